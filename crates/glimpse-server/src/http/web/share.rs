//! `/`: paste a secret, get a link. Whatever is refused, nothing that was typed is lost.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header::RETRY_AFTER},
    response::Response,
};
use glimpse_core::{passphrase::PassphraseError, secret::SecretTextError};
use zeroize::Zeroizing;

use super::{
    address,
    form::Form,
    page::{self, Frame, Home, HomeField, Lifetime, Refusal},
    words::{self, Moment},
};
use crate::{
    http::{Site, caller::Visitor},
    vault::{Invalid, Plan, Shared, VaultError, Wish},
};

/// Offered where the instance allows them; its default and its longest are always among them.
const LIFETIMES: [u32; 7] = [300, 3600, 14_400, 86_400, 259_200, 604_800, 1_209_600];

pub(super) async fn home(State(site): State<Arc<Site>>, Visitor(caller): Visitor) -> Response {
    home_page(&site, site.vault.plan(&caller), StatusCode::OK, ["", ""], None, None)
}

pub(super) async fn share(
    State(site): State<Arc<Site>>,
    Visitor(caller): Visitor,
    headers: HeaderMap,
    form: Form,
) -> Response {
    let plan = site.vault.plan(&caller);
    let typed = [form.secret.as_str(), form.passphrase.as_str()];
    let Ok(ttl_seconds) = seconds(&form.ttl) else {
        let sentence = "That lifetime is not one of those below.".to_owned();
        let refusal = Refusal { sentence, field: Some(HomeField::Lifetime) };
        return home_page(&site, plan, StatusCode::BAD_REQUEST, typed, None, Some(refusal));
    };
    // What was typed is kept for the page that may have to show it again.
    let wish = Wish { ttl_seconds, passphrase: form.passphrase.clone(), recipients: Vec::new() };
    match site.vault.share(&caller, form.secret.clone(), wish).await {
        Ok(shared) => shared_page(&site, &headers, &shared),
        Err(error) => {
            let (status, refusal) = refusal(error);
            let mut response = home_page(&site, plan, status, typed, ttl_seconds, Some(refusal));
            let again = match error {
                VaultError::Limited(left) => Some(left.as_secs() + 1),
                VaultError::Busy | VaultError::Unavailable => Some(1),
                _ => None,
            };
            if let Some(seconds) = again {
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
            }
            response
        }
    }
}

/// A choice of the list; none, like no field at all, is the default.
fn seconds(ttl: &str) -> Result<Option<i64>, std::num::ParseIntError> {
    if ttl.is_empty() { Ok(None) } else { ttl.parse().map(Some) }
}

fn shared_page(site: &Site, headers: &HeaderMap, shared: &Shared) -> Response {
    let base = address::base(site, headers);
    let link = Zeroizing::new(format!("{base}/secret/{}", shared.link.to_text().as_str()));
    let receipt = Zeroizing::new(format!("/receipt/{}", shared.receipt_key.to_text().as_str()));
    let page = page::Shared {
        frame: Frame::of(site),
        link: &link,
        receipt: &receipt,
        expires: Moment::new(shared.receipt.expires_at()),
        lifetime: words::lifetime(shared.receipt.ttl.seconds()),
        has_passphrase: shared.receipt.has_passphrase,
    };
    page::render(StatusCode::OK, &page)
}

/// The form, with the secret and the passphrase as they were typed.
fn home_page(
    site: &Site,
    plan: &Plan,
    status: StatusCode,
    [secret, passphrase]: [&str; 2],
    wish: Option<i64>,
    refusal: Option<Refusal>,
) -> Response {
    let page = Home {
        frame: Frame::of(site),
        size_max: words::size(plan.secret_bytes_max),
        lifetimes: lifetimes(plan, wish),
        secret,
        passphrase,
        refusal,
    };
    page::render(status, &page)
}

fn lifetimes(plan: &Plan, wish: Option<i64>) -> Vec<Lifetime> {
    let limits = plan.ttl;
    let chosen = limits.grant(wish).seconds();
    let mut offered: Vec<u32> = LIFETIMES
        .into_iter()
        .filter(|seconds| (limits.min.seconds()..=limits.max.seconds()).contains(seconds))
        .chain([limits.default.seconds(), limits.max.seconds(), chosen])
        .collect();
    offered.sort_unstable();
    offered.dedup();
    let lifetime = |seconds| Lifetime { seconds, words: words::lifetime(seconds), is_chosen: seconds == chosen };
    offered.into_iter().map(lifetime).collect()
}

/// Why not, in a sentence; and its status.
fn refusal(error: VaultError) -> (StatusCode, Refusal) {
    let because = |status, field, sentence: String| (status, Refusal { sentence, field });
    let (bad, secret, passphrase) = (StatusCode::BAD_REQUEST, Some(HomeField::Secret), Some(HomeField::Passphrase));
    match error {
        VaultError::Invalid(Invalid::Secret(SecretTextError::Empty)) => {
            because(bad, secret, "There is no secret yet.".to_owned())
        }
        VaultError::Invalid(Invalid::Secret(SecretTextError::Nul)) => because(
            bad,
            secret,
            "The secret has a NUL character in it, at which many programs would cut it.".to_owned(),
        ),
        VaultError::Invalid(Invalid::Secret(SecretTextError::TooLarge { bytes_max })) => because(
            StatusCode::PAYLOAD_TOO_LARGE,
            secret,
            format!("The secret is larger than {}.", words::size(bytes_max)),
        ),
        VaultError::Invalid(Invalid::Passphrase(PassphraseError::TooShort { chars_min })) => {
            because(bad, passphrase, format!("The passphrase needs at least {chars_min} characters."))
        }
        VaultError::Invalid(Invalid::Passphrase(PassphraseError::TooLong { chars_max })) => {
            because(bad, passphrase, format!("The passphrase can have at most {chars_max} characters."))
        }
        VaultError::Limited(left) => because(
            StatusCode::TOO_MANY_REQUESTS,
            None,
            format!("Too much was shared from your network lately. Time to wait: {}.", words::left(left)),
        ),
        VaultError::Full => because(
            StatusCode::INSUFFICIENT_STORAGE,
            None,
            "This site keeps as many unread secrets as it may.".to_owned(),
        ),
        VaultError::NotAuthorized => because(
            StatusCode::FORBIDDEN,
            None,
            "On this site only accounts can share; whoever has a link can open it.".to_owned(),
        ),
        // The others are about what is not shared here.
        VaultError::Invalid(_)
        | VaultError::Gone
        | VaultError::WrongPassphrase
        | VaultError::Locked(_)
        | VaultError::Busy
        | VaultError::Unavailable => {
            because(StatusCode::SERVICE_UNAVAILABLE, None, "The server is busy. Try again in a moment.".to_owned())
        }
    }
}
