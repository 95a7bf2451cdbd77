//! How many of them, in words: most, some, all, none.
//!
//! Owns the words for a part of a whole that no figure tells. Never touches figures, nor scores.

use crate::grade::asked::Asked;
use crate::grade::object::denial::denied;
use crate::grade::terms::Terms;

/// A part of a whole, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// None of them.
    None,
    /// Few of them, less than half.
    Few,
    /// Some of them.
    Some,
    /// Half of them.
    Half,
    /// Most of them, more than half.
    Most,
    /// All of them.
    All,
}

/// The part that a text tells, where it says nothing else.
pub fn share(terms: &Terms, asked: &Asked) -> Option<Share> {
    const LONGEST: usize = 8;
    if terms.len() > LONGEST {
        return None;
    }
    let (text, near) = (|i: usize| terms.words.text(i), |i: usize| terms.words.near(i));
    let mut told = None;
    let mut at = 0;
    while at < terms.len() {
        let (share, words) = match (text(at), near(at + 1), near(at + 2)) {
            ("more", "than", "half") => (Share::Most, 3),
            ("less" | "fewer", "than", "half") => (Share::Few, 3),
            ("over", "half", _) => (Share::Most, 2),
            ("under", "half", _) => (Share::Few, 2),
            ("greater" | "better" | "larger" | "biggest" | "largest", "part" | "number" | "half", _) => {
                (Share::Most, 2)
            }
            ("only", "a", "few") => (Share::Few, 3),
            ("hardly", "any", _) | ("a", "minority", _) | ("very" | "only", "few", _) => (Share::Few, 2),
            ("a", "few", _) => (Share::Some, 2),
            ("most" | "majority" | "bulk", ..) => (Share::Most, 1),
            ("few" | "minority", ..) => (Share::Few, 1),
            ("all" | "every" | "everyone" | "everybody" | "everything", ..) if !(at > 0 && text(at - 1) == "at") => {
                (Share::All, 1)
            }
            ("some" | "several", ..) => (Share::Some, 1),
            ("half", ..) => (Share::Half, 1),
            ("none", ..) => (Share::None, 1),
            _ => {
                let term = &terms.all[at];
                let idle = !term.content || asked.gives(term.stem) || matches!(text(at), "one" | "them");
                let blurs = matches!(
                    text(at),
                    "almost" | "nearly" | "about" | "but" | "and" | "or" | "except"
                ) || term.negation;
                if !idle || blurs || term.number.is_some() && text(at) != "one" {
                    return None;
                }
                at += 1;
                continue;
            }
        };
        if told.is_some() || denied(terms, at, |_| false) {
            return None;
        }
        told = Some(share);
        at += words;
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_told_in_words() {
        let asked = Asked::new("How many of the trees must go?", &["most of them"], None);
        let rows = [
            ("most", Some(Share::Most)),
            ("most of them", Some(Share::Most)),
            ("the majority of the trees", Some(Share::Most)),
            ("more than half", Some(Share::Most)),
            ("the greater part of them", Some(Share::Most)),
            ("almost all", None),
            ("not all of them", None),
            ("all but one", None),
            ("every one of them", Some(Share::All)),
            ("only a few of them", Some(Share::Few)),
            ("hardly any", Some(Share::Few)),
            ("some of them", Some(Share::Some)),
            ("half of the trees", Some(Share::Half)),
            ("most of the apples", None),
            ("none at all", Some(Share::None)),
        ];
        for (source, expected) in rows {
            assert_eq!(share(&Terms::of(source), &asked), expected, "{source:?}");
        }
    }
}
