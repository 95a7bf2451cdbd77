//! An accepted answer made ready: its wordings, its words, and the short cuts by which an answer may meet it.
//!
//! Owns what is worked out once for each accepted answer. Never touches the answer that is judged.

use crate::grade::facts::{Memory, hash};
use crate::grade::sorts::Sorts;
use crate::grade::spelled::{Board, Spelled};
use crate::grade::terms::{FiveToTwo, Terms};
use crate::lexicon::{self, Flags, RelationKind, StemId};
use crate::text::{Gap, Words};

/// An accepted answer longer than this many words is compared by its first ones, so that places in it stay small numbers.
pub const LONGEST: usize = 1000;

/// One wording of an accepted answer.
#[derive(Debug)]
pub struct Reference {
    /// Which accepted answer it is a wording of.
    pub origin: usize,
    /// The wording.
    pub text: String,
    /// Its words.
    pub terms: Terms,
    /// For each word, whether it says what the question did not.
    pub new: Vec<bool>,
    /// What its content words weigh together.
    pub weight: f32,
    /// What its new words weigh together; where it has none, all its content words count.
    pub new_weight: f32,
    /// Two words written as one: where they begin and end, and the hash of the joined word.
    pub joined: Vec<(u16, u16, u64)>,
    /// Runs of words and the hash of their initials.
    pub initials: Vec<(u16, u16, u64)>,
    /// Words that may be initials themselves, with their letters.
    pub acronyms: Vec<(u16, String)>,
    /// Phrases that others say the same as, or the opposite of: where they begin and end, and which they are.
    pub phrases: Vec<(u16, u16, &'static lexicon::Wording)>,
    /// Pairs of words of which one is a part or the whole of the other: "Paris, France".
    pub parts: Vec<(u16, u16)>,
    /// The word that the others hang on: the last content word before the first preposition.
    pub head: Option<usize>,
    /// Its letters.
    pub spelled: Spelled,
    /// What may be told from its words at a glance.
    pub cast: Cast,
}

/// What may be told from the words of a reference at a glance.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cast {
    /// How many words are content.
    pub content: usize,
    /// How many of these are written with a capital.
    pub capitals: usize,
    /// The first and the last of them.
    pub ends: Option<(usize, usize)>,
    /// How many words say what the question did not.
    pub new: usize,
    /// Whether it holds a number.
    pub number: bool,
    /// Whether it holds a date.
    pub date: bool,
    /// Whether all of its content is dates.
    pub dated: bool,
}

impl Cast {
    fn of(terms: &Terms, new: &[bool]) -> Self {
        let content = || (0..terms.len()).filter(|&i| terms.all[i].content);
        Self {
            content: content().count(),
            capitals: content().filter(|&i| terms.words.all()[i].capital).count(),
            ends: content().next().zip(content().next_back()),
            new: new.iter().filter(|&&n| n).count(),
            number: terms.all.iter().any(|t| t.number.is_some()),
            date: terms.all.iter().any(|t| t.date.is_some()),
            dated: content().all(|i| terms.all[i].date.is_some()),
        }
    }
}

impl Reference {
    /// Prepares one wording. `given` says of a stem whether the question holds it.
    pub fn new(
        origin: usize,
        text: String,
        five_to_two: FiveToTwo,
        given: impl Fn(StemId) -> bool,
        memory: &mut Memory,
        board: &mut Board,
    ) -> Self {
        let mut terms = Terms::of_remembering(&text, memory);
        terms.reread(five_to_two);
        let mut new: Vec<bool> = terms.all.iter().map(|t| t.content && !given(t.stem)).collect();
        if !new.iter().any(|&n| n) {
            // The key only repeats words of the question ("Which is faster, A or B?"): then they are what counts.
            new = terms.all.iter().map(|t| t.content).collect();
        }
        if !new.iter().any(|&n| n) {
            new = vec![true; terms.len()];
        }
        let weigh = |keep: &dyn Fn(usize) -> bool| {
            (0..terms.len())
                .filter(|&i| keep(i))
                .map(|i| terms.all[i].weight)
                .sum::<f32>()
        };
        let weight = weigh(&|i| terms.all[i].content);
        let new_weight = weigh(&|i| new[i]);
        Self {
            origin,
            weight: if weight > 0.0 { weight } else { new_weight },
            new_weight,
            joined: joined(&terms),
            initials: initials(&terms),
            acronyms: acronyms(&terms),
            phrases: phrases(&terms),
            parts: parts(&terms),
            head: head(&terms),
            spelled: Spelled::of(&terms, board),
            cast: Cast::of(&terms, &new),
            new,
            terms,
            text,
        }
    }
}

/// The words that initials may skip.
fn is_link_word(text: &str) -> bool {
    matches!(
        text,
        "of" | "the" | "and" | "for" | "in" | "a" | "an" | "to" | "on" | "at" | "by"
    )
}

/// Neighbours, and things with what they are of: "light from the sun" is sunlight.
fn joined(terms: &Terms) -> Vec<(u16, u16, u64)> {
    let mut buffer = String::new();
    let mut one_word = |first: usize, second: usize| {
        buffer.clear();
        buffer.push_str(terms.words.text(first));
        buffer.push_str(terms.words.text(second));
        hash(buffer.as_bytes())
    };
    let mut all = Vec::new();
    for i in 1..terms.len().min(LONGEST) {
        all.push(((i - 1) as u16, i as u16 + 1, one_word(i - 1, i)));
        if let Some(whose) = thing_of(terms, i - 1) {
            all.push(((i - 1) as u16, whose as u16 + 1, one_word(whose, i - 1)));
        }
    }
    all
}

/// Where the thing stands that word `at` is of or from: "sun" in "light from the sun".
pub fn thing_of(terms: &Terms, at: usize) -> Option<usize> {
    if !terms.all.get(at + 1)?.sorts.any(Sorts::OF) {
        return None;
    }
    let leads = terms.all[at].content && terms.words.all()[at + 1].gap <= Gap::Space;
    let article = matches!(terms.words.near(at + 2), "the" | "a" | "an");
    let thing = at + 2 + usize::from(article);
    (leads && terms.all.get(thing).is_some_and(|t| t.content && t.number.is_none())).then_some(thing)
}

fn initials(terms: &Terms) -> Vec<(u16, u16, u64)> {
    let mut runs = Vec::new();
    for first in 0..terms.len().min(24) {
        if is_link_word(terms.words.text(first)) {
            continue;
        }
        let mut letters = String::new();
        for end in first..terms.len().min(first + 9) {
            let text = terms.words.text(end);
            if is_link_word(text) {
                continue;
            }
            letters.extend(text.chars().next());
            if letters.len() > 6 {
                break;
            }
            if letters.len() >= 2 {
                let span = (u16::try_from(first), u16::try_from(end + 1));
                if let (Ok(first), Ok(end)) = span {
                    runs.push((first, end, hash(letters.as_bytes())));
                }
            }
        }
    }
    runs
}

fn acronyms(terms: &Terms) -> Vec<(u16, String)> {
    terms
        .words
        .all()
        .iter()
        .take(LONGEST)
        .enumerate()
        .filter(|(i, word)| word.upper && (2..=6).contains(&terms.words.text(*i).len()))
        .filter_map(|(i, _)| Some((u16::try_from(i).ok()?, terms.words.text(i).to_owned())))
        .collect()
}

fn phrases(terms: &Terms) -> Vec<(u16, u16, &'static lexicon::Wording)> {
    let words = terms.len().min(LONGEST);
    let at = |first: usize| {
        lexicon::wordings_from(terms.all[first].stem).filter_map(move |wording| {
            let length = wording.begins(|i| terms.all.get(first + i).map(|t| t.stem))?;
            Some((first as u16, (first + length) as u16, wording))
        })
    };
    (0..words).flat_map(at).collect()
}

/// References longer than this are no names of places.
const LONGEST_PLACE: usize = 12;

fn parts(terms: &Terms) -> Vec<(u16, u16)> {
    let mut pairs = Vec::new();
    if terms.len() > LONGEST_PLACE {
        return pairs;
    }
    for (x, a) in terms.all.iter().enumerate() {
        for (y, b) in terms.all.iter().enumerate() {
            if let (Some(a), Some(b)) = (&a.lemmas, &b.lemmas)
                && let Some(relation) = a.relation(b)
                && matches!(relation.kind, RelationKind::Part | RelationKind::Whole)
            {
                pairs.push((x as u16, y as u16));
            }
        }
    }
    pairs
}

fn head(terms: &Terms) -> Option<usize> {
    let preposition = |i: usize| {
        matches!(
            terms.words.text(i),
            "of" | "in" | "on" | "at" | "for" | "from" | "by" | "with" | "to" | "about"
        )
    };
    let end = (1..terms.len()).find(|&i| preposition(i)).unwrap_or(terms.len());
    (0..end).rev().find(|&i| terms.all[i].content)
}

/// The wordings of an accepted answer: itself, and itself without what authors add for other readers.
///
/// ```
/// use closeread::grade::wordings;
/// assert_eq!(wordings("Paris (France)"), ["Paris (France)", "Paris"]);
/// assert_eq!(wordings("Smith, John"), ["Smith, John", "John Smith"]);
/// assert_eq!(wordings("Ann Lee who rowed"), ["Ann Lee who rowed", "Ann Lee"]);
/// assert_eq!(wordings("people who row"), ["people who row"]);
/// assert_eq!(wordings("no mill or shop"), ["no mill or shop"]);
/// assert_eq!(wordings("mills, shops or inns"), ["mills, shops or inns"]);
/// ```
pub fn wordings(text: &str) -> Vec<String> {
    let mut all = vec![text.to_owned()];
    let mut add = |wording: &str| {
        let wording = wording.trim_matches(|c: char| c.is_whitespace() || c == ',' || c == ';');
        if !wording.is_empty() && wording.chars().any(char::is_alphanumeric) && !all.iter().any(|a| a == wording) {
            all.push(wording.to_owned());
        }
    };
    let bare = without_brackets(text);
    add(&bare);
    // Most references are a word or two: what looks for a clause is not set up for them.
    if bare.contains(" wh") {
        for cut in [", who ", ", which ", ", where ", ", whose "] {
            if let Some((before, _)) = bare.split_once(cut) {
                add(before);
            }
        }
        // "Ann Lee who rowed the boat" is told by her name, "people who row boats" by nothing less than all of it.
        let name = |before: &str| {
            before
                .split_whitespace()
                .all(|word| word.starts_with(char::is_uppercase))
        };
        if let Some((before, _)) = bare.split_once(" who ").filter(|(before, _)| name(before)) {
            add(before);
        }
    }
    let words = bare.split_whitespace().count();
    // "No test or comparison" denies both: neither of them is what was asked for.
    let denies = || {
        Words::of(&bare)
            .texts()
            .any(|word| lexicon::find(word).is_some_and(|e| e.flags().has(Flags::NEGATION)))
    };
    // "Hotels, hospitals or ships" is a list, not a choice.
    if words <= 7 && !(bare.contains(" or ") && (bare.contains(',') || denies())) {
        for divider in [" or ", " / ", "/"] {
            let figures = divider == "/" && bare.bytes().any(|b| b.is_ascii_digit());
            if bare.contains(divider) && !figures {
                for part in bare.split(divider) {
                    add(part);
                }
            }
        }
    }
    if let Some((last, first)) = bare.split_once(", ")
        && words <= 4
        && !first.contains(',')
        && first.starts_with(char::is_uppercase)
        && !bare.bytes().any(|b| b.is_ascii_digit())
    {
        add(&format!("{first} {last}"));
    }
    all
}

fn without_brackets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0usize;
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    if out.is_empty() { text.to_owned() } else { out }
}
