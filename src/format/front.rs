//! Passage files: front matter that says whose text it is, then a little Markdown.
//!
//! Owns the front matter and what Markdown passages may have. Never touches the file system, nor how a text divides into blocks.

use std::sync::Arc;

use crate::format::places::Written;
use crate::format::rules::{FRONT_MATTER, MARKUP};
use crate::quiz::Credit;
use crate::remark::{Remark, Source};
use crate::text::Span;
use crate::text::clean;
use crate::text::nearest::nearest;

/// A passage file, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Front {
    /// Whose text it is.
    pub credit: Credit,
    /// The text, cleaned and without blank lines at its ends.
    pub text: String,
    /// Where it stands in the file.
    pub written: Written,
    /// What is wrong with the file.
    pub remarks: Vec<Remark>,
}

const KEYS: [&str; 5] = ["title", "author", "publisher", "date", "url"];

/// Reads a passage file. It always yields a passage; what is wrong with it is remarked on.
///
/// ```
/// use std::sync::Arc;
/// use closeread::{format::front, remark::Source};
/// let file = Source::new("owls.md", "---\ntitle: \"Two owls\"\n---\n\n# Owls\n\nThey sat.\n");
/// let front = front::read(&Arc::new(file));
/// assert_eq!(front.credit.title.as_deref(), Some("Two owls"));
/// assert_eq!(front.text, "# Owls\n\nThey sat.");
/// assert!(front.remarks.is_empty());
/// ```
pub fn read(source: &Arc<Source>) -> Front {
    let mut remarks = Vec::new();
    let mut credit = Credit::default();
    let lines = lines(&source.text);
    let is_rule = |line: &(usize, &str)| line.1.trim_end() == "---";
    let mut body = source.text.len() - source.text.trim_start_matches('\u{feff}').len();
    if lines.first().is_some_and(is_rule) {
        match lines.iter().skip(1).position(is_rule) {
            Some(close) => {
                for &(at, line) in &lines[1..=close] {
                    field(source, at, line, &mut credit, &mut remarks);
                }
                let (at, line) = lines[close + 1];
                body = at + line.len();
            }
            None => remarks.push(
                Remark::at(&FRONT_MATTER, source, Span::new(lines[0].0, lines[0].0 + 3), "the front matter is not closed")
                    .label("it opens here")
                    .help("put a second line of `---` under the last `key: value`; a passage that has no front matter begins with its text"),
            ),
        }
    }
    let (text, written) = passage(source, Span::new(body, source.text.len()));
    for &(at, line) in lines.iter().filter(|line| line.0 >= body) {
        if let Some((found, what)) = markup(line) {
            let span = Span::new(at + found.start, at + found.end);
            remarks.push(
                Remark::at(&MARKUP, source, span, format!("passages have no {what}"))
                    .help("only `#` headings, paragraphs and `- ` items are set; the signs of anything else are shown as they stand"),
            );
        }
    }
    Front {
        credit,
        text,
        written,
        remarks,
    }
}

/// The text of a passage that stands in this stretch of a file as it is, cleaned and trimmed.
pub(in crate::format) fn passage(source: &Arc<Source>, span: Span) -> (String, Written) {
    let cleaned = clean::clean(span.of(&source.text).unwrap_or_default());
    let text = cleaned.text.trim_end();
    // Blank lines go; the spaces that set the first line in stay, they may make it what it is.
    let blank = text.len() - text.trim_start().len();
    let cut = text[..blank].rfind('\n').map_or(0, |at| at + 1);
    let text = text[cut..].to_owned();
    let written = Written {
        source: Arc::clone(source),
        span,
        origin: Some((cleaned.origin, cut)),
    };
    (text, written)
}

/// The lines of a file, each with where it begins and without what ends it.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut at = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut out = Vec::new();
    for line in text[at..].split_inclusive('\n') {
        out.push((at, line.trim_end_matches(['\n', '\r'])));
        at += line.len();
    }
    out
}

fn field(source: &Arc<Source>, at: usize, line: &str, credit: &mut Credit, remarks: &mut Vec<Remark>) {
    if line.trim().is_empty() || line.trim_start().starts_with('#') {
        return;
    }
    let whole = Span::new(at, at + line.len());
    let Some((name, value)) = line.split_once(':') else {
        remarks.push(
            Remark::at(
                &FRONT_MATTER,
                source,
                whole,
                "this line of the front matter has no colon",
            )
            .help("write `key: value`, such as `author: Jane Doe`"),
        );
        return;
    };
    let value = clean::line(unquoted(value.trim()));
    let slot = match name.trim() {
        "title" => &mut credit.title,
        "author" => &mut credit.author,
        "publisher" => &mut credit.publisher,
        "date" => &mut credit.date,
        "url" => &mut credit.url,
        other => {
            let lead = name.len() - name.trim_start().len();
            let span = Span::new(at + lead, at + lead + other.len());
            let remark = Remark::at(
                &FRONT_MATTER,
                source,
                span,
                format!("unknown key `{}` in the front matter", clean::line(other)),
            );
            remarks.push(match nearest(other, KEYS) {
                Some(known) => remark.fix(format!("write `{known}`"), span, known),
                None => remark.help(format!(
                    "the keys are {}",
                    KEYS.map(|key| format!("`{key}`")).join(", ")
                )),
            });
            return;
        }
    };
    if slot.is_some() {
        let message = format!("`{}` stands twice in the front matter", name.trim());
        remarks.push(Remark::at(&FRONT_MATTER, source, whole, message).help("keep one of the two"));
    } else if !value.is_empty() {
        *slot = Some(value);
    }
}

fn unquoted(value: &str) -> &str {
    ['"', '\'']
        .into_iter()
        .find_map(|quote| value.strip_prefix(quote)?.strip_suffix(quote))
        .unwrap_or(value)
}

/// The first thing in a line that passages do not have, and what it is.
fn markup(line: &str) -> Option<(std::ops::Range<usize>, &'static str)> {
    let words = line.trim_start();
    let lead = line.len() - words.len();
    let opens: &[(&str, &str)] = &[
        ("```", "code blocks"),
        ("~~~", "code blocks"),
        ("> ", "block quotations"),
        ("* ", "`* ` items: write `- `"),
        ("+ ", "`+ ` items: write `- `"),
        ("|", "tables"),
        ("<!--", "comments"),
    ];
    if let Some((mark, what)) = opens.iter().find(|(mark, _)| words.starts_with(mark)) {
        return Some((lead..lead + mark.trim_end().len(), what));
    }
    for (mark, what) in [("**", "emphasis"), ("__", "emphasis"), ("![", "images")] {
        if let Some(at) = line.find(mark) {
            return Some((at..at + 2, what));
        }
    }
    let at = line.find("](")?;
    let open = line[..at].rfind('[')?;
    let close = at + line[at..].find(')')?;
    Some((open..close + 1, "links"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn front(text: &str) -> Front {
        read(&Arc::new(Source::new("p.md", text)))
    }

    #[test]
    fn front_matter_is_read() {
        let text = "\u{feff}---\r\ntitle: 'A: b'\r\n# a note\r\n\r\nauthor: Jane Doe\r\nurl: https://x.example/y\r\ndate:\r\n---\r\n\r\nOne\r\ntwo.\r\n";
        let read = front(text);
        let credit = Credit {
            title: Some("A: b".into()),
            author: Some("Jane Doe".into()),
            url: Some("https://x.example/y".into()),
            ..Credit::default()
        };
        assert_eq!((&read.credit, read.text.as_str()), (&credit, "One\ntwo."));
        assert_eq!(read.remarks, []);
        let place = read.written.place(Span::new(4, 8));
        assert_eq!(place.span.of(text), Some("two."));
    }

    #[test]
    fn mistakes_are_told() {
        let rows: &[(&str, &[&str])] = &[
            ("", &[]),
            ("No front matter.", &[]),
            ("One.\n\n---\n\nTwo.", &[]),
            ("---\ntitle: x\n", &["the front matter is not closed"]),
            ("---\ntilte: x\n---\n", &["unknown key `tilte` in the front matter"]),
            (
                "---\njust words\n---\n",
                &["this line of the front matter has no colon"],
            ),
            (
                "---\ndate: 1\ndate: 2\n---\n",
                &["`date` stands twice in the front matter"],
            ),
            ("A [link](http://a.b) and **bold**", &["passages have no emphasis"]),
            ("A [link](http://a.b).", &["passages have no links"]),
            ("* item", &["passages have no `* ` items: write `- `"]),
            ("- item\n# h\n\n2 * 3 [4] (5)", &[]),
        ];
        for (text, expected) in rows {
            let found: Vec<_> = front(text).remarks.into_iter().map(|r| r.message).collect();
            assert_eq!(&found, expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "(---\n|[a-z]+: |\\PC|[\u{0}-\u{9f}]|\r\n|\\*\\*|\\]\\(|[|]){0,30}") {
            let read = front(&text);
            for (at, c) in read.text.char_indices() {
                let place = read.written.place(Span::new(at, at + c.len_utf8()));
                prop_assert!(place.span.of(&text).is_some());
            }
            for remark in &read.remarks {
                prop_assert!(remark.span.expect("a place").of(&text).is_some());
            }
        }
    }
}
