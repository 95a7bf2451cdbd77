//! The words of all accepted answers, each once, and what they can be met by.
//!
//! Owns what is worked out of them once a question. Never touches an answer.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::grade::matching::Outline;
use crate::grade::reference::{LONGEST, Reference};
use crate::grade::terms::Term;
use crate::lexicon::{self, Group, Relatives, StemId, Wording};

/// A word of the key, once for all accepted answers that hold it.
#[derive(Debug)]
pub struct Probe {
    /// The word.
    pub term: Term,
    /// Whether it says what the question did not.
    pub new: bool,
    /// Its letters.
    pub text: String,
    /// Which reference it was first seen in: its numbers are looked up there.
    pub reference: usize,
}

/// The words of all accepted answers.
#[derive(Debug)]
pub struct Pool {
    /// Its own number, by which the working memory knows whether it has met these words before.
    pub id: u64,
    /// The words.
    pub probes: Vec<Probe>,
    /// Those that are content words and no figures, and what tells strangers of each.
    pub plain: Vec<(u16, Outline)>,
    /// The places of the others.
    pub others: Vec<u16>,
    /// For each, how many accepted answers hold it.
    pub shared_by: Vec<f32>,
    /// The greatest of these.
    pub most_shared: f32,
    /// What they may be related to.
    pub relatives: Relatives,
    /// Phrases that say the same as one of a reference, or the opposite, by the stem that they begin with.
    pub wordings: Vec<(StemId, &'static Wording)>,
    /// What else may meet them.
    pub shortcuts: Shortcuts,
}

/// The number of the next pool. Whatever it is, verdicts are the same.
static NEXT: AtomicU64 = AtomicU64::new(1);

impl Pool {
    /// Gathers the words of all references, each once, and tells the references which they are. `given` says of a stem whether
    /// the question holds it.
    pub fn of(references: &mut [Reference], given: impl Fn(StemId) -> bool) -> Self {
        let mut probes: Vec<Probe> = Vec::new();
        let mut seen: Vec<Vec<usize>> = Vec::new();
        for (r, reference) in references.iter_mut().enumerate() {
            for index in 0..reference.terms.len().min(LONGEST) {
                let term = reference.terms.all[index];
                let text = reference.terms.words.text(index);
                // The same letters may belong to a figure in one wording and to a name in another.
                let known = probes
                    .iter()
                    .position(|p| p.term.hash == term.hash && p.term.number.is_none() && term.number.is_none());
                let probe = known.unwrap_or_else(|| {
                    probes.push(Probe {
                        term,
                        new: term.content && !given(term.stem),
                        text: text.to_owned(),
                        reference: r,
                    });
                    seen.push(Vec::new());
                    probes.len() - 1
                });
                if !seen[probe].contains(&reference.origin) {
                    seen[probe].push(reference.origin);
                }
                reference.probes[index] = u16::try_from(probe).unwrap_or(u16::MAX);
                reference.mask |= 1 << (probe & 63);
            }
        }
        let shared_by: Vec<f32> = seen.iter().map(|origins| origins.len() as f32).collect();
        let mut relatives = Relatives::default();
        let lemmas = probes.iter().filter_map(|p| p.term.lemmas.as_ref());
        lemmas.for_each(|l| relatives.add(l));
        let places = (0..=u16::MAX).zip(&probes);
        let (plain, others): (Vec<_>, Vec<_>) = places.partition(|(_, p)| p.term.content && p.term.number.is_none());
        let plain = plain
            .into_iter()
            .map(|(place, p)| (place, Outline::of(&p.term, p.term.lemmas.as_ref())));
        let others = others.into_iter().map(|(place, _)| place);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            most_shared: shared_by.iter().copied().fold(0.0, f32::max),
            plain: plain.collect(),
            others: others.collect(),
            probes,
            shared_by,
            relatives,
            wordings: wordings(references),
            shortcuts: Shortcuts::new(references),
        }
    }
}

/// All wordings of what the references' phrases say, and of the opposite.
fn wordings(references: &[Reference]) -> Vec<(StemId, &'static Wording)> {
    let phrases = references.iter().flat_map(|r| &r.phrases);
    let mut groups: Vec<Group> = phrases.map(|(.., wording)| wording.group()).collect();
    groups.sort_unstable();
    groups.dedup();
    let all = groups.into_iter().flat_map(lexicon::wordings_beside);
    all.filter_map(|w| Some((w.first()?, w))).collect()
}

/// What the words of a key can be met by beyond their own letters, as sets of hashes: nearly every word of an answer is in
/// none of them and need not be looked at again.
#[derive(Debug, Default)]
pub struct Shortcuts {
    /// How long its words are, in bytes, a bit each: most pairs of words do not even come near.
    pub lengths: u64,
    /// What its words begin with, a bit each.
    pub firsts: u32,
    /// Its words.
    pub words: Filter,
    /// Two of its words written as one.
    pub joined: Filter,
    /// The initials of its names.
    pub initials: Filter,
}

impl Shortcuts {
    /// The short cuts of all references together.
    pub fn new(references: &[Reference]) -> Self {
        let mut all = Self::default();
        for reference in references {
            for (index, term) in reference.terms.all.iter().enumerate() {
                let word = reference.terms.words.text(index).as_bytes();
                all.lengths |= 1 << word.len().min(63);
                all.firsts |= 1 << (word[0] & 31);
                all.words.add(term.hash);
            }
            reference.joined.iter().for_each(|(_, hash)| all.joined.add(*hash));
            reference
                .initials
                .iter()
                .for_each(|(_, _, hash)| all.initials.add(*hash));
        }
        all
    }
}

/// A set of hashes that never denies one of its own and admits few others.
#[derive(Debug, Default)]
pub struct Filter([u64; 8]);

impl Filter {
    fn place(hash: u64) -> (usize, u64) {
        ((hash >> 61) as usize, 1 << (hash >> 55 & 63))
    }

    fn add(&mut self, hash: u64) {
        let (word, bit) = Self::place(hash);
        self.0[word] |= bit;
    }

    /// Whether it may hold this hash. False is sure.
    pub fn may_hold(&self, hash: u64) -> bool {
        let (word, bit) = Self::place(hash);
        self.0[word] & bit != 0
    }
}
