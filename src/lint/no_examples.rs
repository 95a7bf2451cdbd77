//! The rule that a key of free words proves itself.
//!
//! Owns this one look. Never touches the examples that are there, which are judged elsewhere.

use crate::lint::ground::Ground;
use crate::quiz::Key;
use crate::remark::{Remark, rule};

rule! {
    /// A question answered in free words without an example of a right and of a wrong answer.
    ///
    /// Examples are the unit tests of a key: `closeread check` judges each of them and says which come out otherwise. The best are answers
    /// that people gave, and the near misses that must not pass.
    ///
    /// ```toml
    /// [question.examples]
    /// right = ["liang rubo", "Rubo Liang"]
    /// wrong = ["Zhang Yiming"]
    /// ```
    ///
    /// Questions whose answers are picked (`choice`, `choices`, `true-false`, `order`, `match`) need none.
    NO_EXAMPLES = Warning "no-examples"
}

pub fn look(ground: &Ground<'_>, out: &mut Vec<Remark>) {
    for (question, places) in ground.questions() {
        let picked = match question.key {
            Key::Choice { .. }
            | Key::Choices { .. }
            | Key::True
            | Key::False { .. }
            | Key::Order { .. }
            | Key::Match { .. } => true,
            Key::Short { .. }
            | Key::List { .. }
            | Key::Number { .. }
            | Key::Date { .. }
            | Key::Cloze { .. }
            | Key::Long { .. } => false,
        };
        let (right, wrong) = (question.examples.right.is_empty(), question.examples.wrong.is_empty());
        let lacks = match (right, wrong) {
            (true, true) => "examples",
            (true, false) => "example of a right answer",
            (false, true) => "example of a wrong answer",
            (false, false) => continue,
        };
        if !picked {
            let remark = ground.at(
                &NO_EXAMPLES,
                places.id,
                format!("question `{}` has no {lacks}", question.id),
            );
            out.push(remark.help("add answers that must come out right and wrong under `[question.examples]`"));
        }
    }
}
