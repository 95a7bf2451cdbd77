//! Two things asked at once, another who does it, comparisons, what is left open, what only seems denied: rows of question, key and
//! answers, right ones and wrong ones.
//!
//! Owns the cases of what stands in which part of an answer. Never touches how they are judged.

use crate::grade::tests::{check_alone, check_in};

const FERRY: &str = "The rope ferry at Arnhult was built in 1931 by Sixten Dahl, a smith from Kalmar. Its wooden float sank in 1958, because \
    ice had split the planks, and a steel float took its place. The ferryman, Ole Brask, pulled a wet dog out of the river that night and \
    carried it to the priest. Brask charged 4 crowns a month; the bridge company, Vinter Broar, wanted 90. A flood in March 1977 broke the \
    rope and drowned two cows. The school bought the ferry for 2,400 crowns from Vinter Broar, and the parish of Ryd gave the school a \
    new rope. The winch lets in a little oil at each turn. The north landing is drier than the south landing.";

#[test]
fn half_of_what_is_asked_is_not_the_whole() {
    check_in(
        FERRY,
        "Who built the rope ferry, and in what year?",
        &["Sixten Dahl, 1931"],
        &["Sixten Dahl in 1931", "1931, by Sixten Dahl", "Dahl built it in 1931"],
        &["Sixten Dahl", "in 1931"],
    );
    check_in(
        FERRY,
        "Which two kinds of harm did the flood do?",
        &["it broke the rope and drowned two cows"],
        &["the rope broke and two cows drowned"],
        &["it broke the rope", "it drowned two cows"],
    );
    check_alone(
        "What is the difference between a canal and a river?",
        &["a canal is dug by people, a river is natural"],
        &["canals are dug by people and rivers are natural"],
        &["a canal is dug by people", "a river is natural"],
    );
}

#[test]
fn whoever_else_does_it_is_another_answer() {
    check_in(
        FERRY,
        "What did the ferryman do that night?",
        &["he pulled a dog out of the river"],
        &["pulled a dog out of the river", "he pulled a wet dog from the river"],
        &["the dog pulled him out of the river"],
    );
    check_in(
        FERRY,
        "Who gave the school a new rope?",
        &["the parish of Ryd"],
        &["Ryd", "the parish of Ryd gave it"],
        &["the school gave it to the parish of Ryd"],
    );
    check_in(
        FERRY,
        "Why did the float sink?",
        &["ice had split the planks"],
        &["the ice split its planks", "because ice had split the planks"],
        &["the planks split because the float sank", "ice had split the rope"],
    );
    check_in(
        FERRY,
        "What does the winch let in at each turn?",
        &["it lets in a little oil"],
        &["a little oil", "it lets oil in"],
        &["it lets oil out"],
    );
    check_alone(
        "Which city gave the fountain to Bergen?",
        &["Aarhus"],
        &["Aarhus gave it to Bergen"],
        &["Bergen gave it to Aarhus"],
    );
    check_alone(
        "What happens to the level of a lake when the flow into it stops?",
        &["it falls"],
        &["the level falls", "it drops"],
        &["the flow falls", "it stays the same"],
    );
    check_alone(
        "What does a sparrowhawk eat?",
        &["small birds"],
        &["it eats small birds"],
        &["it is eaten by small birds"],
    );
}

#[test]
fn a_comparison_is_told_from_both_its_ends() {
    check_alone(
        "Why does oil float on water?",
        &["oil is less dense than water"],
        &[
            "it is less dense than water",
            "water is denser than oil",
            "water is heavy, so oil is less dense",
        ],
        &[
            "oil is denser than water",
            "water is less dense than oil",
            "oil has the same density as water",
        ],
    );
    check_in(
        FERRY,
        "Which landing is drier?",
        &["the north landing"],
        &["the north", "the north one"],
        &["the south landing"],
    );
}

#[test]
fn what_is_left_open_is_no_answer() {
    check_in(
        FERRY,
        "For how much did the school buy the ferry?",
        &["2,400 crowns"],
        &["2400 crowns", "for 2,400"],
        &["between 1,000 and 5,000 crowns", "all but 2,400 crowns"],
    );
    check_in(
        FERRY,
        "How much did Brask charge a month?",
        &["4 crowns"],
        &["four crowns", "4 crowns a month"],
        &["4 crowns a year"],
    );
    check_in(
        FERRY,
        "When did the flood come?",
        &["March 1977"],
        &["in March of 1977"],
        &["in March or May 1977", "March 1976 or 1977"],
    );
    check_in(
        FERRY,
        "What did the ferryman pull out of the river?",
        &["a wet dog"],
        &["a dog"],
        &["something", "something in the river"],
    );
    check_alone(
        "In which year did it sink?",
        &["1958"],
        &["in 1958"],
        &["1957 or 1958", "either 1958 or 1959"],
    );
    check_alone(
        "Which mast is the tallest?",
        &["Northmast"],
        &["the Northmast"],
        &["Southmast", "Mainmast, then Northmast"],
    );
    check_alone("What is the square root of 81?", &["9"], &["nine"], &["9 squared"]);
}

#[test]
fn what_is_taken_back_is_not_said() {
    check_alone(
        "What is the capital of Canada?",
        &["Ottawa"],
        &["Ottawa, not Toronto", "it is Ottawa"],
        &[
            "Ottawa, no wait, it is Toronto",
            "Ottawa used to be but now it is Toronto",
        ],
    );
    check_in(
        FERRY,
        "What happened to the rope in 1977?",
        &["it could not bear the flood", "the flood was too strong for it"],
        &[
            "it couldn't bear the flood",
            "it dosent bear the flood",
            "the flood was too strong",
        ],
        &["it could bear the flood"],
    );
    check_in(
        FERRY,
        "How much did Vinter Broar get for the ferry?",
        &["2,400 crowns"],
        &["they had to hand over 2400 crowns", "2400 crowns"],
        &["over 24,000 crowns", "2,400 crowns was not enough"],
    );
    check_alone(
        "Who painted the portrait?",
        &["Nora Lindell", "the mayor's sister"],
        &[
            "Nora Lindell",
            "the sister of the mayor",
            "Oskar Lindell's wife, Nora Lindell",
        ],
        &["the mayor"],
    );
    check_alone(
        "What made her climb a record?",
        &["she was the first woman to climb the peak"],
        &["no woman had ever climbed the peak before"],
        &["no woman climbed the peak"],
    );
    check_alone(
        "Why was the first batch of glass thrown away?",
        &["the sand was not pure enough"],
        &["the sand wasn't pure enough"],
        &["the sand was too pure", "the sand was pure enough"],
    );
    check_in(
        FERRY,
        "Where did the choir of Ryd go in 1980?",
        &["Kalmar"],
        &["to Kalmar", "from Ryd to Kalmar"],
        &["from Kalmar to Ryd"],
    );
}

#[test]
fn what_stands_around_a_small_word_keeps_its_place() {
    check_alone(
        "Why does a cold spoon steam over soup?",
        &["the spoon takes heat from the vapour"],
        &[
            "the spoon takes heat from the vapour of the soup",
            "heat is taken from the vapour by the spoon",
        ],
        &["the vapour takes heat from the spoon"],
    );
    check_alone(
        "How is a stranger at the gate treated?",
        &["as a friend until he is shown to be an enemy"],
        &["he is a friend until shown to be an enemy"],
        &["as an enemy until he is shown to be a friend"],
    );
    check_alone(
        "Why was the barrel turned every week?",
        &["the yeast would leave its mark on the wood"],
        &["because the yeast left a mark on the wood"],
        &["the wood would leave its mark on the yeast"],
    );
}

#[test]
fn who_is_said_to_be_it_is_meant() {
    check_alone(
        "Who painted the harbour of Skarra?",
        &["Agnes Lorne"],
        &[
            "Agnes Lorne painted it, as Tobias Finch wrote",
            "It was painted by Agnes Lorne",
        ],
        &["Tobias Finch painted it and Agnes Lorne bought it"],
    );
    check_alone(
        "What is the deepest lake in Sweden?",
        &["Hornavan"],
        &[
            "Hornavan is the deepest lake in Sweden, ahead of Vojmsjön",
            "the deepest is Hornavan",
        ],
        &["Torneträsk is the deepest lake in Sweden, and Hornavan comes second"],
    );
    check_alone(
        "What is the capital of Kazakhstan?",
        &["Astana"],
        &["Astana, it used to be Almaty"],
        &["Astana used to be, but it was moved to Almaty"],
    );
}

#[test]
fn a_denial_in_other_words_is_none() {
    check_in(
        FERRY,
        "What had the ferryman done?",
        &["he had forgotten to tar the rope"],
        &["he forgot the tar on the rope", "he forgot to tar the rope"],
        &["he had not forgotten to tar the rope"],
    );
    check_in(
        FERRY,
        "Why are the planks kept wet?",
        &["so that they do not shrink"],
        &["they need water or they'll shrink"],
        &["so that they shrink"],
    );
    check_in(
        FERRY,
        "What was agreed about the toll?",
        &["no toll may be raised until the parish has been asked"],
        &["ask the parish first, raise the toll after"],
        &["the toll may be raised and the parish not be asked"],
    );
    check_in(
        FERRY,
        "When do the landings flood?",
        &["in spring and in autumn"],
        &["in spring or autumn"],
        &["in winter"],
    );
}

#[test]
fn what_fills_the_place_is_the_answer() {
    check_alone(
        "Who played the miller in the film?",
        &["Agnes Lorne"],
        &[
            "The miller was played by Agnes Lorne, while Tobias Finch was his wife",
            "The miller was played by Tobias Finch's wife, Agnes Lorne",
        ],
        &["The miller was played by Tobias Finch, while Agnes Lorne was his wife"],
    );
    check_alone(
        "Which is the largest island of Skarra?",
        &["Ramsholm"],
        &["The largest island is Ramsholm, which is bigger than Vattö"],
        &["The largest island is Vattö, which is bigger than Ramsholm"],
    );
    check_alone(
        "To whom did Lorne sell half of the boat?",
        &["Finch"],
        &["Lorne sold half of it to Finch"],
        &["Finch sold half of it to Lorne"],
    );
    check_alone(
        "What was done to the judge?",
        &["he was robbed by a band of smugglers"],
        &["smugglers robbed him", "a band of smugglers robbed the judge"],
        &["he robbed a band of smugglers"],
    );
}

#[test]
fn what_it_is_of_is_told_to_the_end() {
    check_alone(
        "Who may use the ferry free of charge?",
        &["people who work in the mill"],
        &["mill workers", "those people who work in the mill"],
        &["people with dogs", "old people"],
    );
    check_in(
        FERRY,
        "Where was the spare rope kept?",
        &["in the winter it lay in Dahl's barn"],
        &["in the barn of Dahl in winter"],
        &["in the winter it lay in Brask's barn"],
    );
}

#[test]
fn what_the_first_clause_says_is_the_answer() {
    check_alone(
        "Who wrote the ballad of the ferry?",
        &["Agnes Lorne"],
        &[
            "It was written by Agnes Lorne, and Tobias Finch later set it to music",
            "Agnes Lorne, who sold it to Tobias Finch",
            "Agnes Lorne, after she had met Tobias Finch",
        ],
        &[
            "It was written by Tobias Finch, and Agnes Lorne later set it to music",
            "Tobias Finch, who sold it to Agnes Lorne",
            "Tobias Finch, after he had met Agnes Lorne",
        ],
    );
    check_alone(
        "Skarra is the capital of which island?",
        &["Ramsholm"],
        &["Skarra is the capital of Ramsholm, while Arnhult is that of Vattö"],
        &["Skarra is the capital of Vattö, while Arnhult is that of Ramsholm"],
    );
    check_in(
        FERRY,
        "Who built the rope ferry?",
        &["Sixten Dahl"],
        &["It was built by Sixten Dahl, and Ole Brask pulled it"],
        &[
            "It was built by Ole Brask, and Sixten Dahl pulled it",
            "Ole Brask, before Sixten Dahl took it over",
        ],
    );
}

#[test]
fn one_of_two_is_left_open_or_is_not_both() {
    check_alone(
        "Which mountains part the two islands?",
        &["the Skarra Hills"],
        &["the Skarra Hills, I am sure of it"],
        &[
            "the Ryd Hills or the Skarra Hills, not sure which",
            "Either the Skarra Hills or the Ryd Hills, I can never tell which is which",
        ],
    );
    check_alone(
        "What is a polyglot herder?",
        &["one who keeps both sheep and goats"],
        &["somebody who keeps sheep and goats", "he keeps goats and sheep"],
        &["one who keeps only sheep", "he keeps just goats"],
    );
}

#[test]
fn it_goes_from_the_one_to_the_other() {
    check_alone(
        "Why was the wall at Ryd built?",
        &["to stop North Islanders escaping to the South"],
        &["to prevent the North Islanders from escaping to the South"],
        &["to stop South Islanders escaping to the North"],
    );
    check_alone(
        "Why did Finch jump?",
        &["He believed that Agnes was lost"],
        &["he thought Agnes was lost", "because he believed Agnes had been lost"],
        &["Agnes believed that he was lost"],
    );
    check_in(
        FERRY,
        "Where did the ferryman carry the dog?",
        &["he carried it to the priest", "from the river to the priest"],
        &["to the priest", "from the river to the priest"],
        &["from the priest to the river"],
    );
}

#[test]
fn what_is_counted_may_be_called_otherwise() {
    const CLUB: &str = "The rowing club of Ryd has 340 members; its junior section has 118, and 20 people row for pay. Ole Brask, its founder, \
        collected 5,300 signatures against the bridge.";
    check_in(
        CLUB,
        "How many members has the junior section?",
        &["118"],
        &["118 juniors", "there are 118 juniors in it"],
        &["340 juniors", "18 juniors"],
    );
    check_in(
        CLUB,
        "How many signatures did Ole Brask collect?",
        &["5,300"],
        &["he got five thousand three hundred people to sign", "5300"],
        &["he got 20 people to sign", "3,500"],
    );
}
