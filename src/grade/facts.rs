//! What is known of one word by its letters alone, looked up once and remembered.
//!
//! Owns the lexicon's say on a word, and the memory of it. Never touches where a word stands: that is `terms`'s.

use crate::grade::sorts::Sorts;
use crate::lexicon::{self, Entry, Flags, Lemmas, StemId};
use crate::text::{date, number};

/// Whether a word begins numbers or dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Never.
    None,
    /// Only before a word that does by itself: "a dozen".
    Article,
    /// Perhaps, had it been written without a slip: nobody knows the word (`sevn`).
    Slip,
    /// By itself.
    Opens,
}

impl Figure {
    fn of(word: &str, known: bool) -> Self {
        if matches!(word, "a" | "an") {
            Self::Article
        } else if number::opens(word) || date::opens(word) {
            Self::Opens
        } else if !known {
            Self::Slip
        } else {
            Self::None
        }
    }
}

/// What is known of a folded word. It fills one line of a processor's memory, and begins where one begins: who remembers
/// thousands of words waits once for each.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub struct Facts {
    /// Equal for equal words.
    pub hash: u64,
    /// Which of the letters a to z and digits occur, a bit each.
    pub letters: u64,
    /// Equal for words of one stem.
    pub stem: StemId,
    /// The lexicon's entry.
    pub entry: Option<Entry>,
    /// Its lemmas, where the lexicon has it.
    pub lemmas: Option<Lemmas>,
    /// How much the word says.
    pub weight: f32,
    /// What the lexicon says of it, one bit a fact.
    pub flags: Flags,
    /// Whether a phrase of the lexicon begins with it.
    pub opens_phrase: bool,
    /// The sorts of words that it is of.
    pub sorts: Sorts,
    /// How many characters it has.
    pub chars: u8,
    /// How many bits of `letters` are set.
    pub kinds: u8,
    /// Its first three bytes and its last three, as numbers.
    pub ends: (u32, u32),
    /// Whether a number or a date may begin with it.
    pub figure: Figure,
}

impl Facts {
    /// What is known of `word`, which is folded and does not begin with a digit.
    pub fn of(word: &str) -> Self {
        Self::of_hashed(word, hash(word.as_bytes()))
    }

    fn of_hashed(word: &str, hash: u64) -> Self {
        let entry = lexicon::find_hashed(word, hash);
        let (stem, weight, flags) = match entry {
            Some(entry) => (entry.stem(), entry.weight(), entry.flags()),
            None => (StemId::of_stem(&lexicon::stem_of(word)), 1.0, Flags::NONE),
        };
        let flags = if misspelt_denial(word) {
            flags | Flags::NEGATION | Flags::STOP
        } else {
            flags
        };
        let (letters, chars) = letters(word);
        Self {
            hash,
            letters,
            stem,
            entry,
            lemmas: entry.map(Lemmas::of),
            weight,
            flags,
            opens_phrase: entry.is_some_and(Entry::opens_phrase),
            sorts: Sorts::of(word),
            chars,
            kinds: letters.count_ones() as u8,
            ends: ends(word.as_bytes()),
            figure: Figure::of(word, entry.is_some()),
        }
    }

    /// What is known of digits: they stand for themselves.
    pub fn of_digits(word: &str, weight: f32) -> Self {
        let (letters, chars) = letters(word);
        Self {
            hash: hash(word.as_bytes()),
            letters,
            stem: StemId::of_stem(word),
            entry: None,
            lemmas: None,
            weight,
            flags: Flags::NONE,
            opens_phrase: false,
            sorts: Sorts::default(),
            chars,
            kinds: letters.count_ones() as u8,
            ends: ends(word.as_bytes()),
            figure: Figure::Opens,
        }
    }
}

/// Whether a word is a denial as many misspell it: "it dosent".
fn misspelt_denial(word: &str) -> bool {
    matches!(
        word,
        "dosent"
            | "dosnt"
            | "doesent"
            | "doenst"
            | "doesn"
            | "didint"
            | "didnot"
            | "coudnt"
            | "couldent"
            | "wasent"
            | "isent"
            | "wouldent"
            | "shouldent"
            | "hasent"
            | "havent"
    )
}

fn ends(word: &[u8]) -> (u32, u32) {
    let number = |three: Option<&[u8; 3]>| three.map_or(0, |t| u32::from_le_bytes([t[0], t[1], t[2], 0]));
    (number(word.first_chunk()), number(word.last_chunk()))
}

fn letters(word: &str) -> (u64, u8) {
    let (mut letters, mut chars) = (0u64, 0u8);
    for c in word.chars() {
        chars = chars.saturating_add(1);
        letters |= match c {
            'a'..='z' => 1 << (c as u32 - 'a' as u32),
            '0'..='9' => 1 << (26 + c as u32 - '0' as u32),
            _ => 1 << (36 + (c as u32) % 28),
        };
    }
    (letters, chars)
}

/// The hash by which words are told apart: the lexicon's, so that one is enough for both.
pub fn hash(bytes: &[u8]) -> u64 {
    lexicon::layout::hash(bytes)
}

/// How many words are remembered from answer to answer: a power of two. The vocabulary of a class's answers to a question
/// fits many times over.
const ANSWERS: usize = 1 << 14;
/// How many while one question is made ready: accepted answers say the same words in other orders.
const QUESTION: usize = 1 << 7;

/// How many guesses at misspelt words: a power of two.
const GUESSES: usize = 1 << 9;

/// Facts remembered, each at the one place that its hash points at: the last word to come there stays.
#[derive(Debug)]
pub struct Memory {
    room: usize,
    slots: Vec<Option<Facts>>,
    /// The hashes of the words of the text to come.
    expected: Vec<u64>,
    /// What unknown words were probably meant to be, each at the one place that its hash points at.
    guesses: Vec<(u64, Option<Entry>)>,
}

impl Default for Memory {
    fn default() -> Self {
        Self::with_room(ANSWERS)
    }
}

impl Memory {
    /// Room for the words of one question and its accepted answers.
    pub fn of_question() -> Self {
        Self::with_room(QUESTION)
    }

    const fn with_room(room: usize) -> Self {
        Self {
            room,
            slots: Vec::new(),
            expected: Vec::new(),
            guesses: Vec::new(),
        }
    }

    /// Looks at the places of all words of a text before any is used: the processor fetches them together and waits once.
    pub fn expect<'a>(&mut self, words: impl Iterator<Item = &'a str>) {
        self.expected.clear();
        self.expected.extend(words.map(|word| hash(word.as_bytes())));
        if !self.slots.is_empty() {
            let known = self
                .expected
                .iter()
                .filter(|&&hash| self.slots[self.place(hash)].is_some());
            std::hint::black_box(known.count());
        }
    }

    /// As [`Facts::of`], for the word at this place of the text that was last expected.
    pub fn of_expected(&mut self, at: usize, word: &str) -> Facts {
        self.of_hashed(word, self.expected[at])
    }

    fn of_hashed(&mut self, word: &str, hash: u64) -> Facts {
        if self.slots.is_empty() {
            self.slots.resize(self.room, None);
        }
        let place = self.place(hash);
        match &mut self.slots[place] {
            Some(facts) if facts.hash == hash => *facts,
            slot => *slot.insert(Facts::of_hashed(word, hash)),
        }
    }

    /// As [`lexicon::meant_by`], for a word of this hash that no list knows.
    pub fn meant_by(&mut self, word: &str, hash: u64) -> Option<Entry> {
        if self.guesses.is_empty() {
            self.guesses.resize(GUESSES, (0, None));
        }
        let guess = &mut self.guesses[hash as usize & (GUESSES - 1)];
        if guess.0 != hash {
            *guess = (hash, lexicon::meant_by(word));
        }
        guess.1
    }

    fn place(&self, hash: u64) -> usize {
        hash as usize & (self.room - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_what_was_known() {
        let mut memory = Memory::default();
        let words = [
            "city",
            "cities",
            "zzyzx",
            "the",
            "eleven",
            "march",
            "pneumonoultramicroscopic",
            "",
            "é",
        ];
        memory.expect(words.iter().chain(&words).copied());
        for (at, word) in words.iter().chain(&words).enumerate() {
            let (told, remembered) = (Facts::of(word), memory.of_expected(at, word));
            assert_eq!(format!("{told:?}"), format!("{remembered:?}"), "{word}");
        }
    }

    #[test]
    fn words_that_open_figures_are_known() {
        for (word, figure) in [
            ("eleven", Figure::Opens),
            ("march", Figure::Opens),
            ("half", Figure::Opens),
            ("a", Figure::Article),
            ("sevn", Figure::Slip),
            ("city", Figure::None),
        ] {
            assert_eq!(Facts::of(word).figure, figure, "{word}");
        }
    }
}
