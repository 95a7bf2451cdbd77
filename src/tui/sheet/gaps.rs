//! The gaps of a text, each a box of its own in the running sentence.
//!
//! Owns the boxes and the way from one to the next. Never touches what belongs in them.

use crossterm::event::KeyCode;
use ratatui::style::{Modifier, Style};

use crate::quiz::{Key, Piece};
use crate::text::wrap::columns_of;
use crate::tui::field::{Field, Lines};
use crate::tui::flow::{Flow, Hit, Indent, Marks};
use crate::tui::press::Press;
use crate::tui::sheet::context::{Context, Did, Phase, sent};

/// How wide an empty gap is. All are alike: the length of the word would be a hint.
const WIDTH: usize = 8;

/// The gaps of a text.
#[derive(Clone, Debug)]
pub struct Gaps {
    fields: Vec<Field>,
    current: usize,
    /// Whether the learner was told that a gap is empty; the next enter then sends it so.
    told: bool,
}

impl Gaps {
    /// The gaps among `pieces`, filled from an answer in one line.
    pub fn new(pieces: &[Piece], draft: &str) -> Self {
        let count = pieces.iter().filter(|piece| matches!(piece, Piece::Gap(_))).count();
        let mut words = draft.split(';').map(str::trim);
        let fields = (0..count.max(1))
            .map(|_| Field::new(Lines::One, words.next().unwrap_or("")))
            .collect();
        Self {
            fields,
            current: 0,
            told: false,
        }
    }

    /// The gaps in a line, as they are judged. A semicolon would divide them, so a typed one becomes a comma.
    pub fn text(&self) -> String {
        if self.fields.iter().all(Field::is_blank) {
            return String::new();
        }
        let words: Vec<String> = self
            .fields
            .iter()
            .map(|field| field.text().trim().replace(';', ","))
            .collect();
        words.join("; ")
    }

    /// What a key does.
    pub fn on(&mut self, press: Press) -> Did {
        let last = self.fields.len() - 1;
        match press.code {
            KeyCode::Tab | KeyCode::Down if press.held.is_empty() => {
                self.current = if self.current == last { 0 } else { self.current + 1 };
                Did::Edited
            }
            KeyCode::BackTab | KeyCode::Up => {
                self.current = self.current.checked_sub(1).unwrap_or(last);
                Did::Edited
            }
            KeyCode::Enter if self.current < last => {
                self.current += 1;
                Did::Edited
            }
            KeyCode::Enter => match self.fields.iter().position(Field::is_blank) {
                Some(blank) if !self.told && !self.text().is_empty() => {
                    self.told = true;
                    self.current = blank;
                    Did::Said("This gap is still empty. ^D sends it so.")
                }
                Some(_) | None => sent(&self.text()),
            },
            KeyCode::Char('d') if press == Press::ctrl('d') => sent(&self.text()),
            _ => self.fields[self.current].on(press).into(),
        }
    }

    /// Text was pasted.
    pub fn paste(&mut self, text: &str) {
        self.fields[self.current].insert(text);
    }

    /// A gap was clicked: the caret goes there.
    pub fn click(&mut self, gap: usize) -> Did {
        self.current = gap.min(self.fields.len() - 1);
        Did::Edited
    }

    /// Draws the text with its boxes.
    pub fn draw(&self, flow: &mut Flow, context: Context<'_>) {
        let look = context.look;
        let Key::Cloze { pieces } = &context.question.key else {
            return;
        };
        let mut runs: Vec<(String, Style)> = Vec::new();
        let mut hits = Vec::new();
        let mut gap = 0;
        let mut length = 0;
        let mut caret = 0;
        for piece in pieces {
            let (words, style) = match piece {
                Piece::Words(words) => (words.clone(), look.plain()),
                Piece::Gap(_) => {
                    let here = gap == self.current && context.phase.is_open();
                    let field = &self.fields[gap.min(self.fields.len() - 1)];
                    // A box is not broken where its words have spaces.
                    let words = field.text().replace(' ', "\u{a0}");
                    if here {
                        let before = field.text()[..field.caret()].replace(' ', "\u{a0}");
                        caret = length + before.len();
                    }
                    // Room to type in; under a verdict only an empty gap keeps it.
                    let empty = WIDTH.saturating_sub(columns_of(&words)).max(1);
                    let judged = context.phase == Phase::Judged && !words.is_empty();
                    let room = "_".repeat(if judged { 0 } else { empty });
                    hits.push((runs.len()..runs.len() + 1, Hit::Row(gap)));
                    gap += 1;
                    let style = if here { look.chosen() } else { look.accent() };
                    (words + &room, style.add_modifier(Modifier::UNDERLINED))
                }
            };
            length += words.len();
            runs.push((words, style));
        }
        let runs: Vec<(&str, Style)> = runs.iter().map(|(words, style)| (words.as_str(), *style)).collect();
        if context.phase.is_open() {
            let marks = Marks {
                caret: Some(caret),
                hits: &hits,
            };
            flow.runs_marked(&Indent::none(), &runs, marks);
        } else {
            flow.runs(&Indent::none(), &runs);
        }
    }
}
