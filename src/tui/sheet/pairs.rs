//! Left sides that each get a right side: by typing `1b 2a`, or row by row with the arrows.
//!
//! Owns the rows and their cursor. Never touches which right side belongs where before the verdict does.

use crossterm::event::KeyCode;
use ratatui::text::Span as Run;

use crate::memory::Outcome;
use crate::quiz::Key;
use crate::sitting::{letter, read_pairs};
use crate::tui::field::Field;
use crate::tui::flow::{Flow, Hit, Indent};
use crate::tui::press::Press;
use crate::tui::sheet::context::{Context, Did, Phase, sent};
use crate::tui::sheet::line;

/// Left sides that each get a right side.
#[derive(Clone, Debug)]
pub struct Pairs {
    lefts: usize,
    rights: usize,
    field: Field,
    /// The row that the arrows have gone to; none as long as nobody has used them.
    cursor: Option<usize>,
}

impl Pairs {
    /// So many left sides and so many right ones.
    pub fn new(lefts: usize, rights: usize, field: Field) -> Self {
        Self {
            lefts,
            rights,
            field,
            cursor: None,
        }
    }

    /// What is written: `1b 2a`, letters as shown.
    pub fn text(&self) -> String {
        self.field.text().to_owned()
    }

    /// What a key does.
    pub fn on(&mut self, press: Press) -> Did {
        let last = self.lefts.saturating_sub(1);
        match (press.code, self.cursor) {
            (KeyCode::Down, cursor) if press.held.is_empty() => self.go(cursor.map_or(0, |row| (row + 1).min(last))),
            (KeyCode::Up, cursor) if press.held.is_empty() => self.go(cursor.map_or(last, |row| row.saturating_sub(1))),
            (KeyCode::Right | KeyCode::Char(' '), Some(row)) if press.held.is_empty() => self.turn(row, Turn::On),
            (KeyCode::Left, Some(row)) if press.held.is_empty() => self.turn(row, Turn::Back),
            (KeyCode::Enter, _) => sent(self.field.text()),
            _ => {
                let did = Did::from(self.field.on(press));
                if did == Did::Edited {
                    self.cursor = None;
                }
                did
            }
        }
    }

    /// Text was pasted.
    pub fn paste(&mut self, text: &str) {
        self.cursor = None;
        self.field.insert(text);
    }

    /// A row was clicked: a left side takes the next right one.
    pub fn click(&mut self, row: usize) -> Did {
        self.go(row);
        self.turn(row, Turn::On)
    }

    fn go(&mut self, row: usize) -> Did {
        self.cursor = Some(row);
        Did::Edited
    }

    /// Gives a row the next right side, or the one before; beyond the ends it has none.
    fn turn(&mut self, row: usize, turn: Turn) -> Did {
        let mut given = self.given();
        let Some(right) = given.get_mut(row) else {
            return Did::Nothing;
        };
        *right = match (*right, turn) {
            (None, Turn::On) => Some(0),
            (None, Turn::Back) => self.rights.checked_sub(1),
            (Some(right), Turn::On) => Some(right + 1).filter(|&next| next < self.rights),
            (Some(right), Turn::Back) => right.checked_sub(1),
        };
        let pairs: Vec<String> = given
            .into_iter()
            .enumerate()
            .filter_map(|(left, right)| Some(format!("{}{}", left + 1, letter(right?)?)))
            .collect();
        self.field.set(&pairs.join(" "));
        Did::Edited
    }

    /// The right side that each left one has so far.
    fn given(&self) -> Vec<Option<usize>> {
        let mut given = vec![None; self.lefts];
        for (left, right) in read_pairs(self.field.text(), self.lefts, self.rights).unwrap_or_default() {
            given[left] = Some(right);
        }
        given
    }

    /// Draws the rows, the right sides and the box.
    pub fn draw(&mut self, how: &str, flow: &mut Flow, context: Context<'_>) {
        let Key::Match { pairs, .. } = &context.question.key else {
            return;
        };
        let look = context.look;
        let options: Vec<&str> = context.shown.options(context.question).collect();
        for (row, given) in self.given().into_iter().enumerate() {
            let here = context.phase.is_open() && self.cursor == Some(row);
            let right = given.and_then(|right| Some((letter(right)?, *options.get(right)?)));
            let (sign, style) = match context.phase {
                Phase::Open | Phase::Waiting => (" ", look.quiet()),
                Phase::Judged => {
                    let met = right.is_some_and(|(letter, _)| context.shown.letter_of(row) == Some(letter));
                    let outcome = if met { Outcome::Right } else { Outcome::Wrong };
                    (look.sign(outcome), look.outcome(outcome))
                }
            };
            let lead = Indent::of(vec![
                Run::styled(if here { look.marker() } else { " " }, look.accent()),
                Run::styled(format!("{sign} "), style),
                Run::styled(format!("{} ", row + 1), look.quiet()),
            ]);
            let left = pairs.get(row).map_or("", |(left, _)| left.as_str());
            let between = format!(" {} ", look.rule().repeat(2));
            let taken = right.map_or(look.dot().to_owned(), |(letter, words)| {
                format!("{letter}\u{a0} {words}")
            });
            let style = if here { look.chosen() } else { look.accent() };
            let from = flow.len();
            flow.runs(
                &lead,
                &[(left, look.plain()), (&between, look.quiet()), (&taken, style)],
            );
            if context.phase.is_open() {
                flow.clickable(from, Hit::Row(row));
            }
            if here {
                flow.cursor = Some(from..flow.len());
            }
        }
        flow.gap();
        for (index, option) in options.iter().enumerate() {
            let name = letter(index).map_or("   ".to_owned(), |letter| format!("{letter}  "));
            let lead = Indent::of(vec![Run::raw("   "), Run::styled(name, look.quiet())]);
            flow.runs(&lead, &[(option, look.plain())]);
        }
        flow.gap();
        line::draw(&mut self.field, how, flow, context);
    }
}

#[derive(Clone, Copy)]
enum Turn {
    On,
    Back,
}
