//! Bound sockets: TCP, and unix sockets, whose files come and go with the server.

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use glimpse_core::random::Random;
use listenfd::ListenFd;
use rustix::net::listen;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream, UnixListener, UnixStream},
};
use tokio_io_timeout::TimeoutStream;

use crate::ops::system::SystemRandom;

/// So many may have come before the server took them; the system may allow fewer (`net.core.somaxconn`). Whoever comes beyond them by
/// TCP is not heard, and tries again after a second.
const BACKLOG: i32 = 4096;

/// Where a socket is bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// Host and port.
    Tcp(SocketAddr),
    /// A file.
    Unix(PathBuf),
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => write!(formatter, "{address}"),
            Self::Unix(path) => write!(formatter, "unix:{}", path.display()),
        }
    }
}

/// A bound socket.
pub enum Socket {
    /// Host and port.
    Tcp(TcpListener),
    /// A file, which goes with the server if it made it.
    Unix(UnixListener, Option<SocketFile>),
}

impl Socket {
    /// Binds to `host:port`; port 0 takes a free one.
    ///
    /// # Errors
    /// When the address cannot be resolved or bound.
    pub async fn tcp(address: &str) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        listen(&listener, BACKLOG)?;
        Ok(Self::Tcp(listener))
    }

    /// Binds to a file with this mode, in the place of one that nobody listens on any more.
    ///
    /// # Errors
    /// When somebody listens there, something else is there, or the file cannot be made.
    pub fn unix(path: &Path, mode: u32) -> io::Result<Self> {
        refuse_what_lives(path)?;
        // It has its mode before anybody can find it, and takes the old one's place in one step.
        // Its name until then is nobody's: binding fails where something is. It is short, because the paths of sockets are.
        let mut number = [0; 4];
        SystemRandom.fill(&mut number);
        let fresh = path.with_file_name(format!(".{:08x}", u32::from_le_bytes(number)));
        let listener = UnixListener::bind(&fresh)?;
        let named = std::fs::set_permissions(&fresh, std::fs::Permissions::from_mode(mode))
            .and_then(|()| Ok(listen(&listener, BACKLOG)?))
            .and_then(|()| std::fs::rename(&fresh, path));
        if let Err(error) = named {
            let _ = std::fs::remove_file(&fresh);
            return Err(error);
        }
        let made = std::fs::symlink_metadata(path)?;
        let file = SocketFile { path: std::path::absolute(path)?, inode: (made.dev(), made.ino()) };
        Ok(Self::Unix(listener, Some(file)))
    }

    /// Takes the next of the sockets that systemd opened for this process (sd_listen_fds(3)), in the order of its unit.
    ///
    /// # Errors
    /// When there is none left, or it is neither TCP nor a unix socket that listens.
    pub fn systemd(opened: &mut ListenFd) -> io::Result<Self> {
        for index in 0..opened.len() {
            // One of the other kind stays where it is.
            if let Ok(Some(listener)) = opened.take_tcp_listener(index) {
                listener.set_nonblocking(true)?;
                return Ok(Self::Tcp(TcpListener::from_std(listener)?));
            }
            if let Ok(Some(listener)) = opened.take_unix_listener(index) {
                listener.set_nonblocking(true)?;
                return Ok(Self::Unix(UnixListener::from_std(listener)?, None));
            }
        }
        Err(io::Error::new(io::ErrorKind::NotFound, "systemd opened no socket for it"))
    }

    /// Where it is bound.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn address(&self) -> io::Result<Address> {
        Ok(match self {
            Self::Tcp(listener) => Address::Tcp(listener.local_addr()?),
            Self::Unix(_, Some(file)) => Address::Unix(file.path.clone()),
            Self::Unix(listener, None) => {
                Address::Unix(listener.local_addr()?.as_pathname().unwrap_or(Path::new("")).to_owned())
            }
        })
    }

    /// The next connection, and the address at its other end if it has one.
    pub(super) fn poll_accept(&self, context: &mut Context<'_>) -> Poll<io::Result<(Stream, Option<IpAddr>)>> {
        Poll::Ready(match self {
            Self::Tcp(listener) => {
                ready!(listener.poll_accept(context)).map(|(stream, peer)| (Stream::Tcp(stream), Some(peer.ip())))
            }
            Self::Unix(listener, _) => {
                ready!(listener.poll_accept(context)).map(|(stream, _)| (Stream::Unix(stream), None))
            }
        })
    }
}

/// A socket in use, and any other file, stay as they are.
fn refuse_what_lives(path: &Path) -> io::Result<()> {
    let found = match std::fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    if !found.file_type().is_socket() {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, "there is a file that is no socket"));
    }
    match std::os::unix::net::UnixStream::connect(path) {
        Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => Ok(()),
        Err(error) => Err(error),
        Ok(_) => Err(io::Error::new(io::ErrorKind::AddrInUse, "another process answers there")),
    }
}

/// The file of a unix socket. Removed when it is dropped, unless another has taken its place.
pub struct SocketFile {
    path: PathBuf,
    /// Device and number.
    inode: (u64, u64),
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        let is_ours = |found: std::fs::Metadata| (found.dev(), found.ino()) == self.inode;
        if std::fs::symlink_metadata(&self.path).is_ok_and(is_ours) {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// What bytes come and go by. One kind for all, so that what serves them is compiled once.
pub(super) trait Io: AsyncRead + AsyncWrite + Send {}

impl<T: AsyncRead + AsyncWrite + Send> Io for T {}

/// A connection that was accepted.
pub(super) enum Stream {
    Tcp(TcpStream),
    Unix(UnixStream),
}

impl Stream {
    /// Ends when the peer takes nothing for so long.
    pub(super) fn with_timeout(self, write_within: Duration) -> Pin<Box<dyn Io>> {
        match self {
            Self::Tcp(stream) => {
                let _ = stream.set_nodelay(true);
                timed(stream, write_within)
            }
            Self::Unix(stream) => timed(stream, write_within),
        }
    }
}

fn timed(stream: impl Io + 'static, write_within: Duration) -> Pin<Box<dyn Io>> {
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(write_within));
    Box::pin(stream)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        std::fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[tokio::test]
    async fn a_socket_file_comes_with_its_mode_and_goes_with_its_socket() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("glimpse.sock");
        // What stands beside it is somebody's.
        let beside = folder.path().join("glimpse.new");
        std::fs::write(&beside, "somebody's").unwrap();
        let socket = Socket::unix(&path, 0o600).unwrap();
        assert_eq!(mode(&path), 0o600);
        assert_eq!(socket.address().unwrap(), Address::Unix(path));
        drop(socket);
        assert_eq!(std::fs::read_to_string(&beside).unwrap(), "somebody's");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[tokio::test]
    async fn what_nobody_listens_on_is_replaced_and_what_lives_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("glimpse.sock");
        // A listener of the standard library leaves its file behind, like a process that was killed.
        drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
        let socket = Socket::unix(&path, 0o660).unwrap();
        assert_eq!(mode(&path), 0o660);
        let refused = Socket::unix(&path, 0o660).err().unwrap();
        assert_eq!(refused.kind(), io::ErrorKind::AddrInUse);
        // Whoever has taken the place keeps it.
        std::fs::remove_file(&path).unwrap();
        std::fs::write(&path, "not a socket").unwrap();
        drop(socket);
        assert_eq!(Socket::unix(&path, 0o660).err().unwrap().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "not a socket");
    }

    #[tokio::test]
    async fn a_crowd_is_heard_before_the_server_takes_any_of_it() {
        let socket = Socket::tcp("127.0.0.1:0").await.unwrap();
        let Address::Tcp(address) = socket.address().unwrap() else { unreachable!("it is bound to a port") };
        // Whoever left again is in the queue, too, and costs no file here. Systems let 4,096 wait since Linux 5.4.
        for number in 0..2000 {
            let came = std::net::TcpStream::connect_timeout(&address, Duration::from_millis(500));
            assert!(came.is_ok(), "number {number} is not heard");
        }
    }
}
