//! What goes on over one HTTP/2 connection: requests that are handled, answers that the peer takes or does not take, requests that
//! it took back. HTTP/1.1 needs none of it: there, hyper's own timeouts see everything.
//!
//! An answer is held back by its last byte, so that its end means that the peer has let all that came before it through; without
//! that, a peer with a closed window would seem to have taken what still lies in our memory.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use axum::{body::Body, response::Response};
use bytes::Bytes;
use hyper::body::{Body as _, Frame, SizeHint};
use tokio::{sync::Notify, time::Instant};

use super::ConnectionLimits;

/// An answer is handed over in pieces of this many bytes at most, so that progress shows.
const PIECE_BYTES: usize = 16 * 1024;

/// What goes on over one connection.
pub(super) struct Activity {
    is_http1: AtomicBool,
    state: Mutex<State>,
    /// Wakes whoever ends connections whose peer takes too much back.
    has_too_many_resets: Notify,
    /// None for a proxy: its requests are many people's, who must not end each other's.
    resets_max: Option<usize>,
}

struct State {
    requests: HashMap<u64, Stage>,
    next: u64,
    /// Since when there is none.
    idle_since: Instant,
    /// Requests that were taken back before their answer was through, less those that were not.
    resets: usize,
}

/// How far a request is.
enum Stage {
    Handled,
    /// Answered; the peer last took something then.
    Answered(Instant),
}

/// What is to be done about a connection.
pub(super) enum Verdict {
    /// Look again then.
    LookAt(Instant),
    /// Others see to it.
    Leave,
    /// Nothing has been asked for long enough.
    Idle,
    /// Its peer does not take what it asked for.
    Stuck,
}

impl Activity {
    pub(super) fn new(limits: &ConnectionLimits, is_proxy: bool) -> Arc<Self> {
        let state = State { requests: HashMap::new(), next: 0, idle_since: Instant::now(), resets: 0 };
        Arc::new(Self {
            is_http1: AtomicBool::new(false),
            state: Mutex::new(state),
            has_too_many_resets: Notify::new(),
            resets_max: (!is_proxy).then_some(limits.http2_resets_max),
        })
    }

    /// This connection speaks HTTP/1.1.
    pub(super) fn is_http1(&self) {
        self.is_http1.store(true, Ordering::Relaxed);
    }

    /// A request that is to be handled.
    pub(super) fn request(self: &Arc<Self>) -> Handled {
        let mut state = self.state();
        let number = state.next;
        state.next += 1;
        state.requests.insert(number, Stage::Handled);
        Handled { number, is_through: false, of: self.clone() }
    }

    /// Completes when the peer has taken too many requests back.
    pub(super) async fn too_many_resets(&self) {
        self.has_too_many_resets.notified().await;
    }

    /// What is to be done.
    pub(super) fn judge(&self, limits: &ConnectionLimits, now: Instant) -> Verdict {
        if self.is_http1.load(Ordering::Relaxed) {
            return Verdict::Leave;
        }
        let state = self.state();
        if state.requests.is_empty() {
            let due = state.idle_since + limits.head_within;
            return if due <= now { Verdict::Idle } else { Verdict::LookAt(due) };
        }
        let answered = state.requests.values().filter_map(|stage| match stage {
            Stage::Answered(at) => Some(*at),
            Stage::Handled => None,
        });
        // As long as one of them goes on, the peer is there.
        let due = answered.max().map(|at| at + limits.write_within);
        match due {
            Some(due) if due <= now => Verdict::Stuck,
            _ => Verdict::LookAt(due.unwrap_or(now + limits.look_every()).min(now + limits.look_every())),
        }
    }

    fn note(&self, number: u64) {
        self.state().requests.insert(number, Stage::Answered(Instant::now()));
    }

    fn end(&self, number: u64, is_through: bool) {
        let mut state = self.state();
        state.requests.remove(&number);
        if is_through {
            // Over a connection that lives for long, of a proxy say, some are always taken back.
            state.resets = state.resets.saturating_sub(1);
        } else {
            state.resets += 1;
            if self.resets_max.is_some_and(|most| state.resets > most) {
                self.has_too_many_resets.notify_one();
            }
        }
        if state.requests.is_empty() {
            state.idle_since = Instant::now();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request of which something is still to be done. It is over when this is dropped.
pub(super) struct Handled {
    number: u64,
    /// Whether its answer has been handed over whole.
    is_through: bool,
    of: Arc<Activity>,
}

impl Handled {
    /// The answer, which is over once the peer has taken it. It keeps `also` until then.
    pub(super) fn answered<T: Send + Unpin + 'static>(mut self, response: Response, also: T) -> Response {
        self.of.note(self.number);
        self.is_through = response.body().is_end_stream();
        response.map(|body| {
            if body.is_end_stream() {
                body
            } else {
                Body::new(Taken { body, rest: Bytes::new(), of: self, _also: also })
            }
        })
    }
}

impl Drop for Handled {
    fn drop(&mut self) {
        self.of.end(self.number, self.is_through);
    }
}

/// The body of an answer, piece by piece.
struct Taken<T> {
    body: Body,
    /// What was not handed over yet.
    rest: Bytes,
    of: Handled,
    _also: T,
}

impl<T: Send + Unpin + 'static> hyper::body::Body for Taken<T> {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.rest.is_empty() {
            match ready!(Pin::new(&mut self.body).poll_frame(context)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(data) => self.rest = data,
                    Err(other) => return Poll::Ready(Some(Ok(other))),
                },
                ended => {
                    self.of.is_through = ended.is_none();
                    return Poll::Ready(ended);
                }
            }
        }
        self.of.of.note(self.of.number);
        let length = (self.rest.len().saturating_sub(1)).clamp(self.rest.len().min(1), PIECE_BYTES);
        let piece = self.rest.split_to(length);
        self.of.is_through = self.is_end_stream();
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let (rest, inner) = (self.rest.len() as u64, self.body.size_hint());
        let mut hint = SizeHint::new();
        hint.set_lower(rest + inner.lower());
        if let Some(upper) = inner.upper() {
            hint.set_upper(rest + upper);
        }
        hint
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::response::IntoResponse;
    use http_body_util::BodyExt;

    use super::*;
    use crate::{app, config::Config};

    fn limits() -> ConnectionLimits {
        let limits = app::connection_limits(&Config::defaults().unwrap());
        ConnectionLimits {
            head_within: Duration::from_secs(15),
            write_within: Duration::from_secs(30),
            http2_resets_max: 2,
            ..limits
        }
    }

    /// What is to be done so many seconds from now.
    fn judged(activity: &Activity, seconds: u64) -> Verdict {
        activity.judge(&limits(), Instant::now() + Duration::from_secs(seconds))
    }

    #[tokio::test]
    async fn a_connection_idles_once_everything_was_answered_and_taken() {
        let activity = Activity::new(&limits(), false);
        let handled = activity.request();
        assert!(matches!(judged(&activity, 100), Verdict::LookAt(_)), "a handler may take its time");
        let body = handled.answered("an answer".into_response(), ()).into_body();
        assert!(matches!(judged(&activity, 20), Verdict::LookAt(_)), "it is being taken");
        assert_eq!(body.collect().await.unwrap().to_bytes(), "an answer");
        assert!(matches!(judged(&activity, 14), Verdict::LookAt(_)));
        assert!(matches!(judged(&activity, 16), Verdict::Idle));
        activity.is_http1();
        assert!(matches!(judged(&activity, 16), Verdict::Leave));
    }

    #[tokio::test]
    async fn a_peer_that_does_not_take_its_answer_is_stuck_and_one_that_lets_all_through_is_not() {
        let activity = Activity::new(&limits(), false);
        let large = vec![b'a'; 3 * PIECE_BYTES];
        let mut body = activity.request().answered(large.into_response(), ()).into_body();
        assert_eq!(body.size_hint().exact(), Some(3 * PIECE_BYTES as u64));
        for _ in 0..3 {
            assert!(body.frame().await.is_some());
            assert!(matches!(judged(&activity, 29), Verdict::LookAt(_)));
            assert!(matches!(judged(&activity, 31), Verdict::Stuck));
        }
        // All but the last byte was let through; with it, the answer is over.
        assert_eq!(body.frame().await.unwrap().unwrap().into_data().unwrap().len(), 1);
        assert!(body.is_end_stream());
        drop(body);
        assert!(matches!(judged(&activity, 31), Verdict::Idle));
    }

    #[tokio::test]
    async fn requests_that_are_taken_back_are_counted_and_answers_that_are_taken_are_not() {
        let activity = Activity::new(&limits(), false);
        for _ in 0..10 {
            let body = activity.request().answered("an answer".into_response(), ()).into_body();
            assert_eq!(body.collect().await.unwrap().to_bytes(), "an answer");
            drop(activity.request().answered(().into_response(), ()));
        }
        // Before there is an answer, and before any of it is taken.
        drop((activity.request(), activity.request().answered("an answer".into_response(), ())));
        let within = Duration::from_millis(20);
        assert!(tokio::time::timeout(within, activity.too_many_resets()).await.is_err());
        drop(activity.request());
        activity.too_many_resets().await;
    }

    #[tokio::test]
    async fn what_a_proxys_callers_take_back_ends_nobody_elses_requests() {
        let activity = Activity::new(&limits(), true);
        (0..100).for_each(|_| drop(activity.request()));
        let within = Duration::from_millis(20);
        assert!(tokio::time::timeout(within, activity.too_many_resets()).await.is_err());
    }
}
