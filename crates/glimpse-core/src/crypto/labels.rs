//! Every domain-separation label in one table. A label never changes its meaning: a new format gets a new label.

/// Locator hash of a link key.
pub(crate) const LINK_LOCATOR: &[u8] = b"glimpse link";
/// Locator hash of a receipt key.
pub(crate) const RECEIPT_LOCATOR: &[u8] = b"glimpse receipt";

/// HKDF info of the outer seal's key.
pub(crate) const SEAL_KEY: &[u8] = b"glimpse seal v1";
/// HKDF info of the key that wraps the link for the receipt.
pub(crate) const RECEIPT_WRAP_KEY: &[u8] = b"glimpse receipt wrap v1";
/// HKDF info of the inner seal's key.
pub(crate) const PASSPHRASE_KEY: &[u8] = b"glimpse passphrase v1";

/// HKDF info of the key that wraps an account's private key.
pub(crate) const ACCOUNT_WRAP_KEY: &[u8] = b"glimpse account wrap v1";
/// HPKE info of what is sealed to an account.
pub(crate) const ACCOUNT_RECEIPT: &[u8] = b"glimpse account receipt v1";
/// HPKE export context of the key that seals receipt keys.
pub(crate) const ACCOUNT_RECEIPT_KEY: &[u8] = b"glimpse account receipt key v1";
/// HKDF info of what recognises a password.
pub(crate) const PASSWORD_VERIFIER: &[u8] = b"glimpse password verifier v1";
/// HKDF info of what a password wraps with.
pub(crate) const PASSWORD_WRAP: &[u8] = b"glimpse password wrap v1";
/// What a token's hash is the hash of, before the token itself.
pub(crate) const TOKEN_HASH: &[u8] = b"glimpse token v1";
/// What a token of the original service is hashed with to become one of ours, before the token itself.
pub(crate) const FOREIGN_TOKEN: &[u8] = b"glimpse foreign token v1";

/// HKDF info of the key that signs slips.
pub(crate) const SLIP_KEY: &[u8] = b"glimpse slip v1";

/// HKDF info of the key that seals a letter.
pub(crate) const LETTER_KEY: &[u8] = b"glimpse letter v1";
/// HKDF info of the key that addresses are hashed with.
pub(crate) const ADDRESS_KEY: &[u8] = b"glimpse address v1";

/// HKDF info of the key that seals a document.
pub(crate) const DOCUMENT_KEY: &[u8] = b"glimpse document v1";

/// HKDF info of the key that ties forms to pages.
pub(crate) const PAGE_KEY: &[u8] = b"glimpse page v1";

/// What comes before the owner and the host in the proof that a share domain is somebody's.
pub(crate) const DOMAIN_PROOF: &[u8] = b"glimpse domain proof v1";

/// What comes before the account and the row in what webhooks name a secret by.
pub(crate) const REFERENCE: &[u8] = b"glimpse reference v1";

/// HKDF info of the key that hides whom the store counts.
pub(crate) const COUNTER_KEY: &[u8] = b"glimpse counter v1";

/// First byte of the outer seal's associated data.
pub(crate) const KIND_SECRET: u8 = 1;
/// First byte of the receipt wrap's associated data.
pub(crate) const KIND_RECEIPT_WRAP: u8 = 2;
/// First byte of the inner seal's associated data.
pub(crate) const KIND_PASSPHRASE: u8 = 3;

/// First byte of a wrapped account key's associated data.
pub(crate) const KIND_ACCOUNT_WRAP: u8 = 4;
/// First byte of a sealed receipt key's associated data.
pub(crate) const KIND_ACCOUNT_RECEIPT: u8 = 5;
/// First byte of a sealed letter's associated data.
pub(crate) const KIND_LETTER: u8 = 6;
/// First byte of a sealed document's associated data.
pub(crate) const KIND_DOCUMENT: u8 = 7;

/// What a root key's verifier is the hash of, before the key itself.
pub(crate) const ROOT_VERIFIER: &[u8] = b"glimpse root verifier v1";
