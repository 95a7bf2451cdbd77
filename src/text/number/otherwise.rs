//! Figures that can be read another way, where what is asked for says which is meant.
//!
//! Owns the other reading. Never touches what is asked for: who reads a text knows the key.

use crate::text::number::figure::{Form, Found, Number};
use crate::text::unit::{Measure, Unit};
use crate::text::words::Words;

const MILLION: f64 = 1e6;
const THOUSAND: f64 = 1e3;

/// The other number that a figure may mean: "800m" is 800 million as well as 800 metres, "60.000" sixty thousand where a point
/// stands between thousands, and "7h10" ten past seven as well as so many hours. None for all others.
///
/// ```
/// use closeread::text::Words;
/// use closeread::text::number::{otherwise, scan};
/// let other = |text: &str| {
///     let (words, mut found) = (Words::of(text), Vec::new());
///     scan(&words, &mut found);
///     otherwise(&words, &found[0]).map(|number| number.low)
/// };
/// assert_eq!((other("800m"), other("60.000 yuan")), (Some(8e8), Some(6e4)));
/// assert_eq!((other("07h10"), other("7 h 10 min")), (Some(7.0 + 10.0 / 60.0), None));
/// assert_eq!((other("800 metres"), other("60.25")), (None, None));
/// ```
pub fn otherwise(words: &Words, found: &Found) -> Option<Number> {
    let number = found.number;
    let (at, end) = found.figure;
    let times = |by: f64| Number {
        low: (number.low * by).round(),
        high: (number.high * by).round(),
        step: 1.0,
        ..number
    };
    if number.unit == Unit::Measure(Measure::Metre) && found.end == end + 1 && words.text(end) == "m" {
        return Some(Number {
            unit: Unit::None,
            ..times(MILLION)
        });
    }
    if number.unit == Unit::Measure(Measure::Hour) && is_hour(words, at) && found.end == at + 3 {
        let form = if number.low > 12.0 { Form::Clock } else { Form::Dial };
        return (number.low < 24.0).then_some(Number {
            unit: Unit::None,
            form,
            ..number
        });
    }
    let (whole, part) = words.text(at).split_once('.').filter(|_| end == at + 1)?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let thousands = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && part.len() == 3;
    (thousands && digits(whole) && digits(part)).then(|| times(THOUSAND))
}

/// Whether an hour with its two figures of minutes is written from word `at` on: `07h10`.
fn is_hour(words: &Words, at: usize) -> bool {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let minutes = words.near(at + 2);
    words.near(at + 1) == "h" && minutes.len() == 2 && digits(minutes) && digits(words.text(at))
}
