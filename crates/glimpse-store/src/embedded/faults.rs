//! A disk in memory that fails on demand: writes that stop in the middle, syncs that fail, and a power cut that forgets
//! whatever was not synced.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

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

/// One file. `synced` is what a power cut leaves.
#[derive(Default)]
pub(crate) struct Memory {
    state: Mutex<Contents>,
    plan: Arc<Mutex<Plan>>,
}

#[derive(Default, Clone)]
struct Contents {
    written: Vec<u8>,
    synced: Vec<u8>,
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

    /// What a reader sees.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.state().written.clone()
    }

    /// Damages it, durably.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Vec<u8>)) {
        let mut state = self.state();
        change(&mut state.written);
        state.synced = state.written.clone();
    }
}

impl DiskFile for Memory {
    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()> {
        let fault = self.fault(&[Fault::TornWrite, Fault::FailedWrite]);
        let kept = match fault {
            None => bytes.len(),
            Some(Fault::TornWrite) => bytes.len() / 2,
            Some(_) => 0,
        };
        let mut state = self.state();
        let at = usize::try_from(offset).map_err(io::Error::other)?;
        let length = state.written.len().max(at + kept);
        state.written.resize(length, 0);
        state.written[at..at + kept].copy_from_slice(&bytes[..kept]);
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
        let fault = self.fault(&[Fault::FailedSync, Fault::FailedSyncKept]);
        if fault != Some(Fault::FailedSync) {
            let mut state = self.state();
            state.synced = state.written.clone();
        }
        if fault.is_some() { Err(io::Error::other("the sync failed")) } else { Ok(()) }
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.state().written.len() as u64)
    }

    fn set_length(&self, length: u64) -> io::Result<()> {
        let length = usize::try_from(length).map_err(io::Error::other)?;
        self.state().written.resize(length, 0);
        Ok(())
    }
}

/// A folder of such files.
#[derive(Default)]
pub(crate) struct MemoryDisk {
    files: Mutex<BTreeMap<String, Arc<Memory>>>,
    plan: Arc<Mutex<Plan>>,
}

impl MemoryDisk {
    /// From now on, the operation of each number fails (1 is the next one) where the fault fits it.
    pub(crate) fn plan(&self, faults: impl IntoIterator<Item = (usize, Fault)>) {
        *self.plan.lock().unwrap_or_else(PoisonError::into_inner) =
            Plan { operation: 0, faults: faults.into_iter().collect() };
    }

    /// The disk after the power was cut: only what was synced is there.
    pub(crate) fn after_power_cut(&self) -> Self {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let plan = Arc::new(Mutex::new(Plan::default()));
        let kept = files.iter().map(|(name, file)| {
            let synced = file.state().synced.clone();
            let contents = Contents { written: synced.clone(), synced };
            (name.clone(), Arc::new(Memory { state: Mutex::new(contents), plan: plan.clone() }))
        });
        Self { files: Mutex::new(kept.collect()), plan }
    }
}

impl Disk for MemoryDisk {
    fn open(&self, name: &str) -> io::Result<Arc<dyn DiskFile>> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let file = files
            .entry(name.to_owned())
            .or_insert_with(|| Arc::new(Memory { state: Mutex::default(), plan: self.plan.clone() }));
        Ok(file.clone())
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
        Ok(())
    }
}
