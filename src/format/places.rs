//! Where the parts of a set stand in its file, so that a look at the set can be a remark on the file.
//!
//! Owns the table of places. Never touches what stands there.

use std::sync::Arc;

use crate::remark::{Place, Source};
use crate::text::Span;
use crate::text::clean::Origin;

/// Where the parts of a set stand in its file. The lists run side by side with those of the set.
#[derive(Clone, Debug, PartialEq)]
pub struct Places {
    /// The file.
    pub source: Arc<Source>,
    /// The set's id.
    pub id: Span,
    /// Its passages.
    pub passages: Vec<PassagePlaces>,
    /// The terms of its glossary.
    pub glossary: Vec<Span>,
    /// Its questions.
    pub questions: Vec<QuestionPlaces>,
    /// How many questions of the file are left out of the set, because something is wrong with them.
    pub left_out: usize,
}

/// Where a passage stands.
#[derive(Clone, Debug, PartialEq)]
pub struct PassagePlaces {
    /// Its id, in the file of the set.
    pub id: Span,
    /// Its text.
    pub text: Written,
}

/// Where a text was written and how to find a part of it again.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The file: the set's own, or a passage file.
    pub source: Arc<Source>,
    /// The stretch of the file.
    pub span: Span,
    /// How the stretch was cleaned, and how many bytes were then cut from its start; nothing where escapes make the file and the text differ.
    pub origin: Option<(Origin, usize)>,
}

/// Where the parts of a question stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionPlaces {
    /// All of it, from its heading to the next.
    pub whole: Span,
    /// Its id.
    pub id: Span,
    /// Its prompt; the text of a cloze question without one.
    pub prompt: Span,
    /// The parts of its key in order: accepted answers, items, options, left and right sides, points.
    pub key: Vec<Span>,
    /// What the question says of its evidence, found or not.
    pub says_evidence: Option<Span>,
    /// Each piece of evidence that was found.
    pub evidence: Vec<Span>,
    /// Each hint.
    pub hints: Vec<Span>,
    /// Each partly right answer.
    pub partly: Vec<Span>,
    /// Each expected wrong answer.
    pub wrong: Vec<Span>,
    /// Its examples.
    pub examples: ExamplePlaces,
}

/// Where the examples of a question stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExamplePlaces {
    /// Those that must come out right.
    pub right: Vec<Span>,
    /// Those that must come out partly right.
    pub partly: Vec<Span>,
    /// Those that must come out wrong.
    pub wrong: Vec<Span>,
}

impl Written {
    /// The place of a part of the text; of the whole where the part cannot be told.
    pub fn place(&self, part: Span) -> Place {
        let span = self.origin.as_ref().map_or(self.span, |(origin, cut)| {
            let inside = origin.source(Span::new(part.start + cut, part.end + cut));
            Span::new(self.span.start + inside.start, self.span.start + inside.end)
        });
        Place::new(&self.source, span)
    }
}
