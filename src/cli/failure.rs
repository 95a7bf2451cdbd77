//! What is said when something fails: what failed, on what, what is safe, what to do next.
//!
//! Owns every sentence about a failure, and the exit codes. Never touches the failure itself, which its own room describes.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::store::{Problem, Trouble};
use crate::world::BadVariable;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All went well: 0.
    Fine,
    /// The run went through, and something was found or could not be judged: 1.
    Found,
    /// What was asked for cannot be done as asked: 2.
    Usage,
    /// The machine failed, a disk or a store: 70.
    Machine,
    /// The learner broke off, as a signal would have: 130.
    Interrupted,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Fine => Self::SUCCESS,
            Exit::Found => Self::from(1),
            Exit::Usage => Self::from(2),
            Exit::Machine => Self::from(70),
            Exit::Interrupted => Self::from(130),
        }
    }
}

/// Why a run could not go on.
#[derive(Debug)]
pub enum Failure {
    /// The reader of stdout went away, which is theirs to do: nothing is said.
    Gone,
    /// A file could not be read.
    Read {
        /// Which one.
        path: PathBuf,
        /// What the machine says.
        why: io::Error,
    },
    /// Standard input could not be read.
    Stdin(io::Error),
    /// Standard output could not be written.
    Stdout(io::Error),
    /// The terminal could not be taken, read or drawn on.
    Terminal(io::Error),
    /// A variable of the environment says something that cannot be read.
    Variable(BadVariable),
    /// The store of answers could not do what it was asked.
    Store(Problem),
    /// What was asked for cannot be done, in the words of the verb that was asked.
    Asked {
        /// What cannot be done, and why.
        what: String,
        /// What to do instead.
        next: String,
    },
}

impl Failure {
    /// A failed read of `path`.
    pub fn read(path: &Path, why: io::Error) -> Self {
        Self::Read {
            path: path.to_owned(),
            why,
        }
    }

    /// A failed write to stdout; a reader that went away is no failure.
    pub fn stdout(why: io::Error) -> Self {
        match why.kind() {
            io::ErrorKind::BrokenPipe => Self::Gone,
            _ => Self::Stdout(why),
        }
    }

    /// The exit code that it earns.
    pub const fn exit(&self) -> Exit {
        match self {
            Self::Gone => Exit::Fine,
            Self::Read { .. } | Self::Variable(_) | Self::Asked { .. } => Exit::Usage,
            Self::Stdin(_) | Self::Stdout(_) | Self::Terminal(_) | Self::Store(_) => Exit::Machine,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone => Ok(()),
            Self::Read { path, why } if why.kind() == io::ErrorKind::NotFound => {
                write!(out, "{} is not there.\n{}", path.display(), next_after(why))
            }
            Self::Read { path, why } => {
                write!(
                    out,
                    "{} cannot be read: {}.\n{}",
                    path.display(),
                    plain(why),
                    next_after(why)
                )
            }
            Self::Stdin(why) => write!(
                out,
                "Standard input cannot be read: {}.\nWhat was judged before stands.",
                plain(why)
            ),
            Self::Stdout(why) => write!(
                out,
                "Standard output cannot be written: {}.\nWhat comes after the last whole line is lost; run it again once there is room.",
                plain(why)
            ),
            Self::Terminal(why) => write!(
                out,
                "The terminal cannot be used: {}.\nWhat you answered is safe. `--plain` asks line by line and needs nothing of a terminal.",
                plain(why)
            ),
            Self::Variable(bad) => write!(
                out,
                "The variable {} says “{}”, which cannot be read.\nUnset it, or give it {}.",
                bad.name, bad.says, bad.wants
            ),
            Self::Store(problem) => out.write_str(&of_store(problem)),
            Self::Asked { what, next } => write!(out, "{what}\n{next}"),
        }
    }
}

/// What is wrong with a store, what is safe, and what to do; for a screen as well as for stderr.
pub fn of_store(problem: &Problem) -> String {
    let store = problem.path.display();
    match &problem.trouble {
        Trouble::Folder(why) => format!(
            "The folder for your answers, above {store}, cannot be made: {}.\nMake it, or keep your answers elsewhere with --store FILE.",
            plain(why)
        ),
        Trouble::Unreadable(why) => format!(
            "Your answers in {store} cannot be opened: {}.\nNothing was changed. Mend that, or keep your answers elsewhere with --store FILE.",
            plain(why)
        ),
        Trouble::Foreign => format!(
            "{store} is not a store of closeread's, and was left as it is.\nMove it away, or keep your answers elsewhere with --store FILE."
        ),
        Trouble::Newer { found, known } => format!(
            "{store} was written by a newer closeread (version {found} of the store; this one knows {known}), and was left as it is.\nUse the newer program, or keep your answers elsewhere with --store FILE."
        ),
        Trouble::Damaged(what) => format!(
            "{store} is damaged ({what}), and was left as it is.\nMove it and the files beside it whose names begin alike to a safe place, put a backup there if you have one, and start again; `sqlite3 FILE .recover` can often save the rest."
        ),
        Trouble::Locked => format!(
            "Another program is writing to {store} and does not stop; or the folder lies on a network, where locks are not to be trusted.\nNothing was written. Close the other program, or keep your answers on a local disk with --store FILE, and try again."
        ),
        Trouble::ReadOnly => format!(
            "{store} must not be written to.\nNothing was changed. Ask for the right to write there, or keep your answers elsewhere with --store FILE."
        ),
        Trouble::Full => format!(
            "The disk is full: {store} cannot take the answer.\nWhat was written before is safe. Make room, and try again."
        ),
        Trouble::Taken(id) => format!(
            "{store} already holds another answer in this place ({id}): the same sitting goes on in another window.\nNothing was written. Close one of the two."
        ),
        Trouble::Backup(what) => format!(
            "{store} is of an older version, and no copy could be put beside it before bringing it up to date: {what}.\nNothing was changed. Make room there, and try again."
        ),
        Trouble::Other(what) => {
            format!("{store} could not do what it was asked: {what}.\nWhat was written before is safe.")
        }
    }
}

/// What the machine says, without its number.
fn plain(why: &io::Error) -> String {
    let text = why.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

fn next_after(why: &io::Error) -> &'static str {
    match why.kind() {
        io::ErrorKind::NotFound => "Check the name and the folder that you are in.",
        io::ErrorKind::PermissionDenied => "Ask for the right to read it, or copy it to where you may.",
        io::ErrorKind::IsADirectory => "Name the files in it instead.",
        _ => "Nothing was changed.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_trouble_of_the_store_names_the_file_and_a_way_on() {
        let other = || io::Error::other("why");
        let all = [
            Trouble::Folder(other()),
            Trouble::Unreadable(other()),
            Trouble::Foreign,
            Trouble::Newer { found: 3, known: 1 },
            Trouble::Damaged("why".into()),
            Trouble::Locked,
            Trouble::ReadOnly,
            Trouble::Full,
            Trouble::Taken("id".into()),
            Trouble::Backup("why".into()),
            Trouble::Other("why".into()),
        ];
        for trouble in all {
            let text = of_store(&Problem {
                path: "/a/b.db".into(),
                trouble,
            });
            let (what, next) = text.split_once('\n').expect("what happened, then what to do");
            assert!(
                what.contains("/a/b.db") && what.ends_with('.') && next.ends_with('.'),
                "{text}"
            );
        }
    }

    #[test]
    fn a_failure_says_what_on_what_and_what_next() {
        let rows: &[(Failure, &str, Exit)] = &[
            (
                Failure::read(Path::new("a.jsonl"), io::Error::from_raw_os_error(2)),
                "a.jsonl is not there.\nCheck the name and the folder that you are in.",
                Exit::Usage,
            ),
            (
                Failure::read(Path::new("a.jsonl"), io::ErrorKind::NotFound.into()),
                "a.jsonl is not there.\nCheck the name and the folder that you are in.",
                Exit::Usage,
            ),
            (Failure::stdout(io::ErrorKind::BrokenPipe.into()), "", Exit::Fine),
            (
                Failure::Variable(BadVariable {
                    name: "CLOSEREAD_SEED",
                    says: "x".into(),
                    wants: "a number",
                }),
                "The variable CLOSEREAD_SEED says “x”, which cannot be read.\nUnset it, or give it a number.",
                Exit::Usage,
            ),
        ];
        for (failure, says, exit) in rows {
            assert_eq!((failure.to_string().as_str(), failure.exit()), (*says, *exit));
        }
    }
}
