//! What a number says once it has been read.
//!
//! Owns the shape. Never touches words.

use crate::text::unit::Unit;

/// How firmly a figure is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bound {
    /// As it stands.
    #[default]
    Exact,
    /// More or less.
    About,
    /// Little less than this.
    Nearly,
    /// More than this.
    Over,
    /// Less than this.
    Under,
    /// This or more.
    AtLeast,
    /// This or less.
    AtMost,
}

/// The shape in which a number was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A count or an amount: `7`, `110 billion`, `two and a half`.
    #[default]
    Cardinal,
    /// A place in a row: `21st`, `second`.
    Ordinal,
    /// Part of a whole: `1/2`, `two thirds`.
    Fraction,
    /// So many times: `twice`, `10x`, `three times`.
    Multiple,
    /// Four digits as years are written and said, with nothing counted behind them: `1984`, `nineteen eighty-four`. Near is
    /// not alike for them.
    Year,
    /// A time of the day, in hours from midnight: `10:30 am`, `noon`.
    Clock,
    /// A time of the day of which nobody says in what half of it: `half past nine`.
    Dial,
    /// A Roman numeral: `World War II`.
    Roman,
    /// Ten or a hundred years, from the first to the last of them: `1990s`.
    Decade,
    /// An open many, from its least to its greatest: `thousands`, `dozens`.
    Vague,
}

/// A number as a text states it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// The figure; of a range, its lower end.
    pub low: f64,
    /// The figure; of a range, its upper end.
    pub high: f64,
    /// How firmly it is meant.
    pub bound: Bound,
    /// What it counts.
    pub unit: Unit,
    /// The shape in which it was said.
    pub form: Form,
    /// The least place that was stated: 1e9 for `110 billion`, 0.1 for `3.5`, 1 for `7`.
    pub step: f64,
}

impl Number {
    /// A bare figure, as it stands.
    ///
    /// ```
    /// use closeread::text::number::{Bound, Number};
    /// assert_eq!(Number::exact(7.0).bound, Bound::Exact);
    /// ```
    pub const fn exact(value: f64) -> Self {
        Self {
            low: value,
            high: value,
            bound: Bound::Exact,
            unit: Unit::None,
            form: Form::Cardinal,
            step: 1.0,
        }
    }

    /// The one value that stands for it: itself, or the middle of its range.
    pub fn value(&self) -> f64 {
        if self.low == self.high {
            self.low
        } else {
            self.low + (self.high - self.low) / 2.0
        }
    }

    /// Whether it is a range.
    pub fn is_range(&self) -> bool {
        self.low < self.high
    }
}

/// The part that a number plays where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// It says how many, how much or which.
    #[default]
    Quantity,
    /// It belongs to a name: `GPT-4`, `World War II`.
    Name,
    /// It counts nothing: `no one`, `one of the reasons`.
    Pronoun,
}

/// A number and the words that state it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The first word of the whole phrase: `over` in `over $5 a day`.
    pub first: usize,
    /// The word after the last of the whole phrase, unit included.
    pub end: usize,
    /// The words of the figure alone, without bound and unit: first, and the word after the last.
    pub figure: (usize, usize),
    /// What it says.
    pub number: Number,
    /// The part that it plays.
    pub role: Role,
}

impl Found {
    /// Whether it belongs to a name and should not be read as a quantity.
    pub fn named(&self) -> bool {
        self.role == Role::Name
    }

    /// Whether it counts nothing.
    pub fn pronoun(&self) -> bool {
        self.role == Role::Pronoun
    }
}
