//! Text to quiz: one file a format, with remarks on what is wrong and places for those who look closer.
//!
//! Owns the shapes that question files and passage files have on disk. Never touches the file system: whoever reads a file
//! hands its text over, together with a way to ask for the passage files that it names.

mod places;
mod rules;

pub mod front;
pub mod toml;

pub use places::{ExamplePlaces, PassagePlaces, Places, QuestionPlaces, Written};
pub use rules::{DUPLICATE_ID, RULES};
