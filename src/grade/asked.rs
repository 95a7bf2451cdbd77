//! A question in free text made ready, and the view of it that one answer opens.
//!
//! Owns what is worked out once a question, and the passes that an answer goes through. Never touches weights or verdicts.

use crate::grade::align::{Alignment, Bench, Candidate, Met, Own, Shares};
use crate::grade::facts::{Memory, hash};
use crate::grade::ground::Ground;
use crate::grade::matching::Link;
use crate::grade::meeting::Key;
use crate::grade::pool::Pool;
use crate::grade::reference::{Reference, wordings};
use crate::grade::spelled::Board;
use crate::grade::terms::{FiveToTwo, Term, Terms};
use crate::lexicon::StemId;
use crate::text::Words;
use crate::text::date::{self, DateAgreement, FoundDate};

/// A question in free text made ready.
#[derive(Debug)]
pub struct Asked {
    /// The question's words.
    pub question: Terms,
    /// What it asks for.
    pub asks: Asks,
    /// The wordings of the accepted answers.
    pub references: Vec<Reference>,
    /// Their words, each once.
    pub pool: Pool,
    /// How many accepted answers there are.
    pub origins: usize,
    /// The passage, where there is one.
    pub ground: Option<Ground>,
    /// Whether the question denies something.
    pub denies: bool,
    /// The letters of each reference, as a hash.
    letters: Vec<u64>,
    /// How "five to two" is read.
    five_to_two: FiveToTwo,
    /// Whether any reference holds a figure.
    holds_figures: bool,
    /// The stems of its content words, in order, each once.
    given: Vec<StemId>,
}

/// What a question asks for, by its question word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asks {
    /// A person.
    Who,
    /// A time.
    When,
    /// A place.
    Where,
    /// An amount.
    HowMany,
    /// A reason or a way.
    Why,
    /// A thing.
    What,
    /// Yes or no.
    YesNo,
    /// Nothing that its words tell.
    #[default]
    Unknown,
}

/// Accepted answers beyond this many wordings are left out of the comparison: authors list a few.
const MOST_REFERENCES: usize = 64;

impl Asked {
    /// Prepares a question for its accepted answers.
    pub fn new(question: &str, accepted: &[&str], passage: Option<&str>) -> Self {
        let mut memory = Memory::of_question();
        let question = Terms::of_remembering(question, &mut memory);
        let mut given: Vec<StemId> = question.all.iter().filter(|t| t.content).map(|t| t.stem).collect();
        given.sort_unstable();
        given.dedup();
        let five_to_two = five_to_two(&question);
        let mut references: Vec<Reference> = Vec::new();
        let mut board = Board::default();
        for (origin, text) in accepted.iter().enumerate() {
            for wording in wordings(text) {
                let reference = Reference::new(
                    origin,
                    wording,
                    five_to_two,
                    |stem| given.binary_search(&stem).is_ok(),
                    &mut memory,
                    &mut board,
                );
                if !reference.terms.is_empty() && references.len() < MOST_REFERENCES {
                    references.push(reference);
                }
            }
        }
        let pool = Pool::of(&references, |stem| given.binary_search(&stem).is_ok());
        let ground = passage.map(|text| Ground::new(text, &question, &references));
        Self {
            pool,
            denies: question.denies_any(),
            letters: references
                .iter()
                .map(|r| hash(r.terms.words.joined().as_bytes()))
                .collect(),
            holds_figures: references.iter().any(|r| !r.terms.numbers.is_empty()),
            asks: asks(&question),
            five_to_two,
            origins: accepted.len(),
            question,
            references,
            ground,
            given,
        }
    }

    /// The references of the same letters, whatever divides them into words.
    pub fn spelled_as(&self, words: &Words) -> impl Iterator<Item = usize> + '_ {
        let letters = hash(words.joined().as_bytes());
        let places = self.letters.iter().enumerate();
        places.filter(move |(_, own)| **own == letters).map(|(place, _)| place)
    }

    /// Whether the question holds a word of this stem.
    pub fn gives(&self, stem: StemId) -> bool {
        self.given.binary_search(&stem).is_ok()
    }

    /// Whether a word means something of its own here: it stands in the question or in the passage.
    pub fn takes(&self, term: &Term) -> bool {
        self.gives(term.stem) || self.ground.as_ref().is_some_and(|g| g.holds(term.stem))
    }
}

/// "Five to two" is a time where a word of the question asks for one.
fn five_to_two(question: &Terms) -> FiveToTwo {
    let timed = |word: &str| matches!(word, "when" | "time" | "hour" | "clock" | "oclock" | "late" | "early");
    if question.words.texts().any(timed) {
        FiveToTwo::Time
    } else {
        FiveToTwo::Counts
    }
}

fn asks(question: &Terms) -> Asks {
    let words: Vec<&str> = question.words.texts().collect();
    for (i, &word) in words.iter().enumerate() {
        let next = words.get(i + 1).copied().unwrap_or_default();
        return match (word, next) {
            ("who" | "whom" | "whose", _) => Asks::Who,
            ("when", _) => Asks::When,
            ("where", _) => Asks::Where,
            ("how", "many" | "much" | "old" | "long" | "far" | "tall" | "often" | "big" | "high" | "large") => {
                Asks::HowMany
            }
            ("why" | "how" | "explain" | "describe", _) => Asks::Why,
            ("what" | "which", "year" | "date" | "day" | "month" | "decade" | "century") => Asks::When,
            ("what" | "which", "country" | "city" | "state" | "continent" | "place" | "town") => Asks::Where,
            ("what" | "which", "actor" | "actress" | "author" | "president" | "person" | "singer") => Asks::Who,
            ("what" | "which" | "name", _) => Asks::What,
            ("is" | "are" | "was" | "were" | "do" | "does" | "did" | "can" | "could" | "has" | "have" | "will", _)
                if i == 0 =>
            {
                Asks::YesNo
            }
            _ => continue,
        };
    }
    Asks::Unknown
}

/// What the comparison with one reference added up to.
#[derive(Clone, Copy, Debug)]
pub struct Sum {
    /// The accepted answer.
    pub origin: usize,
    /// As in [`Alignment`].
    pub recall: f32,
    /// As in [`Alignment`].
    pub new_recall: f32,
    /// As in [`Alignment`].
    pub precision: f32,
    /// As in [`Alignment`].
    pub score: f32,
    /// Where the pairs that were taken begin and end in [`Laid::taken`].
    taken: (u32, u32),
}

impl Sum {
    /// The pairs that were taken, among [`Laid::taken`].
    pub fn taken(&self) -> std::ops::Range<usize> {
        self.taken.0 as usize..self.taken.1 as usize
    }
}

/// An answer laid beside the key. Reading another answer into it allocates nothing once it has grown.
#[derive(Debug, Default)]
pub struct Laid {
    /// The answer's words.
    pub answer: Terms,
    /// For each, whether it says what the question did not.
    pub fresh: Vec<bool>,
    /// What these weigh together.
    pub fresh_weight: f32,
    /// The best alignment.
    pub best: Alignment,
    /// The reference that it is with.
    pub reference: usize,
    /// One for each reference.
    pub sums: Vec<Sum>,
    /// For each word of the answer, the best credit that it earned with any reference.
    pub any: Vec<f32>,
    /// The pairs of words that were taken, reference by reference.
    pub taken: Vec<Candidate>,
    memory: Memory,
    bench: Bench,
}

impl Laid {
    /// Reads the words of an answer, and no more: what stands there of the answer before is void until [`Laid::lay`].
    pub fn read(&mut self, answer: &str) {
        self.answer.words.read(answer);
    }

    /// Lays the answer that was read beside the key.
    pub fn lay(&mut self, asked: &Asked) {
        self.answer.look_up(&mut self.memory);
        let settled = |term: &Term, text: &str| asked.pool.nearly_holds(term, text) || asked.takes(term);
        self.answer.guess_slips(&mut self.memory, settled);
        if asked.holds_figures {
            let ours = &asked.pool.shortcuts.words;
            self.answer.forgive_slips(|term| ours.may_hold(term.hash));
            self.answer.reread(asked.five_to_two);
            let keys = asked.references.iter().flat_map(|r| &r.terms.numbers);
            self.answer.read_as_meant(keys.map(|found| &found.number));
        }
        self.part_given_from_fresh(asked);
        let key = Key {
            pool: &asked.pool,
            references: &asked.references,
            taken: |term: &Term| asked.takes(term),
        };
        self.bench.compare(&key, &self.answer);
        self.sums.clear();
        self.any.clear();
        self.any.resize(self.answer.len(), 0.0);
        self.reference = 0;
        self.taken.clear();
        let mut top = Shares {
            score: f32::NEG_INFINITY,
            ..Shares::default()
        };
        let own = Own {
            answer: &self.answer,
            fresh: &self.fresh,
            fresh_weight: self.fresh_weight,
        };
        for (index, sketch) in asked.pool.sketches.iter().enumerate() {
            let shares = if self.bench.may_meet(sketch) {
                self.bench.align(&key, index, &own)
            } else {
                self.bench.pass_by()
            };
            let first = self.taken.len();
            for taken in self.bench.taken() {
                for any in &mut self.any[taken.own()] {
                    *any = any.max(taken.earned());
                }
                self.taken.push(*taken);
            }
            self.sums.push(Sum {
                origin: sketch.origin,
                recall: shares.recall,
                new_recall: shares.new_recall,
                precision: shares.precision,
                score: shares.score,
                taken: (first as u32, self.taken.len() as u32),
            });
            if shares.score > top.score {
                top = shares;
                self.reference = index;
            }
        }
        if top.score <= 0.0 && asked.references.len() > 1 {
            self.reference = self.dated(asked).unwrap_or(self.reference);
        }
        self.write_best(asked, top);
    }

    /// Turns to the alignment with another reference than the best: from here on that is the one the answer lies beside.
    pub fn turn_to(&mut self, asked: &Asked, reference: usize) {
        let sum = self.sums[reference];
        self.reference = reference;
        self.write_best(
            asked,
            Shares {
                recall: sum.recall,
                new_recall: sum.new_recall,
                precision: sum.precision,
                score: sum.score,
            },
        );
    }

    fn part_given_from_fresh(&mut self, asked: &Asked) {
        self.fresh.clear();
        self.fresh_weight = 0.0;
        for term in &self.answer.all {
            let fresh = term.content && !asked.gives(term.stem);
            self.fresh.push(fresh);
            self.fresh_weight += if fresh { term.weight } else { 0.0 };
        }
    }

    /// The reference whose date holds one of the answer's, where no word of any is met: "in 1975" for "1990" and "1970s".
    fn dated(&self, asked: &Asked) -> Option<usize> {
        let own = &self.answer.dates;
        let holds = |key: &FoundDate, date: &FoundDate| {
            matches!(
                date::compare_dates(&key.date, &date.date).agreement,
                DateAgreement::Same | DateAgreement::Finer | DateAgreement::Overlaps
            )
        };
        let agrees = |r: &Reference| r.terms.dates.iter().any(|k| own.iter().any(|d| holds(k, d)));
        asked.references.iter().position(agrees)
    }

    /// The words of the answer that are a part or the whole of what a probe stands for.
    pub fn parts_of(&self, probe: u16) -> impl Iterator<Item = usize> + '_ {
        self.bench.met_by(probe, Link::Part)
    }

    /// Writes out, word by word, the alignment that came out best.
    fn write_best(&mut self, asked: &Asked, shares: Shares) {
        let best = &mut self.best;
        let words = asked.references.get(self.reference).map_or(0, |r| r.terms.len());
        best.met.clear();
        best.met.resize(words, None);
        best.used.clear();
        best.used.resize(self.answer.len(), 0.0);
        let taken = self.sums.get(self.reference).map_or(0..0, Sum::taken);
        for taken in &self.taken[taken] {
            best.met[taken.keys()].fill(Some(Met {
                near: taken.near,
                answer: taken.answer.0,
            }));
            best.used[taken.own()].fill(taken.earned());
        }
        best.recall = shares.recall;
        best.new_recall = shares.new_recall;
        best.precision = shares.precision;
        best.score = shares.score.max(0.0);
    }
}
