//! Options of which one or several are picked: by arrows and space, or by typing their letters or words.
//!
//! Owns the list and its cursor. Never touches which of them is right before the verdict does.

use crossterm::event::KeyCode;
use ratatui::text::Span as Run;

use crate::memory::Outcome;
use crate::quiz::{Key, Set};
use crate::sitting::{asks_correction, letter, read_letters};
use crate::text::Words;
use crate::tui::field::Field;
use crate::tui::flow::{Flow, Hit, Indent};
use crate::tui::press::Press;
use crate::tui::sheet::context::{Context, Did, Phase, sent};
use crate::tui::sheet::line;

/// Options of which one or several are picked.
#[derive(Clone, Debug)]
pub struct Options {
    pick: Pick,
    count: usize,
    field: Field,
    /// The row that the arrows have gone to; none as long as nobody has used them.
    cursor: Option<usize>,
}

/// What may be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pick {
    /// One option.
    One,
    /// Any number of them.
    Several,
    /// True or false.
    Statement,
    /// True, or false with what is right instead.
    Corrected,
}

impl Options {
    /// One of so many.
    pub fn one(count: usize, field: Field) -> Self {
        Self {
            pick: Pick::One,
            count,
            field,
            cursor: None,
        }
    }

    /// Several of so many.
    pub fn several(count: usize, field: Field) -> Self {
        Self {
            pick: Pick::Several,
            ..Self::one(count, field)
        }
    }

    /// True or false.
    pub fn statement(set: &Set, field: Field) -> Self {
        let pick = if asks_correction(set) {
            Pick::Corrected
        } else {
            Pick::Statement
        };
        Self {
            pick,
            ..Self::one(2, field)
        }
    }

    /// What is written: letters as shown, or words.
    pub fn text(&self) -> String {
        self.field.text().to_owned()
    }

    /// What a key does.
    pub fn on(&mut self, press: Press) -> Did {
        match press.code {
            KeyCode::Down if press.held.is_empty() => self.go(self.cursor.map_or(0, |row| row + 1)),
            KeyCode::Up if press.held.is_empty() => self.go(self
                .cursor
                .map_or(self.count.saturating_sub(1), |row| row.saturating_sub(1))),
            KeyCode::Char(' ') if press.held.is_empty() && self.cursor.is_some() => self.toggle(),
            KeyCode::Enter => {
                // With the cursor on a row and nothing typed, enter means that row.
                if self.field.is_blank() && self.cursor.is_some() {
                    if self.pick == Pick::Several {
                        return Did::Said("Space picks a row, enter sends what is picked.");
                    }
                    let toggled = self.toggle();
                    return if self.pick == Pick::Corrected && self.cursor == Some(1) {
                        toggled
                    } else {
                        Did::Sent
                    };
                }
                sent(self.field.text())
            }
            _ => {
                let did = Did::from(self.field.on(press));
                if did == Did::Edited {
                    // Who types has left the list.
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

    /// A row was clicked.
    pub fn click(&mut self, row: usize) -> Did {
        self.go(row);
        self.toggle()
    }

    fn go(&mut self, row: usize) -> Did {
        self.cursor = self.count.checked_sub(1).map(|last| row.min(last));
        Did::Edited
    }

    fn toggle(&mut self) -> Did {
        let Some(row) = self.cursor else {
            return Did::Nothing;
        };
        let name = |row: usize| letter(row).map(String::from).unwrap_or_default();
        match self.pick {
            Pick::One => self.field.set(&name(row)),
            Pick::Several => {
                let mut picked = self.picked();
                match picked.iter().position(|&other| other == row) {
                    Some(at) => {
                        picked.remove(at);
                    }
                    None => picked.push(row),
                }
                picked.sort_unstable();
                let names: Vec<String> = picked.into_iter().map(name).collect();
                self.field.set(&names.join(" "));
            }
            Pick::Statement => self.field.set(["true", "false"][row.min(1)]),
            Pick::Corrected => {
                self.field.set(["true", "false: "][row.min(1)]);
                if row == 1 {
                    return Did::Said("Say what is right instead, then enter.");
                }
            }
        }
        Did::Edited
    }

    /// The rows that what is written picks.
    fn picked(&self) -> Vec<usize> {
        match self.pick {
            Pick::One | Pick::Several => read_letters(self.field.text(), self.count).unwrap_or_default(),
            Pick::Statement | Pick::Corrected => {
                let said = Words::of(self.field.text());
                match said.texts().next() {
                    Some("true" | "t" | "yes" | "y") => vec![0],
                    Some("false" | "f" | "no" | "n") => vec![1],
                    Some(_) | None => Vec::new(),
                }
            }
        }
    }

    /// Draws the list and the box.
    pub fn draw(&mut self, how: &str, flow: &mut Flow, context: Context<'_>) {
        let options: Vec<&str> = match self.pick {
            Pick::One | Pick::Several => context.shown.options(context.question).collect(),
            Pick::Statement | Pick::Corrected => vec!["true", "false"],
        };
        let mut picked = self.picked();
        if picked.is_empty() {
            let said = Words::of(self.field.text());
            let same = |option: &&str| !said.is_empty() && Words::of(option).texts().eq(said.texts());
            picked.extend(options.iter().position(same));
        }
        for (row, option) in options.iter().enumerate() {
            let from = flow.len();
            flow.runs(&self.lead(row, &picked, context), &[(option, context.look.plain())]);
            if context.phase.is_open() {
                flow.clickable(from, Hit::Row(row));
                if self.cursor == Some(row) {
                    flow.cursor = Some(from..flow.len());
                }
            }
        }
        flow.gap();
        line::draw(&mut self.field, how, flow, context);
    }

    /// What stands before an option: the cursor, whether it is picked or, under a verdict, right, and its letter.
    fn lead(&self, row: usize, picked: &[usize], context: Context<'_>) -> Indent {
        let look = context.look;
        let here = context.phase.is_open() && self.cursor == Some(row);
        let cursor = if here { look.marker() } else { " " };
        let is_picked = picked.contains(&row);
        let (sign, style) = match context.phase {
            Phase::Open | Phase::Waiting if is_picked => (look.full(), look.accent()),
            Phase::Open | Phase::Waiting => (look.empty(), look.quiet()),
            Phase::Judged if right_rows(context).contains(&row) => {
                (look.sign(Outcome::Right), look.outcome(Outcome::Right))
            }
            Phase::Judged if is_picked => (look.sign(Outcome::Wrong), look.outcome(Outcome::Wrong)),
            Phase::Judged => (look.empty(), look.quiet()),
        };
        let name = match self.pick {
            Pick::One | Pick::Several => letter(row).map_or("   ".to_owned(), |letter| format!("{letter}  ")),
            Pick::Statement | Pick::Corrected => String::new(),
        };
        Indent::of(vec![
            Run::styled(format!("{cursor} "), look.accent()),
            Run::styled(format!("{sign} "), style),
            Run::styled(name, if here { look.chosen() } else { look.accent() }),
        ])
    }
}

/// The rows that are right.
fn right_rows(context: Context<'_>) -> Vec<usize> {
    let row_of = |file: usize| {
        let shown = context.shown.letter_of(file)?;
        (0..context.shown.len()).find(|&row| letter(row) == Some(shown))
    };
    match &context.question.key {
        Key::Choice { answer, .. } => row_of(*answer).into_iter().collect(),
        Key::Choices { answers, .. } => answers.iter().filter_map(|&file| row_of(file)).collect(),
        Key::True => vec![0],
        Key::False { .. } => vec![1],
        Key::Short { .. }
        | Key::List { .. }
        | Key::Number { .. }
        | Key::Date { .. }
        | Key::Cloze { .. }
        | Key::Order { .. }
        | Key::Match { .. }
        | Key::Long { .. } => Vec::new(),
    }
}
