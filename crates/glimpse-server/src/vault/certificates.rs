//! Certificates of an authority, their private keys, and the account there: documents that all nodes share, sealed, because they hold
//! keys. What a certificate says, and whether it is any good, is not for here.

use glimpse_core::{
    crypto::{document, keyring::RootKeyring},
    time::Timestamp,
};
use glimpse_store::Shelf;
use serde::{Deserialize, Serialize};
use tracing::error;
use zeroize::Zeroizing;

use super::{Vault, VaultError};

/// What is no host begins with this, which no host does.
const ACCOUNT: &str = "@account";
const STATE: &str = "@state";

/// What is known about the certificate of a host.
#[derive(Default, Serialize, Deserialize)]
pub struct Certificate {
    /// The authority's directory where it was ordered last.
    pub directory: String,
    /// What was issued last.
    pub issued: Option<Issued>,
    /// Orders that failed since.
    pub failures: u32,
    /// Milliseconds. The next order is not before this.
    not_before: u64,
    /// Milliseconds. After a success no directory is asked before this.
    #[serde(default)]
    rests_until: u64,
    /// Milliseconds. Since when nobody serves the host.
    #[serde(default)]
    gone_at: Option<u64>,
}

impl Certificate {
    /// One that was just issued; the next order is not before this time, whatever anybody wants.
    pub fn issued(issued: Issued, rests_until: Timestamp) -> Self {
        let (directory, rests_until) = (issued.directory.clone(), rests_until.millis());
        Self { directory, issued: Some(issued), failures: 0, not_before: 0, rests_until, gone_at: None }
    }

    /// The same after another order at this directory that failed, as far as anybody knows; the next one is not before this time.
    pub fn tried(self, directory: &str, failures: u32, not_before: Timestamp) -> Self {
        Self { directory: directory.to_owned(), failures, not_before: not_before.millis(), gone_at: None, ..self }
    }

    /// The same of a host that nobody serves since then. What failed is remembered: whoever gives a host up and asks for it again is not
    /// to have an order for it each time.
    pub fn gone(self, at: Timestamp) -> Self {
        Self { gone_at: Some(at.millis()), ..self }
    }

    /// The same without certificate and key.
    pub fn without_key(self) -> Self {
        Self { issued: None, ..self }
    }

    /// Since when nobody serves the host.
    pub fn gone_at(&self) -> Option<Timestamp> {
        self.gone_at.map(Timestamp::from_millis)
    }

    /// Until when no directory is asked.
    pub fn rests_until(&self) -> Timestamp {
        Timestamp::from_millis(self.rests_until)
    }

    /// When the next order may be.
    pub fn not_before(&self) -> Timestamp {
        Timestamp::from_millis(self.not_before)
    }
}

/// A certificate and its key.
#[derive(Clone, Serialize, Deserialize)]
pub struct Issued {
    /// The authority's directory: another one's certificate is replaced.
    pub directory: String,
    /// It, and what leads from it to its authority, as PEM.
    pub chain: String,
    /// PKCS#8, as PEM.
    pub key: Zeroizing<String>,
    /// Milliseconds.
    from: u64,
    until: u64,
}

impl Issued {
    /// Between these times it is good.
    pub fn new(directory: String, chain: String, key: Zeroizing<String>, from: Timestamp, until: Timestamp) -> Self {
        Self { directory, chain, key, from: from.millis(), until: until.millis() }
    }

    /// Since when it is good.
    pub fn from(&self) -> Timestamp {
        Timestamp::from_millis(self.from)
    }

    /// Until when it is good.
    pub fn until(&self) -> Timestamp {
        Timestamp::from_millis(self.until)
    }
}

/// Whether what lies under this name is sealed.
pub(super) fn is_sealed(name: &str) -> bool {
    name != STATE
}

/// A document as it stands in the store: whoever replaces it says what they saw.
#[derive(Default)]
pub struct Seen(Option<Vec<u8>>);

impl Vault {
    /// What changes whenever a certificate does: nodes look at this, and at the certificates only when it has changed.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn certificates_state(&self) -> Result<Option<Vec<u8>>, VaultError> {
        Ok(self.store.document(Shelf::Certificates, STATE).await?)
    }

    /// All certificates, by host; none in the place of one that cannot be read.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn certificates(&self) -> Result<Vec<(String, Option<Certificate>)>, VaultError> {
        let documents = self.store.documents(Shelf::Certificates).await?;
        let hosts = documents.into_iter().filter(|(name, _)| !name.starts_with('@'));
        Ok(hosts
            .map(|(host, sealed)| (self.opened(&host, &sealed), host))
            .map(|(opened, host)| (host, opened))
            .collect())
    }

    /// That of a host, as it is now; none, if it cannot be read.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn certificate(&self, host: &str) -> Result<(Option<Certificate>, Seen), VaultError> {
        let sealed = self.store.document(Shelf::Certificates, host).await?;
        let opened = match sealed.as_deref() {
            None => Some(Certificate::default()),
            Some(sealed) => self.opened(host, sealed),
        };
        Ok((opened, Seen(sealed)))
    }

    /// Puts it in the place of what was seen; what is there now, unless somebody else changed it meanwhile.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn put_certificate(
        &self,
        host: &str,
        seen: &Seen,
        after: &Certificate,
    ) -> Result<Option<Seen>, VaultError> {
        // Held until it is kept: no key goes while somebody seals with it.
        let ring = self.ring();
        let sealed = self.sealed(host, after, &ring);
        if !self.store.replace_document(Shelf::Certificates, host, seen.0.as_deref(), Some(&sealed)).await? {
            // It may be the same, sealed with another root key meanwhile.
            let there = self.store.document(Shelf::Certificates, host).await?;
            let text = |sealed: &Option<Vec<u8>>| {
                document::open(sealed.as_deref()?, Shelf::Certificates.name(), host, &self.ring())
            };
            let is_same = text(&there).is_some_and(|there| Some(there) == text(&seen.0));
            if !is_same
                || !self.store.replace_document(Shelf::Certificates, host, there.as_deref(), Some(&sealed)).await?
            {
                return Ok(None);
            }
        }
        self.certificates_changed().await?;
        Ok(Some(Seen(Some(sealed))))
    }

    /// Takes it away.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn remove_certificate(&self, host: &str) -> Result<(), VaultError> {
        let before = self.store.document(Shelf::Certificates, host).await?;
        self.store.replace_document(Shelf::Certificates, host, before.as_deref(), None).await?;
        self.certificates_changed().await
    }

    /// What is known of the account at the authority.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn acme_account(&self) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        let sealed = self.store.document(Shelf::Certificates, ACCOUNT).await?;
        Ok(sealed.and_then(|sealed| document::open(&sealed, Shelf::Certificates.name(), ACCOUNT, &self.ring())))
    }

    /// Keeps it, in the place of any other.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn keep_acme_account(&self, account: &[u8]) -> Result<(), VaultError> {
        let before = self.store.document(Shelf::Certificates, ACCOUNT).await?;
        // Held until it is kept, as above.
        let ring = self.ring();
        let sealed = document::seal(account, Shelf::Certificates.name(), ACCOUNT, &ring, &*self.random);
        // Whoever was faster keeps theirs; the other account is forgotten, and the authority does not mind.
        self.store.replace_document(Shelf::Certificates, ACCOUNT, before.as_deref(), Some(&sealed)).await?;
        Ok(())
    }

    /// If two nodes say so at once, one is enough: they are seen to differ from what was there before.
    async fn certificates_changed(&self) -> Result<(), VaultError> {
        let before = self.certificates_state().await?;
        let mut after = [0; 16];
        self.random.fill(&mut after);
        self.store.replace_document(Shelf::Certificates, STATE, before.as_deref(), Some(&after)).await?;
        Ok(())
    }

    fn sealed(&self, host: &str, certificate: &Certificate, ring: &RootKeyring) -> Vec<u8> {
        // Unwrap safety: texts and numbers always have a JSON form.
        let message = Zeroizing::new(serde_json::to_vec(certificate).unwrap_or_default());
        document::seal(&message, Shelf::Certificates.name(), host, ring, &*self.random)
    }

    fn opened(&self, host: &str, sealed: &[u8]) -> Option<Certificate> {
        let message = document::open(sealed, Shelf::Certificates.name(), host, &self.ring());
        let certificate = message.and_then(|message| serde_json::from_slice(&message).ok());
        if certificate.is_none() {
            error!(
                domain.host = host,
                "A certificate cannot be read with this root key, and is left for those who can; SIGHUP has another one ordered"
            );
        }
        certificate
    }
}
