//! The word that was meant by a word that nobody knows.
//!
//! Owns how far a slip may go and still be guessed. Never touches judging, which has its own idea of slips.

/// The candidate that `wanted` was probably meant to be, or nothing where none is near. Case, `_` and `-` do not count; a third
/// of the letters may be wrong, as in the suggestions of compilers, and one letter always.
///
/// ```
/// use closeread::text::nearest::nearest;
/// assert_eq!(nearest("pasage", ["passage", "prompt"]), Some("passage"));
/// assert_eq!(nearest("colour", ["passage", "prompt"]), None);
/// ```
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Names are short; a page of text pasted where a name belongs must not cost its length squared.
    let fold = |text: &str| -> String { text.to_lowercase().replace('_', "-").chars().take(LONGEST).collect() };
    let wanted = fold(wanted);
    let length = wanted.chars().count();
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&wanted, &fold(candidate)), candidate))
        .filter(|&(distance, _)| distance <= (length / 3).max(1) && distance < length.max(1))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// More than any key or id that a person would type.
const LONGEST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_guessed() {
        let keys = ["id", "prompt", "answers", "points_of_key", "passage"];
        let rows = [
            ("promt", Some("prompt")),
            ("anwsers", Some("answers")),
            ("Passage", Some("passage")),
            ("points-of-key", Some("points_of_key")),
            ("di", Some("id")),
            ("x", None),
            ("", None),
            ("colour", None),
        ];
        for (wanted, expected) in rows {
            assert_eq!(nearest(wanted, keys), expected, "{wanted}");
        }
    }
}
