//! The fixture: one real `glimpse` process with a folder of its own. It can be stopped in every way a process can end
//! and started again on the same folder. Its `Drop` fails the test if the process died by itself, panicked or logged
//! anything it must not.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, ExitStatus};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::client::Client;
use crate::launch::{Launch, Operated, ended};
use crate::sensitive::{Sensitive, files_below};

/// A server under test. After [`Server::kill`] or [`Server::terminate`] it can be started again.
pub(crate) struct Server {
    pub(crate) launch: Launch,
    process: Option<Child>,
    /// Where it says that it answers.
    place: String,
    /// Everything it has printed on standard output.
    said: Arc<Mutex<String>>,
}

impl Server {
    pub(crate) fn running(launch: Launch, process: Child, place: String, said: Arc<Mutex<String>>) -> Self {
        Self { launch, process: Some(process), place, said }
    }

    #[track_caller]
    pub(crate) fn fresh() -> Self {
        Launch::new().start()
    }

    /// Starts and waits for the line that tells the address.
    #[track_caller]
    pub(crate) fn start(&mut self) {
        assert!(self.process.is_none(), "it runs already");
        let (child, place, said) =
            self.launch.run().unwrap_or_else(|refusal| panic!("the server did not start again: {refusal:?}"));
        (self.process, self.place) = (Some(child), place);
        *self.said.lock().unwrap() += &said.lock().unwrap();
    }

    /// Runs a command of the operator.
    #[track_caller]
    pub(crate) fn operate(&self, arguments: &[&str]) -> Operated {
        self.launch.operate(arguments, "")
    }

    /// The same, with something on its standard input.
    #[track_caller]
    pub(crate) fn operate_with(&self, arguments: &[&str], input: &str) -> Operated {
        self.launch.operate(arguments, input)
    }

    /// Makes an account; its password and token are searched for in every log.
    #[track_caller]
    pub(crate) fn account(&self, email: &str) -> Account {
        let made = self.operate(&["account", "create", email, "--json"]).json();
        let text = |field: &str| made[field].as_str().unwrap().to_owned();
        let account = Account { email: text("email"), password: text("password"), token: text("token") };
        for sensitive in [&account.email, &account.password, &account.token] {
            self.sensitive().add(sensitive);
        }
        account
    }

    /// Where it says that it answers: `http://…`, `https://…` or `unix:…`.
    pub(crate) fn place(&self) -> &str {
        &self.place
    }

    #[track_caller]
    pub(crate) fn address(&self) -> SocketAddr {
        let (_, address) = self.place.split_once("://").expect("it listens on TCP");
        address.parse().unwrap()
    }

    pub(crate) fn client(&self) -> Client {
        Client::new(self.address(), self.launch.sensitive())
    }

    /// Sends a signal to it.
    pub(crate) fn signal(&self, signal: rustix::process::Signal) {
        let pid = rustix::process::Pid::from_child(self.process.as_ref().unwrap());
        rustix::process::kill_process(pid, signal).unwrap();
    }

    pub(crate) fn sensitive(&self) -> &Arc<Sensitive> {
        self.launch.sensitive()
    }

    pub(crate) fn data(&self) -> &Path {
        self.launch.data()
    }

    pub(crate) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    pub(crate) fn log(&self) -> String {
        String::from_utf8_lossy(&self.launch.log_bytes()).into_owned()
    }

    /// The number of the process.
    pub(crate) fn pid(&self) -> u32 {
        self.process.as_ref().unwrap().id()
    }

    fn proc(&self, file: &str) -> String {
        fs::read_to_string(format!("/proc/{}/{file}", self.process.as_ref().unwrap().id())).unwrap()
    }

    /// What it has in memory now.
    pub(crate) fn resident_bytes(&self) -> u64 {
        let status = self.proc("status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.split_whitespace().next().unwrap().parse::<u64>().unwrap() * 1024
    }

    /// CPU time it has used so far; the kernel counts in hundredths of a second.
    pub(crate) fn cpu(&self) -> Duration {
        let stat = self.proc("stat");
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
        Duration::from_millis(fields[11..=12].iter().map(|ticks| ticks.parse::<u64>().unwrap() * 10).sum())
    }

    /// `kill -9`: no goodbye, no flush.
    pub(crate) fn kill(&mut self) {
        let mut child = self.process.take().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }

    /// Asks it to end, and does not wait.
    pub(crate) fn ask_to_end(&self) {
        self.signal(rustix::process::Signal::TERM);
    }

    /// Waits for the end that was asked for; gives how long it took from here.
    #[track_caller]
    pub(crate) fn wait_for_end(&mut self) -> (ExitStatus, Duration) {
        let since = Instant::now();
        let status = ended(self.process.as_mut().unwrap()).expect("it should have ended");
        self.process = None;
        (status, since.elapsed())
    }

    #[track_caller]
    pub(crate) fn terminate(&mut self) {
        self.ask_to_end();
        let (status, _) = self.wait_for_end();
        assert_eq!(status.code(), Some(0), "SIGTERM should be a good end");
    }

    #[track_caller]
    pub(crate) fn restart(&mut self) {
        self.terminate();
        self.start();
    }
}

/// Files that others watch over: sealed, hashed, or meant to hold what they hold.
const STORE: [&str; 5] = ["journal-", "sealed-", "glimpse.db", "accounts.db", "outbox.db"];

impl Server {
    /// What can be read of it besides its log and its store: by those who list processes, watch its numbers, or look into its folder.
    fn told_elsewhere(&self) -> Vec<(String, Vec<u8>)> {
        let arguments = fs::read(format!("/proc/{}/cmdline", self.pid())).unwrap_or_default();
        let mut told = vec![("the list of processes".to_owned(), arguments)];
        for entry in fs::read_dir(self.data()).into_iter().flatten().map_while(Result::ok) {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
            if is_file && !STORE.iter().any(|start| name.starts_with(start)) {
                told.push((name, fs::read(entry.path()).unwrap_or_default()));
            }
        }
        let said = self.said();
        if let Some(place) = said.lines().find_map(|line| line.strip_prefix("It tells its numbers on http://")) {
            let place = place.trim_end_matches("/metrics");
            // A server that cannot say how it does says nothing too much.
            told.push(("the metrics".to_owned(), asked(place).unwrap_or_default()));
        }
        told
    }
}

/// What is answered there, whatever it is.
fn asked(place: &str) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(place)?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    stream.write_all(b"GET /metrics HTTP/1.1\r\nHost: glimpse.test\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

impl Drop for Server {
    fn drop(&mut self) {
        let told = if self.process.is_some() && !thread::panicking() { self.told_elsewhere() } else { Vec::new() };
        let died = self.process.as_mut().and_then(|child| {
            let died = child.try_wait().unwrap();
            // The process is ours and unwaited for, so that its number cannot have gone to another.
            drop(child.kill().and_then(|()| child.wait()));
            died
        });
        if thread::panicking() {
            eprintln!("the server's log ends with:\n{}", self.launch.end_of_log());
            return;
        }
        assert_eq!(died, None, "the server died by itself; its log ends with:\n{}", self.launch.end_of_log());
        self.launch.search_log();
        assert_eq!(
            self.launch.sensitive().search().find(self.said().as_bytes()),
            None,
            "standard output tells too much"
        );
        for (place, bytes) in told {
            assert_eq!(self.sensitive().search().find(&bytes), None, "{place} tells too much");
        }
    }
}

/// A copy of a folder's files, as they are at this moment.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
    for file in files_below(from) {
        fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
    }
}

/// An account and what its owner knows.
#[derive(Clone)]
pub(crate) struct Account {
    pub(crate) email: String,
    pub(crate) password: String,
    pub(crate) token: String,
}

impl Account {
    /// What a client sends to authenticate.
    pub(crate) fn basic(&self) -> String {
        basic(&self.email, &self.token)
    }
}

/// HTTP Basic credentials.
pub(crate) fn basic(name: &str, token: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{name}:{token}")))
}
