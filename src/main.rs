//! The program: parse, run, exit code.
//!
//! Owns the way in and the way out. Never touches the rest, which [`closeread::cli`] ties together.

use std::process::ExitCode;

fn main() -> ExitCode {
    closeread::cli::run(std::env::args_os()).into()
}
