//! Answers that have something else where the key has its own: another word, deed or direction, items of a list left out or added.
//!
//! Owns what is the key in part and another thing for the rest. Never touches what persons are called, figures or denial, nor sets a score.

use std::ops::Range;

use crate::grade::asked::Asks;
use crate::grade::matching::Link;
use crate::grade::object::build::{concrete, defined};
use crate::grade::object::confused::{self, owned, wider};
use crate::grade::object::deeds::{self, alike, means};
use crate::grade::object::figures::in_figure;
use crate::grade::object::shape::{LONGEST_PHRASE, finite, quarters};
use crate::grade::object::sight::{MET, Sight};
use crate::grade::object::{callings, owners, parts, peoples, phase, sentence, unread};
use crate::grade::opinion::Objection;
use crate::grade::sorts::Sorts;
use crate::grade::terms::{Term, Terms};
use crate::lexicon::{self, Entry, Flags, RelationKind, Topic};
use crate::text::Gap;
use crate::text::unit::Measure;

/// What is to be said against an answer that is the key in part.
pub fn say(s: &Sight<'_>) -> Option<Objection> {
    if turned_aside(s)
        || misspelled_out(s)
        || replaced(s)
        || peoples::exchanged(s)
        || peoples::another_country(s)
        || peoples::no_language(s)
        || unread::another(s)
        || sentence::another(s)
        || deeds::another(s)
        || another_item(s)
        || looks_alike(s)
        || exchanged(s)
        || confused::another(s)
    {
        Some(Objection::OtherWord)
    } else if incomplete(s) {
        Some(Objection::Incomplete)
    } else if added(s) || third_of_two(s) {
        Some(Objection::Added)
    } else if callings::nameless(s) {
        Some(Objection::Nameless)
    } else if callings::miscalled(s) {
        Some(Objection::Miscalled)
    } else if owners::differ(s) {
        Some(Objection::OtherName)
    } else {
        callings::ambiguous(s).then_some(Objection::SharedName)
    }
}

/// Whether the answer is the key word for word, but for a thing or a name that is another: "a danger to goats" for "a danger to
/// ships". Of what things do or are like, too many words say the same.
fn exchanged(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    let words = s.facts().content;
    // Without a passage more has to be the same, and of names nothing is known.
    let least = if s.asked.ground.is_some() { 2 } else { 3 };
    if words < least || words != own.all.iter().filter(|t| t.content).count() {
        return false;
    }
    let thing = |terms: &Terms, i: usize| {
        let flags = terms.all[i].flags;
        let last = !terms.all.get(i + 1).is_some_and(|next| next.content);
        // "Plastic with a layer of silver": what is with something is a thing.
        let with = || matches!(terms.words.near(i + 1), "with" | "of");
        let noun = flags.has(Flags::NOUN) && (!flags.has(Flags::ADJECTIVE) || (owned(terms, i) || with()) && last);
        terms.all[i].name || noun
    };
    let named = |i: usize, a: usize| key.terms.words.all()[i].capital && own.words.all()[a].capital;
    let same =
        |i: usize| s.laid.best.met[i].is_some_and(|m| matches!(m.near.link, Link::Exact | Link::Stem | Link::Number));
    // "60–100/min" is as many a minute.
    let unit = |a: usize| Measure::of_word(own.words.text(a)).is_some();
    let mut missing = (0..key.terms.len()).filter(|&i| key.terms.all[i].content && !same(i));
    let mut others = (0..own.len()).filter(|&a| own.all[a].content && s.laid.best.used[a] < MET && !unit(a));
    match (missing.next(), missing.next(), others.next(), others.next()) {
        (Some(i), None, Some(a), None) => {
            let (wanted, given) = (&key.terms.all[i], &own.all[a]);
            let doing = wanted.flags.has(Flags::VERB) && given.flags.has(Flags::VERB);
            let doing = doing && !(owned(&key.terms, i) && owned(own, a));
            // "His house" for "his shares": of two words the one that is left has to be what is done with them.
            let sold = || words > 2 || owned(&key.terms, i) && owned(own, a) && done_with(&key.terms, i);
            let told = s.asked.ground.is_some() || !named(i, a) && !defined(&key.terms, i);
            let things = thing(&key.terms, i) && thing(own, a) && !doing && sold() && told;
            // All other words are the same, so that this one is kin to none of them but the one that it replaces.
            let apart = means(given) && !s.settled(a) && !alike(wanted, given);
            let other = !wider(&key.terms, i, own, a) && !short_for(&key.terms, i, own, a);
            key.new[i] && things && apart && other && word_for_word(s, i, a)
        }
        _ => false,
    }
}

/// Whether the answer has word `a` for word `i` of the key, and all others one by one, or turned around an "of": who tells it with
/// other small words tells it in words of his own.
fn word_for_word(s: &Sight<'_>, i: usize, a: usize) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    fn told(terms: &Terms, turned: bool) -> impl Iterator<Item = usize> + '_ {
        let opens =
            |i: usize| i == 0 && matches!(terms.words.text(i), "because" | "that" | "it" | "he" | "she" | "they");
        let small = |i: usize| {
            matches!(
                terms.words.text(i),
                "the" | "a" | "an" | "his" | "her" | "its" | "their"
            )
        };
        let around = move |i: usize| turned && (terms.words.text(i) == "of" || terms.all[i].content);
        (0..terms.len()).filter(move |&i| !opens(i) && !small(i) && !around(i))
    }
    let of = |terms: &Terms| terms.sorts.any(Sorts::OF) && terms.words.texts().any(|word| word == "of");
    let turned = of(key) != of(own);
    let same = |(k, b): (usize, usize)| (k, b) == (i, a) || key.all[k].hash == own.all[b].hash || s.met(k) == Some(b);
    let (wanted, given) = (told(key, turned), told(own, turned));
    told(key, turned).count() == told(own, turned).count() && wanted.zip(given).all(same)
}

/// Whether a word is the last of a text, and the other one before its article what is done with it: "sold his shares".
fn done_with(terms: &Terms, at: usize) -> bool {
    let verb = at.checked_sub(2).map(|i| &terms.all[i]);
    at + 1 == terms.len() && verb.is_some_and(|t| t.content && t.flags.has(Flags::VERB))
}

/// "Two mills, the tannery and the church": an item of the list is another that the passage names.
fn another_item(s: &Sight<'_>) -> bool {
    let items = &s.facts().items;
    let Some(ground) = s.asked.ground.as_ref().filter(|_| s.firm.lists && items.len() > 1) else {
        return false;
    };
    let (key, own) = (s.key(), &s.laid.answer);
    let said = |item: &&Range<usize>| {
        (*item)
            .clone()
            .any(|i| key.new[i] && s.laid.best.met[i].is_some_and(|m| m.near.credit > 0.0))
    };
    // "Two apples", where it was two oranges: another of the kind, whether or not the passage speaks of it.
    let of_a_kind = |a: usize| {
        let lacks = |i: &usize| key.new[*i] && s.met(*i).is_none();
        let kind = concrete(&own.all[a]);
        let sisters = |i: usize| {
            let pair = key.terms.all[i].entry.zip(own.all[a].entry);
            pair.and_then(|(x, y)| lexicon::relation(x, y))
                .is_some_and(|r| r.kind == RelationKind::Sister)
        };
        let same = |i: usize| kind.is_some() && concrete(&key.terms.all[i]) == kind || sisters(i);
        (0..key.terms.len()).filter(lacks).any(same)
    };
    let strange = |a: usize| {
        let noun = s.strange(a) && means(&own.all[a]) && own.all[a].flags.has(Flags::NOUN);
        noun && (ground.holds(own.all[a].stem) || of_a_kind(a))
    };
    let some = items.iter().filter(said).count();
    some > 0 && some < items.len() && (0..own.len()).any(strange)
}

/// Whether a word of the answer has the letters of one of the key's, nearly, and is a word of its own: "boat" for "coat".
fn looks_alike(s: &Sight<'_>) -> bool {
    let key = s.key();
    let said = s.laid.answer.all.iter().filter(|t| t.content).count();
    // Who says more than the key has words of his own.
    if s.asked.ground.is_none() || s.facts().content > LONGEST_PHRASE || said > s.facts().content {
        return false;
    }
    s.laid.best.met.iter().enumerate().any(|(i, met)| {
        met.is_some_and(|m| key.new[i] && m.near.link == Link::LookAlike && other(s, usize::from(m.answer)))
            && !in_figure(&key.terms, i)
    })
}

/// Whether a short answer names other quarters of the sky than the key, and nowhere the same: north-east for east.
fn turned_aside(s: &Sight<'_>) -> bool {
    const SHORT: usize = 8;
    let (wanted, own) = (s.facts().quarters, &s.laid.answer);
    if wanted == 0 || own.len() > SHORT {
        return false;
    }
    let glued = |a: usize| a > 0 && matches!(own.words.all()[a].gap, Gap::Hyphen | Gap::Glued);
    let (mut run, mut given) = (0, false);
    for a in 0..own.len() {
        let named = if s.laid.fresh[a] {
            quarters(own.words.text(a))
        } else {
            0
        };
        if run == wanted && !(glued(a) && named != 0) {
            return false;
        }
        run = if glued(a) { run | named } else { named };
        given |= named != 0;
    }
    given && run != wanted
}

/// Whether initials are spelled out by a word that does not belong to them.
fn misspelled_out(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    if !s.facts().spells_out {
        return false;
    }
    let missing = (0..key.terms.len()).any(|i| key.terms.all[i].content && s.met(i).is_none());
    let met = (0..key.terms.len()).any(|i| s.met(i).is_some());
    let known = |a: usize| own.all[a].entry.is_some() && s.laid.fresh[a] && s.laid.best.used[a] < MET;
    missing && met && own.len() <= key.terms.len() + 2 && (0..own.len()).any(known)
}

/// Whether the answer has another word in the place of one of the key's.
///
/// "Red brick" for "mud brick": the rest is the same, so that the other word was meant to tell the two apart. Without a
/// passage nothing says that the other word is not another name for the same, unless letters are to be spelled out.
fn replaced(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    if s.asked.ground.is_none() && !s.facts().spells_out {
        return false;
    }
    if !s.facts().phrase || own.words.texts().any(finite) {
        return false;
    }
    // "19 %" has no word for "per cent".
    let word = |i: usize| !key.terms.all[i].sorts.any(Sorts::TITLE) && !in_figure(&key.terms, i);
    let missing = |i: usize| key.new[i] && s.met(i).is_none() && word(i);
    let strange = (0..own.len()).filter(|&a| other(s, a)).count();
    if strange == 0 || strange > 1 + (0..key.terms.len()).filter(|&i| missing(i)).count() {
        return false;
    }
    // "A boy called Lynch".
    let called = |terms: &Terms, i: usize| matches!(terms.words.text(i), "called" | "named");
    let content = |terms: &Terms, i: usize| terms.all[i].content && !called(terms, i);
    let ground = s.asked.ground.as_ref();
    let bears = |i: usize, a: usize| {
        let bearers = ground.map_or(&[][..], |g| g.bearers.bear(own.all[a].stem));
        bearers.contains(&key.terms.all[i].stem)
    };
    (0..key.terms.len()).filter(|&i| missing(i)).any(|i| {
        let before = (0..i).rev().find(|&j| content(&key.terms, j)).and_then(|j| s.met(j));
        let behind = (i + 1..key.terms.len())
            .find(|&j| content(&key.terms, j))
            .and_then(|j| s.met(j));
        let next = before.and_then(|b| (b + 1..own.len()).find(|&a| content(own, a)));
        // "In Hull's library" for "in the museum at Hull".
        let owned = behind.filter(|&b| own.words.all()[b].owns);
        let has = owned.and_then(|b| (b + 1..own.len()).find(|&a| content(own, a)));
        let last = has.or_else(|| behind.and_then(|b| (0..b).rev().find(|&a| content(own, a))));
        let near = [(before, next), (behind, last)];
        let place = |&(met, at): &(Option<usize>, Option<usize>)| {
            let (Some(met), Some(at)) = (met, at) else { return false };
            let beside = own.all[met].sentence == own.all[at].sentence;
            let another =
                other(s, at) && !wider(&key.terms, i, own, at) && !short_for(&key.terms, i, own, at) && !bears(i, at);
            beside && another && (0..key.terms.len()).any(|k| missing(k) && told_apart(s, k, at))
        };
        near.iter().any(place)
    })
}

/// Whether a word of the answer is known to be another than word `i` of the key that it lacks: by the passage, which has it as well, by the
/// lexicon, or as a name. Of a word that nobody speaks of it is as likely another name for the same: "a way through the hills".
fn told_apart(s: &Sight<'_>, i: usize, at: usize) -> bool {
    let (wanted, given) = (&s.key().terms.all[i], &s.laid.answer.all[at]);
    let apart = |kind| {
        matches!(
            kind,
            RelationKind::Sister | RelationKind::Antonym | RelationKind::Contrast
        )
    };
    // Buildings as well where it is asked where.
    let built = |t: &Term| {
        let topic = t.entry.and_then(Entry::topic);
        topic.filter(|topic| s.asked.asks == Asks::Where && *topic == Topic::Artifact)
    };
    let kind = |t: &Term| concrete(t).or_else(|| built(t));
    let related = wanted.entry.zip(given.entry).and_then(|(a, b)| lexicon::relation(a, b));
    let two_of_a_kind = || kind(wanted).is_some() && kind(wanted) == kind(given);
    // "Again" stands in the passage too, and for no thing.
    let mut sorts = [Flags::NOUN, Flags::ADJECTIVE, Flags::VERB].into_iter();
    let may_stand = given.entry.is_none() || sorts.any(|sort| wanted.flags.has(sort) && given.flags.has(sort));
    may_stand && s.asked.ground.as_ref().is_none_or(|g| g.holds(given.stem))
        || related.map_or_else(two_of_a_kind, |r| apart(r.kind))
        || s.laid.answer.words.all()[at].capital
}

/// Whether a word of the answer says something else than the key, and than the sentence that settles the question.
fn other(s: &Sight<'_>, at: usize) -> bool {
    s.strange(at) && means(&s.laid.answer.all[at]) && !s.settled(at) && !phase_told(s, at)
}

/// Whether a word of the answer only says how far a deed has come that the key says to have come as far: "stop" for "give up".
fn phase_told(s: &Sight<'_>, at: usize) -> bool {
    let told = |phase| s.facts().deeds.iter().any(|deed| deed.1 == Some(phase));
    s.facts().deeds.iter().any(|deed| deed.1.is_some()) && phase::governing(&s.laid.answer, at).is_some_and(told)
}

/// Whether a word of the answer is an initial or an abbreviation of one of the key.
fn short_for(key: &Terms, i: usize, own: &Terms, at: usize) -> bool {
    let (long, short) = (key.words.text(i), own.words.text(at));
    short.chars().count() <= 3 && long.starts_with(|c| short.starts_with(c))
}

/// "Paris, Lyon and Marseille", where it is asked for two: a name more.
fn third_of_two(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let two = s
        .asked
        .question
        .words
        .texts()
        .any(|word| matches!(word, "two" | "both"));
    if !two || s.asked.ground.is_some() || s.facts().items.len() != 2 || own.words.texts().any(finite) {
        return false;
    }
    let item = |a: usize| own.words.all()[a].capital && own.all[a].content;
    let joined = |a: usize| {
        let listed = own.words.all()[a].gap == Gap::Comma || a > 0 && own.all[a - 1].sorts.any(Sorts::AND);
        let ends =
            own.words.all().get(a + 1).is_none_or(|next| next.gap >= Gap::Comma) || own.words.near(a + 1) == "and";
        (a == 0 || listed) && ends
    };
    let items = (0..own.len()).filter(|&a| item(a) && joined(a));
    items.clone().count() > 2 && items.clone().any(|a| s.strange(a)) && items.filter(|&a| s.hits(a)).count() == 2
}

/// Whether an item of the list that the key is was left out, and nothing else said in its place.
fn incomplete(s: &Sight<'_>) -> bool {
    if parts::half(s)
        || parts::one_alone(s)
        || spelled_in_part(s)
        || owners::owner_alone(s)
        || unread::half_a_term(s)
        || unread::unnumbered(s)
    {
        return true;
    }
    // Who is asked for two and names one has said half, whatever else he says; else another word may stand for the rest.
    if !s.firm.lists || s.asked.ground.is_none() && !s.firm.several && !unread::some_of_few(s) {
        return false;
    }
    let items = &s.facts().items;
    let (key, own) = (s.key(), &s.laid.answer);
    let said = |item: &Range<usize>| {
        item.clone()
            .any(|i| key.new[i] && s.laid.best.met[i].is_some_and(|m| m.near.credit > 0.0))
    };
    let some = items.iter().any(said);
    some && !items.iter().all(said) && (s.asked.ground.is_none() || !(0..own.len()).any(|a| s.strange(a)))
}

/// Whether of what initials stand for a word is left out, and nothing said in its place.
fn spelled_in_part(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    let missing = |i: usize| key.terms.all[i].content && s.met(i).is_none();
    s.facts().spells_out && (0..key.terms.len()).any(missing) && !(0..own.len()).any(|a| s.strange(a))
}

/// Whether the answer joins to all of the key another thing, of which the sentence that settles the question says nothing.
fn added(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    if s.asked.ground.is_none() || key.terms.len() > LONGEST_PHRASE || !s.facts().amounts.is_empty() {
        return false;
    }
    let new = || (0..key.terms.len()).filter(|&i| key.new[i]);
    // Of a name a part will do.
    let name = s.asked.asks == Asks::Who && new().all(|i| key.terms.words.all()[i].capital);
    let whole = new().all(|i| s.met(i).is_some()) || name && new().any(|i| s.met(i).is_some());
    if !whole || own.words.texts().any(finite) {
        return false;
    }
    // What is in the key's sentence is more of the truth, unless it stands there as what is not so.
    let beyond = |a: usize| s.strange(a) && (!s.settled(a) || s.firm.set_aside.contains(&own.all[a].stem));
    const ITEM: usize = 3;
    let words = own.words.all();
    let another = |item: Range<usize>| {
        let mut content = item.filter(|&b| own.all[b].content).peekable();
        content.peek().is_some() && content.all(beyond)
    };
    let told = |mut side: Range<usize>| side.any(|b| s.hits(b) && own.all[b].content);
    (1..own.len()).filter(|&a| own.all[a].sorts.any(Sorts::AND)).any(|a| {
        let end = (a + 2..own.len())
            .find(|&b| words[b].gap > Gap::Space)
            .unwrap_or(own.len());
        let start = (1..a).rev().find(|&b| words[b].gap > Gap::Space).unwrap_or(0);
        end - a - 1 <= ITEM && told(0..a) && another(a + 1..end)
            || a - start <= ITEM && told(a + 1..own.len()) && another(start..a)
    })
}
