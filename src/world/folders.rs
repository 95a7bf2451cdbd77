//! Where a user's own things lie.
//!
//! Owns the names of the folders, by the XDG base directory specification (on Windows, by its own customs). Never touches what lies in them.

use std::path::PathBuf;

use etcetera::BaseStrategy;

/// The user's folders; none of them need exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// What must not be lost: attempts.
    pub data: PathBuf,
    /// What the user sets: their own sets lie here.
    pub config: PathBuf,
}

/// The machine does not say where the user's home is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoHome;

impl Folders {
    /// Asks where they are.
    pub fn find() -> Result<Self, NoHome> {
        let base = etcetera::choose_base_strategy().map_err(|_| NoHome)?;
        Ok(Self {
            data: base.data_dir().join("closeread"),
            config: base.config_dir().join("closeread"),
        })
    }

    /// The store of attempts.
    pub fn store(&self) -> PathBuf {
        self.data.join("attempts.db")
    }

    /// The user's own sets.
    pub fn sets(&self) -> PathBuf {
        self.data.join("quizzes")
    }
}
