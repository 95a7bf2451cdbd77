//! A stretch of a text, in bytes.
//!
//! Owns the arithmetic of spans. Never touches the text itself, except to count its characters for the outside world.

use std::ops::Range;

/// A half-open stretch of a text, counted in bytes and always on character borders of the text that it speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Its length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The part of `text` that it names, or nothing where it does not fit that text.
    ///
    /// ```
    /// use closeread::text::Span;
    /// assert_eq!(Span::new(0, 2).of("né"), None, "byte 2 lies inside the é");
    /// assert_eq!(Span::new(0, 3).of("né"), Some("né"));
    /// ```
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Whether the two share a byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same stretch counted in Unicode scalar values of `text`, as other programs count.
    pub fn in_chars(self, text: &str) -> Range<usize> {
        let start = text.get(..self.start).map_or(0, |t| t.chars().count());
        let inside = self.of(text).map_or(0, |t| t.chars().count());
        start..start + inside
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}
