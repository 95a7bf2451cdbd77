//! Where right begins.
//!
//! Owns the folds, and the threshold that is set on what they say. Never touches how weights are found.

use crate::fit::climb::{climb, value};
use crate::fit::row::{Method, Row};

/// How many folds the questions are dealt into.
pub const FOLDS: u64 = 5;

/// Whether both marks occur among the rows of the style itself.
pub fn teaches(rows: &[&Row]) -> bool {
    let own = |right: bool| rows.iter().any(|r| r.own && r.right == right);
    own(true) && own(false)
}

/// The fold that a row is dealt into.
pub fn fold_of(row: &Row, seed: u64) -> u64 {
    deal(row.question, seed) % FOLDS
}

/// The logit of each row by weights that were fitted without its fold.
pub fn crossed(rows: &[&Row], method: Method) -> Vec<f64> {
    let mut logits = vec![0.0f64; rows.len()];
    for fold in 0..FOLDS {
        let held = |row: &Row| fold_of(row, method.seed) == fold;
        let training: Vec<&Row> = rows.iter().copied().filter(|r| !held(r)).collect();
        let scale = climb(&training, method);
        for (row, logit) in rows.iter().zip(&mut logits).filter(|(row, _)| held(row)) {
            *logit = value(&scale, row);
        }
    }
    logits
}

/// Spreads question numbers over the folds.
fn deal(question: u64, seed: u64) -> u64 {
    let mut mixed = (question ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^= mixed >> 31;
    mixed.wrapping_mul(0x94d0_49bb_1331_11eb) >> 33
}

/// The logit two thirds up the plateau on which verdicts, objections and all, agree best with the marks: of verdicts that agree
/// alike, those are better that call fewer wrong answers right.
pub fn plateau(rows: &[(&Row, f64)]) -> f64 {
    // From a probability of .2 to one of .8.
    let least = |i: i32| f64::from(i) * 0.04;
    let tried = -35..=35;
    let kappas: Vec<f64> = tried.clone().map(|i| mean_kappa(rows, least(i))).collect();
    let best = kappas.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let good: Vec<i32> = tried
        .zip(&kappas)
        .filter(|(_, k)| **k > best - 0.01)
        .map(|(i, _)| i)
        .collect();
    good.get(good.len() * 2 / 3).map_or(0.0, |&high| least(high))
}

fn mean_kappa(rows: &[(&Row, f64)], least: f64) -> f64 {
    let collections = rows.iter().map(|(r, _)| r.collection).max().map_or(0, |most| most + 1);
    let mut tables = vec![[[0.0f64; 2]; 2]; collections];
    for (row, logit) in rows.iter().filter(|(row, _)| row.own) {
        tables[row.collection][usize::from(row.right)][usize::from(row.judged(logit - least) >= 0.5)] += 1.0;
    }
    let kappas: Vec<f64> = tables.iter().filter_map(kappa).collect();
    kappas.iter().sum::<f64>() / kappas.len().max(1) as f64
}

/// Cohen's kappa of a table of counts, by truth and by call; none where a collection is empty or has one mark alone.
fn kappa(table: &[[f64; 2]; 2]) -> Option<f64> {
    let n: f64 = table.iter().flatten().sum();
    let truth = (table[1][0] + table[1][1]) / n;
    let said = (table[0][1] + table[1][1]) / n;
    let chance = truth * said + (1.0 - truth) * (1.0 - said);
    (n > 0.0 && chance < 1.0).then(|| ((table[0][0] + table[1][1]) / n - chance) / (1.0 - chance))
}
