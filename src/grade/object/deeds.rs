//! What is told of another: another deed of the same one, the same deed of another, a thing of another sort.
//!
//! Owns subjects, what they do and what they are like. Never touches lists and phrases, nor scores.

use crate::grade::object::hinges::helps;
use crate::grade::object::sight::Sight;
use crate::grade::sorts::Sorts;
use crate::grade::terms::{Term, Terms};
use crate::lexicon::{self, Flags, RelationKind};
use crate::text::Gap;

/// Whether another did it, or another deed was done, or to another, as the passage tells.
pub fn another(s: &Sight<'_>) -> bool {
    s.asked.ground.is_some()
        && (another_deed(s)
            || another_doer(s)
            || another_name(s)
            || another_object(s)
            || asked_deed(s)
            || another_subject(s)
            || another_first(s)
            || another_sort(s))
}

/// "Her mother was ill" for "her mother died": of the same one another deed is told.
fn another_deed(s: &Sight<'_>) -> bool {
    const FEW: usize = 4;
    let (key, own) = (&s.key().terms, &s.laid.answer);
    if s.facts().content > FEW || s.facts().denies {
        return false;
    }
    let content = |i: &usize| key.all[*i].content;
    let deed = |i: &usize| {
        let flags = key.all[*i].flags;
        let past = key.words.text(*i).ends_with("ed");
        // "The dam broke": right behind a thing, and no thing itself.
        let behind = |i: usize| key.all[i].content || matches!(key.words.text(i), "be" | "been" | "was" | "were");
        let only = !flags.has(Flags::NOUN) && (!flags.has(Flags::ADJECTIVE) || *i > 0 && behind(*i - 1));
        flags.has(Flags::VERB) && (past || only) && s.key().new[*i]
    };
    let Some(verb) = (0..key.len())
        .filter(content)
        .find(deed)
        .filter(|&v| s.met(v).is_none())
    else {
        return false;
    };
    let mut doers = (0..verb).filter(content).map(|i| s.met(i)).peekable();
    let Some(Some(doer)) = doers.peek().copied() else {
        return false;
    };
    if !doers.all(|met| met.is_some()) || (verb..key.len()).filter(content).any(|i| s.met(i).is_some()) {
        return false;
    }
    let mut behind = (doer + 1..own.len())
        .filter(|&a| own.all[a].content && !s.hits(a))
        .peekable();
    // Of "no papers left" there is no deed.
    behind.peek().is_some()
        && !s.denied(doer)
        && behind.all(|a| s.unlike(a) && !s.settled(a) && own.all[a].entry.is_some() && !own.all[a].negation)
}

/// "The bridge gave way" for "the dam gave way": of another thing of the passage the same deed is told.
fn another_doer(s: &Sight<'_>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let thing = |terms: &Terms, i: usize| {
        let (term, word) = (&terms.all[i], &terms.words.all()[i]);
        term.flags.has(Flags::NOUN) && !term.flags.has_any(Flags::ADJECTIVE) && !word.capital && means(term)
    };
    let deed =
        |i: &usize| key.all[*i].content && key.all[*i].flags.has(Flags::VERB) && !key.all[*i].flags.has(Flags::NOUN);
    let first = |terms: &Terms| (0..terms.len()).find(|&i| terms.all[i].content);
    let (Some(doer), Some(other)) = (first(key), first(own)) else {
        return false;
    };
    let does = (doer + 1..key.len()).find(deed).and_then(|i| s.met(i));
    let passive = |terms: &Terms| terms.words.texts().any(|word| word == "by");
    let strange = s.unlike(other) && ground.holds(own.all[other].stem) && !alike(&key.all[doer], &own.all[other]);
    s.key().new[doer]
        && s.met(doer).is_none()
        && thing(key, doer)
        && thing(own, other)
        && strange
        && does.is_some_and(|does| does > other && does - other <= 3)
        && !passive(own)
        && !passive(key)
}

/// "Osei sold the shares", where the key says of the one whom the question names that he sold them.
fn another_name(s: &Sight<'_>) -> bool {
    const LONGEST: usize = 3;
    let Some(ground) = &s.asked.ground else { return false };
    let (question, key, own) = (&s.asked.question, &s.key().terms, &s.laid.answer);
    // "Setting fire to the barn" is done by the one of whom is asked as well.
    let doing = key.words.get(0).is_some_and(|word| word.ends_with("ing")) && key.all[0].flags.has(Flags::VERB);
    if !doing && !key.words.get(0).is_some_and(pronoun) {
        return false;
    }
    let small = |i: usize| !own.all[i].content && own.all[i].flags.has(Flags::VERB);
    let name = |i: &usize| own.words.all()[*i].capital && own.all[*i].content && ground.names(own.all[*i].stem);
    let opens = (0..own.len()).find(|&i| !matches!(own.words.text(i), "because" | "that" | "the"));
    let Some(first) = opens.filter(name) else { return false };
    let end = (first..own.len()).find(|i| !name(i)).unwrap_or(own.len());
    let verb = (end..own.len()).find(|&i| !small(i));
    let does = |&i: &usize| key.all[i].content && key.all[i].flags.has(Flags::VERB) && s.met(i) == verb;
    let asked = || question.all.iter().filter(|t| t.name && t.content);
    let another = |i: usize| {
        let stem = own.all[i].stem;
        s.unlike(i)
            && !s.asked.gives(stem)
            && !asked().any(|t| ground.joins(stem, t.stem) || ground.joins(t.stem, stem))
    };
    end - first <= LONGEST
        && verb.is_some()
        && (0..key.len()).any(|i| does(&i))
        && asked().any(|t| ground.names(t.stem))
        && (first..end).all(another)
}

/// "The foreman drowned", where a horse did: whom the key calls by a pronoun is the question's, and no other of the passage.
fn another_subject(s: &Sight<'_>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    let (question, key, own) = (&s.asked.question, &s.key().terms, &s.laid.answer);
    if !matches!(key.words.get(0), Some("it" | "they")) {
        return false;
    }
    let Some(first) = (0..own.len()).find(|&a| own.all[a].content) else {
        return false;
    };
    let article = first == 1 && matches!(own.words.text(0), "the" | "a" | "an");
    let doer = &own.all[first];
    let noun = doer.flags.has(Flags::NOUN) && doer.entry.is_some() && doer.number.is_none();
    let Some(next) = (first + 1..own.len()).find(|&a| !helps(own.words.text(a))) else {
        return false;
    };
    // "The fire destroyed it" for "it was destroyed" names who did it.
    let done_to = |terms: &Terms, i: usize| matches!(terms.words.text(i - 1), "was" | "were" | "is" | "are" | "been");
    let same = |i: usize| s.met(i) == Some(next) && done_to(key, i) == done_to(own, next);
    let told = (1..key.len()).any(|i| key.all[i].content && same(i));
    let helped = next > first + 1;
    let verb = own.all[next].flags.has(Flags::VERB) || helped;
    let known = question
        .all
        .iter()
        .any(|t| t.content && (t.stem == doer.stem || alike(t, doer)));
    let strange = s.unlike(first) && ground.holds(doer.stem) && !s.settled(first);
    article && noun && !known && strange && verb && (told || helped && rest_is_said(s, first))
}

/// "The channel was two metres less deep", where the cable was: all but the first word is the key's.
fn another_first(s: &Sight<'_>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let first = |terms: &Terms| (0..terms.len()).find(|&i| terms.all[i].content);
    let (Some(doer), Some(other)) = (first(key), first(own)) else {
        return false;
    };
    let helped = |terms: &Terms, i: usize| helps(terms.words.near(i + 1));
    let thing = |t: &Term| t.flags.has(Flags::NOUN) && !t.flags.has(Flags::ADJECTIVE) && means(t);
    // "Crowe could not tell", where the officer could not.
    let named = own.words.all()[other].capital && ground.names(own.all[other].stem);
    let called = || ground.bearers.bear(key.all[doer].stem).contains(&own.all[other].stem);
    let strange = s.unlike(other) && ground.holds(own.all[other].stem) && !alike(&key.all[doer], &own.all[other]);
    s.key().new[doer]
        && s.met(doer).is_none()
        && thing(&key.all[doer])
        && (thing(&own.all[other]) || named && !called())
        && helped(key, doer)
        && helped(own, other)
        && strange
        && rest_is_said(s, other)
}

/// Whether all that stands behind a word is the key's, and enough of it.
fn rest_is_said(s: &Sight<'_>, at: usize) -> bool {
    const ENOUGH: usize = 2;
    let own = &s.laid.answer;
    let mut rest = (at + 1..own.len()).filter(|&a| own.all[a].content);
    let said = rest.clone().filter(|&a| s.hits(a)).count();
    said >= ENOUGH && rest.all(|a| s.hits(a) || !s.laid.fresh[a])
}

/// "She left the school", where the question asks what she did when she had left: its own verb is no answer.
fn asked_deed(s: &Sight<'_>) -> bool {
    let (question, key, own) = (&s.asked.question, &s.key().terms, &s.laid.answer);
    let Some(doer) = s.firm.doer.as_ref().filter(|_| key.words.get(0).is_some_and(pronoun)) else {
        return false;
    };
    let deed = |t: &Term| t.content && t.flags.has(Flags::VERB);
    let verb = (1..key.len())
        .find(|&i| deed(&key.all[i]))
        .filter(|&i| s.met(i).is_none() && s.key().new[i]);
    let given = own
        .all
        .get(1)
        .filter(|t| own.words.get(0).is_some_and(pronoun) && deed(t));
    let asked = |t: &Term| question.all[doer.end..].iter().any(|q| q.content && q.stem == t.stem);
    verb.is_some() && given.is_some_and(|t| asked(t) && !key.all.iter().any(|k| k.stem == t.stem))
}

/// "To warm up the queen", where they warm up their muscles: the same up to what it is done to, and that is another thing.
fn another_object(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let article = |i: usize| matches!(own.words.text(i), "the" | "a" | "an" | "his" | "her" | "its" | "their");
    // "Warm up" is one deed.
    let particle =
        |terms: &Terms, i: usize| matches!(terms.words.text(i), "up" | "off" | "out" | "down" | "away" | "back");
    let content = |terms: &Terms, i: usize| terms.all[i].content && !particle(terms, i);
    let wanted = || (0..key.len()).filter(|&i| content(key, i));
    let same = || wanted().take_while(|&i| s.met(i).is_some());
    let mut rest = wanted().skip_while(|&i| s.met(i).is_some()).peekable();
    let deed = |i: usize| key.all[i].flags.has(Flags::VERB) && s.key().new[i];
    let thing = |i: usize| s.key().new[i] && s.met(i).is_none() && key.all[i].flags.has(Flags::NOUN);
    let Some(last) = same().filter_map(|i| s.met(i)).max() else {
        return false;
    };
    if rest.peek().is_none() || !rest.all(thing) || !same().any(deed) {
        return false;
    }
    let mut given = (last + 1..own.len()).filter(|&a| content(own, a)).peekable();
    let known = |t: &Term| t.entry.is_some() && t.number.is_none() && t.date.is_none() && t.flags.has(Flags::NOUN);
    let another = |a: usize| s.strange(a) && !s.settled(a) && known(&own.all[a]);
    let led = given.peek().is_some_and(|&first| article(first - 1));
    let alone = (0..last).all(|a| !own.all[a].content || !s.laid.fresh[a] || s.hits(a));
    led && alone && given.all(another)
}

/// "The stone bridge" for "the wooden bridge", of which the passage speaks.
fn another_sort(s: &Sight<'_>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    let (key, own) = (&s.key().terms, &s.laid.answer);
    if s.in_own_words() {
        return false;
    }
    let joined = |terms: &Terms, i: usize| {
        i + 1 < terms.len()
            && terms.all[i].content
            && terms.all[i + 1].content
            && terms.words.all()[i + 1].gap <= Gap::Space
    };
    let sorts =
        |terms: &Terms, i: usize| terms.all[i].flags.has_any(Flags::ADJECTIVE | Flags::NOUN) && means(&terms.all[i]);
    (0..key.len().saturating_sub(1)).any(|i| {
        let missing =
            joined(key, i) && s.key().new[i] && s.met(i).is_none() && sorts(key, i) && !key.words.all()[i].capital;
        let at = s.met(i + 1).filter(|&a| missing && a > 0 && joined(own, a - 1));
        at.is_some_and(|a| {
            let other = &own.all[a - 1];
            let said = |stem| ground.beside(stem, key.all[i + 1].stem);
            let strange = s.unlike(a - 1) && sorts(own, a - 1) && !alike(&key.all[i], other) && !s.denied(a - 1);
            strange && said(key.all[i].stem) && !said(other.stem) && ground.holds(other.stem)
        })
    })
}

/// Whether a word stands for one that was named before.
pub fn pronoun(word: &str) -> bool {
    matches!(word, "he" | "she" | "it" | "they")
}

/// Whether two words may stand for one thing.
pub fn alike(a: &Term, b: &Term) -> bool {
    let (Some(a), Some(b)) = (a.entry, b.entry) else {
        return false;
    };
    a == b || lexicon::relation(a, b).is_some_and(|r| !matches!(r.kind, RelationKind::Antonym | RelationKind::Contrast))
}

/// Whether a word is one, and no figure; one that no list knows may be a slip.
pub fn means(term: &Term) -> bool {
    let known = term.entry.is_some() || term.name && term.chars > 4;
    known && term.number.is_none() && term.date.is_none() && !term.sorts.any(Sorts::TITLE)
}
