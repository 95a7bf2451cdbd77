//! A first clause that gives another answer: the key stands in a second one, of which something else is said.
//!
//! Owns where the first clause ends, and whether it answers the question. Never touches who does a deed to whom, nor scores.

use std::ops::Range;

use crate::grade::asked::Asks;
use crate::grade::object::clauses::one_verb;
use crate::grade::object::deeds::pronoun;
use crate::grade::object::hinges::be;
use crate::grade::object::sight::Sight;
use crate::grade::object::slot::{again_named, named_else, turns};
use crate::grade::terms::Terms;
use crate::lexicon::Flags;
use crate::text::Gap;

/// Whether the answer, one sentence, gives another than the key first, and has the key behind it.
pub fn answers_otherwise(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let told = matches!(s.asked.asks, Asks::When | Asks::Why | Asks::YesNo) || s.facts().denies;
    let one = || own.all[own.len() - 1].sentence == own.all[0].sentence;
    !told && own.len() > 2 && one() && (another_said(s) || another_alone(s))
}

/// "It was written by David Foster, and Dolly Parton later recorded it", where it is asked who wrote it: what the second clause says
/// of the question, the first says as well, and of another.
fn another_said(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let Some(end) = (2..own.len() - 1).find(|&at| parts(own, at)) else {
        return false;
    };
    let (first, rest) = (0..end, end..own.len());
    let clear = |a: usize| !hits_any(s, a) && !own.denies(a) && !qualifies(own.words.text(a));
    let about = |range: Range<usize>| range.filter(|&a| asked(s, a));
    let again = |a: usize| about(first.clone()).any(|b| own.all[b].stem == own.all[a].stem);
    first.clone().all(clear)
        && says_what_is_asked(s, first.clone())
        && about(rest.clone()).all(again)
        && rest.clone().any(|a| verb(own, a))
        && key_stands_behind(s, end)
        && another(s, first.clone())
}

/// Who is named alone is named in so few words.
const BARE: usize = 3;

/// "Old Major, after he threw Napoleon out": another name and no more is the answer, and the rest is said of it.
fn another_alone(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let Some(end) = (1..own.len() - 1).find(|&at| own.words.all()[at].gap > Gap::Space) else {
        return false;
    };
    let tells_more = matches!(
        own.words.text(end),
        "after" | "before" | "because" | "since" | "who" | "which" | "whose" | "when" | "while" | "although" | "though"
    );
    // "The police, they rang Marek Dolan", "ruby, even harder than diamond".
    let goes_on =
        end <= BARE && matches!(own.words.text(end), "they" | "he" | "she" | "even") && !be(own.words.near(end + 1));
    let thing = |a: usize| {
        let known = s
            .asked
            .ground
            .as_ref()
            .is_none_or(|ground| ground.holds(own.all[a].stem));
        goes_on && own.all[a].content && own.all[a].flags.has(Flags::NOUN) && known
    };
    let name = |a: usize| (named_else(s, a) || thing(a)) && !s.asked.gives(own.all[a].stem) && s.unlike(a);
    (tells_more || goes_on)
        && own.words.all()[end].gap == Gap::Comma
        && (0..end).all(|a| name(a) || !own.all[a].content && !own.denies(a))
        && (0..end).any(name)
        && key_stands_behind(s, end)
}

/// Whether the key stands from a word on, and is not said to be the one who came before, or another name of his.
fn key_stands_behind(s: &Sight<'_>, at: usize) -> bool {
    let own = &s.laid.answer;
    (at..own.len()).any(|a| hits_any(s, a))
        && !says_who(s, at)
        && !(at..own.len()).any(|a| again_named(own.words.text(a)))
}

/// Whether a word of the answer is one of the question that says something.
fn asked(s: &Sight<'_>, a: usize) -> bool {
    let term = &s.laid.answer.all[a];
    term.content && s.asked.gives(term.stem)
}

/// Whether a clause says of somebody what is asked: the question's deed, or what he is.
fn says_what_is_asked(s: &Sight<'_>, clause: Range<usize>) -> bool {
    let (question, own) = (&s.asked.question, &s.laid.answer);
    let deed = |i: &usize| {
        let flags = question.all[*i].flags;
        question.all[*i].content && flags.has(Flags::VERB) && !flags.has(Flags::NOUN)
    };
    let said = |i: usize| {
        let same = |a: usize| own.all[a].content && one_verb(&question.all[i], &own.all[a]);
        !turns(question.words.text(i)) && clause.clone().any(same)
    };
    let mut deeds = (0..question.len()).filter(deed).peekable();
    // "Who sang it": "sang" may be a thing as well.
    if question.words.get(0) == Some("who") && question.all.get(1).is_some_and(|t| t.content) {
        return said(1);
    }
    if deeds.peek().is_some() {
        return deeds.any(said);
    }
    let it = own.words.get(0).is_some_and(pronoun);
    clause.clone().any(|a| be(own.words.text(a))) && (it || clause.clone().any(|a| asked(s, a)))
}

/// Whether a word begins a second clause that says something of its own.
fn parts(own: &Terms, at: usize) -> bool {
    let word = own.words.text(at);
    let gap = own.words.all()[at].gap;
    let relative = matches!(word, "who" | "which" | "whose" | "whom" | "while" | "whereas");
    // "And produced by", "but she was played by" go on about the same.
    let same = own.words.near(at + 1);
    let past = same.ends_with("ed") && own.words.all().get(at + 1).is_some_and(|word| !word.capital);
    let goes_on = be(same) || pronoun(same) || matches!(same, "then" | "later") || past;
    let joined = matches!(word, "and" | "but" | "though" | "although") && gap == Gap::Comma && !goes_on;
    gap <= Gap::Comma && (relative || joined)
}

/// Whether a word says that what stands beside it need not be so, or not now, or not alone.
fn qualifies(word: &str) -> bool {
    matches!(
        word,
        "thought"
            | "think"
            | "believed"
            | "if"
            | "maybe"
            | "perhaps"
            | "originally"
            | "first"
            | "sometimes"
            | "often"
            | "many"
            | "some"
    )
}

fn verb(own: &Terms, at: usize) -> bool {
    be(own.words.text(at)) || own.all[at].content && own.all[at].flags.has(Flags::VERB)
}

/// Whether the second clause says who the one of the first is: "a captain, who was Keld".
fn says_who(s: &Sight<'_>, at: usize) -> bool {
    let own = &s.laid.answer;
    be(own.words.near(at + 1)) && (at + 2..own.len().min(at + 5)).any(|a| hits_any(s, a))
}

/// Whether a word of the answer meets one of an accepted answer that says something.
fn hits_any(s: &Sight<'_>, a: usize) -> bool {
    s.laid.answer.all[a].content && s.hits(a) && !s.asked.gives(s.laid.answer.all[a].stem)
}

/// Whether the first clause ends with another than the key: a name where that is one, else a thing where no passage is.
fn another(s: &Sight<'_>, mut first: Range<usize>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let named = key.words.all().iter().any(|word| word.capital);
    let thing = |a: usize| s.asked.ground.is_none() && own.all[a].flags.has(Flags::NOUN) && own.all[a].number.is_none();
    let other = |a: usize| if named { named_else(s, a) } else { thing(a) };
    let within = s.asked.asks == Asks::Where && own.words.text(first.end) == "which";
    let last = first.rfind(|&a| own.all[a].content);
    !within && last.is_some_and(|a| other(a) && !s.asked.gives(own.all[a].stem) && s.unlike(a))
}
