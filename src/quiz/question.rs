//! A question, apart from its key: what is asked, about what, how sternly, and what it must prove.
//!
//! Owns the shape of a question. Never touches how an answer is judged.

use crate::quiz::key::Key;
use crate::text::Span;

/// Something asked about one or more passages of its set.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Unique in its set and stable: a learner's history hangs on it, not on the wording.
    pub id: String,
    /// What is asked.
    pub prompt: String,
    /// What it asks of the reader.
    pub level: Level,
    /// The passages that it is about, by position in the set; never empty.
    pub passages: Vec<usize>,
    /// Where the passages settle it.
    pub evidence: Vec<Evidence>,
    /// Why the answer is what it is; shown after the verdict.
    pub explanation: Option<String>,
    /// Shown one by one, when asked for.
    pub hints: Vec<String>,
    /// What a full answer is worth.
    pub points: f32,
    /// What questions can be picked by.
    pub tags: Vec<String>,
    /// How sternly an answer is compared.
    pub judging: Judging,
    /// What a full answer must carry.
    pub key: Key,
    /// Answers that deserve part of the points.
    pub partly: Vec<Partial>,
    /// Wrong answers that the author expects.
    pub wrong: Vec<Expected>,
    /// Answers whose verdict is known: the unit tests of the key.
    pub examples: Examples,
}

/// What a question asks of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// It stands in the passage.
    Literal,
    /// It follows from the passage.
    Inferential,
    /// It asks for a judgement that the passage supports.
    Evaluative,
}

impl Level {
    /// Every level, from the plainest.
    pub const ALL: [Self; 3] = [Self::Literal, Self::Inferential, Self::Evaluative];

    /// The word for it, as question files write it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Literal => "literal",
            Self::Inferential => "inferential",
            Self::Evaluative => "evaluative",
        }
    }
}

/// A span of a passage that settles a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The passage, by position in the set.
    pub passage: usize,
    /// Where in its text.
    pub span: Span,
}

/// An answer that deserves part of the points.
#[derive(Clone, Debug, PartialEq)]
pub struct Partial {
    /// The answer.
    pub answer: String,
    /// The share of the points, between 0 and 1.
    pub credit: f32,
    /// What the learner is told.
    pub comment: Option<String>,
}

/// A wrong answer that the author expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The answer.
    pub answer: String,
    /// What the learner is told.
    pub comment: Option<String>,
}

/// Answers whose verdict is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examples {
    /// These must come out right.
    pub right: Vec<String>,
    /// These must come out partly right.
    pub partly: Vec<String>,
    /// These must come out wrong.
    pub wrong: Vec<String>,
}

/// How sternly an answer is compared with the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judging {
    /// How the words are compared.
    pub comparison: Comparison,
    /// Whether upper and lower case differ.
    pub case_matters: bool,
}

/// How an answer is compared with the accepted ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// By meaning, as far as words tell it, typing slips forgiven.
    Close,
    /// By meaning, but every word spelled as it should be: for spelling drills.
    Spelled,
    /// The same letters, but for the space around them.
    Exact,
    /// Each accepted answer is a pattern that the whole answer must match.
    Pattern,
}

impl Default for Judging {
    fn default() -> Self {
        Self {
            comparison: Comparison::Close,
            case_matters: false,
        }
    }
}
