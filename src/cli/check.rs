//! `closeread check`: everything that is wrong or doubtful in question files.
//!
//! Owns the way from paths to remarks and an exit code. Never touches what a rule looks at, or how a remark is drawn.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::explain;
use crate::cli::failure::{Exit, Failure};
use crate::cli::print::{human, json};
use crate::lint;
use crate::remark::{self, Remark};
use crate::shelf::Shelf;
use crate::world::{Folders, World};

/// Say what is wrong or doubtful in question files, and try their examples
#[derive(Args, Debug)]
#[command(after_long_help = HELP)]
pub struct CheckArgs {
    /// Question files, or folders of them [default: your own folder and the built-in sets]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Say nothing; the exit code tells
    #[arg(short, long, conflicts_with = "format")]
    quiet: bool,
    /// Print the page of the manual on a rule instead
    #[arg(long, value_name = "RULE", conflicts_with_all = ["paths", "format", "quiet"])]
    explain: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As a compiler would, with the lines themselves
    Human,
    /// One JSON object, for programs
    Json,
}

const HELP: &str = "\
Errors are what cannot be meant: a mistake in the file, evidence that is not in the passage, an
example that is judged otherwise. Warnings are advice. Folders are searched for `.toml` files;
those without questions are passed over.

Exit codes: 0 no errors; 1 errors; 2 a path that is not there, or a mistake in the command.

Examples:
  closeread check
  closeread check quizzes/owls.toml
  closeread check --format json quizzes | jq '.remarks[].message'
  closeread check --explain evidence-not-found";

/// The width of a page where nobody says how wide the screen is.
const PAGE: usize = 120;

/// Nobody reads on after so many remarks on one file; a file that is wrong in every line could draw a million.
const SHOWN: usize = 200;

/// Runs the verb.
pub fn run(args: &CheckArgs, world: &World) -> Result<Exit, Failure> {
    if let Some(rule) = &args.explain {
        return explain::explain(rule, &mut io::stdout().lock());
    }
    // A broken link is there and is no file; whoever names it is told so by the shelf.
    if let Some(missing) = args.paths.iter().find(|path| {
        path.symlink_metadata()
            .is_err_and(|why| why.kind() == io::ErrorKind::NotFound)
    }) {
        let why = io::ErrorKind::NotFound.into();
        return Err(Failure::read(missing, why));
    }
    let own = Folders::find().ok().map(|folders| folders.sets());
    let shelf = Shelf::open(&args.paths, own.as_deref());
    let mut remarks = shelf.all_remarks();
    for loaded in &shelf.sets {
        remarks.extend(lint::look(&loaded.set, &loaded.places));
        remarks.extend(lint::try_examples(&loaded.set, &loaded.places, world.cores()));
    }
    remark::sort(&mut remarks);
    let errors = remarks.iter().filter(|remark| remark.is_error()).count();
    let count = Count {
        sets: shelf.sets.len(),
        questions: shelf.sets.iter().map(|loaded| loaded.set.questions.len()).sum(),
        left_out: shelf.sets.iter().map(|loaded| loaded.places.left_out).sum(),
        errors,
        warnings: remarks.len() - errors,
    };
    if !args.quiet {
        match args.format {
            Format::Human => say(&remarks, count, width(world)),
            Format::Json => tell(&remarks, count),
        }
        .map_err(Failure::stdout)?;
    }
    Ok(if errors > 0 { Exit::Found } else { Exit::Fine })
}

/// What was looked at and what was found.
#[derive(Clone, Copy, Debug)]
struct Count {
    sets: usize,
    questions: usize,
    left_out: usize,
    errors: usize,
    warnings: usize,
}

fn width(world: &World) -> usize {
    let terminal = world
        .stdout_is_terminal()
        .then(|| crossterm::terminal::size().ok())
        .flatten();
    terminal.map_or(PAGE, |(columns, _)| usize::from(columns).max(40))
}

fn say(remarks: &[Remark], count: Count, width: usize) -> io::Result<()> {
    // Colours go where nobody would see them: NO_COLOR, a pipe, a terminal that has none.
    let mut out = io::BufWriter::new(anstream::AutoStream::auto(io::stdout()).lock());
    for file in remarks.chunk_by(|one, other| one.source.name == other.source.name) {
        for remark in file.iter().take(SHOWN) {
            writeln!(out, "{}\n", human::remark(remark, width))?;
        }
        if let Some(more) = file.len().checked_sub(SHOWN).filter(|&more| more > 0) {
            writeln!(
                out,
                "{}: {more} more; `--format json` has them all\n",
                file[0].source.name
            )?;
        }
    }
    writeln!(out, "{}", summary(count))?;
    out.flush()
}

fn tell(remarks: &[Remark], count: Count) -> io::Result<()> {
    let report = json::Report {
        sets: count.sets,
        questions: count.questions,
        left_out: count.left_out,
        errors: count.errors,
        warnings: count.warnings,
        remarks: remarks.iter().map(json::Entry::from).collect(),
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, &report)?;
    writeln!(out)?;
    out.flush()
}

/// The last line: what was looked at, and what was found.
fn summary(count: Count) -> String {
    let of = |number: usize, what: &str| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
    let found = match (count.errors, count.warnings) {
        (0, 0) => "no remarks".to_owned(),
        (0, warnings) => of(warnings, "warning"),
        (errors, 0) => of(errors, "error"),
        (errors, warnings) => format!("{}, {}", of(errors, "error"), of(warnings, "warning")),
    };
    let left_out = match count.left_out {
        0 => String::new(),
        left_out => format!(" ({left_out} more cannot be asked)"),
    };
    let (sets, questions) = (of(count.sets, "set"), of(count.questions, "question"));
    format!("{sets}, {questions}{left_out}: {found}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_sums_up() {
        let rows = [
            ((6, 74, 0, 0, 0), "6 sets, 74 questions: no remarks"),
            ((1, 1, 0, 1, 0), "1 set, 1 question: 1 error"),
            ((0, 0, 0, 0, 2), "0 sets, 0 questions: 2 warnings"),
            (
                (2, 3, 5, 4, 1),
                "2 sets, 3 questions (5 more cannot be asked): 4 errors, 1 warning",
            ),
        ];
        for ((sets, questions, left_out, errors, warnings), expected) in rows {
            let count = Count {
                sets,
                questions,
                left_out,
                errors,
                warnings,
            };
            assert_eq!(summary(count), expected);
        }
    }
}
