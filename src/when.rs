//! Instants and days: reading and printing them.
//!
//! Owns the shape of time. Never touches the system clock: `world` reads it and hands instants down.

use std::fmt;

use jiff::Timestamp;

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At(pub i64);

impl At {
    /// Reads an instant such as `2026-03-01T09:00:00Z`.
    ///
    /// ```
    /// use closeread::when::At;
    /// assert_eq!(At::parse("1970-01-01T00:00:01Z"), Some(At(1000)));
    /// assert_eq!(At::parse("tomorrow"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let instant: Timestamp = text.trim().parse().ok()?;
        Some(Self(instant.as_millisecond()))
    }

    /// The milliseconds from `earlier` to here; none where it is later.
    pub fn since(self, earlier: Self) -> u64 {
        u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0)
    }
}

impl fmt::Display for At {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Timestamp::from_millisecond(self.0) {
            Ok(instant) => write!(out, "{instant}"),
            Err(_) => write!(out, "{} ms", self.0),
        }
    }
}
