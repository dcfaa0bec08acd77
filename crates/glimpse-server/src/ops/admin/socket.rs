//! The socket of a running server in its data folder: one line of JSON there, one back.

use std::fs::File;
use std::io;
use std::os::{fd::AsRawFd, unix::fs::PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{UnixListener, UnixStream},
    sync::Semaphore,
    time::timeout,
};
use tracing::{debug, warn};
use zeroize::Zeroizing;

use super::{Answer, Office, Request, answer};

/// The socket's name in the data folder.
pub const SOCKET: &str = "admin.sock";
/// A request is not larger than this.
const REQUEST_BYTES_MAX: u64 = 64 * 1024;
/// An answer is not larger than this: a list of a million accounts.
const ANSWER_BYTES_MAX: u64 = 256 * 1024 * 1024;
/// An answer that is not taken by then is not wanted.
const WRITE_WITHIN: Duration = Duration::from_secs(60);
/// Commands at once.
const COMMANDS_MAX: usize = 8;
/// What the system takes as the path of a socket, with room for its last byte (unix(7)).
const SOCKET_PATH_BYTES_MAX: usize = 107;
/// A command that is not here by then is not coming.
const REQUEST_WITHIN: Duration = Duration::from_secs(10);
/// A command gives up on an answer after this time.
const ANSWER_WITHIN: Duration = Duration::from_secs(600);

/// The socket's path as the system takes it: what is too long goes through the open folder.
struct Near {
    path: PathBuf,
    _folder: Option<File>,
}

impl Near {
    fn of(data: &Path) -> io::Result<Self> {
        let path = data.join(SOCKET);
        if path.as_os_str().len() <= SOCKET_PATH_BYTES_MAX {
            return Ok(Self { path, _folder: None });
        }
        let folder = File::open(data)?;
        let path = PathBuf::from(format!("/proc/self/fd/{}", folder.as_raw_fd())).join(SOCKET);
        Ok(Self { path, _folder: Some(folder) })
    }
}

/// The socket of a running server. Removed when it is dropped.
pub(crate) struct AdminSocket {
    listener: UnixListener,
    path: PathBuf,
}

impl AdminSocket {
    /// Makes it, for its owner only. What a killed server left behind is removed: the folder's lock is ours.
    pub(crate) fn bind(data: &Path) -> io::Result<Self> {
        let path = data.join(SOCKET);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let listener = UnixListener::bind(&Near::of(data)?.path)?;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600))?;
        Ok(Self { listener, path })
    }

    /// Answers commands until it is dropped.
    pub(crate) async fn serve(self, office: Office) {
        let office = Arc::new(office);
        let room = Arc::new(Semaphore::new(COMMANDS_MAX));
        loop {
            let Ok(permit) = room.clone().acquire_owned().await else { return };
            match self.listener.accept().await {
                Ok((stream, _)) => {
                    let office = office.clone();
                    tokio::spawn(async move {
                        if let Err(error) = converse(stream, &office).await {
                            debug!(%error, "A command ended early");
                        }
                        drop(permit);
                    });
                }
                Err(error) => {
                    warn!(%error, "A command could not be accepted");
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
            }
        }
    }
}

impl Drop for AdminSocket {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

/// One line of JSON there, one back.
async fn converse(stream: UnixStream, office: &Office) -> io::Result<()> {
    let (read, mut write) = stream.into_split();
    let line = timeout(REQUEST_WITHIN, line(read, REQUEST_BYTES_MAX)).await.map_err(|_| io::ErrorKind::TimedOut)??;
    let answer = match serde_json::from_str(&line) {
        Ok(request) => answer(office, request).await,
        Err(_) => {
            Answer::Refused("the running server does not know this command; is it of another version?".to_owned())
        }
    };
    timeout(WRITE_WITHIN, write.write_all(&encode(&answer))).await.map_err(|_| io::ErrorKind::TimedOut)?
}

/// Asks the server that runs on this folder; none if there is none.
///
/// # Errors
/// When there is one, but it cannot be asked.
pub async fn ask(data: &Path, request: &Request) -> io::Result<Option<Answer>> {
    let near = match Near::of(data) {
        Ok(near) => near,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let stream = match UnixStream::connect(&near.path).await {
        Ok(stream) => stream,
        Err(error) if [io::ErrorKind::NotFound, io::ErrorKind::ConnectionRefused].contains(&error.kind()) => {
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    let (read, mut write) = stream.into_split();
    write.write_all(&encode(request)).await?;
    let line = timeout(ANSWER_WITHIN, line(read, ANSWER_BYTES_MAX)).await.map_err(|_| io::ErrorKind::TimedOut)??;
    serde_json::from_str(&line).map(Some).map_err(io::Error::other)
}

fn encode(message: &impl Serialize) -> Zeroizing<Vec<u8>> {
    let Ok(mut line) = serde_json::to_vec(message) else {
        unreachable!("messages hold text, numbers and maps of them")
    };
    line.push(b'\n');
    Zeroizing::new(line)
}

async fn line(read: impl tokio::io::AsyncRead + Unpin, bytes_max: u64) -> io::Result<Zeroizing<String>> {
    let mut line = Zeroizing::new(String::new());
    BufReader::new(read.take(bytes_max)).read_line(&mut line).await?;
    Ok(line)
}
