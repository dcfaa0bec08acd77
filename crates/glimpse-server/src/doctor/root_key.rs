//! The root key: where it comes from, who may read it, and whether it is there. What it is, is not told.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

use glimpse_store::embedded::DATABASE_FILE;

use super::Check;
use crate::{
    config::{Config, RootKeySource},
    ops::keyfile::{self, ROOT_KEY_FILE},
};

const OTHERS: u32 = 0o077;
pub(super) fn check(config: &Config) -> Check {
    let mut check = Check::new("root key");
    match &config.root_key {
        RootKeySource::DataFolder => {
            let path = config.data.join(ROOT_KEY_FILE);
            if path.exists() {
                file(&mut check, &path);
                check.ok("it lies in the data folder: keep a copy of it elsewhere, and apart from backups of the data");
            } else if config.data.join(DATABASE_FILE).exists() {
                check.broken(
                    format!("{} is missing, and nothing that is stored opens without it", path.display()),
                    "put it back from where you keep its copy, or from another node",
                );
            } else {
                check.ok("there is none yet; the first start makes it");
            }
        }
        RootKeySource::File(path) => file(&mut check, path),
        RootKeySource::Value(value) => {
            if let Err(error) = keyfile::parse(value) {
                check.broken(error.to_string(), "write it as 64 hexadecimal digits");
            }
            check.look(
                "it comes as a value, which others see who may look at this process or its container, and cannot be renewed",
                "write it to a file of mode 600 as the line `1 64-HEX-DIGITS`, and name that in root_key_file",
            );
        }
    }
    check
}

fn file(check: &mut Check, path: &Path) {
    match keyfile::read(path) {
        Ok(_) => check.ok(format!("{} can be used", path.display())),
        Err(error) => {
            check.broken(error.to_string(), "give it to the user of the server, or put back what stood in it");
        }
    }
    let Ok(about) = std::fs::metadata(path) else { return };
    let mode = about.mode() & 0o777;
    if mode & OTHERS != 0 {
        check.look(
            format!("others may read {} (mode {mode:o})", path.display()),
            format!("chmod 600 {}, and if somebody may have read it: `glimpse keys rotate`", path.display()),
        );
    }
    let folder = path.parent().and_then(|folder| std::fs::metadata(folder).ok());
    if folder.is_some_and(|folder| ![0, folder.uid()].contains(&about.uid())) {
        check.look(
            format!("{} is user {}'s, and its folder is not", path.display(), about.uid()),
            "give both to the user of the server",
        );
    }
}
