//! Deriving single-use sealing keys. Every key made here seals exactly one message, so the nonce may be constant.

use aes_gcm::{Aes256Gcm, Key, KeyInit, Nonce, aead::AeadInOut};
use base64::{Engine, engine::general_purpose::STANDARD};
use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::labels;
use crate::passphrase::Passphrase;

/// Bytes of a salt of the outer seal.
pub(super) const SALT_BYTES: usize = 32;
/// Bytes of bcrypt's salt.
pub(super) const BCRYPT_SALT_BYTES: usize = 16;
/// Bytes that an authentication tag adds to a message.
pub(super) const TAG_BYTES: usize = 16;

/// `HKDF-SHA256(material, salt, info)` (RFC 5869).
pub(super) fn expand(material: &[u8], salt: &[u8], info: &[u8]) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    let Ok(()) = Hkdf::<Sha256>::new(Some(salt), material).expand(info, &mut *key) else {
        unreachable!("32 bytes is a valid output length of HKDF-SHA256")
    };
    key
}

/// A key that seals one message, or opens it.
pub(super) struct SingleUse(Zeroizing<[u8; 32]>);

/// The message was altered, or the key is not the one that sealed it. Says no more, because nobody can know more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WrongKey;

impl SingleUse {
    /// `HKDF-SHA256(ikm = first ‖ second, salt, info)` (RFC 5869).
    pub(super) fn derive(first: &[u8], second: &[u8], salt: &[u8], info: &[u8]) -> Self {
        let mut material = Zeroizing::new([0u8; 64]);
        let length = first.len() + second.len();
        material[..first.len()].copy_from_slice(first);
        material[first.len()..length].copy_from_slice(second);
        Self(expand(&material[..length], salt, info))
    }

    /// AES-256-GCM, in place; the tag is appended.
    pub(super) fn seal(self, associated: &[u8], message: &mut Vec<u8>) {
        message.reserve_exact(TAG_BYTES);
        let Ok(()) = self.cipher().encrypt_in_place(&Nonce::default(), associated, message) else {
            unreachable!("a secret is far smaller than AES-GCM's limit of 64 GiB")
        };
    }

    /// The message that [`SingleUse::seal`] sealed.
    pub(super) fn open(self, associated: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, WrongKey> {
        let mut message = Zeroizing::new(sealed.to_vec());
        self.cipher().decrypt_in_place(&Nonce::default(), associated, &mut *message).map_err(|_| WrongKey)?;
        Ok(message)
    }

    fn cipher(&self) -> Aes256Gcm {
        Aes256Gcm::new(&Key::<Aes256Gcm>::from(*self.0))
    }
}

/// `HKDF(bcrypt(cost, salt, base64(SHA-256(passphrase))))`. Slow: 2^cost rounds. The digest lets every byte of a long
/// passphrase count (bcrypt reads 72), and its base64 has no NUL for bcrypt to stop at.
pub(super) fn from_passphrase(passphrase: &Passphrase, cost: u8, salt: [u8; BCRYPT_SALT_BYTES]) -> SingleUse {
    let digest = Zeroizing::new(<[u8; 32]>::from(Sha256::digest(passphrase.expose())));
    let encoded = Zeroizing::new(STANDARD.encode(*digest));
    let mut hashed = bcrypt::bcrypt(u32::from(cost), salt, encoded.as_bytes());
    let key = SingleUse::derive(&hashed, &[], &salt, labels::PASSPHRASE_KEY);
    hashed.zeroize();
    key
}
