//! What can be wrong with a store.
//!
//! Owns the kinds of trouble. Never touches the sentences about them, which the command line makes.

use std::io;
use std::path::PathBuf;

use rusqlite::ErrorCode;

/// A store that could not do what it was asked.
#[derive(Debug)]
pub struct Problem {
    /// Where it lies.
    pub path: PathBuf,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong with a store.
#[derive(Debug)]
pub enum Trouble {
    /// The folder that should hold it cannot be made.
    Folder(io::Error),
    /// The file cannot be read.
    Unreadable(io::Error),
    /// The file belongs to something else.
    Foreign,
    /// A newer version of this program wrote it.
    Newer {
        /// The version that it says.
        found: i64,
        /// The newest one that is understood here.
        known: i64,
    },
    /// The file is damaged; what was found first.
    Damaged(String),
    /// Another program is writing to it, and did not stop in time; or the file system cannot lock.
    Locked,
    /// It, or its folder, must not be written to.
    ReadOnly,
    /// The disk is full.
    Full,
    /// Another answer bears this id already: two programs go on with one sitting.
    Taken(String),
    /// A copy could not be put beside it before it is brought up to date; why.
    Backup(String),
    /// Anything else, in SQLite's words.
    Other(String),
}

impl From<rusqlite::Error> for Trouble {
    fn from(why: rusqlite::Error) -> Self {
        let Some(code) = why.sqlite_error_code() else {
            return match why {
                rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::Utf8Error(..) => Self::Damaged(why.to_string()),
                other => Self::Other(other.to_string()),
            };
        };
        match code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => Self::Locked,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::DatabaseCorrupt => Self::Damaged(why.to_string()),
            ErrorCode::NotADatabase => Self::Foreign,
            // The folder may be there and closed to us: SQLite then cannot open its journal.
            ErrorCode::CannotOpen => Self::Unreadable(io::Error::other(why.to_string())),
            _ => Self::Other(why.to_string()),
        }
    }
}
