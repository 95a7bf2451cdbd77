//! Owns phrases that say the same in other words, where no word list tells, "lost her sight" and "blind", and those that shut
//! each other out, "locked" and "let go". Never touches what that is worth, nor the texts that are compared.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::stem::StemId;

/// A phrase of the list: one wording of what several say.
#[derive(Clone, Debug)]
pub struct Wording {
    group: Group,
    words: Vec<Slot>,
}

/// Where a wording stands in the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// A line whose wordings say the same.
    Same(u16),
    /// One side of a line whose sides shut each other out; the other has the same number with the last bit turned.
    Side(u16),
}

impl Group {
    /// What the wordings of the group are held against.
    const fn other(self) -> Self {
        match self {
            Self::Same(line) => Self::Same(line),
            Self::Side(side) => Self::Side(side ^ 1),
        }
    }
}

/// What two wordings have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accordance {
    /// They say the same.
    Same,
    /// They shut each other out.
    Opposite,
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

    /// Where it stands.
    pub const fn group(&self) -> Group {
        self.group
    }

    /// What it has to do with another wording; `None` where the lists know of nothing.
    ///
    /// ```
    /// use closeread::lexicon::{Accordance, StemId, wordings_from};
    /// let from = |word: &str| wordings_from(StemId::of(word)).filter(|w| w.is_word());
    /// let how = |a, b| from(a).find_map(|x| from(b).find_map(|y| x.beside(y)));
    /// assert_eq!(how("dearer", "costlier"), Some(Accordance::Same));
    /// assert_eq!(how("uncle", "aunt"), Some(Accordance::Opposite));
    /// assert_eq!(how("uncle", "wife"), None);
    /// ```
    pub fn beside(&self, other: &Self) -> Option<Accordance> {
        let held = self.group.other() == other.group;
        match self.group {
            Group::Same(_) if held => Some(Accordance::Same),
            Group::Side(_) if held => Some(Accordance::Opposite),
            _ => None,
        }
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

/// All wordings that those of a group are held against.
pub fn wordings_beside(group: Group) -> impl Iterator<Item = &'static Wording> {
    let (first, end) = LIST.groups.get(&group.other()).copied().unwrap_or_default();
    LIST.all[first..end].iter()
}

#[derive(Default)]
struct List {
    all: Vec<Wording>,
    /// Where each group begins and ends.
    groups: HashMap<Group, (usize, usize)>,
    by_first: HashMap<StemId, Vec<usize>>,
    pronouns: Vec<StemId>,
}

impl List {
    /// Adds the wordings of a group, which bars divide.
    fn add(&mut self, group: Group, wordings: &str) {
        let begin = self.all.len();
        for wording in wordings.split(" | ") {
            let slot = |word| {
                if word == "*" {
                    Slot::Any
                } else {
                    Slot::Stem(StemId::of(word))
                }
            };
            let wording = Wording {
                group,
                words: wording.split_whitespace().map(slot).collect(),
            };
            if let Some(first) = wording.first() {
                self.by_first.entry(first).or_default().push(self.all.len());
            }
            self.all.push(wording);
        }
        self.groups.insert(group, (begin, self.all.len()));
    }
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let pronouns = [
        "a", "an", "the", "his", "her", "its", "their", "my", "our", "your", "him", "it", "them",
    ];
    let mut list = List {
        pronouns: pronouns.map(StemId::of).to_vec(),
        ..List::default()
    };
    for (line, number) in lines(include_str!("paraphrases.txt")).zip(0..) {
        list.add(Group::Same(number), line);
    }
    for (line, number) in lines(include_str!("opposites.txt")).zip(0..) {
        for (side, wordings) in line.split(" || ").zip(number * 2..).map(|(w, side)| (side, w)) {
            list.add(Group::Side(side), wordings);
        }
    }
    list
});

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_group_of_phrases() {
        let same = lines(include_str!("paraphrases.txt")).map(|line| (line, " | "));
        let apart = lines(include_str!("opposites.txt")).map(|line| (line, " || "));
        for (line, bar) in same.chain(apart) {
            let wordings: Vec<&str> = line.split(bar).collect();
            assert!(wordings.len() > 1, "{line:?}: it stands alone");
            assert!(bar == " | " || wordings.len() == 2, "{line:?}: two sides");
            for wording in wordings.iter().flat_map(|side| side.split(" | ")) {
                let tidy = wording.split_whitespace().collect::<Vec<_>>().join(" ");
                assert_eq!(wording, tidy, "{line:?}");
                assert!(!wording.starts_with('*'), "{line:?}: a star leads");
                // Digits stand in formulas: "h2o".
                let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, ' ' | '*');
                assert!(wording.chars().all(plain), "{line:?}: words come folded");
            }
        }
    }

    #[test]
    fn a_star_takes_a_pronoun_and_nothing_else() {
        let lost = StemId::of("lost");
        let takes = |text: &str| {
            let stems: Vec<StemId> = text.split(' ').map(StemId::of).collect();
            let mut phrases = wordings_from(lost).filter(|w| !w.is_word());
            phrases.find_map(|w| w.begins(|at| stems.get(at).copied()))
        };
        assert_eq!(takes("lost her sight"), Some(3));
        assert_eq!(takes("lost the sight of it"), Some(3));
        assert_eq!(takes("lost great sight"), None);
        assert_eq!(takes("lost her"), None);
    }
}
