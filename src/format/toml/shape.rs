//! What the values of keys look like.
//!
//! Owns the words for types and the examples of them. Never touches tables or remarks.

use toml::de::DeValue;

/// What a value is, with its article.
pub fn described(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// What is wanted of a list in which each element is a table.
pub const TABLES: &str = "a list of tables";

/// The keys that take a list of texts and no text by itself.
pub const LISTS: [&str; 11] = [
    "answers",
    "options",
    "items",
    "sequence",
    "distractors",
    "correction",
    "hints",
    "tags",
    "authors",
    "also",
    "accept",
];

/// The one key that a table in the list of a key must have.
pub fn inner(key: &str) -> Option<&'static str> {
    match key {
        "partly" | "wrong" => Some("answer"),
        "points_of_key" => Some("point"),
        _ => None,
    }
}

/// What a missing key could look like.
pub fn example(key: &str) -> &'static str {
    match key {
        "format" => "1",
        "id" => "\"a-short-name\"",
        "answers" | "options" | "items" | "sequence" => "[\"…\", \"…\"]",
        "pairs" => "[[\"left\", \"right\"], …]",
        "points_of_key" => "[{ point = \"…\" }, …]",
        "value" => "110e9",
        "date" => "\"2024-02-23\"",
        "credit" => "0.5",
        "paragraph" => "1",
        _ => "\"…\"",
    }
}
