//! The keys of the eleven kinds of questions.
//!
//! Owns what each kind asks of its author. Never touches what all questions share.

use toml::de::DeValue;

use crate::format::rules::{ANSWER_NOT_AN_OPTION, BAD_VALUE, CORRECTION_OF_TRUTH, EMPTY_KEY, WRONG_TYPE};
use crate::format::toml::cloze;
use crate::format::toml::figure;
use crate::format::toml::log::listed;
use crate::format::toml::section::{Section, Text};
use crate::quiz::{Key, Point};
use crate::text::Span;
use crate::text::nearest::nearest;

/// The keys that belong to one kind, for telling an author where a stray key belongs.
pub const OWN_KEYS: [(&str, &[&str]); 11] = [
    ("short", &["answers"]),
    ("list", &["items", "need"]),
    ("number", &["value", "unit", "tolerance"]),
    ("date", &["date"]),
    ("cloze", &["text"]),
    ("choice", &["options", "answer"]),
    ("choices", &["options", "answers"]),
    ("true-false", &["answer", "correction"]),
    ("order", &["sequence"]),
    ("match", &["pairs", "distractors"]),
    ("long", &["points_of_key", "need"]),
];

/// Options are named by the letters of the alphabet.
const MOST_OPTIONS: usize = 26;

/// A key, and where its parts stand.
pub type Placed = (Key, Vec<Span>);

/// The key of a question of this kind, or nothing where it says no such thing.
pub fn read(section: &Section<'_>, kind: &str) -> Option<Placed> {
    match kind {
        "short" => {
            let (accepted, places) = split(needed(section, "answers")?);
            Some((Key::Short { accepted }, places))
        }
        "list" => list(section),
        "number" => {
            let value = figure::value(section);
            let tolerance = figure::tolerance(section);
            let (value, span) = value?;
            Some((Key::Number { value, tolerance }, vec![span]))
        }
        "date" => figure::date(section).map(|(date, span)| (Key::Date { date }, vec![span])),
        "cloze" => cloze::read(section),
        "choice" => choice(section),
        "choices" => choices(section),
        "true-false" => true_false(section),
        "order" => {
            let sequence = several(section, "sequence")?;
            let (sequence, places) = split(sequence);
            Some((Key::Order { sequence }, places))
        }
        "match" => pairs(section),
        "long" => long(section),
        _ => None,
    }
}

/// A list of texts that must hold at least one.
fn needed(section: &Section<'_>, key: &'static str) -> Option<Vec<Text>> {
    let value = section.need(key)?;
    let texts = section.lines_of(key, value);
    // A list of blanks has been remarked on, text by text.
    if texts.is_empty() && matches!(value.value, DeValue::Array(array) if array.is_empty()) {
        let remark = section.log.at(&EMPTY_KEY, value.span, format!("`{key}` is empty"));
        section.log.push(remark.help("no answer could be right: say what is"));
    }
    (!texts.is_empty()).then_some(texts)
}

/// A list of texts that must hold at least two, and no more than there are letters.
fn several(section: &Section<'_>, key: &'static str) -> Option<Vec<Text>> {
    let span = section.value(key).map(|value| value.span);
    let texts = needed(section, key)?;
    if (2..=MOST_OPTIONS).contains(&texts.len()) {
        return Some(texts);
    }
    let message = format!("`{key}` holds {} and needs from 2 to {MOST_OPTIONS}", texts.len());
    let remark = section.log.at(&BAD_VALUE, span.unwrap_or_default(), message);
    section.log.push(remark.help("learners answer by letter, from a to z"));
    None
}

fn split(texts: Vec<Text>) -> (Vec<String>, Vec<Span>) {
    texts.into_iter().map(|text| (text.value, text.span)).unzip()
}

fn list(section: &Section<'_>) -> Option<Placed> {
    let need = section.decimal("need");
    let value = section.need("items")?;
    let (mut items, mut places) = (Vec::new(), Vec::new());
    let elements = section.elements("items", value, "a list");
    let whole = elements.len();
    for element in elements {
        let wordings = match element.value {
            DeValue::Array(array) if array.is_empty() => {
                let remark = section.log.at(&EMPTY_KEY, element.span, "an item without a wording");
                section.log.push(remark.help("say what it is, or take it out"));
                Vec::new()
            }
            DeValue::Array(_) => section.lines_of("items", element),
            _ => section
                .text_of("items", element)
                .map(Text::into_line)
                .filter(|text| section.says("items", text))
                .into_iter()
                .collect(),
        };
        if !wordings.is_empty() {
            items.push(wordings.into_iter().map(|text| text.value).collect());
            places.push(element.span);
        }
    }
    if whole == 0 {
        if matches!(value.value, DeValue::Array(_)) {
            let remark = section.log.at(&EMPTY_KEY, value.span, "`items` is empty");
            section.log.push(remark.help("say what has to be named"));
        }
        return None;
    }
    if items.len() < whole {
        return None;
    }
    let need = match need {
        None => items.len(),
        Some((number, span)) => count(section, number, span, items.len())?,
    };
    Some((Key::List { items, need }, places))
}

/// A whole number from 1 to `most`.
fn count(section: &Section<'_>, number: f64, span: Span, most: usize) -> Option<usize> {
    let found = (1..=most).find(|&n| {
        #[expect(clippy::cast_precision_loss, reason = "a count of items in a list")]
        let n = n as f64;
        n == number
    });
    if found.is_none() {
        let remark = section.log.at(
            &BAD_VALUE,
            span,
            format!("`need` is {number}, and there are {most} items"),
        );
        section.log.push(remark.help(format!(
            "write a whole number from 1 to {most}, or leave it out to ask for all"
        )));
    }
    found
}

fn choice(section: &Section<'_>) -> Option<Placed> {
    let options = several(section, "options");
    let answer = section.need_line("answer");
    let (options, answer) = options.zip(answer)?;
    let answer = among(section, &options, &answer)?;
    let (options, places) = split(options);
    Some((Key::Choice { options, answer }, places))
}

fn choices(section: &Section<'_>) -> Option<Placed> {
    let options = several(section, "options");
    let answers = needed(section, "answers");
    let (options, answers) = options.zip(answers)?;
    let found: Vec<_> = answers.iter().map(|answer| among(section, &options, answer)).collect();
    let mut answers: Vec<usize> = found.into_iter().collect::<Option<_>>()?;
    answers.sort_unstable();
    answers.dedup();
    let (options, places) = split(options);
    Some((Key::Choices { options, answers }, places))
}

fn among(section: &Section<'_>, options: &[Text], answer: &Text) -> Option<usize> {
    let found = options.iter().position(|option| option.value == answer.value);
    if found.is_none() {
        let words = || options.iter().map(|option| option.value.as_str());
        let message = format!("“{}” is not one of the options", answer.value);
        let remark = section.log.at(&ANSWER_NOT_AN_OPTION, answer.span, message);
        let case = words().find(|option| option.to_lowercase() == answer.value.to_lowercase());
        section
            .log
            .push(match case.or_else(|| nearest(&answer.value, words())) {
                Some(option) => remark.fix("did you mean this option?", answer.span, quoted(option)),
                None => remark.help("write the right option as it stands in `options`"),
            });
    }
    found
}

/// A text as TOML writes it.
pub fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn true_false(section: &Section<'_>) -> Option<Placed> {
    let corrections = section.value("correction");
    let texts = corrections.map(|value| section.lines_of("correction", value));
    section.need("answer")?;
    let answer = section.flag("answer")?;
    let places = section.value("answer").map(|value| value.span).into_iter();
    if !answer {
        let (corrections, spans) = split(texts.unwrap_or_default());
        return Some((
            Key::False { corrections },
            if spans.is_empty() { places.collect() } else { spans },
        ));
    }
    if let Some(value) = corrections {
        let remark = section.log.at(
            &CORRECTION_OF_TRUTH,
            value.span,
            "a true statement has nothing to correct",
        );
        section
            .log
            .push(remark.help("write `answer = false`, or take the correction out"));
    }
    Some((Key::True, places.collect()))
}

fn pairs(section: &Section<'_>) -> Option<Placed> {
    let distractors = section.lines("distractors");
    let value = section.need("pairs")?;
    let elements = section.elements("pairs", value, "a list of pairs");
    let whole = elements.len();
    let (mut pairs, mut places) = (Vec::new(), Vec::new());
    for element in elements {
        let sides = match element.value {
            DeValue::Array(_) => section.lines_of("pairs", element),
            _ => Vec::new(),
        };
        match <[Text; 2]>::try_from(sides) {
            Ok([left, right]) => {
                places.extend([left.span, right.span]);
                pairs.push((left.value, right.value));
            }
            Err(_) => {
                let remark = section
                    .log
                    .at(&WRONG_TYPE, element.span, "a pair is a list of two texts");
                section.log.push(remark.help("write `[\"left\", \"right\"]`"));
            }
        }
    }
    let sides = pairs.len() + distractors.len();
    if whole < 2 || sides > MOST_OPTIONS {
        let remark = section.log.at(
            &BAD_VALUE,
            value.span,
            format!("there are {whole} pairs and {sides} right sides"),
        );
        section.log.push(remark.help(format!(
            "write at least two pairs; learners name right sides by letter, so there can be {MOST_OPTIONS}"
        )));
        return None;
    }
    let (distractors, spans) = split(distractors);
    places.extend(spans);
    (pairs.len() == whole).then_some((Key::Match { pairs, distractors }, places))
}

fn long(section: &Section<'_>) -> Option<Placed> {
    let need = section.decimal("need");
    let value = section.need("points_of_key")?;
    let tables = section.sections("points_of_key", "a point of a key");
    let whole = tables.len();
    if whole == 0 {
        if matches!(value.value, DeValue::Array(array) if array.is_empty()) {
            let remark = section.log.at(&EMPTY_KEY, value.span, "`points_of_key` is empty");
            section.log.push(remark.help("say what a full answer has to mention"));
        }
        return None;
    }
    let (mut points, mut places) = (Vec::new(), Vec::new());
    for table in tables {
        let text = table.need_line("point");
        let accepted = table.lines("accept");
        let credit = positive(&table, "credit", 1.0);
        table.finish(|_| None);
        if let (Some(text), Some(credit)) = (text, credit) {
            places.push(text.span);
            points.push(Point {
                text: text.value,
                accepted: accepted.into_iter().map(|text| text.value).collect(),
                credit,
            });
        }
    }
    if points.len() < whole {
        return None;
    }
    let sum: f32 = points.iter().map(|point| point.credit).sum();
    let need = match need {
        None => sum,
        Some((number, _)) if number > 0.0 && number <= f64::from(sum) + 1e-6 => narrow(number),
        Some((number, span)) => {
            let remark = section.log.at(
                &BAD_VALUE,
                span,
                format!("`need` is {number}, and the points are worth {sum} together"),
            );
            section
                .log
                .push(remark.help("write how much credit full marks take, or leave it out to ask for every point"));
            return None;
        }
    };
    Some((Key::Long { points, need }, places))
}

/// A credit or a number of points: more than 0, at most 1000; `default` where the key is not there.
pub fn positive(section: &Section<'_>, key: &'static str, default: f32) -> Option<f32> {
    if section.value(key).is_none() {
        return Some(default);
    }
    let (number, span) = section.decimal(key)?;
    if number > 0.0 && number <= 1000.0 {
        return Some(narrow(number));
    }
    let message = if number < 0.0 {
        format!("`{key}` is negative")
    } else {
        format!("`{key}` is {number}")
    };
    section.log.push(
        section
            .log
            .at(&BAD_VALUE, span, message)
            .help("write a number above 0, at most 1000"),
    );
    None
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a credit needs no more digits than f32 has"
)]
pub const fn narrow(number: f64) -> f32 {
    number as f32
}

/// What is said of a key that belongs to another kind: the message and the advice.
pub fn elsewhere(key: &str, kind: &str, stated: Option<Span>) -> Option<(String, String)> {
    let kinds: Vec<_> = OWN_KEYS
        .iter()
        .filter(|(_, keys)| keys.contains(&key))
        .map(|(kind, _)| *kind)
        .collect();
    if kinds.is_empty() {
        return None;
    }
    let message = format!("a `{kind}` question has no key `{key}`");
    let owners = listed(kinds.iter().copied());
    let help = match (stated, kinds.as_slice()) {
        (None, [only]) => {
            format!("a question without `kind` is `short`; `{key}` belongs to {owners}: add `kind = \"{only}\"`")
        }
        (None, _) => {
            format!("a question without `kind` is `short`; `{key}` belongs to {owners}: say which `kind` it is")
        }
        (Some(_), _) => format!("`{key}` belongs to {owners}"),
    };
    Some((message, help))
}
