//! What a full answer must carry, one shape for each kind of question.
//!
//! Owns the kinds. Never touches how an answer is read or judged.

use crate::text::{CivilDate, Number};

/// What a full answer must carry.
#[derive(Clone, Debug, PartialEq)]
pub enum Key {
    /// Any of these, in the learner's words.
    Short {
        /// The accepted answers, best first.
        accepted: Vec<String>,
    },
    /// So many of the items, in any order.
    List {
        /// The items, each with its wordings, best first.
        items: Vec<Vec<String>>,
        /// How many make a full answer.
        need: usize,
    },
    /// A figure.
    Number {
        /// The figure, with its unit.
        value: Number,
        /// How far an answer may be off.
        tolerance: Tolerance,
    },
    /// A day, a month or a year.
    Date {
        /// As far as the question asks.
        date: CivilDate,
    },
    /// Words for the gaps of a text.
    Cloze {
        /// The text, words and gaps in turn.
        pieces: Vec<Piece>,
    },
    /// One of the options.
    Choice {
        /// The options, in the author's order.
        options: Vec<String>,
        /// The right one, by position.
        answer: usize,
    },
    /// Some of the options.
    Choices {
        /// The options, in the author's order.
        options: Vec<String>,
        /// The right ones, by position, in rising order.
        answers: Vec<usize>,
    },
    /// The prompt is true.
    True,
    /// The prompt is false.
    False {
        /// Statements that put it right; where some stand, a full answer gives one.
        corrections: Vec<String>,
    },
    /// The items in their right order.
    Order {
        /// From first to last.
        sequence: Vec<String>,
    },
    /// Which right side belongs to which left one.
    Match {
        /// A left side and its own right side each.
        pairs: Vec<(String, String)>,
        /// Right sides that belong to none.
        distractors: Vec<String>,
    },
    /// Points to be made, in free text.
    Long {
        /// The points.
        points: Vec<Point>,
        /// The credit that makes a full answer.
        need: f32,
    },
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
