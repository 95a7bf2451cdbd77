//! Sorts of words that say something whatever they mean: doubt, contrast, more, less, titles.
//!
//! Owns the lists. Never touches texts: a word is sorted once, and `facts` remembers it.

use std::ops::BitOr;

/// The sorts that a word belongs to, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorts(u16);

impl Sorts {
    /// Takes back some of what is said.
    pub const HEDGE: Self = Self(1);
    /// Sets one thing against another.
    pub const BUT: Self = Self(1 << 1);
    /// Offers another.
    pub const OR: Self = Self(1 << 2);
    /// Adds another.
    pub const AND: Self = Self(1 << 3);
    /// Speaks of more.
    pub const MORE: Self = Self(1 << 4);
    /// Speaks of less.
    pub const LESS: Self = Self(1 << 5);
    /// Stands before a name without being part of it.
    pub const TITLE: Self = Self(1 << 6);
    /// May open a phrase that says that one does not know.
    pub const REFUSAL: Self = Self(1 << 7);

    /// Leaves undone what follows `to`.
    pub const UNDONE: Self = Self(1 << 8);
    /// May set aside what follows, though it does not deny by itself.
    pub const TURN: Self = Self(1 << 9);

    /// Says whose relative somebody is.
    pub const KIN: Self = Self(1 << 10);

    /// Stands for a man or a woman.
    pub const PERSON: Self = Self(1 << 11);
    /// Leads from a thing to what it is of.
    pub const OF: Self = Self(1 << 13);
    /// Opens a phrase that some rule listens for: rules look closer only where it stands.
    pub const CUE: Self = Self(1 << 12);

    /// The sorts of a folded word.
    pub fn of(word: &str) -> Self {
        let mut sorts = Self::default();
        for (sort, holds) in LISTS {
            if holds(word) {
                sorts = sorts | *sort;
            }
        }
        sorts
    }

    /// Whether it is of any of these sorts.
    pub const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}

impl BitOr for Sorts {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A sort, and whether a word is of it.
type List = (Sorts, fn(&str) -> bool);

const LISTS: &[List] = &[
    (Sorts::HEDGE, hedges),
    (Sorts::BUT, sets_against),
    (Sorts::OR, |word| word == "or"),
    (Sorts::AND, |word| word == "and"),
    (Sorts::MORE, says_more),
    (Sorts::LESS, says_less),
    (Sorts::TITLE, titles),
    (Sorts::REFUSAL, opens_refusal),
    (Sorts::UNDONE, leaves_undone),
    (Sorts::TURN, turns),
    (Sorts::KIN, is_kin),
    (Sorts::PERSON, |word| matches!(word, "he" | "she")),
    (Sorts::CUE, is_cue),
    (Sorts::OF, |word| matches!(word, "of" | "from")),
];

fn hedges(word: &str) -> bool {
    matches!(
        word,
        "maybe"
            | "perhaps"
            | "possibly"
            | "probably"
            | "might"
            | "may"
            | "could"
            | "likely"
            | "guess"
            | "think"
            | "believe"
            | "seems"
            | "apparently"
            | "unsure"
            | "assume"
            | "suppose"
    )
}

fn sets_against(word: &str) -> bool {
    matches!(
        word,
        "but" | "however" | "although" | "though" | "while" | "whereas" | "actually" | "instead" | "rather"
    )
}

fn says_more(word: &str) -> bool {
    matches!(
        word,
        "more"
            | "greater"
            | "higher"
            | "increase"
            | "increases"
            | "increased"
            | "increasing"
            | "rise"
            | "rises"
            | "rose"
            | "up"
            | "faster"
            | "larger"
            | "bigger"
            | "longer"
            | "hotter"
            | "warmer"
            | "heavier"
            | "stronger"
            | "louder"
            | "most"
            | "above"
            | "gain"
            | "gains"
            | "grow"
            | "grows"
            | "farther"
            | "further"
            | "taller"
            | "harder"
            | "thicker"
            | "brighter"
    )
}

fn says_less(word: &str) -> bool {
    matches!(
        word,
        "less"
            | "fewer"
            | "lower"
            | "decrease"
            | "decreases"
            | "decreased"
            | "decreasing"
            | "fall"
            | "falls"
            | "fell"
            | "down"
            | "slower"
            | "smaller"
            | "shorter"
            | "colder"
            | "cooler"
            | "lighter"
            | "weaker"
            | "softer"
            | "least"
            | "below"
            | "lose"
            | "loses"
            | "lost"
            | "shrink"
            | "drops"
            | "drop"
            | "reduce"
            | "reduces"
            | "reduced"
            | "closer"
            | "nearer"
            | "thinner"
            | "dimmer"
    )
}

fn titles(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "dr"
            | "doctor"
            | "prof"
            | "professor"
            | "sir"
            | "dame"
            | "lord"
            | "lady"
            | "king"
            | "queen"
            | "prince"
            | "princess"
            | "president"
            | "minister"
            | "prime"
            | "chancellor"
            | "governor"
            | "senator"
            | "judge"
            | "justice"
            | "general"
            | "captain"
            | "colonel"
            | "major"
            | "saint"
            | "st"
            | "pope"
            | "bishop"
            | "emperor"
            | "duke"
            | "founder"
            | "cofounder"
            | "ceo"
            | "chief"
            | "actor"
            | "actress"
            | "singer"
            | "author"
            | "writer"
            | "director"
            | "musician"
            | "band"
            | "rapper"
            | "player"
            | "footballer"
            | "american"
            | "british"
            | "english"
            | "french"
            | "german"
            | "sergeant"
            | "lieutenant"
            | "chairman"
            | "secretary"
            | "mayor"
            | "baron"
            | "earl"
            | "count"
            | "sultan"
            | "jr"
            | "sr"
    )
}

fn opens_refusal(word: &str) -> bool {
    matches!(
        word,
        "not" | "no" | "unable" | "cannot" | "as" | "unknown" | "dunno" | "idk" | "unclear" | "apologize" | "sorry"
    )
}

fn leaves_undone(word: &str) -> bool {
    matches!(
        word,
        "refused"
            | "refuse"
            | "refuses"
            | "refusing"
            | "declined"
            | "declines"
            | "declining"
            | "refusal"
            | "unwilling"
            | "unable"
            | "forgot"
            | "forgets"
            | "forgotten"
            | "neglected"
            | "omitted"
    )
}

fn is_kin(word: &str) -> bool {
    matches!(
        word,
        "father"
            | "mother"
            | "son"
            | "daughter"
            | "brother"
            | "sister"
            | "uncle"
            | "aunt"
            | "nephew"
            | "niece"
            | "cousin"
            | "husband"
            | "wife"
            | "widow"
            | "widower"
            | "grandfather"
            | "grandmother"
            | "grandson"
            | "granddaughter"
            | "stepfather"
            | "stepmother"
            | "stepson"
            | "stepdaughter"
    )
}

/// Words by which second thoughts, distances, sequences, sameness, knowledge and plain comparisons are told.
fn is_cue(word: &str) -> bool {
    matches!(
        word,
        "wait"
            | "sorry"
            | "mean"
            | "used"
            | "now"
            | "today"
            | "nowadays"
            | "far"
            | "outside"
            | "beyond"
            | "then"
            | "followed"
            | "same"
            | "unchanged"
            | "constant"
            | "more"
            | "most"
            | "bigger"
            | "biggest"
            | "larger"
            | "largest"
            | "greater"
            | "greatest"
            | "less"
            | "fewer"
            | "fewest"
            | "least"
            | "smaller"
            | "smallest"
    ) || word.starts_with("know")
}

fn turns(word: &str) -> bool {
    matches!(
        word,
        "but"
            | "than"
            | "instead"
            | "lieu"
            | "unlike"
            | "excepting"
            | "barring"
            | "from"
            | "almost"
            | "nearly"
            | "free"
            | "too"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        for (word, sorts) in [
            ("perhaps", Sorts::HEDGE),
            ("although", Sorts::BUT),
            ("faster", Sorts::MORE),
            ("slower", Sorts::LESS),
            ("captain", Sorts::TITLE),
            ("cannot", Sorts::REFUSAL),
            ("harbour", Sorts::default()),
        ] {
            assert_eq!(Sorts::of(word), sorts, "{word}");
        }
        assert!((Sorts::OR | Sorts::AND).any(Sorts::of("or")));
    }
}
