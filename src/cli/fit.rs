//! `closeread fit`: weights for judging from answers that people have marked.
//!
//! Owns the way from files of marked answers to a table of weights. Never touches the fitting itself.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::agreement::Call;
use crate::cli::failure::{Exit, Failure};
use crate::cli::row::{Ask, Form, Row};
use crate::fit::{self, Fitted, Method};
use crate::grade::{Desk, Prepared, Weights};

/// Fit the weights of judging to marked answers of your own
#[derive(Args, Debug)]
#[command(after_long_help = HELP)]
pub struct FitArgs {
    /// Files of JSON lines with a "label" each: short answers
    #[arg(value_name = "FILE", required = true)]
    short: Vec<PathBuf>,
    /// Files of explanations; they teach the weights for long answers together with the short ones
    #[arg(long, value_name = "FILE")]
    long: Vec<PathBuf>,
    /// Deals the questions into the folds that set the threshold
    #[arg(long, value_name = "N", default_value_t = Method::default().seed)]
    seed: u64,
    /// Where the table goes [default: standard output]
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
}

const HELP: &str = "\
Lines are those of `closeread eval`; a partly right answer counts as wrong. The table is the one that
is built in from src/grade/weights.txt: some thousand answers to a hundred questions and more are
needed for a better one.

Examples:
  closeread fit marked.jsonl --out weights.txt
  closeread fit names.jsonl dates.jsonl --long essays.jsonl > src/grade/weights.txt";

/// Runs the verb.
pub fn run(args: &FitArgs) -> Result<Exit, Failure> {
    let mut rows = Vec::new();
    let mut exit = Exit::Fine;
    let files = args.short.iter().map(|p| (p, Form::Short));
    let files = files.chain(args.long.iter().map(|p| (p, Form::Long)));
    for (collection, (path, form)) in files.enumerate() {
        if measure(path, form, collection, &mut rows)? > 0 {
            exit = Exit::Found;
        }
    }
    let method = Method {
        seed: args.seed,
        ..Method::default()
    };
    let short: Vec<fit::Row> = rows
        .iter()
        .filter(|r| r.1 == Form::Short)
        .map(|r| r.0.clone())
        .collect();
    let short = fitted(fit::fit(&short, method), "short answers")?;
    // Explanations are few and short answers teach much of what they need: all rows fit, the threshold is the explanations' own.
    let has_long = rows.iter().any(|r| r.1 == Form::Long);
    let all = rows.into_iter().map(|(row, form)| fit::Row {
        own: form == Form::Long,
        ..row
    });
    let long = if has_long {
        fitted(fit::fit(&all.collect::<Vec<_>>(), method), "explanations")?
    } else {
        Fitted {
            scale: Weights::built_in().long.clone(),
            kappa: f64::NAN,
        }
    };
    let _ = writeln!(
        io::stderr(),
        "mean kappa, cross-validated by question: short {:.3}, long {:.3}",
        short.kappa,
        long.kappa
    );
    let weights = Weights {
        short: short.scale,
        long: long.scale,
    };
    let text = format!("# feature, weight for short answers, weight for explanations\n{weights}");
    match &args.out {
        Some(path) => fs::write(path, text).map_err(|why| Failure::Asked {
            what: format!("{} cannot be written: {why}.", path.display()),
            next: "Name another file with --out, or leave it out to print the table.".into(),
        })?,
        None => io::stdout().write_all(text.as_bytes()).map_err(Failure::stdout)?,
    }
    Ok(exit)
}

fn fitted(found: Option<Fitted>, what: &str) -> Result<Fitted, Failure> {
    found.ok_or_else(|| Failure::Asked {
        what: format!("There is nothing to learn from for {what}: both right and wrong answers are needed."),
        next: "Give files whose lines have a \"label\" of \"right\" or \"wrong\".".into(),
    })
}

/// Measures every line of a file; gives how many could not be read.
fn measure(path: &Path, form: Form, collection: usize, rows: &mut Vec<(fit::Row, Form)>) -> Result<usize, Failure> {
    let bytes = fs::read(path).map_err(|why| Failure::read(path, why))?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut prepared: HashMap<String, (u64, Prepared)> = HashMap::new();
    let mut desk = Desk::default();
    let mut refused = 0;
    for (index, line) in text.split(|&b| b == b'\n').map(<[u8]>::trim_ascii).enumerate() {
        if line.is_empty() {
            continue;
        }
        let mut refuse = |why: &str| {
            refused += 1;
            let _ = writeln!(io::stderr(), "{}:{}: {why}", path.display(), index + 1);
        };
        let row = match Row::read(line) {
            Ok(row) => row,
            Err(bad) => {
                refuse(&bad.why);
                continue;
            }
        };
        let Ask::Inline(inline) = &row.ask else {
            refuse("a question of a set: give \"question\" and \"references\"");
            continue;
        };
        let right = match row.label() {
            Ok(call) => call == Call::Right,
            Err(why) => {
                refuse(&why);
                continue;
            }
        };
        let references: Vec<&str> = inline.references.iter().map(|r| r.0.as_ref()).collect();
        let key = format!(
            "{}\u{1f}{}\u{1f}{}",
            inline.question,
            references.join("\u{1f}"),
            inline.passage.as_deref().unwrap_or("")
        );
        let (question, ready) = prepared.entry(key).or_insert_with_key(|key| {
            let style = inline.style(form);
            let number = crate::grade::fingerprint(key.as_bytes());
            (
                number,
                Prepared::inline(&inline.question, &references, inline.passage.as_deref(), style),
            )
        });
        if let Some(features) = ready.features(&row.answer, &mut desk) {
            let features = features.0;
            let row = fit::Row {
                features,
                right,
                collection,
                question: *question,
                own: true,
            };
            rows.push((row, inline.form.unwrap_or(form)));
        }
    }
    Ok(refused)
}
