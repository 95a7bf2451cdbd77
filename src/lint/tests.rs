//! Rows of sets that a rule looks at, and what it says of them.

use std::sync::Arc;

use crate::format::Places;
use crate::format::toml::{self, Refusal};
use crate::lint;
use crate::quiz::Set;
use crate::remark::{Remark, Source};

/// A question that no rule has a word to say about, once its body is complete.
const REST: &str = "evidence = \"sat in a tree\"\nexplanation = \"It says so.\"\n";

fn file(rest: &str) -> String {
    format!(
        r#"format = 1
id = "owls"
title = "Owls"
[[passage]]
id = "main"
text = "Two owls sat in a tree. They slept. Chatbots, too, slept."
{rest}"#
    )
}

fn question(body: &str) -> String {
    file(&format!("[[question]]\nid = \"q\"\n{REST}{body}\n"))
}

fn read(text: &str) -> (Set, Places) {
    let none = |_: &str| {
        Err(Refusal {
            message: String::new(),
            help: String::new(),
        })
    };
    let reading = toml::read(&Arc::new(Source::new("owls.toml", text)), &none);
    assert_eq!(reading.remarks, [], "{text}");
    reading.set.expect("a sound set")
}

/// Each remark as its rule and what it points at.
fn told(text: &str) -> Vec<String> {
    let (set, places) = read(text);
    let shown = |remark: &Remark| {
        let place = remark
            .span
            .and_then(|span| span.of(&remark.source.text))
            .expect("a place");
        format!("{} {place}", remark.rule.id)
    };
    lint::look(&set, &places).iter().map(shown).collect()
}

const EXAMPLES: &str = "[question.examples]\nright = [\"in a tree\"]\nwrong = [\"in a bush\"]\n";

#[test]
fn questions_are_looked_at() {
    // What stands after the id, the evidence and the explanation, and what is said of it.
    #[rustfmt::skip]
    let rows: &[(&str, &[&str])] = &[
        ("prompt = \"Where?\"\nanswers = [\"in a tree\"]", &["no-examples \"q\""]),
        ("prompt = \"Where?\"\nanswers = [\"in a tree\"]\n[question.examples]\nright = [\"in a tree\"]", &["no-examples \"q\""]),
        ("kind = \"choice\"\nprompt = \"Where?\"\noptions = [\"in a tree\", \"in a bush\"]\nanswer = \"in a tree\"", &[]),
        ("kind = \"choice\"\nprompt = \"Where?\"\noptions = [\"a tree\", \"a bush\", \"A  tree.\"]\nanswer = \"a bush\"", &["same-option \"A  tree.\""]),
        ("kind = \"match\"\nprompt = \"Which?\"\npairs = [[\"a\", \"b\"], [\"c\", \"d\"]]\ndistractors = [\"B\"]", &["same-option \"B\""]),
        ("kind = \"match\"\nprompt = \"Which?\"\npairs = [[\"a\", \"b\"], [\"b\", \"a\"]]", &[]),
        ("kind = \"order\"\nprompt = \"Which?\"\nsequence = [\"a\", \"b\", \"a\"]", &["same-option \"a\""]),
        ("kind = \"choice\"\nprompt = \"Where?\"\nhints = [\"It is in a tree.\"]\noptions = [\"a tree\", \"a bush\"]\nanswer = \"a tree\"", &["given-away \"It is in a tree.\""]),
        ("kind = \"choice\"\nprompt = \"In a tree or in a bush?\"\noptions = [\"a tree\", \"a bush\"]\nanswer = \"a tree\"", &[]),
    ];
    for (body, expected) in rows {
        assert_eq!(&told(&question(body)), expected, "{body}");
    }
    #[rustfmt::skip]
    let rows: &[(&str, &[&str])] = &[
        ("prompt = \"Where?\"\nanswers = [\"in a tree\"]", &[]),
        ("prompt = \"Where in a tree?\"\nanswers = [\"in a tree\"]", &["given-away \"Where in a tree?\""]),
        ("prompt = \"Where?\"\nanswers = [\"in a tree\"]\nwrong = [{ answer = \"In a Tree!\" }]", &["accepted-is-wrong \"In a Tree!\""]),
        ("prompt = \"Where?\"\nanswers = [\"in a tree\"]\npartly = [{ answer = \"in a tree\" }]", &["accepted-is-wrong \"in a tree\""]),
        ("prompt = \"Where?\"\nanswers = [\"in a tree\"]\nwrong = [{ answer = \"In a Tree!\" }]\njudging = { case = true }", &[]),
    ];
    for (body, expected) in rows {
        assert_eq!(&told(&question(&format!("{body}\n{EXAMPLES}"))), expected, "{body}");
    }
}

#[test]
fn sets_are_looked_at() {
    let good = format!("[[question]]\nid = \"q\"\nprompt = \"Where?\"\nanswers = [\"in a tree\"]\n{REST}{EXAMPLES}");
    let bare = |id: &str| good.replace("\"q\"", &format!("\"{id}\""));
    #[rustfmt::skip]
    let rows: &[(String, &[&str])] = &[
        (good.clone(), &[]),
        (good.replace("evidence = \"sat in a tree\"\n", ""), &["no-evidence \"q\""]),
        (good.replace("sat in a tree", "slept"), &["evidence-twice \"slept\""]),
        (good.replace("explanation = \"It says so.\"\n", ""), &["no-explanation \"q\""]),
        (format!("{}{}", bare("a"), bare("b")), &["same-prompt \"Where?\""]),
        (format!("{}{}", bare("a"), bare("b").replace("Where?", "Where did they sit?")), &[]),
        (format!("[[passage]]\nid = \"other\"\ntext = \"x\"\n{}passage = \"main\"\n", good.replace(EXAMPLES, "")) + EXAMPLES, &["unused-passage \"other\""]),
        (format!("[[glossary]]\nterm = \"chatbot\"\ndefinition = \"d\"\n{good}"), &[]),
        (format!("[[glossary]]\nterm = \"falcon\"\nalso = [\"owl\"]\ndefinition = \"d\"\n{good}"), &[]),
        (format!("[[glossary]]\nterm = \"owls of prey\"\ndefinition = \"d\"\n{good}"), &["unused-term \"owls of prey\""]),
        (good.replace("It says so.", "It\u{200b} says\u{202e} so."), &["hidden-character \u{200b}"]),
    ];
    for (rest, expected) in rows {
        assert_eq!(&told(&file(rest)), expected, "{rest}");
    }
}

#[test]
fn examples_are_tried() {
    let text = question(
        "prompt = \"Where?\"\nanswers = [\"in a tree\"]\n[question.examples]\nright = [\"In a tree.\", \"\"]\nwrong = [\"in a tree\"]",
    );
    let (set, places) = read(&text);
    let told: Vec<_> = lint::try_examples(&set, &places, 2)
        .into_iter()
        .map(|remark| remark.message)
        .collect();
    assert_eq!(
        told,
        [
            "a blank answer should be right and comes out wrong",
            "“in a tree” should be wrong and comes out right"
        ]
    );
}
