//! The working memory of judging.
//!
//! Owns what is kept from one answer to the next so that nothing is allocated anew. Never touches a question.

use crate::grade::asked::Laid;
use crate::grade::features::Features;
use crate::grade::features::reading::Reading;
use crate::grade::spelled::Board;

/// Working memory for judging, kept from one answer to the next. One a thread.
#[derive(Debug, Default)]
pub struct Desk {
    /// The answer beside the key.
    pub(in crate::grade) laid: Laid,
    /// What was measured of it.
    pub(in crate::grade) features: Features,
    pub(in crate::grade) letters: Board,
    pub(in crate::grade) reading: Reading,
    pub(in crate::grade) probed: Vec<f32>,
}
