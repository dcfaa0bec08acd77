//! The threads that read rows: each with its own connection, all from one queue. Under load a thread takes several reads
//! at a time and does not sleep in between, because waking a thread costs more than most reads.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use glimpse_core::link::Row;
use rusqlite::Connection;
use tokio::sync::oneshot;
use tracing::error;

use super::{
    complaint::Complaint,
    database::{self, Stored},
    sealed_files::SealedFiles,
};
use crate::StoreError;

/// Reads that may wait. More are refused: a disk this slow is not helped by a longer queue.
const WAITING_MAX: usize = 8192;

/// A row as it was read, and its sealed bytes if they were asked for and are there.
pub(super) struct Loaded {
    pub(super) stored: Stored,
    pub(super) bytes: Option<Vec<u8>>,
}

type Outcome = Result<Option<Loaded>, StoreError>;

struct Read {
    row: Row,
    with_bytes: bool,
    reply: oneshot::Sender<Outcome>,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Read>,
    is_closed: bool,
}

struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
    threads: usize,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for this thread's share of what is waiting; none when there is nothing more to come.
    fn next(&self) -> Option<VecDeque<Read>> {
        let mut queue = self.lock();
        while queue.waiting.is_empty() {
            if queue.is_closed {
                return None;
            }
            queue = self.changed.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
        let rest = queue.waiting.len() / self.threads;
        let share = queue.waiting.len() - rest * (self.threads - 1);
        Some(queue.waiting.drain(..share).collect())
    }
}

/// The reading side of a folder. Its threads end when it is dropped.
pub(super) struct Readers(Arc<Shared>);

impl Readers {
    /// Starts one thread for each connection.
    pub(super) fn start(connections: Vec<Connection>, files: &Arc<SealedFiles>) -> io::Result<Self> {
        let shared =
            Arc::new(Shared { queue: Mutex::default(), changed: Condvar::new(), threads: connections.len().max(1) });
        let readers = Self(shared.clone());
        for connection in connections {
            let (shared, files) = (shared.clone(), files.clone());
            std::thread::Builder::new().name("glimpse-read".into()).spawn(move || {
                while let Some(reads) = shared.next() {
                    read_all(&connection, &files, reads);
                }
            })?;
        }
        Ok(readers)
    }

    /// Reads a row.
    pub(super) async fn load(&self, row: Row, with_bytes: bool) -> Outcome {
        let (reply, loaded) = oneshot::channel();
        {
            let mut queue = self.0.lock();
            if queue.waiting.len() >= WAITING_MAX {
                return Err(StoreError::Busy);
            }
            queue.waiting.push_back(Read { row, with_bytes, reply });
        }
        self.0.changed.notify_one();
        loaded.await.map_err(|_| StoreError::Closed)?
    }
}

impl Drop for Readers {
    fn drop(&mut self) {
        self.0.lock().is_closed = true;
        self.0.changed.notify_all();
    }
}

/// Reads share one transaction, and with it the locks that it takes. It begins after all of them were asked for, and while it lasts no
/// file goes in which one of them found a place.
fn read_all(connection: &Connection, files: &SealedFiles, reads: VecDeque<Read>) {
    let transaction = connection.unchecked_transaction().map_err(|error| unreadable(&error));
    for Read { row, with_bytes, reply } in reads {
        let loaded = match &transaction {
            Ok(_) => load(connection, files, row, with_bytes),
            Err(error) => Err(*error),
        };
        let _ = reply.send(loaded);
    }
    drop(transaction);
}

fn unreadable(error: &rusqlite::Error) -> StoreError {
    static SAID: Complaint = Complaint::new();
    if SAID.is_due() {
        error!(%error, "The database cannot be read");
    }
    StoreError::Unavailable
}

fn load(connection: &Connection, files: &SealedFiles, row: Row, with_bytes: bool) -> Outcome {
    let found = database::stored(connection, row).map_err(|error| unreadable(&error))?;
    let Some(stored) = found.transpose().map_err(|_| StoreError::Damaged)? else { return Ok(None) };
    let bytes = match stored.extent.filter(|_| with_bytes) {
        None => None,
        Some(extent) => Some(files.read(extent).map_err(|error| {
            static SAID: Complaint = Complaint::new();
            if SAID.is_due() {
                error!(%error, "A sealed file cannot be read; its secrets stay unread");
            }
            StoreError::Unavailable
        })?),
    };
    Ok(Some(Loaded { stored, bytes }))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::embedded::faults::MemoryDisk;

    #[test]
    fn its_threads_end_with_it() {
        let connections = (0..3).map(|_| Connection::open_in_memory().unwrap()).collect();
        let files = Arc::new(SealedFiles::new(Arc::new(MemoryDisk::default())));
        let readers = Readers::start(connections, &files).unwrap();
        let held = Arc::downgrade(&readers.0);
        assert_eq!(held.strong_count(), 4);
        drop(readers);
        for _ in 0..1000 {
            if held.strong_count() == 0 {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("{} of them wait for more", held.strong_count());
    }
}
