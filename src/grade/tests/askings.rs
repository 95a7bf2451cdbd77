//! What the question asks for said of another, or at another end, or not at all: rows of question, key and answers.
//!
//! Owns the cases in which the key stands in another role than the one asked for. Never touches how they are judged.

use crate::grade::tests::{check_alone, check_in};

const MILL: &str = "Marek Dolan, who runs the café by the car park, raised the alarm, and the police took his call. The climbers had a bar of \
    chocolate, two oranges and a flask of tea. The wind was too strong for the helicopter. The paper mill at Orm uses spruce and pine; \
    its machine stops on the first Monday of every month. The mill gave up chlorine because it was poisoning the fish. At the election \
    the ballot papers ran out at the library. The merchants of Ellery bought the island from Lady Maud Strand. Jonas had slipped and \
    broken his left ankle. They gave the team 600 pounds.";

#[test]
fn another_is_named_first() {
    check_in(
        MILL,
        "Who raised the alarm?",
        &["Marek Dolan"],
        &[
            "Marek Dolan, he runs the café",
            "the owner of the café, he is called Marek Dolan",
        ],
        &["the police, they rang Marek Dolan"],
    );
    check_alone(
        "What is the hardest mineral?",
        &["diamond"],
        &["diamond, even harder than ruby"],
        &["ruby, even harder than diamond"],
    );
}

#[test]
fn what_is_asked_for_is_said_of_another() {
    check_in(
        MILL,
        "Who bought the island from Lady Maud Strand?",
        &["the merchants of Ellery"],
        &["the merchants bought it from Lady Maud", "merchants from Ellery"],
        &["Lady Maud bought it from the merchants"],
    );
    check_alone(
        "Who shot Abraham Lincoln?",
        &["John Wilkes Booth"],
        &["Booth shot Lincoln"],
        &["Lincoln shot Booth"],
    );
    check_alone(
        "Which gas do plants take in?",
        &["carbon dioxide"],
        &["they take in carbon dioxide and give out oxygen"],
        &["they take in oxygen and give out carbon dioxide"],
    );
}

#[test]
fn none_is_no_answer_where_there_is_some() {
    check_in(
        MILL,
        "How much money have they given to the team?",
        &["600 pounds"],
        &["they gave the team £600"],
        &["nothing, they got £600 from the team"],
    );
    check_in(
        MILL,
        "What went wrong at the library?",
        &["the ballot papers ran out"],
        &["no more ballot papers", "there were no ballot papers left"],
        &["there were too many ballot papers"],
    );
    check_in(
        MILL,
        "Why did the helicopter turn back?",
        &["because the wind was too strong"],
        &["too windy", "too much wind"],
        &["too warm"],
    );
    check_in(
        MILL,
        "Why did the mill give up chlorine?",
        &["because it was poisoning the fish"],
        &["so it wouldn't poison the fish any more", "to stop poisoning the fish"],
        &["because it wasn't poisoning the fish"],
    );
}

#[test]
fn another_of_the_kind() {
    check_in(
        MILL,
        "What three things did they have to eat and drink?",
        &["chocolate, oranges and tea"],
        &["a bar of chocolate, two oranges and some tea"],
        &["chocolate, apples and tea"],
    );
    check_in(
        MILL,
        "Which two kinds of tree does the mill use?",
        &["spruce and pine"],
        &["pine and spruce"],
        &["pine and oak"],
    );
    check_in(
        MILL,
        "When does the machine stop?",
        &["on the first Monday of every month"],
        &["the first monday of the month"],
        &["the first monday of the year"],
    );
    check_alone(
        "Where does ice form?",
        &["between the cells"],
        &["in between the cells", "in the spaces between cells"],
        &["inside the cells"],
    );
    check_alone(
        "Which canal joins the two seas?",
        &["the Suez Canal"],
        &["Suez"],
        &["Suez or Panama, I always mix them up"],
    );
}

#[test]
fn lists_with_and_without_an_and() {
    check_in(
        "Before she leaves, Denise checks the brakes, the lights and the doors. Her bag holds a flask.",
        "Which three things does Denise check?",
        &["the brakes, the lights and the doors", "brakes, lights, doors"],
        &["doors, lights, brakes", "the lights, the doors and the brakes"],
        &["brakes and lights", "brakes, lights and a flask"],
    );
}

#[test]
fn figures_that_come_near() {
    check_alone(
        "What is absolute zero?",
        &["−273.15 °C"],
        &["minus 273", "273 degrees below zero"],
        &["minus 237", "273 °C"],
    );
    check_alone(
        "How long is a marathon?",
        &["42.195 km"],
        &["42 point 195 km"],
        &["42 point 915 km"],
    );
    check_alone(
        "In which century did it begin?",
        &["the 18th century"],
        &["late 1700s (1789)", "1789"],
        &["in 1789, so the 17th century", "late 1800s"],
    );
    check_alone(
        "At what time did it end?",
        &["11 a.m."],
        &["1100 hrs", "11 in the morning"],
        &["1200 hrs", "11 hours"],
    );
    check_alone(
        "What was the final score?",
        &["4–2", "4–2 after extra time"],
        &["four two after extra time", "4:2"],
        &["they won it after extra time"],
    );
    check_in(
        "The section went up from 118 to 173 members. Mount Harrow is 2,140 metres high.",
        "How high is Mount Harrow?",
        &["2,140 metres"],
        &["2140 m"],
        &["somewhere between 1900 and 2140 metres"],
    );
}
