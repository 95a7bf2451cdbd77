//! Where remarks gather while one file is read.
//!
//! Owns the list. Never touches what is remarked on.

use std::cell::RefCell;
use std::sync::Arc;

use crate::remark::{Remark, Rule, Source};
use crate::text::Span;

/// The remarks on one file.
pub struct Log {
    /// The file.
    pub source: Arc<Source>,
    remarks: RefCell<Vec<Remark>>,
}

impl Log {
    pub fn new(source: &Arc<Source>) -> Self {
        Self {
            source: Arc::clone(source),
            remarks: RefCell::default(),
        }
    }

    /// A remark about a part of the file, to be finished and pushed.
    pub fn at(&self, rule: &'static Rule, span: Span, message: impl Into<String>) -> Remark {
        Remark::at(rule, &self.source, span, message)
    }

    pub fn push(&self, remark: Remark) {
        self.remarks.borrow_mut().push(remark);
    }

    pub fn into_remarks(self) -> Vec<Remark> {
        self.remarks.into_inner()
    }
}

/// Ids and keys as a sentence lists them: "`a`, `b` and `c`".
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}
