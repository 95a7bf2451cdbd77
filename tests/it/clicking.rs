//! What a click on a word does, at every width.

use closeread::sitting::{Asked, Circumstances, Opening};
use closeread::tui::{Input, Press, Taste};

use super::owls::library;
use super::stage::{Stage, TASTE, written};

#[test]
fn how_sure_one_is_can_be_said_and_clicked_at_every_width() {
    let taste = Taste {
        circumstances: Circumstances {
            confidence: Asked::Yes,
            ..TASTE.circumstances
        },
        ..TASTE
    };
    for (size, keys) in [
        ((120, 40), "enter skip · esc change the answer · c stop asking · ? help"),
        ((80, 24), "enter skip · esc change the answer · c stop asking · ? help"),
        ((60, 20), "enter skip · esc change it · c stop asking · ? help"),
        ((40, 12), "enter skip · esc change it · ? help"),
    ] {
        let opening = Opening::Quiz {
            entry: 0,
            plan: written(),
        };
        let mut stage = Stage::new(size, library(), opening, taste);
        stage.keys("\nAda\n");
        assert!(stage.shows(keys), "{}", stage.screen());
        assert!(stage.shows("1 a guess  2 fairly sure  3 sure"), "{}", stage.screen());
        let (x, y) = stage.place_of("fairly sure");
        stage.input(Input::Click(x, y));
        assert_eq!(
            stage.world.attempts[0].confidence,
            Some(closeread::memory::Confidence::Middle)
        );
    }
}

#[test]
fn a_gap_is_clicked_to_write_in_it() {
    let mut stage = Stage::asked((80, 24));
    for _ in 0..4 {
        stage.press(Press::ctrl('n'));
    }
    let (x, y) = stage.place_of("________");
    stage.keys("dish\nhigher");
    stage.input(Input::Click(x, y));
    stage.keys("es");
    assert!(stage.shows("dishes"), "{}", stage.screen());
}
