//! The fields of a request, whatever way they came: query string, form, multipart or JSON (contract, section 3). Strict
//! where lenience would change a secret: a bad percent sign or bad UTF-8 is refused, never replaced.

use axum::http::{HeaderMap, header::CONTENT_TYPE};
use bytes::Bytes;
use serde_json::Value;
use zeroize::Zeroizing;

/// Fields that one request may have.
const FIELDS_MAX: usize = 1000;

/// A field's value.
#[derive(Debug)]
pub(super) enum Field {
    /// From a form, a query or a JSON string.
    Text(Zeroizing<String>),
    /// A JSON number.
    Number(serde_json::Number),
    /// JSON `null`.
    Null,
    /// A JSON array, of strings as far as anybody looks.
    List(Vec<Value>),
    /// A JSON object.
    Map(serde_json::Map<String, Value>),
    /// JSON `true` or `false`.
    Bool,
}

/// Why the fields cannot be read. The text is for the caller; it names no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum FieldsError {
    #[error("A percent sign is not followed by two hexadecimal digits. Send % as %25.")]
    Percent,
    #[error("A parameter is not valid UTF-8. Send text as UTF-8.")]
    Utf8,
    #[error("The body is not a JSON object. Send an object such as {{\"secret\": \"...\"}}.")]
    Json,
    #[error("The multipart body is malformed or cut short.")]
    Multipart,
    #[error("There are too many parameters.")]
    TooMany,
    #[error("Send parameters as a form, as multipart/form-data or as a JSON object.")]
    Type,
}

/// Named values. Of a repeated name the last one counts.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<(String, Field)>);

impl Fields {
    /// The fields of query and body; the body wins.
    pub(super) async fn read(query: Option<&str>, headers: &HeaderMap, body: Bytes) -> Result<Self, FieldsError> {
        let mut of_query = Self::default();
        of_query.add_form(query.unwrap_or_default().as_bytes())?;
        if body.is_empty() {
            return Ok(of_query);
        }
        let mut fields = Self::default();
        match BodyType::of(headers)? {
            BodyType::Form => fields.add_form(&body)?,
            BodyType::Json => fields.add_json(&body)?,
            BodyType::Multipart(boundary) => fields.add_multipart(body, boundary).await?,
        }
        // Whatever shape it has there.
        let is_in_body = |name: &str| {
            fields.0.iter().any(|(found, field)| {
                found.trim_end_matches("[]") == name.trim_end_matches("[]")
                    || matches!(field, Field::Map(map) if found == "secret" && map.contains_key(name))
            })
        };
        of_query.0.retain(|(name, _)| !is_in_body(name));
        for (name, field) in of_query.0 {
            fields.add(name, field)?;
        }
        Ok(fields)
    }

    /// Takes the value of a name out, and forgets the earlier ones.
    pub(super) fn take(&mut self, name: &str) -> Option<Field> {
        self.take_all(name).pop()
    }

    /// Takes every value of a name out, in order.
    pub(super) fn take_all(&mut self, name: &str) -> Vec<Field> {
        let (taken, kept) = std::mem::take(&mut self.0).into_iter().partition(|(found, _)| found == name);
        self.0 = kept;
        let taken: Vec<(String, Field)> = taken;
        taken.into_iter().map(|(_, field)| field).collect()
    }

    /// Every field as text; none if one of them is anything else.
    pub(super) fn into_texts(self) -> Option<Vec<(String, Zeroizing<String>)>> {
        let text = |field| match field {
            Field::Text(text) => Some(text),
            Field::Null => Some(Zeroizing::default()),
            Field::Number(_) | Field::List(_) | Field::Map(_) | Field::Bool => None,
        };
        self.0.into_iter().map(|(name, field)| Some((name, text(field)?))).collect()
    }

    /// Adds a field unless there is one of that name.
    pub(super) fn set_default(&mut self, name: &str, field: Field) {
        if !self.0.iter().any(|(found, _)| found == name) {
            self.0.push((name.to_owned(), field));
        }
    }

    fn add(&mut self, name: String, field: Field) -> Result<(), FieldsError> {
        if self.0.len() >= FIELDS_MAX {
            return Err(FieldsError::TooMany);
        }
        self.0.push((name, field));
        Ok(())
    }

    fn add_form(&mut self, form: &[u8]) -> Result<(), FieldsError> {
        for pair in form.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
                Some(at) => (&pair[..at], &pair[at + 1..]),
                None => (pair, &[][..]),
            };
            let name = std::mem::take(&mut *decode(name)?);
            self.add(name, Field::Text(decode(value)?))?;
        }
        Ok(())
    }

    fn add_json(&mut self, body: &[u8]) -> Result<(), FieldsError> {
        if body.iter().all(u8::is_ascii_whitespace) {
            return Ok(());
        }
        let Ok(Value::Object(object)) = serde_json::from_slice(body) else { return Err(FieldsError::Json) };
        for (name, value) in object {
            self.add(name, value.into())?;
        }
        Ok(())
    }

    async fn add_multipart(&mut self, body: Bytes, boundary: String) -> Result<(), FieldsError> {
        let mut parts = multer::Multipart::with_reader(&*body, boundary);
        while let Some(part) = parts.next_field().await.map_err(|_| FieldsError::Multipart)? {
            let Some(name) = part.name().map(str::to_owned) else { continue };
            let bytes = part.bytes().await.map_err(|_| FieldsError::Multipart)?;
            let text = String::from_utf8(bytes.into()).map_err(|_| FieldsError::Utf8)?;
            self.add(name, Field::Text(Zeroizing::new(text)))?;
        }
        Ok(())
    }
}

impl From<Value> for Field {
    fn from(value: Value) -> Self {
        match value {
            Value::String(text) => Self::Text(Zeroizing::new(text)),
            Value::Number(number) => Self::Number(number),
            Value::Null => Self::Null,
            Value::Array(list) => Self::List(list),
            Value::Object(map) => Self::Map(map),
            Value::Bool(_) => Self::Bool,
        }
    }
}

/// How a body is written.
enum BodyType {
    Form,
    Json,
    Multipart(String),
}

impl BodyType {
    /// The first Content-Type that says something usable counts: one client sends `text/html` first (contract, section 3).
    /// None at all, and plain text, mean a form.
    fn of(headers: &HeaderMap) -> Result<Self, FieldsError> {
        let mut is_cut = false;
        let mut is_form = !headers.contains_key(CONTENT_TYPE);
        for value in headers.get_all(CONTENT_TYPE) {
            let Ok(value) = value.to_str() else { continue };
            let essence = value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
            match essence.as_str() {
                "application/x-www-form-urlencoded" => return Ok(Self::Form),
                "application/json" => return Ok(Self::Json),
                "multipart/form-data" => match multer::parse_boundary(value) {
                    Ok(boundary) => return Ok(Self::Multipart(boundary)),
                    Err(_) => is_cut = true,
                },
                json if json.starts_with("application/") && json.ends_with("+json") => return Ok(Self::Json),
                text => is_form |= text.is_empty() || text.starts_with("text/"),
            }
        }
        match (is_cut, is_form) {
            (true, _) => Err(FieldsError::Multipart),
            (false, true) => Ok(Self::Form),
            (false, false) => Err(FieldsError::Type),
        }
    }
}

/// Percent-decoding of the form encoding (WHATWG URL, 5.1), but strict.
fn decode(encoded: &[u8]) -> Result<Zeroizing<String>, FieldsError> {
    let mut decoded = Vec::with_capacity(encoded.len());
    let mut rest = encoded;
    while let Some(at) = rest.iter().position(|byte| matches!(byte, b'+' | b'%')) {
        let (plain, escape) = rest.split_at(at);
        decoded.extend_from_slice(plain);
        rest = match escape {
            [b'%', high, low, rest @ ..] => {
                let digit = |digit: u8| char::from(digit).to_digit(16);
                let (high, low) = digit(*high).zip(digit(*low)).ok_or(FieldsError::Percent)?;
                decoded.push(u8::try_from(high << 4 | low).map_err(|_| FieldsError::Percent)?);
                rest
            }
            [b'+', rest @ ..] => {
                decoded.push(b' ');
                rest
            }
            _ => return Err(FieldsError::Percent),
        };
    }
    decoded.extend_from_slice(rest);
    String::from_utf8(decoded).map(Zeroizing::new).map_err(|_| FieldsError::Utf8)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::{collection::vec, prelude::*};

    use super::*;

    fn text(encoded: &str) -> Result<String, FieldsError> {
        decode(encoded.as_bytes()).map(|text| text.to_string())
    }

    #[test]
    fn a_form_is_decoded_strictly() {
        assert_eq!(text("a+b%2Bc%20d"), Ok("a b+c d".to_owned()));
        assert_eq!(text("100%25"), Ok("100%".to_owned()));
        for bad in ["%", "%4", "100%", "%zz", "%4g"] {
            assert_eq!(text(bad), Err(FieldsError::Percent), "{bad}");
        }
        assert_eq!(text("%ff"), Err(FieldsError::Utf8));
    }

    #[tokio::test]
    async fn the_body_wins_over_the_query_and_the_last_of_a_name_wins() {
        let body = Bytes::from_static(b"secret=b&secret=c");
        let mut fields = Fields::read(Some("secret=a&ttl=5"), &HeaderMap::new(), body).await.unwrap();
        assert!(matches!(fields.take("secret"), Some(Field::Text(text)) if *text == "c"));
        assert!(matches!(fields.take("ttl"), Some(Field::Text(text)) if *text == "5"));
        assert!(fields.take("passphrase").is_none());
        // Also where every value of a name counts: what the body names, the query did not.
        let body = Bytes::from_static(b"recipient=b&recipient=c");
        let mut fields = Fields::read(Some("recipient=a"), &HeaderMap::new(), body).await.unwrap();
        assert_eq!(fields.take_all("recipient").len(), 2);
        let (json, body) =
            ("application/json", Bytes::from_static(br#"{"secret": {"secret": "a", "ttl": 5}, "recipient": []}"#));
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, json.parse().unwrap())]);
        let mut fields = Fields::read(Some("ttl=6&passphrase=b&recipient[]=c"), &headers, body).await.unwrap();
        assert!(fields.take("ttl").is_none() && fields.take("passphrase").is_some());
        assert!(fields.take("recipient[]").is_none());
    }

    proptest! {
        /// Against a map, in which what comes later replaces what came before, whatever is taken out first.
        #[test]
        fn of_a_repeated_name_the_last_one_wins(pairs in vec(("[abc]", "[0-9]"), 0..8), order in Just(["a", "b", "c"]).prop_shuffle()) {
            let last: HashMap<&str, &str> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let form: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let mut fields = Fields::default();
            fields.add_form(form.join("&").as_bytes()).unwrap();
            for name in order {
                let taken = fields.take(name).map(|field| match field {
                    Field::Text(text) => text.to_string(),
                    other => panic!("a form has text only: {other:?}"),
                });
                prop_assert_eq!(taken.as_deref(), last.get(name).copied());
                prop_assert!(fields.take(name).is_none());
            }
        }
    }

    #[test]
    fn the_first_usable_content_type_counts() {
        let of = |values: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(CONTENT_TYPE, value.parse().unwrap());
            }
            BodyType::of(&headers)
        };
        assert!(matches!(of(&["multipart/form-data", "application/json"]), Ok(BodyType::Json)));
        assert!(matches!(of(&["multipart/form-data; boundary=x", "application/json"]), Ok(BodyType::Multipart(_))));
        assert!(matches!(of(&["multipart/form-data"]), Err(FieldsError::Multipart)));
        assert!(matches!(of(&["text/html", "multipart/form-data"]), Err(FieldsError::Multipart)));
        assert!(matches!(of(&["text/html", "application/json"]), Ok(BodyType::Json)));
        assert!(matches!(of(&["image/png"]), Err(FieldsError::Type)));
    }

    proptest! {
        #[test]
        fn whatever_is_percent_encoded_comes_back(text in "\\PC*") {
            let encoded: String = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
            prop_assert_eq!(decode(encoded.as_bytes()).map(|text| text.to_string()), Ok(text));
        }
    }
}
