//! How a site looks and what it says of itself: a name, one colour, a logo, a few texts. Everything is checked when it is chosen, so that
//! a brand that exists can be shown: readable, without scripts, without anything from elsewhere.

mod colour;
mod logo;

use axum::http::Uri;

pub use colour::{Accent, AccentError};
pub use logo::{LOGO_UPLOAD_BYTES_MAX, Logo, LogoError};

use crate::i18n::Language;

/// Characters of a name.
pub const NAME_CHARS_MAX: usize = 60;
/// Characters of the text on the first page, and of the one at the foot of all.
pub const TEXT_CHARS_MAX: usize = 400;
/// Characters of a link.
pub const LINK_CHARS_MAX: usize = 200;

/// What was chosen; whatever was not is as the instance has it, or as it is without any brand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brand {
    /// What the pages call the site.
    pub name: Option<String>,
    /// Its colour.
    pub accent: Option<Accent>,
    /// What stands below the headline of the first page.
    pub intro: Option<String>,
    /// What stands at the foot of every page.
    pub footer: Option<String>,
    /// Where people get help: `https:` or `mailto:`.
    pub support: Option<String>,
    /// The language of those who ask for none that there is.
    pub language: Option<Language>,
    /// Its logo.
    pub logo: Option<Logo>,
}

/// A brand as it is typed; empty means not chosen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed<'a> {
    /// See [`Brand`].
    pub name: &'a str,
    /// `#rrggbb`.
    pub accent: &'a str,
    /// See [`Brand`].
    pub intro: &'a str,
    /// See [`Brand`].
    pub footer: &'a str,
    /// See [`Brand`].
    pub support: &'a str,
    /// A language's code.
    pub language: &'a str,
}

/// Why something cannot be part of a brand. Says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BrandError {
    /// The name.
    #[error("a name is one line of at most {NAME_CHARS_MAX} characters")]
    Name,
    /// The colour.
    #[error(transparent)]
    Accent(#[from] AccentError),
    /// One of the texts.
    #[error("a text has at most {TEXT_CHARS_MAX} characters")]
    Text,
    /// The link.
    #[error("a link for help begins with https:// or mailto: and has at most {LINK_CHARS_MAX} characters")]
    Support,
    /// The language.
    #[error("there is no such language")]
    Language,
    /// The logo.
    #[error(transparent)]
    Logo(#[from] LogoError),
}

impl Brand {
    /// From what was typed, without a logo.
    ///
    /// # Errors
    /// Names the first thing that cannot be shown.
    pub fn parse(typed: Typed<'_>) -> Result<Self, BrandError> {
        let name = typed.name.trim();
        if name.chars().count() > NAME_CHARS_MAX || name.contains(char::is_control) {
            return Err(BrandError::Name);
        }
        Ok(Self {
            name: chosen(name),
            accent: chosen(typed.accent.trim()).map(|text| Accent::parse(&text)).transpose()?,
            intro: text(typed.intro)?,
            footer: text(typed.footer)?,
            support: support(typed.support.trim())?,
            language: chosen(typed.language)
                .map(|code| Language::named(&code).ok_or(BrandError::Language))
                .transpose()?,
            logo: None,
        })
    }

    /// The same, as far as nothing was chosen with what another brand has.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        Self {
            name: self.name.or_else(|| other.name.clone()),
            accent: self.accent.or(other.accent),
            intro: self.intro.or_else(|| other.intro.clone()),
            footer: self.footer.or_else(|| other.footer.clone()),
            support: self.support.or_else(|| other.support.clone()),
            language: self.language.or(other.language),
            logo: self.logo.or_else(|| other.logo.clone()),
        }
    }
}

/// FNV-1a: names files by their content. Guards against mistakes, not against attackers.
pub(crate) fn checksum(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn chosen(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// Lines are kept, other control characters are refused.
fn text(typed: &str) -> Result<Option<String>, BrandError> {
    let text = typed.replace("\r\n", "\n");
    let text = text.trim();
    let is_good =
        text.chars().count() <= TEXT_CHARS_MAX && !text.contains(|sign: char| sign.is_control() && sign != '\n');
    if is_good { Ok(chosen(text)) } else { Err(BrandError::Text) }
}

fn support(link: &str) -> Result<Option<String>, BrandError> {
    let is_plain = link.chars().count() <= LINK_CHARS_MAX
        && !link.contains(|sign: char| sign.is_whitespace() || sign.is_control() || "\"'<>\\".contains(sign));
    let is_web = || link.starts_with("https://") && link.parse::<Uri>().is_ok_and(|uri| uri.host().is_some());
    let is_mail =
        || link.strip_prefix("mailto:").is_some_and(|address| glimpse_core::account::Email::parse(address).is_ok());
    match link {
        "" => Ok(None),
        link if is_plain && (is_web() || is_mail()) => Ok(Some(link.to_owned())),
        _ => Err(BrandError::Support),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_shown_is_kept_and_nothing_else() {
        let good = Typed {
            name: " Acme ",
            accent: "#7A1FA2",
            intro: "One line.\r\nAnother.",
            footer: "Acme Ltd",
            support: "mailto:help@acme.example",
            language: "sv",
        };
        let brand = Brand::parse(good).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((brand.name.as_deref(), brand.intro.as_deref()), (Some("Acme"), Some("One line.\nAnother.")));
        assert_eq!(brand.language.map(Language::code), Some("sv"));
        assert_eq!(Brand::parse(Typed::default()), Ok(Brand::default()));
        assert_eq!(Brand::default().or(&brand), brand);
        let long = "a".repeat(TEXT_CHARS_MAX + 1);
        for (bad, error) in [
            (Typed { name: "a\nb", ..good }, BrandError::Name),
            (Typed { name: &long, ..good }, BrandError::Name),
            (Typed { accent: "red", ..good }, BrandError::Accent(AccentError::Shape)),
            (Typed { intro: &long, ..good }, BrandError::Text),
            (Typed { footer: "a\u{7}", ..good }, BrandError::Text),
            (Typed { support: "javascript:alert(1)", ..good }, BrandError::Support),
            (Typed { support: "http://acme.example", ..good }, BrandError::Support),
            (Typed { support: "https://acme.example/\"onclick=", ..good }, BrandError::Support),
            (Typed { support: "mailto:nobody", ..good }, BrandError::Support),
            (Typed { language: "xx", ..good }, BrandError::Language),
        ] {
            assert_eq!(Brand::parse(bad), Err(error));
        }
    }
}
