//! Accounts and tokens: all in one slot, as hashes whose fields have the names below. Lists of what accounts shared: a slot
//! for each account.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::try_join_all;
use glimpse_core::{
    account::{AccountId, Email, TokenHash},
    crypto::{
        account::{AccountPublicKey, WrappedAccountKey},
        password::{PasswordCost, PasswordHash},
    },
    link::Row,
    receipt::Receipt,
    time::Timestamp,
};
use redis::{Cmd, FromRedisValue, Value};
use tracing::error;

use super::{
    RedisStore,
    deployment::Failure,
    lane::{Ack, millis},
    parsed,
    scripts::{self, With},
    secrets::VOID_FOR,
};
use crate::{
    Account, AccountChange, Holder, Joined, Listed, Owned, SpentSlip, StoreError, StoredPassword, Token, TokenProof,
};

/// How long a deleted account is remembered, so that nothing on its way is kept for it: longer than any request lives.
const LEFT_FOR: Duration = Duration::from_secs(86_400);
/// Rows of a list that are read, or erased, together.
const ROWS_TOGETHER: usize = 64;
/// Digits of a row in a list, so that text and number sort alike: rows have 40 bits.
const ROW_DIGITS: usize = 13;

pub(crate) type Fields = Vec<(&'static str, Vec<u8>)>;

/// A row as it stands on a list.
fn member(row: Row, receipt: &Receipt) -> String {
    format!("{:0ROW_DIGITS$}:{}", row.number(), receipt.ends_at().millis())
}

impl RedisStore {
    fn list_keys(&self, account: AccountId) -> [String; 2] {
        ["left", "list"].map(|part| format!("{}{{a{}}}{part}", self.prefix, account.number()))
    }

    /// Puts a row on its account's list; says whether the account may still have it.
    pub(super) async fn list(&self, account: AccountId, row: Row, receipt: &Receipt) -> Result<bool, StoreError> {
        let (member, created, ends) = (member(row, receipt), receipt.created_at.millis(), receipt.ends_at().millis());
        let listed: u8 = self
            .change(&scripts::INDEX, &self.list_keys(account).each_ref().map(String::as_str), |call| {
                call.with(created).with(member).with(ends)
            })
            .await
            .map_err(|failure| failure.error)?;
        Ok(listed == 1)
    }

    /// Takes a row off the list again that was refused. One that stays there until its receipt would have ended harms nobody.
    pub(super) async fn unlist(&self, account: AccountId, row: Row, receipt: &Receipt) {
        let [_, list] = self.list_keys(account);
        let unlist = redis::cmd("ZREM").with(&list).with(member(row, receipt));
        drop(self.deployment.change(&list, unlist, Ack::Master).await);
    }

    pub(super) async fn erase(&self, row: Row, account: AccountId) -> Result<(), StoreError> {
        let keys = self.keys(row);
        let account = account.number().to_le_bytes();
        let _erased: u8 =
            self.change(&scripts::FORGET, &keys.all(), |call| call.with(&account[..]).with(millis(VOID_FOR))).await?;
        Ok(())
    }

    /// Rows of a list from its newest, behind the first `skip`, and when they end.
    async fn listed(&self, account: AccountId, skip: usize, max: usize) -> Result<Vec<(String, Row, u64)>, StoreError> {
        let [_, list] = self.list_keys(account);
        let command = redis::cmd("ZREVRANGE").with(&list).with(skip).with(skip + max - 1);
        let members: Vec<String> = parsed(self.deployment.read(&list, command).await?)?;
        let read = |member: String| {
            let (row, ends) = member.split_once(':')?;
            Some((row.parse().ok().and_then(Row::new)?, ends.parse().ok()?)).map(|(row, ends)| (member, row, ends))
        };
        members.into_iter().map(|member| read(member).ok_or(StoreError::Damaged)).collect()
    }

    pub(super) async fn newest(
        &self,
        account: AccountId,
        listed: Listed,
        now: Timestamp,
        max: usize,
    ) -> Result<Vec<Owned>, StoreError> {
        let (mut found, mut skip) = (Vec::new(), 0);
        while found.len() < max {
            let members = self.listed(account, skip, ROWS_TOGETHER).await?;
            let rows: Vec<Row> =
                members.iter().filter(|(_, _, ends)| now.millis() < *ends).map(|(_, row, _)| *row).collect();
            for (row, head) in rows.iter().zip(self.heads(&rows, now).await?) {
                let head = head.filter(|head| now < head.receipt.ends_at() && listed.has(&head.receipt));
                let Some(head) = head else { continue };
                let owner = head.owner.as_ref().filter(|owner| owner.account == account);
                let Some(receipt_key) = owner.map(|owner| owner.receipt_key) else { continue };
                found.push(Owned { row: *row, receipt: head.receipt, receipt_key });
            }
            if members.len() < ROWS_TOGETHER {
                break;
            }
            skip += members.len();
        }
        found.truncate(max);
        Ok(found)
    }

    /// Changes the accounts, once: a try that arrives late must not bring back an old password or a revoked token. What may have
    /// happened unnoticed is told as unconfirmed.
    async fn change_accounts(&self, script: &scripts::Script, with: impl FnOnce(Cmd) -> Cmd) -> Result<u8, StoreError> {
        let key = self.accounts_key();
        let memory = format!("{key}once:{}", hex(&self.nonce()));
        self.change(script, &[&key, &memory], with).await.map_err(Failure::into)
    }

    async fn ask_accounts<T: FromRedisValue>(
        &self,
        script: &scripts::Script,
        with: impl FnOnce(Cmd) -> Cmd,
    ) -> Result<T, StoreError> {
        self.ask(script, &[&self.accounts_key()], with).await
    }

    pub(super) async fn join(
        &self,
        account: &Account,
        token: &Token,
        slip: Option<SpentSlip>,
    ) -> Result<Joined, StoreError> {
        let slip_id = slip.map_or(Vec::new(), |slip| slip.id.0.to_vec());
        let joined = self
            .change_accounts(&scripts::JOIN, |call| {
                let call = call.with(account.id.number()).with(account.email.as_str()).with(slip_id);
                let call = call.with(slip.map_or(0, |slip| slip.ends_at.millis()));
                let call = call.with(slip.map_or(0, |slip| slip.at.millis()));
                with_token(with_counted(call, account_fields(account)), token)
            })
            .await?;
        Ok(match joined {
            0 => Joined::Kept,
            1 => Joined::EmailTaken,
            _ => Joined::SlipSpent,
        })
    }

    pub(super) async fn by_email(&self, email: &Email) -> Result<Option<Arc<Account>>, StoreError> {
        let fields = self.ask_accounts(&scripts::ACCOUNT, |call| call.with(email.as_str())).await?;
        read_account(&fields).map(|account| account.map(Arc::new))
    }

    pub(super) async fn by_id(&self, id: AccountId) -> Result<Option<Arc<Account>>, StoreError> {
        let key = format!("{}a:{}", self.accounts_key(), id.number());
        let fields = parsed(self.deployment.read(&key, redis::cmd("HGETALL").with(&key)).await?)?;
        read_account(&fields).map(|account| account.map(Arc::new))
    }

    pub(super) async fn all(&self, after: Option<&Email>, max: usize) -> Result<Vec<Arc<Account>>, StoreError> {
        let after = after.map_or("", Email::as_str);
        let found: Vec<HashMap<String, Vec<u8>>> =
            self.ask_accounts(&scripts::ACCOUNTS, |call| call.with(after).with(max)).await?;
        // One that cannot be read must not hide the others.
        Ok(found.iter().filter_map(|fields| read_account(fields).ok().flatten()).map(Arc::new).collect())
    }

    pub(super) async fn update(&self, id: AccountId, change: AccountChange) -> Result<bool, StoreError> {
        let fields = match change {
            AccountChange::Plan(plan) => vec![("plan", plan.into_bytes())],
            AccountChange::Suspended(is_suspended) => vec![("suspended", flag(is_suspended))],
            AccountChange::Told(is_told) => vec![("told", flag(is_told))],
            AccountChange::Confirmed => vec![("confirmed", flag(true))],
        };
        Ok(self.change_accounts(&scripts::CHANGE, |call| with_change(call, id, Ends::Nothing, fields)).await? == 1)
    }

    pub(super) async fn rekey(&self, account: &Account, instead: &[u8; 32], token: &Token) -> Result<bool, StoreError> {
        let mut fields = password_fields(&account.password);
        fields.push(("public_key", account.public_key.0.to_vec()));
        let changed = self
            .change_accounts(&scripts::CHANGE, |call| {
                with_token(with_change(call, account.id, Ends::All { instead }, fields), token)
            })
            .await?;
        Ok(changed == 1)
    }

    pub(super) async fn replace_password(
        &self,
        id: AccountId,
        instead: &[u8; 32],
        password: &StoredPassword,
        keep: TokenHash,
    ) -> Result<bool, StoreError> {
        let fields = password_fields(password);
        let change = |call| with_change(call, id, Ends::Sessions { keep, instead }, fields);
        Ok(self.change_accounts(&scripts::CHANGE, change).await? == 1)
    }

    /// Suspends, then lets nothing in, then erases the rows, then the account: whatever fails in between leaves it suspended, and
    /// to be deleted again.
    pub(super) async fn delete(&self, id: AccountId) -> Result<bool, StoreError> {
        if !self.shut(id).await? {
            return Ok(false);
        }
        while !self.erase_listed(id).await?.is_empty() {}
        self.forget_letters(id).await?;
        Ok(self.change_accounts(&scripts::REMOVE, |call| call.with(id.number())).await? == 1)
    }

    /// Lets an account do nothing any more, and nothing in for it; says whether there is one.
    pub(super) async fn shut(&self, id: AccountId) -> Result<bool, StoreError> {
        if !self.update(id, AccountChange::Suspended(true)).await? {
            return Ok(false);
        }
        let [left, _] = self.list_keys(id);
        let mark = redis::cmd("SET").with(&left).with(1).with("PX").with(millis(LEFT_FOR));
        self.deployment.change(&left, mark, Ack::Replicas).await?;
        Ok(true)
    }

    /// Erases some rows of an account, and says which; none when none are left.
    pub(super) async fn erase_listed(&self, id: AccountId) -> Result<Vec<Row>, StoreError> {
        let [_, list] = self.list_keys(id);
        let listed = self.listed(id, 0, ROWS_TOGETHER).await?;
        if listed.is_empty() {
            return Ok(Vec::new());
        }
        try_join_all(listed.iter().map(|(_, row, _)| self.erase(*row, id))).await?;
        let members: Vec<&String> = listed.iter().map(|(member, _, _)| member).collect();
        let unlist = redis::cmd("ZREM").with(&list).with(members);
        self.deployment.change(&list, unlist, Ack::Replicas).await?;
        Ok(listed.into_iter().map(|(_, row, _)| row).collect())
    }

    pub(super) async fn add(&self, token: &Token, max: usize, proof: TokenProof) -> Result<bool, StoreError> {
        let added = self
            .change_accounts(&scripts::ADD_TOKEN, |call| {
                let call = call.with(token.account.number()).with(max);
                let call = match proof {
                    TokenProof::Password(verifier) => call.with("password").with(&verifier[..]),
                    TokenProof::Token(hash) => call.with("token").with(hex(&hash.0)),
                };
                with_token(call, token)
            })
            .await?;
        Ok(added == 1)
    }

    pub(super) async fn tokens_of(&self, id: AccountId) -> Result<Vec<Token>, StoreError> {
        let found: Vec<HashMap<String, Vec<u8>>> =
            self.ask_accounts(&scripts::TOKENS, |call| call.with(id.number())).await?;
        found.iter().map(read_token).collect()
    }

    pub(super) async fn revoke(&self, id: AccountId, hash: TokenHash) -> Result<bool, StoreError> {
        Ok(self.change_accounts(&scripts::REVOKE, |call| call.with(id.number()).with(hex(&hash.0))).await? == 1)
    }

    pub(super) async fn holder_of(&self, hash: TokenHash) -> Result<Option<Holder>, StoreError> {
        let found: Vec<Value> = self.ask_accounts(&scripts::HOLDER, |call| call.with(hex(&hash.0))).await?;
        let mut found = found.into_iter();
        let (Some(token), Some(account)) = (found.next(), found.next()) else { return Ok(None) };
        let Some(account) = read_account(&parsed(account)?)? else { return Ok(None) };
        Ok(Some(Holder { account: Arc::new(account), token: Arc::new(read_token(&parsed(token)?)?) }))
    }

    pub(super) async fn note_used(&self, hash: TokenHash, now: Timestamp) -> Result<(), StoreError> {
        let key = self.accounts_key();
        let _noted: u8 = self.note(&scripts::USED, &[&key], |call| call.with(hex(&hash.0)).with(now.millis())).await?;
        Ok(())
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn flag(is_set: bool) -> Vec<u8> {
    vec![if is_set { b'1' } else { b'0' }]
}

fn number(number: impl Into<u64>) -> Vec<u8> {
    number.into().to_string().into_bytes()
}

fn password_fields(password: &StoredPassword) -> Fields {
    let hash = &password.hash;
    vec![
        ("memory_kib", number(hash.cost.memory_kib)),
        ("passes", number(hash.cost.passes)),
        ("salt", hash.salt.to_vec()),
        ("verifier", hash.verifier.to_vec()),
        ("wrapped", password.wrapped.0.to_vec()),
    ]
}

pub(super) fn account_fields(account: &Account) -> Fields {
    let mut fields = password_fields(&account.password);
    fields.extend([
        ("id", number(account.id.number())),
        ("email", account.email.as_str().into()),
        ("plan", account.plan.clone().into_bytes()),
        ("admin", flag(account.is_admin)),
        ("suspended", flag(account.is_suspended)),
        ("confirmed", flag(account.is_confirmed)),
        ("told", flag(account.is_told)),
        ("created", number(account.created_at.millis())),
        ("public_key", account.public_key.0.to_vec()),
    ]);
    fields
}

/// Arguments of the scripts: the number of fields' names and values, and those.
fn with_counted(call: Cmd, fields: Fields) -> Cmd {
    let call = call.with(fields.len() * 2);
    fields.into_iter().fold(call, |call, (name, value)| call.with(name).with(value))
}

/// What a change of an account ends.
#[derive(Clone, Copy)]
enum Ends<'a> {
    Nothing,
    /// All sessions but this one, if the password still has this verifier.
    Sessions {
        keep: TokenHash,
        instead: &'a [u8; 32],
    },
    /// All sessions and tokens, if the password still has this verifier.
    All {
        instead: &'a [u8; 32],
    },
}

fn with_change(call: Cmd, id: AccountId, ends: Ends<'_>, fields: Fields) -> Cmd {
    let call = call.with(id.number());
    let call = match ends {
        Ends::Nothing => call.with("").with("").with(""),
        Ends::Sessions { keep, instead } => call.with("sessions").with(hex(&keep.0)).with(&instead[..]),
        Ends::All { instead } => call.with("all").with("").with(&instead[..]),
    };
    with_counted(call, fields)
}

fn moment(at: Option<Timestamp>) -> Vec<u8> {
    at.map_or(Vec::new(), |at| number(at.millis()))
}

pub(super) fn token_fields(token: &Token) -> Fields {
    vec![
        ("hash", token.hash.0.to_vec()),
        ("account", number(token.account.number())),
        ("name", token.name.clone().into_bytes()),
        ("session", flag(token.is_session)),
        ("created", number(token.created_at.millis())),
        ("used", moment(token.used_at)),
        ("expires", moment(token.expires_at)),
        ("wrapped", token.wrapped.0.to_vec()),
    ]
}

fn with_token(call: Cmd, token: &Token) -> Cmd {
    let call = call.with(hex(&token.hash.0)).with(token.created_at.millis());
    let call = call.with(moment(token.expires_at)).with(flag(token.is_session));
    token_fields(token).into_iter().fold(call, |call, (name, value)| call.with(name).with(value))
}

/// The fields of one hash, each as what it should be.
struct Read<'a>(&'a HashMap<String, Vec<u8>>);

impl Read<'_> {
    fn bytes<const N: usize>(&self, name: &str) -> Option<[u8; N]> {
        self.0.get(name)?.as_slice().try_into().ok()
    }

    fn text(&self, name: &str) -> Option<String> {
        String::from_utf8(self.0.get(name)?.clone()).ok()
    }

    fn number<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.text(name)?.parse().ok()
    }

    fn flag(&self, name: &str) -> Option<bool> {
        // Whatever is neither is damage: read as "no" it would lift a suspension.
        match self.0.get(name)?.as_slice() {
            b"1" => Some(true),
            b"0" => Some(false),
            _ => None,
        }
    }

    fn moment(&self, name: &str) -> Option<Timestamp> {
        self.number(name).map(Timestamp::from_millis)
    }

    /// Nothing stands for none. Whatever is no moment is damage: read as none, it would be an end that never comes.
    fn moment_if_any(&self, name: &str) -> Option<Option<Timestamp>> {
        match self.0.get(name) {
            Some(text) if !text.is_empty() => self.moment(name).map(Some),
            _ => Some(None),
        }
    }

    fn account(&self) -> Option<Account> {
        let hash = PasswordHash {
            cost: PasswordCost { memory_kib: self.number("memory_kib")?, passes: self.number("passes")? },
            salt: self.bytes("salt")?,
            verifier: self.bytes("verifier")?,
        };
        Some(Account {
            id: AccountId::from_number(self.number("id")?),
            email: Email::parse(&self.text("email")?).ok()?,
            plan: self.text("plan")?,
            is_admin: self.flag("admin")?,
            is_suspended: self.flag("suspended")?,
            is_confirmed: self.flag("confirmed")?,
            is_told: self.flag("told")?,
            created_at: self.moment("created")?,
            public_key: AccountPublicKey(self.bytes("public_key")?),
            password: StoredPassword { hash, wrapped: WrappedAccountKey(self.bytes("wrapped")?) },
        })
    }

    fn token(&self) -> Option<Token> {
        Some(Token {
            hash: TokenHash(self.bytes("hash")?),
            account: AccountId::from_number(self.number("account")?),
            name: self.text("name")?,
            is_session: self.flag("session")?,
            created_at: self.moment("created")?,
            used_at: self.moment_if_any("used")?,
            expires_at: self.moment_if_any("expires")?,
            wrapped: WrappedAccountKey(self.bytes("wrapped")?),
        })
    }
}

/// Accounts and tokens as named fields, for whoever else keeps them.
pub(crate) mod fields {
    use super::{Account, Fields, HashMap, Read, Token, account_fields, token_fields};

    pub(crate) fn of_account(account: &Account) -> Fields {
        account_fields(account)
    }

    pub(crate) fn of_token(token: &Token) -> Fields {
        token_fields(token)
    }

    pub(crate) fn account(fields: &HashMap<String, Vec<u8>>) -> Option<Account> {
        Read(fields).account()
    }

    pub(crate) fn token(fields: &HashMap<String, Vec<u8>>) -> Option<Token> {
        Read(fields).token()
    }

    /// Each as the length of its name (1), the name, the length of what it holds (4, LE), and that.
    pub(crate) fn encode(fields: &[(&'static str, Vec<u8>)]) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (name, value) in fields {
            // Unwrap safety: names are ours and short; records are bounded far below four gibibytes.
            bytes.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
            bytes.extend_from_slice(name.as_bytes());
            bytes.extend_from_slice(&u32::try_from(value.len()).unwrap_or(u32::MAX).to_le_bytes());
            bytes.extend_from_slice(value);
        }
        bytes
    }

    pub(crate) fn decode(bytes: &[u8]) -> Option<HashMap<String, Vec<u8>>> {
        let (mut reader, mut fields) = (crate::record::Reader(bytes), HashMap::new());
        while !reader.0.is_empty() {
            let length = usize::from(reader.byte().ok()?);
            let name = String::from_utf8(reader.slice(length).ok()?.to_vec()).ok()?;
            let length = usize::try_from(reader.u32().ok()?).ok()?;
            fields.insert(name, reader.slice(length).ok()?.to_vec());
        }
        Some(fields)
    }
}

fn read_account(fields: &HashMap<String, Vec<u8>>) -> Result<Option<Account>, StoreError> {
    if fields.is_empty() {
        return Ok(None);
    }
    Read(fields).account().map(Some).ok_or_else(damaged)
}

fn read_token(fields: &HashMap<String, Vec<u8>>) -> Result<Token, StoreError> {
    Read(fields).token().ok_or_else(damaged)
}

fn damaged() -> StoreError {
    error!("An account or a token in Redis cannot be read");
    StoreError::Damaged
}
