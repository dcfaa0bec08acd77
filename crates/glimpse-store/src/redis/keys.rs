//! Which root keys there are, which node has which, and what is sealed under each.

use std::collections::{BTreeMap, HashMap};
use std::sync::PoisonError;
use std::time::Duration;

use futures_util::future::try_join_all;
use glimpse_core::{
    crypto::{
        keyring::{Generation, RootVerifier},
        letter,
    },
    time::Timestamp,
};
use redis::Cmd;
use tracing::error;

use super::{
    RedisStore,
    outbox::read_letter,
    parsed,
    scripts::{self, With},
};
use crate::{IdentityError, Letter, LetterId, NodeKeys, StoreError, Under, record};

/// Keys that are looked at together.
const TOGETHER: usize = 256;
/// Pages of one walk: a billion keys. A server that never comes to the end of its keys must not keep anybody waiting for ever.
const PAGES_MAX: usize = 4_000_000;

impl RedisStore {
    /// Remembers new generations, while this process goes on to serve.
    pub(super) async fn remember_roots(&self, roots: &[(Generation, RootVerifier)]) -> Result<(), IdentityError> {
        let bound = self.identity(None).await?;
        crate::identity::compare(&bound.roots, roots)?;
        let mask = bound.mask.ok_or(StoreError::Damaged)?;
        // Another node may have been faster with another key.
        let bound = self.identity(Some((mask, roots))).await?;
        crate::identity::compare(&bound.roots, roots)
    }

    pub(super) async fn drop_root(&self, generation: Generation) -> Result<(), StoreError> {
        let _dropped: u8 =
            self.change(&scripts::FORGET_ROOT, &[&self.identity_key()], |call| call.with(generation.0)).await?;
        Ok(())
    }

    pub(super) async fn say_keys(&self, mine: NodeKeys) -> Result<Vec<Option<NodeKeys>>, StoreError> {
        // First, because what is kept from here on must be what was said.
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Some(mine.known.clone());
        let leases = self.leases_key();
        let said = format!("{leases}keys");
        let say = |call: Cmd| call.with(&self.node[..]).with(text(&mine));
        // What a failover forgets of it is said again soon; nothing is decided upon what nobody says.
        let others: Vec<String> = self.note(&scripts::TELL_KEYS, &[&leases, &said], say).await?;
        Ok(std::iter::once(Some(mine)).chain(others.iter().map(|text| read(text))).collect())
    }

    /// Whether something may be kept that is sealed under this generation: what began with a key that went since would open nowhere.
    pub(super) fn may_keep(&self, generation: Option<Generation>) -> Result<(), StoreError> {
        self.may_change()?;
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let is_known =
            told.as_ref().is_none_or(|known| generation.is_none_or(|generation| known.contains(&generation)));
        if is_known { Ok(()) } else { Err(StoreError::Unavailable) }
    }

    /// Walks through all masters; refuses to say anything if one of them changed meanwhile, because a cursor is good for one server
    /// while it runs.
    pub(super) async fn count_sealed(&self, now: Timestamp) -> Result<BTreeMap<Generation, Under>, StoreError> {
        let mut under: BTreeMap<Generation, Under> = BTreeMap::new();
        let map = self.deployment.mark().await?;
        let pattern = format!("{}{{*}}s", self.prefix);
        let mut pages = 0;
        for server in self.deployment.servers() {
            let mut cursor = 0_u64;
            loop {
                let scan = redis::cmd("SCAN").with(cursor).with("MATCH").with(&pattern).with("COUNT").with(TOGETHER);
                let (next, keys): (u64, Vec<String>) = parsed(self.deployment.read_at(&server, scan).await?)?;
                let found = try_join_all(keys.iter().map(async |key| {
                    let begins = redis::cmd("GETRANGE").with(key).with(0).with(4);
                    let (begins, left) = futures_util::future::try_join(
                        self.deployment.read_at(&server, begins),
                        self.deployment.read_at(&server, redis::cmd("PTTL").with(key)),
                    )
                    .await?;
                    Ok::<_, StoreError>((parsed::<Vec<u8>>(begins)?, parsed::<i64>(left)?))
                }))
                .await?;
                for (begins, left) in found {
                    // One that was taken meanwhile is nobody's.
                    let Ok(generation) = record::generation_of(&begins) else { continue };
                    let left = Duration::from_millis(u64::try_from(left).unwrap_or(0));
                    under.entry(generation).or_default().secret(now.after(left));
                }
                pages += 1;
                if pages > PAGES_MAX {
                    error!("There are too many keys in Redis to look at each");
                    return Err(StoreError::Unavailable);
                }
                cursor = next;
                if cursor == 0 {
                    break;
                }
            }
        }
        if self.deployment.mark().await? != map {
            error!("A Redis server restarted, or another one took over, while what is sealed was counted");
            return Err(StoreError::Unavailable);
        }
        for found in self.waiting_letters(None, usize::MAX).await? {
            let Some(generation) = letter::generation_of(&found.sealed) else { continue };
            under.entry(generation).or_default().letter(found.ends_at);
        }
        Ok(under)
    }

    /// Letters that wait, but for those under a generation. The list is taken at once: what is posted meanwhile is not in it.
    pub(super) async fn waiting_letters(
        &self,
        but_under: Option<Generation>,
        max: usize,
    ) -> Result<Vec<Letter>, StoreError> {
        let all = self.letters_key();
        let mut ids: Vec<Vec<u8>> = Vec::new();
        for due in self.queues() {
            let range = redis::cmd("ZRANGE").with(&due).with(0).with(-1);
            ids.extend(parsed::<Vec<Vec<u8>>>(self.deployment.read(&due, range).await?)?);
        }
        let mut letters = Vec::new();
        for some in ids.chunks(TOGETHER) {
            let found = try_join_all(some.iter().map(async |id| {
                let key = [format!("{all}l:").as_bytes(), id].concat();
                let fields: HashMap<String, Vec<u8>> =
                    parsed(self.deployment.read(&all, redis::cmd("HGETALL").with(key)).await?)?;
                // It ended meanwhile.
                if fields.is_empty() {
                    return Ok(None);
                }
                Ok::<_, StoreError>(read_letter(&fields).map(|taken| taken.letter))
            }))
            .await?;
            let is_wanted = |letter: &Letter| {
                but_under.is_none_or(|generation| letter::generation_of(&letter.sealed) != Some(generation))
            };
            letters.extend(found.into_iter().flatten().filter(is_wanted));
            if letters.len() >= max {
                break;
            }
        }
        letters.truncate(max);
        Ok(letters)
    }

    pub(super) async fn reseal_one(&self, id: LetterId, before: &[u8], after: &[u8]) -> Result<bool, StoreError> {
        let reseal = |call: Cmd| call.with(&id.0[..]).with(before).with(after);
        let resealed: u8 = self.change(&scripts::RESEAL, &[&self.letters_key()], reseal).await?;
        Ok(resealed == 1)
    }
}

/// As it is stored: the generation that seals, then all that open.
fn text(keys: &NodeKeys) -> String {
    let numbers = std::iter::once(&keys.seals).chain(&keys.known).map(|generation| generation.0.to_string());
    numbers.collect::<Vec<_>>().join(" ")
}

fn read(text: &str) -> Option<NodeKeys> {
    let mut numbers = text.split(' ').map(|number| number.parse().ok().map(Generation));
    let seals = numbers.next()??;
    Some(NodeKeys { seals, known: numbers.collect::<Option<_>>()? })
}
