//! Answers that fill the gaps of a sentence.
//!
//! Owns how such an answer is cut and which part fills which gap. Never touches how words are compared.

use crate::grade::desk::Desk;
use crate::grade::free::Free;
use crate::grade::kinds::outcome::{Outcome, numbered, pieces, split_and};
use crate::grade::opinion::Ground;
use crate::grade::verdict::{Mark, Part, Reason, ReasonKind};
use crate::text::Words;

/// From this score on, a gap counts as filled: the middle of the scale, where the weights put right and wrong apart.
const MET: f32 = 0.5;

/// Who types so many of the words around the gaps has typed the sentence.
const SENTENCE: usize = 3;

/// The gaps of a sentence.
#[derive(Debug)]
pub struct Gaps {
    /// One for each gap, in order.
    pub gaps: Vec<Free>,
    /// The words before each gap, and those behind the last.
    pub around: Vec<Words>,
}

impl Gaps {
    /// Judges an answer that fills the gaps in order.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let given = self.cut(answer);
        let mut parts = Vec::new();
        let mut met = 0usize;
        let mut forgiven = Vec::new();
        for (i, gap) in self.gaps.iter().enumerate() {
            let typed = given.get(i).filter(|t| !t.is_empty());
            let opinion = typed.map(|t| gap.opinion(t, desk));
            let right = opinion.is_some_and(|o| o.score >= MET);
            met += usize::from(right);
            let key = gap.accepted.first().cloned().unwrap_or_default();
            if let Some((typed, opinion)) = typed.zip(opinion)
                && right
                && !matches!(opinion.ground, Ground::Same(_))
            {
                forgiven.push(format!("“{typed}” counts as “{key}”"));
            }
            parts.push(Part {
                name: if self.gaps.len() == 1 {
                    key
                } else {
                    format!("gap {}: {key}", i + 1)
                },
                mark: if right { Mark::Right } else { Mark::Wrong },
                typed: typed.cloned(),
            });
        }
        let reason = if met == self.gaps.len() {
            Reason::new(
                ReasonKind::Same,
                if met == 1 {
                    "the gap is filled as it should be"
                } else {
                    "every gap is filled as it should be"
                },
            )
        } else {
            Reason::new(ReasonKind::Missing, format!("{met} of {} gaps", self.gaps.len()))
        };
        let mut reasons = vec![reason];
        if !forgiven.is_empty() {
            reasons.push(Reason::new(ReasonKind::Slip, forgiven.join("; ")));
        }
        let credit = met as f32 / self.gaps.len().max(1) as f32;
        Outcome::of_parts(credit, parts, reasons)
    }

    /// One entry a gap, however the answer divides them; an answer that divides nothing is one entry.
    fn cut(&self, answer: &str) -> Vec<String> {
        let own = |parts: Vec<&str>| parts.into_iter().map(|p| p.trim().to_owned()).collect::<Vec<_>>();
        if let Some(filled) = self.in_sentence(answer) {
            return own(filled);
        }
        if self.gaps.len() == 1 {
            return own(vec![answer]);
        }
        let as_many = |parts: &Vec<&str>| parts.len() == self.gaps.len();
        let counted: Vec<&str> = numbered(answer)
            .iter()
            .map(|p| p.trim_end_matches([',', ';', ' ']))
            .collect();
        if as_many(&counted) {
            return own(counted);
        }
        for divider in [';', '|', '\n'] {
            if answer.contains(divider) {
                return own(answer.split(divider).collect());
            }
        }
        let by = |sign: &str| Some(answer.split(sign).collect::<Vec<_>>()).filter(as_many);
        // "3/4" is a figure.
        let digit = u8::is_ascii_digit;
        let figure = answer
            .as_bytes()
            .windows(3)
            .any(|w| w[1] == b'/' && digit(&w[0]) && digit(&w[2]));
        let slashes = by("/").filter(|_| !figure && pieces(answer, &[',']).count() < 2);
        let slashes = slashes.or_else(|| by(" - ")).or_else(|| by(" – "));
        let commas = || {
            let (all, apart): (Vec<&str>, Vec<&str>) = (answer.split(',').collect(), pieces(answer, &[',']).collect());
            // "800,600" is two figures where two gaps are to be filled.
            if as_many(&all) && !as_many(&apart) && !as_many(&split_and(answer)) {
                Some(all)
            } else {
                (apart.len() > 1).then_some(apart)
            }
        };
        let free_of = |divider: char| {
            let key = |key: &String| pieces(key, &[divider]).count() <= 1;
            self.gaps.iter().all(|gap| gap.accepted.iter().all(key))
        };
        let parted = slashes.filter(|_| free_of('/'));
        let parted = parted.or_else(|| commas().filter(|_| free_of(',')));
        let parted = parted.or_else(|| Some(split_and(answer)).filter(as_many));
        own(parted.unwrap_or_else(|| vec![answer]))
    }

    /// What stands in the places of the gaps, where the sentence around them was typed as well.
    fn in_sentence<'a>(&self, answer: &'a str) -> Option<Vec<&'a str>> {
        let words = Words::of(answer);
        let typed: Vec<&str> = words.texts().collect();
        let place = |around: &Words, from: usize| {
            let around: Vec<&str> = around.texts().collect();
            let places = from..=typed.len().checked_sub(around.len())?;
            let at = places
                .into_iter()
                .find(|&at| typed[at..at + around.len()] == around[..])?;
            Some((at, at + around.len()))
        };
        let (first, behind) = self.around.split_first()?;
        let (last, between) = behind.split_last()?;
        let mut from = place(first, 0).filter(|(at, _)| *at == 0).map_or(0, |(_, end)| end);
        let mut said = from;
        let mut filled = Vec::new();
        let stretch = |from: usize, to: usize| {
            let start = from.checked_sub(1).map_or(0, |before| words.all()[before].span.end);
            let end = words.all().get(to).map_or(answer.len(), |word| word.span.start);
            answer[start..end]
                .trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '(' | '"' | '“' | '”'))
        };
        for (n, around) in between.iter().enumerate() {
            // What links the gaps may stand in one of them as well: nobody knows then where it ends.
            let often = |words: &[&str]| {
                let around: Vec<&str> = around.texts().collect();
                words
                    .windows(around.len().max(1))
                    .filter(|stretch| **stretch == around[..])
                    .count()
            };
            let later: usize = behind[n..]
                .iter()
                .map(|words| often(&words.texts().collect::<Vec<_>>()))
                .sum();
            if often(&typed[from..]) > later {
                return None;
            }
            let (at, end) = place(around, from + 1).filter(|_| !around.is_empty())?;
            filled.push(stretch(from, at));
            (from, said) = (end, said + end - at);
        }
        let closes = place(last, from + 1).filter(|(_, end)| *end == typed.len());
        let end = closes.map_or(typed.len(), |(at, _)| at);
        filled.push(stretch(from, end));
        (said + typed.len() - end >= SENTENCE).then_some(filled)
    }
}
