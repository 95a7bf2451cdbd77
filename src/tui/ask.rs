//! A question, from its first word to its verdict: one page, so that nothing jumps when the verdict opens.
//!
//! Owns the answer sheet, the passage beside it and what is scrolled to. Never touches what keys mean to the sitting.

use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::text::Span as Run;

use crate::memory::Book;
use crate::quiz::{Question, Set};
use crate::sitting::{Sitting, Stage, evidence_of};
use crate::text::wrap::columns_of;
use crate::tui::chrome::{Canvas, WIDE, column, columns};
use crate::tui::flow::{Flow, Hit, Indent, Marks};
use crate::tui::look::Look;
use crate::tui::page::{Page, Scroll, scrolled};
use crate::tui::press::Press;
use crate::tui::sheet::{Context, Did, Phase, Sheet};
use crate::tui::verdict::{self, Beside};

/// How many rows of a verdict should be in view when it opens: the word, why, and what was typed against the key.
const VERDICT: usize = 6;

/// A question on the screen.
#[derive(Clone, Debug)]
pub struct Ask {
    made_for: MadeFor,
    /// The answer sheet.
    pub sheet: Sheet,
    page: Page,
    peek: Peek,
    seen: Seen,
    hold: Hold,
    top: usize,
    rows: usize,
    height: usize,
}

/// What a screen was made for; another question, or the same one asked again, gets another screen.
#[derive(Clone, Debug)]
struct MadeFor {
    set: Arc<Set>,
    round: u32,
    question: usize,
    /// How many answers there were before it.
    before: usize,
}

impl MadeFor {
    fn of(sitting: &Sitting) -> Option<Self> {
        let (question, before) = match sitting.stage() {
            Stage::Asking(asking) => (asking.question, sitting.answers().len()),
            Stage::Weighing(weighing) => (weighing.asking.question, sitting.answers().len()),
            Stage::Told(told) => (sitting.answers().get(told.answer)?.question, told.answer),
            Stage::Reading | Stage::Over => return None,
        };
        let set = Arc::clone(sitting.set());
        Some(Self {
            set,
            round: sitting.round(),
            question,
            before,
        })
    }

    /// The id of the question, and when it is asked: the same while its author edits it.
    fn place(&self) -> (u32, usize, Option<&str>) {
        let id = self
            .set
            .questions
            .get(self.question)
            .map(|question| question.id.as_str());
        (self.round, self.before, id)
    }
}

/// Whether the verdict was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    /// There is none yet.
    NoVerdict,
    /// It opens with the next frame, and must come into view.
    Fresh,
    /// It was; the learner scrolls.
    Yes,
}

/// What of an open question is kept in view where it is taller than the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hold {
    /// What the learner scrolled to; at first its beginning, so that the prompt is read before anything is typed.
    Scrolled,
    /// Where the keys write.
    Hand,
    /// The hint just taken, and above it where the keys write.
    Hint,
}

/// Whether the passage is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peek {
    /// It is not.
    Closed,
    /// It is: beside the question where there is room, else in its place.
    Open,
}

impl Ask {
    /// The screen for the stage that the sitting is at; `None` where no question is on it. A screen that was made for the same
    /// question is kept as it is.
    pub fn follow(kept: Option<Self>, sitting: &Sitting) -> Option<Self> {
        let made_for = MadeFor::of(sitting)?;
        let set = sitting.set();
        let question = &set.questions[made_for.question];
        let same_words = kept.as_ref().is_some_and(|kept| Arc::ptr_eq(&kept.made_for.set, set));
        let mut ask = match kept {
            Some(kept) if same_words && kept.made_for.place() == made_for.place() => kept,
            kept => {
                let (shown, draft) = match (sitting.open(), sitting.told()) {
                    (Some((asking, _)), _) => (&asking.shown, asking.draft.clone()),
                    (None, Some((answered, _))) => (&answered.shown, answered.typed.clone().unwrap_or_default()),
                    (None, None) => return None,
                };
                // The question was edited while an answer was being typed.
                let typed = kept
                    .filter(|kept| kept.made_for.place() == made_for.place() && sitting.open().is_some())
                    .map(|kept| kept.sheet.text());
                Self {
                    sheet: Sheet::new(set, question, shown, &typed.unwrap_or(draft)),
                    page: Page::new(Arc::clone(set), question.passages.clone()),
                    peek: Peek::Closed,
                    seen: Seen::NoVerdict,
                    hold: Hold::Scrolled,
                    top: 0,
                    rows: 0,
                    height: 0,
                    made_for,
                }
            }
        };
        if let (Seen::NoVerdict, Some((answered, question))) = (ask.seen, sitting.told()) {
            ask.seen = Seen::Fresh;
            ask.peek = Peek::Closed;
            ask.page.mark(evidence_of(Some(answered), question));
        }
        Some(ask)
    }

    /// Whether the passage is open.
    pub fn peek(&self) -> Peek {
        self.peek
    }

    /// Opens or closes the passage.
    pub fn set_peek(&mut self, peek: Peek) {
        self.peek = peek;
    }

    /// Whether the passage stands in the place of the question on a terminal of this width.
    pub fn covers(&self, width: u16) -> bool {
        self.peek == Peek::Open && width < WIDE
    }

    /// Scrolls the passage, or the question with its verdict.
    pub fn scroll(&mut self, scroll: Scroll, what: What) {
        match what {
            What::Passage => self.page.scroll(scroll),
            What::Question => {
                self.top = scrolled(self.top, scroll, self.rows, self.height);
                self.hold = Hold::Scrolled;
            }
        }
    }

    /// Brings the hint just taken into view.
    pub fn show_hint(&mut self) {
        self.hold = Hold::Hint;
    }

    /// Writes a pasted text on the sheet.
    pub fn paste(&mut self, text: &str) {
        self.hold = Hold::Hand;
        self.sheet.paste(text);
    }

    /// Whether the open passage is scrolled to its end.
    pub fn passage_at_end(&self) -> bool {
        self.page.at_end()
    }

    /// Whether the question and its verdict are more than the screen shows.
    pub fn overflows(&self) -> bool {
        self.rows > self.height
    }

    /// Whether the question and its verdict go on below what is in view.
    pub fn more_below(&self) -> bool {
        self.top + self.height < self.rows
    }

    /// A row of the sheet was clicked.
    pub fn click(&mut self, row: usize) -> Did {
        self.hold = Hold::Hand;
        self.sheet.click(row)
    }

    /// A key for the sheet; what it writes is brought into view.
    pub fn write(&mut self, press: Press) -> Did {
        let did = self.sheet.on(press);
        if did != Did::Nothing {
            self.hold = Hold::Hand;
        }
        did
    }

    /// Draws the question, and the passage where it is open.
    pub fn draw(&mut self, canvas: &mut Canvas<'_>, body: Rect, sitting: &Sitting) {
        let told = sitting.told().is_some();
        let open_book = sitting.circumstances().book == Book::Open;
        if body.width < WIDE {
            if self.peek == Peek::Open {
                self.page.draw(column(body), canvas.look, canvas.buffer);
            } else {
                self.draw_question(canvas, column(body), sitting, Beside::Nothing);
            }
            return;
        }
        let (left, right) = columns(canvas, body);
        if told || open_book || self.peek == Peek::Open {
            self.page.draw(left, canvas.look, canvas.buffer);
        } else {
            let mut flow = Flow::new(usize::from(left.width));
            let quiet = canvas.look.quiet();
            flow.runs(&Indent::spaces(2), &[("The passage is closed.", quiet)]);
            flow.runs(
                &Indent::spaces(2),
                &[("^P opens it. A look is noted, not forbidden.", quiet)],
            );
            canvas.put(&flow, left, 0);
        }
        self.draw_question(canvas, right, sitting, Beside::Passage);
    }

    fn draw_question(&mut self, canvas: &mut Canvas<'_>, area: Rect, sitting: &Sitting, beside: Beside) {
        let (flow, keep) = self.compose(usize::from(area.width), sitting, canvas.look, beside);
        self.rows = flow.len();
        self.height = usize::from(area.height);
        let last = self.rows.saturating_sub(self.height);
        match keep {
            Keep::Anything => {}
            Keep::Rows { first, last } => {
                // The last row that matters is in view, and above it as much as there is room for; the first one in any case.
                if last >= self.top + self.height {
                    self.top = (last + 1).saturating_sub(self.height);
                }
                self.top = self.top.min(first);
            }
            Keep::Verdict(_) if self.seen == Seen::Yes => {}
            Keep::Verdict(row) => {
                // The word and what follows it at once; the question stays above as far as there is room.
                let wanted = (row + VERDICT).min(self.rows);
                self.top = wanted.saturating_sub(self.height).min(row);
                self.seen = Seen::Yes;
            }
        }
        self.top = self.top.min(last);
        canvas.put(&flow, area, self.top);
    }

    fn compose(&mut self, width: usize, sitting: &Sitting, look: Look, beside: Beside) -> (Flow, Keep) {
        let mut flow = Flow::new(width);
        let set = sitting.set();
        let Some(question) = set.questions.get(self.made_for.question) else {
            return (flow, Keep::Anything);
        };
        flow.text(&question.prompt, look.strong());
        flow.gap();
        match (sitting.open(), sitting.told()) {
            (Some((asking, _)), _) => {
                let weighing = matches!(sitting.stage(), Stage::Weighing(_));
                let phase = if weighing { Phase::Waiting } else { Phase::Open };
                self.sheet.draw(
                    &mut flow,
                    Context {
                        question,
                        shown: &asking.shown,
                        phase,
                        look,
                    },
                );
                let caret = flow.caret.map_or(flow.len(), |(row, _)| row);
                hints(&mut flow, look, question, asking.hints);
                if weighing {
                    flow.gap();
                    weigh(&mut flow, look);
                }
                let end = flow.len().saturating_sub(1);
                let keep = match (self.hold, &flow.cursor) {
                    _ if weighing => Keep::Rows { first: end, last: end },
                    (Hold::Scrolled, _) => Keep::Anything,
                    (Hold::Hand, Some(rows)) => Keep::Rows {
                        first: rows.start,
                        last: rows.end.saturating_sub(1),
                    },
                    (Hold::Hint, _) => Keep::Rows {
                        first: caret,
                        last: end,
                    },
                    (Hold::Hand, None) => Keep::Rows {
                        first: caret,
                        last: caret,
                    },
                };
                (flow, keep)
            }
            (None, Some((answered, _))) => {
                let phase = Phase::Judged;
                self.sheet.draw(
                    &mut flow,
                    Context {
                        question,
                        shown: &answered.shown,
                        phase,
                        look,
                    },
                );
                hints(&mut flow, look, question, answered.attempt.hints);
                flow.gap();
                let row = flow.len();
                verdict::set(&mut flow, look, set, answered, question, beside);
                (flow, Keep::Verdict(row))
            }
            (None, None) => (flow, Keep::Anything),
        }
    }
}

/// What is to be scrolled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The passage.
    Passage,
    /// The question and its verdict.
    Question,
}

/// What of the flow must be in view.
enum Keep {
    /// Whatever the learner scrolls to.
    Anything,
    /// These rows; where there is not room for all of them, the first.
    Rows { first: usize, last: usize },
    /// The verdict that starts at this row, when it opens; then whatever the learner scrolls to.
    Verdict(usize),
}

fn hints(flow: &mut Flow, look: Look, question: &Question, taken: u32) {
    let taken = usize::try_from(taken).unwrap_or(usize::MAX);
    let of = question.hints.len();
    for (index, hint) in question.hints.iter().take(taken).enumerate() {
        if index == 0 {
            flow.gap();
        }
        let label = format!("hint {} of {of}  ", index + 1);
        let lead = Indent::of(vec![Run::raw("  "), Run::styled(label, look.quiet())]);
        flow.runs(&lead, &[(hint, look.plain())]);
    }
}

/// The question how sure one is, each answer of it to be clicked; on a line of their own where the page is narrow.
fn weigh(flow: &mut Flow, look: Look) {
    let ask = "How sure are you?";
    let between = "\u{a0}\u{a0} ";
    let runs = [
        ("1", look.accent()),
        ("\u{a0}a\u{a0}guess", look.plain()),
        (between, look.plain()),
        ("2", look.accent()),
        ("\u{a0}fairly\u{a0}sure", look.plain()),
        (between, look.plain()),
        ("3", look.accent()),
        ("\u{a0}sure", look.plain()),
    ];
    let columns: usize = runs.iter().map(|(words, _)| columns_of(words)).sum();
    let press = |digit: char| Hit::Press(Press::char(digit));
    let hits = [(0..2, press('1')), (3..5, press('2')), (6..8, press('3'))];
    let marks = Marks {
        caret: None,
        hits: &hits,
    };
    let lead = vec![Run::raw("  "), Run::styled(format!("{ask}  "), look.strong())];
    if 2 + columns_of(ask) + 2 + columns <= flow.width() {
        flow.runs_marked(&Indent::of(lead), &runs, marks);
    } else {
        flow.runs(&Indent::spaces(2), &[(ask, look.strong())]);
        flow.runs_marked(&Indent::spaces(2), &runs, marks);
    }
}
