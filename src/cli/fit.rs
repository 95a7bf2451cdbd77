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
use crate::cli::refused::{Refused, complain};
use crate::cli::row::{Ask, Form, Row};
use crate::fit::{self, Figures, Method, Plain, Tried};
use crate::grade::features::Features;
use crate::grade::{Desk, Prepared, Scale, Style, Weights, probability};
use crate::text::clean::visible;

/// Fit the weights of judging to marked answers of your own
#[derive(Args, Debug)]
#[command(after_long_help = HELP)]
pub struct FitArgs {
    /// Files of JSON lines with a question and a "label" each: short answers
    #[arg(value_name = "FILE", required = true)]
    short: Vec<PathBuf>,
    /// Files of explanations; they teach the weights for long answers together with the short ones
    #[arg(long, value_name = "FILE")]
    long: Vec<PathBuf>,
    /// Deals the questions into the folds that set the threshold
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Where the table goes [default: standard output]
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
}

const HELP: &str = "\
Lines are those of `closeread eval` that carry their question, with \"question\", \"references\" and,
where there is one, \"passage\"; lines that name a question of a set are refused. A partly right
answer counts as wrong. The table is the one that is built in from src/grade/weights.txt: some
thousand answers to a hundred questions and more are needed for a better one. Its head says how
such weights do on questions, and on files, that they were not fitted to.

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
    let short: Vec<&fit::Row> = rows.iter().filter(|r| r.1 == Form::Short).map(|r| &r.0).collect();
    let names: Vec<String> = args.short.iter().chain(&args.long).map(|path| name(path)).collect();
    let method = Method::short(args.seed);
    let found = fitted(fit::fit(&short, method), "short answers")?;
    let mut head = page("short answers", &tried(&short, method, "short answers"), &names);
    // Explanations are few and short answers teach some of what they need: all rows fit, the threshold is the explanations' own.
    let has_long = rows.iter().any(|r| r.1 == Form::Long);
    let all = rows.iter().map(|(row, form)| fit::Row {
        own: *form == Form::Long,
        ..row.clone()
    });
    let long = if has_long {
        let all: Vec<fit::Row> = all.collect();
        let all: Vec<&fit::Row> = all.iter().collect();
        let method = Method::long(args.seed);
        let found = fitted(fit::fit(&all, method), "explanations")?;
        head += &page("explanations", &tried(&all, method, "explanations"), &names);
        found
    } else {
        Weights::built_in().long.clone()
    };
    let weights = Weights { short: found, long };
    let _ = io::stderr().write_all(head.as_bytes());
    let seed = args.seed;
    let head = head
        .lines()
        .map(|line| format!("# {line}").trim_end().to_owned() + "\n");
    let text = format!(
        "# Fitted by `closeread fit SHORT... --long LONG... --seed {seed}`. How such weights do on questions, and files, not seen:\n#\n{}#\n\
         # feature                short      long\n{weights}",
        head.collect::<String>()
    );
    match &args.out {
        Some(path) => fs::write(path, text).map_err(|why| Failure::Asked {
            what: format!("{} cannot be written: {why}.", path.display()),
            next: "Name another file with --out, or leave it out to print the table.".into(),
        })?,
        None => io::stdout().write_all(text.as_bytes()).map_err(Failure::stdout)?,
    }
    Ok(exit)
}

fn fitted(found: Option<Scale>, what: &str) -> Result<Scale, Failure> {
    found.ok_or_else(|| Failure::Asked {
        what: format!("There is nothing to learn from for {what}: both right and wrong answers are needed."),
        next: "Give files whose lines have a \"label\" of \"right\" or \"wrong\".".into(),
    })
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    visible(&name.to_string_lossy()).into_owned()
}

/// The trials of a method, each step told.
fn tried(rows: &[&fit::Row], method: Method, what: &str) -> Vec<Tried> {
    fit::trial(rows, method, &mut |done, of| {
        let _ = writeln!(io::stderr(), "trying the weights for {what}: {done} of {of}");
    })
}

/// What the trials gave, a line a file and one for the mean.
fn page(what: &str, tried: &[Tried], names: &[String]) -> String {
    let mut page = format!(
        "{:<32}         {:^20}   {:^20}\n{:<32} answers    kappa    AUC surest    kappa    AUC surest\n",
        what, "on other questions", "on another file", ""
    );
    let mut line = |name: &str, rows: usize, crossed: &Figures, left_out: Option<&Figures>| {
        let (a, b) = (cells(Some(crossed)), cells(left_out));
        page += &format!("{name:<32} {rows:>7}   {a}   {b}\n");
    };
    for one in tried {
        line(&names[one.collection], one.rows, &one.crossed, one.left_out.as_ref());
    }
    let crossed: Vec<Figures> = tried.iter().map(|t| t.crossed).collect();
    let left_out: Vec<Figures> = tried.iter().filter_map(|t| t.left_out).collect();
    let rows = tried.iter().map(|t| t.rows).sum();
    line("mean", rows, &fit::mean(&crossed), Some(&fit::mean(&left_out)));
    page
}

fn cells(figures: Option<&Figures>) -> String {
    let cell = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |v| format!("{v:.3}"));
    let all = figures.map_or([None; 3], |f| [f.kappa, f.auc, f.surest]);
    all.map(|value| format!("{:>6}", cell(value))).join(" ")
}

/// What judging makes of an answer apart from its weighed score: told by what it does to the score of the built-in weights.
fn plain(ready: &Prepared, answer: &str, features: &Features, style: Style, desk: &mut Desk) -> Plain {
    let weights = Weights::built_in();
    let scale = match style {
        Style::Short => &weights.short,
        Style::Long => &weights.long,
    };
    let judged = ready.score(answer, desk);
    if judged >= 1.0 {
        return Plain::Same;
    }
    let share = f64::from(judged) / f64::from(probability(scale.logit(features)));
    // Rounded, so that the built-in weights leave no trace.
    Plain::Cut((share * 1000.0).round().min(1000.0) / 1000.0)
}

/// Measures every line of a file; gives how many could not be read.
fn measure(path: &Path, form: Form, collection: usize, rows: &mut Vec<(fit::Row, Form)>) -> Result<usize, Failure> {
    let bytes = fs::read(path).map_err(|why| Failure::read(path, why))?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut prepared: HashMap<String, (u64, Prepared)> = HashMap::new();
    let mut desk = Desk::default();
    let mut refused: Vec<Refused> = Vec::new();
    for (index, line) in text.split(|&b| b == b'\n').map(<[u8]>::trim_ascii).enumerate() {
        if line.is_empty() {
            continue;
        }
        let mut refuse = |why: &str| refused.push((index as u64 + 1, why.to_owned()));
        let row = match Row::read(line) {
            Ok(row) => row,
            Err(bad) => {
                refuse(&bad.why);
                continue;
            }
        };
        let Ask::Inline(inline) = &row.ask else {
            refuse("a question of a set, which is not looked up here: give \"question\" and \"references\"");
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
        let (question, ready) = prepared.entry(key).or_insert_with(|| {
            let style = inline.style(form);
            // Wherever a question is asked again, it is the same question, whatever is accepted there.
            let asked = inline.question.trim().to_lowercase();
            let number = crate::grade::fingerprint(asked.as_bytes());
            (
                number,
                Prepared::inline(&inline.question, &references, inline.passage.as_deref(), style),
            )
        });
        if let Some(features) = ready.features(&row.answer, &mut desk) {
            let features = features.clone();
            let plain = plain(ready, &row.answer, &features, inline.style(form), &mut desk);
            let row = fit::Row {
                features: features.0,
                right,
                collection,
                question: *question,
                own: true,
                plain,
            };
            rows.push((row, inline.form.unwrap_or(form)));
        }
    }
    complain(path, &refused);
    Ok(refused.len())
}
