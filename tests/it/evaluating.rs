//! `closeread eval`: figures worked out by hand, and a run held against an earlier one.

use super::program::Home;

/// Four answers to one question: two right, one of them judged so; two wrong, both judged so.
const MARKED: &str = r#"
{"id": "a", "question": "Who?", "references": ["Ada Brindle"], "answer": "Ada Brindle", "label": 1}
{"id": "b", "question": "Who?", "references": ["Ada Brindle"], "answer": "the farmer with the long name", "label": "right"}
{"id": "c", "question": "Who?", "references": ["Ada Brindle"], "answer": "", "label": 0, "meta": {"anything": true}}
{"id": "d", "question": "Who?", "references": ["Ada Brindle"], "answer": "I do not know", "label": "wrong"}
"#;

#[test]
fn the_figures_are_those_worked_out_by_hand() {
    let home = Home::new();
    home.file("marked.jsonl", MARKED);
    let ran = home.run(&["eval", "--json", "marked.jsonl"], "");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let found = ran.json();
    let (file, mean) = (&found[0], &found[1]);
    assert_eq!(
        (
            file["file"].as_str(),
            file["answers"].as_u64(),
            file["questions"].as_u64()
        ),
        (Some("marked"), Some(4), Some(1))
    );
    assert_eq!(
        file["two"],
        serde_json::json!({ "hit": 1, "miss": 1, "false_alarm": 0, "pass": 2 })
    );
    assert_eq!(
        (file["figures"]["accuracy"].as_f64(), file["figures"]["kappa"].as_f64()),
        (Some(0.75), Some(0.5))
    );
    assert_eq!(mean["figures"], file["figures"]);
}

#[test]
fn a_page_for_people_has_every_part() {
    let home = Home::new();
    home.file("marked.jsonl", MARKED);
    let ran = home.run(&["eval", "--disagreements", "3", "marked.jsonl", "marked.jsonl"], "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    for part in [
        "kappa",
        "mean",
        "What people said (down)",
        "Scores as probabilities",
        "surest of",
        "On one core",
        "b: people say right, the program wrong",
        "accepted  Ada Brindle",
    ] {
        assert!(ran.out.contains(part), "{part:?} is missing in\n{}", ran.out);
    }
}

#[test]
fn two_runs_are_held_against_each_other() {
    let home = Home::new();
    home.file("marked.jsonl", MARKED);
    let before = home.run(&["eval", "--json", "--rows", "marked.jsonl"], "");
    home.file("before.jsonl", &before.out);
    let same = home.run(&["eval", "--against", "before.jsonl", "marked.jsonl"], "");
    assert!(
        same.out.contains("marked: 0 better, 0 worse, 0 scores moved"),
        "{}",
        same.out
    );
    home.file(
        "before.jsonl",
        before.out.replacen("\"verdict\":\"right\"", "\"verdict\":\"wrong\"", 1),
    );
    let better = home.run(
        &[
            "eval",
            "--against",
            "before.jsonl",
            "--disagreements",
            "1",
            "marked.jsonl",
        ],
        "",
    );
    assert!(better.out.contains("marked: 1 better, 0 worse"), "{}", better.out);
    assert!(
        better.out.contains("Better than before\na: people say right"),
        "{}",
        better.out
    );
    home.file("before.jsonl", "{}\n");
    let refused = home.run(&["eval", "--against", "before.jsonl", "marked.jsonl"], "");
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("--json --rows"), "{}", refused.err);
}

#[test]
fn lines_without_a_label_are_named_and_files_that_are_not_there_too() {
    let home = Home::new();
    home.file(
        "marked.jsonl",
        format!("{MARKED}{{\"question\": \"Q\", \"references\": [\"a\"], \"answer\": \"a\"}}\n"),
    );
    let ran = home.run(&["eval", "marked.jsonl"], "");
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.err, "marked.jsonl:6: no \"label\": what did a person call it?\n");
    let ran = home.run(&["eval", "nowhere.jsonl"], "");
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err
            .starts_with("closeread: nowhere.jsonl cannot be read: no such file"),
        "{}",
        ran.err
    );
    assert_eq!(home.run(&["eval"], "").code, Some(2));
}
