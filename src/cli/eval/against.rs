//! This run against an earlier one, answer by answer.
//!
//! Owns the pairing of the two and what is said of it. Never touches judging.

use std::collections::{BTreeSet, HashMap};
use std::io::{self, Write};

use serde::Deserialize;

use crate::agreement::{Call, Pair, Two, auc, by_chance};
use crate::cli::eval::disagreement;
use crate::cli::eval::measure::{Judged, Measured};
use crate::cli::eval::wire;
use crate::cli::eval::wording::{figure, short, word};
use crate::text::clean::visible;

/// What an earlier run said of each answer.
#[derive(Debug)]
pub struct Earlier {
    said: HashMap<Name, (Call, f64)>,
}

/// An answer of a file: by its id or, where there is none, its line; and which one of those that bear the same.
type Name = (String, String, usize);

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

/// Gives names to answers in the order in which they come.
#[derive(Default)]
struct Names {
    seen: HashMap<(String, String), usize>,
}

impl Names {
    fn next(&mut self, file: &str, id: &str, line: u64) -> Name {
        let own = if id.is_empty() {
            format!("line {line}")
        } else {
            id.to_owned()
        };
        let again = self.seen.entry((file.to_owned(), own.clone())).or_default();
        *again += 1;
        (file.to_owned(), own, *again)
    }
}

impl Earlier {
    /// Reads what `--json --rows` wrote.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut said = HashMap::new();
        let mut names = Names::default();
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            let row: Row =
                serde_json::from_str(line).map_err(|why| format!("line {number} is no line of an eval: {why}"))?;
            if row.what == "row" {
                let call = Call::ALL.into_iter().find(|call| word(*call) == row.verdict);
                let call = call.ok_or_else(|| format!("line {number} has no verdict of right, partly or wrong"))?;
                said.insert(names.next(&row.file, &row.id, row.line), (call, row.score));
            }
        }
        if said.is_empty() {
            return Err("it holds no answers".into());
        }
        Ok(Self { said })
    }

    /// The files whose answers it holds, in words.
    fn files(&self) -> String {
        let names: BTreeSet<&str> = self.said.keys().map(|(file, ..)| file.as_str()).collect();
        let names: Vec<String> = names.iter().map(|name| format!("`{}`", visible(name))).collect();
        names.join(", ")
    }
}

/// A file then and now, over the answers that both runs have.
#[derive(Debug)]
pub struct Change<'a> {
    file: &'a str,
    then: Vec<Pair>,
    now: Vec<Pair>,
    better: Vec<&'a Judged>,
    worse: Vec<&'a Judged>,
    moved: usize,
    new: usize,
}

/// Holds every file against the earlier run.
pub fn compare<'a>(before: &Earlier, all: &'a [Measured]) -> Vec<Change<'a>> {
    let mut names = Names::default();
    all.iter().map(|file| of_file(before, file, &mut names)).collect()
}

fn of_file<'a>(before: &Earlier, file: &'a Measured, names: &mut Names) -> Change<'a> {
    let mut change = Change {
        file: short(&file.file),
        then: Vec::new(),
        now: Vec::new(),
        better: Vec::new(),
        worse: Vec::new(),
        moved: 0,
        new: 0,
    };
    for judged in &file.judged {
        let name = names.next(change.file, &judged.id, judged.line);
        let Some(&(said, score)) = before.said.get(&name) else {
            change.new += 1;
            continue;
        };
        let (then, now) = (
            Pair {
                said,
                score,
                ..judged.pair
            },
            judged.pair,
        );
        // A rounding of the last digit is no change.
        if (now.score - score).abs() > 1e-6 {
            change.moved += 1;
        }
        match (then.agrees(), now.agrees()) {
            (false, true) => change.better.push(judged),
            (true, false) => change.worse.push(judged),
            (true, true) | (false, false) => {}
        }
        change.then.push(then);
        change.now.push(now);
    }
    change
}

impl Change<'_> {
    fn chance(&self) -> f64 {
        by_chance(self.better.len() as u64, self.worse.len() as u64)
    }

    /// Accuracy, kappa and AUC, each then and now.
    fn figures(&self) -> [(&'static str, Option<f64>, Option<f64>); 3] {
        let (then, now) = (Two::of(&self.then), Two::of(&self.now));
        [
            ("accuracy", then.accuracy(), now.accuracy()),
            ("kappa", then.kappa(), now.kappa()),
            ("auc", auc(&self.then), auc(&self.now)),
        ]
    }
}

/// Says, file by file, how many answers are now judged better and worse and how the figures moved, and shows some answers.
pub fn write(out: &mut impl Write, before: &Earlier, changes: &[Change<'_>], most: usize) -> io::Result<()> {
    writeln!(out, "\nAgainst the earlier run")?;
    for change in changes {
        let (better, worse) = (change.better.len(), change.worse.len());
        write!(out, "  {}: {better} better, {worse} worse", change.file)?;
        if better + worse > 0 {
            match change.chance() {
                // Three places would show nothing.
                chance if chance < 0.001 => write!(out, " (sign test: p < .001)")?,
                chance => write!(out, " (sign test: p = {})", figure(Some(chance)))?,
            }
        }
        write!(out, ", {} scores moved", change.moved)?;
        if change.new > 0 {
            write!(out, ", {} not in the earlier run", change.new)?;
        }
        writeln!(out)?;
        if change.then.is_empty() && change.new > 0 {
            writeln!(
                out,
                "    none could be compared: answers are paired by the name of their file and their id or line, and the earlier run has {}",
                before.files()
            )?;
        }
        if change.moved > 0 || better + worse > 0 {
            let figures = change.figures().map(|(name, then, now)| {
                let name = if name == "auc" { "AUC" } else { name };
                format!("{name} {} → {}", figure(then), figure(now))
            });
            writeln!(out, "    {}", figures.join(", "))?;
        }
    }
    for (head, way) in [("Worse than before", Way::Worse), ("Better than before", Way::Better)] {
        for (place, (_, judged)) in some(changes, way, most).enumerate() {
            writeln!(out)?;
            if place == 0 {
                writeln!(out, "{head}")?;
            }
            disagreement::write(out, judged)?;
        }
    }
    Ok(())
}

/// The same as JSON lines: one a file, one for each answer that is shown.
pub fn write_lines(out: &mut impl Write, changes: &[Change<'_>], most: usize) -> io::Result<()> {
    for change in changes {
        let figures: serde_json::Map<String, serde_json::Value> = change
            .figures()
            .into_iter()
            .map(|(name, then, now)| (name.to_owned(), serde_json::json!({ "then": then, "now": now })))
            .collect();
        let told = serde_json::json!({
            "what": "against",
            "file": change.file,
            "better": change.better.len(),
            "worse": change.worse.len(),
            "by_chance": change.chance(),
            "moved": change.moved,
            "new": change.new,
            "figures": figures,
        });
        wire::line(out, &told)?;
    }
    for (what, way) in [("worse", Way::Worse), ("better", Way::Better)] {
        for (file, judged) in some(changes, way, most) {
            wire::line(out, &wire::differing(what, file, judged))?;
        }
    }
    Ok(())
}

/// Which way an answer went.
#[derive(Clone, Copy)]
enum Way {
    Worse,
    Better,
}

fn some<'a>(changes: &'a [Change<'_>], way: Way, most: usize) -> impl Iterator<Item = (&'a str, &'a Judged)> {
    let rows = changes.iter().flat_map(move |change| {
        let rows = match way {
            Way::Worse => &change.worse,
            Way::Better => &change.better,
        };
        rows.iter().map(|judged| (change.file, *judged))
    });
    rows.take(most)
}
