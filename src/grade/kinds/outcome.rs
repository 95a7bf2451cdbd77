//! What a kind of question makes of an answer, and how pieces and labels are read.
//!
//! Owns what all kinds share. Never touches how words are compared.

use crate::grade::verdict::{Mark, Part, Reason};
use crate::text::Words;
use crate::text::number;

/// What a kind makes of an answer, before the author's own lists, the evidence and the certainty are added.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Right, partly or wrong.
    pub mark: Mark,
    /// The share of the points.
    pub credit: f32,
    /// How sure it is that the answer is right.
    pub score: f32,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How each part fared.
    pub parts: Vec<Part>,
    /// The accepted answer that came nearest, where there is one.
    pub nearest: Option<String>,
}

impl Outcome {
    /// An outcome that leaves no doubt.
    pub fn plain(mark: Mark, reason: Reason) -> Self {
        let credit = if mark == Mark::Right { 1.0 } else { 0.0 };
        Self {
            mark,
            credit,
            score: credit,
            reasons: vec![reason],
            parts: Vec::new(),
            nearest: None,
        }
    }

    /// An outcome of parts: right where all are met, wrong where none is.
    pub fn of_parts(credit: f32, parts: Vec<Part>, reasons: Vec<Reason>) -> Self {
        let mark = match credit {
            c if c >= 0.999 => Mark::Right,
            c if c > 0.001 => Mark::Partly,
            _ => Mark::Wrong,
        };
        Self {
            mark,
            credit: credit.clamp(0.0, 1.0),
            score: credit.clamp(0.0, 1.0),
            reasons,
            parts,
            nearest: None,
        }
    }
}

/// Cuts an answer where its author put commas, semicolons or line breaks, and drops what is left empty.
pub fn pieces<'a>(answer: &'a str, dividers: &'a [char]) -> impl Iterator<Item = &'a str> {
    answer.split(dividers).map(str::trim).filter(|p| !p.is_empty())
}

/// Cuts an answer where its author counted: `1. voles 2. shrews`. Numbers that do not count up from one cut nothing.
pub fn numbered(answer: &str) -> Vec<&str> {
    let mut cuts = Vec::new();
    let mut from = 0;
    for number in 1..=26 {
        let found = [format!("{number}. "), format!("{number}) ")]
            .into_iter()
            .find_map(|sign| {
                let at = from + answer[from..].find(&sign)?;
                let opens = at == 0 || answer[..at].ends_with(char::is_whitespace);
                (opens && (number > 1 || answer[..at].trim().is_empty())).then_some((at, at + sign.len()))
            });
        let Some((at, end)) = found else { break };
        cuts.push((at, end));
        from = end;
    }
    if cuts.len() < 2 {
        return vec![answer];
    }
    let ends = cuts.iter().skip(1).map(|c| c.0).chain([answer.len()]);
    cuts.iter().zip(ends).map(|(c, end)| answer[c.1..end].trim()).collect()
}

/// The letters that label options: a, b, c …
pub fn label(index: usize) -> String {
    let letter = u8::try_from(index % 26).map_or('?', |i| char::from(b'a' + i));
    letter.to_string().repeat(index / 26 + 1)
}

/// The option that a label names, if `text` is nothing but a label of one of `count` options: `b`, `B)`, `(b)`, `b.`.
pub fn labelled(text: &str, count: usize) -> Option<usize> {
    let bare = text
        .trim()
        .trim_matches(|c: char| matches!(c, '(' | ')' | '.' | ':' | '[' | ']' | '"' | '\''));
    let mut chars = bare.chars();
    let letter = chars.next()?.to_ascii_lowercase();
    let index = usize::from(u8::try_from(letter).ok()?.checked_sub(b'a')?);
    (chars.next().is_none() && index < count.min(26)).then_some(index)
}

/// What places are called.
const PLACES: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];

/// Words around a place that say nothing.
const AROUND: [&str; 7] = ["the", "one", "option", "answer", "letter", "number", "choice"];

/// The option that `text` names by its place among `options`, in words or figures, or by its letter with words around it. Where
/// an option itself says "first", that is a word like others; and where one holds a number, a figure is.
///
/// ```
/// use closeread::grade::placed;
/// let colours = ["red", "blue", "green"];
/// assert_eq!((placed("the first one", &colours), placed("option b", &colours)), (Some(0), Some(1)));
/// assert_eq!((placed("3", &colours), placed("the fifth", &colours)), (Some(2), None));
/// assert_eq!(placed("the second", &["the first coat", "the second coat"]), None);
/// assert_eq!(placed("2", &["three", "two"]), None);
/// ```
pub fn placed(text: &str, options: &[&str]) -> Option<usize> {
    let text = text.trim().to_lowercase();
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let mut rest = words().filter(|word| !AROUND.contains(word));
    let (word, None) = (rest.next()?, rest.next()) else {
        return None;
    };
    let letter = || labelled(word, options.len()).filter(|_| words().next() != Some(word));
    let holds = |option: &&str| {
        let mut found = Vec::new();
        number::scan(&Words::of(option), &mut found);
        !found.is_empty()
    };
    let figure = || {
        word.parse::<usize>()
            .ok()?
            .checked_sub(1)
            .filter(|_| !options.iter().any(holds))
    };
    let said = |option: &&str| option.to_lowercase().contains(word);
    let place = PLACES.iter().position(|place| *place == word);
    let place = place.filter(|_| !options.iter().any(said));
    place
        .or_else(letter)
        .or_else(figure)
        .filter(|&place| place < options.len())
}
