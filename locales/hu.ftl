# Hungarian. See en.ftl for what each message is for.

## Every page

skip = Ugrás a tartalomra
footer = A titok lepecsételve marad, amíg egyszer meg nem nyitják, meg nem semmisítik, vagy le nem jár. Utána törlődik.
trust-link = Mit őriz ez a webhely
nav = Webhely
nav-sign-in = Bejelentkezés
nav-account = Saját fiók
nav-admin = Adminisztráció
sign-out = Kijelentkezés
language = Nyelv
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } nap
   *[other] { $count } nap
}
hours = { $count ->
    [one] { $count } óra
   *[other] { $count } óra
}
minutes = { $count ->
    [one] { $count } perc
   *[other] { $count } perc
}
seconds = { $count ->
    [one] { $count } másodperc
   *[other] { $count } másodperc
}
under-a-minute = kevesebb mint egy perc
bytes = { $count ->
    [one] { $size } bájt
   *[other] { $size } bájt
}

## Sharing

home-title = Titok megosztása
home-title-refused = Még nincs megosztva
home-headline = Osszon meg egy titkot, amely csak egyszer nyitható meg
home-lead = Illesszen be egy jelszót vagy kulcsot, és kap hozzá egy linket. Aki elsőként megnyitja, láthatja a titkot, amely azután eltűnik.
home-refused = Nem történt megosztás, és amit beírt, továbbra is itt van.
secret = Titok
secret-hint = Szöveg, legfeljebb { $size }. Pontosan úgy őrizzük meg, ahogy van.
secret-keys = A <kbd>Ctrl</kbd> <kbd>Enter</kbd> létrehozza a linket. Közvetlenül beillesztés után elég az <kbd>Enter</kbd>.
secret-pasted = Beillesztve. Nyomja meg az Entert, és a link a vágólapra kerül.
secret-used = Felhasználva: { $used } / { $size }.
secret-over = A szöveg mérete: { $used }. Ez a webhely legfeljebb ennyit fogad: { $size }. Semmit sem vágunk le; kérjük, rövidítse.
lifetime = Ennyi ideig nyitható meg
lifetime-hint = Utána olvasatlanul törlődik.
lifetime-until = Eddig: { $until }.
passphrase-weak = Gyenge: néhány próbálkozás elég hozzá.
passphrase-fair = Megfelelő: a hibás próbálkozásokat számoljuk, ezért elég.
passphrase-strong = Erős.
passphrase = Jelmondat
optional = (nem kötelező)
passphrase-hint = Más úton közölje, mint a linket.
passphrase-show = A jelmondat megjelenítése
caps-lock = A Caps Lock be van kapcsolva.
create = Link létrehozása
creating = A link létrehozása…
unsent = A webhely nem érhető el. Semmi sem veszett el: amit beírt, továbbra is itt van. Lehet, hogy mégis megérkezett, ezért a titok kétszer is tárolódhat; a másik linket senki sem ismeri.
generate-summary = Jelszó generálása
generate-kind = Összetétel
generate-kind-all = betűk, számjegyek és jelek
generate-kind-letters = betűk és számjegyek
generate-kind-digits = számjegyek
generate-kind-words = felolvasható szavak
generate-length = Hossz
generate-length-hint = A karakterek száma, szavaknál a kétbetűs szótagoké.
generate = Jelszó beszúrása
generate-passphrase = Használat jelmondatként
generated-weak = Ez a jelszó gyenge: egy számítógép egy napon belül feltöri. Legyen hosszabb.
generated-fair = Ez a jelszó jó ott, ahol a hibás próbálkozások után zárolás következik, de túl gyenge ott, ahol korlátlanul lehet próbálkozni.
generated-strong = Ez a jelszó erős: senki sem töri fel.
refused-empty = Még nincs titok.
refused-nul = A titokban NUL karakter van, és sok program ott levágná.
refused-large = A titok túl nagy. A megengedett méret: { $size }.
refused-lifetime = Ez az időtartam nincs a lenti lehetőségek között.
refused-domain = Ez a domainnév már nem használható linkekhez. Válasszon másikat.
refused-passphrase-short = { $count ->
    [one] A jelmondat legalább { $count } karakter legyen.
   *[other] A jelmondat legalább { $count } karakter legyen.
}
refused-passphrase-long = { $count ->
    [one] A jelmondat legfeljebb { $count } karakter lehet.
   *[other] A jelmondat legfeljebb { $count } karakter lehet.
}
refused-accounts-only = Ezen a webhelyen csak fiókkal lehet megosztani. Előbb jelentkezzen be.
refused-signed-out = Közben megszűnt a bejelentkezése. Jelentkezzen be újra egy másik lapon, vagy osszon meg fiók nélkül.
refused-limited = Az utóbbi időben túl sok titok érkezett Öntől vagy a hálózatáról. Várakozási idő: { $left }.
refused-full = Ez a webhely már annyi meg nem nyitott titkot őriz, amennyit csak őrizhet. Ezek biztonságban vannak.
refused-busy = A szervernek most túl sok a dolga. Próbálja újra néhány pillanat múlva.

## The sender's receipt

receipt-ready = A link elkészült
receipt-unread = Még nem nyitották meg
receipt-revealed = A titkát megnyitották
receipt-burned = A titkát megsemmisítették
receipt-expired = A titka lejárt
receipt-stranger = Ez a küldő feladóvevénye
receipt-stranger-lead = <strong>Ez a küldő feladóvevénye.</strong> Sem a titkot, sem a linket nem mutatja meg soha. Ha valaki a titok helyett ezt a címet küldte Önnek, kérje tőle a titok linkjét.
receipt-sender-lead = Küldje el a linket egyetlen embernek: <strong>egyszer</strong> nyitható meg. Ezen az oldalon láthatja majd, mikor.
receipt-none-lead = Küldje el a linket egyetlen embernek: <strong>egyszer</strong> nyitható meg. Ez a webhely csak fiókokhoz őriz feladóvevényt, ezért most mentse el a linket: ez az oldal nem jeleníthető meg újra.
receipt-over-lead = A link már nem nyit meg semmit, és a titok innen törlődött.
link = Link a címzettnek
link-hint = Másolás: <kbd>Ctrl</kbd> <kbd>C</kbd>, Macen <kbd>⌘</kbd> <kbd>C</kbd>.
copy-link = Link másolása
copied = Másolva.
copy-failed = A böngésző nem engedte a másolást. A szöveg most ki van jelölve: nyomja meg a Ctrl és a C, Macen a ⌘ és a C billentyűt.
link-copied = A link a vágólapon van.
link-not-copied = A böngésző nem engedte a link másolását. Lent ki van jelölve: nyomja meg a Ctrl és a C, Macen a ⌘ és a C billentyűt.
qr-summary = QR-kód
qr-text = A link QR-kódja
qr-download = QR-kód letöltése
link-language = A link nyelve
link-language-hint = A címzett oldala és a lenti üzenet ezen a nyelven lesz.
link-language-any = a címzett böngészőjének nyelve
link-language-set = Nyelv használata
message-summary = Üzenet a linkhez
message = Üzenet
message-hint = Írja át, ahogy szeretné, majd másolja vagy küldje el.
message-text = Megosztok egy titkot. A link egyszer nyitható meg, eddig: { $until }. A link: { $link }
message-text-passphrase = Megosztok egy titkot. A link egyszer nyitható meg, azzal a jelmondattal, amelyet más úton közlök, eddig: { $until }. A link: { $link }
copy-message = Üzenet másolása
mail-message = Küldés e-mailben
share-message = Megosztás…
timeline = Mi történt
event-shared = Megosztva
event-seen = A link első megtekintése
event-seen-note = { $count ->
    [one] összesen { $count } megtekintés
   *[other] összesen { $count } megtekintés
}
event-until = Eddig nyitható meg:
event-until-note = (még { $left })
event-revealed = Megnyitva és törölve
event-burned = Megnyitás nélkül megsemmisítve
event-expired = Megnyitás nélkül lejárt
protected = Jelmondat védi.
unprotected = Nem védi jelmondat.
mailed-to = Címzett: { $addresses }.
receipt-ends = A feladóvevényt eddig őrizzük:
keep-summary = A feladóvevény megtartása
keep-text = Ez az oldal az Öné, amíg a böngészője nyitva van, az utolsó hatvan titok esetében. Ha később is vissza szeretne térni, mentse el a feladóvevény saját címét. Azt a címet ne küldje el senkinek: a linket küldje.
keep-link = A feladóvevény címe
print = Nyomtatás
share-another = Még egy titok megosztása
burn-summary = A titok megsemmisítése
burn-title = Megsemmisíti a titkot?
burn-lead = A linket ezután senki sem tudja megnyitni. Ezt nem lehet visszavonni.
burn-passphrase-hint = Az, amelyik a titkot védi.
burn = Megsemmisítés…
burn-sure = Végleges megsemmisítés
burn-keep = Megtartás, vissza a feladóvevényhez
burn-nothing = Már nem volt mit megsemmisíteni.
burn-wrong = Nem ez a jelmondat. Semmi sem semmisült meg: a link továbbra is működik.
burn-missing = A titok megsemmisítéséhez kell a jelmondata. Semmi sem semmisült meg: a link továbbra is működik.
no-receipt = Itt nincs feladóvevény
no-receipt-lead = A feladóvevényeket kétszer annyi ideig őrizzük, mint a hozzájuk tartozó titkot. Ha mégis lennie kellene itt egynek, ellenőrizze, hogy megvan-e a teljes cím.
no-shared-lead = Ez az oldal azé, aki a titkot megosztotta, és csak abban a böngészőben látható, amelyikben megosztotta. Ha valaki ezt a címet küldte Önnek, kérje tőle a titok linkjét.

## Opening

confirm-title = Egy titok Önnek
confirm-headline = Valaki megosztott Önnel egy titkot
confirm-lead = Ez a webhely őrzi Önnek: { $site }. Csak <strong>egyszer</strong> nyitható meg: utána innen törlődik, ezért legyen kéznél egy biztonságos hely, ahová elteheti.
confirm-lead-host = Ez a webhely őrzi Önnek: { $site } ({ $host }). Csak <strong>egyszer</strong> nyitható meg: utána innen törlődik, ezért legyen kéznél egy biztonságos hely, ahová elteheti.
confirm-passphrase-hint = A küldő más úton közli Önnel.
open = Titok megnyitása
confirm-until = Eddig nyitható meg:
confirm-left = (még { $left })
confirm-wrong = { $count ->
    [one] Nem ez a jelmondat. Semmi sem nyílt meg és semmi sem törlődött: a titok továbbra is itt van. Még { $count } hibás próbálkozás, és egy időre zároljuk.
   *[other] Nem ez a jelmondat. Semmi sem nyílt meg és semmi sem törlődött: a titok továbbra is itt van. Még { $count } hibás próbálkozás, és egy időre zároljuk.
}
confirm-missing = Ehhez a titokhoz jelmondat kell. Semmi sem nyílt meg és semmi sem törlődött.
confirm-stale = Ez az oldal túl sokáig volt nyitva, vagy kétszer küldték el. Semmi sem nyílt meg: nyomja meg újra a gombot.
sure-headline = Megnyitja most?
sure-lead = A leveleket vizsgáló programok követik a linkeket és megnyomják a gombokat, a titok pedig csak egyszer nyílik meg. Ezért kérjük, jelezze, hogy Ön az.
sure-legend = Mi történjen?
sure-closed = Maradjon zárva
sure-open = Szeretném látni a titkot, egyszer
sure-unsure = Nem tudom, mi ez
sure = Tovább
revealed-title = A titok
revealed-headline = Íme a titok
revealed-lead = A szerverről törölve: { $time }. Tegye biztonságos helyre: ez az oldal nem nyitható meg újra.
copy-secret = Másolás
secret-copied = A titok a vágólapon van.
download = Letöltés
hide = Elrejtés
show = Megjelenítés
wrap = Sorok tördelése
hidden-note = Egy idő után elrejtettük, nehogy valaki az Ön válla fölött meglássa. Semmi sem veszett el.
revealed-close = Zárja be ezt az oldalt, amint a titok biztonságos helyen van.
gone-title = Nem érhető el
gone-headline = Ez a link nem érhető el
gone-lead = Ön semmit sem rontott el. Egy link egyszer és csak korlátozott ideig nyitható meg, és ez a webhely senkinek sem árulja el, milyen linkek léteztek.
gone-ask = Ha titkot vár, kérjen új linket a küldőtől:
gone-message = A kapott link nem érhető el. Kérhetném a titok ismételt megosztását és egy új linket?

## When something cannot be done

failed-form = Az űrlap nem érkezett meg egészben
failed-form-large = Ez több, mint amennyit ez a webhely fogad
failed-form-slow = Az űrlap túl lassan érkezett meg
failed-form-busy = A szervernek most túl sok a dolga
failed-form-lead = Nem történt megosztás, megnyitás vagy megsemmisítés. Lépjen vissza: a böngészőjében megvan, amit beírt.
failed-foreign = Ez az űrlap egy másik webhelyről érkezett
failed-foreign-lead = Vagy régebbi, mint a legutóbbi bejelentkezése. Nem történt megosztás, megnyitás, megsemmisítés vagy módosítás. Nyissa meg újra az oldalt, és ott próbálja meg ismét.
failed-page = Nincs ilyen oldal
failed-page-lead = Ha egy linket követett, ellenőrizze, hogy teljes-e: az utolsó karakterek könnyen lemaradnak.
failed-method = Ez az oldal erre nem képes
failed-method-lead = Nem történt megosztás, megnyitás vagy megsemmisítés.
failed-locked = Túl sok hibás jelmondat
failed-locked-lead = A titok biztonságban van, nem nyitották meg. A védelme érdekében most nem fogadunk hozzá jelmondatot. Várakozási idő: { $left }.
failed-limited = Túl sok kérés
failed-limited-lead = Az utóbbi időben túl sok érkezett Öntől vagy a hálózatáról. Nem nyílt meg, nem semmisült meg és nem veszett el semmi. Várakozási idő: { $left }.
failed-accounts = Ehhez fiók kell
failed-accounts-lead = Nem történt megosztás, megnyitás vagy megsemmisítés. Ezen a webhelyen ezt csak fiókkal lehet.
failed-now = Ez most nem lehetséges
failed-reference = Ha jelenti a hibát, ezt adja meg: { $reference }
failed-now-lead = Nem nyílt meg, nem semmisült meg és nem veszett el semmi. Lépjen vissza, és próbálja újra néhány pillanat múlva.

## What this site keeps

trust-title = Mit őriz ez a webhely
trust-lead = Mit őrzünk, meddig és milyen kulccsal. Ezek a most érvényes beállítások.
trust-kept = Egy titok
trust-kept-text = A lepecsételt adatai, a megosztás ideje, a megnyitás határideje, és hogy mi lett vele. Nem őrizzük sem a szövegét, sem a linkjét, sem annak a nevét, aki megnyitja.
trust-key = A kulcsa
trust-key-text = A linkben van, és sehol sem őrizzük. Aki mindent lemásol, ami ezen a webhelyen van, azzal sem tud megnyitni egyetlen meg nem nyitott titkot sem.
trust-erased = Megnyitás után
trust-erased-text = Az adatokat felülírjuk a lemezen, ahogy megsemmisítés és lejárat után is. Legfeljebb ennyi idő alatt: { $within }.
trust-longest = Megnyitás nélkül
trust-longest-text = Amit megoszt, azt legfeljebb ennyi ideig őrizzük: { $longest }. A feladóvevényt kétszer annyi ideig, mint a titkot.
trust-size = A legnagyobb titok
trust-root = A használt gyökérkulcs
trust-version = Glimpse
trust-clock = Az oldal készült

## Accounts

email = E-mail-cím
password = Jelszó
password-hint = { $count ->
    [one] Legalább { $count } karakter.
   *[other] Legalább { $count } karakter.
}
sign-in-title = Bejelentkezés
sign-in = Bejelentkezés
sign-in-wrong = Ez a cím és ez a jelszó nem tartozik össze, vagy a fiók nem aktív.
sign-in-forgotten = Elfelejtett jelszó
sign-in-to-sign-up = Fiók létrehozása
forgotten = Elfelejtett jelszó
forgotten-lead = Ez a webhely nem küld e-mailt. Kérje a webhely üzemeltetőjétől a jelszava visszaállítását. Az Ön megosztott titkait ő nem tudja elolvasni, a feladóvevényeiket pedig Ön sem találja meg többé: azok a régi jelszóhoz tartoznak.
sign-up-title = Fiók létrehozása
sign-up-lead = Fiókkal láthatja, mit osztott meg, többet és hosszabb időre oszthat meg, és használhatja az API-t.
sign-up = Fiók létrehozása
sign-up-invitation-label = Meghívó
sign-up-invitation-hint = Egészben, ahogy kapta.
sign-up-address = Ez nem e-mail-cím. Így írja: nev@example.org.
sign-up-taken = Ezzel a címmel már van fiók.
sign-up-invitation = Ez a meghívó már nem érvényes. Kérjen újat.
sign-up-closed = Fiókot a webhely üzemeltetője hoz létre
sign-up-closed-lead = Kérjen tőle egyet. Megosztani és megnyitni fiók nélkül is lehet.
sign-up-waiting = A fiókja elkészült
sign-up-waiting-lead = Mielőtt a fiók aktív lesz, a webhely üzemeltetője megerősíti a címét. Utána bejelentkezhet.
password-weak = Ez a jelszó túl rövid, vagy túl könnyű kitalálni.
password-wrong = Nem ez a jelszava. Semmi sem változott.
password-changed = A jelszava megváltozott. Mindenhol máshol kijelentkeztettük.
account-title = Megosztott titkok
account-lead = Bejelentkezve: { $email }. Amit megosztott, addig marad ezen a listán, amíg a feladóvevénye megvan.
account-none = Itt még nincs semmi.
account-tokens = API-tokenek
account-password = Jelszó módosítása
account-delete = Fiók törlése
account-csv = Letöltés CSV-ként
filter = Megjelenítés
filter-all = összes
state-unread = nincs megnyitva
state-revealed = megnyitva
state-burned = megsemmisítve
state-expired = lejárt
column-shared = Megosztva
column-until = Határidő
column-state = Állapot
column-to = Címzett
column-receipt = Feladóvevény
column-pick = Megsemmisítés
pick-all = Mind
pick = A titok megsemmisítése (megosztva: { $at })
receipt-of = A titok feladóvevénye (megosztva: { $at })
receipt-lost = a régi jelszóhoz tartozik
needs-passphrase = jelmondat kell hozzá
burn-picked = Kijelöltek megsemmisítése
burned-some = { $count ->
    [one] { $count } titok megsemmisült.
   *[other] { $count } titok megsemmisült.
}
burned-not = { $count ->
    [one] { $count } titok nem semmisült meg: közben megnyitották, vagy jelmondat kell hozzá.
   *[other] { $count } titok nem semmisült meg: közben megnyitották őket, vagy jelmondat kell hozzájuk.
}
tokens-title = API-tokenek
tokens-lead = A token a jelszavát helyettesíti szkriptekben és programokban. Megoszt, listáz és megsemmisít Ön helyett.
token-made = Az új token (csak most látható):
token-new = Új token
token-name = Név
token-name-hint = Mire való, például: telepítő szkript.
token-days = Érvényesség
token-days-hint = Napokban; üresen hagyva örökre szól.
token-add = Token létrehozása
token-name-wrong = A tokennek egysoros név kell.
token-days-wrong = A token egész számú napig vagy örökre érvényes.
token-too-many = Már annyi tokenje van, amennyit a csomagja enged. Előbb vonjon vissza egyet.
token-column-name = Név
token-column-made = Létrehozva
token-column-used = Utoljára használva
token-column-ends = Lejár
token-never = soha
token-revoke = Visszavonás
token-revoke-named = Token visszavonása: { $name }
copy-token = Token másolása
token-example = Így használható
password-title = Jelszó módosítása
password-old = Jelenlegi jelszó
password-new = Új jelszó
password-change = Módosítás
delete-title = A fiók törlése
delete-lead = Minden törlődik, ami az Öné: a meg nem nyitott titkok, a feladóvevények, a tokenek. Az elküldött linkek nem működnek többé. Ezt nem lehet visszavonni.
delete-sure = A fiók végleges törlése: { $email }
delete-half = A törlés elkezdődött, de nem fejeződött be
delete-half-lead = A fiókja le van zárva, de még nem törlődött belőle minden. Kérje a webhely üzemeltetőjét, hogy fejezze be.
deleted = A fiókja törlődött
deleted-lead = És vele minden, ami az Öné volt.

## Administration

admin-title = Adminisztráció
admin-figures = A tár
figure-unread = Meg nem nyitott titkok
figure-unread-bytes = A lepecsételt adataik
figure-unread-bytes-max = A megengedett legnagyobb méretük
figure-queue = Lemezre váró állapotváltások
figure-health = Lemez
figure-health-good = írható
figure-health-bad = nem írható
admin-accounts = Fiókok
admin-plan = Csomag
admin-plan-of = { $email } csomagja
admin-set = Mentés
admin-suspend = Zárolás
admin-resume = Feloldás
admin-confirm = Megerősítés
admin-is-admin = adminisztrátor
admin-is-suspended = zárolva
admin-is-waiting = megerősítésre vár
admin-next = Továbbiak
admin-invite-title = Valaki meghívása
admin-invite-lead = Aki megkapja a meghívó címét, egy héten belül, egyszer létrehozhat vele egy fiókot.
admin-invite = Meghívó létrehozása
admin-invitation = Ezt a címet egyetlen embernek küldje el:
admin-changed = Módosítva.
admin-not-changed = Ezt nem lehetett módosítani: nincs ilyen fiók vagy csomag.
admin-own = Saját magát itt nem zárolhatja.

## First steps

setup-title = A szerver beállítása
setup-lead = A szerver induláskor kiírt egy kódot. Ezzel hozhatja létre azt a fiókot, amely a szervert kezeli. Bármelyik lépés kihagyható, és később is elvégezhető.
setup-code = Kód
setup-code-hint = Ahogy a szerver kiírta, kötőjelekkel együtt.
setup-wrong-code = Nem ez a kód. Minden induláskor változik: a legújabbat adja meg.
setup-make = Fiók létrehozása
setup-skip = Kihagyás
setup-next = Tovább
setup-address-title = Milyen címen érhető el?
setup-address-lead = A linkek ezzel a címmel kezdődnek. Enélkül azt kapják, amelyen az adott oldalt megnyitották.
setup-address = Cím
setup-address-hint = Például https://secrets.example.org vagy https://example.org/secrets.
setup-address-set = Cím használata
setup-address-wrong = Ez nem cím. Így írja: https://secrets.example.org vagy https://example.org/secrets.
setup-address-fixed = A szerver konfigurációja adja meg: { $url }
setup-done-title = Kész
setup-done-lead = A gyökérkulcs másolatát az adatok biztonsági mentéseitől külön őrizze: másikat senki sem tud készíteni.
setup-finish = Az első titok megosztása

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = { $sender } megosztott Önnel egy titkot
mail-share-lead = { $sender } megosztott Önnel egy titkot ezen a webhelyen: { $site }.
mail-share-lead-unchecked = Valaki megosztott Önnel egy titkot ezen a webhelyen: { $site }. Azt állítja, hogy ez a címe: { $sender }. Ezt a címet a webhely nem ellenőrizte.
mail-share-open = Eddig nyitható meg: { $until }. Ez a link csak egyszer nyitja meg, utána a titok törlődik:
mail-share-passphrase = Jelmondat is kell hozzá. Azt a küldő más úton közli Önnel: egyik e-mailben sincs benne.
mail-share-care = Ha nem ismeri a küldőt, vagy nem vár tőle semmit, kérdezze meg, mielőtt megnyitja. A link ide vezet: { $host }. Ez a webhely soha nem kéri el a jelszavait.
mail-share-why = Azért kapta ezt az e-mailt, mert a küldő arra kérte a webhelyet, hogy küldje el Önnek a linket.
mail-confirm-subject = { $site }: erősítse meg a címét
mail-confirm-lead = { $count ->
    [one] Valaki, valószínűleg Ön, fiókot hozott létre ezzel a címmel ezen a webhelyen: { $site }. A fiók aktiválásához { $count } napon belül nyissa meg ezt a linket:
   *[other] Valaki, valószínűleg Ön, fiókot hozott létre ezzel a címmel ezen a webhelyen: { $site }. A fiók aktiválásához { $count } napon belül nyissa meg ezt a linket:
}
mail-confirm-care = Ha nem Ön volt, ne tegyen semmit: e nélkül a link nélkül senki sem használhatja a fiókot.
mail-reset-subject = { $site }: új jelszó
mail-reset-lead = { $count ->
    [one] Valaki, valószínűleg Ön, új jelszót kért az Ön fiókjához ezen a webhelyen: { $site }. Új jelszó választásához { $count } percen belül nyissa meg ezt a linket:
   *[other] Valaki, valószínűleg Ön, új jelszót kért az Ön fiókjához ezen a webhelyen: { $site }. Új jelszó választásához { $count } percen belül nyissa meg ezt a linket:
}
mail-reset-care = Ha nem Ön volt, ne tegyen semmit: a jelszava nem változik.
mail-account-why = Azért kapta ezt az e-mailt, mert valaki beírta ezt a címet ezen a webhelyen: { $site }.
mail-revealed-subject = A titkát megnyitották
mail-revealed-lead = Megnyitották a titkot, amelyet megosztott, és az törlődött. Megosztva: { $shared }. Megnyitva: { $at }.
mail-revealed-care = Ha a címzett azt mondja, hogy nem ő volt, cserélje le, ami a titokban állt.
mail-burned-subject = A titkát megsemmisítették
mail-burned-lead = Megsemmisítették a titkot, amelyet megosztott. Senki sem nyitotta meg, és törlődött. Megosztva: { $shared }. Megsemmisítve: { $at }.
mail-expired-subject = A titka lejárt
mail-expired-lead = Lejárt a titok, amelyet megosztott. Senki sem nyitotta meg, és törlődött. Megosztva: { $shared }. Lejárt: { $at }.
mail-fate-list = Minden, amit megosztott:
mail-fate-why = Azért kapta ezt az e-mailt, mert értesítést kért ehhez a titokhoz vagy a fiókjában. Webhely: { $site }.
mail-test-subject = { $site }: tesztüzenet
mail-test-lead = A webhely ({ $site }) üzemeltetője küldte ezt, hogy kiderüljön, működik-e az e-mail. Ha ezt el tudja olvasni, működik.
mail-stop = Ha soha többé nem szeretne e-mailt kapni ettől a webhelytől, nyissa meg ezt a linket:

## Mail: whom a link is mailed to

home-mail = Link küldése e-mailben
home-mail-hint = { $count ->
    [one] Egy cím.
   *[other] Legfeljebb { $count } cím, vesszővel elválasztva.
}
home-notify = E-mailt kérek, ha megnyitják, megsemmisítik vagy lejár
refused-recipient = Az egyik cím nem e-mail-cím. Így írja őket: nev@example.org, vesszővel elválasztva.
refused-recipients = { $count ->
    [one] A csomagja { $count } címet enged.
   *[other] A csomagja { $count } címet enged.
}
mail-states = E-mailek
mail-queued = Küldésre vár.
mail-retried = Még nincs elküldve; újra megpróbáljuk.
mail-sent = Átadva a levelezőszervernek.
mail-failed = Nincs elküldve, és már nem is próbáljuk.
mail-not = Nincs elküldve: ez a webhely nem küld e-mailt. Küldje el Ön a linket.
mail-trouble-unreachable = A levelezőszerver nem érhető el.
mail-trouble-insecure = Nem sikerült biztonságos kapcsolatot létesíteni a levelezőszerverrel.
mail-trouble-login = A levelezőszerver nem fogadta el a webhely nevét és jelszavát.
mail-trouble-deferred = A levelezőszerver későbbi próbálkozást kért.
mail-trouble-refused = A levelezőszerver visszautasította az e-mailt.
mail-trouble-letters = A levelezőszerver nem fogad ilyen betűket tartalmazó címeket.
mail-trouble-stopped = Erre a címre nem kérnek e-mailt ettől a webhelytől.
mail-trouble-limited = Erre a címre az utóbbi időben sok e-mail ment erről a webhelyről.
mail-trouble-over = A titok addigra már nem volt meg.
mail-trouble-unwritten = A webhely nem tudta összeállítani az e-mailt.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Írja be a fiókja címét. Ha van ilyen fiók, e-mailben linket kap, amellyel új jelszót választhat.
forgotten-send = Link küldése
forgotten-sent = Nézze meg a leveleit
forgotten-sent-lead = Ha van fiók ezzel a címmel, a link már úton van. Ha nem érkezik meg, forduljon a webhely üzemeltetőjéhez.
reset-title = Válasszon új jelszót
reset-lead = A listájában továbbra is látja majd, mi lett a titkaival, a feladóvevényeiket viszont nem: azok a régi jelszóhoz tartoznak. Minden API-token érvényét veszti, és mindenhol kijelentkeztetjük.
reset = Új jelszó beállítása
reset-done = A jelszava be van állítva
reset-done-lead = Jelentkezzen be vele.
slip-over = Ez a link már nem érvényes
slip-over-lead = Lejárt, vagy már felhasználták. Kérjen újat.
sign-up-mailed = Nézze meg a leveleit
sign-up-mailed-lead = Linket küldtünk a címére. Ez aktiválja a fiókját. Ha nem érkezik meg, kérje újra itt: „Elfelejtett jelszó”.
address-title = Erősítse meg a címét
address-lead = Nyomja meg a gombot, és a fiókja aktív lesz.
address-confirm = Cím megerősítése
address-done = A címe meg van erősítve
address-done-lead = A fiókja aktív. Jelentkezzen be.
notify-title = E-mailek a titkairól
notify-lead = Mindarra érvényes, amit ezután oszt meg, az oldalakon és programokkal egyaránt. Egyik e-mail sem árulja el, mi volt egy titokban, vagy ki nyitotta meg.
notify = E-mailt kérek, ha egy titkot megnyitnak, megsemmisítenek vagy lejár
notify-save = Mentés
notify-saved = Mentve.

## Mail: no more of it

stop-title = Nincs több e-mail ettől a webhelytől
stop-lead = Nyomja meg a gombot, és ez a webhely soha többé nem küld e-mailt az Ön címére, bárki kérje is. Az Önnel megosztott linkeknek ezután más úton kell eljutniuk Önhöz, és az itteni fiókjához kért új jelszónak is.
stop = Soha többé ne küldjenek e-mailt
stop-done = Nem kap több e-mailt ettől a webhelytől
stop-done-lead = A címét ehhez nem őrizzük meg: csak egy jelet, amelyről felismerhető.

## Mail: for whoever runs the site

admin-mail = E-mail
admin-mail-off = Ez a webhely nem küld e-mailt. A beállításai a konfiguráció „mail” szakaszában vannak.
admin-mail-no-address = Nem megy ki e-mail, amíg a webhely nem ismeri a saját címét: adja meg a konfigurációban, itt: „site.public_url”.
admin-mail-lead = Küldjön egy tesztüzenetet, és nézze meg, mit válaszol a levelezőszerver.
admin-mail-to = Címzett
admin-mail-test = Teszt küldése
admin-mail-sent = A levelezőszerver átvette a tesztüzenetet.
admin-mail-kept = A tesztüzenet az e-mailek mappájában van.
admin-mail-failed = A tesztüzenet nem ment el.
admin-mail-dialogue = A párbeszéd a szerverrel
figure-letters = Küldésre váró e-mailek
trust-mail = E-mail
trust-mail-text = Ha a linket e-mailben küldeti el, a címet és a linket lepecsételve őrizzük, amíg az e-mail el nem megy, vagy a próbálkozások véget nem érnek. Azután felülírjuk őket a lemezen. Legfeljebb ennyi idő alatt: { $within }.

## When it is not certain that something was done

failed-unsure = Nem biztos, hogy sikerült
failed-unsure-lead = Nem minden számítógép válaszolt időben azok közül, amelyek a webhely titkait őrzik. Senki sem látott semmit. A titok nagy valószínűséggel megvan, de az is lehet, hogy elveszett: próbálja újra néhány pillanat múlva.

## Domains of an account

account-domains = Saját domainek
domains-title = Saját domainek
domains-lead = A linkek saját domainnévvel is kezdődhetnek. Irányítsa a nevet erre a szerverre, és a DNS-ében egy rekorddal igazolja, hogy az Öné.
domain-host = Domainnév
domain-host-hint = Csak a név, például secrets.example.org.
domain-add = Domain hozzáadása
domain-record = Annak igazolásához, hogy ez a domain ({ $host }) az Öné, vegye fel a DNS-ébe ezt a TXT-rekordot:
domain-record-name = Név
domain-record-value = Érték
domain-look = Ellenőrzés most
domain-remove = Eltávolítás
domain-remove-care = Ennek a domainnek ({ $host }) a linkjei ezután csak itt nyílnak meg: { $own }.
domain-remove-sure = Domain eltávolítása
domain-proved = Használatban: a linkek kezdődhetnek ezzel a névvel.
domain-proved-until = Eddig marad használatban: { $until }. Hiányzik az igazolása: tegye vissza a rekordot.
domain-asked = Még nincs igazolva.
domain-missing = Utolsó ellenőrzés: { $at }. Nem volt ilyen rekord. Néhány óra is eltelhet, mire egy új láthatóvá válik.
domain-wrong = Utolsó ellenőrzés: { $at }. Volt rekord, de más értékkel.
domain-unreachable = Utolsó ellenőrzés: { $at }. A domain DNS-e nem válaszolt.
domain-held = Utolsó ellenőrzés: { $at }. A rekord helyes volt, de valaki más is igazolja, hogy a domain az övé, és ő volt az első.
domain-refused-shape = Ez nem domainnév. Csak a nevet írja be, például secrets.example.org.
domain-refused-confusable = Ez a név többféle ábécét kever, vagy egy másik névre hasonlít. Egy-egy részében csak egyféle ábécét használjon.
domain-refused-own = Ez a webhely saját címe. A linkekhez amúgy is használható.
domain-refused-many = { $count ->
    [one] A csomagja { $count } domaint enged. Előbb távolítsa el a meglévőt.
   *[other] A csomagja { $count } domaint enged. Előbb távolítson el egyet.
}
home-domain = A link domainje
home-domain-hint = Az a domainnév, amellyel a link kezdődik.

## Webhooks of an account

hooks-title = Webhookok
hooks-lead = Egy szervere értesül róla, ha megnyitják, megsemmisítik vagy lejár, amit mostantól megoszt, és ha valaki rossz jelmondattal próbálkozik.
hook-secret = Az új webhook kulcsa, amellyel a szervere ellenőrzi, ki hívja (csak most látható):
hook-address = Cím
hook-address-hint = Egy https: cím, például https://example.org/hook.
hook-add = Webhook hozzáadása
hook-test = Próba küldése
hook-remove-sure = Webhook eltávolítása
hook-delivered = A szerver elfogadta.
hook-answered = A szerver { $status } állapottal válaszolt.
hook-unreachable = A szerver nem érhető el.
hook-insecure = Nem sikerült biztonságos kapcsolatot létesíteni a szerverrel.
hook-off = Kikapcsolva, mert a hívások túl sokáig nem sikerültek, vagy a szerver már nem kéri őket. Egy sikeres próba újra bekapcsolja.
hook-untold = Túl sok hívás várakozott: a szerver nem értesül valamiről abból az időből. Egy sikeres próba törli ezt a megjegyzést.
hooks-broken = A fiók webhookjai már nem olvashatók, és a szerver nem hívja őket. Távolítsa el, majd vegye fel őket újra.
hook-refused-address = Ez nem webhook címe. Így írja: https://example.org/hook, név és jelszó nélkül.
hook-refused-many = Annyi webhookja van, amennyit a csomagja enged. Előbb távolítson el egyet.
hook-reference = A webhookok így nevezik ezt a titkot: { $reference }.

## How a domain looks

brand-link = Megjelenés módosítása
brand-title = Megjelenés: { $host }
brand-lead = Ami üresen marad, az olyan, mint a webhely többi részén.
brand-name = Név
brand-name-hint = A webhely neve, ahogy az oldalakon megjelenik.
brand-accent = Szín
brand-accent-hint = A linkeké és a gomboké, például #0b5d66. Sötét képernyőre világosabb árnyalat készül belőle.
brand-intro = Szöveg a kezdőlapon
brand-footer = Szöveg minden oldal alján
brand-support = Link a segítséghez
brand-support-hint = Egy https: cím, vagy mailto: és egy e-mail-cím.
brand-language = Nyelv azoknak, akiknek a nyelve nem érhető el
brand-language-none = Mint a webhely többi részén
brand-logo = Logó
brand-logo-hint = PNG, JPEG vagy WebP, legfeljebb { $size }.
brand-logo-drop = Logó eltávolítása
brand-save = Mentés
brand-saved = Mentve. Mostantól így néz ki.
brand-refused-name = { $count ->
    [one] A név egyetlen sor, legfeljebb { $count } karakter lehet.
   *[other] A név egyetlen sor, legfeljebb { $count } karakter lehet.
}
brand-refused-shape = A színt így írja: # és hat hexadecimális számjegy, például #0b5d66.
brand-refused-faint = Az ilyen színű szöveg világos oldalon nehezen olvasható. Ez már elég sötét: { $nearest }.
brand-refused-text = { $count ->
    [one] Egy szöveg legfeljebb { $count } karakter lehet.
   *[other] Egy szöveg legfeljebb { $count } karakter lehet.
}
brand-refused-support = A segítség linkje https:// vagy mailto: előtaggal kezdődjön.
brand-refused-logo = A logó nem olvasható, vagy túl nagy. Használjon PNG, JPEG vagy WebP formátumot.
help = Segítség

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Amit itt megoszt, azt kizárólag ebben a régióban őrizzük: { $region } ({ $country }).
region-other = Őrzés máshol:
region-name = { $region } ({ $country })
region-accounts = Minden régiónak saját fiókjai vannak. Ez a régió: { $region }.
trust-region = Az őrzés helye
trust-region-text = Régió: { $region } ({ $country }). Semmit sem adunk át másik régiónak.
receipt-region = Az őrzés helye: { $region } ({ $country }).
