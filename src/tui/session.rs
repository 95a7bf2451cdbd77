//! The whole interface between two frames: the library, a sitting, and what lies over them.
//!
//! Owns which of them has the keys, and the frame that they are drawn on. Never touches the terminal: keys come in as values and
//! frames go out to whoever draws them.

use crossterm::event::KeyCode;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span as Run;

use crate::sitting::{Circumstances, Library, Opening, Outside, Plan};
use crate::tui::choose::{Choose, Searching, count};
use crate::tui::chrome::{self, Canvas, LEAST};
use crate::tui::drive::{Asks, Hands, all, from_menu, menu, pick};
use crate::tui::flow::Hit;
use crate::tui::keys::{IN_LIBRARY, InLibrary, scrolling};
use crate::tui::look::Look;
use crate::tui::overlay::{Kind, Overlay};
use crate::tui::page::Scroll;
use crate::tui::press::{Hint, Press, find};
use crate::tui::run::Play;
use crate::tui::terminal::Mouse;
use crate::when::At;

/// How the learner likes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taste {
    /// Its colours and signs.
    pub look: Look,
    /// How they are asked.
    pub circumstances: Circumstances,
    /// Whether the mouse is the program's from the start.
    pub mouse: Mouse,
}

/// What comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Press(Press),
    /// Text, all at once.
    Paste(String),
    /// The mouse pressed here.
    Click(u16, u16),
    /// The wheel, by lines; up where negative.
    Wheel(isize),
}

/// What is to be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Draw, and wait for more.
    Draw,
    /// Give the mouse to the program or back.
    Mouse(Mouse),
    /// Leave.
    Leave,
    /// Leave at once, by Ctrl-C.
    Interrupt,
    /// Sleep, by Ctrl-Z.
    Sleep,
}

/// The whole interface between two frames.
#[derive(Debug)]
pub struct Session {
    library: Library,
    taste: Taste,
    choose: Choose,
    play: Option<Play>,
    overlay: Option<Overlay>,
    /// Where leaving a sitting leads.
    home: Home,
    /// How many sittings were begun from the library.
    begun: u64,
    hits: Vec<(Rect, Hit)>,
    width: u16,
    /// The terminal is too small to show anything.
    hidden: bool,
}

/// Where leaving a sitting leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Home {
    Library,
    /// The set was named on the command line.
    Shell,
}

impl Session {
    /// The interface as it opens.
    pub fn new(library: Library, opening: Opening, taste: Taste, now: At) -> Self {
        let (home, play) = match opening {
            Opening::Library => (Home::Library, None),
            Opening::Quiz { entry, plan } => {
                let sitting = library.begin(entry, plan, taste.circumstances, now);
                (Home::Shell, sitting.map(|sitting| Play::new(entry, sitting)))
            }
            Opening::GoOn { entry, cut } => {
                let sitting = library.go_on(entry, cut, taste.circumstances, now);
                (Home::Shell, sitting.map(|sitting| Play::new(entry, sitting)))
            }
        };
        Self {
            choose: Choose::new(&library),
            home: if play.is_some() { home } else { Home::Library },
            library,
            taste,
            play,
            overlay: None,
            begun: 0,
            hits: Vec::new(),
            width: 80,
            hidden: false,
        }
    }

    /// Acts on what comes in.
    pub fn on(&mut self, input: Input, outside: &mut Outside<'_>) -> Then {
        match input {
            Input::Press(press) => self.press(press, outside),
            Input::Paste(text) => {
                self.paste(&text);
                Then::Draw
            }
            Input::Click(x, y) => self.click(Position { x, y }, outside),
            Input::Wheel(lines) => {
                self.wheel(lines, outside);
                Then::Draw
            }
        }
    }

    /// The program slept since then.
    pub fn slept(&mut self, since: At, outside: &mut Outside<'_>) {
        if let Some(play) = &mut self.play {
            play.deliver(crate::sitting::Event::Away { since }, &mut self.library, outside);
        }
    }

    fn press(&mut self, press: Press, outside: &mut Outside<'_>) -> Then {
        if press == Press::ctrl('c') {
            return Then::Interrupt;
        }
        if press == Press::ctrl('z') {
            return Then::Sleep;
        }
        if self.hidden {
            // Nobody sees what it would do.
            return Then::Draw;
        }
        if self.overlay.is_some() {
            return self.over(press, outside);
        }
        let Some(play) = &mut self.play else {
            return self.choose(press, outside);
        };
        let mut hands = Hands {
            library: &mut self.library,
            outside,
            width: self.width,
        };
        let asks = play.on(press, &mut hands);
        self.obey(asks, outside)
    }

    fn obey(&mut self, asks: Asks, outside: &mut Outside<'_>) -> Then {
        match asks {
            Asks::Nothing => {}
            Asks::Leave => return self.leave(),
            Asks::Anew => {
                if let Some(entry) = self.play.as_ref().map(|play| play.entry) {
                    self.begin(entry, outside);
                }
            }
            Asks::Help => {
                let hints = self.play.as_ref().map_or_else(|| all(IN_LIBRARY), Play::every_key);
                self.overlay = Some(Overlay::new(Kind::Help(hints)));
            }
            Asks::Terms => self.overlay = Some(Overlay::new(Kind::Terms)),
            Asks::Menu => self.overlay = Some(Overlay::new(Kind::Menu(menu(), 0))),
            Asks::Mouse => return self.switch_mouse(),
        }
        Then::Draw
    }

    fn switch_mouse(&mut self) -> Then {
        self.taste.mouse = match self.taste.mouse {
            Mouse::On => Mouse::Off,
            Mouse::Off => Mouse::On,
        };
        Then::Mouse(self.taste.mouse)
    }

    fn leave(&mut self) -> Then {
        match self.home {
            Home::Shell => Then::Leave,
            Home::Library => {
                let entry = self.play.take().map(|play| play.entry);
                self.choose.refresh(&self.library);
                if let Some(entry) = entry {
                    self.choose.point_at(entry);
                }
                Then::Draw
            }
        }
    }

    /// A key while something lies over the screen.
    fn over(&mut self, press: Press, outside: &mut Outside<'_>) -> Then {
        let Some(overlay) = &mut self.overlay else {
            return Then::Draw;
        };
        let chosen = match &overlay.kind {
            Kind::Menu(rows, cursor) if press == Press::key(KeyCode::Enter) => rows.get(*cursor).map(|row| row.press),
            Kind::Menu(..) => Some(press),
            Kind::Help(_) | Kind::Terms => None,
        };
        if let (Some(command), Some(play)) = (chosen.and_then(from_menu), &mut self.play) {
            self.overlay = None;
            let mut hands = Hands {
                library: &mut self.library,
                outside,
                width: self.width,
            };
            let asks = play.asked(command, &mut hands);
            return self.obey(asks, outside);
        }
        match scrolling(press) {
            Some(scroll) => overlay.scroll(scroll),
            // Any key that is not for reading on closes it.
            None => self.overlay = None,
        }
        Then::Draw
    }

    /// A key in the library.
    fn choose(&mut self, press: Press, outside: &mut Outside<'_>) -> Then {
        if self.choose.searching() == Searching::Yes {
            match press.code {
                KeyCode::Esc => self.choose.clear(&self.library),
                KeyCode::Down => self.choose.go(Scroll::Lines(1)),
                KeyCode::Up => self.choose.go(Scroll::Lines(-1)),
                KeyCode::F(1) => return self.obey(Asks::Help, outside),
                _ => self.choose.search(press, &self.library),
            }
            return Then::Draw;
        }
        let Some(command) = find(IN_LIBRARY, press) else {
            match scrolling(press) {
                Some(Scroll::Screens(screens)) => self.choose.go_screen(screens),
                Some(scroll) => self.choose.go(scroll),
                None => {}
            }
            return Then::Draw;
        };
        match command {
            InLibrary::Open => self.open(outside),
            InLibrary::Anew => {
                if let Some(entry) = self.choose.chosen() {
                    self.begin(entry, outside);
                }
            }
            InLibrary::Search => self.choose.set_searching(Searching::Yes),
            InLibrary::Clear => self.choose.clear(&self.library),
            InLibrary::Mouse => return self.switch_mouse(),
            InLibrary::Help => return self.obey(Asks::Help, outside),
            InLibrary::Quit => return Then::Leave,
        }
        Then::Draw
    }

    fn open(&mut self, outside: &mut Outside<'_>) {
        let Some(entry) = self.choose.chosen() else {
            return;
        };
        match self.choose.cut().cloned() {
            Some(cut) => {
                let now = (outside.clock)();
                let sitting = self.library.go_on(entry, cut, self.taste.circumstances, now);
                self.play = sitting.map(|sitting| Play::new(entry, sitting));
            }
            None => self.begin(entry, outside),
        }
    }

    fn begin(&mut self, entry: usize, outside: &mut Outside<'_>) {
        let plan = Plan::mixed(outside.seed.wrapping_add(self.begun));
        self.begun += 1;
        let sitting = self
            .library
            .begin(entry, plan, self.taste.circumstances, (outside.clock)());
        self.play = sitting.map(|sitting| Play::new(entry, sitting));
    }

    fn paste(&mut self, text: &str) {
        match (&self.overlay, &mut self.play) {
            (Some(_), _) => {}
            (None, Some(play)) => play.paste(text, self.width),
            (None, None) => self.choose.paste(text, &self.library),
        }
    }

    fn click(&mut self, place: Position, outside: &mut Outside<'_>) -> Then {
        let Some(hit) = self
            .hits
            .iter()
            .rev()
            .find(|(area, _)| area.contains(place))
            .map(|(_, hit)| *hit)
        else {
            return Then::Draw;
        };
        match (hit, &mut self.play) {
            (Hit::Press(press), _) => return self.press(press, outside),
            (Hit::Row(row), Some(play)) => {
                let mut hands = Hands {
                    library: &mut self.library,
                    outside,
                    width: self.width,
                };
                play.click(row, &mut hands);
            }
            (Hit::Row(row), None) => {
                if self.choose.click(row) {
                    self.open(outside);
                }
            }
        }
        Then::Draw
    }

    fn wheel(&mut self, lines: isize, outside: &mut Outside<'_>) {
        match (&mut self.overlay, &mut self.play) {
            (Some(overlay), _) => overlay.scroll(Scroll::Lines(lines)),
            (None, Some(play)) => play.wheel(
                lines,
                &Hands {
                    library: &mut self.library,
                    outside,
                    width: self.width,
                },
            ),
            (None, None) => self.choose.go(Scroll::Lines(lines.signum())),
        }
    }

    /// Draws everything.
    pub fn draw(&mut self, frame: &mut Frame<'_>, now: At) {
        let area = frame.area();
        self.width = area.width;
        let look = self.taste.look;
        let mut canvas = Canvas {
            buffer: frame.buffer_mut(),
            look,
            caret: None,
            hits: Vec::new(),
        };
        self.hidden = area.width < LEAST.0 || area.height < LEAST.1;
        if self.hidden {
            chrome::too_small(&mut canvas, area);
            self.hits.clear();
            return;
        }
        let parts = chrome::divide(&mut canvas, area);
        let hints = self.hints();
        chrome::keys(&mut canvas, parts.keys, &hints);
        if let Some(overlay) = &mut self.overlay {
            let set = self.play.as_ref().map(|play| play.sitting().set().as_ref());
            chrome::head(&mut canvas, parts.head, overlay.title(), Vec::new());
            overlay.draw(&mut canvas, parts.body, set);
            if overlay.more_below() {
                chrome::more(&mut canvas, parts.notice);
            }
            canvas.caret = None;
        } else if let Some(play) = &mut self.play {
            play.draw(&mut canvas, parts.body);
            play.head(&mut canvas, parts.head);
            match play.notice() {
                Some(notice) => chrome::notice(&mut canvas, parts.body, parts.notice, notice),
                None if play.more_below(area.width) => chrome::more(&mut canvas, parts.notice),
                None => {}
            }
        } else {
            let sets = count(self.library.entries.len(), "set");
            let right = vec![Run::styled(sets, look.quiet())];
            chrome::head(&mut canvas, parts.head, "closeread", right);
            self.choose.draw(&mut canvas, parts.body, &self.library, now);
        }
        for cell in &mut canvas.buffer.content {
            if let Some(plain) = look.letter_for(cell.symbol()) {
                cell.set_symbol(plain);
            }
        }
        let (caret, hits) = (canvas.caret, canvas.hits);
        self.hits = hits;
        if let Some((x, y)) = caret {
            frame.set_cursor_position((x, y));
        }
    }

    /// The keys that work now, the most useful first.
    fn hints(&self) -> Vec<Hint> {
        if let Some(overlay) = &self.overlay {
            let close = |short: &str| Hint {
                press: Press::key(KeyCode::Esc),
                name: "esc",
                short: short.to_owned(),
                long: "closes this",
            };
            return match overlay.kind {
                Kind::Menu(..) => vec![close("back to the question")],
                Kind::Help(_) | Kind::Terms => vec![close("close")],
            };
        }
        if let Some(play) = &self.play {
            return play.hints(self.width);
        }
        let searching = self.choose.searching() == Searching::Yes;
        let cut = self.choose.cut().is_some();
        let narrowed = self.choose.narrowed();
        let empty = self.library.entries.is_empty();
        pick(IN_LIBRARY, |command| match command {
            InLibrary::Open | InLibrary::Search if empty => None,
            InLibrary::Open if searching => Some("done"),
            InLibrary::Open if cut => Some("go on"),
            InLibrary::Anew if searching || !cut => None,
            InLibrary::Search | InLibrary::Help | InLibrary::Mouse | InLibrary::Quit if searching => None,
            InLibrary::Clear if !narrowed && !searching => None,
            _ => Some(""),
        })
    }
}
