//! POST /secret/KEY: the one route that consumes by link (6.4).

use std::sync::Arc;

use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::StatusCode,
    response::Response,
};
use glimpse_core::{link::LinkKey, passphrase::Passphrase};

use super::{
    auth::Anyone,
    error::Refusal,
    form::PassphraseForm,
    view::{JSON, Value, json},
};
use crate::http::Site;

pub(super) async fn reveal(
    State(site): State<Arc<Site>>,
    Anyone(caller): Anyone,
    key: Result<Path<String>, PathRejection>,
    form: PassphraseForm,
) -> Result<Response, Refusal> {
    let key = key_text(key);
    let passphrase = Passphrase::attempt(form.passphrase);
    let revealed = site.vault.reveal(&caller, LinkKey::parse(&key), passphrase).await;
    let text = revealed.map_err(|error| Refusal::for_key(error, &key))?;
    Ok(json(StatusCode::OK, JSON, &Value { value: text.expose(), secret_key: &key }))
}

/// The key of the path as it was sent. One that is not even text is nobody's key.
pub(super) fn key_text(key: Result<Path<String>, PathRejection>) -> String {
    key.map_or_else(|_| String::new(), |Path(key)| key)
}
