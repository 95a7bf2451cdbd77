//! What matters in explanations: directions, denials, labels, and which words stand near each other.
//!
//! Owns these features. Never touches names or dates.

use crate::grade::asked::{Asked, Laid};
use crate::grade::features::list::{Feature as F, Features};
use crate::grade::sorts::Sorts;
use crate::grade::terms::Terms;

const MET: f32 = 0.5;
/// From this share of the words met on, what was denied and what not is another claim: of explanations that were otherwise as
/// the key, people called one in three right.
const TURNED: f32 = 0.5;

/// Fills in the features of this group.
pub fn fill(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let (key, own) = (direction(&reference.terms), direction(&laid.answer));
    f.mark(F::WayAgree, (key.0 && own.0 || key.1 && own.1).then_some(()));
    let conflict = key.0 != key.1 && own.0 != own.1 && key.0 != own.0;
    f.mark(F::WayConflict, conflict.then_some(()));
    f.mark(F::WayMissing, ((key.0 || key.1) && !(own.0 || own.1)).then_some(()));
}

/// Fills in the features of this group that are weighed for explanations alone.
pub fn fill_more(asked: &Asked, laid: &Laid, f: &mut Features) {
    labels(&asked.references[laid.reference].terms, &laid.answer, f);
    skips(asked, laid, f);
    denials(asked, laid, f);
}

/// Whether each word that was met is denied on both sides or on neither: who says that the pump ran and the tank did not fill
/// has not said that the pump did not run and the tank filled.
fn denials(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    if !(laid.answer.denies_any() || reference.terms.denies_any()) {
        return;
    }
    let (mut all, mut moved, mut kept) = (0.0f32, 0.0f32, 0.0f32);
    for (i, met) in laid.best.met.iter().enumerate() {
        let Some(met) = met.filter(|m| m.near.credit >= MET && reference.terms.all[i].content) else {
            continue;
        };
        all += 1.0;
        let own = laid.answer.denied_in_clause(usize::from(met.answer));
        match (reference.terms.denied_in_clause(i), own) {
            (true, true) => kept += 1.0,
            (false, false) => {}
            _ => moved += 1.0,
        }
    }
    f.set(F::DenialMoved, if all > 0.0 { moved / all } else { 0.0 });
    // Who takes up a question that denies may deny or not, and mean the same.
    f.mark(F::DenialTurned, (moved > TURNED * all && !asked.denies).then_some(()));
    f.set(F::DenialKept, kept.min(3.0));
}

/// Whether a text speaks of more, and whether it speaks of less.
fn direction(terms: &Terms) -> (bool, bool) {
    (terms.sorts.any(Sorts::MORE), terms.sorts.any(Sorts::LESS))
}

fn is_label(terms: &Terms, index: usize) -> bool {
    let term = &terms.all[index];
    term.content && (term.chars == 1 || term.number.is_some())
}

fn labels(key: &Terms, own: &Terms, f: &mut Features) {
    let holds = |terms: &Terms, hash: u64| (0..terms.len()).any(|i| is_label(terms, i) && terms.all[i].hash == hash);
    let (mut shared, mut missing, mut extra) = (0.0f32, 0.0f32, 0.0f32);
    for i in (0..key.len()).filter(|&i| is_label(key, i)) {
        if holds(own, key.all[i].hash) {
            shared += 1.0;
        } else {
            missing += 1.0;
        }
    }
    for i in (0..own.len()).filter(|&i| is_label(own, i)) {
        if !holds(key, own.all[i].hash) {
            extra += 1.0;
        }
    }
    f.set(F::LabelShared, shared.min(3.0));
    f.set(F::LabelMissing, missing.min(3.0));
    f.set(F::LabelExtra, extra.min(3.0));
}

/// Pairs of content words at most three apart: an explanation that keeps them says the same of the same thing.
fn skips(asked: &Asked, laid: &Laid, f: &mut Features) {
    const REACH: usize = 4;
    let reference = &asked.references[laid.reference];
    let (mut pairs, mut kept) = (0.0f32, 0.0f32);
    let content = |i: usize| reference.terms.all[i].content;
    for i in (0..reference.terms.len()).filter(|&i| content(i)) {
        for j in ((i + 1)..(i + REACH).min(reference.terms.len())).filter(|&j| content(j)) {
            pairs += 1.0;
            if let (Some(a), Some(b)) = (laid.best.met[i], laid.best.met[j])
                && a.near.credit >= MET
                && b.near.credit >= MET
                && usize::from(a.answer.abs_diff(b.answer)) < REACH
            {
                kept += 1.0;
            }
        }
    }
    // The words before, a bit each: whether they are content.
    let (mut own_pairs, mut before) = (0, 0u8);
    for term in &laid.answer.all {
        own_pairs += if term.content { (before & 0b111).count_ones() } else { 0 };
        before = before << 1 | u8::from(term.content);
    }
    let own_pairs = own_pairs as f32;
    f.set(F::SkipRecall, if pairs > 0.0 { kept / pairs } else { laid.best.recall });
    f.set(
        F::SkipPrecision,
        if own_pairs > 0.0 {
            (kept / own_pairs).min(1.0)
        } else {
            laid.best.precision
        },
    );
}
