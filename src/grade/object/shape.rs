//! What sort of thing a key is: a phrase, a list, a direction, initials spelled out.
//!
//! Owns the shapes that a key shows by itself or beside its question. Never touches an answer.

use std::ops::Range;

use crate::grade::asked::Asked;
use crate::grade::reference::Reference;
use crate::grade::sorts::Sorts;
use crate::grade::terms::{Term, Terms};
use crate::lexicon::Flags;
use crate::text::Gap;

/// Keys of more words are sentences: another word in one of them is mostly another way to say it.
pub const LONGEST_PHRASE: usize = 6;

/// Whether a text is a name or a phrase around a noun, not a sentence about what was done, and holds no figure.
pub fn phrase(terms: &Terms) -> bool {
    let content = terms.all.iter().filter(|t| t.content).count();
    let does =
        |t: &Term| t.content && !t.name && t.flags.has(Flags::VERB) && !t.flags.has_any(Flags::NOUN | Flags::ADJECTIVE);
    (2..=LONGEST_PHRASE).contains(&content)
        && terms.numbers.is_empty()
        && terms.dates.is_empty()
        && !terms.all.iter().any(does)
        && !terms.words.texts().any(|t| finite(t) || matches!(t, "to" | "than"))
}

/// The items of a list of names or things: nothing where a text is no list.
pub fn items(terms: &Terms, new: &[bool]) -> Vec<Range<usize>> {
    const LONGEST_LIST: usize = 14;
    const LONGEST_ITEM: usize = 4;
    let commas = (1..terms.len()).any(|i| terms.words.all()[i].gap == Gap::Comma);
    let joins = if commas { Sorts::AND | Sorts::OR } else { Sorts::AND };
    // "Brave but late" is both.
    let but = |i: usize| terms.words.text(i) == "but" && !terms.denies_any();
    let is_and = |i: usize| terms.all[i].sorts.any(joins) || but(i);
    // "Brakes, lights, doors" is one without an "and".
    let parts = (1..terms.len())
        .filter(|&i| terms.words.all()[i].gap == Gap::Comma)
        .count();
    if terms.len() > LONGEST_LIST || !(1..terms.len()).any(is_and) && parts < 2 {
        return Vec::new();
    }
    let mut all = Vec::new();
    let mut first = 0;
    for i in 1..=terms.len() {
        let cut = i == terms.len() || is_and(i) || terms.words.all()[i].gap == Gap::Comma;
        if cut {
            all.push(first..i);
            first = if i < terms.len() && is_and(i) { i + 1 } else { i };
        }
    }
    all.retain(|item| !item.is_empty());
    let says = |item: &Range<usize>| {
        item.len() <= LONGEST_ITEM && item.clone().any(|i| new[i]) && !item.clone().any(|i| finite(terms.words.text(i)))
    };
    if all.len() >= 2 && all.iter().all(says) {
        all
    } else {
        Vec::new()
    }
}

/// Words that make a clause of what they stand in.
pub fn finite(word: &str) -> bool {
    matches!(
        word,
        "he" | "she"
            | "it"
            | "they"
            | "we"
            | "is"
            | "are"
            | "was"
            | "were"
            | "be"
            | "been"
            | "has"
            | "have"
            | "had"
            | "did"
            | "does"
            | "do"
            | "can"
            | "could"
            | "will"
            | "would"
            | "because"
            | "so"
            | "then"
            | "which"
            | "who"
            | "that"
            | "between"
            | "both"
    )
}

/// The quarters of the sky that a word names, a bit each: north, east, south, west.
pub fn quarters(word: &str) -> u8 {
    const NAMES: [(&str, u8); 4] = [("north", 1), ("east", 2), ("south", 4), ("west", 8)];
    let mut rest = word;
    let mut found = 0;
    while let Some((name, bit)) = NAMES.iter().find(|(name, _)| rest.starts_with(name)) {
        found |= bit;
        rest = &rest[name.len()..];
    }
    if matches!(rest, "" | "ern" | "erly" | "ward" | "wards") {
        found
    } else {
        0
    }
}

/// Whether the question asks what initials stand for, and this spells them out.
pub fn spells_out(key: &Reference, asked: &Asked) -> bool {
    let question = &asked.question;
    let asks = |word: &str| matches!(word, "stand" | "stands" | "mean" | "means" | "abbreviation" | "short");
    let stands = |i: usize| matches!(question.words.text(i), "stand" | "stands") && question.words.near(i + 1) == "for";
    let initials = || {
        let mut runs = key.initials.iter();
        runs.any(|run| question.all.iter().any(|term| term.hash == run.2))
    };
    let shortened = |i: usize| question.words.all()[i].upper && question.all[i].chars > 1;
    (0..question.len()).any(stands) && ((0..question.len()).any(shortened) || initials())
        || question.words.texts().any(asks) && initials()
}

#[cfg(test)]
mod tests {
    use super::quarters;

    #[test]
    fn quarters_of_the_sky() {
        let rows = [
            ("north", 1),
            ("northeastern", 3),
            ("southwest", 12),
            ("eastward", 2),
            ("easter", 0),
            ("westminster", 0),
            ("", 0),
        ];
        for (word, expected) in rows {
            assert_eq!(quarters(word), expected, "{word}");
        }
    }
}
