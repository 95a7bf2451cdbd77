//! What can happen to a sitting, and what it asks of the world in return.
//!
//! Owns the shapes of events and effects. Never touches how they are caused or performed.

use std::sync::Arc;

use crate::memory::{Attempt, Book, Confidence, Outcome, Overrule};
use crate::quiz::Set;
use crate::sitting::stage::Asked;
use crate::when::At;

/// What can happen to a sitting.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The passage has been read: on to the first question.
    Begin,
    /// With the passage open or closed; before the first question.
    Book(Book),
    /// Whether to ask, from now on, how sure the learner is.
    AskSure(Asked),
    /// An answer as typed, with letters as they are shown.
    Answer(String),
    /// The learner does not know and wants to be told.
    GiveUp,
    /// How sure the learner is of the answer just typed; `None` for "I would rather not say".
    Sure(Option<Confidence>),
    /// Not so fast: back from the confidence to the answer.
    Reconsider,
    /// The next hint, please.
    Hint,
    /// The passage was opened to look at it.
    Look,
    /// The learner's word on the last answer.
    Rule(Outcome),
    /// The last overrule or the last answer does not count.
    Undo,
    /// On to the next question, or to the summary.
    Next,
    /// This question is passed over without an answer.
    PassOver,
    /// Another round through what was missed.
    Retry,
    /// Enough: the summary of what there is so far.
    Stop,
    /// The question on the screen is to be edited.
    Edit,
    /// The program slept or the editor was open since then; that time does not count.
    Away {
        /// When it began.
        since: At,
    },
    /// The effect asked for was performed.
    Saved,
    /// The set was read anew.
    Reloaded(Arc<Set>),
    /// The effect asked for failed; a sentence for the learner.
    Refused(String),
}

/// What a sitting asks of the world. It is performed before the next frame is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Put this attempt on disk.
    Append(Box<Attempt>),
    /// Put this overrule on disk.
    Overrule(Overrule),
    /// Open the question in the learner's editor, at its line, and read the set anew.
    Edit {
        /// The set's id.
        set: String,
        /// The question's id.
        question: String,
    },
}

/// What came of an effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// It was performed.
    Done,
    /// The editor was closed, and this is the set now.
    Reloaded(Arc<Set>),
}

/// An effect that could not be performed: what failed, what is safe and what to do, in a sentence or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused(pub String);

/// What performs effects.
pub type Perform<'a> = dyn FnMut(Effect, At) -> Result<Reply, Refused> + 'a;
