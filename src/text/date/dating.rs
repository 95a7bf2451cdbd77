//! What a date says once it has been read.
//!
//! Owns the shape. Never touches words.

use crate::text::date::civil::CivilDate;
use crate::text::date::names::Weekday;

/// How finely a date is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// A day of a year.
    Day,
    /// A month of a year.
    Month,
    /// Three months by their name, with or without a year. Seasons are those of the north.
    Season,
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
    /// A day of any year.
    MonthDay,
    /// A month of any year.
    MonthOnly,
    /// A day of the week alone.
    Weekday,
}

/// Which part of a stretch of time is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// All of it, or some time in it.
    #[default]
    Whole,
    /// `early`.
    Early,
    /// `mid`.
    Mid,
    /// `late`.
    Late,
    /// `the first half of`.
    FirstHalf,
    /// `the second half of`.
    SecondHalf,
}

/// Whether the date itself is meant, or the time before or after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// The date itself.
    #[default]
    At,
    /// `before`, `until`, `by`.
    Before,
    /// `after`, `since`.
    After,
}

/// A date, or a stretch of time, as a text states it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dating {
    /// The first day, month or year of it.
    pub from: CivilDate,
    /// The last; the same as `from` for a plain date.
    pub to: CivilDate,
    /// How finely it is stated.
    pub grain: Grain,
    /// Which part of it is meant; `from` and `to` are narrowed to it already.
    pub part: Part,
    /// Whether the date itself is meant.
    pub side: Side,
    /// The day of the week, where it was said.
    pub weekday: Option<Weekday>,
    /// `about`, `circa`.
    pub approximate: bool,
    /// Nothing but its looks makes it a date: four digits that may be a year, `3/4`.
    pub bare: bool,
    /// Nothing says of what century its year is: `'76`, `11/11/18`.
    pub short: bool,
    /// The other reading of a date that says neither which of two figures is the month: `10/09/2001`.
    pub other: Option<CivilDate>,
}

impl Dating {
    /// A plain date, as finely as its fields say.
    ///
    /// ```
    /// use closeread::text::CivilDate;
    /// use closeread::text::date::{Dating, Grain};
    /// let date = CivilDate { year: Some(2021), month: Some(2), day: None };
    /// assert_eq!(Dating::plain(date).grain, Grain::Month);
    /// ```
    pub fn plain(date: CivilDate) -> Self {
        let grain = match (date.year, date.month, date.day) {
            (Some(_), Some(_), Some(_)) => Grain::Day,
            (Some(_), Some(_), None) => Grain::Month,
            (Some(_), None, _) => Grain::Year,
            (None, Some(_), None) => Grain::MonthOnly,
            (None, _, _) => Grain::MonthDay,
        };
        Self::span(date, date, grain)
    }

    /// A stretch of time.
    pub const fn span(from: CivilDate, to: CivilDate, grain: Grain) -> Self {
        Self {
            from,
            to,
            grain,
            part: Part::Whole,
            side: Side::At,
            weekday: None,
            approximate: false,
            bare: false,
            short: false,
            other: None,
        }
    }

    /// The years from `from` to `to`.
    pub const fn years(from: i32, to: i32, grain: Grain) -> Self {
        Self::span(CivilDate::of_year(from), CivilDate::of_year(to), grain)
    }

    /// Whether it is one day, month or year, and no stretch of several.
    pub fn is_plain(&self) -> bool {
        self.from == self.to
    }
}

/// A date and the words that state it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FoundDate {
    /// The first word.
    pub first: usize,
    /// The word after the last.
    pub end: usize,
    /// What it says.
    pub date: Dating,
}
