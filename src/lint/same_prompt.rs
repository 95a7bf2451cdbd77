//! The rule that two questions ask two things.
//!
//! Owns this one look. Never touches their keys.

use std::collections::HashMap;

use crate::lint::ground::{Ground, folded};
use crate::quiz::Key;
use crate::remark::{Place, Remark, rule};
use crate::text::Span;

rule! {
    /// Two questions about the same passage with the same prompt.
    ///
    /// A learner cannot tell which answer is wanted. Kinds that show more than their prompt (`choice`, `order`, `cloze` and the like) may
    /// share one.
    SAME_PROMPT = Warning "same-prompt"
}

pub fn look(ground: &Ground<'_>, out: &mut Vec<Remark>) {
    let mut seen: HashMap<(&[usize], String), Span> = HashMap::new();
    for (question, places) in ground.questions() {
        match question.key {
            Key::Short { .. }
            | Key::List { .. }
            | Key::Number { .. }
            | Key::Date { .. }
            | Key::True
            | Key::False { .. }
            | Key::Long { .. } => {}
            Key::Cloze { .. } | Key::Choice { .. } | Key::Choices { .. } | Key::Order { .. } | Key::Match { .. } => {
                continue;
            }
        }
        let first = *seen
            .entry((&question.passages, folded(&question.prompt)))
            .or_insert(places.prompt);
        if first != places.prompt {
            let remark = ground.at(&SAME_PROMPT, places.prompt, "two questions have this prompt");
            let remark = remark.related(Place::new(&ground.places.source, first), "the first one");
            out.push(remark.help("say in each what is wanted"));
        }
    }
}
