//! Long answers, marked by the points that they make.
//!
//! Owns which points count as met. Never touches how words are compared.

use crate::grade::desk::Desk;
use crate::grade::free::Free;
use crate::grade::kinds::outcome::Outcome;
use crate::grade::verdict::{Mark, Part, Reason, ReasonKind};
use crate::text::Words;

/// From this score on, a point is made.
const MET: f32 = 0.5;

/// A point that a long answer should make.
#[derive(Debug)]
pub struct KeyPoint {
    /// Its wordings.
    pub free: Free,
    /// What it is worth beside the others.
    pub credit: f32,
}

/// The points of a long answer.
#[derive(Debug)]
pub struct Points {
    /// The points.
    pub points: Vec<KeyPoint>,
    /// The credit that makes a full answer.
    pub need: f32,
}

impl Points {
    /// Judges an answer: each point by the best of its sentences, and by the whole.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let stretches = stretches(answer);
        let mut parts = Vec::new();
        let mut sum = 0.0f32;
        let mut nearest = 1.0f32;
        for point in &self.points {
            let mut best = (0.0f32, 0usize);
            for (i, stretch) in stretches.iter().enumerate() {
                let score = point.free.opinion(stretch, desk).score;
                if score > best.0 {
                    best = (score, i);
                }
            }
            let met = best.0 >= MET;
            nearest = nearest.min((best.0 - MET).abs());
            sum += if met { point.credit } else { 0.0 };
            parts.push(Part {
                name: point.free.accepted.first().cloned().unwrap_or_default(),
                mark: if met { Mark::Right } else { Mark::Wrong },
                typed: met.then(|| stretches[best.1].to_owned()),
            });
        }
        let met = parts.iter().filter(|p| p.mark == Mark::Right).count();
        let credit = if self.need > 0.0 {
            (sum / self.need).min(1.0)
        } else {
            0.0
        };
        let kind = if met == parts.len() {
            ReasonKind::Same
        } else {
            ReasonKind::Missing
        };
        let text = match (met, parts.len()) {
            (0, _) => "none of the points is made".to_owned(),
            (m, n) if m == n => "every point is made".to_owned(),
            (m, n) => format!("{m} of {n} points"),
        };
        Outcome::of_parts(credit, parts, vec![Reason::new(kind, text)])
    }
}

/// The sentences of an answer, its clauses where it is one long sentence, neighbours together, and the whole.
fn stretches(answer: &str) -> Vec<&str> {
    let words = Words::of(answer);
    let mut sentences: Vec<(usize, usize)> = Vec::new();
    for word in words.all() {
        let new = sentences.len() <= word.sentence as usize;
        match sentences.last_mut() {
            Some(last) if !new => last.1 = word.span.end,
            _ => sentences.push((word.span.start, word.span.end)),
        }
    }
    let mut all: Vec<&str> = vec![answer];
    if sentences.len() > 1 {
        all.extend(sentences.iter().map(|&(a, b)| &answer[a..b]));
        all.extend(sentences.windows(2).map(|w| &answer[w[0].0..w[1].1]));
    }
    for &(a, b) in &sentences {
        let sentence = &answer[a..b];
        for divider in [", ", "; ", " and ", " but ", " because ", " while "] {
            if sentence.contains(divider) {
                all.extend(sentence.split(divider).filter(|c| c.split_whitespace().count() >= 2));
            }
        }
    }
    all
}
