//! The box that is typed into, behind its sign.
//!
//! Owns how a box is drawn. Never touches what is typed.

use ratatui::text::Span as Run;

use crate::text::wrap::shortened;
use crate::tui::field::Field;
use crate::tui::flow::Flow;
use crate::tui::sheet::context::{Context, Phase};

/// Draws a box; `how` stands in it as long as it is empty, so that nothing moves when the first letter is typed.
pub fn draw(field: &mut Field, how: &str, flow: &mut Flow, context: Context<'_>) {
    let look = context.look;
    let sign = || Run::styled(format!("{} ", look.prompt()), look.accent());
    let room = flow.width().saturating_sub(2).max(1);
    let lines = field.lines(room);
    let first = flow.len();
    if field.text().is_empty() {
        let words = match context.phase {
            Phase::Open => how,
            Phase::Waiting | Phase::Judged => "no answer",
        };
        flow.line(vec![
            sign(),
            Run::styled(shortened(words, room, look.cut()), look.quiet()),
        ]);
    } else {
        for (row, line) in lines.iter().enumerate() {
            let before = if row == 0 { sign() } else { Run::raw("  ") };
            let words = line.of(field.text()).unwrap_or("").to_owned();
            flow.line(vec![before, Run::raw(words)]);
        }
    }
    if context.phase.is_open() {
        let (row, column) = field.caret_in(&lines);
        flow.caret = Some((first + row, 2 + column));
    }
}
