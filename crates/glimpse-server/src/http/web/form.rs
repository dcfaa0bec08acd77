//! The fields that the pages' forms send. A form that cannot be read is refused whole, with a page that says so.

use std::sync::Arc;

use axum::{
    extract::{FromRequest, Request},
    http::StatusCode,
    response::Response,
};
use zeroize::Zeroizing;

use super::page::{self, Failure};
use crate::http::{
    Site,
    body::{self, BodyError},
    fields::{Field, Fields},
};

/// What was typed and chosen; a field that the form does not have is empty.
pub(super) struct Form {
    pub(super) secret: Zeroizing<String>,
    pub(super) ttl: Zeroizing<String>,
    pub(super) passphrase: Zeroizing<String>,
}

impl FromRequest<Arc<Site>> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Response> {
        read(request, site).await.map_err(|unread| unread.page(site))
    }
}

async fn read(request: Request, site: &Site) -> Result<Form, Unread> {
    let (parts, body) = request.into_parts();
    let body = body::read(body, site, site.limits.body_bytes_max).await?;
    // The query is no part of a form: an address that somebody was sent must not fill it in.
    let mut fields = Fields::read(None, &parts.headers, body.bytes.clone()).await.map_err(|_| Unread::Malformed)?;
    let secret = unix_lines(text(&mut fields, "secret")?);
    Ok(Form { secret, ttl: text(&mut fields, "ttl")?, passphrase: text(&mut fields, "passphrase")? })
}

/// Anything but text is refused rather than dropped: a secret must not lose its passphrase on the way.
fn text(fields: &mut Fields, name: &str) -> Result<Zeroizing<String>, Unread> {
    match fields.take(name) {
        None | Some(Field::Null) => Ok(Zeroizing::default()),
        Some(Field::Text(text)) => Ok(text),
        Some(_) => Err(Unread::Malformed),
    }
}

/// Browsers send every line end of a text area as CR LF, whatever was pasted (HTML, "constructing the entry list"), which
/// breaks keys and scripts at the other end. Text with any other line end in it was not sent by a browser and stays as it is.
fn unix_lines(text: Zeroizing<String>) -> Zeroizing<String> {
    let count = |end: &str| text.matches(end).count();
    let pairs = count("\r\n");
    if pairs == 0 || count("\r") != pairs || count("\n") != pairs {
        return text;
    }
    Zeroizing::new(text.replace("\r\n", "\n"))
}

/// Why there is no form to work with.
enum Unread {
    TooLarge,
    Busy,
    TooSlow,
    Malformed,
}

impl From<BodyError> for Unread {
    fn from(error: BodyError) -> Self {
        match error {
            BodyError::TooLarge { .. } => Self::TooLarge,
            BodyError::Busy => Self::Busy,
            BodyError::TooSlow => Self::TooSlow,
            BodyError::Broken => Self::Malformed,
        }
    }
}

impl Unread {
    fn page(&self, site: &Site) -> Response {
        let (status, headline) = match self {
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "That is more than this site takes"),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, "Too much is going on at the moment"),
            Self::TooSlow => (StatusCode::REQUEST_TIMEOUT, "The form took too long to arrive"),
            Self::Malformed => (StatusCode::BAD_REQUEST, "The form did not arrive whole"),
        };
        let explanation = "Nothing was shared, opened or burned. Go back: your browser still has what you typed.";
        page::failed(site, &Failure { status, headline, explanation, retry_seconds: None })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_those_that_were_pasted() {
        let lines = |text: &str| unix_lines(Zeroizing::new(text.to_owned())).to_string();
        assert_eq!(lines("one\r\ntwo\r\n"), "one\ntwo\n");
        for untouched in ["", "one", "one\ntwo", "one\r\ntwo\nthree", "one\r\r\n", "one\rtwo", "\n\r"] {
            assert_eq!(lines(untouched), untouched);
        }
    }
}
