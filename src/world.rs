//! The world outside: the clock, dice, the environment, the home folder, and whether this is a terminal.
//!
//! Owns every question to the machine that does not give the same answer twice. Never touches anything else: what it
//! finds is handed down as an argument.
//!
//! `CLOSEREAD_NOW` (an instant such as `2026-03-01T09:00:00Z`) stops the clock and `CLOSEREAD_SEED` (a number) loads the
//! dice, so that a whole process can be tested.

mod folders;

use std::env;
use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rand::TryRng;
use rand::rngs::SysRng;

use crate::when::At;

pub use folders::{Folders, NoHome};

/// What a process may ask of its surroundings.
#[derive(Debug)]
pub struct World {
    now: Option<At>,
    seed: Option<u64>,
    drawn: AtomicU64,
}

/// A variable that says something that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadVariable {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub says: String,
    /// What it should look like.
    pub wants: &'static str,
}

/// Counts the time that this thread works, for figures of speed alone: what else the machine does meanwhile is not counted,
/// where the system can tell the two apart. It stands still where the clock is stopped.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Option<Duration>);

impl World {
    /// Reads the variables that stop the clock and load the dice.
    pub fn new() -> Result<Self, BadVariable> {
        let now = variable("CLOSEREAD_NOW", "an instant such as 2026-03-01T09:00:00Z", At::parse)?;
        let seed = variable("CLOSEREAD_SEED", "a whole number such as 7", |text| text.parse().ok())?;
        Ok(Self {
            now,
            seed,
            drawn: AtomicU64::new(0),
        })
    }

    /// This instant.
    pub fn now(&self) -> At {
        self.now.unwrap_or_else(|| {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            At(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
        })
    }

    /// A seed for what should look different each time.
    pub fn seed(&self) -> u64 {
        let drawn = self.drawn.fetch_add(1, Ordering::Relaxed);
        match self.seed {
            Some(seed) => seed.wrapping_add(drawn),
            None => SysRng
                .try_next_u64()
                .expect("the system deals random numbers, or nothing on it works"),
        }
    }

    /// A name that nothing else in the world bears: 32 hexadecimal digits.
    pub fn fresh_id(&self) -> String {
        format!("{:016x}{:016x}", self.seed(), self.seed())
    }

    /// Starts counting.
    pub fn stopwatch(&self) -> Stopwatch {
        Stopwatch(self.now.is_none().then(worked))
    }

    /// Whether a person types on stdin.
    pub fn stdin_is_terminal(&self) -> bool {
        io::stdin().is_terminal()
    }

    /// Whether a person looks at stdout.
    pub fn stdout_is_terminal(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// Whether a person looks at stderr.
    pub fn stderr_is_terminal(&self) -> bool {
        io::stderr().is_terminal()
    }

    /// Whether colours are unwanted: `NO_COLOR` is set to anything but nothing.
    pub fn no_color(&self) -> bool {
        env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
    }

    /// What kind of terminal this is, where it says so.
    pub fn term(&self) -> Option<String> {
        env::var("TERM").ok().filter(|term| !term.is_empty())
    }

    /// The editor that the user chose.
    pub fn editor(&self) -> Option<String> {
        ["VISUAL", "EDITOR"]
            .into_iter()
            .filter_map(|name| env::var(name).ok())
            .find(|command| !command.trim().is_empty())
    }

    /// How many things can be done at once.
    pub fn cores(&self) -> usize {
        std::thread::available_parallelism().map_or(1, usize::from)
    }
}

impl Stopwatch {
    /// The time since it was started, on the same thread.
    pub fn passed(&self) -> Duration {
        self.0.map_or(Duration::ZERO, |start| worked().saturating_sub(start))
    }
}

/// How long this thread has worked.
#[cfg(unix)]
fn worked() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.try_into().unwrap_or_default()
}

/// How long this process has lived, which is as near as can be told here.
#[cfg(not(unix))]
fn worked() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}

/// A variable's value; an empty one counts as none.
fn variable<T>(
    name: &'static str,
    wants: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, BadVariable> {
    let Some(value) = env::var_os(name).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let says = value.to_string_lossy();
    match read(says.trim()) {
        Some(value) => Ok(Some(value)),
        None => Err(BadVariable {
            name,
            says: says.into_owned(),
            wants,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stopped_clock_and_loaded_dice_always_say_the_same() {
        let world = |seed| World {
            now: Some(At(5)),
            seed: Some(seed),
            drawn: AtomicU64::new(0),
        };
        let (one, other) = (world(7), world(7));
        assert_eq!(one.now(), At(5));
        assert_eq!(one.fresh_id(), other.fresh_id());
        assert_ne!(one.fresh_id(), world(7).fresh_id(), "each draw differs from the last");
        assert_eq!(one.stopwatch().passed(), Duration::ZERO);
    }

    #[test]
    fn names_do_not_repeat() {
        let world = World {
            now: None,
            seed: None,
            drawn: AtomicU64::new(0),
        };
        assert_ne!(world.fresh_id(), world.fresh_id());
        assert!(world.now() > At(0));
    }
}
