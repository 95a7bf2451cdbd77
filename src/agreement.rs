//! How far two markings of the same answers agree: a program's and a person's.
//!
//! Owns the statistics. Never touches answers, verdicts, files or how a figure is printed.
//!
//! Sources: accuracy, precision, recall, F1 and kappa as in Cohen (1960) and any textbook; the area under the ROC curve
//! by ranks with ties averaged (Hanley & McNeil 1982); the mean squared error of a probability by Brier (1950).

mod curve;
mod table;

pub use curve::{Bin, Covered, accuracy_at, auc, bins, brier, calibration_error, coverage};
pub use table::{Table, Two};

/// What an answer was called, by a person or by a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Call {
    /// It does not answer the question.
    Wrong,
    /// It deserves part of the points.
    Partly,
    /// It answers the question.
    Right,
}

impl Call {
    /// Every call, from the worst.
    pub const ALL: [Self; 3] = [Self::Wrong, Self::Partly, Self::Right];
}

/// One answer, marked twice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// What a person called it.
    pub truth: Call,
    /// What the program called it.
    pub said: Call,
    /// How sure the program was that it is right, 0 to 1.
    pub score: f64,
}

impl Pair {
    /// Whether the person called it right. Where only two calls count, partly right is wrong.
    pub fn is_right(&self) -> bool {
        self.truth == Call::Right
    }

    /// Whether both say right, or both say otherwise.
    pub fn agrees(&self) -> bool {
        self.is_right() == (self.said == Call::Right)
    }
}
