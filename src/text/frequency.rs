//! How often: `twice a week`, `every other day`, `monthly`, `once in three years`.
//!
//! Owns the grammar of frequencies. Never touches stretches of time, nor what a frequency is worth in a verdict.

use crate::text::number::{Form, figure_at};
use crate::text::unit::{Dimension, Measure};
use crate::text::words::{Gap, Words};

/// How often something happens, and the words that say so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frequency {
    /// How many times a second.
    pub rate: f64,
    /// The first word.
    pub first: usize,
    /// The word after the last.
    pub end: usize,
}

impl Frequency {
    /// Whether both say the same. Years and months are not all of one length: twelve times a year is monthly, and so is 52
    /// times weekly.
    ///
    /// ```
    /// use closeread::text::{Words, frequency::frequencies};
    /// let often = |text: &str| frequencies(&Words::of(text)).next().expect("a frequency");
    /// assert!(often("every other day").agrees(&often("once in two days")));
    /// assert!(!often("every other day").agrees(&often("every other week")));
    /// ```
    pub fn agrees(&self, other: &Self) -> bool {
        (self.rate - other.rate).abs() <= 0.01 * self.rate.max(other.rate)
    }
}

/// The frequencies of a text, in order.
///
/// ```
/// use closeread::text::{Words, frequency::frequencies};
/// let found: Vec<_> = frequencies(&Words::of("twice a week, and daily in May")).map(|f| (f.first, f.end)).collect();
/// assert_eq!(found, [(0, 3), (4, 5)]);
/// assert_eq!(frequencies(&Words::of("for two weeks a year ago")).count(), 0);
/// ```
pub fn frequencies(words: &Words) -> impl Iterator<Item = Frequency> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < words.len() {
            if let Some((rate, end)) = read(words, at) {
                let found = Frequency { rate, first: at, end };
                at = end;
                return Some(found);
            }
            at += 1;
        }
        None
    })
}

/// The rate that begins at word `at`, and the word after its last.
fn read(words: &Words, at: usize) -> Option<(f64, usize)> {
    if let Some((count, end)) = count(words, at) {
        return per(words, count, end).or_else(|| plainly(words, end).map(|(rate, end)| (count * rate, end)));
    }
    every_so_many(words, at).or_else(|| plainly(words, at))
}

/// What follows a count: `a week`, `per day`, `in two years`.
fn per(words: &Words, count: f64, at: usize) -> Option<(f64, usize)> {
    let (length, end) = match words.near(at) {
        "a" | "an" | "per" | "one" => unit(words, at + 1)?,
        "in" | "within" => match words.near(at + 1) {
            "a" | "an" | "every" | "each" => unit(words, at + 2)?,
            _ => lengths(words, at + 1)?,
        },
        _ => return None,
    };
    Some((count / length, end))
}

/// A rate that needs no count: `every other day`, `monthly`, `on alternate days`.
fn plainly(words: &Words, at: usize) -> Option<(f64, usize)> {
    let text = words.get(at)?;
    if let Some(length) = adverb(text) {
        return Some((1.0 / length, at + 1));
    }
    let from = at + usize::from(text == "on");
    if matches!(words.text(at), "alternate" | "alternating")
        || from > at && matches!(words.near(from), "alternate" | "alternating")
    {
        let (length, end) = unit(words, from + 1)?;
        return Some((0.5 / length, end));
    }
    if !matches!(text, "every" | "each") {
        return None;
    }
    match words.near(at + 1) {
        "other" | "alternate" => unit(words, at + 2).map(|(length, end)| (0.5 / length, end)),
        "single" => unit(words, at + 2).map(|(length, end)| (1.0 / length, end)),
        _ => {
            let (length, end) = lengths(words, at + 1).or_else(|| unit(words, at + 1))?;
            Some((1.0 / length, end))
        }
    }
}

/// The seconds from one time to the next of an adverb.
fn adverb(text: &str) -> Option<f64> {
    const HOUR: f64 = 3600.0;
    Some(match text {
        "hourly" => HOUR,
        "daily" | "nightly" => 24.0 * HOUR,
        "weekly" => 7.0 * 24.0 * HOUR,
        "fortnightly" => 14.0 * 24.0 * HOUR,
        "monthly" => Measure::Month.factor(),
        "quarterly" => Measure::Year.factor() / 4.0,
        "yearly" | "annually" | "annual" => Measure::Year.factor(),
        _ => return None,
    })
}

/// `6-hourly`, `two-yearly`: once in so many.
fn every_so_many(words: &Words, at: usize) -> Option<(f64, usize)> {
    let figure = figure_at(words, at).filter(|f| f.form == Form::Cardinal && f.value >= 1.0)?;
    let joined = words.all().get(figure.end).is_some_and(|word| word.gap <= Gap::Hyphen);
    let length = adverb(words.near(figure.end)).filter(|_| joined)?;
    Some((1.0 / (figure.value * length), figure.end + 1))
}

/// So many times: `once`, `3 times`, `2x`.
fn count(words: &Words, at: usize) -> Option<(f64, usize)> {
    match words.text(at) {
        "once" => return Some((1.0, at + 1)),
        "twice" => return Some((2.0, at + 1)),
        "thrice" => return Some((3.0, at + 1)),
        _ => {}
    }
    let figure = figure_at(words, at)?;
    let times = figure.form == Form::Cardinal && matches!(words.near(figure.end), "times" | "time" | "x");
    match figure.form {
        Form::Multiple => Some((figure.value, figure.end)),
        _ if times => Some((figure.value, figure.end + 1)),
        _ => None,
    }
}

/// So many units of time, or the so manyth of them: `two days`, `3rd year`.
fn lengths(words: &Words, at: usize) -> Option<(f64, usize)> {
    if words.near(at).is_empty() {
        return None;
    }
    let figure = figure_at(words, at)?;
    let (length, end) = unit(words, figure.end)?;
    let counts =
        matches!(figure.form, Form::Cardinal | Form::Ordinal) && figure.value >= 1.0 && figure.value == figure.most;
    counts.then_some((figure.value * length, end))
}

/// The seconds of the unit of time at word `at`.
fn unit(words: &Words, at: usize) -> Option<(f64, usize)> {
    let text = words.near(at);
    let day = matches!(
        text,
        "morning" | "mornings" | "evening" | "evenings" | "night" | "nights" | "afternoon"
    );
    let measure = if day {
        Some(Measure::Day)
    } else {
        Measure::of_word(text)
    };
    let measure = measure.filter(|m| m.dimension() == Dimension::Time)?;
    Some((measure.factor(), at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape() {
        let day = 24.0 * 3600.0;
        let rows: &[(&str, f64)] = &[
            ("once every other day", 0.5 / day),
            ("every second day", 0.5 / day),
            ("every 2nd day", 0.5 / day),
            ("on alternate days", 0.5 / day),
            ("once in two days", 0.5 / day),
            ("every 3 days", 1.0 / (3.0 * day)),
            ("3 times a day", 3.0 / day),
            ("two times every day", 2.0 / day),
            ("6-hourly", 4.0 / day),
            ("2x a week", 2.0 / (7.0 * day)),
            ("twice weekly", 2.0 / (7.0 * day)),
            ("each morning", 1.0 / day),
            ("every second", 1.0),
            ("four times every 2 weeks", 4.0 / (14.0 * day)),
            ("12 times a year", 1.0 / Measure::Month.factor()),
        ];
        for (text, rate) in rows {
            let found: Vec<Frequency> = frequencies(&Words::of(text)).collect();
            let expected = Frequency {
                rate: *rate,
                first: 0,
                end: Words::of(text).len(),
            };
            assert_eq!(found.len(), 1, "{text}");
            assert!(
                found[0].agrees(&expected) && found[0].end == expected.end,
                "{text}: {found:?}"
            );
        }
    }

    #[test]
    fn what_says_nothing_of_how_often() {
        for text in [
            "two days",
            "once",
            "once upon a time",
            "a day",
            "every house",
            "the other day",
            "in 3 days",
            "",
        ] {
            assert_eq!(frequencies(&Words::of(text)).count(), 0, "{text}");
        }
    }
}
