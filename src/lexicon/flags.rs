//! Owns what can be said of a word form in one bit each, and the topics that WordNet files nouns and verbs under.
//! Never touches the table or the words.

use std::fmt;
use std::ops::{BitOr, BitOrAssign};

/// A set of facts about a word form, one bit each.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Flags(pub u16);

impl Flags {
    /// A function word: it carries next to nothing of an answer by itself (the, of, was, which).
    pub const STOP: Flags = Flags(1);
    /// Turns a statement round (not, never, without, didn't).
    pub const NEGATION: Flags = Flags(1 << 1);
    /// A number in words, cardinal or ordinal, or a fraction (eleven, third, million, half).
    pub const NUMBER: Flags = Flags(1 << 2);
    /// A month or its usual short form.
    pub const MONTH: Flags = Flags(1 << 3);
    /// A day of the week or its usual short form.
    pub const WEEKDAY: Flags = Flags(1 << 4);
    /// Stands before a person's name (mr, dr, president, sir, saint).
    pub const TITLE: Flags = Flags(1 << 5);
    /// Asks (who, where, how).
    pub const QUESTION: Flags = Flags(1 << 6);
    /// Takes back some of what is said (maybe, probably, perhaps).
    pub const HEDGE: Flags = Flags(1 << 7);
    /// Speaks of more (rise, increase, higher, gain).
    pub const UP: Flags = Flags(1 << 8);
    /// Speaks of less (fall, decrease, lower, lose).
    pub const DOWN: Flags = Flags(1 << 9);
    /// Probably a name: WordNet writes it with a capital, or does not know it at all.
    pub const NAME: Flags = Flags(1 << 10);
    /// Of a country, a people or a city (french, berliner, roman).
    pub const DEMONYM: Flags = Flags(1 << 11);
    /// Can be a noun.
    pub const NOUN: Flags = Flags(1 << 12);
    /// Can be a verb.
    pub const VERB: Flags = Flags(1 << 13);
    /// Can be an adjective.
    pub const ADJECTIVE: Flags = Flags(1 << 14);
    /// Can be an adverb.
    pub const ADVERB: Flags = Flags(1 << 15);

    /// Nothing known.
    pub const NONE: Flags = Flags(0);

    /// Whether every fact of `other` is here too.
    pub const fn has(self, other: Flags) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether any fact of `other` is here.
    pub const fn has_any(self, other: Flags) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Flags {
    type Output = Flags;
    fn bitor(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

impl BitOrAssign for Flags {
    fn bitor_assign(&mut self, other: Flags) {
        self.0 |= other.0;
    }
}

impl fmt::Debug for Flags {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        const NAMES: [&str; 16] = [
            "stop",
            "negation",
            "number",
            "month",
            "weekday",
            "title",
            "question",
            "hedge",
            "up",
            "down",
            "name",
            "demonym",
            "noun",
            "verb",
            "adjective",
            "adverb",
        ];
        let mut set = out.debug_set();
        for (bit, name) in NAMES.iter().enumerate() {
            if self.has(Flags(1 << bit)) {
                set.entry(&format_args!("{name}"));
            }
        }
        set.finish()
    }
}

/// What a lemma's commonest meaning is about: the file that WordNet's lexicographers keep it in. Nouns first, then verbs;
/// adjectives and adverbs have no topics worth telling apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Doings: exploration, war.
    Act,
    /// Beasts.
    Animal,
    /// Things made by people.
    Artifact,
    /// What people and things are like: height, courage.
    Attribute,
    /// Parts of bodies.
    Body,
    /// Minds and ideas.
    Cognition,
    /// Speech, writing, languages.
    Communication,
    /// What happens.
    Event,
    /// Feelings.
    Feeling,
    /// Food and drink.
    Food,
    /// Peoples, companies, families.
    Group,
    /// Countries, towns, regions.
    Place,
    /// Aims.
    Motive,
    /// Stars, rivers, stones: things not made.
    Object,
    /// Persons and their callings.
    Person,
    /// Weather, forces, chances.
    Phenomenon,
    /// Plants.
    Plant,
    /// What is owned.
    Possession,
    /// What goes on by itself: growth, erosion.
    Process,
    /// Numbers, units, amounts.
    Quantity,
    /// How things stand to each other.
    Relation,
    /// Forms.
    Shape,
    /// How things are: peace, illness.
    State,
    /// Matter.
    Substance,
    /// Times and periods.
    Time,
    /// Any verb.
    Verb,
    /// Nouns of no topic, adjectives, adverbs.
    Other,
}

impl Topic {
    /// Reads the number of a WordNet lexicographer file (`lexnames(5WN)`); numbers that it does not list are `Other`.
    pub const fn from_file(number: u8) -> Topic {
        match number {
            4 => Topic::Act,
            5 => Topic::Animal,
            6 => Topic::Artifact,
            7 => Topic::Attribute,
            8 => Topic::Body,
            9 => Topic::Cognition,
            10 => Topic::Communication,
            11 => Topic::Event,
            12 => Topic::Feeling,
            13 => Topic::Food,
            14 => Topic::Group,
            15 => Topic::Place,
            16 => Topic::Motive,
            17 => Topic::Object,
            18 => Topic::Person,
            19 => Topic::Phenomenon,
            20 => Topic::Plant,
            21 => Topic::Possession,
            22 => Topic::Process,
            23 => Topic::Quantity,
            24 => Topic::Relation,
            25 => Topic::Shape,
            26 => Topic::State,
            27 => Topic::Substance,
            28 => Topic::Time,
            29..=43 => Topic::Verb,
            _ => Topic::Other,
        }
    }
}
