//! The list of features, in the order that the weights hang on.
//!
//! Owns their names and meanings. Never touches how they are measured.

use std::sync::LazyLock;

/// Which way a feature may pull: no weight may say that agreeing more is worse, whatever the rows say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// More of it never lowers the score.
    Up,
    /// More of it never raises the score.
    Down,
    /// Either way.
    Free,
}

/// Which answers a feature is weighed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weighed {
    /// All.
    Both,
    /// Explanations alone. Of short answers these say again what others say, or tell one collection of questions from
    /// another: without them kappa is the same on questions never seen (.81), and on collections never seen .81 instead of .80.
    Long,
}

macro_rules! features {
    ($($name:ident $slug:literal $sense:ident $weighed:ident $doc:literal)*) => {
        /// The features, in the order of the weights.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub enum Feature { $(#[doc = $doc] $name),* }

        /// Their names, for weight tables and reports.
        pub const NAMES: &[&str] = &[$($slug),*];

        /// Which way each may pull.
        pub const SENSES: &[Sense] = &[$(Sense::$sense),*];

        /// Which answers each is weighed for.
        pub const WEIGHED: &[Weighed] = &[$(Weighed::$weighed),*];

        /// What each measures, in words.
        pub const MEANINGS: &[&str] = &[$($doc),*];
    };
}

features! {
    // overlap: how the best alignment covers the key
    Score "score" Up Long "the one figure by which the best reference is chosen"
    Recall "recall" Up Both "share of the reference's content met, weighed"
    NewRecall "new-recall" Up Both "the same over what the question did not give"
    Precision "precision" Up Long "share of what the answer adds that belongs to the reference"
    ContentPrecision "content-precision" Up Long "share of all the answer's content that belongs to it"
    Balance "balance" Up Both "harmonic mean of new recall and precision"
    MeanRecall "mean-recall" Up Long "mean of new recall over the accepted answers"
    TopScore "top-score" Up Long "mean score of the three best accepted answers"
    BestPrecision "best-precision" Up Long "best precision over the accepted answers"
    FullShare "full-share" Up Long "share of accepted answers met to nine tenths"
    AnyPrecision "any-precision" Up Long "share of what the answer adds that belongs to any accepted answer"
    Consensus "consensus" Up Long "share of what the accepted answers agree on that was met"
    Core "core" Up Long "share of what most accepted answers hold that was met"
    MissingWeight "missing-weight" Down Long "weight of new words not met, up to three"
    Missing "missing" Down Both "count of new words not met, by logarithm"
    ExtraWeight "extra-weight" Down Long "weight of what was added and belongs nowhere, by logarithm"
    Extra "extra" Down Long "count of words added that belong nowhere, by logarithm"
    Swap "swap" Down Both "the lesser of missing and extra words, up to three"
    NoneMissing "none-missing" Up Both "no new word is missing"
    NoneExtra "none-extra" Up Both "nothing was added that belongs nowhere"
    Inside "inside" Up Both "the answer stands inside the reference"
    Holds "holds" Up Both "the answer holds the reference, word by word"
    Echo "echo" Down Both "the answer only repeats the question"
    Head "head" Up Long "credit of the reference's head word"
    First "first" Up Both "credit of its first new word"
    Last "last" Up Long "credit of its last new word"
    Rarest "rarest" Up Long "credit of its rarest new word"
    Order "order" Up Long "share of met neighbours that keep their order"
    Density "density" Up Long "share of the stretch between first and last met word that was met"
    Bigrams "bigrams" Up Long "share of the reference's neighbours that are neighbours in the answer"
    Substituted "substituted" Down Long "new words of the reference in whose place the answer has another word, up to three"
    HeadSubstituted "head-substituted" Down Long "its head or last word is one of them"
    // what the match is made of, as shares of the new words' weight
    ByExact "by-exact" Up Both "met to the letter"
    ByNumber "by-number" Up Both "met as the same value"
    ByStem "by-stem" Up Both "met by another form of the word"
    ByJoin "by-join" Up Both "met as compound, acronym or phrase"
    BySlip "by-slip" Up Both "met by a typing slip"
    ByLookAlike "by-look-alike" Down Both "met by a word that only looks alike"
    ByDerivation "by-derivation" Up Both "met by a derived word"
    BySynonym "by-synonym" Up Both "met by a synonym"
    BySimilar "by-similar" Up Both "met by something similar"
    ByNarrower "by-narrower" Up Both "met by something more special"
    ByBroader "by-broader" Free Both "met by something more general"
    ByPart "by-part" Free Both "met by a part or whole"
    BySister "by-sister" Down Both "met by another thing of the kind"
    ByLetters "by-letters" Free Both "met by letters alone: initials, beginnings"
    ByAntonym "by-antonym" Down Both "met by the opposite"
    ByNothing "by-nothing" Down Both "not met at all"
    Strong "strong" Up Both "met by what seldom misleads: the same word, value, form, compound, derivation"
    // the wording of the answer
    Refusal "refusal" Down Both "the answer says that it does not know"
    RefusalLow "refusal-low" Down Both "it does, and half of the key is missing"
    Hedges "hedges" Down Both "words of doubt, by logarithm"
    But "but" Down Both "but, however, although: by logarithm"
    Ors "ors" Down Both "or, by logarithm"
    Ands "ands" Free Long "and, by logarithm"
    Commas "commas" Free Long "commas, by logarithm"
    Denials "denials" Down Both "words that deny, by logarithm"
    DeniedMatch "denied-match" Down Long "a denial just before what was met, and none in the reference"
    DenialDiffers "denial-differs" Down Both "one of the two denies and the other does not"
    OrMatch "or-match" Down Long "an 'or' beside what was met"
    Sentences "sentences" Free Long "sentences, by logarithm"
    InFirst "in-first" Up Long "what was met stands in the first sentence"
    FirstRecall "first-recall" Up Long "new recall within the first sentence"
    FirstPrecision "first-precision" Up Long "precision within the first sentence"
    TailPrecision "tail-precision" Up Long "precision behind the last word of the question"
    SubjectPrecision "subject-precision" Up Long "precision before the first word of the question"
    Slot "slot" Up Long "the better of the two"
    StrangeNames "strange-names" Down Long "runs of capitals in the first sentence that belong nowhere, up to three"
    MetNames "met-names" Up Long "runs of capitals in the first sentence that belong to the key, up to three"
    NameShare "name-share" Up Long "share of such runs that belong to the key"
    SplitName "split-name" Down Long "words added inside the longest name that was met"
    FirstPlace "first-place" Free Long "where the first met word stands, by logarithm"
    QuestionCover "question-cover" Free Long "share of the question that the answer repeats"
    // figures and dates
    FigureMean "figure-mean" Up Both "mean agreement of the reference's figures"
    FigureAll "figure-all" Up Both "all its figures were given"
    FigureAny "figure-any" Up Both "one of its figures was given"
    FigureConflict "figure-conflict" Down Both "figures were given, none of its own"
    FigureNear "figure-near" Down Both "the nearest figure is within a tenth, but another"
    FigureMissing "figure-missing" Down Both "it has figures and the answer has none"
    FigureSwap "figure-swap" Down Both "figures of the reference in whose place the answer has others, up to three"
    ValueRecall "value-recall" Up Both "new recall, with figures and dates that agree in value counted as met"
    FigureExtra "figure-extra" Down Both "figures given that belong nowhere, up to three"
    UnitDiffers "unit-differs" Down Both "the same figure in another unit"
    DateSame "date-same" Up Both "the same date"
    DateCoarser "date-coarser" Up Both "a coarser date, without conflict"
    DateFiner "date-finer" Up Both "a finer date, without conflict"
    DateOverlaps "date-overlaps" Free Both "a period that holds the date, or the other way round"
    DateConflict "date-conflict" Down Both "another date"
    YearGap "year-gap" Down Long "years between the two, by logarithm"
    Years "years" Down Long "different years given beyond the first, up to three"
    // names
    IsName "is-name" Free Both "the reference is a name"
    Surname "surname" Up Long "its surname was met"
    Given "given" Up Long "its given name was met"
    OtherGiven "other-given" Down Long "another given name stands before the surname"
    OtherSurname "other-surname" Down Long "another surname stands behind the given name"
    LoneName "lone-name" Free Long "the answer is one word of a name of several"
    TitleExtra "title-extra" Free Long "share of the added words that are titles or roles"
    PlaceExtra "place-extra" Up Long "added words that are wholes or parts of what was met"
    PlaceMissing "place-missing" Free Long "missing words that are wholes or parts of what was met"
    PhraseGain "phrase-gain" Up Both "what phrases that mean the same add to new recall"
    PhraseRecall "phrase-recall" Up Both "new recall with them"
    // letters
    Same "same" Up Both "the same once folded"
    Dice "dice" Up Both "letter trigrams in common"
    TrigramRecall "trigram-recall" Up Both "share of the reference's trigrams found"
    TrigramPrecision "trigram-precision" Up Both "share of the answer's trigrams found"
    Partial "partial" Up Both "share of the trigrams of the text that has fewer found in the other"
    Stretch "stretch" Up Both "how near the shorter text comes to the likest stretch of the longer, letter by letter"
    WordStretch "word-stretch" Up Both "the same for the new word of the reference that comes off best"
    // the passage
    PassageSame "passage-same" Up Long "the answer's best sentence is the reference's"
    PassageCover "passage-cover" Up Long "share of what the answer adds that stands in the passage"
    PassageNear "passage-near" Up Long "share of the extra words that stand in the reference's sentence"
    PassageStrange "passage-strange" Down Long "share of the extra words that stand nowhere in the passage"
    PassageMissingNear "passage-missing-near" Up Long "share of the missing words that stand in the answer's sentence"
    PassageAsk "passage-ask" Up Long "support of the question's words in the answer's sentence"
    PassageAskGap "passage-ask-gap" Down Both "how much better the reference's sentence is supported by them"
    PassageWindow "passage-window" Up Long "density of the answer's words in its best sentence"
    // explanations
    WayConflict "way-conflict" Down Both "more against less, up against down"
    WayAgree "way-agree" Up Both "the same direction"
    WayMissing "way-missing" Down Both "the reference has a direction and the answer none"
    DenialMoved "denial-moved" Down Long "share of the words that were met which are denied on one side alone"
    DenialTurned "denial-turned" Down Long "these are more than half, and the question denies nothing"
    DenialKept "denial-kept" Up Long "words that were met, denied on both sides, up to three"
    LabelExtra "label-extra" Down Long "labels (A, 2) that the reference does not have, up to three"
    LabelMissing "label-missing" Down Long "its labels that are missing, up to three"
    LabelShared "label-shared" Up Long "its labels that were met, up to three"
    SkipRecall "skip-recall" Up Long "share of the reference's near pairs of words that stay near"
    SkipPrecision "skip-precision" Up Long "the same from the answer's side"
    // shape
    KeyLength "key-length" Free Both "words of the reference, by logarithm"
    AnswerLength "answer-length" Free Both "words of the answer, by logarithm"
    LengthRatio "length-ratio" Free Both "how much longer the answer is, by logarithm"
    NewShare "new-share" Free Long "share of the answer that the question did not give"
    KeyWeight "key-weight" Free Long "mean weight of the reference's new words"
    UnknownShare "unknown-share" Free Long "share of the answer's new words that no lexicon knows"
    AsksWho "asks-who" Free Long "the question asks who"
    AsksWhen "asks-when" Free Long "it asks when"
    AsksWhere "asks-where" Free Long "it asks where"
    AsksHowMany "asks-how-many" Free Long "it asks how many or how much"
    AsksWhy "asks-why" Free Long "it asks why or how"
    AsksWhat "asks-what" Free Long "it asks what or which"
    AsksYesNo "asks-yes-no" Free Long "it can be answered by yes or no"
    KeyFigure "key-figure" Free Both "the reference is a figure"
    KeyDate "key-date" Free Both "the reference is a date"
    // what depends on each other
    NameHalf "name-half" Down Both "a name of which not everything was met"
    LongFull "long-full" Up Both "all of the key inside a longer answer"
    SwapName "swap-name" Down Both "words were exchanged in a name"
}

/// How many there are.
pub const COUNT: usize = NAMES.len();

/// The measurements of one answer.
#[derive(Clone, Debug)]
pub struct Features(pub [f32; COUNT]);

impl Default for Features {
    fn default() -> Self {
        Self([0.0; COUNT])
    }
}

impl Features {
    /// One measurement.
    pub fn get(&self, feature: Feature) -> f32 {
        self.0[feature as usize]
    }

    /// Notes a measurement; what is no number counts as nothing.
    pub fn set(&mut self, feature: Feature, value: f32) {
        self.0[feature as usize] = if value.is_finite() { value } else { 0.0 };
    }

    /// Notes a count, by its logarithm.
    pub fn count(&mut self, feature: Feature, count: usize) {
        static LOGARITHMS: LazyLock<[f32; 64]> = LazyLock::new(|| std::array::from_fn(|n| (n as f32).ln_1p()));
        let logarithm = LOGARITHMS.get(count).copied();
        self.0[feature as usize] = logarithm.unwrap_or_else(|| (count as f32).ln_1p());
    }

    /// Notes a yes.
    pub fn mark(&mut self, feature: Feature, holds: impl Into<Option<()>>) {
        self.0[feature as usize] = if holds.into().is_some() { 1.0 } else { 0.0 };
    }
}
