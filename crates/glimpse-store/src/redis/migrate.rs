//! Moving a deployment's contents to another engine, and the other way. Nodes hold leases, so that nothing is moved while one
//! serves: see [`super::lease`].

use std::collections::HashMap;

use async_trait::async_trait;
use glimpse_core::{crypto::slip::SlipId, link::Row, time::Timestamp};
use redis::Cmd;
use tracing::error;

use super::{
    RedisStore,
    accounts::{account_fields, hex, token_fields},
    lane::Ack,
    outbox::{read_letter, read_state},
    parsed,
    scripts::{self, With},
    secrets::{KEPT, decode},
};
use crate::{
    Account, AddressHash, Letter, LetterLimits, SpentSlip, StoreError, Token,
    migrate::{Binding, Journey, Letters, Movable, Moving, Page, Purpose, Rows, Stage, Standing},
};

/// The field of the identity that says where the deployment stands: a word, and the number of the last move.
const STAGE: &str = "stage";
const WORDS: [(Standing, &str); 3] =
    [(Standing::Serving, "serving"), (Standing::Arriving, "arriving"), (Standing::Left, "left")];

impl RedisStore {
    /// Where the deployment stands.
    pub(super) async fn read_stage(&self) -> Result<Stage, StoreError> {
        let key = self.identity_key();
        let get = redis::cmd("HGET").with(&key).with(STAGE);
        match parsed::<Option<String>>(self.deployment.read(&key, get).await?)? {
            None => Ok(Stage::default()),
            Some(text) => stage(&text).ok_or(StoreError::Damaged),
        }
    }

    /// Moves on from one stage to another; says whether it stood there.
    async fn write_stage(&self, before: Stage, after: Stage) -> Result<bool, StoreError> {
        let write = |call: Cmd| call.with(STAGE).with(stage_text(before)).with(stage_text(after));
        Ok(self.change::<u8>(&scripts::STAGE, &[&self.identity_key()], write).await? == 1)
    }

    /// Changes something, until the replicas have it.
    async fn set(&self, key: &str, command: Cmd) -> Result<(), StoreError> {
        Ok(self.deployment.change(key, command, Ack::Replicas).await.map(drop)?)
    }

    /// What a row holds; nothing if it is gone or its bytes are of another version. From then on nobody takes it here, whatever a
    /// node that is still awake somewhere believes.
    async fn row(&self, row: Row, purpose: Purpose) -> Result<Option<Result<Moving, ()>>, StoreError> {
        let keys = self.keys(row);
        if purpose == Purpose::Copy {
            let head: Option<Vec<u8>> =
                parsed(self.deployment.read(&keys.head, redis::cmd("GET").with(&keys.head)).await?)?;
            return Ok(head.map(|head| decode(&head).map(|head| Moving { row, head, sealed: None }).map_err(drop)));
        }
        let (head, sealed): (Option<Vec<u8>>, Option<Vec<u8>>) =
            self.change(&scripts::DEPART, &[&keys.head, &keys.sealed], |call| call).await?;
        Ok(head.map(|head| decode(&head).map(|head| Moving { row, head, sealed }.settled()).map_err(drop)))
    }
}

fn stage(text: &str) -> Option<Stage> {
    let (word, journey) = text.split_once(' ')?;
    let (standing, _) = WORDS.iter().find(|(_, known)| *known == word)?;
    let journey = u128::from_str_radix(journey, 16).ok()?.to_be_bytes();
    Some(Stage { standing: *standing, journey: Some(Journey(journey)) })
}

/// As it is stored; nothing for a store that never moved.
fn stage_text(stage: Stage) -> String {
    let Some(journey) = stage.journey else { return String::new() };
    let word = WORDS.iter().find(|(standing, _)| *standing == stage.standing).map_or("", |(_, word)| word);
    format!("{word} {}", hex(&journey.0))
}

#[async_trait]
impl Movable for RedisStore {
    async fn stage(&self) -> Result<Stage, StoreError> {
        self.read_stage().await
    }

    async fn enter(&self, before: Stage, after: Stage) -> Result<(), StoreError> {
        // Told first and looked for afterwards: a node that starts in between sees it.
        if !self.write_stage(before, after).await? {
            return Err(StoreError::Busy);
        }
        if after.standing != Standing::Serving && self.is_served().await? {
            // As it was, not as if nothing had been moved.
            self.write_stage(after, before).await?;
            return Err(StoreError::Busy);
        }
        Ok(())
    }

    async fn binding(&self) -> Result<Option<Binding>, StoreError> {
        let identity = self.identity(None).await?;
        let roots = identity.roots.into_iter().collect::<Vec<_>>();
        Ok(identity.mask.map(|mask| Binding { mask, roots }))
    }

    async fn bind(&self, binding: &Binding) -> Result<(), StoreError> {
        self.identity(Some((binding.mask, &binding.roots))).await.map(drop)
    }

    /// Walks through the masters, one after the other. What a failover or a restart hides from a cursor would stay behind.
    async fn rows(&self, page: Page, max: usize, purpose: Purpose) -> Result<Rows, StoreError> {
        let map = match page.map {
            Some(map) => map,
            None => self.deployment.mark().await?,
        };
        let servers = self.deployment.servers();
        let Some(server) = servers.get(page.server) else { return Ok(Rows::default()) };
        let pattern = format!("{}{{*}}h", self.prefix);
        let scan = redis::cmd("SCAN").with(page.from).with("MATCH").with(pattern).with("COUNT").with(max);
        let (next, keys): (u64, Vec<String>) = parsed(self.deployment.read_at(server, scan).await?)?;
        let number = |key: &String| {
            let tag = key.strip_prefix(&self.prefix)?.strip_prefix('{')?.strip_suffix("}h")?;
            tag.parse().ok().and_then(Row::new)
        };
        let mut rows = Rows::default();
        for found in
            futures_util::future::try_join_all(keys.iter().filter_map(number).map(|row| self.row(row, purpose))).await?
        {
            match found {
                None => {}
                Some(Ok(moving)) => rows.rows.push(moving),
                Some(Err(())) => rows.damaged += 1,
            }
        }
        if self.deployment.mark().await? != map {
            error!("A Redis server restarted, or another one took over, while everything was moved away");
            return Err(StoreError::Unavailable);
        }
        let map = Some(map);
        rows.next = match next {
            0 => Some(Page { server: page.server + 1, from: 0, map }).filter(|page| page.server < servers.len()),
            from => Some(Page { from, map, ..page }),
        };
        Ok(rows)
    }

    async fn next_row(&self) -> Result<u64, StoreError> {
        let counter = format!("{}rows", self.identity_key());
        let next: Option<u64> = parsed(self.deployment.read(&counter, redis::cmd("GET").with(&counter)).await?)?;
        Ok(next.unwrap_or(0))
    }

    async fn skip_rows(&self, to: u64) -> Result<(), StoreError> {
        let counter = format!("{}rows", self.identity_key());
        Ok(self.change(&scripts::SKIP, &[&counter], |call| call.with(to)).await.map(|_: u64| ())?)
    }

    /// In the order in which they end. One that Redis ended already is on the list until the next sweep.
    async fn letters(&self, skip: usize, max: usize) -> Result<Letters, StoreError> {
        let all = self.letters_key();
        let key = format!("{all}ends");
        let list = redis::cmd("ZRANGE").with(&key).with(skip).with(skip + max - 1);
        let ids: Vec<Vec<u8>> = parsed(self.deployment.read(&key, list).await?)?;
        let letters = ids.iter().map(async |id| {
            let key = [format!("{all}l:").as_bytes(), id].concat();
            let fields: HashMap<String, Vec<u8>> =
                parsed(self.deployment.read(&all, redis::cmd("HGETALL").with(key)).await?)?;
            if fields.is_empty() {
                return Ok(None);
            }
            let letter = read_letter(&fields).map(|taken| taken.letter);
            letter.zip(read_state(&fields)).ok_or(StoreError::Damaged).map(Some)
        });
        let letters = futures_util::future::try_join_all(letters).await?;
        Ok(Letters { walked: ids.len(), letters: letters.into_iter().flatten().collect() })
    }

    async fn suppressed(&self) -> Result<Vec<AddressHash>, StoreError> {
        let key = format!("{}off", self.letters_key());
        let found: Vec<Vec<u8>> = parsed(self.deployment.read(&key, redis::cmd("SMEMBERS").with(&key)).await?)?;
        let address = |bytes: Vec<u8>| bytes.try_into().map(AddressHash).map_err(|_| StoreError::Damaged);
        found.into_iter().map(address).collect()
    }

    async fn accounts_kept(&self) -> Result<usize, StoreError> {
        let key = format!("{}order", self.accounts_key());
        parsed(self.deployment.read(&key, redis::cmd("ZCARD").with(&key)).await?)
    }

    async fn slips(&self) -> Result<Vec<SpentSlip>, StoreError> {
        let key = format!("{}slips", self.accounts_key());
        let list = redis::cmd("ZRANGE").with(&key).with(0).with(-1).with("WITHSCORES");
        let found: Vec<(Vec<u8>, f64)> = parsed(self.deployment.read(&key, list).await?)?;
        let slip = |(id, ends): (Vec<u8>, f64)| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a whole number of milliseconds"
            )]
            let ends_at = Timestamp::from_millis(ends as u64);
            Ok(SpentSlip {
                id: SlipId(id.try_into().map_err(|_| StoreError::Damaged)?),
                ends_at,
                at: Timestamp::from_millis(0),
            })
        };
        found.into_iter().map(slip).collect()
    }

    async fn arrive(&self, rows: Vec<Moving>) -> Result<(), StoreError> {
        let Some(last) = rows.iter().map(|moving| moving.row.number() + 1).max() else { return Ok(()) };
        let counter = format!("{}rows", self.identity_key());
        self.change(&scripts::SKIP, &[&counter], |call| call.with(last)).await.map(|_: u64| ())?;
        futures_util::future::try_join_all(rows.iter().map(async |moving| {
            let sealed = moving.sealed.as_deref().unwrap_or_default();
            if self.keep(&self.keys(moving.row), &moving.head, sealed).await? != KEPT {
                error!("A row is another one in the store that it moves to");
                return Err(StoreError::Damaged);
            }
            match &moving.head.owner {
                Some(owner) => self.list(owner.account, moving.row, &moving.head.receipt).await.map(drop),
                None => Ok(()),
            }
        }))
        .await
        .map(drop)
    }

    /// Field by field, because it may be done again, and nobody looks before it is done.
    async fn arrive_account(&self, account: &Account, tokens: &[Token]) -> Result<(), StoreError> {
        let (all, id) = (self.accounts_key(), account.id.number());
        let email = account.email.as_str();
        let fields = |key: &str, fields: Vec<(&'static str, Vec<u8>)>| {
            fields.into_iter().fold(redis::cmd("HSET").with(key), |call, (name, value)| call.with(name).with(value))
        };
        self.set(&all, fields(&format!("{all}a:{id}"), account_fields(account))).await?;
        for token in tokens {
            let hash = hex(&token.hash.0);
            self.set(&all, fields(&format!("{all}t:{hash}"), token_fields(token))).await?;
            let list = redis::cmd("ZADD").with(format!("{all}tokens:{id}")).with(token.created_at.millis()).with(hash);
            self.set(&all, list).await?;
        }
        self.set(&all, redis::cmd("HSET").with(format!("{all}emails")).with(email).with(id)).await?;
        self.set(&all, redis::cmd("ZADD").with(format!("{all}order")).with(0).with(email)).await
    }

    async fn arrive_slips(&self, slips: &[SpentSlip]) -> Result<(), StoreError> {
        let key = format!("{}slips", self.accounts_key());
        for slip in slips {
            self.set(&key, redis::cmd("ZADD").with(&key).with(slip.ends_at.millis()).with(&slip.id.0[..])).await?;
        }
        Ok(())
    }

    async fn arrive_letters(&self, letters: Vec<Letter>) -> Result<(), StoreError> {
        self.put_letters(&letters, LetterLimits::NONE).await
    }
}
