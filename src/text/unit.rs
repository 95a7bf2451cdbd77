//! Units of measure and money: which words and signs stand for them, and how one converts to another.
//!
//! Owns the tables of units and the reading of them behind a figure. Never touches figures.
//!
//! ```
//! use closeread::text::unit::{Measure, Unit};
//! let km = Unit::Measure(Measure::Kilometre);
//! assert_eq!(km.in_base(5.0), 5000.0);
//! assert_eq!(km.comparable(Unit::Measure(Measure::Mile)), Some(1.0 / 1.609344));
//! assert_eq!(km.comparable(Unit::Percent), None);
//! ```

mod currency;
mod measure;
mod quantity;
mod read;

pub use currency::Currency;
pub use measure::{Dimension, Measure};
pub use quantity::Unit;
pub use read::{Context, after, before};
