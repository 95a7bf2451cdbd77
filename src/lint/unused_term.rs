//! The rule that the glossary explains the passages.
//!
//! Owns this one look. Never touches what a term means.

use crate::lint::ground::Ground;
use crate::quiz::{Passage, Term};
use crate::remark::{Remark, rule};
use crate::text::Words;

rule! {
    /// A term of the glossary that stands in none of the passages, under none of its names.
    ///
    /// The glossary is shown while reading. A term that names its passage is looked for in that one. Plurals and other endings count.
    UNUSED_TERM = Warning "unused-term"
}

/// As many letters as an ending may add or change: `-s`, `-ies`, `-ing`; in short words, half of what is shared, so that `owls`
/// is an owl and `aid` no AI.
const ENDING: usize = 3;

pub fn look(ground: &Ground<'_>, out: &mut Vec<Remark>) {
    let passages: Vec<Vec<String>> = ground.set.passages.iter().map(words_of).collect();
    for (term, &span) in ground.set.glossary.iter().zip(&ground.places.glossary) {
        let mut texts: Box<dyn Iterator<Item = &Vec<String>>> = match term.passage {
            Some(index) => Box::new(passages.get(index).into_iter()),
            None => Box::new(passages.iter()),
        };
        if !texts.any(|text| stands(term, text)) {
            let place = if term.passage.is_some() {
                "in its passage"
            } else {
                "in any passage"
            };
            let remark = ground.at(&UNUSED_TERM, span, format!("“{}” does not stand {place}", term.term));
            out.push(remark.help("take it out, or list the passage's own word for it under `also`"));
        }
    }
}

fn words_of(passage: &Passage) -> Vec<String> {
    Words::of(passage.text()).texts().map(str::to_owned).collect()
}

fn stands(term: &Term, text: &[String]) -> bool {
    std::iter::once(&term.term).chain(&term.also).any(|name| {
        let name = Words::of(name);
        let name: Vec<&str> = name.texts().collect();
        !name.is_empty()
            && text
                .windows(name.len())
                .any(|window| window.iter().zip(&name).all(|(word, name)| alike(word, name)))
    })
}

/// Whether two words share all but their endings.
fn alike(one: &str, other: &str) -> bool {
    let shared = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let longer = one.len().max(other.len());
    longer == shared || (shared >= 3 && longer - shared <= ENDING.min(shared / 2))
}
