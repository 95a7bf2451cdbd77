//! Figures that can be read another way, where what is asked for says which is meant.
//!
//! Owns the other reading. Never touches what is asked for: who reads a text knows the key.

use crate::text::number::figure::{Found, Number};
use crate::text::unit::{Measure, Unit};
use crate::text::words::Words;

const MILLION: f64 = 1e6;
const THOUSAND: f64 = 1e3;

/// The other number that a figure may mean: "800m" is 800 million as well as 800 metres, and "60.000" sixty thousand where a point
/// stands between thousands. None for all others.
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
    let (whole, part) = words.text(at).split_once('.').filter(|_| end == at + 1)?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let thousands = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && part.len() == 3;
    (thousands && digits(whole) && digits(part)).then(|| times(THOUSAND))
}
