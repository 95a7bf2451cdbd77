//! A small set of our own, with a question of every kind, for driving sittings and screens.
//!
//! Owns the fixture and a world that remembers. Never touches a terminal.

use std::sync::Arc;

use closeread::grade::{Certainty, Desk, Prepared};
use closeread::memory::{Attempt, Overrule};
use closeread::quiz::{
    Credit, Evidence, Examples, Expected, Gap, Judging, Key, Level, Passage, Piece, Point, Question, Set, Term,
    Tolerance,
};
use closeread::sitting::{Effect, Entry, Library, Refused, Reply};
use closeread::text::{CivilDate, Number, Span};
use closeread::when::At;

/// Half past nine on a Monday.
pub const MORNING: At = At(1_740_994_200_000);

const BARN: &str = "# The owl in the barn

## A tenant who pays in mice

On 3 May 2019 a pair of barn owls moved into the loft of the Hartwell farm. Ada
Brindle, who keeps the farm with her brother Tom, found them by the sound: not a
hoot but a long, dry hiss. She left the hatch open that night, and has left it
open since.

The owls pay their rent. Ada gathers the pellets that they drop under the beam,
and a school in Corley takes them apart. In one winter the children counted the
skulls of 412 voles, 96 shrews and three unlucky starlings.

## How they hear

A barn owl hunts by ear. Its face is a dish of stiff feathers that leads sound
to the ears, and one ear sits higher than the other, so that the owl can tell
how high a noise lies as well as how far to the side. In complete darkness it
can still strike a mouse in the straw.

## A hard year

The spring of 2021 was wet, and owls with soaked feathers cannot hunt. Only one
of the five chicks left the nest. Tom wanted to put out dead mice for the
parents; Ada was against it, because birds that are fed, she said, forget how
to be owls. In the end they hung a second box in the dry barn, and the next
spring the pair raised four.
";

const CITY: &str = "# The owl in the car park

In the middle of the city of Lund a tawny owl sleeps on level four of a car
park. It does not mind the cars. What it minds is the music that the shop below
plays on Saturdays, and on Saturdays it moves to the church.
";

fn passage(id: &str, text: &str) -> Passage {
    let credit = Credit {
        author: Some("The closeread authors".into()),
        date: Some("2026".into()),
        ..Credit::default()
    };
    Passage::new(id, credit, text.into())
}

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn ask(id: &str, prompt: &str, key: Key, quote: &str, right: &[&str]) -> Question {
    let start = BARN
        .find(quote)
        .unwrap_or_else(|| panic!("{quote:?} stands in the passage"));
    Question {
        id: id.into(),
        prompt: prompt.into(),
        level: Level::Literal,
        passages: vec![0],
        evidence: vec![Evidence {
            passage: 0,
            span: Span::new(start, start + quote.len()),
        }],
        explanation: None,
        hints: Vec::new(),
        points: 1.0,
        tags: Vec::new(),
        judging: Judging::default(),
        key,
        partly: Vec::new(),
        wrong: Vec::new(),
        examples: Examples {
            right: strings(right),
            ..Examples::default()
        },
    }
}

/// A set with a question of every kind.
pub fn owls() -> Set {
    let mut questions = vec![
        ask(
            "who-found",
            "Who found the owls on the Hartwell farm?",
            Key::Short {
                accepted: strings(&["Ada Brindle", "Ada"]),
            },
            "Ada\nBrindle, who keeps the farm with her brother Tom, found them",
            &["Ada Brindle"],
        ),
        ask(
            "counted",
            "Which animals' skulls did the children count?",
            Key::List {
                items: vec![strings(&["voles"]), strings(&["shrews"]), strings(&["starlings"])],
                need: 3,
            },
            "the\nskulls of 412 voles, 96 shrews and three unlucky starlings",
            &["voles, shrews, starlings"],
        ),
        ask(
            "how-many-voles",
            "How many voles were there in one winter's pellets?",
            Key::Number {
                value: Number::exact(412.0),
                tolerance: Tolerance::Absolute(0.0),
            },
            "412 voles",
            &["412"],
        ),
        ask(
            "moved-in",
            "When did the owls move in?",
            Key::Date {
                date: CivilDate {
                    year: Some(2019),
                    month: Some(5),
                    day: Some(3),
                },
            },
            "On 3 May 2019 a pair of barn owls moved into the loft",
            &["3 May 2019"],
        ),
        ask(
            "rent",
            "Fill the gaps.",
            Key::Cloze {
                pieces: vec![
                    Piece::Words("The face of a barn owl is a ".into()),
                    Piece::Gap(Gap {
                        accepted: strings(&["dish"]),
                    }),
                    Piece::Words(" of stiff feathers, and one ear sits ".into()),
                    Piece::Gap(Gap {
                        accepted: strings(&["higher", "higher up"]),
                    }),
                    Piece::Words(" than the other.".into()),
                ],
            },
            "Its face is a dish of stiff feathers",
            &["dish; higher"],
        ),
        ask(
            "sound",
            "What gave the owls away?",
            Key::Choice {
                options: strings(&["a hoot", "a hiss", "a feather", "a smell"]),
                answer: 1,
            },
            "not a\nhoot but a long, dry hiss",
            &["b"],
        ),
        ask(
            "who-farms",
            "Who keeps the farm?",
            Key::Choices {
                options: strings(&["Ada", "Tom", "the school", "the owls"]),
                answers: vec![0, 1],
            },
            "who keeps the farm with her brother Tom",
            &["a, b"],
        ),
        ask(
            "fed",
            "Ada and Tom fed the owls in the wet spring.",
            Key::False {
                corrections: strings(&["they hung a second box"]),
            },
            "they hung a second box in the dry barn",
            &["false: they hung a second box"],
        ),
        ask(
            "events",
            "What came first? Put the events in order.",
            Key::Order {
                sequence: strings(&["the owls move in", "the wet spring", "the second box", "four chicks"]),
            },
            "the next\nspring the pair raised four",
            &["a b c d"],
        ),
        ask(
            "who-said",
            "Who wanted what?",
            Key::Match {
                pairs: vec![
                    ("Ada".into(), "owls that hunt".into()),
                    ("Tom".into(), "to put out mice".into()),
                ],
                distractors: strings(&["a new roof"]),
            },
            "Tom wanted to put out dead mice",
            &["1a 2b"],
        ),
        ask(
            "why-not",
            "Why was Ada against feeding the owls?",
            Key::Long {
                points: vec![
                    Point {
                        text: "fed birds forget how to live as owls".into(),
                        accepted: Vec::new(),
                        credit: 1.0,
                    },
                    Point {
                        text: "they should hunt for themselves".into(),
                        accepted: Vec::new(),
                        credit: 1.0,
                    },
                ],
                need: 1.0,
            },
            "birds that are fed, she said, forget how\nto be owls",
            &["because fed birds forget how to be owls"],
        ),
    ];
    questions[0].hints = strings(&["One of the two who keep the farm.", "Her brother is called Tom."]);
    questions[0].explanation = Some("She heard them before she saw them: they hiss.".into());
    questions[0].wrong = vec![Expected {
        answer: "Tom".into(),
        comment: Some("Tom is her brother; he came when he heard her call.".into()),
    }];
    questions[4].level = Level::Inferential;
    questions[10].level = Level::Evaluative;
    questions[10].explanation = Some("The box helped them without making them tame.".into());
    Set {
        id: "owls".into(),
        title: "Two owls".into(),
        description: "A pair of barn owls moves into a farm and pays its rent in pellets; another lives in a car park."
            .into(),
        language: "en".into(),
        tags: strings(&["nature", "hearing"]),
        authors: strings(&["The closeread authors"]),
        licence: None,
        passages: vec![passage("barn", BARN), passage("city", CITY)],
        glossary: vec![
            Term {
                term: "pellet".into(),
                also: strings(&["owl pellet"]),
                definition: "What an owl cannot digest, bones and fur, brought up as a dry ball.".into(),
                passage: Some(0),
            },
            Term {
                term: "vole".into(),
                also: Vec::new(),
                definition: "A small animal like a mouse with a short tail.".into(),
                passage: Some(0),
            },
        ],
        questions,
    }
}

/// An answer to the first question of which the grader is not sure: the first such run of words in the passage.
pub fn unsure_answer() -> String {
    let set = owls();
    let asked = Prepared::new(&set, &set.questions[0]);
    let words: Vec<&str> = BARN.split_whitespace().collect();
    let mut runs = (1..7).flat_map(|length| words.windows(length)).map(|run| run.join(" "));
    let mut desk = Desk::default();
    let unsure = |answer: &String| asked.judge(answer, &mut desk).certainty == Certainty::Unsure;
    runs.find(unsure)
        .expect("somewhere in the passage the grader is not sure")
}

/// A library with the owls and two sets beside them.
pub fn library() -> Library {
    let mut bees = owls();
    bees.id = "bees".into();
    bees.title = "Bees on the roof".into();
    bees.tags = strings(&["nature", "city"]);
    bees.description = "What a hotel does with forty thousand guests who never check out.".into();
    bees.questions.truncate(3);
    let mut bridge = owls();
    bridge.id = "bridge".into();
    bridge.title = "The bridge that hums".into();
    bridge.tags = strings(&["engineering"]);
    bridge.questions.truncate(5);
    Library {
        entries: vec![
            Entry {
                set: Arc::new(owls()),
                remarks: 0,
                errors: 0,
            },
            Entry {
                set: Arc::new(bees),
                remarks: 2,
                errors: 0,
            },
            Entry {
                set: Arc::new(bridge),
                remarks: 0,
                errors: 0,
            },
        ],
        ..Library::default()
    }
}

/// A world that remembers what it was asked to do, and can be told to refuse.
#[derive(Debug, Default)]
pub struct World {
    pub attempts: Vec<Attempt>,
    pub overrules: Vec<Overrule>,
    /// What to say to every effect, for a disk that is full.
    pub refusal: Option<String>,
    /// What the editor leaves behind.
    pub edited: Option<Arc<Set>>,
}

impl World {
    pub fn perform(&mut self, effect: Effect) -> Result<Reply, Refused> {
        if let Some(refusal) = &self.refusal {
            return Err(Refused(refusal.clone()));
        }
        match effect {
            Effect::Append(attempt) => {
                assert!(
                    self.attempts.iter().all(|known| known.id != attempt.id),
                    "ids are given once"
                );
                self.attempts.push(*attempt);
                Ok(Reply::Done)
            }
            Effect::Overrule(overrule) => {
                assert!(
                    self.attempts.iter().any(|known| known.id == overrule.attempt),
                    "it speaks of an attempt"
                );
                self.overrules.push(overrule);
                Ok(Reply::Done)
            }
            Effect::Edit { .. } => Ok(self.edited.clone().map_or(Reply::Done, Reply::Reloaded)),
        }
    }
}
