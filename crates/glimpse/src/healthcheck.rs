//! `glimpse healthcheck`: asks the server of this configuration whether it is ready.

use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use glimpse_server::config::{Listen, TlsMode};

use crate::{Folder, Outcome, load};

/// Whoever takes longer is not ready.
const WITHIN: Duration = Duration::from_secs(4);
/// Its answer is a line.
const ANSWER_BYTES_MAX: u64 = 4096;
const REQUEST: &[u8] = b"GET /readyz HTTP/1.0\r\nHost: localhost\r\n\r\n";

/// Whom to ask.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    folder: Folder,
}

/// Fails unless it is ready.
pub(crate) fn run(arguments: Arguments) -> Outcome {
    let config = load(arguments.folder, [])?.config;
    let is_clear = matches!(config.tls.mode, TlsMode::Off);
    let Some(listen) = config.listen_metrics.or_else(|| is_clear.then_some(config.listen)) else {
        return Err("the server speaks TLS only, so its health is asked for on listen_metrics; set it".into());
    };
    let answer = match &listen {
        Listen::Tcp(address) => connect(address).and_then(|mut stream| ask(&mut stream)),
        Listen::Unix(path) => UnixStream::connect(path).and_then(|mut stream| {
            stream.set_read_timeout(Some(WITHIN))?;
            ask(&mut stream)
        }),
        Listen::Systemd => return Err("the server's socket is systemd's; set listen_metrics and ask there".into()),
    };
    let answer = answer.map_err(|error| format!("the server on {listen} does not answer: {error}"))?;
    let is_ready = answer.split(' ').nth(1) == Some("200");
    let said = answer.rsplit("\r\n\r\n").next().unwrap_or_default().trim();
    if is_ready {
        Ok(writeln!(io::stdout(), "{said}")?)
    } else {
        Err(format!("the server is not ready: {said}").into())
    }
}

/// Where the server takes everybody, it is asked on this machine.
fn connect(address: &str) -> io::Result<TcpStream> {
    let mut failure = io::Error::new(io::ErrorKind::NotFound, "the name of its address is unknown");
    for mut address in address.to_socket_addrs()? {
        if address.ip().is_unspecified() {
            address.set_ip(if address.is_ipv4() {
                [127, 0, 0, 1].into()
            } else {
                std::net::Ipv6Addr::LOCALHOST.into()
            });
        }
        match TcpStream::connect_timeout(&address, WITHIN) {
            Ok(stream) => {
                stream.set_read_timeout(Some(WITHIN))?;
                return Ok(stream);
            }
            Err(error) => failure = error,
        }
    }
    Err(failure)
}

fn ask(stream: &mut (impl Read + Write)) -> io::Result<String> {
    stream.write_all(REQUEST)?;
    let mut answer = String::new();
    stream.take(ANSWER_BYTES_MAX).read_to_string(&mut answer)?;
    Ok(answer)
}
