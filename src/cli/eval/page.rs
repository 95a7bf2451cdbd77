//! Figures, printed for people.
//!
//! Owns the layout of the page. Never touches how a figure comes about.

use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use crate::agreement::Call;
use crate::cli::eval::measure::{Figures, Judged, Measured, Speed, mean};
use crate::text::clean::visible;

/// What stands in the columns, in the order of [`Figures::named`].
const HEADS: [&str; 10] = [
    "acc", "prec", "rec", "F1", "kappa", "AUC", "Brier", "cal", "at 80 %", "unsure",
];

/// Prints the table of files, then what holds for all answers together, then the worst disagreements.
pub fn write(out: &mut impl Write, all: &[Measured], disagreements: usize) -> io::Result<()> {
    let figures: Vec<Figures> = all.iter().map(|file| Figures::of(file.judged.iter())).collect();
    table(out, all, &figures)?;
    let judged = || all.iter().flat_map(|file| &file.judged);
    let together = Figures::of(judged());
    if together.rows == 0 {
        return writeln!(out, "\nThere is no marked answer.");
    }
    confusion(out, &together)?;
    calibration(out, &together)?;
    coverage(out, &together)?;
    speed(out, all)?;
    worst(out, judged().collect(), disagreements)
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
    writeln!(out, "\nWhat people said (down) and what the program said (across)")?;
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
    let (unsure, sure) = (figures.unsure.unwrap_or(0.0), figure(figures.sure_accuracy));
    writeln!(
        out,
        "\n  It would ask about {:.1} % of the answers; on the others its accuracy is {sure}.",
        unsure * 100.0
    )
}

fn speed(out: &mut impl Write, all: &[Measured]) -> io::Result<()> {
    let mut took = Speed::default();
    for file in all {
        took.preparing += file.speed.preparing;
        took.judging += file.speed.judging;
        took.scoring += file.speed.scoring;
    }
    let answers: usize = all.iter().map(|file| file.judged.len()).sum();
    let questions: usize = all.iter().map(|file| file.questions).sum();
    writeln!(
        out,
        "\nOn one core: {} answers a second scored, {} with reasons; {questions} questions made ready at {} a second.",
        rate(answers, took.scoring),
        rate(answers, took.judging),
        rate(questions, took.preparing),
    )
}

fn worst(out: &mut impl Write, mut judged: Vec<&Judged>, most: usize) -> io::Result<()> {
    judged.retain(|judged| !judged.pair.agrees());
    judged.sort_by(|a, b| distance(b).total_cmp(&distance(a)));
    for judged in judged.iter().take(most) {
        writeln!(out)?;
        disagreement(out, judged)?;
    }
    Ok(())
}

fn distance(judged: &Judged) -> f64 {
    let truth = if judged.pair.is_right() { 1.0 } else { 0.0 };
    (judged.pair.score - truth).abs()
}

/// One answer on which the two differ.
pub fn disagreement(out: &mut impl Write, judged: &Judged) -> io::Result<()> {
    let Judged {
        id,
        line,
        question,
        answer,
        pair,
        ..
    } = judged;
    let name = if id.is_empty() {
        format!("line {line}")
    } else {
        one_line(id)
    };
    writeln!(
        out,
        "{name}: people say {}, the program {} ({:.2})",
        word(pair.truth),
        word(pair.said),
        pair.score
    )?;
    writeln!(out, "  asked     {}", one_line(question))?;
    writeln!(out, "  accepted  {}", one_line(&judged.references.join(" | ")))?;
    writeln!(out, "  answered  {}", one_line(answer))?;
    writeln!(out, "  because   {}", one_line(&judged.reasons.join("; ")))
}

/// The word for a call.
pub const fn word(call: Call) -> &'static str {
    match call {
        Call::Wrong => "wrong",
        Call::Partly => "partly",
        Call::Right => "right",
    }
}

/// The text on one line, without anything that a terminal would obey, and not endless.
fn one_line(text: &str) -> String {
    const MOST: usize = 400;
    let flat: String = visible(text)
        .chars()
        .map(|c| if c == '\n' { ' ' } else { c })
        .take(MOST)
        .collect();
    if text.chars().nth(MOST).is_some() {
        flat + " …"
    } else {
        flat
    }
}

/// A share or a coefficient, to three places and without its nought: `.913`.
pub fn figure(value: Option<f64>) -> String {
    let Some(value) = value else { return "–".into() };
    let text = format!("{value:.3}");
    match text
        .strip_prefix("0.")
        .or_else(|| text.strip_prefix("-0.").filter(|rest| *rest != "000"))
    {
        Some(rest) if text.starts_with('-') => format!("-.{rest}"),
        Some(rest) => format!(".{rest}"),
        None => text,
    }
}

fn rate(count: usize, took: Duration) -> String {
    if took.is_zero() {
        return "–".into();
    }
    grouped((count as f64 / took.as_secs_f64()) as u64)
}

/// A count with its thousands set apart.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The name of a file without its folder and ending.
pub fn short(file: &str) -> &str {
    Path::new(file)
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_short() {
        let rows = [
            (0.9134, ".913"),
            (1.0, "1.000"),
            (-0.25, "-.250"),
            (0.0, ".000"),
            (-0.0001, "-0.000"),
        ];
        for (value, expected) in rows {
            assert_eq!(figure(Some(value)), expected);
        }
        assert_eq!(
            (grouped(7), grouped(1234), grouped(1_234_567)),
            ("7".into(), "1,234".into(), "1,234,567".into())
        );
        assert_eq!(one_line("a\n\u{1b}[2Jb"), "a ?[2Jb");
    }
}
