//! Rate limits: how much one caller may do within a window, on top of what is free again evenly. The store counts, so that
//! nodes that share one share the counts; it is told neither who is counted nor for what.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use glimpse_core::{
    account::{AccountId, Email},
    link::Row,
};
use glimpse_store::{CounterId, Quota, Store};
use hmac::{Hmac, KeyInit, Mac};
use ipnet::IpNet;
use sha2::Sha256;

use super::{Caller, Event, HookPolicy, Keys, MailPolicy, Plan, Tally, VaultError, network};

/// Of wrong passphrases for one secret at most one is told in this time.
const TOLD_OF_TRY_EVERY: Duration = Duration::from_secs(60);
/// Tests of webhooks that one account may make, and over which they are counted.
const HOOK_TESTS: NonZeroU32 = NonZeroU32::MIN.saturating_add(19);
const HOOK_TESTS_WITHIN: Duration = Duration::from_secs(600);

/// What instances allow whatever the plan.
#[derive(Debug, Clone, Copy)]
pub struct LimitPolicy {
    /// Whether callers are limited. Mail is, all the same.
    pub is_on: bool,
    /// Over which callers are counted.
    pub window: Duration,
    /// Secrets opened.
    pub reveals: u32,
    /// Receipts and lists read, secrets burned.
    pub receipts: u32,
    /// Wrong credentials.
    pub sign_ins: u32,
    /// Accounts that may be made from one address without an invitation: each brings the limits of its plan along.
    pub sign_ups: u32,
}

/// Who is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Counted {
    Network(IpNet),
    Account(AccountId),
    /// A secret whose sender is told of tries.
    Row(Row),
    /// An address that somebody tries to sign in with.
    Name(String),
}

impl Counted {
    fn address(address: IpAddr) -> Self {
        Self::Network(network(address))
    }

    fn name(address: &str) -> Self {
        Self::Name(address.trim().to_lowercase())
    }

    fn caller(caller: &Caller) -> Self {
        caller
            .member
            .as_ref()
            .map_or_else(|| Self::address(caller.address), |member| Self::Account(member.account().id))
    }
}

/// Everything that is counted.
pub(super) struct Limits {
    policy: LimitPolicy,
    mail: MailPolicy,
    hooks: HookPolicy,
    /// Hide from the store who is counted.
    keys: Arc<Keys>,
    store: Arc<dyn Store>,
    tally: Arc<Tally>,
}

impl Limits {
    pub(super) fn new(
        policy: LimitPolicy,
        mail: MailPolicy,
        hooks: HookPolicy,
        keys: Arc<Keys>,
        store: Arc<dyn Store>,
        tally: Arc<Tally>,
    ) -> Self {
        Self { policy, mail, hooks, keys, store, tally }
    }

    /// Before a secret of so many bytes is shared.
    pub(super) async fn create(&self, caller: &Caller, plan: &Plan, bytes: usize) -> Result<(), VaultError> {
        let who = Counted::caller(caller);
        self.take("creates", &who, 1, plan.creates).await?;
        self.take("bytes", &who, u32::try_from(bytes).unwrap_or(u32::MAX), plan.create_bytes).await
    }

    /// Before a secret is opened.
    pub(super) async fn reveal(&self, caller: &Caller) -> Result<(), VaultError> {
        self.take("reveals", &Counted::caller(caller), 1, self.policy.reveals).await
    }

    /// Before a receipt or a list is read, or a secret is burned.
    pub(super) async fn receipt(&self, caller: &Caller) -> Result<(), VaultError> {
        self.take("receipts", &Counted::caller(caller), 1, self.policy.receipts).await
    }

    /// After wrong credentials. Right ones are never refused for the sake of others' wrong ones.
    pub(super) async fn failure(&self, address: IpAddr) -> Result<(), VaultError> {
        self.take("failures", &Counted::address(address), 1, self.policy.sign_ins).await
    }

    /// Before a password is tried: by address, and for each account by itself, because passwords can be guessed.
    pub(super) async fn sign_in(&self, address: IpAddr, email: &str) -> Result<(), VaultError> {
        self.take("sign-ins", &Counted::address(address), 1, self.policy.sign_ins).await?;
        self.take("sign-ins", &Counted::name(email), 1, self.policy.sign_ins).await
    }

    /// Before somebody makes an account whom nobody invited.
    pub(super) async fn sign_up(&self, address: IpAddr) -> Result<(), VaultError> {
        self.take("sign-ups", &Counted::address(address), 1, self.policy.sign_ups).await
    }

    async fn take(&self, what: &str, who: &Counted, amount: u32, most: u32) -> Result<(), VaultError> {
        let most = NonZeroU32::new(most).filter(|_| self.policy.is_on);
        let quota = most.map(|burst| Quota { burst, window: self.policy.window });
        self.count(what, who, amount, quota).await
    }

    async fn count(&self, what: &str, who: &Counted, amount: u32, quota: Option<Quota>) -> Result<(), VaultError> {
        let Some(quota) = quota else { return Ok(()) };
        match self.store.count(self.counter(what, who), amount, quota).await? {
            None => Ok(()),
            Some(wait) => {
                self.tally.count(Event::RateLimited);
                Err(VaultError::Limited(wait))
            }
        }
    }

    /// Before a link is mailed to so many.
    pub(super) async fn mail_from(&self, caller: &Caller, recipients: usize) -> Result<(), VaultError> {
        let recipients = u32::try_from(recipients).unwrap_or(u32::MAX);
        match recipients {
            0 => Ok(()),
            _ => self.count("mail from", &Counted::caller(caller), recipients, self.mails(self.mail.per_account)).await,
        }
    }

    /// Before an address is mailed to, whoever wants that.
    pub(super) async fn mail_to(&self, address: &Email) -> Result<(), VaultError> {
        self.count("mail to", &Counted::name(address.as_str()), 1, self.mails(self.mail.per_recipient)).await
    }

    /// Before an address is mailed to because somebody typed it.
    pub(super) async fn mail_request(&self, address: &Email) -> Result<(), VaultError> {
        self.count("mail request", &Counted::name(address.as_str()), 1, self.mails(self.mail.per_request)).await
    }

    /// Before an account is told of a wrong passphrase for one of its secrets: by secret, and by account. Whoever tries passphrases is
    /// neither told of it nor counted for it.
    pub(super) async fn told_of_try(&self, account: AccountId, row: Row) -> Result<bool, VaultError> {
        let one = Quota { burst: NonZeroU32::MIN, window: TOLD_OF_TRY_EVERY };
        if self.store.count(self.counter("told of secret", &Counted::Row(row)), 1, one).await?.is_some() {
            return Ok(false);
        }
        let Some(burst) = NonZeroU32::new(self.hooks.failed_passphrases) else { return Ok(false) };
        let quota = Quota { burst, window: self.hooks.window };
        let wait = self.store.count(self.counter("told of tries", &Counted::Account(account)), 1, quota).await?;
        Ok(wait.is_none())
    }

    /// Before an account has a webhook of its own called.
    pub(super) async fn hook_test(&self, account: AccountId) -> Result<(), VaultError> {
        let quota = Quota { burst: HOOK_TESTS, window: HOOK_TESTS_WITHIN };
        self.count("hook tests", &Counted::Account(account), 1, Some(quota)).await
    }

    fn mails(&self, most: u32) -> Option<Quota> {
        NonZeroU32::new(most).map(|burst| Quota { burst, window: self.mail.window })
    }

    fn counter(&self, what: &str, who: &Counted) -> CounterId {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.keys.ring().counter_key()) else {
            unreachable!("HMAC takes keys of any length")
        };
        mac.update(what.as_bytes());
        mac.update(&[0]);
        match who {
            Counted::Network(network) => mac.update(network.to_string().as_bytes()),
            Counted::Account(account) => mac.update(&account.number().to_le_bytes()),
            Counted::Row(row) => mac.update(&row.number().to_le_bytes()),
            Counted::Name(name) => {
                mac.update(b"@");
                mac.update(name.as_bytes());
            }
        }
        let mut id = [0; 16];
        id.copy_from_slice(&mac.finalize().into_bytes()[..16]);
        CounterId(id)
    }
}

#[cfg(test)]
mod tests {
    use glimpse_core::crypto::keyring::RootKeyring;
    use glimpse_store::model::Model;

    use super::*;

    fn from(address: &str) -> Caller {
        Caller { address: address.parse().unwrap(), member: None, on: crate::vault::On::Own }
    }

    fn limits() -> Limits {
        let policy = LimitPolicy {
            is_on: true,
            window: Duration::from_secs(3600),
            reveals: 3,
            receipts: 3,
            sign_ins: 3,
            sign_ups: 3,
        };
        let mail = MailPolicy {
            is_on: true,
            timeout: Duration::from_secs(1),
            retry_after: Duration::from_secs(1),
            retry_max: Duration::from_secs(1),
            tries_max: 1,
            window: Duration::from_secs(3600),
            per_account: 3,
            per_recipient: 3,
            per_request: 1,
        };
        let hooks = HookPolicy {
            allow_http: false,
            timeout: Duration::from_secs(1),
            retry_after: Duration::from_secs(1),
            retry_max: Duration::from_secs(1),
            give_up_after: Duration::from_secs(1),
            failures_max: 1,
            window: Duration::from_secs(3600),
            failed_passphrases: 2,
        };
        let keys = Arc::new(Keys::new(RootKeyring::parse_single(&"07".repeat(32)).unwrap()));
        Limits::new(policy, mail, hooks, keys, Arc::new(Model::default()), Arc::default())
    }

    #[tokio::test]
    async fn a_caller_is_limited_and_told_how_long_to_wait_and_others_are_not() {
        let limits = limits();
        for _ in 0..3 {
            assert!(limits.reveal(&from("192.0.2.1")).await.is_ok());
        }
        let Err(VaultError::Limited(wait)) = limits.reveal(&from("192.0.2.1")).await else {
            panic!("it should be limited")
        };
        assert!(wait > Duration::from_secs(1000) && wait <= Duration::from_secs(1200), "{wait:?}");
        assert!(limits.reveal(&from("192.0.2.2")).await.is_ok());
        assert!(limits.receipt(&from("192.0.2.1")).await.is_ok(), "counted apart");
    }

    #[tokio::test]
    async fn an_ipv6_caller_is_its_64_and_a_mapped_one_is_its_ipv4_address() {
        let limits = limits();
        for host in ["2001:db8:0:1::1", "2001:db8:0:1::2", "2001:db8:0:1:ffff::3"] {
            assert!(limits.reveal(&from(host)).await.is_ok());
        }
        assert!(limits.reveal(&from("2001:db8:0:1::4")).await.is_err());
        assert!(limits.reveal(&from("2001:db8:0:2::1")).await.is_ok());
        for host in ["::ffff:192.0.2.1", "192.0.2.1", "::ffff:192.0.2.1"] {
            assert!(limits.reveal(&from(host)).await.is_ok());
        }
        assert!(limits.reveal(&from("192.0.2.1")).await.is_err());
    }

    #[tokio::test]
    async fn passwords_are_throttled_for_each_account_whatever_the_addresses() {
        let limits = limits();
        let address = |number: u8| IpAddr::from([192, 0, 2, number]);
        for number in 0..3 {
            assert!(limits.sign_in(address(number), "anna@glimpse.example").await.is_ok());
        }
        assert!(limits.sign_in(address(9), " Anna@glimpse.example").await.is_err());
        assert!(limits.sign_in(address(10), "ben@glimpse.example").await.is_ok());
    }

    #[tokio::test]
    async fn where_callers_are_not_limited_mail_is() {
        let Limits { policy, mail, hooks, keys, store, tally } = limits();
        let limits = Limits::new(LimitPolicy { is_on: false, ..policy }, mail, hooks, keys, store, tally);
        for _ in 0..9 {
            assert!(limits.reveal(&from("192.0.2.1")).await.is_ok());
        }
        assert!(limits.mail_from(&from("192.0.2.1"), 3).await.is_ok());
        assert!(limits.mail_from(&from("192.0.2.1"), 1).await.is_err());
    }

    #[tokio::test]
    async fn an_account_is_told_of_few_wrong_passphrases() {
        let limits = limits();
        let [anna, ben] = [1, 2].map(AccountId::from_number);
        let rows = [1, 2, 3, 4].map(|number| Row::new(number).unwrap());
        let mut told = Vec::new();
        for (account, row) in [(anna, rows[0]), (anna, rows[0]), (anna, rows[1]), (anna, rows[2]), (ben, rows[3])] {
            told.push(limits.told_of_try(account, row).await.unwrap());
        }
        assert_eq!(told, [true, false, true, false, true], "once for each secret, twice for each account");
    }

    #[tokio::test]
    async fn an_account_tests_its_webhooks_not_as_often_as_it_likes() {
        let limits = limits();
        let [anna, ben] = [1, 2].map(AccountId::from_number);
        for _ in 0..HOOK_TESTS.get() {
            assert!(limits.hook_test(anna).await.is_ok());
        }
        assert!(matches!(limits.hook_test(anna).await, Err(VaultError::Limited(_))));
        assert!(limits.hook_test(ben).await.is_ok());
    }

    #[tokio::test]
    async fn mail_is_limited_for_who_sends_and_for_who_gets_it() {
        let limits = limits();
        assert!(limits.mail_from(&from("192.0.2.1"), 3).await.is_ok());
        assert!(limits.mail_from(&from("192.0.2.1"), 1).await.is_err());
        assert!(
            limits.mail_from(&from("192.0.2.1"), 0).await.is_ok()
                && limits.mail_from(&from("192.0.2.2"), 1).await.is_ok()
        );
        let [anna, ben] = ["anna@glimpse.example", "ben@glimpse.example"].map(|text| Email::parse(text).unwrap());
        for _ in 0..3 {
            assert!(limits.mail_to(&anna).await.is_ok());
        }
        assert!(limits.mail_to(&anna).await.is_err() && limits.mail_to(&ben).await.is_ok());
        assert!(limits.mail_request(&anna).await.is_ok(), "counted apart");
        assert!(limits.mail_request(&anna).await.is_err() && limits.mail_request(&ben).await.is_ok());
    }
}
