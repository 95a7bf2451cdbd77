//! Reading answers that are given as letters: options, orders and pairs.
//!
//! Owns the grammar of letters. Never touches which option a letter stands for.

/// Words that people put around letters and that say nothing.
const FILLERS: &[&str] = &["and", "then", "option", "options", "answer", "answers"];

/// The letter of the option at `index`, counted from 0; options beyond `z` have none and are named by their words.
///
/// ```
/// use closeread::sitting::letter;
/// assert_eq!((letter(0), letter(25), letter(26)), (Some('a'), Some('z'), None));
/// ```
pub fn letter(index: usize) -> Option<char> {
    u8::try_from(index)
        .ok()
        .filter(|&n| n < 26)
        .map(|n| char::from(b'a' + n))
}

/// Which of `count` options the letters of `text` name, in the order typed; `None` where it is not letters alone.
///
/// ```
/// use closeread::sitting::read_letters;
/// assert_eq!(read_letters("B", 4), Some(vec![1]));
/// assert_eq!(read_letters("(a), c and d", 4), Some(vec![0, 2, 3]));
/// assert_eq!(read_letters("cab", 4), Some(vec![2, 0, 1]));
/// assert_eq!(read_letters("a dog", 4), None);
/// assert_eq!(read_letters("e", 4), None);
/// ```
pub fn read_letters(text: &str, count: usize) -> Option<Vec<usize>> {
    let mut found = Vec::new();
    let mut glued = None;
    for token in tokens(text) {
        let mut characters = token.chars();
        match (characters.next(), characters.next()) {
            (Some(only), None) => found.push(index_of(only, count)?),
            _ if FILLERS.iter().any(|filler| token.eq_ignore_ascii_case(filler)) => {}
            _ if glued.is_none() => glued = Some(token),
            _ => return None,
        }
    }
    match glued {
        None => (!found.is_empty()).then_some(found),
        // `cab` is three letters where it stands alone, is no longer than the options and repeats none.
        Some(token) if found.is_empty() => {
            let letters: Vec<usize> = token.chars().map(|c| index_of(c, count)).collect::<Option<_>>()?;
            let distinct = letters.iter().enumerate().all(|(at, l)| !letters[..at].contains(l));
            distinct.then_some(letters)
        }
        Some(_) => None,
    }
}

/// Which right side (by letter) `text` gives to which left side (by number from 1), both counted from 0 in the result, in the
/// order typed; `None` where it is not pairs. Letters alone go to the left sides from the first.
///
/// ```
/// use closeread::sitting::read_pairs;
/// assert_eq!(read_pairs("1b 2-a, 3: c", 3, 4), Some(vec![(0, 1), (1, 0), (2, 2)]));
/// assert_eq!(read_pairs("1b2a", 3, 4), Some(vec![(0, 1), (1, 0)]));
/// assert_eq!(read_pairs("b a d", 3, 4), Some(vec![(0, 1), (1, 0), (2, 3)]));
/// assert_eq!(read_pairs("4a", 3, 4), None);
/// ```
pub fn read_pairs(text: &str, lefts: usize, rights: usize) -> Option<Vec<(usize, usize)>> {
    if !text.chars().any(|c| c.is_ascii_digit()) {
        let letters = read_letters(text, rights)?;
        return (letters.len() <= lefts).then(|| letters.into_iter().enumerate().collect());
    }
    let mut pairs = Vec::new();
    let mut left: Option<usize> = None;
    for run in tokens(text).flat_map(runs) {
        if run.starts_with(|c: char| c.is_ascii_digit()) {
            let number: usize = run.parse().ok()?;
            let index = number.checked_sub(1).filter(|&n| n < lefts)?;
            if left.replace(index).is_some() {
                return None;
            }
            continue;
        }
        let mut characters = run.chars();
        match (characters.next(), characters.next()) {
            (Some(only), None) => pairs.push((left.take()?, index_of(only, rights)?)),
            _ if FILLERS.iter().any(|filler| run.eq_ignore_ascii_case(filler)) => {}
            _ => return None,
        }
    }
    (left.is_none() && !pairs.is_empty()).then_some(pairs)
}

/// The runs of digits and of other characters in a token: `1b2a` holds four.
fn runs(token: &str) -> impl Iterator<Item = &str> {
    let mut rest = token;
    std::iter::from_fn(move || {
        let digit = rest.chars().next()?.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digit).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        Some(run)
    })
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|token| !token.is_empty())
}

fn index_of(letter: char, count: usize) -> Option<usize> {
    let letter = letter.to_ascii_lowercase();
    let index = usize::from(u8::try_from(letter).ok()?.checked_sub(b'a')?);
    (letter.is_ascii_lowercase() && index < count).then_some(index)
}
