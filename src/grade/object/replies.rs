//! Questions that yes or no answers: what an answer says to them, in whatever words.
//!
//! Owns what counts as yes and as no. Never touches reasons for it, nor scores.

use crate::grade::asked::Asked;
use crate::grade::object::opposites::opposed;
use crate::grade::terms::Terms;
use crate::lexicon::Flags;
use crate::text::Gap;

/// An answer to a question that can be answered so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It is so.
    Yes,
    /// It is not.
    No,
}

impl Reply {
    fn of_word(word: &str) -> Option<Self> {
        match word {
            "yes" | "yeah" | "yep" | "yup" | "aye" => Some(Self::Yes),
            "no" | "nope" | "nah" | "nay" => Some(Self::No),
            _ => None,
        }
    }
}

/// Whether yes or no answers a question: it begins with its verb, and offers nothing to choose from.
pub fn closed(question: &Terms) -> bool {
    let words = &question.words;
    let texts = || words.texts();
    let leads = |i: usize| verb(words.text(i)) && (i == 0 || words.all()[i].gap == Gap::Comma);
    let asks = |word: &str| {
        matches!(
            word,
            "or" | "what" | "which" | "who" | "whom" | "whose" | "why" | "how" | "where" | "when"
        )
    };
    let Some(first) = (0..words.len()).find(|&i| leads(i)) else {
        return false;
    };
    !texts().any(|word| word == "or") && !texts().take(first).any(asks)
}

/// The word of reply that a text begins with: the "no" of "no, it sank", and not that of "no idea".
pub fn lead(terms: &Terms) -> Option<Reply> {
    let reply = terms.words.get(0).and_then(Reply::of_word)?;
    let of_next = terms.words.text(0) == "no"
        && terms.len() > 1
        && terms.words.all()[1].gap <= Gap::Space
        && terms.all[1].content;
    (!of_next).then_some(reply)
}

/// What a text says to a question that yes or no answers. `None` where it says neither, or something else besides.
pub fn reply(terms: &Terms, asked: &Asked) -> Option<Reply> {
    lead(terms).or_else(|| clause(terms, asked, 0))
}

/// Whether a text says both: "yes, none did".
pub fn torn(terms: &Terms, asked: &Asked) -> bool {
    lead(terms).is_some_and(|lead| clause(terms, asked, 1).is_some_and(|told| told != lead))
}

/// Whether a text only says that it does not know: "no idea".
pub fn evades(terms: &Terms) -> bool {
    terms.len() == 2
        && terms.words.text(0) == "no"
        && matches!(terms.words.text(1), "idea" | "clue" | "opinion" | "comment")
}

/// Whether a text says yes or no and nothing besides that the question did not say.
pub fn bare(terms: &Terms, asked: &Asked) -> bool {
    let from = usize::from(lead(terms).is_some());
    from == terms.len() || clause(terms, asked, from).is_some()
}

/// What the words from `from` on say: "she did not", "they were", "of course", "it turned her down". Who says the opposite of
/// a word of the question denies it.
fn clause(terms: &Terms, asked: &Asked, from: usize) -> Option<Reply> {
    let question = &asked.question;
    if asked.denies || from >= terms.len() {
        return None;
    }
    let all = question.words.texts().any(|word| {
        matches!(
            word,
            "all" | "every" | "each" | "both" | "always" | "everyone" | "everybody" | "everything" | "only"
        )
    });
    let unsaid = |stem| !terms.all.iter().any(|own| own.stem == stem);
    let opposite = |at: usize| {
        let mut asked = question.all.iter().filter(|q| q.content && unsaid(q.stem));
        asked.any(|q| opposed(&terms.all[at], q.stem, q.entry))
    };
    let (mut says, mut no, mut some) = (false, false, false);
    for at in from..terms.len() {
        let (term, word) = (&terms.all[at], terms.words.text(at));
        let after_no = at > 0 && terms.words.text(at - 1) == "no" && matches!(word, "means" | "way");
        let only = !term.flags.has_any(Flags::NOUN | Flags::VERB | Flags::ADJECTIVE);
        if leaves_open(word) || term.flags.has(Flags::HEDGE) {
            return None;
        } else if term.negation || matches!(word, "nobody" | "none" | "nothing" | "nope") {
            (says, no) = (true, !no);
        } else if matches!(word, "some" | "few" | "several" | "most" | "many" | "half") {
            some = true;
        } else if verb(word) || affirms(word) {
            // Not sure, not certain: it says neither.
            if no && matches!(word, "sure" | "certain" | "clear") {
                return None;
            }
            says = true;
        } else if matches!(word, "false" | "untrue" | "incorrect" | "wrong") && !asked.gives(term.stem) {
            (says, no) = (true, !no);
        } else if !term.content || after_no || word == "far" && at > 0 && terms.words.text(at - 1) == "so" {
        } else if asked.gives(term.stem) {
            says |= term.flags.has_any(Flags::VERB | Flags::ADJECTIVE) || term.negation;
        } else if opposite(at) {
            (says, no) = (true, !no);
        } else if term.number.is_none() && term.date.is_none() && !(only && term.entry.is_some() && !term.name) {
            return None;
        }
    }
    // "Some did", where it was asked whether all did.
    let no = no || some && all;
    says.then_some(if no { Reply::No } else { Reply::Yes })
}

/// A verb that a question begins with and an answer takes up.
fn verb(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "was"
            | "were"
            | "am"
            | "do"
            | "does"
            | "did"
            | "has"
            | "have"
            | "had"
            | "can"
            | "could"
            | "will"
            | "would"
            | "should"
            | "must"
            | "may"
            | "might"
    )
}

/// What says yes by itself.
fn affirms(word: &str) -> bool {
    matches!(
        word,
        "course"
            | "certainly"
            | "definitely"
            | "absolutely"
            | "indeed"
            | "surely"
            | "sure"
            | "certain"
            | "clear"
            | "naturally"
            | "exactly"
            | "correct"
            | "true"
            | "right"
            | "obviously"
            | "clearly"
            | "totally"
            | "completely"
            | "really"
            | "actually"
    )
}

/// What makes neither a yes nor a no of what it stands beside.
fn leaves_open(word: &str) -> bool {
    matches!(
        word,
        "or" | "but"
            | "if"
            | "unless"
            | "except"
            | "without"
            | "instead"
            | "rather"
            | "than"
            | "only"
            | "sometimes"
            | "partly"
            | "partially"
            | "almost"
            | "nearly"
            | "until"
            | "maybe"
            | "perhaps"
            | "possibly"
            | "probably"
            | "another"
            | "other"
            | "others"
            | "yes"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grade::tests::check_in;

    const MILL: &str = "The council turned Ida Marsh down twice, for it disagreed with her plan for the mill. None of the looms was \
        thrown away. The river was calmer that year.";

    #[test]
    fn yes_and_no_are_said_in_many_words() {
        check_in(
            MILL,
            "Did the council agree with her plan?",
            &["no"],
            &[
                "nope",
                "it did not",
                "it didn't agree",
                "certainly not",
                "by no means",
                "it disagreed",
                "not at all",
            ],
            &[
                "yes",
                "it did",
                "of course",
                "it did agree",
                "it did not disagree",
                "no idea",
                "not sure",
                "no, it did",
            ],
        );
        check_in(
            MILL,
            "Did the council turn her down?",
            &["yes"],
            &[
                "it did",
                "they did",
                "indeed it did",
                "it turned her down twice",
                "correct",
                "yep",
            ],
            &[
                "it didn't",
                "not really",
                "never",
                "yes, it never did",
                "maybe",
                "yes and no",
            ],
        );
        check_in(
            MILL,
            "Has any loom been thrown away?",
            &["no, none has so far"],
            &["no", "not one", "none so far", "not yet"],
            &["yes", "some have", "one has"],
        );
        check_in(
            MILL,
            "Were all looms kept?",
            &["yes"],
            &["all were", "they were"],
            &["some were", "not all"],
        );
    }

    #[test]
    fn which_questions_yes_or_no_answers() {
        for (question, expected) in [
            ("Did the mill close?", true),
            ("After the flood, was the mill rebuilt?", true),
            ("Did it close or burn down?", false),
            ("When did it close?", false),
            ("How long, in days, did it last?", false),
            ("What is it?", false),
        ] {
            assert_eq!(closed(&Terms::of(question)), expected, "{question}");
        }
    }
}
