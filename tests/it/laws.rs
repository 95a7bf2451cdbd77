//! Laws of judging that hold for any question and any answer.

use closeread::grade::{Desk, Mark, Prepared, Style, Verdict};
use proptest::prelude::*;

const PASSAGE: &str =
    "Zoë Brindle found nine owls in the loft — “a parliament”. They had come in May 1987. 本 Nobody counted 412 voles.";

fn judge(question: &str, key: &str, passage: Option<&str>, answer: &str) -> Verdict {
    Prepared::inline(question, &[key], passage, Style::Short).judge(answer, &mut Desk::default())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

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
    fn an_accepted_answer_is_right_in_any_case_and_spacing(key in "[a-zà-ö]{2,9}( [a-zà-ö]{2,9}){0,3}") {
        for answer in [key.to_uppercase(), format!(" {} ", key.replace(' ', "   ")), key.replace(' ', "\u{a0}")] {
            prop_assert_eq!(judge("What is it?", &key, None, &answer).mark, Mark::Right, "{:?} for {:?}", answer, key);
        }
    }

    #[test]
    fn another_figure_is_never_right(key in 2u32..100_000, other in 2u32..100_000) {
        prop_assume!(key != other);
        prop_assert_ne!(judge("How many were counted?", &key.to_string(), None, &other.to_string()).mark, Mark::Right);
    }
}
