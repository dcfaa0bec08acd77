# Swedish. See en.ftl for what each message is for.

## Every page

skip = Hoppa till innehållet
footer = En hemlighet hålls förseglad tills den har öppnats en gång, förstörts eller gått ut. Sedan raderas den.
trust-link = Det här sparas
nav = Webbplats
nav-sign-in = Logga in
nav-account = Ditt konto
nav-admin = Administration
sign-out = Logga ut
language = Språk
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
hours = { $count ->
    [one] { $count } timme
   *[other] { $count } timmar
}
minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minuter
}
seconds = { $count ->
    [one] { $count } sekund
   *[other] { $count } sekunder
}
under-a-minute = mindre än en minut
bytes = { $count ->
    [one] { $size } byte
   *[other] { $size } byte
}

## Sharing

home-title = Dela en hemlighet
home-title-refused = Inte delad än
home-headline = Dela en hemlighet som bara kan öppnas en gång
home-lead = Klistra in ett lösenord eller en nyckel. Du får en länk. Den som öppnar den först ser hemligheten, och sedan är den borta.
home-refused = Inget har delats, och det du skrev finns kvar.
secret = Hemlighet
secret-hint = Text, högst { $size }. Den sparas precis som den är.
secret-keys = <kbd>Ctrl</kbd> <kbd>Enter</kbd> skapar länken. Direkt efter att du har klistrat in räcker <kbd>Enter</kbd>.
secret-pasted = Inklistrat. Tryck på Enter så hamnar länken i urklipp.
secret-used = { $used } av { $size } använt.
secret-over = Det är { $used }, och gränsen här är { $size }. Inget klipps bort, men du behöver korta texten.
lifetime = Kan öppnas i
lifetime-hint = Därefter raderas den oläst.
lifetime-until = Fram till { $until }.
passphrase-weak = Svag: går att gissa på några få försök.
passphrase-fair = Godtagbar: felaktiga försök räknas, så den håller.
passphrase-strong = Stark.
passphrase = Lösenfras
optional = (valfritt)
passphrase-hint = Lämna den på ett annat sätt än länken.
passphrase-show = Visa lösenfrasen
caps-lock = Caps Lock är på.
create = Skapa länken
creating = Skapar länken …
unsent = Webbplatsen går inte att nå. Inget är förlorat: det du skrev finns kvar här. Det kan ändå ha kommit fram, och då kan hemligheten finnas sparad två gånger. Ingen har den andra länken.
generate-summary = Hitta på ett lösenord åt mig
generate-kind = Består av
generate-kind-all = bokstäver, siffror och specialtecken
generate-kind-letters = bokstäver och siffror
generate-kind-digits = siffror
generate-kind-words = ord som går att läsa upp
generate-length = Längd
generate-length-hint = Antal tecken eller, för ord, antal stavelser på två bokstäver.
generate = Infoga
generate-passphrase = Använd ett som lösenfras
generated-weak = Det är svagt: en dator gissar det inom ett dygn. Gör det längre.
generated-fair = Det duger där felaktiga försök leder till låsning, men är för svagt där någon kan pröva i lugn och ro.
generated-strong = Det är starkt: ingen gissar det.
refused-empty = Det finns ingen hemlighet än.
refused-nul = Hemligheten innehåller ett NUL-tecken, och många program skulle kapa den där.
refused-large = Hemligheten är större än { $size }.
refused-lifetime = Den tiden finns inte bland valen nedan.
refused-domain = Det värdnamnet går inte längre att använda för länkar. Välj ett annat.
refused-passphrase-short = { $count ->
    [one] Lösenfrasen måste ha minst { $count } tecken.
   *[other] Lösenfrasen måste ha minst { $count } tecken.
}
refused-passphrase-long = { $count ->
    [one] Lösenfrasen får ha högst { $count } tecken.
   *[other] Lösenfrasen får ha högst { $count } tecken.
}
refused-accounts-only = Här krävs ett konto för att dela. Logga in först.
refused-signed-out = Du har blivit utloggad under tiden. Logga in igen i en annan flik, eller dela utan konto.
refused-limited = Det har kommit för många hemligheter från dig eller ditt nätverk den senaste tiden. Väntetid: { $left }.
refused-full = Webbplatsen har så många olästa hemligheter som den får ha. De som redan finns är i säkert förvar.
refused-busy = Det är för mycket på gång just nu. Försök igen om en stund.

## The sender's receipt

receipt-ready = Din länk är klar
receipt-unread = Inte öppnad än
receipt-revealed = Din hemlighet har öppnats
receipt-burned = Din hemlighet har förstörts
receipt-expired = Din hemlighet har gått ut
receipt-stranger = Det här är avsändarens kvitto
receipt-stranger-lead = <strong>Det här är avsändarens kvitto.</strong> Det visar varken hemligheten eller länken. Om någon har skickat den här adressen till dig i stället för hemligheten, be att få länken till hemligheten.
receipt-sender-lead = Skicka länken till en enda person: den går bara att öppna <strong>en gång</strong>. På den här sidan ser du när det sker.
receipt-none-lead = Skicka länken till en enda person: den går bara att öppna <strong>en gång</strong>. Här sparas kvitton bara för den som har ett konto, så ta länken nu: den här sidan går inte att visa igen.
receipt-over-lead = Länken fungerar inte längre, och hemligheten är raderad härifrån.
link = Mottagarens länk
link-hint = Kopiera med <kbd>Ctrl</kbd> <kbd>C</kbd>, på Mac med <kbd>⌘</kbd>.
copy-link = Kopiera länken
copied = Kopierat.
copy-failed = Webbläsaren tillät inte kopieringen. Texten är markerad nu: tryck på Ctrl och C, eller ⌘ och C på Mac.
link-copied = Länken finns i urklipp.
link-not-copied = Webbläsaren tillät inte att länken kopierades. Den är markerad nedan: tryck på Ctrl och C, eller ⌘ och C på Mac.
qr-summary = QR-kod
qr-text = QR-kod för länken
qr-download = Ladda ner QR-koden
link-language = Länkens språk
link-language-hint = Mottagarens sida och meddelandet nedan är på det språket.
link-language-any = språket i mottagarens webbläsare
link-language-set = Använd språket
message-summary = Meddelande att skicka med
message = Meddelande
message-hint = Ändra det som du vill, och kopiera eller skicka det sedan.
message-text = Jag delar en hemlighet med dig. Länken går att öppna en gång, fram till { $until }: { $link }
message-text-passphrase = Jag delar en hemlighet med dig. Länken går att öppna en gång, fram till { $until }, med den lösenfras som du får av mig på annat sätt: { $link }
copy-message = Kopiera meddelandet
mail-message = Skicka som e-post
share-message = Dela …
timeline = Det här har hänt
event-shared = Delad
event-seen = Länken besökt första gången
event-seen-note = { $count ->
    [one] { $count } gång totalt
   *[other] { $count } gånger totalt
}
event-until = Kan öppnas till
event-until-note = { $left } kvar
event-revealed = Öppnad och raderad
event-burned = Förstörd, aldrig öppnad
event-expired = Utgången, aldrig öppnad
protected = Skyddad med en lösenfras.
unprotected = Inte skyddad med en lösenfras.
mailed-to = Till { $addresses }.
receipt-ends = Kvittot sparas till
keep-summary = Spara kvittot
keep-text = Så länge webbläsaren är öppen kommer du åt den här sidan; det gäller de senaste sextio hemligheterna. Vill du komma tillbaka senare, spara då kvittots egen adress. Skicka inte den adressen till någon: det är länken du ska skicka.
keep-link = Kvittots egen adress
print = Skriv ut
share-another = Dela en hemlighet till
burn-summary = Förstör hemligheten
burn-title = Förstöra hemligheten?
burn-lead = Ingen kommer att kunna öppna länken längre. Det går inte att ångra.
burn-passphrase-hint = Lösenfrasen som skyddar hemligheten.
burn = Förstör den …
burn-sure = Förstör för gott
burn-keep = Behåll den och gå tillbaka till kvittot
burn-nothing = Det fanns inget kvar att förstöra.
burn-wrong = Det är inte rätt lösenfras. Inget har förstörts: länken går fortfarande att öppna.
burn-missing = För att förstöra hemligheten behövs dess lösenfras. Inget har förstörts: länken går fortfarande att öppna.
no-receipt = Här finns inget kvitto
no-receipt-lead = Kvitton sparas dubbelt så länge som hemligheten kan öppnas. Om du väntade dig ett, kontrollera att hela adressen kom med.
no-shared-lead = Den här sidan är för den som delade hemligheten och visas bara i den webbläsare som användes då. Om någon har skickat den här adressen till dig, be att få länken till hemligheten.

## Opening

confirm-title = En hemlighet till dig
confirm-headline = Någon har delat en hemlighet med dig
confirm-lead = { $site } förvarar den åt dig. Den går bara att öppna <strong>en gång</strong> och raderas sedan härifrån, så ha ett säkert ställe redo att lägga den på.
confirm-lead-host = { $site } på { $host } förvarar den åt dig. Den går bara att öppna <strong>en gång</strong> och raderas sedan härifrån, så ha ett säkert ställe redo att lägga den på.
confirm-passphrase-hint = Den får du av avsändaren på annat sätt.
open = Öppna hemligheten
confirm-until = Kan öppnas till
confirm-left = { $left } kvar
confirm-wrong = { $count ->
    [one] Det är inte rätt lösenfras. Inget har öppnats eller raderats: hemligheten finns kvar. Efter { $count } felaktigt försök till låses den ett tag.
   *[other] Det är inte rätt lösenfras. Inget har öppnats eller raderats: hemligheten finns kvar. Efter { $count } felaktiga försök till låses den ett tag.
}
confirm-missing = Den här hemligheten går bara att öppna med sin lösenfras. Inget har öppnats eller raderats.
confirm-stale = Sidan var öppen för länge eller skickades två gånger. Inget har öppnats: tryck på knappen igen.
sure-headline = Öppna den nu?
sure-lead = Program som granskar e-post följer länkar och trycker på knappar, och en hemlighet går bara att öppna en gång. Bekräfta därför att det är du.
sure-legend = Vad ska hända?
sure-closed = Öppna den inte
sure-open = Visa hemligheten för mig, en gång
sure-unsure = Jag vet inte vad det här är
sure = Fortsätt
revealed-title = Hemligheten
revealed-headline = Här är hemligheten
revealed-lead = Den raderades på servern kl. { $time }. Lägg den på ett säkert ställe: den här sidan går inte att öppna igen.
copy-secret = Kopiera
secret-copied = Hemligheten finns i urklipp.
download = Ladda ner
hide = Dölj
show = Visa
wrap = Radbryt
hidden-note = Dold efter en stund, ifall någon tittar över axeln på dig. Inget är förlorat.
revealed-close = Stäng sidan när hemligheten ligger på ett säkert ställe.
gone-title = Inte tillgänglig
gone-headline = Den här länken är inte tillgänglig
gone-lead = Du har inte gjort något fel. En länk går att öppna en gång och under en begränsad tid, och här får ingen veta vilka länkar som har funnits.
gone-ask = Om du väntade dig en hemlighet, be avsändaren om en ny länk:
gone-message = Länken du skickade är inte tillgänglig. Kan du dela hemligheten igen och skicka en ny länk till mig?

## When something cannot be done

failed-form = Hela formuläret kom inte fram
failed-form-large = Det är mer än webbplatsen tar emot
failed-form-slow = Det tog för lång tid att ta emot formuläret
failed-form-busy = Det är för mycket på gång just nu
failed-form-lead = Inget har delats, öppnats eller förstörts. Gå tillbaka: webbläsaren har kvar det du skrev.
failed-foreign = Formuläret kom från en annan webbplats
failed-foreign-lead = Eller så är det äldre än din senaste inloggning. Inget har delats, öppnats, förstörts eller ändrats. Öppna sidan på nytt och försök igen där.
failed-page = Den sidan finns inte
failed-page-lead = Om du följde en länk, kontrollera att hela kom med: de sista tecknen faller lätt bort.
failed-method = Det går inte på den här sidan
failed-method-lead = Inget har delats, öppnats eller förstörts.
failed-locked = För många felaktiga lösenfraser
failed-locked-lead = Hemligheten är i säkert förvar och har inte öppnats. För att skydda den tas ingen lösenfras emot just nu. Väntetid: { $left }.
failed-limited = För många förfrågningar
failed-limited-lead = Det har kommit för många från dig eller ditt nätverk den senaste tiden. Inget har öppnats, förstörts eller gått förlorat. Väntetid: { $left }.
failed-accounts = Det här kräver ett konto
failed-accounts-lead = Inget har delats, öppnats eller förstörts. På den här webbplatsen kan bara den som har ett konto göra det.
failed-now = Det går inte just nu
failed-reference = Om du rapporterar felet, ange: { $reference }
failed-now-lead = Inget har öppnats, förstörts eller gått förlorat. Gå tillbaka och försök igen om en stund.

## What this site keeps

trust-title = Det här sparas
trust-lead = Vad som sparas, hur länge och med vilken nyckel. Det är de inställningar som gäller just nu.
trust-kept = En hemlighet
trust-kept-text = Det förseglade innehållet, när hemligheten delades, hur länge den kan öppnas och vad som hände med den. Ingen text, ingen länk, inget namn på den som öppnar.
trust-key = Dess nyckel
trust-key-text = Finns i länken och sparas ingenstans. En kopia av allt som finns här räcker inte för att öppna en oläst hemlighet.
trust-erased = När den har öppnats
trust-erased-text = Det förseglade innehållet skrivs över på disken inom { $within }, precis som när hemligheten har förstörts eller gått ut.
trust-longest = Oöppnad
trust-longest-text = Det du delar sparas i högst { $longest }, och kvittot dubbelt så länge som hemligheten kan öppnas.
trust-size = Största tillåtna hemlighet
trust-root = Aktuell rotnyckel
trust-version = Glimpse
trust-clock = Sidan skapades

## Accounts

email = E-postadress
password = Lösenord
password-hint = { $count ->
    [one] Minst { $count } tecken.
   *[other] Minst { $count } tecken.
}
sign-in-title = Logga in
sign-in = Logga in
sign-in-wrong = Adressen och lösenordet hör inte ihop, eller så är kontot inte aktivt.
sign-in-forgotten = Glömt lösenordet
sign-in-to-sign-up = Skapa ett konto
forgotten = Glömt lösenordet
forgotten-lead = Webbplatsen skickar ingen e-post. Be den som driver den att återställa ditt lösenord. Ingen där kan läsa det du har delat, och du hittar inte heller kvittona igen: de är skyddade med det gamla lösenordet.
sign-up-title = Skapa ett konto
sign-up-lead = Med ett konto ser du vad du har delat, kan dela mer och för längre tid, och använda API:et.
sign-up = Skapa kontot
sign-up-invitation-label = Inbjudan
sign-up-invitation-hint = Hela, precis som du fick den.
sign-up-address = Det är ingen e-postadress. Skriv den så här: namn@example.org.
sign-up-taken = Det finns redan ett konto med den adressen.
sign-up-invitation = Inbjudan gäller inte längre. Be om en ny.
sign-up-closed = Konton skapas av den som driver webbplatsen
sign-up-closed-lead = Be att få ett. Det går att dela och öppna hemligheter utan konto.
sign-up-waiting = Ditt konto är skapat
sign-up-waiting-lead = Den som driver webbplatsen bekräftar din adress innan kontot aktiveras. Sedan kan du logga in.
password-weak = Lösenordet är för kort eller för lätt att gissa.
password-wrong = Det är inte ditt lösenord. Inget har ändrats.
password-changed = Ditt lösenord är bytt. Du är utloggad överallt utom här.
account-title = Det du har delat
account-lead = Inloggad som { $email }. Det som har delats står kvar i listan tills kvittot går ut.
account-none = Inget här än.
account-tokens = API-tokens
account-password = Byt lösenord
account-delete = Ta bort kontot
account-csv = Ladda ner som CSV
filter = Visa
filter-all = alla
state-unread = inte öppnad
state-revealed = öppnad
state-burned = förstörd
state-expired = utgången
column-shared = Delad
column-until = Går ut
column-state = Status
column-to = Till
column-receipt = Kvitto
column-pick = Förstör
pick-all = Alla
pick = Förstör hemligheten som delades den { $at }
receipt-of = Kvitto på hemligheten som delades den { $at }
receipt-lost = skyddat med ett gammalt lösenord
needs-passphrase = kräver lösenfrasen
burn-picked = Förstör de markerade
burned-some = { $count ->
    [one] { $count } hemlighet har förstörts.
   *[other] { $count } hemligheter har förstörts.
}
burned-not = { $count ->
    [one] { $count } kunde inte förstöras: den har öppnats under tiden eller kräver sin lösenfras.
   *[other] { $count } kunde inte förstöras: de har öppnats under tiden eller kräver sin lösenfras.
}
tokens-title = API-tokens
tokens-lead = En token används i stället för ditt lösenord i skript och program. Med den kan de dela, lista och förstöra hemligheter åt dig.
token-made = Din nya token, som bara visas den här gången:
token-new = Ny token
token-name = Namn
token-name-hint = Vad den är till för, till exempel: driftsättningsskript.
token-days = Gäller i
token-days-hint = Antal dagar; tomt betyder för alltid.
token-add = Skapa en token
token-name-wrong = En token behöver ett namn på en rad.
token-days-wrong = En token gäller i ett helt antal dagar eller för alltid.
token-too-many = Du har så många tokens som din plan tillåter. Återkalla en först.
token-column-name = Namn
token-column-made = Skapad
token-column-used = Senast använd
token-column-ends = Går ut
token-never = aldrig
token-revoke = Återkalla
token-revoke-named = Återkalla token { $name }
copy-token = Kopiera token
token-example = Så används den
password-title = Byt lösenord
password-old = Nuvarande lösenord
password-new = Nytt lösenord
password-change = Byt
delete-title = Ta bort ditt konto
delete-lead = Allt som är ditt raderas: hemligheter som ingen har öppnat, kvitton och tokens. Länkar som du har skickat slutar fungera. Det går inte att ångra.
delete-sure = Ta bort kontot { $email } för gott
delete-half = Borttagningen har börjat men är inte klar
delete-half-lead = Ditt konto är stängt, men allt är inte raderat än. Be den som driver webbplatsen att slutföra det.
deleted = Ditt konto är borttaget
deleted-lead = Allt som var ditt är också raderat.

## Administration

admin-title = Administration
admin-figures = Lagringen
figure-unread = Olästa hemligheter
figure-unread-bytes = Deras förseglade storlek
figure-unread-bytes-max = Högst tillåtet
figure-queue = Ändringar som väntar på disken
figure-health = Disk
figure-health-good = går att skriva till
figure-health-bad = går inte att skriva till
admin-accounts = Konton
admin-plan = Plan
admin-plan-of = Plan för { $email }
admin-set = Ändra
admin-suspend = Spärra
admin-resume = Häv spärren
admin-confirm = Bekräfta
admin-is-admin = administratör
admin-is-suspended = spärrat
admin-is-waiting = väntar på bekräftelse
admin-next = Fler
admin-invite-title = Bjud in någon
admin-invite-lead = Den som har adressen kan skapa ett konto med den, en gång, inom en vecka.
admin-invite = Skapa en inbjudan
admin-invitation = Skicka den här adressen till en enda person:
admin-changed = Ändrat.
admin-not-changed = Det gick inte att ändra: kontot eller planen finns inte.
admin-own = Du kan inte spärra dig själv här.

## First steps

setup-title = Konfigurera servern
setup-lead = När servern startade skrev den ut en kod. Med den skapar du kontot som administrerar servern. Varje steg kan hoppas över och göras senare.
setup-code = Kod
setup-code-hint = Så som den skrevs ut, med bindestrecken.
setup-wrong-code = Det är inte rätt kod. Den ändras vid varje start: ta den senaste.
setup-make = Skapa kontot
setup-skip = Hoppa över
setup-next = Fortsätt
setup-address-title = Var hittar man servern?
setup-address-lead = Länkarna börjar med den här adressen. Utan den börjar de med den adress som sidan öppnades på.
setup-address = Adress
setup-address-hint = Till exempel https://secrets.example.org eller https://example.org/secrets.
setup-address-set = Använd adressen
setup-address-wrong = Det är ingen adress. Skriv den så här: https://secrets.example.org eller https://example.org/secrets.
setup-address-fixed = Den är angiven i serverns konfiguration: { $url }
setup-done-title = Klart
setup-done-lead = Förvara en kopia av rotnyckeln åtskild från säkerhetskopiorna: ingen kan göra en ny.
setup-finish = Dela den första hemligheten

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = En hemlighet från { $sender }
mail-share-lead = { $sender } har delat en hemlighet med dig via { $site }.
mail-share-lead-unchecked = Någon som uppger adressen { $sender } har delat en hemlighet med dig via { $site }. Webbplatsen har inte kontrollerat den adressen.
mail-share-open = Med den här länken går den att öppna en gång, fram till { $until }. Sedan raderas hemligheten:
mail-share-passphrase = Du behöver också en lösenfras. Den får du av avsändaren på annat sätt: den står inte i något mejl.
mail-share-care = Om du inte känner avsändaren, eller inte väntar dig något därifrån, fråga avsändaren innan du öppnar. Länken leder till { $host }, och den här webbplatsen frågar aldrig efter dina lösenord.
mail-share-why = Du får det här mejlet därför att avsändaren bad webbplatsen att skicka länken till dig.
mail-confirm-subject = Bekräfta din adress för { $site }
mail-confirm-lead = { $count ->
    [one] Någon, förmodligen du, har skapat ett konto på { $site } med den här adressen. Följ länken inom { $count } dag för att aktivera kontot:
   *[other] Någon, förmodligen du, har skapat ett konto på { $site } med den här adressen. Följ länken inom { $count } dagar för att aktivera kontot:
}
mail-confirm-care = Om det inte var du behöver du inte göra något: utan länken kan ingen använda kontot.
mail-reset-subject = Nytt lösenord för { $site }
mail-reset-lead = { $count ->
    [one] Någon, förmodligen du, har glömt lösenordet till ditt konto på { $site }. Följ länken inom { $count } minut för att välja ett nytt:
   *[other] Någon, förmodligen du, har glömt lösenordet till ditt konto på { $site }. Följ länken inom { $count } minuter för att välja ett nytt:
}
mail-reset-care = Om det inte var du behöver du inte göra något: lösenordet förblir som det är.
mail-account-why = Du får det här mejlet därför att någon angav adressen på { $site }.
mail-revealed-subject = Din hemlighet har öppnats
mail-revealed-lead = Hemligheten som du delade den { $shared } öppnades den { $at } och är raderad.
mail-revealed-care = Om det enligt mottagaren var någon annan som öppnade den, byt ut det som den innehöll.
mail-burned-subject = Din hemlighet har förstörts
mail-burned-lead = Hemligheten som du delade den { $shared } förstördes den { $at }. Ingen har öppnat den, och den är raderad.
mail-expired-subject = Din hemlighet har gått ut
mail-expired-lead = Hemligheten som du delade den { $shared } gick ut den { $at }. Ingen har öppnat den, och den är raderad.
mail-fate-list = Allt som du har delat:
mail-fate-why = Du får det här mejlet därför att du har bett om besked, för den här hemligheten eller i ditt konto på { $site }.
mail-test-subject = Testmejl från { $site }
mail-test-lead = Den som driver { $site } skickade det här för att se om e-posten fungerar. Om du kan läsa det gör den det.
mail-stop = Följ den här länken om du aldrig mer vill få e-post från webbplatsen:

## Mail: whom a link is mailed to

home-mail = Mejla länken till
home-mail-hint = { $count ->
    [one] En adress.
   *[other] Högst { $count } adresser, med kommatecken emellan.
}
home-notify = Mejla mig när den öppnas, förstörs eller går ut
refused-recipient = En av adresserna är ingen e-postadress. Skriv dem så här: namn@example.org, med kommatecken emellan.
refused-recipients = { $count ->
    [one] Din plan tillåter { $count } adress.
   *[other] Din plan tillåter { $count } adresser.
}
mail-states = E-post
mail-queued = Väntar på att skickas.
mail-retried = Inte skickat än; ett nytt försök görs.
mail-sent = Skickat till e-postservern.
mail-failed = Inte skickat, och inga fler försök görs.
mail-not = Inte skickat: webbplatsen skickar ingen e-post. Skicka länken själv.
mail-trouble-unreachable = E-postservern gick inte att nå.
mail-trouble-insecure = Anslutningen till e-postservern gick inte att göra säker.
mail-trouble-login = E-postservern godtog inte webbplatsens användarnamn och lösenord.
mail-trouble-deferred = E-postservern bad om ett nytt försök senare.
mail-trouble-refused = E-postservern avvisade mejlet.
mail-trouble-letters = E-postservern tar inte emot adresser med sådana tecken.
mail-trouble-stopped = Till den här adressen önskas ingen e-post från webbplatsen.
mail-trouble-limited = Den här adressen har fått många mejl från webbplatsen den senaste tiden.
mail-trouble-over = Hemligheten var redan borta.
mail-trouble-unwritten = Webbplatsen kunde inte skriva mejlet.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Ange adressen till ditt konto. Om det finns ett konto får du ett mejl med en länk där du väljer ett nytt lösenord.
forgotten-send = Skicka länken till mig
forgotten-sent = Titta i din e-post
forgotten-sent-lead = Om det finns ett konto med den adressen är en länk på väg. Om ingen kommer, fråga den som driver webbplatsen.
reset-title = Välj ett nytt lösenord
reset-lead = I listan ser du sedan vad som hände med dina hemligheter, men du kommer inte åt kvittona: de är skyddade med det gamla lösenordet. Alla API-tokens slutar gälla, och du loggas ut överallt.
reset = Spara det nya lösenordet
reset-done = Ditt lösenord är bytt
reset-done-lead = Logga in med det nya.
slip-over = Länken gäller inte längre
slip-over-lead = Den har gått ut eller redan använts. Be om en ny.
sign-up-mailed = Titta i din e-post
sign-up-mailed-lead = Vi har skickat en länk till din adress. Den aktiverar ditt konto. Om ingen kommer, be om en ny under ”Glömt lösenordet”.
address-title = Bekräfta din adress
address-lead = Tryck på knappen så aktiveras ditt konto.
address-confirm = Bekräfta adressen
address-done = Din adress är bekräftad
address-done-lead = Ditt konto är aktivt. Logga in.
notify-title = Mejl om dina hemligheter
notify-lead = Gäller det du delar från och med nu, både på webbplatsen och med program. Inget mejl säger vad en hemlighet innehöll eller vem som öppnade den.
notify = Mejla mig när en hemlighet öppnas, förstörs eller går ut
notify-save = Spara
notify-saved = Sparat.

## Mail: no more of it

stop-title = Ingen mer e-post från webbplatsen
stop-lead = Tryck på knappen så skickar webbplatsen aldrig mer e-post till din adress, vem som än ber om det. Länkar som någon delar med dig måste då nå dig på annat sätt, och det måste även ett nytt lösenord till ett konto här.
stop = Skicka mig aldrig mer e-post
stop-done = Du får ingen mer e-post från webbplatsen
stop-done-lead = Din adress sparas inte för detta, bara ett märke som den kan kännas igen på.

## Mail: for whoever runs the site

admin-mail = E-post
admin-mail-off = Webbplatsen skickar ingen e-post. Inställningarna finns i avsnittet ”mail” i konfigurationen.
admin-mail-no-address = Ingen e-post skickas förrän webbplatsen känner till sin egen adress. Ange den i konfigurationen, som ”site.public_url”.
admin-mail-lead = Skicka ett testmejl och se vad e-postservern svarar.
admin-mail-to = Till
admin-mail-test = Skicka testmejl
admin-mail-sent = E-postservern tog emot testmejlet.
admin-mail-kept = Testmejlet ligger i mappen för e-post.
admin-mail-failed = Testmejlet skickades inte.
admin-mail-dialogue = Dialogen med servern
figure-letters = Mejl som väntar
trust-mail = E-post
trust-mail-text = Om du låter webbplatsen mejla en länk hålls adressen och länken förseglade tills mejlet har skickats eller inga fler försök görs. Sedan skrivs de över på disken inom { $within }.

## When it is not certain that something was done

failed-unsure = Det är inte säkert att det blev gjort
failed-unsure-lead = Några av de datorer som förvarar webbplatsens hemligheter svarade inte i tid. Inget har visats för någon. Hemligheten finns med största sannolikhet kvar, men kan ha gått förlorad: försök igen om en stund.

## Domains of an account

account-domains = Dina domäner
domains-title = Dina domäner
domains-lead = Länkar kan börja med ett eget värdnamn. Peka namnet mot den här servern och bevisa att det är ditt med en post i domänens DNS.
domain-host = Värdnamn
domain-host-hint = Bara namnet, till exempel secrets.example.org.
domain-add = Lägg till domänen
domain-record = Lägg till den här TXT-posten i domänens DNS för att bevisa att { $host } är din:
domain-record-name = Namn
domain-record-value = Värde
domain-look = Kontrollera nu
domain-remove = Ta bort
domain-remove-care = Länkar på { $host } går då bara att öppna på { $own }.
domain-remove-sure = Ta bort domänen
domain-proved = I bruk: länkar kan börja med domänen.
domain-proved-until = I bruk bara fram till { $until }, eftersom beviset saknas. Lägg tillbaka posten.
domain-asked = Inte bevisat än.
domain-missing = Den { $at } fanns det ingen sådan post. Det kan ta några timmar innan en ny syns.
domain-wrong = Den { $at } fanns det en post med ett annat värde.
domain-unreachable = Den { $at } kom det inget svar från domänens DNS.
domain-held = Den { $at } var posten rätt, men även någon annan har ett giltigt bevis för domänen och var först.
domain-refused-shape = Det är inget värdnamn. Skriv bara namnet, till exempel secrets.example.org.
domain-refused-confusable = Namnet blandar skriftsystem eller liknar ett annat namn. Använd ett enda skriftsystem i varje del av namnet.
domain-refused-own = Det är webbplatsens egen adress. Länkar kan redan börja med den.
domain-refused-many = { $count ->
    [one] Din plan tillåter { $count } domän. Ta bort den först.
   *[other] Din plan tillåter { $count } domäner. Ta bort en först.
}
home-domain = Länkens domän
home-domain-hint = Värdnamnet som länken börjar med.

## Webhooks of an account

hooks-title = Webhookar
hooks-lead = En server hos dig får veta när det du delar från och med nu öppnas, förstörs eller går ut, och när någon provar fel lösenfras.
hook-secret = Den nya webhookens nyckel, som din server kontrollerar vem som anropar med, visas bara den här gången:
hook-address = Adress
hook-address-hint = En https:-adress, till exempel https://example.org/hook.
hook-add = Lägg till webhooken
hook-test = Skicka ett test
hook-remove-sure = Ta bort webhooken
hook-delivered = Servern tog emot det.
hook-answered = Servern svarade med status { $status }.
hook-unreachable = Servern gick inte att nå.
hook-insecure = Anslutningen till servern gick inte att göra säker.
hook-off = Avstängd, eftersom anrop misslyckades för länge eller servern inte vill ha dem längre. Ett test som lyckas slår på den igen.
hook-untold = För många anrop väntade: servern får inte veta om något från den tiden. Ett test som lyckas tar bort den här noten.
hooks-broken = Kontots webhookar kan inte längre läsas och anropas inte. Ta bort dem och lägg till dem igen.
hook-refused-address = Det är ingen adress för en webhook. Skriv den som https://example.org/hook, utan namn och lösenord.
hook-refused-many = Du har så många webhookar som din plan tillåter. Ta bort en först.
hook-reference = Webhookar kallar den här hemligheten { $reference }.

## How a domain looks

brand-link = Ändra utseendet
brand-title = Utseende för { $host }
brand-lead = Det som lämnas tomt blir som på resten av webbplatsen.
brand-name = Namn
brand-name-hint = Det som webbplatsen heter på sidorna.
brand-accent = Färg
brand-accent-hint = På länkar och knappar, till exempel #0b5d66. För mörka skärmar görs en ljusare av den.
brand-intro = Text på startsidan
brand-footer = Text längst ner på varje sida
brand-support = Länk till hjälp
brand-support-hint = En adress med https:, eller mailto: och en e-postadress.
brand-language = Språk för den vars eget språk saknas
brand-language-none = Som på resten av webbplatsen
brand-logo = Logotyp
brand-logo-hint = PNG, JPEG eller WebP, högst { $size }.
brand-logo-drop = Ta bort logotypen
brand-save = Spara
brand-saved = Sparat. Så här ser det ut från och med nu.
brand-refused-name = { $count ->
    [one] Ett namn är en rad med högst { $count } tecken.
   *[other] Ett namn är en rad med högst { $count } tecken.
}
brand-refused-shape = Skriv färgen som # och sex hexadecimala siffror, till exempel #0b5d66.
brand-refused-faint = Text i den här färgen är svår att läsa på en ljus sida. { $nearest } är mörk nog.
brand-refused-text = { $count ->
    [one] En text får ha högst { $count } tecken.
   *[other] En text får ha högst { $count } tecken.
}
brand-refused-support = En länk till hjälp börjar med https:// eller mailto:.
brand-refused-logo = Logotypen går inte att läsa eller är för stor. Använd PNG, JPEG eller WebP.
help = Hjälp

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Det du delar här sparas i regionen { $region } ({ $country }) och ingen annanstans.
region-other = Spara det någon annanstans:
region-name = { $region } ({ $country })
region-accounts = Varje region har sina egna konton. Det här är regionen { $region }.
trust-region = Plats
trust-region-text = I regionen { $region } ({ $country }). Inget förs vidare till någon annan region.
receipt-region = Sparas i regionen { $region } ({ $country }).
