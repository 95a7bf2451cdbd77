//! Signs between words: what is said for them, and the figures that they belong to.
//!
//! Owns how a sign beside a word or a figure reads. Never touches the cutting of words.

use crate::text::fold::{self, FigureAt};
use crate::text::span::Span;
use crate::text::words::reader::{Case, Kind, Reader};
use crate::text::words::word::{Gap, Sign, Word};

impl Reader<'_> {
    /// A sign that joins two things.
    pub(super) fn and(&mut self) {
        let start = self.at;
        self.push(Span::new(start, start + 1), "and", Case::Lower, Kind::Letters);
        self.gap = Gap::Space;
    }

    /// Whether exactly two digits follow `c`.
    pub(super) fn two_digits(&self, c: char) -> bool {
        let after = &self.source.as_bytes()[self.at + c.len_utf8()..];
        after.iter().take_while(|b| b.is_ascii_digit()).count() == 2
    }

    /// Signs that are said as words beside a figure (`~5` about, `100+` plus): pushes them. True where it did.
    pub(super) fn spoken(&mut self, c: char, next: Option<char>) -> bool {
        let after = &self.source[self.at + c.len_utf8()..];
        let right = next.is_some_and(|n| n.is_ascii_digit() || fold::is_currency(n))
            || after.starts_with(' ') && after[1..].starts_with(|n: char| n.is_ascii_digit());
        let left = self.out.words.last().is_some_and(|last| {
            let between = &self.source[last.span.end..self.at];
            (last.digits || last.gap == Gap::Glued) && between.bytes().all(|b| matches!(b, b'%' | b' '))
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
            self.push(span, text, Case::Lower, Kind::Letters);
            self.gap = Gap::Space;
        }
        true
    }

    /// A sign that stands behind its figure.
    pub(super) fn sign_behind(&mut self, sign: Sign) {
        let at = self.at;
        let beside = |word: &Word| self.source[word.span.end..at].trim().is_empty();
        match &mut self.out.words[..] {
            [.., last] if last.digits && last.sign == Sign::None && beside(last) => last.sign = sign,
            // "48m €": the sign is that of the figure.
            [.., figure, scale]
                if figure.digits
                    && figure.sign == Sign::None
                    && scale.gap == Gap::Glued
                    && scale.span.len() <= 2
                    && beside(scale) =>
            {
                figure.sign = sign;
            }
            _ => {}
        }
        self.widen(Gap::Space);
    }
}
