//! Accounts: made by the operator, changed and deleted; their tokens; and signing in with a password.

use std::net::IpAddr;
use std::sync::Arc;

use glimpse_core::{
    account::{AccountId, ApiToken, Email, TokenHash},
    crypto::{
        account::{AccountKey, WrapSecret, WrappedAccountKey},
        password::{Password, PasswordHash, Stretched},
    },
    generate::generate,
    time::Timestamp,
};
use glimpse_store::{
    Account, AccountChange, Figures, Joined, SpentSlip, StoreError, StoredPassword, Token, TokenProof,
    audit::{About, By, Event, Fact},
};
use tokio::time::Instant;
use zeroize::Zeroizing;

use super::{DomainOwner, Invalid, Vault, VaultError, audit};

/// Characters of a generated password.
const PASSWORD_CHARS: usize = 20;
/// The name of the token that comes with an account.
const FIRST_TOKEN: &str = "first";
/// The longest name of a token, in characters.
pub(super) const TOKEN_NAME_CHARS_MAX: usize = 64;
/// Accounts in one page of the list.
const ACCOUNTS_PAGE: usize = 1000;

/// What is told once, to whoever made an account or reset it.
pub struct Credentials {
    /// The account.
    pub account: Account,
    /// Its password.
    pub password: Password,
    /// Its only token.
    pub token: ApiToken,
}

/// Somebody who signed in.
pub struct SignedIn {
    /// The account.
    pub account: Arc<Account>,
    /// Its private key.
    pub key: AccountKey,
}

/// What proves that somebody may have the account's private key.
pub enum Proof {
    /// The password.
    Password(Zeroizing<String>),
    /// A token.
    Token(Zeroizing<String>),
}

impl Vault {
    /// Makes an account with a generated password and a first token.
    ///
    /// # Errors
    /// `Invalid` when the address is taken or the plan is unknown.
    pub async fn create_account(&self, email: Email, plan: &str, is_admin: bool) -> Result<Credentials, VaultError> {
        let password = self.generated_password()?;
        let account = self.fresh(email, plan)?;
        self.join(Account { is_admin, ..account }, password, None, By::Operator).await
    }

    /// Recognises somebody by address and password. Unknown account, wrong password and suspension are one refusal, after
    /// the same time.
    ///
    /// # Errors
    /// `NotAuthorized`; `Limited` after too many tries for this account or from this address; `Busy`.
    pub async fn sign_in(
        &self,
        address: IpAddr,
        email: &str,
        password: Zeroizing<String>,
    ) -> Result<SignedIn, VaultError> {
        self.limits.sign_in(address, email).await?;
        self.evenly(Instant::now(), self.recognise(email, password)).await
    }

    async fn recognise(&self, email: &str, password: Zeroizing<String>) -> Result<SignedIn, VaultError> {
        let account = match Email::parse(email) {
            Ok(email) => self.store.account(&email).await?,
            Err(_) => None,
        };
        // A password for nobody is stretched like one for somebody.
        let (stored, is_known) = match &account {
            Some(account) => (account.password.clone(), account.is_admitted()),
            None => (self.nobodys_password(), false),
        };
        let password = Password::attempt(password).ok_or(VaultError::NotAuthorized)?;
        let stretched = self.verified(password, stored.hash).await?.filter(|_| is_known);
        let (account, stretched) = match (account, stretched) {
            (Some(account), Some(stretched)) => (account, stretched),
            (account, _) => {
                // How many there may be of one account is limited. Of none there is nothing to tell.
                if let Some(account) = account {
                    self.note_soon(self.of_account(Event::AccountRefused, account.id, None));
                }
                return Err(VaultError::NotAuthorized);
            }
        };
        let key = AccountKey::unwrap(&stored.wrapped, &stretched.wrap_secret(), account.id);
        let key = key.ok_or(VaultError::Unavailable)?;
        self.note_soon(self.of_account(Event::AccountSignedIn, account.id, None));
        Ok(SignedIn { key, account })
    }

    /// An account by its identity.
    ///
    /// # Errors
    /// When the store cannot be asked.
    pub async fn account_of(&self, id: AccountId) -> Result<Option<Arc<Account>>, VaultError> {
        Ok(self.store.account_of(id).await?)
    }

    /// The account of an address.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn account(&self, email: &Email) -> Result<Option<Arc<Account>>, VaultError> {
        Ok(self.store.account(email).await?)
    }

    /// All accounts, in the order of their addresses, a page at a time.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn accounts(&self, after: Option<&Email>) -> Result<Vec<Arc<Account>>, VaultError> {
        Ok(self.store.accounts(after, ACCOUNTS_PAGE).await?)
    }

    /// Accounts in one page of [`Vault::accounts`].
    pub fn accounts_page(&self) -> usize {
        ACCOUNTS_PAGE
    }

    /// Whether somebody administers this instance.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn has_admin(&self) -> Result<bool, VaultError> {
        let mut last: Option<Email> = None;
        loop {
            let page = self.accounts(last.as_ref()).await?;
            if page.iter().any(|account| account.is_admin) {
                return Ok(true);
            }
            let Some(account) = page.last() else { return Ok(false) };
            last = Some(account.email.clone());
        }
    }

    /// How full the store is, and how it does.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub async fn figures(&self) -> Result<Figures, VaultError> {
        Ok(self.store.figures().await?)
    }

    /// Gives an account another plan, suspends it, takes that back, or confirms its address.
    ///
    /// # Errors
    /// `Invalid` when there is no such account or plan.
    pub async fn change_account(&self, id: AccountId, change: AccountChange, by: By) -> Result<(), VaultError> {
        if let AccountChange::Plan(plan) = &change {
            self.known_plan(plan)?;
        }
        let fact = match &change {
            AccountChange::Plan(plan) => {
                Some(self.of_account(Event::AccountPlan, id, by).about(About::Word("plan", plan.clone())))
            }
            AccountChange::Suspended(true) => Some(self.of_account(Event::AccountSuspended, id, by)),
            AccountChange::Suspended(false) => Some(self.of_account(Event::AccountResumed, id, by)),
            AccountChange::Confirmed => Some(self.of_account(Event::AccountConfirmed, id, by)),
            AccountChange::Told(_) => None,
        };
        if !self.store.change_account(id, change).await? {
            return Err(Invalid::NoAccount.into());
        }
        if let Some(fact) = fact {
            self.note(fact).await;
        }
        Ok(())
    }

    /// Gives an account a new password, a new key pair and one new token, and ends all others. What it shared before keeps
    /// its fates in the list, but not its receipt keys: nobody else has the private key that opens them.
    ///
    /// # Errors
    /// `Invalid` when there is no such account, or its password changed just now.
    pub async fn reset_account(&self, account: &Account) -> Result<Credentials, VaultError> {
        let made = self.keyed(account.clone(), self.generated_password()?).await?;
        let (credentials, token) = made;
        if self.store.rekey_account(&credentials.account, account.password.hash.verifier, token).await? {
            self.note(self.of_account(Event::AccountReset, account.id, By::Operator)).await;
            Ok(credentials)
        } else {
            Err(Invalid::NoAccount.into())
        }
    }

    /// Erases an account and everything that is its own: tokens, secrets, receipts.
    ///
    /// # Errors
    /// `Invalid` when there is no such account.
    pub async fn delete_account(&self, id: AccountId, by: By) -> Result<(), VaultError> {
        self.remove_domains(DomainOwner::Account(id)).await?;
        self.remove_hooks(id).await?;
        self.erase_listed(id).await?;
        let is_deleted = self.store.delete_account(id, self.now()).await?;
        // And what was asked for meanwhile.
        self.remove_domains(DomainOwner::Account(id)).await?;
        self.remove_hooks(id).await?;
        if !is_deleted {
            return Err(Invalid::NoAccount.into());
        }
        self.note(self.of_account(Event::AccountDeleted, id, by)).await;
        Ok(())
    }

    /// Erases what an account shared and notes it, where the store does not note it by itself.
    async fn erase_listed(&self, id: AccountId) -> Result<(), VaultError> {
        let Some(log) = self.audit.of_secrets() else { return Ok(()) };
        loop {
            self.audit.has_room()?;
            let (store, log, now) = (self.store.clone(), log.clone(), self.now());
            // To its end, whether anybody still waits for it or not.
            let erased = tokio::spawn(async move {
                let rows = store.erase_some_of(id).await?;
                let count = rows.len();
                let fact = |row| Fact::new(Event::SecretErased, now).row(row).account(id);
                audit::write(log, rows.into_iter().map(fact)).await;
                Ok::<_, StoreError>(count)
            });
            if erased.await.map_err(|_| VaultError::Unconfirmed)?? == 0 {
                return Ok(());
            }
        }
    }

    /// Adds a token. It needs the password or another token, because only they unwrap the key that the new one must wrap.
    ///
    /// # Errors
    /// `NotAuthorized` when the proof is none of this account; `Invalid` when its plan allows no more tokens.
    pub async fn create_token(
        &self,
        account: &Account,
        proof: Proof,
        name: &str,
        expires_at: Option<Timestamp>,
        by: By,
    ) -> Result<(ApiToken, Token), VaultError> {
        if name.is_empty() || name.chars().count() > TOKEN_NAME_CHARS_MAX || name.chars().any(char::is_control) {
            return Err(Invalid::TokenName.into());
        }
        let (key, proof) = self.proven(account, proof).await?;
        let token = ApiToken::generate(&*self.random);
        let wrapped = key.wrap(&(&token).into(), account.id, &*self.random);
        let stored = Token { expires_at, ..self.token(account.id, token.hash(), name, wrapped) };
        let tokens_max = self.policy.plan_named(&account.plan).tokens_max;
        if self.store.add_token(stored.clone(), tokens_max, proof).await? {
            self.note(self.of_account(Event::TokenCreated, account.id, by)).await;
            Ok((token, stored))
        } else if self.store.tokens(account.id).await?.len() < tokens_max {
            Err(VaultError::NotAuthorized)
        } else {
            Err(Invalid::TooManyTokens { tokens_max }.into())
        }
    }

    /// An account's tokens, oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn tokens(&self, id: AccountId) -> Result<Vec<Token>, VaultError> {
        Ok(self.store.tokens(id).await?)
    }

    /// Ends the token of this identity.
    ///
    /// # Errors
    /// `Invalid` when there is none, or more than one.
    pub async fn revoke_token(&self, id: AccountId, token: &str, by: By) -> Result<(), VaultError> {
        let tokens = self.store.tokens(id).await?;
        let mut matching = tokens.iter().filter(|stored| stored.hash.id() == token.to_lowercase());
        match (matching.next(), matching.next()) {
            (Some(only), None) if self.store.revoke_token(id, only.hash).await? => {
                self.note(self.of_account(Event::TokenRevoked, id, by)).await;
                Ok(())
            }
            _ => Err(Invalid::NoToken.into()),
        }
    }

    /// An account that is not kept yet, and has no keys.
    pub(super) fn fresh(&self, email: Email, plan: &str) -> Result<Account, VaultError> {
        self.known_plan(plan)?;
        Ok(Account {
            id: AccountId::generate(&*self.random),
            email,
            plan: plan.to_owned(),
            is_admin: false,
            is_suspended: false,
            is_confirmed: true,
            is_told: false,
            created_at: self.now(),
            public_key: AccountKey::generate(&*self.random).1,
            password: self.nobodys_password(),
        })
    }

    /// Keeps an account, with keys under this password.
    pub(super) async fn join(
        &self,
        account: Account,
        password: Password,
        slip: Option<SpentSlip>,
        by: By,
    ) -> Result<Credentials, VaultError> {
        let (credentials, token) = self.keyed(account, password).await?;
        match self.store.create_account(credentials.account.clone(), token, slip).await? {
            Joined::Kept => {
                self.note_created(&credentials.account, by).await;
                Ok(credentials)
            }
            Joined::EmailTaken => Err(Invalid::EmailTaken.into()),
            Joined::SlipSpent => Err(Invalid::Slip.into()),
        }
    }

    /// Notes that an account is kept, and whether it administers.
    pub(super) async fn note_created(&self, account: &Account, by: By) {
        let fact = self.of_account(Event::AccountCreated, account.id, by);
        let role = || About::Word("role", "admin".to_owned());
        self.note(if account.is_admin { fact.about(role()) } else { fact }).await;
    }

    /// Gives an account fresh keys under this password, and a first token.
    pub(super) async fn keyed(&self, account: Account, password: Password) -> Result<(Credentials, Token), VaultError> {
        let (cost, random) = (self.policy.accounts.password_cost, self.random.clone());
        let (password, hash, stretched) = self
            .hashing
            .passwords
            .run(move || {
                let (hash, stretched) = password.hash(cost, &*random);
                (password, hash, stretched)
            })
            .await?;
        let (key, public_key) = AccountKey::generate(&*self.random);
        let token = ApiToken::generate(&*self.random);
        let wrap = |secret: &WrapSecret<'_>| key.wrap(secret, account.id, &*self.random);
        let stored = self.token(account.id, token.hash(), FIRST_TOKEN, wrap(&(&token).into()));
        let password_record = StoredPassword { hash, wrapped: wrap(&stretched.wrap_secret()) };
        let account = Account { public_key, password: password_record, ..account };
        Ok((Credentials { account, password, token }, stored))
    }

    pub(super) fn token(&self, account: AccountId, hash: TokenHash, name: &str, wrapped: WrappedAccountKey) -> Token {
        let name = name.to_owned();
        Token {
            hash,
            account,
            name,
            is_session: false,
            created_at: self.now(),
            used_at: None,
            expires_at: None,
            wrapped,
        }
    }

    /// The private key of an account, and what the store is to see that it was proven with.
    async fn proven(&self, account: &Account, proof: Proof) -> Result<(AccountKey, TokenProof), VaultError> {
        let (key, proof) = match proof {
            Proof::Password(password) => {
                let password = Password::attempt(password).ok_or(VaultError::NotAuthorized)?;
                let stretched = self.verified(password, account.password.hash).await?;
                let key = stretched.and_then(|stretched| {
                    AccountKey::unwrap(&account.password.wrapped, &stretched.wrap_secret(), account.id)
                });
                (key, TokenProof::Password(account.password.hash.verifier))
            }
            Proof::Token(text) => {
                let token = ApiToken::presented(&text).ok_or(VaultError::NotAuthorized)?;
                let holder = self.store.holder(token.hash()).await?.filter(|holder| holder.account.id == account.id);
                let key =
                    holder.and_then(|holder| AccountKey::unwrap(&holder.token.wrapped, &(&token).into(), account.id));
                (key, TokenProof::Token(token.hash()))
            }
        };
        Ok((key.ok_or(VaultError::NotAuthorized)?, proof))
    }

    async fn verified(&self, password: Password, stored: PasswordHash) -> Result<Option<Stretched>, VaultError> {
        self.hashing.passwords.run(move || password.verify(&stored)).await
    }

    /// What an account's password is compared with where there is no account: as slow, and never right.
    pub(super) fn nobodys_password(&self) -> StoredPassword {
        let cost = self.policy.accounts.password_cost;
        let hash = PasswordHash { cost, salt: [0; 16], verifier: [0; 32] };
        StoredPassword { hash, wrapped: WrappedAccountKey([0; glimpse_core::crypto::account::WRAPPED_ACCOUNT_BYTES]) }
    }

    fn generated_password(&self) -> Result<Password, VaultError> {
        Password::attempt(generate(PASSWORD_CHARS, &*self.random)).ok_or(VaultError::Unavailable)
    }

    pub(super) fn known_plan(&self, plan: &str) -> Result<(), VaultError> {
        if self.policy.plans.contains_key(plan) { Ok(()) } else { Err(Invalid::NoPlan.into()) }
    }
}
