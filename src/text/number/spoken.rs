//! Figures in words.
//!
//! Owns the grammar of number words. Never touches digits.

use crate::text::number::amount::{Amount, halved, of_scale, scaled, scaled_with_half, term};
use crate::text::number::figure::Form;
use crate::text::number::vocabulary::{TERMS, Term};
use crate::text::unit::{Dimension, Measure};
use crate::text::words::{Gap, Words};

/// Figures in words.
pub struct Spoken<'a> {
    /// The words of the text.
    pub words: &'a Words,
}

/// Whether a word is a stretch of time.
fn times(word: &str) -> bool {
    Measure::of_word(word).is_some_and(|measure| measure.dimension() == Dimension::Time)
}

impl Spoken<'_> {
    /// The figure at word `at`, whose term is `first`.
    pub fn read(&self, at: usize, first: Term) -> Option<Amount> {
        let words = self.words;
        match first {
            Term::Zero | Term::Unit(_) | Term::Teen(_) | Term::Ten(_) | Term::Hundred | Term::Scale(_) => {
                self.cardinal(at)
            }
            Term::Article => self.article(at),
            Term::Half => self.half(at, at + 1),
            // "per second", "split second": the unit of time.
            Term::Ordinal(2) if at > 0 && matches!(words.text(at - 1), "per" | "split") => None,
            // "Every fifth house"; "every fifth day" says how often.
            Term::Ordinal(parts @ 2..) if at > 0 && words.text(at - 1) == "every" && !times(words.near(at + 1)) => {
                Some(self.part(1.0, f64::from(parts), at + 1))
            }
            Term::Ordinal(value) => Some(Amount::new(f64::from(value), 1.0, Form::Ordinal, at + 1)),
            Term::Scaleth(value) => Some(Amount::new(value, 1.0, Form::Ordinal, at + 1)),
            Term::Lot(value) => {
                // "score" and "gross" by themselves are goals and disgust.
                (value == 12.0).then(|| Amount::new(12.0, 1.0, Form::Cardinal, at + 1))
            }
            Term::Lots(value) => self.lots(at, value),
            Term::Times(times) => {
                // "once" is mostly a conjunction or an adverb of time; "once a day" counts.
                let counts = times > 1 || at + 1 == words.len() || matches!(words.near(at + 1), "a" | "per" | "every");
                counts.then(|| Amount::new(f64::from(times), 1.0, Form::Multiple, at + 1))
            }
            Term::Quarter | Term::Parts(_) | Term::Couple | Term::Roman(_) | Term::War(_) | Term::Noon(_) => None,
        }
    }

    /// `a hundred`, `a dozen`, `a quarter`, `half a million`, `a couple of`.
    fn article(&self, at: usize) -> Option<Amount> {
        let words = self.words;
        // These count as if "one" stood there; elsewhere "a week" and "a year" say how often.
        if matches!(words.near(at + 1), "fortnight" | "decade") || self.adds_up(at) || self.stands_alone(at) {
            return Some(Amount::new(1.0, 1.0, Form::Cardinal, at + 1));
        }
        match term(words, at + 1)? {
            Term::Hundred | Term::Scale(_) => self.cardinal(at + 1),
            Term::Lot(value) => {
                let meant = value == 12.0 || words.near(at + 2) == "of" || term(words, at + 2).is_some();
                meant.then(|| Amount::new(value, 1.0, Form::Cardinal, at + 2))
            }
            Term::Half => self.half(at, at + 2),
            Term::Couple => {
                let meant = words.near(at + 2) == "of" || term(words, at + 2).is_some();
                let end = at + 2 + usize::from(words.near(at + 2) == "of" && term(words, at + 3).is_some());
                meant.then(|| scaled(words, Amount::new(2.0, 1.0, Form::Cardinal, end), None))
            }
            Term::Quarter => Some(self.part(1.0, 4.0, at + 2)),
            // "a third of", "a third"; but "a third party", "a second time".
            Term::Ordinal(parts @ 3..) => {
                let after = words.all().get(at + 2);
                let ends = after.is_none_or(|word| word.gap > Gap::Space);
                let meant = ends
                    || matches!(
                        words.near(at + 2),
                        "of" | "the" | "as" | "to" | "and" | "or" | "less" | "more"
                    );
                meant.then(|| self.part(1.0, f64::from(parts), at + 2))
            }
            Term::Scaleth(parts) => {
                let meant = matches!(words.near(at + 2), "of" | "");
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
            && !words.near(first).is_empty()
            && matches!(TERMS.get(words.text(first - 1)), Some(Term::Ordinal(_)))
        {
            return None;
        }
        if let Some(word) = words.all().get(end)
            && word.gap == Gap::Hyphen
            && !word.digits
            && term(words, end).is_none()
            && Measure::of_word(words.text(end)).is_none()
        {
            return None;
        }
        Some(self.part(1.0, 2.0, end))
    }

    /// So many of so many parts, with the scale or lot that they are parts of.
    fn part(&self, over: f64, under: f64, end: usize) -> Amount {
        of_scale(self.words, Amount::new(over / under, 0.01, Form::Fraction, end))
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
        if words.near(at + 1) == "of"
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
    pub(super) fn cardinal(&self, at: usize) -> Option<Amount> {
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
            let Some(group) = self.carried_on(amount.end, last) else {
                break;
            };
            if let Some(form) = group.closed {
                let value = total + group.value;
                return (form == Form::Ordinal).then(|| Amount {
                    form,
                    ..Amount::new(value, 1.0, form, group.end)
                });
            }
            amount = Amount {
                scale: group.scale,
                ..Amount::new(group.value, group.step, Form::Cardinal, group.end)
            };
        }
        if let Some(Term::Scaleth(factor)) = term(words, amount.end) {
            return Some(Amount::new(amount.value * factor, 1.0, Form::Ordinal, amount.end + 1));
        }
        amount = scaled_with_half(words, amount);
        if matches!(words.near(amount.end), "times" | "fold") {
            return Some(Amount {
                form: Form::Multiple,
                end: amount.end + 1,
                ..amount
            });
        }
        Some(amount)
    }

    /// The group that carries on, at `at`, a number whose last scale was `last`: `and five`, `two hundred thousand`, `, six
    /// hundred and forty-six`.
    fn carried_on(&self, at: usize, last: f64) -> Option<Group> {
        let words = self.words;
        let comma = words
            .all()
            .get(at)
            .is_some_and(|word| word.gap == Gap::Comma && !word.digits);
        let from = if comma {
            at
        } else {
            let from = at + usize::from(words.near(at) == "and");
            match (term(words, from)?, term(words, from + 1)) {
                (Term::Unit(_) | Term::Teen(_) | Term::Ten(_), _) => from,
                (Term::Article, Some(Term::Hundred)) if from > at => from + 1,
                _ => return None,
            }
        };
        let group = self.group(from)?;
        let further = scaled_once(words, group.end);
        // "a million and two million" are two numbers, and so are "a thousand, two of them".
        let smaller = further.unwrap_or(1.0) < last && group.value < last;
        let large = group.value >= 100.0 || further.is_some();
        (smaller && group.end > from && (!comma || large && group.scale == 1.0)).then_some(group)
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
                let and = usize::from(words.near(group.end) == "and");
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
            // "fifty - six": a hyphen that has been set apart still joins tens and ones.
            Term::Ten(tens) => Some(match term(words, at + 1).or_else(|| dashed(words, at + 1)) {
                Some(Term::Unit(ones)) => open(tens + ones, at + 2),
                Some(Term::Ordinal(ones @ 1..=9)) => Group {
                    closed: Some(Form::Ordinal),
                    ..open(tens + ones, at + 2)
                },
                _ => open(tens, at + 1),
            }),
            // "per second", "split second": the unit of time.
            Term::Ordinal(2) if at > 0 && matches!(words.text(at - 1), "per" | "split") => None,
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
        let (tail, end) = if matches!(words.near(at), "oh" | "o") {
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
        if self.words.near(amount.end) != "point" {
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
            Term::Ordinal(under @ 3..=10) if count.value < f64::from(under) && words.near(count.end + 1) == "of" => {
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

/// The term at `at`, where a dash with space around it stands before it.
fn dashed(words: &Words, at: usize) -> Option<Term> {
    let word = words
        .all()
        .get(at)
        .filter(|word| word.gap == Gap::Dash && !word.digits)?;
    TERMS.get(words.text(at)).filter(|_| !word.capital)
}

/// The scale at `at`, without reading on.
fn scaled_once(words: &Words, at: usize) -> Option<f64> {
    match term(words, at)? {
        Term::Scale(factor) => Some(factor),
        _ => None,
    }
}
