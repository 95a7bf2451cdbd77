//! The kinds of questions: how each reads an answer and what it makes of it.
//!
//! Owns the list of kinds. Never touches how words are compared: `free` does.

mod outcome;

pub mod choosing;
pub mod figure;
pub mod gaps;
pub mod listing;
pub mod long;
pub mod placing;
pub mod truth;

pub use outcome::{Outcome, bare_of_opinion, placed, without_thoughts};

#[cfg(test)]
mod tests;
