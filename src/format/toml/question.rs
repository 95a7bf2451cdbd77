//! One question: what all kinds share.
//!
//! Owns `[[question]]` apart from its key. Never touches the set around it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::format::places::{ExamplePlaces, QuestionPlaces};
use crate::format::rules::{BAD_VALUE, DUPLICATE_ID, MISSING_KEY};
use crate::format::toml::evidence;
use crate::format::toml::judging::{self, Settings};
use crate::format::toml::key::{self, narrow};
use crate::format::toml::log::listed;
use crate::format::toml::passages::{Passages, is_id};
use crate::format::toml::section::{Section, Text};
use crate::quiz::{Comparison, Evidence, Examples, Expected, Key, Level, Partial, Question};
use crate::remark::Place;
use crate::text::Span;
use crate::text::nearest::nearest;

/// What a cloze question without a prompt asks for.
const CLOZE_PROMPT: &str = "Fill the gaps.";

/// Credit of a partly right answer that states none.
const HALF: f32 = 0.5;

/// Reads a question. `ids` are those of the questions before it. Nothing comes back where it cannot be asked; that has then
/// been remarked on, here or at its passage.
pub fn read(
    section: &Section<'_>,
    whole: Span,
    passages: &Passages,
    outer: Settings,
    ids: &mut HashMap<String, Span>,
) -> Option<(Question, QuestionPlaces)> {
    let id = section
        .need_line("id")
        .filter(|id| is_id(section.log, id))
        .filter(|id| is_new(section, id, ids));
    let kind = kind(section);
    let prompt = match kind {
        Some("cloze") => section.prose("prompt").or_else(|| {
            let span = section.value("text")?.span;
            Some(Text {
                value: CLOZE_PROMPT.to_owned(),
                span,
            })
        }),
        _ => section.need_prose("prompt"),
    };
    let level = level(section);
    let about = about(section, passages);
    let evidence = evidence::read(section, about.as_deref().unwrap_or_default(), passages);
    let explanation = section.prose("explanation").map(|text| text.value);
    let hints = section.lines("hints");
    let points = key::positive(section, "points", 1.0);
    let tags = section.lines("tags");
    let judging = Settings::read(section).within(outer).judging();
    let key = kind.and_then(|kind| key::read(section, kind)).filter(|(key, places)| {
        judging.comparison != Comparison::Pattern || judging::are_patterns(section, key, places)
    });
    let (partly, partly_places) = partly(section);
    let (wrong, wrong_places) = wrong(section);
    let (examples, example_places) = examples(section);
    let stated = section.value("kind").map(|value| value.span);
    section.finish(|name| match kind {
        Some(kind) => key::elsewhere(name, kind, stated),
        None => None,
    });

    let about = about?;
    if about.iter().any(|&index| passages.get(index).is_none()) {
        return None;
    }
    let (id, prompt, (key, key_places)) = (id?, prompt?, key?);
    let (evidence, evidence_places): (Vec<Evidence>, Vec<Span>) = evidence.into_iter().unzip();
    let (hints, hint_places) = hints.into_iter().map(|text| (text.value, text.span)).unzip();
    let question = Question {
        id: id.value,
        prompt: prompt.value,
        level,
        passages: about,
        evidence,
        explanation,
        hints,
        points: points?,
        tags: tags.into_iter().map(|text| text.value).collect(),
        judging,
        key,
        partly,
        wrong,
        examples,
    };
    let places = QuestionPlaces {
        whole,
        id: id.span,
        prompt: prompt.span,
        key: key_places,
        says_evidence: section.value("evidence").map(|value| value.span),
        evidence: evidence_places,
        hints: hint_places,
        partly: partly_places,
        wrong: wrong_places,
        examples: example_places,
    };
    Some((question, places))
}

fn is_new(section: &Section<'_>, id: &Text, ids: &mut HashMap<String, Span>) -> bool {
    let first = match ids.entry(id.value.clone()) {
        Entry::Vacant(vacant) => {
            vacant.insert(id.span);
            return true;
        }
        Entry::Occupied(first) => *first.get(),
    };
    let remark = section.log.at(
        &DUPLICATE_ID,
        id.span,
        format!("two questions have the id `{}`", id.value),
    );
    let remark = remark.related(Place::new(&section.log.source, first), "the first one");
    section
        .log
        .push(remark.help("give this one another id; a learner's history hangs on it"));
    false
}

/// The word for the kind, or nothing where it is none of those known.
fn kind(section: &Section<'_>) -> Option<&'static str> {
    if section.value("kind").is_none() {
        return Some("short");
    }
    let word = section.line("kind")?;
    let found = Key::KINDS.iter().find(|kind| **kind == word.value).copied();
    if found.is_none() {
        let remark = section
            .log
            .at(&BAD_VALUE, word.span, format!("there is no kind `{}`", word.value));
        section.log.push(match nearest(&word.value, Key::KINDS) {
            Some(known) => remark.fix(format!("did you mean `{known}`?"), word.span, format!("\"{known}\"")),
            None => remark.help(format!("the kinds are {}", listed(Key::KINDS))),
        });
        // What the other keys mean depends on the kind; to call them unknown would be noise.
        for (_, keys) in key::OWN_KEYS {
            keys.iter().for_each(|key| section.know(key));
        }
    }
    found
}

fn level(section: &Section<'_>) -> Level {
    let Some(word) = section.line("level") else {
        return Level::Literal;
    };
    if let Some(level) = Level::ALL.into_iter().find(|level| level.word() == word.value) {
        return level;
    }
    let remark = section
        .log
        .at(&BAD_VALUE, word.span, format!("there is no level `{}`", word.value));
    section
        .log
        .push(match nearest(&word.value, Level::ALL.map(Level::word)) {
            Some(known) => remark.fix(format!("did you mean `{known}`?"), word.span, format!("\"{known}\"")),
            None => remark.help(format!("the levels are {}", listed(Level::ALL.map(Level::word)))),
        });
    Level::Literal
}

/// The passages that a question is about, as the file counts them.
fn about(section: &Section<'_>, passages: &Passages) -> Option<Vec<usize>> {
    let one = section.line("passage");
    let several = section
        .value("passages")
        .map(|value| (value.span, section.lines_of("passages", value)));
    if let (Some(_), Some((span, _))) = (&one, &several) {
        let remark = section.log.at(
            &BAD_VALUE,
            *span,
            "a question names its passage in `passage` or its passages in `passages`, not both",
        );
        section.log.push(remark.help("take one of the two out"));
    }
    let names: Vec<Text> = one
        .into_iter()
        .chain(several.into_iter().flat_map(|(_, names)| names))
        .collect();
    if !names.is_empty() {
        let found: Vec<_> = names.iter().map(|name| passages.named(section, name)).collect();
        let mut found: Vec<usize> = found.into_iter().collect::<Option<_>>()?;
        let mut seen = Vec::new();
        found.retain(|index| {
            !seen.contains(index) && {
                seen.push(*index);
                true
            }
        });
        return Some(found);
    }
    if section.value("passage").is_some() || section.value("passages").is_some() {
        return None;
    }
    match passages.len() {
        1 => Some(vec![0]),
        // That a set has no passage is said once, of the set.
        0 => None,
        _ if passages.is_torn() => None,
        _ => {
            let remark = section.log.at(
                &MISSING_KEY,
                section.span,
                "the question does not say which passage it is about",
            );
            section.log.push(remark.help(format!(
                "add `passage = \"…\"`; the passages of this set are {}",
                listed(passages.ids())
            )));
            None
        }
    }
}

fn partly(section: &Section<'_>) -> (Vec<Partial>, Vec<Span>) {
    let mut out = (Vec::new(), Vec::new());
    for table in section.sections("partly", "a partly right answer") {
        let answer = table.need_line("answer");
        let credit = table.decimal("credit");
        let comment = table.prose("comment");
        table.finish(|_| None);
        let credit = match credit {
            None => HALF,
            Some((number, _)) if number > 0.0 && number < 1.0 => narrow(number),
            Some((number, span)) => {
                let remark = table.log.at(
                    &BAD_VALUE,
                    span,
                    format!("`credit` is {number}, and a partly right answer earns between 0 and 1"),
                );
                table
                    .log
                    .push(remark.help("what earns all belongs to the accepted answers, what earns nothing to `wrong`"));
                HALF
            }
        };
        if let Some(answer) = answer {
            out.1.push(answer.span);
            out.0.push(Partial {
                answer: answer.value,
                credit,
                comment: comment.map(|text| text.value),
            });
        }
    }
    out
}

fn wrong(section: &Section<'_>) -> (Vec<Expected>, Vec<Span>) {
    let mut out = (Vec::new(), Vec::new());
    for table in section.sections("wrong", "a wrong answer") {
        let answer = table.need_line("answer");
        let comment = table.prose("comment").map(|text| text.value);
        table.finish(|_| None);
        if let Some(answer) = answer {
            out.1.push(answer.span);
            out.0.push(Expected {
                answer: answer.value,
                comment,
            });
        }
    }
    out
}

fn examples(section: &Section<'_>) -> (Examples, ExamplePlaces) {
    let Some(table) = section.section("examples", "the table `examples`") else {
        return (Examples::default(), ExamplePlaces::default());
    };
    // A blank is an answer like any other here: it has to come out wrong.
    let list = |key| -> (Vec<String>, Vec<Span>) {
        let elements = table
            .value(key)
            .map_or_else(Vec::new, |value| table.elements(key, value, "a list of texts"));
        let texts = elements.into_iter().filter_map(|element| table.text_of(key, element));
        texts.map(|text| (text.clone().into_prose().value, text.span)).unzip()
    };
    let (right, right_places) = list("right");
    let (partly, partly_places) = list("partly");
    let (wrong, wrong_places) = list("wrong");
    table.finish(|_| None);
    (
        Examples { right, partly, wrong },
        ExamplePlaces {
            right: right_places,
            partly: partly_places,
            wrong: wrong_places,
        },
    )
}
