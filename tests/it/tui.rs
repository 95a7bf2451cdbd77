//! The interface, driven by keys and drawn into memory.

use closeread::memory::{Outcome, Ruling};
use closeread::sitting::{Asked, Circumstances, Opening};
use closeread::tui::{Input, Press, Taste, Then};
use crossterm::event::KeyCode;
use proptest::prelude::*;

use super::owls::{World, library, unsure_answer};
use super::stage::{Stage, TASTE, written};

fn outcomes(world: &World) -> Vec<Outcome> {
    world.attempts.iter().map(|attempt| attempt.outcome).collect()
}

#[test]
fn every_kind_is_answered_with_the_keyboard() {
    let mut stage = Stage::asked((80, 24));
    stage.keys("Ada Brindle\n\n");
    stage.keys("voles, shrews, starlings\n\n");
    stage.keys("412\n\n");
    stage.keys("3 May 2019\n\n");
    // Two gaps: enter goes to the second, and sends there.
    stage.keys("dish\nhigher\n\n");
    // The right option stands last: up goes there at once, enter picks and sends it.
    stage.key(KeyCode::Up);
    stage.keys("\n\n");
    // The first two, by space.
    stage.key(KeyCode::Down);
    stage.keys(" ");
    stage.key(KeyCode::Down);
    stage.keys(" \n\n");
    // Down to false, which asks for what is right instead.
    stage.key(KeyCode::Down);
    stage.key(KeyCode::Down);
    stage.keys(" they hung a second box\n\n");
    // Shown as box, chicks, spring, move in: the last goes first, then the third second.
    stage.key(KeyCode::Up);
    stage.keys(" ");
    for _ in 0..3 {
        stage.key(KeyCode::Up);
    }
    stage.keys(" ");
    for _ in 0..3 {
        stage.key(KeyCode::Down);
    }
    stage.keys(" ");
    for _ in 0..2 {
        stage.key(KeyCode::Up);
    }
    stage.keys("\n\n");
    // Ada takes the second right side, Tom the first.
    stage.key(KeyCode::Down);
    stage.key(KeyCode::Right);
    stage.key(KeyCode::Right);
    stage.key(KeyCode::Down);
    stage.key(KeyCode::Right);
    stage.keys("\n\n");
    stage.keys("because fed birds forget\nhow to be owls");
    stage.press(Press::ctrl('d'));
    stage.keys("\n");
    assert!(
        stage.shows("11 of 11 right"),
        "{}\n{:#?}",
        stage.screen(),
        stage.world.attempts
    );
    assert_eq!(outcomes(&stage.world), [Outcome::Right; 11]);
}

#[test]
fn no_letter_is_lost_to_a_command_while_one_types() {
    let mut stage = Stage::asked((80, 24));
    stage.keys("q? o/u:jkmnpe wrxyz123");
    assert!(stage.shows("› q? o/u:jkmnpe wrxyz123"), "{}", stage.screen());
    assert!(stage.world.attempts.is_empty());
}

#[test]
fn nothing_jumps_when_the_verdict_opens() {
    for size in [(80, 24), (120, 40)] {
        let mut stage = Stage::asked(size);
        stage.keys("Tom");
        let top = |stage: &Stage| {
            stage
                .screen()
                .lines()
                .take(6)
                .map(|l| l.rsplit('│').next().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        let before = top(&stage)[3..].to_vec();
        stage.keys("\n");
        assert!(stage.shows("✗ Wrong"));
        assert_eq!(top(&stage)[3..].to_vec(), before, "{}", stage.screen());
    }
}

#[test]
fn the_learner_overrules_undoes_and_is_asked_where_nothing_is_sure() {
    let mut stage = Stage::asked((80, 24));
    stage.keys("Tom\n");
    assert!(stage.shows("he came when he heard her call"), "{}", stage.screen());
    stage.keys("o");
    assert!(
        stage.shows("✓ Right, by your word; the program said wrong"),
        "{}",
        stage.screen()
    );
    stage.keys("u");
    assert!(stage.shows("✗ Wrong"));
    stage.keys("u");
    assert!(stage.shows("› Tom") && stage.shows("Taken back"), "{}", stage.screen());
    assert_eq!(stage.world.overrules.last().unwrap().ruling, Ruling::Undone);
}

#[test]
fn confidence_is_one_key_and_esc_goes_back_to_the_answer() {
    let taste = Taste {
        circumstances: Circumstances {
            confidence: Asked::Yes,
            ..TASTE.circumstances
        },
        ..TASTE
    };
    let opening = Opening::Quiz {
        entry: 0,
        plan: written(),
    };
    let mut stage = Stage::new((80, 24), library(), opening, taste);
    stage.keys("\nAda\n");
    assert!(
        stage.shows("How sure are you?") && stage.world.attempts.is_empty(),
        "{}",
        stage.screen()
    );
    stage.key(KeyCode::Esc);
    stage.keys(" Brindle\n3");
    assert_eq!(stage.world.attempts[0].answer, "Ada Brindle");
    assert_eq!(
        stage.world.attempts[0].confidence,
        Some(closeread::memory::Confidence::High)
    );
    stage.keys("\nwolves\nc");
    assert!(stage.shows("✗ Wrong"), "{}", stage.screen());
    stage.keys("\n412\n");
    assert!(stage.shows("✓ Right"), "it does not ask again: {}", stage.screen());
}

#[test]
fn a_look_at_the_passage_is_noted_and_hints_come_one_by_one() {
    let mut stage = Stage::asked((80, 24));
    stage.keys("A");
    stage.press(Press::ctrl('p'));
    assert!(
        stage.shows("A tenant who pays in mice") && !stage.shows("Who found"),
        "{}",
        stage.screen()
    );
    stage.key(KeyCode::Esc);
    stage.press(Press::ctrl('t'));
    stage.press(Press::ctrl('t'));
    assert!(stage.shows("› A") && stage.shows("hint 2 of 2"), "{}", stage.screen());
    stage.keys("da\n");
    assert_eq!((stage.world.attempts[0].peeks, stage.world.attempts[0].hints), (1, 2));
}

#[test]
fn a_full_disk_keeps_the_words_and_says_so() {
    let mut stage = Stage::asked((80, 24));
    stage.world.refusal = Some("Not saved: the disk is full. Make room, then press enter again.".into());
    stage.keys("Ada\n");
    assert!(
        stage.shows("› Ada") && stage.shows("! Not saved: the disk is full."),
        "{}",
        stage.screen()
    );
    assert!(!stage.shows("Right"));
    stage.world.refusal = None;
    stage.keys("\n");
    assert!(stage.shows("✓ Right"), "{}", stage.screen());
}

#[test]
fn the_library_is_searched_and_remembers_what_was_cut_off() {
    let mut stage = Stage::new((96, 24), library(), Opening::Library, TASTE);
    stage.keys("/bees\n");
    assert!(
        !stage.shows("The bridge that hums") && stage.shows("2 remarks: closeread check"),
        "{}",
        stage.screen()
    );
    stage.keys("\n\nAda\n");
    stage.keys("q");
    assert!(
        stage.shows("● at 2/3") && stage.shows("You stopped after 1 of 3."),
        "{}",
        stage.screen()
    );
    stage.keys("\n");
    assert!(
        stage.shows("Going on where you stopped") && stage.shows("2 of 3"),
        "{}",
        stage.screen()
    );
    stage.key(KeyCode::Esc);
    stage.keys("q");
    stage.key(KeyCode::Esc);
    stage.keys("/zebra");
    assert!(stage.shows("No set has these words"), "{}", stage.screen());
}

#[test]
fn the_end_offers_the_missed_ones_and_leads_home() {
    let opening = Opening::Quiz {
        entry: 1,
        plan: written(),
    };
    let mut stage = Stage::new((80, 24), library(), opening, TASTE);
    stage.keys("\n");
    stage.press(Press::ctrl('n'));
    stage.keys("wolves\n\n412\n\n");
    assert!(
        stage.shows("1 of 3 right · 1 wrong, 1 unanswered"),
        "{}",
        stage.screen()
    );
    stage.keys("r");
    assert!(
        stage.shows("the missed ones · 1 of 2") && stage.shows("Who found"),
        "{}",
        stage.screen()
    );
    stage.keys("Ada\n\nvoles, shrews, starlings\n\n");
    assert!(stage.shows("2 of 2 right"), "{}", stage.screen());
    assert_eq!(
        stage.key(KeyCode::Enter),
        Then::Leave,
        "the set was named on the command line"
    );
}

#[test]
fn the_caret_is_where_the_next_letter_goes() {
    let mut stage = Stage::asked((80, 24));
    let caret = |stage: &mut Stage| stage.terminal.get_cursor_position().unwrap();
    stage.keys("日本e\u{301}");
    assert_eq!(caret(&mut stage), (6 + 5, 5).into());
    stage.key(KeyCode::Left);
    stage.key(KeyCode::Left);
    assert_eq!(caret(&mut stage), (6 + 2, 5).into());
    stage.input(Input::Paste("one\ntwo".into()));
    assert!(stage.shows("› 日one two本e\u{301}"), "{}", stage.screen());
}

#[test]
fn the_menu_help_and_terms_lie_over_the_question_and_go_away() {
    let mut stage = Stage::asked((80, 24));
    stage.keys("Ad");
    stage.key(KeyCode::F(1));
    assert!(stage.shows("a hint, one at a time"), "{}", stage.screen());
    stage.key(KeyCode::Esc);
    stage.key(KeyCode::Esc);
    assert!(stage.shows("pass this question over"), "{}", stage.screen());
    stage.keys("g");
    assert!(stage.shows("brought up as a dry ball"), "{}", stage.screen());
    stage.key(KeyCode::Esc);
    stage.keys("a");
    assert!(stage.shows("› Ada"), "{}", stage.screen());
}

#[test]
fn a_click_does_what_its_words_say() {
    let mut stage = Stage::new((80, 24), library(), Opening::Library, TASTE);
    stage.input(Input::Click(6, 4));
    assert!(stage.shows("▌ Bees on the roof"), "{}", stage.screen());
    stage.input(Input::Click(6, 4));
    assert!(
        stage.shows("Bees on the roof") && stage.shows("min to read"),
        "{}",
        stage.screen()
    );
    stage.input(Input::Wheel(3));
    let row = stage
        .screen()
        .lines()
        .position(|line| line.contains("enter begin"))
        .unwrap();
    stage.input(Input::Click(4, u16::try_from(row).unwrap()));
    assert!(stage.shows("1 of 3"), "{}", stage.screen());
}

#[test]
fn an_edited_question_goes_on_with_its_new_text() {
    let mut stage = Stage::asked((80, 24));
    let mut edited = super::owls::owls();
    edited.questions[0].prompt = "Who heard the owls first?".into();
    stage.world.edited = Some(std::sync::Arc::new(edited));
    stage.keys("Ada");
    stage.key(KeyCode::Esc);
    stage.keys("e");
    assert!(
        stage.shows("Who heard the owls first?") && stage.shows("› Ada"),
        "{}",
        stage.screen()
    );
}

#[test]
fn where_the_program_cannot_tell_one_key_decides() {
    for (key, outcome) in [("y", Outcome::Right), ("n", Outcome::Wrong)] {
        let mut stage = Stage::asked((80, 24));
        stage.keys(&unsure_answer());
        stage.keys("\n");
        assert!(
            stage.shows("The program cannot tell. Were you right?"),
            "{}",
            stage.screen()
        );
        assert!(stage.shows("y I was right · n I was wrong"), "{}", stage.screen());
        stage.keys(key);
        assert!(!stage.shows("cannot tell"), "{}", stage.screen());
        let said = stage.world.overrules.last().expect("agreeing is a decision too").ruling;
        assert_eq!(said, Ruling::Outcome(outcome));
    }
}

#[test]
fn on_a_wide_terminal_the_passage_can_be_read_beside_the_verdict() {
    let mut stage = Stage::asked((100, 16));
    stage.keys("Tom\n");
    assert!(
        stage.shows("On 3 May 2019") && !stage.shows("How they hear"),
        "{}",
        stage.screen()
    );
    stage.key(KeyCode::PageDown);
    assert!(
        !stage.shows("On 3 May 2019") && stage.shows("How they hear"),
        "{}",
        stage.screen()
    );
    assert!(
        stage.shows("Who found the owls"),
        "the question stays: {}",
        stage.screen()
    );
}

#[test]
fn control_characters_never_reach_the_screen() {
    let mut library = library();
    let set = std::sync::Arc::make_mut(&mut library.entries[0].set);
    set.title.push_str("\u{1b}[2J\u{9b}31m\u{7f}");
    set.questions[0].prompt.push_str("\u{1b}]0;title\u{7}\r\u{8}\u{0}");
    set.questions[0].explanation = Some("\u{1b}[31mred".into());
    let opening = Opening::Quiz {
        entry: 0,
        plan: written(),
    };
    for size in [(80, 24), (120, 40)] {
        let mut stage = Stage::new(size, library.clone(), opening.clone(), TASTE);
        for keys in ["\n", "T\u{1b}o\u{9b}m", "\n"] {
            stage.keys(keys);
            let cells = &stage.terminal.backend().buffer().content;
            let bad = cells.iter().find(|cell| cell.symbol().chars().any(char::is_control));
            assert_eq!(bad.map(|cell| cell.symbol()), None);
        }
    }
}

fn any_input() -> impl Strategy<Value = Input> {
    let code = prop_oneof![
        Just(KeyCode::Enter),
        Just(KeyCode::Esc),
        Just(KeyCode::Tab),
        Just(KeyCode::BackTab),
        Just(KeyCode::Backspace),
        Just(KeyCode::Up),
        Just(KeyCode::Down),
        Just(KeyCode::Left),
        Just(KeyCode::Right),
        Just(KeyCode::PageDown),
        Just(KeyCode::PageUp),
        Just(KeyCode::Home),
        Just(KeyCode::End),
        Just(KeyCode::F(1)),
        proptest::char::ranges(vec!['a'..='z', ' '..='?', '日'..='本', '\u{301}'..='\u{302}'].into())
            .prop_map(KeyCode::Char),
    ];
    prop_oneof![
        8 => code.prop_map(|code| Input::Press(Press::key(code))),
        2 => prop::sample::select(vec!['t', 'p', 'n', 'g', 'd', 'w', 'u', 'k', 'y']).prop_map(|c| Input::Press(Press::ctrl(c))),
        1 => "\\PC{0,20}".prop_map(Input::Paste),
        1 => (0_u16..120, 0_u16..40).prop_map(|(x, y)| Input::Click(x, y)),
        1 => (-3_isize..=3).prop_map(Input::Wheel),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_row_of_keys_brings_it_down(
        inputs in prop::collection::vec(any_input(), 0..120),
        widths in prop::collection::vec((0_u16..130, 0_u16..45), 4),
    ) {
        let mut stage = Stage::new((80, 24), library(), Opening::Library, TASTE);
        for (number, input) in inputs.into_iter().enumerate() {
            stage.input(input);
            if number % 25 == 24 {
                let (width, height) = widths[number / 25 % widths.len()];
                stage.resize(width, height);
            }
        }
        let ids: std::collections::HashSet<_> = stage.world.attempts.iter().map(|attempt| &attempt.id).collect();
        prop_assert_eq!(ids.len(), stage.world.attempts.len());
    }
}
