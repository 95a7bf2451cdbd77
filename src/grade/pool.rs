//! The words of all accepted answers, each once, and what they can be met by.
//!
//! Owns what is worked out of them once a question. Never touches an answer.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::grade::matching::{Outline, one_slip};
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

/// A word of a reference in a few bytes, side by side with its neighbours: every answer is aligned with every reference.
#[derive(Clone, Copy, Debug)]
pub struct KeyWord {
    /// As in [`Term`].
    pub weight: f32,
    /// Its probe.
    pub probe: u16,
    /// As in [`Term`].
    pub content: bool,
    /// Whether it says what the question did not.
    pub new: bool,
}

/// A reference in a few bytes: of most no more is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Sketch {
    /// Its probes, a bit each; from the 64th on they share.
    pub mask: u64,
    /// As in [`Reference`].
    pub origin: usize,
    /// As in [`Reference`].
    pub weight: f32,
    /// As in [`Reference`].
    pub new_weight: f32,
    /// Where its words begin and end among all.
    keys: (u32, u32),
    /// Whether none of its words is content, so that all count.
    pub empty: bool,
    /// Whether any of its words may be initials.
    pub acronyms: bool,
    /// Whether it holds phrases that others say the same as, or the opposite of.
    pub phrases: bool,
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
    /// The references.
    pub sketches: Vec<Sketch>,
    /// Their words, one after another.
    keys: Vec<KeyWord>,
    /// What the accepted answers have in common beyond the question.
    pub common: Vec<Common>,
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
    /// Gathers the words of all references, each once. `given` says of a stem whether the question holds it.
    pub fn of(references: &[Reference], given: impl Fn(StemId) -> bool) -> Self {
        let (mut sketches, mut keys) = (Vec::new(), Vec::new());
        let mut probes: Vec<Probe> = Vec::new();
        let mut seen: Vec<Vec<usize>> = Vec::new();
        for (r, reference) in references.iter().enumerate() {
            let first = keys.len();
            keys.extend(
                reference
                    .terms
                    .all
                    .iter()
                    .zip(&reference.new)
                    .map(|(term, &new)| KeyWord {
                        weight: term.weight,
                        probe: 0,
                        content: term.content,
                        new,
                    }),
            );
            let mut mask = 0;
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
                keys[first + index].probe = u16::try_from(probe).unwrap_or(u16::MAX);
                mask |= 1 << (probe & 63);
            }
            sketches.push(Sketch {
                mask,
                origin: reference.origin,
                weight: reference.weight,
                new_weight: reference.new_weight,
                keys: (first as u32, keys.len() as u32),
                empty: !reference.terms.all.iter().any(|t| t.content),
                acronyms: !reference.acronyms.is_empty(),
                phrases: !reference.phrases.is_empty(),
            });
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
            sketches,
            keys,
            common: common(&probes, &shared_by),
            plain: plain.collect(),
            others: others.collect(),
            probes,
            relatives,
            wordings: wordings(references),
            shortcuts: Shortcuts::new(references),
        }
    }

    /// Whether a word is a content word of an accepted answer but for one slip at most.
    pub fn nearly_holds(&self, term: &Term, text: &str) -> bool {
        let mut probes = self.plain.iter().map(|(place, _)| &self.probes[usize::from(*place)]);
        probes.any(|probe| one_slip((&probe.term, &probe.text), (term, text)))
    }
}

impl Pool {
    /// The words of a reference.
    pub fn keys(&self, reference: usize) -> &[KeyWord] {
        let (first, end) = self.sketches[reference].keys;
        &self.keys[first as usize..end as usize]
    }
}

/// A word that accepted answers have in common, and the question has not.
#[derive(Debug)]
pub struct Common {
    /// Its probe.
    pub probe: u16,
    /// How much it counts: the square of how many hold it.
    pub share: f32,
    /// Whether no word is held by more.
    pub core: bool,
}

fn common(probes: &[Probe], shared_by: &[f32]) -> Vec<Common> {
    let most = shared_by.iter().copied().fold(0.0, f32::max);
    let all = (0..=u16::MAX).zip(probes).zip(shared_by).filter(|((_, p), _)| p.new);
    let common = all.map(|((probe, _), &by)| Common {
        probe,
        share: by * by,
        core: by >= most,
    });
    common.collect()
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
            reference.joined.iter().for_each(|(.., hash)| all.joined.add(*hash));
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
