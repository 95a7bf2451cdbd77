//! The sets that can be asked, and what was ever answered of them.
//!
//! Owns the choice of a set and the start of a sitting. Never touches where sets and attempts are kept.

use std::sync::Arc;

use crate::memory::{Attempt, Counted, Overrule, Standing, counted, standing};
use crate::quiz::Set;
use crate::sitting::course::{Circumstances, Sitting};
use crate::sitting::event::{Effect, Perform};
use crate::sitting::plan::Plan;
use crate::sitting::stage::Tone;
use crate::text::Words;
use crate::when::At;

/// A set in the library.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The set.
    pub set: Arc<Set>,
    /// How many remarks there are on its file.
    pub remarks: usize,
    /// How many of them are errors: what they are about is left out.
    pub errors: usize,
}

impl Entry {
    /// Tells the learner where some of the file could not be read.
    fn warn(&self, sitting: &mut Sitting) {
        let them = match self.errors {
            0 => return,
            1 => "an error".to_owned(),
            many => format!("{many} errors"),
        };
        let text = format!("Its file has {them}: what they are about is not asked. `closeread check` tells more.");
        sitting.say(Tone::Trouble, text);
    }
}

/// The sets that can be asked, and what was ever answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// The sets, in the order in which they are listed.
    pub entries: Vec<Entry>,
    /// Files that could not be read as sets, each in a line for the learner.
    pub unread: Vec<String>,
    /// Every attempt, undone ones too.
    pub attempts: Vec<Attempt>,
    /// Every overrule.
    pub overrules: Vec<Overrule>,
}

/// A sitting that was cut off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// Its id.
    pub id: String,
    /// Its plan.
    pub plan: Plan,
    /// How many of its questions are answered.
    pub answered: usize,
    /// How many it has.
    pub of: usize,
}

impl Library {
    /// What counts of all that was ever answered.
    pub fn history(&self) -> Vec<Counted<'_>> {
        counted(&self.attempts, &self.overrules)
    }

    /// What the last answers say of each set, in the order of the entries.
    pub fn standings(&self) -> Vec<Standing> {
        let history = self.history();
        let of = |set: &Set| standing(&set.id, set.questions.iter().map(|q| q.id.as_str()), &history);
        self.entries.iter().map(|entry| of(&entry.set)).collect()
    }

    /// The entry whose set has this id.
    pub fn find(&self, set: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.set.id == set)
    }

    /// The entries that hold every word of `query` in their title, tags, description or id; the last word may be cut short.
    pub fn search(&self, query: &str) -> Vec<usize> {
        let query = Words::of(query);
        let holds = |entry: &Entry| {
            let set = &entry.set;
            let text = format!(
                "{}\n{}\n{}\n{}",
                set.title,
                set.tags.join("\n"),
                set.description,
                set.id
            );
            let words = Words::of(&text);
            query
                .texts()
                .all(|wanted| words.texts().any(|word| word.starts_with(wanted)))
        };
        (0..self.entries.len())
            .filter(|&index| holds(&self.entries[index]))
            .collect()
    }

    /// The last sitting on a set, where some of its questions are still unanswered.
    pub fn unfinished(&self, entry: usize) -> Option<Unfinished> {
        self.cut_off(entry, &self.history())
    }

    /// The same for every set, in the order of the entries.
    pub fn all_unfinished(&self) -> Vec<Option<Unfinished>> {
        let history = self.history();
        (0..self.entries.len())
            .map(|entry| self.cut_off(entry, &history))
            .collect()
    }

    fn cut_off(&self, entry: usize, history: &[Counted<'_>]) -> Option<Unfinished> {
        let set = &self.entries.get(entry)?.set;
        let last = history
            .iter()
            .filter(|counted| counted.attempt.set == set.id)
            .max_by_key(|counted| counted.attempt.at)?;
        let id = &last.attempt.sitting;
        let plan = Plan::of_id(id)?;
        let order = plan.order(set);
        let answered = |question: &&usize| {
            history.iter().any(|counted| {
                counted.attempt.sitting == *id && counted.attempt.question == set.questions[**question].id
            })
        };
        let answered = order.iter().filter(answered).count();
        (answered < order.len()).then(|| Unfinished {
            id: id.clone(),
            of: order.len(),
            plan,
            answered,
        })
    }

    /// A new sitting on a set.
    pub fn begin(&self, entry: usize, plan: Plan, circumstances: Circumstances, now: At) -> Option<Sitting> {
        let set = Arc::clone(&self.entries.get(entry)?.set);
        // Two sittings of one instant and one seed, as tests and scripts may have them, must not share an id.
        let id = (now.0..)
            .map(|at| plan.id(At(at)))
            .find(|id| !self.attempts.iter().any(|attempt| attempt.sitting == *id))?;
        let mut sitting = Sitting::begin(id, plan, set, circumstances);
        self.entries[entry].warn(&mut sitting);
        Some(sitting)
    }

    /// A sitting that was cut off, at the question where it stopped.
    pub fn go_on(&self, entry: usize, cut: Unfinished, circumstances: Circumstances, now: At) -> Option<Sitting> {
        let set = Arc::clone(&self.entries.get(entry)?.set);
        let sitting = Sitting::begin(cut.id, cut.plan, set, circumstances);
        let mut sitting = sitting.go_on(&self.history(), &self.attempts, now);
        self.entries[entry].warn(&mut sitting);
        Some(sitting)
    }

    /// Takes note of an effect that was performed.
    pub fn note(&mut self, effect: &Effect) {
        match effect {
            Effect::Append(attempt) => self.attempts.push((**attempt).clone()),
            Effect::Overrule(overrule) => self.overrules.push(overrule.clone()),
            Effect::Edit { .. } => {}
        }
    }

    /// Puts a set that was read anew in the place of the old one.
    pub fn replace(&mut self, set: &Arc<Set>) {
        for entry in self.entries.iter_mut().filter(|entry| entry.set.id == set.id) {
            entry.set = Arc::clone(set);
        }
    }
}

/// What a run opens with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The library, to choose from.
    Library,
    /// A new sitting on the set at this place of the library.
    Quiz {
        /// The place.
        entry: usize,
        /// Its plan.
        plan: Plan,
    },
    /// The sitting on it that was cut off, as [`Library::unfinished`] found it.
    GoOn {
        /// The place.
        entry: usize,
        /// The sitting.
        cut: Unfinished,
    },
}

/// The world as a run needs it: what performs effects, the clock, and a seed for the sittings that are begun on the way.
pub struct Outside<'a> {
    /// Performs effects: appends to the store, opens the editor.
    pub perform: &'a mut Perform<'a>,
    /// The instant.
    pub clock: &'a dyn Fn() -> At,
    /// The first sitting that is begun from the library is mixed by this, the next ones by the numbers after it.
    pub seed: u64,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The learner left.
    Left,
    /// Ctrl-C, or the end of the input in the middle of a sitting.
    Interrupted,
}
