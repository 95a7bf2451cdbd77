//! What of a question can be settled before any answer is seen.
//!
//! Owns what it asks for, what the accepted answers say together, and which things the passage itself offers as alternatives.
//! Never touches an answer; what is settled of one accepted answer is `settled`'s.

use std::ops::Range;

use crate::grade::asked::Asked;
use crate::grade::object::build::second_asked;
use crate::grade::object::denial::denied;
use crate::grade::object::hinges;
use crate::grade::object::nil;
use crate::grade::object::replies::{self, Reply};
use crate::grade::object::settled::{Settled, scale};
use crate::grade::object::shares::{Share, share};
use crate::grade::reference::Reference;
use crate::grade::terms::Terms;
use crate::lexicon::{self, StemId};
use crate::text::unit::Measure;
use crate::text::{Gap, Words};

/// What is settled of a question.
#[derive(Debug)]
pub struct Firm {
    /// One for each reference.
    pub keys: Vec<Settled>,
    /// An accepted answer says that there is none of what is asked for.
    pub none: bool,
    /// The part of them that the accepted answers tell, where they tell one in words and nothing else.
    pub share: Option<Share>,
    /// An accepted answer offers alternatives itself.
    pub offers: bool,
    /// Words that the passage itself joins by `or`.
    pub offered: Vec<(StemId, StemId)>,
    /// Words of which the passage speaks only to say that something is not so: paper, in "glass instead of paper".
    pub set_aside: Vec<StemId>,
    /// The question asks for what is not so.
    pub turned: bool,
    /// Yes or no, where that answers the question and all accepted answers say the same.
    pub reply: Option<Reply>,
    /// The question asks why.
    pub why: bool,
    /// An accepted answer holds a figure.
    pub figures: bool,
    /// All accepted answers are lists, and all of their items are asked for.
    pub lists: bool,
    /// The question asks for two things or three.
    pub several: bool,
    /// Where it asks for a second thing.
    pub second: Option<usize>,
    /// Where the question has its `did`, behind which it names who did what.
    pub did: Option<usize>,
    /// Of "what does the swarm do when …", the words that name who does it.
    pub doer: Option<Range<usize>>,
    /// The first content word behind "how many".
    pub counts: Option<usize>,
    /// Where it has its only `than`.
    pub than: Option<usize>,
    /// By what scale it asks for degrees.
    pub scale: Option<Measure>,
}

impl Firm {
    /// Settles what can be of a question, its accepted answers and the passage.
    pub fn new(asked: &Asked, passage: Option<&str>) -> Self {
        let offers = |r: &Reference| r.text.contains('/') || r.terms.words.texts().any(|t| t == "or");
        let closed = replies::closed(&asked.question);
        let keys: Vec<Settled> = asked.references.iter().map(|r| Settled::new(r, asked)).collect();
        let one = |word: &str| matches!(word, "one" | "any" | "either" | "example" | "examples" | "some");
        let several = |word: &str| {
            matches!(word, "two" | "both" | "each" | "three")
                || matches!(word, "connect" | "connects" | "connected" | "link" | "links" | "linked")
        };
        let question = &asked.question;
        Self {
            figures: keys.iter().any(|k| !k.amounts.is_empty()),
            lists: !keys.iter().any(|k| k.items.is_empty()) && !question.words.texts().any(one),
            several: question.words.texts().any(several),
            second: second_asked(question),
            did: question.words.texts().position(|word| word == "did"),
            doer: doer(question),
            counts: counts(question),
            than: hinges::than(question),
            scale: scale(question),
            reply: one_reply(&keys).filter(|_| closed),
            keys,
            none: !turned(question) && asked.references.iter().any(|r| nil::says_none(&r.terms, asked)),
            share: one_share(asked),
            offers: asked.references.iter().any(offers),
            offered: passage.map(alternatives).unwrap_or_default(),
            set_aside: passage.map(set_aside).unwrap_or_default(),
            turned: turned(question),
            why: question.words.texts().any(|word| word == "why"),
        }
    }

    /// Whether an accepted answer tells of more than a thing: a sentence, in which words may change places.
    pub fn tells(&self, reference: usize) -> bool {
        let facts = &self.keys[reference];
        !facts.phrase && facts.content > 2
    }
}

/// Whom a question asks what they do.
fn doer(question: &Terms) -> Option<Range<usize>> {
    let text = |i: usize| question.words.text(i);
    let asks = (1..question.len()).find(|&i| matches!(text(i), "did" | "does" | "do"))?;
    let end = (asks + 1..question.len()).find(|&i| text(i) == "do")?;
    Some(asks + 1..end)
}

/// What a question asks how many there are of.
fn counts(question: &Terms) -> Option<usize> {
    let text = |i: usize| question.words.text(i);
    let many = (1..question.len()).find(|&i| text(i) == "many" && text(i - 1) == "how")?;
    (many + 1..question.len()).find(|&i| question.all[i].content)
}

/// What all accepted answers say, yes or no.
fn one_reply(keys: &[Settled]) -> Option<Reply> {
    let mut replies = keys.iter().map(|facts| facts.reply);
    let first = replies.next()??;
    replies.all(|other| other == Some(first)).then_some(first)
}

/// The part that all accepted answers tell.
fn one_share(asked: &Asked) -> Option<Share> {
    let mut shares = asked.references.iter().map(|r| share(&r.terms, asked));
    let first = shares.next()??;
    shares.all(|other| other == Some(first)).then_some(first)
}

/// The content words of a text that it denies wherever they stand.
fn set_aside(text: &str) -> Vec<StemId> {
    let terms = Terms::of(text);
    let content = || (0..terms.len()).filter(|&i| terms.all[i].content);
    let (aside, told): (Vec<usize>, Vec<usize>) = content().partition(|&i| denied(&terms, i, |_| false));
    let told = |stem: StemId| told.iter().any(|&i| terms.all[i].stem == stem);
    let stems = aside.iter().map(|&i| terms.all[i].stem);
    stems.filter(|&stem| !told(stem)).collect()
}

/// Whether a question asks for what is not so. What it denies behind "if" is a circumstance, and what somebody was told not to do
/// denies nothing of who told it.
fn turned(question: &Terms) -> bool {
    let words = &question.words;
    let tells = |word: &str| {
        matches!(
            word,
            "told" | "asked" | "ordered" | "warned" | "advised" | "urged" | "begged" | "instructed" | "persuaded"
        )
    };
    let teller = words.get(0) == Some("who") && words.texts().any(tells);
    let aside = |i: usize| {
        let clause = (0..i).rev().take_while(|&j| words.all()[j + 1].gap < Gap::Comma);
        let told = teller && words.text(i) == "not" && words.near(i + 1) == "to";
        // "No worse than GPT-4" says what it is.
        let no_less = words.text(i) == "no" && words.near(i + 2) == "than";
        told || no_less || clause.into_iter().any(|j| matches!(words.text(j), "if" | "unless"))
    };
    let denies = |word: &str| {
        matches!(
            word,
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
                | "unable"
        )
    };
    (0..words.len()).any(|i| denies(words.text(i)) && !aside(i))
}

/// The words on both sides of each `or` of a passage.
fn alternatives(passage: &str) -> Vec<(StemId, StemId)> {
    /// So far behind it the second stands, small words between.
    const REACH: usize = 3;
    let stem = |word: &str| match lexicon::find(word) {
        Some(entry) => entry.stem(),
        None => StemId::of_stem(&lexicon::stem_of(word)),
    };
    let small = |word: &str| matches!(word, "a" | "an" | "the" | "his" | "her" | "its" | "to" | "in" | "on");
    let around = passage.match_indices(" or ").filter_map(|(at, or)| {
        let before = passage[..at].split_whitespace().next_back()?;
        let behind: Vec<&str> = passage[at + or.len()..].split_whitespace().take(REACH).collect();
        let left = Words::of(before.trim_matches(|c: char| !c.is_alphanumeric()));
        let right = Words::of(&behind.join(" "));
        let right = right.texts().find(|word| !small(word))?;
        Some((stem(left.get(0)?), stem(right)))
    });
    around.collect()
}
