# Polish: the reference of the REST API on /docs/api. See api.en.ftl for what each message is for.

## The page

api-title = REST API
api-lead = Opisane niżej wywołania pozwalają programom udostępniać i otwierać sekrety pod adresem { $host }. Są to wywołania Onetime Secret REST API v1, więc jego klienty działają i tutaj, jeśli ich adresem bazowym jest adres tego serwisu.
api-contents = Na tej stronie

## How to call it

api-basics = Jak wywoływać
api-basics-base = Każdy adres zaczyna się od <code>{ $base }/api/v1</code>.
api-basics-send = Parametry wysyłaj jako formularz, jako <code>multipart/form-data</code>, jako obiekt JSON albo w ciągu zapytania (query string). Jeśli parametr się powtarza, treść żądania ma pierwszeństwo przed ciągiem zapytania, a spośród kilku wartości liczy się ostatnia.
api-basics-unknown = Parametry, których tu nie opisano, są ignorowane.
api-basics-answer = Odpowiedzi są w formacie JSON w UTF-8. Daty i godziny to sekundy od 1 stycznia 1970 (UTC); czas na otwarcie też podaje się w sekundach.
api-basics-try = Przykłady można uruchomić bez zmian w każdej powłoce, w której jest <code>curl</code>. Po każdym podano odpowiedź; Twoje klucze i czasy będą inne.
api-basics-variables = Niektóre przykłady używają klucza z wcześniejszej odpowiedzi. Najpierw zapisz go w zmiennej:
api-basics-care = Klucz wpisany w poleceniu zostaje w historii powłoki. Na komputerze, z którego korzystają też inne osoby, zapisz polecenia w skrypcie.

## Accounts and tokens

api-auth = Konta i tokeny
api-auth-how = Wywołania z kontem używają uwierzytelniania HTTP Basic: nazwą jest adres e-mail konta, a hasłem jeden z jego tokenów API, nigdy hasło do konta.
api-auth-token = Utwórz token na stronie <bdi>{ $page }</bdi>; jest pokazywany tylko raz. Zapisz adres i token w zmiennych:
api-auth-never = Jeśli nazwa lub token są błędne, wywołanie kończy się odmową <code>401</code>, nawet gdy konto nie jest potrzebne.
api-auth-none = W tym serwisie nie można samodzielnie założyć konta: konta zakłada osoba prowadząca serwis.

## What holds on this site

api-here = Zasady tego serwisu
api-here-lead = To ustawienia serwisu { $host } obowiązujące w tej chwili.
api-here-anonymous = Bez konta
api-here-account = Z kontem
api-here-share = Kto może udostępniać
api-here-share-anyone = Każdy
api-here-share-accounts = Tylko osoby z kontem
api-here-open = Kto może otworzyć sekret
api-here-open-anyone = Każdy, kto ma link
api-here-receipts = Kto może odczytać potwierdzenie i zniszczyć sekret
api-here-receipts-key = Każdy, kto ma klucz potwierdzenia
api-here-receipts-account = Tylko konto, z którego udostępniono sekret, z kluczem potwierdzenia
api-here-size = Największy sekret
api-here-lifetime = Czas na otwarcie sekretu
api-here-lifetime-span = Najkrócej { $min }, najdłużej { $max }; domyślnie { $default }
api-here-passphrase = Fraza dostępowa
api-here-passphrase-span = { $max ->
    [one] Najwyżej { $max } znak
    [few] Najwyżej { $max } znaki
    [many] Najwyżej { $max } znaków
   *[other] Najwyżej { $max } znaku
}
api-here-passphrase-range = { $max ->
    [one] Od { $min } do { $max } znaku
    [few] Od { $min } do { $max } znaków
    [many] Od { $min } do { $max } znaków
   *[other] Od { $min } do { $max } znaku
}
api-here-tries = Błędne frazy dostępowe
api-here-tries-max = { $count ->
    [one] Po { $count } błędnej próbie (okres: { $window }) sekret zostaje zablokowany; czas blokady: { $lock }
    [few] Po { $count } błędnych próbach (okres: { $window }) sekret zostaje zablokowany; czas blokady: { $lock }
    [many] Po { $count } błędnych próbach (okres: { $window }) sekret zostaje zablokowany; czas blokady: { $lock }
   *[other] Po { $count } błędnej próby (okres: { $window }) sekret zostaje zablokowany; czas blokady: { $lock }
}
api-here-generated = Wygenerowana wartość
api-here-generated-length = { $count ->
    [one] { $count } znak
    [few] { $count } znaki
    [many] { $count } znaków
   *[other] { $count } znaku
}
api-here-numbers = Liczby w odpowiedziach
api-here-numbers-integer = Liczby JSON, na przykład <code>3600</code>
api-here-numbers-text = Ciągi znaków JSON, na przykład <code>"3600"</code>
api-here-limits = Limit wywołań (okres: { $window })
api-here-limits-none = Bez limitu
api-here-limits-creates = { $count ->
    [one] { $count } udostępniony sekret
    [few] { $count } udostępnione sekrety
    [many] { $count } udostępnionych sekretów
   *[other] { $count } udostępnionego sekretu
}
api-here-limits-reveals = { $count ->
    [one] { $count } sekret otwarty z jednego adresu
    [few] { $count } sekrety otwarte z jednego adresu
    [many] { $count } sekretów otwartych z jednego adresu
   *[other] { $count } sekretu otwartego z jednego adresu
}
api-here-limits-receipts = { $count ->
    [one] { $count } potwierdzenie odczytane z jednego adresu
    [few] { $count } potwierdzenia odczytane z jednego adresu
    [many] { $count } potwierdzeń odczytanych z jednego adresu
   *[other] { $count } potwierdzenia odczytanego z jednego adresu
}

## Words that every call uses

api-parameters = Parametry
api-parameter = Parametr
api-meaning = Znaczenie
api-field = Pole
api-status = Status
api-example = Przykład
api-answer = Odpowiedź
api-required = wymagany
api-no-parameters = Bez parametrów.
api-also = To samo wywołanie jest też dostępne pod: { $paths }.

## The calls

call-status = Czy serwer działa?
call-status-text = Odpowiada <code>nominal</code> zawsze, gdy można połączyć się z tym serwerem.

call-authcheck = Czy mój token jest ważny?
call-authcheck-text = Odpowiada tak jak <code>/status</code>, ale tylko przy prawidłowym koncie i ważnym tokenie.

call-share = Udostępnij sekret
call-share-text = Tekst zostaje zapieczętowany i jest przechowywany do pierwszego otwarcia, zniszczenia lub upływu terminu. Odpowiedź zawiera dwa klucze: klucz sekretu dla odbiorcy i klucz potwierdzenia (<code>metadata_key</code>) dla Ciebie. Są podawane tylko teraz i nigdzie nie są przechowywane, więc zachowaj klucz potwierdzenia.
call-share-link = Link dla odbiorcy to <code>{ $base }/secret/</code> i zaraz po nim klucz sekretu. Otwiera stronę; programy wysyłają klucz do wywołania, które otwiera sekret.
param-secret = Tekst, zachowywany bez żadnych zmian. Nie może być pusty; najwyżej { $size }.
param-ttl = Czas na otwarcie w sekundach. Wartości spoza zakresu są dostosowywane: najdłuższy czas to { $max }, najkrótszy to { $min }; odpowiedź podaje przyznany czas.
param-passphrase = Aby otworzyć sekret, trzeba ją również wysłać. Wielkość liter ma znaczenie, podobnie jak każda spacja.
param-recipient = Adres e-mail odbiorcy; można go podać więcej niż raz. Tylko z kontem.
param-share-domain = Dla klientów, które go wysyłają: pusty albo nazwa tego serwisu.
call-share-json = To samo jako obiekt JSON, z frazą dostępową:
call-share-file = Zawartość pliku, bajt po bajcie:
call-share-account = Z kontem, dla osoby z adresem e-mail; w odpowiedziach adres jest zamaskowany:

call-generate = Wygeneruj sekret
call-generate-text = Serwer generuje wartość i ją udostępnia. Odpowiedź jest taka jak przy udostępnianiu, z wartością w <code>value</code>; jest podawana tylko ten jeden raz.
param-generate-others = Jak przy udostępnianiu.

call-secret = Otwórz sekret
call-secret-text = Odpowiedzią jest sekret, który zostaje usunięty, zanim odpowiedź zostanie wysłana: z dowolnej liczby wywołań otrzyma go tylko jedno. Błędna fraza dostępowa lub jej brak niczego nie usuwa.
param-secret-passphrase = Jeśli sekret ma frazę dostępową.
call-secret-passphrase = Z frazą dostępową:
call-secret-refused = Każde inne wywołanie otrzymuje jedną i tę samą odpowiedź, niezależnie od tego, czy sekret otwarto, zniszczono, czy wygasł, wymaga innej frazy dostępowej albo nigdy go nie było:

call-receipt = Odczytaj potwierdzenie
call-receipt-text = Podaje, co się stało z sekretem; nie otwiera go ani nie przedłuża jego przechowywania. Potwierdzenie jest przechowywane dwa razy dłużej, niż wynosi czas na otwarcie sekretu.

call-burn = Zniszcz sekret
call-burn-text = Niszczy sekret, którego nie otwarto. Sekretu otwartego, zniszczonego lub wygasłego nie można już zniszczyć: odmowa jest taka jak przy nieznanym kluczu.
call-burn-answer = Odpowiedź zawiera potwierdzenie, w całości w <code>state</code> i jeszcze raz obok, oraz pierwsze znaki klucza, który niczego już nie otwiera.
param-burn-passphrase = Jeśli sekret ma frazę dostępową. Błędna niczego nie niszczy.

call-recent = Wypisz sekrety udostępnione z konta
call-recent-text = { $count ->
    [one] Podaje najnowsze potwierdzenie konta. Klucz sekretu to zawsze <code>null</code>.
    [few] Podaje potwierdzenia konta od najnowszego, najwyżej { $count }. Klucz sekretu to zawsze <code>null</code>.
    [many] Podaje potwierdzenia konta od najnowszego, najwyżej { $count }. Klucz sekretu to zawsze <code>null</code>.
   *[other] Podaje potwierdzenia konta od najnowszego, najwyżej { $count }. Klucz sekretu to zawsze <code>null</code>.
}

## The receipt

receipt-object = Potwierdzenie
receipt-object-text = Udostępnianie, generowanie, odczytywanie potwierdzenia i niszczenie odpowiadają tym obiektem.
field-custid = Adres e-mail konta, z którego udostępniono sekret, albo <code>anon</code>.
field-metadata-key = Klucz potwierdzenia. Nie otwiera sekretu.
field-secret-key = Klucz sekretu, dopóki sekret jest nieotwarty; potem puste lub brak pola.
field-ttl = Przyznany czas na otwarcie w sekundach. Nie jest odliczany.
field-metadata-ttl = Liczba sekund do wygaśnięcia potwierdzenia.
field-secret-ttl = Liczba sekund do wygaśnięcia sekretu; <code>null</code> lub brak pola, gdy czas minął.
field-state = Co się stało z sekretem: patrz niżej.
field-updated = Kiedy stan ostatnio się zmienił.
field-created = Kiedy go udostępniono.
field-received = Kiedy go otwarto; tylko w stanie <code>received</code>.
field-recipient = Zamaskowane adresy e-mail odbiorców.
field-share-domain = Zawsze puste.
field-passphrase-required = Czy potrzebna jest fraza dostępowa; tylko dopóki sekret jest nieotwarty.
field-value = Wygenerowana wartość; tylko w odpowiedzi na wywołanie, które ją generuje.
states = Stany
api-state-new = Nieotwarty; nikt nie odwiedził jego strony.
api-state-viewed = Nieotwarty; ktoś odwiedził jego stronę.
api-state-received = Otwarto i usunięto.
api-state-burned = Zniszczono bez otwarcia.
api-state-expired = Wygasł bez otwarcia.

## Refusals

refusals = Odmowy
refusals-text = Wywołanie zakończone odmową niczego nie zmienia. Odpowiedzią jest obiekt z polem <code>message</code> po angielsku, a status określa rodzaj odmowy.
refusal-400 = Coś w żądaniu jest nieprawidłowe; komunikat mówi co.
refusal-401 = Nazwa i token do siebie nie pasują albo wywołanie wymaga konta.
refusal-404 = Nie ma takiego sekretu lub potwierdzenia albo nie ma takiego wywołania.
refusal-408 = Żądanie docierało zbyt długo.
refusal-413 = Sekret lub żądanie jest za duże. Nic nie zostało ucięte.
refusal-429 = Zbyt wiele wywołań albo zbyt wiele błędnych fraz dostępowych. Nagłówek <code>Retry-After</code> podaje, ile sekund odczekać.
refusal-503 = Serwer jest przeciążony albo nie można zapisywać na dysku. Spróbuj ponownie po tylu sekundach, ile podaje <code>Retry-After</code>.
refusal-507 = Serwer przechowuje już tyle nieotwartych sekretów, ile może. Te, które ma, są bezpieczne.
