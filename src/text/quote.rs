//! Finding a quotation in a text, whatever its line breaks, quotation marks, dashes and case.
//!
//! Owns what two wordings of one quotation may differ in. Never touches passages or what a quotation proves.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;

use unicode_normalization::char::decompose_canonical;

use crate::text::fold;
use crate::text::span::Span;

/// The share of a quotation's words that a stretch must have to be offered in its stead. Below half, the likeness is mostly
/// "the" and "of", and an unlike line misleads more than none.
const ALIKE: f32 = 0.5;

/// A text made ready for finding quotations in it.
#[derive(Clone, Debug)]
pub struct Quotable<'a> {
    text: Cow<'a, str>,
    folded: Folded,
    words: OnceCell<Vec<(Span, String)>>,
}

#[derive(Clone, Debug, Default)]
struct Folded {
    text: String,
    /// For each byte of `text`, the span of the source that it stands for.
    from: Vec<(u32, u32)>,
}

impl<'a> Quotable<'a> {
    /// Prepares `text`. Of a text beyond 4 GiB only the first part can be quoted.
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        Self {
            folded: Folded::of(&text),
            text,
            words: OnceCell::new(),
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the quotation stands first, or nothing. It must begin and end where words do.
    ///
    /// ```
    /// use closeread::text::quote::Quotable;
    /// let text = Quotable::new("She said: “Not\nyet” – and left.");
    /// let found = text.find("\"not yet\" - and").expect("it is there");
    /// assert_eq!(found.of(text.text()), Some("“Not\nyet” – and"));
    /// assert_eq!(text.find("and lef"), None, "half a word is no quotation");
    /// ```
    pub fn find(&self, quotation: &str) -> Option<Span> {
        self.find_all(quotation).next()
    }

    /// Every place where the quotation stands, overlapping ones left out.
    pub fn find_all(&self, quotation: &str) -> impl Iterator<Item = Span> {
        let mut wanted = Folded::of(quotation).text;
        wanted.truncate(wanted.trim_end().len());
        let mut at = 0;
        std::iter::from_fn(move || {
            while !wanted.is_empty() {
                let start = at + self.folded.text.get(at..)?.find(&wanted)?;
                let end = start + wanted.len();
                let whole = divides(&self.folded.text, start) && divides(&self.folded.text, end);
                if whole {
                    at = end;
                    let (first, _) = self.folded.from[start];
                    let (_, last) = self.folded.from[end - 1];
                    return Some(Span::new(first as usize, last as usize));
                }
                at = start + self.folded.text[start..].chars().next().map_or(1, char::len_utf8);
            }
            None
        })
    }

    /// The stretch that shares most words with a quotation that is not there, or nothing where none shares half of them.
    ///
    /// ```
    /// use closeread::text::quote::Quotable;
    /// let text = Quotable::new("It rained. The owl sat quite still. It slept.");
    /// let near = text.nearest("the owl sat very still").expect("four words of five");
    /// assert_eq!(near.of(text.text()), Some("The owl sat quite still"));
    /// assert_eq!(text.nearest("nothing of the kind"), None);
    /// ```
    pub fn nearest(&self, quotation: &str) -> Option<Span> {
        let wanted = words(quotation);
        // Only a quotation that is not there needs the words, and most are there.
        let own = self.words.get_or_init(|| words(&self.text));
        let length = wanted.len().min(own.len());
        if length == 0 {
            return None;
        }
        let mut missing: HashMap<&str, i32> = HashMap::new();
        for (_, word) in &wanted {
            *missing.entry(word).or_default() += 1;
        }
        // A window of the quotation's length moves over the text; `shared` counts the words that it covers.
        // Of two that cover as many, the one that begins as the quotation does is meant.
        let (mut shared, mut best, mut place) = (0usize, (0usize, false), 0usize);
        for index in 0..own.len() {
            if let Some(left) = missing.get_mut(own[index].1.as_str()) {
                shared += usize::from(*left > 0);
                *left -= 1;
            }
            if let Some(gone) = index.checked_sub(length)
                && let Some(left) = missing.get_mut(own[gone].1.as_str())
            {
                *left += 1;
                shared -= usize::from(*left > 0);
            }
            let start = (index + 1).saturating_sub(length);
            let worth = (shared, own[start].1 == wanted[0].1);
            if worth > best {
                (best, place) = (worth, start);
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "counts of words in one quotation")]
        let share = best.0 as f32 / wanted.len() as f32;
        if share < ALIKE {
            return None;
        }
        let mut found = &own[place..place + length];
        // Words at the ends that nobody asked for go, but for as many as the quotation has there that the text does not: they stand
        // where the others should.
        let (head, tail) = strange_ends(found, &wanted);
        let (for_head, for_tail) = strange_ends(&wanted, found);
        found = &found[head.saturating_sub(for_head)..found.len() - tail.saturating_sub(for_tail)];
        Some(found.first()?.0.join(found.last()?.0))
    }
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            from: Vec::with_capacity(text.len()),
        };
        for (at, c) in text.char_indices() {
            let (Ok(start), Ok(end)) = (u32::try_from(at), u32::try_from(at + c.len_utf8())) else {
                break;
            };
            if c.is_whitespace() {
                if !folded.text.ends_with(' ') && !folded.text.is_empty() {
                    folded.text.push(' ');
                }
            } else if c.is_ascii() {
                folded.text.push(if c == '`' { '\'' } else { c.to_ascii_lowercase() });
            } else if let Some(plain) = plain_mark(c) {
                folded.text.push_str(plain);
            } else if !fold::is_ignorable(c) {
                let text = &mut folded.text;
                decompose_canonical(c, |part| text.extend(part.to_lowercase()));
            }
            folded.from.resize(folded.text.len(), (start, end));
        }
        folded
    }
}

/// What a typographic mark is typed as.
fn plain_mark(c: char) -> Option<&'static str> {
    Some(match c {
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => "\"",
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | 'ʼ' => "'",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => "-",
        '…' => "...",
        _ => return None,
    })
}

/// Whether a word may begin or end at byte `at`.
fn divides(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    match (before.chars().next_back(), after.chars().next()) {
        (Some(a), Some(b)) => {
            !(a.is_alphanumeric() && b.is_alphanumeric()) || fold::is_ideograph(a) || fold::is_ideograph(b)
        }
        _ => true,
    }
}

/// How many words at the start and at the end of `words` are not among the others.
fn strange_ends(words: &[(Span, String)], others: &[(Span, String)]) -> (usize, usize) {
    let strange = |(_, word): &&(Span, String)| !others.iter().any(|(_, other)| other == word);
    let head = words.iter().take_while(strange).count();
    let tail = words[head..].iter().rev().take_while(strange).count();
    (head, tail)
}

fn words(text: &str) -> Vec<(Span, String)> {
    let mut out: Vec<(Span, String)> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let inside = c.is_alphanumeric() || fold::is_mark(c);
        if inside {
            let end = at + c.len_utf8();
            match out.last_mut() {
                Some((span, word)) if open && !fold::is_ideograph(c) => {
                    span.end = end;
                    fold::push(c, word);
                }
                _ => {
                    let mut word = String::new();
                    fold::push(c, &mut word);
                    out.push((Span::new(at, end), word));
                }
            }
        }
        open = inside && !fold::is_ideograph(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn quotations_are_found() {
        let text = "# Owls\n\nThe “Snowy” owl – seen\n  in 1999… – did not\u{a0}move. It’s the cafe\u{301}’s own. 日本語です. Istanbul the theatre";
        let rows: &[(&str, Option<&str>)] = &[
            ("the \"snowy\" owl - SEEN in", Some("The “Snowy” owl – seen\n  in")),
            ("1999...", Some("1999…")),
            ("not move.", Some("not\u{a0}move.")),
            ("It's the café's", Some("It’s the cafe\u{301}’s")),
            ("  did not  ", Some("did not")),
            ("本語", Some("本語")),
            ("owls The", Some("Owls\n\nThe")),
            ("theat", None),
            ("heatre", None),
            ("the theatre", Some("the theatre")),
            ("the cafe's", None),
            ("owl", Some("owl")),
            ("", None),
            (" \n", None),
        ];
        let quotable = Quotable::new(text);
        for (quotation, expected) in rows {
            let found = quotable
                .find(quotation)
                .map(|span| span.of(text).expect("a span of the text"));
            assert_eq!(found, *expected, "{quotation:?}");
        }
        assert_eq!(quotable.find_all("the").count(), 3);
    }

    #[test]
    fn the_nearest_stretch_is_offered() {
        let text = "One of the first things she did was to close the shop. Later she opened another shop, in Leeds.";
        let rows: &[(&str, Option<&str>)] = &[
            (
                "she opened a second shop in Leeds",
                Some("she opened another shop, in Leeds"),
            ),
            ("the first thing she ever did", Some("the first things she did")),
            ("close the stores", Some("close the shop")),
            ("completely unlike", None),
            ("", None),
            ("?!", None),
        ];
        let quotable = Quotable::new(text);
        for (quotation, expected) in rows {
            let near = quotable
                .nearest(quotation)
                .map(|span| span.of(text).expect("a span of the text"));
            assert_eq!(near, *expected, "{quotation:?}");
        }
    }

    proptest! {
        #[test]
        fn spans_lie_on_borders(text in "\\PC{0,60}", quotation in "\\PC{0,6}") {
            let quotable = Quotable::new(text.as_str());
            for span in quotable.find_all(&quotation).chain(quotable.nearest(&quotation)) {
                prop_assert!(span.of(&text).is_some_and(|found| !found.is_empty()));
            }
        }

        #[test]
        fn whole_words_are_found_where_they_stand(words in proptest::collection::vec("[a-z]{1,5}", 1..12), from in 0usize..12, count in 1usize..5) {
            let text = words.join("\n");
            let from = from % words.len();
            let quotation = words[from..(from + count).min(words.len())].join(" ");
            prop_assert!(Quotable::new(text.as_str()).find(&quotation).is_some());
        }
    }
}
