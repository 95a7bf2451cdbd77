//! Two figures that make one number: `5 to 10`, `between 5 and 10`, `5 ± 1`, `at least 5 and at most 10`.
//!
//! Owns what links the ends of a range. Never touches single figures.

use crate::text::number::amount::Amount;
use crate::text::number::digits::footnoted_year;
use crate::text::number::figure::{Bound, Form, Found, Number, Role};
use crate::text::number::piece::{Piece, piece, read, signed};
use crate::text::number::vocabulary::TERMS;
use crate::text::unit::Unit;
use crate::text::words::{Gap, Words};

/// What stands between the two ends of a range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// A hyphen or a dash.
    Dash,
    /// `to`, `through`.
    To,
    /// `and`, behind `between`.
    And,
    /// `or`: of two neighbours.
    Or,
    /// Plus or minus.
    PlusMinus,
}

/// A range, and the words that state it.
pub struct Range {
    /// What it says, without bound.
    pub number: Number,
    /// The first word of the phrase.
    pub first: usize,
    /// The word after the last of its figures.
    pub figure_end: usize,
    /// The word after the last of the phrase.
    pub end: usize,
}

/// The range whose lower end is `low`, read at word `at` in a phrase that begins at word `start`.
pub fn range(words: &Words, start: usize, at: usize, low: &Piece, floor: usize) -> Option<Range> {
    if !matches!(
        low.amount.form,
        Form::Cardinal | Form::Fraction | Form::Ordinal | Form::Year | Form::Multiple | Form::Clock | Form::Dial
    ) {
        return None;
    }
    let before = match start.checked_sub(1) {
        Some(prior) if prior >= floor && words.all()[start].gap <= Gap::Space => words.text(prior),
        _ => "",
    };
    let (link, next) = link(words, low.end, before)?;
    let mut high = piece(words, next, read(words, next)?);
    let low_amount = if is_time(&low.amount) || is_time(&high.amount) {
        let (from, to) = hours(low.amount, high.amount)?;
        high.amount = to;
        from
    } else {
        low.amount
    };
    let first = if matches!(before, "between" | "from") && matches!(link, Link::And | Link::To | Link::Dash) {
        start - 1
    } else {
        start
    };
    let found = |number: Number, high: &Piece| Range {
        number,
        first,
        figure_end: high.amount.end,
        end: high.end,
    };
    if link == Link::PlusMinus {
        let (middle, around) = (signed(words, at, low.amount.value), high.amount.value);
        let unit = if high.unit == Unit::None { low.unit } else { high.unit };
        let number = Number {
            low: middle - around,
            high: middle + around,
            bound: Bound::Exact,
            unit,
            form: low.amount.form,
            step: high.amount.step,
        };
        return Some(found(number, &high));
    }
    if link == Link::Dash && identifier(words, at, high.amount.end) {
        return None;
    }
    let mut least = low_amount;
    // "5 to 10 million", "5-10 million": the scale is said once for both.
    // In "twenty to twenty thousand" it is the second's alone.
    let shares = least.value * high.amount.scale < high.amount.value;
    if least.scale == 1.0 && high.amount.scale > 1.0 && least.value < 1000.0 && low.unit_open(high.unit) && shares {
        least.value *= high.amount.scale;
        least.step *= high.amount.scale;
    }
    // "1914-18": the century is said once for both.
    let years = (1000.0..=2100.0).contains(&least.value) && least.step == 1.0 && least.scale == 1.0;
    let width = words.text(next).len();
    if years && link != Link::Or && words.all()[next].digits && width <= 2 && high.amount.form == Form::Cardinal {
        let century = 10f64.powi(width as i32);
        high.amount.value += (least.value / century).floor() * century;
    }
    // "1967-197112": the second year bears a footnote mark.
    if years
        && words.all()[next].span.len() == width
        && let Some(year) = footnoted_year(words.text(next)).map(f64::from)
        && year > least.value
    {
        high.amount.value = year;
    }
    let same_form = least.form == high.amount.form
        || matches!(
            (least.form, high.amount.form),
            (Form::Cardinal, Form::Fraction | Form::Multiple) | (Form::Fraction, Form::Cardinal)
        );
    let unit = if high.unit == Unit::None { low.unit } else { high.unit };
    let (low_value, high_value) = (signed(words, at, least.value), signed(words, next, high.amount.value));
    let low_value = if low.unit == Unit::None {
        low_value
    } else {
        low.unit.convert(low_value, unit)?
    };
    if !same_form || low_value >= high_value {
        return None;
    }
    if link == Link::Or {
        let gap = high_value - low_value;
        let neighbours = gap == least.step || gap == 10.0 && low_value % 10.0 == 0.0 && low_value >= 20.0;
        if !neighbours {
            return None;
        }
    }
    let number = Number {
        low: low_value,
        high: high_value,
        bound: Bound::Exact,
        unit,
        form: high.amount.form,
        step: least.step.min(high.amount.step),
    };
    Some(found(number, &high))
}

/// The range that two bounds enclose: `at least 60 and at most 100`, `not less than 60 or more than 100`. It looks no further back than
/// word `floor`.
pub fn both_ends(words: &Words, first: &Found, second: &Found, floor: usize) -> Option<Found> {
    let plain = |found: &Found| !found.number.is_range() && found.role == Role::Quantity;
    let joined = |link: &str| second.first == first.end + 1 && words.near(first.end) == link;
    let comma = second.first == first.end && words.all()[second.first].gap == Gap::Comma;
    let from = |bound: Bound| matches!(bound, Bound::AtLeast | Bound::Over);
    let to = |bound: Bound| matches!(bound, Bound::AtMost | Bound::Under);
    let (a, b) = (first.number, second.number);
    // Of what is denied, the second denial is left out: "no less than 60 or more than 100".
    let denial = || {
        let reach = first.first.saturating_sub(3).max(floor)..=first.first;
        reach.into_iter().find(|&at| denies(words.text(at)))
    };
    let mut start = first.first;
    let (low, high) = if from(a.bound) && to(b.bound) && (joined("and") || joined("but") || comma) {
        (a, b)
    } else if to(a.bound) && from(b.bound) && (joined("and") || joined("but") || comma) {
        (b, a)
    } else if b.bound == Bound::Over && (joined("or") || joined("nor")) && a.bound != Bound::Over {
        start = denial()?;
        (a, b)
    } else {
        return None;
    };
    let unit = if high.unit == Unit::None { low.unit } else { high.unit };
    let least = if low.unit == Unit::None {
        low.low
    } else {
        low.unit.convert(low.low, unit)?
    };
    let fits = plain(first) && plain(second) && least < high.low && low.form == high.form;
    fits.then(|| Found {
        first: start,
        end: second.end,
        figure: (first.figure.0, second.figure.1),
        number: Number {
            low: least,
            high: high.low,
            bound: Bound::Exact,
            unit,
            form: high.form,
            step: low.step.min(high.step),
        },
        role: Role::Quantity,
    })
}

/// Whether a word denies what a comparison says: `not`, `shouldn't`.
fn denies(word: &str) -> bool {
    let helps = |verb: &str| {
        matches!(
            verb,
            "is" | "are"
                | "was"
                | "were"
                | "do"
                | "does"
                | "did"
                | "has"
                | "have"
                | "had"
                | "ca"
                | "wo"
                | "could"
                | "would"
                | "should"
                | "must"
                | "need"
                | "might"
        )
    };
    matches!(word, "no" | "not" | "never" | "nor" | "cannot") || word.strip_suffix("nt").is_some_and(helps)
}

fn is_time(amount: &Amount) -> bool {
    matches!(amount.form, Form::Clock | Form::Dial)
}

/// The ends of a stretch of the day, of which one may say for both that they are hours: `9 to 10.30 am`, `8 am to 5`.
fn hours(mut low: Amount, mut high: Amount) -> Option<(Amount, Amount)> {
    for end in [&mut low, &mut high] {
        let hour = end.form == Form::Cardinal && end.step == 1.0 && end.scale == 1.0 && end.value <= 24.0;
        if hour && end.value == end.most {
            *end = Amount::new(end.value, 1.0 / 60.0, Form::Dial, end.end);
        } else if !is_time(end) {
            return None;
        }
    }
    let later = |amount: &mut Amount| {
        amount.value = amount.value % 12.0 + 12.0;
        amount.most = amount.value;
    };
    match (low.form, high.form) {
        // "9 to 10 pm" are both at night, "9 to 5 pm" are not.
        (Form::Dial, Form::Clock) if low.value % 12.0 + 12.0 < high.value => later(&mut low),
        (Form::Clock, Form::Dial) if high.value <= low.value => later(&mut high),
        _ => {}
    }
    if low.form == Form::Clock || high.form == Form::Clock {
        (low.form, high.form) = (Form::Clock, Form::Clock);
    }
    Some((low, high))
}

/// What links the figure that ends at `at` to another, and where that begins.
fn link(words: &Words, at: usize, before: &str) -> Option<(Link, usize)> {
    let word = words.all().get(at)?;
    if word.digits {
        return matches!(word.gap, Gap::Hyphen | Gap::Dash).then_some((Link::Dash, at));
    }
    if word.gap > Gap::Space {
        return None;
    }
    let figure = |at: usize| {
        words.all().get(at).is_some_and(|word| {
            word.gap <= Gap::Space && (word.digits || TERMS.get(words.text(at)).is_some() || word.upper)
        })
    };
    let (link, next) = match words.text(at) {
        "to" | "through" | "till" | "until" | "thru" | "upto" => (Link::To, at + 1),
        "up" if words.near(at + 1) == "to" => (Link::To, at + 2),
        "or" => (Link::Or, at + 1),
        "and" if before == "between" => (Link::And, at + 1),
        "plusminus" => (Link::PlusMinus, at + 1),
        "plus" if words.near(at + 1) == "or" && words.near(at + 2) == "minus" => (Link::PlusMinus, at + 3),
        "give" if words.near(at + 1) == "or" && words.near(at + 2) == "take" => (Link::PlusMinus, at + 3),
        _ => match word.gap {
            // "five-ten", "ten-fifteen minutes": words joined by a hyphen, where they are not one number.
            Gap::Hyphen if TERMS.get(words.text(at)).is_some() => (Link::Dash, at),
            _ => return None,
        },
    };
    // "US$5 to US$10": the code of the money stands before its figure.
    let next = if words.all().get(next).is_some_and(|w| w.upper) && figure(next + 1) {
        next + 1
    } else {
        next
    };
    figure(next).then_some((link, next))
}

/// Whether a hyphenated figure is one of three or more, as in dates, telephone and serial numbers.
fn identifier(words: &Words, at: usize, end: usize) -> bool {
    let joined = |at: usize| {
        words
            .all()
            .get(at)
            .is_some_and(|word| word.digits && word.gap == Gap::Hyphen)
    };
    joined(end) || words.all()[at].digits && joined(at)
}
