//! Failovers and partitions under load: nothing acknowledged is lost, nothing is shown twice, no receipt disagrees; and the
//! same with no replica asked for, which fails, so that the test is known to bite.

use std::time::Instant;

use super::cluster::Cluster;
use super::faults::{Fault, pause};
use super::history::Verdict;
use super::load::{self, Book};
use super::{nodes, rounds};
use crate::chance::Chance;

#[test]
fn failovers_and_partitions_lose_nothing_and_show_nothing_twice() {
    let verdict = endure("all", rounds(), &Fault::ALL);
    assert_eq!(verdict.wrongs(), [0; 5], "{verdict}");
    // No caller leaves and no node dies: nothing is excused by silence.
    assert_eq!(verdict.unanswered, 0, "{verdict}");
    assert!(verdict.shown > 0 && verdict.burned > 0, "that was no load: {verdict}");
}

#[test]
fn without_replicas_to_confirm_failovers_lose_or_double_something() {
    let faults = [Fault::KillAfterCut, Fault::SplitBrain];
    let verdict = endure("0", rounds().div_ceil(3), &faults);
    assert!(verdict.wrongs().iter().sum::<usize>() > 0, "the test does not bite: {verdict}");
}

/// So many rounds under load. Each has one fault; then everything is mended and both nodes are asked about everything.
fn endure(replicas: &str, rounds: usize, faults: &[Fault]) -> Verdict {
    let mut chance = Chance::new();
    let mut cluster = Cluster::start(&mut chance);
    let nodes = nodes::start(&cluster, replicas);
    let (mut book, mut deck, mut failovers, began) = (Book::default(), Vec::new(), 0, Instant::now());
    for round in 1..=rounds {
        if deck.is_empty() {
            deck = faults.to_vec();
        }
        let fault = deck.swap_remove(chance.within(0..deck.len()));
        let before = cluster.until_whole();
        let shard = *chance.pick(&before);
        let (known, since) = (book.secrets.len(), Instant::now());
        let after = load::during(&mut book, &nodes, &mut chance, |chance| {
            pause(300..1000, chance);
            fault.strike(shard, &mut cluster, chance);
            cluster.mend();
            let after = cluster.until_whole();
            pause(100..500, chance);
            after
        });
        failovers += usize::from(before != after);
        let struck = since.elapsed();
        cluster.until_whole();
        book.settle(&nodes, &mut chance);
        eprintln!(
            "round {round}: {fault:?}, {}, {} shares in {struck:.1?}, settled in {:.1?}",
            if before == after { "no failover" } else { "failover" },
            book.secrets.len() - known,
            since.elapsed() - struck,
        );
    }
    let verdict = book.close(&nodes);
    eprintln!(
        "figure: replicas = {replicas}, {rounds} rounds, {failovers} failovers, in {:.0?}: {verdict}",
        began.elapsed()
    );
    verdict
}
