//! Judging beside plain string matchers, on the same pairs in one run: answers a second, and allocations an answer.
//!
//! `cargo bench --bench judging` uses the examples of the built-in sets; `CLOSEREAD_BENCH=FILE` names JSON lines with
//! `question`, `references`, `passage` and `answer` instead. The token set ratio is worked out here over rapidfuzz's ratio.
//!
//! Questions are made ready beforehand. Answers come in the order of the file, and once more with those to one question
//! together; every pass begins with a new desk, so that no word is remembered from the pass before. The measures take
//! turns: a round times each of them once, and the middle of the rounds is printed with the least and the most.

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
}

/// Questions, and answers in the order in which they came, each with the place of its question.
#[derive(Default)]
struct Corpus {
    questions: Vec<Question>,
    answers: Vec<(usize, String)>,
}

fn built_in() -> Corpus {
    let mut corpus = Corpus::default();
    for loaded in &Shelf::open(&[], None).sets {
        for question in &loaded.set.questions {
            if let Key::Short { accepted } = &question.key {
                let texts: Vec<&str> = loaded.set.passages_of(question).map(|(_, p)| p.text()).collect();
                let examples = &question.examples;
                let answers = examples.right.iter().chain(&examples.partly).chain(&examples.wrong);
                let place = corpus.questions.len();
                corpus.answers.extend(answers.map(|answer| (place, answer.clone())));
                corpus.questions.push(Question {
                    prompt: question.prompt.clone(),
                    references: accepted.clone(),
                    passage: Some(texts.join("\n\n")),
                });
            }
        }
    }
    corpus
}

fn from_file(path: &str) -> Corpus {
    let mut corpus = Corpus::default();
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
            corpus.questions.push(Question {
                prompt,
                references,
                passage,
            });
            corpus.questions.len() - 1
        });
        corpus.answers.push((place, text(&row["answer"])));
    }
    corpus
}

/// What is timed: its name, of how many things a pass consists, and a pass.
struct Measure<'a> {
    name: &'a str,
    things: usize,
    pass: Box<dyn Fn() -> f64 + 'a>,
    /// Things a second, one figure a round.
    rates: Vec<f64>,
}

impl<'a> Measure<'a> {
    fn new(name: &'a str, things: usize, pass: impl Fn() -> f64 + 'a) -> Self {
        let pass = Box::new(pass);
        Self {
            name,
            things,
            pass,
            rates: Vec::new(),
        }
    }

    /// Passes until a twentieth of a second is over.
    fn round(&mut self) {
        let (start, mut passes) = (Instant::now(), 0usize);
        while passes == 0 || start.elapsed().as_millis() < 50 {
            black_box((self.pass)());
            passes += 1;
        }
        let rate = (passes * self.things) as f64 / start.elapsed().as_secs_f64();
        self.rates.push(rate);
    }

    /// Allocations a thing.
    fn allocations(&self) -> f64 {
        let region = Region::new(COUNTING);
        black_box((self.pass)());
        let counted = region.change();
        (counted.allocations + counted.reallocations) as f64 / self.things as f64
    }

    /// The middle of the rounds, the least and the most.
    fn rate(&self) -> (f64, f64, f64) {
        let mut rates = self.rates.clone();
        rates.sort_by(f64::total_cmp);
        (rates[rates.len() / 2], rates[0], rates[rates.len() - 1])
    }
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

/// How alike two texts are, 0 to 1.
type Alike = fn(&str, &str) -> f64;

const ROUNDS: usize = 9;

fn main() {
    let corpus = std::env::var("CLOSEREAD_BENCH").map_or_else(|_| built_in(), |path| from_file(&path));
    let Corpus { questions, answers } = &corpus;
    let prepare = |q: &Question| {
        let references: Vec<&str> = q.references.iter().map(String::as_str).collect();
        Prepared::inline(&q.prompt, &references, q.passage.as_deref(), Style::Short)
    };
    let ready: Vec<Prepared> = questions.iter().map(prepare).collect();
    let mut together: Vec<&(usize, String)> = answers.iter().collect();
    together.sort_by_key(|(place, _)| *place);
    let many = answers.len();
    println!(
        "{} questions, {many} answers, one core, {ROUNDS} rounds\n",
        questions.len()
    );
    let judge = |order: &mut dyn Iterator<Item = &(usize, String)>| {
        let mut desk = Desk::default();
        order
            .map(|(place, answer)| f64::from(black_box(ready[*place].judge(answer, &mut desk)).score))
            .sum()
    };
    let score = |order: &mut dyn Iterator<Item = &(usize, String)>| {
        let mut desk = Desk::default();
        order
            .map(|(place, answer)| f64::from(ready[*place].score(answer, &mut desk)))
            .sum()
    };
    let mut measures = vec![
        Measure::new("judge, with reasons and evidence", many, || judge(&mut answers.iter())),
        Measure::new("score alone", many, || score(&mut answers.iter())),
        Measure::new("judge, a question at a time", many, || {
            judge(&mut together.iter().copied())
        }),
        Measure::new("score, a question at a time", many, || {
            score(&mut together.iter().copied())
        }),
    ];
    let peers: [(&str, Alike); 5] = [
        ("exact match", |a, b| f64::from(u8::from(a == b))),
        ("strsim jaro-winkler", strsim::jaro_winkler),
        ("strsim levenshtein", strsim::normalized_levenshtein),
        ("rapidfuzz ratio", ratio),
        ("token set ratio over rapidfuzz", token_set_ratio),
    ];
    for (name, alike) in peers {
        let best = move |q: &Question, a: &str| q.references.iter().map(|r| alike(r, a)).fold(0.0, f64::max);
        measures.push(Measure::new(name, many, move || {
            answers.iter().map(|(place, a)| best(&questions[*place], a)).sum()
        }));
    }
    let mut making = Measure::new("make a question ready", questions.len(), || {
        questions
            .iter()
            .map(|q| f64::from(u8::from(black_box(prepare(q)).scale().is_some())))
            .sum()
    });
    for _ in 0..ROUNDS {
        measures.iter_mut().for_each(Measure::round);
        making.round();
    }
    println!(
        "{:34} {:>12} {:>12} {:>12} {:>8} {:>12}",
        "", "a second", "least", "most", "ratio", "allocations"
    );
    let base = measures[0].rate().0;
    for measure in &measures {
        let (middle, least, most) = measure.rate();
        let (name, ratio, each) = (measure.name, middle / base, measure.allocations());
        println!("{name:34} {middle:>12.0} {least:>12.0} {most:>12.0} {ratio:>8.2} {each:>12.2}");
    }
    let (middle, least, most) = making.rate();
    let (name, each) = (making.name, making.allocations());
    println!(
        "\n{name:34} {middle:>12.0} {least:>12.0} {most:>12.0} {:>8} {each:>12.2}",
        ""
    );
}
