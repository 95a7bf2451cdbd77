//! Marks inside words: apostrophes, and the full stops of initials.
//!
//! Owns whether such a mark parts two words or belongs to one. Never touches where words begin.

use crate::text::fold;
use crate::text::span::Span;
use crate::text::words::reader::{Case, Kind, Reader};

/// Endings after an apostrophe that add nothing to the word.
const ENCLITICS: &[&str] = &["s", "m", "re", "ve", "ll", "d"];

impl Reader<'_> {
    /// What follows an apostrophe inside a word. True where it ended the word and all is said.
    pub(super) fn apostrophe(
        &mut self,
        mark: char,
        start: usize,
        folded_from: usize,
        uppers: usize,
        letters: usize,
    ) -> bool {
        let rest_at = self.at + mark.len_utf8();
        let rest_len = self.source[rest_at..]
            .chars()
            .take_while(|c| c.is_alphabetic())
            .map(char::len_utf8)
            .sum::<usize>();
        let rest = &self.source[rest_at..rest_at + rest_len];
        let end = rest_at + rest_len;
        let case = match (uppers, letters) {
            (0, _) => Case::Lower,
            (u, l) if u == l && l >= 2 => Case::Upper,
            _ => Case::Capital,
        };
        let stem = &self.out.folded[folded_from..];
        if rest.eq_ignore_ascii_case("t") && stem.len() > 1 && stem.ends_with('n') {
            // don't, can't, won't: the negation is a word of its own.
            let whole = match stem {
                "can" => "can",
                "won" => "will",
                "shan" => "shall",
                "ain" => "is",
                _ => "",
            };
            if whole.is_empty() {
                self.out.folded.pop();
            } else {
                self.out.folded.truncate(folded_from);
                self.out.folded.push_str(whole);
            }
            let not_from = self.at - 1;
            self.at = end;
            self.close(Span::new(start, not_from), folded_from, case, Kind::Letters);
            self.push(Span::new(not_from, end), "not", Case::Lower, Kind::Letters);
            return true;
        }
        if ENCLITICS.iter().any(|e| rest.eq_ignore_ascii_case(e)) {
            self.at = end;
            self.close(
                Span::new(start, self.at - rest_len - mark.len_utf8()),
                folded_from,
                case,
                Kind::Letters,
            );
            if let Some(word) = self.out.words.last_mut().filter(|_| rest.eq_ignore_ascii_case("s")) {
                word.owns = true;
            }
            return true;
        }
        // O'Brien, d'Artagnan: one name.
        self.at = rest_at;
        false
    }

    /// `U.S.`, `J. K.`: letters with full stops between them are one word. True where it took any.
    pub(super) fn initials(&mut self, folded_from: usize, letters: &mut usize, uppers: &mut usize) -> bool {
        let mut took = false;
        let mut end = self.at;
        loop {
            // At a full stop behind a single letter.
            let behind = &self.source[end..];
            let Some(after) = behind.strip_prefix('.') else { break };
            let spaced = after.trim_start_matches(' ');
            let spaces = after.len() - spaced.len();
            let mut chars = spaced.chars();
            let Some(letter) = chars.next() else { break };
            let single = !chars
                .clone()
                .next()
                .is_some_and(|c| c.is_alphanumeric() || fold::is_apostrophe(c));
            let joins = letter.is_alphabetic()
                && single
                && !fold::is_ideograph(letter)
                && (spaces == 0 || (letter.is_uppercase() && *uppers > 0 && chars.next() == Some('.')));
            if !joins || spaces > 1 {
                break;
            }
            fold::push(letter, &mut self.out.folded);
            *letters += 1;
            *uppers += usize::from(letter.is_uppercase());
            end += 1 + spaces + letter.len_utf8();
            took = true;
        }
        if took {
            debug_assert!(self.out.folded.len() > folded_from);
            // The full stop behind the last letter belongs to the word, too.
            if self.source[end..].starts_with('.') {
                end += 1;
            }
            self.at = end;
        }
        took
    }
}
