//! What a fuzzer puts into a sealed letter.

use super::Sheet;

/// A sheet survives being written anew.
pub(crate) fn sheet(data: &[u8]) {
    let Ok(sheet) = serde_json::from_slice::<Sheet>(data) else { return };
    let Ok(written) = serde_json::to_vec(&sheet) else { unreachable!("text and numbers have a JSON form") };
    let again = serde_json::from_slice::<Sheet>(&written).ok().and_then(|again| serde_json::to_vec(&again).ok());
    assert_eq!(again.as_deref(), Some(&*written));
}
