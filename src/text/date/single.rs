//! One date, or one stretch of time that is said in one go.
//!
//! Owns how the pieces of a date combine. Never touches what stands before it, nor stretches with two ends of their own.

use crate::text::date::civil::CivilDate;
use crate::text::date::dating::{Dating, Grain};
use crate::text::date::figures::numeric;
use crate::text::date::names::{NAMES, Name, Weekday, doubtful};
use crate::text::date::pieces::{
    Beside, Era, Link, Piece, any_year, closing_year, counts, day, digits, era, full_year, link, month, real, year,
};
use crate::text::number::{self, Form};
use crate::text::words::{Gap, Sign, Words};

/// The date that begins at word `at`, and the word after it.
pub fn single(words: &Words, at: usize) -> Piece<Dating> {
    let word = words.all().get(at)?;
    if word.digits {
        return from_digits(words, at);
    }
    match NAMES.get(words.text(at))? {
        Name::Month(_) => from_month(words, at),
        Name::Weekday(weekday) => from_weekday(words, at, weekday),
        Name::Season(month) => season(words, at, month),
        Name::Common | Name::Before => {
            let (year, end) = year(words, at)?;
            Some((Dating::plain(CivilDate::of_year(year)), end))
        }
        Name::Tens(tens) => Some((decade(1900 + i32::from(tens)), at + 1)),
        Name::Quarter(quarter) => {
            let (year, end) = closing_year(words, at + 1)?;
            Some((quarter_of(quarter, year), end))
        }
        Name::Figure => from_figure_word(words, at),
    }
}

/// Ten years.
fn decade(from: i32) -> Dating {
    Dating::years(from, from + 9, Grain::Decade)
}

/// The century of that number. Its ends are generous: to most people the 19th runs from 1800, to some until 1900.
fn century(number: i32, era: Era) -> Dating {
    match era {
        Era::Common => Dating::years(((number - 1) * 100).max(1), number * 100, Grain::Century),
        Era::Before => Dating::years(-number * 100, (-(number - 1) * 100).min(-1), Grain::Century),
    }
}

fn quarter_of(quarter: u8, year: i32) -> Dating {
    let month = |month: u8| CivilDate {
        year: Some(year),
        month: Some(month),
        day: None,
    };
    Dating::span(month(quarter * 3 - 2), month(quarter * 3), Grain::Quarter)
}

fn from_digits(words: &Words, at: usize) -> Piece<Dating> {
    if let Some(found) = numeric(words, at) {
        return Some(found);
    }
    if let Some(found) = day_first(words, at) {
        return Some(found);
    }
    let word = &words.all()[at];
    if word.sign != Sign::None && word.sign != Sign::Elided {
        return None;
    }
    let (value, width) = digits(words, at).or_else(|| {
        let text = words.text(at);
        (word.sign == Sign::Elided || text.len() > 3).then_some((text.parse().ok()?, text.len()))
    })?;
    let behind = words
        .all()
        .get(at + 1)
        .filter(|next| next.gap <= Gap::Space && !next.digits);
    match behind.map_or("", |_| words.text(at + 1)) {
        "st" | "nd" | "rd" | "th" => {
            if let Some(found) = century_behind(words, value, at + 2) {
                return Some(found);
            }
            if (1..=4).contains(&value) && words.near(at + 2) == "quarter" {
                let (year, end) = closing_year(words, at + 3)?;
                return Some((quarter_of(value as u8, year), end));
            }
            return None;
        }
        "s" => {
            let amount = number::figure_at(words, at)?;
            if amount.form == Form::Decade {
                return Some((
                    tens_of_years(amount.value as i32, amount.most - amount.value),
                    amount.end,
                ));
            }
        }
        _ => {}
    }
    if let Some(found) = with_era(words, at) {
        return Some(found);
    }
    if width == 4 || word.sign == Sign::Elided {
        return bare_year(words, at);
    }
    // "in 476": three digits are a year only where little else is said so.
    let led = at > 0 && word.gap <= Gap::Space && matches!(words.text(at - 1), "in" | "year");
    let closes = behind.is_none()
        || matches!(
            words.near(at + 1),
            "when" | "and" | "by" | "the" | "with" | "after" | "he"
        );
    if width == 3 && led && closes {
        let date = Dating::plain(CivilDate::of_year(value as i32));
        return Some((Dating { bare: true, ..date }, at + 1));
    }
    None
}

/// `1990s`, `90s`, `1800s`.
fn tens_of_years(value: i32, width: f64) -> Dating {
    if value < 100 {
        decade(1900 + value)
    } else if width > 50.0 {
        Dating::years(value, value + 99, Grain::Century)
    } else {
        decade(value)
    }
}

/// `19th century`, `2nd millennium BC`, and `18th and 19th centuries`, where the first borrows the noun of the second.
fn century_behind(words: &Words, value: u32, at: usize) -> Piece<Dating> {
    if !matches!(words.near(at), "and" | "to" | "or") {
        return century_noun(words, value, at);
    }
    let (second, end) = ordinal(words, at + 1)?;
    let (last, end) = century_noun(words, second, end)?;
    let era = match last.from.year {
        Some(..0) => Era::Before,
        _ => Era::Common,
    };
    let first = century(i32::try_from(value).ok().filter(|number| *number <= 40)?, era);
    let from = first.from.year?.min(last.from.year?);
    let to = first.to.year?.max(last.to.year?);
    (last.grain == Grain::Century).then(|| (Dating::years(from, to, Grain::Century), end))
}

/// The century or millennium of that number, whose noun stands at `at`.
fn century_noun(words: &Words, value: u32, at: usize) -> Piece<Dating> {
    let number = i32::try_from(value).ok().filter(|number| (1..=40).contains(number))?;
    let noun = words.near(at);
    let (era, end) = era(words, at + 1).unwrap_or((Era::Common, at + 1));
    match noun {
        "century" | "centuries" => Some((century(number, era), end)),
        "millennium" | "millennia" => {
            let (from, to) = ((number - 1) * 1000, number * 1000);
            let dating = match era {
                Era::Common => Dating::years(from.max(1), to, Grain::Millennium),
                Era::Before => Dating::years(-to, (-from).min(-1), Grain::Millennium),
            };
            Some((dating, end))
        }
        _ => None,
    }
}

/// An ordinal at word `at`: `19th`, `nineteenth`.
fn ordinal(words: &Words, at: usize) -> Piece<u32> {
    words.all().get(at).filter(|word| word.gap <= Gap::Space)?;
    let amount = number::figure_at(words, at)?;
    (amount.form == Form::Ordinal && amount.value <= 100.0).then_some((amount.value as u32, amount.end))
}

/// `628 AD`, `44 BC`, `1200–800 BC`, `27 BC to AD 14`.
fn with_era(words: &Words, at: usize) -> Piece<Dating> {
    let (value, end) = any_year(words, at)?;
    if let Some((era, end)) = era(words, end) {
        return Some((Dating::plain(CivilDate::of_year(era.year(value)?)), end));
    }
    // The era is said once for both ends.
    let (_, next) = link(words, end, "").filter(|(link, _)| *link == Link::Dash || words.near(end) == "to")?;
    let (last, end) = any_year(words, next)?;
    let (era, end) = era(words, end)?;
    let (from, to) = (era.year(value)?, era.year(last)?);
    (from < to).then(|| (Dating::years(from, to, Grain::Year), end))
}

/// Four digits that may be a year, or two behind an apostrophe.
fn bare_year(words: &Words, at: usize) -> Piece<Dating> {
    let word = &words.all()[at];
    let (year, end) = year(words, at)?;
    let prior = match at.checked_sub(1) {
        Some(prior) if word.gap <= Gap::Space || word.gap == Gap::Slash => words.text(prior),
        _ => "",
    };
    // "GPT-2000" and "over 2000" are no years; "mid-1990" and "pre-1914" are.
    let named = word.gap == Gap::Hyphen
        && !prior.is_empty()
        && !words.all()[at - 1].digits
        && !matches!(
            prior,
            "mid" | "early" | "late" | "pre" | "post" | "since" | "c" | "ca" | "circa" | "to" | "until"
        )
        && !matches!(NAMES.get(prior), Some(Name::Month(_)));
    if named
        || matches!(
            prior,
            "over" | "than" | "least" | "most" | "under" | "nearly" | "almost" | "some" | "exceeding"
        )
    {
        return None;
    }
    // "800-555-1234", "31/02/2024": part of something else, unless what stands before is a year as well.
    if at > 0 && matches!(word.gap, Gap::Hyphen | Gap::Slash) && words.all()[at - 1].digits && prior.len() != 4 {
        return None;
    }
    let games = prior == "the" && year >= 1800;
    if counts(words, at) && !games {
        return None;
    }
    let sure = word.sign == Sign::Elided
        || matches!(
            prior,
            "in" | "since" | "year" | "during" | "circa" | "ca" | "until" | "till" | "before"
        );
    let date = Dating::plain(CivilDate::of_year(year));
    Some((Dating { bare: !sure, ..date }, end))
}

/// `23 February 2024`, `the 23rd of February`, `5–10 May 2020`, `twenty-third February`.
fn day_first(words: &Words, at: usize) -> Piece<Dating> {
    let (first, end) = day(words, at)?;
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
    match (words.all().get(at).map(|word| word.gap), digits(words, at)) {
        (Some(Gap::Hyphen | Gap::Slash), Some((value, 2))) => (Some(full_year(value)), at + 1),
        (Some(Gap::Slash), Some((value, 4))) => (Some(value as i32), at + 1),
        _ => (None, at),
    }
}

/// `February 23, 2024`, `Feb 23–25`, `February 2024`, `February`.
fn from_month(words: &Words, at: usize) -> Piece<Dating> {
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
fn from_weekday(words: &Words, at: usize, weekday: Weekday) -> Piece<Dating> {
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
        return numeric(words, at).or_else(|| day_first(words, at));
    }
    match NAMES.get(words.text(at))? {
        Name::Month(_) => from_month(words, at),
        Name::Figure => day_first(words, at),
        Name::Weekday(_) | Name::Season(_) | Name::Common | Name::Before | Name::Tens(_) | Name::Quarter(_) => None,
    }
}

/// `summer 1969`, `the summer of '69`, `winter`.
fn season(words: &Words, at: usize, first: u8) -> Piece<Dating> {
    let span = |year: Option<i32>| {
        let next = if first == 12 { year.map(|year| year + 1) } else { year };
        let month = |year: Option<i32>, month: u8| CivilDate {
            year,
            month: Some(month),
            day: None,
        };
        Dating::span(month(year, first), month(next, (first + 1) % 12 + 1), Grain::Season)
    };
    if let Some((year, end)) = closing_year(words, at + 1) {
        return Some((span(Some(year)), end));
    }
    // The fall of Rome and a spring of water are no seasons; "summer" is little else.
    if doubtful(words.text(at)) && words.len() > 1 {
        return None;
    }
    Some((span(None), at + 1))
}

/// `nineteenth century`, `nineteen eighty-four`, `nineteen-sixties`, `twenty-third of February`, `third quarter of 2023`.
fn from_figure_word(words: &Words, at: usize) -> Piece<Dating> {
    if let Some(found) = day_first(words, at) {
        return Some(found);
    }
    let amount = number::figure_at(words, at)?;
    let value = amount.value;
    match amount.form {
        Form::Ordinal => {
            if let Some(found) = century_behind(words, value as u32, amount.end) {
                return Some(found);
            }
            if (1.0..=4.0).contains(&value) && words.near(amount.end) == "quarter" {
                let (year, end) = closing_year(words, amount.end + 1)?;
                return Some((quarter_of(value as u8, year), end));
            }
            None
        }
        Form::Year => {
            let date = Dating::plain(CivilDate::of_year(value as i32));
            (!number::plural(words, amount.end)).then_some((date, amount.end))
        }
        Form::Cardinal => {
            if (13.0..=20.0).contains(&value) {
                let hundreds = value as i32 * 100;
                match NAMES.get(words.near(amount.end)) {
                    Some(Name::Tens(tens)) => return Some((decade(hundreds + i32::from(tens)), amount.end + 1)),
                    _ if words.near(amount.end) == "hundreds" => {
                        return Some((Dating::years(hundreds, hundreds + 99, Grain::Century), amount.end + 1));
                    }
                    _ => {}
                }
            }
            if let Some(found) = with_era(words, at) {
                return Some(found);
            }
            let prior = if at > 0 && words.all()[at].gap <= Gap::Space {
                words.text(at - 1)
            } else {
                ""
            };
            let year = (1000.0..=2100.0).contains(&value) && matches!(prior, "in" | "year" | "of" | "since" | "by");
            let date = Dating::plain(CivilDate::of_year(value as i32));
            (year && !number::plural(words, amount.end)).then_some((Dating { bare: true, ..date }, amount.end))
        }
        Form::Fraction | Form::Multiple | Form::Roman | Form::Decade | Form::Vague => None,
    }
}
