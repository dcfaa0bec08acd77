//! What all nodes of an instance agree on, as documents on shelves. The store does not read them.

/// What a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    /// Share domains, by host name.
    Domains,
    /// What somebody asked for as a share domain and has yet to prove, by owner and host name.
    Wishes,
    /// How share domains look, by number.
    Brands,
    /// Certificates and keys for TLS, sealed, by host name; the account at their authority.
    Certificates,
    /// What a certificate authority asks for while it looks whose host it is, by token or host name.
    Challenges,
    /// Who does something that one node does for all, by what it is.
    Leases,
    /// Which generation of the root keyring seals, and which are gone.
    Roots,
    /// The webhooks of an account, sealed, by the account's number.
    Hooks,
}

impl Shelf {
    /// Every shelf.
    pub const ALL: [Self; 8] = [
        Self::Domains,
        Self::Wishes,
        Self::Brands,
        Self::Certificates,
        Self::Challenges,
        Self::Leases,
        Self::Roots,
        Self::Hooks,
    ];

    /// Its name in stores.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Domains => "domain",
            Self::Wishes => "wish",
            Self::Brands => "brand",
            Self::Certificates => "certificate",
            Self::Challenges => "challenge",
            Self::Leases => "lease",
            Self::Roots => "root",
            Self::Hooks => "hook",
        }
    }
}
