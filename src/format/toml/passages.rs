//! The passages of a set: where their text comes from, and how questions name them.
//!
//! Owns `[[passage]]` and the lookup of its ids. Never touches the file system: it asks for a file by its name.

use std::cell::{Cell, OnceCell};
use std::sync::Arc;

use crate::format::front;
use crate::format::places::{PassagePlaces, Written};
use crate::format::rules::{BAD_ID, DUPLICATE_ID, MISSING_KEY, PASSAGE_UNREADABLE, UNKNOWN_KEY, UNKNOWN_PASSAGE};
use crate::format::toml::log::{Log, listed};
use crate::format::toml::section::{Section, Text};
use crate::quiz::{Credit, Passage};
use crate::remark::{Place, Source};
use crate::text::Span;
use crate::text::nearest::nearest;
use crate::text::quote::Quotable;

/// Why a passage file cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What is the matter, without a full stop.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// How a reader asks for a passage file, by its name as the set writes it.
pub type Ask<'a> = dyn Fn(&str) -> Result<Arc<Source>, Refusal> + 'a;

/// A passage that could be read.
pub struct Known {
    pub id: String,
    pub passage: Passage,
    pub written: Written,
    declared: Span,
    quotable: OnceCell<Quotable<'static>>,
}

/// The passages of a set in the file's order. Those that could not be read keep their place, so that a question about one
/// is left out and not mistaken for one about another.
#[derive(Default)]
pub struct Passages {
    slots: Vec<(Option<Text>, Option<Known>)>,
    /// How many parts of the file that may hold passages were lost to syntax errors, so that an unknown name may be known.
    lost: usize,
    searched: Cell<usize>,
}

impl Known {
    /// The text, made ready for quotations.
    pub fn quotable(&self) -> &Quotable<'static> {
        self.quotable
            .get_or_init(|| Quotable::new(self.passage.text().to_owned()))
    }
}

impl Passages {
    /// Reads the passages of `sections`; `lost` parts of the file may hold others.
    pub fn read(sections: &[Section<'_>], lost: usize, ask: &Ask<'_>) -> Self {
        let mut passages = Self {
            slots: Vec::new(),
            lost,
            searched: Cell::new(0),
        };
        for section in sections {
            let slot = passages.one(section, ask);
            passages.slots.push(slot);
        }
        passages
    }

    fn one(&self, section: &Section<'_>, ask: &Ask<'_>) -> (Option<Text>, Option<Known>) {
        let id = section.need_line("id").filter(|id| is_id(section.log, id));
        let text = content(section, ask);
        let mut credit = Credit::default();
        let slots = [
            ("title", &mut credit.title),
            ("author", &mut credit.author),
            ("publisher", &mut credit.publisher),
            ("date", &mut credit.date),
            ("url", &mut credit.url),
        ];
        for (key, slot) in slots {
            *slot = section.line(key).map(|text| text.value).filter(|text| !text.is_empty());
        }
        section.finish(|_| None);
        if let Some(id) = &id
            && let Some((Some(first), _)) = self
                .slots
                .iter()
                .find(|(known, _)| known.as_ref().is_some_and(|k| k.value == id.value))
        {
            let remark = section.log.at(
                &DUPLICATE_ID,
                id.span,
                format!("two passages have the id `{}`", id.value),
            );
            section.log.push(
                remark
                    .related(Place::new(&section.log.source, first.span), "the first one")
                    .help("give this one another id"),
            );
            return (None, None);
        }
        let known = id.as_ref().zip(text).map(|(id, (text, written, front))| {
            let credit = Credit {
                title: credit.title.or(front.title),
                author: credit.author.or(front.author),
                publisher: credit.publisher.or(front.publisher),
                date: credit.date.or(front.date),
                url: credit.url.or(front.url),
            };
            Known {
                id: id.value.clone(),
                passage: Passage::new(id.value.clone(), credit, text),
                written,
                declared: id.span,
                quotable: OnceCell::new(),
            }
        });
        (id, known)
    }

    /// The position of the passage that a key of `section` names.
    pub fn named(&self, section: &Section<'_>, name: &Text) -> Option<usize> {
        let ids = || {
            self.slots
                .iter()
                .filter_map(|(id, _)| id.as_ref())
                .map(|id| id.value.as_str())
        };
        let found = self
            .slots
            .iter()
            .position(|(id, _)| id.as_ref().is_some_and(|id| id.value == name.value));
        if found.is_none() && self.lost == 0 {
            let remark = section.log.at(
                &UNKNOWN_PASSAGE,
                name.span,
                format!("no passage has the id `{}`", name.value),
            );
            section.log.push(match nearest(&name.value, ids()) {
                Some(known) => remark.fix(format!("did you mean `{known}`?"), name.span, format!("\"{known}\"")),
                None if ids().next().is_none() => remark.help("the set has no passage yet: add a `[[passage]]`"),
                None => remark.help(format!("the passages of this set are {}", listed(ids()))),
            });
        }
        found
    }

    /// Whether to look for the nearest words once more: the search goes through all passages, and a file in which no evidence is
    /// found at all has other troubles.
    pub fn may_search(&self) -> bool {
        self.searched.set(self.searched.get() + 1);
        self.searched.get() <= SEARCHES
    }

    /// How many passages the file declares.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether some may have been lost to a syntax error.
    pub const fn is_torn(&self) -> bool {
        self.lost > 0
    }

    /// The passage at this position, if it could be read.
    pub fn get(&self, index: usize) -> Option<&Known> {
        self.slots.get(index)?.1.as_ref()
    }

    /// All that could be read.
    pub fn all(&self) -> impl Iterator<Item = &Known> {
        self.slots.iter().filter_map(|(_, known)| known.as_ref())
    }

    /// The ids in the file's order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.slots
            .iter()
            .filter_map(|(id, _)| Some(id.as_ref()?.value.as_str()))
    }

    /// The passages that could be read, their places, and for each position of the file the position among them.
    pub fn finish(self) -> (Vec<Passage>, Vec<PassagePlaces>, Vec<Option<usize>>) {
        let (mut passages, mut places, mut positions) = (Vec::new(), Vec::new(), Vec::new());
        for (_, known) in self.slots {
            positions.push(known.as_ref().map(|_| passages.len()));
            if let Some(known) = known {
                passages.push(known.passage);
                places.push(PassagePlaces {
                    id: known.declared,
                    text: known.written,
                });
            }
        }
        (passages, places, positions)
    }
}

/// The text of a passage, where it stands, and what its front matter says.
fn content(section: &Section<'_>, ask: &Ask<'_>) -> Option<(String, Written, Credit)> {
    let file = section.line("file");
    let inline = section.value("text");
    match (file, inline) {
        (Some(file), None) => {
            let front = match ask(&file.value) {
                Ok(source) => front::read(&source),
                Err(refusal) => {
                    let remark = section.log.at(&PASSAGE_UNREADABLE, file.span, refusal.message);
                    section.log.push(remark.label("asked for here").help(refusal.help));
                    return None;
                }
            };
            let source = Arc::clone(&front.written.source);
            front.remarks.into_iter().for_each(|remark| section.log.push(remark));
            if front.text.is_empty() {
                let message = format!("the passage file {} holds no text", source.name);
                section.log.push(
                    section
                        .log
                        .at(&PASSAGE_UNREADABLE, file.span, message)
                        .help("put the text of the passage into it"),
                );
                return None;
            }
            Some((front.text, front.written, front.credit))
        }
        (None, Some(_)) => {
            let text = section.need_prose("text")?;
            let written = inside(section, &text);
            Some((text.value, written, Credit::default()))
        }
        (Some(file), Some(_)) => {
            let remark = section
                .log
                .at(&UNKNOWN_KEY, file.span, "a passage has a `file` or a `text`, not both");
            section.log.push(remark.help("take one of the two out"));
            None
        }
        (None, None) => {
            if section.value("file").is_none() {
                let remark = section
                    .log
                    .at(&MISSING_KEY, section.span, "a passage needs `file` or `text`");
                section.log.push(
                    remark.help("write `file = \"../seeds/….md\"`, or the text itself between `\"\"\"` and `\"\"\"`"),
                );
            }
            None
        }
    }
}

/// Where an inline text stands: to the letter where it is written without escapes, else as a whole.
fn inside(section: &Section<'_>, text: &Text) -> Written {
    let source = &section.log.source;
    let written = text.span.of(&source.text).unwrap_or_default();
    let quotes = if written.starts_with("\"\"\"") || written.starts_with("'''") {
        3
    } else {
        1
    };
    let bare = Span::new(text.span.start + quotes, text.span.end.saturating_sub(quotes));
    let (again, exact) = front::passage(source, bare);
    // The two trim by their own lights; what counts is that offsets in one are offsets in the other.
    if again.trim() == text.value && again.trim_start().len() == again.len() {
        return exact;
    }
    Written {
        source: Arc::clone(source),
        span: text.span,
        origin: None,
    }
}

/// More quotations than this are rarely mended in one go.
const SEARCHES: usize = 100;

/// Whether an id is what it should be; remarks where it is not.
pub fn is_id(log: &Log, id: &Text) -> bool {
    let fits = id
        .value
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && id.value.len() <= LONGEST_ID;
    if !fits {
        let remark = log.at(
            &BAD_ID,
            id.span,
            "an id is made of small letters, digits and hyphens, 64 at most",
        );
        let better: String = id
            .value
            .to_lowercase()
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        let better = better
            .split('-')
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("-");
        let better: String = better.chars().take(LONGEST_ID).collect();
        log.push(if better.is_empty() {
            remark.help("write something like `id = \"who-asked\"`")
        } else {
            remark.fix(format!("write `{better}`"), id.span, format!("\"{better}\""))
        });
    }
    fits
}

/// Long enough for a sentence of an id, short enough for a file name and a column of a table.
const LONGEST_ID: usize = 64;
