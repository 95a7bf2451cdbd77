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
#[derive(Args, Debug, Default, PartialEq, Eq)]
pub struct OpenArgs {
    /// Question files, or folders of them [default: your own sets and the built-in ones]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    asking: Asking,
}

impl OpenArgs {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How to be asked, where these stand before a command that asks.
    ///
    /// # Errors
    ///
    /// A path stands there too.
    pub fn only_asking(&self) -> Result<&Asking, Failure> {
        if self.paths.is_empty() {
            Ok(&self.asking)
        } else {
            Err(misplaced())
        }
    }
}

/// What stands before a command and does not belong there.
pub fn misplaced() -> Failure {
    Failure::Asked {
        what: "Something stands before the command that belongs behind it.".into(),
        next: "Write the command first, then its options and files.".into(),
    }
}

/// Opens the library.
pub fn run(args: &OpenArgs, world: &World) -> Result<Exit, Failure> {
    let shelf = sets::open(&args.paths)?;
    args.asking.lay(shelf, world)?.ask(Opening::Library, world)
}
