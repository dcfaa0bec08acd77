//! What concerns the whole deployment: whom it belongs to, how often callers came, and how full it is.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use futures_util::future::join_all;
use glimpse_core::{
    crypto::keyring::{Generation, RootVerifier},
    link::MaskKey,
};
use tracing::warn;

use super::{
    RedisStore,
    accounts::hex,
    check,
    deployment::field,
    lane::{Ack, millis},
    scripts,
    url::Address,
};
use crate::{CounterId, Figures, IdentityError, Quota, StoreError, migrate::Standing, redis::scripts::With};

/// How long a server may take to count.
const COUNT_WITHIN: Duration = Duration::from_millis(500);

/// How often in the time that files may remember a node looks whose turn it is.
const LOOKS: u32 = 4;

/// How long it is remembered that something was written to see whether it can be.
const TRIED_SECONDS: u64 = 60;

/// What the deployment is bound to.
pub(super) struct Identity {
    pub(super) mask: Option<[u8; 32]>,
    pub(super) roots: BTreeMap<Generation, RootVerifier>,
}

/// A mask key and root keys to bind it to.
type Fresh<'a> = ([u8; 32], &'a [(Generation, RootVerifier)]);

impl RedisStore {
    /// What it is bound to, after binding it to what is new of `fresh`.
    pub(super) async fn identity(&self, fresh: Option<Fresh<'_>>) -> Result<Identity, StoreError> {
        let key = self.identity_key();
        let fields: HashMap<String, Vec<u8>> = match fresh {
            None => super::parsed(self.deployment.read(&key, redis::cmd("HGETALL").with(&key)).await?)?,
            Some((mask, roots)) => {
                self.change(&scripts::IDENTIFY, &[&key], |call| {
                    let call = call.with(&mask[..]);
                    roots.iter().fold(call, |call, (generation, verifier)| call.with(generation.0).with(&verifier[..]))
                })
                .await?
            }
        };
        let root = |(name, value): (&String, &Vec<u8>)| {
            let generation = name.strip_prefix("root:")?.parse().ok()?;
            Some((Generation(generation), RootVerifier::try_from(value.as_slice()).ok()?))
        };
        let mask = fields.get("mask").and_then(|mask| mask.as_slice().try_into().ok());
        Ok(Identity { mask, roots: fields.iter().filter_map(root).collect() })
    }

    pub(super) async fn bind(
        &self,
        fresh_mask: [u8; 32],
        roots: &[(Generation, RootVerifier)],
    ) -> Result<MaskKey, IdentityError> {
        let bound = self.try_bind(fresh_mask, roots).await;
        match bound {
            Ok(_) => self.keep_renewing(),
            Err(_) => self.leave().await,
        }
        bound
    }

    async fn try_bind(
        &self,
        fresh_mask: [u8; 32],
        roots: &[(Generation, RootVerifier)],
    ) -> Result<MaskKey, IdentityError> {
        match self.renew().await? {
            Standing::Serving => {}
            Standing::Arriving => return Err(IdentityError::Arriving),
            Standing::Left => return Err(IdentityError::Left),
        }
        crate::identity::compare(&self.identity(None).await?.roots, roots)?;
        // Another node may have been faster with another key.
        let bound = self.identity(Some((fresh_mask, roots))).await?;
        crate::identity::compare(&bound.roots, roots)?;
        bound.mask.map(MaskKey::from_bytes).ok_or(IdentityError::Store(StoreError::Damaged))
    }

    pub(super) async fn take_from(
        &self,
        who: CounterId,
        amount: u32,
        quota: Quota,
    ) -> Result<Option<Duration>, StoreError> {
        let key = format!("{}{{c{}}}", self.prefix, hex(&who.0));
        let period = u64::try_from(quota.period().as_micros()).unwrap_or(u64::MAX).max(1);
        let burst = quota.burst.get();
        let keys = [key.as_str()];
        let counted =
            self.note(&scripts::COUNT, &keys, |call| call.with(period).with(burst).with(amount.clamp(1, burst)));
        // While its server is away each node counts for itself: callers must not be refused for where their count lies.
        if !self.deployment.is_away(&key)
            && let Ok(Ok(wait)) = tokio::time::timeout(COUNT_WITHIN, counted).await
        {
            return Ok((wait > 0).then(|| Duration::from_micros(wait)));
        }
        Ok(self.counts.take(who, amount, quota))
    }

    /// Has every server write its files anew in time, until the store is gone: an append-only file and a snapshot remember what was
    /// erased until then.
    pub(super) fn keep_rewriting(&self) {
        let Some(every) = self.rewrite_every else { return };
        let store = self.itself.clone();
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(every / LOOKS).await;
                let Some(store) = store.upgrade() else { return };
                let servers = store.deployment.everywhere().await;
                join_all(servers.iter().map(|address| store.rewrite_in_turn(address, every))).await;
            }
        });
    }

    /// If no other node did lately. Turns lie in slots of their own, so that a shard that is away takes few of them along.
    async fn rewrite_in_turn(&self, address: &Address, every: Duration) {
        let key = format!("{}{{files of {address}}}rewritten", self.prefix);
        // Over before the look that ends the time.
        let turn = redis::cmd("SET").with(&key).with(1).with("NX").with("PX").with(millis(every - every / LOOKS));
        let turn = self.deployment.change(&key, turn, Ack::Master).await.map_err(StoreError::from);
        match turn.and_then(super::parsed::<Option<String>>) {
            Ok(Some(_)) => {}
            Ok(None) => return,
            Err(error) => {
                return warn!(server = %address, %error, "Whose turn it is to have files written anew is not known");
            }
        }
        if let Err(error) = self.rewrite_files_of(address).await {
            warn!(server = %address, kind = ?error.kind(), "A Redis server did not begin to write its files anew");
            // Given back, for whoever looks next.
            drop(self.deployment.change(&key, redis::cmd("DEL").with(&key), Ack::Master).await);
        }
    }

    /// Both, whatever becomes of the first: a server that is at one already refuses that.
    async fn rewrite_files_of(&self, address: &Address) -> redis::RedisResult<()> {
        let mut connection = self.deployment.ask(address).await?;
        let is_appended = check::setting(&mut connection, "appendonly").await.is_none_or(|value| value != "no");
        let appended = match is_appended {
            true => redis::cmd("BGREWRITEAOF").exec_async(&mut connection).await,
            false => Ok(()),
        };
        if check::may_have_a_snapshot(&mut connection).await? {
            redis::cmd("BGSAVE").arg("SCHEDULE").exec_async(&mut connection).await?;
        }
        appended
    }

    /// On one server of them: one that is away leaves the others their work.
    pub(super) async fn try_one_write(&self) -> Result<(), StoreError> {
        let key = format!("{}tried", self.identity_key());
        let tried = redis::cmd("SET").with(&key).with(1).with("EX").with(TRIED_SECONDS);
        self.deployment.change(&key, tried, Ack::Replicas).await.map(drop).map_err(StoreError::from)
    }

    pub(super) async fn look_around(&self) -> Result<Figures, StoreError> {
        let mut figures = Figures {
            letters: self.letters().await?,
            letters_due: self.first_letter_due().await?,
            commit_seconds: self.deployment.change_seconds.observed(),
            ..Figures::default()
        };
        for server in self.deployment.servers() {
            figures.waiting += server.waiting();
            figures.is_failing |= server.is_down() || server.is_refusing();
            let info = async {
                let mut connection = self.deployment.ask(&server.address).await?;
                redis::cmd("INFO").arg("memory").query_async::<String>(&mut connection).await
            };
            let Ok(info) = info.await else {
                figures.is_failing = true;
                continue;
            };
            let number = |name| field(&info, name).and_then(|number| number.parse::<u64>().ok()).unwrap_or(0);
            figures.unread_bytes += number("used_memory");
            figures.bytes += number("used_memory");
            figures.unread_bytes_max += match number("maxmemory") {
                0 => number("total_system_memory"),
                bytes => bytes,
            };
        }
        Ok(figures)
    }
}
