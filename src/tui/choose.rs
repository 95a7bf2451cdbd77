//! The library: the sets, what is known of each, and the search.
//!
//! Owns the list, its cursor and the search box. Never touches how a sitting starts.

use crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::text::Span as Run;

use crate::memory::Standing;
use crate::sitting::{Library, Unfinished, minutes};
use crate::text::wrap::{columns_of, shortened};
use crate::tui::chrome::{Canvas, measure};
use crate::tui::field::{Field, Lines};
use crate::tui::flow::{Flow, Hit, Indent};
use crate::tui::look::Look;
use crate::tui::page::{Scroll, scrolled};
use crate::tui::press::Press;
use crate::when::At;

/// From this width on the list and the set under the cursor stand side by side.
const SIDE_BY_SIDE: u16 = 72;

/// The library on the screen.
#[derive(Clone, Debug)]
pub struct Choose {
    search: Field,
    /// Whether letters go into the search box.
    searching: Searching,
    listed: Vec<usize>,
    cursor: usize,
    top: usize,
    height: usize,
    standings: Vec<Standing>,
    cuts: Vec<Option<Unfinished>>,
}

/// Whether letters go into the search box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Searching {
    /// They do.
    Yes,
    /// They are commands.
    No,
}

impl Choose {
    /// The library as it stands.
    pub fn new(library: &Library) -> Self {
        let mut choose = Self {
            search: Field::new(Lines::One, ""),
            searching: Searching::No,
            listed: Vec::new(),
            cursor: 0,
            top: 0,
            height: 0,
            standings: Vec::new(),
            cuts: Vec::new(),
        };
        choose.refresh(library);
        choose
    }

    /// Looks again at what is known; the cursor stays on its set.
    pub fn refresh(&mut self, library: &Library) {
        self.standings = library.standings();
        self.cuts = library.all_unfinished();
        self.list(library);
    }

    fn list(&mut self, library: &Library) {
        let before = self.chosen();
        self.listed = library.search(self.search.text());
        let kept = before.and_then(|entry| self.listed.iter().position(|&other| other == entry));
        self.cursor = kept.unwrap_or(0);
    }

    /// The set under the cursor.
    pub fn chosen(&self) -> Option<usize> {
        self.listed.get(self.cursor).copied()
    }

    /// The sitting on it that was cut off.
    pub fn cut(&self) -> Option<&Unfinished> {
        self.cuts.get(self.chosen()?)?.as_ref()
    }

    /// Puts the cursor on a set.
    pub fn point_at(&mut self, entry: usize) {
        if let Some(row) = self.listed.iter().position(|&other| other == entry) {
            self.cursor = row;
        }
    }

    /// Whether letters go into the search box.
    pub fn searching(&self) -> Searching {
        self.searching
    }

    /// Whether a search holds sets back.
    pub fn narrowed(&self) -> bool {
        !self.search.is_blank()
    }

    /// Lets letters go into the search box, or not.
    pub fn set_searching(&mut self, searching: Searching) {
        self.searching = searching;
    }

    /// Forgets the search.
    pub fn clear(&mut self, library: &Library) {
        self.search.set("");
        self.searching = Searching::No;
        self.list(library);
    }

    /// A key while letters go into the search box.
    pub fn search(&mut self, press: Press, library: &Library) {
        match press.code {
            KeyCode::Enter => self.searching = Searching::No,
            _ => {
                self.search.on(press);
                self.list(library);
            }
        }
    }

    /// Text was pasted.
    pub fn paste(&mut self, text: &str, library: &Library) {
        if self.searching == Searching::Yes {
            self.search.insert(text);
            self.list(library);
        }
    }

    /// Moves the cursor.
    pub fn go(&mut self, scroll: Scroll) {
        self.cursor = scrolled(self.cursor, scroll, self.listed.len(), 1);
    }

    /// Moves it by a screen's worth of rows.
    pub fn go_screen(&mut self, down: isize) {
        let rows = isize::try_from(self.height.max(1)).unwrap_or(1);
        self.go(Scroll::Lines(down * rows));
    }

    /// A row was clicked. Whether the cursor stood there already.
    pub fn click(&mut self, row: usize) -> bool {
        let again = self.cursor == row;
        self.cursor = row.min(self.listed.len().saturating_sub(1));
        again
    }

    /// Draws the list, and beside or under it the set that the cursor is on.
    pub fn draw(&mut self, canvas: &mut Canvas<'_>, body: Rect, library: &Library, now: At) {
        let body = measure(body, 116);
        if library.entries.is_empty() {
            empty(canvas, body, library);
            return;
        }
        if body.width < SIDE_BY_SIDE {
            // The set takes as many rows as it needs, but never more than half.
            let flow = self.about(usize::from(body.width), canvas.look, library, now);
            let rows = u16::try_from(flow.len() + 1).unwrap_or(u16::MAX).min(body.height / 2);
            let list = Rect {
                height: body.height - rows,
                ..body
            };
            let about = Rect {
                y: list.bottom() + 1,
                height: rows.saturating_sub(1),
                ..body
            };
            self.draw_list(canvas, list, library);
            if rows > 1 {
                canvas.rule(Rect {
                    y: list.bottom(),
                    height: 1,
                    ..body
                });
                put_front(canvas, &flow, about);
            }
            return;
        }
        let list = Rect {
            width: (body.width * 2 / 5).clamp(34, 48),
            ..body
        };
        let gap = 5;
        let about = Rect {
            x: list.right() + gap,
            width: body.width - list.width - gap,
            ..body
        };
        self.draw_list(canvas, list, library);
        canvas.divide(Rect {
            x: list.right() + gap / 2,
            width: 1,
            ..body
        });
        let flow = self.about(usize::from(about.width), canvas.look, library, now);
        put_front(canvas, &flow, about);
    }

    fn draw_list(&mut self, canvas: &mut Canvas<'_>, area: Rect, library: &Library) {
        let look = canvas.look;
        let line = |y: u16| Rect { y, height: 1, ..area };
        let mut area = area;
        if self.searching == Searching::Yes || self.narrowed() {
            let lines = self.search.lines(usize::from(area.width.saturating_sub(2)).max(1));
            let words = lines.last().and_then(|line| line.of(self.search.text())).unwrap_or("");
            canvas.write(
                line(area.y),
                vec![Run::styled("/ ", look.accent()), Run::raw(words.to_owned())],
            );
            if self.searching == Searching::Yes && area.height > 0 && area.width > 2 {
                let (_, column) = self.search.caret_in(&lines);
                let column = u16::try_from(column + 2).unwrap_or(u16::MAX).min(area.width - 1);
                canvas.caret = Some((area.x + column, area.y));
            }
            let used = 2.min(area.height);
            area = Rect {
                y: area.y + used,
                height: area.height - used,
                ..area
            };
        }
        if self.listed.is_empty() {
            let mut flow = Flow::new(usize::from(area.width));
            flow.text(
                "No set has these words in its title, tags or description. Esc clears the search.",
                look.quiet(),
            );
            canvas.put(&flow, area, 0);
            return;
        }
        self.height = usize::from(area.height);
        if self.cursor < self.top {
            self.top = self.cursor;
        } else if self.cursor >= self.top + self.height {
            self.top = self.cursor + 1 - self.height.min(self.cursor + 1);
        }
        let rows = self
            .listed
            .iter()
            .enumerate()
            .skip(self.top)
            .zip(area.top()..area.bottom());
        for ((row, &entry), y) in rows {
            let (runs, area) = (self.row(row, entry, usize::from(area.width), look, library), line(y));
            canvas.write(Rect { x: area.x, y, ..area }, runs);
            canvas.hits.push((area, Hit::Row(row)));
        }
        let below = self.listed.len().saturating_sub(self.top + self.height);
        if below > 0 && area.height > 1 {
            let last = line(area.bottom() - 1);
            canvas.write(last, vec![Run::raw(" ".repeat(usize::from(last.width)))]);
            canvas.write(
                last,
                vec![Run::styled(format!("  and {} more", below + 1), look.quiet())],
            );
        }
    }

    fn row(&self, row: usize, entry: usize, width: usize, look: Look, library: &Library) -> Vec<Run<'static>> {
        let here = row == self.cursor;
        let set = &library.entries[entry].set;
        let (sign, words, style) = self.state(entry, set.questions.len(), look);
        let state = format!("{sign} {words}");
        let room = width.saturating_sub(2 + 2 + columns_of(&state));
        let title = shortened(&set.title, room, look.cut());
        let gap = width.saturating_sub(2 + columns_of(&title) + columns_of(&state));
        vec![
            Run::styled(format!("{} ", if here { look.marker() } else { " " }), look.accent()),
            Run::styled(title, if here { look.strong() } else { look.plain() }),
            Run::raw(" ".repeat(gap)),
            Run::styled(state, style),
        ]
    }

    /// How far a set is known, in a sign and a word.
    fn state(&self, entry: usize, questions: usize, look: Look) -> (&'static str, String, ratatui::style::Style) {
        use crate::memory::Outcome::Right;
        let standing = self.standings.get(entry).copied().unwrap_or_default();
        match self.cuts.get(entry).and_then(Option::as_ref) {
            Some(cut) => (
                look.full(),
                format!("at {}/{}", cut.answered + 1, cut.of),
                look.accent(),
            ),
            None if standing.asked == 0 => (look.empty(), "new".to_owned(), look.quiet()),
            None if standing.right == questions => (look.sign(Right), "known".to_owned(), look.outcome(Right)),
            None => (look.full(), format!("{}/{questions}", standing.right), look.plain()),
        }
    }

    /// The set under the cursor.
    fn about(&self, width: usize, look: Look, library: &Library, now: At) -> Flow {
        let mut flow = Flow::new(width);
        let Some((entry, listed)) = self
            .chosen()
            .and_then(|entry| Some((entry, library.entries.get(entry)?)))
        else {
            return flow;
        };
        let set = &listed.set;
        flow.text(&set.title, look.strong());
        let mut facts = vec![
            count(set.questions.len(), "question"),
            format!("{} min to read", minutes(&set.passages)),
        ];
        if !set.tags.is_empty() {
            facts.push(set.tags.join(", "));
        }
        flow.text(&facts.join(&format!(" {} ", look.dot())), look.quiet());
        flow.gap();
        if !set.description.is_empty() {
            flow.text(&set.description, look.plain());
            flow.gap();
        }
        self.known(&mut flow, entry, set.questions.len(), look, now);
        if let Some(cut) = self.cuts.get(entry).and_then(Option::as_ref) {
            let words = format!("You stopped after {} of {}. Enter goes on there.", cut.answered, cut.of);
            flow.text(&words, look.plain());
        }
        if listed.remarks > 0 {
            flow.text(
                &format!("{}: closeread check", count(listed.remarks, "remark")),
                look.quiet(),
            );
        }
        if set.passages.len() > 1 {
            flow.gap();
            for passage in &set.passages {
                let lead = Indent::of(vec![Run::styled(format!("{} ", look.dot()), look.quiet())]);
                flow.runs(&lead, &[(passage.title(), look.quiet())]);
            }
        }
        if !library.unread.is_empty() {
            flow.gap();
        }
        for line in &library.unread {
            flow.text(line, look.trouble());
        }
        flow
    }

    fn known(&self, flow: &mut Flow, entry: usize, questions: usize, look: Look, now: At) {
        let standing = self.standings.get(entry).copied().unwrap_or_default();
        let Some(last) = standing.last else {
            return;
        };
        let share = standing.right as f64 / questions.max(1) as f64;
        let (full, empty) = look.amount(share, 10);
        let mut known = vec![
            Run::styled("known  ", look.quiet()),
            Run::styled(full, look.accent()),
            Run::styled(empty, look.quiet()),
            Run::raw(format!(" {:.0} %", share * 100.0)),
        ];
        let last = ago(last, now);
        let beside = Run::styled(format!("    last  {last}"), look.quiet());
        let width: usize = known.iter().chain([&beside]).map(Run::width).sum();
        if width <= flow.width() {
            known.push(beside);
            flow.line(known);
        } else {
            flow.line(known);
            flow.line(vec![Run::styled(format!("last   {last}"), look.quiet())]);
        }
    }
}

/// Draws as much as there is room for; where there was more, the margin says so.
fn put_front(canvas: &mut Canvas<'_>, flow: &Flow, area: Rect) {
    canvas.put(flow, area, 0);
    if flow.len() > usize::from(area.height) {
        let corner = Rect {
            x: area.right(),
            y: area.bottom().saturating_sub(1),
            width: 1,
            height: 1,
        };
        let sign = Run::styled(canvas.look.cut().to_owned(), canvas.look.quiet());
        canvas.write(corner, vec![sign]);
    }
}

fn empty(canvas: &mut Canvas<'_>, area: Rect, library: &Library) {
    let mut flow = Flow::new(usize::from(area.width));
    flow.text("There are no sets here.", canvas.look.strong());
    flow.gap();
    flow.text(
        "A set is a question file that ends in .toml, with the passages that it asks about. Name one on the command \
         line, or put one into your folder of sets.",
        canvas.look.plain(),
    );
    for line in &library.unread {
        flow.gap();
        flow.text(line, canvas.look.trouble());
    }
    canvas.put(&flow, area, 0);
}

/// A number with its noun.
pub fn count(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

/// How long ago something was, in the largest unit that says it.
fn ago(then: At, now: At) -> String {
    const MINUTE: u64 = 60_000;
    const HOUR: u64 = 60 * MINUTE;
    const DAY: u64 = 24 * HOUR;
    let since = now.since(then);
    match since {
        0..MINUTE => "just now".to_owned(),
        MINUTE..HOUR => format!("{} min ago", since / MINUTE),
        HOUR..DAY => format!("{} h ago", since / HOUR),
        _ => format!(
            "{} ago",
            count(usize::try_from(since / DAY).unwrap_or(usize::MAX), "day")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_ago_is_said_in_one_unit() {
        let rows = [
            (0, "just now"),
            (59_999, "just now"),
            (60_000, "1 min ago"),
            (7_200_000, "2 h ago"),
            (86_400_000, "1 day ago"),
            (86_400_000 * 400, "400 days ago"),
        ];
        for (milliseconds, words) in rows {
            assert_eq!(ago(At(1000), At(1000 + milliseconds)), words);
        }
        assert_eq!(ago(At(1000), At(0)), "just now", "a clock that was set back");
    }
}
