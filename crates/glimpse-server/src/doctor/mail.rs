//! Mail: whether the mail server lets us in. Nothing is sent.

use glimpse_store::Trouble;

use super::Check;
use crate::{
    config::{Config, Transport},
    mail::{Dialogue, Mailer},
};

pub(super) async fn check(config: &Config, mailer: &Result<Option<Mailer>, String>) -> Check {
    let mut check = Check::new("mail");
    if let Transport::Folder(path) = &config.mail.transport {
        check.look(
            format!("every mail goes into {}, where links lie readable", path.display()),
            "set mail.transport = \"smtp\", unless you develop",
        );
        return check;
    }
    let mailer = match mailer {
        Err(reason) => {
            check.broken(reason, "see mail.tls_ca_file");
            return check;
        }
        Ok(None) => {
            check.ok("it is off: no links are mailed, and nobody can replace a forgotten password by themselves");
            return check;
        }
        Ok(Some(mailer)) => mailer,
    };
    let mut dialogue = Dialogue::default();
    match mailer.knock(&mut dialogue).await {
        Ok(()) => check.ok(
            "the mail server lets us in; whether it takes mail, `glimpse doctor mail --to YOU@example.org` tries out by sending one",
        ),
        Err(trouble) => {
            let heard = dialogue.last_heard().map_or_else(String::new, |line| format!("; it said last: {line}"));
            check.broken(format!("{}{heard}", said(trouble)), do_this(trouble));
        }
    }
    check
}

fn said(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Login => "the mail server refuses our name or password",
        Trouble::Insecure => "the connection to the mail server cannot be made secure",
        Trouble::Deferred => "the mail server wants to be asked again later",
        Trouble::Unreachable => "the mail server does not answer",
        _ => "the mail server refuses us",
    }
}

fn do_this(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Login => "correct mail.user and the file of mail.password_file",
        Trouble::Insecure => {
            "see mail.tls (\"implicit\" for port 465) and the server's certificate; mail.tls_ca_file names an authority of your own"
        }
        Trouble::Unreachable => "see mail.host, mail.port, and whether a firewall is in between",
        _ => "ask who runs it",
    }
}
