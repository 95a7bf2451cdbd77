//! Names and figures as `eval` prints them.
//!
//! Owns how a mark, a share, a count and a text of any length are written on one line. Never touches what is measured.

use std::path::Path;

use crate::agreement::Call;
use crate::text::clean::visible;

/// The word for a call.
pub const fn word(call: Call) -> &'static str {
    match call {
        Call::Wrong => "wrong",
        Call::Partly => "partly",
        Call::Right => "right",
    }
}

/// The text on one line, without anything that a terminal would obey, and not endless.
pub fn one_line(text: &str) -> String {
    const MOST: usize = 400;
    let flat: String = visible(text)
        .chars()
        .map(|c| if c == '\n' { ' ' } else { c })
        .take(MOST)
        .collect();
    if text.chars().nth(MOST).is_some() {
        flat + " …"
    } else {
        flat
    }
}

/// A share or a coefficient, to three places and without its nought: `.913`.
pub fn figure(value: Option<f64>) -> String {
    let Some(value) = value else { return "–".into() };
    let text = format!("{value:.3}");
    match text
        .strip_prefix("0.")
        .or_else(|| text.strip_prefix("-0.").filter(|rest| *rest != "000"))
    {
        Some(rest) if text.starts_with('-') => format!("-.{rest}"),
        Some(rest) => format!(".{rest}"),
        None => text,
    }
}

/// A count with its thousands set apart.
pub fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The name of a file without its folder and ending.
pub fn short(file: &str) -> &str {
    Path::new(file)
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_short() {
        let rows = [
            (0.9134, ".913"),
            (1.0, "1.000"),
            (-0.25, "-.250"),
            (0.0, ".000"),
            (-0.0001, "-0.000"),
        ];
        for (value, expected) in rows {
            assert_eq!(figure(Some(value)), expected);
        }
        assert_eq!(
            (grouped(7), grouped(1234), grouped(1_234_567)),
            ("7".into(), "1,234".into(), "1,234,567".into())
        );
        assert_eq!(one_line("a\n\u{1b}[2Jb"), "a ?[2Jb");
    }
}
