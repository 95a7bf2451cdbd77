//! What is written down when a question is answered, and what is said of it afterwards.
//!
//! Owns the shapes of facts. Never touches what they add up to.

use crate::when::At;

/// How an answer came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It did not answer the question.
    Wrong,
    /// It deserved part of the points.
    Partly,
    /// It answered the question.
    Right,
}

/// How sure the learner was before the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// A guess.
    Low,
    /// Fairly sure.
    Middle,
    /// Sure.
    High,
}

/// Whether the passage lay open while the question was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Book {
    /// From memory; a look at the passage is a peek.
    Closed,
    /// Beside the passage.
    Open,
}

/// An answer, its verdict and its circumstances: a fact that never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// Unique everywhere, so that two stores can be merged by union.
    pub id: String,
    /// The sitting in which it was given.
    pub sitting: String,
    /// The set's id.
    pub set: String,
    /// The question's id.
    pub question: String,
    /// When it was given.
    pub at: At,
    /// How long it took, in milliseconds.
    pub took: u64,
    /// As typed.
    pub answer: String,
    /// What the program judged.
    pub outcome: Outcome,
    /// The share of the points that the program gave, 0 to 1.
    pub credit: f32,
    /// How sure the program was that it is right, 0 to 1.
    pub score: f32,
    /// Whether the program asked the learner to decide.
    pub unsure: bool,
    /// How sure the learner was, where asked.
    pub confidence: Option<Confidence>,
    /// Whether the passage lay open.
    pub book: Book,
    /// How often the learner looked at the passage.
    pub peeks: u32,
    /// How many hints were taken.
    pub hints: u32,
}

/// A learner's word against the program's, or the undoing of an answer: a fact, too.
#[derive(Clone, Debug, PartialEq)]
pub struct Overrule {
    /// The attempt that it speaks of.
    pub attempt: String,
    /// When it was said.
    pub at: At,
    /// What it says.
    pub ruling: Ruling,
}

/// What is said of an attempt afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ruling {
    /// It came out so, whatever the program said.
    Outcome(Outcome),
    /// The program's verdict holds after all.
    Program,
    /// The attempt does not count.
    Undone,
}
