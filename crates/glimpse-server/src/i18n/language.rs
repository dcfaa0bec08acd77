//! The languages that people read here, and which of them somebody asked for.

use std::cmp::Reverse;
use std::sync::OnceLock;

use super::catalogue::Texts;

/// Ranges of an `Accept-Language` header that are looked at.
const RANGES_MAX: usize = 32;
/// Characters of a tag that names a language (RFC 5646, 4.4.1 asks for 35).
const TAG_CHARS_MAX: usize = 35;

/// A language that people read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(usize);

/// What is known about a language.
struct Facts {
    /// As it is named in addresses, cookies, headers and pages (BCP 47), and the name of its catalogue.
    code: &'static str,
    /// What those who speak it call it.
    endonym: &'static str,
    /// Whether it is written from right to left.
    is_rtl: bool,
    /// Whose dates and numbers it has.
    locale: &'static str,
    catalogue: &'static str,
    /// The reference of the API, where it is there in this language.
    api: Option<&'static str>,
}

macro_rules! language {
    ($code:literal, $endonym:literal) => {
        language!($code, $endonym, $code, is_rtl: false, api: None)
    };
    ($code:literal, $endonym:literal, $locale:expr, is_rtl: $is_rtl:literal, api: $api:expr) => {
        Facts {
            code: $code,
            endonym: $endonym,
            is_rtl: $is_rtl,
            locale: $locale,
            catalogue: include_str!(concat!("../../../../locales/", $code, ".ftl")),
            api: $api,
        }
    };
}

macro_rules! api {
    ($code:literal) => {
        Some(include_str!(concat!("../../../../locales/api/", $code, ".ftl")))
    };
}

/// In the order in which people look for their own: by script, then by the alphabet.
static LANGUAGES: [Facts; 26] = [
    language!("ca", "Català"),
    language!("cs", "Čeština"),
    language!("da", "Dansk"),
    language!("de", "Deutsch"),
    // Ours is British English, and so are its dates.
    language!("en", "English", "en-GB", is_rtl: false, api: api!("en")),
    language!("es", "Español"),
    language!("fr", "Français"),
    language!("it", "Italiano"),
    language!("hu", "Magyar"),
    language!("nl", "Nederlands"),
    language!("pl", "Polski", "pl", is_rtl: false, api: api!("pl")),
    language!("pt-BR", "Português (Brasil)"),
    language!("sl", "Slovenščina"),
    language!("sv", "Svenska", "sv", is_rtl: false, api: api!("sv")),
    language!("mi", "Te reo Māori", "mi", is_rtl: false, api: api!("mi")),
    language!("vi", "Tiếng Việt"),
    language!("tr", "Türkçe"),
    language!("el", "Ελληνικά"),
    language!("bg", "Български", "bg", is_rtl: false, api: api!("bg")),
    language!("ru", "Русский"),
    language!("uk", "Українська"),
    language!("he", "עברית", "he", is_rtl: true, api: None),
    language!("ar", "العربية", "ar", is_rtl: true, api: None),
    language!("ko", "한국어"),
    language!("ja", "日本語"),
    language!("zh-CN", "简体中文"),
];

impl Language {
    /// What everybody gets who asks for nothing that we have.
    pub(crate) const ENGLISH: Self = Self(4);

    /// All of them, in the order in which people look for their own.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..LANGUAGES.len()).map(Self)
    }

    /// The language of this very code.
    pub(crate) fn named(code: &str) -> Option<Self> {
        Self::all().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// The language that a tag asks for: itself, or the one of ours that whoever asks for it reads best.
    pub(crate) fn of_tag(tag: &str) -> Option<Self> {
        if tag.len() > TAG_CHARS_MAX {
            return None;
        }
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split('-');
        match parts.next()? {
            // Whoever asks for traditional characters does not ask for simplified ones.
            "zh" => (!parts.any(|part| ["hant", "tw", "hk", "mo"].contains(&part))).then_some("zh-CN"),
            "pt" => Some("pt-BR"),
            // The code of Hebrew until 1989, which some systems still send.
            "iw" => Some("he"),
            primary => return Self::named(primary),
        }
        .and_then(Self::named)
    }

    /// The first choice of an `Accept-Language` header that we have (RFC 9110, 12.5.4).
    pub(crate) fn accepted(header: &str) -> Option<Self> {
        let mut ranges: Vec<(u16, &str)> = header.split(',').take(RANGES_MAX).filter_map(range).collect();
        ranges.sort_by_key(|(weight, _)| Reverse(*weight));
        ranges.into_iter().find_map(|(_, tag)| Self::of_tag(tag))
    }

    /// As it is named in addresses, cookies, headers and pages (BCP 47).
    pub(crate) fn code(self) -> &'static str {
        self.facts().code
    }

    /// What those who speak it call it.
    pub(crate) fn endonym(self) -> &'static str {
        self.facts().endonym
    }

    /// `ltr` or `rtl`.
    pub(crate) fn direction(self) -> &'static str {
        if self.facts().is_rtl { "rtl" } else { "ltr" }
    }

    /// Its texts. They are read when somebody first needs them: most servers need few languages.
    pub(crate) fn texts(self) -> &'static Texts {
        static TEXTS: [OnceLock<Texts>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
        TEXTS[self.0].get_or_init(|| Texts::new(self, self.catalogue(), || Self::ENGLISH.texts()))
    }

    /// The reference of the API; in English, where it is not there in this language.
    pub(crate) fn api_texts(self) -> &'static Texts {
        static TEXTS: [OnceLock<Texts>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
        let language = if self.facts().api.is_some() { self } else { Self::ENGLISH };
        TEXTS[language.0].get_or_init(|| Texts::new(language, language.api_catalogue(), || Self::ENGLISH.api_texts()))
    }

    /// Whose dates and numbers it has.
    pub(super) fn locale(self) -> &'static str {
        self.facts().locale
    }

    pub(super) fn catalogue(self) -> &'static str {
        self.facts().catalogue
    }

    pub(super) fn api_catalogue(self) -> &'static str {
        self.facts().api.unwrap_or_default()
    }

    fn facts(self) -> &'static Facts {
        &LANGUAGES[self.0]
    }
}

/// A language and how much it is wanted, in thousandths. None for what is no range or is not wanted at all.
fn range(text: &str) -> Option<(u16, &str)> {
    let (tag, weight) = text.split_once(';').unwrap_or((text, "q=1"));
    let weight = weight.trim().strip_prefix("q=")?.parse::<f32>().ok()?;
    // Truncation and sign: the weight is from 0 to 1 here.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is from 0 to 1000")]
    let thousandths = (0.0..=1.0).contains(&weight).then_some((weight * 1000.0) as u16)?;
    (thousandths > 0).then_some((thousandths, tag.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted(header: &str) -> Option<&'static str> {
        Language::accepted(header).map(Language::code)
    }

    #[test]
    fn english_is_english() {
        assert_eq!((Language::ENGLISH.code(), Language::ENGLISH.endonym()), ("en", "English"));
    }

    #[test]
    fn codes_are_told_apart_and_each_has_a_catalogue() {
        for language in Language::all() {
            assert_eq!(Language::named(language.code()), Some(language));
            assert_eq!(Language::of_tag(language.code()), Some(language));
            assert!(!language.catalogue().is_empty() && !language.endonym().is_empty());
        }
    }

    #[test]
    fn the_most_wanted_language_that_we_have_is_chosen() {
        for (header, code) in [
            ("sv", Some("sv")),
            ("SV-se", Some("sv")),
            ("en-GB,en;q=0.9", Some("en")),
            ("xx, fr;q=0.5, de;q=0.8", Some("de")),
            ("fr;q=0.5,de;q=0.5", Some("fr")),
            ("de;q=0, pl;q=0.001", Some("pl")),
            ("pt", Some("pt-BR")),
            ("pt-PT", Some("pt-BR")),
            ("zh", Some("zh-CN")),
            ("zh-Hans-SG", Some("zh-CN")),
            ("zh-TW, en;q=0.5", Some("en")),
            ("zh-Hant-HK", None),
            ("iw-IL", Some("he")),
            ("es-419", Some("es")),
            ("nb-NO, nn;q=0.9", None),
            ("*", None),
            ("", None),
            (";q=1", None),
            ("sv;q=2, de;q=nan, pl;q=x, bg;level=1", None),
            ("sv;q=-1", None),
        ] {
            assert_eq!(accepted(header), code, "{header:?}");
        }
    }

    #[test]
    fn a_long_header_is_read_for_a_while_only() {
        assert_eq!(accepted(&("xx,".repeat(RANGES_MAX - 1) + "sv")), Some("sv"));
        assert_eq!(accepted(&("xx,".repeat(RANGES_MAX) + "sv")), None);
        assert_eq!(accepted(&format!("sv-{}", "x".repeat(TAG_CHARS_MAX))), None);
    }
}
