//! The sets and passages that are built into the program, so that there is something to ask wherever it is installed.
//!
//! Owns the list of them. Never touches the disk.

use std::sync::Arc;

use crate::format::toml::Refusal;
use crate::remark::Source;

/// A file by its path in the project, and its text.
pub type File = (&'static str, &'static str);

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../", $name)))),+]
    };
}

/// The question files, in the order in which they are offered: the passages one by one, then all together.
pub static QUIZZES: &[File] = files![
    "quizzes/resist-mediocrity.toml",
    "quizzes/catching-up.toml",
    "quizzes/a-late-start.toml",
    "quizzes/experts-leave.toml",
    "quizzes/hurdles-and-openings.toml",
    "quizzes/across-the-five.toml",
];

/// The passages.
pub static SEEDS: &[File] = files![
    "seeds/000-resist-mediocrity.md",
    "seeds/001-catching-up.md",
    "seeds/002-a-late-start.md",
    "seeds/003-experts-leave.md",
    "seeds/004-hurdles-and-openings.md",
];

/// How a built-in file is named to people.
pub fn shown(name: &str) -> String {
    format!("built-in {name}")
}

/// The passage that the question file `set` calls `name`.
pub fn passage(set: &str, name: &str) -> Result<Arc<Source>, Refusal> {
    let mut path: Vec<&str> = set.split('/').collect();
    path.pop();
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => drop(path.pop()),
            _ => path.push(part),
        }
    }
    let path = path.join("/");
    match SEEDS.iter().find(|(seed, _)| *seed == path) {
        Some((seed, text)) => Ok(Arc::new(Source::new(shown(seed), *text))),
        None => Err(Refusal {
            message: format!("no passage `{name}` is built in"),
            help: "add it to the list of built-in passages".to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_file_is_built_in() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for (folder, extension, files) in [("quizzes", "toml", QUIZZES), ("seeds", "md", SEEDS)] {
            let built_in: BTreeSet<String> = files.iter().map(|(name, _)| (*name).to_owned()).collect();
            let there: BTreeSet<String> = std::fs::read_dir(root.join(folder))
                .unwrap()
                .map(|entry| entry.unwrap().path())
                .filter(|path| path.extension().is_some_and(|e| e == extension))
                .map(|path| format!("{folder}/{}", path.file_name().unwrap().to_str().unwrap()))
                .collect();
            assert_eq!(built_in, there);
        }
    }
}
