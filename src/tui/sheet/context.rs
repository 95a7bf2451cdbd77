//! What the sheets have in common: what a key did, and what a sheet is drawn for.
//!
//! Owns these shapes. Never touches any one way of answering.

use crate::quiz::Question;
use crate::sitting::Shown;
use crate::tui::field::Handled;
use crate::tui::look::Look;

/// What a key did to the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Did {
    /// Nothing: the key is somebody else's.
    Nothing,
    /// It was edited.
    Edited,
    /// The answer is to be sent.
    Sent,
    /// The learner should know something.
    Said(&'static str),
}

impl From<Handled> for Did {
    fn from(handled: Handled) -> Self {
        match handled {
            Handled::Yes => Self::Edited,
            Handled::No => Self::Nothing,
        }
    }
}

/// What a sheet is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// For writing: the caret is in it.
    Open,
    /// To be looked at, while something else is asked.
    Waiting,
    /// To be looked at under its verdict.
    Judged,
}

impl Phase {
    /// Whether keys write on it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open)
    }
}

/// What a sheet needs to be drawn.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its options as shown.
    pub shown: &'a Shown,
    /// What it is drawn for.
    pub phase: Phase,
    /// How it looks.
    pub look: Look,
}

/// What enter does: it sends what is written, and says so where that is nothing.
pub fn sent(written: &str) -> Did {
    if written.trim().is_empty() {
        Did::Said("Nothing is typed yet. If you do not know, ^G tells you.")
    } else {
        Did::Sent
    }
}
