//! What a figure counts: nothing that is known, shares of a hundred, money, or a measure.
//!
//! Owns conversion between units. Never touches the words that stand for them.

use std::fmt;

use crate::text::unit::currency::Currency;
use crate::text::unit::measure::{Dimension, Measure};

/// What a figure counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Nothing that is known: a bare figure, or a count of some noun.
    #[default]
    None,
    /// Hundredths.
    Percent,
    /// Money.
    Money(Currency),
    /// Hundredths of money: cents, pence.
    Cents(Currency),
    /// `pounds`, where nothing tells whether weight or sterling is meant: it agrees with both.
    Pounds,
    /// A measure.
    Measure(Measure),
}

impl Unit {
    /// `value` of this unit in the base unit of its kind: metres, kilograms, whole currency, parts of one.
    ///
    /// ```
    /// use closeread::text::unit::{Measure, Unit};
    /// assert_eq!(Unit::Percent.in_base(90.0), 0.9);
    /// assert!((Unit::Measure(Measure::Fahrenheit).in_base(212.0) - 373.15).abs() < 1e-9);
    /// ```
    pub fn in_base(self, value: f64) -> f64 {
        match self {
            Self::None | Self::Money(_) => value,
            Self::Percent | Self::Cents(_) => value / 100.0,
            Self::Pounds => value * Measure::Pound.factor(),
            Self::Measure(measure) => value * measure.factor() + measure.offset(),
        }
    }

    /// `value` in base units, said in this unit: the way back from [`Unit::in_base`].
    pub fn from_base(self, value: f64) -> f64 {
        match self {
            Self::None | Self::Money(_) => value,
            Self::Percent | Self::Cents(_) => value * 100.0,
            Self::Pounds => value / Measure::Pound.factor(),
            Self::Measure(measure) => (value - measure.offset()) / measure.factor(),
        }
    }

    /// What it measures, where it is a measure.
    pub const fn dimension(self) -> Option<Dimension> {
        match self {
            Self::Measure(measure) => Some(measure.dimension()),
            Self::Pounds => Some(Dimension::Mass),
            Self::None | Self::Percent | Self::Money(_) | Self::Cents(_) => None,
        }
    }

    /// The currency, where it is money.
    pub const fn currency(self) -> Option<Currency> {
        match self {
            Self::Money(currency) | Self::Cents(currency) => Some(currency),
            Self::Pounds => Some(Currency::Gbp),
            Self::None | Self::Percent | Self::Measure(_) => None,
        }
    }

    /// How many of `other` one of this is worth, where both speak of the same kind of thing. Between scales of temperature
    /// it is the ratio of their degrees; use [`Unit::convert`] for readings.
    ///
    /// ```
    /// use closeread::text::unit::{Currency, Measure, Unit};
    /// let (hour, minute) = (Unit::Measure(Measure::Hour), Unit::Measure(Measure::Minute));
    /// assert_eq!(hour.comparable(minute), Some(60.0));
    /// assert_eq!(hour.comparable(Unit::Money(Currency::Eur)), None);
    /// ```
    pub fn comparable(self, other: Self) -> Option<f64> {
        if self == other {
            return Some(1.0);
        }
        let plain = |unit: Self| matches!(unit, Self::None | Self::Percent);
        let size = |unit: Self| match unit {
            Self::None | Self::Money(_) => 1.0,
            Self::Percent | Self::Cents(_) => 0.01,
            Self::Pounds => Measure::Pound.factor(),
            Self::Measure(measure) => measure.factor(),
        };
        let money = |unit: Self| if unit == Self::Pounds { 1.0 } else { size(unit) };
        match (self.dimension(), other.dimension(), self.currency(), other.currency()) {
            (Some(a), Some(b), _, _) if a == b => Some(size(self) / size(other)),
            (_, _, Some(a), Some(b)) if a == b || a.shares_name(b) => Some(money(self) / money(other)),
            _ if plain(self) && plain(other) => Some(size(self) / size(other)),
            _ => None,
        }
    }

    /// `value` of this unit, said in `other`; none where they do not measure the same.
    ///
    /// ```
    /// use closeread::text::unit::{Measure, Unit};
    /// let (c, f) = (Unit::Measure(Measure::Celsius), Unit::Measure(Measure::Fahrenheit));
    /// assert!((c.convert(100.0, f).unwrap() - 212.0).abs() < 1e-9);
    /// assert_eq!(c.convert(100.0, Unit::Measure(Measure::Metre)), None);
    /// ```
    pub fn convert(self, value: f64, other: Self) -> Option<f64> {
        if self == other {
            return Some(value);
        }
        let factor = self.comparable(other)?;
        match (self, other) {
            (Self::Measure(a), Self::Measure(b)) if a.offset() != 0.0 || b.offset() != 0.0 => {
                Some(other.from_base(self.in_base(value)))
            }
            _ => Some(value * factor),
        }
    }
}

/// The name of the unit for several of it: `dollars`, `kilometres`, `percent`; nothing for [`Unit::None`].
impl fmt::Display for Unit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::None => "",
            Self::Percent => "percent",
            Self::Money(currency) => currency.names().1,
            Self::Cents(Currency::Gbp) => "pence",
            Self::Cents(_) => "cents",
            Self::Pounds => "pounds",
            Self::Measure(measure) => measure.names().1,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_one_kind_convert_both_ways() {
        for (a, b) in Measure::ALL
            .iter()
            .flat_map(|a| Measure::ALL.iter().map(move |b| (*a, *b)))
        {
            let (from, to) = (Unit::Measure(a), Unit::Measure(b));
            assert_eq!(
                from.comparable(to).is_some(),
                a.dimension() == b.dimension(),
                "{a:?} {b:?}"
            );
            if let Some(there) = from.convert(3.0, to) {
                let back = to.convert(there, from).unwrap();
                assert!((back - 3.0).abs() < 1e-6, "{a:?} {b:?}: {back}");
            }
        }
    }

    #[test]
    fn known_equivalents_hold() {
        let rows = [
            (Measure::Mile, 1.0, Measure::Kilometre, 1.609_344),
            (Measure::Foot, 1.0, Measure::Inch, 12.0),
            (Measure::Yard, 1.0, Measure::Foot, 3.0),
            (Measure::SquareMile, 1.0, Measure::Acre, 640.0),
            (Measure::CubicFoot, 1.0, Measure::CubicInch, 1728.0),
            (Measure::Gallon, 1.0, Measure::Cup, 16.0),
            (Measure::Tablespoon, 1.0, Measure::Teaspoon, 3.0),
            (Measure::Ton, 1.0, Measure::Pound, 2000.0),
            (Measure::Stone, 1.0, Measure::Pound, 14.0),
            (Measure::Pound, 1.0, Measure::Ounce, 16.0),
            (Measure::Year, 1.0, Measure::Month, 12.0),
            (Measure::Fahrenheit, -40.0, Measure::Celsius, -40.0),
            (Measure::Kelvin, 0.0, Measure::Celsius, -273.15),
            (Measure::Barrel, 1.0, Measure::Gallon, 42.0),
            (Measure::KilowattHour, 1.0, Measure::Megajoule, 3.6),
            (Measure::CubicYard, 1.0, Measure::CubicFoot, 27.0),
            (Measure::CubicMile, 1.0, Measure::CubicKilometre, 4.168_181_825_440_58),
        ];
        for (a, value, b, expected) in rows {
            let got = Unit::Measure(a).convert(value, Unit::Measure(b)).unwrap();
            assert!(
                (got - expected).abs() < 1e-9 * expected.abs().max(1.0),
                "{a:?} {b:?}: {got}"
            );
        }
    }

    #[test]
    fn doubtful_pounds_agree_with_weight_and_money() {
        assert_eq!(Unit::Pounds.comparable(Unit::Money(Currency::Gbp)), Some(1.0));
        assert_eq!(Unit::Pounds.comparable(Unit::Measure(Measure::Pound)), Some(1.0));
        assert_eq!(
            Unit::Cents(Currency::Usd).comparable(Unit::Money(Currency::Usd)),
            Some(0.01)
        );
        assert_eq!(Unit::Money(Currency::Eur).comparable(Unit::Money(Currency::Usd)), None);
    }
}
