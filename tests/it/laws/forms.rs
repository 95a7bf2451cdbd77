//! An accepted answer is right however its letters are written: case, spacing, Unicode form.
//!
//! Owns what an answer may differ in and still be the key itself. Never touches slips or other words.

use closeread::grade::Mark;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::{cases, judge};

/// Letters that have more than one form: accents one by one and stacked, Greek, Cyrillic, Hangul, kana, the Angstrom sign.
const LETTERS: &str = "[a-zA-Zß-öø-ÿāčęğńőřşžấếộửίϊΐώйёїÅ가-힣がぎぱヴ]{1,8}";
/// Letters that stand for others: ligatures, full and half width, letters in circles and raised, Roman figures as one sign.
const COMPATIBLE: &str = "[a-zéﬀﬁﬂﬃſＡ-Ｚａ-ｚⓐ-ⓩᵃᵇᵈⅣⅻｶﾅﾆＱ]{1,8}";

/// The four forms of a text.
fn forms(text: &str) -> [String; 4] {
    [
        text.nfc().collect(),
        text.nfd().collect(),
        text.nfkc().collect(),
        text.nfkd().collect(),
    ]
}

fn full_width(c: char) -> char {
    char::from_u32(c as u32 + 0xfee0).unwrap_or(c)
}

fn words(word: &'static str) -> impl Strategy<Value = String> {
    prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn an_accepted_answer_is_right_in_any_case_and_spacing(key in "[a-zà-ö]{2,9}( [a-zà-ö]{2,9}){0,3}") {
        for answer in [key.to_uppercase(), format!(" {} ", key.replace(' ', "   ")), key.replace(' ', "\u{a0}")] {
            prop_assert_eq!(judge("What is it?", &key, None, &answer).mark, Mark::Right, "{:?} for {:?}", answer, key);
        }
    }

    #[test]
    fn an_accepted_answer_is_right_in_any_unicode_form(text in prop_oneof![words(LETTERS), words(COMPATIBLE)], upper in any::<bool>()) {
        let cased = if upper { text.to_uppercase() } else { text.to_lowercase() };
        for key in forms(&text) {
            for answer in forms(&text).into_iter().chain(forms(&cased)) {
                let mark = judge("What is it?", &key, None, &answer).mark;
                prop_assert_eq!(mark, Mark::Right, "{} for {}", answer.escape_unicode(), key.escape_unicode());
            }
        }
    }

    /// One whole figure: the points of decimals and several figures side by side are not yet read in full width.
    #[test]
    fn a_figure_is_right_in_full_width(figure in 0u32..1_000_000, unit in "( [a-z]{3,8})?") {
        let key = format!("{figure}{unit}");
        let wide: String = key.chars().map(|c| if c.is_ascii_digit() { full_width(c) } else { c }).collect();
        for (key, answer) in [(&key, &wide), (&wide, &key)] {
            prop_assert_eq!(judge("How many?", key, None, answer).mark, Mark::Right, "{:?} for {:?}", answer, key);
        }
    }
}
