//! What the line-by-line mode says.
//!
//! Owns its sentences. Never touches what is heard.

use std::io;
use std::ops::Range;

use crate::grade::Mark;
use crate::memory::Outcome;
use crate::plain::command::{COMMANDS, beginning_with};
use crate::plain::talk::Talk;
use crate::quiz::{BlockKind, Key, Passage, Piece, Question, Set};
use crate::sitting::{
    Answered, Library, Sitting, Summary, evidence_of, excerpt, how_to_answer, key_in_words, letter, level_words,
    minutes, outcome_words, typed_in_words, why,
};
use crate::text::wrap::shortened;

/// The columns of an answer that remind the learner of what was answered, in the summary.
const REMINDER: usize = 240;

/// The sets at these places of the library, numbered.
pub fn library(talk: &mut Talk<'_>, library: &Library, listed: &[usize]) -> io::Result<()> {
    if library.entries.is_empty() {
        talk.say("There are no sets to ask. Put a question file into your folder of sets, or name one.")?;
    }
    let standings = library.standings();
    for (number, &entry) in listed.iter().enumerate() {
        let set = &library.entries[entry].set;
        let standing = standings[entry];
        let mut line = format!(
            "{}. {}: {}, {} min to read",
            number + 1,
            set.title,
            count(set.questions.len(), "question"),
            minutes(&set.passages)
        );
        if standing.asked > 0 {
            line.push_str(&format!(", {} of {} known", standing.right, set.questions.len()));
        }
        if let Some(cut) = library.unfinished(entry) {
            line.push_str(&format!(", stopped after {} of {}", cut.answered, cut.of));
        }
        let remarks = library.entries[entry].remarks;
        if remarks > 0 {
            line.push_str(&format!(", {} (closeread check)", count(remarks, "remark")));
        }
        talk.say(&line)?;
    }
    for line in &library.unread {
        talk.say(line)?;
    }
    Ok(())
}

/// What the sitting is about, at its start.
pub fn greeting(talk: &mut Talk<'_>, sitting: &Sitting) -> io::Result<()> {
    let set = sitting.set();
    let position = sitting.position();
    talk.say(&set.title)?;
    talk.say(&set.description)?;
    if position.answered > 0 {
        let (answered, of) = (position.answered, position.of);
        talk.say(&format!(
            "Going on where you stopped, with {answered} of {of} answered. :anew begins from the start."
        ))?;
    } else {
        talk.say(&format!(
            "{}. :help lists what you can say.",
            count(position.of, "question")
        ))?;
    }
    talk.gap()
}

/// Some of the set's passages, in full.
pub fn passages(talk: &mut Talk<'_>, set: &Set, which: Range<usize>) -> io::Result<()> {
    for passage in &set.passages[which] {
        self::passage(talk, passage)?;
    }
    Ok(())
}

/// The passages of the open question, or of the whole set where none is open.
pub fn passages_of_question(talk: &mut Talk<'_>, sitting: &Sitting) -> io::Result<()> {
    let set = sitting.set();
    match sitting.open() {
        Some((_, question)) => {
            for (_, passage) in set.passages_of(question) {
                self::passage(talk, passage)?;
            }
            Ok(())
        }
        None => passages(talk, set, 0..set.passages.len()),
    }
}

fn passage(talk: &mut Talk<'_>, passage: &Passage) -> io::Result<()> {
    let title = passage.title();
    talk.say(title)?;
    let credit = &passage.credit;
    let credit: Vec<&str> = [&credit.author, &credit.publisher, &credit.date]
        .into_iter()
        .filter_map(|part| part.as_deref())
        .collect();
    if !credit.is_empty() {
        talk.say(&format!("({})", credit.join(", ")))?;
    }
    talk.gap()?;
    for (index, block) in passage.blocks().iter().enumerate() {
        let words = block.span.of(passage.text()).unwrap_or("");
        match block.kind {
            // Said already.
            BlockKind::Heading(1) if index == 0 => continue,
            BlockKind::Heading(_) | BlockKind::Paragraph => talk.say(words)?,
            BlockKind::Item => talk.item(&format!("- {words}"))?,
        }
        talk.gap()?;
    }
    Ok(())
}

/// The terms that the set explains.
pub fn glossary(talk: &mut Talk<'_>, set: &Set) -> io::Result<()> {
    if set.glossary.is_empty() {
        talk.say("This set explains no terms.")?;
    }
    for term in &set.glossary {
        let names: Vec<&str> = std::iter::once(&term.term)
            .chain(&term.also)
            .map(String::as_str)
            .collect();
        talk.say(&format!("{}: {}", names.join(", "), term.definition))?;
    }
    Ok(())
}

/// The open question.
pub fn question(talk: &mut Talk<'_>, sitting: &Sitting) -> io::Result<()> {
    let Some((asking, question)) = sitting.open() else {
        return talk.say("No question is open.");
    };
    let position = sitting.position();
    talk.say(&format!("Question {} of {}", position.number, position.of))?;
    talk.say(&question.prompt)?;
    match &question.key {
        Key::Cloze { pieces } => talk.say(&with_gaps(pieces))?,
        Key::Match { pairs, .. } => {
            for (index, (left, _)) in pairs.iter().enumerate() {
                talk.item(&format!("{}. {left}", index + 1))?;
            }
        }
        Key::Short { .. }
        | Key::List { .. }
        | Key::Number { .. }
        | Key::Date { .. }
        | Key::Choice { .. }
        | Key::Choices { .. }
        | Key::True
        | Key::False { .. }
        | Key::Order { .. }
        | Key::Long { .. } => {}
    }
    for (index, option) in asking.shown.options(question).enumerate() {
        match letter(index) {
            Some(letter) => talk.item(&format!("{letter}) {option}"))?,
            None => talk.item(&format!("   {option}"))?,
        }
    }
    match (&question.key, how_to_answer(sitting.set(), question)) {
        (Key::Long { .. }, _) => talk.say("Answer in a few sentences; an empty line ends them.")?,
        (_, Some(how)) => talk.say(&format!("Answer: {how}."))?,
        (_, None) => {}
    }
    let taken = usize::try_from(asking.hints).unwrap_or(usize::MAX);
    for (index, hint) in question.hints.iter().take(taken).enumerate() {
        talk.say(&format!("Hint {} of {}: {hint}", index + 1, question.hints.len()))?;
    }
    Ok(())
}

fn with_gaps(pieces: &[Piece]) -> String {
    let mut number = 0;
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Gap(_) => {
                number += 1;
                text.push_str(&format!("({number}) ____"));
            }
        }
    }
    text
}

/// The hint that was just taken.
pub fn last_hint(talk: &mut Talk<'_>, sitting: &Sitting) -> io::Result<()> {
    let Some((asking, question)) = sitting.open() else {
        return Ok(());
    };
    let number = usize::try_from(asking.hints).unwrap_or(usize::MAX);
    match number.checked_sub(1).and_then(|index| question.hints.get(index)) {
        // The sitting has said that there are no more.
        Some(_) if sitting.notice().is_some() => Ok(()),
        Some(hint) => talk.say(&format!("Hint {number} of {}: {hint}", question.hints.len())),
        None => Ok(()),
    }
}

/// The verdict on the last answer, and why.
pub fn verdict(talk: &mut Talk<'_>, sitting: &Sitting) -> io::Result<()> {
    let Some((answered, question)) = sitting.told() else {
        return Ok(());
    };
    talk.gap()?;
    talk.say(&format!("{}.", outcome_words(answered.outcome())))?;
    if let Some(why) = why(answered) {
        talk.say(&format!("Why: {why}"))?;
    }
    if let Some(verdict) = &answered.verdict {
        for part in &verdict.parts {
            let fared = match (part.mark, &part.typed) {
                (Mark::Right, _) => "right".to_owned(),
                (Mark::Partly, _) => "partly".to_owned(),
                (Mark::Wrong, Some(typed)) => format!("wrong ({typed})"),
                (Mark::Wrong, None) => "missing".to_owned(),
            };
            talk.item(&format!("{}: {fared}", part.name))?;
        }
        if let Some(comment) = &verdict.comment {
            talk.say(comment)?;
        }
    }
    if answered.outcome() != Outcome::Right {
        talk.say(&format!(
            "The key: {}",
            key_in_words(question, &answered.shown, Some(answered))
        ))?;
        for line in whole_key(question, answered) {
            talk.item(&line)?;
        }
    }
    evidence(talk, sitting.set(), answered, question)?;
    if let Some(explanation) = &question.explanation {
        talk.say(explanation)?;
    }
    if answered.awaits_ruling() {
        talk.say("The program cannot tell. Were you right? Say :right or :wrong before your next answer.")?;
    }
    talk.gap()
}

/// What the letters of a key stand for, where a row of letters alone says little.
fn whole_key(question: &Question, answered: &Answered) -> Vec<String> {
    let lettered = |index: usize, words: &str| match answered.shown.letter_of(index) {
        Some(letter) => format!("{letter}) {words}"),
        None => words.to_owned(),
    };
    match &question.key {
        Key::Order { sequence } => sequence
            .iter()
            .enumerate()
            .map(|(index, item)| lettered(index, item))
            .collect(),
        Key::Match { pairs, .. } => pairs
            .iter()
            .enumerate()
            .map(|(index, (left, right))| format!("{}. {left}: {}", index + 1, lettered(index, right)))
            .collect(),
        Key::Short { .. }
        | Key::List { .. }
        | Key::Number { .. }
        | Key::Date { .. }
        | Key::Cloze { .. }
        | Key::Choice { .. }
        | Key::Choices { .. }
        | Key::True
        | Key::False { .. }
        | Key::Long { .. } => Vec::new(),
    }
}

fn evidence(talk: &mut Talk<'_>, set: &Set, answered: &Answered, question: &Question) -> io::Result<()> {
    for found in evidence_of(Some(answered), question) {
        let Some(excerpt) = excerpt(set, found) else {
            continue;
        };
        let title = match set.passages.len() {
            1 => "the passage",
            _ => set.passages[excerpt.passage].title(),
        };
        let place = excerpt
            .paragraph
            .map_or("a heading".to_owned(), |number| format!("paragraph {number}"));
        talk.say(&format!("From {title}, {place}:"))?;
        talk.item(&excerpt.quote)?;
    }
    Ok(())
}

/// What the round came to, and what can be said now.
pub fn summary(talk: &mut Talk<'_>, sitting: &Sitting) -> io::Result<()> {
    let summary = sitting.summary();
    totals(talk, sitting, &summary)?;
    let retry = summary.missed.len() + summary.unanswered() > 0;
    talk.say(if retry {
        ":retry asks the missed ones again, :undo takes the last answer back, :quit or an empty line ends."
    } else {
        ":undo takes the last answer back, :anew begins again, :quit or an empty line ends."
    })
}

/// What there is so far, when the sitting is left in the middle.
pub fn summary_so_far(talk: &mut Talk<'_>, sitting: &Sitting) -> io::Result<()> {
    let summary = sitting.summary();
    talk.gap()?;
    if summary.tally.all() == 0 {
        return talk.say("Nothing was answered this time.");
    }
    totals(talk, sitting, &summary)?;
    if summary.unanswered() == 0 || sitting.round() > 0 {
        return Ok(());
    }
    let refused = sitting.open().is_some_and(|(asking, _)| !asking.draft.is_empty());
    talk.say(if refused {
        "The last answer could not be kept; the others are. Next time it goes on there."
    } else {
        "All of it is kept. Next time it goes on where you stopped, unless you choose the questions or begin anew."
    })
}

fn totals(talk: &mut Talk<'_>, sitting: &Sitting, summary: &Summary) -> io::Result<()> {
    let set = sitting.set();
    if summary.of == 0 {
        return talk.say("No question of this set fits what you asked for.");
    }
    let tally = summary.tally;
    let mut score = format!("Summary: {} of {} right", tally.right, summary.of);
    for (number, word) in [
        (tally.partly, "partly right"),
        (tally.wrong, "wrong"),
        (summary.unanswered(), "unanswered"),
    ] {
        if number > 0 {
            score.push_str(&format!(", {number} {word}"));
        }
    }
    talk.say(&format!("{score}."))?;
    if summary.levels.len() > 1 {
        for (level, tally) in &summary.levels {
            talk.item(&format!(
                "{} ({}): {} of {} right",
                level.word(),
                level_words(*level),
                tally.right,
                tally.all()
            ))?;
        }
    }
    for &place in &summary.missed {
        let answered = &sitting.answers()[place];
        let question = &set.questions[answered.question];
        let typed = shortened(&typed_in_words(question, answered), REMINDER, "…");
        talk.say(&format!("{}: {}", outcome_words(answered.outcome()), question.prompt))?;
        talk.item(&format!(
            "you wrote: {}",
            if typed.is_empty() { "nothing" } else { &typed }
        ))?;
        talk.item(&format!(
            "the key: {}",
            key_in_words(question, &answered.shown, Some(answered))
        ))?;
    }
    for &place in &summary.overruled {
        let answered = &sitting.answers()[place];
        let question = &set.questions[answered.question];
        let (yours, its) = (
            outcome_words(answered.outcome()),
            outcome_words(answered.attempt.outcome),
        );
        let (yours, its) = (yours.to_lowercase(), its.to_lowercase());
        talk.say(&format!("You overruled ({its}, now {yours}): {}", question.prompt))?;
    }
    for again in &summary.again {
        let passage = &set.passages[again.passage];
        let place = again
            .paragraph
            .map_or("a heading".to_owned(), |number| format!("paragraph {number}"));
        talk.say(&format!("Read again: {}, {place}.", passage.title()))?;
    }
    Ok(())
}

/// What can be said.
pub fn help(talk: &mut Talk<'_>) -> io::Result<()> {
    talk.say("A line is an answer. Lines that begin with a colon are commands:")?;
    for (_, names, does) in COMMANDS {
        talk.item(&format!(":{} - {does}", names[0]))?;
    }
    talk.say("An answer that begins with a colon itself is typed with two.")
}

/// A command that is none, and what may have been meant.
pub fn no_command(talk: &mut Talk<'_>, name: &str) -> io::Result<()> {
    let meant: Vec<String> = beginning_with(name).iter().map(|name| format!(":{name}")).collect();
    talk.say(&match meant.as_slice() {
        [] => format!("There is no command :{name}. :help lists them."),
        meant => format!("There is no command :{name}. Did you mean {}?", meant.join(" or ")),
    })
}

fn count(number: usize, noun: &str) -> String {
    match number {
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}
