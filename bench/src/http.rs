//! One keep-alive HTTP/1.1 connection that posts forms. Knows as much of HTTP as the servers under test use: a status, a
//! content length, a body.

use std::error::Error;
use std::io::Write;
use std::net::SocketAddr;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// An answer is not larger than this.
const ANSWER_MAX: usize = 64 * 1024;

/// An open connection, with buffers that are used again.
pub(crate) struct Connection {
    stream: TcpStream,
    /// Header lines that every request has besides the necessary ones.
    header: String,
    request: Vec<u8>,
    answer: Vec<u8>,
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, header: String::new(), request: Vec::with_capacity(2048), answer: vec![0; ANSWER_MAX] })
    }

    /// The same connection, but every request brings these credentials.
    pub(crate) fn authorized(self, credentials: &str) -> Self {
        Self { header: format!("Authorization: {credentials}\r\n"), ..self }
    }

    /// Posts a form and returns the body of a 200; anything else is an error.
    pub(crate) async fn post(&mut self, path: &str, body: &[u8]) -> Result<&[u8], Box<dyn Error + Send + Sync>> {
        self.request.clear();
        write!(
            self.request,
            "POST {path} HTTP/1.1\r\nHost: bench\r\n{}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
            self.header,
            body.len()
        )?;
        self.request.extend_from_slice(body);
        self.stream.write_all(&self.request).await?;
        let mut filled = 0;
        loop {
            let read = self.stream.read(&mut self.answer[filled..]).await?;
            if read == 0 {
                return Err("the connection was closed, or the answer is too large".into());
            }
            filled += read;
            let Some((from, length)) = head(&self.answer[..filled])? else { continue };
            if filled >= from + length {
                return Ok(&self.answer[from..from + length]);
            }
        }
    }
}

/// Where the body begins and how long it is, once the head is whole.
fn head(answer: &[u8]) -> Result<Option<(usize, usize)>, Box<dyn Error + Send + Sync>> {
    let Some(end) = answer.windows(4).position(|window| window == b"\r\n\r\n") else { return Ok(None) };
    let head = std::str::from_utf8(&answer[..end])?;
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap_or_default();
    if !status.starts_with("HTTP/1.1 200") {
        return Err(format!("the server answered {status:?}").into());
    }
    let length = lines
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .ok_or("an answer has no content length")?;
    Ok(Some((end + 4, length.1.trim().parse()?)))
}
