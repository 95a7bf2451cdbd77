//! Letter trigrams: what two texts have in common, whatever words they form.
//!
//! Owns the cutting and the counting of trigrams. Never touches what the counts are worth.

use crate::grade::terms::Terms;

/// The trigrams of a text's content words, each word fenced, each trigram once. Reading another text into it allocates
/// nothing once it has grown.
#[derive(Clone, Debug, Default)]
pub struct Trigrams {
    all: Vec<u32>,
    /// An open table of `all`, a power of two and at least twice as many; places not written in this era are free.
    slots: Vec<(u32, u32)>,
    era: u32,
}

impl Trigrams {
    /// The trigrams of a text.
    pub fn of(terms: &Terms) -> Self {
        let mut trigrams = Self::default();
        trigrams.read(terms);
        trigrams
    }

    /// Reads a text, forgetting what was read before.
    pub fn read(&mut self, terms: &Terms) {
        let most = terms.words.joined().len() + terms.len();
        if self.slots.len() < 2 * most || self.era == u32::MAX {
            self.slots.clear();
            self.slots.resize((2 * most).next_power_of_two(), (0, 0));
            self.era = 0;
        }
        self.era += 1;
        self.all.clear();
        for (index, _) in terms.all.iter().enumerate().filter(|(_, term)| term.content) {
            let (mut a, mut b) = (0u32, 1u32);
            for byte in terms.words.text(index).bytes().chain(std::iter::once(1)) {
                let c = u32::from(byte);
                self.add(a << 16 | b << 8 | c);
                (a, b) = (b, c);
            }
        }
    }

    fn add(&mut self, trigram: u32) {
        let place = self.place(trigram);
        if self.slots[place].1 != self.era {
            self.slots[place] = (trigram, self.era);
            self.all.push(trigram);
        }
    }

    /// Where a trigram stands, or where it would. The factor is that of Fibonacci hashing, 2^32 over the golden ratio.
    fn place(&self, trigram: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = (trigram.wrapping_mul(0x9e37_79b1) >> 12) as usize & mask;
        while self.slots[place].1 == self.era && self.slots[place].0 != trigram {
            place = (place + 1) & mask;
        }
        place
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// How many of `other` are here too.
    pub fn shared(&self, other: &Self) -> usize {
        if self.all.is_empty() {
            return 0;
        }
        let holds = |trigram: &&u32| self.slots[self.place(**trigram)].1 == self.era;
        other.all.iter().filter(holds).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shared_is_counted_once() {
        let mut desk = Trigrams::default();
        for (a, b, shared) in [
            ("banana", "banana", 4),
            ("banana", "bandana", 3),
            ("abc", "xyz", 0),
            ("", "abc", 0),
            ("abc", "", 0),
        ] {
            desk.read(&Terms::of(a));
            let other = Trigrams::of(&Terms::of(b));
            assert_eq!(desk.shared(&other), shared, "{a}, {b}");
            assert_eq!(other.shared(&desk), shared, "{b}, {a}");
        }
    }
}
