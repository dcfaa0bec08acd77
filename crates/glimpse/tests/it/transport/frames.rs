//! HTTP/2 frame by frame, by somebody who does not keep to what is polite (RFC 9113, 4 and 6; RFC 7541, 6.2.2).

use std::io::{ErrorKind, Read, Result, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

pub(crate) const DATA: u8 = 0;
pub(crate) const HEADERS: u8 = 1;
pub(crate) const PRIORITY: u8 = 2;
pub(crate) const RST_STREAM: u8 = 3;
pub(crate) const SETTINGS: u8 = 4;
pub(crate) const PING: u8 = 6;
pub(crate) const WINDOW_UPDATE: u8 = 8;
pub(crate) const CONTINUATION: u8 = 9;

pub(crate) const END_STREAM: u8 = 1;
pub(crate) const END_HEADERS: u8 = 4;

/// SETTINGS_INITIAL_WINDOW_SIZE.
const WINDOW: u16 = 4;

pub(crate) struct Wire(pub(crate) TcpStream);

impl Wire {
    /// Connects and begins with the preface; the peer may send this many bytes of an answer, or what is usual.
    pub(crate) fn open(address: SocketAddr, window: Option<u32>) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_nodelay(true).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.set_write_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut wire = Self(stream);
        wire.0.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").unwrap();
        let settings = window.map(|window| [&WINDOW.to_be_bytes()[..], &window.to_be_bytes()].concat());
        wire.send(SETTINGS, 0, 0, &settings.unwrap_or_default()).unwrap();
        wire
    }

    pub(crate) fn send(&mut self, kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Result<()> {
        self.0.write_all(&frame(kind, flags, stream, payload))
    }

    pub(crate) fn send_all(&mut self, frames: &[u8]) -> Result<()> {
        self.0.write_all(frames)
    }

    /// Reads until the peer closes, and says how much it sent; fails if it does not close in this time.
    pub(crate) fn until_closed(mut self, patience: Duration) -> Result<usize> {
        self.0.set_read_timeout(Some(patience))?;
        let mut piece = [0; 16 * 1024];
        let mut length = 0;
        loop {
            match self.0.read(&mut piece) {
                Ok(0) => return Ok(length),
                Ok(read) => length += read,
                Err(error) if error.kind() == ErrorKind::ConnectionReset => return Ok(length),
                Err(error) => return Err(error),
            }
        }
    }
}

pub(crate) fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

/// A header block without any compression.
pub(crate) fn block(method: &str, path: &str) -> Vec<u8> {
    let fields =
        [(":method", method), (":scheme", "http"), (":path", path), (":authority", "glimpse.test"), ("x-a", "b")];
    fields.iter().flat_map(|(name, value)| field(name, value)).collect()
}

pub(crate) fn field(name: &str, value: &str) -> Vec<u8> {
    let text = |text: &str| [&[u8::try_from(text.len()).unwrap()], text.as_bytes()].concat();
    [vec![0], text(name), text(value)].concat()
}
