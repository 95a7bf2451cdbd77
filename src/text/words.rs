//! Reading a text as words: where each stands, how it sounds once folded, and what divides it from the word before.
//!
//! Owns the cutting and folding of words. Never touches what words mean: numbers, dates and lexicons read them from here.

mod word;
mod reader;
mod inside;
mod digits;
mod signs;

pub use word::{Gap, Sign, Word, Words};

use reader::Reader;

/// About the least that words take of a text on average, with what divides them, in bytes: room is made for that many.
const WORD: usize = 5;

impl Words {
    /// The words of `source`.
    ///
    /// ```
    /// use closeread::text::Words;
    /// let words = Words::of("The U.S. doesn't pay $110bn for café-owners' e-mail.");
    /// let folded: Vec<_> = words.texts().collect();
    /// assert_eq!(folded, ["the", "us", "does", "not", "pay", "110", "bn", "for", "cafe", "owners", "e", "mail"]);
    /// ```
    pub fn of(source: &str) -> Self {
        let mut words = Self::default();
        words.read(source);
        words
    }

    /// Forgets what was read before and reads `source`. Spans are `u32` inside: of a text beyond 4 GiB, only the first part is read.
    pub fn read(&mut self, source: &str) {
        self.folded.clear();
        self.words.clear();
        self.folded.reserve(source.len());
        self.words.reserve(source.len() / WORD + 1);
        Reader::new(source, self).run();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(source: &str) -> Vec<String> {
        Words::of(source).texts().map(str::to_owned).collect()
    }

    #[test]
    fn a_text_is_cut_and_folded() {
        let rows: &[(&str, &[&str])] = &[
            ("", &[]),
            ("\u{1e026}'m", &[]),
            ("  ?!  ", &[]),
            ("Liang Rubo's idea", &["liang", "rubo", "idea"]),
            ("e-commerce", &["e", "commerce"]),
            (
                "about 2. 5% in 2020. 7 men",
                &["about", "2.5", "in", "2020", "7", "men"],
            ),
            ("1. 3 men and 2. 4 men", &["1", "3", "men", "and", "2", "4", "men"]),
            ("version 1. 3", &["version", "1.3"]),
            ("in 4. 5. 6", &["in", "4", "5", "6"]),
            (
                "110,000 and 1.000.000 but 3.14 or 1,2",
                &["110000", "and", "1000000", "but", "3.14", "or", "1", "2"],
            ),
            ("$110bn, 36 %", &["110", "bn", "36"]),
            ("A100 is not H100", &["a100", "is", "not", "h100"]),
            ("GPT-4 or GPT4", &["gpt", "4", "or", "gpt4"]),
            (
                "country12 Windows11 in2002to win2000",
                &["country", "12", "windows", "11", "in", "2002", "to", "win2000"],
            ),
            ("N'T", &["nt"]),
            ("won't can't isn’t", &["will", "not", "can", "not", "is", "not"]),
            ("O'Brien & d’Artagnan", &["obrien", "and", "dartagnan"]),
            (
                "J. K. Rowling, J.R.R. Tolkien, U.S.",
                &["jk", "rowling", "jrr", "tolkien", "us"],
            ),
            ("Plan A. Then rest", &["plan", "a", "then", "rest"]),
            ("byJohn iPhone", &["by", "john", "iphone"]),
            (
                "Straße Łódź Ærø naïve İstanbul",
                &["strasse", "lodz", "aero", "naive", "istanbul"],
            ),
            ("C++ and C#", &["c++", "and", "c#"]),
            ("2½ cups", &["2", "1/2", "cups"]),
            ("東京 is big", &["東", "京", "is", "big"]),
            ("soft\u{ad}hyphen zero\u{200b}width", &["softhyphen", "zerowidth"]),
            (
                "~5, >5 and ≥ 5",
                &["about", "5", "over", "5", "and", "at", "least", "5"],
            ),
            (
                "100+ or 5 ± 1, 3×10 C++",
                &["100", "plus", "or", "5", "plusminus", "1", "3", "x", "10", "c++"],
            ),
            ("a > b, ~ and +", &["a", "b", "and"]),
            ("10/09/2001 1990s 21st", &["10", "09", "2001", "1990", "s", "21", "st"]),
        ];
        for (source, expected) in rows {
            assert_eq!(&folded(source), expected, "{source:?}");
        }
    }

    #[test]
    fn signs_stay_with_their_figure() {
        let sign = |source: &str| Words::of(source).all().iter().find(|w| w.digits).map(|w| w.sign);
        assert_eq!(sign("US$5"), Some(Sign::Currency('$')));
        assert_eq!(sign("$ 5"), Some(Sign::Currency('$')));
        assert_eq!(sign("5 €"), Some(Sign::Currency('€')));
        assert_eq!(sign("36 %"), Some(Sign::Percent));
        assert_eq!(sign("about -5 degrees"), Some(Sign::Minus));
        assert_eq!(sign("GPT-5"), Some(Sign::None));
        assert_eq!(sign("summer of '69"), Some(Sign::Elided));
        assert_eq!(sign("it's '5 o'clock'"), Some(Sign::None));
    }

    #[test]
    fn sentences_are_told_apart() {
        let last = |source: &str| Words::of(source).all().last().map(|w| w.sentence);
        assert_eq!(last("Dr. Smith came. He sat."), Some(1));
        assert_eq!(last("It grew by 3.5 percent"), Some(0));
        assert_eq!(last("One.\n\nTwo"), Some(1));
        assert_eq!(last("wrapped\nline"), Some(0));
    }

    proptest::proptest! {
        #[test]
        fn every_text_is_read_and_spans_fit(source in ".{0,80}") {
            let words = Words::of(&source);
            let mut at = 0;
            for (index, word) in words.all().iter().enumerate() {
                proptest::prop_assert!(word.span.of(&source).is_some());
                proptest::prop_assert!(word.span.start >= at);
                proptest::prop_assert!(!words.text(index).is_empty());
                at = word.span.start;
            }
        }
    }
}
