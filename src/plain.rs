//! The quiz line by line: for screen readers, pipes and dumb terminals.
//!
//! Owns the conversation: what is said, what is read, and what a line means. Never touches colours, cursors, the store or the
//! clock; input, output and the world are handed in.
//!
//! Each line is an answer, so that a file of answers can be piped in, and an empty one of them leaves its question without an
//! answer; lines that begin with `:` are commands. Nothing waits for a key between a verdict and the next question, and nothing
//! but text and line feeds is written. A long answer takes lines up to an empty one. Where confidence is asked for, the line
//! after each answer is its reply: turn it off for input from a pipe.
//!
//! ```text
//! let ended = plain::run(library, opening, manner, &mut stdin.lock(), &mut stdout, outside)?;
//! ```

mod talk;
mod command;
mod show;
mod quiz;

use std::io::{self, BufRead, Write};

use crate::plain::command::{Command, Said};
use crate::plain::quiz::Quiz;
use crate::plain::talk::{Heard, Talk};
use crate::sitting::{Circumstances, Ended, Library, Opening, Outside, Plan, Sitting};

pub use crate::plain::talk::Echo;

/// How the conversation is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// How the learner likes to be asked.
    pub circumstances: Circumstances,
    /// Whether what is typed can be seen already.
    pub echo: Echo,
}

/// Holds the conversation until the learner leaves or the input ends. Fails only where reading or writing does.
pub fn run(
    library: Library,
    opening: Opening,
    manner: Manner,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
    outside: Outside<'_>,
) -> io::Result<Ended> {
    let mut talk = Talk::new(input, output, manner.echo);
    let mut library = library;
    let mut outside = outside;
    let start = (outside.clock)();
    let chosen = match opening {
        Opening::Library => None,
        Opening::Quiz { entry, plan } => library
            .begin(entry, plan, manner.circumstances, start)
            .map(|s| (entry, s)),
        Opening::GoOn { entry, cut } => library
            .go_on(entry, cut, manner.circumstances, start)
            .map(|s| (entry, s)),
    };
    if let Some((entry, sitting)) = chosen {
        return hold(&mut talk, &mut library, entry, sitting, &mut outside);
    }
    let mut begun = 0;
    loop {
        let Some(entry) = choose(&mut talk, &library)? else {
            return Ok(Ended::Left);
        };
        let at = (outside.clock)();
        let sitting = match library.unfinished(entry) {
            Some(cut) => library.go_on(entry, cut, manner.circumstances, at),
            None => {
                let plan = Plan::mixed(outside.seed.wrapping_add(begun));
                begun += 1;
                library.begin(entry, plan, manner.circumstances, at)
            }
        };
        let Some(sitting) = sitting else {
            continue;
        };
        match hold(&mut talk, &mut library, entry, sitting, &mut outside)? {
            Ended::Left if !talk.at_end() => {}
            ended @ (Ended::Left | Ended::Interrupted) => return Ok(ended),
        }
    }
}

/// Holds one sitting, and begins anew for as long as the learner asks for that.
fn hold(
    talk: &mut Talk<'_>,
    library: &mut Library,
    entry: usize,
    sitting: Sitting,
    outside: &mut Outside<'_>,
) -> io::Result<Ended> {
    let circumstances = sitting.circumstances();
    let mut sitting = sitting;
    let mut seed = outside.seed;
    loop {
        match Quiz::new(talk, library, sitting, outside).hold()? {
            quiz::After::Leave => return Ok(Ended::Left),
            quiz::After::Anew => {
                seed = seed.wrapping_add(1);
                let at = (outside.clock)();
                match library.begin(entry, Plan::mixed(seed), circumstances, at) {
                    Some(next) => sitting = next,
                    None => return Ok(Ended::Left),
                }
            }
        }
    }
}

/// Lists the sets and reads which one it shall be; `None` when the learner leaves.
fn choose(talk: &mut Talk<'_>, library: &Library) -> io::Result<Option<usize>> {
    let mut listed = library.search("");
    show::library(talk, library, &listed)?;
    if listed.is_empty() {
        return Ok(None);
    }
    loop {
        let line = match talk.ask("Which set? Its number, words to search for, or :quit")? {
            Heard::End => return Ok(None),
            Heard::Line(line) => line,
        };
        match command::read(&line) {
            Said::Command(Command::Quit) => return Ok(None),
            Said::Command(_) | Said::Unknown(_) => {
                talk.say("Here it is the number of a set, words to search for, or :quit.")?;
            }
            Said::Words(words) => {
                let number = words.trim().parse::<usize>().ok();
                if let Some(entry) = number.and_then(|number| listed.get(number.checked_sub(1)?)) {
                    return Ok(Some(*entry));
                }
                if let Some(entry) = library.find(words.trim()) {
                    return Ok(Some(entry));
                }
                let found = if number.is_some() {
                    Vec::new()
                } else {
                    library.search(&words)
                };
                if found.is_empty() {
                    talk.say("No set is called so.")?;
                } else {
                    listed = found;
                    show::library(talk, library, &listed)?;
                }
            }
        }
    }
}
