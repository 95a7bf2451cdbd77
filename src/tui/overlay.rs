//! What is laid over a screen for a moment: the help, the terms, the menu.
//!
//! Owns their pages. Never touches what a chosen row does. They take the whole body, not a box in it: nothing shows through and
//! nothing is cut by an edge.

use ratatui::layout::Rect;
use ratatui::text::Span as Run;

use crate::quiz::Set;
use crate::text::wrap::columns_of;
use crate::tui::chrome::{Canvas, column};
use crate::tui::flow::{Flow, Hit, Indent};
use crate::tui::page::{Scroll, scrolled};
use crate::tui::press::Hint;

/// What is laid over a screen.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// What it shows.
    pub kind: Kind,
    top: usize,
    rows: usize,
    height: usize,
}

/// What an overlay shows.
#[derive(Clone, Debug)]
pub enum Kind {
    /// What the keys of the screen do.
    Help(Vec<Hint>),
    /// The terms that the set explains.
    Terms,
    /// Commands to choose from, and where the cursor is.
    Menu(Vec<Hint>, usize),
}

impl Overlay {
    /// One that shows this.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            top: 0,
            rows: 0,
            height: 0,
        }
    }

    /// What stands in the head.
    pub fn title(&self) -> &'static str {
        match self.kind {
            Kind::Help(_) => "Keys",
            Kind::Terms => "Terms",
            Kind::Menu(..) => "What now?",
        }
    }

    /// Scrolls, or moves the cursor of the menu.
    pub fn scroll(&mut self, scroll: Scroll) {
        match &mut self.kind {
            Kind::Help(_) | Kind::Terms => self.top = scrolled(self.top, scroll, self.rows, self.height),
            Kind::Menu(rows, cursor) => *cursor = scrolled(*cursor, scroll, rows.len(), 1),
        }
    }

    /// Whether it goes on below what is in view.
    pub fn more_below(&self) -> bool {
        self.top + self.height < self.rows
    }

    /// Draws it.
    pub fn draw(&mut self, canvas: &mut Canvas<'_>, body: Rect, set: Option<&Set>) {
        let area = column(body);
        let mut flow = Flow::new(usize::from(area.width));
        let mut keep = None;
        match &self.kind {
            Kind::Help(hints) => help(&mut flow, canvas, hints),
            Kind::Terms => terms(&mut flow, canvas, set),
            Kind::Menu(rows, cursor) => {
                let look = canvas.look;
                for (row, hint) in rows.iter().enumerate() {
                    let here = row == *cursor;
                    if here {
                        keep = Some(flow.len());
                    }
                    let lead = Indent::of(vec![
                        Run::styled(format!("{} ", if here { look.marker() } else { " " }), look.accent()),
                        Run::styled(format!("{:3}", hint.name), look.accent()),
                    ]);
                    let from = flow.len();
                    flow.runs(&lead, &[(hint.long, if here { look.strong() } else { look.plain() })]);
                    flow.clickable(from, Hit::Press(hint.press));
                }
            }
        }
        self.rows = flow.len();
        self.height = usize::from(area.height);
        if let Some(row) = keep {
            if row < self.top {
                self.top = row;
            } else if row >= self.top + self.height {
                self.top = (row + 1).saturating_sub(self.height);
            }
        }
        self.top = self.top.min(self.rows.saturating_sub(self.height));
        canvas.put(&flow, area, self.top);
    }
}

fn help(flow: &mut Flow, canvas: &Canvas<'_>, hints: &[Hint]) {
    let look = canvas.look;
    let width = hints
        .iter()
        .map(|hint| columns_of(hint.name))
        .max()
        .unwrap_or(0)
        .max(10)
        + 2;
    let mut row = |name: &str, long: &str| {
        let lead = Indent::of(vec![Run::styled(format!("{name:width$}"), look.accent())]);
        flow.runs(&lead, &[(long, look.plain())]);
    };
    for hint in hints {
        row(hint.name, hint.long);
    }
    row(
        "up, down",
        "scroll, or move the cursor; j and k too, where nothing is typed",
    );
    row("pgup, pgdn", "scroll by a screen");
    row("^Z", "puts the program to sleep; fg wakes it");
    row("^C", "leaves at once; all that is answered is kept");
}

fn terms(flow: &mut Flow, canvas: &Canvas<'_>, set: Option<&Set>) {
    let look = canvas.look;
    let glossary = set.map_or(&[][..], |set| &set.glossary);
    if glossary.is_empty() {
        flow.text("This set explains no terms.", look.quiet());
    }
    for (index, term) in glossary.iter().enumerate() {
        if index > 0 {
            flow.gap();
        }
        let also = if term.also.is_empty() {
            String::new()
        } else {
            format!(" {} {}", look.dot(), term.also.join(", "))
        };
        flow.runs(&Indent::none(), &[(&term.term, look.strong()), (&also, look.quiet())]);
        flow.runs(&Indent::spaces(2), &[(&term.definition, look.plain())]);
    }
}
