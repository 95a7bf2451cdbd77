//! A table of a question file and the reading of its keys, each with its place and its own complaint.
//!
//! Owns types, missing keys and unknown keys. Never touches what values mean.

use std::cell::RefCell;

use toml::de::{DeTable, DeValue};

use crate::format::rules::{EMPTY_KEY, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE};
use crate::format::toml::log::{Log, listed};
use crate::format::toml::shape::{LISTS, TABLES, described, example, inner};
use crate::text::Span;
use crate::text::clean;
use crate::text::nearest::nearest;

/// A text and where it stands, quotes included.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub value: String,
    pub span: Span,
}

/// A value of any type and where it stands.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    pub value: &'a DeValue<'a>,
    pub span: Span,
}

/// A table and what has been asked of it.
pub struct Section<'a> {
    pub log: &'a Log,
    table: &'a DeTable<'a>,
    /// What spans inside count from.
    base: usize,
    /// Its heading, or all of it where it stands in a line.
    pub span: Span,
    /// What it is, with its article: "a question".
    pub what: &'static str,
    /// Whether it is only what was left after a syntax error, so that what is missing may be there.
    pub torn: bool,
    asked: RefCell<Vec<&'static str>>,
    missed: RefCell<Vec<&'static str>>,
}

impl<'a> Section<'a> {
    pub fn root(log: &'a Log, part: &'a super::document::Part<'a>) -> Self {
        Self {
            log,
            table: &part.table,
            base: part.base,
            span: Span::new(part.base, part.base),
            what: "a question file",
            torn: part.torn,
            asked: RefCell::default(),
            missed: RefCell::default(),
        }
    }

    /// Whether it stands in the first part of the file.
    pub const fn in_head(&self) -> bool {
        self.base == 0
    }

    fn inside(&self, value: Value<'a>, table: &'a DeTable<'a>, what: &'static str) -> Self {
        Self {
            log: self.log,
            table,
            base: self.base,
            span: value.span,
            what,
            torn: self.torn,
            asked: RefCell::default(),
            missed: RefCell::default(),
        }
    }

    /// The value of a key, of whatever type.
    pub fn value(&self, key: &'static str) -> Option<Value<'a>> {
        self.know(key);
        let value = self.table.get(key)?;
        Some(self.placed(value))
    }

    /// Takes a key for known without reading it.
    pub fn know(&self, key: &'static str) {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
    }

    fn placed(&self, value: &'a toml::Spanned<DeValue<'a>>) -> Value<'a> {
        let span = value.span();
        Value {
            value: value.get_ref(),
            span: Span::new(self.base + span.start, self.base + span.end),
        }
    }

    /// The same value, which must be there.
    pub fn need(&self, key: &'static str) -> Option<Value<'a>> {
        let value = self.value(key);
        if value.is_none() {
            self.missing(key);
        }
        value
    }

    /// Takes note that a key is missing; [`Section::finish`] says so, unless it finds the key under a name with a slip.
    pub fn missing(&self, key: &'static str) {
        self.know(key);
        self.missed.borrow_mut().push(key);
    }

    /// A text on one line.
    pub fn line(&self, key: &'static str) -> Option<Text> {
        self.value(key)
            .and_then(|value| self.text_of(key, value))
            .map(Text::into_line)
    }

    /// A text on one line that must be there and say something.
    pub fn need_line(&self, key: &'static str) -> Option<Text> {
        self.need_prose(key).map(Text::into_line)
    }

    /// A text of one or more lines; nothing where it is blank.
    pub fn prose(&self, key: &'static str) -> Option<Text> {
        self.value(key)
            .and_then(|value| self.text_of(key, value))
            .map(Text::into_prose)
            .filter(|text| !text.value.is_empty())
    }

    /// A text of one or more lines that must be there and say something.
    pub fn need_prose(&self, key: &'static str) -> Option<Text> {
        let text = self.need(key).and_then(|value| self.text_of(key, value))?.into_prose();
        if text.value.is_empty() {
            let message = format!("`{key}` is blank");
            self.log.push(
                self.log
                    .at(&EMPTY_KEY, text.span, message)
                    .help("say something, or leave out what it belongs to"),
            );
            return None;
        }
        Some(text)
    }

    /// A value as the text that it is, uncleaned.
    pub fn text_of(&self, key: &str, value: Value<'a>) -> Option<Text> {
        match value.value {
            DeValue::String(text) => Some(Text {
                value: text.as_ref().to_owned(),
                span: value.span,
            }),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
                let written = value.span.of(&self.log.source.text).unwrap_or_default().to_owned();
                let remark = self.wrong(key, value, "a text");
                self.log
                    .push(remark.fix("put it in quotes", value.span, format!("\"{written}\"")));
                None
            }
            DeValue::Array(_) | DeValue::Table(_) => {
                self.log.push(self.wrong(key, value, "a text"));
                None
            }
        }
    }

    /// A list of texts; nothing where the key is not there.
    pub fn lines(&self, key: &'static str) -> Vec<Text> {
        self.value(key).map_or_else(Vec::new, |value| self.lines_of(key, value))
    }

    /// A value as a list of texts on one line each, blank ones remarked on and left out.
    pub fn lines_of(&self, key: &str, value: Value<'a>) -> Vec<Text> {
        let texts = self.elements(key, value, "a list of texts").into_iter();
        let texts = texts
            .filter_map(|element| self.text_of(key, element))
            .map(Text::into_line);
        texts.filter(|text| self.says(key, text)).collect()
    }

    /// Whether a text of a list says something; remarks where it does not.
    pub fn says(&self, key: &str, text: &Text) -> bool {
        let blank = text.value.is_empty();
        if blank {
            let message = format!("`{key}` holds a blank text");
            self.log.push(
                self.log
                    .at(&EMPTY_KEY, text.span, message)
                    .help("say something, or take it out"),
            );
        }
        !blank
    }

    /// The elements of a list.
    pub fn elements(&self, key: &str, value: Value<'a>, wanted: &str) -> Vec<Value<'a>> {
        if let DeValue::Array(array) = value.value {
            return array.iter().map(|element| self.placed(element)).collect();
        }
        let remark = self.wrong(key, value, wanted);
        let written = value.span.of(&self.log.source.text).unwrap_or_default();
        self.log
            .push(match (value.value, inner(key).filter(|_| wanted == TABLES)) {
                (DeValue::String(_), None) => remark.fix("put it in brackets", value.span, format!("[{written}]")),
                (DeValue::String(_), Some(inner)) => remark.fix(
                    "write a list of tables",
                    value.span,
                    format!("[{{ {inner} = {written} }}]"),
                ),
                (_, Some(inner)) => remark.help(format!("write `{key} = [{{ {inner} = \"…\" }}]`")),
                (_, None) => remark,
            });
        Vec::new()
    }

    /// `true` or `false`.
    pub fn flag(&self, key: &'static str) -> Option<bool> {
        let value = self.value(key)?;
        let DeValue::Boolean(flag) = value.value else {
            let remark = self.wrong(key, value, "`true` or `false`");
            self.log.push(match value.value {
                DeValue::String(text) if matches!(text.as_ref(), "true" | "false") => {
                    remark.fix("take the quotes off", value.span, text.as_ref())
                }
                _ => remark,
            });
            return None;
        };
        Some(*flag)
    }

    /// A number.
    pub fn decimal(&self, key: &'static str) -> Option<(f64, Span)> {
        let value = self.value(key)?;
        let number = decimal(value.value);
        if number.is_none() {
            let remark = self.wrong(key, value, "a number");
            self.log.push(match value.value {
                DeValue::String(text) if text.trim().parse::<f64>().is_ok() => {
                    remark.fix("take the quotes off", value.span, text.trim())
                }
                _ => remark,
            });
        }
        number.map(|number| (number, value.span))
    }

    /// A table.
    pub fn section(&self, key: &'static str, what: &'static str) -> Option<Self> {
        let value = self.value(key)?;
        self.section_of(key, value, what)
    }

    /// A value as a table.
    pub fn section_of(&self, key: &str, value: Value<'a>, what: &'static str) -> Option<Self> {
        let DeValue::Table(table) = value.value else {
            let remark = self.wrong(key, value, "a table");
            let written = value.span.of(&self.log.source.text).unwrap_or_default();
            self.log.push(match (value.value, inner(key)) {
                (DeValue::String(_), Some(inner)) => {
                    remark.fix("write a table", value.span, format!("{{ {inner} = {written} }}"))
                }
                (_, Some(inner)) => remark.help(format!("write `{{ {inner} = \"…\" }}`")),
                (_, None) => remark,
            });
            return None;
        };
        Some(self.inside(value, table, what))
    }

    /// The tables of a list, each with a heading of its own or in a line.
    pub fn sections(&self, key: &'static str, what: &'static str) -> Vec<Self> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        if let DeValue::Table(table) = value.value {
            let remark = self.log.at(
                &WRONG_TYPE,
                value.span,
                format!("`{key}` is one of several and needs two brackets"),
            );
            self.log.push(
                if value
                    .span
                    .of(&self.log.source.text)
                    .is_some_and(|text| text.starts_with('['))
                {
                    remark.fix(format!("write `[[{key}]]`"), value.span, format!("[[{key}]]"))
                } else {
                    remark.help(format!("write `[[{key}]]`"))
                },
            );
            return vec![self.inside(value, table, what)];
        }
        let elements = self.elements(key, value, TABLES).into_iter();
        elements
            .filter_map(|element| self.section_of(key, element, what))
            .collect()
    }

    fn wrong(&self, key: &str, value: Value<'_>, wanted: &str) -> crate::remark::Remark {
        let message = format!("`{key}` takes {wanted}, and this is {}", described(value.value));
        self.log.at(&WRONG_TYPE, value.span, message)
    }

    /// Where the value of a key stands, if it is a text.
    fn text_at(&self, key: &str) -> Option<Span> {
        let value = self.placed(self.table.get(key)?);
        matches!(value.value, DeValue::String(_)).then_some(value.span)
    }

    /// Remarks on every key that is missing and every key that was not asked for. `elsewhere` may know what such a key is about.
    pub fn finish(&self, elsewhere: impl Fn(&str) -> Option<(String, String)>) {
        if self.torn {
            return;
        }
        let asked = self.asked.borrow();
        let mut missed = self.missed.take();
        let unknown = self.table.keys().filter(|key| !asked.contains(&key.get_ref().as_ref()));
        for key in unknown {
            let name = key.get_ref().as_ref();
            let span = Span::new(self.base + key.span().start, self.base + key.span().end);
            let message = format!("{} has no key `{}`", self.what, clean::line(name));
            let free = asked.iter().copied().filter(|known| !self.table.contains_key(*known));
            let remark = match (nearest(name, free), elsewhere(name)) {
                (Some(known), _) => {
                    // One slip, one remark: mended, it is also the key that was missed.
                    missed.retain(|key| *key != known);
                    let remark = self.log.at(&UNKNOWN_KEY, span, message);
                    match self.text_at(name).filter(|_| LISTS.contains(&known)) {
                        Some(text) => {
                            let written = text.of(&self.log.source.text).unwrap_or_default();
                            let whole = Span::new(span.start, text.end);
                            let title = format!("did you mean `{known}`, which takes a list?");
                            remark.fix(title, whole, format!("{known} = [{written}]"))
                        }
                        None => remark.fix(format!("did you mean `{known}`?"), span, known),
                    }
                }
                (None, Some((message, help))) => self.log.at(&UNKNOWN_KEY, span, message).help(help),
                (None, None) => {
                    let help = match nearest(name, asked.iter().copied()) {
                        Some(given) => {
                            format!("it looks like `{given}`, which is given already: take one of the two out")
                        }
                        None => format!("its keys are {}", listed(asked.iter().copied())),
                    };
                    self.log.at(&UNKNOWN_KEY, span, message).help(help)
                }
            };
            self.log.push(remark);
        }
        for key in missed {
            let remark = self
                .log
                .at(&MISSING_KEY, self.span, format!("{} needs `{key}`", self.what));
            self.log.push(remark.help(format!("add `{key} = {}`", example(key))));
        }
    }
}

impl Text {
    /// On one line, cleaned.
    pub fn into_line(self) -> Self {
        Self {
            value: clean::line(&self.value),
            span: self.span,
        }
    }

    /// On its lines, cleaned, without blanks around it.
    pub fn into_prose(self) -> Self {
        Self {
            value: clean::clean(&self.value).text.trim().to_owned(),
            span: self.span,
        }
    }
}

/// A number as TOML writes it. Integers beyond 128 bits and the words `inf` and `nan` come out as what no check lets pass.
pub fn decimal(value: &DeValue<'_>) -> Option<f64> {
    match value {
        #[expect(
            clippy::cast_precision_loss,
            reason = "figures in texts have few digits; `value` says it is a float"
        )]
        DeValue::Integer(integer) => {
            Some(i128::from_str_radix(integer.as_str(), integer.radix()).map_or(f64::NAN, |integer| integer as f64))
        }
        DeValue::Float(float) => Some(float.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::String(_) | DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => None,
    }
}
