//! Marked answers, read from a file.
//!
//! Owns which lines count. Never touches the shape of a line.

use crate::agreement::Call;
use crate::cli::named::{Asked, Named};
use crate::cli::refused::Refused;
use crate::cli::row::Row;

/// An answer that a person has marked.
#[derive(Debug)]
pub struct Marked<'a> {
    /// Its line, from 1.
    pub line: u64,
    /// Its id as it stands there, or nothing.
    pub id: &'a str,
    /// The question.
    pub asked: Asked<'a>,
    /// The answer.
    pub answer: &'a str,
    /// What the person called it.
    pub truth: Call,
}

/// A line that counts, its question still to be found.
#[derive(Debug)]
pub struct Labelled<'a> {
    line: u64,
    row: Row<'a>,
    truth: Call,
}

/// The lines of a file that count, and those that do not.
pub fn read(bytes: &[u8]) -> (Vec<Labelled<'_>>, Vec<Refused>) {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let lines = (1..).zip(text.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii));
    parted(lines.filter(|(_, bytes)| !bytes.is_empty()).map(|(line, bytes)| {
        let labelled = || {
            let row = Row::read(bytes).map_err(|refused| refused.why)?;
            let truth = row.label()?;
            Ok(Labelled { line, row, truth })
        };
        labelled().map_err(|why| (line, why))
    }))
}

/// The same with their questions, and those that ask for one that is not there.
pub fn find<'a>(lines: &'a [Labelled<'a>], named: &'a Named) -> (Vec<Marked<'a>>, Vec<Refused>) {
    parted(
        lines
            .iter()
            .map(|Labelled { line, row, truth }| match named.find(&row.ask) {
                Ok(asked) => Ok(Marked {
                    line: *line,
                    id: row.id.map_or("", |id| id.get().trim_matches('"')),
                    asked,
                    answer: &row.answer,
                    truth: *truth,
                }),
                Err(why) => Err((*line, why)),
            }),
    )
}

fn parted<T>(all: impl Iterator<Item = Result<T, Refused>>) -> (Vec<T>, Vec<Refused>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for one in all {
        match one {
            Ok(one) => good.push(one),
            Err(why) => bad.push(why),
        }
    }
    (good, bad)
}
