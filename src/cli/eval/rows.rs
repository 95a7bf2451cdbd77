//! Marked answers, read from a file.
//!
//! Owns which lines count. Never touches the shape of a line.

use crate::agreement::Call;
use crate::cli::row::{Ask, Inline, Row};

/// An answer that a person has marked.
#[derive(Debug)]
pub struct Marked<'a> {
    /// Its line, from 1.
    pub line: u64,
    /// Its id as it stands there, or nothing.
    pub id: &'a str,
    /// The question.
    pub inline: Inline<'a>,
    /// The answer.
    pub answer: std::borrow::Cow<'a, str>,
    /// What the person called it.
    pub truth: Call,
}

/// The marked answers of a file, and the lines that are none, each with the reason.
pub fn read(bytes: &[u8]) -> (Vec<Marked<'_>>, Vec<(u64, String)>) {
    let mut rows = Vec::new();
    let mut refused = Vec::new();
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    for (line, bytes) in (1..).zip(text.split(|&byte| byte == b'\n')) {
        let bytes = bytes.trim_ascii();
        if bytes.is_empty() {
            continue;
        }
        match marked(line, bytes) {
            Ok(row) => rows.push(row),
            Err(why) => refused.push((line, why)),
        }
    }
    (rows, refused)
}

fn marked(line: u64, bytes: &[u8]) -> Result<Marked<'_>, String> {
    let row = Row::read(bytes).map_err(|refused| refused.why)?;
    let truth = row.label()?;
    match row.ask {
        Ask::Inline(inline) => {
            let id = row.id.map_or("", |id| id.get().trim_matches('"'));
            Ok(Marked {
                line,
                id,
                inline,
                answer: row.answer,
                truth,
            })
        }
        Ask::OfSet { set, .. } => Err(format!("there is no set “{set}”")),
    }
}
