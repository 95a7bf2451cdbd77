//! Answers that hold all that the key says, and add what the passage or the question says otherwise.
//!
//! Owns what is added against them. Never touches the words that meet the key, nor its figures, nor scores.

use crate::grade::ground::{Ground, Said};
use crate::grade::object::opposites::opposed;
use crate::grade::object::peoples;
use crate::grade::object::sight::Sight;
use crate::grade::told::{Told, counted};
use crate::lexicon::StemId;
use crate::text::Gap;
use crate::text::date::{DateAgreement, Dating, compare_dates};
use crate::text::number::{self, Agreement};

/// From this share of the key on what else an answer says is an addition.
const WHOLE: f32 = 0.6;

/// So many words on both sides of another say what it is said of.
const REACH: usize = 6;

/// That many of them in the sentence that settles the question are no chance.
const ALIKE: usize = 3;

/// Whether the answer adds to the key what the passage or the question says otherwise.
pub fn contradicts(s: &Sight<'_>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    s.laid.best.new_recall >= WHOLE
        && (says_opposite(s, ground)
            || restricts(s)
            || miscounts(s, ground)
            || misdates(s, ground)
            || tells_of_another(s, ground)
            || called_the_opposite(s, ground)
            || against_question(s)
            || peoples::miscalled(s, ground))
}

/// Whether a word is an addition: neither the question nor an accepted answer says it.
fn added(s: &Sight<'_>, at: usize) -> bool {
    // An opposite of the key's own word has been looked at as such.
    let met = s.laid.best.met.iter().flatten().any(|m| usize::from(m.answer) == at);
    s.laid.fresh[at] && !met && !s.hits(at) && s.laid.answer.all[at].number.is_none()
}

/// "Since the lira had lost 12 per cent": the sentence that settles the question says the rest, and the opposite of a word.
fn says_opposite(s: &Sight<'_>, ground: &Ground) -> bool {
    let own = &s.laid.answer;
    (0..own.len())
        .filter(|&a| added(s, a) && !ground.holds(own.all[a].stem) && !s.denied(a))
        .any(|a| {
            let near = a.saturating_sub(REACH)..(a + REACH + 1).min(own.len());
            let beside = |sentence: u32| {
                let told = |i: &usize| *i != a && ground.sentences(own.all[*i].stem).contains(&sentence);
                near.clone().filter(|&i| own.all[i].content).filter(told).count()
            };
            let opposite = |sentence: &u32| {
                let unsaid = |stem: StemId| !own.all.iter().any(|t| t.stem == stem);
                let mut words = ground.words(*sentence).iter();
                words.any(|word| unsaid(word.stem) && !word.denied && opposed(&own.all[a], word.stem, word.entry))
            };
            let home = ground.home_of(s.laid.reference);
            let all = near.clone().filter(|&i| i != a && own.all[i].content).count();
            home.is_some_and(|home| beside(home) >= ALIKE.min(all).max(1) && opposite(&home))
        })
}

/// The words of the clause that a word stands in.
fn clause(s: &Sight<'_>, at: usize) -> std::ops::Range<usize> {
    let words = s.laid.answer.words.all();
    let parts = |i: usize| words[i].gap >= Gap::Comma;
    let start = (1..=at).rev().find(|&i| parts(i)).unwrap_or(0);
    let end = (at + 1..words.len()).find(|&i| parts(i)).unwrap_or(words.len());
    start..end
}

/// "In the liver, but mostly in the kidneys": what is said is taken back in part for another thing.
fn restricts(s: &Sight<'_>) -> bool {
    let own = &s.laid.answer;
    let takes_back = |word: &str| matches!(word, "only" | "mostly" | "mainly" | "chiefly" | "largely" | "primarily");
    if s.key().terms.words.texts().any(|word| word == "but") {
        return false;
    }
    (1..own.len().saturating_sub(1)).any(|at| {
        let turns = own.words.text(at) == "but" && takes_back(own.words.near(at + 1));
        turns && (0..at).any(|i| s.hits(i) && s.says(i)) && (at + 2..own.len()).any(|i| s.strange(i))
    })
}

/// "40,000 puffins" for "puffins", of which the passage counts 4,000.
fn miscounts(s: &Sight<'_>, ground: &Ground) -> bool {
    let own = &s.laid.answer;
    own.numbers.iter().any(|found| {
        let Some(at) = counted(own, found).filter(|&at| s.hits(at) && !s.hits(found.figure.0)) else {
            return false;
        };
        let of = |told: &&Told| told.of == Some(own.all[at].stem) && told.number.form == found.number.form;
        let mut told = ground.told.iter().filter(of).peekable();
        told.peek().is_some() && told.all(|told| number::compare(&told.number, &found.number) == Agreement::Different)
    })
}

/// "It was cleared in 1998" for "it was cleared", where the sentence that settles the question says when.
fn misdates(s: &Sight<'_>, ground: &Ground) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let Some(home) = ground.home_of(s.laid.reference).filter(|_| key.dates.is_empty()) else {
        return false;
    };
    let at_home = ground.dates.iter().filter(|(sentence, _)| *sentence == home);
    let told: Vec<&Dating> = at_home.map(|(_, date)| date).collect();
    let asked = |date: &Dating| {
        let same = |d: &Dating| compare_dates(d, date).agreement != DateAgreement::Conflict;
        s.asked.question.dates.iter().any(|q| same(&q.date))
    };
    let conflicts = |date: &Dating| {
        told.iter()
            .all(|t| compare_dates(t, date).agreement == DateAgreement::Conflict)
    };
    let added = |at: usize| !s.hits(at) && !s.denied(at);
    let mut dates = own.dates.iter().filter(|d| added(d.first) && !asked(&d.date));
    !told.is_empty() && dates.any(|d| conflicts(&d.date))
}

/// "Her first pupil, Nell Oakes", whom the passage calls her last pupil.
fn called_the_opposite(s: &Sight<'_>, ground: &Ground) -> bool {
    const BEFORE: usize = 3;
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let named = |i: &usize| key.words.all()[*i].capital && key.all[*i].content && s.met(*i).is_some();
    let Some((first, at)) = (0..key.len())
        .find(named)
        .and_then(|i| Some((key.all[i].stem, s.met(i)?)))
    else {
        return false;
    };
    let before = |&a: &usize| s.laid.fresh[a] && !s.hits(a) && own.words.all()[a + 1].gap <= Gap::Comma;
    let mut said = (0..at).rev().take(BEFORE).filter(before);
    let sentences = ground.sentences(first);
    said.any(|a| {
        // The name itself, or the thing that he is: "pupil".
        let called = (a + 1..=at).find(|&i| own.all[i].content).map(|i| own.all[i].stem);
        sentences.iter().any(|&sentence| {
            let words = ground.words(sentence);
            let Some(name) = words.iter().position(|word| word.stem == first) else {
                return false;
            };
            let told = &words[name.saturating_sub(BEFORE)..(name + 1).min(words.len())];
            let same = told.iter().any(|word| word.stem == own.all[a].stem);
            let opposite =
                |pair: &[Said]| opposed(&own.all[a], pair[0].stem, pair[0].entry) && Some(pair[1].stem) == called;
            !same && told.windows(2).any(opposite)
        })
    })
}

/// "It loses three per cent", where the question asks how much it keeps.
fn against_question(s: &Sight<'_>) -> bool {
    let (key, own, question) = (s.key(), &s.laid.answer, &s.asked.question);
    let dated = |i: usize| key.terms.all[i].date.is_some() || !key.new[i];
    let bare = s.facts().bare || !key.terms.dates.is_empty() && (0..key.terms.len()).all(dated);
    // Told beside something else, the other way may be true as well.
    let aside = |word: &str| {
        matches!(
            word,
            "after" | "before" | "from" | "despite" | "although" | "though" | "than" | "instead" | "until"
        ) || matches!(word, "while" | "but" | "and" | "or")
    };
    // What comes first does not come last, whatever it is.
    let order = |word: &str| matches!(word, "first" | "last" | "earliest" | "latest" | "oldest" | "youngest");
    let ordered = |a: usize| order(own.words.text(a));
    if own.words.texts().any(aside) {
        return false;
    }
    let unsaid = |stem: StemId| !own.all.iter().any(|t| t.stem == stem);
    let asked = || question.all.iter().filter(|t| t.content && unsaid(t.stem));
    (0..own.len())
        .filter(|&a| (bare || ordered(a)) && added(s, a) && own.all[a].content && !s.denied(a))
        .any(|a| asked().any(|q| opposed(&own.all[a], q.stem, q.entry)))
}

/// "Priya Rao, who owns the bakery": the passage says so, and of somebody else.
fn tells_of_another(s: &Sight<'_>, ground: &Ground) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    let capital = |i: usize| key.terms.words.all()[i].capital && key.terms.all[i].content;
    let names = (0..key.terms.len()).filter(|&i| capital(i)).filter_map(|i| s.met(i));
    let Some(last) = names.max() else { return false };
    let leads = own.words.all().get(last + 1).is_some_and(|word| word.gap == Gap::Comma);
    if !leads || !matches!(own.words.text(last + 1), "who" | "whose") {
        return false;
    }
    let said: Vec<StemId> = clause(s, last + 1)
        .filter(|&i| i > last + 1 && own.all[i].content)
        .map(|i| own.all[i].stem)
        .collect();
    let holds = |sentence: &u32| said.iter().all(|stem| ground.sentences(*stem).contains(sentence));
    let ours = |sentence: u32| {
        let held = |i: usize| capital(i) && ground.sentences(key.terms.all[i].stem).contains(&sentence);
        (0..key.terms.len()).any(held) || ground.refers(sentence)
    };
    let names = |sentence: u32| ground.words(sentence).iter().any(|word| ground.names(word.stem));
    let mut sentences = (0..ground.len() as u32).filter(holds).peekable();
    said.len() >= 2 && sentences.peek().is_some() && sentences.all(|at| !ours(at) && names(at))
}
