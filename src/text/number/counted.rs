//! Units that an article counts: an hour, a week and two days.
//!
//! Owns when `a` and `an` stand for one. Never touches what the unit is worth.

use crate::text::number::piece::hundredths;
use crate::text::number::spoken::Spoken;
use crate::text::unit::{Currency, Dimension, Measure};

/// Whether a word is a unit that its article alone may count: `an hour`. The others are as often something else: a foot, a second.
pub fn counted_alone(word: &str) -> bool {
    matches!(
        word,
        "hour"
            | "minute"
            | "day"
            | "week"
            | "month"
            | "year"
            | "century"
            | "millennium"
            | "mile"
            | "kilometre"
            | "kilometer"
            | "metre"
            | "meter"
            | "inch"
            | "kilogram"
            | "kilo"
            | "litre"
            | "liter"
            | "gallon"
            | "tonne"
            | "millimetre"
            | "millimeter"
            | "centimetre"
            | "centimeter"
            | "gram"
            | "ton"
            | "acre"
            | "hectare"
    )
}

impl Spoken<'_> {
    /// Whether a stretch of time or a coin behind an article goes on with a smaller one: `a week and two days`, `a dollar
    /// twenty`.
    pub(super) fn adds_up(&self, at: usize) -> bool {
        let words = self.words;
        let coin = Currency::of_word(words.near(at + 1)).is_some() || words.near(at + 1) == "pound";
        if coin && hundredths(words, at + 2).is_some() {
            return true;
        }
        let time = |at: usize| Measure::of_word(words.near(at)).filter(|m| m.dimension() == Dimension::Time);
        let Some(whole) = time(at + 1).filter(|_| words.near(at + 2) == "and") else {
            return false;
        };
        let end = match words.all().get(at + 3) {
            Some(word) if word.digits => Some(at + 4),
            Some(_) => self.cardinal(at + 3).map(|part| part.end),
            None => None,
        };
        end.and_then(time)
            .is_some_and(|smaller| smaller.factor() < whole.factor())
    }

    /// Whether an article counts the unit behind it: `an hour`, `for about a mile`, `a year later`. Behind a noun or a verb it
    /// says how often or how fast, and before one what sort of thing: `a day trip`.
    pub(super) fn stands_alone(&self, at: usize) -> bool {
        let words = self.words;
        if !counted_alone(words.near(at + 1)) {
            return false;
        }
        let opens = at == 0 || words.near(at).is_empty();
        let leads = || {
            matches!(
                words.text(at - 1),
                "for"
                    | "in"
                    | "within"
                    | "after"
                    | "about"
                    | "around"
                    | "roughly"
                    | "nearly"
                    | "almost"
                    | "over"
                    | "under"
                    | "than"
                    | "least"
                    | "most"
                    | "only"
                    | "just"
                    | "exactly"
                    | "took"
                    | "takes"
                    | "take"
                    | "lasted"
                    | "lasts"
                    | "was"
                    | "is"
                    | "by"
            )
        };
        let ends = matches!(
            words.near(at + 2),
            "" | "later"
                | "ago"
                | "long"
                | "old"
                | "before"
                | "after"
                | "away"
                | "and"
                | "or"
                | "to"
                | "from"
                | "when"
                | "each"
                | "every"
                | "a"
                | "an"
                | "per"
                | "high"
                | "deep"
                | "wide"
                | "tall"
                | "at"
                | "on"
        );
        ends && (opens || leads())
    }
}
