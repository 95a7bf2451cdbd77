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
    let renderer = Renderer::styled().decor_style(DecorStyle::Ascii).term_width(width);
    renderer.render(&groups)
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
