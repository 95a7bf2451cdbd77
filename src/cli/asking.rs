//! What the verbs that ask questions have in common: their options, and the way into the screen or the conversation.
//!
//! Owns the choice between the two, and where answers are kept. Never touches what is asked or in which order.

use std::io;
use std::path::PathBuf;

use clap::Args;

use crate::cli::failure::{Exit, Failure};
use crate::cli::perform::{Editor, Last, Performer};
use crate::cli::sets;
use crate::memory::Book;
use crate::plain::{self, Echo, Manner};
use crate::shelf::Shelf;
use crate::sitting::{Asked, Circumstances, Ended, Library, Opening, Outside};
use crate::store::Store;
use crate::tui::{self, Colour, Look, Mouse, Signs, Taste};
use crate::world::{Folders, World};

/// How to be asked.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    /// Ask line by line on stdin and stdout; always so where either is no terminal
    #[arg(long)]
    plain: bool,
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
    /// Draw with ASCII signs alone; always so on the Linux console
    #[arg(long, conflicts_with = "plain")]
    ascii: bool,
    /// Give the mouse to the program; the terminal's own selecting and copying then needs Shift
    #[arg(long, conflicts_with = "plain")]
    mouse: bool,
}

/// A table that is laid: what can be asked, what was answered, and whatever performs effects.
pub struct Laid {
    /// The sets and what was ever answered of them.
    pub library: Library,
    /// What the orders of questions hang on.
    pub seed: u64,
    performer: Performer,
    circumstances: Circumstances,
    screen: Screen,
}

/// How the questions reach the learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screen {
    /// Drawn on a terminal.
    Drawn(Look, Mouse),
    /// Line by line.
    Plain(Echo),
}

impl Asking {
    /// These, and whatever was said before the command; these where both say something.
    pub fn and(&self, before: &Self) -> Self {
        Self {
            plain: self.plain || before.plain,
            store: self.store.clone().or_else(|| before.store.clone()),
            seed: self.seed.or(before.seed),
            open: self.open || (before.open && !self.closed),
            closed: self.closed || (before.closed && !self.open),
            no_confidence: self.no_confidence || before.no_confidence,
            ascii: self.ascii || before.ascii,
            mouse: self.mouse || before.mouse,
        }
    }

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
        let editor = match (typed && seen, world.editor()) {
            (true, Some(command)) => Editor::Command(command),
            (true, None) => Editor::Command("vi".into()),
            (false, _) => Editor::None,
        };
        Ok(Laid {
            library: sets::library(&shelf, facts),
            seed: self.seed.unwrap_or_else(|| world.seed()),
            performer: Performer::new(store, shelf, editor),
            circumstances: Circumstances {
                book: if self.open { Book::Open } else { Book::Closed },
                // In a pipe each line is an answer, and none of them says how sure it is.
                confidence: if self.no_confidence || !typed {
                    Asked::No
                } else {
                    Asked::Yes
                },
            },
            screen: self.screen(world),
        })
    }

    fn screen(&self, world: &World) -> Screen {
        let term = world.term();
        if !world.stdin_is_terminal() {
            return Screen::Plain(Echo::Said);
        }
        if self.plain || !world.stdout_is_terminal() || term.as_deref() == Some("dumb") {
            return Screen::Plain(Echo::Terminal);
        }
        let look = Look {
            signs: if self.ascii || term.as_deref() == Some("linux") {
                Signs::Ascii
            } else {
                Signs::Common
            },
            colour: if world.no_color() {
                Colour::None
            } else {
                Colour::Sixteen
            },
        };
        Screen::Drawn(look, if self.mouse { Mouse::On } else { Mouse::Off })
    }

    fn place(&self) -> Result<PathBuf, Failure> {
        if let Some(store) = &self.store {
            // The usual folder is made; one that was typed may be mistyped.
            return match store.parent() {
                Some(folder) if !folder.as_os_str().is_empty() && !folder.exists() => Err(Failure::Asked {
                    what: format!("There is no folder “{}” to keep your answers in.", folder.display()),
                    next: "Make it, or name a file in a folder that is there with --store FILE.".into(),
                }),
                Some(_) | None => Ok(store.clone()),
            };
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
        let circumstances = self.circumstances;
        let ended = match self.screen {
            Screen::Drawn(look, mouse) => {
                let taste = Taste {
                    look,
                    circumstances,
                    mouse,
                };
                tui::run(self.library, opening, taste, outside).map_err(Failure::Terminal)?
            }
            Screen::Plain(echo) => {
                let manner = Manner { circumstances, echo };
                let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
                plain::run(self.library, opening, manner, &mut input, &mut output, outside).map_err(Failure::stdout)?
            }
        };
        Ok(match (ended, performer.last()) {
            (Ended::Left, Last::Kept) => Exit::Fine,
            // It was said on the screen; a script that pipes answers in reads the code.
            (Ended::Left, Last::Lost) => Exit::Machine,
            (Ended::Interrupted, _) => Exit::Interrupted,
        })
    }
}
