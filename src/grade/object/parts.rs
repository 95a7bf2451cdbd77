//! Questions that ask for two things, and answers that give one of them.
//!
//! Owns how such a question, and its key, are cut in two. Never touches lists of more, nor scores.

use std::ops::Range;

use crate::grade::object::build::deed;
use crate::grade::object::sight::Sight;
use crate::grade::reference::Reference;
use crate::grade::terms::Terms;
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

/// "The snail itself" for "bacteria in a gland under the snail's foot", where "bacteria" alone is accepted: what is asked for is left
/// out.
pub fn without_core(s: &Sight<'_>) -> bool {
    let met = &s.laid.best.met;
    let untouched = |at: usize| met[at].is_none_or(|m| m.near.credit == 0.0);
    s.facts()
        .core
        .is_some_and(|at| untouched(at) && (at + 1..met.len()).any(|i| s.met(i).is_some()))
}

/// Whether the second thing that is asked for is a figure, every accepted answer has one, and the answer none.
pub fn without_figure(s: &Sight<'_>) -> bool {
    let figures = |terms: &Terms| !terms.numbers.is_empty() || !terms.dates.is_empty();
    let Some(at) = s.firm.second else { return false };
    let next = s.asked.question.words.near(at + 1);
    let asked = match s.asked.question.words.text(at) {
        "how" => matches!(
            next,
            "many" | "much" | "long" | "far" | "old" | "often" | "high" | "deep" | "tall"
        ),
        "what" | "which" => matches!(next, "year" | "date" | "day" | "month" | "century" | "age"),
        word => word == "when",
    };
    asked && s.asked.references.iter().all(|r| figures(&r.terms)) && !figures(&s.laid.answer)
}
