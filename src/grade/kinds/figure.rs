//! Answers that are a number or a date.
//!
//! Owns what counts as the same figure. Never touches how figures are read from words: `text` does.

use crate::grade::desk::Desk;
use crate::grade::kinds::outcome::Outcome;
use crate::grade::object::{Amount, amounts, at_another_pace};
use crate::grade::terms::Terms;
use crate::grade::told;
use crate::grade::verdict::{Mark, Reason, ReasonKind};
use crate::quiz::Tolerance;
use crate::text::date::{self, DateAgreement, Dating, FoundDate, Grain, Side};
use crate::text::number::{self, Agreement, Bound, Form, Found, Number};
use crate::text::unit::Unit;
use crate::text::{CivilDate, Gap};

/// A number to be given.
#[derive(Debug)]
pub struct Figure {
    value: Number,
    tolerance: Tolerance,
    /// How firmly the key and the passage state it.
    bounds: Vec<Bound>,
    /// Numbers that the passage gives as the same amount in other terms.
    equals: Vec<Number>,
    /// What is asked: the numbers in it, and in what time so many are asked for.
    question: Terms,
}

impl Figure {
    /// Prepares a number, with the question and the passage, in which the same amount may stand in other terms.
    pub fn new(value: Number, tolerance: Tolerance, question: &str, passage: Option<&str>) -> Self {
        let all = passage
            .map(|passage| told::told(&Terms::of(passage)))
            .unwrap_or_default();
        let bounds = std::iter::once(value.bound).chain(told::bounds(&all, &value)).collect();
        let equals = told::equals(&all, &value).collect();
        Self {
            value,
            tolerance,
            bounds,
            equals,
            question: Terms::of(question),
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
        // What was passed was more than nearly reached. The first bound is the key's own.
        let told = &self.bounds[1..];
        let short = other.bound == Bound::Nearly && !told.is_empty() && told.iter().all(over);
        short
            || over(&other.bound) && self.bounds.iter().any(under)
            || under(&other.bound) && !self.bounds.iter().any(under)
    }

    /// "60,000 yuan a year", where it is asked how much it is a month.
    fn paid_otherwise(&self, terms: &Terms) -> bool {
        let paid = |own: &Amount| self.value.unit.currency().is_some() && self.agrees(&own.number);
        amounts(terms)
            .filter(paid)
            .any(|own| at_another_pace(&self.question, &own))
    }

    /// Whether the answer denies the figure that agrees.
    fn denied(&self, terms: &Terms) -> bool {
        let exact = |found: &&Found| found.number.bound == Bound::Exact && self.agrees(&found.number);
        let mut agreeing = terms.numbers.iter().filter(exact);
        agreeing.any(|found| denied(terms, found.first))
    }

    /// Where the figures begin that are beside the point once the answer has one that is to it: counts of something else, days
    /// of dates. "11,400 books, and eight computers too", "36 hours, starting on 19 May 2016".
    fn aside(&self, terms: &Terms) -> Vec<usize> {
        // Who offers two figures has not set one aside.
        let offers = |word: &str| matches!(word, "or" | "maybe" | "perhaps" | "between" | "to" | "no" | "not");
        if terms.words.texts().any(offers) {
            return Vec::new();
        }
        let asked = |at: usize| {
            self.question
                .all
                .iter()
                .any(|own| own.content && own.stem == terms.all[at].stem)
        };
        let counted = |found: &Found| told::counted(terms, found).map(asked);
        let dated = |found: &Found| terms.all[found.figure.0].date.is_some();
        let agrees = |found: &Found| self.agrees(&found.number);
        let mut aside: Vec<usize> = Vec::new();
        if terms
            .numbers
            .iter()
            .any(|found| counted(found) == Some(true) && agrees(found))
        {
            let other = |found: &&Found| counted(found) == Some(false) && !agrees(found);
            aside.extend(terms.numbers.iter().filter(other).map(|found| found.first));
        }
        if terms.numbers.iter().any(|found| !dated(found) && agrees(found)) {
            aside.extend(
                terms
                    .numbers
                    .iter()
                    .filter(|found| dated(found))
                    .map(|found| found.first),
            );
        }
        aside
    }

    /// Judges an answer.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let terms = &mut desk.laid.answer;
        terms.read(result(answer));
        terms.forgive_slips(|_| false);
        terms.read_as_meant(std::iter::once(&self.value));
        let given = &self.question.numbers;
        let repeats = |n: &Number| given.iter().any(|g| number::compare(&g.number, n) == Agreement::Equal);
        let told: Vec<Number> = terms.numbers.iter().map(|f| f.number).collect();
        let aside = self.aside(terms);
        let fresh = terms.numbers.iter().filter(|found| !aside.contains(&found.first));
        let fresh: Vec<Number> = fresh
            .map(|f| f.number)
            .filter(|n| self.agrees(n) || !repeats(n))
            .collect();
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
            (Some(found), _) if self.paid_otherwise(terms) => Outcome::plain(
                Mark::Wrong,
                Reason::new(
                    ReasonKind::OtherFigure,
                    format!("{found} is right for another time than the one asked for"),
                ),
            ),
            (Some(found), _) if self.denied(terms) => Outcome::plain(
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

/// Whether a denial stands right before what begins with word `at`, in its clause: "not 800", "it was not in 2018". "Not more than
/// 90" and "not until May" state one: their first words are "more" and "until".
fn denied(terms: &Terms, at: usize) -> bool {
    let between = |i: usize| matches!(terms.words.text(i), "in" | "on" | "at" | "the" | "year" | "exactly");
    let goes_on = |i: &usize| terms.words.all()[i + 1].gap < Gap::Comma;
    let before = (0..at).rev().take_while(goes_on).find(|&i| !between(i));
    before.is_some_and(|i| matches!(terms.words.text(i), "not" | "never") && terms.denies(i))
}

/// What an answer ends in: of a sum that is worked out, "20 + 5 = 25", the result.
fn result(answer: &str) -> &str {
    let sum = answer.rsplit_once('=').filter(|(sum, result)| {
        let compares = sum.ends_with(['<', '>', '!', '=']);
        let holds = |text: &str| text.contains(|c: char| c.is_ascii_digit());
        !compares && sum.contains(['+', '-', '−', '*', '×', '/']) && holds(sum) && holds(result)
    });
    sum.map_or(answer, |(_, result)| result)
}

/// Whether a question asks for what comes before or after a date: "Before which year".
fn asks_beside(question: &Terms) -> bool {
    let asks = |word: &str| matches!(word, "when" | "what" | "which");
    (0..question.len()).any(|i| beside(question.words.text(i)) && (i == 0 || asks(question.words.near(i + 1))))
}

/// What is said of the time on either side of a date.
fn beside(word: &str) -> bool {
    matches!(word, "before" | "after" | "prior" | "pre" | "post")
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
    /// The question asks for what comes before or after it.
    aside: bool,
}

impl Day {
    /// Prepares a date.
    pub fn new(date: CivilDate, question: &str) -> Self {
        let question = Terms::of(question);
        Self {
            date: Dating::plain(date),
            given: question.dates.iter().map(|f| f.date).collect(),
            aside: asks_beside(&question),
        }
    }

    /// The dates of the answer that say the date, or as much of it as they say.
    fn agreeing<'a>(&self, terms: &'a Terms) -> impl Iterator<Item = &'a FoundDate> {
        let agreement = |found: &FoundDate| date::compare_dates(&self.date, &found.date).agreement;
        terms
            .dates
            .iter()
            .filter(move |found| agreement(found) >= DateAgreement::Coarser)
    }

    /// Whether the answer denies the date that agrees.
    fn denied(&self, terms: &Terms) -> bool {
        self.agreeing(terms)
            .any(|found| found.date.side == Side::At && denied(terms, found.first))
    }

    /// Whether the answer tells the time before the date, or the time behind it. "Since", "by" and "until" are said of the date
    /// itself as well.
    fn beside(&self, terms: &Terms) -> bool {
        let aside = |found: &FoundDate| found.date.side != Side::At && beside(terms.words.text(found.first));
        !self.aside && self.agreeing(terms).any(aside)
    }

    /// Whether another day, month or year is offered beside the one that agrees: "13 or 14 March", "March 13 or 14".
    fn of_two(&self, terms: &Terms) -> bool {
        let says = |at: &usize| !matches!(terms.words.text(*at), "maybe" | "perhaps" | "the" | "on" | "in");
        let offered = |at: usize| {
            let mut here = terms
                .numbers
                .iter()
                .filter(|found| (found.figure.0..found.figure.1).contains(&at));
            here.any(|found| found.number.unit == Unit::None && found.end <= found.figure.1)
        };
        let pair = |or: Option<usize>, other: Option<usize>| {
            or.is_some_and(|or| terms.words.text(or) == "or") && other.is_some_and(offered)
        };
        self.agreeing(terms).any(|date| {
            let mut before = (0..date.first).rev().filter(says);
            let mut behind = (date.end..terms.len()).filter(says);
            pair(before.next(), before.next()) || pair(behind.next(), behind.next())
        })
    }

    /// Whether the answer means the date where such words and figures are usually read as something else.
    fn is_meant(&self, answer: &str, terms: &Terms) -> bool {
        self.is_year_in_words(terms) || self.is_month_of_short_year(terms) || self.is_in_figures(answer)
    }

    /// "Two thousand and eighteen".
    fn is_year_in_words(&self, terms: &Terms) -> bool {
        let ([only], []) = (&terms.numbers[..], &terms.dates[..]) else {
            return false;
        };
        let number = &only.number;
        let plain = number.form == Form::Cardinal && number.unit == Unit::None && number.bound == Bound::Exact;
        let whole = plain && !number.is_range() && number.low.fract() == 0.0;
        whole && self.date.from == CivilDate::of_year(number.low as i32) && !denied(terms, only.first)
    }

    /// "Feb 21", where a month of 2021 is asked for.
    fn is_month_of_short_year(&self, terms: &Terms) -> bool {
        let [only] = &terms.dates[..] else {
            return false;
        };
        let (own, key) = (only.date.from, self.date.from);
        let month = self.date.grain == Grain::Month && own.year.is_none() && own.month == key.month;
        let short = |(year, day): (i32, u8)| year % 100 == i32::from(day);
        let year = key.year.zip(own.day).is_some_and(short);
        month && year && only.date.side == Side::At && !denied(terms, only.first)
    }

    /// `08.2023` and `02/21` for a month, `23.2.` for a day.
    fn is_in_figures(&self, answer: &str) -> bool {
        let text = answer.trim().trim_end_matches('.');
        let mut parts = text.split(['.', '/', '-']).map(|part| part.trim().parse::<i32>().ok());
        let (Some(Some(first)), Some(Some(second)), None) = (parts.next(), parts.next(), parts.next()) else {
            return false;
        };
        let key = self.date.from;
        let says = |part: Option<u8>, figure: i32| part.is_some_and(|part| i32::from(part) == figure);
        // Two figures for the year are those of any century.
        let of_year = |year: i32| year == second || (0..100).contains(&second) && year % 100 == second;
        let month = says(key.month, first) && key.day.is_none() && key.year.is_some_and(of_year);
        let day = says(key.month, second) && says(key.day, first) && key.year.is_none();
        month || day
    }

    /// Judges an answer.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        let terms = &mut desk.laid.answer;
        terms.read(answer);
        terms.forgive_months();
        let same = |d: &Dating| date::compare_dates(&self.date, d).agreement;
        let all: Vec<Dating> = if self.is_meant(answer, terms) {
            vec![self.date]
        } else {
            // "Four years after 2015" counts from there.
            let counted = |f: &&FoundDate| f.date.side != Side::At && terms.numbers.iter().any(|n| n.end == f.first);
            terms.dates.iter().filter(|f| !counted(f)).map(|f| f.date).collect()
        };
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
            (Some((DateAgreement::Same | DateAgreement::Finer | DateAgreement::Coarser, found)), _)
                if self.denied(terms) =>
            {
                wrong(ReasonKind::Negated, format!("it denies {found}"))
            }
            (Some(_), _) if self.of_two(terms) => wrong(ReasonKind::Hedged, "it gives two dates: say one".to_owned()),
            (Some((_, found)), _) if self.beside(terms) => wrong(
                ReasonKind::OtherFigure,
                format!("the passage says {}, not {found}", self.date),
            ),
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
