//! Items that are put in order: by typing their letters, or by taking one up and moving it.
//!
//! Owns the list, its cursor and what is held. Never touches the right order.

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::text::Span as Run;

use crate::sitting::{letter, read_letters};
use crate::tui::field::Field;
use crate::tui::flow::{Flow, Hit, Indent};
use crate::tui::press::Press;
use crate::tui::sheet::context::{Context, Did, sent};
use crate::tui::sheet::line;

/// Items that are put in order.
#[derive(Clone, Debug)]
pub struct Ranks {
    count: usize,
    field: Field,
    hand: Hand,
}

/// Where the arrows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hand {
    /// Nobody has used them.
    Away,
    /// On a row.
    Over(usize),
    /// On a row, and the item moves with them.
    Holds(usize),
}

impl Ranks {
    /// So many items.
    pub fn new(count: usize, field: Field) -> Self {
        Self {
            count,
            field,
            hand: Hand::Away,
        }
    }

    /// What is written: letters as shown, or words.
    pub fn text(&self) -> String {
        self.field.text().to_owned()
    }

    /// What a key does.
    pub fn on(&mut self, press: Press) -> Did {
        let moving = press
            .held
            .intersects(KeyModifiers::SHIFT | KeyModifiers::ALT | KeyModifiers::CONTROL);
        let last = self.count.saturating_sub(1);
        match (press.code, self.hand) {
            (KeyCode::Up | KeyCode::Down, Hand::Away) => {
                self.hand = Hand::Over(if press.code == KeyCode::Up { last } else { 0 });
                Did::Edited
            }
            (KeyCode::Up, Hand::Over(row)) if !moving => self.go(row.saturating_sub(1)),
            (KeyCode::Down, Hand::Over(row)) if !moving => self.go((row + 1).min(last)),
            (KeyCode::Up, Hand::Over(row) | Hand::Holds(row)) => self.carry(row, row.saturating_sub(1)),
            (KeyCode::Down, Hand::Over(row) | Hand::Holds(row)) => self.carry(row, (row + 1).min(last)),
            (KeyCode::Char(' '), Hand::Over(row)) if press.held.is_empty() => {
                self.hand = Hand::Holds(row);
                self.write(&self.arranged());
                Did::Said("The arrows move it; space puts it down.")
            }
            (KeyCode::Char(' '), Hand::Holds(row)) if press.held.is_empty() => self.go(row),
            (KeyCode::Enter, _) => sent(self.field.text()),
            _ => {
                let did = Did::from(self.field.on(press));
                if did == Did::Edited {
                    self.hand = Hand::Away;
                }
                did
            }
        }
    }

    /// Text was pasted.
    pub fn paste(&mut self, text: &str) {
        self.hand = Hand::Away;
        self.field.insert(text);
    }

    /// A row was clicked: its letter is next.
    pub fn click(&mut self, row: usize) -> Did {
        let mut written = read_letters(self.field.text(), self.count).unwrap_or_default();
        if let Some(&item) = self.arranged().get(row).filter(|item| !written.contains(item)) {
            written.push(item);
            self.write(&written);
        }
        Did::Edited
    }

    fn go(&mut self, row: usize) -> Did {
        self.hand = Hand::Over(row);
        Did::Edited
    }

    /// Takes the item from one row to another.
    fn carry(&mut self, from: usize, to: usize) -> Did {
        let mut order = self.arranged();
        if from < order.len() && to < order.len() {
            let item = order.remove(from);
            order.insert(to, item);
            self.write(&order);
            self.hand = Hand::Holds(to);
        }
        Did::Edited
    }

    fn write(&mut self, order: &[usize]) {
        let letters: Vec<String> = order
            .iter()
            .filter_map(|&item| letter(item))
            .map(String::from)
            .collect();
        self.field.set(&letters.join(" "));
    }

    /// The items in the order written so far, then the others as shown.
    fn arranged(&self) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::with_capacity(self.count);
        for item in read_letters(self.field.text(), self.count).unwrap_or_default() {
            if !order.contains(&item) {
                order.push(item);
            }
        }
        for item in 0..self.count {
            if !order.contains(&item) {
                order.push(item);
            }
        }
        order
    }

    /// Draws the list and the box.
    pub fn draw(&mut self, how: &str, flow: &mut Flow, context: Context<'_>) {
        let look = context.look;
        let options: Vec<&str> = context.shown.options(context.question).collect();
        let written = read_letters(self.field.text(), self.count).unwrap_or_default();
        for (row, item) in self.arranged().into_iter().enumerate() {
            let hand = if context.phase.is_open() { self.hand } else { Hand::Away };
            let (cursor, style) = match hand {
                Hand::Over(at) if at == row => (look.marker(), look.plain()),
                Hand::Holds(at) if at == row => (look.marker(), look.chosen()),
                Hand::Away | Hand::Over(_) | Hand::Holds(_) => (" ", look.plain()),
            };
            let place = match written.contains(&item) {
                true => format!("{:>2} ", row + 1),
                false => format!(" {} ", look.dot()),
            };
            let lead = Indent::of(vec![
                Run::styled(cursor, look.accent()),
                Run::styled(place, look.accent()),
                Run::styled(
                    letter(item).map_or("   ".to_owned(), |letter| format!("{letter}  ")),
                    look.quiet(),
                ),
            ]);
            let from = flow.len();
            flow.runs(&lead, &[(options.get(item).copied().unwrap_or(""), style)]);
            if context.phase.is_open() {
                flow.clickable(from, Hit::Row(row));
            }
            if hand == Hand::Over(row) || hand == Hand::Holds(row) {
                flow.cursor = Some(from..flow.len());
            }
        }
        flow.gap();
        line::draw(&mut self.field, how, flow, context);
    }
}
