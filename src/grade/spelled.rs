//! The letters of two texts, whatever words they form: the trigrams that they share, and the likest stretch.
//!
//! Owns the cutting and the counting of letters. Never touches what the counts are worth.

use crate::grade::terms::Terms;
use crate::text::edits::fewest_edits;

/// The letters of a text's content words, and each of their trigrams once. Words are fenced, so that their beginnings and ends
/// count. Letters stand for themselves, digits by twos, all else shares one sign.
#[derive(Clone, Debug, Default)]
pub struct Spelled {
    signs: Vec<u8>,
    trigrams: Vec<u16>,
}

impl Spelled {
    /// The letters and trigrams of a text.
    pub fn of(terms: &Terms, board: &mut Board) -> Self {
        let mut spelled = Self::default();
        board.bits.fill(0);
        spell(terms, &mut spelled.signs);
        each(&spelled.signs, |trigram| {
            if board.mark(trigram) {
                spelled.trigrams.push(trigram);
            }
        });
        spelled
    }

    /// How many trigrams there are.
    pub fn len(&self) -> usize {
        self.trigrams.len()
    }
}

/// Working memory: the letters of one text after another, with a bit for each trigram there can be.
#[derive(Debug)]
pub struct Board {
    bits: Box<[u64; 512]>,
    count: usize,
    signs: Vec<u8>,
    word: Vec<u8>,
}

impl Default for Board {
    fn default() -> Self {
        Self {
            bits: Box::new([0; 512]),
            count: 0,
            signs: Vec::new(),
            word: Vec::new(),
        }
    }
}

impl Board {
    /// Reads a text, forgetting what was read before.
    pub fn read(&mut self, terms: &Terms) {
        self.bits.fill(0);
        self.count = 0;
        let mut signs = std::mem::take(&mut self.signs);
        spell(terms, &mut signs);
        each(&signs, |trigram| {
            self.mark(trigram);
        });
        self.signs = signs;
    }

    /// How many trigrams the text has.
    pub fn len(&self) -> usize {
        self.count
    }

    /// How many of `other` it has.
    pub fn shared(&self, other: &Spelled) -> usize {
        let has = |trigram: &&u16| self.bits[usize::from(**trigram >> 6) & 511] >> (**trigram & 63) & 1 != 0;
        other.trigrams.iter().filter(has).count()
    }

    /// How near the shorter of the two texts comes to its likest stretch of the longer: 1 where it stands there letter by
    /// letter, 0 where every letter would have to change.
    pub fn stretch(&self, other: &Spelled) -> f32 {
        likeness(&other.signs, self.opening())
    }

    /// The same for a single word.
    pub fn word_stretch(&mut self, word: &str) -> f32 {
        self.word.clear();
        self.word.extend(word.bytes().map(sign));
        likeness(&self.word, self.opening())
    }

    fn opening(&self) -> &[u8] {
        &self.signs[..self.signs.len().min(READ)]
    }

    fn mark(&mut self, trigram: u16) -> bool {
        let (word, bit) = (&mut self.bits[usize::from(trigram >> 6) & 511], 1 << (trigram & 63));
        let new = *word & bit == 0;
        *word |= bit;
        self.count += usize::from(new);
        new
    }
}

/// Longer texts are compared by their beginnings: one machine word holds so many letters.
const LONGEST: usize = 64;

/// What an answer says, it says within so many letters; by what stands further back weights learned nothing more.
const READ: usize = 128;

fn likeness(a: &[u8], b: &[u8]) -> f32 {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let short = &short[..short.len().min(LONGEST)];
    if short.is_empty() {
        return 0.0;
    }
    1.0 - fewest_edits(short, long) as f32 / short.len() as f32
}

/// Writes out the signs of the content words, a fence between two; of all words where none is content.
fn spell(terms: &Terms, out: &mut Vec<u8>) {
    out.clear();
    let all = !terms.all.iter().any(|t| t.content);
    for (index, _) in terms.all.iter().enumerate().filter(|(_, term)| all || term.content) {
        if !out.is_empty() {
            out.push(FENCE);
        }
        out.extend(terms.words.text(index).bytes().map(sign));
    }
}

/// Every trigram, as 15 bits.
fn each(signs: &[u8], mut note: impl FnMut(u16)) {
    if signs.is_empty() {
        return;
    }
    let (mut a, mut b) = (0u16, 0u16);
    for &c in signs.iter().chain(&[FENCE]) {
        let c = u16::from(c);
        note(a << 10 | b << 5 | c);
        // A word does not look across its fence.
        (a, b) = (if c == 0 { 0 } else { b }, c);
    }
}

const FENCE: u8 = 0;

/// Five bits for each byte.
fn sign(byte: u8) -> u8 {
    SIGNS[usize::from(byte)]
}

static SIGNS: [u8; 256] = {
    let mut signs = [31; 256];
    let mut byte = 0;
    while byte < 256 {
        match byte as u8 {
            letter @ b'a'..=b'z' => signs[byte] = letter - b'a' + 1,
            digit @ b'0'..=b'9' => signs[byte] = (digit - b'0') / 2 + 27,
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
            ("abc abc", "abc", 4),
            ("", "abc", 0),
            ("abc", "", 0),
        ] {
            let (a, b) = (Terms::of(a), Terms::of(b));
            let (x, y) = (Spelled::of(&a, &mut board), Spelled::of(&b, &mut board));
            board.read(&a);
            assert_eq!((board.len(), board.shared(&y)), (x.len(), shared));
            board.read(&b);
            assert_eq!((board.len(), board.shared(&x)), (y.len(), shared));
        }
    }

    #[test]
    fn the_likest_stretch_is_found() {
        let mut board = Board::default();
        for (a, b, expected) in [
            ("paris", "in paris france", 1.0),
            ("in paris france", "paris", 1.0),
            ("voight", "jon voigt", 5.0 / 6.0),
            ("bcd", "xyz", 0.0),
            ("", "abc", 0.0),
            ("", "", 0.0),
        ] {
            let key = Spelled::of(&Terms::of(a), &mut board);
            board.read(&Terms::of(b));
            let found = board.stretch(&key);
            assert!((found - expected).abs() < 1e-6, "{a}, {b}: {found}");
        }
    }
}
