//! What is seen at a glance: rows of question, key and answers, right ones and wrong ones.
//!
//! Owns the cases of objections and agreements. Never touches how words are compared.

use crate::grade::{Desk, Mark, Prepared, ReasonKind, Style};

const PASSAGE: &str = "The ferry Astrid sank off Holm in May 1912 because her master, Jonas Vik, had not closed the bow \
    door. She carried salt and timber, no passengers. Her mate, Per Lund, rowed 14 km to the lighthouse, where the keeper, \
    Ada Brekke, gave him coffee or soup. The inquiry found that cold water weakens a swimmer sooner than hunger does. \
    Insurance paid 40,000 kroner, a third of what the owners had asked for. Vik lost his licence; Lund kept his.";

fn check(question: &str, keys: &[&str], right: &[&str], wrong: &[(&str, ReasonKind)]) {
    let prepared = Prepared::inline(question, keys, Some(PASSAGE), Style::Short);
    let mut desk = Desk::default();
    for answer in right {
        let verdict = prepared.judge(answer, &mut desk);
        assert_eq!(
            verdict.mark,
            Mark::Right,
            "{question} {keys:?} <- {answer:?}: {:?}",
            verdict.reasons
        );
    }
    for (answer, kind) in wrong {
        let verdict = prepared.judge(answer, &mut desk);
        let kinds: Vec<ReasonKind> = verdict.reasons.iter().map(|r| r.kind).collect();
        assert_ne!(
            verdict.mark,
            Mark::Right,
            "{question} {keys:?} <- {answer:?}: {kinds:?}"
        );
        assert!(kinds.contains(kind), "{question} {keys:?} <- {answer:?}: {kinds:?}");
    }
}

use ReasonKind::{Hedged, Negated, Opposite};

#[test]
fn one_thing_or_another_is_no_answer() {
    check(
        "Who was the master of the Astrid?",
        &["Jonas Vik"],
        &["Jonas Vik", "Vik, more or less"],
        &[
            ("Jonas Vik or Per Lund", Hedged),
            ("either Lund or Vik", Hedged),
            ("Vik/Lund", Hedged),
            ("Vik or perhaps the keeper", Hedged),
        ],
    );
    check(
        "What did she carry?",
        &["salt and timber"],
        &["salt and timber", "timber, salt"],
        &[("salt or timber", Hedged)],
    );
    check(
        "When did she sink?",
        &["May 1912"],
        &["in May 1912"],
        &[("May 1912 or June 1913", Hedged)],
    );
}

#[test]
fn alternatives_of_key_or_passage_are_no_hedge() {
    check(
        "What did the keeper give him?",
        &["coffee"],
        &["coffee", "coffee or soup"],
        &[],
    );
    check(
        "What could he have?",
        &["coffee or soup"],
        &["soup", "coffee or soup", "soup or coffee"],
        &[],
    );
    check(
        "How far did he row?",
        &["14 km"],
        &["14 km or so", "14 km more or less"],
        &[],
    );
}

#[test]
fn what_is_denied_is_not_said() {
    check(
        "Why did the Astrid sink?",
        &["the bow door was not closed"],
        &["the bow door was not closed", "because nobody had closed the bow door"],
        &[("the bow door was closed", Negated)],
    );
    check(
        "Who rowed to the lighthouse?",
        &["Per Lund"],
        &[
            "not Vik but Lund",
            "Lund, not Vik",
            "none other than Lund",
            "not only Lund",
        ],
        &[
            ("anyone but Lund", Negated),
            ("not Per Lund", Negated),
            ("Vik rather than Lund", Negated),
        ],
    );
    check(
        "What was found to weaken a swimmer sooner?",
        &["cold water, not hunger", "cold water"],
        &["cold water", "cold water rather than hunger"],
        &[("hunger, not cold water", Negated)],
    );
}

#[test]
fn opposites_are_seen_in_small_words_too() {
    check(
        "What does cold water do?",
        &["it weakens a swimmer sooner than hunger", "it makes a swimmer weaker"],
        &["it weakens a swimmer", "makes swimmers weaker"],
        &[("it makes a swimmer stronger", Opposite)],
    );
    check(
        "When was the inquiry held?",
        &["after the ferry had sunk"],
        &["after the ferry sank"],
        &[("before the ferry sank", Opposite)],
    );
    check(
        "How many men were there?",
        &["fewer than 90"],
        &["fewer than 90 men", "no more than 90"],
        &[],
    );
}
