//! Times of the day: `10:30`, `half past nine`, `a quarter to five in the afternoon`, `noon`.
//!
//! Owns the grammar of the clock, in digits and in words. Never touches stretches of time, nor how two times agree.

use crate::text::number::amount::{Amount, term};
use crate::text::number::figure::{Form, Found, Number, Role};
use crate::text::number::vocabulary::{TERMS, Term};
use crate::text::words::{Gap, Sign, Words};

/// What a clock shows, and the word after the last that says so.
#[derive(Clone, Copy)]
struct Dial {
    hour: f64,
    minute: f64,
    end: usize,
    /// Nothing else can be meant, even where no half of the day is named.
    sure: bool,
}

/// Which half of the day is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
    /// The hours around midnight: ten at night is `Pm`, two at night is `Am`.
    Night,
}

/// The time of the day that begins at word `at`, a figure or a number word, or none.
pub fn clock(words: &Words, at: usize) -> Option<Amount> {
    if let Some(Term::Noon(hour)) = TERMS.get(words.text(at)) {
        return Some(time(hour, 0.0, Form::Clock, at + 1));
    }
    let dial = past_or_to(words, at).or_else(|| shown(words, at))?;
    let half = half(words, dial.end);
    let (hour, form, end) = match half {
        Some((_, end)) if !(1.0..=12.0).contains(&dial.hour) => (dial.hour, Form::Clock, end),
        Some((half, end)) => (dial.hour % 12.0 + afternoon(half, dial.hour), Form::Clock, end),
        None if !dial.sure => return None,
        None if dial.hour > 12.0 => (dial.hour, Form::Clock, dial.end),
        None => (dial.hour, Form::Dial, dial.end),
    };
    Some(time(hour, dial.minute, form, end))
}

impl Found {
    /// The two counts of a time that may be as many against so many: five and two in `five to two`.
    pub fn counts(&self, words: &Words) -> Option<[Self; 2]> {
        if self.number.form != Form::Dial {
            return None;
        }
        let (start, end) = self.figure;
        let word = |at: usize| {
            words.all()[at].digits
                || matches!(
                    TERMS.get(words.text(at)),
                    Some(Term::Unit(_) | Term::Teen(_) | Term::Ten(_))
                )
        };
        let (first, to) = minutes(words, start).filter(|&(_, to)| words.near(to) == "to" && word(start))?;
        let (second, _) = hour(words, to + 1).filter(|&(_, behind)| behind == end && word(to + 1))?;
        let count = |value: f64, from: usize, behind: usize| Self {
            first: from,
            end: behind,
            figure: (from, behind),
            number: Number::exact(value),
            role: Role::Quantity,
        };
        Some([count(first, start, to), count(second, to + 1, end)])
    }
}

fn time(hour: f64, minute: f64, form: Form, end: usize) -> Amount {
    Amount::new((hour + minute / 60.0).rem_euclid(24.0), 1.0 / 60.0, form, end)
}

/// The hours that a half of the day adds.
fn afternoon(half: Half, hour: f64) -> f64 {
    match half {
        Half::Pm => 12.0,
        Half::Night if (6.0..12.0).contains(&hour) => 12.0,
        Half::Am | Half::Night => 0.0,
    }
}

/// `am`, `pm`, `in the morning`, `at night`, and the word after the last.
fn half(words: &Words, at: usize) -> Option<(Half, usize)> {
    let said = match words.near(at) {
        "am" => (Half::Am, at + 1),
        "pm" => (Half::Pm, at + 1),
        "in" if words.near(at + 1) == "the" => match words.near(at + 2) {
            "morning" => (Half::Am, at + 3),
            "afternoon" | "evening" => (Half::Pm, at + 3),
            "night" => (Half::Night, at + 3),
            _ => return None,
        },
        "at" if words.near(at + 1) == "night" => (Half::Night, at + 2),
        _ => return None,
    };
    Some(said)
}

/// `half past nine`, `a quarter to five`, `12 minutes before noon`, `half an hour before nine`.
fn past_or_to(words: &Words, at: usize) -> Option<Dial> {
    let start = at + usize::from(words.text(at) == "a" && words.near(at + 1) == "quarter");
    if let Some(dial) = half_hour(words, at) {
        return Some(dial);
    }
    let (minutes, mut end) = minutes(words, start)?;
    let mut named = matches!(words.text(start), "half" | "quarter");
    if named && matches!(words.near(end), "a" | "an") && words.near(end + 1) == "hour" {
        end += 2;
    } else if named && words.near(end) == "of" && words.near(end + 1) == "an" && words.near(end + 2) == "hour" {
        end += 3;
    } else if matches!(words.near(end), "minutes" | "minute" | "mins" | "min") {
        (named, end) = (true, end + 1);
    }
    let back = match words.near(end) {
        "past" => false,
        "after" if named => false,
        "to" | "before" | "till" if named => true,
        // "Five to ten" is a range, "three to two" a score; but what somebody came at is a time, and so is "ten to six".
        "to" => {
            let next = hour(words, end + 1)
                .map(|(next, end)| (next, words.near(end) == "oclock" || half(words, end).is_some()));
            let led = at > 0 && led(words, at);
            let fives = minutes % 5.0 == 0.0;
            let spoken = !words.all()[at].digits;
            if !led && !next.is_some_and(|(next, sure)| fives && (sure || spoken && next < minutes)) {
                return None;
            }
            true
        }
        _ => return None,
    };
    let (mut hour, behind) = hour(words, end + 1)?;
    // "Half past nine of them", "five past twenty people".
    if words.near(behind) == "of" {
        return None;
    }
    if back {
        hour = if hour == 0.0 { 23.0 } else { hour - 1.0 };
        // One o'clock comes after twelve, and "quarter to one" is before it.
        hour = if hour == 0.0 { 12.0 } else { hour };
    }
    let minute = if back { 60.0 - minutes } else { minutes };
    Some(Dial {
        hour,
        minute,
        end: behind + usize::from(words.near(behind) == "oclock"),
        sure: true,
    })
}

/// `At half nine`, which is half past nine wherever English is spoken.
fn half_hour(words: &Words, at: usize) -> Option<Dial> {
    let spoken = words.text(at) == "half" && words.all().get(at + 1).is_some_and(|word| !word.digits);
    let (hour, end) = spoken.then(|| hour(words, at + 1)).flatten()?;
    let ends = words.near(end).is_empty() || half(words, end).is_some();
    (ends && led(words, at)).then_some(Dial {
        hour,
        minute: 30.0,
        end,
        sure: true,
    })
}

/// Whether what stands before word `at` leads to a time, or nothing stands there.
fn led(words: &Words, at: usize) -> bool {
    at == 0 || matches!(words.text(at - 1), "at" | "until" | "till")
}

/// How many minutes stand before `past` or `to`.
fn minutes(words: &Words, at: usize) -> Option<(f64, usize)> {
    let word = words.all().get(at)?;
    if word.digits {
        let value: f64 = words.text(at).parse().ok()?;
        let whole = word.sign == Sign::None && (1.0..60.0).contains(&value) && value.fract() == 0.0;
        return whole.then_some((value, at + 1));
    }
    match TERMS.get(words.text(at))? {
        Term::Half => Some((30.0, at + 1)),
        Term::Quarter => Some((15.0, at + 1)),
        Term::Unit(value) | Term::Teen(value) => Some((f64::from(value), at + 1)),
        Term::Ten(tens @ 20..=50) => match term(words, at + 1) {
            Some(Term::Unit(ones)) => Some((f64::from(tens + ones), at + 2)),
            _ => Some((f64::from(tens), at + 1)),
        },
        _ => None,
    }
}

/// The hour at word `at`, as clocks with hands have it, or noon and midnight.
fn hour(words: &Words, at: usize) -> Option<(f64, usize)> {
    let word = words.all().get(at).filter(|word| word.gap <= Gap::Space)?;
    if word.digits {
        let value: f64 = words.text(at).parse().ok()?;
        let whole = word.sign == Sign::None && (1.0..=12.0).contains(&value) && value.fract() == 0.0;
        return whole.then_some((value, at + 1));
    }
    match TERMS.get(words.text(at))? {
        Term::Unit(value) | Term::Teen(value @ 10..=12) => Some((f64::from(value), at + 1)),
        Term::Noon(hour) => Some((hour, at + 1)),
        _ => None,
    }
}

/// `10:30`, `10.30 am`, `10 pm`, `nine o'clock`, `nine thirty pm`; but not a verse of a book, `Job 41:12`.
fn shown(words: &Words, at: usize) -> Option<Dial> {
    let dial = if words.all()[at].digits {
        digits(words, at)?
    } else {
        spoken(words, at)?
    };
    let oclock = words.near(dial.end) == "oclock";
    Some(Dial {
        end: dial.end + usize::from(oclock),
        sure: dial.sure || oclock,
        ..dial
    })
}

fn digits(words: &Words, at: usize) -> Option<Dial> {
    let all = words.all();
    let (hours, minutes) = words.text(at).split_once('.').unwrap_or((words.text(at), ""));
    if hours.len() > 2 || all[at].sign != Sign::None {
        return None;
    }
    let colon = all
        .get(at + 1)
        .is_some_and(|next| next.digits && next.gap == Gap::Colon && next.span.start == all[at].span.end + 1);
    let (minutes, end) = match (colon, minutes) {
        (true, "") => (words.text(at + 1), at + 2),
        (true, _) => return None,
        (false, minutes) => (minutes, at + 1),
    };
    let verse = at > 0
        && all[at].gap <= Gap::Space
        && all[at - 1].capital
        && !matches!(
            words.text(at - 1),
            "at" | "around" | "about" | "by" | "until" | "from" | "to" | "before" | "after"
        );
    let hour: f64 = hours.parse().ok().filter(|hour| *hour <= 24.0)?;
    let minute: f64 = if minutes.is_empty() {
        0.0
    } else {
        minutes.parse().ok().filter(|m| *m < 60.0)?
    };
    matches!(minutes.len(), 0 | 2).then_some(Dial {
        hour,
        minute,
        end,
        sure: colon && !verse,
    })
}

fn spoken(words: &Words, at: usize) -> Option<Dial> {
    let hour = match TERMS.get(words.text(at))? {
        Term::Unit(value) | Term::Teen(value @ 10..=12) => f64::from(value),
        _ => return None,
    };
    let ones = |at: usize| match term(words, at) {
        Some(Term::Unit(ones)) => Some(ones),
        _ => None,
    };
    let (minute, end) = match term(words, at + 1) {
        Some(Term::Ten(tens @ 20..=50)) => match ones(at + 2) {
            Some(ones) => (f64::from(tens + ones), at + 3),
            None => (f64::from(tens), at + 2),
        },
        Some(Term::Teen(value)) => (f64::from(value), at + 2),
        _ => (0.0, at + 1),
    };
    // "At nine thirty" ends there: "at nine fifty people came" does not say when.
    let ends = words.near(end).is_empty();
    Some(Dial {
        hour,
        minute,
        end,
        sure: minute > 0.0 && led(words, at) && ends,
    })
}
