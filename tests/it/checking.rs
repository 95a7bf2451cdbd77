//! `closeread check`: what is said of files that are wrong in every way, and how it ends.

use serde_json::Value;

use super::program::{Home, Ran};

/// A set with nothing wrong with it, from the head to the last example.
pub const GOOD: &str = r#"format = 1
id = "owls"
title = "Owls"

[[passage]]
id = "main"
file = "../seeds/owls.md"

[[question]]
id = "where"
prompt = "Where did the owls sit?"
answers = ["in a tree"]
evidence = "sat in a tree"
explanation = "The first sentence says so."

[question.examples]
right = ["in a tree"]
wrong = ["in the sea"]
"#;

pub const PASSAGE: &str = "---\ntitle: Owls\n---\n\n# Owls\n\nTwo owls sat in a tree. They slept.\n";

/// A home with the good set in `quizzes/` and its passage in `seeds/`.
pub fn home() -> Home {
    let home = Home::new();
    home.file("quizzes/owls.toml", GOOD);
    home.file("seeds/owls.md", PASSAGE);
    home
}

pub fn check(home: &Home, args: &[&str]) -> Ran {
    home.run(&[&["check"], args].concat(), "")
}

#[test]
fn a_sound_file_has_no_remarks() {
    let home = home();
    for path in ["quizzes/owls.toml", "quizzes", "."] {
        let ran = check(&home, &[path]);
        assert_eq!(
            (ran.code, ran.out.as_str(), ran.err.as_str()),
            (Some(0), "1 set, 1 question: no remarks\n", ""),
            "{path}"
        );
    }
}

/// Ten mistakes of ten sorts: ten remarks, and the one good question is asked all the same.
#[test]
fn ten_mistakes_are_ten_remarks() {
    let home = home();
    home.file(
        "quizzes/ten.toml",
        r#"format = 1
id = "ten"
titel = "Ten mistakes"

[[passage]]
id = "main"
text = """
# Owls

Two owls sat in a tree, quite still, and
they slept all day."""

[[question]]
id = "kind"
prompt = "Where did the owls sit?"
kind = "shrot"
answers = ["in a tree"]

[[question]]
id = "key"
prompt = "When did the owls sleep?"
awnsers = ["all day"]

[[question]]
id = "good"
prompt = "What sat in a tree?"
answers = ["two owls"]
evidence = "two owls sat"
explanation = "It says so."
[question.examples]
right = ["two owls"]
wrong = ["three crows"]

[[question]]
id = "good"
prompt = "How long did they sleep?"
answers = ["all day"]

[[question]]
id = "points"
prompt = "How still were they?"
answers = ["quite still"]
points = -2

[[question]]
id = "quotes"
prompt = "How did they sit?
answers = ["still"]

[[question]]
id = "option"
prompt = "How many were they?"
kind = "choice"
options = ["one", "two"]
answer = "three"

[[question]]
id = "gaps"
kind = "cloze"
text = "Two {owls sat in a tree."

[[question]]
id = "date"
prompt = "When was it?"
kind = "date"
date = "2023-02-30"

[[question]]
id = "passage"
prompt = "Where is the tree?"
passage = "mian"
answers = ["nobody knows"]
"#,
    );
    let ran = check(&home, &["quizzes/ten.toml"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.out.matches("error[").count(), 10, "{}", ran.out);
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("ten_mistakes", ran.out);
    });
}

#[test]
fn a_slip_beside_the_key_that_was_meant_is_named() {
    let home = home();
    home.file(
        "quizzes/owls.toml",
        GOOD.replace("title = \"Owls\"\n", "title = \"Owls\"\ntitel = \"Owls\"\n"),
    );
    let ran = check(&home, &["quizzes/owls.toml"]);
    assert_eq!(ran.code, Some(1), "{}", ran.out);
    assert!(
        ran.out.contains("it looks like `title`, which is given already"),
        "{}",
        ran.out
    );
}

#[test]
fn evidence_and_examples_are_tried() {
    let home = home();
    home.file(
        "quizzes/owls.toml",
        GOOD.replace("sat in a tree\"", "sat in the trees\"")
            .replace("in the sea", "in a tree"),
    );
    let ran = check(&home, &["quizzes"]);
    assert_eq!(ran.code, Some(1));
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("evidence_and_examples", ran.out);
    });
}

#[test]
fn warnings_alone_are_no_failure() {
    let home = home();
    home.file(
        "quizzes/owls.toml",
        GOOD.replace("explanation = \"The first sentence says so.\"\n", ""),
    );
    let ran = check(&home, &["quizzes"]);
    assert_eq!(ran.code, Some(0));
    assert!(
        ran.out.contains("warning[no-explanation]") && ran.out.ends_with("1 set, 1 question: 1 warning\n"),
        "{}",
        ran.out
    );
    let quiet = check(&home, &["--quiet", "quizzes"]);
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (Some(0), "", ""));
}

#[test]
fn programs_read_json() {
    let home = home();
    home.file("quizzes/owls.toml", GOOD.replace("answers =", "anwsers ="));
    home.file("quizzes/other.toml", GOOD.replace("\"owls\"", "\"other\""));
    let ran = check(&home, &["--format", "json", "quizzes"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (&report["sets"], &report["errors"], &report["warnings"]),
        (&1.into(), &1.into(), &0.into())
    );
    let remark = &report["remarks"][0];
    let place = |at: &Value| {
        (
            at["file"].clone(),
            at["line"].clone(),
            at["column"].clone(),
            at["end_column"].clone(),
        )
    };
    assert_eq!(
        (&remark["rule"], &remark["severity"]),
        (&"unknown-key".into(), &"error".into())
    );
    assert_eq!(
        place(remark),
        ("quizzes/owls.toml".into(), 12.into(), 1.into(), 8.into())
    );
    assert_eq!(
        (&remark["fix"]["replacement"], place(&remark["fix"])),
        (&"answers".into(), place(remark))
    );
}

#[test]
fn rules_are_explained() {
    let home = Home::new();
    let page = check(&home, &["--explain", "evidence-not-found"]);
    assert_eq!(
        (page.code, &page),
        (Some(0), &home.run(&["explain", "evidence-not-found"], ""))
    );
    assert!(
        page.out
            .contains("evidence = [\"the first words\", \"the other words\"]"),
        "{}",
        page.out
    );
    let manual = home.run(&["explain", "format"], "");
    assert!(
        manual.code == Some(0) && manual.out.contains("points_of_key = ["),
        "{}",
        manual.out
    );
    let list = home.run(&["explain"], "");
    assert!(
        list.out.lines().count() > 20 && list.out.contains("\nsyntax "),
        "{}",
        list.out
    );
    let wrong = check(&home, &["--explain", "evidence-not-fuond"]);
    assert_eq!(wrong.code, Some(2));
    assert!(
        wrong.err.contains("Did you mean `evidence-not-found`?"),
        "{}",
        wrong.err
    );
}

#[test]
fn a_path_that_is_not_there_is_a_mistake_of_the_command() {
    let ran = check(&home(), &["quizzes", "quizes"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("quizes is not there"), "{}", ran.err);
}

/// Ones own sets come first, and take the place of built-in ones with their id.
#[test]
fn without_paths_the_own_folder_and_the_built_in_sets_are_checked() {
    let home = Home::new();
    let before = check(&home, &["--format", "json"]);
    let sets = |ran: &Ran| {
        serde_json::from_str::<Value>(&ran.out).unwrap()["sets"]
            .as_u64()
            .unwrap()
    };
    assert!(sets(&before) >= 6);
    home.file(
        "data/closeread/quizzes/owls.toml",
        GOOD.replace("../seeds/owls.md", "owls.md"),
    );
    home.file("data/closeread/quizzes/owls.md", PASSAGE);
    assert_eq!(sets(&check(&home, &["--format", "json"])), sets(&before) + 1);
    home.file(
        "data/closeread/quizzes/owls.toml",
        GOOD.replace("../seeds/owls.md", "owls.md")
            .replace("\"owls\"", "\"catching-up\""),
    );
    let shadowed = check(&home, &["--format", "json"]);
    assert_eq!(sets(&shadowed), sets(&before));
    assert!(!shadowed.out.contains("duplicate-id"));
}

/// The manual is as sound as it asks files to be, examples included.
#[test]
fn the_manual_has_no_remarks() {
    let home = Home::new();
    let manual = home.run(&["explain", "format"], "").out;
    let pieces = manual
        .split("```toml\n")
        .skip(1)
        .filter_map(|piece| piece.split("```").next());
    home.file("manual.toml", pieces.collect::<String>());
    let ran = check(&home, &["manual.toml"]);
    assert_eq!(ran.out, "1 set, 11 questions: no remarks\n");
}

/// A file that is wrong in every line is not listed to its end, and one that nests without end is refused.
#[test]
fn endless_mistakes_come_to_an_end() {
    let home = home();
    home.file(
        "quizzes/many.toml",
        format!("{GOOD}{}", "[[question]]\nid = \"Q\"\n".repeat(300)),
    );
    home.file("quizzes/deep.toml", format!("{GOOD}deep = {}", "[".repeat(1_000_000)));
    let ran = check(&home, &["quizzes/many.toml", "quizzes/deep.toml"]);
    assert_eq!((ran.code, ran.out.matches("error[").count()), (Some(1), 201));
    assert!(
        ran.out
            .contains("\nquizzes/many.toml: 700 more; `--format json` has them all\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.ends_with("(300 more cannot be asked): 901 errors\n"),
        "{}",
        &ran.out[ran.out.len() - 200..]
    );
}
