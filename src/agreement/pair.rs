//! One answer, marked twice.
//!
//! Owns the words for a mark. Never touches the counting of them.

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
