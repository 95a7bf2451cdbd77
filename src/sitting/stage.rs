//! Where a sitting is.
//!
//! Owns the shapes of the stages. Never touches how one leads to the next.

use crate::sitting::shown::Shown;
use crate::when::At;

/// Where a sitting is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// The passage is being read, before the first question.
    Reading,
    /// A question stands open.
    Asking(Asking),
    /// An answer was typed; how sure is the learner?
    Weighing(Weighing),
    /// The verdict is told.
    Told(Told),
    /// All is asked, or the learner has had enough.
    Over,
}

/// A question that stands open.
#[derive(Clone, Debug, PartialEq)]
pub struct Asking {
    /// The question, by position in the set.
    pub question: usize,
    /// Its options as they are shown.
    pub shown: Shown,
    /// Since when the clock runs for it.
    pub since: At,
    /// How often the passage was looked at, where the book is closed.
    pub peeks: u32,
    /// How many hints were taken.
    pub hints: u32,
    /// What the answer box should hold at first: the answer that was taken back or could not be saved.
    pub draft: String,
}

/// An answer waiting for its confidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighing {
    /// The question and its circumstances.
    pub asking: Asking,
    /// The answer as typed.
    pub typed: String,
    /// How long it took, in milliseconds.
    pub took: u64,
}

/// A verdict on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The answer that it is about, by position in [`crate::sitting::Sitting::answers`].
    pub answer: usize,
}

/// Whether the learner is asked how sure they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// After each answer, before its verdict.
    Yes,
    /// Never.
    No,
}

/// A line for the learner that fades with the next event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How it should sound.
    pub tone: Tone,
    /// The line.
    pub text: String,
}

/// How a line should sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// By the way.
    Plain,
    /// Something went wrong and needs the learner's eye.
    Trouble,
}
