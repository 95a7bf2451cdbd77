//! What the words of an answer meet among the words of the key, word by word.
//!
//! Owns the memory of it from one answer to the next. Never touches which of several words is taken: `align` does.

use crate::grade::matching::{Near, Outline, Side, pair};
use crate::grade::pool::Pool;
use crate::grade::reference::Reference;
use crate::grade::terms::{Term, Terms};

/// A word of the answer that meets a probe.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// The probe.
    pub probe: u16,
    /// The word of the answer.
    pub answer: u16,
    /// How near it comes.
    pub near: Near,
}

/// A key, and which words of an answer mean something of their own beside it.
#[derive(Clone, Copy)]
pub struct Key<'a, T> {
    /// Its words.
    pub pool: &'a Pool,
    /// The references that they are of.
    pub references: &'a [Reference],
    /// Whether a word means something of its own.
    pub taken: T,
}

/// What words met among the probes of one question, remembered while answers to it come: a class says the same few words
/// over and over.
#[derive(Debug, Default)]
pub struct MetBefore {
    question: u64,
    /// Places that were not written in this era are free.
    era: u32,
    slots: Vec<Remembered>,
    count: usize,
    hits: Vec<(u16, Near)>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Remembered {
    word: u64,
    era: u32,
    first: u16,
    end: u16,
}

/// How many words of a question's answers are remembered: half of this power of two, then all is forgotten.
const SLOTS: usize = 1 << 10;
/// How many of their hits, likewise: places of so many small numbers.
const HITS: usize = 1 << 15;

impl MetBefore {
    /// Forgets what was met among the probes of another question.
    pub fn turn_to(&mut self, pool: &Pool) {
        if self.question != pool.id || self.count > SLOTS / 2 || self.hits.len() > HITS {
            self.question = pool.id;
            self.forget();
        }
    }

    fn forget(&mut self) {
        if self.slots.is_empty() || self.era == u32::MAX {
            self.slots.clear();
            self.slots.resize(SLOTS, Remembered::default());
            self.era = 0;
        }
        self.era += 1;
        self.count = 0;
        self.hits.clear();
    }

    /// Adds what the word of the answer at `index` meets, probe by probe.
    pub fn meet(&mut self, key: &Key<'_, impl Fn(&Term) -> bool>, answer: &Terms, index: usize, out: &mut Vec<Hit>) {
        let term = &answer.all[index];
        if !term.content && !key.pool.shortcuts.words.may_hold(term.hash) {
            return; // A word without content meets itself alone.
        }
        let hit = |(probe, near): (u16, Near)| Hit {
            probe,
            answer: index as u16,
            near,
        };
        if term.number.is_some() {
            // What a figure is worth depends on the words around it.
            let first = self.hits.len();
            met(key, answer, index, &mut self.hits);
            out.extend(self.hits.drain(first..).map(hit));
            return;
        }
        // A word is the same word where it is written as a name or a label alike.
        let word = term.hash & !3 | u64::from(term.name) << 1 | u64::from(term.content);
        let mut slot = (word >> 2) as usize & (SLOTS - 1);
        while self.slots[slot].era == self.era {
            let known = self.slots[slot];
            if known.word == word {
                let known = &self.hits[known.first as usize..known.end as usize];
                out.extend(known.iter().copied().map(hit));
                return;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        let first = self.hits.len();
        met(key, answer, index, &mut self.hits);
        // An answer that meets too much at once is not worth the room.
        if let (Ok(start), Ok(end)) = (u16::try_from(first), u16::try_from(self.hits.len())) {
            self.slots[slot] = Remembered {
                word,
                era: self.era,
                first: start,
                end,
            };
            self.count += 1;
        }
        out.extend(self.hits[first..].iter().copied().map(hit));
    }
}

/// Adds the probes that the word of the answer at `index` meets.
fn met(key: &Key<'_, impl Fn(&Term) -> bool>, answer: &Terms, index: usize, out: &mut Vec<(u16, Near)>) {
    let (term, pool) = (&answer.all[index], key.pool);
    let side = Side {
        term,
        lemmas: term.lemmas.filter(|l| pool.relatives.may_relate(l)),
        text: answer.words.text(index),
        numbers: &answer.numbers,
    };
    let mut meet = |place: u16| {
        let probe = &pool.probes[usize::from(place)];
        let own = Side {
            term: &probe.term,
            lemmas: probe.term.lemmas,
            text: &probe.text,
            numbers: &key.references[probe.reference].terms.numbers,
        };
        if let Some(near) = pair(own, side, &key.taken) {
            out.push((place, near));
        }
    };
    let plain = term.content && term.number.is_none();
    if plain {
        let outline = Outline::of(term, side.lemmas.as_ref());
        let near = pool.plain.iter().filter(|(_, probe)| !outline.is_stranger_to(probe));
        near.for_each(|&(place, _)| meet(place));
    }
    if plain && !pool.shortcuts.words.may_hold(term.hash) {
        return;
    }
    // What is no content, or a figure, meets the same letters or another figure.
    let may_meet = |place: &u16| {
        let probe = &pool.probes[usize::from(*place)].term;
        probe.hash == term.hash || probe.number.is_some() && term.number.is_some()
    };
    let places = pool.others.iter().copied();
    places.filter(may_meet).for_each(&mut meet);
    if !plain {
        let places = pool.plain.iter().map(|(place, _)| *place);
        places.filter(may_meet).for_each(&mut meet);
    }
}
