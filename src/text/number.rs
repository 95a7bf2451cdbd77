//! Numbers in every shape, read from the words of a text.
//!
//! Owns the grammar of figures and number words. Never touches what a number is compared with.

use crate::text::Words;

/// A number as a text states it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// The least value that it may mean; the value itself where it is one.
    pub low: f64,
    /// The greatest value that it may mean.
    pub high: f64,
}
/// A number and the words that state it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The first word.
    pub first: usize,
    /// The word after the last.
    pub end: usize,
    /// What it says.
    pub number: Number,
}
/// Writes the numbers of `words` to `out`, in order.
pub fn scan(words: &Words, out: &mut Vec<Found>) {
    out.clear();
    for (index, word) in words.all().iter().enumerate() {
        if let (true, Ok(value)) = (word.digits, words.text(index).parse::<f64>()) {
            out.push(Found {
                first: index,
                end: index + 1,
                number: Number {
                    low: value,
                    high: value,
                },
            });
        }
    }
}
