//! `closeread grade`: lines in, lines out, in order, whatever is in them.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;
use std::sync::mpsc;

use serde_json::{Value, json};

use super::program::{Home, LONG, gone_within};

/// A line with this id and answer.
fn line(id: &Value, answer: &str) -> String {
    json!({ "id": id, "question": "Who asked?", "references": ["Liang Rubo"], "passage": null, "answer": answer })
        .to_string()
}

#[test]
fn each_line_has_its_verdict_and_its_id_as_it_came() {
    let ids = [
        json!(7),
        json!("x"),
        json!(null),
        json!([1, {"a": 2.50}]),
        json!(12_345_678_901_234_567_890_u64),
    ];
    let lines: Vec<String> = ids.iter().map(|id| line(id, "Liang Rubo")).collect();
    let ran = Home::new().run(&["grade"], lines.join("\n"));
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let found = ran.json();
    assert_eq!(found.iter().map(|line| line["id"].clone()).collect::<Vec<_>>(), ids);
    for line in &found {
        assert_eq!(
            (line["verdict"].as_str(), line["matched"].as_str()),
            (Some("right"), Some("Liang Rubo"))
        );
        assert!(
            line["score"].as_f64().unwrap() > 0.5 && line["reasons"].is_array(),
            "{line}"
        );
    }
}

#[test]
fn what_cannot_be_judged_says_so_and_the_rest_goes_on() {
    let mut input = b"\xef\xbb\xbf".to_vec();
    input.extend(line(&json!(1), "Liang Rubo").bytes());
    input.extend(b"\r\n\r\n{\"id\": 2, \"answer\": 5}\r\nnot json\n{\"id\":3,\"answer\":\"\xff\"}\n   \n");
    input.extend(line(&json!(4), "nobody").bytes());
    let ran = Home::new().run(&["grade"], &input);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.err, "3 lines could not be judged; their \"error\" says why.\n");
    let found = ran.json();
    let errors: Vec<_> = found
        .iter()
        .map(|line| (line["line"].as_u64(), line.get("error").is_some()))
        .collect();
    assert_eq!(
        errors,
        [
            (None, false),
            (Some(3), true),
            (Some(4), true),
            (Some(5), true),
            (None, false)
        ]
    );
    assert_eq!(
        (&found[1]["id"], &found[2]["id"], &found[4]["id"]),
        (&json!(2), &json!(null), &json!(4))
    );
    assert_eq!(found[4]["verdict"], "wrong");
}

#[test]
fn the_order_holds_on_any_number_of_cores() {
    let lines: Vec<String> = (0..5_000)
        .map(|id| line(&json!(id), if id % 3 == 0 { "Liang Rubo" } else { "somebody else" }))
        .collect();
    let input = lines.join("\n");
    let home = Home::new();
    let one = home.run(&["grade", "--jobs", "1"], &input);
    let four = home.run(&["grade", "--jobs", "4"], &input);
    assert_eq!(one, four);
    let ids: Vec<_> = one.json().iter().map(|line| line["id"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..5_000).collect::<Vec<_>>());
    let scores = home.run(&["grade", "--scores"], &input);
    let (scores, verdicts) = (scores.json(), one.json());
    assert!(
        scores
            .iter()
            .zip(&verdicts)
            .all(|(score, verdict)| score["score"] == verdict["score"])
    );
    assert_eq!(scores[0].as_object().unwrap().len(), 2);
}

#[test]
fn a_slow_writer_is_answered_line_by_line() {
    let home = Home::new();
    let mut child = home
        .command(&["grade"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        output
            .lines()
            .map_while(Result::ok)
            .try_for_each(|line| send.send(line))
    });
    for id in 0..3 {
        writeln!(input, "{}", line(&json!(id), "Liang Rubo")).unwrap();
        let answer = receive
            .recv_timeout(LONG)
            .expect("an answer before the next line is written");
        assert!(answer.starts_with(&format!("{{\"id\":{id},")), "{answer}");
    }
    drop(input);
    assert!(gone_within(&mut child, LONG).is_some_and(|status| status.success()));
}

#[test]
fn a_reader_that_goes_away_ends_it_without_a_word() {
    let home = Home::new();
    let mut command = home.command(&["grade"]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    // The writer stays: only the closed stdout can end it.
    writeln!(input, "{}", line(&json!(1), "Liang Rubo")).unwrap();
    let status = gone_within(&mut child, LONG).expect("it ends");
    let mut err = String::new();
    std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut err).unwrap();
    assert_eq!((status.code(), err.as_str()), (Some(0), ""));
    drop(input);
}

#[test]
fn a_long_answer_is_taken_and_an_endless_line_is_not() {
    let mut input = line(&json!(1), &"owl ".repeat(500_000));
    input.push('\n');
    input.push_str(&line(&json!(2), &"x".repeat(17 << 20)));
    input.push('\n');
    input.push_str(&line(&json!(3), "Liang Rubo"));
    let ran = Home::new().run(&["grade"], &input);
    let found = ran.json();
    assert_eq!((found.len(), ran.code), (3, Some(1)));
    assert_eq!(found[0]["verdict"], "wrong");
    assert_eq!(
        found[1],
        json!({ "id": null, "line": 2, "error": "the line is longer than 16 MiB" })
    );
    assert_eq!(found[2]["verdict"], "right");
}

#[test]
fn evidence_is_counted_in_characters() {
    let passage = "Zoë sat there — naïvely. Then “Liang Rubo” asked his staff to resist mediocrity. 本 end.";
    let row = json!({ "id": 1, "question": "Who asked his staff?", "references": ["Liang Rubo"], "passage": passage, "answer": "liang rubo" });
    let found = &Home::new().run(&["grade"], row.to_string()).json()[0];
    let Some(evidence) = found["evidence"].as_object() else {
        assert_eq!(found["evidence"], Value::Null);
        return;
    };
    let at = |key: &str| usize::try_from(evidence[key].as_u64().unwrap()).unwrap();
    let text: String = passage
        .chars()
        .skip(at("start"))
        .take(at("end") - at("start"))
        .collect();
    assert_eq!(
        (evidence["text"].as_str(), evidence["passage"].as_str()),
        (Some(text.as_str()), Some("main"))
    );
}

#[test]
fn no_control_character_comes_through() {
    let id = json!("\u{1b}[2J\u{9b}2J\u{7f}");
    let row = json!({ "id": id, "question": "\u{9b}?", "references": ["\u{9b}31mAda"], "passage": "\u{9b}31mAda\u{7f} sat.", "answer": "\u{9b}31mAda\u{202e}" });
    let ran = Home::new().run(&["grade"], row.to_string());
    assert!(ran.out.trim_end().chars().all(|c| !c.is_control()), "{:?}", ran.out);
    assert_eq!(ran.json()[0]["id"], id);
}
