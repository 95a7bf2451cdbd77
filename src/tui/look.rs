//! Colours and signs.
//!
//! Owns what a word of the interface looks like. Never touches the words. Body text keeps the terminal's own colours, so that
//! light and dark both work; there is one accent, and what a colour says a sign or a word says too.

use ratatui::style::{Color, Modifier, Style};

use crate::memory::Outcome;

/// Which signs may be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signs {
    /// Those that every common font has.
    Common,
    /// ASCII alone, for the Linux console and the like.
    Ascii,
}

/// Which colours may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// None: weight and signs alone.
    None,
    /// The sixteen that the terminal's own theme defines.
    Sixteen,
}

/// How the interface looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Its signs.
    pub signs: Signs,
    /// Its colours.
    pub colour: Colour,
}

impl Look {
    fn tint(self, colour: Color) -> Style {
        match self.colour {
            Colour::None => Style::new(),
            Colour::Sixteen => Style::new().fg(colour),
        }
    }

    /// Body text.
    pub const fn plain(self) -> Style {
        Style::new()
    }

    /// The one thing on the screen to be read first.
    pub const fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What may be overlooked.
    pub const fn quiet(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// Where you are and what to press.
    pub fn accent(self) -> Style {
        self.tint(Color::Cyan)
    }

    /// The row that keys act on.
    pub fn chosen(self) -> Style {
        self.accent().add_modifier(Modifier::BOLD)
    }

    /// Words of a passage that settle a question.
    pub fn evidence(self) -> Style {
        match self.colour {
            Colour::None => Style::new().add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
            Colour::Sixteen => self.tint(Color::Cyan).add_modifier(Modifier::BOLD),
        }
    }

    /// Something went wrong and needs the eye.
    pub fn trouble(self) -> Style {
        self.tint(Color::Red).add_modifier(Modifier::BOLD)
    }

    /// How an answer came out.
    pub fn outcome(self, outcome: Outcome) -> Style {
        match outcome {
            Outcome::Right => self.tint(Color::Green),
            Outcome::Partly => self.tint(Color::Yellow),
            Outcome::Wrong => self.tint(Color::Red),
        }
    }

    /// Letters that do not belong, or that are missing.
    pub fn letter(self, outcome: Outcome) -> Style {
        self.outcome(outcome)
            .add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED))
    }

    const fn pick(self, common: &'static str, ascii: &'static str) -> &'static str {
        match self.signs {
            Signs::Common => common,
            Signs::Ascii => ascii,
        }
    }

    /// What stands for a character of somebody's text: with ASCII signs typographic ones give way to their plain cousins, each as
    /// wide as itself. Letters stay: a name is not ours to respell.
    pub fn letter_for(self, symbol: &str) -> Option<&'static str> {
        match (self.signs, symbol) {
            (Signs::Common, _) => None,
            (Signs::Ascii, "\u{201c}" | "\u{201d}" | "\u{201e}" | "\u{ab}" | "\u{bb}") => Some("\""),
            (Signs::Ascii, "\u{2018}" | "\u{2019}") => Some("'"),
            (Signs::Ascii, "\u{2010}" | "\u{2011}" | "\u{2012}" | "\u{2013}" | "\u{2014}" | "\u{2212}") => Some("-"),
            (Signs::Ascii, "\u{2026}") => Some("~"),
            (Signs::Ascii, "\u{2022}" | "\u{b7}") => Some("-"),
            (Signs::Ascii, _) => None,
        }
    }

    /// The sign of an outcome.
    pub const fn sign(self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Right => self.pick("✓", "+"),
            Outcome::Partly => "~",
            Outcome::Wrong => self.pick("✗", "x"),
        }
    }

    /// Before what is typed.
    pub const fn prompt(self) -> &'static str {
        self.pick("›", ">")
    }

    /// Beside the row that keys act on, and beside evidence.
    pub const fn marker(self) -> &'static str {
        self.pick("▌", ">")
    }

    /// Beside a quotation, and between two columns.
    pub const fn bar(self) -> &'static str {
        self.pick("│", "|")
    }

    /// A thin rule.
    pub const fn rule(self) -> &'static str {
        self.pick("─", "-")
    }

    /// Taken, begun.
    pub const fn full(self) -> &'static str {
        self.pick("●", "*")
    }

    /// Not taken, new.
    pub const fn empty(self) -> &'static str {
        self.pick("○", "o")
    }

    /// Between two things on a line.
    pub const fn dot(self) -> &'static str {
        self.pick("·", "-")
    }

    /// Where a text was cut.
    pub const fn cut(self) -> &'static str {
        self.pick("…", "~")
    }

    /// A bar of `width` columns that is filled to `share`, for progress: thin.
    pub fn progress(self, share: f64, width: usize) -> (String, String) {
        bar(share, width, self.pick("━", "="), self.pick("╌", "-"))
    }

    /// A bar of `width` columns that is filled to `share`, for amounts: thick.
    pub fn amount(self, share: f64, width: usize) -> (String, String) {
        bar(share, width, self.pick("█", "#"), self.pick("▁", "."))
    }
}

/// A full bar only for the whole and an empty one only for nothing.
fn bar(share: f64, width: usize, full: &str, empty: &str) -> (String, String) {
    let share = share.clamp(0.0, 1.0);
    let exact = share * width as f64;
    let mut filled = exact.round() as usize;
    if share > 0.0 {
        filled = filled.max(1);
    }
    if share < 1.0 {
        filled = filled.min(width.saturating_sub(1));
    }
    let filled = filled.min(width);
    (full.repeat(filled), empty.repeat(width - filled))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_only_for_the_whole_and_empty_only_for_nothing() {
        let rows = [
            (0.0, "...."),
            (0.01, "#..."),
            (0.5, "##.."),
            (0.99, "###."),
            (1.0, "####"),
            (7.0, "####"),
        ];
        let look = Look {
            signs: Signs::Ascii,
            colour: Colour::None,
        };
        for (share, expected) in rows {
            let (full, empty) = look.amount(share, 4);
            assert_eq!(full + &empty, expected, "{share}");
        }
        assert_eq!(look.amount(0.5, 0), (String::new(), String::new()));
    }
}
