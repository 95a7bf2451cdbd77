//! One line of the grade protocol, read: what is asked, what was answered, and what a person called it.
//!
//! Owns the wire shape of what comes in. Never touches judging, or the shape of what goes out.

use std::borrow::Cow;
use std::fmt;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::agreement::Call;
use crate::grade::Style;

/// A line that can be judged.
#[derive(Debug)]
pub struct Row<'a> {
    /// Whatever JSON stood as `id`, to be given back as it came.
    pub id: Option<&'a RawValue>,
    /// The question.
    pub ask: Ask<'a>,
    /// The answer.
    pub answer: Cow<'a, str>,
    label: Option<&'a RawValue>,
    score: Option<&'a RawValue>,
}

/// What is asked.
#[derive(Debug, PartialEq, Eq, Hash)]
pub enum Ask<'a> {
    /// A question that the line itself carries.
    Inline(Inline<'a>),
    /// A question of a set on the shelf.
    OfSet {
        /// The set's id.
        set: Cow<'a, str>,
        /// The question's id.
        question: Cow<'a, str>,
    },
}

/// A question that a line carries.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Inline<'a> {
    /// What is asked.
    pub question: Cow<'a, str>,
    /// The accepted answers; never empty.
    pub references: Vec<Text<'a>>,
    /// The passage, where there is one.
    pub passage: Option<Cow<'a, str>>,
    /// What form of answer is expected; what the line does not say, whoever reads it decides.
    pub form: Option<Form>,
}

/// A line's word on the form of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// A name, a figure, a phrase.
    Short,
    /// An explanation.
    Long,
}

impl From<Form> for Style {
    fn from(form: Form) -> Self {
        match form {
            Form::Short => Self::Short,
            Form::Long => Self::Long,
        }
    }
}

/// A line that cannot be judged.
#[derive(Debug)]
pub struct Refused<'a> {
    /// Its `id`, where that much could be read.
    pub id: Option<&'a RawValue>,
    /// Why, in words for whoever made the line.
    pub why: String,
}

/// A string of the line, borrowed from it where no escape stands in the way.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Text<'a>(pub Cow<'a, str>);

impl<'a> Row<'a> {
    /// Reads a line.
    ///
    /// # Errors
    ///
    /// A line that is not UTF-8, not a JSON object, lacks what it needs or says it in the wrong shape.
    pub fn read(line: &'a [u8]) -> Result<Self, Refused<'a>> {
        let text = std::str::from_utf8(line).map_err(|why| Refused {
            id: None,
            why: format!("not UTF-8: byte {} of the line cannot be read", why.valid_up_to() + 1),
        })?;
        // Without this a list of the right length would pass for an object.
        if !text.starts_with('{') {
            return Err(Refused {
                id: None,
                why: "not a JSON object, which opens with “{”".into(),
            });
        }
        let raw: Raw<'a> = serde_json::from_str(text).map_err(|why| Refused {
            id: id_of(text),
            why: tell(&why),
        })?;
        let id = raw.id;
        Self::of(raw).map_err(|why| Refused { id, why })
    }

    fn of(raw: Raw<'a>) -> Result<Self, String> {
        let answer = raw.answer.ok_or("no \"answer\": there is nothing to judge")?.0;
        let form = match raw.kind.as_ref().map(|kind| kind.0.as_ref()) {
            None => None,
            Some("short") => Some(Form::Short),
            Some("long") => Some(Form::Long),
            Some(other) => {
                return Err(format!(
                    "\"kind\" is “{other}”; an inline question is \"short\" or \"long\""
                ));
            }
        };
        let ask = match (raw.set, raw.question_id, raw.question) {
            (Some(_), _, Some(_)) => return Err("both \"set\" and \"question\": give one of them".into()),
            (Some(set), Some(question), None) => Ask::OfSet {
                set: set.0,
                question: question.0,
            },
            (Some(_), None, None) => return Err("\"set\" without \"question_id\"".into()),
            (None, _, None) => return Err("no \"question\", and no \"set\" with \"question_id\"".into()),
            (None, _, Some(question)) => {
                let references = raw.references.map_or_else(Vec::new, |list| list.0);
                // What is blank accepts no answer, so that a list of such is as good as none.
                if references.iter().all(|reference| reference.0.trim().is_empty()) {
                    return Err("no \"references\": a list of at least one accepted answer is needed".into());
                }
                let passage = raw.passage.map(|passage| passage.0);
                Ask::Inline(Inline {
                    question: question.0,
                    references,
                    passage,
                    form,
                })
            }
        };
        Ok(Self {
            id: raw.id,
            ask,
            answer,
            label: raw.label,
            score: raw.score,
        })
    }

    /// What a person called the answer: `"right"`, `"partly"`, `"wrong"`, `1` or `0`. A `0` whose `score` is one half is
    /// partly right, as sets with three classes and two labels write it.
    ///
    /// # Errors
    ///
    /// No label, or one that says something else.
    pub fn label(&self) -> Result<Call, String> {
        let Some(label) = self.label else {
            return Err("no \"label\": what did a person call it?".into());
        };
        let half = || self.score.and_then(|score| score.get().parse::<f64>().ok()) == Some(0.5);
        match label.get() {
            "\"right\"" | "1" | "1.0" | "true" => Ok(Call::Right),
            "\"partly\"" | "0.5" => Ok(Call::Partly),
            "0" | "0.0" | "false" if half() => Ok(Call::Partly),
            "\"wrong\"" | "0" | "0.0" | "false" => Ok(Call::Wrong),
            other => {
                let shown: String = other.chars().take(40).collect();
                Err(format!(
                    "\"label\" is {shown}; it is \"right\", \"partly\", \"wrong\", 1 or 0"
                ))
            }
        }
    }
}

impl Inline<'_> {
    /// The form to expect where `unless` is what a line that does not say means.
    pub fn style(&self, unless: Form) -> Style {
        self.form.unwrap_or(unless).into()
    }
}

/// The keys that count; others may stand there and are passed over.
#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    set: Option<Text<'a>>,
    #[serde(borrow, default)]
    question_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    question: Option<Text<'a>>,
    #[serde(borrow, default)]
    references: Option<References<'a>>,
    #[serde(borrow, default)]
    passage: Option<Text<'a>>,
    #[serde(borrow, default)]
    answer: Option<Text<'a>>,
    #[serde(borrow, default)]
    kind: Option<Text<'a>>,
    #[serde(borrow, default)]
    label: Option<&'a RawValue>,
    #[serde(borrow, default)]
    score: Option<&'a RawValue>,
}

/// The `id` of a line that is JSON, whatever else is amiss with it.
fn id_of(text: &str) -> Option<&RawValue> {
    #[derive(Deserialize)]
    struct OnlyId<'a> {
        #[serde(borrow, default)]
        id: Option<&'a RawValue>,
    }
    serde_json::from_str::<OnlyId<'_>>(text).ok()?.id
}

/// What the JSON reader says, without its line number: every line is its first.
fn tell(why: &serde_json::Error) -> String {
    let text = why.to_string();
    match text.rsplit_once(" at line ") {
        Some((what, _)) => format!("{what}, at column {}", why.column()),
        None => text,
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Text<'de>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a string")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        from.deserialize_str(Reader)
    }
}

/// A list of strings, or one string for a list of one.
struct References<'a>(Vec<Text<'a>>);

impl<'de: 'a, 'a> Deserialize<'de> for References<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = References<'de>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a list of strings")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(References(vec![Text(Cow::Borrowed(text))]))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(References(vec![Text(Cow::Owned(text.to_owned()))]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut all = Vec::new();
                while let Some(text) = list.next_element()? {
                    all.push(text);
                }
                Ok(References(all))
            }
        }
        from.deserialize_any(Reader)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(line: &str) -> (Option<String>, String) {
        let refused = Row::read(line.as_bytes()).unwrap_err();
        (refused.id.map(|id| id.get().to_owned()), refused.why)
    }

    #[test]
    fn a_line_is_read_without_copying_what_needs_no_copy() {
        let line = r#"{"id":[1, 2],"question":"Who?","references":["Ann","Zo\u00eb"],"passage":null,"answer":"Ann","meta":{"a":1}}"#;
        let row = Row::read(line.as_bytes()).unwrap();
        assert_eq!(row.id.unwrap().get(), "[1, 2]");
        assert!(matches!(row.answer, Cow::Borrowed("Ann")));
        let Ask::Inline(inline) = row.ask else {
            panic!("{:?} is not inline", row.ask)
        };
        assert_eq!(inline.references[1].0, "Zoë");
        assert_eq!((inline.passage, inline.form), (None, None));
    }

    #[test]
    fn a_line_that_cannot_be_judged_says_why_and_keeps_its_id() {
        let rows: &[(&str, Option<&str>, &str)] = &[
            ("{", None, "EOF while parsing an object, at column 1"),
            ("[1]", None, "not a JSON object, which opens with “{”"),
            (r#"{"id":7}"#, Some("7"), "no \"answer\": there is nothing to judge"),
            (
                r#"{"id":"x","question":"Q","references":["a"],"answer":5}"#,
                Some("\"x\""),
                "invalid type: integer `5`, expected a string, at column 54",
            ),
            (
                r#"{"answer":"a"}"#,
                None,
                "no \"question\", and no \"set\" with \"question_id\"",
            ),
            (r#"{"set":"s","answer":"a"}"#, None, "\"set\" without \"question_id\""),
            (
                r#"{"question":"Q","references":["", " "],"answer":"a"}"#,
                None,
                "no \"references\": a list of at least one accepted answer is needed",
            ),
            (
                r#"{"question":"Q","references":[],"answer":"a"}"#,
                None,
                "no \"references\": a list of at least one accepted answer is needed",
            ),
            (
                r#"{"question":"Q","references":["a"],"answer":"a","kind":"essay"}"#,
                None,
                "\"kind\" is “essay”; an inline question is \"short\" or \"long\"",
            ),
            (
                r#"{"id":1,"answer":"\ud800"}"#,
                Some("1"),
                "unexpected end of hex escape, at column 25",
            ),
        ];
        for (line, id, why) in rows {
            let found = refusal(line);
            assert_eq!((found.0.as_deref(), found.1.as_str()), (*id, *why), "{line}");
        }
        let refused = Row::read(b"{\"id\":1,\"answer\":\"\xff\"}").unwrap_err();
        assert_eq!(refused.why, "not UTF-8: byte 19 of the line cannot be read");
    }

    #[test]
    fn labels_come_in_words_and_figures() {
        let rows: &[(&str, Option<Call>)] = &[
            (r#""label":"right""#, Some(Call::Right)),
            (r#""label":1"#, Some(Call::Right)),
            (r#""label":"partly""#, Some(Call::Partly)),
            (r#""label":0"#, Some(Call::Wrong)),
            (r#""label":0,"score":0.5"#, Some(Call::Partly)),
            (r#""label":1,"score":0.5"#, Some(Call::Right)),
            (r#""label":"wrong","score":0.5"#, Some(Call::Wrong)),
            (r#""label":"maybe""#, None),
            (r#""label":null"#, None),
        ];
        for (label, expected) in rows {
            let line = format!(r#"{{"question":"Q","references":"a","answer":"a",{label}}}"#);
            assert_eq!(Row::read(line.as_bytes()).unwrap().label().ok(), *expected, "{label}");
        }
    }
}
