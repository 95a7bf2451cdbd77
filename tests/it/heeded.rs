//! What the interface does not let pass in silence: answers that say nothing, boxes that are full, keys that nobody sees act.
//!
//! Owns these cases, driven by keys and drawn into memory. Never touches the kinds of questions one by one.

use closeread::sitting::Opening;
use closeread::tui::{Input, Press};
use crossterm::event::KeyCode;

use super::owls::library;
use super::stage::{Stage, TASTE, written};

#[test]
fn an_answer_that_names_no_option_is_asked_for_again() {
    let mut stage = Stage::asked((80, 24));
    for _ in 0..5 {
        stage.press(Press::ctrl('n'));
    }
    stage.keys("what?\n");
    assert!(stage.shows("This names none of the options"), "{}", stage.screen());
    assert!(stage.world.attempts.is_empty());
    stage.press(Press::ctrl('u'));
    stage.keys("b\n");
    assert_eq!(stage.world.attempts.len(), 1, "{}", stage.screen());
}

#[test]
fn a_box_that_is_full_says_so() {
    let mut stage = Stage::asked((80, 24));
    stage.input(Input::Paste("owl ".repeat(1_999)));
    assert!(!stage.shows("The box is full"), "{}", stage.screen());
    stage.keys("hoot!");
    assert!(stage.shows("The box is full"), "{}", stage.screen());
    stage.key(KeyCode::Backspace);
    assert!(!stage.shows("The box is full"), "{}", stage.screen());
}

#[test]
fn where_nothing_can_be_shown_keys_do_nothing() {
    let mut stage = Stage::asked((80, 24));
    stage.resize(20, 5);
    stage.keys("Ada\n");
    stage.resize(80, 24);
    assert!(stage.world.attempts.is_empty(), "{}", stage.screen());
    stage.keys("Ada\n");
    assert_eq!(stage.world.attempts.len(), 1, "{}", stage.screen());
}

#[test]
fn what_was_passed_over_is_gone_on_with() {
    let opening = Opening::Quiz {
        entry: 1,
        plan: written(),
    };
    let mut stage = Stage::new((80, 24), library(), opening, TASTE);
    stage.keys("\n");
    stage.press(Press::ctrl('n'));
    stage.keys("wolves\n\n412\n\n");
    assert!(stage.shows("1 unanswered"), "{}", stage.screen());
    stage.keys("c");
    stage.keys("Ada\n\n");
    assert!(!stage.shows("unanswered"), "{}", stage.screen());
    assert_eq!(stage.world.attempts.len(), 3);
}
