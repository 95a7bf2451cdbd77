//! Figures in digits: where their thousands and their decimals end.
//!
//! Owns the separators inside a figure. Never touches the cutting of words, nor what a figure counts.

use crate::text::span::Span;
use crate::text::words::reader::{Case, Kind, Reader};
use crate::text::words::word::Gap;

impl Reader<'_> {
    /// A figure: digits with their separators; letters behind it are a word of their own, glued to it.
    pub(super) fn figure(&mut self) {
        self.close_gap('0');
        let start = self.at;
        let bytes = self.source.as_bytes();
        let mut end = start;
        let digits_from = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
        end += digits_from(end);
        let mut groups = 0;
        let mut separator = b'\0';
        // Thousands: 110,000 or 110 000 with a narrow space, or 1.000.000.
        loop {
            let narrow = ["\u{a0}", "\u{202f}", "\u{2009}", "'"]
                .iter()
                .find(|s| self.source[end..].starts_with(**s));
            let (mark, width) = match (bytes.get(end), narrow) {
                (Some(b','), _) => (b',', 1),
                (Some(b'.'), _) => (b'.', 1),
                (_, Some(s)) => (b' ', s.len()),
                _ => break,
            };
            let three = digits_from(end + width) == 3;
            let lead = if groups == 0 { end - start } else { 3 };
            let dotted_again = mark == b'.' && groups == 0 && {
                let next = end + 4;
                !(bytes.get(next) == Some(&b'.') && digits_from((next + 1).min(bytes.len())) == 3)
            };
            if !three || lead > 3 || (groups > 0 && mark != separator) || dotted_again {
                break;
            }
            separator = mark;
            groups += 1;
            end += width + 3;
        }
        let folded_from = self.out.folded.len();
        let whole = &self.source[start..end];
        self.out.folded.extend(whole.chars().filter(char::is_ascii_digit));
        let torn = usize::from(groups == 0 && self.gap != Gap::Sentence && torn_decimal(&bytes[start..]));
        let decimals = end + 1 + torn;
        if bytes.get(end) == Some(&b'.') && separator != b'.' && digits_from(decimals.min(bytes.len())) > 0 {
            end = decimals + digits_from(decimals);
            self.out.folded.push('.');
            self.out.folded.push_str(&self.source[decimals..end]);
        }
        let listed = start > 0 && bytes[start - 1] == b',';
        if bytes.get(end) == Some(&b',') && separator != b',' && !listed && decimal_comma(&bytes[start..], end - start)
        {
            self.out.folded.push('.');
            let parts = end + 1;
            end = parts + digits_from(parts);
            self.out.folded.push_str(&self.source[parts..end]);
        }
        self.at = end;
        self.close(Span::new(start, end), folded_from, Case::Lower, Kind::Digits);
        self.gap = Gap::Glued;
    }
}

/// Whether the comma behind so many bytes of a figure stands before its decimals, as half of the world writes them: `0,5 °C`, `12,50`.
/// Three digits behind it are thousands, and "3,4" or "1,2 and 5" a list.
fn decimal_comma(bytes: &[u8], at: usize) -> bool {
    let parts = &bytes[at + 1..];
    let count = parts.iter().take_while(|b| b.is_ascii_digit()).count();
    let rest = &parts[count..];
    let goes_on = matches!(rest, [b',' | b'.' | b'/' | b'-' | b':', next, ..] if next.is_ascii_digit());
    let behind = rest.trim_ascii_start();
    let joined = [&b"and "[..], b"or ", b"& "]
        .iter()
        .any(|word| behind.starts_with(word));
    let counted = behind
        .first()
        .is_some_and(|b| b.is_ascii_alphabetic() || *b == b'%' || !b.is_ascii());
    let whole = bytes[..at].iter().filter(|b| b.is_ascii_digit()).count();
    let decimal = match count {
        1 => counted || bytes[0] == b'0',
        2 => whole <= 3 || bytes[..at].contains(&b'.'),
        _ => false,
    };
    decimal && !goes_on && !joined
}

/// Whether a decimal begins here that lost its point to a space: `2. 5%`, `version 1. 3`. Years and the numbers of a list are none,
/// nor are two figures at the border of two sentences: `chapter 5. 3 apples`.
fn torn_decimal(bytes: &[u8]) -> bool {
    let digits = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let whole = digits(0);
    if whole > 3 || !bytes[whole..].starts_with(b". ") {
        return false;
    }
    let parts = whole + 2;
    let end = parts + digits(parts);
    let rest = bytes[end..].trim_ascii_start();
    let amounts: [&[u8]; 6] = [b"%", b"-", b"per", b"million", b"billion", b"trillion"];
    (1..=3).contains(&(end - parts)) && (rest.is_empty() || amounts.iter().any(|word| rest.starts_with(word)))
}
