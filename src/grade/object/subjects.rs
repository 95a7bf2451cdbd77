//! Another who does it: the key's deed is done by one whom the question, the passage or the key knows as somebody else.
//!
//! Owns who stands before a deed. Never touches deeds themselves, names that are called otherwise, nor scores.

use std::ops::Range;

use crate::grade::asked::Asks;
use crate::grade::ground::Ground;
use crate::grade::object::build::{article, run, thing_behind};
use crate::grade::object::clauses::{mutual, object};
use crate::grade::object::deeds::{alike, pronoun};
use crate::grade::object::hinges::{be, helps};
use crate::grade::object::sight::Sight;
use crate::grade::terms::Terms;
use crate::lexicon::Flags;
use crate::text::Gap;

/// Whether another does what the key has done.
pub fn another(s: &Sight<'_>) -> bool {
    asked_one_does(s) || another_is_it(s) || done_by_key(s) || another_than_asked(s)
}

/// Whether a word may tell that a deed is done to what stands before, or by what follows.
fn passive(word: &str) -> bool {
    be(word) || word == "by"
}

/// Whether a text begins with a pronoun for whoever does it.
fn begins_with_pronoun(terms: &Terms) -> bool {
    terms.words.get(0).is_some_and(pronoun)
}

/// The word of the answer that is the same verb as word `deed` of the key.
fn same_deed(s: &Sight<'_>, deed: usize) -> Option<usize> {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    s.met(deed).filter(|&a| key.all[deed].stem == own.all[a].stem)
}

/// The thing that begins the answer and does what its word `deed` says.
fn first_doer(own: &Terms, deed: usize) -> Option<usize> {
    doer(own, deed).filter(|&a| run(own, a).start <= 1)
}

/// The last word of the thing right before a deed, helping verbs apart.
fn doer(terms: &Terms, deed: usize) -> Option<usize> {
    let before = (0..deed).rev().find(|&i| !helps(terms.words.text(i)))?;
    let close = (before + 1..=deed).all(|i| terms.words.all()[i].gap <= Gap::Space);
    (close && terms.all[before].content).then_some(before)
}

/// The words of what a question asks about: "the fox", in "How did the fox get the better of the miller's trap?".
fn asked_about(question: &Terms) -> Option<Range<usize>> {
    let opens = |i: usize| {
        let word = question.words.text(i);
        matches!(word, "did" | "does" | "do" | "was" | "were" | "is" | "are")
            || matches!(word, "to" | "of")
                && i > 0
                && matches!(
                    question.words.text(i - 1),
                    "happens" | "happened" | "happen" | "became" | "becomes"
                )
    };
    // "What does she do": the second is what is asked for.
    let asks = |i: &usize| {
        let word = question.words.text(*i);
        matches!(word, "did" | "does") || word == "do" && (*i == 0 || !question.all[i - 1].content)
    };
    if (0..question.len()).filter(asks).count() > 1 {
        return None;
    }
    let to = (0..question.len()).rfind(|&i| opens(i) && matches!(question.words.text(i), "to" | "of"));
    let at = to.or_else(|| (0..question.len()).find(|&i| opens(i)))?;
    let first = (at + 1..question.len()).find(|&i| !article(question.words.text(i)))?;
    let thing = question.all[first].content.then(|| run(question, first))?;
    // "The volume of a gas", "one of the horses".
    let of = (question.words.near(thing.end) == "of")
        .then(|| thing_behind(question, thing.end))
        .flatten();
    Some(thing.start..of.map_or(thing.end, |of| of.end))
}

/// "The pressure is halved" for "it is halved", where it is asked what happens to the volume: whoever does it stands in the question,
/// and is not asked about.
fn another_than_asked(s: &Sight<'_>) -> bool {
    let (question, key, own) = (&s.asked.question, &s.key().terms, &s.laid.answer);
    if !begins_with_pronoun(key) {
        return false;
    }
    let Some(asked) = asked_about(question).filter(|_| s.firm.second.is_none()) else {
        return false;
    };
    let verb = (1..key.len()).find(|&i| key.all[i].content && !helps(key.words.text(i)));
    let Some(verb) = verb.filter(|&i| i <= 2 && key.all[i].flags.has(Flags::VERB)) else {
        return false;
    };
    let Some(given) = same_deed(s, verb) else { return false };
    // "Rain soaked it" for "it was soaked by rain".
    let done = |terms: &Terms, at: usize| passive(terms.words.text(at - 1)) && !terms.words.text(at).ends_with("ing");
    if given == 0 || done(key, verb) != done(own, given) {
        return false;
    }
    let Some(doer) = first_doer(own, given) else {
        return false;
    };
    let doing = run(own, doer).start..doer + 1;
    let stands = |a: usize, range: Range<usize>| question.all[range].iter().any(|t| t.stem == own.all[a].stem);
    let noun = own.all[doer].flags.has(Flags::NOUN);
    let named = own.words.all()[doer].capital;
    let him = object(own.words.near(given + 1));
    // "The rope broke" for "it broke the rope".
    let broke = !him && thing_behind(own, given).is_none() && (0..key.len()).any(|i| s.met(i) == Some(doer));
    let told = |ground: &Ground| ground.holds(own.all[doer].stem) && !named && !broke;
    let strange = || !question.all[asked.clone()].iter().any(|t| alike(t, &own.all[doer]));
    let elsewhere = stands(doer, asked.end..question.len()) || s.asked.ground.as_ref().is_some_and(told) && strange();
    elsewhere && noun && !doing.into_iter().any(|a| stands(a, asked.clone()))
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
fn turns(verb: &str) -> bool {
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
        word => be(word) || matches!(word, "who" | "that" | "from" | "with" | "which"),
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
    let given = |a: usize| own.all[a].content && !s.hits(a) && if asked_about(a) { !who } else { named_else(s, a) };
    // "She taught her aunt", where it is asked who taught her.
    let she = || {
        let before = (0..verb).rev().find(|&i| !helps(own.words.text(i)));
        let done_to = (verb + 1..own.len().min(verb + 4)).any(|a| hits_key(s, a) && own.words.all()[a].capital);
        before.is_some_and(|i| matches!(own.words.text(i), "he" | "she" | "they")) && done_to
    };
    // "TSMC designs them and Nvidia manufactures them": what is said before of the key is another thing.
    let joint =
        |i: &usize| own.words.all()[*i].gap >= Gap::Comma || matches!(own.words.text(*i), "and" | "but" | "while");
    let clause = (1..verb).rev().find(joint).unwrap_or(0);
    let another = doer(own, verb).is_some_and(given) || she();
    let elsewhere = || (0..clause).chain(verb + 1..own.len()).any(|a| hits_key(s, a));
    another && !(clause..verb).any(|a| hits_key(s, a)) && elsewhere()
}

/// Whether a word of the answer meets one that the key says something by.
fn hits_key(s: &Sight<'_>, a: usize) -> bool {
    let key = &s.key().terms;
    (0..key.len()).any(|i| key.all[i].content && s.met(i) == Some(a))
}

/// Whether a word of the answer names somebody of whom no accepted answer speaks: where there is a passage, somebody of it.
fn named_else(s: &Sight<'_>, a: usize) -> bool {
    let own = &s.laid.answer;
    let term = &own.all[a];
    let known = match &s.asked.ground {
        Some(ground) => ground.names(term.stem),
        None => term.name || term.flags.has(Flags::NAME) || term.entry.is_none(),
    };
    own.words.all()[a].capital && term.content && known && !s.hits(a)
}

/// "Mercury is the hottest planet, while Venus comes second", where it is asked which is the hottest: of another than the key it is
/// said to be what is asked for.
fn another_is_it(s: &Sight<'_>) -> bool {
    let (question, own) = (&s.asked.question, &s.laid.answer);
    let asks = matches!(question.words.get(0), Some("who" | "what" | "which"));
    let is = |word: &str| be(word) || matches!(word, "became" | "becomes");
    let the = |terms: &Terms, i: usize| usize::from(terms.words.near(i) == "the");
    // Of an office there is one as well: "Luther was the chancellor", where it is asked who became chancellor.
    let one = |terms: &Terms, i: usize| the(terms, i + 1) == 1 || !be(terms.words.text(i));
    let joint = (1..question.len()).find(|&i| is(question.words.text(i)) && one(question, i));
    let what = joint.map(|i| i + 1 + the(question, i + 1));
    let Some(what) = what.filter(|&i| asks && i < question.len() && question.all[i].content) else {
        return false;
    };
    let is_it = |i: &usize| {
        let named = own.all.get(i + 1 + the(own, i + 1));
        is(own.words.text(*i)) && one(own, *i) && named.is_some_and(|t| t.stem == question.all[what].stem)
    };
    let Some(at) = (1..own.len()).find(is_it) else {
        return false;
    };
    let thing = |a: usize| s.asked.ground.is_none() && own.all[a].flags.has(Flags::NOUN) && s.unlike(a);
    let another = doer(own, at).is_some_and(|a| (named_else(s, a) || thing(a)) && !s.asked.gives(own.all[a].stem));
    another && !(0..at).any(|a| hits_key(s, a)) && (at + 1..own.len()).any(|a| hits_key(s, a))
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
