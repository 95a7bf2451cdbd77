//! A rule that remarks come from: its name, how grave a breach is, and its page of the manual.
//!
//! Owns the shape of a rule and the macro that takes its manual from its doc comment. Never touches what a rule looks at.

/// How grave it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file says something that cannot be meant; `closeread check` fails.
    Error,
    /// It works, but learners or authors would be better off otherwise.
    Warning,
}

impl Severity {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A rule that remarks come from.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name, in small letters and hyphens.
    pub id: &'static str,
    /// How grave a breach is.
    pub severity: Severity,
    /// Its page of the manual, in lines; each line of a doc comment begins with the space after its slashes.
    manual: &'static str,
}

impl Rule {
    /// A rule of this name.
    pub const fn new(id: &'static str, severity: Severity, manual: &'static str) -> Self {
        Self { id, severity, manual }
    }

    /// Its page of the manual, in plain text: what stands between fences in the doc comment is set in.
    pub fn manual(&self) -> String {
        let mut page = String::new();
        let mut fenced = false;
        for line in self.manual.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)) {
            if line.starts_with("```") {
                fenced = !fenced;
                continue;
            }
            let indent = if fenced && !line.is_empty() { "    " } else { "" };
            page.extend([indent, line, "\n"]);
        }
        page.trim_end().to_owned()
    }
}

/// Makes a rule whose doc comment is its page of the manual, so that the two cannot part.
macro_rules! rule {
    ($(#[doc = $line:expr])+ $name:ident = $severity:ident $id:literal) => {
        $(#[doc = $line])+
        pub static $name: $crate::remark::rule::Rule =
            $crate::remark::rule::Rule::new($id, $crate::remark::rule::Severity::$severity, concat!($($line, "\n"),+));
    };
}
pub(crate) use rule;
