//! What is nearly the key and turned in one place: its end, its part, its place, whose it is, what goes with what. Rows of question,
//! key and answers, right ones and wrong ones.
//!
//! Owns the cases of keys that one small turn makes wrong. Never touches how they are judged.

use crate::grade::tests::check_in;

const FERRY: &str = "When the ferry stopped running, Agnes Lorne rowed the post to Skarra. She was paid nothing, and nobody thanked \
    her, but the islanders left eggs on her doorstep. Tobias Finch did not speak to her, for her brother had testified against \
    his son. Finch's daughter went on selling fish, and his wife gave up smoking.";

#[test]
fn there_is_none_in_many_words() {
    check_in(
        FERRY,
        "How much was Agnes paid?",
        &["nothing"],
        &[
            "nothing at all",
            "zero",
            "she wasn't paid",
            "she got no pay",
            "she did it for free",
            "not a penny",
        ],
        &["not much", "not nothing", "nothing but eggs", "eggs"],
    );
    check_in(
        FERRY,
        "Who thanked her?",
        &["nobody"],
        &["no one", "no-one did", "not a single person"],
        &["not everybody", "nobody but Finch", "somebody"],
    );
}

#[test]
fn what_ended_does_not_go_on() {
    check_in(
        FERRY,
        "Why did Agnes row?",
        &["because the ferry had stopped running"],
        &[
            "the ferry no longer ran",
            "the ferry wasn't running any more",
            "there was no ferry",
        ],
        &["because the ferry kept running", "the ferry was running"],
    );
    check_in(
        FERRY,
        "What did the daughter do?",
        &["she went on selling fish"],
        &["she continued to sell fish", "she still sold fish"],
        &["she stopped selling fish", "she no longer sold fish"],
    );
    check_in(
        FERRY,
        "What did his wife do?",
        &["she gave up smoking"],
        &["she quit smoking", "she didn't smoke any more"],
        &["she took up smoking", "she went on smoking", "she smoked"],
    );
}

#[test]
fn he_is_not_she() {
    check_in(
        FERRY,
        "Why did Finch not speak to her?",
        &["her brother had testified against his son"],
        &[
            "her brother testified against Finch's son",
            "her brother had given evidence against his son",
        ],
        &[
            "his brother had testified against her son",
            "she had testified against his son",
            "her brother had testified against him",
        ],
    );
    check_in(
        FERRY,
        "How did the islanders thank her?",
        &["they left eggs on her doorstep"],
        &["they left eggs on the doorstep", "eggs left on her doorstep"],
        &["she left eggs on their doorsteps"],
    );
}

const VALE: &str = "Most orchards in the Vale of Orra must be replanted, for the warmer winters are too warm for them. Apples suffer \
    first; pears can manage with 600 hours of cold. The minister might agree if the growers gave up spraying near the river. Petra \
    Holm, whose land lies below the dam, has planted almonds. Joss Keene has grafted a Spanish variety onto his old stock. It tastes \
    slightly worse than the old one. The growers want loans for fifteen years.";

#[test]
fn a_part_told_in_words_is_that_part() {
    check_in(
        VALE,
        "How many of the orchards must be replanted?",
        &["most of them"],
        &["most", "the majority", "more than half of them"],
        &["all of them", "some of them", "half", "none"],
    );
    check_in(
        VALE,
        "How many hours of cold do pears need?",
        &["600"],
        &["600 hours"],
        &["at most 600", "800"],
    );
    check_in(
        VALE,
        "What do the growers want?",
        &["loans for fifteen years"],
        &["loans over fifteen years"],
        &["loans for fifty years"],
    );
}

#[test]
fn small_words_set_the_place_and_the_condition() {
    check_in(
        VALE,
        "Where is Petra Holm's land?",
        &["below the dam"],
        &["beneath the dam", "under the dam"],
        &["above the dam", "on the dam", "next to the dam", "far from the dam"],
    );
    check_in(
        VALE,
        "On what condition might the minister agree?",
        &["if the growers give up spraying near the river"],
        &[
            "if growers stop spraying near the river",
            "that they no longer spray close to the river",
            "if they don't spray near the river",
        ],
        &[
            "unless the growers give up spraying near the river",
            "if the growers go on spraying near the river",
        ],
    );
    check_in(
        VALE,
        "Why must the orchards be replanted?",
        &["the winters are too warm"],
        &["too warm winters"],
        &["the winters are too cold", "the winters are too wet"],
    );
    check_in(
        VALE,
        "What happens to the apples first?",
        &["they suffer"],
        &["they suffer first"],
        &["they suffer last"],
    );
}

#[test]
fn each_is_of_its_own_kind() {
    check_in(
        VALE,
        "What has Joss Keene done?",
        &["he has grafted a Spanish variety onto his old stock"],
        &["grafted a Spanish variety on old stock"],
        &[
            "grafted an old variety onto Spanish stock",
            "grafted a French variety onto his old stock",
        ],
    );
    check_in(
        VALE,
        "What is its drawback?",
        &["it tastes slightly worse than the old one"],
        &["it tastes somewhat worse than the old one"],
        &["the old one tastes slightly worse", "it tastes much worse"],
    );
}

const FORK: &str = "Clara Whitlow's mother died when she was nine. She married the organist Daniel Pryce. She patented a tuning fork \
    that did not change its pitch with the temperature, sued two rivals, won the first case and lost the second. Vibrations felt \
    through the fingertips, she held, could take the place of sound. Dr Amir Sadek tested twelve of the children and found that ten \
    of them could tell two notes apart. Her forks are in the museum at Hull, but for one that her last pupil, Nell Oakes, has.";

#[test]
fn all_but_one_word_is_not_enough() {
    check_in(
        FORK,
        "What was special about her fork?",
        &["it did not change its pitch with the temperature"],
        &[
            "its pitch did not change with the temperature",
            "its pitch was the same whether it was hot or cold",
        ],
        &[
            "it did not change its shape with the temperature",
            "it did not change its temperature with the pitch",
        ],
    );
    check_in(
        FORK,
        "How did the two cases end?",
        &["she won the first and lost the second"],
        &["she won the first case but lost the second"],
        &[
            "she lost the first and won the second",
            "she won the second and lost the first",
        ],
    );
    check_in(
        FORK,
        "What could take the place of sound?",
        &["vibrations felt through the fingertips"],
        &["vibrations felt with the fingertips"],
        &[
            "temperature felt through the fingertips",
            "sound felt through the fingertips",
        ],
    );
    check_in(
        FORK,
        "Where are her forks?",
        &["in the museum at Hull"],
        &["in Hull's museum"],
        &["in Hull's library"],
    );
    check_in(
        FORK,
        "What happened when Clara was nine?",
        &["her mother died"],
        &["her mother passed away"],
        &["her mother was ill", "her mother married again"],
    );
}

#[test]
fn so_many_are_of_so_many() {
    check_in(
        FORK,
        "How many of the children could tell the notes apart?",
        &["ten of the twelve"],
        &["ten", "10 of 12", "ten out of twelve", "ten of them"],
        &["twelve", "two of the twelve", "ten of twenty"],
    );
    check_in(
        FORK,
        "How many of the children could tell the notes apart?",
        &["ten"],
        &["ten of the twelve", "10 out of 12"],
        &["ten of twenty", "two of the twelve"],
    );
}

#[test]
fn nobody_is_called_what_another_is() {
    check_in(
        FORK,
        "Whom did she marry?",
        &["Daniel Pryce"],
        &["the organist Daniel Pryce"],
        &["the pianist Daniel Pryce", "Dr Daniel Sadek"],
    );
    check_in(
        FORK,
        "Who has the last fork?",
        &["Nell Oakes"],
        &["her last pupil, Nell Oakes"],
        &["her first pupil, Nell Oakes"],
    );
}

const DAM: &str = "In November 1817 the dam above Ferrand gave way. The water carried off two mills, the tannery and the wooden bridge, \
    but left the stone church standing, since the cemetery wall split the current. The watchman had seen the crack the day before. \
    At the trial in Lyon the baron was fined, and half of the fine was given to the widows. The new dam, of granite rather than \
    earth, was placed two kilometres farther upstream. It has never leaked. The bell rings on the first Sunday in November.";

#[test]
fn another_thing_does_not_do_the_same() {
    check_in(
        DAM,
        "What happened in November 1817?",
        &["the dam broke"],
        &["the dam gave way", "the dam burst"],
        &["the dam was built", "the bridge broke"],
    );
    check_in(
        DAM,
        "Why did the church remain standing?",
        &["the cemetery wall split the current"],
        &["the current was split by the cemetery wall"],
        &[
            "the current split the cemetery wall",
            "the church wall split the current",
        ],
    );
    check_in(
        DAM,
        "What did the water carry off?",
        &["two mills, the tannery and the wooden bridge"],
        &[
            "the wooden bridge, two mills and a tannery",
            "two mills, a tannery and a bridge",
        ],
        &[
            "two mills, the tannery and the stone church",
            "two mills, the tannery and the stone bridge",
            "two mills and the tannery",
        ],
    );
    check_in(
        DAM,
        "Who received half of the fine?",
        &["the widows"],
        &["widows"],
        &["the widows' sons", "the widow's children"],
    );
}

#[test]
fn where_and_when_are_held_to_the_word() {
    check_in(DAM, "Where was the trial?", &["Lyon"], &["in Lyon"], &["outside Lyon"]);
    check_in(
        DAM,
        "Where is the new dam?",
        &["two kilometres farther upstream"],
        &["2 km upstream", "2000 metres upstream"],
        &["two kilometres downstream", "two miles upstream"],
    );
    check_in(
        DAM,
        "When had he seen the crack?",
        &["the day before"],
        &["one day before", "the previous day"],
        &["two days before", "the day after"],
    );
    check_in(
        DAM,
        "When does the bell ring?",
        &["on the first Sunday in November"],
        &["the first Sunday of November"],
        &["on the first Monday in November", "the first Sunday in October"],
    );
    check_in(
        DAM,
        "How often has it leaked?",
        &["never"],
        &["not once", "zero times"],
        &["once", "not often"],
    );
}

/// Near a place is not in it.
#[test]
fn in_is_neither_near_nor_outside() {
    check_in(
        FERRY,
        "Where did the islanders leave the eggs?",
        &["in her boat"],
        &["in her boat", "inside her boat", "her boat"],
        &["near her boat", "outside her boat", "beside her boat"],
    );
}
