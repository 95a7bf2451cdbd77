//! Roman numerals, where they are safe to be read as such.
//!
//! Owns what must stand before a numeral. Never touches other number words.

use crate::text::number::amount::Amount;
use crate::text::number::figure::Form;
use crate::text::words::{Gap, Words};

/// The value of a Roman numeral in its usual spelling, made of I, V and X alone: up to 39, beyond which letters
/// such as C, D and M make more acronyms than numerals.
///
/// ```
/// use closeread::text::number::roman;
/// assert_eq!(roman("xiv"), Some(14));
/// assert_eq!(roman("iix"), None);
/// ```
pub fn roman(word: &str) -> Option<u8> {
    if word.is_empty() || word.len() > 7 || !word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x')) {
        return None;
    }
    let tens = word.bytes().take_while(|b| *b == b'x').count();
    let ones = match &word[tens..] {
        "" => 0,
        "i" => 1,
        "ii" => 2,
        "iii" => 3,
        "iv" => 4,
        "v" => 5,
        "vi" => 6,
        "vii" => 7,
        "viii" => 8,
        "ix" => 9,
        _ => return None,
    };
    (tens <= 3).then_some(tens as u8 * 10 + ones)
}

/// A Roman numeral, where what stands before it makes it one.
pub fn roman_at(words: &Words, at: usize, text: &str) -> Option<Amount> {
    if !matches!(text.as_bytes()[0], b'i' | b'v' | b'x' | b'w') {
        return None;
    }
    let word = &words.all()[at];
    let found = |value: u8| Some(Amount::new(f64::from(value), 1.0, Form::Roman, at + 1));
    match text {
        "wwi" | "ww1" => return found(1),
        "wwii" | "ww2" => return found(2),
        _ => {}
    }
    let value = roman(text)?;
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
            ("xxxix", Some(39)),
        ];
        for (word, value) in rows
            .into_iter()
            .chain(["", "iiii", "vv", "ixi", "xxxx", "mix", "xl"].map(|w| (w, None)))
        {
            assert_eq!(roman(word), value, "{word}");
        }
    }
}
