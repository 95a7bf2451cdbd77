//! Rows for fitting and trying: marks that a feature tells, or does not.

use super::*;
use crate::fit::climb::value;
use crate::grade::features::{COUNT, Feature};

fn row(i: u64, x: f32, right: bool) -> Row {
    let mut features = [0.0; COUNT];
    features[Feature::NewRecall as usize] = x;
    // A feature that misleads: it may not be rewarded for doing so.
    features[Feature::Missing as usize] = if right { 1.0 } else { 0.0 };
    Row {
        features,
        right,
        collection: 0,
        question: i / 3,
        own: true,
        plain: Plain::Cut(1.0),
    }
}

/// Rows of `collections` collections whose recall says what their mark is.
fn rows(count: u64, collections: u64) -> Vec<Row> {
    let one = |i: u64| Row {
        collection: (i / 3 % collections) as usize,
        ..row(i, (i * 7 % 10) as f32 / 10.0, i * 7 % 10 >= 5)
    };
    (0..count).map(one).collect()
}

const METHOD: Method = Method {
    ridge: 20.0,
    ..Method::short(1)
};

#[test]
fn weights_follow_the_marks_and_keep_their_side() {
    let rows = rows(600, 1);
    let fitted = fit(&rows.iter().collect::<Vec<_>>(), METHOD).unwrap();
    assert!(fitted.weights[Feature::NewRecall as usize] > 0.0);
    assert!(fitted.weights[Feature::Missing as usize] <= 0.0, "it may not pull up");
    assert!(value(&fitted, &row(0, 0.9, true)) > 0.0);
    assert!(value(&fitted, &row(0, 0.1, false)) < 0.0);
}

#[test]
fn the_same_rows_give_the_same_weights() {
    let rows = rows(90, 1);
    let rows: Vec<&Row> = rows.iter().collect();
    let (a, b) = (fit(&rows, METHOD), fit(&rows, METHOD));
    assert_eq!(a.unwrap(), b.unwrap());
}

#[test]
fn one_mark_alone_teaches_nothing() {
    assert!(fit(&[], METHOD).is_none());
    assert!(fit(&[&row(1, 0.5, true)], METHOD).is_none());
}

#[test]
fn a_trial_tells_each_collection_apart() {
    let rows = rows(600, 2);
    let rows: Vec<&Row> = rows.iter().collect();
    let mut steps = Vec::new();
    let tried = trial(&rows, METHOD, &mut |done, of| steps.push((done, of)));
    assert_eq!(tried.len(), 2);
    for tried in &tried {
        assert_eq!(tried.rows, 300);
        let left_out = tried.left_out.unwrap();
        for figures in [tried.crossed, left_out] {
            assert!(figures.kappa.unwrap() > 0.9, "{figures:?}");
            assert!(figures.auc.unwrap() > 0.99, "{figures:?}");
            assert!(figures.surest.unwrap() > 0.99, "{figures:?}");
        }
    }
    let (done, of) = *steps.last().unwrap();
    assert_eq!(done, of);
    assert!(steps.windows(2).all(|two| two[0].0 < two[1].0));
}

#[test]
fn what_is_plain_stands_whatever_the_weights_say() {
    let mut rows = rows(600, 1);
    for row in &mut rows {
        row.plain = Plain::Cut(0.0);
    }
    let tried = trial(&rows.iter().collect::<Vec<_>>(), METHOD, &mut |_, _| {});
    assert_eq!(tried[0].crossed.kappa, Some(0.0), "an objection to everything");
    assert_eq!(tried[0].left_out, None, "there is no other collection to learn from");
}
