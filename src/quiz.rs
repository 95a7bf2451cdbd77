//! The things that a quiz is made of: sets, passages, questions and keys.
//!
//! Owns their shapes and the ids that tell them apart. Never touches TOML, serde, scores or paths.

mod key;
mod passage;
mod question;

pub use key::{Gap, Key, Piece, Point, Tolerance};
pub use passage::{Block, BlockKind, Credit, Passage};
pub use question::{Comparison, Evidence, Examples, Expected, Judging, Level, Partial, Question};

/// A set of questions and the passages that they are about.
#[derive(Clone, Debug, PartialEq)]
pub struct Set {
    /// Unique on a shelf; what attempts are filed under.
    pub id: String,
    /// What a reader sees in the library.
    pub title: String,
    /// One or two sentences under the title.
    pub description: String,
    /// A language tag such as `en`.
    pub language: String,
    /// What the library can be searched by.
    pub tags: Vec<String>,
    /// Who wrote the questions.
    pub authors: Vec<String>,
    /// The terms under which the set may be used, where stated.
    pub licence: Option<String>,
    /// The passages, in reading order; questions name them by position.
    pub passages: Vec<Passage>,
    /// Terms explained to the reader.
    pub glossary: Vec<Term>,
    /// The questions, in the author's order.
    pub questions: Vec<Question>,
}

impl Set {
    /// The passages that `question` is about, in its own order.
    pub fn passages_of<'a>(&'a self, question: &'a Question) -> impl Iterator<Item = (usize, &'a Passage)> {
        question
            .passages
            .iter()
            .filter_map(|&index| Some((index, self.passages.get(index)?)))
    }
}

/// A term of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The term as it stands in the passage.
    pub term: String,
    /// Its other names.
    pub also: Vec<String>,
    /// What it means.
    pub definition: String,
    /// The passage that uses it, by position in the set, where the author says so.
    pub passage: Option<usize>,
}
