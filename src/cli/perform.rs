//! What a sitting asks of the world, done: answers into the store, questions into the editor.
//!
//! Owns the performing of effects. Never touches what asks for them, or what is shown of it.

use std::path::Path;
use std::process::{Command, ExitStatus};
use std::sync::Arc;

use crate::cli::failure::of_store;
use crate::cli::sets::line;
use crate::remark::Remark;
use crate::shelf::{LoadedSet, Shelf};
use crate::sitting::{Effect, Refused, Reply};
use crate::store::Store;

/// Performs effects on a store and on the files of the sets.
pub struct Performer {
    store: Store,
    sets: Vec<LoadedSet>,
    editor: Editor,
    last: Last,
}

/// How the last write went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Last {
    /// It is on disk, or nothing was to be written.
    Kept,
    /// It failed, and was not made good by a later one.
    Lost,
}

/// What opens a question file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Editor {
    /// This command, on the terminal that the learner sits at.
    Command(String),
    /// Nothing: there is no terminal for it.
    None,
}

impl Performer {
    /// On this store, for the sets of this shelf.
    pub fn new(store: Store, shelf: Shelf, editor: Editor) -> Self {
        Self {
            store,
            sets: shelf.sets,
            editor,
            last: Last::Kept,
        }
    }

    /// How the last write went.
    pub const fn last(&self) -> Last {
        self.last
    }

    /// Performs an effect.
    ///
    /// # Errors
    ///
    /// It was not performed; the sentence says what failed, what is safe and what to do.
    pub fn perform(&mut self, effect: Effect) -> Result<Reply, Refused> {
        let written = match effect {
            Effect::Append(attempt) => self.store.append(&attempt),
            Effect::Overrule(overrule) => self.store.overrule(&overrule),
            Effect::Edit { set, question } => return self.edit(&set, &question),
        };
        self.last = if written.is_ok() { Last::Kept } else { Last::Lost };
        written
            .map(|()| Reply::Done)
            .map_err(|problem| Refused(of_store(&problem)))
    }

    fn edit(&mut self, set: &str, question: &str) -> Result<Reply, Refused> {
        let refuse = |why: String| Err(Refused(why));
        let Some(loaded) = self.sets.iter_mut().find(|loaded| loaded.set.id == set) else {
            return refuse(format!("The set {set} is no longer on the shelf. Nothing was changed."));
        };
        let place = loaded.set.questions.iter().position(|asked| asked.id == question);
        let Some((path, at)) = place.and_then(|place| loaded.line_of(place)) else {
            return refuse("This set is built in and cannot be edited. Copy its file, and edit and open that.".into());
        };
        let Editor::Command(command) = &self.editor else {
            return refuse(format!(
                "There is no terminal for an editor here. The question stands in {}, line {at}.",
                path.display()
            ));
        };
        let path = path.to_owned();
        match open(command, &path, at) {
            Err(why) => {
                return refuse(format!(
                    "The editor `{command}` cannot be started: {why}. Set EDITOR to another."
                ));
            }
            Ok(ended) if !ended.success() => {
                return refuse(format!(
                    "The editor `{command}` gave up ({ended}), so the question stays as it was asked."
                ));
            }
            Ok(_) => {}
        }
        match Shelf::read_file(&path) {
            Ok(new) if new.set.id == set => {
                if let Some(slip) = slip(loaded, &new) {
                    return refuse(format!(
                        "A question can no longer be read, so the old text stays. {}.",
                        line(slip)
                    ));
                }
                let set = Arc::new(new.set.clone());
                *loaded = new;
                Ok(Reply::Reloaded(set))
            }
            Ok(new) => refuse(format!(
                "The id of the set is now `{}`; answers are filed under `{set}`, so the old text stays until you open it anew.",
                new.set.id
            )),
            Err(remarks) => {
                let first = remarks.first().map_or_else(String::new, line);
                refuse(format!(
                    "The file can no longer be read as a set, so the old text stays. {first}."
                ))
            }
        }
    }
}

/// The error that an edit made where a question that could be asked can be asked no more. One that its author took out leaves no
/// error behind: it is gone, and that was meant.
fn slip<'a>(old: &LoadedSet, new: &'a LoadedSet) -> Option<&'a Remark> {
    let still = |id: &str| new.set.questions.iter().any(|question| question.id == id);
    if old.set.questions.iter().all(|question| still(&question.id)) {
        return None;
    }
    // Lines have moved; each error that was there before is known again by its words, once.
    let mut known: Vec<&str> = errors(old).map(|remark| remark.message.as_str()).collect();
    errors(new).find(
        |remark| match known.iter().position(|message| *message == remark.message) {
            Some(place) => {
                known.swap_remove(place);
                false
            }
            None => true,
        },
    )
}

fn errors(loaded: &LoadedSet) -> impl Iterator<Item = &Remark> {
    loaded.remarks.iter().filter(|remark| remark.is_error())
}

/// Opens a file at a line, waits until the editor is closed, and says how it ended.
fn open(editor: &str, path: &Path, line: usize) -> std::io::Result<ExitStatus> {
    let mut words = editor.split_whitespace();
    let program = words.next().unwrap_or("vi");
    let mut command = Command::new(program);
    command.args(words);
    let name = Path::new(program)
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    match name.as_str() {
        "code" | "codium" | "cursor" => command.arg("--goto").arg(format!("{}:{line}", path.display())),
        "hx" | "helix" | "subl" | "zed" => command.arg(format!("{}:{line}", path.display())),
        "vi" | "vim" | "nvim" | "nano" | "emacs" | "emacsclient" | "kak" | "micro" | "joe" | "ne" | "mg" | "gedit" => {
            command.arg(format!("+{line}")).arg(path)
        }
        // Nobody knows how it takes a line; the file at least is right.
        _ => command.arg(path),
    };
    command.status()
}
