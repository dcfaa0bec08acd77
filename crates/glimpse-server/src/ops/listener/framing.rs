//! Heads of HTTP/1.1 that two readers could read in two ways. Whoever stands in front may have read the other, and takes what we
//! call the next request for a part of this one, or our answer for somebody else's (RFC 9112, 11.2).

use axum::http::{
    HeaderMap,
    header::{HOST, TRANSFER_ENCODING},
};

/// What may come after a request on its connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Framing {
    /// The next one.
    Plain,
    /// Nothing. It came in chunks, and perhaps with a length besides, which hyper has already dropped: only what never comes can
    /// not be taken for something else (RFC 9112, 6.3: "MUST close").
    Last,
    /// Nothing, and this one is not answered either: there are two hosts (RFC 9112, 3.2), or codings besides the chunks.
    Ambiguous,
}

impl Framing {
    pub(super) fn of(headers: &HeaderMap) -> Self {
        let mut codings = headers.get_all(TRANSFER_ENCODING).iter();
        match (headers.get_all(HOST).iter().nth(1), codings.next(), codings.next()) {
            (None, None, _) => Self::Plain,
            (None, Some(coding), None) if coding.as_bytes().trim_ascii().eq_ignore_ascii_case(b"chunked") => Self::Last,
            _ => Self::Ambiguous,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_read_in_one_way_leaves_room_for_a_next_request() {
        for (lines, framing) in [
            (&[("host", "a")][..], Framing::Plain),
            (&[], Framing::Plain),
            (&[("host", "a"), ("transfer-encoding", "Chunked")], Framing::Last),
            (&[("host", "a"), ("host", "a")], Framing::Ambiguous),
            (&[("transfer-encoding", "identity"), ("transfer-encoding", "chunked")], Framing::Ambiguous),
            (&[("transfer-encoding", "gzip, chunked")], Framing::Ambiguous),
            (&[("transfer-encoding", "chunked, chunked")], Framing::Ambiguous),
            (&[("transfer-encoding", "")], Framing::Ambiguous),
        ] {
            let mut headers = HeaderMap::new();
            for (name, value) in lines {
                headers.append(*name, axum::http::HeaderValue::from_static(value));
            }
            assert_eq!(Framing::of(&headers), framing, "{lines:?}");
        }
    }
}
