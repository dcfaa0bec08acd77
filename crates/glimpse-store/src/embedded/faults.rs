//! A disk in memory that fails on demand: writes that stop in the middle, syncs that fail, and a power cut that forgets
//! whatever was not synced.

use std::collections::BTreeMap;
use std::io;
use std::sync::{
    Arc, Mutex, PoisonError, RwLock, RwLockWriteGuard,
    atomic::{AtomicBool, Ordering},
};

use super::disk::{Disk, DiskFile};

/// What goes wrong with a file operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Half of the bytes are written, then an error.
    TornWrite,
    /// Nothing is written.
    FailedWrite,
    /// The sync fails, and what was written is forgotten when the power goes.
    FailedSync,
    /// The sync fails, but what was written is kept all the same.
    FailedSyncKept,
}

/// One write, sync or change of length, as whoever watches the disk is told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Operation {
    pub(crate) file: String,
    pub(crate) what: What,
    pub(crate) at: u64,
    pub(crate) bytes: usize,
}

/// What an operation does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    Write,
    Sync,
    Length,
}

type Watcher = Arc<dyn Fn(Operation) + Send + Sync>;

/// Who is told of every operation before it happens, and what they were told.
#[derive(Default)]
struct Watched {
    watcher: Option<Watcher>,
    operations: Vec<Operation>,
}

/// What was cut off files, or removed with them: free blocks, which nobody writes over.
type Freed = Arc<Mutex<Vec<Vec<u8>>>>;

/// One file. `synced` is what a power cut leaves.
#[derive(Default)]
pub(crate) struct Memory {
    name: String,
    state: Mutex<Contents>,
    plan: Arc<Mutex<Plan>>,
    watched: Arc<Mutex<Watched>>,
    freed: Freed,
    /// Held by whoever makes writes wait.
    gate: RwLock<()>,
}

#[derive(Default, Clone)]
struct Contents {
    written: Vec<u8>,
    synced: Vec<u8>,
    /// Writes since the last sync.
    unsynced: Vec<(usize, Vec<u8>)>,
}

impl Contents {
    fn sync(&mut self) {
        self.synced = self.written.clone();
        self.unsynced.clear();
    }

    /// What a power cut leaves, if of each write since the last sync so many parts in two have reached the disk.
    fn after_power_cut(&self, halves: &mut impl FnMut() -> usize) -> Self {
        let mut synced = self.synced.clone();
        for (at, bytes) in &self.unsynced {
            let kept = &bytes[..bytes.len() * halves() / 2];
            put(&mut synced, *at, kept);
        }
        Self { written: synced.clone(), synced, unsynced: Vec::new() }
    }
}

fn put(contents: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let length = contents.len().max(at + bytes.len());
    contents.resize(length, 0);
    contents[at..at + bytes.len()].copy_from_slice(bytes);
}

/// Which of the coming operations fail: counts writes and syncs of the whole disk.
#[derive(Default)]
struct Plan {
    operation: usize,
    faults: BTreeMap<usize, Fault>,
}

impl Plan {
    fn next(&mut self, possible: &[Fault]) -> Option<Fault> {
        self.operation += 1;
        self.faults.get(&self.operation).copied().filter(|fault| possible.contains(fault))
    }
}

impl Memory {
    fn state(&self) -> std::sync::MutexGuard<'_, Contents> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fault(&self, possible: &[Fault]) -> Option<Fault> {
        self.plan.lock().unwrap_or_else(PoisonError::into_inner).next(possible)
    }

    /// Tells whoever watches, who may look at the whole disk.
    fn announce(&self, what: What, at: u64, bytes: usize) {
        let operation = Operation { file: self.name.clone(), what, at, bytes };
        let watcher = {
            let mut watched = self.watched.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(watcher) = watched.watcher.clone() else { return };
            watched.operations.push(operation.clone());
            watcher
        };
        watcher(operation);
    }

    /// What a reader sees.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.state().written.clone()
    }

    /// Makes writes wait until the guard is dropped.
    pub(crate) fn stall(&self) -> RwLockWriteGuard<'_, ()> {
        self.gate.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Damages it, durably.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Vec<u8>)) {
        let mut state = self.state();
        change(&mut state.written);
        state.sync();
    }
}

impl DiskFile for Memory {
    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()> {
        let _open = self.gate.read().unwrap_or_else(PoisonError::into_inner);
        self.announce(What::Write, offset, bytes.len());
        let fault = self.fault(&[Fault::TornWrite, Fault::FailedWrite]);
        let kept = match fault {
            None => bytes.len(),
            Some(Fault::TornWrite) => bytes.len() / 2,
            Some(_) => 0,
        };
        let mut state = self.state();
        let at = usize::try_from(offset).map_err(io::Error::other)?;
        put(&mut state.written, at, &bytes[..kept]);
        state.unsynced.push((at, bytes[..kept].to_vec()));
        if fault.is_some() { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    fn read_at(&self, bytes: &mut [u8], offset: u64) -> io::Result<()> {
        let at = usize::try_from(offset).map_err(io::Error::other)?;
        let state = self.state();
        let found = state.written.get(at..at + bytes.len()).ok_or(io::ErrorKind::UnexpectedEof)?;
        bytes.copy_from_slice(found);
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        self.announce(What::Sync, 0, 0);
        let fault = self.fault(&[Fault::FailedSync, Fault::FailedSyncKept]);
        if fault != Some(Fault::FailedSync) {
            self.state().sync();
        }
        if fault.is_some() { Err(io::Error::other("the sync failed")) } else { Ok(()) }
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.state().written.len() as u64)
    }

    fn set_length(&self, length: u64) -> io::Result<()> {
        self.announce(What::Length, length, 0);
        let length = usize::try_from(length).map_err(io::Error::other)?;
        let mut state = self.state();
        let stays = length.min(state.written.len());
        let cut = state.written.split_off(stays);
        self.freed.lock().unwrap_or_else(PoisonError::into_inner).push(cut);
        state.written.resize(length, 0);
        Ok(())
    }

    fn taken(&self) -> io::Result<u64> {
        self.length()
    }

    /// As on a file system that cannot.
    fn give_back(&self, _offset: u64, _length: u64) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// A folder of such files.
#[derive(Default)]
pub(crate) struct MemoryDisk {
    files: Mutex<BTreeMap<String, Arc<Memory>>>,
    plan: Arc<Mutex<Plan>>,
    watched: Arc<Mutex<Watched>>,
    freed: Freed,
    is_keeping: AtomicBool,
}

impl MemoryDisk {
    /// From now on files can be removed, or not.
    pub(crate) fn keep(&self, is_keeping: bool) {
        self.is_keeping.store(is_keeping, Ordering::Relaxed);
    }

    /// From now on, the operation of each number fails (1 is the next one) where the fault fits it.
    pub(crate) fn plan(&self, faults: impl IntoIterator<Item = (usize, Fault)>) {
        *self.plan.lock().unwrap_or_else(PoisonError::into_inner) =
            Plan { operation: 0, faults: faults.into_iter().collect() };
    }

    /// The disk after the power was cut: what was synced is there, and of each later write nothing, half or all, which is
    /// what `halves` says: 0, 1 or 2.
    pub(crate) fn after_power_cut(&self, mut halves: impl FnMut() -> usize) -> Self {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let cut = Self::default();
        for (name, file) in files.iter() {
            let kept = cut.new_file(name, file.state().after_power_cut(&mut halves));
            cut.files.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone(), kept);
        }
        cut
    }

    /// From now on `watcher` is told of every operation before it happens.
    pub(crate) fn watch(&self, watcher: impl Fn(Operation) + Send + Sync + 'static) {
        self.watched.lock().unwrap_or_else(PoisonError::into_inner).watcher = Some(Arc::new(watcher));
    }

    /// Nobody watches any more; gives all operations since somebody did.
    pub(crate) fn unwatched(&self) -> Vec<Operation> {
        std::mem::take(&mut *self.watched.lock().unwrap_or_else(PoisonError::into_inner)).operations
    }

    fn new_file(&self, name: &str, contents: Contents) -> Arc<Memory> {
        let (plan, watched, freed) = (self.plan.clone(), self.watched.clone(), self.freed.clone());
        let (name, state) = (name.to_owned(), Mutex::new(contents));
        Arc::new(Memory { name, state, plan, watched, freed, gate: RwLock::default() })
    }
}

impl MemoryDisk {
    /// A file by its name; made if it is not there.
    pub(crate) fn file(&self, name: &str) -> Arc<Memory> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.entry(name.to_owned()).or_insert_with(|| self.new_file(name, Contents::default())).clone()
    }

    /// What every file holds.
    pub(crate) fn contents(&self) -> Vec<Vec<u8>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).values().map(|file| file.bytes()).collect()
    }

    /// The same, and what is left in free blocks.
    pub(crate) fn remains(&self) -> Vec<Vec<u8>> {
        let freed = self.freed.lock().unwrap_or_else(PoisonError::into_inner).clone();
        [self.contents(), freed].concat()
    }
}

impl Disk for MemoryDisk {
    fn exists(&self, name: &str) -> io::Result<bool> {
        Ok(self.files.lock().unwrap_or_else(PoisonError::into_inner).contains_key(name))
    }

    fn open(&self, name: &str) -> io::Result<Arc<dyn DiskFile>> {
        Ok(self.file(name))
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        if self.is_keeping.load(Ordering::Relaxed) {
            return Err(io::Error::other("it stays"));
        }
        let removed = self.files.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
        self.freed.lock().unwrap_or_else(PoisonError::into_inner).extend(removed.map(|file| file.bytes()));
        Ok(())
    }

    fn names(&self) -> io::Result<Vec<String>> {
        Ok(self.files.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect())
    }
}
