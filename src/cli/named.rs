//! The questions that lines ask for by name.
//!
//! Owns the way from a set's id and a question's id to the question. Never touches lines or judging.

use std::path::PathBuf;
use std::sync::OnceLock;

use crate::cli::failure::Failure;
use crate::cli::row::{Ask, Inline};
use crate::cli::sets::{self, hint};
use crate::quiz::{Key, Question, Set};
use crate::shelf::Shelf;
use crate::text::nearest::nearest;
use crate::world::Folders;

/// The sets of the shelf; those that nobody named are read when the first line asks for one.
#[derive(Debug, Default)]
pub struct Named {
    shelf: OnceLock<Shelf>,
}

/// A question that was asked for, found.
#[derive(Clone, Copy, Debug)]
pub enum Asked<'a> {
    /// The line carries it.
    Inline(&'a Inline<'a>),
    /// It stands in a set.
    OfSet(&'a Set, &'a Question),
}

impl<'a> Asked<'a> {
    /// The id and the text of a passage by its position; the one of a line is called `main`.
    pub fn passage(self, place: usize) -> Option<(&'a str, &'a str)> {
        match self {
            Self::Inline(inline) => Some(("main", inline.passage.as_deref()?)),
            Self::OfSet(set, _) => set
                .passages
                .get(place)
                .map(|passage| (passage.id.as_str(), passage.text())),
        }
    }

    /// What is asked.
    pub fn prompt(self) -> &'a str {
        match self {
            Self::Inline(inline) => &inline.question,
            Self::OfSet(_, question) => &question.prompt,
        }
    }

    /// The accepted answers as far as there is a list of them: those of the line, or the right examples of the set.
    pub fn accepted(self) -> Vec<String> {
        match self {
            Self::Inline(inline) => inline.references.iter().map(|text| text.0.to_string()).collect(),
            Self::OfSet(_, question) => match &question.key {
                Key::Short { accepted } => accepted.clone(),
                _ => question.examples.right.clone(),
            },
        }
    }
}

impl Named {
    /// The sets at `paths`; without any, the user's own and the built-in ones, once a line asks for one.
    ///
    /// # Errors
    ///
    /// A path that was named gives no set: better said before the first line than at each.
    pub fn at(paths: &[PathBuf]) -> Result<Self, Failure> {
        let shelf = if paths.is_empty() {
            OnceLock::new()
        } else {
            OnceLock::from(sets::all_of(paths)?)
        };
        Ok(Self { shelf })
    }

    /// The question that a line asks for.
    ///
    /// # Errors
    ///
    /// There is no such set, or no such question in it: a sentence with the name that was probably meant.
    pub fn find<'a>(&'a self, ask: &'a Ask<'a>) -> Result<Asked<'a>, String> {
        let (set, question) = match ask {
            Ask::Inline(inline) => return Ok(Asked::Inline(inline)),
            Ask::OfSet { set, question } => (set.as_ref(), question.as_ref()),
        };
        let shelf = self.shelf();
        let none = |none| format!("there is no set “{set}”; {}", hint(&none, shelf));
        let set = &shelf.find(set).map_err(none)?.set;
        match set.questions.iter().find(|asked| asked.id == question) {
            Some(question) => Ok(Asked::OfSet(set, question)),
            None => Err(no_such_question(set, question)),
        }
    }

    fn shelf(&self) -> &Shelf {
        self.shelf.get_or_init(|| {
            let own = Folders::find().ok().map(|folders| folders.sets());
            Shelf::open(&[], own.as_deref())
        })
    }
}

fn no_such_question(set: &Set, wanted: &str) -> String {
    let ids = || set.questions.iter().map(|question| question.id.as_str());
    match nearest(wanted, ids()) {
        Some(near) => format!("there is no question “{wanted}” in {}; did you mean `{near}`?", set.id),
        None => format!("there is no question “{wanted}” in {}", set.id),
    }
}
