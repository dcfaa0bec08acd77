//! GET and POST /private|metadata|receipt/KEY, POST …/burn, and …/recent (6.5 to 6.8).

use std::sync::Arc;

use axum::{
    extract::{Path, State, rejection::PathRejection},
    http::StatusCode,
    response::Response,
};
use glimpse_core::{
    link::{KeyText, ReceiptKey},
    passphrase::Passphrase,
};

use super::{
    auth::{Anyone, Authenticated},
    error::Refusal,
    form::PassphraseForm,
    secret::key_text,
    share::refer,
    view::{Burn, JSON, Metadata, json},
};
use crate::http::Site;

/// Consumes nothing and lengthens no life.
pub(super) async fn show(
    State(site): State<Arc<Site>>,
    Anyone(caller): Anyone,
    key: Result<Path<String>, PathRejection>,
) -> Result<Response, Refusal> {
    let key = key_text(key);
    let receipt_key = ReceiptKey::parse(&key);
    let known = site.vault.receipt(&caller, receipt_key.as_ref()).await;
    let known = known.map_err(|error| Refusal::for_key(error, &key))?;
    let link = known.link.map(|link| link.to_text());
    let now = site.vault.now();
    let metadata = Metadata::new(&site, known.owner.as_deref(), &known.receipt, &key, link.as_ref(), now);
    let mut answer = json(StatusCode::OK, JSON, &metadata);
    if let (Some(owner), Some(key)) = (&known.owner, &receipt_key) {
        refer(&mut answer, &site, owner, key);
    }
    Ok(answer)
}

pub(super) async fn burn(
    State(site): State<Arc<Site>>,
    Anyone(caller): Anyone,
    key: Result<Path<String>, PathRejection>,
    form: PassphraseForm,
) -> Result<Response, Refusal> {
    let key = key_text(key);
    let passphrase = Passphrase::attempt(form.passphrase);
    let burned = site.vault.burn(&caller, ReceiptKey::parse(&key).as_ref(), passphrase).await;
    let burned = burned.map_err(|error| Refusal::for_key(error, &key))?;
    let link = burned.link.to_text();
    let now = site.vault.now();
    let metadata = Metadata::new(&site, burned.owner.as_deref(), &burned.receipt, &key, None, now);
    Ok(json(StatusCode::OK, JSON, &Burn::new(&metadata, &link)))
}

/// The account's own list (6.8).
pub(super) async fn recent(
    State(site): State<Arc<Site>>,
    Authenticated(caller): Authenticated,
) -> Result<Response, Refusal> {
    let recent = site.vault.recent(&caller).await.map_err(Refusal::from_vault)?;
    let (now, account) = (site.vault.now(), caller.member.as_ref().map(|member| &**member.account()));
    let keys: Vec<_> = recent.iter().map(|line| line.receipt_key.as_ref().map(ReceiptKey::to_text)).collect();
    let lines = recent.iter().zip(&keys).map(|(line, key)| {
        Metadata::new(&site, account, &line.receipt, key.as_ref().map_or("", KeyText::as_str), None, now).listed()
    });
    Ok(json(StatusCode::OK, JSON, &lines.collect::<Vec<_>>()))
}

/// POST to `recent` with credentials is what two clients ask the list with; without, it asks for the metadata of a key of
/// that name (1).
pub(super) async fn recent_by_post(site: State<Arc<Site>>, Anyone(caller): Anyone) -> Result<Response, Refusal> {
    match caller.member {
        Some(_) => recent(site, Authenticated(caller)).await,
        None => Err(Refusal::Unknown("recent".to_owned())),
    }
}
