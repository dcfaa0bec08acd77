//! `glimpse import-ots`: takes accounts over from a Redis of the original service. It is read here and never written; those who can
//! come along are handed to the running server, or kept in the folder without one.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, RandomState};
use std::path::PathBuf;

use glimpse_server::{
    app::{Customers, OLD_DATABASE, Opened, RedisUrl},
    config::Config,
    ops::{
        admin::{self, Answer, Request},
        import::{ACCOUNTS_TOGETHER, Odd, Passenger, Terms, judge, leaves_token_behind, spelling},
        process,
    },
};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::{
    Folder, Outcome, load, office,
    shown::{INSTEAD, is_obeyed},
};

/// Customers that are looked at; more have never been seen in one Redis.
const CUSTOMERS_MAX: usize = 10_000_000;
/// Characters of a name that is listed.
const NAME_CHARS_MAX: usize = 254;

/// Whose accounts, and on which terms.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    folder: Folder,
    /// The Redis of the original service (v0.23), such as redis://127.0.0.1:6379/0; installations older than v0.23 have their
    /// accounts in database 6. It is only read.
    #[arg(long, value_name = "URL")]
    from: String,
    /// A file with the password of that Redis.
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// A file of certificates (PEM) that its certificate must be signed by, for rediss://.
    #[arg(long, value_name = "FILE")]
    ca_file: Option<PathBuf>,
    /// What a plan of there is called here. May be given more than once; a plan that is not named keeps its name.
    #[arg(long, value_name = "OLD=NEW", value_parser = plan)]
    plan: Vec<(String, String)>,
    /// Let those who administer there (colonels) administer here.
    #[arg(long)]
    admins: bool,
    /// For how many days tokens that come along are good. For ever if it is left out.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=36500))]
    token_days: Option<u32>,
    /// Name every account that stays behind.
    #[arg(long)]
    list: bool,
    /// Do it. Without this, what would be done is counted and nothing is changed.
    #[arg(long)]
    apply: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

fn plan(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').filter(|(old, new)| !old.is_empty() && !new.is_empty());
    parts.map(|(old, new)| (old.to_owned(), new.to_owned())).ok_or_else(|| "write it like identity=gold".to_owned())
}

/// Takes them over, or says what would be.
pub(crate) fn run(arguments: Arguments) -> Outcome {
    process::harden();
    let Arguments { folder, from, password_file, ca_file, plan, admins, token_days, list, apply, json } = arguments;
    let config = load(folder, [])?.config;
    // It may hold a password, so it is not repeated.
    let mut url = RedisUrl::parse(&from).ok_or("--from is no URL of Redis; write it like redis://127.0.0.1:6379/0")?;
    let has_database = from.rsplit_once("://").is_some_and(|(_, rest)| rest.contains('/'));
    if let Some(path) = &password_file {
        let text =
            Zeroizing::new(std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?);
        url = url.with_password(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()));
    }
    let ca = ca_file.map(std::fs::read).transpose().map_err(|error| format!("--ca-file: {error}"))?;
    let terms = Terms { plans: plan.into_iter().collect(), with_admins: admins, token_days };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let tally = runtime.block_on(async {
        let mut customers = Customers::open(&url, ca).await?;
        let desk = Desk::open(&config).await?;
        let outcome = take_over(&mut customers, &desk, &terms, apply).await;
        desk.close().await;
        outcome
    })?;
    if !has_database && tally.read == 0 {
        return Err(format!(
            "there are no accounts in database 0; an installation that began before v0.23 has them in database {OLD_DATABASE}: add /{OLD_DATABASE} to the URL"
        )
        .into());
    }
    office::print(&tally.view(apply, list), json)
}

/// Who keeps accounts: the running server, or this process.
enum Desk<'a> {
    Server(&'a Config),
    Folder(Box<Opened>),
}

impl<'a> Desk<'a> {
    async fn open(config: &'a Config) -> Result<Self, Box<dyn std::error::Error>> {
        let nobody = Request::ImportAccounts { accounts: Vec::new(), apply: false };
        Ok(match admin::ask(&config.data, &nobody).await? {
            Some(Answer::Done(_)) => Self::Server(config),
            Some(Answer::Refused(reason)) => return Err(reason.into()),
            None => Self::Folder(Box::new(Opened::open(config).await?)),
        })
    }

    async fn hand(&self, accounts: Vec<Passenger>, apply: bool) -> Result<Vec<String>, Box<dyn std::error::Error>> {
        let request = Request::ImportAccounts { accounts, apply };
        let answer = match self {
            Self::Server(config) => {
                admin::ask(&config.data, &request).await?.ok_or("the server has ended meanwhile")?
            }
            Self::Folder(opened) => opened.ask(request).await,
        };
        match answer {
            Answer::Done(became) => Ok(serde_json::from_value(became)?),
            Answer::Refused(reason) => Err(reason.into()),
        }
    }

    async fn close(self) {
        if let Self::Folder(opened) = self {
            opened.close().await;
        }
    }
}

/// What was found, and what became of it.
#[derive(Default)]
struct Tally {
    read: usize,
    came: usize,
    with_token: usize,
    unconfirmed: usize,
    admins: usize,
    known: usize,
    tokens_left: usize,
    /// Plans that there are none of, and how many have them.
    no_plan: BTreeMap<String, usize>,
    left: BTreeMap<&'static str, usize>,
    named: Vec<(String, &'static str)>,
}

const SPELLINGS: &str = "spelled in more than one way: there are several accounts whose addresses differ in case only, and nobody can say which one is meant";
const TOKEN_TAKEN: &str = "whose token is another account's";
const NO_PLAN: &str = "of a plan that there is none of here; see --plan";

async fn take_over(
    customers: &mut Customers,
    desk: &Desk<'_>,
    terms: &Terms,
    apply: bool,
) -> Result<Tally, Box<dyn std::error::Error>> {
    let mut names = Names::default();
    customers.names(|page| names.add(page)).await?;
    if names.is_over {
        return Err(format!("there are more than {CUSTOMERS_MAX} accounts").into());
    }
    let mut tally = Tally::default();
    for page in names.all.chunks(ACCOUNTS_TOGETHER) {
        let mut aboard: Vec<(Passenger, &str, bool)> = Vec::new();
        for customer in customers.read(page).await? {
            tally.read += 1;
            let name = page.iter().find(|name| **name == customer.key_id).map_or("", String::as_str);
            match judge(&customer, terms) {
                Err(odd) => tally.leave(name, Odd::as_str(odd)),
                Ok(passenger) if names.is_ambiguous(&passenger.email) => tally.leave(name, SPELLINGS),
                Ok(passenger) => {
                    let leaves_token = leaves_token_behind(&customer, &passenger);
                    aboard.push((passenger, name, leaves_token));
                }
            }
        }
        let facts: Vec<_> = aboard
            .iter()
            .map(|(who, name, leaves_token)| {
                (*name, who.plan.clone(), who.token.is_some(), *leaves_token, who.is_confirmed, who.is_admin)
            })
            .collect();
        let became = desk.hand(aboard.into_iter().map(|(passenger, ..)| passenger).collect(), apply).await?;
        if became.len() != facts.len() {
            return Err("the server does not say what became of everybody; is it of another version?".into());
        }
        for (became, (name, plan, has_token, leaves_token, is_confirmed, is_admin)) in became.iter().zip(facts) {
            match became.as_str() {
                "made" => {
                    tally.came += 1;
                    tally.with_token += usize::from(has_token);
                    tally.tokens_left += usize::from(leaves_token);
                    tally.unconfirmed += usize::from(!is_confirmed);
                    tally.admins += usize::from(is_admin);
                }
                "known" => tally.known += 1,
                "token_taken" => tally.leave(name, TOKEN_TAKEN),
                _ => {
                    *tally.no_plan.entry(shown(&plan)).or_default() += 1;
                    tally.leave(name, NO_PLAN);
                }
            }
        }
    }
    Ok(tally)
}

/// What the keys call everybody, each once; and which addresses are spelled in more than one way.
#[derive(Default)]
struct Names {
    all: Vec<String>,
    /// By the hash of the address in our spelling, that of its name, or none if there is more than one name.
    spellings: HashMap<u64, Option<u64>>,
    hasher: RandomState,
    is_over: bool,
}

impl Names {
    fn add(&mut self, page: Vec<String>) {
        for name in page {
            let hash = self.hasher.hash_one(&name);
            let spelling = self.hasher.hash_one(spelling(&name));
            match self.spellings.get_mut(&spelling) {
                // The server may name a key twice.
                Some(Some(known)) if *known == hash => continue,
                Some(known) => *known = None,
                None => drop(self.spellings.insert(spelling, Some(hash))),
            }
            self.is_over |= self.all.len() >= CUSTOMERS_MAX;
            if !self.is_over {
                self.all.push(name);
            }
        }
    }

    fn is_ambiguous(&self, email: &str) -> bool {
        matches!(self.spellings.get(&self.hasher.hash_one(email)), Some(None))
    }
}

impl Tally {
    fn leave(&mut self, name: &str, why: &'static str) {
        *self.left.entry(why).or_default() += 1;
        self.named.push((shown(name), why));
    }

    fn view(&self, applied: bool, is_listed: bool) -> Value {
        let counted = |name: &str, counts: Vec<(&str, usize)>| -> Vec<Value> {
            counts.into_iter().map(|(what, count)| json!({ "count": count, name: what })).collect()
        };
        let mut view = json!({
            "applied": applied,
            "accounts": self.read,
            "taken_over": self.came,
            "with_token": self.with_token,
            "token_lost": self.tokens_left,
            "unconfirmed": self.unconfirmed,
            "admins": self.admins,
            "known": self.known,
            "left": counted("why", self.left.iter().map(|(why, count)| (*why, *count)).collect()),
            "no_plan": counted("plan", self.no_plan.iter().map(|(plan, count)| (plan.as_str(), *count)).collect()),
        });
        if is_listed {
            view["left_behind"] = self.named.iter().map(|(name, why)| json!({ "account": name, "why": why })).collect();
        }
        view
    }
}

/// Without what could harm a terminal.
fn shown(name: &str) -> String {
    name.chars().take(NAME_CHARS_MAX).map(|sign| if is_obeyed(sign) { INSTEAD } else { sign }).collect()
}
