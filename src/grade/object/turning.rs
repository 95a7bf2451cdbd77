//! Answers that turn the key round: they deny it, or say that what ended goes on.
//!
//! Owns what denies. Never touches opposite words, which are `antonyms`' to weigh, nor sets a score.

use crate::grade::matching::Link;
use crate::grade::object::denial;
use crate::grade::object::hinges;
use crate::grade::object::opposites::opposed;
use crate::grade::object::phase::{self, Phase};
use crate::grade::object::sight::{MET, Sight};
use crate::grade::opinion::Style;
use crate::grade::reference::Reference;
use crate::grade::sorts::Sorts;
use crate::grade::terms::Terms;
use crate::lexicon::Flags;

/// From this score on an answer says the key, one way or the other.
const SAID: f32 = 0.75;

/// How many times what it denies must outweigh what it lets stand before an answer as a whole denies the key.
const DENIED_SHARE: f32 = 2.0;

/// Whether more of what was met is denied on one side alone than on both or none.
pub fn denied(s: &Sight<'_>, style: Style) -> bool {
    let (key, facts, own) = (s.key(), s.facts(), &s.laid.answer);
    let asserts = !own.flags.has(Flags::NEGATION) && !own.sorts.any(Sorts::TURN | Sorts::UNDONE);
    if asserts && !facts.denies {
        return false;
    }
    // Who denies the key says it. Where less of it is said, and the answer is right as the weights go, a "not" belongs to another
    // wording: "nobody would pay for the ferry any more" for "he would lose the tolls".
    if style == Style::Short && s.hardly_right(SAID) {
        return false;
    }
    // "Not so many" for "fewer": who denies says what the key says.
    if facts.lessens && !facts.denies {
        return false;
    }
    // "To prevent it from spreading" for "to keep it from spreading": who hinders denies nothing of it.
    let plain = |word: &str| matches!(word, "not" | "never" | "no" | "cannot");
    if both_hinder(s) && !own.words.texts().any(plain) {
        return false;
    }
    let shared = |a: usize| style == Style::Short && same_word(s, a);
    let soft = facts.denies && denial::denies_beyond(own, style, shared);
    if denies_in_other_words(s) || sought(s) || said_as_another(s, asserts) {
        return false;
    }
    if style == Style::Short && denies_the_time(s) {
        return true;
    }
    // "So that it would not poison the fish" for "because it was poisoning the fish".
    let aim = matches!(own.words.get(0), Some("so" | "to"));
    if style == Style::Short && s.firm.why && aim && !facts.denies && key.terms.words.get(0) == Some("because") {
        return false;
    }
    // By weight: what both say alike, what the answer alone denies, what the key alone denies.
    let (mut agree, mut given_only, mut wanted_only) = (0.0f32, 0.0f32, 0.0f32);
    let (mut both, mut deed) = (false, false);
    // Why something is not so is told by what is.
    let turned = s.firm.turned && !(style == Style::Short && (s.firm.why || tells_when(&key.terms)));
    // "Not to thrive in harsh places but to endure them": the places are not denied.
    let contrast = key.terms.words.texts().any(|word| word == "but");
    for (i, met) in s.laid.best.met.iter().enumerate() {
        let Some(met) = met.filter(|m| m.near.credit >= MET && key.new[i]) else {
            continue;
        };
        let at = usize::from(met.answer);
        let (wanted, given) = (facts.denied[i], s.denied(at) && !(s.firm.why && circumstance(own, at)));
        let weight = key.terms.all[i].weight;
        // "No longer see" for "blind": what a phrase denies inside itself is what it says. So says "there was no survey" that
        // the survey was cancelled.
        let inside = met.near.link == Link::Phrase && !given;
        let cancelled = given && !wanted && undone_to(&key.terms, i) && without(own, usize::from(met.answer));
        if inside || cancelled || ended_in_both(s, i, usize::from(met.answer)) {
            agree += weight;
            continue;
        }
        match (wanted, given) {
            (false, true) if !turned || sets_aside(s, i, at) => {
                given_only += weight;
                deed |= flatly(own, usize::from(met.answer));
            }
            // What the question asks to be denied needs no denial again, unless the key tells of another deed left undone.
            // What the deed is done to says nothing where another deed is told of.
            (true, false) if contrast && !flatly(&key.terms, i) || unmet_deed(s, i) => {}
            (true, false) if left_in_both(s, i) || put_off(&key.terms, i) && in_order(own) => agree += weight,
            (true, false) if !turned || undone(key, i) => wanted_only += weight,
            (true, true) => both = true,
            _ => agree += weight,
        }
    }
    // "Nobody knows what causes it" for "its cause is unknown".
    if (given_only > 0.0 || wanted_only > 0.0) && unknown(&key.terms) && unknown(own) {
        return false;
    }
    // Both deny the same: which of its words stand under the denial is a matter of how the sentence is built. A deed that the
    // answer alone denies flatly is another matter: "not to thrive but to endure".
    if both {
        return deed;
    }
    // "Does not eat meat" for "eats only plants": what is denied is another thing.
    let only = |i: usize| key.terms.words.text(i) == "only" && s.met(i + 1).is_some_and(|a| !s.denied(a));
    if !facts.denies && (0..key.terms.len().saturating_sub(1)).any(only) {
        return false;
    }
    // "A price, not a promise" for "a promise, not a price" gives itself away twice.
    if given_only > 0.0 && wanted_only > 0.0 {
        return true;
    }
    // What the key denies is what it is about; an answer that denies nothing at all says it is so.
    match style {
        // A deed that is flatly denied was not done, whatever else is said of its doer.
        Style::Short => {
            !soft && wanted_only > 0.0
                || deed && !denial::denies(&key.terms, style)
                || given_only * DENIED_SHARE > agree
        }
        // An explanation touches on much that the key does not deny.
        Style::Long => given_only + if soft { 0.0 } else { wanted_only } > agree,
    }
}

/// "She forgot the lock" for "she had forgotten to lock it": what the key's word is left undone by is the answer's too.
fn left_in_both(s: &Sight<'_>, index: usize) -> bool {
    let key = &s.key().terms;
    let undone = |&i: &usize| key.all[i].sorts.any(Sorts::UNDONE) && key.words.near(i + 1) == "to";
    let left = (0..index).rev().take(denial::REACH).find(undone).and_then(|i| s.met(i));
    left.is_some_and(|a| !s.denied(a))
}

/// "No page may be cut until its author has been told": what is denied is so in the end.
fn put_off(terms: &Terms, at: usize) -> bool {
    (at + 1..terms.len()).any(|i| matches!(terms.words.text(i), "until" | "till" | "unless"))
}

/// Whether a text says what comes first: "tell the author first, cut after".
fn in_order(terms: &Terms) -> bool {
    let order = |word: &str| {
        matches!(
            word,
            "first" | "before" | "after" | "afterwards" | "then" | "once" | "when" | "only"
        )
    };
    terms.words.texts().any(order)
}

/// "It could not fly in the fog": behind a deed that is denied stands why, and that is not denied.
fn circumstance(terms: &Terms, at: usize) -> bool {
    let article = |i: usize| matches!(terms.words.text(i), "the" | "a" | "an");
    let leads = |i: usize| {
        matches!(
            terms.words.text(i),
            "in" | "by" | "with" | "for" | "of" | "through" | "under" | "from"
        )
    };
    let first = if at > 0 && article(at - 1) { at - 1 } else { at };
    let deed = |i: usize| terms.all[i].content && terms.all[i].flags.has(Flags::VERB) && i > 0 && terms.denies(i - 1);
    // "Could not get stone from the quarry": what it is done to may stand between.
    let thing = |i: usize| i > 0 && terms.all[i].content && deed(i - 1);
    first > 1 && leads(first - 1) && (deed(first - 2) || thing(first - 2))
}

/// Whether a word of the answer is a form of one that the key denies: "dismissed" is no other way to deny a dismissal.
fn same_word(s: &Sight<'_>, at: usize) -> bool {
    let key = &s.key().terms;
    let same = |i: usize| s.met(i) == Some(at) && s.facts().denied[i];
    (0..key.len()).any(same)
}

/// Whether another accepted answer, met as well, denies no more and no less than the answer does: "they could not cope with it",
/// where "they could not manage it" is accepted beside "it was too hard".
fn said_as_another(s: &Sight<'_>, asserts: bool) -> bool {
    const MOST_OF_IT: f32 = 0.6;
    (0..s.asked.references.len())
        .filter(|&r| r != s.laid.reference)
        .any(|r| {
            let (reference, facts, sum) = (&s.asked.references[r], &s.firm.keys[r], &s.laid.sums[r]);
            if asserts {
                // "Only females have the patch" denies it of males.
                let only = |terms: &Terms| terms.words.texts().any(|word| word == "only");
                let denies = denial::denies(&reference.terms, Style::Short);
                return !denies && sum.new_recall >= MOST_OF_IT && (!only(&reference.terms) || only(&s.laid.answer));
            }
            let taken = &s.laid.taken[sum.taken()];
            facts.denies
                && taken.iter().any(|pair| {
                    let wanted = pair.keys().any(|i| reference.new[i] && facts.denied[i]);
                    wanted && pair.near.credit >= MET && pair.own().any(|a| s.denied(a))
                })
        })
}

/// "He almost drowned" for "he drowned": who nearly does a thing does it not.
pub fn nearly_done(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let nearly = |word: &str| matches!(word, "almost" | "nearly");
    let turned = |i: usize| {
        let at = s.met(i).filter(|&at| at > 0 && nearly(own.words.text(at - 1)));
        at.is_some_and(|at| s.denied(at)) && !(i > 0 && nearly(key.words.text(i - 1)))
    };
    own.sorts.any(Sorts::TURN) && (0..key.len()).any(|i| s.key().new[i] && turned(i))
}

/// "Quiroga never did, so it was the other one", where it is asked who did.
pub fn never_did(s: &Sight<'_>) -> bool {
    let (question, own) = (&s.asked.question, &s.laid.answer);
    let who = matches!(question.words.get(0), Some("who" | "which")) && !s.firm.turned && !s.facts().denies;
    let denies =
        |a: usize| own.words.near(a) == "never" || hinges::helps(own.words.near(a)) && own.words.near(a + 1) == "not";
    let last = (0..s.key().terms.len())
        .filter(|&i| s.key().new[i])
        .filter_map(|i| s.met(i))
        .max();
    let first = (0..own.len()).find(|&a| own.all[a].content);
    who && last.is_some_and(|a| first.is_some_and(|first| a < first + 3) && denies(a + 1))
}

/// Whether the denial of the one side is a word of the other: "a shortage of air" for "lack of air", "not easy" for "hard", "no other
/// room" for "the only room".
fn denies_in_other_words(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let said = s.laid.best.met.iter().enumerate().any(|(i, met)| {
        let other = met.is_some_and(|m| m.near.credit >= MET && matches!(m.near.link, Link::Phrase | Link::Synonym));
        other && key.denies(i)
    });
    let opposite = |a: usize| {
        let unmet = |&i: &usize| key.all[i].content && s.met(i).is_none();
        let shuts_out = |i: usize| opposed(&own.all[a], key.all[i].stem, key.all[i].entry);
        own.all[a].content && (0..key.len()).filter(unmet).any(shuts_out)
    };
    let not_opposite = || (1..own.len()).any(|a| own.denies(a - 1) && opposite(a));
    let only = || key.words.texts().any(|word| word == "only");
    let no_other = (1..own.len()).any(|a| own.words.text(a) == "other" && own.words.text(a - 1) == "no");
    said || !s.facts().denies && not_opposite() || no_other && only() || none_before(s)
}

/// "No woman had ever won it before" for "the first woman to win it": what is first or most had no like.
fn none_before(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let none = |word: &str| matches!(word, "no" | "nobody" | "none" | "never" | "nothing");
    let before = |word: &str| matches!(word, "ever" | "before" | "previously");
    let unlike_all = |i: usize| {
        let word = key.words.text(i);
        matches!(word, "first" | "most" | "record") || word.ends_with("est") && key.all[i].flags.has(Flags::ADJECTIVE)
    };
    own.words.texts().any(none) && own.words.texts().any(before) && (0..key.len()).any(unlike_all)
}

/// "To have a school" for "because they had no school": what is lacking is what is done something for.
fn sought(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms.words, &s.laid.answer.words);
    let lacks = || {
        let missed = |word: &str| matches!(word, "lack" | "lacked" | "lacking" | "without");
        let had = |word: &str| matches!(word, "have" | "had" | "has" | "get" | "got" | "enough");
        key.texts().any(missed) || s.facts().denies && key.texts().any(had)
    };
    let opens = own.get(0).is_some_and(|word| matches!(word, "to" | "for"));
    let wants = |word: &str| {
        matches!(
            word,
            "want" | "wanted" | "need" | "needed" | "sought" | "hoped" | "hoping"
        )
    };
    s.firm.why && (opens || own.texts().any(wants)) && !s.laid.answer.flags.has(Flags::NEGATION) && lacks()
}

/// Whether both the key and the answer say that something is kept from happening.
pub fn both_hinder(s: &Sight<'_>) -> bool {
    s.facts().hinders && phase::hinders(&s.laid.answer)
}

/// Whether a text tells when something is so.
fn tells_when(terms: &Terms) -> bool {
    let joint = |word: &str| matches!(word, "when" | "if" | "while" | "whenever");
    terms.words.get(0).is_some_and(joint)
}

/// "When he is not there" for "when he is there", where the question asks when something is not done.
fn denies_the_time(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let same = tells_when(key) && own.words.get(0) == key.words.get(0);
    same && s.firm.turned && !s.facts().denies && (0..own.len()).any(|i| own.denies(i))
}

/// "It will put advertisements in it", where the question asks what it will not put there.
pub fn done_after_all(s: &Sight<'_>) -> bool {
    let (question, key, own) = (&s.asked.question, &s.key().terms, &s.laid.answer);
    if !s.firm.turned || s.firm.why || own.flags.has(Flags::NEGATION) || own.sorts.any(Sorts::TURN | Sorts::UNDONE) {
        return false;
    }
    let deed = |&i: &usize| question.all[i].content && flatly(question, i);
    let says = |terms: &Terms, i: usize| terms.all.iter().any(|t| t.stem == question.all[i].stem);
    let plain = own.all.first().is_some_and(|t| !t.content);
    plain && (0..question.len()).filter(deed).any(|i| says(own, i) && !says(key, i))
}

/// Whether what the key says to have ended goes on in the answer, or the other way round.
pub fn resumed(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    if both_hinder(s) {
        return false;
    }
    s.facts().deeds.iter().any(|&(i, wanted)| {
        let Some(at) = s.met(i) else { return false };
        match (wanted, phase::phase(own, at)) {
            (Some(Phase::Ended), Some(Phase::GoesOn | Phase::Begun)) => true,
            // "It worked" for "it stopped working", and the other way round.
            (Some(Phase::Ended), None) => {
                let denies = s.denied(at) || denial::denies(own, Style::Short) || phase::ends(own);
                phase::deed(own, at) && !denies
            }
            (Some(Phase::GoesOn | Phase::Begun), Some(Phase::Ended)) => true,
            (None, Some(Phase::Ended)) => {
                !denial::denies(key, Style::Short) && !phase::ends(key) && !phase::ends(&s.asked.question)
            }
            _ => false,
        }
    })
}

/// Whether the answer says in other words, or by a plain denial, that the deed of word `index` of the key has ended.
fn ended_in_both(s: &Sight<'_>, index: usize, at: usize) -> bool {
    s.facts().deeds.contains(&(index, Some(Phase::Ended)))
        && (phase::phase(&s.laid.answer, at) == Some(Phase::Ended) || s.denied(at))
}

/// Whether a text says of its word `at` that it was not to be: "the survey was cancelled".
fn undone_to(terms: &Terms, at: usize) -> bool {
    let ends = |word: &str| {
        matches!(
            word,
            "cancelled"
                | "canceled"
                | "scrapped"
                | "abandoned"
                | "abolished"
                | "dropped"
                | "missing"
                | "lacking"
                | "gone"
                | "died"
                | "dead"
                | "disappeared"
                | "vanished"
                | "extinct"
        )
    };
    let runs_out = |i: usize| matches!(terms.words.text(i), "ran" | "run" | "runs") && terms.words.near(i + 1) == "out";
    let ended = terms.words.texts().any(ends)
        || (0..terms.len()).any(runs_out)
        || phase::deeds(terms).any(|(_, phase)| phase == Some(Phase::Ended));
    ended && !ends(terms.words.text(at))
}

/// Whether a text says that there is none of what its word `at` names: "no survey", "no more sea stars".
fn without(terms: &Terms, at: usize) -> bool {
    let none = |i: usize| matches!(terms.words.text(i), "no" | "without" | "never");
    let more = (at.saturating_sub(3)..at).any(|i| none(i) && terms.words.text(i + 1) == "more");
    more || (at.saturating_sub(2)..at).any(none)
}

/// Whether a text says that something is not known, with a denial or without: "nobody knows why", "the cause is unclear".
pub fn unknown(terms: &Terms) -> bool {
    let dark = |word: &str| {
        matches!(
            word,
            "unknown"
                | "unclear"
                | "uncertain"
                | "unexplained"
                | "unidentified"
                | "undetermined"
                | "unsolved"
                | "mystery"
        )
    };
    let learnt = |i: usize| {
        let word = terms.words.text(i);
        let known = [
            "know",
            "found",
            "identif",
            "establish",
            "discover",
            "understand",
            "understood",
            "explain",
        ]
        .iter()
        .any(|start| word.starts_with(start));
        (known || matches!(word, "clear" | "certain" | "sure")) && denial::denied(terms, i, |_| false)
    };
    (0..terms.len()).any(|i| dark(terms.words.text(i)) || learnt(i))
}

/// Whether a word of the key stands behind one that leaves it undone: "refused to pay".
fn undone(key: &Reference, at: usize) -> bool {
    let leaves = |i: usize| key.new[i] && key.terms.all[i].sorts.any(Sorts::UNDONE);
    at >= 2 && key.terms.words.text(at - 1) == "to" && leaves(at - 2)
}

/// Whether the key denies a deed before its word `at`, and the answer does not speak of it: in "did not change its length",
/// what became of the length is told by whether it changed.
fn unmet_deed(s: &Sight<'_>, at: usize) -> bool {
    let terms = &s.key().terms;
    let Some(denial) = (0..at).rev().find(|&i| terms.denies(i)) else {
        return false;
    };
    let deed = |i: usize| terms.all[i].flags.has(Flags::VERB) && terms.words.text(denial) != "no";
    let first = (denial + 1..at).find(|&i| terms.all[i].content);
    first.is_some_and(|first| deed(first) && s.met(first).is_none())
}

/// "Not Liang Rubo", "it was not Lyon": the name itself is set aside, whatever the question denies.
fn sets_aside(s: &Sight<'_>, index: usize, at: usize) -> bool {
    let own = &s.laid.answer;
    let inside = |a: usize| s.hits(a) || matches!(own.words.text(a), "the" | "a" | "an");
    let first = (0..at).rev().take_while(|&a| inside(a)).last().unwrap_or(at);
    let is = |word: &str| matches!(word, "is" | "was" | "are" | "were");
    let not = |a: usize| match own.words.text(a) {
        "not" => a == 0 || is(own.words.text(a - 1)),
        _ => false,
    };
    s.key().terms.words.all()[index].capital && first > 0 && not(first - 1)
}

/// Whether a text denies a deed right before it: "cannot endure", "do not even endure".
fn flatly(terms: &Terms, at: usize) -> bool {
    let verb = terms.all[at].flags.has(Flags::VERB) && !terms.all[at].flags.has(Flags::ADJECTIVE);
    verb && (at.saturating_sub(2)..at).any(|i| terms.denies(i))
}
