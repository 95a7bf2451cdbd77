//! A figure with the unit, and the bound behind it, that belong to it.
//!
//! Owns where the unit of a figure may stand. Never touches ranges and what stands before a figure.

use crate::text::number::amount::Amount;
use crate::text::number::bounds;
use crate::text::number::clock::clock;
use crate::text::number::digits::Digits;
use crate::text::number::figure::{Bound, Form};
use crate::text::number::roman::roman_at;
use crate::text::number::spoken::Spoken;
use crate::text::number::vocabulary::{TERMS, Term};
use crate::text::unit::{self, Context, Dimension, Measure, Unit};
use crate::text::words::{Gap, Sign, Words};

/// The figure that begins at word `at`, or none.
#[inline]
pub fn read(words: &Words, at: usize) -> Option<Amount> {
    let word = words.all().get(at)?;
    if word.digits {
        return Some(clock(words, at).unwrap_or_else(|| Digits { words }.read(at)));
    }
    // Most words are none of these; they leave here.
    let term = TERMS.get(words.text(at))?;
    clock(words, at).or_else(|| spoken(words, at, term))
}

#[inline(never)]
fn spoken(words: &Words, at: usize, term: Term) -> Option<Amount> {
    match term {
        Term::Roman(value) => roman_at(words, at, value),
        Term::War(value) => Some(Amount::new(f64::from(value), 1.0, Form::Roman, at + 1)),
        term => Spoken { words }.read(at, term),
    }
}

/// A figure with the words that belong to it.
pub struct Piece {
    /// The figure.
    pub amount: Amount,
    /// What it counts.
    pub unit: Unit,
    /// The bound behind it.
    pub bound: Option<Bound>,
    /// The word after the last.
    pub end: usize,
}

impl Piece {
    /// Whether its unit lets it share the scale of a number of `other`.
    pub fn unit_open(&self, other: Unit) -> bool {
        self.unit == Unit::None || other == Unit::None || self.unit == other
    }
}

/// The unit behind a figure, and a bound that stands between or behind them.
pub fn piece(words: &Words, at: usize, amount: Amount) -> Piece {
    let word = &words.all()[at];
    let mut end = amount.end;
    let bound = bounds::after(words, end);
    if let Some((_, behind)) = bound {
        end = behind;
    }
    // "5 (km)" is as good as "5 km", but nothing else is looked for behind a bracket.
    let sign = closing_sign(words, at, amount.end).unwrap_or(word.sign);
    let context = Context {
        digits: words.all()[amount.end - 1].digits || word.digits,
        sign,
        value: amount.value,
    };
    let takes_unit = !matches!(
        amount.form,
        Form::Ordinal | Form::Roman | Form::Clock | Form::Dial | Form::Decade | Form::Multiple | Form::Year
    );
    let mut piece = Piece {
        amount,
        unit: Unit::None,
        bound: bound.map(|(bound, _)| bound),
        end,
    };
    if !takes_unit {
        return piece;
    }
    let from = unit_start(words, &piece.amount, end);
    if let Some((unit, unit_end)) = unit::after(words, from, context) {
        piece.unit = unit;
        piece.end = unit_end.max(end);
        and_a_part(words, &mut piece);
        compound(words, &mut piece);
        change(words, &mut piece);
    }
    piece
}

/// Whether `minus` or `negative` stands before the figure at word `at`.
pub fn negated(words: &Words, at: usize) -> bool {
    at > 0 && words.all()[at].gap <= Gap::Space && matches!(words.text(at - 1), "minus" | "negative")
}

/// A value of the figure at word `at`, with the minus that stands before it.
pub fn signed(words: &Words, at: usize, value: f64) -> f64 {
    let minus = words.all()[at].sign == Sign::Minus || negated(words, at);
    if minus && value != 0.0 { -value } else { value }
}

/// A sign at the last digits of a figure (`5-10%`, `2 1/2%`) speaks for all of it.
fn closing_sign(words: &Words, at: usize, end: usize) -> Option<Sign> {
    let last = words.all().get(end - 1)?;
    (end - 1 > at && last.digits && last.sign != Sign::None).then_some(last.sign)
}

/// Where the unit of a figure may begin: `half a mile`, `three quarters of an hour`.
fn unit_start(words: &Words, amount: &Amount, at: usize) -> usize {
    if amount.form != Form::Fraction {
        return at;
    }
    let article = at + usize::from(words.near(at) == "of");
    if matches!(words.near(article), "a" | "an" | "one") {
        article + 1
    } else {
        at
    }
}

/// `one pound twenty`, `two dollars and fifty cents`, `3 euros 50`: what is counted by hundreds adds its change.
fn change(words: &Words, piece: &mut Piece) {
    let whole =
        matches!(piece.unit, Unit::Money(_) | Unit::Pounds) && piece.amount.step == 1.0 && piece.amount.scale == 1.0;
    let Some(change) = whole.then(|| hundredths(words, piece.end)).flatten() else {
        return;
    };
    piece.amount.value += change.value / 100.0;
    piece.amount.most = piece.amount.value;
    piece.amount.step = 0.01;
    piece.amount.end = change.figure_end;
    piece.end = change.end;
}

/// What is added to a sum of money.
pub struct Change {
    /// How many hundredths.
    pub value: f64,
    /// The word after its figure.
    pub figure_end: usize,
    /// The word after the last.
    pub end: usize,
}

/// The change that stands at word `at`, right behind the name of a coin: `twenty`, `and fifty cents`.
pub fn hundredths(words: &Words, at: usize) -> Option<Change> {
    let joined = words.near(at) == "and";
    let at = at + usize::from(joined);
    let word = words.all().get(at).filter(|word| word.gap <= Gap::Space)?;
    let digits = word.digits && words.text(at).len() == 2;
    if !digits
        && !matches!(
            TERMS.get(words.text(at)),
            Some(Term::Unit(_) | Term::Teen(_) | Term::Ten(_))
        )
    {
        return None;
    }
    let next = read(words, at)?;
    let named = matches!(
        words.near(next.end),
        "cent" | "cents" | "pence" | "p" | "centimes" | "pfennigs" | "kopecks" | "paise" | "groszy"
    );
    let ends = words.all().get(next.end).is_none_or(|word| word.gap > Gap::Space)
        || matches!(words.near(next.end), "a" | "an" | "per" | "each" | "for");
    let fits = named || !joined && ends && (digits || next.value >= 10.0);
    let counts = next.form == Form::Cardinal && next.value < 100.0 && next.step == 1.0;
    (fits && counts).then_some(Change {
        value: next.value,
        figure_end: next.end,
        end: next.end + usize::from(named),
    })
}

/// `an hour and a half`: parts of the unit add to it.
fn and_a_part(words: &Words, piece: &mut Piece) {
    let whole = piece.amount.form == Form::Cardinal && piece.amount.value == piece.amount.most;
    let (part, length) = match [0, 1, 2].map(|by| words.near(piece.end + by)) {
        ["and", "a", "half"] => (0.5, 3),
        ["and", "a", "quarter"] => (0.25, 3),
        ["and", "half", _] => (0.5, 2),
        _ => return,
    };
    if whole && words.near(piece.end + length) != "of" {
        piece.amount.value += part;
        piece.amount.most = piece.amount.value;
        piece.amount.step = 0.01;
        piece.end += length;
        piece.amount.end = piece.end;
    }
}

/// `5 feet 10 inches`, `2 hours and 30 minutes`, `1h30`, `six foot two`: smaller units add to the first.
fn compound(words: &Words, piece: &mut Piece) {
    let mut smallest = piece.unit;
    for _ in 0..3 {
        let Unit::Measure(measure) = smallest else { return };
        let and = usize::from(words.near(piece.end) == "and");
        let at = piece.end + and;
        // "Two years, four months"; "half an hour, 35 min" says it twice.
        let whole = piece.amount.form == Form::Cardinal && piece.amount.value.fract() == 0.0;
        let comma = whole
            && measure.dimension() == Dimension::Time
            && words.all().get(at).is_some_and(|word| word.gap == Gap::Comma);
        let close = words
            .all()
            .get(at)
            .is_some_and(|word| (word.gap <= Gap::Space || comma) && word.digits)
            || TERMS.get(words.near(at)).is_some()
            || comma && TERMS.get(words.text(at)).is_some();
        let Some(next) = close.then(|| read(words, at)).flatten() else {
            return;
        };
        let context = Context {
            digits: words.all()[at].digits,
            sign: words.all()[at].sign,
            value: next.value,
        };
        let said = match unit::after(words, next.end, context) {
            // "1h 30m" has no metres.
            Some((Unit::Measure(Measure::Metre), end)) if measure == Measure::Hour => Some((Measure::Minute, end)),
            Some((Unit::Measure(small), end)) => Some((small, end)),
            Some(_) => None,
            None if and == 0 && !comma => unsaid(words, measure, &next).map(|small| (small, next.end)),
            None => None,
        };
        let Some((small, end)) = said else { return };
        let unit = Unit::Measure(small);
        let smaller = small.dimension() == measure.dimension() && small.factor() < measure.factor();
        if !smaller || next.form != Form::Cardinal || measure.offset() != 0.0 {
            return;
        }
        let Some(share) = unit.convert(1.0, piece.unit) else {
            return;
        };
        if comma && next.value * share >= 1.0 {
            return;
        }
        piece.amount.value += next.value * share;
        piece.amount.most = piece.amount.value;
        piece.amount.step = next.step * share;
        piece.amount.end = next.end;
        piece.end = end;
        smallest = unit;
    }
}

/// The unit that needs no saying behind hours, feet or metres where nothing follows: `1h30`, `six foot two`, `one metre eighty-three`.
fn unsaid(words: &Words, measure: Measure, next: &Amount) -> Option<Measure> {
    let (small, most) = match measure {
        Measure::Hour => (Measure::Minute, 60.0),
        Measure::Foot => (Measure::Inch, 12.0),
        Measure::Metre if next.value >= 10.0 => (Measure::Centimetre, 100.0),
        _ => return None,
    };
    let ends = words.all().get(next.end).is_none_or(|word| word.gap > Gap::Space);
    (ends && next.value < most && next.value == next.most && next.step == 1.0).then_some(small)
}
