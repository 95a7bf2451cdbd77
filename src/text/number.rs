//! Numbers in every shape, read from the words of a text, and how two of them agree.
//!
//! Owns the grammar of figures and number words. Never touches dates, nor what a number is worth in a verdict.
//!
//! ```
//! use closeread::text::Words;
//! use closeread::text::number::{Agreement, Bound, Number, compare, scan};
//! let mut found = Vec::new();
//! scan(&Words::of("It raised over $110bn, one third of it in 5 to 10 days."), &mut found);
//! let said: Vec<String> = found.iter().map(|f| f.number.to_string()).collect();
//! assert_eq!(said, ["over $110 billion", "1/3", "5 to 10 days"]);
//! assert_eq!(found[0].number.bound, Bound::Over);
//!
//! let key = Number::parse("one hundred and ten billion").expect("a number");
//! assert_eq!(compare(&key, &found[0].number), Agreement::Equal);
//! assert_eq!(Number::parse("a lot"), None);
//! ```

mod figure;
mod vocabulary;
mod bounds;
mod amount;
mod digits;
mod spoken;
mod roman;
mod clock;
mod piece;
mod counted;
mod range;
mod scan;
mod compare;
mod otherwise;
mod show;
#[cfg(test)]
mod tests;

pub use compare::{Agreement, bounds_clash, compare};
pub use digits::footnoted_year;
pub use figure::{Bound, Form, Found, Number, Role};
pub use otherwise::otherwise;
pub use roman::roman;
pub use scan::{opens, plural, scan, scan_at};
pub use vocabulary::misspelled;

pub(in crate::text) use amount::Amount;
pub(in crate::text) use piece::read as figure_at;
