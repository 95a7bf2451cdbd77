//! Owns stems: Snowball's English stemmer for words that the table does not have, and the number that stands for a stem.
//! Never touches spelling beyond that.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use super::layout::{ENDING_WIDTH, LONGEST_WORD, stem_number};
use super::table::{self, WordRecord};

/// What stands for a stem: equal for "explore" and "explorer", whether or not the table has the words.
///
/// It is 32 bits of a hash. No two stems of the table share one (the packing program sees to it); a word outside the table
/// is taken for a stem inside it about once in a hundred thousand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StemId(u32);

impl StemId {
    /// The stem of any folded word. Costs a run of the stemmer when the table does not have it; for an
    /// [`Entry`](super::Entry) ask that.
    ///
    /// ```
    /// use closeread::lexicon::{StemId, find};
    /// assert_eq!(StemId::of("blogospheric"), StemId::of("blogospherics"));
    /// assert_eq!(find("explorer").map(|word| word.stem()), Some(StemId::of("exploration")));
    /// ```
    pub fn of(word: &str) -> StemId {
        match table::find(word.as_bytes()) {
            Some(place) => StemId::of_record(&WordRecord::at(place)),
            None => StemId(stem_number(stem_of(word).as_bytes())),
        }
    }

    /// The number of a stem that is at hand, as from [`stem_of`].
    pub fn of_stem(stem: &str) -> StemId {
        StemId(stem_number(stem.as_bytes()))
    }

    pub(super) fn of_record(record: &WordRecord) -> StemId {
        let mut buffer = [0; LONGEST_WORD + ENDING_WIDTH];
        StemId(stem_number(record.stem(&mut buffer)))
    }

    pub(super) fn of_phrase(fingerprint: u32) -> StemId {
        StemId(fingerprint)
    }
}

/// The Snowball (Porter 2) stem of a folded word. Several of a make are that make: Snowball takes the `s` of `h100s`, which has no
/// vowel, for its own.
///
/// ```
/// use closeread::lexicon::stem_of;
/// assert_eq!((stem_of("relational"), stem_of("h100s")), ("relat".into(), "h100".into()));
/// ```
pub fn stem_of(word: &str) -> Cow<'_, str> {
    let make = |base: &&str| base.ends_with(|c: char| c.is_ascii_digit());
    if let Some(make) = word.strip_suffix('s').filter(make) {
        return make.into();
    }
    Stemmer::create(Algorithm::English).stem(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recipes_make_snowball_stems() {
        for place in table::words().step_by(37) {
            let record = WordRecord::at(place);
            let letters = std::str::from_utf8(record.letters).expect("words are letters");
            let mut buffer = [0; LONGEST_WORD + ENDING_WIDTH];
            assert_eq!(record.stem(&mut buffer), stem_of(letters).as_bytes(), "{letters}");
        }
    }
}
