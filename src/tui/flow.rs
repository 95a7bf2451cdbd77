//! Lines that are set one under the other.
//!
//! Owns the setting of words in lines of one width, with the place of the caret and of what can be clicked. Never touches where on
//! the screen the lines go.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span as Run};

use crate::text::Span;
use crate::text::wrap::{Space, columns_of, wrap};
use crate::tui::press::Press;

/// What a click does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// What this key does.
    Press(Press),
    /// Puts the cursor on a row of the list on the screen.
    Row(usize),
}

/// Lines that are set one under the other.
#[derive(Clone, Debug, Default)]
pub struct Flow {
    width: usize,
    lines: Vec<Line<'static>>,
    /// The row and the column of the caret.
    pub caret: Option<(usize, usize)>,
    /// The rows of what the cursor of a list is on.
    pub cursor: Option<Range<usize>>,
    /// What a click does, with the row and the columns that it is for.
    hits: Vec<(usize, Range<usize>, Hit)>,
}

/// What belongs to a paragraph beside its words.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks<'a> {
    /// The caret stands before this byte of it.
    pub caret: Option<usize>,
    /// A click on these of its runs does this.
    pub hits: &'a [(Range<usize>, Hit)],
}

impl Flow {
    /// An empty page of this width.
    pub fn new(width: usize) -> Self {
        Self {
            width,
            ..Self::default()
        }
    }

    /// How wide it is.
    pub fn width(&self) -> usize {
        self.width
    }

    /// How many lines it has.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.lines.push(Line::default());
    }

    /// A line as it is; what is too wide for the page is cut.
    pub fn line(&mut self, runs: Vec<Run<'static>>) {
        self.lines.push(Line::from(runs));
    }

    /// A paragraph in one style.
    pub fn text(&mut self, text: &str, style: Style) {
        self.runs_marked(&Indent::none(), &[(text, style)], Marks::default());
    }

    /// A paragraph of several styles, set in.
    pub fn runs(&mut self, indent: &Indent, runs: &[(&str, Style)]) {
        self.runs_marked(indent, runs, Marks::default());
    }

    /// Says that a click on one of the lines from `from` to the last is `hit`.
    pub fn clickable(&mut self, from: usize, hit: Hit) {
        self.hits
            .extend((from..self.lines.len()).map(|row| (row, 0..usize::MAX, hit)));
    }

    /// A paragraph of several styles, set in, with its caret and with what can be clicked of it.
    pub fn runs_marked(&mut self, indent: &Indent, runs: &[(&str, Style)], marks: Marks<'_>) {
        let text: String = runs.iter().map(|(text, _)| *text).collect();
        let width = self.width.saturating_sub(indent.columns()).max(1);
        let lines = wrap(&text, Span::new(0, text.len()), width, Space::Folded);
        let first_row = self.lines.len();
        for (row, line) in lines.iter().enumerate() {
            let mut set = indent.runs(row);
            set.extend(cut_runs(&text, *line, runs));
            self.lines.push(Line::from(set));
        }
        if lines.is_empty() {
            self.lines.push(Line::from(indent.runs(0)));
        }
        for (which, hit) in marks.hits {
            let bytes = |runs: &[(&str, Style)]| runs.iter().map(|(text, _)| text.len()).sum::<usize>();
            let start = bytes(runs.get(..which.start).unwrap_or(runs));
            let end = bytes(runs.get(..which.end).unwrap_or(runs));
            for (row, line) in lines.iter().enumerate() {
                let here = Span::new(start.max(line.start), end.min(line.end));
                if let (Some(before), Some(words)) = (text.get(line.start..here.start), here.of(&text))
                    && !here.is_empty()
                {
                    let from = indent.columns() + columns_of(&squeezed(before));
                    let columns = from..from + columns_of(&squeezed(words));
                    self.hits.push((first_row + row, columns, *hit));
                }
            }
        }
        if let Some(caret) = marks.caret {
            let row = lines.iter().rposition(|line| line.start <= caret).unwrap_or(0);
            let start = lines.get(row).map_or(0, |line| line.start);
            let column = text.get(start..caret.min(text.len())).map_or(0, columns_of);
            self.caret = Some((first_row + row, indent.columns() + column));
        }
    }

    /// Draws the lines from `top` on into `area`, and says where the caret and the clickable rows came to lie.
    pub fn draw(&self, area: Rect, top: usize, buffer: &mut Buffer) -> Drawn {
        let mut drawn = Drawn::default();
        let area = area.intersection(buffer.area);
        let rows = usize::from(area.height);
        for (row, line) in self.lines.iter().enumerate().skip(top).take(rows) {
            let y = area.y + u16::try_from(row - top).expect("fewer rows than the area is high");
            buffer.set_line(area.x, y, line, area.width);
            let within = |column: usize| u16::try_from(column).unwrap_or(u16::MAX).min(area.width);
            let hits = self.hits.iter().filter(|(hit_row, ..)| *hit_row == row);
            drawn.hits.extend(hits.map(|(_, columns, hit)| {
                let (from, to) = (within(columns.start), within(columns.end));
                let (x, width) = (area.x + from, to.saturating_sub(from));
                (Rect { x, y, width, height: 1 }, *hit)
            }));
        }
        if let Some((row, column)) = self.caret
            && (top..top + rows).contains(&row)
            && area.width > 0
        {
            let column = u16::try_from(column).unwrap_or(u16::MAX).min(area.width - 1);
            let row = u16::try_from(row - top).expect("fewer rows than the area is high");
            drawn.caret = Some((area.x + column, area.y + row));
        }
        drawn
    }
}

/// What was drawn where.
#[derive(Clone, Debug, Default)]
pub struct Drawn {
    /// The caret, on the screen.
    pub caret: Option<(u16, u16)>,
    /// What can be clicked.
    pub hits: Vec<(Rect, Hit)>,
}

/// What stands before the lines of a paragraph: one thing before the first, another before the others.
#[derive(Clone, Debug)]
pub struct Indent {
    first: Vec<Run<'static>>,
    others: Vec<Run<'static>>,
}

impl Indent {
    /// Nothing.
    pub fn none() -> Self {
        Self::spaces(0)
    }

    /// So many columns of nothing.
    pub fn spaces(columns: usize) -> Self {
        Self::every(Run::raw(" ".repeat(columns)))
    }

    /// These before the first line, as much space before the others.
    pub fn of(first: Vec<Run<'static>>) -> Self {
        let columns: usize = first.iter().map(|run| columns_of(&run.content)).sum();
        Self {
            first,
            others: vec![Run::raw(" ".repeat(columns))],
        }
    }

    /// The same before every line.
    pub fn every(run: Run<'static>) -> Self {
        Self {
            first: vec![run.clone()],
            others: vec![run],
        }
    }

    fn columns(&self) -> usize {
        self.first.iter().map(|run| columns_of(&run.content)).sum()
    }

    fn runs(&self, row: usize) -> Vec<Run<'static>> {
        if row == 0 {
            self.first.clone()
        } else {
            self.others.clone()
        }
    }
}

/// The part of a text that `line` names, in the styles of the runs that make the text, every run of white space as one space.
fn cut_runs(text: &str, line: Span, runs: &[(&str, Style)]) -> Vec<Run<'static>> {
    let mut cut = Vec::new();
    let mut start = 0;
    for (run, style) in runs {
        let here = Span::new(start.max(line.start), (start + run.len()).min(line.end));
        start += run.len();
        if let Some(words) = here.of(text).filter(|_| !here.is_empty()) {
            cut.push(Run::styled(squeezed(words), *style));
        }
    }
    cut
}

/// The text with every run of white space as one space; no-break spaces stay what they are.
pub fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\u{a0}' || c == '\u{202f}' {
            out.push(' ');
        } else if !c.is_whitespace() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}
