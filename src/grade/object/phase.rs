//! Whether a deed begins, goes on or ends: "stopped running" for "kept running".
//!
//! Owns the words that say so. Never touches plain denial, nor scores.

use crate::grade::object::denial::denied;
use crate::grade::terms::Terms;
use crate::lexicon::Flags;
use crate::text::Gap;

/// How far a deed has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Started to do it.
    Begun,
    /// Kept doing it.
    GoesOn,
    /// Stopped doing it.
    Ended,
}

/// How far the deed that is word `at` of a text has come, where the text says so.
pub fn phase(terms: &Terms, at: usize) -> Option<Phase> {
    if !deed(terms, at) {
        return None;
    }
    let joined = |i: usize| i > 0 && terms.words.all()[i].gap <= Gap::Space;
    let before = |i: usize, by: usize| {
        if i >= by && joined(i) {
            terms.words.text(i - by)
        } else {
            ""
        }
    };
    let to = before(at, 1) == "to";
    let at = if to { at - 1 } else { at };
    if to || terms.words.text(at).ends_with("ing") {
        let (last, first) = (before(at, 1), before(at, 2));
        let phase = match last {
            "stop" | "stops" | "stopped" | "stopping" | "quit" | "quits" if !to => Some(Phase::Ended),
            "cease" | "ceases" | "ceased" => Some(Phase::Ended),
            "keep" | "keeps" | "kept" | "keeping" if !to => Some(Phase::GoesOn),
            "continue" | "continues" | "continued" | "continuing" => Some(Phase::GoesOn),
            "start" | "starts" | "started" | "begin" | "begins" | "began" | "begun" | "resumed" => Some(Phase::Begun),
            "up" if matches!(first, "give" | "gives" | "gave" | "given" | "giving") => Some(Phase::Ended),
            "up" if matches!(first, "take" | "takes" | "took" | "taken") => Some(Phase::Begun),
            "on" if matches!(
                first,
                "go" | "goes" | "went" | "gone" | "going" | "carry" | "carries" | "carried"
            ) =>
            {
                Some(Phase::GoesOn)
            }
            _ if !to && hindered(terms, at) => Some(Phase::Ended),
            _ => None,
        };
        if let Some(phase) = phase {
            return if !denied(terms, at - 1, |_| false) {
                Some(phase)
            } else {
                match phase {
                    Phase::Begun => None,
                    Phase::GoesOn => Some(Phase::Ended),
                    Phase::Ended => Some(Phase::GoesOn),
                }
            };
        }
    }
    match before(at, 1) {
        "longer" if before(at, 2) == "no" => Some(Phase::Ended),
        "still" => Some(Phase::GoesOn),
        _ => None,
    }
}

/// Whether what stands before a word is kept from it: "stops the troops moving", "prevented it from spreading".
fn hindered(terms: &Terms, at: usize) -> bool {
    const REACH: usize = 4;
    let stops = |word: &str| {
        matches!(
            word,
            "stop" | "stops" | "stopped" | "stopping" | "prevent" | "prevents" | "prevented" | "preventing"
        )
    };
    let joined = |i: &usize| terms.words.all()[*i + 1].gap <= Gap::Space;
    let near = (at.saturating_sub(REACH)..at).rev().take_while(joined);
    let verb = near.into_iter().find(|&i| stops(terms.words.text(i)));
    verb.is_some_and(|i| i + 1 < at && !denied(terms, i, |_| false))
}

/// Whether a word says that something is kept from happening.
pub fn hindering(word: &str) -> bool {
    let starts = [
        "stop", "prevent", "block", "ban", "forbid", "avoid", "hinder", "halt", "deter", "imped", "obstruct",
    ];
    let ends = [
        "", "s", "ed", "e", "es", "ing", "ned", "ning", "ped", "ping", "red", "ring",
    ];
    let form = |start: &str| word.strip_prefix(start).is_some_and(|rest| ends.contains(&rest));
    starts.into_iter().any(form) || matches!(word, "forbade" | "forbidden")
}

/// Whether a text says so: "to stop it spreading", "to ban", "kept them from leaving".
pub fn hinders(terms: &Terms) -> bool {
    const REACH: usize = 6;
    let word = |i: usize| terms.words.text(i);
    let keeps = |i: usize| {
        let keep = matches!(
            word(i),
            "keep" | "keeps" | "kept" | "keeping" | "protect" | "protects" | "save" | "saves"
        );
        let hold = matches!(word(i), "hold" | "holds" | "held" | "holding") && terms.words.near(i + 1) == "back";
        hold || keep && (i + 1..(i + REACH).min(terms.len())).any(|k| word(k) == "from")
    };
    (0..terms.len()).any(|i| hindering(word(i)) || keeps(i))
}

/// How far the deed has come of which a word of a text only says so: the `stop` of "stop spraying".
pub fn governing(terms: &Terms, at: usize) -> Option<Phase> {
    (at + 1..(at + 3).min(terms.len())).find_map(|i| phase(terms, i))
}

/// The words of a text that say what is done, and how far each has come where it says so.
pub fn deeds(terms: &Terms) -> impl Iterator<Item = (usize, Option<Phase>)> + '_ {
    let deeds = (0..terms.len()).filter(|&i| terms.all[i].content && deed(terms, i));
    deeds.map(|i| (i, phase(terms, i)))
}

/// Whether a word may say what is done.
pub fn deed(terms: &Terms, at: usize) -> bool {
    terms.all[at].flags.has(Flags::VERB) || terms.words.text(at).ends_with("ing")
}

/// Whether a text speaks of an end at all.
pub fn ends(terms: &Terms) -> bool {
    let end = |word: &str| {
        matches!(
            word,
            "stop"
                | "stops"
                | "stopped"
                | "quit"
                | "cease"
                | "ceased"
                | "give"
                | "gave"
                | "given"
                | "up"
                | "longer"
                | "more"
                | "end"
                | "ended"
                | "over"
                | "finish"
                | "finished"
                | "closed"
                | "abandoned"
        )
    };
    terms.words.texts().any(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_a_deed_has_come() {
        let rows = [
            ("it stopped running", "running", Some(Phase::Ended)),
            ("it never stopped running", "running", Some(Phase::GoesOn)),
            ("it stopped to rest", "rest", None),
            ("it ceased to run", "run", Some(Phase::Ended)),
            ("she gave up smoking", "smoking", Some(Phase::Ended)),
            ("she no longer smoked", "smoked", Some(Phase::Ended)),
            ("she took up smoking", "smoking", Some(Phase::Begun)),
            ("she went on smoking", "smoking", Some(Phase::GoesOn)),
            ("she still smoked", "smoked", Some(Phase::GoesOn)),
            ("she did not keep smoking", "smoking", Some(Phase::Ended)),
            ("she smoked", "smoked", None),
        ];
        for (source, word, expected) in rows {
            let terms = Terms::of(source);
            let at = terms.words.texts().position(|t| t == word).expect("the word is there");
            assert_eq!(phase(&terms, at), expected, "{source:?}: {word}");
        }
    }
}
