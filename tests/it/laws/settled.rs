//! What the passage says stands in the evidence, and a figure that is another is another in every shape.
//!
//! Owns the laws of passages and figures. Never touches how evidence is shown.

use closeread::grade::{Desk, Mark, Prepared, Style};
use proptest::prelude::*;

use super::cases;

/// Sentences of which each has words that the others do not have.
const SENTENCES: &[&str] = &[
    "Zoë Brindle found nine owls in the hayloft.",
    "A lantern of green glass hung over the quay — “the Eye”.",
    "Straßburg sent forty barrels of herring each winter.",
    "本田 mended the church clock with copper wire.",
    "They all crossed the frozen marsh before Candlemas.",
    "The ferryman's daughter kept a tame heron.",
];

/// For each, words of it that answer a question.
const ANSWERS: &[&str] = &[
    "Zoë Brindle",
    "a lantern of green glass",
    "forty barrels of herring",
    "the church clock",
    "the frozen marsh",
    "a tame heron",
];

/// A figure written in one of several shapes.
fn written(value: u32, shape: usize) -> String {
    let grouped = |value: u32| match value {
        0..1000 => value.to_string(),
        _ => format!("{},{:03}", value / 1000, value % 1000),
    };
    match shape {
        0 => value.to_string(),
        1 => grouped(value),
        2 => format!("{value}.0"),
        3 => format!("about {value}"),
        _ => format!("It was {}.", grouped(value)),
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn who_quotes_the_passage_is_shown_the_place(
        order in Just((0..SENTENCES.len()).collect::<Vec<_>>()).prop_shuffle(),
        many in 1..SENTENCES.len(),
        style in prop::sample::select(&[0usize, 1, 2][..]),
    ) {
        let passage = order[..many].iter().map(|&i| SENTENCES[i]).collect::<Vec<_>>().join(" ");
        let which = order[many / 2];
        let (key, sentence) = (ANSWERS[which], SENTENCES[which]);
        let answer = match style {
            0 => key.to_owned(),
            1 => sentence.to_owned(),
            _ => key.to_uppercase(),
        };
        let prepared = Prepared::inline("What does it say?", &[key], Some(&passage), Style::Short);
        let verdict = prepared.judge(&answer, &mut Desk::default());
        prop_assert_eq!(verdict.mark, Mark::Right, "{:?} for {:?}: {:?}", answer, key, verdict.reasons);
        let evidence = verdict.evidence.expect("what settles it is shown");
        let shown = evidence.span.of(&passage).expect("it lies in the passage, between characters");
        prop_assert!(shown.to_lowercase().contains(&key.to_lowercase()), "{:?} settles {:?}", shown, key);
    }

    #[test]
    fn another_figure_is_wrong_in_every_shape(key in 2u32..100_000, other in 2u32..100_000, shape in 0usize..5, unit in prop::sample::select(&["", " km", " %", " men", " dollars"][..]), told in any::<bool>()) {
        // "About 1000" for 1004 is the same to a reader.
        if f64::from(key.abs_diff(other)) <= 0.1 * f64::from(key.max(other)) {
            return Ok(());
        }
        let passage = told.then(|| format!("There were {key}{unit} of it. Elsewhere there were {other}{unit}."));
        let prepared = Prepared::inline("How much was there?", &[&format!("{key}{unit}")], passage.as_deref(), Style::Short);
        let answer = written(other, shape).replace(".0", &format!(".0{unit}"));
        prop_assert_ne!(prepared.judge(&answer, &mut Desk::default()).mark, Mark::Right, "{:?} for {}{}", answer, key, unit);
    }
}
