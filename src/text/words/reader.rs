//! The automaton that cuts a text into words.
//!
//! Owns where words and figures begin and end. Never touches what a mark inside a word does, how a sign is said, nor what
//! words mean.

use crate::text::fold;
use crate::text::span::Span;
use crate::text::words::word::{Gap, Sign, Word, Words};

/// Words before a full stop that does not end the sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "inc", "ltd", "co", "corp", "vs", "etc", "no", "vol", "gen",
    "gov", "sen", "rep", "rev", "hon", "capt", "col", "lt", "sgt", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
    "sep", "sept", "oct", "nov", "dec", "approx", "ca", "fig", "mt", "ft", "eg", "ie", "dept", "est",
];

pub(super) struct Reader<'a> {
    pub(super) source: &'a str,
    pub(super) at: usize,
    pub(super) out: &'a mut Words,
    pub(super) gap: Gap,
    pub(super) sentence: u32,
    /// A sign seen just before the current place, and where it ends.
    pub(super) pending: Option<(Sign, usize)>,
    /// Whether a full stop, `!` or `?` was seen since the last word, and which.
    pub(super) stop: Option<char>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a str, out: &'a mut Words) -> Self {
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

    pub(super) fn after(&self, c: char) -> Option<char> {
        self.source[self.at + c.len_utf8()..].chars().next()
    }

    pub(super) fn run(mut self) {
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

    pub(super) fn widen(&mut self, gap: Gap) {
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
            '&' => self.and(),
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
            '+' if spaced && next == Some(' ') && !self.out.words.is_empty() => self.and(),
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

    /// Decides, at the start of a word, whether the stop before it ended the sentence.
    pub(super) fn close_gap(&mut self, c: char) {
        if let Some(stop) = self.stop.take() {
            let abbreviated = || {
                stop == '.'
                    && self.out.words.last().is_some_and(|last| {
                        let text = &self.out.folded[last.folded.0 as usize..last.folded.1 as usize];
                        last.span.len() == 1 && !last.digits || ABBREVIATIONS.contains(&text)
                    })
            };
            let opens = !c.is_lowercase() || stop != '.';
            if self.gap >= Gap::Space && opens && !abbreviated() {
                self.widen(Gap::Sentence);
            } else {
                self.widen(Gap::Space);
            }
        }
        if self.gap == Gap::Sentence && !self.out.words.is_empty() {
            self.sentence += 1;
        }
    }

    pub(super) fn push(&mut self, span: Span, folded: &str, case: Case, kind: Kind) {
        let start = self.out.folded.len();
        self.out.folded.push_str(folded);
        self.close(span, start, case, kind);
    }

    /// Adds the word whose folded form has just been written to the buffer from `start` on.
    pub(super) fn close(&mut self, span: Span, start: usize, case: Case, kind: Kind) {
        let end = self.out.folded.len();
        if start >= end {
            return; // A letter that folds to nothing, as a mark of its own does, is no word.
        }
        let sign = match self.pending.take() {
            Some((sign, at))
                if kind == Kind::Digits && self.source[at..span.start].bytes().all(|b| matches!(b, b'-' | b' ')) =>
            {
                sign
            }
            _ => Sign::None,
        };
        self.out.words.push(Word {
            span,
            folded: (start as u32, end as u32),
            gap: self.gap,
            sign,
            capital: case != Case::Lower,
            upper: case == Case::Upper,
            digits: kind == Kind::Digits,
            owns: false,
            sentence: self.sentence,
        });
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
        self.close(Span::new(start, self.at), folded_from, case, Kind::Letters);
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
            self.push(span, text, Case::Lower, Kind::Digits);
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
            self.close(span, start, Case::Lower, Kind::Letters);
            return;
        }
        let start = self.at;
        let folded_from = self.out.folded.len();
        let (mut uppers, mut letters) = (0usize, 0usize);
        let (mut previous_lower, mut plural) = (false, false);
        // Where the digits at the end of the word begin, in the source and in the folded form.
        let mut tail: Option<(usize, usize)> = None;
        while let Some(c) = self.peek() {
            if c.is_ascii() && c.is_ascii_alphanumeric() {
                if c.is_ascii_digit() {
                    if tail.is_none() && (self.year_follows(folded_from) || self.minutes_follow(start)) {
                        break;
                    }
                    tail.get_or_insert((self.at, self.out.folded.len()));
                } else {
                    tail = None;
                    // byJohn: two words that lost their space.
                    let opens = || self.after(c).is_some_and(|next| next.is_ascii_lowercase());
                    if c.is_ascii_uppercase() && previous_lower && uppers == 0 && letters >= 2 && opens() {
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
                // "The widows' sons".
                plural = fold::is_apostrophe(c)
                    && self.out.folded.ends_with('s')
                    && self.source[self.at + c.len_utf8()..]
                        .strip_prefix(' ')
                        .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
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
        self.close(Span::new(start, end), folded_from, case, Kind::Letters);
        if let Some(word) = self.out.words.last_mut().filter(|_| plural) {
            word.owns = true;
        }
    }

    /// Whether a year lost the space between it and the word that was written from `folded_from` on: `in2002`.
    fn year_follows(&self, folded_from: usize) -> bool {
        let digits = self.source.as_bytes()[self.at..]
            .iter()
            .take_while(|b| b.is_ascii_digit());
        (4..=6).contains(&digits.count()) && fold::leads_year(&self.out.folded[folded_from..])
    }

    /// Whether minutes are written behind the hours and their letter, which stands at `start`: `1h30`.
    fn minutes_follow(&self, start: usize) -> bool {
        let hours = self
            .out
            .words
            .last()
            .is_some_and(|last| last.digits && last.span.end == start);
        let letter = self.at == start + 1 && matches!(self.source.as_bytes()[start], b'h' | b'H');
        let rest = self.source[self.at..].bytes().take_while(u8::is_ascii_alphanumeric);
        hours && letter && rest.clone().count() == 2 && rest.clone().all(|b| b.is_ascii_digit())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Letters,
    Digits,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Lower,
    Capital,
    Upper,
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || fold::fraction(c).is_some()
}
