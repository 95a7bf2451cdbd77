//! `closeread eval`: how far the program agrees with people on answers that they have marked.
//!
//! Owns the way from files of marked answers to figures. Never touches the statistics, or how a figure is printed.

mod rows;

mod measure;

mod page;

mod wire;

mod against;

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::failure::{Exit, Failure};
use crate::cli::named::Named;
use crate::cli::row::Form;
use crate::text::clean::visible;
use crate::world::World;

use measure::Measured;
use wire::Rows;

/// Measure how far the program agrees with people's marks
#[derive(Args, Debug)]
#[command(after_long_help = HELP)]
pub struct EvalArgs {
    /// Files of JSON lines, as `grade` reads them, each with a "label"
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What the questions ask for, where a line does not say it
    #[arg(long, value_enum, default_value_t = Kind::Short)]
    kind: Kind,
    /// Show so many of the answers on which program and person differ most
    #[arg(long, value_name = "N", default_value_t = 0)]
    disagreements: usize,
    /// Where lines with a "set" find it: question files or folders [default: your own sets and the built-in ones]
    #[arg(long, value_name = "PATH")]
    sets: Vec<PathBuf>,
    /// Write JSON lines: one object a file, one for the mean
    #[arg(long)]
    json: bool,
    /// With --json: a line for each answer, too
    #[arg(long, requires = "json")]
    rows: bool,
    /// Compare with an earlier `--json --rows`, answer by answer
    #[arg(long, value_name = "EARLIER", conflicts_with = "json")]
    against: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// A name, a figure, a phrase
    Short,
    /// An explanation in a sentence or more
    Long,
}

const HELP: &str = "\
A label is \"right\", \"partly\", \"wrong\", 1 or 0; a 0 with a \"score\" of 0.5 is \"partly\". An answer
counts as called right when its verdict is right; partly counts as wrong, except in the table
of three. Other keys are passed over.

Examples:
  closeread eval marked.jsonl
  closeread eval --kind long --disagreements 10 essays.jsonl
  closeread eval --json --rows marked.jsonl > before.jsonl
  closeread eval --against before.jsonl marked.jsonl";

/// Runs the verb.
pub fn run(args: &EvalArgs, world: &World) -> Result<Exit, Failure> {
    let form = match args.kind {
        Kind::Short => Form::Short,
        Kind::Long => Form::Long,
    };
    let named = Named::new(args.sets.clone());
    let mut exit = Exit::Fine;
    let mut all: Vec<Measured> = Vec::new();
    for path in &args.files {
        let bytes = fs::read(path).map_err(|why| Failure::read(path, why))?;
        let (lines, mut refused) = rows::read(&bytes);
        let (rows, unknown) = rows::find(&lines, &named);
        refused.extend(unknown);
        for (line, why) in refused.iter().take(SHOWN) {
            let told = format!("{}:{line}: {why}", path.display());
            let _ = writeln!(io::stderr(), "{}", visible(&told));
        }
        if refused.len() > SHOWN {
            let _ = writeln!(
                io::stderr(),
                "{}: {} more lines like these.",
                path.display(),
                refused.len() - SHOWN
            );
        }
        if !refused.is_empty() {
            exit = Exit::Found;
        }
        all.push(measure::file(&path.to_string_lossy(), &rows, form, world));
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    if args.json {
        wire::write(&mut out, &all, if args.rows { Rows::Each } else { Rows::None })
    } else {
        page::write(&mut out, &all, args.disagreements)
    }
    .map_err(Failure::stdout)?;
    if let Some(earlier) = &args.against {
        let text = fs::read_to_string(earlier).map_err(|why| Failure::read(earlier, why))?;
        let before = against::Earlier::read(&text).map_err(|what| Failure::Asked {
            what: format!("{}: {what}.", earlier.display()),
            next: "Write it with `closeread eval --json --rows FILE…`.".into(),
        })?;
        against::write(&mut out, &before, &all, args.disagreements).map_err(Failure::stdout)?;
    }
    out.flush().map_err(Failure::stdout)?;
    Ok(exit)
}

/// So many lines that cannot be read are named one by one.
const SHOWN: usize = 5;
