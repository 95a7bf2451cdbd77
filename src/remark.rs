//! Something to tell an author, with a place in a file.
//!
//! Owns the shape of a remark: its rule, how grave it is, where it points, what it says and what would mend it.
//! Never touches colours, stdout or the wire shapes of editors.

pub(crate) mod rule;
mod source;

use std::sync::Arc;

pub(crate) use rule::rule;
pub use rule::{Rule, Severity};
pub use source::{Place, Position, Source};

use crate::text::Span;

/// Something to tell an author.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// The rule that it comes from.
    pub rule: &'static Rule,
    /// The file that it is about.
    pub source: Arc<Source>,
    /// The part of the file, where one can be pointed at.
    pub span: Option<Span>,
    /// What is the matter, in one sentence without a full stop.
    pub message: String,
    /// What to write beside the mark.
    pub label: Option<String>,
    /// Other places that have to do with it, each with what it is.
    pub related: Vec<(Place, String)>,
    /// What to do, a sentence each.
    pub help: Vec<String>,
    /// A change that would mend it.
    pub fix: Option<Fix>,
}

/// A change to a file that would mend what a remark is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does: "write `prompt`".
    pub title: String,
    /// What it replaces.
    pub place: Place,
    /// What it puts there.
    pub replacement: String,
}

impl Remark {
    /// A remark about a part of a file.
    pub fn at(rule: &'static Rule, source: &Arc<Source>, span: Span, message: impl Into<String>) -> Self {
        Self {
            span: Some(span),
            ..Self::about(rule, source, message)
        }
    }

    /// A remark about a file as a whole, such as one that cannot be read.
    pub fn about(rule: &'static Rule, source: &Arc<Source>, message: impl Into<String>) -> Self {
        Self {
            rule,
            source: Arc::clone(source),
            span: None,
            message: message.into(),
            label: None,
            related: Vec::new(),
            help: Vec::new(),
            fix: None,
        }
    }

    /// With these words beside the mark.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// With advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// With another place that has to do with it.
    #[must_use]
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push((place, label.into()));
        self
    }

    /// With a change to the part that it points at.
    #[must_use]
    pub fn fix(mut self, title: impl Into<String>, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix {
            title: title.into(),
            place: Place::new(&self.source, span),
            replacement: replacement.into(),
        });
        self
    }

    /// Whether it stands in the way: errors make `closeread check` fail.
    pub fn is_error(&self) -> bool {
        self.rule.severity == Severity::Error
    }

    /// Where it begins, in lines and columns; the first place of the file where it is about the whole.
    pub fn position(&self) -> Position {
        self.source.position(self.span.unwrap_or_default().start)
    }
}

/// Puts remarks in the order of reading: by file, then by place, errors first at one place.
pub fn sort(remarks: &mut Vec<Remark>) {
    remarks.sort_by(|a, b| {
        let key = |r: &Remark| (r.span.map_or(0, |s| s.start), !r.is_error());
        a.source.name.cmp(&b.source.name).then(key(a).cmp(&key(b)))
    });
    remarks.dedup();
}
