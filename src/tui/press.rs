//! Keys, as the tables of the screens name them.
//!
//! Owns the one shape that a key has here, and the tables' own. Never touches what a key does.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::text::wrap::columns_of;

/// What the bottom line calls the menu.
pub const MORE: &str = "more";

/// A key that was pressed, with Shift folded into the character that it makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    /// The key.
    pub code: KeyCode,
    /// What was held with it.
    pub held: KeyModifiers,
}

impl Press {
    /// A key by itself.
    pub const fn key(code: KeyCode) -> Self {
        Self {
            code,
            held: KeyModifiers::NONE,
        }
    }

    /// A character by itself.
    pub const fn char(c: char) -> Self {
        Self::key(KeyCode::Char(c))
    }

    /// A character with Ctrl.
    pub const fn ctrl(c: char) -> Self {
        Self {
            code: KeyCode::Char(c),
            held: KeyModifiers::CONTROL,
        }
    }

    /// A key with Alt.
    pub const fn alt(code: KeyCode) -> Self {
        Self {
            code,
            held: KeyModifiers::ALT,
        }
    }

    /// What a key event says; `None` for a release, which some terminals send after every key.
    pub fn of(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let mut held = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let code = match event.code {
            // What a line feed is in raw mode; scripts and some terminals send it for enter.
            KeyCode::Char('j') if held == KeyModifiers::CONTROL => {
                held = KeyModifiers::NONE;
                KeyCode::Enter
            }
            KeyCode::Char(c) => {
                held.remove(KeyModifiers::SHIFT);
                // With Ctrl some terminals send the capital.
                KeyCode::Char(if held.contains(KeyModifiers::CONTROL) {
                    c.to_ascii_lowercase()
                } else {
                    c
                })
            }
            KeyCode::BackTab => {
                held.remove(KeyModifiers::SHIFT);
                KeyCode::BackTab
            }
            code => code,
        };
        Some(Self { code, held })
    }

    /// The character that it types, where it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if self.held.is_empty() => Some(c),
            _ => None,
        }
    }
}

/// A row of a screen's table of keys: what does it, how the bottom line names it, and what it does.
#[derive(Clone, Copy, Debug)]
pub struct Binding<C: 'static> {
    /// The keys that do it.
    pub presses: &'static [Press],
    /// How the first of them is called.
    pub name: &'static str,
    /// What it does, in a word or two for the bottom line.
    pub short: &'static str,
    /// What it does, in a sentence for the help.
    pub long: &'static str,
    /// What it is to the program.
    pub command: C,
}

/// The command that a table gives to a key.
pub fn find<C: Copy>(table: &[Binding<C>], press: Press) -> Option<C> {
    table
        .iter()
        .find(|binding| binding.presses.contains(&press))
        .map(|binding| binding.command)
}

/// A row of a table without its command: what the bottom line and the help show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The key that a click on it presses.
    pub press: Press,
    /// How the key is called.
    pub name: &'static str,
    /// What it does now, in a word or two.
    pub short: String,
    /// What it does, in a sentence.
    pub long: &'static str,
}

impl Hint {
    /// How wide it is in the bottom line.
    pub fn columns(&self) -> usize {
        columns_of(self.name) + 1 + columns_of(&self.short)
    }

    /// Whether it leads to all the others: the help, or the menu where one types.
    pub fn leads_to_all(&self) -> bool {
        self.name == "?" || self.short == MORE
    }
    /// The row as a hint; `None` for a row without a key.
    pub fn of<C>(binding: &Binding<C>) -> Option<Self> {
        Some(Self {
            press: *binding.presses.first()?,
            name: binding.name,
            short: binding.short.to_owned(),
            long: binding.long,
        })
    }
}
