//! Short answers to a question without a passage: rows of question, key and answers, right ones and wrong ones.
//!
//! Owns the cases of general knowledge. Never touches how they are judged.

use crate::grade::tests::check_alone as check;

#[test]
fn who_is_asked_for_two_names_both() {
    check(
        "What are the two parts of the Swedish crown jewels' set?",
        &["the orb and the sceptre"],
        &["orb and sceptre", "the sceptre and the orb", "a scepter and an orb"],
        &["orb", "the sceptre", "the orb and the sword"],
    );
    check(
        "What is water made of?",
        &["hydrogen and oxygen"],
        &["oxygen and hydrogen", "hydrogen, oxygen"],
        &["hydrogen", "oxygen", "hydrogen and nitrogen"],
    );
    check(
        "What are the primary colours of light?",
        &["red, green and blue"],
        &["blue, green, red", "red green blue"],
        &["red and green", "blue", "red, yellow and blue"],
    );
    check(
        "What is the main ingredient of bread?",
        &["flour"],
        &["wheat flour", "the flour"],
        &["flour and water"],
    );
    check(
        "How does a frog differ from a toad?",
        &["frogs have smooth skin and toads have dry, bumpy skin"],
        &[
            "frogs are smooth and toads are bumpy",
            "toads are bumpy, while frogs are smooth",
        ],
        &[
            "toads have smooth skin and frogs have bumpy skin",
            "frogs have dry bumpy skin while toads have smooth skin",
        ],
    );
}

#[test]
fn of_two_names_neither_is_another() {
    check(
        "Who first crossed the fell on skis?",
        &["Anders Hallberg"],
        &["hallberg", "Anders Halberg", "A. Hallberg", "the skier Anders Hallberg"],
        &["louis hallberg", "anders young", "Ingrid Hallberg"],
    );
    check(
        "Who painted it?",
        &["Leonardo da Vinci"],
        &["da vinci", "Leonardo DaVinci", "leonardo da vinci"],
        &["leonardo dicaprio", "giovanni da vinci"],
    );
    check(
        "What language is spoken in Brazil?",
        &["Portuguese"],
        &["portugese", "Brazilian Portuguese"],
        &["Portugal"],
    );
    check(
        "What group of people was taken to America and sold as slaves?",
        &["Africans", "people from Africa"],
        &["african people", "blacks from africa"],
        &["south africans"],
    );
}

#[test]
fn a_deed_with_another_thing_is_another() {
    check(
        "What do red blood cells do?",
        &["carry oxygen around the body"],
        &["they carry oxygen", "transport oxygen around the body"],
        &[
            "carry blood",
            "carry nutrients around the body",
            "carry messages around the body",
        ],
    );
    check(
        "What is the back of the mirror made of?",
        &["glass with a thin layer of silver"],
        &["glass with a layer of silver"],
        &["plastic with a thin layer of silver", "glass with a thin layer of gold"],
    );
    check(
        "What causes the tides?",
        &["the gravitational pull of the moon"],
        &["the moon's gravity", "the pull of the moon"],
        &["the gravitational pull of the sun", "the light of the moon"],
    );
    check(
        "What did Edison do?",
        &["he invented the light bulb"],
        &["he made the first light bulb", "the invention of the light bulb"],
        &["he was invented by a light bulb"],
    );
}

#[test]
fn a_term_is_neither_its_half_nor_another_term() {
    check(
        "What gas do plants take from the air?",
        &["carbon dioxide"],
        &["CO2", "co2", "carbon-dioxide", "carbon dioxyde"],
        &["carbon", "dioxide", "carbon monoxide", "CO"],
    );
    check(
        "Which organ filters the blood?",
        &["the kidneys"],
        &["kidneys", "kidney", "the kidneys do"],
        &["kidney stones"],
    );
    check(
        "What is molten rock below the ground called?",
        &["magma"],
        &["it's magma"],
        &["molten lead"],
    );
    check(
        "What does DNA stand for?",
        &["deoxyribonucleic acid"],
        &["Deoxiribonucleic acid"],
        &["acid"],
    );
    check(
        "What do you call a scientist who studies rocks?",
        &["a geologist"],
        &["geologist", "gelogist"],
        &["geology"],
    );
    check(
        "What is the opposite of evaporation?",
        &["condensation"],
        &["condensing", "condensasion"],
        &["condemnation"],
    );
    check(
        "What crosses the north of England?",
        &["Hadrian's Wall"],
        &["hadrians wall", "Hadrian's wall"],
        &["Hadrian"],
    );
}

#[test]
fn first_is_said_in_passing() {
    check(
        "What is she famous for?",
        &["opening the first free library"],
        &["opening a free library", "the first free library"],
        &["opening the second free library"],
    );
}

#[test]
fn what_is_lacking_is_what_is_done_something_for() {
    check(
        "Why did the settlers rise?",
        &["because they had no self-government"],
        &[
            "to have self-government",
            "for self government",
            "they wanted self-government",
        ],
        &["because they had self-government"],
    );
}

#[test]
fn who_lacks_it_has_it_not() {
    check(
        "Why do leaves look green?",
        &["because of chlorophyll"],
        &["they contain chlorophyll", "the chlorophyll in them"],
        &["because they lack chlorophyll", "because they have no chlorophyll"],
    );
}

#[test]
fn how_often_is_not_how_long() {
    check(
        "How often are the games?",
        &["every four years"],
        &["every 4 years", "once every four years", "every fourth year"],
        &[
            "four years ago",
            "for four years",
            "every five years",
            "four times a year",
        ],
    );
}

#[test]
fn a_stretch_of_years_has_two_ends() {
    check(
        "When was the war?",
        &["1939-1945"],
        &["1939 to 1945", "from 1939 until 1945"],
        &["1939", "1945", "1939-1944", "1914-1918"],
    );
    check(
        "When did the war end?",
        &["1945"],
        &["in 1945", "late 1945"],
        &["1939-1945", "1944-45"],
    );
    check(
        "When was the tower finished?",
        &["31 March 1889"],
        &["1889", "31/3/1889"],
        &["1887-1889", "31 March"],
    );
}

#[test]
fn a_figure_in_another_unit_is_told_within_its_rounding() {
    check(
        "How long did the siege last?",
        &["1 year"],
        &["365 days", "12 months", "52 weeks"],
        &["356 days", "364 days", "50 weeks", "11 months"],
    );
    check(
        "How long was he away?",
        &["one month"],
        &["30 days", "31 days", "four weeks"],
        &["25 days", "40 days"],
    );
    check(
        "How heavy was it?",
        &["5 kg"],
        &["11 pounds", "5000 g"],
        &["10 pounds", "12 pounds"],
    );
    check(
        "At what temperature does water boil, in Celsius?",
        &["100 degrees"],
        &["100", "100°C", "100 C", "212 F"],
        &["100 F", "212", "212 C"],
    );
    check(
        "How long is the film?",
        &["90 minutes"],
        &["1h30", "1 hr 30", "1h 30m", "an hour and a half"],
        &["1h20", "1h 30 people"],
    );
    check(
        "How tall is he?",
        &["6 feet 2 inches"],
        &["six foot two", "6 ft 2"],
        &["six foot three"],
    );
}
