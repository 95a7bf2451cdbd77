//! Gaps in sentences, the points of long answers, and what goes around any answer: rows of key, answer and verdict.
//!
//! Owns the cases of what is written in sentences. Never touches options, figures and lists.

use super::{
    Mark::{Partly, Right, Wrong},
    check, judge, words,
};
use crate::grade::kinds::without_thoughts;
use crate::quiz::{Gap, Key, Piece, Point};

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
            ("(1) mill (2) Orsa", Right),
            ("a) mill b) Orsa", Right),
            ("mill - Orsa", Right),
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
            ("170 and 2,800", Right),
            ("$170 - $2,800", Right),
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

#[test]
fn whose_opinion_it_is_says_nothing() {
    for (answer, bare) in [
        ("Mr Liang, I think", "Mr Liang"),
        ("Mr Liang i think.", "Mr Liang"),
        ("I think it's Mr Liang", "Mr Liang"),
        ("I believe that they left (I guess)", "they left"),
        ("Liang", "Liang"),
        ("i think", "i think"),
        ("I thinkers", "I thinkers"),
        ("I don't think", "I don't think"),
        ("é", "é"),
        ("", ""),
    ] {
        assert_eq!(without_thoughts(answer), bare, "{answer:?}");
    }
}

#[test]
fn a_gap_may_hold_the_word_that_links_it() {
    let gap = |accepted: &[&str]| {
        Piece::Gap(Gap {
            accepted: words(accepted),
        })
    };
    let key = Key::Cloze {
        pieces: vec![
            Piece::Words("She has lived in the ".into()),
            gap(&["house in the wood"]),
            Piece::Words(" in ".into()),
            gap(&["Orsa"]),
            Piece::Words(" for many years.".into()),
        ],
    };
    check(
        "Fill in.",
        &key,
        &[
            ("house in the wood; Orsa", Right),
            ("She has lived in the cottage in Orsa for many years.", Partly),
            ("She has lived in the house in Mora in Orsa for many years.", Partly),
        ],
    );
    let shares = Key::Cloze {
        pieces: vec![
            gap(&["80 kilometres an hour"]),
            Piece::Words(" and ".into()),
            gap(&["three quarters"]),
        ],
    };
    check(
        "Fill in.",
        &shares,
        &[("80 km/h, 3/4", Right), ("80 kilometres an hour, 3/4", Right)],
    );
}
