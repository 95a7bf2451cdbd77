//! What was typed against what was expected, letter by letter, for showing.
//!
//! Owns the alignment of two short texts. Never touches judging: it forgives nothing and counts nothing.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::text::fold;

/// Longer texts are not compared by letter: nobody looks for one letter in ten lines, and the work grows by the square.
const LONGEST: usize = 160;

/// A stretch of two texts laid side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch<'a> {
    /// The same letters, whatever their case and accents, as typed and as expected.
    Same(&'a str, &'a str),
    /// Letters that were typed and do not belong.
    Typed(&'a str),
    /// Letters that were expected and are missing.
    Missing(&'a str),
}

/// Lays `typed` beside `expected`. `None` where they have less than half of their letters in common, in order, or are too long:
/// marks would then be noise.
///
/// ```
/// use closeread::text::diff::{Stretch, letters};
/// assert_eq!(
///     letters("rubbo", "Rubo"),
///     Some(vec![Stretch::Same("rub", "Rub"), Stretch::Typed("b"), Stretch::Same("o", "o")])
/// );
/// assert_eq!(letters("an owl", "Zürich"), None);
/// ```
pub fn letters<'a>(typed: &'a str, expected: &'a str) -> Option<Vec<Stretch<'a>>> {
    let left = graphemes(typed)?;
    let right = graphemes(expected)?;
    let (rows, columns) = (left.len(), right.len());
    // common[i][j]: the most letters that typed from i and expected from j have in common, in order.
    let width = columns + 1;
    let mut common = vec![0_u16; (rows + 1) * width];
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            common[i * width + j] = if left[i].folded == right[j].folded {
                common[(i + 1) * width + j + 1] + 1
            } else {
                common[(i + 1) * width + j].max(common[i * width + j + 1])
            };
        }
    }
    if usize::from(common[0]) * 2 < rows.max(columns) {
        return None;
    }
    // Runs of one kind, each with the letters that it takes from either side.
    let mut runs: Vec<(Side, Range<usize>, Range<usize>)> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < rows || j < columns {
        let side = if i < rows && j < columns && left[i].folded == right[j].folded {
            Side::Both
        } else if j >= columns {
            Side::Typed
        } else if i >= rows {
            Side::Missing
        } else if common[(i + 1) * width + j] >= common[i * width + j + 1] {
            Side::Typed
        } else {
            Side::Missing
        };
        match runs.last() {
            Some((last, _, _)) if *last == side => {}
            Some(_) | None => runs.push((side, i..i, j..j)),
        }
        match side {
            Side::Both => (i, j) = (i + 1, j + 1),
            Side::Typed => i += 1,
            Side::Missing => j += 1,
        }
        if let Some((_, typed, expected)) = runs.last_mut() {
            (typed.end, expected.end) = (i, j);
        }
    }
    let stretch = |(side, i, j): (Side, Range<usize>, Range<usize>)| {
        let typed = part(typed, &left[i]);
        let expected = part(expected, &right[j]);
        match side {
            Side::Both => Stretch::Same(typed, expected),
            Side::Typed => Stretch::Typed(typed),
            Side::Missing => Stretch::Missing(expected),
        }
    };
    Some(runs.into_iter().map(stretch).collect())
}

/// Which of the two texts holds a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Both,
    Typed,
    Missing,
}

struct Letter {
    start: usize,
    end: usize,
    folded: String,
}

/// The part of `text` that these letters of it make.
fn part<'a>(text: &'a str, letters: &[Letter]) -> &'a str {
    match letters {
        [] => "",
        [first, .., last] => &text[first.start..last.end],
        [only] => &text[only.start..only.end],
    }
}

fn graphemes(text: &str) -> Option<Vec<Letter>> {
    let mut letters = Vec::new();
    for (start, grapheme) in text.grapheme_indices(true) {
        if letters.len() == LONGEST {
            return None;
        }
        let mut folded = String::new();
        for c in grapheme.chars() {
            fold::push(c, &mut folded);
        }
        letters.push(Letter {
            start,
            end: start + grapheme.len(),
            folded,
        });
    }
    Some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `[x]` for a letter that does not belong, `{x}` for one that is missing.
    fn marked(typed: &str, expected: &str) -> String {
        letters(typed, expected).map_or("unlike".into(), |stretches| {
            let show = |stretch| match stretch {
                Stretch::Same(typed, _) => typed.to_owned(),
                Stretch::Typed(letters) => format!("[{letters}]"),
                Stretch::Missing(letters) => format!("{{{letters}}}"),
            };
            stretches.into_iter().map(show).collect()
        })
    }

    #[test]
    fn letters_are_laid_side_by_side() {
        let rows = [
            ("", "", ""),
            ("owl", "owl", "owl"),
            ("OWL", "owl", "OWL"),
            ("resume", "résumé", "resume"),
            ("re\u{301}sume", "resume", "re\u{301}sume"),
            ("mispell", "misspell", "mis{s}pell"),
            ("Liang Rubbo", "Liang Rubo", "Liang Rub[b]o"),
            ("recieve", "receive", "rec[i]e{i}ve"),
            ("a owl", "an owl", "a{n} owl"),
            ("stork", "zebra", "unlike"),
            ("", "owl", "unlike"),
        ];
        for (typed, expected, shown) in rows {
            assert_eq!(marked(typed, expected), shown, "{typed} / {expected}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_on_either_side(typed in "\\PC{0,30}", expected in "\\PC{0,30}") {
            if let Some(stretches) = letters(&typed, &expected) {
                let mut sides = (String::new(), String::new());
                for stretch in stretches {
                    match stretch {
                        Stretch::Same(a, b) => { sides.0.push_str(a); sides.1.push_str(b); }
                        Stretch::Typed(a) => sides.0.push_str(a),
                        Stretch::Missing(b) => sides.1.push_str(b),
                    }
                }
                prop_assert_eq!(sides, (typed, expected));
            }
        }
    }
}
