//! One figure, and what digits and words share: scales, halves and parts of a scale.
//!
//! Owns what may follow any figure. Never touches how it begins, nor bounds, units and ranges.

use crate::text::number::figure::Form;
use crate::text::number::vocabulary::{Hint, TERMS, Term, abbreviated};
use crate::text::unit::{self, Currency};
use crate::text::words::{Gap, Sign, Words};

/// A figure and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// Its value; of an open many or a decade, the least.
    pub value: f64,
    /// The greatest value, where it is not one.
    pub most: f64,
    /// The least place that was stated.
    pub step: f64,
    /// The shape in which it was said.
    pub form: Form,
    /// What the scales behind the figure multiply it by; 1 where there is none.
    pub scale: f64,
    /// The word after the last.
    pub end: usize,
}

impl Amount {
    /// A figure without scale.
    pub fn new(value: f64, step: f64, form: Form, end: usize) -> Self {
        Self {
            value,
            most: value,
            step,
            form,
            scale: 1.0,
            end,
        }
    }
}

/// No figure is read as more than this, so that sums and products of figures stay finite.
const LARGEST: f64 = 1e200;

/// The term at word `at`, where nothing stronger than a space divides it from the word before.
pub fn term(words: &Words, at: usize) -> Option<Term> {
    let word = words.all().get(at)?;
    if word.gap > Gap::Space || word.digits {
        None
    } else {
        TERMS.get(words.text(at))
    }
}

/// Multiplies by the scales that stand at the end of `amount`: `5 hundred thousand`, `110bn`, `3 dozen`.
pub fn scaled(words: &Words, mut amount: Amount, digits: Option<Sign>) -> Amount {
    while let Some((factor, end)) = scale(words, amount.end, digits, amount.scale) {
        amount.value *= factor;
        amount.most *= factor;
        amount.step *= factor;
        amount.scale *= factor;
        amount.end = end;
    }
    amount.value = amount.value.min(LARGEST);
    amount.most = amount.most.min(LARGEST);
    amount.step = amount.step.min(LARGEST);
    amount
}

fn scale(words: &Words, at: usize, digits: Option<Sign>, so_far: f64) -> Option<(f64, usize)> {
    let word = words.all().get(at)?;
    if word.gap > Gap::Space || word.digits {
        return None;
    }
    let text = words.text(at);
    match TERMS.get(text) {
        Some(Term::Hundred) if so_far == 1.0 => return Some((100.0, at + 1)),
        Some(Term::Scale(factor)) if so_far <= factor => return Some((factor, at + 1)),
        Some(Term::Lots(factor)) if factor >= 1e3 && so_far <= factor => return Some((factor, at + 1)),
        Some(Term::Lot(factor)) if so_far == 1.0 => return Some((factor, at + 1)),
        Some(_) => return None,
        None => {}
    }
    let sign = digits?;
    if so_far != 1.0 {
        return None;
    }
    let (factor, hint) = abbreviated(text)?;
    let money = matches!(sign, Sign::Currency(_));
    let glued = word.gap == Gap::Glued;
    let believed = match hint {
        Hint::Plain => true,
        Hint::Glued => glued || money,
        Hint::Money => {
            money || glued && (word.capital || coded(words, at) || code_behind(words, at + 1)) || counted(words, at + 1)
        }
        Hint::Coined => money,
    };
    believed.then_some((factor, at + 1))
}

/// Whether the figure before word `at` stands behind the code of a currency: "GBP 46m" are millions.
fn coded(words: &Words, at: usize) -> bool {
    at > 1 && unit::before(words, at - 1).is_some()
}

/// Whether the code of a currency stands at `at`: "15m USD".
fn code_behind(words: &Words, at: usize) -> bool {
    let upper = words
        .all()
        .get(at)
        .is_some_and(|word| word.upper && word.gap == Gap::Space);
    upper && Currency::of_word(words.text(at)).is_some()
}

/// Whether what is counted stands at `at`: "5m people" are millions, "5m tall" are metres.
fn counted(words: &Words, at: usize) -> bool {
    let text = words.near(at);
    matches!(text, "people" | "men" | "women" | "children" | "users" | "copies")
        || text.len() > 4
            && text.ends_with('s')
            && !text.ends_with("ss")
            && !matches!(
                text,
                "across" | "always" | "metres" | "meters" | "sometimes" | "towards" | "inches"
            )
}

/// `and a half`, `and three quarters` behind a count: so much of `of` more.
pub fn halved(words: &Words, amount: Amount, of: f64) -> Amount {
    if words.near(amount.end) != "and" {
        return amount;
    }
    let at = amount.end + 1;
    let part = match (term(words, at), term(words, at + 1)) {
        (Some(Term::Article), Some(Term::Half)) => Some((0.5, at + 2)),
        (Some(Term::Half), _) => Some((0.5, at + 1)),
        (Some(Term::Article | Term::Unit(1)), Some(Term::Quarter)) => Some((0.25, at + 2)),
        (Some(Term::Article | Term::Unit(1)), Some(Term::Ordinal(under @ 3..))) => {
            Some((1.0 / f64::from(under), at + 2))
        }
        (Some(Term::Unit(over)), Some(Term::Parts(under))) => Some((f64::from(over) / under, at + 2)),
        _ => match words.all().get(at) {
            Some(word) if word.digits && word.gap <= Gap::Space => {
                let part = words
                    .text(at)
                    .split_once('/')
                    .map(|(a, b)| (decimal(a).0 / decimal(b).0.max(1.0), at + 1));
                part.or_else(|| {
                    let (value, step) = decimal(words.text(at));
                    let part = slashed(words, value, step, at)?;
                    Some((part.value, part.end))
                })
            }
            _ => None,
        },
    };
    match part {
        Some((share, end)) if share < 1.0 => {
            let value = amount.value + share * of;
            Amount {
                value,
                most: value,
                step: amount.step * 0.01,
                end,
                ..amount
            }
        }
        _ => amount,
    }
}

/// `a million and a half`: half of the scale more.
pub fn scaled_with_half(words: &Words, amount: Amount) -> Amount {
    if amount.scale > 1.0 && amount.form == Form::Cardinal {
        halved(words, amount, amount.scale)
    } else {
        amount
    }
}

/// The scale that a fraction is part of: `half a million`, `a quarter of a million`, `half dozen`.
pub fn of_scale(words: &Words, amount: Amount) -> Amount {
    let mut at = amount.end;
    at += usize::from(words.near(at) == "of");
    at += usize::from(matches!(words.near(at), "a" | "an"));
    let factor = match term(words, at) {
        Some(Term::Hundred) => 100.0,
        Some(Term::Scale(factor) | Term::Lot(factor)) => factor,
        _ => return amount,
    };
    let value = amount.value * factor;
    Amount {
        value,
        most: value,
        step: factor * 0.01,
        scale: factor,
        form: Form::Cardinal,
        end: at + 1,
    }
}

/// The value of digits with at most one decimal point, and the place of the last of them.
pub fn decimal(text: &str) -> (f64, f64) {
    // Up to fifteen digits are exact in an f64, and so are powers of ten up to 22: one division, correctly rounded.
    let mut whole = 0u64;
    let mut decimals = 0i32;
    let mut point = false;
    let mut count = 0;
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                whole = whole.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
                decimals += i32::from(point);
                count += 1;
            }
            b'.' => point = true,
            _ => {}
        }
    }
    let step = if decimals == 0 {
        1.0
    } else {
        1.0 / 10f64.powi(decimals.min(300))
    };
    if count <= 15 {
        let value = whole as f64;
        (
            if decimals == 0 {
                value
            } else {
                value / 10f64.powi(decimals)
            },
            step,
        )
    } else {
        (text.parse().unwrap_or(LARGEST).min(LARGEST), step)
    }
}

/// `1/2`, but neither `24/7`, `9/11` nor `50/50`, and no date.
pub fn slashed(words: &Words, value: f64, step: f64, at: usize) -> Option<Amount> {
    let under_word = words
        .all()
        .get(at + 1)
        .filter(|word| word.digits && word.gap == Gap::Slash)?;
    let dated = words
        .all()
        .get(at + 2)
        .is_some_and(|word| word.digits && word.gap == Gap::Slash)
        || at > 0 && words.all()[at].gap == Gap::Slash;
    let text = words.text(at + 1);
    let (under, under_step) = decimal(text);
    let whole = step == 1.0 && under_step == 1.0 && !text.starts_with('0');
    let proper = value < under && under <= 1000.0 && !(value == 9.0 && under == 11.0);
    let improper = value > under && value < 100.0 && matches!(under as u32, 2..=6 | 8 | 10 | 12 | 16);
    let glued = under_word.span.start <= words.all()[at].span.end + 3;
    if dated || !whole || !glued || value == 0.0 || !(proper || improper) {
        return None;
    }
    // "1/5th" and "2/3rds".
    let ordinal = usize::from(matches!(words.near(at + 2), "th" | "rd" | "rds" | "ths"));
    Some(Amount::new(value / under, 0.01, Form::Fraction, at + 2 + ordinal))
}
