//! What catalogues promise: each is whole, says its messages with whatever they are told, and nothing is said beside them.
//! `golden/LANGUAGE.txt` holds every counting message for numbers that tell plurals apart: `GLIMPSE_GOLDEN=write` writes it anew,
//! to be read by somebody who knows the language.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use fluent_syntax::{ast, parser};
use glimpse_core::time::Timestamp;
use icu_plurals::PluralRules;

use super::{Language, Texts, catalogue::Value, words};

/// Numbers that tell the plurals of all our languages apart.
const COUNTS: [f64; 9] = [0.0, 1.0, 2.0, 3.0, 5.0, 11.0, 21.0, 100.0, 1.5];
/// What messages may use; everything they are told is escaped.
const MARKUP: [&str; 4] = ["strong", "kbd", "bdi", "code"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What a message is told, what it counts, and its markup.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    arguments: BTreeSet<String>,
    counts: BTreeSet<String>,
    variants: BTreeSet<String>,
    text: Vec<String>,
}

impl Shape {
    fn of(pattern: &ast::Pattern<&str>) -> Self {
        let mut shape = Self::default();
        shape.add(pattern);
        shape
    }

    fn add(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.text.push((*value).to_owned()),
                ast::PatternElement::Placeable { expression: ast::Expression::Inline(inline) } => {
                    self.arguments.insert(argument(inline));
                }
                ast::PatternElement::Placeable { expression: ast::Expression::Select { selector, variants } } => {
                    self.counts.insert(argument(selector));
                    self.arguments.insert(argument(selector));
                    for variant in variants {
                        if let ast::VariantKey::Identifier { name } = variant.key {
                            self.variants.insert(name.to_owned());
                        }
                        self.add(&variant.value);
                    }
                }
            }
        }
    }

    fn tags(&self) -> BTreeSet<String> {
        let text = self.text.concat();
        text.split('<').skip(1).map(|tag| tag.split('>').next().unwrap().to_owned()).collect()
    }
}

/// Messages are told arguments by name, and nothing else stands in braces.
fn argument(inline: &ast::InlineExpression<&str>) -> String {
    match inline {
        ast::InlineExpression::VariableReference { id } => id.name.to_owned(),
        other => panic!("{other:?} is no argument"),
    }
}

/// Every message of a catalogue, as Fluent reads it.
fn messages(catalogue: &'static str) -> BTreeMap<&'static str, Shape> {
    let resource = parser::parse(catalogue).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        if let ast::Entry::Message(ast::Message { id, value: Some(value), attributes, .. }) = entry {
            assert!(attributes.is_empty(), "{} has attributes, which nobody says", id.name);
            assert!(messages.insert(id.name, Shape::of(&value)).is_none(), "{} stands twice", id.name);
        }
    }
    messages
}

/// Each language's catalogues beside the English ones: those of pages and mails, and those of the API's reference.
fn catalogues() -> impl Iterator<Item = (Language, &'static str, &'static str, &'static Texts)> {
    let main = Language::all()
        .map(|language| (language, language.catalogue(), Language::ENGLISH.catalogue(), language.texts()));
    let api = Language::all()
        .filter(|language| !language.api_catalogue().is_empty())
        .map(|language| (language, language.api_catalogue(), Language::ENGLISH.api_catalogue(), language.api_texts()));
    main.chain(api)
}

#[test]
fn every_catalogue_is_whole_and_says_what_the_english_one_says() {
    let mut wrong = Vec::new();
    for (language, catalogue, english, _) in catalogues() {
        let (own, english) = (messages(catalogue), messages(english));
        let name = language.code();
        wrong.extend(english.keys().filter(|id| !own.contains_key(*id)).map(|id| format!("{name}: {id} is missing")));
        for (id, shape) in &own {
            let Some(model) = english.get(id) else {
                wrong.push(format!("{name}: {id} is not in English"));
                continue;
            };
            // A language without plurals needs no count, if another argument says it.
            let is_told = shape.arguments == model.arguments
                || (shape.arguments.is_subset(&model.arguments) && !model.counts.is_empty());
            if !is_told {
                wrong.push(format!("{name}: {id} is told {:?} instead of {:?}", shape.arguments, model.arguments));
            }
            if shape.tags() != model.tags() {
                wrong.push(format!("{name}: {id} has {:?} instead of {:?}", shape.tags(), model.tags()));
            }
            for tag in shape.tags() {
                assert!(
                    MARKUP.contains(&tag.trim_start_matches('/')),
                    "{name}: {id}: <{tag}> is no markup of messages"
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The plural forms that a language has today (CLDR), but for the one of millions.
fn plurals(language: Language) -> BTreeSet<String> {
    let rules = rules(language);
    let names = |category: icu_plurals::PluralCategory| format!("{category:?}").to_lowercase();
    rules.categories().map(names).filter(|name| name != "many" || !has_rare_many(language)).collect()
}

/// French and its sisters say "one million of days": nothing here is counted in millions.
fn has_rare_many(language: Language) -> bool {
    ["ca", "es", "fr", "it", "pt-BR"].contains(&language.code())
}

fn rules(language: Language) -> PluralRules {
    let locale: icu_locale_core::Locale = language.locale().parse().unwrap();
    PluralRules::try_new_cardinal((&locale).into()).unwrap()
}

#[test]
fn what_counts_has_every_plural_of_its_language() {
    for (language, catalogue, _, _) in catalogues() {
        let plurals = plurals(language);
        for (id, shape) in messages(catalogue).into_iter().filter(|(_, shape)| !shape.counts.is_empty()) {
            let mut variants = shape.variants;
            if has_rare_many(language) {
                variants.remove("many");
            }
            assert_eq!(variants, plurals, "{}: {id}", language.code());
        }
    }
}

/// The rules that are easiest to get wrong (CLDR, "Language Plural Rules").
#[test]
fn plurals_are_those_of_cldr() {
    for (code, counts) in [
        (
            "ar",
            &[
                ("0", "Zero"),
                ("1", "One"),
                ("2", "Two"),
                ("103", "Few"),
                ("111", "Many"),
                ("100", "Other"),
                ("1.5", "Other"),
            ][..],
        ),
        (
            "pl",
            &[
                ("1", "One"),
                ("2", "Few"),
                ("5", "Many"),
                ("12", "Many"),
                ("22", "Few"),
                ("21", "Many"),
                ("1.5", "Other"),
            ],
        ),
        ("ru", &[("1", "One"), ("21", "One"), ("3", "Few"), ("11", "Many"), ("1.5", "Other")]),
        ("sl", &[("101", "One"), ("2", "Two"), ("3", "Few"), ("5", "Other"), ("1.5", "Few")]),
        ("cs", &[("1", "One"), ("3", "Few"), ("5", "Other"), ("1.5", "Many")]),
        ("he", &[("1", "One"), ("2", "Two"), ("20", "Other")]),
        ("fr", &[("0", "One"), ("1", "One"), ("1.5", "One"), ("2", "Other")]),
        ("en", &[("1", "One"), ("0", "Other"), ("1.5", "Other")]),
        ("mi", &[("1", "Other")]),
        ("ja", &[("1", "Other")]),
    ] {
        let formats = Language::named(code).unwrap().texts().formats();
        for (count, plural) in counts {
            let said = formats.plural(&count.parse().unwrap()).map(|plural| format!("{plural:?}"));
            assert_eq!(said.as_deref(), Some(*plural), "{code}: {count}");
        }
    }
}

fn number(count: f64) -> Value<'static> {
    Value::Number(count.to_string().parse().unwrap())
}

/// What a page could tell a message.
fn told(argument: &str, count: f64, texts: &Texts) -> Value<'static> {
    match argument {
        "count" => number(count),
        "min" | "max" => number(count),
        "size" | "used" => texts.formats().number(10_000).into(),
        "until" | "time" => words::Moment::new(texts, Timestamp::from_millis(1_795_224_219_000)).words.into(),
        "left" | "within" | "longest" | "window" | "lock" | "default" => words::lifetime(texts, 604_800).into(),
        "email" => "anna@example.org".into(),
        "addresses" => texts.formats().list(&["an*****@e*****.org", "jo*****@e*****.org"]).into(),
        "url" | "link" | "base" => "https://secrets.example.org/secret/0123456789abcdef0123456789abcde?lang=sv".into(),
        other => format!("<{other}>").into(),
    }
}

#[test]
fn every_message_says_itself_with_whatever_it_is_told() {
    for (language, catalogue, _, texts) in catalogues() {
        for (id, shape) in messages(catalogue) {
            for count in COUNTS {
                let said = texts.with(id, shape.arguments.iter().map(|name| (name.as_str(), told(name, count, texts))));
                let name = language.code();
                assert!(!said.trim().is_empty() && said != id, "{name}: {id} says nothing");
                assert!(!said.contains(['{', '}']) && !said.contains("??"), "{name}: {id}: {said}");
                assert_eq!(said.trim(), said, "{name}: {id}");
            }
        }
    }
}

/// Messages that are told nothing stand as they are.
#[test]
fn plain_messages_say_what_fluent_reads() {
    for (language, catalogue, _, texts) in catalogues() {
        for (id, shape) in messages(catalogue).into_iter().filter(|(_, shape)| shape.arguments.is_empty()) {
            assert_eq!(texts.get(id), shape.text.concat(), "{}: {id}", language.code());
        }
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "says to write what is approved, not a setting")]
fn what_counts_reads_as_it_was_approved() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n/golden");
    for language in Language::all() {
        let mut golden = String::new();
        let whole = [(language.catalogue(), language.texts()), (language.api_catalogue(), language.api_texts())];
        for (catalogue, texts) in whole {
            for (id, shape) in messages(catalogue).into_iter().filter(|(_, shape)| !shape.counts.is_empty()) {
                let _ = writeln!(golden, "# {id}");
                for count in COUNTS {
                    let tell = |name: &String| match name.as_str() {
                        "size" => count_text(texts, count),
                        name if shape.counts.contains(name) => number(count),
                        name => told(name, count, texts),
                    };
                    let said = texts.with(id, shape.arguments.iter().map(|name| (name.as_str(), tell(name))));
                    let _ = writeln!(golden, "{count}\t{said}");
                }
            }
        }
        let path = folder.join(format!("{}.txt", language.code()));
        if std::env::vars().any(|(name, value)| (name.as_str(), value.as_str()) == ("GLIMPSE_GOLDEN", "write")) {
            std::fs::write(&path, &golden).unwrap();
        }
        let approved = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(golden, approved, "{}: read what changed, then GLIMPSE_GOLDEN=write", language.code());
    }
}

/// A number as it stands in a text of this language.
fn count_text(texts: &Texts, count: f64) -> Value<'static> {
    let said = texts.with("days", [("count", number(count))]);
    let digits: String = said.chars().filter(|sign| sign.is_numeric() || ",.".contains(*sign)).collect();
    digits.into()
}

#[test]
fn times_numbers_and_lists_are_those_of_the_language() {
    let said = |code: &str| {
        let texts = Language::named(code).unwrap().texts();
        let moment = words::Moment::new(texts, Timestamp::from_millis(1_795_224_219_000));
        let list = texts.formats().list(&["a", "b", "c"]);
        [moment.words, moment.clock, texts.formats().number(1_234_567), list]
    };
    let spaced = "1\u{a0}234\u{a0}567";
    for (code, expected) in [
        ("en", ["21 November 2026 at 01:23 UTC", "01:23 UTC", "1,234,567", "a, b and c"]),
        ("sv", ["21 november 2026 kl. 01:23 UTC", "01:23 UTC", spaced, "a, b och c"]),
        ("mi", ["21 Noema 2026 i 1:23 AM UTC", "1:23 AM UTC", "1,234,567", "a, b, c"]),
        ("bg", ["21 ноември 2026\u{202f}г. в 01:23 ч. UTC", "01:23 ч. UTC", spaced, "a, b и c"]),
        ("pl", ["21 listopada 2026 01:23 UTC", "01:23 UTC", spaced, "a, b i c"]),
        ("ja", ["2026年11月21日 1:23 UTC", "1:23 UTC", "1,234,567", "a、b、c"]),
        ("de", ["21. November 2026 um 01:23 UTC", "01:23 UTC", "1.234.567", "a, b und c"]),
    ] {
        assert_eq!(said(code), expected.map(str::to_owned), "{code}");
    }
}

#[test]
fn what_a_message_with_markup_is_told_is_escaped() {
    let said = Language::ENGLISH.texts().html("confirm-lead", &[("site", "<b onload='x'>&\"")]);
    assert!(said.starts_with("<bdi>&lt;b onload=&#39;x&#39;&gt;&amp;&quot;</bdi> keeps it for you"), "{said}");
    assert!(said.contains("<strong>once</strong>"));
}

#[test]
fn a_message_that_is_missing_is_said_in_english() {
    let swedish = Language::named("sv").unwrap();
    let texts = Texts::new(swedish, "sign-in = Logga in\n", || Language::ENGLISH.texts());
    assert_eq!((texts.get("sign-in").as_ref(), texts.get("sign-out").as_ref()), ("Logga in", "Sign out"));
    assert_eq!(texts.counted("days", 1), "1 day");
}

/// Every text file below a folder.
fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text.push_str(&sources(&path));
        } else {
            text.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
    text
}

#[test]
fn every_message_is_used_and_every_one_used_is_there() {
    let server = root().join("crates/glimpse-server/src");
    let words = std::fs::read_to_string(server.join("i18n/words.rs")).unwrap();
    let used =
        sources(&server.join("http")) + &sources(&server.join("mail")) + &words + &sources(&root().join("templates"));
    let texts: BTreeSet<&str> = used.split('"').collect();
    let ids = |language: Language| {
        let whole = [language.catalogue(), language.api_catalogue()];
        whole.into_iter().flat_map(|catalogue| messages(catalogue).into_keys()).collect::<BTreeSet<_>>()
    };
    let ids = ids(Language::ENGLISH);
    let unused: Vec<_> = ids.iter().filter(|id| !texts.contains(*id)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
    for call in
        ["t(\"", "html(\"", "get(\"", "with(\"", "counted(\"", "told(\"", "markup(\"", "fillable(\"", "isolated(\""]
    {
        for id in used.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
            let is_id =
                !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || b"-0123456789".contains(&byte));
            assert!(!is_id || ids.contains(id) || id.starts_with("x-") || !id.contains('-'), "no message {id}");
        }
    }
}

/// What people read in a template, or hear of it, comes from the catalogue.
#[test]
fn no_template_says_anything_by_itself() {
    let templates = sources(&root().join("templates"));
    let mut said = String::new();
    let (mut rest, mut is_inside_tag) = (templates.as_str(), false);
    while let Some(sign) = rest.chars().next() {
        // What is typed into a shell is the same in every language.
        if let Some((_, after)) = rest.strip_prefix("<pre class=\"code").and_then(|rest| rest.split_once("</pre>")) {
            rest = after;
            continue;
        }
        let ends = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
        if let Some((_, end)) = ends.iter().find(|(begin, _)| rest.starts_with(begin)) {
            rest = rest.split_once(end).unwrap().1;
            continue;
        }
        if let Some((_, after)) = rest.strip_prefix("<code").and_then(|rest| rest.split_once("</code>")) {
            rest = after;
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

/// What the script says comes from the page: it has no sentence of its own, and sets no text but what it was given.
#[test]
fn no_script_says_anything_by_itself() {
    let script = std::fs::read_to_string(root().join("assets/glimpse.js")).unwrap();
    let code: String = script.lines().filter(|line| !line.trim_start().starts_with(['/', '*'])).collect();
    for quote in ['"', '`'] {
        for text in code.split(quote).skip(1).step_by(2) {
            let words = text.split(' ').filter(|word| word.len() > 1 && word.chars().all(char::is_alphabetic)).count();
            assert!(words < 2, "the script says {text:?}");
        }
    }
}
