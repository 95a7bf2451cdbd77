//! A question made ready for judging.
//!
//! Owns what is worked out once a question. Never touches what changes from answer to answer, which lies on the [`Desk`].

use crate::grade::verdict::{Certainty, Mark, Matched, Reason, ReasonKind, Verdict};
use crate::quiz::{Key, Question, Set};
use crate::text::Words;

/// What form of answer is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A name, a figure, a phrase.
    Short,
    /// An explanation in a sentence or more.
    Long,
}

/// Working memory for judging, kept from one answer to the next. One a thread.
#[derive(Debug, Default)]
pub struct Desk {
    answer: Words,
}

/// A question made ready for judging.
#[derive(Debug)]
pub struct Prepared {
    accepted: Vec<(String, Words)>,
}

impl Prepared {
    /// A question of a set.
    pub fn new(_set: &Set, question: &Question) -> Self {
        match &question.key {
            Key::Short { accepted } => Self::of(accepted.iter().map(String::as_str)),
            _ => Self::of(question.examples.right.iter().map(String::as_str)),
        }
    }

    /// A question that stands by itself: its words, the accepted answers, and the passage where there is one.
    pub fn inline(_question: &str, references: &[&str], _passage: Option<&str>, _style: Style) -> Self {
        Self::of(references.iter().copied())
    }

    fn of<'a>(accepted: impl Iterator<Item = &'a str>) -> Self {
        Self {
            accepted: accepted.map(|a| (a.to_owned(), Words::of(a))).collect(),
        }
    }

    /// Judges an answer.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Verdict {
        desk.answer.read(answer);
        let same = self
            .accepted
            .iter()
            .find(|(_, words)| words.texts().eq(desk.answer.texts()) && !words.is_empty());
        let right = same.is_some();
        Verdict {
            mark: if right { Mark::Right } else { Mark::Wrong },
            credit: f32::from(u8::from(right)),
            score: f32::from(u8::from(right)),
            certainty: Certainty::Sure,
            reasons: vec![Reason::new(
                if right { ReasonKind::Same } else { ReasonKind::Unlike },
                if right { "the same words" } else { "not the same words" },
            )],
            matched: same.map(|(accepted, _)| Matched {
                accepted: accepted.clone(),
                typed: answer.to_owned(),
            }),
            evidence: None,
            parts: Vec::new(),
            comment: None,
        }
    }

    /// Only how sure it is that the answer is right: the score of [`Prepared::judge`], without reasons and evidence.
    pub fn score(&self, answer: &str, desk: &mut Desk) -> f32 {
        self.judge(answer, desk).score
    }
}
