//! Answers to a question after a figure.
//!
//! Owns when a figure settles an answer by itself. Never touches how two figures are held against each other.

use crate::grade::object::amount::{Amount, Grade, amounts, grade, other_money};
use crate::grade::object::counted;
use crate::grade::object::settled::{Settled, is_measure, number_pairs, one_frequency};
use crate::grade::object::sight::Sight;
use crate::grade::opinion::{Accord, Objection};
use crate::grade::terms::Terms;
use crate::lexicon::Flags;
use crate::text::number::{self, Agreement, Bound, Form};
use crate::text::unit::Unit;

/// What the figures of an answer say to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Say {
    /// They are what is asked for.
    Yes(Accord),
    /// They are not.
    No(Objection),
    /// Neither.
    Nothing,
}

/// More figures than this in a key that is nothing but figures are a table.
const MOST: usize = 6;

/// The figures of an answer, as far as they count: what the question gave is only repeated.
#[derive(Clone, Copy)]
struct Given {
    all: [Option<Amount>; MOST],
    count: usize,
}

impl Given {
    fn of(s: &Sight<'_>) -> Self {
        let mut given = Self {
            all: [None; MOST],
            count: 0,
        };
        for mut amount in amounts(&s.laid.answer).filter(|a| !repeated(s, a)) {
            // "11,500 a day", where it is asked how many come each day.
            if amount
                .pace
                .is_some_and(|pace| counted::asked_per(&s.asked.question, pace) == Some(true))
                && s.facts().amounts.iter().all(|k| k.pace.is_none())
            {
                amount.pace = None;
            }
            amount.read_degrees(s.firm.scale);
            given.push(amount);
        }
        let turned = to_before_from(&s.laid.answer) || against_before_for(&s.laid.answer) || counted::sides_turned(s);
        if turned && given.count == 2 {
            given.all.swap(0, 1);
        }
        given
    }

    fn push(&mut self, amount: Amount) {
        if let Some(slot) = self.all.get_mut(self.count) {
            *slot = Some(amount);
        }
        self.count += 1;
    }

    fn iter(&self) -> impl Iterator<Item = &Amount> {
        self.all.iter().flatten()
    }

    /// Each range as its two ends: "1 to 99" is as good as "1:99". So is what may be a time of day: "21:17" is a score.
    fn ends(&self) -> Self {
        let mut ends = Self {
            all: [None; MOST],
            count: 0,
        };
        let parted = self.iter().any(|a| a.number.is_range() || timed(a));
        for amount in self.iter().filter(|_| parted) {
            let mut part = *amount;
            let (mut low, mut high) = (amount.number.low, amount.number.high);
            if timed(amount) && low == high {
                (low, high) = (low.floor(), (low.fract() * 60.0).round());
                part.number.form = Form::Cardinal;
                part.number.step = 1.0;
            }
            for end in [low, high] {
                (part.number.low, part.number.high) = (end, end);
                ends.push(part);
            }
        }
        ends
    }
}

/// Whether the question states a figure, and no accepted answer does.
fn repeated(s: &Sight<'_>, own: &Amount) -> bool {
    let same = |n: &number::Number| number::compare(n, &own.number) == Agreement::Equal;
    s.asked.question.numbers.iter().any(|q| same(&q.number))
        && !s.firm.keys.iter().any(|f| f.amounts.iter().any(|k| same(&k.number)))
}

/// What the figures of the answer say.
pub fn say(s: &Sight<'_>) -> Say {
    if let Some(say) = how_often(s) {
        return say;
    }
    if !s.laid.answer.numbers.is_empty() && counted::more_than_the_one(s) {
        return Say::No(Objection::OtherFigure);
    }
    if counted::excepted(s) || counted::worked_with(s) {
        return Say::No(Objection::OtherFigure);
    }
    if !s.firm.figures {
        return Say::Nothing;
    }
    if counted::from_the_end(s) || counted::end_of_a_stretch(s) || counted::bounded_otherwise(s) {
        return Say::No(Objection::OtherFigure);
    }
    if counted::measures_a_count(s)
        || counted::counts_another(s)
        || counted::share_of_another(s)
        || counted::all_at_another_pace(s)
    {
        return Say::No(Objection::OtherUnit);
    }
    let given = Given::of(s);
    let dated = !s.laid.answer.dates.is_empty();
    let facts = s.facts();
    if given.count == 0 {
        let key = &s.key().terms;
        let place = matches!(&facts.amounts[..], [only] if only.number.form == Form::Ordinal)
            && s.laid.answer.numbers.is_empty()
            && !key.all.iter().any(|t| t.name)
            && !key.numbers.iter().any(|n| key.passing(n));
        // "England won it in extra time" for "4–2 after extra time", where "4–2" is accepted as well.
        let around = || {
            let keys = &s.firm.keys;
            !facts.bare
                && !facts.amounts.is_empty()
                && keys.iter().all(|k| !k.amounts.is_empty())
                && keys.iter().any(|k| k.bare)
        };
        // "11 November", where it is asked at what time of day.
        let day = dated && facts.bare && facts.amounts.iter().all(timed);
        if !dated && s.laid.answer.numbers.is_empty() && around() || day {
            return Say::No(Objection::NoFigure);
        }
        let left_out = !dated && (facts.bare && only_units(s) || place && s.laid.best.new_recall > 0.0);
        return if left_out {
            Say::No(Objection::NoFigure)
        } else if facts.amounts.iter().any(|k| k.scales) && counted::as_much(&s.laid.answer) {
            Say::No(Objection::OtherFigure)
        } else {
            Say::Nothing
        };
    }
    if given.count > MOST {
        return Say::Nothing;
    }
    if given
        .iter()
        .any(|own| counted::rounds_to_another(s, own) || counted::of_another_whole(s, own))
    {
        return Say::No(Objection::OtherFigure);
    }
    let bare = || s.firm.keys.iter().filter(|f| f.bare && !f.amounts.is_empty());
    if bare().any(|facts| agrees(facts, &given)) {
        return if adds_nothing(s) {
            Say::Yes(Accord::SameFigure)
        } else {
            Say::Nothing
        };
    }
    if facts.amounts.is_empty() {
        return Say::Nothing;
    }
    // "400 instead of 600" says the same as "from 600 to 400".
    let change = s.laid.answer.words.texts().any(|t| t == "from");
    let scored =
        s.laid.answer.numbers.iter().any(|n| n.number.is_range()) || number_pairs(&s.laid.answer).next().is_some();
    let moved = |f: &Settled| (f.bare || change || f.score && scored) && !lost(s) && out_of_order(f, &given);
    if counted::each_of_the_other(s) {
        return Say::No(Objection::Swapped);
    }
    if half_of_a_score(s, &given) || one_end(s, &given) {
        return Say::No(Objection::Incomplete);
    }
    if by_the_end(s, &given) || other_size(s, &given) {
        return Say::No(Objection::OtherFigure);
    }
    if s.firm.keys.iter().any(moved) || at_the_wrong_end(s) {
        return Say::No(Objection::Swapped);
    }
    if facts.bare || nothing_else(s) {
        clashes(s, facts, &given)
    } else {
        other_of_a_kind(s, facts, &given)
    }
}

/// "To 28 per cent from 41": the end is said before the beginning.
fn to_before_from(terms: &Terms) -> bool {
    let led = |n: &number::Found, word: &str| n.first > 0 && terms.words.text(n.first - 1) == word;
    matches!(&terms.numbers[..], [end, start] if led(end, "to") && led(start, "from"))
}

/// "Two against and five in favour": the lost side is counted before the other.
fn against_before_for(terms: &Terms) -> bool {
    let side = |n: &number::Found, word: &str| (n.end..n.end + 3).any(|i| terms.words.near(i) == word);
    matches!(&terms.numbers[..], [lost, won] if side(lost, "against") && (side(won, "for") || side(won, "favour") || side(won, "favor")))
}

/// What the frequency of the answer says, where the key is one: "on alternate days" for "every other day".
fn how_often(s: &Sight<'_>) -> Option<Say> {
    let (key, bare) = s.facts().often?;
    let Some(own) = one_frequency(&s.laid.answer) else {
        return counted::lasts(&s.laid.answer).then_some(Say::No(Objection::OtherFigure));
    };
    if !key.agrees(&own) {
        return Some(Say::No(Objection::OtherFigure));
    }
    let beyond = |i: usize| s.says(i) && !(own.first..own.end).contains(&i) && !s.hits(i);
    (bare && !(0..s.laid.answer.len()).any(beyond)).then_some(Say::Yes(Accord::SameFigure))
}

/// Whether all figures of a key were given, in its order, and nothing else but the same in other terms.
fn agrees(facts: &Settled, given: &Given) -> bool {
    let keys = &facts.amounts;
    let each = |given: &Given| {
        given.count == keys.len()
            && keys
                .iter()
                .zip(given.iter())
                .all(|(k, a)| grade(k, a, &facts.told) == Grade::Agree)
    };
    let equal = |a: &Amount| {
        facts
            .equals
            .iter()
            .any(|e| matches!(number::compare(e, &a.number), Agreement::Equal | Agreement::RoundsTo))
    };
    if keys.len() == 1 {
        return given
            .iter()
            .all(|a| grade(&keys[0], a, &facts.told) == Grade::Agree || equal(a));
    }
    each(given) || each(&given.ends())
}

/// How well a figure agrees with the one of any accepted answer that it comes nearest to.
fn best(s: &Sight<'_>, own: &Amount) -> Grade {
    let keys = s.firm.keys.iter();
    let grades = keys.flat_map(|facts| facts.amounts.iter().map(|key| grade(key, own, &facts.told)));
    grades.max().unwrap_or(Grade::Clash)
}

/// Whether the figures that were given are others than those of a key that is nothing but figures.
fn clashes(s: &Sight<'_>, facts: &Settled, given: &Given) -> Say {
    let worst = given.iter().map(|a| best(s, a)).max().unwrap_or(Grade::Clash);
    if worst == Grade::Clash {
        return Say::No(Objection::OtherFigure);
    }
    if worst == Grade::Unit {
        return Say::No(Objection::OtherUnit);
    }
    other_of_a_kind(s, facts, given)
}

/// Whether the figures of a score, a ratio or a change were given in another order, or one of them is another.
fn out_of_order(facts: &Settled, given: &Given) -> bool {
    let keys = &facts.amounts;
    let paired = |given: &Given| {
        given.count == keys.len()
            && keys
                .iter()
                .zip(given.iter())
                .any(|(k, a)| grade(k, a, &[]) < Grade::Open)
    };
    facts.ordered && (paired(given) || paired(&given.ends()))
}

/// Whether the answer sees a score from the side that lost: "they lost 17 to 21" for "21 to 17".
fn lost(s: &Sight<'_>) -> bool {
    let loses = |word: &str| matches!(word, "lost" | "lose" | "loses" | "losing" | "beaten" | "defeated");
    s.laid.answer.words.texts().any(loses) && !s.key().terms.words.texts().any(loses)
}

/// "21", where the score is 21 to 17.
fn half_of_a_score(s: &Sight<'_>, given: &Given) -> bool {
    let facts = s.facts();
    // "Ten boys for every girl" for "ten to one".
    let each = |word: &str| matches!(word, "every" | "each" | "per");
    if facts.amounts.last().is_some_and(|k| k.number.low == 1.0) && s.laid.answer.words.texts().any(each) {
        return false;
    }
    let one = given.count == 1 && given.iter().all(|a| !a.number.is_range() && !timed(a));
    one && s.laid.answer.numbers.len() == 1 && facts.score && facts.bare && facts.amounts.len() == 2
}

/// "To 118 million", where both ends of a change are asked for; "100" for "60 to 100 beats".
fn one_end(s: &Sight<'_>, given: &Given) -> bool {
    let (facts, own) = (s.facts(), &s.laid.answer);
    let led = s.key().terms.words.texts().any(|word| word == "from");
    let ends = match &facts.amounts[..] {
        [both] => both.number.is_range(),
        [_, _] => facts.ordered && !facts.score,
        _ => false,
    };
    let change = facts.bare && led && ends;
    let asked = s.asked.question.words.texts().any(|word| word == "from");
    let one = given.count == 1 && own.numbers.len() == 1 && given.iter().all(|a| !a.number.is_range());
    let alone = matches!(&facts.amounts[..], [both] if both.number.is_range()) && nothing_else(s);
    let end = |a: &Amount| {
        let ends = facts.amounts.iter().flat_map(|k| [k.number.low, k.number.high]);
        ends.into_iter().any(|end| end == a.number.low)
    };
    (change && asked || alone && given.iter().all(end)) && one
}

/// Whether the answer is a figure and no more.
fn nothing_else(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    (0..own.len()).all(|a| in_figure(own, a) || is_measure(own.words.text(a)) || !own.all[a].content)
}

/// "Two metres by two" for "two metres by one": each figure of a size is one of the key's, whatever comes first.
fn other_size(s: &Sight<'_>, given: &Given) -> bool {
    let by = |terms: &Terms| match &terms.numbers[..] {
        [a, b] => b.first == a.end + 1 && terms.words.text(a.end) == "by",
        _ => false,
    };
    let ([wanted, across], [Some(first), Some(second), ..]) = (&s.facts().amounts[..], &given.all) else {
        return false;
    };
    let same = |k: &Amount, a: &Amount| grade(k, a, &[]) >= Grade::Open && k.number.low == a.number.low;
    let fits = same(wanted, first) && same(across, second) || same(wanted, second) && same(across, first);
    by(&s.key().terms) && by(&s.laid.answer) && given.count == 2 && !fits
}

/// "By 66 per cent", where it went from 33 to 66.
fn by_the_end(s: &Sight<'_>, given: &Given) -> bool {
    let led = |terms: &Terms, word: &str| {
        let led = |n: &number::Found| n.figure.0 > 0 && terms.words.text(n.figure.0 - 1) == word;
        terms.numbers.iter().any(led)
    };
    let ends = || s.facts().amounts.iter().flat_map(|k| [k.number.low, k.number.high]);
    let end = |a: &Amount| ends().any(|end| end == a.number.low && end == a.number.high);
    let change = led(&s.key().terms, "from") && ends().any(|x| ends().any(|y| x != y));
    change && led(&s.laid.answer, "by") && given.count == 1 && given.iter().all(end)
}

/// Whether a figure was read as a time of day.
fn timed(amount: &Amount) -> bool {
    matches!(amount.number.form, Form::Clock | Form::Dial)
}

/// "To what did it rise?" "From 46 to 3": the right figure at the wrong end.
fn at_the_wrong_end(s: &Sight<'_>) -> bool {
    let asks = |end: &str| {
        let words = &s.asked.question.words;
        (0..words.len()).any(|i| words.text(i) == end && matches!(words.near(i + 1), "what" | "which" | "how"))
    };
    let own = &s.laid.answer;
    let behind = |found: &number::Found, word: &str| found.first > 0 && own.words.text(found.first - 1) == word;
    let hit = |found: &number::Found| {
        let same = |k: &Amount| number::compare(&k.number, &found.number) == Agreement::Equal;
        s.facts().amounts.iter().any(same)
    };
    own.numbers.windows(2).any(|pair| {
        let (first, second) = (hit(&pair[0]), hit(&pair[1]));
        let swapped = asks("to") && first && !second || asks("from") && second && !first;
        swapped && behind(&pair[0], "from") && behind(&pair[1], "to")
    })
}

/// Whether a figure of the answer stands where the key has another of the same kind: 24 hours for 48 hours.
fn other_of_a_kind(s: &Sight<'_>, facts: &Settled, given: &Given) -> Say {
    let keys = || s.firm.keys.iter();
    // "Almost nobody was over 55", where they were between 18 and 55.
    let denied = |own: &Amount| own.number.bound != Bound::Exact && s.laid.answer.flags.has(Flags::NEGATION);
    for own in given.iter().filter(|own| !denied(own)) {
        if keys().any(|f| f.amounts.iter().any(|k| near(f, k, own))) {
            continue;
        }
        let missed = |k: &&Amount| !given.iter().any(|a| near(facts, k, a));
        if let Some(key) = facts.amounts.iter().filter(missed).find(|k| of_a_kind(k, own)) {
            return Say::No(match grade(key, own, &facts.told) {
                Grade::Unit => Objection::OtherUnit,
                Grade::Clash | Grade::Open | Grade::Agree => Objection::OtherFigure,
            });
        }
    }
    Say::Nothing
}

/// Whether a figure says what one of the key does, or nearly the same of the same thing.
fn near(facts: &Settled, key: &Amount, own: &Amount) -> bool {
    match grade(key, own, &facts.told) {
        Grade::Agree => true,
        Grade::Open => of_a_kind(key, own),
        Grade::Unit | Grade::Clash => false,
    }
}

fn of_a_kind(key: &Amount, own: &Amount) -> bool {
    let (k, a) = (key.number, own.number);
    let paced = key.pace.is_some() && own.pace.is_some() && k.unit == Unit::None && a.unit == Unit::None;
    let measured =
        k.unit != Unit::None && a.unit != Unit::None && (k.unit.comparable(a.unit).is_some() || k.low == a.low);
    let share = |form: Form| matches!(form, Form::Fraction);
    let counts = matches!(k.form, Form::Cardinal | Form::Ordinal);
    let counted = counts && a.form == k.form && key.of.is_some() && key.of == own.of;
    let time = |form: Form| matches!(form, Form::Clock | Form::Dial);
    paced
        || measured
        || other_money(key, own)
        || counted
        || key.scales && own.scales
        || time(k.form) && time(a.form)
        || share(k.form) && share(a.form)
}

/// Whether nothing that the answer says besides its figures is strange to the passage.
fn adds_nothing(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    (0..own.len()).all(|i| {
        let told = || s.asked.ground.as_ref().is_some_and(|g| g.holds(own.all[i].stem));
        // "It went down by a fifth": that it went names no other thing.
        let flags = own.all[i].flags;
        let moves = flags.has_any(Flags::UP | Flags::DOWN) || flags.has(Flags::VERB) && !flags.has(Flags::NOUN);
        !s.says(i) || s.hits(i) || in_figure(own, i) || is_measure(own.words.text(i)) || moves || told()
    })
}

/// Whether what was met of the key is no more than its units: "for days", where seventeen days are asked for.
fn only_units(s: &Sight<'_>) -> bool {
    let key = s.key();
    let mut met = (0..key.terms.len())
        .filter(|&i| key.new[i] && s.met(i).is_some())
        .peekable();
    let strange = (0..s.laid.answer.len()).any(|i| s.laid.answer.all[i].entry.is_none());
    let one = s.facts().amounts.iter().any(|a| a.number.low == 1.0);
    !strange && !one && met.peek().is_some() && met.all(|i| key.terms.all[i].number.is_none())
}

/// Whether a word belongs to the phrase of a figure.
pub fn in_figure(terms: &Terms, at: usize) -> bool {
    terms.numbers.iter().any(|n| (n.first..n.end).contains(&at))
}
