//! Owns the way from an inflected form to its lemmas: WordNet's exception lists and rules. Never touches the vocabulary.

use std::collections::{BTreeMap, HashMap};

use crate::lists;
use crate::wordnet::WordNet;

/// The lemmas that a form may belong to with the parts of speech it then has: WordNet's own morphology (morphy(7WN)),
/// kept from reading "species" as the plural of "specie".
pub fn bases(word: &str, places: &HashMap<String, usize>, net: &WordNet) -> Vec<(String, u8)> {
    let mut found: BTreeMap<String, (u8, u32)> = BTreeMap::new();
    let mut note = |lemma: &str, part: u8| {
        let entry = found.entry(lemma.to_owned()).or_default();
        entry.0 |= 1 << part;
        entry.1 += net.counted(part, lemma);
    };
    let mut irregular = [false; 4];
    for part in 0..4u8 {
        if net.has(part, word) {
            note(word, part);
        }
        for base in net.exceptions.get(&(part, word.to_owned())).into_iter().flatten() {
            if base != word && net.has(part, base) {
                irregular[usize::from(part)] = true;
                note(base, part);
            }
        }
    }
    for (part, cut, put) in RULES {
        let Some(root) = word.strip_suffix(cut) else {
            continue;
        };
        let base = format!("{root}{put}");
        if irregular[usize::from(*part)] || base.len() < 2 || !net.has(*part, &base) {
            continue;
        }
        if net.senses.contains_key(word) && !plausible(word, &base, *part, places, net) {
            continue;
        }
        if *part == 0 && word.ends_with("ss") || lists::NOT_INFLECTED.contains(&(word, base.as_str())) {
            continue;
        }
        note(&base, *part);
    }
    let mut bases: Vec<(String, u8, u32)> = found
        .into_iter()
        .map(|(lemma, (parts, count))| (lemma, parts, count))
        .collect();
    // The likeliest first; between equals the word itself, then the alphabet.
    bases.sort_by(|a, b| {
        b.2.cmp(&a.2)
            .then_with(|| (b.0 == word).cmp(&(a.0 == word)))
            .then_with(|| a.0.cmp(&b.0))
    });
    bases.truncate(closeread::lexicon::layout::MOST_LEMMAS);
    bases.into_iter().map(|(lemma, parts, _)| (lemma, parts)).collect()
}

/// Morphy's rules of detachment: part of speech, what is cut, what is put.
const RULES: &[(u8, &str, &str)] = &[
    (0, "s", ""),
    (0, "ses", "s"),
    (0, "xes", "x"),
    (0, "zes", "z"),
    (0, "ches", "ch"),
    (0, "shes", "sh"),
    (0, "men", "man"),
    (0, "ies", "y"),
    (1, "s", ""),
    (1, "ies", "y"),
    (1, "es", "e"),
    (1, "es", ""),
    (1, "ed", "e"),
    (1, "ed", ""),
    (1, "ing", "e"),
    (1, "ing", ""),
    (2, "er", ""),
    (2, "est", ""),
    (2, "er", "e"),
    (2, "est", "e"),
];

/// Whether a word that is itself a lemma is likely to be an inflected form as well: not when the would-be base is much
/// rarer ("species", "specie"), too short ("gas", "ga"), or a comparative of what is plainly a noun ("number", "numb").
fn plausible(word: &str, base: &str, part: u8, places: &HashMap<String, usize>, net: &WordNet) -> bool {
    let place = |word: &str| places.get(word).copied().unwrap_or(usize::MAX / 16);
    if base.len() < 3 || place(base) > 8 * place(word) {
        return false;
    }
    part != 2 || net.counted(0, word) == 0
}
