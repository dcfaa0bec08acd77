//! Reading a request body under a limit of bytes and of time. A body that is too large is drained, so that a client that is
//! still sending can read the refusal instead of a reset connection.

use std::time::Duration;

use axum::body::{Body, HttpBody};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;

use super::RequestLimits;

/// How long a caller who sends too much is listened to before it is told so.
const DRAIN_WITHIN: Duration = Duration::from_secs(1);

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
pub(super) async fn read(mut body: Body, limits: &RequestLimits) -> Result<Bytes, BodyError> {
    let collected = tokio::time::timeout(limits.body_within, collect(&mut body, limits.body_bytes_max)).await;
    let read = collected.unwrap_or(Err(BodyError::TooSlow));
    if let Err(BodyError::TooLarge { .. }) = read {
        let _ = tokio::time::timeout(DRAIN_WITHIN, drain(&mut body, limits.drain_bytes_max)).await;
    }
    read
}

async fn collect(body: &mut Body, bytes_max: usize) -> Result<Bytes, BodyError> {
    if body.size_hint().lower() > bytes_max as u64 {
        return Err(BodyError::TooLarge { bytes_max });
    }
    let mut collected = Collected::default();
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| BodyError::Broken)?.into_data() else { continue };
        if collected.length() + data.len() > bytes_max {
            return Err(BodyError::TooLarge { bytes_max });
        }
        collected.push(data);
    }
    Ok(collected.into_bytes())
}

/// Reads on and throws away, so that the refusal is not lost in a reset connection.
async fn drain(body: &mut Body, bytes_max: usize) {
    let mut drained = 0;
    while drained <= bytes_max
        && let Some(Ok(frame)) = body.frame().await
    {
        drained += frame.data_ref().map_or(0, Bytes::len);
    }
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
