//! Another who does it: the key's deed is done by one whom the question, the passage or the key knows as somebody else.
//!
//! Owns who stands before a deed. Never touches deeds themselves, names that are called otherwise, nor scores.

use std::ops::Range;

use crate::grade::ground::Ground;
use crate::grade::object::build::{article, run, thing_behind};
use crate::grade::object::clauses::object;
use crate::grade::object::deeds::{alike, pronoun};
use crate::grade::object::hinges::helps;
use crate::grade::object::sight::Sight;
use crate::grade::object::slot::{doer, filled, passive};
use crate::grade::terms::Terms;
use crate::lexicon::Flags;

/// Whether another does what the key has done.
pub fn another(s: &Sight<'_>) -> bool {
    filled(s) || another_than_asked(s)
}

/// Whether a text begins with a pronoun for whoever does it.
fn begins_with_pronoun(terms: &Terms) -> bool {
    terms.words.get(0).is_some_and(pronoun)
}

/// The word of the answer that is the same verb as word `deed` of the key.
fn same_deed(s: &Sight<'_>, deed: usize) -> Option<usize> {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    s.met(deed).filter(|&a| key.all[deed].stem == own.all[a].stem)
}

/// The thing that begins the answer and does what its word `deed` says.
fn first_doer(own: &Terms, deed: usize) -> Option<usize> {
    doer(own, deed).filter(|&a| run(own, a).start <= 1)
}

/// The words of what a question asks about: "the fox", in "How did the fox get the better of the miller's trap?".
fn asked_about(question: &Terms) -> Option<Range<usize>> {
    let opens = |i: usize| {
        let word = question.words.text(i);
        matches!(word, "did" | "does" | "do" | "was" | "were" | "is" | "are")
            || matches!(word, "to" | "of")
                && i > 0
                && matches!(
                    question.words.text(i - 1),
                    "happens" | "happened" | "happen" | "became" | "becomes"
                )
    };
    // "What does she do": the second is what is asked for.
    let asks = |i: &usize| {
        let word = question.words.text(*i);
        matches!(word, "did" | "does") || word == "do" && (*i == 0 || !question.all[i - 1].content)
    };
    if (0..question.len()).filter(asks).count() > 1 {
        return None;
    }
    let to = (0..question.len()).rfind(|&i| opens(i) && matches!(question.words.text(i), "to" | "of"));
    let at = to.or_else(|| (0..question.len()).find(|&i| opens(i)))?;
    let first = (at + 1..question.len()).find(|&i| !article(question.words.text(i)))?;
    let thing = question.all[first].content.then(|| run(question, first))?;
    // "The volume of a gas", "one of the horses".
    let of = (question.words.near(thing.end) == "of")
        .then(|| thing_behind(question, thing.end))
        .flatten();
    Some(thing.start..of.map_or(thing.end, |of| of.end))
}

/// "The pressure is halved" for "it is halved", where it is asked what happens to the volume: whoever does it stands in the question,
/// and is not asked about.
fn another_than_asked(s: &Sight<'_>) -> bool {
    let (question, key, own) = (&s.asked.question, &s.key().terms, &s.laid.answer);
    if !begins_with_pronoun(key) {
        return false;
    }
    let Some(asked) = asked_about(question).filter(|_| s.firm.second.is_none()) else {
        return false;
    };
    let verb = (1..key.len()).find(|&i| key.all[i].content && !helps(key.words.text(i)));
    let Some(verb) = verb.filter(|&i| i <= 2 && key.all[i].flags.has(Flags::VERB)) else {
        return false;
    };
    let Some(given) = same_deed(s, verb) else { return false };
    // "Rain soaked it" for "it was soaked by rain".
    let done = |terms: &Terms, at: usize| passive(terms.words.text(at - 1)) && !terms.words.text(at).ends_with("ing");
    if given == 0 || done(key, verb) != done(own, given) {
        return false;
    }
    let Some(doer) = first_doer(own, given) else {
        return false;
    };
    let doing = run(own, doer).start..doer + 1;
    let stands = |a: usize, range: Range<usize>| question.all[range].iter().any(|t| t.stem == own.all[a].stem);
    let noun = own.all[doer].flags.has(Flags::NOUN);
    let named = own.words.all()[doer].capital;
    let him = object(own.words.near(given + 1));
    // "The rope broke" for "it broke the rope".
    let broke = !him && thing_behind(own, given).is_none() && (0..key.len()).any(|i| s.met(i) == Some(doer));
    let told = |ground: &Ground| ground.holds(own.all[doer].stem) && !named && !broke;
    let strange = || !question.all[asked.clone()].iter().any(|t| alike(t, &own.all[doer]));
    let elsewhere = stands(doer, asked.end..question.len()) || s.asked.ground.as_ref().is_some_and(told) && strange();
    elsewhere && noun && !doing.into_iter().any(|a| stands(a, asked.clone()))
}
