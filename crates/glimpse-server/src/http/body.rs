//! Reading a request body under limits of bytes, of time, and of what all requests together may hold. A body that is too large is drained, so that a client that is
//! still sending can read the refusal instead of a reset connection.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::{
    body::{Body, HttpBody},
    extract::Request,
    http::{Version, header::EXPECT},
};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use hyper::body::{Frame, SizeHint};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{RequestLimits, Site};

/// How long a caller who sends too much is listened to before it is told so.
const DRAIN_WITHIN: Duration = Duration::from_secs(1);

/// Body bytes are counted in pieces of this many.
const PIECE_BYTES: usize = 1024;
/// The beginning of a body, for which there is always room: whoever fills the rest keeps nobody from sharing a password.
const FREE_BYTES: usize = 16 * 1024;

/// Room for the bodies of all requests together: what has arrived of them, not what was announced, except the beginning of
/// each.
#[derive(Debug, Clone)]
pub struct Bodies(Arc<Semaphore>);

impl Bodies {
    /// Room for so many bytes.
    pub fn new(bytes_max: usize) -> Self {
        Self(Arc::new(Semaphore::new((bytes_max / PIECE_BYTES).min(Semaphore::MAX_PERMITS))))
    }
}

/// A body's place among all of them. Whoever has something made of the body keeps it for as long.
pub(super) struct Room {
    _permit: Option<OwnedSemaphorePermit>,
}

/// Why there is no body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BodyError {
    /// More than the limit.
    TooLarge {
        /// The limit in bytes.
        bytes_max: usize,
    },
    /// The bodies of all requests together are as large as they may be.
    Busy,
    /// Not all of it came in time.
    TooSlow,
    /// The connection broke, or its framing is wrong.
    Broken,
}

/// The whole body, of at most `bytes_max`.
pub(super) async fn read(mut body: Body, site: &Site, bytes_max: usize) -> Result<(Bytes, Room), BodyError> {
    let limits = &site.limits;
    let collected = tokio::time::timeout(limits.body_within, collect(&mut body, &site.bodies, bytes_max)).await;
    let read = collected.unwrap_or(Err(BodyError::TooSlow));
    if let Err(BodyError::TooLarge { .. } | BodyError::Busy) = read {
        let _ = tokio::time::timeout(DRAIN_WITHIN, drain(&mut body, limits.drain_bytes_max)).await;
    }
    read
}

async fn collect(body: &mut Body, bodies: &Bodies, bytes_max: usize) -> Result<(Bytes, Room), BodyError> {
    if body.size_hint().lower() > bytes_max as u64 {
        return Err(BodyError::TooLarge { bytes_max });
    }
    let (mut frames, mut room) = (Frames::default(), None);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| BodyError::Broken)?.into_data() else { continue };
        let length = frames.length() + data.len();
        if length > bytes_max {
            return Err(BodyError::TooLarge { bytes_max });
        }
        make_room(bodies, &mut room, length)?;
        frames.push(data);
    }
    Ok((frames.into_bytes(), Room { _permit: room }))
}

/// Sees to it that there is room for so many bytes.
fn make_room(bodies: &Bodies, room: &mut Option<OwnedSemaphorePermit>, bytes: usize) -> Result<(), BodyError> {
    let counted = bytes.saturating_sub(FREE_BYTES).div_ceil(PIECE_BYTES);
    let needed = counted - room.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
    if needed == 0 {
        return Ok(());
    }
    let needed = u32::try_from(needed).map_err(|_| BodyError::Busy)?;
    let more = bodies.0.clone().try_acquire_many_owned(needed).map_err(|_| BodyError::Busy)?;
    match room {
        Some(room) => room.merge(more),
        None => *room = Some(more),
    }
    Ok(())
}

/// The body of a request that may be answered before it was read. What is left of it then is read and thrown away: who is still sending
/// when a connection closes loses the answer, and proxies say that there was none.
pub(super) struct Unread(Arc<Mutex<Option<Body>>>);

impl Unread {
    /// The same request, whose body is watched.
    pub(super) fn watch(request: Request) -> (Request, Self) {
        let left = Arc::new(Mutex::new(None));
        // Whoever waits to be told to send has sent nothing, and is not told to.
        let is_sent = request.version() < Version::HTTP_2 && !request.headers().contains_key(EXPECT);
        let watched = left.clone();
        let request = if is_sent { request.map(|body| Body::new(Watched { body, left: watched })) } else { request };
        (request, Self(left))
    }

    /// Reads what is left, for a bounded time.
    pub(super) async fn discard(self, limits: &RequestLimits) {
        let left = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(mut body) = left {
            let _ = tokio::time::timeout(DRAIN_WITHIN, drain(&mut body, limits.drain_bytes_max)).await;
        }
    }
}

/// Leaves the body to somebody else when it is dropped before its end.
struct Watched {
    body: Body,
    left: Arc<Mutex<Option<Body>>>,
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        if !self.body.is_end_stream() {
            let body = std::mem::take(&mut self.body);
            *self.left.lock().unwrap_or_else(PoisonError::into_inner) = Some(body);
        }
    }
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
struct Frames {
    first: Option<Bytes>,
    joined: BytesMut,
}

impl Frames {
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
