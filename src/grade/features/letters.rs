//! What the letters say, whatever words they form.
//!
//! Owns trigrams and the longest common run. Never touches meaning.

use crate::grade::asked::{Asked, Laid};
use crate::grade::features::list::{Feature as F, Features};
use crate::grade::trigrams::Board;

/// Working memory.
#[derive(Debug, Default)]
pub struct Letters {
    trigrams: Board,
}

/// Fills in the features of this group.
pub fn fill(asked: &Asked, laid: &Laid, desk: &mut Letters, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    desk.trigrams.read(&laid.answer);
    let shared = desk.trigrams.shared(&reference.trigrams) as f32;
    let (key, own) = (reference.trigrams.len() as f32, desk.trigrams.len() as f32);
    let share = |whole: f32| if whole > 0.0 { shared / whole } else { 0.0 };
    f.set(F::Dice, share((key + own) / 2.0));
    f.set(F::TrigramRecall, share(key));
    f.set(F::TrigramPrecision, share(own));
    f.set(F::Partial, share(key.min(own)));
    let same = reference.terms.len() == laid.answer.len()
        && reference
            .terms
            .all
            .iter()
            .zip(&laid.answer.all)
            .all(|(a, b)| a.hash == b.hash);
    f.mark(F::Same, same.then_some(()));
}
