//! What judging says of an answer.
//!
//! Owns the shape of a verdict and the words for its reasons. Never touches how it is reached.

use crate::quiz::Evidence;

/// Right, partly or wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// It does not answer the question.
    Wrong,
    /// It deserves part of the points.
    Partly,
    /// It answers the question.
    Right,
}

impl Mark {
    /// Every mark, from the worst.
    pub const ALL: [Self; 3] = [Self::Wrong, Self::Partly, Self::Right];

    /// The word for it, as protocols write it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Partly => "partly",
            Self::Wrong => "wrong",
        }
    }
}

/// Whether the verdict should be trusted or the learner asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// As sure as such judging gets.
    Sure,
    /// The score lies in the band in which people would have to look.
    Unsure,
}

/// What judging says of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Right, partly or wrong.
    pub mark: Mark,
    /// The share of the question's points, 0 to 1.
    pub credit: f32,
    /// From surely wrong (0) to surely right (1); orders answers and reads as a probability.
    pub score: f32,
    /// Whether to ask the learner.
    pub certainty: Certainty,
    /// Why: what was forgiven, what is missing, what was mixed up.
    pub reasons: Vec<Reason>,
    /// The accepted answer that came nearest.
    pub matched: Option<Matched>,
    /// The span of a passage that settles it.
    pub evidence: Option<Evidence>,
    /// For keys with several parts (items, gaps, pairs, points): how each fared, in the key's order.
    pub parts: Vec<Part>,
    /// What the author says to this very answer.
    pub comment: Option<String>,
}

/// The accepted answer that an answer came nearest to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// As the author wrote it.
    pub accepted: String,
    /// The part of what was typed that was held against it, as it was typed.
    pub typed: String,
}

/// How one part of a key fared.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The part, in words for a learner: the item, the point, `gap 2`, the pair.
    pub name: String,
    /// Right, partly or wrong.
    pub mark: Mark,
    /// What was typed for it, where that can be told.
    pub typed: Option<String>,
}

/// One reason for a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Its kind, for programs.
    pub kind: ReasonKind,
    /// In words for a learner.
    pub text: String,
}

impl Reason {
    /// A reason of this kind in these words.
    pub fn new(kind: ReasonKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
        }
    }
}

/// The kinds of reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReasonKind {
    /// The same as an accepted answer once folded.
    Same,
    /// A typing slip was forgiven.
    Slip,
    /// The same name in another order.
    NameOrder,
    /// Part of a name that only one person of the passage bears.
    Surname,
    /// An acronym for its long form, or the other way round.
    Acronym,
    /// The same number, date or amount in another shape.
    SameFigure,
    /// Another form of the same word.
    WordForm,
    /// Another word for the same thing.
    Synonym,
    /// It says what the passage says at the evidence.
    FromPassage,
    /// True detail was added.
    Detail,
    /// The author listed this answer as accepted, partly right or wrong.
    Listed,
    /// Something that the key asks for is missing.
    Missing,
    /// Something was added that the passage does not bear out.
    Extra,
    /// Another number or date than the key's.
    OtherFigure,
    /// Another name than the key's.
    OtherName,
    /// It denies what the key says, or the other way round.
    Negated,
    /// It says the opposite.
    Opposite,
    /// It hedges between answers.
    Hedged,
    /// It only repeats the question.
    Echo,
    /// It is too vague to show knowledge.
    Vague,
    /// It says that the answer is not known.
    Refusal,
    /// Nothing was answered.
    Blank,
    /// The answer could not be read as this kind of question needs it.
    Unreadable,
    /// The items stand in another order than the key's.
    Sequence,
    /// A choice that belongs, or does not.
    Choice,
    /// Little of it has to do with the key.
    Unlike,
}

impl ReasonKind {
    /// Its name in protocols.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Slip => "slip",
            Self::NameOrder => "name-order",
            Self::Surname => "surname",
            Self::Acronym => "acronym",
            Self::SameFigure => "same-figure",
            Self::WordForm => "word-form",
            Self::Synonym => "synonym",
            Self::FromPassage => "from-passage",
            Self::Detail => "detail",
            Self::Listed => "listed",
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::OtherFigure => "other-figure",
            Self::OtherName => "other-name",
            Self::Negated => "negated",
            Self::Opposite => "opposite",
            Self::Hedged => "hedged",
            Self::Echo => "echo",
            Self::Vague => "vague",
            Self::Refusal => "refusal",
            Self::Blank => "blank",
            Self::Unreadable => "unreadable",
            Self::Sequence => "sequence",
            Self::Choice => "choice",
            Self::Unlike => "unlike",
        }
    }
}
