//! The rule that every question explains its answer.
//!
//! Owns this one look. Never touches what an explanation says.

use crate::lint::ground::Ground;
use crate::remark::{Remark, rule};

rule! {
    /// A question without an explanation.
    ///
    /// Feedback that says why the answer is what it is teaches more than a verdict. One or two sentences are enough; they are shown
    /// after the answer, whether it was right or wrong.
    NO_EXPLANATION = Warning "no-explanation"
}

pub fn look(ground: &Ground<'_>, out: &mut Vec<Remark>) {
    for (question, places) in ground.questions() {
        if question.explanation.is_none() {
            let message = format!("question `{}` has no explanation", question.id);
            let remark = ground.at(&NO_EXPLANATION, places.id, message);
            out.push(remark.help("add `explanation = \"…\"`: why the answer is what it is"));
        }
    }
}
