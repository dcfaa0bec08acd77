//! Share domains: host names that links are on besides the instance's own. Keeps the promise that a name which looks like another
//! one is no host name here.

use unicode_security::{RestrictionLevel, RestrictionLevelDetection, skeleton};

use crate::random::Random;

/// The longest host name (RFC 1035, 2.3.4, without the dot at the end).
pub const HOST_BYTES_MAX: usize = 253;
/// Names that are nobody's, or not in the DNS (RFC 6761, RFC 7686).
pub const RESERVED: [&str; 5] = ["localhost", "local", "invalid", "onion", "arpa"];

/// What identifies a share domain inside. Never shown, and never given to another domain, so that links of a host that changed hands
/// open nothing of its earlier owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DomainId(u64);

impl DomainId {
    /// A fresh one: 62 random bits, as in an account's.
    pub fn generate(random: &dyn Random) -> Self {
        let mut bytes = [0; 8];
        random.fill(&mut bytes);
        Self(u64::from_le_bytes(bytes) >> 2)
    }

    /// From its stored number.
    pub const fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// Its number.
    pub const fn number(self) -> u64 {
        self.0
    }
}

/// A host name as DNS has it: lower case, ASCII, at least two labels, no dot at the end.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HostName(String);

/// Why a text is no host name that links may be on. Says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoHostName {
    /// Not the shape of one.
    #[error("that is no host name; write only the name, like secrets.example.org, without https:// and without a port")]
    Shape,
    /// A label that is written in two scripts, or looks like one in Latin letters: it could pass for somebody else's.
    #[error("that host name mixes scripts or looks like another one; use one script in each part of the name")]
    Confusable,
}

impl HostName {
    /// From text in any language (UTS 46, with the ASCII rules of STD 3).
    ///
    /// # Errors
    /// When it is none.
    pub fn parse(text: &str) -> Result<Self, NoHostName> {
        let text = text.trim();
        let text = text.strip_suffix('.').unwrap_or(text);
        let ascii = idna::domain_to_ascii_strict(text).map_err(|_| NoHostName::Shape)?;
        let (_, last) = ascii.rsplit_once('.').ok_or(NoHostName::Shape)?;
        let is_address = last.bytes().all(|byte| byte.is_ascii_digit()) || last.starts_with("0x");
        if is_address || RESERVED.contains(&last) || ascii.len() > HOST_BYTES_MAX {
            return Err(NoHostName::Shape);
        }
        let (unicode, _) = idna::domain_to_unicode(&ascii);
        if unicode.split('.').any(is_confusable) {
            return Err(NoHostName::Confusable);
        }
        Ok(Self(ascii))
    }

    /// As DNS has it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As people write it.
    pub fn to_unicode(&self) -> String {
        idna::domain_to_unicode(&self.0).0
    }
}

/// Whether a label is in more than one script, or all of its letters look like Latin ones.
fn is_confusable(label: &str) -> bool {
    let is_one_script = label.check_restriction_level(RestrictionLevel::HighlyRestrictive);
    !label.is_ascii() && (!is_one_script || skeleton(label).all(|sign| sign.is_ascii()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_identity_survives_its_number() {
        let random = crate::random::tests::Counting::default();
        let id = DomainId::generate(&random);
        assert_eq!((DomainId::from_number(id.number()), id.number()), (id, 0x0706_0504_0302_0100 >> 2));
    }

    #[test]
    fn host_names_are_told_from_other_texts() {
        for (text, host) in [
            ("secrets.example.org", "secrets.example.org"),
            (" Secrets.Example.ORG. ", "secrets.example.org"),
            ("b\u{fc}cher.example", "xn--bcher-kva.example"),
            ("xn--bcher-kva.example", "xn--bcher-kva.example"),
            ("\u{442}\u{430}\u{439}\u{43d}\u{430}.example", "xn--80aa0aqw.example"),
            ("\u{79d8}\u{5bc6}.example", "xn--vctr31e.example"),
        ] {
            let parsed = HostName::parse(text).map(|host| host.0);
            assert_eq!(parsed.as_deref(), Ok(host), "{text}");
        }
        let longest = format!("{}{}.example", "abcdefghi.".repeat(23), "a".repeat(15));
        assert_eq!(longest.len(), HOST_BYTES_MAX);
        assert!(HostName::parse(&longest).is_ok());
        let long = format!("a{longest}");
        for bad in [
            "",
            "example",
            "localhost",
            "secrets.local",
            "192.0.2.1",
            "1.2.3.0x4",
            "[::1]",
            "https://secrets.example.org",
            "secrets.example.org:443",
            "secrets.example.org/",
            "a_b.example",
            "a..example",
            "-a.example",
            "a-.example",
            "a b.example",
            "a@b.example",
            "*.example.org",
            "xn--a.example",
            &long,
        ] {
            assert_eq!(HostName::parse(bad), Err(NoHostName::Shape), "{bad:?}");
        }
    }

    #[test]
    fn names_that_look_like_others_are_refused() {
        for bad in [
            "p\u{430}ypal.example",
            "\u{440}\u{430}\u{443}\u{440}\u{430}\u{406}.example",
            "example.\u{441}om",
            "\u{3bf}\u{3bf}\u{3bf}.example",
            "xn--pypal-4ve.example",
        ] {
            assert_eq!(HostName::parse(bad), Err(NoHostName::Confusable), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_host_name_survives_its_text(text: String) {
            if let Ok(host) = HostName::parse(&text) {
                prop_assert_eq!(HostName::parse(host.as_str()), Ok(host.clone()));
                prop_assert_eq!(HostName::parse(&host.to_unicode()), Ok(host));
            }
        }
    }
}
