//! The fixture: a mail server that somebody else wrote, on loopback, and the mails that it took.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use mail_parser::{Message, MessageParser};
use serde_json::Value;

use crate::launch::Launch;

/// How long a mail may take before the test gives up.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);
/// The address of the site under test.
pub(super) const SITE: &str = "https://secrets.glimpse.example";
pub(super) const PASSWORD: &str = "pässword with spaces";

/// A mail server, running or not.
pub(super) struct Post {
    folder: PathBuf,
    port: u16,
    arguments: Vec<String>,
    process: Option<Child>,
}

impl Post {
    /// A server that is not running yet; `arguments` are those of `server.py` behind the port.
    pub(super) fn new(launch: &Launch, arguments: &[&str]) -> Self {
        let folder = launch.room().join("post");
        fs::create_dir_all(&folder).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Self { folder, port, arguments: arguments.iter().map(|&word| word.to_owned()).collect(), process: None }
    }

    /// The settings with which a server sends its mail here.
    pub(super) fn settle(&self, launch: Launch) -> Launch {
        launch
            .set("site.public_url", SITE)
            .set("mail.transport", "smtp")
            .set("mail.host", "localhost")
            .set("mail.port", self.port)
            .set("mail.tls", &self.arguments[0])
            .set("mail.from", "secrets@glimpse.example")
            .set("mail.retry_after", 1)
            .set("mail.retry_max", 1)
            .set("mail.timeout", 10)
    }

    /// The file that lets others trust this server. It is there once the server has run.
    pub(super) fn authority(&self) -> PathBuf {
        self.folder.join("ca.pem")
    }

    #[track_caller]
    pub(super) fn start(&mut self) {
        let python = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("mail-venv/bin/python");
        assert!(python.exists(), "scripts/test installs the mail server that this needs into {}", python.display());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/mail/server.py");
        let mut process = Command::new(python)
            .arg(script)
            .arg(&self.folder)
            .arg(self.port.to_string())
            .args(&self.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        self.process = Some(process);
        assert_eq!(line, "ready\n", "the mail server did not start");
    }

    pub(super) fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    /// What it took so far.
    pub(super) fn mails(&self) -> Vec<Mail> {
        (0..)
            .map_while(|number| {
                let raw = fs::read(self.folder.join(format!("{number}.eml"))).ok()?;
                let told = fs::read_to_string(self.folder.join(format!("{number}.json"))).unwrap();
                Some(Mail { raw, told: serde_json::from_str(&told).unwrap() })
            })
            .collect()
    }

    /// Waits until it took so many.
    #[track_caller]
    pub(super) fn wait_for(&self, count: usize) -> Vec<Mail> {
        let since = Instant::now();
        loop {
            let mails = self.mails();
            if mails.len() >= count {
                assert_eq!(mails.len(), count, "too many mails");
                return mails;
            }
            assert!(since.elapsed() < PATIENCE, "{} of {count} mails came", mails.len());
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        self.stop();
    }
}

/// A mail, and what the server was told about it.
pub(super) struct Mail {
    pub(super) raw: Vec<u8>,
    pub(super) told: Value,
}

impl Mail {
    pub(super) fn parsed(&self) -> Message<'_> {
        MessageParser::default().parse(&self.raw).unwrap()
    }

    pub(super) fn to(&self) -> &str {
        self.told["to"][0].as_str().unwrap()
    }

    pub(super) fn subject(&self) -> String {
        self.parsed().subject().unwrap().to_owned()
    }

    pub(super) fn message_id(&self) -> String {
        self.parsed().message_id().unwrap().to_owned()
    }

    pub(super) fn text(&self) -> String {
        self.parsed().body_text(0).unwrap().into_owned()
    }

    pub(super) fn html(&self) -> String {
        self.parsed().body_html(0).unwrap().into_owned()
    }

    /// Everything in it, decoded: what somebody sees who looks for something that must not be there.
    pub(super) fn all(&self) -> String {
        format!("{}\n{}\n{}", String::from_utf8_lossy(&self.raw), self.text(), self.html())
    }

    /// The first link of ours below this path, as the text has it.
    #[track_caller]
    pub(super) fn link(&self, path: &str) -> String {
        let text = self.text();
        let start = text.find(&format!("{SITE}{path}")).unwrap_or_else(|| panic!("no link to {path}: {text}"));
        text[start..].split_whitespace().next().unwrap().to_owned()
    }
}
