//! What an editor would ask of a set: one file a rule.
//!
//! Owns the rules that a sound file can still break, and the trial of its examples. Never touches files, terminals or editors.

mod ground;

mod accepted_is_wrong;
mod evidence_twice;
mod example_disagrees;
mod given_away;
mod hidden_character;
mod no_evidence;
mod no_examples;
mod no_explanation;
mod same_option;
mod same_prompt;
mod unused_passage;
mod unused_term;
#[cfg(test)]
mod tests;

use crate::format::Places;
use crate::quiz::Set;
use crate::remark::{self, Remark, Rule};

use ground::Ground;

/// A rule and the look that it takes at a set.
type Look = fn(&Ground<'_>, &mut Vec<Remark>);

const LOOKS: [(&Rule, Look); 11] = [
    (&no_evidence::NO_EVIDENCE, no_evidence::look),
    (&evidence_twice::EVIDENCE_TWICE, evidence_twice::look),
    (&no_explanation::NO_EXPLANATION, no_explanation::look),
    (&no_examples::NO_EXAMPLES, no_examples::look),
    (&accepted_is_wrong::ACCEPTED_IS_WRONG, accepted_is_wrong::look),
    (&given_away::GIVEN_AWAY, given_away::look),
    (&same_option::SAME_OPTION, same_option::look),
    (&same_prompt::SAME_PROMPT, same_prompt::look),
    (&unused_passage::UNUSED_PASSAGE, unused_passage::look),
    (&unused_term::UNUSED_TERM, unused_term::look),
    (&hidden_character::HIDDEN_CHARACTER, hidden_character::look),
];

/// Every rule of this room.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let looks = LOOKS.iter().map(|(rule, _)| *rule);
    std::iter::once(&example_disagrees::EXAMPLE_DISAGREES).chain(looks)
}

/// Looks at a set by every rule but the trial of its examples: quick enough for every keystroke.
pub fn look(set: &Set, places: &Places) -> Vec<Remark> {
    let ground = Ground { set, places };
    let mut remarks = Vec::new();
    for (_, look) in LOOKS {
        look(&ground, &mut remarks);
    }
    remark::sort(&mut remarks);
    remarks
}

/// Judges the examples of a set and remarks on those that come out otherwise.
///
/// A question takes some time to be made ready for judging; `threads` share the work.
pub fn try_examples(set: &Set, places: &Places, threads: usize) -> Vec<Remark> {
    let ground = Ground { set, places };
    let share = set.questions.len().div_ceil(threads.max(1)).max(LEAST_SHARE);
    let starts = (0..set.questions.len()).step_by(share);
    std::thread::scope(|scope| {
        let hands: Vec<_> = starts
            .map(|start| scope.spawn(move || example_disagrees::look(ground, start, share)))
            .collect();
        let remarks = hands.into_iter().map(|hand| hand.join().expect("judging is total"));
        remarks.flatten().collect()
    })
}

/// Fewer questions than this are judged before another thread has started.
const LEAST_SHARE: usize = 64;
