//! Promises about accounts, their tokens and their lists.

use std::sync::Arc;
use std::time::Duration;

use glimpse_core::{
    account::{AccountId, ApiToken, Email, TokenHash},
    crypto::{
        account::{AccountKey, ReceiptOpener, ReceiptSealer},
        password::{Password, PasswordCost},
        slip::SlipId,
    },
    domain::DomainId,
    receipt::Fate,
    time::Timestamp,
};
use zeroize::Zeroizing;

use super::fixture::{Made, NOW, Seeded, at, made, sealed_on};
use crate::{
    Account, AccountChange, Joined, Listed, Owner, SpentSlip, Store, StoreError, StoredPassword, Token, TokenProof,
};

const MINUTE: Duration = Duration::from_secs(60);

/// An account that is kept, and everything its owner knows.
pub(crate) struct Member {
    pub(crate) account: Account,
    pub(crate) key: AccountKey,
    pub(crate) token: ApiToken,
    sealer: ReceiptSealer,
}

/// An account and its first token, not kept yet.
pub(crate) fn member(name: &str, seed: u64) -> (Member, Token) {
    let random = Seeded::new(seed);
    let (id, token) = (AccountId::generate(&random), ApiToken::generate(&random));
    let (key, public_key) = AccountKey::generate(&random);
    let password = Password::attempt(Zeroizing::new("correct horse".to_owned())).unwrap();
    let (hash, stretched) = password.hash(PasswordCost { memory_kib: 8, passes: 1 }, &random);
    let account = Account {
        id,
        email: email(name),
        plan: "basic".to_owned(),
        is_admin: false,
        is_suspended: false,
        is_confirmed: true,
        is_told: false,
        created_at: NOW,
        public_key,
        password: StoredPassword { hash, wrapped: key.wrap(&stretched.wrap_secret(), id, &random) },
    };
    let stored = self::token(&key, id, &token, "first");
    let sealer = ReceiptSealer::new(&public_key, &random).unwrap();
    (Member { account, key, token, sealer }, stored)
}

fn email(name: &str) -> Email {
    Email::parse(&format!("{name}@glimpse.example")).unwrap()
}

fn token(key: &AccountKey, account: AccountId, token: &ApiToken, name: &str) -> Token {
    let wrapped = key.wrap(&token.into(), account, &Seeded::new(5));
    let name = name.to_owned();
    Token {
        hash: token.hash(),
        account,
        name,
        is_session: false,
        created_at: NOW,
        used_at: None,
        expires_at: None,
        wrapped,
    }
}

/// An account that is kept.
pub(crate) async fn joined(store: &dyn Store, name: &str, seed: u64) -> Member {
    let (member, token) = member(name, seed);
    assert_eq!(store.create_account(member.account.clone(), token, None).await, Ok(Joined::Kept));
    member
}

impl Member {
    /// Shares a secret.
    pub(crate) async fn share(&self, store: &dyn Store, text: &str, ttl: u32) -> Made {
        let (made, shared) = self.try_share(store, text, ttl).await;
        shared.unwrap();
        made
    }

    pub(crate) async fn try_share(&self, store: &dyn Store, text: &str, ttl: u32) -> (Made, Result<(), StoreError>) {
        self.try_share_on(None, store, text, ttl).await
    }

    /// Shares with the link on a share domain.
    async fn share_on(&self, domain: DomainId, store: &dyn Store, text: &str) -> Made {
        let (made, shared) = self.try_share_on(Some(domain), store, text, 600).await;
        shared.unwrap();
        made
    }

    async fn try_share_on(
        &self,
        domain: Option<DomainId>,
        store: &dyn Store,
        text: &str,
        ttl: u32,
    ) -> (Made, Result<(), StoreError>) {
        let (made, new) = sealed_on(domain, store, NOW, text, ttl, None).await;
        let receipt_key = self.sealer.seal(&made.receipt, made.receipt().0.row);
        let shared = store.create(new.owned_by(Some(Owner { account: self.account.id, receipt_key }))).await;
        (made, shared)
    }

    pub(crate) fn hash(&self) -> TokenHash {
        self.token.hash()
    }
}

pub(super) async fn an_account_is_found_by_address_identity_and_token(store: Arc<dyn Store>) {
    let (anna, ben) = (joined(&*store, "anna", 1).await, joined(&*store, "ben", 2).await);
    for member in [&anna, &ben] {
        let id = member.account.id;
        assert!(store.account(&member.account.email).await.unwrap().as_deref() == Some(&member.account));
        assert!(store.account_of(id).await.unwrap().as_deref() == Some(&member.account));
        let holder = store.holder(member.hash()).await.unwrap().unwrap();
        assert!(*holder.account == member.account && holder.token.name == "first");
        assert!(AccountKey::unwrap(&holder.token.wrapped, &(&member.token).into(), id).is_some());
    }
    assert!(store.account(&email("carl")).await.unwrap().is_none());
    assert!(store.account_of(AccountId::from_number(1)).await.unwrap().is_none());
    assert!(store.holder(ApiToken::generate(&Seeded::new(77)).hash()).await.unwrap().is_none());
}

pub(super) async fn an_address_belongs_to_one_account(store: Arc<dyn Store>) {
    let anna = joined(&*store, "anna", 1).await;
    let (other, token) = member("anna", 2);
    assert_eq!(store.create_account(other.account.clone(), token, None).await, Ok(Joined::EmailTaken));
    assert!(store.account(&email("anna")).await.unwrap().as_deref() == Some(&anna.account));
    assert!(store.holder(other.hash()).await.unwrap().is_none(), "nothing of the refused one is kept");
}

pub(super) async fn a_slip_is_spent_once(store: Arc<dyn Store>) {
    let slip = |id: u8, at: Timestamp| Some(SpentSlip { id: SlipId([id; 16]), ends_at: at.after(MINUTE), at });
    let join = async |name: &str, seed: u64, slip| {
        let (member, token) = member(name, seed);
        store.create_account(member.account, token, slip).await.unwrap()
    };
    assert_eq!(join("anna", 1, slip(1, NOW)).await, Joined::Kept);
    assert_eq!(join("ben", 2, slip(1, NOW)).await, Joined::SlipSpent);
    assert!(store.account(&email("ben")).await.unwrap().is_none());
    // An address that is taken spends nothing.
    assert_eq!(join("anna", 3, slip(2, NOW)).await, Joined::EmailTaken);
    assert_eq!(join("ben", 4, slip(2, NOW)).await, Joined::Kept);
    // Deleting an account gives its slip back to nobody.
    let anna = store.account(&email("anna")).await.unwrap().unwrap();
    assert_eq!(store.delete_account(anna.id, NOW).await, Ok(true));
    assert_eq!(join("anna", 5, slip(1, NOW)).await, Joined::SlipSpent);
}

pub(super) async fn accounts_are_listed_in_pages(store: Arc<dyn Store>) {
    for (seed, name) in (1..).zip(["carl", "anna", "ben"]) {
        joined(&*store, name, seed).await;
    }
    let mut listed = Vec::new();
    loop {
        let page = store.accounts(listed.last(), 2).await.unwrap();
        if page.is_empty() {
            break;
        }
        assert!(page.len() <= 2);
        listed.extend(page.iter().map(|account| account.email.clone()));
    }
    assert!(listed == ["anna", "ben", "carl"].map(email));
}

pub(super) async fn a_change_of_an_account_holds_at_once_and_changes_nothing_else(store: Arc<dyn Store>) {
    let anna = joined(&*store, "anna", 1).await;
    let mut expected = anna.account.clone();
    expected.is_confirmed = true;
    for change in [
        AccountChange::Suspended(true),
        AccountChange::Plan("gold".to_owned()),
        AccountChange::Confirmed,
        AccountChange::Told(true),
        AccountChange::Suspended(false),
        AccountChange::Told(false),
    ] {
        assert!(store.holder(anna.hash()).await.unwrap().is_some());
        match &change {
            AccountChange::Plan(plan) => expected.plan = plan.clone(),
            AccountChange::Suspended(is_suspended) => expected.is_suspended = *is_suspended,
            AccountChange::Confirmed => {}
            AccountChange::Told(is_told) => expected.is_told = *is_told,
        }
        assert_eq!(store.change_account(expected.id, change.clone()).await, Ok(true));
        assert!(*store.holder(anna.hash()).await.unwrap().unwrap().account == expected);
        assert!(store.account_of(expected.id).await.unwrap().as_deref() == Some(&expected));
        assert_eq!(store.change_account(AccountId::from_number(3), change).await, Ok(false));
    }
    let (ben, token) = member("ben", 2);
    let unconfirmed = Account { is_confirmed: false, ..ben.account };
    store.create_account(unconfirmed.clone(), token, None).await.unwrap();
    assert!(!store.account_of(unconfirmed.id).await.unwrap().unwrap().is_confirmed);
    store.change_account(unconfirmed.id, AccountChange::Confirmed).await.unwrap();
    assert!(store.account_of(unconfirmed.id).await.unwrap().unwrap().is_confirmed);
}

pub(super) async fn tokens_come_and_go(store: Arc<dyn Store>) {
    let anna = joined(&*store, "anna", 1).await;
    let id = anna.account.id;
    let second = ApiToken::generate(&Seeded::new(9));
    let proof = TokenProof::Token(anna.hash());
    assert_eq!(store.add_token(token(&anna.key, id, &second, "second"), 2, proof).await, Ok(true));
    let third = ApiToken::generate(&Seeded::new(10));
    assert_eq!(store.add_token(token(&anna.key, id, &third, "third"), 2, proof).await, Ok(false), "two are enough");
    let names = |tokens: Vec<Token>| tokens.into_iter().map(|token| token.name).collect::<Vec<_>>();
    assert_eq!(names(store.tokens(id).await.unwrap()).len(), 2);
    assert!(store.holder(second.hash()).await.unwrap().is_some());
    assert_eq!(store.revoke_token(id, second.hash()).await, Ok(true));
    assert_eq!(store.revoke_token(id, second.hash()).await, Ok(false));
    assert!(store.holder(second.hash()).await.unwrap().is_none());
    assert_eq!(names(store.tokens(id).await.unwrap()), ["first"]);
    let nobody = AccountId::from_number(3);
    assert_eq!(store.add_token(token(&anna.key, nobody, &third, "third"), 2, proof).await, Ok(false));
    // What a token is made with must still be good.
    for proof in [TokenProof::Token(second.hash()), TokenProof::Password([1; 32])] {
        assert_eq!(store.add_token(token(&anna.key, id, &third, "third"), 9, proof).await, Ok(false));
    }
    assert_eq!(store.revoke_token(nobody, anna.hash()).await, Ok(false), "a token of somebody else");
}

pub(super) async fn a_use_of_a_token_is_noted(store: Arc<dyn Store>) {
    let anna = joined(&*store, "anna", 1).await;
    for now in [at(5), at(3600)] {
        // Whoever uses it has just been looked up.
        assert!(store.holder(anna.hash()).await.unwrap().is_some());
        store.token_used(anna.hash(), now).await.unwrap();
        assert_eq!(store.tokens(anna.account.id).await.unwrap()[0].used_at, Some(now));
    }
    store.token_used(ApiToken::generate(&Seeded::new(77)).hash(), at(3601)).await.unwrap();
}

pub(super) async fn sessions_are_tokens_apart(store: Arc<dyn Store>) {
    let anna = joined(&*store, "anna", 1).await;
    let id = anna.account.id;
    let session = |seed: u64, seconds: u64| {
        let secret = ApiToken::generate(&Seeded::new(seed));
        let stored = token(&anna.key, id, &secret, "");
        (
            secret.hash(),
            Token { is_session: true, created_at: at(seconds), expires_at: Some(at(seconds + 100)), ..stored },
        )
    };
    let password = TokenProof::Password(anna.account.password.hash.verifier);
    let (hashes, sessions): (Vec<_>, Vec<_>) = (0..4).map(|number| session(20 + number, number)).unzip();
    for session in sessions {
        assert_eq!(store.add_token(session, 3, password).await, Ok(true), "the oldest makes room");
    }
    let mut there = Vec::new();
    for hash in &hashes {
        there.push(store.holder(*hash).await.unwrap().is_some());
    }
    assert_eq!(there, [false, true, true, true]);
    assert_eq!(store.tokens(id).await.unwrap().len(), 1, "no list of tokens has them");
    let second = token(&anna.key, id, &ApiToken::generate(&Seeded::new(9)), "second");
    assert_eq!(store.add_token(second, 2, TokenProof::Token(hashes[1])).await, Ok(true));

    let (other, _) = member("ben", 7);
    let (before, instead) = (password, anna.account.password.hash.verifier);
    let password = other.account.password;
    assert_eq!(store.change_password(id, instead, password.clone(), hashes[2]).await, Ok(true));
    assert!(store.account_of(id).await.unwrap().unwrap().password == password);
    assert!(store.holder(hashes[1]).await.unwrap().is_none() && store.holder(hashes[3]).await.unwrap().is_none());
    assert!(store.holder(hashes[2]).await.unwrap().is_some() && store.holder(anna.hash()).await.unwrap().is_some());
    let nobody = AccountId::from_number(3);
    assert_eq!(store.change_password(nobody, password.hash.verifier, password, hashes[2]).await, Ok(false));
    // Whoever signed in with the old one, but was not kept yet, is too late.
    assert_eq!(store.add_token(session(30, 9).1, 3, before).await, Ok(false));
}

/// Whoever knew the old password is slow, and meanwhile its owner or the operator has replaced it.
pub(super) async fn a_late_change_of_a_password_undoes_nothing(store: Arc<dyn Store>) {
    let anna = joined(&*store, "anna", 1).await;
    let (id, old) = (anna.account.id, anna.account.password.hash.verifier);
    let (recovered, token) = member("anna", 2);
    let renewed = Account { id, ..recovered.account.clone() };
    let session = Token { account: id, is_session: true, expires_at: Some(at(100)), ..token };
    assert_eq!(store.rekey_account(&renewed, old, session).await, Ok(true));
    let late = member("anna", 3).0.account.password;
    assert_eq!(store.change_password(id, old, late.clone(), anna.hash()).await, Ok(false));
    assert!(store.account_of(id).await.unwrap().unwrap().password == renewed.password);
    assert!(store.holder(recovered.hash()).await.unwrap().is_some(), "no session of its owner ends");
    assert_eq!(store.change_password(id, renewed.password.hash.verifier, late, recovered.hash()).await, Ok(true));
}

pub(super) async fn new_keys_end_all_tokens(store: Arc<dyn Store>) {
    let anna = joined(&*store, "anna", 1).await;
    let (fresh, token) = member("anna", 2);
    let renewed = Account { id: anna.account.id, ..fresh.account.clone() };
    assert!(store.holder(anna.hash()).await.unwrap().is_some());
    let before = anna.account.password.hash.verifier;
    let fresh_token = || Token { account: renewed.id, ..token.clone() };
    assert_eq!(store.rekey_account(&renewed, [0; 32], fresh_token()).await, Ok(false), "it has another password");
    assert!(store.holder(anna.hash()).await.unwrap().is_some());
    assert_eq!(store.rekey_account(&renewed, before, fresh_token()).await, Ok(true));
    assert_eq!(store.rekey_account(&renewed, before, fresh_token()).await, Ok(false), "of two at once one is too late");
    assert!(store.holder(anna.hash()).await.unwrap().is_none());
    let holder = store.holder(fresh.hash()).await.unwrap().unwrap();
    assert!(holder.account.public_key == fresh.account.public_key && holder.account.id == anna.account.id);
    assert_eq!(store.rekey_account(&fresh.account, before, token).await, Ok(false), "no such account");
}

pub(super) async fn a_list_has_the_accounts_own_receipts_newest_first(store: Arc<dyn Store>) {
    let (anna, ben) = (joined(&*store, "anna", 1).await, joined(&*store, "ben", 2).await);
    let mut shared = Vec::new();
    for number in 0..40 {
        shared.push(anna.share(&*store, &format!("secret {number}"), 600).await);
        ben.share(&*store, "of somebody else", 600).await;
        made(&*store, "of nobody", 600).await;
    }
    let ended = anna.share(&*store, "short", 5).await;
    store.claim(shared[3].link(), at(1)).await.unwrap();
    store.burn(shared[5].receipt(), at(1)).await.unwrap();
    let listed = store.recent(anna.account.id, Listed::All, at(20), 100).await.unwrap();
    assert_eq!(listed.len(), 40);
    assert!(listed.iter().all(|owned| owned.row != ended.receipt().0.row));
    let ends = store.receipt(ended.receipt(), NOW).await.unwrap().unwrap().receipt.ends_at();
    for (now, receipts) in [(Timestamp::from_millis(ends.millis() - 1), 41), (ends, 40)] {
        assert_eq!(store.recent(anna.account.id, Listed::All, now, 100).await.unwrap().len(), receipts);
    }
    let mut opener = ReceiptOpener::new(&anna.key);
    for (owned, made) in listed.iter().rev().zip(&shared) {
        let key = opener.open(&owned.receipt_key, owned.row).unwrap();
        assert_eq!(key.to_text().as_str(), made.receipt.to_text().as_str());
    }
    let fates: Vec<_> = listed.iter().rev().map(|owned| owned.receipt.fate_at(at(20))).collect();
    assert_eq!((fates[3], fates[5], fates[6]), (Some(Fate::Revealed(at(1))), Some(Fate::Burned(at(1))), None));
    let newest = store.recent(anna.account.id, Listed::All, at(20), 3).await.unwrap();
    assert_eq!(newest, listed[..3], "the one that ended takes nobody's place");
    assert_eq!(store.recent(AccountId::from_number(9), Listed::All, at(20), 3).await, Ok(Vec::new()));
}

pub(super) async fn a_list_of_a_share_domain_has_as_many_of_its_own_as_it_may(store: Arc<dyn Store>) {
    let anna = joined(&*store, "anna", 1).await;
    let [one, two] = [1, 2].map(DomainId::from_number);
    let mut on_one = Vec::new();
    for number in 0..6 {
        on_one.push(anna.share_on(one, &*store, &format!("secret {number}")).await);
    }
    for number in 0..20 {
        anna.share_on(two, &*store, &format!("newer {number}")).await;
        anna.share(&*store, "newer, on the instance's own host", 600).await;
    }
    let listed = async |listed, max| store.recent(anna.account.id, listed, at(1), max).await.unwrap();
    let rows = |owned: Vec<crate::Owned>| owned.into_iter().map(|owned| owned.row).collect::<Vec<_>>();
    let newest: Vec<_> = on_one.iter().rev().map(|made| made.receipt().0.row).collect();
    assert_eq!(rows(listed(Listed::On(one), 5).await), newest[..5]);
    assert_eq!(rows(listed(Listed::On(one), 100).await), newest);
    assert_eq!(listed(Listed::On(two), 100).await.len(), 20);
    assert_eq!(listed(Listed::On(DomainId::from_number(3)), 100).await.len(), 0);
    assert_eq!(listed(Listed::All, 100).await.len(), 46);
}

pub(super) async fn a_receipt_knows_its_account(store: Arc<dyn Store>) {
    let anna = joined(&*store, "anna", 1).await;
    let (hers, nobodys) = (anna.share(&*store, "text", 60).await, made(&*store, "text", 60).await);
    assert_eq!(store.receipt(hers.receipt(), NOW).await.unwrap().unwrap().owner, Some(anna.account.id));
    assert_eq!(store.receipt(nobodys.receipt(), NOW).await.unwrap().unwrap().owner, None);
    assert_eq!(store.fetch(hers.link(), NOW).await.unwrap().unwrap().owner, Some(anna.account.id));
    assert_eq!(store.fetch(nobodys.link(), NOW).await.unwrap().unwrap().owner, None);
    assert_eq!(hers.reveal(&*store, at(1)).await.as_deref(), Some("text"));
    assert_eq!(store.receipt(hers.receipt(), at(2)).await.unwrap().unwrap().owner, Some(anna.account.id));
}

pub(super) async fn a_deleted_account_takes_everything_with_it(store: Arc<dyn Store>) {
    let (anna, ben) = (joined(&*store, "anna", 1).await, joined(&*store, "ben", 2).await);
    let mut shared = Vec::new();
    for number in 0..120 {
        shared.push(anna.share(&*store, &format!("secret {number}"), 600).await);
    }
    let others = [ben.share(&*store, "ben's", 600).await, made(&*store, "nobody's", 600).await];
    store.claim(shared[3].link(), at(1)).await.unwrap();
    assert_eq!(store.delete_account(anna.account.id, at(2)).await, Ok(true));
    assert_eq!(store.delete_account(anna.account.id, at(2)).await, Ok(false));
    for made in &shared {
        assert_eq!(store.fetch(made.link(), at(3)).await, Ok(None));
        assert!(store.claim(made.link(), at(3)).await.unwrap().is_none());
        assert_eq!(store.receipt(made.receipt(), at(3)).await, Ok(None));
    }
    assert!(store.account(&anna.account.email).await.unwrap().is_none());
    assert!(store.holder(anna.hash()).await.unwrap().is_none());
    assert_eq!(store.recent(anna.account.id, Listed::All, at(3), 10).await, Ok(Vec::new()));
    for made in others {
        assert_eq!(made.reveal(&*store, at(3)).await.as_deref(), Some(made.text.as_str()));
    }
    // What was on its way when the account was deleted is refused.
    let (late, refused) = anna.try_share(&*store, "late", 600).await;
    assert_eq!(refused, Err(StoreError::NoAccount));
    assert_eq!(store.fetch(late.link(), at(3)).await, Ok(None));
    assert_eq!(store.receipt(late.receipt(), at(3)).await, Ok(None));
    let again = joined(&*store, "anna", 3).await;
    assert_eq!(
        store.recent(again.account.id, Listed::All, at(3), 10).await,
        Ok(Vec::new()),
        "a new account, not the old one"
    );
}
