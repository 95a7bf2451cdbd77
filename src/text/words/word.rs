//! Words, where they stand, and what divides them.
//!
//! Owns how a text that was cut is held. Never touches the cutting.

use crate::text::span::Span;

/// What stands between a word and the one before it; the strongest of what was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing: the two were written as one (`110bn`, `don't`).
    Glued,
    /// A hyphen or a dash without space around it.
    Hyphen,
    /// White space.
    Space,
    /// A slash.
    Slash,
    /// A colon.
    Colon,
    /// A dash with space around it.
    Dash,
    /// A comma or a semicolon.
    Comma,
    /// A bracket, opening or closing.
    Bracket,
    /// The end of a sentence or of a line, or the start of the text.
    Sentence,
}

/// A sign that belongs to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// None.
    None,
    /// A currency sign before or after the figure.
    Currency(char),
    /// `%` after the figure.
    Percent,
    /// A minus before the figure.
    Minus,
    /// `°` after the figure.
    Degree,
    /// An apostrophe before two digits: a year without its century (`'24`, `the '90s`).
    Elided,
}

/// A word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the source, in bytes.
    pub span: Span,
    /// Where its folded form stands in [`Words`]' own buffer.
    pub(super) folded: (u32, u32),
    /// What divides it from the word before.
    pub gap: Gap,
    /// The sign written to it.
    pub sign: Sign,
    /// Whether its first letter is upper case.
    pub capital: bool,
    /// Whether it has two or more letters, all upper case.
    pub upper: bool,
    /// Whether it begins with a digit.
    pub digits: bool,
    /// Whether it was written with `'s` behind it: mostly what follows is its.
    pub owns: bool,
    /// The number of its sentence, from 0.
    pub sentence: u32,
}

/// The words of a text. One value can be read into again and again without allocating anew.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub(super) folded: String,
    pub(super) words: Vec<Word>,
}

impl Words {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words with their circumstances.
    pub fn all(&self) -> &[Word] {
        &self.words
    }

    /// The folded form of word `index`: lower case, accents off, `'s` off.
    ///
    /// # Panics
    /// If there is no such word.
    pub fn text(&self, index: usize) -> &str {
        let (start, end) = self.words[index].folded;
        &self.folded[start as usize..end as usize]
    }

    /// The folded form of word `index`, where there is such a word.
    pub fn get(&self, index: usize) -> Option<&str> {
        (index < self.words.len()).then(|| self.text(index))
    }

    /// The folded form of word `index` where nothing stronger than a space divides it from the word before, and the empty
    /// text otherwise: what a phrase may go on with.
    ///
    /// ```
    /// use closeread::text::Words;
    /// let words = Words::of("a dozen, or so");
    /// assert_eq!(words.near(1), "dozen");
    /// assert_eq!(words.near(2), "", "a comma stands before it");
    /// ```
    pub fn near(&self, index: usize) -> &str {
        match self.words.get(index) {
            Some(word) if word.gap <= Gap::Space => self.text(index),
            _ => "",
        }
    }

    /// The folded forms in order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.text(index))
    }

    /// Puts `word` in the place of the folded form of word `index`, as if it had been written so; its span stays.
    ///
    /// ```
    /// use closeread::text::Words;
    /// let mut words = Words::of("sevn men");
    /// words.respell(0, "seven");
    /// assert_eq!(words.joined(), "sevenmen");
    /// assert_eq!(words.text(1), "men");
    /// ```
    ///
    /// # Panics
    /// If there is no such word.
    pub fn respell(&mut self, index: usize, word: &str) {
        let (start, end) = self.words[index].folded;
        self.folded.replace_range(start as usize..end as usize, word);
        let grown = |at: u32| (at as usize + word.len() - (end - start) as usize) as u32;
        self.words[index].folded.1 = grown(end);
        for later in &mut self.words[index + 1..] {
            later.folded = (grown(later.folded.0), grown(later.folded.1));
        }
    }

    /// The folded forms written as one, without what divides them: equal for `e-mail` and `email`.
    pub fn joined(&self) -> &str {
        &self.folded
    }

    /// Word `first` and the one behind it, folded and written as one.
    ///
    /// # Panics
    /// If there are no such words.
    pub fn joined_pair(&self, first: usize) -> &str {
        let ((start, _), (_, end)) = (self.words[first].folded, self.words[first + 1].folded);
        &self.folded[start as usize..end as usize]
    }

    /// The stretch of the source from word `first` up to, not including, word `end`.
    pub fn span(&self, first: usize, end: usize) -> Span {
        match (
            self.words.get(first),
            end.checked_sub(1).and_then(|last| self.words.get(last)),
        ) {
            (Some(a), Some(b)) => a.span.join(b.span),
            _ => Span::default(),
        }
    }
}
