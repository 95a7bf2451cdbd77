//! What a full answer must carry, one shape for each kind of question.
//!
//! Owns the kinds. Never touches how an answer is read or judged.

use crate::text::{CivilDate, Number};

/// What a full answer must carry.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// Any of these, in the learner's words; best first.
    Short { accepted: Vec<String> },
    /// So many of the items, in any order.
    List { items: Vec<Vec<String>>, need: usize },
    /// A figure.
    Number { value: Number, tolerance: Tolerance },
    /// A day, a month or a year.
    Date { date: CivilDate },
    /// Words for the gaps of a text.
    Cloze { pieces: Vec<Piece> },
    /// One of the options, by position.
    Choice { options: Vec<String>, answer: usize },
    /// Some of the options, by position, in rising order.
    Choices { options: Vec<String>, answers: Vec<usize> },
    /// Whether the prompt is true.
    True,
    /// The prompt is false; where corrections stand, a full answer also puts it right.
    False { corrections: Vec<String> },
    /// The items in their right order.
    Order { sequence: Vec<String> },
    /// Which right side belongs to which left one: `pairs[i]` is a left side and its own right side.
    Match {
        pairs: Vec<(String, String)>,
        distractors: Vec<String>,
    },
    /// Points to be made, in free text.
    Long { points: Vec<Point>, need: f32 },
}

impl Key {
    /// The word for its kind, as question files write it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Short { .. } => "short",
            Self::List { .. } => "list",
            Self::Number { .. } => "number",
            Self::Date { .. } => "date",
            Self::Cloze { .. } => "cloze",
            Self::Choice { .. } => "choice",
            Self::Choices { .. } => "choices",
            Self::True | Self::False { .. } => "true-false",
            Self::Order { .. } => "order",
            Self::Match { .. } => "match",
            Self::Long { .. } => "long",
        }
    }

    /// The words for every kind, in the order of the manual.
    pub const KINDS: [&'static str; 11] = [
        "short",
        "list",
        "number",
        "date",
        "cloze",
        "choice",
        "choices",
        "true-false",
        "order",
        "match",
        "long",
    ];
}

/// A piece of a cloze text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words that are given.
    Words(String),
    /// A gap to be filled.
    Gap(Gap),
}

/// A gap in a cloze text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What may stand there, best first; never empty.
    pub accepted: Vec<String>,
}

/// How far a figure may be off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tolerance {
    /// By no more than this.
    Absolute(f64),
    /// By no more than this share of the value: 0.05 for 5 %.
    Share(f64),
}

/// A point that a long answer should make.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The point said in full; shown to the learner.
    pub text: String,
    /// Other wordings that make it.
    pub accepted: Vec<String>,
    /// What it is worth beside the others.
    pub credit: f32,
}
