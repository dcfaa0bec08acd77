//! POST /share, /create and /generate (6.2, 6.3).

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode},
    response::Response,
};
use glimpse_core::link::ReceiptKey;
use glimpse_store::Account;

use super::{
    auth::Anyone,
    error::Refusal,
    form::ShareForm,
    view::{JSON, Metadata, json},
};
use crate::{
    http::Site,
    vault::{Caller, Shared},
};

/// What webhooks name a secret by.
const REFERENCE: HeaderName = HeaderName::from_static("glimpse-reference");

pub(super) async fn share(
    State(site): State<Arc<Site>>,
    Anyone(caller): Anyone,
    form: ShareForm,
) -> Result<Response, Refusal> {
    let domain = form.wish.domain.clone();
    let shared = site.vault.share(&caller, form.secret?, form.wish).await;
    let shared = shared.map_err(|error| Refusal::for_domain(error, domain.as_ref()))?;
    Ok(answer(&site, &caller, &shared, None))
}

/// Ignores a secret that is sent along.
pub(super) async fn generate(
    State(site): State<Arc<Site>>,
    Anyone(caller): Anyone,
    form: ShareForm,
) -> Result<Response, Refusal> {
    let domain = form.wish.domain.clone();
    let generated = site.vault.generate(&caller, form.wish).await;
    let (value, shared) = generated.map_err(|error| Refusal::for_domain(error, domain.as_ref()))?;
    Ok(answer(&site, &caller, &shared, Some(value.expose())))
}

fn answer(site: &Site, caller: &Caller, shared: &Shared, value: Option<&str>) -> Response {
    let (link, receipt_key) = (shared.link.to_text(), shared.receipt_key.to_text());
    let custid = caller.member.as_ref().map(|member| &**member.account());
    // As of the moment of sharing: nothing has been looked at, nothing has run out.
    let now = shared.receipt.created_at;
    let metadata = Metadata::new(site, custid, &shared.receipt, receipt_key.as_str(), Some(&link), now);
    let mut answer = match value {
        None => json(StatusCode::OK, JSON, &metadata),
        Some(value) => json(StatusCode::OK, JSON, &metadata.with_value(value)),
    };
    if let Some(member) = &caller.member {
        refer(&mut answer, site, member.account(), &shared.receipt_key);
    }
    answer
}

/// Says what webhooks will name the secret by, if its account may have any. In a header: the bodies of API v1 are frozen.
pub(super) fn refer(answer: &mut Response, site: &Site, account: &Account, key: &ReceiptKey) {
    if !site.vault.may_have_hooks(account) {
        return;
    }
    if let Ok(reference) = HeaderValue::try_from(site.vault.reference(account.id, key)) {
        answer.headers_mut().insert(REFERENCE, reference);
    }
}
