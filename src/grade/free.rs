//! Free text against accepted answers: the heart of judging.
//!
//! Owns the order of judgement: what is obvious first, the weighed measurements for the rest. Never touches kinds of questions.

use crate::grade::asked::Asked;
use crate::grade::desk::Desk;
use crate::grade::features::{self, Feature as F, Features};
use crate::grade::model::{Scale, probability};
use crate::grade::terms::Terms;
use crate::quiz::{Comparison, Judging};
use crate::text::{Sign, Words};

/// What form of answer is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A name, a figure, a phrase.
    Short,
    /// An explanation in a sentence or more.
    Long,
}

/// Accepted answers made ready to be compared with free text.
#[derive(Debug)]
pub struct Free {
    /// What the accepted answers are compared by.
    pub asked: Asked,
    /// As the author wrote them.
    pub accepted: Vec<String>,
    scale: Scale,
    judging: Judging,
    patterns: Vec<regex::Regex>,
}

/// What decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Nothing was written.
    Blank,
    /// The same as accepted answer number so and so, once folded.
    Same(usize),
    /// An obvious objection.
    Objection(Objection),
    /// The weighed measurements.
    Weighed,
}

/// What a person would object to at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// Another figure or date than the key's.
    OtherFigure,
    /// Another name that the passage gives to somebody else.
    OtherName,
    /// It denies what it matches.
    Denied,
    /// The opposite of a word of the key.
    Opposite,
    /// It says that it does not know.
    Refusal,
    /// It only repeats the question.
    Echo,
    /// Not spelled as it should be.
    Misspelled,
    /// Not the letters that are asked for.
    NotExact,
}

/// How sure it is that an answer is right, and what decided.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opinion {
    /// From 0 to 1.
    pub score: f32,
    /// What decided.
    pub ground: Ground,
}

impl Opinion {
    const fn sure(ground: Ground) -> Self {
        Self { score: 1.0, ground }
    }

    /// No more than `most`, whatever the weights say.
    fn no_more(score: f32, most: f32, objection: Objection) -> Self {
        Self {
            // Scaled, not cut, so that answers still order among themselves.
            score: score * most,
            ground: Ground::Objection(objection),
        }
    }
}

impl Free {
    /// Prepares accepted answers to a question, with the passage where there is one.
    pub fn new(
        question: &str,
        accepted: &[&str],
        passage: Option<&str>,
        style: Style,
        judging: Judging,
        weights: &crate::grade::model::Weights,
    ) -> Self {
        let patterns = match judging.comparison {
            Comparison::Pattern => accepted.iter().filter_map(|p| pattern(p, judging)).collect(),
            Comparison::Close | Comparison::Spelled | Comparison::Exact => Vec::new(),
        };
        Self {
            asked: Asked::new(question, accepted, passage),
            accepted: accepted.iter().map(|&a| a.to_owned()).collect(),
            scale: match style {
                Style::Short => weights.short.clone(),
                Style::Long => weights.long.clone(),
            },
            judging,
            patterns,
        }
    }

    /// How sure it is that `answer` is right.
    pub fn opinion(&self, answer: &str, desk: &mut Desk) -> Opinion {
        if answer.trim().is_empty() {
            return Opinion {
                score: 0.0,
                ground: Ground::Blank,
            };
        }
        match self.judging.comparison {
            Comparison::Pattern => return self.by_pattern(answer),
            Comparison::Exact => return self.by_letters(answer),
            Comparison::Close | Comparison::Spelled => {}
        }
        desk.laid.lay(&self.asked, answer);
        if let Some(index) = self.same(answer, &desk.laid.answer)
            && (!self.judging.case_matters || same_case(answer, &self.accepted[index]))
        {
            return Opinion::sure(Ground::Same(index));
        }
        if desk.laid.answer.is_empty() || self.asked.references.is_empty() {
            return Opinion {
                score: 0.0,
                ground: Ground::Weighed,
            };
        }
        self.measure(desk);
        let score = probability(self.scale.logit(&desk.features));
        self.object(answer, score, desk)
    }

    /// Measures the answer that lies on the desk.
    fn measure(&self, desk: &mut Desk) {
        let Desk {
            laid,
            features,
            letters,
            reading,
        } = desk;
        features::measure(&self.asked, laid, letters, reading, features);
    }

    /// The measurements of an answer, whatever else would decide: what weights are fitted on.
    pub fn features<'a>(&self, answer: &str, desk: &'a mut Desk) -> &'a Features {
        desk.laid.lay(&self.asked, answer);
        if self.asked.references.is_empty() {
            desk.features = Features::default();
        } else {
            self.measure(desk);
        }
        &desk.features
    }

    fn by_pattern(&self, answer: &str) -> Opinion {
        match self.patterns.iter().position(|p| p.is_match(answer.trim())) {
            Some(index) => Opinion::sure(Ground::Same(index)),
            None => Opinion::no_more(0.0, 0.0, Objection::NotExact),
        }
    }

    fn by_letters(&self, answer: &str) -> Opinion {
        let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let own = tidy(answer);
        let equal = |key: &str| {
            if self.judging.case_matters {
                key == own
            } else {
                key.to_lowercase() == own.to_lowercase()
            }
        };
        match self.accepted.iter().position(|key| equal(&tidy(key))) {
            Some(index) => Opinion::sure(Ground::Same(index)),
            None => Opinion::no_more(0.0, 0.0, Objection::NotExact),
        }
    }

    /// The accepted answer that is word by word the same, if any; signs alone ("+") are compared as they are.
    fn same(&self, answer: &str, terms: &Terms) -> Option<usize> {
        if terms.is_empty() {
            return self.accepted.iter().position(|key| key.trim() == answer.trim());
        }
        self.asked
            .references
            .iter()
            .find(|r| r.terms.words.joined() == terms.words.joined() && same_figures(&r.terms.words, &terms.words))
            .map(|r| r.origin)
    }

    /// What a person would object to at once, whatever the sum says.
    fn object(&self, answer: &str, score: f32, desk: &Desk) -> Opinion {
        let f = &desk.features;
        let is = |feature: F| f.get(feature) > 0.0;
        if self.judging.comparison == Comparison::Spelled
            && f.get(F::BySlip) + f.get(F::ByLookAlike) + f.get(F::ByLetters) > 0.0
        {
            return Opinion::no_more(score, 0.2, Objection::Misspelled);
        }
        if self.judging.case_matters && !self.case_kept(answer, desk) {
            return Opinion::no_more(score, 0.2, Objection::NotExact);
        }
        if (is(F::KeyFigure) && is(F::FigureConflict) || is(F::KeyDate) && is(F::DateConflict))
            && self.figure_decides(desk)
        {
            return Opinion::no_more(score, 0.3, Objection::OtherFigure);
        }
        if is(F::OtherSurname) || is(F::SwapName) && self.names_another(desk) {
            return Opinion::no_more(score, 0.4, Objection::OtherName);
        }
        if is(F::ByAntonym) && f.get(F::ByNothing) < 0.5 {
            return Opinion::no_more(score, 0.4, Objection::Opposite);
        }
        if is(F::DeniedMatch) && !is(F::But) {
            return Opinion::no_more(score, 0.4, Objection::Denied);
        }
        if is(F::RefusalLow) {
            return Opinion::no_more(score, 0.2, Objection::Refusal);
        }
        if is(F::Echo) {
            return Opinion::no_more(score, 0.4, Objection::Echo);
        }
        Opinion {
            score,
            ground: Ground::Weighed,
        }
    }

    /// Whether the key is a figure with little else to it, so that another figure is another answer.
    fn figure_decides(&self, desk: &Desk) -> bool {
        let reference = &self.asked.references[desk.laid.reference];
        let words = |figure: bool| {
            let all = reference.terms.all.iter().enumerate();
            all.filter(|(i, t)| reference.new[*i] && (t.number.is_some() || t.date.is_some()) == figure)
                .count()
        };
        words(true) > 0 && words(false) <= 2
    }

    /// Whether a part of the name is missing and the answer has another name of the passage in its place.
    fn names_another(&self, desk: &Desk) -> bool {
        let Some(ground) = &self.asked.ground else { return false };
        let laid = &desk.laid;
        let met = laid.best.met.iter().flatten().map(|m| usize::from(m.answer));
        let (Some(low), Some(high)) = (met.clone().min(), met.max()) else {
            return false;
        };
        let beside = low.saturating_sub(1)..(high + 2).min(laid.answer.len());
        beside.into_iter().any(|i| {
            let term = &laid.answer.all[i];
            laid.fresh[i] && laid.best.used[i] < 0.5 && term.content && ground.names(term.stem)
        })
    }

    /// Whether every word that met its like was written in the same case.
    fn case_kept(&self, answer: &str, desk: &Desk) -> bool {
        let reference = &self.asked.references[desk.laid.reference];
        desk.laid.best.met.iter().enumerate().all(|(i, met)| {
            met.is_none_or(|met| {
                let key = reference.terms.words.all()[i].span.of(&reference.text);
                let own = desk.laid.answer.words.all()[usize::from(met.answer)].span.of(answer);
                key == own || met.near.link != crate::grade::matching::Link::Exact
            })
        })
    }
}

/// Whether two texts of the same letters mean the same figures: `1 10` is not `11 0`, and `$5` is not `€5`.
fn same_figures(a: &Words, b: &Words) -> bool {
    /// Where in the joined letters a figure begins, with its sign, and whether another figure ends there.
    fn starts(words: &Words) -> impl Iterator<Item = (usize, Sign, bool)> + '_ {
        let mut at = 0;
        let mut after_figure = false;
        words.all().iter().enumerate().filter_map(move |(i, word)| {
            let (start, parted) = (at, after_figure);
            at += words.text(i).len();
            after_figure = words.text(i).ends_with(|c: char| c.is_ascii_digit());
            word.digits.then_some((start, word.sign, parted))
        })
    }
    let parted = |words| starts(words).filter(|s| s.2).map(|s| s.0);
    let clash = starts(a).any(|(start, sign, _)| {
        starts(b).any(|(s, other, _)| s == start && sign != other && sign != Sign::None && other != Sign::None)
    });
    !clash && parted(a).eq(parted(b))
}

fn same_case(a: &str, b: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    letters(a) == letters(b)
}

/// A pattern that the whole answer must match.
pub fn pattern(text: &str, judging: Judging) -> Option<regex::Regex> {
    regex::RegexBuilder::new(&format!("^(?:{text})$"))
        .case_insensitive(!judging.case_matters)
        .size_limit(1 << 20)
        .build()
        .ok()
}
