//! The tables, and the way from each version to the next.
//!
//! Owns the shape of the file. Never touches the rows in it.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::store::problem::Trouble;

/// Marks the file as ours, so that nothing else's is written to: "clrd".
pub const OURS: i64 = 0x636c_7264;

/// What each version adds to the one before; the first makes it from nothing. A step that was released never changes.
pub const STEPS: &[&str] = &["CREATE TABLE attempts (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        sitting TEXT NOT NULL,
        quiz TEXT NOT NULL,
        question TEXT NOT NULL,
        at INTEGER NOT NULL,
        took INTEGER NOT NULL CHECK (took >= 0),
        answer TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('wrong', 'partly', 'right')),
        credit REAL NOT NULL,
        score REAL NOT NULL,
        unsure INTEGER NOT NULL CHECK (unsure IN (0, 1)),
        confidence TEXT CHECK (confidence IN ('low', 'middle', 'high')),
        book TEXT NOT NULL CHECK (book IN ('closed', 'open')),
        peeks INTEGER NOT NULL CHECK (peeks >= 0),
        hints INTEGER NOT NULL CHECK (hints >= 0)
    ) STRICT;
    CREATE TABLE overrules (
        seq INTEGER PRIMARY KEY,
        attempt TEXT NOT NULL REFERENCES attempts (id),
        at INTEGER NOT NULL,
        ruling TEXT NOT NULL CHECK (ruling IN ('wrong', 'partly', 'right', 'program', 'undone'))
    ) STRICT;"];

/// Makes the tables, or takes an older file to the newest version; a copy of it lies beside it then.
pub fn bring_up_to_date(db: &mut Connection, path: Option<&Path>) -> Result<(), Trouble> {
    climb(db, path, STEPS)
}

/// [`bring_up_to_date`] with steps to be named, so that a test can add some.
pub fn climb(db: &mut Connection, path: Option<&Path>, steps: &[&str]) -> Result<(), Trouble> {
    let known = i64::try_from(steps.len()).expect("there are few versions");
    let found = version(db)?;
    if found == known {
        return Ok(());
    }
    if found > known {
        return Err(Trouble::Newer { found, known });
    }
    if found > 0
        && let Some(path) = path
    {
        let beside = backup_of(path, found);
        db.backup(rusqlite::MAIN_DB, &beside, None::<fn(rusqlite::backup::Progress)>)
            .map_err(|why| Trouble::Backup(format!("{}: {why}", beside.display())))?;
    }
    // Taken at once, so that two programs that start together do not both climb.
    let step = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&step)?;
    for (number, sql) in (1..).zip(steps).filter(|(number, _)| *number > found) {
        step.execute_batch(sql)?;
        step.pragma_update(None, "user_version", number)?;
    }
    step.pragma_update(None, "application_id", OURS)?;
    step.commit()?;
    Ok(())
}

/// The version of a file of ours; 0 where nothing is in it yet.
fn version(db: &Connection) -> Result<i64, Trouble> {
    let ask = |pragma| db.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    let (owner, version) = (ask("application_id")?, ask("user_version")?);
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match (owner, version, tables) {
        (OURS, version, _) => Ok(version),
        (0, 0, 0) => Ok(0),
        _ => Err(Trouble::Foreign),
    }
}

/// Where the copy of version `found` lies.
pub fn backup_of(path: &Path, found: i64) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".version-{found}"));
    name.into()
}
