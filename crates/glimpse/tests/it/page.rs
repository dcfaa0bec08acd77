//! The web pages as a person without scripts uses them: look, fill in the form that is there, send it.

use std::collections::BTreeMap;

use crate::client::Client;
use crate::http::{Answer, Request};

/// A browser without scripts: keeps cookies and goes where it is sent.
pub(crate) struct Browser {
    client: Client,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    pub(crate) fn new(client: Client) -> Self {
        Self { client, cookies: BTreeMap::new() }
    }

    pub(crate) fn get(&mut self, target: &str) -> Answer {
        self.ask(Request::get(target))
    }

    /// What the cookies hold.
    pub(crate) fn cookies(&self) -> impl Iterator<Item = &str> {
        self.cookies.values().map(String::as_str).filter(|value| value.len() > 16)
    }

    /// Sends a form; gives the page that it leads to.
    pub(crate) fn send(&mut self, form: &Form) -> Answer {
        self.ask(form.request())
    }

    pub(crate) fn ask(&mut self, request: Request) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = if cookies.is_empty() { request } else { request.header("Cookie", &cookies.join("; ")) };
        let answer = self.client.ask(&request);
        if let Some(cookie) = answer.header("set-cookie") {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        match answer.header("location").filter(|_| answer.status == 303) {
            Some(target) => {
                let target = target.to_owned();
                self.get(&target)
            }
            None => answer,
        }
    }
}

/// A form found on a page, with what its fields hold.
#[derive(Clone)]
pub(crate) struct Form {
    action: String,
    fields: Vec<Field>,
}

#[derive(Clone)]
struct Field {
    kind: String,
    name: String,
    value: String,
}

impl Form {
    /// Every form of a page that would be sent by POST. One without an action goes back to the page itself.
    #[track_caller]
    pub(crate) fn all_of(answer: &Answer, target: &str) -> Vec<Self> {
        assert!(answer.status < 500, "a page was expected: {answer}");
        let html = answer.text();
        let pieces = html.split("<form").skip(1).filter_map(|piece| piece.split("</form").next());
        let posts =
            pieces.filter(|piece| attribute(piece, "method").is_some_and(|way| way.eq_ignore_ascii_case("post")));
        posts.map(|piece| Self::parse(piece, target)).collect()
    }

    fn parse(html: &str, target: &str) -> Self {
        let mut fields = Vec::new();
        for tag in html.split('<').skip(1) {
            let kind = tag.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default();
            let kind = if kind == "input" { attribute(tag, "type").unwrap_or("text".into()) } else { kind.to_owned() };
            let value = attribute(tag, "value").unwrap_or_default();
            // What is not ticked is not sent.
            if ["radio", "checkbox"].contains(&kind.as_str()) && !tag.contains(" checked") {
                continue;
            }
            if let Some(name) = attribute(tag, "name") {
                fields.push(Field { kind, name, value });
            } else if kind == "option" && fields.last().is_some_and(|field| field.value.is_empty()) {
                // A choice nobody touched sends its first option; that is as good as the chosen one here.
                fields.last_mut().unwrap().value = value;
            }
        }
        let action = match attribute(html, "action") {
            None => target.to_owned(),
            Some(action) if action.is_empty() => target.to_owned(),
            // The same page with another query (RFC 3986, 5.2.2).
            Some(action) if action.starts_with('?') => target.split('?').next().unwrap_or(target).to_owned() + &action,
            Some(action) => action,
        };
        Self { action, fields }
    }

    /// Whether the form has such a field: an `input`'s type (`password`, `hidden`) or `textarea`, `select`, `button`.
    pub(crate) fn has(&self, kind: &str) -> bool {
        self.fields.iter().any(|field| field.kind == kind)
    }

    #[track_caller]
    pub(crate) fn fill(mut self, kind: &str, value: &str) -> Self {
        let field = self.fields.iter_mut().find(|field| field.kind == kind);
        field.unwrap_or_else(|| panic!("the form has no {kind}")).value = value.to_owned();
        self
    }

    /// The form as a button sends it that leads elsewhere: to another query of the same page.
    pub(crate) fn to(&self, query: &str) -> Self {
        let page = self.action.split('?').next().unwrap_or_default();
        Self { action: format!("{page}{query}"), ..self.clone() }
    }

    /// The form with this choice made.
    pub(crate) fn choose(mut self, name: &str, value: &str) -> Self {
        self.fields.push(Field { kind: "radio".to_owned(), name: name.to_owned(), value: value.to_owned() });
        self
    }

    /// The form as our script sends it when a person presses its button: with the proof that it ran.
    #[track_caller]
    pub(crate) fn proven(mut self) -> Self {
        let nonce = self.fields.iter().find(|field| field.name == "nonce").expect("a nonce").value.clone();
        let proof = self.fields.iter_mut().find(|field| field.name == "proof").expect("room for the proof");
        proof.value = nonce.chars().rev().collect();
        self
    }

    /// What a browser sends for it: every line end as CRLF.
    pub(crate) fn request(&self) -> Request {
        let sent = |field: &Field| field.value.replace("\r\n", "\n").replace('\n', "\r\n");
        let fields: Vec<_> = self.fields.iter().map(|field| (field.name.as_str(), sent(field))).collect();
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Request::post(&self.action).form(&fields)
    }
}

/// The key that follows this path on a page.
#[track_caller]
pub(crate) fn key_after(path: &str, html: &str) -> String {
    let keys = html.split(path).skip(1).map(|rest| {
        rest.chars().take_while(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit()).collect::<String>()
    });
    keys.into_iter().find(|key| key.len() == 31).unwrap_or_else(|| panic!("no {path}KEY on the page: {html}"))
}

/// A text as HTML shows it.
pub(crate) fn unescaped(html: &str) -> String {
    let mut text = String::new();
    let mut pieces = html.split('&');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let sign = piece.split_once(';').and_then(|(name, rest)| Some((sign_named(name)?, rest)));
        match sign {
            Some((sign, rest)) => text.extend([sign.to_string().as_str(), rest]),
            None => text.extend(["&", piece]),
        }
    }
    text
}

fn sign_named(name: &str) -> Option<char> {
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        _ => match name.strip_prefix('#')? {
            hex if hex.starts_with('x') => number(&hex[1..], 16),
            digits => number(digits, 10),
        },
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = tag.split('>').next()?;
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(unescaped(rest.split('"').next()?))
}
