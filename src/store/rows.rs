//! Facts as rows, and rows as facts.
//!
//! Owns the words that stand in the columns. Never touches the tables' shape.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Row, named_params};

use crate::memory::{Attempt, Book, Confidence, Outcome, Overrule, Ruling};
use crate::store::problem::Trouble;
use crate::when::At;

const COLUMNS: &str =
    "id, sitting, quiz, question, at, took, answer, outcome, credit, score, unsure, confidence, book, peeks, hints";

/// One statement is one transaction.
pub fn insert_attempt(db: &Connection, attempt: &Attempt) -> Result<(), Trouble> {
    let took = i64::try_from(attempt.took).unwrap_or(i64::MAX);
    let written = db
        .prepare_cached(&format!(
            "INSERT INTO attempts ({COLUMNS}) VALUES (:id, :sitting, :quiz, :question, :at, :took, :answer, :outcome,
             :credit, :score, :unsure, :confidence, :book, :peeks, :hints)"
        ))?
        .execute(named_params! {
            ":id": attempt.id,
            ":sitting": attempt.sitting,
            ":quiz": attempt.set,
            ":question": attempt.question,
            ":at": attempt.at.0,
            ":took": took,
            ":answer": attempt.answer,
            ":outcome": outcome_word(attempt.outcome),
            ":credit": attempt.credit,
            ":score": attempt.score,
            ":unsure": attempt.unsure,
            ":confidence": attempt.confidence.map(confidence_word),
            ":book": book_word(attempt.book),
            ":peeks": attempt.peeks,
            ":hints": attempt.hints,
        });
    match written {
        Ok(_) => Ok(()),
        Err(why) if why.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            // Written, but the word of it was lost on the way, and so it was tried again: that is well.
            match find(db, &attempt.id)? {
                Some(there) if there == *attempt => Ok(()),
                Some(_) => Err(Trouble::Taken(attempt.id.clone())),
                None => Err(why.into()),
            }
        }
        Err(why) => Err(why.into()),
    }
}

/// One statement is one transaction.
pub fn insert_overrule(db: &Connection, overrule: &Overrule) -> Result<(), Trouble> {
    db.prepare_cached("INSERT INTO overrules (attempt, at, ruling) VALUES (:attempt, :at, :ruling)")?
        .execute(named_params! {
            ":attempt": overrule.attempt,
            ":at": overrule.at.0,
            ":ruling": ruling_word(overrule.ruling),
        })?;
    Ok(())
}

/// Every attempt, in the order in which they were written.
pub fn attempts(db: &Connection) -> Result<Vec<Attempt>, Trouble> {
    let mut all = db.prepare(&format!("SELECT {COLUMNS} FROM attempts ORDER BY seq"))?;
    let rows = all.query_map([], attempt)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every overrule, in the order in which they were written.
pub fn overrules(db: &Connection) -> Result<Vec<Overrule>, Trouble> {
    let mut all = db.prepare("SELECT attempt, at, ruling FROM overrules ORDER BY seq")?;
    let rows = all.query_map([], |row| {
        Ok(Overrule {
            attempt: row.get("attempt")?,
            at: At(row.get("at")?),
            ruling: row.get::<_, Word<Ruling>>("ruling")?.0,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn find(db: &Connection, id: &str) -> Result<Option<Attempt>, Trouble> {
    let mut one = db.prepare(&format!("SELECT {COLUMNS} FROM attempts WHERE id = ?1"))?;
    Ok(one.query_row([id], attempt).optional()?)
}

fn attempt(row: &Row<'_>) -> rusqlite::Result<Attempt> {
    Ok(Attempt {
        id: row.get("id")?,
        sitting: row.get("sitting")?,
        set: row.get("quiz")?,
        question: row.get("question")?,
        at: At(row.get("at")?),
        took: row.get::<_, i64>("took")?.unsigned_abs(),
        answer: row.get("answer")?,
        outcome: row.get::<_, Word<Outcome>>("outcome")?.0,
        credit: row.get("credit")?,
        score: row.get("score")?,
        unsure: row.get("unsure")?,
        confidence: row.get::<_, Option<Word<Confidence>>>("confidence")?.map(|word| word.0),
        book: row.get::<_, Word<Book>>("book")?.0,
        peeks: row.get("peeks")?,
        hints: row.get("hints")?,
    })
}

const fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Wrong => "wrong",
        Outcome::Partly => "partly",
        Outcome::Right => "right",
    }
}

const fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "low",
        Confidence::Middle => "middle",
        Confidence::High => "high",
    }
}

const fn book_word(book: Book) -> &'static str {
    match book {
        Book::Closed => "closed",
        Book::Open => "open",
    }
}

const fn ruling_word(ruling: Ruling) -> &'static str {
    match ruling {
        Ruling::Outcome(outcome) => outcome_word(outcome),
        Ruling::Program => "program",
        Ruling::Undone => "undone",
    }
}

/// A word of a column, read back.
struct Word<T>(T);

impl<T: FromWord> FromSql for Word<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = value.as_str()?;
        T::from_word(word)
            .map(Word)
            .ok_or_else(|| FromSqlError::Other(format!("“{word}” is no word of this column").into()))
    }
}

trait FromWord: Sized {
    fn from_word(word: &str) -> Option<Self>;
}

impl FromWord for Outcome {
    fn from_word(word: &str) -> Option<Self> {
        let all = [Self::Wrong, Self::Partly, Self::Right];
        all.into_iter().find(|outcome| outcome_word(*outcome) == word)
    }
}

impl FromWord for Confidence {
    fn from_word(word: &str) -> Option<Self> {
        let all = [Self::Low, Self::Middle, Self::High];
        all.into_iter().find(|confidence| confidence_word(*confidence) == word)
    }
}

impl FromWord for Book {
    fn from_word(word: &str) -> Option<Self> {
        [Self::Closed, Self::Open]
            .into_iter()
            .find(|book| book_word(*book) == word)
    }
}

impl FromWord for Ruling {
    fn from_word(word: &str) -> Option<Self> {
        let said = Outcome::from_word(word).map(Self::Outcome);
        said.or_else(|| {
            [Self::Program, Self::Undone]
                .into_iter()
                .find(|ruling| ruling_word(*ruling) == word)
        })
    }
}
