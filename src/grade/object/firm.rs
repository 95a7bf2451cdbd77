//! What of a question can be settled before any answer is seen.
//!
//! Owns which words the accepted answers deny, and which the passage itself offers as alternatives.
//! Never touches an answer.

use crate::grade::asked::Asked;
use crate::grade::object::denial::{denied, denies};
use crate::grade::reference::Reference;
use crate::lexicon::{self, StemId};
use crate::text::Words;

/// What is settled of a question.
#[derive(Debug)]
pub struct Firm {
    /// One for each reference.
    pub keys: Vec<Facts>,
    /// An accepted answer offers alternatives itself.
    pub offers: bool,
    /// Words that the passage itself joins by `or`.
    pub offered: Vec<(StemId, StemId)>,
    /// The question asks for what is not so.
    pub turned: bool,
}

/// What is settled of one reference.
#[derive(Debug)]
pub struct Facts {
    /// For each word, whether it is denied.
    pub denied: Vec<bool>,
    /// Whether any new word is.
    pub denies: bool,
    /// Whether it only repeats words of the question, so that those are what counts.
    pub repeats: bool,
    /// Yes or no, where it says so.
    pub reply: Option<Reply>,
}

/// An answer to a question that can be answered so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It is so.
    Yes,
    /// It is not.
    No,
}

impl Reply {
    /// The reply that a word is.
    pub fn of_word(word: &str) -> Option<Self> {
        match word {
            "yes" | "yeah" | "yep" | "yup" | "aye" => Some(Self::Yes),
            "no" | "nope" | "nah" | "nay" => Some(Self::No),
            _ => None,
        }
    }
}

impl Firm {
    /// Settles what can be of a question, its accepted answers and the passage.
    pub fn new(asked: &Asked, passage: Option<&str>) -> Self {
        let offers = |r: &Reference| r.text.contains('/') || r.terms.words.texts().any(|t| t == "or");
        Self {
            keys: asked.references.iter().map(|r| Facts::new(r, asked)).collect(),
            offers: asked.references.iter().any(offers),
            offered: passage.map(alternatives).unwrap_or_default(),
            turned: asked.question.words.texts().any(|t| {
                matches!(
                    t,
                    "not"
                        | "never"
                        | "no"
                        | "neither"
                        | "nobody"
                        | "none"
                        | "nothing"
                        | "except"
                        | "false"
                        | "incorrect"
                )
            }),
        }
    }
}

impl Facts {
    fn new(reference: &Reference, asked: &Asked) -> Self {
        let terms = &reference.terms;
        let denied: Vec<bool> = (0..terms.len())
            .map(|i| denied(terms, i, |hash| asked.question.all.iter().any(|q| q.hash == hash)))
            .collect();
        let first = terms.words.get(0).and_then(Reply::of_word);
        Self {
            denies: denies(terms) && (0..terms.len()).any(|i| reference.new[i] && denied[i]),
            repeats: !terms.all.iter().any(|t| t.content && !asked.gives(t.stem)),
            reply: first,
            denied,
        }
    }
}

/// The words on both sides of each `or` of a passage.
fn alternatives(passage: &str) -> Vec<(StemId, StemId)> {
    let stem = |word: &str| match lexicon::find(word) {
        Some(entry) => entry.stem(),
        None => StemId::of_stem(&lexicon::stem_of(word)),
    };
    passage
        .match_indices(" or ")
        .filter_map(|(at, or)| {
            let mut before = [passage[..at].split_whitespace().next_back()?; 1];
            let behind: Vec<&str> = passage[at + or.len()..].split_whitespace().take(3).collect();
            before[0] = before[0].trim_matches(|c: char| !c.is_alphanumeric());
            let (left, right) = (Words::of(before[0]), Words::of(&behind.join(" ")));
            let right = right
                .texts()
                .find(|t| !matches!(*t, "a" | "an" | "the" | "his" | "her" | "its" | "to" | "in" | "on"))?;
            Some((stem(left.get(0)?), stem(right)))
        })
        .collect()
}
