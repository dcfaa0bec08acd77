//! Who calls: from where, and for which account if any. Made by the edges, judged by the verbs.

use std::net::IpAddr;
use std::sync::Arc;

use glimpse_core::{
    account::{ApiToken, TokenHash},
    crypto::account::AccountKey,
    limits::TtlLimits,
};
use glimpse_store::{Account, Holder};
use tokio::time::Instant;

use super::{On, Vault, VaultError};

/// A named set of limits, under which every caller falls.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Its name.
    pub name: String,
    /// Lifetimes.
    pub ttl: TtlLimits,
    /// The largest secret, in bytes of UTF-8.
    pub secret_bytes_max: usize,
    /// Secrets that may be shared within the window.
    pub creates: u32,
    /// Bytes of secrets that may be shared within the window.
    pub create_bytes: u32,
    /// Recipients of one secret.
    pub recipients_max: usize,
    /// API tokens.
    pub tokens_max: usize,
    /// Share domains, proved or asked for.
    pub domains_max: usize,
    /// Webhooks.
    pub webhooks_max: usize,
}

/// Somebody who asks for something.
pub struct Caller {
    /// Where the request came from.
    pub address: IpAddr,
    /// For which account, if it brought credentials. Bad ones never get this far.
    pub member: Option<Member>,
    /// The host that was asked.
    pub on: On,
}

/// An account, authenticated by a token or a session.
pub struct Member {
    holder: Holder,
    token: ApiToken,
}

impl Member {
    pub(super) fn new(holder: Holder, token: ApiToken) -> Self {
        Self { holder, token }
    }

    /// What its token is stored under.
    pub(super) fn token_hash(&self) -> TokenHash {
        self.holder.token.hash
    }

    /// The token it came with, for as long as it is here.
    pub fn token(&self) -> &ApiToken {
        &self.token
    }

    /// The account.
    pub fn account(&self) -> &Arc<Account> {
        &self.holder.account
    }

    /// The account's private key: what only the token unwraps.
    pub(super) fn key(&self) -> Option<AccountKey> {
        AccountKey::unwrap(&self.holder.token.wrapped, &(&self.token).into(), self.holder.account.id)
    }
}

impl Vault {
    /// Recognises an account by its address and a token. Whatever is wrong, the refusal is the same, after the same time.
    ///
    /// # Errors
    /// `NotAuthorized`; `Limited` after too many wrong ones from one address.
    pub async fn authenticate(&self, address: IpAddr, name: &str, token: &str) -> Result<Member, VaultError> {
        let outcome = self.evenly(Instant::now(), self.member(name, token)).await;
        if let Err(VaultError::NotAuthorized) = outcome {
            self.limits.failure(address).await?;
        }
        outcome
    }

    async fn member(&self, name: &str, token: &str) -> Result<Member, VaultError> {
        // What is no token is looked up like one that nobody has.
        let (token, is_token) = match ApiToken::presented(token) {
            Some(token) => (token, true),
            None => (ApiToken::generate(&*self.random), false),
        };
        let hash = token.hash();
        let holder = self.store.holder(hash).await?.ok_or(VaultError::NotAuthorized)?;
        let is_good = is_token
            && !holder.token.is_session
            && holder.account.email.is(name)
            && holder.account.is_admitted()
            && holder.token.expires_at.is_none_or(|ends| self.now() < ends);
        if !is_good {
            return Err(VaultError::NotAuthorized);
        }
        // A note that is lost harms nobody.
        let _ = self.store.token_used(hash, self.now()).await;
        Ok(Member { holder, token })
    }

    /// The limits that a caller falls under. An account whose plan was taken out of the configuration has those of `basic`.
    pub fn plan(&self, caller: &Caller) -> &Plan {
        match &caller.member {
            None => &self.policy.anonymous,
            Some(member) => self.policy.plan_named(&member.account().plan),
        }
    }
}
