//! Owns the bytes of the packed table and their reading in place: nothing is unpacked, copied or checked when the program
//! starts. Never touches what the entries mean.

use super::layout::{self as shape, Section};

/// The table, as the packing program wrote it.
const TABLE: &[u8] = include_bytes!("english.bin");

/// Where each section begins, read when the program is compiled.
const BEGINS: [usize; shape::SECTIONS] = {
    let mut magic = 0;
    while magic < shape::MAGIC.len() {
        assert!(
            TABLE[magic] == shape::MAGIC[magic],
            "english.bin was packed for another layout"
        );
        magic += 1;
    }
    let mut begins = [0; shape::SECTIONS];
    let mut at = 0;
    while at < shape::SECTIONS {
        let byte = shape::MAGIC.len() + 4 * at;
        begins[at] = u32::from_le_bytes([TABLE[byte], TABLE[byte + 1], TABLE[byte + 2], TABLE[byte + 3]]) as usize;
        assert!(
            begins[at] <= TABLE.len() && (at == 0 || begins[at - 1] <= begins[at]),
            "english.bin is cut short"
        );
        at += 1;
    }
    assert!(begins[shape::SECTIONS - 1] == TABLE.len(), "english.bin is cut short");
    begins
};

const fn section(section: Section) -> &'static [u8] {
    let (begin, end) = (BEGINS[section as usize], BEGINS[section as usize + 1]);
    TABLE.split_at(end).0.split_at(begin).1
}

static WORD_BUCKETS: &[u8] = section(Section::WordBuckets);
static WORDS: &[u8] = section(Section::Words);
static LABELS: &[u8] = section(Section::Labels);
static ENDINGS: &[u8] = section(Section::Endings);
static LEMMAS: &[u8] = section(Section::Lemmas);
static LISTS: &[u8] = section(Section::Lists);
static BACK: &[u8] = section(Section::Back);
static BACK_HEADS: &[u8] = section(Section::BackHeads);
static OPENINGS: &[u8] = section(Section::Openings);
static PHRASE_BUCKETS: &[u8] = section(Section::PhraseBuckets);
static PHRASES: &[u8] = section(Section::Phrases);

fn two(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn three(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], 0]) as usize
}

fn four(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

/// A word's record.
#[derive(Clone, Copy)]
pub(super) struct WordRecord {
    head: u8,
    pub(super) weight: u8,
    recipe: u8,
    label: u8,
    pub(super) letters: &'static [u8],
    lemmas: &'static [u8],
}

impl WordRecord {
    /// Reads the record at a place that [`find`] gave.
    pub(super) fn at(place: u32) -> WordRecord {
        let record = &WORDS[place as usize..];
        let head = record[0];
        let length = usize::from(head & shape::LENGTH_BITS);
        let (letters, rest) = record[shape::WORD_HEAD..].split_at(length);
        let lemmas = usize::from(head >> shape::LEMMAS_SHIFT & 3);
        let lemmas = &rest[..2 * lemmas];
        WordRecord {
            head,
            weight: record[1],
            recipe: record[2],
            label: record[3],
            letters,
            lemmas,
        }
    }

    pub(super) fn flags(&self) -> u16 {
        two(LABELS, 2 * usize::from(self.label))
    }

    pub(super) fn opens_phrase(&self) -> bool {
        self.head & shape::OPENS_PHRASE != 0
    }

    /// The numbers of its lemmas, the likeliest first.
    pub(super) fn lemmas(&self) -> impl Iterator<Item = u16> + Clone + use<> {
        self.lemmas
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
    }

    /// The Snowball stem, made from the letters by the recipe, in a buffer of the caller's.
    pub(super) fn stem<'b>(&self, buffer: &'b mut [u8; shape::LONGEST_WORD + shape::ENDING_WIDTH]) -> &'b [u8] {
        let keep = self.letters.len() - usize::from(self.recipe >> 4);
        let ending = &ENDINGS[usize::from(self.recipe & 15) * shape::ENDING_WIDTH..][..shape::ENDING_WIDTH];
        let put = ending.iter().position(|byte| *byte == 0).unwrap_or(ending.len());
        buffer[..keep].copy_from_slice(&self.letters[..keep]);
        buffer[keep..keep + put].copy_from_slice(&ending[..put]);
        &buffer[..keep + put]
    }
}

/// Where the record of a word stands, if the table has the word.
pub(super) fn find(word: &[u8]) -> Option<u32> {
    find_hashed(word, shape::hash(word))
}

/// The same for a word whose hash is at hand.
pub(super) fn find_hashed(word: &[u8], hash: u64) -> Option<u32> {
    if word.is_empty() || word.len() > shape::LONGEST_WORD {
        return None;
    }
    let bucket = shape::word_bucket(hash);
    let (mut at, end) = (three(WORD_BUCKETS, 3 * bucket), three(WORD_BUCKETS, 3 * bucket + 3));
    while at < end {
        let head = WORDS[at];
        let length = usize::from(head & shape::LENGTH_BITS);
        let letters = at + shape::WORD_HEAD;
        if length == word.len() && WORDS[letters..letters + length] == *word {
            return Some(at as u32);
        }
        at = letters + length + 2 * usize::from(head >> shape::LEMMAS_SHIFT & 3);
    }
    None
}

/// All words of the table, in no meaningful order.
pub(super) fn words() -> impl Iterator<Item = u32> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let place = at;
        let head = *WORDS.get(place)?;
        let lemmas = usize::from(head >> shape::LEMMAS_SHIFT & 3);
        at += shape::WORD_HEAD + usize::from(head & shape::LENGTH_BITS) + 2 * lemmas;
        Some(place as u32)
    })
}

/// The lexicographer file of a lemma's commonest sense, and whether it is a name.
pub(super) fn lemma(number: u16) -> (u8, bool) {
    let entry = four(LEMMAS, 4 * usize::from(number));
    ((entry >> shape::TOPIC_SHIFT) as u8 & 63, entry & shape::NAME_BIT != 0)
}

/// The code of the relation between two lemmas, from the list of the larger number, if they are related.
pub(super) fn related(larger: u16, smaller: u16) -> Option<u8> {
    let entry = 4 * usize::from(larger);
    let begin = (four(LEMMAS, entry) & shape::LIST_BITS) as usize;
    let end = (four(LEMMAS, entry + 4) & shape::LIST_BITS) as usize;
    let count = (end - begin) / 3;
    let partners = &LISTS[begin..begin + 2 * count];
    let mut chunks = partners.chunks_exact(2);
    let at = chunks.position(|pair| u16::from_le_bytes([pair[0], pair[1]]) >= smaller)?;
    (two(partners, 2 * at) == smaller).then(|| LISTS[begin + 2 * count + at])
}

/// All lemmas that a lemma is related to, those of smaller number first.
pub(super) fn partners(lemma: u16) -> impl Iterator<Item = u16> {
    let entry = 4 * usize::from(lemma);
    let begin = (four(LEMMAS, entry) & shape::LIST_BITS) as usize;
    let end = (four(LEMMAS, entry + 4) & shape::LIST_BITS) as usize;
    let smaller = &LISTS[begin..begin + (end - begin) / 3 * 2];
    let head = 3 * usize::from(lemma);
    let larger = &BACK[three(BACK_HEADS, head)..three(BACK_HEADS, head + 3)];
    let both = smaller.chunks_exact(2).chain(larger.chunks_exact(2));
    both.map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
}

/// A phrase's record.
#[derive(Clone, Copy)]
pub(super) struct PhraseRecord {
    pub(super) lemma: u16,
    pub(super) weight: u8,
}

impl PhraseRecord {
    /// Reads the record at a place that [`find_phrase`] gave.
    pub(super) fn at(place: u32) -> PhraseRecord {
        let record = &PHRASES[shape::PHRASE_WIDTH * place as usize..];
        PhraseRecord {
            lemma: two(record, 4),
            weight: record[6],
        }
    }

    /// What stands for the phrase where words have stems.
    pub(super) fn fingerprint(place: u32) -> u32 {
        four(PHRASES, shape::PHRASE_WIDTH * place as usize)
    }
}

/// Where the record of a phrase stands, by the hash of its lemma numbers.
pub(super) fn find_phrase(hash: u64) -> Option<u32> {
    let bucket = 2 * shape::phrase_bucket(hash);
    let fingerprint = shape::fingerprint(hash);
    let mut places = u32::from(two(PHRASE_BUCKETS, bucket))..u32::from(two(PHRASE_BUCKETS, bucket + 2));
    places.find(|place| PhraseRecord::fingerprint(*place) == fingerprint)
}

/// Whether a phrase may begin with two lemmas, by the hash of their numbers. False is sure.
pub(super) fn may_open(hash: u64) -> bool {
    let (byte, bit) = shape::opening(hash);
    OPENINGS[byte] & bit != 0
}

/// The size of the table in bytes.
pub const fn size() -> usize {
    TABLE.len()
}
