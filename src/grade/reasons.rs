//! Reasons for a verdict on free text, in words for a learner.
//!
//! Owns the sentences and which of them apply. Never touches the score: it explains what was measured.

use std::ops::Range;

use crate::grade::desk::Desk;
use crate::grade::features::Feature as F;
use crate::grade::free::Free;
use crate::grade::matching::Link;
use crate::grade::opinion::{Accord, Ground, Objection, Opinion};
use crate::grade::terms::Terms;
use crate::grade::verdict::{Matched, Reason, ReasonKind};
use crate::text::{Gap, Span};

/// A word counts as met from this credit on, as for the features.
const MET: f32 = 0.5;
/// More reasons than this are a lecture.
const MOST: usize = 4;

/// The accepted answer that the answer on the desk came nearest to.
pub fn nearest(free: &Free, opinion: &Opinion, answer: &str, desk: &Desk) -> Option<Matched> {
    let accepted = match opinion.ground {
        Ground::Same(index) => free.accepted.get(index)?,
        _ => free
            .accepted
            .get(free.asked.references.get(desk.laid.reference)?.origin)?,
    };
    Some(Matched {
        accepted: accepted.clone(),
        typed: typed(free, opinion, answer, desk),
    })
}

/// The stretch of the answer that was held against the key; all of it where nothing met.
fn typed(free: &Free, opinion: &Opinion, answer: &str, desk: &Desk) -> String {
    let whole = || answer.trim().to_owned();
    if matches!(opinion.ground, Ground::Same(_)) || free.asked.references.is_empty() {
        return whole();
    }
    let met = desk
        .laid
        .best
        .met
        .iter()
        .flatten()
        .filter(|m| m.near.credit > 0.0)
        .map(|m| usize::from(m.answer));
    let (Some(low), Some(high)) = (met.clone().min(), met.max()) else {
        return whole();
    };
    desk.laid
        .answer
        .words
        .span(low, high + 1)
        .of(answer)
        .map_or_else(whole, str::to_owned)
}

/// Why the answer on the desk was taken for right.
pub fn for_right(free: &Free, opinion: &Opinion, answer: &str, desk: &Desk) -> Vec<Reason> {
    if let Ground::Same(index) = opinion.ground {
        let key = &free.accepted[index];
        let text = if key.trim() == answer.trim() {
            "just as the key has it"
        } else {
            "the same words as the key"
        };
        return vec![Reason::new(ReasonKind::Same, text)];
    }
    if let Ground::Accord(accord) = opinion.ground {
        let key = nearest(free, opinion, answer, desk).map_or_else(String::new, |m| m.accepted);
        return vec![match accord {
            Accord::SameFigure => {
                let text = format!("“{}” is the same as “{key}”", shortened(answer));
                Reason::new(ReasonKind::SameFigure, text)
            }
            Accord::SameReply => {
                let text = format!("“{}” says as much as “{key}”", shortened(answer));
                Reason::new(ReasonKind::Synonym, text)
            }
        }];
    }
    let mut reasons = Vec::new();
    links(free, answer, desk, &mut reasons);
    let f = &desk.features;
    let whole = f.get(F::NoneMissing) > 0.0 && f.get(F::Extra) == 0.0;
    if f.get(F::Order) < 1.0 && whole && f.get(F::IsName) > 0.0 {
        reasons.push(Reason::new(ReasonKind::NameOrder, "the same name in another order"));
    }
    if f.get(F::IsName) > 0.0 && f.get(F::Surname) > 0.0 && f.get(F::Given) == 0.0 && f.get(F::NoneMissing) == 0.0 {
        reasons.push(Reason::new(ReasonKind::Surname, "part of the name is enough here"));
    }
    let covered = free.asked.ground.is_some() && f.get(F::PassageCover) > 0.6;
    let extra = f.get(F::Extra) > 0.0;
    if extra && covered && f.get(F::PassageSame) > 0.0 && f.get(F::NewRecall) < 0.6 {
        reasons.push(Reason::new(
            ReasonKind::FromPassage,
            "it says what the passage says there",
        ));
    } else if extra && f.get(F::NewRecall) >= 0.6 {
        let text = match covered {
            true if f.get(F::PassageSame) > 0.0 => "with more detail, which the passage bears out",
            true => "with more detail, in words of the passage",
            false => "with more than was asked for",
        };
        reasons.push(Reason::new(ReasonKind::Detail, text));
    }
    if reasons.is_empty() {
        reasons.push(Reason::new(ReasonKind::Same, "it carries what the key asks for"));
    }
    reasons.truncate(MOST);
    reasons
}

/// What was forgiven or read as the same, word by word.
fn links(free: &Free, answer: &str, desk: &Desk, reasons: &mut Vec<Reason>) {
    let Some(reference) = free.asked.references.get(desk.laid.reference) else {
        return;
    };
    for (i, met) in desk.laid.best.met.iter().enumerate() {
        let (Some(met), true) = (met, reference.new[i]) else {
            continue;
        };
        let whole = met.near.link == Link::Number;
        let key = stretch(&reference.terms, i, whole)
            .of(&reference.text)
            .unwrap_or_default();
        let own = stretch(&desk.laid.answer, usize::from(met.answer), whole);
        let own = own.of(answer).unwrap_or_default();
        let (kind, text) = match met.near.link {
            Link::Slip => (ReasonKind::Slip, format!("read “{own}” as “{key}”")),
            Link::Number => (ReasonKind::SameFigure, format!("“{own}” is the same figure as “{key}”")),
            Link::Acronym => (ReasonKind::Acronym, "initials stand for the full name".to_owned()),
            Link::Derivation | Link::Stem if own.to_lowercase() != key.to_lowercase() => {
                (ReasonKind::WordForm, format!("“{own}” is a form of “{key}”"))
            }
            Link::Synonym | Link::Phrase | Link::Similar => {
                (ReasonKind::Synonym, format!("“{own}” means much the same as “{key}”"))
            }
            Link::Narrower => (ReasonKind::Synonym, format!("“{own}” is a kind of “{key}”")),
            Link::Exact
            | Link::Stem
            | Link::Derivation
            | Link::Compound
            | Link::LookAlike
            | Link::Broader
            | Link::Part
            | Link::Sister
            | Link::Antonym
            | Link::Prefix
            | Link::Letters => continue,
        };
        if !reasons.iter().any(|r| r.text == text) {
            reasons.push(Reason::new(kind, text));
        }
    }
}

/// Where a word stands, or where the whole figure stands that it is a part of.
fn stretch(terms: &Terms, at: usize, whole: bool) -> Span {
    let figure = terms.all[at]
        .number
        .filter(|_| whole)
        .map(|n| &terms.numbers[usize::from(n)]);
    figure.map_or(terms.words.all()[at].span, |found| {
        terms.words.span(found.first, found.end)
    })
}

/// Where the first name of the answer stands that is none of the key's.
fn another_name(desk: &Desk) -> Option<Range<usize>> {
    let own = &desk.laid.answer;
    let words = own.words.all();
    let strange = |i: usize| {
        let named = words[i].capital && own.all[i].content && (i > 0 || own.all[i].name);
        named && own.all[i].date.is_none() && desk.laid.fresh[i] && desk.laid.best.used[i] < MET
    };
    let first = (0..own.len()).find(|&i| strange(i))?;
    let end = (first + 1..own.len()).find(|&i| !strange(i) || words[i].gap > Gap::Space);
    Some(first..end.unwrap_or(own.len()))
}

/// That the answer has another name, and whether the passage bears it; without one that is written as such, the answer itself.
fn of_another(free: &Free, answer: &str, desk: &Desk) -> Reason {
    let own = &desk.laid.answer;
    let found = another_name(desk);
    let told = found
        .as_ref()
        .zip(free.asked.ground.as_ref())
        .is_some_and(|(range, ground)| {
            let mut stems = own.all[range.clone()].iter().map(|term| term.stem);
            stems.all(|stem| ground.holds(stem))
        });
    let span = found.and_then(|range| own.words.span(range.start, range.end).of(answer));
    let name = span.map_or_else(|| shortened(answer), str::to_owned);
    let whose = if told { "of the passage" } else { "than the key's" };
    Reason::new(ReasonKind::OtherName, format!("“{name}” is another name {whose}"))
}

/// Why the answer on the desk was not taken for right.
pub fn for_wrong(free: &Free, opinion: &Opinion, answer: &str, desk: &Desk) -> Vec<Reason> {
    let one = |kind, text: &str| vec![Reason::new(kind, text)];
    match opinion.ground {
        Ground::Blank => return one(ReasonKind::Blank, "nothing was answered"),
        Ground::Objection(objection) => return vec![objected(objection, free, answer, desk)],
        Ground::Same(_) | Ground::Accord(_) | Ground::Weighed => {}
    }
    let Some(reference) = free.asked.references.get(desk.laid.reference) else {
        return one(ReasonKind::Unlike, "nothing in it meets the key");
    };
    let f = &desk.features;
    let mut reasons = Vec::new();
    if f.get(F::OtherGiven) + f.get(F::OtherSurname) > 0.0 || (f.get(F::IsName) > 0.0 && f.get(F::StrangeNames) > 0.0) {
        reasons.push(of_another(free, answer, desk));
    }
    if f.get(F::Hedges) > 0.0 || f.get(F::OrMatch) > 0.0 {
        reasons.push(Reason::new(
            ReasonKind::Hedged,
            "it leaves open which of several it means",
        ));
    }
    if f.get(F::NewRecall) >= 0.25 && f.get(F::NoneMissing) == 0.0 {
        let missing: Vec<&str> = (0..reference.terms.len())
            .filter(|&i| reference.new[i] && desk.laid.best.met[i].is_none_or(|m| m.near.credit < MET))
            .filter_map(|i| reference.terms.words.all()[i].span.of(&reference.text))
            .take(4)
            .collect();
        if !missing.is_empty() {
            reasons.push(Reason::new(
                ReasonKind::Missing,
                format!("missing: {}", missing.join(", ")),
            ));
        }
    }
    if f.get(F::PassageStrange) > 0.5 && f.get(F::Extra) > 0.0 {
        reasons.push(Reason::new(ReasonKind::Extra, "it says what the passage does not"));
    }
    if reasons.is_empty() {
        let kind = if f.get(F::NewRecall) > 0.0 {
            ReasonKind::Vague
        } else {
            ReasonKind::Unlike
        };
        let text = if f.get(F::NewRecall) > 0.0 {
            "too little of what the key asks for"
        } else {
            "nothing in it meets the key"
        };
        reasons.push(Reason::new(kind, text));
    }
    reasons.truncate(MOST);
    reasons
}

fn objected(objection: Objection, free: &Free, answer: &str, desk: &Desk) -> Reason {
    match objection {
        Objection::OtherFigure => Reason::new(ReasonKind::OtherFigure, "another figure than the key's"),
        Objection::OtherUnit => Reason::new(ReasonKind::OtherFigure, "the right figure, but of another unit"),
        Objection::NoFigure => Reason::new(ReasonKind::Missing, "it leaves out the figure"),
        Objection::NoYear => Reason::new(ReasonKind::Missing, "it leaves out the year"),
        Objection::Hedged => Reason::new(ReasonKind::Hedged, "it leaves open which of several it means"),
        Objection::OtherReply => Reason::new(ReasonKind::Opposite, "yes for no, or no for yes"),
        Objection::Swapped => Reason::new(ReasonKind::Opposite, "the right words, in each other's places"),
        Objection::OtherName => of_another(free, answer, desk),
        Objection::SharedName => {
            let text = format!("the passage has more than one “{}”", shortened(answer));
            Reason::new(ReasonKind::Vague, text)
        }
        Objection::Miscalled => Reason::new(
            ReasonKind::Extra,
            "it says of this one what the passage says of another",
        ),
        Objection::Nameless => Reason::new(ReasonKind::Vague, "it says what sort of thing it is, without the name"),
        Objection::Loose => Reason::new(ReasonKind::Vague, "it leaves open what exactly"),
        Objection::OtherWord => Reason::new(ReasonKind::Missing, "another word stands where the key has its own"),
        Objection::Incomplete => Reason::new(ReasonKind::Missing, "it leaves out some of what the key lists"),
        Objection::Added => Reason::new(ReasonKind::Extra, "it adds what the passage does not say there"),
        Objection::Contradicted => Reason::new(ReasonKind::Extra, "it adds what the passage says otherwise"),
        Objection::Denied => Reason::new(ReasonKind::Negated, "it denies what the key says"),
        Objection::Opposite => {
            let reference = &free.asked.references[desk.laid.reference];
            let pair = desk.laid.best.met.iter().enumerate().find_map(|(i, met)| {
                let met = met.filter(|m| m.near.link == Link::Antonym)?;
                let key = reference.terms.words.all()[i].span.of(&reference.text)?;
                let own = desk.laid.answer.words.all()[usize::from(met.answer)].span.of(answer)?;
                Some(format!("“{own}” is the opposite of “{key}”"))
            });
            Reason::new(
                ReasonKind::Opposite,
                pair.unwrap_or_else(|| "it says the opposite".to_owned()),
            )
        }
        Objection::Refusal => Reason::new(ReasonKind::Refusal, "it says that it does not know"),
        Objection::Echo => Reason::new(ReasonKind::Echo, "it only repeats the question"),
        Objection::Misspelled => Reason::new(ReasonKind::Slip, "spelling counts here"),
        Objection::NotExact => Reason::new(ReasonKind::Unlike, "not the letters that are asked for"),
    }
}

fn shortened(answer: &str) -> String {
    let answer = answer.trim();
    match answer.char_indices().nth(48) {
        Some((cut, _)) => format!("{}…", &answer[..cut]),
        None => answer.to_owned(),
    }
}
