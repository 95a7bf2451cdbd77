//! Owns the shape of the packed table: where its sections begin, how a word is hashed, how a record's first bytes are
//! cut up. The program that packs the table and the code that reads it share this file, so that they cannot disagree.
//! Never touches the table itself.
//!
//! All numbers are little-endian. In order:
//!
//! | section | what it holds |
//! | --- | --- |
//! | header | [`MAGIC`], then one `u32` a [`Section`]: where it begins |
//! | word buckets | [`WORD_BUCKETS`] + 1 offsets (`u24`) into the words: where a bucket's records begin |
//! | words | records: head byte, weight, stem recipe, label, the letters, then a `u16` a lemma |
//! | labels | the distinct sets of [`Flags`](super::Flags) (`u16`), which records name by one byte |
//! | stem endings | sixteen endings of [`ENDING_WIDTH`] bytes, which stem recipes name by four bits |
//! | lemmas | a `u32` a lemma, and one more: 22 bits where its list begins, 6 bits of topic, 1 bit "is a name" |
//! | lists | per lemma n partners of smaller number (`u16`, ascending), then n relation codes (`u8`) |
//! | back | per lemma the partners of larger number (`u16`, ascending): the lists read the other way |
//! | back heads | a `u24` a lemma, and one more: where its list in "back" begins |
//! | openings | a bit for each hash of two lemma numbers: whether a phrase may begin with them |
//! | phrase buckets | [`PHRASE_BUCKETS`] + 1 indices (`u16`) into the phrases |
//! | phrases | fingerprint (`u32`), lemma (`u16`), weight (`u8`) |

/// Opens every table; the digit is the version of this layout.
pub const MAGIC: [u8; 8] = *b"crwords2";

/// The parts of the table, in the order of the header's offsets. `End` is the length of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Where each bucket of words begins.
    WordBuckets,
    /// The records of the words.
    Words,
    /// The distinct sets of flags.
    Labels,
    /// The endings that stem recipes put on.
    Endings,
    /// Where each lemma's list begins.
    Lemmas,
    /// What each lemma is related to, of smaller number.
    Lists,
    /// What each lemma is related to, of larger number.
    Back,
    /// Where each lemma's list of these begins.
    BackHeads,
    /// With which two lemmas phrases begin.
    Openings,
    /// Where each bucket of phrases begins.
    PhraseBuckets,
    /// The records of the phrases.
    Phrases,
    /// The length of the table.
    End,
}

/// How many sections the header lists.
pub const SECTIONS: usize = 12;
/// The first byte after the header.
pub const HEADER: usize = MAGIC.len() + 4 * SECTIONS;

/// Buckets of words: a word or two each, so that a look-up reads one index entry and one or two cache lines.
pub const WORD_BUCKETS: usize = 1 << 16;
/// Buckets of phrases: about two phrases each.
pub const PHRASE_BUCKETS: usize = 1 << 13;
/// Bits of the sieve of openings: some eight a phrase.
pub const OPENINGS: usize = 1 << 17;
/// The longest word that the table can hold: five bits of its head byte.
pub const LONGEST_WORD: usize = 31;
/// The most words in a phrase ("united states of america"); longer ones say nothing that their parts do not.
pub const LONGEST_PHRASE: usize = 4;
/// The most lemmas that one word form may belong to ("saw": see, saw).
pub const MOST_LEMMAS: usize = 3;
/// Bytes of a word record that stand before its letters.
pub const WORD_HEAD: usize = 4;
/// Bytes of one stem ending, padded with zeros.
pub const ENDING_WIDTH: usize = 4;
/// Bytes of one phrase record.
pub const PHRASE_WIDTH: usize = 7;

/// Bits of a word's head byte that hold its length.
pub const LENGTH_BITS: u8 = 0b0001_1111;
/// How far up the head byte the number of lemmas stands (two bits).
pub const LEMMAS_SHIFT: u8 = 5;
/// The bit of the head byte that says "some phrase begins with this word".
pub const OPENS_PHRASE: u8 = 0b1000_0000;

/// Bits of a lemma's entry that hold where its list begins.
pub const LIST_BITS: u32 = (1 << 22) - 1;
/// How far up a lemma's entry its topic stands (six bits).
pub const TOPIC_SHIFT: u32 = 22;
/// The bit of a lemma's entry that says "this is a name".
pub const NAME_BIT: u32 = 1 << 28;

/// Scatters bytes over 64 bits: sixteen bytes a step, multiplied to 128 bits whose halves are folded onto each other (the way of
/// wyhash), the last step overlapping the one before so that no tail is copied. Not meant to withstand an adversary: a
/// collision costs one comparison of letters.
pub fn hash(bytes: &[u8]) -> u64 {
    /// Odd, with about as many ones as zeros: the fractions of the golden ratio and of √3.
    const FACTORS: [u64; 2] = [0x9E37_79B9_7F4A_7C15, 0xBB67_AE85_84CA_A73B];
    let fold = |a: u64, b: u64| {
        let product = u128::from(a) * u128::from(b);
        product as u64 ^ (product >> 64) as u64
    };
    let mut state = (bytes.len() as u64).wrapping_mul(FACTORS[1]);
    let mut rest = bytes;
    while rest.len() > 16 {
        state = fold(state ^ eight(rest) ^ FACTORS[0], eight(&rest[8..]) ^ FACTORS[1]);
        rest = &rest[16..];
    }
    let (first, last) = ends(rest);
    fold(fold(state ^ first ^ FACTORS[0], last ^ FACTORS[1]), FACTORS[0])
}

/// The first eight bytes, of at least as many.
fn eight(bytes: &[u8]) -> u64 {
    bytes.first_chunk().map_or(0, |eight| u64::from_le_bytes(*eight))
}

/// Up to sixteen bytes as two numbers that overlap where there are fewer: with the length, no two words share them.
pub fn ends(bytes: &[u8]) -> (u64, u64) {
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        return (u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into());
    }
    match bytes {
        [a, middle @ .., c] => (
            (*a).into(),
            u64::from(*c) << 8 | u64::from(*middle.first().unwrap_or(&0)),
        ),
        [a] => ((*a).into(), 0),
        [] => (0, 0),
    }
}

/// The bucket of words that a hash belongs to: its top bits, the best mixed.
pub fn word_bucket(hash: u64) -> usize {
    (hash >> (64 - WORD_BUCKETS.trailing_zeros())) as usize
}

/// The bucket of phrases that a hash belongs to.
pub fn phrase_bucket(hash: u64) -> usize {
    (hash >> (64 - PHRASE_BUCKETS.trailing_zeros())) as usize
}

/// The bit of the sieve of openings that the hash of two lemma numbers belongs to: its byte, and which of that.
pub fn opening(hash: u64) -> (usize, u8) {
    let bit = (hash >> (64 - OPENINGS.trailing_zeros())) as usize;
    (bit / 8, 1 << (bit % 8))
}

/// What of a hash is kept beside a phrase to recognise it. With the bucket's thirteen bits it makes 45, and no letters
/// are stored: a window of words that is no phrase is taken for one about once in 10⁹.
pub fn fingerprint(hash: u64) -> u32 {
    hash as u32
}

/// The number that stands for a stem: 32 bits of its hash. The packing program fails if two stems of the table share one.
pub fn stem_number(stem: &[u8]) -> u32 {
    hash(stem) as u32
}

/// The number by which phrases and callers know a lemma: its place in the table, or, for a word that has none (a name
/// that WordNet does not know), the place of its record, set apart by the top bit.
pub fn lemma_number(lemma: Option<u16>, record: u32) -> u32 {
    lemma.map_or(1 << 31 | record, u32::from)
}
