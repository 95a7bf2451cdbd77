//! Answers that give back what the question gave, under another cover.
//!
//! Owns what is no more than the question once more. Never touches the passage, or scores.

use crate::grade::matching::Link;
use crate::grade::object::sight::Sight;
use crate::grade::terms::Term;
use crate::text::edits::slips;

/// Whether the answer gives back words of the question under another cover: initials that it asks about, or a slip.
pub fn given_back(s: &Sight<'_>) -> bool {
    initials_again(s) || slips_again(s)
}

/// Whether all that the answer adds to the question is a slip of a word of it.
fn slips_again(s: &Sight<'_>) -> bool {
    const LONG: u8 = 5;
    const MOST: usize = 2;
    let (own, question) = (&s.laid.answer, &s.asked.question);
    if s.laid.best.new_recall > 0.0 || s.facts().repeats {
        return false;
    }
    let slip = |a: usize| {
        let term = &own.all[a];
        let near = |(q, t): (usize, &Term)| t.chars >= LONG && slips(question.words.text(q), own.words.text(a)) <= MOST;
        term.entry.is_none() && term.chars >= LONG && question.all.iter().enumerate().any(near)
    };
    let mut fresh = (0..own.len()).filter(|&a| s.laid.fresh[a]).peekable();
    fresh.peek().is_some() && fresh.all(slip)
}

/// Whether the answer gives back the initials that the question asks about.
fn initials_again(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let mets = s.laid.best.met.iter().flatten();
    s.facts().spells_out
        && mets.clone().next().is_some()
        && mets.clone().all(|m| m.near.link == Link::Acronym)
        && !(0..own.len()).any(|a| s.strange(a))
}
