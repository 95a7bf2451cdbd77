//! The grammar of dates, row by row.
//!
//! Owns cases: a text and what is to be read in it. A mended mistake leaves its row here.

use crate::text::date::{
    DateAgreement, Dating, FoundDate, Grain, Side, Weekday, compare_dates, scan_dates, sides_clash,
};
use crate::text::words::Words;

fn found(source: &str) -> Vec<FoundDate> {
    let mut out = Vec::new();
    scan_dates(&Words::of(source), &mut out);
    out
}

fn first(source: &str) -> Dating {
    found(source)
        .first()
        .unwrap_or_else(|| panic!("no date in {source:?}"))
        .date
}

/// Each row: a text and the dates in it, said again.
#[test]
fn dates() {
    let rows: &[(&str, &[&str])] = &[
        ("", &[]),
        // Days.
        ("23 February 2024", &["23 February 2024"]),
        ("23 Feb 2024", &["23 February 2024"]),
        ("Feb. 23rd", &["23 February"]),
        ("Feb 23", &["23 February"]),
        ("February 23, 2024", &["23 February 2024"]),
        ("February 23rd 2024", &["23 February 2024"]),
        ("the 23rd of February", &["23 February"]),
        ("the 23rd day of February, 2024", &["23 February 2024"]),
        ("twenty-third of February", &["23 February"]),
        ("February twenty-third, nineteen eighty-four", &["23 February 1984"]),
        ("4th of July, 1776", &["4 July 1776"]),
        ("the fourth of July", &["4 July"]),
        ("July the 4th", &["4 July"]),
        ("May 5", &["5 May"]),
        ("may 5", &["5 May"]),
        ("10 may", &["10 May"]),
        ("10 may be enough", &[]),
        ("may 5 people come", &[]),
        ("they march 5 miles", &[]),
        ("On May 5, 2000 people came", &["5 May"]),
        ("on 5 May, 2000", &["5 May 2000"]),
        ("30 February 2024", &["February 2024"]),
        ("23-Feb-2024", &["23 February 2024"]),
        ("23-Feb-24", &["23 February 2024"]),
        ("15 March 44 BC", &["15 March 44 BC"]),
        ("Monday, 5 May 2025", &["Monday, 5 May 2025"]),
        ("Tues May 6", &["Tuesday, 6 May"]),
        ("on Monday", &["Monday"]),
        ("the sun sat", &[]),
        // Figures alone.
        ("2024-02-23", &["23 February 2024"]),
        ("2024/02/23", &["23 February 2024"]),
        ("23/02/2024", &["23 February 2024"]),
        ("02/23/2024", &["23 February 2024"]),
        ("02-23-2024", &["23 February 2024"]),
        ("2/23/24", &["23 February 2024"]),
        ("10/09/2001", &["9 October 2001"]),
        ("10/10/2001", &["10 October 2001"]),
        ("23.2.2024", &["23 February 2024"]),
        ("23.02.2024", &["23 February 2024"]),
        ("2024-02", &["February 2024"]),
        ("9/11", &["11 September"]),
        ("1/2, 24/7 and 50/50", &[]),
        ("31/02/2024", &[]),
        ("800-555-1234", &[]),
        ("1-2-3-4", &[]),
        // Months.
        ("Feb 2024", &["February 2024"]),
        ("February, 2024", &["February 2024"]),
        ("February of 2024", &["February 2024"]),
        ("August", &["August"]),
        ("in May", &["May"]),
        ("May", &["May"]),
        ("may", &["May"]),
        ("it may", &[]),
        ("March on Rome", &[]),
        ("Feb '24", &["February 2024"]),
        ("may of 1986", &["May 1986"]),
        ("early March 2020", &["early March 2020"]),
        ("mid-March", &["mid March"]),
        // Years.
        ("2024", &["2024"]),
        ("in 1984", &["1984"]),
        ("nineteen eighty-four", &["1984"]),
        ("twenty twelve", &["2012"]),
        ("in two thousand and five", &["2005"]),
        ("1984 and 2,000", &["1984"]),
        ("1500 metres", &[]),
        ("1500 soldiers", &[]),
        ("over 1500", &[]),
        ("$1984", &[]),
        ("2000 thousand", &[]),
        ("3500", &[]),
        ("the 1984 Olympics", &["1984"]),
        ("the summer of '69", &["summer 1969"]),
        ("class of '24", &["2024"]),
        ("in 476", &["AD 476"]),
        // "how many" is asked as often as "when": three digits alone are a number.
        ("476", &[]),
        ("786–802", &[]),
        ("476 BC", &["476 BC"]),
        ("476 men", &[]),
        ("AD 628", &["AD 628"]),
        ("A.D. 628", &["AD 628"]),
        ("628 AD", &["AD 628"]),
        ("628 CE", &["AD 628"]),
        ("44 BC", &["44 BC"]),
        ("44 B.C.E.", &["44 BC"]),
        ("10,000 BC", &["10000 BC"]),
        ("about 1500", &["about 1500"]),
        ("c. 1500", &["about 1500"]),
        ("circa 44 BC", &["about 44 BC"]),
        ("around the year 410", &["about AD 410"]),
        ("between 8 and 14 CE", &["AD 8 to AD 14"]),
        ("AD 95–110", &["AD 95 to AD 110"]),
        ("on July 29, 20181.", &["29 July 2018"]),
        ("in 19711.", &["1971"]),
        ("from 1038 to 15961", &["1038 to 1596"]),
        ("63467", &[]),
        ("6 January 793", &["6 January AD 793"]),
        ("during 20011.", &["2001"]),
        ("in1978to protect", &["1978"]),
        ("in2002", &["2002"]),
        ("before 1945", &["before 1945"]),
        ("since about 1990", &["after about 1990"]),
        ("1990 onwards", &["after 1990"]),
        ("post-1945", &["after 1945"]),
        ("late 1969", &["late 1969"]),
        ("1999 or 2000", &["1999", "2000"]),
        ("1999 and 2000", &["1999", "2000"]),
        // Decades and centuries.
        ("1990s", &["the 1990s"]),
        ("the 1990's", &["the 1990s"]),
        ("the '90s", &["the 1990s"]),
        ("90s", &["the 1990s"]),
        ("the nineties", &["the 1990s"]),
        ("nineteen-sixties", &["the 1960s"]),
        ("eighteen hundreds", &["the 1800s"]),
        ("the 1800s", &["the 1800s"]),
        ("2000s", &["the 2000s"]),
        ("early 1990s", &["the early 1990s"]),
        ("mid-1990s", &["the mid 1990s"]),
        ("the late 1990s", &["the late 1990s"]),
        ("the end of the 1990s", &["the late 1990s"]),
        ("19th century", &["the 19th century"]),
        ("nineteenth-century", &["the 19th century"]),
        ("the twenty-first century", &["the 21st century"]),
        ("late 19th century", &["the late 19th century"]),
        (
            "the second half of the 19th century",
            &["the second half of the 19th century"],
        ),
        ("5th century BC", &["the 5th century BC"]),
        ("1st century", &["the 1st century"]),
        ("nineteen BC-00", &["19 BC"]),
        ("first century BC", &["the 1st century BC"]),
        ("fifth century before Christ", &["the 5th century BC"]),
        ("the XIV century", &["the 14th century"]),
        ("15/3/44 BC", &["15 March 44 BC"]),
        ("15.3.44 BC", &["15 March 44 BC"]),
        ("18th and 19th centuries", &["1700 to 1900"]),
        ("2nd millennium BC", &["the 2nd millennium BC"]),
        ("third millennium", &["the 3rd millennium"]),
        // Seasons and quarters.
        ("summer 1969", &["summer 1969"]),
        ("winter of 1941", &["winter 1941"]),
        ("in summer", &["summer"]),
        ("the 1924 Winter Olympics", &["1924"]),
        ("Monday Night Football", &[]),
        ("the fall of Rome", &[]),
        ("Q3 2023", &["the 3rd quarter of 2023"]),
        ("the third quarter of 2023", &["the 3rd quarter of 2023"]),
        // Stretches.
        ("1914–1918", &["1914 to 1918"]),
        ("1914-18", &["1914 to 1918"]),
        ("2019/20", &["2019 to 2020"]),
        ("from 1939 to 1945", &["1939 to 1945"]),
        ("between 1990 and 1995", &["1990 to 1995"]),
        ("1939 until 1945", &["1939 to 1945"]),
        ("1200–800 BC", &["1200 BC to 800 BC"]),
        ("27 BC to AD 14", &["27 BC to AD 14"]),
        ("5–10 May 2020", &["5 to 10 May 2020"]),
        ("5 to 10 May", &["5 to 10 May"]),
        ("May 5–10, 2020", &["5 to 10 May 2020"]),
        ("May–June 2020", &["May to June 2020"]),
        ("December 2019 to March 2020", &["December 2019 to March 2020"]),
        ("5 December to 3 January 2020", &["5 December 2019 to 3 January 2020"]),
        ("1945-1939", &["1945", "1939"]),
        // None at all.
        ("two days ago", &[]),
        ("the second time", &[]),
        ("5 apples", &[]),
        ("an ad in the paper", &[]),
        ("chapter 12", &[]),
    ];
    let mut missed = Vec::new();
    for (source, expected) in rows {
        let got: Vec<String> = found(source).iter().map(|f| f.date.to_string()).collect();
        if got != *expected {
            missed.push(format!("{source:?}: {got:?} for {expected:?}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

/// Each row: a text, the words of its date, and whether only its looks make it one.
#[test]
fn places_and_bareness() {
    let rows = [
        ("it was on the 23rd of February 2024 that", 4, 9, false),
        ("in 1984", 1, 2, false),
        ("1984", 0, 1, true),
        ("Orwell 1984", 1, 2, true),
        ("about 1984", 0, 2, false),
        ("9/11", 0, 2, true),
        ("10/09/2001", 0, 3, false),
        ("1914-1918", 0, 2, true),
        ("from 1914 to 1918", 0, 4, false),
        ("during the late 1990s", 1, 5, false),
        ("in 476", 1, 2, true),
        ("twenty twelve", 0, 2, false),
    ];
    for (source, first, end, bare) in rows {
        let all = found(source);
        let got = all.first().unwrap_or_else(|| panic!("no date in {source:?}"));
        assert_eq!(
            (got.first, got.end, got.date.bare),
            (first, end, bare),
            "{source:?}: {got:?}"
        );
    }
}

#[test]
fn doubtful_figures_keep_both_readings() {
    let both = |source: &str| {
        let date = first(source);
        (date.from.to_string(), date.other.map(|other| other.to_string()))
    };
    let rows = [
        ("10/09/2001", "9 October 2001", Some("10 September 2001")),
        ("23/02/2024", "23 February 2024", None),
        ("9/11", "11 September", Some("9 November")),
        ("10/10/2001", "10 October 2001", None),
    ];
    for (source, date, other) in rows {
        assert_eq!(both(source), (date.to_owned(), other.map(str::to_owned)), "{source:?}");
    }
}

#[test]
fn weekdays_and_sides_are_kept() {
    assert_eq!(first("Monday, 5 May").weekday, Some(Weekday::Monday));
    assert_eq!(first("by 1990").side, Side::Before);
    assert_eq!(first("since May 2020").side, Side::After);
    assert_eq!(first("in 1990").side, Side::At);
    assert_eq!(first("Friday").grain, Grain::Weekday);
    assert!(sides_clash(&first("before 1990"), &first("after 1990")));
    assert!(!sides_clash(&first("before 1990"), &first("1990")));
}

/// Each row: a key, an answer, how they agree, and the years between them.
/// Texts that are mostly words of the calendar, so that every rule is tried in every company.
fn company() -> impl proptest::strategy::Strategy<Value = String> {
    let parts = [
        "23",
        "2024",
        "02",
        "9",
        "11",
        "1990",
        "90",
        "s",
        "th",
        "st",
        "Feb",
        "May",
        "march",
        "Monday",
        "summer",
        "AD",
        "BC",
        "century",
        "millennium",
        "and",
        "to",
        "the",
        "of",
        "early",
        "half",
        "first",
        "twenty",
        "third",
        "nineteen",
        "eighty",
        "four",
        "nineties",
        "-",
        "/",
        ".",
        ",",
        "'",
        "–",
        "between",
        "from",
        "about",
        "before",
        "since",
        "Q3",
        "quarter",
        "in",
        "year",
        "or",
        "so",
        "later",
        "99999999",
        "0",
        "second",
        "hundreds",
        "metres",
        "mid",
    ];
    let part = proptest::sample::select(parts.to_vec());
    let gap = proptest::sample::select(vec![" ", " ", " ", "-", "/", ""]);
    proptest::strategy::Strategy::prop_map(proptest::collection::vec((part, gap), 0..14), |pieces| {
        pieces.into_iter().flat_map(|(part, gap)| [part, gap]).collect()
    })
}

fn lawful(source: &str) -> Result<(), proptest::test_runner::TestCaseError> {
    let words = Words::of(source);
    let mut out = Vec::new();
    scan_dates(&words, &mut out);
    let mut at = 0;
    for f in &out {
        proptest::prop_assert!(
            at <= f.first && f.first < f.end && f.end <= words.len(),
            "{source:?}: {f:?}"
        );
        let date = f.date;
        proptest::prop_assert!(date.from.is_real() && date.to.is_real(), "{source:?}: {f:?}");
        if let (Some(from), Some(to)) = (date.from.earliest(), date.to.latest()) {
            proptest::prop_assert!(from <= to, "{source:?}: {f:?}");
        }
        proptest::prop_assert!(!date.to_string().is_empty());
        let own = compare_dates(&date, &date).agreement;
        proptest::prop_assert_eq!(own, DateAgreement::Same, "{:?}: {:?}", source, f);
        at = f.end;
    }
    for (a, b) in out.iter().zip(out.iter().skip(1)) {
        use DateAgreement::{Coarser, Finer};
        let there = compare_dates(&a.date, &b.date).agreement;
        let back = compare_dates(&b.date, &a.date).agreement;
        let turned = match there {
            Coarser => Finer,
            Finer => Coarser,
            DateAgreement::Conflict | DateAgreement::Unrelated | DateAgreement::Overlaps | DateAgreement::Same => there,
        };
        proptest::prop_assert_eq!(back, turned, "{:?}: {:?} {:?}", source, a, b);
    }
    Ok(())
}

proptest::proptest! {
    #[test]
    fn any_text_is_scanned_in_order_and_inside_bounds(source in ".{0,60}") {
        lawful(&source)?;
    }

    #[test]
    fn any_company_of_calendar_words_is_scanned(source in company()) {
        lawful(&source)?;
    }
}
