//! Remarks for programs: one JSON object with everything that a picture of them says.
//!
//! Owns the wire shape. Never touches where remarks come from.
//!
//! Lines and columns count from 1, columns in Unicode scalar values; the end is the place after the last character.

use serde::Serialize;

use crate::remark::{Place, Remark, Source};
use crate::text::Span;

/// All that a check found.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    /// How many sets were looked at.
    pub sets: usize,
    /// How many questions they hold.
    pub questions: usize,
    /// How many more stand in their files and cannot be asked.
    pub left_out: usize,
    /// How many of the remarks are errors.
    pub errors: usize,
    /// How many of the remarks are warnings.
    pub warnings: usize,
    /// The remarks, by file and place.
    pub remarks: Vec<Entry<'a>>,
}

/// A remark.
#[derive(Debug, Serialize)]
pub struct Entry<'a> {
    rule: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(flatten)]
    at: At<'a>,
    label: Option<&'a str>,
    help: &'a [String],
    related: Vec<Related<'a>>,
    fix: Option<Change<'a>>,
}

#[derive(Debug, Serialize)]
struct At<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

#[derive(Debug, Serialize)]
struct Related<'a> {
    label: &'a str,
    #[serde(flatten)]
    at: At<'a>,
}

#[derive(Debug, Serialize)]
struct Change<'a> {
    title: &'a str,
    replacement: &'a str,
    #[serde(flatten)]
    at: At<'a>,
}

impl<'a> From<&'a Remark> for Entry<'a> {
    fn from(remark: &'a Remark) -> Self {
        Self {
            rule: remark.rule.id,
            severity: remark.rule.severity.word(),
            message: &remark.message,
            at: at(&remark.source, remark.span),
            label: remark.label.as_deref(),
            help: &remark.help,
            related: remark
                .related
                .iter()
                .map(|(place, label)| Related {
                    label,
                    at: placed(place),
                })
                .collect(),
            fix: remark.fix.as_ref().map(|fix| Change {
                title: &fix.title,
                replacement: &fix.replacement,
                at: placed(&fix.place),
            }),
        }
    }
}

fn placed(place: &Place) -> At<'_> {
    at(&place.source, Some(place.span))
}

fn at(source: &Source, span: Option<Span>) -> At<'_> {
    let start = span.map(|span| source.position(span.start));
    let end = span.map(|span| source.position(span.end));
    At {
        file: &source.name,
        line: start.map(|position| position.line),
        column: start.map(|position| position.column),
        end_line: end.map(|position| position.line),
        end_column: end.map(|position| position.column),
    }
}
