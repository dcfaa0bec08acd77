//! The key file against other processes, crashes, links and disks that refuse.

use std::os::unix::fs::symlink;

use glimpse_core::crypto::keyring::Generation;

use super::*;
use crate::ops::system::SystemRandom;

/// A folder with a key file.
fn made() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    drop(read_or_make(folder.path(), false, &SystemRandom).unwrap_or_else(|error| panic!("{error}")));
    let path = folder.path().join(ROOT_KEY_FILE);
    (folder, path)
}

/// One more key.
fn rotate(file: &KeyFile) -> Result<Replaced, KeyfileError> {
    file.replace(|ring| Ok(ring.rotated(&SystemRandom).unwrap()))
}

/// What a file that was opened holds now, whatever its name.
fn content(mut file: &File) -> Vec<u8> {
    let mut bytes = Vec::new();
    io::Seek::rewind(&mut file).unwrap();
    file.read_to_end(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_made_key_is_read_again_and_private() {
    let folder = tempfile::tempdir().unwrap();
    let made = read_or_make(folder.path(), false, &SystemRandom).unwrap_or_else(|error| panic!("{error}"));
    let read = read_or_make(folder.path(), true, &SystemRandom).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(made.verifiers(), read.verifiers());
    let mode = std::fs::metadata(folder.path().join(ROOT_KEY_FILE)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn of_processes_that_begin_at_once_one_makes_the_key() {
    let folder = tempfile::tempdir().unwrap();
    // One died over it before.
    std::fs::write(draft(&folder.path().join(ROOT_KEY_FILE)), "1 half a key").unwrap();
    let make =
        || read_or_make(folder.path(), false, &SystemRandom).unwrap_or_else(|error| panic!("{error}")).verifiers();
    let made: Vec<_> = std::thread::scope(|scope| {
        let makers: Vec<_> = (0..8).map(|_| scope.spawn(make)).collect();
        makers.into_iter().map(|maker| maker.join().unwrap()).collect()
    });
    assert!(made.iter().all(|verifiers| *verifiers == made[0]));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_missing_key_beside_data_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(read_or_make(folder.path(), true, &SystemRandom), Err(KeyfileError::Missing(_))));
    assert!(!folder.path().join(ROOT_KEY_FILE).exists());
}

#[test]
fn a_key_file_that_is_replaced_is_overwritten_and_nothing_is_left_beside_it() {
    let (folder, path) = made();
    let file = KeyFile::at(Some(path.clone()));
    for _ in 0..2 {
        let before = File::open(&path).unwrap();
        let replaced = rotate(&file).unwrap_or_else(|error| panic!("{error}"));
        assert!(replaced.leftover.is_none());
        assert!(content(&before).iter().all(|byte| *byte == 0), "the first file is on the disk yet");
        let read = file.read().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(read.to_text(), replaced.ring.to_text());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
    assert!(matches!(rotate(&KeyFile::at(None)), Err(KeyfileError::NoFile)));
}

#[test]
fn what_a_process_that_died_left_is_erased_and_the_key_file_itself_never() {
    let (_folder, path) = made();
    let before = std::fs::read(&path).unwrap();
    // Dead with half a draft, and again between the rename and the overwriting.
    for left in [draft(&path), old(&path)] {
        std::fs::write(&left, "2 half a key").unwrap();
        let left_over = File::open(&left).unwrap();
        drop(KeyFile::at(Some(path.clone())));
        assert!(!left.exists());
        assert!(content(&left_over).iter().all(|byte| *byte == 0), "it is in free space yet");
    }
    // Dead before the rename: the second name leads to the key file.
    std::fs::hard_link(&path, old(&path)).unwrap();
    drop(KeyFile::at(Some(path.clone())));
    assert!(!old(&path).exists());
    assert_eq!(std::fs::read(&path).unwrap(), before);
    // The next change does the same.
    std::fs::hard_link(&path, old(&path)).unwrap();
    rotate(&KeyFile(Some(path.clone()))).unwrap_or_else(|error| panic!("{error}"));
    assert!(!old(&path).exists());
}

#[test]
fn processes_that_change_one_file_at_once_lose_no_key_and_never_zero_it() {
    const EACH: usize = 4;
    let (_folder, path) = made();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            // Each opens the file for itself, as a process would: locks are of what is opened.
            let file = KeyFile(Some(path.clone()));
            scope.spawn(move || {
                for _ in 0..EACH {
                    rotate(&file).unwrap_or_else(|error| panic!("{error}"));
                }
            });
        }
        let reader = KeyFile(Some(path.clone()));
        scope.spawn(move || {
            for _ in 0..500 {
                assert!(reader.read().is_ok(), "a reader saw something that is no key file");
            }
        });
    });
    assert_eq!(
        KeyFile(Some(path)).read().unwrap_or_else(|error| panic!("{error}")).generations().count(),
        1 + 4 * EACH
    );
}

#[test]
fn a_file_that_another_process_holds_on_to_is_left_alone() {
    let (_folder, path) = made();
    let (holder, before) = (OpenOptions::new().write(true).open(&path).unwrap(), std::fs::read(&path).unwrap());
    holder.lock().unwrap();
    assert!(matches!(rotate(&KeyFile(Some(path.clone()))), Err(KeyfileError::Locked(_))));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_second_name_of_the_file_is_not_overwritten() {
    let (folder, path) = made();
    let copy = folder.path().join("a copy that is none");
    std::fs::hard_link(&path, &copy).unwrap();
    let before = std::fs::read(&path).unwrap();
    let error = rotate(&KeyFile(Some(path.clone()))).err().map(|error| error.to_string()).unwrap_or_default();
    assert!(error.contains("second name"), "{error}");
    for path in [path, copy] {
        assert_eq!(std::fs::read(path).unwrap(), before);
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
}

/// As Kubernetes does it: the file is a link into `..data`, which is a link that is swapped.
#[test]
fn a_link_is_followed_anew_each_time_and_stays_one() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = ["..first", "..second"].map(|name| {
        let version = folder.path().join(name);
        std::fs::create_dir(&version).unwrap();
        drop(read_or_make(&version, false, &SystemRandom).unwrap_or_else(|error| panic!("{error}")));
        version
    });
    let (data, path) = (folder.path().join("..data"), folder.path().join(ROOT_KEY_FILE));
    symlink(&first, &data).unwrap();
    symlink(data.join(ROOT_KEY_FILE), &path).unwrap();
    let file = KeyFile::at(Some(path.clone()));
    let read = || file.read().unwrap_or_else(|error| panic!("{error}")).verifiers();
    let at_first = read();
    std::fs::remove_file(&data).unwrap();
    symlink(&second, &data).unwrap();
    std::fs::remove_dir_all(&first).unwrap();
    assert_ne!(read(), at_first);
    rotate(&file).unwrap_or_else(|error| panic!("{error}"));
    assert!(path.is_symlink() && data.is_symlink());
    assert_eq!(read().len(), 2);
    assert_eq!(std::fs::read_dir(&second).unwrap().count(), 1);
}

#[test]
fn a_file_that_is_larger_than_any_should_be_is_refused_and_not_cut() {
    let (_folder, path) = made();
    let mut text = std::fs::read_to_string(&path).unwrap();
    text.push_str(&format!("# {}\n", "x".repeat(FILE_BYTES_MAX)));
    std::fs::write(&path, &text).unwrap();
    assert!(matches!(read(&path), Err(KeyfileError::Unreadable(..))));
    assert!(rotate(&KeyFile(Some(path.clone()))).is_err());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn as_many_generations_as_there_may_be_fit_into_a_file() {
    let mut ring = RootKeyring::generate(&SystemRandom);
    while let Some(next) = ring.rotated(&SystemRandom) {
        let newest = next.generations().last().unwrap_or(Generation(1));
        ring = next.sealing_with(newest).and_then(|ring| ring.without(Generation(newest.0 - 1))).unwrap();
    }
    assert!(ring.to_text().len() <= FILE_BYTES_MAX, "{}", ring.to_text().len());
}
