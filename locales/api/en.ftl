# English: the reference of the REST API on /docs/api. Messages may use <code>, <strong>, <kbd> and <bdi>; arguments are
# escaped before they get here. What stands in <code> is sent over the wire as it is: it is the same in every language.
# One message is one whole sentence, label or cell: nothing is put together from pieces.

## The page

api-title = REST API
api-lead = Programs share and open secrets on { $host } with the calls below. They are those of the Onetime Secret REST API v1, so its clients work here when their base address is the one of this site.
api-contents = On this page

## How to call it

api-basics = How to call it
api-basics-base = Every address begins with <code>{ $base }/api/v1</code>.
api-basics-send = Send parameters as a form, as <code>multipart/form-data</code>, as a JSON object or in the query string. If a parameter comes more than once, the body counts more than the query string, and the last one counts.
api-basics-unknown = Parameters that are not described here are ignored.
api-basics-answer = Answers are JSON in UTF-8. Times are seconds since 1 January 1970 (UTC), and lifetimes are seconds.
api-basics-try = The examples can be run as they stand, in any shell that has <code>curl</code>. Each is followed by its answer; your keys and times will be others.
api-basics-variables = Some examples take a key from an earlier answer. Put it into a variable first:
api-basics-care = A key in a command stays in the history of your shell. On a computer that others use, write the commands into a script.

## Accounts and tokens

api-auth = Accounts and tokens
api-auth-how = Calls with an account use HTTP Basic authentication: the name is the mail address of the account, the password is one of its API tokens, never its password.
api-auth-token = Make a token on the page <bdi>{ $page }</bdi>; it is shown once. Put both into variables:
api-auth-never = If the name or the token is wrong, the call is refused with <code>401</code>, even where no account is needed.
api-auth-none = This site has no sign-up: whoever runs it makes the accounts.

## What holds on this site

api-here = What holds on this site
api-here-lead = These are the settings of { $host } at this moment.
api-here-anonymous = Without an account
api-here-account = With an account
api-here-share = Who may share
api-here-share-anyone = Anybody
api-here-share-accounts = Accounts only
api-here-open = Who may open a secret
api-here-open-anyone = Whoever has its link
api-here-receipts = Who may read a receipt and burn
api-here-receipts-key = Whoever has the receipt key
api-here-receipts-account = Only the account that shared, with the receipt key
api-here-size = Largest secret
api-here-lifetime = Lifetime of a secret
api-here-lifetime-span = From { $min } to { $max }; { $default } if none is asked for
api-here-passphrase = Passphrase
api-here-passphrase-span = { $max ->
    [one] Up to { $max } character
   *[other] Up to { $max } characters
}
api-here-passphrase-range = { $max ->
    [one] From { $min } to { $max } character
   *[other] From { $min } to { $max } characters
}
api-here-tries = Wrong passphrases
api-here-tries-max = { $count ->
    [one] After { $count } within { $window } the secret is locked for { $lock }
   *[other] After { $count } within { $window } the secret is locked for { $lock }
}
api-here-generated = Generated value
api-here-generated-length = { $count ->
    [one] { $count } character
   *[other] { $count } characters
}
api-here-numbers = Numbers in answers
api-here-numbers-integer = JSON numbers, as in <code>3600</code>
api-here-numbers-text = JSON strings, as in <code>"3600"</code>
api-here-limits = Calls within { $window }
api-here-limits-none = Not limited
api-here-limits-creates = { $count ->
    [one] { $count } secret shared
   *[other] { $count } secrets shared
}
api-here-limits-reveals = { $count ->
    [one] { $count } secret opened from one address
   *[other] { $count } secrets opened from one address
}
api-here-limits-receipts = { $count ->
    [one] { $count } receipt read from one address
   *[other] { $count } receipts read from one address
}

## Words that every call uses

api-parameters = Parameters
api-parameter = Parameter
api-meaning = Meaning
api-field = Field
api-status = Status
api-example = Example
api-answer = Answer
api-required = required
api-no-parameters = It takes no parameters.
api-also = The same call is also found at { $paths }.

## The calls

call-status = Is the server well?
call-status-text = It answers <code>nominal</code> whenever this server can be reached.

call-authcheck = Is my token good?
call-authcheck-text = It answers like <code>/status</code>, but only with an account and a token that are good.

call-share = Share a secret
call-share-text = The text is sealed and kept until it is opened once, burned or expired. The answer has the two keys: the secret key for the recipient and the receipt key (<code>metadata_key</code>) for you. They are told now and stored nowhere, so keep the receipt key.
call-share-link = The link for the recipient is <code>{ $base }/secret/</code> followed by the secret key. It opens a page; programs send the key to the call that opens a secret.
param-secret = The text, kept exactly as it is. Not empty, and { $size } at most.
param-ttl = How long it can be opened, in seconds. A longer wish is lowered to { $max }, a shorter one is raised to { $min }; the answer tells what was granted.
param-passphrase = Whoever opens the secret must send it, too. Upper and lower case count, and so does every blank.
param-recipient = The mail address of the recipient; may be given more than once. Only with an account.
param-share-domain = For clients that send it: empty, or the name of this site.
call-share-json = The same as a JSON object, with a passphrase:
call-share-file = What is in a file, byte for byte:
call-share-account = With an account, for somebody with a mail address; answers show the address masked:

call-generate = Have a secret made up
call-generate-text = The server makes up a value and shares it. The answer is that of sharing, with the value in <code>value</code>; it is told this once.
param-generate-others = As for sharing.

call-secret = Open a secret
call-secret-text = The answer is the secret, and it is destroyed before the answer is sent: of any number of callers one gets it. A passphrase that is wrong or missing destroys nothing.
param-secret-passphrase = If the secret has one.
call-secret-passphrase = With a passphrase:
call-secret-refused = Every other call gets one and the same answer, whether the secret was opened, burned, has expired, wants another passphrase or never was there:

call-receipt = Read a receipt
call-receipt-text = It tells what became of a secret, and neither opens it nor keeps it any longer. A receipt is kept for twice the lifetime of its secret.

call-burn = Burn a secret
call-burn-text = It destroys a secret that was not opened. What was opened, burned or has expired cannot be burned any more: that is refused like an unknown key.
call-burn-answer = The answer has the receipt, whole in <code>state</code> and once more beside it, and the first characters of the key that no longer opens anything.
param-burn-passphrase = If the secret has one. A wrong one burns nothing.

call-recent = List what an account shared
call-recent-text = { $count ->
    [one] It lists the newest receipt of the account. The secret key is always <code>null</code>.
   *[other] It lists the receipts of the account, the newest first, { $count } at most. The secret key is always <code>null</code>.
}

## The receipt

receipt-object = The receipt
receipt-object-text = Sharing, generating, reading a receipt and burning answer with this object.
field-custid = The mail address of the account that shared, or <code>anon</code>.
field-metadata-key = The receipt key. It does not open the secret.
field-secret-key = The secret key, while the secret is unread; afterwards empty or missing.
field-ttl = The lifetime that was granted, in seconds. It does not count down.
field-metadata-ttl = Seconds until the receipt ends.
field-secret-ttl = Seconds until the secret expires; <code>null</code> or missing when it is over.
field-state = What became of the secret: see below.
field-updated = When the state last changed.
field-created = When it was shared.
field-received = When it was opened; only with the state <code>received</code>.
field-recipient = Masked mail addresses of the recipients.
field-share-domain = Always empty.
field-passphrase-required = Whether a passphrase is needed; only while the secret is unread.
field-value = The generated value; only in the answer that generates it.
states = States
api-state-new = Not opened, and nobody looked at its page.
api-state-viewed = Not opened; somebody looked at its page.
api-state-received = Opened, and destroyed.
api-state-burned = Burned before anybody opened it.
api-state-expired = Expired before anybody opened it.

## Refusals

refusals = Refusals
refusals-text = A refused call changes nothing. The answer is an object with <code>message</code>, in English, and the status says what kind of refusal it is.
refusal-400 = Something about the request is wrong; the message says what.
refusal-401 = The name and the token do not belong together, or the call needs an account.
refusal-404 = There is no such secret or receipt; or there is no such call.
refusal-408 = The request took too long to arrive.
refusal-413 = The secret or the request is too large. Nothing is cut.
refusal-429 = Too many calls, or too many wrong passphrases. The header <code>Retry-After</code> says how many seconds to wait.
refusal-503 = Too much is going on, or the disk cannot be written. Try again after as many seconds as <code>Retry-After</code> says.
refusal-507 = This server keeps as many unread secrets as it may. Those that it keeps are safe.
