//! A question made ready for judging.
//!
//! Owns what is worked out once a question, and how the author's lists, the kind and the evidence make one verdict.
//! Never touches what changes from answer to answer, which lies on the [`Desk`].

use crate::grade::desk::Desk;
use crate::grade::features::{Feature, Features};
use crate::grade::free::{Free, same_figures};
use crate::grade::kinds::{Outcome, without_thoughts};
use crate::grade::model::{Scale, Weights};
use crate::grade::opinion::{Ground, Opinion, RIGHT, Style, UNSURE};
use crate::grade::reasons;
use crate::grade::task::{Bench, Task};
use crate::grade::verdict::{Certainty, Mark, Matched, Reason, ReasonKind, Verdict};
use crate::quiz::{Evidence, Judging, Question, Set};
use crate::text::{Span, Words};

/// An answer counts as one of the author's expected ones when it comes as near to it as this, and nearer than to the key.
const LISTED: f32 = 0.8;
/// So far two scores say the same: who comes as near to an answer that the author calls wrong as to the key, is wrong.
const ALIKE: f32 = 0.02;

/// A question made ready for judging.
#[derive(Debug)]
pub struct Prepared {
    task: Task,
    partly: Vec<Listed>,
    wrong: Vec<Listed>,
    evidence: Vec<Evidence>,
    /// An accepted or expected answer has "I think" around it.
    thinks: bool,
    /// The passages that the question is about, and where each begins in the text that judging reads.
    grounds: Vec<(usize, usize)>,
}

/// An answer that the author expects.
#[derive(Debug)]
struct Listed {
    words: Words,
    free: Free,
    credit: f32,
    comment: Option<String>,
}

impl Prepared {
    /// Makes a question of a set ready, with the built-in weights.
    pub fn new(set: &Set, question: &Question) -> Self {
        Self::with_weights(set, question, Weights::built_in())
    }

    /// Makes a question of a set ready, with weights of one's own.
    pub fn with_weights(set: &Set, question: &Question, weights: &Weights) -> Self {
        let mut text = String::new();
        let mut grounds = Vec::new();
        for (index, passage) in set.passages_of(question) {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            grounds.push((index, text.len()));
            text.push_str(passage.text());
        }
        let bench = Bench {
            prompt: &question.prompt,
            passage: (!text.is_empty()).then_some(text.as_str()),
            judging: question.judging,
            weights,
        };
        let listed = |answer: &str, credit: f32, comment: &Option<String>| Listed {
            words: Words::of(answer),
            free: bench.free(&[answer], Style::Short),
            credit,
            comment: comment.clone(),
        };
        let partly = question.partly.iter();
        let wrong = question.wrong.iter();
        let task = Task::new(&question.key, &bench);
        let listed_texts = (question.partly.iter().map(|p| &p.answer)).chain(question.wrong.iter().map(|w| &w.answer));
        Self {
            thinks: task.accepted().iter().chain(listed_texts).any(|text| thinks(text)),
            task,
            partly: partly.map(|p| listed(&p.answer, p.credit, &p.comment)).collect(),
            wrong: wrong.map(|w| listed(&w.answer, 0.0, &w.comment)).collect(),
            evidence: question.evidence.clone(),
            grounds,
        }
    }

    /// A question that stands by itself: its words, the accepted answers, and the passage where there is one.
    pub fn inline(question: &str, references: &[&str], passage: Option<&str>, style: Style) -> Self {
        Self::inline_with_weights(question, references, passage, style, Weights::built_in())
    }

    /// The same with weights of one's own.
    pub fn inline_with_weights(
        question: &str,
        references: &[&str],
        passage: Option<&str>,
        style: Style,
        weights: &Weights,
    ) -> Self {
        let bench = Bench {
            prompt: question,
            passage,
            judging: Judging::default(),
            weights,
        };
        Self {
            thinks: references.iter().any(|text| thinks(text)),
            task: Task::Free(Box::new(bench.free(references, style))),
            partly: Vec::new(),
            wrong: Vec::new(),
            evidence: Vec::new(),
            grounds: passage.map(|_| (0, 0)).into_iter().collect(),
        }
    }

    /// Judges an answer, with reasons and evidence.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Verdict {
        if answer.trim().is_empty() {
            let reason = Reason::new(ReasonKind::Blank, "nothing was answered");
            return self.verdict(Outcome::plain(Mark::Wrong, reason), answer);
        }
        let answer = self.bare(answer);
        if let Some(verdict) = self.as_listed(answer) {
            return verdict;
        }
        match &self.task {
            Task::Free(free) => self.judge_free(free, answer, desk),
            Task::Kind(kind) => self.verdict(kind.judge(answer, desk), answer),
        }
    }

    /// Only how sure it is that the answer is right: the score of [`Prepared::judge`], without reasons and evidence.
    pub fn score(&self, answer: &str, desk: &mut Desk) -> f32 {
        match &self.task {
            Task::Free(free) if !self.has_lists() => free.opinion(self.bare(answer), desk).score,
            _ => self.judge(answer, desk).score,
        }
    }

    /// The measurements of an answer in free text, for fitting weights; none for other kinds.
    pub fn features<'a>(&self, answer: &str, desk: &'a mut Desk) -> Option<&'a Features> {
        match &self.task {
            Task::Free(free) => Some(free.features(self.bare(answer), desk)),
            Task::Kind(_) => None,
        }
    }

    /// The weights that an answer in free text is weighed by; none for other kinds. [`Scale::logit`] of [`Prepared::features`]
    /// is the sum before what is obvious has its say.
    pub fn scale(&self) -> Option<&Scale> {
        match &self.task {
            Task::Free(free) => Some(&free.scale),
            Task::Kind(_) => None,
        }
    }

    /// An answer in free text without "I think", unless an accepted or expected answer has such words itself or each letter counts.
    fn bare<'a>(&self, answer: &'a str) -> &'a str {
        match &self.task {
            Task::Free(free) if !free.to_the_letter() && !self.thinks => without_thoughts(answer),
            Task::Free(_) | Task::Kind(_) => answer,
        }
    }

    fn has_lists(&self) -> bool {
        !(self.wrong.is_empty() && self.partly.is_empty())
    }

    /// The author's own lists come before everything: what they name is what they say it is.
    fn as_listed(&self, answer: &str) -> Option<Verdict> {
        if !self.has_lists() {
            return None;
        }
        let words = Words::of(answer);
        let alike = |other: &Words| other.texts().eq(words.texts()) && same_figures(other, &words);
        let same = |listed: &&Listed| !words.is_empty() && alike(&listed.words);
        if let Some(wrong) = self.wrong.iter().find(same) {
            return Some(self.listed(wrong, Mark::Wrong, answer));
        }
        let partly = self.partly.iter().find(same);
        partly.map(|partly| self.listed(partly, Mark::Partly, answer))
    }

    fn listed(&self, listed: &Listed, mark: Mark, answer: &str) -> Verdict {
        let (text, score) = match mark {
            Mark::Partly => ("the author counts this as part of the answer", listed.credit.min(0.49)),
            Mark::Right | Mark::Wrong => ("the author expects this answer, and it is wrong", 0.0),
        };
        let outcome = Outcome {
            mark,
            credit: listed.credit,
            score,
            reasons: vec![Reason::new(ReasonKind::Listed, text)],
            parts: Vec::new(),
            nearest: None,
        };
        let mut verdict = self.verdict(outcome, answer);
        verdict.comment = listed.comment.clone();
        verdict
    }

    fn judge_free(&self, free: &Free, answer: &str, desk: &mut Desk) -> Verdict {
        let opinion = free.opinion(answer, desk);
        if self.has_lists() && !matches!(opinion.ground, Ground::Same(_)) {
            if let Some(verdict) = self.nearly_listed(&opinion, answer, desk) {
                return verdict;
            }
            // The desk held the comparison with the lists: lay the answer beside the key again, for the reasons.
            free.opinion(answer, desk);
        }
        let mark = if opinion.score >= RIGHT {
            Mark::Right
        } else {
            Mark::Wrong
        };
        let reasons = match mark {
            Mark::Right => reasons::for_right(free, &opinion, answer, desk),
            Mark::Partly | Mark::Wrong => reasons::for_wrong(free, &opinion, answer, desk),
        };
        let unsure = opinion.ground == Ground::Weighed && UNSURE.contains(&opinion.score);
        Verdict {
            mark,
            credit: if mark == Mark::Right { 1.0 } else { 0.0 },
            score: opinion.score,
            certainty: if unsure { Certainty::Unsure } else { Certainty::Sure },
            reasons,
            matched: reasons::nearest(free, &opinion, answer, desk),
            evidence: self.evidence(free, &opinion, desk),
            parts: Vec::new(),
            comment: None,
        }
    }

    /// An answer that comes near one of the author's expected ones, and nearer than to the key.
    fn nearly_listed(&self, opinion: &Opinion, answer: &str, desk: &mut Desk) -> Option<Verdict> {
        let mut best: Option<(f32, &Listed, Mark)> = None;
        let wrong = self.wrong.iter().map(|l| (l, Mark::Wrong));
        let partly = self.partly.iter().map(|l| (l, Mark::Partly));
        for (listed, mark) in wrong.chain(partly) {
            let score = listed.free.opinion(answer, desk).score;
            // Who says all of the key says part of it as well: half right is only who adds nothing to the half.
            let adds = mark == Mark::Partly && opinion.score >= RIGHT && desk.features.get(Feature::Extra) > 0.0;
            let leeway = if mark == Mark::Wrong { ALIKE } else { 0.0 };
            let nearer = score >= LISTED && score + leeway > opinion.score && !adds;
            if nearer && best.is_none_or(|(top, ..)| score > top) {
                best = Some((score, listed, mark));
            }
        }
        best.map(|(_, listed, mark)| self.listed(listed, mark, answer))
    }

    fn verdict(&self, outcome: Outcome, answer: &str) -> Verdict {
        let typed = || answer.trim().to_owned();
        Verdict {
            mark: outcome.mark,
            credit: outcome.credit,
            score: outcome.score,
            certainty: Certainty::Sure,
            reasons: outcome.reasons,
            matched: outcome.nearest.map(|accepted| Matched {
                accepted,
                typed: typed(),
            }),
            evidence: self.evidence.first().copied(),
            parts: outcome.parts,
            comment: None,
        }
    }

    /// The author's evidence; else the sentence of the passage in which the key is at home, else the answer.
    fn evidence(&self, free: &Free, opinion: &Opinion, desk: &mut Desk) -> Option<Evidence> {
        if let Some(&evidence) = self.evidence.first() {
            return Some(evidence);
        }
        let ground = free.asked.ground.as_ref()?;
        let home = ground.home_of(desk.laid.reference);
        let sentence = match opinion.ground {
            Ground::Same(_) => home,
            _ => home.or_else(|| desk.reading.sentence(ground, &desk.laid)),
        }?;
        let span = ground.span(sentence)?;
        let (passage, start) = *self.grounds.iter().rev().find(|(_, start)| *start <= span.start)?;
        Some(Evidence {
            passage,
            span: Span::new(span.start - start, span.end - start),
        })
    }
}

/// Whether a text has "I think" around it.
fn thinks(text: &str) -> bool {
    without_thoughts(text) != text
}
