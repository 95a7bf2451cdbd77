//! The rule that every question points into its passage.
//!
//! Owns this one look. Never touches evidence that is stated and not found, which the format refuses.

use crate::lint::ground::Ground;
use crate::remark::{Remark, rule};

rule! {
    /// A question without evidence.
    ///
    /// After the verdict the learner sees the line of the passage that settles the question. Quote it:
    ///
    /// ```toml
    /// evidence = "a few words from the passage"
    /// ```
    ///
    /// A question about the passage as a whole can name a paragraph: `evidence = { paragraph = 3 }`.
    NO_EVIDENCE = Warning "no-evidence"
}

pub fn look(ground: &Ground<'_>, out: &mut Vec<Remark>) {
    for (question, places) in ground.questions() {
        if places.says_evidence.is_none() {
            let message = format!("question `{}` has no evidence", question.id);
            let remark = ground.at(&NO_EVIDENCE, places.id, message);
            out.push(remark.help("add `evidence = \"…\"` with the words of the passage that settle it"));
        }
    }
}
