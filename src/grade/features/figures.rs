//! Numbers and dates: which of the key's were given, and which others.
//!
//! Owns the features of figures. Never touches how figures are read or compared: `text` does.

use crate::grade::asked::{Asked, Laid};
use crate::grade::features::list::{Feature as F, Features};
use crate::grade::terms::Terms;
use crate::text::Gap;
use crate::text::date::{self, DateAgreement, FoundDate};
use crate::text::number::{self, Agreement, Form, Found};

/// Fills in the features of this group.
pub fn fill(asked: &Asked, laid: &Laid, f: &mut Features) {
    numbers(asked, laid, f);
    dates(asked, laid, f);
}

/// How well a figure agrees, from 0 to 1. "Under a billion" is another figure than "over a billion".
fn worth(key: &Found, own: &Found) -> f32 {
    if number::bounds_clash(&key.number, &own.number) {
        return 0.0;
    }
    match number::compare(&key.number, &own.number) {
        Agreement::Equal => 1.0,
        Agreement::RoundsTo => 0.7,
        // "686" for "692": of six such answers people called one right.
        Agreement::WithinOnePercent => 0.4,
        Agreement::WithinRange => 0.6,
        Agreement::Near => 0.3,
        Agreement::OtherUnit => 0.2,
        Agreement::Different => 0.0,
    }
}

/// Whether a figure is only the question's said again: the same value beside the same word. "Season 7 has seven
/// episodes" says seven once of its own.
fn given(asked: &Asked, own: &Terms, found: &Found) -> bool {
    let beside = |terms: &Terms, at: Option<usize>| at.and_then(|at| terms.all.get(at)).map(|t| t.hash);
    let question = &asked.question;
    question.numbers.iter().any(|q| {
        let before = |f: &Found, terms: &Terms| beside(terms, f.figure.0.checked_sub(1));
        let behind = |f: &Found, terms: &Terms| beside(terms, Some(f.figure.1));
        let (x, y) = (before(q, question), before(found, own));
        let (u, v) = (behind(q, question), behind(found, own));
        (x.is_some() && x == y || u.is_some() && u == v)
            && number::compare(&q.number, &found.number) == Agreement::Equal
    })
}

/// Whether a bare figure is the year of a date: "336" of "25 December AD 336".
fn is_year(found: &Found, date: &FoundDate) -> bool {
    let number = &found.number;
    let year = date.date.from.year.filter(|_| date.date.from.year == date.date.to.year);
    number.low == number.high && year.is_some_and(|year| f64::from(year) == number.low)
}

fn in_date(terms: &Terms, found: &Found) -> bool {
    terms.all[found.first].date.is_some()
}

fn numbers(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let own = &laid.answer;
    let key = &reference.terms;
    // "Second" is another than "first"; who says neither has left nothing out.
    let ordinal = own.numbers.iter().any(|n| n.number.form == Form::Ordinal);
    let asked_for = |n: &&Found| !in_date(key, n) && !given(asked, key, n) && (ordinal || !key.passing(n));
    let wanted = || key.numbers.iter().filter(asked_for);
    // A figure glued to a word is a footnote mark or part of a name.
    let glued = |n: &Found| {
        let words = own.words.all();
        words[n.figure.0].gap == Gap::Glued && n.figure.0 > 0 && !words[n.figure.0 - 1].digits
    };
    let counted = |n: &&Found| !in_date(own, n) && !glued(n) && !given(asked, own, n);
    let (mut count, mut sum, mut full, mut any) = (0.0f32, 0.0f32, 0.0f32, 0.0f32);
    let mut best_of_all = 0.0f32;
    let mut other_unit = false;
    for key in wanted() {
        count += 1.0;
        let mut best = 0.0f32;
        for answer in own.numbers.iter().filter(counted) {
            other_unit |= number::compare(&key.number, &answer.number) == Agreement::OtherUnit;
            best = best.max(worth(key, answer));
        }
        if own.dates.iter().any(|d| is_year(key, d) && !repeated(asked, d)) {
            best = 1.0;
        }
        sum += best;
        full += f32::from(u8::from(best >= 0.85));
        any = any.max(f32::from(u8::from(best >= 0.85)));
        best_of_all = best_of_all.max(best);
    }
    let answered = own.numbers.iter().filter(counted).count() as f32;
    if count > 0.0 {
        f.set(F::FigureMean, sum / count);
        f.mark(F::FigureAll, (full == count).then_some(()));
        f.set(F::FigureAny, any);
        f.mark(F::FigureConflict, (answered > 0.0 && best_of_all < 0.5).then_some(()));
        f.mark(F::FigureNear, ((0.25..0.5).contains(&best_of_all)).then_some(()));
        f.mark(F::FigureMissing, (answered == 0.0 && any == 0.0).then_some(()));
        f.mark(F::UnitDiffers, other_unit.then_some(()));
    }
    let extra = own
        .numbers
        .iter()
        .filter(counted)
        .filter(|n| !wanted().any(|k| worth(k, n) >= 0.5))
        .count();
    f.set(F::FigureExtra, (extra as f32).min(3.0));
    f.set(F::FigureSwap, (count - full).min(extra as f32).min(3.0));
    f.set(F::ValueRecall, value_recall(asked, laid, &counted));
}

/// New recall in which a figure or date that agrees in value counts as met, whatever words say it.
fn value_recall(asked: &Asked, laid: &Laid, counted: &impl Fn(&&Found) -> bool) -> f32 {
    let reference = &asked.references[laid.reference];
    let mut met = 0.0;
    for (i, term) in reference
        .terms
        .all
        .iter()
        .enumerate()
        .filter(|(i, _)| reference.new[*i])
    {
        let mut credit = laid.best.met[i].map_or(0.0, |m| m.near.credit);
        if let Some(date) = term.date {
            let key = &reference.terms.dates[usize::from(date)];
            let fresh = laid.answer.dates.iter().filter(|d| !repeated(asked, d));
            let worths = fresh.map(|d| date_worth(date::compare_dates(&key.date, &d.date).agreement));
            credit = worths.fold(credit, f32::max);
        } else if let Some(number) = term.number {
            let key = &reference.terms.numbers[usize::from(number)];
            let worths = laid.answer.numbers.iter().filter(counted).map(|n| worth(key, n));
            credit = worths.fold(credit, f32::max);
            if laid.answer.dates.iter().any(|d| is_year(key, d) && !repeated(asked, d)) {
                credit = 1.0;
            }
        }
        met += term.weight * credit;
    }
    (met / reference.new_weight.max(0.05)).min(1.0)
}

/// How well a date agrees, from 0 to 1: the shares, rounded, of such answers that people called right.
fn date_worth(agreement: DateAgreement) -> f32 {
    match agreement {
        DateAgreement::Same | DateAgreement::Finer => 1.0,
        DateAgreement::Coarser => 0.9,
        DateAgreement::Overlaps => 0.7,
        DateAgreement::Unrelated | DateAgreement::Conflict => 0.0,
    }
}

/// Whether the question states a date of the answer.
fn repeated(asked: &Asked, found: &FoundDate) -> bool {
    let mut all = asked.question.dates.iter();
    all.any(|q| date::compare_dates(&q.date, &found.date).agreement == DateAgreement::Same)
}

fn dates(asked: &Asked, laid: &Laid, f: &mut Features) {
    let reference = &asked.references[laid.reference];
    let (keys, own) = (&reference.terms.dates, &laid.answer.dates);
    let mut best: Option<DateAgreement> = None;
    let mut gap: Option<u32> = None;
    for key in keys {
        let bare = laid.answer.numbers.iter().filter(|n| !in_date(&laid.answer, n));
        if bare.clone().any(|n| is_year(n, key) && !given(asked, &laid.answer, n)) {
            let whole = key.date.from.month.is_none();
            best = best.max(Some(if whole {
                DateAgreement::Same
            } else {
                DateAgreement::Coarser
            }));
        }
        for answer in own {
            if repeated(asked, answer) {
                continue;
            }
            let found = date::compare_dates(&key.date, &answer.date);
            best = best.max(Some(found.agreement));
            gap = match (gap, found.year_gap) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            };
        }
    }
    match best {
        Some(DateAgreement::Same) => f.set(F::DateSame, 1.0),
        Some(DateAgreement::Coarser) => f.set(F::DateCoarser, 1.0),
        Some(DateAgreement::Finer) => f.set(F::DateFiner, 1.0),
        Some(DateAgreement::Overlaps) => f.set(F::DateOverlaps, 1.0),
        Some(DateAgreement::Conflict) => f.set(F::DateConflict, 1.0),
        Some(DateAgreement::Unrelated) | None => {}
    }
    f.set(F::YearGap, gap.map_or(0.0, |g| (g as f32).ln_1p()));
    let mut years = 0.0f32;
    for (i, date) in own.iter().enumerate() {
        let seen = own[..i].iter().any(|d| d.date.from.year == date.date.from.year);
        years += f32::from(u8::from(date.date.from.year.is_some() && !seen));
    }
    f.set(F::Years, (years - 1.0).clamp(0.0, 3.0));
}
