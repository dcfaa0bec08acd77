//! One language's messages (Project Fluent). No sentence stands anywhere else.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use tracing::{error, warn};
use unic_langid::{LanguageIdentifier, langid};

use super::{
    formats::{self, Formats},
    language::Language,
};

/// One language's messages, and how it writes times, numbers and lists.
pub(crate) struct Texts {
    language: Language,
    formats: Formats,
    /// Messages that are told nothing: most of them, and the ones that pages are made of.
    plain: HashMap<&'static str, &'static str>,
    /// The others.
    bundle: FluentBundle<FluentResource>,
    catalogue: &'static str,
    /// Where a message is looked for that this catalogue does not have.
    english: fn() -> &'static Texts,
}

/// What a message is told: a number, or a text.
pub(crate) type Argument<'a> = (&'a str, FluentValue<'a>);

impl Texts {
    /// Reads the catalogue of a language. One that is broken in places keeps its good ones; what it does not have is said in
    /// English. Tests read all of every catalogue, so this is for whoever runs a version in between.
    pub(super) fn new(language: Language, catalogue: &'static str, english: fn() -> &'static Self) -> Self {
        let code: LanguageIdentifier = language.code().parse().unwrap_or(langid!("en"));
        let (plain, told) = parts(catalogue);
        let mut bundle = FluentBundle::new_concurrent(vec![code]);
        // Isolating signs would be copied along with links. Markup isolates, where there is any.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(formats::number_in_text));
        let resource = FluentResource::try_new(told).unwrap_or_else(|(rest, _)| rest);
        if bundle.add_resource(resource).is_err() {
            error!(language = language.code(), "A message stands twice in a catalogue");
        }
        let texts = Self { language, formats: Formats::new(language), plain, bundle, catalogue, english };
        texts.count_missing();
        texts
    }

    /// The language they are in.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// How it writes times, numbers and lists.
    pub(crate) fn formats(&self) -> &Formats {
        &self.formats
    }

    /// A message that is told nothing.
    pub(crate) fn get(&self, id: &str) -> Cow<'static, str> {
        match self.plain.get(id) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(self.format(id, None)),
        }
    }

    /// A message that is told something.
    pub(crate) fn with<'a>(&self, id: &str, arguments: impl IntoIterator<Item = Argument<'a>>) -> String {
        match self.plain.get(id) {
            Some(text) => (*text).to_owned(),
            None => self.format(id, Some(&arguments.into_iter().collect())),
        }
    }

    /// The same for a message with markup, as safe HTML: what it is told is escaped, and does not turn the direction of what
    /// stands around it.
    pub(crate) fn html(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let isolated = |text: &str| FluentValue::from(format!("<bdi>{}</bdi>", escaped(text)));
        self.with(id, arguments.iter().map(|(name, text)| (*name, isolated(text))))
    }

    /// A message that counts something.
    pub(crate) fn counted(&self, id: &str, count: u64) -> String {
        self.with(id, [("count", count.into())])
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return self.missing(id, arguments);
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        if !errors.is_empty() {
            error!(id, "A message was not told all it needs");
        }
        text.into_owned()
    }

    /// A message that this catalogue does not have, in English.
    fn missing(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        if self.language == Language::ENGLISH {
            error!(id, "A message is missing from the catalogue");
            return id.to_owned();
        }
        let english = (self.english)();
        english.plain.get(id).map_or_else(|| english.format(id, arguments), |text| (*text).to_owned())
    }

    /// Says once, when a language is first needed, that it is not whole.
    fn count_missing(&self) {
        if self.language == Language::ENGLISH {
            return;
        }
        let is_here = |id: &&str| self.plain.contains_key(id) || self.bundle.has_message(id);
        let missing = ids((self.english)().catalogue).filter(|id| !is_here(id)).count();
        if missing > 0 {
            warn!(
                language = self.language.code(),
                missing, "Some messages of a language are missing and are said in English"
            );
        }
    }
}

/// The names of a catalogue's messages.
pub(super) fn ids(catalogue: &str) -> impl Iterator<Item = &str> {
    let names = catalogue.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
    names.filter(|id| id.starts_with(|sign: char| sign.is_ascii_lowercase()))
}

/// The messages of one line that are told nothing, ready to be said, and the rest as it was. A test compares them with what
/// Fluent itself makes of the catalogue.
fn parts(catalogue: &'static str) -> (HashMap<&'static str, &'static str>, String) {
    let (mut plain, mut told) = (HashMap::new(), String::new());
    let mut lines = catalogue.lines().peekable();
    while let Some(line) = lines.next() {
        let goes_on = lines.peek().is_some_and(|next| next.starts_with([' ', '}']));
        match line.split_once(" = ") {
            Some((id, text))
                if !goes_on && !line.contains('{') && line.starts_with(|sign: char| sign.is_ascii_lowercase()) =>
            {
                plain.insert(id, text.trim());
            }
            _ => told.extend([line, "\n"]),
        }
    }
    (plain, told)
}

/// A text as safe HTML. A carriage return is written so that parsing leaves it what it is (HTML, 13.2.3.5).
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\r' => escaped.push_str("&#13;"),
            sign => escaped.push(sign),
        }
    }
    escaped
}
