//! One whom the key does not mean, another time, another unit: rows of question, key and answers, right ones and wrong ones.
//!
//! Owns the cases told of one trial. Never touches how they are judged.

use crate::grade::tests::check_in;

const TRIAL: &str = "Teresa Malvern was charged with setting fire to the community centre. Dennis Crowe had seen a woman in a green coat \
    behind the building at about 9.40 pm; the officer who took this down could not tell green from red. The dog had barked at 61 \
    persons, and in 19 of these 61 cases a laboratory found petrol. Monica Vail had been transferring the centre's money to her own \
    account. Malvern served 29 months, and the damage came to £1.8 million. Since then the police must hand over the full record of a \
    dog. The first client of Samir Haddad was a man accused of stealing a dog. Malvern will not sweep the floors when the new \
    treasurer is there.";

#[test]
fn one_whom_the_key_does_not_mean_did_not_do_it() {
    check_in(
        TRIAL,
        "What was Malvern charged with?",
        &["setting fire to the community centre"],
        &[
            "setting the community centre on fire",
            "having set fire to the community centre",
        ],
        &["setting fire to the church", "Vail set fire to the community centre"],
    );
    check_in(
        TRIAL,
        "Why was what Crowe saw taken down wrongly?",
        &["the officer could not tell green from red"],
        &[
            "the officer could not tell red from green",
            "he could not tell green from red",
        ],
        &[
            "Crowe could not tell green from red",
            "the officer could not tell green from blue",
            "the officer could tell green from red",
        ],
    );
    check_in(
        TRIAL,
        "What had Monica Vail been doing?",
        &["transferring the centre's money to her own account"],
        &[
            "she transferred the centre's money to her account",
            "transferring its money to Vail's own account",
        ],
        &[
            "transferring the centre's money to Malvern's account",
            "Malvern transferred the centre's money to her account",
        ],
    );
    check_in(
        TRIAL,
        "When will Malvern not sweep the floors?",
        &["when the new treasurer is there"],
        &["if the new treasurer is there", "when the new treasurer is present"],
        &[
            "when the new treasurer is not there",
            "unless the new treasurer is there",
        ],
    );
    check_in(
        TRIAL,
        "What must the police do?",
        &["hand over the full record of a dog"],
        &["hand over the complete record of a dog"],
        &["keep back the full record of a dog"],
    );
    check_in(
        TRIAL,
        "Who was Haddad's first client?",
        &["a man accused of stealing a dog"],
        &[
            "a man charged with stealing a dog",
            "somebody accused of stealing a dog",
        ],
        &["a woman accused of stealing a dog", "a man accused of stealing a cat"],
    );
}

#[test]
fn nearly_the_same_in_another_unit_will_do() {
    check_in(
        TRIAL,
        "How long did Malvern serve?",
        &["29 months"],
        &[
            "nearly two and a half years",
            "about 2.5 years",
            "two years and five months",
        ],
        &["2.5 years", "about two years", "29 weeks"],
    );
    check_in(
        TRIAL,
        "What did the damage come to?",
        &["£1.8 million"],
        &["1.8m", "1.8 million pounds"],
        &["1.8", "$1.8m", "18m"],
    );
    check_in(
        TRIAL,
        "In how many cases was petrol found?",
        &["19", "19 of 61"],
        &["19 out of 61", "nineteen"],
        &["19 of 88", "61"],
    );
}

const ULCERS: &str = "Dr Hale drank the broth to prove to the doctors that the germ did harm. The doctors thought that the acid in the \
    stomach killed all germs. The drug company was not interested: it was earning millions from pills that patients had to take, and \
    it wanted to move her laboratory to Porto. The female moth lays her egg on a leaf, where the beetle finds it; she eats the shell. \
    People who owed money gained from the inflation; those to whom money was owed lost it.";

#[test]
fn a_deed_is_done_by_its_doer_in_any_sentence() {
    check_in(
        ULCERS,
        "Why did Dr Hale drink the broth?",
        &["to convince the doctors that the germ did harm"],
        &["she wanted to convince the doctors that it did harm"],
        &["so that the doctors could convince her that the germ did harm"],
    );
    check_in(
        ULCERS,
        "Why could germs not be the cause?",
        &["germs were thought to be killed by the acid in the stomach"],
        &["the acid in the stomach was thought to kill germs"],
        &["germs were thought to kill the acid in the stomach"],
    );
    check_in(
        ULCERS,
        "Why was the drug company not interested?",
        &["it was earning millions from pills"],
        &["the company was earning millions from pills"],
        &["because patients were earning millions from pills"],
    );
    check_in(
        ULCERS,
        "What does the female moth do with the shell?",
        &["she eats it"],
        &["the moth eats it", "it eats it"],
        &["the beetle eats it"],
    );
    check_in(
        ULCERS,
        "Who gained from the inflation?",
        &["people who owed money"],
        &["those who owed money"],
        &["people who were owed money"],
    );
    check_in(
        ULCERS,
        "Why did Dr Hale turn down the offer?",
        &["the company wanted to move her laboratory to Porto"],
        &["they wanted to move her laboratory to Porto"],
        &["she wanted to move her laboratory to Porto and the company refused"],
    );
    check_in(
        ULCERS,
        "What did the doctors call it?",
        &["acid-killed germs"],
        &["germs killed by acid", "germs that are killed by acid"],
        &["acid killed by germs"],
    );
}
