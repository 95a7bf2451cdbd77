//! Years, and stretches of them that have a name: decades, centuries, millennia, seasons, quarters.
//!
//! Owns what makes a figure a year. Never touches days.

use crate::text::date::civil::CivilDate;
use crate::text::date::dating::{Dating, Grain};
use crate::text::date::names::{NAMES, Name, doubtful};
use crate::text::date::pieces::{Era, Link, Piece, any_year, closing_year, counts, era, link, year};
use crate::text::number::{self, Form};
use crate::text::words::{Gap, Sign, Words};

/// Ten years.
pub fn decade(from: i32) -> Dating {
    Dating::years(from, from + 9, Grain::Decade)
}

/// The century of that number. Its ends are generous: to most people the 19th runs from 1800, to some until 1900.
fn century(number: i32, era: Era) -> Dating {
    match era {
        Era::Common => Dating::years(((number - 1) * 100).max(1), number * 100, Grain::Century),
        Era::Before => Dating::years(-number * 100, (-(number - 1) * 100).min(-1), Grain::Century),
    }
}

pub fn quarter_of(quarter: u8, year: i32) -> Dating {
    let month = |month: u8| CivilDate {
        year: Some(year),
        month: Some(month),
        day: None,
    };
    Dating::span(month(quarter * 3 - 2), month(quarter * 3), Grain::Quarter)
}

/// `1990s`, `90s`, `1800s`.
pub fn tens_of_years(value: i32, width: f64) -> Dating {
    if value < 100 {
        decade(1900 + value)
    } else if width > 50.0 {
        Dating::years(value, value + 99, Grain::Century)
    } else {
        decade(value)
    }
}

/// `19th century`, `2nd millennium BC`, and `18th and 19th centuries`, where the first borrows the noun of the second.
pub fn century_behind(words: &Words, value: u32, at: usize) -> Piece<Dating> {
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
///
/// The figure has been read already: `value`, up to word `end`.
pub fn with_era(words: &Words, value: u32, end: usize, before: &str) -> Piece<Dating> {
    if let Some((era, end)) = era(words, end) {
        return Some((Dating::plain(CivilDate::of_year(era.year(value)?)), end));
    }
    // The era is said once for both ends.
    let linked = |link: Link| link == Link::Dash || matches!(words.near(end), "to" | "and");
    let (_, next) = link(words, end, before).filter(|(link, _)| linked(*link))?;
    let (last, end) = any_year(words, next)?;
    let (era, end) = era(words, end)?;
    let (from, to) = (era.year(value)?, era.year(last)?);
    (from < to).then(|| (Dating::years(from, to, Grain::Year), end))
}

/// `AD 628`, and `AD 95–110`, where the era is said once for both ends.
pub fn era_first(words: &Words, at: usize) -> Piece<Dating> {
    let (first, end) = year(words, at)?;
    let plain = Dating::plain(CivilDate::of_year(first));
    let Some((_, next)) = link(words, end, "") else {
        return Some((plain, end));
    };
    let both = any_year(words, next).filter(|(_, end)| era(words, *end).is_none());
    Some(match both {
        Some((last, last_end)) if first > 0 && i64::from(last) > i64::from(first) => {
            (Dating::years(first, last as i32, Grain::Year), last_end)
        }
        _ => (plain, end),
    })
}

/// Four digits that may be a year, or two behind an apostrophe.
pub fn bare_year(words: &Words, at: usize) -> Piece<Dating> {
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
    let short = word.sign == Sign::Elided;
    Some((
        Dating {
            bare: !sure,
            short,
            ..date
        },
        end,
    ))
}

/// `summer 1969`, `the summer of '69`, `winter`.
pub fn season(words: &Words, at: usize, first: u8) -> Piece<Dating> {
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
    // The Winter Olympics, Summer Lovin': part of a name.
    let named = words
        .all()
        .get(at + 1)
        .is_some_and(|next| next.gap <= Gap::Space && next.capital);
    if named && words.all()[at].capital {
        return None;
    }
    // The fall of Rome and a spring of water are no seasons; "summer" is little else.
    if doubtful(words.text(at)) && words.len() > 1 {
        return None;
    }
    Some((span(None), at + 1))
}
