//! An interface with a terminal in memory, for the modules that look at screens.

use closeread::memory::Book;
use closeread::sitting::{Asked, Circumstances, Library, Opening, Outside, Plan, Sequence};
use closeread::tui::{Colour, Input, Look, Mouse, Press, Session, Signs, Taste, Then};
use closeread::when::At;
use crossterm::event::KeyCode;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::owls::{MORNING, World, library};

pub const TASTE: Taste = Taste {
    look: Look {
        signs: Signs::Common,
        colour: Colour::Sixteen,
    },
    circumstances: Circumstances {
        book: Book::Closed,
        confidence: Asked::No,
    },
    mouse: Mouse::Off,
};

/// An interface with its world and a terminal in memory.
pub struct Stage {
    pub session: Session,
    pub world: World,
    pub terminal: Terminal<TestBackend>,
    at: At,
}

pub fn written() -> Plan {
    Plan {
        sequence: Sequence::Written,
        ..Plan::mixed(7)
    }
}

impl Stage {
    pub fn new(size: (u16, u16), library: Library, opening: Opening, taste: Taste) -> Self {
        let terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
        let session = Session::new(library, opening, taste, MORNING);
        let mut stage = Self {
            session,
            world: World::default(),
            terminal,
            at: MORNING,
        };
        stage.draw();
        stage
    }

    /// A sitting on the owls, with its first question on the screen.
    pub fn asked(size: (u16, u16)) -> Self {
        let opening = Opening::Quiz {
            entry: 0,
            plan: written(),
        };
        let mut stage = Self::new(size, library(), opening, TASTE);
        stage.keys("\n");
        stage
    }

    pub fn draw(&mut self) {
        let at = self.at;
        self.terminal.draw(|frame| self.session.draw(frame, at)).unwrap();
    }

    pub fn input(&mut self, input: Input) -> Then {
        self.at.0 += 1000;
        let (world, at) = (&mut self.world, self.at);
        let mut outside = Outside {
            perform: &mut |effect, _| world.perform(effect),
            clock: &|| at,
            seed: 1,
        };
        let then = self.session.on(input, &mut outside);
        self.draw();
        then
    }

    pub fn press(&mut self, press: Press) -> Then {
        self.input(Input::Press(press))
    }

    pub fn key(&mut self, code: KeyCode) -> Then {
        self.press(Press::key(code))
    }

    /// Types a text; `\n` is enter.
    pub fn keys(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\n' => self.key(KeyCode::Enter),
                c => self.press(Press::char(c)),
            };
        }
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        self.terminal.backend_mut().resize(width, height);
        self.draw();
    }

    /// What stands on the screen.
    pub fn screen(&self) -> String {
        let buffer = self.terminal.backend().buffer();
        let mut lines: Vec<String> = Vec::new();
        for y in 0..buffer.area.height {
            let mut line = String::new();
            let mut covered = 0;
            for x in 0..buffer.area.width {
                let symbol = buffer[(x, y)].symbol();
                if covered > 0 {
                    covered -= 1;
                    continue;
                }
                line.push_str(symbol);
                covered = unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1);
            }
            lines.push(line.trim_end().to_owned());
        }
        lines.join("\n")
    }

    /// Where these words begin on the screen; they must be on it.
    pub fn place_of(&self, words: &str) -> (u16, u16) {
        let screen = self.screen();
        let mut lines = screen.lines().enumerate();
        let (row, before) = lines
            .find_map(|(row, line)| line.split_once(words).map(|(before, _)| (row, before)))
            .unwrap_or_else(|| panic!("{words:?} is not shown:\n{screen}"));
        let column = unicode_width::UnicodeWidthStr::width(before);
        (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
    }

    pub fn shows(&self, words: &str) -> bool {
        self.screen().contains(words)
    }
}
