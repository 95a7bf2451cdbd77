//! Remarks as a compiler would say them: the file, the line, the line itself with the place marked, and what to do.
//!
//! Owns the picture. Never touches where remarks come from, nor whether colours are wanted: whoever writes it out may strip them.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

use crate::remark::{Remark, Severity, Source};
use crate::text::{Span, clean};

/// So many lines of a long place are shown at its start; the rest would push what is said about it off the screen.
const LINES: usize = 6;

/// A remark in full, with colours, for a screen of this width.
pub fn remark(remark: &Remark, width: usize) -> String {
    picture(remark, Renderer::styled().term_width(width))
}

fn picture(remark: &Remark, renderer: Renderer) -> String {
    let level = match remark.rule.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level
        .primary_title(clean::line(&remark.message))
        .id(remark.rule.id)
        .elements(None::<Origin<'_>>);
    match remark.span {
        Some(span) => {
            group = group.element(marked(
                &remark.source,
                span,
                remark.label.as_deref(),
                AnnotationKind::Primary,
            ))
        }
        None => group = group.element(Origin::path(remark.source.name.as_str())),
    }
    for (place, label) in &remark.related {
        group = group.element(marked(&place.source, place.span, Some(label), AnnotationKind::Context));
    }
    for help in &remark.help {
        group = group.element(Level::HELP.message(clean::line(help)));
    }
    let mut groups = vec![group];
    if let Some(fix) = &remark.fix {
        let (shown, lines, first) = cut(&fix.place.source, fix.place.span);
        let span = within(fix.place.span, lines);
        let patch = Patch::new(span.start..span.end, clean::line(&fix.replacement));
        let snippet = Snippet::source(shown)
            .line_start(first)
            .path(fix.place.source.name.as_str())
            .patch(patch);
        groups.push(Group::with_title(Level::HELP.secondary_title(clean::line(&fix.title))).element(snippet));
    }
    renderer.decor_style(DecorStyle::Ascii).render(&groups)
}

/// A place with its lines and a mark under it.
fn marked<'a>(
    source: &'a Source,
    span: Span,
    label: Option<&str>,
    kind: AnnotationKind,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let (shown, lines, first) = cut(source, span);
    let span = within(span, lines);
    let annotation = kind.span(span.start..span.end).label(label.map(clean::line));
    Snippet::source(shown)
        .line_start(first)
        .path(source.name.as_str())
        .annotation(annotation)
}

/// The lines around a place, fit for showing, where they stand, and the number of the first. Only they are handed on: a renderer that
/// is given a whole file for each of a thousand remarks reads it a thousand times.
fn cut(source: &Source, span: Span) -> (String, Span, usize) {
    let mut lines = source.lines(span);
    let text = lines.of(&source.text).unwrap_or_default();
    if let Some((end, _)) = text.match_indices('\n').nth(LINES - 1) {
        lines.end = lines.start + end;
    }
    let shown = clean::visible(lines.of(&source.text).unwrap_or_default()).into_owned();
    (shown, lines, source.position(lines.start).line)
}

fn within(span: Span, lines: Span) -> Span {
    let inside = |at: usize| at.clamp(lines.start, lines.end) - lines.start;
    Span::new(inside(span.start), inside(span.end))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::format::toml::{self, Refusal};
    use crate::lint;

    /// Every remark on a file, drawn without colours.
    fn drawn(name: &str, text: &str, passage: &str) -> String {
        let ask = |_: &str| -> Result<_, Refusal> { Ok(Arc::new(Source::new(name, passage))) };
        let reading = toml::read(&Arc::new(Source::new(name, text)), &ask);
        let mut remarks = reading.remarks;
        if let Some((set, places)) = reading.set {
            remarks.extend(lint::look(&set, &places));
            remarks.extend(lint::try_examples(&set, &places, 1));
        }
        remarks
            .iter()
            .map(|remark| picture(remark, Renderer::plain()) + "\n")
            .collect()
    }

    proptest! {
        /// Whatever a file and its name hold, nothing that steers a terminal is printed.
        #[test]
        fn nothing_steers_the_terminal(
            noise in proptest::collection::vec("([\u{0}-\u{9f}]|\u{1b}\\[2J|\\\\u001b\\[2J|\\\\u009b|\u{2028}|\u{202e}|\"|\n|a){0,4}", 8),
            passage in "([\u{0}-\u{9f}]|\u{1b}\\[2J|sat|\u{2028}|\u{202e}|---|:|\n){0,30}",
        ) {
            let [name, prompt, answer, quote, example, hint, key, rest] = noise.as_slice() else { unreachable!("eight were asked for") };
            let text = format!(
                "format = 1\nid = \"x\"\ntitle = \"X\"\n{rest}\n[[passage]]\nid = \"main\"\nfile = \"p\"\n\
                 [[question]]\nid = \"q\"\nprompt = \"P{prompt}\"\nanswers = [\"a{answer}\"]\nhints = [\"{hint}\"]\n\
                 [[question]]\nid = \"r\"\nprompt = \"P\"\nanswers = [\"a\"]\nevidence = \"sat {quote}\"\nkey{key} = 1\n\
                 [question.examples]\nright = [\"b{example}\"]\n"
            );
            let drawn = drawn(name, &text, &passage);
            let bad = drawn.chars().find(|&c| (c.is_control() && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}'));
            prop_assert_eq!(bad, None, "{}", drawn);
        }
    }

    #[test]
    fn long_places_are_cut() {
        let source = Arc::new(Source::new("f", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n"));
        let (shown, lines, first) = cut(&source, Span::new(2, 19));
        assert_eq!(
            (shown.as_str(), lines, first),
            ("b\nc\nd\ne\nf\ng", Span::new(2, 13), 2)
        );
        assert_eq!(within(Span::new(2, 19), lines), Span::new(0, 11));
    }
}
