//! Finding question files: every `.toml` below a folder.
//!
//! Owns the search. Never touches what the files hold.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::remark::{Remark, Source};
use crate::shelf::disk::reason;
use crate::shelf::rules::FOLDER;

/// Deep enough for any library of sets; a tree that goes on is generated, or a mistake.
const DEEPEST: usize = 32;

/// So many names are read in a blink; whoever names the root of a disk is told instead of kept waiting.
const MOST: usize = 100_000;

/// What a search found.
#[derive(Debug, Default)]
pub struct Found {
    /// The files, in the order of their paths.
    pub files: Vec<File>,
    /// What could not be searched.
    pub remarks: Vec<Remark>,
}

/// A file that may hold a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Under the path that was named.
    pub path: PathBuf,
    /// Whether it was named itself, and is therefore a question file or a mistake.
    pub named: bool,
}

/// The question files at or below `path`. A file that is named is taken whatever it is called.
pub fn walk(path: &Path) -> Found {
    if !path.is_dir() {
        let file = File {
            path: path.to_owned(),
            named: true,
        };
        return Found {
            files: vec![file],
            remarks: Vec::new(),
        };
    }
    let mut search = Search::default();
    search.folder(path, 0);
    search.found
}

#[derive(Default)]
struct Search {
    found: Found,
    /// Folders and files that were seen, links resolved: a link to what was seen adds nothing, and a circle of them ends.
    seen: HashSet<PathBuf>,
    count: usize,
}

impl Search {
    fn folder(&mut self, path: &Path, depth: usize) {
        let new = match fs::canonicalize(path) {
            Ok(real) => self.seen.insert(real),
            Err(why) => return self.tell(path, &format!("the folder cannot be opened: {}", reason(&why))),
        };
        if !new {
            return;
        }
        if depth > DEEPEST {
            return self.tell(
                path,
                &format!("folders are searched {DEEPEST} deep, and this one lies deeper"),
            );
        }
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(why) => return self.tell(path, &format!("the folder cannot be searched: {}", reason(&why))),
        };
        let mut paths = Vec::new();
        for entry in entries {
            self.count += 1;
            if self.count > MOST {
                if self.count == MOST + 1 {
                    self.tell(
                        path,
                        &format!("there are more than {MOST} files and folders here; the search ended"),
                    );
                }
                break;
            }
            match entry {
                Ok(entry) if entry.file_name().as_encoded_bytes().starts_with(b".") => {}
                Ok(entry) => paths.push(entry.path()),
                Err(why) => self.tell(
                    path,
                    &format!("the folder cannot be searched to its end: {}", reason(&why)),
                ),
            }
        }
        paths.sort_unstable();
        for path in paths {
            if path.is_dir() {
                self.folder(&path, depth + 1);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                // A dangling link has no real path; reading it will say so.
                let real = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
                if self.seen.insert(real) {
                    self.found.files.push(File { path, named: false });
                }
            }
        }
    }

    fn tell(&mut self, path: &Path, message: &str) {
        let name = Arc::new(Source::new(path.display().to_string(), ""));
        let remark = Remark::about(&FOLDER, &name, message).help("name the files or a smaller folder instead");
        self.found.remarks.push(remark);
    }
}
