//! How sternly answers are compared: settings of a set, loosened or tightened by a question.
//!
//! Owns `judging` and the check of patterns. Never touches the comparison itself.

use regex::Regex;

use crate::format::rules::{BAD_PATTERN, BAD_VALUE};
use crate::format::toml::log::listed;
use crate::format::toml::section::Section;
use crate::quiz::{Comparison, Judging, Key, Piece};
use crate::text::Span;
use crate::text::clean;
use crate::text::nearest::nearest;

/// What a table of settings says; what it leaves open stays as it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    comparison: Option<Match>,
    typos: Option<bool>,
    case: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Match {
    Close,
    Exact,
    Regex,
}

const WORDS: [(&str, Match); 3] = [
    ("close", Match::Close),
    ("exact", Match::Exact),
    ("regex", Match::Regex),
];

impl Settings {
    /// The settings in the table `judging` of a section.
    pub fn read(section: &Section<'_>) -> Self {
        let Some(table) = section.section("judging", "the table `judging`") else {
            return Self::default();
        };
        let settings = Self {
            comparison: table.line("match").and_then(|word| {
                let found = WORDS.iter().find(|(known, _)| *known == word.value);
                if found.is_none() {
                    let remark = table.log.at(
                        &BAD_VALUE,
                        word.span,
                        format!("there is no comparison `{}`", word.value),
                    );
                    let words = || WORDS.iter().map(|(word, _)| *word);
                    table.log.push(match nearest(&word.value, words()) {
                        Some(known) => {
                            remark.fix(format!("did you mean `{known}`?"), word.span, format!("\"{known}\""))
                        }
                        None => remark.help(format!("answers are compared by {}", listed(words()))),
                    });
                }
                found.map(|(_, comparison)| *comparison)
            }),
            typos: table.flag("typos"),
            case: table.flag("case"),
        };
        table.finish(|_| None);
        settings
    }

    /// These settings where they say something, and `outer` where not.
    pub fn within(self, outer: Self) -> Self {
        Self {
            comparison: self.comparison.or(outer.comparison),
            typos: self.typos.or(outer.typos),
            case: self.case.or(outer.case),
        }
    }

    /// What they come to.
    pub fn judging(self) -> Judging {
        Judging {
            comparison: match self.comparison.unwrap_or(Match::Close) {
                Match::Close if self.typos == Some(false) => Comparison::Spelled,
                Match::Close => Comparison::Close,
                Match::Exact => Comparison::Exact,
                Match::Regex => Comparison::Pattern,
            },
            case_matters: self.case.unwrap_or(false),
        }
    }
}

/// Whether every accepted answer of a key is a regular expression; remarks on those that are not.
pub fn are_patterns(section: &Section<'_>, key: &Key, places: &[Span]) -> bool {
    let place = |index: usize| places.get(index).or(places.first()).copied().unwrap_or(section.span);
    let patterns: Vec<(&String, Span)> = match key {
        Key::Short { accepted } | Key::False { corrections: accepted } => accepted
            .iter()
            .enumerate()
            .map(|(index, pattern)| (pattern, place(index)))
            .collect(),
        Key::List { items, .. } => {
            let items = items.iter().enumerate();
            items
                .flat_map(|(index, wordings)| wordings.iter().map(move |pattern| (pattern, place(index))))
                .collect()
        }
        Key::Cloze { pieces } => {
            let gaps = pieces.iter().filter_map(|piece| match piece {
                Piece::Gap(gap) => Some(&gap.accepted),
                Piece::Words(_) => None,
            });
            gaps.flatten().map(|pattern| (pattern, place(0))).collect()
        }
        Key::Number { .. }
        | Key::Date { .. }
        | Key::Choice { .. }
        | Key::Choices { .. }
        | Key::True
        | Key::Order { .. }
        | Key::Match { .. }
        | Key::Long { .. } => Vec::new(),
    };
    let mut sound = true;
    for (pattern, span) in patterns {
        // The size limit keeps `(a{99}){99}` from eating the memory of whoever opens the file.
        let built = regex::RegexBuilder::new(&format!("^(?:{pattern})$"))
            .size_limit(LARGEST_PATTERN)
            .build();
        let alone = Regex::new(pattern);
        let Some(why) = built.err().or_else(|| alone.err()) else {
            continue;
        };
        sound = false;
        let why = why.to_string();
        let why = why.lines().last().unwrap_or_default();
        let why = clean::line(why.strip_prefix("error: ").unwrap_or(why));
        let remark = section.log.at(
            &BAD_PATTERN,
            span,
            format!("“{pattern}” is no regular expression: {why}"),
        );
        section
            .log
            .push(remark.help("mend it, or write `judging = { match = \"exact\" }` to compare letter by letter"));
    }
    sound
}

/// In bytes, compiled; the crate's own limit is ten times as large, which a file of a thousand patterns could ask for.
const LARGEST_PATTERN: usize = 1 << 20;
