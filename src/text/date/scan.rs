//! All the dates of a text.
//!
//! Owns what stands before and between dates: parts, approximations, sides, stretches with two ends.
//! Never touches single dates.

use crate::text::date::civil::CivilDate;
use crate::text::date::dating::{Dating, FoundDate, Grain, Part, Side};
use crate::text::date::feasts;
use crate::text::date::names::NAMES;
use crate::text::date::pieces::{Piece, digits, link, noted_year};
use crate::text::date::single::single;
use crate::text::words::{Gap, Words};

/// Writes the dates of `words` to `out`, in order and without overlap; what `out` held before is dropped.
///
/// Durations and times told from today ("two days ago") are none. Four digits that may be a year are found with
/// [`Dating::bare`] set, unless a unit, a scale or something counted follows them.
///
/// ```
/// use closeread::text::Words;
/// use closeread::text::date::{Grain, scan_dates};
/// let mut found = Vec::new();
/// scan_dates(&Words::of("on 23/02/2024, in the 19th century, AD 628"), &mut found);
/// let grains: Vec<Grain> = found.iter().map(|f| f.date.grain).collect();
/// assert_eq!(grains, [Grain::Day, Grain::Century, Grain::Year]);
/// scan_dates(&Words::of("two days ago he may march 1500 metres"), &mut found);
/// assert!(found.is_empty());
/// ```
pub fn scan_dates(words: &Words, out: &mut Vec<FoundDate>) {
    scan_dates_at(words, |_| true, out);
}

/// The same, looking only where `may_open` says yes. It must say so of digits and of whatever [`opens`] a date.
pub fn scan_dates_at(words: &Words, may_open: impl Fn(usize) -> bool, out: &mut Vec<FoundDate>) {
    out.clear();
    let (mut at, mut floor) = (0, 0);
    while at < words.len() {
        if !may_open(at) {
            at += 1;
            continue;
        }
        let Some((date, end)) = single(words, at) else {
            at += 1;
            continue;
        };
        let found = phrase(words, at, floor, date, end);
        at = found.end;
        floor = at;
        out.push(found);
    }
}

/// Whether a date may begin with this folded word.
///
/// ```
/// use closeread::text::date::opens;
/// assert!(opens("february") && !opens("city"));
/// ```
pub fn opens(word: &str) -> bool {
    NAMES.get(word).is_some() || feasts::opens(word)
}

/// The whole phrase around the date at words `at` to `end`.
fn phrase(words: &Words, at: usize, floor: usize, mut date: Dating, mut end: usize) -> FoundDate {
    let mut first = qualified(words, at, floor, &mut date);
    let opener = opener(words, first, floor);
    if let Some((joined, joined_end)) = stretch(words, &date, end, opener) {
        date = joined;
        end = joined_end;
        if matches!(opener, "between" | "from") {
            first -= 1;
        }
    }
    match (words.near(end), words.near(end + 1)) {
        ("onward" | "onwards", _) => {
            date.side = Side::After;
            end += 1;
        }
        ("or" | "and", "later" | "after") => {
            date.side = Side::After;
            end += 2;
        }
        ("or" | "and", "earlier" | "before") => {
            date.side = Side::Before;
            end += 2;
        }
        ("or", "so" | "thereabouts") => {
            date.approximate = true;
            end += 2;
        }
        _ => {}
    }
    FoundDate { first, end, date }
}

/// The word before `at`, where it belongs to the same phrase.
fn opener(words: &Words, at: usize, floor: usize) -> &str {
    match at.checked_sub(1) {
        Some(prior) if prior >= floor && words.all().get(at).is_some_and(|word| word.gap <= Gap::Space) => {
            words.text(prior)
        }
        _ => "",
    }
}

/// Takes note of what stands before a date, and says where the phrase begins.
fn qualified(words: &Words, at: usize, floor: usize, date: &mut Dating) -> usize {
    let mut first = at;
    // Behind "of the" or "the", a part; before that, how sure and on which side.
    let the = usize::from(opener(words, first, floor) == "the");
    let of = usize::from(opener(words, first - the, floor) == "of");
    let part_at = first - the - of;
    let (part, width) = match (opener(words, part_at, floor), of) {
        ("early", 0) | ("beginning" | "start" | "opening", 1) => (Part::Early, 1),
        ("mid", 0) | ("middle", 1) => (Part::Mid, 1),
        ("late", 0) | ("end" | "close", 1) => (Part::Late, 1),
        ("half", 1) => match opener(words, part_at - 1, floor) {
            "first" => (Part::FirstHalf, 2),
            "second" | "latter" | "last" => (Part::SecondHalf, 2),
            _ => (Part::Whole, 0),
        },
        _ => (Part::Whole, 0),
    };
    if part != Part::Whole && narrow(date, part) {
        first = part_at - width;
        first -= usize::from(opener(words, first, floor) == "the");
    } else if the == 1 && date.grain >= Grain::Decade {
        first -= 1;
    }
    // "around the year 410".
    if opener(words, first, floor) == "year" && date.grain == Grain::Year {
        date.bare = false;
        first -= 1;
        first -= usize::from(opener(words, first, floor) == "the");
    }
    // "by about 1990", "since circa 1500".
    for _ in 0..2 {
        match opener(words, first, floor) {
            "about" | "around" | "circa" | "ca" | "c" | "approximately" | "roughly" | "approx" | "near" | "perhaps" => {
                date.approximate = true;
            }
            "before" | "until" | "till" | "by" | "pre" => date.side = Side::Before,
            "after" | "since" | "post" => date.side = Side::After,
            "to" if first >= 2 && opener(words, first - 1, floor) == "prior" => {
                date.side = Side::Before;
                first -= 1;
            }
            _ => break,
        }
        date.bare = false;
        first -= 1;
    }
    first
}

/// Narrows a stretch to a part of it; false where the stretch is too short to have parts. Parts overlap, since people
/// differ about where the middle begins.
fn narrow(date: &mut Dating, part: Part) -> bool {
    let shares = match part {
        Part::Whole => return false,
        Part::Early => (0.0, 0.4),
        Part::Mid => (0.3, 0.7),
        Part::Late => (0.6, 1.0),
        Part::FirstHalf => (0.0, 0.5),
        Part::SecondHalf => (0.5, 1.0),
    };
    let cut = |from: f64, to: f64| {
        let width = to - from;
        ((from + width * shares.0).round(), (from + width * shares.1).round())
    };
    match (date.grain, date.from.year, date.to.year) {
        (Grain::Decade | Grain::Century | Grain::Millennium, Some(from), Some(to)) => {
            let (from, to) = cut(f64::from(from), f64::from(to));
            (date.from, date.to) = (CivilDate::of_year(from as i32), CivilDate::of_year(to as i32));
        }
        (Grain::Year, Some(_), Some(_)) if date.is_plain() => {
            let (from, to) = cut(1.0, 12.0);
            (date.from.month, date.to.month) = (Some(from as u8), Some(to as u8));
        }
        (Grain::Month | Grain::MonthOnly, ..) => {
            let (from, to) = cut(1.0, 28.0);
            // The last days of any month are late in it.
            let to = if to >= 28.0 { 0 } else { to as u8 };
            date.from.day = Some(from as u8);
            date.to.day = (to > 0).then_some(to);
        }
        (Grain::Season | Grain::Quarter, ..) => date.approximate = true,
        (Grain::Day | Grain::MonthDay | Grain::Weekday | Grain::Year | Grain::Decade, ..)
        | (Grain::Century | Grain::Millennium, ..) => return false,
    }
    date.part = part;
    date.bare = false;
    true
}

/// The stretch that begins with `from`, whose words end at `end`, and goes on to another date.
fn stretch(words: &Words, from: &Dating, end: usize, before: &str) -> Piece<Dating> {
    let (_, next) = link(words, end, before)?;
    let next = next + usize::from(words.near(next) == "the");
    let (mut to, to_end) = match single(words, next) {
        Some(found) => found,
        None => short_year(words, from, next).or_else(|| {
            let (year, end) = noted_year(words, next).filter(|_| from.grain == Grain::Year)?;
            Some((Dating::plain(CivilDate::of_year(year)), end))
        })?,
    };
    if matches!(from.grain, Grain::Weekday) || matches!(to.grain, Grain::Weekday) || from.other.is_some() {
        return None;
    }
    let mut from = *from;
    // "5 May to 3 June 2020", "May–June 2020": the year is said once, for the year before where the months ask for it.
    if from.from.year.is_none()
        && let Some(year) = to.from.year
        && let (Some(first), Some(last)) = (from.from.month, to.to.month)
    {
        let year = if first > last { year - 1 } else { year };
        (from.from.year, from.to.year) = (Some(year), Some(year));
    }
    // "300 BC to 200 BC" has its eras; "1200 to 800 BC" lends its own.
    if let (Some(a), Some(b)) = (from.from.year, to.to.year)
        && b < 0
        && a > -b
        && from.is_plain()
    {
        (from.from.year, from.to.year) = (Some(-a), Some(-a));
    }
    if from.from.year.is_some() != to.to.year.is_some() {
        return None;
    }
    // "in May to 5 June": the ends need not be as fine as each other, but both must name a month or a year.
    let order = |date: CivilDate| (date.year.unwrap_or(0), date.month.unwrap_or(0), date.day.unwrap_or(0));
    if order(from.from) >= order(to.to) && from.from.year.is_some() {
        return None;
    }
    to.weekday = None;
    let grain = from.grain.min(to.grain);
    let dating = Dating {
        from: from.from,
        to: to.to,
        grain,
        part: Part::Whole,
        side: from.side,
        weekday: None,
        approximate: from.approximate || to.approximate,
        bare: from.bare && to.bare && before != "from" && before != "between",
        short: from.short && to.short,
        other: None,
    };
    Some((dating, to_end))
}

/// `1914 to 18`: the century is said once.
fn short_year(words: &Words, from: &Dating, at: usize) -> Piece<Dating> {
    // Before the common era years count down: nobody shortens them.
    let year = from.from.year.filter(|&year| from.grain == Grain::Year && year > 0)?;
    let (value, 2) = digits(words, at)? else { return None };
    let value = value as i32;
    (value > year % 100).then(|| (Dating::plain(CivilDate::of_year(year / 100 * 100 + value)), at + 1))
}
