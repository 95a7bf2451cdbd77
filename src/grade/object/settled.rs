//! What of one accepted answer can be settled before any answer is seen.
//!
//! Owns its figures, denials, deeds and items, read once. Never touches an answer, or what other accepted answers say.

use std::ops::Range;

use crate::grade::asked::Asked;
use crate::grade::object::amount::{Amount, amounts};
use crate::grade::object::denial::{denied, denies};
use crate::grade::object::hinges::{self, SmallWord};
use crate::grade::object::phase::{self, Phase};
use crate::grade::object::replies::{self, Reply};
use crate::grade::object::shape;
use crate::grade::opinion::Style;
use crate::grade::reference::Reference;
use crate::grade::terms::Terms;
use crate::grade::told;
use crate::text::Gap;
use crate::text::frequency::{Frequency, frequencies};
use crate::text::number::{Bound, Form, Number};
use crate::text::unit::{Measure, Unit};

/// What is settled of one reference.
#[derive(Debug)]
pub struct Settled {
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

impl Settled {
    /// Settles what can be of a reference.
    pub fn new(reference: &Reference, asked: &Asked) -> Self {
        let terms = &reference.terms;
        let closed = replies::closed(&asked.question);
        let denied: Vec<bool> = (0..terms.len())
            .map(|i| denied(terms, i, |stem| asked.gives(stem)))
            .collect();
        let mut amounts: Vec<Amount> = amounts(terms).collect();
        let degrees = scale(&asked.question);
        let unit = match (asks_in(&asked.question), degrees) {
            (Unit::None, Some(scale)) => Unit::Measure(scale),
            (unit, _) => unit,
        };
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
pub fn scale(question: &Terms) -> Option<Measure> {
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
