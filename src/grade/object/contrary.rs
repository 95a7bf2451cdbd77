//! Answers that say the opposite of the key by the way that they go, up for down, less for more, the same for what changed, or by a
//! small word: `after` for `before`.
//!
//! Owns small words against each other, and which way things go. Never touches plain denial, nor scores.

use crate::grade::features::Feature;
use crate::grade::object::antonyms::other_end;
use crate::grade::object::build::thing_behind;
use crate::grade::object::denial;
use crate::grade::object::hinges::next;
use crate::grade::object::phase;
use crate::grade::object::sight::Sight;
use crate::grade::object::turning::unknown;
use crate::grade::reference::Reference;
use crate::grade::sorts::Sorts;
use crate::grade::terms::Terms;
use crate::lexicon::Flags;
use crate::text::Gap;

/// Whether the answer says the opposite of the key: up for down, or a small word turned before the same word.
pub fn turned(s: &Sight<'_>) -> bool {
    let cue = s.laid.answer.sorts.any(Sorts::CUE);
    let own = way(&s.laid.answer);
    if own.0 != own.1 && !other_end(s) {
        let key = way(&s.key().terms);
        let opposite = |other: (bool, bool)| other.0 != other.1 && other.0 != own.0;
        if opposite(key) && s.laid.best.new_recall >= 0.3 {
            return true;
        }
        // "By how much did it fall?" "It rose by a fifth."
        if key == (false, false)
            && s.is(Feature::KeyFigure)
            && s.facts().bare
            && opposite(way(&s.asked.question))
            && !compares(&s.laid.answer)
        {
            return true;
        }
    }
    small_words(s)
        || plenty(s)
        || against(s)
        || one_of_both(s)
        || no_less(s)
        || s.laid.answer.sorts.any(Sorts::TURN) && too_else(s)
        || particles(s)
        || cue && (outside(s) || known(s) || unchanged(s))
}

/// "Everybody knows its cause", where the key says that the cause is unknown.
fn known(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    own.words.texts().any(|word| word.starts_with("know")) && unknown(&s.key().terms) && !unknown(own)
}

/// "It kept its fares the same" for "it doubled its fares": what grows or shrinks does not stay as it is.
fn unchanged(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let same = |terms: &Terms| {
        terms
            .words
            .texts()
            .any(|word| matches!(word, "same" | "unchanged" | "constant"))
    };
    // "Tougher opponents, though they had the same points": it compares by itself.
    let compares =
        |terms: &Terms, i: usize| terms.words.text(i).ends_with("er") && terms.all[i].flags.has(Flags::ADJECTIVE);
    let changes = || {
        key.flags.has_any(Flags::UP | Flags::DOWN)
            || key
                .words
                .texts()
                .any(|word| matches!(word, "less" | "more" | "fewer" | "doubled" | "halved" | "tripled"))
    };
    let moves = own.flags.has_any(Flags::UP | Flags::DOWN);
    !moves
        && !own.flags.has(Flags::NEGATION)
        && same(own)
        && !same(key)
        && !same(&s.asked.question)
        && changes()
        && !(0..own.len()).any(|a| compares(own, a))
}

/// "It lets air out" for "it lets in a little air": the same verb with another end to it.
fn particles(s: &Sight<'_>) -> bool {
    const REACH: usize = 4;
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let pair = |word: &str| match word {
        "in" => Some("out"),
        "out" => Some("in"),
        "up" => Some("down"),
        "down" => Some("up"),
        _ => None,
    };
    // What stands last or before a comma leads to nothing.
    let ends = |terms: &Terms, at: usize| at + 1 == terms.len() || terms.words.all()[at + 1].gap > Gap::Space;
    (0..key.len())
        .filter(|&i| key.all[i].content && key.all[i].flags.has(Flags::VERB))
        .any(|i| {
            let Some(other) = pair(key.words.near(i + 1)) else {
                return false;
            };
            let Some(a) = s.met(i).filter(|&a| own.all[a].stem == key.all[i].stem) else {
                return false;
            };
            let reach = (a + 1..own.len().min(a + REACH)).take_while(|&b| own.words.all()[b].gap <= Gap::Space);
            let turned =
                |b: usize| own.words.text(b) == other && (b == a + 1 || ends(own, b) || next(own, b).is_none());
            reach.into_iter().any(turned)
                && !own.flags.has(Flags::NEGATION)
                && !own.words.texts().any(|word| word == key.words.text(i + 1))
                && !s.denied(a)
                && !phase::hinders(own)
        })
}

/// "There were too many ballot papers", where they ran out; "too much sugar" for "not enough sugar".
fn plenty(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let too = |terms: &Terms, much: fn(&str) -> bool| {
        (1..terms.len()).any(|i| terms.words.text(i - 1) == "too" && much(terms.words.text(i)))
    };
    let many = |terms: &Terms| too(terms, |word| matches!(word, "many" | "much"));
    let runs_out =
        |i: usize| matches!(key.words.text(i), "ran" | "run" | "runs" | "running") && key.words.near(i + 1) == "out";
    let scarce = || {
        (0..key.len()).any(|i| runs_out(i) || key.words.text(i) == "enough" && s.facts().denied[i])
            || too(key, |word| matches!(word, "few" | "little"))
    };
    let met = || (0..key.len()).any(|i| s.key().new[i] && s.met(i).is_some());
    own.sorts.any(Sorts::TURN) && many(own) && !own.flags.has(Flags::NEGATION) && met() && !many(key) && scarce()
}

/// "Outside Lyon" for "Lyon".
fn outside(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let out = |word: &str| matches!(word, "outside" | "beyond");
    let Some(first) = (0..key.len()).find(|&i| key.all[i].content).and_then(|i| s.met(i)) else {
        return false;
    };
    let led = first > 0 && out(own.words.text(first - 1)) && !s.denied(first - 1);
    led && !key.words.texts().any(out) && !s.asked.question.words.texts().any(out)
}

/// "Too cold", where the key has "too warm": what is too much is said of another thing.
fn too_else(s: &Sight<'_>) -> bool {
    fn too(terms: &Terms) -> impl Iterator<Item = usize> {
        let content = |i: usize| terms.all[i].content && terms.words.all()[i].gap <= Gap::Space;
        (1..terms.len()).filter(move |&i| terms.words.text(i - 1) == "too" && content(i))
    }
    let (key, own) = (&s.key().terms, &s.laid.answer);
    // "Too windy" for "the wind was too strong".
    let same = |a: usize| s.hits(a) || too(key).any(|i| key.all[i].stem == own.all[a].stem);
    let known = |a: usize| own.all[a].entry.is_some() && own.all[a].flags.has(Flags::ADJECTIVE);
    // "Too pure" for "not pure enough".
    let lacks = |i: usize| key.words.near(i + 1) == "enough" && s.facts().denied[i];
    let much = |a: usize| (0..key.len()).any(|i| lacks(i) && key.all[i].stem == own.all[a].stem);
    if too(own).any(much) {
        return true;
    }
    let unmet = too(key).any(|i| s.met(i).is_none() && key.all[i].flags.has(Flags::ADJECTIVE) && s.key().new[i]);
    unmet && too(own).any(|a| known(a) && !same(a) && (s.hits(a) || s.unlike(a)))
}

/// Whether a text sets its thing beside others: "by a fifth, more than any other" says nothing of the way it went.
fn compares(terms: &Terms) -> bool {
    (0..terms.len()).any(|i| matches!(terms.words.text(i), "more" | "less") && terms.words.near(i + 1) == "than")
}

/// How verbs begin that say with "up" and "down" which way a thing went.
const MOVES: [&str; 15] = [
    "go", "went", "com", "mov", "push", "pull", "driv", "drove", "bring", "brought", "shoot", "shot", "slid", "send",
    "sent",
];

/// Whether a text speaks of more, and whether it speaks of less. What it denies counts for neither, nor does "more than 5".
fn way(terms: &Terms) -> (bool, bool) {
    let mut found = (false, false);
    if !terms.flags.has_any(Flags::UP | Flags::DOWN) {
        return found;
    }
    for (i, term) in terms.all.iter().enumerate() {
        let flags = term.flags;
        let figure = || terms.numbers.iter().any(|n| (n.first..n.end).contains(&i));
        // "Not any more" says when, and not how much.
        let when = || terms.words.text(i) == "more" && i > 0 && matches!(terms.words.text(i - 1), "any" | "no");
        // "Clump up" says nothing of more.
        let particle = || {
            let verb = i > 0 && terms.all[i - 1].content && terms.all[i - 1].flags.has(Flags::VERB);
            let goes = |at: usize| MOVES.iter().any(|verb| terms.words.text(at).starts_with(verb));
            matches!(terms.words.text(i), "up" | "down") && verb && !(i.saturating_sub(3)..i).any(goes)
        };
        // "She fell ill", "over the winter".
        let aside = || {
            let ill = matches!(
                terms.words.near(i + 1),
                "ill" | "sick" | "asleep" | "silent" | "apart" | "behind" | "in"
            );
            terms.words.text(i) == "over"
                || ["fall", "fell"]
                    .iter()
                    .any(|fall| terms.words.text(i).starts_with(fall))
                    && ill
        };
        let counts = || !figure() && !when() && !particle() && !aside();
        if flags.has_any(Flags::UP | Flags::DOWN) && counts() && !denial::denied(terms, i, |_| false) {
            found.0 |= flags.has(Flags::UP);
            found.1 |= flags.has(Flags::DOWN);
        }
    }
    found
}

/// "One of them was at work", where both were.
fn one_of_both(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let both = |terms: &Terms| terms.words.texts().any(|word| matches!(word, "both" | "two"));
    let one = |a: usize| own.words.text(a) == "one" && own.words.near(a + 1) == "of";
    s.asked.ground.is_some() && key.words.get(0) == Some("both") && !both(own) && (0..own.len()).any(one)
}

/// "As deep as the law required", "deep enough", where it was less deep.
fn no_less(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    if own.flags.has(Flags::NEGATION) || own.flags.has_any(Flags::DOWN) || own.sorts.any(Sorts::TURN | Sorts::UNDONE) {
        return false;
    }
    let less = |terms: &Terms, i: usize| i > 0 && terms.words.text(i - 1) == "less";
    let enough = |a: usize| a > 0 && own.words.text(a - 1) == "as" || own.words.near(a + 1) == "enough";
    let few = |word: &str| {
        matches!(
            word,
            "less" | "too" | "hardly" | "nearly" | "almost" | "half" | "should"
        )
    };
    let same = |i: usize| {
        s.met(i)
            .is_some_and(|a| own.all[a].stem == key.all[i].stem && enough(a))
    };
    (0..key.len()).any(|i| less(key, i) && key.all[i].content && same(i)) && !own.words.texts().any(few)
}

/// Whether an opposite of a small word of the key stands before the same word: "after" for "before".
fn small_words(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    s.facts().small.iter().any(|&(i, head, opposites)| {
        let here = match head.map(|head| s.met(head)) {
            Some(None) => return false,
            Some(met) => met,
            // "Too few", "too many": it stands last.
            None => None,
        };
        let turned = |a: usize| {
            let denied = |at: usize| denial::denied(own, at, |_| false);
            // "With no roof" is without a roof.
            opposites.contains(&own.words.text(a)) && next(own, a) == here && !denied(a) && !here.is_some_and(denied)
        };
        let turned = (0..own.len()).any(turned);
        let told = |word: &str| own.words.texts().any(|t| t == word);
        // "Goes to a stream" and "fetches water from a stream" are both accepted.
        let same = |r: &Terms, at: usize| {
            next(r, at)
                .zip(head)
                .is_some_and(|(a, b)| r.all[a].stem == key.all[b].stem)
        };
        let accepted = |r: &Reference| {
            let opposite = |at: usize| opposites.contains(&r.terms.words.text(at)) && told(r.terms.words.text(at));
            (0..r.terms.len()).any(|at| opposite(at) && same(&r.terms, at))
        };
        turned && !told(key.words.text(i)) && !s.asked.references.iter().any(accepted)
    }) || from_there(s)
}

/// "From the bay to the camp", where it is asked where they went, and that was to the bay.
fn from_there(s: &Sight<'_>) -> bool {
    let (question, key, own) = (&s.asked.question.words, &s.key().terms, &s.laid.answer);
    let whither = question.get(0) == Some("where") && matches!(question.get(1), Some("did" | "does" | "do"));
    let begins = own.words.get(0) == Some("from") && own.words.texts().any(|word| word == "to");
    // "Where did they come from?"
    let whence = question.texts().last() == Some("from") || key.words.texts().any(|word| word == "from");
    if !whither || !begins || whence {
        return false;
    }
    let left = thing_behind(own, 0).map(|thing| thing.end - 1);
    left.is_some_and(|a| (0..key.len()).any(|i| key.all[i].content && s.met(i) == Some(a)))
}

/// "Anti-gravity" for "gravity".
fn against(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let prefix = |word: &str| matches!(word, "anti" | "non" | "pseudo" | "counter");
    let led = |i: usize| {
        let at = s.met(i).filter(|&at| at > 0 && own.words.all()[at].gap == Gap::Hyphen);
        at.is_some_and(|at| prefix(own.words.text(at - 1)) && !s.denied(at))
    };
    let said = || key.words.texts().chain(s.asked.question.words.texts()).any(prefix);
    (0..key.len()).any(|i| key.all[i].content && led(i) && !s.facts().denied[i]) && !said()
}
