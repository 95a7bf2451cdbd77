//! Reading files that may be anything: large, binary, a pipe, a link in a circle.
//!
//! Owns the opening of files, and which passage files a set may reach. Never touches what they hold.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use crate::format::toml::Refusal;
use crate::remark::Source;
use crate::text::clean;
use crate::text::nearest::nearest;

/// No question file or passage may be larger: a hundred times the longest novel chapter, and still read in an instant.
pub const LARGEST: u64 = 4 << 20;

/// How many names of a folder are looked at for the one that was meant.
const SIBLINGS: usize = 2000;

/// The files that were read, each once.
#[derive(Default)]
pub struct Disk {
    question_files: HashMap<PathBuf, Result<Arc<Source>, Refusal>>,
    passages: RefCell<HashMap<PathBuf, Result<Arc<Source>, Refusal>>>,
}

/// The passage files that one set may ask for.
pub struct Passages<'a> {
    disk: &'a Disk,
    /// The path of the set as it is shown.
    shown: PathBuf,
    /// The folder of the set and the tree that its passages have to lie in, links resolved; nothing where the set is nowhere.
    folder: Option<(PathBuf, PathBuf)>,
}

impl Disk {
    /// The text of a question file.
    pub fn text(&mut self, path: &Path) -> Result<Arc<Source>, Refusal> {
        if let Some(known) = self.question_files.remove(path) {
            return known;
        }
        let read = read(path, path).map(Arc::new);
        self.question_files.insert(path.to_owned(), read.clone());
        read
    }

    /// The passages that the set at `path` may ask for.
    pub fn passages_of(&self, path: &Path) -> Passages<'_> {
        let folder = fs::canonicalize(path).ok().and_then(|real| {
            let folder = real.parent()?.to_owned();
            // One level up, so that `quizzes/` reaches `seeds/` beside it; but never the whole disk.
            let tree = folder
                .parent()
                .filter(|tree| tree.parent().is_some())
                .unwrap_or(&folder)
                .to_owned();
            Some((folder, tree))
        });
        Passages {
            disk: self,
            shown: path.to_owned(),
            folder,
        }
    }
}

impl Passages<'_> {
    /// The passage file of this name.
    pub fn passage(&self, name: &str) -> Result<Arc<Source>, Refusal> {
        let shown = clean::line(name);
        let refuse = |message: String, help: String| Err(Refusal { message, help });
        let outside = || {
            refuse(
                format!("the passage file `{shown}` lies outside of the folders of this set"),
                "keep it beside the question file, below it, or in a neighbour of its folder".to_owned(),
            )
        };
        if name.is_empty() {
            return refuse(
                "`file` is blank".to_owned(),
                "write the path of a passage file, from this file on".to_owned(),
            );
        }
        let Some((folder, tree)) = &self.folder else {
            return refuse(
                format!("the passage file `{shown}` cannot be found"),
                "check where this file is".to_owned(),
            );
        };
        if Path::new(name).is_absolute() {
            return outside();
        }
        let real = match fs::canonicalize(folder.join(name)) {
            Ok(real) => real,
            Err(why) if why.kind() == io::ErrorKind::NotFound => {
                let help = match sibling(&folder.join(name)) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "paths count from the folder of this file".to_owned(),
                };
                return refuse(format!("the passage file `{shown}` is not there"), help);
            }
            Err(why) => {
                let message = format!("the passage file `{shown}` cannot be read: {}", reason(&why));
                return refuse(message, advice(&why).to_owned());
            }
        };
        if !real.starts_with(tree) {
            return outside();
        }
        if let Some(known) = self.disk.passages.borrow().get(&real) {
            return known.clone();
        }
        let read = read(&real, &self.shown_as(name, &real))
            .map(Arc::new)
            .map_err(|refusal| Refusal {
                message: format!("the passage file `{shown}` cannot be used: {}", refusal.message),
                ..refusal
            });
        self.disk.passages.borrow_mut().insert(real, read.clone());
        read
    }

    /// The path of a passage as an author would write it, from where the set was found.
    fn shown_as(&self, name: &str, real: &Path) -> PathBuf {
        let mut plain = PathBuf::new();
        let beside = self.shown.parent().unwrap_or(Path::new("")).join(name);
        for component in beside.components() {
            let named = matches!(plain.components().next_back(), Some(Component::Normal(_)));
            match component {
                Component::CurDir => {}
                Component::ParentDir if named => drop(plain.pop()),
                other => plain.push(other),
            }
        }
        // `a/..` is not where one was, if `a` is a link.
        let same = fs::canonicalize(&plain).is_ok_and(|found| found == real);
        if same { plain } else { real.to_owned() }
    }
}

/// A file beside the missing one whose name is near to its name.
fn sibling(path: &Path) -> Option<String> {
    let wanted = path.file_name()?.to_str()?;
    let entries = fs::read_dir(path.parent()?).ok()?.take(SIBLINGS);
    let names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    nearest(wanted, names.iter().map(String::as_str)).map(clean::line)
}

/// Reads a file as text.
fn read(path: &Path, shown: &Path) -> Result<Source, Refusal> {
    let refuse = |message: String, help: &str| {
        Err(Refusal {
            message,
            help: help.to_owned(),
        })
    };
    let failed = |why: &io::Error| Refusal {
        message: match why.kind() {
            io::ErrorKind::NotFound => "the file is not there".to_owned(),
            _ => format!("the file cannot be read: {}", reason(why)),
        },
        help: advice(why).to_owned(),
    };
    // What it is has to be known before it is opened: to open a pipe is to wait for somebody to write into it.
    let about = fs::metadata(path).map_err(|why| failed(&why))?;
    if about.is_dir() {
        return refuse("this is a folder, not a file".to_owned(), "name a file");
    }
    if !about.is_file() {
        return refuse(
            "this is a pipe, a socket or a device, not a file".to_owned(),
            "save the text in a file and name that",
        );
    }
    let too_large = |size: &str| {
        refuse(
            format!("the file is too large: {size}, and {} MiB is the limit", LARGEST >> 20),
            "divide it; a set seldom needs more than a few hundred questions",
        )
    };
    if about.len() > LARGEST {
        #[expect(clippy::cast_precision_loss, reason = "a size in tenths of MiB")]
        let size = about.len() as f64 / f64::from(1 << 20);
        return too_large(&format!("{size:.1} MiB"));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|why| failed(&why))?;
    // Some files say that they are empty and are not.
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(|why| failed(&why))?;
    if bytes.len() as u64 > LARGEST {
        return too_large("it goes on and on");
    }
    match String::from_utf8(bytes) {
        Ok(text) if text.contains('\0') => {
            let at = text.find('\0').expect("it was just found");
            refuse(
                format!("this is not a text: byte {} is zero", at + 1),
                "name a text file in UTF-8",
            )
        }
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            Ok(Source::new(shown.display().to_string(), text))
        }
        Err(wrong) => {
            let (message, help) = not_text(wrong.as_bytes(), wrong.utf8_error().valid_up_to());
            refuse(message, help)
        }
    }
}

/// What to say of bytes that are no UTF-8 from `at` on.
fn not_text(bytes: &[u8], at: usize) -> (String, &'static str) {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return ("the file is in UTF-16".to_owned(), "save it as UTF-8");
    }
    if bytes.contains(&0) {
        return ("this is not a text".to_owned(), "name a text file in UTF-8");
    }
    let before = &bytes[..at];
    let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
    let column = at
        - before
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |start| start + 1)
        + 1;
    let message = format!(
        "the file is not in UTF-8: byte {:#04x} at byte {column} of line {line} ({at} bytes in)",
        bytes[at]
    );
    (
        message,
        "save it as UTF-8; the byte is probably a letter of an older encoding, such as Latin-1",
    )
}

/// What the machine says, without its number.
pub fn reason(why: &io::Error) -> String {
    let text = why.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

fn advice(why: &io::Error) -> &'static str {
    match why.kind() {
        io::ErrorKind::NotFound => "check the name and the folder that you are in",
        io::ErrorKind::PermissionDenied => "ask for the right to read it, or copy it to where you may",
        _ => "look at the file with other programs; if it is a link, see where it leads",
    }
}
