//! One language's messages, written in Fluent. No sentence stands anywhere else.
//!
//! Of Fluent they use texts, arguments and plurals, so we say them ourselves, with the plurals of ICU4X: Fluent's own are those of an
//! older CLDR, and not all of them right.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use fluent_syntax::{ast, parser};
use icu_decimal::input::Decimal;
use tracing::{error, warn};

use super::{
    formats::{Formats, Plural},
    language::Language,
};

/// Most sentences are shorter.
const SENTENCE_BYTES: usize = 96;

/// One language's messages, and how it writes times, numbers and lists.
pub(crate) struct Texts {
    language: Language,
    formats: Formats,
    messages: Messages,
    /// Where a message is looked for that this catalogue does not have.
    english: fn() -> &'static Texts,
}

/// Messages by their names. The names are ours, so nobody can make them collide, and hashing them may be cheap.
type Messages = HashMap<&'static str, Message, BuildHasherDefault<NameHasher>>;

/// Multiplies and rotates, eight bytes at a time (the hash of Firefox and rustc).
#[derive(Default)]
struct NameHasher(u64);

impl Hasher for NameHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            self.mix(chunk.try_into().map_or(0, u64::from_le_bytes));
        }
        self.mix(chunks.remainder().iter().fold(0, |rest, byte| rest << 8 | u64::from(*byte)));
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl NameHasher {
    fn mix(&mut self, bytes: u64) {
        let hash = (self.0.rotate_left(5) ^ bytes).wrapping_mul(0x517c_c1b7_2722_0a95);
        self.0 = hash ^ hash >> 32;
    }
}

/// What a catalogue has to say.
enum Message {
    /// What is told nothing: most messages, and those that pages are made of.
    Plain(&'static str),
    Told(Vec<Piece>),
}

/// A part of a message.
enum Piece {
    Text(&'static str),
    Argument(&'static str),
    /// As the plural of an argument in this language asks for; the last is for all others.
    Plural(&'static str, Vec<(Plural, Vec<Piece>)>, Vec<Piece>),
}

/// What a message is told.
#[derive(Debug, Clone)]
pub(crate) enum Value<'a> {
    /// Written as the language writes numbers; picks plurals.
    Number(Decimal),
    /// Stands as it is.
    Text(Cow<'a, str>),
}

/// A name in a message, and what stands for it.
pub(crate) type Argument<'a> = (&'a str, Value<'a>);

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number.into())
    }
}

impl Texts {
    /// Reads the catalogue of a language. One that is broken in places keeps its good ones; what it does not have is said in
    /// English. Tests read all of every catalogue, so this is for whoever runs a version in between.
    pub(super) fn new(language: Language, catalogue: &'static str, english: fn() -> &'static Self) -> Self {
        let messages = messages(language, catalogue);
        let texts = Self { language, formats: Formats::new(language), messages, english };
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
        match self.messages.get(id) {
            Some(Message::Plain(text)) => Cow::Borrowed(text),
            _ => Cow::Owned(self.with(id, [])),
        }
    }

    /// A message that is told something.
    pub(crate) fn with<'a>(&self, id: &str, arguments: impl IntoIterator<Item = Argument<'a>>) -> String {
        self.say(id, &arguments.into_iter().collect::<Vec<_>>())
    }

    /// The same for a message with markup, as safe HTML: what it is told is escaped, and does not turn the direction of what
    /// stands around it.
    pub(crate) fn html(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let isolated = |text: &str| Value::from(format!("<bdi>{}</bdi>", escaped(text)));
        self.with(id, arguments.iter().map(|(name, text)| (*name, isolated(text))))
    }

    /// A message that counts something.
    pub(crate) fn counted(&self, id: &str, count: u64) -> String {
        self.say(id, &[("count", count.into())])
    }

    fn say(&self, id: &str, arguments: &[Argument<'_>]) -> String {
        match self.messages.get(id) {
            Some(Message::Plain(text)) => (*text).to_owned(),
            Some(Message::Told(pieces)) => {
                let mut said = String::with_capacity(SENTENCE_BYTES);
                if !self.add(&mut said, pieces, arguments) {
                    error!(id, "A message was not told all it needs");
                }
                said
            }
            None if self.language == Language::ENGLISH => {
                error!(id, "A message is missing from the catalogue");
                id.to_owned()
            }
            None => (self.english)().say(id, arguments),
        }
    }

    /// Whether the message was told all it needs.
    fn add(&self, said: &mut String, pieces: &[Piece], arguments: &[Argument<'_>]) -> bool {
        let told = |name: &str| arguments.iter().find(|(told, _)| *told == name).map(|(_, value)| value);
        let mut is_whole = true;
        for piece in pieces {
            match piece {
                Piece::Text(text) => said.push_str(text),
                Piece::Argument(name) => match told(name) {
                    Some(Value::Text(text)) => said.push_str(text),
                    Some(Value::Number(number)) => self.formats.write(said, number),
                    None => is_whole = false,
                },
                Piece::Plural(name, forms, other) => {
                    let plural = match told(name) {
                        Some(Value::Number(number)) => self.formats.plural(number),
                        _ => None,
                    };
                    let form = forms.iter().find(|(form, _)| Some(*form) == plural).map_or(other, |(_, form)| form);
                    is_whole &= plural.is_some() && self.add(said, form, arguments);
                }
            }
        }
        is_whole
    }

    /// Says once, when a language is first needed, that it is not whole.
    fn count_missing(&self) {
        if self.language == Language::ENGLISH {
            return;
        }
        let missing = (self.english)().messages.keys().filter(|id| !self.messages.contains_key(*id)).count();
        if missing > 0 {
            let language = self.language.code();
            warn!(language, missing, "Some messages of a language are missing and are said in English");
        }
    }
}

/// Every message of a catalogue that can be said.
fn messages(language: Language, catalogue: &'static str) -> Messages {
    let (resource, is_sound) = match parser::parse_runtime(catalogue) {
        Ok(resource) => (resource, true),
        Err((resource, _)) => (resource, false),
    };
    let mut messages = Messages::with_capacity_and_hasher(resource.body.len(), BuildHasherDefault::default());
    let mut is_whole = is_sound;
    for entry in resource.body {
        let ast::Entry::Message(ast::Message { id, value: Some(pattern), .. }) = entry else { continue };
        match pieces(pattern) {
            Some(pieces) => is_whole &= messages.insert(id.name, message(pieces)).is_none(),
            None => is_whole = false,
        }
    }
    if !is_whole {
        error!(language = language.code(), "A catalogue has messages that cannot be said, or one of them twice");
    }
    messages
}

fn message(pieces: Vec<Piece>) -> Message {
    match &pieces[..] {
        [Piece::Text(text)] => Message::Plain(text),
        _ => Message::Told(pieces),
    }
}

/// None, if the pattern uses what our messages do not.
fn pieces(pattern: ast::Pattern<&'static str>) -> Option<Vec<Piece>> {
    let piece = |element| match element {
        ast::PatternElement::TextElement { value } => Some(Piece::Text(value)),
        ast::PatternElement::Placeable { expression } => match expression {
            ast::Expression::Inline(inline) => Some(Piece::Argument(argument(&inline)?)),
            ast::Expression::Select { selector, variants } => plural(argument(&selector)?, variants),
        },
    };
    pattern.elements.into_iter().map(piece).collect()
}

fn plural(name: &'static str, variants: Vec<ast::Variant<&'static str>>) -> Option<Piece> {
    let (mut forms, mut other) = (Vec::new(), Vec::new());
    for ast::Variant { key, value, default } in variants {
        let pieces = pieces(value)?;
        match key {
            _ if default => other = pieces,
            ast::VariantKey::Identifier { name } => forms.push((Plural::get_for_cldr_string(name)?, pieces)),
            ast::VariantKey::NumberLiteral { .. } => return None,
        }
    }
    Some(Piece::Plural(name, forms, other))
}

fn argument(inline: &ast::InlineExpression<&'static str>) -> Option<&'static str> {
    match inline {
        ast::InlineExpression::VariableReference { id } => Some(id.name),
        _ => None,
    }
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
