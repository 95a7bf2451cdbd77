//! The rule that things to be told apart can be told apart.
//!
//! Owns this one look. Never touches the answers that a key accepts beside each other.

use std::collections::HashMap;

use crate::lint::ground::{Ground, folded};
use crate::quiz::Key;
use crate::remark::{Place, Remark, rule};

rule! {
    /// Two options, items, events or sides that say the same.
    ///
    /// A learner cannot know which of the two is meant. Case, punctuation and accents do not make a difference.
    SAME_OPTION = Warning "same-option"
}

pub fn look(ground: &Ground<'_>, out: &mut Vec<Remark>) {
    for (question, places) in ground.questions() {
        // Each text with the group that it must be unlike the others in, and where it stands among the places of the key.
        let texts: Vec<(u8, &str, usize)> = match &question.key {
            Key::Choice { options: texts, .. }
            | Key::Choices { options: texts, .. }
            | Key::Order { sequence: texts } => texts
                .iter()
                .enumerate()
                .map(|(index, text)| (0, text.as_str(), index))
                .collect(),
            Key::Match { pairs, distractors } => {
                let lefts = pairs
                    .iter()
                    .enumerate()
                    .map(|(index, (left, _))| (0, left.as_str(), 2 * index));
                let rights = pairs
                    .iter()
                    .enumerate()
                    .map(|(index, (_, right))| (1, right.as_str(), 2 * index + 1));
                let others = distractors
                    .iter()
                    .enumerate()
                    .map(|(index, text)| (1, text.as_str(), 2 * pairs.len() + index));
                lefts.chain(rights).chain(others).collect()
            }
            Key::List { items, .. } => {
                let items = items.iter().enumerate();
                items
                    .flat_map(|(index, item)| item.iter().map(move |text| (0, text.as_str(), index)))
                    .collect()
            }
            Key::Short { .. }
            | Key::Number { .. }
            | Key::Date { .. }
            | Key::Cloze { .. }
            | Key::True
            | Key::False { .. }
            | Key::Long { .. } => {
                continue;
            }
        };
        let mut seen: HashMap<(u8, String), usize> = HashMap::new();
        for (group, text, index) in texts {
            let first = *seen.entry((group, folded(text))).or_insert(index);
            if first != index
                && let (Some(&one), Some(&other)) = (places.key.get(first), places.key.get(index))
            {
                let remark = ground.at(&SAME_OPTION, other, format!("“{text}” stands here twice"));
                let remark = remark.related(Place::new(&ground.places.source, one), "the first one");
                out.push(remark.help("make the two different, or take one out"));
            }
        }
    }
}
