//! A day, a month or a year of the calendar, or as much of one as is known.
//!
//! Owns its shape and what days there are. Never touches how texts state it.

use std::fmt;

/// A day, a month or a year, as far as a text states it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CivilDate {
    /// The year; negative before the common era, so that 44 BC is -44; never 0.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// It does not look like one.
    Shape,
    /// There is no such month.
    Month(u32),
    /// The month has no such day.
    Day(u32),
}

impl fmt::Display for DateFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape => out.write_str("not a date such as 2024-02-23, 2024-02, 2024 or 02-23"),
            Self::Month(month) => write!(out, "there is no month {month}"),
            Self::Day(day) => write!(out, "the month has no day {day}"),
        }
    }
}

impl std::error::Error for DateFault {}

impl CivilDate {
    /// A year.
    pub const fn of_year(year: i32) -> Self {
        Self {
            year: Some(year),
            month: None,
            day: None,
        }
    }

    /// Reads a date as question files write it: `2024-02-23`, `2021-02`, `2018`, `02-23`, `-0044` for 44 BC.
    ///
    /// ```
    /// use closeread::text::date::{CivilDate, DateFault};
    /// let date = CivilDate::parse("2021-02").expect("a month");
    /// assert_eq!((date.year, date.month, date.day), (Some(2021), Some(2), None));
    /// assert_eq!(CivilDate::parse("2021-02-29"), Err(DateFault::Day(29)));
    /// assert_eq!(CivilDate::parse("soon"), Err(DateFault::Shape));
    /// ```
    ///
    /// # Errors
    /// Where the text has another shape, or names a month or day that is not in the calendar.
    pub fn parse(text: &str) -> Result<Self, DateFault> {
        let text = text.trim();
        let (before_era, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let mut fields = [""; 3];
        let mut count = 0;
        for part in text.split('-') {
            let whole = (1..=6).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            if count == 3 || !whole {
                return Err(DateFault::Shape);
            }
            fields[count] = part;
            count += 1;
        }
        let value = |field: &str| field.parse::<u32>().map_err(|_| DateFault::Shape);
        // Two digits first are a month, since years are written out.
        let yearless = count == 2 && fields[0].len() <= 2 && !before_era;
        let (year, month, day) = match (count, yearless) {
            (2, true) => ("", fields[0], fields[1]),
            _ => (fields[0], fields[1], fields[2]),
        };
        let small = |field: &str| match field {
            "" => Ok(None),
            _ if field.len() > 2 => Err(DateFault::Shape),
            _ => value(field).map(Some),
        };
        let year = match year {
            "" => None,
            _ => match i32::try_from(value(year)?).map_err(|_| DateFault::Shape)? {
                0 => return Err(DateFault::Shape),
                year => Some(if before_era { -year } else { year }),
            },
        };
        let (month, day) = (small(month)?, small(day)?);
        if let Some(month) = month
            && !(1..=12).contains(&month)
        {
            return Err(DateFault::Month(month));
        }
        let date = Self {
            year,
            month: month.map(|m| m as u8),
            day: day.map(|d| d.min(255) as u8),
        };
        if date.is_real() {
            Ok(date)
        } else {
            Err(DateFault::Day(day.unwrap_or(0)))
        }
    }

    /// Whether the calendar has such a day, month or year; the 29 of February passes where no year forbids it.
    ///
    /// ```
    /// use closeread::text::CivilDate;
    /// assert!(CivilDate { year: None, month: Some(2), day: Some(29) }.is_real());
    /// assert!(!CivilDate { year: Some(2023), month: Some(2), day: Some(29) }.is_real());
    /// ```
    pub fn is_real(self) -> bool {
        let month = self.month.is_none_or(|month| (1..=12).contains(&month));
        let day = self.day.is_none_or(|day| {
            let most = self.month.map_or(31, |month| days(self.year, month));
            (1..=most).contains(&day)
        });
        month && day && self.year != Some(0)
    }

    /// The first day that it may mean, as (year, month, day); none without a year.
    pub fn earliest(self) -> Option<(i32, u8, u8)> {
        Some((self.year?, self.month.unwrap_or(1), self.day.unwrap_or(1)))
    }

    /// The last day that it may mean; none without a year.
    pub fn latest(self) -> Option<(i32, u8, u8)> {
        Some((self.year?, self.month.unwrap_or(12), self.day.unwrap_or(31)))
    }
}

/// How many days a month has; of an unknown year, as many as it may have.
pub fn days(year: Option<i32>, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => match year {
            // Years before the common era are counted from 1 BC, a leap year in the calendar drawn backwards.
            Some(year) if !leap(if year < 0 { year + 1 } else { year }) => 28,
            _ => 29,
        },
        _ => 31,
    }
}

const fn leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_or_refused_with_a_reason() {
        let date = |year, month, day| Ok(CivilDate { year, month, day });
        let rows = [
            ("2024-02-23", date(Some(2024), Some(2), Some(23))),
            (" 2021-2 ", date(Some(2021), Some(2), None)),
            ("2018", date(Some(2018), None, None)),
            ("628", date(Some(628), None, None)),
            ("02-23", date(None, Some(2), Some(23))),
            ("02-29", date(None, Some(2), Some(29))),
            ("-0044-03-15", date(Some(-44), Some(3), Some(15))),
            ("2024-02-29", date(Some(2024), Some(2), Some(29))),
            ("2023-02-29", Err(DateFault::Day(29))),
            ("1900-02-29", Err(DateFault::Day(29))),
            ("2024-13", Err(DateFault::Month(13))),
            ("2024-00-01", Err(DateFault::Month(0))),
            ("2024-04-31", Err(DateFault::Day(31))),
            ("2024-04-0", Err(DateFault::Day(0))),
            ("0000", Err(DateFault::Shape)),
            ("2024-02-23-01", Err(DateFault::Shape)),
            ("2024-02-", Err(DateFault::Shape)),
            ("2024-023", Err(DateFault::Shape)),
            ("99999999999999", Err(DateFault::Shape)),
            ("", Err(DateFault::Shape)),
            ("May", Err(DateFault::Shape)),
        ];
        for (text, expected) in rows {
            assert_eq!(CivilDate::parse(text), expected, "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_real_date_or_refused(text in "[-0-9 ]{0,12}|.{0,20}") {
            if let Ok(date) = CivilDate::parse(&text) {
                proptest::prop_assert!(date.is_real(), "{date:?}");
            }
        }
    }
}
