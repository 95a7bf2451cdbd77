//! The sets that a verb asks for, and the library that they make with what was ever answered.
//!
//! Owns how what was typed becomes a set. Never touches how sets are found or read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::failure::Failure;
use crate::remark::Remark;
use crate::shelf::{LoadedSet, NoSuchSet, Shelf};
use crate::sitting::{Entry, Library};
use crate::store::Facts;
use crate::text::nearest::nearest;
use crate::world::Folders;

/// The sets at `paths`; without any, the user's own and the built-in ones.
///
/// # Errors
///
/// There is not one.
pub fn open(paths: &[PathBuf]) -> Result<Shelf, Failure> {
    // Without a home there is no folder of one's own, and the built-in sets are still there.
    let own = Folders::find().ok().map(|folders| folders.sets());
    let shelf = Shelf::open(paths, own.as_deref());
    if shelf.sets.is_empty() {
        return Err(none(paths, &shelf));
    }
    Ok(shelf)
}

/// The sets at `paths`, where lines of a stream find them.
///
/// # Errors
///
/// One of these paths is not there or no set, or holds none.
pub fn all_of(paths: &[PathBuf]) -> Result<Shelf, Failure> {
    let shelf = Shelf::open(paths, None);
    let is_named = |remark: &&Remark| {
        paths
            .iter()
            .any(|path| path.display().to_string() == remark.source.name)
    };
    let bad: Vec<&Remark> = shelf
        .remarks
        .iter()
        .filter(|remark| remark.is_error())
        .filter(is_named)
        .collect();
    if !bad.is_empty() {
        return Err(unread(&bad));
    }
    if shelf.sets.is_empty() {
        return Err(unread(&shelf.remarks.iter().collect::<Vec<_>>()));
    }
    Ok(shelf)
}

/// The shelf that holds the set `wanted`, and its place there: a file that is named, or a set by its id or title.
///
/// # Errors
///
/// There is none, or the path names several.
pub fn find(wanted: &str) -> Result<(Shelf, usize), Failure> {
    let path = Path::new(wanted);
    if path.exists() {
        let shelf = open(&[path.to_owned()])?;
        return match shelf.sets.len() {
            1 => Ok((shelf, 0)),
            many => Err(Failure::Asked {
                what: format!("{wanted} holds {many} sets."),
                next: "Name one of its files, or open them all with `closeread FOLDER`.".into(),
            }),
        };
    }
    let shelf = open(&[])?;
    let place = place(&shelf, wanted).map_err(|none| Failure::Asked {
        what: format!("There is no set and no file “{wanted}”."),
        next: sentence(&hint(&none, &shelf)),
    })?;
    Ok((shelf, place))
}

fn place(shelf: &Shelf, wanted: &str) -> Result<usize, NoSuchSet> {
    let found = shelf.find(wanted)?;
    let place = shelf.sets.iter().position(|loaded| std::ptr::eq(loaded, found));
    Ok(place.expect("what was found on the shelf stands on it"))
}

/// What can be asked, and what was ever answered of it.
pub fn library(shelf: &Shelf, facts: Facts) -> Library {
    let entry = |loaded: &LoadedSet| Entry {
        set: Arc::new(loaded.set.clone()),
        remarks: loaded.remarks.len(),
        errors: loaded.remarks.iter().filter(|remark| remark.is_error()).count(),
    };
    Library {
        entries: shelf.sets.iter().map(entry).collect(),
        unread: shelf.remarks.iter().map(line).collect(),
        attempts: facts.attempts,
        overrules: facts.overrules,
    }
}

/// A remark in one line, for where there is no room for more.
pub fn line(remark: &Remark) -> String {
    let at = remark.position();
    let place = match remark.span {
        Some(_) => format!("{}:{}:{}", remark.source.name, at.line, at.column),
        None => remark.source.name.clone(),
    };
    format!("{place}: {}", remark.message)
}

/// What may have been meant where no set is called so.
pub fn hint(none: &NoSuchSet, shelf: &Shelf) -> String {
    match &none.nearest {
        Some(near) => format!("did you mean `{near}`?"),
        None if shelf.sets.is_empty() => "there is none at all".to_owned(),
        None => {
            let ids: Vec<&str> = shelf.sets.iter().map(|loaded| loaded.set.id.as_str()).collect();
            format!("there are {}", ids.join(", "))
        }
    }
}

fn none(paths: &[PathBuf], shelf: &Shelf) -> Failure {
    if let [path] = paths
        && !path.exists()
    {
        let near = path.to_str().and_then(|word| nearest(word, VERBS.iter().copied()));
        return Failure::Asked {
            what: format!("There is no file or folder “{}”, and no such command.", path.display()),
            next: near.map_or_else(
                || "`closeread --help` lists the commands.".into(),
                |verb| format!("Did you mean `closeread {verb}`?"),
            ),
        };
    }
    unread(&shelf.remarks.iter().collect::<Vec<_>>())
}

fn unread(remarks: &[&Remark]) -> Failure {
    let lines: Vec<String> = remarks.iter().take(3).map(|remark| line(remark)).collect();
    Failure::Asked {
        what: match lines.as_slice() {
            [] => "There is no question file there.".to_owned(),
            lines => format!("No set can be read there:\n{}", lines.join("\n")),
        },
        next: "`closeread check PATH` says all that is wrong with a file.".to_owned(),
    }
}

/// With a capital at its start and a stop at its end.
fn sentence(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map(char::to_uppercase);
    let text: String = first.into_iter().flatten().chain(chars).collect();
    if text.ends_with(['.', '?', '!']) {
        text
    } else {
        text + "."
    }
}

/// The commands, which may have been meant where a path was read.
pub const VERBS: &[&str] = &[
    "quiz",
    "check",
    "explain",
    "grade",
    "eval",
    "fit",
    "completions",
    "man",
    "help",
];
