//! Judging: (prepared question, answer) → verdict, total, pure and deterministic.
//!
//! Owns what an answer is worth and why. Never touches the clock, chance or the disk.
//!
//! A question is prepared once ([`Prepared`]); an answer is then judged against it in microseconds, with a [`Desk`] that
//! keeps the working memory from one answer to the next.
//!
//! ```
//! use closeread::grade::{Desk, Mark, Prepared, Style};
//! let asked = Prepared::inline("Who asked for it?", &["Liang Rubo"], None, Style::Short);
//! let mut desk = Desk::default();
//! assert_eq!(asked.judge("liang rubo", &mut desk).mark, Mark::Right);
//! assert_eq!(asked.judge("", &mut desk).mark, Mark::Wrong);
//! ```

mod verdict;
mod sorts;
mod facts;
mod terms;
mod spelled;
mod reference;
mod matching;
mod pool;
mod meeting;
mod align;
mod told;
mod bearers;
mod ground;
mod asked;
mod opinion;
pub mod features;
mod model;
mod desk;
mod object;
mod free;
mod kinds;
mod task;
mod reasons;
mod prepared;

pub use desk::Desk;
pub use free::pattern;
pub use kinds::{bare_of_opinion, placed};
pub use model::{BadWeights, Scale, Weights, probability};
pub use opinion::{RIGHT, Style, UNSURE};
pub use prepared::Prepared;
pub use reference::wordings;
pub use terms::fingerprint;
pub use verdict::{Certainty, Mark, Matched, Part, Reason, ReasonKind, Verdict};

#[cfg(test)]
mod tests;
