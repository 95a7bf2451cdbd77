//! Days and months by name, with or without their year.
//!
//! Owns how day, month, year and day of the week combine. Never touches longer stretches.

use crate::text::date::civil::CivilDate;
use crate::text::date::dating::{Dating, Grain};
use crate::text::date::figures::numeric;
use crate::text::date::names::{NAMES, Name, Weekday, doubtful};
use crate::text::date::pieces::{Beside, Link, Piece, closing_year, counts, day, digits, full_year, link, month, real};
use crate::text::words::{Gap, Words};

/// `23 February 2024`, `the 23rd of February`, `5–10 May 2020`, `twenty-third February`.
///
/// The day has been read already: `first`, up to word `end`.
pub fn day_first(words: &Words, first: u8, end: usize) -> Piece<Dating> {
    if let Some(found) = month_behind(words, end, first, first) {
        return Some(found);
    }
    let (_, next) =
        link(words, end, "between").filter(|(link, _)| *link == Link::Dash || !words.near(end).is_empty())?;
    let (last, end) = day(words, next)?;
    if last <= first {
        None
    } else {
        month_behind(words, end, first, last)
    }
}

/// The month, and perhaps the year, of a day or of two.
fn month_behind(words: &Words, at: usize, first: u8, last: u8) -> Piece<Dating> {
    let mut at = at;
    if words.near(at) == "day" {
        at += 1;
    }
    if words.near(at) == "of" {
        at += 1;
    }
    let gap = words.all().get(at)?.gap;
    // "23-Feb-2024", "23/Feb/2024", "23, February".
    if gap > Gap::Comma || gap == Gap::Colon || gap == Gap::Dash {
        return None;
    }
    let (month, end) = month(words, at, Beside::DayBefore)?;
    let (year, end) = year_behind_month(words, end);
    let date = |day: u8| CivilDate {
        year,
        month: Some(month),
        day: Some(day),
    };
    let (from, to) = (real(date(first))?, real(date(last))?);
    let grain = if year.is_some() { Grain::Day } else { Grain::MonthDay };
    Some((Dating::span(from, to, grain), end))
}

/// The year behind a month, also behind a hyphen or slash, where two digits will do: `23-Feb-24`.
fn year_behind_month(words: &Words, at: usize) -> (Option<i32>, usize) {
    if let Some((year, end)) = closing_year(words, at) {
        return (Some(year), end);
    }
    let ends = words.all().get(at + 1).is_none_or(|next| next.gap > Gap::Space);
    match (words.all().get(at).map(|word| word.gap), digits(words, at)) {
        // "6 January 793".
        (Some(Gap::Space | Gap::Comma), Some((value @ 100.., 3))) if ends => (Some(value as i32), at + 1),
        (Some(Gap::Hyphen | Gap::Slash), Some((value, 2))) => (Some(full_year(value)), at + 1),
        (Some(Gap::Slash), Some((value, 4))) => (Some(value as i32), at + 1),
        _ => (None, at),
    }
}

/// `February 23, 2024`, `Feb 23–25`, `February 2024`, `February`.
pub fn from_month(words: &Words, at: usize) -> Piece<Dating> {
    let (value, end) = month(words, at, Beside::Nothing)?;
    let text = words.text(at);
    let mut from = end;
    if words.near(from) == "the" {
        from += 1;
    }
    let gap = words.all().get(from).map_or(Gap::Sentence, |word| word.gap);
    let follows = gap <= Gap::Space || gap == Gap::Comma || gap == Gap::Slash;
    if follows && let Some(found) = days_of(words, from, value) {
        return Some(found);
    }
    let (year, end) = year_behind_month(words, end);
    let date = CivilDate {
        year,
        month: Some(value),
        day: None,
    };
    // "May" and "March" alone need more than a capital, which opens every sentence: the middle of one, a preposition, or no
    // other word.
    if year.is_none() && doubtful(text) {
        let word = &words.all()[at];
        let prior = if at > 0 && word.gap <= Gap::Space {
            words.text(at - 1)
        } else {
            ""
        };
        let led = matches!(
            prior,
            "in" | "of"
                | "early"
                | "late"
                | "mid"
                | "last"
                | "next"
                | "since"
                | "until"
                | "by"
                | "during"
                | "from"
                | "to"
                | "and"
                | "or"
                | "between"
                | "this"
                | "every"
                | "each"
        );
        let linked = match link(words, end, "between") {
            Some((_, next)) => matches!(words.get(next).and_then(|text| NAMES.get(text)), Some(Name::Month(_))),
            None => false,
        };
        let listed = word.capital && (at > 0 && word.gap == Gap::Comma || words.near(end) == "and" || linked);
        if words.len() > 1 && !led && !listed {
            return None;
        }
    }
    Some((Dating::plain(date), end))
}

/// The days behind a month.
fn days_of(words: &Words, at: usize, month: u8) -> Piece<Dating> {
    let (first, mut end) = day(words, at)?;
    // "May 5 people", "March 20%": the figure counts something else. "May 5–10 days" does as well.
    if words.all()[at].digits && counts(words, at) {
        return None;
    }
    let mut last = first;
    if let Some((Link::Dash, next)) = link(words, end, "")
        && let Some((second, second_end)) = day(words, next)
        && second > first
        && words.all()[next].digits
    {
        (last, end) = (second, second_end);
    }
    let (year, end) = match closing_year(words, end) {
        Some((year, end)) => (Some(year), end),
        None => match words.all().get(end).map(|word| word.gap) {
            Some(Gap::Hyphen | Gap::Slash) if first == last => year_behind_month(words, end),
            _ => (None, end),
        },
    };
    let date = |day: u8| CivilDate {
        year,
        month: Some(month),
        day: Some(day),
    };
    let (from, to) = (real(date(first))?, real(date(last))?);
    let grain = if year.is_some() { Grain::Day } else { Grain::MonthDay };
    Some((Dating::span(from, to, grain), end))
}

/// `Monday`, `Monday, 5 May`, `Mon 5 May`.
pub fn from_weekday(words: &Words, at: usize, weekday: Weekday) -> Piece<Dating> {
    let mut next = at + 1;
    if words.near(next) == "the" {
        next += 1;
    }
    let near = words
        .all()
        .get(next)
        .is_some_and(|word| word.gap <= Gap::Space || word.gap == Gap::Comma);
    if near
        && let Some((date, end)) = day_or_month(words, next)
        && matches!(date.grain, Grain::Day | Grain::MonthDay)
    {
        return Some((
            Dating {
                weekday: Some(weekday),
                ..date
            },
            end,
        ));
    }
    let text = words.text(at);
    let word = &words.all()[at];
    // "Monday Night Football".
    if words
        .all()
        .get(at + 1)
        .is_some_and(|next| next.gap <= Gap::Space && next.capital)
        && word.capital
    {
        return None;
    }
    if doubtful(text) && !(word.capital && (words.len() == 1 || at > 0 && word.gap == Gap::Space)) {
        return None;
    }
    // "Sun" in capitals is the star, "Sat" a verb: short forms stand alone only as the whole answer.
    if doubtful(text) && words.len() > 1 {
        return None;
    }
    let date = Dating::span(CivilDate::default(), CivilDate::default(), Grain::Weekday);
    Some((
        Dating {
            weekday: Some(weekday),
            ..date
        },
        at + 1,
    ))
}

fn day_or_month(words: &Words, at: usize) -> Piece<Dating> {
    let word = words.all().get(at)?;
    if word.digits {
        return numeric(words, at).or_else(|| {
            let (first, end) = day(words, at)?;
            day_first(words, first, end)
        });
    }
    match NAMES.get(words.text(at))? {
        Name::Month(_) => from_month(words, at),
        Name::Figure => {
            let (first, end) = day(words, at)?;
            day_first(words, first, end)
        }
        Name::Weekday(_) | Name::Season(_) | Name::Common | Name::Before | Name::Tens(_) | Name::Quarter(_) => None,
    }
}
