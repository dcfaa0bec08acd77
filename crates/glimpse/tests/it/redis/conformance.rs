//! The conformance suite over two nodes that take turns.

use super::cluster::Cluster;
use super::nodes::{self, RoundRobin};
use crate::chance::Chance;
use crate::conformance::{passes_with_accounts, passes_without_accounts};

#[test]
fn the_shared_suite_passes_over_two_nodes_in_turn() {
    let cluster = Cluster::start(&mut Chance::new());
    let nodes = nodes::start(&cluster, "all");
    let turns = RoundRobin::over(&nodes);
    passes_without_accounts(turns.address, &nodes);
    passes_with_accounts(turns.address, &nodes);
}
