//! All that a glance at an answer takes in.
//!
//! Owns what the rules share: the answer beside the key, and which of its words meet. Never touches scores.

use crate::grade::asked::{Asked, Laid};
use crate::grade::features::{Feature, Features};
use crate::grade::ground::Ground;
use crate::grade::object::denial::denied;
use crate::grade::object::firm::Firm;
use crate::grade::object::settled::Settled;
use crate::grade::opinion::RIGHT;
use crate::grade::reference::Reference;
use crate::lexicon::RelationKind;

/// A word counts as met from this credit on, as for the features.
pub const MET: f32 = 0.5;

/// An answer beside the key.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// The question and its accepted answers.
    pub asked: &'a Asked,
    /// The answer laid beside them.
    pub laid: &'a Laid,
    /// What was measured of it.
    pub features: &'a Features,
    /// What was settled once for the question.
    pub firm: &'a Firm,
    /// How sure the weights are that it is right.
    pub score: f32,
}

impl<'a> Sight<'a> {
    /// Whether the answer is right as the weights go, and less sure than `sure`: it may tell the key in words of its own.
    pub fn hardly_right(&self, sure: f32) -> bool {
        (RIGHT..sure).contains(&self.score)
    }

    /// The accepted answer that it comes nearest to.
    pub fn key(&self) -> &'a Reference {
        &self.asked.references[self.laid.reference]
    }

    /// What is settled of that.
    pub fn facts(&self) -> &'a Settled {
        &self.firm.keys[self.laid.reference]
    }

    /// Whether a feature was seen.
    pub fn is(&self, feature: Feature) -> bool {
        self.features.get(feature) > 0.0
    }

    /// The word of the answer that meets word `index` of the key.
    pub fn met(&self, index: usize) -> Option<usize> {
        self.laid.best.met[index]
            .filter(|met| met.near.credit >= MET)
            .map(|met| usize::from(met.answer))
    }

    /// Whether the answer says of its word `at` that it is not so.
    pub fn denied(&self, at: usize) -> bool {
        denied(&self.laid.answer, at, |stem| self.asked.gives(stem))
    }

    /// Whether a word of the answer meets any accepted answer.
    pub fn hits(&self, at: usize) -> bool {
        self.laid.any[at] >= MET
    }

    /// Whether a word of the answer is one that an accepted answer denies.
    pub fn against(&self, at: usize) -> bool {
        let stem = self.laid.answer.all[at].stem;
        let denies = |(facts, key): (&Settled, &Reference)| {
            facts.denies && (0..key.terms.len()).any(|i| facts.denied[i] && key.terms.all[i].stem == stem)
        };
        self.firm.keys.iter().zip(&self.asked.references).any(denies)
    }

    /// Whether a word of the answer says something: what the question gave says nothing, unless the key is made of it.
    pub fn says(&self, at: usize) -> bool {
        self.laid.answer.all[at].content && (self.laid.fresh[at] || self.facts().repeats)
    }

    /// Whether a word of the answer says something that no accepted answer does, in whatever form.
    pub fn strange(&self, at: usize) -> bool {
        self.says(at) && (self.against(at) || self.unlike(at))
    }

    /// Whether the answer has words in more than one place that are strange to the accepted answers: who says so much else tells it in words
    /// of his own, and no single word of them is another in the place of the key's.
    pub fn in_own_words(&self) -> bool {
        let opens = |at: usize| self.goes_beyond(at) && !(at > 0 && self.goes_beyond(at - 1));
        (0..self.laid.answer.len()).filter(|&at| opens(at)).count() > 1
    }

    /// Whether a word of the answer says something that no accepted answer speaks of, be it to deny it.
    pub fn goes_beyond(&self, at: usize) -> bool {
        self.says(at) && self.unlike(at)
    }

    /// Whether a word of the answer is no form of a word of any accepted answer, and no other word for one.
    pub fn unlike(&self, at: usize) -> bool {
        !self.hits(at) && !self.kin(at)
    }

    /// Whether the sentence of the passage that settles the question holds a word of the answer.
    pub fn settled(&self, at: usize) -> bool {
        let holds = |ground: &Ground| {
            let home = ground.home_of(self.laid.reference);
            home.is_some_and(|home| ground.sentences(self.laid.answer.all[at].stem).contains(&home))
        };
        self.asked.ground.as_ref().is_some_and(holds)
    }

    /// Whether a word of the answer is another form of a word of an accepted answer, or another word for it: said again.
    fn kin(&self, at: usize) -> bool {
        let own = &self.laid.answer.all[at];
        if own.number.is_some() {
            return false;
        }
        let pool = &self.asked.pool;
        let stands_for = |reference: &Reference| reference.initials.iter().any(|run| run.2 == own.hash);
        if pool.shortcuts.initials.may_hold(own.hash) && self.asked.references.iter().any(stands_for) {
            return true;
        }
        let lemmas = own.lemmas.filter(|lemmas| pool.relatives.may_relate(lemmas));
        let again = |kind| {
            matches!(
                kind,
                RelationKind::Inflection
                    | RelationKind::Derivation
                    | RelationKind::Synonym
                    | RelationKind::Similar
                    | RelationKind::Narrower
            )
        };
        pool.probes.iter().filter(|probe| probe.term.content).any(|probe| {
            let key = &probe.term;
            let relation = key.lemmas.zip(lemmas).and_then(|(key, own)| key.relation(&own));
            // The Pacific is an ocean, and no "Indian Ocean" where the question asks for oceans.
            let another = |kind| kind == RelationKind::Narrower && !probe.new && !self.facts().repeats;
            key.stem == own.stem || relation.is_some_and(|r| again(r.kind) && !another(r.kind))
        })
    }
}
