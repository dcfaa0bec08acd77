//! What people read: texts in their language, and times, spans and sizes as it says them. For pages and for mail.

mod catalogue;
pub(crate) mod words;

pub(crate) use catalogue::{ENGLISH, Texts, escaped};
