//! All the numbers of a text.
//!
//! Owns what joins figures into numbers: bounds, units, ranges, and the part that each number plays. Never touches the
//! figures themselves.

use crate::text::number::amount::Amount;
use crate::text::number::bounds;
use crate::text::number::counted::counted_alone;
use crate::text::number::figure::{Bound, Form, Found, Number, Role};
use crate::text::number::piece::{Piece, negated, piece, read, signed};
use crate::text::number::range::{both_ends, range};
use crate::text::number::vocabulary::{TERMS, Term};
use crate::text::unit::{self, Measure, Unit};
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
    scan_at(words, |_| true, out);
}

/// The same, looking only where `may_open` says yes. It must say so of digits, of articles and of whatever [`opens`] a number.
pub fn scan_at(words: &Words, may_open: impl Fn(usize) -> bool, out: &mut Vec<Found>) {
    out.clear();
    let mut at = 0;
    let mut floor = 0;
    while at < words.len() {
        if !may_open(at) {
            at += 1;
            continue;
        }
        match read(words, at) {
            Some(amount) => {
                let amount = ratio(words, &amount).unwrap_or(amount);
                let found = phrase(words, at, amount, floor);
                at = found.end;
                floor = at;
                let both = match out[..] {
                    [.., before, last] => both_ends(words, &last, &found, before.end),
                    [last] => both_ends(words, &last, &found, 0),
                    [] => None,
                };
                if both.is_some() {
                    out.pop();
                }
                out.push(both.unwrap_or(found));
            }
            None => at += 1,
        }
    }
}

/// Whether a number may begin with this folded word. An article needs another such word behind it, and does not count.
///
/// ```
/// use closeread::text::number::opens;
/// assert!(opens("eleven") && opens("half"));
/// assert!(!opens("a") && !opens("city"));
/// ```
pub fn opens(word: &str) -> bool {
    // "A fortnight" and "an hour" are some of them.
    TERMS.get(word).is_some_and(|term| term != Term::Article)
        || matches!(word, "fortnight" | "decade")
        || counted_alone(word)
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

/// So many `in`, `of` or `out of` so many, which is a share: `one in four`, `80 of 100`, `3 out of every 4`, `one bee in twenty`.
/// "Two in 10 days" is none.
fn ratio(words: &Words, part: &Amount) -> Option<Amount> {
    let plain = |a: &Amount| a.form == Form::Cardinal && a.step == 1.0 && a.scale == 1.0 && a.value == a.most;
    let whole_at = match (words.near(part.end), words.near(part.end + 1)) {
        ("out", "of") => part.end + 2,
        ("in" | "of", _) => part.end + 1,
        (_, "in") if part.value == 1.0 => part.end + 2,
        _ => return None,
    };
    let named = whole_at == part.end + 2 && words.near(part.end + 1) == "in";
    // "Ten of the twelve" is a share; "one of the two" is one of them.
    let all = part.value > 1.0 && matches!(words.near(whole_at), "the" | "his" | "her" | "its" | "their");
    let whole_at = whole_at + usize::from(all || words.near(whole_at) == "every");
    let near = |at: usize| {
        words
            .all()
            .get(at)
            .is_some_and(|word| word.gap <= Gap::Space && word.sign == Sign::None)
    };
    if !plain(part) || part.value < 1.0 || !near(whole_at) {
        return None;
    }
    // "Of a hundred" is as plain.
    let round = |a: &Amount| a.form == Form::Cardinal && a.value == a.most && a.value.fract() == 0.0;
    let whole = read(words, whole_at).filter(round)?;
    let context = unit::Context {
        digits: words.all()[whole_at].digits,
        sign: Sign::None,
        value: whole.value,
    };
    let counted = unit::after(words, whole.end, context).is_some() || words.near(whole.end) == "of";
    let ends = !named || words.near(whole.end).is_empty();
    (part.value < whole.value && whole.value <= 1000.0 && !counted && ends)
        .then(|| Amount::new(part.value / whole.value, 0.01, Form::Fraction, whole.end))
}

/// The whole phrase around the figure that stands at `at`.
fn phrase(words: &Words, at: usize, amount: Amount, floor: usize) -> Found {
    let minus = usize::from(at > floor && negated(words, at));
    let money = unit::before(words, at - minus).filter(|(_, first)| *first >= floor);
    let start = money.map_or(at - minus, |(_, first)| first);
    let mut piece = piece(words, at, amount);
    if let Some((unit, _)) = money {
        piece.unit = unit;
    }
    let (bound, first) = bounds::before(words, start, floor);
    let range = range(words, first, at, &piece, floor);
    let (first, figure_end, mut end) = match &range {
        Some(range) => (range.first, range.figure_end, range.end),
        None => (first, piece.amount.end, piece.end),
    };
    let mut number = range.map_or_else(|| plain(words, at, &piece), |range| range.number);
    number.bound = piece.bound.unwrap_or(bound);
    if let Some((bound, bound_end)) = bounds::after(words, end) {
        number.bound = bound;
        end = bound_end;
    }
    if let Some((side, after)) = side_of_zero(words, end, &number) {
        if side == Side::Below {
            (number.low, number.high) = (-number.high, -number.low);
        }
        end = after;
    }
    if number.form == Form::Cardinal && year(words, at, end, &number) {
        number.form = Form::Year;
    }
    let ends = [number.low, number.high].map(|end| end.clamp(f64::MIN, f64::MAX));
    (number.low, number.high) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
    Found {
        first,
        end,
        figure: (at, figure_end),
        number,
        role: role(words, at, &number, end),
    }
}

/// A side of zero, or of where water freezes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

/// The sign of a temperature that is said behind it, and the word after that: `25 degrees below zero`, `18 below freezing`, and at the
/// end of what is said `18 below`.
fn side_of_zero(words: &Words, at: usize, number: &Number) -> Option<(Side, usize)> {
    let degrees = |measure: Measure| matches!(measure, Measure::Degree | Measure::Celsius);
    let celsius = match number.unit {
        Unit::None => true,
        Unit::Measure(measure) => degrees(measure),
        _ => false,
    };
    let side = match words.near(at) {
        "below" => Side::Below,
        "above" => Side::Above,
        _ => return None,
    };
    let ends = words.all().get(at + 1).is_none_or(|next| next.gap > Gap::Space);
    let end = match words.near(at + 1) {
        "zero" => at + 2,
        "freezing" if celsius => at + 2 + usize::from(words.near(at + 2) == "point"),
        _ if ends && celsius && side == Side::Below => at + 1,
        _ => return None,
    };
    (number.low >= 0.0).then_some((side, end))
}

/// What a figure says by itself.
fn plain(words: &Words, at: usize, piece: &Piece) -> Number {
    Number {
        low: signed(words, at, piece.amount.value),
        high: signed(words, at, piece.amount.most),
        bound: Bound::Exact,
        unit: piece.unit,
        form: piece.amount.form,
        step: piece.amount.step,
    }
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
pub fn plural(words: &Words, at: usize) -> bool {
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
        && !["ss", "us", "is", "wards"].iter().any(|end| text.ends_with(end))
        && !matches!(
            text,
            "was" | "has" | "does" | "sees" | "saw" | "always" | "perhaps" | "besides" | "across"
        )
}

/// The part that a number plays where it stands.
fn role(words: &Words, at: usize, number: &Number, end: usize) -> Role {
    let word = &words.all()[at];
    if number.form == Form::Roman {
        return Role::Name;
    }
    if word.digits {
        let joined = word.gap == Gap::Hyphen || word.gap == Gap::Glued;
        let behind_name = at > 0 && joined && !words.all()[at - 1].digits && word.sign == Sign::None;
        let named = behind_name && !prefix(words.text(at - 1)) && TERMS.get(words.text(at - 1)).is_none();
        return if named { Role::Name } else { Role::Quantity };
    }
    // "double helix", "triple jump": part of what a thing is called.
    if number.form == Form::Multiple && matches!(words.text(at), "double" | "triple" | "quadruple" | "quintuple") {
        let called = !matches!(
            words.near(end),
            "" | "the"
                | "that"
                | "as"
                | "of"
                | "its"
                | "their"
                | "his"
                | "her"
                | "what"
                | "this"
                | "or"
                | "and"
                | "in"
                | "by"
        );
        return if called { Role::Name } else { Role::Quantity };
    }
    let counts = words.all().get(end).is_some_and(|next| next.gap == Gap::Hyphen);
    if end == at + 1 && !counts && words.text(at) == "one" && number.bound == Bound::Exact {
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
            words.near(end),
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
