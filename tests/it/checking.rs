//! `closeread check`: what is said of files that are wrong in every way, and how it ends.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::program::{Home, Ran};

/// A set with nothing wrong with it, from the head to the last example.
const GOOD: &str = r#"format = 1
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

const PASSAGE: &str = "---\ntitle: Owls\n---\n\n# Owls\n\nTwo owls sat in a tree. They slept.\n";

/// A home with the good set in `quizzes/` and its passage in `seeds/`.
fn home() -> Home {
    let home = Home::new();
    home.file("quizzes/owls.toml", GOOD);
    home.file("seeds/owls.md", PASSAGE);
    home
}

fn check(home: &Home, args: &[&str]) -> Ran {
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
    assert!(ran.err.contains("quizes cannot be read"), "{}", ran.err);
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

/// Files that are not what they should be: each with the exit code and words of what is said. The good set beside them is read.
#[test]
fn any_file_is_refused_with_words() {
    let large = format!("format = 1\n# {}\n", "x".repeat(10 << 20));
    let outside = GOOD.replace("../seeds/owls.md", "../../etc/passwd");
    let absolute = GOOD.replace("../seeds/owls.md", "/etc/passwd");
    let missing = GOOD.replace("../seeds/owls.md", "../seeds/owl.md");
    let folder = GOOD.replace("../seeds/owls.md", "../seeds");
    #[rustfmt::skip]
    let rows: &[(&[u8], &str)] = &[
        (large.as_bytes(), "the file is too large: 10.0 MiB, and 4 MiB is the limit"),
        (b"format = 1\n\0\x01\x02", "this is not a text: byte 12 is zero"),
        (b"\x7fELF\x00\xff\xfe", "this is not a text"),
        (b"\xff\xfef\0o\0r\0", "the file is in UTF-16"),
        (b"format = 1\nid = \"caf\xe9\"\n", "byte 0xe9 at byte 10 of line 2"),
        (b"", "a question file needs `format`"),
        (b"\n\n[[[[[[", "unquoted keys cannot be empty"),
        (outside.as_bytes(), "the passage file `../../etc/passwd` is not there"),
        (absolute.as_bytes(), "the passage file `/etc/passwd` lies outside of the folders of this set"),
        (missing.as_bytes(), "did you mean `owls.md`?"),
        (folder.as_bytes(), "this is a folder, not a file"),
    ];
    for (bytes, expected) in rows {
        let home = home();
        home.file("quizzes/bad.toml", bytes);
        let ran = check(&home, &["quizzes/bad.toml", "quizzes/owls.toml"]);
        assert_eq!(ran.code, Some(1), "{expected}");
        assert!(ran.out.contains(expected), "{expected}:\n{}", ran.out);
        assert!(ran.out.contains("1 set, 1 question: "), "{}", ran.out);
        assert_eq!(ran.err, "");
        assert!(ran.out.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", ran.out);
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn pipes_and_devices_are_never_opened() {
        let home = home();
        let pipe = home.path().join("quizzes/pipe.toml");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let pipe = home.path().join("seeds/pipe.md");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        home.file(
            "quizzes/piped.toml",
            GOOD.replace("\"owls\"", "\"piped\"").replace("owls.md", "pipe.md"),
        );
        for path in ["quizzes", "quizzes/pipe.toml", "/dev/zero", "/dev/stdin"] {
            let ran = check(&home, &[path]);
            assert_eq!(ran.code, Some(1), "{path}");
            assert!(
                ran.out.contains("this is a pipe, a socket or a device, not a file"),
                "{path}: {}",
                ran.out
            );
        }
    }

    #[test]
    fn links_in_a_circle_end() {
        let home = home();
        let at = |name: &str| home.path().join(name);
        symlink(at("quizzes"), at("quizzes/again")).unwrap();
        symlink(at("quizzes/b.toml"), at("quizzes/a.toml")).unwrap();
        symlink(at("quizzes/a.toml"), at("quizzes/b.toml")).unwrap();
        symlink(at("quizzes/owls.toml"), at("quizzes/copy.toml")).unwrap();
        let ran = check(&home, &["quizzes"]);
        assert_eq!(ran.code, Some(1));
        assert_eq!(ran.out.matches("error[file-unreadable]").count(), 2, "{}", ran.out);
        assert!(ran.out.contains("too many levels of symbolic links"), "{}", ran.out);
        assert!(ran.out.ends_with("1 set, 1 question: 2 errors\n"), "{}", ran.out);
    }

    #[test]
    fn links_do_not_lead_passages_out_of_the_tree() {
        let home = Home::new();
        home.file("secret/owls.md", PASSAGE);
        home.file("mine/seeds/other.md", PASSAGE);
        home.file("mine/quizzes/owls.toml", GOOD);
        symlink(
            home.path().join("secret/owls.md"),
            home.path().join("mine/seeds/owls.md"),
        )
        .unwrap();
        let ran = check(&home, &["mine/quizzes"]);
        assert!(
            ran.out.contains("lies outside of the folders of this set"),
            "{}",
            ran.out
        );
        // A set that is itself a link counts from where it lies.
        let linked = super::home();
        symlink(
            linked.path().join("quizzes/owls.toml"),
            home.path().join("mine/linked.toml"),
        )
        .unwrap();
        assert_eq!(check(&home, &["mine/linked.toml"]).code, Some(0));
    }

    #[test]
    fn what_is_closed_is_said() {
        let home = home();
        let shut = home.file("quizzes/shut.toml", GOOD);
        let locked = home.file("quizzes/locked/inner.toml", GOOD.replace("../seeds/", ""));
        home.file("quizzes/locked/owls.md", PASSAGE);
        let folder = locked.parent().unwrap();
        std::fs::set_permissions(&shut, PermissionsExt::from_mode(0o000)).unwrap();
        std::fs::set_permissions(folder, PermissionsExt::from_mode(0o000)).unwrap();
        let may_read = std::fs::read(&shut).is_ok();
        let ran = check(&home, &["quizzes"]);
        std::fs::set_permissions(folder, PermissionsExt::from_mode(0o700)).unwrap();
        assert_eq!(ran.code, Some(1), "{}", ran.out);
        // Nothing is closed to the owner of the machine, to whom the copies are sets with the same id.
        let said = if may_read {
            "two sets have the id `owls`"
        } else {
            "permission denied"
        };
        assert_eq!(ran.out.matches(said).count(), 2, "{}", ran.out);
    }

    #[test]
    fn a_name_cannot_steer_the_terminal() {
        let home = home();
        home.file("quizzes/\u{1b}[2J\nx.toml", "[[question]]\n");
        let ran = check(&home, &["quizzes"]);
        assert!(ran.out.contains("quizzes/ x.toml"), "{}", ran.out);
        assert!(ran.out.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", ran.out);
    }
}

#[test]
fn thousands_of_files_are_read_in_time() {
    let home = home();
    home.file("quizzes/more/owls.md", PASSAGE);
    for number in 0..3000 {
        home.file(
            &format!("quizzes/more/{number}.toml"),
            GOOD.replace("\"owls\"", &format!("\"owls-{number}\""))
                .replace("../seeds/", ""),
        );
        home.file(&format!("quizzes/more/{number}.txt"), "not a set");
    }
    home.file("quizzes/Cargo.toml", "[package]\nname = \"x\"\n");
    let start = Instant::now();
    let ran = check(&home, &["quizzes"]);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert_eq!(ran.out, "3001 sets, 3001 questions: no remarks\n");
}
