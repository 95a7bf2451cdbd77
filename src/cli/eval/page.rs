//! Figures, printed for people.
//!
//! Owns the layout of the page. Never touches how a figure comes about.

use std::io::{self, Write};
use std::time::Duration;

use crate::agreement::Call;
use crate::cli::eval::disagreement;
use crate::cli::eval::measure::{Figures, Measured, Speed, mean, worst};
use crate::cli::eval::wording::{figure, grouped, short, word};

/// What stands in the columns, in the order of [`Figures::named`].
const HEADS: [&str; 11] = [
    "acc", "prec", "rec", "F1", "kappa", "AUC", "Brier", "cal", "at 80 %", "unsure", "sure",
];

/// Prints the table of files, then what holds for all answers together, then the worst disagreements.
pub fn write(out: &mut impl Write, all: &[Measured], disagreements: usize) -> io::Result<()> {
    let figures: Vec<Figures> = all.iter().map(|file| Figures::of(file.judged.iter())).collect();
    table(out, all, &figures)?;
    let together = Figures::of(all.iter().flat_map(|file| &file.judged));
    if together.rows == 0 {
        return writeln!(out, "\nThere is no marked answer.");
    }
    writeln!(out, "\nWhat people said (down) and what the program said (across)")?;
    confusion(out, &together)?;
    if all.len() > 1 {
        for (file, figures) in all.iter().zip(&figures).filter(|(_, figures)| figures.has_three()) {
            writeln!(out, "\nOf them {}", short(&file.file))?;
            confusion(out, figures)?;
        }
    }
    calibration(out, &together)?;
    coverage(out, &together)?;
    bands(out, &together)?;
    speed(out, all)?;
    for (_, judged) in worst(all, disagreements) {
        writeln!(out)?;
        disagreement::write(out, judged)?;
    }
    Ok(())
}

fn table(out: &mut impl Write, all: &[Measured], figures: &[Figures]) -> io::Result<()> {
    let names: Vec<&str> = all.iter().map(|file| short(&file.file)).collect();
    let wide = names.iter().map(|name| name.chars().count()).max().unwrap_or(0).max(4);
    write!(out, "{:wide$} {:>6} {:>7}", "", "rows", "right")?;
    for head in HEADS {
        write!(out, " {head:>7}")?;
    }
    writeln!(out)?;
    for (name, figures) in names.iter().zip(figures) {
        let right = (figures.rows > 0).then(|| figures.table.true_of(Call::Right) as f64 / figures.rows as f64);
        write!(out, "{name:wide$} {:>6} {:>7}", figures.rows, figure(right))?;
        line(out, figures.named().into_iter())?;
    }
    if all.len() > 1 {
        let rows: u64 = figures.iter().map(|figures| figures.rows).sum();
        write!(out, "{:wide$} {rows:>6} {:>7}", "mean", "")?;
        line(out, mean(figures).into_iter())?;
    }
    Ok(())
}

fn line(out: &mut impl Write, named: impl Iterator<Item = (&'static str, Option<f64>)>) -> io::Result<()> {
    for (_, value) in named {
        write!(out, " {:>7}", figure(value))?;
    }
    writeln!(out)
}

fn confusion(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    writeln!(out, "  {:8} {:>8} {:>8} {:>8}", "", "wrong", "partly", "right")?;
    for call in Call::ALL {
        if call == Call::Partly && !figures.has_three() {
            continue;
        }
        let [wrong, partly, right] = figures.table.counts[call as usize];
        writeln!(out, "  {:8} {wrong:>8} {partly:>8} {right:>8}", word(call))?;
    }
    if figures.has_three() {
        let (accuracy, kappa) = (figures.table.accuracy(), figures.table.kappa());
        writeln!(
            out,
            "  of three: accuracy {}, kappa {}",
            figure(accuracy),
            figure(kappa)
        )?;
    }
    Ok(())
}

fn calibration(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    writeln!(out, "\nScores as probabilities")?;
    writeln!(out, "  {:9} {:>8} {:>8} {:>8}", "score", "answers", "mean", "right")?;
    for (tenth, bin) in figures.bins.iter().enumerate() {
        let (from, to) = (tenth as f64 / 10.0, (tenth + 1) as f64 / 10.0);
        let some = (bin.rows > 0).then_some(());
        let (score, right) = (some.map(|()| bin.score), some.map(|()| bin.right));
        writeln!(
            out,
            "  {from:.1}–{to:.1}   {:>8} {:>8} {:>8}",
            bin.rows,
            figure(score),
            figure(right)
        )?;
    }
    Ok(())
}

fn coverage(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    writeln!(out, "\nAccuracy on the answers that it is surest of")?;
    write!(out, "  share   ")?;
    for at in &figures.coverage {
        write!(out, " {:>5.0} %", at.share * 100.0)?;
    }
    write!(out, "\n  accuracy")?;
    for at in &figures.coverage {
        write!(out, " {:>7}", figure(Some(at.accuracy)))?;
    }
    writeln!(out)
}

fn bands(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    writeln!(out, "\nIf it asked a person about scores near .5")?;
    writeln!(out, "  {:9} {:>8} {:>8} {:>8}", "within", "asked", "inside", "outside")?;
    for band in &figures.bands {
        writeln!(
            out,
            "  {:<9} {:>8} {:>8} {:>8}",
            figure(Some(band.reach)),
            figure(Some(band.asked)),
            figure(band.inside),
            figure(band.outside)
        )?;
    }
    let (unsure, sure) = (figures.unsure.unwrap_or(0.0), figure(figures.sure_accuracy));
    writeln!(
        out,
        "  As it is, it would ask about {:.1} % of the answers; on the others its accuracy is {sure}.",
        unsure * 100.0
    )
}

fn speed(out: &mut impl Write, all: &[Measured]) -> io::Result<()> {
    let names = all.iter().map(|file| short(&file.file));
    let wide = names.clone().map(|name| name.chars().count()).max().unwrap_or(0).max(9);
    writeln!(out, "\nOn one core, in a second")?;
    writeln!(
        out,
        "  {:wide$} {:>10} {:>12} {:>10}",
        "", "scored", "with reasons", "made ready"
    )?;
    let mut line = |name: &str, answers: usize, questions: usize, took: Speed| {
        writeln!(
            out,
            "  {name:wide$} {:>10} {:>12} {:>10}",
            rate(answers, took.scoring),
            rate(answers, took.judging),
            rate(questions, took.preparing)
        )
    };
    let (mut answers, mut questions, mut took) = (0, 0, Speed::default());
    for (name, file) in names.zip(all) {
        line(name, file.judged.len(), file.questions, file.speed)?;
        answers += file.judged.len();
        questions += file.questions;
        took.preparing += file.speed.preparing;
        took.judging += file.speed.judging;
        took.scoring += file.speed.scoring;
    }
    if all.len() > 1 {
        line("together", answers, questions, took)?;
    }
    Ok(())
}

fn rate(count: usize, took: Duration) -> String {
    if took.is_zero() {
        return "–".into();
    }
    grouped((count as f64 / took.as_secs_f64()) as u64)
}
