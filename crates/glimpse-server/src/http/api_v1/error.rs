//! Refusals of API v1 (0.2, 5): true statuses, and texts that clients compare to the letter.

use std::time::Duration;

use axum::{
    http::{
        HeaderValue, StatusCode,
        header::{RETRY_AFTER, WWW_AUTHENTICATE},
    },
    response::{IntoResponse, Response},
};
use glimpse_core::{domain::HostName, passphrase::PassphraseError, secret::SecretTextError};
use serde_json::json;

use super::view;
use crate::{
    http::{body::BodyError, fields::FieldsError},
    vault::{Invalid, VaultError},
};

/// Seconds after which a busy or broken server may be asked again.
const RETRY_SECONDS: u64 = 1;

/// How a refusal for too much begins.
const RATE_LIMITED: &str = "Apologies dear citizen! You have been rate limited.";

/// Why a request is refused.
#[derive(Debug)]
pub(super) enum Refusal {
    /// Unknown, read, burned, expired, or a wrong passphrase: one answer, which repeats the key of the path.
    Unknown(String),
    /// Credentials that are wrong, malformed or missing where they are needed.
    NotAuthorized,
    /// Something about the request; the text says what.
    Bad(String),
    /// The secret or the body is larger than allowed.
    TooLarge(String),
    /// The body did not come in time.
    TooSlow,
    /// Too many wrong passphrases.
    Locked(Duration),
    /// Too many requests.
    Limited(Duration),
    /// No room for more.
    Full,
    /// Too much is going on.
    Busy,
    /// Nobody knows whether it happened.
    Unconfirmed,
    /// The storage fails.
    Unavailable,
}

impl Refusal {
    /// A verb's refusal, for a route without a key in its path.
    pub(super) fn from_vault(error: VaultError) -> Self {
        Self::for_key(error, "")
    }

    /// A verb's refusal to share, perhaps on this domain.
    pub(super) fn for_domain(error: VaultError, domain: Option<&HostName>) -> Self {
        match (error, domain) {
            (VaultError::Invalid(Invalid::Domain), Some(domain)) => Self::unknown_domain(domain.as_str()),
            (error, _) => Self::from_vault(error),
        }
    }

    /// No share domain, or not this caller's (3.1).
    pub(super) fn unknown_domain(domain: &str) -> Self {
        Self::Bad(format!("Unknown domain: {domain}"))
    }

    /// A verb's refusal, for a route with this key in its path.
    pub(super) fn for_key(error: VaultError, key: &str) -> Self {
        match error {
            VaultError::Gone => Self::Unknown(key.to_owned()),
            VaultError::WrongPassphrase => Self::Bad("Double check that passphrase".to_owned()),
            VaultError::Locked(left) => Self::Locked(left),
            VaultError::Invalid(invalid) => invalid.into(),
            VaultError::NotAuthorized => Self::NotAuthorized,
            VaultError::Limited(left) => Self::Limited(left),
            VaultError::Full => Self::Full,
            VaultError::Busy => Self::Busy,
            VaultError::Unconfirmed => Self::Unconfirmed,
            VaultError::Unavailable => Self::Unavailable,
        }
    }
}

impl From<Invalid> for Refusal {
    fn from(invalid: Invalid) -> Self {
        match invalid {
            Invalid::Secret(SecretTextError::Empty) => Self::Bad("You did not provide anything to share".to_owned()),
            Invalid::Secret(SecretTextError::Nul) => {
                Self::Bad("The secret contains a NUL character, which many programs would cut it at".to_owned())
            }
            Invalid::Secret(SecretTextError::TooLarge { bytes_max }) => {
                Self::TooLarge(format!("Secret value exceeds the maximum size of {bytes_max} bytes"))
            }
            Invalid::Passphrase(PassphraseError::TooShort { chars_min }) => {
                Self::Bad(format!("Passphrase must be at least {chars_min} characters long"))
            }
            Invalid::Passphrase(PassphraseError::TooLong { chars_max }) => {
                Self::Bad(format!("Passphrase must be no more than {chars_max} characters long"))
            }
            Invalid::RecipientWithoutAccount => Self::Bad("An account is required to send emails.".to_owned()),
            // Others repeat the address, which has no place in an error message.
            Invalid::Recipient => Self::Bad("Undeliverable email address".to_owned()),
            // No route of this API changes accounts.
            other => Self::Bad(other.to_string()),
        }
    }
}

impl From<FieldsError> for Refusal {
    fn from(error: FieldsError) -> Self {
        Self::Bad(error.to_string())
    }
}

impl From<BodyError> for Refusal {
    fn from(error: BodyError) -> Self {
        match error {
            BodyError::TooLarge { bytes_max } => {
                Self::TooLarge(format!("The request body exceeds the maximum size of {bytes_max} bytes"))
            }
            BodyError::Busy => Self::Busy,
            BodyError::TooSlow => Self::TooSlow,
            BodyError::Broken => Self::Bad("The request body could not be read to its end".to_owned()),
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let message = |status, message: &str| view::json(status, view::JSON, &json!({ "message": message }));
        let again = |mut response: Response, seconds: u64| {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds.max(1)));
            response
        };
        match self {
            Self::Unknown(key) => {
                let body = json!({ "secret_key": key, "message": "Unknown secret" });
                view::json(StatusCode::NOT_FOUND, view::JSON, &body)
            }
            Self::NotAuthorized => {
                let mut response = message(StatusCode::UNAUTHORIZED, "Not authorized");
                response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"OTS\""));
                response
            }
            Self::Bad(text) => message(StatusCode::BAD_REQUEST, &text),
            Self::TooLarge(text) => message(StatusCode::PAYLOAD_TOO_LARGE, &text),
            Self::TooSlow => message(StatusCode::REQUEST_TIMEOUT, "The request body did not arrive in time"),
            // Clients compare this text (10), so it says no more; how long to wait stands in the header.
            Self::Locked(left) | Self::Limited(left) => {
                again(message(StatusCode::TOO_MANY_REQUESTS, RATE_LIMITED), ceil(left))
            }
            Self::Full => message(
                StatusCode::INSUFFICIENT_STORAGE,
                "This server keeps as many unread secrets as it may, and did not keep yours. Those that it keeps are safe.",
            ),
            Self::Busy => again(
                message(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "The server is busy. Nothing was read or lost; try again in a moment.",
                ),
                RETRY_SECONDS,
            ),
            Self::Unconfirmed => again(
                message(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "The storage did not confirm it in time. Nothing was shown to anybody; the secret is most likely still there, \
                     but may be lost. Try again later.",
                ),
                RETRY_SECONDS,
            ),
            Self::Unavailable => again(
                message(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "The storage is not available at the moment. Nothing was read or lost; try again later.",
                ),
                RETRY_SECONDS,
            ),
        }
    }
}

/// Whole seconds, so that waiting for them is enough.
fn ceil(left: Duration) -> u64 {
    left.as_secs() + u64::from(left.subsec_nanos() > 0)
}
