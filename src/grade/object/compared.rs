//! Comparisons: which of two is more, and which less.
//!
//! Owns the two sides of a `than`. Never touches figures, nor scores.

use std::ops::Range;

use crate::grade::object::hinges::than;
use crate::grade::object::sight::Sight;
use crate::grade::terms::Terms;
use crate::lexicon::{Flags, StemId};

/// Whether the answer makes the less of the more.
pub fn turned(s: &Sight<'_>) -> bool {
    beside(s) == Some(Beside::Turned) || swapped(s)
}

/// Whether the answer says the same from the other side: "water is denser than ice" for "ice is less dense than water".
pub fn converse(s: &Sight<'_>) -> bool {
    beside(s) == Some(Beside::Converse)
}

/// How two comparisons by the same word stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    Same,
    Converse,
    Turned,
}

/// A comparison: by which word, and whether it says less.
fn comparison(terms: &Terms, than: usize) -> Option<(usize, bool)> {
    let by = than.checked_sub(1).filter(|&i| terms.all[i].content)?;
    let degree = by.checked_sub(1).map_or("", |i| terms.words.text(i));
    let more = degree == "more" || terms.words.text(by).ends_with("er");
    (degree == "less" || more).then_some((by, degree == "less"))
}

fn beside(s: &Sight<'_>) -> Option<Beside> {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let (wanted, given) = (s.facts().than?, than(own)?);
    let ((by, less), (own_by, own_less)) = (comparison(key, wanted)?, comparison(own, given)?);
    if s.met(by) != Some(own_by) {
        return None;
    }
    let side = |terms: &Terms, range: Range<usize>, but: usize| {
        let all = range.filter(|&i| terms.all[i].content && i != but);
        all.map(|i| terms.all[i].stem).collect::<Vec<StemId>>()
    };
    let (ahead, behind) = (side(key, 0..wanted, by), side(key, wanted + 1..key.len(), by));
    let (first, second) = (side(own, 0..given, own_by), side(own, given + 1..own.len(), own_by));
    let only = |here: &[StemId], there: &[StemId], own: &[StemId]| {
        own.iter().any(|t| here.contains(t) && !there.contains(t))
            && !own.iter().any(|t| there.contains(t) && !here.contains(t))
    };
    let kept = only(&ahead, &behind, &first) || only(&behind, &ahead, &second);
    let crossed = only(&behind, &ahead, &first) || only(&ahead, &behind, &second);
    match (kept, crossed) {
        (true, false) if less == own_less => Some(Beside::Same),
        (false, true) if less != own_less => Some(Beside::Converse),
        (true, false) | (false, true) => Some(Beside::Turned),
        _ => None,
    }
}

/// "The old one weighed more than the new one", where the question asks how much heavier the new one is.
fn swapped(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let told = [(&s.asked.question, s.firm.than), (&s.key().terms, s.facts().than)];
    if own.numbers.len() >= 2 || told.iter().all(|(_, at)| at.is_none()) {
        return false;
    }
    let Some(given) = than(own) else { return false };
    let side = |terms: &Terms, range: Range<usize>| {
        // "The new one": what it is one of is said before.
        let one = |i: usize| matches!(terms.words.text(i), "one" | "ones");
        let all = range.filter(|&i| terms.all[i].content && terms.all[i].number.is_none() && !one(i));
        all.map(|i| terms.all[i].stem).collect::<Vec<_>>()
    };
    let (ahead, behind) = (side(own, 0..given), side(own, given + 1..own.len()));
    let turned = |(told, at): (&Terms, usize)| {
        let (more, less) = (side(told, 0..at), side(told, at + 1..told.len()));
        let only = |stem: &&StemId, here: &[StemId], there: &[StemId]| here.contains(stem) && !there.contains(stem);
        let crossed = ahead.iter().any(|t| only(&t, &less, &more)) && behind.iter().any(|t| only(&t, &more, &less));
        // The thing that both are may be said of either; what sort it is of tells the two apart.
        let kept = ahead.iter().any(|t| only(&t, &more, &less) && sort(own, *t))
            || behind.iter().any(|t| only(&t, &less, &more));
        crossed && !kept
    };
    let lessens =
        own.all.iter().any(|t| t.flags.has(Flags::DOWN)) || own.words.texts().any(|t| matches!(t, "less" | "fewer"));
    !lessens && told.iter().filter_map(|&(terms, at)| Some((terms, at?))).any(turned)
}

/// Whether a stem of the answer says of what sort a thing is, and not to what degree: "new", not "heavier".
fn sort(own: &Terms, stem: StemId) -> bool {
    let of_a_sort = |i: usize| {
        let noun = own.all[i].flags.has(Flags::NOUN) && !own.all[i].flags.has(Flags::ADJECTIVE);
        own.all[i].stem == stem && !noun && !own.words.text(i).ends_with("er")
    };
    (0..own.len()).any(of_a_sort)
}
