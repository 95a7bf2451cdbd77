//! A text to be read, and who wrote it.
//!
//! Owns the division of a passage into headings, paragraphs and items. Never touches files or front matter, and does not wrap lines.

use crate::text::Span;

/// A text to be read.
///
/// The text is kept as it was written, heading marks included, so that every span points into it; [`Passage::blocks`]
/// says which parts are for reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Unique in its set.
    pub id: String,
    /// Whose text it is.
    pub credit: Credit,
    text: String,
    blocks: Vec<Block>,
}

/// Whose text a passage is or retells; what is not known stays out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// The title.
    pub title: Option<String>,
    /// The author or authors.
    pub author: Option<String>,
    /// Where it appeared.
    pub publisher: Option<String>,
    /// When it appeared, as written.
    pub date: Option<String>,
    /// Where it may be found.
    pub url: Option<String>,
}

/// A part of a passage that stands by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words, without the mark (`#`, `-`) that made it what it is. A line break inside stands for a space.
    pub span: Span,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; level 1 is the title of the passage.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
}

impl Passage {
    /// A passage of this text. Blank lines divide paragraphs; `#` opens a heading and `- ` an item.
    ///
    /// ```
    /// use closeread::quiz::{BlockKind, Credit, Passage};
    /// let passage = Passage::new("main", Credit::default(), "# Two owls\n\nThey sat\nstill.".into());
    /// assert_eq!(passage.blocks()[0].kind, BlockKind::Heading(1));
    /// assert_eq!(passage.blocks()[1].span.of(passage.text()), Some("They sat\nstill."));
    /// ```
    pub fn new(id: impl Into<String>, credit: Credit, text: String) -> Self {
        let blocks = divide(&text);
        Self {
            id: id.into(),
            credit,
            text,
            blocks,
        }
    }

    /// The whole text; spans point into it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its parts, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The paragraphs and items, counted from 1 without the headings.
    pub fn paragraph(&self, number: usize) -> Option<Block> {
        self.blocks
            .iter()
            .filter(|block| !matches!(block.kind, BlockKind::Heading(_)))
            .nth(number.checked_sub(1)?)
            .copied()
    }

    /// The title to show: the first heading, else the title of what it retells, else the id.
    pub fn title(&self) -> &str {
        self.blocks
            .first()
            .filter(|block| block.kind == BlockKind::Heading(1))
            .and_then(|block| block.span.of(&self.text))
            .or(self.credit.title.as_deref())
            .unwrap_or(&self.id)
    }

    /// How many words there are to read, near enough to say how long it takes.
    pub fn word_count(&self) -> usize {
        self.blocks
            .iter()
            .filter_map(|block| block.span.of(&self.text))
            .map(|text| text.split_whitespace().count())
            .sum()
    }
}

fn divide(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    // Whether the next plain line goes on with the last block.
    let mut open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let lead = line.len() - line.trim_start().len();
        let words = line.trim();
        let start = at + lead;
        at += line.len();
        if words.is_empty() {
            open = false;
            continue;
        }
        let (kind, mark) = kind_of(words);
        let span = Span::new(start + mark, start + words.len());
        match blocks.last_mut() {
            Some(last) if open && kind == BlockKind::Paragraph => last.span.end = span.end,
            _ => blocks.push(Block { kind, span }),
        }
        open = !matches!(kind, BlockKind::Heading(_));
    }
    blocks
}

/// The kind of block that a line opens, and how many bytes its mark takes.
fn kind_of(line: &str) -> (BlockKind, usize) {
    let hashes = line.bytes().take_while(|&b| b == b'#').count();
    let after = &line[hashes..];
    if (1..=6).contains(&hashes) && after.starts_with(' ') {
        let mark = hashes + (after.len() - after.trim_start().len());
        let level = u8::try_from(hashes).expect("at most six hashes");
        return (BlockKind::Heading(level), mark);
    }
    match line.strip_prefix("- ") {
        Some(rest) => (BlockKind::Item, line.len() - rest.trim_start().len()),
        None => (BlockKind::Paragraph, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_divided_into_its_blocks() {
        let rows: &[(&str, &[(BlockKind, &str)])] = &[
            ("", &[]),
            ("\n \n", &[]),
            ("one", &[(BlockKind::Paragraph, "one")]),
            (
                "## A b\nc\nd\n\ne",
                &[
                    (BlockKind::Heading(2), "A b"),
                    (BlockKind::Paragraph, "c\nd"),
                    (BlockKind::Paragraph, "e"),
                ],
            ),
            ("- x\n  y\n- z", &[(BlockKind::Item, "x\n  y"), (BlockKind::Item, "z")]),
            ("#1 is no heading", &[(BlockKind::Paragraph, "#1 is no heading")]),
        ];
        for (text, expected) in rows {
            let passage = Passage::new("p", Credit::default(), (*text).into());
            let found: Vec<_> = passage
                .blocks()
                .iter()
                .map(|b| (b.kind, b.span.of(text).unwrap()))
                .collect();
            assert_eq!(&found, expected, "{text:?}");
        }
    }

    #[test]
    fn paragraphs_are_counted_without_headings() {
        let passage = Passage::new("p", Credit::default(), "# T\n\na\n\n## S\n\nb".into());
        let words = |n| passage.paragraph(n).and_then(|b| b.span.of(passage.text()));
        assert_eq!(
            (words(0), words(1), words(2), words(3)),
            (None, Some("a"), Some("b"), None)
        );
    }
}
