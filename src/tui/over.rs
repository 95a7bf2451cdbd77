//! The summary of a round.
//!
//! Owns its page. Never touches the sums, nor what comes next.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span as Run;

use crate::memory::Outcome;
use crate::sitting::{Again, Sitting, Summary, Tally, key_in_words, level_words, outcome_words, typed_in_words};
use crate::text::wrap::columns_of;
use crate::tui::choose::count;
use crate::tui::chrome::{Canvas, column};
use crate::tui::flow::{Flow, Indent, squeezed};
use crate::tui::look::Look;
use crate::tui::page::{Scroll, scrolled};

/// The summary on the screen.
#[derive(Clone, Copy, Debug, Default)]
pub struct Over {
    top: usize,
    rows: usize,
    height: usize,
}

impl Over {
    /// Scrolls.
    pub fn scroll(&mut self, scroll: Scroll) {
        self.top = scrolled(self.top, scroll, self.rows, self.height);
    }

    /// Whether it goes on below what is in view.
    pub fn more_below(&self) -> bool {
        self.top + self.height < self.rows
    }

    /// Draws it.
    pub fn draw(&mut self, canvas: &mut Canvas<'_>, body: Rect, sitting: &Sitting) {
        let area = column(body);
        let flow = compose(usize::from(area.width), sitting, canvas.look);
        self.rows = flow.len();
        self.height = usize::from(area.height);
        self.top = self.top.min(self.rows.saturating_sub(self.height));
        canvas.put(&flow, area, self.top);
    }
}

fn compose(width: usize, sitting: &Sitting, look: Look) -> Flow {
    let summary = sitting.summary();
    let mut flow = Flow::new(width);
    if summary.of == 0 {
        flow.text("No question of this set fits what you asked for.", look.strong());
        return flow;
    }
    score(&mut flow, look, &summary);
    levels(&mut flow, look, &summary);
    missed(&mut flow, look, sitting, &summary);
    overruled(&mut flow, look, sitting, &summary);
    again(&mut flow, look, sitting, &summary);
    circumstances(&mut flow, look, &summary);
    flow
}

fn score(flow: &mut Flow, look: Look, summary: &Summary) {
    let Tally { right, partly, wrong } = summary.tally;
    let words = format!("{right} of {} right", summary.of);
    let mut rest = Vec::new();
    for (number, word) in [
        (partly, "partly right"),
        (wrong, "wrong"),
        (summary.unanswered(), "unanswered"),
    ] {
        if number > 0 {
            rest.push(format!("{number} {word}"));
        }
    }
    let rest = if rest.is_empty() {
        String::new()
    } else {
        format!(" {} {}", look.dot(), rest.join(", "))
    };
    flow.runs(&Indent::none(), &[(&words, look.strong()), (&rest, look.quiet())]);
    let share = f64::from(summary.points) / f64::from(summary.worth.max(f32::EPSILON));
    let words = format!("  {:.0} % of the points", share * 100.0);
    let width = flow.width().saturating_sub(columns_of(&words)).min(40);
    let (full, empty) = look.progress(share, width);
    flow.line(vec![
        Run::styled(full, look.accent()),
        Run::styled(empty, look.quiet()),
        Run::raw(words),
    ]);
}

fn levels(flow: &mut Flow, look: Look, summary: &Summary) {
    if summary.levels.len() < 2 {
        return;
    }
    flow.gap();
    let roomy = flow.width() >= 60;
    for (level, tally) in &summary.levels {
        let (full, empty) = look.amount(tally.right as f64 / tally.all().max(1) as f64, 10);
        let mut runs = vec![Run::raw(format!("{:13}", level.word()))];
        if roomy {
            runs.push(Run::styled(format!("{:20}", level_words(*level)), look.quiet()));
        }
        runs.extend([
            Run::styled(full, look.accent()),
            Run::styled(empty, look.quiet()),
            Run::raw(format!("  {} of {}", tally.right, tally.all())),
        ]);
        flow.line(runs);
    }
}

fn heading(flow: &mut Flow, look: Look, words: &str) {
    flow.gap();
    flow.text(words, look.strong());
}

fn labelled(flow: &mut Flow, look: Look, label: &str, words: &str) {
    let lead = Indent::of(vec![Run::raw("  "), Run::styled(format!("{label:12}"), look.quiet())]);
    flow.runs(&lead, &[(words, look.plain())]);
}

fn signed(flow: &mut Flow, look: Look, outcome: Outcome, words: &str) {
    let lead = Indent::of(vec![Run::styled(
        format!("{} ", look.sign(outcome)),
        look.outcome(outcome),
    )]);
    flow.runs(&lead, &[(words, look.plain())]);
}

fn missed(flow: &mut Flow, look: Look, sitting: &Sitting, summary: &Summary) {
    if summary.missed.is_empty() {
        return;
    }
    heading(flow, look, "Missed");
    for &place in &summary.missed {
        let answered = &sitting.answers()[place];
        let question = &sitting.set().questions[answered.question];
        flow.gap();
        signed(flow, look, answered.outcome(), &question.prompt);
        let typed = squeezed(&typed_in_words(question, answered));
        labelled(
            flow,
            look,
            "you wrote",
            if typed.is_empty() { "nothing" } else { &typed },
        );
        labelled(
            flow,
            look,
            "the key",
            &key_in_words(question, &answered.shown, Some(answered)),
        );
    }
}

fn overruled(flow: &mut Flow, look: Look, sitting: &Sitting, summary: &Summary) {
    if summary.overruled.is_empty() {
        return;
    }
    heading(flow, look, "Decided by you");
    for &place in &summary.overruled {
        let answered = &sitting.answers()[place];
        let question = &sitting.set().questions[answered.question];
        signed(flow, look, answered.outcome(), &question.prompt);
        let words = format!(
            "the program said {}",
            outcome_words(answered.attempt.outcome).to_lowercase()
        );
        flow.runs(&Indent::spaces(2), &[(&words, look.quiet())]);
    }
}

fn again(flow: &mut Flow, look: Look, sitting: &Sitting, summary: &Summary) {
    if summary.again.is_empty() {
        return;
    }
    heading(flow, look, "Read again");
    for part in &summary.again {
        flow.gap();
        paragraph(flow, look, sitting, part);
    }
}

/// A paragraph with what settles the missed questions marked.
fn paragraph(flow: &mut Flow, look: Look, sitting: &Sitting, part: &Again) {
    let Some(passage) = sitting.set().passages.get(part.passage) else {
        return;
    };
    let Some(block) = passage.blocks().get(part.block) else {
        return;
    };
    let place = part
        .paragraph
        .map_or("a heading".to_owned(), |number| format!("paragraph {number}"));
    let label = format!("{}, {place}", passage.title());
    let missed = if part.missed > 1 {
        format!(" {} {}", look.dot(), count(part.missed, "question"))
    } else {
        String::new()
    };
    flow.runs(&Indent::none(), &[(&label, look.quiet()), (&missed, look.quiet())]);
    let text = passage.text();
    let mut spans = part.spans.clone();
    spans.sort();
    let mut runs: Vec<(&str, Style)> = Vec::new();
    let mut at = block.span.start;
    for span in spans {
        let (from, to) = (span.start.clamp(at, block.span.end), span.end.clamp(at, block.span.end));
        runs.push((text.get(at..from).unwrap_or(""), look.quiet()));
        runs.push((text.get(from..to).unwrap_or(""), look.evidence()));
        at = to;
    }
    runs.push((text.get(at..block.span.end).unwrap_or(""), look.quiet()));
    let bar = Indent::every(Run::styled(format!("{} ", look.bar()), look.quiet()));
    flow.runs(&bar, &runs);
}

fn circumstances(flow: &mut Flow, look: Look, summary: &Summary) {
    let mut facts = Vec::new();
    if summary.sure_but_missed > 0 {
        facts.push(format!("sure and not right: {}", summary.sure_but_missed));
    }
    if summary.peeks > 0 {
        facts.push(count(usize::try_from(summary.peeks).unwrap_or(usize::MAX), "look") + " at the passage");
    }
    if summary.hints > 0 {
        facts.push(count(usize::try_from(summary.hints).unwrap_or(usize::MAX), "hint"));
    }
    facts.push(match summary.took / 60_000 {
        0 => "under a minute".to_owned(),
        minutes => format!("{minutes} min"),
    });
    flow.gap();
    flow.text(&facts.join(&format!(" {} ", look.dot())), look.quiet());
}
