//! closeread asks questions about a passage, judges what is typed in free text, and shows the line that settles it.
//!
//! # Map
//!
//! Data goes up once and effects come out once, at the top. A room imports only from lower floors; rooms on one floor
//! do not know each other; children of a room use the floors below or their elder siblings, never the face above them.
//! `tests/house.rs` reads the `use` lines and fails on a breach.
//!
//! | floor | room | owns |
//! | --- | --- | --- |
//! | 0 | [`lexicon`] | English words: how common, which forms, which meanings |
//! | 0 | [`text`] | spans, words, folding, numbers, dates, sentences, edit distance |
//! | 0 | [`when`] | instants and days; reading and printing them |
//! | 1 | [`quiz`] | set, passage, question, key, ids |
//! | 1 | [`remark`] | something to tell an author: rule, severity, place, message, help, fix |
//! | 2 | [`format`](mod@format) | text to quiz, one file a format, with remarks; opens no file |
//! | 2 | [`grade`] | (prepared question, answer) → verdict: total, pure, deterministic |
//! | 2 | [`memory`] | attempts; what is due is a fold over them |
//! | 2 | [`agreement`] | how far two markings of the same answers agree |
//! | 3 | [`lint`] | what an editor would ask of a set, one file a rule; may run `grade` |
//! | 3 | [`sitting`] | one learner, one run: stage, event, effect; `step(event, at)`; order from a seed |
//! | 4 | [`store`] | attempts on disk: append and read; migrations |
//! | 4 | [`shelf`] | finding and reading sets and passages; the built-in ones |
//! | 4 | [`world`] | the only clock, dice, environment, home folders, "is this a terminal" |
//! | 5 | [`tui`] | the quiz in a terminal: loop, key → event, state → frame |
//! | 5 | [`plain`] | the quiz line by line, over a reader and a writer |
//! | 6 | [`cli`] | one file a verb; ties rooms together, performs effects, makes sentences of errors |
//!
//! # Glossary
//!
//! One meaning each: a **passage** is text to be read; a **question** is asked about it; the **key** is what a full answer
//! must carry; an **answer** is what the learner typed; **evidence** is a span of the passage; a **verdict** is right,
//! partly or wrong, with score, reasons and evidence.
//!
//! # Invariants
//!
//! - Judging is total: no bytes make it panic, and the same input gives the same verdict.
//! - Evidence lies inside the passage, on character borders.
//! - Nothing below `cli` prints, and only `world` reads the clock, the dice and the environment.

pub mod agreement;
pub mod cli;
pub mod format;
pub mod grade;
pub mod lexicon;
pub mod lint;
pub mod memory;
pub mod plain;
pub mod quiz;
pub mod remark;
pub mod shelf;
pub mod sitting;
pub mod store;
pub mod text;
pub mod tui;
pub mod when;
pub mod world;
