//! The plan: which room stands on which floor, and the few exceptions, each with its reason.

/// Floor and room. A room imports only from lower floors; rooms on one floor do not know each other.
pub const ROOMS: &[(u8, &str)] = &[
    (0, "text"),
    (0, "lexicon"),
    (0, "when"),
    (1, "quiz"),
    (1, "remark"),
    (2, "grade"),
    (2, "memory"),
    (2, "format"),
    (2, "agreement"),
    (3, "lint"),
    (3, "fit"),
    (3, "sitting"),
    (4, "store"),
    (4, "shelf"),
    (4, "world"),
    (5, "tui"),
    (5, "plain"),
    (6, "cli"),
];

/// The floor of a room.
pub fn floor(room: &str) -> Option<u8> {
    ROOMS.iter().find(|(_, name)| *name == room).map(|(floor, _)| *floor)
}

/// Longer than this a file has more than one reason to change.
pub const LONGEST: usize = 450;

/// Files that may be longer: path, ceiling, reason.
#[rustfmt::skip]
pub const LONG: &[(&str, usize, &str)] = &[
    ("src/text/number/tests.rs", 700, "rows"),
];

/// Names that say nothing.
pub const EMPTY_NAMES: &[&str] = &[
    "utils", "util", "helpers", "helper", "common", "manager", "types", "misc",
];

/// How many packages Cargo.lock may hold beside our own. 257 came with the first ones: the terminal (ratatui, and what
/// plays a terminal in tests), SQLite, TOML and JSON, time zones; 3 write completions and the manual page.
pub const TENANTS: usize = 260;
