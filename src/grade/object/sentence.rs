//! Sentences of which most is the key's, where no passage was read: one word of it exchanged, or what is done to another thing.
//!
//! Owns what the key alone tells of an answer that is built as it is. Never touches phrases of a word or two, nor scores.

use crate::grade::asked::Asks;
use crate::grade::matching::Link;
use crate::grade::object::build::{deed, defined, leads, led, run, thing, thing_behind};
use crate::grade::object::deeds::means;
use crate::grade::object::hinges::next;
use crate::grade::object::sight::Sight;
use crate::grade::terms::{Term, Terms};
use crate::lexicon::{self, Flags, RelationKind};
use crate::text::Gap;

/// Whether one word of the key is exchanged for another, or its object for what stands behind a preposition.
pub fn another(s: &Sight<'_>) -> bool {
    s.asked.ground.is_none() && (another_word(s) || another_object(s))
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
fn another_word(s: &Sight<'_>) -> bool {
    const FAR: f32 = 0.2;
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let mut strange = (0..own.len()).filter(|&a| s.strange(a));
    let (Some(a), None) = (strange.next(), strange.next()) else {
        return false;
    };
    if !means(&own.all[a]) || own.all[a].entry.is_none() || !thing(own, a) || !enough_is_said(s, a) {
        return false;
    }
    // "Dave Madden" is David Joseph Madden.
    let person = |i: usize| s.asked.asks == Asks::Who && key.words.all()[i].capital && own.words.all()[a].capital;
    let unmet = |i: usize| s.laid.best.met[i].is_none_or(|m| m.near.credit < FAR);
    let missing = |i: &usize| key.all[*i].content && unmet(*i) && means(&key.all[*i]) && thing(key, *i);
    let mut missing = (0..key.len()).filter(missing);
    missing.any(|i| in_place(s, i, a) && !kin(&key.all[i], &own.all[a]) && !defined(key, i) && !person(i))
}

/// Whether the answer says enough of the key's words that another between them is no other way to say it.
fn enough_is_said(s: &Sight<'_>, a: usize) -> bool {
    match (0..s.key().terms.len()).filter(|&i| same(s, i).is_some()).count() {
        0 => false,
        1 => another_doer(s, a) || another_led(s, a),
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

/// "Rule by the rich" for "rule by the people": what ends the key behind the same preposition is another.
fn another_led(s: &Sight<'_>, a: usize) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let last = (0..key.len()).rfind(|&i| key.all[i].content);
    let led = |i: usize| led(key, i).is_some_and(|word| led(own, a) == Some(word));
    run(own, a).len() == 1 && last.is_some_and(|i| s.met(i).is_none() && led(i))
}

/// Whether word `a` of the answer stands where word `i` of the key does: between the same words, led to by the same.
fn in_place(s: &Sight<'_>, i: usize, a: usize) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    // Of "the powered flight" for "the balloon flight" both words may be missing.
    let around = run(key, i);
    let beside = |k: usize| around.contains(&k) && s.met(k).is_none();
    let wanted = |k: &usize| key.all[*k].content && !beside(*k);
    let given = |k: &usize| own.all[*k].content;
    let wanted = ((0..i).rfind(wanted), (i + 1..key.len()).find(wanted));
    let given = ((0..a).rfind(given), (a + 1..own.len()).find(given));
    let meets = |i: Option<usize>, a: Option<usize>| match (i, a) {
        (None, None) => true,
        (Some(i), Some(a)) => same(s, i) == Some(a),
        _ => false,
    };
    // "Glass coated with silver" is built otherwise than "glass with a layer of silver".
    fn joints(terms: &Terms, first: Option<usize>, end: Option<usize>) -> impl Iterator<Item = &str> {
        let range = first.map_or(0, |i| i + 1)..end.unwrap_or(terms.len());
        range.map(|i| terms.words.text(i)).filter(|word| leads(word))
    }
    let built = || {
        joints(key, wanted.0, Some(i)).eq(joints(own, given.0, Some(a)))
            && joints(key, Some(i), wanted.1).eq(joints(own, Some(a), given.1))
    };
    meets(wanted.0, given.0) && meets(wanted.1, given.1) && built()
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

/// "Leaders choose the people" for "the people choose their leaders": right before the deed stands one to whom it is done, and
/// behind it another.
pub fn turned_on_doer(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let passive = |word: &str| {
        matches!(
            word,
            "is" | "are" | "was" | "were" | "be" | "been" | "being" | "by" | "get" | "got"
        )
    };
    if s.asked.ground.is_some() || key.words.texts().chain(own.words.texts()).any(passive) {
        return false;
    }
    let content = |k: &usize| key.all[*k].content;
    let does = |k: usize| {
        key.all
            .get(k + 1)
            .is_some_and(|t| t.content && t.flags.has(Flags::VERB))
    };
    (1..key.len()).filter(|&i| deed(key, i)).any(|i| {
        let close = |a: &usize| *a > 0 && own.words.all()[*a].gap <= Gap::Space;
        let Some(given) = s.met(i).filter(close) else {
            return false;
        };
        let Some(thing) = thing_behind(own, given) else {
            return false;
        };
        let (doer, head) = (given - 1, thing.end - 1);
        let doer = (0..key.len())
            .filter(content)
            .find(|&k| s.met(k) == Some(doer) && !does(k));
        let Some(swapped) = doer.filter(|&k| k > i && own.all[given - 1].flags.has(Flags::NOUN)) else {
            return false;
        };
        let others = |k: &usize| *k != swapped && *k != i && content(k);
        (0..key.len()).filter(others).any(|k| s.met(k) == Some(head))
    })
}
