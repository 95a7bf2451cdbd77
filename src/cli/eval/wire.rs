//! Figures as JSON lines, for programs and for a later comparison.
//!
//! Owns the wire shape. Never touches how a figure comes about.

use std::io::{self, Write};

use serde::Serialize;

use crate::agreement::Call;
use crate::cli::eval::measure::{Figures, Judged, Measured, mean, worst};
use crate::cli::eval::wording::{short, word};
use crate::cli::json::push_line;

/// Whether each answer is written, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// A line for each answer.
    Each,
    /// Figures alone.
    None,
}

/// Writes a line for each answer where wanted, a line for each file, one for their mean, and one for each of the worst
/// disagreements.
pub fn write(out: &mut impl Write, all: &[Measured], rows: Rows, disagreements: usize) -> io::Result<()> {
    let figures: Vec<Figures> = all.iter().map(|file| Figures::of(file.judged.iter())).collect();
    if rows == Rows::Each {
        for file in all {
            for judged in &file.judged {
                let row = Row {
                    what: "row",
                    file: short(&file.file),
                    id: &judged.id,
                    line: judged.line,
                    label: word(judged.pair.truth),
                    verdict: word(judged.pair.said),
                    score: judged.pair.score,
                    unsure: judged.unsure,
                };
                line(out, &row)?;
            }
        }
    }
    for (file, figures) in all.iter().zip(&figures) {
        line(out, &of_file(file, figures))?;
    }
    let mean = serde_json::json!({ "what": "mean", "files": all.len(), "figures": named(mean(&figures).into_iter()) });
    line(out, &mean)?;
    for (file, judged) in worst(all, disagreements) {
        line(out, &differing("disagreement", &file.file, judged))?;
    }
    Ok(())
}

/// An answer on which program and person differ, with all that is known of it.
pub fn differing(what: &str, file: &str, judged: &Judged) -> serde_json::Value {
    let weighed = judged.weighed.as_ref().map(|weighed| {
        let shares: Vec<_> = weighed
            .shares
            .iter()
            .map(|share| {
                serde_json::json!({
                    "name": share.name, "value": share.value, "weight": share.weight, "adds": share.product(),
                })
            })
            .collect();
        serde_json::json!({ "sum": weighed.sum(), "bias": weighed.bias, "features": shares })
    });
    serde_json::json!({
        "what": what,
        "file": short(file),
        "id": judged.id,
        "line": judged.line,
        "label": word(judged.pair.truth),
        "verdict": word(judged.pair.said),
        "score": judged.pair.score,
        "unsure": judged.unsure,
        "question": judged.question,
        "references": judged.references,
        "answer": judged.answer,
        "reasons": judged.reasons,
        "weighed": weighed,
    })
}

/// Writes a value as a line.
pub fn line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    let mut line = Vec::new();
    push_line(&mut line, value);
    out.write_all(&line)
}

fn of_file(file: &Measured, figures: &Figures) -> serde_json::Value {
    let two = figures.two;
    let bins: Vec<_> = figures
        .bins
        .iter()
        .map(|bin| serde_json::json!({ "answers": bin.rows, "score": bin.score, "right": bin.right }))
        .collect();
    let coverage: Vec<_> = figures
        .coverage
        .iter()
        .map(|at| serde_json::json!({ "share": at.share, "accuracy": at.accuracy }))
        .collect();
    let bands: Vec<_> = figures
        .bands
        .iter()
        .map(|band| {
            serde_json::json!({
                "within": band.reach, "asked": band.asked, "inside": band.inside, "outside": band.outside,
            })
        })
        .collect();
    let table: serde_json::Map<String, serde_json::Value> = Call::ALL
        .into_iter()
        .map(|truth| {
            let [wrong, partly, right] = figures.table.counts[truth as usize];
            (
                word(truth).to_owned(),
                serde_json::json!({ "wrong": wrong, "partly": partly, "right": right }),
            )
        })
        .collect();
    serde_json::json!({
        "what": "file",
        "file": short(&file.file),
        "answers": figures.rows,
        "questions": file.questions,
        "figures": named(figures.named().into_iter()),
        "two": { "hit": two.hit, "false_alarm": two.false_alarm, "miss": two.miss, "pass": two.pass },
        "people_said_program_said": table,
        "three": { "accuracy": figures.table.accuracy(), "kappa": figures.table.kappa() },
        "calibration": bins,
        "coverage": coverage,
        "bands": bands,
        "seconds": {
            "preparing": file.speed.preparing.as_secs_f64(),
            "judging": file.speed.judging.as_secs_f64(),
            "scoring": file.speed.scoring.as_secs_f64(),
        },
    })
}

fn named(figures: impl Iterator<Item = (&'static str, Option<f64>)>) -> serde_json::Map<String, serde_json::Value> {
    figures.map(|(name, value)| (name.to_owned(), value.into())).collect()
}

#[derive(Serialize)]
struct Row<'a> {
    what: &'static str,
    file: &'a str,
    id: &'a str,
    line: u64,
    label: &'static str,
    verdict: &'static str,
    score: f64,
    unsure: bool,
}
