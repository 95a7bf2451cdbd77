//! What each event makes of a sitting.
//!
//! Owns the transitions. Never touches the world: what must be done there is handed out as an effect, and becomes true here
//! only when the event that answers it comes back.

use std::sync::Arc;

use crate::grade::{Certainty, Mark, Prepared, ReasonKind};
use crate::memory::{Attempt, Book, Confidence, Outcome, Overrule, Ruling};
use crate::quiz::{Key, Set};
use crate::sitting::answered::Answered;
use crate::sitting::course::{Pending, Sitting};
use crate::sitting::event::{Effect, Event};
use crate::sitting::shown::Shown;
use crate::sitting::stage::{Asking, Stage, Told, Tone, Weighing};
use crate::when::At;

/// The longest answer that is judged and kept, in characters: ten pages, so that only an accident is ever cut.
const LONGEST: usize = 20_000;

impl Sitting {
    /// What `event` makes of the sitting, and the effect that it asks for. Events that make no sense at the present stage change
    /// nothing.
    pub fn step(&mut self, event: Event, now: At) -> Option<Effect> {
        match event {
            Event::Saved | Event::Reloaded(_) | Event::Refused(_) | Event::Away { .. } => {}
            Event::Begin
            | Event::Book(_)
            | Event::AskSure(_)
            | Event::Answer(_)
            | Event::GiveUp
            | Event::Sure(_)
            | Event::Reconsider
            | Event::Hint
            | Event::Look
            | Event::Rule(_)
            | Event::Undo
            | Event::Next
            | Event::PassOver
            | Event::Retry
            | Event::Stop
            | Event::Edit => self.notice = None,
        }
        match event {
            Event::Begin => self.start(now),
            Event::Book(book) => self.set_book(book),
            Event::AskSure(asked) => self.circumstances.confidence = asked,
            Event::Answer(typed) => return self.answer(typed, now),
            Event::GiveUp => return self.give_up(now),
            Event::Sure(confidence) => return self.sure(confidence, now),
            Event::Reconsider => self.reconsider(),
            Event::Hint => self.hint(),
            Event::Look => self.look(),
            Event::Rule(outcome) => return self.rule(outcome, now),
            Event::Undo => return self.undo(now),
            Event::Next => self.next(now),
            Event::PassOver => self.pass_over(now),
            Event::Retry => self.retry(now),
            Event::Stop => self.stop(),
            Event::Edit => return self.edit(),
            Event::Away { since } => self.away(since, now),
            Event::Saved => self.saved(now),
            Event::Reloaded(set) => self.reloaded(set, now),
            Event::Refused(sentence) => self.refused(sentence),
        }
        None
    }

    fn start(&mut self, now: At) {
        if self.stage == Stage::Reading {
            self.ask_from(0, now);
        }
    }

    fn set_book(&mut self, book: Book) {
        if self.stage == Stage::Reading {
            self.circumstances.book = book;
        }
    }

    fn answer(&mut self, typed: String, now: At) -> Option<Effect> {
        let Stage::Asking(asking) = &mut self.stage else {
            return None;
        };
        if typed.trim().is_empty() {
            self.say(Tone::Plain, "Nothing is typed yet.");
            return None;
        }
        let typed: String = typed.chars().take(LONGEST).collect();
        let took = now.since(asking.since);
        asking.draft.clone_from(&typed);
        let asking = asking.clone();
        if self.asks_confidence() {
            self.stage = Stage::Weighing(Weighing { asking, typed, took });
            return None;
        }
        Some(self.judge(asking, typed, took, None, now))
    }

    fn give_up(&mut self, now: At) -> Option<Effect> {
        let Stage::Asking(asking) = &self.stage else {
            return None;
        };
        let took = now.since(asking.since);
        Some(self.judge(asking.clone(), String::new(), took, None, now))
    }

    fn sure(&mut self, confidence: Option<Confidence>, now: At) -> Option<Effect> {
        let Stage::Weighing(Weighing { asking, typed, took }) = self.stage.clone() else {
            return None;
        };
        Some(self.judge(asking, typed, took, confidence, now))
    }

    /// Judges an answer and asks for it to be kept. The stage stays as it is until that is done.
    fn judge(&mut self, asking: Asking, typed: String, took: u64, confidence: Option<Confidence>, now: At) -> Effect {
        let question = &self.set.questions[asking.question];
        let filed = asking.shown.translate(question, &typed);
        let verdict = Prepared::new(&self.set, question).judge(&filed, &mut self.desk);
        let attempt = Attempt {
            set: self.set.id.clone(),
            question: question.id.clone(),
            id: self.next_id(),
            sitting: self.id.clone(),
            at: now,
            took,
            answer: filed,
            outcome: outcome_of(verdict.mark),
            credit: verdict.credit,
            score: verdict.score,
            unsure: verdict.certainty == Certainty::Unsure,
            confidence,
            book: self.circumstances.book,
            peeks: asking.peeks,
            hints: asking.hints,
        };
        let effect = Effect::Append(Box::new(attempt.clone()));
        let answered = Answered {
            question: asking.question,
            round: self.round,
            attempt,
            typed: Some(typed),
            shown: asking.shown.clone(),
            verdict: Some(verdict),
            ruling: None,
        };
        self.pending = Some(Pending::Answer(Box::new(answered), asking));
        effect
    }

    /// Why `typed` would be judged wrong without saying anything, where the open question shows options: it names none of them, or
    /// one twice in an order, or says neither true nor false. Whoever can be asked once more is better asked once more.
    pub fn unreadable(&mut self, typed: &str) -> Option<String> {
        let Stage::Asking(asking) = &self.stage else {
            return None;
        };
        let question = &self.set.questions[asking.question];
        match question.key {
            Key::Choice { .. } | Key::Choices { .. } | Key::True | Key::False { .. } => {}
            Key::Order { .. } | Key::Match { .. } => {}
            // No number where one is asked for is an answer, too.
            Key::Short { .. } | Key::Number { .. } | Key::Date { .. } | Key::List { .. } => return None,
            Key::Long { .. } | Key::Cloze { .. } => return None,
        }
        let filed = asking.shown.translate(question, typed);
        let verdict = Prepared::new(&self.set, question).judge(&filed, &mut self.desk);
        let unread = verdict.reasons.iter().find(|r| r.kind == ReasonKind::Unreadable)?;
        Some(sentence(&unread.text))
    }

    fn reconsider(&mut self) {
        if let Stage::Weighing(weighing) = &self.stage {
            self.stage = Stage::Asking(weighing.asking.clone());
        }
    }

    fn hint(&mut self) {
        let Stage::Asking(asking) = &mut self.stage else {
            return;
        };
        let hints = self.set.questions[asking.question].hints.len();
        let taken = usize::try_from(asking.hints).unwrap_or(usize::MAX);
        if taken < hints {
            asking.hints += 1;
        } else if hints == 0 {
            self.say(Tone::Plain, "This question has no hints.");
        } else {
            self.say(Tone::Plain, "There are no more hints.");
        }
    }

    fn look(&mut self) {
        if let (Stage::Asking(asking), Book::Closed) = (&mut self.stage, self.circumstances.book) {
            asking.peeks = asking.peeks.saturating_add(1);
        }
    }

    /// The answer that a ruling or an undo is about: the one on the screen, else the last of this round.
    fn last_answer(&self) -> Option<usize> {
        match &self.stage {
            Stage::Told(told) => Some(told.answer),
            Stage::Reading | Stage::Asking(_) | Stage::Weighing(_) | Stage::Over => {
                self.answers.iter().rposition(|answered| answered.round == self.round)
            }
        }
    }

    fn rule(&mut self, outcome: Outcome, now: At) -> Option<Effect> {
        let Some(answer) = self.last_answer() else {
            self.say(Tone::Plain, "Nothing has been answered yet.");
            return None;
        };
        let answered = &self.answers[answer];
        if answered.outcome() == outcome && !answered.awaits_ruling() {
            self.say(Tone::Plain, "It counts so already.");
            return None;
        }
        // Where the program could not tell, agreeing with it is a decision too and is kept as one.
        let agrees = answered.attempt.outcome == outcome && !answered.attempt.unsure;
        let (ruling, fact) = if agrees {
            (None, Ruling::Program)
        } else {
            (Some(outcome), Ruling::Outcome(outcome))
        };
        let effect = overrule(answered, now, fact);
        self.pending = Some(Pending::Ruling { answer, ruling });
        Some(effect)
    }

    fn undo(&mut self, now: At) -> Option<Effect> {
        if let Stage::Weighing(_) = self.stage {
            self.reconsider();
            return None;
        }
        let Some(answer) = self.last_answer() else {
            self.say(Tone::Plain, "There is nothing to undo.");
            return None;
        };
        let answered = &self.answers[answer];
        if answered.ruling.is_some() {
            let effect = overrule(answered, now, Ruling::Program);
            self.pending = Some(Pending::Ruling { answer, ruling: None });
            return Some(effect);
        }
        let effect = overrule(answered, now, Ruling::Undone);
        self.pending = Some(Pending::Undo { answer });
        Some(effect)
    }

    fn next(&mut self, now: At) {
        match self.stage {
            Stage::Told(_) => self.ask_from(self.at + 1, now),
            // The questions that were left: after a stop those not reached yet, then those passed over.
            Stage::Over => {
                self.ask_from(0, now);
                if self.stage == Stage::Over && !self.passed.is_empty() {
                    self.passed.clear();
                    self.ask_from(0, now);
                }
            }
            Stage::Reading | Stage::Asking(_) | Stage::Weighing(_) => {}
        }
    }

    fn pass_over(&mut self, now: At) {
        if let Some((asking, _)) = self.open() {
            let question = asking.question;
            self.passed.push(question);
            self.ask_from(self.at + 1, now);
            self.say(Tone::Plain, "Passed over: it is asked again with what was missed.");
        }
    }

    fn retry(&mut self, now: At) {
        if self.stage != Stage::Over {
            return;
        }
        let missed: Vec<usize> = self
            .order
            .iter()
            .copied()
            .filter(|&question| self.missed(question))
            .collect();
        if missed.is_empty() {
            self.say(Tone::Plain, "Nothing was missed.");
            return;
        }
        self.order = missed;
        self.passed.clear();
        self.round += 1;
        self.ask_from(0, now);
    }

    fn stop(&mut self) {
        self.stage = Stage::Over;
    }

    fn edit(&mut self) -> Option<Effect> {
        let question = match &self.stage {
            Stage::Asking(asking) => asking.question,
            Stage::Told(told) => self.answers[told.answer].question,
            Stage::Reading | Stage::Weighing(_) | Stage::Over => return None,
        };
        self.pending = Some(Pending::Edit);
        Some(Effect::Edit {
            set: self.set.id.clone(),
            question: self.set.questions[question].id.clone(),
        })
    }

    fn away(&mut self, since: At, now: At) {
        if let Stage::Asking(asking) = &mut self.stage {
            asking.since = At(asking.since.0.saturating_add(now.0.saturating_sub(since.0)));
        }
    }

    fn saved(&mut self, now: At) {
        match self.pending.take() {
            None | Some(Pending::Edit) => {}
            Some(Pending::Answer(answered, _)) => {
                self.answers.push(*answered);
                self.stage = Stage::Told(Told {
                    answer: self.answers.len() - 1,
                });
            }
            Some(Pending::Ruling { answer, ruling }) => {
                self.answers[answer].ruling = ruling;
                if ruling.is_none() {
                    self.say(Tone::Plain, "The program's verdict holds again.");
                }
            }
            Some(Pending::Undo { answer }) => {
                let undone = self.answers.remove(answer);
                if let Some(place) = self.order.iter().position(|&question| question == undone.question) {
                    self.ask(place, undone.typed.unwrap_or_default(), now);
                    if let Stage::Asking(asking) = &mut self.stage {
                        // What was seen was seen.
                        (asking.hints, asking.peeks) = (undone.attempt.hints, undone.attempt.peeks);
                    }
                }
                self.say(Tone::Plain, "Taken back: it does not count.");
            }
        }
    }

    fn refused(&mut self, sentence: String) {
        match self.pending.take() {
            Some(Pending::Answer(_, asking)) => self.stage = Stage::Asking(asking),
            None | Some(Pending::Ruling { .. } | Pending::Undo { .. } | Pending::Edit) => {}
        }
        self.say(Tone::Trouble, sentence);
    }

    /// Goes on with the set as it is now. Questions keep their places by id; what was asked about one that is gone is let go
    /// here, while its attempts stay on disk.
    fn reloaded(&mut self, set: Arc<Set>, now: At) {
        self.pending = None;
        let told = self.told().map(|(answered, _)| answered.attempt.id.clone());
        let old = std::mem::replace(&mut self.set, set);
        let moved: Vec<Option<usize>> = old.questions.iter().map(|q| self.place_of(&q.id)).collect();
        self.at = self.order.iter().take(self.at).filter(|&&q| moved[q].is_some()).count();
        self.order = self.order.iter().filter_map(|&q| moved[q]).collect();
        self.passed = self.passed.iter().filter_map(|&q| moved[q]).collect();
        self.answers.retain_mut(|answered| {
            let Some(question) = moved[answered.question] else {
                return false;
            };
            answered.question = question;
            if let Some(verdict) = &mut answered.verdict {
                // It points into the passages as they were.
                verdict.evidence = None;
            }
            true
        });
        let gone = match &mut self.stage {
            Stage::Reading | Stage::Over => false,
            Stage::Asking(asking) | Stage::Weighing(Weighing { asking, .. }) => match moved[asking.question] {
                Some(question) => {
                    asking.question = question;
                    asking.shown = Shown::of(&self.set.questions[question], self.plan.seed);
                    false
                }
                None => true,
            },
            Stage::Told(on_screen) => {
                match self
                    .answers
                    .iter()
                    .position(|answered| Some(&answered.attempt.id) == told.as_ref())
                {
                    Some(answer) => {
                        on_screen.answer = answer;
                        false
                    }
                    None => true,
                }
            }
        };
        if gone {
            self.ask_from(self.at, now);
        }
        self.say(Tone::Plain, "The question was read anew.");
    }
}

/// What an attempt keeps of a mark.
fn outcome_of(mark: Mark) -> Outcome {
    match mark {
        Mark::Right => Outcome::Right,
        Mark::Partly => Outcome::Partly,
        Mark::Wrong => Outcome::Wrong,
    }
}

/// A reason as a line by itself.
fn sentence(reason: &str) -> String {
    let mut letters = reason.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).chain(['.']).collect()
}

fn overrule(answered: &Answered, at: At, ruling: Ruling) -> Effect {
    Effect::Overrule(Overrule {
        attempt: answered.attempt.id.clone(),
        at,
        ruling,
    })
}
