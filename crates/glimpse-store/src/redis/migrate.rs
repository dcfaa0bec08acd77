//! Moving a deployment's contents to another engine, and the other way. Nodes hold leases, so that nothing is moved while one
//! serves: see [`super::lease`].

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
    secrets::{Keys, decode, record},
};
use crate::{
    Account, AddressHash, DeliveryState, Letter, SpentSlip, StoreError, Token,
    migrate::{Binding, Movable, Moving, Page, Rows, Standing},
};

/// Fields of the identity.
const STANDING: &str = "standing";
const ARRIVING: &str = "arriving";
const LEFT: &str = "left";

impl RedisStore {
    /// Where the deployment stands.
    pub(super) async fn read_standing(&self) -> Result<Standing, StoreError> {
        let key = self.identity_key();
        let get = redis::cmd("HGET").with(&key).with(STANDING);
        Ok(match parsed::<Option<String>>(self.deployment.read(&key, get).await?)?.as_deref() {
            None => Standing::Serving,
            Some(ARRIVING) => Standing::Arriving,
            Some(_) => Standing::Left,
        })
    }

    async fn write_standing(&self, at: Standing) -> Result<(), StoreError> {
        let key = self.identity_key();
        let told = |word: &str| redis::cmd("HSET").with(&key).with(STANDING).with(word);
        let command = match at {
            Standing::Serving => redis::cmd("HDEL").with(&key).with(STANDING),
            Standing::Arriving => told(ARRIVING),
            Standing::Left => told(LEFT),
        };
        self.set(&key, command).await
    }

    /// Changes something, until the replicas have it.
    async fn set(&self, key: &str, command: Cmd) -> Result<(), StoreError> {
        Ok(self.deployment.change(key, command, Ack::Replicas).await.map(drop)?)
    }

    /// What a row holds; nothing if it is gone or its bytes are of another version.
    async fn row(&self, row: Row) -> Result<Option<Result<Moving, ()>>, StoreError> {
        let Keys { head, sealed } = self.keys(row);
        let read = redis::cmd("MGET").with(&head).with(&sealed);
        let (head, sealed): (Option<Vec<u8>>, Option<Vec<u8>>) = parsed(self.deployment.read(&head, read).await?)?;
        Ok(head.map(|head| decode(&head).map(|head| Moving { row, head, sealed }.settled()).map_err(drop)))
    }
}

#[async_trait]
impl Movable for RedisStore {
    async fn standing(&self) -> Result<Standing, StoreError> {
        self.read_standing().await
    }

    async fn stand(&self, at: Standing) -> Result<(), StoreError> {
        let before = self.read_standing().await?;
        // Told first and looked for afterwards: a node that starts in between sees it.
        self.write_standing(at).await?;
        if at != Standing::Serving && self.is_served().await? {
            // As it was, not as if nothing had been moved.
            self.write_standing(before).await?;
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

    /// Walks through the masters, one after the other.
    async fn rows(&self, page: Page, max: usize) -> Result<Rows, StoreError> {
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
        for found in futures_util::future::try_join_all(keys.iter().filter_map(number).map(|row| self.row(row))).await?
        {
            match found {
                None => {}
                Some(Ok(moving)) => rows.rows.push(moving),
                Some(Err(())) => rows.damaged += 1,
            }
        }
        rows.next = match next {
            0 => Some(Page { server: page.server + 1, from: 0 }).filter(|page| page.server < servers.len()),
            from => Some(Page { server: page.server, from }),
        };
        Ok(rows)
    }

    /// In the order in which they end.
    async fn letters(&self, skip: usize, max: usize) -> Result<Vec<(Letter, DeliveryState)>, StoreError> {
        let all = self.letters_key();
        let key = format!("{all}ends");
        let list = redis::cmd("ZRANGE").with(&key).with(skip).with(skip + max - 1);
        let ids: Vec<Vec<u8>> = parsed(self.deployment.read(&key, list).await?)?;
        let letters = ids.iter().map(async |id| {
            let key = [format!("{all}l:").as_bytes(), id].concat();
            let fields = parsed(self.deployment.read(&all, redis::cmd("HGETALL").with(key)).await?)?;
            let letter = read_letter(&fields).map(|taken| taken.letter);
            letter.zip(read_state(&fields)).ok_or(StoreError::Damaged)
        });
        futures_util::future::try_join_all(letters).await
    }

    async fn suppressed(&self) -> Result<Vec<AddressHash>, StoreError> {
        let key = format!("{}off", self.letters_key());
        let found: Vec<Vec<u8>> = parsed(self.deployment.read(&key, redis::cmd("SMEMBERS").with(&key)).await?)?;
        let address = |bytes: Vec<u8>| bytes.try_into().map(AddressHash).map_err(|_| StoreError::Damaged);
        found.into_iter().map(address).collect()
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
            let (keys, receipt) = (self.keys(moving.row), &moving.head.receipt);
            let (expires, ends) = (receipt.expires_at().millis(), receipt.ends_at().millis());
            let sealed = moving.sealed.as_deref().unwrap_or_default();
            let arrived: u8 = self
                .change(&scripts::CREATE, &[&keys.head, &keys.sealed], |call| {
                    call.with(record(&moving.head)).with(sealed).with(expires).with(ends)
                })
                .await?;
            if arrived == 0 {
                error!("A row is another one in the store that it moves to");
                return Err(StoreError::Damaged);
            }
            match &moving.head.owner {
                Some(owner) => self.list(owner.account, moving.row, receipt).await.map(drop),
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
}
