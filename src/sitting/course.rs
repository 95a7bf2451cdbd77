//! A sitting: what it knows, and how one begins or goes on.
//!
//! Owns the state. Never touches how an event changes it.

use std::sync::Arc;

use crate::grade::Desk;
use crate::memory::{Attempt, Book, Counted, Outcome};
use crate::quiz::{Question, Set};
use crate::sitting::answered::Answered;
use crate::sitting::event::{Event, Perform, Refused, Reply};
use crate::sitting::plan::Plan;
use crate::sitting::shown::Shown;
use crate::sitting::stage::{Asked, Asking, Notice, Stage, Tone};
use crate::sitting::summary::Summary;
use crate::when::At;

/// How a learner likes to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circumstances {
    /// With the passage closed or open.
    pub book: Book,
    /// Whether to ask how sure they are.
    pub confidence: Asked,
}

/// How far a sitting has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The question on the screen, counted from 1.
    pub number: usize,
    /// How many the round has.
    pub of: usize,
    /// How many of them are answered.
    pub answered: usize,
}

/// One learner, one run through a set.
#[derive(Debug)]
pub struct Sitting {
    pub(super) id: String,
    pub(super) plan: Plan,
    pub(super) set: Arc<Set>,
    pub(super) circumstances: Circumstances,
    /// The questions of this round.
    pub(super) order: Vec<usize>,
    pub(super) round: u32,
    /// Where in `order` the sitting is; its length when all is asked.
    pub(super) at: usize,
    /// Questions of this round that were passed over.
    pub(super) passed: Vec<usize>,
    pub(super) answers: Vec<Answered>,
    pub(super) stage: Stage,
    /// What becomes true once the effect asked for is performed.
    pub(super) pending: Option<Pending>,
    pub(super) notice: Option<Notice>,
    /// The number of the next attempt; never used twice, not even when a write fails.
    pub(super) serial: u32,
    pub(super) desk: Desk,
}

/// What becomes true once the effect asked for is performed.
#[derive(Debug)]
pub(super) enum Pending {
    /// An answer was given; and the question as it stood, should the write fail.
    Answer(Box<Answered>, Asking),
    /// The learner's word on an answer, or that it is taken back.
    Ruling { answer: usize, ruling: Option<Outcome> },
    /// An answer does not count.
    Undo { answer: usize },
    /// The editor is open.
    Edit,
}

impl Sitting {
    /// A new sitting, with the passage to be read first.
    pub fn begin(id: String, plan: Plan, set: Arc<Set>, circumstances: Circumstances) -> Self {
        Self {
            order: plan.order(&set),
            id,
            plan,
            set,
            circumstances,
            round: 0,
            at: 0,
            passed: Vec::new(),
            answers: Vec::new(),
            stage: Stage::Reading,
            pending: None,
            notice: None,
            serial: 0,
            desk: Desk::default(),
        }
    }

    /// A sitting that was cut off goes on where it stopped: `history` is what counts of all that was ever answered, `taken` the
    /// ids of attempts that exist, counted or not.
    pub fn go_on<'a>(mut self, history: &[Counted<'_>], taken: impl IntoIterator<Item = &'a Attempt>, now: At) -> Self {
        for counted in history.iter().filter(|counted| counted.attempt.sitting == self.id) {
            let Some(question) = self.place_of(&counted.attempt.question) else {
                continue;
            };
            self.circumstances.book = counted.attempt.book;
            // Asked twice in one sitting, in a later round: the later answer is the one that stands.
            self.answers.retain(|earlier| earlier.question != question);
            self.answers.push(Answered {
                question,
                round: 0,
                attempt: counted.attempt.clone(),
                typed: None,
                shown: Shown::of(&self.set.questions[question], self.plan.seed),
                verdict: None,
                ruling: counted.ruling,
            });
        }
        self.serial = taken
            .into_iter()
            .filter(|attempt| attempt.sitting == self.id)
            .filter_map(|attempt| attempt.id.rsplit_once('#')?.1.parse::<u32>().ok())
            .map(|serial| serial.saturating_add(1))
            .max()
            .unwrap_or(0);
        self.at = 0;
        self.ask_from(0, now);
        self
    }

    /// Steps with `event`, has what it asks for performed, and steps with what came of it.
    pub fn deliver(&mut self, event: Event, at: At, perform: &mut Perform<'_>) {
        let Some(effect) = self.step(event, at) else {
            return;
        };
        let came = match perform(effect, at) {
            Ok(Reply::Done) => Event::Saved,
            Ok(Reply::Reloaded(set)) => Event::Reloaded(set),
            Err(Refused(sentence)) => Event::Refused(sentence),
        };
        let further = self.step(came, at);
        debug_assert!(further.is_none(), "what came of an effect asks for nothing more");
    }

    /// Its id: what its attempts are filed under.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The set that it runs through.
    pub fn set(&self) -> &Arc<Set> {
        &self.set
    }

    /// Where it is.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// How the learner likes to be asked.
    pub fn circumstances(&self) -> Circumstances {
        self.circumstances
    }

    /// A line for the learner about what just happened.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// The answers that count, in the order given.
    pub fn answers(&self) -> &[Answered] {
        &self.answers
    }

    /// The answer and its question that a verdict is about.
    pub fn told(&self) -> Option<(&Answered, &Question)> {
        match &self.stage {
            Stage::Told(told) => {
                let answered = self.answers.get(told.answer)?;
                Some((answered, self.set.questions.get(answered.question)?))
            }
            Stage::Reading | Stage::Asking(_) | Stage::Weighing(_) | Stage::Over => None,
        }
    }

    /// The question on the screen, with its circumstances.
    pub fn open(&self) -> Option<(&Asking, &Question)> {
        let asking = match &self.stage {
            Stage::Asking(asking) => asking,
            Stage::Weighing(weighing) => &weighing.asking,
            Stage::Reading | Stage::Told(_) | Stage::Over => return None,
        };
        Some((asking, self.set.questions.get(asking.question)?))
    }

    /// How far it has come.
    pub fn position(&self) -> Position {
        let number = match &self.stage {
            Stage::Reading => 0,
            Stage::Asking(_) | Stage::Weighing(_) | Stage::Told(_) => self.at + 1,
            Stage::Over => self.order.len(),
        };
        Position {
            number,
            of: self.order.len(),
            answered: self.round_answers().count(),
        }
    }

    /// How many questions of this round were not answered rightly or were passed over: those that another round would ask.
    pub fn misses(&self) -> usize {
        self.order.iter().filter(|question| self.missed(**question)).count()
    }

    pub(super) fn missed(&self, question: usize) -> bool {
        self.passed.contains(&question)
            || self
                .round_answers()
                .any(|answered| answered.question == question && answered.outcome() != Outcome::Right)
    }

    /// Which round it is: 0 for the run itself, then one for each time that the missed ones were asked again.
    pub fn round(&self) -> u32 {
        self.round
    }

    /// What this round came to, so far.
    pub fn summary(&self) -> Summary {
        Summary::of(&self.set, &self.order, &self.answers, self.round)
    }

    pub(super) fn round_answers(&self) -> impl Iterator<Item = &Answered> {
        self.answers.iter().filter(|answered| answered.round == self.round)
    }

    pub(super) fn place_of(&self, question: &str) -> Option<usize> {
        self.set.questions.iter().position(|q| q.id == question)
    }

    pub(super) fn say(&mut self, tone: Tone, text: impl Into<String>) {
        self.notice = Some(Notice {
            tone,
            text: text.into(),
        });
    }

    /// Asks the first question from `place` on that is neither answered nor passed over; without one the round is over.
    pub(super) fn ask_from(&mut self, place: usize, now: At) {
        let open = |question: &usize| {
            !self.passed.contains(question) && !self.round_answers().any(|answered| answered.question == *question)
        };
        let next = (place..self.order.len()).find(|&at| open(&self.order[at]));
        match next {
            Some(at) => self.ask(at, String::new(), now),
            None => {
                self.at = self.order.len();
                self.stage = Stage::Over;
            }
        }
    }

    /// Asks the question at `place` of the order.
    pub(super) fn ask(&mut self, place: usize, draft: String, now: At) {
        let question = self.order[place];
        self.at = place;
        self.stage = Stage::Asking(Asking {
            question,
            shown: Shown::of(&self.set.questions[question], self.plan.seed),
            since: now,
            peeks: 0,
            hints: 0,
            draft,
        });
    }

    /// Whether the learner is asked how sure they are.
    pub(super) fn asks_confidence(&self) -> bool {
        match self.circumstances.confidence {
            Asked::Yes => true,
            Asked::No => false,
        }
    }

    /// An attempt's id: the sitting's, and a number in it.
    pub(super) fn next_id(&mut self) -> String {
        let id = format!("{}#{}", self.id, self.serial);
        self.serial += 1;
        id
    }
}
