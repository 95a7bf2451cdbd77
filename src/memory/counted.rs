//! Which attempts count, and as what, once every overrule has been heard; and what they say of a set.
//!
//! Owns the fold over facts. Never touches when something falls due.

use std::collections::HashMap;

use crate::memory::fact::{Attempt, Outcome, Overrule, Ruling};
use crate::when::At;

/// An attempt that counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted<'a> {
    /// The fact.
    pub attempt: &'a Attempt,
    /// The learner's word on it, where one stands.
    pub ruling: Option<Outcome>,
}

impl Counted<'_> {
    /// How it counts: the learner's word before the program's.
    pub fn outcome(&self) -> Outcome {
        self.ruling.unwrap_or(self.attempt.outcome)
    }
}

/// The attempts that were not undone, in the order given. Of several overrules of one attempt the latest holds, and of those
/// of one instant the one given last.
pub fn counted<'a>(
    attempts: impl IntoIterator<Item = &'a Attempt>,
    overrules: impl IntoIterator<Item = &'a Overrule>,
) -> Vec<Counted<'a>> {
    let mut last: HashMap<&str, &Overrule> = HashMap::new();
    for overrule in overrules {
        let held = last.entry(&overrule.attempt).or_insert(overrule);
        if overrule.at >= held.at {
            *held = overrule;
        }
    }
    attempts
        .into_iter()
        .filter_map(|attempt| {
            let ruling = match last.get(attempt.id.as_str()).map(|overrule| overrule.ruling) {
                None | Some(Ruling::Program) => None,
                Some(Ruling::Outcome(outcome)) => Some(outcome),
                Some(Ruling::Undone) => return None,
            };
            Some(Counted { attempt, ruling })
        })
        .collect()
}

/// What the last answers to the questions of a set say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many of its questions were ever answered.
    pub asked: usize,
    /// How many of them were answered rightly the last time.
    pub right: usize,
    /// When the set was last answered.
    pub last: Option<At>,
}

/// What the last answers to these questions of this set say.
pub fn standing<'a>(set: &str, questions: impl IntoIterator<Item = &'a str>, history: &[Counted<'_>]) -> Standing {
    let mut latest: HashMap<&str, (At, Outcome)> = HashMap::new();
    for counted in history.iter().filter(|counted| counted.attempt.set == set) {
        let told = (counted.attempt.at, counted.outcome());
        let held = latest.entry(&counted.attempt.question).or_insert(told);
        if told.0 >= held.0 {
            *held = told;
        }
    }
    let mut standing = Standing::default();
    for question in questions {
        let Some(&(at, outcome)) = latest.get(question) else {
            continue;
        };
        standing.asked += 1;
        standing.right += usize::from(outcome == Outcome::Right);
        standing.last = standing.last.max(Some(at));
    }
    standing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::fact::Book;

    fn attempt(id: &str, question: &str, at: i64, outcome: Outcome) -> Attempt {
        Attempt {
            id: id.into(),
            sitting: "s".into(),
            set: "owls".into(),
            question: question.into(),
            at: At(at),
            took: 0,
            answer: String::new(),
            outcome,
            credit: 0.0,
            score: 0.0,
            unsure: false,
            confidence: None,
            book: Book::Closed,
            peeks: 0,
            hints: 0,
        }
    }

    fn overrule(attempt: &str, at: i64, ruling: Ruling) -> Overrule {
        Overrule {
            attempt: attempt.into(),
            at: At(at),
            ruling,
        }
    }

    #[test]
    fn the_latest_word_on_an_attempt_holds() {
        let attempts = [attempt("a", "q", 1, Outcome::Wrong)];
        let right = Ruling::Outcome(Outcome::Right);
        let rows: &[(&[Overrule], Option<Outcome>)] = &[
            (&[], Some(Outcome::Wrong)),
            (&[overrule("a", 2, right)], Some(Outcome::Right)),
            (&[overrule("b", 2, right)], Some(Outcome::Wrong)),
            (
                &[overrule("a", 2, right), overrule("a", 3, Ruling::Program)],
                Some(Outcome::Wrong),
            ),
            (
                &[overrule("a", 3, Ruling::Program), overrule("a", 2, right)],
                Some(Outcome::Wrong),
            ),
            (&[overrule("a", 2, right), overrule("a", 2, Ruling::Undone)], None),
        ];
        for (overrules, expected) in rows {
            let found = counted(&attempts, *overrules).first().map(Counted::outcome);
            assert_eq!(found, *expected, "{overrules:?}");
        }
    }

    #[test]
    fn a_set_stands_by_its_last_answers() {
        let attempts = [
            attempt("a", "one", 5, Outcome::Right),
            attempt("b", "one", 3, Outcome::Wrong),
            attempt("c", "two", 4, Outcome::Right),
            attempt("d", "two", 9, Outcome::Partly),
            attempt("e", "gone from the set", 10, Outcome::Right),
        ];
        let history = counted(&attempts, []);
        let found = standing("owls", ["one", "two", "three"], &history);
        assert_eq!(
            found,
            Standing {
                asked: 2,
                right: 1,
                last: Some(At(9))
            }
        );
        assert_eq!(standing("other", ["one"], &history), Standing::default());
    }
}
