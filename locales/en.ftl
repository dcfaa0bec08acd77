# English. Messages may use <strong>, <kbd> and <bdi>; arguments are escaped before they get here.
# One message is one whole sentence or label: nothing is put together from pieces.

## Every page

skip = Skip to the content
footer = A secret is kept sealed until it is opened once, burned or expired. Then it is erased.
trust-link = What this site keeps
nav = Site
nav-sign-in = Sign in
nav-account = Your account
nav-admin = Administration
sign-out = Sign out
language = Language
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
under-a-minute = less than a minute
bytes = { $count ->
    [one] { $size } byte
   *[other] { $size } bytes
}

## Sharing

home-title = Share a secret
home-title-refused = Not shared yet
home-headline = Share a secret that can be opened once
home-lead = Paste a password or a key. You get a link; whoever opens it first sees the secret, and then it is gone.
home-refused = Nothing was shared, and what you typed is still here.
secret = Secret
secret-hint = Text, up to { $size }. It is kept exactly as it is.
secret-keys = <kbd>Ctrl</kbd> <kbd>Enter</kbd> creates the link. Right after pasting, <kbd>Enter</kbd> does.
secret-pasted = Pasted. Press Enter, and the link is on your clipboard.
secret-used = { $used } of { $size } used.
secret-over = That is { $used }: more than the { $size } this site takes. Nothing is cut; shorten it, please.
lifetime = Can be opened for
lifetime-hint = Afterwards it is erased unread.
lifetime-until = Until { $until }.
passphrase-weak = Weak: a few guesses.
passphrase-fair = Fair: wrong tries are counted, so it holds.
passphrase-strong = Strong.
passphrase = Passphrase
optional = (optional)
passphrase-hint = Tell it another way than the link.
passphrase-show = Show the passphrase
caps-lock = Caps Lock is on.
create = Create the link
creating = Creating the link …
unsent = The site cannot be reached. Nothing is lost: what you typed is still here. It may have arrived all the same, so the secret may be kept twice; nobody has the other link.
generate-summary = Make up a password for me
generate-kind = Made of
generate-kind-all = letters, digits and signs
generate-kind-letters = letters and digits
generate-kind-digits = digits
generate-kind-words = words that can be read aloud
generate-length = Length
generate-length-hint = Characters, or syllables of two for words.
generate = Put one in
generate-passphrase = Use one as the passphrase
generated-weak = That is a weak one: a computer guesses it within a day. Make it longer.
generated-fair = That one is good behind a lock after wrong tries, and too weak where somebody can try offline.
generated-strong = That one is strong: nobody guesses it.
refused-empty = There is no secret yet.
refused-nul = The secret has a NUL character in it, at which many programs would cut it.
refused-large = The secret is larger than { $size }.
refused-lifetime = That lifetime is not one of those below.
refused-domain = Links cannot be on that host name any more. Choose another one.
refused-passphrase-short = { $count ->
    [one] The passphrase needs at least { $count } character.
   *[other] The passphrase needs at least { $count } characters.
}
refused-passphrase-long = { $count ->
    [one] The passphrase can have at most { $count } character.
   *[other] The passphrase can have at most { $count } characters.
}
refused-accounts-only = Only people with an account share on this site. Sign in first.
refused-signed-out = You were signed out meanwhile. Sign in again in another tab, or share without your account.
refused-limited = There were too many secrets from you or your network lately. Time to wait: { $left }.
refused-full = This site keeps as many unread secrets as it may. Those it keeps are safe.
refused-busy = Too much is going on at the moment. Try again in a moment.

## The sender's receipt

receipt-ready = Your link is ready
receipt-unread = Not opened yet
receipt-revealed = Your secret was opened
receipt-burned = Your secret was burned
receipt-expired = Your secret expired
receipt-stranger = This is the sender's receipt
receipt-stranger-lead = <strong>This is the sender's receipt.</strong> It never shows the secret, nor the link. If somebody sent you this address instead of the secret, ask them for the secret link.
receipt-sender-lead = Send the link to one person: it opens <strong>once</strong>. This page tells you when.
receipt-none-lead = Send the link to one person: it opens <strong>once</strong>. This site keeps receipts for accounts only, so take the link now: this page cannot be shown again.
receipt-over-lead = The link opens nothing any more, and the secret is erased here.
link = Link for the recipient
link-hint = To copy it: <kbd>Ctrl</kbd> <kbd>C</kbd>, with <kbd>⌘</kbd> on a Mac.
copy-link = Copy the link
copied = Copied.
copy-failed = Your browser did not let us copy it. It is selected now: press Ctrl and C, or ⌘ and C on a Mac.
link-copied = The link is on your clipboard.
link-not-copied = Your browser did not let us copy the link. It is selected below: press Ctrl and C, or ⌘ and C on a Mac.
qr-summary = QR code
qr-text = QR code of the link
qr-download = Download the QR code
link-language = Language of the link
link-language-hint = The recipient's page and the message below are in it.
link-language-any = that of the recipient's browser
link-language-set = Use this language
message-summary = Message to send with it
message = Message
message-hint = Change it as you like; then copy or send it.
message-text = I am sharing a secret with you. The link opens once, until { $until }: { $link }
message-text-passphrase = I am sharing a secret with you. The link opens once, until { $until }, with the passphrase I tell you another way: { $link }
copy-message = Copy the message
mail-message = Send by mail
share-message = Share …
timeline = What happened
event-shared = Shared
event-seen = Link first looked at
event-seen-note = { $count ->
    [one] { $count } time in all
   *[other] { $count } times in all
}
event-until = Can be opened until
event-until-note = { $left } left
event-revealed = Opened, and destroyed
event-burned = Burned, never opened
event-expired = Expired, never opened
protected = Protected by a passphrase.
unprotected = Not protected by a passphrase.
mailed-to = For { $addresses }.
receipt-ends = This receipt is kept until
keep-summary = Keep this receipt
keep-text = This page is yours while your browser is open, for the last sixty secrets. To come back later, keep the receipt's own address. Send nobody that address: send the link.
keep-link = The receipt's own address
print = Print
share-another = Share another secret
burn-summary = Burn this secret
burn-title = Burn this secret?
burn-lead = Nobody will be able to open the link any more. This cannot be undone.
burn-passphrase-hint = The one that protects the secret.
burn = Burn it …
burn-sure = Burn it for good
burn-keep = Keep it, and go back to the receipt
burn-nothing = There was nothing left to burn.
burn-wrong = That is not the passphrase. Nothing was burned: the link still opens.
burn-missing = Burning this secret needs its passphrase. Nothing was burned: the link still opens.
no-receipt = There is no receipt here
no-receipt-lead = Receipts are kept for twice the lifetime of their secret. If you expected one, check that all of its address is there.
no-shared-lead = This page is for whoever shared the secret, in the browser they shared it with. If somebody sent you this address, ask them for the secret link.

## Opening

confirm-title = A secret for you
confirm-headline = Somebody shared a secret with you
confirm-lead = { $site } keeps it for you. It can be opened <strong>once</strong>: then it is erased here, so have a safe place ready.
confirm-lead-host = { $site } at { $host } keeps it for you. It can be opened <strong>once</strong>: then it is erased here, so have a safe place ready.
confirm-passphrase-hint = The sender tells you this another way.
open = Open the secret
confirm-until = Can be opened until
confirm-left = { $left } left
confirm-wrong = { $count ->
    [one] That is not the passphrase. Nothing was opened or destroyed: the secret is still here. After { $count } more wrong one it is locked for a while.
   *[other] That is not the passphrase. Nothing was opened or destroyed: the secret is still here. After { $count } more wrong ones it is locked for a while.
}
confirm-missing = This secret needs its passphrase. Nothing was opened or destroyed.
confirm-stale = This page was open for too long, or was sent twice. Nothing was opened: press the button again.
sure-headline = Open it now?
sure-lead = Programs that look after mail follow links and press buttons, and a secret opens only once. So please say that it is you.
sure-legend = What shall happen?
sure-closed = Leave it closed
sure-open = Show me the secret, once
sure-unsure = I do not know what this is
sure = Go on
revealed-title = The secret
revealed-headline = Here is the secret
revealed-lead = It was destroyed on the server at { $time }. Put it in a safe place: this page cannot be opened again.
copy-secret = Copy
secret-copied = The secret is on your clipboard.
download = Download
hide = Hide
show = Show
wrap = Wrap lines
hidden-note = Hidden after a while, in case somebody looks over your shoulder. Nothing is lost.
revealed-close = Close this page when the secret is in a safe place.
gone-title = Not available
gone-headline = This link is not available
gone-lead = You did nothing wrong. A link opens once and for a limited time, and this site tells nobody which links there were.
gone-ask = If you expected a secret, ask the sender for a new link:
gone-message = The link you sent me is not available. Could you share the secret again and send me a new link?

## When something cannot be done

failed-form = The form did not arrive whole
failed-form-large = That is more than this site takes
failed-form-slow = The form took too long to arrive
failed-form-busy = Too much is going on at the moment
failed-form-lead = Nothing was shared, opened or burned. Go back: your browser still has what you typed.
failed-foreign = This form came from another site
failed-foreign-lead = Or it is older than your last sign-in. Nothing was shared, opened, burned or changed. Open the page anew and try again there.
failed-page = There is no such page
failed-page-lead = If you followed a link, check that all of it is there: the last characters are easily lost.
failed-method = This page cannot do that
failed-method-lead = Nothing was shared, opened or burned.
failed-locked = Too many wrong passphrases
failed-locked-lead = The secret is safe and was not opened. For its protection it takes no passphrase for now. Time to wait: { $left }.
failed-limited = Too many requests
failed-limited-lead = There were too many from you or your network lately. Nothing was opened, burned or lost. Time to wait: { $left }.
failed-accounts = This is for accounts only
failed-accounts-lead = Nothing was shared, opened or burned. This site lets only people with an account do that.
failed-now = This cannot be done at the moment
failed-reference = If you report this, say: { $reference }
failed-unsure = It is not certain that it was done
failed-unsure-lead = Not all computers that keep this site's secrets answered in time. Nothing was shown to anybody. The secret is most likely still there, but may be lost: try again in a moment.
failed-now-lead = Nothing was opened, burned or lost. Go back and try again in a moment.

## What this site keeps

trust-title = What this site keeps
trust-lead = What is kept, for how long, and under which key. These are the settings in force at this moment.
trust-kept = A secret
trust-kept-text = Its sealed bytes, when it was shared, until when it can be opened, and what became of it. No text, no link, no name of who opens it.
trust-key = Its key
trust-key-text = Is in the link, and kept nowhere. A copy of everything this site has opens no unread secret.
trust-erased = After it was opened
trust-erased-text = Its bytes are overwritten on the disk within { $within }, as after burning and expiring.
trust-longest = Unopened
trust-longest-text = What you share is kept for { $longest } at most, and its receipt for twice its lifetime.
trust-size = Largest secret
trust-root = Root key in use
trust-version = Glimpse
trust-clock = This page was made

## Accounts

email = Mail address
password = Password
password-hint = { $count ->
    [one] At least { $count } character.
   *[other] At least { $count } characters.
}
sign-in-title = Sign in
sign-in = Sign in
sign-in-wrong = That address and password do not belong together, or the account is not open.
sign-in-forgotten = Forgotten password
sign-in-to-sign-up = Make an account
forgotten = Forgotten password
sign-up-title = Make an account
sign-up-lead = With an account you see what you shared, may share more and for longer, and use the API.
sign-up = Make the account
sign-up-invitation-label = Invitation
sign-up-invitation-hint = As you got it, whole.
sign-up-address = That is no mail address. Write it like name@example.org.
sign-up-taken = There is an account with this address already.
sign-up-invitation = This invitation is not good any more. Ask for a new one.
sign-up-closed = Accounts are made by whoever runs this site
sign-up-closed-lead = Ask them for one. Sharing and opening work without.
sign-up-waiting = Your account is made
sign-up-waiting-lead = Whoever runs this site confirms your address before it opens. Then you can sign in.
password-weak = That password is too short, or too easily guessed.
password-wrong = That is not your password. Nothing was changed.
password-changed = Your password is changed. Everywhere else you are signed out.
account-title = What you shared
account-lead = Signed in as { $email }. What was shared stays in this list until its receipt ends.
account-none = Nothing here yet.
account-tokens = API tokens
account-password = Change the password
account-delete = Delete the account
account-csv = Download as CSV
filter = Show
filter-all = all
state-unread = not opened
state-revealed = opened
state-burned = burned
state-expired = expired
column-shared = Shared
column-until = Until
column-state = State
column-to = For
column-receipt = Receipt
column-pick = Burn
pick-all = All
pick = Burn the secret shared at { $at }
receipt-of = Receipt of the secret shared at { $at }
receipt-lost = kept under an old password
needs-passphrase = needs its passphrase
burn-picked = Burn what is ticked
burned-some = { $count ->
    [one] { $count } secret was burned.
   *[other] { $count } secrets were burned.
}
burned-not = { $count ->
    [one] { $count } could not be: it was opened meanwhile, or needs its passphrase.
   *[other] { $count } could not be: they were opened meanwhile, or need their passphrase.
}
tokens-title = API tokens
tokens-lead = A token stands for your password in scripts and programs. It shares, lists and burns for you.
token-made = Your new token, shown this once:
token-new = New token
token-name = Name
token-name-hint = What it is for, such as: deploy script.
token-days = Good for
token-days-hint = Days; empty for ever.
token-add = Make a token
token-name-wrong = A token needs a name of one line.
token-days-wrong = A token is good for a whole number of days, or for ever.
token-too-many = You have as many tokens as your plan allows. Revoke one first.
token-column-name = Name
token-column-made = Made
token-column-used = Last used
token-column-ends = Ends
token-never = never
token-revoke = Revoke
token-revoke-named = Revoke the token { $name }
copy-token = Copy the token
token-example = How to use it
password-title = Change the password
password-old = Present password
password-new = New password
password-change = Change it
delete-title = Delete your account
delete-lead = Everything that is yours is erased: secrets that nobody opened, receipts, tokens. Links you sent stop working. This cannot be undone.
delete-sure = Delete the account of { $email } for good
delete-half = The deletion has begun and is not finished
delete-half-lead = Your account is closed, and not everything of it is erased yet. Ask whoever runs this site to finish it.
deleted = Your account is deleted
deleted-lead = With it everything that was yours.

## Administration

admin-title = Administration
admin-figures = The store
figure-unread = Unread secrets
figure-unread-bytes = Their sealed bytes
figure-unread-bytes-max = As many as there may be
figure-queue = Transitions that wait for the disk
figure-health = Disk
figure-health-good = can be written
figure-health-bad = cannot be written
admin-accounts = Accounts
admin-plan = Plan
admin-plan-of = Plan of { $email }
admin-set = Set
admin-suspend = Suspend
admin-resume = Resume
admin-confirm = Confirm
admin-is-admin = administers
admin-is-suspended = suspended
admin-is-waiting = waits for confirmation
admin-next = More
admin-invite-title = Invite somebody
admin-invite-lead = Whoever has the address signs up with it, once, within a week.
admin-invite = Make an invitation
admin-invitation = Send this address to one person:
admin-changed = Changed.
admin-not-changed = That could not be changed: there is no such account or plan.
admin-own = You cannot suspend yourself here.

## First steps

setup-title = Set up this server
setup-lead = The server printed a code when it started. With it you make the account that administers it. Each step can be skipped and done later.
setup-code = Code
setup-code-hint = As it was printed, with the hyphens.
setup-wrong-code = That is not the code. It changes with every start: take the newest.
setup-make = Make the account
setup-skip = Skip this
setup-next = Go on
setup-address-title = Where do people find it?
setup-address-lead = Links begin with this address. Without it they take the one that each page was asked for under.
setup-address = Address
setup-address-hint = Such as https://secrets.example.org or https://example.org/secrets.
setup-address-set = Use this address
setup-address-wrong = That is no address. Write it like https://secrets.example.org or https://example.org/secrets.
setup-address-fixed = It is set in the configuration of the server: { $url }
setup-done-title = Ready
setup-finish = Share the first secret

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = A secret from { $sender }
mail-share-lead = { $sender } shared a secret with you through { $site }.
mail-share-lead-unchecked = Somebody who says that their address is { $sender } shared a secret with you through { $site }. This site has not checked that address.
mail-share-open = This link opens it once, until { $until }. Then the secret is erased:
mail-share-passphrase = It needs a passphrase, too. The sender tells you that another way: it is in no mail.
mail-share-care = If you do not know the sender, or expect nothing from them, ask them before you open it. The link leads to { $host }, and this site never asks for your passwords.
mail-share-why = You get this mail because the sender asked this site to send you the link.
mail-confirm-subject = Confirm your address for { $site }
mail-confirm-lead = { $count ->
    [one] Somebody, probably you, made an account at { $site } with this address. To open the account, follow this link within { $count } day:
   *[other] Somebody, probably you, made an account at { $site } with this address. To open the account, follow this link within { $count } days:
}
mail-confirm-care = If it was not you, do nothing: nobody can use the account without this link.
mail-reset-subject = A new password for { $site }
mail-reset-lead = { $count ->
    [one] Somebody, probably you, forgot the password of your account at { $site }. To choose a new one, follow this link within { $count } minute:
   *[other] Somebody, probably you, forgot the password of your account at { $site }. To choose a new one, follow this link within { $count } minutes:
}
mail-reset-care = If it was not you, do nothing: your password stays as it is.
mail-account-why = You get this mail because somebody typed this address at { $site }.
mail-revealed-subject = Your secret was opened
mail-revealed-lead = The secret that you shared on { $shared } was opened on { $at }, and is erased.
mail-revealed-care = If your recipient says that it was not them, replace what was in it.
mail-burned-subject = Your secret was burned
mail-burned-lead = The secret that you shared on { $shared } was burned on { $at }. Nobody opened it, and it is erased.
mail-expired-subject = Your secret expired
mail-expired-lead = The secret that you shared on { $shared } expired on { $at }. Nobody opened it, and it is erased.
mail-fate-list = Everything that you shared:
mail-fate-why = You get this mail because you asked to be told, with this secret or in your account at { $site }.
mail-test-subject = A test from { $site }
mail-test-lead = Whoever runs { $site } sent this to see whether mail works. If you can read this, it does.
mail-stop = To never get mail from this site again, follow this link:

## Mail: whom a link is mailed to

home-mail = Mail the link to
home-mail-hint = { $count ->
    [one] One address.
   *[other] Up to { $count } addresses, with commas between them.
}
home-notify = Tell me by mail when it is opened, burned or expired
refused-recipient = One of the addresses is no mail address. Write them like name@example.org, with commas between them.
refused-recipients = { $count ->
    [one] Your plan allows { $count } address.
   *[other] Your plan allows { $count } addresses.
}
mail-states = Mail
mail-queued = Waiting to be sent.
mail-retried = Not sent yet; it is tried again.
mail-sent = Sent to the mail server.
mail-failed = Not sent, and given up.
mail-not = Not sent: this site sends no mail. Send the link yourself.
mail-trouble-unreachable = The mail server could not be reached.
mail-trouble-insecure = The connection to the mail server could not be made secure.
mail-trouble-login = The mail server did not accept this site's name and password.
mail-trouble-deferred = The mail server asked to try again later.
mail-trouble-refused = The mail server refused the mail.
mail-trouble-letters = The mail server takes no addresses with such letters.
mail-trouble-stopped = This address wants no mail from this site.
mail-trouble-limited = This address got many mails from this site lately.
mail-trouble-over = The secret was gone before.
mail-trouble-unwritten = This site could not write the mail.

## Mail: confirming an address, forgotten passwords

forgotten-lead = This site sends no mail. Ask whoever runs it to reset your password. They cannot read what you shared, and neither can you find its receipts again: those are kept under the old password.
forgotten-mail-lead = Type the address of your account. If there is one, you get a mail with a link, with which you choose a new password.
forgotten-send = Send me the link
forgotten-sent = Look into your mail
forgotten-sent-lead = If there is an account with this address, a link is on its way. If none comes, ask whoever runs this site.
reset-title = Choose a new password
reset-lead = In your list you will see what became of your secrets, but not their receipts: those are kept under the old password. All API tokens end, and you are signed out everywhere.
reset = Set the new password
reset-done = Your password is set
reset-done-lead = Sign in with it.
slip-over = This link is not good any more
slip-over-lead = It ended, or it was used before. Ask for a new one.
sign-up-mailed = Look into your mail
sign-up-mailed-lead = We sent a link to your address. It opens your account. If none comes, ask for it again under “Forgotten password”.
address-title = Confirm your address
address-lead = Press the button, and your account is open.
address-confirm = Confirm the address
address-done = Your address is confirmed
address-done-lead = Your account is open. Sign in.
notify-title = Mail about your secrets
notify-lead = What you share from now on, with pages and programs alike. No mail says what was in a secret, or who opened it.
notify = Tell me by mail when a secret is opened, burned or expired
notify-save = Save
notify-saved = Saved.

## Mail: no more of it

stop-title = No more mail from this site
stop-lead = Press the button, and this site never sends mail to your address again, whoever asks it to. Links that people share with you must then reach you another way, and so must a new password for an account here.
stop = Never send me mail again
stop-done = You get no more mail from this site
stop-done-lead = Your address is not kept for that: only a mark by which it is recognised.

## Mail: for whoever runs the site

admin-mail = Mail
admin-mail-off = This site sends no mail. Its settings are in the section “mail” of the configuration.
admin-mail-no-address = No mail is sent until the site knows its own address: set it in the configuration, as “site.public_url”.
admin-mail-lead = Send a test, and see what the mail server says.
admin-mail-to = To
admin-mail-test = Send a test
admin-mail-sent = The mail server took the test.
admin-mail-kept = The test is in the folder for mail.
admin-mail-failed = The test was not sent.
admin-mail-dialogue = What was said
figure-letters = Mails that wait
setup-done-lead = Keep a copy of the root key apart from the backups of the data: nobody can make another one.
trust-mail = Mail
trust-mail-text = If you have a link mailed, the address and the link are kept sealed until the mail is sent or given up. Then they are overwritten on the disk within { $within }.

## Domains of an account

account-domains = Your domains
domains-title = Your domains
domains-lead = Links can be on a host name of your own. Point it at this server, and prove that it is yours with a record in its DNS.
domain-host = Host name
domain-host-hint = Only the name, such as secrets.example.org.
domain-add = Add the domain
domain-record = To prove that { $host } is yours, add this TXT record to its DNS:
domain-record-name = Name
domain-record-value = Value
domain-look = Look now
domain-remove = Remove
domain-remove-care = Links on { $host } will open on { $own } only.
domain-remove-sure = Remove the domain
domain-proved = In use: links can be on it.
domain-proved-until = In use until { $until }, because its proof is missing. Put the record back.
domain-asked = Not proved yet.
domain-missing = On { $at } there was no such record. It can take some hours until a new one is seen.
domain-wrong = On { $at } there was a record with another value.
domain-unreachable = On { $at } its DNS did not answer.
domain-held = On { $at } the record was right, but somebody else proves this domain too, and was first.
domain-refused-shape = That is no host name. Write only the name, such as secrets.example.org.
domain-refused-confusable = That name mixes scripts or looks like another one. Use one script in each part of it.
domain-refused-own = That is this site’s own address. Links are on it anyway.
domain-refused-many = { $count ->
    [one] Your plan allows { $count } domain. Remove it first.
   *[other] Your plan allows { $count } domains. Remove one first.
}
home-domain = Link on
home-domain-hint = The host name that the link begins with.

## Webhooks of an account

hooks-title = Webhooks
hooks-lead = A server of yours is told when what you share from now on is opened, burned or expired, and when somebody tries a wrong passphrase.
hook-secret = The new webhook's key, with which your server checks who calls, shown this once:
hook-address = Address
hook-address-hint = An https: address, such as https://example.org/hook.
hook-add = Add the webhook
hook-test = Send a test
hook-remove-sure = Remove the webhook
hook-delivered = The server took it.
hook-answered = The server answered with status { $status }.
hook-unreachable = The server could not be reached.
hook-insecure = The connection to the server could not be made secure.
hook-off = Switched off, because calls failed for too long or the server no longer wants them. A test that succeeds switches it on again.
hook-untold = Too many calls were waiting: the server is not told of something from then. A test that succeeds clears this note.
hooks-broken = The webhooks of your account cannot be read any more and are not called. Remove them, then add them again.
hook-refused-address = That is no address for a webhook. Write it like https://example.org/hook, without name and password.
hook-refused-many = You have as many webhooks as your plan allows. Remove one first.
hook-reference = Webhooks call this secret { $reference }.

## How a domain looks

brand-link = Change how it looks
brand-title = How { $host } looks
brand-lead = What is left empty is as on the rest of this site.
brand-name = Name
brand-name-hint = What the pages call the site.
brand-accent = Colour
brand-accent-hint = Of links and buttons, like #0b5d66. For dark screens a lighter one is made of it.
brand-intro = Text on the first page
brand-footer = Text at the foot of every page
brand-support = Link for help
brand-support-hint = An https: address, or mailto: and a mail address.
brand-language = Language of those whose own there is not
brand-language-none = As on the rest of this site
brand-logo = Logo
brand-logo-hint = PNG, JPEG or WebP, up to { $size }.
brand-logo-drop = Remove the logo
brand-save = Save
brand-saved = Saved. This is how it looks from now on.
brand-refused-name = { $count ->
    [one] A name is one line of at most { $count } character.
   *[other] A name is one line of at most { $count } characters.
}
brand-refused-shape = Write the colour as # and six hexadecimal digits, like #0b5d66.
brand-refused-faint = Text in this colour is hard to read on a light page. { $nearest } is dark enough.
brand-refused-text = { $count ->
    [one] A text has at most { $count } character.
   *[other] A text has at most { $count } characters.
}
brand-refused-support = A link for help begins with https:// or mailto:.
brand-refused-logo = The logo cannot be read, or is too large. Use PNG, JPEG or WebP.
help = Help

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = What you share here is kept in { $region } ({ $country }), and nowhere else.
region-other = Keep it elsewhere:
region-name = { $region } ({ $country })
region-accounts = Each region has its own accounts. This is { $region }.
trust-region = Where
trust-region-text = In { $region } ({ $country }). Nothing is passed on to another region.
receipt-region = It is kept in { $region } ({ $country }).
