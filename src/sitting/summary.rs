//! What a round came to.
//!
//! Owns the sums. Never touches how they are shown.

use crate::memory::Outcome;
use crate::quiz::{Level, Set};
use crate::sitting::answered::Answered;
use crate::sitting::proof::block_at;
use crate::text::Span;

/// How many answers came out how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Right.
    pub right: usize,
    /// Partly right.
    pub partly: usize,
    /// Wrong.
    pub wrong: usize,
}

impl Tally {
    /// All of them.
    pub const fn all(self) -> usize {
        self.right + self.partly + self.wrong
    }

    fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Right => self.right += 1,
            Outcome::Partly => self.partly += 1,
            Outcome::Wrong => self.wrong += 1,
        }
    }
}

/// A part of a passage that is worth reading again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    /// The passage, by position in the set.
    pub passage: usize,
    /// Its block, by position in the passage.
    pub block: usize,
    /// Which paragraph it is, counted from 1; none for a heading.
    pub paragraph: Option<usize>,
    /// What in it settles the missed questions.
    pub spans: Vec<Span>,
    /// How many questions about it were missed.
    pub missed: usize,
}

/// What a round came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// How many questions the round has.
    pub of: usize,
    /// How the answers came out.
    pub tally: Tally,
    /// The points won.
    pub points: f32,
    /// The points that the answered questions are worth.
    pub worth: f32,
    /// The same for each level that was asked.
    pub levels: Vec<(Level, Tally)>,
    /// What to read again, in reading order.
    pub again: Vec<Again>,
    /// The answers that were not right, by position in the sitting's answers.
    pub missed: Vec<usize>,
    /// The answers on which the learner's word differs from the program's, likewise.
    pub overruled: Vec<usize>,
    /// Answers given as sure that were not right.
    pub sure_but_missed: usize,
    /// How often the passage was looked at.
    pub peeks: u32,
    /// How many hints were taken.
    pub hints: u32,
    /// How long the answers took, in milliseconds.
    pub took: u64,
}

impl Summary {
    /// How many questions of the round were not answered.
    pub fn unanswered(&self) -> usize {
        self.of.saturating_sub(self.tally.all())
    }

    /// Sums up the answers of `round` to the questions in `order`.
    pub(super) fn of(set: &Set, order: &[usize], answers: &[Answered], round: u32) -> Self {
        let mut summary = Self {
            of: order.len(),
            tally: Tally::default(),
            points: 0.0,
            worth: 0.0,
            levels: Vec::new(),
            again: Vec::new(),
            missed: Vec::new(),
            overruled: Vec::new(),
            sure_but_missed: 0,
            peeks: 0,
            hints: 0,
            took: 0,
        };
        let mut levels = Level::ALL.map(|level| (level, Tally::default()));
        for (place, answered) in answers
            .iter()
            .enumerate()
            .filter(|(_, answered)| answered.round == round)
        {
            let question = &set.questions[answered.question];
            let outcome = answered.outcome();
            summary.tally.count(outcome);
            for (_, tally) in levels.iter_mut().filter(|(level, _)| *level == question.level) {
                tally.count(outcome);
            }
            summary.points += question.points * answered.credit();
            summary.worth += question.points;
            summary.peeks = summary.peeks.saturating_add(answered.attempt.peeks);
            summary.hints = summary.hints.saturating_add(answered.attempt.hints);
            summary.took = summary.took.saturating_add(answered.attempt.took);
            if answered.overruled() {
                summary.overruled.push(place);
            }
            if outcome != Outcome::Right {
                summary.missed.push(place);
                let sure = answered.attempt.confidence == Some(crate::memory::Confidence::High);
                summary.sure_but_missed += usize::from(sure);
                summary.read_again(set, answered);
            }
        }
        summary.levels = levels.into_iter().filter(|(_, tally)| tally.all() > 0).collect();
        summary.again.sort_by_key(|again| (again.passage, again.block));
        summary
    }

    fn read_again(&mut self, set: &Set, answered: &Answered) {
        let mut counted: Vec<(usize, usize)> = Vec::new();
        for evidence in &set.questions[answered.question].evidence {
            let Some(passage) = set.passages.get(evidence.passage) else {
                continue;
            };
            let Some((block, paragraph)) = block_at(passage, evidence.span.start) else {
                continue;
            };
            let first = !counted.contains(&(evidence.passage, block));
            counted.push((evidence.passage, block));
            let known = self
                .again
                .iter_mut()
                .find(|again| (again.passage, again.block) == (evidence.passage, block));
            match known {
                Some(again) => {
                    again.spans.push(evidence.span);
                    again.missed += usize::from(first);
                }
                None => self.again.push(Again {
                    passage: evidence.passage,
                    block,
                    paragraph,
                    spans: vec![evidence.span],
                    missed: 1,
                }),
            }
        }
    }
}
