//! What a kind of question makes of an answer, and how pieces and labels are read.
//!
//! Owns what all kinds share. Never touches how words are compared.

use crate::grade::verdict::{Mark, Part, Reason};
use crate::text::Words;
use crate::text::number;

/// What a kind makes of an answer, before the author's own lists, the evidence and the certainty are added.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Right, partly or wrong.
    pub mark: Mark,
    /// The share of the points.
    pub credit: f32,
    /// How sure it is that the answer is right.
    pub score: f32,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How each part fared.
    pub parts: Vec<Part>,
    /// The accepted answer that came nearest, where there is one.
    pub nearest: Option<String>,
}

impl Outcome {
    /// An outcome that leaves no doubt.
    pub fn plain(mark: Mark, reason: Reason) -> Self {
        let credit = if mark == Mark::Right { 1.0 } else { 0.0 };
        Self {
            mark,
            credit,
            score: credit,
            reasons: vec![reason],
            parts: Vec::new(),
            nearest: None,
        }
    }

    /// An outcome of parts: right where all are met, wrong where none is.
    pub fn of_parts(credit: f32, parts: Vec<Part>, reasons: Vec<Reason>) -> Self {
        let mark = match credit {
            c if c >= 0.999 => Mark::Right,
            c if c > 0.001 => Mark::Partly,
            _ => Mark::Wrong,
        };
        Self {
            mark,
            credit: credit.clamp(0.0, 1.0),
            score: credit.clamp(0.0, 1.0),
            reasons,
            parts,
            nearest: None,
        }
    }
}

/// Cuts an answer where its author put commas, semicolons or line breaks, and drops what is left empty. The commas before the
/// thousands of a figure cut nothing: "$170, $2,800" has two parts.
pub fn pieces<'a>(answer: &'a str, dividers: &'a [char]) -> impl Iterator<Item = &'a str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let in_figure = move |at: usize, divider: &str| {
        divider == "," && answer[..at].ends_with(|c: char| c.is_ascii_digit()) && digits(&answer[at + 1..]) == 3
    };
    let cuts = answer
        .match_indices(dividers)
        .filter(move |(at, divider)| !in_figure(*at, divider));
    let mut from = 0;
    cuts.map(|(at, divider)| (at, at + divider.len()))
        .chain(std::iter::once((answer.len(), answer.len())))
        .map(move |(end, next)| answer[std::mem::replace(&mut from, next)..end].trim())
        .filter(|piece| !piece.is_empty())
}

/// Cuts what is joined by "and" and its like.
pub fn split_and(piece: &str) -> Vec<&str> {
    let mut parts = vec![piece];
    for divider in [" and ", " & ", " + ", " plus ", " as well as "] {
        parts = parts.into_iter().flat_map(|p| p.split(divider)).collect();
    }
    parts.into_iter().map(str::trim).filter(|p| !p.is_empty()).collect()
}

/// Cuts an answer where its author counted: `1. voles 2. shrews`, `(a) voles (b) shrews`, `1 voles 2 shrews 3 owls`. What does
/// not count up from the first cuts nothing.
pub fn numbered(answer: &str) -> Vec<&str> {
    let figure = |number: u8| number.to_string();
    let letter = |number: u8| char::from(b'a' + number - 1).to_string();
    let figures = counted(answer, |n| {
        vec![
            format!("{}. ", figure(n)),
            format!("{}) ", figure(n)),
            format!("({}) ", figure(n)),
        ]
    });
    let letters = || {
        counted(answer, |n| {
            vec![format!("{}) ", letter(n)), format!("({}) ", letter(n))]
        })
    };
    // Two figures alone may be counts of something.
    let bare = || counted(answer, |n| vec![format!("{} ", figure(n))]).filter(|parts| parts.len() > 2);
    figures.or_else(letters).or_else(bare).unwrap_or_else(|| vec![answer])
}

/// Cuts a text at the signs of 1, 2, 3 and so on; nothing where there are fewer than two of them, or something before the first.
fn counted(answer: &str, signs: impl Fn(u8) -> Vec<String>) -> Option<Vec<&str>> {
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for number in 1..=26 {
        let found = signs(number).into_iter().find_map(|sign| {
            let at = from + answer[from..].find(&sign)?;
            let opens = at == 0 || answer[..at].ends_with(char::is_whitespace);
            (opens && (number > 1 || answer[..at].trim().is_empty())).then_some((at, at + sign.len()))
        });
        let Some((at, end)) = found else { break };
        cuts.push((at, end));
        from = end;
    }
    let ends = cuts.iter().skip(1).map(|cut| cut.0).chain([answer.len()]);
    let parts = cuts.iter().zip(ends).map(|(cut, end)| answer[cut.1..end].trim());
    (cuts.len() > 1).then(|| parts.collect())
}

/// What only says whose opinion an answer is.
const THOUGHTS: &[&str] = &[
    "i think",
    "i believe",
    "i guess",
    "i suppose",
    "i reckon",
    "i would say",
    "i'd say",
    "id say",
    "i'm sure",
    "im sure",
    "in my opinion",
    "my answer is",
    "my guess is",
];

/// The same of a choice, and how firm it is.
const CHOICES: &[&str] = &[
    "i would go for",
    "i'd go for",
    "i go for",
    "i'm going with",
    "im going with",
    "i choose",
    "i chose",
    "i pick",
    "my choice is",
    "the answer is",
    "answer is",
    "the answers are",
    "answers are",
    "answer:",
    "it must be",
    "must be",
    "it should be",
    "maybe",
    "probably",
    "perhaps",
    "definitely",
    "surely",
    "obviously",
    "well",
    "um",
    "so",
];

/// What may stand between such words and the answer.
const COPULAS: &[&str] = &[
    "that",
    "it is",
    "it's",
    "its",
    "this is",
    "that's",
    "thats",
    "it was",
    "the answer is",
];

/// An answer without the words that only say whose opinion it is and how firm, or that it is one: `i think its b` and "so, maybe b"
/// are `b`. `None` where there are none such, and where there is nothing else.
///
/// ```
/// use closeread::grade::bare_of_opinion;
/// assert_eq!(bare_of_opinion("I think it's b"), Some("b"));
/// assert_eq!((bare_of_opinion("I thinkers"), bare_of_opinion("well-being")), (None, None));
/// ```
pub fn bare_of_opinion(answer: &str) -> Option<&str> {
    let lead = |text| strip_one(text, THOUGHTS).or_else(|| strip_one(text, CHOICES));
    let mut rest = lead(answer.trim())?;
    while let Some(next) = lead(rest).or_else(|| strip_one(rest, COPULAS)) {
        rest = next;
    }
    (!rest.is_empty()).then_some(rest)
}

/// An answer in free text without "I think" before or behind it: "Mr Liang, I think". What is nothing else stays as it is.
pub fn without_thoughts(answer: &str) -> &str {
    let mut rest = answer;
    if let Some(after) = strip_one(answer.trim_start(), THOUGHTS) {
        rest = strip_one(after, COPULAS).unwrap_or(after);
    }
    let bare = rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '!' | '?' | ')'));
    let behind = THOUGHTS.iter().find_map(|thought| {
        let at = bare
            .len()
            .checked_sub(thought.len())
            .filter(|&at| bare.is_char_boundary(at))?;
        let (before, last) = bare.split_at(at);
        let apart = before.ends_with(|c: char| c.is_whitespace() || c == '(');
        (apart && last.eq_ignore_ascii_case(thought)).then_some(before)
    });
    let rest = behind.map_or(rest, |before| {
        before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | '-' | '–'))
    });
    if rest.trim().is_empty() { answer } else { rest }
}

/// `text` without the first of `leads` that it begins with, as whole words in any case.
pub fn strip_one<'a>(text: &'a str, leads: &[&str]) -> Option<&'a str> {
    leads.iter().find_map(|lead| strip_lead(text, lead))
}

fn strip_lead<'a>(text: &'a str, lead: &str) -> Option<&'a str> {
    let same = |own: char, lead: char| own.to_ascii_lowercase() == lead || (own == '’' && lead == '\'');
    let mut rest = text.chars();
    let met = lead.chars().all(|lead| rest.next().is_some_and(|own| same(own, lead)));
    let ends = |rest: &str| {
        lead.ends_with(':') || !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-'))
    };
    let rest = rest.as_str();
    let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ':');
    (met && ends(rest)).then(|| rest.trim_start_matches(apart))
}

/// The letters that label options: a, b, c …
pub fn label(index: usize) -> String {
    let letter = u8::try_from(index % 26).map_or('?', |i| char::from(b'a' + i));
    letter.to_string().repeat(index / 26 + 1)
}

/// The option that a label names, if `text` is nothing but a label of one of `count` options: `b`, `B)`, `(b)`, `b.`.
pub fn labelled(text: &str, count: usize) -> Option<usize> {
    let bare = text
        .trim()
        .trim_matches(|c: char| matches!(c, '(' | ')' | '.' | ':' | '[' | ']' | '"' | '\''));
    let mut chars = bare.chars();
    let letter = chars.next()?.to_ascii_lowercase();
    let index = usize::from(u8::try_from(letter).ok()?.checked_sub(b'a')?);
    (chars.next().is_none() && index < count.min(26)).then_some(index)
}

/// What places are called.
const PLACES: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];

/// Words around a place that say nothing.
const AROUND: [&str; 7] = ["the", "one", "option", "answer", "letter", "number", "choice"];

/// A choice without the reason that follows it.
fn without_reason(choice: &str) -> &str {
    let mut ends = choice.match_indices(' ').map(|(at, _)| choice.split_at(at));
    let cut = ends.find(|(_, rest)| {
        let mut words = rest.split_whitespace().map(str::to_lowercase);
        match (words.next().as_deref(), words.next().as_deref()) {
            (Some("because" | "since" | "cuz" | "bc"), _) => true,
            // "A cause for concern" is no reason.
            (Some("cause"), next) => !matches!(next, Some("for" | "of")),
            _ => false,
        }
    });
    cut.map_or(choice, |(choice, _)| choice)
}

/// The option that `text` names by its place among `options`, in words or figures, or by its letter with words around it. Where
/// an option itself says "first", that is a word like others; and where one holds a number, a figure is.
///
/// ```
/// use closeread::grade::placed;
/// let colours = ["red", "blue", "green"];
/// assert_eq!((placed("the first one", &colours), placed("option b", &colours)), (Some(0), Some(1)));
/// assert_eq!((placed("i think its b", &colours), placed("b, because I saw it", &colours)), (Some(1), Some(1)));
/// assert_eq!((placed("3", &colours), placed("the fifth", &colours)), (Some(2), None));
/// assert_eq!(placed("the second", &["the first coat", "the second coat"]), None);
/// assert_eq!(placed("2", &["three", "two"]), None);
/// ```
pub fn placed(text: &str, options: &[&str]) -> Option<usize> {
    let typed = text.trim();
    let bare = bare_of_opinion(typed)
        .or_else(|| strip_one(typed, COPULAS))
        .unwrap_or(typed);
    let text = without_reason(bare).to_lowercase();
    // "Answer c, they smelt sulphur."
    let clause = text.split([',', ';', ':']).next().unwrap_or_default();
    let text = if clause.split_whitespace().any(|word| AROUND.contains(&word)) {
        clause
    } else {
        &text
    };
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let mut rest = words().filter(|word| !AROUND.contains(word));
    let (word, None) = (rest.next()?, rest.next()) else {
        return None;
    };
    // A letter and nothing else is no place.
    let alone = text.len() == typed.len() && words().next() == Some(word);
    let letter = || labelled(word, options.len()).filter(|_| !alone);
    let holds = |option: &&str| {
        let mut found = Vec::new();
        number::scan(&Words::of(option), &mut found);
        !found.is_empty()
    };
    let figure = || {
        word.parse::<usize>()
            .ok()?
            .checked_sub(1)
            .filter(|_| !options.iter().any(holds))
    };
    let said = |option: &&str| option.to_lowercase().contains(word);
    let place = PLACES.iter().position(|place| *place == word);
    let place = place.filter(|_| !options.iter().any(said));
    place
        .or_else(letter)
        .or_else(figure)
        .filter(|&place| place < options.len())
}
