//! A passage made ready: which of its sentences hold which words, and where it settles the question.
//!
//! Owns the passage's side of judging. Never touches the answer beyond the words it is asked about.

use std::collections::{HashMap, HashSet};

use crate::grade::bearers::Bearers;
use crate::grade::reference::Reference;
use crate::grade::sorts::Sorts;
use crate::grade::terms::Terms;
use crate::grade::told::{Told, told};
use crate::lexicon::{Entry, Flags, StemId};
use crate::text::date::Dating;
use crate::text::{Gap, Span};

/// A word of a passage that carries meaning.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// Its stem.
    pub stem: StemId,
    /// The lexicon's entry.
    pub entry: Option<Entry>,
    /// Whether it is said not to be so: "had not been *trained*".
    pub denied: bool,
}

/// A passage made ready.
#[derive(Debug)]
pub struct Ground {
    /// For each stem, the sentences that hold it, in order.
    sentences_of: HashMap<StemId, Vec<u32>>,
    /// The stems of words written as names.
    names: HashSet<StemId>,
    /// Those that stand side by side: parts of one name.
    joined: HashSet<(StemId, StemId)>,
    /// Where each sentence stands in the passage.
    spans: Vec<Span>,
    /// How many content words each has.
    sizes: Vec<f32>,
    /// The words of each that carry meaning.
    words: Vec<Vec<Said>>,
    /// Whether each speaks of somebody by a pronoun.
    refers: Vec<bool>,
    /// The support of the question's words in each sentence.
    asked: Vec<f32>,
    /// Who is said to be what.
    pub bearers: Bearers,
    /// Its figures.
    pub told: Vec<Told>,
    /// Its dates, and the number of the sentence of each.
    pub dates: Vec<(u32, Dating)>,
    /// For each reference, its best sentence.
    homes: Vec<Option<u32>>,
    /// For each reference and each word of it, whether it is a name that the passage gives to others as well.
    shared: Vec<Vec<bool>>,
}

impl Ground {
    /// Prepares a passage for a question and its references.
    pub fn new(text: &str, question: &Terms, references: &[Reference]) -> Self {
        let terms = Terms::of(text);
        let mut sentences_of: HashMap<StemId, Vec<u32>> = HashMap::new();
        let mut names = HashSet::new();
        let mut joined = HashSet::new();
        let mut spans: Vec<Span> = Vec::new();
        let mut sizes: Vec<f32> = Vec::new();
        let mut words: Vec<Vec<Said>> = Vec::new();
        let mut refers: Vec<bool> = Vec::new();
        for (index, term) in terms.all.iter().enumerate() {
            let sentence = term.sentence as usize;
            let span = terms.words.all()[index].span;
            if sentence >= spans.len() {
                spans.resize(sentence + 1, span);
                sizes.resize(sentence + 1, 0.0);
                words.resize(sentence + 1, Vec::new());
                refers.resize(sentence + 1, false);
            }
            spans[sentence] = spans[sentence].join(span);
            if term.name {
                names.insert(term.stem);
                let last = index.checked_sub(1).map(|i| &terms.all[i]);
                if let Some(last) = last.filter(|t| t.name && terms.words.all()[index].gap <= Gap::Space) {
                    joined.insert((last.stem, term.stem));
                }
            }
            refers[sentence] |= matches!(terms.words.text(index), "he" | "she" | "they");
            if term.content {
                words[sentence].push(Said {
                    stem: term.stem,
                    entry: term.entry,
                    denied: terms.denied_in_clause(index),
                });
                sizes[sentence] += 1.0;
                let list = sentences_of.entry(term.stem).or_default();
                if list.last() != Some(&term.sentence) {
                    list.push(term.sentence);
                }
            }
        }
        let mut ground = Self {
            asked: vec![0.0; spans.len()],
            sentences_of,
            names,
            joined,
            spans,
            sizes,
            words,
            refers,
            bearers: Bearers::of(&terms),
            told: told(&terms),
            dates: terms
                .dates
                .iter()
                .map(|d| (terms.all[d.first].sentence, d.date))
                .collect(),
            homes: Vec::new(),
            shared: references.iter().map(|r| shared_names(r, &terms)).collect(),
        };
        let mut asked = vec![0.0; ground.spans.len()];
        let whole: f32 = question.all.iter().filter(|t| t.content).map(|t| t.weight).sum();
        for term in question.all.iter().filter(|t| t.content) {
            for &sentence in ground.sentences(term.stem) {
                asked[sentence as usize] += term.weight / whole.max(0.05);
            }
        }
        ground.asked = asked;
        ground.homes = references.iter().map(|r| ground.home(r)).collect();
        ground
    }

    /// The sentences that hold a word of this stem.
    pub fn sentences(&self, stem: StemId) -> &[u32] {
        self.sentences_of.get(&stem).map_or(&[], Vec::as_slice)
    }

    /// Whether the passage holds a word of this stem.
    pub fn holds(&self, stem: StemId) -> bool {
        self.sentences_of.contains_key(&stem)
    }

    /// Whether the passage uses a word of this stem as a name.
    pub fn names(&self, stem: StemId) -> bool {
        self.names.contains(&stem)
    }

    /// Whether two words stand side by side as parts of one name.
    pub fn joins(&self, first: StemId, second: StemId) -> bool {
        self.joined.contains(&(first, second))
    }

    /// How many sentences there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Where a sentence stands.
    pub fn span(&self, sentence: u32) -> Option<Span> {
        self.spans.get(sentence as usize).copied()
    }

    /// The content words of a sentence.
    pub fn size(&self, sentence: u32) -> f32 {
        self.sizes.get(sentence as usize).copied().unwrap_or(0.0)
    }

    /// The words of a sentence that carry meaning.
    pub fn words(&self, sentence: u32) -> &[Said] {
        self.words.get(sentence as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether two words that carry meaning follow each other somewhere: "wooden bridge".
    pub fn beside(&self, first: StemId, second: StemId) -> bool {
        let follow = |pair: &[Said]| pair[0].stem == first && pair[1].stem == second;
        self.sentences(first)
            .iter()
            .any(|&sentence| self.words(sentence).windows(2).any(follow))
    }

    /// Whether a sentence speaks of somebody by a pronoun.
    pub fn refers(&self, sentence: u32) -> bool {
        self.refers.get(sentence as usize) == Some(&true)
    }

    /// How well a sentence is supported by the question's words, 0 to 1.
    pub fn asked(&self, sentence: u32) -> f32 {
        self.asked.get(sentence as usize).copied().unwrap_or(0.0)
    }

    /// The sentence in which a reference is at home.
    pub fn home_of(&self, reference: usize) -> Option<u32> {
        self.homes.get(reference).copied().flatten()
    }

    /// Whether a word of a reference is a name that the passage gives to others as well.
    pub fn shares(&self, reference: usize, word: usize) -> bool {
        self.shared
            .get(reference)
            .is_some_and(|words| words.get(word) == Some(&true))
    }

    fn home(&self, reference: &Reference) -> Option<u32> {
        let mut support = vec![0.0f32; self.len()];
        for (i, term) in reference.terms.all.iter().enumerate() {
            if reference.new[i] {
                for &sentence in self.sentences(term.stem) {
                    support[sentence as usize] += term.weight;
                }
            }
        }
        self.best(&support)
    }

    /// The sentence with the most support, the question's words deciding between equals; none where there is no support.
    pub fn best(&self, support: &[f32]) -> Option<u32> {
        let rated = support
            .iter()
            .enumerate()
            .filter(|(_, s)| **s > 0.0)
            .map(|(i, &s)| (i as u32, s + 0.3 * self.asked(i as u32)));
        let mut top: Option<(u32, f32)> = None;
        for (sentence, value) in rated {
            if top.is_none_or(|(_, best)| value > best) {
                top = Some((sentence, value));
            }
        }
        top.map(|(sentence, _)| sentence)
    }
}

/// For each word of a name, whether the passage has it beside names of others.
fn shared_names(key: &Reference, passage: &Terms) -> Vec<bool> {
    let ours = |at: usize| key.terms.all.iter().any(|t| t.stem == passage.all[at].stem);
    let person = |at: usize| {
        let term = &passage.all[at];
        let title = term.sorts.any(Sorts::TITLE) || term.flags.has(Flags::TITLE);
        term.name && term.content && !title && term.number.is_none()
    };
    let beside = |at: usize, from: usize| {
        matches!(passage.words.all()[at.max(from)].gap, Gap::Space | Gap::Hyphen) && person(from) && !ours(from)
    };
    let others = |stem| {
        (0..passage.len())
            .filter(|&at| passage.all[at].stem == stem && passage.words.all()[at].capital)
            .any(|at| at > 0 && beside(at, at - 1) || at + 1 < passage.len() && beside(at, at + 1))
    };
    let named = |i: usize| key.terms.words.all()[i].capital && key.terms.all[i].content;
    (0..key.terms.len())
        .map(|i| named(i) && others(key.terms.all[i].stem))
        .collect()
}
