//! One figure, in digits or in words, with the scales behind it.
//!
//! Owns the grammar of a single value. Never touches bounds, units and ranges.

use crate::text::number::figure::Form;
use crate::text::number::vocabulary::{Hint, TERMS, Term, abbreviated, roman};
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
    fn new(value: f64, step: f64, form: Form, end: usize) -> Self {
        Self {
            value,
            most: value,
            step,
            form,
            scale: 1.0,
            end,
        }
    }

    /// The figure that begins at word `at`, or none.
    pub fn read(words: &Words, at: usize) -> Option<Self> {
        let word = words.all().get(at)?;
        if word.digits {
            return Some(Digits { words }.read(at));
        }
        let text = words.text(at);
        let Some(term) = TERMS.get(text) else {
            return roman_at(words, at, text);
        };
        Spoken { words }.read(at, term)
    }
}

/// The term at word `at`, where nothing stronger than a space divides it from the word before.
fn term(words: &Words, at: usize) -> Option<Term> {
    let word = words.all().get(at)?;
    if word.gap > Gap::Space || word.digits {
        None
    } else {
        TERMS.get(words.text(at))
    }
}

/// Word `at`, where nothing stronger than a space divides it from the word before.
fn near(words: &Words, at: usize) -> &str {
    match words.all().get(at) {
        Some(word) if word.gap <= Gap::Space => words.text(at),
        _ => "",
    }
}

/// Multiplies by the scales that stand at the end of `amount`: `5 hundred thousand`, `110bn`, `3 dozen`.
fn scaled(words: &Words, mut amount: Amount, digits: Option<Sign>) -> Amount {
    while let Some((factor, end)) = scale(words, amount.end, digits, amount.scale) {
        amount.value *= factor;
        amount.most *= factor;
        amount.step *= factor;
        amount.scale *= factor;
        amount.end = end;
    }
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
        Hint::Money => money || glued && word.capital || counted(words, at + 1),
        Hint::Coined => money,
    };
    believed.then_some((factor, at + 1))
}

/// Whether what is counted stands at `at`: "5m people" are millions, "5m tall" are metres.
fn counted(words: &Words, at: usize) -> bool {
    let text = near(words, at);
    matches!(text, "people" | "men" | "women" | "children" | "users" | "copies")
        || text.len() > 4
            && text.ends_with('s')
            && !text.ends_with("ss")
            && !matches!(
                text,
                "across" | "always" | "metres" | "meters" | "sometimes" | "towards" | "inches"
            )
}

/// Figures in digits.
struct Digits<'a> {
    words: &'a Words,
}

impl Digits<'_> {
    fn read(&self, at: usize) -> Amount {
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
        let (value, step) = decimal(text);
        let plain = Amount::new(value, step, Form::Cardinal, at + 1);
        if let Some(amount) = self.closed(at, plain) {
            return amount;
        }
        if let Some(amount) = self.slashed(value, step, at) {
            return self.of_scale(amount, word.sign);
        }
        let mixed = self.mixed(plain);
        scaled_with_half(words, scaled(words, mixed, Some(word.sign)))
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
            "x" | "times" if near(words, at + 2) == "10" => {
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
            end += usize::from(near(self.words, end) == lead);
        }
        let word = self.words.all().get(end).filter(|word| word.gap <= Gap::Space)?;
        let exponent: i32 = self.words.text(end).parse().ok().filter(|e| (0..=40).contains(e))?;
        let exponent = if word.sign == Sign::Minus { -exponent } else { exponent };
        let ordinal = usize::from(matches!(near(self.words, end + 1), "th" | "st" | "nd" | "rd"));
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

    /// `1/2`, but neither `24/7`, `9/11` nor `50/50`, and no date.
    fn slashed(&self, value: f64, step: f64, at: usize) -> Option<Amount> {
        let under_word = self
            .words
            .all()
            .get(at + 1)
            .filter(|word| word.digits && word.gap == Gap::Slash)?;
        let dated = self
            .words
            .all()
            .get(at + 2)
            .is_some_and(|word| word.digits && word.gap == Gap::Slash)
            || at > 0 && self.words.all()[at].gap == Gap::Slash;
        let text = self.words.text(at + 1);
        let (under, under_step) = decimal(text);
        let whole = step == 1.0 && under_step == 1.0 && !text.starts_with('0');
        let proper = value < under && under <= 1000.0 && !(value == 9.0 && under == 11.0);
        let improper = value > under && value < 100.0 && matches!(under as u32, 2..=6 | 8 | 10 | 12 | 16);
        let glued = under_word.span.start <= self.words.all()[at].span.end + 3;
        if dated || !whole || !glued || value == 0.0 || !(proper || improper) {
            return None;
        }
        // "1/5th" and "2/3rds".
        let ordinal = usize::from(matches!(near(self.words, at + 2), "th" | "rd" | "rds" | "ths"));
        Some(Amount::new(value / under, 0.01, Form::Fraction, at + 2 + ordinal))
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
            self.slashed(value, step, whole.end)
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

/// Figures in words.
struct Spoken<'a> {
    words: &'a Words,
}

impl Spoken<'_> {
    fn read(&self, at: usize, first: Term) -> Option<Amount> {
        let words = self.words;
        match first {
            Term::Zero | Term::Unit(_) | Term::Teen(_) | Term::Ten(_) | Term::Hundred | Term::Scale(_) => {
                self.cardinal(at)
            }
            Term::Article => self.article(at),
            Term::Half => self.half(at, at + 1),
            Term::Ordinal(value) => self.ordinal(at, value),
            Term::Scaleth(value) => Some(Amount::new(value, 1.0, Form::Ordinal, at + 1)),
            Term::Lot(value) => {
                // "score" and "gross" by themselves are goals and disgust.
                (value == 12.0).then(|| Amount::new(12.0, 1.0, Form::Cardinal, at + 1))
            }
            Term::Lots(value) => self.lots(at, value),
            Term::Times(times) => {
                // "once" is mostly a conjunction or an adverb of time; "once a day" counts.
                let counts = times > 1 || at + 1 == words.len() || matches!(near(words, at + 1), "a" | "per" | "every");
                counts.then(|| Amount::new(f64::from(times), 1.0, Form::Multiple, at + 1))
            }
            Term::Quarter | Term::Parts(_) | Term::Couple => None,
        }
    }

    /// `a hundred`, `a dozen`, `a quarter`, `half a million`, `a couple of`.
    fn article(&self, at: usize) -> Option<Amount> {
        let words = self.words;
        match term(words, at + 1)? {
            Term::Hundred | Term::Scale(_) => self.cardinal(at + 1),
            Term::Lot(value) => {
                let meant = value == 12.0 || near(words, at + 2) == "of" || term(words, at + 2).is_some();
                meant.then(|| Amount::new(value, 1.0, Form::Cardinal, at + 2))
            }
            Term::Half => self.half(at, at + 2),
            Term::Couple => {
                let meant = near(words, at + 2) == "of" || term(words, at + 2).is_some();
                let end = at + 2 + usize::from(near(words, at + 2) == "of" && term(words, at + 3).is_some());
                meant.then(|| scaled(words, Amount::new(2.0, 1.0, Form::Cardinal, end), None))
            }
            Term::Quarter => Some(self.part(1.0, 4.0, at + 2)),
            // "a third of", "a third"; but "a third party", "a second time".
            Term::Ordinal(parts @ 3..) => {
                let after = words.all().get(at + 2);
                let ends = after.is_none_or(|word| word.gap > Gap::Space);
                let meant = ends
                    || matches!(
                        near(words, at + 2),
                        "of" | "the" | "as" | "to" | "and" | "or" | "less" | "more"
                    );
                meant.then(|| self.part(1.0, f64::from(parts), at + 2))
            }
            Term::Scaleth(parts) => {
                let meant = matches!(near(words, at + 2), "of" | "");
                meant.then(|| self.part(1.0, parts, at + 2))
            }
            _ => None,
        }
    }

    /// `half`, from `first` on, with the word after it at `end`.
    fn half(&self, first: usize, end: usize) -> Option<Amount> {
        let words = self.words;
        // "the first half", "second-half": a stretch of a game or a year.
        if first > 0
            && !near(words, first).is_empty()
            && matches!(TERMS.get(words.text(first - 1)), Some(Term::Ordinal(_)))
        {
            return None;
        }
        if let Some(word) = words.all().get(end)
            && word.gap == Gap::Hyphen
            && !word.digits
            && term(words, end).is_none()
            && crate::text::unit::Measure::of_word(words.text(end)).is_none()
        {
            return None;
        }
        Some(self.part(1.0, 2.0, end))
    }

    /// So many of so many parts, with the scale or lot that they are parts of.
    fn part(&self, over: f64, under: f64, end: usize) -> Amount {
        of_scale(self.words, Amount::new(over / under, 0.01, Form::Fraction, end))
    }

    fn ordinal(&self, at: usize, value: u8) -> Option<Amount> {
        // "thirtieth" and "first"; compounds begin with a cardinal and are read there.
        Some(Amount::new(f64::from(value), 1.0, Form::Ordinal, at + 1))
    }

    /// `thousands`, `tens of thousands`, `hundreds of millions`: from one to as many as are not yet the next scale.
    fn lots(&self, at: usize, value: f64) -> Option<Amount> {
        let words = self.words;
        let mut amount = Amount::new(value, value, Form::Vague, at + 1);
        amount.most = match value as u64 {
            10 | 100 => value * 10.0,
            12 => 100.0,
            _ => value * 1000.0,
        };
        if near(words, at + 1) == "of"
            && let Some(Term::Lots(larger)) = term(words, at + 2)
            && larger > value
        {
            amount.value *= larger;
            amount.most *= larger;
            amount.step *= larger;
            amount.end = at + 3;
        } else if value == 10.0 {
            return None;
        }
        Some(amount)
    }

    /// Groups and their scales: `one hundred and ten billion`, `two thousand and five`, `nineteen eighty-four`.
    fn cardinal(&self, at: usize) -> Option<Amount> {
        let words = self.words;
        let group = self.group(at)?;
        if let Some(pair) = self.pair(&group) {
            return Some(pair);
        }
        if let Some(form) = group.closed {
            return Some(Amount::new(group.value, 1.0, form, group.end));
        }
        let mut amount = Amount {
            scale: group.scale,
            ..Amount::new(group.value, group.step, Form::Cardinal, group.end)
        };
        amount = self.point(amount);
        if let Some(parts) = self.parts_behind(&amount) {
            return Some(parts);
        }
        amount = halved(words, amount, amount.scale);
        let mut total = 0.0;
        let mut last = f64::INFINITY;
        loop {
            let scaled = scaled(words, amount, None);
            // "thousand million" is one scale, as "million" is.
            if scaled.scale >= last {
                break;
            }
            total += scaled.value;
            amount = Amount {
                value: total,
                most: total,
                ..scaled
            };
            last = scaled.scale;
            if last < 1e3 {
                break;
            }
            let and = usize::from(near(words, amount.end) == "and");
            let begins = matches!(
                term(words, amount.end + and),
                Some(Term::Unit(_) | Term::Teen(_) | Term::Ten(_))
            ) || and == 1
                && term(words, amount.end + 1) == Some(Term::Article)
                && term(words, amount.end + 2) == Some(Term::Hundred);
            if !begins {
                break;
            }
            let from = amount.end + and + usize::from(term(words, amount.end + and) == Some(Term::Article));
            let Some(group) = self.group(from) else { break };
            let next = Amount {
                scale: group.scale,
                ..Amount::new(group.value, group.step, Form::Cardinal, group.end)
            };
            let further = scaled_once(words, next.end);
            // "a million and two million" are two numbers.
            if further.unwrap_or(1.0) >= last || group.value >= last {
                break;
            }
            if let Some(form) = group.closed {
                let value = total + group.value;
                return (form == Form::Ordinal).then(|| Amount {
                    form,
                    ..Amount::new(value, 1.0, form, group.end)
                });
            }
            amount = next;
        }
        if let Some(Term::Scaleth(factor)) = term(words, amount.end) {
            return Some(Amount::new(amount.value * factor, 1.0, Form::Ordinal, amount.end + 1));
        }
        amount = scaled_with_half(words, amount);
        if matches!(near(words, amount.end), "times" | "fold") {
            return Some(Amount {
                form: Form::Multiple,
                end: amount.end + 1,
                ..amount
            });
        }
        Some(amount)
    }

    /// `five`, `twenty-one`, `three hundred and ten`, `twenty-first`, and a scale by itself (`hundred`, `million`).
    fn group(&self, at: usize) -> Option<Group> {
        let words = self.words;
        let head = TERMS.get(words.text(at))?;
        let mut group = match head {
            Term::Scale(scale) => {
                return Some(Group {
                    value: scale,
                    step: scale,
                    scale,
                    end: at + 1,
                    closed: None,
                });
            }
            Term::Hundred => Group {
                value: 1.0,
                step: 1.0,
                scale: 1.0,
                end: at,
                closed: None,
            },
            _ => self.below_hundred(at, head)?,
        };
        if group.closed.is_some() {
            return Some(group);
        }
        let hundred = if group.end == at {
            Some(head)
        } else {
            term(words, group.end)
        };
        match hundred {
            Some(Term::Hundred) if group.value > 0.0 => {
                group.value *= 100.0;
                group.step = 100.0;
                group.end += 1;
                let and = usize::from(near(words, group.end) == "and");
                if let Some(next) = term(words, group.end + and)
                    && let Some(rest) = self.below_hundred(group.end + and, next)
                    && rest.value > 0.0
                    && (rest.closed.is_none() || rest.closed == Some(Form::Ordinal))
                    && term(words, rest.end) != Some(Term::Hundred)
                {
                    group.value += rest.value;
                    group.step = 1.0;
                    group.end = rest.end;
                    group.closed = rest.closed;
                }
            }
            Some(Term::Scaleth(factor)) if group.end > at && (factor == 100.0 || group.value > 1.0) => {
                group.value *= factor;
                group.end += 1;
                group.closed = Some(Form::Ordinal);
            }
            _ => {}
        }
        Some(group)
    }

    fn below_hundred(&self, at: usize, head: Term) -> Option<Group> {
        let words = self.words;
        let open = |value: u8, end: usize| Group {
            value: f64::from(value),
            step: 1.0,
            scale: 1.0,
            end,
            closed: None,
        };
        match head {
            Term::Zero => Some(open(0, at + 1)),
            Term::Unit(value) | Term::Teen(value) => Some(open(value, at + 1)),
            Term::Ten(tens) => Some(match term(words, at + 1) {
                Some(Term::Unit(ones)) => open(tens + ones, at + 2),
                Some(Term::Ordinal(ones @ 1..=9)) => Group {
                    closed: Some(Form::Ordinal),
                    ..open(tens + ones, at + 2)
                },
                _ => open(tens, at + 1),
            }),
            Term::Ordinal(value) => Some(Group {
                closed: Some(Form::Ordinal),
                ..open(value, at + 1)
            }),
            _ => None,
        }
    }

    /// `nineteen eighty-four`, `twenty twelve`, `nineteen oh five`: two pairs of digits.
    fn pair(&self, head: &Group) -> Option<Amount> {
        let words = self.words;
        if head.closed.is_some() || !(10.0..=21.0).contains(&head.value) {
            return None;
        }
        let at = head.end;
        let (tail, end) = if matches!(near(words, at), "oh" | "o") {
            match term(words, at + 1)? {
                Term::Unit(ones) => (f64::from(ones), at + 2),
                _ => return None,
            }
        } else {
            let next = term(words, at)?;
            let tail = match next {
                Term::Teen(_) | Term::Ten(_) => self.below_hundred(at, next)?,
                _ => return None,
            };
            if tail.closed.is_some() {
                return None;
            }
            (tail.value, tail.end)
        };
        // "ten thirty" and "twelve fifteen" are times of the day; "ten sixty-six" can only be a year.
        let year = head.value >= 13.0 || tail >= 60.0;
        let alone = !matches!(term(words, end), Some(Term::Hundred | Term::Scale(_)));
        (year && alone).then(|| Amount::new(head.value * 100.0 + tail, 1.0, Form::Year, end))
    }

    /// `three point one four`.
    fn point(&self, mut amount: Amount) -> Amount {
        if near(self.words, amount.end) != "point" {
            return amount;
        }
        let mut place = 1.0;
        let mut end = amount.end + 1;
        while let Some(Term::Zero | Term::Unit(_)) = term(self.words, end) {
            let digit = match term(self.words, end) {
                Some(Term::Unit(digit)) => f64::from(digit),
                _ => 0.0,
            };
            place /= 10.0;
            amount.value += digit * place;
            end += 1;
            if place < 1e-9 {
                break;
            }
        }
        if place < 1.0 {
            // One rounding to the last place said, so that "three point one four" is 3.14 to the bit.
            amount.value = (amount.value / place).round() / (1.0 / place).round();
            amount.most = amount.value;
            amount.step = place;
            amount.end = end;
        }
        amount
    }

    /// `two thirds`, `one fifth`, `three quarters`.
    fn parts_behind(&self, count: &Amount) -> Option<Amount> {
        let words = self.words;
        let under = match term(words, count.end)? {
            Term::Parts(under) => under,
            Term::Quarter if count.value < 4.0 => 4.0,
            Term::Half if count.value == 1.0 => 2.0,
            Term::Ordinal(under @ 3..) if count.value == 1.0 => f64::from(under),
            Term::Scaleth(under) if count.value == 1.0 => under,
            // "two third of them": the plural forgotten.
            Term::Ordinal(under @ 3..=10) if count.value < f64::from(under) && near(words, count.end + 1) == "of" => {
                f64::from(under)
            }
            _ => return None,
        };
        (count.value > 0.0 && count.step == 1.0).then(|| self.part(count.value, under, count.end + 1))
    }
}

/// A number below a thousand.
struct Group {
    value: f64,
    step: f64,
    /// The scale that it is said in, where it is nothing but one: `million`.
    scale: f64,
    end: usize,
    /// An ordinal closes it: nothing can follow.
    closed: Option<Form>,
}

/// The scale at `at`, without reading on.
fn scaled_once(words: &Words, at: usize) -> Option<f64> {
    match term(words, at)? {
        Term::Scale(factor) => Some(factor),
        _ => None,
    }
}

/// `and a half`, `and three quarters` behind a count: so much of `of` more.
fn halved(words: &Words, amount: Amount, of: f64) -> Amount {
    if near(words, amount.end) != "and" {
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
                    let part = Digits { words }.slashed(value, step, at)?;
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
fn scaled_with_half(words: &Words, amount: Amount) -> Amount {
    if amount.scale > 1.0 && amount.form == Form::Cardinal {
        halved(words, amount, amount.scale)
    } else {
        amount
    }
}

/// The scale that a fraction is part of: `half a million`, `a quarter of a million`, `half dozen`.
fn of_scale(words: &Words, amount: Amount) -> Amount {
    let mut at = amount.end;
    at += usize::from(near(words, at) == "of");
    at += usize::from(matches!(near(words, at), "a" | "an"));
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

/// A Roman numeral, where what stands before it makes it one.
fn roman_at(words: &Words, at: usize, text: &str) -> Option<Amount> {
    if !matches!(text.as_bytes()[0], b'i' | b'v' | b'x' | b'w') {
        return None;
    }
    let word = &words.all()[at];
    let found = |value: u8| Some(Amount::new(f64::from(value), 1.0, Form::Roman, at + 1));
    match text {
        "wwi" | "ww1" => return found(1),
        "wwii" | "ww2" => return found(2),
        _ => {}
    }
    let value = roman(text)?;
    if word.gap > Gap::Space || at == 0 {
        return None;
    }
    let prior = words.text(at - 1);
    let counted = numbered(prior);
    // "Malcolm X", "Bob I", "v" for versus: a single letter needs a king or a chapter before it.
    let believed = if text.len() == 1 {
        counted || (word.capital || text == "v") && reigned(prior)
    } else {
        counted || reigned(prior) || word.upper && (words.all()[at - 1].capital || matches!(text, "ii" | "iii")) || {
            // In small letters only those that are no other word: "xi" and "vi" are.
            matches!(
                text,
                "ii" | "iii" | "viii" | "xii" | "xiii" | "xiv" | "xvi" | "xvii" | "xviii"
            )
        }
    };
    if believed { found(value) } else { None }
}

/// Nouns that are numbered in Roman figures.
fn numbered(word: &str) -> bool {
    matches!(
        word,
        "chapter"
            | "act"
            | "part"
            | "book"
            | "volume"
            | "vol"
            | "article"
            | "section"
            | "type"
            | "phase"
            | "class"
            | "title"
            | "scene"
            | "canto"
            | "war"
            | "bowl"
            | "stage"
            | "level"
            | "grade"
            | "ch"
            | "factor"
            | "amendment"
    )
}

/// Names that kings, queens and popes bore by number.
fn reigned(word: &str) -> bool {
    matches!(
        word,
        "elizabeth"
            | "charles"
            | "james"
            | "george"
            | "william"
            | "henry"
            | "francis"
            | "nicholas"
            | "alexander"
            | "catherine"
            | "frederick"
            | "peter"
            | "leopold"
            | "napoleon"
            | "richard"
            | "edward"
            | "philip"
            | "paul"
            | "wilhelm"
            | "constantine"
            | "justinian"
            | "darius"
            | "louis"
            | "pius"
            | "leo"
            | "benedict"
            | "gregory"
            | "clement"
            | "innocent"
            | "ferdinand"
            | "joseph"
            | "otto"
            | "ramesses"
            | "rameses"
            | "ptolemy"
            | "cyrus"
            | "xerxes"
            | "theodosius"
            | "mehmed"
            | "selim"
            | "murad"
            | "carlos"
            | "umberto"
            | "haakon"
            | "gustav"
            | "christian"
            | "ivan"
            | "urban"
            | "sixtus"
            | "boniface"
            | "vajiralongkorn"
            | "rama"
            | "stephen"
            | "john"
            | "mary"
            | "anne"
            | "robert"
            | "david"
            | "harald"
            | "olaf"
            | "valdemar"
            | "basil"
    )
}

/// Whether a figure before `s` names a stretch of years.
fn decade(amount: Amount) -> bool {
    let value = amount.value;
    amount.step == 1.0 && value % 10.0 == 0.0 && ((1000.0..=2190.0).contains(&value) || (20.0..=90.0).contains(&value))
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
        (text.parse().unwrap_or(f64::MAX).min(f64::MAX), step)
    }
}
