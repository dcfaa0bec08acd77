# Slovenian. See en.ftl for what each message is for.

## Every page

skip = Preskoči na vsebino
footer = Skrivnost ostane zapečatena, dokler je nekdo enkrat ne odpre ali uniči ali dokler ne poteče. Nato se izbriše.
trust-link = Kaj hrani to spletno mesto
nav = Spletno mesto
nav-sign-in = Prijava
nav-account = Vaš račun
nav-admin = Skrbništvo
sign-out = Odjava
language = Jezik
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } dan
    [two] { $count } dneva
    [few] { $count } dnevi
   *[other] { $count } dni
}
hours = { $count ->
    [one] { $count } ura
    [two] { $count } uri
    [few] { $count } ure
   *[other] { $count } ur
}
minutes = { $count ->
    [one] { $count } minuta
    [two] { $count } minuti
    [few] { $count } minute
   *[other] { $count } minut
}
seconds = { $count ->
    [one] { $count } sekunda
    [two] { $count } sekundi
    [few] { $count } sekunde
   *[other] { $count } sekund
}
under-a-minute = manj kot minuta
bytes = { $count ->
    [one] { $size } bajt
    [two] { $size } bajta
    [few] { $size } bajti
   *[other] { $size } bajtov
}

## Sharing

home-title = Deljenje skrivnosti
home-title-refused = Še ni deljeno
home-headline = Delite skrivnost, ki jo je mogoče odpreti samo enkrat
home-lead = Prilepite geslo ali ključ in dobite povezavo. Kdor jo odpre prvi, vidi skrivnost, potem pa je ni več.
home-refused = Nič ni bilo deljeno, vneseno besedilo pa je še vedno tu.
secret = Skrivnost
secret-hint = Besedilo, največ { $size }. Shrani se natanko tako, kot je.
secret-keys = Povezavo ustvari <kbd>Ctrl</kbd> <kbd>Enter</kbd>, takoj po lepljenju pa že sam <kbd>Enter</kbd>.
secret-pasted = Prilepljeno. Pritisnite Enter in povezava bo v odložišču.
secret-used = Porabljeno: { $used } / { $size }.
secret-over = Velikost besedila: { $used }. To spletno mesto sprejme največ { $size }. Nič se ne odreže; prosimo, skrajšajte besedilo.
lifetime = Čas za odprtje
lifetime-hint = Potem se neodprta skrivnost izbriše.
lifetime-until = Do: { $until }.
passphrase-weak = Šibko: dovolj je nekaj poskusov.
passphrase-fair = Zadostno: napačni poskusi se štejejo, zato zdrži.
passphrase-strong = Močno.
passphrase = Šifrirno geslo
optional = (neobvezno)
passphrase-hint = Sporočite ga po drugi poti kot povezavo.
passphrase-show = Pokaži šifrirno geslo
caps-lock = Vklopljena je tipka Caps Lock.
create = Ustvari povezavo
creating = Povezava se ustvarja …
unsent = Spletno mesto ni dosegljivo. Nič ni izgubljeno: vneseno besedilo je še vedno tu. Morda je vseeno prispelo, zato je skrivnost lahko shranjena dvakrat; druge povezave nima nihče.
generate-summary = Izmisli geslo zame
generate-kind = Sestava
generate-kind-all = črke, števke in posebni znaki
generate-kind-letters = črke in števke
generate-kind-digits = števke
generate-kind-words = besede za branje na glas
generate-length = Dolžina
generate-length-hint = Število znakov; pri besedah število zlogov po dva znaka.
generate = Vstavi geslo
generate-passphrase = Uporabi kot šifrirno geslo
generated-weak = To geslo je šibko: računalnik ga ugane v enem dnevu. Naj bo daljše.
generated-fair = To geslo je dobro tam, kjer se po napačnih poskusih zaklene, in prešibko tam, kjer je mogoče ugibati brez omejitev.
generated-strong = To geslo je močno: nihče ga ne ugane.
refused-empty = Skrivnosti še ni.
refused-nul = V skrivnosti je znak NUL, pri katerem bi jo številni programi odrezali.
refused-large = Skrivnost je prevelika. Največja velikost: { $size }.
refused-lifetime = Tega časa za odprtje ni med spodnjimi možnostmi.
refused-domain = Tega imena domene za povezave ni več mogoče uporabiti. Izberite drugo.
refused-passphrase-short = { $count ->
    [one] Šifrirno geslo mora imeti vsaj { $count } znak.
    [two] Šifrirno geslo mora imeti vsaj { $count } znaka.
    [few] Šifrirno geslo mora imeti vsaj { $count } znake.
   *[other] Šifrirno geslo mora imeti vsaj { $count } znakov.
}
refused-passphrase-long = { $count ->
    [one] Šifrirno geslo ima lahko največ { $count } znak.
    [two] Šifrirno geslo ima lahko največ { $count } znaka.
    [few] Šifrirno geslo ima lahko največ { $count } znake.
   *[other] Šifrirno geslo ima lahko največ { $count } znakov.
}
refused-accounts-only = Na tem spletnem mestu je za deljenje potreben račun. Najprej se prijavite.
refused-signed-out = Medtem je prišlo do odjave. Znova se prijavite v drugem zavihku ali delite brez računa.
refused-limited = Z vaše strani ali iz vašega omrežja je v zadnjem času prišlo preveč skrivnosti. Čas čakanja: { $left }.
refused-full = To spletno mesto že hrani toliko neodprtih skrivnosti, kolikor jih sme. Tiste, ki jih hrani, so na varnem.
refused-busy = Strežnik ima trenutno preveč dela. Čez nekaj trenutkov poskusite znova.

## The sender's receipt

receipt-ready = Vaša povezava je pripravljena
receipt-unread = Skrivnost še ni odprta
receipt-revealed = Vaša skrivnost je bila odprta
receipt-burned = Vaša skrivnost je bila uničena
receipt-expired = Vaša skrivnost je potekla
receipt-stranger = To je potrdilo o oddaji
receipt-stranger-lead = <strong>To je potrdilo o oddaji skrivnosti.</strong> Nikoli ne pokaže skrivnosti niti povezave. Če ste namesto skrivnosti prejeli ta naslov, prosite za povezavo do skrivnosti.
receipt-sender-lead = Pošljite povezavo eni osebi: odpre se <strong>enkrat</strong>. Na tej strani boste videli, kdaj.
receipt-none-lead = Pošljite povezavo eni osebi: odpre se <strong>enkrat</strong>. To spletno mesto hrani potrdila samo za osebe z računom, zato si povezavo vzemite zdaj: te strani ni mogoče znova prikazati.
receipt-over-lead = Povezava ne odpre ničesar več, skrivnost pa je tukaj izbrisana.
link = Povezava za pošiljanje
link-hint = Kopirate jo s tipkama <kbd>Ctrl</kbd> <kbd>C</kbd>, na Macu s <kbd>⌘</kbd> <kbd>C</kbd>.
copy-link = Kopiraj povezavo
copied = Kopirano.
copy-failed = Brskalnik ni dovolil kopiranja. Besedilo je zdaj izbrano: pritisnite Ctrl in C, na Macu ⌘ in C.
link-copied = Povezava je v odložišču.
link-not-copied = Brskalnik ni dovolil kopiranja povezave. Spodaj je izbrana: pritisnite Ctrl in C, na Macu ⌘ in C.
qr-summary = Koda QR
qr-text = Koda QR povezave
qr-download = Prenesi kodo QR
link-language = Jezik povezave
link-language-hint = V tem jeziku bosta prejemnikova stran in spodnje sporočilo.
link-language-any = jezik prejemnikovega brskalnika
link-language-set = Uporabi ta jezik
message-summary = Sporočilo k povezavi
message = Sporočilo
message-hint = Spremenite ga po želji, nato ga kopirajte ali pošljite.
message-text = Pošiljam skrivnost. Povezava se odpre samo enkrat. Rok za odprtje: { $until }. Povezava: { $link }
message-text-passphrase = Pošiljam skrivnost. Povezava se odpre samo enkrat, s šifrirnim geslom, ki ga sporočim po drugi poti. Rok za odprtje: { $until }. Povezava: { $link }
copy-message = Kopiraj sporočilo
mail-message = Pošlji po e-pošti
share-message = Deli …
timeline = Kaj se je zgodilo
event-shared = Deljena
event-seen = Povezava prvič prikazana
event-seen-note = { $count ->
    [one] skupaj { $count }-krat
    [two] skupaj { $count }-krat
    [few] skupaj { $count }-krat
   *[other] skupaj { $count }-krat
}
event-until = Rok za odprtje:
event-until-note = (preostali čas: { $left })
event-revealed = Odprta in izbrisana
event-burned = Uničena, nikoli odprta
event-expired = Potekla, nikoli odprta
protected = Zaščitena s šifrirnim geslom.
unprotected = Brez zaščite s šifrirnim geslom.
mailed-to = Komu: { $addresses }.
receipt-ends = Potrdilo se hrani do:
keep-summary = Ohrani potrdilo
keep-text = Ta stran je vaša, dokler je brskalnik odprt, in sicer za zadnjih šestdeset skrivnosti. Če se želite vrniti pozneje, si shranite naslov potrdila. Tega naslova ne pošiljajte nikomur: pošljite povezavo.
keep-link = Naslov potrdila
print = Natisni
share-another = Deli še eno skrivnost
burn-summary = Uniči to skrivnost
burn-title = Želite uničiti to skrivnost?
burn-lead = Povezave ne bo mogel odpreti nihče več. Tega ni mogoče razveljaviti.
burn-passphrase-hint = Tisto, ki varuje skrivnost.
burn = Uniči …
burn-sure = Dokončno uniči
burn-keep = Ohrani jo in se vrni na potrdilo
burn-nothing = Uničiti ni bilo več česa.
burn-wrong = To ni pravo šifrirno geslo. Nič ni bilo uničeno: povezava še vedno deluje.
burn-missing = Za uničenje te skrivnosti je potrebno njeno šifrirno geslo. Nič ni bilo uničeno: povezava še vedno deluje.
no-receipt = Tu ni nobenega potrdila
no-receipt-lead = Potrdila se hranijo dvakrat dlje kot njihove skrivnosti. Če bi tu moralo biti, preverite, ali imate celoten naslov.
no-shared-lead = Ta stran je vidna samo v brskalniku, v katerem je bila skrivnost deljena. Če ste ta naslov prejeli od koga, prosite za povezavo do skrivnosti.

## Opening

confirm-title = Skrivnost za vas
confirm-headline = Nekdo z vami deli skrivnost
confirm-lead = Za vas jo hrani { $site }. Odpreti jo je mogoče samo <strong>enkrat</strong>: nato se tukaj izbriše, zato imejte pripravljeno varno mesto.
confirm-lead-host = Za vas jo hrani { $site } na naslovu { $host }. Odpreti jo je mogoče samo <strong>enkrat</strong>: nato se tukaj izbriše, zato imejte pripravljeno varno mesto.
confirm-passphrase-hint = Dobite ga po drugi poti kot povezavo.
open = Odpri skrivnost
confirm-until = Rok za odprtje:
confirm-left = (preostali čas: { $left })
confirm-wrong = { $count ->
    [one] To ni pravo šifrirno geslo. Nič ni bilo odprto ali izbrisano: skrivnost je še vedno tu. Še { $count } napačen poskus, pa se za nekaj časa zaklene.
    [two] To ni pravo šifrirno geslo. Nič ni bilo odprto ali izbrisano: skrivnost je še vedno tu. Še { $count } napačna poskusa, pa se za nekaj časa zaklene.
    [few] To ni pravo šifrirno geslo. Nič ni bilo odprto ali izbrisano: skrivnost je še vedno tu. Še { $count } napačni poskusi, pa se za nekaj časa zaklene.
   *[other] To ni pravo šifrirno geslo. Nič ni bilo odprto ali izbrisano: skrivnost je še vedno tu. Še { $count } napačnih poskusov, pa se za nekaj časa zaklene.
}
confirm-missing = Ta skrivnost potrebuje šifrirno geslo. Nič ni bilo odprto ali izbrisano.
confirm-stale = Ta stran je bila predolgo odprta ali pa je bila poslana dvakrat. Nič ni bilo odprto: znova pritisnite gumb.
sure-headline = Želite skrivnost odpreti zdaj?
sure-lead = Programi, ki pregledujejo pošto, odpirajo povezave in pritiskajo gumbe, skrivnost pa se odpre samo enkrat. Zato, prosimo, potrdite, da ste to vi.
sure-legend = Kaj naj se zgodi?
sure-closed = Naj ostane zaprta
sure-open = Pokaži mi skrivnost, samo enkrat
sure-unsure = Ne vem, kaj je to
sure = Nadaljuj
revealed-title = Skrivnost
revealed-headline = Tukaj je skrivnost
revealed-lead = Izbrisana je s strežnika, čas izbrisa: { $time }. Shranite jo na varno mesto: te strani ni mogoče znova odpreti.
copy-secret = Kopiraj
secret-copied = Skrivnost je v odložišču.
download = Prenesi
hide = Skrij
show = Pokaži
wrap = Prelomi vrstice
hidden-note = Po določenem času skrito, če bi vam kdo gledal čez ramo. Nič ni izgubljeno.
revealed-close = Ko bo skrivnost na varnem, zaprite to stran.
gone-title = Ni na voljo
gone-headline = Ta povezava ni na voljo
gone-lead = Niste naredili nič narobe. Povezava se odpre enkrat in samo omejen čas, to spletno mesto pa nikomur ne pove, katere povezave so obstajale.
gone-ask = Če pričakujete skrivnost, prosite za novo povezavo:
gone-message = Povezava, ki je prišla do mene, ni na voljo. Bi bilo mogoče skrivnost deliti znova in mi poslati novo povezavo?

## When something cannot be done

failed-form = Obrazec ni prispel v celoti
failed-form-large = To je več, kot sprejme to spletno mesto
failed-form-slow = Pošiljanje obrazca je trajalo predolgo
failed-form-busy = Strežnik ima trenutno preveč dela
failed-form-lead = Nič ni bilo deljeno, odprto ali uničeno. Vrnite se nazaj: brskalnik še vedno hrani, kar ste vnesli.
failed-foreign = Ta obrazec je prišel z drugega spletnega mesta
failed-foreign-lead = Ali pa je starejši od vaše zadnje prijave. Nič ni bilo deljeno, odprto, uničeno ali spremenjeno. Odprite stran na novo in poskusite tam.
failed-page = Take strani ni
failed-page-lead = Če vas je sem pripeljala povezava, preverite, ali je cela: zadnji znaki se hitro izgubijo.
failed-method = Ta stran tega ne omogoča
failed-method-lead = Nič ni bilo deljeno, odprto ali uničeno.
failed-locked = Preveč napačnih šifrirnih gesel
failed-locked-lead = Skrivnost je na varnem in ni bila odprta. Zaradi njene zaščite zdaj ni mogoče vnesti šifrirnega gesla. Čas čakanja: { $left }.
failed-limited = Preveč zahtev
failed-limited-lead = Z vaše strani ali iz vašega omrežja jih je v zadnjem času prišlo preveč. Nič ni bilo odprto, uničeno ali izgubljeno. Čas čakanja: { $left }.
failed-accounts = To je mogoče samo z računom
failed-accounts-lead = Nič ni bilo deljeno, odprto ali uničeno. To spletno mesto dovoli to samo ljudem z računom.
failed-now = To trenutno ni mogoče
failed-reference = Če to sporočite skrbništvu, navedite: { $reference }
failed-now-lead = Nič ni bilo odprto, uničeno ali izgubljeno. Vrnite se nazaj in čez nekaj trenutkov poskusite znova.

## What this site keeps

trust-title = Kaj hrani to spletno mesto
trust-lead = Kaj se hrani, kako dolgo in pod katerim ključem. To so nastavitve, ki veljajo ta trenutek.
trust-kept = Skrivnost
trust-kept-text = Zapečateni podatki, čas deljenja, rok za odprtje in kaj se je s skrivnostjo zgodilo. Brez besedila, brez povezave in brez imena osebe, ki jo odpre.
trust-key = Njen ključ
trust-key-text = Je v povezavi in ni shranjen nikjer. Kopija vsega, kar ima to spletno mesto, ne odpre nobene neodprte skrivnosti.
trust-erased = Po odprtju
trust-erased-text = Podatki se na disku prepišejo, enako kot po uničenju ali poteku. Najdaljši zamik: { $within }.
trust-longest = Neodprta
trust-longest-text = Najdaljši čas hrambe tega, kar delite: { $longest }. Potrdilo se hrani dvakrat dlje kot skrivnost.
trust-size = Največja skrivnost
trust-root = Korenski ključ v uporabi
trust-version = Glimpse
trust-clock = Stran ustvarjena

## Accounts

email = E-poštni naslov
password = Geslo
password-hint = { $count ->
    [one] Vsaj { $count } znak.
    [two] Vsaj { $count } znaka.
    [few] Vsaj { $count } znaki.
   *[other] Vsaj { $count } znakov.
}
sign-in-title = Prijava
sign-in = Prijava
sign-in-wrong = Ta naslov in geslo ne sodita skupaj ali pa račun ni aktiven.
sign-in-forgotten = Pozabljeno geslo
sign-in-to-sign-up = Ustvari račun
forgotten = Pozabljeno geslo
forgotten-lead = To spletno mesto ne pošilja e-pošte. Za ponastavitev gesla se obrnite na skrbništvo spletnega mesta. Vaših skrivnosti ne more prebrati, njihovih potrdil pa ne boste več našli niti vi: shranjena so pod starim geslom.
sign-up-title = Ustvari račun
sign-up-lead = Z računom vidite, kaj ste delili, lahko delite več in za dlje ter uporabljate API.
sign-up = Ustvari račun
sign-up-invitation-label = Vabilo
sign-up-invitation-hint = V celoti, kot ste ga prejeli.
sign-up-address = To ni e-poštni naslov. Zapišite ga kot ime@example.org.
sign-up-taken = Račun s tem naslovom že obstaja.
sign-up-invitation = To vabilo ne velja več. Prosite za novo.
sign-up-closed = Račune ustvarja skrbništvo spletnega mesta
sign-up-closed-lead = Za račun se obrnite nanj. Deljenje in odpiranje delujeta tudi brez računa.
sign-up-waiting = Vaš račun je ustvarjen
sign-up-waiting-lead = Preden račun postane aktiven, skrbništvo spletnega mesta potrdi vaš naslov. Nato se lahko prijavite.
password-weak = To geslo je prekratko ali pa ga je prelahko uganiti.
password-wrong = To ni vaše geslo. Nič ni bilo spremenjeno.
password-changed = Geslo je spremenjeno. Vse druge prijave so končane.
account-title = Vaše deljene skrivnosti
account-lead = Prijavljeni račun: { $email }. Kar ste delili, ostane na tem seznamu, dokler se hrani potrdilo.
account-none = Tu še ni ničesar.
account-tokens = Žetoni API
account-password = Spremeni geslo
account-delete = Izbriši račun
account-csv = Prenesi kot CSV
filter = Pokaži
filter-all = vse
state-unread = neodprta
state-revealed = odprta
state-burned = uničena
state-expired = potekla
column-shared = Deljena
column-until = Rok
column-state = Stanje
column-to = Komu
column-receipt = Potrdilo
column-pick = Uniči
pick-all = Vse
pick = Uniči skrivnost (deljena: { $at })
receipt-of = Potrdilo za skrivnost (deljena: { $at })
receipt-lost = shranjeno pod starim geslom
needs-passphrase = potrebuje šifrirno geslo
burn-picked = Uniči označene
burned-some = { $count ->
    [one] { $count } skrivnost je bila uničena.
    [two] { $count } skrivnosti sta bili uničeni.
    [few] { $count } skrivnosti so bile uničene.
   *[other] { $count } skrivnosti je bilo uničenih.
}
burned-not = { $count ->
    [one] { $count } ni bilo mogoče uničiti: medtem je bila odprta ali pa potrebuje šifrirno geslo.
    [two] { $count } ni bilo mogoče uničiti: medtem sta bili odprti ali pa potrebujeta šifrirno geslo.
    [few] { $count } ni bilo mogoče uničiti: medtem so bile odprte ali pa potrebujejo šifrirno geslo.
   *[other] { $count } ni bilo mogoče uničiti: medtem so bile odprte ali pa potrebujejo šifrirno geslo.
}
tokens-title = Žetoni API
tokens-lead = Žeton v skriptih in programih nadomešča vaše geslo. Namesto vas deli, našteva in uničuje skrivnosti.
token-made = Vaš novi žeton (prikazan je samo tokrat):
token-new = Nov žeton
token-name = Ime
token-name-hint = Čemu je namenjen, na primer: skript za uvajanje.
token-days = Veljavnost
token-days-hint = V dnevih; prazno pomeni za vedno.
token-add = Ustvari žeton
token-name-wrong = Žeton potrebuje ime v eni vrstici.
token-days-wrong = Žeton velja celo število dni ali za vedno.
token-too-many = Imate toliko žetonov, kolikor jih dovoljuje vaš paket. Najprej katerega prekličite.
token-column-name = Ime
token-column-made = Ustvarjeno
token-column-used = Zadnja uporaba
token-column-ends = Poteče
token-never = nikoli
token-revoke = Prekliči
token-revoke-named = Prekliči žeton { $name }
copy-token = Kopiraj žeton
token-example = Kako ga uporabiti
password-title = Spremeni geslo
password-old = Trenutno geslo
password-new = Novo geslo
password-change = Spremeni
delete-title = Izbriši račun
delete-lead = Izbriše se vse, kar je vaše: neodprte skrivnosti, potrdila, žetoni. Poslane povezave nehajo delovati. Tega ni mogoče razveljaviti.
delete-sure = Dokončno izbriši račun { $email }
delete-half = Izbris se je začel in še ni končan
delete-half-lead = Vaš račun je zaprt, vendar še ni izbrisano vse. Za dokončanje se obrnite na skrbništvo spletnega mesta.
deleted = Vaš račun je izbrisan
deleted-lead = Z njim pa tudi vse, kar je bilo vaše.

## Administration

admin-title = Skrbništvo
admin-figures = Shramba
figure-unread = Neodprte skrivnosti
figure-unread-bytes = Njihovi zapečateni podatki
figure-unread-bytes-max = Njihov največji dovoljeni obseg
figure-queue = Spremembe stanja, ki čakajo na disk
figure-health = Disk
figure-health-good = pisanje je mogoče
figure-health-bad = pisanje ni mogoče
admin-accounts = Računi
admin-plan = Paket
admin-plan-of = Paket računa { $email }
admin-set = Nastavi
admin-suspend = Zamrzni
admin-resume = Odmrzni
admin-confirm = Potrdi
admin-is-admin = skrbniški
admin-is-suspended = zamrznjen
admin-is-waiting = čaka na potrditev
admin-next = Več
admin-invite-title = Povabi nekoga
admin-invite-lead = Kdor dobi naslov vabila, lahko z njim v enem tednu enkrat ustvari račun.
admin-invite = Ustvari vabilo
admin-invitation = Ta naslov pošljite eni osebi:
admin-changed = Spremenjeno.
admin-not-changed = Tega ni bilo mogoče spremeniti: tak račun ali paket ne obstaja.
admin-own = Svojega računa tukaj ni mogoče zamrzniti.

## First steps

setup-title = Nastavitev strežnika
setup-lead = Strežnik je ob zagonu izpisal kodo. Z njo ustvarite račun, ki upravlja strežnik. Vsak korak lahko preskočite in ga opravite pozneje.
setup-code = Koda
setup-code-hint = Kot je bila izpisana, z vezaji.
setup-wrong-code = To ni prava koda. Ob vsakem zagonu se spremeni: vzemite najnovejšo.
setup-make = Ustvari račun
setup-skip = Preskoči
setup-next = Nadaljuj
setup-address-title = Na katerem naslovu ga ljudje najdejo?
setup-address-lead = Povezave se začnejo s tem naslovom. Brez njega uporabijo naslov, na katerem je bila stran odprta.
setup-address = Naslov
setup-address-hint = Na primer https://secrets.example.org ali https://example.org/secrets.
setup-address-set = Uporabi ta naslov
setup-address-wrong = To ni naslov. Zapišite ga kot https://secrets.example.org ali https://example.org/secrets.
setup-address-fixed = Določen je v nastavitvah strežnika: { $url }
setup-done-title = Pripravljeno
setup-done-lead = Kopijo korenskega ključa hranite ločeno od varnostnih kopij podatkov: novega ne more narediti nihče.
setup-finish = Deli prvo skrivnost

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = { $sender } z vami deli skrivnost
mail-share-lead = { $sender } z vami deli skrivnost prek spletnega mesta { $site }.
mail-share-lead-unchecked = Nekdo, ki navaja naslov { $sender }, z vami deli skrivnost prek spletnega mesta { $site }. To spletno mesto naslova ni preverilo.
mail-share-open = Rok za odprtje: { $until }. Ta povezava skrivnost odpre samo enkrat, nato se izbriše:
mail-share-passphrase = Potrebujete tudi šifrirno geslo. Dobite ga po drugi poti: v nobenem e-poštnem sporočilu ga ni.
mail-share-care = Če pošiljatelja ne poznate ali ničesar ne pričakujete, se najprej pozanimajte pri pošiljatelju in šele nato odprite povezavo. Povezava vodi na naslov { $host }, to spletno mesto pa vas nikoli ne sprašuje po geslih.
mail-share-why = To sporočilo ste prejeli, ker vam je spletno mesto na željo pošiljatelja poslalo povezavo.
mail-confirm-subject = { $site }: potrdite svoj naslov
mail-confirm-lead = { $count ->
    [one] Na spletnem mestu { $site } je bil s tem naslovom ustvarjen račun, verjetno vaš. Aktivirate ga s to povezavo, ki velja { $count } dan:
    [two] Na spletnem mestu { $site } je bil s tem naslovom ustvarjen račun, verjetno vaš. Aktivirate ga s to povezavo, ki velja { $count } dneva:
    [few] Na spletnem mestu { $site } je bil s tem naslovom ustvarjen račun, verjetno vaš. Aktivirate ga s to povezavo, ki velja { $count } dni:
   *[other] Na spletnem mestu { $site } je bil s tem naslovom ustvarjen račun, verjetno vaš. Aktivirate ga s to povezavo, ki velja { $count } dni:
}
mail-confirm-care = Če račun ni vaš, ne storite ničesar: brez te povezave ga ne more uporabljati nihče.
mail-reset-subject = { $site }: novo geslo
mail-reset-lead = { $count ->
    [one] Na spletno mesto { $site } je prispela zahteva za novo geslo vašega računa, verjetno od vas. Geslo izberete na tej povezavi, ki velja { $count } minuto:
    [two] Na spletno mesto { $site } je prispela zahteva za novo geslo vašega računa, verjetno od vas. Geslo izberete na tej povezavi, ki velja { $count } minuti:
    [few] Na spletno mesto { $site } je prispela zahteva za novo geslo vašega računa, verjetno od vas. Geslo izberete na tej povezavi, ki velja { $count } minute:
   *[other] Na spletno mesto { $site } je prispela zahteva za novo geslo vašega računa, verjetno od vas. Geslo izberete na tej povezavi, ki velja { $count } minut:
}
mail-reset-care = Če zahteva ni vaša, ne storite ničesar: vaše geslo ostane, kot je.
mail-account-why = To sporočilo ste prejeli, ker je nekdo ta naslov vnesel na spletnem mestu { $site }.
mail-revealed-subject = Vaša skrivnost je bila odprta
mail-revealed-lead = Vaša skrivnost je bila odprta in izbrisana. Deljena: { $shared }. Odprta: { $at }.
mail-revealed-care = Če prejemnik pravi, da jo je odprl nekdo drug, zamenjajte, kar je bilo v njej.
mail-burned-subject = Vaša skrivnost je bila uničena
mail-burned-lead = Vaša skrivnost je bila uničena. Nihče je ni odprl in zdaj je izbrisana. Deljena: { $shared }. Uničena: { $at }.
mail-expired-subject = Vaša skrivnost je potekla
mail-expired-lead = Vaša skrivnost je potekla. Nihče je ni odprl in zdaj je izbrisana. Deljena: { $shared }. Potekla: { $at }.
mail-fate-list = Vse vaše deljene skrivnosti:
mail-fate-why = To sporočilo ste prejeli, ker imate vklopljena obvestila: pri tej skrivnosti ali v svojem računu na spletnem mestu { $site }.
mail-test-subject = { $site }: preizkusno sporočilo
mail-test-lead = Skrbništvo spletnega mesta { $site } s tem sporočilom preizkuša, ali e-pošta deluje. Če to berete, deluje.
mail-stop = Če s tega spletnega mesta ne želite nikoli več prejeti e-pošte, odprite to povezavo:

## Mail: whom a link is mailed to

home-mail = Komu poslati povezavo po e-pošti
home-mail-hint = { $count ->
    [one] Največ { $count } naslov.
    [two] Največ { $count } naslova, ločena z vejico.
    [few] Največ { $count } naslovi, ločeni z vejicami.
   *[other] Največ { $count } naslovov, ločenih z vejicami.
}
home-notify = Obvesti me po e-pošti, ko se odpre, uniči ali poteče
refused-recipient = Eden od naslovov ni e-poštni naslov. Zapišite jih kot ime@example.org, ločene z vejicami.
refused-recipients = { $count ->
    [one] Vaš paket dovoljuje { $count } naslov.
    [two] Vaš paket dovoljuje { $count } naslova.
    [few] Vaš paket dovoljuje { $count } naslove.
   *[other] Vaš paket dovoljuje { $count } naslovov.
}
mail-states = E-pošta
mail-queued = Čaka na pošiljanje.
mail-retried = Še ni poslano; poskuša se znova.
mail-sent = Predano poštnemu strežniku.
mail-failed = Ni poslano, poskusov ne bo več.
mail-not = Ni poslano: to spletno mesto ne pošilja e-pošte. Povezavo pošljite po drugi poti.
mail-trouble-unreachable = Poštni strežnik ni dosegljiv.
mail-trouble-insecure = Varne povezave s poštnim strežnikom ni bilo mogoče vzpostaviti.
mail-trouble-login = Poštni strežnik ni sprejel imena in gesla tega spletnega mesta.
mail-trouble-deferred = Poštni strežnik je prosil za poznejši poskus.
mail-trouble-refused = Poštni strežnik je sporočilo zavrnil.
mail-trouble-letters = Poštni strežnik ne sprejema naslovov s takimi črkami.
mail-trouble-stopped = Ta naslov ne želi e-pošte s tega spletnega mesta.
mail-trouble-limited = Na ta naslov je v zadnjem času prišlo veliko e-pošte s tega spletnega mesta.
mail-trouble-over = Skrivnosti takrat ni bilo več.
mail-trouble-unwritten = To spletno mesto ni moglo sestaviti sporočila.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Vnesite naslov svojega računa. Če tak račun obstaja, dobite e-pošto s povezavo, na kateri izberete novo geslo.
forgotten-send = Pošlji povezavo
forgotten-sent = Preverite e-pošto
forgotten-sent-lead = Če račun s tem naslovom obstaja, je povezava na poti. Če je ne dobite, se obrnite na skrbništvo spletnega mesta.
reset-title = Izberite novo geslo
reset-lead = Na seznamu boste še vedno videli, kaj se je zgodilo z vašimi skrivnostmi, ne pa tudi njihovih potrdil: ta so shranjena pod starim geslom. Vsi žetoni API nehajo veljati in vse prijave se končajo.
reset = Nastavi novo geslo
reset-done = Vaše geslo je nastavljeno
reset-done-lead = Prijavite se z njim.
slip-over = Ta povezava ne velja več
slip-over-lead = Potekla je ali pa je bila že uporabljena. Prosite za novo.
sign-up-mailed = Preverite e-pošto
sign-up-mailed-lead = Na vaš naslov smo poslali povezavo. Z njo postane račun aktiven. Če je ne dobite, zanjo znova prosite na strani »Pozabljeno geslo«.
address-title = Potrdite svoj naslov
address-lead = Pritisnite gumb in vaš račun bo aktiven.
address-confirm = Potrdi naslov
address-done = Vaš naslov je potrjen
address-done-lead = Vaš račun je aktiven. Prijavite se.
notify-title = E-pošta o vaših skrivnostih
notify-lead = Velja za vse, kar boste delili odslej, na straneh in s programi. V nobenem sporočilu ne piše, kaj je bilo v skrivnosti ali kdo jo je odprl.
notify = Obveščaj me po e-pošti, ko se skrivnost odpre, uniči ali poteče
notify-save = Shrani
notify-saved = Shranjeno.

## Mail: no more of it

stop-title = Nič več e-pošte s tega spletnega mesta
stop-lead = Pritisnite gumb in to spletno mesto na vaš naslov ne bo nikoli več poslalo e-pošte, ne glede na to, kdo ga prosi. Povezave do skrivnosti vas bodo potem morale doseči po drugi poti, prav tako novo geslo za vaš račun tukaj.
stop = Ne pošiljaj mi več e-pošte
stop-done = E-pošte s tega spletnega mesta ne bo več
stop-done-lead = Vaš naslov se za to ne hrani: hrani se samo oznaka, po kateri ga prepoznamo.

## Mail: for whoever runs the site

admin-mail = E-pošta
admin-mail-off = To spletno mesto ne pošilja e-pošte. Njene nastavitve so v razdelku »mail« v nastavitvah strežnika.
admin-mail-no-address = E-pošta se ne pošilja, dokler spletno mesto ne pozna svojega naslova: vpišite ga v nastavitve strežnika kot »site.public_url«.
admin-mail-lead = Pošljite preizkusno sporočilo in poglejte, kaj odgovori poštni strežnik.
admin-mail-to = Komu
admin-mail-test = Pošlji preizkus
admin-mail-sent = Poštni strežnik je sprejel preizkusno sporočilo.
admin-mail-kept = Preizkusno sporočilo je v mapi za e-pošto.
admin-mail-failed = Preizkusno sporočilo ni bilo poslano.
admin-mail-dialogue = Pogovor s strežnikom
figure-letters = E-pošta, ki čaka na pošiljanje
trust-mail = E-pošta
trust-mail-text = Če povezavo po e-pošti pošlje spletno mesto, ostaneta naslov in povezava zapečatena, dokler sporočilo ni poslano ali dokler se poskusi ne končajo. Nato se na disku prepišeta. Najdaljši zamik: { $within }.

## When it is not certain that something was done

failed-unsure = Ni gotovo, ali je uspelo
failed-unsure-lead = Niso se pravočasno odzvali vsi računalniki, ki hranijo skrivnosti tega spletnega mesta. Nikomur ni bilo nič prikazano. Skrivnost je najverjetneje še vedno tu, lahko pa je tudi izgubljena: čez nekaj trenutkov poskusite znova.

## Domains of an account

account-domains = Vaše domene
domains-title = Vaše domene
domains-lead = Povezave se lahko začnejo z vašo lastno domeno. Usmerite jo na ta strežnik in z zapisom v njenem DNS dokažite, da je vaša.
domain-host = Ime domene
domain-host-hint = Samo ime, na primer secrets.example.org.
domain-add = Dodaj domeno
domain-record = Kot dokaz, da je domena { $host } vaša, v njen DNS dodajte ta zapis TXT:
domain-record-name = Ime
domain-record-value = Vrednost
domain-look = Preveri zdaj
domain-remove = Odstrani
domain-remove-care = Povezave z domeno { $host } se bodo odpirale samo še na naslovu { $own }.
domain-remove-sure = Odstrani domeno
domain-proved = V uporabi: povezave se lahko začnejo z njo.
domain-proved-until = V uporabi samo še do: { $until }. Trenutno namreč ni dokazano, da je vaša. Znova dodajte zapis.
domain-asked = Lastništvo še ni dokazano.
domain-missing = Preverjeno: { $at }. Takega zapisa ni bilo. Preden je nov zapis viden, lahko mine nekaj ur.
domain-wrong = Preverjeno: { $at }. Obstajal je zapis z drugo vrednostjo.
domain-unreachable = Preverjeno: { $at }. Strežniki DNS te domene se niso odzvali.
domain-held = Preverjeno: { $at }. Zapis je bil pravilen, vendar je lastništvo te domene že prej dokazal nekdo drug.
domain-refused-shape = To ni ime domene. Vnesite samo ime, na primer secrets.example.org.
domain-refused-confusable = V tem imenu so pomešane različne pisave ali pa je podobno drugemu imenu. V vsakem delu imena uporabite samo eno pisavo.
domain-refused-own = To je lastni naslov tega spletnega mesta. Povezave se tako ali tako začnejo z njim.
domain-refused-many = { $count ->
    [one] Vaš paket dovoljuje { $count } domeno. Najprej odstranite že dodano.
    [two] Vaš paket dovoljuje { $count } domeni. Najprej katero odstranite.
    [few] Vaš paket dovoljuje { $count } domene. Najprej katero odstranite.
   *[other] Vaš paket dovoljuje { $count } domen. Najprej katero odstranite.
}
home-domain = Domena povezave
home-domain-hint = Ime domene, s katerim se začne povezava.

## Webhooks of an account

hooks-title = Webhooki
hooks-lead = Vaš strežnik izve, ko se to, kar boste delili odslej, odpre, uniči ali poteče, in ko kdo poskusi napačno šifrirno geslo.
hook-secret = Ključ novega webhooka, s katerim vaš strežnik preveri, kdo ga kliče (prikazan je samo tokrat):
hook-address = Naslov
hook-address-hint = Naslov https:, na primer https://example.org/hook.
hook-add = Dodaj webhook
hook-test = Pošlji preizkus
hook-remove-sure = Odstrani webhook
hook-delivered = Strežnik ga je sprejel.
hook-answered = Strežnik je odgovoril s stanjem { $status }.
hook-unreachable = Strežnik ni dosegljiv.
hook-insecure = Varne povezave s strežnikom ni bilo mogoče vzpostaviti.
hook-off = Izklopljen, ker klici predolgo niso uspeli ali jih strežnik ne želi več. Uspešen preizkus ga spet vklopi.
hook-untold = Čakalo je preveč klicev: o nečem iz tistega časa strežnik ne izve. Uspešen preizkus izbriše to opombo.
hooks-broken = Webhookov vašega računa ni več mogoče prebrati in se ne kličejo. Odstranite jih in jih dodajte znova.
hook-refused-address = To ni naslov za webhook. Zapišite ga kot https://example.org/hook, brez imena in gesla.
hook-refused-many = Imate toliko webhookov, kolikor jih dovoljuje vaš paket. Najprej enega odstranite.
hook-reference = Webhooki to skrivnost imenujejo { $reference }.

## How a domain looks

brand-link = Spremeni videz
brand-title = Kako je videti { $host }
brand-lead = Kar ostane prazno, je enako kot drugje na tem spletnem mestu.
brand-name = Ime
brand-name-hint = Kako se spletno mesto imenuje na straneh.
brand-accent = Barva
brand-accent-hint = Barva povezav in gumbov, na primer #0b5d66. Za temne zaslone se iz nje naredi svetlejša.
brand-intro = Besedilo na prvi strani
brand-footer = Besedilo na dnu vsake strani
brand-support = Povezava do pomoči
brand-support-hint = Naslov https: ali mailto: z e-poštnim naslovom.
brand-language = Jezik za ljudi, katerih jezik ni na voljo
brand-language-none = Kot drugje na tem spletnem mestu
brand-logo = Logotip
brand-logo-hint = PNG, JPEG ali WebP, največ { $size }.
brand-logo-drop = Odstrani logotip
brand-save = Shrani
brand-saved = Shranjeno. Odslej je videti tako.
brand-refused-name = { $count ->
    [one] Ime mora biti v eni vrstici in ima lahko največ { $count } znak.
    [two] Ime mora biti v eni vrstici in ima lahko največ { $count } znaka.
    [few] Ime mora biti v eni vrstici in ima lahko največ { $count } znake.
   *[other] Ime mora biti v eni vrstici in ima lahko največ { $count } znakov.
}
brand-refused-shape = Barvo zapišite kot # in šest šestnajstiških števk, na primer #0b5d66.
brand-refused-faint = Besedilo v tej barvi je na svetli strani težko berljivo. Dovolj temna je { $nearest }.
brand-refused-text = { $count ->
    [one] Besedilo ima lahko največ { $count } znak.
    [two] Besedilo ima lahko največ { $count } znaka.
    [few] Besedilo ima lahko največ { $count } znake.
   *[other] Besedilo ima lahko največ { $count } znakov.
}
brand-refused-support = Povezava do pomoči se mora začeti s https:// ali mailto:.
brand-refused-logo = Logotipa ni mogoče prebrati ali pa je prevelik. Uporabite PNG, JPEG ali WebP.
help = Pomoč

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Kar delite tukaj, se hrani v regiji { $region } ({ $country }) in nikjer drugje.
region-other = Hramba drugje:
region-name = { $region } ({ $country })
region-accounts = Vsaka regija ima svoje račune. Ta regija je { $region }.
trust-region = Kje
trust-region-text = V regiji { $region } ({ $country }). V drugo regijo se ne posreduje nič.
receipt-region = Hrani se v regiji { $region } ({ $country }).
