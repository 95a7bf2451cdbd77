//! What the one whom the key names is called: what is said of another, the sort of thing without the name, a name that several bear.
//!
//! Owns names and what stands in apposition to them. Never touches other words, nor scores.

use crate::grade::asked::Asks;
use crate::grade::bearers::is_role;
use crate::grade::object::shape::finite;
use crate::grade::object::sight::{MET, Sight};
use crate::grade::sorts::Sorts;
use crate::lexicon::{self, Entry, Flags, StemId, Topic};
use crate::text::Gap;

/// Whether the answer says of the one whom the key names what the passage says of somebody else alone: "Amos Pell, the surgeon".
pub fn miscalled(s: &Sight<'_>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    let (key, own) = (s.key(), &s.laid.answer);
    // A name that opens the key is a name all the same.
    let capital = |i: usize| key.terms.words.all()[i].capital && key.terms.all[i].content;
    let named = (0..key.terms.len()).filter(|&i| capital(i) && s.met(i).is_some());
    let names: Vec<usize> = named.filter_map(|i| s.met(i)).collect();
    let (Some(&low), Some(&high)) = (names.iter().min(), names.iter().max()) else {
        return false;
    };
    let words = own.words.all();
    // Right before the name, or behind its comma and an article.
    let beside = |a: usize| {
        let ahead = a + 1 == low && words[low].gap <= Gap::Comma;
        let small = |i: usize| !own.all[i].content || !own.all[i].flags.has(Flags::VERB);
        let behind = a > high
            && a - high <= 4
            && words[high + 1].gap == Gap::Comma
            && matches!(
                own.words.text(high + 1),
                "the" | "a" | "an" | "his" | "her" | "their" | "its"
            )
            && (high + 1..a).all(|i| small(i) && words[i + 1].gap <= Gap::Space);
        ahead || behind
    };
    let stems: Vec<StemId> = key.terms.all.iter().map(|t| t.stem).collect();
    (0..own.len())
        .filter(|&a| is_role(own, a) && !s.hits(a) && beside(a))
        .any(|a| {
            let bearers = ground.bearers.bear(own.all[a].stem);
            // "His uncle Ewan" for the nephew; but "Ewan's nephew, Tom Rae" says whose.
            if own.all[a].sorts.any(Sorts::KIN) && !ground.holds(own.all[a].stem) && s.says(a) {
                let owned = a > 0 && words[a - 1].owns;
                return !owned && stems.iter().any(|&stem| ground.bearers.relate(stem));
            }
            let others = || {
                !bearers
                    .iter()
                    .any(|b| stems.contains(b) || own.all.iter().any(|t| t.stem == *b))
            };
            !bearers.is_empty() && others() && !shares_sentence(s, a, &names) || called_otherwise(s, a, &stems)
        })
}

/// "The pianist Daniel Pryce", whom the passage calls an organist and never a pianist.
fn called_otherwise(s: &Sight<'_>, at: usize, names: &[StemId]) -> bool {
    let (Some(ground), Some(role)) = (&s.asked.ground, s.laid.answer.all[at].entry) else {
        return false;
    };
    let general = |letters: &str| {
        matches!(
            letters,
            "man"
                | "woman"
                | "boy"
                | "girl"
                | "person"
                | "lady"
                | "gentleman"
                | "expert"
                | "leader"
                | "member"
                | "worker"
        )
    };
    let mut callings = ground.bearers.callings(names).peekable();
    let another = |calling: Entry| calling != role && lexicon::relation(calling, role).is_none();
    let strange = s.unlike(at) && !ground.holds(s.laid.answer.all[at].stem) && !role.letters().is_some_and(general);
    let kin = s.laid.answer.all[at].sorts.any(Sorts::KIN | Sorts::TITLE);
    strange && !kin && !role.flags().has(Flags::DEMONYM) && callings.peek().is_some() && callings.all(another)
}

/// Whether a sentence of the passage holds a word of the answer and one of these as well.
fn shares_sentence(s: &Sight<'_>, at: usize, with: &[usize]) -> bool {
    let own = &s.laid.answer;
    s.asked.ground.as_ref().is_some_and(|ground| {
        let here = ground.sentences(own.all[at].stem);
        with.iter()
            .any(|&w| ground.sentences(own.all[w].stem).iter().any(|s| here.contains(s)))
    })
}

/// Whether the answer says what sort of thing a name is of, and not the name: "a lake" for "Lake Ormin".
pub fn nameless(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    let clause = |word: &str| finite(word) || word == "to";
    if s.asked.ground.is_none() || !s.facts().phrase || own.words.texts().any(clause) {
        return false;
    }
    let Some(last) = (0..key.terms.len()).rev().find(|&i| key.terms.all[i].content) else {
        return false;
    };
    let names = |i: usize| key.terms.words.all()[i].capital && key.terms.all[i].content;
    // "The monks" for "the monks of Dunmallet Abbey": where they are at home tells which, and who is asked for is said.
    let head = key
        .head
        .filter(|&h| s.asked.asks != Asks::Where && !names(h) && s.met(h).is_some());
    // "Pia" for "Pia Lund" is written small, and a name all the same.
    let person = s.asked.asks == Asks::Who && s.facts().content == 2 && key.terms.len() == 2;
    let sort = |i: usize| key.terms.all[i].entry.and_then(Entry::topic) == Some(Topic::Group);
    let name = |i: usize| key.terms.all[i].flags.has(Flags::NAME) || person && i == 0 && !sort(i);
    let given = |i: usize| s.met(i).is_some() && names(i) && name(i);
    if head.is_some() || (0..key.terms.len()).any(given) {
        return false;
    }
    // A slip in it, or another thing beside it, makes no name of a sort of thing.
    let common = |a: usize| {
        let met = s.laid.best.used[a] >= MET;
        !own.words.all()[a].capital && (met || own.all[a].entry.is_some())
    };
    let sorts = |i: usize| s.met(i).is_none() || key.terms.all[i].flags.has(Flags::NOUN);
    let mut content = (0..own.len()).filter(|&a| own.all[a].content);
    let met = (0..key.terms.len()).any(|i| key.terms.all[i].content && s.met(i).is_some());
    names(last) && s.met(last).is_none() && met && (0..key.terms.len()).all(sorts) && content.all(common)
}

/// Whether all that the answer gives of a name is what somebody else of the passage bears too.
pub fn ambiguous(s: &Sight<'_>) -> bool {
    let (Some(ground), Asks::Who) = (&s.asked.ground, s.asked.asks) else {
        return false;
    };
    let (key, own) = (s.key(), &s.laid.answer);
    let new = || (0..key.terms.len()).filter(|&i| key.new[i] && !key.terms.all[i].sorts.any(Sorts::TITLE));
    let mut met = new().filter(|&i| s.met(i).is_some());
    let (Some(only), None) = (met.next(), met.next()) else {
        return false;
    };
    ground.shares(s.laid.reference, only)
        && new().count() > 1
        && !own.all.iter().any(|t| t.sorts.any(Sorts::TITLE))
        && !(0..own.len()).any(|a| s.strange(a))
}
