//! A text made ready for comparison: its words, what the lexicon knows of each, its numbers and its dates.
//!
//! Owns the reading of one text for judging. Never touches a second text: comparing is `matching`'s.

use crate::lexicon::{self, Entry, Flags, StemId};
use crate::text::date::{self, FoundDate};
use crate::text::number::{self, Found};
use crate::text::{Gap, Words};

/// What is known of one word, apart from its letters.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Equal for equal folded words.
    pub hash: u64,
    /// Equal for words of one stem.
    pub stem: StemId,
    /// The lexicon's entry.
    pub entry: Option<Entry>,
    /// How much the word says: 0.05 for the commonest, 1 for what nobody knows.
    pub weight: f32,
    /// Which of the letters a to z and digits occur, a bit each: words that share few are no slips of each other.
    pub letters: u64,
    /// How many characters it has.
    pub chars: u8,
    /// Whether it carries meaning by itself.
    pub content: bool,
    /// Whether it denies.
    pub negation: bool,
    /// Which number of the text it belongs to.
    pub number: Option<u16>,
    /// Which date of the text it belongs to.
    pub date: Option<u16>,
    /// Whether it is written as a name, and not only because it opens a sentence.
    pub name: bool,
    /// The number of its sentence.
    pub sentence: u32,
}

/// A text made ready for comparison. Reading another text into it allocates nothing once it has grown.
#[derive(Debug, Default)]
pub struct Terms {
    /// The words.
    pub words: Words,
    /// One for each word.
    pub all: Vec<Term>,
    /// The numbers.
    pub numbers: Vec<Found>,
    /// The dates.
    pub dates: Vec<FoundDate>,
}

impl Terms {
    /// A text read.
    pub fn of(source: &str) -> Self {
        let mut terms = Self::default();
        terms.read(source);
        terms
    }

    /// Reads `source`, forgetting what was read before.
    pub fn read(&mut self, source: &str) {
        self.words.read(source);
        number::scan(&self.words, &mut self.numbers);
        date::scan_dates(&self.words, &mut self.dates);
        self.all.clear();
        for index in 0..self.words.len() {
            let term = self.term(index);
            self.all.push(term);
        }
        self.numbers.retain(|found| !found.pronoun());
        for (number, found) in self.numbers.iter().enumerate() {
            // "Over" and "dollars" stay words of their own: they are compared as such.
            for term in &mut self.all[found.figure.0..found.figure.1] {
                term.number = u16::try_from(number).ok();
                term.content = true;
                term.weight = term.weight.max(FIGURE_WEIGHT);
            }
        }
        for (date, found) in self.dates.iter().enumerate() {
            for term in &mut self.all[found.first..found.end] {
                term.date = u16::try_from(date).ok();
            }
        }
    }

    fn term(&self, index: usize) -> Term {
        let text = self.words.text(index);
        let word = &self.words.all()[index];
        let entry = if word.digits { None } else { lexicon::find(text) };
        let (stem, weight) = match entry {
            Some(entry) => (entry.stem(), entry.weight()),
            None if word.digits => (StemId::of_stem(text), FIGURE_WEIGHT),
            None => (StemId::of_stem(&lexicon::stem_of(text)), 1.0),
        };
        let opens = word.gap == Gap::Sentence;
        // "bulb A": a lone capital inside a sentence is a label, whatever the word means.
        let label = text.len() == 1 && word.capital && !opens;
        let flags = entry.map(Entry::flags);
        let stop = flags.is_some_and(|f| f.has(Flags::STOP)) && !label;
        let mut chars = 0u8;
        let mut letters = 0u64;
        for c in text.chars() {
            chars = chars.saturating_add(1);
            letters |= match c {
                'a'..='z' => 1 << (c as u32 - 'a' as u32),
                '0'..='9' => 1 << (26 + c as u32 - '0' as u32),
                _ => 1 << (36 + (c as u32) % 28),
            };
        }
        Term {
            hash: hash(text.as_bytes()),
            stem,
            entry,
            weight,
            letters,
            chars,
            content: !stop,
            negation: flags.is_some_and(|f| f.has(Flags::NEGATION)),
            number: None,
            date: None,
            name: word.capital && (!opens || word.upper || entry.is_none()),
            sentence: word.sentence,
        }
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

/// A figure says nearly as much as a rare word, however often it occurs elsewhere.
pub const FIGURE_WEIGHT: f32 = 0.9;

/// The bits of [`Term::letters`] that stand for digits.
pub const DIGITS: u64 = 0x3ff << 26;

/// FNV-1a with a final mix: short keys, no table, the same on every machine.
pub fn hash(bytes: &[u8]) -> u64 {
    let mut state = 0xcbf2_9ce4_8422_2325_u64;
    for &byte in bytes {
        state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    state ^ (state >> 29)
}
