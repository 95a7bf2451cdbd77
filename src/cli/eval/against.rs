//! This run against an earlier one, answer by answer.
//!
//! Owns the pairing of the two and what is said of it. Never touches judging.

use std::collections::HashMap;
use std::io::{self, Write};

use serde::Deserialize;

use crate::cli::eval::measure::{Judged, Measured};
use crate::cli::eval::page::{disagreement, short, word};

/// What an earlier run said of each answer.
#[derive(Debug)]
pub struct Earlier {
    /// By file, then by id or, where there is none, by line.
    said: HashMap<(String, String), (String, f64)>,
}

#[derive(Deserialize)]
struct Row {
    what: String,
    #[serde(default)]
    file: String,
    #[serde(default)]
    id: String,
    #[serde(default)]
    line: u64,
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    score: f64,
}

impl Earlier {
    /// Reads what `--json --rows` wrote.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut said = HashMap::new();
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            let row: Row =
                serde_json::from_str(line).map_err(|why| format!("line {number} is no line of an eval: {why}"))?;
            if row.what == "row" {
                said.insert((row.file, name(&row.id, row.line)), (row.verdict, row.score));
            }
        }
        if said.is_empty() {
            return Err("it holds no answers".into());
        }
        Ok(Self { said })
    }
}

fn name(id: &str, line: u64) -> String {
    if id.is_empty() {
        format!("line {line}")
    } else {
        id.to_owned()
    }
}

/// What became of the answers whose verdict changed between right and not right.
#[derive(Debug, Default)]
struct Change<'a> {
    better: Vec<&'a Judged>,
    worse: Vec<&'a Judged>,
    moved: usize,
    new: usize,
}

/// Says, file by file, how many answers are now judged better and worse, and shows some of those.
pub fn write(out: &mut impl Write, before: &Earlier, all: &[Measured], most: usize) -> io::Result<()> {
    writeln!(out, "\nAgainst the earlier run")?;
    let mut changes = Vec::new();
    for file in all {
        let change = compare(before, file);
        let (better, worse) = (change.better.len(), change.worse.len());
        write!(
            out,
            "  {}: {better} better, {worse} worse, {} scores moved",
            short(&file.file),
            change.moved
        )?;
        if change.new > 0 {
            write!(out, ", {} not in the earlier run", change.new)?;
        }
        writeln!(out)?;
        changes.push(change);
    }
    for (head, worse) in [("Worse than before", true), ("Better than before", false)] {
        let rows = changes
            .iter()
            .flat_map(|change| if worse { &change.worse } else { &change.better });
        for (place, judged) in rows.take(most).enumerate() {
            if place == 0 {
                writeln!(out, "\n{head}")?;
            }
            disagreement(out, judged)?;
        }
    }
    Ok(())
}

fn compare<'a>(before: &Earlier, file: &'a Measured) -> Change<'a> {
    let mut change = Change::default();
    for judged in &file.judged {
        let key = (short(&file.file).to_owned(), name(&judged.id, judged.line));
        let Some((verdict, score)) = before.said.get(&key) else {
            change.new += 1;
            continue;
        };
        // A rounding of the last digit is no change.
        if (judged.pair.score - score).abs() > 1e-6 {
            change.moved += 1;
        }
        let agreed = (verdict == word(crate::agreement::Call::Right)) == judged.pair.is_right();
        match (agreed, judged.pair.agrees()) {
            (false, true) => change.better.push(judged),
            (true, false) => change.worse.push(judged),
            (true, true) | (false, false) => {}
        }
    }
    change
}
