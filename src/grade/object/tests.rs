//! What is seen at a glance: rows of question, key and answers, right ones and wrong ones.
//!
//! Owns the cases of objections and agreements. Never touches how words are compared.

use crate::grade::{Desk, Mark, Prepared, ReasonKind, Style};

const PASSAGE: &str = "The ferry Astrid sank off Holm in May 1912 because her master, Jonas Vik, had not closed the bow \
    door. She carried salt and timber, no passengers. Her mate, Per Lund, rowed 14 km to the lighthouse, where the keeper, \
    Ada Brekke, gave him coffee or soup. The inquiry found that cold water weakens a swimmer sooner than hunger does. \
    Insurance paid 40,000 kroner, a third of what the owners had asked for. Vik lost his licence; Lund kept his.";

fn check(question: &str, keys: &[&str], right: &[&str], wrong: &[(&str, ReasonKind)]) {
    check_in(PASSAGE, question, keys, right, wrong);
}

fn check_in(passage: &str, question: &str, keys: &[&str], right: &[&str], wrong: &[(&str, ReasonKind)]) {
    let prepared = Prepared::inline(question, keys, Some(passage), Style::Short);
    let mut desk = Desk::default();
    for answer in right {
        let verdict = prepared.judge(answer, &mut desk);
        assert_eq!(
            verdict.mark,
            Mark::Right,
            "{question} {keys:?} <- {answer:?}: {:?}",
            verdict.reasons
        );
    }
    for (answer, kind) in wrong {
        let verdict = prepared.judge(answer, &mut desk);
        let kinds: Vec<ReasonKind> = verdict.reasons.iter().map(|r| r.kind).collect();
        assert_ne!(
            verdict.mark,
            Mark::Right,
            "{question} {keys:?} <- {answer:?}: {kinds:?}"
        );
        assert!(kinds.contains(kind), "{question} {keys:?} <- {answer:?}: {kinds:?}");
    }
}

use ReasonKind::{Echo, Extra, Hedged, Missing, Negated, Opposite, OtherFigure, Vague};

#[test]
fn one_thing_or_another_is_no_answer() {
    check(
        "Who was the master of the Astrid?",
        &["Jonas Vik"],
        &["Jonas Vik", "Vik, more or less", "Jonas Vik /or"],
        &[
            ("Jonas Vik or Per Lund", Hedged),
            ("either Lund or Vik", Hedged),
            ("Vik/Lund", Hedged),
            ("Vik or perhaps the keeper", Hedged),
        ],
    );
    check(
        "What did she carry?",
        &["salt and timber"],
        &["salt and timber", "timber, salt"],
        &[("salt or timber", Hedged)],
    );
    check(
        "Where did she sink?",
        &["off Holm"],
        &["off Holm"],
        &[
            ("off Holm or at the lighthouse", Hedged),
            ("at the lighthouse or off Holm", Hedged),
        ],
    );
    check(
        "How far did Lund row?",
        &["14 km"],
        &["14 km", "fourteen kilometres or so"],
        &[("14 or 15 km", Hedged), ("thirteen or fourteen", Hedged)],
    );
    check(
        "When did she sink?",
        &["May 1912"],
        &["in May 1912"],
        &[("May or June 1912", OtherFigure)],
    );
    check(
        "When did she sink?",
        &["May 1912"],
        &["in May 1912"],
        &[("May 1912 or June 1913", Hedged)],
    );
}

#[test]
fn alternatives_of_key_or_passage_are_no_hedge() {
    check(
        "What did the keeper give him?",
        &["coffee"],
        &["coffee", "coffee or soup"],
        &[],
    );
    check(
        "What could he have?",
        &["coffee or soup"],
        &["soup", "coffee or soup", "soup or coffee"],
        &[],
    );
    check(
        "How far did he row?",
        &["14 km"],
        &["14 km or so", "14 km more or less"],
        &[],
    );
}

#[test]
fn what_is_denied_is_not_said() {
    check(
        "Why did the Astrid sink?",
        &["the bow door was not closed"],
        &["the bow door was not closed", "because nobody had closed the bow door"],
        &[("the bow door was closed", Negated)],
    );
    check(
        "Who rowed to the lighthouse?",
        &["Per Lund"],
        &[
            "not Vik but Lund",
            "Lund, not Vik",
            "none other than Lund",
            "not only Lund",
        ],
        &[
            ("anyone but Lund", Negated),
            ("not Per Lund", Negated),
            ("Vik rather than Lund", Negated),
        ],
    );
    check(
        "What was found to weaken a swimmer sooner?",
        &["cold water, not hunger", "cold water"],
        &["cold water", "cold water rather than hunger"],
        &[("hunger, not cold water", Negated)],
    );
}

#[test]
fn what_a_condition_denies_does_not_turn_the_question() {
    check(
        "What must the owners do if the door does not close?",
        &["They must keep the ferry in port."],
        &["keep her in port"],
        &[("they must not keep the ferry in port", Negated)],
    );
}

#[test]
fn opposites_are_seen_in_small_words_too() {
    check(
        "From when were passengers allowed?",
        &["from May 1912"],
        &["from May 1912", "since May 1912"],
        &[("until May 1912", Opposite)],
    );
    check(
        "By how much did the premium fall?",
        &["by 19 per cent"],
        &["by 19 %", "it went down by 19 %", "by 19 per cent, more than any other"],
        &[("to 19 per cent", Opposite)],
    );
    check(
        "What does cold water do?",
        &["it weakens a swimmer sooner than hunger", "it makes a swimmer weaker"],
        &["it weakens a swimmer", "makes swimmers weaker"],
        &[("it makes a swimmer stronger", Opposite)],
    );
    check(
        "When was the inquiry held?",
        &["after the ferry had sunk"],
        &["after the ferry sank"],
        &[("before the ferry sank", Opposite)],
    );
    check(
        "How many men were there?",
        &["fewer than 90"],
        &["fewer than 90 men", "no more than 90"],
        &[],
    );
}

#[test]
fn a_figure_is_the_same_in_any_unit_and_another_in_none() {
    check(
        "How far did the mate row?",
        &["14 km"],
        &[
            "14 km",
            "fourteen kilometres",
            "14,000 m",
            "about 8.7 miles",
            "some 9 miles",
            "He rowed 14,000 metres",
        ],
        &[
            ("14 miles", OtherFigure),
            ("14 m", OtherFigure),
            ("41 km", OtherFigure),
            ("for kilometres", Missing),
        ],
    );
    check(
        "Within how many days must it be paid?",
        &["within 14 days", "14"],
        &["14", "two weeks", "a fortnight", "in 14 days"],
        &[("14 weeks", OtherFigure), ("14 hours", OtherFigure), ("4", OtherFigure)],
    );
    check(
        "How cold was the water?",
        &["-5 °C"],
        &["minus five degrees", "5 degrees below zero", "23 °F"],
        &[
            ("5 °C", OtherFigure),
            ("-5 °F", OtherFigure),
            ("5 degrees above zero", OtherFigure),
        ],
    );
}

#[test]
fn a_share_is_told_in_many_ways() {
    check(
        "What share of it was paid?",
        &["a third"],
        &[
            "one third",
            "1/3",
            "about 33%",
            "33.3 %",
            "one in three",
            "a third of it",
        ],
        &[("a quarter", OtherFigure), ("30 %", OtherFigure), ("3", OtherFigure)],
    );
    check(
        "What share of the crates was lost?",
        &["35%"],
        &["35 per cent", "0.35", "35 out of 100"],
        &[("35 crates", OtherFigure), ("53%", OtherFigure)],
    );
}

#[test]
fn bounds_and_rounding() {
    check(
        "How much did the insurance pay?",
        &["40,000 kroner"],
        &["40 000 kroner", "40.000 kroner", "40k kroner", "about 40,000 kroner"],
        &[("more than 40,000 kroner", OtherFigure), ("4,000 kroner", OtherFigure)],
    );
    check(
        "How many people lived there?",
        &["412,300"],
        &["about 412,000", "roughly 410,000"],
        &[("421,300", OtherFigure)],
    );
    // Who tells in thousands has rounded, any other count has not.
    check(
        "How far off is it?",
        &["384,400 km"],
        &["384,000 km", "384 thousand kilometres"],
        &[
            ("380,000 km", OtherFigure),
            ("400,000 km", OtherFigure),
            ("384,500 km", OtherFigure),
        ],
    );
    check(
        "How many live there?",
        &["8,336,817"],
        &["8.34 million", "8.3 million"],
        &[("8,336,917", OtherFigure), ("8.2 million", OtherFigure)],
    );
    check_in(
        "The lake holds 8,336,817 litres, the pond 8.3 million litres.",
        "How much does the lake hold?",
        &["8,336,817 litres"],
        &["8.34 million litres"],
        &[("8.3 million litres", OtherFigure), ("8,336,000 litres", OtherFigure)],
    );
    check(
        "How many were counted?",
        &["331"],
        &["about 330"],
        &[("330", OtherFigure), ("332", OtherFigure)],
    );
    check(
        "How many came?",
        &["over 1,200"],
        &["more than 1,200", "1,200 or more"],
        &[("almost 1,200", OtherFigure)],
    );
    check(
        "How many came?",
        &["fewer than 90"],
        &["not even 90", "almost 90"],
        &[("more than 90", OtherFigure)],
    );
    check(
        "How long did it take?",
        &["51.37 seconds"],
        &["51.37 s"],
        &[("51.73 seconds", OtherFigure)],
    );
}

#[test]
fn how_often_is_a_figure_too() {
    check(
        "How often did the keeper wind the clock?",
        &["every six hours"],
        &["every 6 hours", "four times a day"],
        &[("six times a day", OtherFigure), ("every sixteen hours", OtherFigure)],
    );
    check(
        "What did the doctor order?",
        &["50 mg twice a day for a week", "50 mg twice a day"],
        &["50 mg twice a day", "50 milligrams two times a day"],
        &[
            ("50 mg twice a week", OtherFigure),
            ("50 g twice a day", OtherFigure),
            ("500 mg twice a day", OtherFigure),
        ],
    );
}

#[test]
fn the_order_of_a_score_or_a_change_means_something() {
    check(
        "How did it end?",
        &["3-2"],
        &["3-2", "3:2", "3 to 2"],
        &[("2-3", Opposite), ("3-1", Opposite)],
    );
    check(
        "To what did sales rise?",
        &["46 tons"],
        &["to 46 tons", "from 3 to 46 tons"],
        &[("from 46 tons to 3 tons", Opposite)],
    );
}

const GUILD: &str = "The Northern Bakers Guild (NBG) was founded by Olav Hauge and his sister Berit Hauge in a brick oven house at \
    Vann. Members pledged rye, barley and oats, and paid for one guide dog. Its first warden was Signe Moe. Cats slept by \
    the stone ovens of the harbour.";

fn of_guild(question: &str, keys: &[&str], right: &[&str], wrong: &[(&str, ReasonKind)]) {
    check_in(GUILD, question, keys, right, wrong);
}

#[test]
fn another_word_in_the_place_of_the_keys_is_another_thing() {
    of_guild(
        "Where was it founded?",
        &["a brick oven house"],
        &["brick oven house", "in an oven house of brick", "a brik oven house"],
        &[("a stone oven house", Missing), ("a brick oven horse", Missing)],
    );
    of_guild(
        "What does NBG stand for?",
        &["Northern Bakers Guild"],
        &["the Northern Bakers Guild", "northern baker's guild"],
        &[("Northern Brewers Guild", Missing), ("NBG", Echo)],
    );
}

#[test]
fn a_thing_exchanged_in_the_same_words_is_another_thing() {
    of_guild(
        "Why did the guild pay for a dog?",
        &["it kept thieves from the ovens"],
        &["it kept the thieves from the ovens", "it kept robbers from the ovens"],
        &[("it kept thieves from the barley", Missing)],
    );
}

#[test]
fn what_sort_of_thing_it_is_is_not_its_name() {
    of_guild(
        "Where was the house?",
        &["Lake Vann"],
        &["Lake Vann", "Vann", "at lake Vann"],
        &[("a lake", Vague), ("the lake", Vague)],
    );
    of_guild(
        "From where does the wind come?",
        &["from the east"],
        &["east", "the east", "an easterly wind, from the east"],
        &[
            ("the north-east", Missing),
            ("from the southeast", Missing),
            ("west", Opposite),
        ],
    );
}

#[test]
fn a_list_wants_all_of_its_items_and_no_others() {
    of_guild(
        "What did members pledge?",
        &["rye, barley and oats"],
        &["rye, barley, oats", "oats and rye and barley"],
        &[("rye", Missing), ("barley and oats", Missing)],
    );
    of_guild(
        "What did they pay for?",
        &["a guide dog"],
        &["one guide dog"],
        &[("a guide dog and cats", Extra)],
    );
}

#[test]
fn a_name_that_two_bear_names_neither() {
    of_guild(
        "Who founded the guild?",
        &["Olav Hauge"],
        &["Olav", "Olav Hauge", "O. Hauge", "Mr Hauge"],
        &[("Hauge", Vague)],
    );
    of_guild("Who was its first warden?", &["Signe Moe"], &["Moe", "Signe Moe"], &[]);
}

#[test]
fn what_a_key_denies_with_or_is_no_answer() {
    of_guild(
        "What did the guild own?",
        &["no mill or shop"],
        &["no mill or shop", "neither a mill nor a shop"],
        &[("shop", Negated), ("a mill", Negated)],
    );
}

#[test]
fn a_slip_of_the_question_says_no_more_than_the_question() {
    of_guild(
        "Who was the warden of the guild?",
        &["the warden of Vann"],
        &["the warden of Vann", "Vann"],
        &[("the warden", Echo), ("the wraden", Echo)],
    );
}
