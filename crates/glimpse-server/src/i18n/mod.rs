//! What people read: texts in their language, and times, spans and sizes as it says them. For pages and for mail.

mod catalogue;
mod formats;
mod language;
#[cfg(test)]
mod tests;
pub(crate) mod words;

pub(crate) use catalogue::{Texts, escaped};
pub use language::Language;
