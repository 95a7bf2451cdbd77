//! What a rule looks at: a set, and where its parts stand.
//!
//! Owns the questions that rules put to both. Never touches what a rule makes of the answers.

use crate::format::{Places, QuestionPlaces};
use crate::quiz::{Comparison, Key, Piece, Question, Set};
use crate::remark::{Remark, Rule};
use crate::text::{Span, Words};

/// A set and where its parts stand.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    pub set: &'a Set,
    pub places: &'a Places,
}

impl<'a> Ground<'a> {
    /// The questions, each with its places.
    pub fn questions(self) -> impl Iterator<Item = (&'a Question, &'a QuestionPlaces)> {
        self.set.questions.iter().zip(&self.places.questions)
    }

    /// A remark on a part of the set's file.
    pub fn at(self, rule: &'static Rule, span: Span, message: impl Into<String>) -> Remark {
        Remark::at(rule, &self.places.source, span, message)
    }
}

/// The wordings that a key of free words accepts, each with its place; none where answers are picked from what is shown, or
/// compared as patterns.
pub fn wordings<'a>(question: &'a Question, places: &QuestionPlaces) -> Vec<(&'a str, Span)> {
    if question.judging.comparison == Comparison::Pattern {
        return Vec::new();
    }
    let place = |index: usize| places.key.get(index).copied().unwrap_or(places.id);
    match &question.key {
        Key::Short { accepted } => {
            let accepted = accepted.iter().enumerate();
            accepted.map(|(index, words)| (words.as_str(), place(index))).collect()
        }
        Key::List { items, .. } => {
            let items = items.iter().enumerate();
            let wordings = items.flat_map(|(index, item)| item.iter().map(move |words| (index, words)));
            wordings.map(|(index, words)| (words.as_str(), place(index))).collect()
        }
        Key::Cloze { pieces } => {
            let gaps = pieces.iter().filter_map(|piece| match piece {
                Piece::Gap(gap) => Some(&gap.accepted),
                Piece::Words(_) => None,
            });
            gaps.flatten().map(|words| (words.as_str(), place(0))).collect()
        }
        Key::Long { points, .. } => {
            let points = points.iter().enumerate();
            points
                .map(|(index, point)| (point.text.as_str(), place(index)))
                .collect()
        }
        Key::Number { .. }
        | Key::Date { .. }
        | Key::Choice { .. }
        | Key::Choices { .. }
        | Key::True
        | Key::False { .. }
        | Key::Order { .. }
        | Key::Match { .. } => Vec::new(),
    }
}

/// What a text says once folded: its words, or itself where it has none, such as `+`.
pub fn folded(text: &str) -> String {
    let words = Words::of(text);
    if words.is_empty() {
        return text.trim().to_owned();
    }
    words.texts().collect::<Vec<_>>().join(" ")
}

/// Whether the folded words of `part` stand in those of `whole`, side by side.
pub fn holds(whole: &str, part: &str) -> bool {
    !part.is_empty() && format!(" {whole} ").contains(&format!(" {part} "))
}
