//! Lines of a file that cannot be used, and what is said of them.
//!
//! Owns how many of them are named before the rest are counted. Never touches why a line is refused.

use std::io::{self, Write};
use std::path::Path;

use crate::text::clean::visible;

/// A line by its number, and why it cannot be used.
pub type Refused = (u64, String);

/// So many lines are named one by one; whoever sees these knows what to look for in the others.
const SHOWN: usize = 5;

/// Names the first lines of the file at `path` that cannot be used, and counts the others.
pub fn complain(path: &Path, refused: &[Refused]) {
    let mut err = io::stderr().lock();
    for line in lines(path, refused) {
        let _ = writeln!(err, "{}", visible(&line));
    }
}

fn lines(path: &Path, refused: &[Refused]) -> Vec<String> {
    let path = path.display();
    let named = refused.iter().take(SHOWN);
    let mut lines: Vec<String> = named.map(|(line, why)| format!("{path}:{line}: {why}")).collect();
    match refused.len().saturating_sub(SHOWN) {
        0 => {}
        1 => lines.push(format!("{path}: 1 more line like these.")),
        more => lines.push(format!("{path}: {more} more lines like these.")),
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_are_named_and_the_rest_are_counted() {
        let rows = [
            (0, 0, None),
            (5, 5, None),
            (6, 6, Some("a.jsonl: 1 more line like these.")),
            (317, 6, Some("a.jsonl: 312 more lines like these.")),
        ];
        for (refused, said, last) in rows {
            let refused: Vec<Refused> = (1..=refused).map(|line| (line, "why".to_owned())).collect();
            let lines = lines(Path::new("a.jsonl"), &refused);
            assert_eq!(lines.len(), said);
            assert_eq!(lines.get(5).map(String::as_str), last);
            assert_eq!(
                lines.first().map(String::as_str),
                (said > 0).then_some("a.jsonl:1: why")
            );
        }
    }
}
