//! Roman numerals, where they are safe to be read as such.
//!
//! Owns what must stand before a numeral. Never touches other number words.

use crate::text::number::amount::Amount;
use crate::text::number::figure::Form;
use crate::text::number::vocabulary::{TERMS, Term};
use crate::text::words::{Gap, Words};

/// The value of a Roman numeral in its usual spelling, up to 30: kings, chapters and wars go no further, and letters such as
/// C, D and M make more acronyms than numerals.
///
/// ```
/// use closeread::text::number::roman;
/// assert_eq!(roman("xiv"), Some(14));
/// assert_eq!(roman("iix"), None);
/// ```
pub fn roman(word: &str) -> Option<u8> {
    match TERMS.get(word) {
        Some(Term::Roman(value)) => Some(value),
        _ => None,
    }
}

/// The Roman numeral at word `at`, where what stands before it makes it one.
pub fn roman_at(words: &Words, at: usize, value: u8) -> Option<Amount> {
    let word = &words.all()[at];
    let text = words.text(at);
    let found = |value: u8| Some(Amount::new(f64::from(value), 1.0, Form::Roman, at + 1));
    // A numeral in capitals that is all there is.
    if words.len() == 1 && word.upper {
        return found(value);
    }
    if word.gap > Gap::Space || at == 0 {
        return None;
    }
    let prior = words.text(at - 1);
    let counted = numbered(prior);
    // "Malcolm X", "Bob I", "v" for versus: a single letter needs a king or a chapter before it.
    let believed = if text.len() == 1 {
        counted || (word.capital || text == "v") && reigned(prior)
    } else {
        counted || reigned(prior) || word.upper && (words.all()[at - 1].capital || matches!(text, "ii" | "iii")) || {
            // In small letters only those that are no other word: "xi" and "vi" are.
            matches!(
                text,
                "ii" | "iii" | "viii" | "xii" | "xiii" | "xiv" | "xvi" | "xvii" | "xviii"
            )
        }
    };
    if believed { found(value) } else { None }
}

/// Nouns that are numbered in Roman figures.
fn numbered(word: &str) -> bool {
    matches!(
        word,
        "chapter"
            | "act"
            | "part"
            | "book"
            | "volume"
            | "vol"
            | "article"
            | "section"
            | "type"
            | "phase"
            | "class"
            | "title"
            | "scene"
            | "canto"
            | "war"
            | "bowl"
            | "stage"
            | "level"
            | "grade"
            | "ch"
            | "factor"
            | "amendment"
    )
}

/// Names that kings, queens and popes bore by number.
fn reigned(word: &str) -> bool {
    matches!(
        word,
        "elizabeth"
            | "charles"
            | "james"
            | "george"
            | "william"
            | "henry"
            | "francis"
            | "nicholas"
            | "alexander"
            | "catherine"
            | "frederick"
            | "peter"
            | "leopold"
            | "napoleon"
            | "richard"
            | "edward"
            | "philip"
            | "paul"
            | "wilhelm"
            | "constantine"
            | "justinian"
            | "darius"
            | "louis"
            | "pius"
            | "leo"
            | "benedict"
            | "gregory"
            | "clement"
            | "innocent"
            | "ferdinand"
            | "joseph"
            | "otto"
            | "ramesses"
            | "rameses"
            | "ptolemy"
            | "cyrus"
            | "xerxes"
            | "theodosius"
            | "mehmed"
            | "selim"
            | "murad"
            | "carlos"
            | "umberto"
            | "haakon"
            | "gustav"
            | "christian"
            | "ivan"
            | "urban"
            | "sixtus"
            | "boniface"
            | "vajiralongkorn"
            | "rama"
            | "stephen"
            | "john"
            | "mary"
            | "anne"
            | "robert"
            | "david"
            | "harald"
            | "olaf"
            | "valdemar"
            | "basil"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals_are_read_in_their_usual_spelling_only() {
        let rows = [
            ("i", Some(1)),
            ("iv", Some(4)),
            ("xix", Some(19)),
            ("xx", Some(20)),
            ("xxx", Some(30)),
        ];
        for (word, value) in rows
            .into_iter()
            .chain(["", "iiii", "vv", "ixi", "xxxx", "mix", "xl"].map(|w| (w, None)))
        {
            assert_eq!(roman(word), value, "{word}");
        }
    }
}
