//! Dates as texts state them, whole or in part.
//!
//! Owns the grammar of dates. Never touches the clock or time zones.

/// A day, a month or a year, as far as a text states it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CivilDate {
    /// The year; negative before the common era.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
}
