//! Fixed tables of words, laid out when the crate is compiled, that say no in a nanosecond or two.
//!
//! Owns the table. Never touches what its words mean.

/// The longest word that a table holds, in bytes.
const LONGEST: usize = 24;

/// A table from words to values. `SLOTS` is a power of two, at least twice the number of rows.
///
/// Nearly every word of an answer stands in no table, so the length with the first letter and the length with the last
/// letter are asked first: two loads that turn away nine words in ten before anything is hashed.
#[derive(Debug)]
pub struct Lookup<T: 'static, const SLOTS: usize> {
    rows: &'static [(&'static str, T)],
    slots: [u16; SLOTS],
    firsts: [u32; LONGEST + 2],
    lasts: [u32; LONGEST + 2],
}

impl<T: Copy, const SLOTS: usize> Lookup<T, SLOTS> {
    /// The table of these rows. Refused when compiled: a word twice, an empty or overlong word, too few slots.
    ///
    /// ```
    /// use closeread::text::lookup::Lookup;
    /// static SIZES: Lookup<u8, 8> = Lookup::new(&[("small", 1), ("large", 2)]);
    /// assert_eq!(SIZES.get("large"), Some(2));
    /// assert_eq!(SIZES.get("Large"), None, "words are held as they stand");
    /// ```
    pub const fn new(rows: &'static [(&'static str, T)]) -> Self {
        assert!(SLOTS.is_power_of_two() && rows.len() * 2 <= SLOTS && SLOTS <= 1 << 15);
        let mut slots = [0u16; SLOTS];
        let mut firsts = [0u32; LONGEST + 2];
        let mut lasts = [0u32; LONGEST + 2];
        let mut row = 0;
        while row < rows.len() {
            let word = rows[row].0.as_bytes();
            assert!(!word.is_empty() && word.len() <= LONGEST);
            firsts[word.len()] |= bit(word[0]);
            lasts[word.len()] |= bit(word[word.len() - 1]);
            let mut slot = hash(word) & (SLOTS - 1);
            while slots[slot] != 0 {
                assert!(
                    !same(rows[slots[slot] as usize - 1].0.as_bytes(), word),
                    "a word stands twice"
                );
                slot = (slot + 1) & (SLOTS - 1);
            }
            slots[slot] = row as u16 + 1;
            row += 1;
        }
        Self {
            rows,
            slots,
            firsts,
            lasts,
        }
    }

    /// The value of `word`, where it stands in the table.
    #[inline]
    pub fn get(&self, word: &str) -> Option<T> {
        let bytes = word.as_bytes();
        let (first, last) = match bytes {
            [first, .., last] => (*first, *last),
            [only] => (*only, *only),
            [] => return None,
        };
        let length = bytes.len().min(LONGEST + 1);
        // One branch, not two: which of them fails is a coin's toss, and a wrong guess costs more than both.
        let first_known = self.firsts[length] >> (first & 31);
        let last_known = self.lasts[length] >> (last & 31);
        if first_known & last_known & 1 == 0 {
            return None;
        }
        self.probe(bytes)
    }

    /// All words with their values.
    pub fn rows(&self) -> &'static [(&'static str, T)] {
        self.rows
    }

    #[inline(never)]
    fn probe(&self, word: &[u8]) -> Option<T> {
        let mut slot = hash(word) & (SLOTS - 1);
        loop {
            let row = usize::from(self.slots[slot]);
            if row == 0 {
                return None;
            }
            let (held, value) = &self.rows[row - 1];
            if held.as_bytes() == word {
                return Some(*value);
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
    }
}

/// One bit of 32 for a byte: letters have their own, all else shares.
const fn bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

/// Five bytes and the length, mixed by one multiplication: all that is needed to tell a few hundred words apart, at a cost
/// that does not grow with the word. The factor is that of Fibonacci hashing, 2^32 over the golden ratio.
const fn hash(word: &[u8]) -> usize {
    let last = word.len() - 1;
    let second = if last == 0 { 0 } else { 1 };
    let near_last = if last == 0 { 0 } else { last - 1 };
    let ends = word[0] as u32 | (word[second] as u32) << 8 | (word[near_last] as u32) << 16 | (word[last] as u32) << 24;
    let middle = word[last / 2] as u32 + ((word.len() as u32) << 5);
    let mixed = (ends ^ (middle << 3)).wrapping_mul(0x9e37_79b9);
    (mixed >> 16) as usize
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: Lookup<usize, 16> = Lookup::new(&[("one", 1), ("two", 2), ("eleven", 11), ("é", 4), ("a", 5)]);

    #[test]
    fn rows_are_found_and_nothing_else_is() {
        for (word, value) in TABLE.rows {
            assert_eq!(TABLE.get(word), Some(*value), "{word}");
        }
        for word in [
            "",
            "on",
            "ones",
            "owe",
            "two ",
            "elevenelevenelevenelevene",
            "b",
            "\u{e9}\u{e9}",
            "ELEVEN",
        ] {
            assert_eq!(TABLE.get(word), None, "{word}");
        }
    }
}
