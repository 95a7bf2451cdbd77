//! Owns the guess at the word that was meant by a word that no list knows. Never touches what the guess is worth.

use std::sync::OnceLock;

use super::entry::{Entry, find};
use super::flags::Flags;
use super::table::{self, WordRecord};

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
    let typed = Typed::of(letters);
    let mut guess = Guess::default();
    let end = letters.len();
    for at in 1..end {
        if at + 1 < end && letters[at] != letters[at + 1] {
            guess.weigh(Slip::Light, &typed, Edit::Swap(at));
        }
        for other in b'a'..=b'z' {
            if let Some(slip) = exchanged(letters[at], other) {
                guess.weigh(slip, &typed, Edit::Put(at, other));
            }
        }
        let double = letters[at] == letters[at - 1];
        guess.weigh(if double { Slip::Light } else { Slip::Plain }, &typed, Edit::Drop(at));
    }
    for at in 1..=end {
        for missing in b'a'..=b'z' {
            let double = missing == letters[at - 1] || missing == b'c' && letters.get(at) == Some(&b'k');
            let slip = if double { Slip::Light } else { Slip::Plain };
            guess.weigh(slip, &typed, Edit::Add(at, missing));
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

/// What makes another word of the typed one.
#[derive(Clone, Copy)]
enum Edit {
    /// The letter there and the next change places.
    Swap(usize),
    /// This letter stands there.
    Put(usize, u8),
    /// The letter there goes.
    Drop(usize),
    /// This letter comes before it.
    Add(usize, u8),
}

/// A typed word, and sums of its letters, each times a power of [`BASE`] by its place: what the sum of an edited word is takes one step,
/// however long the word (Karp and Rabin 1987).
struct Typed<'a> {
    letters: &'a [u8],
    /// Of the letters before each place.
    before: [u64; LONGEST + 1],
    /// Of those from each place on, if all stood one place nearer to the beginning.
    nearer: [u64; LONGEST + 1],
}

/// Odd, so that no letter's place is lost.
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

static POWERS: [u64; LONGEST + 1] = {
    let mut powers = [1u64; LONGEST + 1];
    let mut at = 1;
    while at < powers.len() {
        powers[at] = powers[at - 1].wrapping_mul(BASE);
        at += 1;
    }
    powers
};

fn sum_of(letters: &[u8]) -> u64 {
    let places = letters.iter().zip(POWERS);
    places.fold(0, |sum, (letter, power)| {
        sum.wrapping_add(u64::from(*letter).wrapping_mul(power))
    })
}

impl<'a> Typed<'a> {
    /// A word of at least one and at most [`LONGEST`] letters.
    fn of(letters: &'a [u8]) -> Self {
        let (mut before, mut nearer) = ([0; LONGEST + 1], [0; LONGEST + 1]);
        for (at, &letter) in letters.iter().enumerate() {
            before[at + 1] = u64::wrapping_add(before[at], u64::from(letter).wrapping_mul(POWERS[at]));
        }
        for (at, &letter) in letters.iter().enumerate().skip(1).rev() {
            nearer[at] = u64::wrapping_add(nearer[at + 1], u64::from(letter).wrapping_mul(POWERS[at - 1]));
        }
        Self {
            letters,
            before,
            nearer,
        }
    }

    /// The sum of the letters once edited.
    fn sum_after(&self, edit: Edit) -> u64 {
        let letter = |at: usize| u64::from(self.letters[at]);
        let (before, whole) = (&self.before, self.before[self.letters.len()]);
        match edit {
            Edit::Swap(at) => {
                let moved = letter(at + 1).wrapping_sub(letter(at));
                whole.wrapping_add(moved.wrapping_mul(POWERS[at].wrapping_sub(POWERS[at + 1])))
            }
            Edit::Put(at, other) => {
                let changed = u64::from(other).wrapping_sub(letter(at));
                whole.wrapping_add(changed.wrapping_mul(POWERS[at]))
            }
            Edit::Drop(at) => before[at].wrapping_add(self.nearer[at + 1]),
            Edit::Add(at, missing) => {
                let rest = whole.wrapping_sub(before[at]).wrapping_mul(BASE);
                let added = u64::from(missing).wrapping_mul(POWERS[at]);
                before[at].wrapping_add(added).wrapping_add(rest)
            }
        }
    }

    /// The letters once edited.
    fn after<'b>(&self, edit: Edit, buffer: &'b mut [u8; LONGEST + 1]) -> &'b [u8] {
        let (letters, end) = (self.letters, self.letters.len());
        buffer[..end].copy_from_slice(letters);
        let end = match edit {
            Edit::Swap(at) => {
                buffer.swap(at, at + 1);
                end
            }
            Edit::Put(at, other) => {
                buffer[at] = other;
                end
            }
            Edit::Drop(at) => {
                buffer[at..end - 1].copy_from_slice(&letters[at + 1..]);
                end - 1
            }
            Edit::Add(at, missing) => {
                buffer[at] = missing;
                buffer[at + 1..=end].copy_from_slice(&letters[at..]);
                end + 1
            }
        };
        &buffer[..end]
    }
}

/// Whether the table may hold a word of this sum. False is sure: of the hundreds of words that one slip makes of another nearly all are
/// turned away here, within the processor's own memory. Worked out when the first word is guessed.
fn may_hold(sum: u64) -> bool {
    /// A power of two: some ten bits a word.
    const BLOCKS: usize = 1 << 14;
    static HELD: OnceLock<Vec<u64>> = OnceLock::new();
    // Two bits a word, both of one block (Putze, Sanders and Singler 2007). The lowest bits of a sum say the least.
    let place = |sum: u64| {
        let mixed = sum ^ sum >> 32;
        let bits = 1u64 << (mixed >> 14 & 63) | 1 << (mixed >> 20 & 63);
        (mixed as usize % BLOCKS, bits)
    };
    let held = HELD.get_or_init(|| {
        let mut held = vec![0; BLOCKS];
        let words = table::words().map(|at| WordRecord::at(at).letters);
        for letters in words.filter(|letters| letters.len() <= LONGEST + 1) {
            let (block, bits) = place(sum_of(letters));
            held[block] |= bits;
        }
        held
    });
    let (block, bits) = place(sum);
    held[block] & bits == bits
}

/// The best word so far, and how common the next best is that is as near.
#[derive(Default)]
struct Guess {
    best: Option<(Slip, f32, Entry)>,
    rival: Option<f32>,
}

impl Guess {
    fn weigh(&mut self, slip: Slip, typed: &Typed<'_>, edit: Edit) {
        if !may_hold(typed.sum_after(edit)) {
            return;
        }
        let mut buffer = [0; LONGEST + 1];
        let tried = std::str::from_utf8(typed.after(edit, &mut buffer));
        let Some(entry) = tried.ok().and_then(find) else {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_of_an_edited_word_takes_one_step() {
        for word in ["craking", "becuase", "abcdefghijklmnopqrstuvwx", "aaaaa"] {
            let typed = Typed::of(word.as_bytes());
            let end = word.len();
            let swaps = (1..end - 1).map(Edit::Swap);
            let edits = (1..end).flat_map(|at| [Edit::Put(at, b'q'), Edit::Drop(at), Edit::Add(at, b'z')]);
            for edit in swaps.chain(edits).chain([Edit::Add(end, b'e')]) {
                let mut buffer = [0; LONGEST + 1];
                let after = typed.after(edit, &mut buffer);
                assert_eq!(
                    typed.sum_after(edit),
                    sum_of(after),
                    "{}",
                    String::from_utf8_lossy(after)
                );
            }
        }
    }

    #[test]
    fn no_word_of_the_table_is_turned_away() {
        let words = table::words().map(|at| WordRecord::at(at).letters);
        for letters in words.filter(|letters| letters.len() <= LONGEST + 1).step_by(17) {
            assert!(may_hold(sum_of(letters)), "{}", String::from_utf8_lossy(letters));
        }
    }
}
