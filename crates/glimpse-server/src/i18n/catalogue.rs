//! What people read: a catalogue for each language (Project Fluent), compiled in. No sentence stands anywhere else.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use tracing::error;
use unic_langid::langid;

/// The catalogue of those who read English, and of whoever asks for nothing we have.
pub(crate) static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::new(include_str!("../../../../locales/en.ftl")));

/// One language's messages.
pub(crate) struct Texts(FluentBundle<FluentResource>);

/// What a message is told: a number, or a text.
pub(crate) type Argument<'a> = (&'a str, FluentValue<'a>);

impl Texts {
    /// A catalogue that is broken in places keeps its good ones; a test reads all of it.
    fn new(catalogue: &'static str) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![langid!("en")]);
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(catalogue.to_owned()).unwrap_or_else(|(rest, _)| rest);
        if bundle.add_resource(resource).is_err() {
            error!("A message stands twice in a catalogue");
        }
        Self(bundle)
    }

    /// A message that is told nothing.
    pub(crate) fn get(&self, id: &str) -> Cow<'_, str> {
        self.format(id, None)
    }

    /// A message that is told something.
    pub(crate) fn with<'a>(&self, id: &str, arguments: impl IntoIterator<Item = Argument<'a>>) -> String {
        self.format(id, Some(&arguments.into_iter().collect())).into_owned()
    }

    /// The same for a message with markup, as safe HTML: what it is told is escaped.
    pub(crate) fn html(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let arguments = arguments.iter().map(|(name, text)| (*name, FluentValue::from(escaped(text))));
        self.with(id, arguments)
    }

    /// A message that counts something.
    pub(crate) fn counted(&self, id: &str, count: u64) -> String {
        self.with(id, [("count", count.into())])
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let Some(pattern) = self.0.get_message(id).and_then(|message| message.value()) else {
            error!(id, "A message is missing from a catalogue");
            return Cow::Owned(id.to_owned());
        };
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, arguments, &mut errors);
        if !errors.is_empty() {
            error!(id, "A message was not told all it needs");
        }
        Cow::Owned(text.into_owned())
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    const CATALOGUE: &str = include_str!("../../../../locales/en.ftl");

    /// The messages of a catalogue.
    fn ids(catalogue: &str) -> BTreeSet<String> {
        let starts = catalogue.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
        starts.filter(|id| id.starts_with(|sign: char| sign.is_ascii_lowercase())).map(str::to_owned).collect()
    }

    /// Every text file below a folder.
    fn sources(folder: &Path) -> String {
        let mut text = String::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                text.push_str(&sources(&path));
            } else if path.file_name().is_some_and(|name| name != "catalogue.rs") {
                text.push_str(&std::fs::read_to_string(&path).unwrap());
            }
        }
        text
    }

    #[test]
    fn the_catalogue_is_sound() {
        assert!(FluentResource::try_new(CATALOGUE.to_owned()).is_ok());
        assert_eq!(ids(CATALOGUE).len(), CATALOGUE.lines().filter(|line| line.starts_with(char::is_lowercase)).count());
        for tag in CATALOGUE.split('<').skip(1) {
            let name = tag.split('>').next().unwrap().trim_start_matches('/');
            assert!(["strong", "kbd", "bdi"].contains(&name), "<{name}> is no markup of messages");
        }
    }

    #[test]
    fn every_message_is_used_and_every_one_used_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let used = sources(&root.join("src/http")) + &sources(&root.join("../../templates"));
        let texts: BTreeSet<&str> = used.split('"').collect();
        let unused: Vec<_> = ids(CATALOGUE).into_iter().filter(|id| !texts.contains(id.as_str())).collect();
        let is_made_of_a_number = |id: &String| id.starts_with("month-");
        assert!(unused.iter().all(is_made_of_a_number), "nobody says {unused:?}");
        for call in ["t(\"", "html(\"", "get(\"", "with(\"", "counted(\"", "told(\"", "markup(\"", "fillable(\""] {
            for id in used.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
                let is_id = !id.is_empty()
                    && id.bytes().all(|byte| byte.is_ascii_lowercase() || b"-0123456789".contains(&byte));
                assert!(
                    !is_id || ids(CATALOGUE).contains(id) || id.starts_with("x-") || !id.contains('-'),
                    "no message {id}"
                );
            }
        }
    }

    /// What people read in a template, or hear of it, comes from the catalogue.
    #[test]
    fn no_template_says_anything_by_itself() {
        let templates = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../templates"));
        let mut said = String::new();
        let (mut rest, mut is_inside_tag) = (templates.as_str(), false);
        while let Some(sign) = rest.chars().next() {
            let ends = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
            if let Some((_, end)) = ends.iter().find(|(begin, _)| rest.starts_with(begin)) {
                rest = rest.split_once(end).unwrap().1;
                continue;
            }
            match sign {
                '<' => is_inside_tag = true,
                '>' => is_inside_tag = false,
                sign if !is_inside_tag => said.push(sign),
                _ => {
                    for spoken in [" aria-label=\"", " alt=\"", " title=\"", " placeholder=\""] {
                        if let Some(value) = rest.strip_prefix(spoken) {
                            said.push_str(value.split(['"', '{']).next().unwrap());
                        }
                    }
                }
            }
            rest = &rest[sign.len_utf8()..];
        }
        let said = said.replace("&nbsp;", "");
        let words: Vec<&str> = said.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        assert!(words.is_empty(), "{words:?}");
    }

    #[test]
    fn what_a_message_with_markup_is_told_is_escaped() {
        let said = ENGLISH.html("confirm-lead", &[("site", "<b onload='x'>&\"")]);
        assert!(said.starts_with("&lt;b onload=&#39;x&#39;&gt;&amp;&quot; keeps it for you"), "{said}");
        assert!(said.contains("<strong>once</strong>"));
    }
}
