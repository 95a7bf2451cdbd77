//! Breaking a text into lines of a given width, as spans into it.
//!
//! Owns where a line may end and how wide characters are. Never touches screens.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::text::fold::is_ideograph;
use crate::text::span::Span;

/// What white space means while lines are broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// Every run of it, line feeds too, is one space, and none stands at the ends of a line: for reading.
    Folded,
    /// It is kept as typed and a line feed ends a line: for a text being written. The lines follow each other without a hole,
    /// but for the line feeds.
    Kept,
}

/// Breaks the part of `text` that `within` names into lines of at most `width` columns; spans point into `text`. A word that is
/// wider than a line is cut. Spaces at the end of a line may hang over. In [`Space::Kept`] there is always at least one line.
///
/// ```
/// use closeread::text::{Span, wrap::{Space, wrap}};
/// let text = "The owl sat\nstill all night.";
/// let lines = wrap(text, Span::new(0, text.len()), 13, Space::Folded);
/// let lines: Vec<_> = lines.iter().map(|line| line.of(text).unwrap()).collect();
/// assert_eq!(lines, ["The owl sat", "still all", "night."]);
/// ```
pub fn wrap(text: &str, within: Span, width: usize, space: Space) -> Vec<Span> {
    let width = width.max(1);
    let Some(part) = within.of(text) else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    // The line being filled: where it starts, how wide it is so far, and the last place at which it may be broken.
    let mut start = 0;
    let mut column = 0;
    let mut place: Option<(usize, usize)> = None;
    let mut before: Option<&str> = None;
    for (at, grapheme) in part.grapheme_indices(true) {
        let end = at + grapheme.len();
        if space == Space::Kept && is_line_feed(grapheme) {
            lines.push((start, at));
            (start, column, place, before) = (end, 0, None, None);
            continue;
        }
        if is_white(grapheme) {
            let folded = space == Space::Folded && before.is_none_or(is_white);
            column += usize::from(!folded);
            place = Some((end, column));
            before = Some(grapheme);
            continue;
        }
        if before.is_some_and(|before| may_break(before, grapheme)) {
            place = Some((at, column));
        }
        let wide = columns(grapheme);
        if column + wide > width && column > 0 {
            let (cut, used) = place.filter(|&(cut, _)| cut > start).unwrap_or((at, column));
            lines.push((start, cut));
            (start, column, place) = (cut, column - used, None);
            if column + wide > width && column > 0 {
                // What was carried over is itself as wide as a line.
                lines.push((start, at));
                (start, column) = (at, 0);
            }
        }
        column += wide;
        before = Some(grapheme);
    }
    lines.push((start, part.len()));
    let placed = |(from, to): (usize, usize)| Span::new(within.start + from, within.start + to);
    match space {
        Space::Kept => lines.into_iter().map(placed).collect(),
        Space::Folded => lines
            .into_iter()
            .map(|(from, to)| {
                let line = &part[from..to];
                let lead = line.len() - line.trim_start().len();
                (from + lead.min(line.len()), from + line.trim_end().len().max(lead))
            })
            .filter(|(from, to)| from < to)
            .map(placed)
            .collect(),
    }
}

/// How many columns a grapheme cluster takes; none for control characters, which are not shown.
pub fn columns(grapheme: &str) -> usize {
    if grapheme.chars().all(char::is_control) {
        return 0;
    }
    grapheme.width()
}

/// How many columns a text takes on one line.
pub fn columns_of(text: &str) -> usize {
    text.graphemes(true).map(columns).sum()
}

fn is_white(grapheme: &str) -> bool {
    // A no-break space is for keeping words together.
    grapheme
        .chars()
        .all(|c| c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}')
}

fn is_line_feed(grapheme: &str) -> bool {
    grapheme.ends_with('\n')
}

/// Whether a line may be broken between two graphemes that no white space parts.
fn may_break(before: &str, after: &str) -> bool {
    let last = before.chars().next().unwrap_or(' ');
    let next = after.chars().next().unwrap_or(' ');
    let ideographs = is_ideograph(last) || is_ideograph(next);
    match last {
        '-' => next.is_alphabetic(),
        '\u{2013}' | '\u{2014}' => !CLOSING.contains(next),
        _ => (ideographs || CLOSING_WIDE.contains(last)) && !CLOSING.contains(next) && !OPENING.contains(last),
    }
}

/// What never starts a line.
const CLOSING: &str = ".,;:!?)]}»”’%、。，．）」』】！？：；ー…";
/// Those of them after which a line may end without a space.
const CLOSING_WIDE: &str = "、。，．）」』】！？：；";
/// What never ends a line.
const OPENING: &str = "([{«“‘（「『【$€£";

/// The front of `text` that fits into `width` columns, ended by `cut` where something is missing.
///
/// ```
/// use closeread::text::wrap::shortened;
/// assert_eq!(shortened("two owls", 8, "…"), "two owls");
/// assert_eq!(shortened("two owls", 6, "…"), "two o…");
/// assert_eq!(shortened("two owls", 0, "…"), "");
/// ```
pub fn shortened(text: &str, width: usize, cut: &str) -> String {
    if columns_of(text) <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(columns_of(cut));
    let mut used = 0;
    let mut out = String::new();
    for grapheme in text.graphemes(true) {
        used += columns_of(grapheme);
        if used > room {
            break;
        }
        out.push_str(grapheme);
    }
    let mut out = out.trim_end().to_owned();
    if width > 0 {
        out.push_str(cut);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(text: &str, width: usize, space: Space) -> Vec<&str> {
        wrap(text, Span::new(0, text.len()), width, space)
            .into_iter()
            .map(|line| line.of(text).unwrap())
            .collect()
    }

    #[test]
    fn a_text_is_broken_where_a_reader_expects_it() {
        let rows: &[(&str, usize, &[&str])] = &[
            ("", 10, &[]),
            ("  \n ", 10, &[]),
            ("one two", 7, &["one two"]),
            ("one two", 6, &["one", "two"]),
            ("one\n   two", 7, &["one\n   two"]),
            ("abcdefgh", 3, &["abc", "def", "gh"]),
            ("go abcdefgh", 4, &["go", "abcd", "efgh"]),
            ("well-known owl", 8, &["well-", "known", "owl"]),
            ("at -5 degrees", 5, &["at -5", "degre", "es"]),
            ("日本語の本", 4, &["日本", "語の", "本"]),
            ("日本。", 4, &["日", "本。"]),
            ("e\u{301}e\u{301}e\u{301}", 2, &["e\u{301}e\u{301}", "e\u{301}"]),
            ("日", 1, &["日"]),
            ("10\u{a0}km away", 5, &["10\u{a0}km", "away"]),
        ];
        for (text, width, expected) in rows {
            assert_eq!(&lines(text, *width, Space::Folded), expected, "{text:?} at {width}");
        }
    }

    #[test]
    fn a_text_being_written_keeps_its_spaces() {
        let rows: &[(&str, usize, &[&str])] = &[
            ("", 5, &[""]),
            ("\n", 5, &["", ""]),
            ("a  b", 5, &["a  b"]),
            ("one two", 5, &["one ", "two"]),
            ("one\ntwo ", 5, &["one", "two "]),
        ];
        for (text, width, expected) in rows {
            assert_eq!(&lines(text, *width, Space::Kept), expected, "{text:?} at {width}");
        }
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_word_is_lost(text in "[a-z \\n日本é\u{301}-]{0,60}", width in 2usize..12) {
            let folded = lines(&text, width, Space::Folded);
            for line in &folded {
                let shown: Vec<&str> = line.split_whitespace().collect();
                prop_assert!(columns_of(&shown.join(" ")) <= width, "{line:?}");
            }
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&folded.concat()), letters(&text));
            let kept = lines(&text, width, Space::Kept);
            prop_assert_eq!(kept.concat(), text.replace('\n', ""));
        }
    }
}
