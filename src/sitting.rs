//! One learner, one run through a set.
//!
//! Owns the order of the questions, the stage that a run is at, and what each event makes of it. Never touches keys, frames,
//! SQL or the clock: instants and seeds are handed in, effects are handed out.
//!
//! # How a screen drives it
//!
//! ```text
//! let mut sitting = library.begin(entry, plan, circumstances, at)?;    // or library.go_on(entry, cut, …)
//! sitting.deliver(Event::Begin, at, perform);                          // reading → the first question
//! sitting.deliver(Event::Answer("Liang Rubo".into()), at, perform);
//! match sitting.stage() { Stage::Told(told) => …, … }
//! ```
//!
//! [`Sitting::deliver`] steps with one event, has the effect that it asks for performed, and steps again with what came of it,
//! so that nothing is shown that is not on disk. `perform` is the caller's: it appends to the store or opens the editor, and
//! answers [`Reply`] or, in a sentence for the learner, [`Refused`]. A refused write leaves the stage as it was, with the
//! learner's words in [`Asking::draft`] and the sentence in [`Sitting::notice`].

mod letters;
mod plan;
mod shown;
mod answered;
mod proof;
mod stage;
mod event;
mod summary;
mod course;
mod library;
mod step;
mod wording;

pub use answered::Answered;
pub use course::{Circumstances, Position, Sitting};
pub use event::{Effect, Event, Perform, Refused, Reply};
pub use letters::{letter, read_letters, read_pairs};
pub use library::{Ended, Entry, Library, Opening, Outside, Unfinished};
pub use plan::{Plan, Sequence};
pub use proof::{Excerpt, block_at, evidence_of, excerpt};
pub use shown::Shown;
pub use stage::{Asked, Asking, Notice, Stage, Told, Tone, Weighing};
pub use summary::{Again, Summary, Tally};
pub use wording::{
    asks_correction, confidence_words, gaps, how_to_answer, key_in_words, level_words, minutes, outcome_words,
    typed_in_words, why,
};
