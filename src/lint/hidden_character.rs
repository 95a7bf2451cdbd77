//! The rule that what is in a file can be seen.
//!
//! Owns this one look. Never touches what becomes of such characters, which are dropped on reading.

use std::sync::Arc;

use crate::lint::ground::Ground;
use crate::remark::{Remark, Source, rule};
use crate::text::Span;
use crate::text::clean;

rule! {
    /// A character that cannot be seen: a control character, a zero-width space, or one that turns the direction of writing.
    ///
    /// They come with text copied from web pages, and hide words from readers and from searches. They are dropped when the file is read, so
    /// nothing is lost by taking them out. Joiners inside emoji and in scripts that need them are not meant.
    HIDDEN_CHARACTER = Warning "hidden-character"
}

pub fn look(ground: &Ground<'_>, out: &mut Vec<Remark>) {
    let mut sources: Vec<&Arc<Source>> = vec![&ground.places.source];
    for passage in &ground.places.passages {
        if !sources.iter().any(|known| Arc::ptr_eq(known, &passage.text.source)) {
            sources.push(&passage.text.source);
        }
    }
    for source in sources {
        let mut last = None;
        for (at, c) in clean::hidden(&source.text) {
            // One remark a line is enough to find the rest.
            let line = source.position(at).line;
            if last.replace(line) == Some(line) {
                continue;
            }
            let span = Span::new(at, at + c.len_utf8());
            let message = format!("a character that cannot be seen: U+{:04X}, {}", u32::from(c), named(c));
            out.push(Remark::at(&HIDDEN_CHARACTER, source, span, message).fix("take it out", span, ""));
        }
    }
}

fn named(c: char) -> &'static str {
    match c {
        '\u{200b}' | '\u{2060}' | '\u{feff}' => "a space without width",
        '\u{200c}' | '\u{200d}' => "a joiner that joins nothing",
        '\u{ad}' => "a soft hyphen",
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "which turns the direction of writing"
        }
        '\u{85}' | '\u{2028}' | '\u{2029}' => "a line break of another kind",
        c if c.is_control() => "a control character",
        _ => "a mark without a shape",
    }
}
