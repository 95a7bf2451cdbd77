//! Questions made ready for judging, the latest of them kept.
//!
//! Owns which prepared questions stay in memory. Never touches how a question is prepared, or an answer.

use crate::cli::row::{Form, Inline};
use crate::grade::Prepared;

/// Rows mostly come grouped by question, or go round a few of them; more than this is a stream that never comes back.
const MOST: usize = 64;

/// No more than so many bytes of questions and passages are kept, whatever their number; the latest always is.
const LARGEST: usize = 4 << 20;

/// Inline questions made ready, the latest first.
#[derive(Debug, Default)]
pub struct Ready {
    kept: Vec<Kept>,
    bytes: usize,
}

#[derive(Debug)]
struct Kept {
    question: String,
    references: Vec<String>,
    passage: Option<String>,
    form: Form,
    prepared: Prepared,
}

impl Ready {
    /// The question, made ready now unless it still is.
    pub fn of(&mut self, inline: &Inline<'_>, unless: Form) -> &Prepared {
        match self.kept.iter().position(|kept| kept.is(inline, unless)) {
            Some(place) => self.kept[..=place].rotate_right(1),
            None => self.add(Kept::new(inline, unless)),
        }
        &self.kept.first().expect("it was put there just now").prepared
    }

    fn add(&mut self, new: Kept) {
        self.bytes += new.bytes();
        while self.kept.len() >= MOST || self.bytes > LARGEST {
            let Some(oldest) = self.kept.pop() else { break };
            self.bytes -= oldest.bytes();
        }
        self.kept.insert(0, new);
    }
}

impl Kept {
    fn new(inline: &Inline<'_>, unless: Form) -> Self {
        Self {
            question: inline.question.as_ref().to_owned(),
            references: inline
                .references
                .iter()
                .map(|text| text.0.as_ref().to_owned())
                .collect(),
            passage: inline.passage.as_deref().map(str::to_owned),
            form: inline.form.unwrap_or(unless),
            prepared: prepare(inline, unless),
        }
    }

    fn is(&self, inline: &Inline<'_>, unless: Form) -> bool {
        self.question == inline.question
            && self.form == inline.form.unwrap_or(unless)
            && self
                .references
                .iter()
                .eq(inline.references.iter().map(|text| text.0.as_ref()))
            && self.passage.as_deref() == inline.passage.as_deref()
    }

    fn bytes(&self) -> usize {
        let references: usize = self.references.iter().map(String::len).sum();
        self.question.len() + references + self.passage.as_ref().map_or(0, String::len)
    }
}

/// Makes an inline question ready.
pub fn prepare(inline: &Inline<'_>, unless: Form) -> Prepared {
    let references: Vec<&str> = inline.references.iter().map(|text| text.0.as_ref()).collect();
    Prepared::inline(
        &inline.question,
        &references,
        inline.passage.as_deref(),
        inline.style(unless),
    )
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
            ready.of(&inline(&format!("q{number}"), 0), Form::Short);
        }
        assert_eq!(ready.kept.len(), MOST);
        ready.of(&inline("q199", 0), Form::Short);
        assert_eq!(
            ready.kept.len(),
            MOST,
            "a question that is ready is not made ready again"
        );
        ready.of(&inline("q199", 0), Form::Long);
        assert_eq!((ready.kept[0].form, ready.kept[1].form), (Form::Long, Form::Short));
        ready.of(&inline("large", LARGEST), Form::Short);
        assert_eq!(ready.kept.len(), 1, "a large passage leaves no room for others");
        assert_eq!(ready.bytes, ready.kept[0].bytes());
    }
}
