//! Which questions a sitting asks, and in what order.
//!
//! Owns the order of questions and the id that names it. Never touches what happens when they are asked.

use std::num::NonZeroUsize;

use rand::SeedableRng as _;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom as _;

use crate::quiz::{Level, Set};
use crate::when::At;

/// Which questions a sitting asks, and in what order: all that must be known to go on with it another day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What orders and shuffles hang on.
    pub seed: u64,
    /// At most so many questions.
    pub limit: Option<NonZeroUsize>,
    /// Only questions of these levels; empty for every level.
    pub levels: Vec<Level>,
    /// In what order.
    pub sequence: Sequence,
}

/// In what order questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sequence {
    /// Mixed by the seed, so that one question does not lead to the next.
    Mixed,
    /// As the author wrote them.
    Written,
}

impl Plan {
    /// Every question, mixed by `seed`.
    pub const fn mixed(seed: u64) -> Self {
        Self {
            seed,
            limit: None,
            levels: Vec::new(),
            sequence: Sequence::Mixed,
        }
    }

    /// The questions of `set` that it asks, by position, in its order.
    pub fn order(&self, set: &Set) -> Vec<usize> {
        let mut order: Vec<usize> = (0..set.questions.len())
            .filter(|&index| self.levels.is_empty() || self.levels.contains(&set.questions[index].level))
            .collect();
        match self.sequence {
            Sequence::Mixed => order.shuffle(&mut ChaCha8Rng::seed_from_u64(self.seed)),
            Sequence::Written => {}
        }
        order.truncate(self.limit.map_or(usize::MAX, NonZeroUsize::get));
        order
    }

    /// The id of a sitting that starts now by this plan. It says the plan, so that a sitting of which nothing but attempts was
    /// kept can go on with the same questions in the same order.
    ///
    /// ```
    /// use closeread::{sitting::Plan, when::At};
    /// let id = Plan::mixed(42).id(At(0));
    /// assert_eq!(id, "1970-01-01T00:00:00Z;seed=42");
    /// assert_eq!(Plan::of_id(&id), Some(Plan::mixed(42)));
    /// assert_eq!(Plan::of_id("some other id"), None);
    /// ```
    pub fn id(&self, at: At) -> String {
        let mut id = format!("{at};seed={}", self.seed);
        if let Some(limit) = self.limit {
            id.push_str(&format!(";limit={limit}"));
        }
        if !self.levels.is_empty() {
            let levels: Vec<&str> = self.levels.iter().map(|level| level.word()).collect();
            id.push_str(&format!(";levels={}", levels.join(",")));
        }
        match self.sequence {
            Sequence::Mixed => {}
            Sequence::Written => id.push_str(";written"),
        }
        id
    }

    /// The plan that an id says; `None` where it was not made by [`Plan::id`].
    pub fn of_id(id: &str) -> Option<Self> {
        let mut plan = Self::mixed(0);
        let mut seeded = false;
        for part in id.split(';').skip(1) {
            match part.split_once('=') {
                Some(("seed", seed)) => {
                    plan.seed = seed.parse().ok()?;
                    seeded = true;
                }
                Some(("limit", limit)) => plan.limit = Some(limit.parse().ok()?),
                Some(("levels", levels)) => {
                    plan.levels = levels
                        .split(',')
                        .map(|word| Level::ALL.into_iter().find(|level| level.word() == word))
                        .collect::<Option<_>>()?;
                }
                None if part == "written" => plan.sequence = Sequence::Written,
                // A later version said more than this one understands: better not to go on with that sitting.
                Some(_) | None => return None,
            }
        }
        seeded.then_some(plan)
    }
}
