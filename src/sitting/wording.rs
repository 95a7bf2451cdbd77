//! The words that every way of asking shares: what to type, what the key says, how an answer came out.
//!
//! Owns these sentences. Never touches signs, colours or line breaks.

use crate::grade::ReasonKind;
use crate::memory::{Confidence, Outcome};
use crate::quiz::{Comparison, Key, Level, Passage, Piece, Question, Set, Tolerance};
use crate::sitting::answered::Answered;
use crate::sitting::letters::{letter, read_letters, read_pairs};
use crate::sitting::shown::Shown;
use crate::text::CivilDate;

/// The word for how an answer came out.
pub const fn outcome_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Right => "Right",
        Outcome::Partly => "Partly right",
        Outcome::Wrong => "Wrong",
    }
}

/// The word for how sure a learner is.
pub const fn confidence_words(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "a guess",
        Confidence::Middle => "fairly sure",
        Confidence::High => "sure",
    }
}

/// What a level asks of the reader.
pub const fn level_words(level: Level) -> &'static str {
    match level {
        Level::Literal => "stands in the text",
        Level::Inferential => "between the lines",
        Level::Evaluative => "weighing it up",
    }
}

/// How many minutes there are to read in these passages, at least one. Adults read 238 words of English a minute (Brysbaert
/// 2019, mean over 190 studies).
pub fn minutes<'a>(passages: impl IntoIterator<Item = &'a Passage>) -> usize {
    let words: usize = passages.into_iter().map(Passage::word_count).sum();
    words.div_ceil(238).max(1)
}

/// How an answer to this question is typed; none where anyone would know.
pub fn how_to_answer(set: &Set, question: &Question) -> Option<String> {
    let how = match &question.key {
        Key::Short { .. } => return None,
        Key::List { items, need } if *need < items.len() => format!("any {need}, separated by commas"),
        Key::List { items, .. } => format!("all {}, separated by commas", items.len()),
        Key::Number { .. } => "a number".to_owned(),
        Key::Date { .. } => "a date, as exactly as you know it".to_owned(),
        Key::Cloze { pieces } => match gaps(pieces).count() {
            1 => "the missing words".to_owned(),
            several => format!("what stands in the {several} gaps, separated by semicolons"),
        },
        Key::Choice { .. } => "one letter, or its words".to_owned(),
        Key::Choices { .. } => "every letter that belongs, such as a c".to_owned(),
        Key::True | Key::False { .. } if asks_correction(set) => "true, or false: and what is right instead".to_owned(),
        Key::True | Key::False { .. } => "true or false".to_owned(),
        Key::Order { .. } => "the letters from first to last, such as b c a".to_owned(),
        Key::Match { .. } => "a letter for each number, such as 1b 2a".to_owned(),
        Key::Long { .. } => "a few sentences".to_owned(),
    };
    Some(how)
}

/// Whether any statement of the set wants to be put right. Asked of the set, since asked of one question it would tell that the
/// statement is false.
pub fn asks_correction(set: &Set) -> bool {
    set.questions
        .iter()
        .any(|question| matches!(&question.key, Key::False { corrections } if !corrections.is_empty()))
}

/// What the key says, in a line: what the answer came nearest to, where there was one, else the best of what is accepted.
pub fn key_in_words(question: &Question, shown: &Shown, answered: Option<&Answered>) -> String {
    let matched = answered
        .and_then(|answered| answered.verdict.as_ref())
        .and_then(|verdict| verdict.matched.as_ref())
        .map(|matched| matched.accepted.clone());
    let example = || question.examples.right.first().cloned();
    let option = |index: usize, options: &[String]| {
        let words = options.get(index).map_or("", String::as_str);
        match shown.letter_of(index) {
            Some(letter) => format!("{letter}) {words}"),
            None => words.to_owned(),
        }
    };
    match &question.key {
        Key::Short { accepted } => match question.judging.comparison {
            // A pattern is not for reading.
            Comparison::Pattern => example().unwrap_or_default(),
            Comparison::Close | Comparison::Spelled | Comparison::Exact => {
                matched.or_else(|| accepted.first().cloned()).unwrap_or_default()
            }
        },
        Key::List { items, need } => {
            let names: Vec<&str> = items.iter().filter_map(|item| Some(item.first()?.as_str())).collect();
            if *need < items.len() {
                format!("any {need} of: {}", names.join("; "))
            } else {
                names.join("; ")
            }
        }
        Key::Number { value, tolerance } => {
            let figure = matched.unwrap_or_else(|| value.to_string());
            match tolerance {
                Tolerance::Absolute(off) if *off > 0.0 => format!("{figure}, give or take {off}"),
                Tolerance::Share(off) if *off > 0.0 => format!("{figure}, give or take {} %", off * 100.0),
                Tolerance::Absolute(_) | Tolerance::Share(_) => figure,
            }
        }
        Key::Date { date } => date_in_words(*date),
        Key::Cloze { pieces } => {
            let words: Vec<&str> = gaps(pieces)
                .map(|gap| gap.accepted.first().map_or("", String::as_str))
                .collect();
            words.join("; ")
        }
        Key::Choice { options, answer } => option(*answer, options),
        Key::Choices { options, answers } => {
            let mut right: Vec<String> = answers.iter().map(|&index| option(index, options)).collect();
            right.sort();
            right.join("; ")
        }
        Key::True => "true".to_owned(),
        Key::False { corrections } => match corrections.first() {
            Some(correction) => format!("false: {correction}"),
            None => "false".to_owned(),
        },
        Key::Order { sequence } => {
            let letters = (0..sequence.len()).filter_map(|index| shown.letter_of(index));
            let letters: Vec<String> = letters.map(String::from).collect();
            letters.join(" ")
        }
        Key::Match { pairs, .. } => {
            let pair = |index: usize| Some(format!("{}{}", index + 1, shown.letter_of(index)?));
            let pairs: Vec<String> = (0..pairs.len()).filter_map(pair).collect();
            pairs.join(" ")
        }
        Key::Long { points, .. } => {
            let points: Vec<&str> = points.iter().map(|point| point.text.as_str()).collect();
            points.join("; ")
        }
    }
}

/// What was typed, with the words of the options after their letters where letters were typed.
pub fn typed_in_words(question: &Question, answered: &Answered) -> String {
    let typed = answered.typed.as_deref().unwrap_or(&answered.attempt.answer).trim();
    match &question.key {
        Key::Choice { options, .. } | Key::Choices { options, .. } => {
            let Some(filed) = read_letters(&answered.attempt.answer, options.len()) else {
                return typed.to_owned();
            };
            let named: Vec<String> = filed
                .into_iter()
                .map(
                    |index| match answered.shown.letter_of(index).or_else(|| letter(index)) {
                        Some(letter) => format!("{letter}) {}", options[index]),
                        None => options[index].clone(),
                    },
                )
                .collect();
            named.join("; ")
        }
        // What was kept of an earlier day has the letters of the file.
        Key::Order { sequence } if answered.typed.is_none() => {
            let letter = |file: usize| answered.shown.letter_of(file).map(String::from);
            let filed = read_letters(typed, sequence.len());
            filed
                .and_then(|filed| spaced(filed.into_iter().map(letter)))
                .unwrap_or_else(|| typed.to_owned())
        }
        Key::Match { pairs, .. } if answered.typed.is_none() => {
            let pair = |(left, file): (usize, usize)| Some(format!("{}{}", left + 1, answered.shown.letter_of(file)?));
            let filed = read_pairs(typed, pairs.len(), answered.shown.len());
            filed
                .and_then(|filed| spaced(filed.into_iter().map(pair)))
                .unwrap_or_else(|| typed.to_owned())
        }
        Key::Short { .. }
        | Key::List { .. }
        | Key::Number { .. }
        | Key::Date { .. }
        | Key::Cloze { .. }
        | Key::True
        | Key::False { .. }
        | Key::Order { .. }
        | Key::Match { .. }
        | Key::Long { .. } => typed.to_owned(),
    }
}

/// All of them with spaces between, where none is missing.
fn spaced(words: impl Iterator<Item = Option<String>>) -> Option<String> {
    Some(words.collect::<Option<Vec<String>>>()?.join(" "))
}

/// Why it came out so, in sentences; none where there is nothing that needs saying.
pub fn why(answered: &Answered) -> Option<String> {
    let verdict = answered.verdict.as_ref()?;
    // That a right answer has the words of the key goes without saying, and what the author says to an answer says more
    // than that it was expected.
    let to_the_letter = verdict.matched.as_ref().is_some_and(|matched| {
        let typed = answered.typed.as_deref().unwrap_or(&answered.attempt.answer);
        answered.outcome() == Outcome::Right && matched.accepted.trim() == typed.trim()
    });
    let goes_without = |kind: ReasonKind| {
        to_the_letter
            || (kind == ReasonKind::Same && answered.outcome() == Outcome::Right)
            || (kind == ReasonKind::Listed && verdict.comment.is_some())
    };
    let sentences: Vec<String> = verdict
        .reasons
        .iter()
        .filter(|reason| !goes_without(reason.kind) && !reason.text.trim().is_empty())
        .map(|reason| sentence(&reason.text))
        .collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// A clause as a sentence: a capital at its start, a stop at its end.
fn sentence(clause: &str) -> String {
    let mut letters = clause.trim().chars();
    let mut out: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    out.extend(letters);
    if !out.ends_with(['.', '!', '?']) {
        out.push('.');
    }
    out
}

/// The gaps of a cloze text.
pub fn gaps(pieces: &[Piece]) -> impl Iterator<Item = &crate::quiz::Gap> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Gap(gap) => Some(gap),
        Piece::Words(_) => None,
    })
}

fn date_in_words(date: CivilDate) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = date
        .month
        .and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?));
    let year = date.year.map(|year| match year {
        0.. => year.to_string(),
        ..0 => format!("{} BC", year.unsigned_abs()),
    });
    let parts = [
        date.day.map(|day| day.to_string()),
        month.map(|m| (*m).to_owned()),
        year,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_people_write_them() {
        let date = |year, month, day| date_in_words(CivilDate { year, month, day });
        assert_eq!(date(Some(2024), Some(2), Some(23)), "23 February 2024");
        assert_eq!(date(Some(2021), Some(2), None), "February 2021");
        assert_eq!(date(None, Some(12), Some(1)), "1 December");
        assert_eq!(date(Some(-44), None, None), "44 BC");
        assert_eq!(date(None, Some(13), None), "");
    }
}
