//! Question files in TOML, format 1.
//!
//! Owns the keys of a set and what is said when one is wrong. Never touches the file system: passage files are asked for by name.
//!
//! The whole file is read whatever is wrong with it: every mistake is remarked on with its place, and what is sound makes the
//! set. A question that cannot be asked is left out; the others are.

mod log;
mod document;
mod shape;
mod section;
mod passages;
mod evidence;
mod figure;
mod cloze;
mod judging;
mod key;
mod question;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;

use crate::format::places::Places;
use crate::format::rules::{BAD_VALUE, FORMAT_VERSION, MISSING_KEY, NO_QUESTIONS, SYNTAX};
use crate::quiz::{Evidence, Question, Set, Term};
use crate::remark::{self, Remark, Source};
use crate::text::Span;

use judging::Settings;
use log::Log;
use section::{Section, Text};

pub use passages::{Ask, Refusal};

/// The manual of the format: every key, in pieces that make one whole file.
pub static MANUAL: &str = include_str!("toml/manual.md");

/// The version of the format that this program reads.
pub const VERSION: u32 = 1;

/// A question file, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The set and where its parts stand; nothing where the file has no id, no passage or no question that can be asked.
    pub set: Option<(Set, Places)>,
    /// What is wrong with the file and the passage files that it names.
    pub remarks: Vec<Remark>,
}

/// Reads a question file. `ask` hands over the passage files that it names.
///
/// ```
/// use std::sync::Arc;
/// use closeread::{format::toml::{self, Refusal}, remark::Source};
/// let text = r#"
/// format = 1
/// id = "owls"
/// title = "Owls"
///
/// [[passage]]
/// id = "main"
/// text = "Two owls sat in a tree."
///
/// [[question]]
/// id = "where"
/// prompt = "Where did the owls sit?"
/// answers = ["in a tree"]
/// evidence = "sat in the tree"
/// "#;
/// let none = |_: &str| Err(Refusal { message: "no files here".into(), help: "use `text`".into() });
/// let reading = toml::read(&Arc::new(Source::new("owls.toml", text)), &none);
/// assert_eq!(reading.set.expect("a sound set").0.questions[0].id, "where");
/// assert_eq!(reading.remarks[0].rule.id, "evidence-not-found");
/// ```
pub fn read(source: &Arc<Source>, ask: &Ask<'_>) -> Reading {
    let log = Log::new(source);
    let parts = document::parts(&source.text, &log);
    let set = set(&parts, &log, ask);
    let mut remarks = log.into_remarks();
    drop_echoes(&mut remarks);
    remark::sort(&mut remarks);
    Reading { set, remarks }
}

/// Drops remarks on lines that are not TOML: what the parser made of such a line is its own invention.
fn drop_echoes(remarks: &mut Vec<Remark>) {
    let broken: Vec<usize> = remarks
        .iter()
        .filter(|remark| *remark.rule == SYNTAX)
        .map(|remark| remark.position().line)
        .collect();
    remarks.retain(|remark| *remark.rule == SYNTAX || !broken.contains(&remark.position().line));
}

/// Whether a file looks like a question file, for telling it from other TOML in a folder: it has a key or a heading that question
/// files have.
pub fn is_question_file(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start_matches('\u{feff}').trim_start();
        let after = line.strip_prefix("format").map(str::trim_start);
        after.is_some_and(|rest| rest.starts_with('='))
            || line
                .strip_prefix("[[question")
                .or_else(|| line.strip_prefix("[[passage"))
                .is_some()
    })
}

fn set<'a>(parts: &'a [document::Part<'a>], log: &'a Log, ask: &Ask<'_>) -> Option<(Set, Places)> {
    let roots: Vec<Section<'a>> = parts.iter().map(|part| Section::root(log, part)).collect();
    let head = roots.first()?;
    if !version_fits(head) {
        return None;
    }
    let id = head.need_line("id").filter(|id| passages::is_id(log, id));
    let title = head.need_line("title");
    let description = head.prose("description").map(|text| text.value).unwrap_or_default();
    let language = language(head);
    let tags = values(head.lines("tags"));
    let authors = values(head.lines("authors"));
    let licence = head
        .line("licence")
        .map(|text| text.value)
        .filter(|text| !text.is_empty());

    let gather = |key: &'static str, what: &'static str| -> Vec<Section<'a>> {
        let sections = roots.iter().flat_map(|root| root.sections(key, what));
        // The head goes on without what it lost; of a question or a passage in pieces, nothing is certain.
        sections.filter(|section| !section.torn || section.in_head()).collect()
    };
    let settings = roots
        .iter()
        .map(Settings::read)
        .fold(Settings::default(), |outer, inner| inner.within(outer));
    let lost = parts.iter().filter(|part| part.torn).count();
    // No question stands in the head, unless the file begins with a heading.
    let has_head = !log.source.text.trim_start().starts_with('[');
    let torn_head = usize::from(has_head && parts.first().is_some_and(|part| part.torn));
    let passages_lost = parts.iter().filter(|part| part.torn && part.may_hold_passage).count();
    let sections = gather("passage", "a passage");
    let passages = passages::Passages::read(&sections, passages_lost, ask);
    let glossary = gather("glossary", "a term of the glossary");
    let questions = gather("question", "a question");
    roots.iter().for_each(|root| root.finish(|_| None));

    if sections.is_empty() && lost == 0 {
        let remark = log.at(&MISSING_KEY, Span::new(0, 0), "the set has no passage");
        log.push(remark.help("add a `[[passage]]` with an `id`, and a `file` or a `text`"));
    }
    if questions.is_empty() && lost == 0 {
        let remark = log.at(&NO_QUESTIONS, Span::new(0, 0), "the set has no questions");
        log.push(remark.help("add a `[[question]]` with `id`, `prompt` and `answers`"));
    }
    let terms: Vec<_> = glossary.iter().filter_map(|section| term(section, &passages)).collect();
    let mut starts: Vec<usize> = [&sections, &glossary, &questions]
        .into_iter()
        .flatten()
        .map(|section| section.span.start)
        .collect();
    starts.sort_unstable();
    let mut ids = HashMap::new();
    let declared = questions.len();
    let questions: Vec<_> = questions
        .iter()
        .filter_map(|section| {
            let whole = whole(section, &starts);
            question::read(section, whole, &passages, settings, &mut ids)
        })
        .collect();

    let (passages, passage_places, positions) = passages.finish();
    let position = |index: usize| positions.get(index).copied().flatten();
    let (questions, question_places): (Vec<Question>, Vec<_>) = questions
        .into_iter()
        .map(|(question, places)| (moved(question, &position), places))
        .unzip();
    let (glossary, term_places) = terms
        .into_iter()
        .map(|(term, span)| {
            (
                Term {
                    passage: term.passage.and_then(position),
                    ..term
                },
                span,
            )
        })
        .unzip();
    let id = id?;
    if questions.is_empty() || passages.is_empty() {
        return None;
    }
    let places = Places {
        source: Arc::clone(&log.source),
        id: id.span,
        passages: passage_places,
        glossary: term_places,
        questions: question_places,
        left_out: lost - torn_head + declared - questions.len(),
    };
    let set = Set {
        title: title.map_or_else(|| id.value.clone(), |title| title.value),
        id: id.value,
        description,
        language,
        tags,
        authors,
        licence,
        passages,
        glossary,
        questions,
    };
    Some((set, places))
}

fn values(texts: Vec<Text>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// Whether the file is in the format that this program reads. A file of another one is not looked at any further.
fn version_fits(head: &Section<'_>) -> bool {
    let Some(value) = head.need("format") else {
        return true;
    };
    let Some((number, span)) = head.decimal("format") else {
        return true;
    };
    if number == f64::from(VERSION) {
        return true;
    }
    let written = value.span.of(&head.log.source.text).unwrap_or_default();
    let remark = head.log.at(
        &FORMAT_VERSION,
        span,
        format!("the file is in format {written}, and this program reads format {VERSION}"),
    );
    head.log.push(if number > f64::from(VERSION) {
        remark.help("a later version of closeread may read it")
    } else {
        remark.help(format!("write `format = {VERSION}`"))
    });
    false
}

fn language(head: &Section<'_>) -> String {
    let english = || "en".to_owned();
    let Some(tag) = head.line("language") else {
        return english();
    };
    let mut parts = tag.value.split('-');
    let first = parts.next().unwrap_or_default();
    let fits = (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if fits {
        return tag.value;
    }
    let remark = head
        .log
        .at(&BAD_VALUE, tag.span, format!("“{}” is not a language tag", tag.value));
    head.log.push(remark.help("write `en`, `de`, `pt-BR` or the like"));
    english()
}

fn term(section: &Section<'_>, passages: &passages::Passages) -> Option<(Term, Span)> {
    let term = section.need_line("term");
    let also = values(section.lines("also"));
    let definition = section.need_prose("definition");
    let passage = section.line("passage").and_then(|name| passages.named(section, &name));
    section.finish(|_| None);
    let (term, definition) = term.zip(definition)?;
    let span = term.span;
    let term = Term {
        term: term.value,
        also,
        definition: definition.value,
        passage,
    };
    Some((term, span))
}

/// A section with everything up to the next heading; what stands in a line is whole by itself.
fn whole(section: &Section<'_>, starts: &[usize]) -> Span {
    let text = &section.log.source.text;
    if !section.span.of(text).is_some_and(|heading| heading.starts_with('[')) {
        return section.span;
    }
    let next = starts.partition_point(|&start| start <= section.span.start);
    let end = starts.get(next).copied().unwrap_or(text.len());
    let kept = text
        .get(section.span.start..end)
        .map_or(0, |whole| whole.trim_end().len());
    Span::new(section.span.start, section.span.start + kept)
}

/// A question that counts passages as the set does, in which those that could not be read are left out.
fn moved(question: Question, position: &impl Fn(usize) -> Option<usize>) -> Question {
    let evidence = question.evidence.into_iter();
    Question {
        passages: question.passages.into_iter().filter_map(position).collect(),
        evidence: evidence
            .filter_map(|evidence| {
                let passage = position(evidence.passage)?;
                Some(Evidence { passage, ..evidence })
            })
            .collect(),
        ..question
    }
}
