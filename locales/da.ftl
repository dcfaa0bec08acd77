# Danish. See en.ftl for what each message is for.

## Every page

skip = Gå til indholdet
footer = En hemmelighed holdes forseglet, indtil den er åbnet én gang, destrueret eller udløbet. Derefter slettes den.
trust-link = Hvad der gemmes her
nav = Website
nav-sign-in = Log ind
nav-account = Din konto
nav-admin = Administration
sign-out = Log ud
language = Sprog
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } dag
   *[other] { $count } dage
}
hours = { $count ->
    [one] { $count } time
   *[other] { $count } timer
}
minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minutter
}
seconds = { $count ->
    [one] { $count } sekund
   *[other] { $count } sekunder
}
under-a-minute = mindre end et minut
bytes = { $count ->
    [one] { $size } byte
   *[other] { $size } bytes
}

## Sharing

home-title = Del en hemmelighed
home-title-refused = Ikke delt endnu
home-headline = Del en hemmelighed, der kun kan åbnes én gang
home-lead = Indsæt en adgangskode eller en nøgle. Du får et link. Den, der åbner det først, ser hemmeligheden, og så er den væk.
home-refused = Intet blev delt, og det, du skrev, er her stadig.
secret = Hemmelighed
secret-hint = Tekst, op til { $size }. Den gemmes præcis, som den er.
secret-keys = <kbd>Ctrl</kbd> <kbd>Enter</kbd> opretter linket. Lige efter indsætning er <kbd>Enter</kbd> nok.
secret-pasted = Indsat. Tryk på Enter, så ligger linket i udklipsholderen.
secret-used = { $used } af { $size } brugt.
secret-over = Det er { $used }, og grænsen her er { $size }. Intet skæres væk, men teksten skal være kortere.
lifetime = Kan åbnes i
lifetime-hint = Derefter slettes den ulæst.
lifetime-until = Indtil { $until }.
passphrase-weak = Svag: kan gættes på få forsøg.
passphrase-fair = Rimelig: forkerte forsøg tælles, så den holder.
passphrase-strong = Stærk.
passphrase = Adgangssætning
optional = (valgfrit)
passphrase-hint = Giv den videre på en anden måde end linket.
passphrase-show = Vis adgangssætningen
caps-lock = Caps Lock er slået til.
create = Opret linket
creating = Opretter linket …
unsent = Websitet kan ikke nås. Intet er gået tabt: det, du skrev, er her stadig. Det kan være kommet frem alligevel, og så bliver hemmeligheden måske gemt to gange. Ingen har det andet link.
generate-summary = Find på en adgangskode
generate-kind = Består af
generate-kind-all = bogstaver, cifre og tegn
generate-kind-letters = bogstaver og cifre
generate-kind-digits = cifre
generate-kind-words = ord, der kan læses højt
generate-length = Længde
generate-length-hint = Antal tegn eller, for ord, antal stavelser på to bogstaver.
generate = Find på en
generate-passphrase = Brug en som adgangssætning
generated-weak = Den er svag: en computer gætter den på under et døgn. Gør den længere.
generated-fair = Den er god nok der, hvor forkerte forsøg fører til låsning, men for svag der, hvor nogen kan prøve sig frem offline.
generated-strong = Den er stærk: ingen gætter den.
refused-empty = Der er ingen hemmelighed endnu.
refused-nul = Hemmeligheden indeholder et NUL-tegn, og mange programmer ville klippe den over dér.
refused-large = Hemmeligheden er større end { $size }.
refused-lifetime = Den varighed er ikke blandt mulighederne nedenfor.
refused-domain = Det værtsnavn kan ikke længere bruges til links. Vælg et andet.
refused-passphrase-short = { $count ->
    [one] Adgangssætningen skal have mindst { $count } tegn.
   *[other] Adgangssætningen skal have mindst { $count } tegn.
}
refused-passphrase-long = { $count ->
    [one] Adgangssætningen må højst have { $count } tegn.
   *[other] Adgangssætningen må højst have { $count } tegn.
}
refused-accounts-only = Her skal man have en konto for at dele. Log ind først.
refused-signed-out = Du er blevet logget ud i mellemtiden. Log ind igen i en anden fane, eller del uden din konto.
refused-limited = Der er kommet for mange hemmeligheder fra dig eller dit netværk på det seneste. Ventetid: { $left }.
refused-full = Der er ikke plads til flere ulæste hemmeligheder her. De gemte er i sikkerhed.
refused-busy = Der er travlt lige nu. Prøv igen om et øjeblik.

## The sender's receipt

receipt-ready = Dit link er klar
receipt-unread = Ikke åbnet endnu
receipt-revealed = Din hemmelighed er blevet åbnet
receipt-burned = Din hemmelighed er destrueret
receipt-expired = Din hemmelighed er udløbet
receipt-stranger = Dette er afsenderens kvittering
receipt-stranger-lead = <strong>Dette er afsenderens kvittering.</strong> Den viser hverken hemmeligheden eller linket. Hvis nogen har sendt dig denne adresse i stedet for hemmeligheden, så bed om linket til hemmeligheden.
receipt-sender-lead = Send linket til én person: det kan kun åbnes <strong>én gang</strong>. På denne side kan du se hvornår.
receipt-none-lead = Send linket til én person: det kan kun åbnes <strong>én gang</strong>. Her gemmes kvitteringer kun for den, der har en konto, så tag linket nu: denne side kan ikke vises igen.
receipt-over-lead = Linket åbner ikke noget længere, og hemmeligheden er slettet her.
link = Link til modtageren
link-hint = Kopiér med <kbd>Ctrl</kbd> <kbd>C</kbd>, på Mac med <kbd>⌘</kbd>.
copy-link = Kopiér linket
copied = Kopieret.
copy-failed = Din browser tillod ikke, at det blev kopieret. Teksten er markeret nu: tryk på Ctrl og C, eller ⌘ og C på Mac.
link-copied = Linket ligger i udklipsholderen.
link-not-copied = Din browser tillod ikke, at linket blev kopieret. Det er markeret nedenfor: tryk på Ctrl og C, eller ⌘ og C på Mac.
qr-summary = QR-kode
qr-text = QR-kode til linket
qr-download = Hent QR-koden
link-language = Linkets sprog
link-language-hint = Modtagerens side og beskeden nedenfor er på dette sprog.
link-language-any = sproget i modtagerens browser
link-language-set = Brug sproget
message-summary = Besked, du kan sende med
message = Besked
message-hint = Ret den, som du vil, og kopiér eller send den så.
message-text = Jeg deler en hemmelighed med dig. Linket kan åbnes én gang, indtil { $until }: { $link }
message-text-passphrase = Jeg deler en hemmelighed med dig. Linket kan åbnes én gang, indtil { $until }, med den adgangssætning, du får af mig på en anden måde: { $link }
copy-message = Kopiér beskeden
mail-message = Send som e-mail
share-message = Del …
timeline = Hvad der er sket
event-shared = Delt
event-seen = Linket besøgt første gang
event-seen-note = { $count ->
    [one] { $count } gang i alt
   *[other] { $count } gange i alt
}
event-until = Kan åbnes indtil
event-until-note = { $left } tilbage
event-revealed = Åbnet og slettet
event-burned = Destrueret, aldrig åbnet
event-expired = Udløbet, aldrig åbnet
protected = Beskyttet med en adgangssætning.
unprotected = Ikke beskyttet med en adgangssætning.
mailed-to = Til { $addresses }.
receipt-ends = Kvitteringen gemmes indtil
keep-summary = Gem kvitteringen
keep-text = Du kan se denne side, så længe din browser er åben; det gælder de seneste tres hemmeligheder. Vil du vende tilbage senere, så gem kvitteringens egen adresse. Send ikke den adresse til nogen: det er linket, du skal sende.
keep-link = Kvitteringens egen adresse
print = Udskriv
share-another = Del en hemmelighed mere
burn-summary = Destruér hemmeligheden
burn-title = Vil du destruere hemmeligheden?
burn-lead = Ingen vil kunne åbne linket længere. Det kan ikke fortrydes.
burn-passphrase-hint = Adgangssætningen, der beskytter hemmeligheden.
burn = Destruér …
burn-sure = Destruér for altid
burn-keep = Behold den, og gå tilbage til kvitteringen
burn-nothing = Der var ikke noget tilbage at destruere.
burn-wrong = Det er ikke den rigtige adgangssætning. Intet blev destrueret: linket kan stadig åbnes.
burn-missing = For at destruere hemmeligheden skal du bruge dens adgangssætning. Intet blev destrueret: linket kan stadig åbnes.
no-receipt = Her er ingen kvittering
no-receipt-lead = Kvitteringer gemmes dobbelt så længe, som hemmeligheden kan åbnes. Hvis du ventede at finde en, så se efter, om hele adressen er kommet med.
no-shared-lead = Denne side er for den, der delte hemmeligheden, i den browser, den blev delt fra. Hvis nogen har sendt dig denne adresse, så bed om linket til hemmeligheden.

## Opening

confirm-title = En hemmelighed til dig
confirm-headline = Nogen har delt en hemmelighed med dig
confirm-lead = { $site } opbevarer den for dig. Den kan kun åbnes <strong>én gang</strong> og slettes derefter her, så hav et sikkert sted klar til den.
confirm-lead-host = { $site } på { $host } opbevarer den for dig. Den kan kun åbnes <strong>én gang</strong> og slettes derefter her, så hav et sikkert sted klar til den.
confirm-passphrase-hint = Den får du af afsenderen på en anden måde.
open = Åbn hemmeligheden
confirm-until = Kan åbnes indtil
confirm-left = { $left } tilbage
confirm-wrong = { $count ->
    [one] Det er ikke den rigtige adgangssætning. Intet blev åbnet eller slettet: hemmeligheden er her stadig. Efter { $count } forkert forsøg mere låses den et stykke tid.
   *[other] Det er ikke den rigtige adgangssætning. Intet blev åbnet eller slettet: hemmeligheden er her stadig. Efter { $count } forkerte forsøg mere låses den et stykke tid.
}
confirm-missing = Denne hemmelighed kræver sin adgangssætning. Intet blev åbnet eller slettet.
confirm-stale = Siden var åben for længe eller blev sendt to gange. Intet blev åbnet: tryk på knappen igen.
sure-headline = Vil du åbne den nu?
sure-lead = Programmer, der kontrollerer e-mail, følger links og trykker på knapper, og en hemmelighed kan kun åbnes én gang. Bekræft derfor, at det er dig.
sure-legend = Hvad skal der ske?
sure-closed = Åbn den ikke
sure-open = Vis mig hemmeligheden, én gang
sure-unsure = Jeg ved ikke, hvad det her er
sure = Fortsæt
revealed-title = Hemmeligheden
revealed-headline = Her er hemmeligheden
revealed-lead = Den er nu slettet på serveren ({ $time }). Læg den et sikkert sted: denne side kan ikke åbnes igen.
copy-secret = Kopiér
secret-copied = Hemmeligheden ligger i udklipsholderen.
download = Hent
hide = Skjul
show = Vis
wrap = Ombryd linjer
hidden-note = Skjult efter et stykke tid, hvis nogen skulle kigge dig over skulderen. Intet er gået tabt.
revealed-close = Luk siden, når hemmeligheden ligger et sikkert sted.
gone-title = Ikke tilgængeligt
gone-headline = Dette link er ikke tilgængeligt
gone-lead = Du har ikke gjort noget forkert. Et link kan kun åbnes én gang og i en begrænset tid, og her får ingen at vide, hvilke links der har været.
gone-ask = Hvis du ventede en hemmelighed, så bed afsenderen om et nyt link:
gone-message = Det link, du sendte mig, er ikke tilgængeligt. Vil du dele hemmeligheden igen og sende mig et nyt link?

## When something cannot be done

failed-form = Formularen nåede ikke helt frem
failed-form-large = Det er mere, end websitet tager imod
failed-form-slow = Formularen var for længe undervejs
failed-form-busy = Der er travlt lige nu
failed-form-lead = Intet blev delt, åbnet eller destrueret. Gå tilbage: din browser har stadig det, du skrev.
failed-foreign = Formularen kom fra et andet website
failed-foreign-lead = Eller også er den ældre end dit seneste login. Intet blev delt, åbnet, destrueret eller ændret. Åbn siden på ny, og prøv igen der.
failed-page = Den side findes ikke
failed-page-lead = Hvis du fulgte et link, så se efter, om det hele er kommet med: de sidste tegn falder let af.
failed-method = Det kan denne side ikke
failed-method-lead = Intet blev delt, åbnet eller destrueret.
failed-locked = For mange forkerte adgangssætninger
failed-locked-lead = Hemmeligheden er i sikkerhed og blev ikke åbnet. For at beskytte den tages der ikke imod nogen adgangssætning lige nu. Ventetid: { $left }.
failed-limited = For mange forespørgsler
failed-limited-lead = Der er kommet for mange fra dig eller dit netværk på det seneste. Intet er åbnet, destrueret eller gået tabt. Ventetid: { $left }.
failed-accounts = Det kræver en konto
failed-accounts-lead = Intet blev delt, åbnet eller destrueret. På dette website skal man have en konto for at gøre det.
failed-now = Det kan ikke lade sig gøre lige nu
failed-reference = Hvis du melder fejlen, så oplys: { $reference }
failed-now-lead = Intet er åbnet, destrueret eller gået tabt. Gå tilbage, og prøv igen om et øjeblik.

## What this site keeps

trust-title = Hvad der gemmes her
trust-lead = Hvad der gemmes, hvor længe og under hvilken nøgle. Det er de indstillinger, der gælder lige nu.
trust-kept = En hemmelighed
trust-kept-text = Dens forseglede bytes, hvornår den blev delt, hvor længe den kan åbnes, og hvad der blev af den. Ingen tekst, intet link og intet navn på den, der åbner den.
trust-key = Dens nøgle
trust-key-text = Står i linket og gemmes ingen steder. En kopi af alt, hvad der ligger her, er ikke nok til at åbne en ulæst hemmelighed.
trust-erased = Når den er åbnet
trust-erased-text = Dens bytes overskrives på disken inden for { $within }, ligesom når den er destrueret eller udløbet.
trust-longest = Uåbnet
trust-longest-text = Det, du deler, gemmes i højst { $longest }, og kvitteringen dobbelt så længe, som hemmeligheden kan åbnes.
trust-size = Største hemmelighed
trust-root = Aktuel rodnøgle
trust-version = Glimpse
trust-clock = Siden blev dannet

## Accounts

email = E-mailadresse
password = Adgangskode
password-hint = { $count ->
    [one] Mindst { $count } tegn.
   *[other] Mindst { $count } tegn.
}
sign-in-title = Log ind
sign-in = Log ind
sign-in-wrong = Adressen og adgangskoden hører ikke sammen, eller kontoen er ikke åben.
sign-in-forgotten = Glemt adgangskode
sign-in-to-sign-up = Opret en konto
forgotten = Glemt adgangskode
forgotten-lead = Websitet sender ikke e-mail. Bed den, der driver det, om at nulstille din adgangskode. Dér kan ingen læse det, du har delt, men du kan heller ikke selv finde kvitteringerne igen: de er gemt under den gamle adgangskode.
sign-up-title = Opret en konto
sign-up-lead = Med en konto kan du se, hvad du har delt, dele mere og i længere tid og bruge API’et.
sign-up = Opret kontoen
sign-up-invitation-label = Invitation
sign-up-invitation-hint = Hele invitationen, som du fik den.
sign-up-address = Det er ikke en e-mailadresse. Skriv den sådan her: navn@example.org.
sign-up-taken = Der findes allerede en konto med den adresse.
sign-up-invitation = Invitationen gælder ikke længere. Bed om en ny.
sign-up-closed = Konti oprettes af den, der driver websitet
sign-up-closed-lead = Bed om en konto dér. Du kan godt dele og åbne uden.
sign-up-waiting = Din konto er oprettet
sign-up-waiting-lead = Den, der driver websitet, bekræfter din adresse, før kontoen åbnes. Så kan du logge ind.
password-weak = Adgangskoden er for kort eller for let at gætte.
password-wrong = Det er ikke din adgangskode. Intet blev ændret.
password-changed = Din adgangskode er skiftet. Du er logget ud alle andre steder.
account-title = Det, du har delt
account-lead = Logget ind som { $email }. Det, der er delt, står på listen, indtil kvitteringen udløber.
account-none = Ikke noget her endnu.
account-tokens = API-tokens
account-password = Skift adgangskode
account-delete = Slet kontoen
account-csv = Hent som CSV
filter = Vis
filter-all = alle
state-unread = ikke åbnet
state-revealed = åbnet
state-burned = destrueret
state-expired = udløbet
column-shared = Delt
column-until = Indtil
column-state = Status
column-to = Til
column-receipt = Kvittering
column-pick = Destruér
pick-all = Alle
pick = Destruér hemmeligheden, der blev delt { $at }
receipt-of = Kvittering for hemmeligheden, der blev delt { $at }
receipt-lost = gemt under en gammel adgangskode
needs-passphrase = kræver adgangssætningen
burn-picked = Destruér de valgte
burned-some = { $count ->
    [one] { $count } hemmelighed blev destrueret.
   *[other] { $count } hemmeligheder blev destrueret.
}
burned-not = { $count ->
    [one] { $count } kunne ikke destrueres: den er blevet åbnet i mellemtiden eller kræver sin adgangssætning.
   *[other] { $count } kunne ikke destrueres: de er blevet åbnet i mellemtiden eller kræver deres adgangssætning.
}
tokens-title = API-tokens
tokens-lead = Et token bruges i stedet for din adgangskode i scripts og programmer. Med det kan de dele, vise og destruere hemmeligheder for dig.
token-made = Dit nye token, som kun vises denne ene gang:
token-new = Nyt token
token-name = Navn
token-name-hint = Hvad det skal bruges til, for eksempel: deploy-script.
token-days = Gælder i
token-days-hint = Dage; tomt betyder for altid.
token-add = Opret et token
token-name-wrong = Et token skal have et navn på én linje.
token-days-wrong = Et token gælder i et helt antal dage eller for altid.
token-too-many = Du har så mange tokens, som din plan tillader. Tilbagekald et først.
token-column-name = Navn
token-column-made = Oprettet
token-column-used = Sidst brugt
token-column-ends = Udløber
token-never = aldrig
token-revoke = Tilbagekald
token-revoke-named = Tilbagekald tokenet { $name }
copy-token = Kopiér tokenet
token-example = Sådan bruges det
password-title = Skift adgangskode
password-old = Nuværende adgangskode
password-new = Ny adgangskode
password-change = Skift
delete-title = Slet din konto
delete-lead = Alt, hvad der er dit, slettes: hemmeligheder, ingen har åbnet, kvitteringer og tokens. Links, du har sendt, holder op med at virke. Det kan ikke fortrydes.
delete-sure = Slet kontoen { $email } for altid
delete-half = Sletningen er begyndt, men ikke færdig
delete-half-lead = Din konto er lukket, men ikke alt i den er slettet endnu. Bed den, der driver websitet, om at gøre det færdigt.
deleted = Din konto er slettet
deleted-lead = Og med den alt, hvad der var dit.

## Administration

admin-title = Administration
admin-figures = Lageret
figure-unread = Ulæste hemmeligheder
figure-unread-bytes = Deres forseglede bytes
figure-unread-bytes-max = Højst tilladt
figure-queue = Ændringer, der venter på disken
figure-health = Disk
figure-health-good = skrivbar
figure-health-bad = ikke skrivbar
admin-accounts = Konti
admin-plan = Plan
admin-plan-of = Plan for { $email }
admin-set = Skift
admin-suspend = Spær
admin-resume = Genåbn
admin-confirm = Bekræft
admin-is-admin = administrator
admin-is-suspended = spærret
admin-is-waiting = venter på bekræftelse
admin-next = Flere
admin-invite-title = Invitér nogen
admin-invite-lead = Den, der har adressen, kan oprette en konto med den, én gang, inden for en uge.
admin-invite = Opret en invitation
admin-invitation = Send denne adresse til én person:
admin-changed = Ændret.
admin-not-changed = Det kunne ikke ændres: den konto eller plan findes ikke.
admin-own = Du kan ikke spærre dig selv her.

## First steps

setup-title = Sæt serveren op
setup-lead = Serveren skrev en kode ud, da den startede. Med den opretter du den konto, der administrerer serveren. Hvert trin kan springes over og klares senere.
setup-code = Kode
setup-code-hint = Som den blev skrevet ud, med bindestreger.
setup-wrong-code = Det er ikke den rigtige kode. Den skifter ved hver start: tag den nyeste.
setup-make = Opret kontoen
setup-skip = Spring over
setup-next = Fortsæt
setup-address-title = Hvor finder man serveren?
setup-address-lead = Links begynder med denne adresse. Uden den begynder de med den adresse, som siden blev åbnet på.
setup-address = Adresse
setup-address-hint = For eksempel https://secrets.example.org eller https://example.org/secrets.
setup-address-set = Brug adressen
setup-address-wrong = Det er ikke en adresse. Skriv den sådan her: https://secrets.example.org eller https://example.org/secrets.
setup-address-fixed = Den er angivet i serverens konfiguration: { $url }
setup-done-title = Klar
setup-done-lead = Opbevar en kopi af rodnøglen adskilt fra sikkerhedskopierne af data: ingen kan lave en ny.
setup-finish = Del den første hemmelighed

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = En hemmelighed fra { $sender }
mail-share-lead = { $sender } har delt en hemmelighed med dig gennem { $site }.
mail-share-lead-unchecked = Nogen har delt en hemmelighed med dig gennem { $site } og oplyst denne adresse som sin egen: { $sender }. Websitet har ikke kontrolleret adressen.
mail-share-open = Med dette link kan den åbnes én gang, indtil { $until }. Derefter slettes hemmeligheden:
mail-share-passphrase = Du skal også bruge en adgangssætning. Den får du af afsenderen på en anden måde: den står ikke i nogen e-mail.
mail-share-care = Hvis du ikke kender afsenderen eller ikke venter noget derfra, så spørg, før du åbner den. Linket fører til { $host }, og websitet beder aldrig om dine adgangskoder.
mail-share-why = Du får denne e-mail, fordi afsenderen har bedt websitet om at sende dig linket.
mail-confirm-subject = Bekræft din adresse til { $site }
mail-confirm-lead = { $count ->
    [one] Nogen, sandsynligvis dig, har oprettet en konto på { $site } med denne adresse. Følg dette link inden for { $count } dag for at åbne kontoen:
   *[other] Nogen, sandsynligvis dig, har oprettet en konto på { $site } med denne adresse. Følg dette link inden for { $count } dage for at åbne kontoen:
}
mail-confirm-care = Hvis det ikke var dig, skal du ikke gøre noget: uden dette link kan ingen bruge kontoen.
mail-reset-subject = En ny adgangskode til { $site }
mail-reset-lead = { $count ->
    [one] Nogen, sandsynligvis dig, har glemt adgangskoden til din konto på { $site }. Følg dette link inden for { $count } minut for at vælge en ny:
   *[other] Nogen, sandsynligvis dig, har glemt adgangskoden til din konto på { $site }. Følg dette link inden for { $count } minutter for at vælge en ny:
}
mail-reset-care = Hvis det ikke var dig, skal du ikke gøre noget: din adgangskode forbliver, som den er.
mail-account-why = Du får denne e-mail, fordi nogen har skrevet denne adresse på { $site }.
mail-revealed-subject = Din hemmelighed er blevet åbnet
mail-revealed-lead = Den hemmelighed, du delte den { $shared }, blev åbnet den { $at } og er slettet.
mail-revealed-care = Hvis modtageren siger, at det var en anden, så udskift det, der stod i den.
mail-burned-subject = Din hemmelighed er destrueret
mail-burned-lead = Den hemmelighed, du delte den { $shared }, blev destrueret den { $at }. Ingen har åbnet den, og den er slettet.
mail-expired-subject = Din hemmelighed er udløbet
mail-expired-lead = Den hemmelighed, du delte den { $shared }, udløb den { $at }. Ingen har åbnet den, og den er slettet.
mail-fate-list = Alt, hvad du har delt:
mail-fate-why = Du får denne e-mail, fordi du har bedt om besked, ved denne hemmelighed eller i din konto på { $site }.
mail-test-subject = En test fra { $site }
mail-test-lead = Den, der driver { $site }, har sendt denne e-mail for at se, om det virker. Hvis du kan læse den, gør det.
mail-stop = Vil du aldrig mere have e-mail fra dette website, så følg dette link:

## Mail: whom a link is mailed to

home-mail = Send linket som e-mail til
home-mail-hint = { $count ->
    [one] Én adresse.
   *[other] Op til { $count } adresser med komma imellem.
}
home-notify = Giv mig besked på e-mail, når den åbnes, destrueres eller udløber
refused-recipient = En af adresserne er ikke en e-mailadresse. Skriv dem sådan her: navn@example.org, med komma imellem.
refused-recipients = { $count ->
    [one] Din plan tillader { $count } adresse.
   *[other] Din plan tillader { $count } adresser.
}
mail-states = E-mail
mail-queued = Venter på at blive sendt.
mail-retried = Ikke sendt endnu; der prøves igen.
mail-sent = Sendt til mailserveren.
mail-failed = Ikke sendt, og der prøves ikke mere.
mail-not = Ikke sendt: websitet sender ikke e-mail. Send selv linket.
mail-trouble-unreachable = Mailserveren kunne ikke nås.
mail-trouble-insecure = Forbindelsen til mailserveren kunne ikke gøres sikker.
mail-trouble-login = Mailserveren godtog ikke websitets navn og adgangskode.
mail-trouble-deferred = Mailserveren bad om at prøve igen senere.
mail-trouble-refused = Mailserveren afviste e-mailen.
mail-trouble-letters = Mailserveren tager ikke imod adresser med den slags bogstaver.
mail-trouble-stopped = På denne adresse er e-mail fra websitet ikke ønsket.
mail-trouble-limited = Adressen har fået mange e-mails fra websitet på det seneste.
mail-trouble-over = Hemmeligheden var væk forinden.
mail-trouble-unwritten = Websitet kunne ikke skrive e-mailen.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Skriv adressen på din konto. Hvis kontoen findes, får du en e-mail med et link, hvor du kan vælge en ny adgangskode.
forgotten-send = Send mig linket
forgotten-sent = Se i din indbakke
forgotten-sent-lead = Hvis der findes en konto med denne adresse, er der et link på vej. Kommer der ikke noget, så spørg den, der driver websitet.
reset-title = Vælg en ny adgangskode
reset-lead = På din liste kan du stadig se, hvad der blev af dine hemmeligheder, men ikke deres kvitteringer: de er gemt under den gamle adgangskode. Alle API-tokens ophører, og du bliver logget ud overalt.
reset = Gem adgangskoden
reset-done = Din nye adgangskode er gemt
reset-done-lead = Log ind med den.
slip-over = Linket gælder ikke længere
slip-over-lead = Det er udløbet eller allerede brugt. Bed om et nyt.
sign-up-mailed = Se i din indbakke
sign-up-mailed-lead = Vi har sendt et link til din adresse. Det åbner din konto. Kommer det ikke frem, så bed om det igen under »Glemt adgangskode«.
address-title = Bekræft din adresse
address-lead = Tryk på knappen, så er din konto åben.
address-confirm = Bekræft adressen
address-done = Din adresse er bekræftet
address-done-lead = Din konto er åben. Log ind.
notify-title = E-mail om dine hemmeligheder
notify-lead = Det gælder alt, hvad du deler fra nu af, både på siderne og med programmer. Ingen e-mail fortæller, hvad der stod i en hemmelighed, eller hvem der åbnede den.
notify = Giv mig besked på e-mail, når en hemmelighed åbnes, destrueres eller udløber
notify-save = Gem
notify-saved = Gemt.

## Mail: no more of it

stop-title = Ikke mere e-mail herfra
stop-lead = Tryk på knappen, så sender websitet aldrig mere e-mail til din adresse, uanset hvem der beder om det. Links, som nogen deler med dig, må så nå dig på en anden måde, og det samme gælder en ny adgangskode til en konto her.
stop = Send mig aldrig mere e-mail
stop-done = Du får ikke mere e-mail fra websitet
stop-done-lead = Din adresse gemmes ikke til det: kun et mærke, som den kan genkendes på.

## Mail: for whoever runs the site

admin-mail = E-mail
admin-mail-off = Websitet sender ikke e-mail. Indstillingerne står i afsnittet »mail« i konfigurationen.
admin-mail-no-address = Der sendes ingen e-mail, før websitet kender sin egen adresse: angiv den i konfigurationen som »site.public_url«.
admin-mail-lead = Send en test, og se, hvad mailserveren svarer.
admin-mail-to = Til
admin-mail-test = Send en test
admin-mail-sent = Mailserveren tog imod testen.
admin-mail-kept = Testen ligger i mappen til e-mail.
admin-mail-failed = Testen blev ikke sendt.
admin-mail-dialogue = Hvad der blev sagt
figure-letters = E-mails, der venter
trust-mail = E-mail
trust-mail-text = Hvis du får et link sendt som e-mail, gemmes adressen og linket forseglet, indtil e-mailen er sendt eller opgivet. Derefter overskrives de på disken inden for { $within }.

## When it is not certain that something was done

failed-unsure = Det er ikke sikkert, at det blev gjort
failed-unsure-lead = Ikke alle de computere, der gemmer websitets hemmeligheder, svarede i tide. Intet blev vist til nogen. Hemmeligheden er højst sandsynligt her stadig, men kan være gået tabt: prøv igen om et øjeblik.

## Domains of an account

account-domains = Dine domæner
domains-title = Dine domæner
domains-lead = Links kan begynde med dit eget værtsnavn. Lad navnet pege på denne server, og bevis med en record i dets DNS, at det er dit.
domain-host = Værtsnavn
domain-host-hint = Kun navnet, for eksempel secrets.example.org.
domain-add = Tilføj domænet
domain-record = Føj denne TXT-record til domænets DNS for at bevise, at { $host } er dit:
domain-record-name = Navn
domain-record-value = Værdi
domain-look = Kontrollér nu
domain-remove = Fjern
domain-remove-care = Links på { $host } kan derefter kun åbnes på { $own }.
domain-remove-sure = Fjern domænet
domain-proved = I brug: links kan begynde med domænet.
domain-proved-until = Kun i brug indtil { $until }, fordi beviset mangler. Sæt recorden ind igen.
domain-asked = Ikke bevist endnu.
domain-missing = Den { $at } var der ingen sådan record. Der kan gå nogle timer, før en ny kan ses.
domain-wrong = Den { $at } var der en record med en anden værdi.
domain-unreachable = Den { $at } kom der intet svar fra domænets DNS.
domain-held = Den { $at } var recorden rigtig, men en anden har også et gyldigt bevis for domænet og var først.
domain-refused-shape = Det er ikke et værtsnavn. Skriv kun navnet, for eksempel secrets.example.org.
domain-refused-confusable = Navnet blander skriftsystemer eller ligner et andet navn. Brug kun ét skriftsystem i hver del af navnet.
domain-refused-own = Det er websitets egen adresse. Links kan allerede begynde med den.
domain-refused-many = { $count ->
    [one] Din plan tillader { $count } domæne. Fjern det først.
   *[other] Din plan tillader { $count } domæner. Fjern et først.
}
home-domain = Linkets domæne
home-domain-hint = Det værtsnavn, som linket begynder med.

## Webhooks of an account

hooks-title = Webhooks
hooks-lead = En server hos dig får besked, når det, du deler fra nu af, åbnes, destrueres eller udløber, og når nogen prøver en forkert adgangssætning.
hook-secret = Den nye webhooks nøgle, som din server kontrollerer med, hvem der kalder, vises kun denne ene gang:
hook-address = Adresse
hook-address-hint = En https:-adresse, for eksempel https://example.org/hook.
hook-add = Tilføj webhooken
hook-test = Send en test
hook-remove-sure = Fjern webhooken
hook-delivered = Serveren tog imod det.
hook-answered = Serveren svarede med status { $status }.
hook-unreachable = Serveren kunne ikke nås.
hook-insecure = Forbindelsen til serveren kunne ikke gøres sikker.
hook-off = Slået fra, fordi kald mislykkedes for længe, eller fordi serveren ikke vil have dem mere. En test, der lykkes, slår den til igen.
hook-untold = Der ventede for mange kald: serveren får ikke besked om noget fra dengang. En test, der lykkes, fjerner denne note.
hooks-broken = Webhooks på din konto kan ikke læses mere og kaldes ikke. Fjern dem, og tilføj dem igen.
hook-refused-address = Det er ikke en adresse til en webhook. Skriv den som https://example.org/hook, uden navn og adgangskode.
hook-refused-many = Du har så mange webhooks, som din plan tillader. Fjern først en.
hook-reference = Webhooks kalder denne hemmelighed { $reference }.

## How a domain looks

brand-link = Skift udseende
brand-title = Sådan ser { $host } ud
brand-lead = Det, der står tomt, er som på resten af websitet.
brand-name = Navn
brand-name-hint = Det, websitet hedder på siderne.
brand-accent = Farve
brand-accent-hint = Til links og knapper, for eksempel #0b5d66. Til mørke skærme laves der en lysere ud fra den.
brand-intro = Tekst på forsiden
brand-footer = Tekst nederst på hver side
brand-support = Link til hjælp
brand-support-hint = En adresse med https: eller en e-mailadresse med mailto: foran.
brand-language = Sprog til dem, hvis eget sprog ikke findes her
brand-language-none = Som på resten af websitet
brand-logo = Logo
brand-logo-hint = PNG, JPEG eller WebP, op til { $size }.
brand-logo-drop = Fjern logoet
brand-save = Gem
brand-saved = Gemt. Sådan ser det ud fra nu af.
brand-refused-name = { $count ->
    [one] Et navn er én linje på højst { $count } tegn.
   *[other] Et navn er én linje på højst { $count } tegn.
}
brand-refused-shape = Skriv farven som # og seks hexadecimale cifre, for eksempel #0b5d66.
brand-refused-faint = Tekst i denne farve er svær at læse på en lys side. { $nearest } er mørk nok.
brand-refused-text = { $count ->
    [one] En tekst må højst have { $count } tegn.
   *[other] En tekst må højst have { $count } tegn.
}
brand-refused-support = Et link til hjælp begynder med https:// eller mailto:.
brand-refused-logo = Logoet kan ikke læses eller er for stort. Brug PNG, JPEG eller WebP.
help = Hjælp

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Det, du deler her, gemmes i regionen { $region } ({ $country }) og ingen andre steder.
region-other = Gem det et andet sted:
region-name = { $region } ({ $country })
region-accounts = Hver region har sine egne konti. Dette er regionen { $region }.
trust-region = Hvor
trust-region-text = I regionen { $region } ({ $country }). Intet gives videre til en anden region.
receipt-region = Gemmes i regionen { $region } ({ $country }).
