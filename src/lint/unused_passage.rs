//! The rule that every passage is asked about.
//!
//! Owns this one look. Never touches passages that cannot be read.

use crate::lint::ground::Ground;
use crate::remark::{Remark, rule};

rule! {
    /// A passage that no question is about.
    ///
    /// The learner reads it for nothing. Where questions are left out because something is wrong with them, this rule keeps silent.
    UNUSED_PASSAGE = Warning "unused-passage"
}

pub fn look(ground: &Ground<'_>, out: &mut Vec<Remark>) {
    if ground.places.left_out > 0 {
        return;
    }
    let mut used = vec![false; ground.set.passages.len()];
    for question in &ground.set.questions {
        question.passages.iter().for_each(|&index| used[index] = true);
    }
    let passages = ground.set.passages.iter().zip(&ground.places.passages).zip(used);
    for ((passage, places), _) in passages.filter(|(_, used)| !used) {
        let message = format!("no question is about passage `{}`", passage.id);
        out.push(
            ground
                .at(&UNUSED_PASSAGE, places.id, message)
                .help("ask about it, or take it out"),
        );
    }
}
