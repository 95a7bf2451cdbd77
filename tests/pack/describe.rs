//! Owns what is said of a word in itself: its weight, its flags, its topic. Never touches relations.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use closeread::lexicon::Flags;

use crate::lists;
use crate::vocabulary::Form;
use crate::wordnet::{SynsetId, WordNet};

/// The weight of a word at a place in the list, as 255ths.
///
/// Wanted is the information of a word, −log of its frequency, stretched so that 1.3 powers of ten ("the", one word in
/// twenty) weigh about .05 and 6.2 (one in a million and a half) weigh 1: `(100·−log₁₀ f − 100) / 520`, kept in .05..1. The list tells places, not
/// frequencies. Zipf's law gives f = 0.1/r for the first five thousand places; further down English falls faster (Ferrer i
/// Cancho and Solé 2001 find a second slope), and r^−1.7 leads from there to one in a million at place 29,000, which is
/// how many English words are that common.
pub fn weight(place: usize) -> u8 {
    const KNEE: f64 = 5_000.0;
    let place = place.max(1) as f64;
    let powers = 1.0 + place.min(KNEE).log10() + 1.7 * (place.max(KNEE) / KNEE).log10();
    let weight = ((100.0 * powers - 100.0) / 520.0).clamp(0.05, 1.0);
    (weight * 255.0).round() as u8
}

fn set(list: &'static str) -> BTreeSet<&'static str> {
    lists::words(list).collect()
}

static LISTED: LazyLock<[(BTreeSet<&str>, Flags); 10]> = LazyLock::new(|| {
    [
        (set(lists::STOP), Flags::STOP),
        (set(lists::NEGATION), Flags::NEGATION),
        (set(lists::NUMBER), Flags::NUMBER),
        (set(lists::MONTH), Flags::MONTH),
        (set(lists::WEEKDAY), Flags::WEEKDAY),
        (set(lists::TITLE), Flags::TITLE),
        (set(lists::QUESTION), Flags::QUESTION),
        (set(lists::HEDGE), Flags::HEDGE),
        (set(lists::UP), Flags::UP),
        (set(lists::DOWN), Flags::DOWN),
    ]
});

/// The flags of a form.
pub fn flags(word: &str, form: &Form, net: &WordNet) -> Flags {
    let mut flags = Flags(u16::from(form.parts) << 12);
    for (list, flag) in LISTED.iter() {
        if list.contains(word) {
            flags |= *flag;
        }
    }
    let listed = flags.has_any(Flags::STOP | Flags::NEGATION | Flags::NUMBER | Flags::HEDGE | Flags::TITLE);
    let spellings: Vec<String> = form
        .lemmas
        .first()
        .cloned()
        .into_iter()
        .filter(|it| net.senses.contains_key(it))
        .collect();
    if !listed && (form.lemmas.is_empty() || is_name(&spellings, net)) {
        flags |= Flags::NAME;
    }
    if spellings.iter().any(|lemma| is_demonym(lemma, net)) {
        flags |= Flags::DEMONYM;
    }
    flags
}

/// The commonest sense of a lemma over all its spellings: the one counted most in tagged text, nouns first.
fn commonest(spellings: &[String], net: &WordNet) -> Option<(SynsetId, String)> {
    let mut best: Option<(u32, SynsetId, &String)> = None;
    for spelling in spellings {
        for sense in &net.senses[spelling] {
            let count = net
                .sense_counts
                .get(&(spelling.clone(), sense.synset))
                .copied()
                .unwrap_or(0);
            if best.is_none_or(|(most, ..)| count > most) {
                best = Some((count, sense.synset, spelling));
            }
        }
    }
    best.map(|(_, synset, spelling)| (synset, spelling.clone()))
}

/// The lexicographer file of the commonest sense.
pub fn topic(spellings: &[String], net: &WordNet) -> u8 {
    commonest(spellings, net).map_or(0, |(synset, _)| net.synsets[&synset].file)
}

/// Whether WordNet writes the commonest sense with a capital.
pub fn is_name(spellings: &[String], net: &WordNet) -> bool {
    commonest(spellings, net).is_some_and(|(synset, spelling)| net.capital(&spelling, synset))
}

/// Whether a lemma is an adjective made of a place's name, or a noun for a person that such an adjective is made of.
fn is_demonym(lemma: &str, net: &WordNet) -> bool {
    const PEOPLE: u8 = 18;
    const PLACES: u8 = 15;
    net.senses[lemma].iter().any(|sense| {
        let synset = &net.synsets[&sense.synset];
        let person = synset.file == PEOPLE && !synset.pointers.iter().any(|pointer| pointer.symbol == "@i");
        net.capital(lemma, sense.synset)
            && (sense.synset.0 == 2 || person)
            && synset.pointers.iter().any(|pointer| {
                let target = &net.synsets[&pointer.target];
                let linked = pointer.symbol == "\\" || pointer.symbol == "+";
                linked && target.file == PLACES && target.members.iter().any(|member| member.capital)
            })
    })
}
