//! Free text against accepted answers: the heart of judging.
//!
//! Owns the order of judgement: what is obvious first, the weighed measurements for the rest. Never touches kinds of questions.

use crate::grade::asked::{Asked, Laid};
use crate::grade::desk::Desk;
use crate::grade::features::{self, Feature as F, Features};
use crate::grade::model::{Scale, probability};
use crate::grade::object::{Firm, Sight, object, object_again};
use crate::grade::opinion::{Ground, Objection, Opinion, RIGHT, Style};
use crate::quiz::{Comparison, Judging};
use crate::text::{Sign, Words};

/// Accepted answers made ready to be compared with free text.
#[derive(Debug)]
pub struct Free {
    /// What the accepted answers are compared by.
    pub asked: Asked,
    /// As the author wrote them.
    pub accepted: Vec<String>,
    /// One of them has a capital inside a word.
    capitals: bool,
    firm: Firm,
    style: Style,
    /// What measurements are worth for this style of answer.
    pub scale: Scale,
    judging: Judging,
    patterns: Vec<regex::Regex>,
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
        let asked = Asked::new(question, accepted, passage);
        Self {
            firm: Firm::new(&asked, passage),
            asked,
            style,
            capitals: accepted.iter().any(|text| capital_inside(text)),
            accepted: accepted.iter().map(|&a| a.to_owned()).collect(),
            scale: match style {
                Style::Short => weights.short.clone(),
                Style::Long => weights.long.clone(),
            },
            judging,
            patterns,
        }
    }

    /// Whether the author wants the letters as they are, or a pattern.
    pub fn to_the_letter(&self) -> bool {
        matches!(self.judging.comparison, Comparison::Exact | Comparison::Pattern)
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
        desk.laid.read(answer);
        if let Some(index) = self.same(answer, &mut desk.laid)
            && (!self.judging.case_matters || same_case(answer, &self.accepted[index]))
        {
            return Opinion::sure(Ground::Same(index));
        }
        desk.laid.lay(&self.asked);
        if desk.laid.answer.is_empty() || self.asked.references.is_empty() {
            return Opinion {
                score: 0.0,
                ground: Ground::Weighed,
            };
        }
        self.measure(desk, self.style);
        let score = probability(self.scale.logit(&desk.features));
        if let Some(objection) = self.spelling(answer, desk) {
            return Opinion::no_more(score, 0.2, objection);
        }
        let opinion = object(&self.sight(score, desk), self.style);
        if opinion.score < RIGHT || self.style == Style::Long {
            return opinion;
        }
        self.beside_others(score, desk).unwrap_or(opinion)
    }

    /// The objection to an answer beside an accepted answer that it does not come nearest to, and says most of in its own words.
    fn beside_others(&self, score: f32, desk: &mut Desk) -> Option<Opinion> {
        /// So much of a sentence is no chance.
        const MOST_OF_IT: f32 = 0.6;
        let nearest = desk.laid.reference;
        for other in (0..self.asked.references.len()).filter(|&r| r != nearest) {
            if desk.laid.sums[other].new_recall < MOST_OF_IT || !self.firm.tells(other) {
                continue;
            }
            desk.laid.turn_to(&self.asked, other);
            // What was found beside it is what the reasons are to show.
            if let Some(objection) = object_again(&self.sight(score, desk)) {
                return Some(objection);
            }
        }
        if desk.laid.reference != nearest {
            desk.laid.turn_to(&self.asked, nearest);
        }
        None
    }

    fn sight<'a>(&'a self, score: f32, desk: &'a Desk) -> Sight<'a> {
        Sight {
            asked: &self.asked,
            laid: &desk.laid,
            features: &desk.features,
            firm: &self.firm,
            score,
        }
    }

    /// Measures the answer that lies on the desk.
    fn measure(&self, desk: &mut Desk, style: Style) {
        let Desk {
            laid,
            features,
            letters,
            reading,
            probed,
        } = desk;
        let tools = features::Tools {
            letters,
            reading,
            probed,
        };
        features::measure(&self.asked, laid, style, tools, features);
    }

    /// The measurements of an answer, whatever else would decide: what weights are fitted on.
    pub fn features<'a>(&self, answer: &str, desk: &'a mut Desk) -> &'a Features {
        desk.laid.read(answer);
        desk.laid.lay(&self.asked);
        if self.asked.references.is_empty() {
            desk.features = Features::default();
        } else {
            self.measure(desk, Style::Long);
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
    fn same(&self, answer: &str, laid: &mut Laid) -> Option<usize> {
        let words = &laid.answer.words;
        if words.is_empty() {
            return self.accepted.iter().position(|key| key.trim() == answer.trim());
        }
        let key = |place: usize| &self.asked.references[place].terms.words;
        let mut alike = self.asked.spelled_as(words);
        let spelled = alike.find(|&r| key(r).joined() == words.joined() && same_figures(key(r), words));
        // Where capitals part words, the same letters may be other words: "roomAa0.5", "ROOMAA0.5".
        let capitals = || self.capitals || capital_inside(answer);
        let letter_by_letter = || self.asked.references.iter().position(|r| same_letters(&r.text, answer));
        let same = spelled.or_else(|| capitals().then(letter_by_letter).flatten())?;
        laid.reference = same;
        Some(self.asked.references[same].origin)
    }

    /// What is wrong with the letters, where the author wants them as they are.
    fn spelling(&self, answer: &str, desk: &Desk) -> Option<Objection> {
        let f = |feature| desk.features.get(feature);
        let Laid { answer: own, best, .. } = &desk.laid;
        let guessed = || {
            best.met
                .iter()
                .flatten()
                .any(|met| own.all[usize::from(met.answer)].misspelt)
        };
        let slips = f(F::BySlip) + f(F::ByLookAlike) + f(F::ByLetters) > 0.0;
        if self.judging.comparison == Comparison::Spelled && (slips || own.forgiven || guessed()) {
            return Some(Objection::Misspelled);
        }
        (self.judging.case_matters && !self.case_kept(answer, desk)).then_some(Objection::NotExact)
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
pub fn same_figures(a: &Words, b: &Words) -> bool {
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

/// Whether a capital stands right behind a small letter: "iPad".
fn capital_inside(text: &str) -> bool {
    text.as_bytes()
        .windows(2)
        .any(|pair| pair[1].is_ascii_uppercase() && pair[0].is_ascii_lowercase())
}

/// Whether two texts are the same in small letters.
fn same_letters(a: &str, b: &str) -> bool {
    fn small(text: &str) -> impl Iterator<Item = char> + '_ {
        text.trim().chars().flat_map(char::to_lowercase)
    }
    small(a).eq(small(b))
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
