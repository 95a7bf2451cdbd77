//! Whole sentences for an answer to a question without a passage: rows of question, key and answers, right ones and wrong ones.
//!
//! Owns the cases of sentences. Never touches how they are judged.

use crate::grade::tests::check_alone as check;

#[test]
fn another_word_between_the_same_ones_is_another_answer() {
    check(
        "Why does the copper roof look green?",
        &["rain has turned the copper into green salts"],
        &[
            "the rain turned copper into green salt",
            "green copper salts from the rain",
        ],
        &[
            "rain has turned the zinc into green salts",
            "rain has turned the copper into red salts",
        ],
    );
    check(
        "What does the kidney do?",
        &["it filters waste from the blood"],
        &[
            "filters the waste from the blood",
            "filters waste out of the blood",
            "it filters blood to remove waste",
        ],
        &["it filters waste from the air", "it filters oxygen from the blood"],
    );
    check(
        "What did the Corn Laws do?",
        &["they taxed imported grain"],
        &[
            "taxed grain that was imported",
            "taxed imported grain",
            "a tax on imported grain",
        ],
        &["they taxed exported grain", "they taxed imported wool"],
    );
    check(
        "What happens in spring?",
        &["the river level rises"],
        &["the level of the river rises", "the river rises"],
        &["the temperature rises", "the level of the lake rises"],
    );
    check(
        "What is an oligarchy?",
        &["rule by a few", "a government in which a few people hold the power"],
        &[
            "a system in which a few people hold the power",
            "a few people hold the power",
        ],
        &["rule over a few"],
    );
}

#[test]
fn another_deed_between_the_same_words_is_another_answer() {
    check(
        "What did Ada Lund do?",
        &["she designed the tide clock"],
        &[
            "she was the designer of the tide clock",
            "designed the tide clock",
            "the tide clock was designed by her",
        ],
        &["she broke the tide clock", "she sold the tide clock"],
    );
    check(
        "What is the job of the auditor?",
        &["to inspect the accounts", "he checks the books"],
        &["inspects the accounts", "to inspect accounts", "checking the books"],
        &["to burn the accounts", "he writes the books"],
    );
    check(
        "What did the miners do?",
        &["they fought for shorter hours"],
        &["fought for shorter hours", "they promoted shorter hours"],
        &["they paid for shorter hours"],
    );
    check(
        "Why is the bell heard after the flash is seen?",
        &["because light travels faster than sound"],
        &["sound travels slower than light", "because sound is slower than light"],
        &["sound travels faster than light", "light travels slower than sound"],
    );
    check(
        "What does the filter do?",
        &["it cleans the water and keeps the salts"],
        &[
            "it purifies the water and keeps the salts",
            "it makes the water clean and keeps the salts",
        ],
        &["it heats the water and keeps the salts"],
    );
    check(
        "What did the charter say?",
        &["that the duke was not above the council"],
        &["the duke wasn't above the council"],
        &["that the bishop was not above the council"],
    );
    check(
        "How did the weed spread?",
        &["seeds on wagons carried it from farm to farm"],
        &["it was carried by seeds on wagons", "seeds on wagons carried it"],
        &["wagons on seeds carried it"],
    );
    check(
        "Why was the warehouse lost to the fire?",
        &["because the walls were made of wood and stood close together"],
        &["the walls were of wood and close together"],
        &["because the walls were made of stone"],
    );
}

#[test]
fn what_is_kept_from_happening_is_so_in_other_words() {
    for key in [
        "to keep the fire from spreading",
        "to block the fire spreading",
        "to hold back the spreading fire",
        "to avoid the fire spreading",
    ] {
        check(
            "Why did they dig the ditch?",
            &[key],
            &["to stop the fire spreading", "to prevent the fire from spreading"],
            &["to help the fire to feed the town"],
        );
    }
}

#[test]
fn what_is_connected_is_two_things() {
    check(
        "What did the canal connect?",
        &["the northern lake and the harbour"],
        &[
            "the harbour and the northern lake",
            "the harbour with the northern lake",
        ],
        &["the harbour", "the northern lake"],
    );
}

#[test]
fn what_stands_behind_a_preposition_is_not_the_thing_itself() {
    check(
        "What did the act do?",
        &["it returned the land to the tenants of the islands"],
        &[
            "the tenants of the islands got the land back: it returned it to them",
            "returned land to tenants",
        ],
        &["it returned the tenants to the islands", "it returned the tenants"],
    );
    check(
        "How does the mill work?",
        &["it makes flour from grain", "it turns grain into flour"],
        &["it makes grain into flour", "it makes flour out of grain"],
        &["it makes grain from flour"],
    );
    check(
        "How does a mirror work?",
        &["it reflects the light of the lamp"],
        &[
            "it reflects the lamp's light",
            "the light of the lamp is reflected by it",
            "it reflects lamplight",
        ],
        &["the lamp reflects its light"],
    );
    check(
        "What is a jury?",
        &["a group in which citizens judge a defendant"],
        &["a group of citizens who judge the defendant"],
        &["a group in which a defendant judges the citizens"],
    );
}

#[test]
fn a_small_word_turns_a_sentence_round() {
    check(
        "Why was she arrested?",
        &["for speaking against the war"],
        &["she spoke against the war", "speaking out against the war"],
        &["for speaking in favour of the war", "for supporting the war"],
    );
    check(
        "Why did the town build the wall?",
        &["to move sheep safely"],
        &["so that sheep could be moved safely"],
        &["to stop sheep moving safely", "to prevent the sheep from moving safely"],
    );
    check(
        "What keeps us on the ground?",
        &["gravity"],
        &["the pull of gravity", "gravitational pull"],
        &["anti-gravity"],
    );
    check(
        "How do the coast and the hills differ?",
        &["the coast is short of rain, the hills are short of sun"],
        &["the hills are short of sun and the coast is short of rain"],
        &["the hills are short of rain, the coast is short of sun"],
    );
    check(
        "What do drivers promise?",
        &["to obey the laws of the United States"],
        &["obey US laws"],
        &[],
    );
}

#[test]
fn a_name_has_its_number_and_a_year_its_era() {
    check(
        "Which ship reached the pole?",
        &["Aurora II"],
        &["Aurora 2", "the Aurora Two", "aurora ii"],
        &["Aurora", "the Aurora III"],
    );
    check(
        "In which century was the abbey built?",
        &["the 14th century"],
        &["14th", "in the 1300s", "fourteenth century"],
        &["14 BC", "the 14th century BC"],
    );
}
