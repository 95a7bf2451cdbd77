//! The words of the calendar.
//!
//! Owns what each word means by itself. Never touches how words combine.

use crate::text::edits;
use crate::text::lookup::Lookup;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// Its English name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }
}

/// The English names of the months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The month that a word of one slip was meant to be, in small letters.
///
/// ```
/// use closeread::text::date::misspelled;
/// assert_eq!(misspelled("novmber"), Some("november"));
/// assert_eq!(misspelled("jume"), None, "June and July are too near each other");
/// ```
pub fn misspelled(word: &str) -> Option<&'static str> {
    /// Shorter ones are near to many words.
    const SHORTEST: usize = 5;
    let months = NAMES.rows().iter().filter(|(_, name)| matches!(name, Month(_)));
    let mut long = months.map(|(name, _)| *name).filter(|name| name.len() >= SHORTEST);
    long.find(|name| edits::slips(name, word) == 1)
}

/// What a word can begin a date with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// A month, 1 to 12.
    Month(u8),
    /// A day of the week.
    Weekday(Weekday),
    /// A season, by its first month in the north.
    Season(u8),
    /// `AD`, `CE`.
    Common,
    /// `BC`, `BCE`.
    Before,
    /// `twenties` to `nineties`.
    Tens(u8),
    /// `Q1` to `Q4`.
    Quarter(u8),
    /// A number word, which the grammar of numbers reads.
    Figure,
}

use Name::{Before, Common, Figure, Month, Quarter, Season, Tens};

/// Every word that can begin a date, or carry one on.
pub static NAMES: Lookup<Name, 512> = Lookup::new(&[
    ("january", Month(1)),
    ("february", Month(2)),
    ("march", Month(3)),
    ("april", Month(4)),
    ("may", Month(5)),
    ("june", Month(6)),
    ("july", Month(7)),
    ("august", Month(8)),
    ("september", Month(9)),
    ("october", Month(10)),
    ("november", Month(11)),
    ("december", Month(12)),
    ("jan", Month(1)),
    ("feb", Month(2)),
    ("mar", Month(3)),
    ("apr", Month(4)),
    ("jun", Month(6)),
    ("jul", Month(7)),
    ("aug", Month(8)),
    ("sep", Month(9)),
    ("sept", Month(9)),
    ("oct", Month(10)),
    ("nov", Month(11)),
    ("dec", Month(12)),
    // Spellings that English speakers write more often than one would think.
    ("janurary", Month(1)),
    ("febuary", Month(2)),
    ("feburary", Month(2)),
    ("febrary", Month(2)),
    ("agust", Month(8)),
    ("setember", Month(9)),
    ("septmber", Month(9)),
    ("octber", Month(10)),
    ("novemeber", Month(11)),
    ("decemeber", Month(12)),
    ("monday", Name::Weekday(Weekday::Monday)),
    ("tuesday", Name::Weekday(Weekday::Tuesday)),
    ("wednesday", Name::Weekday(Weekday::Wednesday)),
    ("thursday", Name::Weekday(Weekday::Thursday)),
    ("friday", Name::Weekday(Weekday::Friday)),
    ("saturday", Name::Weekday(Weekday::Saturday)),
    ("sunday", Name::Weekday(Weekday::Sunday)),
    ("mondays", Name::Weekday(Weekday::Monday)),
    ("tuesdays", Name::Weekday(Weekday::Tuesday)),
    ("wednesdays", Name::Weekday(Weekday::Wednesday)),
    ("thursdays", Name::Weekday(Weekday::Thursday)),
    ("fridays", Name::Weekday(Weekday::Friday)),
    ("saturdays", Name::Weekday(Weekday::Saturday)),
    ("sundays", Name::Weekday(Weekday::Sunday)),
    ("mon", Name::Weekday(Weekday::Monday)),
    ("tue", Name::Weekday(Weekday::Tuesday)),
    ("tues", Name::Weekday(Weekday::Tuesday)),
    ("wed", Name::Weekday(Weekday::Wednesday)),
    ("thu", Name::Weekday(Weekday::Thursday)),
    ("thur", Name::Weekday(Weekday::Thursday)),
    ("thurs", Name::Weekday(Weekday::Thursday)),
    ("fri", Name::Weekday(Weekday::Friday)),
    ("sat", Name::Weekday(Weekday::Saturday)),
    ("sun", Name::Weekday(Weekday::Sunday)),
    ("spring", Season(3)),
    ("summer", Season(6)),
    ("autumn", Season(9)),
    ("fall", Season(9)),
    ("winter", Season(12)),
    ("ad", Common),
    ("ce", Common),
    ("bc", Before),
    ("bce", Before),
    ("twenties", Tens(20)),
    ("thirties", Tens(30)),
    ("forties", Tens(40)),
    ("fifties", Tens(50)),
    ("sixties", Tens(60)),
    ("seventies", Tens(70)),
    ("eighties", Tens(80)),
    ("nineties", Tens(90)),
    ("q1", Quarter(1)),
    ("q2", Quarter(2)),
    ("q3", Quarter(3)),
    ("q4", Quarter(4)),
    ("one", Figure),
    ("two", Figure),
    ("three", Figure),
    ("four", Figure),
    ("five", Figure),
    ("six", Figure),
    ("seven", Figure),
    ("eight", Figure),
    ("nine", Figure),
    ("ten", Figure),
    ("eleven", Figure),
    ("twelve", Figure),
    ("thirteen", Figure),
    ("fourteen", Figure),
    ("fifteen", Figure),
    ("sixteen", Figure),
    ("seventeen", Figure),
    ("eighteen", Figure),
    ("nineteen", Figure),
    ("twenty", Figure),
    ("thirty", Figure),
    ("first", Figure),
    ("second", Figure),
    ("third", Figure),
    ("fourth", Figure),
    ("fifth", Figure),
    ("sixth", Figure),
    ("seventh", Figure),
    ("eighth", Figure),
    ("ninth", Figure),
    ("tenth", Figure),
    ("eleventh", Figure),
    ("twelfth", Figure),
    ("thirteenth", Figure),
    ("fourteenth", Figure),
    ("fifteenth", Figure),
    ("sixteenth", Figure),
    ("seventeenth", Figure),
    ("eighteenth", Figure),
    ("nineteenth", Figure),
    ("twentieth", Figure),
    ("thirtieth", Figure),
]);

/// Whether a word of the calendar is as often, or oftener, something else, so that its company must settle it.
pub fn doubtful(word: &str) -> bool {
    matches!(
        word,
        "may"
            | "march"
            | "mar"
            | "jan"
            | "jun"
            | "dec"
            | "sat"
            | "sun"
            | "mon"
            | "wed"
            | "fri"
            | "thu"
            | "spring"
            | "fall"
    )
}
