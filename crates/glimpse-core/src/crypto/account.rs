//! An account's key pair: receipt keys are sealed to its public half, so that `recent` can be answered to whoever
//! authenticates and to nobody who only has the disk. The private half is kept wrapped by each thing that authenticates.
//! Format and reasons: `docs/adr/0005-accounts.md`.

use std::collections::HashMap;
use std::convert::Infallible;

use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce, aead::AeadInOut};
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable,
    aead::ExportOnlyAead,
    kdf::HkdfSha256,
    kem::X25519HkdfSha256,
    rand_core::{TryCryptoRng, TryRng},
    setup_receiver, setup_sender_with_rng,
};
use zeroize::Zeroizing;

use super::{
    derive::{SALT_BYTES, SingleUse, TAG_BYTES},
    labels,
};
use crate::{
    account::{AccountId, ApiToken},
    link::{KEY_BYTES, ReceiptKey, Row},
    random::Random,
};

type PrivateKey = <X25519HkdfSha256 as Kem>::PrivateKey;
type PublicKey = <X25519HkdfSha256 as Kem>::PublicKey;
type Encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey;

/// Bytes of either half of a key pair, and of an encapsulation.
pub const X25519_BYTES: usize = 32;
/// Bytes of a sealed receipt key.
pub const SEALED_RECEIPT_BYTES: usize = X25519_BYTES + KEY_BYTES + TAG_BYTES;
/// Bytes of a wrapped private key.
pub const WRAPPED_ACCOUNT_BYTES: usize = SALT_BYTES + X25519_BYTES + TAG_BYTES;

/// The public half: seals receipt keys for the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountPublicKey(pub [u8; X25519_BYTES]);

/// The private half: opens them. In memory only while somebody who authenticated is served.
pub struct AccountKey(PrivateKey);

/// A receipt key, sealed to an account: encapsulation 32, AES-256-GCM of the key 36.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SealedReceiptKey(pub [u8; SEALED_RECEIPT_BYTES]);

/// A private half, wrapped by something that authenticates: salt 32, AES-256-GCM of the key 48.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrappedAccountKey(pub [u8; WRAPPED_ACCOUNT_BYTES]);

/// What wraps a private half: an API token, or what a password was stretched to.
pub struct WrapSecret<'a>(&'a [u8]);

impl<'a> From<&'a ApiToken> for WrapSecret<'a> {
    fn from(token: &'a ApiToken) -> Self {
        Self(token.expose())
    }
}

impl<'a> WrapSecret<'a> {
    pub(super) fn stretched(bytes: &'a [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl AccountKey {
    /// A fresh pair.
    pub fn generate(random: &dyn Random) -> (Self, AccountPublicKey) {
        let mut material = Zeroizing::new([0; X25519_BYTES]);
        random.fill(&mut *material);
        let (private, public) = X25519HkdfSha256::derive_keypair(&*material);
        (Self(private), AccountPublicKey(public.to_bytes().into()))
    }

    /// Wraps it for the account's own use.
    pub fn wrap(&self, secret: &WrapSecret<'_>, account: AccountId, random: &dyn Random) -> WrappedAccountKey {
        let mut salt = [0; SALT_BYTES];
        random.fill(&mut salt);
        let mut message = Zeroizing::new(self.0.to_bytes().to_vec());
        wrap_key(secret, &salt).seal(&associated(account), &mut message);
        let mut wrapped = [0; WRAPPED_ACCOUNT_BYTES];
        wrapped[..SALT_BYTES].copy_from_slice(&salt);
        wrapped[SALT_BYTES..].copy_from_slice(&message);
        WrappedAccountKey(wrapped)
    }

    /// Unwraps it; `None` with another secret, for another account, or from altered bytes.
    pub fn unwrap(wrapped: &WrappedAccountKey, secret: &WrapSecret<'_>, account: AccountId) -> Option<Self> {
        let (salt, sealed) = wrapped.0.split_first_chunk::<SALT_BYTES>()?;
        let private = wrap_key(secret, salt).open(&associated(account), sealed).ok()?;
        PrivateKey::from_bytes(&private).ok().map(Self)
    }

    /// The public half.
    pub fn public(&self) -> AccountPublicKey {
        AccountPublicKey(X25519HkdfSha256::sk_to_pk(&self.0).to_bytes().into())
    }
}

fn wrap_key(secret: &WrapSecret<'_>, salt: &[u8; SALT_BYTES]) -> SingleUse {
    SingleUse::derive(secret.0, &[], salt, labels::ACCOUNT_WRAP_KEY)
}

fn associated(account: AccountId) -> [u8; 9] {
    let mut associated = [labels::KIND_ACCOUNT_WRAP; 9];
    associated[1..].copy_from_slice(&account.number().to_le_bytes());
    associated
}

/// Seals receipt keys to one account. One encapsulation (RFC 9180, base mode, export only) serves many of them: an
/// exchange on the curve costs more than everything else in sharing a secret. The exported key seals each row's receipt
/// key under that row's number as the nonce, and a row number is given out once.
pub struct ReceiptSealer {
    encapsulated: [u8; X25519_BYTES],
    key: Zeroizing<[u8; 32]>,
}

impl ReceiptSealer {
    /// A sealer for an account; `None` if the stored bytes are no public key.
    pub fn new(public: &AccountPublicKey, random: &dyn Random) -> Option<Self> {
        let public = PublicKey::from_bytes(&public.0).ok()?;
        let (encapsulated, context) = setup_sender_with_rng::<ExportOnlyAead, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &public,
            labels::ACCOUNT_RECEIPT,
            &mut System(random),
        )
        .ok()?;
        let mut key = Zeroizing::new([0; 32]);
        context.export(labels::ACCOUNT_RECEIPT_KEY, &mut *key).ok()?;
        Some(Self { encapsulated: encapsulated.to_bytes().into(), key })
    }

    /// Seals the receipt key of a row. Call it once for each row.
    pub fn seal(&self, receipt: &ReceiptKey, row: Row) -> SealedReceiptKey {
        let mut message = Zeroizing::new(Vec::with_capacity(KEY_BYTES + TAG_BYTES));
        message.extend_from_slice(receipt.expose());
        let Ok(()) = cipher(&self.key).encrypt_in_place(&nonce(row), &[labels::KIND_ACCOUNT_RECEIPT], &mut *message)
        else {
            unreachable!("twenty bytes are below AES-GCM's limit")
        };
        let mut sealed = [0; SEALED_RECEIPT_BYTES];
        sealed[..X25519_BYTES].copy_from_slice(&self.encapsulated);
        sealed[X25519_BYTES..].copy_from_slice(&message);
        SealedReceiptKey(sealed)
    }
}

/// Opens what was sealed to an account, with one exchange for each sealer that was used.
pub struct ReceiptOpener<'a> {
    account: &'a AccountKey,
    keys: HashMap<[u8; X25519_BYTES], Option<Zeroizing<[u8; 32]>>>,
}

impl<'a> ReceiptOpener<'a> {
    /// An opener for one answer.
    pub fn new(account: &'a AccountKey) -> Self {
        Self { account, keys: HashMap::new() }
    }

    /// The receipt key of a row; `None` if it was sealed to another pair or altered.
    pub fn open(&mut self, sealed: &SealedReceiptKey, row: Row) -> Option<ReceiptKey> {
        let (encapsulated, sealed) = sealed.0.split_first_chunk::<X25519_BYTES>()?;
        let account = self.account;
        let key = self.keys.entry(*encapsulated).or_insert_with(|| exported(account, encapsulated)).as_ref()?;
        let mut message = Zeroizing::new(sealed.to_vec());
        cipher(key).decrypt_in_place(&nonce(row), &[labels::KIND_ACCOUNT_RECEIPT], &mut *message).ok()?;
        message.first_chunk().filter(|_| message.len() == KEY_BYTES).copied().map(ReceiptKey::from_exposed)
    }
}

fn exported(account: &AccountKey, encapsulated: &[u8; X25519_BYTES]) -> Option<Zeroizing<[u8; 32]>> {
    let encapsulated = Encapsulated::from_bytes(encapsulated).ok()?;
    let context = setup_receiver::<ExportOnlyAead, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &account.0,
        &encapsulated,
        labels::ACCOUNT_RECEIPT,
    )
    .ok()?;
    let mut key = Zeroizing::new([0; 32]);
    context.export(labels::ACCOUNT_RECEIPT_KEY, &mut *key).ok()?;
    Some(key)
}

fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    Aes256Gcm::new(&Key::<Aes256Gcm>::from(*key))
}

fn nonce(row: Row) -> Nonce<aes_gcm::aead::consts::U12> {
    let mut nonce = [0; 12];
    nonce[..8].copy_from_slice(&row.number().to_le_bytes());
    nonce.into()
}

/// Our randomness in the shape that HPKE takes.
struct System<'a>(&'a dyn Random);

impl TryRng for System<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl TryCryptoRng for System<'_> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{link::MaskKey, random::tests::Counting};

    fn row(number: u64) -> Row {
        Row::new(number).unwrap()
    }

    fn receipt(random: &Counting, row: Row) -> ReceiptKey {
        ReceiptKey::generate(row, &MaskKey::from_bytes([1; 32]), random)
    }

    #[test]
    fn a_token_opens_what_was_sealed_to_its_account_and_nothing_else_does() {
        let random = Counting::default();
        let (account, other) = (AccountId::from_number(7), AccountId::from_number(8));
        let (key, public) = AccountKey::generate(&random);
        let (token, wrong) = (ApiToken::generate(&random), ApiToken::generate(&random));
        let wrapped = key.wrap(&(&token).into(), account, &random);
        assert!(AccountKey::unwrap(&wrapped, &(&wrong).into(), account).is_none());
        assert!(AccountKey::unwrap(&wrapped, &(&token).into(), other).is_none());
        let unwrapped = AccountKey::unwrap(&wrapped, &(&token).into(), account).unwrap();
        assert_eq!(unwrapped.public(), public);

        let sealer = ReceiptSealer::new(&public, &random).unwrap();
        let keys: Vec<ReceiptKey> = (0..5).map(|number| receipt(&random, row(number))).collect();
        let sealed: Vec<_> = (0u64..).zip(&keys).map(|(number, key)| sealer.seal(key, row(number))).collect();
        let (stranger, _) = AccountKey::generate(&random);
        let (mut opener, mut strangers) = (ReceiptOpener::new(&unwrapped), ReceiptOpener::new(&stranger));
        for (number, (sealed, key)) in (0u64..).zip(sealed.iter().zip(&keys)) {
            let opened = opener.open(sealed, row(number)).unwrap();
            assert_eq!(opened.to_text().as_str(), key.to_text().as_str());
            assert!(opener.open(sealed, row(number + 1)).is_none(), "bound to its row");
            assert!(strangers.open(sealed, row(number)).is_none());
        }
    }

    #[test]
    fn every_sealer_draws_a_key_of_its_own() {
        let random = Counting::default();
        let (_, public) = AccountKey::generate(&random);
        let key = receipt(&random, row(3));
        let seal = || ReceiptSealer::new(&public, &random).unwrap().seal(&key, row(3)).0;
        assert_ne!(seal()[..X25519_BYTES], seal()[..X25519_BYTES]);
        // Whatever shape a library asks for it in.
        let mut system = System(&random);
        assert_ne!(system.try_next_u32(), system.try_next_u32());
        assert_ne!(system.try_next_u64(), system.try_next_u64());
    }

    #[test]
    fn altered_bytes_open_nothing() {
        let random = Counting::default();
        let (key, public) = AccountKey::generate(&random);
        let sealed = ReceiptSealer::new(&public, &random).unwrap().seal(&receipt(&random, row(3)), row(3));
        for at in 0..SEALED_RECEIPT_BYTES {
            let mut altered = sealed;
            altered.0[at] ^= 1;
            // The highest bit of an encapsulation is ignored by the curve (RFC 7748, 5), every other one counts.
            assert!(ReceiptOpener::new(&key).open(&altered, row(3)).is_none(), "byte {at}");
        }
    }
}
