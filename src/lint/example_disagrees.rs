//! The rule that examples come out as they say.
//!
//! Owns the trial of examples. Never touches how answers are judged.

use crate::grade::{Certainty, Desk, Mark, Prepared, Verdict};
use crate::lint::ground::Ground;
use crate::remark::{Remark, rule};
use crate::text::Span;

rule! {
    /// An example that the grader judges otherwise than it says.
    ///
    /// Either the key does not say what it means, or the example is mistaken. A right answer that is not recognised can be added to
    /// the accepted ones, a wrong one that passes can be listed under `wrong`, with a comment for the learner:
    ///
    /// ```toml
    /// wrong = [{ answer = "Sam Altman", comment = "He leads OpenAI." }]
    /// ```
    EXAMPLE_DISAGREES = Error "example-disagrees"
}

/// Tries the examples of `count` questions from question `start` on.
pub fn look(ground: Ground<'_>, start: usize, count: usize) -> Vec<Remark> {
    let mut out = Vec::new();
    let mut desk = Desk::default();
    for (question, places) in ground.questions().skip(start).take(count) {
        let lists = [
            (Mark::Right, &question.examples.right, &places.examples.right),
            (Mark::Partly, &question.examples.partly, &places.examples.partly),
            (Mark::Wrong, &question.examples.wrong, &places.examples.wrong),
        ];
        if lists.iter().all(|(_, answers, _)| answers.is_empty()) {
            continue;
        }
        let prepared = Prepared::new(ground.set, question);
        for (mark, answers, spans) in lists {
            for (answer, &span) in answers.iter().zip(spans) {
                let verdict = prepared.judge(answer, &mut desk);
                if verdict.mark != mark {
                    out.push(disagreement(ground, span, answer, mark, &verdict));
                }
            }
        }
    }
    out
}

fn disagreement(ground: Ground<'_>, span: Span, answer: &str, mark: Mark, verdict: &Verdict) -> Remark {
    let name = if answer.is_empty() {
        "a blank answer".to_owned()
    } else {
        format!("“{answer}”")
    };
    let unsure = match verdict.certainty {
        Certainty::Sure => "",
        Certainty::Unsure => ", though not surely",
    };
    let message = format!(
        "{name} should be {} and comes out {}{unsure}",
        worded(mark),
        worded(verdict.mark)
    );
    let reasons: Vec<&str> = verdict.reasons.iter().map(|reason| reason.text.as_str()).collect();
    let remark = ground.at(&EXAMPLE_DISAGREES, span, message);
    let remark = if reasons.is_empty() {
        remark
    } else {
        remark.label(reasons.join("; "))
    };
    remark.help(match (mark, verdict.mark) {
        (Mark::Right, _) => "add this wording to the accepted answers, or move the example",
        (Mark::Partly, _) => "list it under `partly` with its credit, or move the example",
        (Mark::Wrong, _) => "list it under `wrong` with a comment for the learner, or move the example",
    })
}

const fn worded(mark: Mark) -> &'static str {
    match mark {
        Mark::Right => "right",
        Mark::Partly => "partly right",
        Mark::Wrong => "wrong",
    }
}
