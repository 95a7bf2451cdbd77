//! The verdict on an answer, as it opens under what was typed.
//!
//! Owns its sentences and their order: the word, what was typed against the key, why, the parts, the author's comment, the line
//! of the passage, and only then the explanation. Never touches keys.

use ratatui::style::Style;
use ratatui::text::Span as Run;

use crate::grade::{Mark, ReasonKind, Verdict};
use crate::memory::Outcome;
use crate::quiz::{Key, Question, Set};
use crate::sitting::{Answered, evidence_of, excerpt, key_in_words, outcome_words, why};
use crate::text::diff::{Stretch, letters};
use crate::tui::flow::{Flow, Indent, squeezed};
use crate::tui::look::Look;

/// How wide the words before a line are, `you wrote` and `the key`.
const LABEL: usize = 12;

/// Whether the passage stands beside the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// It does, opened at what settles the question.
    Passage,
    /// It does not: the line of it is quoted.
    Nothing,
}

/// Sets the verdict on `answered`.
pub fn set(flow: &mut Flow, look: Look, set: &Set, answered: &Answered, question: &Question, beside: Beside) {
    headline(flow, look, answered);
    comparison(flow, look, answered, question);
    if let Some(verdict) = &answered.verdict {
        if !matches!(question.key, Key::Choice { .. } | Key::Choices { .. }) {
            // There the list above shows each of them.
            parts(flow, look, verdict);
        }
        if let Some(comment) = &verdict.comment {
            flow.gap();
            flow.runs(&Indent::spaces(2), &[(comment, look.plain())]);
        }
    }
    evidence(flow, look, set, answered, question, beside);
    if let Some(explanation) = &question.explanation {
        flow.gap();
        flow.runs(&Indent::spaces(2), &[(explanation, look.plain())]);
    }
}

/// The word, its sign, and why.
fn headline(flow: &mut Flow, look: Look, answered: &Answered) {
    let outcome = answered.outcome();
    let style = look.outcome(outcome);
    let bold = style.patch(look.strong());
    let sign = Indent::of(vec![Run::styled(format!("{} ", look.sign(outcome)), bold)]);
    let mut after = String::new();
    let verdict = answered.verdict.as_ref();
    let slip = verdict.is_some_and(|verdict| verdict.reasons.iter().any(|reason| reason.kind == ReasonKind::Slip));
    if answered.overruled() {
        after = format!(", by your word; the program said {}", said(answered.attempt.outcome));
    } else if outcome == Outcome::Right && slip {
        after.push_str(", with a slip");
    } else if outcome == Outcome::Partly {
        after = format!(", {:.0} % of it", answered.credit() * 100.0);
    }
    flow.runs(&sign, &[(outcome_words(outcome), bold), (&after, style)]);
    if let Some(why) = why(answered) {
        flow.runs(&Indent::spaces(2), &[(&why, look.plain())]);
    }
    if answered.awaits_ruling() {
        flow.gap();
        let ask = "The program cannot tell. Were you right?";
        flow.runs(
            &Indent::spaces(2),
            &[
                (ask, look.strong()),
                ("\u{a0} y", look.accent()),
                (" yes", look.plain()),
                ("\u{a0} n", look.accent()),
                (" no", look.plain()),
            ],
        );
    }
}

fn said(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Right => "right",
        Outcome::Partly => "partly right",
        Outcome::Wrong => "wrong",
    }
}

/// What was typed against the key, with the letters that differ marked where they are few.
fn comparison(flow: &mut Flow, look: Look, answered: &Answered, question: &Question) {
    let outcome = answered.outcome();
    if answered
        .verdict
        .as_ref()
        .is_some_and(|verdict| !verdict.parts.is_empty())
    {
        // Each part says what belongs there.
        return;
    }
    match &question.key {
        Key::Short { .. } | Key::Number { .. } | Key::Date { .. } => {
            let key = squeezed(&key_in_words(question, &answered.shown, Some(answered)));
            let typed = squeezed(answered.typed.as_deref().unwrap_or(&answered.attempt.answer).trim());
            match letters(&typed, &key).filter(|_| !typed.is_empty()) {
                Some(stretches) if stretches.iter().all(|stretch| matches!(stretch, Stretch::Same(..))) => {}
                Some(stretches) => {
                    let marked = look.letter(Outcome::Wrong);
                    let missing = look.letter(Outcome::Right);
                    let typed: Vec<(&str, Style)> = stretches
                        .iter()
                        .filter_map(|stretch| match stretch {
                            Stretch::Same(typed, _) => Some((*typed, look.plain())),
                            Stretch::Typed(letters) => Some((*letters, marked)),
                            Stretch::Missing(_) => None,
                        })
                        .collect();
                    let expected: Vec<(&str, Style)> = stretches
                        .iter()
                        .filter_map(|stretch| match stretch {
                            Stretch::Same(_, expected) => Some((*expected, look.plain())),
                            Stretch::Typed(_) => None,
                            Stretch::Missing(letters) => Some((*letters, missing)),
                        })
                        .collect();
                    labelled(flow, look, "you wrote", &typed);
                    labelled(flow, look, "the key", &expected);
                }
                None => labelled(flow, look, "the key", &[(&key, look.plain())]),
            }
        }
        Key::List { .. } | Key::Cloze { .. } | Key::Long { .. } if outcome == Outcome::Right => {}
        Key::Long { points, .. } => {
            for (place, point) in points.iter().enumerate() {
                let label = if place == 0 { "the key" } else { "" };
                labelled(flow, look, label, &[(&point.text, look.plain())]);
            }
        }
        Key::List { .. } | Key::Cloze { .. } => {
            let key = key_in_words(question, &answered.shown, Some(answered));
            labelled(flow, look, "the key", &[(&key, look.plain())]);
        }
        Key::False { corrections } if !corrections.is_empty() => {
            labelled(
                flow,
                look,
                "the key",
                &[(&format!("false: {}", corrections[0]), look.plain())],
            );
        }
        // The list above shows which is right.
        Key::Choice { .. } | Key::Choices { .. } | Key::True | Key::False { .. } => {}
        Key::Order { .. } | Key::Match { .. } if outcome == Outcome::Right => {}
        Key::Order { sequence } => {
            for (place, item) in sequence.iter().enumerate() {
                let label = if place == 0 { "the key" } else { "" };
                let letter = answered
                    .shown
                    .letter_of(place)
                    .map_or(String::new(), |letter| format!("{letter} "));
                labelled(flow, look, label, &[(&letter, look.quiet()), (item, look.plain())]);
            }
        }
        Key::Match { pairs, .. } => {
            for (place, (left, right)) in pairs.iter().enumerate() {
                let label = if place == 0 { "the key" } else { "" };
                let letter = answered
                    .shown
                    .letter_of(place)
                    .map_or(String::new(), |letter| format!("{letter} "));
                let number = format!("{} ", place + 1);
                let between = format!(" {} ", look.rule().repeat(2));
                let runs = [
                    (number.as_str(), look.quiet()),
                    (left.as_str(), look.plain()),
                    (between.as_str(), look.quiet()),
                    (letter.as_str(), look.quiet()),
                    (right.as_str(), look.plain()),
                ];
                labelled(flow, look, label, &runs);
            }
        }
    }
}

fn labelled(flow: &mut Flow, look: Look, label: &str, runs: &[(&str, Style)]) {
    let lead = Indent::of(vec![
        Run::raw("  "),
        Run::styled(format!("{label:LABEL$}"), look.quiet()),
    ]);
    flow.runs(&lead, runs);
}

/// The parts of the key, each met or missing.
fn parts(flow: &mut Flow, look: Look, verdict: &Verdict) {
    for part in &verdict.parts {
        let outcome = match part.mark {
            Mark::Right => Outcome::Right,
            Mark::Partly => Outcome::Partly,
            Mark::Wrong => Outcome::Wrong,
        };
        let lead = Indent::of(vec![
            Run::raw("  "),
            Run::styled(format!("{} ", look.sign(outcome)), look.outcome(outcome)),
        ]);
        let after = match (part.mark, &part.typed) {
            (Mark::Right, _) => String::new(),
            (Mark::Partly, Some(typed)) => format!(" {} partly: {typed}", look.dot()),
            (Mark::Partly, None) => format!(" {} partly", look.dot()),
            (Mark::Wrong, Some(typed)) => format!(" {} you wrote {typed}", look.dot()),
            (Mark::Wrong, None) => format!(" {} missing", look.dot()),
        };
        flow.runs(&lead, &[(&part.name, look.plain()), (&after, look.quiet())]);
    }
}

/// The line of the passage that settles it.
fn evidence(flow: &mut Flow, look: Look, set: &Set, answered: &Answered, question: &Question, beside: Beside) {
    for found in evidence_of(Some(answered), question) {
        let Some(excerpt) = excerpt(set, found) else {
            continue;
        };
        flow.gap();
        let title = match set.passages.len() {
            1 => "the passage",
            _ => set.passages[excerpt.passage].title(),
        };
        let place = excerpt
            .paragraph
            .map_or("a heading".to_owned(), |number| format!("paragraph {number}"));
        let marked = match beside {
            Beside::Passage => ", marked",
            Beside::Nothing => "",
        };
        let label = format!("From {title}, {place}{marked}");
        flow.runs(&Indent::spaces(2), &[(&label, look.quiet())]);
        if beside == Beside::Nothing {
            let bar = Indent::every(Run::styled(format!("  {} ", look.bar()), look.quiet()));
            let runs = [
                (excerpt.before.as_str(), look.quiet()),
                (excerpt.quote.as_str(), look.evidence()),
                (excerpt.after.as_str(), look.quiet()),
            ];
            flow.runs(&bar, &runs);
        }
    }
}
