//! Every screen there is: as it was read, and at every size.

use closeread::sitting::{Asked, Circumstances, Library, Opening};
use closeread::tui::{Colour, Look, Press, Signs, Taste};
use crossterm::event::KeyCode;

use super::owls::library;
use super::stage::{Stage, TASTE, written};

/// What is typed for each question of the owls, in the order written.
const TYPED: [&str; 11] = [
    "Ada Brundle",
    "voles",
    "411",
    "4 May 2019",
    "dish\nlower",
    "a",
    "a c",
    "false: no",
    "b a c d",
    "1a 2b",
    "one\ntwo",
];

/// Every screen there is, each reached by keys.
fn every_screen(size: (u16, u16)) -> Vec<(String, Stage)> {
    let mut screens: Vec<(String, Stage)> = Vec::new();
    let mut add = |name: &str, stage: Stage| screens.push((name.to_owned(), stage));
    add("library", Stage::new(size, library(), Opening::Library, TASTE));
    let mut stage = Stage::new(size, library(), Opening::Library, TASTE);
    stage.keys("/bees");
    add("search", stage);
    add(
        "library_empty",
        Stage::new(size, Library::default(), Opening::Library, TASTE),
    );
    add(
        "reading",
        Stage::new(
            size,
            library(),
            Opening::Quiz {
                entry: 0,
                plan: written(),
            },
            TASTE,
        ),
    );
    for (number, typed) in TYPED.iter().enumerate() {
        add(&format!("{:02}_asked", number + 1), up_to(size, number));
        let mut stage = up_to(size, number);
        stage.keys(typed);
        add(&format!("{:02}_typed", number + 1), stage);
        let mut stage = up_to(size, number);
        answer(&mut stage, typed);
        add(&format!("{:02}_told", number + 1), stage);
    }
    add("summary", up_to(size, TYPED.len()));
    let mut stage = up_to(size, TYPED.len());
    stage.key(KeyCode::End);
    add("summary_end", stage);
    let mut stage = up_to(size, 0);
    stage.press(Press::ctrl('p'));
    add("passage", stage);
    let mut stage = up_to(size, 0);
    stage.key(KeyCode::F(1));
    add("help", stage);
    let mut stage = up_to(size, 0);
    stage.key(KeyCode::Esc);
    add("menu", stage);
    let mut stage = Stage::new(
        size,
        library(),
        Opening::Quiz {
            entry: 0,
            plan: written(),
        },
        TASTE,
    );
    stage.keys("g");
    add("terms", stage);
    let taste = Taste {
        circumstances: Circumstances {
            confidence: Asked::Yes,
            ..TASTE.circumstances
        },
        ..TASTE
    };
    let mut stage = Stage::new(
        size,
        library(),
        Opening::Quiz {
            entry: 0,
            plan: written(),
        },
        taste,
    );
    stage.keys("\nAda\n");
    add("how_sure", stage);
    let mut stage = up_to(size, 0);
    stage.world.refusal =
        Some("Not saved: the disk is full. Your words are still here; make room, then press enter again.".into());
    stage.keys("Ada\n");
    add("not_saved", stage);
    screens
}

fn answer(stage: &mut Stage, typed: &str) {
    stage.keys(typed);
    if stage.shows("^D answer") {
        stage.press(Press::ctrl('d'));
    } else {
        stage.key(KeyCode::Enter);
    }
}

/// The sitting with so many questions answered.
fn up_to(size: (u16, u16), number: usize) -> Stage {
    let mut stage = Stage::asked(size);
    for typed in &TYPED[..number] {
        answer(&mut stage, typed);
        stage.key(KeyCode::Enter);
    }
    stage
}

#[test]
fn screens_look_as_they_were_read() {
    for size in [(80, 24), (120, 40)] {
        let mut groups = [
            ("asked", String::new()),
            ("told", String::new()),
            ("others", String::new()),
        ];
        for (name, stage) in every_screen(size) {
            let group = groups.iter().position(|(group, _)| name.ends_with(group)).unwrap_or(2);
            groups[group].1.push_str(&format!("[{name}]\n{}\n\n", stage.screen()));
        }
        for (group, screens) in groups {
            insta::assert_snapshot!(format!("{group}_{}x{}", size.0, size.1), screens);
        }
    }
}

#[test]
fn every_screen_is_drawn_at_every_size() {
    let small = (0..=40).flat_map(|width| (0..=14).map(move |height| (width, height)));
    let coarse = (40..=200)
        .step_by(23)
        .flat_map(|width| (0..=60).step_by(7).map(move |height| (width, height)));
    let sizes: Vec<(u16, u16)> = small.chain(coarse).chain([(200, 60)]).collect();
    // Each screen takes another quarter of the sizes: together they see all of them, many times.
    for (number, (name, mut stage)) in every_screen((80, 24)).into_iter().enumerate() {
        for &(width, height) in sizes.iter().skip(number % 4).step_by(4) {
            stage.resize(width, height);
            if width < 24 || height < 6 {
                continue;
            }
            let screen = stage.screen();
            assert!(!screen.trim().is_empty(), "{name} at {width}x{height} shows nothing");
        }
    }
}

#[test]
fn ascii_and_no_colour_keep_to_their_word() {
    let look = Look {
        signs: Signs::Ascii,
        colour: Colour::None,
    };
    let opening = Opening::Quiz {
        entry: 0,
        plan: written(),
    };
    let mut typographic = library();
    let set = std::sync::Arc::make_mut(&mut typographic.entries[0].set);
    set.questions[0].explanation = Some("She heard “a hiss” – and that’s all…".into());
    for keys in ["", "\n", "\nTom\n", "\nTom\n\n\n"] {
        let mut stage = Stage::new((120, 40), typographic.clone(), opening.clone(), Taste { look, ..TASTE });
        stage.keys(keys);
        let screen = stage.screen();
        assert!(screen.is_ascii(), "{screen}");
        let cells = &stage.terminal.backend().buffer().content;
        let tinted = cells
            .iter()
            .filter(|cell| cell.fg != ratatui::style::Color::Reset || cell.bg != ratatui::style::Color::Reset);
        assert_eq!(tinted.count(), 0);
    }
}

#[test]
fn too_small_a_terminal_is_told_in_words() {
    let mut stage = Stage::asked((80, 24));
    stage.keys("Ada");
    stage.resize(20, 5);
    assert!(stage.shows("Too small: 20 by 5."), "{}", stage.screen());
    stage.resize(80, 24);
    assert!(stage.shows("› Ada"), "{}", stage.screen());
}
