//! Answers that fit the passage where the key does not: another word in the place of one of the key's, items of a list left
//! out or added, a name that several bear.
//!
//! Owns what a passage makes of words that the key does not share. Never touches figures, denial, or scores.

use std::ops::Range;

use crate::grade::asked::{Asked, Asks};
use crate::grade::matching::Link;
use crate::grade::object::shape::{LONGEST_PHRASE, finite, quarters};
use crate::grade::object::sight::{MET, Sight};
use crate::grade::opinion::Objection;
use crate::grade::reference::Reference;
use crate::grade::sorts::Sorts;
use crate::grade::terms::{Term, Terms};
use crate::lexicon::{self, Flags, RelationKind};
use crate::text::Gap;
use crate::text::edits::slips;

/// What is to be said against an answer that keeps to the passage.
pub fn say(s: &Sight<'_>) -> Option<Objection> {
    if turned_aside(s) || misspelled_out(s) || replaced(s) || alike(s) || exchanged(s) {
        Some(Objection::OtherWord)
    } else if incomplete(s) {
        Some(Objection::Incomplete)
    } else if added(s) {
        Some(Objection::Added)
    } else if nameless(s) {
        Some(Objection::Nameless)
    } else {
        ambiguous(s).then_some(Objection::SharedName)
    }
}

/// Whether the answer gives back words of the question under another cover: initials that it asks about, or a slip.
pub fn asked_again(s: &Sight<'_>) -> bool {
    initials_again(s) || slips_again(s)
}

/// Whether all that the answer adds to the question is a slip of a word of it.
fn slips_again(s: &Sight<'_>) -> bool {
    const LONG: u8 = 5;
    const MOST: usize = 2;
    let (own, question) = (&s.laid.answer, &s.asked.question);
    if s.laid.best.new_recall > 0.0 || s.facts().repeats {
        return false;
    }
    let slip = |a: usize| {
        let term = &own.all[a];
        let near = |(q, t): (usize, &Term)| t.chars >= LONG && slips(question.words.text(q), own.words.text(a)) <= MOST;
        term.entry.is_none() && term.chars >= LONG && question.all.iter().enumerate().any(near)
    };
    let mut fresh = (0..own.len()).filter(|&a| s.laid.fresh[a]).peekable();
    fresh.peek().is_some() && fresh.all(slip)
}

/// Whether the answer gives back the initials that the question asks about.
fn initials_again(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let mets = s.laid.best.met.iter().flatten();
    spells_out(s.asked, s.key())
        && mets.clone().next().is_some()
        && mets.clone().all(|m| m.near.link == Link::Acronym)
        && !(0..own.len()).any(|a| s.strange(a))
}

/// Whether the answer is the key word for word, but for a thing or a name that is another: "a danger to goats" for "a danger to
/// ships". Of what things do or are like, too many words say the same.
fn exchanged(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    if s.asked.ground.is_none() || !s.facts().amounts.is_empty() {
        return false;
    }
    let content = |terms: &Terms| terms.all.iter().filter(|t| t.content).count();
    let words = content(&key.terms);
    if words < 3 || words != content(own) {
        return false;
    }
    let thing = |t: &Term| t.name || t.flags.has(Flags::NOUN) && !t.flags.has(Flags::ADJECTIVE);
    let same =
        |i: usize| s.laid.best.met[i].is_some_and(|m| matches!(m.near.link, Link::Exact | Link::Stem | Link::Number));
    let mut missing = (0..key.terms.len()).filter(|&i| key.terms.all[i].content && !same(i));
    let mut others = (0..own.len()).filter(|&a| own.all[a].content && s.laid.best.used[a] < MET);
    match (missing.next(), missing.next(), others.next(), others.next()) {
        (Some(i), None, Some(a), None) => {
            let (wanted, given) = (&key.terms.all[i], &own.all[a]);
            let doing = wanted.flags.has(Flags::VERB) && given.flags.has(Flags::VERB);
            let things = thing(wanted) && thing(given) && !doing;
            key.new[i] && things && other(s, a) && !wider(&key.terms, i, own, a) && !short_for(&key.terms, i, own, a)
        }
        _ => false,
    }
}

/// Whether a word of the answer has the letters of one of the key's, nearly, and is a word of its own: "boat" for "coat".
fn alike(s: &Sight<'_>) -> bool {
    let key = s.key();
    if s.asked.ground.is_none() || key.terms.all.iter().filter(|t| t.content).count() > LONGEST_PHRASE {
        return false;
    }
    s.laid.best.met.iter().zip(&key.new).any(|(met, &new)| {
        met.is_some_and(|m| new && m.near.link == Link::LookAlike && other(s, usize::from(m.answer)))
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
    let missing = (0..key.terms.len()).any(|i| key.terms.all[i].content && s.met(i).is_none());
    let met = (0..key.terms.len()).any(|i| s.met(i).is_some());
    let known = |a: usize| own.all[a].entry.is_some() && s.laid.fresh[a] && s.laid.best.used[a] < MET;
    spells_out(s.asked, key) && missing && met && own.len() <= key.terms.len() + 2 && (0..own.len()).any(known)
}

/// Whether the answer says what sort of thing a name is of, and not the name: "a lake" for "Lake Ormin".
fn nameless(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    let clause = |word: &str| finite(word) || word == "to";
    if s.asked.ground.is_none() || !s.facts().phrase || own.words.texts().any(clause) {
        return false;
    }
    let Some(last) = (0..key.terms.len()).rev().find(|&i| key.terms.all[i].content) else {
        return false;
    };
    let names = |i: usize| key.terms.words.all()[i].capital && key.terms.all[i].content;
    // Whether slips are in it or other things beside it makes a sort of thing no name.
    let common = |a: usize| {
        let met = s.laid.best.used[a] >= MET;
        !own.words.all()[a].capital && (met || own.all[a].entry.is_some())
    };
    let sorts = |i: usize| s.met(i).is_none() || key.terms.all[i].flags.has(Flags::NOUN);
    let mut content = (0..own.len()).filter(|&a| own.all[a].content);
    let met = (0..key.terms.len()).any(|i| key.terms.all[i].content && s.met(i).is_some());
    names(last) && s.met(last).is_none() && met && (0..key.terms.len()).all(sorts) && content.all(common)
}

/// Whether the answer has another word in the place of one of the key's.
///
/// "Red brick" for "mud brick": the rest is the same, so that the other word was meant to tell the two apart. Without a
/// passage nothing says that the other word is not another name for the same, unless letters are to be spelled out.
fn replaced(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    if s.asked.ground.is_none() && !spells_out(s.asked, key) {
        return false;
    }
    if !s.facts().phrase || own.words.texts().any(finite) {
        return false;
    }
    let missing = |i: usize| key.new[i] && s.met(i).is_none() && !key.terms.all[i].sorts.any(Sorts::TITLE);
    let strange = (0..own.len()).filter(|&a| other(s, a)).count();
    if strange == 0 || strange > 1 + (0..key.terms.len()).filter(|&i| missing(i)).count() {
        return false;
    }
    let content = |terms: &Terms, i: usize| terms.all[i].content;
    (0..key.terms.len()).filter(|&i| missing(i)).any(|i| {
        let before = (0..i).rev().find(|&j| content(&key.terms, j)).and_then(|j| s.met(j));
        let behind = (i + 1..key.terms.len())
            .find(|&j| content(&key.terms, j))
            .and_then(|j| s.met(j));
        let next = before.and_then(|b| (b + 1..own.len()).find(|&a| content(own, a)));
        let last = behind.and_then(|b| (0..b).rev().find(|&a| content(own, a)));
        let near = [(before, next), (behind, last)];
        let place = |&(met, at): &(Option<usize>, Option<usize>)| {
            let (Some(met), Some(at)) = (met, at) else { return false };
            let beside = own.all[met].sentence == own.all[at].sentence;
            let another = other(s, at) && !wider(&key.terms, i, own, at) && !short_for(&key.terms, i, own, at);
            beside && another
        };
        near.iter().any(place)
    })
}

/// Whether a word of the answer says something else than the key, and than the sentence that settles the question.
fn other(s: &Sight<'_>, at: usize) -> bool {
    let term = &s.laid.answer.all[at];
    let settled = || {
        let ground = s.asked.ground.as_ref()?;
        let home = ground.home_of(s.laid.reference)?;
        Some(ground.sentences(term.stem).contains(&home))
    };
    // A word that no list knows may be a slip.
    let means = term.entry.is_some() || term.name && term.chars > 4;
    s.strange(at)
        && means
        && term.number.is_none()
        && term.date.is_none()
        && !term.sorts.any(Sorts::TITLE)
        && !settled().unwrap_or(false)
}

/// Whether a word of the answer is an initial or an abbreviation of one of the key.
fn short_for(key: &Terms, i: usize, own: &Terms, at: usize) -> bool {
    let (long, short) = (key.words.text(i), own.words.text(at));
    short.chars().count() <= 3 && long.starts_with(|c| short.starts_with(c))
}

/// Whether a word of the answer is only a more general one, or one for a part or the whole.
fn wider(key: &Terms, i: usize, own: &Terms, at: usize) -> bool {
    let (Some(a), Some(b)) = (key.all[i].entry, own.all[at].entry) else {
        return false;
    };
    lexicon::relation(a, b).is_some_and(|r| {
        matches!(
            r.kind,
            RelationKind::Broader
                | RelationKind::MuchBroader
                | RelationKind::MuchNarrower
                | RelationKind::Part
                | RelationKind::Whole
                | RelationKind::Entailment
        )
    })
}

/// Whether the question asks what initials stand for.
fn spells_out(asked: &Asked, key: &Reference) -> bool {
    let words: Vec<u64> = asked.question.all.iter().map(|t| t.hash).collect();
    key.initials.iter().any(|run| words.contains(&run.2))
        && asked
            .question
            .words
            .texts()
            .any(|t| matches!(t, "stand" | "stands" | "mean" | "means" | "abbreviation" | "short"))
}

/// Whether an item of the list that the key is was left out, and nothing else said in its place.
fn incomplete(s: &Sight<'_>) -> bool {
    let items = &s.facts().items;
    if items.is_empty() || s.asked.ground.is_none() || s.firm.keys.iter().any(|k| k.items.is_empty()) {
        return false;
    }
    let one = |word: &str| matches!(word, "one" | "any" | "either" | "example" | "some");
    if s.asked.question.words.texts().any(one) {
        return false;
    }
    let (key, own) = (s.key(), &s.laid.answer);
    let said = |item: &Range<usize>| {
        item.clone()
            .any(|i| key.new[i] && s.laid.best.met[i].is_some_and(|m| m.near.credit > 0.0))
    };
    let some = items.iter().any(said);
    some && !items.iter().all(said) && !(0..own.len()).any(|a| s.strange(a))
}

/// Whether the answer joins to all of the key another thing, of which the sentence that settles the question says nothing.
fn added(s: &Sight<'_>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    let (key, own) = (s.key(), &s.laid.answer);
    if key.terms.len() > LONGEST_PHRASE || (0..key.terms.len()).any(|i| key.new[i] && s.met(i).is_none()) {
        return false;
    }
    // What is in the key's sentence is more of the truth, and so is a clause.
    let Some(home) = ground.home_of(s.laid.reference) else {
        return false;
    };
    let beyond = |a: usize| s.strange(a) && !ground.sentences(own.all[a].stem).contains(&home);
    if own.words.texts().any(finite) || !s.facts().amounts.is_empty() {
        return false;
    }
    (1..own.len()).any(|a| {
        let joins = own.all[a - 1].sorts.any(Sorts::AND);
        let item = (a..own.len()).take_while(|&b| b == a || own.words.all()[b].gap == Gap::Space);
        let ends = item.clone().count();
        joins
            && ends <= 3
            && (0..a - 1).any(|b| s.hits(b) && own.all[b].content)
            && item.clone().any(|b| own.all[b].content)
            && item.filter(|&b| own.all[b].content).all(beyond)
    })
}

/// Whether all that the answer gives of a name is what somebody else of the passage bears too.
fn ambiguous(s: &Sight<'_>) -> bool {
    let (key, facts) = (s.key(), s.facts());
    if s.asked.asks != Asks::Who || !facts.shared.iter().any(|&shared| shared) {
        return false;
    }
    let new = || (0..key.terms.len()).filter(|&i| key.new[i] && !key.terms.all[i].sorts.any(Sorts::TITLE));
    new().any(|i| s.met(i).is_none())
        && new().any(|i| s.met(i).is_some())
        && new().filter(|&i| s.met(i).is_some()).count() == 1
        && new().filter(|&i| s.met(i).is_some()).all(|i| facts.shared[i])
        && !s.laid.answer.all.iter().any(|t| t.sorts.any(Sorts::TITLE))
        && !(0..s.laid.answer.len()).any(|a| s.strange(a))
}
