//! How weights do on answers that they were not fitted to.
//!
//! Owns the two trials, by question and by collection. Never touches how weights are found.

use crate::agreement::{self, Call, Pair, Two};
use crate::fit::climb::{climb, value};
use crate::fit::row::{Method, Row};
use crate::fit::threshold::{FOLDS, crossed, fold_of, plateau, teaches};

/// How well calls agree with the marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// Cohen's kappa.
    pub kappa: Option<f64>,
    /// The area under the curve of hits against false alarms.
    pub auc: Option<f64>,
    /// The accuracy on the four fifths that the score is surest of.
    pub surest: Option<f64>,
}

/// What the trials of one collection gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tried {
    /// The collection.
    pub collection: usize,
    /// How many rows it has.
    pub rows: usize,
    /// On questions that neither weights nor threshold were fitted to, the mean of several deals.
    pub crossed: Figures,
    /// Fitted to the other collections alone, without the questions that they share with it; none where they teach nothing.
    pub left_out: Option<Figures>,
}

/// How often the questions are dealt anew: with few questions one deal says more of the deal than of the weights.
const DEALS: u64 = 8;

/// Tries a method on every collection of the style itself. `told` hears how many of how many steps are done.
pub fn trial(rows: &[&Row], method: Method, told: &mut dyn FnMut(usize, usize)) -> Vec<Tried> {
    if !teaches(rows) {
        return Vec::new();
    }
    let mut own: Vec<usize> = rows.iter().filter(|r| r.own).map(|r| r.collection).collect();
    own.sort_unstable();
    own.dedup();
    let steps = DEALS as usize + own.len();
    let mut done = 0;
    let mut step = || {
        done += 1;
        told(done, steps);
    };
    let mut deals = Vec::new();
    for deal in 0..DEALS {
        let method = Method {
            seed: method.seed + deal,
            ..method
        };
        deals.push(by_question(rows, method));
        step();
    }
    let mut all = Vec::new();
    for collection in own {
        let figures: Vec<Figures> = deals.iter().map(|pairs| figures(pairs, collection)).collect();
        all.push(Tried {
            collection,
            rows: rows.iter().filter(|r| r.collection == collection).count(),
            crossed: mean(&figures),
            left_out: left_out(rows, collection, method),
        });
        step();
    }
    all
}

/// Calls each row by weights fitted without its fold and a threshold set without it.
fn by_question(rows: &[&Row], method: Method) -> Vec<(usize, Pair)> {
    let logits = crossed(rows, method);
    let all: Vec<(&Row, f64)> = rows.iter().copied().zip(logits).filter(|(row, _)| row.own).collect();
    let mut pairs = Vec::with_capacity(all.len());
    for fold in 0..FOLDS {
        let held = |row: &Row| fold_of(row, method.seed) == fold;
        let others: Vec<(&Row, f64)> = all.iter().copied().filter(|(row, _)| !held(row)).collect();
        let threshold = plateau(&others);
        let here = all.iter().filter(|(row, _)| held(row));
        pairs.extend(here.map(|(row, logit)| (row.collection, pair(row, logit - threshold))));
    }
    pairs
}

fn left_out(rows: &[&Row], collection: usize, method: Method) -> Option<Figures> {
    let here = || rows.iter().copied().filter(|r| r.collection == collection);
    let mut questions: Vec<u64> = here().map(|r| r.question).collect();
    questions.sort_unstable();
    let foreign = |r: &&Row| r.collection != collection && questions.binary_search(&r.question).is_err();
    let others: Vec<&Row> = rows.iter().copied().filter(foreign).collect();
    if !teaches(&others) {
        return None;
    }
    let logits = crossed(&others, method);
    let crossed: Vec<(&Row, f64)> = others.iter().copied().zip(logits).collect();
    let threshold = plateau(&crossed);
    let scale = climb(&others, method);
    let pairs: Vec<(usize, Pair)> = here()
        .map(|row| (collection, pair(row, value(&scale, row) - threshold)))
        .collect();
    Some(figures(&pairs, collection))
}

/// A row as it would be judged.
fn pair(row: &Row, logit: f64) -> Pair {
    let call = |right: bool| if right { Call::Right } else { Call::Wrong };
    let score = row.judged(logit);
    Pair {
        truth: call(row.right),
        said: call(score >= 0.5),
        score,
    }
}

fn figures(pairs: &[(usize, Pair)], collection: usize) -> Figures {
    let pairs: Vec<Pair> = pairs
        .iter()
        .filter(|(c, _)| *c == collection)
        .map(|(_, p)| *p)
        .collect();
    Figures {
        kappa: Two::of(&pairs).kappa(),
        auc: agreement::auc(&pairs),
        surest: agreement::accuracy_at(&pairs, 0.8),
    }
}

/// The mean of those that are there.
pub fn mean(all: &[Figures]) -> Figures {
    let mean = |of: &dyn Fn(&Figures) -> Option<f64>| {
        let there: Vec<f64> = all.iter().filter_map(of).collect();
        (!there.is_empty()).then(|| there.iter().sum::<f64>() / there.len() as f64)
    };
    Figures {
        kappa: mean(&|f| f.kappa),
        auc: mean(&|f| f.auc),
        surest: mean(&|f| f.surest),
    }
}
