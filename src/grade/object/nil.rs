//! Keys that say there is none: "nothing" for what she was paid, "nobody" for who came, "never".
//!
//! Owns the ways to say so. Never touches denials of something, nor scores.

use crate::grade::asked::Asked;
use crate::grade::terms::Terms;
use crate::lexicon::Flags;
use crate::text::Gap;

/// Whether a text makes an exception, which no key that says there is none does: "nobody but the owner".
pub fn excepts(terms: &Terms) -> bool {
    let but = |word: &str| matches!(word, "but" | "except" | "save" | "besides" | "unless");
    terms.words.texts().any(but)
}

/// Whether a text begins by saying that there is none, whatever it goes on to tell: "nothing, they were paid by the team".
pub fn begins_with_none(terms: &Terms) -> bool {
    let none = |word: &str| matches!(word, "nothing" | "none" | "nobody" | "nowhere" | "never");
    let parted = terms.words.all().get(1).is_some_and(|next| next.gap >= Gap::Comma);
    parted && terms.words.get(0).is_some_and(none)
}

/// Whether a text says that there is none of what the question asks for.
pub fn says_none(terms: &Terms, asked: &Asked) -> bool {
    let pays = asked.question.words.texts().any(pays);
    let free = |i: usize| pays && matches!(terms.words.text(i), "free" | "unpaid" | "gratis" | "gratuitously");
    let none = |i: usize| {
        let zero = terms.all[i].number.is_some_and(|n| {
            let found = &terms.numbers[usize::from(n)];
            found.figure.0 == i && found.number.low == 0.0 && found.number.high == 0.0
        });
        let denies = terms.all[i].flags.has(Flags::NEGATION) || terms.all[i].negation;
        free(i) || zero || denies || matches!(terms.words.text(i), "nothing" | "none" | "nobody" | "nowhere" | "never")
    };
    let some = |i: usize| {
        let all = terms.words.text(i) == "all" && !(i > 0 && terms.words.text(i - 1) == "at");
        let figure = terms.all[i].number.is_some() && !none(i) && !matches!(terms.words.text(i), "one" | "times");
        all || figure || leaves_some(terms.words.text(i))
    };
    let idle = |i: usize| !terms.all[i].content || asked.gives(terms.all[i].stem) || fills(terms.words.text(i), pays);
    let bare = terms.len() == 1 && terms.words.text(0) == "not";
    let mut nones = (0..terms.len()).filter(|&i| none(i));
    !bare
        && nones.next().is_some()
        && nones.next().is_none()
        && (0..terms.len()).all(|i| (none(i) || idle(i)) && !some(i))
}

/// What a denial leaves some of: "not much", "not everybody".
fn leaves_some(word: &str) -> bool {
    matches!(
        word,
        "much"
            | "many"
            | "often"
            | "always"
            | "everybody"
            | "everyone"
            | "every"
            | "everything"
            | "hardly"
            | "barely"
            | "scarcely"
            | "quite"
            | "enough"
            | "only"
            | "yet"
            | "but"
    )
}

/// Whether a question asks what is paid.
fn pays(word: &str) -> bool {
    ["pay", "paid", "cost", "charge", "price", "fee", "earn", "wage", "salar"]
        .iter()
        .any(|start| word.starts_with(start))
}

/// What fills up a sentence that says no more than that there is none.
fn fills(word: &str, pays: bool) -> bool {
    let money = matches!(
        word,
        "money" | "charge" | "pay" | "payment" | "penny" | "cent" | "cents" | "wages"
    );
    pays && money
        || matches!(
            word,
            "at" | "all"
                | "absolutely"
                | "whatsoever"
                | "any"
                | "anything"
                | "anyone"
                | "anybody"
                | "ever"
                | "once"
                | "single"
                | "one"
                | "thing"
                | "person"
                | "soul"
                | "time"
                | "times"
                | "got"
                | "get"
                | "gets"
                | "received"
                | "did"
                | "had"
                | "have"
                | "worked"
        )
}
