//! What a teacher would say: rows of question, key and answer.
//!
//! Owns the cases of judging that hold on any passage. Never touches single features: their files test them.

mod alone;
mod statements;
mod parties;
mod typed;
mod amounts;
mod called;
mod askings;
mod cases;
mod claims;
mod doers;
mod others;
mod turns;

use crate::grade::{Desk, Mark, Prepared, ReasonKind, Style};

const PASSAGE: &str = "Marta Oliveira and her brother Tomás Oliveira opened the Lisbon workshop in March 1987. \
    Their first loom, the K-12, wove 40 metres a day; its rival, the K-21, managed 55 metres. By 1999 the workshop sold \
    cloth worth 12 million euros (about $13 million). Marta did not sell the company to Grupo Atlas in 2004, although \
    its head, Henrik Dahl, offered 30 million. Sales fell in 2008 and rose again after the war.";

/// Several persons, and what each of them did and was.
pub const QUARRY: &str = "The slate quarry at Penhale was opened in 1841 by Ruth Tarrant, a baker's widow, with 600 silver \
    crowns a year from her brother, the lawyer Silas Bray. Her foreman, Owen Marsh, drove the tunnel from the north side. \
    The surveyor, Dr Elias Finch, drew the maps. In old age Marsh lost his sight. The quarry fed forty families until \
    the harvest of 1846 failed and the men left to look for food.";

fn mark_in(passage: &str, question: &str, references: &[&str], answer: &str) -> Mark {
    let prepared = Prepared::inline(question, references, Some(passage), Style::Short);
    prepared.judge(answer, &mut Desk::default()).mark
}

fn check(question: &str, references: &[&str], right: &[&str], wrong: &[&str]) {
    check_in(PASSAGE, question, references, right, wrong);
}

pub fn check_in(passage: &str, question: &str, references: &[&str], right: &[&str], wrong: &[&str]) {
    hold(question, references, right, wrong, |answer| {
        mark_in(passage, question, references, answer)
    });
}

pub fn check_alone(question: &str, references: &[&str], right: &[&str], wrong: &[&str]) {
    let prepared = Prepared::inline(question, references, None, Style::Short);
    let mut desk = Desk::default();
    hold(question, references, right, wrong, |answer| {
        prepared.judge(answer, &mut desk).mark
    });
}

fn hold(question: &str, key: &[&str], right: &[&str], wrong: &[&str], mut mark: impl FnMut(&str) -> Mark) {
    for answer in right {
        assert_eq!(mark(answer), Mark::Right, "{question} {key:?} <- {answer:?}");
    }
    for answer in wrong {
        assert_ne!(mark(answer), Mark::Right, "{question} {key:?} <- {answer:?}");
    }
}

#[test]
fn names() {
    check(
        "Who opened the workshop with her brother?",
        &["Marta Oliveira"],
        &[
            "marta oliveira",
            "Oliveira Marta",
            "MARTA OLIVEIRA.",
            "Marta Olivera",
            "It was Marta Oliveira",
            "Ms Marta Oliveira",
        ],
        &[
            "Henrik Dahl",
            "Tomás Oliveira",
            "Grupo Atlas",
            "the workshop",
            "",
            "???",
            "I don't know",
        ],
    );
}

#[test]
fn look_alikes_are_other_things() {
    check(
        "Which loom wove 40 metres a day?",
        &["the K-12"],
        &["K-12", "K12", "the k 12"],
        &["K-21", "the K-13", "loom"],
    );
}

#[test]
fn figures() {
    check(
        "How much cloth did it sell by 1999?",
        &["12 million euros"],
        &[
            "12 million euros",
            "€12 million",
            "12,000,000 euros",
            "twelve million euros",
            "about 12 million euros",
        ],
        &["13 million euros", "120 million euros", "30 million", "55 metres", "12"],
    );
    check(
        "When did it open?",
        &["March 1987"],
        &["march 1987", "in March 1987"],
        &["March 1978", "1999", "May 1987", "2004"],
    );
}

#[test]
fn denial_and_opposites() {
    check(
        "What happened to sales in 2008?",
        &["they fell"],
        &["they fell", "sales fell"],
        &["they rose", "they did not fall"],
    );
}

#[test]
fn figures_of_dates_names_and_the_question() {
    check(
        "In which year did the workshop open?",
        &["1987"],
        &["1987", "It opened on 3 March 1987", "It opened in 19872."],
        &["It opened on 3 March 1978", "1978"],
    );
    check(
        "How many looms were ever built?",
        &["692"],
        &["692 looms"],
        &["686", "698 looms were built"],
    );
    check(
        "How old was the weaver?",
        &["11 years and 302 days"],
        &["She was 11 years and 302 days old"],
        &["11 years and 263 days"],
    );
    check(
        "Which seed was the player in the cup?",
        &["12"],
        &["She came in as the No. 12 seed", "twelve"],
        &["She came in as the No. 11 seed"],
    );
}

#[test]
fn a_phrase_may_mean_a_word() {
    check(
        "What did Ines do in 1920?",
        &["founded a school"],
        &["she founded a school", "she set up a school"],
        &["she closed a hospital", "she set out for home"],
    );
}

#[test]
fn a_place_has_no_surname() {
    check(
        "Who led the company?",
        &["Henrik Dahl"],
        &["Henrik Dahl, of Grupo Atlas"],
        &["Henrik Oliveira", "Tomás Dahl"],
    );
    let key = ["Evora, Portugal"];
    let prepared = Prepared::inline("Where was it woven?", &key, None, Style::Short);
    let desk = &mut Desk::default();
    let other = Prepared::inline("Who wove it?", &["Evora Portugal"], None, Style::Short);
    let (place, person) = (
        prepared.score("Evora, Alentejo", desk),
        other.score("Evora Alentejo", desk),
    );
    assert!(place > person, "{place} and {person}");
}

#[test]
fn a_denial_denies_its_own_clause() {
    check(
        "Who opened the workshop?",
        &["Marta Oliveira"],
        &["It was opened in 1987 (not 1978) by Marta Oliveira"],
        &["not Marta Oliveira"],
    );
    let key = ["The pump was not running, so the tank stayed full."];
    let prepared = Prepared::inline("Why did the hall stay dry?", &key, None, Style::Long);
    let desk = &mut Desk::default();
    let kept = prepared.score("the tank stayed full because the pump was not running", desk);
    let moved = prepared.score("the pump was running, so the tank did not stay full", desk);
    assert!(kept > 0.5 && moved < 0.5, "{kept} and {moved}");
}

#[test]
fn the_question_alone_is_no_answer() {
    check(
        "What did Henrik Dahl offer Marta for the company?",
        &["30 million"],
        &["30 million", "he offered 30 million"],
        &["Henrik Dahl offered Marta", "the company"],
    );
}

#[test]
fn blanks_say_so() {
    let prepared = Prepared::inline("Who?", &["Marta"], None, Style::Short);
    for answer in ["", "  \n", "\u{a0}"] {
        let verdict = prepared.judge(answer, &mut Desk::default());
        assert_eq!((verdict.mark, verdict.score), (Mark::Wrong, 0.0));
        assert_eq!(verdict.reasons[0].kind, ReasonKind::Blank);
    }
}

#[test]
fn evidence_lies_in_the_passage() {
    let prepared = Prepared::inline("Who headed Grupo Atlas?", &["Henrik Dahl"], Some(PASSAGE), Style::Short);
    let verdict = prepared.judge("Henrik Dahl", &mut Desk::default());
    let evidence = verdict.evidence.expect("the passage names him");
    assert!(evidence.span.of(PASSAGE).expect("inside").contains("Henrik Dahl"));
}

#[test]
fn signs_alone_are_compared_as_they_are() {
    let prepared = Prepared::inline("Which terminal?", &["+"], None, Style::Short);
    let mut desk = Desk::default();
    assert_eq!(prepared.judge(" + ", &mut desk).mark, Mark::Right);
    assert_eq!(prepared.judge("-", &mut desk).mark, Mark::Wrong);
    assert_eq!(prepared.judge("?", &mut desk).mark, Mark::Wrong);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn judging_is_total_and_deterministic(
        question in ".{0,40}",
        key in ".{0,30}",
        answer in ".{0,60}",
        passage in proptest::option::of(".{0,120}"),
    ) {
        let prepared = Prepared::inline(&question, &[&key], passage.as_deref(), Style::Short);
        let mut desk = Desk::default();
        let first = prepared.judge(&answer, &mut desk);
        proptest::prop_assert!((0.0..=1.0).contains(&first.score));
        proptest::prop_assert_eq!(&first, &prepared.judge(&answer, &mut Desk::default()));
        if let (Some(evidence), Some(passage)) = (first.evidence, passage) {
            proptest::prop_assert!(evidence.span.of(&passage).is_some());
        }
    }

    #[test]
    fn an_accepted_answer_is_right(question in "[A-Za-z ]{0,30}", key in "[a-zA-Zà-öа-яα-ρ0-9][a-zA-Zà-öа-яα-ρ0-9 ,.'-]{0,30}") {
        let prepared = Prepared::inline(&question, &[&key], None, Style::Short);
        let mut desk = Desk::default();
        for answer in [key.clone(), key.to_uppercase(), format!("  {key} ")] {
            let verdict = prepared.judge(&answer, &mut desk);
            proptest::prop_assert_eq!(verdict.mark, Mark::Right, "{:?} for {:?}", answer, key);
        }
    }
}

/// Places in a key are small numbers: a key of more words than fit must not bring anything down.
#[test]
fn a_key_of_any_length_is_compared() {
    let letter = |place: usize| char::from(b'a' + (place % 26) as u8);
    let word = |i: usize| [i, i / 26, i / 676, i / 17576].map(letter).iter().collect::<String>();
    let key: Vec<String> = (0..70_000).map(word).collect();
    let prepared = Prepared::inline("What was said?", &[&key.join(" ")], None, Style::Short);
    let mut desk = Desk::default();
    for place in [0, 65_534, 65_535, 65_536, 69_999] {
        let answer = format!("{} and {}", key[place], key[place.saturating_sub(1)]);
        assert_eq!(prepared.judge(&answer, &mut desk).mark, Mark::Wrong, "{place}");
    }
}

#[test]
fn other_words_for_the_same_are_right() {
    check_in(
        QUARRY,
        "What became of the foreman in old age?",
        &["he went blind"],
        &["he lost his sight", "he could no longer see", "he was not able to see"],
        &["he did not go blind"],
    );
    check_in(
        QUARRY,
        "What did Bray do when she asked for more?",
        &["he refused"],
        &["he turned her down", "he said no"],
        &["he did not turn her down", "he accepted"],
    );
    check_in(
        QUARRY,
        "What drove the men away?",
        &["hunger"],
        &[
            "a lack of food",
            "there was nothing left to eat",
            "they ran out of food",
        ],
        &["a lack of coal"],
    );
}

#[test]
fn parts_belong_to_their_persons() {
    check_in(
        QUARRY,
        "What did the two men do?",
        &["Owen Marsh drove the tunnel and Elias Finch drew the maps"],
        &[
            "Marsh drove the tunnel and Finch drew the maps",
            "Finch drew the maps and Marsh drove the tunnel",
        ],
        &[
            "Marsh drew the maps and Finch drove the tunnel",
            "Owen Marsh drove the tunnel",
        ],
    );
    check_in(
        QUARRY,
        "Who paid Tarrant?",
        &["Silas Bray"],
        &["Bray paid Tarrant", "Tarrant was paid by Bray"],
        &["Tarrant paid Silas Bray", "Silas Tarrant"],
    );
    check_in(
        QUARRY,
        "Who drove the tunnel?",
        &["Owen Marsh"],
        &["Owen Marsh, the foreman", "the foreman Owen Marsh"],
        &["Owen Marsh, the surveyor", "the lawyer Owen Marsh"],
    );
}

#[test]
fn one_of_two_is_a_guess() {
    check_in(
        QUARRY,
        "How much did she get?",
        &["600 silver crowns a year"],
        &["600 silver crowns a year", "six hundred silver crowns every year"],
        &[
            "600 or 900 silver crowns a year",
            "6,000 silver crowns a year",
            "600 silver crowns a week",
        ],
    );
    check_in(
        QUARRY,
        "From which side was the tunnel driven?",
        &["from the north side"],
        &["the north side"],
        &["from the north or the south side"],
    );
    check_in(
        QUARRY,
        "Which mineral did they dig?",
        &["slate"],
        &["slate"],
        &["every mineral but slate"],
    );
}
