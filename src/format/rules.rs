//! The rules of the file format: what a reader refuses, one by one.
//!
//! Owns their names and their pages of the manual. Never touches how a breach is found.

use crate::remark::{Rule, rule};

/// Every rule of the file format.
pub static RULES: &[&Rule] = &[
    &SYNTAX,
    &FORMAT_VERSION,
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &BAD_VALUE,
    &BAD_ID,
    &DUPLICATE_ID,
    &UNKNOWN_PASSAGE,
    &PASSAGE_UNREADABLE,
    &FRONT_MATTER,
    &MARKUP,
    &EVIDENCE_NOT_FOUND,
    &EMPTY_KEY,
    &ANSWER_NOT_AN_OPTION,
    &CORRECTION_OF_TRUTH,
    &BAD_CLOZE,
    &BAD_PATTERN,
    &BAD_NUMBER,
    &BAD_DATE,
    &NO_QUESTIONS,
];

rule! {
    /// The file is not TOML at this place.
    ///
    /// The part that holds the mistake (a question, a passage, the head of the file) is left out; the other parts are read
    /// as if it were not there. Words stand in quotes, lists in brackets, and a text of several lines between three quotes:
    ///
    /// ```toml
    /// prompt = "Who asked?"
    /// answers = ["Liang Rubo"]
    /// explanation = """
    /// The first paragraph
    /// names him."""
    /// ```
    SYNTAX = Error "syntax"
}

rule! {
    /// The file says a version of the format that this program does not read.
    ///
    /// Every question file begins with `format = 1`, so that a file written for a later version is refused as a whole and
    /// not half understood.
    FORMAT_VERSION = Error "format-version"
}

rule! {
    /// A key that means nothing here.
    ///
    /// Mostly a slip (`awnsers`), or a key of another kind of question (`options` in a `short` one). It is refused, because
    /// a key that is passed over in silence is a mistake that nobody finds.
    UNKNOWN_KEY = Error "unknown-key"
}

rule! {
    /// A key that has to be there is not.
    ///
    /// A set needs `format`, `id`, `title` and at least one `[[passage]]`; a question needs `id`, `prompt` and what its kind asks for;
    /// `passage` as well where the set has several.
    MISSING_KEY = Error "missing-key"
}

rule! {
    /// A value of another type than the key takes: a number where words belong, or one text where a list of texts belongs.
    WRONG_TYPE = Error "wrong-type"
}

rule! {
    /// A value of the right type that cannot be meant: an unknown kind or level, points of zero or less, a credit outside of
    /// 0 to 1, more items needed than there are.
    BAD_VALUE = Error "bad-value"
}

rule! {
    /// An id that is empty or holds anything but small letters, digits and hyphens.
    ///
    /// A learner's history hangs on the ids of sets and questions. They are kept short and plain so that they survive every
    /// file system and every address.
    BAD_ID = Error "bad-id"
}

rule! {
    /// Two questions or two passages of a set, or two sets of a shelf, with one id.
    ///
    /// What learners did is filed under ids, so the second one would inherit the history of the first. The first is kept, the
    /// second left out.
    DUPLICATE_ID = Error "duplicate-id"
}

rule! {
    /// A question or a term names a passage that the set does not have.
    UNKNOWN_PASSAGE = Error "unknown-passage"
}

rule! {
    /// The file of a passage cannot be read: it is missing, too large, not text, or outside of the set's folder tree.
    ///
    /// A set may draw on files beside it, below it, and in the neighbour folders, that is below the parent of its own folder. Links
    /// are followed first. Questions about the passage are left out.
    PASSAGE_UNREADABLE = Error "passage-unreadable"
}

rule! {
    /// The front matter of a passage file is not what it should be.
    ///
    /// It stands at the very top between two lines of `---`, with a `key: value` on each line. The keys are `title`, `author`,
    /// `publisher`, `date` and `url`, all optional. A value may stand in quotes.
    FRONT_MATTER = Error "front-matter"
}

rule! {
    /// Markdown that passages do not have.
    ///
    /// A passage knows headings (`#`, `##`), paragraphs with a blank line between them, and items (`- `). Emphasis, links, images,
    /// tables and the like would be shown as the signs that they are written with.
    MARKUP = Warning "markup"
}

rule! {
    /// The evidence of a question is not in its passage.
    ///
    /// Evidence is quoted from the passage word for word. Line breaks, the shape of quotation marks and dashes, and case do not
    /// matter; every word does. What is left out in the middle makes two quotations:
    ///
    /// ```toml
    /// evidence = ["the first words", "the other words"]
    /// ```
    ///
    /// A paragraph can be named instead: `evidence = { passage = "main", paragraph = 3 }`, counted from 1 without headings.
    EVIDENCE_NOT_FOUND = Error "evidence-not-found"
}

rule! {
    /// A question that no answer can satisfy, because its key is empty or blank.
    EMPTY_KEY = Error "empty-key"
}

rule! {
    /// The right answer is not among the options. It has to be one of them to the letter.
    ANSWER_NOT_AN_OPTION = Error "answer-not-an-option"
}

rule! {
    /// A statement that is true has a `correction`.
    ///
    /// Only a false statement can be put right. Either `answer` should be `false`, or the correction should go.
    CORRECTION_OF_TRUTH = Error "correction-of-truth"
}

rule! {
    /// The text of a cloze question has no gap, an empty one, or one that is not closed.
    ///
    /// A gap stands in braces, with other accepted words behind a bar:
    ///
    /// ```toml
    /// text = "An owl is a {bird|bird of prey}."
    /// ```
    BAD_CLOZE = Error "bad-cloze"
}

rule! {
    /// With `match = "regex"` each accepted answer is a regular expression, and this one is none.
    ///
    /// The syntax is that of the Rust `regex` crate, near to Perl's without look-around and back-references. The expression has to match the
    /// whole answer. Write it in single quotes, so that backslashes stay what they are: `'colou?r\s+blind'`.
    BAD_PATTERN = Error "bad-pattern"
}

rule! {
    /// A figure that cannot be read as one number.
    ///
    /// `value` takes a number (`110e9`) or words that state one (`"$110 billion"`, `"36 %"`); `tolerance` takes a number, or a share of the
    /// value such as `"5 %"`.
    BAD_NUMBER = Error "bad-number"
}

rule! {
    /// A date that cannot be read, or that no calendar has.
    ///
    /// `date` takes a day (`"2024-02-23"`), a month (`"2021-02"`), a year (`"2018"`) or a day of any year (`"02-23"`).
    BAD_DATE = Error "bad-date"
}

rule! {
    /// A set without a question asks nothing.
    NO_QUESTIONS = Error "no-questions"
}
