//! How near one word of an answer comes to one word of the key.
//!
//! Owns the credit of a pair of words and the names of the relations. Never touches whole texts: alignment is `align`'s.

use crate::grade::terms::{DIGITS, Term};
use crate::lexicon::{self, Flags, Lemmas, RelationKind, StemId};
use crate::text::edits::{edits, slips};
use crate::text::number::{self, Agreement, Form, Found, Number};
use crate::text::sound::{one_name, sound_alike};
use crate::text::unit::Unit;

/// What makes two words meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// The same letters.
    Exact,
    /// The same value.
    Number,
    /// The same stem or lemma.
    Stem,
    /// Written as one word or as two.
    Compound,
    /// Initials of a longer name.
    Acronym,
    /// A phrase that means the same.
    Phrase,
    /// A typing slip.
    Slip,
    /// Letters alike, but a word of its own.
    LookAlike,
    /// Derived from the same root.
    Derivation,
    /// Another word for it.
    Synonym,
    /// Something like it.
    Similar,
    /// The answer is more special.
    Narrower,
    /// The answer is more general.
    Broader,
    /// A part or a whole of it.
    Part,
    /// Another thing of the same kind.
    Sister,
    /// The opposite.
    Antonym,
    /// An initial or the beginning of it.
    Prefix,
    /// Many letters in common.
    Letters,
}

/// How near two words come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// From 0, nothing, to 1, the same.
    pub credit: f32,
    /// By what.
    pub link: Link,
}

const fn near(credit: f32, link: Link) -> Option<Near> {
    Some(Near { credit, link })
}

/// A word and its surroundings as far as a pair needs them.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The word.
    pub term: &'a Term,
    /// Its lemmas, where the lexicon has it.
    pub lemmas: Option<Lemmas>,
    /// Its folded letters.
    pub text: &'a str,
    /// The numbers of its text.
    pub numbers: &'a [Found],
}

/// How near the answer's word comes to the key's; nothing where they have nothing to do with each other.
///
/// The credits are the probabilities, measured over marked answers, that an answer is right when this relation carries most of
/// its match, rounded; figures either agree in value or do not meet at all. `taken` says whether a word already means something
/// of its own in the question or the passage: such a word is no slip of another.
pub fn pair(key: Side<'_>, answer: Side<'_>, taken: impl Fn(&Term) -> bool) -> Option<Near> {
    let (k, a) = (key.term, answer.term);
    if k.hash == a.hash {
        return near(1.0, Link::Exact);
    }
    match (k.number, a.number) {
        (Some(x), Some(y)) => {
            let (x, y) = (
                &key.numbers[usize::from(x)].number,
                &answer.numbers[usize::from(y)].number,
            );
            let time = |n: &Number| matches!(n.form, Form::Clock | Form::Dial);
            let share = |n: &Number| n.unit == Unit::Percent;
            let same = same_value(x.low, y.low) && same_value(x.high, y.high);
            // What stands for the same in other figures: 9.30 and half past nine, 25 % and a quarter.
            let shaped = time(x) || time(y) || share(x) != share(y);
            return if same && !time(x) && !time(y) || shaped && number::compare(x, y) == Agreement::Equal {
                near(1.0, Link::Number)
            } else {
                None
            };
        }
        (None, None) => {}
        _ => return None,
    }
    if !k.content || !a.content {
        return None;
    }
    if k.stem == a.stem {
        return if a.misspelt {
            near(0.9, Link::Slip)
        } else {
            near(0.95, Link::Stem)
        };
    }
    if let (Some(x), Some(y)) = (&key.lemmas, &answer.lemmas)
        && let Some(found) = related(x, y)
    {
        return Some(found);
    }
    letters(key, answer, taken)
}

fn same_value(x: f64, y: f64) -> bool {
    (x - y).abs() <= 1e-9 * x.abs().max(y.abs())
}

fn related(key: &Lemmas, answer: &Lemmas) -> Option<Near> {
    let relation = key.relation(answer)?;
    let rare = if relation.rank > 2 { 0.8 } else { 1.0 };
    match relation.kind {
        RelationKind::Inflection => near(0.95, Link::Stem),
        // "Civil" is of the state in its seventh meaning.
        RelationKind::Derivation if relation.rank > 4 => near(0.4, Link::Derivation),
        RelationKind::Derivation => near(0.85, Link::Derivation),
        RelationKind::Synonym => near(0.75 * rare, Link::Synonym),
        RelationKind::Similar => near(0.5, Link::Similar),
        RelationKind::Narrower => near(0.5, Link::Narrower),
        RelationKind::MuchNarrower => near(0.3, Link::Narrower),
        RelationKind::Broader => near(0.3, Link::Broader),
        RelationKind::MuchBroader => near(0.2, Link::Broader),
        RelationKind::Part | RelationKind::Whole | RelationKind::Entailment => near(0.25, Link::Part),
        RelationKind::Sister => near(0.05, Link::Sister),
        RelationKind::Antonym => near(0.0, Link::Antonym),
        RelationKind::Contrast => near(0.05, Link::Antonym),
    }
}

/// Whether a word surely means something of its own. Word lists hold every misspelling of a name: a rare one proves nothing.
fn known(term: &Term) -> bool {
    const RARE_NAME: f32 = 0.85;
    let rare = |entry: lexicon::Entry| entry.flags().has(Flags::NAME) && entry.weight() > RARE_NAME;
    term.entry.is_some_and(|entry| !rare(entry))
}

/// What is known of a content word that is no figure, as far as it tells those apart that have nothing to do with each other.
#[derive(Clone, Copy, Debug)]
pub struct Outline {
    letters: u64,
    stem: StemId,
    ends: (u32, u32),
    chars: u8,
    kinds: u8,
    lemmas: bool,
}

impl Outline {
    /// The outline of a word; `lemmas` are those that may be related to another's.
    pub fn of(term: &Term, lemmas: Option<&Lemmas>) -> Self {
        Self {
            letters: term.letters,
            stem: term.stem,
            ends: term.ends,
            chars: term.chars,
            kinds: term.kinds,
            lemmas: lemmas.is_some(),
        }
    }

    /// Whether two words have nothing to do with each other for certain, as nearly all have.
    ///
    /// Each pair of words comes by here, so that nothing is decided before everything is known: a processor that has nothing to
    /// guess is never wrong.
    #[inline]
    pub fn is_stranger_to(&self, other: &Self) -> bool {
        let (short, long) = (self.chars.min(other.chars), self.chars.max(other.chars));
        let open = self.lemmas & other.lemmas | (short <= 2);
        let ends = (self.ends.0 == other.ends.0) | (self.ends.1 == other.ends.1);
        let apart = self.kinds.max(other.kinds) - (self.letters & other.letters).count_ones() as u8;
        let near = apart.max(long - short) <= ALIKE[usize::from(long)];
        !((self.stem == other.stem) | open | ends | near)
    }
}

/// With so many edits the one of two words may be a slip of the other, by the length of the longer.
fn allowed(long: u8) -> u8 {
    match long {
        0..=3 => 0,
        4..=5 => 1,
        6..=9 => 2,
        _ => 3,
    }
}

/// With more edits two words are not alike, by the length of the longer: what a third of the letters parts is not worth measuring.
static ALIKE: [u8; 256] = {
    let mut alike = [0; 256];
    let mut long = 3;
    while long < alike.len() {
        alike[long] = match long {
            3..=5 => 1,
            6..=8 => 2,
            9..=11 => 3,
            _ => (long * 35 / 100) as u8,
        };
        long += 1;
    }
    alike
};

/// What can be said of the letters of two words without looking at each.
struct Likeness {
    /// At least so many edits part them: an edit puts at most one letter in and takes at most one out.
    apart: u8,
    /// With so many edits the one may be a slip of the other.
    allowed: u8,
    /// With more edits they are not alike: words that a third of the letters parts are not worth measuring.
    alike: u8,
    /// Whether they begin with the same three letters.
    front: bool,
    /// Whether they end with the same three letters.
    back: bool,
}

impl Likeness {
    #[inline]
    fn of(k: &Term, a: &Term) -> Self {
        let long = k.chars.max(a.chars);
        let shared = (k.letters & a.letters).count_ones() as u8;
        Self {
            apart: (k.kinds.max(a.kinds) - shared).max(long - k.chars.min(a.chars)),
            allowed: allowed(long),
            alike: ALIKE[usize::from(long)],
            front: k.ends.0 == a.ends.0,
            back: k.ends.1 == a.ends.1,
        }
    }
}

/// Whether the one of two words is the other but for one slip at most.
pub fn one_slip(key: (&Term, &str), answer: (&Term, &str)) -> bool {
    Likeness::of(key.0, answer.0).apart <= 1 && slips(key.1, answer.1) <= 1
}

/// Whether a word is so rare that it is hardly meant.
fn rare(term: &Term) -> bool {
    const RARE: f32 = 0.8;
    term.weight > RARE
}

/// Whether the one of two words has a letter twice that the other has once, and nothing else parts them: "Gull", "Gul".
fn doubled(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let (short, long) = (short.as_bytes(), long.as_bytes());
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    long.len() == short.len() + 1 && same > 0 && long[same - 1] == long[same] && short[same..] == long[same + 1..]
}

/// What the letters alone say: slips, beginnings, look-alikes.
fn letters(key: Side<'_>, answer: Side<'_>, taken: impl Fn(&Term) -> bool) -> Option<Near> {
    let (k, a) = (key.term, answer.term);
    if k.number.is_some() || a.number.is_some() {
        return None;
    }
    let (short, long) = (k.chars.min(a.chars), k.chars.max(a.chars));
    if short <= 2 {
        // An initial stands for a name.
        let initial = short == 1 && long > 2 && key.text.as_bytes()[0] == answer.text.as_bytes()[0];
        return if initial && (k.name || a.name) {
            near(0.5, Link::Prefix)
        } else {
            None
        };
    }
    if (k.letters | a.letters) & DIGITS != 0 {
        return None; // A100 is not H100.
    }
    let Likeness {
        apart,
        allowed,
        alike,
        front,
        back,
    } = Likeness::of(k, a);
    if apart > alike && !front && !back {
        return None;
    }
    // A word and its opposite begin or end alike: a look before the long look.
    if (front || back) && lexicon::opposite_form(key.text, answer.text) {
        return near(0.0, Link::Antonym);
    }
    if apart <= allowed {
        let distance = slips(key.text, answer.text);
        if distance <= usize::from(allowed) {
            // Who slips types no word: a word that was typed was meant, unless it is the key that no list knows; of two
            // letters alike, one is easily lost.
            if distance == 1 && doubled(key.text, answer.text) && rare(a) && !taken(a) {
                return near(0.9, Link::Slip);
            }
            let named = k.name || k.flags.has(Flags::NAME);
            let heard = || named && one_name(key.text, answer.text) || sound_alike(key.text, answer.text);
            if !taken(a) && heard() {
                return near(0.9, Link::Slip);
            }
            // "Gardner" in small letters is nobody's name where the key has none.
            let nobody = a.flags.has(Flags::NAME) && !a.name && !k.flags.has(Flags::NAME) && k.entry.is_some();
            let meant = (known(a) || a.misspelt) && !nobody && (known(k) || distance > 1 || long < 6);
            // "Satan" is no slip of "Saturn".
            let apart = distance > 1 && a.entry.is_some() && k.entry.is_some() && !a.misspelt;
            if meant || apart || taken(a) {
                return near(0.3, Link::LookAlike);
            }
            let first_differs = key.text.as_bytes()[0] != answer.text.as_bytes()[0];
            return near(if first_differs && distance > 1 { 0.6 } else { 0.9 }, Link::Slip);
        }
    }
    if short >= 4 && front && (key.text.starts_with(answer.text) || answer.text.starts_with(key.text)) {
        return near(0.5, Link::Prefix);
    }
    if long - short <= 4 && short >= 4 && apart <= alike {
        let ratio = 1.0 - edits(key.text, answer.text) as f32 / f32::from(long);
        if ratio >= 0.65 {
            return near(0.45 * ratio, Link::Letters);
        }
    }
    None
}
