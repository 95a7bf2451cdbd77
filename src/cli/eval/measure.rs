//! Marked answers judged, and the figures that follow.
//!
//! Owns the judging of a whole file, question by question. Never touches how figures are printed.

use std::collections::HashMap;
use std::time::Duration;

use crate::agreement::{self, Band, Bin, Call, Covered, Pair, Table, Two};
use crate::cli::eval::progress::Progress;
use crate::cli::eval::rows::Marked;
use crate::cli::named::Asked;
use crate::cli::ready;
use crate::cli::row::{Form, Inline};
use crate::grade::features::NAMES;
use crate::grade::{Certainty, Desk, Mark, Prepared, Verdict, Weights, probability};
use crate::world::World;

/// A file, judged.
#[derive(Debug)]
pub struct Measured {
    /// Its name.
    pub file: String,
    /// Its answers, in order.
    pub judged: Vec<Judged>,
    /// How many questions they answer.
    pub questions: usize,
    /// What it took.
    pub speed: Speed,
}

/// Time on one core.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Speed {
    /// Making the questions ready.
    pub preparing: Duration,
    /// Verdicts with reasons and evidence for every answer.
    pub judging: Duration,
    /// Scores alone for every answer.
    pub scoring: Duration,
}

/// An answer, marked by a person and by the program.
#[derive(Clone, Debug)]
pub struct Judged {
    /// Its line, from 1.
    pub line: u64,
    /// Its id, or nothing.
    pub id: String,
    /// The question.
    pub question: String,
    /// What was accepted.
    pub references: Vec<String>,
    /// The answer.
    pub answer: String,
    /// Both marks and the score.
    pub pair: Pair,
    /// Whether the program would have asked.
    pub unsure: bool,
    /// Why it said so.
    pub reasons: Vec<String>,
    /// What it measured, where that was kept.
    pub weighed: Option<Weighed>,
}

/// What the measurements of an answer add up to.
#[derive(Clone, Debug, Default)]
pub struct Weighed {
    /// What is added to the sum whatever was measured.
    pub bias: f32,
    /// What each measurement adds, the largest first; those that add nothing are left out.
    pub shares: Vec<Share>,
}

/// What a measurement adds to the sum.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// The feature.
    pub name: &'static str,
    /// What was measured.
    pub value: f32,
    /// What it is worth.
    pub weight: f32,
}

impl Share {
    /// What is added.
    pub fn product(&self) -> f32 {
        self.value * self.weight
    }
}

impl Weighed {
    /// The measurements of an answer in free text; none for other kinds.
    fn of(prepared: &Prepared, answer: &str, desk: &mut Desk) -> Option<Self> {
        let scale = prepared.scale()?;
        let features = prepared.features(answer, desk)?;
        let measured = NAMES.iter().zip(features.0).zip(scale.weights);
        let mut shares: Vec<Share> = measured
            .map(|((&name, value), weight)| Share { name, value, weight })
            .filter(|share| share.product() != 0.0)
            .collect();
        shares.sort_by(|a, b| b.product().abs().total_cmp(&a.product().abs()));
        Some(Self {
            bias: scale.bias,
            shares,
        })
    }

    /// The sum, in logits.
    pub fn sum(&self) -> f32 {
        self.bias + self.shares.iter().map(Share::product).sum::<f32>()
    }

    /// The sum as a probability, before what is obvious has its say.
    pub fn chance(&self) -> f64 {
        f64::from(probability(self.sum()))
    }
}

/// Of which answers the measurements are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Of none.
    Nothing,
    /// Of those on which program and person differ.
    Disagreements,
    /// Of all.
    All,
}

/// How files are judged.
#[derive(Debug)]
pub struct Measuring<'a> {
    /// The form of the questions that do not state theirs.
    pub form: Form,
    /// What measurements are worth.
    pub weights: &'a Weights,
    /// Which measurements are kept.
    pub keep: Keep,
    /// The clock.
    pub world: &'a World,
    /// Where it is told how far the work has come.
    pub progress: Progress,
}

impl Measuring<'_> {
    /// Judges every row, each question made ready once.
    pub fn file(&mut self, name: &str, rows: &[Marked<'_>]) -> Measured {
        let groups = by_question(rows);
        let mut desk = Desk::default();
        let mut speed = Speed::default();
        let mut judged: Vec<(usize, Judged)> = Vec::with_capacity(rows.len());
        for group in &groups {
            let watch = self.world.stopwatch();
            let prepared = ready::prepare(rows[group[0]].asked, self.form, self.weights);
            speed.preparing += watch.passed();

            let watch = self.world.stopwatch();
            let verdicts: Vec<_> = group
                .iter()
                .map(|&place| prepared.judge(rows[place].answer, &mut desk))
                .collect();
            speed.judging += watch.passed();

            let watch = self.world.stopwatch();
            let scores: f32 = group
                .iter()
                .map(|&place| prepared.score(rows[place].answer, &mut desk))
                .sum();
            speed.scoring += watch.passed();
            std::hint::black_box(scores);

            for (&place, verdict) in group.iter().zip(verdicts) {
                let mut found = Judged::new(&rows[place], verdict);
                if self.keep == Keep::All || self.keep == Keep::Disagreements && !found.pair.agrees() {
                    found.weighed = Weighed::of(&prepared, rows[place].answer, &mut desk);
                }
                judged.push((place, found));
            }
            self.progress.tell(name, judged.len(), rows.len());
        }
        judged.sort_by_key(|(place, _)| *place);
        Measured {
            file: name.to_owned(),
            judged: judged.into_iter().map(|(_, judged)| judged).collect(),
            questions: groups.len(),
            speed,
        }
    }
}

/// The rows of each question, in order.
fn by_question(rows: &[Marked<'_>]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut known = HashMap::new();
    for (place, row) in rows.iter().enumerate() {
        let group = *known.entry(name_of(row.asked)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[group].push(place);
    }
    groups
}

impl Judged {
    fn new(row: &Marked<'_>, verdict: Verdict) -> Self {
        Self {
            line: row.line,
            id: row.id.to_owned(),
            question: row.asked.prompt().to_owned(),
            references: row.asked.accepted(),
            answer: row.answer.to_owned(),
            pair: Pair {
                truth: row.truth,
                said: call(verdict.mark),
                score: f64::from(verdict.score),
            },
            unsure: verdict.certainty == Certainty::Unsure,
            reasons: verdict.reasons.into_iter().map(|reason| reason.text).collect(),
            weighed: None,
        }
    }

    /// How far the score lies from what a person said, 0 to 1.
    pub fn distance(&self) -> f64 {
        let truth = if self.pair.is_right() { 1.0 } else { 0.0 };
        (self.pair.score - truth).abs()
    }
}

/// The answers on which program and person differ, the worst first.
pub fn worst(all: &[Measured], most: usize) -> Vec<(&Measured, &Judged)> {
    let judged = all
        .iter()
        .flat_map(|file| file.judged.iter().map(move |judged| (file, judged)));
    let mut judged: Vec<_> = judged.filter(|(_, judged)| !judged.pair.agrees()).collect();
    judged.sort_by(|(_, a), (_, b)| b.distance().total_cmp(&a.distance()));
    judged.truncate(most);
    judged
}

/// What tells one question from another: all of an inline one, the ids of one of a set.
#[derive(PartialEq, Eq, Hash)]
enum Name<'a> {
    Inline(&'a Inline<'a>),
    OfSet(&'a str, &'a str),
}

fn name_of(asked: Asked<'_>) -> Name<'_> {
    match asked {
        Asked::Inline(inline) => Name::Inline(inline),
        Asked::OfSet(set, question) => Name::OfSet(&set.id, &question.id),
    }
}

const fn call(mark: Mark) -> Call {
    match mark {
        Mark::Wrong => Call::Wrong,
        Mark::Partly => Call::Partly,
        Mark::Right => Call::Right,
    }
}

/// The figures of a file, or of several together.
#[derive(Clone, Debug)]
pub struct Figures {
    /// How many answers.
    pub rows: u64,
    /// Two calls against two.
    pub two: Two,
    /// Three against three.
    pub table: Table,
    /// See [`agreement::auc`].
    pub auc: Option<f64>,
    /// See [`agreement::brier`].
    pub brier: Option<f64>,
    /// See [`agreement::calibration_error`].
    pub calibration_error: Option<f64>,
    /// Accuracy on the four fifths of which the program is surest.
    pub at_80: Option<f64>,
    /// The share about which the program would ask.
    pub unsure: Option<f64>,
    /// The accuracy on the rest.
    pub sure_accuracy: Option<f64>,
    /// Calibration.
    pub bins: [Bin; 10],
    /// Coverage against accuracy.
    pub coverage: Vec<Covered>,
    /// What asking about more or fewer answers would cost and bring.
    pub bands: Vec<Band>,
}

impl Figures {
    /// The figures of these answers.
    pub fn of<'a>(judged: impl Iterator<Item = &'a Judged> + Clone) -> Self {
        let pairs: Vec<Pair> = judged.clone().map(|judged| judged.pair).collect();
        let sure: Vec<Pair> = judged
            .filter(|judged| !judged.unsure)
            .map(|judged| judged.pair)
            .collect();
        let two = Two::of(&pairs);
        let unsure = pairs.len() - sure.len();
        Self {
            rows: two.rows(),
            two,
            table: Table::of(&pairs),
            auc: agreement::auc(&pairs),
            brier: agreement::brier(&pairs),
            calibration_error: agreement::calibration_error(&pairs),
            at_80: agreement::accuracy_at(&pairs, 0.8),
            unsure: (!pairs.is_empty()).then(|| unsure as f64 / pairs.len() as f64),
            sure_accuracy: Two::of(&sure).accuracy(),
            bins: agreement::bins(&pairs),
            coverage: agreement::coverage(&pairs),
            bands: agreement::bands(&pairs),
        }
    }

    /// Whether a person used the word partly.
    pub fn has_three(&self) -> bool {
        self.table.true_of(Call::Partly) > 0
    }

    /// The figures that are averaged over files, each with its name.
    pub fn named(&self) -> [(&'static str, Option<f64>); 11] {
        [
            ("accuracy", self.two.accuracy()),
            ("precision", self.two.precision()),
            ("recall", self.two.recall()),
            ("f1", self.two.f1()),
            ("kappa", self.two.kappa()),
            ("auc", self.auc),
            ("brier", self.brier),
            ("calibration_error", self.calibration_error),
            ("accuracy_at_80", self.at_80),
            ("unsure", self.unsure),
            ("sure_accuracy", self.sure_accuracy),
        ]
    }
}

/// The mean of each named figure over the files that have it.
pub fn mean(of: &[Figures]) -> Vec<(&'static str, Option<f64>)> {
    let mut columns: Vec<(&'static str, f64, u32)> = Vec::new();
    for figures in of {
        for (place, (name, value)) in figures.named().into_iter().enumerate() {
            if columns.len() == place {
                columns.push((name, 0.0, 0));
            }
            if let Some(value) = value {
                columns[place].1 += value;
                columns[place].2 += 1;
            }
        }
    }
    columns
        .into_iter()
        .map(|(name, sum, count)| (name, (count > 0).then(|| sum / f64::from(count))))
        .collect()
}
