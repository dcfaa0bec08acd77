# Catalan. See en.ftl for what each message is for.

## Every page

skip = Ves al contingut
footer = Un secret es manté segellat fins que s’obre (una sola vegada), es destrueix o caduca. Llavors s’esborra.
trust-link = Què desa aquest web
nav = Web
nav-sign-in = Entra
nav-account = El vostre compte
nav-admin = Administració
sign-out = Surt
language = Llengua
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } dia
   *[other] { $count } dies
}
hours = { $count ->
    [one] { $count } hora
   *[other] { $count } hores
}
minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minuts
}
seconds = { $count ->
    [one] { $count } segon
   *[other] { $count } segons
}
under-a-minute = menys d’un minut
bytes = { $count ->
    [one] { $size } byte
   *[other] { $size } bytes
}

## Sharing

home-title = Compartiu un secret
home-title-refused = Encara sense compartir
home-headline = Compartiu un secret que només s’obre una vegada
home-lead = Enganxeu una contrasenya o una clau i obtindreu un enllaç. La primera persona que l’obri veurà el secret; després, desapareixerà.
home-refused = No s’ha compartit res, i el que heu escrit encara és aquí.
secret = Secret
secret-hint = Text, fins a { $size }. Es desa tal com és.
secret-keys = <kbd>Ctrl</kbd> <kbd>Intro</kbd> crea l’enllaç. Just després d’enganxar, n’hi ha prou amb <kbd>Intro</kbd>.
secret-pasted = Enganxat. Premeu Intro i tindreu l’enllaç al porta-retalls.
secret-used = Usat: { $used } de { $size }.
secret-over = Ocupa { $used }, més del que admet aquest web: { $size }. No s’ha tallat res; escurceu-lo, si us plau.
lifetime = Es pot obrir durant
lifetime-hint = Després s’esborra sense que ningú el llegeixi.
lifetime-until = Fins al dia { $until }.
passphrase-weak = Feble: s’endevina en pocs intents.
passphrase-fair = Acceptable: aguanta, perquè els intents fallits es compten.
passphrase-strong = Forta.
passphrase = Frase de contrasenya
optional = (opcional)
passphrase-hint = Comuniqueu-la per una via diferent de la de l’enllaç.
passphrase-show = Mostra la frase de contrasenya
caps-lock = El Bloq Maj està activat.
create = Crea l’enllaç
creating = S’està creant l’enllaç…
unsent = No es pot connectar amb el web. No s’ha perdut res: el que heu escrit encara és aquí. Pot ser que hi hagi arribat igualment i que el secret quedi desat dues vegades; ningú no té l’altre enllaç.
generate-summary = Genera una contrasenya
generate-kind = Feta de
generate-kind-all = lletres, xifres i signes
generate-kind-letters = lletres i xifres
generate-kind-digits = xifres
generate-kind-words = paraules que es poden llegir en veu alta
generate-length = Llargada
generate-length-hint = En caràcters; si són paraules, en síl·labes de dues lletres.
generate = Insereix-ne una
generate-passphrase = Usa’n una com a frase de contrasenya
generated-weak = És feble: un ordinador l’endevina en menys d’un dia. Feu-la més llarga.
generated-fair = És bona si els intents fallits acaben en bloqueig, i massa feble si algú pot provar sense connexió.
generated-strong = És forta: ningú no l’endevina.
refused-empty = Encara no hi ha cap secret.
refused-nul = El secret conté un caràcter NUL, i molts programes el tallarien allà.
refused-large = El secret supera el màxim: { $size }.
refused-lifetime = Aquest termini no és entre els que hi ha a sota.
refused-domain = Aquest nom d’amfitrió ja no es pot fer servir per a enllaços. Trieu-ne un altre.
refused-passphrase-short = { $count ->
    [one] La frase de contrasenya ha de tenir com a mínim { $count } caràcter.
   *[other] La frase de contrasenya ha de tenir com a mínim { $count } caràcters.
}
refused-passphrase-long = { $count ->
    [one] La frase de contrasenya pot tenir com a màxim { $count } caràcter.
   *[other] La frase de contrasenya pot tenir com a màxim { $count } caràcters.
}
refused-accounts-only = En aquest web només es pot compartir amb un compte. Entreu primer al vostre.
refused-signed-out = Mentrestant s’ha tancat la vostra sessió. Torneu a entrar en una altra pestanya o compartiu sense el vostre compte.
refused-limited = Darrerament hi ha hagut massa secrets vostres o de la vostra xarxa. Temps d’espera: { $left }.
refused-full = Aquest web ja desa tots els secrets sense obrir que pot. Els que desa no corren cap perill.
refused-busy = Ara mateix hi ha massa activitat. Torneu-ho a provar d’aquí a un moment.

## The sender's receipt

receipt-ready = El vostre enllaç és a punt
receipt-unread = Encara sense obrir
receipt-revealed = El vostre secret s’ha obert
receipt-burned = El vostre secret s’ha destruït
receipt-expired = El vostre secret ha caducat
receipt-stranger = Aquest és el rebut de qui va compartir el secret
receipt-stranger-lead = <strong>Aquest és el rebut de qui va compartir el secret.</strong> No mostra mai el secret ni l’enllaç. Si algú us ha enviat aquesta adreça en lloc del secret, demaneu-li l’enllaç del secret.
receipt-sender-lead = Envieu l’enllaç a una sola persona: s’obre <strong>una vegada</strong>. Aquesta pàgina us dirà quan.
receipt-none-lead = Envieu l’enllaç a una sola persona: s’obre <strong>una vegada</strong>. Aquest web només desa rebuts de qui té un compte, així que copieu l’enllaç ara: aquesta pàgina no es pot tornar a mostrar.
receipt-over-lead = L’enllaç ja no obre res, i el secret s’ha esborrat d’aquí.
link = Enllaç per enviar
link-hint = Per copiar-lo: <kbd>Ctrl</kbd> <kbd>C</kbd>, o <kbd>⌘</kbd> en un Mac.
copy-link = Copia l’enllaç
copied = Copiat.
copy-failed = El navegador no ha permès copiar-lo. Ara està seleccionat: premeu Ctrl i C, o ⌘ i C en un Mac.
link-copied = L’enllaç és al porta-retalls.
link-not-copied = El navegador no ha permès copiar l’enllaç. Està seleccionat a sota: premeu Ctrl i C, o ⌘ i C en un Mac.
qr-summary = Codi QR
qr-text = Codi QR de l’enllaç
qr-download = Baixa el codi QR
link-language = Llengua de l’enllaç
link-language-hint = El missatge de sota i la pàgina a què porta l’enllaç seran en aquesta llengua.
link-language-any = la del navegador que obri l’enllaç
link-language-set = Usa aquesta llengua
message-summary = Missatge per acompanyar-lo
message = Missatge
message-hint = Canvieu-lo com vulgueu; després, copieu-lo o envieu-lo.
message-text = Comparteixo un secret per mitjà d’aquest enllaç, que s’obre una sola vegada, fins al dia { $until }: { $link }
message-text-passphrase = Comparteixo un secret per mitjà d’aquest enllaç, que s’obre una sola vegada, fins al dia { $until }, amb la frase de contrasenya que faré saber per una altra via: { $link }
copy-message = Copia el missatge
mail-message = Envia per correu
share-message = Comparteix…
timeline = Què ha passat
event-shared = Compartit
event-seen = Enllaç vist per primer cop
event-seen-note = { $count ->
    [one] { $count } vegada en total
   *[other] { $count } vegades en total
}
event-until = Es pot obrir fins al dia
event-until-note = Temps restant: { $left }
event-revealed = Obert i esborrat
event-burned = Destruït sense obrir-se
event-expired = Caducat sense obrir-se
protected = Protegit amb una frase de contrasenya.
unprotected = Sense frase de contrasenya que el protegeixi.
mailed-to = Per a { $addresses }.
receipt-ends = Aquest rebut es desa fins al dia
keep-summary = Conserva aquest rebut
keep-text = Podreu veure aquesta pàgina mentre tingueu obert el navegador, i només per als últims seixanta secrets. Si voleu tornar-hi més endavant, deseu l’adreça del rebut. No envieu a ningú aquesta adreça: envieu l’enllaç.
keep-link = Adreça del rebut
print = Imprimeix
share-another = Comparteix un altre secret
burn-summary = Destrueix aquest secret
burn-title = Voleu destruir aquest secret?
burn-lead = Ningú no podrà obrir més l’enllaç. Això no es pot desfer.
burn-passphrase-hint = La que protegeix el secret.
burn = Destrueix-lo…
burn-sure = Destrueix per sempre
burn-keep = Conserva’l i torna al rebut
burn-nothing = No quedava res per destruir.
burn-wrong = Aquesta no és la frase de contrasenya. No s’ha destruït res: l’enllaç encara funciona.
burn-missing = Per destruir aquest secret cal la frase de contrasenya que el protegeix. No s’ha destruït res: l’enllaç encara funciona.
no-receipt = Aquí no hi ha cap rebut
no-receipt-lead = Els rebuts es desen durant el doble del termini del secret. Si n’esperàveu trobar un, comproveu que l’adreça sigui completa.
no-shared-lead = Aquesta pàgina és per a qui va compartir el secret, en el navegador amb què ho va fer. Si algú us ha enviat aquesta adreça, demaneu-li l’enllaç del secret.

## Opening

confirm-title = Un secret per a vós
confirm-headline = Algú ha compartit un secret amb vós
confirm-lead = { $site } us el guarda. Es pot obrir <strong>una sola vegada</strong> i després s’esborra d’aquí; tingueu a punt, doncs, un lloc segur.
confirm-lead-host = { $site }, a { $host }, us el guarda. Es pot obrir <strong>una sola vegada</strong> i després s’esborra d’aquí; tingueu a punt, doncs, un lloc segur.
confirm-passphrase-hint = Qui envia el secret us la fa saber per una altra via.
open = Obre el secret
confirm-until = Es pot obrir fins al dia
confirm-left = (temps restant: { $left })
confirm-wrong = { $count ->
    [one] Aquesta no és la frase de contrasenya. No s’ha obert ni esborrat res: el secret encara és aquí. Amb { $count } intent fallit més, es bloquejarà durant una estona.
   *[other] Aquesta no és la frase de contrasenya. No s’ha obert ni esborrat res: el secret encara és aquí. Amb { $count } intents fallits més, es bloquejarà durant una estona.
}
confirm-missing = Falta la frase de contrasenya d’aquest secret. No s’ha obert ni esborrat res.
confirm-stale = Aquesta pàgina feia massa temps que era oberta o s’ha enviat dues vegades. No s’ha obert res: torneu a prémer el botó.
sure-headline = Voleu obrir-lo ara?
sure-lead = Els programes que revisen el correu segueixen enllaços i premen botons, i un secret només s’obre una vegada. Per això us demanem que confirmeu que sou vós.
sure-legend = Què voleu fer?
sure-closed = Deixa’l tancat
sure-open = Mostra’m el secret, una sola vegada
sure-unsure = No sé què és això
sure = Continua
revealed-title = El secret
revealed-headline = Aquí teniu el secret
revealed-lead = S’ha esborrat del servidor ({ $time }). Deseu-lo en un lloc segur: aquesta pàgina no es pot tornar a obrir.
copy-secret = Copia
secret-copied = El secret és al porta-retalls.
download = Baixa
hide = Amaga
show = Mostra
wrap = Ajusta les línies
hidden-note = S’ha amagat al cap d’una estona, per si algú mira. No s’ha perdut res.
revealed-close = Tanqueu aquesta pàgina quan el secret sigui en un lloc segur.
gone-title = No disponible
gone-headline = Aquest enllaç no està disponible
gone-lead = No heu fet res malament. Un enllaç s’obre una sola vegada i durant un temps limitat, i aquest web no diu a ningú quins enllaços hi ha hagut.
gone-ask = Si esperàveu un secret, demaneu un enllaç nou a qui us l’ha enviat:
gone-message = L’enllaç que he rebut no està disponible. Seria possible tornar a compartir el secret i enviar-me un enllaç nou?

## When something cannot be done

failed-form = El formulari no ha arribat sencer
failed-form-large = És més del que admet aquest web
failed-form-slow = El formulari ha trigat massa a arribar
failed-form-busy = Ara mateix hi ha massa activitat
failed-form-lead = No s’ha compartit, obert ni destruït res. Torneu enrere: el navegador conserva el que heu escrit.
failed-foreign = Aquest formulari ve d’un altre web
failed-foreign-lead = O és anterior a l’última vegada que vau entrar al vostre compte. No s’ha compartit, obert, destruït ni canviat res. Obriu la pàgina de nou i proveu-ho des d’allà.
failed-page = Aquesta pàgina no existeix
failed-page-lead = Si heu seguit un enllaç, comproveu que sigui complet: els últims caràcters es perden fàcilment.
failed-method = Aquesta pàgina no pot fer això
failed-method-lead = No s’ha compartit, obert ni destruït res.
failed-locked = Massa frases de contrasenya incorrectes
failed-locked-lead = El secret no corre cap perill i no s’ha obert. Per protegir-lo, de moment no s’admet cap frase de contrasenya. Temps d’espera: { $left }.
failed-limited = Massa sol·licituds
failed-limited-lead = Darrerament n’hi ha hagut massa de vostres o de la vostra xarxa. No s’ha obert, destruït ni perdut res. Temps d’espera: { $left }.
failed-accounts = Això requereix un compte
failed-accounts-lead = No s’ha compartit, obert ni destruït res. En aquest web només ho pot fer qui té un compte.
failed-now = Ara mateix això no es pot fer
failed-reference = Si aviseu d’aquest problema, indiqueu: { $reference }
failed-now-lead = No s’ha obert, destruït ni perdut res. Torneu enrere i proveu-ho de nou d’aquí a un moment.

## What this site keeps

trust-title = Què desa aquest web
trust-lead = Què es desa, durant quant de temps i amb quina clau. Aquesta és la configuració vigent en aquest moment.
trust-kept = D’un secret
trust-kept-text = Els seus bytes segellats, quan es va compartir, fins quan es pot obrir i què se n’ha fet. Ni el text, ni l’enllaç, ni el nom de qui l’obre.
trust-key = La seva clau
trust-key-text = És a l’enllaç i no es desa enlloc. Una còpia de tot el que té aquest web no permet llegir cap secret que encara estigui tancat.
trust-erased = Un cop obert
trust-erased-text = Els seus bytes se sobreescriuen al disc, com quan es destrueix o caduca. Termini màxim: { $within }.
trust-longest = Sense obrir
trust-longest-text = El que compartiu es desa { $longest } com a màxim, i el rebut, el doble del termini triat.
trust-size = Mida màxima d’un secret
trust-root = Clau arrel en ús
trust-version = Glimpse
trust-clock = Pàgina generada

## Accounts

email = Adreça electrònica
password = Contrasenya
password-hint = { $count ->
    [one] Com a mínim { $count } caràcter.
   *[other] Com a mínim { $count } caràcters.
}
sign-in-title = Entreu al compte
sign-in = Entra
sign-in-wrong = Aquesta adreça i aquesta contrasenya no es corresponen entre si, o el compte no està actiu.
sign-in-forgotten = He oblidat la contrasenya
sign-in-to-sign-up = Crea un compte
forgotten = Contrasenya oblidada
forgotten-lead = Aquest web no envia correu. Demaneu a qui l’administra que us restableixi la contrasenya. No podrà llegir el que vau compartir, i vós tampoc no en tornareu a trobar els rebuts: estan desats amb la contrasenya antiga.
sign-up-title = Creeu un compte
sign-up-lead = Amb un compte podeu veure el que heu compartit, compartir més i durant més temps, i fer servir l’API.
sign-up = Crea el compte
sign-up-invitation-label = Invitació
sign-up-invitation-hint = Sencera, tal com la vau rebre.
sign-up-address = Això no és cap adreça electrònica. Escriviu-la així: nom@example.org.
sign-up-taken = Ja hi ha un compte amb aquesta adreça.
sign-up-invitation = Aquesta invitació ja no és vàlida. Demaneu-ne una altra.
sign-up-closed = Els comptes els crea qui administra aquest web
sign-up-closed-lead = Demaneu-li’n un. Per compartir i obrir no en cal cap.
sign-up-waiting = S’ha creat el vostre compte
sign-up-waiting-lead = Abans d’activar-lo, qui administra aquest web us confirma l’adreça. Després hi podreu entrar.
password-weak = Aquesta contrasenya és massa curta o massa fàcil d’endevinar.
password-wrong = Aquesta no és la vostra contrasenya. No s’ha canviat res.
password-changed = S’ha canviat la contrasenya. S’han tancat totes les altres sessions.
account-title = El que heu compartit
account-lead = Heu entrat com a { $email }. El que heu compartit es manté en aquesta llista fins que en caduca el rebut.
account-none = Encara no hi ha res.
account-tokens = Testimonis d’API
account-password = Canvia la contrasenya
account-delete = Suprimeix el compte
account-csv = Baixa en CSV
filter = Mostra
filter-all = tots
state-unread = sense obrir
state-revealed = obert
state-burned = destruït
state-expired = caducat
column-shared = Compartit
column-until = Caducitat
column-state = Estat
column-to = Per a
column-receipt = Rebut
column-pick = Destrueix
pick-all = Tots
pick = Destrueix el secret compartit el dia { $at }
receipt-of = Rebut del secret compartit el dia { $at }
receipt-lost = desat amb una contrasenya antiga
needs-passphrase = necessita frase de contrasenya
burn-picked = Destrueix els marcats
burned-some = { $count ->
    [one] S’ha destruït { $count } secret.
   *[other] S’han destruït { $count } secrets.
}
burned-not = { $count ->
    [one] No se n’ha pogut destruir { $count }: s’ha obert mentrestant o necessita frase de contrasenya.
   *[other] No se n’han pogut destruir { $count }: s’han obert mentrestant o necessiten frase de contrasenya.
}
tokens-title = Testimonis d’API
tokens-lead = Un testimoni fa les funcions de la vostra contrasenya en scripts i programes. Comparteix, consulta la llista i destrueix en nom vostre.
token-made = El vostre testimoni nou, que només es mostra aquesta vegada:
token-new = Testimoni nou
token-name = Nom
token-name-hint = Per a què serveix; per exemple: script de desplegament.
token-days = Vàlid durant
token-days-hint = En dies; si es deixa buit, sense límit.
token-add = Crea un testimoni
token-name-wrong = Un testimoni necessita un nom d’una línia.
token-days-wrong = Un testimoni val durant un nombre enter de dies o sense límit.
token-too-many = Ja teniu tots els testimonis que permet el vostre pla. Revoqueu-ne un primer.
token-column-name = Nom
token-column-made = Creat
token-column-used = Últim ús
token-column-ends = Caduca
token-never = mai
token-revoke = Revoca
token-revoke-named = Revoca el testimoni { $name }
copy-token = Copia el testimoni
token-example = Com es fa servir
password-title = Canvieu la contrasenya
password-old = Contrasenya actual
password-new = Contrasenya nova
password-change = Canvia-la
delete-title = Suprimiu el vostre compte
delete-lead = S’esborra tot el que és vostre: els secrets que ningú no ha obert, els rebuts i els testimonis. Els enllaços que hàgiu enviat deixen de funcionar. Això no es pot desfer.
delete-sure = Suprimeix per sempre el compte { $email }
delete-half = La supressió ha començat, però no ha acabat
delete-half-lead = El vostre compte està tancat, però encara no se n’ha esborrat tot el contingut. Demaneu a qui administra aquest web que acabi de fer-ho.
deleted = El vostre compte s’ha suprimit
deleted-lead = I, amb ell, tot el que era vostre.

## Administration

admin-title = Administració
admin-figures = Emmagatzematge
figure-unread = Secrets sense obrir
figure-unread-bytes = Els seus bytes segellats
figure-unread-bytes-max = Màxim permès
figure-queue = Canvis a l’espera del disc
figure-health = Disc
figure-health-good = s’hi pot escriure
figure-health-bad = no s’hi pot escriure
admin-accounts = Comptes
admin-plan = Pla
admin-plan-of = Pla del compte { $email }
admin-set = Assigna
admin-suspend = Suspèn
admin-resume = Reactiva
admin-confirm = Confirma
admin-is-admin = administra
admin-is-suspended = suspès
admin-is-waiting = pendent de confirmar
admin-next = Més
admin-invite-title = Convideu algú
admin-invite-lead = Qui tingui l’adreça pot crear-hi un compte, una sola vegada i en el termini d’una setmana.
admin-invite = Crea una invitació
admin-invitation = Envieu aquesta adreça a una sola persona:
admin-changed = Canviat.
admin-not-changed = No s’ha pogut canviar: no existeix aquest compte o aquest pla.
admin-own = Aquí no podeu suspendre el vostre propi compte.

## First steps

setup-title = Configureu aquest servidor
setup-lead = En engegar-se, el servidor ha mostrat un codi. Amb aquest codi es crea el compte que l’administra. Cada pas es pot ometre i fer més endavant.
setup-code = Codi
setup-code-hint = Tal com ha aparegut, amb els guionets.
setup-wrong-code = Aquest no és el codi. Canvia a cada engegada: feu servir el més recent.
setup-make = Crea el compte
setup-skip = Omet
setup-next = Continua
setup-address-title = Quina és l’adreça del web?
setup-address-lead = Els enllaços comencen amb aquesta adreça. Si no s’indica, comencen amb la que s’ha fet servir per accedir a cada pàgina.
setup-address = Adreça
setup-address-hint = Per exemple, https://secrets.example.org o https://example.org/secrets.
setup-address-set = Usa aquesta adreça
setup-address-wrong = Això no és cap adreça vàlida. Escriviu-la així: https://secrets.example.org o https://example.org/secrets.
setup-address-fixed = Està fixada a la configuració del servidor: { $url }
setup-done-title = A punt
setup-done-lead = Deseu una còpia de la clau arrel separada de les còpies de seguretat de les dades: ningú no en pot crear cap altra d’igual.
setup-finish = Comparteix el primer secret

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = Un secret compartit per { $sender }
mail-share-lead = { $sender } ha compartit un secret amb vós a través de { $site }.
mail-share-lead-unchecked = Algú que diu tenir l’adreça { $sender } ha compartit un secret amb vós a través de { $site }. Aquest web no ha comprovat aquesta adreça.
mail-share-open = Aquest enllaç l’obre una sola vegada, fins al dia { $until }. Després, el secret s’esborra:
mail-share-passphrase = També cal una frase de contrasenya. Qui envia el secret us la fa saber per una altra via: no és a cap correu.
mail-share-care = Si no coneixeu qui us l’envia o no n’esperàveu res, pregunteu-li-ho abans d’obrir-lo. L’enllaç porta a { $host }, i aquest web no us demana mai cap contrasenya.
mail-share-why = Rebeu aquest correu perquè qui va compartir el secret va demanar a aquest web que us enviés l’enllaç.
mail-confirm-subject = Confirmeu la vostra adreça per a { $site }
mail-confirm-lead = { $count ->
    [one] Algú, probablement vós, ha creat un compte a { $site } amb aquesta adreça. Per activar-lo, seguiu aquest enllaç en el termini de { $count } dia:
   *[other] Algú, probablement vós, ha creat un compte a { $site } amb aquesta adreça. Per activar-lo, seguiu aquest enllaç en el termini de { $count } dies:
}
mail-confirm-care = Si no heu estat vós, no feu res: sense aquest enllaç, ningú no pot fer servir el compte.
mail-reset-subject = Una contrasenya nova per a { $site }
mail-reset-lead = { $count ->
    [one] Algú, probablement vós, ha oblidat la contrasenya del vostre compte a { $site }. Per triar-ne una altra, seguiu aquest enllaç en el termini de { $count } minut:
   *[other] Algú, probablement vós, ha oblidat la contrasenya del vostre compte a { $site }. Per triar-ne una altra, seguiu aquest enllaç en el termini de { $count } minuts:
}
mail-reset-care = Si no heu estat vós, no feu res: la contrasenya no canvia.
mail-account-why = Rebeu aquest correu perquè algú ha escrit aquesta adreça a { $site }.
mail-revealed-subject = El vostre secret s’ha obert
mail-revealed-lead = El secret que vau compartir el dia { $shared } es va obrir el dia { $at } i s’ha esborrat.
mail-revealed-care = Si la persona a qui el vau enviar diu que no l’ha obert, canvieu el que contenia.
mail-burned-subject = El vostre secret s’ha destruït
mail-burned-lead = El secret que vau compartir el dia { $shared } es va destruir el dia { $at }. Ningú no el va obrir, i s’ha esborrat.
mail-expired-subject = El vostre secret ha caducat
mail-expired-lead = El secret que vau compartir el dia { $shared } va caducar el dia { $at }. Ningú no el va obrir, i s’ha esborrat.
mail-fate-list = Tot el que heu compartit:
mail-fate-why = Rebeu aquest correu perquè vau demanar que us avisessin, en compartir aquest secret o al vostre compte a { $site }.
mail-test-subject = Prova enviada per { $site }
mail-test-lead = Qui administra el web { $site } ha enviat això per veure si el correu funciona. Si ho podeu llegir, funciona.
mail-stop = Per no rebre mai més correu d’aquest web, seguiu aquest enllaç:

## Mail: whom a link is mailed to

home-mail = Envia l’enllaç per correu a
home-mail-hint = { $count ->
    [one] Una adreça.
   *[other] Fins a { $count } adreces, separades per comes.
}
home-notify = Avisa’m per correu quan s’obri, es destrueixi o caduqui
refused-recipient = Una de les adreces no és cap adreça electrònica. Escriviu-les així: nom@example.org, separades per comes.
refused-recipients = { $count ->
    [one] El vostre pla permet { $count } adreça.
   *[other] El vostre pla permet { $count } adreces.
}
mail-states = Correu
mail-queued = Pendent d’enviar.
mail-retried = Encara sense enviar; es tornarà a provar.
mail-sent = Enviat al servidor de correu.
mail-failed = Sense enviar; ja no es tornarà a provar.
mail-not = Sense enviar: aquest web no envia correu. Envieu vós l’enllaç.
mail-trouble-unreachable = No s’ha pogut connectar amb el servidor de correu.
mail-trouble-insecure = No s’ha pogut establir una connexió segura amb el servidor de correu.
mail-trouble-login = El servidor de correu no ha acceptat el nom i la contrasenya d’aquest web.
mail-trouble-deferred = El servidor de correu ha demanat que es torni a provar més tard.
mail-trouble-refused = El servidor de correu ha rebutjat el correu.
mail-trouble-letters = El servidor de correu no admet adreces amb aquestes lletres.
mail-trouble-stopped = Aquesta adreça no vol rebre correu d’aquest web.
mail-trouble-limited = Aquesta adreça ha rebut molts correus d’aquest web darrerament.
mail-trouble-over = El secret ja no existia.
mail-trouble-unwritten = Aquest web no ha pogut redactar el correu.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Escriviu l’adreça del vostre compte. Si existeix, rebreu un correu amb un enllaç per triar una altra contrasenya.
forgotten-send = Envia’m l’enllaç
forgotten-sent = Mireu el correu
forgotten-sent-lead = Si hi ha un compte amb aquesta adreça, l’enllaç és de camí. Si no arriba, consulteu-ho a qui administra aquest web.
reset-title = Trieu una altra contrasenya
reset-lead = A la vostra llista veureu què s’ha fet dels vostres secrets, però no els rebuts: estan desats amb la contrasenya antiga. Tots els testimonis d’API deixen de valer i es tanquen totes les vostres sessions.
reset = Desa la contrasenya
reset-done = S’ha desat la contrasenya
reset-done-lead = Feu-la servir per entrar.
slip-over = Aquest enllaç ja no és vàlid
slip-over-lead = Ha caducat o ja s’ha fet servir. Demaneu-ne un altre.
sign-up-mailed = Mireu el correu
sign-up-mailed-lead = Hem enviat un enllaç a la vostra adreça. Amb aquest enllaç s’activa el compte. Si no arriba, torneu-lo a demanar a «He oblidat la contrasenya».
address-title = Confirmeu la vostra adreça
address-lead = Premeu el botó i el vostre compte quedarà activat.
address-confirm = Confirma l’adreça
address-done = L’adreça està confirmada
address-done-lead = El vostre compte està activat. Ja hi podeu entrar.
notify-title = Correu sobre els vostres secrets
notify-lead = Val per al que compartiu a partir d’ara, tant a les pàgines com amb programes. Cap correu no diu què contenia un secret ni qui el va obrir.
notify = Avisa’m per correu quan un secret s’obri, es destrueixi o caduqui
notify-save = Desa
notify-saved = Desat.

## Mail: no more of it

stop-title = No rebre més correu d’aquest web
stop-lead = Premeu el botó i aquest web no enviarà mai més correu a la vostra adreça, ho demani qui ho demani. Els enllaços que algú comparteixi amb vós us hauran d’arribar per una altra via, igual que una contrasenya nova per a un compte d’aquest web.
stop = No m’enviïs més correu
stop-done = Ja no rebreu correu d’aquest web
stop-done-lead = La vostra adreça no es desa per a això: només una marca que permet reconèixer-la.

## Mail: for whoever runs the site

admin-mail = Correu
admin-mail-off = Aquest web no envia correu. Els ajustos són a la secció «mail» de la configuració.
admin-mail-no-address = No s’enviarà correu fins que el web conegui la seva pròpia adreça: indiqueu-la a la configuració, a «site.public_url».
admin-mail-lead = Envieu una prova i vegeu què respon el servidor de correu.
admin-mail-to = Per a
admin-mail-test = Envia una prova
admin-mail-sent = El servidor de correu ha acceptat la prova.
admin-mail-kept = La prova és a la carpeta de correu.
admin-mail-failed = La prova no s’ha enviat.
admin-mail-dialogue = Conversa amb el servidor
figure-letters = Correus pendents d’enviar
trust-mail = Correu
trust-mail-text = Si feu enviar un enllaç per correu, l’adreça i l’enllaç es desen segellats fins que el correu s’envia o es deixa de provar. Després se sobreescriuen al disc. Termini màxim: { $within }.

## When it is not certain that something was done

failed-unsure = No hi ha certesa que s’hagi fet
failed-unsure-lead = No tots els ordinadors que desen els secrets d’aquest web han respost a temps. No s’ha mostrat res a ningú. El més probable és que el secret encara hi sigui, però es pot haver perdut: torneu-ho a provar d’aquí a un moment.

## Domains of an account

account-domains = Els vostres dominis
domains-title = Els vostres dominis
domains-lead = Els enllaços poden fer servir un nom d’amfitrió vostre. Feu que apunti a aquest servidor i demostreu que és vostre amb un registre al seu DNS.
domain-host = Nom d’amfitrió
domain-host-hint = Només el nom; per exemple, secrets.example.org.
domain-add = Afegeix el domini
domain-record = Per demostrar que { $host } és vostre, afegiu aquest registre TXT al seu DNS:
domain-record-name = Nom
domain-record-value = Valor
domain-look = Comprova-ho ara
domain-remove = Treu
domain-remove-care = Els enllaços del domini { $host } només s’obriran a { $own }.
domain-remove-sure = Treu el domini
domain-proved = En ús: els enllaços el poden fer servir.
domain-proved-until = En ús només fins al dia { $until }, perquè en falta la prova. Torneu a posar el registre.
domain-asked = Encara sense verificar.
domain-missing = El dia { $at } no hi havia aquest registre. Un registre nou pot trigar unes hores a ser visible.
domain-wrong = El dia { $at } hi havia un registre amb un altre valor.
domain-unreachable = El dia { $at } el DNS del domini no va respondre.
domain-held = El dia { $at } el registre era correcte, però una altra persona també ha verificat aquest domini, i ho va fer abans.
domain-refused-shape = Això no és cap nom d’amfitrió. Escriviu només el nom; per exemple, secrets.example.org.
domain-refused-confusable = Aquest nom barreja alfabets o s’assembla a un altre. Feu servir un sol alfabet en cada part del nom.
domain-refused-own = Aquesta és l’adreça d’aquest mateix web. Els enllaços ja la fan servir igualment.
domain-refused-many = { $count ->
    [one] El vostre pla permet { $count } domini. Traieu primer el que ja teniu.
   *[other] El vostre pla permet { $count } dominis. Traieu-ne un primer.
}
home-domain = Domini de l’enllaç
home-domain-hint = El nom d’amfitrió amb què comença l’enllaç.

## Webhooks of an account

hooks-title = Webhooks
hooks-lead = Un servidor vostre rep un avís quan el que compartiu a partir d’ara s’obre, es destrueix o caduca, i quan algú prova una frase de contrasenya incorrecta.
hook-secret = La clau del webhook nou, amb què el vostre servidor comprova qui el crida, que només es mostra aquesta vegada:
hook-address = Adreça
hook-address-hint = Una adreça https:; per exemple, https://example.org/hook.
hook-add = Afegeix el webhook
hook-test = Envia una prova
hook-remove-sure = Treu el webhook
hook-delivered = El servidor l’ha acceptat.
hook-answered = El servidor ha respost amb l’estat { $status }.
hook-unreachable = No s’ha pogut connectar amb el servidor.
hook-insecure = No s’ha pogut establir una connexió segura amb el servidor.
hook-off = Desactivat, perquè les crides han fallat massa temps o el servidor ja no en vol. Una prova que funcioni el torna a activar.
hook-untold = Esperaven massa crides: el servidor no s’assabenta d’alguna cosa d’aquell moment. Una prova que funcioni esborra aquesta nota.
hooks-broken = Els webhooks del vostre compte ja no es poden llegir i no es criden. Traieu-los i torneu-los a afegir.
hook-refused-address = Això no és cap adreça per a un webhook. Escriviu-la com https://example.org/hook, sense nom ni contrasenya.
hook-refused-many = Teniu tants webhooks com permet el vostre pla. Traieu-ne un primer.
hook-reference = Els webhooks anomenen aquest secret { $reference }.

## How a domain looks

brand-link = Canvia’n l’aspecte
brand-title = Aspecte del domini { $host }
brand-lead = El que es deixa buit és com a la resta d’aquest web.
brand-name = Nom
brand-name-hint = El nom que les pàgines donen al web.
brand-accent = Color
brand-accent-hint = El dels enllaços i els botons; per exemple, #0b5d66. Per a les pantalles fosques se’n fa un de més clar.
brand-intro = Text de la pàgina d’inici
brand-footer = Text al peu de cada pàgina
brand-support = Enllaç d’ajuda
brand-support-hint = Una adreça https:, o bé mailto: i una adreça electrònica.
brand-language = Llengua per a qui no hi trobi la seva
brand-language-none = Com a la resta d’aquest web
brand-logo = Logotip
brand-logo-hint = PNG, JPEG o WebP, fins a { $size }.
brand-logo-drop = Treu el logotip
brand-save = Desa
brand-saved = Desat. Aquest és l’aspecte a partir d’ara.
brand-refused-name = { $count ->
    [one] Un nom és una sola línia de { $count } caràcter com a màxim.
   *[other] Un nom és una sola línia de { $count } caràcters com a màxim.
}
brand-refused-shape = Escriviu el color amb # i sis xifres hexadecimals; per exemple, #0b5d66.
brand-refused-faint = Un text d’aquest color costa de llegir en una pàgina clara. { $nearest } és prou fosc.
brand-refused-text = { $count ->
    [one] Un text pot tenir com a màxim { $count } caràcter.
   *[other] Un text pot tenir com a màxim { $count } caràcters.
}
brand-refused-support = Un enllaç d’ajuda comença amb https:// o mailto:.
brand-refused-logo = No s’ha pogut llegir el logotip, o és massa gran. Feu servir PNG, JPEG o WebP.
help = Ajuda

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = El que compartiu aquí es desa a la regió { $region } ({ $country }) i enlloc més.
region-other = Desa-ho en un altre lloc:
region-name = { $region } ({ $country })
region-accounts = Cada regió té els seus propis comptes. Aquesta és la regió { $region }.
trust-region = On es desa
trust-region-text = A la regió { $region } ({ $country }). No es passa res a cap altra regió.
receipt-region = Es desa a la regió { $region } ({ $country }).
