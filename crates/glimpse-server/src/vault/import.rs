//! Accounts that come from another service. They bring an address, perhaps a token, and no password: what recognises one there opens
//! nothing here (ADR 0005).

use glimpse_core::{
    account::{ApiToken, Email},
    crypto::{
        account::{AccountKey, WRAPPED_ACCOUNT_BYTES, WrappedAccountKey},
        password::PasswordHash,
    },
    time::Timestamp,
};
use glimpse_store::{Account, Joined, StoredPassword, audit::By};

use super::{Vault, VaultError};

/// What its owner calls the token that came along.
const TOKEN_NAME: &str = "imported";

/// An account of another service.
pub struct Newcomer {
    /// Its address.
    pub email: Email,
    /// The plan that it gets here.
    pub plan: String,
    /// Whether it may administer.
    pub is_admin: bool,
    /// Whether its address is known to be its owner's.
    pub is_confirmed: bool,
    /// When it was made there, if that is known.
    pub created_at: Option<Timestamp>,
    /// What its programs go on authenticating with.
    pub token: Option<ApiToken>,
    /// From when on they do not any more.
    pub token_ends_at: Option<Timestamp>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Imported {
    /// It is kept, or would be.
    Made,
    /// There is an account of this address, which was left as it is.
    Known,
    /// This instance has no plan of that name. Nothing was kept.
    NoPlan,
    /// Its token is another account's. Nothing was kept.
    TokenTaken,
}

impl Imported {
    /// For programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Made => "made",
            Self::Known => "known",
            Self::NoPlan => "no_plan",
            Self::TokenTaken => "token_taken",
        }
    }
}

impl Vault {
    /// Says what would become of an account that comes along. Changes nothing.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn try_import(&self, newcomer: &Newcomer) -> Result<Imported, VaultError> {
        if self.store.account(&newcomer.email).await?.is_some() {
            return Ok(Imported::Known);
        }
        if self.known_plan(&newcomer.plan).is_err() {
            return Ok(Imported::NoPlan);
        }
        if let Some(token) = &newcomer.token
            && let Some(holder) = self.store.holder(token.hash()).await?
        {
            // Another import, whose command was killed, may have kept this very account a moment ago.
            let is_same = holder.account.email == newcomer.email;
            return Ok(if is_same { Imported::Known } else { Imported::TokenTaken });
        }
        Ok(Imported::Made)
    }

    /// Keeps an account that comes along, with keys of its own, its token, and a password that nobody knows; in one step, or not at
    /// all. One whose address is there already is left alone.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn import_account(&self, newcomer: Newcomer) -> Result<Imported, VaultError> {
        match self.try_import(&newcomer).await? {
            Imported::Made => {}
            other => return Ok(other),
        }
        let (key, public_key) = AccountKey::generate(&*self.random);
        let fresh = self.fresh(newcomer.email, &newcomer.plan)?;
        let created_at = newcomer.created_at.filter(|at| *at < fresh.created_at).unwrap_or(fresh.created_at);
        let account = Account {
            is_admin: newcomer.is_admin,
            is_confirmed: newcomer.is_confirmed,
            created_at,
            public_key,
            password: self.unknown_password(),
            ..fresh
        };
        let has_token = newcomer.token.is_some();
        // The store wants one; where none came along nobody gets to know it, and it is taken away again.
        let token = newcomer.token.unwrap_or_else(|| ApiToken::generate(&*self.random));
        let wrapped = key.wrap(&(&token).into(), account.id, &*self.random);
        let mut stored = self.token(account.id, token.hash(), TOKEN_NAME, wrapped);
        stored.expires_at = newcomer.token_ends_at;
        match self.store.create_account(account.clone(), stored, None).await? {
            Joined::Kept => self.note_created(&account, By::Operator).await,
            Joined::EmailTaken | Joined::SlipSpent => return Ok(Imported::Known),
        }
        if !has_token {
            self.store.revoke_token(account.id, token.hash()).await?;
        }
        Ok(Imported::Made)
    }

    /// What no password comes to: a verifier that was drawn by chance, over a key that nothing unwraps.
    fn unknown_password(&self) -> StoredPassword {
        let mut hash = PasswordHash { verifier: [0; 32], ..self.nobodys_password().hash };
        self.random.fill(&mut hash.salt);
        self.random.fill(&mut hash.verifier);
        let mut wrapped = [0; WRAPPED_ACCOUNT_BYTES];
        self.random.fill(&mut wrapped);
        StoredPassword { hash, wrapped: WrappedAccountKey(wrapped) }
    }
}
