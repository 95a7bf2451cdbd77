//! What each key means to a sitting on the screen.
//!
//! Owns the way from a key to an event. Never touches drawing.

mod hints;

pub use hints::{all, menu, pick};

use crossterm::event::KeyCode;

use crate::memory::{Book, Confidence, Outcome};
use crate::sitting::{Asked, Event, Library, Outside, Stage};
use crate::tui::ask::{Ask, Peek, What};
use crate::tui::chrome::WIDE;
use crate::tui::keys::{
    ASKING_MENU, IN_ASKING, IN_OVER, IN_READING, IN_TOLD, IN_WEIGHING, InAsking, InOver, InReading, InTold, InWeighing,
    lines, paging, scrolling,
};
use crate::tui::page::Scroll;
use crate::tui::press::{Press, find};
use crate::tui::run::{Play, View};
use crate::tui::sheet::Did;

/// What a key asks of the program beyond the sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Nothing.
    Nothing,
    /// Back to the library.
    Leave,
    /// The set from the start.
    Anew,
    /// What the keys do.
    Help,
    /// The terms.
    Terms,
    /// The menu.
    Menu,
    /// The mouse on or off.
    Mouse,
}

/// What is needed to act on a key.
pub struct Hands<'a, 'o> {
    /// The sets and what was answered.
    pub library: &'a mut Library,
    /// The world.
    pub outside: &'a mut Outside<'o>,
    /// How wide the terminal is.
    pub width: u16,
}

impl Play {
    /// Acts on a key.
    pub fn on(&mut self, press: Press, hands: &mut Hands<'_, '_>) -> Asks {
        self.notice = None;
        match self.sitting.stage() {
            Stage::Reading => self.on_reading(press, hands),
            Stage::Asking(_) => self.on_asking(press, hands),
            Stage::Weighing(_) => self.on_weighing(press, hands),
            Stage::Told(_) => self.on_told(press, hands),
            Stage::Over => self.on_over(press, hands),
        }
    }

    fn send(&mut self, event: Event, hands: &mut Hands<'_, '_>) {
        self.deliver(event, hands.library, hands.outside);
    }

    fn ask(&mut self) -> Option<&mut Ask> {
        match &mut self.view {
            View::Ask(ask) => Some(ask),
            View::Reading(_) | View::Over(_) => None,
        }
    }

    fn on_reading(&mut self, press: Press, hands: &mut Hands<'_, '_>) -> Asks {
        let Some(command) = find(IN_READING, press) else {
            if let (Some(scroll), View::Reading(page)) = (scrolling(press), &mut self.view) {
                page.scroll(scroll);
            }
            return Asks::Nothing;
        };
        match command {
            InReading::Begin => self.send(Event::Begin, hands),
            InReading::Book => {
                let (book, words) = match self.sitting.circumstances().book {
                    Book::Closed => (Book::Open, "The passage will stay open beside the questions."),
                    Book::Open => (Book::Closed, "The passage will be closed; ^P opens it for a look."),
                };
                self.send(Event::Book(book), hands);
                self.say(words);
            }
            InReading::Sure => self.switch_confidence(hands),
            InReading::Terms => return Asks::Terms,
            InReading::Mouse => return Asks::Mouse,
            InReading::Help => return Asks::Help,
            InReading::Leave => return Asks::Leave,
        }
        Asks::Nothing
    }

    fn switch_confidence(&mut self, hands: &mut Hands<'_, '_>) {
        let (asked, words) = match self.sitting.circumstances().confidence {
            Asked::Yes => (Asked::No, "You are not asked how sure you are."),
            Asked::No => (Asked::Yes, "After each answer you are asked how sure you are."),
        };
        self.send(Event::AskSure(asked), hands);
        self.say(words);
    }

    fn on_asking(&mut self, press: Press, hands: &mut Hands<'_, '_>) -> Asks {
        let width = hands.width;
        let covered = self.ask().is_some_and(|ask| ask.covers(width));
        if covered {
            // The passage has the screen, and no text box has the focus.
            let closes = [KeyCode::Esc, KeyCode::Enter].contains(&press.code) || press == Press::char('q');
            if closes || press == Press::ctrl('p') {
                self.peek(Peek::Closed);
                return Asks::Nothing;
            }
            if find(IN_ASKING, press) == Some(InAsking::Help) || press == Press::char('?') {
                return Asks::Help;
            }
            if let (Some(scroll), Some(ask)) = (scrolling(press), self.ask()) {
                ask.scroll(scroll, What::Passage);
            }
            return Asks::Nothing;
        }
        if let Some(command) = find(IN_ASKING, press) {
            return self.asked(command, hands);
        }
        if let Some(scroll) = paging(press) {
            self.turn(scroll, width);
            return Asks::Nothing;
        }
        let did = self.ask().map_or(Did::Nothing, |ask| ask.write(press));
        if let (Did::Nothing, Some(scroll)) = (&did, lines(press)) {
            self.turn(scroll, width);
        }
        self.did(did, hands);
        Asks::Nothing
    }

    /// Scrolls the passage beside an open question where it is to be seen, else the question.
    fn turn(&mut self, scroll: Scroll, width: u16) {
        let open_book = self.sitting.circumstances().book == Book::Open;
        if let Some(ask) = self.ask() {
            let beside = width >= WIDE && (open_book || ask.peek() == Peek::Open);
            ask.scroll(scroll, if beside { What::Passage } else { What::Question });
        }
    }

    fn did(&mut self, did: Did, hands: &mut Hands<'_, '_>) {
        match did {
            Did::Nothing => {}
            Did::Edited => self.say_if_full(),
            Did::Said(words) => self.say(words),
            Did::Sent => {
                let text = self.ask().map(|ask| ask.sheet.text()).unwrap_or_default();
                match self.sitting.unreadable(&text) {
                    Some(why) => self.say(&why),
                    None => self.send(Event::Answer(text), hands),
                }
            }
        }
    }

    /// A row of the list on the screen was clicked.
    pub fn click(&mut self, row: usize, hands: &mut Hands<'_, '_>) {
        self.notice = None;
        if let Stage::Asking(_) = self.sitting.stage() {
            let did = self.ask().map_or(Did::Nothing, |ask| ask.click(row));
            self.did(did, hands);
        }
    }

    /// The wheel was turned.
    pub fn wheel(&mut self, lines: isize, hands: &Hands<'_, '_>) {
        let width = hands.width;
        let told = matches!(self.sitting.stage(), Stage::Told(_));
        let scroll = Scroll::Lines(lines);
        match &mut self.view {
            View::Reading(page) => page.scroll(scroll),
            View::Over(over) => over.scroll(scroll),
            View::Ask(ask) if ask.covers(width) => ask.scroll(scroll, What::Passage),
            View::Ask(ask) if told => ask.scroll(scroll, What::Question),
            View::Ask(_) => self.turn(scroll, width),
        }
    }

    /// A command of the question screen, by key or from the menu.
    pub fn asked(&mut self, command: InAsking, hands: &mut Hands<'_, '_>) -> Asks {
        match command {
            InAsking::Hint => {
                self.send(Event::Hint, hands);
                if let Some(ask) = self.ask() {
                    ask.show_hint();
                }
            }
            InAsking::Passage => {
                let open = self.ask().is_some_and(|ask| ask.peek() == Peek::Open);
                let beside = self.sitting.circumstances().book == Book::Open && hands.width >= WIDE;
                if open || beside {
                    self.peek(Peek::Closed);
                } else {
                    self.send(Event::Look, hands);
                    self.peek(Peek::Open);
                }
            }
            InAsking::PassOver => self.send(Event::PassOver, hands),
            InAsking::Tell => self.send(Event::GiveUp, hands),
            InAsking::Undo => self.send(Event::Undo, hands),
            InAsking::Edit => self.send(Event::Edit, hands),
            InAsking::Sure => self.switch_confidence(hands),
            InAsking::Stop => self.send(Event::Stop, hands),
            InAsking::Terms => return Asks::Terms,
            InAsking::Mouse => return Asks::Mouse,
            InAsking::Anew => return Asks::Anew,
            InAsking::Leave => return Asks::Leave,
            InAsking::Menu => return Asks::Menu,
            InAsking::Help => return Asks::Help,
        }
        Asks::Nothing
    }

    fn peek(&mut self, peek: Peek) {
        if let Some(ask) = self.ask() {
            ask.set_peek(peek);
        }
    }

    fn on_weighing(&mut self, press: Press, hands: &mut Hands<'_, '_>) -> Asks {
        let Some(command) = find(IN_WEIGHING, press) else {
            return Asks::Nothing;
        };
        let event = match command {
            InWeighing::Low => Event::Sure(Some(Confidence::Low)),
            InWeighing::Middle => Event::Sure(Some(Confidence::Middle)),
            InWeighing::High => Event::Sure(Some(Confidence::High)),
            InWeighing::Open => Event::Sure(None),
            InWeighing::Back => Event::Reconsider,
            InWeighing::Never => {
                self.send(Event::AskSure(Asked::No), hands);
                Event::Sure(None)
            }
            InWeighing::Help => return Asks::Help,
        };
        self.send(event, hands);
        Asks::Nothing
    }

    fn on_told(&mut self, press: Press, hands: &mut Hands<'_, '_>) -> Asks {
        let Some((answered, _)) = self.sitting.told() else {
            return Asks::Nothing;
        };
        let (outcome, awaits) = (answered.outcome(), answered.awaits_ruling());
        let covered = self.ask().is_some_and(|ask| ask.covers(hands.width));
        let Some(command) = find(IN_TOLD, press) else {
            let beside = hands.width >= WIDE;
            if let (Some(scroll), Some(ask)) = (scrolling(press), self.ask()) {
                // Beside the passage, screens are turned there, and lines too where the verdict needs no scrolling.
                let turns = matches!(scroll, Scroll::Screens(_)) || !ask.overflows();
                let what = if covered || (beside && turns) {
                    What::Passage
                } else {
                    What::Question
                };
                // Where all is in view, the space bar is for going on.
                if press == Press::char(' ') && !covered && !ask.more_below() {
                    self.send(Event::Next, hands);
                } else {
                    ask.scroll(scroll, what);
                }
            }
            return Asks::Nothing;
        };
        match command {
            InTold::Yes if awaits => self.send(Event::Rule(Outcome::Right), hands),
            InTold::No if awaits => self.send(Event::Rule(Outcome::Wrong), hands),
            InTold::Yes | InTold::No => {}
            InTold::Next if covered => self.peek(Peek::Closed),
            InTold::Next => self.send(Event::Next, hands),
            InTold::Other => match outcome {
                Outcome::Right => self.send(Event::Rule(Outcome::Wrong), hands),
                Outcome::Partly | Outcome::Wrong => self.send(Event::Rule(Outcome::Right), hands),
            },
            InTold::Right => self.send(Event::Rule(Outcome::Right), hands),
            InTold::Wrong => self.send(Event::Rule(Outcome::Wrong), hands),
            InTold::Passage => {
                let open = self.ask().is_some_and(|ask| ask.peek() == Peek::Open);
                self.peek(if open { Peek::Closed } else { Peek::Open });
            }
            InTold::Close => self.peek(Peek::Closed),
            InTold::Edit => self.send(Event::Edit, hands),
            InTold::Undo => self.send(Event::Undo, hands),
            InTold::Stop => self.send(Event::Stop, hands),
            InTold::Terms => return Asks::Terms,
            InTold::Mouse => return Asks::Mouse,
            InTold::Help => return Asks::Help,
            InTold::Leave => return Asks::Leave,
        }
        Asks::Nothing
    }

    fn on_over(&mut self, press: Press, hands: &mut Hands<'_, '_>) -> Asks {
        let Some(command) = find(IN_OVER, press) else {
            if let (Some(scroll), View::Over(over)) = (scrolling(press), &mut self.view) {
                over.scroll(scroll);
            }
            return Asks::Nothing;
        };
        match command {
            InOver::Retry => self.send(Event::Retry, hands),
            InOver::GoOn => self.send(Event::Next, hands),
            InOver::Undo => self.send(Event::Undo, hands),
            InOver::Leave => return Asks::Leave,
            InOver::Mouse => return Asks::Mouse,
            InOver::Help => return Asks::Help,
        }
        Asks::Nothing
    }
}

/// The command that the menu gives to a key.
pub fn from_menu(press: Press) -> Option<InAsking> {
    find(ASKING_MENU, press)
}
