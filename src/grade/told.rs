//! The figures that a passage tells, and in what other terms it tells them.
//!
//! Owns what a passage says of an amount. Never touches answers.

use crate::grade::terms::Terms;
use crate::lexicon::StemId;
use crate::text::Gap;
use crate::text::number::{self, Agreement, Bound, Found, Number};
use crate::text::unit::Unit;

/// A figure of a passage.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// What it says.
    pub number: Number,
    /// The same amount in other terms, where brackets give it: `12 million euros (about $13 million)`.
    pub equal: Option<Number>,
    /// The word right behind it, where that is counted: `4,000 puffins`.
    pub of: Option<StemId>,
}

/// The figures of a text, in order.
pub fn told(terms: &Terms) -> Vec<Told> {
    let numbers = &terms.numbers;
    let near = |a: &Found, b: &Found| {
        let (low, high) = (a.end.min(b.end), a.first.max(b.first));
        let bracket = (low..=high.min(terms.len() - 1)).any(|w| terms.words.all()[w].gap == Gap::Bracket);
        (high.saturating_sub(low) <= 4 && bracket).then_some(())
    };
    numbers
        .iter()
        .enumerate()
        .map(|(i, found)| {
            let before = i.checked_sub(1).map(|b| &numbers[b]);
            let other = [numbers.get(i + 1), before].into_iter().flatten();
            let mut number = found.number;
            let verb = (1..=4).any(|by| found.first >= by && tops(terms.words.text(found.first - by)));
            if number.bound == Bound::Exact && verb {
                number.bound = Bound::Over;
            }
            let equal = other.filter(|o| near(found, o).is_some()).map(|o| o.number).next();
            Told {
                number,
                equal,
                of: counted(terms, found).map(|at| terms.all[at].stem),
            }
        })
        .collect()
}

/// The word that a figure counts, right behind it; nothing where it is a date or has a unit.
pub fn counted(terms: &Terms, found: &Found) -> Option<usize> {
    let word = terms.all.get(found.end)?;
    let plain = found.number.unit == Unit::None && terms.all[found.figure.0].date.is_none();
    let counts = plain && word.content && word.number.is_none() && terms.words.all()[found.end].gap <= Gap::Space;
    counts.then_some(found.end)
}

/// Verbs by which a passage says that something was more.
fn tops(word: &str) -> bool {
    matches!(
        word,
        "topped"
            | "topping"
            | "surpassed"
            | "surpassing"
            | "exceeded"
            | "exceeding"
            | "exceeds"
            | "broke"
            | "past"
            | "passed"
            | "passing"
    )
}

/// How firmly the figures that equal `value` are told.
pub fn bounds<'a>(all: &'a [Told], value: &'a Number) -> impl Iterator<Item = Bound> + 'a {
    let same = |told: &&Told| number::compare(value, &told.number) == Agreement::Equal;
    all.iter().filter(same).map(|told| told.number.bound)
}

/// What the figures that equal `value` are in other terms.
pub fn equals<'a>(all: &'a [Told], value: &'a Number) -> impl Iterator<Item = Number> + 'a {
    let same = |told: &&Told| number::compare(value, &told.number) == Agreement::Equal;
    all.iter().filter(same).filter_map(|told| told.equal)
}
