//! The key's deed done by another or to another, its figure of another: rows of question, key and answers, right ones and wrong
//! ones.
//!
//! Owns the cases of who does what to whom, and how many of what. Never touches how they are judged.

use crate::grade::tests::check_in;

const MEREL: &str = "When Halden Labs opened in Utrecht in 2018, it had nine employees; today it employs 1,340 people. Its model, a \
    large translation model (LTM), came out on 14 March 2023. The one before was withdrawn because it kept inventing statutes. It \
    was Lin Yuting, the chief scientist, who persuaded the board to publish the weights, by five votes to two. The investor Pieter \
    Brandsma sold his shares the following week. Sales rose from €41 million to €118 million. A rival, Polyglot of Lyon, kept its \
    model secret and lost customers. The founder, Marit Osei, says the company will not put advertisements in its product. A \
    second model catches 98 per cent of lost negations.";

#[test]
fn who_does_it_and_to_what_are_the_keys() {
    check_in(
        MEREL,
        "What did Pieter Brandsma do after the vote?",
        &["he sold his shares"],
        &[
            "sold his shares",
            "Brandsma sold his shares",
            "he sold off all his shares",
        ],
        &[
            "he sold his house",
            "he sold the company",
            "Osei sold his shares",
            "he bought shares",
        ],
    );
    check_in(
        MEREL,
        "Why was the earlier model withdrawn?",
        &["it kept inventing statutes"],
        &["because it invented statutes", "it kept making up statutes"],
        &["statutes kept inventing it", "it stopped inventing statutes"],
    );
    check_in(
        MEREL,
        "Why did Polyglot lose customers?",
        &["it kept its model secret"],
        &["its model was secret", "Polyglot kept its model secret"],
        &["Halden kept its model secret", "it published its model"],
    );
    check_in(
        MEREL,
        "What will the company not put in its product?",
        &["advertisements"],
        &["ads", "it will not put advertisements in it", "no advertisements"],
        &["it will put advertisements in it"],
    );
    check_in(
        MEREL,
        "Who persuaded the board?",
        &["Lin Yuting"],
        &["Lin", "Yuting Lin", "Dr Lin Yuting"],
        &["Lin Yuting and Marit Osei", "Lin and Osei"],
    );
    check_in(
        MEREL,
        "What share of lost negations does the second model catch?",
        &["98 per cent"],
        &["it catches 98%", "98 in 100"],
        &["it misses 98 per cent", "89%"],
    );
}

#[test]
fn a_vote_is_no_time_of_day() {
    check_in(
        MEREL,
        "What was the result of the vote?",
        &["five to two"],
        &[
            "5-2",
            "5:2",
            "five votes to two",
            "five for and two against",
            "two against and five for",
        ],
        &[
            "two to five",
            "two votes to five",
            "two for and five against",
            "five",
            "5-1",
        ],
    );
    check_in(
        MEREL,
        "From what to what did sales rise?",
        &["from €41 million to €118 million"],
        &["€41m to €118m", "41 to 118 million euros"],
        &["€41 million", "€118 million", "from €118 million to €41 million"],
    );
    check_in(
        MEREL,
        "When did the model come out?",
        &["14 March 2023"],
        &["on March 14th 2023", "14/3/2023"],
        &["after 14 March 2023", "before 14 March 2023"],
    );
    check_in(
        MEREL,
        "What does LTM stand for?",
        &["large translation model"],
        &["a large translation model"],
        &["large translation", "large language model"],
    );
    check_in(
        MEREL,
        "How many people does the company employ?",
        &["1,340"],
        &["1,340 employees", "1340 people"],
        &["nine employees", "134"],
    );
}

const SWARM: &str = "The old queen leaves with two thirds of the colony. A swarm in the open has honey for about three days, so its oldest \
    bees, the scouts, look for a new home. The entrance is no larger than 15 square centimetres; larger ones let in the cold and are \
    hard to defend. Swarms chose the larger boxes in all but one of twelve tests. The length of the dance gives the distance: one \
    second stands for 1,000 metres. For a good hole a scout dances a hundred times. She butts the dancers for another hole with her \
    head. About 30 scouts at one hole begin to pipe, which tells the others to warm up their flight muscles. Only one bee in twenty \
    knows the way. When the queen is lost the swarm turns round and waits for her. Ridley kept his opinion to himself.";

#[test]
fn all_but_one_is_not_one() {
    check_in(
        SWARM,
        "In how many of the twelve tests did swarms choose the larger boxes?",
        &["eleven", "all but one"],
        &[
            "11",
            "eleven of twelve",
            "11 out of 12",
            "all except one",
            "every test but one",
        ],
        &["one", "1 of 12", "all but two", "11 of 15"],
    );
    check_in(
        SWARM,
        "How many bees know the way?",
        &["one in twenty"],
        &["one bee in twenty", "5%", "1/20"],
        &["twenty", "one in ten", "one bee in ten"],
    );
    check_in(
        SWARM,
        "How large may the entrance be at most?",
        &["15 square centimetres"],
        &["15 cm²", "at most 15 square centimetres"],
        &["at least 15 square centimetres", "more than 15 square centimetres"],
    );
    check_in(
        SWARM,
        "How many scouts are at one hole when piping begins?",
        &["about 30"],
        &["30", "30 bees", "30 scouts"],
        &["30 holes", "13"],
    );
    check_in(
        SWARM,
        "How often does a scout dance for a good hole?",
        &["a hundred times"],
        &["100 times", "one hundred"],
        &["a hundred minutes", "ten times"],
    );
    check_in(
        SWARM,
        "What does one second of the dance stand for?",
        &["about 1,000 metres"],
        &["about a kilometre", "1 km"],
        &["a mile", "1,000 kilometres"],
    );
}

#[test]
fn whose_it_is_and_to_whom_it_is_done() {
    check_in(
        SWARM,
        "What did Ridley keep to himself?",
        &["his opinion"],
        &["his own opinion", "Ridley's opinion"],
        &["his colleagues' opinion"],
    );
    check_in(
        SWARM,
        "Who looks for a new home?",
        &["the scouts"],
        &["scouts", "scout bees"],
        &["the scouts' queen"],
    );
    check_in(
        SWARM,
        "What does the swarm do when the queen is lost?",
        &["it turns round and waits for her"],
        &[
            "turns round and waits for the queen",
            "the swarm turns round and waits for her",
        ],
        &[
            "she turns round and waits for it",
            "the queen turns round and waits for the swarm",
        ],
    );
    check_in(
        SWARM,
        "What does a scout do to other dancers?",
        &["she butts them with her head"],
        &["butts them with the head"],
        &["she butts them with her wings", "she does not butt them"],
    );
    check_in(
        SWARM,
        "What does piping tell the others?",
        &["to warm up their flight muscles"],
        &["that they should warm up their muscles"],
        &["to warm up the queen", "to cool down their flight muscles"],
    );
    check_in(
        SWARM,
        "Why are larger entrances bad?",
        &["they let in the cold and are hard to defend"],
        &["they let the cold in and are difficult to defend"],
        &[
            "they let out the cold and are hard to defend",
            "they let in the cold and are easy to defend",
        ],
    );
    check_in(
        SWARM,
        "What does the length of the dance give?",
        &["the distance"],
        &["how far it is", "how far away the hole is"],
        &["how good the hole is", "the direction"],
    );
}

const HARBOUR: &str = "Forty-one ships lay in the ice of Varnholm. Both of the ministry's icebreakers were at work off the east coast. \
    The town had fewer than 3,000 inhabitants; 340 people and eleven nuns sawed. The mayor, Karen Lund, called the fishermen together \
    in the church, because it was the only heated room large enough, and proposed to cut a channel by hand. Anton Friis asked for a \
    deposit of 500 crowns. Blocks of two metres by one were pulled out by horses, of which one drowned. The school was closed, and a \
    foreman laid a pipe. The Hertha brought 200 tonnes of flour and 60 of coal. The channel had damaged a telegraph cable; the court \
    decided for the town, since the cable had been laid less deep than the law required. Lund lost the election to Friis by 14 \
    votes. She left politics and taught mathematics at the girls' school.";

#[test]
fn another_of_the_passage_does_not_do_it() {
    check_in(
        HARBOUR,
        "Why did Lund call the fishermen together in the church?",
        &["it was the only heated room large enough"],
        &[
            "the church was the only heated room large enough",
            "no other heated room was large enough",
        ],
        &["the school was the only heated room large enough"],
    );
    check_in(
        HARBOUR,
        "What happened to one of the horses?",
        &["it drowned"],
        &["the horse drowned", "it was drowned"],
        &["the foreman drowned", "it nearly drowned"],
    );
    check_in(
        HARBOUR,
        "Why did the ministry send a bill?",
        &["the channel had damaged a telegraph cable"],
        &["because a telegraph cable had been damaged by the channel"],
        &[
            "a telegraph cable had damaged the channel",
            "the channel had repaired a telegraph cable",
            "the channel had damaged a ship",
        ],
    );
    check_in(
        HARBOUR,
        "Why did the court decide for the town?",
        &["the cable had been laid less deep than the law required"],
        &[
            "it had been laid shallower than the law required",
            "it was less deep than the law required",
        ],
        &[
            "the channel was less deep than the law required",
            "the cable had been laid as deep as the law required",
            "the cable was laid deep enough",
        ],
    );
    check_in(
        HARBOUR,
        "What did Lund do after she had left politics?",
        &["she taught mathematics at the girls' school"],
        &["taught maths at the girls' school"],
        &[
            "she left the girls' school",
            "Friis taught mathematics at the girls' school",
        ],
    );
    check_in(
        HARBOUR,
        "Why could no icebreaker come?",
        &["both were at work off the east coast"],
        &["both icebreakers were working off the east coast"],
        &[
            "one of them was at work off the east coast",
            "both were at work off the west coast",
        ],
    );
    check_in(
        HARBOUR,
        "To whom did Lund lose the election?",
        &["Anton Friis", "Friis"],
        &["Friis", "A. Friis", "Mr Friis"],
        &["Ole Friis", "Friis's foreman", "Karen Friis"],
    );
}

#[test]
fn a_count_is_of_what_is_asked_for() {
    check_in(
        HARBOUR,
        "How many ships lay in the ice?",
        &["forty-one"],
        &["41 ships", "41"],
        &["41 tonnes", "41 per cent"],
    );
    check_in(
        HARBOUR,
        "How many inhabitants did the town have?",
        &["fewer than 3,000"],
        &["fewer than three thousand people", "under 3,000"],
        &["340 people", "over 3,000"],
    );
    check_in(
        HARBOUR,
        "What did the Hertha bring?",
        &["200 tonnes of flour and 60 of coal"],
        &["60 tonnes of coal and 200 of flour", "200 t of flour and 60 t of coal"],
        &["60 tonnes of flour and 200 of coal", "200 tonnes of coal"],
    );
    check_in(
        HARBOUR,
        "What size were the blocks?",
        &["two metres by one"],
        &["2 m by 1 m", "one metre by two"],
        &["two metres by two", "one metre by one"],
    );
    check_in(
        HARBOUR,
        "What did Friis ask for?",
        &["a deposit of 500 crowns"],
        &["500 crowns as a deposit"],
        &["a deposit of 500 pounds", "a deposit of 5,000 crowns"],
    );
    check_in(
        HARBOUR,
        "What did Lund propose?",
        &["to cut a channel by hand"],
        &["cutting a channel by hand"],
        &["to cut a channel by machine", "not to cut a channel"],
    );
}
