//! What is taller than the screen: where it starts, what comes into view, and the sign that there is more.

use closeread::sitting::{Asked, Circumstances, Opening};
use closeread::tui::{Input, Press, Taste};
use crossterm::event::KeyCode;

use super::owls::library;
use super::stage::{Stage, TASTE, written};

/// A question with more rows than a small terminal has: a long prompt over four options.
fn tall() -> Stage {
    let mut library = library();
    let set = std::sync::Arc::make_mut(&mut library.entries[0].set);
    set.questions.rotate_left(5);
    set.questions[0].prompt = "Read this to its end before you pick. ".repeat(8) + "What did the box hang from?";
    let opening = Opening::Quiz {
        entry: 0,
        plan: written(),
    };
    let mut stage = Stage::new((60, 12), library, opening, TASTE);
    stage.keys("\n");
    stage
}

#[test]
fn a_question_taller_than_the_screen_is_read_from_its_first_word() {
    let mut stage = tall();
    assert!(
        stage.shows("Read this to its end") && stage.shows("… more below"),
        "{}",
        stage.screen()
    );
    stage.key(KeyCode::PageDown);
    stage.key(KeyCode::PageDown);
    assert!(!stage.shows("… more below") && stage.shows("› "), "{}", stage.screen());
    stage.key(KeyCode::PageUp);
    stage.key(KeyCode::PageUp);
    assert!(stage.shows("… more below") && !stage.shows("› "), "{}", stage.screen());
    stage.input(Input::Wheel(20));
    assert!(!stage.shows("… more below"), "{}", stage.screen());
}

#[test]
fn what_is_written_and_the_row_picked_come_into_view() {
    let mut stage = tall();
    stage.keys("c");
    assert!(stage.shows("› c"), "{}", stage.screen());
    stage.key(KeyCode::PageUp);
    assert!(!stage.shows("› c"), "{}", stage.screen());
    stage.key(KeyCode::Down);
    assert!(stage.shows("▌"), "{}", stage.screen());
    stage.press(Press::ctrl('t'));
    stage.key(KeyCode::PageUp);
    stage.input(Input::Paste("d".into()));
    assert!(stage.shows("› cd"), "{}", stage.screen());
}

#[test]
fn a_list_longer_than_the_screen_says_that_it_goes_on() {
    let mut stage = Stage::asked((60, 10));
    stage.key(KeyCode::F(1));
    assert!(stage.shows("… more below"), "{}", stage.screen());
    stage.key(KeyCode::End);
    assert!(!stage.shows("… more below"), "{}", stage.screen());
    stage.key(KeyCode::Esc);
    stage.press(Press::ctrl('p'));
    assert!(stage.shows("… more below"), "{}", stage.screen());
    stage.key(KeyCode::End);
    assert!(!stage.shows("… more below"), "{}", stage.screen());
}

#[test]
fn a_number_and_what_it_means_stay_on_one_line() {
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
    for width in 32..80 {
        stage.resize(width, 24);
        for words in ["1 a guess", "2 fairly sure", "3 sure"] {
            let asked = stage.screen();
            let (body, _keys) = asked.rsplit_once('─').expect("a rule over the keys");
            assert!(body.contains(words), "{words} at {width}:\n{asked}");
        }
    }
}

#[test]
fn what_does_not_fit_of_a_set_is_said_to_be_missing() {
    let stage = |size| Stage::new(size, library(), Opening::Library, TASTE);
    let small = stage((40, 12));
    assert!(
        small
            .screen()
            .lines()
            .any(|line| line.contains("min to read") && line.ends_with('…')),
        "{}",
        small.screen()
    );
    let large = stage((100, 30));
    assert!(!large.shows("…"), "{}", large.screen());
}
