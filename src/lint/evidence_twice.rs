//! The rule that evidence points at one place.
//!
//! Owns this one look. Never touches how quotations are found.

use crate::lint::ground::Ground;
use crate::remark::{Remark, rule};
use crate::text::quote::Quotable;

rule! {
    /// A quotation that stands in its passage more than once.
    ///
    /// The learner is shown the first place, which may not be the one that settles the question. Quote a few words more.
    EVIDENCE_TWICE = Warning "evidence-twice"
}

pub fn look(ground: &Ground<'_>, out: &mut Vec<Remark>) {
    let texts: Vec<Quotable<'_>> = ground
        .set
        .passages
        .iter()
        .map(|passage| Quotable::new(passage.text()))
        .collect();
    for (question, places) in ground.questions() {
        for (evidence, &span) in question.evidence.iter().zip(&places.evidence) {
            let text = &texts[evidence.passage];
            let quotation = evidence.span.of(text.text()).unwrap_or_default();
            let written = &ground.places.passages[evidence.passage].text;
            let mut found = text.find_all(quotation);
            if let (Some(first), Some(second)) = (found.next(), found.next()) {
                let remark = ground.at(&EVIDENCE_TWICE, span, "these words stand in the passage more than once");
                let remark = remark
                    .related(written.place(first), "here")
                    .related(written.place(second), "and here");
                out.push(remark.help("quote a few words more, so that one place is meant"));
            }
        }
    }
}
