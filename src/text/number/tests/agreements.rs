//! How two numbers agree, row by row.
//!
//! Owns cases: two texts and how their numbers agree. A mended mistake leaves its row here. Never touches how a text is read.

use crate::text::number::tests::found;
use crate::text::number::{Agreement, bounds_clash, compare};

/// Each row: two numbers and how they agree, in either order.
#[test]
fn agreements() {
    use Agreement::{Different, Equal, Near, OtherUnit, RoundsTo, WithinOnePercent, WithinRange};
    let rows = [
        ("110 billion", "$110bn", Equal),
        ("110 billion", "110,000,000,000", Equal),
        ("over 110 billion", "110 billion", Equal),
        ("14", "fourteen", Equal),
        ("90%", "0.9", Equal),
        ("90%", "90", Equal),
        ("90%", "nine tenths", Equal),
        ("half", "50 percent", Equal),
        ("2 hours", "120 minutes", Equal),
        ("1.5 hours", "an hour", Different),
        ("5 feet", "60 inches", Equal),
        ("50 cents", "$0.50", Equal),
        ("£5", "5 pounds", Equal),
        ("5 lb", "5 pounds", Equal),
        ("20 degrees", "20 °C", Equal),
        ("212 °F", "100 °C", Equal),
        ("5 tons", "5 tonnes", Equal),
        ("54 Mbit", "54 Mbps", Equal),
        ("160 km/h", "160 km", Equal),
        ("₱950", "950 pesos", Equal),
        ("¥500", "500 yuan", Equal),
        ("5 km", "3.1 miles", RoundsTo),
        ("5", "4.8", RoundsTo),
        ("12,000", "12,345", RoundsTo),
        ("12 million", "12.3 million", RoundsTo),
        ("3.14", "3.14159", RoundsTo),
        ("1 year", "365 days", RoundsTo),
        ("a third", "33%", RoundsTo),
        ("two-thirds", "66 percent", RoundsTo),
        ("one in four", "25%", Equal),
        ("a third", "30%", Near),
        ("a decade", "ten years", Equal),
        ("a fortnight", "14 days", Equal),
        ("120p", "£1.20", Equal),
        ("120p", "£120", Different),
        ("5 to 10", "7", WithinRange),
        ("5 to 10", "6 to 8", WithinRange),
        ("at least 35", "40", WithinRange),
        ("over 100", "5000", Different),
        ("thousands", "5,000", WithinRange),
        ("5 to 10", "10.5", Near),
        ("100", "108", Near),
        ("100", "104", RoundsTo),
        ("1900", "1912", Different),
        ("1900 soldiers", "1912 soldiers", RoundsTo),
        ("514 million", "515 million", WithinOnePercent),
        ("5", "6", Different),
        ("1990s", "1995", WithinRange),
        ("1990s", "2000", Different),
        ("nineteen ninety", "1990", Equal),
        ("66 million", "515 million", Different),
        ("5 km", "5 kg", OtherUnit),
        ("$5", "€5", OtherUnit),
        ("$5", "€6", Different),
        ("5 miles", "5 km", Different),
        ("1", "2", Different),
        ("10:30 am", "10:30", Equal),
        ("22:30", "10:30 pm", Equal),
        ("10:30 pm", "10:30", Equal),
        ("10:30 pm", "10:30 am", Different),
        ("half past nine", "9.30", Equal),
        ("half past nine", "half past eight", Different),
        ("noon", "12 o'clock", Equal),
        ("9:30", "0930", Equal),
        ("9:30", "0940", Different),
        ("9:30", "975", Different),
        ("100 °C", "373 K", RoundsTo),
        ("100 °C", "374 K", WithinOnePercent),
        ("90 minutes", "1 h 30 min", Equal),
        ("5.5 hours", "330 min", Equal),
        ("5.5 hours", "5 h 30 m", Equal),
        ("an hour and half", "1.5 hours", Equal),
        ("1.83 m", "one metre eighty-three", Equal),
        ("1.83 m", "1,83 m", Equal),
        ("0.5 °C", "0,5 °C", Equal),
        ("3.5 million", "3,5 million", Equal),
        ("€12.50", "12,50 euros", Equal),
        ("€250,000", "250 000 €", Equal),
        ("8 pm", "20.00 hrs", Equal),
        ("1:50", "an hour and a half", Different),
        ("2 years and 4 months", "two years, four months", Equal),
        ("5 km", "5 km, 300 m behind", Equal),
        ("2 hours", "2 hours, 120 minutes", Equal),
        ("half an hour", "half an hour, 35 min", Equal),
        ("$15 million", "15m USD", Equal),
        ("3", "3,4", Equal),
        ("3", "3,4 and 5", Equal),
        ("1", "1,2,3", Equal),
        ("10 pm", "10", Equal),
        ("10:30", "10:45", Different),
        ("3.5 mya", "3.5 million years", Equal),
        ("-5", "5", Different),
        ("0", "0", Equal),
        ("0", "1", Different),
    ];
    let mut missed = Vec::new();
    for (a, b, expected) in rows {
        let (Some(x), Some(y)) = (found(a).first().copied(), found(b).first().copied()) else {
            // "an hour" is no number: nothing to compare is nothing in common.
            assert_eq!(expected, Different, "{a:?} {b:?}");
            continue;
        };
        let (there, back) = (compare(&x.number, &y.number), compare(&y.number, &x.number));
        if (there, back) != (expected, expected) {
            missed.push(format!("{a:?} {b:?}: {there:?}, {back:?} for {expected:?}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn bounds_that_contradict() {
    let read = |source: &str| found(source).first().expect(source).number;
    for (a, b, clash) in [
        ("over 5", "under 5", true),
        ("at least 5", "at most 5", true),
        ("over 5", "at least 5", false),
        ("over 5", "5", false),
        ("about 5", "under 5", false),
    ] {
        assert_eq!(bounds_clash(&read(a), &read(b)), clash, "{a:?} {b:?}");
    }
}
