//! Dates in plain words for a learner.
//!
//! Owns how dates are printed. Never touches how they are read.

use std::fmt;

use crate::text::date::civil::CivilDate;
use crate::text::date::dating::{Dating, Grain, Part, Side};
use crate::text::date::names::MONTHS;

/// As a person would write it, as far as it is known: `23 February 2024`, `February 2024`, `44 BC`, `1 December`.
///
/// ```
/// use closeread::text::CivilDate;
/// assert_eq!(CivilDate::parse("2024-02-23").expect("a day").to_string(), "23 February 2024");
/// assert_eq!(CivilDate::default().to_string(), "", "nothing is known");
/// ```
impl fmt::Display for CivilDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut space = "";
        if let Some(day) = self.day {
            write!(out, "{day}")?;
            space = " ";
        }
        if let Some(name) = self
            .month
            .and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?))
        {
            write!(out, "{space}{name}")?;
            space = " ";
        }
        match self.year {
            Some(year @ ..0) => write!(out, "{space}{} BC", year.unsigned_abs()),
            // Years of up to three digits would be taken for other figures.
            Some(year @ 0..1000) => write!(out, "{space}AD {year}"),
            Some(year) => write!(out, "{space}{year}"),
            None => Ok(()),
        }
    }
}

/// As a person would write it: `about 1990`, `the late 1990s`, `the 5th century BC`, `1914 to 1918`, `summer 1969`.
///
/// ```
/// use closeread::text::Words;
/// use closeread::text::date::scan_dates;
/// let mut found = Vec::new();
/// scan_dates(&Words::of("c. 1500, the nineteen-eighties"), &mut found);
/// assert_eq!(found[0].date.to_string(), "about 1500");
/// assert_eq!(found[1].date.to_string(), "the 1980s");
/// ```
impl fmt::Display for Dating {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self.side {
            Side::At => "",
            Side::Before => "before ",
            Side::After => "after ",
        })?;
        if self.approximate {
            out.write_str("about ")?;
        }
        if let Some(weekday) = self.weekday {
            out.write_str(weekday.name())?;
            if self.grain == Grain::Weekday {
                return Ok(());
            }
            out.write_str(", ")?;
        }
        if self.part != Part::Whole {
            return narrowed(out, self);
        }
        if self.is_plain() {
            return write!(out, "{}", self.from);
        }
        whole(out, self)
    }
}

/// A stretch of time by its name, or by its two ends.
fn whole(out: &mut fmt::Formatter<'_>, date: &Dating) -> fmt::Result {
    let (from, to) = (date.from, date.to);
    match (date.grain, from.year, to.year) {
        (Grain::Decade, Some(first), Some(last)) if last - first == 9 => write!(out, "the {first}s"),
        (Grain::Century, Some(first), Some(last)) if last - first == 99 && first > 99 => write!(out, "the {first}s"),
        (Grain::Century, Some(first), Some(last)) if (last - first) <= 100 => {
            let number = last.max(-first) / 100;
            write!(out, "the {}", Numbered(number, "century", last < 0))
        }
        (Grain::Millennium, Some(first), Some(last)) if (last - first) <= 1000 => {
            let number = last.max(-first) / 1000;
            write!(out, "the {}", Numbered(number, "millennium", last < 0))
        }
        (Grain::Season, first, last) if from.month.is_some() && last.is_some() == first.is_some() => {
            let name = match from.month {
                Some(3) => "spring",
                Some(6) => "summer",
                Some(9) => "autumn",
                _ => "winter",
            };
            out.write_str(name)?;
            first.map_or(Ok(()), |year| write!(out, " {}", CivilDate::of_year(year)))
        }
        (Grain::Quarter, Some(year), Some(_)) => {
            let quarter = from.month.map_or(1, |month| i32::from(month) / 3 + 1);
            write!(out, "the {} of {year}", Numbered(quarter, "quarter", false))
        }
        _ => ends(out, from, to),
    }
}

/// Two ends, what they share said once: `5 to 10 May 2020`, `May to June 2020`.
fn ends(out: &mut fmt::Formatter<'_>, mut from: CivilDate, to: CivilDate) -> fmt::Result {
    if from.year == to.year && from.month.is_some() {
        from.year = None;
        if from.month == to.month && from.day.is_some() && to.day.is_some() {
            from.month = None;
        }
    }
    write!(out, "{from} to {to}")
}

/// A part of a stretch, which is named by the whole that it was cut from.
fn narrowed(out: &mut fmt::Formatter<'_>, date: &Dating) -> fmt::Result {
    let part = match date.part {
        Part::Whole => "",
        Part::Early => "early ",
        Part::Mid => "mid ",
        Part::Late => "late ",
        Part::FirstHalf => "first half of the ",
        Part::SecondHalf => "second half of the ",
    };
    let (from, to) = (date.from, date.to);
    let middle = match (from.year, to.year) {
        (Some(first), Some(last)) => first + (last - first) / 2,
        _ => 0,
    };
    match date.grain {
        Grain::Decade => write!(out, "the {part}{}s", middle / 10 * 10),
        Grain::Century => {
            let number = middle.abs() / 100 + 1;
            write!(out, "the {part}{}", Numbered(number, "century", middle < 0))
        }
        Grain::Millennium => {
            let number = middle.abs() / 1000 + 1;
            write!(out, "the {part}{}", Numbered(number, "millennium", middle < 0))
        }
        Grain::Year | Grain::Month | Grain::MonthOnly => {
            let mut whole = from;
            whole.day = None;
            if date.grain == Grain::Year {
                whole.month = None;
            }
            match date.part {
                Part::FirstHalf => write!(out, "the first half of {whole}"),
                Part::SecondHalf => write!(out, "the second half of {whole}"),
                Part::Whole | Part::Early | Part::Mid | Part::Late => write!(out, "{part}{whole}"),
            }
        }
        Grain::Day | Grain::MonthDay | Grain::Weekday | Grain::Season | Grain::Quarter => {
            out.write_str(part)?;
            whole_of(out, date)
        }
    }
}

fn whole_of(out: &mut fmt::Formatter<'_>, date: &Dating) -> fmt::Result {
    if date.is_plain() {
        write!(out, "{}", date.from)
    } else {
        whole(out, date)
    }
}

/// `5th century BC`.
struct Numbered(i32, &'static str, bool);

impl fmt::Display for Numbered {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ending = match (self.0 % 10, self.0 % 100) {
            (_, 11..=13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        };
        write!(out, "{}{ending} {}{}", self.0, self.1, if self.2 { " BC" } else { "" })
    }
}
