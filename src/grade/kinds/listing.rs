//! Answers of several parts in free text: the items of a list, the gaps of a cloze.
//!
//! Owns how such an answer is cut and which part meets which item. Never touches how words are compared.

use crate::grade::desk::Desk;
use crate::grade::free::Free;
use crate::grade::kinds::outcome::{Outcome, numbered, pieces};
use crate::grade::opinion::Ground;
use crate::grade::verdict::{Mark, Part, Reason, ReasonKind};

/// From this score on, an item counts as met: the middle of the scale, where the weights put right and wrong apart.
const MET: f32 = 0.5;

/// A list of items, some or all of which are wanted in any order.
#[derive(Debug)]
pub struct Listing {
    /// The items, each with its wordings.
    pub items: Vec<Free>,
    /// How many are wanted.
    pub need: usize,
}

impl Listing {
    /// Judges an answer that names items.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let given = self.cut(answer, desk);
        let mut scores: Vec<(f32, usize, usize)> = Vec::new();
        for (i, item) in self.items.iter().enumerate() {
            for (p, piece) in given.iter().enumerate() {
                let score = item.opinion(piece, desk).score;
                if score >= MET {
                    scores.push((score, i, p));
                }
            }
        }
        scores.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
        let mut by_item: Vec<Option<usize>> = vec![None; self.items.len()];
        let mut used = vec![false; given.len()];
        for &(_, i, p) in &scores {
            if by_item[i].is_none() && !used[p] {
                by_item[i] = Some(p);
                used[p] = true;
            }
        }
        // An item said twice is no wrong item; neither is a clause that only says more of one.
        let strange: Vec<&str> = (0..given.len())
            .filter(|&p| !used[p] && !scores.iter().any(|s| s.2 == p) && !is_clause(&given[p]))
            .map(|p| given[p].as_str())
            .collect();
        self.sum_up(&by_item, &given, &strange)
    }

    /// The pieces of an answer, cut at "and" as well unless an item itself holds one.
    fn cut(&self, answer: &str, desk: &mut Desk) -> Vec<String> {
        let mut all = Vec::new();
        let apart = numbered(answer).into_iter().flat_map(|p| p.split(" / "));
        for piece in apart.flat_map(|p| pieces(p, &[',', ';', '\n', '•'])) {
            let piece = strip_number(piece);
            let piece = piece.strip_prefix("and ").unwrap_or(piece).trim();
            let parts: Vec<&str> = split_and(piece);
            let whole = self
                .items
                .iter()
                .map(|item| item.opinion(piece, desk).score)
                .fold(0.0, f32::max);
            let met = parts
                .iter()
                .filter(|part| self.items.iter().any(|item| item.opinion(part, desk).score >= MET))
                .count();
            if parts.len() > 1 && (met > 1 || whole < MET) {
                all.extend(parts.into_iter().map(str::to_owned));
            } else if !piece.is_empty() {
                all.push(piece.to_owned());
            }
        }
        all
    }

    fn sum_up(&self, by_item: &[Option<usize>], given: &[String], strange: &[&str]) -> Outcome {
        let met = by_item.iter().flatten().count();
        let parts: Vec<Part> = self
            .items
            .iter()
            .zip(by_item)
            .map(|(item, piece)| Part {
                name: item.accepted.first().cloned().unwrap_or_default(),
                mark: if piece.is_some() { Mark::Right } else { Mark::Wrong },
                typed: piece.map(|p| given[p].clone()),
            })
            .collect();
        let mut reasons = Vec::new();
        let wanted = self.need.max(1);
        let credit = if met == 0 {
            0.0
        } else {
            // Guessing at large must not pay: each item that does not belong takes the place of one that does.
            let full = met.min(wanted) as f32 / wanted as f32;
            full * (wanted as f32 / (wanted + strange.len()) as f32)
        };
        if met < wanted {
            let names: Vec<&str> = parts
                .iter()
                .filter(|p| p.mark != Mark::Right)
                .map(|p| p.name.as_str())
                .collect();
            let text = if met == 0 {
                "none of the items is among the answers".to_owned()
            } else if self.need < self.items.len() {
                format!("{met} of the {wanted} that are asked for")
            } else {
                format!("{met} of {wanted}; missing: {}", names.join(", "))
            };
            reasons.push(Reason::new(ReasonKind::Missing, text));
        }
        if !strange.is_empty() && met > 0 {
            reasons.push(Reason::new(
                ReasonKind::Extra,
                format!("does not belong: {}", strange.join(", ")),
            ));
        }
        if reasons.is_empty() {
            reasons.push(Reason::new(ReasonKind::Same, format!("all {wanted} are there")));
        }
        Outcome::of_parts(credit, parts, reasons)
    }
}

/// Words that only go on about what was named before.
fn is_clause(piece: &str) -> bool {
    let first = piece.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "which" | "who" | "that" | "all" | "both" | "etc" | "etc." | "because" | "where" | "so"
    )
}

fn strip_number(piece: &str) -> &str {
    let bare = piece.trim_start_matches(|c: char| c.is_ascii_digit());
    match bare.strip_prefix(['.', ')']) {
        Some(rest) if bare.len() < piece.len() && rest.starts_with(' ') => rest.trim(),
        _ => piece.trim_start_matches(['-', '*', ' ']),
    }
}

fn split_and(piece: &str) -> Vec<&str> {
    let mut parts = vec![piece];
    for divider in [" and ", " & ", " plus ", " as well as "] {
        parts = parts.into_iter().flat_map(|p| p.split(divider)).collect();
    }
    parts.into_iter().map(str::trim).filter(|p| !p.is_empty()).collect()
}

/// A text cut at its commas, but for those before the thousands of a figure: "$170, $2,800" has two parts.
fn at_commas(text: &str) -> impl Iterator<Item = &str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let inside = move |at: usize| text[..at].ends_with(|c: char| c.is_ascii_digit()) && digits(&text[at + 1..]) == 3;
    let cuts = text.match_indices(',').map(|(at, _)| at).filter(move |&at| !inside(at));
    let mut from = 0;
    cuts.map(|at| (at, at + 1))
        .chain(std::iter::once((text.len(), text.len())))
        .map(move |(end, next)| &text[std::mem::replace(&mut from, next)..end])
}

/// The gaps of a sentence.
#[derive(Debug)]
pub struct Gaps {
    /// One for each gap, in order.
    pub gaps: Vec<Free>,
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

    /// One entry a gap. Semicolons divide, or bars, line breaks, and commas where no key holds one; those inside a figure do not.
    fn cut(&self, answer: &str) -> Vec<String> {
        if self.gaps.len() == 1 {
            return vec![answer.trim().to_owned()];
        }
        for divider in [';', '|', '\n'] {
            if answer.contains(divider) {
                return answer.split(divider).map(|p| p.trim().to_owned()).collect();
            }
        }
        let comma_free = |gap: &Free| gap.accepted.iter().all(|key| at_commas(key).count() == 1);
        if self.gaps.iter().all(comma_free) && answer.contains(',') {
            let tidy = |parts: Vec<&str>| parts.into_iter().map(|p| p.trim().to_owned()).collect();
            let (all, apart): (Vec<&str>, Vec<&str>) = (answer.split(',').collect(), at_commas(answer).collect());
            // "800,600" is two figures where two gaps are to be filled.
            let as_many = all.len() == self.gaps.len() && apart.len() != all.len();
            if as_many || apart.len() > 1 {
                return tidy(if as_many { all } else { apart });
            }
        }
        let parts = split_and(answer);
        if parts.len() == self.gaps.len() {
            return parts.into_iter().map(str::to_owned).collect();
        }
        vec![answer.trim().to_owned()]
    }
}
