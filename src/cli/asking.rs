//! What the verbs that ask questions have in common: their options, and the way into the screen or the conversation.
//!
//! Owns the choice between the two, and where answers are kept. Never touches what is asked or in which order.

use std::io;
use std::path::PathBuf;

use clap::Args;

use crate::cli::failure::{Exit, Failure};
use crate::cli::perform::{Editor, Performer};
use crate::cli::sets;
use crate::memory::Book;
use crate::plain::{self, Echo, Manner};
use crate::shelf::Shelf;
use crate::sitting::{Asked, Circumstances, Ended, Library, Opening, Outside};
use crate::store::Store;
use crate::world::{Folders, World};

/// How to be asked.
#[derive(Args, Debug)]
pub struct Asking {
    /// Keep answers in this file instead of the usual place
    #[arg(long, value_name = "FILE")]
    store: Option<PathBuf>,
    /// Mix the questions by this number: the same number, the same order
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Leave the passage open beside the questions
    #[arg(long)]
    open: bool,
    /// Close the passage before the questions (this is the default); a look at it is noted, not forbidden
    #[arg(long, conflicts_with = "open")]
    closed: bool,
    /// Do not ask how sure you are before each verdict
    #[arg(long)]
    no_confidence: bool,
}

/// A table that is laid: what can be asked, what was answered, and whatever performs effects.
pub struct Laid {
    /// The sets and what was ever answered of them.
    pub library: Library,
    /// What the orders of questions hang on.
    pub seed: u64,
    performer: Performer,
    manner: Manner,
}

impl Asking {
    /// Whether the order of questions was chosen.
    pub const fn is_seeded(&self) -> bool {
        self.seed.is_some()
    }

    /// Opens the store, so that nothing that can fail is left for when the screen is drawn.
    pub fn lay(&self, shelf: Shelf, world: &World) -> Result<Laid, Failure> {
        let typed = world.stdin_is_terminal();
        let seen = world.stdout_is_terminal();
        let store = Store::open(&self.place()?).map_err(Failure::Store)?;
        let facts = store.read().map_err(Failure::Store)?;
        let circumstances = Circumstances {
            book: if self.open { Book::Open } else { Book::Closed },
            // In a pipe each line is an answer, and none of them says how sure it is.
            confidence: if self.no_confidence || !typed {
                Asked::No
            } else {
                Asked::Yes
            },
        };
        let editor = if typed && seen {
            Editor::Command(world.editor().unwrap_or_else(|| "vi".into()))
        } else {
            Editor::None
        };
        Ok(Laid {
            library: sets::library(&shelf, facts),
            seed: self.seed.unwrap_or_else(|| world.seed()),
            performer: Performer::new(store, shelf, editor),
            manner: Manner {
                circumstances,
                echo: if typed { Echo::Terminal } else { Echo::Said },
            },
        })
    }

    fn place(&self) -> Result<PathBuf, Failure> {
        if let Some(store) = &self.store {
            return Ok(store.clone());
        }
        let folders = Folders::find().map_err(|_| Failure::Asked {
            what: "This machine does not say where your home is, so there is no place for your answers.".into(),
            next: "Set HOME, or name a file with --store FILE.".into(),
        })?;
        Ok(folders.store())
    }
}

impl Laid {
    /// Asks until the learner leaves.
    pub fn ask(self, opening: Opening, world: &World) -> Result<Exit, Failure> {
        let mut performer = self.performer;
        let outside = Outside {
            perform: &mut |effect, _| performer.perform(effect),
            clock: &|| world.now(),
            seed: self.seed,
        };
        let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
        let ended = plain::run(self.library, opening, self.manner, &mut input, &mut output, outside);
        match ended.map_err(Failure::stdout)? {
            Ended::Left => Ok(Exit::Fine),
            Ended::Interrupted => Ok(Exit::Interrupted),
        }
    }
}
