//! Of what people or country somebody or something is: French, Spanish, Swiss.
//!
//! Owns the words for peoples, and countries that others are part of by name. Never touches other names, nor scores.

use crate::grade::ground::Ground;
use crate::grade::matching::Link;
use crate::grade::object::sight::Sight;
use crate::grade::sorts::Sorts;
use crate::lexicon::{self, Entry, Flags};
use crate::text::Gap;

/// "A French variety" for "a Spanish variety": another people stands where the key has its own.
pub fn exchanged(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let missing = (0..key.len()).filter(|&i| s.key().new[i] && s.met(i).is_none());
    let mut missing = missing
        .filter_map(|i| key.all[i].entry)
        .filter(|&e| is_people(e))
        .peekable();
    if missing.peek().is_none() {
        return false;
    }
    let given = (0..own.len()).filter(|&a| s.laid.fresh[a] && !s.hits(a) && !s.denied(a));
    let given: Vec<Entry> = given
        .filter_map(|a| own.all[a].entry)
        .filter(|&e| is_people(e))
        .collect();
    let accepted = || {
        s.asked
            .references
            .iter()
            .flat_map(|r| &r.terms.all)
            .filter_map(|t| t.entry)
    };
    let known = |people: Entry| accepted().any(|other| same_people(people, other));
    !given.is_empty() && missing.any(|wanted| given.iter().all(|&other| !known(other) && !within(wanted, other)))
}

/// "The Swiss Paul Colas", whom the passage calls a Frenchman.
pub fn miscalled(s: &Sight<'_>, ground: &Ground) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let called = |a: &usize| {
        let name = own
            .words
            .all()
            .get(a + 1)
            .is_some_and(|word| word.capital && word.gap <= Gap::Space);
        own.all[*a].entry.is_some_and(is_people) && s.laid.fresh[*a] && !s.hits(*a) && name && s.hits(a + 1)
    };
    let Some(people) = (0..own.len()).find(called).and_then(|a| own.all[a].entry) else {
        return false;
    };
    let named = |i: &usize| key.words.all()[*i].capital && key.all[*i].content;
    let Some(last) = (0..key.len()).rev().find(named) else {
        return false;
    };
    let sentences = ground.sentences(key.all[last].stem).iter();
    let words = sentences.flat_map(|&sentence| ground.words(sentence));
    let mut peoples = words.filter_map(|word| word.entry).filter(|&e| is_people(e)).peekable();
    peoples.peek().is_some() && peoples.all(|other| !same_people(people, other))
}

/// "South Africa" for "Africa": a country of its own has the other's name in it.
pub fn another_country(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let mut content = (0..key.len()).filter(|&i| key.all[i].content);
    let (Some(only), None) = (content.next(), content.next()) else {
        return false;
    };
    let Some(at) = s
        .met(only)
        .filter(|&at| at > 0 && own.words.all()[at].gap <= Gap::Space)
    else {
        return false;
    };
    let part = matches!(own.words.text(at - 1), "new" | "north" | "south" | "east" | "west");
    let named = || lexicon::longest_phrase(&[own.all[at - 1].lemmas, own.all[at].lemmas]).is_some();
    // "North and West Africa" are parts of it.
    let parts = at > 1 && own.all[at - 2].sorts.any(Sorts::AND);
    part && !parts && s.laid.fresh[at - 1] && !s.hits(at - 1) && named()
}

/// "Portugal" for "Portuguese", where a language is asked for.
pub fn no_language(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let asked = s
        .asked
        .question
        .words
        .texts()
        .any(|word| matches!(word, "language" | "languages"));
    let people = |entry: Option<Entry>| entry.is_some_and(|entry| entry.flags().has(Flags::DEMONYM));
    let land = |a: usize| own.all[a].entry.is_some() && !people(own.all[a].entry);
    let derived = |i: usize| s.laid.best.met[i].filter(|m| m.near.link == Link::Derivation);
    asked
        && own.len() == 1
        && (0..key.len()).any(|i| people(key.all[i].entry) && derived(i).is_some_and(|m| land(usize::from(m.answer))))
}

/// Whether a word says of what people somebody is: French, Frenchman.
fn is_people(entry: Entry) -> bool {
    let man = |letters: &str| letters.ends_with("man") && entry.flags().has(Flags::NAME);
    entry.flags().has(Flags::DEMONYM) || entry.letters().is_some_and(man)
}

/// Whether two words are for one people: French and Frenchman.
fn same_people(a: Entry, b: Entry) -> bool {
    const ALIKE: usize = 4;
    let (Some(a), Some(b)) = (a.letters(), b.letters()) else {
        return false;
    };
    a == b || a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count() >= ALIKE
}

/// Whether one of two peoples may be of the other: who is English is British.
fn within(a: Entry, b: Entry) -> bool {
    let wide = |entry: Entry| {
        matches!(
            entry.letters(),
            Some("british" | "european" | "asian" | "african" | "american" | "arab" | "latin" | "soviet" | "western")
        )
    };
    wide(a) || wide(b)
}
