//! How two dates agree.
//!
//! Owns the kinds of agreement between dates. Never touches what they are worth in a verdict.

use crate::text::date::civil::CivilDate;
use crate::text::date::dating::{Dating, Grain, Side};

/// How the second of two dates stands to the first; better ones are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateAgreement {
    /// They contradict each other: another year, another month, no common day.
    Conflict,
    /// They have nothing in common to compare: a day of any year and a year.
    Unrelated,
    /// One is a decade, a season or the like and holds the other, wholly or in part; or each says what the other leaves out.
    Overlaps,
    /// The second says less, and what it says is right: 2024 for 23 February 2024.
    Coarser,
    /// The second says more, and what both say is the same.
    Finer,
    /// They say the same.
    Same,
}

/// How one field of two dates compares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Field {
    /// One of them, or both, does not state it, or it lies within a stretch.
    #[default]
    Absent,
    /// Both state it, and agree.
    Same,
    /// Both state it, and differ.
    Different,
}

/// How two dates compare, as a whole and field by field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateComparison {
    /// As a whole.
    pub agreement: DateAgreement,
    /// The years.
    pub year: Field,
    /// The months.
    pub month: Field,
    /// The days.
    pub day: Field,
    /// How many years lie between them; 0 where they share one, none where one states no year.
    pub year_gap: Option<u32>,
}

/// How `b` (an answer) stands to `a` (a key). Where a date can be read in two ways (`10/09/2001`), the reading that agrees
/// best is taken. Days of the week are weighed where nothing else is common.
///
/// ```
/// use closeread::text::Words;
/// use closeread::text::date::{DateAgreement, Field, compare_dates, scan_dates};
/// let how = |a: &str, b: &str| {
///     let (mut x, mut y) = (Vec::new(), Vec::new());
///     scan_dates(&Words::of(a), &mut x);
///     scan_dates(&Words::of(b), &mut y);
///     compare_dates(&x[0].date, &y[0].date)
/// };
/// assert_eq!(how("23 February 2024", "02/23/2024").agreement, DateAgreement::Same);
/// assert_eq!(how("11 March 2018", "March 11").agreement, DateAgreement::Coarser);
/// let other = how("11 March 2018", "11 March 2016");
/// assert_eq!((other.agreement, other.month, other.year_gap), (DateAgreement::Conflict, Field::Same, Some(2)));
/// ```
pub fn compare_dates(a: &Dating, b: &Dating) -> DateComparison {
    let (a, b) = (&in_century_of(a, b), &in_century_of(b, a));
    let mut best: Option<DateComparison> = None;
    for x in readings(a).into_iter().flatten() {
        for y in readings(b).into_iter().flatten() {
            let how = one(&x, &y);
            if best.is_none_or(|best| best.agreement < how.agreement) {
                best = Some(how);
            }
        }
    }
    best.unwrap_or_else(|| one(a, b))
}

/// Whether one means the time before and the other the time after.
///
/// ```
/// use closeread::text::Words;
/// use closeread::text::date::{scan_dates, sides_clash};
/// let mut found = Vec::new();
/// scan_dates(&Words::of("before 1945, after 1945, in 1945"), &mut found);
/// assert!(sides_clash(&found[0].date, &found[1].date));
/// assert!(!sides_clash(&found[0].date, &found[2].date));
/// ```
pub fn sides_clash(a: &Dating, b: &Dating) -> bool {
    matches!(
        (a.side, b.side),
        (Side::Before, Side::After) | (Side::After, Side::Before)
    )
}

/// A date of which nothing says of what century it is, in the century of another whose year ends alike.
fn in_century_of(date: &Dating, other: &Dating) -> Dating {
    // Nobody shortens years that count down.
    let year = other.from.year.filter(|&year| date.short && year > 0);
    let Some(by) = year
        .zip(date.from.year)
        .map(|(other, own)| other - own)
        .filter(|by| by % 100 == 0)
    else {
        return *date;
    };
    let moved = |day: CivilDate| CivilDate {
        year: day.year.map(|year| year + by),
        ..day
    };
    Dating {
        from: moved(date.from),
        to: moved(date.to),
        other: date.other.map(moved),
        ..*date
    }
}

/// A date as it stands, and as it may also be read.
fn readings(date: &Dating) -> [Option<Dating>; 2] {
    let other = date.other.map(|other| Dating {
        from: other,
        to: other,
        other: None,
        ..*date
    });
    [Some(*date), other]
}

fn one(a: &Dating, b: &Dating) -> DateComparison {
    let gap = year_gap(a, b);
    let field = |a: Option<i32>, b: Option<i32>| match (a, b) {
        (Some(a), Some(b)) if a == b => Field::Same,
        (Some(_), Some(_)) => Field::Different,
        _ => Field::Absent,
    };
    let plain = a.is_plain() && b.is_plain();
    // A stretch states no single year, month or day, but may have one throughout: 5–10 May 2020.
    let common = |date: &Dating, of: fn(CivilDate) -> Option<i32>| {
        let (from, to) = (of(date.from), of(date.to));
        if from == to { from } else { None }
    };
    let year_of = |date: CivilDate| date.year;
    let month_of = |date: CivilDate| date.month.map(i32::from);
    let day_of = |date: CivilDate| date.day.map(i32::from);
    let year = field(common(a, year_of), common(b, year_of));
    let month = field(common(a, month_of), common(b, month_of));
    let day = field(common(a, day_of), common(b, day_of));
    let agreement = if plain {
        plainly(a, b, [year, month, day])
    } else {
        stretches(a, b)
    };
    let agreement = if agreement == DateAgreement::Conflict && loosely(a, b, gap) {
        DateAgreement::Overlaps
    } else {
        agreement
    };
    DateComparison {
        agreement,
        year,
        month,
        day,
        year_gap: gap,
    }
}

/// Two plain dates: field by field.
fn plainly(a: &Dating, b: &Dating, fields: [Field; 3]) -> DateAgreement {
    if fields.contains(&Field::Different) {
        return DateAgreement::Conflict;
    }
    if !fields.contains(&Field::Same) {
        return match (a.weekday, b.weekday) {
            (Some(x), Some(y)) if x == y => {
                let fine = |date: &Dating| date.grain != Grain::Weekday;
                match (fine(a), fine(b)) {
                    (true, false) => DateAgreement::Coarser,
                    (false, true) => DateAgreement::Finer,
                    _ => DateAgreement::Same,
                }
            }
            (Some(_), Some(_)) => DateAgreement::Conflict,
            _ => DateAgreement::Unrelated,
        };
    }
    let stated = |date: CivilDate| [date.year.is_some(), date.month.is_some(), date.day.is_some()];
    let (x, y) = (stated(a.from), stated(b.from));
    let a_more = x.iter().zip(y).any(|(x, y)| *x && !y);
    let b_more = y.iter().zip(x).any(|(y, x)| *y && !x);
    match (a_more, b_more) {
        (false, false) => DateAgreement::Same,
        (true, false) => DateAgreement::Coarser,
        (false, true) => DateAgreement::Finer,
        (true, true) => DateAgreement::Overlaps,
    }
}

/// Two dates of which one is a stretch.
fn stretches(a: &Dating, b: &Dating) -> DateAgreement {
    if a.from == b.from && a.to == b.to || a.grain == Grain::Century && b.grain == Grain::Century && a.from == b.from {
        return DateAgreement::Same;
    }
    let days = |date: &Dating| Some((date.from.earliest()?, date.to.latest()?));
    if let (Some((a_from, a_to)), Some((b_from, b_to))) = (days(a), days(b)) {
        // Centuries are drawn a year too wide at both ends; where they meet in that year alone, they are apart.
        let long = |date: &Dating| date.grain == Grain::Century;
        let touch =
            (long(a) || long(b)) && !a.is_plain() && !b.is_plain() && (a_to.0 == b_from.0 || b_to.0 == a_from.0);
        let apart = a_to < b_from || b_to < a_from || touch;
        return if apart {
            DateAgreement::Conflict
        } else {
            DateAgreement::Overlaps
        };
    }
    // Without a year: months and days alone, where both have them. Stretches over the turn of the year wrap.
    let inside = |date: &Dating| {
        let (from, to) = (date.from.month?, date.to.month?);
        let from = (from, date.from.day.unwrap_or(1));
        let to = (to, date.to.day.unwrap_or(31));
        Some((from, to))
    };
    match (inside(a), inside(b)) {
        (Some(a), Some(b)) => {
            let within = |day: (u8, u8), span: ((u8, u8), (u8, u8))| {
                let (from, to) = span;
                if from <= to {
                    (from..=to).contains(&day)
                } else {
                    day >= from || day <= to
                }
            };
            let meet = within(a.0, b) || within(a.1, b) || within(b.0, a) || within(b.1, a);
            if meet {
                DateAgreement::Overlaps
            } else {
                DateAgreement::Conflict
            }
        }
        _ => DateAgreement::Unrelated,
    }
}

/// How many years lie between two dates. There was no year 0.
fn year_gap(a: &Dating, b: &Dating) -> Option<u32> {
    let count = |year: i32| if year < 0 { year + 1 } else { year };
    let (a_from, a_to) = (count(a.from.year?), count(a.to.year?));
    let (b_from, b_to) = (count(b.from.year?), count(b.to.year?));
    let gap = if a_to < b_from {
        b_from - a_to
    } else if b_to < a_from {
        a_from - b_to
    } else {
        0
    };
    Some(gap.unsigned_abs())
}

/// Whether an approximate year is near enough to another: who says "about 1500" means some ten years, "about 1990" five,
/// "about 1993" two.
fn loosely(a: &Dating, b: &Dating, gap: Option<u32>) -> bool {
    let slack = |date: &Dating| match date.from.year {
        Some(year) if date.approximate && date.is_plain() && date.grain == Grain::Year => {
            if year % 50 == 0 {
                10
            } else if year % 10 == 0 {
                5
            } else {
                2
            }
        }
        _ => 0,
    };
    gap.is_some_and(|gap| gap > 0 && gap <= slack(a).max(slack(b)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::date::scan_dates;
    use crate::text::words::Words;

    fn first(source: &str) -> Dating {
        let mut found = Vec::new();
        scan_dates(&Words::of(source), &mut found);
        found.first().unwrap_or_else(|| panic!("no date in {source:?}")).date
    }

    #[test]
    fn agreements() {
        use DateAgreement::{Coarser, Conflict, Finer, Overlaps, Same, Unrelated};
        let rows = [
            ("23 February 2024", "Feb. 23rd, 2024", Same, Some(0)),
            ("23 February 2024", "02/23/2024", Same, Some(0)),
            ("10 September 2001", "10/09/2001", Same, Some(0)),
            ("9 October 2001", "10/09/2001", Same, Some(0)),
            ("9 November 2001", "10/09/2001", Conflict, Some(0)),
            ("11 March 2018", "March 11", Coarser, None),
            ("11 March 2018", "2018", Coarser, Some(0)),
            ("11 March 2018", "March 2018", Coarser, Some(0)),
            ("2018", "11 March 2018", Finer, Some(0)),
            ("11 March 2018", "11 March 2016", Conflict, Some(2)),
            ("11 March", "March 2018", Overlaps, None),
            ("11 March", "2018", Unrelated, None),
            ("11 March", "12 March", Conflict, None),
            ("1999", "late 1990s", Overlaps, Some(0)),
            ("1999", "the 1990s", Overlaps, Some(0)),
            ("1999", "1980s", Conflict, Some(10)),
            ("1990s", "the nineties", Same, Some(0)),
            ("1910–1939", "1925", Overlaps, Some(0)),
            ("7th century", "AD 628", Overlaps, Some(0)),
            ("19th century", "1800s", Same, Some(0)),
            ("19th century", "20th century", Conflict, Some(0)),
            ("18th century", "1800s", Conflict, Some(0)),
            ("19th century", "1900", Overlaps, Some(0)),
            ("mid-10th century BCE", "10th century BC", Overlaps, Some(0)),
            ("18th century", "20th century", Conflict, Some(100)),
            ("44 BC", "AD 44", Conflict, Some(87)),
            ("1 BC", "AD 1", Conflict, Some(1)),
            ("summer 1969", "20 July 1969", Overlaps, Some(0)),
            ("summer 1969", "20 December 1969", Conflict, Some(0)),
            ("winter", "January", Overlaps, None),
            ("winter", "July", Conflict, None),
            ("5–10 May 2020", "7 May", Overlaps, None),
            ("5–10 May 2020", "12 May", Conflict, None),
            ("about 1500", "1504", Overlaps, Some(4)),
            ("1500", "1504", Conflict, Some(4)),
            ("Monday", "Monday 5 May", Finer, None),
            ("Monday", "Tuesday", Conflict, None),
            ("Monday 5 May", "5 May", Same, None),
            ("Q3 2023", "August 2023", Overlaps, Some(0)),
            ("1914–1918", "1914-18", Same, Some(0)),
            ("1984", "nineteen eighty-four", Same, Some(0)),
            ("11 November 1918", "11.11.18", Same, Some(0)),
            ("11 November 1918", "11/11/19", Conflict, Some(101)),
            ("1876", "'76", Same, Some(0)),
            ("82 BC", "11/11/18", Conflict, Some(2099)),
            ("5th century BC", "400s BC", Overlaps, Some(0)),
        ];
        let mut missed = Vec::new();
        for (a, b, agreement, gap) in rows {
            let how = compare_dates(&first(a), &first(b));
            if (how.agreement, how.year_gap) != (agreement, gap) {
                missed.push(format!("{a:?} {b:?}: {how:?}"));
            }
        }
        assert!(missed.is_empty(), "{missed:#?}");
    }

    #[test]
    fn fields_are_told_apart() {
        let how = compare_dates(&first("11 March 2018"), &first("12 March 2016"));
        assert_eq!(
            (how.year, how.month, how.day),
            (Field::Different, Field::Same, Field::Different)
        );
        let how = compare_dates(&first("5–10 May 2020"), &first("7 May 2020"));
        assert_eq!(
            (how.year, how.month, how.day),
            (Field::Same, Field::Same, Field::Absent)
        );
    }
}
