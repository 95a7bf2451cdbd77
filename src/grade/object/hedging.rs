//! Answers that say one thing or another.
//!
//! Owns how two alternatives are told from a figure of speech. Never touches scores.

use crate::grade::asked::Asks;
use crate::grade::object::settled::Settled;
use crate::grade::object::sight::Sight;
use crate::grade::sorts::Sorts;
use crate::grade::terms::Terms;
use crate::grade::told::Told;
use crate::lexicon::{self, RelationKind};
use crate::text::Gap;
use crate::text::number::{self, Agreement, Bound, Form, Number};
use crate::text::unit::Measure;

/// "Either the old mill or the barn" is about as long as a bare pair gets.
const BARE: usize = 7;

/// Whether the answer offers two things of which the key knows only one.
pub fn hedged(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    // An "or" that ends the answer offers nothing, behind a slash neither; "people/km2" are so many for each.
    let slashed = |i: usize| {
        let word = own.words.all()[i];
        word.gap == Gap::Slash && !word.digits && Measure::of_word(own.words.text(i)).is_none()
    };
    let mut ors = (1..own.len()).filter(|&i| match own.all[i].sorts.any(Sorts::OR) {
        true => i + 1 < own.len(),
        false => slashed(i),
    });
    // "Maybe Ohio, maybe Alaska."
    let may = |terms: &Terms| {
        terms
            .words
            .texts()
            .filter(|t| matches!(*t, "maybe" | "perhaps" | "possibly"))
            .count()
    };
    if own.sorts.any(Sorts::HEDGE) && may(own) > 1 && may(&s.key().terms) == 0 {
        return true;
    }
    if own.sorts.any(Sorts::CUE) && (taken_back(s) || no_more(s)) {
        return true;
    }
    let Some(first) = ors.next() else {
        return another_first(s);
    };
    if (one_of_them(own) || unknown_which(own)) && (0..first).chain(first + 1..own.len()).any(|a| s.strange(a)) {
        return true;
    }
    // Without a passage nobody knows whether the other thing is not another name of the first, and who writes a sentence
    // about it mostly knows; a bare "A or B" leaves it open.
    if s.firm.offers || s.asked.ground.is_none() && (own.len() > BARE || own.words.all()[first].gap == Gap::Comma) {
        return false;
    }
    std::iter::once(first).chain(ors).any(|at| alternatives(s, at))
}

/// "Luzon, no wait, it is Mindanao", "Canberra used to be, but now it is Sydney": what came first is taken back.
fn taken_back(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let pair = |i: usize| (own.words.text(i), own.words.near(i + 1));
    let turns = |i: usize| {
        matches!(
            pair(i),
            ("no", "wait") | ("wait", "no") | ("no", "sorry") | ("sorry", "no") | ("i", "mean")
        ) || pair(i) == ("used", "to") && own.words.texts().skip(i).any(|word| matches!(word, "now" | "but"))
    };
    let Some(at) = (1..own.len()).find(|&i| turns(i)) else {
        return false;
    };
    let says = |i: usize| s.key().new[i] || s.facts().repeats;
    let met = || (0..s.key().terms.len()).filter(|&i| says(i)).filter_map(|i| s.met(i));
    // "1.000, I mean one thousand" takes nothing back.
    let same = |number: u16| {
        let given = &own.numbers[usize::from(number)].number;
        let keys = &s.facts().amounts;
        keys.iter()
            .any(|k| number::compare(&k.number, given) == Agreement::Equal)
    };
    let other_figure = |a: usize| own.all[a].number.is_some_and(|number| !same(number));
    let another = |a: usize| s.strange(a) && (own.words.all()[a].capital || other_figure(a));
    met().count() > 0 && met().all(|a| a < at) && (at + 2..own.len()).any(another)
}

/// "It used to be 31% and now it's 18%", where it is asked what it is: the key is what was, and another is said to be.
fn no_more(s: &Sight<'_>) -> bool {
    const SHORT: usize = 12;
    let own = &s.laid.answer;
    if own.len() > SHORT {
        return false;
    }
    let Some(now) = (2..own.len()).find(|&a| matches!(own.words.text(a), "now" | "today" | "nowadays")) else {
        return false;
    };
    let past = |word: &str| {
        matches!(
            word,
            "was" | "were" | "did" | "had" | "used" | "first" | "originally" | "formerly"
        )
    };
    let was = |a: usize| {
        matches!(
            own.words.text(a),
            "used" | "was" | "old" | "once" | "formerly" | "before"
        )
    };
    let key = || {
        (0..s.key().terms.len())
            .filter(|&i| s.key().new[i] || s.facts().repeats)
            .filter_map(|i| s.met(i))
    };
    let another = |a: usize| {
        let name = own.words.all()[a].capital && s.strange(a);
        name || own.all[a].number.is_some() && !s.hits(a)
    };
    key().count() > 0
        && key().all(|a| a < now)
        && (0..now).any(was)
        && (now + 1..own.len()).any(another)
        && !s.asked.question.words.texts().any(past)
}

/// "A fungus or else glow-worms, one of those": the answer ends with it.
fn one_of_them(own: &Terms) -> bool {
    let ends = |words: &[&str]| {
        let start = own.len().checked_sub(words.len());
        start.is_some_and(|start| own.words.texts().skip(start).eq(words.iter().copied()))
    };
    let them = ["them", "those", "these", "two"];
    them.iter()
        .any(|word| ends(&["one", "of", word]) || ends(&["one", "of", "the", word]))
}

/// "One of the two, I can never tell which."
fn unknown_which(own: &Terms) -> bool {
    let knows_or_not = |word: &str| {
        matches!(
            word,
            "sure" | "know" | "remember" | "tell" | "forget" | "forgot" | "recall" | "idea"
        )
    };
    let which = |i: usize| {
        own.words.text(i) == "which"
            && (knows_or_not(own.words.text(i - 1)) || i > 1 && knows_or_not(own.words.text(i - 2)))
    };
    // "Suez or Panama, I always mix them up."
    let mixes = |i: usize| {
        matches!(own.words.text(i), "mix" | "confuse") && matches!(own.words.near(i + 1), "them" | "the" | "those")
    };
    (1..own.len()).any(|i| which(i) || mixes(i))
}

/// Whether what stands before and behind the `or` or the slash at `at` are two answers.
fn alternatives(s: &Sight<'_>, at: usize) -> bool {
    let own = &s.laid.answer;
    let words = own.words.all();
    let or = own.words.text(at) == "or";
    // "6 or 7" leaves it open where the key is one of them; "5 or more", "more or less", "km/h" are one thing each.
    if or && (one_of_two_figures(s, at) || one_of_two_years(s, at)) {
        return true;
    }
    match between_figures(s, at) {
        Some(parted) if or && parted => return true,
        Some(_) if or => return false,
        _ => {}
    }
    // "Quantum electrodynamics (or QED)": another name, said aside.
    if or && words[at].gap == Gap::Bracket {
        return false;
    }
    // "Whether it is hot or cold": in either case.
    if or && (0..at).any(|i| own.words.text(i) == "whether") {
        return false;
    }
    let inside = own.numbers.iter().any(|n| n.first <= at && at < n.end);
    let phrase =
        or && matches!(
            own.words.text(at + 1),
            "so" | "more" | "less" | "not" | "else" | "otherwise" | "thereabouts" | "rather" | "even"
        ) || or && own.words.text(at + 1) == "at" && matches!(own.words.near(at + 2), "least" | "most");
    if inside || phrase {
        return false;
    }
    let from = if or { at + 1 } else { at };
    let here = |i: usize| words[i].sentence == words[at].sentence;
    let start = (0..at).rev().take_while(|&i| here(i)).last();
    let Some(mut start) = start else { return false };
    // "Doctors and either parents or residents": what stands before is not one of the two.
    if let Some(either) = (start..at).rev().find(|&i| own.words.text(i) == "either") {
        start = (either + 1).min(at);
    }
    let end = (from..own.len())
        .find(|&i| !here(i) || i > from && words[i].gap >= Gap::Comma)
        .unwrap_or(own.len());
    // "May" is a month here.
    let says = |i: &usize| s.says(*i) || own.all[*i].date.is_some();
    let left = (start..at).rev().find(says);
    let right = (from..end).find(says);
    let (Some(left), Some(right)) = (left, right) else {
        return false;
    };
    // A slash stands right between its two, and between two of a kind: "3/4" and "km/h" are one thing each.
    let beside = left + 1 == at && right == at;
    let alike = own.all[left].number.is_some() == own.all[right].number.is_some();
    let divides = or || beside && alike;
    if !divides {
        return false;
    }
    let offered = (own.all[left].stem, own.all[right].stem);
    if s.firm.offered.contains(&offered) || s.firm.offered.contains(&(offered.1, offered.0)) {
        return false;
    }
    // "Pacific or Atlantic": the key's "ocean" is the Atlantic too, and no name for the Pacific.
    const NAMED: f32 = 0.6;
    let other_name = |i: usize| words[i].capital && s.hits(i) && s.laid.any[i] < NAMED;
    let hit = |i: usize| s.hits(i) && !s.against(i) && !other_name(i);
    let strange = |i: usize| s.strange(i) || other_name(i);
    let hits = |range: std::ops::Range<usize>| range.into_iter().any(|i| s.says(i) && hit(i));
    // "Bell-2 or Bell-3": what is said again leads to what differs.
    let differs = (from..end).find(|&i| s.says(i) && (strange(i) || hit(i)));
    // "8 January or 8 February 2018": what both say leads to what differs.
    let again = |i: usize| (start..at).any(|l| own.all[l].stem == own.all[i].stem);
    let turn = (from..end).find(|i| says(i) && !again(*i));
    let dates = |i: usize| own.all[i].date.is_some();
    let parts = |i: usize| dates(left) && dates(i) && !s.hits(i) || strange(i) && contrast(s, left, i);
    if hit(left) && turn.is_some_and(parts) {
        return true;
    }
    match (hit(left), hit(right)) {
        (true, false) => differs.is_some_and(strange) && !hits(from..end),
        (false, true) => strange(left) && !hits(start..at),
        // "At new or full moon": what happens at both happens at either.
        (true, true) => or && s.asked.asks != Asks::When && together(s, left, right),
        (false, false) => false,
    }
}

/// Whether the `or` at `at` stands inside a stretch of two figures of which the key is one.
fn one_of_two_figures(s: &Sight<'_>, at: usize) -> bool {
    let own = &s.laid.answer;
    let Some(found) = own.numbers.iter().find(|n| n.first < at && at < n.figure.1) else {
        return false;
    };
    let (low, high) = (found.number.low, found.number.high);
    let exact = |number: &Number| number.low == number.high && number.bound == Bound::Exact;
    let one = |facts: &Settled| {
        matches!(&facts.amounts[..], [key] if facts.bare && exact(&key.number)
            && (key.number.low == low || key.number.low == high))
    };
    let said = s.asked.ground.as_ref().is_some_and(|g| {
        let range = |told: &Told| told.number.low == low && told.number.high == high;
        g.told.iter().any(range)
    });
    low < high && one(s.facts()) && !said
}

/// "1997 or 1998", where the key is one of the two.
fn one_of_two_years(s: &Sight<'_>, at: usize) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let Some(found) = own.numbers.iter().find(|n| n.first < at && at < n.figure.1) else {
        return false;
    };
    let [year] = &key.numbers[..] else { return false };
    let one = year.number.low == found.number.low || year.number.low == found.number.high;
    let whole = (0..key.len()).all(|i| key.all[i].date.is_some() || !s.key().new[i]);
    whole && one && year.number.form == Form::Year && !year.number.is_range() && found.number.is_range()
}

/// Whether of the two figures that the `or` at `at` stands between the one is the key's and the other is not; nothing where it
/// stands between none.
fn between_figures(s: &Sight<'_>, at: usize) -> Option<bool> {
    let numbers = &s.laid.answer.numbers;
    let left = numbers.iter().rev().find(|n| n.end <= at && at - n.end <= 2)?;
    let right = numbers.iter().find(|n| n.first > at && n.first - at <= 3)?;
    let keys = || s.firm.keys.iter();
    let alike = |a: &Number, b: &Number| a.low == b.low && a.high == b.high;
    let same = |n: &Number| keys().flat_map(|f| &f.amounts).any(|key| alike(&key.number, n));
    // "4.2 trillion won, or $3.1bn": the passage tells it so as well.
    let told = |n: &Number| {
        keys()
            .flat_map(|f| &f.equals)
            .any(|equal| alike(equal, n) && equal.unit == n.unit)
    };
    let pair = [&left.number, &right.number];
    if pair.iter().any(|n| same(n)) && pair.iter().any(|n| told(n)) {
        return Some(false);
    }
    let parted = left.number.low != right.number.low && same(&left.number) != same(&right.number);
    parted.then_some(true)
}

/// Whether two words of the answer shut each other out: north and south.
fn contrast(s: &Sight<'_>, a: usize, b: usize) -> bool {
    let own = &s.laid.answer.all;
    let (Some(a), Some(b)) = (own[a].entry, own[b].entry) else {
        return false;
    };
    lexicon::relation(a, b).is_some_and(|r| matches!(r.kind, RelationKind::Antonym | RelationKind::Contrast))
}

/// Whether two words of the answer meet words that the key joins by `and`.
fn together(s: &Sight<'_>, left: usize, right: usize) -> bool {
    let key = s.key();
    let place = |at: usize| (0..key.terms.len()).find(|&i| s.met(i) == Some(at));
    let (Some(a), Some(b)) = (place(left), place(right)) else {
        return false;
    };
    (a.min(b)..a.max(b)).any(|i| key.terms.words.text(i) == "and")
}

/// "Jupiter, then Mercury": another name, and the key behind it.
fn another_first(s: &Sight<'_>) -> bool {
    const SHORT: usize = 8;
    let own = &s.laid.answer;
    if own.len() > SHORT || !own.sorts.any(Sorts::CUE) {
        return false;
    }
    let then =
        |i: usize| own.words.text(i) == "then" || own.words.text(i) == "by" && own.words.text(i - 1) == "followed";
    let Some(at) = (1..own.len()).find(|&i| then(i)) else {
        return false;
    };
    let name = |a: usize| own.words.all()[a].capital && own.all[a].content && s.strange(a);
    let one = s.asked.ground.is_none() && s.facts().items.len() <= 1 && s.facts().content <= 2;
    one && (0..at).any(name) && !(0..at).any(|a| s.hits(a)) && (at + 1..own.len()).any(|a| s.hits(a))
}
