//! Signing checkpoints: Ed25519 (RFC 8032).

use std::fmt;

use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use zeroize::Zeroizing;

use super::line;

pub(super) const PUBLIC_BYTES: usize = 32;
pub(super) const SIGNATURE_BYTES: usize = 64;
pub(super) const SEED_BYTES: usize = 32;

/// What comes before everything that is signed, so that no signature is good for anything else.
const LABEL: &[u8] = b"glimpse audit v1\n";

/// What checkpoints are verified with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(pub(super) [u8; PUBLIC_BYTES]);

impl PublicKey {
    /// From its 64 hexadecimal digits, small or capital.
    pub fn parse(text: &str) -> Option<Self> {
        line::from_hex(&text.trim().to_ascii_lowercase()).map(Self)
    }

    pub(super) fn has_signed(&self, message: &[u8], signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, self.0).verify(&labelled(message), signature).is_ok()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        line::hex(&self.0, &mut text);
        formatter.write_str(&text)
    }
}

/// What signs checkpoints. Keeps the seed, which is wiped, and makes the key pair anew for each of its few signatures.
pub struct Signer {
    seed: Zeroizing<[u8; SEED_BYTES]>,
    public: PublicKey,
}

impl Signer {
    /// From its seed.
    pub fn from_seed(seed: Zeroizing<[u8; SEED_BYTES]>) -> Self {
        let mut public = PublicKey([0; PUBLIC_BYTES]);
        public.0.copy_from_slice(pair(&seed).public_key().as_ref());
        Self { seed, public }
    }

    pub(super) fn seed(&self) -> Zeroizing<[u8; SEED_BYTES]> {
        self.seed.clone()
    }

    /// What its signatures are verified with.
    pub fn public(&self) -> PublicKey {
        self.public
    }

    pub(super) fn sign(&self, message: &[u8]) -> [u8; SIGNATURE_BYTES] {
        let mut signature = [0; SIGNATURE_BYTES];
        signature.copy_from_slice(pair(&self.seed).sign(&labelled(message)).as_ref());
        signature
    }
}

fn pair(seed: &[u8; SEED_BYTES]) -> Ed25519KeyPair {
    let Ok(pair) = Ed25519KeyPair::from_seed_unchecked(seed) else {
        unreachable!("any 32 bytes are the seed of an Ed25519 key")
    };
    pair
}

fn labelled(message: &[u8]) -> Vec<u8> {
    [LABEL, message].concat()
}
