//! Who stands in the place that the question leaves open: another than the key, of whom the answer says something else.
//!
//! Owns the question said again, and what fills it. Never touches deeds that only the key tells, nor scores.

use std::ops::Range;

use crate::grade::asked::Asks;
use crate::grade::object::build::thing_behind;
use crate::grade::object::clauses::{mutual, one_verb};
use crate::grade::object::deeds::alike;
use crate::grade::object::hinges::{be, helps};
use crate::grade::object::sight::Sight;
use crate::grade::terms::Terms;
use crate::lexicon::Flags;
use crate::text::Gap;

/// Whether the answer says the question again with another in the place of the key.
pub fn filled(s: &Sight<'_>) -> bool {
    asked_one_does(s)
        || another_is_it(s)
        || it_is_another(s)
        || done_by_another(s)
        || done_by_key(s)
        || asked_is_another(s)
        || asked_of_another(s)
        || the_way_asked_for(s)
}

/// Where a question asks who or what does a thing, the deed: "Which country *gave* the statue to the United States?"
fn asked_deed(question: &Terms) -> Option<usize> {
    let verb = match question.words.get(0)? {
        // Behind "who" no thing stands, whatever else "won" may be.
        "who" if question.all.get(1)?.flags.has(Flags::VERB) && question.all[1].content => {
            return (!mutual(question.words.text(1)) && !turns(question.words.text(1))).then_some(1);
        }
        "who" | "what" => 1,
        "which" => 2,
        _ => return None,
    };
    let flags = question.all.get(verb).filter(|t| t.content)?.flags;
    let text = question.words.text(verb);
    (flags.has(Flags::VERB) && !flags.has(Flags::NOUN) && !mutual(text) && !turns(text)).then_some(verb)
}

/// Whether a verb is said of either side: a film stars whoever stars in it.
pub fn turns(verb: &str) -> bool {
    matches!(verb, "star" | "stars" | "starred" | "used")
}

/// "The United States gave it to France", where it is asked which country gave it to the United States: one whom the question names
/// does it, and the key stands behind.
fn asked_one_does(s: &Sight<'_>) -> bool {
    let (question, own) = (&s.asked.question, &s.laid.answer);
    let Some(asked) = asked_deed(question).filter(|_| s.asked.asks != Asks::When) else {
        return false;
    };
    // "She was lent it by Orde", "it was Orde who lent it", "she sang with Orde": no parts are exchanged.
    let other = |a: usize| match own.words.text(a) {
        "by" => !own.words.near(a + 1).ends_with("ing"),
        // "Who bought it from Orde?" tells itself from whom.
        "from" => !question.words.texts().any(|word| word == "from"),
        word => be(word) || matches!(word, "who" | "that" | "with" | "which"),
    };
    if (0..own.len()).any(other) {
        return false;
    }
    let mut deeds = (1..own.len()).filter(|&a| own.all[a].stem == question.all[asked].stem && own.all[a].content);
    let (Some(verb), None) = (deeds.next(), deeds.next()) else {
        return false;
    };
    // Who is asked for by "who" is a person, and no film that won.
    let asked_about = |a: usize| s.asked.gives(own.all[a].stem);
    let who = question.words.get(0) == Some("who") && s.asked.ground.is_none();
    // "Lincoln shot Booth", where it is asked who shot Abraham Lincoln: him it was done to.
    let done_to = |a: usize| {
        let thing = thing_behind(question, asked).unwrap_or(0..0);
        let person = |i: usize| question.all[i].name && question.all[i].flags.has(Flags::NAME);
        thing
            .into_iter()
            .any(|i| person(i) && question.all[i].stem == own.all[a].stem)
    };
    let given = |a: usize| {
        let named = if asked_about(a) {
            !who || done_to(a)
        } else {
            named_else(s, a)
        };
        own.all[a].content && !s.hits(a) && named
    };
    // "She taught her aunt", where it is asked who taught her.
    let she = || {
        let before = (0..verb).rev().find(|&i| !helps(own.words.text(i)));
        let done_to = (verb + 1..own.len().min(verb + 4)).any(|a| hits_key(s, a) && own.words.all()[a].capital);
        before.is_some_and(|i| matches!(own.words.text(i), "he" | "she" | "they")) && done_to
    };
    let another = doer(own, verb).is_some_and(given) || she();
    another && !(0..verb).any(|a| hits_key(s, a)) && (verb + 1..own.len()).any(|a| hits_key(s, a))
}

/// "Mercury is the hottest planet, while Venus comes second", where it is asked which is the hottest: of another than the key it is
/// said to be what is asked for.
fn another_is_it(s: &Sight<'_>) -> bool {
    let (question, own) = (&s.asked.question, &s.laid.answer);
    let Some(what) = asked_to_be(question) else {
        return false;
    };
    let is_it = |i: &usize| {
        let named = own.all.get(i + 1 + the(own, i + 1));
        let one = is_or_becomes(own.words.text(*i)) && one_of_a_kind(own, *i);
        one && named.is_some_and(|t| t.stem == question.all[what].stem)
    };
    let Some(at) = (1..own.len()).find(is_it) else {
        return false;
    };
    let thing = |a: usize| s.asked.ground.is_none() && own.all[a].flags.has(Flags::NOUN) && s.unlike(a);
    let another = doer(own, at).is_some_and(|a| (named_else(s, a) || thing(a)) && !s.asked.gives(own.all[a].stem));
    another && !(0..at).any(|a| hits_key(s, a)) && (at + 1..own.len()).any(|a| hits_key(s, a))
}

/// Whether what fills the place in the answer is another than the key, and all that meets the key stands apart behind it: in another
/// clause of the sentence, and as no other name for the same.
fn apart_from_key(s: &Sight<'_>, filler: Range<usize>) -> bool {
    let own = &s.laid.answer;
    let named = filler.clone().any(|a| named_else(s, a));
    if !named || filler.clone().any(|a| s.hits(a)) || s.asked.asks == Asks::When {
        return false;
    }
    let parts = |a: usize| {
        matches!(
            own.words.text(a),
            "while"
                | "whereas"
                | "which"
                | "whose"
                | "after"
                | "before"
                | "than"
                | "unlike"
                | "since"
                | "although"
                | "though"
                | "opposite"
                | "using"
                | "but"
        )
    };
    let again = |a: usize| again_named(own.words.text(a));
    let mut hits = (0..own.len()).filter(|&a| hits_key(s, a)).peekable();
    // A further sentence may be about another version of it.
    let near = |a: usize| a > filler.start && own.all[a].sentence == own.all[filler.start].sentence;
    let elsewhere = |a: usize| (filler.end..a).any(parts) && !(filler.end..a).any(again);
    hits.peek().is_some() && hits.all(|a| near(a) && elsewhere(a))
}

/// Whether a word tells of another name for the same.
pub fn again_named(word: &str) -> bool {
    matches!(word, "or" | "also" | "aka" | "alias" | "born" | "now" | "not")
        || ["name", "know", "call", "pseudonym"]
            .iter()
            .any(|w| word.starts_with(w))
}

/// "It was played by Christian Bale, opposite Heath Ledger", where it is asked who played it.
fn done_by_another(s: &Sight<'_>) -> bool {
    let (question, own) = (&s.asked.question, &s.laid.answer);
    let Some(asked) = asked_deed(question) else {
        return false;
    };
    let mut by =
        (2..own.len()).filter(|&a| own.words.text(a) == "by" && one_verb(&question.all[asked], &own.all[a - 1]));
    let (Some(by), None) = (by.next(), by.next()) else {
        return false;
    };
    let passive = (by.saturating_sub(4)..by - 1).any(|a| be(own.words.text(a)));
    passive && thing_behind(own, by).is_some_and(|thing| apart_from_key(s, thing))
}

/// "The largest moon is Rhea, which is greater than Titan", where it is asked which is the largest.
fn it_is_another(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let Some(what) = asked_to_be(&s.asked.question) else {
        return false;
    };
    let said = |a: usize| own.all[a].stem == s.asked.question.all[what].stem;
    let Some(is) = (1..own.len())
        .find(|&a| be(own.words.text(a)))
        .filter(|&is| (0..is).any(said))
    else {
        return false;
    };
    let called = is + usize::from(matches!(own.words.near(is + 1), "called" | "named"));
    thing_behind(own, called).is_some_and(|thing| apart_from_key(s, thing))
}

/// "Canberra is a city there, but the capital is Melbourne", where it is asked what the capital is.
fn asked_is_another(s: &Sight<'_>) -> bool {
    let (question, own) = (&s.asked.question, &s.laid.answer);
    let Some(what) = asked_to_be(question) else {
        return false;
    };
    let now = |terms: &Terms| terms.words.texts().any(|word| matches!(word, "is" | "are"));
    let is = |a: usize| matches!(own.words.text(a), "is" | "are") && own.all[a - 1].stem == question.all[what].stem;
    let Some(is) = (1..own.len()).find(|&a| is(a)).filter(|_| now(question)) else {
        return false;
    };
    let begins = (0..is).rev().find(|&a| {
        matches!(own.words.text(a), "but" | "and" | "while" | "whereas") || own.words.all()[a].gap >= Gap::Comma
    });
    let another = |thing: Range<usize>| thing.clone().any(|a| named_else(s, a)) && !thing.clone().any(|a| s.hits(a));
    let before = |at: usize| (0..at).any(|a| hits_key(s, a)) && !(at..own.len()).any(|a| hits_key(s, a));
    begins.is_some_and(before) && thing_behind(own, is).is_some_and(another)
}

/// "They take in oxygen and release CO2", where it is asked which gas they take in: what is asked for is another, and the key has another deed.
fn asked_of_another(s: &Sight<'_>) -> bool {
    const SHORT: usize = 14;
    let (question, own) = (&s.asked.question, &s.laid.answer);
    let aux = (1..question.len()).find(|&i| matches!(question.words.text(i), "did" | "does" | "do"));
    let asks = matches!(question.words.get(0), Some("what" | "whom" | "which"));
    let Some(aux) = aux.filter(|_| asks && s.asked.ground.is_none() && own.len() <= SHORT) else {
        return false;
    };
    let verb = |terms: &Terms, i: usize| terms.all[i].content && terms.all[i].flags.has(Flags::VERB);
    let Some(asked) = (aux + 2..question.len()).find(|&i| verb(question, i)) else {
        return false;
    };
    let Some(deed) = (0..own.len()).find(|&a| one_verb(&question.all[asked], &own.all[a])) else {
        return false;
    };
    let particle = usize::from(matches!(own.words.near(deed + 1), "in" | "out" | "up" | "on" | "off"));
    let Some(thing) = thing_behind(own, deed + particle) else {
        return false;
    };
    let joint = (thing.end..own.len()).find(|&a| matches!(own.words.text(a), "and" | "but" | "while"));
    let another = |a: usize| own.all[a].flags.has(Flags::NOUN) && s.strange(a) && !s.asked.gives(own.all[a].stem);
    joint.is_some_and(|joint| {
        let told = |a: usize| hits_key(s, a) && (joint + 1..a).any(|b| verb(own, b) && !s.hits(b));
        let key = (joint + 1..own.len()).any(told) && !(0..joint).any(|a| hits_key(s, a));
        key && thing.clone().any(another)
    })
}

/// "From the Mediterranean into the Indian Ocean", where it is asked into which sea it flows: the key is at the other end.
fn the_way_asked_for(s: &Sight<'_>) -> bool {
    let (question, key, own) = (&s.asked.question, &s.key().terms, &s.laid.answer);
    let asks = |word: &str| matches!(word, "which" | "what" | "whom");
    let leads = |word: &str| matches!(word, "into" | "to" | "from" | "onto");
    let way = match (question.words.get(0), question.words.get(1)) {
        (Some(way), Some(next)) if leads(way) && asks(next) => way,
        // What comes "from" somewhere may be native to it.
        _ => question
            .words
            .get(question.len().wrapping_sub(1))
            .filter(|way| leads(way) && *way != "from")
            .unwrap_or(""),
    };
    if way.is_empty() || own.all.last().is_none_or(|last| last.sentence != own.all[0].sentence) {
        return false;
    }
    let says_key = |a: usize| (0..key.len()).any(|i| s.key().new[i] && s.met(i) == Some(a));
    // What stands at the end that is asked for, and what at the other.
    let (mut another, mut key_there, mut key_elsewhere) = (false, false, false);
    for at in (0..own.len()).filter(|&a| leads(own.words.text(a))) {
        let Some(thing) = thing_behind(own, at) else { continue };
        let told = thing.clone().any(says_key);
        let there = (own.words.text(at) == "from") == (way == "from");
        another |= there && !told && thing.clone().any(|a| named_else(s, a));
        key_there |= there && told;
        key_elsewhere |= !there && told;
    }
    another && key_elsewhere && !key_there
}

/// Where a question asks who or what is the one of its kind, that kind: "Which is the *largest* moon of Saturn?"
fn asked_to_be(question: &Terms) -> Option<usize> {
    if !matches!(question.words.get(0), Some("who" | "what" | "which")) {
        return None;
    }
    let is = (1..question.len()).find(|&i| is_or_becomes(question.words.text(i)) && one_of_a_kind(question, i))?;
    let what = is + 1 + the(question, is + 1);
    (what < question.len() && question.all[what].content).then_some(what)
}

fn is_or_becomes(word: &str) -> bool {
    be(word) || matches!(word, "became" | "becomes")
}

/// Whether what follows a verb of being is one of its kind. Of an office there is one as well: "Luther was the chancellor", where it
/// is asked who became chancellor.
fn one_of_a_kind(terms: &Terms, is: usize) -> bool {
    the(terms, is + 1) == 1 || !be(terms.words.text(is))
}

/// How many articles stand at a place.
fn the(terms: &Terms, at: usize) -> usize {
    usize::from(terms.words.near(at) == "the")
}

/// Whether a word of the answer meets one that the key says something by.
fn hits_key(s: &Sight<'_>, a: usize) -> bool {
    let key = &s.key().terms;
    (0..key.len()).any(|i| key.all[i].content && s.met(i) == Some(a))
}

/// Whether a word of the answer names somebody of whom no accepted answer speaks: where there is a passage, somebody of it.
pub fn named_else(s: &Sight<'_>, a: usize) -> bool {
    let own = &s.laid.answer;
    let term = &own.all[a];
    let known = match &s.asked.ground {
        Some(ground) => ground.names(term.stem),
        None => term.name || term.flags.has(Flags::NAME) || term.entry.is_none(),
    };
    own.words.all()[a].capital && term.content && known && !s.hits(a)
}

/// The last word of the thing right before a deed, helping verbs apart.
pub fn doer(terms: &Terms, deed: usize) -> Option<usize> {
    let before = (0..deed).rev().find(|&i| !helps(terms.words.text(i)))?;
    let close = (before + 1..=deed).all(|i| terms.words.all()[i].gap <= Gap::Space);
    (close && terms.all[before].content).then_some(before)
}

/// Whether a word may tell that a deed is done to what stands before, or by what follows.
pub fn passive(word: &str) -> bool {
    be(word) || word == "by"
}

/// "It is eaten by plants", where it is asked what it eats.
fn done_by_key(s: &Sight<'_>) -> bool {
    let (question, key, own) = (&s.asked.question, &s.key().terms, &s.laid.answer);
    let asks = matches!(question.words.get(0), Some("what" | "whom" | "which"));
    let aux = (1..question.len()).find(|&i| matches!(question.words.text(i), "did" | "does" | "do"));
    let Some(aux) = aux.filter(|_| asks) else { return false };
    let by = (1..own.len())
        .find(|&a| own.words.text(a) == "by" && own.all[a - 1].content && own.all[a - 1].flags.has(Flags::VERB));
    let Some(by) = by.filter(|&by| by >= 2 && passive(own.words.text(by - 2))) else {
        return false;
    };
    let verb = &own.all[by - 1];
    let same =
        |i: usize| question.all[i].content && (question.all[i].stem == verb.stem || alike(&question.all[i], verb));
    let led =
        thing_behind(own, by).is_some_and(|thing| (0..key.len()).any(|i| s.met(i).is_some_and(|a| thing.contains(&a))));
    led && (aux + 1..question.len()).any(same) && !key.words.texts().any(|word| word == "by")
}
