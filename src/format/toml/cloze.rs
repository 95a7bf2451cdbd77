//! The text of a cloze question and the gaps in it.
//!
//! Owns the braces. Never touches how gaps are filled.

use crate::format::rules::BAD_CLOZE;
use crate::format::toml::section::Section;
use crate::quiz::{Gap, Key, Piece};
use crate::text::Span;

/// The key of a cloze question.
pub fn read(section: &Section<'_>) -> Option<(Key, Vec<Span>)> {
    let text = section.need_line("text")?;
    match pieces(&text.value) {
        Ok(pieces) => Some((Key::Cloze { pieces }, vec![text.span])),
        Err(fault) => {
            let remark = section.log.at(&BAD_CLOZE, text.span, fault.says());
            section.log.push(
                remark.help("gaps stand in braces, other wordings behind a bar: `An owl is a {bird|bird of prey}.`"),
            );
            None
        }
    }
}

/// What may be wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    NoGap,
    Blank,
    Open,
    Stray,
    Nested,
}

impl Fault {
    const fn says(self) -> &'static str {
        match self {
            Self::NoGap => "the text has no gap",
            Self::Blank => "a gap of the text accepts nothing",
            Self::Open => "a gap of the text is not closed: a `}` is missing",
            Self::Stray => "the text has a `}` that closes no gap",
            Self::Nested => "a gap stands inside a gap",
        }
    }
}

fn pieces(text: &str) -> Result<Vec<Piece>, Fault> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        if rest[at..].starts_with('}') {
            return Err(Fault::Stray);
        }
        if at > 0 {
            pieces.push(Piece::Words(rest[..at].to_owned()));
        }
        rest = &rest[at + 1..];
        let close = rest.find(['{', '}']).ok_or(Fault::Open)?;
        if rest[close..].starts_with('{') {
            return Err(if rest[close..].contains('}') {
                Fault::Nested
            } else {
                Fault::Open
            });
        }
        let accepted: Vec<_> = rest[..close].split('|').map(|words| words.trim().to_owned()).collect();
        if accepted.iter().any(String::is_empty) {
            return Err(Fault::Blank);
        }
        pieces.push(Piece::Gap(Gap { accepted }));
        rest = &rest[close + 1..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    let gaps = pieces.iter().any(|piece| matches!(piece, Piece::Gap(_)));
    gaps.then_some(pieces).ok_or(Fault::NoGap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_found() {
        let words = |text: &str| Piece::Words(text.into());
        let gap = |accepted: &[&str]| {
            Piece::Gap(Gap {
                accepted: accepted.iter().map(|&a| a.to_owned()).collect(),
            })
        };
        let rows: &[(&str, Result<Vec<Piece>, Fault>)] = &[
            ("{a| b } c {d}", Ok(vec![gap(&["a", "b"]), words(" c "), gap(&["d"])])),
            ("x {é}.", Ok(vec![words("x "), gap(&["é"]), words(".")])),
            ("no gap", Err(Fault::NoGap)),
            ("", Err(Fault::NoGap)),
            ("an {} gap", Err(Fault::Blank)),
            ("a {b|} gap", Err(Fault::Blank)),
            ("an {open gap", Err(Fault::Open)),
            ("an {open {gap", Err(Fault::Open)),
            ("a {b {c} d}", Err(Fault::Nested)),
            ("a b} c", Err(Fault::Stray)),
        ];
        for (text, expected) in rows {
            assert_eq!(&pieces(text), expected, "{text:?}");
        }
    }
}
