//! `closeread [PATH…]`: opens the library.
//!
//! Owns its arguments. Never touches what happens in the library.

use std::path::PathBuf;

use clap::Args;

use crate::cli::asking::Asking;
use crate::cli::failure::{Exit, Failure};
use crate::cli::sets;
use crate::sitting::Opening;
use crate::world::World;

/// What to open.
#[derive(Args, Debug)]
pub struct OpenArgs {
    /// Question files, or folders of them [default: your own sets and the built-in ones]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    asking: Asking,
}

/// Opens the library.
pub fn run(args: &OpenArgs, world: &World) -> Result<Exit, Failure> {
    let shelf = sets::open(&args.paths)?;
    args.asking.lay(shelf, world)?.ask(Opening::Library, world)
}
