//! Names of people: which part was given, and whether another part contradicts it.
//!
//! Owns the features of names. Never touches figures.

use crate::grade::asked::{Asked, Asks, Laid};
use crate::grade::features::list::{Feature as F, Features};
use crate::lexicon::{self, RelationKind};

const MET: f32 = 0.5;

/// Fills in the features of this group.
pub fn fill(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let words = reference.terms.words.all();
    let credit = |i: usize| laid.best.met[i].map_or(0.0, |m| m.near.credit);
    let content: Vec<usize> = (0..reference.terms.len())
        .filter(|&i| reference.terms.all[i].content)
        .collect();
    let capitals = content.iter().filter(|&&i| words[i].capital).count();
    let figures = reference.terms.all.iter().any(|t| t.number.is_some());
    let name = !figures
        && (1..=4).contains(&content.len())
        && (asked.asks == Asks::Who || (capitals >= 2 && capitals == content.len()));
    f.mark(F::IsName, name.then_some(()));
    if name && content.len() >= 2 {
        parts(laid, &content, f);
    }
    let fresh: Vec<usize> = (0..laid.answer.len()).filter(|&i| laid.fresh[i]).collect();
    let met_fresh = fresh.iter().filter(|&&i| laid.best.used[i] >= MET).count();
    f.mark(
        F::LoneName,
        (name && content.len() >= 2 && fresh.len() == 1 && met_fresh == 1).then_some(()),
    );
    let extras: Vec<usize> = fresh.iter().copied().filter(|&i| laid.best.used[i] < MET).collect();
    let titles = extras.iter().filter(|&&i| is_title(laid.answer.words.text(i))).count();
    f.set(F::TitleExtra, titles as f32 / extras.len().max(1) as f32);
    let missing: Vec<usize> = (0..reference.terms.len())
        .filter(|&i| reference.new[i] && credit(i) < MET)
        .collect();
    places(asked, laid, &extras, &missing, f);
    f.mark(
        F::Inside,
        (!fresh.is_empty() && extras.is_empty() && !missing.is_empty()).then_some(()),
    );
    let holds = content.iter().all(|&i| credit(i) >= 0.9) && !content.is_empty();
    f.mark(F::Holds, (holds && !extras.is_empty()).then_some(()));
}

/// Given name and surname, each met or not, and what stands where the other should.
fn parts(laid: &Laid, content: &[usize], f: &mut Features) {
    let met = |i: usize| laid.best.met[i].filter(|m| m.near.credit >= MET);
    let (given, surname) = (content[0], content[content.len() - 1]);
    f.mark(F::Given, met(given).map(|_| ()));
    f.mark(F::Surname, met(surname).map(|_| ()));
    let stranger = |at: Option<usize>| {
        at.filter(|&i| i < laid.answer.len()).is_some_and(|i| {
            let word = laid.answer.words.all()[i];
            word.capital && laid.fresh[i] && laid.best.used[i] < MET && !is_title(laid.answer.words.text(i))
        })
    };
    if let (Some(s), None) = (met(surname), met(given)) {
        let before = usize::from(s.answer).checked_sub(1);
        f.mark(F::OtherGiven, stranger(before).then_some(()));
    }
    if let (Some(g), None) = (met(given), met(surname)) {
        f.mark(F::OtherSurname, stranger(Some(usize::from(g.answer) + 1)).then_some(()));
    }
}

/// Words that stand before a name without being part of it.
fn is_title(text: &str) -> bool {
    matches!(
        text,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "dr"
            | "doctor"
            | "prof"
            | "professor"
            | "sir"
            | "dame"
            | "lord"
            | "lady"
            | "king"
            | "queen"
            | "prince"
            | "princess"
            | "president"
            | "minister"
            | "prime"
            | "chancellor"
            | "governor"
            | "senator"
            | "judge"
            | "justice"
            | "general"
            | "captain"
            | "colonel"
            | "major"
            | "saint"
            | "st"
            | "pope"
            | "bishop"
            | "emperor"
            | "duke"
            | "founder"
            | "cofounder"
            | "ceo"
            | "chief"
            | "actor"
            | "actress"
            | "singer"
            | "author"
            | "writer"
            | "director"
            | "musician"
            | "band"
            | "rapper"
            | "player"
            | "footballer"
            | "american"
            | "british"
            | "english"
            | "french"
            | "german"
            | "sergeant"
            | "lieutenant"
            | "chairman"
            | "secretary"
            | "mayor"
            | "baron"
            | "earl"
            | "count"
            | "sultan"
            | "jr"
            | "sr"
    )
}

/// Extra or missing words that are the whole of which what was met is a part: "Paris, France".
fn places(asked: &Asked, laid: &Laid, extras: &[usize], missing: &[usize], f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let part = |a: Option<lexicon::Entry>, b: Option<lexicon::Entry>| match (a, b) {
        (Some(a), Some(b)) => {
            lexicon::relation(a, b).is_some_and(|r| matches!(r.kind, RelationKind::Part | RelationKind::Whole))
        }
        _ => false,
    };
    let met: Vec<usize> = (0..reference.terms.len())
        .filter(|&i| reference.new[i] && laid.best.met[i].is_some_and(|m| m.near.credit >= MET))
        .collect();
    let extra = extras.iter().any(|&e| {
        met.iter()
            .any(|&m| part(laid.answer.all[e].entry, reference.terms.all[m].entry))
    });
    let lost = missing.iter().any(|&x| {
        met.iter()
            .any(|&m| part(reference.terms.all[x].entry, reference.terms.all[m].entry))
    });
    f.mark(F::PlaceExtra, extra.then_some(()));
    f.mark(F::PlaceMissing, lost.then_some(()));
}
