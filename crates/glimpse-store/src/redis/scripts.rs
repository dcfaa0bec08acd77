//! The transitions, as scripts that a Redis server runs one at a time. Each touches one slot. What they get and answer stands
//! in their first lines.

use std::sync::LazyLock;

use redis::{Cmd, ToRedisArgs};

/// A script, called by the hash of its text.
pub(super) struct Script {
    text: &'static str,
    hash: LazyLock<String>,
}

macro_rules! scripts {
    ($($name:ident = $($file:literal)+;)+) => {
        $(pub(super) static $name: Script = {
            const TEXT: &str = concat!($(include_str!(concat!("lua/", $file, ".lua"))),+);
            Script { text: TEXT, hash: LazyLock::new(|| redis::Script::new(TEXT).get_hash().to_owned()) }
        };)+
        /// Every script, to be loaded on a connection before it is used.
        pub(super) static ALL: &[&Script] = &[$(&$name),+];
    };
}

scripts! {
    MARK = "mark";
    CREATE = "create";
    CLAIM = "claim";
    VOID = "void";
    SETTLE = "settle";
    SEEN = "seen";
    ATTEMPT = "attempt";
    FORGET = "forget";
    WITHDRAW = "withdraw";
    DEPART = "depart";
    INDEX = "index";
    COUNT = "count";
    JOIN = "once" "put" "join";
    CHANGE = "once" "put" "change";
    REMOVE = "once" "put" "remove";
    ADD_TOKEN = "once" "put" "add_token";
    REVOKE = "once" "revoke";
    REPLACE = "once" "replace";
    USED = "used";
    HOLDER = "holder";
    ACCOUNT = "account";
    ACCOUNTS = "accounts";
    TOKENS = "tokens";
    IDENTIFY = "identify";
    POST = "post";
    DUE = "due";
    LETTER_SETTLE = "letter_settle";
    DELIVERIES = "deliveries";
    WAKE = "wake";
    LETTERS_END = "letters" "letters_end";
    LETTERS_FORGET = "letters" "letters_forget";
    RESEAL = "reseal";
    FORGET_ROOT = "forget_root";
    TELL_KEYS = "tell_keys";
    LEASE = "lease";
    MOST = "most";
    STAGE = "stage";
    SKIP = "skip";
}

impl Script {
    /// The command that calls it.
    pub(super) fn call(&self, keys: &[&str]) -> Cmd {
        let mut command = redis::cmd("EVALSHA");
        command.arg(self.hash.as_str()).arg(keys.len()).arg(keys);
        command
    }

    /// The command that makes it known to a server.
    pub(super) fn load(&self) -> Cmd {
        let mut command = redis::cmd("SCRIPT");
        command.arg("LOAD").arg(self.text);
        command
    }
}

/// Appends arguments of different types.
pub(super) trait With: Sized {
    fn with(self, argument: impl ToRedisArgs) -> Self;
}

impl With for Cmd {
    fn with(mut self, argument: impl ToRedisArgs) -> Self {
        self.arg(argument);
        self
    }
}
