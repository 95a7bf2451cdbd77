//! Who does what: the right words with the parts exchanged.
//!
//! Owns who is said to do a thing, in a key and in an answer. Never touches words that do not meet, nor scores.

use crate::grade::object::sight::Sight;
use crate::grade::sorts::Sorts;
use crate::grade::terms::Terms;
use crate::lexicon::{Entry, Flags, Topic};
use crate::text::Gap;

/// Whether the answer gives the parts of the key to each other's persons.
pub fn exchanged(s: &Sight<'_>) -> bool {
    owners_differ(s) || asked_about_does(s)
}

/// "Edith kept the accounts and Martin ran the ovens", where it was the other way round: what the key says behind the one name
/// the answer says behind the other.
fn owners_differ(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    // A sentence that begins with what was done may name the doer behind it.
    let leads = (0..own.len()).find(|&a| own.all[a].content);
    if !leads.is_some_and(|a| named(own, a)) {
        return false;
    }
    // The name that each word stands behind; words of the key that the answer says as well.
    let (mut same, mut other) = (0, 0);
    for i in (0..key.len()).filter(|&i| key.all[i].content && !named(key, i)) {
        let Some(at) = s.met(i) else { continue };
        let (Some(wanted), Some(given)) = (owner(key, i), owner(own, at)) else {
            continue;
        };
        let known = |name: usize| (0..key.len()).any(|k| named(key, k) && s.met(k) == Some(name));
        if !known(given) {
            return false;
        }
        let mut bearers = (owner_run(key, wanted)..=wanted).filter_map(|k| s.met(k));
        if bearers.any(|w| owner_run(own, w) == owner_run(own, given)) {
            same += 1;
        } else {
            other += 1;
        }
    }
    other >= 2 && same == 0
}

/// "Why did she refuse?" "Because she wanted a patent", where it was the company that wanted one: whom the question calls by a
/// pronoun does what the key says of a thing.
fn asked_about_does(s: &Sight<'_>) -> bool {
    let (question, key, own) = (&s.asked.question, &s.key().terms, &s.laid.answer);
    if !question.sorts.any(Sorts::PERSON) || !own.sorts.any(Sorts::PERSON) {
        return false;
    }
    let person = |word: &str| matches!(word, "he" | "she");
    let thing = |i: usize| {
        let term = &key.all[i];
        let topic = term.entry.and_then(Entry::topic);
        let noun = term.flags.has(Flags::NOUN) && !key.words.all()[i].capital;
        term.content && noun && s.key().new[i] && topic.is_some_and(|topic| topic != Topic::Person)
    };
    (1..own.len()).any(|a| {
        let doer = own.words.text(a - 1);
        let does = |&i: &usize| key.all[i].flags.has(Flags::VERB) && s.met(i) == Some(a);
        let verb = (1..key.len()).find(does);
        let other = verb.is_some_and(|i| thing(i - 1) && s.met(i - 1).is_none());
        person(doer) && other && question.words.texts().any(|word| word == doer)
    })
}

fn named(terms: &Terms, at: usize) -> bool {
    let term = &terms.all[at];
    terms.words.all()[at].capital && (term.name || at == 0) && term.content && !term.sorts.any(Sorts::TITLE)
}

/// The last word of the name that stands before a word in its sentence.
fn owner(terms: &Terms, at: usize) -> Option<usize> {
    let sentence = terms.all[at].sentence;
    (0..at)
        .rev()
        .take_while(|&i| terms.all[i].sentence == sentence)
        .find(|&i| named(terms, i))
}

/// Where the name begins that a word belongs to.
fn owner_run(terms: &Terms, at: usize) -> usize {
    let joined = |i: &usize| named(terms, *i) && (*i == at || terms.words.all()[*i + 1].gap <= Gap::Space);
    (0..=at).rev().take_while(joined).last().unwrap_or(at)
}
