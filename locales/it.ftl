# Italian. See en.ftl for what each message is for.

## Every page

skip = Vai al contenuto
footer = Un segreto resta sigillato finché non viene aperto (una volta sola) o distrutto, o finché non scade. Poi viene cancellato.
trust-link = Che cosa conserva questo sito
nav = Sito
nav-sign-in = Accedi
nav-account = Il tuo account
nav-admin = Amministrazione
sign-out = Esci
language = Lingua
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
}
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
}
seconds = { $count ->
    [one] { $count } secondo
   *[other] { $count } secondi
}
under-a-minute = meno di un minuto
bytes = { $count ->
    [one] { $size } byte
   *[other] { $size } byte
}

## Sharing

home-title = Condividi un segreto
home-title-refused = Non ancora condiviso
home-headline = Condividi un segreto che si apre una volta sola
home-lead = Incolla una password o una chiave e ottieni un link. La prima persona che lo apre vede il segreto; dopo, non c’è più.
home-refused = Non è stato condiviso nulla, e quello che hai scritto è ancora qui.
secret = Segreto
secret-hint = Testo, fino a { $size }. Viene conservato esattamente com’è.
secret-keys = <kbd>Ctrl</kbd> <kbd>Invio</kbd> crea il link. Subito dopo aver incollato, basta <kbd>Invio</kbd>.
secret-pasted = Incollato. Premi Invio e il link sarà negli appunti.
secret-used = Usati: { $used } su { $size }.
secret-over = Sono { $used }, più di quanto accetta questo sito: { $size }. Non è stato tagliato nulla: accorcia il testo.
lifetime = Si può aprire per
lifetime-hint = Dopo, viene cancellato senza che nessuno lo legga.
lifetime-until = Scadenza: { $until }.
passphrase-weak = Debole: bastano pochi tentativi.
passphrase-fair = Discreta: regge, perché i tentativi sbagliati vengono contati.
passphrase-strong = Robusta.
passphrase = Frase di accesso
optional = (facoltativa)
passphrase-hint = Comunicala in un modo diverso dal link.
passphrase-show = Mostra la frase di accesso
caps-lock = Bloc Maiusc è attivo.
create = Crea il link
creating = Creazione del link…
unsent = Il sito non è raggiungibile. Non si è perso nulla: quello che hai scritto è ancora qui. Potrebbe essere arrivato lo stesso, e il segreto potrebbe essere conservato due volte; l’altro link non ce l’ha nessuno.
generate-summary = Genera una password
generate-kind = Composta da
generate-kind-all = lettere, cifre e simboli
generate-kind-letters = lettere e cifre
generate-kind-digits = cifre
generate-kind-words = parole che si possono leggere ad alta voce
generate-length = Lunghezza
generate-length-hint = In caratteri; per le parole, in sillabe di due lettere.
generate = Inseriscine una
generate-passphrase = Usane una come frase di accesso
generated-weak = È debole: un computer la indovina in meno di un giorno. Rendila più lunga.
generated-fair = Va bene dove i tentativi sbagliati portano a un blocco, ma è troppo debole dove qualcuno può provare offline.
generated-strong = È robusta: nessuno la indovina.
refused-empty = Non c’è ancora nessun segreto.
refused-nul = Il segreto contiene un carattere NUL, e molti programmi lo taglierebbero in quel punto.
refused-large = Il segreto supera il massimo: { $size }.
refused-lifetime = Questa durata non è tra quelle qui sotto.
refused-domain = Questo nome host non si può più usare per i link. Scegline un altro.
refused-passphrase-short = { $count ->
    [one] La frase di accesso deve avere almeno { $count } carattere.
   *[other] La frase di accesso deve avere almeno { $count } caratteri.
}
refused-passphrase-long = { $count ->
    [one] La frase di accesso può avere al massimo { $count } carattere.
   *[other] La frase di accesso può avere al massimo { $count } caratteri.
}
refused-accounts-only = Su questo sito può condividere solo chi ha un account. Prima accedi al tuo.
refused-signed-out = Nel frattempo la tua sessione è terminata. Accedi di nuovo in un’altra scheda o condividi senza il tuo account.
refused-limited = Di recente ci sono stati troppi segreti provenienti da te o dalla tua rete. Tempo di attesa: { $left }.
refused-full = Questo sito conserva già tutti i segreti non aperti che può. Quelli che conserva sono al sicuro.
refused-busy = In questo momento c’è troppa attività. Riprova tra poco.

## The sender's receipt

receipt-ready = Il tuo link è pronto
receipt-unread = Non ancora aperto
receipt-revealed = Il tuo segreto è stato aperto
receipt-burned = Il tuo segreto è stato distrutto
receipt-expired = Il tuo segreto è scaduto
receipt-stranger = Questa è la ricevuta di chi ha condiviso il segreto
receipt-stranger-lead = <strong>Questa è la ricevuta di chi ha condiviso il segreto.</strong> Non mostra mai il segreto né il link. Se qualcuno ti ha inviato questo indirizzo al posto del segreto, chiedi a quella persona il link del segreto.
receipt-sender-lead = Invia il link a una sola persona: si apre <strong>una volta</strong>. Questa pagina ti dirà quando.
receipt-none-lead = Invia il link a una sola persona: si apre <strong>una volta</strong>. Questo sito conserva le ricevute solo per chi ha un account, quindi copia il link adesso: questa pagina non si può mostrare di nuovo.
receipt-over-lead = Il link non apre più nulla, e il segreto è stato cancellato da qui.
link = Link da inviare
link-hint = Per copiarlo: <kbd>Ctrl</kbd> <kbd>C</kbd>, oppure <kbd>⌘</kbd> su Mac.
copy-link = Copia il link
copied = Copiato.
copy-failed = Il browser non ha permesso di copiarlo. Ora è selezionato: premi Ctrl e C, oppure ⌘ e C su Mac.
link-copied = Il link è negli appunti.
link-not-copied = Il browser non ha permesso di copiare il link. È selezionato qui sotto: premi Ctrl e C, oppure ⌘ e C su Mac.
qr-summary = Codice QR
qr-text = Codice QR del link
qr-download = Scarica il codice QR
link-language = Lingua del link
link-language-hint = Il messaggio qui sotto e la pagina di chi riceve il link saranno in questa lingua.
link-language-any = quella del browser di chi riceve il link
link-language-set = Usa questa lingua
message-summary = Messaggio di accompagnamento
message = Messaggio
message-hint = Modificalo come vuoi, poi copialo o invialo.
message-text = Condivido un segreto tramite questo link, che si apre una volta sola (scadenza: { $until }): { $link }
message-text-passphrase = Condivido un segreto tramite questo link, che si apre una volta sola (scadenza: { $until }), con la frase di accesso che comunicherò in un altro modo: { $link }
copy-message = Copia il messaggio
mail-message = Invia per email
share-message = Condividi…
timeline = Che cosa è successo
event-shared = Condiviso
event-seen = Link visitato per la prima volta
event-seen-note = { $count ->
    [one] { $count } volta in tutto
   *[other] { $count } volte in tutto
}
event-until = Scadenza
event-until-note = Tempo rimanente: { $left }
event-revealed = Aperto e cancellato
event-burned = Distrutto, mai aperto
event-expired = Scaduto, mai aperto
protected = Protetto da una frase di accesso.
unprotected = Non protetto da una frase di accesso.
mailed-to = Per { $addresses }.
receipt-ends = Scadenza di questa ricevuta:
keep-summary = Conserva questa ricevuta
keep-text = Puoi vedere questa pagina finché il browser resta aperto, e solo per gli ultimi sessanta segreti. Per tornarci più tardi, conserva l’indirizzo della ricevuta. Non inviare a nessuno quell’indirizzo: invia il link.
keep-link = Indirizzo della ricevuta
print = Stampa
share-another = Condividi un altro segreto
burn-summary = Distruggi questo segreto
burn-title = Distruggere questo segreto?
burn-lead = Nessuno potrà più aprire il link. L’operazione non si può annullare.
burn-passphrase-hint = Quella che protegge il segreto.
burn = Distruggi…
burn-sure = Distruggi per sempre
burn-keep = Conservalo e torna alla ricevuta
burn-nothing = Non c’era più nulla da distruggere.
burn-wrong = Questa non è la frase di accesso. Non è stato distrutto nulla: il link funziona ancora.
burn-missing = Per distruggere questo segreto serve la frase di accesso che lo protegge. Non è stato distrutto nulla: il link funziona ancora.
no-receipt = Qui non c’è nessuna ricevuta
no-receipt-lead = Le ricevute si conservano per il doppio della durata del segreto. Se te ne aspettavi una, controlla che l’indirizzo sia completo.
no-shared-lead = Questa pagina è per chi ha condiviso il segreto, nel browser con cui l’ha fatto. Se qualcuno ti ha inviato questo indirizzo, chiedi a quella persona il link del segreto.

## Opening

confirm-title = Un segreto per te
confirm-headline = Qualcuno ha condiviso un segreto con te
confirm-lead = { $site } lo conserva per te. Si può aprire <strong>una volta sola</strong>, poi viene cancellato da qui: tieni pronto un posto sicuro.
confirm-lead-host = { $site }, su { $host }, lo conserva per te. Si può aprire <strong>una volta sola</strong>, poi viene cancellato da qui: tieni pronto un posto sicuro.
confirm-passphrase-hint = Chi invia il segreto te la comunica in un altro modo.
open = Apri il segreto
confirm-until = Scadenza:
confirm-left = (tempo rimanente: { $left })
confirm-wrong = { $count ->
    [one] Questa non è la frase di accesso. Non è stato aperto né cancellato nulla: il segreto è ancora qui. Dopo { $count } altro tentativo sbagliato verrà bloccato per un po’.
   *[other] Questa non è la frase di accesso. Non è stato aperto né cancellato nulla: il segreto è ancora qui. Dopo altri { $count } tentativi sbagliati verrà bloccato per un po’.
}
confirm-missing = Manca la frase di accesso di questo segreto. Non è stato aperto né cancellato nulla.
confirm-stale = Questa pagina è rimasta aperta troppo a lungo o è stata inviata due volte. Non è stato aperto nulla: premi di nuovo il pulsante.
sure-headline = Aprirlo adesso?
sure-lead = I programmi che controllano la posta seguono i link e premono i pulsanti, e un segreto si apre una volta sola. Per questo ti chiediamo di confermare che sei tu.
sure-legend = Che cosa vuoi fare?
sure-closed = Lascialo chiuso
sure-open = Mostrami il segreto, una volta sola
sure-unsure = Non so che cosa sia
sure = Continua
revealed-title = Il segreto
revealed-headline = Ecco il segreto
revealed-lead = È stato cancellato dal server ({ $time }). Mettilo in un posto sicuro: questa pagina non si può riaprire.
copy-secret = Copia
secret-copied = Il segreto è negli appunti.
download = Scarica
hide = Nascondi
show = Mostra
wrap = Manda a capo
hidden-note = Nascosto dopo un po’, nel caso qualcuno stia guardando. Non si è perso nulla.
revealed-close = Chiudi questa pagina quando il segreto è in un posto sicuro.
gone-title = Non disponibile
gone-headline = Questo link non è disponibile
gone-lead = Non hai sbagliato nulla. Un link si apre una volta sola e per un tempo limitato, e questo sito non dice a nessuno quali link ci sono stati.
gone-ask = Se aspettavi un segreto, chiedi un nuovo link a chi te l’ha inviato:
gone-message = Il link che ho ricevuto non è disponibile. Sarebbe possibile condividere di nuovo il segreto e inviarmi un nuovo link?

## When something cannot be done

failed-form = Il modulo non è arrivato intero
failed-form-large = È più di quanto accetta questo sito
failed-form-slow = Il modulo ha impiegato troppo tempo ad arrivare
failed-form-busy = In questo momento c’è troppa attività
failed-form-lead = Nulla è stato condiviso, aperto o distrutto. Torna indietro: il browser ha ancora quello che hai scritto.
failed-foreign = Questo modulo viene da un altro sito
failed-foreign-lead = Oppure è precedente al tuo ultimo accesso. Nulla è stato condiviso, aperto, distrutto o modificato. Apri di nuovo la pagina e riprova da lì.
failed-page = Questa pagina non esiste
failed-page-lead = Se hai seguito un link, controlla che sia completo: gli ultimi caratteri si perdono facilmente.
failed-method = Questa pagina non può farlo
failed-method-lead = Nulla è stato condiviso, aperto o distrutto.
failed-locked = Troppe frasi di accesso sbagliate
failed-locked-lead = Il segreto è al sicuro e non è stato aperto. Per proteggerlo, al momento non si accettano frasi di accesso. Tempo di attesa: { $left }.
failed-limited = Troppe richieste
failed-limited-lead = Di recente ne sono arrivate troppe da te o dalla tua rete. Nulla è stato aperto, distrutto o perso. Tempo di attesa: { $left }.
failed-accounts = Serve un account
failed-accounts-lead = Nulla è stato condiviso, aperto o distrutto. Su questo sito può farlo solo chi ha un account.
failed-now = In questo momento non si può fare
failed-reference = Se segnali il problema, indica: { $reference }
failed-now-lead = Nulla è stato aperto, distrutto o perso. Torna indietro e riprova tra poco.

## What this site keeps

trust-title = Che cosa conserva questo sito
trust-lead = Che cosa viene conservato, per quanto tempo e con quale chiave. Queste sono le impostazioni in vigore in questo momento.
trust-kept = Di un segreto
trust-kept-text = I suoi byte sigillati, quando è stato condiviso, fino a quando si può aprire e che fine ha fatto. Nessun testo, nessun link, nessun nome di chi lo apre.
trust-key = La sua chiave
trust-key-text = È nel link e non viene conservata da nessuna parte. Una copia di tutto ciò che questo sito possiede non permette di leggere nessun segreto ancora chiuso.
trust-erased = Una volta aperto
trust-erased-text = I suoi byte vengono sovrascritti sul disco entro { $within }, come quando viene distrutto o scade.
trust-longest = Non aperto
trust-longest-text = Ciò che condividi viene conservato per { $longest } al massimo, e la ricevuta per il doppio della durata scelta.
trust-size = Dimensione massima di un segreto
trust-root = Chiave radice in uso
trust-version = Glimpse
trust-clock = Pagina generata

## Accounts

email = Indirizzo email
password = Password
password-hint = { $count ->
    [one] Almeno { $count } carattere.
   *[other] Almeno { $count } caratteri.
}
sign-in-title = Accedi
sign-in = Accedi
sign-in-wrong = Questo indirizzo e questa password non corrispondono, oppure l’account non è attivo.
sign-in-forgotten = Password dimenticata
sign-in-to-sign-up = Crea un account
forgotten = Password dimenticata
forgotten-lead = Questo sito non invia email. Chiedi a chi lo gestisce di reimpostare la tua password. Non potrà leggere quello che hai condiviso, e nemmeno tu ritroverai le ricevute: sono conservate con la vecchia password.
sign-up-title = Crea un account
sign-up-lead = Con un account vedi quello che hai condiviso, puoi condividere di più e più a lungo, e usare l’API.
sign-up = Crea l’account
sign-up-invitation-label = Invito
sign-up-invitation-hint = Intero, così come l’hai ricevuto.
sign-up-address = Non è un indirizzo email. Scrivilo così: nome@example.org.
sign-up-taken = Esiste già un account con questo indirizzo.
sign-up-invitation = Questo invito non è più valido. Chiedine un altro.
sign-up-closed = Gli account li crea chi gestisce questo sito
sign-up-closed-lead = Chiedigliene uno. Per condividere e aprire un segreto non serve.
sign-up-waiting = Il tuo account è stato creato
sign-up-waiting-lead = Prima di attivarlo, chi gestisce questo sito conferma il tuo indirizzo. Poi puoi accedere.
password-weak = Questa password è troppo corta o troppo facile da indovinare.
password-wrong = Questa non è la tua password. Non è stato modificato nulla.
password-changed = La tua password è stata modificata. Tutte le altre sessioni sono state chiuse.
account-title = Quello che hai condiviso
account-lead = Hai effettuato l’accesso come { $email }. Ciò che hai condiviso resta in questo elenco finché non scade la ricevuta.
account-none = Qui non c’è ancora nulla.
account-tokens = Token API
account-password = Modifica la password
account-delete = Elimina l’account
account-csv = Scarica in CSV
filter = Mostra
filter-all = tutti
state-unread = non aperto
state-revealed = aperto
state-burned = distrutto
state-expired = scaduto
column-shared = Condiviso
column-until = Scadenza
column-state = Stato
column-to = Per
column-receipt = Ricevuta
column-pick = Distruggi
pick-all = Tutti
pick = Distruggi il segreto condiviso in questa data: { $at }
receipt-of = Ricevuta del segreto condiviso in questa data: { $at }
receipt-lost = conservata con una vecchia password
needs-passphrase = richiede la frase di accesso
burn-picked = Distruggi i selezionati
burned-some = { $count ->
    [one] { $count } segreto è stato distrutto.
   *[other] { $count } segreti sono stati distrutti.
}
burned-not = { $count ->
    [one] Non è stato possibile distruggerne { $count }: nel frattempo è stato aperto, oppure richiede la frase di accesso.
   *[other] Non è stato possibile distruggerne { $count }: nel frattempo sono stati aperti, oppure richiedono la frase di accesso.
}
tokens-title = Token API
tokens-lead = Un token fa le veci della tua password in script e programmi. Condivide, elenca e distrugge per te.
token-made = Il tuo nuovo token, mostrato solo questa volta:
token-new = Nuovo token
token-name = Nome
token-name-hint = A che cosa serve; per esempio: script di deploy.
token-days = Valido per
token-days-hint = In giorni; se vuoto, senza limite.
token-add = Crea un token
token-name-wrong = Un token deve avere un nome di una sola riga.
token-days-wrong = Un token vale per un numero intero di giorni o senza limite.
token-too-many = Hai già tutti i token che il tuo piano consente. Prima revocane uno.
token-column-name = Nome
token-column-made = Creato
token-column-used = Ultimo uso
token-column-ends = Scade
token-never = mai
token-revoke = Revoca
token-revoke-named = Revoca il token { $name }
copy-token = Copia il token
token-example = Come si usa
password-title = Modifica la password
password-old = Password attuale
password-new = Nuova password
password-change = Modificala
delete-title = Elimina il tuo account
delete-lead = Tutto ciò che è tuo viene cancellato: segreti che nessuno ha aperto, ricevute, token. I link che hai inviato smettono di funzionare. L’operazione non si può annullare.
delete-sure = Elimina per sempre l’account di { $email }
delete-half = L’eliminazione è iniziata, ma non è finita
delete-half-lead = Il tuo account è chiuso, ma non tutto è stato ancora cancellato. Chiedi a chi gestisce questo sito di completare l’eliminazione.
deleted = Il tuo account è stato eliminato
deleted-lead = E, con esso, tutto ciò che era tuo.

## Administration

admin-title = Amministrazione
admin-figures = Archivio
figure-unread = Segreti non aperti
figure-unread-bytes = I loro byte sigillati
figure-unread-bytes-max = Massimo consentito
figure-queue = Cambi di stato in attesa del disco
figure-health = Disco
figure-health-good = scrivibile
figure-health-bad = non scrivibile
admin-accounts = Account
admin-plan = Piano
admin-plan-of = Piano di { $email }
admin-set = Imposta
admin-suspend = Sospendi
admin-resume = Riattiva
admin-confirm = Conferma
admin-is-admin = amministra
admin-is-suspended = sospeso
admin-is-waiting = in attesa di conferma
admin-next = Altri
admin-invite-title = Invita qualcuno
admin-invite-lead = Chi ha l’indirizzo può usarlo per creare un account, una volta sola, entro una settimana.
admin-invite = Crea un invito
admin-invitation = Invia questo indirizzo a una sola persona:
admin-changed = Modificato.
admin-not-changed = Modifica non riuscita: questo account o questo piano non esiste.
admin-own = Qui non puoi sospendere il tuo account.

## First steps

setup-title = Configura questo server
setup-lead = All’avvio il server ha mostrato un codice. Con quello crei l’account che lo amministra. Ogni passo si può saltare e fare più tardi.
setup-code = Codice
setup-code-hint = Così come è apparso, con i trattini.
setup-wrong-code = Non è il codice. Cambia a ogni avvio: usa il più recente.
setup-make = Crea l’account
setup-skip = Salta
setup-next = Continua
setup-address-title = Qual è l’indirizzo del sito?
setup-address-lead = I link iniziano con questo indirizzo. Se manca, iniziano con quello da cui si è aperta ciascuna pagina.
setup-address = Indirizzo
setup-address-hint = Per esempio https://secrets.example.org o https://example.org/secrets.
setup-address-set = Usa questo indirizzo
setup-address-wrong = Non è un indirizzo valido. Scrivilo così: https://secrets.example.org o https://example.org/secrets.
setup-address-fixed = È impostato nella configurazione del server: { $url }
setup-done-title = Pronto
setup-done-lead = Conserva una copia della chiave radice separata dai backup dei dati: nessuno può crearne un’altra uguale.
setup-finish = Condividi il primo segreto

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = Un segreto da { $sender }
mail-share-lead = { $sender } ha condiviso un segreto con te tramite { $site }.
mail-share-lead-unchecked = Qualcuno che dice di avere l’indirizzo { $sender } ha condiviso un segreto con te tramite { $site }. Questo sito non ha verificato quell’indirizzo.
mail-share-open = Questo link lo apre una volta sola (scadenza: { $until }). Poi il segreto viene cancellato:
mail-share-passphrase = Serve anche una frase di accesso. Chi invia il segreto te la comunica in un altro modo: non è in nessuna email.
mail-share-care = Se non conosci chi te lo invia, o non aspettavi nulla da quella persona, chiedile conferma prima di aprirlo. Il link porta a { $host }, e questo sito non chiede mai le tue password.
mail-share-why = Ricevi questa email perché chi ha condiviso il segreto ha chiesto a questo sito di inviarti il link.
mail-confirm-subject = Conferma il tuo indirizzo per { $site }
mail-confirm-lead = { $count ->
    [one] Qualcuno, probabilmente tu, ha creato un account su { $site } con questo indirizzo. Per attivarlo, segui questo link entro { $count } giorno:
   *[other] Qualcuno, probabilmente tu, ha creato un account su { $site } con questo indirizzo. Per attivarlo, segui questo link entro { $count } giorni:
}
mail-confirm-care = Se la richiesta non è tua, non fare nulla: senza questo link nessuno può usare l’account.
mail-reset-subject = Una nuova password per { $site }
mail-reset-lead = { $count ->
    [one] Qualcuno, probabilmente tu, ha dimenticato la password del tuo account su { $site }. Per sceglierne una nuova, segui questo link entro { $count } minuto:
   *[other] Qualcuno, probabilmente tu, ha dimenticato la password del tuo account su { $site }. Per sceglierne una nuova, segui questo link entro { $count } minuti:
}
mail-reset-care = Se la richiesta non è tua, non fare nulla: la tua password resta com’è.
mail-account-why = Ricevi questa email perché qualcuno ha scritto questo indirizzo su { $site }.
mail-revealed-subject = Il tuo segreto è stato aperto
mail-revealed-lead = Il segreto che hai condiviso è stato aperto e poi cancellato. Condivisione: { $shared }. Apertura: { $at }.
mail-revealed-care = Se la persona a cui l’hai inviato dice di non averlo aperto, cambia ciò che conteneva.
mail-burned-subject = Il tuo segreto è stato distrutto
mail-burned-lead = Il segreto che hai condiviso è stato distrutto: nessuno l’ha aperto, ed è stato cancellato. Condivisione: { $shared }. Distruzione: { $at }.
mail-expired-subject = Il tuo segreto è scaduto
mail-expired-lead = Il segreto che hai condiviso è scaduto: nessuno l’ha aperto, ed è stato cancellato. Condivisione: { $shared }. Scadenza: { $at }.
mail-fate-list = Tutto quello che hai condiviso:
mail-fate-why = Ricevi questa email perché hai chiesto un avviso, per questo segreto o nel tuo account su { $site }.
mail-test-subject = Prova inviata da { $site }
mail-test-lead = Chi gestisce { $site } ha inviato questo messaggio per vedere se la posta funziona. Se riesci a leggerlo, funziona.
mail-stop = Per non ricevere mai più email da questo sito, segui questo link:

## Mail: whom a link is mailed to

home-mail = Invia il link per email a
home-mail-hint = { $count ->
    [one] Un indirizzo.
   *[other] Fino a { $count } indirizzi, separati da virgole.
}
home-notify = Avvisami per email quando viene aperto, viene distrutto o scade
refused-recipient = Uno degli indirizzi non è un indirizzo email. Scrivili così: nome@example.org, separati da virgole.
refused-recipients = { $count ->
    [one] Il tuo piano consente { $count } indirizzo.
   *[other] Il tuo piano consente { $count } indirizzi.
}
mail-states = Email
mail-queued = In attesa di invio.
mail-retried = Non ancora inviata; si riproverà.
mail-sent = Inviata al server di posta.
mail-failed = Non inviata; non si riproverà più.
mail-not = Non inviata: questo sito non invia email. Invia tu il link.
mail-trouble-unreachable = Il server di posta non era raggiungibile.
mail-trouble-insecure = Non è stato possibile stabilire una connessione sicura con il server di posta.
mail-trouble-login = Il server di posta non ha accettato il nome e la password di questo sito.
mail-trouble-deferred = Il server di posta ha chiesto di riprovare più tardi.
mail-trouble-refused = Il server di posta ha rifiutato l’email.
mail-trouble-letters = Il server di posta non accetta indirizzi con queste lettere.
mail-trouble-stopped = Questo indirizzo non vuole email da questo sito.
mail-trouble-limited = Questo indirizzo ha ricevuto molte email da questo sito di recente.
mail-trouble-over = Il segreto non c’era già più.
mail-trouble-unwritten = Questo sito non è riuscito a comporre l’email.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Scrivi l’indirizzo del tuo account. Se esiste, riceverai un’email con un link per scegliere una nuova password.
forgotten-send = Inviami il link
forgotten-sent = Controlla la posta
forgotten-sent-lead = Se c’è un account con questo indirizzo, il link è in arrivo. Se non arriva, rivolgiti a chi gestisce questo sito.
reset-title = Scegli una nuova password
reset-lead = Nel tuo elenco vedrai che fine hanno fatto i tuoi segreti, ma non le ricevute: sono conservate con la vecchia password. Tutti i token API cessano di valere e tutte le tue sessioni vengono chiuse.
reset = Imposta la password
reset-done = La tua password è impostata
reset-done-lead = Usala per accedere.
slip-over = Questo link non è più valido
slip-over-lead = È scaduto o è già stato usato. Chiedine un altro.
sign-up-mailed = Controlla la posta
sign-up-mailed-lead = Abbiamo inviato al tuo indirizzo un link che attiva il tuo account. Se non arriva, richiedilo di nuovo in «Password dimenticata».
address-title = Conferma il tuo indirizzo
address-lead = Premi il pulsante e il tuo account sarà attivo.
address-confirm = Conferma l’indirizzo
address-done = Il tuo indirizzo è confermato
address-done-lead = Il tuo account è attivo. Ora puoi accedere.
notify-title = Email sui tuoi segreti
notify-lead = Vale per ciò che condividi da adesso, sia dalle pagine sia con i programmi. Nessuna email dice che cosa conteneva un segreto o chi l’ha aperto.
notify = Avvisami per email quando un segreto viene aperto, viene distrutto o scade
notify-save = Salva
notify-saved = Salvato.

## Mail: no more of it

stop-title = Niente più email da questo sito
stop-lead = Premi il pulsante e questo sito non invierà mai più email al tuo indirizzo, chiunque lo chieda. I link che qualcuno condivide con te dovranno arrivarti in un altro modo, e così una nuova password per un account su questo sito.
stop = Non inviarmi più email
stop-done = Non riceverai più email da questo sito
stop-done-lead = Il tuo indirizzo non viene conservato per questo: solo un contrassegno che permette di riconoscerlo.

## Mail: for whoever runs the site

admin-mail = Email
admin-mail-off = Questo sito non invia email. Le impostazioni sono nella sezione «mail» della configurazione.
admin-mail-no-address = Nessuna email viene inviata finché il sito non conosce il proprio indirizzo: impostalo nella configurazione, in «site.public_url».
admin-mail-lead = Invia una prova e guarda che cosa risponde il server di posta.
admin-mail-to = A
admin-mail-test = Invia una prova
admin-mail-sent = Il server di posta ha accettato la prova.
admin-mail-kept = La prova è nella cartella della posta.
admin-mail-failed = La prova non è stata inviata.
admin-mail-dialogue = Dialogo con il server
figure-letters = Email in attesa di invio
trust-mail = Email
trust-mail-text = Se fai inviare un link per email, l’indirizzo e il link vengono conservati sigillati finché l’email non è stata inviata o non si rinuncia a inviarla. Poi vengono sovrascritti sul disco entro { $within }.

## When it is not certain that something was done

failed-unsure = Non è certo che sia stato fatto
failed-unsure-lead = Non tutti i computer che conservano i segreti di questo sito hanno risposto in tempo. Nulla è stato mostrato a nessuno. Molto probabilmente il segreto c’è ancora, ma potrebbe essere andato perso: riprova tra poco.

## Domains of an account

account-domains = I tuoi domini
domains-title = I tuoi domini
domains-lead = I link possono usare un nome host tuo. Fallo puntare a questo server e dimostra che è tuo con un record nel suo DNS.
domain-host = Nome host
domain-host-hint = Solo il nome, per esempio secrets.example.org.
domain-add = Aggiungi il dominio
domain-record = Per dimostrare che { $host } è tuo, aggiungi questo record TXT al suo DNS:
domain-record-name = Nome
domain-record-value = Valore
domain-look = Controlla adesso
domain-remove = Rimuovi
domain-remove-care = I link su { $host } si apriranno solo su { $own }.
domain-remove-sure = Rimuovi il dominio
domain-proved = In uso: i link possono usarlo.
domain-proved-until = In uso, ma al momento non è verificato: aggiungi di nuovo il record. Scadenza: { $until }.
domain-asked = Non ancora verificato.
domain-missing = Ultimo controllo: { $at }. Il record non c’era. Può passare qualche ora prima che se ne veda uno nuovo.
domain-wrong = Ultimo controllo: { $at }. C’era un record con un altro valore.
domain-unreachable = Ultimo controllo: { $at }. Il DNS del dominio non ha risposto.
domain-held = Ultimo controllo: { $at }. Il record era giusto, ma anche un’altra persona ha verificato questo dominio, e l’ha fatto prima.
domain-refused-shape = Non è un nome host. Scrivi solo il nome, per esempio secrets.example.org.
domain-refused-confusable = Questo nome mescola alfabeti diversi o somiglia a un altro. Usa un solo alfabeto in ogni parte del nome.
domain-refused-own = È l’indirizzo di questo stesso sito. I link lo usano già comunque.
domain-refused-many = { $count ->
    [one] Il tuo piano consente { $count } dominio. Prima rimuovi quello che hai già.
   *[other] Il tuo piano consente { $count } domini. Prima rimuovine uno.
}
home-domain = Dominio del link
home-domain-hint = Il nome host con cui inizia il link.

## Webhooks of an account

hooks-title = Webhook
hooks-lead = Un tuo server viene avvisato quando ciò che condividi da ora in poi viene aperto, viene distrutto o scade, e quando qualcuno prova una frase di accesso sbagliata.
hook-secret = La chiave del nuovo webhook, con cui il tuo server controlla chi chiama, mostrata solo questa volta:
hook-address = Indirizzo
hook-address-hint = Un indirizzo https:, per esempio https://example.org/hook.
hook-add = Aggiungi il webhook
hook-test = Invia una prova
hook-remove-sure = Rimuovi il webhook
hook-delivered = Il server lo ha accettato.
hook-answered = Il server ha risposto con lo stato { $status }.
hook-unreachable = Il server non era raggiungibile.
hook-insecure = Non è stato possibile stabilire una connessione sicura con il server.
hook-off = Disattivato, perché le chiamate sono fallite troppo a lungo o il server non le vuole più. Una prova riuscita lo riattiva.
hook-untold = Troppe chiamate erano in attesa: il server non viene informato di qualcosa di quel momento. Una prova riuscita cancella questa nota.
hooks-broken = I webhook del suo account non si possono più leggere e non vengono chiamati. Li rimuova e li aggiunga di nuovo.
hook-refused-address = Non è un indirizzo per un webhook. Scrivilo come https://example.org/hook, senza nome e password.
hook-refused-many = Hai tanti webhook quanti ne permette il tuo piano. Prima rimuovine uno.
hook-reference = I webhook chiamano questo segreto { $reference }.

## How a domain looks

brand-link = Modifica l’aspetto
brand-title = Aspetto di { $host }
brand-lead = Ciò che resta vuoto è come nel resto di questo sito.
brand-name = Nome
brand-name-hint = Il nome che le pagine danno al sito.
brand-accent = Colore
brand-accent-hint = Quello dei link e dei pulsanti, per esempio #0b5d66. Per gli schermi scuri se ne ricava uno più chiaro.
brand-intro = Testo della pagina iniziale
brand-footer = Testo in fondo a ogni pagina
brand-support = Link di aiuto
brand-support-hint = Un indirizzo https:, oppure mailto: e un indirizzo email.
brand-language = Lingua per chi non trova la propria
brand-language-none = Come nel resto di questo sito
brand-logo = Logo
brand-logo-hint = PNG, JPEG o WebP, fino a { $size }.
brand-logo-drop = Rimuovi il logo
brand-save = Salva
brand-saved = Salvato. D’ora in poi l’aspetto è questo.
brand-refused-name = { $count ->
    [one] Un nome è una sola riga di { $count } carattere al massimo.
   *[other] Un nome è una sola riga di { $count } caratteri al massimo.
}
brand-refused-shape = Scrivi il colore con # e sei cifre esadecimali, per esempio #0b5d66.
brand-refused-faint = Un testo di questo colore si legge male su una pagina chiara. { $nearest } è abbastanza scuro.
brand-refused-text = { $count ->
    [one] Un testo può avere al massimo { $count } carattere.
   *[other] Un testo può avere al massimo { $count } caratteri.
}
brand-refused-support = Un link di aiuto inizia con https:// o mailto:.
brand-refused-logo = Il logo non è leggibile o è troppo grande. Usa PNG, JPEG o WebP.
help = Aiuto

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Ciò che condividi qui viene conservato nella regione { $region } ({ $country }) e in nessun altro luogo.
region-other = Conservalo altrove:
region-name = { $region } ({ $country })
region-accounts = Ogni regione ha i propri account. Questa è la regione { $region }.
trust-region = Dove
trust-region-text = Nella regione { $region } ({ $country }). Nulla viene trasmesso a un’altra regione.
receipt-region = Conservato nella regione { $region } ({ $country }).
