//! Dates written in figures alone: 2024-02-23, 23/02/2024, 10/09/2001, 23.2.2024, 2024-02, 9/11.
//!
//! Owns which figure is the day, the month and the year. Never touches names of months.

use crate::text::date::civil::CivilDate;
use crate::text::date::dating::{Dating, Grain};
use crate::text::date::pieces::{Piece, digits, era, full_year};
use crate::text::words::{Gap, Words};

/// A date in figures at word `at`, which begins with a digit.
pub fn numeric(words: &Words, at: usize) -> Piece<Dating> {
    if let Some(found) = dotted(words, at) {
        return Some(found);
    }
    let next = words.all().get(at + 1).filter(|word| word.digits)?;
    let gap = next.gap;
    if !matches!(gap, Gap::Hyphen | Gap::Slash) {
        return None;
    }
    let (first, first_width) = digits(words, at)?;
    let (second, second_width) = digits(words, at + 1)?;
    let third = words
        .all()
        .get(at + 2)
        .filter(|word| word.digits && word.gap == gap)
        .and_then(|_| digits(words, at + 2));
    // A fourth figure makes it a number of another kind.
    let fourth = words
        .all()
        .get(at + 3)
        .is_some_and(|word| word.digits && word.gap == gap);
    let joined = at > 0 && words.all()[at].gap == gap && words.all()[at - 1].digits;
    if fourth && third.is_some() || joined {
        return None;
    }
    match third {
        Some((third, third_width)) => {
            if let Some((era, end)) = era(words, at + 3) {
                let year = era.year(third)?;
                return Some((either(first, second, Some(year))?, end));
            }
            let date = if first_width == 4 && second_width <= 2 && third_width <= 2 {
                Dating::plain(date(first as i32, second, third)?)
            } else if first_width <= 2 && second_width <= 2 && matches!(third_width, 2 | 4) {
                let year = if third_width == 4 {
                    third as i32
                } else {
                    full_year(third)
                };
                Dating {
                    short: third_width == 2,
                    ..either(first, second, Some(year))?
                }
            } else {
                return None;
            };
            Some((date, at + 3))
        }
        // "05/2014" is a month of a year, and so is "5/86", since no month has so many days.
        None if gap == Gap::Slash
            && first_width <= 2
            && (1..=12).contains(&first)
            && month_of(second, second_width) =>
        {
            let year = if second_width == 4 {
                second as i32
            } else {
                full_year(second)
            };
            let date = CivilDate {
                year: Some(year),
                month: Some(first as u8),
                day: None,
            };
            Some((Dating::plain(date), at + 2))
        }
        None if gap == Gap::Slash && first_width <= 2 && second_width <= 2 => {
            // Round the clock, halves, thirds and quarters are no days.
            let other =
                matches!((first, second), (24, 7) | (1, 2) | (1, 3) | (2, 3) | (1, 4) | (3, 4)) || first == second;
            let date = if other { None } else { either(first, second, None) };
            date.map(|date| (Dating { bare: true, ..date }, at + 2))
        }
        None if first_width == 4 && second_width == 2 && (1000..=2100).contains(&first) => {
            // "2024-02" is a month; "1914-18" and "2019/20" are years, and "2004-05" more often so than not.
            let years = second > first % 100;
            if years {
                let year = (first / 100 * 100 + second) as i32;
                Some((Dating::years(first as i32, year, Grain::Year), at + 2))
            } else {
                let date = CivilDate {
                    year: Some(first as i32),
                    month: Some(second as u8),
                    day: None,
                };
                (gap == Gap::Hyphen && (1..=12).contains(&second)).then(|| (Dating::plain(date), at + 2))
            }
        }
        None => None,
    }
}

/// `23.2.2024`, which the cutting of words leaves as `23.2` and `2024`.
fn dotted(words: &Words, at: usize) -> Piece<Dating> {
    let word = words.all().get(at)?;
    let next = words.all().get(at + 1).filter(|next| next.digits)?;
    if next.span.start != word.span.end + 1 || next.gap != Gap::Space {
        return None;
    }
    let (day, month) = words.text(at).split_once('.')?;
    let (year, width) = digits(words, at + 1)?;
    if day.len() > 2 || month.len() > 2 {
        return None;
    }
    let (year, end) = match era(words, at + 2) {
        Some((era, end)) => (era.year(year)?, end),
        None if width == 4 => (year as i32, at + 2),
        None if width == 2 => (full_year(year), at + 2),
        None => return None,
    };
    let date = date(year, month.parse().ok()?, day.parse().ok()?)?;
    let short = width == 2 && end == at + 2;
    Some((
        Dating {
            short,
            ..Dating::plain(date)
        },
        end,
    ))
}

/// Whether the figure behind a month and a slash is a year.
fn month_of(value: u32, width: usize) -> bool {
    width == 4 && (1000..=2100).contains(&value) || width == 2 && value > 31
}

fn date(year: i32, month: u32, day: u32) -> Option<CivilDate> {
    let date = CivilDate {
        year: Some(year),
        month: Some(u8::try_from(month).ok()?),
        day: Some(u8::try_from(day).ok()?),
    };
    date.is_real().then_some(date)
}

/// Two figures of which either may be the month. The month first, as most who write English this way mean it; the other
/// reading is kept.
fn either(first: u32, second: u32, year: Option<i32>) -> Option<Dating> {
    let read = |month: u32, day: u32| {
        let date = CivilDate {
            year,
            month: Some(u8::try_from(month).ok()?),
            day: Some(u8::try_from(day).ok()?),
        };
        date.is_real().then_some(date)
    };
    match (read(first, second), read(second, first)) {
        (Some(date), Some(other)) if date != other => Some(Dating {
            other: Some(other),
            ..Dating::plain(date)
        }),
        (Some(date), _) | (None, Some(date)) => Some(Dating::plain(date)),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::text::date::scan_dates;
    use crate::text::words::Words;

    #[test]
    fn months_and_tens_of_years() {
        let rows = [
            ("05/2014", "May 2014"),
            ("5/86", "May 1986"),
            ("12/2014", "December 2014"),
            ("13/2014", ""),
            ("5/14", "14 May"),
            ("May '86", "May 1986"),
            ("the sixties", "the 1960s"),
            ("sixties", "the 1960s"),
            ("the 60s", "the 1960s"),
            ("the 1960s", "the 1960s"),
            ("1960s", "the 1960s"),
            ("the 1300s", "the 1300s"),
        ];
        for (text, date) in rows {
            let mut found = Vec::new();
            scan_dates(&Words::of(text), &mut found);
            let said: Vec<String> = found.iter().map(|f| f.date.to_string()).collect();
            assert_eq!(said.join(", "), date, "{text:?}");
        }
    }
}
