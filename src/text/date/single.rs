//! One date, or one stretch of time that is said in one go, whatever it begins with.
//!
//! Owns which grammar reads what. Never touches what stands before a date, nor stretches with two ends of their own.

use crate::text::date::civil::CivilDate;
use crate::text::date::dating::{Dating, Grain};
use crate::text::date::days::{day_first, from_month, from_weekday};
use crate::text::date::feasts::feast;
use crate::text::date::figures::numeric;
use crate::text::date::names::{NAMES, Name};
use crate::text::date::pieces::{Era, Piece, any_year, closing_year, day, day_of, digits, era, noted_year};
use crate::text::date::years::{
    bare_year, century_behind, decade, era_first, quarter_of, season, tens_of_years, with_era,
};
use crate::text::number::{self, Form};
use crate::text::words::{Gap, Sign, Words};

/// The date that begins at word `at`, and the word after it.
pub fn single(words: &Words, at: usize) -> Piece<Dating> {
    let word = words.all().get(at)?;
    if word.digits {
        return from_digits(words, at);
    }
    if let Some(found) = feast(words, at) {
        return Some(found);
    }
    // "XIV century".
    if let Some(number) = number::roman(words.text(at)) {
        return century_behind(words, u32::from(number), at + 1);
    }
    match NAMES.get(words.text(at))? {
        Name::Month(_) => from_month(words, at),
        Name::Weekday(weekday) => from_weekday(words, at, weekday),
        Name::Season(month) => season(words, at, month),
        Name::Common | Name::Before => era_first(words, at),
        Name::Tens(tens) => Some((decade(1900 + i32::from(tens)), at + 1)),
        Name::Quarter(quarter) => {
            let (year, end) = closing_year(words, at + 1)?;
            Some((quarter_of(quarter, year), end))
        }
        Name::Figure => from_figure_word(words, at),
    }
}

/// The word before `at`, where nothing stronger than a space stands between.
fn prior(words: &Words, at: usize) -> &str {
    match at.checked_sub(1) {
        Some(prior) if words.all()[at].gap <= Gap::Space => words.text(prior),
        _ => "",
    }
}

fn from_digits(words: &Words, at: usize) -> Piece<Dating> {
    if let Some(found) = numeric(words, at) {
        return Some(found);
    }
    if let Some((first, end)) = day(words, at)
        && let Some(found) = day_first(words, first, end)
    {
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
                let (first, width) = (amount.value as i32, amount.most - amount.value);
                // "The 400s BC" are counted down.
                if let Some((Era::Before, end)) = era(words, amount.end) {
                    let grain = tens_of_years(first, width).grain;
                    return Some((Dating::years(-first - width as i32, -first, grain), end));
                }
                return Some((tens_of_years(first, width), amount.end));
            }
        }
        _ => {}
    }
    if let Some((value, end)) = any_year(words, at)
        && let Some(found) = with_era(words, value, end, prior(words, at))
    {
        return Some(found);
    }
    if width == 4 || word.sign == Sign::Elided {
        return bare_year(words, at);
    }
    if matches!(
        prior(words, at),
        "in" | "since" | "until" | "during" | "by" | "around" | "of"
    ) && let Some((year, end)) = noted_year(words, at)
    {
        return Some((Dating::plain(CivilDate::of_year(year)), end));
    }
    // "in 476": three digits are a year only where little else is said so.
    let led = matches!(prior(words, at), "in" | "year");
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

/// `nineteenth century`, `nineteen eighty-four`, `nineteen-sixties`, `twenty-third of February`, `third quarter of 2023`.
fn from_figure_word(words: &Words, at: usize) -> Piece<Dating> {
    let amount = number::figure_at(words, at)?;
    let value = amount.value;
    if let Some(first) = day_of(&amount)
        && let Some(found) = day_first(words, first, amount.end)
    {
        return Some(found);
    }
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
            if let Some(found) = with_era(words, value as u32, amount.end, prior(words, at)) {
                return Some(found);
            }
            let year =
                (1000.0..=2100.0).contains(&value) && matches!(prior(words, at), "in" | "year" | "of" | "since" | "by");
            let date = Dating::plain(CivilDate::of_year(value as i32));
            (year && !number::plural(words, amount.end)).then_some((Dating { bare: true, ..date }, amount.end))
        }
        Form::Fraction | Form::Multiple | Form::Clock | Form::Dial | Form::Roman | Form::Decade | Form::Vague => None,
    }
}
