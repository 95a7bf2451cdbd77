//! Sentences of which most is the key's, where no passage was read: one word of it exchanged, or what is done to another thing.
//!
//! Owns what the key alone tells of an answer that is built as it is. Never touches phrases of a word or two, nor scores.

use std::ops::Range;

use crate::grade::asked::Asks;
use crate::grade::matching::Link;
use crate::grade::object::build::{concrete, deed, defined, does, leads, led, run, thing, thing_behind};
use crate::grade::object::figures::in_figure;
use crate::grade::object::hinges::{helps, next};
use crate::grade::object::phase::hindering;
use crate::grade::object::sight::Sight;
use crate::grade::object::turning::both_hinder;
use crate::grade::terms::{Term, Terms};
use crate::lexicon::{self, Flags, RelationKind};

/// Whether one word of the key is exchanged for another, or its object for what stands behind a preposition.
pub fn another(s: &Sight<'_>) -> bool {
    // "Prevent" for "keep from" is no other deed.
    let kept = |a: usize| hindering(s.laid.answer.words.text(a)) && both_hinder(s);
    let strange = || stranger(s).filter(|(a, _)| !kept(*a));
    match &s.asked.ground {
        None => {
            strange().is_some_and(|(a, gap)| another_word(s, a, gap.clone()) || another_deed(s, a, gap))
                || another_object(s)
        }
        // "Its copper seal" for "its rubber seal": the passage speaks of copper, and elsewhere.
        Some(ground) => strange().is_some_and(|(a, gap)| {
            let (key, own) = (&s.key().terms, &s.laid.answer);
            let told = ground.holds(own.all[a].stem) && !s.settled(a) && !s.asked.gives(own.all[a].stem);
            let noun = |terms: &Terms, i: usize| {
                terms.all[i].flags.has(Flags::NOUN) && !matches!(terms.words.text(i), "back" | "round")
            };
            let one = gap.clone().count() == 1 && gap.clone().all(|i| noun(key, i));
            // "He broke his arm" for his ankle.
            let kind = concrete(&own.all[a]);
            let of_a_kind = kind.is_some() && gap.clone().all(|i| concrete(&key.all[i]) == kind);
            (told || of_a_kind) && one && noun(own, a) && another_word(s, a, gap)
        }),
    }
}

/// The word of the answer that says the same as word `i` of the key: itself, and no other word for it.
fn same(s: &Sight<'_>, i: usize) -> Option<usize> {
    let link = s.laid.best.met[i].map(|m| m.near.link)?;
    let itself = matches!(
        link,
        Link::Exact | Link::Stem | Link::Number | Link::Slip | Link::Phrase
    );
    s.met(i).filter(|_| itself && s.key().terms.all[i].content)
}

/// "Chlorophyll reflects red light" for "chlorophyll reflects green light": between the same words stands another.
fn another_word(s: &Sight<'_>, a: usize, mut missing: impl Iterator<Item = usize>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    if !known(&own.all[a]) || !thing(own, a) || !enough_is_said(s, a) {
        return false;
    }
    // "Dave Madden" is David Joseph Madden.
    let person = |i: usize| s.asked.asks == Asks::Who && key.words.all()[i].capital && own.words.all()[a].capital;
    let plain = |i: usize| known(&key.all[i]) && thing(key, i) && !person(i) && !defined(key, i);
    // "Glass coated with silver" is built otherwise than "glass with a layer of silver".
    let lead = |terms, at| led(terms, run(terms, at).start);
    missing.any(|i| plain(i) && lead(key, i) == lead(own, a))
}

/// "He broke the light bulb" for "he invented the light bulb": between the same words another deed, done in the same way.
fn another_deed(s: &Sight<'_>, a: usize, mut missing: impl Iterator<Item = usize>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let sure = |terms: &Terms, at: usize| {
        let doer = at > 0 && does(terms.words.text(at - 1));
        let thing = terms.all[at].flags.has_any(Flags::NOUN | Flags::ADJECTIVE);
        let done = !terms.all[at].flags.has(Flags::ADJECTIVE) && thing_behind(terms, at).is_some();
        // "The market crashed" ends with what it did.
        let ends = at > 0 && next(terms, at).is_none() && run(terms, at).start < at;
        let past = ends && terms.words.text(at).ends_with("ed");
        known(&terms.all[at]) && deed(terms, at) && (!thing || doer || done || past)
    };
    // "Promoted rights" is no other deed than "fought for rights", and "make sounds" none than "send out sounds".
    sure(own, a)
        && !light(own.words.text(a))
        && missing.any(|i| sure(key, i) && leading(key, i + 1) == leading(own, a + 1))
}

/// Whether a verb says little by itself, so that it may stand for many.
fn light(word: &str) -> bool {
    matches!(
        word,
        "make"
            | "makes"
            | "made"
            | "making"
            | "give"
            | "gives"
            | "gave"
            | "given"
            | "giving"
            | "get"
            | "gets"
            | "got"
            | "getting"
            | "take"
            | "takes"
            | "took"
            | "taken"
            | "taking"
            | "use"
            | "uses"
            | "used"
            | "using"
            | "do"
            | "does"
            | "did"
            | "doing"
            | "go"
            | "goes"
            | "went"
            | "going"
            | "have"
            | "has"
            | "had"
            | "having"
            | "become"
            | "becomes"
            | "became"
    )
}

/// The word at a place of a text, where it leads to what stands behind it.
fn leading(terms: &Terms, at: usize) -> Option<&str> {
    Some(terms.words.near(at)).filter(|word| leads(word))
}

/// The only word of the answer that is strange to the accepted answers, and the words of the key in whose place it stands, where it
/// has nothing to do with any of them.
fn stranger<'s>(s: &'s Sight<'_>) -> Option<(usize, impl Iterator<Item = usize> + Clone + 's)> {
    const FAR: f32 = 0.2;
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let mut strange = (0..own.len()).filter(|&a| s.says(a) && s.unlike(a) && !in_figure(own, a));
    let a = strange.next().filter(|_| strange.next().is_none())?;
    let missing = in_place(s, a)?.filter(|&i| key.all[i].content);
    let apart = |i: usize| {
        let unmet = s.laid.best.met[i].is_none_or(|m| m.near.credit < FAR);
        unmet && !kin(&key.all[i], &own.all[a])
    };
    missing.clone().all(apart).then_some((a, missing))
}

/// Whether a word is a known one, and no figure. In a sentence "king" is whom it names.
fn known(term: &Term) -> bool {
    term.entry.is_some() && term.number.is_none() && term.date.is_none()
}

/// Whether the answer says enough of the key's words that another between them is no other way to say it.
fn enough_is_said(s: &Sight<'_>, a: usize) -> bool {
    match (0..s.key().terms.len()).filter(|&i| same(s, i).is_some()).count() {
        0 => false,
        1 => another_doer(s, a) || another_led(s, a) || another_is(s, a),
        _ => true,
    }
}

/// "The moon rises" for "the water level rises": the deed is the key's, and another does it.
fn another_doer(s: &Sight<'_>, a: usize) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let first = run(own, a).start == a && !own.all[..a].iter().any(|t| t.content);
    let Some(does) = next(own, a).filter(|_| first) else {
        return false;
    };
    let ends = |i: usize| key.words.text(i).ends_with('s');
    let verb = |i: usize| {
        let flags = key.all[i].flags;
        let level_rises = ends(i) && !ends(i - 1) && flags.has(Flags::VERB) && key.all[i - 1].flags.has(Flags::NOUN);
        // "Whale" ends a thing.
        let flexed = !flags.has(Flags::NOUN) || ends(i) || i + 1 < key.len();
        flexed && (deed(key, i) || level_rises)
    };
    let first = (0..key.len()).find(|&i| same(s, i).is_some());
    first.is_some_and(|i| i > 0 && same(s, i) == Some(does) && verb(i))
}

/// "The church was not above the law" for "the king was not above the law": before the same helping verb another.
fn another_is(s: &Sight<'_>, a: usize) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let first = |terms: &Terms| (0..terms.len()).find(|&i| terms.all[i].content);
    let helper = own.words.near(a + 1);
    let same = |i: usize| s.met(i).is_none() && key.words.near(i + 1) == helper;
    helps(helper) && first(own) == Some(a) && first(key).is_some_and(same)
}

/// "Rule by the rich" for "rule by the people": what ends the key behind the same preposition is another.
fn another_led(s: &Sight<'_>, a: usize) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let last = (0..key.len()).rfind(|&i| key.all[i].content);
    let led = |i: usize| led(key, i).is_some_and(|word| led(own, a) == Some(word));
    run(own, a).len() == 1 && last.is_some_and(|i| s.met(i).is_none() && led(i))
}

/// The words of the key between those that stand around word `a` of the answer.
fn in_place(s: &Sight<'_>, a: usize) -> Option<Range<usize>> {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    // Of "thunder clouds" both words may be strange to the key.
    let around = run(own, a);
    let given = |b: &usize| own.all[*b].content && (s.hits(*b) || !around.contains(b));
    let (before, behind) = ((0..a).rfind(given), (a + 1..own.len()).find(given));
    let place = |b: usize| (0..key.len()).find(|&i| same(s, i) == Some(b));
    let last = |b: usize| (0..key.len()).rfind(|&i| same(s, i) == Some(b));
    let first = before.map_or(Some(0), |b| last(b).map(|i| i + 1))?;
    let end = behind.map_or(Some(key.len()), place)?;
    (first < end && !(first..end).any(|i| same(s, i).is_some())).then_some(first..end)
}

/// Whether two words may stand for one thing. Red and green are two.
fn kin(wanted: &Term, given: &Term) -> bool {
    let (Some(x), Some(y)) = (wanted.entry, given.entry) else {
        return false;
    };
    let apart = |kind| {
        matches!(
            kind,
            RelationKind::Antonym | RelationKind::Contrast | RelationKind::Sister
        )
    };
    x == y || lexicon::relation(x, y).is_some_and(|r| !apart(r.kind))
}

/// "It freed the Confederate states" for "it freed the slaves in the Confederate states": what the key has behind a further
/// preposition stands where its thing should.
fn another_object(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let only = |terms: &Terms, word: &str| {
        let mut all = (0..terms.len()).filter(|&i| terms.words.text(i) == word);
        all.next().filter(|_| all.next().is_none())
    };
    let governed = |i: usize| {
        let word = key.words.text(i);
        if deed(key, i) {
            s.met(i).filter(|&a| key.all[i].stem == own.all[a].stem)
        } else if leads(word) {
            only(key, word).and_then(|_| only(own, word))
        } else {
            None
        }
    };
    (0..key.len()).any(|i| {
        let Some(given) = governed(i) else { return false };
        let (Some(wanted), Some(thing)) = (thing_behind(key, i), thing_behind(own, given)) else {
            return false;
        };
        // "Of silver" is what a layer is.
        let behind = |k: usize| {
            let mut between = (wanted.end..k).map(|j| key.words.text(j));
            between.any(|word| leads(word) && word != "of")
        };
        let (head, wanted_head) = (thing.end - 1, wanted.end - 1);
        let far = (wanted.end..key.len()).any(|k| key.all[k].content && s.met(k) == Some(head) && behind(k));
        let elsewhere = wanted.clone().all(|k| s.met(k).is_none_or(|a| !thing.contains(&a)));
        // "Filters blood to remove waste" says what is done to the waste; "grain into flour" what becomes of the grain.
        let put_behind = |a: usize| a >= thing.end && led(own, a).is_some_and(|word| !matches!(word, "to" | "into"));
        far && elsewhere && s.met(wanted_head).is_none_or(put_behind)
    })
}
