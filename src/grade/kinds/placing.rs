//! Answers that put things in their places: a sequence, or pairs.
//!
//! Owns how such an answer is read. Never touches how words are compared.

use crate::grade::desk::Desk;
use crate::grade::kinds::choosing::Options;
use crate::grade::kinds::outcome::{Outcome, labelled, numbered, pieces, strip_one};
use crate::grade::verdict::{Mark, Part, Reason, ReasonKind};

/// Things in their right order.
#[derive(Debug)]
pub struct Sequence {
    /// The things, in their right order.
    pub items: Options,
}

impl Sequence {
    /// Judges an order.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let count = self.items.options.len();
        let Some(given) = self.read(answer, desk) else {
            let text = format!("name each of the {count} items once, by its letter or its words");
            return Outcome::plain(Mark::Wrong, Reason::new(ReasonKind::Unreadable, text));
        };
        let name = |i: usize| self.items.options[i].accepted.first().cloned().unwrap_or_default();
        let parts: Vec<Part> = (0..count)
            .map(|place| Part {
                name: format!("{}. {}", place + 1, name(place)),
                mark: if given.get(place) == Some(&place) {
                    Mark::Right
                } else {
                    Mark::Wrong
                },
                typed: given.get(place).map(|&i| name(i)),
            })
            .collect();
        let placed = parts.iter().filter(|p| p.mark == Mark::Right).count();
        let reason = if placed == count {
            Reason::new(ReasonKind::Sequence, "in the right order")
        } else {
            Reason::new(ReasonKind::Sequence, format!("{placed} of {count} in their place"))
        };
        Outcome::of_parts(placed as f32 / count.max(1) as f32, parts, vec![reason])
    }

    fn read(&self, answer: &str, desk: &mut Desk) -> Option<Vec<usize>> {
        let count = self.items.options.len();
        let words: Vec<&str> = answer
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect();
        let labels: Option<Vec<usize>> = words.iter().map(|w| labelled(w, count)).collect();
        let run: Option<Vec<usize>> = match words[..] {
            [run] if run.chars().count() == count => run.chars().map(|c| labelled(&c.to_string(), count)).collect(),
            _ => None,
        };
        // "1c 2a 3b": a place and what stands there.
        let counted = |(at, word): (usize, &&str)| labelled(word.strip_prefix(&(at + 1).to_string())?, count);
        let places: Option<Vec<usize>> = words.iter().enumerate().map(counted).collect();
        let labels = labels.or(places);
        let read = labels.filter(|l| !l.is_empty()).or(run).or_else(|| {
            // What names every item was cut where its author cut it.
            let mut first = None;
            for weak in CUTS {
                match self.by_words(answer, weak, desk) {
                    Some(read) if read.len() == count => return Some(read),
                    read => first = first.or(read),
                }
            }
            first
        })?;
        let each_once = (0..read.len()).all(|i| !read[..i].contains(&read[i]));
        each_once.then_some(read)
    }

    /// The items in the order in which `answer` names them, cut at what always divides and at `weak`.
    fn by_words(&self, answer: &str, weak: &[&str], desk: &mut Desk) -> Option<Vec<usize>> {
        let mut parts = numbered(answer);
        for divider in [";", "\n", ">", "→"].iter().chain(weak) {
            parts = parts.into_iter().flat_map(|p| p.split(divider)).collect();
        }
        let mut item = |part: &str| {
            let named = self.items.read(part, desk);
            // "First" may be a word of the item's own.
            named.or_else(|| self.items.read(bare(part), desk))
        };
        let parts = parts.into_iter().filter(|p| !bare(p).is_empty());
        let mut read: Vec<usize> = parts.map(&mut item).collect::<Option<_>>()?;
        if weak.contains(&" and ") && answer.contains(" and ") {
            // An item may hold one itself.
            read.dedup();
        }
        (read.len() > 1).then_some(read)
    }
}

/// What may divide the items of an order besides what always does: the fewest that read it.
const CUTS: &[&[&str]] = &[
    &[],
    &[","],
    &[" then "],
    &[",", " then "],
    &[",", " - ", " – "],
    &[",", " and "],
    &[",", " then ", " and "],
];

/// Left sides and the right sides that belong to them.
#[derive(Debug)]
pub struct Pairs {
    /// The left sides.
    pub lefts: Options,
    /// The right sides: the i-th belongs to the i-th left side, those beyond belong to none.
    pub rights: Options,
}

impl Pairs {
    /// Judges pairs.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let count = self.lefts.options.len();
        let given = self.read(answer, desk);
        if given.iter().all(Option::is_none) {
            return Outcome::plain(
                Mark::Wrong,
                Reason::new(
                    ReasonKind::Unreadable,
                    "name the pairs by number and letter, for example 1b 2a",
                ),
            );
        }
        let words = |options: &Options, i: usize| options.options[i].accepted.first().cloned().unwrap_or_default();
        let parts: Vec<Part> = (0..count)
            .map(|i| Part {
                name: format!("{} – {}", words(&self.lefts, i), words(&self.rights, i)),
                mark: if given[i] == Some(i) { Mark::Right } else { Mark::Wrong },
                typed: given[i].map(|r| words(&self.rights, r)),
            })
            .collect();
        let met = parts.iter().filter(|p| p.mark == Mark::Right).count();
        let reason = if met == count {
            Reason::new(ReasonKind::Choice, "every pair belongs together")
        } else {
            Reason::new(ReasonKind::Missing, format!("{met} of {count} pairs"))
        };
        Outcome::of_parts(met as f32 / count.max(1) as f32, parts, vec![reason])
    }

    /// For each left side, the right side that was given.
    fn read(&self, answer: &str, desk: &mut Desk) -> Vec<Option<usize>> {
        let mut given = vec![None; self.lefts.options.len()];
        let bare: String = answer
            .chars()
            .map(|c| {
                if c.is_alphanumeric() {
                    c.to_ascii_lowercase()
                } else {
                    ' '
                }
            })
            .collect();
        if self.by_labels(&bare, &mut given) {
            return given;
        }
        let letters: Option<Vec<usize>> = bare
            .split_whitespace()
            .map(|w| labelled(w, self.rights.options.len()))
            .collect();
        if let Some(letters) = letters.filter(|letters| letters.len() == given.len()) {
            return letters.into_iter().map(Some).collect();
        }
        // The commas of "3,204 m" divide nothing.
        let commas = answer.replace(", ", ";");
        for pair in pieces(&commas, &[';', '\n']) {
            let sides = ["=", "→", "->", "–", " - ", ":"]
                .iter()
                .find_map(|d| pair.split_once(d));
            if let Some((left, right)) = sides
                && let Some(left) = number_label(left.trim(), given.len()).or_else(|| self.lefts.read(left, desk))
                && let Some(right) = self.rights.read(right, desk)
            {
                given[left] = Some(right);
            } else if sides.is_none()
                && let Some((left, right)) = self.by_words(pair, desk)
            {
                given[left] = Some(right);
            }
        }
        given
    }

    /// `Orsa the place`: a left side and a right side with nothing between them, cut where both are named first.
    fn by_words(&self, pair: &str, desk: &mut Desk) -> Option<(usize, usize)> {
        /// No left side is named in more words.
        const LONGEST: usize = 24;
        let cuts = pair.match_indices(' ').take(LONGEST).map(|(at, _)| pair.split_at(at));
        cuts.into_iter().find_map(|(left, right)| {
            let left = number_label(left.trim_end_matches(['.', ')']), self.lefts.options.len())
                .or_else(|| self.lefts.read(left, desk))?;
            let right = right.trim_start();
            let right = right.strip_prefix("of ").unwrap_or(right);
            Some((left, self.rights.read(right, desk)?))
        })
    }

    /// `1b 2a`, `1 b, 2 a`. True where the answer was nothing but such pairs.
    fn by_labels(&self, bare: &str, given: &mut [Option<usize>]) -> bool {
        let mut left: Option<usize> = None;
        let mut found = Vec::new();
        let mut chars = bare.chars().peekable();
        while let Some(c) = chars.next() {
            if c.is_ascii_digit() {
                let mut digits = c.to_string();
                while let Some(d) = chars.next_if(char::is_ascii_digit) {
                    digits.push(d);
                }
                left = number_label(&digits, given.len());
                if left.is_none() {
                    return false;
                }
            } else if c.is_alphabetic() {
                let right = labelled(&c.to_string(), self.rights.options.len());
                match (left.take(), right) {
                    (Some(l), Some(r)) if chars.peek().is_none_or(|n| !n.is_alphabetic()) => found.push((l, r)),
                    _ => return false,
                }
            }
        }
        for (l, r) in &found {
            given[*l] = Some(*r);
        }
        !found.is_empty()
    }
}

/// An item without the words that only say that it comes first or next.
fn bare(item: &str) -> &str {
    const LEADS: &[&str] = &[
        "and",
        "first",
        "firstly",
        "second",
        "secondly",
        "third",
        "thirdly",
        "then",
        "next",
        "finally",
        "last",
        "lastly",
        "after that",
        "afterwards",
        "at first",
        "in the end",
        "at the end",
        "at last",
        "to begin with",
        "later",
    ];
    let mut item = item.trim();
    while let Some(rest) = strip_one(item, LEADS) {
        item = rest;
    }
    item
}

fn number_label(text: &str, count: usize) -> Option<usize> {
    let number: usize = text.parse().ok()?;
    (1..=count).contains(&number).then(|| number - 1)
}
