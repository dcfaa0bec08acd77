//! How share domains, and what was asked for, stand in the store: JSON, whose names are here only.

use base64::{Engine, engine::general_purpose::STANDARD};
use glimpse_core::{
    account::AccountId,
    domain::{DomainId, HostName},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

use super::{DnsTrouble, Domain, DomainOwner, Failing, WISH_LASTS};
use crate::brand::{Brand, Logo, Typed};

/// A domain, under its host.
#[derive(Serialize, Deserialize)]
struct DomainDocument {
    id: u64,
    /// None for the operator.
    account: Option<u64>,
    proved: u64,
    checked: u64,
    failing: Option<(u64, Trouble)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    brand: Option<u64>,
}

/// A brand, under the number of its domain. Checked again when it is read, so that what is shown can be shown.
#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct BrandDocument {
    name: String,
    accent: String,
    intro: String,
    footer: String,
    support: String,
    language: String,
    /// PNG, in base 64.
    logo: Option<String>,
}

/// What somebody asked for, under owner and host.
#[derive(Serialize, Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Wish {
    asked: u64,
    /// What was found the last time, and when.
    found: Option<(u64, Trouble)>,
}

#[derive(Serialize, Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
enum Trouble {
    Missing,
    Wrong,
    Unreachable,
    Held,
}

impl Wish {
    pub(super) fn new(now: Timestamp) -> Self {
        Self { asked: now.millis(), found: None }
    }

    pub(super) fn with(self, now: Timestamp, trouble: DnsTrouble) -> Self {
        Self { found: Some((now.millis(), trouble.into())), ..self }
    }

    pub(super) fn found(&self) -> Option<(Timestamp, DnsTrouble)> {
        self.found.map(|(at, trouble)| (Timestamp::from_millis(at), trouble.into()))
    }

    /// None once it has lapsed.
    pub(super) fn read(content: &[u8], now: Timestamp) -> Option<Self> {
        let wish: Self = serde_json::from_slice(content).ok()?;
        let has_lapsed = now.since(Timestamp::from_millis(wish.asked)) >= WISH_LASTS;
        (!has_lapsed).then_some(wish)
    }

    pub(super) fn write(&self) -> Vec<u8> {
        json(self)
    }
}

/// Stands for the operator in the name of a wish.
const OPERATOR: &str = "operator";

/// The name of a wish: its owner, and the host.
pub(super) fn wish_name(owner: DomainOwner, host: &HostName) -> String {
    let host = host.as_str();
    match owner {
        DomainOwner::Operator => format!("{OPERATOR}/{host}"),
        DomainOwner::Account(account) => format!("{}/{host}", account.number()),
    }
}

pub(super) fn read_wish_name(name: &str) -> Option<(DomainOwner, HostName)> {
    let (owner, host) = name.split_once('/')?;
    let owner = match owner {
        OPERATOR => DomainOwner::Operator,
        account => DomainOwner::Account(AccountId::from_number(account.parse().ok()?)),
    };
    Some((owner, HostName::parse(host).ok()?))
}

pub(super) fn read_domain(host: &str, content: &[u8]) -> Option<Domain> {
    let document: DomainDocument = serde_json::from_slice(content).ok()?;
    let owner = document.account.map(AccountId::from_number);
    Some(Domain {
        id: DomainId::from_number(document.id),
        host: HostName::parse(host).ok()?,
        owner: owner.map_or(DomainOwner::Operator, DomainOwner::Account),
        proved_at: Timestamp::from_millis(document.proved),
        checked_at: Timestamp::from_millis(document.checked),
        failing: document
            .failing
            .map(|(since, trouble)| Failing { since: Timestamp::from_millis(since), trouble: trouble.into() }),
        brand: document.brand,
    })
}

pub(super) fn write_domain(domain: &Domain) -> Vec<u8> {
    json(&DomainDocument {
        id: domain.id.number(),
        account: domain.owner.account().map(AccountId::number),
        proved: domain.proved_at.millis(),
        checked: domain.checked_at.millis(),
        failing: domain.failing.map(|failing| (failing.since.millis(), failing.trouble.into())),
        brand: domain.brand,
    })
}

pub(super) fn brand_name(domain: DomainId) -> String {
    domain.number().to_string()
}

pub(super) fn read_brand(content: &[u8]) -> Option<Brand> {
    let document: BrandDocument = serde_json::from_slice(content).ok()?;
    let typed = Typed {
        name: &document.name,
        accent: &document.accent,
        intro: &document.intro,
        footer: &document.footer,
        support: &document.support,
        language: &document.language,
    };
    let logo = document.logo.map(|logo| STANDARD.decode(logo).map(Logo::from_kept)).transpose().ok()?;
    Some(Brand { logo, ..Brand::parse(typed).ok()? })
}

pub(super) fn write_brand(brand: &Brand) -> Vec<u8> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    json(&BrandDocument {
        name: text(&brand.name),
        accent: brand.accent.map(|accent| accent.to_string()).unwrap_or_default(),
        intro: text(&brand.intro),
        footer: text(&brand.footer),
        support: text(&brand.support),
        language: brand.language.map(|language| language.code().to_owned()).unwrap_or_default(),
        logo: brand.logo.as_ref().map(|logo| STANDARD.encode(logo.png())),
    })
}

/// Unwrap safety: numbers, names and options of them always have a JSON form.
fn json(document: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(document).unwrap_or_default()
}

impl From<DnsTrouble> for Trouble {
    fn from(trouble: DnsTrouble) -> Self {
        match trouble {
            DnsTrouble::Missing => Self::Missing,
            DnsTrouble::Wrong => Self::Wrong,
            DnsTrouble::Unreachable => Self::Unreachable,
            DnsTrouble::Held => Self::Held,
        }
    }
}

impl From<Trouble> for DnsTrouble {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Missing => Self::Missing,
            Trouble::Wrong => Self::Wrong,
            Trouble::Unreachable => Self::Unreachable,
            Trouble::Held => Self::Held,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_the_golden_one() {
        let host = HostName::parse("secrets.example.org").unwrap_or_else(|error| panic!("{error}"));
        let at = Timestamp::from_millis;
        let domain = Domain {
            id: DomainId::from_number(5),
            host: host.clone(),
            owner: DomainOwner::Account(AccountId::from_number(7)),
            proved_at: at(1),
            checked_at: at(2),
            failing: Some(Failing { since: at(3), trouble: DnsTrouble::Wrong }),
            brand: Some(9),
        };
        let golden = r#"{"id":5,"account":7,"proved":1,"checked":2,"failing":[3,"wrong"],"brand":9}"#;
        assert_eq!(String::from_utf8(write_domain(&domain)).as_deref(), Ok(golden));
        assert_eq!(read_domain(host.as_str(), golden.as_bytes()), Some(domain));
        assert_eq!(read_domain("no host", golden.as_bytes()), None);
        assert_eq!(read_domain(host.as_str(), b"{}"), None);
        let typed = Typed { name: "Acme", accent: "#7a1fa2", support: "https://acme.example", ..Typed::default() };
        let brand = Brand { logo: Some(Logo::from_kept(vec![1, 2])), ..Brand::parse(typed).unwrap() };
        let golden = r##"{"name":"Acme","accent":"#7a1fa2","intro":"","footer":"","support":"https://acme.example","language":"","logo":"AQI="}"##;
        assert_eq!(String::from_utf8(write_brand(&brand)).as_deref(), Ok(golden));
        assert_eq!(read_brand(golden.as_bytes()), Some(brand));
        assert_eq!(read_brand(br#"{"accent":"nonsense"}"#), None);
        let wish = Wish::new(at(1)).with(at(2), DnsTrouble::Unreachable);
        let golden = r#"{"asked":1,"found":[2,"unreachable"]}"#;
        assert_eq!(String::from_utf8(wish.write()).as_deref(), Ok(golden));
        assert_eq!(Wish::read(golden.as_bytes(), at(2)), Some(wish));
        assert_eq!(Wish::read(golden.as_bytes(), at(1).after(WISH_LASTS)), None);
        for (owner, name) in
            [(DomainOwner::Operator, "operator/"), (DomainOwner::Account(AccountId::from_number(7)), "7/")]
        {
            let name = format!("{name}secrets.example.org");
            assert_eq!(wish_name(owner, &host), name);
            assert_eq!(read_wish_name(&name), Some((owner, host.clone())));
        }
    }
}
