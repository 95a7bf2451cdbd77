//! Two things that are asked for or told, and answers that give one of them.
//!
//! Owns how such a question, and its key, are cut in two. Never touches lists of more, nor scores.

use std::ops::Range;

use crate::grade::object::build::deed;
use crate::grade::object::sight::Sight;
use crate::grade::reference::Reference;
use crate::lexicon::Flags;
use crate::text::Gap;

/// Whether of the two things that are asked for the answer touches one alone.
pub fn half(s: &Sight<'_>) -> bool {
    let key = s.key();
    let Some((left, right)) = halves(s, key) else {
        return false;
    };
    let touched = |side: Range<usize>| {
        let mut met = side.filter(|&i| key.new[i]).map(|i| s.laid.best.met[i]);
        met.any(|met| met.is_some_and(|m| m.near.credit > 0.0))
    };
    let strange = (0..s.laid.answer.len()).filter(|&a| s.strange(a)).count();
    strange <= 1 && touched(left) != touched(right)
}

/// "Only plants", where the key says plants and meat.
pub fn one_alone(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let only = |word: &str| matches!(word, "only" | "just" | "solely" | "exclusively");
    let at = own.words.texts().position(only);
    let Some(at) = at.filter(|_| !key.words.texts().any(only)) else {
        return false;
    };
    let new = |i: &usize| s.key().new[*i] && key.all[*i].number.is_none();
    let and = |i: &usize| key.words.text(*i) == "and";
    let beside = |i: usize| s.met(i).is_some_and(|a| a > at && a <= at + 2 && !own.denies(a - 1));
    let missing = |i: usize| s.laid.best.met[i].is_none();
    (1..key.len().saturating_sub(1))
        .filter(and)
        .map(|and| (and - 1, and + 1))
        .filter(|(one, other)| new(one) && new(other))
        .any(|(one, other)| beside(one) && missing(other) || beside(other) && missing(one))
}

/// The parts of a key that give the two things.
fn halves(s: &Sight<'_>, key: &Reference) -> Option<(Range<usize>, Range<usize>)> {
    let (terms, twice) = (&key.terms, s.firm.second.is_some());
    if !twice && !s.firm.several {
        return None;
    }
    // Who asks for two kinds of damage is told two deeds; of two names each is an item of a list.
    let enough = |side: &Range<usize>| {
        let fresh = side.clone().filter(|&i| key.new[i]).count();
        let past = |i: usize| terms.all[i].flags.has(Flags::VERB) && terms.words.text(i).ends_with("ed");
        let least = if twice || side.clone().any(|i| deed(terms, i) || past(i)) {
            1
        } else {
            2
        };
        fresh >= least
    };
    let between = s.asked.question.words.texts().any(|word| word == "between");
    let joint = |i: usize| {
        let word = terms.words.text(i);
        if word == "and" || word == "or" && between || twice && matches!(word, "because" | "but" | "while") {
            Some((0..i, i + 1..terms.len()))
        } else {
            (twice && terms.words.all()[i].gap >= Gap::Comma).then(|| (0..i, i..terms.len()))
        }
    };
    (1..terms.len())
        .filter_map(joint)
        .find(|(left, right)| enough(left) && enough(right))
}
