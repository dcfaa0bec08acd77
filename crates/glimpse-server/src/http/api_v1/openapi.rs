//! `GET /api/v1/openapi.json`: what this instance serves, with its own limits, as OpenAPI 3.1. Says what is: parameters that are read
//! leniently (3) are described as that.

use std::sync::Arc;

use axum::{extract::State, http::StatusCode, response::Response};
use serde_json::{Map, Value, json};

use super::{
    calls::{Answers, Call, Method, Takes, Who, calls},
    view::{JSON, json as answer},
};
use crate::{
    config::SiteUrl,
    http::{Numbers, Site},
};

/// The characters of a key, and how many a good one has.
const KEY: &str = "^[0-9a-z]{31}$";
/// Encodings of a body (3).
const AS_JSON: &str = "application/json";
const ENCODINGS: [&str; 3] = ["application/x-www-form-urlencoded", AS_JSON, "multipart/form-data"];
/// Refusals that any call may meet.
const ANY_REFUSAL: [(&str, &str); 4] = [
    ("401", "The credentials are not good, or needed and missing"),
    ("408", "The body did not arrive in time"),
    ("429", "Too much at once, or too many wrong passphrases; nothing was consumed"),
    ("503", "The server is busy, or its storage is away; nothing was shown"),
];

pub(super) async fn openapi(State(site): State<Arc<Site>>) -> Response {
    answer(StatusCode::OK, JSON, &document(&site))
}

fn document(site: &Site) -> Value {
    let url = site.public_url.get();
    let root = url.as_deref().map_or("", SiteUrl::root);
    let mut paths = Map::new();
    for call in calls() {
        let path = paths.entry(call.path.clone()).or_insert_with(|| json!({}));
        let method = match call.method {
            Method::Get => "get",
            Method::Post => "post",
        };
        path[method] = operation(&call);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": format!("{}: API v1", site.name),
            "summary": "Secrets that are opened once",
            "description": "The Onetime Secret REST API v1. Parameters may also stand in the query; the body wins.",
            "version": env!("CARGO_PKG_VERSION"),
        },
        "servers": [{ "url": format!("{root}/api/v1") }],
        "security": [{}, { "basic": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "basic": {
                    "type": "http",
                    "scheme": "basic",
                    "description": "The account's address, and an API token in the place of a password",
                },
            },
            "schemas": schemas(site),
        },
    })
}

fn operation(call: &Call) -> Value {
    let name = call.path.trim_start_matches('/').replace('/', "_").replace(['{', '}'], "");
    let method = if call.method == Method::Get { "get" } else { "post" };
    let mut responses = Map::new();
    let schema = match call.answers {
        Answers::Status => "Status",
        Answers::Metadata => "Metadata",
        Answers::Generated => "Generated",
        Answers::Secret => "Secret",
        Answers::Burned => "Burned",
        Answers::List => "List",
    };
    responses.insert("200".to_owned(), content("It was done", schema));
    for (status, why) in ANY_REFUSAL {
        responses.insert(status.to_owned(), content(why, "Refusal"));
    }
    responses["200"]["links"] = links(call.answers);
    let body = match call.takes {
        Takes::Nothing => None,
        Takes::Secret => Some("Share"),
        Takes::Wish => Some("Wish"),
        Takes::Passphrase => Some("Passphrase"),
    };
    // Where nothing is read, whatever comes is ignored.
    if body.is_some() {
        responses.insert("400".to_owned(), content("Something about the request; the message says what", "Refusal"));
        responses.insert("413".to_owned(), content("The secret or the body is larger than allowed", "Refusal"));
    }
    if matches!(call.takes, Takes::Secret | Takes::Wish) {
        responses.insert("507".to_owned(), content("There is no room for more secrets", "Refusal"));
    }
    let has_key = call.path.contains("{key}");
    if has_key || call.answers == Answers::List {
        responses.insert(
            "404".to_owned(),
            content("Unknown, opened, burned or expired; or the passphrase is wrong", "Unknown"),
        );
    }
    let mut operation = json!({
        "operationId": format!("{method}_{name}"),
        "summary": call.summary,
        "responses": responses,
    });
    if call.who == Who::Account {
        operation["security"] = json!([{ "basic": [] }]);
    }
    if has_key {
        operation["parameters"] = json!([{
            "name": "key",
            "in": "path",
            "required": true,
            "description": "The key in the link, or that of the receipt",
            "schema": { "type": "string", "pattern": KEY },
        }]);
    }
    if let Some(body) = body {
        let schema = |encoding: &&str| {
            // What comes as a form is text.
            let kind = if *encoding == AS_JSON { "Json" } else { "Form" };
            let schema = json!({ "schema": { "$ref": format!("#/components/schemas/{body}{kind}") } });
            ((*encoding).to_owned(), schema)
        };
        let encodings: Map<String, Value> = ENCODINGS.iter().map(schema).collect();
        operation["requestBody"] = json!({ "required": call.takes == Takes::Secret, "content": encodings });
    }
    operation
}

/// What can be done with the keys of an answer.
fn links(answers: Answers) -> Value {
    let link = |operation: &str, key: &str| json!({ "operationId": operation, "parameters": { "key": format!("$response.body#/{key}") } });
    match answers {
        Answers::Metadata | Answers::Generated => json!({
            "open": link("post_secret_key", "secret_key"),
            "look": link("get_receipt_key", "metadata_key"),
            "burn": link("post_receipt_key_burn", "metadata_key"),
        }),
        _ => json!({}),
    }
}

fn content(description: &str, schema: &str) -> Value {
    let schema = json!({ "$ref": format!("#/components/schemas/{schema}") });
    json!({ "description": description, "content": { "application/json": { "schema": schema } } })
}

fn schemas(site: &Site) -> Value {
    let policy = site.vault.policy();
    let bytes_max = policy.plans.values().chain([&policy.anonymous]).map(|plan| plan.secret_bytes_max).max();
    let number = match site.numbers {
        Numbers::Integer => json!({ "type": "integer", "minimum": 0 }),
        Numbers::Text => json!({ "type": "string", "pattern": "^[0-9]+$" }),
    };
    let or_null = |schema: &Value| json!({ "anyOf": [schema, { "type": "null" }] });
    // JSON has more types than text: what is no text is read as it would be written, or as nothing.
    let wish = |is_json: bool, is_share: bool| {
        let either =
            |text: Value| if is_json { json!({ "anyOf": [text, { "type": ["number", "null"] }] }) } else { text };
        let recipient = json!({ "type": "string", "description": "Whom the link is mailed to; needs an account" });
        let recipients = json!({ "anyOf": [recipient, { "type": "array", "items": recipient }, { "type": "null" }] });
        let mut properties = json!({
            "passphrase": either(json!({
                "type": "string",
                "maxLength": policy.passphrase_chars_max,
                "description": format!("At least {} characters, or none", policy.passphrase_chars_min),
            })),
            "ttl": either(json!({ "type": "string", "description": "Seconds, brought into the limits of the plan" })),
            "recipient": if is_json { recipients } else { recipient },
            "share_domain": either(json!({ "type": "string", "description": "The host that the link is to be on" })),
        });
        if is_share {
            properties["secret"] = json!({
                "type": "string",
                "minLength": 1,
                "pattern": "^[^\\u0000]*$",
                "description": format!("At most {} bytes of UTF-8", bytes_max.unwrap_or_default()),
            });
            return json!({ "type": "object", "properties": properties, "required": ["secret"] });
        }
        json!({ "type": "object", "properties": properties })
    };
    let passphrase = |types: Value| json!({ "type": "object", "properties": { "passphrase": { "type": types } } });
    let metadata = json!({
        "custid": { "type": "string" },
        "metadata_key": { "type": "string" },
        "secret_key": { "type": ["string", "null"] },
        "ttl": number,
        "metadata_ttl": number,
        "secret_ttl": or_null(&number),
        "state": { "enum": ["new", "viewed", "received", "burned", "expired"] },
        "updated": number,
        "created": number,
        "received": number,
        "recipient": { "type": "array", "items": { "type": "string" } },
        "share_domain": { "type": "string" },
        "passphrase_required": { "type": "boolean" },
    });
    let always = ["custid", "metadata_key", "ttl", "metadata_ttl", "updated", "created", "recipient", "share_domain"];
    let with = |more: &[(&str, Value)], required: &[&str], less: &[&str]| {
        let mut properties = metadata.clone();
        if let Some(properties) = properties.as_object_mut() {
            less.iter().for_each(|name| drop(properties.remove(*name)));
            properties.extend(more.iter().map(|(name, schema)| ((*name).to_owned(), schema.clone())));
        }
        let required: Vec<&str> = always.iter().chain(required).copied().collect();
        json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
    };
    let message = json!({ "type": "string" });
    json!({
        "ShareForm": wish(false, true),
        "ShareJson": wish(true, true),
        "WishForm": wish(false, false),
        "WishJson": wish(true, false),
        "PassphraseForm": passphrase(json!("string")),
        "PassphraseJson": passphrase(json!(["string", "number", "null"])),
        "Status": closed(&json!({ "status": { "const": "nominal" } })),
        "Metadata": with(&[], &["state"], &[]),
        "Generated": with(&[("value", json!({ "type": "string" }))], &["state", "value"], &[]),
        "Secret": closed(&json!({ "value": { "type": "string" }, "secret_key": { "type": "string" } })),
        "Burned": with(
            &[("state", json!({ "$ref": "#/components/schemas/Metadata" })), ("secret_shortkey", json!({ "type": "string" }))],
            &["state", "secret_shortkey"],
            &[],
        ),
        "List": { "type": "array", "items": { "$ref": "#/components/schemas/Metadata" } },
        "Refusal": closed(&json!({ "message": message })),
        "Unknown": {
            "anyOf": [
                closed(&json!({ "message": { "const": "Unknown secret" }, "secret_key": { "type": "string" } })),
                // What is no key at all is no path of this API.
                closed(&json!({ "error": { "const": "Not Found" } })),
            ],
        },
    })
}

/// An object with exactly these fields.
fn closed(properties: &Value) -> Value {
    let required: Vec<&String> = properties.as_object().into_iter().flat_map(Map::keys).collect();
    json!({ "type": "object", "required": required, "properties": properties, "additionalProperties": false })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::calls::routes;
    use super::*;

    #[test]
    fn what_is_described_is_what_is_served() {
        let served: BTreeSet<String> = routes().into_iter().map(|(path, _)| path).collect();
        let described: BTreeSet<String> = calls().into_iter().map(|call| call.path).collect();
        assert_eq!(served, described);
        let names: BTreeSet<String> = calls().iter().map(|call| operation(call)["operationId"].to_string()).collect();
        assert_eq!(names.len(), calls().len(), "two calls have one name");
    }
}
