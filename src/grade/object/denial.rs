//! Which words of a text it denies.
//!
//! Owns how far a denial reaches. Never touches a second text.

use crate::grade::opinion::Style;
use crate::grade::sorts::Sorts;
use crate::grade::terms::Terms;
use crate::lexicon::{Flags, StemId};
use crate::text::Gap;

/// A denial reaches no further than this many words: "not one of the old grey walls" is about as long as it gets.
pub const REACH: usize = 6;

/// Whether the text says of word `at` that it is not so: `not X`, `anything but X`, `rather than X`, `kept from X`. `given` says
/// of a word whether it is the question's own: what "lack" or "failed" denies there, it denies on both sides.
pub fn denied(terms: &Terms, at: usize, given: impl Fn(StemId) -> bool) -> bool {
    let words = terms.words.all();
    let text = |i: usize| terms.words.text(i);
    // "Sugar-free": without sugar.
    if at + 1 < words.len() && words[at + 1].gap == Gap::Hyphen && text(at + 1) == "free" {
        return true;
    }
    if falls_short(terms, at) {
        return true;
    }
    let mut i = at;
    while i > at.saturating_sub(REACH) {
        // A comma, a dash, a bracket or the end of a sentence ends what was denied before it.
        if words[i].gap >= Gap::Dash {
            return false;
        }
        i -= 1;
        match text(i) {
            // "Instead of throwing her out he lent her books": another clause.
            "he" | "she" | "they" | "we" if begins_with_instead(terms) => return false,
            "but" => {
                let every = |by: usize| i >= by && matches!(text(i - by), "every" | "all" | "any");
                // "It holds all colours, but the air scatters them": another clause.
                let close = words[i].gap <= Gap::Space;
                return close && (i > 0 && opens(text(i - 1)) || every(2) || every(3));
            }
            "than" if i > 0 && matches!(text(i - 1), "rather" | "other") => {
                return i < 2 || !terms.all[i - 2].negation;
            }
            "of" if i > 0 && matches!(text(i - 1), "instead" | "lieu") => return true,
            // "Refused to renew": it was not renewed.
            "to" if i > 0 && terms.all[i - 1].sorts.any(Sorts::UNDONE) && !given(terms.all[i - 1].stem) => {
                return i < 2 || !terms.all[i - 2].negation;
            }
            // "He denied that it was phosphorus."
            "that" if i > 0 && matches!(text(i - 1), "denied" | "denies" | "deny" | "doubted" | "doubts") => {
                return i < 2 || !terms.all[i - 2].negation;
            }
            // "Stopped running", "gave up smoking": it is done no more.
            _ if gives_up(terms, i) => return i == 0 || !terms.all[i - 1].negation,
            // "Too soft to bear one": they bear none.
            "to" if i > 1 && text(i - 2) == "too" => return true,
            "unlike" | "excepting" | "barring" => return true,
            // "They need it or they will dry out": they do not.
            "or" if i > 0 && threatens(terms, i + 1) => return true,
            // "Almost drowned": who did so is alive.
            "almost" | "nearly" if i + 1 == at && deed(terms, at) => return true,
            "from" if (1..=4).any(|by| i >= by && keeps(text(i - by))) => {
                return terms.words.get(i + 1).is_some_and(|t| t.ends_with("ing"));
            }
            // "It did not rain because …": the reason is not denied; "not because …" denies it.
            "because" | "since" | "so" | "while" | "although" | "though" | "who" | "which" | "whose" | "until"
            | "till" | "unless" => {
                if i == 0 || !terms.all[i - 1].negation {
                    return false;
                }
                return !matches!(text(i), "until" | "till");
            }
            _ if terms.denies(i) && !spared(terms, i) && !(terms.all[i].content && given(terms.all[i].stem)) => {
                return !without_before(terms, i);
            }
            _ => {}
        }
    }
    false
}

/// "Without it they cannot eat": they eat.
fn without_before(terms: &Terms, at: usize) -> bool {
    let near = at.saturating_sub(4)..at;
    terms.words.text(at) != "without" && near.into_iter().any(|i| terms.words.text(i) == "without")
}

/// Whether what begins with word `at` would be so otherwise: "they'd dry out", in which the reading of words leaves out "would".
fn threatens(terms: &Terms, at: usize) -> bool {
    matches!(
        terms.words.near(at),
        "it" | "he" | "she" | "they" | "you" | "we" | "else" | "itll" | "theyll" | "youll"
    )
}

/// Whether what follows word `at` says that it will not do: "a draw is not enough".
fn falls_short(terms: &Terms, at: usize) -> bool {
    let near = |by: usize| terms.words.near(at + by);
    let will_not = matches!(near(1), "is" | "are" | "was" | "were" | "would" | "will") && near(2) == "not";
    let shortened = matches!(near(1), "isnt" | "wasnt" | "wont");
    let short = |word: &str| matches!(word, "enough" | "sufficient" | "right" | "true" | "correct");
    let last = |by: usize| short(near(by)) || near(by) == "be" && short(near(by + 1));
    will_not && last(3) || shortened && last(2)
}

/// Whether a text sets a thing aside before it says anything.
fn begins_with_instead(terms: &Terms) -> bool {
    terms.words.get(0) == Some("instead") && terms.words.get(1) == Some("of")
}

/// Whether a word says what was done, and not what is so or how much.
fn deed(terms: &Terms, at: usize) -> bool {
    let term = &terms.all[at];
    let past = terms.words.text(at).ends_with("ed") || !term.flags.has(Flags::ADJECTIVE);
    term.flags.has(Flags::VERB) && past && term.number.is_none()
}

/// Whether the word that ends with `at` says that what follows is done no more.
fn gives_up(terms: &Terms, at: usize) -> bool {
    let word = terms.words.text(at);
    let gives = at > 0 && matches!(terms.words.text(at - 1), "give" | "gives" | "gave" | "given" | "giving");
    let ends = match word {
        "stop" | "stops" | "stopped" | "stopping" | "quit" | "quits" | "ceased" | "ceases" | "cease" => true,
        "up" => gives,
        _ => false,
    };
    // "Quit her painting career."
    let whose = matches!(terms.words.near(at + 1), "his" | "her" | "their" | "its" | "my");
    ends && terms.words.near(at + 1 + usize::from(whose)).ends_with("ing")
}

/// What makes an exception of what follows `but`: `all but`, `anything but`. `Nothing but` makes none.
fn opens(word: &str) -> bool {
    matches!(
        word,
        "anything"
            | "all"
            | "everything"
            | "everyone"
            | "everybody"
            | "anyone"
            | "anybody"
            | "everywhere"
            | "anywhere"
            | "any"
    )
}

/// What keeps somebody `from` doing something.
fn keeps(word: &str) -> bool {
    ["keep", "kept", "prevent", "stop", "refrain", "hinder"]
        .iter()
        .any(|start| word.starts_with(start))
}

/// A denial that denies nothing: `not only`, `no doubt`, or one that belongs to a figure (`no more than 5`).
fn spared(terms: &Terms, at: usize) -> bool {
    let next = terms.words.near(at + 1);
    // "Not as fast", "does not hold as much": less of it, and no denial. "Not as gifts" says as what.
    let measure = |i: usize| {
        let bare = terms
            .all
            .get(i)
            .is_some_and(|t| t.flags.has(Flags::ADJECTIVE) || !t.flags.has(Flags::NOUN));
        compared(terms.words.near(i)) && (bare && !owns(terms.words.near(i)) || terms.words.near(i + 1) == "as")
    };
    let less =
        (at + 1..(at + 5).min(terms.len())).any(|i| matches!(terms.words.text(i), "as" | "so") && measure(i + 1));
    // "They could not stand the smell" speaks of the smell.
    less || matches!(next, "only" | "just" | "merely" | "simply" | "doubt" | "least" | "stand")
        || terms.numbers.iter().any(|n| (n.first..n.figure.0).contains(&at))
        // "Failed" and "lack" deny with what they govern: "a failed marriage to Anne" denies no Anne.
        || matches!(terms.words.text(at), "fail" | "fails" | "failed" | "failing") && next != "to"
        || matches!(terms.words.text(at), "lack" | "absence" | "absent") && next != "of" && !done(terms, at)
        || terms.all[at].number.is_some()
}

/// Whether `lack` is what somebody does: "they lack water".
fn done(terms: &Terms, at: usize) -> bool {
    let prior = at.checked_sub(1).map_or("", |prior| terms.words.text(prior));
    terms.words.text(at) == "lack" && matches!(prior, "they" | "we" | "you" | "i" | "who" | "which" | "that")
}

/// Words that say whose something is.
fn owns(word: &str) -> bool {
    matches!(word, "my" | "your" | "his" | "her" | "its" | "our" | "their")
}

/// Words that follow the `as` of a comparison, for as much as their letters tell.
fn compared(word: &str) -> bool {
    !matches!(
        word,
        "" | "a" | "an" | "the" | "if" | "it" | "he" | "she" | "they" | "we" | "well" | "that"
    )
}

/// Whether a text denies anything at all, in whatever words: then no more is concluded from a denial that it seems to lack.
pub fn denies(terms: &Terms, style: Style) -> bool {
    denies_beyond(terms, style, |_| false)
}

/// The same, leaving out words that say what the other side says as well.
pub fn denies_beyond(terms: &Terms, style: Style, shared: impl Fn(usize) -> bool) -> bool {
    // No small word does by what it begins with, as "in" and "under". In explanations they count all the same: who writes much
    // without a "not" has mostly another way to deny, and marked explanations are judged better so.
    let whole = |i: usize| style == Style::Long || terms.all[i].content;
    (0..terms.len()).any(|i| terms.all[i].negation || softly(terms.words.text(i), whole(i)) && !shared(i))
}

/// Words that say no without a not; by what they begin with only where `whole` says so.
fn softly(word: &str, whole: bool) -> bool {
    matches!(
        word,
        "less"
            | "few"
            | "fewer"
            | "little"
            | "free"
            | "zero"
            | "too"
            | "unable"
            | "away"
            | "off"
            | "empty"
            | "instead"
            | "rather"
            | "but"
            | "otherwise"
            | "except"
            | "other"
            | "false"
            | "wrong"
            | "lost"
            | "lose"
            | "loses"
            | "ceased"
            | "cease"
            | "ended"
            | "end"
            | "against"
            | "ban"
            | "bans"
            | "banned"
            | "banning"
    ) || whole
        && [
            "stop", "prevent", "avoid", "refus", "forbid", "forbad", "miss", "keep", "kept", "protect", "reject",
            "den", "un", "in", "im", "dis", "non", "without", "block", "halt", "declin", "exclu", "prohibit", "lack",
            "fail", "impossib",
        ]
        .iter()
        .any(|start| word.starts_with(start))
        || word.ends_with("less")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_denied() {
        let rows = [
            ("not a harbour", "harbour", true),
            ("it did not sink", "sink", true),
            ("anything but coal", "coal", true),
            ("all but the abbot", "abbot", true),
            ("nothing but coal", "coal", false),
            ("not only coal", "coal", false),
            ("slate rather than tiles", "tiles", true),
            ("slate rather than tiles", "slate", false),
            ("none other than the abbot", "abbot", false),
            ("instead of tiles", "tiles", true),
            ("not tiles but slate", "slate", false),
            ("not tiles, slate", "slate", false),
            ("not because it was old", "old", true),
            ("it did not last because it was old", "old", false),
            ("it keeps the rope from fraying", "fraying", true),
            ("no more than 90 men", "men", false),
            ("neither the abbot nor the monks", "monks", true),
            ("without a licence", "licence", true),
            ("not until spring", "spring", false),
            ("it does not hold as much water", "water", false),
            ("it did not serve as a school", "school", true),
            ("he refused to renew the lease", "lease", true),
            ("he did not refuse to renew it", "renew", false),
            ("he almost drowned", "drowned", true),
            ("they nearly died", "died", true),
            ("almost all drowned", "drowned", false),
            ("the ice is too thin to bear a man", "bear", true),
            ("the ice is too thin to bear a man", "thin", false),
            ("nearly forty men", "men", false),
            ("without it they cannot make food", "food", false),
            ("she could not stand the smell", "smell", false),
            ("sugar-free tea", "sugar", true),
            ("it holds all colours, but the air scatters the blue", "blue", false),
            ("they need water or they'll get dry", "dry", true),
            ("they need water or theyll get dry", "dry", true),
            ("they need water or else they would dry out", "dry", true),
            ("they are wet or dry", "dry", false),
            ("heaven or hell", "hell", false),
            ("free sugar", "sugar", false),
            ("they gave up spraying near the river", "river", true),
            ("it never stopped running", "running", false),
            ("it hardly moved", "moved", true),
            ("it never died", "died", true),
            ("there was hardly any wind", "wind", true),
        ];
        for (source, word, expected) in rows {
            let terms = Terms::of(source);
            let at = terms.words.texts().position(|t| t == word).expect("the word is there");
            assert_eq!(denied(&terms, at, |_| false), expected, "{source:?}: {word}");
        }
    }
}
