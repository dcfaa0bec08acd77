//! Reading a request body under a limit of bytes and of time. A body that is too large is drained, so that a client that is
//! still sending can read the refusal instead of a reset connection.

use axum::body::Body;
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;

use super::RequestLimits;

/// Why there is no body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BodyError {
    /// More than the limit.
    TooLarge {
        /// The limit in bytes.
        bytes_max: usize,
    },
    /// Not all of it came in time.
    TooSlow,
    /// The connection broke, or its framing is wrong.
    Broken,
}

/// The whole body.
pub(super) async fn read(body: Body, limits: &RequestLimits) -> Result<Bytes, BodyError> {
    tokio::time::timeout(limits.body_within, collect(body, limits)).await.unwrap_or(Err(BodyError::TooSlow))
}

async fn collect(mut body: Body, limits: &RequestLimits) -> Result<Bytes, BodyError> {
    let mut collected = Collected::default();
    let mut drained = 0;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| BodyError::Broken)?.into_data() else { continue };
        if collected.length() + data.len() <= limits.body_bytes_max && drained == 0 {
            collected.push(data);
        } else {
            drained += data.len();
            if drained > limits.drain_bytes_max {
                break;
            }
        }
    }
    if drained > 0 { Err(BodyError::TooLarge { bytes_max: limits.body_bytes_max }) } else { Ok(collected.into_bytes()) }
}

/// One frame is the rule and is passed on as it is; more are joined.
#[derive(Default)]
struct Collected {
    first: Option<Bytes>,
    joined: BytesMut,
}

impl Collected {
    fn length(&self) -> usize {
        self.first.as_ref().map_or(self.joined.len(), Bytes::len)
    }

    fn push(&mut self, data: Bytes) {
        match self.first.take() {
            None if self.joined.is_empty() => self.first = Some(data),
            None => self.joined.extend_from_slice(&data),
            Some(first) => {
                self.joined.extend_from_slice(&first);
                self.joined.extend_from_slice(&data);
            }
        }
    }

    fn into_bytes(self) -> Bytes {
        self.first.unwrap_or_else(|| self.joined.freeze())
    }
}
