//! Owns what is known of English words: which exist, how common they are, which are forms or meanings of each other.
//!
//! One table of some 3.5 MB, built into the program and read in place, so that a program that never judges pays nothing.
//! A judge meets a word once ([`find`]), keeps its [`Entry`], and asks everything else of that.
//!
//! The table is packed by `cargo run --example pack-lexicon` from WordNet 3.1 (whose licence lies beside it in
//! `lexicon/WORDNET-LICENCE.txt`) and from the order of the vocabulary of GloVe 6B (dedicated to the public domain under
//! PDDL 1.0; the vectors are not used). `tests/pack/pack.rs` says how.
//!
//! What phrases say the same beyond that, or shut each other out, are lists of our own, `lexicon/paraphrases.txt` and
//! `lexicon/opposites.txt`.
//!
//! Never touches text as it is typed: words come in folded (lower case, no accents, a plain apostrophe), one at a time.
//! Never scores; a relation is a fact, what it is worth is the judge's to say.

pub mod layout;
mod flags;
mod relation;
mod table;
mod stem;
mod opposite;
mod paraphrase;
mod entry;
mod guess;

pub use entry::{Entry, LemmaId, Lemmas, Relatives, find, find_hashed, longest_phrase, relation, same_lemma, words};
pub use flags::{Flags, Topic};
pub use guess::meant_by;
pub use opposite::opposite_form;
pub use paraphrase::{Accordance, Group, Wording, wordings_beside, wordings_from};
pub use relation::{Relation, RelationKind};
pub use stem::{StemId, stem_of};
pub use table::size;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The entry of a word, or of a phrase that takes all the words.
    fn entry(text: &str) -> Entry {
        if !text.contains(' ') {
            return find(text).unwrap_or_else(|| panic!("{text} is in the table"));
        }
        let words = lemmas(text);
        match longest_phrase(&words) {
            Some((length, phrase)) if length == words.len() => phrase,
            other => panic!("{text} is a phrase, not {other:?}"),
        }
    }

    fn lemmas(text: &str) -> Vec<Option<Lemmas>> {
        text.split(' ').map(|word| find(word).map(Lemmas::of)).collect()
    }

    fn kind(a: &str, b: &str) -> Option<RelationKind> {
        relation(entry(a), entry(b)).map(|relation| relation.kind)
    }

    #[test]
    fn the_table_is_small() {
        assert!(size() < 4_000_000, "{} bytes", size());
    }

    #[test]
    fn every_word_is_found_where_it_stands() {
        let mut count = 0;
        for word in words() {
            let letters = word.letters().expect("words have letters");
            assert_eq!(find(letters), Some(word), "{letters}");
            count += 1;
        }
        assert!(count > 75_000, "{count} words");
    }

    #[test]
    fn slips_and_strange_words_are_unknown() {
        for word in [
            "",
            "goverment",
            "occured",
            "recieve",
            "teh",
            "enviroment",
            "fotosynthesis",
            "Paris",
            "über",
            "can not",
            "42",
            "zzyzx",
            "pneumonoultramicroscopicsilicovolcanoconiosis",
        ] {
            assert_eq!(find(word), None, "{word}");
        }
    }

    #[test]
    fn forms_share_a_lemma() {
        for (a, b) in [
            ("ran", "run"),
            ("mice", "mouse"),
            ("was", "be"),
            ("been", "is"),
            ("better", "good"),
            ("worst", "bad"),
            ("children", "child"),
            ("went", "gone"),
            ("bought", "buying"),
            ("saw", "see"),
            ("saw", "saws"),
            ("left", "leave"),
            ("men", "man"),
            ("cities", "city"),
            ("them", "they"),
            ("happier", "happy"),
            ("heart attacks", "heart attack"),
            ("axes", "axis"),
            ("axes", "ax"),
            ("decided", "decide"),
        ] {
            assert!(same_lemma(entry(a), entry(b)), "{a}, {b}");
        }
        for (a, b) in [
            ("number", "numb"),
            ("species", "specie"),
            ("saw", "seesaw"),
            ("evening", "even"),
            ("see", "saws"),
            ("gas", "georgia"),
            ("university", "universe"),
            ("news", "new"),
        ] {
            assert!(!same_lemma(entry(a), entry(b)), "{a}, {b}");
        }
    }

    #[test]
    fn words_are_related() {
        use RelationKind::*;
        for (a, b, wanted) in [
            ("ran", "run", Some(Inflection)),
            ("was", "be", Some(Inflection)),
            ("car", "automobile", Some(Synonym)),
            ("cars", "automobiles", Some(Synonym)),
            ("begin", "start", Some(Synonym)),
            ("bought", "purchased", Some(Synonym)),
            ("doctor", "physician", Some(Synonym)),
            ("two", "ii", Some(Synonym)),
            ("decide", "decision", Some(Derivation)),
            ("explore", "exploration", Some(Derivation)),
            ("quickly", "quick", Some(Derivation)),
            ("france", "french", Some(Derivation)),
            ("scared", "afraid", Some(Similar)),
            ("dog", "canine", Some(Broader)),
            ("canine", "dog", Some(Narrower)),
            ("dog", "carnivore", Some(MuchBroader)),
            ("murder", "kill", Some(Broader)),
            ("paris", "france", Some(Whole)),
            ("france", "paris", Some(Part)),
            ("los angeles", "united states", Some(Whole)),
            ("kill", "die", Some(Entailment)),
            ("hot", "cold", Some(Antonym)),
            ("hot", "chilly", Some(Contrast)),
            ("slower", "faster", Some(Antonym)),
            ("increase", "decrease", Some(Antonym)),
            ("before", "after", Some(Antonym)),
            ("more", "less", Some(Antonym)),
            ("united states", "usa", Some(Synonym)),
            ("u.s.", "united states", Some(Synonym)),
            ("vp", "vice president", Some(Synonym)),
            ("capital punishment", "death penalty", Some(Synonym)),
            ("world war ii", "second world war", Some(Synonym)),
            ("dog", "democracy", None),
            ("us", "united states", None),
            ("number", "numb", None),
            ("the", "of", None),
            ("car", "car", None),
        ] {
            assert_eq!(kind(a, b), wanted, "{a}, {b}");
        }
    }

    #[test]
    fn flags_and_topics() {
        for (word, wanted) in [
            ("the", Flags::STOP),
            ("not", Flags::NEGATION | Flags::STOP),
            ("don't", Flags::NEGATION | Flags::STOP),
            ("eleven", Flags::NUMBER),
            ("march", Flags::MONTH | Flags::VERB),
            ("monday", Flags::WEEKDAY),
            ("president", Flags::TITLE | Flags::NOUN),
            ("which", Flags::QUESTION),
            ("perhaps", Flags::HEDGE),
            ("rose", Flags::UP),
            ("declined", Flags::DOWN),
            ("paris", Flags::NAME | Flags::NOUN),
            ("kofi", Flags::NAME),
            ("french", Flags::DEMONYM | Flags::ADJECTIVE),
            ("quickly", Flags::ADVERB),
        ] {
            assert!(entry(word).flags().has(wanted), "{word}: {:?}", entry(word).flags());
        }
        for word in ["dog", "internet", "may", "brown", "the", "because"] {
            assert!(!entry(word).flags().has(Flags::NAME), "{word}");
        }
        for (word, wanted) in [
            ("dog", Some(Topic::Animal)),
            ("paris", Some(Topic::Place)),
            ("physician", Some(Topic::Person)),
            ("century", Some(Topic::Time)),
            ("explore", Some(Topic::Verb)),
            ("united states", Some(Topic::Place)),
            ("kofi", None),
        ] {
            assert_eq!(entry(word).topic(), wanted, "{word}");
        }
    }

    #[test]
    fn weights_follow_rarity() {
        assert!(entry("the").weight() < 0.06 && entry("photosynthesis").weight() > 0.95);
        assert!(entry("city").weight() < entry("harbor").weight());
        for word in words() {
            assert!((0.045..=1.0).contains(&word.weight()), "{:?}", word.letters());
        }
    }

    #[test]
    fn phrases_are_the_longest() {
        let words = lemmas("united states of america today");
        assert_eq!(longest_phrase(&words).map(|(length, _)| length), Some(4));
        assert_eq!(longest_phrase(&words[..2]).map(|(length, _)| length), Some(2));
        assert_eq!(longest_phrase(&words[1..]), None);
        assert_eq!(longest_phrase(&[]), None);
        assert_eq!(longest_phrase(&[None, None]), None);
        let phrase = entry("united states");
        assert!(phrase.is_phrase() && phrase.letters().is_none() && phrase.flags().has(Flags::NAME));
        assert_eq!(
            longest_phrase(&[Some(Lemmas::of(phrase)), find("of").map(Lemmas::of)]),
            None,
            "a phrase opens no phrase"
        );
    }

    #[test]
    fn spelled_opposites() {
        for (a, b) in [
            ("happy", "unhappy"),
            ("legal", "illegal"),
            ("hopeful", "hopeless"),
            ("hope", "hopeless"),
            ("import", "export"),
            ("increased", "decreases"),
            ("overestimate", "underestimates"),
            ("lock", "unlocked"),
            ("violent", "nonviolent"),
            ("agreed", "disagree"),
            ("moral", "immoral"),
            ("justice", "injustice"),
            ("regular", "irregular"),
            ("direct", "indirectly"),
            ("centralized", "decentralized"),
            ("war", "antiwar"),
        ] {
            assert!(opposite_form(a, b) && opposite_form(b, a), "{a}, {b}");
        }
        for (a, b) in [
            ("inform", "form"),
            ("discover", "cover"),
            ("unless", "less"),
            ("depart", "part"),
            ("income", "come"),
            ("union", "ion"),
            ("priceless", "price"),
            ("intent", "tent"),
            ("import", "port"),
            ("happy", "happy"),
            ("", ""),
            ("un", ""),
            ("information", "formation"),
            ("antibody", "body"),
        ] {
            assert!(!opposite_form(a, b) && !opposite_form(b, a), "{a}, {b}");
        }
    }

    proptest! {
        #[test]
        fn any_strings_are_looked_up(a in "\\PC{0,40}", b in "[a-z']{0,34}", at in 0usize..80_000, other in 0usize..80_000) {
            for text in [&a, &b] {
                if let Some(found) = find(text) {
                    prop_assert_eq!(found.letters(), Some(text.as_str()));
                }
                let _ = StemId::of(text);
            }
            opposite_form(&a, &b);
            let (one, two) = (words().nth(at % 75_000), words().nth(other % 75_000));
            let (Some(x), Some(y)) = (one, two) else { panic!("there are so many words") };
            let (there, back) = (relation(x, y), relation(y, x));
            prop_assert_eq!(there.map(Relation::flipped), back);
            if let Some((length, phrase)) = longest_phrase(&[one, two, find(&b)].map(|word| word.map(Lemmas::of))) {
                prop_assert!(length >= 2 && phrase.is_phrase());
                prop_assert!(phrase.weight() <= 1.0);
            }
        }
    }
}
