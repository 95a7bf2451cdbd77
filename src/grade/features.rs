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
use crate::grade::opinion::Style;
use crate::grade::spelled::Board;

pub use list::{COUNT, Feature, Features, MEANINGS, NAMES, SENSES, Sense, WEIGHED, Weighed};

/// What features are measured in.
pub struct Tools<'a> {
    /// For letters.
    pub letters: &'a mut Board,
    /// For the passage.
    pub reading: &'a mut reading::Reading,
    /// For the words that the accepted answers have in common.
    pub probed: &'a mut Vec<f32>,
}

/// Measures an answer that was laid beside the key, which must have at least one reference: for an explanation all there is, for
/// a short answer what is weighed there.
pub fn measure(asked: &Asked, laid: &Laid, style: Style, tools: Tools<'_>, f: &mut Features) {
    let Tools {
        letters,
        reading,
        probed,
    } = tools;
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
    if style == Style::Long {
        overlap::fill_more(asked, laid, probed, f);
        wording::fill_more(asked, laid, f);
        names::fill_more(asked, laid, f);
        explain::fill_more(asked, laid, f);
        shape::fill_more(asked, laid, f);
    }
}
