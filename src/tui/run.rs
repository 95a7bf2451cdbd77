//! A sitting on the screen: the view that belongs to its stage.
//!
//! Owns the views and the delivery of events. Never touches keys, the library's list, or what lies over the screen.

use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::text::Span as Run;

use crate::memory::Book;
use crate::sitting::{Effect, Event, Library, Notice, Outside, Reply, Sitting, Stage, Tone, minutes};
use crate::text::wrap::columns_of;
use crate::tui::ask::Ask;
use crate::tui::chrome::{self, Canvas, WIDE, column};
use crate::tui::over::Over;
use crate::tui::page::Page;

/// A sitting on the screen.
#[derive(Debug)]
pub struct Play {
    /// The set's place in the library.
    pub entry: usize,
    pub(super) sitting: Sitting,
    pub(super) view: View,
    /// What just happened; fades with the next key.
    pub(super) notice: Option<Notice>,
}

/// The view that belongs to a stage.
#[derive(Debug)]
pub(super) enum View {
    /// The passage, to be read.
    Reading(Box<Page>),
    /// A question, its confidence or its verdict.
    Ask(Box<Ask>),
    /// The summary.
    Over(Over),
}

impl Play {
    /// A sitting that begins or goes on.
    pub fn new(entry: usize, sitting: Sitting) -> Self {
        let mut play = Self {
            entry,
            sitting,
            view: View::Over(Over::default()),
            notice: None,
        };
        let position = play.sitting.position();
        if position.answered > 0 {
            let words = format!(
                "Going on where you stopped, with {} of {} answered.",
                position.answered, position.of
            );
            play.say(&words);
        }
        play.follow();
        play
    }

    /// The sitting.
    pub fn sitting(&self) -> &Sitting {
        &self.sitting
    }

    /// What just happened.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    pub(super) fn say(&mut self, words: &str) {
        self.notice = Some(Notice {
            tone: Tone::Plain,
            text: words.to_owned(),
        });
    }

    /// Delivers an event; what it asks for is performed before the next frame is drawn.
    pub fn deliver(&mut self, event: Event, library: &mut Library, outside: &mut Outside<'_>) {
        let at = (outside.clock)();
        let edits = event == Event::Edit;
        let perform = &mut *outside.perform;
        let mut perform = |effect: Effect, at| {
            let reply = perform(effect.clone(), at)?;
            library.note(&effect);
            if let Reply::Reloaded(set) = &reply {
                library.replace(set);
            }
            Ok(reply)
        };
        self.sitting.deliver(event, at, &mut perform);
        if edits {
            self.sitting
                .deliver(Event::Away { since: at }, (outside.clock)(), &mut perform);
        }
        self.notice = self.sitting.notice().cloned();
        self.follow();
    }

    /// Puts up the view that belongs to the stage, and keeps the one that is up where it does.
    fn follow(&mut self) {
        let kept = std::mem::replace(&mut self.view, View::Over(Over::default()));
        self.view = match (self.sitting.stage(), kept) {
            (Stage::Reading, View::Reading(page)) => View::Reading(page),
            (Stage::Reading, View::Ask(_) | View::Over(_)) => {
                let set = self.sitting.set();
                View::Reading(Box::new(Page::new(Arc::clone(set), (0..set.passages.len()).collect())))
            }
            (Stage::Asking(_) | Stage::Weighing(_) | Stage::Told(_), kept) => {
                let kept = match kept {
                    View::Ask(ask) => Some(*ask),
                    View::Reading(_) | View::Over(_) => None,
                };
                match Ask::follow(kept, &self.sitting) {
                    Some(ask) => View::Ask(Box::new(ask)),
                    None => View::Over(Over::default()),
                }
            }
            (Stage::Over, View::Over(over)) => View::Over(over),
            (Stage::Over, View::Reading(_) | View::Ask(_)) => View::Over(Over::default()),
        };
    }

    /// Text was pasted.
    pub fn paste(&mut self, text: &str, width: u16) {
        self.notice = None;
        if let (Stage::Asking(_), View::Ask(ask)) = (self.sitting.stage(), &mut self.view)
            && !ask.covers(width)
        {
            ask.paste(text);
            self.say_if_full();
        }
    }

    /// Says so where the box takes no more, so that nothing is left out in silence.
    pub(super) fn say_if_full(&mut self) {
        if let View::Ask(ask) = &self.view
            && ask.sheet.is_full()
        {
            self.say("The box is full: nothing more goes into it.");
        }
    }

    /// Draws the view.
    pub fn draw(&mut self, canvas: &mut Canvas<'_>, body: Rect) {
        match &mut self.view {
            View::Reading(page) => page.draw(column(body), canvas.look, canvas.buffer),
            View::Ask(ask) => ask.draw(canvas, body, &self.sitting),
            View::Over(over) => over.draw(canvas, body, &self.sitting),
        }
    }

    /// Whether the view goes on below what a terminal of this width shows of it.
    pub fn more_below(&self, width: u16) -> bool {
        match &self.view {
            View::Reading(page) => !page.at_end(),
            View::Ask(ask) if ask.covers(width) => !ask.passage_at_end(),
            View::Ask(ask) => ask.more_below(),
            View::Over(over) => over.more_below(),
        }
    }

    /// Draws the line that says where one is.
    pub fn head(&self, canvas: &mut Canvas<'_>, row: Rect) {
        let look = canvas.look;
        let set = self.sitting.set();
        let between = format!(" {} ", look.dot());
        let book = match self.sitting.circumstances().book {
            Book::Closed => "closed book",
            Book::Open => "open book",
        };
        let position = self.sitting.position();
        let of = format!("{} of {}", position.number, position.of);
        let mut facts: Vec<String> = Vec::new();
        let share = match &self.view {
            View::Reading(page) => {
                facts.push(format!("{} min to read", minutes(&set.passages)));
                facts.push(book.to_owned());
                page.progress()
            }
            View::Ask(_) => {
                if self.sitting.round() > 0 {
                    facts.push("the missed ones".to_owned());
                } else if row.width >= WIDE {
                    facts.push(book.to_owned());
                }
                facts.push(of);
                position.answered as f64 / position.of.max(1) as f64
            }
            View::Over(_) => {
                facts.push("summary".to_owned());
                position.answered as f64 / position.of.max(1) as f64
            }
        };
        let words = facts.join(&between);
        let width = match row.width {
            0..50 => 0,
            50..80 => 10,
            80.. => 20,
        };
        let mut runs = vec![Run::styled(words.clone(), look.quiet())];
        // The title keeps its room before the bar gets any.
        let room = usize::from(row.width).saturating_sub(columns_of(&words) + columns_of(&set.title) + 10);
        if width > 0 && room >= width {
            let (full, empty) = look.progress(share, width);
            runs.extend([
                Run::raw("  "),
                Run::styled(full, look.accent()),
                Run::styled(empty, look.quiet()),
            ]);
        }
        chrome::head(canvas, row, &set.title, runs);
    }
}
