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
//! | 3 | [`fit`] | weights of judging from marked answers |
//! | 3 | [`sitting`] | one learner, one run: stage, event, effect; `step(event, at)`; order from a seed |
//! | 4 | [`store`] | attempts on disk: append and read; migrations |
//! | 4 | [`shelf`] | finding and reading sets and passages; the built-in ones |
//! | 4 | [`world`] | the only clock, dice, environment, home folders, "is this a terminal" |
//! | 5 | [`tui`] | the quiz in a terminal: loop, key → event, state → frame |
//! | 5 | [`plain`] | the quiz line by line, over a reader and a writer |
//! | 6 | [`cli`] | one file a verb; ties rooms together, performs effects, makes sentences of errors |
//!
//! A keystroke: key → `tui` → event → [`sitting`] steps (and asks [`grade`] for a verdict) → effect → [`cli`] performs it (the
//! [`store`] appends) → the next frame. Effects are performed before the frame is drawn: no verdict is shown that is not on
//! disk, and a write that fails comes back as an event, with the learner's words still on the screen.
//!
//! A verb: `main` → `cli/check` → [`shelf`] → [`format`](mod@format) → [`lint`] → remarks → `cli/print` → exit code.
//!
//! # Glossary
//!
//! One meaning each:
//!
//! - a **set** is a file of questions and the passages that they are about; the **shelf** is where sets lie;
//! - a **passage** is text to be read; **evidence** is a span of it that settles a question;
//! - a **question** asks something about passages; its **key** is what a full answer must carry;
//! - an **answer** is what the learner typed; a **verdict** is right, partly or wrong, with score, reasons and evidence;
//! - an **attempt** is an answer, its verdict and its circumstances: a fact that never changes; an **overrule** is what the learner
//!   said of it afterwards: a fact, too; **memory** is what these facts say;
//! - a **sitting** is one learner, one run through a set;
//! - a **remark** is something to tell an author, with a place in a file.
//!
//! # Invariants
//!
//! - Judging is total: no bytes make it panic, and the same input gives the same verdict on every machine.
//! - Evidence lies inside the passage, on character borders.
//! - What was answered is on disk before its verdict is shown; nothing in the store is ever changed, and a file that cannot be
//!   read is never written to.
//! - An author's mistake is a value, a remark: a set with one bad question still asks the others. The machine's failure is a small
//!   enum in its own room, and only `cli/failure` turns it into sentences.
//! - Nothing below `cli` prints. Only `world` reads the clock, the dice and the environment; time and chance are arguments.
//! - What reaches a terminal has been cleaned: no control character of a file or an answer gets there.
//! - There is no `unsafe` code here, and no network.

pub mod agreement;
pub mod cli;
pub mod fit;
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
