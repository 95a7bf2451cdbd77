//! Units where they stand: behind a figure, or, for money, before it.
//!
//! Owns what may stand between figure and unit. Never touches the figure itself.

use crate::text::unit::currency::Currency;
use crate::text::unit::measure::{Dimension, Measure};
use crate::text::unit::quantity::Unit;
use crate::text::words::{Gap, Sign, Words};

/// What is known of the figure that a unit stands behind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Context {
    /// The figure is written in digits, so that a single letter can be a unit.
    pub digits: bool,
    /// The sign written to it.
    pub sign: Sign,
    /// Its value.
    pub value: f64,
}

/// The unit that stands at word `at`, and the word after it.
///
/// ```
/// use closeread::text::Words;
/// use closeread::text::unit::{self, Context, Measure, Unit};
/// use closeread::text::words::Sign;
/// let figure = Context { digits: true, sign: Sign::None, value: 5.0 };
/// let words = Words::of("5 square miles");
/// assert_eq!(unit::after(&words, 1, figure), Some((Unit::Measure(Measure::SquareMile), 3)));
/// assert_eq!(unit::after(&Words::of("5 apples"), 1, figure), None, "a noun is no unit");
/// ```
pub fn after(words: &Words, at: usize, figure: Context) -> Option<(Unit, usize)> {
    match figure.sign {
        Sign::Percent => {
            let end = if said(words, at, &["percent"]) { at + 1 } else { at };
            return Some((Unit::Percent, end));
        }
        Sign::Currency(sign) => return money_behind_sign(words, at, sign),
        Sign::Degree => return Some(degrees(words, at, at)),
        Sign::None | Sign::Minus | Sign::Elided => {}
    }
    let text = near(words, at)?;
    match text {
        "percent" | "pct" | "percentage" | "percents" => {
            // "percentage points" are counted like percents; "percentage" by itself is a noun.
            let points = said(words, at + 1, &["points", "point"]);
            return (points || text != "percentage").then_some((Unit::Percent, at + 1 + usize::from(points)));
        }
        "per" if said(words, at + 1, &["cent"]) => return Some((Unit::Percent, at + 2)),
        "degree" | "degrees" | "deg" => return Some(degrees(words, at, at + 1)),
        "square" | "sq" => return power(words, at, Measure::squared),
        "cubic" | "cu" => return power(words, at, Measure::cubed),
        "light" if said(words, at + 1, &["year", "years"]) => return found(Measure::LightYear, at + 2),
        "nautical" if said(words, at + 1, &["mile", "miles"]) => return found(Measure::NauticalMile, at + 2),
        "fluid" | "fl" if said(words, at + 1, &["ounce", "ounces", "oz"]) => {
            return found(Measure::FluidOunce, at + 2);
        }
        "astronomical" if said(words, at + 1, &["unit", "units"]) => return found(Measure::AstronomicalUnit, at + 2),
        "metric" if said(words, at + 1, &["ton", "tons", "tonnes"]) => return found(Measure::Tonne, at + 2),
        "cent" | "cents" => return Some((Unit::Cents(Currency::Usd), at + 1)),
        // "120p", but neither a page nor the lines of a screen.
        "p" if figure.digits
            && words.all()[at].gap == Gap::Glued
            && !words.all()[at].capital
            && !matches!(figure.value as u32, 240 | 360 | 480 | 720 | 1080 | 1440 | 2160) =>
        {
            return Some((Unit::Cents(Currency::Gbp), at + 1));
        }
        "pence" | "penny" | "pennies" => return Some((Unit::Cents(Currency::Gbp), at + 1)),
        "pound" | "pounds" => return Some(pounds(words, at)),
        // "17 won": far oftener a verb than Korean money, whose amounts are large.
        "won" if figure.value < 100.0 => return None,
        _ => {}
    }
    if let Some(measure) = Measure::of_word(text).or_else(|| letter(words, at, figure)) {
        return compound(words, at, measure);
    }
    if let Some(currency) = Currency::of_word(text) {
        return Some((Unit::Money(currency), at + 1));
    }
    foreign(words, at)
}

/// The money that stands before a figure at word `at` (`US` in `US$5`, `RMB 5bn`, `Rs 500`), and the first of its words.
///
/// ```
/// use closeread::text::Words;
/// use closeread::text::unit::{self, Currency, Unit};
/// assert_eq!(unit::before(&Words::of("paid HK$5"), 2), Some((Unit::Money(Currency::Hkd), 1)));
/// assert_eq!(unit::before(&Words::of("paid some 5"), 2), None);
/// ```
pub fn before(words: &Words, at: usize) -> Option<(Unit, usize)> {
    let figure = words.all().get(at)?;
    let prior = at.checked_sub(1)?;
    let text = words.text(prior);
    if figure.sign == Sign::Currency('$') {
        let currency = (figure.gap == Gap::Glued).then(|| Currency::dollar(text)).flatten()?;
        return Some((Unit::Money(currency), prior));
    }
    // Codes only: "dollars 5" says nothing of the five.
    let code = words.all()[prior].upper && text.len() == 3 || text == "rs";
    let currency = (code && figure.gap <= Gap::Space)
        .then(|| Currency::of_word(text))
        .flatten()?;
    Some((Unit::Money(currency), prior))
}

/// Word `at`, where nothing stronger than a space divides it from the word before.
fn near(words: &Words, at: usize) -> Option<&str> {
    let word = words.all().get(at)?;
    (word.gap <= Gap::Space && !word.digits).then(|| words.text(at))
}

fn said(words: &Words, at: usize, any: &[&str]) -> bool {
    near(words, at).is_some_and(|text| any.contains(&text))
}

fn found(measure: Measure, end: usize) -> Option<(Unit, usize)> {
    Some((Unit::Measure(measure), end))
}

/// `$5 dollars`, `$5 US`, `$5 Canadian`: the sign is narrowed by what follows.
fn money_behind_sign(words: &Words, at: usize, sign: char) -> Option<(Unit, usize)> {
    let currency = Currency::of_sign(sign)?;
    let unit = if sign == '¢' {
        Unit::Cents(currency)
    } else {
        Unit::Money(currency)
    };
    let Some(text) = near(words, at) else {
        return Some((unit, at));
    };
    if let Some(named) = Currency::of_word(text)
        && (named == currency || named.shares_name(currency) || sign == '$' && text.len() == 3)
    {
        return Some((Unit::Money(named), at + 1));
    }
    if currency == Currency::Gbp && matches!(text, "pounds" | "pound") {
        return Some((unit, at + 1 + usize::from(said(words, at + 1, &["sterling"]))));
    }
    match foreign(words, at) {
        Some((named, end)) if sign == '$' => Some((named, end)),
        _ => Some((unit, at)),
    }
}

/// `pounds`, settled by `sterling` behind it or by the words around it; else left in doubt.
fn pounds(words: &Words, at: usize) -> (Unit, usize) {
    if said(words, at + 1, &["sterling"]) {
        return (Unit::Money(Currency::Gbp), at + 2);
    }
    if said(words, at + 1, &["per"]) && said(words, at + 2, &["square"]) && said(words, at + 3, &["inch"]) {
        return (Unit::Measure(Measure::Psi), at + 4);
    }
    // Six words either side are the clause in which a price or a weight would be spoken of.
    let around = (at.saturating_sub(6)..(at + 7).min(words.len())).map(|i| words.text(i));
    let mut unit = Unit::Pounds;
    for text in around {
        match text {
            "weigh" | "weighs" | "weighed" | "weighing" | "weight" | "heavy" | "heavier" | "mass" | "kg" | "thrust"
            | "ounces" | "kilograms" => unit = Unit::Measure(Measure::Pound),
            "cost" | "costs" | "costing" | "price" | "paid" | "pay" | "worth" | "sold" | "salary" | "money" | "fee"
            | "british" | "pence" | "dollars" | "euros" | "budget" | "fine" | "fined" => {
                unit = Unit::Money(Currency::Gbp);
            }
            _ => {}
        }
    }
    (unit, at + 1)
}

/// `Chinese yuan`, `Hong Kong dollars`, `U.S. dollars`: up to two words that say whose money it is.
fn foreign(words: &Words, at: usize) -> Option<(Unit, usize)> {
    for width in 1..=2 {
        let word = near(words, at + width)?;
        let land = words.text(at + width - 1);
        if let Some(currency) = Currency::of_word(word) {
            let known = match currency {
                Currency::Usd => Currency::dollar(land),
                _ => lands(land).then_some(currency),
            };
            return known.map(|currency| (Unit::Money(currency), at + width + 1));
        }
        if matches!(word, "pounds" | "pound") && matches!(land, "british" | "uk" | "english") {
            return Some((Unit::Money(Currency::Gbp), at + width + 1));
        }
    }
    None
}

/// Whether a word says whose money it is. `swedish` and the like need no list: they end as peoples' names do.
fn lands(word: &str) -> bool {
    word.len() >= 5
        && ["ish", "ese", "an", "ch", "ss", "ic", "li", "ai"]
            .iter()
            .any(|end| word.ends_with(end))
}

/// Degrees, of whichever scale stands at `at` (behind the word `degrees`, where that was written out).
fn degrees(words: &Words, from: usize, at: usize) -> (Unit, usize) {
    let named = |at: usize| match near(words, at) {
        Some("c" | "celsius" | "centigrade") => Some(Measure::Celsius),
        Some("f" | "fahrenheit") => Some(Measure::Fahrenheit),
        Some("k" | "kelvin") => Some(Measure::Kelvin),
        _ => None,
    };
    if let Some(measure) = named(at) {
        return (Unit::Measure(measure), at + 1);
    }
    let at = if from == at && said(words, at, &["degrees", "degree"]) {
        at + 1
    } else {
        at
    };
    match named(at) {
        Some(measure) => (Unit::Measure(measure), at + 1),
        None => (Unit::Measure(Measure::Degree), at),
    }
}

/// `square miles`, `cu ft`.
fn power(words: &Words, at: usize, raise: fn(Measure) -> Option<Measure>) -> Option<(Unit, usize)> {
    let text = near(words, at + 1)?;
    let side = match text {
        "m" => Measure::Metre,
        "in" => Measure::Inch,
        _ => Measure::of_word(text)?,
    };
    found(raise(side)?, at + 2)
}

/// A single letter as a unit: only behind digits, and only where it is not more likely something else.
fn letter(words: &Words, at: usize, figure: Context) -> Option<Measure> {
    let text = words.text(at);
    if !figure.digits || text.len() > 2 {
        return None;
    }
    let word = &words.all()[at];
    let glued = word.gap == Gap::Glued;
    let measure = match (text, word.capital) {
        ("m", false) => Measure::Metre,
        ("g", false) => Measure::Gram,
        ("h", false) => Measure::Hour,
        ("s", false) if glued || words.all().get(at + 1).is_none_or(|next| next.gap > Gap::Space) => Measure::Second,
        ("t", false) => Measure::Tonne,
        ("l", _) => Measure::Litre,
        ("k", true) if !glued => Measure::Kelvin,
        ("c", true) => Measure::Celsius,
        ("f", true) => Measure::Fahrenheit,
        ("v", _) => Measure::Volt,
        ("w", true) => Measure::Watt,
        ("a", true) if glued => Measure::Ampere,
        ("j", true) => Measure::Joule,
        ("n", true) => Measure::Newton,
        ("b", true) if !glued => Measure::Byte,
        // "5 in 10" is no length; "6 in" at the end or before another measure word is.
        ("in", false) => {
            let last = words.all().get(at + 1).is_none_or(|next| next.gap > Gap::Space);
            let shaped = said(
                words,
                at + 1,
                &["long", "tall", "high", "wide", "deep", "thick", "x", "by", "across"],
            );
            (glued || last || shaped).then_some(Measure::Inch)?
        }
        ("pa", true) => Measure::Pascal,
        _ => return None,
    };
    Some(measure)
}

/// The unit with what it is `per`, where that makes a unit of its own. A rate that is not known is refused, so that "30
/// miles per gallon" is not taken for a length.
fn compound(words: &Words, at: usize, measure: Measure) -> Option<(Unit, usize)> {
    let kilowatts = match measure {
        Measure::Watt => Some(Measure::WattHour),
        Measure::Kilowatt => Some(Measure::KilowattHour),
        Measure::Megawatt => Some(Measure::MegawattHour),
        Measure::Gigawatt => Some(Measure::GigawattHour),
        Measure::Terawatt => Some(Measure::TerawattHour),
        _ => None,
    };
    if let Some(energy) = kilowatts
        && said(words, at + 1, &["hour", "hours", "h"])
    {
        return found(energy, at + 2);
    }
    let slash = words
        .all()
        .get(at + 1)
        .is_some_and(|word| word.gap == Gap::Slash && !word.digits);
    let per = said(words, at + 1, &["per", "an", "a", "each", "every"]);
    let over = if slash { at + 1 } else { at + 2 };
    if !slash && !per || over >= words.len() {
        return found(measure, at + 1);
    }
    let time = match words.text(over) {
        "h" | "hour" | "hr" => Some(Measure::Hour),
        "s" | "second" | "sec" => Some(Measure::Second),
        "inch" | "in" | "in2" if measure == Measure::Pound => return found(Measure::Psi, over + 1),
        other => Measure::of_word(other),
    };
    match time {
        None => found(measure, at + 1),
        Some(time) => match measure.per(time) {
            Some(rate) => found(rate, over + 1),
            // "5 hours a day", "20 mm a year": a habit or a pace, whose first part is the figure that is asked for.
            None if time.dimension() == Dimension::Time => found(measure, at + 1),
            None => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Option<(Unit, usize)> {
        let words = Words::of(source);
        let at = words.all().iter().position(|word| word.digits)?;
        let value = words.text(at).parse().unwrap_or(0.0);
        after(
            &words,
            at + 1,
            Context {
                digits: true,
                sign: words.all()[at].sign,
                value,
            },
        )
    }

    #[test]
    fn units_are_read_behind_figures() {
        let measure = Unit::Measure;
        let rows = [
            ("5 km", measure(Measure::Kilometre), 2),
            ("5km", measure(Measure::Kilometre), 2),
            ("5-kilometer", measure(Measure::Kilometre), 2),
            ("5 km/h", measure(Measure::KilometrePerHour), 3),
            ("5 miles an hour", measure(Measure::MilePerHour), 4),
            ("5 metres per second", measure(Measure::MetrePerSecond), 4),
            ("5 sq ft", measure(Measure::SquareFoot), 3),
            ("5 km²", measure(Measure::SquareKilometre), 2),
            ("5 cubic m", measure(Measure::CubicMetre), 3),
            ("5 °C", measure(Measure::Celsius), 2),
            ("5°", measure(Measure::Degree), 1),
            ("5 degrees", measure(Measure::Degree), 2),
            ("5 degrees Fahrenheit", measure(Measure::Fahrenheit), 3),
            ("300 K", measure(Measure::Kelvin), 2),
            ("5 light-years", measure(Measure::LightYear), 3),
            ("5 kilowatt-hours", measure(Measure::KilowattHour), 3),
            ("1.5 V", measure(Measure::Volt), 2),
            ("5%", Unit::Percent, 1),
            ("5 per cent", Unit::Percent, 3),
            ("5 percentage points", Unit::Percent, 3),
            ("$5", Unit::Money(Currency::Usd), 1),
            ("$5 dollars", Unit::Money(Currency::Usd), 2),
            ("$5 CAD", Unit::Money(Currency::Cad), 2),
            ("5 Hong Kong dollars", Unit::Money(Currency::Hkd), 4),
            ("5 U.S. dollars", Unit::Money(Currency::Usd), 3),
            ("5 Japanese yen", Unit::Money(Currency::Jpy), 3),
            ("500 won", Unit::Money(Currency::Krw), 2),
            ("5 cents", Unit::Cents(Currency::Usd), 2),
            ("120p", Unit::Cents(Currency::Gbp), 2),
            ("5 pounds", Unit::Pounds, 2),
            ("£5", Unit::Money(Currency::Gbp), 1),
            ("it cost 5 pounds", Unit::Money(Currency::Gbp), 4),
            ("it weighs 5 pounds", measure(Measure::Pound), 4),
            ("5 pounds sterling", Unit::Money(Currency::Gbp), 3),
            ("5 pounds per square inch", measure(Measure::Psi), 5),
            ("12 in long", measure(Measure::Inch), 2),
            ("5 hours a day", measure(Measure::Hour), 2),
        ];
        for (source, unit, end) in rows {
            assert_eq!(read(source), Some((unit, end)), "{source:?}");
        }
    }

    #[test]
    fn other_words_are_no_units() {
        let rows = [
            "5",
            "5 apples",
            "5 won",
            "5 in 10",
            "5, km",
            "30 miles per gallon",
            "5 percentage",
            "5 a day",
            "5G",
            "5 p",
            "1080p",
        ];
        for source in rows {
            assert_eq!(read(source), None, "{source:?}");
        }
    }
}
