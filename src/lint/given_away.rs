//! The rule that a question does not answer itself.
//!
//! Owns this one look. Never touches answers that merely echo the prompt, which the grader knows.

use crate::lint::ground::{Ground, folded, holds, wordings};
use crate::quiz::Key;
use crate::remark::{Remark, rule};

rule! {
    /// A prompt or a hint that holds the whole answer.
    ///
    /// A learner who copies it is right without having read the passage. Prompts that offer answers to choose from ("faster or
    /// slower?") are let pass, and so are answers of one short word.
    GIVEN_AWAY = Warning "given-away"
}

/// Words as short as "yes" or "two" stand in many prompts without giving anything away.
const SHORT: usize = 3;

pub fn look(ground: &Ground<'_>, out: &mut Vec<Remark>) {
    for (question, places) in ground.questions() {
        let answers: Vec<String> = match &question.key {
            Key::Short { .. } => wordings(question, places)
                .into_iter()
                .map(|(words, _)| folded(words))
                .collect(),
            Key::Choice { options, answer } => vec![folded(&options[*answer])],
            // What stands in a prompt for several things is rarely all of them.
            Key::List { .. }
            | Key::Number { .. }
            | Key::Date { .. }
            | Key::Cloze { .. }
            | Key::Choices { .. }
            | Key::True
            | Key::False { .. }
            | Key::Order { .. }
            | Key::Match { .. }
            | Key::Long { .. } => continue,
        };
        let prompt = folded(&question.prompt);
        let texts = std::iter::once((prompt.as_str(), places.prompt, "prompt"))
            .filter(|(prompt, ..)| !holds(prompt, "or"))
            .map(|(text, span, what)| (text.to_owned(), span, what));
        let hints = question
            .hints
            .iter()
            .zip(&places.hints)
            .map(|(hint, &span)| (folded(hint), span, "hint"));
        for (text, span, what) in texts.chain(hints) {
            let given = answers
                .iter()
                .find(|answer| answer.chars().count() > SHORT && holds(&text, answer));
            if let Some(answer) = given {
                let remark = ground.at(
                    &GIVEN_AWAY,
                    span,
                    format!("the {what} gives the answer away: “{answer}”"),
                );
                out.push(remark.help("say it in other words, or ask for something else"));
            }
        }
    }
}
