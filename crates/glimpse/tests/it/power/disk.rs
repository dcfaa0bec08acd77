//! A disk that forgets: it knows of every file what is written and what of it is synced, and when the power goes it keeps what was
//! synced and, sector by sector, no one knows what of the rest. One folder, no folders in it.
//!
//! What it may forget is what POSIX does not promise: bytes and lengths until fsync(2) of their file, names until fsync(2) of the
//! folder. Each sector of 512 bytes is as it was at any one moment since its last sync, whatever became of its neighbours. Changes of
//! names are kept in their order, as the journals of file systems do, up to any one of them.

use std::collections::{BTreeMap, HashMap};
use std::ffi::{OsStr, OsString};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::chance::Chance;

/// What a disk writes whole or not at all.
pub(super) const SECTOR_BYTES: usize = 512;
/// The folder itself.
pub(super) const ROOT: u64 = 1;

/// What a power cut takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Loss {
    /// Everything that was not synced.
    All,
    /// Any of it.
    Some,
}

/// A file or a socket.
#[derive(Clone)]
pub(super) struct Node {
    pub(super) is_socket: bool,
    pub(super) mode: u16,
    pub(super) bytes: Vec<u8>,
    synced: Vec<u8>,
    unsynced: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Length(usize),
}

impl Change {
    fn apply(&self, to: &mut Vec<u8>) {
        match self {
            Self::Write { at, bytes } => {
                let length = to.len().max(at + bytes.len());
                to.resize(length, 0);
                to[*at..at + bytes.len()].copy_from_slice(bytes);
            }
            Self::Length(length) => to.resize(*length, 0),
        }
    }

    /// The length of a file of that length after it.
    fn length(&self, before: usize) -> usize {
        match self {
            Self::Write { at, bytes } => before.max(at + bytes.len()),
            Self::Length(length) => *length,
        }
    }
}

impl Node {
    fn change(&mut self, change: Change) {
        change.apply(&mut self.bytes);
        self.unsynced.push(change);
    }

    fn sync(&mut self) {
        for change in self.unsynced.drain(..) {
            change.apply(&mut self.synced);
        }
    }

    /// What is there when the power comes back.
    fn after(&self, loss: Loss, chance: &mut Chance) -> Vec<u8> {
        let mut left = self.synced.clone();
        if loss == Loss::All || self.unsynced.is_empty() {
            return left;
        }
        let mut lengths = vec![left.len()];
        for change in &self.unsynced {
            lengths.push(change.length(lengths[lengths.len() - 1]));
        }
        let longest = lengths.iter().copied().max().unwrap_or(0).next_multiple_of(SECTOR_BYTES);
        left.resize(longest, 0);
        // Which changes met each sector, in their order.
        let mut sectors: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (number, change) in self.unsynced.iter().enumerate() {
            let (from, to) = match change {
                Change::Write { at, bytes } => (*at, at + bytes.len()),
                Change::Length(length) => (*length, lengths[number].max(*length)),
            };
            for sector in from / SECTOR_BYTES..to.div_ceil(SECTOR_BYTES) {
                sectors.entry(sector).or_default().push(number);
            }
        }
        for (sector, changes) in sectors {
            let kept = chance.within(0..changes.len() + 1);
            let start = sector * SECTOR_BYTES;
            for number in &changes[..kept] {
                match &self.unsynced[*number] {
                    Change::Write { at, bytes } => {
                        let (from, to) = ((*at).max(start), (at + bytes.len()).min(start + SECTOR_BYTES));
                        left[from..to].copy_from_slice(&bytes[from - at..to - at]);
                    }
                    Change::Length(length) => left[(*length).max(start)..start + SECTOR_BYTES].fill(0),
                }
            }
        }
        left.truncate(*chance.pick(&lengths));
        left
    }
}

/// What was done to names since the folder was synced.
#[derive(Clone)]
enum Naming {
    Put(OsString, u64),
    Remove(OsString),
}

type Names = BTreeMap<OsString, u64>;

fn rename(names: &mut Names, naming: &Naming) {
    match naming {
        Naming::Put(name, node) => drop(names.insert(name.clone(), *node)),
        Naming::Remove(name) => drop(names.remove(name)),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Power {
    On,
    /// Nothing is answered any more, and nothing happens.
    Going,
    Off,
}

/// Everything there is.
pub(super) struct Contents {
    pub(super) nodes: HashMap<u64, Node>,
    pub(super) names: Names,
    synced_names: Names,
    /// Groups of changes that are one: a rename takes one name and gives another.
    namings: Vec<Vec<Naming>>,
    next_node: u64,
    power: Power,
    /// Changes and syncs since the power came.
    operations: u64,
    /// Before which of them the power goes.
    cut_before: Option<u64>,
    /// Files whose names begin so are said to be synced, and are not.
    lies_about: Option<&'static str>,
}

impl Contents {
    fn name(&mut self, namings: Vec<Naming>) {
        for naming in &namings {
            rename(&mut self.names, naming);
        }
        self.namings.push(namings);
    }
}

/// The disk.
pub(super) struct Disk {
    contents: Mutex<Contents>,
    changed: Condvar,
}

/// The power is off.
#[derive(Debug)]
pub(super) struct Dark;

impl Disk {
    /// An empty one.
    pub(super) fn new() -> Self {
        let contents = Contents {
            nodes: HashMap::new(),
            names: Names::new(),
            synced_names: Names::new(),
            namings: Vec::new(),
            next_node: ROOT + 1,
            power: Power::On,
            operations: 0,
            cut_before: None,
            lies_about: None,
        };
        Self { contents: Mutex::new(contents), changed: Condvar::new() }
    }

    /// As it is, to be looked at.
    pub(super) fn contents(&self) -> MutexGuard<'_, Contents> {
        self.contents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whoever changes or syncs something comes through here, and stays here while the power goes.
    fn begin(&self) -> Result<MutexGuard<'_, Contents>, Dark> {
        let mut contents = self.contents();
        contents.operations += 1;
        if contents.cut_before.is_some_and(|number| contents.operations >= number) && contents.power == Power::On {
            contents.power = Power::Going;
            self.changed.notify_all();
        }
        while contents.power == Power::Going {
            contents = self.changed.wait(contents).unwrap_or_else(PoisonError::into_inner);
        }
        if contents.power == Power::Off { Err(Dark) } else { Ok(contents) }
    }

    /// A new file under this name.
    pub(super) fn make(&self, name: &OsStr, mode: u16, is_socket: bool) -> Result<u64, Dark> {
        let mut contents = self.begin()?;
        let number = contents.next_node;
        contents.next_node += 1;
        let node = Node { is_socket, mode, bytes: Vec::new(), synced: Vec::new(), unsynced: Vec::new() };
        contents.nodes.insert(number, node);
        contents.name(vec![Naming::Put(name.to_owned(), number)]);
        Ok(number)
    }

    /// Whether there was one to take away.
    pub(super) fn remove(&self, name: &OsStr) -> Result<bool, Dark> {
        let mut contents = self.begin()?;
        let was_there = contents.names.contains_key(name);
        if was_there {
            contents.name(vec![Naming::Remove(name.to_owned())]);
        }
        Ok(was_there)
    }

    /// Whether there was one to rename.
    pub(super) fn rename(&self, from: &OsStr, to: &OsStr) -> Result<bool, Dark> {
        let mut contents = self.begin()?;
        let Some(node) = contents.names.get(from).copied() else { return Ok(false) };
        contents.name(vec![Naming::Remove(from.to_owned()), Naming::Put(to.to_owned(), node)]);
        Ok(true)
    }

    pub(super) fn write(&self, node: u64, at: usize, bytes: &[u8]) -> Result<(), Dark> {
        let mut contents = self.begin()?;
        if let Some(node) = contents.nodes.get_mut(&node) {
            node.change(Change::Write { at, bytes: bytes.to_vec() });
        }
        Ok(())
    }

    pub(super) fn set_length(&self, node: u64, length: usize) -> Result<(), Dark> {
        let mut contents = self.begin()?;
        if let Some(node) = contents.nodes.get_mut(&node) {
            node.change(Change::Length(length));
        }
        Ok(())
    }

    pub(super) fn sync(&self, node: u64) -> Result<(), Dark> {
        let mut contents = self.begin()?;
        let is_its = |begin: &str| {
            let mut names = contents.names.iter().filter(|(_, number)| **number == node);
            names.any(|(name, _)| name.to_string_lossy().starts_with(begin))
        };
        if contents.lies_about.is_some_and(is_its) {
            return Ok(());
        }
        if let Some(node) = contents.nodes.get_mut(&node) {
            node.sync();
        }
        Ok(())
    }

    pub(super) fn sync_folder(&self) -> Result<(), Dark> {
        let mut contents = self.begin()?;
        contents.namings.clear();
        contents.synced_names = contents.names.clone();
        Ok(())
    }

    /// From now on it says that files whose names begin so are synced, and they are not.
    pub(super) fn lie_about(&self, names: &'static str) {
        self.contents().lies_about = Some(names);
    }

    /// From now on nothing is answered. The processes that ask are to be killed before [`Disk::cut`].
    pub(super) fn stall(&self) {
        self.contents().power = Power::Going;
    }

    /// It stalls by itself before the operation of this number since the power came.
    pub(super) fn stall_before(&self, operation: u64) {
        self.contents().cut_before = Some(operation);
    }

    /// Whether it stalls within this time.
    pub(super) fn stalls_within(&self, patience: Duration) -> bool {
        let until = Instant::now() + patience;
        let mut contents = self.contents();
        while contents.power == Power::On {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            contents = self.changed.wait_timeout(contents, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }

    /// Lets go of those who wait for an answer: there is none.
    pub(super) fn go_dark(&self) {
        self.contents().power = Power::Off;
        self.changed.notify_all();
    }

    /// The power comes back: gives how many bytes had been written and not synced, and how many operations there had been.
    pub(super) fn come_back(&self, loss: Loss, chance: &mut Chance) -> Cut {
        let mut contents = self.contents();
        let mut cut = Cut { operations: contents.operations, ..Cut::default() };
        let mut names = contents.synced_names.clone();
        let kept = if loss == Loss::All { 0 } else { chance.within(0..contents.namings.len() + 1) };
        cut.names = contents.namings.len();
        for naming in contents.namings[..kept].iter().flatten() {
            rename(&mut names, naming);
        }
        let mut nodes = HashMap::new();
        for number in names.values() {
            let mut node = contents.nodes[number].clone();
            for change in &node.unsynced {
                cut.writes += 1;
                cut.bytes += if let Change::Write { bytes, .. } = change { bytes.len() } else { 0 };
            }
            node.bytes = node.after(loss, chance);
            node.synced = node.bytes.clone();
            node.unsynced.clear();
            nodes.insert(*number, node);
        }
        contents.nodes = nodes;
        contents.names = names.clone();
        contents.synced_names = names;
        contents.namings.clear();
        (contents.power, contents.operations, contents.cut_before) = (Power::On, 0, None);
        cut
    }
}

/// What was in doubt when the power went.
#[derive(Default, Clone, Copy, Debug)]
pub(super) struct Cut {
    pub(super) operations: u64,
    /// Changes of files that were not synced, and the bytes they wrote.
    pub(super) writes: usize,
    pub(super) bytes: usize,
    /// Changes of names.
    pub(super) names: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(disk: &Disk, name: &str) -> Option<Vec<u8>> {
        let contents = disk.contents();
        contents.names.get(OsStr::new(name)).map(|node| contents.nodes[node].bytes.clone())
    }

    #[test]
    fn the_disk_keeps_what_was_synced_and_forgets_the_rest() {
        let (disk, mut chance) = (Disk::new(), Chance::new());
        let node = disk.make(OsStr::new("file"), 0o600, false).unwrap();
        disk.write(node, 0, b"synced").unwrap();
        disk.sync(node).unwrap();
        disk.sync_folder().unwrap();
        disk.write(node, 0, b"forgotten").unwrap();
        disk.make(OsStr::new("forgotten"), 0o600, false).unwrap();
        disk.rename(OsStr::new("file"), OsStr::new("other")).unwrap();
        assert_eq!(named(&disk, "other").as_deref(), Some(b"forgotten".as_slice()), "until then everybody sees it");
        disk.come_back(Loss::All, &mut chance);
        assert_eq!(named(&disk, "file").as_deref(), Some(b"synced".as_slice()));
        assert_eq!((named(&disk, "other"), named(&disk, "forgotten")), (None, None));
    }

    #[test]
    fn the_disk_forgets_any_sectors_of_what_was_not_synced() {
        let mut chance = Chance::new();
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..200 {
            let disk = Disk::new();
            let node = disk.make(OsStr::new("file"), 0o600, false).unwrap();
            disk.write(node, 0, &[1; 3 * SECTOR_BYTES]).unwrap();
            disk.sync(node).unwrap();
            disk.sync_folder().unwrap();
            disk.write(node, 0, &[2; 2 * SECTOR_BYTES]).unwrap();
            disk.write(node, SECTOR_BYTES, &[3; 2 * SECTOR_BYTES]).unwrap();
            disk.come_back(Loss::Some, &mut chance);
            let bytes = named(&disk, "file").unwrap();
            let sectors: Vec<u8> = bytes.chunks(SECTOR_BYTES).map(|sector| sector[0]).collect();
            assert!(bytes.chunks(SECTOR_BYTES).all(|sector| sector.iter().all(|byte| *byte == sector[0])), "torn");
            seen.insert(sectors);
        }
        // The first is 1 or 2, the second 1, 2 or 3, the third 1 or 3, each for itself.
        assert_eq!(seen.len(), 2 * 3 * 2, "{seen:?}");
    }

    #[test]
    fn the_disk_stalls_where_it_is_told_to() {
        let disk = Disk::new();
        let node = disk.make(OsStr::new("file"), 0o600, false).unwrap();
        disk.stall_before(3);
        disk.write(node, 0, b"x").unwrap();
        std::thread::scope(|scope| {
            let stuck = scope.spawn(|| disk.sync(node));
            assert!(disk.stalls_within(Duration::from_secs(10)));
            assert!(!stuck.is_finished());
            disk.go_dark();
            assert!(stuck.join().unwrap().is_err());
        });
        assert!(disk.write(node, 0, b"x").is_err(), "nothing happens in the dark");
    }
}
