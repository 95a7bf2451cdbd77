//! What was answered, as facts that never change; and what those facts say.
//!
//! Owns attempts and the folds over them. Never touches the disk, the clock, or a verdict's insides.

mod fact;
mod counted;

pub use counted::{Counted, Standing, counted, standing};
pub use fact::{Attempt, Book, Confidence, Outcome, Overrule, Ruling};
