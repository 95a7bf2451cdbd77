//! A source file as the rules see it: its code without comments and strings, and which lines are tests.

use std::ops::Range;

/// All files, so that a rule about one can look at its face.
pub struct House {
    pub files: Vec<Source>,
}

pub struct Source {
    /// From the root, with `/`.
    pub path: String,
    pub text: String,
    /// The text with comments and the insides of strings blanked out, byte for byte and line for line.
    pub code: String,
    /// The same, with the tests blanked out, too.
    pub live: String,
    /// `["cli", "eval", "page"]` for `src/cli/eval/page.rs`; empty for `lib.rs` and `main.rs`.
    pub module: Vec<String>,
}

/// A path that starts at `crate::`, without that word, and the line that it stands on.
#[derive(Debug, PartialEq, Eq)]
pub struct Import {
    pub line: usize,
    pub path: Vec<String>,
}

impl House {
    pub fn new(files: Vec<Source>) -> Self {
        Self { files }
    }

    pub fn face(&self, module: &[String]) -> Option<&Source> {
        self.files
            .iter()
            .find(|file| file.module == module && !module.is_empty())
    }
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let code = blank(text);
        let mut live = code.clone().into_bytes();
        let whole = Self::is_tests(path).then_some(0..code.len());
        for range in whole.into_iter().chain(test_ranges(&code)) {
            for byte in &mut live[range] {
                if *byte != b'\n' {
                    *byte = b' ';
                }
            }
        }
        let live = String::from_utf8(live).expect("whole items are blanked, so characters stay whole");
        let inside = path
            .strip_prefix("src/")
            .and_then(|path| path.strip_suffix(".rs"))
            .unwrap_or("lib");
        let module = match inside {
            "lib" | "main" => Vec::new(),
            inside => inside.split('/').map(str::to_owned).collect(),
        };
        Self {
            path: path.into(),
            text: text.into(),
            code,
            live,
            module,
        }
    }

    /// Whether the file is the tests of the room beside it, or a part of them.
    pub fn is_tests(path: &str) -> bool {
        path.ends_with("/tests.rs") || path.starts_with("src/") && path.contains("/tests/")
    }

    pub fn room(&self) -> Option<&str> {
        self.module.first().map(String::as_str)
    }

    /// The `//!` lines that the file opens with.
    pub fn head(&self) -> String {
        self.text
            .lines()
            .take_while(|line| line.starts_with("//!"))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The modules that it declares, in order: the elder first.
    pub fn children(&self) -> Vec<String> {
        let mut names = Vec::new();
        for (at, _) in self.code.match_indices("mod ") {
            let starts = self.code[..at]
                .chars()
                .next_back()
                .is_none_or(|c| !c.is_alphanumeric() && c != '_');
            let name: String = self.code[at + 4..]
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            if starts && self.code[at + 4 + name.len()..].starts_with(';') {
                names.push(name);
            }
        }
        names
    }

    pub fn line_of(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    /// Where `needle` stands as a whole word path in `code`: not inside a longer name.
    pub fn find<'a>(&'a self, code: &'a str, needle: &'a str) -> impl Iterator<Item = usize> + 'a {
        let wordy = |c: char| c.is_alphanumeric() || c == '_';
        let first = needle.chars().next().is_some_and(wordy);
        let last = needle.chars().next_back().is_some_and(wordy);
        code.match_indices(needle).map(|(at, _)| at).filter(move |&at| {
            let before = code[..at].chars().next_back().is_some_and(wordy);
            let after = code[at + needle.len()..].chars().next().is_some_and(wordy);
            !(first && before || last && after)
        })
    }

    /// Every path from `crate::` in `code`.
    pub fn rooted(&self, code: &str) -> Vec<Import> {
        // `pub(in crate::room)` says who may look in, and takes nothing.
        let taken = |at: &usize| !code[..*at].ends_with("in ");
        let starts = self.find(code, "crate::").filter(taken).map(|at| (at, at + 7, &[][..]));
        self.paths(code, starts)
    }

    /// Every path through `super::` outside the tests, where it means the test's own file.
    pub fn through_the_face(&self) -> Vec<Import> {
        let live = &self.live;
        let first = self
            .find(live, "super::")
            .filter(|&at| !live[..at].ends_with("super::"));
        let starts = first.map(|at| {
            let ups = live[at..]
                .split("super::")
                .take_while(|part| part.is_empty())
                .count()
                .max(2)
                - 1;
            let above = self.module.len().saturating_sub(ups);
            (at, at + 7 * ups, &self.module[..above])
        });
        self.paths(live, starts)
    }

    fn paths<'a>(&self, code: &str, starts: impl Iterator<Item = (usize, usize, &'a [String])>) -> Vec<Import> {
        let mut found: Vec<Import> = Vec::new();
        for (at, start, above) in starts {
            let mut paths = Vec::new();
            tree(&code[start..], above, &mut paths);
            found.extend(paths.into_iter().map(|path| Import {
                line: self.line_of(at),
                path,
            }));
        }
        found
    }
}

/// Reads `a::{b, c::d}` into its paths and returns how many bytes it took.
fn tree(code: &str, so_far: &[String], paths: &mut Vec<Vec<String>>) -> usize {
    let bytes = code.as_bytes();
    let blank = |mut at: usize| {
        while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        at
    };
    let mut path = so_far.to_vec();
    let mut at = blank(0);
    loop {
        match bytes.get(at) {
            Some(b'{') => {
                at += 1;
                loop {
                    at += tree(&code[at..], &path, paths);
                    at = blank(at);
                    // An `as` and its name, or anything else up to the next path.
                    while !matches!(bytes.get(at), None | Some(b',' | b'}')) {
                        at += 1;
                    }
                    match bytes.get(at) {
                        Some(b',') => at = blank(at + 1),
                        _ => return at + 1,
                    }
                    if bytes.get(at) == Some(&b'}') {
                        return at + 1;
                    }
                }
            }
            Some(b'*') => {
                path.push("*".into());
                at += 1;
            }
            _ => {
                let name: String = code[at..]
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                at += name.len();
                if name.is_empty() {
                    break;
                }
                if name != "self" {
                    path.push(name);
                }
                if code[at..].starts_with("::") {
                    at += 2;
                    continue;
                }
            }
        }
        break;
    }
    paths.push(path);
    at
}

/// The text with comments and the insides of strings and characters made blank.
fn blank(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let wipe = |out: &mut Vec<u8>, range: Range<usize>| {
        for byte in &mut out[range] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    };
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let end = if rest.starts_with(b"//") {
            at + rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len())
        } else if rest.starts_with(b"/*") {
            at + block(rest)
        } else if let Some(length) = raw_string(rest, at.checked_sub(1).map(|before| bytes[before])) {
            at + length
        } else if rest[0] == b'"' {
            at + quoted(rest)
        } else if rest[0] == b'\'' {
            match character(rest) {
                Some(length) => at + length,
                None => {
                    at += 1;
                    continue;
                }
            }
        } else {
            at += 1;
            continue;
        };
        wipe(&mut out, at..end);
        at = end;
    }
    String::from_utf8(out).expect("whole literals are blanked, so characters stay whole")
}

fn block(rest: &[u8]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

fn raw_string(rest: &[u8], before: Option<u8>) -> Option<usize> {
    if before.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'_') && before != Some(b'b') && before != Some(b'c') {
        return None;
    }
    let hashes = rest.strip_prefix(b"r")?.iter().take_while(|&&b| b == b'#').count();
    if rest.get(1 + hashes) != Some(&b'"') {
        return None;
    }
    let close = format!("\"{}", "#".repeat(hashes));
    let start = hashes + 2;
    let inside = rest[start..]
        .windows(close.len())
        .position(|window| window == close.as_bytes());
    Some(inside.map_or(rest.len(), |inside| start + inside + close.len()))
}

fn quoted(rest: &[u8]) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// The length of a character literal; nothing for a lifetime.
fn character(rest: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(&rest[1..rest.len().min(16)])
        .or_else(|why| std::str::from_utf8(&rest[1..1 + why.valid_up_to()]))
        .ok()?;
    let mut chars = text.chars();
    match chars.next()? {
        '\\' => {
            let close = rest.iter().skip(3).position(|&b| b == b'\'')?;
            Some(close + 4)
        }
        first => (chars.next() == Some('\'')).then(|| first.len_utf8() + 2),
    }
}

/// Where items marked `#[cfg(test)]` stand, mark included.
fn test_ranges(code: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (start, _) in code.match_indices("#[cfg(test)]") {
        if ranges.last().is_some_and(|last| last.contains(&start)) {
            continue;
        }
        let mut depth = 0usize;
        let mut end = code.len();
        for (at, byte) in code.bytes().enumerate().skip(start + "#[cfg(test)]".len()) {
            match byte {
                b'{' => depth += 1,
                b'}' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        end = at + 1;
                        break;
                    }
                }
                b';' if depth == 0 => {
                    end = at + 1;
                    break;
                }
                _ => {}
            }
        }
        ranges.push(start..end);
    }
    ranges
}
