//! Owns the writing of the table: records in buckets, sections one after another, by the layout that the reader shares.
//! Never decides what the table says.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use closeread::lexicon::layout as shape;
use rust_stemmers::{Algorithm, Stemmer};

/// All that is to be said of one word form.
pub struct Word {
    pub letters: String,
    /// 1 for a word of weight 1/255, up to 255.
    pub weight: u8,
    pub flags: u16,
    /// Numbers of its lemmas, the likeliest first.
    pub lemmas: Vec<u16>,
}

/// A lemma, at its number.
pub struct Lemma {
    pub topic: u8,
    pub name: bool,
    /// Partner (always a smaller number) and relation code.
    pub partners: Vec<(u16, u8)>,
}

/// A phrase of words that are all in the table.
pub struct Phrase {
    pub words: Vec<String>,
    pub lemma: u16,
    pub weight: u8,
}

/// The finished table and the sizes of its parts.
pub struct Table {
    pub bytes: Vec<u8>,
    pub sizes: Vec<(&'static str, usize)>,
}

/// Writes the table, or says why it cannot be written.
pub fn write(words: &[Word], lemmas: &[Lemma], phrases: &[Phrase]) -> Result<Table, String> {
    let (labels, label_of) = labels(words)?;
    let (endings, recipes) = recipes(words)?;
    let by_letters: HashMap<&str, &Word> = words.iter().map(|word| (word.letters.as_str(), word)).collect();
    let openers = openers(phrases, &by_letters);

    let mut buckets: Vec<Vec<usize>> = vec![Vec::new(); shape::WORD_BUCKETS];
    for (at, word) in words.iter().enumerate() {
        buckets[shape::word_bucket(shape::hash(word.letters.as_bytes()))].push(at);
    }
    let (mut index, mut pool) = (Vec::new(), Vec::new());
    let mut places: HashMap<&str, u32> = HashMap::new();
    for bucket in &mut buckets {
        three(&mut index, pool.len())?;
        // The commoner word first: it is found sooner.
        bucket.sort_by_key(|at| (words[*at].weight, &words[*at].letters));
        for at in bucket.iter() {
            let word = &words[*at];
            places.insert(&word.letters, pool.len() as u32);
            let mut head = word.letters.len() as u8 | (word.lemmas.len() as u8) << shape::LEMMAS_SHIFT;
            if openers.0.contains(word.letters.as_str()) || word.lemmas.first().is_some_and(|l| openers.1.contains(l)) {
                head |= shape::OPENS_PHRASE;
            }
            pool.extend([head, word.weight, recipes[*at], label_of[&word.flags]]);
            pool.extend(word.letters.as_bytes());
            for lemma in &word.lemmas {
                pool.extend(lemma.to_le_bytes());
            }
        }
    }
    three(&mut index, pool.len())?;

    let (mut heads, mut lists) = (Vec::new(), Vec::new());
    for lemma in lemmas {
        heads.extend(head(lemma, lists.len())?.to_le_bytes());
        let mut partners = lemma.partners.clone();
        partners.sort_unstable();
        lists.extend(partners.iter().flat_map(|(partner, _)| partner.to_le_bytes()));
        lists.extend(partners.iter().map(|(_, code)| *code));
    }
    heads.extend((lists.len() as u32).to_le_bytes());

    let mut larger: Vec<Vec<u16>> = vec![Vec::new(); lemmas.len()];
    for (number, lemma) in (0..=u16::MAX).zip(lemmas) {
        for (partner, _) in &lemma.partners {
            larger[usize::from(*partner)].push(number);
        }
    }
    let (mut back_heads, mut back) = (Vec::new(), Vec::new());
    for list in larger {
        three(&mut back_heads, back.len())?;
        back.extend(list.into_iter().flat_map(u16::to_le_bytes));
    }
    three(&mut back_heads, back.len())?;

    let mut rows = Vec::new();
    let mut openings = vec![0; shape::OPENINGS / 8];
    for phrase in phrases {
        let mut key = Vec::new();
        for word in &phrase.words {
            let lemma = by_letters[word.as_str()].lemmas.first();
            key.extend(shape::lemma_number(lemma.copied(), places[word.as_str()]).to_le_bytes());
        }
        let (byte, bit) = shape::opening(shape::hash(&key[..8]));
        openings[byte] |= bit;
        let hash = shape::hash(&key);
        let (bucket, fingerprint) = (shape::phrase_bucket(hash), shape::fingerprint(hash));
        rows.push((bucket, fingerprint, phrase.lemma, phrase.weight));
    }
    rows.sort_unstable();
    if rows
        .windows(2)
        .any(|pair| (pair[0].0, pair[0].1) == (pair[1].0, pair[1].1))
    {
        return Err("two phrases share a fingerprint".to_owned());
    }
    let (mut phrase_index, mut phrase_rows) = (Vec::new(), Vec::new());
    for bucket in 0..=shape::PHRASE_BUCKETS {
        let before = rows.partition_point(|row| row.0 < bucket);
        phrase_index.extend(u16::try_from(before).map_err(|_| "too many phrases")?.to_le_bytes());
    }
    for (_, fingerprint, lemma, weight) in &rows {
        phrase_rows.extend(fingerprint.to_le_bytes());
        phrase_rows.extend(lemma.to_le_bytes());
        phrase_rows.push(*weight);
    }

    let parts = [
        ("word buckets", index),
        ("words", pool),
        ("labels", labels),
        ("stem endings", endings),
        ("lemmas", heads),
        ("lists", lists),
        ("lists back", back),
        ("heads of lists back", back_heads),
        ("openings", openings),
        ("phrase buckets", phrase_index),
        ("phrases", phrase_rows),
    ];
    let mut bytes = shape::MAGIC.to_vec();
    let mut at = shape::HEADER;
    for (_, part) in &parts {
        bytes.extend((at as u32).to_le_bytes());
        at += part.len();
    }
    bytes.extend((at as u32).to_le_bytes());
    let sizes = parts.iter().map(|(name, part)| (*name, part.len())).collect();
    bytes.extend(parts.into_iter().flat_map(|(_, part)| part));
    Ok(Table { bytes, sizes })
}

fn head(lemma: &Lemma, list: usize) -> Result<u32, String> {
    let list = u32::try_from(list)
        .ok()
        .filter(|list| *list <= shape::LIST_BITS)
        .ok_or("the lists are too long")?;
    let name = if lemma.name { shape::NAME_BIT } else { 0 };
    Ok(list | u32::from(lemma.topic) << shape::TOPIC_SHIFT | name)
}

fn three(out: &mut Vec<u8>, number: usize) -> Result<(), String> {
    let bytes = u32::try_from(number).map_err(|_| "too many words")?.to_le_bytes();
    if bytes[3] != 0 {
        return Err("a section takes more than 16 MB".to_owned());
    }
    out.extend(&bytes[..3]);
    Ok(())
}

/// The words with which a phrase begins, and their lemmas: "passed away" begins as "pass away" does.
fn openers<'a>(phrases: &'a [Phrase], words: &HashMap<&str, &Word>) -> (BTreeSet<&'a str>, BTreeSet<u16>) {
    let first = || phrases.iter().map(|phrase| phrase.words[0].as_str());
    let lemmas = first().filter_map(|word| words[word].lemmas.first().copied());
    (first().collect(), lemmas.collect())
}

/// The distinct sets of flags, and which is whose.
fn labels(words: &[Word]) -> Result<(Vec<u8>, BTreeMap<u16, u8>), String> {
    let distinct: BTreeSet<u16> = words.iter().map(|word| word.flags).collect();
    let mut label_of = BTreeMap::new();
    for (number, flags) in distinct.iter().enumerate() {
        label_of.insert(*flags, u8::try_from(number).map_err(|_| "more than 256 sets of flags")?);
    }
    Ok((
        distinct.iter().flat_map(|flags| flags.to_le_bytes()).collect(),
        label_of,
    ))
}

/// How each word's Snowball stem is made from its letters: how many to cut (four bits), which of sixteen endings to put.
fn recipes(words: &[Word]) -> Result<(Vec<u8>, Vec<u8>), String> {
    let stemmer = Stemmer::create(Algorithm::English);
    let mut endings: Vec<String> = Vec::new();
    let mut recipes = Vec::new();
    let mut numbers: HashMap<u32, String> = HashMap::new();
    for word in words {
        let stem = stemmer.stem(&word.letters);
        let shared = word
            .letters
            .bytes()
            .zip(stem.bytes())
            .take_while(|(a, b)| a == b)
            .count();
        let (cut, put) = (word.letters.len() - shared, &stem[shared..]);
        let ending = endings.iter().position(|ending| ending == put).unwrap_or_else(|| {
            endings.push(put.to_owned());
            endings.len() - 1
        });
        if cut > 15 || ending > 15 || put.len() > shape::ENDING_WIDTH {
            return Err(format!("no recipe makes the stem {stem:?} of {:?}", word.letters));
        }
        recipes.push((cut as u8) << 4 | ending as u8);
        let other = numbers
            .entry(shape::stem_number(stem.as_bytes()))
            .or_insert_with(|| stem.to_string());
        if *other != stem {
            return Err(format!("the stems {other:?} and {stem:?} share a number"));
        }
    }
    let mut packed = vec![0; 16 * shape::ENDING_WIDTH];
    for (at, ending) in endings.iter().enumerate() {
        packed[at * shape::ENDING_WIDTH..][..ending.len()].copy_from_slice(ending.as_bytes());
    }
    Ok((packed, recipes))
}
