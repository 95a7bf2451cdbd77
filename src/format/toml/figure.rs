//! Figures and dates as question files write them.
//!
//! Owns the reading of `value`, `unit`, `tolerance` and `date`. Never touches how answers state them.

use toml::de::DeValue;

use crate::format::rules::{BAD_DATE, BAD_NUMBER, BAD_VALUE};
use crate::format::toml::section::{Section, Value, decimal};
use crate::quiz::Tolerance;
use crate::text::{CivilDate, Number, Span, clean};

/// The figure of a `number` question.
pub fn value(section: &Section<'_>) -> Option<(Number, Span)> {
    let value = section.need("value");
    let unit = section.line("unit").filter(|unit| !unit.value.is_empty());
    let value = value?;
    let said = match value.value {
        DeValue::String(text) => clean::line(text),
        DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => {
            let remark = section.log.at(
                &BAD_NUMBER,
                value.span,
                "`value` is neither a number nor words that state one",
            );
            section
                .log
                .push(remark.help("write `value = 110e9` or `value = \"$110 billion\"`"));
            return None;
        }
        DeValue::Integer(_) | DeValue::Float(_) => {
            let number = decimal(value.value).filter(|number| number.is_finite());
            let Some(number) = number else {
                let remark = section.log.at(
                    &BAD_NUMBER,
                    value.span,
                    "`value` is no figure that can be reckoned with",
                );
                section.log.push(remark.help("write a finite number"));
                return None;
            };
            number.to_string()
        }
    };
    let number = match &unit {
        Some(unit) => with_unit(&said, &unit.value).or_else(|| Number::parse(&said)),
        None => Number::parse(&said),
    };
    if number.is_none() {
        let message = format!("“{said}” does not state one number");
        let remark = section.log.at(&BAD_NUMBER, value.span, message);
        section
            .log
            .push(remark.help("write a number (`110e9`), or a figure with its unit (`\"$110 billion\"`, `\"36 %\"`)"));
    }
    number.map(|number| (number, value.span))
}

/// A figure and its unit in one: the sign of a currency stands before, the rest behind. A value that says its unit itself is read as it is.
fn with_unit(said: &str, unit: &str) -> Option<Number> {
    if said.contains(unit) {
        return Number::parse(said);
    }
    let before = unit.chars().all(crate::text::fold::is_currency);
    Number::parse(&if before {
        format!("{unit}{said}")
    } else {
        format!("{said} {unit}")
    })
}

/// How far an answer may be off.
pub fn tolerance(section: &Section<'_>) -> Tolerance {
    let Some(value) = section.value("tolerance") else {
        return Tolerance::Absolute(0.0);
    };
    let tolerance = match value.value {
        DeValue::String(text) => match text.trim().strip_suffix('%') {
            Some(share) => share
                .trim()
                .parse()
                .ok()
                .map(|share: f64| Tolerance::Share(share / 100.0)),
            None => text.trim().parse().ok().map(Tolerance::Absolute),
        },
        other => decimal(other).map(Tolerance::Absolute),
    };
    match tolerance {
        Some(Tolerance::Absolute(by) | Tolerance::Share(by)) if !by.is_finite() => refuse(section, value),
        None => refuse(section, value),
        Some(Tolerance::Absolute(by) | Tolerance::Share(by)) if by < 0.0 => {
            let remark = section.log.at(&BAD_VALUE, value.span, "`tolerance` is negative");
            section
                .log
                .push(remark.help("it says how far an answer may be off in either direction: write 0 or more"));
        }
        Some(tolerance) => return tolerance,
    }
    Tolerance::Absolute(0.0)
}

fn refuse(section: &Section<'_>, value: Value<'_>) {
    let remark = section
        .log
        .at(&BAD_NUMBER, value.span, "`tolerance` is neither a number nor a share");
    section
        .log
        .push(remark.help("write a number (`tolerance = 2`) or a share of the value (`tolerance = \"5 %\"`)"));
}

/// The date of a `date` question.
pub fn date(section: &Section<'_>) -> Option<(CivilDate, Span)> {
    let value = section.need("date")?;
    let said = match value.value {
        DeValue::String(text) => text.trim().to_owned(),
        DeValue::Datetime(datetime) => datetime.to_string(),
        DeValue::Integer(year) => year.as_str().to_owned(),
        DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Array(_) | DeValue::Table(_) => String::new(),
    };
    let date = read_date(&said);
    if date.is_none() {
        let message = format!("“{}” is not a date that can be read", clean::line(&said));
        let remark = section.log.at(&BAD_DATE, value.span, message);
        section.log.push(remark.help(
            "write a day (`\"2024-02-23\"`), a month (`\"2021-02\"`), a year (`\"2018\"`) or a day of any year (`\"02-23\"`)",
        ));
    }
    date.map(|date| (date, value.span))
}

/// A day, a month, a year, or a day without its year, in the order of ISO 8601; only what a calendar has.
fn read_date(text: &str) -> Option<CivilDate> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let fields: Vec<&str> = digits.split('-').collect();
    if !fields
        .iter()
        .all(|field| !field.is_empty() && field.bytes().all(|b| b.is_ascii_digit()))
    {
        return None;
    }
    let year = |text: &str| -> Option<i32> {
        let year: i32 = (text.len() <= 6).then(|| text.parse().ok())??;
        Some(if negative { -year } else { year })
    };
    let small = |text: &str| -> Option<u8> { (text.len() <= 2).then(|| text.parse().ok())? };
    let date = match *fields.as_slice() {
        [y] => CivilDate {
            year: Some(year(y)?),
            month: None,
            day: None,
        },
        [m, d] if m.len() <= 2 && !negative => CivilDate {
            year: None,
            month: Some(small(m)?),
            day: Some(small(d)?),
        },
        [y, m] => CivilDate {
            year: Some(year(y)?),
            month: Some(small(m)?),
            day: None,
        },
        [y, m, d] if y.len() > 2 => CivilDate {
            year: Some(year(y)?),
            month: Some(small(m)?),
            day: Some(small(d)?),
        },
        _ => return None,
    };
    let fits = date.month.is_none_or(|month| (1..=12).contains(&month))
        && date
            .day
            .is_none_or(|day| (1..=days(date.year, date.month)).contains(&day));
    fits.then_some(date)
}

/// How many days a month has; without a year, February has 29.
fn days(year: Option<i32>, month: Option<u8>) -> u8 {
    match month {
        Some(4 | 6 | 9 | 11) => 30,
        Some(2) if year.is_none_or(|y| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)) => 29,
        Some(2) => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read() {
        let date = |year, month, day| Some(CivilDate { year, month, day });
        let rows = [
            ("2024-02-23", date(Some(2024), Some(2), Some(23))),
            ("2021-02", date(Some(2021), Some(2), None)),
            ("2018", date(Some(2018), None, None)),
            ("-44-03", date(Some(-44), Some(3), None)),
            ("02-23", date(None, Some(2), Some(23))),
            ("2-29", date(None, Some(2), Some(29))),
            ("2024-02-29", date(Some(2024), Some(2), Some(29))),
            ("2023-02-29", None),
            ("1900-02-29", None),
            ("2024-13-01", None),
            ("2024-04-31", None),
            ("13-01", None),
            ("2024-00", None),
            ("01-02-03", None),
            ("yesterday", None),
            ("", None),
            ("-", None),
            ("2024-", None),
            ("99999999999999", None),
        ];
        for (text, expected) in rows {
            assert_eq!(read_date(text), expected, "{text:?}");
        }
    }
}
