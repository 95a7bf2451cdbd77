//! The shape of question, key and answer; and what only matters together.
//!
//! Owns lengths, kinds and products. Never touches anything that would tell one collection of questions from another,
//! such as the number of accepted answers: weights learned on that do not carry over.

use crate::grade::asked::{Asked, Asks, Laid};
use crate::grade::features::list::{Feature as F, Features};

/// Fills in the features of this group; those of the other groups must stand.
pub fn fill(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    f.count(F::KeyLength, reference.terms.len());
    f.count(F::AnswerLength, laid.answer.len());
    let (key, own) = (reference.terms.len() as f32, laid.answer.len() as f32);
    f.set(F::LengthRatio, ((own + 1.0) / (key + 1.0)).ln());
    let cast = &reference.cast;
    f.mark(F::KeyFigure, (cast.number && !cast.date).then_some(()));
    f.mark(F::KeyDate, cast.date.then_some(()));
    let name = f.get(F::IsName) > 0.0;
    let full = f.get(F::NoneMissing) > 0.0;
    f.mark(F::NameHalf, (name && !full && f.get(F::NewRecall) > 0.0).then_some(()));
    f.mark(F::LongFull, (full && f.get(F::Extra) > 1.5).then_some(()));
    f.mark(F::SwapName, (name && f.get(F::Swap) > 0.0).then_some(()));
}

/// Fills in the features of this group that are weighed for explanations alone.
pub fn fill_more(asked: &Asked, laid: &Laid, f: &mut Features) {
    let (mut content, mut fresh, mut unknown) = (0.0f32, 0.0f32, 0.0f32);
    for (term, &new) in laid.answer.all.iter().zip(&laid.fresh).filter(|(term, _)| term.content) {
        content += 1.0;
        if new {
            fresh += 1.0;
            unknown += f32::from(u8::from(term.entry.is_none() && term.number.is_none()));
        }
    }
    f.set(F::NewShare, if content > 0.0 { fresh / content } else { 0.0 });
    f.set(F::UnknownShare, if fresh > 0.0 { unknown / fresh } else { 0.0 });
    let reference = &asked.references[laid.reference];
    f.set(F::KeyWeight, reference.new_weight / reference.cast.new.max(1) as f32);
    let flag = match asked.asks {
        Asks::Who => Some(F::AsksWho),
        Asks::When => Some(F::AsksWhen),
        Asks::Where => Some(F::AsksWhere),
        Asks::HowMany => Some(F::AsksHowMany),
        Asks::Why => Some(F::AsksWhy),
        Asks::What => Some(F::AsksWhat),
        Asks::YesNo => Some(F::AsksYesNo),
        Asks::Unknown => None,
    };
    if let Some(flag) = flag {
        f.set(flag, 1.0);
    }
}
