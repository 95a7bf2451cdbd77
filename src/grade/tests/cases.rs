//! What a passage and the order of words tell of an answer: rows of question, key and answers, right ones and wrong ones.
//!
//! Owns the cases of additions, times, frequencies and reversals. Never touches how they are judged.

use crate::grade::tests::{QUARRY, check_in};

#[test]
fn what_is_added_is_held_against_the_passage() {
    check_in(
        QUARRY,
        "Who drove the tunnel?",
        &["Owen Marsh"],
        &["Owen Marsh, who lost his sight in old age", "Owen Marsh, the foreman"],
        &["Owen Marsh, who drew the maps", "Owen Marsh, the surveyor"],
    );
    check_in(
        QUARRY,
        "From where was the tunnel driven?",
        &["from the north side"],
        &["from the north side, by the foreman"],
        &["from the north side, but mostly from the west"],
    );
    check_in(
        "The strong crown had gained a tenth on the dollar, which made Penhale slate dearer abroad.",
        "Why did the strong crown harm the quarry?",
        &["it made slate dearer abroad"],
        &["it made slate dearer abroad since the crown had gained a tenth on the dollar"],
        &["it made slate dearer abroad since the crown had lost a tenth on the dollar"],
    );
}

const TIMES: &str = "The mail boat left Holm at half past nine in the evening, with seven men and 48 million kroner aboard. The \
    lamp was wound every other day. The storm of 1976 lasted nine days. The keeper locked the door and feared the worst.";

#[test]
fn times_and_frequencies_are_figures() {
    check_in(
        TIMES,
        "When did the boat leave?",
        &["at half past nine"],
        &["9:30", "9.30 pm", "21:30", "half nine", "at hlaf past nine"],
        &["half past eight", "a quarter past nine", "at nine"],
    );
    check_in(
        TIMES,
        "How often was the lamp wound?",
        &["every other day"],
        &["every second day", "on alternate days", "once in two days"],
        &["every day", "every other week", "once a week"],
    );
    check_in(
        TIMES,
        "How many men were aboard?",
        &["seven"],
        &["sevn", "7"],
        &["sevnteen"],
    );
    check_in(
        TIMES,
        "How much money was aboard?",
        &["48 million kroner"],
        &["48 milion kroner"],
        &["48 bilion kroner"],
    );
    check_in(
        TIMES,
        "How long did the storm last?",
        &["nine days"],
        &["a week and two days"],
        &["a week and three days"],
    );
    check_in(TIMES, "When was the storm?", &["in 1976"], &["'76"], &["'67"]);
}

#[test]
fn opposites_of_our_own_list_turn_a_key() {
    check_in(
        TIMES,
        "What did the keeper do?",
        &["he locked the door and feared the worst"],
        &["he locked the door and was afraid of the worst"],
        &[
            "he released the door and feared the worst",
            "he locked the door and hoped for the worst",
        ],
    );
}

#[test]
fn the_order_of_words_tells_what_holds_when_and_who_does_it() {
    let winch = "The pawl locked the drum when the rope went slack. The new winch was 30 kg heavier than the old one. In 1203 Bertrand \
        besieged Alice in the tower of Vaux.";
    check_in(
        winch,
        "What did the pawl do?",
        &["it locked the drum when the rope went slack"],
        &[
            "when the rope went slack, it locked the drum",
            "locked the drum if the rope went slack",
        ],
        &["it made the rope go slack when the drum was locked"],
    );
    check_in(
        winch,
        "How much heavier was the new winch than the old one?",
        &["30 kilograms"],
        &[
            "the new winch weighed 30 kg more than the old one",
            "the old winch weighed 30 kg less than the new one",
        ],
        &["the old winch weighed 30 kg more than the new one"],
    );
    check_in(
        winch,
        "Where did Bertrand besiege Alice?",
        &["in the tower of Vaux"],
        &[
            "Bertrand besieged Alice in the tower of Vaux",
            "Alice was besieged in the tower of Vaux",
        ],
        &["Alice besieged Bertrand in the tower of Vaux"],
    );
}

const LETTER: &str = "In 1883 the schoolmistress Edith Crane wrote to the bishop of Lorne, since her pupils had no stove. The \
    bishop sent coal on a Tuesday and a Friday, and a stove came only on Christmas Eve of 1885. The carter took an hour and \
    was paid 14,500 marks.";

#[test]
fn another_thing_of_the_passage_is_another_thing() {
    check_in(
        LETTER,
        "What did the schoolmistress miss?",
        &["that her pupils had no stove"],
        &["her pupils had no stove", "no stove for her pupils"],
        &["that her pupils had no coal"],
    );
    check_in(
        LETTER,
        "What happened in 1883?",
        &["Edith Crane wrote to the bishop of Lorne"],
        &["Edith Crane wrote to the bishop", "Crane wrote to the bishop"],
        &[
            "the bishop of Lorne wrote to Edith Crane",
            "Edith Crane wrote to the carter",
        ],
    );
}

#[test]
fn names_are_heard_and_denials_are_the_questions() {
    check_in(
        "Tomas Weil kept the light at Lorne. The old boats lacked keels.",
        "Who kept the light?",
        &["Tomas Weil"],
        &["Thomas Weil", "thomas weil"],
        &["Tilman Weil"],
    );
    check_in(
        "The old boats lacked keels. They ran on paraffin (lamp oil).",
        "What did the old boats lack?",
        &["they lacked keels"],
        &["keels", "a keel"],
        &["paraffin"],
    );
}

#[test]
fn what_was_refused_was_not_done_and_who_buys_is_sold_to() {
    const BAKERY: &str = "The bakery closed because the landlord refused to renew the lease, when the price of butter had \
        doubled. The ovens were sold to a pizzeria. Its owner teaches baking. The council did not act.";
    check_in(
        BAKERY,
        "Why did the bakery close?",
        &["the landlord refused to renew the lease"],
        &[
            "the landlord did not renew the lease",
            "the lease was not renewed by the landlord",
        ],
        &["the landlord renewed the lease"],
    );
    check_in(
        BAKERY,
        "What became of the ovens?",
        &["they were sold to a pizzeria"],
        &["a pizzeria bought them", "they were bought by a pizzeria"],
        &["they were bought from a pizzeria"],
    );
    check_in(
        BAKERY,
        "What does the owner do?",
        &["she teaches baking"],
        &["teaching baking"],
        &["she learns baking"],
    );
    check_in(
        BAKERY,
        "How did the council react?",
        &["it did not act"],
        &["it did nothing", "they took no action"],
        &["it acted"],
    );
}

#[test]
fn days_are_figures() {
    check_in(
        LETTER,
        "On which days did the bishop send coal?",
        &["Tuesday and Friday"],
        &["tue + fri", "Friday and Tuesday", "on a Tuesday and on a Friday"],
        &["Tuesday and Thursday", "Tuesday", "Monday, Tuesday and Friday"],
    );
    check_in(
        LETTER,
        "When did the stove come?",
        &["Christmas Eve 1885"],
        &["24 December 1885", "24/12/1885", "on Christmas Eve 1885"],
        &["Christmas Day 1885", "24 December", "before Christmas Eve 1885"],
    );
    check_in(
        LETTER,
        "When was such coal first sold?",
        &["1770", "the 1880s"],
        &["in 1885", "1770"],
        &["in 1875"],
    );
    check_in(
        LETTER,
        "How long did the carter take?",
        &["an hour"],
        &["1 hour", "60 minutes", "about an hour"],
        &["two hours", "half an hour", "an hour and a half", "a day"],
    );
    check_in(
        LETTER,
        "What was he paid?",
        &["14,500 marks"],
        &["14500", "about 14,500 marks"],
        &["15,000 marks", "14,000 marks"],
    );
}

/// A bridge, and who had to do with it.
const BRIDGE: &str = "The Hollin Bridge was finished in the spring of 1826, two years late, because floods had carried off the \
    first three piers. Its builder, the engineer Duncan Raeburn, was paid 9,400 pounds. The county bought the bridge by 21 \
    votes to 17, though the clerk had counted two votes too few, and the traffic rose from 33 carts a day to 66. Raeburn's \
    nephew Ewan kept the toll house until then.";

#[test]
fn scores_and_votes_are_pairs() {
    check_in(
        BRIDGE,
        "What was the result of the vote?",
        &["21 to 17"],
        &["21-17", "21:17", "twenty-one to seventeen", "it was 21 to 17"],
        &["17 to 21", "21 to 12", "21", "17"],
    );
    check_in(
        BRIDGE,
        "How did the traffic change?",
        &["it rose from 33 to 66 carts a day"],
        &["from 33 to 66 carts", "it went up from 33 carts a day to 66"],
        &["it rose by 66 carts a day", "it fell from 66 to 33 carts a day"],
    );
    check_in(
        BRIDGE,
        "What had the clerk done?",
        &["he had counted two votes too few"],
        &["he counted 2 votes too few"],
        &["he had counted two votes too many"],
    );
}

#[test]
fn relatives_are_others() {
    check_in(
        BRIDGE,
        "Who built the bridge?",
        &["Raeburn"],
        &["Duncan Raeburn", "the engineer Duncan Raeburn"],
        &["Raeburn's nephew", "a nephew of Raeburn", "Ewan"],
    );
    check_in(
        BRIDGE,
        "Who kept the toll house?",
        &["Ewan", "Raeburn's nephew Ewan"],
        &[
            "the nephew Ewan",
            "Raeburn's nephew Ewan",
            "Duncan Raeburn's nephew Ewan",
        ],
        &["his uncle Ewan", "Duncan Raeburn"],
    );
    check_in(
        BRIDGE,
        "Why was the bridge late?",
        &["floods had carried off the first three piers"],
        &["the first three piers got carried off in a flood"],
        &["the first three piers had carried off floods"],
    );
}

/// A lighthouse, and those who lived by it.
const LIGHT: &str = "The lighthouse on Skerra was finished in the autumn of 1871. Its engineer, Hannah Dorrick, had wanted a tower \
    of iron, but the board in Leith refused to pay for it, and she built in granite. In the storm of 1869 the foreman, Peter \
    Caddow, drowned; Dorrick paid a pension to his widow out of her own pocket. Since 1988 the light has worked by itself, and \
    only some 4,000 puffins live on the rock.";

#[test]
fn what_nearly_was_and_what_was_refused_was_not() {
    check_in(
        LIGHT,
        "What happened to Caddow?",
        &["he drowned in a storm"],
        &["he was drowned in a storm", "he drowned", "died in a storm"],
        &[
            "he almost drowned",
            "he nearly drowned in a storm",
            "he survived the storm",
        ],
    );
    check_in(
        LIGHT,
        "Why was the tower not built of iron?",
        &["the board refused to pay for it"],
        &["the board would not pay", "the board did not want to pay for it"],
        &["the board paid for it"],
    );
}

#[test]
fn details_are_held_against_the_passage() {
    check_in(
        LIGHT,
        "When was it finished?",
        &["1871", "autumn 1871"],
        &["in 1871", "the autumn of 1871"],
        &["spring 1871", "the spring of 1871"],
    );
    check_in(
        LIGHT,
        "Since when has the light worked by itself?",
        &["1988"],
        &["since 1988", "from 1988 on"],
        &["until 1988", "till 1988", "before 1988"],
    );
    check_in(
        LIGHT,
        "What lives on the rock now?",
        &["puffins"],
        &["4000 puffins", "about 4,000 puffins", "only puffins"],
        &["40,000 puffins", "400 puffins"],
    );
    check_in(
        LIGHT,
        "Who was paid a pension?",
        &["Caddow's widow"],
        &["the widow of Caddow", "Peter Caddow's widow"],
        &["Dorrick's widow", "Caddow"],
    );
}

/// A library of seeds, and what it lends.
const SEEDS: &str = "Mira Kowal opened a seed library. Anyone may take seeds, but at harvest they must bring back twice as many as \
    they took. In 2016 mice ate a third of the wheat, and the seeds have since been kept in glass instead of paper. Kowal refused \
    an offer from a seed company because it wanted to patent a bean. Her daughter Ola, a biologist, tests every packet: of a \
    hundred seeds, at least eighty must sprout.";

#[test]
fn shares_and_multiples_are_figures() {
    check_in(
        SEEDS,
        "When is a packet kept?",
        &["when at least 80 of 100 seeds sprout"],
        &[
            "at least eighty of a hundred seeds sprout",
            "if at least 80 % of the seeds sprout",
            "when at least 80 out of 100 seeds sprout",
        ],
        &[
            "when at most 80 of 100 seeds sprout",
            "when at least 8 of 100 seeds sprout",
            "when at least 80 of 1000 seeds sprout",
        ],
    );
    check_in(
        SEEDS,
        "What must members do at harvest?",
        &["bring back twice as many seeds as they took"],
        &["bring back double", "give back two times as many seeds as they took"],
        &[
            "bring back half as many seeds as they took",
            "bring back three times as many seeds as they took",
            "bring back as many seeds as they took",
        ],
    );
}

#[test]
fn another_thing_or_doer_is_another_answer() {
    check_in(
        SEEDS,
        "What happened in 2016?",
        &["mice ate a third of the wheat"],
        &["a third of the wheat was eaten by mice", "mice ate 1/3 of the wheat"],
        &["rats ate a third of the wheat", "mice ate two thirds of the wheat"],
    );
    check_in(
        SEEDS,
        "In what are the seeds kept now?",
        &["in glass"],
        &["glass", "in glass instead of paper"],
        &["in paper and glass", "in glass and paper", "paper"],
    );
    check_in(
        SEEDS,
        "Why did she refuse the offer?",
        &["the company wanted to patent a bean"],
        &[
            "because it wanted to patent a bean",
            "the firm wanted to patent the bean",
        ],
        &["because she wanted to patent a bean"],
    );
    check_in(
        SEEDS,
        "What is Ola?",
        &["a biologist"],
        &["she is a biologist", "Kowal's daughter, a biologist"],
        &["a biologist's daughter", "the daughter of a biologist"],
    );
}
