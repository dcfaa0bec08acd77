//! Sessions: somebody who signed in with a password goes on without it. A session is a token that only pages take: it ends by
//! itself, and holds the account's private key as every token does.

use std::net::IpAddr;

use glimpse_core::{
    account::ApiToken,
    crypto::password::{Password, Stretched},
};
use glimpse_store::{
    StoredPassword, Token, TokenProof,
    audit::{By, Event},
};
use zeroize::Zeroizing;

use super::{Invalid, Member, SignedIn, Vault, VaultError};

/// Browsers that somebody is signed in with at once; the oldest makes room.
const SESSIONS_MAX: usize = 20;

impl Vault {
    /// Begins a session for somebody who signed in.
    ///
    /// # Errors
    /// When it cannot be kept; `NotAuthorized` when the account went away, or its password changed, meanwhile.
    pub async fn open_session(&self, signed_in: &SignedIn) -> Result<ApiToken, VaultError> {
        let account = signed_in.account.id;
        let token = ApiToken::generate(&*self.random);
        let stored = Token {
            hash: token.hash(),
            account,
            name: String::new(),
            is_session: true,
            created_at: self.now(),
            used_at: None,
            expires_at: Some(self.now().after(self.policy.accounts.session)),
            wrapped: signed_in.key.wrap(&(&token).into(), account, &*self.random),
        };
        let proof = TokenProof::Password(signed_in.account.password.hash.verifier);
        if self.store.add_token(stored, SESSIONS_MAX, proof).await? {
            Ok(token)
        } else {
            Err(VaultError::NotAuthorized)
        }
    }

    /// Whose session this is, if it is one and goes on.
    pub async fn session(&self, text: &str) -> Option<Member> {
        let token = ApiToken::parse(text)?;
        let holder = self.store.holder(token.hash()).await.ok()??;
        let is_good = holder.token.is_session
            && holder.account.is_admitted()
            && holder.token.expires_at.is_some_and(|ends| self.now() < ends);
        is_good.then(|| Member::new(holder, token))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn close_session(&self, member: &Member) -> Result<(), VaultError> {
        self.store.revoke_token(member.account().id, member.token_hash()).await?;
        Ok(())
    }

    /// Gives a member another password. Their keys and tokens stay; their other sessions end.
    ///
    /// # Errors
    /// `NotAuthorized` when the old one is wrong, or was replaced meanwhile; `Invalid` when the new one is too weak; `Limited`, `Busy`.
    pub async fn change_password(
        &self,
        address: IpAddr,
        member: &Member,
        old: Zeroizing<String>,
        new: Zeroizing<String>,
    ) -> Result<(), VaultError> {
        let SignedIn { account: proved, key } = self.password_proof(address, member, old).await?;
        let accounts = &self.policy.accounts;
        let password = Password::choose(new, accounts.password_chars_min).map_err(Invalid::Password)?;
        let (cost, random, id) = (accounts.password_cost, self.random.clone(), member.account().id);
        let (hash, stretched): (_, Stretched) =
            self.hashing.passwords.run(move || password.hash(cost, &*random)).await?;
        let wrapped = key.wrap(&stretched.wrap_secret(), id, &*self.random);
        let password = StoredPassword { hash, wrapped };
        let instead = proved.password.hash.verifier;
        if self.store.change_password(id, instead, password, member.token_hash()).await? {
            self.note(self.of_account(Event::AccountPassword, id, By::Owner)).await;
            Ok(())
        } else {
            Err(VaultError::NotAuthorized)
        }
    }

    /// Erases a member's account and everything that is its own.
    ///
    /// # Errors
    /// `NotAuthorized` when the password is wrong; `Limited`, `Busy`.
    pub async fn leave(&self, address: IpAddr, member: &Member, password: Zeroizing<String>) -> Result<(), VaultError> {
        self.password_proof(address, member, password).await?;
        self.delete_account(member.account().id, By::Owner).await
    }

    /// A member who knows the password, too: the account as it was then, and its private key.
    async fn password_proof(
        &self,
        address: IpAddr,
        member: &Member,
        password: Zeroizing<String>,
    ) -> Result<SignedIn, VaultError> {
        let account = member.account();
        let signed_in = self.sign_in(address, account.email.as_str(), password).await?;
        if signed_in.account.id == account.id { Ok(signed_in) } else { Err(VaultError::NotAuthorized) }
    }
}
