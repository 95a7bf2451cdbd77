//! Whom the pronouns of an answer stand for, beside those of the key: "his brother" for "her brother", "she" for "her brother",
//! and a name for one of them.
//!
//! Owns what pronouns tell. Never touches names against names, nor scores.

use crate::grade::object::hinges::helps;
use crate::grade::object::sight::Sight;
use crate::grade::object::slot;
use crate::grade::sorts::Sorts;
use crate::grade::terms::Terms;
use crate::text::Gap;

/// Whom a pronoun stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Person {
    He,
    She,
    They,
}

impl Person {
    /// Who does it, or has it.
    fn of(word: &str) -> Option<Self> {
        Some(match word {
            "he" | "his" => Self::He,
            "she" | "her" => Self::She,
            "they" | "their" => Self::They,
            _ => return None,
        })
    }

    /// To whom it is done.
    fn done_to(word: &str) -> Option<Self> {
        Some(match word {
            "him" => Self::He,
            "her" => Self::She,
            "them" => Self::They,
            _ => return None,
        })
    }
}

/// Whether the answer says of one person what the key says of another, by pronouns, or a name in the place of one.
pub fn differ(s: &Sight<'_>) -> bool {
    s.facts().refers && (others(s) || owner_for_owned(s) || turned_to(s) || name_turned_to(s))
}

/// "She waits for it", where it waits for her.
fn turned_to(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let side = |terms: &Terms, at: usize| {
        let ahead = (0..at).rev().find_map(|i| match terms.words.text(i) {
            "it" => Some(false),
            "he" | "she" | "they" => Some(true),
            _ => None,
        })?;
        let object = (at + 1..(at + 3).min(terms.len())).find_map(|i| match terms.words.text(i) {
            "it" => Some(false),
            "him" | "her" | "them" => Some(true),
            _ => None,
        })?;
        Some((ahead, object))
    };
    (1..key.len()).filter(|&i| key.all[i].content).any(|i| {
        let wanted = side(key, i).filter(|(doer, done_to)| doer != done_to);
        wanted.is_some_and(|(doer, done_to)| s.met(i).and_then(|at| side(own, at)) == Some((done_to, doer)))
    })
}

/// "Juliet believes that he is dead" for "he believes that Juliet is dead".
fn name_turned_to(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let named = |i: usize| key.words.all()[i].capital && key.all[i].content;
    let pronoun = |word: &str| Person::of(word).or(Person::done_to(word));
    (1..key.len()).filter(|&i| key.all[i].content && !named(i)).any(|i| {
        let Some((doer, at)) = before(key, i).zip(s.met(i)) else {
            return false;
        };
        let name = (i + 1..key.len()).find(|&k| named(k)).and_then(|k| s.met(k));
        let near = |a: usize| own.all[a].sentence == own.all[at].sentence;
        let behind = || (at + 1..own.len()).any(|a| near(a) && pronoun(own.words.text(a)) == Some(doer));
        // "Juliet was loved by him."
        let same_voice = is_done(key, i) == is_done(own, at);
        same_voice && name.is_some() && name == slot::doer(own, at) && before(own, at).is_none() && behind()
    })
}

/// "His brother testified against her son" for "her brother testified against his son": he and she are two. That they are one of
/// them, or one of them they, is told by no fewer than two of their words.
fn others(s: &Sight<'_>) -> bool {
    const ENOUGH: usize = 2;
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let mut told = 0;
    for i in (1..key.len()).filter(|&i| key.all[i].content) {
        let Some(at) = s.met(i) else { continue };
        let (Some(wanted), Some(given)) = (before(key, i), before(own, at)) else {
            continue;
        };
        // "She was lent books by him" for "he lent her books".
        if is_done(key, i) != is_done(own, at) {
            continue;
        }
        // "He lent her books", where he lent her his books.
        if i >= 2 && Person::done_to(key.words.text(i - 2)) == Some(given) {
            continue;
        }
        told += match (wanted, given) {
            (Person::He, Person::She) | (Person::She, Person::He) => ENOUGH,
            (Person::They, Person::They) | (Person::He, Person::He) | (Person::She, Person::She) => 0,
            (Person::They, _) | (_, Person::They) => 1,
        };
    }
    told >= ENOUGH
}

/// Whether a word is said to be done to somebody: "was lent".
fn is_done(terms: &Terms, at: usize) -> bool {
    let be = |word: &str| matches!(word, "was" | "were" | "is" | "are" | "been" | "got");
    at > 0 && be(terms.words.text(at - 1)) && terms.words.texts().any(|word| word == "by")
}

/// The pronoun that governs a word: right before it, but for what helps a verb.
fn before(terms: &Terms, at: usize) -> Option<Person> {
    let idle = |word: &str| helps(word) || matches!(word, "also" | "only");
    let joined = |i: &usize| terms.words.all()[*i + 1].gap <= Gap::Space;
    let mut back = (0..at)
        .rev()
        .take_while(joined)
        .map(|i| terms.words.text(i))
        .skip_while(|word| idle(word));
    back.next().and_then(Person::of)
}

/// "She testified", "against him", where the key says so of her brother, of his son.
fn owner_for_owned(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let text = |a: usize| own.words.text(a);
    let kin = |i: &usize| key.all[*i].sorts.any(Sorts::KIN) && s.key().new[*i] && s.met(*i).is_none();
    (1..key.len()).filter(kin).any(|i| {
        let Some(owner) = Person::of(key.words.text(i - 1)) else {
            return false;
        };
        let does = || {
            let deed = (i + 1..key.len()).find(|&k| key.all[k].content);
            let at = deed.and_then(|k| s.met(k));
            at.and_then(|at| before(own, at)) == Some(owner)
        };
        let done_to = |a: usize| {
            let whole = a + 1 == own.len() || !own.all[a + 1].content || own.words.all()[a + 1].gap > Gap::Space;
            Person::done_to(text(a)) == Some(owner) && whole && text(a - 1) == key.words.text(i - 2)
        };
        does() || i >= 2 && (1..own.len()).any(done_to)
    })
}
