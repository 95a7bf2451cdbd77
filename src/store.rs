//! Attempts and overrules on disk: append, and read.
//!
//! Owns the SQLite file, from its first table to the last commit. Never touches sittings, screens or scheduling, and never
//! changes a row that stands.
//!
//! An appended fact is on disk when [`Store::append`] returns, though the power fail next. A file that cannot be read is
//! left as it is, and so is one that a newer version wrote; before an older one is brought up to date, a copy is put
//! beside it.

mod problem;
mod schema;
mod rows;

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::memory::{Attempt, Overrule};

pub use problem::{Problem, Trouble};

/// Everything that was ever written down, in the order in which it was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The answers.
    pub attempts: Vec<Attempt>,
    /// What was said of them afterwards.
    pub overrules: Vec<Overrule>,
}

/// A store of facts.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    path: PathBuf,
}

/// How long to wait for another program that writes: longer than any transaction of ours, shorter than a learner's patience.
const PATIENCE: Duration = Duration::from_secs(3);

impl Store {
    /// Opens the store at `path`, or begins one there; folders on the way are made.
    ///
    /// # Errors
    ///
    /// What stands there is no store of ours, or one of a newer version; or the disk will not have it. Nothing is changed then.
    pub fn open(path: &Path) -> Result<Self, Problem> {
        let at = |trouble| Problem {
            path: path.to_owned(),
            trouble,
        };
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            fs::create_dir_all(folder).map_err(|why| at(Trouble::Folder(why)))?;
        }
        look_at(path).map_err(at)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut db = Connection::open_with_flags(path, flags).map_err(|why| at(why.into()))?;
        prepare(&mut db, Some(path)).map_err(at)?;
        Ok(Self {
            db,
            path: path.to_owned(),
        })
    }

    /// A store that is gone when it is dropped, for tests.
    pub fn in_memory() -> Result<Self, Problem> {
        let path = PathBuf::from(":memory:");
        let at = |trouble| Problem {
            path: path.clone(),
            trouble,
        };
        let mut db = Connection::open_in_memory().map_err(|why| at(why.into()))?;
        prepare(&mut db, None).map_err(at)?;
        Ok(Self { db, path })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes an answer down; it is on disk when this returns. Writing the very same one again changes nothing.
    ///
    /// # Errors
    ///
    /// It is not written: the disk is full, the file locked or gone, or another answer bears its id.
    pub fn append(&mut self, attempt: &Attempt) -> Result<(), Problem> {
        rows::insert_attempt(&self.db, attempt).map_err(|trouble| self.at(trouble))
    }

    /// Writes down what was said of an answer; it is on disk when this returns.
    ///
    /// # Errors
    ///
    /// It is not written: the disk is full, the file locked or gone, or the answer is not in the store.
    pub fn overrule(&mut self, overrule: &Overrule) -> Result<(), Problem> {
        rows::insert_overrule(&self.db, overrule).map_err(|trouble| self.at(trouble))
    }

    /// Everything there is.
    ///
    /// # Errors
    ///
    /// The file is damaged, or a row of it says what no version of this program wrote.
    pub fn read(&self) -> Result<Facts, Problem> {
        let facts = rows::attempts(&self.db).and_then(|attempts| {
            let overrules = rows::overrules(&self.db)?;
            Ok(Facts { attempts, overrules })
        });
        facts.map_err(|trouble| self.at(trouble))
    }

    fn at(&self, trouble: Trouble) -> Problem {
        Problem {
            path: self.path.clone(),
            trouble,
        }
    }
}

/// Refuses what is no SQLite file before SQLite sees it: it would write its own marks into an empty or a short one.
fn look_at(path: &Path) -> Result<(), Trouble> {
    let mut file = match fs::File::open(path) {
        Ok(file) => file,
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(why) => return Err(Trouble::Unreadable(why)),
    };
    let mut head = Vec::with_capacity(16);
    let read = file.by_ref().take(16).read_to_end(&mut head);
    match read.map_err(Trouble::Unreadable)? {
        0 => Ok(()),
        _ if head.as_slice() == b"SQLite format 3\0" => Ok(()),
        _ => Err(Trouble::Foreign),
    }
}

fn prepare(db: &mut Connection, path: Option<&Path>) -> Result<(), Trouble> {
    db.busy_timeout(PATIENCE)?;
    // SQLite opens what it may only read without a word; better to say so now than at the first answer.
    if db.is_readonly(rusqlite::MAIN_DB)? {
        return Err(Trouble::ReadOnly);
    }
    schema::bring_up_to_date(db, path)?;
    // Readers never wait for a writer, and a commit is on disk before it is reported.
    db.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", "ON")?;
    Ok(())
}

#[cfg(test)]
mod tests;
