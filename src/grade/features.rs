//! What is measured of an answer before it is weighed.
//!
//! Owns the groups of features and their order. Never touches weights or verdicts.

pub mod list;
pub mod wording;
pub mod explain;
pub mod figures;
pub mod letters;
pub mod names;
pub mod overlap;
pub mod phrases;
pub mod reading;
pub mod shape;

use crate::grade::asked::{Asked, Laid};
use crate::grade::spelled::Board;

pub use list::{COUNT, Feature, Features, MEANINGS, NAMES, SENSES, Sense};

/// Measures an answer that was laid beside the key, which must have at least one reference.
pub fn measure(asked: &Asked, laid: &Laid, letters: &mut Board, reading: &mut reading::Reading, f: &mut Features) {
    f.0 = [0.0; COUNT];
    overlap::fill(asked, laid, f);
    wording::fill(asked, laid, f);
    figures::fill(asked, laid, f);
    names::fill(asked, laid, f);
    phrases::fill(asked, laid, f);
    self::letters::fill(asked, laid, letters, f);
    self::reading::fill(asked, laid, reading, f);
    explain::fill(asked, laid, f);
    shape::fill(asked, laid, f);
}
