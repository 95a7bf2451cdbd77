//! Remarks on their way out: one file a rendering.
//!
//! Owns what is printed and how. Never touches what is remarked on.

pub mod human;
pub mod json;
