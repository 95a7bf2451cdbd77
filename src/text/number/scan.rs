//! All the numbers of a text.
//!
//! Owns what joins figures into numbers: bounds, units, ranges, and the part that each number plays. Never touches the
//! figures themselves.

use crate::text::number::amount::Amount;
use crate::text::number::bounds;
use crate::text::number::figure::{Bound, Form, Found, Number, Role};
use crate::text::number::vocabulary::TERMS;
use crate::text::unit::{self, Context, Unit};
use crate::text::words::{Gap, Sign, Words};

/// Writes the numbers of `words` to `out`, in order and without overlap; what `out` held before is dropped.
///
/// Figures that belong to dates or names are found as well: see [`Found::role`], and hold the words against those of the
/// dates where that matters. `a` and `an` are numbers only before a scale.
///
/// ```
/// use closeread::text::Words;
/// use closeread::text::number::scan;
/// let mut found = Vec::new();
/// scan(&Words::of("no fewer than two and a half million, or GPT-4"), &mut found);
/// assert_eq!((found[0].number.low, found[0].first, found[0].end), (2.5e6, 0, 8));
/// assert!(found[1].named());
/// scan(&Words::of("a man of many parts"), &mut found);
/// assert!(found.is_empty());
/// ```
pub fn scan(words: &Words, out: &mut Vec<Found>) {
    out.clear();
    let mut at = 0;
    let mut floor = 0;
    while at < words.len() {
        match Amount::read(words, at) {
            Some(amount) => {
                let found = phrase(words, at, amount, floor);
                at = found.end;
                floor = at;
                out.push(found);
            }
            None => at += 1,
        }
    }
}

impl Number {
    /// The one number that `text` states and nothing beside it, as question files give a key.
    ///
    /// ```
    /// use closeread::text::number::Number;
    /// assert_eq!(Number::parse("110 billion").map(|n| n.low), Some(110e9));
    /// assert_eq!(Number::parse("5 apples"), None, "words are left over");
    /// assert_eq!(Number::parse("3 and 4"), None, "two numbers");
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let words = Words::of(text);
        let mut found = Vec::new();
        scan(&words, &mut found);
        match found[..] {
            [
                Found {
                    first: 0, end, number, ..
                },
            ] if end == words.len() => Some(number),
            _ => None,
        }
    }
}

/// Word `at`, where nothing stronger than a space divides it from the word before.
fn near(words: &Words, at: usize) -> &str {
    match words.all().get(at) {
        Some(word) if word.gap <= Gap::Space => words.text(at),
        _ => "",
    }
}

/// A figure with the words that belong to it.
struct Piece {
    amount: Amount,
    unit: Unit,
    bound: Option<Bound>,
    end: usize,
}

/// The whole phrase around the figure that stands at `at`.
fn phrase(words: &Words, at: usize, amount: Amount, floor: usize) -> Found {
    let money = unit::before(words, at).filter(|(_, first)| *first >= floor);
    let start = money.map_or(at, |(_, first)| first);
    let mut piece = piece(words, at, amount);
    if let Some((unit, _)) = money {
        piece.unit = unit;
    }
    let (bound, mut first) = bounds::before(words, start, floor);
    let mut number = Number {
        low: signed(words, at, piece.amount.value),
        high: signed(words, at, piece.amount.most),
        bound: piece.bound.unwrap_or(bound),
        unit: piece.unit,
        form: piece.amount.form,
        step: piece.amount.step,
    };
    let mut figure = (at, piece.amount.end);
    let mut end = piece.end;
    if bound == Bound::Exact || first == start {
        if let Some((range, range_figure_end, range_end, range_first)) = range(words, start, at, &piece, floor) {
            number = Number {
                bound: number.bound,
                ..range
            };
            figure.1 = range_figure_end;
            end = range_end;
            first = range_first;
        }
    } else if let Some((range, range_figure_end, range_end, _)) = range(words, start, at, &piece, start) {
        // "about 5 to 10 days".
        number = Number {
            bound: number.bound,
            ..range
        };
        figure.1 = range_figure_end;
        end = range_end;
    }
    if let Some((bound, bound_end)) = bounds::after(words, end) {
        number.bound = bound;
        end = bound_end;
    }
    if number.form == Form::Cardinal && year(words, at, end, &number) {
        number.form = Form::Year;
    }
    let ends = [number.low, number.high].map(|end| end.clamp(f64::MIN, f64::MAX));
    (number.low, number.high) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
    Found {
        first,
        end,
        figure,
        number,
        role: role(words, at, &number, end),
    }
}

fn signed(words: &Words, at: usize, value: f64) -> f64 {
    let minus = words.all()[at].sign == Sign::Minus
        || at > 0 && matches!(words.text(at - 1), "minus" | "negative") && words.all()[at].gap <= Gap::Space;
    if minus && value != 0.0 { -value } else { value }
}

/// The unit behind a figure, and a bound that stands between or behind them.
fn piece(words: &Words, at: usize, amount: Amount) -> Piece {
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
        Form::Ordinal | Form::Roman | Form::Decade | Form::Multiple | Form::Year
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
        compound(words, &mut piece);
    }
    piece
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
    let article = at + usize::from(near(words, at) == "of");
    if matches!(near(words, article), "a" | "an" | "one") {
        article + 1
    } else {
        at
    }
}

/// `5 feet 10 inches`, `2 hours and 30 minutes`: smaller units add to the first.
fn compound(words: &Words, piece: &mut Piece) {
    let mut smallest = piece.unit;
    for _ in 0..3 {
        let Unit::Measure(measure) = smallest else { return };
        let and = usize::from(near(words, piece.end) == "and");
        let at = piece.end + and;
        let close = words
            .all()
            .get(at)
            .is_some_and(|word| word.gap <= Gap::Space && word.digits)
            || TERMS.get(near(words, at)).is_some();
        let Some(next) = close.then(|| Amount::read(words, at)).flatten() else {
            return;
        };
        let context = Context {
            digits: words.all()[at].digits,
            sign: words.all()[at].sign,
            value: next.value,
        };
        let Some((unit @ Unit::Measure(small), end)) = unit::after(words, next.end, context) else {
            return;
        };
        let smaller = small.dimension() == measure.dimension() && small.factor() < measure.factor();
        if !smaller || next.form != Form::Cardinal || measure.offset() != 0.0 {
            return;
        }
        let Some(share) = unit.convert(1.0, piece.unit) else {
            return;
        };
        piece.amount.value += next.value * share;
        piece.amount.most = piece.amount.value;
        piece.amount.step = next.step * share;
        piece.amount.end = next.end;
        piece.end = end;
        smallest = unit;
    }
}

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

/// The range that begins with `low`: the number, the end of its figure, the end of its phrase, and its first word.
fn range(words: &Words, start: usize, at: usize, low: &Piece, floor: usize) -> Option<(Number, usize, usize, usize)> {
    if !matches!(
        low.amount.form,
        Form::Cardinal | Form::Fraction | Form::Ordinal | Form::Year | Form::Multiple
    ) {
        return None;
    }
    let before = match start.checked_sub(1) {
        Some(prior) if prior >= floor && words.all()[start].gap <= Gap::Space => words.text(prior),
        _ => "",
    };
    let (link, next) = link(words, low.end, before)?;
    let mut high = piece(words, next, Amount::read(words, next)?);
    let first = if matches!(before, "between" | "from") && matches!(link, Link::And | Link::To | Link::Dash) {
        start - 1
    } else {
        start
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
        return Some((number, high.amount.end, high.end, first));
    }
    if link == Link::Dash && identifier(words, at, high.amount.end) {
        return None;
    }
    let mut least = low.amount;
    // "5 to 10 million", "5-10 million": the scale is said once for both.
    if least.scale == 1.0 && high.amount.scale > 1.0 && least.value < 1000.0 && low.unit_open(high.unit) {
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
    Some((number, high.amount.end, high.end, first))
}

impl Piece {
    /// Whether its unit lets it share the scale of a number of `other`.
    fn unit_open(&self, other: Unit) -> bool {
        self.unit == Unit::None || other == Unit::None || self.unit == other
    }
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
        "to" | "through" | "till" | "until" | "thru" => (Link::To, at + 1),
        "or" => (Link::Or, at + 1),
        "and" if before == "between" => (Link::And, at + 1),
        "plusminus" => (Link::PlusMinus, at + 1),
        "plus" if near(words, at + 1) == "or" && near(words, at + 2) == "minus" => (Link::PlusMinus, at + 3),
        "give" if near(words, at + 1) == "or" && near(words, at + 2) == "take" => (Link::PlusMinus, at + 3),
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

/// Whether a figure is written as years are: four digits without a comma, and nothing counted behind them.
fn year(words: &Words, at: usize, end: usize, number: &Number) -> bool {
    let word = &words.all()[at];
    let plain = number.unit == Unit::None && word.digits && word.span.len() == 4 && words.text(at).len() == 4;
    plain
        && (1000.0..=2100.0).contains(&number.low)
        && number.high <= 2100.0
        && number.step == 1.0
        && !plural(words, end)
}

/// Whether something counted stands at `at`: a noun in the plural, for as much as its letters tell.
pub(in crate::text) fn plural(words: &Words, at: usize) -> bool {
    let Some(word) = words
        .all()
        .get(at)
        .filter(|word| word.gap == Gap::Space && !word.digits && !word.capital)
    else {
        return false;
    };
    let text = words.text(at);
    matches!(
        text,
        "people" | "men" | "women" | "children" | "sheep" | "fish" | "deer" | "soldiers"
    ) || text.len() > 3
        && word.span.len() == text.len()
        && text.ends_with('s')
        && !["ss", "us", "is", "ous"].iter().any(|end| text.ends_with(end))
        && !matches!(
            text,
            "was" | "has" | "does" | "sees" | "saw" | "always" | "perhaps" | "besides" | "towards" | "across"
        )
}

/// The part that a number plays where it stands.
fn role(words: &Words, at: usize, number: &Number, end: usize) -> Role {
    let word = &words.all()[at];
    if number.form == Form::Roman {
        return Role::Name;
    }
    if word.digits {
        let behind_name = at > 0 && word.gap == Gap::Hyphen && !words.all()[at - 1].digits && word.sign == Sign::None;
        let named = behind_name && !prefix(words.text(at - 1)) && TERMS.get(words.text(at - 1)).is_none();
        return if named { Role::Name } else { Role::Quantity };
    }
    if end == at + 1 && words.text(at) == "one" && number.bound == Bound::Exact {
        let prior = match at.checked_sub(1) {
            Some(prior) if word.gap <= Gap::Space => words.text(prior),
            _ => "",
        };
        let pronoun = matches!(
            prior,
            "no" | "any"
                | "every"
                | "some"
                | "each"
                | "this"
                | "that"
                | "the"
                | "which"
                | "another"
                | "other"
                | "such"
                | "good"
                | "new"
                | "big"
                | "right"
                | "wrong"
                | "same"
                | "loved"
                | "little"
                | "old"
                | "young"
                | "better"
                | "best"
        ) || matches!(
            near(words, end),
            "of" | "another"
                | "who"
                | "whose"
                | "that"
                | "which"
                | "should"
                | "must"
                | "can"
                | "may"
                | "would"
                | "could"
                | "will"
                | "might"
                | "has"
                | "is"
                | "was"
                | "cannot"
                | "does"
                | "needs"
                | "self"
        );
        if pronoun {
            return Role::Pronoun;
        }
    }
    Role::Quantity
}

/// Prefixes that count or date what follows, and so do not make a name of it.
fn prefix(word: &str) -> bool {
    matches!(
        word,
        "mid"
            | "early"
            | "late"
            | "pre"
            | "post"
            | "sub"
            | "under"
            | "over"
            | "circa"
            | "ca"
            | "c"
            | "plus"
            | "minus"
            | "non"
            | "the"
            | "of"
            | "in"
            | "to"
            | "and"
            | "or"
            | "a"
            | "about"
            | "around"
            | "us"
            | "since"
            | "until"
    )
}
