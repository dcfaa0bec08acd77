//! What goes wrong with a shard, or on the way to it. Each fault strikes at once and lasts; whoever calls mends.

use std::thread;
use std::time::Duration;

use super::cluster::{Cluster, NODES, Shard};
use super::wires::{BOTH_WAYS, Party, Port, Way, Wire};
use crate::chance::Chance;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    /// `kill -9` of the master, which is back before anybody takes over.
    KillBriefly,
    /// `kill -9` of the master, until its replica has taken over.
    Kill,
    /// The master stops for so short a time that nobody takes over.
    StopBriefly,
    /// The master stops until its replica has taken over; then it wakes and goes on as if it were the master.
    Stop,
    /// The replica stops: nothing is confirmed.
    StopReplica,
    /// The replica gets nothing from its master, or its word does not reach it; the cluster notices nothing.
    CutReplication,
    /// Master and replica do not see each other at all; all others see both.
    CutPair,
    /// The replica gets nothing for a while, and then has to take over from its killed master.
    KillAfterCut,
    /// The master is cut off from the cluster and its replica takes over, while Glimpse still reaches both.
    SplitBrain,
    /// The same, but the master goes on feeding its replica until that takes over.
    SplitBus,
    /// One Glimpse node does not reach the master: its questions are lost, or the answers, or both.
    CutNode,
    /// All connections of Glimpse nodes to the master break, again and again.
    Resets,
}

impl Fault {
    pub(super) const ALL: [Self; 12] = [
        Self::KillBriefly,
        Self::Kill,
        Self::StopBriefly,
        Self::Stop,
        Self::StopReplica,
        Self::CutReplication,
        Self::CutPair,
        Self::KillAfterCut,
        Self::SplitBrain,
        Self::SplitBus,
        Self::CutNode,
        Self::Resets,
    ];

    /// Strikes the shard, and returns when it is time to mend.
    pub(super) fn strike(self, shard: Shard, cluster: &mut Cluster, chance: &mut Chance) {
        let Shard { master, replica } = shard;
        // A replica takes over between one and three seconds after its master fell silent.
        let (brief, lasting, any) = (100..600, 2500..5000, 300..6500);
        let replication = [Wire::new(Party::Redis(replica), master, Port::Clients)];
        let bus = |one, other| {
            [Wire::new(Party::Redis(one), other, Port::Bus), Wire::new(Party::Redis(other), one, Port::Bus)]
        };
        let whole_bus: Vec<Wire> =
            (0..NODES).filter(|node| *node != master).flat_map(|node| bus(node, master)).collect();
        let mut wait = |time| pause(time, chance);
        match self {
            Self::KillBriefly => {
                cluster.kill(master);
                wait(brief);
            }
            Self::Kill => {
                cluster.kill(master);
                wait(lasting);
            }
            Self::StopBriefly => {
                cluster.stop(master);
                wait(brief);
            }
            Self::Stop => {
                cluster.stop(master);
                wait(lasting);
            }
            Self::StopReplica => {
                cluster.stop(replica);
                wait(any);
            }
            Self::CutReplication => {
                cluster.wires.cut(&replication, chance.pick::<&[Way]>(&SOME_WAY));
                pause(any, chance);
            }
            Self::CutPair => {
                cluster.wires.cut(&replication, BOTH_WAYS);
                cluster.wires.cut(&bus(master, replica), BOTH_WAYS);
                wait(any);
            }
            Self::KillAfterCut => {
                cluster.wires.cut(&replication, BOTH_WAYS);
                wait(300..1500);
                cluster.kill(master);
                wait(lasting);
            }
            Self::SplitBrain => {
                cluster.wires.cut(&replication, BOTH_WAYS);
                cluster.wires.cut(&whole_bus, BOTH_WAYS);
                wait(lasting);
            }
            Self::SplitBus => {
                cluster.wires.cut(&whole_bus, BOTH_WAYS);
                wait(lasting);
            }
            Self::CutNode => {
                let glimpse = Party::Glimpse(chance.within(0..2));
                cluster.wires.cut(&[Wire::new(glimpse, master, Port::Clients)], chance.pick::<&[Way]>(&SOME_WAY));
                pause(any, chance);
            }
            Self::Resets => {
                let both = [0, 1].map(|glimpse| Wire::new(Party::Glimpse(glimpse), master, Port::Clients));
                for _ in 0..chance.within(5..30) {
                    cluster.wires.reset(&both);
                    pause(5..150, chance);
                }
            }
        }
    }
}

const SOME_WAY: [&[Way]; 3] = [BOTH_WAYS, &[Way::There], &[Way::Back]];

/// Waits for so many milliseconds.
pub(super) fn pause(millis: std::ops::Range<usize>, chance: &mut Chance) {
    thread::sleep(Duration::from_millis(u64::try_from(chance.within(millis)).unwrap()));
}
