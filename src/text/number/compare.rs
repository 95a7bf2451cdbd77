//! How two numbers agree.
//!
//! Owns the grades of agreement between figures. Never touches what they are worth in a verdict.

use crate::text::number::figure::{Bound, Form, Number};
use crate::text::unit::{Measure, Unit};

/// How far two numbers agree; better ones are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// Other values.
    Different,
    /// The same figure of incompatible units: 5 km and 5 kg, $5 and €5.
    OtherUnit,
    /// Within a tenth of each other.
    Near,
    /// One is a range, or open to one side, and holds the other: `5 to 10` and 7, `at least 35` and 40.
    WithinRange,
    /// Within a hundredth of each other, though no rounding explains it: 514 and 515.
    WithinOnePercent,
    /// Rounded to the places that the coarser one states, the finer one is it: 3.1 miles and 5 km.
    RoundsTo,
    /// The same value, in whatever shape and unit: 0.9 and 90 %, 2 h and 120 min.
    Equal,
}

/// How `a` and `b` agree. It is symmetric. Bounds other than in open ranges are not weighed (`over 110` and `110` are
/// equal): ask [`bounds_clash`] whether they contradict. A number without unit agrees with the same number of any unit.
///
/// ```
/// use closeread::text::number::{Agreement, Number, compare};
/// let how = |a, b| compare(&Number::parse(a).expect("a number"), &Number::parse(b).expect("a number"));
/// assert_eq!(how("$110bn", "over 110,000,000,000 dollars"), Agreement::Equal);
/// assert_eq!(how("5 km", "3.1 miles"), Agreement::RoundsTo);
/// assert_eq!(how("5 km", "5 kg"), Agreement::OtherUnit);
/// assert_eq!(how("66 million", "515 million"), Agreement::Different);
/// ```
pub fn compare(a: &Number, b: &Number) -> Agreement {
    // Twelve minutes are not twelve o'clock.
    let time = |n: &Number| matches!(n.form, Form::Clock | Form::Dial);
    // "1100 hours" is one, and so is "20.00 hrs". An hour and a half is none.
    let hours = |n: &Number| {
        let written = n.low >= 100.0 || n.step == 0.01 && n.low.fract() == 0.0;
        n.unit == Unit::Measure(Measure::Hour) && written && n.low == n.high
    };
    let bare = |n: &Number| Number { unit: Unit::None, ..*n };
    if time(a) && hours(b) {
        return compare(a, &bare(b));
    }
    if time(b) && hours(a) {
        return compare(&bare(a), b);
    }
    if time(a) && b.unit != Unit::None || time(b) && a.unit != Unit::None {
        return Agreement::Different;
    }
    let (first, second) = (readings(a, b), readings(b, a));
    let mut best = shares(a, b);
    for (x, y) in first
        .iter()
        .flatten()
        .flat_map(|x| second.iter().flatten().map(move |y| (x, y)))
    {
        best = best.max(figures(x, y));
    }
    if best != Agreement::Different || first[0].is_some() {
        return best;
    }
    let same = figures(&View::of(a), &View::of(b)) == Agreement::Equal;
    if same {
        Agreement::OtherUnit
    } else {
        Agreement::Different
    }
}

/// A third is 33 % as well as 33.3 %: a fraction in words agrees with the percentage that rounds it.
fn shares(a: &Number, b: &Number) -> Agreement {
    let (part, percent) = match (a.form, b.form, a.unit, b.unit) {
        (Form::Fraction, _, Unit::None, Unit::Percent) => (a, b),
        (_, Form::Fraction, Unit::Percent, Unit::None) => (b, a),
        _ => return Agreement::Different,
    };
    // Half a point is rounding; two thirds are called 66 % as often as 67 %.
    const POINTS: f64 = 0.7;
    if (part.low * 100.0 - percent.low).abs() <= POINTS && percent.step >= 0.1 && percent.low == percent.high {
        Agreement::RoundsTo
    } else {
        Agreement::Different
    }
}

/// Whether the bounds of two numbers contradict each other: `over` and `under`, `at least` and `at most`.
///
/// ```
/// use closeread::text::number::{Number, bounds_clash};
/// let clash = |a, b| bounds_clash(&Number::parse(a).expect("a number"), &Number::parse(b).expect("a number"));
/// assert!(clash("over 5", "at most 5"));
/// assert!(!clash("over 5", "about 5"));
/// ```
pub fn bounds_clash(a: &Number, b: &Number) -> bool {
    let side = |bound: Bound| match bound {
        Bound::Over | Bound::AtLeast => 1,
        Bound::Nearly | Bound::Under | Bound::AtMost => -1,
        Bound::Exact | Bound::About => 0,
    };
    side(a.bound) * side(b.bound) < 0
}

/// A number's figure in the unit in which it is held against another.
#[derive(Clone, Copy)]
struct View {
    low: f64,
    high: f64,
    step: f64,
    bound: Bound,
    kind: Kind,
    /// In which it was said.
    unit: Unit,
}

/// What makes nearness mean something else than for amounts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Near is alike.
    Amount,
    /// 1914 is not nearly 1918.
    Year,
    /// Hours of the day.
    Clock,
    /// Hours as clocks with hands show them, all of which come twice a day.
    Dial,
}

impl View {
    fn of(number: &Number) -> Self {
        Self {
            low: number.low,
            high: number.high,
            step: number.step,
            bound: number.bound,
            unit: number.unit,
            kind: match number.form {
                Form::Year | Form::Decade => Kind::Year,
                Form::Clock => Kind::Clock,
                Form::Dial => Kind::Dial,
                Form::Cardinal | Form::Ordinal | Form::Fraction | Form::Multiple | Form::Roman | Form::Vague => {
                    Kind::Amount
                }
            },
        }
    }

    fn map(self, to: impl Fn(f64) -> f64, factor: f64) -> Self {
        let (low, high) = (to(self.low), to(self.high));
        Self {
            low: low.min(high),
            high: low.max(high),
            step: self.step * factor.abs(),
            ..self
        }
    }
}

/// The ways in which `number` may be read beside `other`: in base units where both have one of the same kind, as it stands
/// where one has none; nothing where they cannot be compared.
fn readings(number: &Number, other: &Number) -> [Option<View>; 2] {
    let view = View::of(number);
    let (unit, beside) = (number.unit, other.unit);
    if unit == beside {
        return [Some(view), None];
    }
    let share = |unit: Unit| unit == Unit::Percent;
    if unit == Unit::None || beside == Unit::None {
        // 90 % is 0.9 as well as the figure 90; 16,800 % is 168 times as much, and not 168.
        let times = matches!(other.form, Form::Fraction | Form::Multiple);
        let part =
            (share(unit) && (number.low <= 100.0 || other.step < 1.0 || times)).then(|| view.map(|v| v / 100.0, 0.01));
        return [Some(view), part];
    }
    // Bare degrees are those of whatever scale the other names; tons are tonnes to most who write them.
    let loose = |unit: Unit| matches!(unit, Unit::Measure(Measure::Degree));
    let scale = |unit: Unit| {
        matches!(
            unit,
            Unit::Measure(Measure::Celsius | Measure::Fahrenheit | Measure::Kelvin)
        )
    };
    if loose(unit) && scale(beside) || scale(unit) && loose(beside) {
        return [Some(view), None];
    }
    // "54 Mbit" for 54 Mbit/s, "160 km" for 160 km/h: the time that a rate is per is often left out.
    if pace(unit, beside) || pace(beside, unit) {
        return [Some(view), None];
    }
    let tons = |unit: Unit| matches!(unit, Unit::Measure(Measure::Ton | Measure::Tonne));
    if unit.comparable(beside).is_none() {
        return [None, None];
    }
    // Pounds that may be either are read as what stands beside them.
    let unit = match (unit, beside.currency()) {
        (Unit::Pounds, Some(currency)) => Unit::Money(currency),
        _ => unit,
    };
    let factor = unit.in_base(1.0) - unit.in_base(0.0);
    let base = view.map(|v| unit.in_base(v), factor);
    if tons(unit) && tons(beside) {
        return [Some(base), Some(view.map(|v| v * 1e3, 1e3))];
    }
    [Some(base), None]
}

/// Whether `rate` is `part` an hour or a second.
fn pace(rate: Unit, part: Unit) -> bool {
    let (Unit::Measure(rate), Unit::Measure(part)) = (rate, part) else {
        return false;
    };
    [Measure::Hour, Measure::Second]
        .iter()
        .any(|time| part.per(*time) == Some(rate))
}

/// How two figures of one unit agree.
fn figures(a: &View, b: &View) -> Agreement {
    let time = |view: &View| matches!(view.kind, Kind::Clock | Kind::Dial);
    if time(a) || time(b) {
        return clocks(a, b);
    }
    let exact = a.kind == Kind::Year || b.kind == Kind::Year;
    let point = |x: f64, y: f64| match point(x, a.step, y, b.step, exact) {
        // 100 °C are 373.15 K, whoever tells them to the degree.
        Agreement::WithinOnePercent if a.unit != b.unit && (x - y).abs() <= a.step.max(b.step) / 2.0 => {
            Agreement::RoundsTo
        }
        how => how,
    };
    let (range_a, range_b) = (a.low < a.high, b.low < b.high);
    let how = match (range_a, range_b) {
        (true, true) => point(a.low, b.low).min(point(a.high, b.high)),
        (false, false) => point(a.low, b.low),
        // One end of a range is not the range.
        _ => point(a.low, b.low).max(point(a.high, b.high)).min(Agreement::Near),
    };
    let holds = |x: &View, y: &View| x.low < x.high && x.low <= y.low && y.high <= x.high;
    let within = holds(a, b) || holds(b, a) || !range_a && !range_b && (open(a, b.low) || open(b, a.low));
    if within { how.max(Agreement::WithinRange) } else { how }
}

/// How two times of the day agree. Where one leaves out which half of the day it means, it means the other's.
fn clocks(a: &View, b: &View) -> Agreement {
    let (a, b) = (in_hours(a), in_hours(b));
    let halves = a.kind == Kind::Clock && b.kind == Kind::Clock;
    let same = |x: f64, y: f64| {
        let gap = (x - y).abs();
        gap < 1e-6 || !halves && (gap - 12.0).abs() < 1e-6
    };
    if same(a.low, b.low) && same(a.high, b.high) {
        Agreement::Equal
    } else if a.kind != Kind::Amount
        && b.kind != Kind::Amount
        && (a.low < a.high) != (b.low < b.high)
        && a.low <= b.high
        && b.low <= a.high
    {
        Agreement::WithinRange
    } else {
        Agreement::Different
    }
}

/// A figure beside a time: what looks like a decimal with two places are hours and minutes, `9.30`, and so are three or four figures,
/// `0930`.
fn in_hours(view: &View) -> View {
    let places = match view.kind {
        Kind::Amount if view.step == 0.01 => 1.0,
        Kind::Amount | Kind::Year if view.step == 1.0 && view.low >= 100.0 => 100.0,
        _ => return *view,
    };
    let minutes = |value: f64| ((value / places).fract() * 100.0).round();
    let hours = |value: f64| (value / places).trunc() + minutes(value) / 60.0;
    if minutes(view.low) < 60.0 && view.low / places < 24.5 {
        View {
            low: hours(view.low),
            high: hours(view.high),
            ..*view
        }
    } else {
        *view
    }
}

/// Whether a bound of `number` holds `value`. Who says "over 100" means the round number next below, so that it reaches no
/// further than twice, or half, the figure.
fn open(number: &View, value: f64) -> bool {
    let figure = number.low;
    let ratio = value / figure;
    match number.bound {
        Bound::Over | Bound::AtLeast => (1.0..=2.0).contains(&ratio),
        Bound::Under | Bound::AtMost => (0.5..=1.0).contains(&ratio),
        Bound::Exact | Bound::About | Bound::Nearly => false,
    }
}

/// How two plain values agree.
fn point(a: f64, a_step: f64, b: f64, b_step: f64, exact: bool) -> Agreement {
    let gap = (a - b).abs();
    let size = a.abs().max(b.abs());
    // Conversions and sums of decimals are exact to some fifteen places, no more.
    if gap <= size * 1e-9 {
        return Agreement::Equal;
    }
    // 1914 is not nearly 1918, and nothing has another sign than something.
    if exact || a * b <= 0.0 {
        return Agreement::Different;
    }
    let (a_place, b_place) = (place(a, a_step), place(b, b_step));
    // Half a place either way, with a little for the rounding of conversions. One figure alone says too little to take
    // 1.5 for 2: a tenth is the most that rounding may move a value. Two figures to the same place were both meant.
    let coarse = a_place.max(b_place);
    if a_place != b_place && gap <= coarse * 0.500_000_1 && gap <= size * 0.1 {
        Agreement::RoundsTo
    } else if gap <= size * 0.01 {
        Agreement::WithinOnePercent
    } else if gap <= size * 0.1 {
        Agreement::Near
    } else {
        Agreement::Different
    }
}

/// The place to which a figure may have been rounded: the least that it states, or that of its closing zeros as long as
/// two figures remain (12,000 may stand for 12,345).
fn place(value: f64, step: f64) -> f64 {
    let value = value.abs();
    if step < 1.0 || value < 100.0 || !value.is_finite() {
        return step;
    }
    let mut place = step;
    while place * 100.0 <= value && (value / (place * 10.0)).fract() == 0.0 {
        place *= 10.0;
    }
    place
}
