//! Answers that choose among options: one, or several.
//!
//! Owns how a choice is read from what was typed. Never touches how words are compared.

use crate::grade::desk::Desk;
use crate::grade::free::Free;
use crate::grade::kinds::outcome::{Outcome, bare_of_opinion, label, labelled, pieces, placed, strip_one};
use crate::grade::verdict::{Mark, Part, Reason, ReasonKind};

/// Options, each ready to be recognised by its words.
#[derive(Debug)]
pub struct Options {
    /// One for each option, in the file's order.
    pub options: Vec<Free>,
}

/// Where several options that are named stand apart, the strongest divider first.
const DIVIDERS: [&[&str]; 4] = [
    &[";", "\n"],
    &[". ", "! "],
    &[", ", ","],
    &[" and ", "and ", " & ", "+", " plus "],
];

/// A wording must come at least this near to an option to be taken for it.
const MET: f32 = 0.5;

impl Options {
    /// The words of an option.
    fn words(&self, index: usize) -> &str {
        self.options[index].accepted.first().map_or("", String::as_str)
    }

    /// The option that `text` names, by its words or by its letter.
    pub fn read(&self, text: &str, desk: &mut Desk) -> Option<usize> {
        let tidy = |t: &str| t.trim().to_lowercase();
        let exact = (0..self.options.len()).find(|&i| tidy(self.words(i)) == tidy(text));
        let label = || labelled(text, self.options.len()).or_else(|| self.pointed(text));
        exact.or_else(label).or_else(|| self.nearest(text, desk))
    }

    /// The option that the words of `text` come nearest to; none where two are as near, or where it denies.
    fn nearest(&self, text: &str, desk: &mut Desk) -> Option<usize> {
        /// So far two scores say the same.
        const ALIKE: f32 = 0.01;
        let denied = sets_aside(text);
        let mut scores: Vec<(f32, usize)> = Vec::new();
        for (i, option) in self.options.iter().enumerate() {
            let score = option.opinion(text, desk).score;
            let denies = || option.asked.references.iter().any(|r| r.terms.denies_any());
            if score >= MET && (!denied || denies()) {
                scores.push((score, i));
            }
        }
        scores.sort_by(|a, b| b.0.total_cmp(&a.0));
        let alone = |top: &&(f32, usize)| scores.get(1).is_none_or(|next| top.0 - next.0 >= ALIKE);
        scores.first().filter(alone).map(|top| top.1)
    }

    /// The option that is named by its place.
    fn pointed(&self, text: &str) -> Option<usize> {
        let words: Vec<&str> = (0..self.options.len()).map(|i| self.words(i)).collect();
        placed(text, &words)
    }

    /// Judges the choice of one.
    pub fn judge_one(&self, right: usize, answer: &str, desk: &mut Desk) -> Outcome {
        let Some(chosen) = self.read(answer, desk) else {
            return unreadable(self.options.len());
        };
        if chosen == right {
            return Outcome::plain(
                Mark::Right,
                // Without its letter: where options are shuffled the learner saw another.
                Reason::new(ReasonKind::Choice, self.words(right)),
            );
        }
        let text = format!("you chose {}; it is {}", self.words(chosen), self.words(right));
        Outcome::plain(Mark::Wrong, Reason::new(ReasonKind::Choice, text))
    }

    /// Judges the choice of several.
    pub fn judge_several(&self, right: &[usize], answer: &str, desk: &mut Desk) -> Outcome {
        let Some(chosen) = self.read_several(answer, desk) else {
            return unreadable(self.options.len());
        };
        let hits = right.iter().filter(|r| chosen.contains(r)).count();
        let wrong = chosen.iter().filter(|c| !right.contains(c)).count();
        let parts = (0..self.options.len())
            .filter(|i| right.contains(i) || chosen.contains(i))
            .map(|i| Part {
                name: self.words(i).to_owned(),
                mark: if right.contains(&i) && chosen.contains(&i) {
                    Mark::Right
                } else {
                    Mark::Wrong
                },
                typed: chosen.contains(&i).then(|| self.words(i).to_owned()),
            })
            .collect();
        // A wrong choice undoes a right one, so that ticking everything earns nothing.
        let credit = hits.saturating_sub(wrong) as f32 / right.len().max(1) as f32;
        let mut reasons = Vec::new();
        if hits < right.len() {
            let missing: Vec<&str> = right
                .iter()
                .filter(|r| !chosen.contains(r))
                .map(|&r| self.words(r))
                .collect();
            reasons.push(Reason::new(
                ReasonKind::Missing,
                format!("also belongs: {}", missing.join("; ")),
            ));
        }
        if wrong > 0 {
            let extra: Vec<&str> = chosen
                .iter()
                .filter(|c| !right.contains(c))
                .map(|&c| self.words(c))
                .collect();
            reasons.push(Reason::new(
                ReasonKind::Extra,
                format!("does not belong: {}", extra.join("; ")),
            ));
        }
        if reasons.is_empty() {
            reasons.push(Reason::new(ReasonKind::Choice, "exactly these"));
        }
        Outcome::of_parts(credit, parts, reasons)
    }

    fn read_several(&self, answer: &str, desk: &mut Desk) -> Option<Vec<usize>> {
        let mut chosen = Vec::new();
        let mut add = |index: usize| {
            if !chosen.contains(&index) {
                chosen.push(index);
            }
        };
        // Letters alone: "a c", "a, c and d", "ac".
        let letters: Vec<&str> = answer
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty() && *w != "and")
            .collect();
        let labels: Option<Vec<usize>> = letters.iter().map(|w| labelled(w, self.options.len())).collect();
        if let Some(labels) = labels.filter(|l| !l.is_empty()) {
            labels.into_iter().for_each(&mut add);
            return Some(chosen);
        }
        if let [run] = letters[..]
            && run.len() <= self.options.len()
            && !self
                .options
                .iter()
                .any(|o| o.accepted.iter().any(|a| a.eq_ignore_ascii_case(run)))
            && run
                .chars()
                .all(|c| labelled(&c.to_string(), self.options.len()).is_some())
        {
            run.chars()
                .filter_map(|c| labelled(&c.to_string(), self.options.len()))
                .for_each(&mut add);
            return Some(chosen);
        }
        let bare = || bare_of_opinion(answer).filter(|bare| !bare.is_empty());
        self.named(answer, 0, desk).or_else(|| self.read_several(bare()?, desk))
    }

    /// The options that `text` names by their words: cut wherever each piece names one, from the given divider on.
    fn named(&self, text: &str, from: usize, desk: &mut Desk) -> Option<Vec<usize>> {
        let tidy = |t: &str| t.trim().trim_end_matches('.').to_lowercase();
        if let Some(i) = (0..self.options.len()).find(|&i| tidy(self.words(i)) == tidy(text)) {
            return Some(vec![i]);
        }
        for (level, dividers) in DIVIDERS.iter().enumerate().skip(from) {
            let mut parts = vec![text];
            for divider in *dividers {
                // The commas of "11,400 books" divide nothing.
                let cut = |p| match *divider {
                    "," if pieces(p, &[',']).nth(1).is_some() => pieces(p, &[',']).collect::<Vec<_>>(),
                    _ => p.split(divider).collect(),
                };
                parts = parts.into_iter().flat_map(cut).collect();
            }
            parts.retain(|p| !p.trim().is_empty());
            if parts.len() < 2 && parts.first().is_none_or(|p| p.len() == text.len()) {
                continue;
            }
            let read: Option<Vec<Vec<usize>>> = parts.iter().map(|p| self.named(p, level + 1, desk)).collect();
            if let Some(read) = read {
                let mut chosen: Vec<usize> = Vec::new();
                for index in read.into_iter().flatten() {
                    if !chosen.contains(&index) {
                        chosen.push(index);
                    }
                }
                return (!chosen.is_empty()).then_some(chosen);
            }
        }
        self.read(text, desk).map(|i| vec![i])
    }
}

/// Whether a text does nothing but deny: "not a village", "it is not a village".
fn sets_aside(text: &str) -> bool {
    let rest = strip_one(text.trim(), &["it is", "it's", "its", "it was", "that is", "this is"]).unwrap_or(text.trim());
    let clauses = text.contains([',', ';']) || text.contains(" but ");
    !clauses && strip_one(rest, &["not", "no", "never", "neither"]).is_some()
}

fn unreadable(count: usize) -> Outcome {
    let text = format!(
        "this names none of the options: type a letter from a to {}",
        label(count.saturating_sub(1))
    );
    Outcome::plain(Mark::Wrong, Reason::new(ReasonKind::Unreadable, text))
}
