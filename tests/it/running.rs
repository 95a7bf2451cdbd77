//! `quiz` and the library in a pipe: what is kept, and what is said when something is not there.

use closeread::store::Store;

use super::program::{Home, OWLS, Ran};

fn home() -> Home {
    let home = Home::new();
    home.file("owls.toml", OWLS);
    home
}

/// What is in the store: question, answer.
fn kept(home: &Home) -> Vec<(String, String)> {
    let store = Store::open(&home.path().join("data/closeread/attempts.db")).unwrap();
    let attempts = store.read().unwrap().attempts;
    attempts
        .into_iter()
        .map(|attempt| (attempt.question, attempt.answer))
        .collect()
}

fn pair(question: &str, answer: &str) -> (String, String) {
    (question.into(), answer.into())
}

fn said(ran: &Ran, parts: &[&str]) {
    for part in parts {
        assert!(
            ran.out.contains(part),
            "{part:?} is missing in\n{}\n{}",
            ran.out,
            ran.err
        );
    }
}

#[test]
fn a_file_of_answers_is_a_run() {
    let home = home();
    let ran = home.run(&["quiz", "owls.toml", "--in-order"], "ada brindle\nin June\n");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    said(
        &ran,
        &["Two owls", "Who found the owls?", "Right", "In which month", "Wrong"],
    );
    assert_eq!(kept(&home), [pair("who", "ada brindle"), pair("when", "in June")]);
}

#[test]
fn a_run_that_was_cut_off_goes_on_where_it_stopped() {
    let home = home();
    home.run(&["quiz", "owls.toml", "--in-order"], "ada brindle\n");
    let ran = home.run(&["quiz", "owls.toml"], "in May\n");
    assert!(!ran.out.contains("Who found"), "it was answered before\n{}", ran.out);
    assert_eq!(kept(&home), [pair("who", "ada brindle"), pair("when", "in May")]);
    let anew = home.run(&["quiz", "owls.toml", "--anew"], "");
    said(&anew, &["Question 1 of 2"]);
}

#[test]
fn questions_can_be_chosen() {
    let home = home();
    let ran = home.run(&["quiz", "owls.toml", "--level", "inferential"], "");
    said(&ran, &["Question 1 of 1", "In which month"]);
    let none = home.run(&["quiz", "owls.toml", "--level", "evaluative"], "");
    assert_eq!(none.code, Some(2));
    assert_eq!(
        none.err,
        "closeread: No question of “Two owls” is of this level.\nLeave --level out, or name another.\n"
    );
    let one = home.run(&["quiz", "resist-mediocrity", "--seed", "3", "--limit", "2"], "");
    let other = home.run(&["quiz", "resist-mediocrity", "--seed", "3", "--limit", "2"], "");
    assert_eq!(one, other, "the same seed, the same questions");
}

#[test]
fn the_library_lists_the_built_in_sets_and_ones_own() {
    let home = home();
    home.file("data/closeread/quizzes/owls.toml", OWLS);
    let ran = home.run(&[], "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    said(&ran, &["Two owls", "Resisting mediocrity"]);
    let named = home.run(&["owls.toml"], "");
    said(&named, &["Two owls"]);
    assert!(!named.out.contains("Resisting mediocrity"));
    let by_id = home.run(&["quiz", "owls"], "");
    said(&by_id, &["Question 1 of 2"]);
}

#[test]
fn what_is_not_there_is_guessed_at() {
    let home = home();
    home.file("broken.toml", "format = 1\nid = \n");
    let rows: &[(&[&str], &str)] = &[
        (
            &["quiz", "resist-mediocraty"],
            "There is no set and no file “resist-mediocraty”.\nDid you mean `resist-mediocrity`?\n",
        ),
        (
            &["quizz"],
            "There is no file or folder “quizz”, and no such command.\nDid you mean `closeread quiz`?\n",
        ),
        (
            &["--plain", "check"],
            "Something stands before the command that belongs behind it.\n\
             Write the command first, then its options and files.\n",
        ),
        (
            &["nowhere/at/all.toml"],
            "There is no file or folder “nowhere/at/all.toml”, and no such command.\n`closeread --help` lists the commands.\n",
        ),
        (&["broken.toml"], "No set can be read there:\nbroken.toml:2:"),
        (
            &["quiz", "owls.toml", "--store=nowhere/at/all.db"],
            "There is no folder “nowhere/at” to keep your answers in.\nMake it, or name a file in a folder that is there with --store FILE.\n",
        ),
        (
            &["quiz", "owls.toml", "--store", "owls.toml"],
            "owls.toml is not a store of closeread's, and was left as it is.\n",
        ),
    ];
    let obeyed = home.run(&["quiz", "\u{1b}[2Jx"], "");
    assert!(
        obeyed.err.contains("?[2Jx") && !obeyed.err.contains('\u{1b}'),
        "{}",
        obeyed.err
    );
    for (args, says) in rows {
        let ran = home.run(args, "");
        let told = ran
            .err
            .strip_prefix("closeread: ")
            .unwrap_or_else(|| panic!("{args:?}: {ran:?}"));
        assert!(told.starts_with(says), "{args:?}\n{told}\n{says}");
        assert_eq!(
            ran.code,
            Some(if args.contains(&"--store") { 70 } else { 2 }),
            "{args:?}"
        );
        assert_eq!(ran.out, "", "{args:?}");
    }
    assert_eq!(std::fs::read_to_string(home.path().join("owls.toml")).unwrap(), OWLS);
    assert!(!home.path().join("nowhere").exists());
}

#[test]
fn how_to_be_asked_may_be_said_before_the_command() {
    let home = home();
    let ran = home.run(
        &["--plain", "--store", "mine.db", "quiz", "owls.toml", "--in-order"],
        "ada brindle\n",
    );
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    said(&ran, &["Who found the owls?", "Right"]);
    assert!(home.path().join("mine.db").exists() && kept(&home).is_empty());
}

#[test]
fn sets_that_are_not_there_are_told_before_the_first_line() {
    let home = home();
    home.file("broken.toml", "format = 1\nid = \n");
    home.file("empty/notes.txt", "");
    home.file("marked.jsonl", "");
    let rows = [
        (
            "nowhere.toml",
            "No set can be read there:\nnowhere.toml: the file is not there\n",
        ),
        ("broken.toml", "No set can be read there:\nbroken.toml:2:"),
        ("empty", "There is no question file there.\n"),
    ];
    let line = r#"{"id": 1, "set": "owls", "question_id": "who", "answer": "Ada Brindle"}"#;
    for (path, says) in rows {
        // Beside a set that can be read it is a slip, too; a folder may be empty then.
        let beside: &[&str] = if path == "empty" { &[] } else { &["--sets", "owls.toml"] };
        for args in [
            [&["grade", "--sets", path][..], &[]].concat(),
            [&["grade", "--sets", path][..], beside].concat(),
            ["eval", "--sets", path, "marked.jsonl"].to_vec(),
        ] {
            let ran = home.run(&args, line);
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{args:?}");
            let told = ran.err.strip_prefix("closeread: ").unwrap();
            assert!(told.starts_with(says), "{args:?}\n{told}");
        }
    }
}

#[test]
fn questions_of_sets_are_judged_by_name() {
    let home = home();
    let lines = r#"{"id": 1, "set": "owls", "question_id": "who", "answer": "Ada Brindle"}
{"id": 2, "set": "owls", "question_id": "whom", "answer": "Ada Brindle"}
{"id": 3, "set": "bowls", "question_id": "who", "answer": "Ada Brindle"}"#;
    let ran = home.run(&["grade", "--sets", "owls.toml"], lines);
    let found = ran.json();
    assert_eq!((found[0]["verdict"].as_str(), ran.code), (Some("right"), Some(1)));
    assert_eq!(
        found[1]["error"],
        "there is no question “whom” in owls; did you mean `who`?"
    );
    assert_eq!(found[2]["error"], "there is no set “bowls”; did you mean `owls`?");
    let marked = lines
        .lines()
        .next()
        .unwrap()
        .replace("\"id\": 1", "\"id\": 1, \"label\": \"right\"");
    home.file("marked.jsonl", marked);
    let ran = home.run(&["eval", "--sets", "owls.toml", "--json", "marked.jsonl"], "");
    assert_eq!(ran.json()[0]["two"]["hit"], 1, "{}", ran.err);
}

#[test]
fn a_variable_that_cannot_be_read_is_told() {
    let home = home();
    let output = home
        .command(&["quiz", "owls.toml"])
        .env("CLOSEREAD_SEED", "many")
        .output()
        .unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(err.contains("CLOSEREAD_SEED says “many”"), "{err}");
}

#[test]
fn shells_and_the_manual_are_served() {
    let home = Home::new();
    for (args, part) in [
        (&["completions", "bash"][..], "complete -F _closeread"),
        (&["man"], ".TH closeread 1"),
        (&["man", "grade"], "closeread\\-grade"),
        (&["grade", "--help"], "Examples:"),
        (&["--version"], "closeread "),
    ] {
        let ran = home.run(args, "");
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{args:?}");
        said(&ran, &[part]);
    }
    assert_eq!(home.run(&["man", "nothing"], "").code, Some(2));
    assert_eq!(home.run(&["grade", "--no-such-thing"], "").code, Some(2));
}
