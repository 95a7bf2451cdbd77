//! An answer that agrees more with the key is never worth less.
//!
//! Owns the ways of agreeing more that a law can be made of: a word of the key more, the key's word for a foreign one, a slip put
//! right. Never touches words of the question, which say nothing, nor words that are akin: there more is not always more.

use closeread::grade::{Desk, Prepared, Style};
use proptest::prelude::*;

use super::cases;

/// Words that have little to do with one another, in letters and in meaning. Of names there is one: of two, each has its own part
/// in what is said, and a word more may tell that they were exchanged.
const WORDS: &[&str] = &[
    "owl", "attic", "farmer", "window", "winter", "yellow", "children", "hospital", "railway", "paper", "storm",
    "bridge", "captain", "lantern", "needle", "orchard", "ribbon", "saddle", "velvet", "candle", "carried", "counted",
    "hungry", "silent", "frozen", "Tolvanen",
];

/// Words of no key.
const FOREIGN: &[&str] = &["zebra", "cabbage", "trombone"];

/// Scores are told to the thousandth.
const THOUSANDTH: f32 = 0.0005;

/// A key, which of its words an answer has, and one of these.
fn keys() -> impl Strategy<Value = (Vec<&'static str>, Vec<bool>, usize)> {
    prop::sample::subsequence(WORDS, 2..7)
        .prop_shuffle()
        .prop_flat_map(|key| {
            let many = key.len();
            (Just(key), prop::collection::vec(any::<bool>(), many), 0..many)
        })
        .prop_map(|(key, mut keeps, one)| {
            keeps[one] = true;
            (key, keeps, one)
        })
}

/// Scores of two answers to one question, in every style, with a passage and without.
fn scores(key: &[&str], less: &str, more: &str) -> Vec<(f32, f32)> {
    let key = key.join(" ");
    let passage = format!("Nobody there had seen it before. {key}. Later the others went home.");
    let mut all = Vec::new();
    for style in [Style::Short, Style::Long] {
        for passage in [None, Some(passage.as_str())] {
            let prepared = Prepared::inline("What did they say of it?", &[&key], passage, style);
            let desk = &mut Desk::default();
            all.push((prepared.score(less, desk), prepared.score(more, desk)));
        }
    }
    all
}

fn joined(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_word_of_the_key_more_is_worth_no_less((key, keeps, one) in keys()) {
        let with = |drop: Option<usize>| joined((0..key.len()).filter(|&i| keeps[i] && drop != Some(i)).map(|i| key[i].to_owned()));
        let (less, more) = (with(Some(one)), with(None));
        if less.is_empty() {
            return Ok(());
        }
        for (worse, better) in scores(&key, &less, &more) {
            prop_assert!(worse <= better + THOUSANDTH, "{key:?}: {less:?} {worse}, {more:?} {better}");
        }
    }

    #[test]
    fn the_keys_word_for_a_foreign_one_is_worth_no_less((key, keeps, one) in keys(), foreign in prop::sample::select(FOREIGN)) {
        let with = |instead: Option<&str>| {
            let word = |i: usize| instead.filter(|_| i == one).unwrap_or(key[i]).to_owned();
            joined((0..key.len()).filter(|&i| keeps[i]).map(word))
        };
        let (less, more) = (with(Some(foreign)), with(None));
        for (worse, better) in scores(&key, &less, &more) {
            prop_assert!(worse <= better + THOUSANDTH, "{key:?}: {less:?} {worse}, {more:?} {better}");
        }
    }

    #[test]
    fn a_slip_put_right_is_worth_no_less((key, keeps, one) in keys(), at in 1usize..5) {
        let mut letters: Vec<char> = key[one].chars().collect();
        if letters.len() < 6 {
            return Ok(()); // A short word that is misspelt may be any other.
        }
        let at = at.min(letters.len() - 2);
        letters.swap(at, at + 1);
        let slip: String = letters.into_iter().collect();
        let with = |word: &str| joined((0..key.len()).filter(|&i| keeps[i]).map(|i| if i == one { word } else { key[i] }.to_owned()));
        let (less, more) = (with(&slip), with(key[one]));
        for (worse, better) in scores(&key, &less, &more) {
            prop_assert!(worse <= better + THOUSANDTH, "{key:?}: {less:?} {worse}, {more:?} {better}");
        }
    }
}
