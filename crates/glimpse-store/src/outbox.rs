//! Mail and webhooks as they are stored: letters that wait, sealed, and what became of those that do not wait any more.
//! A store cannot read them; it keeps them, hands them out when they are due, and erases them when they are settled.

use std::collections::HashMap;

use glimpse_core::{account::AccountId, link::Row, random::Random, time::Timestamp};

use crate::StoreError;

/// Bytes that the sealed part of one letter may have.
pub const LETTER_BYTES_MAX: usize = 16 * 1024;

/// Tells letters apart, and makes the Message-ID that stays the same however often a letter is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LetterId(pub [u8; 16]);

impl LetterId {
    /// A fresh one.
    pub fn generate(random: &dyn Random) -> Self {
        let mut id = Self([0; 16]);
        random.fill(&mut id.0);
        id
    }
}

/// An address that wants no mail, as it is remembered: a keyed hash of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AddressHash(pub [u8; 32]);

/// Who takes a letter out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Carrier {
    /// Whoever sends mail.
    Mail,
    /// Whoever calls webhooks.
    Hooks,
}

impl Carrier {
    /// Who takes out what is stored as this kind.
    pub(crate) const fn of_kind(kind: u8) -> Self {
        if kind >= 4 { Self::Hooks } else { Self::Mail }
    }
}

/// How many letters may wait. Each carrier has this room for itself: neither takes the other's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterLimits {
    /// All together.
    pub waiting_max: u64,
    /// Those of one account.
    pub per_account_max: u64,
}

impl LetterLimits {
    /// For what moves here: any number.
    pub(crate) const NONE: Self = Self { waiting_max: u64::MAX, per_account_max: u64::MAX };
}

/// How many letters wait, by carrier and account.
#[derive(Default)]
pub(crate) struct Waiting {
    mails: u64,
    hooks: u64,
    by_account: HashMap<(AccountId, Carrier), u64>,
}

impl Waiting {
    /// All together.
    pub(crate) const fn all(&self) -> u64 {
        self.mails + self.hooks
    }

    pub(crate) fn add(&mut self, account: AccountId, carrier: Carrier, more: u64) {
        *self.of(carrier) += more;
        *self.by_account.entry((account, carrier)).or_default() += more;
    }

    pub(crate) fn remove(&mut self, account: AccountId, carrier: Carrier) {
        let all = self.of(carrier);
        *all = all.saturating_sub(1);
        match self.by_account.get_mut(&(account, carrier)) {
            Some(waiting) if *waiting > 1 => *waiting -= 1,
            _ => drop(self.by_account.remove(&(account, carrier))),
        }
    }

    /// Whether these may wait besides those that do.
    pub(crate) fn admits(&mut self, letters: &[Letter], limits: LetterLimits) -> Result<(), StoreError> {
        let mut more: HashMap<(AccountId, Carrier), u64> = HashMap::new();
        for letter in letters {
            *more.entry((letter.account, letter.about.carrier())).or_default() += 1;
        }
        for carrier in [Carrier::Mail, Carrier::Hooks] {
            let new: u64 = more.iter().filter(|((_, of), _)| *of == carrier).map(|(_, new)| new).sum();
            if new > 0 && self.of(carrier).saturating_add(new) > limits.waiting_max {
                return Err(StoreError::Full);
            }
        }
        for (whose, new) in more {
            if self.by_account.get(&whose).copied().unwrap_or_default().saturating_add(new) > limits.per_account_max {
                return Err(StoreError::Crowded);
            }
        }
        Ok(())
    }

    const fn of(&mut self, carrier: Carrier) -> &mut u64 {
        match carrier {
            Carrier::Mail => &mut self.mails,
            Carrier::Hooks => &mut self.hooks,
        }
    }
}

/// What a letter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// The account itself: confirming its address, choosing a new password.
    Account,
    /// A link, to a recipient.
    Share {
        /// The secret.
        row: Row,
        /// Which of its recipients; counts from 0.
        index: u16,
    },
    /// What became of a secret, to whoever shared it.
    Fate {
        /// The secret.
        row: Row,
    },
    /// What became of a secret, to a webhook of whoever shared it.
    HookFate {
        /// The secret.
        row: Row,
        /// Which of the account's webhooks.
        hook: u16,
    },
    /// A wrong passphrase for a secret, to a webhook of whoever shared it.
    HookTry {
        /// The secret.
        row: Row,
        /// Which of the account's webhooks.
        hook: u16,
    },
}

impl About {
    /// The secret it is about, if it is about one.
    pub const fn row(self) -> Option<Row> {
        match self {
            Self::Account => None,
            Self::Share { row, .. } | Self::Fate { row } | Self::HookFate { row, .. } | Self::HookTry { row, .. } => {
                Some(row)
            }
        }
    }

    /// Who takes it out.
    pub const fn carrier(self) -> Carrier {
        match self {
            Self::Account | Self::Share { .. } | Self::Fate { .. } => Carrier::Mail,
            Self::HookFate { .. } | Self::HookTry { .. } => Carrier::Hooks,
        }
    }

    /// Whether it says what became of a secret, and waits for that.
    pub const fn waits_for_fate(self) -> bool {
        matches!(self, Self::Fate { .. } | Self::HookFate { .. })
    }

    /// The numbers it is stored as: its kind, and which recipient or webhook.
    pub(crate) const fn numbers(self) -> (u8, u16) {
        match self {
            Self::Account => (1, 0),
            Self::Share { index, .. } => (2, index),
            Self::Fate { .. } => (3, 0),
            Self::HookFate { hook, .. } => (4, hook),
            Self::HookTry { hook, .. } => (5, hook),
        }
    }

    /// What is stored as these numbers, about this row; none if that is nothing.
    pub(crate) fn from_numbers(kind: u8, row: Option<Row>, index: u16) -> Option<Self> {
        Some(match (kind, row) {
            (1, _) => Self::Account,
            (2, Some(row)) => Self::Share { row, index },
            (3, Some(row)) => Self::Fate { row },
            (4, Some(row)) => Self::HookFate { row, hook: index },
            (5, Some(row)) => Self::HookTry { row, hook: index },
            _ => return None,
        })
    }

    /// What a letter's seal is bound to: kind 1, row 8, index 2, big-endian.
    pub fn place(self) -> [u8; 11] {
        let ((kind, index), row) = (self.numbers(), self.row().map_or(0, Row::number));
        let mut place = [kind; 11];
        place[1..9].copy_from_slice(&row.to_be_bytes());
        place[9..].copy_from_slice(&index.to_be_bytes());
        place
    }
}

/// A mail to be sent, or a webhook to be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Which it is.
    pub id: LetterId,
    /// Whose: it goes when the account is deleted.
    pub account: AccountId,
    /// What about.
    pub about: About,
    /// Address, link and everything to say, sealed; at most [`LETTER_BYTES_MAX`].
    pub sealed: Vec<u8>,
    /// Not to be sent before.
    pub due_at: Timestamp,
    /// From then on nothing of it is kept, not even what became of it.
    pub ends_at: Timestamp,
}

/// A letter that somebody has in hand, until its lease is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenLetter {
    /// The letter.
    pub letter: Letter,
    /// How often it was taken, this time included.
    pub attempt: u32,
    /// What the last try failed for, if there was one.
    pub trouble: Option<Trouble>,
}

/// Why a letter is not sent (yet). Never in the words of a mail server, which may repeat an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// The mail server cannot be reached, or the connection broke.
    Unreachable,
    /// The connection cannot be made secure.
    Insecure,
    /// The mail server does not accept who we are.
    Login,
    /// The mail server asks to try again later (a reply of 400 to 499).
    Deferred,
    /// The mail server refuses the mail (a reply of 500 to 599).
    Refused,
    /// The mail server takes no address with letters beyond ASCII.
    Letters,
    /// The address wants no mail.
    Suppressed,
    /// The address was sent too much lately.
    Limited,
    /// What it is about is over, or never was.
    Over,
    /// It cannot be read or written here.
    Unwritten,
}

impl Trouble {
    /// Every one, with the number it is stored as.
    pub const ALL: [(u8, Self); 10] = [
        (1, Self::Unreachable),
        (2, Self::Insecure),
        (3, Self::Login),
        (4, Self::Deferred),
        (5, Self::Refused),
        (6, Self::Letters),
        (7, Self::Suppressed),
        (8, Self::Limited),
        (9, Self::Over),
        (10, Self::Unwritten),
    ];

    /// Whether a mail server was tried.
    pub const fn is_of_sending(self) -> bool {
        match self {
            Self::Unreachable | Self::Insecure | Self::Login | Self::Deferred | Self::Refused => true,
            Self::Letters | Self::Suppressed | Self::Limited | Self::Over | Self::Unwritten => false,
        }
    }

    /// The number it is stored as.
    pub fn number(self) -> u8 {
        Self::ALL.iter().find(|(_, trouble)| *trouble == self).map_or(0, |(number, _)| *number)
    }

    /// The one that is stored as this number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.iter().find(|(stored, _)| *stored == number).map(|(_, trouble)| *trouble)
    }
}

/// What became of a try to send a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The mail server took it, then. Its sealed bytes are erased.
    Sent(Timestamp),
    /// It is given up, since then. Its sealed bytes are erased.
    Failed(Timestamp, Trouble),
    /// It is due again then.
    Later(Timestamp, Trouble),
}

/// How far a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryState {
    /// It waits; and what the last try failed for, if there was one.
    Queued(Option<Trouble>),
    /// The mail server took it, then.
    Sent(Timestamp),
    /// It was given up, then.
    Failed(Timestamp, Trouble),
}

/// One line of a receipt: a link to a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delivery {
    /// Which recipient.
    pub index: u16,
    /// How far it is.
    pub state: DeliveryState,
}
