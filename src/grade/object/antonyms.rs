//! Words of an answer that are the opposite of a word of the key.
//!
//! Owns when such a word turns the key round, and when it tells the same from the other end. Never touches denial, nor scores.

use std::ops::Range;

use crate::grade::matching::Link;
use crate::grade::object::build::deed;
use crate::grade::object::hinges;
use crate::grade::object::sight::Sight;
use crate::grade::terms::Terms;
use crate::lexicon::Flags;
use crate::text::Gap;

/// Whether an opposite of a word of the key is said as firmly as the key says that: "not fast" is no opposite of "slow".
pub fn turned(s: &Sight<'_>) -> bool {
    let (facts, own) = (s.facts(), &s.laid.answer);
    // "Only men were admitted" for "women were not admitted".
    if facts.denies && own.words.texts().any(|word| word == "only") {
        return false;
    }
    // "Not as fast": a denial that is spared is still one here.
    let denies = |at: usize| {
        (at.saturating_sub(4)..at).any(|i| own.all[i].negation && own.all[i].sentence == own.all[at].sentence)
    };
    let mets = s.laid.best.met.iter().enumerate();
    let mut opposites = mets.filter_map(|(i, met)| met.filter(|m| m.near.link == Link::Antonym).map(|m| (i, m.answer)));
    let less = |i: usize| i > 0 && s.key().terms.words.text(i - 1) == "less";
    // "Falling water", where the key has it that water is raised, says what water it is.
    let modifies = |at: usize| {
        let next = own.all.get(at + 1).filter(|_| own.words.text(at).ends_with("ing"));
        next.is_some_and(|t| t.content && t.flags.has(Flags::NOUN) && own.words.all()[at + 1].gap <= Gap::Space)
    };
    let verb = |i: usize| deed(&s.key().terms, i);
    // "They went up too quickly" for "they came up too quickly": which way, the small words tell.
    let coming = |word: &str| matches!(word, "come" | "comes" | "came" | "coming");
    let going = |word: &str| matches!(word, "go" | "goes" | "went" | "going" | "gone");
    let moves = |i: usize, at: usize| {
        let (wanted, given) = (s.key().terms.words.text(i), own.words.text(at));
        coming(wanted) && going(given) || going(wanted) && coming(given)
    };
    // "Hard to attack" for "easy to defend": what is hard is another deed.
    let to = |terms: &Terms, at: usize| {
        let led = (at + 1..terms.len().min(at + 5)).find(|&i| terms.words.text(i) == "to")?;
        (led + 1 < terms.len() && terms.all[led + 1].content).then_some(led + 1)
    };
    let other_deed = |i: usize, at: usize| {
        let next = to(&s.key().terms, i).filter(|&wanted| wanted == i + 2);
        next.zip(to(own, at))
            .is_some_and(|(wanted, given)| s.laid.best.met[wanted].is_none() && !s.hits(given))
    };
    // "In her left ear" tells of no leaving.
    let side = |i: usize| {
        let key = &s.key().terms;
        let next = key
            .all
            .get(i + 1)
            .is_some_and(|t| t.content && t.flags.has(Flags::NOUN));
        key.words.text(i) == "left" && next && i > 0 && !key.all[i - 1].content
    };
    // What the question says itself is meant as there: "what does it get" from what others leave.
    let asked = |at: usize| s.asked.gives(own.all[at].stem);
    opposites.any(|(i, at)| {
        let at = usize::from(at);
        let modified = verb(i) && modifies(at);
        let meant = less(i) || modified || moves(i, at) || other_deed(i, at) || side(i) || asked(at);
        !meant && facts.denied[i] == denies(at) && !other_side(s, i, at) && !other_end(s)
    })
}

/// "Sound is slower than light" for "light travels faster than sound": the same comparison from its other end.
pub fn other_end(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let (Some(wanted), Some(given)) = (s.facts().than, hinges::than(own)) else {
        return false;
    };
    let met = |range: Range<usize>| range.filter(|&k| key.all[k].content).filter_map(|k| s.met(k));
    let mut less = met(wanted..key.len()).peekable();
    less.peek().is_some() && less.all(|a| a < given) && met(0..wanted).any(|a| a > given)
}

/// Whether the answer tells the key's deed from the other side: "a pizzeria bought them" for "they were sold to a pizzeria".
fn other_side(s: &Sight<'_>, i: usize, at: usize) -> bool {
    const CONVERSE: [[&str; 2]; 6] = [
        ["sold", "bought"],
        ["sell", "buy"],
        ["lent", "borrowed"],
        ["lend", "borrow"],
        ["lent", "borrow"],
        ["taught", "learned"],
    ];
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let pair = [key.words.text(i), own.words.text(at)];
    let converse = CONVERSE.iter().any(|[a, b]| pair == [*a, *b] || pair == [*b, *a]);
    // "He let her borrow his books": whoever lends lets others borrow.
    let lets = (0..at).any(|a| matches!(own.words.text(a), "let" | "lets" | "gave" | "gives" | "allowed"));
    if converse && lets && own.words.text(at) == "borrow" {
        return true;
    }
    // All that stands behind the one stands before the other, or is said to have done it.
    let behind = (i + 1..key.len())
        .filter(|&k| key.all[k].content)
        .filter_map(|k| s.met(k));
    let mut behind = behind.peekable();
    let doer = |a: usize| a < at || own.words.texts().take(a).skip(at).any(|word| word == "by");
    converse && behind.peek().is_some() && behind.all(doer)
}
