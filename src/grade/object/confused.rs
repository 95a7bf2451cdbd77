//! A thing of the passage in the place of the key's, told by what stands beside both.
//!
//! Owns what surrounds a word that is another. Never touches words that the passage does not have, nor scores.

use std::ops::Range;

use crate::grade::object::build::{deed, thing_behind};
use crate::grade::object::deeds::{alike, means};
use crate::grade::object::shape::LONGEST_PHRASE;
use crate::grade::object::sight::{MET, Sight};
use crate::grade::terms::Terms;
use crate::lexicon::{self, Flags, RelationKind};

/// Whether a thing that the passage speaks of stands where the key has its own: "her father's boat", where it was her father's
/// beehives that she sold to pay for the boat.
pub fn another(s: &Sight<'_>) -> bool {
    // An answer that is right as the weights go, and hardly, tells it in words of its own.
    const OWN_WORDS: f32 = 0.66;
    let Some(ground) = &s.asked.ground else { return false };
    let (key, own) = (&s.key().terms, &s.laid.answer);
    if own.len() > key.len() + LONGEST_PHRASE || s.in_own_words() || s.hardly_right(OWN_WORDS) {
        return false;
    }
    let thing = |terms: &Terms, i: usize| {
        let (term, word) = (&terms.all[i], &terms.words.all()[i]);
        // "From blue": what ends behind a preposition is a thing.
        let ends = i + 1 == terms.len() && i > 0 && matches!(terms.words.text(i - 1), "from" | "by");
        let noun = term.flags.has(Flags::NOUN) && (!term.flags.has(Flags::ADJECTIVE) || ends);
        term.content && (noun || term.entry.is_none()) && !word.capital && term.number.is_none() && term.date.is_none()
    };
    let stands = |i: usize, a: usize| {
        // "With her wings" for "with her head": of the same one, with the same.
        let hers = || {
            let of = |terms: &Terms, at: usize| at >= 2 && owned(terms, at) && at + 1 == terms.len();
            let same = |by: usize| key.words.text(i - by) == own.words.text(a - by);
            let by = |terms: &Terms, at: usize| {
                at >= 2 && matches!(terms.words.text(at - 1), "by" | "from") && at + 1 == terms.len()
            };
            let owned = of(key, i) && of(own, a) && same(1) && same(2);
            (owned || by(key, i) && by(own, a) && same(1)) && means(&own.all[a]) && !alike(&key.all[i], &own.all[a])
        };
        // "They squeeze the urine along" is no other thing than what they carry.
        let does = |a: usize| deed(own, a) && thing_behind(own, a).is_some();
        // "For the people" says of nobody that he is another.
        let general = matches!(
            own.words.text(a),
            "people" | "person" | "man" | "men" | "thing" | "things" | "place"
        );
        let told = (ground.holds(own.all[a].stem) || hers()) && !general;
        let strange = s.laid.best.used[a] < MET && s.unlike(a) && thing(own, a) && !does(a) && told;
        strange && !wider(key, i, own, a) && !wider(own, a, key, i)
    };
    let missing = |&i: &usize| s.key().new[i] && thing(key, i) && s.met(i).is_none();
    (0..key.len()).filter(missing).any(|i| {
        let same = |beside: Option<(Range<usize>, usize)>, found: Option<(Range<usize>, usize)>| match (beside, found) {
            (Some((wanted, j)), Some((given, b))) => s.met(j) == Some(b) && links(key, wanted).eq(links(own, given)),
            _ => false,
        };
        (0..own.len()).filter(|&a| stands(i, a)).any(|a| {
            same(before(key, i), before(own, a)) || same(behind(key, i), behind(own, a)) || led(key, i, own, a)
        })
    })
}

/// The content word before a word, and what stands between.
fn before(terms: &Terms, at: usize) -> Option<(Range<usize>, usize)> {
    let found = (0..at).rev().find(|&i| terms.all[i].content);
    found.map(|i| (i + 1..at, i))
}

/// The content word behind a word, and what stands between.
fn behind(terms: &Terms, at: usize) -> Option<(Range<usize>, usize)> {
    let found = (at + 1..terms.len()).find(|&i| terms.all[i].content);
    found.map(|i| (at + 1..i, i))
}

/// What stands between two words, apart from articles and what only tells the time of a verb.
fn links(terms: &Terms, between: Range<usize>) -> impl Iterator<Item = &str> {
    let small = |word: &&str| {
        matches!(
            *word,
            "the" | "a" | "an" | "had" | "has" | "have" | "was" | "were" | "is" | "are"
        )
    };
    between.map(|i| terms.words.text(i)).filter(move |word| !small(word))
}

/// Whether the same preposition leads to both words, and to no other: "to a newspaper" for "to the bishop".
fn led(key: &Terms, i: usize, own: &Terms, at: usize) -> bool {
    fn leads(terms: &Terms, at: usize) -> Option<&str> {
        let article = |i: usize| matches!(terms.words.text(i), "the" | "a" | "an");
        let word = (0..at).rev().find(|&i| !article(i)).map(|i| terms.words.text(i))?;
        let once = terms.words.texts().filter(|t| *t == word).count() == 1;
        let preposition = matches!(
            word,
            "to" | "from" | "in" | "on" | "at" | "with" | "into" | "against" | "through" | "under" | "behind" | "for"
        );
        (once && preposition).then_some(word)
    }
    leads(key, i).is_some_and(|word| leads(own, at) == Some(word))
}

/// Whether a word of the answer is only a more general one, or one for a part or the whole.
pub fn wider(key: &Terms, i: usize, own: &Terms, at: usize) -> bool {
    let (Some(a), Some(b)) = (key.all[i].entry, own.all[at].entry) else {
        return false;
    };
    lexicon::relation(a, b).is_some_and(|r| {
        matches!(
            r.kind,
            RelationKind::Broader
                | RelationKind::MuchBroader
                | RelationKind::MuchNarrower
                | RelationKind::Part
                | RelationKind::Whole
                | RelationKind::Entailment
        )
    })
}

/// Whether a word names a thing, since an article or a possessive stands before it: "its shape".
pub fn owned(terms: &Terms, at: usize) -> bool {
    at > 0
        && matches!(
            terms.words.text(at - 1),
            "the" | "a" | "an" | "his" | "her" | "its" | "their"
        )
}
