//! What is added to a key, counted beside it or denied of it: rows of question, key and answers, right ones and wrong ones.
//!
//! Owns the cases of claims that question, passage or another accepted answer gainsays. Never touches how they are judged.

use crate::grade::tests::check_in;

const PLANT: &str = "Hanbit, a maker of memory chips, will spend 4.2 trillion won ($3.1bn) on a plant in Łódź, run by Kang Min-ji, \
    who took over from her father Kang Tae-hyun. It will employ 1,400 people. Poland covers 30% of the cost if Hanbit keeps at \
    least 900 jobs there for ten years. Lena Hoffmann called the plan brave but late, since the firm's share had fallen from \
    41% to 28%. It returned to profit in 2024. The prize for design went to the Frenchman Paul Colas. The Swiss Emil Haas, who \
    has seven children, drew the tower, and his younger son Robert sold the old plant to Omega when it was cleared in May 1974.";

#[test]
fn a_change_is_told_from_either_end() {
    check_in(
        PLANT,
        "How did the share change?",
        &["it fell from 41% to 28%"],
        &["it fell to 28% from 41%", "down to 28 per cent from 41 per cent"],
        &["it fell to 41% from 28%", "it rose from 28% to 41%"],
    );
    check_in(
        PLANT,
        "How much will Hanbit spend?",
        &["4.2 trillion won"],
        &["4.2 trillion won, or $3.1bn"],
        &["4.2 trillion won, or $3.9bn", "4.2 or 4.9 trillion won"],
    );
}

#[test]
fn what_is_counted_is_what_was_asked_for() {
    check_in(
        PLANT,
        "On what condition does Poland pay?",
        &["Hanbit must keep at least 900 jobs there for ten years"],
        &[
            "if it keeps 900 jobs for a decade",
            "no fewer than 900 jobs for ten years",
        ],
        &[
            "at most 900 jobs for ten years",
            "that it keeps 900 jobs for two years",
            "that it keeps 1,400 jobs for ten years",
        ],
    );
    check_in(
        PLANT,
        "What share of the cost does Poland cover?",
        &["30%"],
        &["30% of it", "30 per cent of the cost", "30% of its cost"],
        &["30% of the jobs", "30 times as much"],
    );
    check_in(
        PLANT,
        "How many brothers and sisters does Robert have?",
        &["six"],
        &["six siblings", "6 brothers and sisters"],
        &["six children", "seven"],
    );
    check_in(PLANT, "At what age was it sold?", &["72"], &["72 years"], &["72 days"]);
}

#[test]
fn what_is_added_to_a_name_or_a_date_is_so() {
    check_in(
        PLANT,
        "Who won the prize?",
        &["Paul Colas"],
        &["the Frenchman Colas", "the French Paul Colas"],
        &["the Swiss Paul Colas"],
    );
    check_in(
        PLANT,
        "Who runs the plant?",
        &["Kang Min-ji"],
        &["Min-ji Kang", "Tae-hyun's daughter, Kang Min-ji"],
        &["Min-ji Park", "Kang Min-ji's father"],
    );
    check_in(
        PLANT,
        "Who sold the plant?",
        &["his younger son, Robert", "Robert"],
        &["Robert Haas", "the younger son, Robert"],
        &["his older son, Robert"],
    );
    check_in(
        PLANT,
        "To whom was it sold?",
        &["Omega"],
        &["to Omega, the company"],
        &["to Omega's rival", "to a rival of Omega"],
    );
    check_in(
        PLANT,
        "When did Hanbit return to profit?",
        &["in 2024"],
        &["it made a profit in 2024"],
        &["in 2024 it made a loss"],
    );
    check_in(
        PLANT,
        "What became of the old plant?",
        &["it was sold and cleared"],
        &["it was sold and cleared in 1974"],
        &["it was sold and cleared in 1984"],
    );
}

const BEARS: &str = "Water bears do not thrive in harsh places but only endure them. A spring of nickel hardly changed its length in \
    the cold. She had not sat the exam. The cells are kept by proteins without a fixed shape, not by sugar. One watch in five \
    went to the Navy; 68% of the animals woke.";

#[test]
fn deeds_are_denied_one_by_one() {
    check_in(
        BEARS,
        "Why are water bears not called lovers of the extreme?",
        &["they do not thrive in harsh places but only endure them"],
        &[
            "they only endure harsh places",
            "they endure harsh places but don't thrive there",
            "they do not thrive in harsh places, they merely put up with them",
        ],
        &[
            "they thrive in harsh places",
            "they cannot endure harsh places",
            "they do not endure harsh places but thrive in them",
        ],
    );
    check_in(
        BEARS,
        "What was special about the spring?",
        &["it hardly changed its length in the cold"],
        &[
            "its length barely changed in the cold",
            "it stayed the same length in the cold",
        ],
        &[
            "it changed its length in the cold",
            "its length changed a lot in the cold",
        ],
    );
    check_in(
        BEARS,
        "What keeps the cells?",
        &["proteins without a fixed shape"],
        &["proteins with no fixed shape"],
        &["proteins with a fixed shape"],
    );
    check_in(
        BEARS,
        "What did people think?",
        &["sugar"],
        &["sugars"],
        &["sugar-free proteins"],
    );
    check_in(
        BEARS,
        "What share of the watches went to the Navy?",
        &["one in five"],
        &["every fifth watch", "a fifth"],
        &["every fourth watch"],
    );
    check_in(
        BEARS,
        "How many of the animals woke?",
        &["68%"],
        &["about two thirds"],
        &["about three quarters"],
    );
}

const CLOSED: &str = "The bridge was closed on Monday 3 June after divers found that one of its four piers had been hollowed out. It \
    takes 11,500 vehicles a day. The survey of 2019 was cancelled to save money. A temporary bridge was ruled out because the \
    banks are too soft to bear one. Shopkeepers want their rates to be waived until the bridge reopens.";

#[test]
fn what_the_question_and_the_passage_fix_is_not_open_to_choice() {
    check_in(
        CLOSED,
        "How many vehicles does it take each day?",
        &["11,500"],
        &["11500 a day", "11,500 vehicles daily"],
        &["11,500 a week", "11,500 an hour"],
    );
    check_in(
        CLOSED,
        "When was it closed?",
        &["3 June"],
        &["Monday 3 June"],
        &["Tuesday 3 June"],
    );
    check_in(
        CLOSED,
        "What did the divers find?",
        &["one of its piers had been hollowed out"],
        &["one of the piers was hollowed out"],
        &["all of its piers had been hollowed out"],
    );
    check_in(
        CLOSED,
        "Why is there no temporary bridge?",
        &["the banks are too soft to bear one"],
        &["the banks are too soft", "the banks are not hard enough to bear one"],
        &["the banks can bear one", "the banks are too hard"],
    );
    check_in(
        CLOSED,
        "What happened to the survey of 2019?",
        &["the survey was cancelled to save money"],
        &["there was no survey, to save money", "it was called off to cut costs"],
        &[
            "the survey was not cancelled",
            "the survey was carried out to save money",
        ],
    );
    check_in(
        CLOSED,
        "What do the shopkeepers want?",
        &["that their rates be waived until the bridge reopens"],
        &["not to pay rates until the bridge opens again"],
        &["that their rates be waived until the bridge closes"],
    );
}

const KELP: &str = "The divers were paid by weight, 1.20 dollars a kilogram. The forest shrank by 94 per cent; its area is small now. The \
    sea stars that ate the urchins had died, and the cause of the disease is still unknown.";

#[test]
fn what_is_paid_is_paid_for_something() {
    check_in(
        KELP,
        "How were the divers paid?",
        &["1.20 dollars a kilogram"],
        &["a dollar twenty a kilo", "$1.20 per kilogram", "$1.20"],
        &["1.20 dollars an hour", "1.20 dollars a head", "2.10 dollars a kilogram"],
    );
    check_in(
        KELP,
        "By how much did the forest shrink?",
        &["by 94 per cent"],
        &["it lost 94 % of its area"],
        &["by 94 square kilometres"],
    );
}

#[test]
fn what_nobody_knows_is_unknown() {
    check_in(
        KELP,
        "Why is the disease still a danger?",
        &["its cause is unknown"],
        &["nobody knows its cause", "its cause is not known"],
        &["its cause is known", "everybody knows its cause"],
    );
    check_in(
        KELP,
        "Why did the urchins spread?",
        &["because the sea stars had died"],
        &[
            "there were no more sea stars",
            "no sea stars any more",
            "the sea stars died",
        ],
        &[
            "the sea stars had not died",
            "the sea stars did not die",
            "the sea stars never died",
        ],
    );
}

const FERRY: &str = "The monks of Dun Abbey ran the ferry until 1611. The abbot was against a bridge, since he would lose the income from \
    the ferry. Surveyors were sent to find a pass through the Vale Hills, and the miners dug a tunnel. On the night of the wreck the \
    helicopter could not take off because of fog; it was Pia Lund who sent the call. The lamp works by light from the sun.";

#[test]
fn another_word_or_a_denial_beside_the_key_denies_nothing() {
    check_in(
        FERRY,
        "Who ran the ferry?",
        &["the monks of Dun Abbey"],
        &["monks", "the monks"],
        &["the miners", "the monks' miners"],
    );
    check_in(
        FERRY,
        "How is the male told from the female?",
        &["the male has no orange patch", "only females have the orange patch"],
        &["males have no orange patch"],
        &["the male has an orange patch"],
    );
    check_in(
        FERRY,
        "Who sent the call?",
        &["Pia Lund"],
        &["pia"],
        &["the helicopter"],
    );
    check_in(
        FERRY,
        "Why was the helicopter unable to help?",
        &["fog"],
        &["it couldn't fly in the fog"],
        &["there was no fog"],
    );
    check_in(
        FERRY,
        "Why was the abbot against the bridge?",
        &["he would lose the income from the ferry"],
        &["nobody would pay for the ferry any more"],
        &["he would not lose the income from the ferry"],
    );
    check_in(
        FERRY,
        "By what does the lamp work?",
        &["light from the sun"],
        &["sunlight", "the light of the sun"],
        &["light from the moon"],
    );
}

/// What the question denies is not what the answer denies.
#[test]
fn a_name_that_is_set_aside_is_not_named() {
    check_in(
        FERRY,
        "Who told the crew not to cross in the fog?",
        &["Pia Lund"],
        &["Pia Lund", "it was Pia Lund", "Pia Lund told them not to cross"],
        &["not Pia Lund", "everyone except Pia Lund", "it was not Pia Lund"],
    );
    check_in(
        FERRY,
        "Who was not asked about the bridge?",
        &["Pia Lund"],
        &[
            "they did not ask Pia Lund",
            "Pia Lund was not asked",
            "all were asked except Pia Lund",
        ],
        &["not Pia Lund"],
    );
    check_in(
        FERRY,
        "Who decided not to cross?",
        &["Pia Lund"],
        &["Pia Lund did not cross", "Pia Lund"],
        &["it was not Pia Lund"],
    );
    check_in(
        FERRY,
        "Whose ferry is no worse than the new one?",
        &["Pia Lund's"],
        &["Pia Lund's, not the abbot's"],
        &["not Pia Lund's"],
    );
}
