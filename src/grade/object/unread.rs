//! Short answers where no passage was read: another deed, half of a term; and, with one or without, a field for a person.
//!
//! Owns what the key alone tells of an answer of a word or two, and of a name without its number. Never touches what figures are
//! worth, nor scores.

use crate::grade::matching::Link;
use crate::grade::object::deeds::{alike, means};
use crate::grade::object::sight::Sight;
use crate::grade::sorts::Sorts;
use crate::grade::terms::{Term, Terms};
use crate::lexicon::{self, Entry, Flags, RelationKind, Topic};
use crate::text::Gap;
use crate::text::unit::Unit;

/// Whether the answer is another deed with the key's verb, a word that only looks like the key.
pub fn another(s: &Sight<'_>) -> bool {
    person_or_field(s)
        || s.asked.ground.is_none() && (another_object(s) || mistaken(s) || another_term(s) || with_another(s))
}

/// The places of a text's content words, where there are no more than so many.
fn content<const MOST: usize>(terms: &Terms) -> Option<([usize; MOST], usize)> {
    let (mut places, mut count) = ([0; MOST], 0);
    for at in (0..terms.len()).filter(|&at| terms.all[at].content) {
        *places.get_mut(count)? = at;
        count += 1;
    }
    Some((places, count))
}

/// "Carry blood" for "carry oxygen round the body": the deed is the same, and nothing else.
fn another_object(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let Some(([verb, thing], 2)) = content::<2>(own) else {
        return false;
    };
    let mut wanted = (0..key.len()).filter(|&i| key.all[i].content);
    let does = |t: &Term| t.flags.has(Flags::VERB) && !t.flags.has(Flags::ADJECTIVE);
    let Some(deed) = wanted.next().filter(|&i| s.met(i) == Some(verb) && does(&key.all[i])) else {
        return false;
    };
    let known = |t: &Term| t.flags.has(Flags::NOUN) && means(t) && t.number.is_none();
    let other = |i: usize| !alike(&key.all[i], &own.all[thing]);
    // What the question has in other words is no other thing.
    let asked = |t: &Term| s.asked.question.all.iter().any(|q| q.hash == t.hash);
    let mut rest = wanted.peekable();
    s.key().new[deed]
        && rest.peek().is_some()
        && rest.all(|i| s.met(i).is_none() && other(i))
        && s.unlike(thing)
        && (s.says(thing) || asked(&own.all[thing]))
        && known(&own.all[thing])
}

/// The longest ending that makes another word of a root, as in "kindness".
const LONGEST_ENDING: u8 = 4;

/// "Condemnation" for "condensation": one word that anybody knows for another that only looks like it.
fn mistaken(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let (Some(([wanted], 1)), Some(([given], 1))) = (content::<1>(key), content::<1>(own)) else {
        return false;
    };
    // "Herb" is no herbivore; of "freedom", "free" is the root.
    let rest = key.all[wanted].chars.saturating_sub(own.all[given].chars);
    let link = s.laid.best.met[wanted].map(|m| m.near.link);
    let looks =
        matches!(link, Some(Link::LookAlike | Link::Letters)) || link == Some(Link::Prefix) && rest > LONGEST_ENDING;
    looks
        && s.says(given)
        && means(&own.all[given])
        && own.all[given].entry.is_some()
        && key.all[wanted].entry.is_some()
        && !alike(&key.all[wanted], &own.all[given])
}

/// "Carbon" or "dioxide" for "carbon dioxide": half of what is one thing. What the question has in other words need not be said.
pub fn half_a_term(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let (Some(([first, last], 2)), Some(([given], 1))) = (content::<2>(key), content::<1>(own)) else {
        return false;
    };
    if s.asked.ground.is_some() || last != first + 1 || key.words.all()[last].capital {
        return false;
    }
    // A form of the word, or the word with a slip in it.
    let said = |i: usize| {
        let link = s.laid.best.met[i].map(|m| m.near.link);
        matches!(link, Some(Link::Exact | Link::Stem | Link::Slip)) && s.met(i) == Some(given)
    };
    let missing = match (said(first), said(last)) {
        (true, false) => last,
        (false, true) => first,
        _ => return false,
    };
    let question = &s.asked.question;
    let asked = || question.all.iter().any(|t| t.content && alike(t, &key.all[missing]));
    let term = || lexicon::longest_phrase(&[key.all[first].lemmas, key.all[last].lemmas]).is_some();
    s.key().new[first] && s.key().new[last] && term() && !asked()
}

/// "The world war" for "World War I": a name without its number.
pub fn unnumbered(s: &Sight<'_>) -> bool {
    const LAST: f64 = 99.0;
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let [number] = &key.numbers[..] else { return false };
    let name =
        |i: usize| i < key.len() && key.words.all()[i].capital && key.all[i].content && key.all[i].number.is_none();
    let beside = name(number.end) || number.first > 0 && name(number.first - 1);
    let met = |a: usize| !own.all[a].content || s.hits(a);
    // "WW I": a lone letter may be the number.
    let letter = |a: usize| own.all[a].chars == 1 && own.words.all()[a].capital;
    let plain = number.number.unit == Unit::None && (1.0..=LAST).contains(&number.number.low);
    s.asked.ground.is_none()
        && beside
        && plain
        && own.numbers.is_empty()
        && own.dates.is_empty()
        && !(0..own.len()).any(letter)
        && !s.asked.question.all.iter().any(|t| t.number.is_some())
        && (0..own.len()).any(|a| s.hits(a))
        && (0..own.len()).all(met)
}

/// Whether the key is a few plain things, and the answer no longer than it: "hydrogen" for "hydrogen and oxygen".
pub fn some_of_few(s: &Sight<'_>) -> bool {
    const FEW: usize = 4;
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let Some((places, count)) = content::<FEW>(key).filter(|(_, count)| *count == s.facts().items.len()) else {
        return false;
    };
    let places = &places[..count];
    let plain = |&i: &usize| !key.words.all()[i].capital || i == 0;
    let apart = |pair: &[usize]| key.all[pair[0]].ends.0 != key.all[pair[1]].ends.0;
    let short = own.all.iter().filter(|t| t.content).count() <= count + 1;
    short && places.iter().all(plain) && places.windows(2).all(apart)
}

/// "Carbon monoxide" for "carbon dioxide", "kidney stones" for "kidneys": a term of its own that shares a word with the key.
fn another_term(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let Some(([first, last], 2)) = content::<2>(own) else {
        return false;
    };
    if last != first + 1 || own.words.all()[last].gap > Gap::Space || own.words.all()[last].capital {
        return false;
    }
    let Some((_, term)) = lexicon::longest_phrase(&[own.all[first].lemmas, own.all[last].lemmas]) else {
        return false;
    };
    let wanted = match content::<2>(key) {
        Some(([one, other], 2)) if other == one + 1 && !key.words.all()[other].capital => {
            let met = [one, other].map(|i| s.met(i).is_some());
            let phrase = lexicon::longest_phrase(&[key.all[one].lemmas, key.all[other].lemmas]);
            phrase.map(|(_, phrase)| phrase).filter(|_| met[0] != met[1])
        }
        Some(([only, _], 1)) if s.met(only) == Some(first) && !s.hits(last) => key.all[only].entry,
        _ => None,
    };
    let apart = |wanted: Entry| {
        let relation = lexicon::relation(wanted, term);
        wanted != term && relation.is_none_or(|r| matches!(r.kind, RelationKind::Sister | RelationKind::Antonym))
    };
    wanted.is_some_and(apart) && [first, last].into_iter().any(|a| s.strange(a))
}

/// "Geology" for "a geologist": what somebody does, and not who.
fn person_or_field(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let (Some(([wanted], 1)), Some(([given], 1))) = (content::<1>(key), content::<1>(own)) else {
        return false;
    };
    let person = |t: &Term| t.entry.and_then(Entry::topic).map(|topic| topic == Topic::Person);
    let derived = s.laid.best.met[wanted].is_some_and(|m| m.near.link == Link::Derivation);
    let one = [person(&key.all[wanted]), person(&own.all[given])];
    let named = own.all[given].flags.has(Flags::NAME);
    derived && !named && s.says(given) && one == [Some(true), Some(false)]
}

/// "Flour and water" for "flour": the key, and another thing.
fn with_another(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let (Some(([wanted, _], 1)), Some(([first, last], 2))) = (content::<2>(key), content::<2>(own)) else {
        return false;
    };
    let joined = own.all[first + 1].sorts.any(Sorts::AND) && last - first <= 3;
    let thing = |a: usize| {
        own.all[a].flags.has(Flags::NOUN) && means(&own.all[a]) && s.strange(a) && !own.words.all()[a].capital
    };
    joined && (s.met(wanted) == Some(first) && thing(last) || s.met(wanted) == Some(last) && thing(first))
}
