//! JSON lines, written.
//!
//! Owns one thing: that a line holds nothing that a terminal would obey. Never touches what is written.

use serde::Serialize;

/// Adds `value` as a line. Control characters that JSON lets pass (delete, and U+0080 to U+009F) are escaped like the others.
pub fn push_line(lines: &mut Vec<u8>, value: &impl Serialize) {
    let start = lines.len();
    serde_json::to_writer(&mut *lines, value).expect("memory takes every line, and every key is a string");
    if let Some(first) = (start..lines.len()).find(|&at| control(&lines[at..]).is_some()) {
        let tail = lines.split_off(first);
        escape(&tail, lines);
    }
    lines.push(b'\n');
}

/// The control character that the bytes begin with, and its length.
fn control(bytes: &[u8]) -> Option<(u8, usize)> {
    match bytes {
        [0x7f, ..] => Some((0x7f, 1)),
        // U+0080 to U+009F in UTF-8.
        [0xc2, low @ 0x80..=0x9f, ..] => Some((*low, 2)),
        _ => None,
    }
}

/// Copies JSON, whose control characters can only stand in strings, with those escaped.
fn escape(mut json: &[u8], out: &mut Vec<u8>) {
    while let Some(&byte) = json.first() {
        let taken = match control(json) {
            Some((code, length)) => {
                out.extend_from_slice(format!("\\u{code:04x}").as_bytes());
                length
            }
            None => {
                out.push(byte);
                1
            }
        };
        json = &json[taken..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_reads_back_and_holds_no_control_characters() {
        for text in ["", "plain", "é\u{7f}\u{9b}2J\u{80}\u{a0}本\u{1b}\n", "\u{c2}\u{9f}"] {
            let mut lines = b"before\n".to_vec();
            push_line(&mut lines, &[text]);
            let line = std::str::from_utf8(&lines).unwrap().strip_prefix("before\n").unwrap();
            assert!(line.trim_end_matches('\n').chars().all(|c| !c.is_control()), "{line:?}");
            assert_eq!(serde_json::from_str::<[String; 1]>(line).unwrap(), [text]);
        }
    }
}
