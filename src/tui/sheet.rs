//! The sheet that an answer is written on: one shape for each way of answering.
//!
//! Owns which keys write and which send, and how the sheet is drawn. Never touches the letters of the file: what it hands on is
//! typed text with letters as shown. Whatever can be picked can be typed too: the text is the truth, and the picked rows are read
//! from it.

mod context;
mod line;
mod gaps;
mod options;
mod ranks;
mod pairs;

use crossterm::event::KeyCode;

use crate::quiz::{Key, Question, Set};
use crate::sitting::{Shown, how_to_answer};
use crate::tui::field::{Field, Lines};
use crate::tui::flow::Flow;
use crate::tui::press::Press;
use crate::tui::sheet::context::sent;
use crate::tui::sheet::gaps::Gaps;
use crate::tui::sheet::options::Options;
use crate::tui::sheet::pairs::Pairs;
use crate::tui::sheet::ranks::Ranks;

pub use crate::tui::sheet::context::{Context, Did, Phase};

/// The sheet that an answer is written on.
#[derive(Clone, Debug)]
pub struct Sheet {
    way: Way,
    /// What stands in the empty box.
    how: String,
}

/// The ways of answering.
#[derive(Clone, Debug)]
enum Way {
    /// A line of text.
    Line(Field),
    /// Several lines; enter breaks them.
    Essay(Field),
    /// The gaps of a text.
    Gaps(Gaps),
    /// One or several of the options, or true and false.
    Options(Options),
    /// Items in an order.
    Ranks(Ranks),
    /// A right side for each left one.
    Pairs(Pairs),
}

impl Sheet {
    /// The sheet for a question, with `draft` written on it.
    pub fn new(set: &Set, question: &Question, shown: &Shown, draft: &str) -> Self {
        let line = || Field::new(Lines::One, draft);
        let way = match &question.key {
            Key::Short { .. } | Key::List { .. } | Key::Number { .. } | Key::Date { .. } => Way::Line(line()),
            Key::Long { .. } => Way::Essay(Field::new(Lines::Many, draft)),
            Key::Cloze { pieces } => Way::Gaps(Gaps::new(pieces, draft)),
            Key::Choice { .. } => Way::Options(Options::one(shown.len(), line())),
            Key::Choices { .. } => Way::Options(Options::several(shown.len(), line())),
            Key::True | Key::False { .. } => Way::Options(Options::statement(set, line())),
            Key::Order { .. } => Way::Ranks(Ranks::new(shown.len(), line())),
            Key::Match { pairs, .. } => Way::Pairs(Pairs::new(pairs.len(), shown.len(), line())),
        };
        let how = match &question.key {
            Key::Short { .. } => "your answer".to_owned(),
            Key::Cloze { .. } => String::new(),
            _ => how_to_answer(set, question).unwrap_or_default(),
        };
        Self { way, how }
    }

    /// What is written on it.
    pub fn text(&self) -> String {
        match &self.way {
            Way::Line(field) | Way::Essay(field) => field.text().to_owned(),
            Way::Gaps(gaps) => gaps.text(),
            Way::Options(options) => options.text(),
            Way::Ranks(ranks) => ranks.text(),
            Way::Pairs(pairs) => pairs.text(),
        }
    }

    /// Whether the box for words holds as much as it takes.
    pub fn is_full(&self) -> bool {
        match &self.way {
            Way::Line(field) | Way::Essay(field) => field.is_full(),
            // Who chooses, orders or fills gaps writes a few letters.
            Way::Gaps(_) | Way::Options(_) | Way::Ranks(_) | Way::Pairs(_) => false,
        }
    }

    /// How an answer is sent: by enter, but where enter breaks the line.
    pub const fn sends(&self) -> &'static str {
        match self.way {
            Way::Essay(_) => "^D",
            Way::Line(_) | Way::Gaps(_) | Way::Options(_) | Way::Ranks(_) | Way::Pairs(_) => "enter",
        }
    }

    /// What a key does to it.
    pub fn on(&mut self, press: Press) -> Did {
        match &mut self.way {
            Way::Line(field) if press == Press::key(KeyCode::Enter) => sent(field.text()),
            Way::Line(field) => field.on(press).into(),
            Way::Essay(field) if press == Press::ctrl('d') || press == Press::alt(KeyCode::Enter) => sent(field.text()),
            Way::Essay(field) => field.on(press).into(),
            Way::Gaps(gaps) => gaps.on(press),
            Way::Options(options) => options.on(press),
            Way::Ranks(ranks) => ranks.on(press),
            Way::Pairs(pairs) => pairs.on(press),
        }
    }

    /// Text was pasted.
    pub fn paste(&mut self, text: &str) {
        match &mut self.way {
            Way::Line(field) | Way::Essay(field) => field.insert(text),
            Way::Gaps(gaps) => gaps.paste(text),
            Way::Options(options) => options.paste(text),
            Way::Ranks(ranks) => ranks.paste(text),
            Way::Pairs(pairs) => pairs.paste(text),
        }
    }

    /// A row of its list was clicked.
    pub fn click(&mut self, row: usize) -> Did {
        match &mut self.way {
            Way::Line(_) | Way::Essay(_) => Did::Nothing,
            Way::Gaps(gaps) => gaps.click(row),
            Way::Options(options) => options.click(row),
            Way::Ranks(ranks) => ranks.click(row),
            Way::Pairs(pairs) => pairs.click(row),
        }
    }

    /// Draws it.
    pub fn draw(&mut self, flow: &mut Flow, context: Context<'_>) {
        let how = self.how.as_str();
        match &mut self.way {
            Way::Line(field) | Way::Essay(field) => line::draw(field, how, flow, context),
            Way::Gaps(gaps) => gaps.draw(flow, context),
            Way::Options(options) => options.draw(how, flow, context),
            Way::Ranks(ranks) => ranks.draw(how, flow, context),
            Way::Pairs(pairs) => pairs.draw(how, flow, context),
        }
    }
}
