//! The rules tried on small files: what must be caught, and what must not.

use crate::rules;
use crate::source::{House, Import, Source};

const HEAD: &str = "//! A room.\n//!\n//! Owns a thing. Never touches another.\n";

/// The breaches of a file `path` that says `body` under a proper head, beside `others`.
fn breaches(path: &str, body: &str, others: &[(&str, &str)]) -> Vec<String> {
    let file = Source::new(path, &format!("{HEAD}{body}"));
    let mut files: Vec<Source> = others.iter().map(|(path, text)| Source::new(path, text)).collect();
    files.push(Source::new(path, &format!("{HEAD}{body}")));
    rules::all(&House::new(files), &file)
}

/// Checks that `body` breaks exactly the rules named.
fn check(path: &str, body: &str, expected: &[&str]) {
    let faces = [("src/grade.rs", "mod elder;\nmod child;\npub use elder::Thing;\n")];
    let found = breaches(path, body, &faces);
    let rules: Vec<_> = found
        .iter()
        .filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0))
        .collect();
    assert_eq!(rules, expected, "{path}:\n{body}\n{found:#?}");
}

#[test]
fn what_is_caught_and_what_is_not() {
    let rows: &[(&str, &str, &[&str])] = &[
        // Floors.
        ("src/grade.rs", "use crate::quiz::Set;", &[]),
        ("src/grade.rs", "use crate::{quiz::Set, text::{Span, Words}};", &[]),
        ("src/grade.rs", "use crate::memory::Attempt;", &["floors"]),
        ("src/quiz.rs", "use crate::{text::Span, grade::Mark};", &["floors"]),
        ("src/quiz.rs", "fn f() -> crate::grade::Mark { g() }", &["floors"]),
        (
            "src/quiz.rs",
            "// crate::grade is upstairs\nconst A: &str = \"crate::grade\";",
            &[],
        ),
        ("src/attic.rs", "", &["floors"]),
        ("src/quiz.rs", "use crate::attic::Box;", &["floors"]),
        (
            "src/text.rs",
            "#[cfg(test)]\nmod tests { use crate::cli::run; }",
            &["floors"],
        ),
        // Children and the face above them.
        ("src/grade/child.rs", "use crate::grade::elder::Thing;", &[]),
        ("src/grade/child.rs", "use super::elder::Thing;", &[]),
        ("src/grade/child.rs", "use crate::grade::Thing;", &["children"]),
        ("src/grade/child.rs", "use super::Thing;", &["children"]),
        ("src/grade/elder.rs", "use crate::grade::child::Thing;", &["children"]),
        ("src/grade/stray.rs", "use crate::grade::elder::Thing;", &["children"]),
        (
            "src/grade/child.rs",
            "#[cfg(test)]\nmod tests { use super::*; use crate::grade::Thing; }",
            &[],
        ),
        ("src/grade/child/grandchild.rs", "use crate::grade::elder::Thing;", &[]),
        ("src/grade/child.rs", "pub(in crate::grade) fn f() {}", &[]),
        (
            "src/grade/child/tests.rs",
            "use crate::grade::Thing;\nfn f() { g().unwrap(); }",
            &[],
        ),
        (
            "src/grade/child/tests/rows.rs",
            "use crate::grade::child::tests::check;",
            &[],
        ),
        // Calls.
        ("src/cli.rs", "fn f() { g().unwrap(); }", &["unwrap"]),
        (
            "src/cli.rs",
            "fn f() { g().unwrap_or(0); }\n#[cfg(test)]\nmod tests { fn f() { g().unwrap(); } }",
            &[],
        ),
        ("src/cli.rs", "fn f() { println!(\"x\"); }", &["printing"]),
        (
            "src/plain.rs",
            "fn f() { std::io::stdout(); }",
            &["printing", "printing"],
        ),
        ("src/store.rs", "fn f() { SystemTime::now(); }", &["world"]),
        (
            "src/world.rs",
            "fn f() { SystemTime::now(); std::env::var(\"X\"); }",
            &[],
        ),
        ("src/cli.rs", "fn f() { std::env::var(\"X\"); }", &["world"]),
        ("src/format.rs", "use std::fs;", &["files"]),
        ("src/shelf.rs", "use std::fs;", &[]),
        ("src/quiz.rs", "fn f() { todo!() }", &["unfinished"]),
        (
            "src/quiz.rs",
            "#[cfg(test)]\nmod tests { #[test] #[ignore] fn f() {} }",
            &["unfinished"],
        ),
        // Switches.
        ("src/quiz.rs", "pub fn f(a: u8, loud: bool) {}", &["switches"]),
        (
            "src/quiz.rs",
            "pub fn f(a: impl Fn(u8) -> bool, b: &str) -> bool { true }",
            &[],
        ),
        ("src/quiz.rs", "struct A { pub loud: bool }\nfn f(loud: bool) {}", &[]),
        // Names.
        ("src/quiz/utils.rs", "", &["names"]),
        ("src/quiz/mod.rs", "", &["names"]),
    ];
    for (path, body, expected) in rows {
        check(path, body, expected);
    }
}

#[test]
fn heads_and_lengths() {
    let rules = |text: &str| {
        let file = Source::new("src/quiz.rs", text);
        (rules::head(&file).len(), rules::length(&file).len())
    };
    assert_eq!(rules(HEAD), (0, 0));
    assert_eq!(rules("use std::fmt;"), (1, 0));
    assert_eq!(rules("//! A room. Owns a thing."), (1, 0));
    assert_eq!(rules("//! Never touches a thing."), (1, 0));
    assert_eq!(rules(&format!("{HEAD}{}", "\n".repeat(460))), (0, 1));
}

#[test]
fn a_breach_says_where_and_what_to_do() {
    assert_eq!(
        breaches("src/quiz.rs", "\nuse crate::grade::Mark;", &[]),
        [
            "src/quiz.rs:5: [floors] `quiz` (floor 1) reaches up to `grade` (floor 2): data goes up, so let the upper room call the lower one"
        ]
    );
}

#[test]
fn code_is_told_from_words() {
    let text = "let a = \"crate::x\"; // crate::y\nlet b = r#\"crate::\"z\"#; let c = '\"'; let d: &'a str = f('\\''); crate::q::R;";
    let file = Source::new("src/quiz.rs", text);
    assert_eq!(
        file.rooted(&file.code),
        [Import {
            line: 2,
            path: vec!["q".into(), "R".into()]
        }]
    );
    assert_eq!(file.code.len(), text.len());
    let file = Source::new(
        "src/a.rs",
        "use crate::a::{self, b::{C, D as E}, f::*};\nmod b;\npub mod f;\n// mod g;",
    );
    let paths: Vec<_> = file
        .rooted(&file.code)
        .into_iter()
        .map(|import| import.path.join("::"))
        .collect();
    assert_eq!(paths, ["a", "a::b::C", "a::b::D", "a::f::*"]);
    assert_eq!(file.children(), ["b", "f"]);
}
