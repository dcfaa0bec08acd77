//! Administration: what the operator's commands ask, and the answers. A running server answers on a socket in its data
//! folder that only its own user can open; without one, the command opens the folder and answers itself.

mod socket;
mod view;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use glimpse_core::{account::Email, crypto::keyring::Generation, domain::HostName};
use glimpse_store::{
    Account, AccountChange,
    audit::{By, Event},
    backup, embedded,
    migrate::Movable,
};
use rustix::process::{Resource, getrlimit};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::time::{Instant, timeout};
use zeroize::Zeroizing;

pub(crate) use self::socket::AdminSocket;
pub use self::socket::{SOCKET, ask};
use self::view::{credentials, domain_view, hook_view, outcome, token_view, unreadable_hooks, view};
use super::{
    audit::AuditKeeper,
    domains,
    import::{self, ACCOUNTS_TOGETHER, Passenger},
    keys::{KeyKeeper, Unless},
};
use crate::{
    dns::Dns,
    doctor::Inside,
    hooks::HookClient,
    http::Sign,
    vault::{BASIC, DOMAINS_MAX, DomainOwner, Imported, Proof, UNREADABLE, Vault, VaultError},
};

/// A store that takes longer to be written is of no use.
const TRY_WITHIN: Duration = Duration::from_secs(5);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// What can be asked. Accounts are named by their address.
#[derive(Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case", deny_unknown_fields)]
pub enum Request {
    /// Makes an account; the plan is `basic` unless it is named.
    CreateAccount {
        /// Its address.
        email: String,
        /// Its plan.
        plan: Option<String>,
        /// Whether it may administer.
        is_admin: bool,
    },
    /// All accounts, in the order of their addresses.
    ListAccounts,
    /// One account and its tokens.
    ShowAccount {
        /// Its address.
        email: String,
    },
    /// Gives it another plan.
    ChangePlan {
        /// Its address.
        email: String,
        /// The plan's name.
        plan: String,
    },
    /// Confirms that its address is its owner's.
    ConfirmAccount {
        /// Its address.
        email: String,
    },
    /// Signs an invitation.
    Invite {
        /// The plan of whoever signs up with it; `basic` unless it is named.
        plan: Option<String>,
        /// For how many days it is good.
        days: u32,
    },
    /// Refuses it, or takes it back.
    Suspend {
        /// Its address.
        email: String,
        /// Which of the two.
        is_suspended: bool,
    },
    /// Erases it and everything that is its own.
    DeleteAccount {
        /// Its address.
        email: String,
    },
    /// New password, new keys, one new token.
    ResetAccount {
        /// Its address.
        email: String,
    },
    /// One more token.
    CreateToken {
        /// Its address.
        email: String,
        /// What its owner calls it.
        name: String,
        /// The account's password or one of its tokens.
        proof: String,
        /// For how many days it is good; none for ever.
        days: Option<u32>,
    },
    /// Adds a webhook to an account.
    AddWebhook {
        /// Its address.
        email: String,
        /// Where it leads.
        url: String,
    },
    /// The webhooks of an account.
    ListWebhooks {
        /// Its address.
        email: String,
    },
    /// Takes a webhook away.
    RemoveWebhook {
        /// Its address.
        email: String,
        /// The webhook's identity, as it is listed.
        id: u16,
    },
    /// Calls a webhook, to see whether it works.
    TestWebhook {
        /// Its address.
        email: String,
        /// The webhook's identity, as it is listed.
        id: u16,
    },
    /// Asks for a share domain, of an account or of the operator.
    AddDomain {
        /// The host name.
        host: String,
        /// The account's address.
        email: Option<String>,
    },
    /// All share domains.
    ListDomains,
    /// Looks at the DNS of a share domain now.
    CheckDomain {
        /// The host name.
        host: String,
        /// The account's address.
        email: Option<String>,
    },
    /// Gives a share domain up.
    RemoveDomain {
        /// The host name.
        host: String,
        /// The account's address.
        email: Option<String>,
    },
    /// Writes a backup.
    Backup {
        /// Into this new file; an absolute path.
        file: PathBuf,
    },
    /// Signs the audit log up to here, and says which files have it.
    SealAudit,
    /// What the audit log is verified with.
    AuditKey,
    /// How every root key does.
    KeysStatus,
    /// Makes one more root key.
    RotateKeys,
    /// Reads the key file again.
    ReloadKeys,
    /// Destroys a root key.
    DestroyKey {
        /// Which.
        generation: u32,
        /// Even if secrets are sealed under it, which nobody will ever open then.
        even_if_used: bool,
    },
    /// Keeps accounts that come from another service, or says what would become of them.
    ImportAccounts {
        /// At most [`ACCOUNTS_TOGETHER`].
        accounts: Vec<Passenger>,
        /// Whether to keep them.
        apply: bool,
    },
    /// Tells how this process does, for whoever looks for what is wrong.
    Examine,
    /// Ends a token.
    RevokeToken {
        /// Its address.
        email: String,
        /// The token's identity, as it is listed.
        id: String,
    },
}

/// What comes back.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It was done; this is what there is to tell.
    Done(Value),
    /// It was not, for this reason. Nothing was changed.
    Refused(String),
}

/// The instance's own host as it is now, if it is known.
pub(crate) type OwnHost = Arc<dyn Fn() -> Option<String> + Send + Sync>;

/// What commands work with.
pub struct Office {
    /// The verbs.
    pub(crate) vault: Arc<Vault>,
    /// Where proofs are looked for.
    pub(crate) dns: Arc<Dns>,
    /// Who calls webhooks.
    pub(crate) hooks: Arc<HookClient>,
    /// The instance's own host, which is no share domain.
    pub(crate) own_host: OwnHost,
    /// The root keys.
    pub(crate) keys: Arc<KeyKeeper>,
    /// The audit log, if there is one.
    pub(crate) audit: Option<Arc<AuditKeeper>>,
    /// Everything that is kept, as somebody takes it along.
    pub(crate) store: Arc<dyn Movable>,
    /// By which whoever asks here recognises this server at its door.
    pub(crate) sign: Arc<Sign>,
}

impl Office {
    async fn inside(&self) -> Inside {
        let began = Instant::now();
        let written = timeout(TRY_WITHIN, self.vault.try_write()).await;
        let took = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        let figures = self.vault.figures().await.ok();
        let certificates = self.vault.certificates().await.unwrap_or_default();
        let mut sign = [0; 16];
        self.vault.random().fill(&mut sign);
        let sign: String = sign.iter().map(|byte| format!("{byte:02x}")).collect();
        self.sign.set(sign.clone());
        Inside {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            sqlite: embedded::sqlite_version().to_owned(),
            format: embedded::FORMAT,
            files_max: getrlimit(Resource::Nofile).current,
            is_core_off: getrlimit(Resource::Core).current == Some(0),
            write_milliseconds: matches!(written, Ok(Ok(()))).then_some(took),
            unread_bytes: figures.as_ref().map_or(0, |figures| figures.unread_bytes),
            unread_bytes_max: figures.as_ref().map_or(0, |figures| figures.unread_bytes_max),
            is_failing: figures.is_none_or(|figures| figures.is_failing),
            is_audit_failing: self.vault.is_audit_failing().unwrap_or(false),
            hosts: self.vault.served_hosts(),
            own_host: (self.own_host)(),
            certificates: certificates
                .into_iter()
                .filter_map(|(host, known)| {
                    let known = known?;
                    let until = known.issued.as_ref().map(|issued| issued.until().seconds());
                    Some((host, until, known.failures))
                })
                .collect(),
            sign: Some(sign),
        }
    }
}

/// Does what is asked.
pub(crate) async fn answer(office: &Office, request: Request) -> Answer {
    match try_answer(office, request).await {
        Ok(value) => Answer::Done(value),
        Err(reason) => Answer::Refused(reason),
    }
}

async fn try_answer(office: &Office, request: Request) -> Result<Value, String> {
    let vault = &*office.vault;
    match request {
        Request::CreateAccount { email, plan, is_admin } => {
            let made = vault.create_account(parse(&email)?, plan.as_deref().unwrap_or(BASIC), is_admin).await;
            made.map(|made| credentials(&made)).map_err(said)
        }
        Request::ListAccounts => {
            let mut listed: Vec<Value> = Vec::new();
            let mut last: Option<Email> = None;
            loop {
                let page = vault.accounts(last.as_ref()).await.map_err(said)?;
                let Some(account) = page.last() else { return Ok(Value::Array(listed)) };
                last = Some(account.email.clone());
                listed.extend(page.iter().map(|account| view(account)));
            }
        }
        Request::ShowAccount { email } => {
            let account = find(vault, &email).await?;
            let tokens = vault.tokens(account.id).await.map_err(said)?;
            let mut shown = view(&account);
            shown["tokens"] = tokens.iter().map(token_view).collect();
            Ok(shown)
        }
        Request::ChangePlan { email, plan } => {
            let account = find(vault, &email).await?;
            change(vault, &account, AccountChange::Plan(plan)).await
        }
        Request::Suspend { email, is_suspended } => {
            let account = find(vault, &email).await?;
            change(vault, &account, AccountChange::Suspended(is_suspended)).await
        }
        Request::ConfirmAccount { email } => {
            let account = find(vault, &email).await?;
            change(vault, &account, AccountChange::Confirmed).await
        }
        Request::Invite { plan, days } => {
            let plan = plan.as_deref().unwrap_or(BASIC);
            let (invitation, ends_at) = vault.invite(plan, DAY * days).map_err(said)?;
            Ok(json!({ "invitation": invitation, "plan": plan, "ends": ends_at.seconds() }))
        }
        Request::DeleteAccount { email } => {
            let account = find(vault, &email).await?;
            vault.delete_account(account.id, By::Operator).await.map_err(said)?;
            Ok(json!({ "email": account.email.as_str(), "deleted": true }))
        }
        Request::ResetAccount { email } => {
            let account = find(vault, &email).await?;
            vault.reset_account(&account).await.map(|made| credentials(&made)).map_err(said)
        }
        Request::CreateToken { email, name, proof, days } => {
            let account = find(vault, &email).await?;
            let expires_at = days.map(|days| vault.now().after(DAY * days));
            let proof = Zeroizing::new(proof);
            let is_token = glimpse_core::account::ApiToken::parse(&proof).is_some();
            let first = if is_token { Proof::Token(proof.clone()) } else { Proof::Password(proof.clone()) };
            let made = match vault.create_token(&account, first, &name, expires_at, By::Operator).await {
                // One that came along from another service looks like a password.
                Err(VaultError::NotAuthorized) if !is_token => {
                    vault.create_token(&account, Proof::Token(proof), &name, expires_at, By::Operator).await
                }
                made => made,
            };
            let (token, stored) = made.map_err(said)?;
            let mut shown = token_view(&stored);
            shown["token"] = token.to_text().as_str().into();
            Ok(shown)
        }
        Request::AddWebhook { email, url } => {
            let account = find(vault, &email).await?;
            let hook = vault.add_hook(&account, &url, By::Operator).await.map_err(said)?;
            let mut shown = hook_view(&hook);
            shown["secret"] = hook.secret.as_str().into();
            Ok(shown)
        }
        Request::ListWebhooks { email } => {
            let account = find(vault, &email).await?;
            let hooks = vault.hooks_of(account.id).await.map_err(said)?;
            Ok(hooks.map_or_else(unreadable_hooks, |hooks| hooks.iter().map(hook_view).collect()))
        }
        Request::RemoveWebhook { email, id } => {
            let account = find(vault, &email).await?;
            let removed = match id {
                UNREADABLE => vault.remove_unreadable_hooks(account.id, By::Operator).await,
                id => vault.remove_hook(account.id, id, By::Operator).await,
            };
            removed.map_err(said)?;
            Ok(json!({ "id": id, "removed": true }))
        }
        Request::TestWebhook { email, id } => {
            let account = find(vault, &email).await?;
            let call = vault.hook_test(account.id, id).await.map_err(said)?;
            let told = office.hooks.test(&call).await.ok_or_else(|| said(VaultError::Busy))?;
            vault.tested(&call, told, By::Operator).await;
            Ok(json!({ "id": id, "outcome": outcome(told) }))
        }
        Request::AddDomain { host, email } => {
            let (host, owner) = (host_name(&host)?, owner(vault, email.as_deref()).await?);
            let own = (office.own_host)();
            let proof = vault.ask_domain(owner, &host, own.as_deref(), DOMAINS_MAX).await.map_err(said)?;
            Ok(json!({ "host": host.as_str(), "record": { "name": proof.name, "type": "TXT", "value": proof.value } }))
        }
        Request::ListDomains => {
            let mut listed = Vec::new();
            for asked in vault.all_domains().await.map_err(said)? {
                listed.push(domain_view(vault, &asked).await?);
            }
            Ok(Value::Array(listed))
        }
        Request::CheckDomain { host, email } => {
            let (host, owner) = (host_name(&host)?, owner(vault, email.as_deref()).await?);
            domains::check(vault, &office.dns, owner, &host).await.map_err(said)?;
            let asked = vault.domains_of(owner).await.map_err(said)?;
            let asked = asked.iter().find(|asked| asked.host == host).ok_or("the domain was given up meanwhile")?;
            domain_view(vault, asked).await
        }
        Request::RemoveDomain { host, email } => {
            let (host, mut owner) = (host_name(&host)?, owner(vault, email.as_deref()).await?);
            // Without an account, whoever has it: its account may not be there any more.
            if let (None, Some(domain)) = (&email, vault.domain_at(host.as_str())) {
                owner = domain.owner;
            }
            match vault.remove_domain(owner, &host).await.map_err(said)? {
                true => Ok(json!({ "host": host.as_str(), "removed": true })),
                false => Err("there is no such domain; `glimpse domain list` shows them".to_owned()),
            }
        }
        Request::Backup { file } => {
            let written = backup::write(&*office.store, &file, vault.now(), vault.random()).await;
            let moved = written.map_err(|error| error.to_string())?;
            vault.note(vault.fact(Event::StoreBackedUp).by(By::Operator)).await;
            Ok(json!({
                "file": file.to_string_lossy(),
                "receipts": moved.rows,
                "accounts": moved.accounts,
                "damaged": moved.damaged + moved.damaged_accounts,
            }))
        }
        Request::KeysStatus => office.keys.status().await.map_err(|error| error.to_string()),
        Request::SealAudit => audit(office)?.seal().await.map_err(|error| error.to_string()),
        Request::AuditKey => Ok(audit(office)?.key()),
        Request::RotateKeys => office.keys.rotate().await.map_err(|error| error.to_string()),
        Request::ReloadKeys => office.keys.reload().await.map_err(|error| error.to_string()),
        Request::DestroyKey { generation, even_if_used } => {
            let unless = if even_if_used { Unless::Sealing } else { Unless::Used };
            office.keys.destroy(Generation(generation), unless).await.map_err(|error| error.to_string())
        }
        Request::ImportAccounts { accounts, .. } if accounts.len() > ACCOUNTS_TOGETHER => {
            Err(format!("more than {ACCOUNTS_TOGETHER} accounts at once"))
        }
        Request::ImportAccounts { accounts, apply } => {
            let became = import::board(vault, accounts, apply).await.map_err(said)?;
            Ok(became.into_iter().map(Imported::as_str).collect())
        }
        Request::Examine => Ok(json!(office.inside().await)),
        Request::RevokeToken { email, id } => {
            let account = find(vault, &email).await?;
            vault.revoke_token(account.id, &id, By::Operator).await.map_err(said)?;
            Ok(json!({ "id": id.to_lowercase(), "revoked": true }))
        }
    }
}

fn audit(office: &Office) -> Result<&AuditKeeper, String> {
    office.audit.as_deref().ok_or_else(|| "there is no audit log: audit.log is \"off\"".to_owned())
}

fn parse(email: &str) -> Result<Email, String> {
    Email::parse(email).map_err(|error| error.to_string())
}

async fn find(vault: &Vault, email: &str) -> Result<Arc<Account>, String> {
    let account = vault.account(&parse(email)?).await.map_err(said)?;
    account.ok_or_else(|| "there is no account with this address; `glimpse account list` shows them".to_owned())
}

async fn change(vault: &Vault, account: &Account, change: AccountChange) -> Result<Value, String> {
    vault.change_account(account.id, change, By::Operator).await.map_err(said)?;
    Ok(view(&*find(vault, account.email.as_str()).await?))
}

fn host_name(text: &str) -> Result<HostName, String> {
    HostName::parse(text).map_err(|error| error.to_string())
}

async fn owner(vault: &Vault, email: Option<&str>) -> Result<DomainOwner, String> {
    Ok(match email {
        None => DomainOwner::Operator,
        Some(email) => DomainOwner::Account(find(vault, email).await?.id),
    })
}

fn said(error: VaultError) -> String {
    match error {
        VaultError::NotAuthorized => "that is neither the account's password nor one of its tokens".to_owned(),
        other => other.to_string(),
    }
}
