//! The fields that the pages' forms send. A form that cannot be read is refused whole, with a page that says so.

use std::sync::Arc;

use axum::{
    extract::{FromRequest, Request},
    http::StatusCode,
    response::Response,
};
use zeroize::Zeroizing;

use super::{
    page::{self, Failure},
    visitor::Visitor,
};
use crate::http::{
    Site,
    body::{self, BodyError, Room},
    fields::Fields,
};

/// What was typed and chosen.
pub(super) struct Form {
    fields: Vec<(String, Zeroizing<String>)>,
    _room: Room,
}

impl FromRequest<Arc<Site>> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let read = async {
            let (body, room) = body::read(body, site, site.limits.body_bytes_max).await?;
            // The query is no part of a form: an address that somebody was sent must not fill it in.
            let fields = Fields::read(None, &parts.headers, body).await.map_err(|_| Unread::Malformed)?;
            // Anything but text is refused rather than dropped: a secret must not lose its passphrase on the way.
            fields.into_texts().map(|fields| Self { fields, _room: room }).ok_or(Unread::Malformed)
        };
        match read.await {
            Ok(form) => Ok(form),
            Err(unread) => Err(unread.page(site, &Visitor::of(site, &parts).await)),
        }
    }
}

impl Form {
    /// The last value of a field; empty if the form does not have it.
    pub(super) fn take(&mut self, name: &str) -> Zeroizing<String> {
        self.take_all(name).pop().unwrap_or_default()
    }

    /// Every value of a field, in their order.
    pub(super) fn take_all(&mut self, name: &str) -> Vec<Zeroizing<String>> {
        let (taken, kept): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.fields).into_iter().partition(|(found, _)| found == name);
        self.fields = kept;
        taken.into_iter().map(|(_, value)| value).collect()
    }

    /// The text of a text area, with the line ends that were pasted.
    pub(super) fn take_lines(&mut self, name: &str) -> Zeroizing<String> {
        unix_lines(self.take(name))
    }
}

/// Browsers send every line end of a text area as CR LF, whatever was pasted (HTML, "constructing the entry list"), which
/// breaks keys and scripts at the other end. Text with any other line end in it was not sent by a browser and stays as it is.
pub(super) fn unix_lines(text: Zeroizing<String>) -> Zeroizing<String> {
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
    fn page(&self, site: &Site, visitor: &Visitor) -> Response {
        let (status, headline) = match self {
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "failed-form-large"),
            Self::Busy => (StatusCode::SERVICE_UNAVAILABLE, "failed-form-busy"),
            Self::TooSlow => (StatusCode::REQUEST_TIMEOUT, "failed-form-slow"),
            Self::Malformed => (StatusCode::BAD_REQUEST, "failed-form"),
        };
        page::failed(site, visitor, &Failure::new(status, headline, "failed-form-lead"))
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
