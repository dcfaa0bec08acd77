//! Rate limits: how much one caller may do within a window, on top of what is free again evenly. Counted in memory: a
//! restart forgives, which costs nothing that a restart does not cost anyway.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use glimpse_core::account::{AccountId, Email};
use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    state::keyed::HashMapStateStore,
};
use ipnet::IpNet;

use super::{Caller, MailPolicy, Plan, VaultError, network};

/// Counts that newcomers share when there are too many callers.
const SHARED_COUNTS: u64 = 4096;
/// After so many checks the callers who used nothing up lately are forgotten.
const TIDY_AFTER: u32 = 4096;

/// What instances allow whatever the plan.
#[derive(Debug, Clone, Copy)]
pub struct LimitPolicy {
    /// Whether anybody is limited.
    pub is_on: bool,
    /// Over which callers are counted.
    pub window: Duration,
    /// Secrets opened.
    pub reveals: u32,
    /// Receipts and lists read, secrets burned.
    pub receipts: u32,
    /// Wrong credentials.
    pub sign_ins: u32,
    /// Callers counted apart.
    pub callers_max: usize,
}

/// Who is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Counted {
    Network(IpNet),
    Account(AccountId),
    /// By its hash: an address that somebody tries to sign in with.
    Name(u64),
    Shared(u64),
}

impl Counted {
    fn address(address: IpAddr) -> Self {
        Self::Network(network(address))
    }

    fn caller(caller: &Caller) -> Self {
        caller
            .member
            .as_ref()
            .map_or_else(|| Self::address(caller.address), |member| Self::Account(member.account().id))
    }
}

/// One count for each caller.
struct Meter {
    limiter: RateLimiter<Counted, HashMapStateStore<Counted>, DefaultClock>,
    most: u32,
    callers_max: usize,
    hasher: RandomState,
    checks: AtomicU32,
    is_full: AtomicBool,
}

impl Meter {
    fn new(most: u32, window: Duration, callers_max: usize) -> Self {
        let burst = NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN);
        let period = (window / burst.get()).max(Duration::from_nanos(1));
        let Some(quota) = Quota::with_period(period) else { unreachable!("the period is at least a nanosecond") };
        Self {
            limiter: RateLimiter::hashmap(quota.allow_burst(burst)),
            most: burst.get(),
            callers_max,
            hasher: RandomState::new(),
            checks: AtomicU32::new(0),
            is_full: AtomicBool::new(false),
        }
    }

    /// Takes `amount`, or says how long to wait for it. More than there can ever be counts as all there can be.
    fn take(&self, who: Counted, amount: u32) -> Result<(), VaultError> {
        if self.checks.fetch_add(1, Ordering::Relaxed).is_multiple_of(TIDY_AFTER) {
            self.tidy();
        }
        let who = if self.is_full.load(Ordering::Relaxed) {
            Counted::Shared(self.hasher.hash_one(who) % SHARED_COUNTS)
        } else {
            who
        };
        let amount = NonZeroU32::new(amount.clamp(1, self.most)).unwrap_or(NonZeroU32::MIN);
        match self.limiter.check_key_n(&who, amount) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(until)) => Err(VaultError::Limited(until.wait_time_from(DefaultClock::default().now()))),
            Err(_) => unreachable!("the amount is at most the burst"),
        }
    }

    fn tidy(&self) {
        if self.limiter.len() > self.callers_max / 2 {
            self.limiter.retain_recent();
        }
        self.is_full.store(self.limiter.len() > self.callers_max, Ordering::Relaxed);
    }
}

/// Everything that is counted.
pub(super) struct Limits {
    policy: LimitPolicy,
    creates: HashMap<String, (Meter, Meter)>,
    reveals: Meter,
    receipts: Meter,
    failures: Meter,
    sign_ins: Meter,
    mails_from: Meter,
    mails_to: Meter,
    mail_requests: Meter,
    names: RandomState,
}

impl Limits {
    pub(super) fn new<'a>(policy: LimitPolicy, mail: MailPolicy, plans: impl Iterator<Item = &'a Plan>) -> Self {
        let meter = |most| Meter::new(most, policy.window, policy.callers_max);
        let mails = |most| Meter::new(most, mail.window, policy.callers_max);
        Self {
            policy,
            creates: plans.map(|plan| (plan.name.clone(), (meter(plan.creates), meter(plan.create_bytes)))).collect(),
            reveals: meter(policy.reveals),
            receipts: meter(policy.receipts),
            failures: meter(policy.sign_ins),
            sign_ins: meter(policy.sign_ins),
            mails_from: mails(mail.per_account),
            mails_to: mails(mail.per_recipient),
            mail_requests: mails(mail.per_request),
            names: RandomState::new(),
        }
    }

    /// Before a secret of so many bytes is shared.
    pub(super) fn create(&self, caller: &Caller, plan: &Plan, bytes: usize) -> Result<(), VaultError> {
        let Some((count, volume)) = self.creates.get(&plan.name).filter(|_| self.policy.is_on) else { return Ok(()) };
        count.take(Counted::caller(caller), 1)?;
        volume.take(Counted::caller(caller), u32::try_from(bytes).unwrap_or(u32::MAX))
    }

    /// Before a secret is opened.
    pub(super) fn reveal(&self, caller: &Caller) -> Result<(), VaultError> {
        if self.policy.is_on { self.reveals.take(Counted::caller(caller), 1) } else { Ok(()) }
    }

    /// Before a receipt or a list is read, or a secret is burned.
    pub(super) fn receipt(&self, caller: &Caller) -> Result<(), VaultError> {
        if self.policy.is_on { self.receipts.take(Counted::caller(caller), 1) } else { Ok(()) }
    }

    /// After wrong credentials. Right ones are never refused for the sake of others' wrong ones.
    pub(super) fn failure(&self, address: IpAddr) -> Result<(), VaultError> {
        if self.policy.is_on { self.failures.take(Counted::address(address), 1) } else { Ok(()) }
    }

    /// Before a password is tried: by address, and for each account by itself, because passwords can be guessed.
    pub(super) fn sign_in(&self, address: IpAddr, email: &str) -> Result<(), VaultError> {
        if !self.policy.is_on {
            return Ok(());
        }
        self.sign_ins.take(Counted::address(address), 1)?;
        self.sign_ins.take(self.name(email), 1)
    }

    /// Before a link is mailed to so many.
    pub(super) fn mail_from(&self, caller: &Caller, recipients: usize) -> Result<(), VaultError> {
        if !self.policy.is_on || recipients == 0 {
            return Ok(());
        }
        self.mails_from.take(Counted::caller(caller), u32::try_from(recipients).unwrap_or(u32::MAX))
    }

    /// Before an address is mailed to, whoever wants that.
    pub(super) fn mail_to(&self, address: &Email) -> Result<(), VaultError> {
        if self.policy.is_on { self.mails_to.take(self.name(address.as_str()), 1) } else { Ok(()) }
    }

    /// Before an address is mailed to because somebody typed it.
    pub(super) fn mail_request(&self, address: &Email) -> Result<(), VaultError> {
        if self.policy.is_on { self.mail_requests.take(self.name(address.as_str()), 1) } else { Ok(()) }
    }

    fn name(&self, address: &str) -> Counted {
        Counted::Name(self.names.hash_one(address.trim().to_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(callers_max: usize) -> LimitPolicy {
        LimitPolicy {
            is_on: true,
            window: Duration::from_secs(3600),
            reveals: 3,
            receipts: 3,
            sign_ins: 3,
            callers_max,
        }
    }

    fn from(address: &str) -> Caller {
        Caller { address: address.parse().unwrap(), member: None }
    }

    fn limits(callers_max: usize) -> Limits {
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
        Limits::new(policy(callers_max), mail, std::iter::empty())
    }

    #[test]
    fn a_caller_is_limited_and_told_how_long_to_wait_and_others_are_not() {
        let limits = limits(100);
        for _ in 0..3 {
            assert!(limits.reveal(&from("192.0.2.1")).is_ok());
        }
        let Err(VaultError::Limited(wait)) = limits.reveal(&from("192.0.2.1")) else { panic!("it should be limited") };
        assert!(wait > Duration::from_secs(1000) && wait <= Duration::from_secs(1200), "{wait:?}");
        assert!(limits.reveal(&from("192.0.2.2")).is_ok());
        assert!(limits.receipt(&from("192.0.2.1")).is_ok(), "counted apart");
    }

    #[test]
    fn an_ipv6_caller_is_its_64_and_a_mapped_one_is_its_ipv4_address() {
        let limits = limits(100);
        for host in ["2001:db8:0:1::1", "2001:db8:0:1::2", "2001:db8:0:1:ffff::3"] {
            assert!(limits.reveal(&from(host)).is_ok());
        }
        assert!(limits.reveal(&from("2001:db8:0:1::4")).is_err());
        assert!(limits.reveal(&from("2001:db8:0:2::1")).is_ok());
        for host in ["::ffff:192.0.2.1", "192.0.2.1", "::ffff:192.0.2.1"] {
            assert!(limits.reveal(&from(host)).is_ok());
        }
        assert!(limits.reveal(&from("192.0.2.1")).is_err());
    }

    #[test]
    fn passwords_are_throttled_for_each_account_whatever_the_addresses() {
        let limits = limits(100);
        let address = |number: u8| IpAddr::from([192, 0, 2, number]);
        for number in 0..3 {
            assert!(limits.sign_in(address(number), "anna@glimpse.example").is_ok());
        }
        assert!(limits.sign_in(address(9), " Anna@glimpse.example").is_err());
        assert!(limits.sign_in(address(10), "ben@glimpse.example").is_ok());
    }

    #[test]
    fn mail_is_limited_for_who_sends_and_for_who_gets_it() {
        let limits = limits(100);
        assert!(limits.mail_from(&from("192.0.2.1"), 3).is_ok());
        assert!(limits.mail_from(&from("192.0.2.1"), 1).is_err());
        assert!(limits.mail_from(&from("192.0.2.1"), 0).is_ok() && limits.mail_from(&from("192.0.2.2"), 1).is_ok());
        let [anna, ben] = ["anna@glimpse.example", "ben@glimpse.example"].map(|text| Email::parse(text).unwrap());
        for _ in 0..3 {
            assert!(limits.mail_to(&anna).is_ok());
        }
        assert!(limits.mail_to(&anna).is_err() && limits.mail_to(&ben).is_ok());
        assert!(limits.mail_request(&anna).is_ok(), "counted apart");
        assert!(limits.mail_request(&anna).is_err() && limits.mail_request(&ben).is_ok());
    }

    #[test]
    fn more_callers_than_there_is_room_for_share_counts_and_memory_stays() {
        let limits = limits(1000);
        for number in 0..200_000u32 {
            let _ = limits.reveal(&Caller { address: IpAddr::from(number.to_be_bytes()), member: None });
        }
        assert!(limits.reveals.limiter.len() <= 1000 + TIDY_AFTER as usize + usize::try_from(SHARED_COUNTS).unwrap());
    }
}
