//! How sure it is that an answer is right, and what decided.
//!
//! Owns the grounds of a decision. Never touches how one is reached.

/// From this score on an answer is right: the weights are shifted so that the middle of the scale parts the two.
pub const RIGHT: f32 = 0.5;

/// Within this band people would have to look: over the marked answers that the weights were fitted on, the program is right
/// about nine times in ten outside it and little better than chance inside.
pub const UNSURE: std::ops::Range<f32> = 0.38..0.62;

/// What form of answer is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A name, a figure, a phrase.
    Short,
    /// An explanation in a sentence or more.
    Long,
}

/// What decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Nothing was written.
    Blank,
    /// The same as accepted answer number so and so, once folded.
    Same(usize),
    /// An obvious agreement.
    Accord(Accord),
    /// An obvious objection.
    Objection(Objection),
    /// The weighed measurements.
    Weighed,
}

/// What a person would agree to at once, however little the words have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accord {
    /// The key is a figure, a date or none at all, and the answer gives it in other words or another unit.
    SameFigure,
    /// The key is yes or no, and the answer says it in whatever words.
    SameReply,
}

/// What a person would object to at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// Another figure or date than the key's.
    OtherFigure,
    /// The right figure of another unit.
    OtherUnit,
    /// The key is a figure, and the answer has none.
    NoFigure,
    /// The right day or month, and no year.
    NoYear,
    /// Another name that the passage gives to somebody else.
    OtherName,
    /// A name that the passage gives to more than one.
    SharedName,
    /// It says of the one whom the key names what the passage says of another.
    Miscalled,
    /// What sort of thing the name is of, without the name.
    Nameless,
    /// Another word in the place of one of the key's.
    OtherWord,
    /// Some of the things that the key lists.
    Incomplete,
    /// All that the key says, and another thing that the passage does not say there.
    Added,
    /// All that the key says, and what the passage says otherwise.
    Contradicted,
    /// It says one thing or another.
    Hedged,
    /// It leaves open what it is: something, a wide stretch.
    Loose,
    /// It denies what it matches.
    Denied,
    /// The opposite of a word of the key.
    Opposite,
    /// Yes for no, or no for yes.
    OtherReply,
    /// The right words in each other's places.
    Swapped,
    /// It says that it does not know.
    Refusal,
    /// It only repeats the question.
    Echo,
    /// Not spelled as it should be.
    Misspelled,
    /// Not the letters that are asked for.
    NotExact,
}

/// How sure it is that an answer is right, and what decided.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opinion {
    /// From 0 to 1.
    pub score: f32,
    /// What decided.
    pub ground: Ground,
}

impl Opinion {
    /// Right beyond doubt.
    pub const fn sure(ground: Ground) -> Self {
        Self { score: 1.0, ground }
    }

    /// No more than `most`, whatever the weights say.
    pub fn no_more(score: f32, most: f32, objection: Objection) -> Self {
        Self {
            // Scaled, not cut, so that answers still order among themselves.
            score: score * most,
            ground: Ground::Objection(objection),
        }
    }

    /// No less than `least`, whatever the weights say.
    pub fn no_less(score: f32, least: f32, accord: Accord) -> Self {
        Self {
            score: least + score * (1.0 - least),
            ground: Ground::Accord(accord),
        }
    }
}
