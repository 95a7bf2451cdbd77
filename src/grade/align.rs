//! Which words of an answer stand for which words of an accepted answer.
//!
//! Owns the one-to-one alignment and what it adds up to. Never touches what follows from it: features and reasons read it.

use crate::grade::matching::{Link, Near, Side, pair};
use crate::grade::reference::Reference;
use crate::grade::terms::{Term, Terms, hash};

/// A word of the key, once for all accepted answers that hold it.
#[derive(Debug)]
pub struct Probe {
    /// The word.
    pub term: Term,
    /// Its letters.
    pub text: String,
    /// Which reference it was first seen in: its numbers are looked up there.
    pub reference: usize,
}

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
    /// For each probe, where its hits begin in `hits`.
    starts: Vec<u32>,
    hits: Vec<(u16, Near)>,
    candidates: Vec<Candidate>,
    joined: Vec<u64>,
    buffer: String,
}

#[derive(Clone, Copy, Debug)]
struct Candidate {
    near: Near,
    key: (u16, u16),
    answer: (u16, u16),
}

/// An answer longer than this is compared by its first words alone: nobody's short answer is, and time stays bounded.
pub const MOST_WORDS: usize = 400;

impl Bench {
    /// Compares each word of the answer with each probe. `taken` says which words of the answer mean something of their own.
    pub fn compare(
        &mut self,
        probes: &[Probe],
        references: &[Reference],
        answer: &Terms,
        taken: impl Fn(&Term) -> bool,
    ) {
        self.starts.clear();
        self.hits.clear();
        let words = answer.len().min(MOST_WORDS);
        for probe in probes {
            self.starts.push(self.hits.len() as u32);
            let key = Side {
                term: &probe.term,
                text: &probe.text,
                numbers: &references[probe.reference].terms.numbers,
            };
            for (index, term) in answer.all[..words].iter().enumerate() {
                if !(probe.term.content && term.content) && probe.term.hash != term.hash {
                    continue;
                }
                let side = Side {
                    term,
                    text: answer.words.text(index),
                    numbers: &answer.numbers,
                };
                if let Some(near) = pair(key, side, &taken) {
                    self.hits.push((index as u16, near));
                }
            }
        }
        self.starts.push(self.hits.len() as u32);
        self.joined.clear();
        for index in 1..words {
            self.buffer.clear();
            self.buffer.push_str(answer.words.text(index - 1));
            self.buffer.push_str(answer.words.text(index));
            self.joined.push(hash(self.buffer.as_bytes()));
        }
    }

    fn hits(&self, probe: u16) -> &[(u16, Near)] {
        let probe = usize::from(probe);
        &self.hits[self.starts[probe] as usize..self.starts[probe + 1] as usize]
    }

    /// Aligns the compared answer with one reference, best pairs first, each word used once.
    pub fn align(
        &mut self,
        reference: &Reference,
        answer: &Terms,
        fresh: &[bool],
        fresh_weight: f32,
        out: &mut Alignment,
    ) {
        let words = answer.len().min(MOST_WORDS);
        out.met.clear();
        out.met.resize(reference.terms.len(), None);
        out.used.clear();
        out.used.resize(answer.len(), 0.0);
        self.gather(reference, answer, words);
        self.candidates.sort_by(|a, b| {
            b.near
                .credit
                .total_cmp(&a.near.credit)
                .then(a.answer.0.cmp(&b.answer.0))
        });
        for candidate in &self.candidates {
            let key = usize::from(candidate.key.0)..usize::from(candidate.key.1);
            let own = usize::from(candidate.answer.0)..usize::from(candidate.answer.1);
            // Antonyms have no credit, yet they take their places.
            if out.met[key.clone()].iter().any(Option::is_some) || out.used[own.clone()].iter().any(|&u| u != 0.0) {
                continue;
            }
            for slot in &mut out.met[key] {
                *slot = Some(Met {
                    near: candidate.near,
                    answer: candidate.answer.0,
                });
            }
            for used in &mut out.used[own] {
                *used = candidate.near.credit.max(f32::MIN_POSITIVE);
            }
        }
        self.sum(reference, answer, fresh, fresh_weight, out);
    }

    fn gather(&mut self, reference: &Reference, answer: &Terms, words: usize) {
        let mut candidates = std::mem::take(&mut self.candidates);
        candidates.clear();
        let single = |i: usize, a: u16| ((i as u16, i as u16 + 1), (a, a + 1));
        for (i, &probe) in reference.probes.iter().enumerate() {
            for &(a, near) in self.hits(probe) {
                let (key, answer) = single(i, a);
                candidates.push(Candidate { near, key, answer });
            }
        }
        let compound = Near {
            credit: 0.95,
            link: Link::Compound,
        };
        for &(i, joined) in &reference.joined {
            for (a, term) in answer.all[..words].iter().enumerate() {
                if term.hash == joined {
                    let a = a as u16;
                    candidates.push(Candidate {
                        near: compound,
                        key: (i, i + 2),
                        answer: (a, a + 1),
                    });
                }
            }
        }
        for (a, &joined) in self.joined.iter().enumerate() {
            for (i, term) in reference.terms.all.iter().enumerate() {
                if term.hash == joined {
                    let (i, a) = (i as u16, a as u16);
                    candidates.push(Candidate {
                        near: compound,
                        key: (i, i + 1),
                        answer: (a, a + 2),
                    });
                }
            }
        }
        self.acronyms(reference, answer, words, &mut candidates);
        self.candidates = candidates;
    }

    fn acronyms(&self, reference: &Reference, answer: &Terms, words: usize, candidates: &mut Vec<Candidate>) {
        let near = Near {
            credit: 0.95,
            link: Link::Acronym,
        };
        for (a, term) in answer.all[..words].iter().enumerate() {
            let short = (2..=6).contains(&term.chars) && !answer.words.all()[a].digits;
            // Initials are written in capitals, or are no word that anybody knows.
            if !short || !(answer.words.all()[a].upper || term.entry.is_none_or(|e| e.weight() > 0.6)) {
                continue;
            }
            for &(first, end, initials) in &reference.initials {
                if initials == term.hash {
                    candidates.push(Candidate {
                        near,
                        key: (first, end),
                        answer: (a as u16, a as u16 + 1),
                    });
                }
            }
        }
        for (i, letters) in &reference.acronyms {
            for first in 0..words {
                if let Some(end) = spells(answer, first, words, letters) {
                    candidates.push(Candidate {
                        near,
                        key: (*i, *i + 1),
                        answer: (first as u16, end as u16),
                    });
                }
            }
        }
    }

    fn sum(&self, reference: &Reference, answer: &Terms, fresh: &[bool], fresh_weight: f32, out: &mut Alignment) {
        let (mut recall, mut new_recall, mut hit) = (0.0, 0.0, 0.0);
        let whole = reference.terms.all.iter().any(|t| t.content);
        for (i, met) in out.met.iter().enumerate() {
            let Some(met) = met else { continue };
            let term = &reference.terms.all[i];
            if term.content || !whole {
                recall += term.weight * met.near.credit;
            }
            if reference.new[i] {
                new_recall += term.weight * met.near.credit;
            }
        }
        for (a, &used) in out.used.iter().enumerate() {
            if used > 0.0 && fresh[a] {
                hit += answer.all[a].weight * used;
            }
        }
        let share = |part: f32, whole: f32| if whole > 0.0 { (part / whole).min(1.0) } else { 0.0 };
        out.recall = share(recall, reference.weight);
        out.new_recall = share(new_recall, reference.new_weight);
        out.precision = share(hit, fresh_weight);
        out.score = 0.72 * out.new_recall + 0.08 * out.recall + 0.2 * out.precision;
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
