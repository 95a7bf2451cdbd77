//! What scores say beyond the call: how well they order answers, and whether they may be read as probabilities.
//!
//! Owns the area under the ROC curve, the Brier score, calibration and coverage. Never touches the calls of a table.

use crate::agreement::pair::Pair;

/// The chance that a right answer scores above a wrong one, a tie counting half; nothing where one of the two is missing.
pub fn auc(pairs: &[Pair]) -> Option<f64> {
    let right = pairs.iter().filter(|pair| pair.is_right()).count();
    let wrong = pairs.len() - right;
    if right == 0 || wrong == 0 {
        return None;
    }
    let mut sorted: Vec<&Pair> = pairs.iter().collect();
    sorted.sort_by(|a, b| a.score.total_cmp(&b.score));
    let mut ranks = 0.0;
    let mut before = 0;
    for tied in sorted.chunk_by(|a, b| a.score == b.score) {
        // Ranks count from 1; each of those that tie has the mean of their ranks.
        let rank = before as f64 + (tied.len() + 1) as f64 / 2.0;
        ranks += rank * tied.iter().filter(|pair| pair.is_right()).count() as f64;
        before += tied.len();
    }
    let (right, wrong) = (right as f64, wrong as f64);
    Some((ranks - right * (right + 1.0) / 2.0) / (right * wrong))
}

/// The mean squared distance of the score from what came true (1 right, 0 not): 0 is perfect, 0.25 is always saying a half.
pub fn brier(pairs: &[Pair]) -> Option<f64> {
    mean(pairs.iter().map(|pair| (pair.score - came(pair)).powi(2)))
}

/// The answers whose scores lie in one tenth of the scale.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bin {
    /// How many.
    pub rows: u64,
    /// Their mean score; 0 where there is none.
    pub score: f64,
    /// The share that is right; 0 where there is none.
    pub right: f64,
}

/// Calibration: the answers in ten bins by score, the last one closed above.
pub fn bins(pairs: &[Pair]) -> [Bin; 10] {
    let mut bins = [Bin::default(); 10];
    for pair in pairs {
        // The cast saturates, so that even a score outside the scale finds a bin.
        let bin = &mut bins[((pair.score * 10.0) as usize).min(9)];
        bin.rows += 1;
        bin.score += pair.score;
        bin.right += came(pair);
    }
    for bin in bins.iter_mut().filter(|bin| bin.rows > 0) {
        bin.score /= bin.rows as f64;
        bin.right /= bin.rows as f64;
    }
    bins
}

/// How far scores and shares lie apart, weighed by rows: the expected calibration error over the ten bins.
pub fn calibration_error(pairs: &[Pair]) -> Option<f64> {
    if pairs.is_empty() {
        return None;
    }
    let apart: f64 = bins(pairs)
        .iter()
        .map(|bin| bin.rows as f64 * (bin.score - bin.right).abs())
        .sum();
    Some(apart / pairs.len() as f64)
}

/// A share of the answers, and how well they are judged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Covered {
    /// The share of answers that the program would mark by itself.
    pub share: f64,
    /// The accuracy on them.
    pub accuracy: f64,
}

/// The accuracy on the `share` of answers that the program is surest of, which is those with scores farthest from a half.
/// Answers that tie at the border count by their mean, so that the order of rows does not matter.
pub fn accuracy_at(pairs: &[Pair], share: f64) -> Option<f64> {
    let keep = (pairs.len() as f64 * share.clamp(0.0, 1.0)).round();
    if keep < 1.0 {
        return None;
    }
    let mut sorted: Vec<(f64, &Pair)> = pairs.iter().map(|pair| ((pair.score - 0.5).abs(), pair)).collect();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut kept, mut agreed) = (0.0, 0.0);
    for tied in sorted.chunk_by(|a, b| a.0 == b.0) {
        let take = (tied.len() as f64).min(keep - kept);
        agreed += take * tied.iter().filter(|(_, pair)| pair.agrees()).count() as f64 / tied.len() as f64;
        kept += take;
        if kept >= keep {
            break;
        }
    }
    Some(agreed / keep)
}

/// Accuracy against coverage, from a tenth of the answers to all of them.
pub fn coverage(pairs: &[Pair]) -> Vec<Covered> {
    (1..=10)
        .map(|tenth| f64::from(tenth) / 10.0)
        .filter_map(|share| {
            let accuracy = accuracy_at(pairs, share)?;
            Some(Covered { share, accuracy })
        })
        .collect()
}

/// What asking about the answers within a band round one half would cost and bring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// How far the band reaches on either side of one half.
    pub reach: f64,
    /// The share of answers inside, which a person would be asked about.
    pub asked: f64,
    /// The accuracy inside; nothing where there is no answer.
    pub inside: Option<f64>,
    /// The accuracy outside; nothing where there is no answer.
    pub outside: Option<f64>,
}

/// Bands of growing width, from none; nothing where there is no row.
pub fn bands(pairs: &[Pair]) -> Vec<Band> {
    let reach = |twentieth: u8| f64::from(twentieth) / 20.0;
    let of = |reach: f64| {
        let (inside, outside): (Vec<&Pair>, Vec<&Pair>) =
            pairs.iter().partition(|pair| (pair.score - 0.5).abs() < reach);
        let accuracy = |part: &[&Pair]| mean(part.iter().map(|pair| f64::from(u8::from(pair.agrees()))));
        Band {
            reach,
            asked: inside.len() as f64 / pairs.len() as f64,
            inside: accuracy(&inside),
            outside: accuracy(&outside),
        }
    };
    if pairs.is_empty() {
        return Vec::new();
    }
    (0..=8).map(reach).map(of).collect()
}

fn came(pair: &Pair) -> f64 {
    f64::from(u8::from(pair.is_right()))
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0u64);
    for value in values {
        sum += value;
        count += 1;
    }
    (count > 0).then(|| sum / count as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::pair::Call;

    /// Rows of (right?, score), called right from a half up.
    fn rows(of: &[(u8, f64)]) -> Vec<Pair> {
        let call = |right| if right { Call::Right } else { Call::Wrong };
        of.iter()
            .map(|&(truth, score)| Pair {
                truth: call(truth == 1),
                said: call(score >= 0.5),
                score,
            })
            .collect()
    }

    fn close(found: Option<f64>, expected: f64) {
        let found = found.unwrap();
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn the_area_under_the_curve_counts_pairs_and_halves_ties() {
        close(auc(&rows(&[(0, 0.1), (1, 0.9)])), 1.0);
        close(auc(&rows(&[(1, 0.1), (0, 0.9)])), 0.0);
        close(auc(&rows(&[(1, 0.5), (0, 0.5), (0, 0.5)])), 0.5);
        // Right .8 and .4 against wrong .4 and .2: 1 + 1 + ½ + 1 of four pairs.
        close(auc(&rows(&[(1, 0.8), (1, 0.4), (0, 0.4), (0, 0.2)])), 0.875);
        assert_eq!(auc(&rows(&[(1, 0.8)])), None);
    }

    #[test]
    fn the_brier_score_is_the_mean_squared_error() {
        close(brier(&rows(&[(1, 0.8), (0, 0.4)])), (0.04 + 0.16) / 2.0);
        assert_eq!(brier(&[]), None);
    }

    #[test]
    fn bins_hold_tenths_and_the_last_one_is_closed() {
        let found = bins(&rows(&[
            (1, 1.0),
            (0, 0.9),
            (0, 0.0),
            (1, 0.05),
            (1, 7.0),
            (0, f64::NAN),
        ]));
        assert_eq!((found[9].rows, found[0].rows), (3, 3));
        let found = bins(&rows(&[(1, 0.62), (0, 0.68)]));
        close(Some(found[6].score), 0.65);
        close(Some(found[6].right), 0.5);
        close(calibration_error(&rows(&[(1, 0.62), (0, 0.68)])), 0.15);
        close(calibration_error(&rows(&[(1, 1.0), (0, 0.6)])), 0.3);
    }

    #[test]
    fn the_surest_answers_come_first_and_ties_are_shared() {
        // Surest first: .99 right, .1 wrong (both agree), .6 wrong and .45 right (both disagree).
        let four = rows(&[(1, 0.99), (0, 0.1), (0, 0.6), (1, 0.45)]);
        close(accuracy_at(&four, 0.5), 1.0);
        close(accuracy_at(&four, 0.75), 2.0 / 3.0);
        close(accuracy_at(&four, 1.0), 0.5);
        assert_eq!(accuracy_at(&four, 0.1), None);
        // Two that tie, one judged well: half of the two is worth a half.
        close(accuracy_at(&rows(&[(1, 1.0), (1, 0.0)]), 0.5), 0.5);
        assert_eq!(coverage(&four).len(), 9, "a tenth of four rows is no row");
    }

    #[test]
    fn a_wider_band_asks_about_more() {
        // Within .1 of a half: .45 and .55, both judged amiss; outside: .9 and .2 judged well, .35 amiss.
        let found = bands(&rows(&[(1, 0.45), (0, 0.55), (1, 0.9), (0, 0.2), (1, 0.35)]));
        assert_eq!((found[0].asked, found[0].inside), (0.0, None));
        close(found[0].outside, 0.4);
        close(Some(found[2].asked), 0.4);
        close(found[2].inside, 0.0);
        close(found[2].outside, 2.0 / 3.0);
        assert!(found.windows(2).all(|pair| pair[0].asked <= pair[1].asked));
        assert!(bands(&[]).is_empty());
    }
}
