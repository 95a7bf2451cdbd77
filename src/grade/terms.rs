//! A text made ready for comparison: its words, what the lexicon knows of each, its numbers and its dates.
//!
//! Owns the reading of one text for judging. Never touches a second text: comparing is `matching`'s.

use crate::grade::facts::{Facts, Figure, Memory};
use crate::grade::sorts::Sorts;
use crate::lexicon::{Entry, Flags, Lemmas, StemId};
use crate::text::date::{self, FoundDate};
use crate::text::number::{self, Agreement, Found, Number};
use crate::text::{Gap, Sign, Word, Words};

/// What is known of one word, apart from its letters.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// Equal for equal folded words.
    pub hash: u64,
    /// Equal for words of one stem.
    pub stem: StemId,
    /// The lexicon's entry.
    pub entry: Option<Entry>,
    /// Its lemmas, where the lexicon has it.
    pub lemmas: Option<Lemmas>,
    /// How much the word says: 0.05 for the commonest, 1 for what nobody knows.
    pub weight: f32,
    /// Which of the letters a to z and digits occur, a bit each: words that share few are no slips of each other.
    pub letters: u64,
    /// How many characters it has.
    pub chars: u8,
    /// How many bits of `letters` are set.
    pub kinds: u8,
    /// Whether it carries meaning by itself.
    pub content: bool,
    /// Its first three bytes and its last three, as numbers.
    pub ends: (u32, u32),
    /// Whether a number or a date may begin with it.
    pub figure: Figure,
    /// What the lexicon says of it, one bit a fact.
    pub flags: Flags,
    /// Whether a phrase of the lexicon begins with it.
    pub opens_phrase: bool,
    /// The sorts of words that it is of.
    pub sorts: Sorts,
    /// Whether no list knows it, and the rest is known of the word that was probably meant.
    pub misspelt: bool,
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

impl Term {
    fn new(facts: &Facts, word: &Word, text: &str) -> Self {
        let opens = word.gap == Gap::Sentence;
        // "bulb A": a lone capital inside a sentence is a label, whatever the word means.
        let label = text.len() == 1 && word.capital && !opens;
        Self {
            hash: facts.hash,
            stem: facts.stem,
            entry: facts.entry,
            lemmas: facts.lemmas,
            weight: facts.weight,
            letters: facts.letters,
            chars: facts.chars,
            kinds: facts.kinds,
            content: label || !facts.flags.has(Flags::STOP),
            ends: facts.ends,
            figure: facts.figure,
            flags: facts.flags,
            opens_phrase: facts.opens_phrase,
            sorts: facts.sorts,
            misspelt: false,
            negation: facts.flags.has(Flags::NEGATION),
            number: None,
            date: None,
            name: word.capital && (!opens || word.upper || facts.entry.is_none()),
            sentence: word.sentence,
        }
    }
}

/// How "five to two" is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FiveToTwo {
    /// As a time of day.
    Time,
    /// As two counts held against each other.
    Counts,
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
    /// Whether a number word was read without the slip that is in it.
    pub forgiven: bool,
    /// The sorts of all words.
    pub sorts: Sorts,
    /// What the lexicon says of any word.
    pub flags: Flags,
}

impl Terms {
    /// A text read.
    pub fn of(source: &str) -> Self {
        let mut terms = Self::default();
        terms.read(source);
        terms
    }

    /// The same, with words remembered from one text to the next.
    pub fn of_remembering(source: &str, memory: &mut Memory) -> Self {
        let mut terms = Self::default();
        terms.read_remembering(source, memory);
        terms
    }

    /// Reads `source`, forgetting what was read before.
    pub fn read(&mut self, source: &str) {
        self.words.read(source);
        self.look_up_with(|_, word| Facts::of(word));
    }

    /// The same, with words remembered from one text to the next.
    pub fn read_remembering(&mut self, source: &str, memory: &mut Memory) {
        self.words.read(source);
        self.look_up(memory);
    }

    /// Makes ready the words that were read into [`Terms::words`].
    pub fn look_up(&mut self, memory: &mut Memory) {
        memory.expect(self.words.texts());
        self.look_up_with(|index, word| memory.of_expected(index, word));
    }

    fn look_up_with(&mut self, mut known: impl FnMut(usize, &str) -> Facts) {
        self.forgiven = false;
        self.all.clear();
        self.all.reserve(self.words.len());
        self.sorts = Sorts::default();
        self.flags = Flags::NONE;
        let mut figures = false;
        for (index, word) in self.words.all().iter().enumerate() {
            let text = self.words.text(index);
            let facts = if word.digits {
                Facts::of_digits(text, FIGURE_WEIGHT)
            } else {
                known(index, text)
            };
            figures |= facts.figure == Figure::Opens;
            self.sorts = self.sorts | facts.sorts;
            self.flags |= facts.flags;
            self.all.push(Term::new(&facts, word, text));
        }
        self.numbers.clear();
        self.dates.clear();
        if figures {
            self.read_figures();
        }
    }

    /// Reads unknown words as the known ones that were probably meant: `becuase`, `craking`. What their letters say stays as it
    /// was typed. Names are left alone, and so is a word that is `settled`: it means something of its own here, or will be met as it is.
    pub fn guess_slips(&mut self, memory: &mut Memory, settled: impl Fn(&Term, &str) -> bool) {
        for at in 0..self.all.len() {
            let (word, typed) = (&self.words.all()[at], self.all[at]);
            let name = word.capital && word.gap != Gap::Sentence;
            if typed.figure != Figure::Slip || typed.negation || name {
                continue;
            }
            let text = self.words.text(at);
            if settled(&typed, text) {
                continue;
            }
            let Some(guess) = memory.meant_by(text, typed.hash).and_then(Entry::letters) else {
                continue;
            };
            let facts = Facts::of(guess);
            self.sorts = self.sorts | facts.sorts;
            self.flags |= facts.flags;
            self.all[at] = Term {
                hash: typed.hash,
                letters: typed.letters,
                chars: typed.chars,
                kinds: typed.kinds,
                ends: typed.ends,
                entry: None,
                figure: Figure::Slip,
                misspelt: true,
                ..Term::new(&facts, word, text)
            };
        }
    }

    /// Reads number words with a slip in them as what was meant: `sevn`, `48 milion`. Names keep their letters, and so does
    /// a word that is `meant` as it stands.
    pub fn forgive_slips(&mut self, meant: impl Fn(&Term) -> bool) {
        self.respell(|word, term, text| {
            let name = word.capital && word.gap != Gap::Sentence;
            (!name && !meant(term)).then(|| number::misspelled(text)).flatten()
        });
    }

    /// Reads the months with a slip in them, where a date is asked for: `9 Novmber`.
    pub fn forgive_months(&mut self) {
        self.respell(|_, _, text| date::misspelled(text));
    }

    /// Puts what was meant in the place of words that nobody knows.
    fn respell(&mut self, meant: impl Fn(&Word, &Term, &str) -> Option<&'static str>) {
        for at in 0..self.all.len() {
            let word = self.words.all()[at];
            if self.all[at].figure != Figure::Slip {
                continue;
            }
            if let Some(meant) = meant(&word, &self.all[at], self.words.text(at)) {
                self.words.respell(at, meant);
                let facts = Facts::of(meant);
                self.sorts = self.sorts | facts.sorts;
                self.flags |= facts.flags;
                self.all[at] = Term::new(&facts, &word, meant);
                self.forgiven = true;
            }
        }
        if self.forgiven {
            for term in &mut self.all {
                (term.number, term.date) = (None, None);
            }
            self.read_figures();
        }
    }

    fn read_figures(&mut self) {
        let figure = |at: usize| self.all[at].figure;
        let may_open = |at| matches!(figure(at), Figure::Opens | Figure::Article);
        number::scan_at(&self.words, may_open, &mut self.numbers);
        date::scan_dates_at(&self.words, |at| figure(at) == Figure::Opens, &mut self.dates);
        self.numbers.retain(|found| !found.pronoun());
        for (number, found) in self.numbers.iter().enumerate() {
            let passing = self.passing(found);
            // "Over" and "dollars" stay words of their own: they are compared as such.
            // "Not less than 60 or more than 100" denies nothing of what lies between.
            if found.number.is_range() {
                self.all[found.first..found.figure.0]
                    .iter_mut()
                    .for_each(|term| term.negation = false);
            }
            for term in &mut self.all[found.figure.0..found.figure.1] {
                term.number = u16::try_from(number).ok();
                term.content = true;
                if !passing {
                    term.weight = term.weight.max(FIGURE_WEIGHT);
                }
            }
        }
        for (date, found) in self.dates.iter().enumerate() {
            for term in &mut self.all[found.first..found.end] {
                term.date = u16::try_from(date).ok();
            }
        }
        // A year that a footnote mark has grown on is that year, where its place makes a date of it: "in 18991". So is one
        // that lost its century: "in '76".
        for found in &mut self.numbers {
            let (at, end) = found.figure;
            let Some(date) = self.all[at].date.filter(|_| end == at + 1) else {
                continue;
            };
            let elided = || match self.words.all()[at].sign {
                Sign::Elided => self.dates[usize::from(date)].date.from.year,
                _ => None,
            };
            let year = number::footnoted_year(self.words.text(at)).map(f64::from);
            if let Some(year) = year.or_else(|| elided().map(f64::from)) {
                (found.number.low, found.number.high) = (year, year);
            }
        }
    }

    /// Whether a number is said in passing: "first", in "opened the first free library", is one word more about it.
    pub fn passing(&self, found: &Found) -> bool {
        const FEW: usize = 2;
        let others = |&at: &usize| self.all[at].content && self.all[at].number.is_none();
        let first = found.figure.1 == found.figure.0 + 1 && self.words.text(found.figure.0) == "first";
        first && (0..self.len()).filter(others).count() > FEW
    }

    /// Reads a figure that can mean two numbers as the one that a key has: `800m` where 800 million is asked for.
    pub fn read_as_meant<'k>(&mut self, keys: impl Iterator<Item = &'k Number> + Clone) {
        let among = |number: &Number| keys.clone().any(|k| number::compare(k, number) == Agreement::Equal);
        for (index, found) in self.numbers.iter_mut().enumerate() {
            let other = number::otherwise(&self.words, found);
            let Some(other) = other.filter(|other| among(other) && !among(&found.number)) else {
                continue;
            };
            if other.unit != found.number.unit {
                // The "m" belongs to the figure now.
                found.figure.1 = found.end;
                for term in &mut self.all[found.figure.0..found.figure.1] {
                    term.number = u16::try_from(index).ok();
                }
            }
            found.number = other;
        }
    }

    /// Reads "five to two" as said, where it was read as a time.
    pub fn reread(&mut self, as_what: FiveToTwo) {
        if as_what == FiveToTwo::Time {
            return;
        }
        let mut at = 0;
        while at < self.numbers.len() {
            if let Some([first, second]) = self.numbers[at].counts(&self.words) {
                let (between, text) = (first.end, self.words.text(first.end));
                self.all[between] = Term::new(&Facts::of(text), &self.words.all()[between], text);
                self.numbers[at] = first;
                self.numbers.insert(at + 1, second);
                at += 1;
            }
            at += 1;
        }
        for (number, found) in self.numbers.iter().enumerate() {
            for term in &mut self.all[found.figure.0..found.figure.1] {
                term.number = u16::try_from(number).ok();
            }
        }
    }

    /// Whether word `at` denies; in "No. 12" and "no 12" it counts.
    pub fn denies(&self, at: usize) -> bool {
        let counts = || self.words.text(at) == "no" && self.all.get(at + 1).is_some_and(|t| t.number.is_some());
        self.all[at].negation && !counts()
    }

    /// Whether a denial stands before word `at` in its clause.
    pub fn denied_in_clause(&self, at: usize) -> bool {
        let words = self.words.all();
        let opens = (0..=at).rev().find(|&i| i == 0 || words[i].gap >= Gap::Comma);
        (opens.unwrap_or(0)..at).any(|i| self.denies(i))
    }

    /// Whether any word denies.
    pub fn denies_any(&self) -> bool {
        self.flags.has(Flags::NEGATION) && (0..self.len()).any(|at| self.denies(at))
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

/// The number of a text, the same on every machine and in every version (FNV-1a with a final mix).
pub fn fingerprint(bytes: &[u8]) -> u64 {
    let mut state = 0xcbf2_9ce4_8422_2325_u64;
    for &byte in bytes {
        state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    state ^ (state >> 29)
}
