//! The command line: one file a verb; ties rooms together, performs effects, makes sentences of errors.
//!
//! Owns what can be asked for and in which words. Never touches how answers are judged or when questions come back.

mod failure;
mod lines;
mod json;
mod row;
mod sets;
mod named;
mod weights;
mod refused;
mod ready;
mod perform;
mod asking;
mod print;

mod open;
mod quiz;
mod explain;
mod check;
mod grade;
mod eval;
mod fit;
mod completions;
mod man;

use std::ffi::OsString;
use std::io::Write;

use clap::{CommandFactory as _, Parser, Subcommand};

use crate::text::clean::visible;
use crate::world::World;

pub use failure::Exit;
use failure::Failure;

/// Reading-comprehension quizzes in the terminal: answers in your own words, judged against the passage
#[derive(Parser, Debug)]
#[command(name = "closeread", version, after_long_help = HELP, max_term_width = WIDEST)]
#[command(override_usage = "closeread [OPTIONS] [PATH]...\n       closeread [OPTIONS] <COMMAND>")]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    open: open::OpenArgs,
}

/// The widest line of a help text.
const WIDEST: usize = 100;

const HELP: &str = "\
Without a command it opens the library: your own sets, from the folder `quizzes` beside your
answers, and the built-in ones; or the question files and folders that are named.

Examples:
  closeread                          the library
  closeread my-sets/                 the sets of a folder
  closeread quiz resist-mediocrity   one set, from its first question
  closeread quiz --help              what can be chosen for a run

Environment:
  NO_COLOR                        set to anything: no colours
  VISUAL, EDITOR                  what opens a question for editing
  XDG_DATA_HOME                   answers lie in closeread/attempts.db there [default:
                                  ~/.local/share]
  CLOSEREAD_NOW, CLOSEREAD_SEED   stop the clock and load the dice, for tests

Exit codes: 0 all well; 1 something was found, or a line could not be judged; 2 it cannot be
done as asked; 70 the machine failed; 130 interrupted.";

#[derive(Subcommand, Debug)]
enum Command {
    Quiz(quiz::QuizArgs),
    Check(check::CheckArgs),
    Explain(explain::ExplainArgs),
    Grade(grade::GradeArgs),
    Eval(eval::EvalArgs),
    Fit(fit::FitArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
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
            // Names of files may hold anything, and the terminal would obey it.
            let text = failure.to_string();
            if !text.is_empty() {
                let _ = writeln!(std::io::stderr(), "closeread: {}", visible(&text));
            }
            failure.exit()
        }
    }
}

fn perform(cli: &Cli) -> Result<Exit, Failure> {
    let world = World::new().map_err(Failure::Variable)?;
    match &cli.command {
        None => open::run(&cli.open, &world),
        Some(Command::Quiz(args)) => quiz::run(args, cli.open.only_asking()?, &world),
        Some(_) if !cli.open.is_empty() => Err(open::misplaced()),
        Some(Command::Grade(args)) => grade::run(args, &world),
        Some(Command::Eval(args)) => eval::run(args, &world),
        Some(Command::Fit(args)) => fit::run(args),
        Some(Command::Check(args)) => check::run(args, &world),
        Some(Command::Explain(args)) => explain::run(args),
        Some(Command::Completions(args)) => completions::run(args, Cli::command()),
        Some(Command::Man(args)) => man::run(args, Cli::command()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_may_have_been_meant() {
        let mut command = Cli::command();
        command.build();
        let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
        assert_eq!(names, sets::VERBS);
    }

    #[test]
    fn no_line_of_a_help_text_is_broken_again() {
        let command = Cli::command();
        for command in command.get_subcommands().chain([&command]) {
            let help = command
                .get_after_long_help()
                .map(ToString::to_string)
                .unwrap_or_default();
            for line in help.lines() {
                assert!(line.chars().count() <= WIDEST, "{}: {line}", command.get_name());
            }
        }
    }
}
