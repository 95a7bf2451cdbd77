//! Lines from a stream, handed on as soon as they are there and in as large a lot as is there.
//!
//! Owns the division of bytes into lines: byte order mark, line ends, a cap on length. Never touches what they say.

use std::io::{self, BufRead};

/// A line longer than this is refused: no answer to a question, with its passage, comes near it, and memory stays flat.
pub const LONGEST: usize = 16 << 20;

/// Whole lines, in order.
#[derive(Debug)]
pub struct Batch {
    first: u64,
    content: Content,
}

#[derive(Debug)]
enum Content {
    /// Lines, each with its end but perhaps the last.
    Lines(Vec<u8>),
    /// One line that was longer than the cap, let pass.
    TooLong,
}

/// A line of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// Its bytes, without white space around them; never empty.
    Bytes(&'a [u8]),
    /// It was longer than [`LONGEST`].
    TooLong,
}

impl Batch {
    /// The lines that are not blank, each with its number in the stream from 1.
    pub fn lines(&self) -> impl Iterator<Item = (u64, Line<'_>)> {
        let (bytes, too_long) = match &self.content {
            Content::Lines(bytes) => (bytes.as_slice(), None),
            Content::TooLong => (&[][..], Some((self.first, Line::TooLong))),
        };
        let whole = (self.first..)
            .zip(bytes.split(|&byte| byte == b'\n'))
            .map(|(number, line)| (number, line.trim_ascii()))
            .filter(|(_, line)| !line.is_empty())
            .map(|(number, line)| (number, Line::Bytes(line)));
        whole.chain(too_long)
    }
}

/// Reads batches of lines.
#[derive(Debug)]
pub struct Batches<R> {
    from: R,
    next: u64,
    longest: usize,
}

impl<R: BufRead> Batches<R> {
    /// Reads from here on.
    pub const fn new(from: R) -> Self {
        Self {
            from,
            next: 1,
            longest: LONGEST,
        }
    }

    /// The lines that are there by now; waits only while there is not even one.
    ///
    /// # Errors
    ///
    /// What the stream reports; a read that was interrupted is tried again.
    pub fn next(&mut self) -> io::Result<Option<Batch>> {
        let mut bytes = Vec::new();
        loop {
            let there = fill(&mut self.from)?;
            if there.is_empty() {
                break;
            }
            if let Some(last) = there.iter().rposition(|&byte| byte == b'\n') {
                bytes.extend_from_slice(&there[..=last]);
                self.from.consume(last + 1);
                break;
            }
            bytes.extend_from_slice(there);
            let taken = there.len();
            self.from.consume(taken);
            if bytes.len() > self.longest {
                drop(bytes);
                self.skip_line()?;
                return Ok(Some(self.batch(1, Content::TooLong)));
            }
        }
        if bytes.is_empty() {
            return Ok(None);
        }
        if self.next == 1 && bytes.starts_with(b"\xef\xbb\xbf") {
            bytes.drain(..3);
        }
        let ends = bytes.iter().filter(|&&byte| byte == b'\n').count();
        Ok(Some(self.batch(ends as u64, Content::Lines(bytes))))
    }

    fn batch(&mut self, lines: u64, content: Content) -> Batch {
        let first = self.next;
        self.next += lines;
        Batch { first, content }
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let there = fill(&mut self.from)?;
            let end = there.iter().position(|&byte| byte == b'\n');
            let taken = end.map_or(there.len(), |end| end + 1);
            self.from.consume(taken);
            if end.is_some() || taken == 0 {
                return Ok(());
            }
        }
    }
}

fn fill<R: BufRead>(from: &mut R) -> io::Result<&[u8]> {
    // Asked twice because the borrow of a failed first try would last as long as the answer.
    while let Err(why) = from.fill_buf() {
        if why.kind() != io::ErrorKind::Interrupted {
            return Err(why);
        }
    }
    from.fill_buf()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    fn read(bytes: &[u8], buffer: usize, longest: usize) -> Vec<(u64, String)> {
        let mut batches = Batches {
            from: BufReader::with_capacity(buffer, bytes),
            next: 1,
            longest,
        };
        let mut all = Vec::new();
        while let Some(batch) = batches.next().unwrap() {
            all.extend(batch.lines().map(|(number, line)| match line {
                Line::Bytes(line) => (number, String::from_utf8(line.to_vec()).unwrap()),
                Line::TooLong => (number, "(too long)".into()),
            }));
        }
        all
    }

    #[test]
    fn lines_come_whole_whatever_the_buffer() {
        let rows: &[(&str, &[(u64, &str)])] = &[
            ("", &[]),
            ("\n\r\n \n", &[]),
            ("a\nb", &[(1, "a"), (2, "b")]),
            ("\u{feff}a\r\n\r\nb\r\n", &[(1, "a"), (3, "b")]),
            (
                "one\ntwo and more\nthree\n",
                &[(1, "one"), (2, "two and more"), (3, "three")],
            ),
        ];
        for (text, expected) in rows {
            for buffer in [4, 5, 7, 64] {
                let found = read(text.as_bytes(), buffer, 1000);
                let found: Vec<_> = found.iter().map(|(n, line)| (*n, line.as_str())).collect();
                assert_eq!(found, *expected, "{text:?} with a buffer of {buffer}");
            }
        }
    }

    #[test]
    fn a_line_beyond_the_cap_is_let_pass_and_the_next_one_read() {
        let long = "x".repeat(50);
        let found = read(format!("a\n{long}\nb\n").as_bytes(), 8, 20);
        assert_eq!(
            found,
            [(1, "a".to_owned()), (2, "(too long)".to_owned()), (3, "b".to_owned())]
        );
        let found = read(long.as_bytes(), 8, 20);
        assert_eq!(found, [(1, "(too long)".to_owned())]);
    }
}
