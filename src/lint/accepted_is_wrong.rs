//! The rule that one answer has one verdict.
//!
//! Owns this one look. Never touches examples, which the grader tries.

use crate::lint::ground::{Ground, folded, wordings};
use crate::remark::{Place, Remark, rule};
use crate::text::Span;

rule! {
    /// An answer that the key both accepts and lists as partly right or wrong.
    ///
    /// Only one of the two can hold. Case, punctuation and accents do not tell them apart, unless the question says that case matters.
    ACCEPTED_IS_WRONG = Warning "accepted-is-wrong"
}

pub fn look(ground: &Ground<'_>, out: &mut Vec<Remark>) {
    for (question, places) in ground.questions() {
        let fold = |text: &str| {
            if question.judging.case_matters {
                text.trim().to_owned()
            } else {
                folded(text)
            }
        };
        let accepted: Vec<(String, Span)> = wordings(question, places)
            .into_iter()
            .map(|(words, span)| (fold(words), span))
            .collect();
        let partly = question
            .partly
            .iter()
            .map(|partial| &partial.answer)
            .zip(&places.partly);
        let wrong = question
            .wrong
            .iter()
            .map(|expected| &expected.answer)
            .zip(&places.wrong);
        let listed = partly
            .map(|pair| (pair, "partly right"))
            .chain(wrong.map(|pair| (pair, "wrong")));
        for ((answer, &span), verdict) in listed {
            let words = fold(answer);
            if let Some((_, first)) = accepted.iter().find(|(accepted, _)| *accepted == words) {
                let message = format!("“{answer}” is accepted, and listed as {verdict}");
                let remark = ground.at(&ACCEPTED_IS_WRONG, span, message);
                let remark = remark.related(Place::new(&ground.places.source, *first), "accepted here");
                out.push(remark.help("take it out of one of the two"));
            }
        }
    }
}
