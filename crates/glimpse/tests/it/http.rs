//! A tiny HTTP/1.1 client on a bare socket: it can send half a request, hang up anywhere and read what comes back.

use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;

use crate::sensitive::Sensitive;

const FORM: &str = "application/x-www-form-urlencoded";

/// One request, to be sent whole by [`Connection::ask`] or in pieces as [`Request::bytes`].
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    chunked: bool,
    version: &'static str,
}

impl Request {
    pub(crate) fn new(method: &str, target: &str) -> Self {
        let (method, target) = (method.to_owned(), target.to_owned());
        Self { method, target, headers: Vec::new(), body: Vec::new(), chunked: false, version: "HTTP/1.1" }
    }

    pub(crate) fn get(target: &str) -> Self {
        Self::new("GET", target)
    }

    pub(crate) fn post(target: &str) -> Self {
        Self::new("POST", target)
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn form(self, fields: &[(&str, &str)]) -> Self {
        self.raw(Some(FORM), form_encoded(fields))
    }

    pub(crate) fn json(self, value: &Value) -> Self {
        self.raw(Some("application/json"), value.to_string())
    }

    pub(crate) fn multipart(self, fields: &[(&str, &str)]) -> Self {
        let mut body = String::new();
        for (name, value) in fields {
            body += &format!("--bound4ry\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }
        self.raw(Some("multipart/form-data; boundary=bound4ry"), body + "--bound4ry--\r\n")
    }

    /// These bytes as the body, with this Content-Type or without any.
    pub(crate) fn raw(mut self, content_type: Option<&str>, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        match content_type {
            Some(content_type) => self.header("Content-Type", content_type),
            None => self,
        }
    }

    pub(crate) fn chunked(mut self) -> Self {
        self.chunked = true;
        self
    }

    pub(crate) fn http_1_0(mut self) -> Self {
        self.version = "HTTP/1.0";
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut head = format!("{} {} {}\r\n", self.method, self.target, self.version);
        if !self.headers.iter().any(|(name, _)| name == "Host") {
            head += "Host: glimpse.test\r\n";
        }
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        let has_body = self.method == "POST" || !self.body.is_empty();
        if self.chunked {
            head += "Transfer-Encoding: chunked\r\n";
        } else if has_body {
            head += &format!("Content-Length: {}\r\n", self.body.len());
        }
        let mut bytes = (head + "\r\n").into_bytes();
        if self.chunked {
            for piece in self.body.chunks(4096) {
                bytes.extend(format!("{:x}\r\n", piece.len()).bytes().chain(piece.iter().copied()).chain(*b"\r\n"));
            }
            bytes.extend(b"0\r\n\r\n");
        } else {
            bytes.extend(&self.body);
        }
        bytes
    }
}

/// One answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Names in lower case, in the order of the wire.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("no JSON ({error}): {self}"))
    }

    /// The text of a refusal.
    #[track_caller]
    pub(crate) fn message(&self) -> String {
        let json = self.json();
        let message = json["message"].as_str().unwrap_or_else(|| panic!("no message: {self}"));
        message.to_owned()
    }
}

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.status, self.body[..self.body.len().min(300)].escape_ascii())
    }
}

/// A connection that stays open over any number of requests.
pub(crate) struct Connection {
    stream: TcpStream,
    received: Vec<u8>,
    sensitive: Arc<Sensitive>,
}

impl Connection {
    pub(crate) fn open(address: SocketAddr, sensitive: &Arc<Sensitive>) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        stream.set_write_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { stream, received: Vec::new(), sensitive: Arc::clone(sensitive) })
    }

    /// Sends and reads the answer. A server may answer and close before it has read everything, so that a failed
    /// write is no failure if an answer came.
    pub(crate) fn ask(&mut self, request: &Request) -> Result<Answer> {
        let written = self.write(&request.bytes());
        match self.answer_to(&request.method) {
            Ok(answer) => Ok(answer),
            Err(error) => written.and(Err(error)),
        }
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.stream.write_all(bytes)
    }

    pub(crate) fn answer(&mut self) -> Result<Answer> {
        self.answer_to("POST")
    }

    /// Says that nothing more will be sent, and can still read.
    pub(crate) fn finish_sending(&self) {
        // It fails if the server closed first, and then there is nothing left to say anyway.
        drop(self.stream.shutdown(Shutdown::Write));
    }

    /// What has been read of an answer that never came to its end.
    pub(crate) fn unfinished(&self) -> &[u8] {
        &self.received
    }

    /// Whether the server has closed this idle connection.
    pub(crate) fn is_stale(&self) -> bool {
        self.stream.set_nonblocking(true).unwrap();
        let peeked = self.stream.peek(&mut [0]);
        self.stream.set_nonblocking(false).unwrap();
        !matches!(peeked, Err(error) if error.kind() == ErrorKind::WouldBlock)
    }

    /// Waits until the server closes; gives what it said before. Fails if it does not close in this time.
    pub(crate) fn until_closed(mut self, patience: Duration) -> Result<Vec<u8>> {
        self.stream.set_read_timeout(Some(patience))?;
        loop {
            match self.fill() {
                Ok(()) => {}
                Err(error) if [ErrorKind::UnexpectedEof, ErrorKind::ConnectionReset].contains(&error.kind()) => {
                    return Ok(self.received);
                }
                Err(error) => return Err(error),
            }
        }
    }

    fn answer_to(&mut self, method: &str) -> Result<Answer> {
        let head = loop {
            let end = self.find(b"\r\n\r\n")?;
            let head = String::from_utf8_lossy(&self.received[..end]).into_owned();
            // An interim answer (100 Continue) announces the real one.
            if !head.starts_with("HTTP/1.1 1") {
                break head;
            }
            self.received.drain(..end + 4);
        };
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let status = status.ok_or_else(|| Error::new(ErrorKind::InvalidData, head.clone()))?;
        let headers = lines.filter_map(|line| line.split_once(':'));
        let headers: Vec<_> = headers.map(|(name, value)| (name.to_lowercase(), value.trim().to_owned())).collect();
        let mut answer = Answer { status, headers, body: Vec::new() };
        // The head stays in `received` until the body is whole, for whoever asks what came of an unfinished answer.
        answer.body = self.body(head.len() + 4, &answer, method)?;
        self.register(&answer);
        Ok(answer)
    }

    fn body(&mut self, start: usize, answer: &Answer, method: &str) -> Result<Vec<u8>> {
        if method == "HEAD" || answer.status == 204 || answer.status == 304 {
            self.received.drain(..start);
            return Ok(Vec::new());
        }
        if answer.header("transfer-encoding").is_some_and(|value| value.contains("chunked")) {
            return Err(Error::new(ErrorKind::Unsupported, "glimpse knows every length and never answers in chunks"));
        }
        if let Some(length) = answer.header("content-length") {
            let end = start + length.parse::<usize>().map_err(|error| Error::new(ErrorKind::InvalidData, error))?;
            while self.received.len() < end {
                self.fill()?;
            }
            return Ok(self.received.drain(..end).skip(start).collect());
        }
        while self.fill().is_ok() {}
        Ok(std::mem::take(&mut self.received).split_off(start))
    }

    /// Whatever an answer tells is from now on a thing that no log may repeat.
    fn register(&self, answer: &Answer) {
        let Ok(json) = serde_json::from_slice::<Value>(&answer.body) else { return };
        for place in [&json, &json["state"]] {
            for name in ["secret_key", "metadata_key", "value"] {
                if let Some(text) = place[name].as_str().filter(|text| text.len() >= 8) {
                    self.sensitive.add(text);
                }
            }
        }
    }

    fn find(&mut self, mark: &[u8]) -> Result<usize> {
        loop {
            if let Some(at) = self.received.windows(mark.len()).position(|window| window == mark) {
                return Ok(at);
            }
            self.fill()?;
        }
    }

    fn fill(&mut self) -> Result<()> {
        let mut piece = [0; 16 * 1024];
        match self.stream.read(&mut piece)? {
            0 => Err(ErrorKind::UnexpectedEof.into()),
            length => {
                self.received.extend(&piece[..length]);
                Ok(())
            }
        }
    }
}

/// `application/x-www-form-urlencoded`, escaping all but letters and digits.
pub(crate) fn form_encoded(fields: &[(&str, &str)]) -> String {
    let pairs = fields.iter().map(|(name, value)| format!("{}={}", percent_encoded(name), percent_encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}

pub(crate) fn percent_encoded(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escape).collect()
}
