//! A question file as TOML sees it, in one part or, where it is broken, in as many as its headings make.
//!
//! Owns the recovery from syntax errors and the words for them. Never touches what keys mean.
//!
//! One bracket that is not closed makes a parser take the rest of the file for the inside of an array. A file with syntax
//! errors is therefore cut at the headings that question files have, and each part is parsed by itself: a broken question
//! costs no more than itself.

use toml::Spanned;
use toml::de::{DeTable, Error};

use crate::format::rules::SYNTAX;
use crate::format::toml::log::Log;
use crate::text::Span;

/// A part of a file that was parsed by itself.
pub struct Part<'s> {
    /// Its keys and values.
    pub table: DeTable<'s>,
    /// Where it begins in the file; spans inside count from there.
    pub base: usize,
    /// Whether it is only what was left after a syntax error.
    pub torn: bool,
    /// Whether a passage may stand in it.
    pub may_hold_passage: bool,
}

/// The headings that a file is cut at.
const HEADINGS: [&str; 4] = [PASSAGE, "glossary", "question", "judging"];
const PASSAGE: &str = "passage";

/// Those of them of which there are several, and which therefore stand in two brackets.
const SEVERAL: [&str; 3] = [PASSAGE, "glossary", "question"];

/// The parts of a file: the first holds its head. None where the file is something else altogether.
pub fn parts<'s>(text: &'s str, log: &Log) -> Vec<Part<'s>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return vec![part(table, 0)];
    }
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && heading(line).is_some() {
            starts.push(at);
        }
        at += line.len();
    }
    starts.push(text.len());
    if let Some(first) = no_set(&text[..starts[1]]) {
        let remark = log.at(
            &SYNTAX,
            first,
            "this is no question file: most of its lines are not TOML",
        );
        log.push(remark.help(
            "a question file says `format = 1`, `id = \"…\"` and `title = \"…\"`, then `[[passage]]` and `[[question]]`",
        ));
        return Vec::new();
    }
    let mut parts = Vec::new();
    let mut found = false;
    for pair in starts.windows(2) {
        let (base, end) = (pair[0], pair[1]);
        let (table, errors) = DeTable::parse_recoverable(&text[base..end]);
        found |= !errors.is_empty();
        tell(&errors, text, base, end, log);
        parts.push(Part {
            torn: !errors.is_empty(),
            may_hold_passage: base == 0 || heading(&text[base..end]) == Some(PASSAGE),
            ..part(table, base)
        });
    }
    let one_bracket = || text.split_inclusive('\n').any(is_one_of_several);
    if !found && !one_bracket() {
        // The parts are sound by themselves, so the mistake lies between them. A heading with one bracket too few, which makes
        // the next ones stand twice, is told where the part is read.
        tell(&errors, text, 0, text.len(), log);
    }
    parts
}

fn part(table: Spanned<DeTable<'_>>, base: usize) -> Part<'_> {
    Part {
        table: table.into_inner(),
        base,
        torn: false,
        may_hold_passage: true,
    }
}

/// The heading that a line is, sound or broken.
fn heading(line: &str) -> Option<&'static str> {
    let name = line
        .trim_start()
        .strip_prefix('[')?
        .trim_start_matches('[')
        .trim_start();
    HEADINGS.into_iter().find(|heading| {
        let after = name.strip_prefix(heading);
        after.is_some_and(|after| !after.starts_with(|c: char| c == '.' || c == '-' || c == '_' || c.is_alphanumeric()))
    })
}

/// Whether a line is a heading in one bracket that takes two.
fn is_one_of_several(line: &str) -> bool {
    !line.trim_start().starts_with("[[") && heading(line).is_some_and(|name| SEVERAL.contains(&name))
}

/// Where the first mistake is of a head that is no head of a set, such as a page of prose: a mistake in each of many lines.
/// Below [`MANY`] each is worth its own remark.
fn no_set(head: &str) -> Option<Span> {
    // Who writes `title: "…"` throughout has written a set, and is told of each colon.
    let key = |line: &str| line.split_once(':').is_some_and(|(key, _)| HEAD.contains(&key.trim()));
    if head.lines().filter(|line| key(line)).count() > 1 {
        return None;
    }
    let (_, errors) = DeTable::parse_recoverable(head);
    let mut starts: Vec<usize> = errors.iter().filter_map(|error| Some(error.span()?.start)).collect();
    starts.sort_unstable();
    let line_of = |at: usize| head[..at.min(head.len())].matches('\n').count();
    let mut broken: Vec<usize> = starts.iter().map(|&at| line_of(at)).collect();
    broken.dedup();
    let said = head
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    if broken.len() < MANY || broken.len() * 2 <= said.count() {
        return None;
    }
    let start = head.split_inclusive('\n').take(broken[0]).map(str::len).sum::<usize>();
    let line = head[start..].lines().next().unwrap_or_default().trim_end();
    Some(Span::new(start, start + line.len()))
}

/// A head has about as many lines; nobody gets each of them wrong, but for one mistake made in all.
const MANY: usize = 5;

/// What the head of a set tells, most of all.
const HEAD: [&str; 4] = ["format", "id", "title", "licence"];

/// Remarks on the errors of a part: one a line, and none behind the first that throws the parser off its way.
fn tell(errors: &[Error], text: &str, base: usize, end: usize, log: &Log) {
    let mut errors: Vec<_> = errors
        .iter()
        .map(|error| {
            (
                error
                    .span()
                    .map_or(base..base, |span| base + span.start..base + span.end),
                error.message(),
            )
        })
        .collect();
    errors.sort_by_key(|(span, _)| span.start);
    let mut last_line = None;
    for (span, message) in errors {
        let line = log.source.position(span.start).line;
        if last_line.replace(line) == Some(line) {
            continue;
        }
        let written = text.get(span.clone()).unwrap_or_default();
        let (said, help) = in_words(message, written);
        let span = if span.is_empty() {
            visible(text, span.start.min(end), base)
        } else {
            span.into()
        };
        let remark = log.at(&SYNTAX, span, said);
        log.push(match help {
            Some(help) => remark.help(help),
            None => remark,
        });
        if DERAILING.iter().any(|opening| message.starts_with(opening)) {
            break;
        }
    }
}

/// The character before an error that has no width: where something is missing at the end of a line, its last character says
/// more than the void behind it.
fn visible(text: &str, at: usize, base: usize) -> Span {
    let before = text[base..at].trim_end();
    match before.chars().next_back() {
        Some(last) => Span::new(base + before.len() - last.len_utf8(), base + before.len()),
        None => Span::new(at, at),
    }
}

/// How messages begin after which the parser reads the rest of the part as something that it is not.
const DERAILING: [&str; 7] = [
    "missing comma between array",
    "missing comma between key",
    "unexpected",
    "unclosed",
    "extra",
    "invalid multi-line",
    "missing table open",
];

/// Slips that what is written tells better than the parser does.
fn slip(message: &str, written: &str) -> Option<(&'static str, &'static str)> {
    if message.starts_with("invalid unquoted key") && written.starts_with(':') {
        return Some(("a colon stands where `=` belongs", "write `key = value`"));
    }
    let is_value = ["string values must be quoted", "invalid boolean"];
    if !is_value.iter().any(|opening| message.starts_with(opening)) {
        return None;
    }
    match written.to_lowercase().as_str() {
        "true" => Some(("`true` is written in small letters", "write `true`")),
        "false" => Some(("`false` is written in small letters", "write `false`")),
        other if other.starts_with(CURLY) => Some((
            "these are curly quotes, and a text stands between straight ones",
            "write `\"` before the text and behind it",
        )),
        _ => None,
    }
}

/// Quotation marks that word processors put in the place of straight ones.
const CURLY: [char; 8] = ['“', '”', '„', '‘', '’', '‚', '«', '»'];

/// The parser's message about what is `written` in an author's words, and what to do.
fn in_words(message: &str, written: &str) -> (String, Option<&'static str>) {
    if let Some((said, help)) = slip(message, written) {
        return (said.to_owned(), Some(help));
    }
    let known: &[(&str, &str, &str)] = &[
        (
            "string values must be quoted",
            "this is neither a number nor `true` or `false`, and words stand in quotes",
            "put quotes around it",
        ),
        (
            "invalid basic string",
            "the text is not closed on its line",
            "put a `\"` at its end; a text of several lines stands between `\"\"\"` and `\"\"\"`",
        ),
        (
            "invalid literal string",
            "the text is not closed on its line",
            "put a `'` at its end; a text of several lines stands between `'''` and `'''`",
        ),
        (
            "invalid multi-line basic string",
            "the text of several lines is not closed",
            "put `\"\"\"` behind its last word",
        ),
        (
            "invalid multi-line literal string",
            "the text of several lines is not closed",
            "put `'''` behind its last word",
        ),
        (
            "missing comma between array elements",
            "a comma is missing, or the `]` that closes the list",
            "lists are written `[\"one\", \"two\"]`",
        ),
        (
            "missing comma between key-value pairs",
            "a comma is missing, or the `}` that closes the table",
            "tables in a line are written `{ answer = \"one\", comment = \"two\" }`",
        ),
        (
            "unclosed array table",
            "the heading is not closed",
            "write `[[question]]`",
        ),
        (
            "unclosed array",
            "the list is not closed",
            "put a `]` behind its last value",
        ),
        (
            "unclosed inline table",
            "the table is not closed",
            "put a `}` behind its last value",
        ),
        ("unclosed table", "the heading is not closed", "put a `]` at its end"),
        (
            "key with no value",
            "a key without a value",
            "write `key = value`; a note begins with `#`",
        ),
        ("duplicate key", "the key stands twice", "keep one of the two"),
        (
            "invalid unquoted key",
            "a key is made of letters without accents, figures, `-` and `_`",
            "write `key = value`; a note begins with `#`",
        ),
        (
            "missing escaped value",
            "a backslash inside double quotes begins an escape, and this is none",
            "write `\\\\` for a backslash, or put the text in single quotes, in which it is a letter like any other",
        ),
    ];
    match known.iter().find(|(opening, _, _)| message.starts_with(opening)) {
        Some((_, said, help)) => ((*said).to_owned(), Some(help)),
        None => (message.to_owned(), None),
    }
}
