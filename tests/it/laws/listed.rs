//! A wrong answer that the author lists is never right, however it is written, unless the key accepts it as well.
//!
//! Owns the laws of the author's lists. Never touches what the grader makes of answers that nobody listed.

use closeread::grade::{Desk, Mark, Prepared};
use closeread::quiz::{Expected, Key};
use closeread::text::Words;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::cases;
use crate::owls::owls;

/// Names, things, doings, little words and figures: some alike in letters or in meaning, so that tolerance has a say.
const WORDS: &[&str] = &[
    "owl", "owls", "vole", "voles", "loft", "attic", "barn", "farm", "farmer", "Ada", "Adam", "Brindle", "Brindley",
    "Zoë", "Chloé", "Müller", "Tom", "big", "large", "small", "found", "lost", "rose", "fell", "quickly", "slowly",
    "the", "a", "of", "in", "and", "not", "no", "or", "two", "three", "2", "3", "12", "21", "1987", "1978", "percent",
    "metres", "feet", "May", "March", "UK", "e-mail", "C++", "didn't", "Ada's", "A100", "H100", "U.S.", "本", "$5",
    "iPhone", "McAdam", "ﬁeld", "field", "naïve", "O'Brien", "mp3", "in2002", "don’t",
];

/// Words that no slip turns into one another: of two that do ("farm" and "farmer"), a slip may still pass for the accepted one.
const THINGS: &[&str] = &[
    "owl",
    "vole",
    "attic",
    "barn",
    "gardener",
    "Adamina",
    "Brindley",
    "Müller",
    "large",
    "small",
    "quickly",
    "slowly",
    "1987",
    "metres",
    "stone",
    "teacher",
    "window",
    "yellow",
    "children",
    "hospital",
    "government",
    "railway",
];

/// Two neighbouring letters of a long word in each other's places, the first letter kept.
fn swapped(word: &str, at: usize) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() >= 6 {
        let at = 1 + at % (letters.len() - 2);
        letters.swap(at, at + 1);
    }
    letters.into_iter().collect()
}

fn phrase() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(WORDS), 1..5)
}

/// A question with this key and this list of wrong answers.
fn asked(accepted: &[String], wrong: &[String]) -> Prepared {
    let mut set = owls();
    let question = &mut set.questions[0];
    question.key = Key::Short {
        accepted: accepted.to_vec(),
    };
    let listed = |answer: &String| Expected {
        answer: answer.clone(),
        comment: None,
    };
    question.wrong = wrong.iter().map(listed).collect();
    Prepared::new(&set, &set.questions[0])
}

/// The letters and figures of a text, whatever divides them.
fn letters(text: &str) -> String {
    Words::of(text).texts().collect()
}

/// The same answer, written otherwise.
fn written(answer: &str) -> Vec<String> {
    let spaced = |space: &str| answer.split(' ').collect::<Vec<_>>().join(space);
    vec![
        answer.to_owned(),
        answer.to_uppercase(),
        answer.to_lowercase(),
        format!("\t {answer} \n"),
        spaced("   "),
        spaced("\u{a0}"),
        spaced("\n"),
        format!("“{answer}.”"),
        answer.nfc().collect(),
        answer.nfd().collect(),
        answer.nfkd().collect(),
    ]
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_listed_wrong_answer_is_never_right(keys in prop::collection::vec(phrase(), 1..3), at in 0usize..4, instead in phrase(), more in phrase(), cut in any::<bool>()) {
        // The wrong answer is the key with some of its words exchanged for others: near enough for tolerance to reach for it.
        let mut wrong = keys[0].clone();
        let at = at.min(wrong.len() - 1);
        if cut { wrong.truncate(at); } else { wrong.remove(at); }
        wrong.splice(at..at, instead);
        let wrong = [wrong.join(" "), more.join(" ")];
        let keys: Vec<String> = keys.iter().map(|key| key.join(" ")).collect();
        let prepared = asked(&keys, &wrong);
        let desk = &mut Desk::default();
        for wrong in wrong.iter().filter(|wrong| keys.iter().all(|key| letters(key) != letters(wrong))) {
            for answer in written(wrong) {
                let verdict = prepared.judge(&answer, desk);
                prop_assert_ne!(verdict.mark, Mark::Right, "{:?} where {:?} is wrong beside {:?}", answer, wrong, keys);
            }
        }
    }

    #[test]
    fn a_listed_wrong_answer_is_never_right_in_a_sentence(words in prop::sample::subsequence(THINGS, 2..5).prop_shuffle(), at in 0usize..3, slip in 1usize..20) {
        let (other, key) = words.split_first().expect("two at least");
        let mut wrong = key.to_vec();
        let at = at.min(key.len() - 1);
        wrong[at] = other;
        let wrong = wrong.join(" ");
        let key = key.join(" ");
        let prepared = asked(std::slice::from_ref(&key), std::slice::from_ref(&wrong));
        let desk = &mut Desk::default();
        let around = [format!("the {wrong}"), format!("It was {wrong}."), format!("{wrong}, I think"), format!("{wrong}, {wrong}")];
        let letters = [wrong.replace(' ', "-"), wrong.replace(' ', ""), wrong.replace(other, &swapped(other, slip))];
        for answer in around.iter().chain(&letters) {
            let mark = prepared.judge(answer, desk).mark;
            prop_assert_ne!(mark, Mark::Right, "{:?} where {:?} is wrong beside {:?}", answer, wrong, key);
        }
    }
}
