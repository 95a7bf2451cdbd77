//! Finding the weights of measurements from answers that people have marked.
//!
//! Owns the fitting: ridge-penalised logistic regression with signs held to what a feature means, and the threshold that
//! parts right from wrong. Never touches how answers are measured, or where the marked answers come from.
//!
//! The method: rows are weighed so that each collection counts by the root of its size and its two marks alike; features are
//! put on one scale; the penalised likelihood is climbed by Newton steps, each a box-constrained quadratic solved by
//! coordinate descent (Friedman, Hastie and Tibshirani, 2010); the threshold is the middle of the plateau on which the mean
//! of Cohen's kappa over the collections, cross-validated by question, lies within .01 of its best. Nothing is drawn by
//! chance but the folds, and those from the seed: the same rows and seed give the same table to the bit.

use crate::grade::Scale;
use crate::grade::features::{COUNT, SENSES, Sense};

/// A marked answer, measured.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its measurements.
    pub features: [f32; COUNT],
    /// Whether a person called it right.
    pub right: bool,
    /// Which collection it belongs to.
    pub collection: usize,
    /// A number that rows of one question share: they go into one fold.
    pub question: u64,
    /// Whether the threshold is set on it: the style of answer that the weights are for.
    pub own: bool,
}

/// How to fit.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    /// The weight of the penalty: 200 keeps weights small enough to carry over to collections never seen.
    pub ridge: f64,
    /// How the questions are dealt into folds.
    pub seed: u64,
}

impl Default for Method {
    fn default() -> Self {
        Self { ridge: 200.0, seed: 1 }
    }
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Fitted {
    /// The weights; a score of one half parts right from wrong.
    pub scale: Scale,
    /// The mean kappa at that threshold, cross-validated by question.
    pub kappa: f64,
}

const FOLDS: u64 = 5;
/// A feature that hardly varies is not blown up to the scale of the others.
const LEAST_SPREAD: f64 = 0.02;
/// Newton converges in fewer steps than this on any rows with a penalty.
const STEPS: usize = 25;

/// Fits weights to rows. `None` where there is nothing to tell apart: no row, or one mark alone.
pub fn fit(rows: &[Row], method: Method) -> Option<Fitted> {
    let own = |right: bool| rows.iter().any(|r| r.own && r.right == right);
    if !own(true) || !own(false) {
        return None;
    }
    let mut logits = vec![0.0f64; rows.len()];
    for fold in 0..FOLDS {
        let held = |row: &Row| deal(row.question, method.seed) % FOLDS == fold;
        let training: Vec<&Row> = rows.iter().filter(|r| !held(r)).collect();
        let scale = climb(&training, method.ridge);
        for (row, logit) in rows.iter().zip(&mut logits).filter(|(row, _)| held(row)) {
            *logit = value(&scale, row);
        }
    }
    let (threshold, kappa) = plateau(rows, &logits);
    let all: Vec<&Row> = rows.iter().collect();
    let mut scale = climb(&all, method.ridge);
    scale.bias -= (threshold / (1.0 - threshold)).ln() as f32;
    Some(Fitted { scale, kappa })
}

fn value(scale: &Scale, row: &Row) -> f64 {
    let products = scale.weights.iter().zip(&row.features);
    f64::from(scale.bias) + products.map(|(w, x)| f64::from(*w) * f64::from(*x)).sum::<f64>()
}

/// Spreads question numbers over the folds.
fn deal(question: u64, seed: u64) -> u64 {
    let mut mixed = (question ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^= mixed >> 31;
    mixed.wrapping_mul(0x94d0_49bb_1331_11eb) >> 33
}

/// What each row counts: collections by the root of their size, both marks of each alike, one on average.
fn counts(rows: &[&Row]) -> Vec<f64> {
    let collections = rows.iter().map(|r| r.collection).max().map_or(0, |most| most + 1);
    let mut sizes = vec![[0.0f64; 2]; collections];
    for row in rows {
        sizes[row.collection][usize::from(row.right)] += 1.0;
    }
    let count = |row: &&Row| {
        let [wrong, right] = sizes[row.collection];
        let alike = if row.right { right } else { wrong };
        let whole = wrong + right;
        (whole / (2.0 * alike)).sqrt() / whole.sqrt()
    };
    let mut all: Vec<f64> = rows.iter().map(count).collect();
    let mean = all.iter().sum::<f64>() / all.len().max(1) as f64;
    all.iter_mut().for_each(|c| *c /= mean);
    all
}

/// The mean and spread of each feature.
fn spread(rows: &[&Row], counts: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let whole: f64 = counts.iter().sum();
    let mut mean = vec![0.0; COUNT];
    let mut square = vec![0.0; COUNT];
    for (row, count) in rows.iter().zip(counts) {
        for (j, &x) in row.features.iter().enumerate() {
            mean[j] += count * f64::from(x) / whole;
            square[j] += count * f64::from(x) * f64::from(x) / whole;
        }
    }
    let spread = mean.iter().zip(&square);
    let spread = spread
        .map(|(m, s)| (s - m * m).max(0.0).sqrt().max(LEAST_SPREAD))
        .collect();
    (mean, spread)
}

/// The weights that make the marks likeliest under the penalty.
fn climb(rows: &[&Row], ridge: f64) -> Scale {
    let counts = counts(rows);
    let (mean, spread) = spread(rows, &counts);
    // The last column is the bias.
    let width = COUNT + 1;
    let table: Vec<f64> = rows
        .iter()
        .flat_map(|row| {
            let scaled = (0..COUNT).map(|j| (f64::from(row.features[j]) - mean[j]) / spread[j]);
            scaled.chain(std::iter::once(1.0)).collect::<Vec<_>>()
        })
        .collect();
    let mut weights = vec![0.0f64; width];
    for _ in 0..STEPS {
        let (slope, bend) = slope_and_bend(&table, rows, &counts, &weights, ridge);
        let step = descend(&slope, &bend, &weights);
        let moved = step.iter().fold(0.0f64, |most, s| most.max(s.abs()));
        weights.iter_mut().zip(&step).for_each(|(w, s)| *w += s);
        if moved < 1e-7 {
            break;
        }
    }
    let mut scale = Scale {
        bias: 0.0,
        weights: [0.0; COUNT],
    };
    let mut bias = weights[COUNT];
    for j in 0..COUNT {
        let weight = weights[j] / spread[j];
        scale.weights[j] = weight as f32;
        bias -= weight * mean[j];
    }
    scale.bias = bias as f32;
    scale
}

/// The gradient and the Hessian of the penalised loss.
fn slope_and_bend(table: &[f64], rows: &[&Row], counts: &[f64], weights: &[f64], ridge: f64) -> (Vec<f64>, Vec<f64>) {
    let width = COUNT + 1;
    let mut slope: Vec<f64> = weights.iter().map(|w| ridge * w).collect();
    slope[COUNT] = 0.0;
    let mut bend = vec![0.0f64; width * width];
    for j in 0..COUNT {
        bend[j * width + j] = ridge;
    }
    bend[COUNT * width + COUNT] = 1e-9;
    for (i, row) in rows.iter().enumerate() {
        let x = &table[i * width..(i + 1) * width];
        let logit: f64 = x.iter().zip(weights).map(|(x, w)| x * w).sum();
        let p = 1.0 / (1.0 + (-logit).exp());
        let off = counts[i] * (p - f64::from(u8::from(row.right)));
        let curve = counts[i] * (p * (1.0 - p)).max(1e-6);
        for j in 0..width {
            slope[j] += off * x[j];
            let scaled = curve * x[j];
            if scaled != 0.0 {
                // The upper half alone; `descend` reads it both ways.
                bend[j * width + j..(j + 1) * width]
                    .iter_mut()
                    .zip(&x[j..])
                    .for_each(|(b, x)| *b += scaled * x);
            }
        }
    }
    for j in 0..width {
        for k in 0..j {
            bend[j * width + k] = bend[k * width + j];
        }
    }
    (slope, bend)
}

/// The step to the least point of the local parabola that keeps every weight on its side of nothing.
fn descend(slope: &[f64], bend: &[f64], weights: &[f64]) -> Vec<f64> {
    let width = COUNT + 1;
    let mut step = vec![0.0f64; width];
    let mut pull = slope.to_vec();
    for _ in 0..1000 {
        let mut moved = 0.0f64;
        for j in 0..width {
            let wanted = weights[j] + step[j] - pull[j] / bend[j * width + j];
            let held = match SENSES.get(j) {
                Some(Sense::Up) => wanted.max(0.0),
                Some(Sense::Down) => wanted.min(0.0),
                Some(Sense::Free) | None => wanted,
            };
            let change = held - weights[j] - step[j];
            if change != 0.0 {
                step[j] += change;
                let column = &bend[j * width..(j + 1) * width];
                pull.iter_mut().zip(column).for_each(|(p, b)| *p += change * b);
                moved = moved.max(change.abs());
            }
        }
        if moved < 1e-10 {
            break;
        }
    }
    step
}

/// The threshold in the middle of the plateau, and the mean kappa there.
fn plateau(rows: &[Row], logits: &[f64]) -> (f64, f64) {
    let thresholds: Vec<f64> = (10..=40).map(|i| f64::from(i) * 0.02).collect();
    let kappas: Vec<f64> = thresholds
        .iter()
        .map(|&t| mean_kappa(rows, logits, (t / (1.0 - t)).ln()))
        .collect();
    let best = kappas.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let good: Vec<usize> = (0..kappas.len()).filter(|&i| kappas[i] > best - 0.01).collect();
    let middle = good[good.len() / 2];
    (thresholds[middle], kappas[middle])
}

fn mean_kappa(rows: &[Row], logits: &[f64], least: f64) -> f64 {
    let collections = rows.iter().map(|r| r.collection).max().map_or(0, |most| most + 1);
    let mut tables = vec![[[0.0f64; 2]; 2]; collections];
    for (row, &logit) in rows.iter().zip(logits).filter(|(row, _)| row.own) {
        tables[row.collection][usize::from(row.right)][usize::from(logit >= least)] += 1.0;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grade::features::Feature;

    fn row(i: u64, x: f32, right: bool) -> Row {
        let mut features = [0.0; COUNT];
        features[Feature::NewRecall as usize] = x;
        // A feature that misleads: it may not be rewarded for doing so.
        features[Feature::Missing as usize] = if right { 1.0 } else { 0.0 };
        Row {
            features,
            right,
            collection: 0,
            question: i / 3,
            own: true,
        }
    }

    #[test]
    fn weights_follow_the_marks_and_keep_their_side() {
        let rows: Vec<Row> = (0..600).map(|i| row(i, (i % 10) as f32 / 10.0, i % 10 >= 5)).collect();
        let fitted = fit(&rows, Method::default()).unwrap();
        assert!(fitted.scale.weights[Feature::NewRecall as usize] > 0.0);
        assert!(
            fitted.scale.weights[Feature::Missing as usize] <= 0.0,
            "it may not pull up"
        );
        assert!(fitted.kappa > 0.9, "{}", fitted.kappa);
        assert!(value(&fitted.scale, &row(0, 0.9, true)) > 0.0);
        assert!(value(&fitted.scale, &row(0, 0.1, false)) < 0.0);
    }

    #[test]
    fn the_same_rows_give_the_same_weights() {
        let rows: Vec<Row> = (0..90)
            .map(|i| row(i, (i * 7 % 10) as f32 / 10.0, i * 7 % 10 >= 4))
            .collect();
        let (a, b) = (fit(&rows, Method::default()), fit(&rows, Method::default()));
        assert_eq!(a.unwrap().scale, b.unwrap().scale);
    }

    #[test]
    fn one_mark_alone_teaches_nothing() {
        assert!(fit(&[], Method::default()).is_none());
        assert!(fit(&[row(1, 0.5, true)], Method::default()).is_none());
    }
}
