//! `/`: paste a secret, get a link.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header::HOST},
    response::Response,
};
use glimpse_core::{passphrase::PassphraseError, secret::SecretTextError};
use zeroize::Zeroizing;

use super::{
    page::{self, Frame, Home, Lifetime, Shared},
    time::{Moment, lifetime},
};
use crate::{
    http::{
        Site, body,
        fields::{Field, Fields},
    },
    vault::{Invalid, VaultError, Wish},
};

/// Offered where the instance allows them; its default is always among them.
const LIFETIMES: [u32; 6] = [300, 3600, 14_400, 86_400, 259_200, 604_800];

pub(super) async fn home(State(site): State<Arc<Site>>) -> Response {
    form(&site, StatusCode::OK, "", None, None)
}

pub(super) async fn share(State(site): State<Arc<Site>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let fields = match body::read(body, &site.limits).await {
        Ok(body) => Fields::read(None, &parts.headers, body).await.map_err(|error| error.to_string()),
        Err(_) => Err("The form did not arrive whole.".to_owned()),
    };
    let mut fields = match fields {
        Ok(fields) => fields,
        Err(refusal) => return form(&site, StatusCode::BAD_REQUEST, "", None, Some(refusal)),
    };
    let secret = posted(&text(&mut fields, "secret"));
    let ttl_seconds = text(&mut fields, "ttl").parse().ok();
    let wish = Wish { ttl_seconds, passphrase: text(&mut fields, "passphrase") };
    match site.vault.share(secret.clone(), wish).await {
        Ok(shared) => {
            let base = base(&site, &parts.headers);
            let page = Shared {
                frame: Frame::of(&site),
                link: format!("{base}/secret/{}", shared.link.to_text().as_str()),
                receipt: format!("/receipt/{}", shared.receipt_key.to_text().as_str()),
                expires: Moment::new(shared.receipt.expires_at()),
                has_passphrase: shared.receipt.has_passphrase,
            };
            page::render(StatusCode::OK, &page)
        }
        Err(error) => {
            let (status, refusal) = said(error);
            form(&site, status, &secret, ttl_seconds, Some(refusal))
        }
    }
}

/// The form, with what was typed.
fn form(site: &Site, status: StatusCode, secret: &str, wish: Option<i64>, refusal: Option<String>) -> Response {
    let limits = site.vault.policy().ttl;
    let chosen = limits.grant(wish).seconds();
    let mut seconds: Vec<u32> = LIFETIMES
        .into_iter()
        .filter(|seconds| (limits.min.seconds()..=limits.max.seconds()).contains(seconds))
        .chain([limits.default.seconds(), chosen])
        .collect();
    seconds.sort_unstable();
    seconds.dedup();
    let lifetimes = seconds
        .into_iter()
        .map(|seconds| Lifetime { seconds, words: lifetime(seconds), is_chosen: seconds == chosen })
        .collect();
    let bytes_max = site.vault.policy().secret_bytes_max;
    page::render(status, &Home { frame: Frame::of(site), bytes_max, lifetimes, secret, refusal })
}

/// A refusal in a sentence, and its status.
fn said(error: VaultError) -> (StatusCode, String) {
    let bad = |text: String| (StatusCode::BAD_REQUEST, text);
    match error {
        VaultError::Invalid(Invalid::Secret(SecretTextError::Empty)) => {
            bad("There is nothing to share yet.".to_owned())
        }
        VaultError::Invalid(Invalid::Secret(SecretTextError::Nul)) => {
            bad("The secret contains a NUL character, which many programs would cut it at.".to_owned())
        }
        VaultError::Invalid(Invalid::Secret(SecretTextError::TooLarge { bytes_max })) => {
            (StatusCode::PAYLOAD_TOO_LARGE, format!("The secret is larger than {bytes_max} bytes."))
        }
        VaultError::Invalid(Invalid::Passphrase(PassphraseError::TooShort { chars_min })) => {
            bad(format!("The passphrase must have at least {chars_min} characters."))
        }
        VaultError::Invalid(Invalid::Passphrase(PassphraseError::TooLong { chars_max })) => {
            bad(format!("The passphrase must have at most {chars_max} characters."))
        }
        _ => (StatusCode::SERVICE_UNAVAILABLE, "The server is busy; try again in a moment.".to_owned()),
    }
}

/// A browser sends every line end of a text area as CR LF (HTML, form submission); the secret had LF.
fn posted(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.replace("\r\n", "\n"))
}

/// A text field of a form; empty if it is missing.
pub(super) fn text(fields: &mut Fields, name: &str) -> Zeroizing<String> {
    match fields.take(name) {
        Some(Field::Text(text)) => text,
        _ => Zeroizing::default(),
    }
}

/// Scheme and authority for links: as configured, else as the browser asked for this page.
fn base(site: &Site, headers: &HeaderMap) -> String {
    match &site.public_url {
        Some(url) => url.clone(),
        None => format!("http://{}", headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost")),
    }
}
