//! Each kind of question, answered right, half right and wrong: rows of key, answer and verdict.
//!
//! Owns the cases of the kinds. Never touches how single words are compared: `grade/tests.rs` has those rows.

use crate::grade::desk::Desk;
use crate::grade::kinds::outcome::Outcome;
use crate::grade::model::Weights;
use crate::grade::task::{Bench, Task};
use crate::grade::verdict::Mark;
use crate::quiz::{Judging, Key, Tolerance};
use crate::text::{CivilDate, Number};

mod options;
mod sentences;

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
            ("voles/shrews/starlings", Right),
            ("voles shrews starlings", Right),
            ("voles shrews and starlings", Right),
            ("- voles - shrews - starlings", Right),
            ("voles、shrews、starlings", Right),
            ("1 voles 2 shrews 3 starlings", Right),
            ("voles shrews bears", Partly),
            ("voles, shrews and starlings - they are all animals", Right),
            ("the animals were voles shrews starlings", Right),
            ("a) voles b) shrews c) starlings", Right),
            ("1.voles 2.shrews 3.starlings", Right),
            ("no voles shrews starlings", Wrong),
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
            ("frogs, crabs, squid", Wrong),
            ("worms, sharks, snails", Partly),
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
            ("nearly 40 million kronor", Wrong),
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
            ("400, on 19 May 2016", Right),
            ("19 on 19 May 2016", Wrong),
            ("400 owls and 30 other owls", Wrong),
            ("30 owls and 400 starlings", Wrong),
            ("400 or 500 owls", Wrong),
            ("400 owls or 500 birds", Wrong),
            ("400 owls, maybe 500 individuals", Wrong),
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
            ("2018, four years after 2014", Right),
            ("2018, after 2014", Right),
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
            ("22 or maybe 23 February", Wrong),
            ("23 February or the 24th", Wrong),
        ],
    );
}
