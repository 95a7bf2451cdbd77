//! Days that have a name of their own: Christmas Eve, New Year's Day.
//!
//! Owns the feasts that fall on one day of every year, wherever they are kept. Never touches those that move, as Easter does,
//! nor those that fall on another day from country to country.

use crate::text::date::civil::CivilDate;
use crate::text::date::dating::Dating;
use crate::text::date::pieces::{Piece, closing_year};
use crate::text::lookup::Lookup;
use crate::text::words::{Gap, Words};

/// The words of a feast, its month and its day.
type Feast = (&'static [&'static str], u8, u8);

/// Of those that begin alike the longest comes first.
const FEASTS: &[Feast] = &[
    (&["christmas", "eve"], 12, 24),
    (&["christmas", "day"], 12, 25),
    (&["christmas"], 12, 25),
    (&["xmas", "eve"], 12, 24),
    (&["xmas", "day"], 12, 25),
    (&["xmas"], 12, 25),
    (&["boxing", "day"], 12, 26),
    (&["new", "year", "eve"], 12, 31),
    (&["new", "years", "eve"], 12, 31),
    (&["new", "year", "day"], 1, 1),
    (&["new", "years", "day"], 1, 1),
    (&["hogmanay"], 12, 31),
    (&["candlemas"], 2, 2),
    (&["valentine", "day"], 2, 14),
    (&["valentines", "day"], 2, 14),
    (&["april", "fool", "day"], 4, 1),
    (&["april", "fools", "day"], 4, 1),
    (&["may", "day"], 5, 1),
    (&["bastille", "day"], 7, 14),
    (&["halloween"], 10, 31),
    (&["guy", "fawkes", "night"], 11, 5),
    (&["bonfire", "night"], 11, 5),
    (&["armistice", "day"], 11, 11),
];

/// With what they begin.
static OPENERS: Lookup<(), 32> = Lookup::new(&[
    ("christmas", ()),
    ("xmas", ()),
    ("boxing", ()),
    ("new", ()),
    ("hogmanay", ()),
    ("candlemas", ()),
    ("valentine", ()),
    ("valentines", ()),
    ("april", ()),
    ("may", ()),
    ("bastille", ()),
    ("halloween", ()),
    ("guy", ()),
    ("bonfire", ()),
    ("armistice", ()),
]);

/// Whether a feast may begin with this folded word.
pub fn opens(word: &str) -> bool {
    OPENERS.get(word).is_some()
}

/// The feast that begins at word `at`, perhaps with its year, and the word after it. "Christmas" alone is a day only where nothing
/// more is said of it: a Christmas tree is none.
pub fn feast(words: &Words, at: usize) -> Piece<Dating> {
    OPENERS.get(words.text(at))?;
    let said = |named: &[&str]| {
        let more = named.iter().enumerate().skip(1);
        named[0] == words.text(at) && more.into_iter().all(|(by, word)| words.near(at + by) == *word)
    };
    let (named, month, day) = FEASTS.iter().find(|(named, ..)| said(named))?;
    let end = at + named.len();
    let (year, end) = closing_year(words, end).map_or((None, end), |(year, end)| (Some(year), end));
    let alone = || match words.all().get(end) {
        Some(next) if next.gap <= Gap::Space => {
            matches!(
                words.text(end),
                "and" | "or" | "in" | "with" | "when" | "because" | "every"
            )
        }
        _ => true,
    };
    let date = CivilDate {
        year,
        month: Some(*month),
        day: Some(*day),
    };
    (named.len() > 1 || year.is_some() || alone()).then_some((Dating::plain(date), end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feast_has_its_opener() {
        for (words, ..) in FEASTS {
            assert!(opens(words[0]), "{}", words[0]);
        }
        assert_eq!(
            OPENERS
                .rows()
                .iter()
                .filter(|(word, ())| !FEASTS.iter().any(|f| f.0[0] == *word))
                .count(),
            0
        );
    }
    use crate::text::date::{FoundDate, scan_dates};

    #[test]
    fn feasts_are_days() {
        let rows = [
            ("on Christmas Eve", Some("24 December")),
            ("on Christmas Eve 1914", Some("24 December 1914")),
            ("New Year's Day", Some("1 January")),
            ("at Christmas", Some("25 December")),
            ("a Christmas tree", None),
            ("St Valentine's Day", Some("14 February")),
            ("on April Fools' Day", Some("1 April")),
            ("on May Day", Some("1 May")),
            ("a new year", None),
            ("on Boxing Day", Some("26 December")),
            ("a boxing match", None),
        ];
        for (source, expected) in rows {
            let mut found: Vec<FoundDate> = Vec::new();
            scan_dates(&Words::of(source), &mut found);
            let said = found.first().map(|f| f.date.to_string());
            assert_eq!(said.as_deref(), expected, "{source:?}");
        }
    }
}
