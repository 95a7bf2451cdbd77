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
    let missing = wanted(asked, laid, f);
    let extra = given(laid, f);
    f.count(F::Missing, missing);
    f.count(F::Extra, extra);
    f.set(F::Swap, (missing.min(extra) as f32).min(3.0));
    f.mark(F::Inside, (f.get(F::NoneExtra) > 0.0 && missing > 0).then_some(()));
    f.mark(F::Holds, (extra > 0 && holds(asked, laid)).then_some(()));
    links(asked, laid, f);
    order(laid, f);
}

/// Fills in the features of this group that are weighed for explanations alone; those of [`fill`] must stand.
pub fn fill_more(asked: &Asked, laid: &Laid, probed: &mut Vec<f32>, f: &mut Features) {
    all_references(asked, laid, f);
    common(asked, laid, probed, f);
    substitutions(asked, laid, f);
    neighbours(asked, laid, f);
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
}

/// What was met of the words that the accepted answers have in common; `probed` is working memory.
fn common(asked: &Asked, laid: &Laid, probed: &mut Vec<f32>, f: &mut Features) {
    probed.clear();
    probed.resize(asked.pool.probes.len(), 0.0);
    for (reference, sum) in laid.sums.iter().enumerate() {
        for taken in &laid.taken[sum.taken()] {
            for word in &asked.pool.keys(reference)[taken.keys()] {
                let best = &mut probed[usize::from(word.probe)];
                *best = best.max(taken.near.credit);
            }
        }
    }
    let (mut agreed, mut agreed_all, mut core, mut core_all) = (0.0, 0.0, 0.0, 0.0);
    for common in &asked.pool.common {
        let met = probed[usize::from(common.probe)];
        agreed += common.share * met;
        agreed_all += common.share;
        core += if common.core { met } else { 0.0 };
        core_all += if common.core { 1.0 } else { 0.0 };
    }
    let share = |part: f32, whole: f32| {
        if whole > 0.0 {
            part / whole
        } else {
            laid.best.new_recall
        }
    };
    f.set(F::Consensus, share(agreed, agreed_all));
    f.set(F::Core, share(core, core_all));
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

/// What was met of the words that the key has beyond the question. Gives how many of them are missing.
fn wanted(asked: &Asked, laid: &Laid, f: &mut Features) -> usize {
    let reference = &asked.references[laid.reference];
    let (mut missing, mut missing_weight) = (0, 0.0f32);
    let mut rarest: Option<(f32, f32)> = None;
    let (mut first, mut last) = (None, 0.0);
    for (key, met) in asked
        .pool
        .keys(laid.reference)
        .iter()
        .zip(&laid.best.met)
        .filter(|(key, _)| key.new)
    {
        let credit = met.map_or(0.0, |m| m.near.credit);
        if credit < MET {
            missing += 1;
            missing_weight += key.weight;
        }
        if rarest.is_none_or(|(weight, _)| key.weight > weight) {
            rarest = Some((key.weight, credit));
        }
        first.get_or_insert(credit);
        last = credit;
    }
    f.set(F::MissingWeight, missing_weight.min(3.0));
    f.mark(F::NoneMissing, (missing == 0).then_some(()));
    f.set(F::Rarest, rarest.map_or(0.0, |(_, credit)| credit));
    f.set(F::First, first.unwrap_or(0.0));
    f.set(F::Last, last);
    let head = reference.head.and_then(|h| laid.best.met[h]);
    f.set(F::Head, head.map_or(0.0, |m| m.near.credit));
    missing
}

/// Whether all of the key's content was met, word by word.
fn holds(asked: &Asked, laid: &Laid) -> bool {
    /// From this credit on it is the word itself.
    const ITSELF: f32 = 0.9;
    let keys = asked.pool.keys(laid.reference).iter().zip(&laid.best.met);
    let mut content = keys.filter(|(key, _)| key.content).peekable();
    content.peek().is_some() && content.all(|(_, met)| met.is_some_and(|m| m.near.credit >= ITSELF))
}

/// What belongs to the key of the words that the answer has. Gives how many of those beyond the question do not.
fn given(laid: &Laid, f: &mut Features) -> usize {
    let (mut hit, mut whole, mut any) = (0.0, 0.0, 0.0);
    let (mut extra, mut extra_weight, mut fresh) = (0, 0.0f32, 0);
    for (i, term) in laid.answer.all.iter().enumerate().filter(|(_, term)| term.content) {
        whole += term.weight;
        hit += term.weight * laid.best.used[i];
        if laid.fresh[i] {
            fresh += 1;
            any += term.weight * laid.any[i].min(1.0);
            if laid.best.used[i] < MET {
                extra += 1;
                extra_weight += term.weight;
            }
        }
    }
    let share = |part: f32, whole: f32| if whole > 0.0 { part / whole } else { 0.0 };
    f.set(F::ContentPrecision, share(hit, whole));
    f.set(F::AnyPrecision, share(any, laid.fresh_weight));
    f.set(F::ExtraWeight, extra_weight.ln_1p());
    f.mark(F::NoneExtra, (extra == 0 && fresh > 0).then_some(()));
    f.mark(F::Echo, (fresh == 0 && laid.best.new_recall < 0.5).then_some(()));
    extra
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
    for (key, met) in asked
        .pool
        .keys(laid.reference)
        .iter()
        .zip(&laid.best.met)
        .filter(|(key, _)| key.new)
    {
        let share = key.weight / whole;
        let Some(met) = met else {
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

/// In which order what was met stands in the answer, and how densely.
fn order(laid: &Laid, f: &mut Features) {
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
}

/// Which neighbours of the key are neighbours in the answer.
fn neighbours(asked: &Asked, laid: &Laid, f: &mut Features) {
    let (mut kept, mut all) = (0.0f32, 0.0f32);
    let keys = asked.pool.keys(laid.reference).windows(2);
    for (_, mets) in keys
        .zip(laid.best.met.windows(2))
        .filter(|(keys, _)| keys[0].content && keys[1].content)
    {
        all += 1.0;
        if let (Some(a), Some(b)) = (mets[0], mets[1])
            && a.near.credit >= MET
            && b.near.credit >= MET
            && b.answer.wrapping_sub(a.answer) <= 1
        {
            kept += 1.0;
        }
    }
    f.set(F::Bigrams, if all > 0.0 { kept / all } else { laid.best.new_recall });
}
