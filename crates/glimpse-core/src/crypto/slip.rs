//! Slips: short texts that let whoever has one do one thing until a moment, such as sign up or confirm an address. Signed with
//! the root keyring, so that nothing needs to be stored before one is used.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::keyring::{Generation, RootKeyring};
use crate::{account::AccountId, random::Random, time::Timestamp};

const VERSION: u8 = 1;
const INVITATION: u8 = 1;
const CONFIRMATION: u8 = 2;
const RECOVERY: u8 = 3;
const STOP: u8 = 4;
/// Version 1, kind 1, generation 4, end 8, identity 16.
const HEAD_BYTES: usize = 30;
const TAG_BYTES: usize = 16;
/// No slip is longer, so no longer text is looked at.
const TEXT_BYTES_MAX: usize = 512;

/// What tells slips apart, so that one can be spent once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlipId(pub [u8; 16]);

/// What a slip allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// Sign up, once, under this plan.
    Invitation {
        /// The plan's name.
        plan: String,
    },
    /// Confirm that the address of this account is its owner's.
    Confirmation {
        /// The account.
        account: AccountId,
    },
    /// Choose a new password for this account, while its password is still the one that was forgotten.
    Recovery {
        /// The account.
        account: AccountId,
        /// What is left of the forgotten password's verifier: another password has another one.
        password: [u8; 8],
    },
    /// Send no more mail to the address of this hash.
    Stop {
        /// The hash, as the address is remembered.
        address: [u8; 32],
    },
}

/// A slip that was signed here and has not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodSlip {
    /// What it allows.
    pub slip: Slip,
    /// Which it is.
    pub id: SlipId,
    /// From then on it allows nothing.
    pub ends_at: Timestamp,
}

impl Slip {
    /// Signs it: URL-safe base64 of `head ‖ payload ‖ HMAC-SHA256(key, head ‖ payload)[..16]`.
    pub fn sign(&self, ends_at: Timestamp, ring: &RootKeyring, random: &dyn Random) -> String {
        let generation = ring.sealing();
        let Some(key) = ring.slip_key(generation) else { unreachable!("the generation that seals is one of the keys") };
        let (kind, payload) = match self {
            Self::Invitation { plan } => (INVITATION, plan.as_bytes().to_vec()),
            Self::Confirmation { account } => (CONFIRMATION, account.number().to_be_bytes().to_vec()),
            Self::Recovery { account, password } => (RECOVERY, [account.number().to_be_bytes(), *password].concat()),
            Self::Stop { address } => (STOP, address.to_vec()),
        };
        let mut id = [0; 16];
        random.fill(&mut id);
        let mut bytes = vec![VERSION, kind];
        bytes.extend_from_slice(&generation.0.to_be_bytes());
        bytes.extend_from_slice(&ends_at.millis().to_be_bytes());
        bytes.extend_from_slice(&id);
        bytes.extend_from_slice(&payload);
        let tag = mac(&key, &bytes).finalize().into_bytes();
        bytes.extend_from_slice(&tag[..TAG_BYTES]);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Reads one; `None` if it was not signed with this keyring, was altered, or has ended.
    pub fn read(text: &str, now: Timestamp, ring: &RootKeyring) -> Option<GoodSlip> {
        if text.len() > TEXT_BYTES_MAX {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(text.trim()).ok()?;
        let (signed, tag) = bytes.split_last_chunk::<TAG_BYTES>()?;
        let (head, payload) = signed.split_first_chunk::<HEAD_BYTES>()?;
        let [VERSION, kind, a, b, c, d, rest @ ..] = *head else { return None };
        let generation = Generation(u32::from_be_bytes([a, b, c, d]));
        // Somebody may have found out a key that was destroyed: with that they can stop mail, and nothing else.
        let key = ring.slip_key(generation).or_else(|| ring.retired_slip_key(generation).filter(|_| kind == STOP))?;
        mac(&key, signed).verify_truncated_left(tag).ok()?;
        let (ends_at, id) = rest.split_at(size_of::<u64>());
        let ends_at = Timestamp::from_millis(u64::from_be_bytes(ends_at.try_into().ok()?));
        let slip = match kind {
            INVITATION => Self::Invitation { plan: String::from_utf8(payload.to_vec()).ok()? },
            CONFIRMATION => {
                Self::Confirmation { account: AccountId::from_number(u64::from_be_bytes(payload.try_into().ok()?)) }
            }
            RECOVERY => {
                let (account, password) = payload.split_first_chunk()?;
                let account = AccountId::from_number(u64::from_be_bytes(*account));
                Self::Recovery { account, password: password.try_into().ok()? }
            }
            STOP => Self::Stop { address: payload.try_into().ok()? },
            _ => return None,
        };
        (now < ends_at).then_some(GoodSlip { slip, id: SlipId(id.try_into().ok()?), ends_at })
    }
}

fn mac(key: &[u8; 32], signed: &[u8]) -> Hmac<Sha256> {
    let Ok(mac) = Hmac::<Sha256>::new_from_slice(key) else { unreachable!("HMAC takes keys of every length") };
    mac.chain_update(signed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::random::tests::Counting;

    const END: Timestamp = Timestamp::from_millis(1000);

    fn ring() -> RootKeyring {
        RootKeyring::generate(&Counting::default())
    }

    #[test]
    fn a_slip_is_good_until_it_ends() {
        let account = AccountId::from_number(7);
        for slip in [
            Slip::Invitation { plan: "gold".to_owned() },
            Slip::Confirmation { account },
            Slip::Recovery { account, password: [9; 8] },
            Slip::Stop { address: [8; 32] },
        ] {
            let text = slip.sign(END, &ring(), &Counting::default());
            let good = Slip::read(&text, Timestamp::from_millis(999), &ring()).map(|good| (good.slip, good.ends_at));
            assert_eq!(good, Some((slip, END)));
            assert_eq!(Slip::read(&text, END, &ring()), None);
            let long = format!("{text}{}", " ".repeat(TEXT_BYTES_MAX));
            assert_eq!(
                Slip::read(&long, Timestamp::from_millis(999), &ring()),
                None,
                "longer than any that was signed"
            );
        }
    }

    #[test]
    fn of_a_destroyed_key_only_what_stops_mail_is_good() {
        let (now, old) = (Timestamp::from_millis(0), ring());
        let stop = Slip::Stop { address: [8; 32] }.sign(END, &old, &Counting::default());
        let invitation = Slip::Invitation { plan: "gold".to_owned() }.sign(END, &old, &Counting::default());
        let both = old.rotated(&Counting::default()).and_then(|ring| ring.sealing_with(Generation(2))).unwrap();
        assert!(Slip::read(&stop, now, &both).is_some() && Slip::read(&invitation, now, &both).is_some());
        let left = both.without(Generation(1)).unwrap();
        assert!(Slip::read(&stop, now, &left).is_some());
        assert_eq!(Slip::read(&invitation, now, &left), None);
    }

    #[test]
    fn an_invitation_is_the_golden_one() {
        let text = Slip::Invitation { plan: "gold".to_owned() }.sign(END, &ring(), &Counting::default());
        assert_eq!(text, "AQEAAAABAAAAAAAAA-gAAQIDBAUGBwgJCgsMDQ4PZ29sZFa4cFkfqdQqbmD5WAzspG0");
    }

    proptest! {
        #[test]
        fn no_slip_with_a_flipped_bit_is_good(at in 0usize..200, bit in 0u8..8) {
            let text = Slip::Invitation { plan: "gold".to_owned() }.sign(END, &ring(), &Counting::default());
            let mut bytes = URL_SAFE_NO_PAD.decode(text).unwrap();
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            prop_assert_eq!(Slip::read(&URL_SAFE_NO_PAD.encode(bytes), Timestamp::from_millis(0), &ring()), None);
        }

        #[test]
        fn no_altered_slip_is_good(at in 0usize..200, to: char) {
            let text = Slip::Confirmation { account: AccountId::from_number(7) }.sign(END, &ring(), &Counting::default());
            let at = at % text.len();
            let altered: String = text.chars().enumerate().map(|(place, sign)| if place == at { to } else { sign }).collect();
            prop_assume!(altered != text);
            prop_assert_eq!(Slip::read(&altered, Timestamp::from_millis(0), &ring()), None);
        }

        #[test]
        fn reading_never_panics(text: String) {
            prop_assert_eq!(Slip::read(&text, Timestamp::from_millis(0), &ring()), None);
        }
    }
}
