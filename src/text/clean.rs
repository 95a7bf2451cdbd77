//! Untrusted text made fit for showing: one line break, no control characters, nothing that steers a terminal.
//!
//! Owns what is dropped and what stands in its place, and where each part came from. Never touches files or screens.
//!
//! Widgets drop control characters when they draw, so that words run together, and whatever is printed outside of them
//! obeys escape sequences. Text is therefore cleaned once, where it comes in.

use std::borrow::Cow;

use crate::text::fold;
use crate::text::span::Span;

/// What a tab becomes.
const TAB: &str = "    ";

/// A text that is safe to show, and the way back to its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaned<'a> {
    /// The text: no control character but the line feed.
    pub text: Cow<'a, str>,
    /// The way back to the source.
    pub origin: Origin,
}

/// Where the parts of a cleaned text stand in its source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// In pairs: where something was replaced or dropped begins, and where the text goes on as in the source; each as an
    /// offset in the text and one in the source.
    shifts: Vec<(usize, usize)>,
}

impl Origin {
    /// The stretch of the source that `span` of the text came from, without what was dropped at its ends.
    pub fn source(&self, span: Span) -> Span {
        let start = self.offset(
            span.start,
            self.shifts.partition_point(|&(text, _)| text <= span.start),
            0,
        );
        let end = self.offset(span.end, self.shifts.partition_point(|&(text, _)| text < span.end), 1);
        Span::new(start, end.max(start))
    }

    /// The source of offset `at`, which `passed` shifts stand before; inside a replacement, its start or its end.
    fn offset(&self, at: usize, passed: usize, edge: usize) -> usize {
        match passed.checked_sub(1) {
            None => at,
            Some(last) if last % 2 == 0 => self.shifts[last + edge].1,
            Some(last) => self.shifts[last].1 + (at - self.shifts[last].0),
        }
    }
}

/// Cleans a text of several lines: CRLF, CR, NEL, form feeds and the Unicode line breaks become line feeds, tabs become spaces;
/// escape sequences, other control characters, bidi controls and zero-width characters go. Joiners stay where a script or an
/// emoji needs them.
///
/// ```
/// use closeread::text::{Span, clean};
/// let cleaned = clean::clean("one\r\n\u{1b}[31mtwo\u{1b}[0m");
/// assert_eq!(cleaned.text, "one\ntwo");
/// assert_eq!(cleaned.origin.source(Span::new(4, 7)), Span::new(10, 13), "`two` in the source");
/// ```
pub fn clean(source: &str) -> Cleaned<'_> {
    let Some(first) = source.char_indices().find(|&(_, c)| !is_plain(c)) else {
        return Cleaned {
            text: Cow::Borrowed(source),
            origin: Origin::default(),
        };
    };
    let mut text = String::with_capacity(source.len());
    text.push_str(&source[..first.0]);
    let mut shifts = Vec::new();
    let mut at = first.0;
    while let Some(c) = source[at..].chars().next() {
        let rest = &source[at + c.len_utf8()..];
        let (taken, put) = match c {
            '\r' if rest.starts_with('\n') => (2, "\n"),
            _ if is_break(c) => (c.len_utf8(), "\n"),
            '\t' => (1, TAB),
            '\u{1b}' | '\u{90}' | '\u{98}' | '\u{9b}' | '\u{9d}' | '\u{9e}' | '\u{9f}' => (sequence(&source[at..]), ""),
            '\u{200c}' | '\u{200d}' if joins(text.chars().next_back(), rest.chars().next()) => {
                text.push(c);
                at += c.len_utf8();
                continue;
            }
            _ if is_plain(c) => {
                text.push(c);
                at += c.len_utf8();
                continue;
            }
            _ => (c.len_utf8(), ""),
        };
        shifts.push((text.len(), at));
        text.push_str(put);
        at += taken;
        shifts.push((text.len(), at));
    }
    Cleaned {
        text: Cow::Owned(text),
        origin: Origin { shifts },
    }
}

/// Cleans a text that is shown on one line: as [`clean`], with line breaks turned to spaces and the ends trimmed.
///
/// ```
/// use closeread::text::clean;
/// assert_eq!(clean::line(" one\n two\u{7}\n"), "one  two");
/// ```
pub fn line(source: &str) -> String {
    let text = clean(source).text.replace('\n', " ");
    text.trim().to_owned()
}

/// A text for listing beside its line numbers: nothing moves, not by a byte, and what would not show or would steer the
/// terminal is replaced by something visible of the same length.
///
/// ```
/// use closeread::text::clean;
/// assert_eq!(clean::visible("a\u{1b}[2Jb\r\n"), "a?[2Jb \n");
/// assert_eq!(clean::visible("a\u{202e}b"), "a\u{fffd}b");
/// ```
pub fn visible(source: &str) -> Cow<'_, str> {
    if source.chars().all(|c| is_plain(c) || c == '\t') {
        return Cow::Borrowed(source);
    }
    let mut text = String::with_capacity(source.len());
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => text.push(' '),
            '\u{200c}' | '\u{200d}' if joins(text.chars().next_back(), chars.peek().copied()) => text.push(c),
            _ if is_plain(c) || c == '\t' => text.push(c),
            _ => text.push_str(match c.len_utf8() {
                1 => "?",
                2 => "\u{b7}",
                3 => "\u{fffd}",
                _ => "\u{fffd}?",
            }),
        }
    }
    Cow::Owned(text)
}

/// The characters of `source` that show nothing, steer the terminal or turn round what stands after them, with their places.
/// Line ends and tabs are not among them, nor joiners that a script or an emoji needs, nor a byte order mark at the start.
pub fn hidden(source: &str) -> impl Iterator<Item = (usize, char)> {
    let needed = |at: usize, c: char| match c {
        '\u{feff}' => at == 0,
        '\r' | '\t' => true,
        '\u{200c}' | '\u{200d}' => joins(
            source[..at].chars().next_back(),
            source[at + c.len_utf8()..].chars().next(),
        ),
        _ => false,
    };
    source
        .char_indices()
        .filter(move |&(at, c)| !is_plain(c) && !needed(at, c))
}

/// Whether `c` may stand as it is, whatever stands beside it.
fn is_plain(c: char) -> bool {
    match c {
        ' '..='~' | '\n' => true,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => false,
        _ => !is_hidden(c),
    }
}

fn is_break(c: char) -> bool {
    matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Variation selectors choose between the looks of one character and stay; tags and interlinear marks hide whole sentences.
fn is_hidden(c: char) -> bool {
    match c {
        '\u{fe00}'..='\u{fe0f}' => false,
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' | '\u{2065}'..='\u{206f}' => true,
        _ => fold::is_ignorable(c),
    }
}

/// Whether a joiner between the two has work to do: in scripts that shape their letters and between the parts of an emoji.
fn joins(before: Option<char>, after: Option<char>) -> bool {
    let written = |c: char| !c.is_ascii() && is_plain(c) && !c.is_whitespace();
    before.is_some_and(written) && after.is_some_and(written)
}

/// How many bytes the escape sequence at the start of `text` takes: only its first character where it is none.
fn sequence(text: &str) -> usize {
    let mut chars = text.chars();
    let lead = chars.next().expect("a sequence has a first character");
    let (introducer, head) = match (lead, chars.next()) {
        ('\u{1b}', Some(c)) if c.is_ascii() => (c, 2),
        ('\u{9b}', _) => ('[', 2),
        ('\u{9d}', _) => (']', 2),
        ('\u{90}' | '\u{98}' | '\u{9e}' | '\u{9f}', _) => ('P', 2),
        _ => return lead.len_utf8(),
    };
    let body = &text[head..];
    let length = match introducer {
        '[' => body
            .find(|c| !matches!(c, ' '..='?'))
            .filter(|&at| matches!(body.as_bytes()[at], b'@'..=b'~'))
            .map(|at| at + 1),
        // A string that is not closed on its line would swallow the rest of the text: only its opening is dropped then.
        ']' | 'P' | 'X' | '^' | '_' => {
            body.find(['\u{7}', '\u{9c}', '\u{1b}', '\n'])
                .and_then(|at| match body[at..].chars().next() {
                    Some('\u{7}') => Some(at + 1),
                    Some('\u{9c}') => Some(at + 2),
                    Some('\u{1b}') if body[at + 1..].starts_with('\\') => Some(at + 2),
                    _ => None,
                })
        }
        _ => return lead.len_utf8(),
    };
    length.map_or(lead.len_utf8(), |length| head + length)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_is_cleaned() {
        let rows: &[(&str, &str)] = &[
            ("plain — «text» 日本", "plain — «text» 日本"),
            ("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\u{c}g", "a\nb\nc\nd\ne\nf\ng"),
            ("a\tb", "a    b"),
            ("a\u{0}\u{7}\u{7f}\u{80}b", "ab"),
            ("\u{1b}[1;31mred\u{1b}[0m", "red"),
            ("\u{9b}2Jgone", "gone"),
            ("\u{1b}]0;title\u{7}x\u{1b}]8;;http://a\u{1b}\\y\u{9d}z\u{9c}", "xy"),
            ("\u{1b}]unclosed\nnext", "]unclosed\nnext"),
            ("\u{1b}[unclosed \u{1b}", "nclosed "),
            ("\u{1b}é\u{1b}", "é"),
            ("a\u{202e}b\u{200b}c\u{feff}d\u{ad}e", "abcde"),
            ("👩\u{200d}🔬 می\u{200c}خواهم", "👩\u{200d}🔬 می\u{200c}خواهم"),
            ("a\u{200d}b 👩\u{200d}", "ab 👩"),
            ("☎\u{fe0f}", "☎\u{fe0f}"),
            ("x\u{e0041}\u{e007f}y", "xy"),
        ];
        for (source, expected) in rows {
            assert_eq!(clean(source).text, *expected, "{source:?}");
        }
    }

    #[test]
    fn hidden_characters_are_found() {
        let rows: &[(&str, &[usize])] = &[
            ("plain", &[]),
            ("\u{feff}a", &[]),
            ("a\u{200b}b\u{202e}", &[1, 5]),
            ("👩\u{200d}🔬", &[]),
            ("a\u{200d}b", &[1]),
            ("☎\u{fe0f}", &[]),
            ("a\r\n\tb\u{1b}[2J", &[5]),
        ];
        for (source, expected) in rows {
            let found: Vec<_> = hidden(source).map(|(at, _)| at).collect();
            assert_eq!(&found, expected, "{source:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_steers_the_terminal(source in "(\\PC|[\u{0}-\u{9f}]|[\u{2000}-\u{2070}]|\u{1b}[\\[\\]P]|👩|\u{200d}|\u{9b}){0,40}") {
            let steers = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}');
            let cleaned = clean(&source);
            prop_assert!(!cleaned.text.chars().any(steers), "{:?}", cleaned.text);
            prop_assert_eq!(&clean(&cleaned.text).text, &cleaned.text);
            prop_assert!(!line(&source).chars().any(|c| c.is_control()));
            let shown = visible(&source);
            prop_assert_eq!(shown.len(), source.len());
            prop_assert!(!shown.chars().any(|c| steers(c) && c != '\t'));
            for (at, c) in cleaned.text.char_indices() {
                let back = cleaned.origin.source(Span::new(at, at + c.len_utf8())).of(&source);
                prop_assert!(back.is_some(), "{at} in {:?}", cleaned.text);
                if c != ' ' && c != '\n' {
                    prop_assert!(back.expect("checked").ends_with(c) || back.expect("checked").starts_with(c));
                }
            }
        }
    }
}
