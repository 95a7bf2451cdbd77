//! Options, statements, orders and pairs: rows of key, answer and verdict.
//!
//! Owns the cases of what is chosen or put in its place. Never touches free text.

use super::{
    Mark::{Partly, Right, Wrong},
    check, words,
};
use crate::quiz::Key;

#[test]
fn choices() {
    let options = words(&["a mill", "a school", "a barn"]);
    let one = Key::Choice {
        options: options.clone(),
        answer: 0,
    };
    check(
        "What burned?",
        &one,
        &[
            ("a", Right),
            ("(A)", Right),
            ("a mill", Right),
            ("option a", Right),
            ("the first one", Right),
            ("a, because it was of wood", Right),
            ("i think its a", Right),
            ("answer a, it was of wood", Right),
            ("answer b, it was of wood", Wrong),
            ("I'd say the first", Right),
            ("maybe a mill", Right),
            ("the second", Wrong),
            ("b", Wrong),
            ("b because of the fire", Wrong),
            ("not a mill", Wrong),
            ("it's a", Right),
            ("not a barn, a mill", Right),
            ("not a", Wrong),
            ("I think it’s b", Wrong),
            ("z", Wrong),
        ],
    );
    let two = Key::Choices {
        options,
        answers: vec![0, 2],
    };
    check(
        "Which?",
        &two,
        &[
            ("a c", Right),
            ("ca", Right),
            ("a mill; a barn", Right),
            ("a mill, a barn", Right),
            ("barn and mill", Right),
            ("A mill. A barn.", Right),
            ("i think a and c", Right),
            ("a mill and a barn but not a school", Right),
            ("the answers are a, c", Right),
            ("mill and school", Wrong),
            ("a", Partly),
            ("a, b, c", Partly),
            ("b", Wrong),
        ],
    );
}

#[test]
fn true_and_false() {
    check(
        "It burned.",
        &Key::True,
        &[
            ("true", Right),
            ("Yes", Right),
            ("It is true.", Right),
            ("That’s right", Right),
            ("not false", Right),
            ("f", Wrong),
            ("it's not true", Wrong),
            ("That is wrong.", Wrong),
            ("i think its true", Right),
            ("Probably true", Right),
            ("ture", Right),
            ("Treu.", Right),
            ("tree frogs", Wrong),
            ("flase", Wrong),
            ("true or false", Wrong),
            ("True, no doubt", Right),
            ("yes, no fines are paid", Right),
            ("it's true because the text says so", Right),
            ("true/false", Wrong),
            ("I think it is right of them", Wrong),
            ("i think it's false", Wrong),
            ("It is right of them", Wrong),
            ("perhaps", Wrong),
        ],
    );
    let key = Key::False {
        corrections: words(&["it was insured"]),
    };
    check(
        "The mill was not insured.",
        &key,
        &[
            ("false: it was insured", Right),
            ("I think it's false: it was insured", Right),
            ("false", Partly),
            ("true", Wrong),
            ("no idea", Wrong),
            ("false or true", Wrong),
        ],
    );
    let turned = Key::False {
        corrections: words(&["Tilda Moberg reports to Karin Berg."]),
    };
    check(
        "Karin Berg, the owner, reports to Tilda Moberg. True or false?",
        &turned,
        &[
            ("false: Tilda Moberg reports to Karin Berg", Right),
            ("false, it is the other way round", Right),
            ("false: Karin Berg reports to Tilda Moberg", Partly),
            ("false: Moberg reports to Berg", Right),
            ("false: Berg reports to Moberg", Partly),
            ("false: Moberg doesn't report to anyone", Partly),
            ("false: Berg does not report to Moberg, Moberg reports to Berg", Right),
            ("false. Berg does not report to Moberg. Moberg reports to Berg.", Right),
            ("false, but it is not the other way round", Partly),
        ],
    );
    let opposite = Key::False {
        corrections: words(&["The small pieces sink first."]),
    };
    check(
        "The large pieces sink first.",
        &opposite,
        &[
            ("false, it's the other way round", Right),
            ("false: the small ones sink first", Right),
            ("false: the large ones sink first", Partly),
        ],
    );
    let ended = Key::False {
        corrections: words(&["There is no longer a fine for late books."]),
    };
    check(
        "Readers have to pay a fine for late books.",
        &ended,
        &[
            ("F. There are no fines for late books any more.", Right),
            ("false: readers pay a fine for late books", Partly),
            ("false: there is still a fine for late books", Partly),
        ],
    );
    let denied = Key::False {
        corrections: words(&["Not all owls are blind."]),
    };
    check(
        "All owls are blind.",
        &denied,
        &[("false: not all owls are blind", Right), ("false, vice versa", Partly)],
    );
}

#[test]
fn orders_and_pairs() {
    let key = Key::Order {
        sequence: words(&["it was insured", "it burned", "animals moved in"]),
    };
    check(
        "In which order?",
        &key,
        &[
            ("a b c", Right),
            ("abc", Right),
            ("1a 2b 3c", Right),
            ("1b 2a 3c", Partly),
            ("1. it was insured 2. it burned 3. animals moved in", Right),
            ("insured - burned - animals moved in", Right),
            ("first insured, then burned, then animals moved in", Right),
            ("insured then burned then animals moved in", Right),
            ("First insured, then it burned and at the end animals moved in", Right),
            ("a c b", Partly),
            ("burned then insured then animals moved in", Partly),
            ("c a b", Wrong),
            ("a a b", Wrong),
            ("insured; insured; burned; animals moved in", Wrong),
        ],
    );
    let key = Key::Match {
        pairs: vec![
            ("Karin".into(), "the owner".into()),
            ("Orsa".into(), "the place".into()),
        ],
        distractors: words(&["the year"]),
    };
    check(
        "Match.",
        &key,
        &[
            ("1a 2b", Right),
            ("1A, 2B", Right),
            ("a b", Right),
            ("B A", Wrong),
            ("Orsa = the place; Karin = the owner", Right),
            ("Orsa the place, Karin the owner", Right),
            ("1 the owner, 2 the place", Right),
            ("1a 2c", Partly),
            ("1b 2a", Wrong),
        ],
    );
}

#[test]
fn words_of_options_are_theirs() {
    let several = Key::Choices {
        options: words(&["Well", "River", "Lake"]),
        answers: vec![0, 1],
    };
    check(
        "Where does the village take its water from?",
        &several,
        &[
            ("Well, River", Right),
            ("well and river", Right),
            ("so, well and river", Right),
        ],
    );
    let one = Key::Choice {
        options: words(&["a lucky accident", "a cause for concern", "a joke"]),
        answer: 1,
    };
    check(
        "What did she call it?",
        &one,
        &[
            ("a cause for concern, not a joke", Right),
            ("a cause of concern", Right),
            ("a, because it was lucky", Wrong),
        ],
    );
}
