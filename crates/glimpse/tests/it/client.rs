//! The API as a caller uses it: share, reveal, receipt, burn over one connection that stays open.

use std::io::Result;
use std::net::SocketAddr;
use std::sync::Arc;

use serde_json::{Value, json};

use crate::http::{Answer, Connection, Request};
use crate::sensitive::Sensitive;

/// Almost the same key: its last letter is another one.
pub(crate) fn with_another_end(key: &str) -> String {
    let (rest, last) = key.split_at(key.len() - 1);
    format!("{rest}{}", if last == "a" { 'b' } else { 'a' })
}

/// What a sender holds after sharing.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    pub(crate) secret: String,
    pub(crate) passphrase: Option<String>,
    /// The key in the link.
    pub(crate) link: String,
    /// The key of the receipt.
    pub(crate) receipt: String,
}

impl Shared {
    /// From the answer to a share.
    #[track_caller]
    pub(crate) fn from(answer: &Answer, secret: &str, passphrase: Option<&str>) -> Self {
        assert_eq!(answer.status, 200, "the share was refused: {answer}");
        let json = answer.json();
        let key = |name: &str| json[name].as_str().unwrap_or_else(|| panic!("no {name}: {answer}")).to_owned();
        let passphrase = passphrase.map(ToOwned::to_owned);
        Self { secret: secret.to_owned(), passphrase, link: key("secret_key"), receipt: key("metadata_key") }
    }

    pub(crate) fn reveal_request(&self) -> Request {
        let request = Request::post(&format!("/api/v1/secret/{}", self.link));
        match &self.passphrase {
            Some(passphrase) => request.form(&[("passphrase", passphrase)]),
            None => request,
        }
    }

    pub(crate) fn burn_request(&self) -> Request {
        let request = Request::post(&format!("/api/v1/private/{}/burn", self.receipt));
        match &self.passphrase {
            Some(passphrase) => request.form(&[("passphrase", passphrase)]),
            None => request,
        }
    }
}

/// A caller. The first request connects; a connection that the server has closed is replaced before the next one.
pub(crate) struct Client {
    pub(crate) address: SocketAddr,
    sensitive: Arc<Sensitive>,
    connection: Option<Connection>,
}

impl Client {
    pub(crate) fn new(address: SocketAddr, sensitive: &Arc<Sensitive>) -> Self {
        Self { address, sensitive: Arc::clone(sensitive), connection: None }
    }

    /// A bare connection of its own, for whoever wants to misbehave on it.
    #[track_caller]
    pub(crate) fn connect(&self) -> Connection {
        Connection::open(self.address, &self.sensitive).unwrap()
    }

    #[track_caller]
    pub(crate) fn ask(&mut self, request: &Request) -> Answer {
        self.try_ask(request)
            .unwrap_or_else(|error| panic!("no answer to {} {}: {error}", request.method, request.target))
    }

    /// An error means: no answer, and the request may have had its effect or not.
    pub(crate) fn try_ask(&mut self, request: &Request) -> Result<Answer> {
        let mut connection = match self.connection.take() {
            Some(connection) if !connection.is_stale() => connection,
            _ => Connection::open(self.address, &self.sensitive)?,
        };
        let answer = connection.ask(request);
        let stays = answer.as_ref().map_or(true, |answer| answer.header("connection") != Some("close"));
        self.connection = stays.then_some(connection);
        answer
    }

    /// Whether the answer that the last request did not get whole had begun, and was a success.
    pub(crate) fn success_had_begun(&self) -> bool {
        self.connection.as_ref().is_some_and(|connection| connection.unfinished().starts_with(b"HTTP/1.1 200"))
    }

    #[track_caller]
    pub(crate) fn share(&mut self, secret: &str) -> Shared {
        let answer = self.try_share(secret, None).unwrap();
        Shared::from(&answer, secret, None)
    }

    #[track_caller]
    pub(crate) fn share_protected(&mut self, secret: &str, passphrase: &str) -> Shared {
        let answer = self.try_share(secret, Some(passphrase)).unwrap();
        Shared::from(&answer, secret, Some(passphrase))
    }

    /// Shares for that many seconds.
    #[track_caller]
    pub(crate) fn share_for(&mut self, secret: &str, ttl: u64) -> Shared {
        self.sensitive.add(secret);
        let request = Request::post("/api/v1/share").form(&[("secret", secret), ("ttl", &ttl.to_string())]);
        Shared::from(&self.ask(&request), secret, None)
    }

    pub(crate) fn try_share(&mut self, secret: &str, passphrase: Option<&str>) -> Result<Answer> {
        self.sensitive.add(secret);
        let mut fields = vec![("secret", secret), ("ttl", "3600")];
        if let Some(passphrase) = passphrase {
            self.sensitive.add(passphrase);
            fields.push(("passphrase", passphrase));
        }
        self.try_ask(&Request::post("/api/v1/share").form(&fields))
    }

    #[track_caller]
    pub(crate) fn reveal(&mut self, shared: &Shared) -> Answer {
        self.ask(&shared.reveal_request())
    }

    /// The secret comes out, byte for byte.
    #[track_caller]
    pub(crate) fn expect_revealed(&mut self, shared: &Shared) {
        let answer = self.reveal(shared);
        assert_eq!(answer.status, 200, "the secret should be there: {answer}");
        assert_eq!(answer.json(), json!({"value": shared.secret, "secret_key": shared.link}));
    }

    /// Nothing comes out, and the refusal is the one that all who come too late get.
    #[track_caller]
    pub(crate) fn expect_gone(&mut self, shared: &Shared) {
        let answer = self.reveal(shared);
        assert_eq!(answer.status, 404, "the secret should be gone: {answer}");
        assert_eq!(answer.message(), "Unknown secret");
    }

    #[track_caller]
    pub(crate) fn receipt(&mut self, shared: &Shared) -> Value {
        let answer = self.ask(&Request::get(&format!("/api/v1/private/{}", shared.receipt)));
        assert_eq!(answer.status, 200, "the receipt should be there: {answer}");
        answer.json()
    }

    /// What the receipt says became of the secret, in the wire's words.
    #[track_caller]
    pub(crate) fn state(&mut self, shared: &Shared) -> String {
        self.receipt(shared)["state"].as_str().unwrap().to_owned()
    }

    #[track_caller]
    pub(crate) fn burn(&mut self, shared: &Shared) -> Answer {
        self.ask(&shared.burn_request())
    }
}
