//! Figures and dates in all the ways that learners write them: rows of question, key and answers, right ones and wrong ones.
//!
//! Owns the cases in which a figure is the answer. Never touches how figures are read.

use crate::grade::tests::{check_alone, check_in};

const FIRM: &str = "Halden Oats sold 9.1 million cartons last year, up from 6.4 million. Exports are now 31 per cent of its sales; two years \
    ago they were 18 per cent. The quarry at Orm had closed, so the new hall was built of brick. Almost all who work there are \
    between 18 and 55.";

#[test]
fn a_range_has_two_ends() {
    check_alone(
        "What is the usual range of a resting pulse?",
        &["60 to 100 beats per minute"],
        &[
            "from 60 up to 100 per minute",
            "at least 60 and at most 100 beats a minute",
            "it shouldn't be less than 60 or more than 100 beats per minute",
            "between sixty and a hundred",
        ],
        &["60 to 120", "50 to 100", "100", "over 100", "up to 100", "at least 60"],
    );
    check_alone(
        "Between which years was the First World War fought?",
        &["1914 and 1918", "1914–1918"],
        &["from 1914 until 1918", "1914/18", "it began in 1914 and ended in 1918"],
        &[
            "1914 to 1945",
            "1914 and 1917",
            "from 1914 until 1919",
            "1914",
            "it began in 1918 and ended in 1914",
        ],
    );
    check_alone(
        "What can a young person hear?",
        &["20 Hz to 20,000 Hz"],
        &["from twenty to twenty thousand hertz", "20 hz up to 20 khz"],
        &["only sounds above 20 kHz", "20 to 2000 Hz", "20 kHz"],
    );
    // A key may tell two years of one thing.
    check_alone(
        "When was the lift built?",
        &["in 2007 and 2008"],
        &["it was finished in 2008"],
        &["2009"],
    );
}

#[test]
fn centuries_and_days_by_their_numbers() {
    check_alone(
        "In which century did the plague come?",
        &["the 14th century"],
        &["14th", "XIV century", "the 1300s"],
        &["13th", "15th", "the 1400s"],
    );
    check_alone(
        "When was Caesar killed?",
        &["15 March 44 BC"],
        &["15/3/44 BC", "15.3.44 BC", "15-3-44 BC"],
        &["15/4/44 BC", "15 March 44 AD"],
    );
    check_alone(
        "When did the war end?",
        &["11 November 1918"],
        &["11.11.18", "11/11/18"],
        &["11.11.19", "11/10/18"],
    );
    check_alone(
        "On what date is it?",
        &["9 October"],
        &["9/10", "10/9", "9 Oct"],
        &["9/11", "8/10"],
    );
}

#[test]
fn one_amount_in_many_shapes() {
    check_alone(
        "How long did the journey take?",
        &["90 minutes"],
        &["1 h 30 min", "1h30", "an hour and half", "90 min"],
        &["1 h 20 min", "2 h 15 min", "90 h"],
    );
    check_alone(
        "How cold can it get?",
        &["-18 °C"],
        &["18 below", "18 degrees below freezing", "eighteen below zero", "255 K"],
        &["18 above freezing", "18"],
    );
    check_alone(
        "At what temperature does water boil?",
        &["100 °C"],
        &["373 K", "212 F", "373.15 kelvin"],
        &["373 °C", "383 K", "100 F"],
    );
    check_alone(
        "How much does a ticket cost?",
        &["£12.50"],
        &["12,50 pounds", "12 pounds 50"],
        &["12,05 pounds", "125 pounds"],
    );
    check_alone(
        "How tall is he?",
        &["1.83 m"],
        &["one metre eighty-three", "1,83 m", "183 cm"],
        &["1m38", "1,38 m"],
    );
    check_alone(
        "At what time does it open?",
        &["9:30"],
        &["0930", "half nine"],
        &["1030", "0903"],
    );
    check_alone(
        "How fast can it run?",
        &["about 110 km/h"],
        &["110 km per hour", "110 km an hour"],
        &["110 km a day", "110 miles per hour"],
    );
}

#[test]
fn so_many_in_so_long() {
    check_alone(
        "What is the usual rate?",
        &["60 to 100 beats per minute", "60-100 bpm"],
        &["60–100/min", "60 to 100 times a minute"],
        &["60 to 100 beats per second", "60-100 times in an hour"],
    );
    check_alone(
        "What is the minimum age for a president?",
        &["35"],
        &["at least 35", "35 years old"],
        &["at most 35"],
    );
    check_alone(
        "What time was it there?",
        &["8 p.m."],
        &["20.00 hrs", "2000 hours"],
        &["8 November", "20.30 hrs"],
    );
    check_alone("What did they pay?", &["$15 million"], &["15m USD"], &["15m EUR"]);
    check_alone(
        "Between which years was the Second World War fought?",
        &["1939 and 1945", "1939–1945"],
        &["from '39 until '45"],
        &["from '39 until '44"],
    );
}

#[test]
fn places_and_sides() {
    check_alone(
        "In which place did she finish?",
        &["second"],
        &["2nd", "the second"],
        &["second to last", "second from bottom", "two seconds"],
    );
    check_alone(
        "What was the ratio of men to women?",
        &["3 to 1"],
        &[
            "three men for each woman",
            "one woman for three men",
            "1 woman to 3 men",
        ],
        &[
            "three women for every man",
            "for every man there were three women",
            "one man to three women",
        ],
    );
    check_alone(
        "Which king signed the charter?",
        &["Henry VIII"],
        &["Henry the Eighth", "King Henry VIII"],
        &["Edward VIII", "Henry VII"],
    );
}

#[test]
fn what_was_is_not_what_is() {
    check_in(
        FIRM,
        "What percentage of its sales are exports?",
        &["31 per cent"],
        &["31%, but two years ago it was 18%", "it's now 31% and not 18%"],
        &["it used to be 31% and now it's 18%", "18%"],
    );
    check_in(
        FIRM,
        "Why was the new hall built of brick?",
        &["the quarry had closed"],
        &["because they couldn't get stone from the quarry any more as it had closed"],
        &["the quarry had not closed"],
    );
    check_in(
        FIRM,
        "How old are nearly all who work there?",
        &["almost all are between 18 and 55"],
        &["between 18 and 55, almost nobody is over 55"],
        &["over 55"],
    );
    check_alone(
        "What is the capital of Australia?",
        &["Canberra"],
        &[
            "the capital is Canberra",
            "Sydney is the largest city, but the capital is Canberra",
        ],
        &["Canberra is a city there, but the capital is Melbourne"],
    );
    check_alone(
        "Into which sea does the Nile flow?",
        &["the Mediterranean Sea"],
        &[
            "from Lake Victoria into the Mediterranean",
            "the Mediterranean, from the south",
        ],
        &["from the Mediterranean into the Indian Ocean"],
    );
}

/// What a letter or a point behind a figure means is told by what is asked for.
#[test]
fn a_figure_is_read_as_the_key_means_it() {
    check_alone(
        "What was the stake worth?",
        &["$800 million"],
        &["800m", "$800m", "800m dollars"],
        &["80m", "800 metres"],
    );
    check_alone(
        "How high is the tower?",
        &["800 metres"],
        &["800m", "800 m"],
        &["800 million", "8m"],
    );
    check_alone(
        "How many people live there?",
        &["60,000"],
        &["60.000"],
        &["60.0", "6.000"],
    );
    check_alone(
        "How many litres are there in a cubic metre?",
        &["1,000 litres"],
        &["1.000 litres, I mean one thousand"],
        &["1,000 litres, I mean one hundred"],
    );
}
