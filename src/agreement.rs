//! How far two markings of the same answers agree: a program's and a person's.
//!
//! Owns the statistics. Never touches answers, verdicts, files or how a figure is printed.
//!
//! Sources: accuracy, precision, recall, F1 and kappa as in Cohen (1960) and any textbook; the area under the ROC curve
//! by ranks with ties averaged (Hanley & McNeil 1982); the mean squared error of a probability by Brier (1950); whether a
//! change is chance by the exact sign test (McNemar 1947).

mod pair;
mod table;
mod curve;

pub use curve::{Band, Bin, Covered, accuracy_at, auc, bands, bins, brier, calibration_error, coverage};
pub use pair::{Call, Pair};
pub use table::{Table, Two, by_chance};
