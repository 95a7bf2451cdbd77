//! Letter trigrams: what two texts have in common, whatever words they form.
//!
//! Owns the cutting and the counting of trigrams. Never touches what the counts are worth.

use crate::grade::terms::Terms;

/// Each trigram of a text's content words, once; words are fenced, so that their beginnings and ends count. Letters stand for
/// themselves, digits by twos, all else shares one sign.
#[derive(Clone, Debug, Default)]
pub struct Trigrams(Vec<u16>);

impl Trigrams {
    /// The trigrams of a text.
    pub fn of(terms: &Terms) -> Self {
        let mut board = Board::default();
        let mut all = Vec::new();
        each(terms, |trigram| {
            if board.mark(trigram) {
                all.push(trigram);
            }
        });
        Self(all)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

/// The trigrams of one text after another, as a bit for each trigram there can be.
#[derive(Debug)]
pub struct Board {
    bits: Box<[u64; 512]>,
    count: usize,
}

impl Default for Board {
    fn default() -> Self {
        Self {
            bits: Box::new([0; 512]),
            count: 0,
        }
    }
}

impl Board {
    /// Reads a text, forgetting what was read before.
    pub fn read(&mut self, terms: &Terms) {
        self.bits.fill(0);
        self.count = 0;
        each(terms, |trigram| {
            self.mark(trigram);
        });
    }

    /// How many trigrams the text has.
    pub fn len(&self) -> usize {
        self.count
    }

    /// How many of `other` it has.
    pub fn shared(&self, other: &Trigrams) -> usize {
        let has = |trigram: &&u16| self.bits[usize::from(**trigram >> 6) & 511] >> (**trigram & 63) & 1 != 0;
        other.0.iter().filter(has).count()
    }

    fn mark(&mut self, trigram: u16) -> bool {
        let (word, bit) = (&mut self.bits[usize::from(trigram >> 6) & 511], 1 << (trigram & 63));
        let new = *word & bit == 0;
        *word |= bit;
        self.count += usize::from(new);
        new
    }
}

/// Every trigram of a text, as 15 bits.
fn each(terms: &Terms, mut note: impl FnMut(u16)) {
    for (index, _) in terms.all.iter().enumerate().filter(|(_, term)| term.content) {
        let (mut a, mut b) = (FENCE, FENCE);
        for byte in terms.words.text(index).bytes() {
            let c = SIGNS[usize::from(byte)];
            note(a << 10 | b << 5 | c);
            (a, b) = (b, c);
        }
        note(a << 10 | b << 5 | FENCE);
    }
}

const FENCE: u16 = 0;
/// Five bits for each byte.
static SIGNS: [u16; 256] = {
    let mut signs = [31; 256];
    let mut byte = 0;
    while byte < 256 {
        match byte as u8 {
            letter @ b'a'..=b'z' => signs[byte] = (letter - b'a') as u16 + 1,
            digit @ b'0'..=b'9' => signs[byte] = (digit - b'0') as u16 / 2 + 27,
            _ => {}
        }
        byte += 1;
    }
    signs
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_is_counted_once() {
        let mut board = Board::default();
        for (a, b, shared) in [
            ("banana", "banana", 6),
            ("banana", "bandana", 5),
            ("abc", "xyz", 0),
            ("", "abc", 0),
            ("abc", "", 0),
        ] {
            let (a, b) = (Terms::of(a), Terms::of(b));
            board.read(&a);
            assert_eq!(board.len(), Trigrams::of(&a).len());
            assert_eq!(board.shared(&Trigrams::of(&b)), shared);
            board.read(&b);
            assert_eq!(board.shared(&Trigrams::of(&a)), shared);
        }
    }
}
