//! One answer on which program and person differ, with all that speaks for the program's side.
//!
//! Owns its layout. Never touches which answers are shown.

use std::io::{self, Write};

use crate::cli::eval::measure::{Judged, Weighed};
use crate::cli::eval::wording::{figure, one_line, word};

/// So many measurements are shown one by one: behind them come those that move nothing.
const SHOWN: usize = 10;

/// What was asked, accepted and answered, what both said, why, and what each measurement contributed.
pub fn write(out: &mut impl Write, judged: &Judged) -> io::Result<()> {
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
    writeln!(out, "  because   {}", one_line(&judged.reasons.join("; ")))?;
    match &judged.weighed {
        Some(weighed) => contributions(out, weighed, pair.score),
        None => Ok(()),
    }
}

fn contributions(out: &mut impl Write, weighed: &Weighed, score: f64) -> io::Result<()> {
    let sum = weighed.sum();
    let chance = weighed.chance();
    write!(out, "  weighed   {sum:+.2}, which is {}", figure(Some(chance)))?;
    // What is obvious overrules the sum; two places are what the page shows of a score.
    if (chance - score).abs() >= 0.005 {
        write!(out, "; a rule made it {}", figure(Some(score)))?;
    }
    writeln!(out, "\n    {:22} {:>19} {:+.2}", "bias", "", weighed.bias)?;
    for share in weighed.shares.iter().take(SHOWN) {
        writeln!(
            out,
            "    {:22} {:>7.2} × {:>+7.3} = {:+.2}",
            share.name,
            share.value,
            share.weight,
            share.product()
        )?;
    }
    let rest = weighed.shares.get(SHOWN..).unwrap_or_default();
    if rest.is_empty() {
        return Ok(());
    }
    let together: f32 = rest.iter().map(|share| share.product()).sum();
    let many = format!("{} more, together", rest.len());
    writeln!(out, "    {many:22} {:>19} {together:+.2}", "")
}
