//! Counts of what one said against what the other said, and the figures that follow from them.
//!
//! Owns accuracy, precision, recall, F1 and kappa. Never touches scores, which `curve` reads.

use crate::agreement::pair::{Call, Pair};

/// Two calls against two: right, or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Two {
    /// Right, and called right.
    pub hit: u64,
    /// Wrong, but called right.
    pub false_alarm: u64,
    /// Right, but called wrong.
    pub miss: u64,
    /// Wrong, and called wrong.
    pub pass: u64,
}

impl Two {
    /// Counts the pairs.
    pub fn of(pairs: &[Pair]) -> Self {
        let mut two = Self::default();
        for pair in pairs {
            let cell = match (pair.is_right(), pair.said == Call::Right) {
                (true, true) => &mut two.hit,
                (false, true) => &mut two.false_alarm,
                (true, false) => &mut two.miss,
                (false, false) => &mut two.pass,
            };
            *cell += 1;
        }
        two
    }

    /// How many there are.
    pub const fn rows(&self) -> u64 {
        self.hit + self.false_alarm + self.miss + self.pass
    }

    /// The share on which the two agree; nothing where there is no row.
    pub fn accuracy(&self) -> Option<f64> {
        share(self.hit + self.pass, self.rows())
    }

    /// Of those called right, the share that is; nothing where none was called right.
    pub fn precision(&self) -> Option<f64> {
        share(self.hit, self.hit + self.false_alarm)
    }

    /// Of those that are right, the share called so; nothing where none is right.
    pub fn recall(&self) -> Option<f64> {
        share(self.hit, self.hit + self.miss)
    }

    /// The harmonic mean of precision and recall; nothing where nothing is or was called right.
    pub fn f1(&self) -> Option<f64> {
        share(2 * self.hit, 2 * self.hit + self.false_alarm + self.miss)
    }

    /// Cohen's kappa: agreement beyond what the two would reach by chance. 0 where chance already explains all of it.
    pub fn kappa(&self) -> Option<f64> {
        kappa(&[[self.pass, self.false_alarm], [self.miss, self.hit]])
    }
}

/// Three calls against three: `counts[truth][said]`, each from wrong to right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The counts.
    pub counts: [[u64; 3]; 3],
}

impl Table {
    /// Counts the pairs.
    pub fn of(pairs: &[Pair]) -> Self {
        let mut counts = [[0; 3]; 3];
        for pair in pairs {
            counts[pair.truth as usize][pair.said as usize] += 1;
        }
        Self { counts }
    }

    /// How many rows a person called so.
    pub fn true_of(&self, call: Call) -> u64 {
        self.counts[call as usize].iter().sum()
    }

    /// The share on which the two agree; nothing where there is no row.
    pub fn accuracy(&self) -> Option<f64> {
        let rows = self.counts.iter().flatten().sum();
        share((0..3).map(|i| self.counts[i][i]).sum(), rows)
    }

    /// Cohen's kappa over the three.
    pub fn kappa(&self) -> Option<f64> {
        kappa(&self.counts)
    }
}

/// The chance that of `better + worse` rows that changed at least as many fall to one side as did, if a change did neither good nor
/// harm: the exact two-sided sign test, which is McNemar's for two markings of the same rows. 1 where nothing changed.
pub fn by_chance(better: u64, worse: u64) -> f64 {
    let all = better + worse;
    let few = better.min(worse);
    // Each term of the binomial from the one before it, in logarithms: a half to the thousandth is no number.
    let mut log = -(all as f64) * std::f64::consts::LN_2;
    let mut sum = 0.0;
    for k in 0..=few {
        sum += log.exp();
        log += ((all - k) as f64 / (k + 1) as f64).ln();
    }
    (2.0 * sum).min(1.0)
}

fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Kappa of a square table; where both markers use one and the same word throughout, there is nothing beyond chance: 0.
fn kappa<const N: usize>(counts: &[[u64; N]; N]) -> Option<f64> {
    let rows: u64 = counts.iter().flatten().sum();
    let seen = share((0..N).map(|i| counts[i][i]).sum(), rows)?;
    let by_chance: f64 = (0..N)
        .map(|i| {
            let truth: u64 = counts[i].iter().sum();
            let said: u64 = counts.iter().map(|row| row[i]).sum();
            (truth as f64 / rows as f64) * (said as f64 / rows as f64)
        })
        .sum();
    if by_chance >= 1.0 {
        return Some(0.0);
    }
    Some((seen - by_chance) / (1.0 - by_chance))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(hit: usize, false_alarm: usize, miss: usize, pass: usize) -> Vec<Pair> {
        let row = |truth, said| Pair {
            truth,
            said,
            score: 0.5,
        };
        let mut all = vec![row(Call::Right, Call::Right); hit];
        all.extend(vec![row(Call::Wrong, Call::Right); false_alarm]);
        all.extend(vec![row(Call::Right, Call::Wrong); miss]);
        all.extend(vec![row(Call::Wrong, Call::Wrong); pass]);
        all
    }

    fn close(found: Option<f64>, expected: f64) {
        let found = found.unwrap();
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn the_figures_of_a_table_worked_out_by_hand() {
        // 20 hits, 5 false alarms, 10 misses, 15 passes: the textbook's table with accuracy 35/50.
        let two = Two::of(&pairs(20, 5, 10, 15));
        assert_eq!(two.rows(), 50);
        close(two.accuracy(), 0.7);
        close(two.precision(), 0.8);
        close(two.recall(), 2.0 / 3.0);
        close(two.f1(), 40.0 / 55.0);
        // By chance: 0.6 · 0.5 + 0.4 · 0.5 = 0.5, so (0.7 − 0.5) / 0.5.
        close(two.kappa(), 0.4);
    }

    #[test]
    fn what_cannot_be_said_is_not_said() {
        let none = Two::default();
        assert_eq!((none.accuracy(), none.kappa(), none.f1()), (None, None, None));
        let only_wrong = Two::of(&pairs(0, 0, 0, 9));
        assert_eq!((only_wrong.precision(), only_wrong.recall()), (None, None));
        close(only_wrong.accuracy(), 1.0);
        close(only_wrong.kappa(), 0.0);
    }

    #[test]
    fn a_change_that_might_be_chance_is_told_from_one_that_is_not() {
        // 2 · (1 + 5) / 2⁵, 2 / 2⁵, and a coin that fell evenly.
        for (better, worse, expected) in [(1, 4, 0.375), (5, 0, 0.0625), (3, 3, 1.0), (0, 0, 1.0)] {
            close(Some(by_chance(better, worse)), expected);
            close(Some(by_chance(worse, better)), expected);
        }
        assert!((0.0..1e-30).contains(&by_chance(900, 2_000)));
    }

    #[test]
    fn partly_is_wrong_among_two_and_itself_among_three() {
        let row = |truth, said| Pair {
            truth,
            said,
            score: 0.5,
        };
        let rows = [
            row(Call::Partly, Call::Partly),
            row(Call::Partly, Call::Right),
            row(Call::Wrong, Call::Partly),
            row(Call::Right, Call::Right),
        ];
        let two = Two::of(&rows);
        assert_eq!((two.hit, two.false_alarm, two.miss, two.pass), (1, 1, 0, 2));
        let table = Table::of(&rows);
        assert_eq!(table.true_of(Call::Partly), 2);
        close(table.accuracy(), 0.5);
        // Truth 1, 2, 1 of 4; said 0, 2, 2 of 4: by chance 0 + 4/16 + 2/16, so (0.5 − 0.375) / 0.625.
        close(table.kappa(), 0.2);
    }
}
