//! Names of people: which part was given, and whether another part contradicts it.
//!
//! Owns the features of names. Never touches figures.

use crate::grade::asked::{Asked, Asks, Laid};
use crate::grade::features::list::{Feature as F, Features};
use crate::grade::reference::Reference;
use crate::grade::sorts::Sorts;
use crate::text::Gap;

const MET: f32 = 0.5;

/// Fills in the features of this group.
pub fn fill(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let cast = &reference.cast;
    // "Christmas Eve" is nobody.
    let figures = cast.number || cast.dated;
    let capitals = cast.capitals >= 2 && cast.capitals == cast.content;
    let name = !figures && (1..=4).contains(&cast.content) && (asked.asks == Asks::Who || capitals);
    f.mark(F::IsName, name.then_some(()));
    if let (true, Some(ends)) = (name && cast.content >= 2, cast.ends) {
        parts(reference, laid, ends, f);
    }
    if name {
        runs(laid, f);
    }
}

/// Fills in the features of this group that are weighed for explanations alone; those of [`fill`] must stand.
pub fn fill_more(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let cast = &reference.cast;
    let name = f.get(F::IsName) > 0.0;
    if !name {
        runs(laid, f);
    }
    let (mut fresh, mut extras, mut titles) = (0usize, 0usize, 0usize);
    for (i, term) in laid.answer.all.iter().enumerate().filter(|(i, _)| laid.fresh[*i]) {
        fresh += 1;
        if laid.best.used[i] < MET {
            extras += 1;
            titles += usize::from(term.sorts.any(Sorts::TITLE));
        }
    }
    f.mark(
        F::LoneName,
        (name && cast.content >= 2 && fresh == 1 && extras == 0).then_some(()),
    );
    f.set(F::TitleExtra, titles as f32 / extras.max(1) as f32);
    let mut part_of_met = false;
    let extra = |a: usize| laid.fresh[a] && laid.best.used[a] < MET;
    for (i, key) in asked.pool.keys(laid.reference).iter().enumerate() {
        if extras > 0 && key.content && key.new && credit(laid, i) >= MET {
            part_of_met |= laid.parts_of(key.probe).any(extra);
        }
    }
    f.mark(F::PlaceExtra, part_of_met.then_some(()));
    let lost = |&(x, m): &(u16, u16)| {
        let (lost, kept) = (usize::from(x), usize::from(m));
        reference.new[lost] && credit(laid, lost) < MET && reference.new[kept] && credit(laid, kept) >= MET
    };
    f.mark(F::PlaceMissing, reference.parts.iter().any(lost).then_some(()));
}

/// How well word `at` of the key was met.
fn credit(laid: &Laid, at: usize) -> f32 {
    laid.best.met[at].map_or(0.0, |m| m.near.credit)
}

/// Given name and surname, each met or not, and what stands where the other should.
fn parts(reference: &Reference, laid: &Laid, (given, surname): (usize, usize), f: &mut Features) {
    let met = |i: usize| laid.best.met[i].filter(|m| m.near.credit >= MET);
    f.mark(F::Given, met(given).map(|_| ()));
    f.mark(F::Surname, met(surname).map(|_| ()));
    // "Evora, Portugal" has no surname, and "rescue team" is nobody.
    let words = reference.terms.words.all();
    let parted = (given + 1..=surname).any(|i| reference.terms.all[i].content && words[i].gap >= Gap::Comma);
    if parted || !words[given].capital || !words[surname].capital {
        return;
    }
    let own = laid.answer.words.all();
    let stranger = |at: Option<usize>| {
        at.filter(|&i| i < laid.answer.len()).is_some_and(|i| {
            let word = laid.answer.words.all()[i];
            word.capital && laid.fresh[i] && laid.best.used[i] < MET && !laid.answer.all[i].sorts.any(Sorts::TITLE)
        })
    };
    if let (Some(s), None) = (met(surname), met(given)) {
        let before = usize::from(s.answer).checked_sub(1);
        let joined = own[usize::from(s.answer)].gap < Gap::Comma;
        f.mark(F::OtherGiven, (joined && stranger(before)).then_some(()));
    }
    if let (Some(g), None) = (met(given), met(surname)) {
        let behind = Some(usize::from(g.answer) + 1).filter(|&i| i < own.len() && own[i].gap < Gap::Comma);
        f.mark(F::OtherSurname, stranger(behind).then_some(()));
    }
}

/// Runs of capitals in the first sentence: the people, places and works that the answer speaks of.
fn runs(laid: &Laid, f: &mut Features) {
    let words = laid.answer.words.all();
    let (mut strange, mut met) = (0.0f32, 0.0f32);
    let mut split = 0.0f32;
    let mut i = 0;
    while i < words.len() && words[i].sentence == 0 {
        let opens = |j: usize| words[j].capital && laid.answer.all[j].content;
        if !opens(i) {
            i += 1;
            continue;
        }
        let start = i;
        while i < words.len() && words[i].sentence == 0 && opens(i) && (i == start || words[i].gap <= Gap::Space) {
            i += 1;
        }
        let fresh = (start..i).filter(|&j| laid.fresh[j]).count();
        if fresh == 0 {
            continue;
        }
        let hits = (start..i)
            .filter(|&j| laid.fresh[j] && laid.best.used[j] >= MET)
            .count();
        // An ordinary word that opens the sentence is no name.
        let plain = i - start == 1 && start == 0 && !laid.answer.all[start].name;
        if hits > 0 {
            met += 1.0;
            split = split.max((fresh - hits) as f32);
        } else if !plain {
            strange += 1.0;
        }
    }
    f.set(F::StrangeNames, strange.min(3.0));
    f.set(F::MetNames, met.min(3.0));
    f.set(
        F::NameShare,
        if strange + met > 0.0 {
            met / (strange + met)
        } else {
            0.5
        },
    );
    f.set(F::SplitName, split.min(3.0));
}
