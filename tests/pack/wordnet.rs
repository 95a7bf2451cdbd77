//! Owns WordNet as its database files tell it: lemmas with their senses, synsets with their pointers, exception lists.
//! Format: wndb(5WN). Never touches the vocabulary or the table.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;

/// The four parts of speech, in the order of the flags.
pub const PARTS: [&str; 4] = ["noun", "verb", "adj", "adv"];

/// Short forms kept with their dots, since without them they are function words. A reader that has seen "US" in capitals
/// can look for them.
pub const DOTTED: [&str; 1] = ["u.s."];

/// A synset: part of speech and byte offset in its data file.
pub type SynsetId = (u8, u32);

/// One word of a synset.
pub struct Member {
    /// Lower case, words joined by `_`.
    pub lemma: String,
    /// Whether the database writes it with a capital.
    pub capital: bool,
}

/// From a synset to another; `from` and `to` are word numbers from 1, or 0 for the whole synset.
pub struct Pointer {
    pub symbol: String,
    pub target: SynsetId,
    pub from: usize,
    pub to: usize,
}

pub struct Synset {
    pub file: u8,
    pub members: Vec<Member>,
    pub pointers: Vec<Pointer>,
}

/// One meaning of a lemma; `rank` counts from 1 within its part of speech, commonest first.
#[derive(Clone, Copy)]
pub struct Sense {
    pub synset: SynsetId,
    pub rank: u32,
}

pub struct WordNet {
    pub synsets: BTreeMap<SynsetId, Synset>,
    /// Lemma → its senses, nouns first.
    pub senses: BTreeMap<String, Vec<Sense>>,
    /// How often a lemma's senses of a part of speech were counted in tagged text.
    pub counts: HashMap<(u8, String), u32>,
    /// How often one sense was.
    pub sense_counts: HashMap<(String, SynsetId), u32>,
    /// How many synsets are explained by means of a word.
    pub glosses: HashMap<String, u32>,
    /// (part, inflected form) → base forms.
    pub exceptions: BTreeMap<(u8, String), BTreeSet<String>>,
}

impl WordNet {
    /// Reads `index.*`, `data.*` and `index.sense` in `dict`, and `*.exc` in `exceptions`.
    pub fn read(dict: &Path, exceptions: &Path) -> Result<WordNet, String> {
        let mut net = WordNet {
            synsets: BTreeMap::new(),
            senses: BTreeMap::new(),
            counts: HashMap::new(),
            sense_counts: HashMap::new(),
            glosses: HashMap::new(),
            exceptions: BTreeMap::new(),
        };
        for (part, name) in PARTS.iter().enumerate() {
            let part = part as u8;
            for line in lines(&dict.join(format!("data.{name}")))? {
                let (offset, synset) = synset(&line).ok_or_else(|| format!("data.{name}: cannot read: {line}"))?;
                net.synsets.insert((part, offset), synset);
                let gloss = line.split_once('|').map_or("", |(_, gloss)| gloss).to_lowercase();
                let words: BTreeSet<&str> = gloss.split(|letter: char| !letter.is_ascii_lowercase()).collect();
                for word in words.into_iter().filter(|word| !word.is_empty()) {
                    *net.glosses.entry(word.to_owned()).or_default() += 1;
                }
            }
            for line in lines(&dict.join(format!("index.{name}")))? {
                let (lemma, offsets) = index(&line).ok_or_else(|| format!("index.{name}: cannot read: {line}"))?;
                let known = net.senses.entry(plain(&lemma)).or_default();
                for (at, rank) in offsets.into_iter().zip(1..) {
                    let synset = (part, at);
                    if !known.iter().any(|sense| sense.synset == synset) {
                        known.push(Sense { synset, rank });
                    }
                }
            }
            for line in lines(&exceptions.join(format!("{name}.exc")))? {
                let mut words = line.split_whitespace().map(str::to_owned);
                let Some(form) = words.next() else { continue };
                net.exceptions.entry((part, form)).or_default().extend(words);
            }
        }
        for line in lines(&dict.join("index.sense"))? {
            net.count(&line)
                .ok_or_else(|| format!("index.sense: cannot read: {line}"))?;
        }
        Ok(net)
    }

    fn count(&mut self, line: &str) -> Option<()> {
        let mut fields = line.split_whitespace();
        let (key, offset) = (fields.next()?, fields.next()?.parse().ok()?);
        let count: u32 = fields.nth(1)?.parse().ok()?;
        let (lemma, rest) = key.split_once('%')?;
        let part = match rest.as_bytes().first()? {
            b'1' => 0,
            b'2' => 1,
            b'4' => 3,
            _ => 2,
        };
        let lemma = plain(lemma);
        *self.counts.entry((part, lemma.clone())).or_default() += count;
        *self.sense_counts.entry((lemma, (part, offset))).or_default() += count;
        Some(())
    }

    /// Whether the lemma has a sense of this part of speech.
    pub fn has(&self, part: u8, lemma: &str) -> bool {
        self.senses
            .get(lemma)
            .is_some_and(|all| all.iter().any(|sense| sense.synset.0 == part))
    }

    /// How often the lemma was met in tagged text as this part of speech.
    pub fn counted(&self, part: u8, lemma: &str) -> u32 {
        self.counts.get(&(part, lemma.to_owned())).copied().unwrap_or(0)
    }

    /// Whether the database writes the lemma with a capital in this synset.
    pub fn capital(&self, lemma: &str, synset: SynsetId) -> bool {
        self.synsets[&synset]
            .members
            .iter()
            .any(|member| member.lemma == lemma && member.capital)
    }
}

/// A lemma without dots, as learners write it ("ph.d.": phd), but for those that would become function words.
fn plain(lemma: &str) -> String {
    if DOTTED.contains(&lemma) || lemma.contains(['_', '-']) {
        return lemma.to_owned();
    }
    let plain = lemma.replace('.', "");
    if plain.is_empty() { lemma.to_owned() } else { plain }
}

/// The lines of a database file, without its licence header (lines that begin with a space).
fn lines(path: &Path) -> Result<Vec<String>, String> {
    let text = fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))?;
    Ok(text
        .lines()
        .filter(|line| !line.starts_with(' ') && !line.is_empty())
        .map(str::to_owned)
        .collect())
}

fn part_of(letter: &str) -> Option<u8> {
    match letter {
        "n" => Some(0),
        "v" => Some(1),
        "a" | "s" => Some(2),
        "r" => Some(3),
        _ => None,
    }
}

fn synset(line: &str) -> Option<(u32, Synset)> {
    let mut fields = line.split('|').next()?.split_whitespace();
    let offset = fields.next()?.parse().ok()?;
    let file = fields.next()?.parse().ok()?;
    let words = usize::from_str_radix(fields.nth(1)?, 16).ok()?;
    let mut members = Vec::with_capacity(words);
    for _ in 0..words {
        // "(p)", "(a)", "(ip)" after an adjective say where it may stand.
        let word = fields.next()?.split('(').next()?;
        fields.next()?;
        members.push(Member {
            lemma: plain(&word.to_lowercase()),
            capital: word.contains(|c: char| c.is_ascii_uppercase()),
        });
    }
    let count: usize = fields.next()?.parse().ok()?;
    let mut pointers = Vec::with_capacity(count);
    for _ in 0..count {
        let symbol = fields.next()?.to_owned();
        let at = fields.next()?.parse().ok()?;
        let part = part_of(fields.next()?)?;
        let ends = fields.next()?;
        let from = usize::from_str_radix(ends.get(..2)?, 16).ok()?;
        let to = usize::from_str_radix(ends.get(2..)?, 16).ok()?;
        pointers.push(Pointer {
            symbol,
            target: (part, at),
            from,
            to,
        });
    }
    Some((
        offset,
        Synset {
            file,
            members,
            pointers,
        },
    ))
}

fn index(line: &str) -> Option<(String, Vec<u32>)> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let senses: usize = fields.get(2)?.parse().ok()?;
    let first = fields.len().checked_sub(senses)?;
    let offsets = fields[first..]
        .iter()
        .map(|field| field.parse().ok())
        .collect::<Option<_>>()?;
    Some(((*fields.first()?).to_owned(), offsets))
}
