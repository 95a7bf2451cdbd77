//! Who does a deed and to whom it is done, in sentences of any shape, active or passive.
//!
//! Owns the parts of a deed, and when an answer gives them to others than the key does. Never touches deeds that do not meet, what
//! pronouns stand for, nor scores.

use crate::grade::object::build::{article, deed, does, led, run, thing_behind};
use crate::grade::object::order::mutual;
use crate::grade::object::sight::Sight;
use crate::grade::reference::thing_of;
use crate::grade::terms::Terms;
use crate::lexicon::Flags;
use crate::text::Gap;

/// Whether the key's deed is done, in the answer, by whom the key has it done to, or to whom the key has do it, or by another while
/// the key's doer stands elsewhere: "the germs killed the acid" for "the germs were killed by the acid".
pub fn exchanged(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let same_deed = |i: usize| {
        s.met(i)
            .filter(|&a| own.all[a].stem == key.all[i].stem && !mutual(key.words.text(i)))
    };
    (0..key.len()).any(|i| {
        let Some(a) = same_deed(i).filter(|_| is_deed(key, i)) else {
            return false;
        };
        let (wanted, given) = (Parts::of(key, i), Parts::of(own, a));
        doer_done_to(s, &wanted, &given) || done_to_does(s, &wanted, &given) || other_does(s, a, &wanted, &given)
    })
}

/// Whether a word is one that is done. What may be a thing as well has to stand where only a deed does: "a business network" does
/// nothing.
fn is_deed(terms: &Terms, at: usize) -> bool {
    let (flags, word) = (terms.all[at].flags, terms.words.text(at));
    let prior = at.checked_sub(1).map_or("", |i| terms.words.text(i));
    // "Victim blaming" names a deed, "frogs have smooth skin" says what they are like, and what is made may be the thing itself or
    // what becomes of it.
    let gerund = word.ends_with("ing") && !be(prior);
    let like =
        flags.has(Flags::ADJECTIVE) && !word.ends_with("ed") && (be(prior) || matches!(prior, "have" | "has" | "had"));
    let made = matches!(word, "make" | "makes" | "made");
    if !terms.all[at].content || !flags.has(Flags::VERB) || terms.words.all()[at].capital || gerund || like || made {
        return false;
    }
    let past = || word.ends_with("ed") && at > 0 && (small(prior) || noun(terms, at - 1));
    let next = terms.words.near(at + 1);
    let led = || does(prior) || article(next) || object(next);
    !flags.has_any(Flags::NOUN | Flags::ADJECTIVE) || past() || deed(terms, at) && led()
}

fn object(word: &str) -> bool {
    matches!(word, "him" | "her" | "it" | "them")
}

/// The parts of a deed: the words that name who does it and what it is done to.
#[derive(Debug, PartialEq, Eq)]
struct Parts {
    doer: Option<usize>,
    done_to: Option<usize>,
    passive: bool,
}

impl Parts {
    /// The parts of the deed at a word of a text.
    fn of(terms: &Terms, verb: usize) -> Self {
        let (before, passive) = before(terms, verb);
        if passive {
            let end = terms.len().min(verb + 4);
            let by = (verb + 1..end).find(|&i| terms.words.text(i) == "by");
            return Self {
                doer: by.and_then(|by| thing_behind(terms, by)).map(|thing| thing.end - 1),
                done_to: before,
                passive,
            };
        }
        let pronoun = object(terms.words.near(verb + 1)) && !terms.all.get(verb + 2).is_some_and(|t| t.content);
        let behind = if pronoun {
            Some(verb + 1)
        } else {
            thing_behind(terms, verb).map(|thing| thing.end - 1)
        };
        Self {
            doer: before,
            done_to: behind,
            passive,
        }
    }
}

/// The thing or the pronoun that a deed is said of, and whether it is done to it.
fn before(terms: &Terms, verb: usize) -> (Option<usize>, bool) {
    let mut passive = false;
    let mut at = verb;
    loop {
        let close = at > 0 && terms.words.all()[at].gap <= Gap::Space;
        if !close {
            return (None, passive);
        }
        at -= 1;
        let word = terms.words.text(at);
        passive |= be(word) && !terms.words.text(verb).ends_with("ing");
        if be(word) || small(word) {
            continue;
        }
        // "Germs were thought to be killed."
        let held = word == "to" && at > 1 && supposed(terms.words.text(at - 1)) && be(terms.words.text(at - 2));
        if !held {
            break;
        }
        at -= 2;
    }
    // "People who owe money", "the coal that they owed": whom the clause is about stands before it.
    if matches!(terms.words.text(at), "who" | "which" | "that") {
        let thing = at.checked_sub(1).filter(|&i| noun(terms, i));
        return (thing, passive);
    }
    if subject(terms.words.text(at)) {
        return (Some(at), passive);
    }
    if !noun(terms, at) || is_deed(terms, at) {
        return (None, passive);
    }
    let first = run(terms, at).start;
    match led(terms, first) {
        // "The king of France owed it": the king did.
        Some("of") => {
            let of = (0..first).rfind(|&i| terms.words.text(i) == "of");
            let head = of.and_then(|of| of.checked_sub(1)).filter(|&i| noun(terms, i));
            (head, passive)
        }
        Some(_) => (None, passive),
        None => (Some(at), passive),
    }
}

fn be(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "got" | "gets" | "get"
    )
}

/// Whether a word stands between who does a thing and the deed, and says neither.
fn small(word: &str) -> bool {
    matches!(
        word,
        "had"
            | "has"
            | "have"
            | "could"
            | "can"
            | "would"
            | "will"
            | "did"
            | "does"
            | "do"
            | "should"
            | "must"
            | "might"
            | "may"
            | "not"
            | "never"
            | "also"
            | "then"
            | "always"
            | "often"
            | "only"
            | "just"
    )
}

fn supposed(word: &str) -> bool {
    matches!(
        word,
        "thought" | "believed" | "said" | "known" | "supposed" | "expected" | "held" | "reported"
    )
}

fn subject(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "they")
}

fn noun(terms: &Terms, at: usize) -> bool {
    let named = terms.words.all()[at].capital;
    terms.all[at].content && (named || terms.all[at].flags.has(Flags::NOUN))
}

fn same(s: &Sight<'_>, wanted: usize, given: usize) -> bool {
    s.met(wanted) == Some(given) || s.key().terms.all[wanted].stem == s.laid.answer.all[given].stem
}

/// Whether whom the key has do it is whom it is done to.
fn doer_done_to(s: &Sight<'_>, wanted: &Parts, given: &Parts) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let (Some(doer), Some(done_to)) = (wanted.doer, given.done_to) else {
        return false;
    };
    let done = given.passive && !wanted.passive && wanted.done_to.is_some();
    let another = given
        .doer
        .map_or(done, |other| noun(own, other) && !same(s, doer, other));
    noun(key, doer)
        && same(s, doer, done_to)
        && another
        && wanted.done_to.is_none_or(|object| !same(s, object, done_to))
}

/// Whether to whom the key has it done does it, to another.
fn done_to_does(s: &Sight<'_>, wanted: &Parts, given: &Parts) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let (Some(object), Some(doer), Some(done_to)) = (wanted.done_to, given.doer, given.done_to) else {
        return false;
    };
    // "The lamp reflects its light" for "it reflects the light of the lamp".
    let of = thing_of(key, object).filter(|_| same(s, object, done_to));
    let turned = of.is_some_and(|of| same(s, of, doer)) || same(s, object, doer) && !same(s, object, done_to);
    noun(key, object) && noun(own, doer) && turned && wanted.doer.is_none_or(|one| !same(s, one, doer))
}

/// Whether another does it whom the question or the passage knows, and the key's doer stands where something else is said of him.
fn other_does(s: &Sight<'_>, deed: usize, wanted: &Parts, given: &Parts) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let (Some(one), Some(other)) = (wanted.doer, given.doer) else {
        return false;
    };
    if wanted.passive || given.passive || !noun(key, one) {
        return false;
    }
    let Some(elsewhere) = (0..own.len()).find(|&a| a != other && same(s, one, a)) else {
        return false;
    };
    let does = |a: usize| is_deed(own, a) && Parts::of(own, a).doer == Some(elsewhere);
    let apart = elsewhere > deed || (elsewhere + 1..other).any(does);
    if subject(own.words.text(other)) {
        return elsewhere > deed && does_any(own, elsewhere);
    }
    let stem = own.all[other].stem;
    let known = s.asked.gives(stem) || s.asked.ground.as_ref().is_some_and(|g| g.holds(stem));
    noun(own, other) && known && !same(s, one, other) && apart && !own.words.all()[elsewhere].owns
}

fn does_any(terms: &Terms, thing: usize) -> bool {
    (thing + 1..terms.len()).any(|i| is_deed(terms, i) && Parts::of(terms, i).doer == Some(thing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deed_has_its_parts() {
        let rows = [
            ("the germs neutralise the acid", "neutralise", "germs", "acid"),
            ("the germs are killed by the acid", "killed", "acid", "germs"),
            ("people who owed money", "owed", "people", "money"),
            ("the king of France had owed it", "owed", "king", "it"),
            ("to convince the public", "convince", "", "public"),
            ("she would never sell the farm", "sell", "she", "farm"),
            ("it was sold", "sold", "", "it"),
        ];
        for (source, verb, doer, done_to) in rows {
            let terms = Terms::of(source);
            let at = terms.words.texts().position(|t| t == verb).expect("the word is there");
            let parts = Parts::of(&terms, at);
            let word = |part: Option<usize>| part.map_or("", |i| terms.words.text(i));
            assert_eq!((word(parts.doer), word(parts.done_to)), (doer, done_to), "{source}");
        }
    }
}
