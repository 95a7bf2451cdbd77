//! Owns the ways in which one word stands to another, and their codes in the table. Never touches the table: finding a
//! pair is [`relation`](super::relation)'s business.

/// What the second word is to the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RelationKind {
    /// Forms of one lemma: ran, run.
    Inflection,
    /// Derived one from the other: decision, decide; France, French.
    Derivation,
    /// A shared meaning: car, automobile.
    Synonym,
    /// A near meaning, or two derivations of one word: quick, speedy; explorer, exploration.
    Similar,
    /// The kind that the first is of: dog → canine.
    Broader,
    /// A kind of the first: canine → dog.
    Narrower,
    /// Two steps broader: dog → carnivore.
    MuchBroader,
    /// Two steps narrower: carnivore → dog.
    MuchNarrower,
    /// A part or a member of the first: car → wheel, France → Paris.
    Part,
    /// What the first is a part or a member of: Paris → France.
    Whole,
    /// One cannot be without the other, or brings it about: snore, sleep; kill, die.
    Entailment,
    /// Two kinds of one thing: lion, tiger. Usually another answer, not the same in other words.
    Sister,
    /// Opposites: hot, cold.
    Antonym,
    /// Opposites by way of a synonym: hot, chilly.
    Contrast,
}

impl RelationKind {
    /// The same relation seen from the other word.
    pub const fn flipped(self) -> RelationKind {
        match self {
            RelationKind::Broader => RelationKind::Narrower,
            RelationKind::Narrower => RelationKind::Broader,
            RelationKind::MuchBroader => RelationKind::MuchNarrower,
            RelationKind::MuchNarrower => RelationKind::MuchBroader,
            RelationKind::Part => RelationKind::Whole,
            RelationKind::Whole => RelationKind::Part,
            RelationKind::Inflection
            | RelationKind::Derivation
            | RelationKind::Synonym
            | RelationKind::Similar
            | RelationKind::Entailment
            | RelationKind::Sister
            | RelationKind::Antonym
            | RelationKind::Contrast => self,
        }
    }

    /// Whether the two say opposite things.
    pub const fn is_opposite(self) -> bool {
        matches!(self, RelationKind::Antonym | RelationKind::Contrast)
    }

    const ALL: [RelationKind; 14] = [
        RelationKind::Inflection,
        RelationKind::Derivation,
        RelationKind::Synonym,
        RelationKind::Similar,
        RelationKind::Broader,
        RelationKind::Narrower,
        RelationKind::MuchBroader,
        RelationKind::MuchNarrower,
        RelationKind::Part,
        RelationKind::Whole,
        RelationKind::Entailment,
        RelationKind::Sister,
        RelationKind::Antonym,
        RelationKind::Contrast,
    ];
}

/// How one word stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Relation {
    /// What the second word is to the first.
    pub kind: RelationKind,
    /// How far from the commonest meanings the two must be taken for it to hold: the sum of the two senses' ranks, so 2
    /// when each is meant in its commonest sense. At most 17; 0 for an inflection, which is no matter of senses.
    pub rank: u8,
}

impl Relation {
    /// The largest sum of ranks that a code can hold; larger ones are written as this.
    pub const RAREST: u8 = 17;

    /// The byte that stands for the relation in the table: four bits of kind, four of rank.
    pub const fn code(self) -> u8 {
        let above_two = self.rank.saturating_sub(2);
        (self.kind as u8) << 4 | if above_two > 15 { 15 } else { above_two }
    }

    /// Reads a byte of the table. Kinds that no code stands for do not occur there; they read as `Similar`.
    pub fn from_code(code: u8) -> Relation {
        let kind = RelationKind::ALL
            .get(usize::from(code >> 4))
            .copied()
            .unwrap_or(RelationKind::Similar);
        Relation {
            kind,
            rank: (code & 15) + 2,
        }
    }

    /// What is kept where two words are related in several ways: the smaller. The closer kind comes first, then the commoner
    /// senses; opposites come before mere nearness, since to credit "hot" for "cold" costs more than a paraphrase gains.
    pub const fn strength(self) -> (u8, u8) {
        let kind = match self.kind {
            RelationKind::Inflection => 0,
            RelationKind::Derivation => 1,
            RelationKind::Synonym => 2,
            RelationKind::Antonym => 3,
            RelationKind::Contrast => 4,
            RelationKind::Similar => 5,
            RelationKind::Broader | RelationKind::Narrower => 6,
            RelationKind::Part | RelationKind::Whole => 7,
            RelationKind::Entailment => 8,
            RelationKind::MuchBroader | RelationKind::MuchNarrower => 9,
            RelationKind::Sister => 10,
        };
        (kind, self.rank)
    }

    /// The same relation seen from the other word.
    pub fn flipped(self) -> Relation {
        Relation {
            kind: self.kind.flipped(),
            rank: self.rank,
        }
    }
}
