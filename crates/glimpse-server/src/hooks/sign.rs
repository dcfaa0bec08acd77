//! Signatures as Standard Webhooks has them (specification 1.0.0, "Verifying webhook authenticity"), so that receivers use its libraries.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::vault::Call;

/// What a secret begins with.
const PREFIX: &str = "whsec_";

/// The values of `webhook-id`, `webhook-timestamp` and `webhook-signature`; none if the secret is none.
pub(super) fn headers(call: &Call) -> Option<[String; 3]> {
    let id: String = call.id.0.iter().map(|byte| format!("{byte:02x}")).collect();
    signed(&format!("msg_{id}"), call.now.seconds(), &call.secret, &call.body)
}

fn signed(id: &str, at: u64, secret: &str, body: &str) -> Option<[String; 3]> {
    let key = Zeroizing::new(STANDARD.decode(secret.strip_prefix(PREFIX)?).ok()?);
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).ok()?;
    mac.update(format!("{id}.{at}.").as_bytes());
    mac.update(body.as_bytes());
    let signature = format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()));
    Some([id.to_owned(), at.to_string(), signature])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the libraries of Standard Webhooks.
    #[test]
    fn a_signature_is_the_one_of_the_specification() {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let signed = signed("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, secret, r#"{"test": 2432232314}"#).unwrap();
        assert_eq!(signed[2], "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assert_eq!(signed[..2], ["msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330"]);
        assert!(super::signed("id", 1, "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "").is_none());
    }
}
