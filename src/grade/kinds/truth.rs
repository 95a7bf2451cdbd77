//! True or false, with or without the correction of what is false.
//!
//! Owns how such an answer is read. Never touches how a correction's words are compared.

use crate::grade::desk::Desk;
use crate::grade::free::Free;
use crate::grade::kinds::outcome::{Outcome, bare_of_opinion, strip_one};
use crate::grade::opinion::{Ground, Objection};
use crate::grade::terms::{Term, Terms};
use crate::grade::verdict::{Mark, Part, Reason, ReasonKind};
use crate::text::edits;

/// From this score on, a correction holds.
const MET: f32 = 0.5;

/// Says that what was stated is so the other way round.
const TURNED: &[&str] = &[
    "other way around",
    "other way round",
    "vice versa",
    "the reverse",
    "the opposite way",
];

/// A statement that is true or false.
#[derive(Debug)]
pub struct Truth {
    /// Whether it is true.
    pub holds: bool,
    /// What puts it right, where a full answer must say so.
    pub correction: Option<Box<Correction>>,
}

/// What puts a false statement right.
#[derive(Debug)]
pub struct Correction {
    /// The corrections that are accepted, by their words alone.
    pub words: Free,
    /// The same where what the statement gives tells nothing; none where they set the statement's own words in another order.
    pub fresh: Option<Free>,
    /// They say that it is the other way round: the statement's words in another order, or the opposite of one.
    pub turns: bool,
    /// The statement itself: who comes nearer to it has only said it again.
    pub statement: Free,
}

impl Correction {
    fn first(&self) -> String {
        self.words.accepted.first().cloned().unwrap_or_default()
    }

    /// Whether `text` puts the statement right.
    fn met(&self, text: &str, desk: &mut Desk) -> bool {
        let bare = text.to_lowercase();
        if self.turns && TURNED.iter().any(|turned| bare.contains(turned)) && !bare.contains("not ") {
            return true;
        }
        if self.fresh.is_none() && !self.in_order(text) {
            return false;
        }
        // Most of a correction says the statement's own words again: what counts is what it says of them.
        let words = self.words.opinion(text, desk);
        if let Ground::Objection(Objection::Denied | Objection::Opposite) = words.ground {
            return false;
        }
        let fresh = self.fresh.as_ref().map_or(0.0, |fresh| fresh.opinion(text, desk).score);
        let score = words.score.max(fresh);
        score >= MET && self.statement.opinion(text, desk).score <= score
    }

    /// Whether a clause of `text` has the words of a correction in its order, and denies no more than it does.
    fn in_order(&self, text: &str) -> bool {
        let clauses = text
            .split([',', ';', '.'])
            .flat_map(|clause| clause.split(" but "))
            .map(Terms::of);
        let ordered = |own: Terms| {
            self.words.asked.references.iter().any(|reference| {
                let place = |term: &Term| reference.terms.all.iter().position(|t| t.stem == term.stem);
                let places: Vec<usize> = own.all.iter().filter(|term| term.content).filter_map(place).collect();
                places.len() > 1 && places.is_sorted() && own.denies_any() == reference.terms.denies_any()
            })
        };
        clauses.into_iter().any(ordered)
    }
}

impl Truth {
    /// Judges an answer.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let (said, rest) = read(answer);
        let Some(correction) = &self.correction else {
            return self.plain(said);
        };
        let corrected = !rest.is_empty() && correction.met(rest, desk);
        // Who only corrects has said that it is false.
        let said_false = match said {
            Some(said) => !said,
            None => corrected,
        };
        if said == Some(true) || !said_false {
            return self.plain(said);
        }
        let parts = vec![
            Part {
                name: "false".into(),
                mark: Mark::Right,
                typed: Some("false".into()),
            },
            Part {
                name: correction.first(),
                mark: if corrected { Mark::Right } else { Mark::Wrong },
                typed: (!rest.is_empty()).then(|| rest.to_owned()),
            },
        ];
        let reason = match (corrected, rest.is_empty()) {
            (true, _) => Reason::new(ReasonKind::Same, "false, and rightly corrected"),
            (false, true) => Reason::new(ReasonKind::Missing, "false; what would be right is asked for, too"),
            (false, false) => Reason::new(ReasonKind::Unlike, "false, but the correction is another"),
        };
        let mut outcome = Outcome::of_parts(if corrected { 1.0 } else { 0.5 }, parts, vec![reason]);
        outcome.nearest = Some(correction.first());
        outcome
    }

    fn plain(&self, said: Option<bool>) -> Outcome {
        let word = if self.holds { "true" } else { "false" };
        match said {
            Some(said) if said == self.holds => {
                Outcome::plain(Mark::Right, Reason::new(ReasonKind::Choice, format!("it is {word}")))
            }
            Some(_) => Outcome::plain(Mark::Wrong, Reason::new(ReasonKind::Choice, format!("it is {word}"))),
            None => Outcome::plain(
                Mark::Wrong,
                Reason::new(ReasonKind::Unreadable, "this says neither true nor false"),
            ),
        }
    }
}

/// What is said of the statement, and what follows it.
fn read(answer: &str) -> (Option<bool>, &str) {
    let text = answer.trim();
    // "It is true." says no more than "true", but "it is right to do so" may be a correction.
    let opinion = bare_of_opinion(text);
    let bare = opinion.unwrap_or(text);
    let led = strip_one(bare, LEADS).or(opinion);
    let (said, rest) = match led.map(word) {
        Some((Some(said), after)) if !after.starts_with(char::is_whitespace) || gives_reason(after) => {
            (Some(said), after)
        }
        Some(_) | None => match word(text) {
            (Some(said), rest) => (Some(said), rest),
            (None, _) => return (None, text),
        },
    };
    // "True or false" says neither.
    let apart = |c: char| c.is_whitespace() || c == ',';
    let other = rest.trim_start_matches(apart);
    let other = strip_one(other, &["or", "and"]).or_else(|| other.strip_prefix('/'));
    let other = other.map(|other| word(other.trim_start()));
    if let Some((Some(other), after)) = other
        && Some(other) != said
        && !after.trim_start().starts_with(char::is_alphanumeric)
    {
        return (None, text);
    }
    (said, tail(rest))
}

/// Whether a reason follows: "it's true because the text says so".
fn gives_reason(rest: &str) -> bool {
    strip_one(rest.trim_start(), &["because", "since"]).is_some()
}

/// What may stand before the word that says it.
const LEADS: &[&str] = &[
    "it is",
    "it's",
    "its",
    "that is",
    "that's",
    "this is",
    "the statement is",
    "the answer is",
];

/// What the first word says of the statement, and what follows it as it stands.
fn word(text: &str) -> (Option<bool>, &str) {
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let lower = word.to_lowercase();
    // "Ture" and nothing more, or a correction behind a sign.
    let alone = !rest.starts_with(char::is_whitespace);
    let slip = |meant: &str| alone && lower.len() >= 4 && edits::slips(&lower, meant) == 1;
    let said = match lower.as_str() {
        "true" | "t" | "yes" | "yep" | "yeah" | "y" | "right" | "correct" => Some(true),
        "no" if matches!(rest.trim_start().split(' ').next(), Some("idea" | "clue" | "opinion")) => None,
        "false" | "f" | "no" | "nope" | "n" | "wrong" | "incorrect" | "untrue" => Some(false),
        "not" => {
            let rest = rest.trim_start();
            let second = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let said = match second.to_lowercase().as_str() {
                "true" | "correct" | "right" => Some(false),
                "false" | "untrue" | "wrong" | "incorrect" => Some(true),
                _ => None,
            };
            return (said, &rest[second.len()..]);
        }
        _ if slip("true") => Some(true),
        _ if slip("false") => Some(false),
        _ => None,
    };
    (said, rest)
}

fn tail(rest: &str) -> &str {
    rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | ';' | '.' | '-' | '–' | '—' | '!'))
        .trim_end()
}
