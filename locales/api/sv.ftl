# Swedish: the reference of the REST API on /docs/api. See api/en.ftl for what each message is for.

## The page

api-title = REST-API
api-lead = Program delar och öppnar hemligheter på { $host } med anropen nedan. De är desamma som i Onetime Secret REST API v1, så klienter för det fungerar här när basadressen är den här webbplatsens.
api-contents = På den här sidan

## How to call it

api-basics = Så anropar du
api-basics-base = Alla adresser börjar med <code>{ $base }/api/v1</code>.
api-basics-send = Skicka parametrar som ett formulär, som <code>multipart/form-data</code>, som ett JSON-objekt eller i frågesträngen. Om en parameter förekommer flera gånger går förfrågans innehåll före frågesträngen, och den sista förekomsten gäller.
api-basics-unknown = Parametrar som inte beskrivs här ignoreras.
api-basics-answer = Svaren är JSON i UTF-8. Tidpunkter anges i sekunder sedan den 1 januari 1970 (UTC), och livslängder i sekunder.
api-basics-try = Exemplen går att köra som de står, i vilket skal som helst som har <code>curl</code>. Efter varje exempel följer svaret; dina nycklar och tider blir andra.
api-basics-variables = Vissa exempel använder en nyckel från ett tidigare svar. Lägg den först i en variabel:
api-basics-care = En nyckel i ett kommando blir kvar i skalets historik. På en dator som andra använder bör du skriva kommandona i ett skript.

## Accounts and tokens

api-auth = Konton och tokens
api-auth-how = Anrop med ett konto använder HTTP Basic-autentisering: namnet är kontots e-postadress, och lösenordet är en av dess API-tokens, aldrig kontots eget lösenord.
api-auth-token = Skapa en token på sidan <bdi>{ $page }</bdi>; den visas bara en gång. Lägg e-postadressen och din token i variabler:
api-auth-never = Med fel namn eller fel token avvisas anropet med <code>401</code>, även där inget konto behövs.
api-auth-none = Här går det inte att skapa ett konto på egen hand: konton skapas av den som driver webbplatsen.

## What holds on this site

api-here = Det här gäller på webbplatsen
api-here-lead = Det här är inställningarna för { $host } just nu.
api-here-anonymous = Utan konto
api-here-account = Med konto
api-here-share = Vem som får dela
api-here-share-anyone = Vem som helst
api-here-share-accounts = Bara den som har ett konto
api-here-open = Vem som får öppna en hemlighet
api-here-open-anyone = Den som har dess länk
api-here-receipts = Vem som får läsa ett kvitto och förstöra
api-here-receipts-key = Den som har kvittonyckeln
api-here-receipts-account = Bara kontot som delade, med kvittonyckeln
api-here-size = Största tillåtna hemlighet
api-here-lifetime = En hemlighets livslängd
api-here-lifetime-span = Från { $min } till { $max }; { $default } om inget anges
api-here-passphrase = Lösenfras
api-here-passphrase-span = { $max ->
    [one] Högst { $max } tecken
   *[other] Högst { $max } tecken
}
api-here-passphrase-range = { $max ->
    [one] Från { $min } till { $max } tecken
   *[other] Från { $min } till { $max } tecken
}
api-here-tries = Felaktiga lösenfraser
api-here-tries-max = { $count ->
    [one] Efter { $count } inom { $window } låses hemligheten i { $lock }
   *[other] Efter { $count } inom { $window } låses hemligheten i { $lock }
}
api-here-generated = Genererat värde
api-here-generated-length = { $count ->
    [one] { $count } tecken
   *[other] { $count } tecken
}
api-here-numbers = Tal i svar
api-here-numbers-integer = JSON-tal, som <code>3600</code>
api-here-numbers-text = JSON-strängar, som <code>"3600"</code>
api-here-limits = Anrop inom { $window }
api-here-limits-none = Inte begränsade
api-here-limits-creates = { $count ->
    [one] { $count } delad hemlighet
   *[other] { $count } delade hemligheter
}
api-here-limits-reveals = { $count ->
    [one] { $count } öppnad hemlighet från en och samma adress
   *[other] { $count } öppnade hemligheter från en och samma adress
}
api-here-limits-receipts = { $count ->
    [one] { $count } läst kvitto från en och samma adress
   *[other] { $count } lästa kvitton från en och samma adress
}

## Words that every call uses

api-parameters = Parametrar
api-parameter = Parameter
api-meaning = Betydelse
api-field = Fält
api-status = Status
api-example = Exempel
api-answer = Svar
api-required = obligatorisk
api-no-parameters = Anropet har inga parametrar.
api-also = Samma anrop finns också på { $paths }.

## The calls

call-status = Mår servern bra?
call-status-text = Svaret är <code>nominal</code> så länge servern går att nå.

call-authcheck = Gäller min token?
call-authcheck-text = Svaret är som för <code>/status</code>, men bara med ett konto och en token som gäller.

call-share = Dela en hemlighet
call-share-text = Texten förseglas och förvaras tills den har öppnats en gång, förstörts eller gått ut. Svaret innehåller de två nycklarna: hemlighetens nyckel, som mottagaren ska ha, och kvittonyckeln (<code>metadata_key</code>), som är din. De visas nu och sparas ingenstans, så ta vara på kvittonyckeln.
call-share-link = Mottagarens länk är <code>{ $base }/secret/</code> följt av hemlighetens nyckel. Den öppnar en sida; program skickar nyckeln till anropet som öppnar en hemlighet.
param-secret = Texten, som sparas precis som den är. Får inte vara tom och är högst { $size }.
param-ttl = Hur länge hemligheten kan öppnas, i sekunder. Ett högre värde sänks till { $max }, ett lägre höjs till { $min }; svaret visar vad som gäller.
param-passphrase = Den som öppnar hemligheten måste också skicka den. Stora och små bokstäver är inte samma sak, och varje blanksteg räknas.
param-recipient = Mottagarens e-postadress; kan anges flera gånger. Bara med ett konto.
param-share-domain = För klienter som skickar den: tom, eller den här webbplatsens namn.
call-share-json = Samma sak som ett JSON-objekt, med en lösenfras:
call-share-file = Innehållet i en fil, byte för byte:
call-share-account = Med ett konto, till någon med en e-postadress; i svaren är adressen maskerad:

call-generate = Generera en hemlighet
call-generate-text = Servern hittar på ett värde och delar det. Svaret är detsamma som när du delar, med värdet i <code>value</code>; det visas bara den här gången.
param-generate-others = Som när du delar.

call-secret = Öppna en hemlighet
call-secret-text = Svaret är hemligheten, och den raderas innan svaret skickas: hur många som än anropar är det en enda som får den. En lösenfras som är fel eller saknas raderar inget.
param-secret-passphrase = Om hemligheten har en.
call-secret-passphrase = Med en lösenfras:
call-secret-refused = Alla andra anrop får ett och samma svar, vare sig hemligheten har öppnats, har förstörts, har gått ut, har en annan lösenfras eller aldrig har funnits:

call-receipt = Läs ett kvitto
call-receipt-text = Kvittot visar vad som hände med en hemlighet. Att läsa det varken öppnar hemligheten eller förlänger dess tid. Ett kvitto sparas dubbelt så länge som hemligheten kan öppnas.

call-burn = Förstör en hemlighet
call-burn-text = Det här förstör en hemlighet som inte har öppnats. Det som har öppnats, förstörts eller gått ut går inte längre att förstöra: det avvisas som en okänd nyckel.
call-burn-answer = Svaret innehåller kvittot, i sin helhet i <code>state</code> och en gång till bredvid, och de första tecknen i nyckeln som inte längre öppnar något.
param-burn-passphrase = Om hemligheten har en. Med fel lösenfras förstörs inget.

call-recent = Lista det ett konto har delat
call-recent-text = { $count ->
    [one] Svaret är kontots senaste kvitto. Hemlighetens nyckel är alltid <code>null</code>.
   *[other] Svaret är kontots kvitton, de senaste först, högst { $count }. Hemlighetens nyckel är alltid <code>null</code>.
}

## The receipt

receipt-object = Kvittot
receipt-object-text = Det här objektet är svaret när du delar, genererar, läser ett kvitto och förstör.
field-custid = E-postadressen för kontot som delade, eller <code>anon</code>.
field-metadata-key = Kvittonyckeln. Den öppnar inte hemligheten.
field-secret-key = Hemlighetens nyckel, så länge hemligheten är oläst; därefter tom eller utelämnad.
field-ttl = Den livslängd som gäller, i sekunder. Den räknas inte ner.
field-metadata-ttl = Sekunder tills kvittot går ut.
field-secret-ttl = Sekunder tills hemligheten går ut; <code>null</code> eller utelämnat när det är över.
field-state = Vad som hände med hemligheten: se nedan.
field-updated = När tillståndet senast ändrades.
field-created = När hemligheten delades.
field-received = När den öppnades; bara med tillståndet <code>received</code>.
field-recipient = Mottagarnas e-postadresser, maskerade.
field-share-domain = Alltid tom.
field-passphrase-required = Om en lösenfras behövs; bara så länge hemligheten är oläst.
field-value = Det genererade värdet; bara i svaret där det genereras.
states = Tillstånd
api-state-new = Inte öppnad, och ingen har besökt dess sida.
api-state-viewed = Inte öppnad; någon har besökt dess sida.
api-state-received = Öppnad och raderad.
api-state-burned = Förstörd innan någon öppnade den.
api-state-expired = Gick ut innan någon öppnade den.

## Refusals

refusals = När ett anrop avvisas
refusals-text = Ett anrop som avvisas ändrar inget. Svaret är ett objekt med <code>message</code>, på engelska, och statusen visar varför det avvisades.
refusal-400 = Något är fel i förfrågan; meddelandet säger vad.
refusal-401 = Namnet och token hör inte ihop, eller så kräver anropet ett konto.
refusal-404 = Hemligheten eller kvittot finns inte, eller så finns inte anropet.
refusal-408 = Det tog för lång tid att ta emot förfrågan.
refusal-413 = Hemligheten eller förfrågan är för stor. Inget klipps bort.
refusal-429 = För många anrop eller för många felaktiga lösenfraser. I huvudet <code>Retry-After</code> står hur många sekunder du ska vänta.
refusal-503 = Det är för mycket på gång, eller så går det inte att skriva till disken. Försök igen efter det antal sekunder som står i <code>Retry-After</code>.
refusal-507 = Servern har så många olästa hemligheter som den får ha. De som redan finns är i säkert förvar.
