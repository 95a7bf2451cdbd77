//! A box to type in, of one line or of many.
//!
//! Owns the text, the caret and the ways to edit. Never touches drawing: it says where its lines break and where the caret
//! stands. The caret moves by grapheme cluster, so an accent or an emoji is one step.

use crossterm::event::{KeyCode, KeyModifiers};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};

use crate::text::Span;
use crate::text::wrap::{Space, columns_of, wrap};
use crate::tui::press::Press;

/// Whether a line feed may be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// No; pasted ones become spaces.
    One,
    /// Yes.
    Many,
}

/// The most characters that a box takes: more than anyone types, and little enough to draw at once.
const LONGEST: usize = 8_000;

/// A box to type in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    lines: Lines,
    text: String,
    /// In bytes, always between two grapheme clusters.
    caret: usize,
    /// What was last cut with Ctrl-U, Ctrl-K or Ctrl-W, for Ctrl-Y.
    cut: String,
    /// How wide it was last drawn; up and down mean lines as seen.
    width: usize,
}

impl Field {
    /// A box that holds `text`, with the caret at its end.
    pub fn new(lines: Lines, text: &str) -> Self {
        let mut field = Self {
            lines,
            text: String::new(),
            caret: 0,
            cut: String::new(),
            width: usize::MAX,
        };
        field.insert(text);
        field
    }

    /// What it holds.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing but white space stands in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether it holds as much as it takes: what is typed or pasted now is left out.
    pub fn is_full(&self) -> bool {
        self.text.chars().count() >= LONGEST
    }

    /// Puts `text` in the place of what it holds.
    pub fn set(&mut self, text: &str) {
        self.text.clear();
        self.caret = 0;
        self.insert(text);
    }

    /// The caret, in bytes.
    pub fn caret(&self) -> usize {
        self.caret
    }

    /// Types or pastes `text` at the caret. Control characters are left out; what goes beyond the longest text is, too.
    pub fn insert(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n");
        let room = LONGEST.saturating_sub(self.text.chars().count());
        let clean: String = text
            .chars()
            .filter_map(|c| match (c, self.lines) {
                ('\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}', Lines::Many) => Some('\n'),
                ('\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}', Lines::One) | ('\t', _) => Some(' '),
                ('\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}', _) => None,
                (c, _) => (!c.is_control()).then_some(c),
            })
            .take(room)
            .collect();
        self.text.insert_str(self.caret, &clean);
        self.caret += clean.len();
        // A mark that was typed joins the letter before it, and the caret must not stand between them.
        self.caret = self.border_from(self.caret);
    }

    /// Edits as `press` says. Whether it meant anything here.
    pub fn on(&mut self, press: Press) -> Handled {
        let ctrl = press.held.contains(KeyModifiers::CONTROL);
        let alt = press.held.contains(KeyModifiers::ALT);
        let word = ctrl || alt;
        match press.code {
            KeyCode::Char(c) if press.held.is_empty() => self.insert(c.encode_utf8(&mut [0; 4])),
            KeyCode::Enter if self.lines == Lines::Many && !alt => self.insert("\n"),
            KeyCode::Backspace if word => self.cut(self.word_before()..self.caret),
            KeyCode::Backspace => self.remove(self.before()..self.caret),
            KeyCode::Delete if word => self.cut(self.caret..self.word_after()),
            KeyCode::Delete => self.remove(self.caret..self.after()),
            KeyCode::Left if word => self.caret = self.word_before(),
            KeyCode::Right if word => self.caret = self.word_after(),
            KeyCode::Left => self.caret = self.before(),
            KeyCode::Right => self.caret = self.after(),
            KeyCode::Up if self.lines == Lines::Many => return self.move_line(Way::Up),
            KeyCode::Down if self.lines == Lines::Many => return self.move_line(Way::Down),
            KeyCode::Home => self.caret = self.line_start(),
            KeyCode::End => self.caret = self.line_end(),
            KeyCode::Char(c) if ctrl => return self.on_ctrl(c),
            KeyCode::Char(c) if alt => return self.on_alt(c),
            _ => return Handled::No,
        }
        Handled::Yes
    }

    /// The customs of the shell.
    fn on_ctrl(&mut self, c: char) -> Handled {
        match c {
            'a' => self.caret = self.line_start(),
            'e' => self.caret = self.line_end(),
            'b' => self.caret = self.before(),
            'f' => self.caret = self.after(),
            // Ctrl-H is what some terminals send for Backspace.
            'h' => self.remove(self.before()..self.caret),
            'd' if self.lines == Lines::One => self.remove(self.caret..self.after()),
            'w' => self.cut(self.word_before()..self.caret),
            'u' => self.cut(self.line_start()..self.caret),
            'k' => self.cut(self.caret..self.line_end()),
            'y' => {
                let cut = self.cut.clone();
                self.insert(&cut);
            }
            _ => return Handled::No,
        }
        Handled::Yes
    }

    fn on_alt(&mut self, c: char) -> Handled {
        match c {
            'b' => self.caret = self.word_before(),
            'f' => self.caret = self.word_after(),
            'd' => self.cut(self.caret..self.word_after()),
            _ => return Handled::No,
        }
        Handled::Yes
    }

    /// Where its lines break at `width` columns, one of which the caret keeps for itself at the end of a line.
    pub fn lines(&mut self, width: usize) -> Vec<Span> {
        self.width = width;
        self.broken()
    }

    /// The line and the column of the caret among `lines`.
    pub fn caret_in(&self, lines: &[Span]) -> (usize, usize) {
        let row = lines.iter().rposition(|line| line.start <= self.caret).unwrap_or(0);
        let start = lines.get(row).map_or(0, |line| line.start);
        let column = columns_of(&self.text[start..self.caret]);
        (row, column.min(self.width.saturating_sub(1)))
    }

    fn broken(&self) -> Vec<Span> {
        wrap(
            &self.text,
            Span::new(0, self.text.len()),
            self.width.saturating_sub(1),
            Space::Kept,
        )
    }

    fn remove(&mut self, range: std::ops::Range<usize>) {
        self.caret = range.start;
        self.text.replace_range(range, "");
        self.caret = self.border_from(self.caret);
    }

    fn cut(&mut self, range: std::ops::Range<usize>) {
        if !range.is_empty() {
            self.cut = self.text[range.clone()].to_owned();
            self.remove(range);
        }
    }

    /// The first border between two clusters that is not before `at`.
    fn border_from(&self, at: usize) -> usize {
        // Looks at what stands around it alone: a paste that comes in as keys asks this at each of its letters.
        let mut cursor = GraphemeCursor::new(at, self.text.len(), true);
        match cursor.is_boundary(&self.text, 0) {
            Ok(true) => at,
            Ok(false) | Err(_) => cursor
                .next_boundary(&self.text, 0)
                .ok()
                .flatten()
                .unwrap_or(self.text.len()),
        }
    }

    fn before(&self) -> usize {
        self.text[..self.caret]
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        let next = self.text[self.caret..].graphemes(true).next();
        self.caret + next.map_or(0, str::len)
    }

    fn word_before(&self) -> usize {
        let mut words = self.text[..self.caret].unicode_word_indices();
        words.next_back().map_or(0, |(at, _)| at)
    }

    fn word_after(&self) -> usize {
        let mut words = self.text[self.caret..].unicode_word_indices();
        words
            .next()
            .map_or(self.text.len(), |(at, word)| self.caret + at + word.len())
    }

    fn line_start(&self) -> usize {
        self.text[..self.caret].rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.text[self.caret..]
            .find('\n')
            .map_or(self.text.len(), |at| self.caret + at)
    }

    fn move_line(&mut self, way: Way) -> Handled {
        let lines = self.broken();
        let (row, column) = self.caret_in(&lines);
        let target = match way {
            Way::Up => row.checked_sub(1),
            Way::Down => Some(row + 1).filter(|&row| row < lines.len()),
        };
        let Some(line) = target.and_then(|row| lines.get(row)) else {
            return Handled::No;
        };
        let words = &self.text[line.start..line.end];
        let mut passed = 0;
        let mut offset = words.len();
        for (at, grapheme) in words.grapheme_indices(true) {
            if passed >= column {
                offset = at;
                break;
            }
            passed += columns_of(grapheme);
        }
        self.caret = line.start + offset;
        Handled::Yes
    }
}

/// Whether a key meant anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handled {
    /// It did.
    Yes,
    /// It did not.
    No,
}

#[derive(Clone, Copy)]
enum Way {
    Up,
    Down,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Types a script: `<` left, `>` right, `«` word left, `#` backspace, `~` delete, `^` home, `$` end, `!` Ctrl-W, `@` Ctrl-Y.
    fn typed(lines: Lines, script: &str) -> String {
        let mut field = Field::new(lines, "");
        for c in script.chars() {
            let press = match c {
                '<' => Press::key(KeyCode::Left),
                '>' => Press::key(KeyCode::Right),
                '«' => Press::alt(KeyCode::Left),
                '#' => Press::key(KeyCode::Backspace),
                '~' => Press::key(KeyCode::Delete),
                '^' => Press::key(KeyCode::Home),
                '$' => Press::key(KeyCode::End),
                '!' => Press::ctrl('w'),
                '@' => Press::ctrl('y'),
                '\n' => Press::key(KeyCode::Enter),
                c => Press::char(c),
            };
            field.on(press);
        }
        let (before, after) = field.text.split_at(field.caret);
        format!("{before}|{after}")
    }

    #[test]
    fn editing_goes_by_what_one_sees() {
        let rows = [
            ("owl", "owl|"),
            ("owl<<x", "ox|wl"),
            ("owl^~", "|wl"),
            ("owl#", "ow|"),
            ("e\u{301}o<#", "|o"),
            ("👨‍👩‍👧a<#", "|a"),
            ("日本<x", "日x|本"),
            ("one two!", "one |"),
            ("one two!@@", "one twotwo|"),
            ("one two«x", "one x|two"),
            ("a\tb", "a b|"),
            ("~#<>", "|"),
        ];
        for (script, expected) in rows {
            assert_eq!(typed(Lines::One, script), expected, "{script}");
        }
        assert_eq!(typed(Lines::One, "a\nb"), "ab|", "enter is the screen's");
        assert_eq!(typed(Lines::Many, "a\nb^x"), "a\nx|b");
    }

    #[test]
    fn what_is_pasted_is_cleaned_and_cut() {
        let mut field = Field::new(Lines::One, "one\r\ntwo\u{1b}[31m\u{202e}three\n");
        assert_eq!(field.text(), "one two[31mthree ");
        field.insert(&"x".repeat(20_000));
        assert_eq!(field.text().chars().count(), LONGEST);
        assert!(field.is_full());
        field.on(Press::key(KeyCode::Backspace));
        assert!(!field.is_full());
        assert_eq!(Field::new(Lines::Many, "one\r\ntwo\rthree").text(), "one\ntwo\nthree");
    }

    #[test]
    fn up_and_down_go_by_the_lines_as_seen() {
        let mut field = Field::new(Lines::Many, "one two three four");
        let lines = field.lines(10);
        assert_eq!(lines.len(), 3);
        assert_eq!(field.caret_in(&lines), (2, 4));
        field.on(Press::key(KeyCode::Up));
        assert_eq!(&field.text()[field.caret()..], "e four", "column 4 of the line above");
        field.on(Press::key(KeyCode::Up));
        field.on(Press::key(KeyCode::Up));
        assert_eq!(field.caret(), 4);
        assert_eq!(field.on(Press::key(KeyCode::Up)), Handled::No);
    }

    proptest! {
        #[test]
        fn the_caret_always_stands_between_two_clusters(script in "[a-z日e\u{301}👨👩‍<>«#~^$!@\n ]{0,40}", width in 1usize..20) {
            for lines in [Lines::One, Lines::Many] {
                let text = typed(lines, &script);
                let (before, after) = text.split_once('|').unwrap();
                let mut field = Field::new(lines, &format!("{before}{after}"));
                field.caret = before.len();
                prop_assert_eq!(field.border_from(field.caret), field.caret);
                let lines = field.lines(width);
                let (row, column) = field.caret_in(&lines);
                prop_assert!(row < lines.len() && column < width);
            }
        }
    }
}
