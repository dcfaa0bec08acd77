//! What must never be seen outside the wire: every secret, key, passphrase and credential a test has used, and the
//! search for them in logs and files, in each form they could have taken on the way there.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// The registry of one server. The client adds whatever it sends or receives; the server's `Drop` searches the logs.
#[derive(Default)]
pub(crate) struct Sensitive {
    texts: Mutex<BTreeSet<Vec<u8>>>,
}

impl Sensitive {
    /// Registers one text. Below eight bytes chance alone would find it.
    pub(crate) fn add(&self, text: impl AsRef<[u8]>) {
        let text = text.as_ref();
        assert!(text.len() >= Search::WINDOW, "{} bytes are too few to search for", text.len());
        // Zeros stand where nobody had a key: the first line of an audit log has some in the place of a hash.
        if text.iter().any(|byte| *byte != b'0') {
            self.texts.lock().unwrap().insert(text.to_vec());
        }
    }

    pub(crate) fn search(&self) -> Search {
        let mut search = Search::default();
        for text in self.texts.lock().unwrap().iter() {
            search.add(text);
        }
        search
    }
}

/// Many needles, looked for in one pass: a bit table over their first eight bytes decides for nearly every position.
#[derive(Default)]
pub(crate) struct Search {
    by_start: HashMap<u64, Vec<(Vec<u8>, &'static str)>>,
    table: Vec<u64>,
}

impl Search {
    const WINDOW: usize = 8;
    /// A longer text is recognised by its beginning, so that a cut one is found too.
    const RECOGNISED: usize = 24;
    const TABLE_BITS: u32 = 24;

    /// Adds a text in every form a log or a file could hold it in.
    pub(crate) fn add(&mut self, text: &[u8]) {
        let start = &text[..text.len().min(Self::RECOGNISED)];
        self.needle(start.to_vec(), "as it is");
        self.needle(STANDARD_NO_PAD.encode(&start[..start.len() / 3 * 3]).into_bytes(), "as base64");
        self.needle(joined(start, |byte| format!("{byte:02x}")), "as hex");
        self.needle(joined(start, |byte| format!("{byte:02X}")), "as capital hex");
        self.needle(joined(start, |byte| format!("{byte}, ")), "as a list of bytes");
        if !start.iter().all(u8::is_ascii_alphanumeric) {
            self.needle(start.escape_ascii().to_string().into_bytes(), "as escaped bytes");
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
            let percent = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
            self.needle(joined(start, percent), "percent-encoded");
        }
        if let Ok(text) = str::from_utf8(text) {
            let start: String = text.chars().take(Self::RECOGNISED).collect();
            self.needle(start.escape_debug().to_string().into_bytes(), "as an escaped text");
            let json = serde_json::to_string(&start).unwrap();
            self.needle(json.as_bytes()[1..json.len() - 1].to_vec(), "as JSON");
        }
    }

    /// Adds exactly these bytes.
    pub(crate) fn needle(&mut self, bytes: Vec<u8>, form: &'static str) {
        if bytes.len() < Self::WINDOW {
            return;
        }
        if self.table.is_empty() {
            self.table = vec![0; 1 << (Self::TABLE_BITS - 6)];
        }
        let start = u64::from_le_bytes(bytes[..Self::WINDOW].try_into().unwrap());
        let (word, bit) = Self::slot(start);
        self.table[word] |= bit;
        let same_start = self.by_start.entry(start).or_default();
        if !same_start.iter().any(|(known, _)| *known == bytes) {
            same_start.push((bytes, form));
        }
    }

    /// What stands first in there that must not, told without repeating all of it.
    pub(crate) fn find(&self, haystack: &[u8]) -> Option<String> {
        if self.table.is_empty() || haystack.len() < Self::WINDOW {
            return None;
        }
        let mut window = 0_u64;
        for (end, byte) in haystack.iter().enumerate() {
            window = (window >> 8) | (u64::from(*byte) << 56);
            let (word, bit) = Self::slot(window);
            if self.table[word] & bit == 0 || end + 1 < Self::WINDOW {
                continue;
            }
            let at = end + 1 - Self::WINDOW;
            for (needle, form) in self.by_start.get(&window).into_iter().flatten() {
                if haystack[at..].starts_with(needle) {
                    let around = &haystack[at.saturating_sub(160)..(at + needle.len() + 40).min(haystack.len())];
                    return Some(format!("byte {at}, {form}: …{}…", around.escape_ascii()));
                }
            }
        }
        None
    }

    /// Searches every file below a folder; says where the first find is.
    pub(crate) fn find_in_folder(&self, folder: &Path) -> Option<String> {
        files_below(folder).into_iter().find_map(|file| {
            // A file may vanish between the listing and the reading while a server runs: then nothing is in it.
            let found = self.find(&fs::read(&file).ok()?)?;
            Some(format!("{}: {found}", file.display()))
        })
    }

    fn slot(start: u64) -> (usize, u64) {
        let hash = start.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - Self::TABLE_BITS);
        (usize::try_from(hash >> 6).unwrap(), 1 << (hash & 63))
    }
}

/// Every regular file below a folder. Sockets and the like hold no bytes.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().map_while(Result::ok) {
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            files.extend(files_below(&entry.path()));
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    files
}

fn joined(bytes: &[u8], form: impl Fn(u8) -> String) -> Vec<u8> {
    let mut text = String::new();
    for byte in bytes {
        write!(text, "{}", form(*byte)).unwrap();
    }
    text.into_bytes()
}

#[test]
fn the_search_finds_a_text_in_every_form_it_could_take() {
    let sensitive = Sensitive::default();
    sensitive.add("a secret: Grüße \"x\"\n and a long tail that is cut away");
    let search = sensitive.search();
    for form in [
        "level=trace body=a secret: Grüße \"x\"\n and",
        r#"{"secret":"a secret: Grüße \"x\"\n and a"#,
        r#"body=b"a secret: Gr\xc3\xbc\xc3\x9fe \"x\"\n and"#,
        "?secret=a%20secret%3A%20Gr%C3%BC%C3%9Fe%20%22x%22%0A%20and%20a",
        "YSBzZWNyZXQ6IEdyw7zDn2UgIngiCiBhbmQgYSBs",
        "61207365637265743a204772c3bcc39f65202278220a20616e642061206c",
        "[97, 32, 115, 101, 99, 114, 101, 116, 58, 32, 71, 114, 195, 188, 195, 159, 101, 32, 34, 120, 34, 10, 32, 97, 110, 100, 32",
    ] {
        assert!(search.find(format!("before {form} after").as_bytes()).is_some(), "not found: {form}");
    }
    assert_eq!(search.find(b"before a secret: nothing of the kind after"), None);
}
