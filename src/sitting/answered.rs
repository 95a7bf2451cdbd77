//! An answer given in a sitting, with what was judged and what was said of it.
//!
//! Owns what an answer counts for. Never touches how it is stored.

use crate::grade::{Certainty, Verdict};
use crate::memory::{Attempt, Outcome};
use crate::sitting::shown::Shown;

/// An answer given in a sitting.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// The question, by position in the set.
    pub question: usize,
    /// The round in which it was given: 0 for the run itself, then one for each time that the missed ones were asked again.
    pub round: u32,
    /// The fact on disk.
    pub attempt: Attempt,
    /// As typed, letters as they were shown. Not known of an answer from before the run was cut off.
    pub typed: Option<String>,
    /// The order in which the options stood.
    pub shown: Shown,
    /// What was judged. Not known of an answer from before the run was cut off.
    pub verdict: Option<Verdict>,
    /// The learner's word on it.
    pub ruling: Option<Outcome>,
}

impl Answered {
    /// How it counts: the learner's word before the program's.
    pub fn outcome(&self) -> Outcome {
        self.ruling.unwrap_or(self.attempt.outcome)
    }

    /// The share of the points that it counts for.
    pub fn credit(&self) -> f32 {
        match self.ruling {
            None => self.attempt.credit,
            Some(Outcome::Right) => 1.0,
            Some(Outcome::Wrong) => 0.0,
            Some(Outcome::Partly) if self.attempt.outcome == Outcome::Partly => self.attempt.credit,
            // The learner does not say how much; half is what "partly" says of itself.
            Some(Outcome::Partly) => 0.5,
        }
    }

    /// Whether the learner's word differs from the program's.
    pub fn overruled(&self) -> bool {
        self.ruling.is_some_and(|ruling| ruling != self.attempt.outcome)
    }

    /// Whether the program cannot tell and the learner has not said.
    pub fn awaits_ruling(&self) -> bool {
        self.ruling.is_none()
            && self
                .verdict
                .as_ref()
                .is_some_and(|verdict| verdict.certainty == Certainty::Unsure)
    }
}
