//! Evidence: quotations and paragraphs, found in the passages.
//!
//! Owns where evidence is looked for and what is said when it is not there. Never touches how a quotation is compared.

use toml::de::DeValue;

use crate::format::rules::{BAD_VALUE, EVIDENCE_NOT_FOUND};
use crate::format::toml::passages::Passages;
use crate::format::toml::section::{Section, Text, Value};
use crate::quiz::Evidence;
use crate::text::Span;

/// The evidence of a question about the passages `about`, each piece with its place in the file.
pub fn read(section: &Section<'_>, about: &[usize], passages: &Passages) -> Vec<(Evidence, Span)> {
    let Some(value) = section.value("evidence") else {
        return Vec::new();
    };
    let pieces = match value.value {
        DeValue::Array(_) => section.elements("evidence", value, "evidence"),
        _ => vec![value],
    };
    pieces
        .into_iter()
        .filter_map(|piece| Some((one(section, piece, about, passages)?, piece.span)))
        .collect()
}

fn one(section: &Section<'_>, piece: Value<'_>, about: &[usize], passages: &Passages) -> Option<Evidence> {
    if !matches!(piece.value, DeValue::Table(_)) {
        let quotation = section.text_of("evidence", piece)?.into_prose();
        return section
            .says("evidence", &quotation)
            .then(|| quoted(section, &quotation, about, passages))?;
    }
    let table = section.section_of("evidence", piece, "a piece of evidence")?;
    let named = table.line("passage");
    let quote = table.line("quote");
    let paragraph = table.decimal("paragraph");
    match (table.value("quote"), table.value("paragraph")) {
        (None, None) => table.missing("quote"),
        (Some(_), Some(both)) => {
            let remark = table.log.at(
                &BAD_VALUE,
                both.span,
                "a piece of evidence has a `quote` or a `paragraph`, not both",
            );
            table.log.push(remark.help("take one of the two out"));
        }
        (Some(_), None) | (None, Some(_)) => {}
    }
    table.finish(|_| None);
    let about = match named {
        Some(name) => vec![passages.named(&table, &name)?],
        None => about.to_vec(),
    };
    match (quote, paragraph) {
        (Some(quote), _) => table
            .says("quote", &quote)
            .then(|| quoted(section, &quote, &about, passages))?,
        (None, Some((number, span))) => numbered(section, number, span, &about, passages),
        (None, None) => None,
    }
}

fn quoted(section: &Section<'_>, quotation: &Text, about: &[usize], passages: &Passages) -> Option<Evidence> {
    let known = || about.iter().filter_map(|&index| Some((index, passages.get(index)?)));
    if let Some(found) = known().find_map(|(passage, known)| {
        let span = known.quotable().find(&quotation.value)?;
        Some(Evidence { passage, span })
    }) {
        return Some(found);
    }
    // A passage that could not be read has been remarked on; nothing is known about what it holds.
    if known().count() < about.len() || about.is_empty() {
        return None;
    }
    let names = known()
        .map(|(_, known)| format!("`{}`", known.id))
        .collect::<Vec<_>>()
        .join(" or ");
    let mut remark = section
        .log
        .at(
            &EVIDENCE_NOT_FOUND,
            quotation.span,
            format!("these words are not in passage {names}"),
        )
        .label("not found");
    if let Some(other) = passages
        .all()
        .find(|known| known.quotable().find(&quotation.value).is_some())
    {
        remark = remark.help(format!(
            "they stand in passage `{}`: write `{{ passage = \"{}\", quote = … }}`",
            other.id, other.id
        ));
    } else if !passages.may_search() {
        remark = remark.help("evidence is quoted word for word from the passage");
    } else if let Some((known, near)) =
        known().find_map(|(_, known)| Some((known, known.quotable().nearest(&quotation.value)?)))
    {
        remark = remark
            .related(known.written.place(near), "the nearest words of the passage")
            .help("evidence is quoted word for word; what is left out in the middle makes two quotations");
    } else {
        remark = remark.help("evidence is quoted word for word from the passage; nothing in it comes near to this");
    }
    section.log.push(remark);
    None
}

fn numbered(section: &Section<'_>, number: f64, span: Span, about: &[usize], passages: &Passages) -> Option<Evidence> {
    let [passage] = about else {
        let remark = section
            .log
            .at(&EVIDENCE_NOT_FOUND, span, "a paragraph of which passage?");
        section
            .log
            .push(remark.help("write `{ passage = \"…\", paragraph = … }`"));
        return None;
    };
    let known = passages.get(*passage)?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "only whole numbers pass, and the cast saturates"
    )]
    let block = (number.fract() == 0.0 && number >= 1.0)
        .then(|| known.passage.paragraph(number as usize))
        .flatten();
    if block.is_none() {
        let count = (1..).take_while(|&n| known.passage.paragraph(n).is_some()).count();
        let message = format!("passage `{}` has no paragraph {number}", known.id);
        let help = format!("its paragraphs and items are counted from 1 to {count}, without headings");
        section
            .log
            .push(section.log.at(&EVIDENCE_NOT_FOUND, span, message).help(help));
    }
    Some(Evidence {
        passage: *passage,
        span: block?.span,
    })
}
