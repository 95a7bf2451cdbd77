//! What a figure counts, and of how many: the right figure of another thing, or of another whole.
//!
//! Owns what the passage counts beside what is asked for. Never touches the figures of the key, nor scores.

use crate::grade::object::amount::{Amount, Pace, all_but, amounts};
use crate::grade::object::build::run;
use crate::grade::object::deeds::alike;
use crate::grade::object::settled::Settled;
use crate::grade::object::sight::Sight;
use crate::grade::terms::{Term, Terms};
use crate::grade::told::counted;
use crate::lexicon::{self, Entry, Flags, RelationKind, Topic};
use crate::text::number::{self, Agreement, Bound, Form};
use crate::text::unit::{Currency, Dimension, Measure, Unit};

/// Whether a figure would do as the key's rounded, if the passage did not give it of something else.
pub fn rounds_to_another(s: &Sight<'_>, own: &Amount) -> bool {
    let how = |n: &number::Number| number::compare(n, &own.number);
    let keys = || s.firm.keys.iter().flat_map(|facts| &facts.amounts);
    let equals = || s.firm.keys.iter().flat_map(|facts| &facts.equals);
    own.number.bound == Bound::Exact
        && keys().any(|k| how(&k.number) == Agreement::RoundsTo)
        && keys().all(|k| how(&k.number) != Agreement::Equal)
        && equals().all(|equal| how(equal) == Agreement::Different)
        && s.asked
            .ground
            .as_ref()
            .is_some_and(|g| g.told.iter().any(|t| how(&t.number) == Agreement::Equal))
}

/// "Ten of twenty" for ten, where the passage knows of no twenty.
pub fn of_another_whole(s: &Sight<'_>, own: &Amount) -> bool {
    let whole = own.part.map(|part| (part / own.number.low).round());
    let keys = || s.firm.keys.iter().flat_map(|facts| &facts.amounts);
    // "19 of 88" for "19 of 61".
    let told = |k: &Amount| k.part.map(|part| (part / k.number.low).round());
    let mut wholes = keys().filter_map(told).peekable();
    if let Some(whole) = whole.filter(|_| wholes.peek().is_some()) {
        return wholes.all(|told| told != whole);
    }
    let (Some(whole), Some(ground)) = (whole.filter(|_| keys().all(|k| k.part.is_none())), &s.asked.ground) else {
        return false;
    };
    let shares = |n: &number::Number| n.unit == Unit::Percent || n.form == Form::Fraction;
    // "In how many of the twelve tests?"
    let of = |q: &&number::Found| q.first > 1 && s.asked.question.words.text(q.first - 2) == "of";
    if let Some(asked) = s.asked.question.numbers.iter().find(of) {
        return asked.number.low != whole;
    }
    !keys().any(|k| shares(&k.number))
        && !ground
            .told
            .iter()
            .any(|told| told.number.low == whole || told.number.low == own.number.low)
}

/// The two that a question sets against each other, by their places in it: "the ratio of boys to girls".
fn sides(question: &Terms) -> Option<[usize; 2]> {
    let thing = |i: usize| question.all[i].content && question.all[i].flags.has(Flags::NOUN);
    let to =
        (1..question.len().saturating_sub(1)).find(|&i| question.words.text(i) == "to" && thing(i - 1) && thing(i + 1));
    to.map(|i| [i - 1, i + 1])
}

/// "One girl to ten boys", where the ratio of boys to girls is asked for.
pub fn sides_turned(s: &Sight<'_>) -> bool {
    let (question, own) = (&s.asked.question, &s.laid.answer);
    let [first, second] = &own.numbers[..] else {
        return false;
    };
    // "Three parts of oil".
    let part = |word: &str| matches!(word, "part" | "parts" | "of");
    let counts = |found: &number::Found, i: usize| {
        let thing = (found.end..own.len()).find(|&a| !part(own.words.text(a)));
        thing.is_some_and(|a| alike(&own.all[a], &question.all[i]))
    };
    sides(question).is_some_and(|[one, other]| counts(first, other) && counts(second, one))
}

/// "Three women for every man" for three to one, where the ratio of men to women is asked for.
pub fn each_of_the_other(s: &Sight<'_>) -> bool {
    let (question, own) = (&s.asked.question, &s.laid.answer);
    let [only] = &own.numbers[..] else { return false };
    let each = |i: &usize| matches!(own.words.text(*i), "every" | "each" | "per");
    let Some(one) = (0..own.len()).find(each).and_then(|i| own.all.get(i + 1)) else {
        return false;
    };
    let many = own.all.get(only.end);
    sides(question).is_some_and(|[first, second]| {
        many.is_some_and(|many| alike(many, &question.all[second])) && alike(one, &question.all[first])
    })
}

/// "Somewhere between 1900 and 2140 metres" for 2140: who has read it names no other end.
pub fn end_of_a_stretch(s: &Sight<'_>) -> bool {
    const NARROW: f64 = 0.05;
    let own = &s.laid.answer;
    let ([key], [found]) = (&s.facts().amounts[..], &own.numbers[..]) else {
        return false;
    };
    let (key, given) = (key.number, found.number);
    // "From 3 to 46 tons" tells to what it rose.
    let risen = own.words.text(found.first) == "from" && given.high == key.low;
    let start = |word: &str| matches!(word, "from" | "before" | "first" | "originally" | "was" | "were");
    if risen || s.asked.question.words.texts().any(start) {
        return false;
    }
    let wide = given.high - given.low > NARROW * key.low.abs();
    let end = given.low == key.low || given.high == key.low;
    s.asked.ground.is_some() && key.bound == Bound::Exact && !key.is_range() && given.is_range() && wide && end
}

/// "At most 35", where the minimum age is asked for.
pub fn bounded_otherwise(s: &Sight<'_>) -> bool {
    let asks = |bound: &str| s.asked.question.words.texts().any(|word| word == bound);
    let [found] = &s.laid.answer.numbers[..] else {
        return false;
    };
    match found.number.bound {
        Bound::AtMost | Bound::Under => asks("minimum"),
        Bound::AtLeast | Bound::Over => asks("maximum"),
        Bound::Exact | Bound::About | Bound::Nearly => false,
    }
}

/// "Second to last", "last but one": a place counted from the end, where the key counts from the beginning.
pub fn from_the_end(s: &Sight<'_>) -> bool {
    fn told(terms: &Terms) -> bool {
        let ends = |word: &str| matches!(word, "last" | "end" | "bottom" | "back");
        terms
            .numbers
            .iter()
            .filter(|found| found.number.form == Form::Ordinal)
            .any(|found| {
                let article = usize::from(terms.words.near(found.end + 1) == "the");
                matches!(terms.words.near(found.end), "to" | "from") && ends(terms.words.near(found.end + 1 + article))
            })
    }
    s.facts().amounts.iter().any(|key| key.number.form == Form::Ordinal)
        && told(&s.laid.answer)
        && !told(&s.key().terms)
}

/// "Six children", where six siblings are asked for and the passage counts seven children.
pub fn counts_another(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let Some(ground) = s.asked.ground.as_ref().filter(|_| s.facts().bare) else {
        return false;
    };
    own.numbers.iter().any(|found| {
        let Some(at) = counted(own, found) else { return false };
        if beside_what_is_counted(s, at) || is_key(s, found) && no_people(s, found.end) {
            return true;
        }
        let same = is_key(s, found) && (one_kind(s, at) || tells_what_is_counted(s, at));
        if !s.says(at) || !s.unlike(at) || asked_of(s, at) || same {
            return false;
        }
        let mut told = ground
            .told
            .iter()
            .filter(|told| told.of == Some(own.all[at].stem) && told.number.low != 1.0)
            .peekable();
        told.peek().is_some() && told.all(|t| number::compare(&t.number, &found.number) == Agreement::Different)
    })
}

/// "30 holes", where it is asked how many scouts are at the hole.
fn beside_what_is_counted(s: &Sight<'_>, at: usize) -> bool {
    let (question, own) = (&s.asked.question, &s.laid.answer.all[at]);
    let Some(thing) = s.firm.counts else { return false };
    let run = (thing..question.len()).take_while(|&i| question.all[i].content);
    let asked = run
        .into_iter()
        .any(|i| question.all[i].stem == own.stem || alike(&question.all[i], own));
    // "How many of the children were boys?"
    let named = |i: usize| {
        matches!(
            question.words.text(i - 1),
            "the" | "a" | "an" | "one" | "his" | "her" | "its" | "their"
        )
    };
    // "The junior section" is no junior.
    let whole = |i: usize| {
        !question
            .all
            .get(i + 1)
            .is_some_and(|t| t.content && t.flags.has(Flags::NOUN))
    };
    let other = |i: usize| question.all[i].stem == own.stem && own.flags.has(Flags::NOUN) && named(i) && whole(i);
    !asked && (thing + 1..question.len()).any(other) && !s.key().terms.all.iter().any(|t| t.stem == own.stem)
}

/// "He got 5,300 people to sign", where it is asked how many signatures he collected.
fn tells_what_is_counted(s: &Sight<'_>, at: usize) -> bool {
    let own = &s.laid.answer;
    let asked = s.firm.counts.map(|thing| &s.asked.question.all[thing]);
    let told = |t: &Term| (at + 1..own.len()).any(|a| own.all[a].content && alike(t, &own.all[a]));
    asked.is_some_and(told)
}

/// "38 birds", where it is asked how many crakes there are; "26 workers" are people.
fn one_kind(s: &Sight<'_>, at: usize) -> bool {
    let beast = |t: &Term| {
        let topic = t.entry.and_then(Entry::topic);
        topic.filter(|topic| matches!(topic, Topic::Animal | Topic::Plant))
    };
    let question = &s.asked.question;
    let asked = s.firm.counts.map(|thing| &question.all[run(question, thing).end - 1]);
    let given = &s.laid.answer.all[at];
    let own = beast(given);
    let people = s.firm.counts.is_some_and(|i| question.words.text(i) == "people");
    people && given.entry.and_then(Entry::topic) == Some(Topic::Person) || own.is_some() && asked.and_then(beast) == own
}

/// Whether a figure is the one of an accepted answer.
fn is_key(s: &Sight<'_>, found: &number::Found) -> bool {
    let same = |k: &Amount| number::compare(&k.number, &found.number) == Agreement::Equal;
    s.firm.keys.iter().flat_map(|facts| &facts.amounts).any(same)
}

/// "1,260 aeroplanes", "140 families", where people are counted.
fn no_people(s: &Sight<'_>, at: usize) -> bool {
    let own = &s.laid.answer;
    let topic = |t: &Term| t.entry.and_then(Entry::topic);
    let question = &s.asked.question;
    let asked = s.firm.counts.map(|i| &question.all[i]);
    let named = s.firm.counts.is_some_and(|i| question.words.text(i) == "people");
    let people = named || asked.is_some_and(|t| topic(t) == Some(Topic::Person));
    if !people || own.words.near(at).is_empty() || !own.all[at].content {
        return false;
    }
    let head = run(own, at).end - 1;
    let (term, plural) = (&own.all[head], own.words.text(head).ends_with('s'));
    let other = matches!(
        topic(term),
        Some(Topic::Artifact | Topic::Group | Topic::Animal | Topic::Place | Topic::Object)
    );
    plural && other && !term.flags.has(Flags::VERB) && s.says(head) && !asked.is_some_and(|t| alike(t, term))
}

/// "41 tonnes", "14 per cent", where it is asked how many ships there were.
pub fn measures_a_count(s: &Sight<'_>) -> bool {
    let question = &s.asked.question;
    let Some(thing) = s.firm.counts else { return false };
    let measure = |word: &str| Measure::of_word(word).is_some() || Currency::of_word(word).is_some();
    let counts = question.all[thing].flags.has(Flags::NOUN) && !measure(question.words.text(thing));
    let plain = |f: &&Settled| {
        f.bare
            && f.amounts.len() == 1
            && f.amounts
                .iter()
                .all(|k| k.number.unit == Unit::None && k.number.form == Form::Cardinal)
    };
    let percent = |word: &str| matches!(word, "per" | "percent" | "percentage" | "points" | "degrees" | "pounds");
    let one = s.laid.answer.numbers.iter();
    counts
        && !percent(question.words.text(thing))
        && s.firm.keys.iter().filter(plain).count() == s.firm.keys.len()
        && s.laid.answer.numbers.len() == 1
        && one
            .into_iter()
            .all(|n| !matches!(n.number.unit, Unit::None) && n.role == number::Role::Quantity)
        && !s
            .laid
            .answer
            .words
            .texts()
            .any(|word| word == question.words.text(thing))
}

/// "1,340 employees", where it is asked how many a company employs.
fn asked_of(s: &Sight<'_>, at: usize) -> bool {
    let own = &s.laid.answer.all[at];
    let asked = s.asked.question.all.iter().filter(|t| t.content);
    let thing = s.firm.counts.map(|i| &s.asked.question.all[i]);
    // Inhabitants are people.
    let person = |t: &Term| t.entry.and_then(Entry::topic) == Some(Topic::Person);
    let people = matches!(s.laid.answer.words.text(at), "people" | "persons");
    thing.is_some_and(|thing| alike(thing, own) || people && person(thing))
        || asked.into_iter().any(|t| match (t.entry, own.entry) {
            (Some(a), Some(b)) => lexicon::relation(a, b).is_some_and(|r| r.kind == RelationKind::Derivation),
            _ => false,
        })
}

/// "Two days before", where the key has the day before.
pub fn more_than_the_one(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    if !key.numbers.is_empty() {
        return false;
    }
    let one = |i: usize| {
        let single = i > 0 && matches!(key.words.text(i - 1), "the" | "a" | "previous" | "next" | "following");
        let relative = matches!(key.words.near(i + 1), "before" | "after" | "earlier" | "later" | "");
        (single && relative)
            .then(|| Measure::of_word(key.words.text(i)))
            .flatten()
    };
    let times = || {
        (0..key.len())
            .filter(|&i| !key.words.text(i).ends_with('s'))
            .filter_map(one)
    };
    own.numbers.iter().any(|found| {
        let number = &found.number;
        let of = |measure: Measure| number.unit == Unit::Measure(measure) && (number.low != 1.0 || number.high != 1.0);
        times().any(|measure| measure.dimension() == Dimension::Time && of(measure))
    })
}

/// "30 per cent of the jobs", where a share of the cost is asked for; "half a day", where half of the animals died.
pub fn share_of_another(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let share = |n: &number::Number| n.unit == Unit::Percent || n.form == Form::Fraction && n.unit == Unit::None;
    let keys = || s.firm.keys.iter().flat_map(|facts| &facts.amounts);
    let Some(ground) = s.asked.ground.as_ref().filter(|_| keys().all(|k| share(&k.number))) else {
        return false;
    };
    let small = |a: &usize| !own.all[*a].content && !matches!(own.words.text(*a), "them" | "which" | "that" | "those");
    own.numbers.iter().any(|found| {
        if !share(&found.number) {
            // "31%, but two years ago it was 18%" tells a share.
            let shared = || own.numbers.iter().any(|other| share(&other.number));
            return asks_share(&s.asked.question) && matches!(found.number.unit, Unit::Measure(_)) && !shared();
        }
        // "94 per cent of its area": of what the question asks about.
        let asked = matches!(own.words.near(found.end + 1), "its" | "their" | "his" | "her");
        if own.words.near(found.end) != "of" || asked {
            return false;
        }
        let base = (found.end + 1..own.len()).skip_while(small);
        let mut base = base.take_while(|&a| own.all[a].content).peekable();
        let other = |a: usize| s.says(a) && s.unlike(a) && own.all[a].number.is_none() && ground.holds(own.all[a].stem);
        base.peek().is_some() && base.all(other)
    })
}

/// Whether a question asks for a part of a whole.
fn asks_share(question: &Terms) -> bool {
    let text = |i: usize| question.words.text(i);
    (0..question.len()).any(|i| {
        let of = matches!(text(i), "many" | "much") && question.words.near(i + 1) == "of";
        of || matches!(text(i), "share" | "proportion" | "fraction" | "percentage")
    })
}

/// Whether a text says that there is as much of one thing as of another: once, and not twice.
pub fn as_much(terms: &Terms) -> bool {
    (1..terms.len()).any(|i| matches!(terms.words.text(i), "many" | "much") && terms.words.text(i - 1) == "as")
}

/// Whether the only figure of a text tells how long, or how long ago, and not how often: "for four years".
pub fn lasts(terms: &Terms) -> bool {
    let [only] = &terms.numbers[..] else { return false };
    let before = only.first.checked_sub(1).map_or("", |at| terms.words.text(at));
    matches!(before, "for" | "during" | "after") || matches!(terms.words.near(only.end), "ago" | "long")
}

/// Whether the question asks how many in such a time; nothing where it asks for no time.
pub fn asked_per(question: &Terms, pace: Pace) -> Option<bool> {
    let words = &question.words;
    let by = |i: usize| match words.text(i) {
        "each" | "every" | "per" | "a" | "an" => Measure::of_word(words.near(i + 1)),
        "hourly" => Some(Measure::Hour),
        "daily" => Some(Measure::Day),
        "weekly" => Some(Measure::Week),
        "monthly" => Some(Measure::Month),
        "yearly" | "annually" | "annual" => Some(Measure::Year),
        _ => None,
    };
    let mut asked = (0..words.len())
        .filter_map(by)
        .filter(|m| m.dimension() == Dimension::Time)
        .peekable();
    asked.peek()?;
    Some(asked.any(|measure| pace.is_per(measure)))
}

/// "$1.1 million a year", where it is asked how much it is a month.
pub fn at_another_pace(question: &Terms, own: &Amount) -> bool {
    own.pace.is_some_and(|pace| asked_per(question, pace) == Some(false))
}

/// The same of an answer beside a key that is an amount and no more.
pub fn all_at_another_pace(s: &Sight<'_>) -> bool {
    const MOST: usize = 3;
    let few = s.facts().bare || s.facts().amounts.len() == 1 && s.facts().content <= MOST;
    let plain = few && s.facts().amounts.iter().all(|k| k.pace.is_none());
    plain && amounts(&s.laid.answer).any(|own| at_another_pace(&s.asked.question, &own))
}

/// "One", where all but one did; "all but 27", where 27 did.
pub fn excepted(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    key.numbers.iter().any(|k| {
        let left = all_but(key, k.first);
        let same = |n: &number::Found| number::compare(&k.number, &n.number) == Agreement::Equal;
        own.numbers.iter().any(|n| same(n) && all_but(own, n.first) != left)
    })
}

/// "12 squared" for 12, "11 plus a goalkeeper" for 11: the figure is only what it is worked out from.
pub fn worked_with(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let works = |terms: &Terms, at: usize| match terms.words.near(at) {
        "squared" | "cubed" => true,
        "plus" | "minus" => !terms.words.near(at + 1).is_empty(),
        _ => false,
    };
    let key = &s.key().terms;
    let [only] = &own.numbers[..] else { return false };
    works(own, only.end) && s.facts().bare && !(0..key.len()).any(|i| works(key, i))
}
