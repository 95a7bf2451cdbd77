//! Owns the guess at the word that was meant by a word that no list knows. Never touches what the guess is worth.

use std::sync::OnceLock;

use super::entry::{Entry, find_hashed, words};
use super::flags::Flags;
use super::layout;

/// Of fewer letters than this nearly everything is near to something.
const SHORTEST: usize = 5;
/// Nobody's slip is looked for in longer words.
const LONGEST: usize = 24;
/// A word rarer than this is a slip of nothing.
const RAREST: f32 = 0.9;
/// Of two words as near as each other, the commoner is meant where it is commoner by this much.
const CLEARLY: f32 = 0.12;

/// How a letter slips, the likeliest first. Most slips are one letter too many, too few, another or two exchanged, and the first
/// letter is nearly always right (Pollock and Zamora 1984).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    /// Two neighbours changed places, or a double letter was written once (`k` for `ck` as well), or a single one twice.
    Light,
    /// A letter is missing or too many, or one stands for another that sounds like it.
    Plain,
    /// A letter stands for its neighbour on the keyboard.
    Neighbour,
}

/// The known word that an unknown one was probably meant to be: one slip away, with the same first letter, and alone or much
/// commoner than all others as near. Of letters exchanged only those count that sound alike or are neighbours on the keyboard.
/// Nothing for short words, for names, and for words with other letters than a to z.
///
/// ```
/// use closeread::lexicon::{find, meant_by};
/// assert_eq!(meant_by("craking"), find("cracking"));
/// assert_eq!(meant_by("becuase"), find("because"));
/// assert_eq!(meant_by("qwfpgj"), None);
/// assert_eq!(meant_by("crn"), None, "corn, or cry: too short to tell");
/// ```
pub fn meant_by(word: &str) -> Option<Entry> {
    let letters = word.as_bytes();
    if !(SHORTEST..=LONGEST).contains(&letters.len()) || !letters.iter().all(u8::is_ascii_lowercase) {
        return None;
    }
    let mut guess = Guess::default();
    let mut buffer = [0u8; LONGEST + 1];
    let end = letters.len();
    for at in 1..end {
        let tried = &mut buffer[..end];
        tried.copy_from_slice(letters);
        if at + 1 < end && letters[at] != letters[at + 1] {
            tried.swap(at, at + 1);
            guess.weigh(Slip::Light, tried);
            tried.swap(at, at + 1);
        }
        for other in b'a'..=b'z' {
            if let Some(slip) = exchanged(letters[at], other) {
                tried[at] = other;
                guess.weigh(slip, tried);
            }
        }
        let tried = &mut buffer[..end - 1];
        tried[..at].copy_from_slice(&letters[..at]);
        tried[at..].copy_from_slice(&letters[at + 1..]);
        let double = letters[at] == letters[at - 1];
        guess.weigh(if double { Slip::Light } else { Slip::Plain }, tried);
    }
    for at in 1..=end {
        let tried = &mut buffer[..=end];
        tried[..at].copy_from_slice(&letters[..at]);
        tried[at + 1..].copy_from_slice(&letters[at..]);
        for missing in b'a'..=b'z' {
            tried[at] = missing;
            let double = missing == letters[at - 1] || missing == b'c' && letters.get(at) == Some(&b'k');
            guess.weigh(if double { Slip::Light } else { Slip::Plain }, tried);
        }
    }
    guess.told()
}

/// How one letter comes to stand for another.
fn exchanged(written: u8, meant: u8) -> Option<Slip> {
    /// Letters that sound alike, somewhere in English.
    const SOUNDS: [&[u8]; 8] = [b"aeiouy", b"ck", b"cs", b"sz", b"gj", b"dt", b"fv", b"mn"];
    const ROWS: [&[u8]; 3] = [b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];
    if written == meant {
        return None;
    }
    let both = |letters: &[u8]| letters.contains(&written) && letters.contains(&meant);
    let beside = |row: &[u8]| row.windows(2).any(both);
    if SOUNDS.iter().any(|sound| both(sound)) {
        Some(Slip::Plain)
    } else {
        ROWS.iter().any(|row| beside(row)).then_some(Slip::Neighbour)
    }
}

/// Whether the table may hold a word of this hash. False is sure: of the hundreds of words that one slip makes of another nearly all are
/// turned away here, within the processor's own memory. Worked out when the first word is guessed.
fn may_hold(hash: u64) -> bool {
    /// A power of two, some ten times the number of words.
    const BITS: usize = 1 << 20;
    static HELD: OnceLock<Vec<u64>> = OnceLock::new();
    let place = |hash: u64| (hash as usize % BITS / 64, 1u64 << (hash % 64));
    let held = HELD.get_or_init(|| {
        let mut held = vec![0; BITS / 64];
        for letters in words().filter_map(Entry::letters) {
            let (word, bit) = place(layout::hash(letters.as_bytes()));
            held[word] |= bit;
        }
        held
    });
    let (word, bit) = place(hash);
    held[word] & bit != 0
}

/// The best word so far, and how common the next best is that is as near.
#[derive(Default)]
struct Guess {
    best: Option<(Slip, f32, Entry)>,
    rival: Option<f32>,
}

impl Guess {
    fn weigh(&mut self, slip: Slip, tried: &[u8]) {
        let hash = layout::hash(tried);
        if !may_hold(hash) {
            return;
        }
        let Some(entry) = std::str::from_utf8(tried).ok().and_then(|word| find_hashed(word, hash)) else {
            return;
        };
        let weight = entry.weight();
        match self.best {
            Some((nearest, _, best)) if best == entry && slip >= nearest => {}
            Some((nearest, ..)) if slip > nearest => {}
            Some((nearest, least, _)) if slip == nearest => {
                let rival = if weight < least { least } else { weight };
                self.rival = Some(self.rival.map_or(rival, |known| known.min(rival)));
                if weight < least {
                    self.best = Some((slip, weight, entry));
                }
            }
            _ => (self.best, self.rival) = (Some((slip, weight, entry)), None),
        }
    }

    fn told(self) -> Option<Entry> {
        let (_, weight, entry) = self.best?;
        let flags = entry.flags();
        let name = flags.has(Flags::NAME) && !flags.has_any(Flags::MONTH | Flags::WEEKDAY);
        let alone = self.rival.is_none_or(|rival| rival > weight + CLEARLY);
        (alone && !name && weight < RAREST).then_some(entry)
    }
}
