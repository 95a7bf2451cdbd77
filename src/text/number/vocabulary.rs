//! The words that numbers are said with.
//!
//! Owns what each word is worth by itself. Never touches how words combine.

use crate::text::edits;
use crate::text::lookup::Lookup;

/// What a word can be in a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Term {
    /// `zero`, `none`, `nil`.
    Zero,
    /// `one` to `nine`.
    Unit(u8),
    /// `ten` to `nineteen`.
    Teen(u8),
    /// `twenty` to `ninety`.
    Ten(u8),
    /// `hundred`.
    Hundred,
    /// `thousand` and beyond, `lakh`, `crore`.
    Scale(f64),
    /// `dozen`, `score`, `gross`: counted like nouns.
    Lot(f64),
    /// `hundreds`, `millions`, `dozens`: how many is left open.
    Lots(f64),
    /// `first` to `nineteenth` and the round ones to `ninetieth`.
    Ordinal(u8),
    /// `hundredth`, `thousandth` and beyond.
    Scaleth(f64),
    /// `half`.
    Half,
    /// `quarter`.
    Quarter,
    /// `thirds`, `quarters`, `tenths`: the parts of a whole, in the plural.
    Parts(f64),
    /// `twice`, `double`, `tenfold`: so many times.
    Times(u8),
    /// `couple`.
    Couple,
    /// `a`, `an`.
    Article,
    /// A Roman numeral, if what stands before it makes it one.
    Roman(u8),
    /// `WWII`: a war by its number.
    War(u8),
    /// `noon`, `midnight`: an hour by its name.
    Noon(f64),
}

use Term::{
    Article, Couple, Half, Hundred, Lot, Lots, Noon, Ordinal, Parts, Quarter, Roman, Scale, Scaleth, Teen, Ten, Times,
    Unit, War, Zero,
};

/// Every word that can begin or carry on a number. Plurals of parts stand apart from ordinals, since `two thirds` is
/// a fraction and `the third` is not.
pub static TERMS: Lookup<Term, 512> = Lookup::new(&[
    ("zero", Zero),
    ("nought", Zero),
    ("naught", Zero),
    ("nil", Zero),
    ("none", Zero),
    ("one", Unit(1)),
    ("two", Unit(2)),
    ("three", Unit(3)),
    ("four", Unit(4)),
    ("five", Unit(5)),
    ("six", Unit(6)),
    ("seven", Unit(7)),
    ("eight", Unit(8)),
    ("nine", Unit(9)),
    ("ten", Teen(10)),
    ("eleven", Teen(11)),
    ("twelve", Teen(12)),
    ("thirteen", Teen(13)),
    ("fourteen", Teen(14)),
    ("fifteen", Teen(15)),
    ("sixteen", Teen(16)),
    ("seventeen", Teen(17)),
    ("eighteen", Teen(18)),
    ("nineteen", Teen(19)),
    ("twenty", Ten(20)),
    ("thirty", Ten(30)),
    ("forty", Ten(40)),
    ("fourty", Ten(40)),
    ("fifty", Ten(50)),
    ("sixty", Ten(60)),
    ("seventy", Ten(70)),
    ("eighty", Ten(80)),
    ("ninety", Ten(90)),
    ("ninty", Ten(90)),
    ("hundred", Hundred),
    ("thousand", Scale(1e3)),
    ("million", Scale(1e6)),
    ("billion", Scale(1e9)),
    ("milliard", Scale(1e9)),
    ("trillion", Scale(1e12)),
    ("quadrillion", Scale(1e15)),
    ("quintillion", Scale(1e18)),
    ("lakh", Scale(1e5)),
    ("lakhs", Scale(1e5)),
    ("lac", Scale(1e5)),
    ("crore", Scale(1e7)),
    ("crores", Scale(1e7)),
    ("dozen", Lot(12.0)),
    ("score", Lot(20.0)),
    ("gross", Lot(144.0)),
    ("tens", Lots(10.0)),
    ("dozens", Lots(12.0)),
    ("hundreds", Lots(1e2)),
    ("thousands", Lots(1e3)),
    ("millions", Lots(1e6)),
    ("billions", Lots(1e9)),
    ("trillions", Lots(1e12)),
    ("first", Ordinal(1)),
    ("second", Ordinal(2)),
    ("third", Ordinal(3)),
    ("fourth", Ordinal(4)),
    ("fifth", Ordinal(5)),
    ("sixth", Ordinal(6)),
    ("seventh", Ordinal(7)),
    ("eighth", Ordinal(8)),
    ("ninth", Ordinal(9)),
    ("tenth", Ordinal(10)),
    ("eleventh", Ordinal(11)),
    ("twelfth", Ordinal(12)),
    ("thirteenth", Ordinal(13)),
    ("fourteenth", Ordinal(14)),
    ("fifteenth", Ordinal(15)),
    ("sixteenth", Ordinal(16)),
    ("seventeenth", Ordinal(17)),
    ("eighteenth", Ordinal(18)),
    ("nineteenth", Ordinal(19)),
    ("twentieth", Ordinal(20)),
    ("thirtieth", Ordinal(30)),
    ("fortieth", Ordinal(40)),
    ("fiftieth", Ordinal(50)),
    ("sixtieth", Ordinal(60)),
    ("seventieth", Ordinal(70)),
    ("eightieth", Ordinal(80)),
    ("ninetieth", Ordinal(90)),
    ("hundredth", Scaleth(1e2)),
    ("thousandth", Scaleth(1e3)),
    ("millionth", Scaleth(1e6)),
    ("billionth", Scaleth(1e9)),
    ("half", Half),
    ("quarter", Quarter),
    ("halves", Parts(2.0)),
    ("thirds", Parts(3.0)),
    ("quarters", Parts(4.0)),
    ("fourths", Parts(4.0)),
    ("fifths", Parts(5.0)),
    ("sixths", Parts(6.0)),
    ("sevenths", Parts(7.0)),
    ("eighths", Parts(8.0)),
    ("ninths", Parts(9.0)),
    ("tenths", Parts(10.0)),
    ("elevenths", Parts(11.0)),
    ("twelfths", Parts(12.0)),
    ("sixteenths", Parts(16.0)),
    ("twentieths", Parts(20.0)),
    ("hundredths", Parts(100.0)),
    ("thousandths", Parts(1e3)),
    ("millionths", Parts(1e6)),
    ("billionths", Parts(1e9)),
    ("once", Times(1)),
    ("twice", Times(2)),
    ("thrice", Times(3)),
    ("double", Times(2)),
    ("triple", Times(3)),
    ("quadruple", Times(4)),
    ("quintuple", Times(5)),
    ("twofold", Times(2)),
    ("threefold", Times(3)),
    ("fourfold", Times(4)),
    ("fivefold", Times(5)),
    ("sixfold", Times(6)),
    ("sevenfold", Times(7)),
    ("eightfold", Times(8)),
    ("ninefold", Times(9)),
    ("tenfold", Times(10)),
    ("hundredfold", Times(100)),
    ("couple", Couple),
    ("a", Article),
    ("an", Article),
    ("i", Roman(1)),
    ("ii", Roman(2)),
    ("iii", Roman(3)),
    ("iv", Roman(4)),
    ("v", Roman(5)),
    ("vi", Roman(6)),
    ("vii", Roman(7)),
    ("viii", Roman(8)),
    ("ix", Roman(9)),
    ("x", Roman(10)),
    ("xi", Roman(11)),
    ("xii", Roman(12)),
    ("xiii", Roman(13)),
    ("xiv", Roman(14)),
    ("xv", Roman(15)),
    ("xvi", Roman(16)),
    ("xvii", Roman(17)),
    ("xviii", Roman(18)),
    ("xix", Roman(19)),
    ("xx", Roman(20)),
    ("xxi", Roman(21)),
    ("xxii", Roman(22)),
    ("xxiii", Roman(23)),
    ("xxiv", Roman(24)),
    ("xxv", Roman(25)),
    ("xxvi", Roman(26)),
    ("xxvii", Roman(27)),
    ("xxviii", Roman(28)),
    ("xxix", Roman(29)),
    ("xxx", Roman(30)),
    ("wwi", War(1)),
    ("ww1", War(1)),
    ("wwii", War(2)),
    ("ww2", War(2)),
    ("noon", Noon(12.0)),
    ("midday", Noon(12.0)),
    ("midnight", Noon(0.0)),
]);

/// The number word that a word of no list is one slip away from: `sevn`, `milion`, `twelev`. Letters that changed
/// places come before others; none where two are as near.
///
/// ```
/// use closeread::text::number::misspelled;
/// assert_eq!(misspelled("sevn"), Some("seven"));
/// assert_eq!(misspelled("eigth"), Some("eight"), "no letter is missing");
/// assert_eq!(misspelled("sixt"), None, "sixth and sixty");
/// ```
pub fn misspelled(word: &str) -> Option<&'static str> {
    /// Of three letters and fewer nearly everything is near.
    const SHORTEST: usize = 4;
    let counts = |term: &Term| {
        matches!(
            term,
            Unit(_) | Teen(_) | Ten(_) | Hundred | Scale(_) | Ordinal(_) | Half | Quarter | Noon(_)
        )
    };
    let near = |held: &str| {
        held.len() >= SHORTEST && held.len().abs_diff(word.len()) <= 1 && held.as_bytes()[0] == word.as_bytes()[0]
    };
    if word.len() < SHORTEST || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let rows = TERMS.rows().iter().filter(|(held, term)| counts(term) && near(held));
    let slips = || {
        rows.clone()
            .map(|(held, _)| *held)
            .filter(|held| edits::slips(held, word) == 1)
    };
    // In letters that changed places none is missing.
    let swapped = |held: &&str| edits::edits(held, word) == 2;
    only(slips().filter(swapped)).or_else(|| only(slips()))
}

/// The one item, where there is one and no more.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    items.next().filter(|_| items.next().is_none())
}

/// A scale that is written only behind figures (`110bn`), with whether it is plain by itself or needs a hint, since the
/// letter is also the sign of a unit.
pub fn abbreviated(word: &str) -> Option<(f64, Hint)> {
    Some(match word {
        "k" => (1e3, Hint::Glued),
        "m" => (1e6, Hint::Money),
        "b" => (1e9, Hint::Glued),
        "t" => (1e12, Hint::Money),
        "mn" | "mln" | "mio" | "mil" | "mill" => (1e6, Hint::Plain),
        "mm" => (1e6, Hint::Coined),
        "bn" | "bln" | "bil" => (1e9, Hint::Plain),
        "tn" | "trn" | "tln" => (1e12, Hint::Plain),
        _ => return None,
    })
}

/// What must be seen before an abbreviated scale is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Nothing.
    Plain,
    /// It is glued to the figure, or the figure is money.
    Glued,
    /// The figure is money, or the letter is a capital, or what is counted follows.
    Money,
    /// The figure is money.
    Coined,
}
