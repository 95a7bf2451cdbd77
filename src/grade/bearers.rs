//! Who a passage says is what: "the surgeon, Emil Kast", "Amos Pell, the carpenter".
//!
//! Owns which names stand in apposition to which words for persons. Never touches the key or the answer.

use std::collections::HashMap;

use crate::grade::sorts::Sorts;
use crate::grade::terms::Terms;
use crate::lexicon::{Entry, Flags, StemId, Topic};
use crate::text::Gap;

/// For each word for a person, the names that bear it.
#[derive(Debug, Default)]
pub struct Bearers {
    names: HashMap<StemId, Vec<StemId>>,
    /// Each of those words that names no relative, and a name that bears it.
    callings: Vec<(Entry, StemId)>,
    /// Those of them that name a relative.
    kin: Vec<StemId>,
}

/// "The head of the town library, Mrs Ada Lund" is about as much as stands between the two.
const REACH: usize = 6;

impl Bearers {
    /// Reads a passage.
    pub fn of(terms: &Terms) -> Self {
        let mut bearers = Self::default();
        for at in (0..terms.len()).filter(|&i| is_role(terms, i)) {
            let role = terms.all[at].stem;
            for name in behind(terms, at).or_else(|| before(terms, at)).into_iter().flatten() {
                let name = terms.all[name].stem;
                bearers.names.entry(role).or_default().push(name);
                let entry = terms.all[at].entry.filter(|_| !terms.all[at].sorts.any(Sorts::KIN));
                bearers.callings.extend(entry.map(|entry| (entry, name)));
            }
            if terms.all[at].sorts.any(Sorts::KIN) && !bearers.kin.contains(&role) {
                bearers.kin.push(role);
            }
        }
        bearers
    }

    /// The names that a word for a person is said of.
    pub fn bear(&self, role: StemId) -> &[StemId] {
        self.names.get(&role).map_or(&[], Vec::as_slice)
    }
}

impl Bearers {
    /// The words for a person that are said of one of these names, but for those of a relative.
    pub fn callings<'a>(&'a self, names: &'a [StemId]) -> impl Iterator<Item = Entry> + 'a {
        let of = |(role, name): &(Entry, StemId)| names.contains(name).then_some(*role);
        self.callings.iter().filter_map(of)
    }

    /// Whether a name is said to be somebody's relative.
    pub fn relate(&self, name: StemId) -> bool {
        self.kin.iter().any(|&role| self.bear(role).contains(&name))
    }
}

/// Whether a word says what a person is.
pub fn is_role(terms: &Terms, at: usize) -> bool {
    let term = &terms.all[at];
    let person = || term.entry.and_then(|entry| entry.topic()) == Some(Topic::Person);
    term.content && !is_name(terms, at) && term.flags.has(Flags::NOUN) && person()
}

fn is_name(terms: &Terms, at: usize) -> bool {
    terms.all[at].name && terms.all[at].content && !terms.all[at].sorts.any(Sorts::TITLE)
}

/// Whether a word may stand inside an apposition: nothing that makes a sentence of it.
fn inside(terms: &Terms, at: usize) -> bool {
    let term = &terms.all[at];
    let small = matches!(
        terms.words.text(at),
        "the" | "a" | "an" | "of" | "its" | "his" | "her" | "their" | "at" | "for"
    );
    small
        || term.sorts.any(Sorts::TITLE)
        || term.content && (term.name || term.flags.has(Flags::NOUN) || !term.flags.has(Flags::VERB))
}

/// The name behind a word: "minister Ines Castel", "the governor of the bank, Tomas Ade".
fn behind(terms: &Terms, at: usize) -> Option<Vec<usize>> {
    let words = terms.words.all();
    let near = |i: usize| words[i].gap <= Gap::Space || words[i].gap == Gap::Comma;
    let mut first = None;
    for i in at + 1..(at + 1 + REACH).min(terms.len()) {
        if !near(i) || !inside(terms, i) {
            break;
        }
        // "A ranger of the Ventisca reserve": what a preposition leads to is no bearer, unless a comma parts them.
        if is_name(terms, i) && (i == at + 1 || parted(terms, at + 1, i)) {
            first = Some(i);
            break;
        }
    }
    first.map(|first| run(terms, first))
}

/// The name before a word: "Amos Pell, the carpenter".
fn before(terms: &Terms, at: usize) -> Option<Vec<usize>> {
    let words = terms.words.all();
    let mut comma = false;
    for i in (at.saturating_sub(REACH)..at).rev() {
        comma |= words[i + 1].gap == Gap::Comma;
        let sentence = terms.all[i].sentence == terms.all[at].sentence;
        if !sentence || words[i + 1].gap > Gap::Comma {
            return None;
        }
        if comma && is_name(terms, i) {
            let first = (0..=i).rev().take_while(|&j| is_name(terms, j)).last()?;
            return Some(run(terms, first));
        }
        if comma || !inside(terms, i) {
            return None;
        }
    }
    None
}

/// Whether a comma stands right before the name, or before its title.
fn parted(terms: &Terms, from: usize, name: usize) -> bool {
    let start = (from..=name)
        .rev()
        .take_while(|&i| i == name || terms.all[i].sorts.any(Sorts::TITLE) || is_name(terms, i))
        .last();
    start.is_some_and(|i| terms.words.all()[i].gap == Gap::Comma || i == from)
}

fn run(terms: &Terms, first: usize) -> Vec<usize> {
    let words = terms.words.all();
    (first..terms.len())
        .take_while(|&i| is_name(terms, i) && (i == first || words[i].gap <= Gap::Space))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_bear_what_stands_in_apposition() {
        let rows: &[(&str, &str, &[&str])] = &[
            ("The surgeon, Dr Emil Kast, kept a diary.", "surgeon", &["Emil", "Kast"]),
            (
                "Later Finance minister Ines Castel blamed it.",
                "minister",
                &["Ines", "Castel"],
            ),
            (
                "The governor of the bank, Tomas Ade, held it.",
                "governor",
                &["Tomas", "Ade"],
            ),
            (
                "Then Amos Pell, the old carpenter, came.",
                "carpenter",
                &["Amos", "Pell"],
            ),
            ("Then Wetherell praised the carpenter.", "carpenter", &[]),
            ("It is kept by a ranger of the Ventisca reserve.", "ranger", &[]),
            ("The carpenter came. Amos left.", "carpenter", &[]),
        ];
        for (text, role, names) in rows {
            let found = Bearers::of(&Terms::of(text));
            let expected: Vec<StemId> = names.iter().map(|n| StemId::of(&n.to_lowercase())).collect();
            assert_eq!(found.bear(StemId::of(role)), expected, "{text}");
        }
    }
}
