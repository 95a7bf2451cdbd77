//! The options of a question in the order in which they are shown.
//!
//! Owns the shuffle and the way back from the letters on the screen to the letters of the file. Never touches judging.

use rand::SeedableRng as _;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom as _;

use crate::grade::{bare_of_opinion, placed};
use crate::quiz::{Key, Question};
use crate::sitting::letters::{letter, read_letters, read_pairs};
use crate::text::Words;

/// The options of a question as shown: which option of the file stands at which letter. Empty for kinds without letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// `file[i]` is the place in the file of what is shown at letter `i`.
    file: Vec<usize>,
}

impl Shown {
    /// The shuffle that `seed` gives to `question`: the same each time it is asked in one sitting.
    pub fn of(question: &Question, seed: u64) -> Self {
        let count = lettered(&question.key).count();
        let mut file: Vec<usize> = (0..count).collect();
        let mut chance = ChaCha8Rng::seed_from_u64(seed ^ fingerprint(&question.id));
        file.shuffle(&mut chance);
        let ordered = matches!(question.key, Key::Order { .. });
        while ordered && count > 1 && file.is_sorted() {
            // Shown in the right order it would be no question.
            file.shuffle(&mut chance);
        }
        Self { file }
    }

    /// How many options are shown.
    pub fn len(&self) -> usize {
        self.file.len()
    }

    /// Whether the kind has no letters.
    pub fn is_empty(&self) -> bool {
        self.file.is_empty()
    }

    /// The options in the order shown; letters go by position.
    pub fn options<'a>(&'a self, question: &'a Question) -> impl Iterator<Item = &'a str> {
        self.file.iter().filter_map(|&at| lettered(&question.key).nth(at))
    }

    /// The letter at which option `file` of the file is shown.
    pub fn letter_of(&self, file: usize) -> Option<char> {
        letter(self.file.iter().position(|&at| at == file)?)
    }

    /// `typed` with the letters and places of the screen changed into the letters of the file. Words pass through as they are.
    pub fn translate(&self, question: &Question, typed: &str) -> String {
        let count = self.len();
        let words = |typed: &str| {
            // An option of one letter would be named by another option's letter for ever; those go by letter alone.
            typed.trim().chars().nth(1).is_some()
                && lettered(&question.key).any(|option| Words::of(option).texts().eq(Words::of(typed).texts()))
        };
        let ordered = matches!(question.key, Key::Order { .. });
        let filed = |shown: Vec<usize>, between: &str| {
            let mut letters: Vec<String> = shown
                .into_iter()
                .filter_map(|index| letter(self.file[index]))
                .map(String::from)
                .collect();
            if !ordered {
                letters.sort();
            }
            letters.join(between)
        };
        match &question.key {
            Key::Choice { .. } | Key::Choices { .. } => {
                if words(typed) {
                    return typed.to_owned();
                }
                let bare = bare_of_opinion(typed).unwrap_or(typed);
                if let Some(shown) = read_letters(bare, count) {
                    return filed(shown, ", ");
                }
                let options: Vec<&str> = self.options(question).collect();
                if let Some(place) = placed(typed, &options) {
                    return filed(vec![place], ", ");
                }
                let lettered = |piece: &str| read_letters(piece, count).filter(|_| !words(piece));
                let pieces = || typed.split([',', ';', '\n']);
                if pieces().all(|piece| lettered(piece).is_none()) {
                    return typed.to_owned();
                }
                let filed = |piece: &str| match lettered(piece) {
                    Some(shown) => filed(shown, ", "),
                    None => piece.trim().to_owned(),
                };
                pieces().map(filed).collect::<Vec<_>>().join(", ")
            }
            Key::Order { .. } => {
                let in_place = || {
                    let pairs = read_pairs(typed, count, count)?;
                    pairs
                        .iter()
                        .map(|pair| pair.0)
                        .eq(0..pairs.len())
                        .then(|| pairs.iter().map(|pair| pair.1).collect())
                };
                match read_letters(typed, count).or_else(in_place) {
                    Some(shown) if !words(typed) => filed(shown, " "),
                    Some(_) | None => typed.to_owned(),
                }
            }
            Key::Match { pairs, .. } => match read_pairs(typed, pairs.len(), count) {
                Some(read) => {
                    let filed: Vec<String> = read
                        .into_iter()
                        .filter_map(|(left, right)| Some(format!("{}{}", left + 1, letter(self.file[right])?)))
                        .collect();
                    filed.join(" ")
                }
                None => typed.to_owned(),
            },
            Key::Short { .. }
            | Key::List { .. }
            | Key::Number { .. }
            | Key::Date { .. }
            | Key::Cloze { .. }
            | Key::True
            | Key::False { .. }
            | Key::Long { .. } => typed.to_owned(),
        }
    }
}

/// What a question shows by letter, in the file's order: options, items to be put in order, right sides with distractors last.
fn lettered(key: &Key) -> Box<dyn Iterator<Item = &str> + '_> {
    match key {
        Key::Choice { options, .. } | Key::Choices { options, .. } => Box::new(options.iter().map(String::as_str)),
        Key::Order { sequence } => Box::new(sequence.iter().map(String::as_str)),
        Key::Match { pairs, distractors } => Box::new(
            pairs
                .iter()
                .map(|(_, right)| right.as_str())
                .chain(distractors.iter().map(String::as_str)),
        ),
        Key::Short { .. }
        | Key::List { .. }
        | Key::Number { .. }
        | Key::Date { .. }
        | Key::Cloze { .. }
        | Key::True
        | Key::False { .. }
        | Key::Long { .. } => Box::new(std::iter::empty()),
    }
}

/// A number from an id (FNV-1a, 64 bits), so that each question has a shuffle of its own and keeps it when others come and go.
fn fingerprint(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::{Examples, Judging, Level};

    fn question(key: Key) -> Question {
        Question {
            id: "q".into(),
            prompt: "?".into(),
            level: Level::Literal,
            passages: vec![0],
            evidence: Vec::new(),
            explanation: None,
            hints: Vec::new(),
            points: 1.0,
            tags: Vec::new(),
            judging: Judging::default(),
            key,
            partly: Vec::new(),
            wrong: Vec::new(),
            examples: Examples::default(),
        }
    }

    fn words(list: &[&str]) -> Vec<String> {
        list.iter().map(|w| (*w).to_owned()).collect()
    }

    #[test]
    fn letters_as_shown_become_letters_of_the_file() {
        let shown = Shown { file: vec![2, 0, 1] };
        let options = words(&["the sun", "the moon", "a bad cab"]);
        let choice = question(Key::Choice {
            options: options.clone(),
            answer: 0,
        });
        let order = question(Key::Order {
            sequence: options.clone(),
        });
        let pairs = question(Key::Match {
            pairs: vec![("day".into(), "sun".into()), ("night".into(), "moon".into())],
            distractors: words(&["cab"]),
        });
        let rows: &[(&Question, &str, &str)] = &[
            (&choice, "a", "c"),
            (&choice, "B)", "a"),
            (&choice, "the moon", "the moon"),
            (&choice, "moon", "moon"),
            (&choice, "option c", "b"),
            (&choice, "a, b", "a, c"),
            (&choice, "the first one", "c"),
            (&choice, "i think its b", "a"),
            (&choice, "11,400 suns", "11,400 suns"),
            (&choice, "letter b", "a"),
            (&choice, "2", "a"),
            (&choice, "the fourth", "the fourth"),
            (&choice, "a, the moon", "c, the moon"),
            (&choice, "d", "d"),
            (&choice, "", ""),
            (&order, "c a b", "b c a"),
            (&order, "cab", "b c a"),
            (&order, "1c 2a 3b", "b c a"),
            (&order, "c, then a, then b", "b c a"),
            (&order, "the moon; the sun", "the moon; the sun"),
            (&pairs, "1b 2a", "1a 2c"),
            (&pairs, "1b2a", "1a 2c"),
            (&pairs, "b a", "1a 2c"),
            (&pairs, "sun, moon", "sun, moon"),
        ];
        for (question, typed, filed) in rows {
            assert_eq!(&shown.translate(question, typed), filed, "{typed:?}");
        }
        assert_eq!(
            shown.options(&choice).collect::<Vec<_>>(),
            ["a bad cab", "the sun", "the moon"]
        );
        assert_eq!(
            (shown.letter_of(0), shown.letter_of(2), shown.letter_of(9)),
            (Some('b'), Some('a'), None)
        );
    }

    #[test]
    fn an_order_is_never_shown_solved_and_a_seed_gives_one_shuffle() {
        let order = question(Key::Order {
            sequence: words(&["one", "two", "three"]),
        });
        for seed in 0..200 {
            let shown = Shown::of(&order, seed);
            assert!(!shown.file.is_sorted(), "{seed}");
            assert_eq!(shown, Shown::of(&order, seed));
        }
        let single = question(Key::Order {
            sequence: words(&["one"]),
        });
        assert_eq!(Shown::of(&single, 1).len(), 1);
    }

    #[test]
    fn the_shuffle_of_a_seed_stays_what_it_was() {
        let choice = question(Key::Choice {
            options: words(&["a1", "b1", "c1", "d1", "e1"]),
            answer: 0,
        });
        assert_eq!(
            Shown::of(&choice, 42).file,
            [0, 4, 1, 3, 2],
            "histories are replayed by it"
        );
    }
}
