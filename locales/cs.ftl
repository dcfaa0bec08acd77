# Czech. See en.ftl for what each message is for.

## Every page

skip = Přejít k obsahu
footer = Tajemství zůstává zapečetěné, dokud se jednou neotevře, dokud ho někdo nezničí nebo dokud nevyprší. Pak se vymaže.
trust-link = Co tento web uchovává
nav = Web
nav-sign-in = Přihlásit se
nav-account = Váš účet
nav-admin = Správa
sign-out = Odhlásit se
language = Jazyk
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } den
    [few] { $count } dny
    [many] { $count } dne
   *[other] { $count } dní
}
hours = { $count ->
    [one] { $count } hodina
    [few] { $count } hodiny
    [many] { $count } hodiny
   *[other] { $count } hodin
}
minutes = { $count ->
    [one] { $count } minuta
    [few] { $count } minuty
    [many] { $count } minuty
   *[other] { $count } minut
}
seconds = { $count ->
    [one] { $count } sekunda
    [few] { $count } sekundy
    [many] { $count } sekundy
   *[other] { $count } sekund
}
under-a-minute = méně než minuta
bytes = { $count ->
    [one] { $size } bajt
    [few] { $size } bajty
    [many] { $size } bajtu
   *[other] { $size } bajtů
}

## Sharing

home-title = Sdílet tajemství
home-title-refused = Zatím nesdíleno
home-headline = Sdílejte tajemství, které jde otevřít jen jednou
home-lead = Vložte heslo nebo klíč a dostanete odkaz. Kdo ho otevře jako první, tajemství uvidí, a pak už je pryč.
home-refused = Nic se nesdílelo a napsaný text tu zůstal.
secret = Tajemství
secret-hint = Text, nejvýše { $size }. Uchová se přesně tak, jak je.
secret-keys = <kbd>Ctrl</kbd> <kbd>Enter</kbd> vytvoří odkaz. Hned po vložení stačí <kbd>Enter</kbd>.
secret-pasted = Vloženo. Stiskněte Enter a odkaz bude ve schránce.
secret-used = Využito: { $used } / { $size }.
secret-over = Velikost textu: { $used }. Tento web přijímá nejvýše { $size }. Nic se neořezává; text prosím zkraťte.
lifetime = Čas na otevření
lifetime-hint = Po něm se neotevřené tajemství vymaže.
lifetime-until = Vyprší { $until }.
passphrase-weak = Slabá: stačí pár pokusů.
passphrase-fair = Dostatečná: chybné pokusy se počítají, takže obstojí.
passphrase-strong = Silná.
passphrase = Heslová fráze
optional = (nepovinné)
passphrase-hint = Sdělte ji jinou cestou než odkaz.
passphrase-show = Zobrazit heslovou frázi
caps-lock = Je zapnutý Caps Lock.
create = Vytvořit odkaz
creating = Vytváří se odkaz…
unsent = Web není dostupný. O nic nepřicházíte: napsaný text tu zůstal. Možná přesto dorazil, takže tajemství může být uloženo dvakrát; druhý odkaz ale nikdo nemá.
generate-summary = Vymyslet heslo za mě
generate-kind = Složení
generate-kind-all = písmena, číslice a symboly
generate-kind-letters = písmena a číslice
generate-kind-digits = číslice
generate-kind-words = slova, která jdou přečíst nahlas
generate-length = Délka
generate-length-hint = Počet znaků; u slov počet slabik po dvou znacích.
generate = Vložit heslo
generate-passphrase = Použít jako heslovou frázi
generated-weak = Tohle heslo je slabé: počítač ho uhodne do jednoho dne. Zvolte větší délku.
generated-fair = Tohle heslo stačí tam, kde se po chybných pokusech zamyká. Kde lze hádat bez omezení, je příliš slabé.
generated-strong = Tohle heslo je silné: nikdo ho neuhodne.
refused-empty = Zatím tu žádné tajemství není.
refused-nul = Tajemství obsahuje znak NUL a mnoho programů by ho v tom místě uřízlo.
refused-large = Tajemství je příliš velké. Nejvyšší velikost: { $size }.
refused-lifetime = Takový čas na otevření níže v nabídce není.
refused-domain = Toto doménové jméno už pro odkazy použít nelze. Vyberte jiné.
refused-passphrase-short = { $count ->
    [one] Heslová fráze musí mít aspoň { $count } znak.
    [few] Heslová fráze musí mít aspoň { $count } znaky.
    [many] Heslová fráze musí mít aspoň { $count } znaku.
   *[other] Heslová fráze musí mít aspoň { $count } znaků.
}
refused-passphrase-long = { $count ->
    [one] Heslová fráze může mít nejvýše { $count } znak.
    [few] Heslová fráze může mít nejvýše { $count } znaky.
    [many] Heslová fráze může mít nejvýše { $count } znaku.
   *[other] Heslová fráze může mít nejvýše { $count } znaků.
}
refused-accounts-only = Sdílet na tomto webu jde jen s účtem. Nejdřív se přihlaste.
refused-signed-out = Mezitím došlo k odhlášení. Přihlaste se znovu na jiné kartě, nebo sdílejte bez účtu.
refused-limited = Z vaší strany nebo z vaší sítě přišlo v poslední době příliš mnoho tajemství. Zbývá počkat: { $left }.
refused-full = Tento web už uchovává tolik neotevřených tajemství, kolik smí. Ta, která uchovává, jsou v bezpečí.
refused-busy = Server má teď příliš mnoho práce. Zkuste to za chvilku znovu.

## The sender's receipt

receipt-ready = Odkaz je připravený
receipt-unread = Zatím neotevřeno
receipt-revealed = Vaše tajemství bylo otevřeno
receipt-burned = Vaše tajemství bylo zničeno
receipt-expired = Vaše tajemství vypršelo
receipt-stranger = Toto je podací lístek
receipt-stranger-lead = <strong>Toto je podací lístek k odeslanému tajemství.</strong> Tajemství ani odkaz nikdy neukáže. Pokud vám tato adresa přišla místo tajemství, požádejte o odkaz k tajemství.
receipt-sender-lead = Pošlete odkaz jednomu člověku: otevře se <strong>jednou</strong>. Kdy se to stalo, uvidíte na této stránce.
receipt-none-lead = Pošlete odkaz jednomu člověku: otevře se <strong>jednou</strong>. Podací lístky tento web uchovává jen k účtům, proto si odkaz vezměte hned: tuto stránku už znovu zobrazit nejde.
receipt-over-lead = Odkaz už nic neotevře a tajemství je odsud vymazané.
link = Odkaz k odeslání
link-hint = Zkopírujete ho klávesami <kbd>Ctrl</kbd> <kbd>C</kbd>, na Macu s klávesou <kbd>⌘</kbd>.
copy-link = Zkopírovat odkaz
copied = Zkopírováno.
copy-failed = Prohlížeč kopírování nedovolil. Text je teď označený: stiskněte Ctrl a C, na Macu ⌘ a C.
link-copied = Odkaz je ve schránce.
link-not-copied = Prohlížeč nedovolil odkaz zkopírovat. Níže je označený: stiskněte Ctrl a C, na Macu ⌘ a C.
qr-summary = QR kód
qr-text = QR kód s odkazem
qr-download = Stáhnout QR kód
link-language = Jazyk odkazu
link-language-hint = V tomto jazyce bude stránka příjemce i zpráva níže.
link-language-any = podle prohlížeče příjemce
link-language-set = Použít tento jazyk
message-summary = Zpráva k odkazu
message = Zpráva
message-hint = Upravte ji podle potřeby a pak ji zkopírujte nebo pošlete.
message-text = Posílám tajemství. Odkaz se otevře jen jednou a vyprší { $until }: { $link }
message-text-passphrase = Posílám tajemství. Odkaz se otevře jen jednou, s heslovou frází, kterou sdělím jinou cestou, a vyprší { $until }: { $link }
copy-message = Zkopírovat zprávu
mail-message = Poslat e-mailem
share-message = Sdílet…
timeline = Co se stalo
event-shared = Sdíleno
event-seen = Odkaz poprvé zobrazen
event-seen-note = { $count ->
    [one] celkem { $count }krát
    [few] celkem { $count }krát
    [many] celkem { $count }krát
   *[other] celkem { $count }krát
}
event-until = Vyprší
event-until-note = (zbývá: { $left })
event-revealed = Otevřeno a vymazáno
event-burned = Zničeno bez otevření
event-expired = Vypršelo bez otevření
protected = Chráněno heslovou frází.
unprotected = Bez ochrany heslovou frází.
mailed-to = Komu: { $addresses }.
receipt-ends = Podací lístek bude vymazán
keep-summary = Uchovat podací lístek
keep-text = Tato stránka je vaše, dokud je otevřený prohlížeč, a to pro posledních šedesát tajemství. Chcete-li se vrátit později, uložte si vlastní adresu podacího lístku. Tu nikomu neposílejte: posílejte odkaz.
keep-link = Adresa podacího lístku
print = Vytisknout
share-another = Sdílet další tajemství
burn-summary = Zničit toto tajemství
burn-title = Zničit toto tajemství?
burn-lead = Odkaz už nikdo nebude moci otevřít. Vrátit to nejde.
burn-passphrase-hint = Ta, která tajemství chrání.
burn = Zničit…
burn-sure = Nadobro zničit
burn-keep = Nechat ho a vrátit se k podacímu lístku
burn-nothing = Už nebylo co zničit.
burn-wrong = To není správná heslová fráze. Nic se nezničilo: odkaz dál funguje.
burn-missing = Ke zničení tohoto tajemství je potřeba jeho heslová fráze. Nic se nezničilo: odkaz dál funguje.
no-receipt = Tady žádný podací lístek není
no-receipt-lead = Podací lístky se uchovávají dvakrát tak dlouho jako jejich tajemství. Pokud tu měl nějaký být, zkontrolujte, zda máte celou adresu.
no-shared-lead = Tato stránka se ukáže jen v prohlížeči, ve kterém se tajemství sdílelo. Pokud vám tato adresa přišla, požádejte o odkaz k tajemství.

## Opening

confirm-title = Tajemství pro vás
confirm-headline = Někdo s vámi sdílí tajemství
confirm-lead = Uchovává ho pro vás { $site }. Otevřít ho jde jen <strong>jednou</strong>: pak se odsud vymaže, mějte proto připravené bezpečné místo.
confirm-lead-host = Uchovává ho pro vás { $site } na adrese { $host }. Otevřít ho jde jen <strong>jednou</strong>: pak se odsud vymaže, mějte proto připravené bezpečné místo.
confirm-passphrase-hint = Přijde vám jinou cestou než odkaz.
open = Otevřít tajemství
confirm-until = Vyprší
confirm-left = (zbývá: { $left })
confirm-wrong = { $count ->
    [one] To není správná heslová fráze. Nic se neotevřelo ani nevymazalo: tajemství tu pořád je. Po { $count } dalším chybném pokusu se na chvíli zamkne.
    [few] To není správná heslová fráze. Nic se neotevřelo ani nevymazalo: tajemství tu pořád je. Po { $count } dalších chybných pokusech se na chvíli zamkne.
    [many] To není správná heslová fráze. Nic se neotevřelo ani nevymazalo: tajemství tu pořád je. Po { $count } dalšího chybného pokusu se na chvíli zamkne.
   *[other] To není správná heslová fráze. Nic se neotevřelo ani nevymazalo: tajemství tu pořád je. Po { $count } dalších chybných pokusech se na chvíli zamkne.
}
confirm-missing = Toto tajemství vyžaduje heslovou frázi. Nic se neotevřelo ani nevymazalo.
confirm-stale = Tato stránka byla otevřená příliš dlouho nebo se odeslala dvakrát. Nic se neotevřelo: stiskněte tlačítko znovu.
sure-headline = Otevřít teď?
sure-lead = Programy, které kontrolují poštu, samy otevírají odkazy a mačkají tlačítka, a tajemství se otevře jen jednou. Potvrďte proto prosím, že jste to vy.
sure-legend = Co se má stát?
sure-closed = Nechat zavřené
sure-open = Ukázat mi tajemství, jen jednou
sure-unsure = Nevím, co to je
sure = Pokračovat
revealed-title = Tajemství
revealed-headline = Tady je tajemství
revealed-lead = Na serveru už není (čas vymazání: { $time }). Uložte ho na bezpečné místo: tuto stránku už znovu otevřít nejde.
copy-secret = Zkopírovat
secret-copied = Tajemství je ve schránce.
download = Stáhnout
hide = Skrýt
show = Zobrazit
wrap = Zalamovat řádky
hidden-note = Po chvíli skryto, kdyby se vám někdo díval přes rameno. Nic se neztratilo.
revealed-close = Až bude tajemství na bezpečném místě, zavřete tuto stránku.
gone-title = Není k dispozici
gone-headline = Tento odkaz není k dispozici
gone-lead = Není to vaše chyba. Odkaz se otevře jednou a jen po omezenou dobu a tento web nikomu neprozrazuje, které odkazy existovaly.
gone-ask = Pokud na tajemství čekáte, požádejte o nový odkaz:
gone-message = Odkaz, který mi přišel, není k dispozici. Šlo by tajemství sdílet znovu a poslat mi nový odkaz?

## When something cannot be done

failed-form = Formulář nedorazil celý
failed-form-large = To je víc, než tento web přijímá
failed-form-slow = Odesílání formuláře trvalo příliš dlouho
failed-form-busy = Server má teď příliš mnoho práce
failed-form-lead = Nic nebylo sdíleno, otevřeno ani zničeno. Vraťte se zpět: prohlížeč má váš text pořád uložený.
failed-foreign = Tento formulář přišel z jiného webu
failed-foreign-lead = Nebo je starší než vaše poslední přihlášení. Nic nebylo sdíleno, otevřeno, zničeno ani změněno. Otevřete stránku znovu a zkuste to na ní.
failed-page = Taková stránka tu není
failed-page-lead = Pokud vás sem přivedl odkaz, zkontrolujte, zda je celý: poslední znaky se snadno ztratí.
failed-method = Tohle stránka neumí
failed-method-lead = Nic nebylo sdíleno, otevřeno ani zničeno.
failed-locked = Příliš mnoho chybných heslových frází
failed-locked-lead = Tajemství je v bezpečí a nebylo otevřeno. Pro jeho ochranu teď nelze zadat žádnou heslovou frázi. Zbývá počkat: { $left }.
failed-limited = Příliš mnoho požadavků
failed-limited-lead = Z vaší strany nebo z vaší sítě jich v poslední době přišlo příliš mnoho. Nic nebylo otevřeno, zničeno ani ztraceno. Zbývá počkat: { $left }.
failed-accounts = Tohle jde jen s účtem
failed-accounts-lead = Nic nebylo sdíleno, otevřeno ani zničeno. Na tomto webu to smějí jen lidé s účtem.
failed-now = Teď to nejde
failed-reference = Při hlášení uveďte: { $reference }
failed-now-lead = Nic nebylo otevřeno, zničeno ani ztraceno. Vraťte se zpět a zkuste to za chvilku znovu.

## What this site keeps

trust-title = Co tento web uchovává
trust-lead = Co se uchovává, jak dlouho a pod jakým klíčem. Toto je právě platné nastavení.
trust-kept = Tajemství
trust-kept-text = Zapečetěná data, čas sdílení, do kdy ho jde otevřít a co se s ním stalo. Žádný text, žádný odkaz ani jméno toho, kdo otevírá.
trust-key = Jeho klíč
trust-key-text = Je v odkazu a nikde se neuchovává. Ani kopie všeho, co tento web má, neotevře jediné neotevřené tajemství.
trust-erased = Po otevření
trust-erased-text = Data se na disku přepíšou, stejně jako po zničení nebo vypršení. Nejdelší možná prodleva: { $within }.
trust-longest = Neotevřené
trust-longest-text = Nejdelší doba uchování toho, co sdílíte: { $longest }. Podací lístek se uchovává dvakrát tak dlouho jako tajemství.
trust-size = Největší tajemství
trust-root = Používaný kořenový klíč
trust-version = Glimpse
trust-clock = Stránka vytvořena

## Accounts

email = E-mailová adresa
password = Heslo
password-hint = { $count ->
    [one] Aspoň { $count } znak.
    [few] Aspoň { $count } znaky.
    [many] Aspoň { $count } znaku.
   *[other] Aspoň { $count } znaků.
}
sign-in-title = Přihlášení
sign-in = Přihlásit se
sign-in-wrong = Tato adresa a heslo k sobě nepatří, nebo účet není aktivní.
sign-in-forgotten = Zapomenuté heslo
sign-in-to-sign-up = Založit účet
forgotten = Zapomenuté heslo
forgotten-lead = Tento web neposílá e-maily. O obnovení hesla požádejte správu webu. Vaše sdílená tajemství přečíst nemůže a podací lístky k nim už nenajdete ani vy: jsou uložené pod starým heslem.
sign-up-title = Založit účet
sign-up-lead = S účtem vidíte, co sdílíte, můžete sdílet víc a na delší dobu a používat API.
sign-up = Založit účet
sign-up-invitation-label = Pozvánka
sign-up-invitation-hint = Celá, tak jak přišla.
sign-up-address = To není e-mailová adresa. Má vypadat jako jmeno@example.org.
sign-up-taken = Účet s touto adresou už existuje.
sign-up-invitation = Tato pozvánka už neplatí. Požádejte o novou.
sign-up-closed = Účty zakládá správa webu
sign-up-closed-lead = Požádejte ji o účet. Sdílet a otevírat jde i bez něj.
sign-up-waiting = Účet je založený
sign-up-waiting-lead = Než bude účet aktivní, správa webu potvrdí vaši adresu. Pak se můžete přihlásit.
password-weak = Toto heslo je příliš krátké, nebo příliš snadno uhodnutelné.
password-wrong = To není vaše heslo. Nic se nezměnilo.
password-changed = Heslo je změněné. Všechna ostatní přihlášení skončila.
account-title = Vaše sdílená tajemství
account-lead = Přihlášený účet: { $email }. Sdílené tajemství zůstává v tomto seznamu, dokud se uchovává jeho podací lístek.
account-none = Zatím tu nic není.
account-tokens = Tokeny API
account-password = Změnit heslo
account-delete = Smazat účet
account-csv = Stáhnout jako CSV
filter = Zobrazit
filter-all = vše
state-unread = neotevřeno
state-revealed = otevřeno
state-burned = zničeno
state-expired = vypršelo
column-shared = Sdíleno
column-until = Vyprší
column-state = Stav
column-to = Komu
column-receipt = Podací lístek
column-pick = Zničit
pick-all = Vše
pick = Zničit tajemství sdílené { $at }
receipt-of = Podací lístek k tajemství sdílenému { $at }
receipt-lost = uloženo pod starým heslem
needs-passphrase = vyžaduje heslovou frázi
burn-picked = Zničit označená
burned-some = { $count ->
    [one] Bylo zničeno { $count } tajemství.
    [few] Byla zničena { $count } tajemství.
    [many] Bylo zničeno { $count } tajemství.
   *[other] Bylo zničeno { $count } tajemství.
}
burned-not = { $count ->
    [one] { $count } zničit nešlo: mezitím ho někdo otevřel, nebo vyžaduje heslovou frázi.
    [few] { $count } zničit nešlo: mezitím je někdo otevřel, nebo vyžadují heslovou frázi.
    [many] { $count } zničit nešlo: mezitím ho někdo otevřel, nebo vyžaduje heslovou frázi.
   *[other] { $count } zničit nešlo: mezitím je někdo otevřel, nebo vyžadují heslovou frázi.
}
tokens-title = Tokeny API
tokens-lead = Token zastupuje vaše heslo ve skriptech a programech. Sdílí, vypisuje a ničí tajemství za vás.
token-made = Váš nový token, zobrazí se jen teď:
token-new = Nový token
token-name = Název
token-name-hint = K čemu slouží, například: skript pro nasazení.
token-days = Platnost
token-days-hint = Ve dnech; prázdné pole znamená bez omezení.
token-add = Vytvořit token
token-name-wrong = Token potřebuje jednořádkový název.
token-days-wrong = Platnost tokenu je celý počet dní, nebo bez omezení.
token-too-many = Máte tolik tokenů, kolik dovoluje váš tarif. Nejdřív některý zneplatněte.
token-column-name = Název
token-column-made = Vytvořeno
token-column-used = Naposledy použito
token-column-ends = Vyprší
token-never = nikdy
token-revoke = Zneplatnit
token-revoke-named = Zneplatnit token { $name }
copy-token = Zkopírovat token
token-example = Jak ho použít
password-title = Změnit heslo
password-old = Současné heslo
password-new = Nové heslo
password-change = Změnit
delete-title = Smazat účet
delete-lead = Vymaže se všechno, co je vaše: neotevřená tajemství, podací lístky, tokeny. Odeslané odkazy přestanou fungovat. Vrátit to nejde.
delete-sure = Nadobro smazat účet { $email }
delete-half = Mazání začalo, ale není dokončené
delete-half-lead = Účet je uzavřený, ale ještě z něj není vymazáno všechno. O dokončení požádejte správu webu.
deleted = Účet je smazaný
deleted-lead = A s ním všechno, co bylo vaše.

## Administration

admin-title = Správa
admin-figures = Úložiště
figure-unread = Neotevřená tajemství
figure-unread-bytes = Jejich zapečetěná data
figure-unread-bytes-max = Jejich nejvyšší povolený objem
figure-queue = Změny stavu čekající na disk
figure-health = Disk
figure-health-good = lze zapisovat
figure-health-bad = nelze zapisovat
admin-accounts = Účty
admin-plan = Tarif
admin-plan-of = Tarif účtu { $email }
admin-set = Nastavit
admin-suspend = Pozastavit
admin-resume = Obnovit
admin-confirm = Potvrdit
admin-is-admin = správcovský
admin-is-suspended = pozastavený
admin-is-waiting = čeká na potvrzení
admin-next = Další
admin-invite-title = Pozvat někoho
admin-invite-lead = Kdo dostane adresu s pozvánkou, může si s ní do týdne jednou založit účet.
admin-invite = Vytvořit pozvánku
admin-invitation = Tuto adresu pošlete jednomu člověku:
admin-changed = Změněno.
admin-not-changed = Změnit to nešlo: takový účet nebo tarif neexistuje.
admin-own = Vlastní účet tady pozastavit nejde.

## First steps

setup-title = Nastavení serveru
setup-lead = Server při spuštění vypsal kód. S ním založíte účet, který server spravuje. Každý krok jde přeskočit a udělat později.
setup-code = Kód
setup-code-hint = Tak, jak se vypsal, i se spojovníky.
setup-wrong-code = To není správný kód. Mění se při každém spuštění: použijte nejnovější.
setup-make = Založit účet
setup-skip = Přeskočit
setup-next = Pokračovat
setup-address-title = Na jaké adrese ho lidé najdou?
setup-address-lead = Touto adresou začínají odkazy. Bez ní použijí tu, přes kterou byla stránka otevřena.
setup-address = Adresa
setup-address-hint = Například https://secrets.example.org nebo https://example.org/secrets.
setup-address-set = Použít tuto adresu
setup-address-wrong = To není adresa. Má vypadat jako https://secrets.example.org nebo https://example.org/secrets.
setup-address-fixed = Je daná konfigurací serveru: { $url }
setup-done-title = Připraveno
setup-done-lead = Kopii kořenového klíče mějte uloženou jinde než zálohy dat: druhý takový už nikdo nevyrobí.
setup-finish = Sdílet první tajemství

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = { $sender } s vámi sdílí tajemství
mail-share-lead = { $sender } s vámi sdílí tajemství přes web { $site }.
mail-share-lead-unchecked = Někdo, kdo uvádí adresu { $sender }, s vámi sdílí tajemství přes web { $site }. Tento web tu adresu neověřil.
mail-share-open = Tajemství vyprší { $until }. Tento odkaz ho otevře jen jednou, pak se vymaže:
mail-share-passphrase = Je k němu potřeba i heslová fráze. Přijde vám jinou cestou: v žádném e-mailu není.
mail-share-care = Pokud odesílatele neznáte nebo nic nečekáte, nejdřív se u odesílatele zeptejte a teprve pak odkaz otevřete. Odkaz vede na adresu { $host } a tento web se na vaše hesla nikdy neptá.
mail-share-why = Tento e-mail vám web poslal na žádost odesílatele.
mail-confirm-subject = { $site }: potvrďte svou adresu
mail-confirm-lead = { $count ->
    [one] Na webu { $site } vznikl účet s touto adresou, nejspíš váš. Aktivujete ho tímto odkazem, který platí { $count } den:
    [few] Na webu { $site } vznikl účet s touto adresou, nejspíš váš. Aktivujete ho tímto odkazem, který platí { $count } dny:
    [many] Na webu { $site } vznikl účet s touto adresou, nejspíš váš. Aktivujete ho tímto odkazem, který platí { $count } dne:
   *[other] Na webu { $site } vznikl účet s touto adresou, nejspíš váš. Aktivujete ho tímto odkazem, který platí { $count } dní:
}
mail-confirm-care = Pokud účet není váš, nedělejte nic: bez tohoto odkazu ho nikdo nemůže používat.
mail-reset-subject = { $site }: nové heslo
mail-reset-lead = { $count ->
    [one] Na web { $site } přišla žádost o nové heslo k vašemu účtu, nejspíš od vás. Heslo si zvolíte na tomto odkazu, který platí { $count } minutu:
    [few] Na web { $site } přišla žádost o nové heslo k vašemu účtu, nejspíš od vás. Heslo si zvolíte na tomto odkazu, který platí { $count } minuty:
    [many] Na web { $site } přišla žádost o nové heslo k vašemu účtu, nejspíš od vás. Heslo si zvolíte na tomto odkazu, který platí { $count } minuty:
   *[other] Na web { $site } přišla žádost o nové heslo k vašemu účtu, nejspíš od vás. Heslo si zvolíte na tomto odkazu, který platí { $count } minut:
}
mail-reset-care = Pokud žádost není od vás, nedělejte nic: vaše heslo zůstane, jaké je.
mail-account-why = Tento e-mail vám přišel, protože někdo zadal tuto adresu na webu { $site }.
mail-revealed-subject = Vaše tajemství bylo otevřeno
mail-revealed-lead = Tajemství sdílené { $shared } bylo otevřeno { $at } a je vymazané.
mail-revealed-care = Pokud se k tomu příjemce nehlásí, změňte to, co v tajemství bylo.
mail-burned-subject = Vaše tajemství bylo zničeno
mail-burned-lead = Tajemství sdílené { $shared } bylo zničeno { $at }. Nikdo ho neotevřel a je vymazané.
mail-expired-subject = Vaše tajemství vypršelo
mail-expired-lead = Tajemství sdílené { $shared } vypršelo { $at }. Nikdo ho neotevřel a je vymazané.
mail-fate-list = Všechna vaše sdílená tajemství:
mail-fate-why = Tento e-mail vám přišel, protože máte zapnuté upozornění: u tohoto tajemství, nebo ve svém účtu na webu { $site }.
mail-test-subject = { $site }: zkušební e-mail
mail-test-lead = Správa webu { $site } tím zkouší, zda e-maily fungují. Pokud toto čtete, fungují.
mail-stop = Pokud už od tohoto webu nechcete nikdy dostat e-mail, otevřete tento odkaz:

## Mail: whom a link is mailed to

home-mail = Komu poslat odkaz e-mailem
home-mail-hint = { $count ->
    [one] Jedna adresa.
    [few] Nejvýše { $count } adresy, oddělené čárkami.
    [many] Nejvýše { $count } adresy, oddělené čárkami.
   *[other] Nejvýše { $count } adres, oddělených čárkami.
}
home-notify = Upozornit mě e-mailem na otevření, zničení nebo vypršení
refused-recipient = Jedna z adres není e-mailová. Pište je jako jmeno@example.org a oddělujte čárkami.
refused-recipients = { $count ->
    [one] Váš tarif dovoluje { $count } adresu.
    [few] Váš tarif dovoluje { $count } adresy.
    [many] Váš tarif dovoluje { $count } adresy.
   *[other] Váš tarif dovoluje { $count } adres.
}
mail-states = E-maily
mail-queued = Čeká na odeslání.
mail-retried = Zatím neodesláno, zkouší se to znovu.
mail-sent = Předáno poštovnímu serveru.
mail-failed = Neodesláno, další pokusy už nebudou.
mail-not = Neodesláno: tento web neposílá e-maily. Pošlete odkaz jinou cestou.
mail-trouble-unreachable = Poštovní server není dostupný.
mail-trouble-insecure = Spojení s poštovním serverem se nepodařilo zabezpečit.
mail-trouble-login = Poštovní server nepřijal jméno a heslo tohoto webu.
mail-trouble-deferred = Poštovní server požádal o pozdější pokus.
mail-trouble-refused = Poštovní server e-mail odmítl.
mail-trouble-letters = Poštovní server nepřijímá adresy s takovými písmeny.
mail-trouble-stopped = Tato adresa si nepřeje e-maily z tohoto webu.
mail-trouble-limited = Na tuto adresu přišlo z tohoto webu v poslední době mnoho e-mailů.
mail-trouble-over = Tajemství v tu chvíli už neexistovalo.
mail-trouble-unwritten = Tento web nedokázal e-mail sestavit.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Zadejte adresu svého účtu. Pokud takový účet existuje, přijde vám e-mail s odkazem, na kterém si zvolíte nové heslo.
forgotten-send = Poslat odkaz
forgotten-sent = Podívejte se do e-mailu
forgotten-sent-lead = Pokud účet s touto adresou existuje, odkaz je na cestě. Pokud nic nepřijde, obraťte se na správu webu.
reset-title = Zvolte si nové heslo
reset-lead = V seznamu dál uvidíte, co se s vašimi tajemstvími stalo, ale ne jejich podací lístky: ty jsou uložené pod starým heslem. Všechny tokeny API přestanou platit a všechna přihlášení skončí.
reset = Nastavit nové heslo
reset-done = Heslo je nastavené
reset-done-lead = Přihlaste se s ním.
slip-over = Tento odkaz už neplatí
slip-over-lead = Vypršel, nebo už byl použit. Požádejte o nový.
sign-up-mailed = Podívejte se do e-mailu
sign-up-mailed-lead = Na vaši adresu odešel odkaz, který účet aktivuje. Pokud nepřijde, požádejte o něj znovu na stránce „Zapomenuté heslo“.
address-title = Potvrďte svou adresu
address-lead = Stiskněte tlačítko a účet bude aktivní.
address-confirm = Potvrdit adresu
address-done = Adresa je potvrzená
address-done-lead = Účet je aktivní. Přihlaste se.
notify-title = E-maily o vašich tajemstvích
notify-lead = Platí pro všechno, co odteď budete sdílet, na stránkách i přes programy. V žádném e-mailu nestojí, co v tajemství bylo ani kdo ho otevřel.
notify = Upozorňovat mě e-mailem na otevření, zničení nebo vypršení tajemství
notify-save = Uložit
notify-saved = Uloženo.

## Mail: no more of it

stop-title = Žádné další e-maily z tohoto webu
stop-lead = Stiskněte tlačítko a tento web už na vaši adresu nikdy nepošle e-mail, ať o to požádá kdokoli. Odkazy k tajemstvím se k vám pak musí dostat jinou cestou a nové heslo ke zdejšímu účtu také.
stop = Už mi neposílat e-maily
stop-done = E-maily z tohoto webu už chodit nebudou
stop-done-lead = Vaše adresa se kvůli tomu neuchovává: jen značka, podle které ji web pozná.

## Mail: for whoever runs the site

admin-mail = E-maily
admin-mail-off = Tento web neposílá e-maily. Jejich nastavení je v části „mail“ konfigurace.
admin-mail-no-address = E-maily se neposílají, dokud web nezná vlastní adresu: nastavte ji v konfiguraci jako „site.public_url“.
admin-mail-lead = Pošlete zkušební e-mail a podívejte se, co poštovní server odpoví.
admin-mail-to = Komu
admin-mail-test = Poslat zkušební
admin-mail-sent = Poštovní server zkušební e-mail přijal.
admin-mail-kept = Zkušební e-mail je ve složce pro e-maily.
admin-mail-failed = Zkušební e-mail se neodeslal.
admin-mail-dialogue = Průběh komunikace
figure-letters = E-maily čekající na odeslání
trust-mail = E-maily
trust-mail-text = Pokud odkaz posílá e-mailem tento web, zůstávají adresa i odkaz zapečetěné, dokud se e-mail neodešle nebo dokud pokusy neskončí. Pak se na disku přepíšou. Nejdelší možná prodleva: { $within }.

## When it is not certain that something was done

failed-unsure = Není jisté, že se to podařilo
failed-unsure-lead = Ne všechny počítače, které uchovávají tajemství tohoto webu, odpověděly včas. Nikomu se nic neukázalo. Tajemství tu nejspíš pořád je, ale mohlo se i ztratit: zkuste to za chvilku znovu.

## Domains of an account

account-domains = Vaše domény
domains-title = Vaše domény
domains-lead = Odkazy mohou začínat vaší vlastní doménou. Nasměrujte ji na tento server a záznamem v jejím DNS doložte, že je vaše.
domain-host = Doménové jméno
domain-host-hint = Jen jméno, například secrets.example.org.
domain-add = Přidat doménu
domain-record = Chcete-li doložit, že doména { $host } je vaše, přidejte do jejího DNS tento záznam TXT:
domain-record-name = Název
domain-record-value = Hodnota
domain-look = Zkontrolovat teď
domain-remove = Odebrat
domain-remove-care = Odkazy s doménou { $host } půjde otevřít už jen na adrese { $own }.
domain-remove-sure = Odebrat doménu
domain-proved = Aktivní: odkazy jí mohou začínat.
domain-proved-until = Zatím aktivní. Přestane platit { $until }, protože teď není doloženo, že je vaše. Přidejte záznam zpátky.
domain-asked = Zatím neověřená.
domain-missing = Kontrola { $at }: takový záznam tam nebyl. Než začne být nový vidět, může to trvat několik hodin.
domain-wrong = Kontrola { $at }: byl tam záznam s jinou hodnotou.
domain-unreachable = Kontrola { $at }: DNS servery domény neodpověděly.
domain-held = Kontrola { $at }: záznam byl správný, ale tutéž doménu má ověřenou i někdo jiný, a to dřív.
domain-refused-shape = To není doménové jméno. Napište jen jméno, například secrets.example.org.
domain-refused-confusable = Toto jméno míchá různé abecedy, nebo se podobá jinému. V každé jeho části použijte jen jednu abecedu.
domain-refused-own = To je vlastní adresa tohoto webu. Odkazy jí začínají tak jako tak.
domain-refused-many = { $count ->
    [one] Váš tarif dovoluje { $count } doménu. Nejdřív ji odeberte.
    [few] Váš tarif dovoluje { $count } domény. Nejdřív některou odeberte.
    [many] Váš tarif dovoluje { $count } domény. Nejdřív některou odeberte.
   *[other] Váš tarif dovoluje { $count } domén. Nejdřív některou odeberte.
}
home-domain = Doména odkazu
home-domain-hint = Doménové jméno, kterým odkaz začíná.

## Webhooks of an account

hooks-title = Webhooky
hooks-lead = Váš server se dozví, když se to, co odteď budete sdílet, otevře, zničí nebo vyprší, a když někdo zkusí nesprávnou heslovou frázi.
hook-secret = Klíč nového webhooku, kterým váš server ověří, kdo volá, zobrazí se jen teď:
hook-address = Adresa
hook-address-hint = Adresa https:, například https://example.org/hook.
hook-add = Přidat webhook
hook-test = Poslat zkoušku
hook-remove-sure = Odebrat webhook
hook-delivered = Server volání přijal.
hook-answered = Server odpověděl stavem { $status }.
hook-unreachable = Server není dostupný.
hook-insecure = Spojení se serverem se nepodařilo zabezpečit.
hook-off = Vypnuto, protože volání příliš dlouho selhávala nebo je server už nechce. Zdařilá zkouška ho znovu zapne.
hook-untold = Čekalo příliš mnoho volání: server se o něčem z té doby nedozví. Zdařilá zkouška tuto poznámku smaže.
hooks-broken = Webhooky vašeho účtu už nelze přečíst a nevolají se. Odeberte je a přidejte znovu.
hook-refused-address = To není adresa pro webhook. Napište ji jako https://example.org/hook, bez jména a hesla.
hook-refused-many = Máte tolik webhooků, kolik váš tarif dovoluje. Nejdřív jeden odeberte.
hook-reference = Webhooky tomuto tajemství říkají { $reference }.

## How a domain looks

brand-link = Změnit vzhled
brand-title = Jak vypadá { $host }
brand-lead = Co zůstane prázdné, bude stejné jako jinde na tomto webu.
brand-name = Název
brand-name-hint = Jak se web na stránkách jmenuje.
brand-accent = Barva
brand-accent-hint = Barva odkazů a tlačítek, například #0b5d66. Pro tmavé obrazovky se z ní vytvoří světlejší.
brand-intro = Text na úvodní stránce
brand-footer = Text dole na každé stránce
brand-support = Odkaz na podporu
brand-support-hint = Adresa https: nebo mailto: s e-mailovou adresou.
brand-language = Jazyk pro lidi, jejichž jazyk není v nabídce
brand-language-none = Jako jinde na tomto webu
brand-logo = Logo
brand-logo-hint = PNG, JPEG nebo WebP, nejvýše { $size }.
brand-logo-drop = Odebrat logo
brand-save = Uložit
brand-saved = Uloženo. Odteď to vypadá takhle.
brand-refused-name = { $count ->
    [one] Název musí být na jednom řádku a mít nejvýše { $count } znak.
    [few] Název musí být na jednom řádku a mít nejvýše { $count } znaky.
    [many] Název musí být na jednom řádku a mít nejvýše { $count } znaku.
   *[other] Název musí být na jednom řádku a mít nejvýše { $count } znaků.
}
brand-refused-shape = Barvu zapište jako # a šest šestnáctkových číslic, například #0b5d66.
brand-refused-faint = Text v této barvě se na světlé stránce špatně čte. Dost tmavá je { $nearest }.
brand-refused-text = { $count ->
    [one] Text může mít nejvýše { $count } znak.
    [few] Text může mít nejvýše { $count } znaky.
    [many] Text může mít nejvýše { $count } znaku.
   *[other] Text může mít nejvýše { $count } znaků.
}
brand-refused-support = Odkaz na podporu musí začínat https:// nebo mailto:.
brand-refused-logo = Logo nejde přečíst, nebo je příliš velké. Použijte PNG, JPEG nebo WebP.
help = Podpora

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Co tady sdílíte, se uchovává v regionu { $region } ({ $country }) a nikde jinde.
region-other = Uchovat jinde:
region-name = { $region } ({ $country })
region-accounts = Každý region má vlastní účty. Tento region je { $region }.
trust-region = Kde
trust-region-text = V regionu { $region } ({ $country }). Do jiného regionu se nic nepředává.
receipt-region = Uchovává se v regionu { $region } ({ $country }).
