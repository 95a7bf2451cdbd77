//! The pieces of a date: a day, a month, a year, an era, each where it may stand.
//!
//! Owns what each piece looks like. Never touches how pieces combine.

use crate::text::date::civil::CivilDate;
use crate::text::date::names::{NAMES, Name, doubtful};
use crate::text::number::{self, Amount, Form};
use crate::text::unit::{self, Context};
use crate::text::words::{Gap, Sign, Words};

/// A piece's value and the word after it.
pub type Piece<T> = Option<(T, usize)>;

/// The figure at word `at`, where it is whole, bare and written without separators.
pub fn digits(words: &Words, at: usize) -> Option<(u32, usize)> {
    let word = words
        .all()
        .get(at)
        .filter(|word| word.digits && word.sign == Sign::None)?;
    let text = words.text(at);
    let plain = text.len() <= 6 && word.span.len() == text.len() && text.bytes().all(|b| b.is_ascii_digit());
    Some((text.parse().ok().filter(|_| plain)?, text.len()))
}

/// A day of a month at word `at`: `23`, `23rd`, `twenty-third`.
pub fn day(words: &Words, at: usize) -> Piece<u8> {
    let word = words.all().get(at)?;
    if !word.digits {
        let amount = number::figure_at(words, at)?;
        return Some((day_of(&amount)?, amount.end));
    }
    let (value, width) = digits(words, at)?;
    let ordinal = matches!(words.near(at + 1), "st" | "nd" | "rd" | "th");
    let real = width <= 2 && (1..=31).contains(&value);
    real.then_some((value as u8, at + 1 + usize::from(ordinal)))
}

/// A figure in words as the day of a month.
pub fn day_of(amount: &Amount) -> Option<u8> {
    let whole = amount.scale == 1.0 && amount.value.fract() == 0.0;
    let form = matches!(amount.form, Form::Cardinal | Form::Ordinal);
    (whole && form && (1.0..=31.0).contains(&amount.value)).then_some(amount.value as u8)
}

/// A month at word `at`. `beside` says whether a day or a year stands by it, so that `may` and `march` can be believed.
pub fn month(words: &Words, at: usize, beside: Beside) -> Piece<u8> {
    let text = words.get(at)?;
    let Some(Name::Month(month)) = NAMES.get(text) else {
        return None;
    };
    let word = &words.all()[at];
    let believed = word.capital || !doubtful(text) || beside.settles(words, at);
    believed.then_some((month, at + 1))
}

/// What stands by a month that may be another word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// A day before it.
    DayBefore,
    /// Nothing that is known yet.
    Nothing,
}

impl Beside {
    /// Whether the word at `at`, in small letters, is the month.
    fn settles(self, words: &Words, at: usize) -> bool {
        let alone = words.len() == 1;
        let next = words.all().get(at + 1);
        let closes = next.is_none_or(|next| next.gap > Gap::Space || next.digits);
        let before = match at.checked_sub(1) {
            Some(prior) if words.all()[at].gap <= Gap::Space => words.text(prior),
            _ => "",
        };
        let led = matches!(
            before,
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
        );
        match self {
            // "10 may be": what may follow a full date is an end, a year or a preposition.
            Self::DayBefore => {
                closes || matches!(words.near(at + 1), "of" | "in" | "at" | "and" | "on" | "to" | "when")
            }
            // "may 5", but not "march 5 miles".
            Self::Nothing => {
                let of_year = words.near(at + 1) == "of"
                    && words.get(at + 2).is_some_and(|year| year.len() == 4)
                    && words.all()[at + 2].digits;
                alone
                    || of_year
                    || led && !before.is_empty()
                    || next.is_some_and(|next| next.digits) && !counts(words, at + 1)
            }
        }
    }
}

/// Whether the figure at `at` counts something: a unit, a scale or a plural stands behind it.
pub fn counts(words: &Words, at: usize) -> bool {
    let Some(amount) = number::figure_at(words, at) else {
        return false;
    };
    let word = &words.all()[at];
    let context = Context {
        digits: word.digits,
        sign: word.sign,
        value: amount.value,
    };
    amount.scale > 1.0 || unit::after(words, amount.end, context).is_some() || number::plural(words, amount.end)
}

/// The era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Era {
    /// AD, CE.
    Common,
    /// BC, BCE.
    Before,
}

impl Era {
    /// A year counted in this era.
    pub fn year(self, value: u32) -> Option<i32> {
        let year = i32::try_from(value).ok().filter(|year| *year > 0)?;
        Some(match self {
            Self::Common => year,
            Self::Before => -year,
        })
    }
}

/// An era at word `at`.
pub fn era(words: &Words, at: usize) -> Piece<Era> {
    match (words.near(at), words.near(at + 1)) {
        ("before", "christ") => Some((Era::Before, at + 2)),
        ("after", "christ") => Some((Era::Common, at + 2)),
        (word, _) => Some((named(word)?, at + 1)),
    }
}

/// The era that a word names.
fn named(word: &str) -> Option<Era> {
    match NAMES.get(word)? {
        Name::Common => Some(Era::Common),
        Name::Before => Some(Era::Before),
        Name::Month(_) | Name::Weekday(_) | Name::Season(_) | Name::Tens(_) | Name::Quarter(_) | Name::Figure => None,
    }
}

/// A figure of any size in digits or words, for years that an era makes sure of: `628`, `10,000`, `four hundred`.
pub fn any_year(words: &Words, at: usize) -> Piece<u32> {
    let word = words.all().get(at).filter(|word| word.sign == Sign::None)?;
    if word.digits {
        let text = words.text(at);
        return Some((text.parse().ok().filter(|year| *year < 1_000_000)?, at + 1));
    }
    let amount = number::figure_at(words, at)?;
    let whole = amount.value.fract() == 0.0 && (1.0..1e6).contains(&amount.value);
    let form = matches!(amount.form, Form::Cardinal | Form::Year);
    (whole && form).then_some((amount.value as u32, amount.end))
}

/// A year at word `at` that its looks, its era, or an apostrophe make one: `2024`, `628 AD`, `AD 628`, `'24`, `nineteen
/// eighty-four`.
pub fn year(words: &Words, at: usize) -> Piece<i32> {
    let word = words.all().get(at)?;
    if let Some((era, next)) = era_before(words, at) {
        let (value, end) = any_year(words, next)?;
        return Some((era.year(value)?, end));
    }
    if let Some((value, end)) = any_year(words, at)
        && let Some((era, end)) = era(words, end)
    {
        return Some((era.year(value)?, end));
    }
    if word.digits {
        let (value, width) = match word.sign {
            Sign::Elided => (words.text(at).parse().ok()?, 2),
            _ => digits(words, at)?,
        };
        return match width {
            4 if (1000..=2100).contains(&value) => Some((value as i32, at + 1)),
            2 if word.sign == Sign::Elided => Some((full_year(value), at + 1)),
            _ => None,
        };
    }
    let amount = number::figure_at(words, at)?;
    let spoken =
        amount.form == Form::Year || amount.form == Form::Cardinal && (1900.0..=2100.0).contains(&amount.value);
    spoken.then_some((amount.value as i32, amount.end))
}

/// An era that stands before its year: `AD 628`.
fn era_before(words: &Words, at: usize) -> Piece<Era> {
    let era = named(words.get(at)?)?;
    let next = words.all().get(at + 1)?;
    (next.gap <= Gap::Space).then_some((era, at + 1))
}

/// The year that two digits stand for: up to 29 of this century, else of the last.
pub const fn full_year(value: u32) -> i32 {
    let value = (value % 100) as i32;
    if value < 30 { 2000 + value } else { 1900 + value }
}

/// The year that ends a date, behind a comma, `of` or nothing.
pub fn closing_year(words: &Words, at: usize) -> Piece<i32> {
    let word = words.all().get(at)?;
    let at = match words.near(at) {
        "of" | "in" => at + 1,
        _ => at,
    };
    if word.gap > Gap::Comma || word.gap == Gap::Slash || word.gap == Gap::Colon {
        return None;
    }
    let Some((year, end)) = year(words, at) else {
        return noted_year(words, at);
    };
    // "On 5 May, 2000 people came."
    if words.all()[at].digits && end == at + 1 && counts(words, at) {
        return None;
    }
    Some((year, end))
}

/// A year that a footnote mark has grown on, where its place leaves no doubt that it is one.
pub fn noted_year(words: &Words, at: usize) -> Piece<i32> {
    let word = words
        .all()
        .get(at)
        .filter(|word| word.digits && word.sign == Sign::None)?;
    let text = words.text(at);
    let ends = words.all().get(at + 1).is_none_or(|next| next.gap > Gap::Space);
    let year = number::footnoted_year(text).filter(|_| ends && word.span.len() == text.len())?;
    Some((year as i32, at + 1))
}

/// What links the two ends of a stretch of time at word `at`, and where the second begins.
pub fn link(words: &Words, at: usize, before: &str) -> Piece<Link> {
    let word = words.all().get(at)?;
    let dash = matches!(word.gap, Gap::Hyphen | Gap::Dash);
    match words.text(at) {
        "to" | "until" | "till" | "through" | "thru" if word.gap <= Gap::Space => Some((Link::Word, at + 1)),
        "and" if before == "between" && word.gap <= Gap::Space => Some((Link::Word, at + 1)),
        _ if dash => Some((Link::Dash, at)),
        _ => None,
    }
}

/// How two ends are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// By a hyphen or a dash.
    Dash,
    /// By `to` and the like.
    Word,
}

/// The day, where the calendar has it.
pub fn real(date: CivilDate) -> Option<CivilDate> {
    date.is_real().then_some(date)
}
