//! What of a question can be settled before any answer is seen.
//!
//! Owns which words the accepted answers deny, and which the passage itself offers as alternatives.
//! Never touches an answer.

use std::ops::Range;

use crate::grade::asked::Asked;
use crate::grade::object::amount::{Amount, amounts};
use crate::grade::object::build::second_asked;
use crate::grade::object::denial::{denied, denies};
use crate::grade::object::hinges::{self, SmallWord};
use crate::grade::object::phase::{self, Phase};
use crate::grade::object::replies::{self, Reply};
use crate::grade::object::shares::{Share, share};
use crate::grade::object::{nil, shape};
use crate::grade::opinion::Style;
use crate::grade::reference::Reference;
use crate::grade::terms::Terms;
use crate::grade::told;
use crate::lexicon::{self, StemId};
use crate::text::frequency::{Frequency, frequencies};
use crate::text::number::{Bound, Form, Number};
use crate::text::unit::{Measure, Unit};
use crate::text::{Gap, Words};

/// What is settled of a question.
#[derive(Debug)]
pub struct Firm {
    /// One for each reference.
    pub keys: Vec<Facts>,
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

/// What is settled of one reference.
#[derive(Debug)]
pub struct Facts {
    /// For each word, whether it is denied.
    pub denied: Vec<bool>,
    /// Whether any new word is.
    pub denies: bool,
    /// Whether it only repeats words of the question, so that those are what counts.
    pub repeats: bool,
    /// Yes or no, where it says so, in whatever words.
    pub reply: Option<Reply>,
    /// Whether it says nothing else.
    pub replies: bool,
    /// Its figures, in the unit that the question names where it has none of its own.
    pub amounts: Vec<Amount>,
    /// How often, where it says so, and whether it says nothing else.
    pub often: Option<(Frequency, bool)>,
    /// Whether there is nothing to it but figures.
    pub bare: bool,
    /// Whether the order of its figures means something, as in a score or a ratio.
    pub ordered: bool,
    /// Whether it holds a score or a count of votes: 3-2, seven to four.
    pub score: bool,
    /// How firmly the passage tells its first figure.
    pub told: Vec<Bound>,
    /// Its first figure in the other terms that the passage tells it in.
    pub equals: Vec<Number>,
    /// How many of its words say something.
    pub content: usize,
    /// Whether it spells out initials that the question asks about.
    pub spells_out: bool,
    /// Whether it is a name or a phrase around a noun, without figures.
    pub phrase: bool,
    /// The quarters of the sky that it names.
    pub quarters: u8,
    /// Its items, where it is a list.
    pub items: Vec<Range<usize>>,
    /// Where it has its only `than`.
    pub than: Option<usize>,
    /// Its words that stand side by side.
    pub pairs: Vec<(usize, usize)>,
    /// Its deeds, and how far each has come where it says so.
    pub deeds: Vec<(usize, Option<Phase>)>,
    /// Whether it holds a pronoun for a person.
    pub refers: bool,
    /// Its small words that have opposites.
    pub small: Vec<SmallWord>,
    /// Whether it says that there is less of something, or none.
    pub lessens: bool,
    /// Whether it says that something is kept from happening.
    pub hinders: bool,
}

impl Firm {
    /// Settles what can be of a question, its accepted answers and the passage.
    pub fn new(asked: &Asked, passage: Option<&str>) -> Self {
        let offers = |r: &Reference| r.text.contains('/') || r.terms.words.texts().any(|t| t == "or");
        let closed = replies::closed(&asked.question);
        let keys: Vec<Facts> = asked.references.iter().map(|r| Facts::new(r, asked, closed)).collect();
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
}

impl Firm {
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
fn one_reply(keys: &[Facts]) -> Option<Reply> {
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

/// Whether a question asks for what is not so. What it denies behind "if" is a circumstance.
fn turned(question: &Terms) -> bool {
    let words = &question.words;
    let aside = |i: usize| {
        let clause = (0..i).rev().take_while(|&j| words.all()[j + 1].gap < Gap::Comma);
        clause.into_iter().any(|j| matches!(words.text(j), "if" | "unless"))
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

impl Facts {
    fn new(reference: &Reference, asked: &Asked, closed: bool) -> Self {
        let terms = &reference.terms;
        let denied: Vec<bool> = (0..terms.len())
            .map(|i| denied(terms, i, |stem| asked.gives(stem)))
            .collect();
        let mut amounts: Vec<Amount> = amounts(terms).collect();
        let unit = match (asks_in(&asked.question), scale(&asked.question)) {
            (Unit::None, Some(scale)) => Unit::Measure(scale),
            (unit, _) => unit,
        };
        let degrees = scale(&asked.question);
        for amount in &mut amounts {
            amount.read_degrees(degrees);
            if amount.number.unit == Unit::None && amount.number.form == Form::Cardinal && amount.pace.is_none() {
                amount.number.unit = unit;
            }
        }
        let outside = |i: usize| reference.new[i] && !in_phrase(terms, i) && !is_measure(terms.words.text(i));
        let told = asked.ground.as_ref().map_or(&[][..], |g| &g.told);
        let value = amounts.first().map(|a| a.number);
        let reply = if closed {
            replies::reply(terms, asked)
        } else {
            replies::lead(terms)
        };
        let often = one_frequency(terms).map(|often| {
            let beyond = |i: usize| reference.new[i] && !(often.first..often.end).contains(&i);
            (often, !(0..terms.len()).any(beyond))
        });
        Self {
            often,
            denies: denies(terms, Style::Short) && (0..terms.len()).any(|i| reference.new[i] && denied[i]),
            repeats: !terms.all.iter().any(|t| t.content && !asked.gives(t.stem)),
            reply,
            replies: closed && reply.is_some() && replies::bare(terms, asked),
            bare: !amounts.is_empty() && !(0..terms.len()).any(outside),
            ordered: ordered(terms) && !terms.all.iter().any(|t| t.name && t.number.is_none() && t.content),
            score: number_pairs(terms).any(|pair| pair != Pair::Change),
            told: value.map(|v| told::bounds(told, &v).collect()).unwrap_or_default(),
            equals: value.map(|v| told::equals(told, &v).collect()).unwrap_or_default(),
            content: terms.all.iter().filter(|t| t.content).count(),
            spells_out: shape::spells_out(reference, asked),
            phrase: shape::phrase(terms),
            quarters: (0..terms.len())
                .filter(|&i| reference.new[i])
                .fold(0, |all, i| all | shape::quarters(terms.words.text(i))),
            items: shape::items(terms, &reference.new),
            than: hinges::than(terms),
            pairs: hinges::pairs(terms),
            deeds: phase::deeds(terms).collect(),
            refers: terms
                .words
                .texts()
                .any(|word| matches!(word, "he" | "his" | "she" | "her" | "they" | "their")),
            small: hinges::small(terms),
            lessens: terms.words.texts().any(lessens),
            hinders: phase::hinders(terms),
            amounts,
            denied,
        }
    }
}

/// The unit that a question asks for its figure in: `how many days`, `how old`, `in kilometres`.
fn asks_in(question: &Terms) -> Unit {
    let words = &question.words;
    for i in 0..words.len() {
        match (words.text(i), words.near(i + 1)) {
            ("how", "old") | ("what", "age") => return Unit::Measure(Measure::Year),
            ("many" | "in", next) => {
                if let Some(measure) = Measure::of_word(next) {
                    return Unit::Measure(measure);
                }
            }
            _ => {}
        }
    }
    Unit::None
}

/// The scale by which a question asks for degrees, and no other.
fn scale(question: &Terms) -> Option<Measure> {
    let named = |word: &str| {
        let scales = [Measure::Celsius, Measure::Fahrenheit, Measure::Kelvin];
        Measure::of_word(word).filter(|measure| scales.contains(measure))
    };
    let mut scales = question.words.texts().filter_map(named);
    scales.next().filter(|first| scales.all(|other| other == *first))
}

/// Whether a word belongs to the phrase of a figure or a date.
fn in_phrase(terms: &Terms, at: usize) -> bool {
    terms.all[at].date.is_some() || terms.numbers.iter().any(|n| (n.first..n.end).contains(&at))
}

/// Words that stand by a figure and say no more than it does.
pub fn is_measure(word: &str) -> bool {
    matches!(
        word,
        "later"
            | "earlier"
            | "ago"
            | "old"
            | "long"
            | "high"
            | "deep"
            | "tall"
            | "wide"
            | "thick"
            | "away"
            | "farther"
            | "further"
            | "total"
            | "altogether"
            | "time"
            | "times"
            | "day"
            | "week"
            | "month"
            | "year"
            | "hour"
            | "minute"
            | "second"
            | "hourly"
            | "daily"
    )
}

/// The one frequency of a text.
pub fn one_frequency(terms: &Terms) -> Option<Frequency> {
    let mut found = frequencies(&terms.words);
    found.next().filter(|_| found.next().is_none())
}

/// Whether the order of figures means something.
fn ordered(terms: &Terms) -> bool {
    number_pairs(terms).next().is_some()
}

/// What two figures are that stand against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pair {
    /// From one to the other.
    Change,
    /// A score, a ratio, a count of votes: 3-2, 1:99, 21 to 17.
    Score,
}

/// The figures of a text that stand against each other.
pub fn number_pairs(terms: &Terms) -> impl Iterator<Item = Pair> + '_ {
    terms.numbers.windows(2).filter_map(|pair| {
        let at = pair[1].first;
        let before = pair[0].first.checked_sub(1).map_or("", |i| terms.words.text(i));
        let plain = pair.iter().all(|n| n.number.form == Form::Cardinal);
        if pair[0].end + 1 == at && terms.words.text(pair[0].end) == "to" {
            return if before == "from" {
                Some(Pair::Change)
            } else {
                plain.then_some(Pair::Score)
            };
        }
        let joined = pair[0].end == at && matches!(terms.words.all()[at].gap, Gap::Hyphen | Gap::Dash | Gap::Colon);
        joined.then_some(Pair::Score)
    })
}

/// Whether a word says that there is less of something, or none.
fn lessens(word: &str) -> bool {
    matches!(
        word,
        "few"
            | "fewer"
            | "less"
            | "little"
            | "lack"
            | "lacked"
            | "lacking"
            | "hardly"
            | "rarely"
            | "seldom"
            | "scarcely"
    )
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
