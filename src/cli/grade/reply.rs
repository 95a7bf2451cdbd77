//! What is written for a batch of lines.
//!
//! Owns the wire shape of what goes out. Never touches streams or threads.

use std::sync::Arc;

use serde::Serialize;
use serde_json::value::RawValue;

use crate::cli::json::push_line;
use crate::cli::lines::{Batch, LONGEST, Line};
use crate::cli::named::Named;
use crate::cli::ready::Ready;
use crate::cli::row::{Form, Row};
use crate::grade::{Certainty, Desk, Part, Verdict};

/// How much is asked about each answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// Verdicts with reasons and evidence.
    Verdicts,
    /// Scores alone.
    Scores,
}

/// What is to be written.
#[derive(Debug, Default)]
pub struct Replies {
    /// Whole lines.
    pub bytes: Vec<u8>,
    /// How many of them say that a line could not be judged.
    pub failed: u64,
}

/// One worker's table: the questions that it has ready and its working memory.
#[derive(Debug)]
pub struct Answering {
    want: Want,
    named: Arc<Named>,
    ready: Ready,
    desk: Desk,
}

impl Answering {
    /// An empty table.
    pub fn new(want: Want, named: Arc<Named>, ready: Ready) -> Self {
        Self {
            want,
            named,
            ready,
            desk: Desk::default(),
        }
    }

    /// A line for each line.
    pub fn reply_to(&mut self, batch: &Batch) -> Replies {
        let mut replies = Replies::default();
        for (number, line) in batch.lines() {
            match line {
                Line::Bytes(bytes) => match Row::read(bytes) {
                    Ok(row) => self.judge(number, &row, &mut replies),
                    Err(refused) => replies.refuse(refused.id, number, &refused.why),
                },
                Line::TooLong => {
                    replies.refuse(None, number, &format!("the line is longer than {} MiB", LONGEST >> 20));
                }
            }
        }
        replies
    }

    fn judge(&mut self, number: u64, row: &Row<'_>, replies: &mut Replies) {
        let asked = match self.named.find(&row.ask) {
            Ok(asked) => asked,
            Err(why) => return replies.refuse(row.id, number, &why),
        };
        let prepared = self.ready.of(asked, Form::Short);
        match self.want {
            Want::Scores => replies.push(&Scored {
                id: row.id,
                score: prepared.score(&row.answer, &mut self.desk),
            }),
            Want::Verdicts => {
                let verdict = prepared.judge(&row.answer, &mut self.desk);
                replies.push(&Judged::new(row.id, &verdict, |place| asked.passage(place)));
            }
        }
    }
}

impl Replies {
    fn push(&mut self, reply: &impl Serialize) {
        push_line(&mut self.bytes, reply);
    }

    fn refuse(&mut self, id: Option<&RawValue>, line: u64, error: &str) {
        self.failed += 1;
        self.push(&Refusal { id, line, error });
    }
}

#[derive(Serialize)]
struct Refusal<'a> {
    id: Option<&'a RawValue>,
    line: u64,
    error: &'a str,
}

#[derive(Serialize)]
struct Scored<'a> {
    id: Option<&'a RawValue>,
    score: f32,
}

#[derive(Serialize)]
struct Judged<'a> {
    id: Option<&'a RawValue>,
    verdict: &'static str,
    score: f32,
    credit: f32,
    unsure: bool,
    matched: Option<&'a str>,
    reasons: Vec<Told<'a>>,
    evidence: Option<Shown<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<PartTold<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<&'a str>,
}

#[derive(Serialize)]
struct Told<'a> {
    kind: &'static str,
    text: &'a str,
}

#[derive(Serialize)]
struct Shown<'a> {
    passage: &'a str,
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct PartTold<'a> {
    name: &'a str,
    verdict: &'static str,
    typed: Option<&'a str>,
}

impl<'a> Judged<'a> {
    /// `passage` gives the id and the text of a passage by its position.
    fn new(
        id: Option<&'a RawValue>,
        verdict: &'a Verdict,
        passage: impl Fn(usize) -> Option<(&'a str, &'a str)>,
    ) -> Self {
        let evidence = verdict.evidence.and_then(|evidence| {
            let (name, whole) = passage(evidence.passage)?;
            let text = evidence.span.of(whole)?;
            let chars = evidence.span.in_chars(whole);
            Some(Shown {
                passage: name,
                start: chars.start,
                end: chars.end,
                text,
            })
        });
        Self {
            id,
            verdict: verdict.mark.word(),
            score: verdict.score,
            credit: verdict.credit,
            unsure: verdict.certainty == Certainty::Unsure,
            matched: verdict.matched.as_ref().map(|matched| matched.accepted.as_str()),
            reasons: verdict
                .reasons
                .iter()
                .map(|reason| Told {
                    kind: reason.kind.slug(),
                    text: &reason.text,
                })
                .collect(),
            evidence,
            parts: verdict.parts.iter().map(told).collect(),
            comment: verdict.comment.as_deref(),
        }
    }
}

fn told(part: &Part) -> PartTold<'_> {
    PartTold {
        name: &part.name,
        verdict: part.mark.word(),
        typed: part.typed.as_deref(),
    }
}
