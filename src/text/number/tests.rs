//! The grammar of numbers, row by row.
//!
//! Owns cases: a text and what is to be read in it. A mended mistake leaves its row here.

mod agreements;

use crate::text::number::{Agreement, Bound, Form, Found, Number, Role, compare, scan};
use crate::text::unit::{Currency, Measure, Unit};
use crate::text::words::Words;

pub fn found(source: &str) -> Vec<Found> {
    let mut out = Vec::new();
    scan(&Words::of(source), &mut out);
    out
}

/// Each row: a text and the plain values in it.
#[test]
fn values() {
    let rows: &[(&str, &[f64])] = &[
        ("", &[]),
        ("nothing to count here", &[]),
        ("a man, an apple, the end", &[]),
        // Digits.
        ("7", &[7.0]),
        ("3.5", &[3.5]),
        ("0.05", &[0.05]),
        ("110,000,000,000", &[110e9]),
        ("1.000.000", &[1e6]),
        ("-5 and minus 5", &[-5.0, -5.0]),
        ("1, 2 and 3", &[1.0, 2.0, 3.0]),
        ("3 x 10^8 and 3×10⁸ and 1e6", &[3e8, 3e8, 1e6]),
        ("6.02 times 10 to the power of 23", &[6.02e23]),
        // Scales.
        ("110bn", &[110e9]),
        ("110 b people", &[110.0]),
        ("$110 b", &[110e9]),
        ("$5m and €3.2M", &[5e6, 3.2e6]),
        ("5m people saw it from 5m away", &[5e6, 5.0]),
        ("3M", &[3e6]),
        ("40k, 2tn, 7mn, 3 mil", &[40e3, 2e12, 7e6, 3e6]),
        ("5 hundred thousand", &[5e5]),
        ("110 billion", &[110e9]),
        ("110billion", &[110e9]),
        ("3 dozen eggs", &[36.0]),
        ("2 lakh and 3 crore", &[2e5, 3e7]),
        ("5-million", &[5e6]),
        // Number words.
        ("zero, none or nil", &[0.0, 0.0, 0.0]),
        ("twelve", &[12.0]),
        ("twenty-one", &[21.0]),
        ("twenty one", &[21.0]),
        ("ninety nine", &[99.0]),
        ("a hundred", &[100.0]),
        ("hundred", &[100.0]),
        ("Million", &[1e6]),
        ("a million dollars", &[1e6]),
        ("one hundred and ten billion", &[110e9]),
        ("one hundred ten billion", &[110e9]),
        ("nine hundred and ninety-nine", &[999.0]),
        ("two thousand and five", &[2005.0]),
        ("two thousand five hundred", &[2500.0]),
        ("three million two hundred thousand and fifty-one", &[3_200_051.0]),
        ("five hundred thousand", &[5e5]),
        ("nineteen hundred", &[1900.0]),
        ("twelve hundred", &[1200.0]),
        ("a thousand and one nights", &[1001.0]),
        ("five and six", &[5.0, 6.0]),
        ("fifty-five thousand, six hundred and forty-six", &[55_646.0]),
        ("one thousand, eight hundred and sixty-three", &[1863.0]),
        ("a million, two hundred thousand", &[1.2e6]),
        ("a thousand, two of them", &[1000.0, 2.0]),
        ("a thousand, two million", &[1000.0, 2e6]),
        ("0. 05", &[0.05]),
        ("one two three", &[1.0, 2.0, 3.0]),
        ("one million and two million", &[1e6, 2e6]),
        ("a dozen", &[12.0]),
        ("two dozen", &[24.0]),
        ("four score and seven", &[80.0, 7.0]),
        ("a couple of days", &[2.0]),
        ("a happy couple", &[]),
        ("three point one five", &[3.15]),
        ("zero point five", &[0.5]),
        ("one point two million", &[1.2e6]),
        // Pairs.
        ("nineteen eighty-four", &[1984.0]),
        ("twenty twelve", &[2012.0]),
        ("twenty twenty-four", &[2024.0]),
        ("nineteen oh five", &[1905.0]),
        ("ten sixty-six", &[1066.0]),
        ("ten thirty", &[10.5]),
        // Halves and the like.
        ("two and a half", &[2.5]),
        ("2 and a half", &[2.5]),
        ("two and a half million", &[2.5e6]),
        ("a million and a half", &[1.5e6]),
        ("half a million", &[5e5]),
        ("half million", &[5e5]),
        ("half", &[0.5]),
        ("half of them", &[0.5]),
        ("a half-brother", &[]),
        ("the first half", &[1.0]),
        ("half a dozen", &[6.0]),
        ("a quarter", &[0.25]),
        ("a quarter of a million", &[25e4]),
        ("three quarters", &[0.75]),
        ("the third quarter", &[3.0]),
        ("1/2", &[0.5]),
        ("½", &[0.5]),
        ("2½ cups", &[2.5]),
        ("2 1/2", &[2.5]),
        ("2-1/2", &[2.5]),
        ("2 and 3/4", &[2.75]),
        ("1/2 million", &[5e5]),
        ("two thirds", &[2.0 / 3.0]),
        ("two-thirds", &[2.0 / 3.0]),
        ("three fifths", &[0.6]),
        ("one third", &[1.0 / 3.0]),
        ("one-third", &[1.0 / 3.0]),
        ("a third of it", &[1.0 / 3.0]),
        ("a third party", &[3.0]),
        ("a tenth", &[0.1]),
        ("two and three quarters", &[2.75]),
        ("24/7", &[24.0, 7.0]),
        ("9/11", &[9.0, 11.0]),
        ("50/50", &[50.0, 50.0]),
        ("10/09/2001", &[10.0, 9.0, 2001.0]),
        // Ordinals.
        ("21st", &[21.0]),
        ("first", &[1.0]),
        ("the second", &[2.0]),
        ("5 seconds", &[5.0]),
        ("twenty-first", &[21.0]),
        ("ninety-ninth", &[99.0]),
        ("hundredth", &[100.0]),
        ("two hundredth", &[200.0]),
        ("one hundred and first", &[101.0]),
        ("two hundred and third", &[203.0]),
        // Multiples.
        ("twice", &[2.0]),
        ("thrice a day", &[3.0]),
        ("once a day", &[1.0]),
        ("once he came", &[]),
        ("three times", &[3.0]),
        ("10x", &[10.0]),
        ("tenfold and 10-fold", &[10.0, 10.0]),
        // Roman.
        ("World War II", &[2.0]),
        ("world war ii", &[2.0]),
        ("WWII", &[2.0]),
        ("Henry VIII", &[8.0]),
        ("Louis XIV", &[14.0]),
        ("chapter iv", &[4.0]),
        ("Elizabeth I", &[1.0]),
        ("Malcolm X and I", &[]),
        ("Xi met him", &[]),
        ("I think so", &[]),
        ("Roe v. Wade", &[]),
        // Torn, grown and spaced.
        ("1, 700", &[1700.0]),
        ("around 7, 500, 000, 000", &[7.5e9]),
        ("$1, 250.50", &[1250.5]),
        ("17. 5%", &[17.5]),
        ("169. 7 centimeters", &[169.7]),
        ("2. 97 billion years", &[2.97e9]),
        ("In 2018. 3 people came", &[2018.0, 3.0]),
        ("chapter 5. 3 apples", &[5.0, 3.0]),
        ("31 480 people and 1 340 000 fish", &[31_480.0, 1.34e6]),
        ("the V40 400", &[400.0]),
        ("12 300 45", &[12.0, 300.0, 45.0]),
        // Parts of a whole, told by counting.
        ("one in four", &[0.25]),
        ("3 out of 4", &[0.75]),
        ("2 in 25", &[0.08]),
        ("two in ten days", &[2.0, 10.0]),
        ("3 in 1914", &[3.0, 1914.0]),
        ("25 degrees below zero", &[-25.0]),
        ("18 below zero", &[-18.0]),
        ("18 °C above zero", &[18.0]),
        ("one pound twenty", &[1.2]),
        ("five dollars fifty", &[5.5]),
        ("a dollar twenty a kilo", &[1.2]),
        ("three dollars and fifty cents", &[3.5]),
        ("3 euros 50", &[3.5]),
        ("3 euros 500", &[3.0, 500.0]),
        ("a pound and two dogs", &[2.0]),
        ("five dollars fifty times", &[5.0, 50.0]),
        ("GBP 46m", &[46e6]),
        ("a fortnight and a decade", &[1.0, 1.0]),
        ("XI", &[11.0]),
        ("rooms 12, 300 and 45", &[12.0, 300.0, 45.0]),
        ("12, 300, 45", &[12.0, 300.0, 45.0]),
        ("May 5, 2000", &[5.0, 2000.0]),
        ("fifty - six", &[56.0]),
        ("The Twenty - sixth Amendment", &[26.0]),
        ("1967-197112", &[1967.0]),
        ("instructions per second", &[]),
        ("in2002", &[2002.0]),
        // Times of the day.
        ("10:30", &[10.5]),
        ("10:30 p.m.", &[22.5]),
        ("10.30 pm", &[22.5]),
        ("12 am and 12 pm", &[0.0, 12.0]),
        ("7 o'clock", &[7.0]),
        ("half past nine", &[9.5]),
        ("half-past 9 in the evening", &[21.5]),
        ("a quarter to five in the morning", &[4.75]),
        ("12 minutes past nine", &[9.2]),
        ("half an hour before one", &[12.5]),
        ("twenty-five to six", &[17.0 / 3.0 - 1.0 / 12.0]),
        ("at five to ten", &[9.0 + 55.0 / 60.0]),
        ("five to ten", &[5.0]),
        ("half of the nine, a quarter to them", &[0.5, 9.0, 0.25]),
        ("at nine thirty", &[9.5]),
        ("at half nine in the evening", &[21.5]),
        ("by half eight people", &[0.5, 8.0]),
        ("ten at night, two at night", &[22.0, 2.0]),
        ("from noon to midnight", &[12.0, 0.0]),
        ("a quarter past noon", &[12.25]),
        ("nine o'clock", &[9.0]),
        ("3 to 2, three to two", &[3.0, 2.0, 3.0, 2.0]),
        ("nine to five pm", &[9.0]),
        ("nine to ten pm", &[21.0]),
        ("Job 41:12", &[41.0, 12.0]),
        ("a ratio of 2:1", &[2.0, 1.0]),
        ("8.45", &[8.45]),
        // Names.
        ("GPT-4", &[4.0]),
        ("A100 and H100", &[]),
        ("Apollo 11", &[11.0]),
        // Money.
        ("US$5", &[5.0]),
        ("a week and two days, a week and a man", &[9.0 / 7.0, 1.0]),
        ("for an hour, an hour and a half, half an hour", &[1.0, 1.5, 0.5]),
        ("a day trip, twice an hour, 12 shillings a week", &[2.0, 12.0]),
        ("48m €, 48bn£", &[48e6, 48e9]),
        ("two dollars and fifty cents", &[2.5]),
    ];
    let mut missed = Vec::new();
    for (source, expected) in rows {
        let got: Vec<f64> = found(source).iter().map(|f| f.number.low).collect();
        let same = got.len() == expected.len()
            && got
                .iter()
                .zip(*expected)
                .all(|(a, b)| (a - b).abs() <= 1e-12 * b.abs().max(1.0));
        if !same {
            missed.push(format!("{source:?}: {got:?} for {expected:?}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

/// Each row: a text with one number, and its ends.
#[test]
fn ranges() {
    let rows = [
        ("5-10", 5.0, 10.0),
        ("5 – 10", 5.0, 10.0),
        ("5 to 10", 5.0, 10.0),
        ("from 5 to 10", 5.0, 10.0),
        ("between 5 and 10", 5.0, 10.0),
        ("between five and ten million", 5e6, 10e6),
        ("$5-10 million", 5e6, 10e6),
        ("$5 million to $10 million", 5e6, 10e6),
        ("5 or 6", 5.0, 6.0),
        ("two or three", 2.0, 3.0),
        ("twenty or thirty", 20.0, 30.0),
        ("5-10%", 5.0, 10.0),
        ("5% to 10%", 5.0, 10.0),
        ("1914–1918", 1914.0, 1918.0),
        ("1914-18", 1914.0, 1918.0),
        ("from 1939 to 1945", 1939.0, 1945.0),
        ("five to ten", 5.0, 10.0),
        ("500 m to 2 km", 0.5, 2.0),
        ("5 ± 1", 4.0, 6.0),
        ("5 plus or minus 1", 4.0, 6.0),
        ("5, give or take 1", 5.0, 5.0),
        ("5 give or take 1", 4.0, 6.0),
        ("-10 to -5", -10.0, -5.0),
        ("1/4 to 1/2", 0.25, 0.5),
        ("900,000 to 1.2 million", 9e5, 1.2e6),
        ("hundreds", 100.0, 1000.0),
        ("thousands", 1e3, 1e6),
        ("tens of thousands", 1e4, 1e5),
        ("hundreds of millions", 1e8, 1e9),
        ("dozens", 12.0, 100.0),
        ("1990s", 1990.0, 1999.0),
        ("the 1990's", 1990.0, 1999.0),
        ("the 1800s", 1800.0, 1899.0),
        ("US$5 to US$10", 5.0, 10.0),
        ("1967-197112", 1967.0, 1971.0),
        ("9 am to 5 pm", 9.0, 17.0),
        ("from 60 up to 100", 60.0, 100.0),
        ("twenty to twenty thousand", 20.0, 20e3),
        ("at least 60 and at most 100", 60.0, 100.0),
        ("more than 60 but less than 100", 60.0, 100.0),
        ("at most 100 and at least 60", 60.0, 100.0),
        ("no less than 60 or more than 100", 60.0, 100.0),
        ("it should not be less than 60 or more than 100", 60.0, 100.0),
        ("-18 °C", -18.0, -18.0),
        ("18 below", -18.0, -18.0),
        ("18 degrees below freezing", -18.0, -18.0),
        ("18 above freezing", 18.0, 18.0),
    ];
    for (source, low, high) in rows {
        let all = found(source);
        let number = all.first().expect(source).number;
        assert_eq!((number.low, number.high), (low, high), "{source:?}: {all:?}");
    }
}

/// A denial that belongs to the figure before is none of a range behind it.
#[test]
fn figures_stand_side_by_side() {
    for source in [
        "no 5 less than 60 or more than 100",
        "not 7, less than 60 or more than 100",
    ] {
        let all = found(source);
        assert!(
            all.windows(2).all(|pair| pair[0].end <= pair[1].first),
            "{source:?}: {all:?}"
        );
    }
}

/// Each row: a text in which nothing may be read as a range.
#[test]
fn no_ranges() {
    for source in [
        "10-5",
        "5 or 10",
        "2024-02-23",
        "800-555-1234",
        "from 5",
        "5 and 10",
        "5 to the left",
        "5, 10",
        "lost 4-3",
        "100 or 200",
        "5 kg to 10 km",
        "less than 60 or more than 100",
        "they want less than 60 or more than 100",
        "at least 60 km and at most 5 kg",
        "at least 5, and 7 others at most 3",
    ] {
        assert!(
            found(source).iter().all(|f| !f.number.is_range()),
            "{source:?}: {:?}",
            found(source)
        );
    }
}

/// Each row: a text with one number, its bound, and the words of its phrase.
#[test]
fn bounds() {
    let rows = [
        ("it took about 5 days", Bound::About, 2, 5),
        ("~5", Bound::About, 0, 2),
        ("an estimated $5bn", Bound::About, 0, 4),
        ("5 or so", Bound::About, 0, 3),
        ("5 days or so", Bound::About, 0, 4),
        ("thirty-odd people", Bound::About, 0, 2),
        ("over a hundred", Bound::Over, 0, 3),
        ("more than 5 to 10 years", Bound::Over, 0, 6),
        ("> 5", Bound::Over, 0, 2),
        ("100+", Bound::AtLeast, 0, 2),
        ("100+ km", Bound::AtLeast, 0, 3),
        ("no fewer than 5", Bound::AtLeast, 0, 4),
        ("≥ 5", Bound::AtLeast, 0, 3),
        ("18 or older", Bound::AtLeast, 0, 3),
        ("up to 5", Bound::AtMost, 0, 3),
        ("less than half", Bound::Under, 0, 3),
        ("under $5 a day", Bound::Under, 0, 2),
        ("exactly 5", Bound::Exact, 1, 2),
        ("about US$5", Bound::About, 0, 3),
    ];
    for (source, bound, first, end) in rows {
        let all = found(source);
        let got = all.first().expect(source);
        assert_eq!(
            (got.number.bound, got.first, got.end),
            (bound, first, end),
            "{source:?}: {all:?}"
        );
    }
}

/// Each row: a text with one number, what it counts, and its form and place.
#[test]
fn units_forms_and_places() {
    let measure = Unit::Measure;
    let usd = Unit::Money(Currency::Usd);
    let rows = [
        ("110 billion", Unit::None, Form::Cardinal, 1e9),
        ("1.2 million", Unit::None, Form::Cardinal, 1e5),
        ("3.5", Unit::None, Form::Cardinal, 0.1),
        ("7", Unit::None, Form::Cardinal, 1.0),
        ("$110bn", usd, Form::Cardinal, 1e9),
        ("$5 million dollars", usd, Form::Cardinal, 1e6),
        ("HK$5", Unit::Money(Currency::Hkd), Form::Cardinal, 1.0),
        ("RMB 5bn", Unit::Money(Currency::Cny), Form::Cardinal, 1e9),
        ("five euros", Unit::Money(Currency::Eur), Form::Cardinal, 1.0),
        ("36 %", Unit::Percent, Form::Cardinal, 1.0),
        ("thirty-six per cent", Unit::Percent, Form::Cardinal, 1.0),
        ("5km", measure(Measure::Kilometre), Form::Cardinal, 1.0),
        ("nine-year-old", measure(Measure::Year), Form::Cardinal, 1.0),
        ("half a mile", measure(Measure::Mile), Form::Fraction, 0.01),
        (
            "three quarters of an hour",
            measure(Measure::Hour),
            Form::Fraction,
            0.01,
        ),
        ("two and a half hours", measure(Measure::Hour), Form::Cardinal, 0.01),
        ("5 feet 10 inches", measure(Measure::Foot), Form::Cardinal, 1.0 / 12.0),
        (
            "two hours and thirty minutes",
            measure(Measure::Hour),
            Form::Cardinal,
            1.0 / 60.0,
        ),
        ("1h30", measure(Measure::Hour), Form::Cardinal, 1.0 / 60.0),
        ("1 hr 30m", measure(Measure::Hour), Form::Cardinal, 1.0 / 60.0),
        ("six foot two", measure(Measure::Foot), Form::Cardinal, 1.0 / 12.0),
        ("-5 °C", measure(Measure::Celsius), Form::Cardinal, 1.0),
        ("5 to 10 km", measure(Measure::Kilometre), Form::Cardinal, 1.0),
        ("21st", Unit::None, Form::Ordinal, 1.0),
        ("nineteen eighty-four", Unit::None, Form::Year, 1.0),
        ("1960s", Unit::None, Form::Decade, 1.0),
        ("dozens", Unit::None, Form::Vague, 12.0),
        ("Henry VIII", Unit::None, Form::Roman, 1.0),
        ("5 times", Unit::None, Form::Multiple, 1.0),
    ];
    for (source, unit, form, step) in rows {
        let all = found(source);
        let number = all.first().expect(source).number;
        assert_eq!((number.unit, number.form), (unit, form), "{source:?}: {all:?}");
        assert!((number.step - step).abs() <= 1e-9 * step, "{source:?}: {all:?}");
    }
}

#[test]
fn roles() {
    let rows = [
        ("GPT-4", Role::Name),
        ("Apollo-11", Role::Name),
        ("World War II", Role::Name),
        ("country12", Role::Name),
        ("in2002", Role::Quantity),
        ("the one-child policy", Role::Quantity),
        ("a double helix", Role::Name),
        ("double the price", Role::Quantity),
        ("mid-1990s", Role::Quantity),
        ("5", Role::Quantity),
        ("no one", Role::Pronoun),
        ("one of the kings", Role::Pronoun),
        ("the one who came", Role::Pronoun),
        ("one king", Role::Quantity),
        ("only one", Role::Quantity),
    ];
    for (source, role) in rows {
        assert_eq!(found(source).first().expect(source).role, role, "{source:?}");
    }
}

#[test]
fn a_key_is_one_number_and_no_more() {
    for (text, value) in [
        ("7", Some(7.0)),
        ("over $5bn", Some(5e9)),
        ("7 apples", None),
        ("", None),
        ("1 2", None),
    ] {
        assert_eq!(Number::parse(text).map(|n| n.low), value, "{text:?}");
    }
}

/// Texts that are mostly number words, so that every rule is tried in every company.
fn company() -> impl proptest::strategy::Strategy<Value = String> {
    let parts = [
        "one",
        "two",
        "ten",
        "twenty",
        "hundred",
        "thousand",
        "million",
        "and",
        "a",
        "half",
        "third",
        "thirds",
        "point",
        "5",
        "10",
        "1990",
        "1/2",
        "½",
        "-",
        "/",
        "$",
        "%",
        " ",
        "to",
        "or",
        "between",
        "about",
        "over",
        "than",
        "more",
        "at",
        "least",
        "km",
        "m",
        "x",
        "s",
        "th",
        "st",
        "first",
        "dozen",
        "of",
        "II",
        "v",
        "times",
        "+",
        "~",
        "°",
        ",",
        "99999999999999999999",
        "e",
        "hundreds",
        "pounds",
        "per",
        "plus",
        "minus",
        "feet",
        "inches",
        "quarter",
        "oh",
        "no",
        "not",
        "less",
        "most",
        "up",
        "below",
        "freezing",
        "min",
        "h",
        "and at most",
        "or more than",
    ];
    let part = proptest::sample::select(parts.to_vec());
    let gap = proptest::sample::select(vec![" ", " ", " ", "-", ""]);
    proptest::strategy::Strategy::prop_map(proptest::collection::vec((part, gap), 0..14), |pieces| {
        pieces.into_iter().flat_map(|(part, gap)| [part, gap]).collect()
    })
}

fn lawful(source: &str) -> Result<(), proptest::test_runner::TestCaseError> {
    let words = Words::of(source);
    let mut out = Vec::new();
    scan(&words, &mut out);
    let mut at = 0;
    for f in &out {
        proptest::prop_assert!(at <= f.first && f.first <= f.figure.0, "{source:?}: {f:?}");
        proptest::prop_assert!(
            f.figure.0 < f.figure.1 && f.figure.1 <= f.end && f.end <= words.len(),
            "{source:?}: {f:?}"
        );
        let n = f.number;
        proptest::prop_assert!(
            n.low <= n.high && n.low.is_finite() && n.high.is_finite(),
            "{source:?}: {f:?}"
        );
        proptest::prop_assert!(n.step > 0.0, "{source:?}: {f:?}");
        proptest::prop_assert!(!n.to_string().is_empty());
        proptest::prop_assert_eq!(compare(&n, &n), Agreement::Equal, "{:?}: {:?}", source, f);
        at = f.end;
    }
    for (a, b) in out.iter().zip(out.iter().skip(1)) {
        proptest::prop_assert_eq!(compare(&a.number, &b.number), compare(&b.number, &a.number));
    }
    Ok(())
}

proptest::proptest! {
    #[test]
    fn any_text_is_scanned_in_order_and_inside_bounds(source in ".{0,60}") {
        lawful(&source)?;
    }

    #[test]
    fn any_company_of_number_words_is_scanned(source in company()) {
        lawful(&source)?;
    }
}
