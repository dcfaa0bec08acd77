//! GET and POST /private|metadata|receipt/KEY, POST …/burn, and …/recent (6.5 to 6.8).

use std::sync::Arc;

use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::StatusCode,
    response::Response,
};
use glimpse_core::{link::ReceiptKey, passphrase::Passphrase};

use super::{
    auth::Anonymous,
    error::Refusal,
    form::PassphraseForm,
    secret::key_text,
    view::{Burn, JSON, Metadata, json},
};
use crate::http::{Receipts, Site};

/// Consumes nothing and lengthens no life.
pub(super) async fn show(
    State(site): State<Arc<Site>>,
    _: Anonymous,
    key: Result<Path<String>, PathRejection>,
) -> Result<Response, Refusal> {
    refuse_without_account(&site)?;
    let key = key_text(key);
    let known = site.vault.receipt(ReceiptKey::parse(&key).as_ref()).await;
    let known = known.map_err(|error| Refusal::for_key(error, &key))?;
    let link = known.link.map(|link| link.to_text());
    let metadata = Metadata::new(&known.receipt, &key, link.as_ref(), site.vault.now(), site.numbers);
    Ok(json(StatusCode::OK, JSON, &metadata))
}

pub(super) async fn burn(
    State(site): State<Arc<Site>>,
    _: Anonymous,
    key: Result<Path<String>, PathRejection>,
    form: PassphraseForm,
) -> Result<Response, Refusal> {
    refuse_without_account(&site)?;
    let key = key_text(key);
    let passphrase = Passphrase::attempt(form.passphrase);
    let burned = site.vault.burn(ReceiptKey::parse(&key).as_ref(), passphrase).await;
    let burned = burned.map_err(|error| Refusal::for_key(error, &key))?;
    let link = burned.link.to_text();
    let metadata = Metadata::new(&burned.receipt, &key, None, site.vault.now(), site.numbers);
    Ok(json(StatusCode::OK, JSON, &Burn::new(&metadata, &link)))
}

/// The list needs credentials, and there are no accounts yet.
pub(super) async fn recent() -> Refusal {
    Refusal::NotAuthorized
}

/// POST to `recent`, without credentials, asks for the metadata of a key of that name (1).
pub(super) async fn recent_as_key(_: Anonymous) -> Refusal {
    Refusal::Unknown("recent".to_owned())
}

/// `api.v1.receipts = "account"`: the key alone is not enough (0.3).
fn refuse_without_account(site: &Site) -> Result<(), Refusal> {
    match site.receipts {
        Receipts::Key => Ok(()),
        Receipts::Account => Err(Refusal::NotAuthorized),
    }
}
