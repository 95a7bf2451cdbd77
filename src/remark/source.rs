//! A file as remarks point into it: its name, its text, and where its lines begin.
//!
//! Owns the counting of lines and columns. Never touches the disk: whoever read the text hands it over.

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::text::{Span, clean};

/// A file as remarks point into it.
pub struct Source {
    /// The name by which the author knows it; a path as given, or the name of something built in.
    pub name: String,
    /// The text as it stands on disk; empty where it could not be read.
    pub text: String,
    lines: OnceLock<Vec<usize>>,
}

/// A part of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The file.
    pub source: Arc<Source>,
    /// The part.
    pub span: Span,
}

/// A line and a column, both counted from 1; columns in Unicode scalar values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Source {
    /// A file of this name and text. A file name may hold anything, so it is cleaned for showing.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            name: clean::line(&name.into()),
            text: text.into(),
            lines: OnceLock::new(),
        }
    }

    /// Where byte `offset` stands.
    ///
    /// ```
    /// use closeread::remark::{Position, Source};
    /// let source = Source::new("a.toml", "né = 1\nx");
    /// assert_eq!(source.position(4), Position { line: 1, column: 4 });
    /// assert_eq!(source.position(8), Position { line: 2, column: 1 });
    /// ```
    pub fn position(&self, offset: usize) -> Position {
        let line = self.starts().partition_point(|&start| start <= offset).max(1);
        let start = self.starts()[line - 1];
        let before = self.text.get(start..offset).map_or(0, |text| text.chars().count());
        Position {
            line,
            column: before + 1,
        }
    }

    /// The whole lines that `span` touches, without the last line break.
    pub fn lines(&self, span: Span) -> Span {
        let first = self.position(span.start).line;
        let last = self.position(span.end.max(span.start + 1) - 1).line.max(first);
        let end = self.starts().get(last).map_or(self.text.len(), |&next| next - 1);
        Span::new(self.starts()[first - 1], end)
    }

    /// Where each line begins; worked out once, since a file may draw thousands of remarks.
    fn starts(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
        })
    }
}

impl Place {
    /// The part `span` of `source`.
    pub fn new(source: &Arc<Source>, span: Span) -> Self {
        Self {
            source: Arc::clone(source),
            span,
        }
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || (self.name == other.name && self.text == other.text)
    }
}

impl Eq for Source {}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Source")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_lines_are_found() {
        let source = Source::new("f", "one\ntwo\n\nfour");
        let rows = [
            ((0, 1), "one"),
            ((0, 3), "one"),
            ((3, 3), "one"),
            ((2, 5), "one\ntwo"),
            ((8, 8), ""),
            ((9, 13), "four"),
            ((13, 13), "four"),
        ];
        for ((start, end), expected) in rows {
            let lines = source.lines(Span::new(start, end));
            assert_eq!(lines.of(&source.text), Some(expected), "{start}..{end}");
        }
        let empty = Source::new("f", "");
        assert_eq!(empty.lines(Span::default()), Span::default());
        assert_eq!(empty.position(0), Position { line: 1, column: 1 });
    }
}
