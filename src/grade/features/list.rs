//! The list of features, in the order that the weights hang on.
//!
//! Owns their names and meanings. Never touches how they are measured.

macro_rules! features {
    ($($name:ident $slug:literal $doc:literal)*) => {
        /// The features, in the order of the weights.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(usize)]
        pub enum Feature { $(#[doc = $doc] $name),* }

        /// Their names, for weight tables and reports.
        pub const NAMES: &[&str] = &[$($slug),*];

        /// What each measures, in words.
        pub const MEANINGS: &[&str] = &[$($doc),*];
    };
}

features! {
    // overlap: how the best alignment covers the key
    Score "score" "the one figure by which the best reference is chosen"
    Recall "recall" "share of the reference's content met, weighed"
    NewRecall "new-recall" "the same over what the question did not give"
    Precision "precision" "share of what the answer adds that belongs to the reference"
    ContentPrecision "content-precision" "share of all the answer's content that belongs to it"
    Balance "balance" "harmonic mean of new recall and precision"
    MeanRecall "mean-recall" "mean of new recall over the accepted answers"
    TopScore "top-score" "mean score of the three best accepted answers"
    BestPrecision "best-precision" "best precision over the accepted answers"
    FullShare "full-share" "share of accepted answers met to nine tenths"
    AnyPrecision "any-precision" "share of what the answer adds that belongs to any accepted answer"
    Consensus "consensus" "share of what the accepted answers agree on that was met"
    Core "core" "share of what most accepted answers hold that was met"
    MissingWeight "missing-weight" "weight of new words not met, up to three"
    Missing "missing" "count of new words not met, by logarithm"
    ExtraWeight "extra-weight" "weight of what was added and belongs nowhere, by logarithm"
    Extra "extra" "count of words added that belong nowhere, by logarithm"
    Swap "swap" "the lesser of missing and extra words, up to three"
    NoneMissing "none-missing" "no new word is missing"
    NoneExtra "none-extra" "nothing was added that belongs nowhere"
    Echo "echo" "the answer only repeats the question"
    Head "head" "credit of the reference's head word"
    First "first" "credit of its first new word"
    Last "last" "credit of its last new word"
    Rarest "rarest" "credit of its rarest new word"
    Order "order" "share of met neighbours that keep their order"
    Density "density" "share of the stretch between first and last met word that was met"
    Bigrams "bigrams" "share of the reference's neighbours that are neighbours in the answer"
    Substituted "substituted" "new words of the reference in whose place the answer has another word, up to three"
    HeadSubstituted "head-substituted" "its head or last word is one of them"
    // what the match is made of, as shares of the new words' weight
    ByExact "by-exact" "met to the letter"
    ByNumber "by-number" "met as the same value"
    ByStem "by-stem" "met by another form of the word"
    ByJoin "by-join" "met as compound, acronym or phrase"
    BySlip "by-slip" "met by a typing slip"
    ByLookAlike "by-look-alike" "met by a word that only looks alike"
    ByDerivation "by-derivation" "met by a derived word"
    BySynonym "by-synonym" "met by a synonym"
    BySimilar "by-similar" "met by something similar"
    ByNarrower "by-narrower" "met by something more special"
    ByBroader "by-broader" "met by something more general"
    ByPart "by-part" "met by a part or whole"
    BySister "by-sister" "met by another thing of the kind"
    ByLetters "by-letters" "met by letters alone: initials, beginnings"
    ByAntonym "by-antonym" "met by the opposite"
    ByNothing "by-nothing" "not met at all"
    Strong "strong" "met by what seldom misleads: the same word, value, form, compound, derivation"
    // the wording of the answer
    Refusal "refusal" "the answer says that it does not know"
    RefusalLow "refusal-low" "it does, and half of the key is missing"
    Hedges "hedges" "words of doubt, by logarithm"
    But "but" "but, however, although: by logarithm"
    Ors "ors" "or, by logarithm"
    Ands "ands" "and, by logarithm"
    Commas "commas" "commas, by logarithm"
    Denials "denials" "words that deny, by logarithm"
    DeniedMatch "denied-match" "a denial just before what was met, and none in the reference"
    DenialDiffers "denial-differs" "one of the two denies and the other does not"
    OrMatch "or-match" "an 'or' beside what was met"
    Sentences "sentences" "sentences, by logarithm"
    InFirst "in-first" "what was met stands in the first sentence"
    FirstRecall "first-recall" "new recall within the first sentence"
    FirstPrecision "first-precision" "precision within the first sentence"
    TailPrecision "tail-precision" "precision behind the last word of the question"
    SubjectPrecision "subject-precision" "precision before the first word of the question"
    Slot "slot" "the better of the two"
    StrangeNames "strange-names" "runs of capitals in the first sentence that belong nowhere, up to three"
    MetNames "met-names" "runs of capitals in the first sentence that belong to the key, up to three"
    NameShare "name-share" "share of such runs that belong to the key"
    SplitName "split-name" "words added inside the longest name that was met"
    FirstPlace "first-place" "where the first met word stands, by logarithm"
    QuestionCover "question-cover" "share of the question that the answer repeats"
    // figures and dates
    FigureMean "figure-mean" "mean agreement of the reference's figures"
    FigureAll "figure-all" "all its figures were given"
    FigureAny "figure-any" "one of its figures was given"
    FigureConflict "figure-conflict" "figures were given, none of its own"
    FigureNear "figure-near" "the nearest figure is within a tenth, but another"
    FigureMissing "figure-missing" "it has figures and the answer has none"
    FigureExtra "figure-extra" "figures given that belong nowhere, up to three"
    UnitDiffers "unit-differs" "the same figure in another unit"
    DateSame "date-same" "the same date"
    DateCoarser "date-coarser" "a coarser date, without conflict"
    DateFiner "date-finer" "a finer date, without conflict"
    DateOverlaps "date-overlaps" "a period that holds the date, or the other way round"
    DateConflict "date-conflict" "another date"
    YearGap "year-gap" "years between the two, by logarithm"
    Years "years" "different years given beyond the first, up to three"
    // names
    IsName "is-name" "the reference is a name"
    Surname "surname" "its surname was met"
    Given "given" "its given name was met"
    OtherGiven "other-given" "another given name stands before the surname"
    OtherSurname "other-surname" "another surname stands behind the given name"
    LoneName "lone-name" "the answer is one word of a name of several"
    TitleExtra "title-extra" "share of the added words that are titles or roles"
    PlaceExtra "place-extra" "added words that are wholes or parts of what was met"
    PlaceMissing "place-missing" "missing words that are wholes or parts of what was met"
    Inside "inside" "the answer stands inside the reference"
    Holds "holds" "the answer holds the reference, word by word"
    // letters
    Same "same" "the same once folded"
    Dice "dice" "letter trigrams in common"
    TrigramRecall "trigram-recall" "share of the reference's trigrams found"
    TrigramPrecision "trigram-precision" "share of the answer's trigrams found"
    Partial "partial" "longest common run of letters against the shorter text"
    // the passage
    PassageSame "passage-same" "the answer's best sentence is the reference's"
    PassageCover "passage-cover" "share of what the answer adds that stands in the passage"
    PassageNear "passage-near" "share of the extra words that stand in the reference's sentence"
    PassageStrange "passage-strange" "share of the extra words that stand nowhere in the passage"
    PassageMissingNear "passage-missing-near" "share of the missing words that stand in the answer's sentence"
    PassageAsk "passage-ask" "support of the question's words in the answer's sentence"
    PassageAskGap "passage-ask-gap" "how much better the reference's sentence is supported by them"
    PassageWindow "passage-window" "density of the answer's words in its best sentence"
    // explanations
    WayConflict "way-conflict" "more against less, up against down"
    WayAgree "way-agree" "the same direction"
    WayMissing "way-missing" "the reference has a direction and the answer none"
    LabelExtra "label-extra" "labels (A, 2) that the reference does not have, up to three"
    LabelMissing "label-missing" "its labels that are missing, up to three"
    LabelShared "label-shared" "its labels that were met, up to three"
    SkipRecall "skip-recall" "share of the reference's near pairs of words that stay near"
    SkipPrecision "skip-precision" "the same from the answer's side"
    // shape
    KeyLength "key-length" "words of the reference, by logarithm"
    AnswerLength "answer-length" "words of the answer, by logarithm"
    LengthRatio "length-ratio" "how much longer the answer is, by logarithm"
    NewShare "new-share" "share of the answer that the question did not give"
    KeyWeight "key-weight" "mean weight of the reference's new words"
    UnknownShare "unknown-share" "share of the answer's new words that no lexicon knows"
    AsksWho "asks-who" "the question asks who"
    AsksWhen "asks-when" "it asks when"
    AsksWhere "asks-where" "it asks where"
    AsksHowMany "asks-how-many" "it asks how many or how much"
    AsksWhy "asks-why" "it asks why or how"
    AsksWhat "asks-what" "it asks what or which"
    AsksYesNo "asks-yes-no" "it can be answered by yes or no"
    KeyFigure "key-figure" "the reference is a figure"
    KeyDate "key-date" "the reference is a date"
    // what depends on each other
    NameHalf "name-half" "a name of which not everything was met"
    LongFull "long-full" "all of the key inside a longer answer"
    SwapName "swap-name" "words were exchanged in a name"
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

    /// Notes a yes.
    pub fn mark(&mut self, feature: Feature, holds: impl Into<Option<()>>) {
        self.0[feature as usize] = if holds.into().is_some() { 1.0 } else { 0.0 };
    }
}
