//! How the answer puts it: doubt, denial, alternatives, and which of its sentences and clauses carries the match.
//!
//! Owns the features of the answer's wording. Never touches the passage or the letters.

use crate::grade::asked::{Asked, Laid};
use crate::grade::features::list::{Feature as F, Features};
use crate::grade::sorts::Sorts;
use crate::lexicon::Flags;
use crate::text::Gap;

const MET: f32 = 0.5;

/// Fills in the features of this group.
pub fn fill(asked: &Asked, laid: &Laid, f: &mut Features) {
    counts(laid, f);
    let differs = denies(asked, laid) != laid.answer.denies_any();
    f.mark(F::DenialDiffers, (differs && !asked.denies).then_some(()));
}

/// Fills in the features of this group that are weighed for explanations alone.
pub fn fill_more(asked: &Asked, laid: &Laid, f: &mut Features) {
    joints(laid, f);
    denied(asked, laid, f);
    sentences(asked, laid, f);
    slot(asked, laid, f);
}

/// Whether the key denies.
fn denies(asked: &Asked, laid: &Laid) -> bool {
    asked.references[laid.reference].terms.denies_any()
}

/// Whether an answer says that it does not know, instead of answering.
pub fn refuses(laid: &Laid) -> bool {
    if !laid.answer.sorts.any(Sorts::REFUSAL) {
        return false;
    }
    let words = &laid.answer.words;
    let text = |i: usize| if i < words.len() { words.text(i) } else { "" };
    let opens = |i: &usize| laid.answer.all[*i].sorts.any(Sorts::REFUSAL);
    (0..words.len()).filter(opens).any(|i| {
        let (a, b, c, d) = (text(i), text(i + 1), text(i + 2), text(i + 3));
        match a {
            "not" => {
                matches!(
                    b,
                    "know"
                        | "sure"
                        | "certain"
                        | "aware"
                        | "find"
                        | "provide"
                        | "determine"
                        | "mentioned"
                        | "specified"
                        | "recall"
                        | "remember"
                        | "answer"
                        | "confirm"
                        | "clear"
                ) || (b == "enough" && matches!(c, "information" | "context"))
                    || (b == "have"
                        && matches!(
                            (c, d),
                            (_, "information" | "data" | "idea" | "knowledge" | "access") | ("information", _)
                        ))
                    || (b == "able" && c == "to")
            }
            "no" => matches!(
                b,
                "idea" | "clue" | "information" | "answer" | "record" | "evidence" | "data" | "specific"
            ),
            "unable" => b == "to",
            "cannot" => matches!(
                b,
                "find" | "answer" | "determine" | "provide" | "say" | "tell" | "confirm"
            ),
            "as" => matches!((b, c), ("an" | "of", "ai")),
            "unknown" | "dunno" | "idk" => words.len() <= 4,
            "unclear" | "apologize" | "sorry" => true,
            _ => false,
        }
    })
}

fn counts(laid: &Laid, f: &mut Features) {
    let counted = Sorts::HEDGE | Sorts::BUT | Sorts::OR;
    let own = &laid.answer;
    let denials = match own.flags.has(Flags::NEGATION) {
        true => (0..own.len()).filter(|&i| own.denies(i)).count(),
        false => 0,
    };
    let (mut hedges, mut buts, mut ors) = (0, 0, 0);
    let mut or_match = false;
    let counts = own.sorts.any(counted);
    for (i, term) in own
        .all
        .iter()
        .enumerate()
        .filter(|(_, term)| counts && term.sorts.any(counted))
    {
        // "Who could not hear": no doubt about that.
        let sure = own.all.get(i + 1).is_some_and(|next| next.negation);
        hedges += usize::from(term.sorts.any(Sorts::HEDGE) && !sure);
        buts += usize::from(term.sorts.any(Sorts::BUT));
        if term.sorts.any(Sorts::OR) {
            ors += 1;
            let beside = i.saturating_sub(2)..(i + 3).min(laid.any.len());
            or_match |= laid.any[beside].iter().any(|&c| c >= MET);
        }
    }
    f.count(F::Hedges, hedges);
    f.count(F::But, buts);
    f.count(F::Ors, ors);
    f.count(F::Denials, denials);
    f.mark(F::OrMatch, or_match.then_some(()));
    let refusal = refuses(laid);
    f.mark(F::Refusal, refusal.then_some(()));
    f.mark(F::RefusalLow, (refusal && laid.best.new_recall < 0.5).then_some(()));
}

/// What joins the parts of the answer.
fn joints(laid: &Laid, f: &mut Features) {
    let own = &laid.answer;
    let commas = own.words.all().iter().filter(|word| word.gap == Gap::Comma);
    f.count(F::Commas, commas.count());
    f.count(F::Ands, own.all.iter().filter(|t| t.sorts.any(Sorts::AND)).count());
}

/// Whether a denial stands just before what was met.
fn denied(asked: &Asked, laid: &Laid, f: &mut Features) {
    let words = laid.answer.words.all();
    let before_match = laid.answer.denies_any()
        && laid.answer.all.iter().enumerate().any(|(i, term)| {
            let reach = (i + 1)..(i + 5).min(laid.answer.len());
            laid.answer.denies(i)
                && reach
                    .take_while(|&j| laid.answer.all[j].sentence == term.sentence && words[j].gap < Gap::Comma)
                    .any(|j| laid.fresh[j] && laid.best.used[j] >= MET)
        });
    let own = before_match && !denies(asked, laid) && !asked.denies;
    f.mark(F::DeniedMatch, own.then_some(()));
}

fn sentences(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let all = &laid.answer.all;
    let count = all.last().map_or(0, |t| t.sentence as usize + 1);
    f.count(F::Sentences, count);
    let (mut met_first, mut recall) = (0.0f32, 0.0f32);
    let mut met_any = 0.0f32;
    let mut first_place: Option<u16> = None;
    for (i, met) in laid.best.met.iter().enumerate() {
        let (Some(met), true) = (met, reference.new[i]) else {
            continue;
        };
        if met.near.credit < MET {
            continue;
        }
        let share = reference.terms.all[i].weight * met.near.credit;
        met_any += share;
        if all[usize::from(met.answer)].sentence == 0 {
            met_first += share;
            recall += share;
        }
        first_place = Some(first_place.map_or(met.answer, |p| p.min(met.answer)));
    }
    f.set(F::InFirst, if met_any > 0.0 { met_first / met_any } else { 0.0 });
    f.set(F::FirstRecall, recall / reference.new_weight.max(0.05));
    f.count(F::FirstPlace, first_place.map_or(0, usize::from));
    let (mut hit, mut whole) = (0.0, 0.0);
    for (i, term) in all.iter().enumerate() {
        if term.sentence == 0 && laid.fresh[i] {
            whole += term.weight;
            hit += term.weight * laid.best.used[i];
        }
    }
    f.set(F::FirstPrecision, if whole > 0.0 { hit / whole } else { 0.0 });
}

/// An answer in a sentence repeats the question and puts the new words before or behind it.
fn slot(asked: &Asked, laid: &Laid, f: &mut Features) {
    let given = |i: usize| laid.answer.all[i].content && !laid.fresh[i];
    let first = (0..laid.answer.len()).find(|&i| given(i));
    let last = (0..laid.answer.len()).rev().find(|&i| given(i));
    let precision = |stretch: std::ops::Range<usize>| {
        let (mut hit, mut whole) = (0.0, 0.0);
        for i in stretch.filter(|&i| laid.fresh[i]) {
            let weight = laid.answer.all[i].weight;
            whole += weight;
            hit += weight * laid.best.used[i];
        }
        if whole > 0.0 { hit / whole } else { 0.0 }
    };
    let tail = precision(last.map_or(0, |l| l + 1)..laid.answer.len());
    let subject = precision(0..first.unwrap_or(laid.answer.len()));
    f.set(F::TailPrecision, tail);
    f.set(F::SubjectPrecision, subject);
    f.set(F::Slot, tail.max(subject));
    let (mut covered, mut whole) = (0.0f32, 0.0f32);
    for word in asked.question.all.iter().filter(|word| word.content) {
        whole += word.weight;
        if laid.answer.all.iter().any(|own| own.stem == word.stem) {
            covered += word.weight;
        }
    }
    f.set(F::QuestionCover, if whole > 0.0 { covered / whole } else { 0.0 });
}
