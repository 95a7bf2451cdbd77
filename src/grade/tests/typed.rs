//! What is typed in haste or written by ear: rows of question, key and answers, right ones and wrong ones.
//!
//! Owns the cases of letters that are not those of the key. Never touches how they are judged.

use crate::grade::desk::Desk;
use crate::grade::free::Free;
use crate::grade::model::Weights;
use crate::grade::opinion::{RIGHT, Style};
use crate::grade::tests::{check_alone, check_in};
use crate::quiz::{Comparison, Judging};

const KILN: &str = "The kiln at Skarra was built by Ruben Aske and fired with old beech. On 4 May 1921 a clumsy carter let the door fall, and \
    the glaze cracked. His helpers had not been trained and let it cool too quickly. Eighty plates were lost. The young baker Signe Holm \
    bought the rest; old Signe Dahl, her grandmother, had paid for the kiln. \
    The clay came from Iceland and Portugal.";

#[test]
fn misspelt_words_are_the_words_that_were_meant() {
    check_in(
        KILN,
        "What happened to the glaze?",
        &["it cracked"],
        &["it was craking", "becuase it crackd", "there was a crakc"],
        &["it was cooking", "becuase it shone"],
    );
    check_alone(
        "What do red blood cells do?",
        &["they carry oxygen"],
        &["carying oxigen", "oxygen gets caried by them"],
        &["carying carbon dioxide"],
    );
    check_in(
        KILN,
        "How many plates were lost?",
        &["eighty"],
        &["eigthy", "80"],
        &["eigthteen", "eight"],
    );
    check_alone(
        "How many legs has a spider?",
        &["eight"],
        &["eigth", "eght"],
        &["six", "seven"],
    );
}

#[test]
fn what_a_misspelt_word_means_is_not_what_it_looks_like() {
    check_in(
        KILN,
        "Who had paid for the kiln?",
        &["her grandmother"],
        &["her granmother", "Signe Holm's grandmohter"],
        &["her granfather"],
    );
    check_in(
        KILN,
        "Which two countries did the clay come from?",
        &["Iceland and Portugal"],
        &["Icland and Portugal", "Portugal and Iceland"],
        &["Ireland and Portugal"],
    );
    check_alone(
        "Why was the door shut?",
        &["so that the damp could not spoil the glaze"],
        &[
            "so the damp coudnt spoil the glaze",
            "so the damp couldn't spiol the glaze",
        ],
        &["so the damp could spoil the glaze"],
    );
}

#[test]
fn words_written_by_ear_are_the_words_heard() {
    check_in(
        KILN,
        "What was the kiln fired with?",
        &["old beech"],
        &["beach", "old beach wood"],
        &["old birch", "batches"],
    );
    check_in(
        KILN,
        "Who built the kiln?",
        &["Ruben Aske"],
        &["Rubin Aske", "ruben ask"],
        &["Robin Holm", "Signe Aske"],
    );
    check_alone(
        "What is the bottom of a river called?",
        &["its bed"],
        &["the river bed"],
        &["the river bend"],
    );
}

#[test]
fn who_asks_for_letters_gets_them() {
    let judging = Judging {
        comparison: Comparison::Spelled,
        ..Judging::default()
    };
    let right = |key: &str, answer: &str| {
        let free = Free::new(
            "What happened?",
            &[key],
            None,
            Style::Short,
            judging,
            Weights::built_in(),
        );
        free.opinion(answer, &mut Desk::default()).score >= RIGHT
    };
    assert!(right("it cracked", "it was cracked"));
    assert!(!right("it cracked", "it was craking"));
    assert!(!right("old beech", "old beach"));
}

#[test]
fn what_is_added_is_held_against_what_is_said_of_the_same() {
    check_in(
        KILN,
        "Who bought the rest of the plates?",
        &["Signe Holm"],
        &["the young baker Signe Holm", "young Signe Holm"],
        &["the old baker Signe Holm"],
    );
    check_in(
        KILN,
        "Why did the glaze crack?",
        &["the helpers let it cool too quickly"],
        &["the untrained helpers let it cool too fast"],
        &["the helpers let it cool too slowly"],
    );
}
