//! Each kind of question, answered right, half right and wrong: rows of key, answer and verdict.
//!
//! Owns the cases of the kinds. Never touches how single words are compared: `grade/tests.rs` has those rows.

use crate::grade::desk::Desk;
use crate::grade::kinds::outcome::Outcome;
use crate::grade::model::Weights;
use crate::grade::task::{Bench, Task};
use crate::grade::verdict::Mark;
use crate::quiz::{Gap, Judging, Key, Piece, Point, Tolerance};
use crate::text::{CivilDate, Number};

const PASSAGE: &str = "In May 2014 the mill at Orsa burned down. Its owner, Karin Berg, had insured it for more than \
    40 million kronor (about $4 million). Voles, shrews and starlings moved into the ruin.";

fn judge(prompt: &str, key: &Key, answer: &str) -> Outcome {
    let bench = Bench {
        prompt,
        passage: Some(PASSAGE),
        judging: Judging::default(),
        weights: Weights::built_in(),
    };
    let Task::Kind(kind) = Task::new(key, &bench) else {
        panic!("free text has rows of its own");
    };
    kind.judge(answer, &mut Desk::default())
}

fn check(prompt: &str, key: &Key, rows: &[(&str, Mark)]) {
    for (answer, mark) in rows {
        let outcome = judge(prompt, key, answer);
        assert_eq!(outcome.mark, *mark, "{} <- {answer:?}: {outcome:?}", key.kind());
        assert!((0.0..=1.0).contains(&outcome.credit));
        assert!(!outcome.reasons.is_empty(), "a verdict says why");
    }
}

fn words(all: &[&str]) -> Vec<String> {
    all.iter().map(|&w| w.to_owned()).collect()
}

use Mark::{Partly, Right, Wrong};

#[test]
fn lists() {
    let key = Key::List {
        items: vec![words(&["voles"]), words(&["shrews"]), words(&["starlings"])],
        need: 3,
    };
    check(
        "Which animals moved in?",
        &key,
        &[
            ("voles, shrews and starlings", Right),
            ("Starlings; shrews; voles", Right),
            ("1. voles\n2. shrews\n3. starlings", Right),
            ("1. voles 2. shrews 3. starlings", Right),
            ("voles / shrews / starlings", Right),
            ("voles + shrews + starlings", Right),
            ("voles and shrews", Partly),
            ("voles, shrews, starlings, bears", Partly),
            ("wolves", Wrong),
        ],
    );
    assert_eq!(judge("?", &key, "voles").credit, 1.0 / 3.0);
}

#[test]
fn what_is_only_akin_to_an_item_is_not_it() {
    let key = Key::List {
        items: vec![words(&["worms"]), words(&["snails"]), words(&["small fish", "fish"])],
        need: 3,
    };
    check(
        "Name the three kinds of prey that the yellow eel hunts.",
        &key,
        &[
            ("worms, snails, fish", Right),
            ("snail, worm, little fishes", Right),
            ("frogs, crabs, insects", Wrong),
            ("tuna and sharks", Wrong),
        ],
    );
}

#[test]
fn numbers() {
    let key = Key::Number {
        value: Number::parse("40 million kronor").unwrap(),
        tolerance: Tolerance::Absolute(0.0),
    };
    check(
        "For how much was the mill insured in 2014?",
        &key,
        &[
            ("40 million kronor", Right),
            ("forty million", Right),
            ("more than 40,000,000", Right),
            ("about $4 million", Right),
            ("41 million kronor", Wrong),
            ("not 40 million kronor", Wrong),
            ("40 or 50 million kronor", Wrong),
            ("less than 40 million kronor", Wrong),
            ("2014", Wrong),
            ("a lot", Wrong),
            ("40m kronor", Right),
            ("40m", Right),
            ("40.000.000", Right),
            ("25 + 15 = 40 million", Right),
            ("it was not 40 million kronor", Wrong),
            ("of course not. 40 million", Right),
            ("40 million = a lot", Right),
            ("4m", Wrong),
        ],
    );
    let owls = Key::Number {
        value: Number::parse("400").unwrap(),
        tolerance: Tolerance::Absolute(0.0),
    };
    check(
        "How many owls moved in?",
        &owls,
        &[
            ("400 owls, and eight starlings too", Right),
            ("400 owls and 30 other owls", Wrong),
            ("30 owls and 400 starlings", Wrong),
            ("400 or 500 owls", Wrong),
        ],
    );
    let wage = Key::Number {
        value: Number::parse("60,000 kronor").unwrap(),
        tolerance: Tolerance::Absolute(0.0),
    };
    check(
        "How much did the owner earn a month?",
        &wage,
        &[
            ("60.000 kronor", Right),
            ("60000 a month", Right),
            ("60,000 kronor a year", Wrong),
            ("720,000 kronor a year, so 60,000", Wrong),
            ("60.0 kronor", Wrong),
        ],
    );
}

#[test]
fn dates() {
    let key = Key::Date {
        date: CivilDate::parse("2014-05").unwrap(),
    };
    check(
        "When did it burn down?",
        &key,
        &[
            ("May 2014", Right),
            ("05/2014", Right),
            ("may of 2014", Right),
            ("2014", Partly),
            ("spring 2014", Partly),
            ("the 2010s", Partly),
            ("not May 2014", Wrong),
            ("autumn 2014", Wrong),
            ("05/2015", Wrong),
            ("May 2015", Wrong),
            ("June 2014", Wrong),
            ("last year", Wrong),
            ("05.2014", Right),
            ("05/14", Right),
            ("May 14", Right),
            ("by May 2014", Right),
            ("before May 2014", Wrong),
            ("after May 2014", Wrong),
            ("not in May 2014", Wrong),
            ("it was not May 2014", Wrong),
            ("May 15", Wrong),
            ("not May 14", Wrong),
            ("before May 14", Wrong),
            ("not 2014", Wrong),
        ],
    );
    let year = Key::Date {
        date: CivilDate::parse("2018").unwrap(),
    };
    check(
        "In which year was it rebuilt?",
        &year,
        &[
            ("two thousand and eighteen", Right),
            ("two thousand and eight", Wrong),
            ("not two thousand and eighteen", Wrong),
            ("2017-18", Partly),
            ("1999-2018", Partly),
            ("2018.7", Wrong),
            ("not 2018", Wrong),
            ("before 2018", Wrong),
            ("not until 2018", Right),
        ],
    );
    check("Before which year was it rebuilt?", &year, &[("before 2018", Right)]);
    let question = "In which year was it rebuilt, after the fire?";
    check(question, &year, &[("2018", Right), ("before 2018", Wrong)]);
    let day = Key::Date {
        date: CivilDate::parse("02-23").unwrap(),
    };
    check(
        "On what day was it reported?",
        &day,
        &[
            ("23.2.", Right),
            ("2/23", Right),
            ("24.2.", Wrong),
            ("23 Febuary", Right),
            ("Februery 23", Right),
            ("22 or 23 February", Wrong),
            ("February 23 or 24", Wrong),
            ("the 23rd of February or so", Right),
        ],
    );
}

#[test]
fn gaps() {
    let gap = |accepted: &[&str]| {
        Piece::Gap(Gap {
            accepted: words(accepted),
        })
    };
    let key = Key::Cloze {
        pieces: vec![
            Piece::Words("The ".into()),
            gap(&["mill"]),
            Piece::Words(" at ".into()),
            gap(&["Orsa"]),
        ],
    };
    check(
        "Fill in.",
        &key,
        &[
            ("mill; Orsa", Right),
            ("mill, orsa", Right),
            ("mill and Orsa", Right),
            ("mill / Orsa", Right),
            ("1) mill 2) Orsa", Right),
            ("1. mill\n2. Orsa", Right),
            ("mill; Mora", Partly),
            ("Orsa; mill", Wrong),
            ("Orsa / mill", Wrong),
        ],
    );
    let slip = judge("Fill in.", &key, "mill; Orssa");
    assert!(slip.reasons[1].text.contains("Orssa"), "what was forgiven is said");
    let sums = Key::Cloze {
        pieces: vec![gap(&["$170"]), Piece::Words(" and ".into()), gap(&["$2,800"])],
    };
    check(
        "Fill in.",
        &sums,
        &[
            ("$170, $2,800", Right),
            ("$170 / $2,800", Right),
            ("$170; $2,800", Right),
            ("$2,800, $170", Wrong),
        ],
    );
}

#[test]
fn gaps_in_the_sentence_as_typed() {
    let gap = |accepted: &[&str]| {
        Piece::Gap(Gap {
            accepted: words(accepted),
        })
    };
    let key = Key::Cloze {
        pieces: vec![
            Piece::Words("The mill at ".into()),
            gap(&["Orsa"]),
            Piece::Words(" burned down in ".into()),
            gap(&["May 2014"]),
            Piece::Words("; it was insured for ".into()),
            gap(&["40 million kronor"]),
            Piece::Words(" or more.".into()),
        ],
    };
    check(
        "Fill in.",
        &key,
        &[
            (
                "The mill at Orsa burned down in May 2014; it was insured for 40 million kronor or more.",
                Right,
            ),
            (
                "the mill at Orsa burned down in May 2014, it was insured for 40 million kronor",
                Right,
            ),
            (
                "Orsa burned down in May 2014; it was insured for 40 million kronor",
                Right,
            ),
            (
                "The mill at Mora burned down in May 2014; it was insured for 4 kronor or more.",
                Partly,
            ),
            (
                "The mill at Mora burned down in March; it was insured for 4 kronor or more.",
                Wrong,
            ),
            ("burned down in it was insured for", Wrong),
        ],
    );
}

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
            ("I'd say the first", Right),
            ("maybe a mill", Right),
            ("the second", Wrong),
            ("b", Wrong),
            ("b because of the fire", Wrong),
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
            ("true or false", Wrong),
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
            ("false, but it is not the other way round", Partly),
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
            ("1. it was insured 2. it burned 3. animals moved in", Right),
            ("insured - burned - animals moved in", Right),
            ("first insured, then burned, then animals moved in", Right),
            ("insured then burned then animals moved in", Right),
            ("First insured, then it burned and at the end animals moved in", Right),
            ("a c b", Partly),
            ("burned then insured then animals moved in", Partly),
            ("c a b", Wrong),
            ("a a b", Wrong),
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
            ("Orsa = the place; Karin = the owner", Right),
            ("Orsa the place, Karin the owner", Right),
            ("1 the owner, 2 the place", Right),
            ("1a 2c", Partly),
            ("1b 2a", Wrong),
        ],
    );
}

#[test]
fn points() {
    let point = |text: &str, other: &str| Point {
        text: text.into(),
        accepted: words(&[other]),
        credit: 1.0,
    };
    let key = Key::Long {
        points: vec![
            point("the mill burned down", "a fire destroyed the mill"),
            point("animals moved into the ruin", "voles and birds live there now"),
        ],
        need: 2.0,
    };
    check(
        "What became of the mill?",
        &key,
        &[
            ("The mill burned down. Animals moved into the ruin.", Right),
            ("The mill burned down.", Partly),
            ("Animals moved into the ruin of the mill.", Partly),
            ("Karin Berg was the owner.", Wrong),
        ],
    );
    let bare = |text: &str| Point {
        text: text.into(),
        accepted: Vec::new(),
        credit: 1.0,
    };
    let key = Key::Long {
        points: vec![bare("the mill burned down"), bare("animals moved into the ruin")],
        need: 2.0,
    };
    check(
        "What became of the mill?",
        &key,
        &[
            ("The mill burned down. Animals moved into the ruin.", Right),
            ("It burned down, and animals moved into the ruin", Right),
            ("The mill burned down.", Partly),
            ("Animals moved into the ruin.", Partly),
            ("The mill was sold.", Wrong),
        ],
    );
}
