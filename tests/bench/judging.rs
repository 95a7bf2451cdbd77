//! Judging beside plain string matchers, on the same pairs in one run: answers a second, and allocations an answer.
//!
//! `cargo bench --bench judging` uses the examples of the built-in sets; `CLOSEREAD_BENCH=FILE` names JSON lines with
//! `question`, `references`, `passage` and `answer` instead. The token set ratio is worked out here over rapidfuzz's ratio.

use std::alloc::System;
use std::collections::{BTreeSet, HashMap};
use std::hint::black_box;
use std::time::Instant;

use closeread::grade::{Desk, Prepared, Style};
use closeread::quiz::Key;
use closeread::shelf::Shelf;
use rapidfuzz::fuzz;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static COUNTING: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

struct Question {
    prompt: String,
    references: Vec<String>,
    passage: Option<String>,
    answers: Vec<String>,
}

fn built_in() -> Vec<Question> {
    let mut all = Vec::new();
    for loaded in &Shelf::open(&[], None).sets {
        for question in &loaded.set.questions {
            if let Key::Short { accepted } = &question.key {
                let texts: Vec<&str> = loaded.set.passages_of(question).map(|(_, p)| p.text()).collect();
                let examples = &question.examples;
                let answers = examples.right.iter().chain(&examples.partly).chain(&examples.wrong);
                all.push(Question {
                    prompt: question.prompt.clone(),
                    references: accepted.clone(),
                    passage: Some(texts.join("\n\n")),
                    answers: answers.cloned().collect(),
                });
            }
        }
    }
    all
}

fn from_file(path: &str) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    let mut places = HashMap::new();
    for line in std::fs::read_to_string(path).unwrap().lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let references: Vec<String> = row["references"].as_array().unwrap().iter().map(text).collect();
        let key = (
            text(&row["question"]),
            references,
            row["passage"].as_str().map(str::to_owned),
        );
        let place = *places.entry(key.clone()).or_insert_with(|| {
            let (prompt, references, passage) = key;
            all.push(Question {
                prompt,
                references,
                passage,
                answers: Vec::new(),
            });
            all.len() - 1
        });
        all[place].answers.push(text(&row["answer"]));
    }
    all
}

/// The best of three rounds, each over all pairs until a fifth of a second has passed.
fn time(name: &str, per_round: usize, base: Option<f64>, mut round: impl FnMut() -> f64) -> f64 {
    black_box(round());
    let region = Region::new(COUNTING);
    black_box(round());
    let counted = region.change();
    let each = (counted.allocations + counted.reallocations) as f64 / per_round as f64;
    let mut best = 0.0f64;
    for _ in 0..3 {
        let (start, mut rounds) = (Instant::now(), 0usize);
        while rounds == 0 || start.elapsed().as_millis() < 200 {
            black_box(round());
            rounds += 1;
        }
        best = best.max((rounds * per_round) as f64 / start.elapsed().as_secs_f64());
    }
    println!(
        "{name:34} {best:>12.0} {:>8.2} {each:>12.2}",
        best / base.unwrap_or(best)
    );
    best
}

fn ratio(a: &str, b: &str) -> f64 {
    fuzz::ratio(a.chars(), b.chars())
}

fn token_set_ratio(a: &str, b: &str) -> f64 {
    let (a, b): (BTreeSet<&str>, BTreeSet<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    let join = |words: Vec<&str>| words.join(" ");
    let shared = join(a.intersection(&b).copied().collect());
    if !shared.is_empty() && (a.is_subset(&b) || b.is_subset(&a)) {
        return 1.0;
    }
    let with = |rest: String| format!("{shared} {rest}").trim().to_owned();
    let left = with(join(a.difference(&b).copied().collect()));
    let right = with(join(b.difference(&a).copied().collect()));
    ratio(&left, &right)
        .max(ratio(&shared, &left))
        .max(ratio(&shared, &right))
}

fn main() {
    let questions = std::env::var("CLOSEREAD_BENCH").map_or_else(|_| built_in(), |path| from_file(&path));
    let prepare = |q: &Question| {
        let references: Vec<&str> = q.references.iter().map(String::as_str).collect();
        Prepared::inline(&q.prompt, &references, q.passage.as_deref(), Style::Short)
    };
    let ready: Vec<Prepared> = questions.iter().map(prepare).collect();
    let answers: usize = questions.iter().map(|q| q.answers.len()).sum();
    println!("{} questions, {answers} answers, one core\n", questions.len());
    println!("{:34} {:>12} {:>8} {:>12}", "", "a second", "ratio", "allocations");
    let mut desk = Desk::default();
    let pairs = || {
        questions
            .iter()
            .zip(&ready)
            .flat_map(|(q, p)| q.answers.iter().map(move |a| (p, a)))
    };
    let judge = time("judge, with reasons and evidence", answers, None, || {
        pairs()
            .map(|(p, a)| f64::from(black_box(p.judge(a, &mut desk)).score))
            .sum()
    });
    time("score alone", answers, Some(judge), || {
        pairs().map(|(p, a)| f64::from(p.score(a, &mut desk))).sum()
    });
    let peer = |name: &str, alike: &dyn Fn(&str, &str) -> f64| {
        time(name, answers, Some(judge), || {
            let best = |q: &Question, a: &str| q.references.iter().map(|r| alike(r, a)).fold(0.0, f64::max);
            questions
                .iter()
                .flat_map(|q| q.answers.iter().map(move |a| best(q, a)))
                .sum()
        });
    };
    peer("exact match", &|a, b| f64::from(u8::from(a == b)));
    peer("strsim jaro-winkler", &strsim::jaro_winkler);
    peer("strsim levenshtein", &strsim::normalized_levenshtein);
    peer("rapidfuzz ratio", &ratio);
    peer("token set ratio over rapidfuzz", &token_set_ratio);
    time("prepare a question", questions.len(), Some(judge), || {
        questions
            .iter()
            .map(|q| f64::from(u8::from(black_box(prepare(q)).scale().is_some())))
            .sum()
    });
}
