//! From a key to the kind of judging that it needs.
//!
//! Owns the one place that knows all kinds of keys. Never touches an answer.

use crate::grade::desk::Desk;
use crate::grade::free::Free;
use crate::grade::kinds::Outcome;
use crate::grade::kinds::choosing::Options;
use crate::grade::kinds::figure::{Day, Figure};
use crate::grade::kinds::gaps::Gaps;
use crate::grade::kinds::listing::Listing;
use crate::grade::kinds::long::{KeyPoint, Points};
use crate::grade::kinds::placing::{Pairs, Sequence};
use crate::grade::kinds::truth::{Correction, Truth};
use crate::grade::model::Weights;
use crate::grade::object;
use crate::grade::opinion::Style;
use crate::grade::terms::{Term, Terms};
use crate::quiz::{Judging, Key, Piece};
use crate::text::Words;

/// What preparing needs to know besides the key.
pub struct Bench<'a> {
    /// What is asked.
    pub prompt: &'a str,
    /// The passages that the question is about, as one text.
    pub passage: Option<&'a str>,
    /// How sternly words are compared.
    pub judging: Judging,
    /// What measurements are worth.
    pub weights: &'a Weights,
}

impl Bench<'_> {
    /// Accepted answers to the question.
    pub fn free(&self, accepted: &[&str], style: Style) -> Free {
        Free::new(self.prompt, accepted, self.passage, style, self.judging, self.weights)
    }

    /// Words compared by themselves: options and gaps are not read against the question.
    fn bare(&self, accepted: &[&str]) -> Free {
        Free::new("", accepted, None, Style::Short, self.judging, self.weights)
    }

    /// The same beside the passage, which knows whose name is another.
    fn beside_passage(&self, accepted: &[&str]) -> Free {
        Free::new("", accepted, self.passage, Style::Short, self.judging, self.weights)
    }

    fn options(&self, words: &[String]) -> Options {
        let options = words.iter().map(|w| self.bare(&[w])).collect();
        Options { options }
    }
}

/// What is to be done with an answer.
#[derive(Debug)]
pub enum Task {
    /// Free text, judged with all its reasons.
    Free(Box<Free>),
    /// Another kind, which makes an outcome of its own.
    Kind(Box<Kind>),
}

/// The kinds that make outcomes of their own.
#[derive(Debug)]
pub enum Kind {
    /// Items in any order.
    List(Listing),
    /// A number.
    Number(Figure),
    /// A date.
    Date(Day),
    /// Gaps.
    Cloze(Gaps),
    /// One option.
    Choice {
        /// The options.
        options: Options,
        /// The right one.
        answer: usize,
    },
    /// Several options.
    Choices {
        /// The options.
        options: Options,
        /// The right ones.
        answers: Vec<usize>,
    },
    /// True or false.
    Truth(Truth),
    /// A sequence.
    Order(Sequence),
    /// Pairs.
    Match(Pairs),
    /// Points to be made.
    Long(Points),
}

fn strs(all: &[String]) -> Vec<&str> {
    all.iter().map(String::as_str).collect()
}

impl Task {
    /// The accepted answers in free text; none for other kinds.
    pub fn accepted(&self) -> &[String] {
        match self {
            Self::Free(free) => &free.accepted,
            Self::Kind(_) => &[],
        }
    }

    /// What a key asks for.
    pub fn new(key: &Key, bench: &Bench<'_>) -> Self {
        let kind = match key {
            Key::Short { accepted } => {
                return Self::Free(Box::new(bench.free(&strs(accepted), Style::Short)));
            }
            Key::List { items, need } => Kind::List(Listing {
                items: items.iter().map(|i| bench.free(&strs(i), Style::Short)).collect(),
                need: *need,
            }),
            Key::Number { value, tolerance } => {
                let figure = Figure::new(*value, *tolerance, bench.prompt, bench.passage);
                Kind::Number(figure)
            }
            Key::Date { date } => Kind::Date(Day::new(*date, bench.prompt)),
            Key::Cloze { pieces } => Kind::Cloze(gaps(pieces, bench)),
            Key::Choice { options, answer } => Kind::Choice {
                options: bench.options(options),
                answer: *answer,
            },
            Key::Choices { options, answers } => Kind::Choices {
                options: bench.options(options),
                answers: answers.clone(),
            },
            Key::True => Kind::Truth(Truth {
                holds: true,
                correction: None,
            }),
            Key::False { corrections } => Kind::Truth(Truth {
                holds: false,
                correction: (!corrections.is_empty()).then(|| Box::new(correction(&strs(corrections), bench))),
            }),
            Key::Order { sequence } => Kind::Order(Sequence {
                items: bench.options(sequence),
            }),
            Key::Match { pairs, distractors } => Kind::Match(matching(pairs, distractors, bench)),
            Key::Long { points, need } => {
                let points = points.iter().map(|point| key_point(point, bench)).collect();
                Kind::Long(Points::new(points, *need))
            }
        };
        Self::Kind(Box::new(kind))
    }
}

fn gaps(pieces: &[Piece], bench: &Bench<'_>) -> Gaps {
    let (mut gaps, mut around) = (Vec::new(), vec![Words::default()]);
    for piece in pieces {
        match (piece, around.last_mut()) {
            (Piece::Words(text), Some(last)) => *last = Words::of(text),
            (Piece::Words(_), None) => {}
            (Piece::Gap(gap), _) => {
                gaps.push(bench.beside_passage(&strs(&gap.accepted)));
                around.push(Words::default());
            }
        }
    }
    Gaps { gaps, around }
}

/// What puts the statement right. Where that only sets the statement's own words in another order, what the statement gives tells
/// nothing, and the order all.
fn correction(accepted: &[&str], bench: &Bench<'_>) -> Correction {
    let statement = Terms::of(bench.prompt);
    let reordered = |text: &&str| {
        let own = Terms::of(text);
        let place = |term: &Term| statement.all.iter().position(|t| t.stem == term.stem);
        let places: Option<Vec<usize>> = own.all.iter().filter(|term| term.content).map(place).collect();
        places.is_some_and(|places| !places.is_sorted()) && own.denies_any() == statement.denies_any()
    };
    let opposite = |text: &&str| {
        let own = Terms::of(text);
        let mut opposed = own.all.iter().filter(|term| term.content).map(|term| {
            let shuts_out = |other: &Term| other.content && object::opposed(term, other.stem, other.entry);
            statement.all.iter().any(shuts_out)
        });
        opposed.any(|opposed| opposed)
    };
    let reorders = accepted.iter().all(reordered);
    Correction {
        turns: reorders || accepted.iter().any(opposite),
        words: bench.bare(accepted),
        fresh: (!reorders).then(|| bench.free(accepted, Style::Short)),
        statement: bench.bare(&[bench.prompt]),
    }
}

fn matching(pairs: &[(String, String)], distractors: &[String], bench: &Bench<'_>) -> Pairs {
    let lefts: Vec<String> = pairs.iter().map(|(left, _)| left.clone()).collect();
    let rights: Vec<String> = pairs
        .iter()
        .map(|(_, right)| right)
        .chain(distractors)
        .cloned()
        .collect();
    Pairs {
        lefts: bench.options(&lefts),
        rights: bench.options(&rights),
    }
}

fn key_point(point: &crate::quiz::Point, bench: &Bench<'_>) -> KeyPoint {
    let mut wordings = vec![point.text.as_str()];
    wordings.extend(point.accepted.iter().map(String::as_str));
    let of = |style| bench.free(&wordings, style);
    KeyPoint::new(of(Style::Long), of(Style::Short), point.credit)
}

impl Kind {
    /// Judges an answer.
    pub fn judge(&self, answer: &str, desk: &mut Desk) -> Outcome {
        match self {
            Self::List(list) => list.judge(answer, desk),
            Self::Number(figure) => figure.judge(answer, desk),
            Self::Date(day) => day.judge(answer, desk),
            Self::Cloze(gaps) => gaps.judge(answer, desk),
            Self::Choice { options, answer: right } => options.judge_one(*right, answer, desk),
            Self::Choices { options, answers } => options.judge_several(answers, answer, desk),
            Self::Truth(truth) => truth.judge(answer, desk),
            Self::Order(sequence) => sequence.judge(answer, desk),
            Self::Match(pairs) => pairs.judge(answer, desk),
            Self::Long(points) => points.judge(answer, desk),
        }
    }
}
