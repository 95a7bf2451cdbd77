//! What a kind of question makes of an answer, and how pieces and labels are read.
//!
//! Owns what all kinds share. Never touches how words are compared.

use crate::grade::verdict::{Mark, Part, Reason};

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
