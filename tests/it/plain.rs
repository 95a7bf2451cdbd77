//! The quiz line by line, driven as a pipe drives it.

use closeread::memory::Book;
use closeread::plain::{Echo, Manner, run};
use closeread::sitting::{Asked, Circumstances, Ended, Library, Opening, Outside, Plan, Sequence};
use proptest::prelude::*;

use super::owls::{MORNING, World, library};

fn manner(confidence: Asked) -> Manner {
    Manner {
        circumstances: Circumstances {
            book: Book::Closed,
            confidence,
        },
        echo: Echo::Said,
    }
}

fn quiz(entry: usize) -> Opening {
    Opening::Quiz {
        entry,
        plan: Plan {
            sequence: Sequence::Written,
            ..Plan::mixed(7)
        },
    }
}

/// What a run says to these lines.
fn says(library: Library, opening: Opening, manner: Manner, world: &mut World, input: &str) -> String {
    let mut output = Vec::new();
    let ended = run(
        library,
        opening,
        manner,
        &mut input.as_bytes(),
        &mut output,
        Outside {
            perform: &mut |effect, _| world.perform(effect),
            clock: &|| MORNING,
            seed: 1,
        },
    );
    assert_eq!(ended.unwrap(), Ended::Left);
    String::from_utf8(output).unwrap()
}

fn transcript(opening: Opening, lines: &[&str]) -> (String, World) {
    let mut world = World::default();
    let said = says(
        library(),
        opening,
        manner(Asked::No),
        &mut world,
        &(lines.join("\n") + "\n"),
    );
    (said, world)
}

#[test]
fn a_pipe_plays_every_kind_from_the_start_to_the_summary() {
    let lines = [
        "Ada",
        "voles; shrews; starlings",
        "four hundred",
        "3 May 2019",
        "dish; higher",
        "b",
        "a b",
        "false: they hung a second box",
        "b a d c",
        "1a 2b",
        "fed birds forget",
        "how to be owls",
        "",
        ":quit",
    ];
    let (said, world) = transcript(quiz(0), &lines);
    assert_eq!(world.attempts.len(), 11);
    insta::assert_snapshot!(said);
}

#[test]
fn commands_do_what_they_say() {
    let lines = [
        ":help",
        ":hint",
        ":hint",
        ":hint",
        ":fly",
        ":passage",
        "Tom",
        ":right",
        ":undo",
        ":undo",
        ":tell",
        ":skip",
        "412",
        ":n",
        ":glossary",
        ":retry",
        ":again",
    ];
    let (said, world) = transcript(quiz(1), &lines);
    assert_eq!((world.attempts.len(), world.overrules.len()), (3, 4));
    insta::assert_snapshot!(said);
}

#[test]
fn a_mark_before_the_first_line_is_no_part_of_it() {
    let (said, world) = transcript(quiz(1), &["\u{feff}Ada", "\u{feff}:quit"]);
    assert_eq!(world.attempts.len(), 1, "{said}");
    assert_eq!(world.attempts[0].answer, "Ada");
}

#[test]
fn an_empty_line_of_a_file_leaves_its_question_without_an_answer() {
    let (said, world) = transcript(quiz(1), &["Ada", "", "412"]);
    let answered: Vec<&str> = world.attempts.iter().map(|attempt| attempt.answer.as_str()).collect();
    assert_eq!(answered, ["Ada", "412"], "{said}");
    assert!(said.contains("Summary: 2 of 3 right, 1 unanswered."), "{said}");
    // The eleventh question is for an explanation, which takes lines up to an empty one.
    let lines = [
        "",
        " ",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "fed birds forget",
        "how to be owls",
        "",
    ];
    let (said, world) = transcript(quiz(0), &lines);
    assert_eq!(world.attempts[0].answer, "fed birds forget\nhow to be owls", "{said}");
    let (said, world) = transcript(quiz(0), &[""; 11]);
    assert_eq!(world.attempts.len(), 0);
    assert!(said.contains("Summary: 0 of 11 right, 11 unanswered."), "{said}");
}

#[test]
fn at_a_terminal_an_empty_line_is_no_answer_yet() {
    let at_a_terminal = Manner {
        echo: Echo::Terminal,
        ..manner(Asked::No)
    };
    let mut world = World::default();
    let said = says(library(), quiz(1), at_a_terminal, &mut world, "\nAda\n");
    assert!(said.contains("Nothing is typed yet."), "{said}");
    assert_eq!(world.attempts[0].question, "who-found", "{said}");
}

#[test]
fn the_end_of_the_input_ends_it_politely() {
    let (said, world) = transcript(quiz(0), &["Ada"]);
    assert_eq!(world.attempts.len(), 1);
    assert!(said.contains("Summary: 1 of 11 right, 10 unanswered."), "{said}");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let end = "Next time it goes on where you stopped, unless you choose the questions or begin anew.";
    assert!(said.ends_with(end), "{said}");
    let (said, _) = transcript(quiz(0), &[]);
    assert!(said.ends_with("Nothing was answered this time.\n"), "{said}");
}

#[test]
fn a_set_is_chosen_from_the_library() {
    let (said, world) = transcript(
        Opening::Library,
        &["zebra", ":hint", "nature", "2", "Ada", ":quit", "bees", ":quit"],
    );
    assert_eq!(world.attempts[0].set, "bees");
    insta::assert_snapshot!(said.replace("\n\n", "\n"));
}

#[test]
fn confidence_is_asked_where_it_is_wanted() {
    let mut world = World::default();
    let said = says(library(), quiz(1), manner(Asked::Yes), &mut world, "Ada\nvery\n3\n");
    assert_eq!(world.attempts[0].confidence, Some(closeread::memory::Confidence::High));
    assert!(said.contains("Here it is 1, 2, 3"), "{said}");
}

#[test]
fn a_run_that_was_cut_off_goes_on() {
    let (_, world) = transcript(quiz(1), &["Ada"]);
    let library = Library {
        attempts: world.attempts.clone(),
        ..library()
    };
    let cut = library.unfinished(1).unwrap();
    let mut later = World {
        attempts: world.attempts,
        ..World::default()
    };
    let opening = Opening::GoOn { entry: 1, cut };
    let said = says(
        library,
        opening,
        manner(Asked::No),
        &mut later,
        "voles, shrews, starlings\n412\n",
    );
    assert!(
        said.contains("with 1 of 3 answered") && said.contains("Summary: 3 of 3 right."),
        "{said}"
    );
}

#[test]
fn a_full_disk_keeps_the_words() {
    let refusal = "Not saved: the disk is full. Make room, then send it again.";
    let mut world = World {
        refusal: Some(refusal.into()),
        ..World::default()
    };
    let said = says(library(), quiz(1), manner(Asked::No), &mut world, "Ada\n");
    assert!(
        said.contains(refusal) && said.contains("Your answer was: Ada"),
        "{said}"
    );
    assert!(!said.contains("Right."), "no verdict that is not kept: {said}");
}

#[test]
fn an_empty_library_is_said_in_words() {
    let mut world = World::default();
    let said = says(Library::default(), Opening::Library, manner(Asked::No), &mut world, "");
    assert!(said.starts_with("There are no sets to ask."), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn nothing_but_text_and_line_feeds_is_written(input in "(\\PC|[\\x00-\\x1f\\x7f-\\u{9f}:a-d1-3\\u{202e}\n]){0,120}") {
        let mut library = library();
        let set = std::sync::Arc::make_mut(&mut library.entries[0].set);
        set.title.push_str("\u{1b}[2J\u{9b}31m\u{7f}");
        set.questions[0].prompt.push_str("\u{1b}]0;title\u{7}\r\u{8}");
        let mut world = World::default();
        let said = says(library, quiz(0), manner(Asked::No), &mut world, &input);
        let bad: Vec<char> = said.chars().filter(|&c| c.is_control() && c != '\n').collect();
        prop_assert!(bad.is_empty(), "{bad:?}");
        prop_assert!(!said.contains('\u{202e}'), "the direction of writing stays");
    }
}

#[test]
fn the_summary_reminds_of_a_long_answer_by_its_front() {
    let long = "owls ".repeat(200);
    let (said, world) = transcript(quiz(0), &[&long, ":quit", ":quit"]);
    assert_eq!(world.attempts[0].answer.trim(), long.trim(), "all of it is kept");
    let (_, summary) = said.rsplit_once("you wrote: ").expect("what was missed is listed");
    assert!(
        summary.contains('…') && summary.matches("owls").count() < 60,
        "{summary}"
    );
}
