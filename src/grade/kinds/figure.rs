//! Answers that are a number or a date.
//!
//! Owns what counts as the same figure. Never touches how figures are read from words: `text` does.

use crate::grade::desk::Desk;
use crate::grade::kinds::outcome::Outcome;
use crate::grade::terms::Terms;
use crate::grade::told;
use crate::grade::verdict::{Mark, Reason, ReasonKind};
use crate::quiz::Tolerance;
use crate::text::CivilDate;
use crate::text::date::{self, DateAgreement, Dating};
use crate::text::number::{self, Agreement, Bound, Number};

/// A number to be given.
#[derive(Debug)]
pub struct Figure {
    value: Number,
    tolerance: Tolerance,
    /// How firmly the key and the passage state it.
    bounds: Vec<Bound>,
    /// Numbers that the passage gives as the same amount in other terms.
    equals: Vec<Number>,
    /// Numbers that the question itself states.
    given: Vec<Number>,
}

impl Figure {
    /// Prepares a number, with the question and the passage, in which the same amount may stand in other terms.
    pub fn new(value: Number, tolerance: Tolerance, question: &str, passage: Option<&str>) -> Self {
        let all = passage
            .map(|passage| told::told(&Terms::of(passage)))
            .unwrap_or_default();
        let bounds = std::iter::once(value.bound).chain(told::bounds(&all, &value)).collect();
        let equals = told::equals(&all, &value).collect();
        let given = Terms::of(question).numbers.iter().map(|f| f.number).collect();
        Self {
            value,
            tolerance,
            bounds,
            equals,
            given,
        }
    }

    fn agrees(&self, other: &Number) -> bool {
        let off = match self.tolerance {
            Tolerance::Absolute(off) => off,
            Tolerance::Share(share) => self.value.low.abs() * share,
        };
        let value = Number {
            low: self.value.low - off,
            high: self.value.high + off,
            ..self.value
        };
        match number::compare(&self.value, other) {
            Agreement::Equal => true,
            Agreement::OtherUnit => false,
            _ => {
                off > 0.0
                    && matches!(
                        number::compare(&value, other),
                        Agreement::Equal | Agreement::WithinRange
                    )
                    || self
                        .equals
                        .iter()
                        .any(|e| number::compare(e, other) == Agreement::Equal)
            }
        }
    }

    /// Whether it says "under" where neither the key nor the passage does, or "over" where they say "under". "Over" alone is
    /// let pass: passages have many verbs for it (topped, surpassed, broke through).
    fn bound_differs(&self, other: &Number) -> bool {
        let over = |b: &Bound| matches!(b, Bound::Over | Bound::AtLeast);
        let under = |b: &Bound| matches!(b, Bound::Under | Bound::AtMost);
        over(&other.bound) && self.bounds.iter().any(under) || under(&other.bound) && !self.bounds.iter().any(under)
    }

    /// Judges an answer.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let terms = &mut desk.laid.answer;
        terms.read(answer);
        terms.forgive_slips(|_| false);
        let repeats = |n: &Number| self.given.iter().any(|g| number::compare(g, n) == Agreement::Equal);
        let told: Vec<Number> = terms.numbers.iter().map(|f| f.number).collect();
        let fresh: Vec<Number> = told.iter().copied().filter(|n| self.agrees(n) || !repeats(n)).collect();
        if told.is_empty() {
            return Outcome::plain(
                Mark::Wrong,
                Reason::new(ReasonKind::Unreadable, "there is no number in it"),
            );
        }
        let right: Vec<&Number> = fresh.iter().filter(|n| self.agrees(n)).collect();
        let other = fresh.iter().find(|n| !self.agrees(n));
        match (right.first(), other) {
            (Some(found), _) if self.bound_differs(found) => Outcome::plain(
                Mark::Wrong,
                Reason::new(
                    ReasonKind::OtherFigure,
                    format!("the passage says {}, which is not {found}", self.value),
                ),
            ),
            (Some(found), _) if denied(terms) => Outcome::plain(
                Mark::Wrong,
                Reason::new(ReasonKind::Negated, format!("it denies {found}")),
            ),
            (Some(found), None) => Outcome::plain(
                Mark::Right,
                Reason::new(ReasonKind::SameFigure, format!("read as {found}")),
            ),
            (Some(_), Some(other)) => Outcome::plain(
                Mark::Wrong,
                Reason::new(ReasonKind::Hedged, format!("it gives {other} as well: say one figure")),
            ),
            (None, Some(other)) => Outcome::plain(
                Mark::Wrong,
                Reason::new(
                    ReasonKind::OtherFigure,
                    format!("you gave {other}; the passage gives {}", self.value),
                ),
            ),
            (None, None) => Outcome::plain(
                Mark::Wrong,
                Reason::new(ReasonKind::Echo, "that figure stands in the question"),
            ),
        }
    }
}

/// Whether the answer opens by denying its figure: "not 800". "Not more than 90" and "not until May" state one.
fn denied(terms: &Terms) -> bool {
    let number = terms.all.get(1).is_some_and(|t| t.number.is_some() || t.date.is_some());
    number && terms.words.text(0) == "not" && !terms.numbers.iter().any(|f| f.number.bound != Bound::Exact)
}

/// Whether a stretch of time holds the whole of a date.
fn holds(stretch: &Dating, date: &Dating) -> bool {
    let ends = |d: &Dating| Some((d.from.earliest()?, d.to.latest()?));
    match (ends(stretch), ends(date)) {
        (Some((from, to)), Some((first, last))) => from <= first && last <= to,
        _ => false,
    }
}

/// A date to be given.
#[derive(Debug)]
pub struct Day {
    date: Dating,
    /// Dates that the question itself states.
    given: Vec<Dating>,
}

impl Day {
    /// Prepares a date.
    pub fn new(date: CivilDate, question: &str) -> Self {
        Self {
            date: Dating::plain(date),
            given: Terms::of(question).dates.iter().map(|f| f.date).collect(),
        }
    }

    /// Judges an answer.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let terms = &mut desk.laid.answer;
        terms.read(answer);
        let same = |d: &Dating| date::compare_dates(&self.date, d).agreement;
        let all: Vec<Dating> = terms.dates.iter().map(|f| f.date).collect();
        let fresh = all.iter().filter(|d| {
            let repeats = self
                .given
                .iter()
                .any(|g| date::compare_dates(g, d).agreement == DateAgreement::Same);
            same(d) == DateAgreement::Same || !repeats
        });
        let mut best: Option<(DateAgreement, &Dating)> = None;
        let mut conflict: Option<&Dating> = None;
        for found in fresh {
            let agreement = same(found);
            if matches!(agreement, DateAgreement::Conflict) {
                conflict = Some(found);
            }
            if best.is_none_or(|(b, _)| agreement > b) {
                best = Some((agreement, found));
            }
        }
        let wrong = |kind, text: String| Outcome::plain(Mark::Wrong, Reason::new(kind, text));
        let partly = |found: &Dating| {
            let reason = Reason::new(
                ReasonKind::Missing,
                format!("{found} is right as far as it goes; the passage says {}", self.date),
            );
            let mut outcome = Outcome::plain(Mark::Partly, reason);
            (outcome.credit, outcome.score) = (0.5, 0.5);
            outcome
        };
        match (best, conflict) {
            (Some((DateAgreement::Same | DateAgreement::Finer, found)), _) if denied(terms) => {
                wrong(ReasonKind::Negated, format!("it denies {found}"))
            }
            (Some((DateAgreement::Same | DateAgreement::Finer, _)), Some(other)) => {
                wrong(ReasonKind::Hedged, format!("it gives {other} as well: say one date"))
            }
            (Some((DateAgreement::Same | DateAgreement::Finer, found)), None) => Outcome::plain(
                Mark::Right,
                Reason::new(ReasonKind::SameFigure, format!("read as {found}")),
            ),
            (Some((DateAgreement::Coarser, found)), None) => partly(found),
            // "The 1890s" for 1893: true, and not all that is asked.
            (Some((DateAgreement::Overlaps, found)), None) if holds(found, &self.date) => partly(found),
            (Some((_, found)), _) => wrong(
                ReasonKind::OtherFigure,
                format!("you gave {found}; the passage says {}", self.date),
            ),
            (None, _) if all.is_empty() => wrong(ReasonKind::Unreadable, "there is no date in it".to_owned()),
            (None, _) => wrong(ReasonKind::Echo, "that date stands in the question".to_owned()),
        }
    }
}
