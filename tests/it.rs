//! The integration tests, in one binary.

/// A set of our own and a world that remembers, for the modules that drive sittings and screens.
#[path = "it/owls.rs"]
mod owls;
/// The quiz line by line, driven as a pipe drives it.
#[path = "it/plain.rs"]
mod plain;
/// A sitting driven by events: what it asks of the world and where it goes.
#[path = "it/sitting.rs"]
mod sitting;
/// A process in a home of its own, for the modules that start the program.
#[path = "it/program.rs"]
mod program;
/// What holds for any question and any answer.
#[path = "it/laws.rs"]
mod laws;
/// `grade`: lines in, lines out, in order, whatever is in them.
#[path = "it/grading.rs"]
mod grading;
/// `eval`: figures worked out by hand, and a run held against an earlier one.
#[path = "it/evaluating.rs"]
mod evaluating;
/// `check`: remarks on files that are wrong in every way.
#[path = "it/checking.rs"]
mod checking;
/// `check` on files that are no plain text files: large, binary, pipes, links in a circle.
#[path = "it/odd_files.rs"]
mod odd_files;
/// `quiz` and the library in a pipe: what is kept, and what is said when something is not there.
#[path = "it/running.rs"]
mod running;
/// An interface with a terminal in memory, for the modules that look at screens.
#[path = "it/stage.rs"]
mod stage;
/// The interface, driven by keys and drawn into memory.
#[path = "it/tui.rs"]
mod tui;
/// What the interface does not let pass in silence.
#[path = "it/heeded.rs"]
mod heeded;
/// What a click on a word does, at every width.
#[path = "it/clicking.rs"]
mod clicking;
/// What is taller than the screen: where it starts, what comes into view, and the sign that there is more.
#[path = "it/tall.rs"]
mod tall;
/// Every screen there is: as it was read, and at every size.
#[path = "it/screens.rs"]
mod screens;
/// The program in a terminal of its own: what is drawn, and what is on disk when it ends badly.
#[cfg(unix)]
#[path = "it/terminal.rs"]
mod terminal;
/// The README tells the truth.
#[path = "it/readme.rs"]
mod readme;
