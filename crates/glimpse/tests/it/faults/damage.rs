//! Damaged files: the start is refused, or what is served is right; never a wrong byte, never a secret a second time,
//! never a panic.

use std::fs::{self, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use crate::chance::Chance;
use crate::client::Shared;
use crate::launch::Launch;
use crate::sensitive::files_below;
use crate::server::{Server, copy_folder};

/// A folder as `kill -9` left it, and what is in it.
struct Wreck {
    server: Server,
    unread: Vec<Shared>,
    revealed: Vec<Shared>,
    burned: Vec<Shared>,
}

/// What came of starting on a damaged copy.
#[derive(PartialEq, Eq, Debug)]
enum Outcome {
    Refused,
    Served { right: usize, missing: usize },
}

impl Wreck {
    fn new(chance: &mut Chance) -> Self {
        let mut server = Launch::new().set("storage.journal_bytes", 1 << 20).start();
        let mut client = server.client();
        let mut share = |count| -> Vec<Shared> { (0..count).map(|_| client.share(&chance.odd_text(1500))).collect() };
        let (first, to_reveal, to_burn) = (share(100), share(40), share(20));
        let mut client = server.client();
        to_reveal.iter().for_each(|shared| client.expect_revealed(shared));
        to_burn.iter().for_each(|shared| assert_eq!(client.burn(shared).status, 200));
        // The last records are shares, so that damage at the very end cannot undo a claim.
        let last: Vec<_> = (0..40).map(|_| client.share(&chance.odd_text(1500))).collect();
        server.kill();
        Self { server, unread: [first, last].concat(), revealed: to_reveal, burned: to_burn }
    }

    /// The files that hold data: all but the key and what is empty, as a lock file is.
    fn files(&self) -> Vec<PathBuf> {
        let mut files = files_below(self.server.data());
        files.retain(|file| file.file_name().unwrap() != "root.key" && fs::metadata(file).unwrap().len() > 0);
        files
    }

    /// Starts on a copy that was damaged so and looks at what it serves.
    #[track_caller]
    fn after(&self, what: &str, damage: impl FnOnce(&Path)) -> Outcome {
        let launch = Launch::new().set("http.refusal_milliseconds", 1).set("storage.journal_bytes", 1 << 20);
        let copy = launch.room().join("copy");
        copy_folder(self.server.data(), &copy);
        damage(&copy);
        let server = match launch.on(&copy).attempt() {
            Ok(server) => server,
            Err(refusal) => {
                assert!(refusal.stderr.len() > 20, "{what}: that is no explanation: {}", refusal.stderr);
                return Outcome::Refused;
            }
        };
        let mut client = server.client();
        let (mut right, mut missing) = (0, 0);
        for shared in &self.unread {
            let answer = client.reveal(shared);
            match answer.status {
                200 => {
                    assert_eq!(answer.json()["value"], shared.secret.as_str(), "{what}: a wrong secret");
                    right += 1;
                }
                404 | 503 => missing += 1,
                _ => panic!("{what}: {answer}"),
            }
        }
        for shared in self.revealed.iter().chain(&self.burned) {
            let answer = client.reveal(shared);
            assert!([404, 503].contains(&answer.status), "{what}: a secret comes out a second time: {answer}");
        }
        // A server that serves can also take something new.
        let answer = client.try_share("something entirely new", None).unwrap();
        assert!([200, 503].contains(&answer.status), "{what}: {answer}");
        Outcome::Served { right, missing }
    }
}

fn overwrite(folder: &Path, file: &Path, offset: u64, bytes: &[u8]) {
    let copy = folder.join(file.file_name().unwrap());
    OpenOptions::new().write(true).open(copy).unwrap().write_all_at(bytes, offset).unwrap();
}

fn cut(folder: &Path, file: &Path, length: u64) {
    OpenOptions::new().write(true).open(folder.join(file.file_name().unwrap())).unwrap().set_len(length).unwrap();
}

#[test]
fn an_undamaged_copy_serves_everything() {
    let wreck = Wreck::new(&mut Chance::new());
    let outcome = wreck.after("no damage", |_| {});
    assert_eq!(outcome, Outcome::Served { right: wreck.unread.len(), missing: 0 });
}

#[test]
fn files_with_a_destroyed_beginning_are_refused_or_served_right() {
    let wreck = Wreck::new(&mut Chance::new());
    for file in wreck.files() {
        for (bytes, fill) in [(100, 0), (100, 0xff), (4096, 0), (16, b'x')] {
            let what = format!("{} bytes of {fill:#x} at the beginning of {}", bytes, file.display());
            let outcome = wreck.after(&what, |copy| overwrite(copy, &file, 0, &vec![fill; bytes]));
            eprintln!("{what}: {outcome:?}");
        }
    }
}

#[test]
fn a_database_without_its_header_is_refused() {
    let mut wreck = Wreck::new(&mut Chance::new());
    // A good end leaves everything in the database.
    wreck.server.start();
    wreck.server.terminate();
    let is_database = |file: &PathBuf| fs::read(file).unwrap().starts_with(b"SQLite format 3\0");
    let database = wreck.files().into_iter().find(is_database).expect("an SQLite file");
    for bytes in [vec![0; 100], vec![0xff; 100], b"not a database at all".to_vec()] {
        assert_eq!(wreck.after("no header", |copy| overwrite(copy, &database, 0, &bytes)), Outcome::Refused);
    }
    let length = fs::metadata(&database).unwrap().len();
    for length in [0, 50, 4096, length / 2, length - 1, length - 4096] {
        let what = format!("the database cut to {length} bytes");
        let outcome = wreck.after(&what, |copy| cut(copy, &database, length));
        assert_eq!(outcome, Outcome::Refused, "{what}");
    }
    let missing = wreck.after("no database", |copy| fs::remove_file(copy.join(database.file_name().unwrap())).unwrap());
    assert_eq!(missing, Outcome::Refused, "a root key and journals without their database");
}

#[test]
fn truncated_files_are_refused_or_served_right() {
    let mut chance = Chance::new();
    let wreck = Wreck::new(&mut chance);
    for file in wreck.files() {
        let length = usize::try_from(fs::metadata(&file).unwrap().len()).unwrap();
        for length in [0, 1, chance.within(2..length), chance.within(2..length), length - 1] {
            let what = format!("{} cut to {length} bytes", file.display());
            let outcome = wreck.after(&what, |copy| cut(copy, &file, u64::try_from(length).unwrap()));
            eprintln!("{what}: {outcome:?}");
        }
    }
}

#[test]
fn flipped_bits_are_refused_or_served_right() {
    let mut chance = Chance::new();
    let wreck = Wreck::new(&mut chance);
    for file in wreck.files() {
        let bytes = fs::read(&file).unwrap();
        // Where something is written; a bit in the empty rest of a file that was made in advance says little.
        let written: Vec<usize> = (0..bytes.len()).filter(|&at| bytes[at] != 0).collect();
        for _ in 0..15.min(written.len()) {
            let at = *chance.pick(&written);
            let flipped = bytes[at] ^ (1 << chance.within(0..8));
            let what = format!("{}, byte {at} flipped", file.display());
            let outcome = wreck.after(&what, |copy| overwrite(copy, &file, u64::try_from(at).unwrap(), &[flipped]));
            eprintln!("{what}: {outcome:?}");
        }
    }
}

#[test]
fn journals_of_another_folder_are_refused_or_ignored() {
    let mut chance = Chance::new();
    let (wreck, other) = (Wreck::new(&mut chance), Wreck::new(&mut chance));
    for file in wreck.files() {
        let name = file.file_name().unwrap();
        let foreign = other.server.data().join(name);
        let what = format!("{} of another folder", file.display());
        let outcome = wreck.after(&what, |copy| assert!(fs::copy(&foreign, copy.join(name)).is_ok()));
        eprintln!("{what}: {outcome:?}");
    }
}
