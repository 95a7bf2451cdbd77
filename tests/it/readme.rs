//! The README tells the truth: its question file is one, its lines are judged as it says, its commands exist.

use super::program::Home;

fn readme() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap()
}

/// The first block between fences that open so.
fn block(fence: &str) -> String {
    let text = readme();
    let (_, rest) = text.split_once(&format!("```{fence}\n")).unwrap();
    rest.split_once("```").unwrap().0.to_owned()
}

#[test]
fn its_question_file_has_no_remarks() {
    let home = Home::new();
    let owls = block("toml");
    home.file("owls.toml", &owls);
    let ran = home.run(&["check", "owls.toml"], "");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(0), "1 set, 2 questions: no remarks\n")
    );
    home.file(
        "owls.toml",
        owls.replace("\"Ada Brindle found the owls\"", "\"Ada Brindle found two owls\""),
    );
    let ran = home.run(&["check", "owls.toml"], "");
    assert_eq!(ran.code, Some(1));
    let text = readme();
    let shown: Vec<&str> = text
        .lines()
        .skip_while(|line| !line.contains("error["))
        .take(5)
        .collect();
    for line in shown {
        assert!(
            ran.out.contains(line.trim_start_matches("    ").trim_end()),
            "{line:?} is not in\n{}",
            ran.out
        );
    }
}

#[test]
fn its_lines_are_judged_as_it_says() {
    let text = readme();
    let lines: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("    {\"id\": "))
        .collect();
    assert_eq!(lines.len(), 2);
    let input: String = lines.iter().map(|line| format!("{{\"id\": {line}\n")).collect();
    let ran = Home::new().run(&["grade"], input);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let said: String = text
        .lines()
        .filter(|line| line.starts_with("    {\"id\":") || line.starts_with("     \""))
        .collect();
    for found in ran.json() {
        for part in [
            &found["verdict"],
            &found["matched"],
            &found["reasons"][0]["text"],
            &found["evidence"]["start"],
        ] {
            assert!(
                part.is_null() || said.contains(&part.to_string()),
                "{part} is not what it says"
            );
        }
    }
}

#[test]
fn its_commands_exist() {
    let text = readme();
    let home = Home::new();
    let named = |line: &str| {
        let (_, after) = line.split_once("`closeread ")?;
        let word = after.split(['`', ' ']).next()?;
        word.chars().all(|c| c.is_ascii_lowercase()).then(|| word.to_owned())
    };
    let mut commands: Vec<String> = text.lines().filter_map(named).collect();
    commands.dedup();
    assert!(commands.len() > 5, "{commands:?}");
    for command in commands {
        assert_eq!(home.run(&[&command, "--help"], "").code, Some(0), "{command}");
    }
}
