//! Folding of characters: case, accents and look-alikes, so that one word has one form.
//!
//! Owns the tables of single characters. Never touches words.

use caseless::Caseless as _;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Letters that no decomposition takes apart, with what people type for them.
const LETTERS: &[(char, &str)] = &[
    ('ß', "ss"),
    ('ẞ', "ss"),
    ('æ', "ae"),
    ('Æ', "ae"),
    ('œ', "oe"),
    ('Œ', "oe"),
    ('ø', "o"),
    ('Ø', "o"),
    ('đ', "d"),
    ('Đ', "d"),
    ('ð', "d"),
    ('Ð', "d"),
    ('þ', "th"),
    ('Þ', "th"),
    ('ł', "l"),
    ('Ł', "l"),
    ('ı', "i"),
    ('ħ', "h"),
    ('Ħ', "h"),
    ('ŋ', "ng"),
    ('ʻ', ""),
    ('ʼ', ""),
    ('ʹ', ""),
];

/// Writes the folded form of `c` (a letter or digit) to `out`: compatibility decomposition, marks off, full case folding.
///
/// ```
/// let mut out = String::new();
/// for c in "Éﬁß".chars() { closeread::text::fold::push(c, &mut out); }
/// assert_eq!(out, "efiss");
/// ```
pub fn push(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    if let Some((_, letters)) = LETTERS.iter().find(|(from, _)| *from == c) {
        out.push_str(letters);
        return;
    }
    decompose_compatible(c, |part| {
        if is_combining_mark(part) || is_ignorable(part) {
            return;
        }
        if part.is_ascii() {
            out.push(part.to_ascii_lowercase());
        } else {
            out.extend(
                std::iter::once(part)
                    .default_case_fold()
                    .filter(|c| !is_combining_mark(*c)),
            );
        }
    });
}

/// Whether `c` is an accent or the like, that folding drops.
pub fn is_mark(c: char) -> bool {
    !c.is_ascii() && is_combining_mark(c)
}

/// Whether `c` shows nothing and divides nothing: zero-width, soft hyphen, bidi control, variation selector.
pub fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether `c` can stand for an apostrophe.
pub fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '\u{ff07}' | '`' | '\u{b4}'
    )
}

/// Whether `c` is a currency sign.
pub fn is_currency(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '\u{20a0}'..='\u{20c0}' | '＄' | '￡' | '￥')
}

/// Whether `c` belongs to a script that is written without spaces, where each character is a word.
pub fn is_ideograph(c: char) -> bool {
    matches!(c,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3134f}')
}

/// The figure that a fraction sign such as `½` stands for, as `1/2`.
pub fn fraction(c: char) -> Option<&'static str> {
    let text = match c {
        '½' => "1/2",
        '⅓' => "1/3",
        '⅔' => "2/3",
        '¼' => "1/4",
        '¾' => "3/4",
        '⅕' => "1/5",
        '⅖' => "2/5",
        '⅗' => "3/5",
        '⅘' => "4/5",
        '⅙' => "1/6",
        '⅛' => "1/8",
        '⅜' => "3/8",
        '⅝' => "5/8",
        '⅞' => "7/8",
        _ => return None,
    };
    Some(text)
}

/// On which sides of a sign a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureAt {
    /// Behind the sign: `~5`.
    Right,
    /// Before the sign: `100+`.
    Left,
    /// On both sides: `3×4`.
    Both,
}

/// The words that a sign beside a figure stands for.
///
/// ```
/// use closeread::text::fold::{FigureAt, spoken};
/// assert_eq!(spoken('~', FigureAt::Right), Some(&["about"][..]));
/// assert_eq!(spoken('~', FigureAt::Left), None, "it says nothing of the figure before it");
/// ```
pub const fn spoken(c: char, figure: FigureAt) -> Option<&'static [&'static str]> {
    let texts: &[&str] = match (c, figure) {
        ('+', FigureAt::Left | FigureAt::Both) => &["plus"],
        ('×', FigureAt::Both) => &["x"],
        ('±', _) => &["plusminus"],
        (_, FigureAt::Left) => return None,
        ('~' | '≈', _) => &["about"],
        ('<', _) => &["under"],
        ('>', _) => &["over"],
        ('≤', _) => &["at", "most"],
        ('≥', _) => &["at", "least"],
        _ => return None,
    };
    Some(texts)
}

/// Whether four digits that lost the space before them (`in2002`) are a year behind `word`.
pub fn leads_year(word: &str) -> bool {
    matches!(
        word,
        "in" | "the"
            | "at"
            | "on"
            | "of"
            | "by"
            | "to"
            | "and"
            | "from"
            | "since"
            | "until"
            | "after"
            | "before"
            | "during"
            | "around"
    )
}
