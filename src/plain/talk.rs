//! Saying and hearing lines.
//!
//! Owns the two ends of the conversation and what may pass them: nothing below a space but the line feed, whatever a file or a
//! learner holds. Never touches what is said.

use std::io::{self, BufRead, Write};

use crate::text::Span;
use crate::text::wrap::{Space, wrap};

/// How wide a line is at most: a comfortable page, and short enough for the narrowest usual terminal.
const WIDTH: usize = 72;

/// How much of one line is read, in bytes. What is longer is no answer, and must not fill the memory.
const LONGEST: usize = 256 * 1024;

/// Whether what is typed can be seen already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Echo {
    /// A terminal shows it.
    Terminal,
    /// Nobody does: it is said back, so that the record of a piped run can be read.
    Said,
}

/// What was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A line, without its end.
    Line(String),
    /// There is no more.
    End,
}

/// The two ends of the conversation.
pub struct Talk<'a> {
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
    echo: Echo,
    ended: bool,
}

impl<'a> Talk<'a> {
    /// A conversation over these two.
    pub fn new(input: &'a mut dyn BufRead, output: &'a mut dyn Write, echo: Echo) -> Self {
        Self {
            input,
            output,
            echo,
            ended: false,
        }
    }

    /// Whether what is typed can be seen already.
    pub const fn echo(&self) -> Echo {
        self.echo
    }

    /// Whether the input has ended.
    pub fn at_end(&self) -> bool {
        self.ended
    }

    /// Says a paragraph, broken into lines. Its line feeds are spaces.
    pub fn say(&mut self, text: &str) -> io::Result<()> {
        self.indented("", text)
    }

    /// Says a paragraph set in by two columns.
    pub fn item(&mut self, text: &str) -> io::Result<()> {
        self.indented("  ", text)
    }

    /// An empty line.
    pub fn gap(&mut self) -> io::Result<()> {
        self.output.write_all(b"\n")
    }

    fn indented(&mut self, indent: &str, text: &str) -> io::Result<()> {
        let text = shown(text);
        for line in wrap(&text, Span::new(0, text.len()), WIDTH - indent.len(), Space::Folded) {
            let words: Vec<&str> = line.of(&text).unwrap_or("").split_whitespace().collect();
            writeln!(self.output, "{indent}{}", words.join(" "))?;
        }
        Ok(())
    }

    /// Says `prompt` on a line of its own where there is one, then reads a line.
    pub fn ask(&mut self, prompt: &str) -> io::Result<Heard> {
        if !prompt.is_empty() {
            self.say(prompt)?;
        }
        self.output.write_all(b"> ")?;
        self.output.flush()?;
        let Some(bytes) = self.read_line()? else {
            self.ended = true;
            self.gap()?;
            return Ok(Heard::End);
        };
        let text = String::from_utf8_lossy(&bytes);
        // Some editors write a mark before the first line of a file.
        let line = shown(text.trim_start_matches('\u{feff}').trim_end_matches(['\n', '\r']));
        match self.echo {
            Echo::Terminal => {}
            Echo::Said => writeln!(self.output, "{line}")?,
        }
        Ok(Heard::Line(line))
    }

    /// Reads to the end of the line and keeps its first bytes; `None` at the end of the input.
    fn read_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let mut begun = false;
        loop {
            let held = match self.input.fill_buf() {
                Ok(held) => held,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if held.is_empty() {
                return Ok(begun.then_some(line));
            }
            begun = true;
            let end = held.iter().position(|&byte| byte == b'\n');
            let part = &held[..end.unwrap_or(held.len())];
            line.extend(part.iter().take(LONGEST.saturating_sub(line.len())));
            let used = part.len() + usize::from(end.is_some());
            self.input.consume(used);
            if end.is_some() {
                return Ok(Some(line));
            }
        }
    }
}

/// A text as it may be shown: control characters and those that turn the direction of writing are left out.
fn shown(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\n' => Some('\n'),
            '\t' => Some(' '),
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_without_an_end_and_one_that_never_ends_are_read() {
        let endless = "x".repeat(300_000);
        let text = format!("one\r\n{endless}\n\u{1b}[31mtwo");
        let mut input = text.as_bytes();
        let mut output = Vec::new();
        let mut talk = Talk::new(&mut input, &mut output, Echo::Terminal);
        assert_eq!(talk.ask("").unwrap(), Heard::Line("one".into()));
        match talk.ask("").unwrap() {
            Heard::Line(line) => assert_eq!(line.len(), 256 * 1024),
            Heard::End => panic!("there is a line"),
        }
        assert_eq!(talk.ask("").unwrap(), Heard::Line("[31mtwo".into()));
        assert_eq!(talk.ask("").unwrap(), Heard::End);
    }
}
