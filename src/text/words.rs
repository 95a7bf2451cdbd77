//! Reading a text as words: where each stands, how it sounds once folded, and what divides it from the word before.
//!
//! Owns the cutting and folding of words. Never touches what words mean: numbers, dates and lexicons read them from here.

use crate::text::fold::{self, FigureAt};
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
    folded: (u32, u32),
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
    /// The number of its sentence, from 0.
    pub sentence: u32,
}

/// The words of a text. One value can be read into again and again without allocating anew.
#[derive(Clone, Debug, Default)]
pub struct Words {
    folded: String,
    words: Vec<Word>,
}

impl Words {
    /// The words of `source`.
    ///
    /// ```
    /// use closeread::text::Words;
    /// let words = Words::of("The U.S. doesn't pay $110bn for café-owners' e-mail.");
    /// let folded: Vec<_> = words.texts().collect();
    /// assert_eq!(folded, ["the", "us", "does", "not", "pay", "110", "bn", "for", "cafe", "owners", "e", "mail"]);
    /// ```
    pub fn of(source: &str) -> Self {
        let mut words = Self::default();
        words.read(source);
        words
    }

    /// Forgets what was read before and reads `source`. Spans are `u32` inside: of a text beyond 4 GiB, only the first part is read.
    pub fn read(&mut self, source: &str) {
        self.folded.clear();
        self.words.clear();
        Reader::new(source, self).run();
    }

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

/// Words before a full stop that does not end the sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "inc", "ltd", "co", "corp", "vs", "etc", "no", "vol", "gen",
    "gov", "sen", "rep", "rev", "hon", "capt", "col", "lt", "sgt", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
    "sep", "sept", "oct", "nov", "dec", "approx", "ca", "fig", "mt", "ft", "eg", "ie", "dept", "est",
];

/// Endings after an apostrophe that add nothing to the word.
const ENCLITICS: &[&str] = &["s", "m", "re", "ve", "ll", "d"];

struct Reader<'a> {
    source: &'a str,
    at: usize,
    out: &'a mut Words,
    gap: Gap,
    sentence: u32,
    /// A sign seen just before the current place, and where it ends.
    pending: Option<(Sign, usize)>,
    /// Whether a full stop, `!` or `?` was seen since the last word, and which.
    stop: Option<char>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str, out: &'a mut Words) -> Self {
        let mut limit = source.len().min(u32::MAX as usize / 4);
        while !source.is_char_boundary(limit) {
            limit -= 1;
        }
        Self {
            source: &source[..limit],
            at: 0,
            out,
            gap: Gap::Sentence,
            sentence: 0,
            pending: None,
            stop: None,
        }
    }

    fn peek(&self) -> Option<char> {
        self.source[self.at..].chars().next()
    }

    fn after(&self, c: char) -> Option<char> {
        self.source[self.at + c.len_utf8()..].chars().next()
    }

    fn run(&mut self) {
        while let Some(c) = self.peek() {
            if c == ' ' {
                self.widen(Gap::Space);
                self.at += 1;
            } else if c.is_ascii_alphabetic() && self.plain_word(c) {
                // Most words of most texts.
            } else if c.is_ascii_digit() {
                self.figure();
            } else if is_letter(c) {
                self.word(c);
            } else {
                self.between(c);
                self.at += c.len_utf8();
            }
        }
    }

    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// Takes note of a character that belongs to no word.
    fn between(&mut self, c: char) {
        let spaced = self.gap >= Gap::Space;
        let next = self.after(c);
        match c {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                // One line break is a space in a wrapped paragraph; two end it.
                let rest = self.source[self.at + c.len_utf8()..].trim_start_matches([' ', '\t', '\r']);
                self.widen(if rest.starts_with('\n') {
                    Gap::Sentence
                } else {
                    Gap::Space
                });
            }
            '.' | '!' | '?' | '…' | '。' | '！' | '？' => self.stop = Some(c),
            ',' | ';' | '，' | '、' | '；' => self.widen(Gap::Comma),
            ':' | '：' => self.widen(Gap::Colon),
            '(' | ')' | '[' | ']' | '{' | '}' | '（' | '）' => self.widen(Gap::Bracket),
            '/' | '\u{2044}' => self.widen(Gap::Slash),
            '&' => {
                let start = self.at;
                self.push(Span::new(start, start + 1), "and", Case::Lower, false);
                self.gap = Gap::Space;
            }
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {
                let minus = spaced && next.is_some_and(|n| n.is_ascii_digit());
                let wide = spaced && next.is_none_or(char::is_whitespace);
                if minus && matches!(c, '-' | '\u{2212}' | '\u{2013}') {
                    self.pending = Some((Sign::Minus, self.at + c.len_utf8()));
                } else {
                    self.widen(if wide { Gap::Dash } else { Gap::Hyphen });
                }
            }
            _ if fold::is_apostrophe(c) && spaced && self.two_digits(c) => {
                self.pending = Some((Sign::Elided, self.at + c.len_utf8()));
            }
            '%' | '٪' | '％' => self.sign_behind(Sign::Percent),
            '°' | 'º' => self.sign_behind(Sign::Degree),
            _ if fold::is_currency(c) => {
                if next.is_some_and(|n| n.is_ascii_digit() || n == ' ' || n == '-' || n == '.') {
                    self.pending = Some((Sign::Currency(c), self.at + c.len_utf8()));
                }
                if !next.is_some_and(|n| n.is_ascii_digit()) {
                    self.sign_behind(Sign::Currency(c));
                }
            }
            '~' | '≈' | '<' | '>' | '≤' | '≥' | '±' | '×' | '+' if self.spoken(c, next) => {}
            '+' | '#' => {
                // C++, C#: the sign is part of the name.
                if let Some(last) = self.out.words.last_mut()
                    && last.span.end == self.at
                    && !last.digits
                {
                    self.out.folded.push(c);
                    last.span.end += 1;
                    last.folded.1 += 1;
                } else {
                    self.widen(Gap::Space);
                }
            }
            _ if fold::is_ignorable(c) => {}
            _ if c.is_whitespace() => self.widen(Gap::Space),
            _ => self.widen(Gap::Space),
        }
    }

    /// Whether exactly two digits follow `c`.
    fn two_digits(&self, c: char) -> bool {
        let after = &self.source.as_bytes()[self.at + c.len_utf8()..];
        after.iter().take_while(|b| b.is_ascii_digit()).count() == 2
    }

    /// Signs that are said as words beside a figure (`~5` about, `100+` plus): pushes them. True where it did.
    fn spoken(&mut self, c: char, next: Option<char>) -> bool {
        let after = &self.source[self.at + c.len_utf8()..];
        let right = next.is_some_and(|n| n.is_ascii_digit() || fold::is_currency(n))
            || after.starts_with(' ') && after[1..].starts_with(|n: char| n.is_ascii_digit());
        let left = self.out.words.last().is_some_and(|last| {
            let between = &self.source[last.span.end..self.at];
            (last.digits || last.gap == Gap::Glued) && between.trim_matches(['%', ' ']).is_empty()
        });
        let figure = match (left, right) {
            (true, true) => FigureAt::Both,
            (true, false) => FigureAt::Left,
            (false, true) => FigureAt::Right,
            (false, false) => return false,
        };
        let sign = if self.source[self.at..].starts_with("+/-") {
            '±'
        } else {
            c
        };
        let Some(texts) = fold::spoken(sign, figure) else {
            return false;
        };
        let span = Span::new(self.at, self.at + c.len_utf8());
        for text in texts {
            self.push(span, text, Case::Lower, false);
            self.gap = Gap::Space;
        }
        true
    }

    /// A sign that stands behind its figure.
    fn sign_behind(&mut self, sign: Sign) {
        if let Some(last) = self.out.words.last_mut()
            && last.digits
            && last.sign == Sign::None
            && self.source[last.span.end..self.at].trim().is_empty()
        {
            last.sign = sign;
        }
        self.widen(Gap::Space);
    }

    /// Decides, at the start of a word, whether the stop before it ended the sentence.
    fn close_gap(&mut self, c: char) {
        if let Some(stop) = self.stop.take() {
            let abbreviated = stop == '.'
                && self.out.words.last().is_some_and(|last| {
                    let text = &self.out.folded[last.folded.0 as usize..last.folded.1 as usize];
                    last.span.len() == 1 && !last.digits || ABBREVIATIONS.contains(&text)
                });
            let opens = !c.is_lowercase() || stop != '.';
            if self.gap >= Gap::Space && opens && !abbreviated {
                self.widen(Gap::Sentence);
            } else {
                self.widen(Gap::Space);
            }
        }
        if self.gap == Gap::Sentence && !self.out.words.is_empty() {
            self.sentence += 1;
        }
    }

    fn push(&mut self, span: Span, folded: &str, case: Case, digits: bool) {
        let start = self.out.folded.len();
        self.out.folded.push_str(folded);
        self.close(span, start, case, digits);
    }

    /// Adds the word whose folded form has just been written to the buffer from `start` on.
    fn close(&mut self, span: Span, start: usize, case: Case, digits: bool) {
        let end = self.out.folded.len();
        let sign = match self.pending.take() {
            Some((sign, at)) if digits && self.source[at..span.start].trim_matches(['-', ' ']).is_empty() => sign,
            _ => Sign::None,
        };
        self.out.words.push(Word {
            span,
            folded: (start as u32, end as u32),
            gap: self.gap,
            sign,
            capital: case != Case::Lower,
            upper: case == Case::Upper,
            digits,
            sentence: self.sentence,
        });
        self.gap = Gap::Glued;
    }

    /// A figure: digits with their separators; letters behind it are a word of their own, glued to it.
    fn figure(&mut self) {
        self.close_gap('0');
        let start = self.at;
        let bytes = self.source.as_bytes();
        let mut end = start;
        let digits_from = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
        end += digits_from(end);
        let mut groups = 0;
        let mut separator = b'\0';
        // Thousands: 110,000 or 110 000 with a narrow space, or 1.000.000.
        loop {
            let narrow = ["\u{a0}", "\u{202f}", "\u{2009}", "'"]
                .iter()
                .find(|s| self.source[end..].starts_with(**s));
            let (mark, width) = match (bytes.get(end), narrow) {
                (Some(b','), _) => (b',', 1),
                (Some(b'.'), _) => (b'.', 1),
                (_, Some(s)) => (b' ', s.len()),
                _ => break,
            };
            let three = digits_from(end + width) == 3;
            let lead = if groups == 0 { end - start } else { 3 };
            let dotted_again = mark == b'.' && groups == 0 && {
                let next = end + 4;
                !(bytes.get(next) == Some(&b'.') && digits_from((next + 1).min(bytes.len())) == 3)
            };
            if !three || lead > 3 || (groups > 0 && mark != separator) || dotted_again {
                break;
            }
            separator = mark;
            groups += 1;
            end += width + 3;
        }
        let folded_from = self.out.folded.len();
        let whole = &self.source[start..end];
        self.out.folded.extend(whole.chars().filter(char::is_ascii_digit));
        if bytes.get(end) == Some(&b'.') && separator != b'.' && digits_from(end + 1) > 0 {
            let decimals = end + 1 + digits_from(end + 1);
            self.out.folded.push_str(&self.source[end..decimals]);
            end = decimals;
        }
        self.at = end;
        self.close(Span::new(start, end), folded_from, Case::Lower, true);
        self.gap = Gap::Glued;
    }

    /// Reads a word of small letters of the alphabet, of which the first may be a capital, as [`Reader::word`] would. False,
    /// and nothing is read, where anything else comes in.
    fn plain_word(&mut self, first: char) -> bool {
        let bytes = &self.source.as_bytes()[self.at..];
        let small = bytes[1..].iter().take_while(|b| b.is_ascii_lowercase()).count();
        let length = small + 1;
        let ends = match bytes.get(length) {
            None => true,
            // A letter with a full stop may be an initial.
            Some(b'.') => length > 1,
            Some(b'\'' | b'`') => false,
            Some(other) => other.is_ascii() && !other.is_ascii_alphanumeric(),
        };
        if !ends {
            return false;
        }
        self.close_gap(first);
        let folded_from = self.out.folded.len();
        self.out.folded.push(first.to_ascii_lowercase());
        let start = self.at;
        self.at += length;
        self.out.folded.push_str(&self.source[start + 1..self.at]);
        let case = if first.is_ascii_uppercase() {
            Case::Capital
        } else {
            Case::Lower
        };
        self.close(Span::new(start, self.at), folded_from, case, false);
        if bytes.get(length) == Some(&b' ') {
            self.gap = Gap::Space;
            self.at += 1;
        }
        true
    }

    fn word(&mut self, first: char) {
        self.close_gap(first);
        if let Some(text) = fold::fraction(first) {
            let span = Span::new(self.at, self.at + first.len_utf8());
            self.at = span.end;
            self.push(span, text, Case::Lower, true);
            return;
        }
        if fold::is_ideograph(first) {
            let span = Span::new(self.at, self.at + first.len_utf8());
            self.at = span.end;
            let start = self.out.folded.len();
            fold::push(first, &mut self.out.folded);
            if self.out.folded.len() == start {
                return self.widen(Gap::Space); // a lone voicing mark is no word
            }
            self.close(span, start, Case::Lower, false);
            return;
        }
        let start = self.at;
        let folded_from = self.out.folded.len();
        let (mut uppers, mut letters) = (0usize, 0usize);
        let mut previous_lower = false;
        // Where the digits at the end of the word begin, in the source and in the folded form.
        let mut tail: Option<(usize, usize)> = None;
        while let Some(c) = self.peek() {
            if c.is_ascii() && c.is_ascii_alphanumeric() {
                if c.is_ascii_digit() {
                    if tail.is_none() && self.year_follows(folded_from) {
                        break;
                    }
                    tail.get_or_insert((self.at, self.out.folded.len()));
                } else {
                    tail = None;
                    // byJohn: two words that lost their space.
                    if c.is_ascii_uppercase() && previous_lower && uppers == 0 && letters >= 2 {
                        break;
                    }
                    letters += 1;
                    uppers += usize::from(c.is_ascii_uppercase());
                }
                previous_lower = c.is_ascii_lowercase();
                self.out.folded.push(c.to_ascii_lowercase());
                self.at += 1;
            } else if fold::is_ignorable(c) || fold::is_mark(c) {
                self.at += c.len_utf8();
            } else if is_letter(c) && !fold::is_ideograph(c) && fold::fraction(c).is_none() {
                tail = None;
                letters += 1;
                uppers += usize::from(c.is_uppercase());
                previous_lower = c.is_lowercase();
                fold::push(c, &mut self.out.folded);
                self.at += c.len_utf8();
            } else if fold::is_apostrophe(c) && self.after(c).is_some_and(char::is_alphabetic) {
                if self.apostrophe(c, start, folded_from, uppers, letters) {
                    return;
                }
                previous_lower = false;
            } else {
                if c == '.' && letters == 1 {
                    self.initials(folded_from, &mut letters, &mut uppers);
                }
                break;
            }
        }
        let mut end = self.at;
        // Windows11 and a footnote mark ("country12") are a word and a figure; A100 and mp3 are one word.
        if let Some((source_at, folded_at)) = tail
            && letters >= 4
            && self.at - source_at <= 2
        {
            self.out.folded.truncate(folded_at);
            end = source_at;
            self.at = source_at;
        }
        let case = match (uppers, letters) {
            (0, _) => Case::Lower,
            (u, l) if u == l && l >= 2 => Case::Upper,
            _ if self.source[start..].starts_with(char::is_uppercase) => Case::Capital,
            _ => Case::Lower,
        };
        if self.out.folded.len() == folded_from {
            // Nothing is left of it (marks alone); it is no word.
            self.gap = self.gap.max(Gap::Space);
            return;
        }
        self.close(Span::new(start, end), folded_from, case, false);
    }

    /// Whether a year lost the space between it and the word that was written from `folded_from` on: `in2002`.
    fn year_follows(&self, folded_from: usize) -> bool {
        let digits = self.source.as_bytes()[self.at..]
            .iter()
            .take_while(|b| b.is_ascii_digit());
        (4..=6).contains(&digits.count()) && fold::leads_year(&self.out.folded[folded_from..])
    }

    /// What follows an apostrophe inside a word. True where it ended the word and all is said.
    fn apostrophe(&mut self, mark: char, start: usize, folded_from: usize, uppers: usize, letters: usize) -> bool {
        let rest_at = self.at + mark.len_utf8();
        let rest_len = self.source[rest_at..]
            .chars()
            .take_while(|c| c.is_alphabetic())
            .map(char::len_utf8)
            .sum::<usize>();
        let rest = &self.source[rest_at..rest_at + rest_len];
        let end = rest_at + rest_len;
        let case = match (uppers, letters) {
            (0, _) => Case::Lower,
            (u, l) if u == l && l >= 2 => Case::Upper,
            _ => Case::Capital,
        };
        let stem = &self.out.folded[folded_from..];
        if rest.eq_ignore_ascii_case("t") && stem.len() > 1 && stem.ends_with('n') {
            // don't, can't, won't: the negation is a word of its own.
            let whole = match stem {
                "can" => "can",
                "won" => "will",
                "shan" => "shall",
                "ain" => "is",
                _ => "",
            };
            if whole.is_empty() {
                self.out.folded.pop();
            } else {
                self.out.folded.truncate(folded_from);
                self.out.folded.push_str(whole);
            }
            let not_from = self.at - 1;
            self.at = end;
            self.close(Span::new(start, not_from), folded_from, case, false);
            self.push(Span::new(not_from, end), "not", Case::Lower, false);
            return true;
        }
        if ENCLITICS.iter().any(|e| rest.eq_ignore_ascii_case(e)) {
            self.at = end;
            self.close(
                Span::new(start, self.at - rest_len - mark.len_utf8()),
                folded_from,
                case,
                false,
            );
            return true;
        }
        // O'Brien, d'Artagnan: one name.
        self.at = rest_at;
        false
    }

    /// `U.S.`, `J. K.`: letters with full stops between them are one word. True where it took any.
    fn initials(&mut self, folded_from: usize, letters: &mut usize, uppers: &mut usize) -> bool {
        let mut took = false;
        let mut end = self.at;
        loop {
            // At a full stop behind a single letter.
            let behind = &self.source[end..];
            let Some(after) = behind.strip_prefix('.') else { break };
            let spaced = after.trim_start_matches(' ');
            let spaces = after.len() - spaced.len();
            let mut chars = spaced.chars();
            let Some(letter) = chars.next() else { break };
            let single = !chars
                .clone()
                .next()
                .is_some_and(|c| c.is_alphanumeric() || fold::is_apostrophe(c));
            let joins = letter.is_alphabetic()
                && single
                && !fold::is_ideograph(letter)
                && (spaces == 0 || (letter.is_uppercase() && *uppers > 0 && chars.next() == Some('.')));
            if !joins || spaces > 1 {
                break;
            }
            fold::push(letter, &mut self.out.folded);
            *letters += 1;
            *uppers += usize::from(letter.is_uppercase());
            end += 1 + spaces + letter.len_utf8();
            took = true;
        }
        if took {
            debug_assert!(self.out.folded.len() > folded_from);
            // The full stop behind the last letter belongs to the word, too.
            if self.source[end..].starts_with('.') {
                end += 1;
            }
            self.at = end;
        }
        took
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Lower,
    Capital,
    Upper,
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || fold::fraction(c).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(source: &str) -> Vec<String> {
        Words::of(source).texts().map(str::to_owned).collect()
    }

    #[test]
    fn a_text_is_cut_and_folded() {
        let rows: &[(&str, &[&str])] = &[
            ("", &[]),
            ("  ?!  ", &[]),
            ("Liang Rubo's idea", &["liang", "rubo", "idea"]),
            ("e-commerce", &["e", "commerce"]),
            (
                "110,000 and 1.000.000 but 3.14 or 1,2",
                &["110000", "and", "1000000", "but", "3.14", "or", "1", "2"],
            ),
            ("$110bn, 36 %", &["110", "bn", "36"]),
            ("A100 is not H100", &["a100", "is", "not", "h100"]),
            ("GPT-4 or GPT4", &["gpt", "4", "or", "gpt4"]),
            (
                "country12 Windows11 in2002to win2000",
                &["country", "12", "windows", "11", "in", "2002", "to", "win2000"],
            ),
            ("N'T", &["nt"]),
            ("won't can't isn’t", &["will", "not", "can", "not", "is", "not"]),
            ("O'Brien & d’Artagnan", &["obrien", "and", "dartagnan"]),
            (
                "J. K. Rowling, J.R.R. Tolkien, U.S.",
                &["jk", "rowling", "jrr", "tolkien", "us"],
            ),
            ("Plan A. Then rest", &["plan", "a", "then", "rest"]),
            ("byJohn iPhone", &["by", "john", "iphone"]),
            (
                "Straße Łódź Ærø naïve İstanbul",
                &["strasse", "lodz", "aero", "naive", "istanbul"],
            ),
            ("C++ and C#", &["c++", "and", "c#"]),
            ("2½ cups", &["2", "1/2", "cups"]),
            ("東京 is big", &["東", "京", "is", "big"]),
            ("soft\u{ad}hyphen zero\u{200b}width", &["softhyphen", "zerowidth"]),
            (
                "~5, >5 and ≥ 5",
                &["about", "5", "over", "5", "and", "at", "least", "5"],
            ),
            (
                "100+ or 5 ± 1, 3×10 C++",
                &["100", "plus", "or", "5", "plusminus", "1", "3", "x", "10", "c++"],
            ),
            ("a > b, ~ and +", &["a", "b", "and"]),
            ("10/09/2001 1990s 21st", &["10", "09", "2001", "1990", "s", "21", "st"]),
        ];
        for (source, expected) in rows {
            assert_eq!(&folded(source), expected, "{source:?}");
        }
    }

    #[test]
    fn signs_stay_with_their_figure() {
        let sign = |source: &str| Words::of(source).all().iter().find(|w| w.digits).map(|w| w.sign);
        assert_eq!(sign("US$5"), Some(Sign::Currency('$')));
        assert_eq!(sign("$ 5"), Some(Sign::Currency('$')));
        assert_eq!(sign("5 €"), Some(Sign::Currency('€')));
        assert_eq!(sign("36 %"), Some(Sign::Percent));
        assert_eq!(sign("about -5 degrees"), Some(Sign::Minus));
        assert_eq!(sign("GPT-5"), Some(Sign::None));
        assert_eq!(sign("summer of '69"), Some(Sign::Elided));
        assert_eq!(sign("it's '5 o'clock'"), Some(Sign::None));
    }

    #[test]
    fn sentences_are_told_apart() {
        let last = |source: &str| Words::of(source).all().last().map(|w| w.sentence);
        assert_eq!(last("Dr. Smith came. He sat."), Some(1));
        assert_eq!(last("It grew by 3.5 percent"), Some(0));
        assert_eq!(last("One.\n\nTwo"), Some(1));
        assert_eq!(last("wrapped\nline"), Some(0));
    }

    proptest::proptest! {
        #[test]
        fn every_text_is_read_and_spans_fit(source in ".{0,80}") {
            let words = Words::of(&source);
            let mut at = 0;
            for (index, word) in words.all().iter().enumerate() {
                proptest::prop_assert!(word.span.of(&source).is_some());
                proptest::prop_assert!(word.span.start >= at);
                proptest::prop_assert!(!words.text(index).is_empty());
                at = word.span.start;
            }
        }
    }
}
