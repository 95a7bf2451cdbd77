//! One figure where it stands: what it says, how often, and whether another says the same.
//!
//! Owns how two figures agree in an answer. Never touches how they are read.

use crate::grade::terms::Terms;
use crate::lexicon::StemId;
use crate::text::Gap;
use crate::text::number::{self, Agreement, Bound, Form, Found, Number, Role};
use crate::text::unit::{Dimension, Measure, Unit};

/// A figure and what stands around it.
#[derive(Clone, Copy, Debug)]
pub struct Amount {
    /// What it says.
    pub number: Number,
    /// How often, where it says so.
    pub pace: Option<Pace>,
    /// What money is paid for each of, where it says so: a measure, or another thing.
    pub each: Option<Option<Measure>>,
    /// It says how many times as much: `twice as many`, `half as long`.
    pub scales: bool,
    /// What it counts is said by a noun, not by a unit: `35 customers`.
    pub things: Things,
    /// How many, where it says of how many: ten in `ten of the twelve`.
    pub part: Option<f64>,
    /// The word right behind it, where that belongs to no unit: `3,000 silver marks`.
    pub of: Option<StemId>,
}

/// Whether a noun says what a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Things {
    /// A noun in the plural stands behind it.
    Counted,
    /// None does.
    Bare,
}

/// How often something is: `twice a day`, `every six hours`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// The seconds that it is counted by.
    per: f64,
    /// How many times a second, where times are counted.
    often: Option<f64>,
}

impl Amount {
    /// Reads degrees of no scale by this one.
    pub fn read_degrees(&mut self, scale: Option<Measure>) {
        if let (Unit::Measure(Measure::Degree), Some(scale)) = (self.number.unit, scale) {
            self.number.unit = Unit::Measure(scale);
        }
    }
}

impl Pace {
    /// Whether it is counted by this time.
    pub fn is_per(self, measure: Measure) -> bool {
        self.per == measure.factor()
    }
}

/// How far two figures say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Another figure.
    Clash,
    /// The same figure of another unit.
    Unit,
    /// Near enough to be looked at.
    Open,
    /// The same.
    Agree,
}

/// The figures of a text that say how much: no dates, no footnotes, no parts of names.
pub fn amounts(terms: &Terms) -> impl Iterator<Item = Amount> + '_ {
    let words = terms.words.all();
    let counts = move |found: &&Found| {
        let at = found.figure.0;
        let glued = words[at].gap == Gap::Glued && at > 0 && !words[at - 1].digits && found.number.unit == Unit::None;
        let counted =
            terms.all[found.first].date.is_none() && terms.all[at].date.is_none() && !all_but(terms, found.first);
        counted && found.role == Role::Quantity && !glued
    };
    terms.numbers.iter().filter(counts).map(|found| amount(terms, found))
}

/// "All but one", "every test but one" are not one.
pub fn all_but(terms: &Terms, at: usize) -> bool {
    let text = |by: usize| at.checked_sub(by).map_or("", |i| terms.words.text(i));
    let except = match (text(2), text(1)) {
        (_, "but" | "except" | "bar") => 2,
        ("apart" | "except", "from" | "for") => 3,
        _ => return false,
    };
    let all = |by: usize| matches!(text(by), "all" | "every" | "everyone" | "everything");
    all(except) || all(except + 1)
}

fn amount(terms: &Terms, found: &Found) -> Amount {
    let next = |at: usize| terms.words.near(at);
    let time = |at: usize| Measure::of_word(next(at)).filter(|m| m.dimension() == Dimension::Time);
    let mut number = found.number;
    let mut pace = None;
    // "3,000 silver marks a year": what is counted may stand between.
    let of_each = |at: usize| matches!(next(at), "a" | "an" | "per" | "each" | "every") && time(at + 1).is_some();
    let per = |at: &usize| of_each(*at) || next(*at) == "in" && of_each(at + 1);
    let counted = |at: usize| terms.all.get(at).is_some_and(|t| t.content && t.number.is_none());
    let reach = (0..3).take_while(|&by| by == 0 || counted(found.end + by - 1));
    if let Some(at) = reach.map(|by| found.end + by).find(per)
        && let Some(measure) = time(at + 1 + usize::from(next(at) == "in"))
    {
        let times = number.unit == Unit::None;
        pace = Some(Pace {
            per: measure.factor(),
            often: times.then(|| number.low / measure.factor()),
        });
    }
    if matches!(next(found.end), "bpm" | "rpm") {
        pace = Some(Pace {
            per: Measure::Minute.factor(),
            often: Some(number.low / Measure::Minute.factor()),
        });
    }
    if let Unit::Measure(measure) = number.unit
        && measure.dimension() == Dimension::Time
        && found.first > 0
        && terms.words.text(found.first - 1) == "every"
    {
        let seconds = number.low * measure.factor();
        pace = Some(Pace {
            per: seconds,
            often: Some(1.0 / seconds.max(1e-9)),
        });
    }
    // "Lent over fifteen years" says no more than "for fifteen years".
    let during = number.bound == Bound::Over && found.first > 0 && terms.words.text(found.first) == "over";
    if during && matches!(number.unit, Unit::Measure(m) if m.dimension() == Dimension::Time) {
        number.bound = Bound::Exact;
    }
    let part = number.form == Form::Fraction && terms.words.near(found.end) == "as";
    let scales = number.unit == Unit::None && pace.is_none() && (number.form == Form::Multiple || part);
    if number.form == Form::Multiple && number.unit == Unit::None {
        number.form = Form::Cardinal;
    }
    let of_whole = (found.figure.0 + 1..found.figure.1).any(|i| matches!(terms.words.text(i), "of" | "in"));
    let parts = number.form == Form::Fraction && of_whole;
    let part_of = parts
        .then(|| Number::parse(terms.words.text(found.figure.0)).map(|n| n.low))
        .flatten();
    let things = number::plural(&terms.words, found.end) && time(found.end).is_none();
    Amount {
        number,
        pace,
        each: each(terms, found),
        scales,
        part: part_of,
        things: if things { Things::Counted } else { Things::Bare },
        of: (counted(found.end) && !terms.words.near(found.end).is_empty()).then(|| terms.all[found.end].stem),
    }
}

/// "1.20 dollars a kilogram", "five pounds per head".
fn each(terms: &Terms, found: &Found) -> Option<Option<Measure>> {
    if !matches!(found.number.unit, Unit::Money(_) | Unit::Pounds) {
        return None;
    }
    let at = found.end + usize::from(terms.words.near(found.end) == "for");
    let leads = matches!(terms.words.near(at), "a" | "an" | "per" | "each" | "every");
    let thing = terms
        .all
        .get(at + 1)
        .filter(|t| leads && t.content && t.number.is_none());
    thing.map(|_| Measure::of_word(terms.words.text(at + 1)))
}

/// How far `own` says what `key` says. `told` are the bounds with which the passage tells the key's amount.
pub fn grade(key: &Amount, own: &Amount, told: &[Bound]) -> Grade {
    match (key.pace, own.pace) {
        (Some(Pace { often: Some(x), .. }), Some(Pace { often: Some(y), .. })) => {
            return if (x - y).abs() <= 1e-6 * x.abs() {
                Grade::Agree
            } else {
                Grade::Clash
            };
        }
        (Some(x), Some(y)) if x.per != y.per => return Grade::Unit,
        // "110 km a day" for 110 km/h.
        (None, Some(Pace { often: Some(_), .. })) if own.of.is_none() || is_speed(key.number.unit) => {
            return Grade::Unit;
        }
        _ => {}
    }
    if let (Some(x), Some(y)) = (key.each, own.each)
        && x.map(Measure::dimension) != y.map(Measure::dimension)
    {
        return Grade::Unit;
    }
    let (k, a) = (&key.number, &own.number);
    // "Two seconds" for the second place.
    if k.form == Form::Ordinal && a.form == Form::Cardinal && timed(a.unit) {
        return Grade::Unit;
    }
    // "A hundred minutes" for "a hundred times".
    let measured_alone =
        |x: &Amount, y: &Amount| x.scales && y.pace.is_none() && matches!(y.number.unit, Unit::Measure(_));
    if measured_alone(key, own) || measured_alone(own, key) {
        return Grade::Unit;
    }
    // "500 pounds" for "500 crowns".
    if k.low == a.low && other_money(key, own) {
        return Grade::Unit;
    }
    // "Ten" for "ten of the twelve", and the other way round.
    let of_many = |part: Option<f64>, n: &Number| {
        let plain = n.form == Form::Cardinal && n.unit == Unit::None && matches!(n.bound, Bound::Exact | Bound::About);
        part == Some(n.low) && n.low == n.high && plain
    };
    if of_many(key.part, a) && own.part.is_none() || of_many(own.part, k) && key.part.is_none() {
        return Grade::Agree;
    }
    if number::bounds_clash(k, a) || stands_alone(a.bound, k.bound, told) {
        return Grade::Clash;
    }
    let rough = matches!(a.bound, Bound::About | Bound::Nearly) || a.bound == k.bound && a.bound != Bound::Exact;
    let ranges = k.is_range() || a.is_range();
    let converted = k.unit != a.unit && k.unit != Unit::None && a.unit != Unit::None;
    // What is counted is another thing than the unit that is asked for: "35 customers" for 35 %.
    if k.unit != Unit::None && a.unit == Unit::None && own.things == Things::Counted {
        return if k.unit == Unit::Percent && a.form != Form::Fraction {
            Grade::Unit
        } else {
            Grade::Open
        };
    }
    if k.unit == Unit::Percent && own.scales && a.value() > 1.0 && k.value() == a.value() {
        return Grade::Unit; // "40 times" for 40 %.
    }
    let parts = k.unit == Unit::Percent && a.unit == Unit::None && a.form == Form::Fraction;
    let value = if parts { 100.0 * a.value() } else { a.value() };
    let value = if converted {
        a.unit.convert(value, k.unit).unwrap_or(value)
    } else {
        value
    };
    // "Above 100" is none of 60 to 100.
    let beyond = match a.bound {
        Bound::Over | Bound::AtLeast => value >= k.high,
        Bound::Under | Bound::AtMost => value <= k.low,
        Bound::Exact | Bound::About | Bound::Nearly => false,
    };
    if k.is_range() && !a.is_range() && beyond {
        return Grade::Clash;
    }
    let gap = (k.value() - value).abs() / k.value().abs().max(1e-9);
    match number::compare(k, a) {
        Agreement::Equal if a.unit == Unit::None && measured(k.unit) => Grade::Open,
        Agreement::Equal => Grade::Agree,
        // 5 kg are 11 pounds, and not ten.
        Agreement::RoundsTo if converted && !rough && (other_time(k, a) || gap > LOOSELY && !timed(k.unit)) => {
            Grade::Clash
        }
        Agreement::RoundsTo if rough || converted || a.form != k.form => Grade::Agree,
        // "15,000" for 14,500: who rounds so far says "about".
        Agreement::RoundsTo if gap > ROUGHLY => Grade::Clash,
        // Who tells in thousands or millions has rounded; any other plain figure counts.
        // So has who leaves out the decimals.
        Agreement::RoundsTo if gap <= HARDLY && (in_thousands(a) || k.step < 1.0) => Grade::Agree,
        Agreement::RoundsTo if counts(k) && counts(a) => Grade::Clash,
        Agreement::RoundsTo => Grade::Open,
        Agreement::WithinRange if a.bound == Bound::About && k.is_range() => Grade::Agree,
        // "At least 84" is not "at least 48", nor are 5 to 21 days 5 to 12, and "over 1.2 billion" is no way to say 2.1.
        Agreement::WithinRange
            if k.is_range() && a.is_range() || k.bound == a.bound && a.bound != Bound::Exact && gap > ROUGHLY =>
        {
            Grade::Clash
        }
        Agreement::WithinRange if !ranges && gap > BEYOND => Grade::Clash,
        Agreement::WithinRange => Grade::Open,
        Agreement::WithinOnePercent | Agreement::Near
            if rough && gap <= ROUGHLY && (a.form == Form::Fraction || places(a) < places(k)) =>
        {
            Grade::Agree
        }
        // "Nearly two and a half years" for 29 months.
        Agreement::Near if rough && converted && gap <= LOOSELY => Grade::Agree,
        Agreement::WithinOnePercent if converted => Grade::Open,
        Agreement::Near if rough || ranges => Grade::Open,
        Agreement::WithinOnePercent | Agreement::Near => Grade::Clash,
        Agreement::OtherUnit => Grade::Unit,
        Agreement::Different => Grade::Clash,
    }
}

fn is_speed(unit: Unit) -> bool {
    matches!(unit, Unit::Measure(measure) if measure.dimension() == Dimension::Speed)
}

fn timed(unit: Unit) -> bool {
    matches!(unit, Unit::Measure(measure) if measure.dimension() == Dimension::Time)
}

/// "356 days" for one year: who tells a time in a smaller unit than the key has the same within his own rounding, or a month of
/// 31 days.
fn other_time(key: &Number, own: &Number) -> bool {
    const CALENDAR: f64 = 1.0;
    let within = if key.unit == Unit::Measure(Measure::Month) {
        CALENDAR
    } else {
        own.step / 2.0
    };
    let same = key
        .unit
        .convert(key.value(), own.unit)
        .filter(|_| timed(key.unit) && own.step == 1.0);
    same.is_some_and(|same| (same - own.value()).abs() > within)
}

/// Whether one of two figures counts coins by a name that is no currency here, and the other is money.
pub fn other_money(key: &Amount, own: &Amount) -> bool {
    let coins = |x: &Amount, y: &Amount| {
        x.things == Things::Counted
            && x.number.unit == Unit::None
            && x.of.is_some()
            && y.number.unit.currency().is_some()
    };
    coins(key, own) || coins(own, key)
}

/// Who says "about" may be this far off: 400,000 for 412,000.
const ROUGHLY: f64 = 0.03;

/// Who says it in another unit as well may be this far off.
const LOOSELY: f64 = 0.05;

/// Who tells in thousands may be this far off without saying "about": 384,000 km for 384,400 km.
const HARDLY: f64 = 0.005;

/// An open figure ("over 100") reaches this far beyond itself.
const BEYOND: f64 = 0.25;

/// Whether a figure counts to the last one.
fn counts(number: &Number) -> bool {
    number.step == 1.0 && number.form == Form::Cardinal && number.low == number.high && number.bound == Bound::Exact
}

/// Whether a figure says how many thousands or millions, and so many that it was not just rounded off: 8.3 million, 384,000.
fn in_thousands(number: &Number) -> bool {
    number.step > 1.0 || number.low % 1000.0 == 0.0 && places(number) > 2
}

/// How many of a figure's digits say something: two in 410,000.
fn places(number: &Number) -> usize {
    let mut rest = (number.low.abs() / number.step.max(1e-9)).round();
    while rest >= 10.0 && rest % 10.0 == 0.0 {
        rest /= 10.0;
    }
    rest.max(1.0).log10() as usize + 1
}

/// A unit that a figure hardly does without. Money and shares are mostly named by the question.
fn measured(unit: Unit) -> bool {
    matches!(unit, Unit::Measure(_))
}

/// Whether an answer sets a bound where neither key nor passage does.
fn stands_alone(own: Bound, key: Bound, told: &[Bound]) -> bool {
    let over = |b: Bound| matches!(b, Bound::Over | Bound::AtLeast);
    let under = |b: Bound| matches!(b, Bound::Under | Bound::AtMost | Bound::Nearly);
    match own {
        Bound::Over => !over(key) && !told.is_empty() && !told.iter().any(|&b| over(b)),
        Bound::Under => !under(key) && !told.is_empty() && !told.iter().any(|&b| under(b)),
        Bound::AtMost => !under(key) && !told.is_empty() && !told.iter().any(|&b| under(b)),
        Bound::AtLeast => !told.is_empty() && told.iter().all(|&b| matches!(b, Bound::Under | Bound::AtMost)),
        Bound::Exact | Bound::About | Bound::Nearly => false,
    }
}
