//! Which keys the bottom line, the menu and the help show at each stage.
//!
//! Owns the choice and the words of it. Never touches what a key does.

use crossterm::event::KeyCode;

use crate::memory::{Book, Outcome};
use crate::sitting::Stage;
use crate::tui::ask::Peek;
use crate::tui::chrome::WIDE;
use crate::tui::keys::{
    ASKING_MENU, IN_ASKING, IN_OVER, IN_READING, IN_TOLD, IN_WEIGHING, InAsking, InOver, InReading, InTold, InWeighing,
};
use crate::tui::press::{Binding, Hint, Press};
use crate::tui::run::{Play, View};

impl Play {
    /// The keys that work now, the most useful first.
    pub fn hints(&self, width: u16) -> Vec<Hint> {
        match self.sitting.stage() {
            Stage::Reading => self.reading_hints(),
            Stage::Asking(asking) => self.asking_hints(asking.hints, width),
            Stage::Weighing(_) => weighing_hints(width),
            Stage::Told(_) => self.told_hints(width),
            Stage::Over => self.over_hints(),
        }
    }

    fn reading_hints(&self) -> Vec<Hint> {
        let open = self.sitting.circumstances().book == Book::Open;
        pick(IN_READING, |command| match command {
            InReading::Book if open => Some("closed book"),
            InReading::Terms if self.sitting.set().glossary.is_empty() => None,
            _ => Some(""),
        })
    }

    fn asking_hints(&self, taken: u32, width: u16) -> Vec<Hint> {
        let View::Ask(ask) = &self.view else {
            return Vec::new();
        };
        if ask.covers(width) {
            return vec![Hint {
                press: Press::key(KeyCode::Esc),
                name: "esc",
                short: "back to the question".to_owned(),
                long: "closes the passage",
            }];
        }
        let sends = ask.sheet.sends();
        let mut hints = vec![Hint {
            press: if sends == "enter" {
                Press::key(KeyCode::Enter)
            } else {
                Press::ctrl('d')
            },
            name: sends,
            short: "answer".to_owned(),
            long: "sends the answer",
        }];
        let of = self.sitting.open().map_or(0, |(_, question)| question.hints.len());
        let more = usize::try_from(taken).unwrap_or(usize::MAX) < of;
        let open = ask.peek() == Peek::Open;
        hints.extend(pick(IN_ASKING, |command| match command {
            InAsking::Hint if !more => None,
            InAsking::Passage if open => Some("close passage"),
            _ => Some(""),
        }));
        hints
    }

    fn told_hints(&self, width: u16) -> Vec<Hint> {
        let Some((answered, _)) = self.sitting.told() else {
            return Vec::new();
        };
        let awaits = answered.awaits_ruling();
        let outcome = answered.outcome();
        let covered = matches!(&self.view, View::Ask(ask) if ask.covers(width));
        pick(IN_TOLD, |command| match command {
            InTold::Yes | InTold::No if !awaits => None,
            InTold::Next if covered => Some("back"),
            InTold::Other if outcome == Outcome::Right => Some("I was wrong"),
            InTold::Other if awaits => None,
            InTold::Right => None,
            InTold::Wrong if outcome != Outcome::Partly || awaits => None,
            InTold::Passage if width >= WIDE => None,
            InTold::Close => None,
            _ => Some(""),
        })
    }

    fn over_hints(&self) -> Vec<Hint> {
        let summary = self.sitting.summary();
        let answered = !self.sitting.answers().is_empty();
        let missed = self.sitting.misses();
        pick(IN_OVER, |command| match command {
            InOver::Retry if missed == 0 => None,
            InOver::GoOn if summary.unanswered() == 0 => None,
            InOver::Undo if !answered => None,
            _ => Some(""),
        })
    }

    /// Everything that can be pressed at this stage, for the help.
    pub fn every_key(&self) -> Vec<Hint> {
        match self.sitting.stage() {
            Stage::Reading => all(IN_READING),
            Stage::Asking(_) => all(IN_ASKING),
            Stage::Weighing(_) => all(IN_WEIGHING),
            Stage::Told(_) => all(IN_TOLD),
            Stage::Over => all(IN_OVER),
        }
    }
}

/// The keys beside those that the question itself names; short ones where the line is.
fn weighing_hints(width: u16) -> Vec<Hint> {
    pick(IN_WEIGHING, |command| match command {
        InWeighing::Low | InWeighing::Middle | InWeighing::High => None,
        InWeighing::Back if width < 64 => Some("change it"),
        InWeighing::Open | InWeighing::Back | InWeighing::Never | InWeighing::Help => Some(""),
    })
}

/// The rows of the question screen's menu.
pub fn menu() -> Vec<Hint> {
    all(ASKING_MENU)
}

/// A whole table.
pub fn all<C>(table: &[Binding<C>]) -> Vec<Hint> {
    table.iter().filter_map(Hint::of).collect()
}

/// The rows of a table for which `say` has something: other words for now, or none for those that the table has.
pub fn pick<C: Copy>(table: &[Binding<C>], say: impl Fn(C) -> Option<&'static str>) -> Vec<Hint> {
    table
        .iter()
        .filter_map(|binding| {
            let words = say(binding.command)?;
            let mut hint = Hint::of(binding)?;
            if !words.is_empty() {
                hint.short = words.to_owned();
            }
            Some(hint)
        })
        .collect()
}
