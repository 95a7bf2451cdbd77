//! What the letters say, whatever words they form.
//!
//! Owns trigrams and the likest stretch. Never touches meaning.

use crate::grade::asked::{Asked, Laid};
use crate::grade::features::list::{Feature as F, Features};
use crate::grade::spelled::Board;

/// From this credit on the alignment has found the word itself, and no likeness of letters adds to it.
const FOUND: f32 = 0.9;

/// Fills in the features of this group.
pub fn fill(asked: &Asked, laid: &Laid, board: &mut Board, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    board.read(&laid.answer);
    let shared = board.shared(&reference.spelled) as f32;
    let (key, own) = (reference.spelled.len() as f32, board.len() as f32);
    let share = |whole: f32| if whole > 0.0 { shared / whole } else { 0.0 };
    f.set(F::Dice, share((key + own) / 2.0));
    f.set(F::TrigramRecall, share(key));
    f.set(F::TrigramPrecision, share(own));
    f.set(F::Partial, share(key.min(own)));
    f.set(F::Stretch, board.stretch(&reference.spelled));
    let new = || (0..reference.terms.len()).filter(|&i| reference.new[i]);
    let found = new().any(|i| laid.best.met[i].is_some_and(|m| m.near.credit >= FOUND));
    let likest = |board: &mut Board| {
        let words = new().map(|i| board.word_stretch(reference.terms.words.text(i)));
        words.fold(0.0, f32::max)
    };
    f.set(F::WordStretch, if found { 1.0 } else { likest(board) });
    let same = reference.terms.len() == laid.answer.len()
        && reference
            .terms
            .all
            .iter()
            .zip(&laid.answer.all)
            .all(|(a, b)| a.hash == b.hash);
    f.mark(F::Same, same.then_some(()));
}
