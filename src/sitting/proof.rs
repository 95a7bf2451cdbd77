//! The lines of a passage that settle a question, cut out for showing.
//!
//! Owns what is quoted and where it stands. Never touches how it is drawn.

use crate::quiz::{Evidence, Passage, Question, Set};
use crate::sitting::answered::Answered;
use crate::text::{Gap, Span, Words};

/// How much of the sentence is shown on each side of the evidence, in characters: two lines of a page.
const AROUND: usize = 130;

/// Evidence with the rest of its sentence around it; white space squeezed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The passage, by position in the set.
    pub passage: usize,
    /// Which paragraph it starts in, counted from 1 without headings; none where it is a heading.
    pub paragraph: Option<usize>,
    /// What stands before it; begins with `…` where it was cut.
    pub before: String,
    /// The evidence.
    pub quote: String,
    /// What stands after it; ends with `…` where it was cut.
    pub after: String,
}

/// Where the passages settle the question, best first: what the verdict found, else what the author named.
pub fn evidence_of(answered: Option<&Answered>, question: &Question) -> Vec<Evidence> {
    let found = answered
        .and_then(|answered| answered.verdict.as_ref())
        .and_then(|verdict| verdict.evidence);
    match found {
        Some(evidence) => vec![evidence],
        None => question.evidence.clone(),
    }
}

/// The place of the block of `passage` that holds byte `at`, and which paragraph it is.
pub fn block_at(passage: &Passage, at: usize) -> Option<(usize, Option<usize>)> {
    let index = passage.blocks().iter().rposition(|block| block.span.start <= at)?;
    let heading = |block: &crate::quiz::Block| matches!(block.kind, crate::quiz::BlockKind::Heading(_));
    let paragraph = (!heading(&passage.blocks()[index])).then(|| {
        passage.blocks()[..=index]
            .iter()
            .filter(|block| !heading(block))
            .count()
    });
    Some((index, paragraph))
}

/// Cuts `evidence` out of its passage; `None` where it does not fit the text.
pub fn excerpt(set: &Set, evidence: Evidence) -> Option<Excerpt> {
    let passage = set.passages.get(evidence.passage)?;
    let text = passage.text();
    let quote = evidence.span.of(text)?;
    let (index, paragraph) = block_at(passage, evidence.span.start)?;
    let first = passage.blocks()[index].span;
    let (last, _) = block_at(passage, evidence.span.end.saturating_sub(1))?;
    let last = passage.blocks()[last].span;
    let around = Span::new(first.start.min(evidence.span.start), last.end.max(evidence.span.end));
    let starts = sentence_starts(around.of(text)?, around.start);
    let from = starts.iter().rfind(|&&at| at <= evidence.span.start).copied();
    let to = starts.iter().find(|&&at| at >= evidence.span.end).copied();
    let before = Span::new(from.unwrap_or(around.start), evidence.span.start).of(text)?;
    let after = Span::new(evidence.span.end, to.unwrap_or(around.end)).of(text)?;
    Some(Excerpt {
        passage: evidence.passage,
        paragraph,
        before: tail(before),
        quote: squeeze(quote),
        after: head(after),
    })
}

/// Where the sentences of a part of a text start, counted from the start of the whole, which is `offset` before the part.
fn sentence_starts(part: &str, offset: usize) -> Vec<usize> {
    // The line feeds of a wrapped paragraph end no sentence.
    let words = Words::of(&part.replace('\n', " "));
    let starts = words.all().iter().filter(|word| word.gap == Gap::Sentence);
    starts.map(|word| offset + word.span.start).collect()
}

/// The text with every run of white space as one space.
fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}

fn tail(text: &str) -> String {
    let text = squeeze(text);
    let count = text.chars().count();
    let Some(cut) = text
        .char_indices()
        .nth(count.saturating_sub(AROUND))
        .filter(|&(at, _)| at > 0)
    else {
        return text;
    };
    let kept = &text[cut.0..];
    let kept = kept.split_once(' ').map_or(kept, |(_, rest)| rest);
    format!("… {kept}")
}

fn head(text: &str) -> String {
    let text = squeeze(text);
    let Some((cut, _)) = text.char_indices().nth(AROUND) else {
        return text;
    };
    let kept = &text[..cut];
    let kept = kept.rsplit_once(' ').map_or(kept, |(front, _)| front);
    format!("{kept} …")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz::Credit;

    fn set(text: &str) -> Set {
        Set {
            id: "s".into(),
            title: "S".into(),
            description: String::new(),
            language: "en".into(),
            tags: Vec::new(),
            authors: Vec::new(),
            licence: None,
            passages: vec![Passage::new("p", Credit::default(), text.into())],
            glossary: Vec::new(),
            questions: Vec::new(),
        }
    }

    #[test]
    fn evidence_is_shown_with_what_stands_around_it() {
        let text = "# Owls\n\nOne line.\n\nThe owl sat\nstill  all night. It slept.";
        let from = text.find("sat").unwrap();
        let found = excerpt(
            &set(text),
            Evidence {
                passage: 0,
                span: Span::new(from, from + 9),
            },
        )
        .unwrap();
        assert_eq!(found.paragraph, Some(2));
        assert_eq!((found.before.as_str(), found.quote.as_str()), ("The owl ", "sat still"));
        assert_eq!(found.after, " all night. ");
    }

    #[test]
    fn the_sentence_is_shown_and_not_its_neighbours() {
        let text = "They came. Dr. Reed saw two owls. Then they\nhave left early.";
        let rows = [
            ("two", "Dr. Reed saw ", " owls. "),
            ("Dr. Reed saw two owls.", "", ""),
            ("owls. Then", "Dr. Reed saw two ", " they have left early."),
            ("They", "", " came. "),
            ("left", "Then they have ", " early."),
        ];
        for (quote, before, after) in rows {
            let from = text.find(quote).unwrap();
            let evidence = Evidence {
                passage: 0,
                span: Span::new(from, from + quote.len()),
            };
            let found = excerpt(&set(text), evidence).unwrap();
            assert_eq!(
                (found.before.as_str(), found.after.trim_end()),
                (before, after.trim_end()),
                "{quote}"
            );
        }
    }

    #[test]
    fn long_surroundings_are_cut_at_words() {
        let text = format!("{} KEY {}", "before ".repeat(60).trim(), "after ".repeat(60).trim());
        let from = text.find("KEY").unwrap();
        let found = excerpt(
            &set(&text),
            Evidence {
                passage: 0,
                span: Span::new(from, from + 3),
            },
        )
        .unwrap();
        assert!(
            found.before.starts_with("… before") && found.before.len() < 140,
            "{found:?}"
        );
        assert!(found.after.ends_with("after …") && found.after.len() < 140, "{found:?}");
    }

    #[test]
    fn evidence_that_does_not_fit_is_not_shown() {
        let set = set("é is two bytes");
        for (passage, start, end) in [(1, 0, 1), (0, 1, 4), (0, 0, 99)] {
            assert_eq!(
                excerpt(
                    &set,
                    Evidence {
                        passage,
                        span: Span::new(start, end)
                    }
                ),
                None
            );
        }
    }
}
