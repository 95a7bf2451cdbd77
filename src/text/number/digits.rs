//! Figures in digits.
//!
//! Owns what digits can begin: plain figures, ordinals, fractions, powers of ten, decades. Never touches number words.

use crate::text::number::amount::{Amount, decimal, halved, of_scale, scaled, scaled_with_half, slashed};
use crate::text::number::figure::Form;
use crate::text::number::vocabulary::{TERMS, Term};
use crate::text::unit::{Dimension, Measure};
use crate::text::words::{Gap, Sign, Words};

/// Figures in digits.
pub struct Digits<'a> {
    /// The words of the text.
    pub words: &'a Words,
}

impl Digits<'_> {
    /// The figure at word `at`, which begins with a digit.
    pub fn read(&self, at: usize) -> Amount {
        let words = self.words;
        let word = &words.all()[at];
        let text = words.text(at);
        if let Some((over, under)) = text.split_once('/') {
            let amount = Amount::new(
                decimal(over).0 / decimal(under).0.max(1.0),
                0.01,
                Form::Fraction,
                at + 1,
            );
            return self.of_scale(amount, word.sign);
        }
        if let Some(torn) = self.torn(at) {
            return scaled(words, torn, Some(word.sign));
        }
        if let Some(spoken) = self.point(at) {
            return scaled(words, spoken, Some(word.sign));
        }
        let (value, step) = decimal(text);
        let plain = Amount::new(value, step, Form::Cardinal, at + 1);
        if let Some(amount) = self.closed(at, plain) {
            return amount;
        }
        if let Some(amount) = slashed(words, value, step, at) {
            return self.of_scale(amount, word.sign);
        }
        let mixed = self.mixed(plain);
        scaled_with_half(words, scaled(words, mixed, Some(word.sign)))
    }

    /// A decimal as it is said: `42 point 195`.
    fn point(&self, at: usize) -> Option<Amount> {
        let words = self.words;
        let parts = words.all().get(at + 2).filter(|_| words.near(at + 1) == "point")?;
        let (whole, decimals) = (words.text(at), words.text(at + 2));
        let plain = |text: &str| text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit());
        if parts.gap != Gap::Space || !plain(whole) || !plain(decimals) {
            return None;
        }
        let step = 10f64.powi(-(decimals.len() as i32));
        let value = decimal(whole).0 + decimal(decimals).0 * step;
        Some(Amount::new(value, step, Form::Cardinal, at + 3))
    }

    /// A figure that was torn at its separators by a space: `7, 500, 000`, `169. 7 cm`.
    fn torn(&self, at: usize) -> Option<Amount> {
        let words = self.words;
        let all = words.all();
        // The next figure, where nothing but a separator and a space stand between.
        let next = |at: usize, gap: Gap| {
            let behind = all.get(at + 1).filter(|next| next.digits && next.gap == gap)?;
            let sign = all[at].sign == Sign::None || matches!(all[at].sign, Sign::Currency(_) | Sign::Minus);
            (sign && behind.span.start == all[at].span.end + 2).then(|| words.text(at + 1))
        };
        let head = words.text(at);
        if head.len() > 3 || head.starts_with('0') && head.len() > 1 {
            return None;
        }
        let (mut value, mut step, mut last) = (decimal(head).0, 1.0, at);
        while let Some(text) = next(last, Gap::Comma) {
            if text.len() != 3 && !(text.len() > 4 && text.as_bytes()[3] == b'.') || last - at > 6 {
                break;
            }
            let (group, place) = decimal(text);
            (value, step, last) = (value * 1000.0 + group, place, last + 1);
        }
        // "rooms 12, 300 and 45" is a list, and so is all that goes on with a comma.
        let listed = matches!(words.near(last + 1), "and" | "or")
            || all.get(last + 1).is_some_and(|w| w.gap == Gap::Comma && w.digits);
        if last > at && !listed {
            return Some(Amount::new(value, step, Form::Cardinal, last + 1));
        }
        if let Some(parted) = self.parted(at) {
            return Some(parted);
        }
        // "in 2018. 3 people": a decimal only where what follows cannot count a whole.
        let text = next(at, Gap::Sentence).filter(|text| !text.contains(['.', '/']))?;
        let behind = words.near(at + 2);
        let counts = all[at + 1].sign == Sign::Percent
            || matches!(TERMS.get(behind), Some(Term::Scale(_)))
            || Measure::of_word(behind).is_some_and(|measure| measure.dimension() != Dimension::Time)
            || behind == "percent"
            || head == "0";
        let step = 10f64.powi(-(text.len().min(9) as i32));
        (counts && text.len() <= 9).then(|| {
            let value = ((decimal(head).0 / step).round() + decimal(text).0) / (1.0 / step).round();
            Amount::new(value, step, Form::Cardinal, at + 2)
        })
    }

    /// Thousands set apart by spaces, as much of the world writes them: `31 480`, `1 340 000`.
    fn parted(&self, at: usize) -> Option<Amount> {
        let words = self.words;
        let all = words.all();
        let group = |i: usize| {
            let before = &all[i - 1];
            all.get(i).is_some_and(|word| {
                word.digits
                    && word.gap == Gap::Space
                    && word.span.start == before.span.end + 1
                    && matches!(word.sign, Sign::None | Sign::Percent | Sign::Degree | Sign::Currency(_))
                    && words.text(i).len() == 3
                    && word.span.len() == 3
            })
        };
        let head = words.text(at);
        // "V40 400", "10 – 400": no figure goes on behind a name.
        let name = matches!(all[at].gap, Gap::Glued | Gap::Hyphen | Gap::Slash);
        if name || head.starts_with('0') || all[at].span.len() > head.len() + 3 || !group(at + 1) {
            return None;
        }
        let (mut value, mut last) = (decimal(head).0, at);
        while group(last + 1) {
            last += 1;
            value = value * 1000.0 + decimal(words.text(last)).0;
        }
        // Another figure behind makes a list of them.
        let listed = all.get(last + 1).is_some_and(|w| w.digits && w.gap <= Gap::Space);
        (!listed).then(|| Amount::new(value, 1.0, Form::Cardinal, last + 1))
    }

    /// A figure that the word behind it makes an ordinal, a decade, a multiple or a power of ten.
    fn closed(&self, at: usize, plain: Amount) -> Option<Amount> {
        let words = self.words;
        let next = words.all().get(at + 1)?;
        if next.digits || next.gap > Gap::Space {
            return None;
        }
        let (value, glued) = (plain.value, next.gap == Gap::Glued);
        let shaped = |form: Form| {
            Some(Amount {
                form,
                end: at + 2,
                ..plain
            })
        };
        let behind = words.text(at + 1);
        match behind {
            "st" | "nd" | "rd" | "th" if glued || next.gap == Gap::Hyphen => shaped(Form::Ordinal),
            // "1990's" loses its apostrophe to a gap of one character.
            "s" if decade(plain) && (glued || value > 100.0 && next.span.start <= words.all()[at].span.end + 3) => {
                // "1800s" are a century to most; "2000s" are ten years until the century is older.
                let century = value >= 100.0 && value % 100.0 == 0.0 && value != 2000.0;
                let most = value + if century { 99.0 } else { 9.0 };
                shaped(Form::Decade).map(|amount| Amount { most, ..amount })
            }
            "x10" => self.power(plain, at + 2),
            "x" | "times" if words.near(at + 2) == "10" => {
                let power = self.power(plain, at + 3);
                power.or_else(|| if glued { shaped(Form::Multiple) } else { None })
            }
            "x" if glued || !words.all().get(at + 2).is_some_and(|word| word.digits) => shaped(Form::Multiple),
            "fold" | "times" => shaped(Form::Multiple),
            // "10⁸": a raised figure is folded to a word of its own.
            _ if glued && value == 10.0 && behind.bytes().all(|b| b.is_ascii_digit()) => {
                self.power(Amount::new(1.0, 1.0, Form::Cardinal, at + 1), at + 1)
            }
            // "1e6", "6.02e23".
            _ if glued && behind.len() <= 3 => {
                let exponent = behind.strip_prefix('e')?.parse().ok()?;
                let scale = 10f64.powi(exponent);
                let amount = Amount::new(value * scale, plain.step * scale, Form::Cardinal, at + 2);
                Some(Amount { scale, ..amount })
            }
            _ => None,
        }
    }

    /// `10^8` behind `3 x`, whose exponent is a figure, raised or not, or words.
    fn power(&self, amount: Amount, at: usize) -> Option<Amount> {
        let mut end = at;
        for lead in ["to", "the", "power", "of"] {
            end += usize::from(self.words.near(end) == lead);
        }
        let word = self.words.all().get(end).filter(|word| word.gap <= Gap::Space)?;
        let exponent: i32 = self.words.text(end).parse().ok().filter(|e| (0..=40).contains(e))?;
        let exponent = if word.sign == Sign::Minus { -exponent } else { exponent };
        let ordinal = usize::from(matches!(self.words.near(end + 1), "th" | "st" | "nd" | "rd"));
        let scale = 10f64.powi(exponent);
        let value = amount.value * scale;
        Some(Amount {
            value,
            most: value,
            step: amount.step * scale,
            scale,
            end: end + 1 + ordinal,
            ..amount
        })
    }

    /// `2 1/2`, `2½`, `2 and a half`, `2-1/2`.
    fn mixed(&self, whole: Amount) -> Amount {
        // "in 2018 1/2 of them": no mixed number is that large.
        if whole.step != 1.0 || whole.value >= 1000.0 {
            return whole;
        }
        let words = self.words;
        let Some(next) = words
            .all()
            .get(whole.end)
            .filter(|word| word.gap <= Gap::Space && word.digits)
        else {
            return halved(words, whole, 1.0);
        };
        let part = if words.text(whole.end).contains('/') {
            Some(self.read(whole.end))
        } else if next.gap >= Gap::Hyphen {
            let (value, step) = decimal(words.text(whole.end));
            slashed(words, value, step, whole.end)
        } else {
            None
        };
        match part {
            Some(part) if part.form == Form::Fraction && part.value < 1.0 && whole.value >= 1.0 => {
                let value = whole.value + part.value;
                Amount {
                    value,
                    most: value,
                    step: 0.01,
                    end: part.end,
                    ..whole
                }
            }
            _ => whole,
        }
    }

    /// A fraction of a scale: `1/2 million`, `1/4 of a million`.
    fn of_scale(&self, amount: Amount, sign: Sign) -> Amount {
        let amount = scaled(self.words, amount, Some(sign));
        if amount.scale > 1.0 {
            Amount {
                form: Form::Cardinal,
                ..amount
            }
        } else {
            of_scale(self.words, amount)
        }
    }
}

/// The year in a figure that a footnote mark has grown on (`20181`): four digits that are a year, and one or two more.
pub fn footnoted_year(text: &str) -> Option<u32> {
    let (year, mark) = text.split_at_checked(4)?;
    let year = year.parse().ok().filter(|year| (1500..=2030).contains(year))?;
    let note = matches!(mark.len(), 1 | 2) && !mark.starts_with('0') && mark.bytes().all(|b| b.is_ascii_digit());
    note.then_some(year)
}

/// Whether a figure before `s` names a stretch of years.
fn decade(amount: Amount) -> bool {
    let value = amount.value;
    amount.step == 1.0
        && value % 10.0 == 0.0
        && ((1000.0..=2190.0).contains(&value)
            || (20.0..=90.0).contains(&value)
            || value % 100.0 == 0.0 && (100.0..1000.0).contains(&value))
}
