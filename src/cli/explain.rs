//! `closeread explain`: the page of the manual on a rule, and the manual of question files.
//!
//! Owns the list of all rules. Never touches what they look at.

use std::io::{self, Write};

use clap::Args;

use crate::cli::failure::{Exit, Failure};
use crate::format::toml;
use crate::remark::Rule;
use crate::text::nearest::nearest;
use crate::{format, lint, shelf};

/// Say what a rule of `check` is about, or how question files are written
#[derive(Args, Debug)]
pub struct ExplainArgs {
    /// The rule, such as `evidence-not-found`, or `format` for the manual of question files; all rules where none is named
    rule: Option<String>,
}

/// Runs the verb.
pub fn run(args: &ExplainArgs) -> Result<Exit, Failure> {
    let mut out = io::stdout().lock();
    match args.rule.as_deref() {
        Some("format") => writeln!(out, "{}", toml::MANUAL.trim_end())
            .map_err(Failure::stdout)
            .map(|()| Exit::Fine),
        Some(name) => explain(name, &mut out),
        None => list(&mut out),
    }
}

/// Prints the page of one rule.
pub fn explain(name: &str, out: &mut impl Write) -> Result<Exit, Failure> {
    let Some(rule) = rules().find(|rule| rule.id == name) else {
        let near = nearest(name, rules().map(|rule| rule.id));
        return Err(Failure::Asked {
            what: format!("There is no rule `{name}`."),
            next: match near {
                Some(near) => format!("Did you mean `{near}`?"),
                None => "`closeread explain` lists them all.".into(),
            },
        });
    };
    writeln!(out, "{} ({})\n\n{}", rule.id, rule.severity.word(), rule.manual()).map_err(Failure::stdout)?;
    Ok(Exit::Fine)
}

/// Prints every rule with the first sentence of its page.
fn list(out: &mut impl Write) -> Result<Exit, Failure> {
    for rule in rules() {
        let page = rule.manual();
        let first = page.split("\n\n").next().unwrap_or_default().replace('\n', " ");
        writeln!(out, "{:<21} {:<8} {first}", rule.id, rule.severity.word()).map_err(Failure::stdout)?;
    }
    Ok(Exit::Fine)
}

/// Every rule: of the shelf, of the format, of the editor's look.
fn rules() -> impl Iterator<Item = &'static Rule> {
    shelf::RULES.iter().chain(format::RULES).copied().chain(lint::rules())
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_rule_has_a_name_of_its_own_and_a_page() {
        let mut names = HashSet::new();
        for rule in rules() {
            assert!(names.insert(rule.id), "two rules are called {}", rule.id);
            assert!(
                rule.id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'),
                "{}",
                rule.id
            );
            let page = rule.manual();
            assert!(
                page.len() > 30 && page.ends_with(['.', '`', '"', ']', '}', ' ']),
                "{}: {page}",
                rule.id
            );
            assert!(!page.contains("```"), "{}", rule.id);
        }
    }
}
