//! What it means that replicas must have a change: those that come later, too; and what is not confirmed, or nobody waits for,
//! has not happened.

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::FutureExt;

use super::{
    Cluster, Node, Options, open, options,
    servers::{follows, pair, until},
};
use crate::{
    AddressHash, CounterId, Quota, Store, StoreError,
    contract::{NOW, made, sealed},
    redis::RedisStore,
};

/// Shorter than in other tests, because it is waited for.
fn impatient(node: &Node) -> Options {
    Options { patience: Duration::from_secs(2), ..options(&format!("redis://127.0.0.1:{}", node.port)) }
}

/// Open, and its replica answers for it: on a busy machine that takes a moment, in which everything is refused.
pub(super) async fn in_step(master: &Node) -> Arc<RedisStore> {
    open_in_step(impatient(master)).await
}

pub(super) async fn open_in_step(options: Options) -> Arc<RedisStore> {
    let store = open(options).await;
    for _ in 0..200 {
        if store.reserve_row().await.is_ok() {
            return store;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("its replica is not in step");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replica_that_comes_later_is_asked_for_too() {
    let master = Node::start(&["--repl-diskless-sync-delay", "0"]);
    let store = open(impatient(&master)).await;
    assert_eq!((store.deployment.replicas(), store.young_for()), (0, 0));
    let replica = Node::start(&["--replicaof", "127.0.0.1", &master.port.to_string()]);
    follows(&master);
    tokio::task::block_in_place(|| until("it is asked for", || store.deployment.replicas() == 1));
    assert_ne!(store.young_for(), 0);
    let (_, new) = sealed(&*store, "text", 60, None).await;
    replica.stop();
    assert!(store.create(new).await.is_err(), "nothing is kept without it");
    replica.wake();
}

#[tokio::test(flavor = "multi_thread")]
async fn reads_do_not_hide_that_replicas_are_away_and_it_is_noticed_when_they_are_back() {
    let [master, replica] = pair();
    let store = in_step(&master).await;
    let before = made(&*store, "text", 60).await;
    let key = store.keys(before.link().0.row).head;
    let (_, new) = sealed(&*store, "text", 60, None).await;
    replica.stop();
    assert_eq!(store.create(new).await, Err(StoreError::Unconfirmed));
    store.fetch(before.link(), NOW).await.unwrap();
    store.seen(before.link(), NOW).await.unwrap();
    assert!(!store.deployment.is_up(&key), "a read says nothing about replicas");
    assert_eq!(store.claim(before.link(), NOW).await.err(), Some(StoreError::Unavailable), "nothing begins");
    assert_eq!(store.reserve_row().await, Err(StoreError::Unavailable), "shares go elsewhere, if there is anywhere");
    replica.wake();
    // Nobody calls meanwhile.
    tokio::task::block_in_place(|| until("it is up again", || store.deployment.is_up(&key)));
    assert!(store.claim(before.link(), NOW).await.unwrap().is_some());
}

/// Or a replica that hangs would pass for one that has what an earlier try wrote: Redis waits for what a connection wrote itself.
#[tokio::test(flavor = "multi_thread")]
async fn something_is_written_before_replicas_are_waited_for_though_nothing_is_changed() {
    let [master, replica] = pair();
    let store = in_step(&master).await;
    let address = AddressHash([1; 32]);
    store.suppress(address, NOW).await.unwrap();
    let written = || {
        let stats = replica.ask::<String>(&["INFO", "commandstats"]);
        let calls = stats.lines().find_map(|line| line.strip_prefix("cmdstat_set:calls=")?.split(',').next());
        calls.map_or(0, |calls| calls.parse::<u64>().unwrap())
    };
    let before = written();
    store.suppress(address, NOW).await.unwrap();
    assert!(written() > before);
    assert!(!master.ask::<Vec<String>>(&["KEYS", "*"]).iter().any(|key| key.ends_with('w')), "it leaves nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_can_be_written_before_it_nothing_is_acknowledged() {
    let [master, _replica] = pair();
    let store = in_step(&master).await;
    master.ask::<String>(&["ACL", "SETUSER", "default", "resetkeys", "~*{letters}off"]);
    assert_eq!(store.suppress(AddressHash([1; 32]), NOW).await, Err(StoreError::Unconfirmed));
    master.ask::<String>(&["ACL", "SETUSER", "default", "allkeys"]);
    store.suppress(AddressHash([1; 32]), NOW).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_that_nobody_waits_for_any_more_is_undone() {
    let [master, replica] = pair();
    let store = in_step(&master).await;
    let (now, made) = (master.now(), made(&*store, "text", 60).await);
    for stopped_for in [Duration::from_millis(700), Duration::from_secs(3)] {
        replica.stop();
        let (claiming, at) = (store.clone(), made.link());
        let caller = tokio::spawn(async move { claiming.claim(at, now).await.map(drop) });
        tokio::time::sleep(Duration::from_millis(300)).await;
        caller.abort();
        tokio::time::sleep(stopped_for).await;
        replica.wake();
        let began = Instant::now();
        while store.fetch(made.link(), now.after(Duration::from_secs(120))).await.unwrap().is_none() {
            assert!(began.elapsed() < Duration::from_secs(10), "it is gone, and nobody has it");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    assert!(store.claim(made.link(), now).await.unwrap().is_some());
}

/// As whoever clicks twice does. Far within the patience with which the replicas are waited for.
#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_while_the_replicas_are_asked_leaves_the_secret_to_the_next() {
    let [master, replica] = pair();
    let patient = Options { patience: Duration::from_secs(60), ..impatient(&master) };
    let store = open_in_step(patient).await;
    let made = made(&*store, "text", 60).await;
    let key = store.keys(made.link().0.row).sealed;
    let is_there = || master.ask::<u8>(&["EXISTS", &key]) == 1;
    replica.stop();
    let open = || {
        let (store, at, now) = (store.clone(), made.link(), master.now());
        tokio::spawn(async move {
            let is_unread = store.fetch(at, now).await.unwrap().is_some();
            (is_unread, store.claim(at, now).await.unwrap().is_some())
        })
    };
    let first = open();
    tokio::task::block_in_place(|| until("it is taken", || !is_there()));
    first.abort();
    tokio::task::block_in_place(|| until("it is given back", is_there));
    let next = open();
    replica.wake();
    assert_eq!(next.await.unwrap(), (true, true), "the first was shown nothing");
    assert_eq!(open().await.unwrap(), (false, false), "it was shown once");
}

/// One that is stamped too early would be too old to be undone.
#[tokio::test(flavor = "multi_thread")]
async fn a_claim_that_took_long_to_begin_is_stamped_when_it_is_made() {
    let [master, replica] = pair();
    let store = open_in_step(options(&format!("redis://127.0.0.1:{}", master.port))).await;
    let (now, made) = (master.now(), made(&*store, "text", 60).await);
    replica.stop();
    let (_, new) = sealed(&*store, "text", 60, None).await;
    let sharing = store.clone();
    let shared = tokio::spawn(async move { sharing.create(new).await });
    let key = store.keys(made.link().0.row).head;
    tokio::task::block_in_place(|| until("it is noticed", || !store.deployment.is_up(&key)));
    let (claiming, at) = (store.clone(), made.link());
    let claimed = tokio::spawn(async move { claiming.claim(at, now).await });
    tokio::time::sleep(Duration::from_millis(2200)).await;
    replica.wake();
    assert!(claimed.await.unwrap().unwrap().is_some());
    let kept = store.receipt(made.receipt(), now).await.unwrap().unwrap();
    assert!(kept.receipt.stamped.unwrap().at() >= now.after(Duration::from_secs(2)));
    drop(shared.await);
}

/// Nobody looks at its answer, though it is there; also where it had to be tried again, and only its first try saw the bytes.
#[tokio::test(flavor = "multi_thread")]
async fn a_claim_whose_answer_is_not_taken_any_more_is_undone() {
    let [master, replica] = pair();
    let store = open_in_step(Options { patience: Duration::from_secs(60), ..impatient(&master) }).await;
    for replica_is_away_for in [Duration::ZERO, Duration::from_millis(700)] {
        let (now, made) = (master.now(), made(&*store, "text", 60).await);
        let key = store.keys(made.link().0.row).sealed;
        if !replica_is_away_for.is_zero() {
            replica.stop();
        }
        let mut claiming = Box::pin(store.claim(made.link(), now));
        assert!(claiming.as_mut().now_or_never().is_none(), "it is asked once");
        let is_there = || master.ask::<u8>(&["EXISTS", &key]) == 1;
        tokio::task::block_in_place(|| until("it is taken", || !is_there()));
        tokio::time::sleep(replica_is_away_for).await;
        replica.wake();
        tokio::time::sleep(Duration::from_millis(800)).await;
        assert!(!is_there(), "and waited for");
        drop(claiming);
        tokio::task::block_in_place(|| until("it is undone", is_there));
        assert!(store.claim(made.link(), now).await.unwrap().is_some());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_share_that_is_not_confirmed_is_taken_back() {
    let [master, replica] = pair();
    let store = in_step(&master).await;
    let (made, new) = sealed(&*store, "text", 60, None).await;
    replica.stop();
    let (sharing, row) = (store.clone(), made.link().0.row);
    let shared = tokio::spawn(async move { sharing.create(new).await });
    tokio::time::sleep(Duration::from_millis(300)).await;
    // A letter with its link must not leave: a failover would undo what it is about.
    assert!(store.fate_of(row, NOW).await.is_err());
    // Given up, and not taken back yet.
    tokio::time::sleep(Duration::from_millis(300)).await;
    replica.wake();
    assert_eq!(shared.await.unwrap(), Err(StoreError::Unavailable), "certain");
    assert!(store.fetch(made.link(), NOW).await.unwrap().is_none());
    assert_eq!(store.fate_of(row, NOW).await, Ok(None));
}

#[tokio::test(flavor = "multi_thread")]
async fn when_nobody_answers_many_callers_wait_no_longer_than_one() {
    let cluster = Cluster::start();
    let quick = Duration::from_secs(1);
    let store = open(Options { patience: quick * 2, answer_within: quick, ..options(&cluster.url()) }).await;
    let made = made(&*store, "text", 60).await;
    cluster.nodes().iter().for_each(Node::stop);
    let began = Instant::now();
    let calls = (0..64).map(|_| store.fetch(made.link(), NOW));
    let answers = futures_util::future::join_all(calls).await;
    assert!(answers.iter().all(Result::is_err));
    assert!(began.elapsed() < quick * 6, "{:?}", began.elapsed());
}

#[tokio::test]
async fn when_no_row_numbers_can_be_drawn_many_callers_wait_no_longer_than_one() {
    let node = Node::start(&[]);
    let store = open(impatient(&node)).await;
    node.stop();
    let began = Instant::now();
    let rows = futures_util::future::join_all((0..4).map(|_| store.reserve_row())).await;
    assert!(rows.iter().all(|row| *row == Err(StoreError::Unavailable)));
    assert!(began.elapsed() < Duration::from_secs(2) * 2, "{:?}", began.elapsed());
    node.wake();
}

#[tokio::test]
async fn callers_are_counted_while_the_server_of_their_count_is_away() {
    let node = Node::start(&[]);
    let store = open(impatient(&node)).await;
    node.stop();
    let quota = Quota { burst: 2.try_into().unwrap(), window: Duration::from_secs(3600) };
    let began = Instant::now();
    let count = async || store.count(CounterId([1; 16]), 1, quota).await.unwrap();
    assert_eq!((count().await, count().await), (None, None));
    assert!(count().await.is_some());
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    node.wake();
}
