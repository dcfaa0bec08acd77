//! A connection for attackers: from an address of their choice, and with nothing that would slow them down.

use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use rustix::net::{AddressFamily, SocketAddrV4, SocketType, bind, connect, socket};

pub(crate) struct Raw {
    pub(crate) stream: TcpStream,
    buffer: Vec<u8>,
}

impl Raw {
    /// Connects from one of the addresses of this machine.
    pub(crate) fn connect(from: Ipv4Addr, to: SocketAddr) -> Result<Self> {
        let SocketAddr::V4(to) = to else { return Err(ErrorKind::Unsupported.into()) };
        let socket = socket(AddressFamily::INET, SocketType::STREAM, None)?;
        bind(&socket, &SocketAddrV4::new(from, 0))?;
        connect(&socket, &to)?;
        let stream = TcpStream::from(socket);
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { stream, buffer: vec![0; 64 * 1024] })
    }

    /// Sends one request and gives status and body of its answer.
    pub(crate) fn ask(&mut self, request: &[u8]) -> Result<(u16, &[u8])> {
        self.stream.write_all(request)?;
        let mut filled = 0;
        loop {
            let read = self.stream.read(&mut self.buffer[filled..])?;
            if read == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
            filled += read;
            let Some(end) = position(&self.buffer[..filled], b"\r\n\r\n") else { continue };
            let head = str::from_utf8(&self.buffer[..end]).map_err(Error::other)?;
            let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
            let (Some(status), Some(length)) = (status, length) else { return Err(ErrorKind::InvalidData.into()) };
            if filled >= end + 4 + length {
                return Ok((status, &self.buffer[end + 4..end + 4 + length]));
            }
        }
    }
}

/// A form that is posted.
pub(crate) fn post(path: &str, headers: &str, form: &str) -> Vec<u8> {
    let length = form.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: glimpse.test\r\n{headers}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
    )
    .into_bytes()
}

/// The text after `name":"` in an answer.
pub(crate) fn field(body: &[u8], name: &str) -> Option<String> {
    let mark = format!("\"{name}\":\"");
    let from = position(body, mark.as_bytes())? + mark.len();
    let length = body[from..].iter().position(|byte| *byte == b'"')?;
    String::from_utf8(body[from..from + length].to_vec()).ok()
}

fn position(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|window| window == mark)
}
