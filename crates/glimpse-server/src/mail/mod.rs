//! Mail: what letters look like, how they leave, and the one who sends them. Nothing waits for it.
//!
//! Deliberately absent: HTTP, the store. What is to be sent, and what becomes of it, is for the vault to say.

mod dialogue;
mod folder;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzz;
mod render;
mod smtp;
mod worker;

use std::path::PathBuf;
use std::time::Duration;

use glimpse_core::{account::Email, time::Timestamp};
use glimpse_store::Trouble;
use tokio::time::timeout;

use crate::{config, vault::Outgoing};

pub use dialogue::Dialogue;
pub use worker::Worker;

use render::{Mail, Sender};
use smtp::Smtp;

/// The whole time that trying out whether a mail server lets us in may take.
const KNOCK_WITHIN: Duration = Duration::from_secs(20);

/// How mail leaves.
enum Transport {
    Folder(PathBuf),
    Smtp(Box<Smtp>),
}

/// Writes mails and sends them.
pub struct Mailer {
    transport: Transport,
    sender: Sender,
    within: Duration,
    connections: usize,
}

/// What became of a test.
pub struct Tested {
    /// Whether it was taken.
    pub outcome: Result<(), Trouble>,
    /// Whether a mail server took it, or a folder.
    pub is_smtp: bool,
    /// What was said.
    pub dialogue: Dialogue,
}

impl Mailer {
    /// As configured; none when no mail is sent.
    ///
    /// # Errors
    /// When the certificates of `mail.tls_ca_file` cannot be read, or the folder cannot be made.
    pub fn new(config: &config::Config) -> std::io::Result<Option<Self>> {
        let mail = &config.mail;
        let transport = match &mail.transport {
            config::Transport::Off => return Ok(None),
            config::Transport::Folder(path) => {
                folder::make(path)?;
                Transport::Folder(path.clone())
            }
            config::Transport::Smtp(server) => Transport::Smtp(Box::new(Smtp::new(server, mail.connections)?)),
        };
        let sender = Sender::new(&config.site.name, mail.from.as_ref());
        Ok(Some(Self { transport, sender, within: mail.timeout, connections: mail.connections }))
    }

    /// Whether mail goes to a folder: to be looked at by whoever develops, on this machine.
    pub fn is_folder(&self) -> bool {
        matches!(self.transport, Transport::Folder(_))
    }

    /// Sends a mail, or says why not.
    ///
    /// # Errors
    /// Why it was not taken.
    pub async fn send(&self, outgoing: &Outgoing, base: &str) -> Result<(), Trouble> {
        let mail = render::write(outgoing, &self.sender, base).ok_or(Trouble::Unwritten)?;
        self.pass_on(&mail, &mut Dialogue::unheard()).await
    }

    /// Sends a test, and listens.
    pub async fn test(&self, to: Email, id: [u8; 16], now: Timestamp) -> Tested {
        let mut dialogue = Dialogue::default();
        let outcome = match render::test(&to, id, now, &self.sender) {
            Some(mail) => self.pass_on(&mail, &mut dialogue).await,
            None => Err(Trouble::Unwritten),
        };
        Tested { outcome, is_smtp: !self.is_folder(), dialogue }
    }

    /// Goes as far as a mail server lets us without sending anything: the connection, its security, our name and password. A folder is
    /// always open.
    ///
    /// # Errors
    /// Where it does not let us.
    pub async fn knock(&self, dialogue: &mut Dialogue) -> Result<(), Trouble> {
        let Transport::Smtp(smtp) = &self.transport else { return Ok(()) };
        match timeout(self.within.min(KNOCK_WITHIN), smtp.knock(dialogue)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(Trouble::Unreachable),
        }
    }

    async fn pass_on(&self, mail: &Mail, dialogue: &mut Dialogue) -> Result<(), Trouble> {
        match &self.transport {
            Transport::Folder(path) => folder::put(path, mail, dialogue).await,
            Transport::Smtp(smtp) => match timeout(self.within, smtp.send(mail, dialogue)).await {
                Ok(outcome) => outcome,
                Err(_) => {
                    dialogue.note("no answer in time");
                    Err(Trouble::Unreachable)
                }
            },
        }
    }
}
