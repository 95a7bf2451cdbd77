//! Rows of mistakes and what is said of them.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;

/// The head of a set and a passage to ask about.
const HEAD: &str = r#"format = 1
id = "owls"
title = "Owls"
[[passage]]
id = "main"
text = """
# Owls

Two owls sat
in a tree – “quite still”.

They slept."""
"#;

const GOOD: &str = "[[question]]\nid = \"good\"\nprompt = \"Who?\"\nanswers = [\"owls\"]\n";

fn none(_: &str) -> Result<Arc<Source>, Refusal> {
    Err(Refusal {
        message: "there are no files here".into(),
        help: "use `text`".into(),
    })
}

fn read_text(text: &str) -> Reading {
    read(&Arc::new(Source::new("owls.toml", text)), &none)
}

/// Each remark as its rule, what it points at, and its message.
fn told(reading: &Reading) -> Vec<String> {
    let shown = |remark: &Remark| {
        let place = remark.span.and_then(|span| span.of(&remark.source.text)).unwrap_or("?");
        format!(
            "{} [{}] {}",
            remark.rule.id,
            place.lines().next().unwrap_or(""),
            remark.message
        )
    };
    reading.remarks.iter().map(shown).collect()
}

#[test]
fn a_set_is_read() {
    let text = format!(
        "{HEAD}{}",
        r#"
[judging]
typos = false

[[glossary]]
term = "owl"
also = ["strix"]
definition = "A bird."
passage = "main"

[[question]]
id = "where"
prompt = "Where did they sit?"
level = "inferential"
evidence = ["Two owls sat in a tree - \"quite", { paragraph = 2 }]
explanation = """
It says
so."""
hints = ["It grows."]
points = 2
tags = ["place"]
answers = ["in a tree", "on a\ttree"]
partly = [{ answer = "up", credit = 0.25, comment = "Up what?" }, { answer = "high" }]
wrong = [{ answer = "in a bush" }]
judging = { case = true }
[question.examples]
right = ["tree"]
wrong = ["bush", ""]
"#
    );
    let reading = read_text(&text);
    assert_eq!(told(&reading), [] as [&str; 0]);
    let (set, places) = reading.set.expect("a sound set");
    insta::with_settings!({ snapshot_path => "../../../tests/snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_debug_snapshot!("a_set_is_read", (&set.glossary, &set.questions));
    });
    let question = &places.questions[0];
    let at = |span: Span| span.of(&text).expect("a place").to_owned();
    assert_eq!(at(places.id), "\"owls\"");
    assert_eq!(at(question.id), "\"where\"");
    assert!(at(question.whole).starts_with("[[question]]") && at(question.whole).ends_with("\"\"]"));
    assert_eq!(
        question.key.iter().map(|&s| at(s)).collect::<Vec<_>>(),
        ["\"in a tree\"", "\"on a\\ttree\""]
    );
    assert_eq!(at(question.examples.wrong[1]), "\"\"");
    let evidence = set.questions[0].evidence[0];
    assert_eq!(
        at(places.passages[0].text.place(evidence.span).span),
        "Two owls sat\nin a tree – “quite"
    );
}

#[test]
fn every_kind_is_read() {
    #[rustfmt::skip]
    let rows = [
        ("kind = \"short\"\nanswers = [\"a\"]", r#"Short { accepted: ["a"] }"#),
        ("kind = \"list\"\nitems = [\"a\", [\"b\", \"c\"]]\nneed = 1", r#"List { items: [["a"], ["b", "c"]], need: 1 }"#),
        ("kind = \"date\"\ndate = 2024-02-23", "Date { date: CivilDate { year: Some(2024), month: Some(2), day: Some(23) } }"),
        ("kind = \"cloze\"\ntext = \"a {b|c}\"", r#"Cloze { pieces: [Words("a "), Gap(Gap { accepted: ["b", "c"] })] }"#),
        ("kind = \"choice\"\noptions = [\"a\", \"b\"]\nanswer = \"b\"", r#"Choice { options: ["a", "b"], answer: 1 }"#),
        ("kind = \"choices\"\noptions = [\"a\", \"b\", \"c\"]\nanswers = [\"c\", \"a\"]", r#"Choices { options: ["a", "b", "c"], answers: [0, 2] }"#),
        ("kind = \"true-false\"\nanswer = true", "True"),
        ("kind = \"true-false\"\nanswer = false\ncorrection = [\"it is b\"]", r#"False { corrections: ["it is b"] }"#),
        ("kind = \"order\"\nsequence = [\"a\", \"b\"]", r#"Order { sequence: ["a", "b"] }"#),
        ("kind = \"match\"\npairs = [[\"a\", \"b\"], [\"c\", \"d\"]]\ndistractors = [\"e\"]", r#"Match { pairs: [("a", "b"), ("c", "d")], distractors: ["e"] }"#),
        ("kind = \"long\"\nneed = 1.5\npoints_of_key = [{ point = \"a\", accept = [\"b\"] }, { point = \"c\", credit = 2 }]", r#"Long { points: [Point { text: "a", accepted: ["b"], credit: 1.0 }, Point { text: "c", accepted: [], credit: 2.0 }], need: 1.5 }"#),
    ];
    for (key, expected) in rows {
        let reading = read_text(&format!("{HEAD}[[question]]\nid = \"q\"\nprompt = \"P?\"\n{key}\n"));
        assert_eq!(told(&reading), [] as [&str; 0], "{key}");
        let (set, _) = reading.set.expect("a sound set");
        assert_eq!(format!("{:?}", set.questions[0].key), expected);
    }
    for (key, value) in [
        ("value = 110e9", 110e9),
        ("value = \"36 %\"\nunit = \"%\"", 36.0),
        ("value = 800\nunit = \"$\"\ntolerance = \"5 %\"", 800.0),
    ] {
        let reading = read_text(&format!(
            "{HEAD}[[question]]\nid = \"q\"\nprompt = \"P?\"\nkind = \"number\"\n{key}\n"
        ));
        assert_eq!(told(&reading), [] as [&str; 0], "{key}");
        let (set, _) = reading.set.expect("a sound set");
        assert!(
            matches!(&set.questions[0].key, crate::quiz::Key::Number { value: n, .. } if n.low == value),
            "{key}"
        );
    }
}

/// The pieces of the manual make one file, which is sound and leaves no key out.
#[test]
fn the_manual_is_true() {
    let mut fenced = false;
    let mut file = String::new();
    for line in MANUAL.lines() {
        match line {
            "```toml" => fenced = true,
            "```" => fenced = false,
            _ if fenced => file.extend([line, "\n"]),
            _ => {}
        }
    }
    let reading = read_text(&file);
    assert_eq!(told(&reading), [] as [&str; 0]);
    let (set, places) = reading.set.expect("a sound set");
    assert_eq!(places.left_out, 0);
    for kind in crate::quiz::Key::KINDS {
        assert!(
            set.questions.iter().any(|question| question.key.kind() == kind),
            "no example of {kind}"
        );
    }
    for (kind, keys) in key::OWN_KEYS {
        for key in keys {
            assert!(
                file.lines().any(|line| line.starts_with(&format!("{key} = "))),
                "`{key}` of {kind} is not shown"
            );
        }
    }
}

/// A question whose body is wrong, beside a good one that is asked all the same.
#[test]
fn mistakes_in_a_question_are_told() {
    // What stands after the id and the prompt, whether the question is asked all the same, and the remarks.
    #[rustfmt::skip]
    let rows: &[(&str, bool, &[&str])] = &[
        ("answers = [\"a\"]\nawnser = 1", true, &["unknown-key [awnser] a question has no key `awnser`"]),
        ("awnsers = [\"a\"]", false, &["unknown-key [awnsers] a question has no key `awnsers`"]),
        ("answers = [\"a\"]\noptions = []", true, &["unknown-key [options] a `short` question has no key `options`"]),
        ("answer = [\"a\"]", false, &["unknown-key [answer] a question has no key `answer`"]),
        ("kind = \"cloze\"\nitems = []", false, &["missing-key [[[question]]] a question needs `text`", "unknown-key [items] a `cloze` question has no key `items`"]),
        ("answers = [\"a\"]\nevidence = { quote = \"sat\", paragraph = 1 }", true, &["bad-value [1] a piece of evidence has a `quote` or a `paragraph`, not both"]),
        ("answers = \"a\"", false, &["wrong-type [\"a\"] `answers` takes a list of texts, and this is a text"]),
        ("answers = [1]", false, &["wrong-type [1] `answers` takes a text, and this is a number"]),
        ("answers = []", false, &["empty-key [[]] `answers` is empty"]),
        ("answers = [\" \"]", false, &["empty-key [\" \"] `answers` holds a blank text"]),
        ("kind = \"shrot\"\noptions = []", false, &["bad-value [\"shrot\"] there is no kind `shrot`"]),
        ("answers = [\"a\"]\nlevel = \"hard\"", true, &["bad-value [\"hard\"] there is no level `hard`"]),
        ("answers = [\"a\"]\npoints = -1", false, &["bad-value [-1] `points` is negative"]),
        ("answers = [\"a\"]\npoints = \"2\"", false, &["wrong-type [\"2\"] `points` takes a number, and this is a text"]),
        ("answers = [\"a\"]\npoints = nan", false, &["bad-value [nan] `points` is NaN"]),
        ("answers = [\"a\"]\npartly = [{ answer = \"b\", credit = 1.5 }]", true, &["bad-value [1.5] `credit` is 1.5, and a partly right answer earns between 0 and 1"]),
        ("answers = [\"a\"]\nwrong = [{ anwser = \"b\" }]", true, &["unknown-key [anwser] a wrong answer has no key `anwser`"]),
        ("answers = [\"a\"]\nwrong = [\"b\"]", true, &["wrong-type [\"b\"] `wrong` takes a table, and this is a text"]),
        ("answers = [\"a\"]\npassage = \"mian\"", false, &["unknown-passage [\"mian\"] no passage has the id `mian`"]),
        ("answers = [\"a\"]\nevidence = \"two owls stood\"", true, &["evidence-not-found [\"two owls stood\"] these words are not in passage `main`"]),
        ("answers = [\"a\"]\nevidence = { paragraph = 3 }", true, &["evidence-not-found [3] passage `main` has no paragraph 3"]),
        ("answers = [\"a\"]\nevidence = { passage = \"main\" }", true, &["missing-key [{ passage = \"main\" }] a piece of evidence needs `quote`"]),
        ("answers = [\"a\"]\nevidence = [\"\"]", true, &["empty-key [\"\"] `evidence` holds a blank text"]),
        ("answers = [\"a\"]\njudging = { match = \"regexp\" }", true, &["bad-value [\"regexp\"] there is no comparison `regexp`"]),
        ("answers = ['(a']\njudging = { match = \"regex\" }", false, &["bad-pattern ['(a'] “(a” is no regular expression: unclosed group"]),
        ("answers = ['a)(?:b']\njudging = { match = \"regex\" }", false, &["bad-pattern ['a)(?:b'] “a)(?:b” is no regular expression: unopened group"]),
        ("answers = ['(\\w{999}){999}']\njudging = { match = \"regex\" }", false, &["bad-pattern ['(\\w{999}){999}'] “(\\w{999}){999}” is no regular expression: Compiled regex exceeds size limit of 1048576 bytes."]),
        ("answers = [\"a\"]\n[question.examples]\nwright = [\"a\"]", true, &["unknown-key [wright] the table `examples` has no key `wright`"]),
        ("kind = \"list\"\nitems = [\"a\", []]", false, &["empty-key [[]] an item without a wording"]),
        ("kind = \"list\"\nitems = [\"a\"]\nneed = 2", false, &["bad-value [2] `need` is 2, and there are 1 items"]),
        ("kind = \"list\"\nitems = []", false, &["empty-key [[]] `items` is empty"]),
        ("kind = \"number\"\nvalue = \"many\"", false, &["bad-number [\"many\"] “many” does not state one number"]),
        ("kind = \"number\"\nvalue = \"3 and 4\"", false, &["bad-number [\"3 and 4\"] “3 and 4” does not state one number"]),
        ("kind = \"number\"\nvalue = inf", false, &["bad-number [inf] `value` is no figure that can be reckoned with"]),
        ("kind = \"number\"\nvalue = true", false, &["bad-number [true] `value` is neither a number nor words that state one"]),
        ("kind = \"number\"\nvalue = 3\ntolerance = \"some\"", true, &["bad-number [\"some\"] `tolerance` is neither a number nor a share"]),
        ("kind = \"number\"\nvalue = 3\ntolerance = -1", true, &["bad-value [-1] `tolerance` is negative"]),
        ("kind = \"date\"\ndate = \"2023-02-30\"", false, &["bad-date [\"2023-02-30\"] “2023-02-30” is not a date that can be read"]),
        ("kind = \"cloze\"\ntext = \"no gap\"", false, &["bad-cloze [\"no gap\"] the text has no gap"]),
        ("kind = \"choice\"\noptions = [\"a\", \"b\"]\nanswer = \"A\"", false, &["answer-not-an-option [\"A\"] “A” is not one of the options"]),
        ("kind = \"choice\"\noptions = [\"a\"]\nanswer = \"a\"", false, &["bad-value [[\"a\"]] `options` holds 1 and needs from 2 to 26"]),
        ("kind = \"choices\"\noptions = [\"a\", \"b\"]\nanswers = [\"a\", \"c\"]", false, &["answer-not-an-option [\"c\"] “c” is not one of the options"]),
        ("kind = \"true-false\"\nanswer = \"true\"", false, &["wrong-type [\"true\"] `answer` takes `true` or `false`, and this is a text"]),
        ("kind = \"true-false\"\nanswer = true\ncorrection = [\"b\"]", true, &["correction-of-truth [[\"b\"]] a true statement has nothing to correct"]),
        ("kind = \"match\"\npairs = [[\"a\", \"b\"], [\"c\"]]", false, &["wrong-type [[\"c\"]] a pair is a list of two texts"]),
        ("kind = \"match\"\npairs = [[\"a\", \"b\"]]", false, &["bad-value [[[\"a\", \"b\"]]] there are 1 pairs and 1 right sides"]),
        ("kind = \"order\"\nsequence = [\"a\"]", false, &["bad-value [[\"a\"]] `sequence` holds 1 and needs from 2 to 26"]),
        ("kind = \"long\"\npoints_of_key = []", false, &["empty-key [[]] `points_of_key` is empty"]),
        ("kind = \"long\"\npoints_of_key = [\"a\"]", false, &["wrong-type [\"a\"] `points_of_key` takes a table, and this is a text"]),
        ("kind = \"long\"\npoints_of_key = [{ point = \"a\" }]\nneed = 2", false, &["bad-value [2] `need` is 2, and the points are worth 1 together"]),
        ("kind = \"long\"\npoints_of_key = [{ point = \"a\", credit = 0 }]", false, &["bad-value [0] `credit` is 0"]),
    ];
    for (body, asked, expected) in rows {
        let reading = read_text(&format!(
            "{HEAD}{GOOD}[[question]]\nid = \"q\"\nprompt = \"P?\"\n{body}\n"
        ));
        assert_eq!(&told(&reading), expected, "{body}");
        let (set, _) = reading.set.expect("the good question makes a set");
        let ids: Vec<_> = set.questions.iter().map(|q| q.id.as_str()).collect();
        assert_eq!(ids, if *asked { vec!["good", "q"] } else { vec!["good"] }, "{body}");
    }
}

#[test]
fn mistakes_in_a_set_are_told() {
    let head = |from: &str, to: &str| format!("{}{GOOD}", HEAD.replace(from, to));
    #[rustfmt::skip]
    let rows: &[(String, bool, &[&str])] = &[
        (head("format = 1", ""), true, &["missing-key [] a question file needs `format`"]),
        (head("format = 1", "format = 2"), false, &["format-version [2] the file is in format 2, and this program reads format 1"]),
        (head("format = 1", "format = \"1\""), true, &["wrong-type [\"1\"] `format` takes a number, and this is a text"]),
        (head("\"owls\"", "\"Two Owls\""), false, &["bad-id [\"Two Owls\"] an id is made of small letters, digits and hyphens, 64 at most"]),
        (head("title = \"Owls\"\n", "titel = \"Owls\"\n"), true, &["unknown-key [titel] a question file has no key `titel`"]),
        (head("id = \"main\"\n", ""), false, &["missing-key [[[passage]]] a passage needs `id`"]),
        (head("text = ", "file = \"a.md\"\ntext = "), false, &["unknown-key [\"a.md\"] a passage has a `file` or a `text`, not both"]),
        (head("[[passage]]", "language = \"English!\"\n[[passage]]"), true, &["bad-value [\"English!\"] “English!” is not a language tag"]),
        (format!("{HEAD}[[passage]]\nid = \"other\"\nfile = \"a.md\"\n{GOOD}passage = \"main\"\n"), true, &["passage-unreadable [\"a.md\"] there are no files here"]),
        (format!("{HEAD}[[passage]]\nid = \"main\"\ntext = \"x\"\n{GOOD}passage = \"main\"\n"), true, &["duplicate-id [\"main\"] two passages have the id `main`"]),
        (format!("{HEAD}[[passage]]\nid = \"other\"\ntext = \"x\"\n{GOOD}"), false, &["missing-key [[[question]]] the question does not say which passage it is about"]),
        (format!("{HEAD}{GOOD}{GOOD}"), true, &["duplicate-id [\"good\"] two questions have the id `good`"]),
        (HEAD.to_owned(), false, &["no-questions [] the set has no questions"]),
        (format!("format = 1\nid = \"x\"\ntitle = \"X\"\n{GOOD}"), false, &["missing-key [] the set has no passage"]),
        (one_bracket(&["good", "one", "two"], "one"), true, &["wrong-type [[question]] `question` is one of several and needs two brackets"]),
        (one_bracket(&["one", "good", "two"], "one"), true, &["wrong-type [[question]] `question` is one of several and needs two brackets"]),
        (head("title = \"Owls\"", "title: \"Owls\""), true, &["syntax [:] a colon stands where `=` belongs"]),
        (head("\"Owls\"", "“Owls”"), true, &["syntax [“Owls”] these are curly quotes, and a text stands between straight ones"]),
        (head("\"Owls\"", "“Two owls”"), true, &["syntax [“Two owls”] these are curly quotes, and a text stands between straight ones"]),
        (head("title", "tïtle"), true, &["syntax [ï] a key is made of letters without accents, figures, `-` and `_`"]),
        (head("[[passage]]", "[passage]"), true, &["wrong-type [[passage]] `passage` is one of several and needs two brackets"]),
    ];
    for (text, sound, expected) in rows {
        let reading = read_text(text);
        assert_eq!(&told(&reading), expected, "{text}");
        assert_eq!(reading.set.is_some(), *sound, "{text}");
    }
}

/// A set of these questions, one of which has a bracket too few.
fn one_bracket(ids: &[&str], wrong: &str) -> String {
    let question = |id: &&str| {
        let question = GOOD.replace("good", id);
        if *id == wrong {
            question.replace("[[question]]", "[question]")
        } else {
            question
        }
    };
    format!("{HEAD}{}", ids.iter().map(question).collect::<String>())
}

#[test]
fn what_is_no_question_file_at_all_is_told_once() {
    let prose =
        "# Owls\n\nTwo owls sat in a tree.\nThey slept: it was day.\nOne dreamt\nof voles,\nthe other\nof nothing.\n";
    for text in [
        prose.to_owned(),
        format!("{prose}\n```toml\n{HEAD}{GOOD}```\n"),
        "{\n\"format\": 1,\n\"id\": \"owls\",\n\"title\": \"Owls\",\n\"tags\": [],\n\"licence\": \"\"\n}\n".to_owned(),
    ] {
        let reading = read_text(&text);
        let told = told(&reading);
        assert!(told.len() == 1 && told[0].contains("no question file"), "{told:?}");
        assert!(reading.set.is_none());
    }
    // A set with some slips in its head is one all the same, and no question of it is lost.
    let reading = read_text(&format!("{HEAD}{GOOD}").replace("title =", "title:"));
    assert_eq!(reading.set.expect("a set").1.left_out, 0);
    let reading = read_text(
        &format!("{HEAD}{GOOD}")
            .replace("title =", "title:")
            .replace("id =", "id:"),
    );
    assert!(told(&reading).len() > 1, "{:?}", told(&reading));
    let reading = read_text(&format!("{}{GOOD}", HEAD.replace(" =", ":")));
    assert!(
        told(&reading).iter().any(|said| said.contains("a colon stands")),
        "{:?}",
        told(&reading)
    );
}

/// What a question says, what is put in its place, and what it says then, which is sound.
#[test]
fn a_change_that_is_offered_mends() {
    let rows = [
        ("answer = \"a\"", "answers = [\"a\"]"),
        ("answers = \"a\"", "answers = [\"a\"]"),
        ("awnsers = [\"a\"]", "answers = [\"a\"]"),
        ("answers = [\"a\"]\nhint = \"b\"", "answers = [\"a\"]\nhints = [\"b\"]"),
        (
            "answers = [\"a\"]\npartly = [\"b\"]",
            "answers = [\"a\"]\npartly = [{ answer = \"b\" }]",
        ),
        (
            "answers = [\"a\"]\nwrong = \"b\"",
            "answers = [\"a\"]\nwrong = [{ answer = \"b\" }]",
        ),
        (
            "kind = \"long\"\npoints_of_key = [\"b\"]",
            "kind = \"long\"\npoints_of_key = [{ point = \"b\" }]",
        ),
        (
            "kind = \"long\"\npoints_of_key = \"b\"",
            "kind = \"long\"\npoints_of_key = [{ point = \"b\" }]",
        ),
    ];
    for (body, mended) in rows {
        let whole = |body: &str| format!("{HEAD}[[question]]\nid = \"q\"\nprompt = \"P?\"\n{body}\n");
        let mut text = whole(body);
        let reading = read_text(&text);
        assert_eq!(reading.remarks.len(), 1, "{body}: {:?}", told(&reading));
        let fix = reading.remarks[0].fix.as_ref().expect("a change is offered");
        text.replace_range(fix.place.span.start..fix.place.span.end, &fix.replacement);
        assert_eq!(text, whole(mended));
        assert_eq!(told(&read_text(&text)), [] as [&str; 0], "{mended}");
    }
}

#[test]
fn a_broken_part_costs_no_more_than_itself() {
    let last = GOOD.replace("good", "last");
    // What stands between two good questions, and the remarks.
    #[rustfmt::skip]
    let rows: &[(&str, &[&str])] = &[
        ("[[question]]\nid = \"q\"\nprompt = \"P\nanswers = [\"a\"]\n", &["syntax [P] the text is not closed on its line"]),
        ("[[question]]\nid = \"q\"\nprompt = \"P\"\nanswers = [\"a\"\n", &["syntax [\"] the list is not closed"]),
        ("[[question]]\nid = \"q\"\nanswers = [\"a\"\nprompt = \"P\"\n", &["syntax [\"] a comma is missing, or the `]` that closes the list"]),
        ("[[question]]\nid = q\nprompt = \"\\q\"\nanswers = [\"a\"]\n", &["syntax [q] this is neither a number nor `true` or `false`, and words stand in quotes", "syntax [\\] a backslash inside double quotes begins an escape, and this is none"]),
        ("[[question]]\nid = \"q\"\nprompt = \"P\"\nkind = \"true-false\"\nanswer = False\n", &["syntax [False] `false` is written in small letters"]),
        ("[[question]]\nid = \"q\"\nprompt = \"P\"\nkind = \"true-false\"\nanswer = TRUE\n", &["syntax [TRUE] `true` is written in small letters"]),
        ("[[question\nid = \"q\"\n", &["syntax [n] the heading is not closed"]),
        ("[[question]]\nid = \"q\"\nid = \"r\"\n", &["syntax [id] the key stands twice"]),
        ("[[question]]\nprompt \"P\"\n", &["syntax [t] a key without a value"]),
        ("[[question]]\nexplanation = \"\"\"\nopen\n", &["syntax [n] the text of several lines is not closed"]),
    ];
    for (broken, expected) in rows {
        let reading = read_text(&format!("{HEAD}{GOOD}{broken}{last}"));
        assert_eq!(&told(&reading), expected, "{broken}");
        let (set, places) = reading.set.expect("two good questions");
        let ids: Vec<_> = set.questions.iter().map(|q| q.id.as_str()).collect();
        assert_eq!(ids, ["good", "last"], "{broken}");
        let line = places.source.position(places.questions[1].whole.start).line;
        assert_eq!(
            line,
            HEAD.lines().count() + GOOD.lines().count() + broken.lines().count() + 1
        );
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        read_text(&text);
    }

    /// A sound file with a piece cut out and something put in: mostly TOML, mostly wrong.
    #[test]
    fn any_change_is_read(at in 0usize..400, cut in 0usize..40, put in "([\\[\\]{}\"'=#\n]|\\PC|\"\"\"|\u{0}|\u{1b}){0,6}") {
        let text = format!("{HEAD}{GOOD}evidence = \"sat in a tree\"\npartly = [{{ answer = \"o\", credit = 0.5 }}]\n[question.examples]\nright = [\"owls\"]\n");
        let floor = |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).expect("zero is a border");
        let (from, to) = (floor(at), floor(at + cut));
        let changed = format!("{}{put}{}", &text[..from], &text[to..]);
        let reading = read_text(&changed);
        for remark in &reading.remarks {
            if let Some(span) = remark.span {
                prop_assert!(span.of(&remark.source.text).is_some(), "{remark:?}");
            }
        }
        if let Some((set, _)) = reading.set {
            for question in &set.questions {
                prop_assert!(!question.passages.is_empty());
                for evidence in &question.evidence {
                    prop_assert!(evidence.span.of(set.passages[evidence.passage].text()).is_some());
                }
            }
        }
    }
}
