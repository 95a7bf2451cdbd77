//! How much of the key was met, how much was added, and by what kind of match.
//!
//! Owns the features that the alignment gives. Never touches letters, figures or the passage.

use crate::grade::asked::{Asked, Laid};
use crate::grade::features::list::{Feature as F, Features};
use crate::grade::matching::Link;

/// A word counts as met from this credit on: a look-alike or a broader word leaves it missing.
const MET: f32 = 0.5;

/// Fills in the features of this group.
pub fn fill(asked: &Asked, laid: &Laid, f: &mut Features) {
    let best = &laid.best;
    f.set(F::Score, best.score);
    f.set(F::Recall, best.recall);
    f.set(F::NewRecall, best.new_recall);
    f.set(F::Precision, best.precision);
    let both = best.new_recall + best.precision;
    f.set(
        F::Balance,
        if both > 0.0 {
            2.0 * best.new_recall * best.precision / both
        } else {
            0.0
        },
    );
    all_references(asked, laid, f);
    words(asked, laid, f);
    links(asked, laid, f);
    substitutions(asked, laid, f);
    positions(asked, laid, f);
    let (mut hit, mut whole) = (0.0, 0.0);
    for (i, term) in laid.answer.all.iter().enumerate() {
        if term.content {
            whole += term.weight;
            hit += term.weight * best.used[i];
        }
    }
    f.set(F::ContentPrecision, if whole > 0.0 { hit / whole } else { 0.0 });
}

fn all_references(asked: &Asked, laid: &Laid, f: &mut Features) {
    // Wordings of one accepted answer speak once, by the best of them.
    let mut recall = [0.0f32; 64];
    let mut score = [0.0f32; 64];
    let mut precision = 0.0f32;
    for sum in &laid.sums {
        let origin = sum.origin.min(63);
        recall[origin] = recall[origin].max(sum.new_recall);
        score[origin] = score[origin].max(sum.score);
        precision = precision.max(sum.precision);
    }
    let count = asked.origins.clamp(1, 64);
    f.set(F::MeanRecall, recall[..count].iter().sum::<f32>() / count as f32);
    let full = recall[..count].iter().filter(|&&r| r >= 0.9).count();
    f.set(F::FullShare, full as f32 / count as f32);
    f.set(F::TopScore, mean_of_best(&score[..count]));
    f.set(F::BestPrecision, precision);
    let mut any = 0.0;
    for (i, term) in laid.answer.all.iter().enumerate() {
        if laid.fresh[i] {
            any += term.weight * laid.any[i].min(1.0);
        }
    }
    f.set(
        F::AnyPrecision,
        if laid.fresh_weight > 0.0 {
            any / laid.fresh_weight
        } else {
            0.0
        },
    );
    let (mut agreed, mut agreed_all, mut core, mut core_all) = (0.0, 0.0, 0.0, 0.0);
    for (i, probe) in asked.pool.probes.iter().enumerate() {
        if !probe.new {
            continue;
        }
        let share = asked.pool.shared_by[i] * asked.pool.shared_by[i];
        agreed += share * laid.probed[i];
        agreed_all += share;
        if asked.pool.shared_by[i] >= asked.pool.most_shared {
            core += laid.probed[i];
            core_all += 1.0;
        }
    }
    f.set(
        F::Consensus,
        if agreed_all > 0.0 {
            agreed / agreed_all
        } else {
            best_recall(laid)
        },
    );
    f.set(
        F::Core,
        if core_all > 0.0 {
            core / core_all
        } else {
            best_recall(laid)
        },
    );
}

/// The mean of the three greatest.
fn mean_of_best(scores: &[f32]) -> f32 {
    let mut best = [0.0f32; 3];
    for &score in scores {
        let mut falling = score;
        for place in &mut best {
            (*place, falling) = (place.max(falling), place.min(falling));
        }
    }
    best.iter().sum::<f32>() / scores.len().clamp(1, 3) as f32
}

fn best_recall(laid: &Laid) -> f32 {
    laid.best.new_recall
}

fn words(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let (mut missing, mut missing_weight) = (0.0f32, 0.0f32);
    let mut rarest: Option<(f32, f32)> = None;
    let (mut first, mut last) = (None, 0.0);
    for (i, term) in reference.terms.all.iter().enumerate() {
        if !reference.new[i] {
            continue;
        }
        let credit = laid.best.met[i].map_or(0.0, |m| m.near.credit);
        if credit < MET {
            missing += 1.0;
            missing_weight += term.weight;
        }
        if rarest.is_none_or(|(weight, _)| term.weight > weight) {
            rarest = Some((term.weight, credit));
        }
        first.get_or_insert(credit);
        last = credit;
    }
    let (mut extra, mut extra_weight, mut fresh) = (0.0f32, 0.0f32, 0.0f32);
    for (i, term) in laid.answer.all.iter().enumerate() {
        if laid.fresh[i] {
            fresh += 1.0;
            if laid.best.used[i] < MET {
                extra += 1.0;
                extra_weight += term.weight;
            }
        }
    }
    f.count(F::Missing, missing as usize);
    f.set(F::MissingWeight, missing_weight.min(3.0));
    f.count(F::Extra, extra as usize);
    f.set(F::ExtraWeight, extra_weight.ln_1p());
    f.set(F::Swap, missing.min(extra).min(3.0));
    f.mark(F::NoneMissing, (missing == 0.0).then_some(()));
    f.mark(F::NoneExtra, (extra == 0.0 && fresh > 0.0).then_some(()));
    f.mark(F::Echo, (fresh == 0.0 && laid.best.new_recall < 0.5).then_some(()));
    f.set(F::Rarest, rarest.map_or(0.0, |(_, credit)| credit));
    f.set(F::First, first.unwrap_or(0.0));
    f.set(F::Last, last);
    let head = reference.head.and_then(|h| laid.best.met[h]);
    f.set(F::Head, head.map_or(0.0, |m| m.near.credit));
}

/// "AI-generated code" for "AI-generated content": beside a word that was met stands another word in the place of the one
/// that was not.
fn substitutions(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let met = |i: usize| {
        laid.best.met[i]
            .filter(|m| m.near.credit >= MET)
            .map(|m| usize::from(m.answer))
    };
    let stranger =
        |at: Option<usize>| at.is_some_and(|a| a < laid.answer.len() && laid.fresh[a] && laid.best.used[a] < MET);
    // In a long answer another word beside a match is the rest of its sentence; in a short one it is another answer.
    let extra = (0..laid.answer.len()).filter(|&a| stranger(Some(a))).count();
    let missing = (0..reference.terms.len())
        .filter(|&i| reference.new[i] && met(i).is_none())
        .count();
    if extra > missing + 1 {
        return;
    }
    let last = (0..reference.terms.len()).rev().find(|&i| reference.new[i]);
    let mut count = 0.0f32;
    for i in (0..reference.terms.len()).filter(|&i| reference.new[i] && met(i).is_none()) {
        let before = (0..i).rev().find(|&j| reference.terms.all[j].content).and_then(met);
        let after = (i + 1..reference.terms.len())
            .find(|&j| reference.terms.all[j].content)
            .and_then(met);
        // Function words between the two do not part them.
        let next = before.and_then(|b| (b + 1..laid.answer.len()).find(|&a| laid.answer.all[a].content));
        let previous = after.and_then(|b| (0..b).rev().find(|&a| laid.answer.all[a].content));
        let sentence = |a: usize, b: usize| laid.answer.all[a].sentence == laid.answer.all[b].sentence;
        let behind = next.filter(|&a| before.is_some_and(|b| sentence(a, b)));
        let ahead = previous.filter(|&a| after.is_some_and(|b| sentence(a, b)));
        if stranger(behind) || stranger(ahead) {
            count += 1.0;
            if reference.head == Some(i) || last == Some(i) {
                f.set(F::HeadSubstituted, 1.0);
            }
        }
    }
    f.set(F::Substituted, count.min(3.0));
}

fn links(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let whole = reference.new_weight.max(0.05);
    for (i, term) in reference.terms.all.iter().enumerate() {
        if !reference.new[i] {
            continue;
        }
        let share = term.weight / whole;
        let Some(met) = laid.best.met[i] else {
            f.0[F::ByNothing as usize] += share;
            continue;
        };
        let (feature, strong) = match met.near.link {
            Link::Exact => (F::ByExact, true),
            Link::Number => (F::ByNumber, true),
            Link::Stem => (F::ByStem, true),
            Link::Compound | Link::Acronym | Link::Phrase => (F::ByJoin, true),
            Link::Derivation => (F::ByDerivation, true),
            Link::Slip => (F::BySlip, false),
            Link::LookAlike => (F::ByLookAlike, false),
            Link::Synonym => (F::BySynonym, false),
            Link::Similar => (F::BySimilar, false),
            Link::Narrower => (F::ByNarrower, false),
            Link::Broader => (F::ByBroader, false),
            Link::Part => (F::ByPart, false),
            Link::Sister => (F::BySister, false),
            Link::Antonym => (F::ByAntonym, false),
            Link::Prefix | Link::Letters => (F::ByLetters, false),
        };
        f.0[feature as usize] += share;
        if strong {
            f.0[F::Strong as usize] += share;
        }
    }
}

fn positions(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let mut previous: Option<u16> = None;
    let (mut pairs, mut kept) = (0.0f32, 0.0f32);
    let (mut low, mut high, mut met_count) = (u16::MAX, 0u16, 0.0f32);
    for met in laid.best.met.iter().flatten() {
        if met.near.credit < MET {
            continue;
        }
        met_count += 1.0;
        low = low.min(met.answer);
        high = high.max(met.answer);
        if let Some(previous) = previous {
            pairs += 1.0;
            kept += f32::from(u8::from(met.answer >= previous));
        }
        previous = Some(met.answer);
    }
    f.set(F::Order, if pairs > 0.0 { kept / pairs } else { met_count.min(1.0) });
    let stretch = if met_count > 0.0 {
        f32::from(high - low) + 1.0
    } else {
        1.0
    };
    f.set(F::Density, (met_count / stretch).min(1.0));
    let mut neighbours = (0.0f32, 0.0f32);
    for i in 1..reference.terms.len() {
        if !(reference.terms.all[i].content && reference.terms.all[i - 1].content) {
            continue;
        }
        neighbours.1 += 1.0;
        if let (Some(a), Some(b)) = (laid.best.met[i - 1], laid.best.met[i])
            && a.near.credit >= MET
            && b.near.credit >= MET
            && b.answer.wrapping_sub(a.answer) <= 1
        {
            neighbours.0 += 1.0;
        }
    }
    f.set(
        F::Bigrams,
        if neighbours.1 > 0.0 {
            neighbours.0 / neighbours.1
        } else {
            laid.best.new_recall
        },
    );
}
