//! Owns phrases that say the same in other words, where no word list tells: "lost her sight" and "blind". Never touches what
//! that is worth, nor the texts that are compared.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::stem::StemId;

/// A phrase of the list: one wording of what several say.
#[derive(Clone, Debug)]
pub struct Wording {
    /// Which wordings say the same: equal for those that do.
    pub group: u16,
    words: Vec<Slot>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Stem(StemId),
    /// An article, a possessive or a pronoun.
    Any,
}

impl Wording {
    /// How many words it takes where `stem` gives the words of a text from the first on; `None` where that does not begin with
    /// it.
    pub fn begins(&self, stem: impl Fn(usize) -> Option<StemId>) -> Option<usize> {
        let matches = |(at, slot): (usize, &Slot)| match (slot, stem(at)) {
            (Slot::Stem(wanted), Some(found)) => *wanted == found,
            (Slot::Any, Some(found)) => LIST.pronouns.contains(&found),
            (_, None) => false,
        };
        self.words.iter().enumerate().all(matches).then_some(self.words.len())
    }

    /// The stem that it begins with.
    pub fn first(&self) -> Option<StemId> {
        self.words.first().and_then(|slot| match slot {
            Slot::Stem(stem) => Some(*stem),
            Slot::Any => None,
        })
    }

    /// Whether it is a word by itself.
    pub fn is_word(&self) -> bool {
        self.words.len() == 1
    }
}

/// The wordings that begin with a word of this stem.
///
/// ```
/// use closeread::lexicon::{StemId, wordings_from};
/// let stems = ["on", "purpose"].map(StemId::of);
/// let found = wordings_from(stems[0]).find_map(|w| w.begins(|at| stems.get(at).copied()));
/// assert_eq!(found, Some(2));
/// assert_eq!(wordings_from(StemId::of("photosynthesis")).count(), 0);
/// ```
pub fn wordings_from(first: StemId) -> impl Iterator<Item = &'static Wording> {
    let places = LIST.by_first.get(&first).map_or(&[][..], Vec::as_slice);
    places.iter().map(|&place| &LIST.all[place])
}

/// All wordings of a group.
pub fn wordings_of(group: u16) -> impl Iterator<Item = &'static Wording> {
    let (first, end) = LIST.groups.get(usize::from(group)).copied().unwrap_or_default();
    LIST.all[first..end].iter()
}

struct List {
    all: Vec<Wording>,
    /// Where each group begins and ends.
    groups: Vec<(usize, usize)>,
    by_first: HashMap<StemId, Vec<usize>>,
    pronouns: Vec<StemId>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let pronouns = [
        "a", "an", "the", "his", "her", "its", "their", "my", "our", "your", "him", "it", "them",
    ];
    let mut list = List {
        all: Vec::new(),
        groups: Vec::new(),
        by_first: HashMap::new(),
        pronouns: pronouns.map(StemId::of).to_vec(),
    };
    let lines = include_str!("paraphrases.txt").lines();
    for (group, line) in lines.filter(|line| !line.starts_with('#')).enumerate() {
        let begin = list.all.len();
        for wording in line.split(" | ") {
            let slot = |word| {
                if word == "*" {
                    Slot::Any
                } else {
                    Slot::Stem(StemId::of(word))
                }
            };
            let wording = Wording {
                group: u16::try_from(group).unwrap_or(u16::MAX),
                words: wording.split_whitespace().map(slot).collect(),
            };
            if let Some(first) = wording.first() {
                list.by_first.entry(first).or_default().push(list.all.len());
            }
            list.all.push(wording);
        }
        list.groups.push((begin, list.all.len()));
    }
    list
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_group_of_phrases() {
        let lines = include_str!("paraphrases.txt").lines().filter(|l| !l.starts_with('#'));
        for line in lines {
            let wordings: Vec<&str> = line.split(" | ").collect();
            assert!(wordings.len() > 1, "{line:?}: nothing says the same");
            for wording in wordings {
                let tidy = wording.split_whitespace().collect::<Vec<_>>().join(" ");
                assert_eq!(wording, tidy, "{line:?}");
                assert!(!wording.starts_with('*'), "{line:?}: a star leads");
                let plain = |c: char| c.is_ascii_lowercase() || matches!(c, ' ' | '*');
                assert!(wording.chars().all(plain), "{line:?}: words come folded");
            }
        }
    }

    #[test]
    fn a_star_takes_a_pronoun_and_nothing_else() {
        let lost = StemId::of("lost");
        let takes = |text: &str| {
            let stems: Vec<StemId> = text.split(' ').map(StemId::of).collect();
            wordings_from(lost).find_map(|w| w.begins(|at| stems.get(at).copied()))
        };
        assert_eq!(takes("lost her sight"), Some(3));
        assert_eq!(takes("lost the sight of it"), Some(3));
        assert_eq!(takes("lost great sight"), None);
        assert_eq!(takes("lost her"), None);
    }
}
