//! What a person would see at once, whatever the weights say: objections, and agreements that share no words.
//!
//! Owns the order of the rules and how firmly each speaks. Never touches how words are compared.

mod denial;
mod amount;
mod shape;
mod hinges;
mod nil;
mod shares;
mod opposites;
mod replies;
mod phase;
mod build;
mod firm;
mod sight;
mod parts;
mod again;
mod hedging;
mod loose;
mod turning;
mod antonyms;
mod contrary;
mod deeds;
mod counted;
mod figures;
mod dates;
mod owners;
mod peoples;
mod callings;
mod unread;
mod sentence;
mod confused;
mod instead;
mod roles;
mod contradiction;
mod compared;
mod order;
mod clauses;
mod slot;
mod first;
mod subjects;
mod pronouns;
#[cfg(test)]
mod tests;

use figures::Say;
pub use firm::Firm;
use shares::Share;
pub use sight::Sight;

use crate::grade::asked::Asks;
use crate::grade::features::Feature as F;
use crate::grade::opinion::{Accord, Ground, Objection, Opinion, Style};
use crate::grade::reference::Reference;
use crate::grade::sorts::Sorts;
use crate::grade::terms::Terms;
use crate::lexicon::Topic;
use crate::text::number::{Form, Found};
use crate::text::{Gap, Word};

/// The opinion of an answer.
pub fn object(s: &Sight<'_>, style: Style) -> Opinion {
    let score = s.score;
    if let Some(key) = s.firm.reply.filter(|_| style == Style::Short) {
        let own = &s.laid.answer;
        if replies::evades(own) {
            return Opinion::no_more(score, 0.2, Objection::Refusal);
        }
        match replies::reply(own, s.asked) {
            Some(reply) if reply != key || replies::torn(own, s.asked) => {
                return Opinion::no_more(score, 0.2, Objection::OtherReply);
            }
            Some(_) if s.firm.keys.iter().any(|facts| facts.replies) => {
                return Opinion::no_less(score, 0.9, Accord::SameReply);
            }
            _ => {}
        }
    }
    if style == Style::Short && s.firm.none && nil::says_none(&s.laid.answer, s.asked) {
        return Opinion::no_less(score, 0.9, Accord::SameFigure);
    }
    let share = s.firm.share.filter(|_| style == Style::Short);
    match share.map(|key| (key, shares::share(&s.laid.answer, s.asked))) {
        Some((key, Some(own))) if key == own => return Opinion::no_less(score, 0.9, Accord::SameFigure),
        // "Some" and "a few" are told apart by nobody.
        Some((key, Some(own))) if ![key, own].iter().all(|part| matches!(part, Share::Few | Share::Some)) => {
            return Opinion::no_more(score, 0.3, Objection::OtherFigure);
        }
        _ => {}
    }
    // "The first Monday of the year" has the right figure, and another date.
    let figures = match (figures::say(s), dates::say(s)) {
        (Say::Nothing, dates) => dates,
        (Say::Yes(_), Say::No(objection)) => Say::No(objection),
        (said, _) => said,
    };
    match (objection(s, style, figures), figures) {
        (Some((most, objection)), _) => Opinion::no_more(score, most, objection),
        (None, Say::Yes(accord)) => Opinion::no_less(score, 0.9, accord),
        (None, Say::No(_) | Say::Nothing) => Opinion {
            score,
            ground: Ground::Weighed,
        },
    }
}

/// The first objection, and the most that an answer of which it holds is worth. The worth is below the middle of the scale
/// by as much as the rule was seen to err on marked answers.
fn objection(s: &Sight<'_>, style: Style, figures: Say) -> Option<(f32, Objection)> {
    let f = s.features;
    if style == Style::Short && hedging::hedged(s) {
        return Some((0.4, Objection::Hedged));
    }
    if style == Style::Short && loose::loose(s) {
        return Some((0.4, Objection::Loose));
    }
    if let Say::No(objection) = figures {
        return Some((0.3, objection));
    }
    let conflict = s.is(F::KeyFigure) && s.is(F::FigureConflict) || s.is(F::KeyDate) && s.is(F::DateConflict);
    if figures == Say::Nothing && conflict && figure_decides(s) {
        return Some((0.3, Objection::OtherFigure));
    }
    if s.is(F::OtherSurname)
        || s.is(F::SwapName) && names_another(s)
        || another_surname(s)
        || another_family(s)
        || another_reign(s)
        || another_given(s)
    {
        return Some((0.4, Objection::OtherName));
    }
    if s.is(F::ByAntonym) && f.get(F::ByNothing) < 0.5 && antonyms::turned(s)
        || style == Style::Short && (contrary::turned(s) || turning::resumed(s))
    {
        return Some((0.4, Objection::Opposite));
    }
    if style == Style::Short && s.firm.none && nil::excepts(&s.laid.answer) {
        return Some((0.4, Objection::Added));
    }
    let none = || nil::begins_with_none(&s.laid.answer) && !s.firm.none && !s.firm.keys.iter().any(|k| k.denies);
    if style == Style::Short && s.asked.asks != Asks::YesNo && none() {
        return Some((0.4, Objection::Denied));
    }
    if turning::denied(s, style)
        || style == Style::Short && (turning::done_after_all(s) || turning::never_did(s) || turning::nearly_done(s))
    {
        return Some((0.4, Objection::Denied));
    }
    if style == Style::Short && swapped(s) {
        return Some((SWAPPED, Objection::Swapped));
    }
    if style == Style::Short
        && let Some(objection) = instead::say(s)
    {
        return Some((0.45, objection));
    }
    if style == Style::Short && contradiction::contradicts(s) {
        return Some((0.45, Objection::Contradicted));
    }
    if s.is(F::RefusalLow) {
        return Some((0.2, Objection::Refusal));
    }
    (s.is(F::Echo) || again::given_back(s)).then_some((0.4, Objection::Echo))
}

/// The most that an answer with the right words in each other's places is worth.
const SWAPPED: f32 = 0.4;

/// Whether the right words stand in each other's places, or behind a first clause that gives another answer.
fn swapped(s: &Sight<'_>) -> bool {
    roles::exchanged(s)
        || order::reversed(s)
        || subjects::another(s)
        || clauses::exchanged(s)
        || pronouns::differ(s)
        || first::answers_otherwise(s)
}

/// The opinion of an answer that is right beside the accepted answer that it comes nearest to, once it is laid beside another that it says
/// most of: nothing where it holds beside that as well.
pub fn object_again(s: &Sight<'_>) -> Option<Opinion> {
    swapped(s).then(|| Opinion::no_more(s.score, SWAPPED, Objection::Swapped))
}

/// Whether the key is a figure with little else to it, so that another figure is another answer.
fn figure_decides(s: &Sight<'_>) -> bool {
    let reference = s.key();
    let words = |figure: bool| {
        let all = reference.terms.all.iter().enumerate();
        all.filter(|(i, t)| reference.new[*i] && (t.number.is_some() || t.date.is_some()) == figure)
            .count()
    };
    words(true) > 0 && words(false) <= 2
}

/// Whether a name of the question stands where the surname should: "Samuel Keld" for "Samuel Orde", of whom Keld asked.
fn another_surname(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    let words = key.terms.words.all();
    let mut names = (0..key.terms.len()).filter(|&i| key.terms.all[i].content);
    let (Some(given), Some(surname), None) = (names.next(), names.next(), names.next()) else {
        return false;
    };
    let apart = surname != given + 1 || words[surname].gap > Gap::Space || s.asked.ground.is_none();
    if apart || !s.is(F::IsName) || !words[given].capital || !words[surname].capital || s.met(surname).is_some() {
        return false;
    }
    let behind = s.met(given).map(|a| a + 1).filter(|&a| a < own.len());
    behind.is_some_and(|a| {
        let word = &own.words.all()[a];
        let name = word.capital && word.gap <= Gap::Space && own.all[a].content;
        let asked = &s.asked.question;
        name && !s.hits(a) && asked.all.iter().any(|t| t.name && t.stem == own.all[a].stem)
    })
}

/// "Ole Friis", where one accepted answer is "Anton Friis" and another the surname alone.
fn another_given(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let [surname] = &key.all[..] else { return false };
    let whole = key.words.all()[0].capital && surname.content && s.asked.asks == Asks::Who;
    let Some(at) = s.met(0).filter(|&at| at > 0 && whole && s.asked.ground.is_some()) else {
        return false;
    };
    let fuller = |r: &Reference| {
        let last = r.terms.len().checked_sub(1).filter(|&last| last > 0);
        last.is_some_and(|last| r.terms.all[last].stem == surname.stem && r.terms.words.all()[last - 1].capital)
    };
    let (given, word) = (&own.all[at - 1], &own.words.all()[at - 1]);
    let name = word.capital && given.content && given.chars > 2 && !given.sorts.any(Sorts::TITLE);
    let joined = own.words.all()[at].gap <= Gap::Space && own.words.all()[at].capital;
    let called = given.entry.is_some_and(|entry| entry.topic() == Some(Topic::Person)) && !given.name;
    name && joined && !called && s.unlike(at - 1) && s.laid.fresh[at - 1] && s.asked.references.iter().any(fuller)
}

/// "Edward VIII" for "Henry VIII": the number alone is nobody's name.
fn another_reign(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let reign = |found: &&Found| found.number.form == Form::Roman && found.figure.0 > 0;
    // The names before the numeral: "Elizabeth", "Pope John Paul".
    fn named(terms: &Terms, end: usize) -> impl Iterator<Item = usize> + '_ {
        let name = |&i: &usize| terms.words.all()[i].capital && terms.words.all()[i + 1].gap <= Gap::Space;
        (0..end).rev().take_while(name)
    }
    let Some(wanted) = key.numbers.iter().find(reign) else {
        return false;
    };
    let mut given = own.numbers.iter().filter(reign);
    let strange = |found: &Found| named(own, found.figure.0).any(|a| s.strange(a) && own.all[a].content);
    let kept = named(key, wanted.figure.0).any(|i| key.all[i].content && s.met(i).is_some());
    let title = named(key, wanted.figure.0).all(|i| key.all[i].sorts.any(Sorts::TITLE));
    !kept && !title && given.any(|found| found.number.low == wanted.number.low && strange(found))
}

/// "Min-ji Park" for "Kang Min-ji": where the surname comes first, another stands behind.
fn another_family(s: &Sight<'_>) -> bool {
    const LONGEST: usize = 4;
    let (key, own) = (s.key(), &s.laid.answer);
    let words = key.terms.words.all();
    let whole = (2..=LONGEST).contains(&words.len()) && (1..words.len()).all(|i| words[i].gap <= Gap::Space);
    if !whole || s.asked.ground.is_none() || !words[0].capital || !words[1].capital || s.met(0).is_some() {
        return false;
    }
    let mut given = (1..words.len()).map(|i| s.met(i));
    let Some(first) = given.next().flatten() else {
        return false;
    };
    let next = first + words.len() - 1;
    let rest = given.enumerate().all(|(by, at)| at == Some(first + by + 1));
    let name = |word: &Word| word.capital && word.gap <= Gap::Space;
    rest && own.words.all().get(next).is_some_and(name) && own.all[next].content && s.laid.fresh[next] && !s.hits(next)
}

/// Whether a part of the name is missing and the answer has another name of the passage in its place.
fn names_another(s: &Sight<'_>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    let laid = s.laid;
    let met = laid.best.met.iter().flatten().map(|m| usize::from(m.answer));
    let (Some(low), Some(high)) = (met.clone().min(), met.max()) else {
        return false;
    };
    let beside = low.saturating_sub(1)..(high + 2).min(laid.answer.len());
    beside.into_iter().any(|i| {
        let own = &laid.answer.all;
        let term = &own[i];
        // "Duncan Raeburn" is the Raeburn of the key, unless the key says another given name.
        let key = &s.key().terms;
        let named = |k: usize| key.words.all()[k].capital && key.all[k].content && s.met(k).is_none();
        let another = (1..key.len()).any(|k| s.met(k) == Some(i + 1) && named(k - 1));
        let next = own.get(i + 1).filter(|_| !another && s.hits(i + 1));
        // "The Frenchman Colas" is in the passage with his given name between.
        let given = (1..key.len()).any(|k| s.met(k) == Some(i + 1) && ground.joins(term.stem, key.all[k - 1].stem));
        let part = given || next.is_some_and(|next| ground.joins(term.stem, next.stem));
        laid.fresh[i] && laid.best.used[i] < 0.5 && term.content && ground.names(term.stem) && !part
    })
}
