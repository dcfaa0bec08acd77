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
trust-longest-text = A leghosszabb őrzési idő: { $longest }. A feladóvevényt kétszer annyi ideig őrizzük, mint a titkot.
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
forgotten-lead = Ez a webhely még nem küld e-mailt. Kérje a webhely üzemeltetőjétől a jelszava visszaállítását. Az Ön megosztott titkait ő nem tudja elolvasni, a feladóvevényeiket pedig Ön sem találja meg többé: azok a régi jelszóhoz tartoznak.
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
setup-address-hint = Például https://secrets.example.org, útvonal nélkül.
setup-address-set = Cím használata
setup-address-wrong = Ez nem cím. Így írja: https://secrets.example.org, útvonal nélkül.
setup-address-fixed = A szerver konfigurációja adja meg: { $url }
setup-done-title = Kész
setup-done-lead = Ez a szerver még nem küld e-mailt, így itt nincs mit kipróbálni. A gyökérkulcs másolatát az adatok biztonsági mentéseitől külön őrizze: másikat senki sem tud készíteni.
setup-finish = Az első titok megosztása
