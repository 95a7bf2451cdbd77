//! Answers to a question after a date, or after days.
//!
//! Owns when dates settle an answer by themselves. Never touches how two dates are held against each other.

use crate::grade::object::figures::{Say, in_figure};
use crate::grade::object::sight::Sight;
use crate::grade::opinion::{Accord, Objection};
use crate::grade::terms::Terms;
use crate::text::date::{DateAgreement, Dating, FoundDate, Grain, Part, Side, compare_dates, sides_clash};
use crate::text::number::Form;

/// Answers of more words tell a story, and name other days in it.
const SHORT: usize = 12;

/// What the dates of the answer say.
pub fn say(s: &Sight<'_>) -> Say {
    let key = &s.key().terms;
    if other_era(s) || another_century(s) {
        return Say::No(Objection::OtherFigure);
    }
    if key.dates.is_empty() || s.laid.answer.dates.is_empty() {
        return Say::Nothing;
    }
    let given = |found: &&FoundDate| !asked_with(s, &found.date);
    let own = || s.laid.answer.dates.iter().filter(given).map(|f| &f.date);
    if other_day(s, own())
        || other_date(s, own())
        || other_side(s, own())
        || told_otherwise(s, own())
        || other_weekday(s, own())
        || other_in_calendar(s, own())
        || other_stretch(s, own())
        || other_cycle(s)
        || other_century_named(s, own())
    {
        return Say::No(Objection::OtherFigure);
    }
    if let Some(said) = ends_say(s, own()) {
        return said;
    }
    if without_year(s, own()) {
        return Say::No(Objection::NoYear);
    }
    let keys = || key.dates.iter().map(|f| &f.date);
    let held = |date: &Dating| keys().any(|k| within(k, date));
    // "Late 1700s (1789)" for the 18th century.
    let century = || keys().all(|k| k.grain == Grain::Century) && own().next().is_some();
    let whole = (own().count() == key.dates.len() || century())
        && own().all(held)
        && keys().all(|k| own().any(|date| within(k, date)));
    if key_is_dates(s) && whole && adds_nothing(s) {
        Say::Yes(Accord::SameFigure)
    } else {
        Say::Nothing
    }
}

/// Whether there is nothing to the key but dates.
fn key_is_dates(s: &Sight<'_>) -> bool {
    let key = &s.key().terms;
    (0..key.len()).all(|i| key.all[i].date.is_some() || !s.key().new[i])
}

/// Whether the answer says nothing that no accepted answer does, dates apart.
fn adds_nothing(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    !(0..own.len()).any(|a| s.says(a) && !s.hits(a) && own.all[a].date.is_none())
}

/// "14 BC" for "the 14th century": of no accepted answer, and not of the question.
fn other_era(s: &Sight<'_>) -> bool {
    let before = |found: &FoundDate| found.date.from.year.is_some_and(|year| year < 0);
    let told = || s.asked.references.iter().flat_map(|r| &r.terms.dates);
    let era = |word: &str| matches!(word, "bc" | "bce");
    s.laid.answer.len() <= SHORT
        && s.laid.answer.dates.iter().any(before)
        && told().next().is_some()
        && !told().any(before)
        && !s.asked.question.words.texts().any(era)
}

fn same(a: &Dating, b: &Dating) -> bool {
    compare_dates(a, b).agreement == DateAgreement::Same && !sides_clash(a, b) && a.part == b.part
}

/// Whether the second date is the first, or one in it: 1975 in the 1970s.
fn within(key: &Dating, own: &Dating) -> bool {
    let stretch = matches!(key.grain, Grain::Decade | Grain::Century) && key.part == Part::Whole;
    let part = own.grain == Grain::Century && own.part != Part::Whole;
    let one = (matches!(own.grain, Grain::Year | Grain::Month | Grain::Day) || part) && own.side == Side::At;
    let overlaps = || compare_dates(key, own).agreement == DateAgreement::Overlaps;
    same(key, own) || stretch && one && overlaps()
}

/// Whether the question states a date itself.
fn asked_with(s: &Sight<'_>, date: &Dating) -> bool {
    s.asked.question.dates.iter().any(|q| same(&q.date, date))
}

/// "Tuesdays and Thursdays", where the key has Tuesdays and Fridays: each day of the week is its own.
fn other_day<'a>(s: &Sight<'_>, mut own: impl Iterator<Item = &'a Dating>) -> bool {
    let keys = &s.key().terms.dates;
    let days = keys.iter().all(|k| k.date.grain == Grain::Weekday);
    let known = |date: &Dating| keys.iter().any(|k| k.date.weekday == date.weekday);
    days && s.laid.answer.len() <= SHORT && own.any(|date| date.grain == Grain::Weekday && !known(date))
}

/// "Before 1885", where the key has 1885 itself. What "after", "since" and "until" say is as often meant for the date itself,
/// unless the question asks since when, or a day is named: "after 3 June".
fn other_side<'a>(s: &Sight<'_>, mut own: impl Iterator<Item = &'a Dating>) -> bool {
    let key = &s.key().terms;
    let (Some(date), None, [wanted]) = (own.next(), own.next(), &key.dates[..]) else {
        return false;
    };
    let day = wanted.date.grain == Grain::Day && date.grain == Grain::Day && s.asked.ground.is_some();
    let before =
        |word: &str| word == "before" || word == "after" && day || matches!(word, "until" | "till") && asks_since(s);
    let plain = |terms: &Terms| !terms.words.texts().any(before);
    let same = compare_dates(&wanted.date, date).agreement >= DateAgreement::Coarser;
    let led = |f: &FoundDate| f.first < f.end && before(s.laid.answer.words.text(f.first));
    same && date.side != Side::At
        && wanted.date.side == Side::At
        && s.laid.answer.dates.iter().any(led)
        && plain(key)
        && plain(&s.asked.question)
}

/// Whether the question asks for a beginning.
fn asks_since(s: &Sight<'_>) -> bool {
    s.asked.question.words.texts().any(|word| word == "since")
}

/// "Spring 1871", where one accepted answer has the year alone and another the autumn.
fn told_otherwise<'a>(s: &Sight<'_>, own: impl Iterator<Item = &'a Dating>) -> bool {
    // Who marks without the passage at hand is content with the year.
    if s.asked.ground.is_none() {
        return false;
    }
    // A season of a year overlaps it.
    let finer = |a: &Dating, b: &Dating| {
        let agreement = compare_dates(a, b).agreement;
        a.grain != b.grain && matches!(agreement, DateAgreement::Finer | DateAgreement::Overlaps)
    };
    let within_key = |date: &Dating| s.key().terms.dates.iter().any(|k| finer(&k.date, date));
    let accepted = s.asked.references.iter().flat_map(|r| &r.terms.dates).map(|f| &f.date);
    let told: Vec<&Dating> = accepted.filter(|date| within_key(date)).collect();
    let conflict = |a: &Dating, b: &Dating| compare_dates(a, b).agreement == DateAgreement::Conflict;
    let mut own = own.filter(|date| within_key(date));
    !told.is_empty() && own.any(|own| told.iter().all(|date| conflict(date, own)))
}

/// "Tuesday 3 June", which the passage has as a Monday.
fn other_weekday<'a>(s: &Sight<'_>, mut own: impl Iterator<Item = &'a Dating>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    let day = |date: &Dating| (date.from.month, date.from.day);
    let named = |date: &Dating| date.is_plain() && date.from.day.is_some() && date.weekday.is_some();
    own.any(|date| {
        let told = ground.dates.iter().map(|(_, told)| told);
        let mut told = told.filter(|told| named(told) && day(told) == day(date)).peekable();
        named(date) && told.peek().is_some() && told.all(|told| told.weekday != date.weekday)
    })
}

/// "The first Monday in November", where the key has the first Sunday: no day of the week in common, or no month.
fn other_in_calendar<'a>(s: &Sight<'_>, own: impl Iterator<Item = &'a Dating>) -> bool {
    let own: Vec<&Dating> = own.collect();
    let keys = || s.key().terms.dates.iter().map(|found| &found.date);
    let recurs = keys().all(|date| date.from.year.is_none()) && own.iter().all(|date| date.from.year.is_none());
    let apart = |wanted: Vec<u8>, given: Vec<u8>| {
        !wanted.is_empty() && !given.is_empty() && !given.iter().any(|one| wanted.contains(one))
    };
    let day = |date: &Dating| date.weekday.map(|day| day as u8);
    // "9/10" may be in either.
    let months = |date: &Dating| [date.from.month, date.other.and_then(|other| other.month)];
    recurs
        && s.laid.answer.len() <= SHORT
        && (apart(
            keys().filter_map(day).collect(),
            own.iter().filter_map(|date| day(date)).collect(),
        ) || apart(
            keys().flat_map(months).flatten().collect(),
            own.iter().flat_map(|date| months(date)).flatten().collect(),
        ))
}

/// "In spring", where the key has the rest alike and June.
fn other_date<'a>(s: &Sight<'_>, mut own: impl Iterator<Item = &'a Dating>) -> bool {
    let ([key], Some(date), None) = (&s.key().terms.dates[..], own.next(), own.next()) else {
        return false;
    };
    let rest = s.laid.best.new_recall >= REST && s.asked.ground.is_some();
    rest && compare_dates(&key.date, date).agreement == DateAgreement::Conflict
}

/// Who says so much of the key answers it, but for the date.
const REST: f32 = 0.5;

/// "1939" or "1939 to 1944" for 1939 to 1945, and these for 1939 alone: a stretch of years has two ends.
fn other_stretch<'a>(s: &Sight<'_>, mut own: impl Iterator<Item = &'a Dating>) -> bool {
    let ([key], Some(date), None) = (&s.key().terms.dates[..], own.next(), own.next()) else {
        return false;
    };
    let years = |date: &Dating| match (date.from.year, date.to.year) {
        (Some(from), Some(to)) if date.grain <= Grain::Year && date.side == Side::At => Some((from, to)),
        _ => None,
    };
    let (Some(wanted), Some(given)) = (years(&key.date), years(date)) else {
        return false;
    };
    let whole = date.grain == Grain::Year;
    let stretch = |years: (i32, i32)| years.0 != years.1;
    let exact = !key.date.approximate && !date.approximate;
    let own = &s.laid.answer;
    // "It was the capital from 1038 until 1596" says since when, too.
    let alone = || (0..own.len()).all(|a| own.all[a].date.is_some() || !own.all[a].content);
    wanted != given && exact && whole && own.len() <= SHORT && (stretch(wanted) || stretch(given) && alone())
}

/// "In 1789, so the 17th century": one century is named, and it is another.
fn other_century_named<'a>(s: &Sight<'_>, own: impl Iterator<Item = &'a Dating>) -> bool {
    let [key] = &s.key().terms.dates[..] else { return false };
    let mut named = own.filter(|date| date.grain == Grain::Century).peekable();
    let conflict = |date: &Dating| compare_dates(&key.date, date).agreement == DateAgreement::Conflict;
    key.date.grain == Grain::Century && s.laid.answer.len() <= SHORT && named.peek().is_some() && named.all(conflict)
}

/// "13th", where the key is the 14th century.
fn another_century(s: &Sight<'_>) -> bool {
    let ([key], [only]) = (&s.key().terms.dates[..], &s.laid.answer.numbers[..]) else {
        return false;
    };
    let number = only.number;
    let whole = key.date.grain == Grain::Century && key.date.part == Part::Whole;
    let ordinal = number.form == Form::Ordinal && s.laid.answer.dates.is_empty();
    let (Some(from), Some(to)) = (key.date.from.year, key.date.to.year) else {
        return false;
    };
    let middle = f64::from(from.midpoint(to).abs());
    let alone = || (0..s.laid.answer.len()).all(|a| in_figure(&s.laid.answer, a) || !s.laid.answer.all[a].content);
    whole && ordinal && alone() && number.low != (middle / 100.0).ceil()
}

/// "The first Monday of the year" for that of every month.
fn other_cycle(s: &Sight<'_>) -> bool {
    fn cycle(terms: &Terms) -> Option<&str> {
        let words = &terms.words;
        let of = |i: &usize| {
            matches!(words.text(*i), "of" | "in") && matches!(words.near(i + 1), "the" | "every" | "each" | "a")
        };
        let named =
            |i: usize| Some(words.near(i + 2)).filter(|word| matches!(*word, "week" | "month" | "quarter" | "year"));
        (0..terms.len()).filter(of).find_map(named)
    }
    let wanted = cycle(&s.key().terms);
    wanted.is_some_and(|wanted| cycle(&s.laid.answer).is_some_and(|given| given != wanted))
}

/// "1914 to 1945" or "1914" for "1914 and 1918", "from 1918 until 1914": of two years both are asked for, and the first comes first.
fn ends_say<'a>(s: &Sight<'_>, own: impl Iterator<Item = &'a Dating> + Clone) -> Option<Say> {
    fn ends<'a>(mut dates: impl Iterator<Item = &'a Dating>) -> Option<[i32; 2]> {
        let year = |date: &Dating| {
            let plain = date.grain == Grain::Year && date.side == Side::At && !date.approximate;
            date.from.year.zip(date.to.year).filter(|_| plain)
        };
        match (dates.next().and_then(year)?, dates.next(), dates.next()) {
            ((from, to), None, None) if from != to => Some([from, to]),
            ((from, to), Some(second), None) if from == to => {
                let (second, end) = year(second)?;
                (second == end).then_some([from, second])
            }
            _ => None,
        }
    }
    let told = |terms: &Terms| ends(terms.dates.iter().map(|found| &found.date));
    let key = &s.key().terms;
    let wanted = told(key).filter(|_| key_is_dates(s) && s.laid.answer.len() <= SHORT)?;
    let Some(given) = ends(own.clone()) else {
        let one = own.clone().count() == 1 && own.into_iter().all(|date| date.grain == Grain::Year && date.is_plain());
        let asks = |word: &str| matches!(word, "years" | "between" | "from");
        let both = key.dates.len() == 2 && s.asked.question.words.texts().any(asks);
        let half = one && both && s.laid.answer.numbers.len() == 1;
        return half.then_some(Say::No(Objection::Incomplete));
    };
    let [first, last] = given;
    let accepted = |[from, to]: [i32; 2]| (from.min(to), from.max(to)) == (first.min(last), first.max(last));
    if !accepted(wanted) && !s.asked.references.iter().filter_map(|r| told(&r.terms)).any(accepted) {
        return Some(Say::No(Objection::OtherFigure));
    }
    let begins = |word: &str| matches!(word, "from" | "began" | "begun" | "started" | "starting" | "since");
    let opens = s.laid.answer.dates.first().map_or(0, |found| found.first + 1);
    let turned = first > last && last > 0 && s.laid.answer.words.texts().take(opens).any(begins);
    if turned {
        Some(Say::No(Objection::Swapped))
    } else {
        adds_nothing(s).then_some(Say::Yes(Accord::SameFigure))
    }
}

/// "In March", where the key has March 2009 and neither the question names a year nor asks after a month or a day.
fn without_year<'a>(s: &Sight<'_>, own: impl Iterator<Item = &'a Dating>) -> bool {
    let [only] = &s.key().terms.dates[..] else { return false };
    let wanted = &only.date;
    let question = &s.asked.question;
    let asks = |word: &str| matches!(word, "month" | "months" | "day" | "days");
    let mut own = own.peekable();
    wanted.is_plain()
        && matches!(wanted.grain, Grain::Day | Grain::Month)
        && own.peek().is_some()
        && own.all(|date| {
            matches!(date.grain, Grain::MonthOnly | Grain::MonthDay)
                && compare_dates(wanted, date).agreement == DateAgreement::Coarser
        })
        && question.dates.is_empty()
        && !question.words.texts().any(asks)
        && s.laid
            .answer
            .numbers
            .iter()
            .all(|n| s.laid.answer.all[n.first].date.is_some())
}
