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
        "weighed   ",
        "    bias    ",
        "If it asked a person about scores near .5",
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
    for part in [
        "marked: 1 better, 0 worse (sign test: p = 1.000), 0 scores moved\n    accuracy .500 → .750, kappa .000 → .500",
        "Better than before\na: people say right",
    ] {
        assert!(better.out.contains(part), "{part:?} is missing in\n{}", better.out);
    }
    let lines = home.run(
        &[
            "eval",
            "--json",
            "--against",
            "before.jsonl",
            "--disagreements",
            "9",
            "marked.jsonl",
        ],
        "",
    );
    let lines = lines.json();
    let of = |what: &str| lines.iter().find(|line| line["what"] == what).unwrap();
    assert_eq!(
        (&of("against")["better"], &of("against")["new"]),
        (&1.into(), &0.into())
    );
    assert_eq!(of("better")["id"], "a");
    home.file("before.jsonl", "{}\n");
    let refused = home.run(&["eval", "--against", "before.jsonl", "marked.jsonl"], "");
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("--json --rows"), "{}", refused.err);
}

#[test]
fn answers_of_one_name_are_told_apart_between_two_runs() {
    let home = Home::new();
    home.file("marked.jsonl", MARKED.replace("\"id\": \"c\"", "\"id\": \"a\""));
    let before = home.run(&["eval", "--json", "--rows", "marked.jsonl"], "");
    home.file("before.jsonl", &before.out);
    let same = home.run(&["eval", "--against", "before.jsonl", "marked.jsonl"], "");
    assert!(
        same.out.contains("marked: 0 better, 0 worse, 0 scores moved\n"),
        "{}",
        same.out
    );
}

#[test]
fn what_was_measured_adds_up_to_the_score() {
    let home = Home::new();
    home.file("marked.jsonl", MARKED);
    let ran = home.run(&["eval", "--json", "--disagreements", "5", "marked.jsonl"], "");
    let lines = ran.json();
    let shown: Vec<_> = lines.iter().filter(|line| line["what"] == "disagreement").collect();
    assert_eq!(shown.len(), 1, "{}", ran.out);
    let (shown, weighed) = (shown[0], &shown[0]["weighed"]);
    assert_eq!((&shown["id"], &shown["label"]), (&"b".into(), &"right".into()));
    let adds: Vec<f64> = weighed["features"]
        .as_array()
        .unwrap()
        .iter()
        .map(|feature| feature["adds"].as_f64().unwrap())
        .collect();
    assert!(adds.windows(2).all(|pair| pair[0].abs() >= pair[1].abs()), "{adds:?}");
    let sum = weighed["bias"].as_f64().unwrap() + adds.iter().sum::<f64>();
    let (told, score) = (weighed["sum"].as_f64().unwrap(), shown["score"].as_f64().unwrap());
    assert!((sum - told).abs() < 1e-4, "{sum} is not {told}");
    assert!(
        score <= 1.0 / (1.0 + (-told).exp()) + 1e-4,
        "a rule may only bring it down"
    );
}

#[test]
fn files_marked_in_three_words_have_a_table_of_their_own() {
    let home = Home::new();
    home.file("two.jsonl", MARKED);
    home.file("three.jsonl", MARKED.replace("\"label\": 0", "\"label\": \"partly\""));
    let ran = home.run(&["eval", "two.jsonl", "three.jsonl"], "");
    assert_eq!(ran.out.matches("of three: accuracy").count(), 2, "{}", ran.out);
    assert!(
        ran.out.contains("Of them three\n") && !ran.out.contains("Of them two\n"),
        "{}",
        ran.out
    );
}

#[test]
fn weights_of_ones_own_decide_and_bad_ones_are_named() {
    let home = Home::new();
    home.file("marked.jsonl", MARKED);
    let fitted = home.run(&["fit", "marked.jsonl", "--out", "mine.txt"], "");
    assert_eq!(fitted.code, Some(0), "{}", fitted.err);
    let scores = |args: &[&str]| -> Vec<f64> {
        let ran = home.run(&[&["eval", "--json", "--rows", "marked.jsonl"], args].concat(), "");
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        let lines = ran.json();
        lines.iter().filter_map(|line| line["score"].as_f64()).collect()
    };
    let (own, mine) = (scores(&[]), scores(&["--weights", "mine.txt"]));
    assert_eq!(own.len(), 4);
    assert_ne!(own, mine);
    let graded = home.run(&["grade", "--scores", "--weights", "mine.txt"], MARKED);
    let graded: Vec<_> = graded
        .json()
        .iter()
        .map(|line| line["score"].as_f64().unwrap())
        .collect();
    for (graded, mine) in graded.iter().zip(&mine) {
        assert!((graded - mine).abs() < 1e-6, "{graded} is not {mine}");
    }
    let table = std::fs::read_to_string(home.path().join("mine.txt")).unwrap();
    home.file("mine.txt", table.replace("new-recall", "new-recal"));
    let line = 1 + table.lines().position(|line| line.starts_with("new-recall")).unwrap();
    for verb in ["grade", "eval"] {
        let files: &[&str] = if verb == "eval" { &["marked.jsonl"] } else { &[] };
        let ran = home.run(&[&[verb, "--weights", "mine.txt"], files].concat(), "");
        assert_eq!(ran.code, Some(2));
        let expected = format!(
            "closeread: mine.txt:{line}: there is no feature `new-recal`; did you mean `new-recall`?\nA table has a line"
        );
        assert!(ran.err.starts_with(&expected), "{}", ran.err);
    }
    let ran = home.run(&["grade", "--weights", "nowhere.txt"], "");
    assert!(
        ran.err.starts_with("closeread: nowhere.txt is not there.\nCheck"),
        "{}",
        ran.err
    );
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
        ran.err.starts_with("closeread: nowhere.jsonl is not there.\nCheck"),
        "{}",
        ran.err
    );
    assert_eq!(home.run(&["eval"], "").code, Some(2));
}

#[test]
fn an_earlier_run_on_a_file_of_another_name_is_said_to_be_one() {
    let home = Home::new();
    home.file("marked.jsonl", MARKED);
    let before = home.run(&["eval", "--json", "--rows", "marked.jsonl"], "");
    home.file("before.jsonl", &before.out);
    home.file("renamed.jsonl", MARKED);
    let hint = "answers are paired by the name of their file and their id";
    let ran = home.run(&["eval", "--against", "before.jsonl", "renamed.jsonl"], "");
    assert!(
        ran.out.contains("4 not in the earlier run") && ran.out.contains(hint),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("the earlier run has `marked`"), "{}", ran.out);
    let same = home.run(&["eval", "--against", "before.jsonl", "marked.jsonl"], "");
    assert!(!same.out.contains(hint), "{}", same.out);
}

#[test]
fn a_fit_on_lines_that_it_cannot_use_names_the_first_of_them() {
    let home = Home::new();
    let line = r#"{"set": "owls", "question_id": "who", "answer": "Ada", "label": 1}"#;
    home.file("marked.jsonl", format!("{MARKED}{}", format!("{line}\n").repeat(20)));
    let ran = home.run(&["fit", "marked.jsonl", "--out", "mine.txt"], "");
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.err.matches("a question of a set").count(), 5, "{}", ran.err);
    assert!(
        ran.err.contains("marked.jsonl: 15 more lines like these."),
        "{}",
        ran.err
    );
}
