//! Answers that leave open what they mean: something, somewhere, a wide stretch of figures.
//!
//! Owns what is too loose to show that anybody knows. Never touches alternatives, nor scores.

use crate::grade::ground::Ground;
use crate::grade::object::settled::Settled;
use crate::grade::object::sight::Sight;
use crate::grade::terms::Terms;
use crate::text::date::Grain;
use crate::text::number::{Bound, Found, Number};

/// Whether the answer leaves open what was asked for.
pub fn loose(s: &Sight<'_>) -> bool {
    something(s) || wide(s) || only_the_year(s)
}

/// "Something in the sea": what stands for all that the key says and the answer does not.
fn something(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    let open = |terms: &Terms| {
        // "Something new" says what it is.
        let told =
            |i: usize| terms.all.get(i + 1).is_some_and(|next| next.content) && !terms.words.near(i + 1).is_empty();
        let stands = |i: usize| match terms.words.text(i) {
            "something" => !told(i),
            "somewhere" | "somehow" | "sometime" => true,
            _ => false,
        };
        (0..terms.len()).any(stands)
    };
    if !open(own) || open(&key.terms) || open(&s.asked.question) {
        return false;
    }
    // "Something that stops the blood flowing" says what it is.
    let left_out = (0..key.terms.len())
        .filter(|&i| key.new[i] && s.met(i).is_none())
        .count();
    let told = (0..key.terms.len())
        .filter(|&i| key.new[i] && s.met(i).is_some())
        .count();
    left_out > told
}

/// The widest stretch that still tells a figure, as a share of it.
const WIDE: f64 = 0.2;

/// A figure and what it counts.
const MOST: usize = 3;

/// "Between 1,000 and 5,000 metres" for 2,400 metres, "between 5 and 8" for 8.
fn wide(s: &Sight<'_>) -> bool {
    let exact = |number: &Number| number.low == number.high && number.bound == Bound::Exact;
    let key = |facts: &Settled| match &facts.amounts[..] {
        [only] if facts.content <= MOST && exact(&only.number) => Some(only.number.low),
        _ => None,
    };
    let Some(wanted) = key(s.facts()).filter(|_| s.firm.keys.iter().all(|facts| key(facts).is_some())) else {
        return false;
    };
    let [found] = &s.laid.answer.numbers[..] else {
        return false;
    };
    let (low, high) = (found.number.low, found.number.high);
    let told = |g: &Ground| g.told.iter().any(|t| t.number.low == low && t.number.high == high);
    let stretch = found.number.is_range() && low.is_finite() && high.is_finite();
    // "From 5 to 8" may be how a thing went; "between 5 and 8" leaves it open.
    let inside = low < wanted && wanted < high || low <= wanted && wanted <= high && between(&s.laid.answer);
    stretch && inside && high - low > WIDE * wanted.abs() && !s.asked.ground.as_ref().is_some_and(told)
}

/// Whether a text says that what it tells lies somewhere in a stretch.
fn between(terms: &Terms) -> bool {
    terms.words.texts().any(|word| word == "between")
}

/// "Sometime in 2017", where it is asked on what date.
fn only_the_year(s: &Sight<'_>) -> bool {
    let question = &s.asked.question.words;
    let asks =
        |i: usize| question.text(i) == "date" && i > 0 && matches!(question.text(i - 1), "what" | "which" | "exact");
    let day = |grain: Grain| grain == Grain::Day;
    let keys = &s.key().terms.dates;
    let own = &s.laid.answer.dates;
    // "The 9th of Ocotber 1712" has its day.
    let other = |number: &Found| s.laid.answer.all[number.first].date.is_none();
    if s.laid.answer.numbers.iter().any(other) {
        return false;
    }
    own.len() == 1
        && own.iter().all(|d| !day(d.date.grain))
        && !keys.is_empty()
        && keys.iter().all(|k| day(k.date.grain))
        && (0..question.len()).any(asks)
}
