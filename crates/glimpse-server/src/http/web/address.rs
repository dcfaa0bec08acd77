//! The address under which people reach this site: for the links that pages show, and to tell our own forms from foreign
//! ones.

use std::sync::Arc;

use axum::{
    extract::{OriginalUri, Request, State},
    http::{
        Extensions, HeaderMap, Uri,
        header::{HOST, ORIGIN},
        uri::{Authority, PathAndQuery},
    },
};

use crate::{
    http::{Peer, Site, caller},
    vault::{Domain, On, base_on},
};

/// The place where a request found this site. It belongs to the request, because a site may have more than one.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// Scheme and authority for absolute links: as configured, else as this request came. Empty, so that links are relative, if the
    /// request names no usable host.
    base: String,
    /// What the paths of all links begin with: empty, or a slash and more, without a slash at its end.
    pub(super) root: String,
    /// What the page calls the place: host, and port if there is one.
    pub(super) host: Option<String>,
    /// Whether this very request came over TLS, so that its browser takes secure cookies. Whoever looks at a site that others reach
    /// over TLS without it (its operator, on the machine itself) has others.
    pub(super) is_secure: bool,
    /// Which host that is.
    pub(super) on: On,
}

impl Place {
    pub(super) fn of(site: &Site, headers: &HeaderMap, extensions: &Extensions) -> Self {
        let (public, requested) = (site.public_url.get(), requested(headers));
        let came_by_tls = came_by_tls(site, headers, Peer::of(extensions));
        let on = caller::on(site, headers);
        if let On::Domain(domain) = &on {
            let own = public.as_ref().map_or("https://", |url| url.base());
            let base = base_on(own, domain.host.as_str());
            let is_secure = came_by_tls || base.starts_with("https://");
            let host = Some(domain.host.to_unicode());
            return Self { base, root: String::new(), host, is_secure, on };
        }
        let Some(url) = public else {
            let scheme = if came_by_tls { "https" } else { "http" };
            let base = requested.as_ref().map_or_else(String::new, |host| format!("{scheme}://{host}"));
            let host = requested.map(|host| host.to_string());
            return Self { base, root: String::new(), host, is_secure: came_by_tls, on };
        };
        let is_public = requested.is_some_and(|host| url.authority().eq_ignore_ascii_case(host.as_str()));
        Self {
            base: url.base().to_owned(),
            root: url.root().to_owned(),
            host: Some(url.authority().to_owned()),
            is_secure: came_by_tls || (url.is_https() && is_public),
            on,
        }
    }

    /// A place with nothing known of it but its base path, without TLS.
    #[cfg(any(test, fuzzing))]
    pub(super) fn plain(root: &str) -> Self {
        Self { base: String::new(), root: root.to_owned(), host: None, is_secure: false, on: On::Own }
    }

    /// The address of one of our paths.
    pub(super) fn link(&self, path: &str) -> String {
        format!("{}{}{path}", self.base, self.root)
    }

    /// The address of a path on a share domain, wherever this is; on the instance's own host if it is on none.
    pub(super) fn link_on(&self, site: &Site, domain: Option<&Domain>, path: &str) -> String {
        match (domain, self.on.domain()) {
            (Some(domain), Some(here)) if domain.id == here.id => self.link(path),
            (Some(domain), _) => {
                let own = site.public_url.get();
                format!("{}{path}", base_on(own.as_ref().map_or(&self.base, |url| url.base()), domain.host.as_str()))
            }
            (None, None) => self.link(path),
            (None, Some(_)) => own_link(site, path).unwrap_or_else(|| self.link(path)),
        }
    }

    /// What all links begin with.
    pub(super) fn address(&self) -> String {
        self.link("")
    }
}

/// The address of a path on the instance's own host, if that is known.
pub(super) fn own_link(site: &Site, path: &str) -> Option<String> {
    site.public_url.get().map(|url| format!("{url}{path}"))
}

/// Whether a request came over TLS that this server ended, or somebody in front of it.
///
/// The header only words the links and cookies of the one who sent it, so it is believed whoever set it: a proxy that ends
/// TLS must not lead to links that send their key in the clear. Where this server ended TLS itself, only a proxy knows better.
fn came_by_tls(site: &Site, headers: &HeaderMap, peer: Peer) -> bool {
    if peer.is_tls && !peer.is_trusted(&site.proxies.trusted) {
        return true;
    }
    text(headers, "x-forwarded-proto").map_or(peer.is_tls, |schemes| first(schemes) == "https")
}

/// Takes the base path away, from requests of proxies that pass it on.
pub(in crate::http) async fn below_root(State(site): State<Arc<Site>>, mut request: Request) -> Request {
    if let Some(url) = site.public_url.get().filter(|url| !url.root().is_empty())
        && let Some(uri) = without_root(request.uri(), url.root())
    {
        // Handlers that look at the address they were asked for are to see ours.
        request.extensions_mut().insert(OriginalUri(uri.clone()));
        *request.uri_mut() = uri;
    }
    request
}

pub(super) fn without_root(uri: &Uri, root: &str) -> Option<Uri> {
    let rest = uri.path_and_query()?.as_str().strip_prefix(root)?;
    let rest: PathAndQuery = match rest.bytes().next() {
        Some(b'/') => rest.parse().ok()?,
        None | Some(b'?') => format!("/{rest}").parse().ok()?,
        Some(_) => return None,
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(rest);
    Uri::from_parts(parts).ok()
}

/// Whether a browser says that this request was made by another site. Programs say nothing, and are not what this guards
/// against.
///
/// Sec-Fetch-Site decides where it is sent (to https and to localhost). Elsewhere Origin does, but `null` is no evidence:
/// `Referrer-Policy: no-referrer` makes browsers send it with our own forms (Fetch, "append a request Origin header").
pub(super) fn is_foreign(site: &Site, headers: &HeaderMap) -> bool {
    if let Some(from) = text(headers, "sec-fetch-site") {
        return !["same-origin", "none"].contains(&from);
    }
    match headers.get(ORIGIN).map(|origin| origin.to_str()) {
        None | Some(Ok("null")) => false,
        Some(Err(_)) => true,
        Some(Ok(origin)) => {
            let Some((_, origin)) = origin.split_once("://") else { return true };
            let is_configured = site.public_url.get().is_some_and(|url| url.authority().eq_ignore_ascii_case(origin));
            !is_configured && requested(headers).is_none_or(|own| !own.as_str().eq_ignore_ascii_case(origin))
        }
    }
}

/// The host that a request names.
pub(in crate::http) fn requested(headers: &HeaderMap) -> Option<Authority> {
    let host: Authority = headers.get(HOST)?.to_str().ok()?.parse().ok()?;
    (!host.as_str().contains('@')).then_some(host)
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn first(list: &str) -> &str {
    list.split(',').next().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_path_is_taken_away_once_and_nothing_else() {
        let without = |uri: &str| without_root(&uri.parse().unwrap(), "/secrets").map(|uri| uri.to_string());
        for (uri, expected) in [
            ("/secrets", "/"),
            ("/secrets/", "/"),
            ("/secrets?lang=sv", "/?lang=sv"),
            ("/secrets/secret/a?lang=sv", "/secret/a?lang=sv"),
            ("/secrets/secrets/a", "/secrets/a"),
            ("https://example.org/secrets/api", "https://example.org/api"),
        ] {
            assert_eq!(without(uri).as_deref(), Some(expected), "{uri}");
        }
        for uri in ["/", "/secret/a", "/secretsa", "/a/secrets", "/%73ecrets", "*"] {
            assert_eq!(without(uri), None, "{uri}");
        }
    }
}
