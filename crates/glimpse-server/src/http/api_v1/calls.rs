//! Every call of API v1, once: what the router serves, and what `openapi.json` says of it.

use std::sync::Arc;

use axum::routing::{MethodRouter, get, post};

use super::{receipt, secret, share, status};
use crate::http::Site;

/// A path and its method.
pub(super) struct Call {
    pub(super) method: Method,
    /// Below `/api/v1`.
    pub(super) path: String,
    pub(super) summary: &'static str,
    pub(super) takes: Takes,
    pub(super) who: Who,
    pub(super) answers: Answers,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    Get,
    Post,
}

/// What its body may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    Nothing,
    Secret,
    /// The same without a secret.
    Wish,
    Passphrase,
}

/// Who may make it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    Anyone,
    Account,
}

/// What it answers when it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answers {
    Status,
    Metadata,
    Generated,
    Secret,
    Burned,
    List,
}

/// A path of the router, whatever the method.
pub(super) type Route = (String, MethodRouter<Arc<Site>>);

/// Other names of the same thing (1).
const RECEIPTS: [&str; 3] = ["private", "metadata", "receipt"];

/// What the router serves. `recent` is matched before a key; a wrong method is an unknown route (1).
pub(super) fn routes() -> Vec<Route> {
    let mut routes: Vec<Route> = vec![
        ("/status".to_owned(), get(status::status)),
        ("/authcheck".to_owned(), get(status::authcheck)),
        ("/share".to_owned(), post(share::share)),
        ("/create".to_owned(), post(share::share)),
        ("/generate".to_owned(), post(share::generate)),
        ("/secret/{key}".to_owned(), post(secret::reveal)),
    ];
    for name in RECEIPTS {
        routes.extend([
            (format!("/{name}/recent"), get(receipt::recent).post(receipt::recent_by_post)),
            (format!("/{name}/{{key}}"), get(receipt::show).post(receipt::show)),
            (format!("/{name}/{{key}}/burn"), post(receipt::burn)),
        ]);
    }
    routes
}

/// What there is to say about them.
pub(super) fn calls() -> Vec<Call> {
    use Answers::{Burned, Generated, List, Metadata, Secret, Status};
    use Method::{Get, Post};
    use Who::{Account, Anyone};
    let call = |method, path: &str, summary, takes, who, answers| Call {
        method,
        path: path.to_owned(),
        summary,
        takes,
        who,
        answers,
    };
    let mut calls = vec![
        call(Get, "/status", "Whether the server answers", Takes::Nothing, Anyone, Status),
        call(Get, "/authcheck", "Whether the credentials are good", Takes::Nothing, Account, Status),
        call(Post, "/share", "Share a secret", Takes::Secret, Anyone, Metadata),
        call(Post, "/create", "Share a secret", Takes::Secret, Anyone, Metadata),
        call(Post, "/generate", "Have a secret made up, and share it", Takes::Wish, Anyone, Generated),
        call(Post, "/secret/{key}", "Open a secret, once", Takes::Passphrase, Anyone, Secret),
    ];
    for name in RECEIPTS {
        let list = format!("/{name}/recent");
        let one = format!("/{name}/{{key}}");
        calls.extend([
            call(Get, &list, "What the account shared lately", Takes::Nothing, Account, List),
            // Without credentials it asks for the receipt of a key of that name (1).
            call(Post, &list, "What the account shared lately", Takes::Nothing, Anyone, List),
            call(Get, &one, "What became of a secret", Takes::Nothing, Anyone, Metadata),
            call(Post, &one, "What became of a secret", Takes::Nothing, Anyone, Metadata),
            call(Post, &format!("{one}/burn"), "Destroy a secret unopened", Takes::Passphrase, Anyone, Burned),
        ]);
    }
    calls
}
