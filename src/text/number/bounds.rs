//! The words before and behind a figure that say how firmly it is meant.
//!
//! Owns approximations and comparisons. Never touches the figure.

use crate::text::lookup::Lookup;
use crate::text::number::figure::Bound;
use crate::text::words::{Gap, Words};

/// A word that can end a phrase before a figure.
#[derive(Clone, Copy, Debug)]
enum Lead {
    /// It is a bound by itself.
    Plain(Bound),
    /// `than`: the word before it decides.
    Than,
    /// `least` or `most`, behind `at`.
    At(Bound),
    /// `even`, `quite`, behind `not`.
    Not,
    /// `to`, behind `up` or `close`.
    To,
    /// `of`, behind `upwards`, `in excess` and the like.
    Of,
    /// `as`, behind `as many` and the like.
    As,
}

static LEADS: Lookup<Lead, 128> = Lookup::new(&[
    ("about", Lead::Plain(Bound::About)),
    ("around", Lead::Plain(Bound::About)),
    ("roughly", Lead::Plain(Bound::About)),
    ("approximately", Lead::Plain(Bound::About)),
    ("approx", Lead::Plain(Bound::About)),
    ("nearly", Lead::Plain(Bound::Nearly)),
    ("almost", Lead::Plain(Bound::Nearly)),
    ("circa", Lead::Plain(Bound::About)),
    ("ca", Lead::Plain(Bound::About)),
    ("near", Lead::Plain(Bound::About)),
    ("nearing", Lead::Plain(Bound::About)),
    ("approaching", Lead::Plain(Bound::About)),
    ("some", Lead::Plain(Bound::About)),
    ("maybe", Lead::Plain(Bound::About)),
    ("perhaps", Lead::Plain(Bound::About)),
    ("estimated", Lead::Plain(Bound::About)),
    ("practically", Lead::Plain(Bound::Nearly)),
    ("virtually", Lead::Plain(Bound::Nearly)),
    ("barely", Lead::Plain(Bound::About)),
    ("even", Lead::Not),
    ("quite", Lead::Not),
    ("over", Lead::Plain(Bound::Over)),
    ("above", Lead::Plain(Bound::Over)),
    ("beyond", Lead::Plain(Bound::Over)),
    ("exceeding", Lead::Plain(Bound::Over)),
    ("exceeded", Lead::Plain(Bound::Over)),
    ("exceeds", Lead::Plain(Bound::Over)),
    ("exceed", Lead::Plain(Bound::Over)),
    ("topping", Lead::Plain(Bound::Over)),
    ("surpassing", Lead::Plain(Bound::Over)),
    ("surpassed", Lead::Plain(Bound::Over)),
    ("under", Lead::Plain(Bound::Under)),
    ("below", Lead::Plain(Bound::Under)),
    ("within", Lead::Plain(Bound::AtMost)),
    ("minimum", Lead::Plain(Bound::AtLeast)),
    ("min", Lead::Plain(Bound::AtLeast)),
    ("maximum", Lead::Plain(Bound::AtMost)),
    ("max", Lead::Plain(Bound::AtMost)),
    ("than", Lead::Than),
    ("then", Lead::Than),
    ("least", Lead::At(Bound::AtLeast)),
    ("most", Lead::At(Bound::AtMost)),
    ("minimally", Lead::Plain(Bound::AtLeast)),
    ("to", Lead::To),
    ("of", Lead::Of),
    ("as", Lead::As),
]);

/// The bound that the words before word `at` set, and the first of them; no words and [`Bound::Exact`] where none does.
/// It looks no further back than word `floor`.
pub fn before(words: &Words, at: usize, floor: usize) -> (Bound, usize) {
    let back = |from: usize, by: usize| -> &str {
        match from.checked_sub(by) {
            Some(index) if index >= floor && (index + 1..=from).all(|i| words.all()[i].gap <= Gap::Space) => {
                words.text(index)
            }
            _ => "",
        }
    };
    let near = back(at, 1);
    // "c. 1500": the letter alone is not worth a row of the table.
    if near == "c" && words.all()[at].digits {
        return (Bound::About, at - 1);
    }
    let Some(lead) = LEADS.get(near) else {
        return (Bound::Exact, at);
    };
    let (bound, from) = match lead {
        // "Hand over 340 million": no bound, but a verb's.
        Lead::Plain(_) if near == "over" && matches!(back(at, 2), "hand" | "hands" | "handed" | "handing") => {
            return (Bound::Exact, at);
        }
        Lead::Plain(bound) => (bound, at - 1),
        Lead::At(bound) => match (back(at, 2), back(at, 3)) {
            ("at", _) => (bound, at - 2),
            ("the", "at") => (bound, at - 3),
            _ => return (Bound::Exact, at),
        },
        Lead::Than => match direction(back(at, 2)) {
            Some(bound) => (bound, at - 2),
            None => return (Bound::Exact, at),
        },
        Lead::Not => match back(at, 2) {
            "not" => (Bound::Under, at - 2),
            _ => return (Bound::Exact, at),
        },
        Lead::To => match back(at, 2) {
            "up" => (Bound::AtMost, at - 2),
            "close" => (Bound::About, at - 2),
            _ => return (Bound::Exact, at),
        },
        Lead::As => match back(at, 2) {
            "many" | "much" | "high" | "long" | "large" if back(at, 3) == "as" => (Bound::AtMost, at - 3),
            "few" | "little" | "low" if back(at, 3) == "as" => (Bound::AtLeast, at - 3),
            _ => return (Bound::Exact, at),
        },
        Lead::Of => match back(at, 2) {
            "upwards" | "upward" => (Bound::Over, at - 2),
            "excess" if back(at, 3) == "in" => (Bound::Over, at - 3),
            "region" | "neighborhood" | "neighbourhood" | "order" | "vicinity" if back(at, 3) == "the" => {
                (Bound::About, at - 3 - usize::from(matches!(back(at, 4), "in" | "on")))
            }
            "minimum" => (Bound::AtLeast, at - 2),
            "maximum" => (Bound::AtMost, at - 2),
            "estimate" => (Bound::About, at - 2),
            "short" => (Bound::Under, at - 2),
            _ => return (Bound::Exact, at),
        },
    };
    let denied = match (back(from, 1), bound) {
        ("no" | "not" | "never", Bound::Over) => Some(Bound::AtMost),
        ("no" | "not" | "never", Bound::Under) => Some(Bound::AtLeast),
        _ => None,
    };
    if let Some(bound) = denied {
        return (bound, from - 1);
    }
    // "just over", "an estimated", "somewhere around", "a little more than".
    let softened = match back(from, 1) {
        "just" | "slightly" | "well" | "somewhat" | "far" | "much" | "somewhere" | "only" => 1,
        "an" | "a" => 1,
        "little" | "bit" if back(from, 2) == "a" => 2,
        "little" => 1,
        _ => 0,
    };
    (bound, from - softened)
}

/// What `… than` says.
fn direction(word: &str) -> Option<Bound> {
    Some(match word {
        "more" | "greater" | "larger" | "higher" | "bigger" | "longer" | "older" | "taller" | "heavier" | "faster"
        | "better" | "later" | "further" | "farther" | "warmer" | "hotter" => Bound::Over,
        "less" | "fewer" | "lower" | "smaller" | "shorter" | "younger" | "lighter" | "slower" | "earlier"
        | "colder" | "closer" => Bound::Under,
        _ => return None,
    })
}

/// The bound that the words from `at` on set behind a figure, and the word after them.
pub fn after(words: &Words, at: usize) -> Option<(Bound, usize)> {
    let word = words
        .all()
        .get(at)
        .filter(|word| word.gap <= Gap::Space && !word.digits)?;
    let next = match words.all().get(at + 1) {
        Some(next) if next.gap <= Gap::Space => words.text(at + 1),
        _ => "",
    };
    let ends = |at: usize| words.all().get(at).is_none_or(|word| word.gap > Gap::Space);
    // In "60 or more than 100" the words belong to the next figure.
    if words.near(at + 2) == "than" {
        return None;
    }
    Some(match (words.text(at), next) {
        ("or", "so" | "thereabouts" | "thereabout") => (Bound::About, at + 2),
        ("or" | "and", "more" | "greater" | "higher" | "over" | "above" | "older" | "longer" | "better" | "up") => {
            (Bound::AtLeast, at + 2)
        }
        ("or" | "and", "less" | "fewer" | "lower" | "under" | "below" | "younger") => (Bound::AtMost, at + 2),
        ("plus", next) if next != "or" && !words.all().get(at + 1).is_some_and(|next| next.digits) => {
            (Bound::AtLeast, at + 1)
        }
        ("at", "least") => (Bound::AtLeast, at + 2),
        ("at", "most") => (Bound::AtMost, at + 2),
        // "330 min" are minutes.
        ("minimum", _) if ends(at + 1) => (Bound::AtLeast, at + 1),
        ("maximum" | "max", _) if ends(at + 1) => (Bound::AtMost, at + 1),
        ("approximately" | "roughly" | "approx" | "ish", _) if ends(at + 1) || word.gap != Gap::Space => {
            (Bound::About, at + 1)
        }
        ("odd", _) => (Bound::About, at + 1),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_before_a_figure() {
        let rows = [
            ("about 5", Bound::About, 0),
            ("an estimated 5", Bound::About, 0),
            ("almost 5", Bound::Nearly, 0),
            ("not even 5", Bound::Under, 0),
            ("not quite 5", Bound::Under, 0),
            ("even 5", Bound::Exact, 1),
            ("c. 5", Bound::About, 0),
            ("in the region of 5", Bound::About, 0),
            ("close to 5", Bound::About, 0),
            ("over 5", Bound::Over, 0),
            ("just over 5", Bound::Over, 0),
            ("a little more than 5", Bound::Over, 0),
            ("more then 5", Bound::Over, 0),
            ("upwards of 5", Bound::Over, 0),
            ("in excess of 5", Bound::Over, 0),
            ("fewer than 5", Bound::Under, 0),
            ("no fewer than 5", Bound::AtLeast, 0),
            ("not more than 5", Bound::AtMost, 0),
            ("not exceeding 5", Bound::AtMost, 0),
            ("at least 5", Bound::AtLeast, 0),
            ("at the most 5", Bound::AtMost, 0),
            ("a minimum of 5", Bound::AtLeast, 0),
            ("up to 5", Bound::AtMost, 0),
            ("as many as 5", Bound::AtMost, 0),
            ("he is 5", Bound::Exact, 2),
            ("he walked to 5", Bound::Exact, 3),
            ("rather than 5", Bound::Exact, 2),
            ("All of 5", Bound::Exact, 2),
            ("over, 5", Bound::Exact, 1),
        ];
        for (source, bound, from) in rows {
            let words = Words::of(source);
            assert_eq!(before(&words, words.len() - 1, 0), (bound, from), "{source:?}");
        }
    }

    #[test]
    fn bounds_behind_a_figure() {
        let rows = [
            ("5 or so", Some((Bound::About, 3))),
            ("5 or more", Some((Bound::AtLeast, 3))),
            ("5 and under", Some((Bound::AtMost, 3))),
            ("5 at least", Some((Bound::AtLeast, 3))),
            ("thirty-odd", Some((Bound::About, 2))),
            ("5 or six", None),
            ("5, or more", None),
            ("5", None),
        ];
        for (source, expected) in rows {
            assert_eq!(after(&Words::of(source), 1), expected, "{source:?}");
        }
    }
}
