# Dutch. See en.ftl for what each message is for.

## Every page

skip = Naar de inhoud
footer = Een geheim blijft verzegeld tot het één keer is geopend, is vernietigd of is verlopen. Dan wordt het gewist.
trust-link = Wat deze site bewaart
nav = Site
nav-sign-in = Inloggen
nav-account = Je account
nav-admin = Beheer
sign-out = Uitloggen
language = Taal
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } seconden
}
under-a-minute = minder dan een minuut
bytes = { $count ->
    [one] { $size } byte
   *[other] { $size } bytes
}

## Sharing

home-title = Een geheim delen
home-title-refused = Nog niet gedeeld
home-headline = Deel een geheim dat maar één keer te openen is
home-lead = Plak een wachtwoord of een sleutel. Je krijgt een link. Wie hem als eerste opent, ziet het geheim, en daarna is het weg.
home-refused = Er is niets gedeeld, en wat je hebt getypt staat er nog.
secret = Geheim
secret-hint = Tekst, tot { $size }. Wordt precies zo bewaard als hij is.
secret-keys = <kbd>Ctrl</kbd> <kbd>Enter</kbd> maakt de link. Meteen na het plakken is <kbd>Enter</kbd> genoeg.
secret-pasted = Geplakt. Druk op Enter en de link staat op je klembord.
secret-used = { $used } van { $size } gebruikt.
secret-over = Dat is { $used }, en het maximum is hier { $size }. Er wordt niets afgekapt; maak de tekst korter.
lifetime = Hoe lang te openen
lifetime-hint = Daarna wordt het ongelezen gewist.
lifetime-until = Tot { $until }.
passphrase-weak = Zwak: in een paar pogingen te raden.
passphrase-fair = Redelijk: foute pogingen worden geteld, dus dit volstaat.
passphrase-strong = Sterk.
passphrase = Wachtwoordzin
optional = (optioneel)
passphrase-hint = Geef die op een andere manier door dan de link.
passphrase-show = Wachtwoordzin tonen
caps-lock = Caps Lock staat aan.
create = Link maken
creating = Link wordt gemaakt …
unsent = De site is niet bereikbaar. Er is niets verloren: wat je hebt getypt staat er nog. Misschien is het toch aangekomen; dan wordt het geheim mogelijk twee keer bewaard. Niemand heeft de andere link.
generate-summary = Een wachtwoord laten verzinnen
generate-kind = Bestaat uit
generate-kind-all = letters, cijfers en tekens
generate-kind-letters = letters en cijfers
generate-kind-digits = cijfers
generate-kind-words = woorden die je kunt voorlezen
generate-length = Lengte
generate-length-hint = Aantal tekens, of bij woorden lettergrepen van twee letters.
generate = Invoegen
generate-passphrase = Als wachtwoordzin gebruiken
generated-weak = Dit is zwak: een computer raadt het binnen een dag. Maak het langer.
generated-fair = Dit is goed genoeg waar foute pogingen tot een blokkade leiden, maar te zwak waar iemand offline kan proberen.
generated-strong = Dit is sterk: niemand raadt het.
refused-empty = Er is nog geen geheim.
refused-nul = In het geheim staat een NUL-teken. Veel programma’s zouden het daar afkappen.
refused-large = Het geheim is groter dan { $size }.
refused-lifetime = Die duur staat er hieronder niet bij.
refused-domain = Die hostnaam kan niet meer voor links worden gebruikt. Kies een andere.
refused-passphrase-short = { $count ->
    [one] De wachtwoordzin moet minstens { $count } teken hebben.
   *[other] De wachtwoordzin moet minstens { $count } tekens hebben.
}
refused-passphrase-long = { $count ->
    [one] De wachtwoordzin mag hoogstens { $count } teken hebben.
   *[other] De wachtwoordzin mag hoogstens { $count } tekens hebben.
}
refused-accounts-only = Op deze site heb je een account nodig om te delen. Log eerst in.
refused-signed-out = Je bent intussen uitgelogd. Log opnieuw in op een ander tabblad, of deel zonder je account.
refused-limited = Er kwamen de laatste tijd te veel geheimen van jou of je netwerk. Wachttijd: { $left }.
refused-full = Deze site kan er geen ongelezen geheimen meer bij hebben. De geheimen die er al zijn, zijn veilig.
refused-busy = Het is op dit moment te druk. Probeer het zo nog eens.

## The sender's receipt

receipt-ready = Je link is klaar
receipt-unread = Nog niet geopend
receipt-revealed = Je geheim is geopend
receipt-burned = Je geheim is vernietigd
receipt-expired = Je geheim is verlopen
receipt-stranger = Dit is het verzendbewijs
receipt-stranger-lead = <strong>Dit is het verzendbewijs van de afzender.</strong> Het toont het geheim niet, en de link ook niet. Heeft iemand je dit adres gestuurd in plaats van het geheim? Vraag dan om de link naar het geheim.
receipt-sender-lead = Stuur de link naar één persoon: hij is maar <strong>één keer</strong> te openen. Op deze pagina zie je wanneer dat gebeurt.
receipt-none-lead = Stuur de link naar één persoon: hij is maar <strong>één keer</strong> te openen. Op deze site krijg je alleen met een account een verzendbewijs, dus kopieer de link nu: deze pagina is niet nog een keer te zien.
receipt-over-lead = De link opent niets meer, en het geheim is hier gewist.
link = Link voor de ontvanger
link-hint = Kopiëren: <kbd>Ctrl</kbd> <kbd>C</kbd>, op een Mac met <kbd>⌘</kbd>.
copy-link = Link kopiëren
copied = Gekopieerd.
copy-failed = Je browser stond het kopiëren niet toe. De tekst is nu geselecteerd: druk op Ctrl en C, of op een Mac op ⌘ en C.
link-copied = De link staat op je klembord.
link-not-copied = Je browser stond het kopiëren niet toe. De link is hieronder geselecteerd: druk op Ctrl en C, of op een Mac op ⌘ en C.
qr-summary = QR-code
qr-text = QR-code van de link
qr-download = QR-code downloaden
link-language = Taal van de link
link-language-hint = De pagina van de ontvanger en het bericht hieronder zijn in deze taal.
link-language-any = die van de browser van de ontvanger
link-language-set = Deze taal gebruiken
message-summary = Bericht om mee te sturen
message = Bericht
message-hint = Pas het aan zoals je wilt en kopieer of verstuur het dan.
message-text = Via deze link deel ik een geheim. De link is één keer te openen, tot { $until }: { $link }
message-text-passphrase = Via deze link deel ik een geheim. De link is één keer te openen, tot { $until }, met de wachtwoordzin die ik op een andere manier doorgeef: { $link }
copy-message = Bericht kopiëren
mail-message = Per e-mail sturen
share-message = Delen …
timeline = Wat er is gebeurd
event-shared = Gedeeld
event-seen = Link voor het eerst bekeken
event-seen-note = { $count ->
    [one] { $count } keer in totaal
   *[other] { $count } keer in totaal
}
event-until = Te openen tot
event-until-note = nog { $left }
event-revealed = Geopend en gewist
event-burned = Vernietigd, nooit geopend
event-expired = Verlopen, nooit geopend
protected = Beveiligd met een wachtwoordzin.
unprotected = Niet beveiligd met een wachtwoordzin.
mailed-to = Voor { $addresses }.
receipt-ends = Verzendbewijs bewaard tot
keep-summary = Verzendbewijs bewaren
keep-text = Zolang je browser open is, kun je deze pagina bekijken; dat geldt voor de laatste zestig geheimen. Wil je later terugkomen, bewaar dan het eigen adres van het verzendbewijs. Stuur dat adres naar niemand: stuur de link.
keep-link = Eigen adres van het verzendbewijs
print = Afdrukken
share-another = Nog een geheim delen
burn-summary = Geheim vernietigen
burn-title = Dit geheim vernietigen?
burn-lead = Niemand kan de link daarna nog openen. Dit is niet terug te draaien.
burn-passphrase-hint = De wachtwoordzin die het geheim beveiligt.
burn = Vernietigen …
burn-sure = Definitief vernietigen
burn-keep = Bewaren en terug naar het verzendbewijs
burn-nothing = Er was niets meer om te vernietigen.
burn-wrong = Dat is niet de juiste wachtwoordzin. Er is niets vernietigd: de link is nog te openen.
burn-missing = Om dit geheim te vernietigen is de wachtwoordzin nodig. Er is niets vernietigd: de link is nog te openen.
no-receipt = Hier is geen verzendbewijs
no-receipt-lead = Een verzendbewijs blijft twee keer zo lang bewaard als het geheim te openen is. Had je er een verwacht, kijk dan of het adres compleet is.
no-shared-lead = Deze pagina is voor wie het geheim heeft gedeeld, in dezelfde browser. Heeft iemand je dit adres gestuurd? Vraag dan om de link naar het geheim.

## Opening

confirm-title = Een geheim voor jou
confirm-headline = Iemand heeft een geheim met je gedeeld
confirm-lead = { $site } bewaart het voor je. Het is maar <strong>één keer</strong> te openen en wordt dan hier gewist. Zorg dus dat je er een veilige plek voor hebt.
confirm-lead-host = { $site } op { $host } bewaart het voor je. Het is maar <strong>één keer</strong> te openen en wordt dan hier gewist. Zorg dus dat je er een veilige plek voor hebt.
confirm-passphrase-hint = Die krijg je op een andere manier van de afzender.
open = Geheim openen
confirm-until = Te openen tot
confirm-left = nog { $left }
confirm-wrong = { $count ->
    [one] Dat is niet de juiste wachtwoordzin. Er is niets geopend of gewist: het geheim is er nog. Na nog { $count } foute poging wordt het een tijdje geblokkeerd.
   *[other] Dat is niet de juiste wachtwoordzin. Er is niets geopend of gewist: het geheim is er nog. Na nog { $count } foute pogingen wordt het een tijdje geblokkeerd.
}
confirm-missing = Voor dit geheim is de wachtwoordzin nodig. Er is niets geopend of gewist.
confirm-stale = Deze pagina stond te lang open of is twee keer verstuurd. Er is niets geopend: druk nog een keer op de knop.
sure-headline = Nu openen?
sure-lead = Programma’s die e-mail controleren volgen links en drukken op knoppen, en een geheim is maar één keer te openen. Bevestig daarom dat jij het bent.
sure-legend = Wat moet er gebeuren?
sure-closed = Niet openen
sure-open = Toon me het geheim, één keer
sure-unsure = Ik weet niet wat dit is
sure = Verder
revealed-title = Het geheim
revealed-headline = Hier is het geheim
revealed-lead = Op de server is het nu gewist ({ $time }). Berg het veilig op: deze pagina is niet nog een keer te openen.
copy-secret = Kopiëren
secret-copied = Het geheim staat op je klembord.
download = Downloaden
hide = Verbergen
show = Tonen
wrap = Tekstterugloop
hidden-note = Na een tijdje verborgen, voor het geval iemand over je schouder meekijkt. Er is niets verloren.
revealed-close = Sluit deze pagina als je het geheim veilig hebt opgeborgen.
gone-title = Niet beschikbaar
gone-headline = Deze link is niet beschikbaar
gone-lead = Je hebt niets fout gedaan. Een link is maar één keer en beperkte tijd te openen, en deze site vertelt niemand welke links er zijn geweest.
gone-ask = Had je een geheim verwacht, vraag de afzender dan om een nieuwe link:
gone-message = De link die ik heb gekregen is niet beschikbaar. Kan ik het geheim nog een keer krijgen, met een nieuwe link?

## When something cannot be done

failed-form = Het formulier is niet compleet aangekomen
failed-form-large = Dat is meer dan deze site aanneemt
failed-form-slow = Het formulier deed er te lang over
failed-form-busy = Het is op dit moment te druk
failed-form-lead = Er is niets gedeeld, geopend of vernietigd. Ga terug: je browser heeft nog wat je hebt getypt.
failed-foreign = Dit formulier kwam van een andere site
failed-foreign-lead = Of het is ouder dan de laatste keer dat je inlogde. Er is niets gedeeld, geopend, vernietigd of gewijzigd. Open de pagina opnieuw en probeer het daar nog eens.
failed-page = Deze pagina bestaat niet
failed-page-lead = Heb je een link gevolgd, kijk dan of hij compleet is: de laatste tekens vallen er makkelijk af.
failed-method = Dat kan niet op deze pagina
failed-method-lead = Er is niets gedeeld, geopend of vernietigd.
failed-locked = Te veel foute wachtwoordzinnen
failed-locked-lead = Het geheim is veilig en niet geopend. Om het te beschermen wordt er nu even geen wachtwoordzin aangenomen. Wachttijd: { $left }.
failed-limited = Te veel verzoeken
failed-limited-lead = Er kwamen de laatste tijd te veel verzoeken van jou of je netwerk. Er is niets geopend of vernietigd, en er ging niets verloren. Wachttijd: { $left }.
failed-accounts = Dit kan alleen met een account
failed-accounts-lead = Er is niets gedeeld, geopend of vernietigd. Op deze site heb je daar een account voor nodig.
failed-now = Dit kan op dit moment niet
failed-reference = Als je dit meldt, vermeld dan: { $reference }
failed-now-lead = Er is niets geopend of vernietigd, en er ging niets verloren. Ga terug en probeer het zo nog eens.

## What this site keeps

trust-title = Wat deze site bewaart
trust-lead = Wat er wordt bewaard, hoe lang en onder welke sleutel. Dit zijn de instellingen die op dit moment gelden.
trust-kept = Een geheim
trust-kept-text = De verzegelde bytes, wanneer het is gedeeld, tot wanneer het te openen is en wat ermee is gebeurd. Geen tekst, geen link, geen naam van wie het opent.
trust-key = De sleutel
trust-key-text = Staat in de link en wordt nergens bewaard. Met een kopie van alles wat deze site heeft, is geen enkel ongelezen geheim te openen.
trust-erased = Na het openen
trust-erased-text = De bytes worden binnen { $within } op de schijf overschreven, net als na vernietigen en verlopen.
trust-longest = Ongeopend
trust-longest-text = Wat je deelt, blijft hoogstens { $longest } bewaard, en het verzendbewijs twee keer zo lang als het geheim te openen is.
trust-size = Grootste geheim
trust-root = Huidige hoofdsleutel
trust-version = Glimpse
trust-clock = Deze pagina is gemaakt op

## Accounts

email = E-mailadres
password = Wachtwoord
password-hint = { $count ->
    [one] Minstens { $count } teken.
   *[other] Minstens { $count } tekens.
}
sign-in-title = Inloggen
sign-in = Inloggen
sign-in-wrong = Dat adres en dat wachtwoord horen niet bij elkaar, of het account is niet vrijgegeven.
sign-in-forgotten = Wachtwoord vergeten
sign-in-to-sign-up = Account maken
forgotten = Wachtwoord vergeten
forgotten-lead = Deze site verstuurt geen e-mail. Vraag de beheerder van de site om je wachtwoord opnieuw in te stellen. De beheerder kan niet lezen wat je hebt gedeeld. Maar ook jij vindt de verzendbewijzen niet terug: die zijn beveiligd met het oude wachtwoord.
sign-up-title = Account maken
sign-up-lead = Met een account zie je wat je hebt gedeeld, kun je meer en voor langere tijd delen en kun je de API gebruiken.
sign-up = Account maken
sign-up-invitation-label = Uitnodiging
sign-up-invitation-hint = Volledig, zoals je die hebt gekregen.
sign-up-address = Dat is geen e-mailadres. Schrijf het zoals naam@example.org.
sign-up-taken = Er is al een account met dit adres.
sign-up-invitation = Deze uitnodiging is niet meer geldig. Vraag om een nieuwe.
sign-up-closed = De beheerder van deze site maakt de accounts
sign-up-closed-lead = Vraag de beheerder om een account. Delen en openen kan ook zonder.
sign-up-waiting = Je account is gemaakt
sign-up-waiting-lead = De beheerder van deze site bevestigt eerst je adres en geeft het account vrij. Daarna kun je inloggen.
password-weak = Dat wachtwoord is te kort of te makkelijk te raden.
password-wrong = Dat is niet je wachtwoord. Er is niets gewijzigd.
password-changed = Je wachtwoord is gewijzigd. Op alle andere plekken ben je uitgelogd.
account-title = Wat je hebt gedeeld
account-lead = Ingelogd als { $email }. Wat je deelt, blijft in deze lijst staan tot het verzendbewijs verloopt.
account-none = Nog niets.
account-tokens = API-tokens
account-password = Wachtwoord wijzigen
account-delete = Account verwijderen
account-csv = Downloaden als CSV
filter = Tonen
filter-all = alle
state-unread = niet geopend
state-revealed = geopend
state-burned = vernietigd
state-expired = verlopen
column-shared = Gedeeld
column-until = Tot
column-state = Status
column-to = Voor
column-receipt = Verzendbewijs
column-pick = Vernietigen
pick-all = Alle
pick = Het geheim vernietigen dat is gedeeld op { $at }
receipt-of = Verzendbewijs van het geheim dat is gedeeld op { $at }
receipt-lost = beveiligd met een oud wachtwoord
needs-passphrase = wachtwoordzin nodig
burn-picked = Aangevinkte vernietigen
burned-some = { $count ->
    [one] { $count } geheim is vernietigd.
   *[other] { $count } geheimen zijn vernietigd.
}
burned-not = { $count ->
    [one] { $count } geheim kon niet worden vernietigd: het is intussen geopend, of de wachtwoordzin is nodig.
   *[other] { $count } geheimen konden niet worden vernietigd: ze zijn intussen geopend, of de wachtwoordzin is nodig.
}
tokens-title = API-tokens
tokens-lead = Een token vervangt je wachtwoord in scripts en programma’s. Daarmee kunnen ze voor jou geheimen delen, opvragen en vernietigen.
token-made = Je nieuwe token, alleen deze keer te zien:
token-new = Nieuw token
token-name = Naam
token-name-hint = Waar het voor is, bijvoorbeeld: deployscript.
token-days = Geldig voor
token-days-hint = Dagen; leeg is voor altijd.
token-add = Token maken
token-name-wrong = Een token heeft een naam van één regel nodig.
token-days-wrong = Een token is geldig voor een heel aantal dagen, of voor altijd.
token-too-many = Je hebt zoveel tokens als je abonnement toestaat. Trek er eerst een in.
token-column-name = Naam
token-column-made = Gemaakt
token-column-used = Laatst gebruikt
token-column-ends = Verloopt
token-never = nooit
token-revoke = Intrekken
token-revoke-named = Token { $name } intrekken
copy-token = Token kopiëren
token-example = Zo gebruik je het
password-title = Wachtwoord wijzigen
password-old = Huidig wachtwoord
password-new = Nieuw wachtwoord
password-change = Wijzigen
delete-title = Je account verwijderen
delete-lead = Alles wat van jou is wordt gewist: geheimen die niemand heeft geopend, verzendbewijzen en tokens. Links die je hebt verstuurd werken niet meer. Dit is niet terug te draaien.
delete-sure = Account { $email } definitief verwijderen
delete-half = Het verwijderen is begonnen en nog niet klaar
delete-half-lead = Je account is gesloten, maar nog niet alles is gewist. Vraag de beheerder van deze site om het af te maken.
deleted = Je account is verwijderd
deleted-lead = En daarmee alles wat van jou was.

## Administration

admin-title = Beheer
admin-figures = De opslag
figure-unread = Ongelezen geheimen
figure-unread-bytes = Verzegelde bytes daarvan
figure-unread-bytes-max = Maximaal toegestaan
figure-queue = Statuswijzigingen die nog naar de schijf moeten
figure-health = Schijf
figure-health-good = beschrijfbaar
figure-health-bad = niet beschrijfbaar
admin-accounts = Accounts
admin-plan = Abonnement
admin-plan-of = Abonnement van { $email }
admin-set = Wijzigen
admin-suspend = Blokkeren
admin-resume = Vrijgeven
admin-confirm = Bevestigen
admin-is-admin = beheerder
admin-is-suspended = geblokkeerd
admin-is-waiting = wacht op bevestiging
admin-next = Meer
admin-invite-title = Iemand uitnodigen
admin-invite-lead = Wie het adres heeft, kan er binnen een week één account mee maken.
admin-invite = Uitnodiging maken
admin-invitation = Stuur dit adres naar één persoon:
admin-changed = Gewijzigd.
admin-not-changed = Dat kon niet worden gewijzigd: dat account of abonnement bestaat niet.
admin-own = Je kunt jezelf hier niet blokkeren.

## First steps

setup-title = Deze server instellen
setup-lead = De server heeft bij het starten een code getoond. Daarmee maak je het account dat de server beheert. Elke stap kun je overslaan en later doen.
setup-code = Code
setup-code-hint = Zoals getoond, met de streepjes.
setup-wrong-code = Dat is niet de juiste code. Hij verandert bij elke start: neem de nieuwste.
setup-make = Account maken
setup-skip = Overslaan
setup-next = Verder
setup-address-title = Waar is de server te vinden?
setup-address-lead = Links beginnen met dit adres. Zonder dit adres beginnen ze met het adres waarop de pagina werd geopend.
setup-address = Adres
setup-address-hint = Bijvoorbeeld https://secrets.example.org of https://example.org/secrets.
setup-address-set = Dit adres gebruiken
setup-address-wrong = Dat is geen adres. Schrijf het zoals https://secrets.example.org of https://example.org/secrets.
setup-address-fixed = Het staat in de configuratie van de server: { $url }
setup-done-title = Klaar
setup-done-lead = Bewaar een kopie van de hoofdsleutel apart van de back-ups van de gegevens: niemand kan een nieuwe maken.
setup-finish = Het eerste geheim delen

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = Een geheim van { $sender }
mail-share-lead = { $sender } heeft via { $site } een geheim met je gedeeld.
mail-share-lead-unchecked = Iemand heeft via { $site } een geheim met je gedeeld en daarbij dit adres opgegeven: { $sender }. Deze site heeft dat adres niet gecontroleerd.
mail-share-open = Met deze link is het één keer te openen, tot { $until }. Daarna wordt het geheim gewist:
mail-share-passphrase = Je hebt er ook een wachtwoordzin voor nodig. Die krijg je op een andere manier van de afzender: hij staat in geen enkele e-mail.
mail-share-care = Ken je de afzender niet, of verwacht je niets van dit adres, vraag het dan na voordat je het geheim opent. De link gaat naar { $host }, en deze site vraagt nooit om je wachtwoorden.
mail-share-why = Je krijgt deze e-mail omdat de afzender deze site heeft gevraagd je de link te sturen.
mail-confirm-subject = Bevestig je adres voor { $site }
mail-confirm-lead = { $count ->
    [one] Iemand, waarschijnlijk jij, heeft bij { $site } een account gemaakt met dit adres. Volg binnen { $count } dag deze link om het account vrij te geven:
   *[other] Iemand, waarschijnlijk jij, heeft bij { $site } een account gemaakt met dit adres. Volg binnen { $count } dagen deze link om het account vrij te geven:
}
mail-confirm-care = Was jij het niet, dan hoef je niets te doen: zonder deze link kan niemand het account gebruiken.
mail-reset-subject = Een nieuw wachtwoord voor { $site }
mail-reset-lead = { $count ->
    [one] Iemand, waarschijnlijk jij, is het wachtwoord van je account bij { $site } vergeten. Volg binnen { $count } minuut deze link om een nieuw wachtwoord te kiezen:
   *[other] Iemand, waarschijnlijk jij, is het wachtwoord van je account bij { $site } vergeten. Volg binnen { $count } minuten deze link om een nieuw wachtwoord te kiezen:
}
mail-reset-care = Was jij het niet, dan hoef je niets te doen: je wachtwoord blijft zoals het is.
mail-account-why = Je krijgt deze e-mail omdat iemand dit adres heeft ingevuld bij { $site }.
mail-revealed-subject = Je geheim is geopend
mail-revealed-lead = Het geheim dat je hebt gedeeld op { $shared }, is geopend op { $at } en daarna gewist.
mail-revealed-care = Heeft de ontvanger het niet zelf geopend, vervang dan wat erin stond.
mail-burned-subject = Je geheim is vernietigd
mail-burned-lead = Het geheim dat je hebt gedeeld op { $shared }, is vernietigd op { $at }. Niemand heeft het geopend, en het is gewist.
mail-expired-subject = Je geheim is verlopen
mail-expired-lead = Het geheim dat je hebt gedeeld op { $shared }, is verlopen op { $at }. Niemand heeft het geopend, en het is gewist.
mail-fate-list = Alles wat je hebt gedeeld:
mail-fate-why = Je krijgt deze e-mail omdat je daarom hebt gevraagd, bij dit geheim of in je account bij { $site }.
mail-test-subject = Een test van { $site }
mail-test-lead = De beheerder van { $site } heeft dit verstuurd om te zien of e-mail werkt. Als je dit kunt lezen, werkt het.
mail-stop = Wil je nooit meer e-mail van deze site krijgen, volg dan deze link:

## Mail: whom a link is mailed to

home-mail = Link e-mailen naar
home-mail-hint = { $count ->
    [one] Eén adres.
   *[other] Hoogstens { $count } adressen, met komma’s ertussen.
}
home-notify = Mail me als het wordt geopend of vernietigd, of als het verloopt
refused-recipient = Een van de adressen is geen e-mailadres. Schrijf ze zoals naam@example.org, met komma’s ertussen.
refused-recipients = { $count ->
    [one] Je abonnement staat { $count } adres toe.
   *[other] Je abonnement staat { $count } adressen toe.
}
mail-states = E-mail
mail-queued = Wacht op verzending.
mail-retried = Nog niet verstuurd; er volgt een nieuwe poging.
mail-sent = Aan de mailserver overgedragen.
mail-failed = Niet verstuurd, en er volgen geen pogingen meer.
mail-not = Niet verstuurd: deze site verstuurt geen e-mail. Stuur de link zelf.
mail-trouble-unreachable = De mailserver was niet bereikbaar.
mail-trouble-insecure = De verbinding met de mailserver kon niet worden beveiligd.
mail-trouble-login = De mailserver aanvaardde de naam en het wachtwoord van deze site niet.
mail-trouble-deferred = De mailserver vroeg om het later opnieuw te proberen.
mail-trouble-refused = De mailserver weigerde de e-mail.
mail-trouble-letters = De mailserver neemt geen adressen met zulke letters aan.
mail-trouble-stopped = Op dit adres is e-mail van deze site niet gewenst.
mail-trouble-limited = Dit adres heeft de laatste tijd veel e-mails van deze site gekregen.
mail-trouble-over = Het geheim was er toen al niet meer.
mail-trouble-unwritten = Deze site kon de e-mail niet opstellen.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Vul het adres van je account in. Bestaat het account, dan krijg je een e-mail met een link waarmee je een nieuw wachtwoord kiest.
forgotten-send = Stuur me de link
forgotten-sent = Kijk in je mailbox
forgotten-sent-lead = Als er een account met dit adres is, is er een link onderweg. Komt er geen, vraag het dan de beheerder van deze site.
reset-title = Kies een nieuw wachtwoord
reset-lead = In je lijst blijf je zien wat er met je geheimen is gebeurd, maar niet de verzendbewijzen: die zijn beveiligd met het oude wachtwoord. Alle API-tokens vervallen, en je wordt overal uitgelogd.
reset = Wachtwoord instellen
reset-done = Je wachtwoord is ingesteld
reset-done-lead = Log ermee in.
slip-over = Deze link is niet meer geldig
slip-over-lead = Hij is verlopen of al gebruikt. Vraag een nieuwe aan.
sign-up-mailed = Kijk in je mailbox
sign-up-mailed-lead = We hebben een link naar je adres gestuurd. Daarmee wordt je account vrijgegeven. Komt hij niet aan, vraag hem dan opnieuw aan onder ‘Wachtwoord vergeten’.
address-title = Bevestig je adres
address-lead = Druk op de knop en je account is vrijgegeven.
address-confirm = Adres bevestigen
address-done = Je adres is bevestigd
address-done-lead = Je account is vrijgegeven. Log in.
notify-title = E-mail over je geheimen
notify-lead = Voor wat je vanaf nu deelt, via de pagina’s en met programma’s. In geen enkele e-mail staat wat er in een geheim stond of wie het heeft geopend.
notify = Mail me als een geheim wordt geopend of vernietigd, of als het verloopt
notify-save = Opslaan
notify-saved = Opgeslagen.

## Mail: no more of it

stop-title = Geen e-mail meer van deze site
stop-lead = Druk op de knop, en deze site stuurt nooit meer e-mail naar je adres, wie er ook om vraagt. Links die mensen met je delen moeten je dan op een andere manier bereiken, en een nieuw wachtwoord voor een account hier ook.
stop = Stuur me nooit meer e-mail
stop-done = Je krijgt geen e-mail meer van deze site
stop-done-lead = Je adres wordt daarvoor niet bewaard: alleen een kenmerk waaraan het te herkennen is.

## Mail: for whoever runs the site

admin-mail = E-mail
admin-mail-off = Deze site verstuurt geen e-mail. De instellingen ervoor staan in de configuratie, onder ‘mail’.
admin-mail-no-address = Er wordt geen e-mail verstuurd zolang de site zijn eigen adres niet kent: stel dat in de configuratie in, als ‘site.public_url’.
admin-mail-lead = Verstuur een test en bekijk wat de mailserver zegt.
admin-mail-to = Aan
admin-mail-test = Test versturen
admin-mail-sent = De mailserver heeft de test aangenomen.
admin-mail-kept = De test staat in de map voor e-mail.
admin-mail-failed = De test is niet verstuurd.
admin-mail-dialogue = Wat er is gezegd
figure-letters = Wachtende e-mails
trust-mail = E-mail
trust-mail-text = Als je een link laat e-mailen, blijven het adres en de link verzegeld bewaard tot de e-mail is verstuurd of wordt opgegeven. Dan worden ze binnen { $within } op de schijf overschreven.

## When it is not certain that something was done

failed-unsure = Het is niet zeker of het is gelukt
failed-unsure-lead = Niet alle computers die de geheimen van deze site bewaren, hebben op tijd geantwoord. Er is niemand iets getoond. Het geheim is er hoogstwaarschijnlijk nog, maar kan verloren zijn: probeer het zo nog eens.

## Domains of an account

account-domains = Je domeinen
domains-title = Je domeinen
domains-lead = Links kunnen met je eigen hostnaam beginnen. Laat die naam naar deze server verwijzen, en bewijs met een record in de DNS dat hij van jou is.
domain-host = Hostnaam
domain-host-hint = Alleen de naam, bijvoorbeeld secrets.example.org.
domain-add = Domein toevoegen
domain-record = Voeg dit TXT-record toe aan de DNS om te bewijzen dat { $host } van jou is:
domain-record-name = Naam
domain-record-value = Waarde
domain-look = Nu controleren
domain-remove = Verwijderen
domain-remove-care = Links op { $host } zijn dan alleen nog te openen op { $own }.
domain-remove-sure = Domein verwijderen
domain-proved = In gebruik: links kunnen met dit domein beginnen.
domain-proved-until = Nog in gebruik tot { $until }, want het bewijs ontbreekt. Zet het record terug.
domain-asked = Nog niet bewezen.
domain-missing = Op { $at } was dit record er niet. Het kan enkele uren duren voordat een nieuw record te zien is.
domain-wrong = Op { $at } was er een record met een andere waarde.
domain-unreachable = Op { $at } gaf de DNS van dit domein geen antwoord.
domain-held = Op { $at } klopte het record, maar iemand anders levert ook het bewijs voor dit domein, en was eerder.
domain-refused-shape = Dat is geen hostnaam. Vul alleen de naam in, bijvoorbeeld secrets.example.org.
domain-refused-confusable = In die naam staan verschillende schriften door elkaar, of hij lijkt op een andere naam. Gebruik in elk deel van de naam één schrift.
domain-refused-own = Dat is het eigen adres van deze site. Links kunnen er sowieso mee beginnen.
domain-refused-many = { $count ->
    [one] Je abonnement staat { $count } domein toe. Verwijder dat eerst.
   *[other] Je abonnement staat { $count } domeinen toe. Verwijder er eerst een.
}
home-domain = Domein van de link
home-domain-hint = De hostnaam waarmee de link begint.

## Webhooks of an account

hooks-title = Webhooks
hooks-lead = Een server van jou krijgt bericht als iets wat je vanaf nu deelt wordt geopend of vernietigd of verloopt, en als iemand een verkeerde wachtwoordzin probeert.
hook-secret = De sleutel van de nieuwe webhook, waarmee je server controleert wie er aanroept, alleen deze keer te zien:
hook-address = Adres
hook-address-hint = Een https:-adres, bijvoorbeeld https://example.org/hook.
hook-add = Webhook toevoegen
hook-test = Test versturen
hook-remove-sure = Webhook verwijderen
hook-delivered = De server heeft het aangenomen.
hook-answered = De server antwoordde met status { $status }.
hook-unreachable = De server was niet bereikbaar.
hook-insecure = De verbinding met de server kon niet worden beveiligd.
hook-off = Uitgeschakeld, omdat aanroepen te lang mislukten of de server ze niet meer wil. Een test die lukt, schakelt de webhook weer in.
hook-untold = Er wachtten te veel aanroepen: van iets uit die tijd hoort de server niets. Een test die lukt, wist deze opmerking.
hooks-broken = De webhooks van uw account kunnen niet meer worden gelezen en worden niet aangeroepen. Verwijder ze en voeg ze opnieuw toe.
hook-refused-address = Dat is geen adres voor een webhook. Schrijf het zoals https://example.org/hook, zonder naam en wachtwoord.
hook-refused-many = Je hebt zoveel webhooks als je abonnement toestaat. Verwijder er eerst een.
hook-reference = Webhooks noemen dit geheim { $reference }.

## How a domain looks

brand-link = Uiterlijk wijzigen
brand-title = Uiterlijk van { $host }
brand-lead = Wat leeg blijft, is zoals op de rest van deze site.
brand-name = Naam
brand-name-hint = Zo heet de site op de pagina’s.
brand-accent = Kleur
brand-accent-hint = Van links en knoppen, bijvoorbeeld #0b5d66. Voor donkere schermen wordt er een lichtere kleur van gemaakt.
brand-intro = Tekst op de startpagina
brand-footer = Tekst onder aan elke pagina
brand-support = Link voor hulp
brand-support-hint = Een adres met https:, of mailto: en een e-mailadres.
brand-language = Taal voor bezoekers van wie de eigen taal ontbreekt
brand-language-none = Zoals op de rest van deze site
brand-logo = Logo
brand-logo-hint = PNG, JPEG of WebP, tot { $size }.
brand-logo-drop = Logo verwijderen
brand-save = Opslaan
brand-saved = Opgeslagen. Zo ziet het er vanaf nu uit.
brand-refused-name = { $count ->
    [one] Een naam is één regel van hoogstens { $count } teken.
   *[other] Een naam is één regel van hoogstens { $count } tekens.
}
brand-refused-shape = Schrijf de kleur als # en zes hexadecimale cijfers, bijvoorbeeld #0b5d66.
brand-refused-faint = Tekst in deze kleur is op een lichte pagina moeilijk te lezen. { $nearest } is donker genoeg.
brand-refused-text = { $count ->
    [one] Een tekst mag hoogstens { $count } teken hebben.
   *[other] Een tekst mag hoogstens { $count } tekens hebben.
}
brand-refused-support = Een link voor hulp begint met https:// of mailto:.
brand-refused-logo = Het logo is niet te lezen of is te groot. Gebruik PNG, JPEG of WebP.
help = Hulp

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Wat je hier deelt, wordt bewaard in de regio { $region } ({ $country }), en nergens anders.
region-other = Ergens anders bewaren:
region-name = { $region } ({ $country })
region-accounts = Elke regio heeft eigen accounts. Dit is de regio { $region }.
trust-region = Waar
trust-region-text = In de regio { $region } ({ $country }). Er wordt niets aan een andere regio doorgegeven.
receipt-region = Bewaard in de regio { $region } ({ $country }).
