//! The rules of the shelf: what files and folders are refused for.
//!
//! Owns their names and their pages of the manual. Never touches how a breach is found.

use crate::remark::{Rule, rule};

/// Every rule of the shelf.
pub static RULES: &[&Rule] = &[&UNREADABLE, &FOLDER];

rule! {
    /// A question file cannot be read.
    ///
    /// It is missing, closed to you, larger than 4 MiB, not a plain file, or not UTF-8 text. Pipes and devices are never opened: they
    /// could make the program wait for ever.
    UNREADABLE = Error "file-unreadable"
}

rule! {
    /// A folder could not be searched to its end.
    ///
    /// It is closed to you, or holds more than the search is willing to look at: 100,000 entries, folders 32 deep. Links are followed, and
    /// a circle of links is entered once. Hidden files and folders are passed over.
    FOLDER = Error "folder-unreadable"
}
