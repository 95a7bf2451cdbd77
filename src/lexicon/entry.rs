//! Owns what can be asked of an entry of the table: a word's weight, stem, lemmas and flags, its relations, its phrases.
//! Never touches the bytes themselves, which [`table`](super::table) reads.

use std::cmp::Ordering;

use super::flags::{Flags, Topic};
use super::layout::{self, LONGEST_PHRASE, MOST_LEMMAS, lemma_number};
use super::relation::{Relation, RelationKind};
use super::stem::StemId;
use super::table::{self, PhraseRecord, WordRecord};

/// A word or a phrase of the table. Small, and good for as long as the program runs; not to be written down, since another
/// version's table numbers its entries otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry(u32);

/// What the forms of one word have in common. Equal for "ran" and "run"; for a form of two words ("saw") the likelier
/// one's, so that [`same_lemma`] is the better question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LemmaId(u32);

/// The bit that tells phrases from words.
const PHRASE: u32 = 1 << 31;

/// Looks a folded word up. `None` means that the table does not have it, to the letter.
///
/// ```
/// use closeread::lexicon::find;
/// assert!(find("photosynthesis").is_some());
/// assert!(find("fotosynthesis").is_none());
/// assert!(find("Photosynthesis").is_none(), "words are to be folded first");
/// ```
pub fn find(word: &str) -> Option<Entry> {
    table::find(word.as_bytes()).map(Entry)
}

/// The same for a word whose [`hash`](layout::hash) is at hand.
pub fn find_hashed(word: &str, hash: u64) -> Option<Entry> {
    table::find_hashed(word.as_bytes(), hash).map(Entry)
}

/// Every word of the table (not the phrases), in no meaningful order.
pub fn words() -> impl Iterator<Item = Entry> {
    table::words().map(Entry)
}

impl Entry {
    /// How much the word says, .05 (the commonest) to 1: the logarithm of its rarity. A phrase weighs as its rarest word.
    /// Words that the table does not have count as 1.
    pub fn weight(self) -> f32 {
        f32::from(self.weight_byte()) / 255.0
    }

    /// [`weight`](Entry::weight) in 255ths.
    pub fn weight_byte(self) -> u8 {
        match self.phrase() {
            Some(phrase) => phrase.weight,
            None => self.word().weight,
        }
    }

    /// The letters of a word; a phrase has none in the table.
    pub fn letters(self) -> Option<&'static str> {
        match self.phrase() {
            Some(_) => None,
            None => std::str::from_utf8(self.word().letters).ok(),
        }
    }

    /// What stands for the Snowball stem: equal for "exploration" and "explorer". A phrase has a number of its own.
    pub fn stem(self) -> StemId {
        match self.phrase() {
            Some(_) => StemId::of_phrase(PhraseRecord::fingerprint(self.0 & !PHRASE)),
            None => StemId::of_record(&self.word()),
        }
    }

    /// What stands for the likeliest lemma.
    pub fn lemma(self) -> LemmaId {
        match self.phrase() {
            Some(phrase) => LemmaId(u32::from(phrase.lemma)),
            None => LemmaId(lemma_number(self.word().lemmas().next(), self.0)),
        }
    }

    /// What is known of the form, one bit a fact. Of a phrase, only whether it is a name.
    pub fn flags(self) -> Flags {
        match self.phrase() {
            Some(phrase) if table::lemma(phrase.lemma).1 => Flags::NAME | Flags::NOUN,
            Some(_) => Flags::NONE,
            None => Flags(self.word().flags()),
        }
    }

    /// Whether it is a function word.
    pub fn is_stop(self) -> bool {
        self.flags().has(Flags::STOP)
    }

    /// Whether it is a word with which a phrase begins.
    pub fn opens_phrase(self) -> bool {
        !self.is_phrase() && self.word().opens_phrase()
    }

    /// Whether it is a phrase.
    pub fn is_phrase(self) -> bool {
        self.0 & PHRASE != 0
    }

    /// What the likeliest lemma's commonest meaning is about; `None` for words that WordNet does not know.
    pub fn topic(self) -> Option<Topic> {
        self.lemmas()
            .next()
            .map(|number| Topic::from_file(table::lemma(number).0))
    }

    fn phrase(self) -> Option<PhraseRecord> {
        self.is_phrase().then(|| PhraseRecord::at(self.0 & !PHRASE))
    }

    fn word(self) -> WordRecord {
        WordRecord::at(self.0)
    }

    fn lemmas(self) -> impl Iterator<Item = u16> + Clone {
        let phrase = self.phrase().map(|phrase| phrase.lemma);
        let word = (!self.is_phrase()).then(|| self.word().lemmas());
        phrase.into_iter().chain(word.into_iter().flatten())
    }
}

/// Whether two entries can be forms of one word: ran and run, saw and see, but not saw and seen.
pub fn same_lemma(a: Entry, b: Entry) -> bool {
    a == b || a.lemmas().any(|lemma| b.lemmas().any(|other| other == lemma))
}

/// What `b` is to `a`, the strongest relation that is known; `None` for strangers and for an entry and itself.
///
/// ```
/// use closeread::lexicon::{RelationKind, find, relation};
/// let (Some(car), Some(automobile)) = (find("car"), find("automobile")) else { panic!("both are words") };
/// assert_eq!(relation(car, automobile).map(|it| it.kind), Some(RelationKind::Synonym));
/// assert_eq!(relation(car, car), None);
/// ```
pub fn relation(a: Entry, b: Entry) -> Option<Relation> {
    Lemmas::of(a).relation(&Lemmas::of(b))
}

/// An entry with its lemmas at hand: for a word that is compared with many.
///
/// ```
/// use closeread::lexicon::{Lemmas, RelationKind, find};
/// let Some([car, automobile]) = find("car").zip(find("automobile")).map(|(a, b)| [a, b].map(Lemmas::of)) else { return };
/// assert_eq!(car.relation(&automobile).map(|it| it.kind), Some(RelationKind::Synonym));
/// assert_eq!(car.relation(&car), None);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Lemmas {
    entry: Entry,
    count: u8,
    numbers: [u16; MOST_LEMMAS],
}

impl Lemmas {
    /// The lemmas of an entry.
    pub fn of(entry: Entry) -> Self {
        let mut lemmas = Self {
            entry,
            count: 0,
            numbers: [0; MOST_LEMMAS],
        };
        for (place, number) in lemmas.numbers.iter_mut().zip(entry.lemmas()) {
            *place = number;
            lemmas.count += 1;
        }
        lemmas
    }

    /// As [`Entry::lemma`].
    pub fn likeliest(&self) -> LemmaId {
        LemmaId(lemma_number(self.numbers().first().copied(), self.entry.0))
    }

    /// As [`relation`].
    pub fn relation(&self, other: &Self) -> Option<Relation> {
        match self.entry.cmp(&other.entry) {
            Ordering::Equal => None,
            Ordering::Less => self.strongest(other),
            // Asked in one order only, so that both ways give the same where two lemmas tie.
            Ordering::Greater => other.strongest(self).map(Relation::flipped),
        }
    }

    fn numbers(&self) -> &[u16] {
        &self.numbers[..usize::from(self.count)]
    }

    /// The strongest relation between any lemma of the one and any of the other.
    fn strongest(&self, other: &Self) -> Option<Relation> {
        let mut best: Option<Relation> = None;
        for &x in self.numbers() {
            for &y in other.numbers() {
                let Some(new) = between(x, y) else { continue };
                if best.is_none_or(|old| new.strength() < old.strength()) {
                    best = Some(new);
                }
            }
        }
        best
    }
}

/// Which lemmas the words of a list may be related to: a look that spares a word the comparison with each of them.
///
/// ```
/// use closeread::lexicon::{Lemmas, Relatives, find};
/// let mut key = Relatives::default();
/// key.add(&Lemmas::of(find("car").unwrap()));
/// assert!(key.may_relate(&Lemmas::of(find("automobile").unwrap())), "what is related is never turned away");
/// ```
#[derive(Debug, Default)]
pub struct Relatives {
    /// The lemmas of the list, and all that these are related to.
    reached: Sieve,
}

impl Relatives {
    /// Adds a word to the list.
    pub fn add(&mut self, lemmas: &Lemmas) {
        for &number in lemmas.numbers() {
            self.reached.add(number);
            table::partners(number).for_each(|partner| self.reached.add(partner));
        }
    }

    /// Whether a word may be related to any of the list. False is sure.
    pub fn may_relate(&self, lemmas: &Lemmas) -> bool {
        lemmas.numbers().iter().any(|&number| self.reached.may_hold(number))
    }
}

/// A set of lemma numbers that may hold a few more than were added.
#[derive(Debug)]
struct Sieve([u64; 64]);

impl Default for Sieve {
    fn default() -> Self {
        Self([0; 64])
    }
}

impl Sieve {
    fn place(number: u16) -> (usize, u64) {
        // The commonest words have the smallest numbers; the factor (2^16 over the golden ratio) scatters neighbours.
        let mixed = number.wrapping_mul(0x9e37);
        (usize::from(mixed >> 10), 1 << (mixed >> 4 & 63))
    }

    fn add(&mut self, number: u16) {
        let (word, bit) = Self::place(number);
        self.0[word] |= bit;
    }

    fn may_hold(&self, number: u16) -> bool {
        let (word, bit) = Self::place(number);
        self.0[word] & bit != 0
    }
}

/// What lemma `y` is to lemma `x`.
fn between(x: u16, y: u16) -> Option<Relation> {
    match x.cmp(&y) {
        Ordering::Equal => Some(Relation {
            kind: RelationKind::Inflection,
            rank: 0,
        }),
        Ordering::Greater => table::related(x, y).map(Relation::from_code),
        Ordering::Less => table::related(y, x).map(|code| Relation::from_code(code).flipped()),
    }
}

/// The longest phrase that the words begin with, and how many of them it takes: two to four. `None` stands for a word that
/// the table does not have.
pub fn longest_phrase(words: &[Option<Lemmas>]) -> Option<(usize, Entry)> {
    let mut key = [0u8; 4 * LONGEST_PHRASE];
    let mut count = 0;
    for word in words.iter().take(LONGEST_PHRASE) {
        let Some(word) = word else { break };
        key[4 * count..4 * count + 4].copy_from_slice(&word.likeliest().0.to_le_bytes());
        count += 1;
        // Nearly all pairs of words open nothing.
        if count == 2 && !table::may_open(layout::hash(&key[..8])) {
            return None;
        }
    }
    (2..=count).rev().find_map(|length| {
        let place = table::find_phrase(layout::hash(&key[..4 * length]))?;
        Some((length, Entry(place | PHRASE)))
    })
}
