//! How a text is built: what leads to its things, which words are one thing, which of them is a deed.
//!
//! Owns the reading of one text, as far as the order of its words tells. Never touches a second text.

use std::ops::Range;

use crate::grade::object::hinges::helps;
use crate::grade::terms::{Term, Terms};
use crate::lexicon::{Entry, Flags, Topic};
use crate::text::Gap;

/// Whether a word leads to what stands behind it.
pub fn leads(word: &str) -> bool {
    matches!(
        word,
        "of" | "in"
            | "on"
            | "at"
            | "by"
            | "for"
            | "from"
            | "to"
            | "into"
            | "onto"
            | "with"
            | "without"
            | "against"
            | "about"
            | "through"
            | "under"
            | "over"
            | "behind"
            | "between"
            | "among"
            | "using"
            | "than"
            | "during"
    )
}

/// Whether a word only says that a thing follows.
pub fn article(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "an" | "his" | "her" | "its" | "their" | "our" | "some" | "more" | "both"
    )
}

/// What leads to a word, articles apart.
pub fn led(terms: &Terms, at: usize) -> Option<&str> {
    let before = (0..at).rev().map(|i| terms.words.text(i));
    before
        .into_iter()
        .find(|word| !article(word))
        .filter(|word| leads(word))
}

/// Whether a clause says what a word means, so that another may stand for it: "a system in which", "the way that".
pub fn defined(terms: &Terms, at: usize) -> bool {
    matches!(
        terms.words.near(at + 1),
        "in" | "by" | "where" | "that" | "which" | "when" | "who"
    )
}

/// Whether a content word stands close behind another word.
fn joined(terms: &Terms, at: usize) -> bool {
    terms.all[at].content && terms.words.all()[at].gap <= Gap::Space
}

/// The content words around one of them, with nothing small between.
pub fn run(terms: &Terms, at: usize) -> Range<usize> {
    let apart = |i: &usize| !joined(terms, i + 1) || !terms.all[*i].content;
    let first = (0..at).rev().find(apart).map_or(0, |i| i + 1);
    let end = (at + 1..terms.len()).find(|&i| !joined(terms, i));
    first..end.unwrap_or(terms.len())
}

/// Whether a word may belong to a thing.
fn part(terms: &Terms, at: usize) -> bool {
    let word = terms.words.text(at);
    terms.all[at].content && !leads(word) && !matches!(word, "back" | "away")
}

/// The words of the thing right behind a word, the last of which it is: of "reflects the green light", those two.
pub fn thing_behind(terms: &Terms, at: usize) -> Option<Range<usize>> {
    let close = |i: &usize| terms.words.all()[*i].gap <= Gap::Space;
    let mut behind = (at + 1..terms.len()).take_while(close);
    let particle = |i: usize| i == at + 1 && matches!(terms.words.text(i), "up" | "off" | "out" | "down");
    let first = behind.find(|&i| !article(terms.words.text(i)) && !particle(i))?;
    let end = (first + 1..terms.len()).find(|&i| !part(terms, i) || !close(&i));
    terms.all[first].content.then(|| first..end.unwrap_or(terms.len()))
}

/// What a word is, where it is a limb, a beast, a plant, food or stuff: the lexicon has all common words for each, so that two of
/// them that are not related are two things.
pub fn concrete(term: &Term) -> Option<Topic> {
    let topic = term.entry.and_then(Entry::topic)?;
    let stuff = matches!(
        topic,
        Topic::Body | Topic::Animal | Topic::Plant | Topic::Food | Topic::Substance
    );
    stuff.then_some(topic)
}

/// Whether what stands behind a word is done: behind one who does it, a helping verb, `to`.
pub fn does(word: &str) -> bool {
    helps(word) || matches!(word, "to" | "it" | "he" | "she" | "they" | "we" | "that" | "who")
}

/// Whether a word is a deed: what may be a thing as well is one behind its doer, or behind `to`.
pub fn deed(terms: &Terms, at: usize) -> bool {
    let is = |i: usize, flag: Flags| terms.all[i].content && terms.all[i].flags.has(flag);
    // Of two words either of which may be the deed, it is the one before a thing: "plants make sugar", "pumps blood around".
    let done = |i: usize| {
        let next = (i + 1..terms.len()).find(|&k| !article(terms.words.text(k)));
        next.is_some_and(|k| part(terms, k))
    };
    let both = |i: usize| i + 1 < terms.len() && is(i, Flags::VERB) && is(i, Flags::NOUN) && is(i + 1, Flags::VERB);
    let doer = |i: usize| does(terms.words.text(i)) || is(i, Flags::NOUN) && (!both(i) || done(i + 1));
    let thing = terms.all[at].flags.has_any(Flags::NOUN | Flags::ADJECTIVE);
    let alone = || if at == 0 { !(both(0) && done(1)) } else { doer(at - 1) };
    is(at, Flags::VERB) && (!thing || alone())
}

/// Whether a word is a thing, or what a thing is like. What may be a deed as well is none where an article, a preposition or a
/// verb leads to it.
pub fn thing(terms: &Terms, at: usize) -> bool {
    let flags = terms.all[at].flags;
    let before = at.checked_sub(1).map(|i| terms.words.text(i));
    let led = before.is_some_and(|word| leads(word) && word != "to" || article(word) || matches!(word, "and" | "or"));
    let led = led || at > 0 && terms.all[at - 1].content;
    let formed = flags.has(Flags::ADJECTIVE) || terms.words.text(at).ends_with("ed");
    let like = formed && terms.all.get(at + 1).is_some_and(|next| next.content);
    // "Cows carried it".
    let next = terms.all.get(at + 1).filter(|_| at == 0 && flags.has(Flags::NOUN));
    let does = next.is_some_and(|t| t.content && t.flags.has(Flags::VERB) && !t.flags.has(Flags::NOUN));
    !flags.has(Flags::VERB) || does || flags.has_any(Flags::NOUN | Flags::ADJECTIVE) && led || like
}

/// Where a question asks for its second thing: "who made it, and in *what* year", "what is the *difference* between the two".
pub fn second_asked(question: &Terms) -> Option<usize> {
    let asks = |word: &str| {
        matches!(
            word,
            "who" | "whom" | "what" | "when" | "where" | "why" | "which" | "how"
        )
    };
    let text = |i: usize| question.words.near(i);
    let behind = |i: usize| {
        let led = leads(text(i + 1)) && asks(text(i + 2));
        let at = if led { i + 2 } else { i + 1 };
        (question.words.text(i) == "and" && asks(text(at)) && question.words.texts().take(i).any(asks)).then_some(at)
    };
    let differ = |i: &usize| matches!(question.words.text(*i), "difference" | "differ" | "differs");
    (1..question.len())
        .find_map(behind)
        .or_else(|| (0..question.len()).find(differ))
}

#[cfg(test)]
mod tests {
    use super::{deed, led, run, thing, thing_behind};
    use crate::grade::terms::Terms;

    #[test]
    fn the_deed_is_told_by_its_place() {
        let rows = [
            ("plants make sugar from light", "make"),
            ("it pumps blood around the body", "pumps"),
            ("pumps blood around the body", "pumps"),
            ("to carry blood", "carry"),
            ("the people choose their leaders", "choose"),
            ("a stone bridge over the stream", ""),
        ];
        for (text, expected) in rows {
            let terms = Terms::of(text);
            let deeds: Vec<&str> = (0..terms.len())
                .filter(|&i| deed(&terms, i))
                .map(|i| terms.words.text(i))
                .collect();
            assert_eq!(deeds.join(" "), expected, "{text}");
        }
    }

    #[test]
    fn what_stands_behind_and_around() {
        let terms = Terms::of("it reflects the green light of the sun");
        assert_eq!(thing_behind(&terms, 1), Some(3..5));
        assert_eq!(run(&terms, 4), 3..5);
        assert_eq!(led(&terms, 7), Some("of"));
        assert_eq!(led(&terms, 3), None);
        assert!(thing(&terms, 3) && !thing(&terms, 1));
        assert_eq!(thing_behind(&Terms::of("it rises"), 1), None);
    }
}
