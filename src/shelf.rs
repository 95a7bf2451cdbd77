//! Where sets lie on disk: finding them, reading them, and the ones that are built in.
//!
//! Owns the way from folders to sets. Never touches SQL or the terminal, and does not know where a user's own folder is: it is told.

mod builtin;
mod disk;
mod rules;
mod walk;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::format::toml;
use crate::format::{DUPLICATE_ID, Places};
use crate::quiz::Set;
use crate::remark::{self, Place, Remark, Source};
use crate::text::nearest::nearest;

pub use disk::LARGEST;
pub use rules::RULES;

/// Where a set comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file, by the path under which it was found.
    File(PathBuf),
    /// Built into the program, by its path in the project.
    BuiltIn(&'static str),
}

/// A set that can be asked.
#[derive(Clone, Debug)]
pub struct LoadedSet {
    /// The set, without the questions that cannot be asked.
    pub set: Set,
    /// Where its parts stand in its file.
    pub places: Places,
    /// Where it comes from.
    pub origin: Origin,
    /// What is wrong with its file and the passages that it names.
    pub remarks: Vec<Remark>,
}

/// The sets that can be asked, and what is wrong with the files that hold none.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// The sets: a user's own first, then the built-in ones; files in the order of their paths.
    pub sets: Vec<LoadedSet>,
    /// Remarks on files and folders that gave no set.
    pub remarks: Vec<Remark>,
}

/// No set answers to what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchSet {
    /// What was asked for.
    pub wanted: String,
    /// The id that was probably meant.
    pub nearest: Option<String>,
}

impl Shelf {
    /// The sets of these files and folders; where none is named, those of the user's own folder and the built-in ones. A set of one's
    /// own takes the place of a built-in one with the same id.
    ///
    /// Nothing here fails: what cannot be read becomes a remark. A folder that is not there is only remarked on where it was named.
    pub fn open(paths: &[PathBuf], own: Option<&Path>) -> Self {
        let mut shelf = Self::default();
        let mut disk = disk::Disk::default();
        for path in paths {
            shelf.add(path, &mut disk);
        }
        if paths.is_empty() {
            if let Some(own) = own.filter(|own| own.exists()) {
                shelf.add(own, &mut disk);
            }
            shelf.add_built_in();
        }
        shelf
    }

    /// The built-in sets alone.
    ///
    /// ```
    /// use closeread::shelf::Shelf;
    /// let shelf = Shelf::built_in();
    /// assert!(shelf.find("resist-mediocrity").is_ok());
    /// assert_eq!(shelf.find("resist-mediocraty").unwrap_err().nearest.as_deref(), Some("resist-mediocrity"));
    /// ```
    pub fn built_in() -> Self {
        let mut shelf = Self::default();
        shelf.add_built_in();
        shelf
    }

    /// Reads one file anew, as after an edit. A set comes back where the file still holds one; the remarks are in it then.
    pub fn read_file(path: &Path) -> Result<LoadedSet, Vec<Remark>> {
        load(path, &mut disk::Disk::default())
    }

    fn add(&mut self, path: &Path, disk: &mut disk::Disk) {
        let found = walk::walk(path);
        self.remarks.extend(found.remarks);
        for file in found.files {
            if !file.named
                && disk
                    .text(&file.path)
                    .is_ok_and(|source| !toml::is_question_file(&source.text))
            {
                continue;
            }
            match load(&file.path, disk) {
                Ok(set) => self.put(set),
                Err(remarks) => self.remarks.extend(remarks),
            }
        }
    }

    /// Puts a set on the shelf, unless one with its id is there.
    fn put(&mut self, mut loaded: LoadedSet) {
        let Some(first) = self.sets.iter().find(|other| other.set.id == loaded.set.id) else {
            self.sets.push(loaded);
            return;
        };
        let same_file = first.places.source.name == loaded.places.source.name;
        if !same_file && !matches!(loaded.origin, Origin::BuiltIn(_)) {
            let message = format!("two sets have the id `{}`", loaded.set.id);
            let remark = Remark::at(&DUPLICATE_ID, &loaded.places.source, loaded.places.id, message)
                .related(Place::new(&first.places.source, first.places.id), "the first one")
                .help("give this one another id, or move one of the two files away; this one is left out");
            self.remarks.append(&mut loaded.remarks);
            self.remarks.push(remark);
        }
    }

    fn add_built_in(&mut self) {
        for (name, text) in builtin::QUIZZES {
            let source = Arc::new(Source::new(builtin::shown(name), *text));
            let reading = toml::read(&source, &|file| builtin::passage(name, file));
            match reading.set {
                Some((set, places)) => self.put(LoadedSet {
                    set,
                    places,
                    origin: Origin::BuiltIn(name),
                    remarks: reading.remarks,
                }),
                None => self.remarks.extend(reading.remarks),
            }
        }
    }

    /// The set with this id, title (in any case), file name or path.
    pub fn find(&self, wanted: &str) -> Result<&LoadedSet, NoSuchSet> {
        let by = |fits: &dyn Fn(&LoadedSet) -> bool| self.sets.iter().find(|loaded| fits(loaded));
        let title = wanted.to_lowercase();
        by(&|loaded| loaded.set.id == wanted)
            .or_else(|| by(&|loaded| loaded.set.title.to_lowercase() == title))
            .or_else(|| by(&|loaded| loaded.origin.is_called(wanted)))
            .ok_or_else(|| {
                let names = self
                    .sets
                    .iter()
                    .flat_map(|loaded| [loaded.set.id.as_str(), loaded.set.title.as_str()]);
                let near = nearest(wanted, names)
                    .and_then(|name| by(&|loaded| loaded.set.id == name || loaded.set.title == name));
                NoSuchSet {
                    wanted: wanted.to_owned(),
                    nearest: near.map(|loaded| loaded.set.id.clone()),
                }
            })
    }

    /// Every remark: those on sets and those on what gave none, in the order of files and places, each once.
    pub fn all_remarks(&self) -> Vec<Remark> {
        let of_sets = self.sets.iter().flat_map(|loaded| &loaded.remarks);
        let mut remarks: Vec<_> = self.remarks.iter().chain(of_sets).cloned().collect();
        remark::sort(&mut remarks);
        remarks
    }
}

impl LoadedSet {
    /// The file of the set and the line, from 1, at which a question begins, for opening it in an editor; nothing for built-in sets.
    pub fn line_of(&self, question: usize) -> Option<(&Path, usize)> {
        let places = self.places.questions.get(question)?;
        let line = self.places.source.position(places.whole.start).line;
        match &self.origin {
            Origin::File(path) => Some((path, line)),
            Origin::BuiltIn(_) => None,
        }
    }
}

impl Origin {
    fn is_called(&self, wanted: &str) -> bool {
        let path = match self {
            Self::File(path) => path.as_path(),
            Self::BuiltIn(name) => Path::new(name),
        };
        path == Path::new(wanted)
            || path.file_name().is_some_and(|name| name == wanted)
            || path.file_stem().is_some_and(|stem| stem == wanted)
    }
}

fn load(path: &Path, disk: &mut disk::Disk) -> Result<LoadedSet, Vec<Remark>> {
    let source = disk.text(path).map_err(|trouble| {
        let name = Arc::new(Source::new(path.display().to_string(), ""));
        vec![Remark::about(&rules::UNREADABLE, &name, trouble.message).help(trouble.help)]
    })?;
    let reader = disk.passages_of(path);
    let reading = toml::read(&source, &|name| reader.passage(name));
    match reading.set {
        Some((set, places)) => Ok(LoadedSet {
            set,
            places,
            origin: Origin::File(path.to_owned()),
            remarks: reading.remarks,
        }),
        None => Err(reading.remarks),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_sets_are_sound() {
        let shelf = Shelf::built_in();
        assert_eq!(shelf.all_remarks(), []);
        assert_eq!(shelf.sets.len(), builtin::QUIZZES.len());
    }

    #[test]
    fn sets_are_found_by_any_name() {
        let shelf = Shelf::built_in();
        let rows = [
            ("catching-up", Ok("catching-up")),
            ("resisting Mediocrity", Ok("resist-mediocrity")),
            ("quizzes/catching-up.toml", Ok("catching-up")),
            ("catching-up.toml", Ok("catching-up")),
            ("catchingup", Err(Some("catching-up"))),
            ("Resisting mediocracy", Err(Some("resist-mediocrity"))),
            ("moby-dick", Err(None)),
            ("", Err(None)),
        ];
        for (wanted, expected) in rows {
            let found = shelf.find(wanted).map(|loaded| loaded.set.id.as_str());
            let found = found.map_err(|missing| missing.nearest);
            assert_eq!(
                found.as_ref().map_err(Option::as_deref),
                expected.as_ref().map_err(|near| *near),
                "{wanted}"
            );
        }
    }
}
