//! `closeread eval`: how far the program agrees with people on answers that they have marked.
//!
//! Owns the way from files of marked answers to figures. Never touches the statistics, or how a figure is printed.

mod rows;

mod wording;

mod progress;

mod measure;

mod disagreement;

mod page;

mod wire;

mod against;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::cli::failure::{Exit, Failure};
use crate::cli::named::Named;
use crate::cli::refused::complain;
use crate::cli::row::Form;
use crate::cli::weights;
use crate::world::World;

use against::Earlier;
use measure::{Keep, Measured, Measuring};
use progress::Progress;
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
    /// Show so many of the answers on which program and person differ most, with reasons and what each measurement added
    #[arg(long, value_name = "N", default_value_t = 0)]
    disagreements: usize,
    /// Where lines with a "set" find it: question files or folders [default: your own sets and the built-in ones]
    #[arg(long, value_name = "PATH")]
    sets: Vec<PathBuf>,
    /// Weigh by a table that `closeread fit` wrote [default: the one built in]
    #[arg(long, value_name = "TABLE")]
    weights: Option<PathBuf>,
    /// Write JSON lines: one object a file, one for the mean
    #[arg(long)]
    json: bool,
    /// With --json: a line for each answer, too
    #[arg(long, requires = "json")]
    rows: bool,
    /// Compare with an earlier `--json --rows`, answer by answer
    #[arg(long, value_name = "EARLIER")]
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

Columns: acc, prec, rec, F1, kappa (Cohen's) and AUC (area under the ROC curve) as usual; Brier and
cal say how far scores are from probabilities (0 is best; cal is the expected calibration error);
at 80 % is the accuracy on the four fifths of the answers of which it is surest; unsure is the share
about which it would ask a person, sure the accuracy on the others.

With --disagreements, a score is the sum of what was measured, each times its weight, read as a
probability; a rule for what is obvious (another figure, a denial) may then bring it down.

Examples:
  closeread eval marked.jsonl
  closeread eval --kind long --disagreements 10 essays.jsonl
  closeread eval --json --rows marked.jsonl > before.jsonl
  closeread eval --against before.jsonl --disagreements 10 marked.jsonl
  closeread fit mine.jsonl --out mine.txt && closeread eval --weights mine.txt other.jsonl";

/// Runs the verb.
pub fn run(args: &EvalArgs, world: &World) -> Result<Exit, Failure> {
    let form = match args.kind {
        Kind::Short => Form::Short,
        Kind::Long => Form::Long,
    };
    let weights = weights::find(args.weights.as_deref())?;
    let before = args.against.as_deref().map(earlier).transpose()?;
    let named = Named::at(&args.sets)?;
    let mut measuring = Measuring {
        form,
        weights: &weights,
        keep: match (args.disagreements, &before) {
            (0, _) => Keep::Nothing,
            (_, None) => Keep::Disagreements,
            (_, Some(_)) => Keep::All,
        },
        world,
        progress: Progress::new(world),
    };
    let mut exit = Exit::Fine;
    let mut all: Vec<Measured> = Vec::new();
    for path in &args.files {
        let bytes = fs::read(path).map_err(|why| Failure::read(path, why))?;
        let (lines, mut refused) = rows::read(&bytes);
        let (rows, unknown) = rows::find(&lines, &named);
        refused.extend(unknown);
        if !refused.is_empty() {
            exit = Exit::Found;
            measuring.progress.clear();
            complain(path, &refused);
        }
        all.push(measuring.file(&path.to_string_lossy(), &rows));
    }
    measuring.progress.clear();
    let mut out = io::BufWriter::new(io::stdout().lock());
    write(&mut out, args, &all, before.as_ref())
        .and_then(|()| out.flush())
        .map_err(Failure::stdout)?;
    Ok(exit)
}

fn write(out: &mut impl Write, args: &EvalArgs, all: &[Measured], before: Option<&Earlier>) -> io::Result<()> {
    let most = args.disagreements;
    let changes = before.map(|before| (before, against::compare(before, all)));
    if args.json {
        wire::write(out, all, if args.rows { Rows::Each } else { Rows::None }, most)?;
        return changes.map_or(Ok(()), |(_, changes)| against::write_lines(out, &changes, most));
    }
    page::write(out, all, most)?;
    changes.map_or(Ok(()), |(before, changes)| against::write(out, before, &changes, most))
}

fn earlier(path: &Path) -> Result<Earlier, Failure> {
    let text = fs::read_to_string(path).map_err(|why| Failure::read(path, why))?;
    Earlier::read(&text).map_err(|what| Failure::Asked {
        what: format!("{}: {what}.", path.display()),
        next: "Write it with `closeread eval --json --rows FILE…`.".into(),
    })
}
