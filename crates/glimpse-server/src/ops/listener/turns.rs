//! Gives others their turn: who sends without end is not read without end. What costs a peer nothing (frames of HTTP/2 that only want to be
//! counted) would otherwise be read for as long as it comes, while everybody else on the same thread waits.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Bytes that are read of one connection before others have their turn: less than a millisecond of the cheapest frames, and a fourth of
/// what one stream may send ahead.
const TURN_BYTES: usize = 16 * 1024;

/// A connection that is read in turns.
pub(super) struct Turns<S> {
    stream: S,
    /// Bytes since others had theirs.
    read: usize,
}

impl<S> Turns<S> {
    pub(super) const fn new(stream: S) -> Self {
        Self { stream, read: 0 }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Turns<S> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if self.read >= TURN_BYTES {
            self.read = 0;
            // Who wakes itself while it runs is run again behind all others that wait.
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let before = into.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(context, into);
        self.read = if polled.is_ready() { self.read + into.filled().len() - before } else { 0 };
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Turns<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, bytes)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncReadExt;

    use super::*;

    #[tokio::test]
    async fn everything_is_read_and_others_have_their_turn_in_between() {
        let sent = vec![7; 10 * TURN_BYTES];
        let mut turns = 0;
        let mut read = Vec::new();
        let mut stream = Turns::new(&sent[..]);
        let mut reading = std::pin::pin!(stream.read_to_end(&mut read));
        std::future::poll_fn(|context| {
            turns += 1;
            reading.as_mut().poll(context)
        })
        .await
        .unwrap();
        assert_eq!(read, sent);
        assert!(turns > 5, "it was read in {turns} turns");
    }
}
