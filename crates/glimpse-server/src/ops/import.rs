//! Judging accounts of the original service (v0.23): which of them can live here, and why the others cannot. Reads and keeps nothing.
//!
//! What its model says (onetimesecret/onetimesecret, tag v0.23.x): `apps/api/v2/models/definitions/customer_definition.rb` has the fields,
//! `apps/api/v1/models/customer.rb` what `role`, `verified` and a requested deletion mean, `lib/onetime/utils.rb` (`generate_id`) how
//! tokens are made since v0.22; before, they were 40 hexadecimal digits.

use std::collections::BTreeMap;
use std::time::Duration;

use glimpse_core::{
    account::{ApiToken, Email},
    time::Timestamp,
};
use glimpse_store::redis::original::Customer;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::vault::{BASIC, Imported, Newcomer, Vault, VaultError};

/// Accounts in one request.
pub const ACCOUNTS_TOGETHER: usize = 100;
/// The longest name of a plan that is repeated.
const PLAN_BYTES_MAX: usize = 64;
/// Roles of people who sign in.
const ROLES: [&str; 2] = ["customer", COLONEL];
/// Who administers there.
const COLONEL: &str = "colonel";

/// How accounts are taken over.
#[derive(Debug, Default)]
pub struct Terms {
    /// What plans of there are called here; a plan that is not named keeps its name.
    pub plans: BTreeMap<String, String>,
    /// Whether those who administer there do so here.
    pub with_admins: bool,
    /// For how long tokens that come along are good; for ever, if none.
    pub token_days: Option<u32>,
}

/// An account that can come along, as it is handed to whoever keeps it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passenger {
    /// Its address.
    pub email: String,
    /// The plan that it gets here.
    pub plan: String,
    /// Whether it may administer.
    pub is_admin: bool,
    /// Whether its address was confirmed.
    pub is_confirmed: bool,
    /// Seconds.
    pub created: Option<u64>,
    /// As clients send it.
    pub token: Option<Zeroizing<String>>,
    /// For how many days that is good.
    pub token_days: Option<u32>,
}

/// Why an account stays behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Odd {
    /// The key holds something else than the fields of a customer, or more than there may be.
    Unreadable,
    /// A later version keeps accounts by number, and by other means.
    OtherVersion,
    /// What is kept for visitors without an account, and for counters.
    NoPerson,
    /// Its owner asked for its deletion.
    Deleted,
    /// It has a role that nobody signs in with.
    Role,
    /// What identifies it is no mail address.
    NoAddress,
}

impl Odd {
    /// In words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreadable => "cannot be read: a record that has no fields, or fields that are too long",
            Self::OtherVersion => {
                "of another version: v0.24 and later identify accounts by number; import before that upgrade"
            }
            Self::NoPerson => "nobody's: the records for visitors without an account (anon) and for counters (GLOBAL)",
            Self::Deleted => "deleted by their owners",
            Self::Role => "of a role that nobody signs in with",
            Self::NoAddress => "without a mail address that is one",
        }
    }
}

/// Whether a customer can come along.
///
/// # Errors
/// Why not.
pub fn judge(customer: &Customer, terms: &Terms) -> Result<Passenger, Odd> {
    let field = |name: &str| customer.fields.get(name).map_or("", |value| value.as_str());
    if customer.is_unreadable {
        return Err(Odd::Unreadable);
    }
    let custid = match field("custid") {
        "" => customer.key_id.as_str(),
        custid => custid,
    };
    if [custid, customer.key_id.as_str()].iter().any(|id| ["anon", "GLOBAL"].contains(id)) {
        return Err(Odd::NoPerson);
    }
    // Later versions write JSON into fields, and numbers where addresses were.
    if custid.starts_with('"') || (!field("objid").is_empty() && field("objid").trim_matches('"') == custid) {
        return Err(Odd::OtherVersion);
    }
    let role = if field("role").is_empty() { ROLES[0] } else { field("role") };
    if role == "user_deleted_self" {
        return Err(Odd::Deleted);
    }
    if !ROLES.contains(&role) {
        return Err(Odd::Role);
    }
    let email = Email::parse(custid).map_err(|_| Odd::NoAddress)?;
    let plan = match field("planid").trim() {
        "" => BASIC,
        plan => terms.plans.get(plan).map_or(plan, String::as_str),
    };
    Ok(Passenger {
        email: email.as_str().to_owned(),
        plan: plan.chars().take(PLAN_BYTES_MAX).collect(),
        is_admin: role == COLONEL && terms.with_admins,
        is_confirmed: field("verified") == "true",
        created: field("created").split('.').next().and_then(|seconds| seconds.parse().ok()).filter(|at| *at > 0),
        token: Some(Zeroizing::new(field("apitoken").to_owned())).filter(|text| ApiToken::taken_over(text).is_some()),
        token_days: terms.token_days,
    })
}

/// Whether a customer has a token that is none here, and so does not come along.
pub fn leaves_token_behind(customer: &Customer, passenger: &Passenger) -> bool {
    passenger.token.is_none() && customer.fields.get("apitoken").is_some_and(|token| !token.is_empty())
}

/// The one spelling of an address; what is none is itself.
pub fn spelling(name: &str) -> String {
    Email::parse(name).map_or_else(|_| name.to_owned(), |email| email.as_str().to_owned())
}

/// Keeps those who come along, or says what would become of them.
///
/// # Errors
/// When the store cannot be asked. Those before it are kept.
pub(crate) async fn board(vault: &Vault, passengers: Vec<Passenger>, apply: bool) -> Result<Vec<Imported>, VaultError> {
    let mut became = Vec::new();
    for passenger in passengers {
        let email = Email::parse(&passenger.email).map_err(|_| VaultError::Unavailable)?;
        let newcomer = Newcomer {
            email,
            plan: passenger.plan,
            is_admin: passenger.is_admin,
            is_confirmed: passenger.is_confirmed,
            created_at: passenger.created.map(|seconds| Timestamp::from_millis(seconds.saturating_mul(1000))),
            token: passenger.token.and_then(|text| ApiToken::taken_over(&text)),
            token_ends_at: passenger
                .token_days
                .map(|days| vault.now().after(Duration::from_secs(24 * 3600 * u64::from(days)))),
        };
        became.push(match apply {
            true => vault.import_account(newcomer).await?,
            false => vault.try_import(&newcomer).await?,
        });
    }
    Ok(became)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn customer(id: &str, fields: &[(&str, &str)]) -> Customer {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), Zeroizing::new((*value).to_owned())));
        Customer { key_id: id.to_owned(), fields: fields.collect(), is_unreadable: false }
    }

    const TOKEN: &str = "3w5e11264sgsf8lmx5dw8u1t9h2y0kqzj7a4b6";

    #[test]
    fn a_customer_comes_along_with_what_can_be_used() {
        let terms = Terms {
            plans: [("identity".to_owned(), "gold".to_owned())].into(),
            with_admins: false,
            token_days: Some(9),
        };
        let fields = [
            ("custid", "Anna@Example.org"),
            ("role", "colonel"),
            ("verified", "true"),
            ("planid", "identity"),
            ("created", "1700000000.25"),
            ("apitoken", TOKEN),
            ("passphrase", "$2a$12$abcdefghijklmnopqrstuv"),
        ];
        let anna = judge(&customer("Anna@Example.org", &fields), &terms).unwrap_or_else(|odd| panic!("{odd:?}"));
        assert_eq!((anna.email.as_str(), anna.plan.as_str()), ("anna@example.org", "gold"));
        assert_eq!((anna.is_admin, anna.is_confirmed, anna.created), (false, true, Some(1_700_000_000)));
        assert_eq!((anna.token.as_ref().map(|text| text.as_str()), anna.token_days), (Some(TOKEN), Some(9)));
        let terms = Terms { with_admins: true, ..Terms::default() };
        let anna = judge(&customer("anna@example.org", &fields[1..]), &terms).unwrap_or_else(|odd| panic!("{odd:?}"));
        assert!(anna.is_admin && anna.plan == "identity");
        // What is not said: a customer without a plan, not confirmed, without a token.
        let ben = judge(&customer("ben@example.org", &[]), &terms).unwrap_or_else(|odd| panic!("{odd:?}"));
        assert_eq!((ben.plan.as_str(), ben.is_admin, ben.is_confirmed), (BASIC, false, false));
        assert!(ben.token.is_none() && ben.created.is_none());
    }

    #[test]
    fn odd_records_stay_behind_and_it_is_said_why() {
        let terms = Terms::default();
        let odd = |id: &str, fields: &[(&str, &str)]| judge(&customer(id, fields), &terms).err();
        assert_eq!(odd("anon", &[]), Some(Odd::NoPerson));
        assert_eq!(odd("GLOBAL", &[("custid", "GLOBAL"), ("secrets_created", "9")]), Some(Odd::NoPerson));
        assert_eq!(odd("a@b.example", &[("role", "user_deleted_self")]), Some(Odd::Deleted));
        assert_eq!(odd("a@b.example", &[("role", "recipient")]), Some(Odd::Role));
        assert_eq!(odd("not an address", &[]), Some(Odd::NoAddress));
        assert_eq!(odd("", &[]), Some(Odd::NoAddress));
        let id = "0191f0d2-6d1a-7f5e-9b0c-2f7d5a1e8c44";
        assert_eq!(odd(id, &[("custid", id), ("objid", id), ("email", "a@b.example")]), Some(Odd::OtherVersion));
        assert_eq!(odd(id, &[("custid", &format!("\"{id}\""))]), Some(Odd::OtherVersion));
        let unreadable = Customer { is_unreadable: true, ..customer("a@b.example", &[]) };
        assert_eq!(judge(&unreadable, &terms).err(), Some(Odd::Unreadable));
        // A token that somebody thought up stays behind alone.
        let guessable = customer("a@b.example", &[("apitoken", "hunter2")]);
        let passenger = judge(&guessable, &terms).unwrap_or_else(|odd| panic!("{odd:?}"));
        assert!(passenger.token.is_none() && leaves_token_behind(&guessable, &passenger));
    }
}
