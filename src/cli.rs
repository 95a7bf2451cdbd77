//! The command line: one file a verb; ties rooms together, performs effects, makes sentences of errors.
//!
//! Owns what can be asked for and in which words. Never touches how answers are judged or when questions come back.

mod failure;
mod lines;
mod row;

mod ready;

mod print;

mod explain;

mod check;

mod grade;

mod eval;

use std::ffi::OsString;
use std::io::Write;

use clap::{Parser, Subcommand};

use crate::world::World;

pub use failure::Exit;
use failure::Failure;

/// Reading-comprehension quizzes in the terminal: answers in your own words, judged against the passage
#[derive(Parser, Debug)]
#[command(name = "closeread", version, after_long_help = HELP, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const HELP: &str = "\
Exit codes: 0 all well; 1 something was found, or a line could not be judged; 2 it cannot be done as asked; 70 the machine failed.";

#[derive(Subcommand, Debug)]
enum Command {
    Grade(grade::GradeArgs),
    Eval(eval::EvalArgs),
    Check(check::CheckArgs),
    Explain(explain::ExplainArgs),
}

/// Does what the arguments ask for and says how it ended.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Exit {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(told) => {
            // Help is asked for and fine; the rest is a mistake. A reader that went away changes neither.
            let _ = told.print();
            return if told.use_stderr() { Exit::Usage } else { Exit::Fine };
        }
    };
    match perform(&cli) {
        Ok(exit) => exit,
        Err(failure) => {
            let text = failure.to_string();
            if !text.is_empty() {
                let _ = writeln!(std::io::stderr(), "closeread: {text}");
            }
            failure.exit()
        }
    }
}

fn perform(cli: &Cli) -> Result<Exit, Failure> {
    let world = World::new().map_err(Failure::Variable)?;
    match &cli.command {
        Command::Grade(args) => grade::run(args, &world),
        Command::Eval(args) => eval::run(args, &world),
        Command::Check(args) => check::run(args, &world),
        Command::Explain(args) => explain::run(args),
    }
}
