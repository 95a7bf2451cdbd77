//! What a text is made of: spans, words, and the small grammars that read them.
//!
//! Owns the reading of characters. Never touches quizzes, scores or files.

pub mod fold;
pub mod diff;
pub mod edits;
pub mod sound;
pub mod lookup;
pub mod span;
pub mod words;
pub mod unit;
pub mod number;
pub mod date;
pub mod frequency;
pub mod wrap;
pub mod clean;
pub mod nearest;
pub mod quote;

pub use date::CivilDate;
pub use number::Number;
pub use span::Span;
pub use words::{Gap, Sign, Word, Words};
