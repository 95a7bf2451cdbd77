//! Passages set as a page to be read.
//!
//! Owns the breaking into lines, once a width, what is scrolled to and what is marked. Never touches keys.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span as Run};

use crate::quiz::{BlockKind, Evidence, Set};
use crate::text::Span;
use crate::text::wrap::{Space, wrap};
use crate::tui::flow::squeezed;
use crate::tui::look::Look;

/// The columns left of the text that a mark is drawn in.
const GUTTER: u16 = 2;

/// Passages of a set as one page.
#[derive(Clone, Debug)]
pub struct Page {
    set: Arc<Set>,
    which: Vec<usize>,
    marks: Vec<Evidence>,
    rows: Vec<Row>,
    /// The width and the height that it was last set for.
    width: usize,
    height: usize,
    top: usize,
    /// Where to scroll to, as soon as the width is known.
    goal: Option<Evidence>,
}

/// A line of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Gap,
    /// Whose text it is.
    Credit {
        passage: usize,
    },
    Words {
        passage: usize,
        kind: BlockKind,
        first: bool,
        span: Span,
    },
}

/// How far to scroll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scroll {
    /// By lines; up where negative.
    Lines(isize),
    /// By screens; up where negative.
    Screens(isize),
    /// To the top.
    Top,
    /// To the end.
    End,
}

/// Where a scrolled text of `len` lines goes, from `top`, in a window of `height`.
pub fn scrolled(top: usize, scroll: Scroll, len: usize, height: usize) -> usize {
    let last = len.saturating_sub(height);
    // A screen keeps two lines in view, so that the eye finds its place.
    let screen = isize::try_from(height.saturating_sub(2).max(1)).unwrap_or(isize::MAX);
    match scroll {
        Scroll::Lines(lines) => top.saturating_add_signed(lines).min(last),
        Scroll::Screens(screens) => top.saturating_add_signed(screens.saturating_mul(screen)).min(last),
        Scroll::Top => 0,
        Scroll::End => last,
    }
}

impl Page {
    /// A page of these passages of `set`.
    pub fn new(set: Arc<Set>, which: Vec<usize>) -> Self {
        Self {
            set,
            which,
            marks: Vec::new(),
            rows: Vec::new(),
            width: 0,
            height: 0,
            top: 0,
            goal: None,
        }
    }

    /// Marks what settles a question, and opens the page at the first of it.
    pub fn mark(&mut self, marks: Vec<Evidence>) {
        self.goal = marks.first().copied();
        self.marks = marks;
    }

    /// Scrolls.
    pub fn scroll(&mut self, scroll: Scroll) {
        self.top = scrolled(self.top, scroll, self.rows.len(), self.height);
    }

    /// Whether the end is in view.
    pub fn at_end(&self) -> bool {
        self.top + self.height >= self.rows.len()
    }

    /// The share of the page that has been in view, were it read from the top.
    pub fn progress(&self) -> f64 {
        match self.rows.len() {
            0 => 1.0,
            rows => ((self.top + self.height).min(rows)) as f64 / rows as f64,
        }
    }

    /// Breaks the passages into lines for `width` columns, unless that is done; what stood at the top stays there.
    fn set_for(&mut self, width: usize, height: usize) {
        self.height = height;
        if width != self.width {
            let anchor = self.rows.get(self.top..).and_then(|rows| rows.iter().find_map(place));
            self.rows = self.break_lines(width);
            self.width = width;
            self.top = anchor.map_or(0, |at| self.row_of(at));
        }
        if let Some(goal) = self.goal.take() {
            let row = self.row_of((goal.passage, goal.span.start));
            // A third from the top: what leads up to it is in view.
            self.top = row.saturating_sub(height / 3);
        }
        self.top = self.top.min(self.rows.len().saturating_sub(height));
    }

    fn row_of(&self, (passage, at): (usize, usize)) -> usize {
        let before = |row: &Row| place(row).is_some_and(|(p, start)| p == passage && start <= at);
        self.rows.iter().rposition(before).unwrap_or(0)
    }

    fn break_lines(&self, width: usize) -> Vec<Row> {
        let mut rows = Vec::new();
        for &index in &self.which {
            let Some(passage) = self.set.passages.get(index) else {
                continue;
            };
            if !rows.is_empty() {
                rows.extend([Row::Gap, Row::Gap, Row::Gap]);
            }
            let mut credit = self.credit(index).is_some();
            let mut last = None;
            for (number, block) in passage.blocks().iter().enumerate() {
                let item_after_item = last == Some(BlockKind::Item) && block.kind == BlockKind::Item;
                if number > 0 && !item_after_item {
                    rows.push(Row::Gap);
                }
                last = Some(block.kind);
                let indent = if block.kind == BlockKind::Item { 2 } else { 0 };
                let room = width.saturating_sub(indent).max(1);
                let lines = wrap(passage.text(), block.span, room, Space::Folded);
                rows.extend(lines.into_iter().enumerate().map(|(line, span)| Row::Words {
                    passage: index,
                    kind: block.kind,
                    first: line == 0,
                    span,
                }));
                if std::mem::take(&mut credit) {
                    rows.push(Row::Credit { passage: index });
                }
            }
        }
        rows
    }

    fn credit(&self, passage: usize) -> Option<String> {
        let credit = &self.set.passages.get(passage)?.credit;
        let parts = [&credit.author, &credit.publisher, &credit.date];
        let parts: Vec<&str> = parts.into_iter().filter_map(|part| part.as_deref()).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// Draws what is in view.
    pub fn draw(&mut self, area: Rect, look: Look, buffer: &mut Buffer) {
        let area = area.intersection(buffer.area);
        if area.width <= GUTTER {
            return;
        }
        let text = Rect {
            x: area.x + GUTTER,
            width: area.width - GUTTER,
            ..area
        };
        self.set_for(usize::from(text.width), usize::from(text.height));
        for (row, y) in self.rows.iter().skip(self.top).zip(text.top()..text.bottom()) {
            let (line, marked) = self.line(*row, look);
            buffer.set_line(text.x, y, &line, text.width);
            if marked {
                buffer.set_stringn(area.x, y, look.marker(), 1, look.accent());
            }
        }
    }

    /// A line as it is drawn, and whether it holds something marked.
    fn line(&self, row: Row, look: Look) -> (Line<'static>, bool) {
        let (passage, kind, first, span) = match row {
            Row::Gap => return (Line::default(), false),
            Row::Credit { passage } => {
                let credit = squeezed(&self.credit(passage).unwrap_or_default());
                return (Line::from(Run::styled(credit, look.quiet())), false);
            }
            Row::Words {
                passage,
                kind,
                first,
                span,
            } => (passage, kind, first, span),
        };
        let text = self.set.passages.get(passage).map_or("", |passage| passage.text());
        let base = match kind {
            BlockKind::Heading(_) => look.strong(),
            BlockKind::Paragraph | BlockKind::Item => look.plain(),
        };
        let mut runs = Vec::new();
        match (kind, first) {
            (BlockKind::Item, true) => runs.push(Run::styled(format!("{} ", look.dot()), look.accent())),
            (BlockKind::Item, false) => runs.push(Run::raw("  ")),
            (BlockKind::Heading(_) | BlockKind::Paragraph, _) => {}
        }
        let mut marks: Vec<Span> = self
            .marks
            .iter()
            .filter(|mark| mark.passage == passage && mark.span.overlaps(span))
            .map(|mark| Span::new(mark.span.start.max(span.start), mark.span.end.min(span.end)))
            .collect();
        marks.sort();
        let mut at = span.start;
        let mut add = |from: usize, to: usize, style: Style| {
            if let Some(words) = Span::new(from, to).of(text).filter(|words| !words.is_empty()) {
                runs.push(Run::styled(squeezed(words), style));
            }
        };
        for mark in &marks {
            add(at, mark.start.max(at), base);
            add(mark.start.max(at), mark.end.max(at), look.evidence());
            at = mark.end.max(at);
        }
        add(at, span.end, base);
        (Line::from(runs), !marks.is_empty())
    }
}

/// The place in the text of what stands in a row.
fn place(row: &Row) -> Option<(usize, usize)> {
    match row {
        Row::Words { passage, span, .. } => Some((*passage, span.start)),
        Row::Gap | Row::Credit { .. } => None,
    }
}
