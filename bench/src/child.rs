//! A server as a child process: started on a free port, stopped by its process id, observed through `/proc`.

use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use base64::{Engine, engine::general_purpose::STANDARD};
use rustix::process::{Pid, Signal, kill_process};

use crate::disk;

/// A server that does not answer by then is broken.
const START_MAX: Duration = Duration::from_secs(60);
/// Clock ticks a second in `/proc/PID/stat`; fixed by the kernel's interface.
const TICKS: f64 = 100.0;

/// A running server.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    /// From exec to the first 200.
    pub(crate) started_in: Duration,
    _output: BufReader<ChildStdout>,
}

/// What the kernel counted for a process so far.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Usage {
    /// Seconds of CPU.
    pub(crate) cpu: f64,
    /// Bytes that anybody had the disk below the benchmark write: the kernel's own count for a process counts whole folios,
    /// which are many times what is written.
    pub(crate) written: u64,
}

impl Server {
    /// The floor: this program, serving without storage.
    pub(crate) fn floor() -> Result<Self, Box<dyn Error>> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("floor");
        Self::start(command)
    }

    /// `glimpse serve` on a data folder.
    pub(crate) fn glimpse(data: &Path, settings: &[(&str, &str)]) -> Result<Self, Box<dyn Error>> {
        let binary: PathBuf = std::env::current_exe()?.with_file_name("glimpse");
        let mut command = Command::new(binary);
        command
            .arg("serve")
            .env("GLIMPSE_LISTEN", "127.0.0.1:0")
            .env("GLIMPSE_DATA", data)
            .env("GLIMPSE_RATE_LIMITS", "off");
        command.env("GLIMPSE_LOG_FILTER", "error").envs(settings.iter().copied());
        Self::start(command)
    }

    /// Makes an account beside a running server; gives the credentials that a request brings.
    pub(crate) fn account(data: &Path) -> Result<String, Box<dyn Error>> {
        let mut command = Command::new(std::env::current_exe()?.with_file_name("glimpse"));
        command.args(["account", "create", "bench@glimpse.example", "--json"]).env("GLIMPSE_DATA", data);
        let made: serde_json::Value = serde_json::from_slice(&command.output()?.stdout)?;
        let field = |name: &str| made[name].as_str().ok_or("no account was made");
        Ok(format!("Basic {}", STANDARD.encode(format!("{}:{}", field("email")?, field("token")?))))
    }

    fn start(mut command: Command) -> Result<Self, Box<dyn Error>> {
        let began = Instant::now();
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let mut output = BufReader::new(child.stdout.take().ok_or("the server has no output")?);
        let mut line = String::new();
        output.read_line(&mut line)?;
        let address = line.split("http://").nth(1).and_then(|rest| rest.split_whitespace().next());
        let address = address.ok_or("the server did not print its address")?.parse()?;
        while !answers(address) {
            if began.elapsed() > START_MAX {
                return Err("the server does not answer".into());
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(Self { child, address, started_in: began.elapsed(), _output: output })
    }

    fn proc(&self, file: &str) -> Result<String, Box<dyn Error>> {
        Ok(std::fs::read_to_string(format!("/proc/{}/{file}", self.child.id()))?)
    }

    /// CPU and bytes so far.
    pub(crate) fn usage(&self) -> Result<Usage, Box<dyn Error>> {
        let stat = self.proc("stat")?;
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let ticks = fields.get(11).zip(fields.get(12)).ok_or("no CPU time in /proc")?;
        let cpu = (ticks.0.parse::<f64>()? + ticks.1.parse::<f64>()?) / TICKS;
        let folder = std::env::current_exe()?;
        Ok(Usage { cpu, written: disk::written(&folder)? })
    }

    /// Resident bytes now.
    pub(crate) fn resident(&self) -> Result<u64, Box<dyn Error>> {
        Ok(field(&self.proc("status")?, "VmRSS:")? * 1024)
    }

    /// Ends it in order and waits for it.
    pub(crate) fn stop(mut self) -> Result<(), Box<dyn Error>> {
        self.terminate(Signal::TERM)?;
        Ok(())
    }

    fn terminate(&mut self, signal: Signal) -> std::io::Result<()> {
        if let Some(pid) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process(pid, signal);
        }
        self.child.wait().map(drop)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.terminate(Signal::KILL);
        }
    }
}

/// Whether GET /api/v1/status is answered 200; the floor answers it too.
fn answers(address: SocketAddr) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(address)?;
        stream.write_all(b"GET /api/v1/status HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer.starts_with("HTTP/1.1 200"))
    };
    ask().unwrap_or(false)
}

fn field(text: &str, name: &str) -> Result<u64, Box<dyn Error>> {
    let line = text.lines().find_map(|line| line.strip_prefix(name)).ok_or("a field is missing in /proc")?;
    Ok(line.split_whitespace().next().ok_or("an empty field in /proc")?.parse()?)
}
