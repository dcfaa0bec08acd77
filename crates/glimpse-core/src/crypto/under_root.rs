//! What is sealed under the root keyring alone: the disk and the root key together open it. Each kind has its label and its first byte
//! of associated data, so that nothing of one kind opens as another.

use zeroize::Zeroizing;

use super::{
    derive::{SALT_BYTES, SingleUse, TAG_BYTES},
    keyring::{Generation, RootKeyring},
};
use crate::random::Random;

const VERSION: u8 = 1;
/// Version 1, generation 4, salt 32.
const HEAD_BYTES: usize = 37;

/// The generation that sealed these bytes.
pub(super) fn generation_of(sealed: &[u8]) -> Option<Generation> {
    let [VERSION, a, b, c, d, ..] = *sealed else { return None };
    Some(Generation(u32::from_be_bytes([a, b, c, d])))
}

/// A kind of what is sealed so.
pub(super) struct UnderRoot {
    /// HKDF info of its keys.
    pub(super) label: &'static [u8],
    /// First byte of its associated data.
    pub(super) kind: u8,
}

impl UnderRoot {
    /// `1 ‖ generation (4) ‖ salt (32) ‖ AES-256-GCM(HKDF-SHA256(root key, salt, label), message, AAD = kind ‖ generation ‖ place)`.
    pub(super) fn seal(&self, message: &[u8], place: &[u8], ring: &RootKeyring, random: &dyn Random) -> Vec<u8> {
        let (generation, root) = ring.sealing_key();
        let mut salt = [0; SALT_BYTES];
        random.fill(&mut salt);
        let mut ciphertext = Vec::with_capacity(message.len() + TAG_BYTES);
        ciphertext.extend_from_slice(message);
        SingleUse::derive(root, &[], &salt, self.label).seal(&self.associated(generation, place), &mut ciphertext);
        let mut sealed = Vec::with_capacity(HEAD_BYTES + ciphertext.len());
        sealed.push(VERSION);
        sealed.extend_from_slice(&generation.0.to_be_bytes());
        sealed.extend_from_slice(&salt);
        sealed.extend_from_slice(&ciphertext);
        sealed
    }

    /// What [`UnderRoot::seal`] sealed; none when the keyring, the kind, the place or the bytes are others.
    pub(super) fn open(&self, sealed: &[u8], place: &[u8], ring: &RootKeyring) -> Option<Zeroizing<Vec<u8>>> {
        let (head, ciphertext) = sealed.split_first_chunk::<HEAD_BYTES>()?;
        let (generation, [_, _, _, _, _, salt @ ..]) = (generation_of(sealed)?, head);
        let key = SingleUse::derive(ring.key(generation)?, &[], salt, self.label);
        key.open(&self.associated(generation, place), ciphertext).ok()
    }

    fn associated(&self, generation: Generation, place: &[u8]) -> Vec<u8> {
        [&[self.kind][..], &generation.0.to_be_bytes(), place].concat()
    }
}
