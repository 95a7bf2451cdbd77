//! Questions made ready for judging, the latest of them kept.
//!
//! Owns which prepared questions stay in memory. Never touches how a question is prepared, or an answer.

use crate::cli::named::Asked;
use crate::cli::row::{Form, Inline};
use crate::grade::Prepared;

/// Rows mostly come grouped by question, or go round a few of them; more than this is a stream that never comes back.
const MOST: usize = 64;

/// No more than so many bytes of questions and passages are kept, whatever their number; the latest always is.
const LARGEST: usize = 4 << 20;

/// Questions made ready, the latest first.
#[derive(Debug, Default)]
pub struct Ready {
    kept: Vec<Kept>,
    bytes: usize,
}

#[derive(Debug)]
struct Kept {
    key: Key,
    prepared: Prepared,
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
    /// The question, made ready now unless it still is. An inline one that does not state its form has the form `unless`.
    pub fn of(&mut self, asked: Asked<'_>, unless: Form) -> &Prepared {
        match self.kept.iter().position(|kept| kept.key.is(asked, unless)) {
            Some(place) => self.kept[..=place].rotate_right(1),
            None => self.add(Kept {
                key: Key::new(asked, unless),
                prepared: prepare(asked, unless),
            }),
        }
        &self.kept.first().expect("it was put there just now").prepared
    }

    fn add(&mut self, new: Kept) {
        self.bytes += new.key.bytes();
        while self.kept.len() >= MOST || self.bytes > LARGEST {
            let Some(oldest) = self.kept.pop() else { break };
            self.bytes -= oldest.key.bytes();
        }
        self.kept.insert(0, new);
    }
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

    fn bytes(&self) -> usize {
        match self {
            Self::Inline {
                question,
                references,
                passage,
                ..
            } => {
                let references: usize = references.iter().map(String::len).sum();
                question.len() + references + passage.as_ref().map_or(0, String::len)
            }
            // Its passages lie on the shelf in any case.
            Self::OfSet { set, question } => set.len() + question.len(),
        }
    }
}

/// Makes a question ready.
pub fn prepare(asked: Asked<'_>, unless: Form) -> Prepared {
    match asked {
        Asked::Inline(inline) => {
            let references: Vec<&str> = references(inline).collect();
            Prepared::inline(
                &inline.question,
                &references,
                inline.passage.as_deref(),
                inline.style(unless),
            )
        }
        Asked::OfSet(set, question) => Prepared::new(set, question),
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

    #[test]
    fn what_is_kept_stays_within_its_bounds() {
        let mut ready = Ready::default();
        for number in 0..200 {
            ready.of(Asked::Inline(&inline(&format!("q{number}"), 0)), Form::Short);
        }
        assert_eq!(ready.kept.len(), MOST);
        ready.of(Asked::Inline(&inline("q199", 0)), Form::Short);
        assert_eq!(
            ready.kept.len(),
            MOST,
            "a question that is ready is not made ready again"
        );
        ready.of(Asked::Inline(&inline("q199", 0)), Form::Long);
        assert_ne!(
            ready.kept[0].key, ready.kept[1].key,
            "a question for an explanation is another question"
        );
        ready.of(Asked::Inline(&inline("large", LARGEST)), Form::Short);
        assert_eq!(ready.kept.len(), 1, "a large passage leaves no room for others");
        assert_eq!(ready.bytes, ready.kept[0].key.bytes());
    }
}
