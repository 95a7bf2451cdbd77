//! From measurements to one score: a weighed sum, read as a probability.
//!
//! Owns the table of weights and how it is read and written. Never touches how the weights are found: `fit` does.

use std::fmt::Write as _;
use std::sync::OnceLock;

use crate::grade::features::{COUNT, Features, NAMES};
use crate::text::nearest::nearest;

/// The weights of one style of answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// What is added to the sum.
    pub bias: f32,
    /// One for each feature, on the features as measured.
    pub weights: [f32; COUNT],
}

/// The weights of both styles.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// For names, figures and phrases.
    pub short: Scale,
    /// For explanations.
    pub long: Scale,
}

/// Why a table of weights cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadWeights {
    /// The line, from 1; 0 where a line is missing.
    pub line: usize,
    /// What is wrong with it.
    pub problem: String,
}

impl std::fmt::Display for BadWeights {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            0 => write!(out, "{}", self.problem),
            line => write!(out, "line {line}: {}", self.problem),
        }
    }
}

impl std::error::Error for BadWeights {}

static BUILT_IN: &str = include_str!("weights.txt");

impl Weights {
    /// The weights that the program carries; see the head of `weights.txt` for the run that fitted them.
    pub fn built_in() -> &'static Self {
        static TABLE: OnceLock<Weights> = OnceLock::new();
        TABLE.get_or_init(|| Self::parse(BUILT_IN).expect("the built-in table is tested to be whole"))
    }

    /// Reads a table: a line `feature short long` for each feature and one for `bias`; `#` opens a comment.
    ///
    /// ```
    /// use closeread::grade::Weights;
    /// let table = Weights::built_in().to_string();
    /// assert_eq!(Weights::parse(&table).as_ref(), Ok(Weights::built_in()));
    /// assert_eq!(Weights::parse("scoer 1 2").unwrap_err().line, 1);
    /// ```
    ///
    /// # Errors
    /// If a feature is unknown, named twice or missing, a weight is no finite number, or something stands behind the two.
    pub fn parse(text: &str) -> Result<Self, BadWeights> {
        let mut table = [[None; 2]; COUNT + 1];
        for (index, line) in text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim();
            if line.is_empty() {
                continue;
            }
            let bad = |problem: String| BadWeights {
                line: index + 1,
                problem,
            };
            let mut fields = line.split_whitespace();
            let name = fields.next().unwrap_or_default();
            let place = if name == "bias" {
                Some(COUNT)
            } else {
                NAMES.iter().position(|n| *n == name)
            };
            let Some(place) = place else {
                let meant = nearest(name, NAMES.iter().copied().chain(["bias"]));
                let hint = meant.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
                return Err(bad(format!("there is no feature `{}`{hint}", brief(name))));
            };
            let mut number = || {
                let field = fields.next().unwrap_or_default();
                let value = field.parse::<f32>().ok().filter(|v| v.is_finite());
                value.ok_or_else(|| bad(format!("`{name}` needs two numbers, for short and for long answers")))
            };
            let pair = [Some(number()?), Some(number()?)];
            if let Some(more) = fields.next() {
                return Err(bad(format!("`{name}` has two numbers, and then `{}`", brief(more))));
            }
            if table[place][0].is_some() {
                return Err(bad(format!("`{name}` is named twice")));
            }
            table[place] = pair;
        }
        let mut scales = [0, 1].map(|_| Scale {
            bias: 0.0,
            weights: [0.0; COUNT],
        });
        for (place, pair) in table.iter().enumerate() {
            let name = NAMES.get(place).copied().unwrap_or("bias");
            for (scale, value) in scales.iter_mut().zip(pair) {
                let value = value.ok_or_else(|| BadWeights {
                    line: 0,
                    problem: format!("the line for `{name}` is missing"),
                })?;
                match scale.weights.get_mut(place) {
                    Some(weight) => *weight = value,
                    None => scale.bias = value,
                }
            }
        }
        let [short, long] = scales;
        Ok(Self { short, long })
    }
}

/// A word of a file that may hold anything, cut where it is too long for a sentence.
fn brief(word: &str) -> String {
    const MOST: usize = 40;
    let cut: String = word.chars().take(MOST).collect();
    if cut.len() < word.len() { cut + "…" } else { cut }
}

impl std::fmt::Display for Weights {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut text = String::new();
        writeln!(text, "{:<22} {:>9.4} {:>9.4}", "bias", self.short.bias, self.long.bias)?;
        for (i, name) in NAMES.iter().enumerate() {
            writeln!(
                text,
                "{name:<22} {:>9.4} {:>9.4}",
                self.short.weights[i], self.long.weights[i]
            )?;
        }
        out.write_str(&text)
    }
}

impl Scale {
    /// The sum, in logits: above 0 is rather right than wrong.
    pub fn logit(&self, features: &Features) -> f32 {
        // In eight sums side by side: one would wait for itself at every step.
        let mut sums = [0.0; 8];
        for (weights, features) in self.weights.chunks(8).zip(features.0.chunks(8)) {
            for (sum, (w, x)) in sums.iter_mut().zip(weights.iter().zip(features)) {
                *sum += w * x;
            }
        }
        self.bias + sums.iter().sum::<f32>()
    }
}

/// A probability from logits.
pub fn probability(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp())
}
