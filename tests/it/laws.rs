//! Laws of judging that hold for any question and any answer.
//!
//! Owns what a law is tried on and how often: `PROPTEST_CASES=5000 cargo test laws` tries each as often as that. Never touches
//! single cases: rows beside the code hold them.

/// An accepted answer is right however its letters are written.
#[path = "laws/forms.rs"]
mod forms;
/// An answer that agrees more is never worth less.
#[path = "laws/agreement.rs"]
mod agreement;
/// What settles an answer is shown, and another figure is another in every shape.
#[path = "laws/settled.rs"]
mod settled;
/// A wrong answer that the author lists is never right.
#[path = "laws/listed.rs"]
mod listed;

use closeread::grade::{Desk, Mark, Prepared, Style, Verdict};
use proptest::prelude::*;

const PASSAGE: &str =
    "Zoë Brindle found nine owls in the loft — “a parliament”. They had come in May 1987. 本 Nobody counted 412 voles.";

fn judge(question: &str, key: &str, passage: Option<&str>, answer: &str) -> Verdict {
    Prepared::inline(question, &[key], passage, Style::Short).judge(answer, &mut Desk::default())
}

/// So many cases of a law, or as many as `PROPTEST_CASES` asks for.
fn cases(count: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let count = std::env::var_os("PROPTEST_CASES").map_or(count, |_| asked.cases);
    ProptestConfig {
        cases: count,
        failure_persistence: None,
        ..asked
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_bytes_are_judged_alike_twice(bytes in prop::collection::vec(any::<u8>(), 0..80), key in "\\PC{0,30}", question in "\\PC{0,30}") {
        let answer = String::from_utf8_lossy(&bytes);
        for style in [Style::Short, Style::Long] {
            let prepared = Prepared::inline(&question, &[&key], Some(PASSAGE), style);
            let mut desk = Desk::default();
            let first = prepared.judge(&answer, &mut desk);
            prop_assert!((0.0..=1.0).contains(&first.score));
            prop_assert_eq!(first.score, prepared.score(&answer, &mut desk));
            prop_assert_eq!(&first, &prepared.judge(&answer, &mut Desk::default()));
        }
    }

    #[test]
    fn evidence_lies_inside_the_passage(passage in "[a-zé本 .—“”]{0,120}", key in "[a-zé本]{1,12}") {
        let verdict = judge("", &key, Some(&passage), &key);
        if let Some(evidence) = verdict.evidence {
            let chars = evidence.span.in_chars(&passage);
            prop_assert!(chars.start <= chars.end && chars.end <= passage.chars().count());
            prop_assert!(evidence.span.of(&passage).is_some());
        }
    }

    #[test]
    fn another_figure_is_never_right(key in 2u32..100_000, any in 2u32..100_000, off in 1u32..100, round in 1u32..5) {
        let digits = 10u32.pow(round);
        for other in [any, key + off, key.saturating_sub(off), key / digits * digits, key.div_ceil(digits) * digits] {
            if other < 2 || other == key {
                continue;
            }
            let verdict = judge("How many were counted?", &key.to_string(), None, &other.to_string());
            prop_assert_ne!(verdict.mark, Mark::Right, "{} for {}", other, key);
        }
    }
}
