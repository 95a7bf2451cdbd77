//! From rows to weights.
//!
//! Owns what a row counts and the climb to the likeliest weights. Never touches thresholds.

use crate::fit::row::{Method, Row};
use crate::grade::features::{COUNT, SENSES, Sense, WEIGHED, Weighed};
use crate::grade::{Scale, Style};

/// A feature that hardly varies is not blown up to the scale of the others.
const LEAST_SPREAD: f64 = 0.02;
/// Newton converges in fewer steps than this on any rows with a penalty.
const STEPS: usize = 25;

/// The logit that weights give a row.
pub fn value(scale: &Scale, row: &Row) -> f64 {
    let products = scale.weights.iter().zip(&row.features);
    f64::from(scale.bias) + products.map(|(w, x)| f64::from(*w) * f64::from(*x)).sum::<f64>()
}

/// What each row counts, one on average: the two marks of a collection half-way alike, rows of another style less.
fn counts(rows: &[&Row], lent: f64) -> Vec<f64> {
    let collections = rows.iter().map(|r| r.collection).max().map_or(0, |most| most + 1);
    let mut sizes = vec![[0.0f64; 2]; collections];
    for row in rows {
        sizes[row.collection][usize::from(row.right)] += 1.0;
    }
    let count = |row: &&Row| {
        let [wrong, right] = sizes[row.collection];
        let alike = if row.right { right } else { wrong };
        let style = if row.own { 1.0 } else { lent };
        style * ((wrong + right) / (2.0 * alike)).sqrt()
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
pub fn climb(rows: &[&Row], method: Method) -> Scale {
    let counts = counts(rows, method.lent);
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
        let (slope, bend) = slope_and_bend(&table, rows, &counts, &weights, method.ridge);
        let step = descend(&slope, &bend, &weights, method.style);
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

/// The step to the least point of the local parabola that keeps every weight on its side of nothing, and at nothing what is not
/// weighed for the style.
fn descend(slope: &[f64], bend: &[f64], weights: &[f64], style: Style) -> Vec<f64> {
    let width = COUNT + 1;
    let mut step = vec![0.0f64; width];
    let mut pull = slope.to_vec();
    for _ in 0..1000 {
        let mut moved = 0.0f64;
        for j in 0..width {
            let wanted = weights[j] + step[j] - pull[j] / bend[j * width + j];
            let left_out = style == Style::Short && WEIGHED.get(j) == Some(&Weighed::Long);
            let held = match SENSES.get(j) {
                _ if left_out => 0.0,
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
