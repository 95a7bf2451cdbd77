//! Persons and places by other names than the key's: rows of question, key and answers, right ones and wrong ones.
//!
//! Owns the cases of names that resemble the key's. Never touches how they are judged.

use crate::grade::tests::check_alone;

#[test]
fn another_with_a_part_of_the_name() {
    check_alone(
        "Who wrote the book?",
        &["Gabriel García Márquez"],
        &[
            "García Márquez",
            "gabriel garcia marquez",
            "Gabriel José García Márquez",
        ],
        &["Gabriel García Lorca", "Gabriel Lorca"],
    );
    check_alone(
        "Who founded the company?",
        &["Karl-Heinz Müller"],
        &["Karl Heinz Muller", "Karlheinz Müller", "Karl-Heinz Mueller"],
        &["Karl-Heinz Schmidt", "Karl-Otto Müller"],
    );
    check_alone(
        "Who won the Nobel Prize first?",
        &["Marie Curie"],
        &["Madame Curie", "M. Curie", "Mme Marie Curie"],
        &["Irene Joliot-Curie", "Pierre Curie"],
    );
    check_alone(
        "Who wrote Frankenstein?",
        &["Mary Shelley"],
        &["Mary Wollstonecraft Shelley", "Mrs Shelley"],
        &["Percy Bysshe Shelley"],
    );
    check_alone(
        "Who wrote the report?",
        &["William Keld"],
        &["Bill Keld", "W. Keld", "Sir William Keld"],
        &["Harriet Keld"],
    );
}

#[test]
fn names_that_are_no_slips_of_each_other() {
    check_alone(
        "Which planet has the largest rings?",
        &["Saturn"],
        &["Satrun", "the planet saturn"],
        &["Satan", "Saturn's moon Titan"],
    );
    check_alone("What is its largest moon?", &["Titan"], &["Titen"], &["Triton"]);
    check_alone(
        "In which era did the dinosaurs live?",
        &["the Mesozoic"],
        &["mesozoic era", "Mezozoic"],
        &["cenozoic era"],
    );
    check_alone(
        "Which two cities does the train link?",
        &["Paris and Lyon"],
        &["Lyon and Paris", "Paris, Lyon"],
        &["Paris, Lyon and Marseille", "Paris and Lille"],
    );
}

#[test]
fn titles_tell_whose_name_it_is() {
    check_alone(
        "Who came to dinner?",
        &["Mr Bennet"],
        &["Mr. Bennet", "Bennet", "Mr and Mrs Bennet"],
        &["Mrs Bennet", "Miss Bennet", "Lady Bennet"],
    );
    check_alone(
        "Who lives at the Hall?",
        &["the Duke of Norland"],
        &["The Duke and Duchess of Norland live there", "the Duke"],
        &["the Duchess of Norland"],
    );
}

#[test]
fn what_somebody_is_called_instead_can_be_denied_and_turned() {
    check_alone(
        "Why did the company have to pay a fine?",
        &["it passed ParrotTalk off as its own chatbot"],
        &["it passed off ParrotTalk as its chatbot"],
        &[
            "it did not pass ParrotTalk off as its own chatbot",
            "it passed its own chatbot off as ParrotTalk",
        ],
    );
    check_alone(
        "Why did he have to pay a fine?",
        &["he sold the cars as gifts"],
        &["he sold cars as gifts"],
        &["he did not sell the cars as gifts"],
    );
}

#[test]
fn who_is_asked_what_was_said_may_think() {
    check_alone(
        "What did she say to him?",
        &["I believe you"],
        &["i believe you"],
        &["I hate you"],
    );
    check_alone(
        "Who left?",
        &["Liang Rubo"],
        &["Liang Rubo, I think", "I think it was Mr Liang"],
        &["I think it was Mr Wang"],
    );
}
