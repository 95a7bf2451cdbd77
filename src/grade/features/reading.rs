//! What the passage says to the answer.
//!
//! Owns the features that need a passage; without one they are all nothing. Never touches where evidence is shown.

use crate::grade::asked::{Asked, Laid};
use crate::grade::features::list::{Feature as F, Features};
use crate::grade::ground::Ground;

const MET: f32 = 0.5;

/// Working memory.
#[derive(Debug, Default)]
pub struct Reading {
    support: Vec<f32>,
}

/// Fills in the features of this group.
pub fn fill(asked: &Asked, laid: &Laid, desk: &mut Reading, f: &mut Features) {
    let Some(ground) = &asked.ground else { return };
    let own = desk.sentence(ground, laid);
    let home = ground.home_of(laid.reference);
    if let (Some(own), Some(home)) = (own, home) {
        f.mark(F::PassageSame, (own == home).then_some(()));
        f.set(F::PassageAskGap, ground.asked(home) - ground.asked(own));
    }
    if let Some(own) = own {
        f.set(F::PassageAsk, ground.asked(own));
        f.set(F::PassageWindow, desk.support[own as usize] / ground.size(own).max(1.0));
    }
    let (mut extra, mut near, mut strange, mut cover, mut fresh) = (0.0f32, 0.0f32, 0.0f32, 0.0f32, 0.0f32);
    for (i, term) in laid.answer.all.iter().enumerate() {
        if !laid.fresh[i] {
            continue;
        }
        fresh += term.weight;
        let sentences = ground.sentences(term.stem);
        if !sentences.is_empty() {
            cover += term.weight;
        }
        if laid.best.used[i] < MET {
            extra += term.weight;
            if sentences.is_empty() {
                strange += term.weight;
            } else if home.is_some_and(|h| sentences.contains(&h)) {
                near += term.weight;
            }
        }
    }
    let share = |part: f32, whole: f32| if whole > 0.0 { part / whole } else { 0.0 };
    f.set(F::PassageCover, share(cover, fresh));
    f.set(F::PassageNear, share(near, extra));
    f.set(F::PassageStrange, share(strange, extra));
    let reference = &asked.references[laid.reference];
    let (mut missing, mut here) = (0.0f32, 0.0f32);
    for (i, term) in reference.terms.all.iter().enumerate() {
        if reference.new[i] && laid.best.met[i].is_none_or(|m| m.near.credit < MET) {
            missing += term.weight;
            if own.is_some_and(|o| ground.sentences(term.stem).contains(&o)) {
                here += term.weight;
            }
        }
    }
    f.set(F::PassageMissingNear, share(here, missing));
}

impl Reading {
    /// The sentence that holds most of what the answer adds.
    pub fn sentence(&mut self, ground: &Ground, laid: &Laid) -> Option<u32> {
        self.support.clear();
        self.support.resize(ground.len(), 0.0);
        for (i, term) in laid.answer.all.iter().enumerate() {
            if laid.fresh[i] {
                for &sentence in ground.sentences(term.stem) {
                    self.support[sentence as usize] += term.weight;
                }
            }
        }
        ground.best(&self.support)
    }
}
