//! How many edits part two words.
//!
//! Owns the counting, a whole column of the table of distances at a time. Never touches what a count is worth.

/// Words longer than this, and words with other letters than a to z, are counted cell by cell.
const LONGEST: usize = 64;

/// The fewest insertions, deletions and exchanges of a letter that make one word of the other.
///
/// ```
/// use closeread::text::edits::edits;
/// assert_eq!(edits("kitten", "sitting"), 3);
/// assert_eq!(edits("form", "from"), 2, "two letters that changed places are two exchanges");
/// ```
pub fn edits(a: &str, b: &str) -> usize {
    if plain(a) && plain(b) {
        columns::<false>(a.as_bytes(), b.as_bytes())
    } else {
        strsim::levenshtein(a, b)
    }
}

/// The same where two neighbours that changed places are one slip, and no letter is touched twice.
///
/// ```
/// use closeread::text::edits::slips;
/// assert_eq!(slips("form", "from"), 1);
/// ```
pub fn slips(a: &str, b: &str) -> usize {
    if plain(a) && plain(b) {
        columns::<true>(a.as_bytes(), b.as_bytes())
    } else {
        strsim::osa_distance(a, b)
    }
}

/// The fewest insertions, deletions and exchanges that make some stretch of `text` of `pattern`.
///
/// The bytes of both are to be below 32, and the pattern is to have 1 to 64 of them; of others only the low five bits count, and
/// of a longer one the first 64 bytes.
///
/// ```
/// use closeread::text::edits::fewest_edits;
/// assert_eq!(fewest_edits(&[1, 2, 3], &[9, 9, 1, 4, 3, 9]), 1);
/// assert_eq!(fewest_edits(&[], &[1]), 0);
/// ```
pub fn fewest_edits(pattern: &[u8], text: &[u8]) -> usize {
    let pattern = &pattern[..pattern.len().min(LONGEST)];
    let Some(last) = pattern.len().checked_sub(1) else {
        return 0;
    };
    let mut places = [0u64; 32];
    for (at, letter) in pattern.iter().enumerate() {
        places[usize::from(letter & 31)] |= 1 << at;
    }
    let (mut more, mut less) = (u64::MAX, 0u64);
    let mut distance = pattern.len() as u64;
    let mut fewest = distance;
    // As in `columns`, with nothing in the first row: a stretch may begin anywhere (Sellers 1980).
    for letter in text {
        let equal = places[usize::from(letter & 31)];
        let diagonal = (((equal & more).wrapping_add(more)) ^ more) | equal | less;
        let up = less | !(diagonal | more);
        let down = diagonal & more;
        distance = distance + (up >> last & 1) - (down >> last & 1);
        fewest = fewest.min(distance);
        if fewest == 0 {
            break;
        }
        more = down << 1 | !(diagonal | up << 1);
        less = up << 1 & diagonal;
    }
    fewest as usize
}

fn plain(word: &str) -> bool {
    (1..=LONGEST).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase())
}

/// The distance by columns: each difference between two cells, one below the other, is a bit of a word (Myers 1999), and
/// neighbours that changed places are seen from the column before (Hyyrö 2003).
fn columns<const SWAPS: bool>(pattern: &[u8], text: &[u8]) -> usize {
    let mut places = [0u64; 32];
    for (at, letter) in pattern.iter().enumerate() {
        places[usize::from(letter & 31)] |= 1 << at;
    }
    let last = 1u64 << (pattern.len() - 1);
    let mut distance = pattern.len();
    let (mut more, mut less) = (u64::MAX, 0u64);
    let (mut diagonal, mut before) = (0u64, 0u64);
    for letter in text {
        let equal = places[usize::from(letter & 31)];
        let swapped = if SWAPS { ((!diagonal & equal) << 1) & before } else { 0 };
        diagonal = (((equal & more).wrapping_add(more)) ^ more) | equal | less | swapped;
        let up = less | !(diagonal | more);
        let down = diagonal & more;
        distance += usize::from(up & last != 0);
        distance -= usize::from(down & last != 0);
        let up = up << 1 | 1;
        more = down << 1 | !(diagonal | up);
        less = up & diagonal;
        before = equal;
    }
    distance
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn columns_count_as_cells_do(a in "[a-d]{1,12}", b in "[a-d]{1,12}", long in "[a-z]{0,90}") {
            proptest::prop_assert_eq!(edits(&a, &b), strsim::levenshtein(&a, &b));
            proptest::prop_assert_eq!(slips(&a, &b), strsim::osa_distance(&a, &b));
            proptest::prop_assert_eq!(slips(&a, &long), strsim::osa_distance(&a, &long));
            proptest::prop_assert_eq!(edits(&long, &a), strsim::levenshtein(&long, &a));
        }
    }
}
