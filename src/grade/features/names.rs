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
    let words = reference.terms.words.all();
    let credit = |i: usize| laid.best.met[i].map_or(0.0, |m| m.near.credit);
    let missing = |i: usize| reference.new[i] && credit(i) < MET;
    let content = || (0..reference.terms.len()).filter(|&i| reference.terms.all[i].content);
    let count = content().count();
    let capitals = content().filter(|&i| words[i].capital).count();
    // "Christmas Eve" is nobody.
    let figures = reference.terms.all.iter().any(|t| t.number.is_some())
        || content().all(|i| reference.terms.all[i].date.is_some());
    let name =
        !figures && (1..=4).contains(&count) && (asked.asks == Asks::Who || (capitals >= 2 && capitals == count));
    f.mark(F::IsName, name.then_some(()));
    if let (true, Some(given), Some(surname)) = (name && count >= 2, content().next(), content().next_back()) {
        parts(reference, laid, (given, surname), f);
    }
    let (mut fresh, mut extras, mut titles) = (0usize, 0usize, 0usize);
    let mut part_of_met = false;
    for (i, term) in laid.answer.all.iter().enumerate().filter(|(i, _)| laid.fresh[*i]) {
        fresh += 1;
        if laid.best.used[i] < MET {
            extras += 1;
            titles += usize::from(term.sorts.any(Sorts::TITLE));
        }
    }
    f.mark(
        F::LoneName,
        (name && count >= 2 && fresh == 1 && extras == 0).then_some(()),
    );
    f.set(F::TitleExtra, titles as f32 / extras.max(1) as f32);
    let mut holds = count > 0;
    for i in content() {
        holds &= credit(i) >= 0.9;
        if reference.new[i] && credit(i) >= MET {
            let extra = |a: usize| laid.fresh[a] && laid.best.used[a] < MET;
            part_of_met |= laid.parts_of(reference.probes[i]).any(extra);
        }
    }
    f.mark(F::PlaceExtra, part_of_met.then_some(()));
    let lost = |&(x, m): &(u16, u16)| missing(x.into()) && reference.new[usize::from(m)] && credit(m.into()) >= MET;
    f.mark(F::PlaceMissing, reference.parts.iter().any(lost).then_some(()));
    let any_missing = (0..reference.terms.len()).any(missing);
    f.mark(F::Inside, (fresh > 0 && extras == 0 && any_missing).then_some(()));
    f.mark(F::Holds, (holds && extras > 0).then_some(()));
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
