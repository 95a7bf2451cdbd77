//! Owns which lemmas are related and how: WordNet's pointers between synsets, spelled out as pairs of lemmas, the
//! strongest relation of each pair. Never touches spelling, weights or the table.

use std::collections::{BTreeMap, HashMap};

use closeread::lexicon::{Relation, RelationKind};

use crate::wordnet::{Pointer, SynsetId, WordNet};

/// How rare, as a sum of the ranks of the two senses, a pair of senses may be for each kind of relation. Rarer ones relate
/// "point" to everything and "dog" to "chap"; they are what a thesaurus has and no learner writes. The kinds that the judge
/// gives little credit for are cut the shorter, phrases the shortest, since their last word says most of it.
mod deepest {
    /// Synonyms: words, and words with phrases.
    pub const SYNONYM: [u32; 2] = [12, 8];
    /// One step up or down, parts, entailments.
    pub const STEP: [u32; 2] = [5, 3];
    /// Two steps up or down; never with phrases.
    pub const TWO_STEPS: [u32; 2] = [3, 0];
    /// Near meanings, contrasts.
    pub const SIMILAR: [u32; 2] = [6, 4];
    /// A synonym of a derivation ("begin", "commencement").
    pub const DERIVED: [u32; 2] = [4, 2];
    /// A part of a part ("Los Angeles", "United States").
    pub const PART_OF_PART: [u32; 2] = [3, 3];
    /// What the dictionary says of two words and not of two meanings is never cut.
    pub const ANY: [u32; 2] = [u32::MAX, u32::MAX];
}

/// The lexicographer file of places, whose parts of parts are parts (Los Angeles, California, the United States).
const PLACES: u8 = 15;

/// The related pairs of lemmas: (the one of the larger number, the other) → what the other is to it.
pub type Pairs = BTreeMap<(u32, u32), Relation>;

/// Relates the lemmas to each other. `lemmas` are WordNet's spellings in the order of their numbers, words before phrases.
pub fn relate(lemmas: &[Vec<String>], first_phrase: usize, net: &WordNet) -> Pairs {
    let mut work = Work {
        net,
        first_phrase: first_phrase as u32,
        members: BTreeMap::new(),
        pairs: Pairs::new(),
    };
    for (number, spellings) in lemmas.iter().enumerate() {
        for spelling in spellings {
            for sense in &net.senses[spelling] {
                let members = work.members.entry(sense.synset).or_default();
                members.push((number as u32, sense.rank, spelling.as_str()));
            }
        }
    }
    let synsets: Vec<SynsetId> = work.members.keys().copied().collect();
    for synset in synsets {
        work.synonyms(synset);
        for pointer in &net.synsets[&synset].pointers {
            work.follow(synset, pointer);
        }
    }
    work.derived_siblings();
    work.pairs
}

struct Work<'a> {
    net: &'a WordNet,
    first_phrase: u32,
    /// Synset → lemmas with the rank of that sense.
    members: BTreeMap<SynsetId, Vec<(u32, u32, &'a str)>>,
    pairs: Pairs,
}

impl<'a> Work<'a> {
    /// Notes what `b` is to `a`, unless something stronger is known of the two or the senses are too rare.
    fn note(&mut self, a: u32, b: u32, kind: RelationKind, rank: u32, deepest: [u32; 2]) {
        if a == b || rank > deepest[usize::from(a.max(b) >= self.first_phrase)] {
            return;
        }
        let rank = rank.min(u32::from(Relation::RAREST)) as u8;
        let relation = Relation { kind, rank };
        let (key, relation) = if a > b {
            ((a, b), relation)
        } else {
            ((b, a), relation.flipped())
        };
        let entry = self.pairs.entry(key).or_insert(relation);
        if stronger(relation, *entry) {
            *entry = relation;
        }
    }

    fn of(&self, synset: SynsetId) -> Vec<(u32, u32, &'a str)> {
        self.members.get(&synset).cloned().unwrap_or_default()
    }

    /// The numbered lemma that is the `word`th of a synset, or all of them for 0.
    fn word(&self, synset: SynsetId, word: usize) -> Vec<(u32, u32, &'a str)> {
        let all = self.of(synset);
        let Some(at) = word.checked_sub(1) else {
            return all;
        };
        let lemma = self.net.synsets[&synset].members[at].lemma.as_str();
        all.into_iter().filter(|(_, _, spelling)| *spelling == lemma).collect()
    }

    fn synonyms(&mut self, synset: SynsetId) {
        let members = self.of(synset);
        for (at, (a, rank_a, _)) in members.iter().enumerate() {
            for (b, rank_b, _) in &members[at + 1..] {
                self.note(*a, *b, RelationKind::Synonym, rank_a + rank_b, deepest::SYNONYM);
            }
        }
    }

    fn follow(&mut self, synset: SynsetId, pointer: &Pointer) {
        match pointer.symbol.as_str() {
            "+" | "\\" | "<" => self.derivation(synset, pointer),
            "!" => self.opposite(synset, pointer),
            "&" | "^" | "$" => self.all(synset, pointer, RelationKind::Similar, deepest::SIMILAR),
            "@" | "@i" => self.broader(synset, pointer),
            "#p" | "#m" | "#s" => self.whole(synset, pointer),
            "*" | ">" => self.all(synset, pointer, RelationKind::Entailment, deepest::STEP),
            // The other direction of one of the above, or a domain ("law"), or a measured quality ("tall": height).
            _ => {}
        }
    }

    /// Every pair across a pointer.
    fn all(&mut self, synset: SynsetId, pointer: &Pointer, kind: RelationKind, deepest: [u32; 2]) {
        for (a, rank_a, _) in self.word(synset, pointer.from) {
            for (b, rank_b, _) in self.word(pointer.target, pointer.to) {
                self.note(a, b, kind, rank_a + rank_b, deepest);
            }
        }
    }

    fn derivation(&mut self, synset: SynsetId, pointer: &Pointer) {
        let targets = self.word(pointer.target, pointer.to);
        for (a, rank_a, _) in self.word(synset, pointer.from) {
            for (b, rank_b, _) in &targets {
                self.note(a, *b, RelationKind::Derivation, rank_a + rank_b, deepest::ANY);
            }
        }
        // The synonyms of the one word are near to the other.
        for (a, rank_a, _) in self.of(synset) {
            for (b, rank_b, _) in &targets {
                self.note(a, *b, RelationKind::Similar, rank_a + rank_b, deepest::DERIVED);
            }
        }
    }

    /// Two words derived from one ("explorer", "exploration" from "explore") are near to each other.
    fn derived_siblings(&mut self) {
        let mut derived: HashMap<u32, Vec<(u32, u8)>> = HashMap::new();
        for ((a, b), relation) in &self.pairs {
            if relation.kind == RelationKind::Derivation && relation.rank <= 3 {
                derived.entry(*a).or_default().push((*b, relation.rank));
                derived.entry(*b).or_default().push((*a, relation.rank));
            }
        }
        let mut roots: Vec<_> = derived.into_iter().collect();
        roots.sort_unstable();
        for (_, words) in roots {
            for (at, (a, rank_a)) in words.iter().enumerate() {
                for (b, rank_b) in &words[at + 1..] {
                    self.note(
                        *a,
                        *b,
                        RelationKind::Similar,
                        u32::from(rank_a + rank_b) - 1,
                        deepest::DERIVED,
                    );
                }
            }
        }
    }

    /// Opposites, and by way of synonyms and of adjectives like the one, contrasts.
    fn opposite(&mut self, synset: SynsetId, pointer: &Pointer) {
        let targets = self.word(pointer.target, pointer.to);
        for (a, rank_a, _) in self.word(synset, pointer.from) {
            for (b, rank_b, _) in &targets {
                self.note(a, *b, RelationKind::Antonym, rank_a + rank_b, deepest::ANY);
            }
        }
        let near: Vec<SynsetId> = self.net.synsets[&synset]
            .pointers
            .iter()
            .filter(|near| near.symbol == "&")
            .map(|near| near.target)
            .chain([synset])
            .collect();
        let near: Vec<_> = near.into_iter().flat_map(|near| self.of(near)).collect();
        for (a, rank_a, _) in near {
            for (b, rank_b, _) in self.of(pointer.target) {
                self.note(a, b, RelationKind::Contrast, rank_a + rank_b, deepest::SIMILAR);
            }
        }
    }

    fn broader(&mut self, synset: SynsetId, pointer: &Pointer) {
        self.all(synset, pointer, RelationKind::Broader, deepest::STEP);
        for next in &self.net.synsets[&pointer.target].pointers {
            if !matches!(next.symbol.as_str(), "@" | "@i") {
                continue;
            }
            for (a, rank_a, _) in self.of(synset) {
                for (b, rank_b, _) in self.of(next.target) {
                    self.note(a, b, RelationKind::MuchBroader, rank_a + rank_b, deepest::TWO_STEPS);
                }
            }
        }
    }

    fn whole(&mut self, synset: SynsetId, pointer: &Pointer) {
        self.all(synset, pointer, RelationKind::Whole, deepest::STEP);
        if self.net.synsets[&synset].file != PLACES {
            return;
        }
        for next in self.net.synsets[&pointer.target]
            .pointers
            .iter()
            .filter(|next| next.symbol == "#p")
        {
            for (a, rank_a, _) in self.of(synset) {
                for (b, rank_b, _) in self.of(next.target) {
                    self.note(a, b, RelationKind::Whole, rank_a + rank_b + 1, deepest::PART_OF_PART);
                }
            }
        }
    }
}

/// Which of two relations between the same words is kept: the stronger, but an opposite is never hidden by a likeness in
/// senses that are as rare or rarer.
fn stronger(new: Relation, old: Relation) -> bool {
    match (new.kind.is_opposite(), old.kind.is_opposite()) {
        (true, false) if new.rank <= old.rank => true,
        (false, true) if new.rank >= old.rank => false,
        _ => new.strength() < old.strength(),
    }
}
