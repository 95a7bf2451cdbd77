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
mod settled;
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
mod persons;
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

pub use amount::{Amount, amounts};
pub use counted::at_another_pace;
use figures::Say;
pub use firm::Firm;
pub use opposites::opposed;
use shares::Share;
pub use sight::Sight;

use crate::grade::asked::Asks;
use crate::grade::features::Feature as F;
use crate::grade::opinion::{Accord, Ground, Objection, Opinion, Style};

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
    let figures = match figures::say(s) {
        Say::Nothing => dates::say(s),
        Say::Yes(accord) => match dates::say(s) {
            Say::No(objection) => Say::No(objection),
            Say::Yes(_) | Say::Nothing => Say::Yes(accord),
        },
        Say::No(objection) => Say::No(objection),
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
    if persons::another(s) || style == Style::Short && persons::another_unread(s) {
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
