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
