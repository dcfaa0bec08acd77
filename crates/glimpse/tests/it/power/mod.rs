//! The power goes, under the real binary: it runs on a file system of this process that forgets what was not synced, in any order that
//! a disk may, of the databases as of the journal. Nothing acknowledged is lost, nothing is shown twice, every history has an order.
//!
//! `disk` is the disk, `fuse` shows it to the kernel. The power goes at a random moment, or right before the nth write or sync: the
//! call is not answered, the process dies while it waits, and what is left is what the disk says. GLIMPSE_PROVE_SECONDS says for how long.

mod disk;
mod fuse;

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use rustix::process::Signal;
use tempfile::TempDir;

use crate::budget::Budget;
use crate::chance::Chance;
use crate::launch::Launch;
use crate::server::Server;
use crate::{crashes, linear};
use disk::{Cut, Disk, Loss};
use fuse::Mounted;

/// A place whose power can be cut.
struct Plant {
    disk: Arc<Disk>,
    mounted: Option<Mounted>,
    room: TempDir,
    /// What was in doubt at all cuts together.
    doubt: Cut,
    cuts: usize,
}

impl Plant {
    fn new() -> Self {
        let (disk, room) = (Arc::new(Disk::new()), TempDir::with_prefix("glimpse-power-").unwrap());
        let mounted = Some(Mounted::on(room.path(), &disk));
        Self { disk, mounted, room, doubt: Cut::default(), cuts: 0 }
    }

    fn launch(&self, launch: Launch) -> Launch {
        launch.on(self.room.path())
    }

    /// The power goes at some moment soon, and comes back.
    fn cut(&mut self, server: &mut Server, chance: &mut Chance) {
        if chance.one_in(2) {
            thread::sleep(Duration::from_millis(chance.next() % 300));
            self.disk.stall();
        } else {
            self.disk.stall_before(1 + chance.next() % 600);
            if !self.disk.stalls_within(Duration::from_secs(2)) {
                self.disk.stall();
            }
        }
        self.pull_the_plug(server);
        self.come_back(chance);
    }

    /// Nobody is told anything of what waits for the disk: the process dies before the disk lets go of it.
    fn pull_the_plug(&self, server: &mut Server) {
        self.disk.stall();
        server.signal(Signal::KILL);
        self.disk.go_dark();
        server.kill();
    }

    fn come_back(&mut self, chance: &mut Chance) {
        let loss = if chance.one_in(3) { Loss::All } else { Loss::Some };
        self.come_back_without(loss, chance);
    }

    fn come_back_without(&mut self, loss: Loss, chance: &mut Chance) {
        self.mounted.take().unwrap().unmount();
        let cut = self.disk.come_back(loss, chance);
        self.doubt.operations += cut.operations;
        self.doubt.writes += cut.writes;
        self.doubt.bytes += cut.bytes;
        self.doubt.names += cut.names;
        self.cuts += 1;
        self.mounted = Some(Mounted::on(self.room.path(), &self.disk));
    }
}

impl Drop for Plant {
    fn drop(&mut self) {
        self.disk.go_dark();
    }
}

#[test]
fn a_power_cut_loses_nothing_acknowledged_and_shows_nothing_twice() {
    let (mut chance, mut plant) = (Chance::new(), Plant::new());
    let mut server = plant.launch(linear::busy()).start();
    let mut budget = Budget::of(8);
    let summary = crashes::endure(&mut server, &mut budget, &mut chance, |server, chance| plant.cut(server, chance));
    eprintln!("{} power cuts in {:.1?}, {:?}: {summary}", plant.cuts, budget.elapsed(), plant.doubt);
    assert!(plant.doubt.writes > plant.cuts, "there was hardly anything to forget: {:?}", plant.doubt);
    drop(server);
}

#[test]
fn what_callers_are_told_before_and_after_a_power_cut_has_an_order() {
    let (mut chance, mut plant) = (Chance::new(), Plant::new());
    let mut server = plant.launch(linear::busy()).start();
    let (lives, figures) =
        linear::live_and_die(&mut server, 8, &mut chance, |server, chance| plant.cut(server, chance));
    eprintln!("{lives} lives, {:?}: {figures}", plant.doubt);
    assert!(figures.shown > 10, "that was no load: {figures}");
    drop(server);
}

/// The tests above bite: on a disk that says that it synced, and did not, acknowledged secrets are lost. The journal alone does not
/// keep them: what has been brought to the databases is lost with these.
#[test]
fn a_disk_that_lies_about_journal_or_databases_loses_what_was_acknowledged() {
    let mut chance = Chance::new();
    for liar in ["journal-", "glimpse.db"] {
        let mut plant = Plant::new();
        let mut server = plant.launch(linear::busy()).start();
        server.client().share("before the lies");
        thread::sleep(Duration::from_secs(1));
        plant.disk.lie_about(liar);
        let mut client = server.client();
        let kept: Vec<_> = (0..20).map(|_| client.share("acknowledged")).collect();
        if liar == "glimpse.db" {
            // They are brought from the journal to the database, as far as anybody can tell.
            thread::sleep(Duration::from_secs(2));
        }
        plant.pull_the_plug(&mut server);
        plant.come_back_without(Loss::All, &mut chance);
        let Ok(next) = server.launch.run().map(|(mut child, place, _)| {
            let mut client = crate::client::Client::new(
                place.split_once("://").unwrap().1.parse().unwrap(),
                server.launch.sensitive(),
            );
            let lost = kept.iter().filter(|secret| client.reveal(secret).status != 200).count();
            child.kill().unwrap();
            child.wait().unwrap();
            lost
        }) else {
            // It noticed that its files do not belong together.
            continue;
        };
        assert!(next > 0, "the disk lied about {liar}, and nothing was lost: the power cuts test nothing");
    }
}

/// Right before each write and sync of a first start: the next start makes a folder that keeps what is shared.
#[test]
fn a_power_cut_during_the_first_start_leaves_a_folder_that_starts() {
    let (mut chance, mut budget, mut operation) = (Chance::new(), Budget::of(8), 0);
    while budget.another() {
        // In the normal run a sample of all places, and all of them, again and again, in a long one.
        operation = if budget.is_long() { operation % 120 + 1 } else { 1 + chance.next() % 120 };
        let mut plant = Plant::new();
        plant.disk.stall_before(operation);
        let mut child = plant.launch(linear::busy()).begin(&["serve"]);
        let has_stalled = plant.disk.stalls_within(Duration::from_secs(5));
        child.kill().unwrap();
        plant.disk.go_dark();
        child.wait().unwrap();
        plant.come_back(&mut chance);
        let mut server = plant.launch(linear::busy()).attempt().unwrap_or_else(|refusal| {
            panic!("cut before operation {operation} (reached: {has_stalled}), it refuses to start: {refusal:?}")
        });
        let kept = server.client().share("kept through the next cut");
        plant.pull_the_plug(&mut server);
        plant.come_back(&mut chance);
        server.start();
        server.client().expect_revealed(&kept);
    }
    eprintln!("{} first starts cut short in {:.1?}", budget.used(), budget.elapsed());
}
