//! Questions made ready for judging, the latest of them kept.
//!
//! Owns which prepared questions stay in memory. Never touches how a question is prepared, or an answer.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use crate::cli::named::Asked;
use crate::cli::row::{Form, Inline};
use crate::grade::{Prepared, Weights};

/// Questions that come round again within so many are not made ready again: more than a year of a school's tests, and what
/// they take stays within [`LARGEST`] in any case.
const MOST: usize = 4096;

/// What all that is kept may take, in bytes, whatever the number of questions and of cores; the latest question always is.
const LARGEST: usize = 96 << 20;

/// A question made ready takes so much, and then so many bytes for each byte of its texts: a rounded-up mean over short
/// questions and over passages of some hundred words, seen as the peak of a stream over four thousand questions.
const EACH: usize = 12 << 10;
const PER_BYTE: usize = 8;

/// Questions made ready; of those that do not fit, the ones that nobody asked for lately are let go.
#[derive(Debug)]
pub struct Ready {
    weights: Arc<Weights>,
    kept: Vec<Kept>,
    /// Where the question of a fingerprint lies.
    places: HashMap<u64, usize>,
    latest: usize,
    /// Whose turn it is to be let go, unless it was asked for since the last turn: the second chance of Corbató (1968).
    hand: usize,
    bytes: usize,
    largest: usize,
}

#[derive(Debug)]
struct Kept {
    print: u64,
    key: Key,
    prepared: Prepared,
    asked_again: bool,
}

/// What tells one question from another.
#[derive(Debug, PartialEq, Eq)]
enum Key {
    /// All that was said in the line.
    Inline {
        question: String,
        references: Vec<String>,
        passage: Option<String>,
        form: Form,
    },
    /// Its ids.
    OfSet { set: String, question: String },
}

impl Ready {
    /// Keeps a fair part of what may be kept where so many `tables` keep questions at once.
    pub fn new(weights: Arc<Weights>, tables: usize) -> Self {
        Self {
            weights,
            kept: Vec::new(),
            places: HashMap::new(),
            latest: 0,
            hand: 0,
            bytes: 0,
            largest: LARGEST / tables.max(1),
        }
    }

    /// The question, made ready now unless it still is. An inline one that does not state its form has the form `unless`.
    pub fn of(&mut self, asked: Asked<'_>, unless: Form) -> &Prepared {
        // Rows mostly come grouped by question.
        let again = |kept: &Kept| kept.key.is(asked, unless);
        if !self.kept.get(self.latest).is_some_and(again) {
            let print = print(asked, unless);
            self.latest = match self.places.get(&print) {
                Some(&place) if again(&self.kept[place]) => {
                    self.kept[place].asked_again = true;
                    place
                }
                Some(&namesake) => {
                    self.drop_at(namesake);
                    self.add(print, asked, unless)
                }
                None => self.add(print, asked, unless),
            };
        }
        &self.kept[self.latest].prepared
    }

    fn add(&mut self, print: u64, asked: Asked<'_>, unless: Form) -> usize {
        let key = Key::new(asked, unless);
        let bytes = key.bytes();
        while !self.kept.is_empty() && (self.kept.len() >= MOST || self.bytes + bytes > self.largest) {
            self.drop_one();
        }
        self.bytes += bytes;
        let place = self.kept.len();
        self.places.insert(print, place);
        self.kept.push(Kept {
            print,
            key,
            prepared: prepare(asked, unless, &self.weights),
            asked_again: false,
        });
        place
    }

    fn drop_one(&mut self) {
        loop {
            self.hand = if self.hand < self.kept.len() { self.hand } else { 0 };
            if !std::mem::take(&mut self.kept[self.hand].asked_again) {
                return self.drop_at(self.hand);
            }
            self.hand += 1;
        }
    }

    /// Lets one go; the last one takes its place.
    fn drop_at(&mut self, place: usize) {
        let gone = self.kept.swap_remove(place);
        self.places.remove(&gone.print);
        self.bytes -= gone.key.bytes();
        if let Some(moved) = self.kept.get(place) {
            self.places.insert(moved.print, place);
        }
    }
}

/// A number that a question shares with no other, as a rule; of a passage, which may be long, only the beginning counts.
fn print(asked: Asked<'_>, unless: Form) -> u64 {
    const BEGINNING: usize = 64;
    let mut hasher = DefaultHasher::new();
    match asked {
        Asked::Inline(inline) => {
            let passage = inline.passage.as_deref().unwrap_or_default().as_bytes();
            inline.question.hash(&mut hasher);
            references(inline).for_each(|reference| reference.hash(&mut hasher));
            passage.len().hash(&mut hasher);
            passage[..passage.len().min(BEGINNING)].hash(&mut hasher);
            inline.form.unwrap_or(unless).hash(&mut hasher);
        }
        Asked::OfSet(set, question) => (&set.id, &question.id).hash(&mut hasher),
    }
    hasher.finish()
}

impl Key {
    fn new(asked: Asked<'_>, unless: Form) -> Self {
        match asked {
            Asked::Inline(inline) => Self::Inline {
                question: inline.question.as_ref().to_owned(),
                references: references(inline).map(str::to_owned).collect(),
                passage: inline.passage.as_deref().map(str::to_owned),
                form: inline.form.unwrap_or(unless),
            },
            Asked::OfSet(set, question) => Self::OfSet {
                set: set.id.clone(),
                question: question.id.clone(),
            },
        }
    }

    fn is(&self, asked: Asked<'_>, unless: Form) -> bool {
        match (self, asked) {
            (
                Self::Inline {
                    question,
                    references: known,
                    passage,
                    form,
                },
                Asked::Inline(inline),
            ) => {
                *question == inline.question
                    && *form == inline.form.unwrap_or(unless)
                    && known.iter().map(String::as_str).eq(references(inline))
                    && passage.as_deref() == inline.passage.as_deref()
            }
            (Self::OfSet { set, question }, Asked::OfSet(in_set, asked)) => *set == in_set.id && *question == asked.id,
            (Self::Inline { .. }, Asked::OfSet(..)) | (Self::OfSet { .. }, Asked::Inline(_)) => false,
        }
    }

    /// About what the question takes once it is made ready.
    fn bytes(&self) -> usize {
        let texts = match self {
            Self::Inline {
                question,
                references,
                passage,
                ..
            } => {
                let references: usize = references.iter().map(String::len).sum();
                question.len() + references + passage.as_ref().map_or(0, String::len)
            }
            // The passages of a set are some thousand words.
            Self::OfSet { .. } => 8 << 10,
        };
        EACH + PER_BYTE * texts
    }
}

/// Makes a question ready.
pub fn prepare(asked: Asked<'_>, unless: Form, weights: &Weights) -> Prepared {
    match asked {
        Asked::Inline(inline) => {
            let references: Vec<&str> = references(inline).collect();
            Prepared::inline_with_weights(
                &inline.question,
                &references,
                inline.passage.as_deref(),
                inline.style(unless),
                weights,
            )
        }
        Asked::OfSet(set, question) => Prepared::with_weights(set, question, weights),
    }
}

fn references<'a>(inline: &'a Inline<'_>) -> impl Iterator<Item = &'a str> {
    inline.references.iter().map(|text| text.0.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::row::Text;

    fn inline(question: &str, passage: usize) -> Inline<'static> {
        Inline {
            question: question.to_owned().into(),
            references: vec![Text("yes".into())],
            passage: (passage > 0).then(|| "x".repeat(passage).into()),
            form: None,
        }
    }

    fn ready(largest: usize) -> Ready {
        Ready {
            largest,
            ..Ready::new(Arc::new(Weights::built_in().clone()), 1)
        }
    }

    fn names(ready: &Ready) -> Vec<&str> {
        let name = |kept: &Kept| match &kept.key {
            Key::Inline { question, .. } => question.clone(),
            Key::OfSet { question, .. } => question.clone(),
        };
        let mut all: Vec<String> = ready.kept.iter().map(name).collect();
        all.sort();
        all.into_iter().map(|name| &*name.leak()).collect()
    }

    #[test]
    fn a_question_that_is_ready_is_not_made_ready_again() {
        let mut ready = ready(LARGEST);
        for round in 0..3 {
            for number in 0..50 {
                ready.of(Asked::Inline(&inline(&format!("q{number}"), 0)), Form::Short);
            }
            assert_eq!(ready.kept.len(), 50, "round {round}");
        }
        ready.of(Asked::Inline(&inline("q7", 0)), Form::Long);
        assert_eq!(
            ready.kept.len(),
            51,
            "a question for an explanation is another question"
        );
        ready.of(Asked::Inline(&inline("q7", 70)), Form::Short);
        ready.of(Asked::Inline(&inline("q7", 71)), Form::Short);
        assert_eq!(ready.kept.len(), 53, "and so is one on another passage");
    }

    #[test]
    fn what_is_kept_stays_within_its_bounds_and_what_is_asked_for_stays() {
        let mut ready = ready(4 * (EACH + 100));
        for number in 0..40 {
            ready.of(Asked::Inline(&inline("often", 0)), Form::Short);
            ready.of(Asked::Inline(&inline(&format!("q{number}"), 0)), Form::Short);
            assert!(ready.kept.len() <= 4 && ready.bytes <= ready.largest);
            assert_eq!(
                ready.bytes,
                ready.kept.iter().map(|kept| kept.key.bytes()).sum::<usize>()
            );
            for (place, kept) in ready.kept.iter().enumerate() {
                assert_eq!(ready.places[&kept.print], place);
            }
        }
        assert!(names(&ready).contains(&"often"), "{:?}", names(&ready));
        ready.of(Asked::Inline(&inline("large", LARGEST / 1000)), Form::Short);
        assert_eq!(names(&ready), ["large"], "a large passage leaves no room for others");
    }

    #[test]
    fn two_questions_of_one_fingerprint_are_told_apart() {
        // The fingerprint reads only the beginning of a passage.
        let ending = |letter: &str| Inline {
            passage: Some(format!("{}{letter}", "x".repeat(500)).into()),
            ..inline("q", 0)
        };
        let mut ready = ready(LARGEST);
        for letter in ["a", "b", "a"] {
            ready.of(Asked::Inline(&ending(letter)), Form::Short);
            assert_eq!(ready.kept.len(), 1);
            assert!(ready.kept[0].key.is(Asked::Inline(&ending(letter)), Form::Short));
        }
    }
}
