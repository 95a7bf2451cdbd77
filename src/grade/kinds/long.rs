//! Long answers, marked by the points that they make.
//!
//! Owns which points count as met. Never touches how words are compared.

use crate::grade::desk::Desk;
use crate::grade::free::Free;
use crate::grade::kinds::outcome::Outcome;
use crate::grade::opinion::Ground;
use crate::grade::verdict::{Mark, Part, Reason, ReasonKind};
use crate::lexicon::StemId;
use crate::text::Words;

/// From this score on, a point is made.
const MET: f32 = 0.5;

/// A word of a point's own is said where it is met at least so well: a hint of its meaning is not enough.
const SAID: f32 = 0.5;

/// A point that a long answer should make.
#[derive(Debug)]
pub struct KeyPoint {
    /// Its wordings, as an explanation is compared with them.
    pub free: Free,
    /// The same as a short answer is: of a clause the two together tell more than either.
    short: Free,
    /// What it is worth beside the others.
    pub credit: f32,
    /// For each wording as it is compared, the words that neither the question nor another point gives.
    own: Vec<Vec<usize>>,
    /// The stems of the other points.
    others: Vec<StemId>,
}

impl KeyPoint {
    /// A point by itself.
    pub fn new(free: Free, short: Free, credit: f32) -> Self {
        Self {
            free,
            short,
            credit,
            own: Vec::new(),
            others: Vec::new(),
        }
    }

    /// The stems of its wordings.
    fn stems(&self) -> impl Iterator<Item = StemId> + '_ {
        let terms = self.free.asked.references.iter().flat_map(|r| &r.terms.all);
        terms.filter(|t| t.content).map(|t| t.stem)
    }

    /// How well a stretch of an answer makes the point, and whether it says a word of the point's own.
    fn score(&self, stretch: &str, desk: &mut Desk) -> (f32, Own) {
        let short = self.short.opinion(stretch, desk).score;
        let opinion = self.free.opinion(stretch, desk);
        let score = 0.5 * (short + opinion.score);
        if matches!(opinion.ground, Ground::Same(_)) {
            return (opinion.score, Own::Said);
        }
        let laid = &desk.laid;
        let own = self.own.get(laid.reference).map_or(&[][..], Vec::as_slice);
        // "Burned down" is akin to "ruin", but where another point is the fire it says that one.
        let elsewhere = |stem: StemId| self.free.asked.gives(stem) || self.others.contains(&stem);
        let said = |&word: &usize| {
            laid.best.met[word]
                .is_some_and(|met| met.near.credit >= SAID && !elsewhere(laid.answer.all[usize::from(met.answer)].stem))
        };
        let said = own.is_empty() || own.iter().any(said);
        (score, if said { Own::Said } else { Own::Missing })
    }
}

/// Whether a word was said that neither the question nor another point gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Own {
    /// It was, or there is none.
    Said,
    /// It was not.
    Missing,
}

/// The points of a long answer.
#[derive(Debug)]
pub struct Points {
    points: Vec<KeyPoint>,
    need: f32,
}

impl Points {
    /// Points beside each other: what each alone says is worked out here. `need` is the credit that makes a full answer.
    pub fn new(mut points: Vec<KeyPoint>, need: f32) -> Self {
        for index in 0..points.len() {
            let others = points.iter().enumerate().filter(|(i, _)| *i != index);
            let others: Vec<StemId> = others.flat_map(|(_, p)| p.stems()).collect();
            let asked = &points[index].free.asked;
            let own = asked.references.iter().map(|reference| {
                let words = reference.terms.all.iter().enumerate();
                words
                    .filter(|(_, t)| t.content && !asked.gives(t.stem) && !others.contains(&t.stem))
                    .map(|(word, _)| word)
                    .collect()
            });
            points[index].own = own.collect();
            points[index].others = others;
        }
        Self { points, need }
    }

    /// For each point, how well each stretch makes it. Where a stretch says no word of the point's own, what the question or
    /// another point says already does not make it, unless no point is nearer to what the stretch says.
    fn scores(&self, stretches: &[&str], desk: &mut Desk) -> Vec<Vec<f32>> {
        // Point by point: the desk remembers what words met in one point until it turns to the next.
        let said: Vec<Vec<(f32, Own)>> = (self.points.iter())
            .map(|point| stretches.iter().map(|s| point.score(s, desk)).collect())
            .collect();
        let top = |at: usize| said.iter().fold(0.0f32, |top, row| top.max(row[at].0));
        let tops: Vec<f32> = (0..stretches.len()).map(top).collect();
        let kept = |(&(score, own), &top): (&(f32, Own), &f32)| {
            if own == Own::Said || score >= top { score } else { 0.0 }
        };
        said.iter()
            .map(|row| row.iter().zip(&tops).map(kept).collect())
            .collect()
    }

    /// Judges an answer: each point by the best of its sentences, and by the whole.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let stretches = stretches(answer);
        let mut parts = Vec::new();
        let mut sum = 0.0f32;
        let scores = self.scores(&stretches, desk);
        for (point, scores) in self.points.iter().zip(&scores) {
            let mut best = (0.0f32, 0usize);
            for (i, &score) in scores.iter().enumerate() {
                if score > best.0 {
                    best = (score, i);
                }
            }
            let met = best.0 >= MET;
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

/// The sentences of an answer, its clauses where it is one long sentence, neighbours together, and the whole. In a list each line
/// is a sentence.
fn stretches(answer: &str) -> Vec<&str> {
    let words = Words::of(answer);
    let mut sentences: Vec<(usize, usize)> = Vec::new();
    let mut last = None;
    for word in words.all() {
        let new = last != Some(word.sentence)
            || sentences
                .last()
                .is_some_and(|s| answer[s.1..word.span.start].contains('\n'));
        last = Some(word.sentence);
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
        for divider in [", ", "; ", ": ", " and ", " but ", " because ", " while "] {
            if sentence.contains(divider) {
                all.extend(sentence.split(divider).filter(|c| c.split_whitespace().count() >= 2));
            }
        }
    }
    all
}
