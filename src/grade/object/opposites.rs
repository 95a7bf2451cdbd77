//! Words that shut each other out.
//!
//! Owns which two words are opposites, by sense or by wording. Never touches where they stand.

use crate::grade::terms::Term;
use crate::lexicon::{self, Accordance, Flags, RelationKind, StemId};

/// Whether two words shut each other out.
pub fn opposed(own: &Term, stem: StemId, entry: Option<lexicon::Entry>) -> bool {
    if let (Some(a), Some(b)) = (own.entry, entry)
        && lexicon::relation(a, b).is_some_and(|r| r.kind == RelationKind::Antonym)
    {
        return true;
    }
    // Whom somebody employs is no employer: where a stem alone meets, the words must be of one part of speech.
    let parts = |flags: Flags| [Flags::NOUN, Flags::VERB, Flags::ADJECTIVE].map(|part| flags.has(part));
    let apart = entry.is_some_and(|entry| {
        let (mine, theirs) = (parts(own.flags), parts(entry.flags()));
        mine.contains(&true) && theirs.contains(&true) && !mine.iter().zip(&theirs).any(|(a, b)| *a && *b)
    });
    if apart {
        return false;
    }
    let words = |stem| lexicon::wordings_from(stem).filter(|w| w.is_word());
    words(own.stem).any(|a| words(stem).any(|b| a.beside(b) == Some(Accordance::Opposite)))
}
