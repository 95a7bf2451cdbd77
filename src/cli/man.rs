//! `closeread man [COMMAND]`: the manual page.
//!
//! Owns its argument. Never touches the commands themselves, which are handed in.

use std::io::{self, Write as _};

use clap::Args;

use crate::cli::failure::{Exit, Failure};

/// Print a manual page
#[derive(Args, Debug)]
#[command(after_long_help = HELP)]
pub struct ManArgs {
    /// The page of one command instead of the whole program's
    command: Option<String>,
}

const HELP: &str = "\
Examples:
  closeread man | man -l -
  closeread man grade > ~/.local/share/man/man1/closeread-grade.1";

/// Runs the verb.
pub fn run(args: &ManArgs, mut command: clap::Command) -> Result<Exit, Failure> {
    // Only then do the pages of commands know whose commands they are.
    command.build();
    let page = match &args.command {
        None => command,
        Some(name) => match command.find_subcommand(name) {
            Some(found) => found.clone(),
            None => {
                return Err(Failure::Asked {
                    what: format!("There is no command “{name}”."),
                    next: "`closeread --help` lists them.".into(),
                });
            }
        },
    };
    let mut text = Vec::new();
    let rendered = clap_mangen::Man::new(page).render(&mut text);
    rendered
        .and_then(|()| io::stdout().write_all(&text))
        .map_err(Failure::stdout)?;
    Ok(Exit::Fine)
}
