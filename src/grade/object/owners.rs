//! Whose something is, and who is whose relative.
//!
//! Owns what belongs to another than the key says. Never touches who does what, nor scores.

use crate::grade::asked::Asks;
use crate::grade::bearers::is_role;
use crate::grade::features::Feature;
use crate::grade::object::sight::Sight;
use crate::grade::reference::Reference;
use crate::grade::sorts::Sorts;
use crate::grade::terms::{Term, Terms};
use crate::lexicon::Flags;
use crate::text::Gap;

/// Whether the answer names another by the key's own word, or gives to another what the key says is one's.
pub fn differ(s: &Sight<'_>) -> bool {
    owned(s)
        || of_the_key(s)
        || s.asked.ground.is_some() && (owner_exchanged(s) || others_own(s) || owns_another(s) || named_owns(s))
}

/// "Hadrian" for "Hadrian's Wall", "the mayor" for his former secretary: whose it is, and not what.
pub fn owner_alone(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let mut content = (0..key.len()).filter(|&i| key.all[i].content);
    let (Some(owner), Some(thing)) = (content.next(), content.next()) else {
        return false;
    };
    let rest = || std::iter::once(thing).chain((thing + 1..key.len()).filter(|&i| key.all[i].content));
    let whose =
        key.words.all()[owner].owns && thing == owner + 1 && s.key().new[owner] && rest().all(|i| s.key().new[i]);
    let alone = own.all.iter().filter(|t| t.content).count() == 1;
    // Who is asked for a person may be given his surname.
    let surname = s.asked.asks == Asks::Who && key.words.all()[owner].capital;
    // "At her sister's": where one is at home.
    let at_home = s.asked.asks == Asks::Where && !key.words.all()[owner].capital;
    let short = rest().count() <= 2;
    !at_home && whose && alone && short && s.met(owner).is_some() && rest().all(|i| s.met(i).is_none()) && !surname
}

/// "His colleagues' opinions" for "his opinion": of his, but not his own.
fn others_own(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let his = |terms: &Terms, i: usize| matches!(terms.words.text(i), "his" | "her" | "its" | "their");
    let owns =
        |a: usize| own.words.all()[a].owns && !own.words.all()[a].capital && own.all[a].content && s.laid.fresh[a];
    (1..key.len()).filter(|&i| his(key, i - 1) && s.key().new[i]).any(|i| {
        let met = s.met(i).filter(|&a| a >= 2);
        met.is_some_and(|a| owns(a - 1) && !s.hits(a - 1) && his(own, a - 2))
    })
}

/// "The dealer sold Ruddock's reindeer to Brandvold's party", where it is Ruddock's party: what one name owns another does.
fn owner_exchanged(s: &Sight<'_>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let owner = |terms: &Terms, at: usize| {
        let word = &terms.words.all()[at];
        word.owns && word.capital && terms.all[at].content
    };
    (1..key.len())
        .filter(|&i| owner(key, i - 1) && key.all[i].content)
        .any(|i| {
            let whose = s.met(i).and_then(|a| a.checked_sub(1)).filter(|&a| owner(own, a));
            whose.is_some_and(|a| {
                let (wanted, given) = (key.all[i - 1].stem, own.all[a].stem);
                let one = wanted == given || ground.joins(given, wanted) || ground.joins(wanted, given);
                s.met(i - 1) != Some(a) && !one && ground.names(given)
            })
        })
}

/// "To Malvern's account" for "to her own account", where the question names another.
fn named_owns(s: &Sight<'_>) -> bool {
    let Some(ground) = &s.asked.ground else { return false };
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let his = |i: usize| matches!(key.words.text(i), "his" | "her");
    let led = |i: usize| i > 0 && (his(i - 1) || i > 1 && key.words.text(i - 1) == "own" && his(i - 2));
    let asked = || {
        s.asked
            .question
            .all
            .iter()
            .filter(|t| t.name && t.content && ground.names(t.stem))
    };
    (1..key.len()).filter(|&i| led(i) && key.all[i].content).any(|i| {
        let owner = s.met(i).and_then(|a| a.checked_sub(1));
        owner.is_some_and(|a| {
            let (word, stem) = (&own.words.all()[a], own.all[a].stem);
            let name = word.owns && word.capital && ground.names(stem) && !s.hits(a);
            let one = |t: &Term| t.stem == stem || ground.joins(stem, t.stem) || ground.joins(t.stem, stem);
            name && asked().next().is_some() && !asked().any(one)
        })
    })
}

/// "Saturn's moon Titan" for Saturn: what is the key's is not the key.
fn of_the_key(s: &Sight<'_>) -> bool {
    const FEW: usize = 3;
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let short = s.facts().phrase || s.facts().content == 1;
    let name = key.len() <= FEW && short && key.words.all()[key.len() - 1].capital;
    let Some(at) = s.met(key.len() - 1).filter(|&at| name && at + 1 < own.len()) else {
        return false;
    };
    let thing = &own.all[at + 1];
    let strange = |a: usize| s.strange(a) && !s.asked.gives(own.all[a].stem);
    let noun = thing.flags.has(Flags::NOUN) && thing.number.is_none() && own.words.all()[at + 1].gap <= Gap::Space;
    let rest = own.len() - at - 1;
    let begins = (0..at).all(|a| !own.all[a].content || s.hits(a));
    own.words.all()[at].owns
        && noun
        && rest <= FEW
        && begins
        && (at + 1..own.len()).all(|a| !own.all[a].content || strange(a))
        && strange(at + 1)
}

/// "The scouts' queen" for "the scouts".
fn owns_another(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let Some(last) = (0..key.len()).rev().find(|&i| key.all[i].content) else {
        return false;
    };
    let short = s.facts().phrase || s.facts().content == 1;
    let common = short && !key.words.all()[last].capital && s.key().new[last];
    let Some(at) = s.met(last).filter(|&a| common && a + 2 == own.len()) else {
        return false;
    };
    let thing = &own.all[at + 1];
    let noun = thing.content && thing.flags.has(Flags::NOUN) && thing.number.is_none();
    own.words.all()[at].owns && noun && s.strange(at + 1) && !key.words.all().iter().any(|word| word.owns)
}

/// Whether the answer names another by the one whom the key names: "Lund's brother" for Lund, "a miner's son" for a miner.
fn owned(s: &Sight<'_>) -> bool {
    let (key, own) = (s.key(), &s.laid.answer);
    let words = own.words.all();
    let capital = |i: usize| key.terms.words.all()[i].capital && key.terms.all[i].content;
    let last = (0..key.terms.len()).rev().find(|&i| key.terms.all[i].content);
    let head = |i: usize| capital(i) && s.is(Feature::IsName) || Some(i) == last;
    let mut named = (0..key.terms.len()).filter(|&i| head(i)).filter_map(|i| s.met(i));
    let text = |a: usize| own.words.text(a);
    // "She became the wife of Darcy", where it is asked whom she married.
    let weds = |word: &str| word.starts_with("marr");
    let wed = |a: usize| matches!(text(a), "wife" | "husband") && s.asked.question.words.texts().any(weds);
    let other = |t: &Term, a: usize| t.sorts.any(Sorts::KIN) && !wed(a) || beside_another(text(a));
    let role = |a: usize| a > 0 && words[a - 1].owns && words[a - 1].capital && is_role(own, a);
    let kin = |a: usize| own.all.get(a).is_some_and(|t| other(t, a) || role(a)) && s.laid.fresh[a] && !s.hits(a);
    let article = |a: usize| matches!(text(a), "a" | "an" | "the" | "his" | "her" | "their" | "its");
    // "Lund's brother", "the brother of the miner".
    let of_another = |a: usize| {
        let of = if a > 0 && article(a - 1) { a - 1 } else { a };
        words[a].owns && kin(a + 1) || of >= 2 && text(of - 1) == "of" && kin(of - 2)
    };
    let mut own_again = key.terms.words.all().iter().map(|word| word.owns);
    // "Washington's son" for "his son Washington".
    let apposed = |a: usize| {
        let beside = |r: &Reference, k: usize| {
            r.terms.all[k].sorts.any(Sorts::KIN)
                && own.all.get(a + 1).is_some_and(|t| t.stem == r.terms.all[k].stem)
                && r.terms.all.get(k + 1).is_some_and(|t| t.stem == own.all[a].stem)
        };
        let any = |r: &Reference| (0..r.terms.len()).any(|k| beside(r, k));
        words[a].owns && words[a].capital && s.asked.references.iter().any(any)
    };
    named.any(|a| of_another(a) || apposed(a)) && !own_again.any(|owns| owns) && !named_at_end(s)
}

/// "Percy Shelley's wife, Mary Shelley": after all she is named herself.
fn named_at_end(s: &Sight<'_>) -> bool {
    let (key, own) = (&s.key().terms, &s.laid.answer);
    let Some(start) = own.len().checked_sub(key.len()).filter(|&start| start > 0) else {
        return false;
    };
    let apart = own.words.all()[start].gap >= Gap::Dash;
    let same = || (0..key.len()).all(|i| own.all[start + i].hash == key.all[i].hash);
    s.is(Feature::IsName) && key.len() > 1 && apart && same()
}

/// Whether a word names somebody by another whom he stands beside, follows or serves.
fn beside_another(word: &str) -> bool {
    matches!(
        word,
        "rival"
            | "rivals"
            | "competitor"
            | "competitors"
            | "opponent"
            | "enemy"
            | "enemies"
            | "neighbour"
            | "neighbor"
            | "friend"
            | "friends"
            | "colleague"
            | "assistant"
            | "secretary"
            | "successor"
            | "predecessor"
            | "servant"
            | "pupil"
            | "lawyer"
            | "subsidiary"
            | "child"
            | "children"
            | "parents"
            | "sons"
            | "daughters"
            | "brothers"
            | "sisters"
            | "wives"
            | "husbands"
            | "cousins"
    )
}
