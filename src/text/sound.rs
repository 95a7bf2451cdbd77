//! How English words sound, as far as their letters tell: which of them are written for each other by ear.
//!
//! Owns the letters that stand for sounds. Never touches what a word means, nor what writing another for it is worth.

/// Whether two words are likely to sound the same: `beach` and `beech`, `lent` and `leant`, `Reed` and `Reid`.
///
/// Letters do not tell all: `red` and `read` may, `their` and `there` do, `great` and `grate` are not seen. Words with other
/// letters than a to z sound like nothing.
///
/// ```
/// use closeread::text::sound::sound_alike;
/// assert!(sound_alike("weak", "week"));
/// assert!(sound_alike("ruben", "rubin"), "nobody hears the last vowel");
/// assert!(!sound_alike("burn", "born"));
/// assert!(!sound_alike("diner", "dinner"));
/// ```
pub fn sound_alike(a: &str, b: &str) -> bool {
    match (Heard::of(a.as_bytes()), Heard::of(b.as_bytes())) {
        (Some(a), Some(b)) => {
            let (a, b) = (a.sounds(), b.sounds());
            a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x & y != 0)
        }
        _ => false,
    }
}

/// Whether two names are one in two spellings: Tomas and Thomas, Erik and Eric, Smith and Smyth.
///
/// ```
/// use closeread::text::sound::one_name;
/// assert!(one_name("tomas", "thomas"));
/// assert!(!one_name("marie", "mary"));
/// ```
pub fn one_name(a: &str, b: &str) -> bool {
    /// The letters that make a difference, in the order in which they are heard.
    fn heard(name: &str) -> impl Iterator<Item = u8> + '_ {
        let bytes = name.as_bytes();
        let mut last = 0;
        (0..bytes.len()).filter_map(move |i| {
            let next = bytes.get(i + 1);
            let sound = match bytes[i] {
                b'h' if i > 0 && bytes[i - 1] != b'c' && bytes[i - 1] != b's' => return None,
                b'p' if next == Some(&b'h') => b'f',
                b'c' if !matches!(next, Some(b'e' | b'i' | b'y' | b'h')) => b'k',
                b'z' => b's',
                b'y' if i > 0 => b'i',
                other => other,
            };
            let vowel = matches!(sound, b'a' | b'e' | b'i' | b'o' | b'u');
            (sound != std::mem::replace(&mut last, sound) || vowel).then_some(sound)
        })
    }
    heard(a).eq(heard(b))
}

/// Sounds, a bit each. Letters that may stand for several have several.
type Sounds = u64;

/// The vowels of bat, bate, bet, beat, bit, bite, cot, coat, cut, cute, caught, cow, curt and coy, and the one that nobody hears.
mod vowel {
    pub const BAT: u64 = 1;
    pub const BATE: u64 = 1 << 1;
    pub const BET: u64 = 1 << 2;
    pub const BEAT: u64 = 1 << 3;
    pub const BIT: u64 = 1 << 4;
    pub const BITE: u64 = 1 << 5;
    pub const COT: u64 = 1 << 6;
    pub const COAT: u64 = 1 << 7;
    pub const CUT: u64 = 1 << 8;
    pub const CUTE: u64 = 1 << 9;
    pub const CAUGHT: u64 = 1 << 10;
    pub const COW: u64 = 1 << 11;
    pub const CURT: u64 = 1 << 12;
    pub const COY: u64 = 1 << 13;
    pub const UNHEARD: u64 = 1 << 14;
}

/// The first bit of the consonants: a to z, then these.
const CONSONANTS: u32 = 16;
const CH: u8 = b'z' + 1;
const SH: u8 = b'z' + 2;
const TH: u8 = b'z' + 3;

const fn consonant(letter: u8) -> Sounds {
    1 << (CONSONANTS + (letter - b'a') as u32)
}

/// Words longer than this sound like nothing.
const LONGEST: usize = 24;

/// What is heard of a word.
struct Heard {
    /// A letter may stand for two sounds, as x does.
    sounds: [Sounds; 2 * LONGEST],
    count: usize,
}

impl Heard {
    fn sounds(&self) -> &[Sounds] {
        &self.sounds[..self.count]
    }

    fn of(word: &[u8]) -> Option<Self> {
        if word.len() > LONGEST || !word.iter().all(u8::is_ascii_lowercase) {
            return None;
        }
        let mut heard = Self {
            sounds: [0; 2 * LONGEST],
            count: 0,
        };
        let mut at = usize::from(matches!(
            word,
            [b'k' | b'g', b'n', ..] | [b'w', b'r', ..] | [b'p', b's', ..]
        ));
        while at < word.len() {
            at = if vocal(word, at) {
                heard.vowel(word, at)
            } else {
                heard.consonant(word, at)
            };
        }
        Some(heard)
    }

    fn add(&mut self, sound: Sounds) {
        self.sounds[self.count] = sound;
        self.count += 1;
    }

    /// Adds a consonant, and says where the next letter stands. A double one is heard once.
    fn consonant(&mut self, word: &[u8], at: usize) -> usize {
        let next = |by: usize| word.get(at + by).copied().unwrap_or(b' ');
        let soft = |letter: u8| matches!(letter, b'e' | b'i' | b'y');
        let (sound, taken) = match (word[at], next(1)) {
            (b'c', b'h') => (CH, 2),
            (b'c', b'k') => (b'k', 2),
            (b'c', letter) if soft(letter) => (b's', 1),
            (b'c' | b'q', _) => (b'k', 1),
            (b'd', b'g') if soft(next(2)) => (b'j', 2),
            (b'p', b'h') => (b'f', 2),
            (b's', b'h') => (SH, 2),
            (b't', b'h') => (TH, 2),
            (b't', b'c') if next(2) == b'h' => (CH, 3),
            (b'w', b'h') => (if next(2) == b'o' { b'h' } else { b'w' }, 2),
            (b'z', _) => (b's', 1),
            (b'h', _) if at > 0 => return at + 1,
            (b'b', b' ') if at > 0 && word[at - 1] == b'm' => return at + 1,
            (b'x', _) => {
                self.add(consonant(b'k'));
                (b's', 1)
            }
            (letter, _) => (letter, 1),
        };
        let sound = consonant(sound);
        if self.count == 0 || self.sounds[self.count - 1] != sound {
            self.add(sound);
        }
        at + taken
    }

    /// Adds the vowel that begins here, if it is heard, and says where the next letter stands.
    fn vowel(&mut self, word: &[u8], at: usize) -> usize {
        use vowel::*;
        let mut end = at + 1;
        while end < word.len() && end < at + 3 && vocal(word, end) {
            end += 1;
        }
        let group = &word[at..end];
        let after = &word[end..];
        if let [b'g', b'h', ..] = after {
            self.add(match group {
                b"i" => BITE,
                b"ei" => BITE | BATE,
                b"ou" | b"au" => CAUGHT | COAT | COW,
                b"ai" | b"a" => BATE,
                _ => UNHEARD,
            });
            return end + 2;
        }
        let first = !self.sounds().iter().any(|sound| sound.trailing_zeros() < CONSONANTS);
        let ends = matches!(after, b"n" | b"r" | b"l" | b"ns" | b"rs" | b"ls");
        if group == b"e" && !first && matches!(after, b"" | b"s") {
            // "Principle" ends as "principal" does.
            if let [.., before, b'l'] = &word[..at]
                && !vocal(word, at - 2)
                && *before != b'l'
            {
                let l = std::mem::replace(&mut self.sounds[self.count - 1], UNHEARD);
                self.add(l);
            }
            return end;
        }
        if !first && ends && (group.len() == 1 || group == b"ou") {
            self.add(UNHEARD);
            return end;
        }
        let before_r = after.first() == Some(&b'r');
        let closed_r = before_r && after.get(1).is_none_or(|&letter| !is_vowel(letter));
        // One consonant and a vowel behind: "mate", "later"; or nothing.
        let open = matches!(after, [only, next, ..] if !is_vowel(*only) && *only != b'x' && is_vowel(*next))
            || after.is_empty();
        let bread = [&b"d"[..], b"nt", b"lt", b"th", b"v"]
            .iter()
            .any(|end| after.starts_with(end));
        // Without the stress nobody knows how long it is.
        let either = |short, long| match (first, open) {
            (false, _) => short | long,
            (true, true) => long,
            (true, false) => short,
        };
        let sound = match group {
            b"a" if before_r && open => BATE,
            b"a" => either(BAT, BATE),
            b"e" if before_r && open => BATE | BEAT,
            b"e" | b"i" | b"u" | b"y" if closed_r => CURT,
            b"e" => either(BET, BEAT),
            b"i" => either(BIT, BITE),
            b"o" => either(COT, COAT),
            b"u" => either(CUT, CUTE),
            b"y" if after.is_empty() && !first => BIT | BEAT,
            b"y" => either(BIT, BITE),
            b"ai" | b"ay" => BATE,
            b"au" => CAUGHT | BAT,
            b"aw" => CAUGHT,
            b"ea" if before_r && after.len() > 1 => CURT | BEAT,
            b"ea" if before_r => BATE | BEAT,
            b"ea" if bread => BEAT | BET,
            b"ea" | b"ee" => BEAT,
            b"ei" | b"ey" => BATE | BEAT,
            b"ie" if matches!(after, b"" | b"d" | b"s") => BITE | BEAT,
            b"ie" => BEAT,
            b"ew" | b"eu" | b"ue" | b"ui" | b"oo" => CUTE,
            b"oa" | b"oe" => COAT,
            b"ow" => COAT | COW,
            b"ou" => COW | CUTE,
            b"oi" | b"oy" => COY,
            b"uy" | b"ye" => BITE,
            // Of a rarer group each letter is heard.
            _ => {
                for letter in group {
                    self.add(match letter {
                        b'a' => BAT,
                        b'e' => BET,
                        b'o' => COT,
                        b'u' => CUT,
                        b'w' => consonant(b'w'),
                        _ => BIT,
                    });
                }
                return end;
            }
        };
        self.add(sound);
        end
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Whether a letter stands for a vowel where it is: y does but at the beginning and between two, w behind a, e and o where no
/// vowel follows, u not behind q.
fn vocal(word: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| word[at]);
    let next = word.get(at + 1).is_some_and(|&letter| is_vowel(letter));
    match word[at] {
        b'a' | b'e' | b'i' | b'o' => true,
        b'u' => before != Some(b'q'),
        b'y' => at > 0 && !(next && before.is_some_and(is_vowel)),
        b'w' => matches!(before, Some(b'a' | b'e' | b'o')) && !next,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_sounds_the_same_is_told_from_what_looks_the_same() {
        for pair in [
            "beach beech",
            "weak week",
            "reid reed",
            "plain plane",
            "sale sail",
            "their there",
            "leant lent",
            "steel steal",
            "peace piece",
            "right write",
            "knight night",
            "hole whole",
            "thrown throne",
            "bread bred",
            "cellar seller",
            "principal principle",
            "ruben rubin",
            "austen austin",
            "serf surf",
            "heard herd",
            "aunt ant",
            "groan grown",
            "bear bare",
            "stairs stares",
            "sales sails",
            "colour color",
            "sea see",
            "weight wait",
            "rode road",
            "tide tied",
        ] {
            let (a, b) = pair.split_once(' ').unwrap();
            assert!(sound_alike(a, b) && sound_alike(b, a), "{pair}");
        }
        for pair in [
            "burn born",
            "burn bury",
            "ship sheep",
            "bat bet",
            "meat mate",
            "neurons nephrons",
            "mother brother",
            "form from",
            "tin thin",
            "coat cot",
            "hat hate",
            "horse house",
            "diner dinner",
            "later latter",
            "hoping hopping",
            "john joan",
            "north south",
            "bury burn",
            "iran iraq",
            "a e",
            "é e",
        ] {
            let (a, b) = pair.split_once(' ').unwrap();
            assert!(!sound_alike(a, b) && !sound_alike(b, a), "{pair}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_word_sounds_like_itself(word in "[a-z]{0,30}") {
            proptest::prop_assert!(sound_alike(&word, &word) || word.len() > LONGEST);
        }

        #[test]
        fn nothing_panics(a in ".{0,40}", b in "[a-zéß' ]{0,40}") {
            sound_alike(&a, &b);
            one_name(&b, &a);
        }
    }
}
