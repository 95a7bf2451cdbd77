//! Numbers in plain words for a learner.
//!
//! Owns how figures are printed. Never touches how they are read.

use std::fmt;

use crate::text::number::figure::{Bound, Form, Number};
use crate::text::unit::{Measure, Unit};

/// As a person would write it: `over $110 billion`, `5 to 10 km`, `1/3`, `21st`.
///
/// ```
/// use closeread::text::number::Number;
/// let show = |text| Number::parse(text).expect("a number").to_string();
/// assert_eq!(show("over 110,000,000,000 dollars"), "over $110 billion");
/// assert_eq!(show("twenty-first"), "21st");
/// ```
impl fmt::Display for Number {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self.bound {
            Bound::Exact => "",
            Bound::About => "about ",
            Bound::Nearly => "nearly ",
            Bound::Over => "over ",
            Bound::Under => "under ",
            Bound::AtLeast => "at least ",
            Bound::AtMost => "at most ",
        })?;
        match self.form {
            Form::Decade => return write!(out, "the {}s", self.low),
            Form::Ordinal => {
                range(out, self, |out, value| write!(out, "{}{}", value, ending(value)))?;
                return Ok(());
            }
            Form::Multiple => {
                range(out, self, |out, value| Figure(value, self.step).fmt(out))?;
                return out.write_str(if self.high == 1.0 { " time" } else { " times" });
            }
            Form::Roman | Form::Year => return range(out, self, |out, value| write!(out, "{value}")),
            Form::Clock | Form::Dial => {
                return range(out, self, |out, value| {
                    let minutes = (value * 60.0).round() as u32;
                    write!(out, "{}:{:02}", minutes / 60, minutes % 60)
                });
            }
            Form::Cardinal | Form::Fraction | Form::Vague => {}
        }
        if let Some(sign) = self.unit.currency().and_then(|c| c.sign())
            && matches!(self.unit, Unit::Money(_))
        {
            return range(out, self, |out, value| {
                let minus = if value < 0.0 { "-" } else { "" };
                write!(out, "{minus}{sign}{}", Figure(value.abs(), self.step))
            });
        }
        range(out, self, |out, value| match (self.form, vulgar(value)) {
            (Form::Fraction, Some((over, under))) => write!(out, "{over}/{under}"),
            _ => Figure(value, self.step).fmt(out),
        })?;
        match self.unit {
            Unit::None => Ok(()),
            Unit::Percent => out.write_str("%"),
            Unit::Measure(Measure::Celsius) => out.write_str(" °C"),
            Unit::Measure(Measure::Fahrenheit) => out.write_str(" °F"),
            Unit::Measure(measure) if self.high == 1.0 => write!(out, " {}", measure.names().0),
            Unit::Money(currency) if self.high == 1.0 => write!(out, " {}", currency.names().0),
            Unit::Measure(_) | Unit::Money(_) | Unit::Cents(_) | Unit::Pounds => write!(out, " {}", self.unit),
        }
    }
}

/// The one value, or both ends.
fn range(
    out: &mut fmt::Formatter<'_>,
    number: &Number,
    one: impl Fn(&mut fmt::Formatter<'_>, f64) -> fmt::Result,
) -> fmt::Result {
    one(out, number.low)?;
    if number.is_range() {
        out.write_str(" to ")?;
        one(out, number.high)?;
    }
    Ok(())
}

/// A value with its scale in a word, or with its thousands set apart.
struct Figure(f64, f64);

impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (value, step) = (self.0, self.1);
        for (scale, name) in [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")] {
            let scaled = value / scale;
            // Three decimals are as many as a scale word bears.
            if (1.0..1e6).contains(&scaled.abs()) && (scaled * 1e3).fract() == 0.0 {
                return write!(out, "{} {name}", Plain(scaled, 0.0));
            }
        }
        Plain(value, step).fmt(out)
    }
}

/// A value in digits, with no more decimals than its step states.
struct Plain(f64, f64);

impl fmt::Display for Plain {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (value, step) = (self.0, self.1);
        let decimals = if step > 0.0 && step < 1.0 {
            (-step.log10()).ceil().clamp(0.0, 6.0) as usize
        } else {
            3
        };
        let text = format!("{value:.decimals$}");
        let text = if text.contains('.') {
            text.trim_end_matches('0').trim_end_matches('.')
        } else {
            &text
        };
        let (minus, text) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
        let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
        out.write_str(minus)?;
        // Four digits stand without a comma, as years do.
        if whole.len() <= 4 {
            return write!(out, "{whole}{rest}");
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                out.write_str(",")?;
            }
            write!(out, "{digit}")?;
        }
        out.write_str(rest)
    }
}

/// The ending of an ordinal.
fn ending(value: f64) -> &'static str {
    let value = value as u64;
    match (value % 10, value % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// The value as a fraction of small whole numbers.
fn vulgar(value: f64) -> Option<(u32, u32)> {
    if !(0.0..1.0).contains(&value) || value == 0.0 {
        return None;
    }
    (2..=100u32).find_map(|under| {
        let over = (value * f64::from(under)).round();
        ((over / f64::from(under) - value).abs() < 1e-12).then_some((over as u32, under))
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_shown_as_people_write_them() {
        let rows = [
            ("seven", "7"),
            ("3.50", "3.5"),
            ("12345", "12,345"),
            ("1984", "1984"),
            ("1.25 million", "1.25 million"),
            ("1234567", "1,234,567"),
            ("about 5 to 10 days", "about 5 to 10 days"),
            ("1 hour", "1 hour"),
            ("20 °C", "20 °C"),
            ("36 %", "36%"),
            ("£3", "£3"),
            ("5 yuan", "5 yuan"),
            ("two thirds", "2/3"),
            ("half a mile", "1/2 miles"),
            ("three times", "3 times"),
            ("the 1990s", "the 1990s"),
            ("22nd", "22nd"),
            ("112th", "112th"),
            ("minus 5", "-5"),
            ("50 cents", "50 cents"),
        ];
        for (source, shown) in rows {
            let words = crate::text::words::Words::of(source);
            let mut found = Vec::new();
            crate::text::number::scan(&words, &mut found);
            assert_eq!(found[0].number.to_string(), shown, "{source:?}");
        }
    }
}
