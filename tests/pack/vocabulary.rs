//! Owns the choice of words: what is folded, what is kept, which forms are slips of the pen. Never touches relations
//! or the table.

use std::collections::{BTreeMap, HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::lists;
use crate::morphology::bases;
use crate::wordnet::{DOTTED, WordNet};

/// Words outside WordNet, mostly names, are kept to this place in the list. Further down the list is half noise.
const LAST_NAME: usize = 60_000;
/// Lemmas of WordNet are kept to this place: rarer ones are the Latin of botanists and zoologists.
const LAST_LEMMA: usize = 160_000;
/// Inflected forms of kept lemmas are kept to this place.
const LAST_INFLECTION: usize = 160_000;
/// Rarer lemmas are kept all the same when WordNet explains this many other things by them ("prophase").
const TELLING_GLOSSES: u32 = 2;

/// A kept word form.
pub struct Form {
    /// Its place in the list of words by frequency, from 1; 0 for our own additions, which are function words.
    pub place: usize,
    /// The WordNet lemmas that it may be a form of, the likeliest first.
    pub lemmas: Vec<String>,
    /// The parts of speech (bit per part) that it may be, through those lemmas.
    pub parts: u8,
}

/// Folds as the reader of answers does: lower case, no accents, letters of other alphabets left out.
fn fold(word: &str) -> Option<String> {
    if DOTTED.contains(&word) {
        return Some(word.to_owned());
    }
    let mut out = String::new();
    for letter in word.to_lowercase().nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'a'..='z' => out.push(letter),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'þ' => out.push_str("th"),
            'ı' => out.push('i'),
            _ => return None,
        }
    }
    (!out.is_empty() && out.len() <= 31).then_some(out)
}

/// Word → place in the list, from 1, the first of forms that fold alike.
pub fn places(list: &str) -> HashMap<String, usize> {
    let mut places = HashMap::new();
    for (word, place) in list.lines().zip(1..) {
        if let Some(folded) = fold(word) {
            places.entry(folded).or_insert(place);
        }
    }
    places
}

/// The words to keep.
pub fn choose(places: &HashMap<String, usize>, net: &WordNet) -> BTreeMap<String, Form> {
    let stop: HashSet<&str> = lists::words(lists::STOP).collect();
    let misspelt: HashSet<&str> = lists::words(lists::MISSPELT).collect();
    let school: HashSet<&str> = lists::words(lists::SCHOOL).collect();
    let mut kept = BTreeMap::new();
    let explaining = net
        .glosses
        .iter()
        .filter(|(_, count)| **count >= TELLING_GLOSSES)
        .map(|(word, _)| word);
    let rare = explaining
        .filter(|word| net.senses.contains_key(*word))
        .map(|word| (word.as_str(), LAST_LEMMA));
    let listed = places.iter().map(|(word, place)| (word.as_str(), *place));
    let taught = school.iter().map(|word| (*word, LAST_LEMMA));
    // A word that the list has keeps its place.
    let all: BTreeMap<&str, usize> = rare.chain(taught).chain(listed).collect();
    for (word, place) in all {
        if misspelt.contains(word) {
            continue;
        }
        let bases = if stop.contains(word) {
            Vec::new()
        } else {
            bases(word, places, net)
        };
        let last = match bases.is_empty() {
            true => LAST_NAME,
            false if net.senses.contains_key(word) => LAST_LEMMA,
            false => LAST_INFLECTION,
        };
        let telling = net.glosses.get(word).is_some_and(|count| *count >= TELLING_GLOSSES);
        if place <= last || school.contains(word) || telling && !bases.is_empty() {
            let parts = bases.iter().fold(0, |parts, base| parts | base.1);
            let lemmas = bases.into_iter().map(|base| base.0).collect();
            kept.insert(word.to_owned(), Form { place, lemmas, parts });
        }
    }
    let ours = [
        lists::STOP,
        lists::NEGATION,
        lists::NUMBER,
        lists::MONTH,
        lists::WEEKDAY,
        lists::TITLE,
    ];
    for word in ours.iter().flat_map(|list| lists::words(list)) {
        let place = places.get(word).copied().unwrap_or(0);
        kept.entry(word.to_owned()).or_insert(Form {
            place,
            lemmas: Vec::new(),
            parts: 0,
        });
    }
    for group in lists::FUNCTION_FORMS {
        let mut forms = lists::words(group);
        let head = forms.next().expect("a group has a lemma");
        for form in forms.chain([head]) {
            if let Some(form) = kept.get_mut(form) {
                form.lemmas = vec![head.to_owned()];
            }
        }
    }
    kept
}
