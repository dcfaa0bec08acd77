//! Signing up: who may, with which invitation, and how an address is confirmed.

use std::net::IpAddr;
use std::time::Duration;

use glimpse_core::{
    account::{AccountId, Email},
    crypto::{
        password::Password,
        slip::{GoodSlip, Slip},
    },
    time::Timestamp,
};
use glimpse_store::{
    Account, AccountChange, SpentSlip,
    audit::{About, By, Event},
};
use zeroize::Zeroizing;

use super::{BASIC, ConfirmedBy, Credentials, Invalid, SignUp, Vault, VaultError};

/// For how long a confirmation is good.
pub const CONFIRM_WITHIN: Duration = Duration::from_secs(3 * 24 * 3600);

impl Vault {
    /// Signs an invitation, with which one person may sign up under this plan.
    ///
    /// # Errors
    /// `Invalid` when the plan is unknown.
    pub fn invite(&self, plan: &str, lifetime: Duration) -> Result<(String, Timestamp), VaultError> {
        self.known_plan(plan)?;
        let ends_at = self.now().after(lifetime);
        self.note_soon(self.fact(Event::InvitationMade).about(About::Word("plan", plan.to_owned())));
        Ok((Slip::Invitation { plan: plan.to_owned() }.sign(ends_at, &self.ring(), &*self.random), ends_at))
    }

    /// Makes an account for somebody who chose a password, if this instance lets them. With an invitation the address counts as
    /// confirmed: whoever invited knew whom.
    ///
    /// # Errors
    /// `NotAuthorized` when it does not; `Limited`; `Invalid` when the invitation is not good, the address is taken or the
    /// password is too weak. Nothing is spent then.
    pub async fn sign_up(
        &self,
        address: IpAddr,
        email: Email,
        password: Zeroizing<String>,
        invitation: Option<&str>,
    ) -> Result<Credentials, VaultError> {
        let policy = &self.policy.accounts;
        self.limits.sign_in(address, email.as_str()).await?;
        let (plan, slip) = match (policy.sign_up, invitation) {
            (SignUp::Closed, _) | (SignUp::Invite, None) => return Err(VaultError::NotAuthorized),
            (SignUp::Open, None) => (BASIC.to_owned(), None),
            (SignUp::Open | SignUp::Invite, Some(text)) => {
                let (plan, slip) = self.invitation(text).ok_or(Invalid::Slip)?;
                (plan, Some(slip))
            }
        };
        let password = Password::choose(password, policy.password_chars_min).map_err(Invalid::Password)?;
        if slip.is_none() {
            self.limits.sign_up(address).await?;
        }
        let is_confirmed = policy.confirmed_by == ConfirmedBy::Nobody || slip.is_some();
        self.join(Account { is_confirmed, ..self.fresh(email, &plan)? }, password, slip, By::Owner).await
    }

    /// Makes the account of whoever set this instance up, which administers it. The caller sees to it that there is one such.
    ///
    /// # Errors
    /// `Invalid` when the address is taken, or the password is too weak.
    pub async fn first_admin(&self, email: Email, password: Zeroizing<String>) -> Result<Credentials, VaultError> {
        let password =
            Password::choose(password, self.policy.accounts.password_chars_min).map_err(Invalid::Password)?;
        self.join(Account { is_admin: true, ..self.fresh(email, BASIC)? }, password, None, By::Setup).await
    }

    /// Counts a try of the code that sets this instance up. By address only: strangers must not use up the tries of others.
    ///
    /// # Errors
    /// `Limited` after too many.
    pub async fn count_setup(&self, address: IpAddr) -> Result<(), VaultError> {
        self.limits.failure(address).await
    }

    /// Signs what confirms an account's address, to be sent to that address and nowhere else.
    pub fn confirmation(&self, account: AccountId) -> String {
        Slip::Confirmation { account }.sign(self.now().after(CONFIRM_WITHIN), &self.ring(), &*self.random)
    }

    /// Whether an address may be confirmed with this.
    pub fn can_confirm(&self, confirmation: &str) -> bool {
        matches!(self.read(confirmation), Some(GoodSlip { slip: Slip::Confirmation { .. }, .. }))
    }

    /// Confirms the address of the account that a confirmation is for; once more changes nothing.
    ///
    /// # Errors
    /// `Invalid` when it is not good.
    pub async fn confirm(&self, confirmation: &str) -> Result<(), VaultError> {
        let Some(GoodSlip { slip: Slip::Confirmation { account }, .. }) = self.read(confirmation) else {
            return Err(Invalid::Slip.into());
        };
        let account = self.store.account_of(account).await?.ok_or(Invalid::Slip)?;
        self.change_account(account.id, AccountChange::Confirmed, By::Owner).await
    }

    fn invitation(&self, text: &str) -> Option<(String, SpentSlip)> {
        let GoodSlip { slip: Slip::Invitation { plan }, id, ends_at } = self.read(text)? else { return None };
        Some((plan, SpentSlip { id, ends_at, at: self.now() }))
    }

    fn read(&self, text: &str) -> Option<GoodSlip> {
        Slip::read(text, self.now(), &self.ring())
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use tempfile::TempDir;

    use super::*;
    use crate::{app::Opened, config::Config};

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
    const DAY: Duration = Duration::from_secs(24 * 3600);

    /// A real store in a folder of its own, with these settings in a file.
    async fn opened(settings: &str) -> (TempDir, Opened) {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("glimpse.toml");
        let data = folder.path().join("data");
        std::fs::write(&file, format!("data = '{}'\n[accounts]\npassword_memory_kib = 8\n{settings}", data.display()))
            .unwrap();
        let config = Config::load(Some(&file), [], &[]).unwrap().config;
        let opened = Opened::open(&config).await.unwrap();
        (folder, opened)
    }

    async fn sign_up(vault: &Vault, name: &str, invitation: Option<&str>) -> Result<Credentials, VaultError> {
        let email = Email::parse(&format!("{name}@glimpse.example")).unwrap();
        vault.sign_up(HERE, email, Zeroizing::new("correct horse".to_owned()), invitation).await
    }

    async fn signs_in(vault: &Vault, name: &str) -> bool {
        let password = Zeroizing::new("correct horse".to_owned());
        vault.sign_in(HERE, &format!("{name}@glimpse.example"), password).await.is_ok()
    }

    #[tokio::test]
    async fn a_closed_instance_signs_nobody_up_whatever_they_bring() {
        let (_folder, opened) = opened("sign_up = 'closed'").await;
        let vault = opened.vault();
        let (invitation, _) = vault.invite(BASIC, DAY).unwrap();
        for invitation in [None, Some(invitation.as_str())] {
            assert_eq!(sign_up(vault, "anna", invitation).await.err(), Some(VaultError::NotAuthorized));
        }
    }

    /// Each account brings the limits of its plan along.
    #[tokio::test]
    async fn few_accounts_are_made_from_one_address_without_an_invitation() {
        let (_folder, opened) = opened("sign_up = 'open'\n[limits]\nsign_ups = 2").await;
        let vault = opened.vault();
        for name in ["anna", "ben"] {
            assert!(sign_up(vault, name, None).await.is_ok(), "{name}");
        }
        assert!(matches!(sign_up(vault, "cleo", None).await.err(), Some(VaultError::Limited(_))));
        let (invitation, _) = vault.invite(BASIC, DAY).unwrap();
        assert!(sign_up(vault, "cleo", Some(&invitation)).await.is_ok(), "whoever was invited is not counted");
    }

    #[tokio::test]
    async fn an_invitation_lets_one_person_in_under_its_plan() {
        let (_folder, opened) =
            opened("sign_up = 'invite'\nconfirmation = 'operator'\n[plans.gold]\ncreates = 5").await;
        let vault = opened.vault();
        assert_eq!(sign_up(vault, "anna", None).await.err(), Some(VaultError::NotAuthorized));
        assert_eq!(vault.invite("silver", DAY).err(), Some(Invalid::NoPlan.into()));
        let (invitation, _) = vault.invite("gold", DAY).unwrap();
        let bad = Some(Invalid::Slip.into());
        assert_eq!(sign_up(vault, "anna", Some(&invitation[1..])).await.err(), bad);
        // A password that is too weak spends nothing.
        let email = Email::parse("anna@glimpse.example").unwrap();
        let weak = vault.sign_up(HERE, email, Zeroizing::new("short".to_owned()), Some(&invitation)).await;
        assert!(matches!(weak.err(), Some(VaultError::Invalid(Invalid::Password(_)))));
        let made = sign_up(vault, "anna", Some(&invitation)).await.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(made.account.plan, "gold");
        assert!(signs_in(vault, "anna").await, "whoever invited knew whom");
        assert_eq!(sign_up(vault, "ben", Some(&invitation)).await.err(), bad, "it was spent");
        let confirmation = vault.confirmation(made.account.id);
        assert_eq!(sign_up(vault, "ben", Some(&confirmation)).await.err(), bad, "that is for something else");
        let (ended, _) = vault.invite("gold", Duration::ZERO).unwrap();
        assert_eq!(sign_up(vault, "ben", Some(&ended)).await.err(), bad);
    }

    #[tokio::test]
    async fn an_account_that_waits_for_its_confirmation_is_refused_like_an_unknown_one() {
        let (_folder, opened) = opened("sign_up = 'open'\nconfirmation = 'operator'").await;
        let vault = opened.vault();
        let made = sign_up(vault, "anna", None).await.unwrap_or_else(|error| panic!("{error}"));
        let token = made.token.to_text();
        assert!(!signs_in(vault, "anna").await && !signs_in(vault, "nobody").await);
        assert!(vault.authenticate(HERE, "anna@glimpse.example", &token).await.is_err());
        let confirmation = vault.confirmation(made.account.id);
        assert_eq!(vault.confirm("nonsense").await, Err(Invalid::Slip.into()));
        assert_eq!(vault.confirm(&confirmation).await, Ok(()));
        assert!(signs_in(vault, "anna").await);
        assert!(vault.authenticate(HERE, "anna@glimpse.example", &token).await.is_ok());
        assert_eq!(vault.confirm(&confirmation).await, Ok(()), "once more changes nothing");
        // A confirmation does not take back a suspension.
        let account = vault.account(&made.account.email).await.unwrap().unwrap();
        vault.change_account(account.id, AccountChange::Suspended(true), By::Operator).await.unwrap();
        assert_eq!(vault.confirm(&confirmation).await, Ok(()));
        assert!(!signs_in(vault, "anna").await);
    }
}
