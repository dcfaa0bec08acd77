//! A folder that cannot be used, an address that is taken: the start is refused with a sentence that names it.

use std::fs;

use super::mount::Mount;
use crate::chance::Chance;
use crate::http::Request;
use crate::launch::Launch;
use crate::server::Server;

#[test]
fn a_second_server_on_the_same_folder_is_refused_and_the_first_goes_on() {
    let mut chance = Chance::new();
    let server = Server::fresh();
    let mut client = server.client();
    let shared = client.share(&chance.odd_text(100));
    for _ in 0..3 {
        let refusal = Launch::new().on(server.data()).refused();
        refusal.says(server.data().to_str().unwrap()).says_one_of(&["another", "already", "runs", "in use"]);
    }
    let later = client.share(&chance.odd_text(100));
    client.expect_revealed(&shared);
    client.expect_revealed(&later);
    client.expect_gone(&shared);
}

#[test]
fn the_folder_is_free_again_after_kill_minus_nine() {
    let mut server = Server::fresh();
    for _ in 0..5 {
        server.kill();
        server.start();
    }
    assert_eq!(server.client().ask(&Request::get("/api/v1/status")).status, 200);
}

#[test]
fn a_read_only_folder_without_data_is_refused() {
    let launch = Launch::new();
    let disk = launch.room().join("disk");
    fs::create_dir(&disk).unwrap();
    let mount = Mount::read_only(&disk);
    let data = disk.join("data");
    launch.on(&data).through(&mount.wrapper()).refused().says(data.to_str().unwrap());
}

#[test]
fn a_read_only_folder_with_data_is_refused_and_loses_nothing() {
    let mut server = Server::fresh();
    let shared = server.client().share(&Chance::new().odd_text(100));
    server.terminate();
    let mount = Mount::read_only(server.data());
    let data = server.data().to_owned();
    Launch::new().on(&data).through(&mount.wrapper()).refused().says(data.to_str().unwrap());
    server.start();
    server.client().expect_revealed(&shared);
}

#[test]
fn a_file_in_the_place_of_the_folder_is_refused() {
    let launch = Launch::new();
    let file = launch.room().join("not-a-folder");
    fs::write(&file, "a file").unwrap();
    let launch = launch.on(&file);
    launch.refused().says(file.to_str().unwrap());
    assert_eq!(fs::read_to_string(&file).unwrap(), "a file");
}

#[test]
fn a_port_in_use_is_refused() {
    let server = Server::fresh();
    let address = server.address().to_string();
    Launch::new().set("listen", &address).refused().says(&address).says_one_of(&["in use", "taken", "already"]);
    assert_eq!(server.client().ask(&Request::get("/api/v1/status")).status, 200);
}
