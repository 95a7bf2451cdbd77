//! Dates as texts state them, whole or in part, and how two of them agree.
//!
//! Owns the grammar of dates. Never touches the clock or time zones.
//!
//! ```
//! use closeread::text::Words;
//! use closeread::text::date::{DateAgreement, compare_dates, scan_dates};
//! let mut found = Vec::new();
//! scan_dates(&Words::of("Between Feb. 23rd, 2024 and the late 1990s; two days ago"), &mut found);
//! let said: Vec<String> = found.iter().map(|f| f.date.to_string()).collect();
//! assert_eq!(said, ["23 February 2024", "the late 1990s"]);
//! let how = compare_dates(&found[0].date, &found[1].date);
//! assert_eq!((how.agreement, how.year_gap), (DateAgreement::Conflict, Some(25)));
//! ```

mod civil;
mod names;
mod dating;
mod pieces;
mod figures;
mod years;
mod days;
mod feasts;
mod single;
mod scan;
mod compare;
mod show;
#[cfg(test)]
mod tests;

pub use civil::{CivilDate, DateFault};
pub use compare::{DateAgreement, DateComparison, Field, compare_dates, sides_clash};
pub use dating::{Dating, FoundDate, Grain, Part, Side};
pub use names::{Weekday, misspelled};
pub use scan::{opens, scan_dates, scan_dates_at};
