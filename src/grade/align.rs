//! Which words of an answer stand for which words of an accepted answer.
//!
//! Owns the one-to-one alignment and what it adds up to. Never touches what follows from it: features and reasons read it.

use crate::grade::facts::hash;
use crate::grade::matching::{Link, Near};
use crate::grade::meeting::{Hit, Key, MetBefore};
use crate::grade::pool::{KeyWord, Shortcuts, Sketch};
use crate::grade::reference::{LONGEST, Reference, thing_of};
use crate::grade::terms::{Term, Terms};
use crate::lexicon::{Accordance, StemId, Wording};

/// A word of a reference met by a word of the answer.
#[derive(Clone, Copy, Debug)]
pub struct Met {
    /// How well.
    pub near: Near,
    /// By which word of the answer.
    pub answer: u16,
}

/// How an answer covers one reference.
#[derive(Clone, Debug, Default)]
pub struct Alignment {
    /// For each word of the reference, what met it.
    pub met: Vec<Option<Met>>,
    /// For each word of the answer, the credit it earned; 0 where it met nothing.
    pub used: Vec<f32>,
    /// The share of the content of the reference that was met, by weight.
    pub recall: f32,
    /// The same over the words that the question did not give.
    pub new_recall: f32,
    /// The share of what the answer adds to the question that belongs to the reference, by weight.
    pub precision: f32,
    /// One figure for all: by it the best reference is chosen.
    pub score: f32,
}

/// Working memory.
#[derive(Debug, Default)]
pub struct Bench {
    met: MetBefore,
    found: Vec<Hit>,
    /// For each probe, where its hits begin in `hits`.
    starts: Vec<u32>,
    hits: Vec<Hit>,
    /// The probes that were hit, as in [`Reference::mask`].
    hit: u64,
    /// Words of the answer that may be two words of a key in one.
    whole: Vec<(u16, u64)>,
    /// Stretches of the answer that may be one word of a key: where they begin and end, and the hash of that word.
    halves: Vec<(u16, u16, u64)>,
    /// Such a word, while it is put together.
    pair: String,
    /// Phrases of the answer that say the same as one of the key, or the opposite: where they begin and end, and which.
    phrases: Vec<(u16, u16, &'static Wording)>,
    /// Words of the answer that may be initials.
    initials: Vec<(u16, u64)>,
    candidates: Vec<Candidate>,
    /// In which round each word of the reference, and of the answer, was last taken.
    key_taken: Vec<u64>,
    own_taken: Vec<u64>,
    round: u64,
}

/// Words that may meet, and where they stand in the reference and in the answer.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// How near they come.
    pub near: Near,
    /// The words of the reference.
    pub key: (u16, u16),
    /// The words of the answer.
    pub answer: (u16, u16),
}

impl Candidate {
    /// The best first, and of equals the one that stands first in the answer.
    fn rank(&self) -> u64 {
        // A phrase that says the same is more than a word of it that both happen to hold.
        if self.near.link == Link::Phrase {
            return u64::from(self.answer.0);
        }
        // Of an opposite it is more telling what it is than how like it looks: "prince" and "princess".
        let credit = if self.near.link == Link::Antonym {
            0.45
        } else {
            self.near.credit
        };
        u64::from(u32::MAX - credit.to_bits()) << 16 | u64::from(self.answer.0)
    }

    /// What its words of the answer earn. Antonyms have no credit, yet they take their places.
    pub fn earned(&self) -> f32 {
        self.near.credit.max(f32::MIN_POSITIVE)
    }

    /// Its words of the reference.
    pub fn keys(&self) -> std::ops::Range<usize> {
        usize::from(self.key.0)..usize::from(self.key.1)
    }

    /// Its words of the answer.
    pub fn own(&self) -> std::ops::Range<usize> {
        usize::from(self.answer.0)..usize::from(self.answer.1)
    }
}

/// An answer, and what it adds to the question.
#[derive(Clone, Copy, Debug)]
pub struct Own<'a> {
    /// Its words.
    pub answer: &'a Terms,
    /// For each, whether it says what the question did not.
    pub fresh: &'a [bool],
    /// What these weigh together.
    pub fresh_weight: f32,
}

/// What a reference and an answer add up to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shares {
    /// As in [`Alignment`].
    pub recall: f32,
    /// As in [`Alignment`].
    pub new_recall: f32,
    /// As in [`Alignment`].
    pub precision: f32,
    /// As in [`Alignment`].
    pub score: f32,
}

/// An answer longer than this is compared by its first words alone: nobody's short answer is, and time stays bounded.
pub const MOST_WORDS: usize = 400;

impl Bench {
    /// Compares each word of the answer with each word of the key.
    pub fn compare(&mut self, key: &Key<'_, impl Fn(&Term) -> bool>, answer: &Terms) {
        let words = answer.len().min(MOST_WORDS);
        self.found.clear();
        self.met.turn_to(key.pool);
        for index in 0..words {
            self.met.meet(key, answer, index, &mut self.found);
        }
        self.sort_by_probe(key.pool.probes.len());
        self.take_short_cuts(&key.pool.shortcuts, answer, words);
        self.find_phrases(&key.pool.wordings, answer, words);
    }

    /// Lays the hits out probe by probe, each probe's in the order of the answer.
    fn sort_by_probe(&mut self, probes: usize) {
        self.starts.clear();
        self.starts.resize(probes + 1, 0);
        self.hit = 0;
        for hit in &self.found {
            self.hit |= 1 << (hit.probe & 63);
            self.starts[usize::from(hit.probe) + 1] += 1;
        }
        for probe in 1..=probes {
            self.starts[probe] += self.starts[probe - 1];
        }
        self.hits.clear();
        self.hits.extend_from_slice(&self.found);
        // Each start walks to its end while the hits are placed, and is set back behind the walk.
        for hit in &self.found {
            let place = &mut self.starts[usize::from(hit.probe)];
            self.hits[*place as usize] = *hit;
            *place += 1;
        }
        for probe in (1..=probes).rev() {
            self.starts[probe] = self.starts[probe - 1];
        }
        self.starts[0] = 0;
    }

    fn take_short_cuts(&mut self, shortcuts: &Shortcuts, answer: &Terms, words: usize) {
        self.whole.clear();
        self.halves.clear();
        self.initials.clear();
        for (a, term) in answer.all[..words].iter().enumerate() {
            if shortcuts.joined.may_hold(term.hash) {
                self.whole.push((a as u16, term.hash));
            }
            if a > 0 {
                let pair = answer.words.joined_pair(a - 1).as_bytes();
                let near =
                    shortcuts.lengths >> pair.len().min(63) & 1 != 0 && shortcuts.firsts >> (pair[0] & 31) & 1 != 0;
                if near && shortcuts.words.may_hold(hash(pair)) {
                    self.halves.push((a as u16 - 1, a as u16 + 1, hash(pair)));
                }
                if let Some(of) = thing_of(answer, a - 1).filter(|&of| of < words) {
                    self.pair.clear();
                    self.pair.push_str(answer.words.text(of));
                    self.pair.push_str(answer.words.text(a - 1));
                    let whole = hash(self.pair.as_bytes());
                    if shortcuts.words.may_hold(whole) {
                        self.halves.push((a as u16 - 1, of as u16 + 1, whole));
                    }
                }
            }
            // Initials are written in capitals, or are no word that anybody knows.
            let word = &answer.words.all()[a];
            if shortcuts.initials.may_hold(term.hash)
                && (2..=6).contains(&term.chars)
                && !word.digits
                && (word.upper || term.entry.is_none_or(|e| e.weight() > 0.6))
            {
                self.initials.push((a as u16, term.hash));
            }
        }
    }

    fn find_phrases(&mut self, wordings: &[(StemId, &'static Wording)], answer: &Terms, words: usize) {
        self.phrases.clear();
        if wordings.is_empty() {
            return;
        }
        for (a, term) in answer.all[..words].iter().enumerate() {
            for (_, wording) in wordings.iter().filter(|(first, _)| *first == term.stem) {
                let stem = |at: usize| answer.all[..words].get(a + at).map(|t| t.stem);
                if let Some(length) = wording.begins(stem) {
                    self.phrases.push((a as u16, (a + length) as u16, wording));
                }
            }
        }
    }

    fn hits(&self, probe: u16) -> &[Hit] {
        let probe = usize::from(probe);
        &self.hits[self.starts[probe] as usize..self.starts[probe + 1] as usize]
    }

    /// The words of the compared answer that a probe meets by this link.
    pub fn met_by(&self, probe: u16, link: Link) -> impl Iterator<Item = usize> + '_ {
        let hits = self.hits(probe).iter().filter(move |hit| hit.near.link == link);
        hits.map(|hit| usize::from(hit.answer))
    }

    /// Whether any word of the compared answer may meet a word of a reference.
    pub fn may_meet(&self, sketch: &Sketch) -> bool {
        let by_short_cut = !(self.whole.is_empty() && self.halves.is_empty() && self.initials.is_empty());
        self.hit & sketch.mask != 0 || by_short_cut || sketch.acronyms || sketch.phrases && !self.phrases.is_empty()
    }

    /// Leaves a reference that no word may meet.
    pub fn pass_by(&mut self) -> Shares {
        self.candidates.clear();
        Shares::default()
    }

    /// Aligns the compared answer with one reference, best pairs first, each word used once. The pairs that were taken are
    /// [`Bench::taken`] until the next call.
    pub fn align(&mut self, key: &Key<'_, impl Fn(&Term) -> bool>, index: usize, own: &Own<'_>) -> Shares {
        self.candidates.clear();
        let (sketch, keys) = (&key.pool.sketches[index], key.pool.keys(index));
        self.gather(keys);
        self.gather_by_short_cut(&key.references[index], sketch, own.answer);
        if self.candidates.is_empty() {
            return Shares::default();
        }
        self.candidates.sort_by_key(Candidate::rank);
        self.round += 1;
        let round = self.round;
        if self.key_taken.len() < keys.len() {
            self.key_taken.resize(keys.len(), 0);
        }
        if self.own_taken.len() < own.answer.len() {
            self.own_taken.resize(own.answer.len(), 0);
        }
        let (key_taken, own_taken) = (&mut self.key_taken, &mut self.own_taken);
        self.candidates.retain(|candidate| {
            let keys = &mut key_taken[candidate.keys()];
            let own = &mut own_taken[candidate.own()];
            let free = keys.iter().chain(own.iter()).all(|&taken| taken != round);
            if free {
                keys.fill(round);
                own.fill(round);
            }
            free
        });
        self.sum(sketch, keys, own)
    }

    /// The pairs that the last alignment took.
    pub fn taken(&self) -> &[Candidate] {
        &self.candidates
    }

    fn gather(&mut self, keys: &[KeyWord]) {
        for (i, key) in keys.iter().take(LONGEST).enumerate() {
            let probe = usize::from(key.probe);
            let hits = self.starts[probe] as usize..self.starts[probe + 1] as usize;
            for hit in &self.hits[hits] {
                self.candidates.push(Candidate {
                    near: hit.near,
                    key: (i as u16, i as u16 + 1),
                    answer: (hit.answer, hit.answer + 1),
                });
            }
        }
    }

    fn gather_by_short_cut(&mut self, reference: &Reference, sketch: &Sketch, answer: &Terms) {
        let near = |link| Near { credit: 0.95, link };
        for &(a, hash) in &self.whole {
            for &(i, end, _) in reference.joined.iter().filter(|(.., joined)| *joined == hash) {
                self.candidates.push(Candidate {
                    near: near(Link::Compound),
                    key: (i, end),
                    answer: (a, a + 1),
                });
            }
        }
        for &(a, end, joined) in &self.halves {
            for (i, _) in reference
                .terms
                .all
                .iter()
                .take(LONGEST)
                .enumerate()
                .filter(|(_, term)| term.hash == joined)
            {
                self.candidates.push(Candidate {
                    near: near(Link::Compound),
                    key: (i as u16, i as u16 + 1),
                    answer: (a, end),
                });
            }
        }
        for &(a, hash) in &self.initials {
            for &(first, end, _) in reference.initials.iter().filter(|(_, _, initials)| *initials == hash) {
                self.candidates.push(Candidate {
                    near: near(Link::Acronym),
                    key: (first, end),
                    answer: (a, a + 1),
                });
            }
        }
        // "A herbivore eats plants" says "eats plants" itself, and "herbivore" is no other way to say it there.
        let itself =
            |one: &[Term], others: &[Term]| matches!(one, [word] if others.iter().any(|t| t.hash == word.hash));
        for &(first, end, own) in &self.phrases {
            for &(from, to, wanted) in &reference.phrases {
                let (given, key) = (usize::from(first)..usize::from(end), usize::from(from)..usize::from(to));
                let stem = |term: &Term| term.stem;
                let (said, told) = (&answer.all[given.clone()], &reference.terms.all[key.clone()]);
                if said.iter().map(stem).eq(told.iter().map(stem)) {
                    continue; // Word by word the same.
                }
                let stands = || itself(said, &reference.terms.all) || itself(told, &answer.all);
                let (credit, link) = match own.beside(wanted) {
                    Some(Accordance::Opposite) => (0.0, Link::Antonym),
                    // Of single words the lexicon and the letters have spoken, unless they know nothing.
                    Some(Accordance::Same) if own.is_word() && wanted.is_word() => (0.8, Link::Synonym),
                    Some(Accordance::Same) if !stands() => (0.9, Link::Phrase),
                    Some(Accordance::Same) | None => continue,
                };
                let (key, answer) = ((from, to), (first, end));
                // Who "learns" a trade may have "learned" others a lesson; our own list knows better.
                if link == Link::Antonym {
                    self.candidates.retain(|c| (c.key, c.answer) != (key, answer));
                }
                self.candidates.push(Candidate {
                    near: Near { credit, link },
                    key,
                    answer,
                });
            }
        }
        if !sketch.acronyms {
            return;
        }
        let words = answer.len().min(MOST_WORDS);
        for (i, letters) in &reference.acronyms {
            for first in 0..words {
                if let Some(end) = spells(answer, first, words, letters) {
                    self.candidates.push(Candidate {
                        near: near(Link::Acronym),
                        key: (*i, *i + 1),
                        answer: (first as u16, end as u16),
                    });
                }
            }
        }
    }

    fn sum(&self, sketch: &Sketch, keys: &[KeyWord], own: &Own<'_>) -> Shares {
        let (mut recall, mut new_recall, mut hit) = (0.0, 0.0, 0.0);
        for taken in &self.candidates {
            for key in &keys[taken.keys()] {
                if key.content || sketch.empty {
                    recall += key.weight * taken.near.credit;
                }
                if key.new {
                    new_recall += key.weight * taken.near.credit;
                }
            }
            for a in taken.own().filter(|&a| own.fresh[a]) {
                hit += own.answer.all[a].weight * taken.earned();
            }
        }
        let share = |part: f32, whole: f32| if whole > 0.0 { (part / whole).min(1.0) } else { 0.0 };
        let recall = share(recall, sketch.weight);
        let new_recall = share(new_recall, sketch.new_weight);
        let precision = share(hit, own.fresh_weight);
        Shares {
            recall,
            new_recall,
            precision,
            score: 0.72 * new_recall + 0.08 * recall + 0.2 * precision,
        }
    }
}

/// Where a run of the answer's words that spells `letters` by its initials ends, if one begins at `first`.
fn spells(answer: &Terms, first: usize, words: usize, letters: &str) -> Option<usize> {
    let mut left = letters.bytes();
    let mut wanted = left.next()?;
    let mut at = first;
    let mut taken = 0;
    while at < words {
        let text = answer.words.text(at);
        at += 1;
        if text.as_bytes()[0] == wanted {
            taken += 1;
            match left.next() {
                Some(next) => wanted = next,
                None => return (taken >= 2).then_some(at),
            }
        } else if taken == 0 || answer.all[at - 1].content {
            return None;
        }
    }
    None
}
