//! A sitting driven by events: what it asks of the world and where it goes.

use std::sync::Arc;

use closeread::memory::{Book, Confidence, Outcome, Ruling};
use closeread::quiz::{Level, Set};
use closeread::sitting::{Asked, Circumstances, Event, Library, Plan, Sequence, Sitting, Stage, Tone, typed_in_words};
use closeread::when::At;

use super::owls::{MORNING, World, library, owls};

const QUIET: Circumstances = Circumstances {
    book: Book::Closed,
    confidence: Asked::No,
};

fn written() -> Plan {
    Plan {
        sequence: Sequence::Written,
        ..Plan::mixed(7)
    }
}

/// A sitting with its world and a clock that moves a second with each event.
struct Run {
    sitting: Sitting,
    world: World,
    at: At,
}

impl Run {
    fn of(circumstances: Circumstances) -> Self {
        let sitting = library().begin(0, written(), circumstances, MORNING).unwrap();
        Self {
            sitting,
            world: World::default(),
            at: MORNING,
        }
    }

    fn asked() -> Self {
        let mut run = Self::of(QUIET);
        run.does(Event::Begin);
        run
    }

    fn does(&mut self, event: Event) {
        self.at.0 += 1000;
        let world = &mut self.world;
        self.sitting
            .deliver(event, self.at, &mut |effect, _| world.perform(effect));
    }

    fn answers(&mut self, typed: &str) {
        self.does(Event::Answer(typed.into()));
    }

    fn question(&self) -> &str {
        match self.sitting.stage() {
            Stage::Asking(_) | Stage::Weighing(_) => &self.sitting.open().unwrap().1.id,
            Stage::Told(_) => &self.sitting.told().unwrap().1.id,
            Stage::Reading => "reading",
            Stage::Over => "over",
        }
    }

    fn notice(&self) -> &str {
        self.sitting.notice().map_or("", |notice| &notice.text)
    }
}

#[test]
fn a_run_goes_from_the_passage_to_the_summary() {
    let mut run = Run::of(QUIET);
    assert_eq!(run.question(), "reading");
    run.does(Event::Begin);
    let answers = ["Ada", "voles, shrews, starlings", "412", "3 May 2019", "dish; higher"];
    for answer in answers {
        run.answers(answer);
        assert_eq!(run.sitting.told().unwrap().0.outcome(), Outcome::Right, "{answer}");
        run.does(Event::Next);
    }
    while run.question() != "over" {
        run.answers("no idea at all");
        run.does(Event::Next);
    }
    let summary = run.sitting.summary();
    assert_eq!((summary.of, summary.tally.right, summary.tally.wrong), (11, 5, 6));
    assert_eq!(summary.levels[0].0, Level::Literal);
    assert_eq!(summary.levels.len(), 3);
    assert_eq!(summary.missed.len(), 6);
    assert!(summary.again.iter().all(|again| again.paragraph.is_some()));
    assert_eq!(run.world.attempts.len(), 11);
    assert!(run.world.attempts.iter().all(|attempt| attempt.took == 1000));
}

#[test]
fn nothing_is_told_before_it_is_kept_and_a_refused_write_keeps_the_words() {
    let mut run = Run::asked();
    let effect = run.sitting.step(Event::Answer("Ada".into()), run.at);
    assert!(effect.is_some());
    assert!(
        matches!(run.sitting.stage(), Stage::Asking(_)),
        "not told before it is saved"
    );
    run.sitting.step(Event::Refused("The disk is full.".into()), run.at);
    let (asking, _) = run.sitting.open().unwrap();
    assert_eq!(asking.draft, "Ada");
    assert_eq!(run.sitting.notice().unwrap().tone, Tone::Trouble);
    run.answers("Ada");
    assert_eq!(run.question(), "who-found");
    assert!(run.sitting.told().is_some());
    assert!(
        run.world.attempts[0].id.ends_with("#1"),
        "the refused id is not used again"
    );
}

#[test]
fn confidence_is_asked_before_the_verdict_and_can_be_kept_back() {
    let mut run = Run::of(Circumstances {
        confidence: Asked::Yes,
        ..QUIET
    });
    run.does(Event::Begin);
    run.answers("Ida");
    assert!(matches!(run.sitting.stage(), Stage::Weighing(_)));
    run.does(Event::Reconsider);
    assert_eq!(run.sitting.open().unwrap().0.draft, "Ida");
    run.answers("Ada");
    run.does(Event::Sure(Some(Confidence::High)));
    run.does(Event::Next);
    run.answers("voles");
    run.does(Event::Sure(None));
    let found: Vec<_> = run.world.attempts.iter().map(|attempt| attempt.confidence).collect();
    assert_eq!(found, [Some(Confidence::High), None]);
}

#[test]
fn looks_and_hints_are_noted_with_the_attempt() {
    let mut run = Run::asked();
    for event in [Event::Look, Event::Hint, Event::Look, Event::Hint, Event::Hint] {
        run.does(event);
    }
    assert_eq!(run.notice(), "There are no more hints.");
    run.answers("Ada");
    let attempt = &run.world.attempts[0];
    assert_eq!((attempt.peeks, attempt.hints), (2, 2));

    let mut open = Run::of(QUIET);
    open.does(Event::Book(Book::Open));
    open.does(Event::Begin);
    open.does(Event::Look);
    open.answers("Ada");
    let attempt = &open.world.attempts[0];
    assert_eq!((attempt.book, attempt.peeks), (Book::Open, 0));
}

#[test]
fn the_learner_has_the_last_word_and_can_take_it_back() {
    let mut run = Run::asked();
    run.answers("Tom");
    run.does(Event::Rule(Outcome::Right));
    assert_eq!(run.sitting.told().unwrap().0.outcome(), Outcome::Right);
    run.does(Event::Rule(Outcome::Right));
    assert_eq!(run.notice(), "It counts so already.");
    run.does(Event::Undo);
    assert_eq!(run.sitting.told().unwrap().0.outcome(), Outcome::Wrong);
    run.does(Event::Undo);
    assert_eq!(run.sitting.open().unwrap().0.draft, "Tom");
    let said: Vec<_> = run.world.overrules.iter().map(|overrule| overrule.ruling).collect();
    assert_eq!(said, [Ruling::Outcome(Outcome::Right), Ruling::Program, Ruling::Undone]);
    run.does(Event::Undo);
    assert_eq!(run.notice(), "There is nothing to undo.");
}

#[test]
fn what_was_seen_before_an_answer_was_taken_back_stays_seen() {
    let mut run = Run::asked();
    run.does(Event::Hint);
    run.does(Event::Look);
    run.answers("Tom");
    run.does(Event::Undo);
    run.answers("Ada");
    let attempt = run.world.attempts.last().unwrap();
    assert_eq!((attempt.answer.as_str(), attempt.peeks, attempt.hints), ("Ada", 1, 1));
}

#[test]
fn undo_works_after_the_last_question_too() {
    let mut run = Run::of(QUIET);
    run.sitting = library().begin(1, written(), QUIET, MORNING).unwrap();
    run.does(Event::Begin);
    for _ in 0..3 {
        run.answers("something");
        run.does(Event::Next);
    }
    assert_eq!(run.question(), "over");
    run.does(Event::Undo);
    assert_eq!(run.question(), "how-many-voles");
    run.answers("412");
    run.does(Event::Next);
    assert_eq!(run.sitting.summary().tally.right, 1);
}

#[test]
fn missed_and_passed_questions_come_back_in_another_round() {
    let mut run = Run::of(QUIET);
    run.sitting = library().begin(1, written(), QUIET, MORNING).unwrap();
    run.does(Event::Begin);
    run.does(Event::PassOver);
    run.answers("wolves");
    run.does(Event::Next);
    run.answers("412");
    run.does(Event::Next);
    assert_eq!(run.sitting.summary().unanswered(), 1);
    run.does(Event::Retry);
    assert_eq!(run.question(), "who-found");
    assert_eq!(run.sitting.position().of, 2);
    run.answers("Ada");
    run.does(Event::Next);
    assert_eq!(run.question(), "counted");
    run.answers("voles, shrews, starlings");
    run.does(Event::Next);
    assert_eq!(run.sitting.summary().tally.right, 2);
    run.does(Event::Retry);
    assert_eq!((run.question(), run.notice()), ("over", "Nothing was missed."));
}

#[test]
fn a_run_that_was_cut_off_goes_on_where_it_stopped() {
    let mut run = Run::asked();
    run.answers("Ada");
    run.does(Event::Next);
    run.answers("wolves");
    run.does(Event::Rule(Outcome::Partly));
    run.does(Event::Next);
    run.answers("412");
    run.does(Event::Undo);
    let mut library = Library { ..library() };
    library.attempts = run.world.attempts.clone();
    library.overrules = run.world.overrules.clone();
    let cut = library.unfinished(0).unwrap();
    assert_eq!((cut.answered, cut.of, &cut.plan), (2, 11, &written()));
    let sitting = library.go_on(0, cut, QUIET, run.at).unwrap();
    let mut on = Run {
        sitting,
        world: World::default(),
        at: run.at,
    };
    on.world.attempts = library.attempts.clone();
    assert_eq!(on.question(), "how-many-voles");
    assert_eq!(on.sitting.position().number, 3);
    assert_eq!(on.sitting.summary().tally.partly, 1);
    on.answers("412");
    assert_eq!(on.sitting.id(), run.sitting.id());
    assert!(library.unfinished(1).is_none());
}

#[test]
fn an_answer_of_a_later_round_stands_for_the_earlier_one() {
    let mut run = Run::of(QUIET);
    run.sitting = library().begin(1, written(), QUIET, MORNING).unwrap();
    run.does(Event::Begin);
    run.answers("wolf");
    run.does(Event::Next);
    run.does(Event::PassOver);
    run.does(Event::PassOver);
    run.does(Event::Retry);
    run.answers("Ada");
    let mut library = library();
    library.attempts = run.world.attempts.clone();
    let cut = library.unfinished(1).unwrap();
    let sitting = library.go_on(1, cut, QUIET, run.at).unwrap();
    let tally = sitting.summary().tally;
    assert_eq!((tally.right, tally.all()), (1, 1));
}

#[test]
fn a_limit_a_level_and_a_seed_make_the_order() {
    let set = owls();
    let order = |plan: Plan| plan.order(&set);
    assert_eq!(
        order(Plan::mixed(42)),
        [7, 1, 5, 4, 6, 9, 3, 10, 2, 0, 8],
        "histories are replayed by it"
    );
    let few = Plan {
        limit: std::num::NonZeroUsize::new(3),
        ..written()
    };
    assert_eq!(order(few.clone()), [0, 1, 2]);
    let level = Plan {
        levels: vec![Level::Evaluative, Level::Inferential],
        ..written()
    };
    assert_eq!(order(level.clone()), [4, 10]);
    for plan in [few, level, written(), Plan::mixed(u64::MAX)] {
        assert_eq!(Plan::of_id(&plan.id(MORNING)), Some(plan));
    }
    for id in [
        "",
        "x",
        "x;seed=a",
        "x;seed=1;what=2",
        "x;limit=0;seed=1",
        "x;seed=1;levels=loud",
    ] {
        assert_eq!(Plan::of_id(id), None, "{id}");
    }
}

#[test]
fn an_edited_question_is_asked_anew_and_keeps_its_place() {
    let mut run = Run::asked();
    run.answers("Ada");
    run.does(Event::Next);
    let mut edited: Set = owls();
    edited.questions.swap(0, 1);
    edited.questions[0].prompt = "Whose skulls?".into();
    run.world.edited = Some(Arc::new(edited));
    run.does(Event::Edit);
    let (_, question) = run.sitting.open().unwrap();
    assert_eq!(
        (question.prompt.as_str(), run.sitting.position().number),
        ("Whose skulls?", 2)
    );
    assert_eq!(run.sitting.answers()[0].question, 1);
    let mut gone = owls();
    gone.questions.remove(1);
    run.world.edited = Some(Arc::new(gone));
    run.does(Event::Edit);
    assert_eq!(run.question(), "how-many-voles");
    assert_eq!(run.sitting.position().of, 10);
}

#[test]
fn time_away_does_not_count() {
    let mut run = Run::asked();
    let since = run.at;
    run.at.0 += 3_600_000;
    run.does(Event::Away { since });
    run.answers("Ada");
    assert_eq!(run.world.attempts[0].took, 1000);
}

#[test]
fn a_library_is_searched_by_title_tag_and_description() {
    let library = library();
    for (query, expected) in [
        ("", vec![0, 1, 2]),
        ("natu", vec![0, 1]),
        ("Bríd", vec![2]),
        ("owl zebra", vec![]),
    ] {
        assert_eq!(library.search(query), expected, "{query}");
    }
}

#[test]
fn two_sittings_of_one_instant_have_two_ids() {
    let mut run = Run::asked();
    run.answers("Ada");
    let mut library = library();
    library.attempts = run.world.attempts.clone();
    let other = library.begin(0, written(), QUIET, MORNING).unwrap();
    assert_ne!(other.id(), run.sitting.id());
}

#[test]
fn a_plan_that_asks_nothing_is_over_at_once() {
    let library = library();
    let plan = Plan {
        levels: vec![Level::Evaluative],
        ..written()
    };
    let mut run = Run::asked();
    run.sitting = library.begin(1, plan, QUIET, MORNING).unwrap();
    run.does(Event::Begin);
    assert_eq!(run.question(), "over");
    assert_eq!(run.sitting.summary().of, 0);
}

#[test]
fn what_names_no_option_can_be_told_before_it_is_judged() {
    let mut run = Run::asked();
    let mut told = Vec::new();
    while run.question() != "over" {
        let id = run.question().to_owned();
        if let Some(why) = run.sitting.unreadable("no idea at all") {
            told.push((id, why));
        }
        run.does(Event::PassOver);
    }
    let of = |words: &str| told.iter().filter(|(_, why)| why.contains(words)).count();
    assert_eq!(told.len(), 5, "the kinds with options: {told:?}");
    assert_eq!(
        of("This names none of the options: type a letter from a to "),
        2,
        "{told:?}"
    );
    assert_eq!(of("This says neither true nor false."), 1, "{told:?}");
    assert!(run.world.attempts.is_empty());

    let mut run = Run::asked();
    for _ in 0..5 {
        run.does(Event::PassOver);
    }
    assert_eq!(run.sitting.unreadable("b"), None, "{}", run.question());
}

#[test]
fn letters_of_an_earlier_day_are_those_on_the_screen() {
    for (skipped, typed) in [(8, "d b c"), (9, "1b 2a")] {
        let mut run = Run::asked();
        for _ in 0..skipped {
            run.does(Event::PassOver);
        }
        run.answers(typed);
        let (answered, question) = run.sitting.told().unwrap();
        assert_eq!(typed_in_words(question, answered), typed);
        let mut library = library();
        library.attempts = run.world.attempts.clone();
        let cut = library.unfinished(0).unwrap();
        let sitting = library.go_on(0, cut, QUIET, run.at).unwrap();
        let answered = &sitting.answers()[0];
        assert_eq!(
            typed_in_words(&sitting.set().questions[answered.question], answered),
            typed
        );
    }
}
