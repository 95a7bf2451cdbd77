//! Owns the choice of phrases: WordNet's entries of several words, how they are cut into words, which are worth their
//! bytes. Never touches the table.

use std::collections::{BTreeMap, BTreeSet};

use closeread::lexicon::RelationKind;
use closeread::lexicon::layout::LONGEST_PHRASE;

use crate::lists;
use crate::relations::Pairs;
use crate::vocabulary::Form;
use crate::wordnet::WordNet;

/// A phrase is kept when all its words stand this far up the list: what is left out is Latin and trade names.
const LAST_WORD: usize = 30_000;

/// Plants and animals are kept only when all their words are very common: nobody is asked for the orchids.
const LAST_WORD_OF_SPECIES: usize = 6_000;
/// WordNet's lexicographer files of animals and plants.
const SPECIES: [u8; 2] = [5, 20];
/// How common the senses of two synonyms must be together, and those of a part and its whole.
const DEEPEST_SYNONYM: u8 = 4;
const DEEPEST_PART: u8 = 2;

/// An entry of several words.
pub struct Candidate {
    pub words: Vec<String>,
    /// WordNet's ways of writing it, lower case ("x-ray", "x_ray").
    pub spellings: Vec<String>,
}

/// The entries of several words that are made of common words, commonest first.
pub fn candidates(forms: &BTreeMap<String, Form>, net: &WordNet) -> Vec<Candidate> {
    let stop: BTreeSet<&str> = lists::words(lists::STOP).collect();
    let mut found: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
    for lemma in net.senses.keys() {
        let words = cut(lemma);
        let species = net.senses[lemma]
            .iter()
            .all(|sense| SPECIES.contains(&net.synsets[&sense.synset].file));
        let last = if species { LAST_WORD_OF_SPECIES } else { LAST_WORD };
        let known = |word: &String| forms.get(word).is_some_and(|form| form.place <= last);
        let fits = (2..=LONGEST_PHRASE).contains(&words.len()) && words.iter().all(known);
        // "In fact", "the city": what begins with a function word says little, and would cost a look-up at each "the".
        if fits && !stop.contains(words[0].as_str()) {
            found.entry(words).or_default().push(lemma.clone());
        }
    }
    let mut found: Vec<Candidate> = found
        .into_iter()
        .map(|(words, spellings)| Candidate { words, spellings })
        .collect();
    found.sort_by_key(|phrase| {
        let rarest = phrase.words.iter().map(|word| forms[word].place).max();
        (rarest, phrase.words.clone())
    });
    // The reader knows a phrase by the likeliest lemmas of its words, so of two that differ in inflection alone ("public
    // house", "public housing") it can only know one.
    let mut known: BTreeSet<Vec<String>> = BTreeSet::new();
    found.retain(|phrase| {
        let lemma = |word: &String| forms[word].lemmas.first().unwrap_or(word).clone();
        known.insert(phrase.words.iter().map(lemma).collect())
    });
    found
}

/// Cuts an entry into words as the reader of answers does: at spaces and hyphens, without dots and possessive endings.
fn cut(lemma: &str) -> Vec<String> {
    lemma
        .split(['_', '-', '/'])
        .map(|word| word.strip_suffix("'s").unwrap_or(word))
        .map(|word| {
            word.chars()
                .filter(|letter| !matches!(letter, '.' | ',' | '\''))
                .collect::<String>()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// Which of the phrases say something that their words do not: those with an opposite, a derivation, a whole or a part, or a
/// synonym that is not merely the same words with some left out ("Alfred Hitchcock", "Hitchcock"). That "lung cancer" is
/// a cancer its last word tells.
pub fn useful(pairs: &Pairs, singles: &[&str], phrases: &[Candidate]) -> Vec<bool> {
    let mut useful = vec![false; phrases.len()];
    let words = |number: u32| -> BTreeSet<&str> {
        match (number as usize).checked_sub(singles.len()) {
            Some(at) => phrases[at].words.iter().map(String::as_str).collect(),
            None => BTreeSet::from([singles[number as usize]]),
        }
    };
    for ((a, b), relation) in pairs.iter().filter(|((a, _), _)| *a as usize >= singles.len()) {
        let telling = match relation.kind {
            RelationKind::Synonym => {
                let (a, b) = (words(*a), words(*b));
                relation.rank <= DEEPEST_SYNONYM && !a.is_subset(&b) && !b.is_subset(&a)
            }
            RelationKind::Derivation | RelationKind::Antonym => true,
            RelationKind::Part | RelationKind::Whole => relation.rank <= DEEPEST_PART,
            RelationKind::Inflection
            | RelationKind::Similar
            | RelationKind::Contrast
            | RelationKind::Broader
            | RelationKind::Narrower
            | RelationKind::MuchBroader
            | RelationKind::MuchNarrower
            | RelationKind::Entailment
            | RelationKind::Sister => false,
        };
        for end in [*a, *b] {
            if let Some(at) = (end as usize).checked_sub(singles.len()).filter(|_| telling) {
                useful[at] = true;
            }
        }
    }
    useful
}
