//! The right words in each other's places: what holds when, what goes with what.
//!
//! Owns what is told by the order of words, and by another in the place of one that stands elsewhere. Never touches words that the
//! answer leaves out, nor scores.

use std::ops::Range;

use crate::grade::matching::Link;
use crate::grade::object::build::deed;
use crate::grade::object::compared;
use crate::grade::object::hinges::{parts_two, side_by_side};
use crate::grade::object::sight::Sight;
use crate::grade::terms::{Term, Terms};
use crate::lexicon::{Entry, Flags, StemId, same_lemma};
use crate::text::Gap;
use crate::text::number::{self, Agreement};

/// Whether the answer turns round what the key, the question or the passage says.
pub fn reversed(s: &Sight<'_>) -> bool {
    if compared::converse(s) {
        return false;
    }
    effect_as_cause(s) || compared::turned(s) || pairs_swapped(s) || crossed(s) || counts_swapped(s) || sides_crossed(s)
}

/// "The seal went soft because the boiler leaked", where it is asked why it leaked.
fn effect_as_cause(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    if !s.firm.why {
        return false;
    }
    let because = |word: &str| matches!(word, "because" | "since");
    let Some(at) = (1..own.len()).find(|&i| because(own.words.text(i))) else {
        return false;
    };
    let met = |i: &usize| s.key().new[*i] && s.met(*i).is_some();
    let before = |i: usize| s.met(i).is_some_and(|a| a < at);
    let mut said = (0..key.len()).filter(met).peekable();
    let mut behind = (at + 1..own.len()).filter(|&a| own.all[a].content).peekable();
    let deed = |a: usize| own.all[a].flags.has(Flags::VERB);
    // The question's "sink" is the answer's "sank".
    let lemma = |a: Option<Entry>, b: Option<Entry>| a.zip(b).is_some_and(|(a, b)| same_lemma(a, b));
    let given = |a: usize| {
        let asked = |t: &Term| t.stem == own.all[a].stem || lemma(t.entry, own.all[a].entry);
        s.asked.question.all.iter().any(asked)
    };
    said.peek().is_some()
        && said.all(before)
        && behind.peek().is_some()
        && (at + 1..own.len()).any(|a| own.all[a].content && deed(a) && given(a))
        && behind.all(given)
        && !key.words.texts().skip(1).any(because)
}

/// "Toads have smooth skin and frogs have bumpy skin": of the two that the question names each has what the key says of the other.
fn sides_crossed(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    // What stands before what joins the two, and what behind it.
    fn joints(terms: &Terms) -> impl Iterator<Item = [Range<usize>; 2]> + '_ {
        (1..terms.len()).filter_map(|i| {
            if matches!(terms.words.text(i), "and" | "while" | "whereas" | "but") {
                Some([0..i, i + 1..terms.len()])
            } else {
                (terms.words.all()[i].gap >= Gap::Comma).then(|| [0..i, i..terms.len()])
            }
        })
    }
    let content = |range: Range<usize>| range.filter(|&i| key.all[i].content);
    let holds = |range: Range<usize>, stem: StemId| key.all[range].iter().any(|t| t.stem == stem);
    let crossed = |sides: &[Range<usize>; 2], own_sides: &[Range<usize>; 2]| {
        // Whom one side alone names of those in the question, and on which side the answer names him.
        let subject = |side: usize| {
            let mut given = content(sides[side].clone()).filter(|&i| s.asked.gives(key.all[i].stem));
            let one = given.find(|&i| !holds(sides[1 - side].clone(), key.all[i].stem))?;
            own_sides
                .iter()
                .position(|own_side| own.all[own_side.clone()].iter().any(|t| t.stem == key.all[one].stem))
        };
        let (Some(first), Some(second)) = (subject(0), subject(1)) else {
            return false;
        };
        // How much of what the key says of the one stands with him, and how much with the other.
        let told = |side: usize, on: usize| {
            let mut only = content(sides[side].clone())
                .filter(|&i| s.key().new[i] && !holds(sides[1 - side].clone(), key.all[i].stem))
                .filter_map(|i| s.met(i));
            only.any(|a| own_sides[on].contains(&a))
        };
        first != second && (told(0, second) || told(1, first)) && !told(0, first) && !told(1, second)
    };
    joints(key).any(|sides| joints(own).any(|own_sides| crossed(&sides, &own_sides)))
}

/// "An old variety on Spanish stock" for "a Spanish variety on old stock", "she lost the first and won the second": what goes with
/// the one goes with the other.
fn pairs_swapped(s: &Sight<'_>) -> bool {
    let (pairs, own) = (&s.facts().pairs, &s.laid.answer);
    let met = |&(a, b): &(usize, usize)| Some((s.met(a)?, s.met(b)?));
    let swapped = |a: (usize, usize), b: (usize, usize)| {
        // "Short-term" and "long-term" are of one term, but a million is told by what stands before it.
        let apart = |a: usize, b: usize| own.all[a].stem != own.all[b].stem || own.all[a].number.is_some();
        // "US laws" holds one word for "the United States".
        let two = a.0 != a.1 && b.0 != b.1 && a.1 != b.0;
        two && apart(a.0, b.0) && apart(a.1, b.1) && side_by_side(own, a.0, b.1) && side_by_side(own, b.0, a.1)
    };
    let others = |n: usize, a: (usize, usize)| pairs[n + 1..].iter().filter_map(met).any(|b| swapped(a, b));
    pairs
        .iter()
        .enumerate()
        .any(|(n, pair)| met(pair).is_some_and(|a| others(n, a)))
}

/// "The skin takes heat from the sweat" for "the sweat takes heat from the skin", "guilty until proven innocent": two things of a
/// kind have changed places around a small word that both texts have equally often.
fn crossed(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    fn places<'a>(terms: &'a Terms, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        (0..terms.len()).filter(move |&i| terms.words.text(i) == word)
    }
    // What is said twice may be met by either.
    let single = |terms: &Terms, i: usize| terms.all.iter().filter(|t| t.stem == terms.all[i].stem).count() == 1;
    let thing = |terms: &Terms, i: usize| terms.all[i].content && terms.all[i].number.is_none();
    let met = |i: usize| {
        let link = s.laid.best.met[i].map(|m| m.near.link);
        let same = matches!(link, Some(Link::Exact | Link::Stem | Link::Slip));
        s.met(i)
            .filter(|&a| same && thing(key, i) && single(key, i) && single(own, a))
    };
    let new = &s.key().new;
    let of_a_kind = |i: usize, k: usize| {
        let both = |sort| key.all[i].flags.has(sort) && key.all[k].flags.has(sort);
        // What the lexicon does not know is a thing.
        let noun = |i: usize| key.all[i].entry.is_none() || key.all[i].name || key.all[i].flags.has(Flags::NOUN);
        noun(i) && noun(k) || both(Flags::ADJECTIVE)
    };
    let changed = |h: usize| {
        let hinge = key.words.text(h);
        let count = places(key, hinge).count();
        // Of more than one, those of another clause may come first.
        let as_often = places(own, hinge).count() == count && (count == 1 || !joins(key) && !joins(own));
        let nth = places(key, hinge).take_while(|&i| i < h).count();
        let here = places(own, hinge).nth(nth).filter(|&a| as_often && a > 0);
        here.is_some_and(|g| {
            let near = |a: usize| own.all[a].sentence == own.all[g].sentence;
            let behind = |i: &usize| met(*i).is_some_and(|a| a > g && near(a));
            let ahead = |k: &usize| met(*k).is_some_and(|a| a < g && near(a));
            // The question may tell one of the two. What it tells "the State of New Mexico" by may stand anywhere.
            let told = |i: usize, k: usize| new[i] && new[k] || hinge != "of" && (new[i] || new[k]);
            let with = |i: usize| (h + 1..key.len()).filter(ahead).any(|k| of_a_kind(i, k) && told(i, k));
            // "Theo could not know how Nadia voted" for "Nadia could not know how he voted": another stands in his place.
            let other = |i: usize| {
                let name = key.words.all()[i].capital;
                let noun = |terms: &Terms, at: usize| {
                    terms.words.all()[at].capital == name
                        && terms.all[at].flags.has(Flags::NOUN)
                        && !terms.words.text(at).ends_with("ing")
                };
                let mut strange = (0..g).filter(|&c| s.goes_beyond(c) && noun(own, c) && near(c));
                hinge != "of"
                    && new[i]
                    && noun(key, i)
                    && !deed(key, i)
                    && strange.next().is_some()
                    && strange.next().is_none()
            };
            (0..h).filter(behind).any(|i| with(i) || !s.facts().phrase && other(i))
        })
    };
    let hinges = || (1..key.len()).filter(|&h| parts_two(key.words.text(h)));
    // "The acid was thought to kill germs" for "germs were thought to be killed by the acid".
    let by = |terms: &Terms| terms.words.texts().any(|word| word == "by");
    hinges().any(changed) && by(key) == by(own) && !mixes(key) && !mixes(own)
}

/// "60 tonnes of flour and 200 of coal" for "200 tonnes of flour and 60 of coal".
fn counts_swapped(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    if key.numbers.len() < 2 {
        return false;
    }
    let counted = |terms: &Terms, found: &number::Found| {
        let at = found.end + usize::from(terms.words.near(found.end) == "of");
        let thing = terms.all.get(at).filter(|t| t.content && t.number.is_none());
        thing.map(|t| t.stem)
    };
    let of = |stem: StemId| key.numbers.iter().find(move |n| counted(key, n) == Some(stem));
    own.numbers.iter().any(|given| {
        let Some(wanted) = counted(own, given).and_then(of) else {
            return false;
        };
        let same = |n: &number::Found| number::compare(&n.number, &given.number) == Agreement::Equal;
        !same(wanted) && key.numbers.iter().any(same)
    })
}

/// Whether a text joins clauses or things, so that one may come before the other or behind it.
fn joins(terms: &Terms) -> bool {
    let joint = |word: &str| matches!(word, "and" | "or" | "but" | "while" | "whereas");
    (1..terms.len()).any(|i| joint(terms.words.text(i)) || terms.words.all()[i].gap >= Gap::Comma)
}

/// Whether a text tells of what is alike on both sides: "flour mixed with water".
fn mixes(terms: &Terms) -> bool {
    let alike = |word: &str| {
        [
            "tell",
            "distinguish",
            "mix",
            "blend",
            "combin",
            "shar",
            "compar",
            "link",
            "connect",
            "associat",
            "relat",
            "equal",
            "join",
            "married",
        ]
        .iter()
        .any(|start| word.starts_with(start))
    };
    terms.words.texts().any(alike)
}
