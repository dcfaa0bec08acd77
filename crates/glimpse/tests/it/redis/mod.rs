//! Two Glimpse nodes over a real Redis Cluster of three masters and three replicas, and everything that can befall them:
//! killed and stopped masters, failovers, partitions of every shape, killed nodes.
//!
//! ```text
//! callers ──► node 0 ─┐            ┌─► master ◄─ bus, replication ─► replica
//!         ──► node 1 ─┴─► wires ───┼─► master …
//!                          ▲       └─► master …
//!                          └── the nodes of the cluster reach each other through them too
//! ```
//!
//! `cluster` runs the servers, `wires` are all ways between them, `nodes` are the two of Glimpse. `load` makes callers, `faults`
//! what goes wrong; `history` knows what everybody was told and when, and judges it in the end. GLIMPSE_ROUNDS says how many
//! rounds of faults (8 if unset; `scripts/prove` takes more), GLIMPSE_TEST_SEED which and when.

mod cluster;
mod faults;
mod history;
mod load;
mod nodes;
pub(crate) mod single;
mod wires;

mod conformance;
mod failover;
mod kills;
mod leaves;
mod limits;

use crate::chance::environment;

/// Rounds of faults that were asked for.
fn rounds() -> usize {
    environment("GLIMPSE_ROUNDS").map_or(8, |rounds| rounds.parse().unwrap())
}
