//! One order: asked for, proved, signed, and looked at before anybody is shown it.

use std::fmt;
use std::time::Duration;

use glimpse_core::time::Timestamp;
use instant_acme::{
    AuthorizationStatus, ChallengeType, Error, Identifier, NewOrder, Order, OrderStatus, Problem, RetryPolicy,
};
use rcgen::{CertificateParams, DistinguishedName, KeyPair};
use rustls::{client::verify_server_name, pki_types::ServerName, server::ParsedCertificate};
use x509_cert::{Certificate, der::Decode, time::Time};
use zeroize::Zeroizing;

use super::{account::Accounts, shown};
use crate::vault::{Issued, Vault, VaultError};

/// How often the authority is asked whether it is done, and for how long.
const ASK_FIRST_AFTER: Duration = Duration::from_millis(250);
const ASK_LESS_OFTEN: f32 = 1.5;
const ASK_FOR: Duration = Duration::from_secs(120);
/// Characters of what an authority says that go into the log.
const SAID_CHARS_MAX: usize = 300;
/// What the kinds of problems begin with (RFC 8555, 6.7).
const PROBLEM: &str = "urn:ietf:params:acme:error:";

/// How an authority looks whose a host is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// It fetches a file, in the clear.
    Http,
    /// It makes a handshake.
    Tls,
}

/// Why there is no certificate.
#[derive(Debug)]
pub(super) enum OrderError {
    /// The authority cannot be asked, or says no.
    Acme(Error),
    /// It did not find that the host is ours.
    NotProved(Option<Problem>),
    /// It does not look in the way that we can be looked at.
    NoWay,
    /// What it issued is of no use.
    Unusable(&'static str),
    /// It was not done in time.
    TooSlow,
    /// Ours.
    Stored(VaultError),
}

impl From<Error> for OrderError {
    fn from(error: Error) -> Self {
        Self::Acme(error)
    }
}

impl From<VaultError> for OrderError {
    fn from(error: VaultError) -> Self {
        Self::Stored(error)
    }
}

impl OrderError {
    fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Acme(Error::Api(problem)) => Some(problem),
            Self::NotProved(problem) => problem.as_ref(),
            _ => None,
        }
    }

    fn is(&self, kind: &str) -> bool {
        let found = self.problem().and_then(|problem| problem.r#type.as_deref()?.strip_prefix(PROBLEM));
        found == Some(kind)
    }

    pub(super) fn is_rate_limit(&self) -> bool {
        self.is("rateLimited")
    }

    pub(super) fn is_about_account(&self) -> bool {
        self.is("accountDoesNotExist")
    }
}

/// For the log. Nothing of ours is in it but names; what the authority says is cut, and cannot begin a line.
impl fmt::Display for OrderError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = match self {
            Self::Acme(Error::Other(error)) => format!("the authority cannot be asked: {error}"),
            Self::Acme(error) => format!("the authority says: {error}"),
            Self::NotProved(Some(problem)) => format!("the authority does not find that the host is ours: {problem}"),
            Self::NotProved(None) => "the authority does not find that the host is ours".to_owned(),
            Self::NoWay => "the authority does not look at port 80 or 443 for this host".to_owned(),
            Self::Unusable(why) => format!("what the authority issued is of no use: {why}"),
            Self::TooSlow => "it took too long".to_owned(),
            Self::Stored(error) => error.to_string(),
        };
        let plain = said.chars().map(|sign| if sign.is_control() { ' ' } else { sign });
        formatter.write_str(&plain.take(SAID_CHARS_MAX).collect::<String>())
    }
}

/// A certificate for a host.
pub(super) async fn order(vault: &Vault, accounts: &Accounts, host: &str, way: Way) -> Result<Issued, OrderError> {
    let account = accounts.account().await?;
    let mut order = account.new_order(&NewOrder::new(&[Identifier::Dns(host.to_owned())])).await?;
    let mut answered = Vec::new();
    let proved = prove(vault, &mut order, host, way, &mut answered).await;
    for name in answered {
        // What is left behind is swept.
        let _ = vault.forget_challenge(&name).await;
    }
    proved?;
    let (key, request) = request(host).ok_or(OrderError::Unusable("no key can be made"))?;
    order.finalize_csr(&request).await?;
    let chain = order.poll_certificate(&patience()).await?;
    looked_at(vault, accounts.directory(), host, chain, key)
}

fn patience() -> RetryPolicy {
    RetryPolicy::new().initial_delay(ASK_FIRST_AFTER).backoff(ASK_LESS_OFTEN).timeout(ASK_FOR)
}

/// Has the authority look whose the host is. The answers stand in the store, where every node finds them.
async fn prove(
    vault: &Vault,
    order: &mut Order,
    host: &str,
    way: Way,
    answered: &mut Vec<String>,
) -> Result<(), OrderError> {
    let mut authorizations = order.authorizations();
    while let Some(authorization) = authorizations.next().await {
        let mut authorization = authorization?;
        match authorization.status {
            AuthorizationStatus::Valid => continue,
            AuthorizationStatus::Pending => {}
            _ => return Err(OrderError::NotProved(None)),
        }
        let kind = match way {
            Way::Http => ChallengeType::Http01,
            Way::Tls => ChallengeType::TlsAlpn01,
        };
        let mut challenge = authorization.challenge(kind).ok_or(OrderError::NoWay)?;
        let said = challenge.key_authorization();
        let (name, answer) = match way {
            Way::Http => (challenge.token.clone(), said.as_str().to_owned()),
            Way::Tls => (host.to_owned(), shown::hex(said.digest().as_ref())),
        };
        vault.answer_challenge(&name, &answer).await?;
        answered.push(name);
        challenge.set_ready().await?;
    }
    match order.poll_ready(&patience()).await? {
        OrderStatus::Ready => Ok(()),
        _ => Err(OrderError::NotProved(why_not(order).await)),
    }
}

/// What the authority found instead.
async fn why_not(order: &mut Order) -> Option<Problem> {
    let mut authorizations = order.authorizations();
    while let Some(authorization) = authorizations.next().await {
        let mut authorization = authorization.ok()?;
        let state = authorization.refresh().await.ok()?;
        if let Some(problem) = state.challenges.iter().find_map(|challenge| challenge.error.clone()) {
            return Some(problem);
        }
    }
    None
}

/// A key as PEM, and what asks to certify it (RFC 2986).
fn request(host: &str) -> Option<(Zeroizing<String>, Vec<u8>)> {
    let key = KeyPair::generate().ok()?;
    let mut params = CertificateParams::new([host.to_owned()]).ok()?;
    params.distinguished_name = DistinguishedName::new();
    let request = params.serialize_request(&key).ok()?;
    Some((Zeroizing::new(key.serialize_pem()), request.der().to_vec()))
}

/// It is for this host, for this key, and good now.
fn looked_at(
    vault: &Vault,
    directory: &str,
    host: &str,
    chain: String,
    key: Zeroizing<String>,
) -> Result<Issued, OrderError> {
    let unusable = |why| move || OrderError::Unusable(why);
    let certified = shown::certified(&chain, &key).ok_or_else(unusable("it is not for our key"))?;
    let own = certified.end_entity_cert().map_err(|_| OrderError::Unusable("there is no certificate"))?;
    let name = ServerName::try_from(host).map_err(|_| OrderError::Unusable("the host has no name"))?;
    let parsed = ParsedCertificate::try_from(own).map_err(|_| OrderError::Unusable("it cannot be read"))?;
    verify_server_name(&parsed, &name).map_err(|_| OrderError::Unusable("it is for another host"))?;
    let (from, until) = times(own).ok_or_else(unusable("it does not say how long it is good"))?;
    if vault.now() >= until {
        return Err(OrderError::Unusable("it has ended already"));
    }
    Ok(Issued::new(directory.to_owned(), chain, key, from, until))
}

/// Since when, and until when, a certificate is good (RFC 5280, 4.1.2.5).
fn times(certificate: &[u8]) -> Option<(Timestamp, Timestamp)> {
    let certificate = Certificate::from_der(certificate).ok()?;
    let validity = certificate.tbs_certificate().validity();
    let at = |time: Time| u64::try_from(time.to_unix_duration().as_millis()).ok().map(Timestamp::from_millis);
    Some((at(validity.not_before)?, at(validity.not_after)?))
}

#[cfg(test)]
mod tests {
    use rcgen::date_time_ymd;

    use super::*;

    #[test]
    fn both_times_are_those_of_the_certificate() {
        for (from, until, expected) in [
            ((2026, 11, 21), (2027, 2, 19), (1_795_219_200, 1_802_995_200)),
            ((1999, 12, 31), (2000, 2, 29), (946_598_400, 951_782_400)),
            // From 2050 on years have four digits.
            ((2049, 12, 31), (2100, 3, 1), (2_524_521_600, 4_107_542_400)),
        ] {
            let day = |(year, month, day)| date_time_ymd(year, month, day);
            let mut params = CertificateParams::new(["glimpse.example".to_owned()]).unwrap();
            (params.not_before, params.not_after) = (day(from), day(until));
            let certificate = params.self_signed(&KeyPair::generate().unwrap()).unwrap();
            let (from, until) = times(certificate.der()).unwrap();
            assert_eq!((from.seconds(), until.seconds()), expected);
        }
        assert_eq!(times(b"no certificate"), None);
    }
}
