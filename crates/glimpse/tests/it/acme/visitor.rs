//! Somebody who comes over TLS, over a new connection each time, and looks closely at what they are shown.

use std::io::{Error, Read, Result, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};

const PATIENCE: Duration = Duration::from_secs(20);

/// Asks a host for the status: the certificate that was shown, if it is trusted and the answer good.
pub(super) fn ask(address: SocketAddr, host: &str, config: &Arc<ClientConfig>) -> Result<Vec<u8>> {
    let mut stream = connect(address, host, config)?;
    let request = format!("GET /api/v1/status HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    if !answer.starts_with(b"HTTP/1.1 200 ") {
        return Err(Error::other(answer.escape_ascii().to_string()));
    }
    Ok(stream.conn.peer_certificates().unwrap()[0].to_vec())
}

/// A connection whose handshake is over.
pub(super) fn connect(
    address: SocketAddr,
    host: &str,
    config: &Arc<ClientConfig>,
) -> Result<StreamOwned<ClientConnection, TcpStream>> {
    let name = ServerName::try_from(host.to_owned()).unwrap();
    let mut connection = ClientConnection::new(Arc::clone(config), name).map_err(Error::other)?;
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    while connection.is_handshaking() {
        connection.complete_io(&mut stream)?;
    }
    Ok(StreamOwned::new(connection, stream))
}
