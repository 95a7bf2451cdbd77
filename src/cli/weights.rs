//! The weights that answers are weighed by: those built in, or a table that somebody fitted.
//!
//! Owns the way from a file to a table, and what is said of one that cannot be used. Never touches what a line of it means.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::cli::failure::Failure;
use crate::grade::{BadWeights, Weights};

/// The table in the file at `path`; without one, the table that is built in.
///
/// # Errors
///
/// The file cannot be read, or is no whole table: file, line, what is wrong and what a line looks like.
pub fn find(path: Option<&Path>) -> Result<Arc<Weights>, Failure> {
    let Some(path) = path else {
        return Ok(Arc::new(Weights::built_in().clone()));
    };
    let bytes = fs::read(path).map_err(|why| Failure::read(path, why))?;
    let text = std::str::from_utf8(&bytes).map_err(|why| {
        let line = bytes[..why.valid_up_to()].iter().filter(|&&b| b == b'\n').count() + 1;
        let problem = "not text: a byte of it cannot be read as UTF-8".to_owned();
        refused(path, &BadWeights { line, problem })
    })?;
    let table = Weights::parse(text.trim_start_matches('\u{feff}'));
    table.map(Arc::new).map_err(|bad| refused(path, &bad))
}

fn refused(path: &Path, bad: &BadWeights) -> Failure {
    let place = if bad.line == 0 {
        String::new()
    } else {
        format!("{}:", bad.line)
    };
    let end = if bad.problem.ends_with('?') { "" } else { "." };
    Failure::Asked {
        what: format!("{}:{place} {}{end}", path.display(), bad.problem),
        next: "A table has a line for `bias` and one for each feature: its name, its weight for short answers, its weight for \
               explanations. `closeread fit FILE… --out weights.txt` writes one."
            .into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(table: &[u8]) -> String {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(file.path(), table).unwrap();
        match find(Some(file.path())) {
            Ok(_) => "fine".into(),
            Err(failure) => {
                let text = failure.to_string();
                let (what, next) = text.split_once('\n').unwrap();
                assert!(next.contains("closeread fit"), "{next}");
                what.replace(&file.path().display().to_string(), "FILE")
            }
        }
    }

    #[test]
    fn a_table_that_cannot_be_used_is_refused_by_its_line() {
        let whole = Weights::built_in().to_string();
        assert_eq!(said(whole.as_bytes()), "fine");
        assert_eq!(said(format!("\u{feff}# mine\r\n\n{whole}").as_bytes()), "fine");
        let rows: &[(&[u8], &str)] = &[
            (b"", "FILE: the line for `score` is missing."),
            (
                b"# mine\nscoer 1 2\n",
                "FILE:2: there is no feature `scoer`; did you mean `score`?",
            ),
            (
                b"bias 1\n",
                "FILE:1: `bias` needs two numbers, for short and for long answers.",
            ),
            (
                b"bias 1 NaN\n",
                "FILE:1: `bias` needs two numbers, for short and for long answers.",
            ),
            (b"bias 1 2 3\n", "FILE:1: `bias` has two numbers, and then `3`."),
            (b"bias 1 2\nbias 1 2\n", "FILE:2: `bias` is named twice."),
            (
                b"bias 1 2\n\xff",
                "FILE:2: not text: a byte of it cannot be read as UTF-8.",
            ),
        ];
        for (table, expected) in rows {
            assert_eq!(said(table), *expected, "{table:?}");
        }
        let endless = said("x".repeat(100_000).as_bytes());
        assert!(endless.len() < 120, "{} bytes", endless.len());
    }
}
