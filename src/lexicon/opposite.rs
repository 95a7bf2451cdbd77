//! Owns opposites that the spelling shows: happy and unhappy, legal and illegal, hopeful and hopeless, import and export.
//! Never touches meanings: what WordNet holds for opposites is [`relation`](super::relation)'s business.

use super::flags::Flags;
use super::stem::StemId;
use super::table::{self, WordRecord};

/// What may stand before a word to deny it.
const DENYING: &[Prefix] = &[
    // Verbs are undone as well as adjectives denied. "Unless" is "less" with another word's "un".
    Prefix {
        letters: "un",
        before: "",
        needs: Base::Any,
        not: &["ion", "less", "til", "ted", "der", "ited", "known"],
    },
    Prefix {
        letters: "non",
        before: "",
        needs: Base::Any,
        not: &["sense", "chalant"],
    },
    Prefix {
        letters: "dis",
        before: "",
        needs: Base::Any,
        not: &[
            "cover", "play", "charge", "patch", "pose", "position", "count", "course", "tract", "close", "closure",
            "solve", "miss", "till", "ease", "guise", "mount", "temper", "port", "sent", "tribute", "pense", "perse",
            "cuss", "gust", "pute", "tinct", "figure", "section", "cord", "tress", "crete", "tract",
        ],
    },
    Prefix {
        letters: "in",
        before: "",
        needs: Base::Describing,
        not: &[
            "side",
            "tent",
            "tense",
            "stance",
            "formation",
            "come",
            "deed",
            "put",
            "land",
            "sight",
            "different",
            "flammable",
            "valuable",
            "famous",
            "born",
            "bred",
            "tern",
            "habit",
            "jury",
            "quest",
            "vest",
            "door",
            "field",
            "tension",
            "vocation",
            "fusion",
            "flection",
            "corporate",
            "still",
            "step",
            "fertile",
        ],
    },
    Prefix {
        letters: "im",
        before: "mp",
        needs: Base::Describing,
        not: &["mediate", "passive", "position", "port"],
    },
    Prefix {
        letters: "im",
        before: "b",
        needs: Base::Describing,
        not: &[],
    },
    Prefix {
        letters: "il",
        before: "l",
        needs: Base::Describing,
        not: &[],
    },
    Prefix {
        letters: "ir",
        before: "r",
        needs: Base::Describing,
        not: &[],
    },
    Prefix {
        letters: "anti",
        before: "",
        needs: Base::Any,
        not: &["body", "bodies", "gen", "thesis", "biotic"],
    },
    Prefix {
        letters: "de",
        before: "",
        needs: Base::MadeVerb,
        not: &[],
    },
];

struct Prefix {
    letters: &'static str,
    /// The letters that what follows may begin with; any, when there are none.
    before: &'static str,
    needs: Base,
    /// Words that the letters happen to stand before without denying them.
    not: &'static [&'static str],
}

/// What a prefix must stand before to deny it.
#[derive(Clone, Copy)]
enum Base {
    Any,
    /// An adjective or an adverb, or a noun made of one: "in" before a verb is mostly the other "in" (inform, increase).
    Describing,
    /// A verb in -ize, -ify and the like, or its noun: "de" before others is mostly part of the word (depart, define).
    MadeVerb,
}

/// Endings of nouns that are made of adjectives.
const QUALITIES: &[&str] = &[
    "ity", "ance", "ence", "ancy", "ency", "acy", "ness", "ice", "ion", "ude", "ure",
];
/// Endings of verbs that are made of other words, with those of their forms.
const MADE: &[&str] = &[
    "ize",
    "izes",
    "ized",
    "izing",
    "ization",
    "ise",
    "ises",
    "ised",
    "ising",
    "isation",
    "ify",
    "ifies",
    "ified",
    "ifying",
    "ification",
    "ivate",
    "ivated",
    "ivation",
    "ulate",
    "ulated",
    "ulation",
    "egate",
    "egated",
    "egation",
    "ydrate",
    "ydrated",
    "ydration",
    "orest",
    "orested",
    "orestation",
    "ompose",
    "omposed",
    "omposition",
    "code",
    "coded",
    "coding",
    "frost",
    "throne",
    "throned",
    "humidify",
    "stabilize",
];

/// Pairs of beginnings that make opposites of the same ending.
const BEGINNINGS: &[(&str, &str)] = &[
    ("over", "under"),
    ("pre", "post"),
    ("pro", "anti"),
    ("hyper", "hypo"),
    ("macro", "micro"),
    ("mono", "poly"),
    ("mono", "multi"),
    ("homo", "hetero"),
    ("endo", "exo"),
    ("north", "south"),
    ("east", "west"),
    ("eu", "pro"),
    ("sub", "super"),
    ("intra", "inter"),
    ("up", "down"),
];

/// Beginnings of words that are opposites whatever the inflection.
const PAIRS: &[(&str, &str)] = &[
    ("increas", "decreas"),
    ("inflat", "deflat"),
    ("includ", "exclud"),
    ("inclus", "exclus"),
    ("internal", "external"),
    ("interior", "exterior"),
    ("inhal", "exhal"),
    ("import", "export"),
    ("implicit", "explicit"),
    ("implod", "explod"),
    ("implos", "explos"),
    ("ascend", "descend"),
    ("ascent", "descent"),
    ("immigra", "emigra"),
    ("introvert", "extrovert"),
    ("accelerat", "decelerat"),
    ("inbound", "outbound"),
    ("inflow", "outflow"),
    ("input", "output"),
    ("inward", "outward"),
    ("inner", "outer"),
    ("inside", "outside"),
    ("indoor", "outdoor"),
    ("maxim", "minim"),
    ("major", "minor"),
    ("superior", "inferior"),
    ("optimis", "pessimis"),
    ("convex", "concave"),
    ("clockwise", "counterclockwise"),
    ("clockwise", "anticlockwise"),
    ("benefi", "malefi"),
    ("centripetal", "centrifugal"),
    ("encourag", "discourag"),
    ("connect", "disconnect"),
    ("employer", "employee"),
    ("assembl", "disassembl"),
];

/// Adjectives in -less that lack nothing, and words that only look like one.
const NOT_LACKING: &[&str] = &[
    "countless",
    "priceless",
    "doubtless",
    "regardless",
    "timeless",
    "tireless",
    "unless",
    "nevertheless",
    "bless",
];

/// Whether two folded words are opposites by their spelling, in any inflection. Which of the two denies does not matter.
///
/// ```
/// use closeread::lexicon::opposite_form;
/// assert!(opposite_form("legal", "illegal"));
/// assert!(opposite_form("unlocked", "lock"));
/// assert!(!opposite_form("inform", "form"));
/// ```
pub fn opposite_form(a: &str, b: &str) -> bool {
    denies(a, b) || denies(b, a) || (may_pair(a, b) && (paired(a, b) || paired(b, a)))
}

/// Whether `long` is `short` denied.
fn denies(long: &str, short: &str) -> bool {
    if short.len() < 2 {
        return false;
    }
    let prefixed = DENYING.iter().any(|prefix| {
        begins(long, prefix.letters).is_some_and(|rest| {
            same_word(rest, short)
                && !prefix
                    .not
                    .iter()
                    .any(|word| rest.starts_with(word) && rest.len() <= word.len() + 3)
                && (prefix.before.is_empty() || rest.starts_with(|first| prefix.before.contains(first)))
                && prefix.needs.met_by(rest)
        })
    });
    prefixed || lacks(long, short)
}

/// Whether `long` is "without `short`": hopeless, hope or hopeful.
fn lacks(long: &str, short: &str) -> bool {
    let Some(base) = long
        .strip_suffix("less")
        .or_else(|| long.strip_suffix("lessness"))
        .or_else(|| long.strip_suffix("lessly"))
    else {
        return false;
    };
    let full = short
        .strip_suffix("fulness")
        .or_else(|| short.strip_suffix("fully"))
        .or_else(|| short.strip_suffix("ful"));
    base.len() >= 3 && !NOT_LACKING.contains(&long) && same_word(base, full.unwrap_or(short))
}

/// Whether one begins as the first of a pair of opposites and the other as the second.
fn paired(a: &str, b: &str) -> bool {
    PAIRS
        .iter()
        .any(|(first, second)| begins(a, first).is_some() && begins(b, second).is_some())
        || BEGINNINGS.iter().any(|(first, second)| {
            let (Some(a), Some(b)) = (begins(a, first), begins(b, second)) else {
                return false;
            };
            a.len() >= 4 && same_word(a, b)
        })
}

/// For each letter, a bit for each letter with which the other word of a pair may begin: either way round.
static PARTNERS: [u32; 32] = {
    const fn first(word: &str) -> usize {
        (word.as_bytes()[0] & 31) as usize
    }
    let mut partners = [0; 32];
    let mut at = 0;
    while at < PAIRS.len() + BEGINNINGS.len() {
        let (a, b) = if at < PAIRS.len() {
            PAIRS[at]
        } else {
            BEGINNINGS[at - PAIRS.len()]
        };
        partners[first(a)] |= 1 << first(b);
        partners[first(b)] |= 1 << first(a);
        at += 1;
    }
    partners
};

/// Whether two words may be a pair, by their first letters. False is sure.
fn may_pair(a: &str, b: &str) -> bool {
    let first = |word: &str| word.bytes().next().map_or(0, |letter| usize::from(letter & 31));
    PARTNERS[first(a)] >> first(b) & 1 != 0
}

/// What follows `beginning` in `word`. Most words are told by their first letter, and two dozen beginnings are tried on each.
fn begins<'a>(word: &'a str, beginning: &str) -> Option<&'a str> {
    if word.as_bytes().first() == beginning.as_bytes().first() {
        word.strip_prefix(beginning)
    } else {
        None
    }
}

/// Whether two spellings are forms of one word, by their stems.
fn same_word(a: &str, b: &str) -> bool {
    a == b || (a.len() >= 3 && a.as_bytes().get(..3) == b.as_bytes().get(..3) && StemId::of(a) == StemId::of(b))
}

impl Base {
    fn met_by(self, rest: &str) -> bool {
        match self {
            Base::Any => true,
            Base::MadeVerb => MADE.iter().any(|ending| rest.ends_with(ending)),
            Base::Describing => {
                let describing = Flags::ADJECTIVE | Flags::ADVERB;
                QUALITIES.iter().any(|ending| rest.ends_with(ending))
                    || table::find(rest.as_bytes())
                        .is_some_and(|place| Flags(WordRecord::at(place).flags()).has_any(describing))
            }
        }
    }
}
