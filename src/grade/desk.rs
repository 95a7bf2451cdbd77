//! The working memory of judging.
//!
//! Owns what is kept from one answer to the next so that nothing is allocated anew. Never touches a question.

use crate::grade::asked::Laid;
use crate::grade::features::Features;
use crate::grade::features::letters::Letters;
use crate::grade::features::reading::Reading;

/// Working memory for judging, kept from one answer to the next. One a thread.
#[derive(Debug, Default)]
pub struct Desk {
    /// The answer beside the key.
    pub(in crate::grade) laid: Laid,
    /// What was measured of it.
    pub(in crate::grade) features: Features,
    pub(in crate::grade) letters: Letters,
    pub(in crate::grade) reading: Reading,
}
