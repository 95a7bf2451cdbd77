//! What the letters say, whatever words they form.
//!
//! Owns trigrams and the likest stretch. Never touches meaning.

use crate::grade::asked::{Asked, Laid};
use crate::grade::features::list::{Feature as F, Features};
use crate::grade::reference::{letter, letters_of};
use crate::grade::trigrams::Board;

/// Working memory.
#[derive(Debug, Default)]
pub struct Letters {
    trigrams: Board,
    letters: Vec<u8>,
    word: Vec<u8>,
}

/// A stretch of letters longer than this is compared by its beginning: one machine word holds so many.
const LONGEST: usize = 64;
/// From this credit on the alignment has found the word itself, and no likeness of letters adds to it.
const FOUND: f32 = 0.9;

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
    letters_of(&laid.answer, &mut desk.letters);
    f.set(F::Stretch, likeness(&reference.letters, &desk.letters));
    let mut best = 0.0f32;
    for i in (0..reference.terms.len()).filter(|&i| reference.new[i]) {
        let credit = laid.best.met[i].map_or(0.0, |m| m.near.credit);
        if credit >= FOUND {
            best = 1.0;
            break;
        }
        desk.word.clear();
        desk.word.extend(reference.terms.words.text(i).bytes().map(letter));
        best = best.max(likeness(&desk.word, &desk.letters));
    }
    f.set(F::WordStretch, best);
    let same = reference.terms.len() == laid.answer.len()
        && reference
            .terms
            .all
            .iter()
            .zip(&laid.answer.all)
            .all(|(a, b)| a.hash == b.hash);
    f.mark(F::Same, same.then_some(()));
}

/// How near the shorter text comes to its likest stretch of the longer: 1 where it stands there letter by letter, 0 where
/// every letter would have to change.
fn likeness(a: &[u8], b: &[u8]) -> f32 {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let short = &short[..short.len().min(LONGEST)];
    if short.is_empty() {
        return 0.0;
    }
    1.0 - fewest_edits(short, long) as f32 / short.len() as f32
}

/// The fewest insertions, deletions and exchanges that make a stretch of `text` out of `pattern`, which has 1 to 64 letters,
/// each below 64. Columns of the table of distances as bits of one word (Myers, 1999), the first row nothing (Sellers, 1980).
fn fewest_edits(pattern: &[u8], text: &[u8]) -> usize {
    let mut places = [0u64; 64];
    for (i, &letter) in pattern.iter().enumerate() {
        places[usize::from(letter & 63)] |= 1 << i;
    }
    let last = 1u64 << (pattern.len() - 1);
    let (mut more, mut less) = (u64::MAX, 0u64);
    let mut edits = pattern.len();
    let mut fewest = edits;
    for &letter in text {
        let equal = places[usize::from(letter & 63)];
        let across = equal | less;
        let down = ((equal & more).wrapping_add(more) ^ more) | equal;
        let (mut up, mut low) = (less | !(down | more), more & down);
        edits += usize::from(up & last != 0);
        edits -= usize::from(low & last != 0);
        fewest = fewest.min(edits);
        up <<= 1;
        low <<= 1;
        more = low | !(across | up);
        less = up & across;
    }
    fewest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likest_stretch_is_found() {
        let rows: &[(&str, &str, f32)] = &[
            ("paris", "in paris france", 1.0),
            ("in paris france", "paris", 1.0),
            ("voight", "jon voigt", 5.0 / 6.0),
            ("abc", "xyz", 0.0),
            ("", "abc", 0.0),
            ("", "", 0.0),
        ];
        for (a, b, expected) in rows {
            let letters = |text: &str| text.bytes().map(letter).collect::<Vec<_>>();
            let found = likeness(&letters(a), &letters(b));
            assert!((found - expected).abs() < 1e-6, "{a}, {b}: {found}");
        }
    }
}
