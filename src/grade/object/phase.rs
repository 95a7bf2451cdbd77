//! Whether a deed begins, goes on or ends: "stopped running" for "kept running".
//!
//! Owns the words that say so. Never touches plain denial, nor scores.

use crate::grade::object::denial::{self, denied};
use crate::grade::object::sight::Sight;
use crate::grade::opinion::Style;
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
    if !terms.all[at].flags.has(Flags::VERB) && !terms.words.text(at).ends_with("ing") {
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

/// Whether a word of a text only says how far a deed has come that the key says to have come as far: "stop" for "give up".
pub fn agreed(key: &Terms, own: &Terms, at: usize) -> bool {
    let governed = (at + 1..(at + 3).min(own.len())).find_map(|i| phase(own, i));
    governed.is_some_and(|wanted| (1..key.len()).any(|i| phase(key, i) == Some(wanted)))
}

/// Whether what the key says to have ended goes on in the answer, or the other way round.
pub fn opposite(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let verb = |terms: &Terms, i: usize| terms.all[i].flags.has(Flags::VERB) || terms.words.text(i).ends_with("ing");
    let mut deeds = (0..key.len()).filter(|&i| key.all[i].content && verb(key, i));
    deeds.any(|i| {
        let Some(at) = s.met(i) else { return false };
        match (phase(key, i), phase(own, at)) {
            (Some(Phase::Ended), Some(Phase::GoesOn | Phase::Begun)) => true,
            // "It worked" for "it stopped working", and the other way round.
            (Some(Phase::Ended), None) => {
                verb(own, at) && !s.denied(at) && !denial::denies(own, Style::Short) && !ends(own)
            }
            (Some(Phase::GoesOn | Phase::Begun), Some(Phase::Ended)) => true,
            (None, Some(Phase::Ended)) => !denial::denies(key, Style::Short) && !ends(key) && !ends(&s.asked.question),
            _ => false,
        }
    })
}

/// Whether the answer says in other words, or by a plain denial, that the deed of word `index` of the key has ended.
pub fn ended_in_both(s: &Sight<'_>, index: usize, at: usize) -> bool {
    phase(&s.key().terms, index) == Some(Phase::Ended)
        && (phase(&s.laid.answer, at) == Some(Phase::Ended) || s.denied(at))
}

/// Whether a text speaks of an end at all.
fn ends(terms: &Terms) -> bool {
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
