//! `closeread completions SHELL`: what a shell needs to complete commands.
//!
//! Owns its argument. Never touches the commands themselves, which are handed in.

use std::io::{self, Write as _};

use clap::Args;
use clap_complete::Shell;

use crate::cli::failure::{Exit, Failure};

/// Print completions for a shell
#[derive(Args, Debug)]
#[command(after_long_help = HELP)]
pub struct CompletionsArgs {
    /// The shell
    shell: Shell,
}

const HELP: &str = "\
Examples:
  closeread completions bash > ~/.local/share/bash-completion/completions/closeread
  closeread completions fish > ~/.config/fish/completions/closeread.fish
  closeread completions zsh > ~/.zfunc/_closeread";

/// Runs the verb.
pub fn run(args: &CompletionsArgs, mut command: clap::Command) -> Result<Exit, Failure> {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut command, "closeread", &mut text);
    io::stdout().write_all(&text).map_err(Failure::stdout)?;
    Ok(Exit::Fine)
}
