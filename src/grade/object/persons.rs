//! Persons called by other names than the key's: another surname, another given name, another king of the number.
//!
//! Owns which part of a name was given, and what stands where the other should. Never touches what persons are, nor scores.

use crate::grade::asked::Asks;
use crate::grade::features::Feature as F;
use crate::grade::object::sight::Sight;
use crate::grade::reference::Reference;
use crate::grade::sorts::Sorts;
use crate::grade::terms::{Term, Terms};
use crate::lexicon::{Flags, Topic};
use crate::text::number::{Form, Found};
use crate::text::{Gap, Word};

/// Whether the answer names another than the key does.
pub fn another(s: &Sight<'_>) -> bool {
    s.is(F::OtherSurname)
        || s.is(F::SwapName) && names_another(s)
        || another_surname(s)
        || another_family(s)
        || another_reign(s)
        || another_given(s)
        || other_title(s)
}

/// "Mrs Bennet" for Mr Bennet, "Queen Alice" for a king's name: the name is the same, and who bears it another.
fn other_title(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    // "The Duke of Norland".
    let of = |terms: &Terms, name: usize| {
        let at = name.checked_sub(1)?;
        let at = if terms.words.text(at) == "of" {
            at.checked_sub(1)?
        } else {
            at
        };
        title(terms.words.text(at))
    };
    let other = |i: usize| {
        let given = s.met(i).and_then(|a| of(own, a));
        of(key, i).zip(given).is_some_and(|(wanted, given)| wanted != given)
    };
    let both = |wanted: Title| own.words.texts().filter_map(title).any(|given| given == wanted);
    let named = |i: usize| key.all[i].content && key.words.all()[i].capital;
    (1..key.len()).any(|i| named(i) && other(i) && !of(key, i).is_some_and(both))
}

/// Whom a title is given to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Title {
    Man,
    Woman,
}

fn title(word: &str) -> Option<Title> {
    Some(match word {
        "mr" | "mister" | "sir" | "lord" | "king" | "prince" | "duke" | "count" | "emperor" => Title::Man,
        "mrs" | "miss" | "ms" | "madam" | "lady" | "dame" | "queen" | "princess" | "duchess" | "countess"
        | "empress" => Title::Woman,
        _ => return None,
    })
}

/// The same for a short answer where no passage tells who bears which name.
pub fn another_unread(s: &Sight<'_>) -> bool {
    s.asked.ground.is_none()
        && s.is(F::IsName)
        && (another_of_two(s) || another_behind(s) || another_before(s) || half_of_another(s))
}

/// The words of a name of the answer around its word `at`: capitals, with no more than a space or a hyphen between them.
fn name_around(own: &Terms, at: usize) -> std::ops::Range<usize> {
    let words = own.words.all();
    let joined = |i: usize| matches!(words[i].gap, Gap::Space | Gap::Hyphen | Gap::Glued);
    let first = (1..=at).rev().take_while(|&i| joined(i) && words[i - 1].capital).last();
    let last = (at + 1..words.len())
        .take_while(|&i| joined(i) && words[i].capital)
        .last();
    first.map_or(at, |i| i - 1)..last.unwrap_or(at) + 1
}

/// Whether a word of the answer is a name that no accepted answer has.
fn stranger(s: &Sight<'_>, at: usize) -> bool {
    let term = &s.laid.answer.all[at];
    // WordNet knows few given names, and they are no other words.
    let name = term.flags.has(Flags::NAME) || term.entry.is_none_or(|entry| entry.topic().is_none());
    s.strange(at) && name && term.chars > 2 && !term.sorts.any(Sorts::TITLE)
}

/// The places of the first and the last of a text's names, where it is two names and what joins them: "Leonardo da Vinci".
fn two_names(terms: &Terms) -> Option<(usize, usize)> {
    let joint = |word: &str| {
        matches!(
            word,
            "da" | "de" | "di" | "del" | "van" | "von" | "der" | "la" | "le" | "al" | "bin"
        )
    };
    let mut names = (0..terms.len()).filter(|&at| terms.all[at].content && !joint(terms.words.text(at)));
    match (names.next(), names.next(), names.next()) {
        (Some(first), Some(last), None) => Some((first, last)),
        _ => None,
    }
}

/// "Louis Armstrong" or "Neil Young" for "Neil Armstrong": of two names one is another.
fn another_of_two(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let (Some((given, surname)), Some((first, last))) = (two_names(key), two_names(own)) else {
        return false;
    };
    let person = s.asked.asks == Asks::Who && key.words.all()[given].capital && key.words.all()[surname].capital;
    let joined = own.words.all()[last].gap <= Gap::Space && key.words.all()[surname].gap <= Gap::Space;
    let plain = |t: &Term| !t.sorts.any(Sorts::TITLE) && t.number.is_none() && t.chars > 2;
    let other = |i: usize, a: usize| {
        let short = short_form(key.words.text(i), own.words.text(a));
        s.unlike(a) && s.says(a) && !short && plain(&key.all[i]) && plain(&own.all[a])
    };
    person
        && joined
        && (s.met(surname) == Some(last) && s.met(given).is_none() && other(given, first)
            || s.met(given) == Some(first) && s.met(surname).is_none() && other(surname, last))
}

/// "Karl-Heinz Schmidt" for "Karl-Heinz Müller": the name begins as the key's does, and ends as another's.
fn another_behind(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let Some((given, surname)) = s.key().cast.ends.filter(|ends| ends.0 < ends.1) else {
        return false;
    };
    let Some(at) = s.met(given).filter(|_| s.met(surname).is_none()) else {
        return false;
    };
    let name = name_around(own, at);
    // "Kim Ono and Lee Park" are two.
    let one = (given + 1..=surname).all(|i| key.words.all()[i].gap < Gap::Comma && key.words.all()[i].capital);
    let whole = one && key.words.all()[given].capital && own.words.all()[at].capital;
    whole && name.start == at && name.end > at + 1 && stranger(s, name.end - 1)
}

/// "Hamilcar Barca" for "Hannibal Barca": the surname behind a given name that is no form of the key's.
fn another_before(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let Some((given, surname)) = s.key().cast.ends.filter(|ends| ends.0 < ends.1) else {
        return false;
    };
    let Some(at) = s.met(surname).filter(|&at| at > 0 && own.words.all()[at].capital) else {
        return false;
    };
    let title = |a: &usize| own.all[*a].sorts.any(Sorts::TITLE);
    let Some(first) = name_around(own, at).find(|a| !title(a)) else {
        return false;
    };
    let called = key.words.all()[given].capital && key.all[given].chars > 2 && !key.all[given].sorts.any(Sorts::TITLE);
    let given_met = (given..surname).any(|i| key.all[i].content && s.met(i).is_some());
    called
        && !given_met
        && first < at
        && stranger(s, first)
        && !short_form(key.words.text(given), own.words.text(first))
}

/// "Karl-Otto Müller" for "Karl-Heinz Müller": of a given name in two halves the second is another.
fn half_of_another(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let hyphen = |terms: &Terms, i: usize| terms.words.all()[i].gap == Gap::Hyphen && terms.words.all()[i].capital;
    (1..key.len())
        .filter(|&i| hyphen(key, i) && s.met(i).is_none())
        .any(|i| {
            let half = s.met(i - 1).map(|a| a + 1).filter(|&a| a < own.len());
            half.is_some_and(|a| hyphen(own, a) && stranger(s, a))
        })
}

/// Whether one of two given names may be short for the other, or its form in another tongue: most begin with the same letter, or one
/// that sounds like it.
fn short_form(key: &str, own: &str) -> bool {
    let begins = |word: &str| match word.as_bytes().first() {
        Some(b'c' | b'k' | b'q') => b'k',
        Some(b'j' | b'y' | b'i' | b'g') => b'j',
        Some(b'f' | b'v' | b'p') => b'f',
        Some(b'z' | b's' | b'x') => b's',
        Some(other) => *other,
        None => 0,
    };
    let short = |long: &str| -> &[&str] {
        match long {
            "william" => &["bill", "billy"],
            "robert" => &["bob", "bobby"],
            "richard" => &["dick"],
            "edward" | "edmund" | "theodore" => &["ted", "teddy", "ned"],
            "elizabeth" | "elisabeth" => &["liz", "lizzie", "beth", "betty", "bess", "lisa"],
            "margaret" => &["peggy", "peg", "daisy", "greta", "rita"],
            "anthony" => &["tony"],
            "alexander" | "alexandra" => &["sandy", "sasha", "xander"],
            "helen" | "eleanor" => &["nell", "nellie"],
            "henry" => &["hank", "enrique"],
            "ann" | "anne" => &["nan", "nancy"],
            "mary" => &["polly"],
            "dorothy" => &["dolly", "thea"],
            "gertrude" => &["trudy"],
            "antoinette" => &["toni", "netta"],
            _ => &[],
        }
    };
    begins(key) == begins(own) || short(key).contains(&own) || short(own).contains(&key)
}

/// Whether a name of the question stands where the surname should: "Samuel Keld" for "Samuel Orde", of whom Keld asked.
fn another_surname(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    let words = key.terms.words.all();
    let mut names = (0..key.terms.len()).filter(|&i| key.terms.all[i].content);
    let (Some(given), Some(surname), None) = (names.next(), names.next(), names.next()) else {
        return false;
    };
    let apart = surname != given + 1 || words[surname].gap > Gap::Space || s.asked.ground.is_none();
    if apart || !s.is(F::IsName) || !words[given].capital || !words[surname].capital || s.met(surname).is_some() {
        return false;
    }
    let behind = s.met(given).map(|a| a + 1).filter(|&a| a < own.len());
    behind.is_some_and(|a| {
        let word = &own.words.all()[a];
        let name = word.capital && word.gap <= Gap::Space && own.all[a].content;
        let asked = &s.asked.question;
        name && !s.hits(a) && asked.all.iter().any(|t| t.name && t.stem == own.all[a].stem)
    })
}

/// "Ole Friis", where one accepted answer is "Anton Friis" and another the surname alone.
fn another_given(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let [surname] = &key.all[..] else { return false };
    let whole = key.words.all()[0].capital && surname.content && s.asked.asks == Asks::Who;
    let Some(at) = s.met(0).filter(|&at| at > 0 && whole && s.asked.ground.is_some()) else {
        return false;
    };
    let fuller = |r: &Reference| {
        let last = r.terms.len().checked_sub(1).filter(|&last| last > 0);
        last.is_some_and(|last| r.terms.all[last].stem == surname.stem && r.terms.words.all()[last - 1].capital)
    };
    let (given, word) = (&own.all[at - 1], &own.words.all()[at - 1]);
    let name = word.capital && given.content && given.chars > 2 && !given.sorts.any(Sorts::TITLE);
    let joined = own.words.all()[at].gap <= Gap::Space && own.words.all()[at].capital;
    let called = given.entry.is_some_and(|entry| entry.topic() == Some(Topic::Person)) && !given.name;
    name && joined && !called && s.unlike(at - 1) && s.laid.fresh[at - 1] && s.asked.references.iter().any(fuller)
}

/// "Min-ji Park" for "Kang Min-ji": where the surname comes first, another stands behind.
fn another_family(s: &Sight<'_>) -> bool {
    const LONGEST: usize = 4;
    let (key, own) = (s.key(), &s.laid.answer);
    let words = key.terms.words.all();
    let whole = (2..=LONGEST).contains(&words.len()) && (1..words.len()).all(|i| words[i].gap <= Gap::Space);
    if !whole || s.asked.ground.is_none() || !words[0].capital || !words[1].capital || s.met(0).is_some() {
        return false;
    }
    let mut given = (1..words.len()).map(|i| s.met(i));
    let Some(first) = given.next().flatten() else {
        return false;
    };
    let next = first + words.len() - 1;
    let rest = given.enumerate().all(|(by, at)| at == Some(first + by + 1));
    let name = |word: &Word| word.capital && word.gap <= Gap::Space;
    rest && own.words.all().get(next).is_some_and(name) && own.all[next].content && s.laid.fresh[next] && !s.hits(next)
}

/// "Edward VIII" for "Henry VIII": the number alone is nobody's name.
fn another_reign(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let reign = |found: &&Found| found.number.form == Form::Roman && found.figure.0 > 0;
    // The names before the numeral: "Elizabeth", "Pope John Paul".
    fn named(terms: &Terms, end: usize) -> impl Iterator<Item = usize> + '_ {
        let name = |&i: &usize| terms.words.all()[i].capital && terms.words.all()[i + 1].gap <= Gap::Space;
        (0..end).rev().take_while(name)
    }
    let Some(wanted) = key.numbers.iter().find(reign) else {
        return false;
    };
    let mut given = own.numbers.iter().filter(reign);
    let strange = |found: &Found| named(own, found.figure.0).any(|a| s.strange(a) && own.all[a].content);
    let kept = named(key, wanted.figure.0).any(|i| key.all[i].content && s.met(i).is_some());
    let title = named(key, wanted.figure.0).all(|i| key.all[i].sorts.any(Sorts::TITLE));
    !kept && !title && given.any(|found| found.number.low == wanted.number.low && strange(found))
}

/// Whether a part of the name is missing and the answer has another name of the passage in its place.
fn names_another(s: &Sight<'_>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    let laid = s.laid;
    let met = laid.best.met.iter().flatten().map(|m| usize::from(m.answer));
    let (Some(low), Some(high)) = (met.clone().min(), met.max()) else {
        return false;
    };
    let beside = low.saturating_sub(1)..(high + 2).min(laid.answer.len());
    beside.into_iter().any(|i| {
        let own = &laid.answer.all;
        let term = &own[i];
        // "Duncan Raeburn" is the Raeburn of the key, unless the key says another given name.
        let key = &s.key().terms;
        let named = |k: usize| key.words.all()[k].capital && key.all[k].content && s.met(k).is_none();
        let another = (1..key.len()).any(|k| s.met(k) == Some(i + 1) && named(k - 1));
        let next = own.get(i + 1).filter(|_| !another && s.hits(i + 1));
        // "The Frenchman Colas" is in the passage with his given name between.
        let given = (1..key.len()).any(|k| s.met(k) == Some(i + 1) && ground.joins(term.stem, key.all[k - 1].stem));
        let part = given || next.is_some_and(|next| ground.joins(term.stem, next.stem));
        laid.fresh[i] && laid.best.used[i] < 0.5 && term.content && ground.names(term.stem) && !part
    })
}
