# German. See en.ftl for what each message is for.

## Every page

skip = Zum Inhalt springen
footer = Ein Geheimnis bleibt versiegelt, bis es einmal geöffnet oder vernichtet wird oder bis es abläuft. Dann wird es gelöscht.
trust-link = Was hier gespeichert wird
nav = Website
nav-sign-in = Anmelden
nav-account = Ihr Konto
nav-admin = Verwaltung
sign-out = Abmelden
language = Sprache
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}
under-a-minute = weniger als eine Minute
bytes = { $count ->
    [one] { $size } Byte
   *[other] { $size } Byte
}

## Sharing

home-title = Geheimnis teilen
home-title-refused = Noch nicht geteilt
home-headline = Ein Geheimnis teilen, das sich nur einmal öffnen lässt
home-lead = Fügen Sie ein Passwort oder einen Schlüssel ein. Sie erhalten einen Link. Wer ihn zuerst öffnet, sieht das Geheimnis, und dann ist es weg.
home-refused = Es wurde nichts geteilt, und Ihre Eingabe ist noch da.
secret = Geheimnis
secret-hint = Text, bis zu { $size }. Er bleibt genau so, wie er ist.
secret-keys = <kbd>Strg</kbd> <kbd>Enter</kbd> erstellt den Link. Direkt nach dem Einfügen genügt <kbd>Enter</kbd>.
secret-pasted = Eingefügt. Drücken Sie Enter, und der Link liegt in der Zwischenablage.
secret-used = { $used } von { $size } belegt.
secret-over = Das sind { $used }, erlaubt sind hier { $size }. Es wird nichts abgeschnitten; bitte kürzen Sie den Text.
lifetime = Gültig für
lifetime-hint = Danach wird es ungelesen gelöscht.
lifetime-until = Bis { $until }.
passphrase-weak = Schwach: mit wenigen Versuchen zu erraten.
passphrase-fair = Mittel: Fehlversuche werden gezählt, deshalb reicht sie aus.
passphrase-strong = Stark.
passphrase = Passphrase
optional = (optional)
passphrase-hint = Auf einem anderen Weg mitteilen als den Link.
passphrase-show = Passphrase anzeigen
caps-lock = Die Feststelltaste ist aktiv.
create = Link erstellen
creating = Link wird erstellt …
unsent = Die Website ist nicht erreichbar. Nichts ist verloren: Ihre Eingabe ist noch da. Vielleicht ist sie trotzdem angekommen; dann ist das Geheimnis womöglich doppelt gespeichert. Den anderen Link hat niemand.
generate-summary = Passwort erzeugen lassen
generate-kind = Art
generate-kind-all = Buchstaben, Ziffern und Sonderzeichen
generate-kind-letters = Buchstaben und Ziffern
generate-kind-digits = Ziffern
generate-kind-words = Wörter, die sich vorlesen lassen
generate-length = Länge
generate-length-hint = Zeichen; bei Wörtern Silben aus je zwei Buchstaben.
generate = Passwort erzeugen
generate-passphrase = Passphrase erzeugen
generated-weak = Das ist schwach: Ein Computer errät es innerhalb eines Tages. Länger ist besser.
generated-fair = Das genügt dort, wo Fehlversuche zur Sperre führen. Wo jemand offline probieren kann, ist es zu schwach.
generated-strong = Das ist stark: Niemand errät es.
refused-empty = Das Geheimnis fehlt noch.
refused-nul = Das Geheimnis enthält ein NUL-Zeichen, an dem viele Programme es abschneiden würden.
refused-large = Das Geheimnis ist größer als { $size }.
refused-lifetime = Diese Gültigkeitsdauer steht unten nicht zur Auswahl.
refused-domain = Dieser Hostname steht für Links nicht mehr zur Verfügung. Wählen Sie einen anderen.
refused-passphrase-short = { $count ->
    [one] Die Passphrase braucht mindestens { $count } Zeichen.
   *[other] Die Passphrase braucht mindestens { $count } Zeichen.
}
refused-passphrase-long = { $count ->
    [one] Die Passphrase darf höchstens { $count } Zeichen haben.
   *[other] Die Passphrase darf höchstens { $count } Zeichen haben.
}
refused-accounts-only = Teilen geht hier nur mit Konto. Bitte melden Sie sich zuerst an.
refused-signed-out = Sie wurden inzwischen abgemeldet. Melden Sie sich in einem anderen Tab wieder an, oder teilen Sie ohne Konto.
refused-limited = Von Ihnen oder aus Ihrem Netz kamen zuletzt zu viele Geheimnisse. Wartezeit: { $left }.
refused-full = Mehr ungelesene Geheimnisse kann diese Website nicht aufnehmen. Die schon gespeicherten sind sicher.
refused-busy = Im Moment ist zu viel los. Versuchen Sie es gleich noch einmal.

## The sender's receipt

receipt-ready = Ihr Link ist fertig
receipt-unread = Noch nicht geöffnet
receipt-revealed = Ihr Geheimnis wurde geöffnet
receipt-burned = Ihr Geheimnis wurde vernichtet
receipt-expired = Ihr Geheimnis ist abgelaufen
receipt-stranger = Das ist der Absenderbeleg
receipt-stranger-lead = <strong>Dieser Beleg ist für die Person, die das Geheimnis geteilt hat.</strong> Er zeigt weder das Geheimnis noch den Link. Wenn Ihnen jemand diese Adresse statt des Geheimnisses geschickt hat, bitten Sie diese Person um den Link zum Geheimnis.
receipt-sender-lead = Schicken Sie den Link an eine einzige Person: Er lässt sich nur <strong>einmal</strong> öffnen. Auf dieser Seite sehen Sie, wann das geschieht.
receipt-none-lead = Schicken Sie den Link an eine einzige Person: Er lässt sich nur <strong>einmal</strong> öffnen. Belege gibt es auf dieser Website nur mit Konto. Nehmen Sie den Link also jetzt mit: Diese Seite lässt sich nicht noch einmal anzeigen.
receipt-over-lead = Mit dem Link lässt sich nichts mehr öffnen, und das Geheimnis ist hier gelöscht.
link = Link zum Weitergeben
link-hint = Zum Kopieren: <kbd>Strg</kbd> <kbd>C</kbd>, auf dem Mac mit <kbd>⌘</kbd>.
copy-link = Link kopieren
copied = Kopiert.
copy-failed = Ihr Browser hat das Kopieren nicht zugelassen. Der Text ist jetzt markiert: Drücken Sie Strg und C, auf dem Mac ⌘ und C.
link-copied = Der Link liegt in der Zwischenablage.
link-not-copied = Ihr Browser hat das Kopieren nicht zugelassen. Der Link ist unten markiert: Drücken Sie Strg und C, auf dem Mac ⌘ und C.
qr-summary = QR-Code
qr-text = QR-Code des Links
qr-download = QR-Code herunterladen
link-language = Sprache des Links
link-language-hint = Die Nachricht unten und die Seite, die der Link öffnet, sind in dieser Sprache.
link-language-any = die des Browsers, in dem der Link geöffnet wird
link-language-set = Sprache verwenden
message-summary = Nachricht zum Mitschicken
message = Nachricht
message-hint = Der Text lässt sich ändern; dann kopieren oder senden.
message-text = Über diesen Link teile ich ein Geheimnis. Er lässt sich nur einmal öffnen, bis { $until }: { $link }
message-text-passphrase = Über diesen Link teile ich ein Geheimnis. Er lässt sich nur einmal öffnen, bis { $until }, mit der Passphrase, die ich auf einem anderen Weg mitteile: { $link }
copy-message = Nachricht kopieren
mail-message = Per E-Mail senden
share-message = Teilen …
timeline = Verlauf
event-shared = Geteilt
event-seen = Link zum ersten Mal aufgerufen
event-seen-note = { $count ->
    [one] insgesamt { $count } Mal
   *[other] insgesamt { $count } Mal
}
event-until = Gültig bis
event-until-note = noch { $left }
event-revealed = Geöffnet und gelöscht
event-burned = Vernichtet, nie geöffnet
event-expired = Abgelaufen, nie geöffnet
protected = Mit einer Passphrase geschützt.
unprotected = Nicht mit einer Passphrase geschützt.
mailed-to = Für { $addresses }.
receipt-ends = Beleg gespeichert bis
keep-summary = Beleg aufbewahren
keep-text = Diese Seite bleibt für Sie zugänglich, solange Ihr Browser geöffnet ist; das gilt für die letzten sechzig Geheimnisse. Um später zurückzukommen, bewahren Sie die eigene Adresse des Belegs auf. Schicken Sie diese Adresse niemandem, verschicken Sie den Link.
keep-link = Eigene Adresse des Belegs
print = Drucken
share-another = Noch ein Geheimnis teilen
burn-summary = Geheimnis vernichten
burn-title = Dieses Geheimnis vernichten?
burn-lead = Danach kann niemand mehr den Link öffnen. Das lässt sich nicht rückgängig machen.
burn-passphrase-hint = Die Passphrase, die das Geheimnis schützt.
burn = Vernichten …
burn-sure = Endgültig vernichten
burn-keep = Behalten und zurück zum Beleg
burn-nothing = Es war nichts mehr da, was sich vernichten ließe.
burn-wrong = Das ist nicht die richtige Passphrase. Nichts wurde vernichtet: Der Link lässt sich weiterhin öffnen.
burn-missing = Zum Vernichten braucht es die Passphrase des Geheimnisses. Nichts wurde vernichtet: Der Link lässt sich weiterhin öffnen.
no-receipt = Hier gibt es keinen Beleg
no-receipt-lead = Ein Beleg bleibt doppelt so lange, wie sein Geheimnis gültig war. Wenn Sie einen erwartet haben, prüfen Sie, ob die Adresse vollständig ist.
no-shared-lead = Diese Seite sieht nur, wer das Geheimnis geteilt hat, und zwar im selben Browser. Wenn Ihnen jemand diese Adresse geschickt hat, bitten Sie diese Person um den Link zum Geheimnis.

## Opening

confirm-title = Ein Geheimnis für Sie
confirm-headline = Jemand hat ein Geheimnis mit Ihnen geteilt
confirm-lead = { $site } bewahrt es für Sie auf. Es lässt sich nur <strong>einmal</strong> öffnen und wird dann hier gelöscht. Überlegen Sie also vorher, wo Sie es sicher ablegen.
confirm-lead-host = { $site } ({ $host }) bewahrt es für Sie auf. Es lässt sich nur <strong>einmal</strong> öffnen und wird dann hier gelöscht. Überlegen Sie also vorher, wo Sie es sicher ablegen.
confirm-passphrase-hint = Sie erhalten sie auf einem anderen Weg als den Link.
open = Geheimnis öffnen
confirm-until = Gültig bis
confirm-left = noch { $left }
confirm-wrong = { $count ->
    [one] Das ist nicht die richtige Passphrase. Nichts wurde geöffnet oder gelöscht: Das Geheimnis ist noch da. Nach { $count } weiteren Fehlversuch wird es eine Zeit lang gesperrt.
   *[other] Das ist nicht die richtige Passphrase. Nichts wurde geöffnet oder gelöscht: Das Geheimnis ist noch da. Nach { $count } weiteren Fehlversuchen wird es eine Zeit lang gesperrt.
}
confirm-missing = Für dieses Geheimnis braucht es die Passphrase. Nichts wurde geöffnet oder gelöscht.
confirm-stale = Diese Seite war zu lange offen oder wurde zweimal abgeschickt. Nichts wurde geöffnet: Drücken Sie noch einmal auf den Knopf.
sure-headline = Jetzt öffnen?
sure-lead = Programme, die E-Mails prüfen, folgen Links und drücken Knöpfe, und ein Geheimnis lässt sich nur einmal öffnen. Bestätigen Sie deshalb bitte, dass Sie es selbst sind.
sure-legend = Was soll geschehen?
sure-closed = Nicht öffnen
sure-open = Geheimnis einmal anzeigen
sure-unsure = Ich weiß nicht, was das ist
sure = Weiter
revealed-title = Das Geheimnis
revealed-headline = Hier ist das Geheimnis
revealed-lead = Auf dem Server wurde es gelöscht ({ $time }). Legen Sie es an einem sicheren Ort ab: Diese Seite lässt sich nicht noch einmal öffnen.
copy-secret = Kopieren
secret-copied = Das Geheimnis liegt in der Zwischenablage.
download = Herunterladen
hide = Verbergen
show = Anzeigen
wrap = Zeilenumbruch
hidden-note = Nach einer Weile verborgen, falls Ihnen jemand über die Schulter schaut. Nichts ist verloren.
revealed-close = Schließen Sie diese Seite, wenn das Geheimnis sicher abgelegt ist.
gone-title = Nicht verfügbar
gone-headline = Dieser Link ist nicht verfügbar
gone-lead = Sie haben nichts falsch gemacht. Ein Link lässt sich nur einmal und nur für begrenzte Zeit öffnen, und diese Website verrät niemandem, welche Links es gab.
gone-ask = Wenn Sie ein Geheimnis erwartet haben, bitten Sie um einen neuen Link:
gone-message = Der Link, den ich bekommen habe, ist nicht verfügbar. Kann ich das Geheimnis bitte noch einmal bekommen, mit einem neuen Link?

## When something cannot be done

failed-form = Das Formular kam nicht vollständig an
failed-form-large = Das ist mehr, als diese Website annimmt
failed-form-slow = Das Formular kam zu langsam an
failed-form-busy = Im Moment ist zu viel los
failed-form-lead = Nichts wurde geteilt, geöffnet oder vernichtet. Gehen Sie zurück: Ihr Browser hat Ihre Eingabe noch.
failed-foreign = Dieses Formular kam von einer anderen Website
failed-foreign-lead = Oder es ist älter als Ihre letzte Anmeldung. Nichts wurde geteilt, geöffnet, vernichtet oder geändert. Öffnen Sie die Seite neu und versuchen Sie es dort noch einmal.
failed-page = Diese Seite gibt es nicht
failed-page-lead = Wenn Sie einem Link gefolgt sind, prüfen Sie, ob er vollständig ist: Die letzten Zeichen gehen leicht verloren.
failed-method = Das geht auf dieser Seite nicht
failed-method-lead = Nichts wurde geteilt, geöffnet oder vernichtet.
failed-locked = Zu viele falsche Passphrasen
failed-locked-lead = Das Geheimnis ist sicher und wurde nicht geöffnet. Zu seinem Schutz nimmt es vorerst keine Passphrase an. Wartezeit: { $left }.
failed-limited = Zu viele Anfragen
failed-limited-lead = Von Ihnen oder aus Ihrem Netz kamen zuletzt zu viele Anfragen. Nichts wurde geöffnet oder vernichtet, nichts ging verloren. Wartezeit: { $left }.
failed-accounts = Das geht nur mit Konto
failed-accounts-lead = Nichts wurde geteilt, geöffnet oder vernichtet. Auf dieser Website ist dafür ein Konto nötig.
failed-now = Das geht im Moment nicht
failed-reference = Wenn Sie das melden, geben Sie bitte an: { $reference }
failed-now-lead = Nichts wurde geöffnet oder vernichtet, nichts ging verloren. Gehen Sie zurück und versuchen Sie es gleich noch einmal.

## What this site keeps

trust-title = Was hier gespeichert wird
trust-lead = Was gespeichert wird, wie lange und unter welchem Schlüssel. Diese Einstellungen gelten in diesem Moment.
trust-kept = Ein Geheimnis
trust-kept-text = Die versiegelten Bytes, wann es geteilt wurde, bis wann es gültig ist und was daraus geworden ist. Kein Text, kein Link, kein Name der Person, die es öffnet.
trust-key = Sein Schlüssel
trust-key-text = Steht im Link und wird nirgends gespeichert. Selbst mit einer Kopie von allem, was diese Website hat, lässt sich kein ungelesenes Geheimnis öffnen.
trust-erased = Nach dem Öffnen
trust-erased-text = Die Bytes werden auf dem Datenträger überschrieben, ebenso nach dem Vernichten und dem Ablaufen. Das dauert höchstens { $within }.
trust-longest = Ungeöffnet
trust-longest-text = Was Sie teilen, bleibt höchstens { $longest } gespeichert, der Beleg doppelt so lange, wie das Geheimnis gültig ist.
trust-size = Größtes Geheimnis
trust-root = Aktueller Hauptschlüssel
trust-version = Glimpse
trust-clock = Stand dieser Seite

## Accounts

email = E-Mail-Adresse
password = Passwort
password-hint = { $count ->
    [one] Mindestens { $count } Zeichen.
   *[other] Mindestens { $count } Zeichen.
}
sign-in-title = Anmelden
sign-in = Anmelden
sign-in-wrong = Adresse und Passwort passen nicht zusammen, oder das Konto ist nicht freigegeben.
sign-in-forgotten = Passwort vergessen
sign-in-to-sign-up = Konto erstellen
forgotten = Passwort vergessen
forgotten-lead = Diese Website verschickt keine E-Mails. Wer sie betreibt, kann Ihr Passwort zurücksetzen; fragen Sie dort nach. Was Sie geteilt haben, kann dort niemand lesen. Aber auch Sie finden die Belege dazu nicht wieder, denn diese sind mit dem alten Passwort gesichert.
sign-up-title = Konto erstellen
sign-up-lead = Mit einem Konto sehen Sie, was Sie geteilt haben, können mehr und für längere Zeit teilen und die API nutzen.
sign-up = Konto erstellen
sign-up-invitation-label = Einladung
sign-up-invitation-hint = Vollständig, so wie Sie sie erhalten haben.
sign-up-address = Das ist keine E-Mail-Adresse. Richtig wäre zum Beispiel: name@example.org.
sign-up-taken = Mit dieser Adresse gibt es schon ein Konto.
sign-up-invitation = Diese Einladung gilt nicht mehr. Bitten Sie um eine neue.
sign-up-closed = Konten vergibt, wer diese Website betreibt
sign-up-closed-lead = Fragen Sie dort nach einem Konto. Zum Teilen und Öffnen brauchen Sie keines.
sign-up-waiting = Ihr Konto ist erstellt
sign-up-waiting-lead = Wer diese Website betreibt, bestätigt zuerst Ihre Adresse und gibt das Konto frei. Dann können Sie sich anmelden.
password-weak = Dieses Passwort ist zu kurz oder zu leicht zu erraten.
password-wrong = Das ist nicht Ihr Passwort. Nichts wurde geändert.
password-changed = Ihr Passwort ist geändert. Überall sonst sind Sie abgemeldet.
account-title = Von Ihnen geteilt
account-lead = Angemeldet als { $email }. Was Sie teilen, steht in dieser Liste, bis der Beleg abläuft.
account-none = Noch nichts da.
account-tokens = API-Tokens
account-password = Passwort ändern
account-delete = Konto löschen
account-csv = Als CSV herunterladen
filter = Anzeigen
filter-all = alle
state-unread = nicht geöffnet
state-revealed = geöffnet
state-burned = vernichtet
state-expired = abgelaufen
column-shared = Geteilt
column-until = Bis
column-state = Status
column-to = Für
column-receipt = Beleg
column-pick = Vernichten
pick-all = Alle
pick = Geheimnis vom { $at } vernichten
receipt-of = Beleg für das Geheimnis vom { $at }
receipt-lost = mit altem Passwort gesichert
needs-passphrase = Passphrase nötig
burn-picked = Markierte vernichten
burned-some = { $count ->
    [one] { $count } Geheimnis wurde vernichtet.
   *[other] { $count } Geheimnisse wurden vernichtet.
}
burned-not = { $count ->
    [one] { $count } Geheimnis wurde nicht vernichtet: Es wurde inzwischen geöffnet oder braucht seine Passphrase.
   *[other] { $count } Geheimnisse wurden nicht vernichtet: Sie wurden inzwischen geöffnet oder brauchen ihre Passphrase.
}
tokens-title = API-Tokens
tokens-lead = Ein Token ersetzt Ihr Passwort in Skripten und Programmen. Damit können sie für Sie Geheimnisse teilen, auflisten und vernichten.
token-made = Ihr neues Token, nur dieses eine Mal zu sehen:
token-new = Neues Token
token-name = Name
token-name-hint = Wofür es ist, zum Beispiel: Deploy-Skript.
token-days = Gültig für
token-days-hint = Tage; leer heißt unbegrenzt.
token-add = Token erstellen
token-name-wrong = Ein Token braucht einen Namen, der in eine Zeile passt.
token-days-wrong = Ein Token ist für eine ganze Zahl von Tagen gültig oder unbegrenzt.
token-too-many = Sie haben so viele Tokens, wie Ihr Tarif erlaubt. Widerrufen Sie zuerst eines.
token-column-name = Name
token-column-made = Erstellt
token-column-used = Zuletzt benutzt
token-column-ends = Läuft ab
token-never = nie
token-revoke = Widerrufen
token-revoke-named = Token { $name } widerrufen
copy-token = Token kopieren
token-example = So wird es benutzt
password-title = Passwort ändern
password-old = Bisheriges Passwort
password-new = Neues Passwort
password-change = Ändern
delete-title = Konto löschen
delete-lead = Alles, was Ihnen gehört, wird gelöscht: ungeöffnete Geheimnisse, Belege, Tokens. Links, die Sie verschickt haben, funktionieren nicht mehr. Das lässt sich nicht rückgängig machen.
delete-sure = Konto { $email } endgültig löschen
delete-half = Das Löschen hat begonnen und ist noch nicht fertig
delete-half-lead = Ihr Konto ist geschlossen, aber noch nicht alles davon ist gelöscht. Wer diese Website betreibt, kann das Löschen abschließen; fragen Sie dort nach.
deleted = Ihr Konto ist gelöscht
deleted-lead = Und mit ihm alles, was Ihnen gehörte.

## Administration

admin-title = Verwaltung
admin-figures = Speicher
figure-unread = Ungelesene Geheimnisse
figure-unread-bytes = Deren versiegelte Bytes
figure-unread-bytes-max = Höchstens erlaubt
figure-queue = Statuswechsel, die auf den Datenträger warten
figure-health = Datenträger
figure-health-good = beschreibbar
figure-health-bad = nicht beschreibbar
admin-accounts = Konten
admin-plan = Tarif
admin-plan-of = Tarif von { $email }
admin-set = Ändern
admin-suspend = Sperren
admin-resume = Freigeben
admin-confirm = Bestätigen
admin-is-admin = mit Adminrechten
admin-is-suspended = gesperrt
admin-is-waiting = wartet auf Bestätigung
admin-next = Weitere
admin-invite-title = Jemanden einladen
admin-invite-lead = Wer die Adresse der Einladung hat, kann damit innerhalb einer Woche ein einziges Konto erstellen.
admin-invite = Einladung erstellen
admin-invitation = Schicken Sie diese Adresse an eine einzige Person:
admin-changed = Geändert.
admin-not-changed = Das ließ sich nicht ändern: Dieses Konto oder diesen Tarif gibt es nicht.
admin-own = Das eigene Konto lässt sich hier nicht sperren.

## First steps

setup-title = Diesen Server einrichten
setup-lead = Der Server hat beim Start einen Code ausgegeben. Damit erstellen Sie das Konto, das den Server verwaltet. Jeder Schritt lässt sich überspringen und später nachholen.
setup-code = Code
setup-code-hint = Wie ausgegeben, mit den Bindestrichen.
setup-wrong-code = Das ist nicht der richtige Code. Er ändert sich bei jedem Start: Nehmen Sie den neuesten.
setup-make = Konto erstellen
setup-skip = Überspringen
setup-next = Weiter
setup-address-title = Wo ist der Server zu finden?
setup-address-lead = Mit dieser Adresse beginnen die Links. Ohne sie beginnen sie mit der Adresse, unter der die jeweilige Seite aufgerufen wurde.
setup-address = Adresse
setup-address-hint = Zum Beispiel https://secrets.example.org oder https://example.org/secrets.
setup-address-set = Adresse verwenden
setup-address-wrong = Das ist keine Adresse. Richtig wäre zum Beispiel: https://secrets.example.org oder https://example.org/secrets.
setup-address-fixed = Sie ist in der Konfiguration des Servers festgelegt: { $url }
setup-done-title = Fertig
setup-done-lead = Bewahren Sie eine Kopie des Hauptschlüssels getrennt von den Datensicherungen auf: Niemand kann ihn neu erzeugen.
setup-finish = Erstes Geheimnis teilen

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = Ein Geheimnis von { $sender }
mail-share-lead = { $sender } hat über { $site } ein Geheimnis mit Ihnen geteilt.
mail-share-lead-unchecked = Jemand hat über { $site } ein Geheimnis mit Ihnen geteilt und dabei diese Adresse angegeben: { $sender }. Diese Website hat die Adresse nicht geprüft.
mail-share-open = Mit diesem Link lässt es sich einmal öffnen, bis { $until }. Danach wird das Geheimnis gelöscht:
mail-share-passphrase = Dazu braucht es noch eine Passphrase. Sie erhalten sie auf einem anderen Weg; in einer E-Mail steht sie nicht.
mail-share-care = Wenn Ihnen diese Adresse unbekannt ist oder Sie von dort nichts erwarten, fragen Sie nach, bevor Sie es öffnen. Der Link führt zu { $host }, und diese Website fragt nie nach Ihren Passwörtern.
mail-share-why = Sie erhalten diese E-Mail, weil die Person, die das Geheimnis teilt, Ihnen den Link über diese Website schicken ließ.
mail-confirm-subject = Ihre Adresse für { $site } bestätigen
mail-confirm-lead = { $count ->
    [one] Jemand, vermutlich Sie, hat bei { $site } mit dieser Adresse ein Konto erstellt. Um das Konto freizugeben, folgen Sie innerhalb von { $count } Tag diesem Link:
   *[other] Jemand, vermutlich Sie, hat bei { $site } mit dieser Adresse ein Konto erstellt. Um das Konto freizugeben, folgen Sie innerhalb von { $count } Tagen diesem Link:
}
mail-confirm-care = Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ohne diesen Link kann niemand das Konto benutzen.
mail-reset-subject = Neues Passwort für { $site }
mail-reset-lead = { $count ->
    [one] Jemand, vermutlich Sie, hat das Passwort für Ihr Konto bei { $site } vergessen. Um ein neues zu wählen, folgen Sie innerhalb von { $count } Minute diesem Link:
   *[other] Jemand, vermutlich Sie, hat das Passwort für Ihr Konto bei { $site } vergessen. Um ein neues zu wählen, folgen Sie innerhalb von { $count } Minuten diesem Link:
}
mail-reset-care = Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.
mail-account-why = Sie erhalten diese E-Mail, weil jemand diese Adresse bei { $site } eingegeben hat.
mail-revealed-subject = Ihr Geheimnis wurde geöffnet
mail-revealed-lead = Das Geheimnis, das Sie geteilt haben, wurde geöffnet und ist gelöscht. Geteilt: { $shared }. Geöffnet: { $at }.
mail-revealed-care = Wenn die Person, für die es gedacht war, es nicht selbst geöffnet hat, ersetzen Sie, was darin stand.
mail-burned-subject = Ihr Geheimnis wurde vernichtet
mail-burned-lead = Das Geheimnis, das Sie geteilt haben, wurde vernichtet. Niemand hat es geöffnet, und es ist gelöscht. Geteilt: { $shared }. Vernichtet: { $at }.
mail-expired-subject = Ihr Geheimnis ist abgelaufen
mail-expired-lead = Das Geheimnis, das Sie geteilt haben, ist abgelaufen. Niemand hat es geöffnet, und es ist gelöscht. Geteilt: { $shared }. Abgelaufen: { $at }.
mail-fate-list = Alles, was Sie geteilt haben:
mail-fate-why = Sie erhalten diese E-Mail, weil Sie das gewünscht haben, bei diesem Geheimnis oder in Ihrem Konto bei { $site }.
mail-test-subject = Testnachricht von { $site }
mail-test-lead = Wer { $site } betreibt, hat diese E-Mail verschickt, um zu sehen, ob der Versand klappt. Wenn Sie das lesen können, klappt er.
mail-stop = Wenn Sie nie wieder E-Mails von dieser Website erhalten möchten, folgen Sie diesem Link:

## Mail: whom a link is mailed to

home-mail = Link per E-Mail senden an
home-mail-hint = { $count ->
    [one] Eine Adresse.
   *[other] Bis zu { $count } Adressen, durch Kommas getrennt.
}
home-notify = Per E-Mail benachrichtigen, wenn es geöffnet oder vernichtet wird oder abläuft
refused-recipient = Eine der Adressen ist keine E-Mail-Adresse. Richtig wäre zum Beispiel name@example.org; mehrere bitte durch Kommas trennen.
refused-recipients = { $count ->
    [one] Ihr Tarif erlaubt { $count } Adresse.
   *[other] Ihr Tarif erlaubt { $count } Adressen.
}
mail-states = E-Mail
mail-queued = Wird noch gesendet.
mail-retried = Noch nicht gesendet; ein neuer Versuch folgt.
mail-sent = An den Mailserver übergeben.
mail-failed = Nicht gesendet, keine weiteren Versuche.
mail-not = Nicht gesendet: Diese Website verschickt keine E-Mails. Schicken Sie den Link selbst.
mail-trouble-unreachable = Der Mailserver war nicht erreichbar.
mail-trouble-insecure = Die Verbindung zum Mailserver ließ sich nicht sichern.
mail-trouble-login = Der Mailserver hat Namen und Passwort dieser Website nicht akzeptiert.
mail-trouble-deferred = Der Mailserver bittet um einen späteren Versuch.
mail-trouble-refused = Der Mailserver hat die E-Mail abgelehnt.
mail-trouble-letters = Der Mailserver nimmt keine Adressen mit solchen Buchstaben an.
mail-trouble-stopped = Unter dieser Adresse sind E-Mails von dieser Website nicht erwünscht.
mail-trouble-limited = An diese Adresse gingen zuletzt viele E-Mails von dieser Website.
mail-trouble-over = Das Geheimnis war vorher nicht mehr da.
mail-trouble-unwritten = Diese Website konnte die E-Mail nicht erstellen.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Geben Sie die Adresse Ihres Kontos ein. Wenn es eines gibt, erhalten Sie eine E-Mail mit einem Link, über den Sie ein neues Passwort wählen.
forgotten-send = Link zuschicken
forgotten-sent = Sehen Sie in Ihr Postfach
forgotten-sent-lead = Wenn es mit dieser Adresse ein Konto gibt, ist ein Link unterwegs. Wenn keiner ankommt, fragen Sie bei denen nach, die diese Website betreiben.
reset-title = Neues Passwort wählen
reset-lead = In Ihrer Liste sehen Sie weiterhin, was aus Ihren Geheimnissen wurde, aber nicht die Belege: Diese sind mit dem alten Passwort gesichert. Alle API-Tokens werden ungültig, und Sie werden überall abgemeldet.
reset = Passwort festlegen
reset-done = Ihr Passwort ist festgelegt
reset-done-lead = Melden Sie sich damit an.
slip-over = Dieser Link gilt nicht mehr
slip-over-lead = Er ist abgelaufen oder wurde schon benutzt. Fordern Sie einen neuen an.
sign-up-mailed = Sehen Sie in Ihr Postfach
sign-up-mailed-lead = Wir haben einen Link an Ihre Adresse geschickt. Damit wird Ihr Konto freigegeben. Wenn er nicht ankommt, fordern Sie ihn unter „Passwort vergessen“ noch einmal an.
address-title = Adresse bestätigen
address-lead = Drücken Sie auf den Knopf, und Ihr Konto ist freigegeben.
address-confirm = Adresse bestätigen
address-done = Ihre Adresse ist bestätigt
address-done-lead = Ihr Konto ist freigegeben. Melden Sie sich an.
notify-title = E-Mails zu Ihren Geheimnissen
notify-lead = Das gilt für alles, was Sie ab jetzt teilen, auf den Seiten wie mit Programmen. In keiner E-Mail steht, was in einem Geheimnis stand oder wer es geöffnet hat.
notify = Per E-Mail benachrichtigen, wenn ein Geheimnis geöffnet oder vernichtet wird oder abläuft
notify-save = Speichern
notify-saved = Gespeichert.

## Mail: no more of it

stop-title = Keine E-Mails mehr von dieser Website
stop-lead = Drücken Sie auf den Knopf, und diese Website schickt nie wieder E-Mails an Ihre Adresse, ganz gleich, wer darum bittet. Links, die jemand mit Ihnen teilt, müssen Sie dann auf einem anderen Weg erreichen, ebenso ein neues Passwort für ein Konto hier.
stop = Nie wieder E-Mails senden
stop-done = Sie erhalten keine E-Mails mehr von dieser Website
stop-done-lead = Ihre Adresse wird dafür nicht gespeichert, nur ein Merkmal, an dem sie sich wiedererkennen lässt.

## Mail: for whoever runs the site

admin-mail = E-Mail
admin-mail-off = Diese Website verschickt keine E-Mails. Die Einstellungen dafür stehen in der Konfiguration im Abschnitt „mail“.
admin-mail-no-address = E-Mails werden erst verschickt, wenn die Website ihre eigene Adresse kennt: Legen Sie diese in der Konfiguration fest, als „site.public_url“.
admin-mail-lead = Senden Sie eine Testnachricht und sehen Sie, was der Mailserver antwortet.
admin-mail-to = An
admin-mail-test = Test senden
admin-mail-sent = Der Mailserver hat den Test angenommen.
admin-mail-kept = Der Test liegt im Ordner für E-Mails.
admin-mail-failed = Der Test wurde nicht gesendet.
admin-mail-dialogue = Das Gespräch mit dem Server
figure-letters = Wartende E-Mails
trust-mail = E-Mail
trust-mail-text = Wenn Sie einen Link per E-Mail senden lassen, bleiben die Adresse und der Link versiegelt gespeichert, bis die E-Mail gesendet ist oder nicht weiter versucht wird. Dann werden sie auf dem Datenträger überschrieben. Das dauert höchstens { $within }.

## When it is not certain that something was done

failed-unsure = Es ist nicht sicher, ob es geklappt hat
failed-unsure-lead = Nicht alle Rechner, die die Geheimnisse dieser Website speichern, haben rechtzeitig geantwortet. Niemandem wurde etwas angezeigt. Das Geheimnis ist höchstwahrscheinlich noch da, könnte aber verloren sein: Versuchen Sie es gleich noch einmal.

## Domains of an account

account-domains = Ihre Domains
domains-title = Ihre Domains
domains-lead = Links können mit Ihrem eigenen Hostnamen beginnen. Lassen Sie ihn auf diesen Server verweisen, und weisen Sie mit einem Eintrag in seinem DNS nach, dass er Ihnen gehört.
domain-host = Hostname
domain-host-hint = Nur der Name, zum Beispiel secrets.example.org.
domain-add = Domain hinzufügen
domain-record = Um nachzuweisen, dass { $host } Ihnen gehört, fügen Sie im DNS diesen TXT-Eintrag hinzu:
domain-record-name = Name
domain-record-value = Wert
domain-look = Jetzt prüfen
domain-remove = Entfernen
domain-remove-care = Links auf { $host } lassen sich dann nur noch auf { $own } öffnen.
domain-remove-sure = Domain entfernen
domain-proved = Aktiv: Links können mit dieser Domain beginnen.
domain-proved-until = Nur noch aktiv bis { $until }, weil der Nachweis fehlt. Legen Sie den Eintrag wieder an.
domain-asked = Noch nicht nachgewiesen.
domain-missing = Am { $at } gab es keinen solchen Eintrag. Es kann einige Stunden dauern, bis ein neuer sichtbar ist.
domain-wrong = Am { $at } gab es einen Eintrag mit einem anderen Wert.
domain-unreachable = Am { $at } hat das DNS dieser Domain nicht geantwortet.
domain-held = Am { $at } stimmte der Eintrag, aber auch jemand anderes hat den Nachweis für diese Domain erbracht, und zwar früher.
domain-refused-shape = Das ist kein Hostname. Geben Sie nur den Namen ein, zum Beispiel secrets.example.org.
domain-refused-confusable = Dieser Name mischt Schriftsysteme oder sieht aus wie ein anderer. Verwenden Sie in jedem Teil des Namens nur ein Schriftsystem.
domain-refused-own = Das ist die eigene Adresse dieser Website. Links können ohnehin damit beginnen.
domain-refused-many = { $count ->
    [one] Ihr Tarif erlaubt { $count } Domain. Entfernen Sie diese zuerst.
   *[other] Ihr Tarif erlaubt { $count } Domains. Entfernen Sie zuerst eine.
}
home-domain = Domain des Links
home-domain-hint = Der Hostname, mit dem der Link beginnt.

## Webhooks of an account

hooks-title = Webhooks
hooks-lead = Ein Server von Ihnen erfährt, wenn das, was Sie ab jetzt teilen, geöffnet oder vernichtet wird oder abläuft, und wenn jemand eine falsche Passphrase versucht.
hook-secret = Der Schlüssel des neuen Webhooks, mit dem Ihr Server prüft, wer ihn aufruft, nur dieses eine Mal zu sehen:
hook-address = Adresse
hook-address-hint = Eine https:-Adresse, zum Beispiel https://example.org/hook.
hook-add = Webhook hinzufügen
hook-test = Test senden
hook-remove-sure = Webhook entfernen
hook-delivered = Der Server hat ihn angenommen.
hook-answered = Der Server antwortete mit dem Status { $status }.
hook-unreachable = Der Server war nicht erreichbar.
hook-insecure = Die Verbindung zum Server ließ sich nicht sichern.
hook-off = Ausgeschaltet, weil Aufrufe zu lange scheiterten oder der Server keine mehr will. Ein Test, der gelingt, schaltet den Webhook wieder ein.
hook-untold = Es warteten zu viele Aufrufe: Von etwas aus dieser Zeit erfährt der Server nichts. Ein Test, der gelingt, löscht diesen Hinweis.
hooks-broken = Die Webhooks Ihres Kontos sind nicht mehr lesbar und werden nicht aufgerufen. Entfernen Sie sie und fügen Sie sie neu hinzu.
hook-refused-address = Das ist keine Adresse für einen Webhook. Schreiben Sie sie wie https://example.org/hook, ohne Namen und Passwort.
hook-refused-many = Sie haben so viele Webhooks, wie Ihr Tarif erlaubt. Entfernen Sie zuerst einen.
hook-reference = Webhooks nennen dieses Geheimnis { $reference }.

## How a domain looks

brand-link = Aussehen ändern
brand-title = Aussehen von { $host }
brand-lead = Was leer bleibt, ist wie auf der übrigen Website.
brand-name = Name
brand-name-hint = So heißt die Website auf den Seiten.
brand-accent = Farbe
brand-accent-hint = Für Links und Knöpfe, zum Beispiel #0b5d66. Für die dunkle Darstellung wird daraus eine hellere gebildet.
brand-intro = Text auf der Startseite
brand-footer = Text am Ende jeder Seite
brand-support = Link zur Hilfe
brand-support-hint = Eine Adresse mit https: oder eine E-Mail-Adresse mit mailto: davor.
brand-language = Sprache für alle, deren eigene nicht angeboten wird
brand-language-none = Wie auf der übrigen Website
brand-logo = Logo
brand-logo-hint = PNG, JPEG oder WebP, bis zu { $size }.
brand-logo-drop = Logo entfernen
brand-save = Speichern
brand-saved = Gespeichert. So sieht es ab jetzt aus.
brand-refused-name = { $count ->
    [one] Ein Name besteht aus einer Zeile mit höchstens { $count } Zeichen.
   *[other] Ein Name besteht aus einer Zeile mit höchstens { $count } Zeichen.
}
brand-refused-shape = Geben Sie die Farbe als # mit sechs hexadezimalen Ziffern ein, zum Beispiel #0b5d66.
brand-refused-faint = Text in dieser Farbe ist auf einer hellen Seite schwer zu lesen. Dunkel genug ist { $nearest }.
brand-refused-text = { $count ->
    [one] Ein Text darf höchstens { $count } Zeichen haben.
   *[other] Ein Text darf höchstens { $count } Zeichen haben.
}
brand-refused-support = Ein Link zur Hilfe beginnt mit https:// oder mailto:.
brand-refused-logo = Das Logo ist nicht lesbar oder zu groß. Verwenden Sie PNG, JPEG oder WebP.
help = Hilfe

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Was Sie hier teilen, wird in der Region { $region } ({ $country }) gespeichert und nirgends sonst.
region-other = Anderswo speichern:
region-name = { $region } ({ $country })
region-accounts = Jede Region hat eigene Konten. Dies ist die Region { $region }.
trust-region = Speicherort
trust-region-text = Region { $region } ({ $country }). Nichts wird an eine andere Region weitergegeben.
receipt-region = Gespeichert in der Region { $region } ({ $country }).
