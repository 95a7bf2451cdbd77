//! Phrases that mean what a word or another phrase means: "passed away" for "died".
//!
//! Owns the features of phrases. Never touches single words: the alignment has judged them.

use crate::grade::asked::{Asked, Laid};
use crate::grade::features::list::{Feature as F, Features};
use crate::grade::terms::Terms;
use crate::lexicon::{self, Entry, RelationKind};

/// From this credit on a word needs no phrase.
const FOUND: f32 = 0.75;

/// An answer that holds more phrases than this is compared by the first of them: one phrase says one thing.
const MOST: usize = 12;

/// Fills in the features of this group.
pub fn fill(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let terms = &reference.terms;
    let credit = |i: usize| laid.best.met[i].map_or(0.0, |m| m.near.credit);
    let lacks = |i: usize| reference.new[i] && credit(i) < FOUND;
    let mut gain = 0.0;
    if (0..terms.len()).any(lacks) {
        let own = Phrases::of(laid);
        let mut i = 0;
        while i < terms.len() {
            let phrase = phrase_at(terms, i);
            let count = phrase.map_or(1, |(count, _)| count);
            let whole = phrase.map_or(0.0, |(_, phrase)| own.best(laid, phrase));
            for j in (i..i + count).filter(|&j| lacks(j)) {
                let alone = terms.all[j].entry.map_or(0.0, |word| own.best(laid, word));
                gain += terms.all[j].weight * (whole.max(alone) - credit(j)).max(0.0);
            }
            i += count;
        }
    }
    let gain = gain / reference.new_weight.max(0.05);
    f.set(F::PhraseGain, gain.min(1.0));
    f.set(F::PhraseRecall, (laid.best.new_recall + gain).min(1.0));
}

/// The longest phrase of the lexicon that begins at a word.
fn phrase_at(terms: &Terms, at: usize) -> Option<(usize, Entry)> {
    if !terms.all[at].opens_phrase {
        return None;
    }
    let mut words = [None; 4];
    let rest = &terms.all[at..];
    let count = rest.len().min(4);
    for (word, term) in words.iter_mut().zip(rest) {
        *word = term.lemmas;
    }
    lexicon::longest_phrase(&words[..count])
}

/// The phrases of an answer that say what the question did not.
struct Phrases {
    all: [Option<Entry>; MOST],
}

impl Phrases {
    fn of(laid: &Laid) -> Self {
        let mut all = [None; MOST];
        let found = (0..laid.answer.len()).filter_map(|i| {
            let (count, phrase) = phrase_at(&laid.answer, i)?;
            laid.fresh[i..i + count].iter().any(|&fresh| fresh).then_some(phrase)
        });
        for (place, phrase) in all.iter_mut().zip(found) {
            *place = Some(phrase);
        }
        Self { all }
    }

    /// How near the nearest phrase of the answer comes to a word or phrase of the key, or the nearest word to a phrase of it.
    fn best(&self, laid: &Laid, key: Entry) -> f32 {
        let phrases = self.all.iter().flatten().map(|&phrase| worth(key, phrase));
        let mut best = phrases.fold(0.0, f32::max);
        if key.is_phrase() {
            let words = laid.answer.all.iter().zip(&laid.fresh).filter(|(_, fresh)| **fresh);
            let words = words.filter_map(|(term, _)| term.entry);
            best = words.map(|word| worth(key, word)).fold(best, f32::max);
        }
        best
    }
}

/// As the credits of words in `matching`.
fn worth(key: Entry, own: Entry) -> f32 {
    let Some(relation) = lexicon::relation(key, own) else {
        return 0.0;
    };
    match relation.kind {
        RelationKind::Inflection => 0.95,
        RelationKind::Derivation => 0.85,
        RelationKind::Synonym if relation.rank > 2 => 0.6,
        RelationKind::Synonym => 0.75,
        RelationKind::Similar | RelationKind::Narrower => 0.5,
        RelationKind::Broader => 0.3,
        _ => 0.0,
    }
}
