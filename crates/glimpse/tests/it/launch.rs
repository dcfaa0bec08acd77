//! Starting the real binary: with these settings, in this folder, through that wrapper; and what it says if it refuses.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs::{self, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::chance::environment;
use crate::sensitive::{Sensitive, files_below};
use crate::server::Server;

/// How long a start, a refusal to start or an end may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(30);

/// How to start a server: settings by their path in `config/default.toml`, a folder, perhaps a wrapping command.
pub(crate) struct Launch {
    settings: BTreeMap<String, String>,
    arguments: Vec<String>,
    wrapper: Vec<String>,
    data: PathBuf,
    /// Holds the data, the working directory and the log; vanishes with the fixture.
    room: TempDir,
    sensitive: Arc<Sensitive>,
}

impl Launch {
    /// A free port, a fresh folder, everything logged, and otherwise only what makes tests fast.
    pub(crate) fn new() -> Self {
        let room = TempDir::with_prefix("glimpse-it-").unwrap();
        let data = room.path().join("data");
        let (settings, arguments, wrapper) = (BTreeMap::new(), vec!["serve".to_owned()], Vec::new());
        Self { settings, arguments, wrapper, data, room, sensitive: Arc::default() }
            .set("listen", "127.0.0.1:0")
            .set("secrets.ttl_min", 1)
            .set("passphrase.bcrypt_cost", 4)
            .set("accounts.password_memory_kib", 8)
            .set("accounts.password_passes", 1)
            .set("rate_limits", "off")
            .set("log.filter", "trace")
    }

    pub(crate) fn set(self, setting: &str, value: impl Display) -> Self {
        self.environment(&environment_name(setting), value)
    }

    /// Journals so small that they are switched within a test.
    pub(crate) fn small_journals(self) -> Self {
        self.set("storage.journal_bytes", 1 << 20).set("storage.queue_bytes_max", 1 << 18)
    }

    pub(crate) fn environment(mut self, name: &str, value: impl Display) -> Self {
        self.settings.insert(name.to_owned(), value.to_string());
        self
    }

    pub(crate) fn arguments(mut self, arguments: &[&str]) -> Self {
        self.arguments = arguments.iter().map(|&argument| argument.to_owned()).collect();
        self
    }

    /// A command that runs the server, which is appended to its arguments.
    pub(crate) fn through(mut self, wrapper: &[&str]) -> Self {
        self.wrapper = wrapper.iter().map(|&word| word.to_owned()).collect();
        self
    }

    pub(crate) fn on(mut self, data: &Path) -> Self {
        self.data = data.to_owned();
        self
    }

    /// A place beside the data that vanishes with it.
    pub(crate) fn room(&self) -> &Path {
        self.room.path()
    }

    pub(crate) fn data(&self) -> &Path {
        &self.data
    }

    pub(crate) fn sensitive(&self) -> &Arc<Sensitive> {
        &self.sensitive
    }

    /// Changes a setting for the next start.
    pub(crate) fn adjust(&mut self, setting: &str, value: impl Display) {
        self.settings.insert(environment_name(setting), value.to_string());
    }

    #[track_caller]
    pub(crate) fn start(self) -> Server {
        self.attempt().unwrap_or_else(|refusal| panic!("the server did not start: {refusal:?}"))
    }

    /// Starts; the server may refuse, if it says why.
    #[track_caller]
    pub(crate) fn attempt(self) -> Result<Server, Refusal> {
        let (process, place, said) = self.run()?;
        Ok(Server::running(self, process, place, said))
    }

    /// Starts and expects that the server refuses. It may be called again, with other settings or after a repair.
    #[track_caller]
    pub(crate) fn refused(&self) -> Refusal {
        match self.run() {
            Err(refusal) => refusal,
            Ok((mut child, place, _)) => {
                drop(child.kill().and_then(|()| child.wait()));
                panic!("it should have refused to start, but it serves at {place}");
            }
        }
    }

    /// The process, where it says that it answers, and all that it says.
    #[track_caller]
    pub(crate) fn run(&self) -> Result<(Child, String, Arc<Mutex<String>>), Refusal> {
        let log_before = self.log_bytes().len();
        let mut child = self.spawn();
        let said = Arc::default();
        let lines = lines_of(child.stdout.take().unwrap(), &said);
        if let Some(place) = announced_place(&lines) {
            return Ok((child, place, said));
        }
        let status = ended(&mut child);
        let stderr = String::from_utf8_lossy(&self.log_bytes()[log_before..]).into_owned();
        let Some(status) = status else {
            drop(child.kill().and_then(|()| child.wait()));
            panic!("it neither came up nor ended in time: {stderr}");
        };
        self.search_log();
        assert!(
            status.code().is_some_and(|code| code != 0),
            "a refused start should be a failure, not {status}: {stderr}"
        );
        assert!(!stderr.trim().is_empty(), "it refused to start without a word");
        Err(Refusal { stderr })
    }

    fn spawn(&self) -> Child {
        let words = self.wrapper.iter().map(String::as_str).chain([env!("CARGO_BIN_EXE_glimpse")]);
        let words: Vec<&str> = words.chain(self.arguments.iter().map(String::as_str)).collect();
        let log = OpenOptions::new().create(true).append(true).open(self.log()).unwrap();
        self.command(&words)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::from(log))
            .spawn()
            .unwrap_or_else(|error| panic!("{words:?}: {error}"))
    }

    /// A command with the environment of the server.
    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(words[0]);
        command
            .args(&words[1..])
            .env_clear()
            .envs(environment("PATH").map(|path| ("PATH", path)))
            .env("GLIMPSE_DATA", &self.data)
            .envs(&self.settings)
            .current_dir(self.room.path());
        command
    }

    /// Runs a command of the operator, with this on its standard input; beside a running server or without one.
    #[track_caller]
    pub(crate) fn operate(&self, arguments: &[&str], input: &str) -> Operated {
        let words = [&[env!("CARGO_BIN_EXE_glimpse")], arguments].concat();
        let pipes = || Stdio::piped();
        let mut child = self.command(&words).stdin(pipes()).stdout(pipes()).stderr(pipes()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Operated { is_done: output.status.success(), said: text(output.stdout), complained: text(output.stderr) }
    }

    /// The same through the wrapper.
    #[track_caller]
    pub(crate) fn operate_wrapped(&self, arguments: &[&str]) -> Operated {
        let wrapper: Vec<&str> = self.wrapper.iter().map(String::as_str).collect();
        let output =
            self.command(&[&wrapper[..], &[env!("CARGO_BIN_EXE_glimpse")], arguments].concat()).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Operated { is_done: output.status.success(), said: text(output.stdout), complained: text(output.stderr) }
    }

    /// Begins a command of the operator, and does not wait for it.
    #[track_caller]
    pub(crate) fn begin(&self, arguments: &[&str]) -> Child {
        let words = [&[env!("CARGO_BIN_EXE_glimpse")], arguments].concat();
        let nothing = || Stdio::null();
        self.command(&words).stdin(nothing()).stdout(nothing()).stderr(nothing()).spawn().unwrap()
    }

    fn log(&self) -> PathBuf {
        self.room.path().join("log")
    }

    pub(crate) fn log_bytes(&self) -> Vec<u8> {
        fs::read(self.log()).unwrap_or_default()
    }

    #[track_caller]
    pub(crate) fn search_log(&self) {
        let log = self.log_bytes();
        let panicked = log.windows(11).position(|window| window == b"panicked at");
        let around = panicked.map(|at| String::from_utf8_lossy(&log[at..(at + 600).min(log.len())]).into_owned());
        assert_eq!(around, None, "the server panicked");
        let search = self.sensitive.search();
        assert_eq!(search.find(&log), None, "the log tells what it must not");
        for file in files_below(&self.data) {
            if file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("audit-")) {
                assert_eq!(search.find(&fs::read(file).unwrap()), None, "the audit log tells what it must not");
            }
        }
    }

    pub(crate) fn end_of_log(&self) -> String {
        let log = self.log_bytes();
        String::from_utf8_lossy(&log[log.len().saturating_sub(1200)..]).into_owned()
    }
}

/// A start that was refused, and the reason given.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) stderr: String,
}

impl Refusal {
    #[track_caller]
    pub(crate) fn says(&self, text: &str) -> &Self {
        assert!(self.stderr.contains(text), "the refusal should say `{text}`: {}", self.stderr);
        self
    }

    #[track_caller]
    pub(crate) fn says_one_of(&self, texts: &[&str]) -> &Self {
        let lower = self.stderr.to_lowercase();
        assert!(texts.iter().any(|text| lower.contains(text)), "it should say one of {texts:?}: {}", self.stderr);
        self
    }

    #[track_caller]
    pub(crate) fn does_not_say(&self, text: &str) -> &Self {
        assert!(!self.stderr.contains(text), "the refusal must not say `{text}`: {}", self.stderr);
        self
    }
}

/// The lines of a running process, collected for as long as it runs.
fn lines_of(stdout: ChildStdout, said: &Arc<Mutex<String>>) -> Receiver<String> {
    let (sender, lines) = channel();
    let said = Arc::clone(said);
    thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            *said.lock().unwrap() += &format!("{line}\n");
            // Nobody listens any more once the address is known.
            drop(sender.send(line));
        }
    });
    lines
}

/// Where a starting server says that it answers (`http://…`, `https://…` or `unix:…`), or nothing if it ends or stays silent instead.
fn announced_place(lines: &Receiver<String>) -> Option<String> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let line = lines.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok()?;
        if let Some((_, rest)) = line.split_once("Glimpse answers on ") {
            return rest.split(' ').next().map(ToOwned::to_owned);
        }
    }
}

/// How a process ended, or nothing if it goes on and on.
pub(crate) fn ended(child: &mut Child) -> Option<ExitStatus> {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status);
        }
        thread::sleep(Duration::from_millis(5));
    }
    None
}

fn environment_name(setting: &str) -> String {
    format!("GLIMPSE_{}", setting.to_uppercase().replace('.', "_"))
}

/// What came of a command.
#[derive(Debug)]
pub(crate) struct Operated {
    pub(crate) is_done: bool,
    pub(crate) said: String,
    pub(crate) complained: String,
}

impl Operated {
    /// What it printed with `--json`, if it was done.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        assert!(self.is_done, "it was refused: {}", self.complained);
        serde_json::from_str(&self.said).unwrap_or_else(|error| panic!("{error}: {}", self.said))
    }

    #[track_caller]
    pub(crate) fn expect_refused(&self, reason: &str) {
        assert!(!self.is_done && self.said.is_empty(), "it should have been refused: {}", self.said);
        assert!(self.complained.contains(reason), "it should say `{reason}`: {}", self.complained);
    }
}
