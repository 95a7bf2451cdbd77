//! The small words that a text hinges on: what its clauses begin with, and what has an opposite.
//!
//! Owns these words and what each holds together. Never touches a second text.

use crate::grade::terms::Terms;
use crate::text::Gap;

/// Whether a word stands between two that are not alike in what they do. What `and` or `while` joins may change places.
pub fn parts_two(word: &str) -> bool {
    matches!(
        word,
        "with"
            | "to"
            | "from"
            | "for"
            | "into"
            | "onto"
            | "on"
            | "through"
            | "by"
            | "of"
            | "over"
            | "under"
            | "behind"
            | "above"
            | "below"
            | "against"
            | "without"
            | "until"
            | "till"
            | "before"
            | "after"
            | "because"
            | "as"
            | "when"
            | "if"
            | "so"
            | "how"
    )
}

/// The only `than` of a text, behind its first word.
pub fn than(terms: &Terms) -> Option<usize> {
    let mut all = (1..terms.len()).filter(|&i| terms.words.text(i) == "than");
    all.next().filter(|_| all.next().is_none())
}

/// The content word behind a word.
pub fn next(terms: &Terms, at: usize) -> Option<usize> {
    (at + 1..terms.len()).find(|&i| terms.all[i].content)
}

/// The content words of a text that stand side by side, with no more than an article between them.
pub fn pairs(terms: &Terms) -> Vec<(usize, usize)> {
    let content = (0..terms.len()).filter(|&i| terms.all[i].content);
    let pairs = content.filter_map(|a| Some((a, next(terms, a)?)));
    pairs
        .filter(|&(a, b)| terms.all[a].stem != terms.all[b].stem && side_by_side(terms, a, b))
        .collect()
}

/// Whether word `b` stands right behind word `a`, with no more than an article between them.
pub fn side_by_side(terms: &Terms, a: usize, b: usize) -> bool {
    let article = |i: usize| {
        matches!(
            terms.words.text(i),
            "the" | "a" | "an" | "his" | "her" | "its" | "their"
        )
    };
    a < b && (a + 1..b).all(article) && (a + 1..=b).all(|i| terms.words.all()[i].gap <= Gap::Space)
}

/// A small word of a key that has opposites: where it stands, the content word behind it if any, and those.
pub type SmallWord = (usize, Option<usize>, &'static [&'static str]);

/// The small words of a key that turn it round where their opposites stand.
pub fn small(key: &Terms) -> Vec<SmallWord> {
    let turns = |i: usize| {
        let opposites = opposites(key.words.text(i))?;
        let head = next(key, i);
        // "By a fifth" is not "to a fifth"; elsewhere the two have little to do with each other.
        let figure = head.is_some_and(|head| key.all[head].number.is_some() && key.all[head].date.is_none());
        let word = key.words.text(i);
        let one_of = word == "one" && key.words.near(i + 1) == "of";
        // "Rule by the people" is not rule over them.
        let opposites = if word == "by" && !figure {
            &["over", "against", "without"]
        } else {
            opposites
        };
        let idle = word == "one" && !one_of;
        let counted = !one_of && key.numbers.iter().any(|n| (n.first..n.end).contains(&i));
        (!idle && !counted).then_some((i, head, opposites))
    };
    (0..key.len()).filter_map(turns).collect()
}

/// Whether a word may make a deed one that is done to what stands before.
pub fn be(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "got" | "gets" | "get"
    )
}

/// Whether a word only helps a verb to its time or mood.
pub fn helps(word: &str) -> bool {
    matches!(
        word,
        "had"
            | "has"
            | "have"
            | "was"
            | "were"
            | "is"
            | "are"
            | "been"
            | "could"
            | "can"
            | "would"
            | "will"
            | "did"
            | "does"
    )
}

/// The opposites of a small word that weighs nothing by itself.
fn opposites(word: &str) -> Option<&'static [&'static str]> {
    Some(match word {
        "after" => &["before"],
        "before" => &["after"],
        "above" => &["below", "under", "beneath", "on", "beside", "behind", "next", "far"],
        "below" | "beneath" | "underneath" => &["above", "over", "on", "beside", "behind", "next", "far"],
        "over" => &["under", "below"],
        "under" => &["over", "above", "on", "beside", "behind", "next", "far"],
        "behind" => &[
            "front", "inside", "beside", "on", "above", "under", "below", "next", "far",
        ],
        "near" | "beside" => &["far", "under", "behind"],
        "through" => &["around", "past", "under"],
        "into" => &["out"],
        "out" => &["in", "into"],
        "onto" => &["off", "under"],
        "towards" | "toward" => &["away", "from"],
        "if" | "when" => &["unless"],
        "unless" => &["if"],
        "because" => &["despite", "although"],
        "despite" | "although" | "though" => &["because"],
        "slightly" | "somewhat" => &["much", "far", "considerably", "greatly", "vastly"],
        "greatly" | "considerably" => &["slightly", "somewhat"],
        "up" => &["down"],
        "down" => &["up"],
        "inside" => &["outside", "near", "beside", "behind", "under"],
        "between" => &["inside", "within", "outside", "beyond"],
        "outside" => &["inside", "in"],
        "with" => &["without"],
        "without" => &["with"],
        "more" => &["less", "fewer"],
        "less" | "fewer" => &["more"],
        "most" => &["least", "fewest", "all", "every", "few", "some"],
        "some" => &["all", "every", "no", "none"],
        "least" | "fewest" => &["most"],
        "for" => &["against"],
        "against" => &[
            "for",
            "favour",
            "favor",
            "support",
            "supports",
            "supported",
            "supporting",
        ],
        "on" => &["off", "by", "under", "below", "beneath", "behind"],
        "in" => &[
            "out", "outside", "under", "behind", "below", "beneath", "above", "near", "beside",
        ],
        "to" => &["from"],
        "from" => &["to", "until", "till"],
        "since" => &["until", "till"],
        "until" | "till" => &["from", "since"],
        "by" => &["to"],
        "always" => &["never"],
        "never" => &["always"],
        "few" => &["many"],
        "many" => &["few"],
        "little" => &["much"],
        "much" => &["little"],
        "all" | "every" => &["no", "none", "neither", "some", "few", "half"],
        "both" => &["no", "none", "neither"],
        "one" => &["all", "both", "every", "none"],
        "neither" | "no" | "none" => &["all", "every", "both"],
        _ => return None,
    })
}
