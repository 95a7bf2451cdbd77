//! What a line means: words, or a command.
//!
//! Owns the commands of the line-by-line mode. Never touches what they do.

/// A command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The next hint.
    Hint,
    /// The passage once more.
    Passage,
    /// The terms of the set.
    Glossary,
    /// The question once more.
    Again,
    /// "I do not know": the verdict, with the answer.
    Tell,
    /// On without an answer.
    Skip,
    /// The last answer was right.
    Right,
    /// The last answer was partly right.
    Partly,
    /// The last answer was wrong.
    Wrong,
    /// Take the last overrule or answer back.
    Undo,
    /// The missed ones once more.
    Retry,
    /// From the start.
    Anew,
    /// Enough.
    Quit,
    /// What can be said.
    Help,
}

/// Every command with its names, the first for help, and what it does.
pub const COMMANDS: &[(Command, &[&str], &str)] = &[
    (Command::Hint, &["hint"], "a hint, one at a time"),
    (
        Command::Passage,
        &["passage"],
        "the passage once more; with the book closed that is noted",
    ),
    (
        Command::Glossary,
        &["glossary", "terms"],
        "the terms that the set explains",
    ),
    (Command::Again, &["again", "question"], "the question once more"),
    (
        Command::Tell,
        &["tell", "answer"],
        "you do not know: counts as wrong and tells the answer",
    ),
    (
        Command::Skip,
        &["skip", "pass over"],
        "on to the next question; this one comes back with the missed ones",
    ),
    (
        Command::Right,
        &["right", "y"],
        "your last answer was right, whatever the verdict",
    ),
    (Command::Partly, &["partly"], "your last answer was partly right"),
    (
        Command::Wrong,
        &["wrong", "n"],
        "your last answer was wrong, whatever the verdict",
    ),
    (
        Command::Undo,
        &["undo"],
        "takes back the last overrule, or else the last answer",
    ),
    (
        Command::Retry,
        &["retry"],
        "after the summary: asks the missed ones again",
    ),
    (Command::Anew, &["anew"], "begins the set from the start"),
    (
        Command::Quit,
        &["quit", "q"],
        "ends with the summary so far; what is answered is kept",
    ),
    (Command::Help, &["help", "h", "?"], "this list"),
];

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A command.
    Command(Command),
    /// It begins like a command and is none.
    Unknown(String),
    /// Words.
    Words(String),
}

/// Reads a line. Two colons at the start stand for one that belongs to the words.
pub fn read(line: &str) -> Said {
    let trimmed = line.trim();
    if let Some(words) = trimmed.strip_prefix("::") {
        return Said::Words(format!(":{words}"));
    }
    let Some(name) = trimmed.strip_prefix(':') else {
        return Said::Words(line.to_owned());
    };
    let name = name.trim().to_lowercase();
    COMMANDS
        .iter()
        .find(|(_, names, _)| names.contains(&name.as_str()))
        .map_or(Said::Unknown(name), |(command, _, _)| Said::Command(*command))
}

/// The commands that may have been meant by a name that is none: those with a name that begins so, by their first names.
pub fn beginning_with(name: &str) -> Vec<&'static str> {
    let begins = |names: &&[&str]| !name.is_empty() && names.iter().any(|known| known.starts_with(name));
    let names = COMMANDS.iter().map(|(_, names, _)| *names);
    names.filter(begins).map(|names| names[0]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_none_may_begin_several() {
        let rows: [(&str, &[&str]); 5] = [
            ("pass", &["passage", "skip"]),
            ("hin", &["hint"]),
            ("fly", &[]),
            ("", &[]),
            ("passages", &[]),
        ];
        for (name, meant) in rows {
            assert_eq!(beginning_with(name), meant, "{name:?}");
            assert_eq!(read(&format!(":{name}")), Said::Unknown(name.into()));
        }
    }

    #[test]
    fn a_line_is_words_or_a_command() {
        let rows = [
            ("Ada", Said::Words("Ada".into())),
            ("", Said::Words(String::new())),
            (" :hint ", Said::Command(Command::Hint)),
            (":Q", Said::Command(Command::Quit)),
            (":?", Said::Command(Command::Help)),
            (":fly", Said::Unknown("fly".into())),
            ("::-)", Said::Words(":-)".into())),
            ("at 9:30", Said::Words("at 9:30".into())),
        ];
        for (line, said) in rows {
            assert_eq!(read(line), said, "{line:?}");
        }
    }
}
