//! `closeread quiz SET`: one run through a set.
//!
//! Owns which questions are asked. Never touches how.

use std::num::NonZeroUsize;

use clap::{Args, ValueEnum};

use crate::cli::asking::Asking;
use crate::cli::failure::{Exit, Failure};
use crate::cli::sets;
use crate::quiz::Level;
use crate::sitting::{Opening, Plan, Sequence};
use crate::world::World;

/// Ask the questions of one set
#[derive(Args, Debug)]
#[command(after_long_help = HELP)]
pub struct QuizArgs {
    /// The set: its id, its title, or its file
    #[arg(value_name = "SET")]
    set: String,
    /// Ask at most so many questions
    #[arg(long, value_name = "N")]
    limit: Option<NonZeroUsize>,
    /// Ask only questions of these levels
    #[arg(long, value_name = "LEVEL", value_delimiter = ',')]
    level: Vec<LevelWord>,
    /// Ask in the author's order instead of a mixed one
    #[arg(long)]
    in_order: bool,
    /// Begin anew, though an earlier run was cut off
    #[arg(long)]
    anew: bool,
    #[command(flatten)]
    asking: Asking,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LevelWord {
    /// It stands in the passage
    Literal,
    /// It follows from the passage
    Inferential,
    /// It asks for a judgement that the passage supports
    Evaluative,
}

const HELP: &str = "\
A run that was cut off goes on where it stopped, unless the questions are chosen by --seed,
--limit, --level, --in-order or --anew. Every answer is on disk before its verdict is shown.

Where stdin or stdout is no terminal the quiz is held line by line: each line of a file is an
answer, in the order in which the questions come. An empty line leaves its question without an
answer. An explanation may take several lines, and an empty line ends it. With --in-order, as
with --seed, options stand at the same letters each time, so that a file of answers goes on fitting.

Examples:
  closeread quiz resist-mediocrity
  closeread quiz my-sets/owls.toml --limit 5 --level literal,inferential
  closeread quiz resist-mediocrity --in-order < answers.txt";

/// Runs the verb; `before` is what was said of the asking before the verb.
pub fn run(args: &QuizArgs, before: &Asking, world: &World) -> Result<Exit, Failure> {
    let (shelf, entry) = sets::find(&args.set)?;
    let asking = args.asking.and(before);
    let laid = asking.lay(shelf, world)?;
    let plan = Plan {
        // A file of answers must find the same options at the same letters each time.
        seed: if args.in_order && !asking.is_seeded() {
            0
        } else {
            laid.seed
        },
        limit: args.limit,
        levels: args.levels(),
        sequence: if args.in_order {
            Sequence::Written
        } else {
            Sequence::Mixed
        },
    };
    let set = &laid.library.entries[entry].set;
    if plan.order(set).is_empty() {
        return Err(Failure::Asked {
            what: format!("No question of “{}” is of this level.", set.title),
            next: "Leave --level out, or name another.".into(),
        });
    }
    let cut = if args.chooses() || asking.is_seeded() {
        None
    } else {
        laid.library.unfinished(entry)
    };
    let opening = match cut {
        Some(cut) => Opening::GoOn { entry, cut },
        None => Opening::Quiz { entry, plan },
    };
    laid.ask(opening, world)
}

impl QuizArgs {
    /// Whether the questions were chosen, so that an earlier choice does not matter.
    fn chooses(&self) -> bool {
        self.anew || self.in_order || self.limit.is_some() || !self.level.is_empty()
    }

    fn levels(&self) -> Vec<Level> {
        let mut levels: Vec<Level> = self.level.iter().map(|&word| word.into()).collect();
        levels.sort_unstable();
        levels.dedup();
        levels
    }
}

impl From<LevelWord> for Level {
    fn from(word: LevelWord) -> Self {
        match word {
            LevelWord::Literal => Self::Literal,
            LevelWord::Inferential => Self::Inferential,
            LevelWord::Evaluative => Self::Evaluative,
        }
    }
}
