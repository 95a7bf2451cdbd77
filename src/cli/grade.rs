//! `closeread grade`: judges JSON lines from stdin to stdout.
//!
//! Owns the pipeline from batches of lines to answers in the same order. Never touches how a line is read or a verdict reached.

mod reply;

use std::io::{self, BufReader, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use clap::Args;

use crate::cli::failure::{Exit, Failure};
use crate::cli::lines::{Batch, Batches};
use crate::cli::named::Named;
use crate::cli::ready::Ready;
use crate::cli::weights;
use crate::world::World;

use reply::{Answering, Replies, Want};

/// Judge answers: JSON lines in, JSON lines out, in the same order
#[derive(Args, Debug)]
#[command(after_long_help = HELP)]
pub struct GradeArgs {
    /// Judge on so many cores at once [default: all of them]
    #[arg(long, value_name = "N")]
    jobs: Option<std::num::NonZeroUsize>,
    /// Write only the id and the score of each answer
    #[arg(long)]
    scores: bool,
    /// Where lines with a "set" find it: question files or folders [default: your own sets and the built-in ones]
    #[arg(long, value_name = "PATH")]
    sets: Vec<PathBuf>,
    /// Weigh by a table that `closeread fit` wrote [default: the one built in]
    #[arg(long, value_name = "FILE")]
    weights: Option<PathBuf>,
}

const HELP: &str = "\
One JSON object a line on stdin, one on stdout for each, in the same order. Blank lines are
passed over.

  {\"id\": 7, \"question\": \"Who …?\", \"references\": [\"Liang Rubo\"], \"passage\": null,
   \"answer\": \"Rubo Liang\"}                                            (all on one line)
  {\"id\": 8, \"set\": \"resist-mediocrity\", \"question_id\": \"who-called\", \"answer\": \"liang rubbo\"}

`kind` says what an inline question asks for: \"short\" (the default) or \"long\" for an
explanation. `id` may be any JSON and comes back as it was. `start` and `end` of the evidence
count Unicode scalar values in the passage. A line that cannot be judged gives
{\"id\": …, \"line\": …, \"error\": \"…\"}; the rest go on, and the exit code is 1.

Examples:
  closeread grade < answers.jsonl > verdicts.jsonl
  closeread grade --scores < answers.jsonl | jq .score
  closeread fit marked.jsonl --out mine.txt && closeread grade --weights mine.txt < answers.jsonl";

/// A batch is in some worker's hands, or waits for one: two a worker keep all of them busy and memory flat.
const WAITING: usize = 2;

/// The stream is read in lots of this size: large enough that handing one on costs nothing beside judging it.
const LOT: usize = 256 << 10;

/// No machine has more cores than this to spare; a slip of the finger must not ask for a million threads.
const MOST_JOBS: usize = 512;

/// Runs the verb.
pub fn run(args: &GradeArgs, world: &World) -> Result<Exit, Failure> {
    let jobs = args.jobs.map_or_else(|| world.cores(), usize::from).min(MOST_JOBS);
    let weights = weights::find(args.weights.as_deref())?;
    let want = if args.scores { Want::Scores } else { Want::Verdicts };
    if world.stdin_is_terminal() {
        // Whoever started this by chance should learn what it waits for.
        let _ = writeln!(
            io::stderr(),
            "Reading JSON lines; end with Ctrl-D. `closeread grade --help` shows what they look like."
        );
    }
    let named = Arc::new(Named::at(&args.sets)?);
    let table = || Answering::new(want, Arc::clone(&named), Ready::new(Arc::clone(&weights), jobs));
    let failed = stream(jobs, table)?;
    if failed == 0 {
        return Ok(Exit::Fine);
    }
    let lines = if failed == 1 {
        "1 line could not be judged; its".to_owned()
    } else {
        format!("{failed} lines could not be judged; their")
    };
    let _ = writeln!(io::stderr(), "{lines} \"error\" says why.");
    Ok(Exit::Found)
}

/// Judges all there is and returns how many lines could not be judged. `table` makes a worker's table.
///
/// The threads are joined where the input ends, and left behind where stdout closes: the reader may sit in a read that
/// nobody can interrupt, and the workers wait for it.
fn stream(jobs: usize, table: impl Fn() -> Answering) -> Result<u64, Failure> {
    let (to_workers, from_reader): (Vec<_>, Vec<_>) = (0..jobs).map(|_| sync_channel(WAITING)).unzip();
    thread::spawn(move || read(&to_workers));
    let mut workers = Vec::new();
    let mut replies = Vec::new();
    for batches in from_reader {
        let (send, receive) = sync_channel(WAITING);
        let answering = table();
        workers.push(thread::spawn(move || work(&batches, &send, answering)));
        replies.push(receive);
    }
    let failed = write(&replies)?;
    for worker in workers {
        if let Err(panic) = worker.join() {
            std::panic::resume_unwind(panic);
        }
    }
    Ok(failed)
}

/// Deals batches out in turn, so that taking replies in turn gives them back in order.
fn read(workers: &[SyncSender<io::Result<Batch>>]) {
    let mut batches = Batches::new(BufReader::with_capacity(LOT, io::stdin()));
    for worker in workers.iter().cycle() {
        let Some(batch) = batches.next().transpose() else {
            return;
        };
        let failed = batch.is_err();
        if worker.send(batch).is_err() || failed {
            return;
        }
    }
}

fn work(batches: &Receiver<io::Result<Batch>>, replies: &SyncSender<io::Result<Replies>>, mut answering: Answering) {
    for batch in batches {
        let reply = batch.map(|batch| answering.reply_to(&batch));
        if replies.send(reply).is_err() {
            return;
        }
    }
}

fn write(replies: &[Receiver<io::Result<Replies>>]) -> Result<u64, Failure> {
    let mut out = io::stdout().lock();
    let mut failed = 0;
    for worker in replies.iter().cycle() {
        // Batches are dealt in turn, so the first worker without one marks the end for all.
        let Ok(reply) = worker.recv() else { break };
        let reply = reply.map_err(Failure::Stdin)?;
        failed += reply.failed;
        out.write_all(&reply.bytes)
            .and_then(|()| out.flush())
            .map_err(Failure::stdout)?;
    }
    Ok(failed)
}
