//! Mail to a mail server (RFC 5321), over connections that are used again. Every reply is sorted by what can be done about it.

use std::io;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use glimpse_store::Trouble;
use lettre::transport::smtp::{
    Error,
    authentication::{Credentials, Mechanism},
    client::{AsyncSmtpConnection, Certificate, TlsParameters},
    commands::{Data, Mail as MailFrom, Rcpt},
    extension::{ClientId, Extension, MailBodyParameter, MailParameter},
    response::Response,
};
use tokio::time::{Instant, timeout};

use super::{Dialogue, Mail};
use crate::config::{self, SmtpTls};

/// A connection that idled for longer is not used again: servers close theirs after some minutes.
const IDLE_MAX: Duration = Duration::from_secs(60);
/// Whether a connection still works is known by then.
const PROBE_WITHIN: Duration = Duration::from_secs(5);
/// Replies that mean "who are you?", whatever they are in reply to (RFC 4954, 6).
const LOGIN_CODES: [u16; 4] = [530, 534, 535, 538];

const MECHANISMS: [Mechanism; 2] = [Mechanism::Plain, Mechanism::Login];

/// A mail server.
pub(super) struct Smtp {
    host: String,
    port: u16,
    tls: SmtpTls,
    parameters: TlsParameters,
    credentials: Option<Credentials>,
    idle: Mutex<Vec<(Instant, AsyncSmtpConnection)>>,
    idle_max: usize,
}

impl Smtp {
    pub(super) fn new(server: &config::Smtp, idle_max: usize) -> io::Result<Self> {
        let mut parameters = TlsParameters::builder(server.host.clone());
        if let Some(pem) = &server.tls_ca {
            parameters = parameters.add_root_certificate(Certificate::from_pem(pem).map_err(io::Error::other)?);
        }
        let credentials = server.credentials.as_ref();
        Ok(Self {
            host: server.host.clone(),
            port: server.port,
            tls: server.tls,
            parameters: parameters.build().map_err(io::Error::other)?,
            credentials: credentials.map(|(user, password)| Credentials::new(user.clone(), password.to_string())),
            idle: Mutex::default(),
            idle_max,
        })
    }

    /// Sends a mail. After an error the connection is given up: nobody knows what the server makes of it.
    pub(super) async fn send(&self, mail: &Mail, dialogue: &mut Dialogue) -> Result<(), Trouble> {
        let mut connection = match self.reused().await {
            Some(connection) => connection,
            None => self.connect(dialogue).await?,
        };
        let outcome = hand_over(&mut connection, mail, dialogue).await;
        match outcome {
            Ok(()) => self.keep(connection),
            Err(_) => connection.abort().await,
        }
        outcome
    }

    /// Says who we are, and leaves.
    pub(super) async fn knock(&self, dialogue: &mut Dialogue) -> Result<(), Trouble> {
        let mut connection = self.connect(dialogue).await?;
        // Whatever it answers: we were let in.
        let _ = connection.quit().await;
        Ok(())
    }

    async fn connect(&self, dialogue: &mut Dialogue) -> Result<AsyncSmtpConnection, Trouble> {
        let hello = ClientId::default();
        let implicit = (self.tls == SmtpTls::Implicit).then(|| self.parameters.clone());
        dialogue.note(&format!("connecting to {}:{}", self.host, self.port));
        let server = (self.host.as_str(), self.port);
        let connected = AsyncSmtpConnection::connect_tokio1(server, None, &hello, implicit, None).await;
        let mut connection = connected.map_err(|error| trouble(&error, dialogue))?;
        dialogue.heard(&connection.server_info().to_string());
        if self.tls == SmtpTls::Starttls {
            dialogue.said("STARTTLS");
            if !connection.can_starttls() {
                dialogue.note("the server offers no STARTTLS");
                return Err(Trouble::Insecure);
            }
            let secured = connection.starttls(self.parameters.clone(), &hello).await;
            secured.map_err(|error| match trouble(&error, dialogue) {
                Trouble::Unreachable => Trouble::Insecure,
                other => other,
            })?;
            dialogue.heard(&connection.server_info().to_string());
        }
        if connection.is_encrypted() {
            dialogue.note("the connection is secure");
        }
        if let Some(credentials) = &self.credentials {
            dialogue.said("AUTH (name and password)");
            let response = connection.auth(&MECHANISMS, credentials).await.map_err(|error| {
                // Whatever a server has against a sign-in, trying again helps once somebody changed the settings.
                match trouble(&error, dialogue) {
                    Trouble::Refused | Trouble::Unwritten => Trouble::Login,
                    other => other,
                }
            })?;
            hear(&response, dialogue);
        }
        Ok(connection)
    }

    /// A connection that is open and answers.
    async fn reused(&self) -> Option<AsyncSmtpConnection> {
        loop {
            let (since, mut connection) = self.idle().pop()?;
            let is_fresh = since.elapsed() < IDLE_MAX;
            if is_fresh && timeout(PROBE_WITHIN, connection.test_connected()).await == Ok(true) {
                return Some(connection);
            }
        }
    }

    fn keep(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.idle();
        if !connection.has_broken() && idle.len() < self.idle_max {
            idle.push((Instant::now(), connection));
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<(Instant, AsyncSmtpConnection)>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// MAIL, RCPT, DATA, and the mail itself.
async fn hand_over(connection: &mut AsyncSmtpConnection, mail: &Mail, dialogue: &mut Dialogue) -> Result<(), Trouble> {
    let info = connection.server_info();
    let mut parameters = Vec::new();
    let addresses = mail.envelope.from().into_iter().chain(mail.envelope.to());
    if addresses.into_iter().any(|address| !address.to_string().is_ascii()) {
        if !info.supports_feature(Extension::SmtpUtfEight) {
            dialogue.note("the server takes no addresses beyond ASCII (SMTPUTF8)");
            return Err(Trouble::Letters);
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    // Bodies are ASCII in any case; headers are not when an address in them is not.
    if !mail.bytes.is_ascii() {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    say(connection, MailFrom::new(mail.envelope.from().cloned(), parameters), dialogue).await?;
    for to in mail.envelope.to() {
        say(connection, Rcpt::new(to.clone(), Vec::new()), dialogue).await?;
    }
    say(connection, Data, dialogue).await?;
    dialogue.note("the mail");
    let response = connection.message(&mail.bytes).await.map_err(|error| trouble(&error, dialogue))?;
    hear(&response, dialogue);
    Ok(())
}

async fn say(
    connection: &mut AsyncSmtpConnection,
    command: impl std::fmt::Display,
    dialogue: &mut Dialogue,
) -> Result<(), Trouble> {
    let line = command.to_string();
    dialogue.said(&line);
    let response = connection.command(line).await.map_err(|error| trouble(&error, dialogue))?;
    hear(&response, dialogue);
    Ok(())
}

fn hear(response: &Response, dialogue: &mut Dialogue) {
    for line in response.message() {
        dialogue.heard(&format!("{} {line}", response.code()));
    }
}

/// Whether a connection failed because of what was said to make it secure, which arrives as data that make no sense.
fn is_handshake(error: &Error) -> bool {
    let sources = std::iter::successors(std::error::Error::source(error), |source| source.source());
    sources
        .filter_map(|source| source.downcast_ref::<io::Error>())
        .any(|error| error.kind() == io::ErrorKind::InvalidData)
}

/// What an error means for the mail. A server's words go into the dialogue and nowhere else.
fn trouble(error: &Error, dialogue: &mut Dialogue) -> Trouble {
    dialogue.heard(&error.to_string());
    let code = error.status().map(u16::from);
    match code {
        Some(code) if LOGIN_CODES.contains(&code) => Trouble::Login,
        // The server closes: that is about the connection, not about the mail.
        Some(421) => Trouble::Unreachable,
        Some(400..500) => Trouble::Deferred,
        Some(_) => Trouble::Refused,
        None if error.is_tls() || is_handshake(error) => Trouble::Insecure,
        None if error.is_client() => Trouble::Unwritten,
        None => Trouble::Unreachable,
    }
}
