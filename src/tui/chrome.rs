//! What every screen has: the line that says where one is, the line of keys, and the room between them.
//!
//! Owns the division of the terminal. Never touches what stands in the middle.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span as Run};
use ratatui::widgets::{Clear, Widget as _};

use crate::sitting::{Notice, Tone};
use crate::text::wrap::{columns_of, shortened};
use crate::tui::flow::{Flow, Hit};
use crate::tui::look::Look;
use crate::tui::press::Hint;

/// The least that anything can be shown in, in columns and rows.
pub const LEAST: (u16, u16) = (24, 6);

/// From this width on the passage and the question stand side by side.
pub const WIDE: u16 = 90;

/// The widest that text is set: what the eye takes in at a line.
pub const MEASURE: u16 = 72;

/// A frame being drawn, with what must be known of it afterwards.
pub struct Canvas<'a> {
    /// What is drawn on.
    pub buffer: &'a mut Buffer,
    /// How it looks.
    pub look: Look,
    /// Where the caret stands.
    pub caret: Option<(u16, u16)>,
    /// What can be clicked.
    pub hits: Vec<(Rect, Hit)>,
}

impl Canvas<'_> {
    /// Draws the lines of `flow` from `top` on.
    pub fn put(&mut self, flow: &Flow, area: Rect, top: usize) {
        let drawn = flow.draw(area, top, self.buffer);
        self.caret = drawn.caret.or(self.caret);
        self.hits.extend(drawn.hits);
    }

    /// Writes a line at the start of a row, cut to `area`.
    pub fn write(&mut self, area: Rect, runs: Vec<Run<'static>>) {
        let area = area.intersection(self.buffer.area);
        if !area.is_empty() {
            self.buffer.set_line(area.x, area.y, &Line::from(runs), area.width);
        }
    }

    /// A thin rule through a row.
    pub fn rule(&mut self, row: Rect) {
        let row = row.intersection(self.buffer.area);
        if !row.is_empty() {
            let rule = self.look.rule().repeat(usize::from(row.width));
            self.buffer
                .set_stringn(row.x, row.y, rule, usize::from(row.width), self.look.quiet());
        }
    }

    /// A thin rule down a column.
    pub fn divide(&mut self, column: Rect) {
        let column = column.intersection(self.buffer.area);
        for y in column.top()..column.bottom() {
            self.buffer
                .set_stringn(column.x, y, self.look.bar(), 1, self.look.quiet());
        }
    }
}

/// The parts of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The line that says where one is.
    pub head: Rect,
    /// The room between.
    pub body: Rect,
    /// The line that says what just happened; the last of the body's.
    pub notice: Rect,
    /// The line of keys.
    pub keys: Rect,
}

/// Divides the terminal and draws the rules between its parts; a low one goes without them.
pub fn divide(canvas: &mut Canvas<'_>, area: Rect) -> Parts {
    let row = |y: u16| Rect { y, height: 1, ..area };
    let head = row(area.y);
    let keys = row(area.bottom().saturating_sub(1));
    let roomy = area.height >= 12;
    let edge = if roomy { 2 } else { 1 };
    let inner = Rect {
        y: area.y + edge,
        height: area.height.saturating_sub(2 * edge),
        ..area
    };
    if roomy {
        canvas.rule(row(area.y + 1));
        canvas.rule(row(area.bottom() - 2));
    }
    let notice = row(inner.bottom().saturating_sub(1));
    // From 16 rows on there is air under the head.
    let air = u16::from(area.height >= 16);
    let body = Rect {
        y: inner.y + air,
        height: inner.height.saturating_sub(1 + air),
        ..inner
    };
    Parts {
        head,
        body,
        notice,
        keys,
    }
}

/// The middle column for text: at most [`MEASURE`] wide, with a margin of two at least.
pub fn column(body: Rect) -> Rect {
    measure(body, MEASURE)
}

/// A middle column of at most `most` columns, with a margin of two at least.
pub fn measure(body: Rect, most: u16) -> Rect {
    let width = body.width.saturating_sub(4).min(most);
    Rect {
        x: body.x + (body.width - width) / 2,
        width,
        ..body
    }
}

/// Two columns with a rule between them, each at most [`MEASURE`] wide, the pair in the middle.
pub fn columns(canvas: &mut Canvas<'_>, body: Rect) -> (Rect, Rect) {
    // Margins of two outside, and two on either side of the rule.
    let width = (body.width.saturating_sub(4 + 5) / 2).min(MEASURE);
    let left_edge = body.x + (body.width - (2 * width + 5)) / 2;
    let left = Rect {
        x: left_edge,
        width,
        ..body
    };
    let right = Rect {
        x: left.right() + 5,
        width,
        ..body
    };
    canvas.divide(Rect {
        x: left.right() + 2,
        width: 1,
        ..body
    });
    (left, right)
}

/// Draws the line that says where one is: a title at the left, the rest at the right.
pub fn head(canvas: &mut Canvas<'_>, row: Rect, title: &str, right: Vec<Run<'static>>) {
    let row = margin(row);
    let taken: usize = right.iter().map(|run| columns_of(&run.content)).sum();
    let width = usize::from(row.width);
    let room = width.saturating_sub(taken + 2);
    if room < 8 && taken > 0 {
        // Too narrow for both: the position is the one that changes.
        canvas.write(row, right);
        return;
    }
    let title = shortened(title, room, canvas.look.cut());
    let gap = width.saturating_sub(columns_of(&title) + taken);
    let mut runs = vec![Run::styled(title, canvas.look.strong()), Run::raw(" ".repeat(gap))];
    runs.extend(right);
    canvas.write(row, runs);
}

/// Draws the line of keys, the most useful first; what does not fit is left out from the right, but for the way to the rest.
pub fn keys(canvas: &mut Canvas<'_>, row: Rect, hints: &[Hint]) {
    let row = margin(row);
    let look = canvas.look;
    let between = format!(" {} ", look.dot());
    let mut runs = Vec::new();
    let mut used = 0;
    for hint in fitting(hints, usize::from(row.width), columns_of(&between)) {
        if used > 0 {
            runs.push(Run::styled(between.clone(), look.quiet()));
            used += columns_of(&between);
        }
        runs.push(Run::styled(hint.name, look.accent()));
        runs.push(Run::styled(format!(" {}", hint.short), look.quiet()));
        let x = row.x + u16::try_from(used).unwrap_or(u16::MAX);
        let width = u16::try_from(hint.columns()).unwrap_or(u16::MAX);
        canvas.hits.push((Rect { x, width, ..row }, Hit::Press(hint.press)));
        used += hint.columns();
    }
    canvas.write(row, runs);
}

/// The hints that fit into `width` columns with `between` columns between two of them. Where some do not, the one that leads
/// to all the others keeps its place at the end.
fn fitting(hints: &[Hint], width: usize, between: usize) -> Vec<&Hint> {
    let total = |chosen: &[&Hint]| -> usize {
        let words: usize = chosen.iter().map(|hint| hint.columns()).sum();
        words + chosen.len().saturating_sub(1) * between
    };
    let mut chosen: Vec<&Hint> = hints.iter().collect();
    while total(&chosen) > width {
        let last = chosen
            .iter()
            .rposition(|hint| !hint.leads_to_all())
            .or(chosen.len().checked_sub(1));
        match last {
            Some(last) => chosen.remove(last),
            None => break,
        };
    }
    chosen
}

/// Says what just happened, in the last row of the body, and above it where it takes more than a row.
pub fn notice(canvas: &mut Canvas<'_>, body: Rect, row: Rect, notice: &Notice) {
    let look = canvas.look;
    let room = margin(row);
    let mut flow = Flow::new(usize::from(room.width));
    match notice.tone {
        Tone::Plain => flow.text(&notice.text, look.accent()),
        Tone::Trouble => flow.text(&format!("! {}", notice.text), look.trouble()),
    }
    let rows = u16::try_from(flow.len())
        .unwrap_or(u16::MAX)
        .min(body.height.saturating_add(1));
    let top = row.bottom().saturating_sub(rows);
    let over = Rect {
        y: top,
        height: rows,
        ..row
    }
    .intersection(canvas.buffer.area);
    Clear.render(over, canvas.buffer);
    canvas.put(
        &flow,
        Rect {
            y: top,
            height: rows,
            ..room
        },
        0,
    );
}

/// Says that there is more below what is in view.
pub fn more(canvas: &mut Canvas<'_>, row: Rect) {
    let words = format!("{} more below", canvas.look.cut());
    let style = canvas.look.quiet();
    canvas.write(column(row), vec![Run::styled(words, style)]);
}

/// A row without its margins of two, or of one where it is narrow.
fn margin(row: Rect) -> Rect {
    let margin = if row.width >= 60 { 2 } else { 1 };
    Rect {
        x: row.x + margin,
        width: row.width.saturating_sub(2 * margin),
        ..row
    }
}

/// What is said where nothing can be shown: how much room there is and how much it takes.
pub fn too_small(canvas: &mut Canvas<'_>, area: Rect) {
    let mut flow = Flow::new(usize::from(area.width));
    let (columns, rows) = LEAST;
    let words = format!(
        "Too small: {} by {}. closeread needs {columns} columns and {rows} rows.",
        area.width, area.height
    );
    flow.text(&words, canvas.look.plain());
    canvas.put(&flow, area, 0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::press::Press;

    #[test]
    fn what_does_not_fit_goes_from_the_right_but_for_the_way_to_the_rest() {
        let hint = |name: &'static str| Hint {
            press: Press::char('x'),
            name,
            short: "does".into(),
            long: "",
        };
        let hints = ["enter", "p", "?", "q"].map(hint);
        let rows: &[(usize, &[&str])] = &[
            (80, &["enter", "p", "?", "q"]),
            (30, &["enter", "p", "?"]),
            (20, &["enter", "?"]),
            (8, &["?"]),
            (3, &[]),
        ];
        for (width, expected) in rows {
            let names: Vec<&str> = fitting(&hints, *width, 3).iter().map(|hint| hint.name).collect();
            assert_eq!(&names, expected, "{width}");
        }
    }
}
