//! A disk that fails: read-only from one moment to the next, or with errors of input and output. What cannot be kept is refused with
//! 503, whoever watches is told, the log says it once, and when the disk is well again work goes on by itself and nothing is lost.

use std::thread;
use std::time::{Duration, Instant};

use super::mount::Device;
use super::refuser::{EIO, ENOSPC, EROFS, OPENING, READS, Refuser, SYNCS, WRITES};
use crate::audit::revealed_in;
use crate::chance::Chance;
use crate::client::{Client, Shared};
use crate::doctor::Report;
use crate::http::{Answer, Request};
use crate::keys::until;
use crate::launch::Launch;
use crate::redis::single::Redis;
use crate::server::Server;
use crate::watched::{samples, watched};

/// Longer than the store lets anybody wait who is in doubt.
const TOLD_WITHIN: Duration = Duration::from_secs(15);
const RECOVERED_WITHIN: Duration = Duration::from_secs(15);
/// Lines of trouble that one fault may cost, however many requests meet it: one for each part of the store, and one of the sweep.
const COMPLAINTS_MAX: usize = 8;

fn launch() -> Launch {
    Launch::new().small_journals().set("storage.erase_within", 4).set("listen_metrics", "127.0.0.1:0")
}

fn expect_refused(answer: &Answer) {
    assert_eq!(answer.status, 503, "{answer}");
    let says = ["is not available at the moment. Nothing was read or lost", "did not confirm it in time"];
    assert!(says.iter().any(|text| answer.message().contains(text)), "{answer}");
}

/// What `/readyz` and the metrics say.
fn health(server: &Server) -> (u16, f64) {
    let mut watcher = watched(server);
    let ready = watcher.ask(&Request::get("/readyz")).status;
    (ready, samples(&mut watcher)["glimpse_store_failing"])
}

/// Waits until those who watch are told this.
#[track_caller]
pub(super) fn wait_for_health(server: &Server, wanted: (u16, f64)) {
    let since = Instant::now();
    while health(server) != wanted {
        assert!(since.elapsed() < RECOVERED_WITHIN, "they are told {:?} instead of {wanted:?}", health(server));
        thread::sleep(Duration::from_millis(100));
    }
}

fn complaints(server: &Server) -> Vec<String> {
    let log = server.log();
    log.lines().filter(|line| line.contains("ERROR") || line.contains("WARN")).map(ToOwned::to_owned).collect()
}

/// Secrets of all ages, some of them gone.
struct Stock {
    unread: Vec<Shared>,
    gone: Vec<Shared>,
}

impl Stock {
    fn lay_in(client: &mut Client, chance: &mut Chance) -> Self {
        let mut share = |count| -> Vec<Shared> { (0..count).map(|_| client.share(&chance.odd_text(900))).collect() };
        let (mut unread, gone) = (share(20), share(6));
        // Some have come to rest in a file, some have not.
        thread::sleep(Duration::from_millis(2500));
        unread.extend(share(20));
        for (at, shared) in gone.iter().enumerate() {
            let answer = if at % 2 == 0 { client.reveal(shared) } else { client.burn(shared) };
            assert_eq!(answer.status, 200, "{answer}");
        }
        Self { unread, gone }
    }

    #[track_caller]
    fn expect_whole(&self, client: &mut Client) {
        self.unread.iter().for_each(|shared| client.expect_revealed(shared));
        self.unread.iter().chain(&self.gone).for_each(|shared| client.expect_gone(shared));
    }
}

/// Everybody who wants to change something is refused, in time, and those who watch know.
#[track_caller]
fn expect_everything_refused(server: &Server, stock: &Stock, chance: &mut Chance) {
    let mut client = server.client();
    let since = Instant::now();
    expect_refused(&client.try_share(&chance.text(40), None).unwrap());
    assert!(since.elapsed() < TOLD_WITHIN, "somebody waited for {:?}", since.elapsed());
    wait_for_health(server, (503, 1.0));
    let before = complaints(server).len();
    let since = Instant::now();
    for shared in &stock.unread {
        expect_refused(&client.try_share(&chance.text(40), None).unwrap());
        expect_refused(&client.reveal(shared));
        expect_refused(&client.burn(shared));
        assert_eq!(client.state(shared), "new", "receipts can still be read");
    }
    assert!(since.elapsed() < TOLD_WITHIN, "refusing takes {:?}", since.elapsed());
    let complaints = complaints(server);
    assert!(before > 0 && complaints.len() <= COMPLAINTS_MAX, "the log should say it once: {complaints:#?}");
    assert_eq!(client.ask(&Request::get("/livez")).status, 200, "starting it again would not help");
}

fn a_fault_passes(kinds: u8, error: u8) {
    let mut chance = Chance::new();
    let (launch, refuser) = Refuser::within(launch());
    let mut server = launch.start();
    let mut client = server.client();
    let stock = Stock::lay_in(&mut client, &mut chance);
    wait_for_health(&server, (200, 0.0));

    refuser.refuse(kinds, error);
    expect_everything_refused(&server, &stock, &mut chance);
    refuser.relent();
    wait_for_health(&server, (200, 0.0));
    assert!(server.log().contains("can be written again"), "the log should say that it is over");
    let after = client.share(&chance.odd_text(900));

    // What is told is what is, and what will be after a crash.
    let (now, later) = stock.unread.split_at(stock.unread.len() / 2);
    now.iter().for_each(|shared| client.expect_revealed(shared));
    server.kill();
    server.start();
    let mut client = server.client();
    later.iter().chain([&after]).for_each(|shared| client.expect_revealed(shared));
    stock.unread.iter().chain(&stock.gone).chain([&after]).for_each(|shared| client.expect_gone(shared));
}

#[test]
fn a_disk_that_becomes_read_only_refuses_and_recovers_by_itself() {
    a_fault_passes(WRITES | OPENING, EROFS);
}

#[test]
fn a_disk_with_write_errors_refuses_and_recovers_by_itself() {
    a_fault_passes(WRITES | SYNCS, EIO);
}

#[test]
fn a_disk_that_cannot_sync_refuses_and_recovers_by_itself() {
    a_fault_passes(SYNCS, EIO);
}

#[test]
fn a_secret_that_cannot_be_read_is_not_consumed() {
    let mut chance = Chance::new();
    let (launch, refuser) = Refuser::within(launch());
    let mut server = launch.start();
    let stock = Stock::lay_in(&mut server.client(), &mut chance);
    // Nothing of them is in memory after a start.
    server.restart();
    let mut client = server.client();
    refuser.refuse(READS, EIO);
    for shared in stock.unread.iter().chain(&stock.unread) {
        expect_refused(&client.reveal(shared));
    }
    let complaints = complaints(&server);
    assert!(
        !complaints.is_empty() && complaints.len() <= COMPLAINTS_MAX,
        "the log should say it once: {complaints:#?}"
    );
    refuser.relent();
    stock.expect_whole(&mut client);
}

/// Its code is printed once: used for nothing, it would be gone.
#[test]
fn the_first_steps_can_be_taken_when_the_disk_is_well_again() {
    let (launch, refuser) = Refuser::within(launch());
    let server = launch.start();
    until("the code is printed", RECOVERED_WITHIN, || server.said().contains("with this code: "));
    let said = server.said();
    let code = said.split("with this code: ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
    let email = "anna@glimpse.example";
    let fields = [("code", code), ("email", email), ("password", "a password of some length"), ("do", "make")];
    let first = Request::post("/setup").form(&fields);
    let mut client = server.client();
    refuser.refuse(WRITES | SYNCS, EIO);
    for _ in 0..2 {
        assert_eq!(client.ask(&first).status, 503);
    }
    // Somebody who does not wait for the answer.
    client.connect().write(&first.bytes()).unwrap();
    thread::sleep(Duration::from_secs(1));
    until("its try has ended", RECOVERED_WITHIN, || server.client().ask(&Request::get("/setup")).status == 200);
    refuser.relent();
    wait_for_health(&server, (200, 0.0));
    let made = client.ask(&first);
    assert_eq!((made.status, made.header("location")), (303, Some("/setup/address")), "{made}");
    assert_eq!(server.operate(&["account", "show", email, "--json"]).json()["admin"], true);
    assert_eq!(client.ask(&first).status, 404, "it is set up once");
}

#[test]
fn killed_while_the_disk_fails_nothing_is_lost() {
    nothing_is_lost_when_killed_while(WRITES | SYNCS);
}

/// What was refused was written, but for the last step: a start must not find it.
#[test]
fn killed_while_the_disk_cannot_sync_nothing_is_lost() {
    nothing_is_lost_when_killed_while(SYNCS);
}

fn nothing_is_lost_when_killed_while(kinds: u8) {
    let mut chance = Chance::new();
    let (launch, refuser) = Refuser::within(launch());
    let mut server = launch.start();
    let mut client = server.client();
    let stock = Stock::lay_in(&mut client, &mut chance);
    refuser.refuse(kinds, EIO);
    expect_refused(&client.reveal(&stock.unread[0]));
    expect_everything_refused(&server, &stock, &mut chance);
    server.kill();
    refuser.relent();
    server.start();
    stock.expect_whole(&mut server.client());
}

/// The kernel's own doing: a file system on a real block device that finds an error and lets nobody write any more.
#[test]
fn a_file_system_that_the_kernel_made_read_only_loses_nothing() {
    let mut chance = Chance::new();
    let launch = launch();
    let mut device = Device::new(launch.room());
    let mut server = launch.on(&device.folder().join("data")).start();
    let mut client = server.client();
    let stock = Stock::lay_in(&mut client, &mut chance);
    device.find_an_error();
    expect_everything_refused(&server, &stock, &mut chance);
    // There is no way back from this without taking the device away from everybody.
    server.kill();
    device.mend();
    server.start();
    stock.expect_whole(&mut server.client());
}

/// A device that promised more than it has: writing works, and only syncing tells that what was written is not there. (What the device
/// has in the end is not looked at: after a failed sync this kernel confirms what it does not write, to whoever tries again.)
#[test]
fn a_device_with_less_room_than_it_promised_refuses_and_recovers_by_itself() {
    let mut chance = Chance::new();
    let launch = launch();
    let device = Device::new(launch.room());
    let mut server = launch.on(&device.folder().join("data")).start();
    let mut client = server.client();
    let mut stock = Stock::lay_in(&mut client, &mut chance);
    device.exhaust();
    let since = Instant::now();
    loop {
        let secret = chance.odd_text(9000);
        let answer = client.try_share(&secret, None).unwrap();
        if answer.status != 200 {
            expect_refused(&answer);
            break;
        }
        stock.unread.push(Shared::from(&answer, &secret, None));
        assert!(since.elapsed() < Duration::from_secs(60), "the device takes everything");
    }
    wait_for_health(&server, (503, 1.0));
    device.relieve();
    wait_for_health(&server, (200, 0.0));
    stock.unread.push(client.share(&chance.odd_text(900)));

    server.kill();
    server.start();
    stock.expect_whole(&mut server.client());
}

/// Where Redis keeps the secrets, a node's disk has its audit log.
#[test]
fn a_node_whose_audit_log_cannot_be_written_says_so_and_goes_on_when_it_can() {
    let redis = Redis::start(&[]);
    let launch = launch().set("storage.url", format!("redis://{}", redis.address)).set("storage.redis.replicas", 0);
    let (launch, refuser) = Refuser::within(launch);
    let server = launch.start();
    let mut client = server.client();
    let shared = client.share("from before");
    let told = || {
        let mut watcher = watched(&server);
        let samples = samples(&mut watcher);
        let ready = watcher.ask(&Request::get("/readyz")).status;
        (ready, samples["glimpse_audit_failing"], samples["glimpse_store_failing"])
    };
    assert_eq!(told(), (200, 0.0, 0.0));
    refuser.refuse(WRITES, ENOSPC);
    client.expect_revealed(&shared);
    until("those who watch are told", RECOVERED_WITHIN, || told() == (503, 1.0, 0.0));
    expect_refused(&client.try_share("a share for which there is no room", None).unwrap());
    let report = Report::of(&server.operate(&["doctor", "--json"]));
    report.says("storage", "broken", "the audit log cannot be written");
    refuser.relent();
    until("it is over", RECOVERED_WITHIN, || told() == (200, 0.0, 0.0));
    client.share("from after");
    assert_eq!(revealed_in(server.data()), 1);
}
