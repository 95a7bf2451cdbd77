//! How far a long run has come, on stderr, where a person looks at it.
//!
//! Owns one line that is written over itself and gone at the end. Never touches what is printed for keeps.

use std::io::{self, Write as _};
use std::time::Duration;

use crate::cli::eval::wording::{grouped, one_line};
use crate::world::{Stopwatch, World};

/// A run shorter than this says nothing.
const PATIENCE: Duration = Duration::from_millis(500);
/// So often the line is written anew: often enough to be seen moving, seldom enough to cost nothing.
const PACE: Duration = Duration::from_millis(100);
/// A name longer than this would break the line.
const NAME: usize = 40;

/// The line, or nothing where nobody would see it.
#[derive(Debug)]
pub struct Progress {
    watch: Option<Stopwatch>,
    next: Duration,
    width: usize,
}

impl Progress {
    /// Starts now.
    pub fn new(world: &World) -> Self {
        Self {
            watch: world.stderr_is_terminal().then(|| world.stopwatch()),
            next: PATIENCE,
            width: 0,
        }
    }

    /// So many answers of a file have been judged, of so many.
    pub fn tell(&mut self, file: &str, done: usize, of: usize) {
        let Some(passed) = self.watch.as_ref().map(Stopwatch::passed) else {
            return;
        };
        if passed < self.next {
            return;
        }
        self.next = passed + PACE;
        let name: String = one_line(file).chars().take(NAME).collect();
        let line = format!("{name}: {} of {} answers", grouped(done as u64), grouped(of as u64));
        let width = line.chars().count();
        let _ = write!(io::stderr(), "\r{line:wide$}", wide = self.width.max(width));
        self.width = width;
    }

    /// Takes the line away, so that something else can be said.
    pub fn clear(&mut self) {
        if self.width > 0 {
            let _ = write!(io::stderr(), "\r{:wide$}\r", "", wide = self.width);
            self.width = 0;
        }
    }
}
