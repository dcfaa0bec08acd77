# Polish. See en.ftl for what each message is for.

## Every page

skip = Przejdź do treści
footer = Sekret pozostaje zapieczętowany do pierwszego otwarcia, zniszczenia lub upływu terminu. Potem zostaje usunięty.
trust-link = Co przechowuje ten serwis
nav = Serwis
nav-sign-in = Zaloguj się
nav-account = Twoje konto
nav-admin = Administracja
sign-out = Wyloguj się
language = Język
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
hours = { $count ->
    [one] { $count } godzina
    [few] { $count } godziny
    [many] { $count } godzin
   *[other] { $count } godziny
}
minutes = { $count ->
    [one] { $count } minuta
    [few] { $count } minuty
    [many] { $count } minut
   *[other] { $count } minuty
}
seconds = { $count ->
    [one] { $count } sekunda
    [few] { $count } sekundy
    [many] { $count } sekund
   *[other] { $count } sekundy
}
under-a-minute = mniej niż minuta
bytes = { $count ->
    [one] { $size } bajt
    [few] { $size } bajty
    [many] { $size } bajtów
   *[other] { $size } bajta
}

## Sharing

home-title = Udostępnij sekret
home-title-refused = Jeszcze nie udostępniono
home-headline = Udostępnij sekret, który można otworzyć tylko raz
home-lead = Wklej hasło lub klucz, a otrzymasz link. Pierwsza osoba, która go otworzy, zobaczy sekret, a potem sekret zniknie.
home-refused = Niczego nie udostępniono, a wpisany tekst nadal tu jest.
secret = Sekret
secret-hint = Tekst, najwyżej { $size }. Zostanie zachowany bez żadnych zmian.
secret-keys = <kbd>Ctrl</kbd> <kbd>Enter</kbd> tworzy link. Zaraz po wklejeniu wystarczy <kbd>Enter</kbd>.
secret-pasted = Wklejono. Naciśnij Enter, a link trafi do schowka.
secret-used = Wykorzystano { $used }, limit: { $size }.
secret-over = To już { $used }, a serwis przyjmuje najwyżej { $size }. Nic nie zostało ucięte; skróć tekst.
lifetime = Czas na otwarcie
lifetime-hint = Potem sekret zostaje usunięty bez odczytania.
lifetime-until = Do { $until }.
passphrase-weak = Słaba: do odgadnięcia w kilku próbach.
passphrase-fair = Niezła: błędne próby są liczone, więc wystarczy.
passphrase-strong = Silna.
passphrase = Fraza dostępowa
optional = (opcjonalnie)
passphrase-hint = Przekaż ją inną drogą niż link.
passphrase-show = Pokaż frazę dostępową
caps-lock = Caps Lock jest włączony.
create = Utwórz link
creating = Tworzenie linku…
unsent = Nie można połączyć się z serwisem. Nic nie przepadło: wpisany tekst nadal tu jest. Mógł jednak dotrzeć, więc sekret może zostać zapisany dwa razy; nikt nie ma tego drugiego linku.
generate-summary = Wymyśl mi hasło
generate-kind = Skład hasła
generate-kind-all = litery, cyfry i symbole
generate-kind-letters = litery i cyfry
generate-kind-digits = cyfry
generate-kind-words = słowa, które da się przeczytać na głos
generate-length = Długość
generate-length-hint = W znakach, a w przypadku słów – w sylabach po dwie litery.
generate = Wstaw hasło
generate-passphrase = Wstaw jako frazę dostępową
generated-weak = To słabe hasło: komputer odgadnie je w ciągu dnia. Zwiększ długość.
generated-fair = To hasło wystarczy tam, gdzie błędne próby są blokowane, ale jest za słabe tam, gdzie można próbować bez ograniczeń.
generated-strong = To silne hasło: nikt go nie odgadnie.
refused-empty = Brakuje jeszcze sekretu.
refused-nul = Sekret zawiera znak NUL, przy którym wiele programów by go ucięło.
refused-large = Sekret jest za duży. Limit to { $size }.
refused-lifetime = Takiego czasu na otwarcie nie ma na poniższej liście.
refused-domain = Tej nazwy domeny nie można już używać w linkach. Wybierz inną.
refused-passphrase-short = { $count ->
    [one] Fraza dostępowa musi mieć co najmniej { $count } znak.
    [few] Fraza dostępowa musi mieć co najmniej { $count } znaki.
    [many] Fraza dostępowa musi mieć co najmniej { $count } znaków.
   *[other] Fraza dostępowa musi mieć co najmniej { $count } znaku.
}
refused-passphrase-long = { $count ->
    [one] Fraza dostępowa może mieć najwyżej { $count } znak.
    [few] Fraza dostępowa może mieć najwyżej { $count } znaki.
    [many] Fraza dostępowa może mieć najwyżej { $count } znaków.
   *[other] Fraza dostępowa może mieć najwyżej { $count } znaku.
}
refused-accounts-only = W tym serwisie sekrety udostępniają tylko osoby z kontem. Najpierw się zaloguj.
refused-signed-out = Twoja sesja tymczasem się zakończyła. Zaloguj się ponownie w innej karcie albo udostępnij sekret bez konta.
refused-limited = Ostatnio przyszło zbyt wiele sekretów od Ciebie lub z Twojej sieci. Czas oczekiwania: { $left }.
refused-full = Serwis przechowuje już tyle nieotwartych sekretów, ile może. Te, które ma, są bezpieczne.
refused-busy = Serwis jest teraz przeciążony. Spróbuj ponownie za chwilę.

## The sender's receipt

receipt-ready = Twój link jest gotowy
receipt-unread = Sekret jeszcze nieotwarty
receipt-revealed = Twój sekret został otwarty
receipt-burned = Twój sekret został zniszczony
receipt-expired = Twój sekret wygasł
receipt-stranger = To potwierdzenie dla nadawcy
receipt-stranger-lead = <strong>To potwierdzenie dla nadawcy.</strong> Nigdy nie pokazuje ani sekretu, ani linku. Jeśli ktoś przysłał Ci ten adres zamiast sekretu, poproś o link do sekretu.
receipt-sender-lead = Wyślij link jednej osobie: otworzy się <strong>tylko raz</strong>. Na tej stronie zobaczysz, kiedy to się stanie.
receipt-none-lead = Wyślij link jednej osobie: otworzy się <strong>tylko raz</strong>. Ten serwis przechowuje potwierdzenia tylko dla kont, więc skopiuj link od razu: tej strony nie da się wyświetlić ponownie.
receipt-over-lead = Link niczego już nie otwiera, a sekret został stąd usunięty.
link = Link dla odbiorcy
link-hint = Aby skopiować: <kbd>Ctrl</kbd> <kbd>C</kbd>, na Macu z <kbd>⌘</kbd>.
copy-link = Kopiuj link
copied = Skopiowano.
copy-failed = Przeglądarka nie pozwoliła skopiować. Tekst jest teraz zaznaczony: naciśnij Ctrl i C, a na Macu ⌘ i C.
link-copied = Link jest w schowku.
link-not-copied = Przeglądarka nie pozwoliła skopiować linku. Jest zaznaczony poniżej: naciśnij Ctrl i C, a na Macu ⌘ i C.
qr-summary = Kod QR
qr-text = Kod QR z linkiem
qr-download = Pobierz kod QR
link-language = Język linku
link-language-hint = W tym języku będzie strona odbiorcy i wiadomość poniżej.
link-language-any = język przeglądarki odbiorcy
link-language-set = Użyj tego języka
message-summary = Wiadomość do linku
message = Wiadomość
message-hint = Zmień ją według uznania, a potem skopiuj lub wyślij.
message-text = Przesyłam sekret. Link zadziała tylko raz, do { $until }: { $link }
message-text-passphrase = Przesyłam sekret. Link zadziała tylko raz, do { $until }, z frazą dostępową, którą przekażę inną drogą: { $link }
copy-message = Kopiuj wiadomość
mail-message = Wyślij e-mailem
share-message = Udostępnij…
timeline = Co się wydarzyło
event-shared = Udostępniono
event-seen = Link odwiedzono po raz pierwszy
event-seen-note = { $count ->
    [one] łącznie { $count } raz
    [few] łącznie { $count } razy
    [many] łącznie { $count } razy
   *[other] łącznie { $count } raza
}
event-until = Można otworzyć do
event-until-note = zostało: { $left }
event-revealed = Otwarto i usunięto
event-burned = Zniszczono bez otwarcia
event-expired = Wygasł bez otwarcia
protected = Chroniony frazą dostępową.
unprotected = Bez frazy dostępowej.
mailed-to = Dla: { $addresses }.
receipt-ends = To potwierdzenie jest przechowywane do
keep-summary = Zachowaj to potwierdzenie
keep-text = Ta strona jest dostępna dla Ciebie, dopóki przeglądarka pozostaje otwarta; dotyczy to sześćdziesięciu ostatnich sekretów. Aby wrócić później, zachowaj adres samego potwierdzenia. Nikomu go nie wysyłaj: wysyłaj link.
keep-link = Adres potwierdzenia
print = Drukuj
share-another = Udostępnij kolejny sekret
burn-summary = Zniszcz ten sekret
burn-title = Zniszczyć ten sekret?
burn-lead = Nikt już nie otworzy tego linku. Tego nie można cofnąć.
burn-passphrase-hint = Ta, która chroni sekret.
burn = Zniszcz…
burn-sure = Zniszcz bezpowrotnie
burn-keep = Zachowaj i wróć do potwierdzenia
burn-nothing = Nie było już czego niszczyć.
burn-wrong = To nie ta fraza dostępowa. Niczego nie zniszczono: link nadal działa.
burn-missing = Aby zniszczyć ten sekret, trzeba podać jego frazę dostępową. Niczego nie zniszczono: link nadal działa.
no-receipt = Nie ma tu potwierdzenia
no-receipt-lead = Potwierdzenie jest przechowywane dwa razy dłużej, niż wynosi czas na otwarcie sekretu. Jeśli powinno tu być, sprawdź, czy adres jest kompletny.
no-shared-lead = Ta strona jest dla osoby, która udostępniła sekret, w przeglądarce, w której to zrobiła. Jeśli ktoś przysłał Ci ten adres, poproś o link do sekretu.

## Opening

confirm-title = Sekret dla Ciebie
confirm-headline = Udostępniono Ci sekret
confirm-lead = { $site } przechowuje go dla Ciebie. Można go otworzyć <strong>tylko raz</strong>: potem zostanie stąd usunięty, więc przygotuj bezpieczne miejsce.
confirm-lead-host = { $site } ({ $host }) przechowuje go dla Ciebie. Można go otworzyć <strong>tylko raz</strong>: potem zostanie stąd usunięty, więc przygotuj bezpieczne miejsce.
confirm-passphrase-hint = Nadawca przekaże Ci ją inną drogą.
open = Otwórz sekret
confirm-until = Można otworzyć do
confirm-left = (zostało: { $left })
confirm-wrong = { $count ->
    [one] To nie ta fraza dostępowa. Niczego nie otwarto ani nie zniszczono: sekret nadal tu jest. Jeszcze { $count } błędna próba, a sekret zostanie na jakiś czas zablokowany.
    [few] To nie ta fraza dostępowa. Niczego nie otwarto ani nie zniszczono: sekret nadal tu jest. Jeszcze { $count } błędne próby, a sekret zostanie na jakiś czas zablokowany.
    [many] To nie ta fraza dostępowa. Niczego nie otwarto ani nie zniszczono: sekret nadal tu jest. Jeszcze { $count } błędnych prób, a sekret zostanie na jakiś czas zablokowany.
   *[other] To nie ta fraza dostępowa. Niczego nie otwarto ani nie zniszczono: sekret nadal tu jest. Jeszcze { $count } błędnej próby, a sekret zostanie na jakiś czas zablokowany.
}
confirm-missing = Ten sekret wymaga frazy dostępowej. Niczego nie otwarto ani nie zniszczono.
confirm-stale = Ta strona była otwarta zbyt długo albo została wysłana dwa razy. Niczego nie otwarto: naciśnij przycisk jeszcze raz.
sure-headline = Otworzyć teraz?
sure-lead = Programy sprawdzające pocztę otwierają linki i naciskają przyciski, a sekret otwiera się tylko raz. Dlatego potwierdź, że to Ty.
sure-legend = Co ma się stać?
sure-closed = Niech pozostanie nieotwarty
sure-open = Pokaż mi sekret, ten jeden raz
sure-unsure = Nie wiem, co to jest
sure = Dalej
revealed-title = Sekret
revealed-headline = Oto sekret
revealed-lead = Na serwerze już go nie ma (usunięto: { $time }). Zapisz go w bezpiecznym miejscu: tej strony nie da się otworzyć ponownie.
copy-secret = Kopiuj
secret-copied = Sekret jest w schowku.
download = Pobierz
hide = Ukryj
show = Pokaż
wrap = Zawijaj wiersze
hidden-note = Ukryto po pewnym czasie, na wypadek gdyby ktoś zaglądał Ci przez ramię. Nic nie przepadło.
revealed-close = Zamknij tę stronę, gdy sekret będzie już w bezpiecznym miejscu.
gone-title = Link niedostępny
gone-headline = Ten link jest niedostępny
gone-lead = To nie Twoja wina. Link otwiera się tylko raz i przez ograniczony czas, a ten serwis nikomu nie zdradza, jakie linki istniały.
gone-ask = Jeśli czekasz na sekret, poproś nadawcę o nowy link:
gone-message = Otrzymany link jest niedostępny. Proszę o ponowne udostępnienie sekretu i przysłanie nowego linku.

## When something cannot be done

failed-form = Formularz nie dotarł w całości
failed-form-large = To więcej, niż przyjmuje ten serwis
failed-form-slow = Formularz docierał zbyt długo
failed-form-busy = Serwis jest teraz przeciążony
failed-form-lead = Niczego nie udostępniono, nie otwarto ani nie zniszczono. Wróć: wpisany tekst nadal jest w przeglądarce.
failed-foreign = Ten formularz pochodzi z innego serwisu
failed-foreign-lead = Albo jest starszy niż Twoje ostatnie logowanie. Niczego nie udostępniono, nie otwarto, nie zniszczono ani nie zmieniono. Otwórz stronę na nowo i spróbuj tam jeszcze raz.
failed-page = Nie ma takiej strony
failed-page-lead = Jeśli prowadził tu link, sprawdź, czy jest cały: łatwo zgubić ostatnie znaki.
failed-method = Na tej stronie nie można tego zrobić
failed-method-lead = Niczego nie udostępniono, nie otwarto ani nie zniszczono.
failed-locked = Zbyt wiele błędnych fraz dostępowych
failed-locked-lead = Sekret jest bezpieczny i nie został otwarty. Dla jego ochrony na razie żadna fraza dostępowa nie jest przyjmowana. Czas oczekiwania: { $left }.
failed-limited = Zbyt wiele żądań
failed-limited-lead = Ostatnio przyszło ich zbyt wiele od Ciebie lub z Twojej sieci. Niczego nie otwarto, nie zniszczono ani nie utracono. Czas oczekiwania: { $left }.
failed-accounts = Tylko dla osób z kontem
failed-accounts-lead = Niczego nie udostępniono, nie otwarto ani nie zniszczono. W tym serwisie mogą to robić tylko osoby z kontem.
failed-now = W tej chwili nie można tego zrobić
failed-reference = Zgłaszając problem, podaj: { $reference }
failed-now-lead = Niczego nie otwarto, nie zniszczono ani nie utracono. Wróć i spróbuj ponownie za chwilę.

## What this site keeps

trust-title = Co przechowuje ten serwis
trust-lead = Co jest przechowywane, jak długo i jakim kluczem chronione. To ustawienia obowiązujące w tej chwili.
trust-kept = Sekret
trust-kept-text = Jego zapieczętowane bajty, kiedy go udostępniono, do kiedy można go otworzyć i co się z nim stało. Ani tekstu, ani linku, ani tego, kto go otwiera.
trust-key = Jego klucz
trust-key-text = Jest w linku i nigdzie nie jest przechowywany. Kopia wszystkiego, co ma ten serwis, nie wystarczy, by otworzyć choć jeden nieotwarty sekret.
trust-erased = Po otwarciu
trust-erased-text = Jego bajty są nadpisywane na dysku, tak samo jak po zniszczeniu i wygaśnięciu. Maksymalny czas: { $within }.
trust-longest = Nieotwarty
trust-longest-text = Maksymalny czas przechowywania tego, co udostępniasz: { $longest }. Potwierdzenie jest przechowywane dwa razy dłużej, niż wynosi czas na otwarcie sekretu.
trust-size = Największy sekret
trust-root = Używany klucz główny
trust-version = Glimpse
trust-clock = Strona utworzona

## Accounts

email = Adres e-mail
password = Hasło
password-hint = { $count ->
    [one] Co najmniej { $count } znak.
    [few] Co najmniej { $count } znaki.
    [many] Co najmniej { $count } znaków.
   *[other] Co najmniej { $count } znaku.
}
sign-in-title = Zaloguj się
sign-in = Zaloguj się
sign-in-wrong = Nieprawidłowy adres lub hasło albo konto nie jest aktywne.
sign-in-forgotten = Nie pamiętam hasła
sign-in-to-sign-up = Załóż konto
forgotten = Nie pamiętam hasła
forgotten-lead = Ten serwis nie wysyła e-maili. O zresetowanie hasła poproś osobę, która go prowadzi. Nie odczyta ona tego, co udostępniasz, ale i Ty nie odnajdziesz już swoich potwierdzeń: są chronione starym hasłem.
sign-up-title = Załóż konto
sign-up-lead = Mając konto, widzisz swoje udostępnione sekrety, możesz udostępniać więcej i na dłużej oraz korzystać z API.
sign-up = Załóż konto
sign-up-invitation-label = Zaproszenie
sign-up-invitation-hint = W całości, tak jak przyszło.
sign-up-address = To nie jest adres e-mail. Powinien wyglądać tak: nazwa@example.org.
sign-up-taken = Istnieje już konto z tym adresem.
sign-up-invitation = To zaproszenie straciło ważność. Poproś o nowe.
sign-up-closed = Konta zakłada osoba prowadząca serwis
sign-up-closed-lead = Poproś ją o konto. Udostępniać i otwierać sekrety można też bez niego.
sign-up-waiting = Twoje konto zostało założone
sign-up-waiting-lead = Zanim konto zacznie działać, osoba prowadząca serwis musi zatwierdzić Twój adres. Potem możesz się zalogować.
password-weak = To hasło jest za krótkie albo zbyt łatwe do odgadnięcia.
password-wrong = To nie jest Twoje hasło. Niczego nie zmieniono.
password-changed = Hasło zostało zmienione. Wszędzie indziej trzeba zalogować się ponownie.
account-title = Udostępnione przez Ciebie
account-lead = Zalogowano jako { $email }. Każdy sekret pozostaje na tej liście, dopóki przechowywane jest jego potwierdzenie.
account-none = Jeszcze nic tu nie ma.
account-tokens = Tokeny API
account-password = Zmień hasło
account-delete = Usuń konto
account-csv = Pobierz jako CSV
filter = Pokaż
filter-all = wszystkie
state-unread = nieotwarty
state-revealed = otwarty
state-burned = zniszczony
state-expired = wygasły
column-shared = Udostępniono
column-until = Do
column-state = Stan
column-to = Dla
column-receipt = Potwierdzenie
column-pick = Zniszcz
pick-all = Wszystkie
pick = Zniszcz sekret udostępniony { $at }
receipt-of = Potwierdzenie sekretu udostępnionego { $at }
receipt-lost = chronione starym hasłem
needs-passphrase = wymaga frazy dostępowej
burn-picked = Zniszcz zaznaczone
burned-some = { $count ->
    [one] Zniszczono { $count } sekret.
    [few] Zniszczono { $count } sekrety.
    [many] Zniszczono { $count } sekretów.
   *[other] Zniszczono { $count } sekretu.
}
burned-not = { $count ->
    [one] Nie udało się zniszczyć { $count } sekretu: tymczasem został otwarty albo wymaga frazy dostępowej.
    [few] Nie udało się zniszczyć { $count } sekretów: tymczasem zostały otwarte albo wymagają frazy dostępowej.
    [many] Nie udało się zniszczyć { $count } sekretów: tymczasem zostały otwarte albo wymagają frazy dostępowej.
   *[other] Nie udało się zniszczyć { $count } sekretu: tymczasem zostały otwarte albo wymagają frazy dostępowej.
}
tokens-title = Tokeny API
tokens-lead = Token zastępuje Twoje hasło w skryptach i programach. Pozwala im udostępniać, przeglądać i niszczyć sekrety w Twoim imieniu.
token-made = Twój nowy token, widoczny tylko ten jeden raz:
token-new = Nowy token
token-name = Nazwa
token-name-hint = Do czego służy, na przykład: skrypt wdrożeniowy.
token-days = Ważność
token-days-hint = W dniach; puste pole: bezterminowo.
token-add = Utwórz token
token-name-wrong = Token musi mieć nazwę, w jednym wierszu.
token-days-wrong = Token jest ważny przez całkowitą liczbę dni albo bezterminowo.
token-too-many = Masz już tyle tokenów, na ile pozwala Twój plan. Najpierw unieważnij któryś z nich.
token-column-name = Nazwa
token-column-made = Utworzono
token-column-used = Ostatnie użycie
token-column-ends = Wygasa
token-never = nigdy
token-revoke = Unieważnij
token-revoke-named = Unieważnij token { $name }
copy-token = Kopiuj token
token-example = Jak go używać
password-title = Zmień hasło
password-old = Obecne hasło
password-new = Nowe hasło
password-change = Zmień
delete-title = Usuń swoje konto
delete-lead = Zostanie usunięte wszystko, co Twoje: sekrety, których nikt nie otworzył, potwierdzenia, tokeny. Wysłane linki przestaną działać. Tego nie można cofnąć.
delete-sure = Usuń bezpowrotnie konto { $email }
delete-half = Usuwanie rozpoczęto, ale nie ukończono
delete-half-lead = Twoje konto jest zamknięte, ale jeszcze nie wszystko zostało usunięte. Poproś osobę prowadzącą serwis o dokończenie usuwania.
deleted = Twoje konto zostało usunięte
deleted-lead = A wraz z nim wszystko, co Twoje.

## Administration

admin-title = Administracja
admin-figures = Magazyn danych
figure-unread = Nieotwarte sekrety
figure-unread-bytes = Ich zapieczętowane bajty
figure-unread-bytes-max = Dopuszczalne maksimum
figure-queue = Zmiany stanu czekające na dysk
figure-health = Dysk
figure-health-good = można zapisywać
figure-health-bad = nie można zapisywać
admin-accounts = Konta
admin-plan = Plan
admin-plan-of = Plan konta { $email }
admin-set = Ustaw
admin-suspend = Zawieś
admin-resume = Przywróć
admin-confirm = Zatwierdź
admin-is-admin = administruje
admin-is-suspended = zawieszone
admin-is-waiting = czeka na zatwierdzenie
admin-next = Więcej
admin-invite-title = Zaproś kogoś
admin-invite-lead = Zaproszenie to adres: kto go dostanie, może w ciągu tygodnia założyć jedno konto.
admin-invite = Utwórz zaproszenie
admin-invitation = Wyślij ten adres jednej osobie:
admin-changed = Zmieniono.
admin-not-changed = Nie udało się tego zmienić: nie ma takiego konta lub planu.
admin-own = Nie możesz tu zawiesić własnego konta.

## First steps

setup-title = Skonfiguruj ten serwer
setup-lead = Przy uruchomieniu serwer wypisał kod. Za pomocą tego kodu założysz konto do administrowania serwerem. Każdy krok można pominąć i wykonać później.
setup-code = Kod
setup-code-hint = Tak jak został wypisany, z łącznikami.
setup-wrong-code = To nie ten kod. Zmienia się przy każdym uruchomieniu: użyj najnowszego.
setup-make = Załóż konto
setup-skip = Pomiń
setup-next = Dalej
setup-address-title = Pod jakim adresem działa serwer?
setup-address-lead = Od tego adresu zaczynają się linki. Bez niego zaczynają się od adresu, pod którym otwarto daną stronę.
setup-address = Adres
setup-address-hint = Na przykład https://secrets.example.org lub https://example.org/secrets.
setup-address-set = Użyj tego adresu
setup-address-wrong = To nie jest adres. Powinien wyglądać tak: https://secrets.example.org lub https://example.org/secrets.
setup-address-fixed = Jest ustawiony w konfiguracji serwera: { $url }
setup-done-title = Gotowe
setup-done-lead = Kopię klucza głównego trzymaj oddzielnie od kopii zapasowych danych: drugiego takiego nikt nie utworzy.
setup-finish = Udostępnij pierwszy sekret

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = Sekret dla Ciebie (nadawca: { $sender })
mail-share-lead = { $sender } udostępnia Ci sekret w serwisie { $site }.
mail-share-lead-unchecked = W serwisie { $site } udostępniono Ci sekret. Jako adres nadawcy podano { $sender }, ale serwis nie sprawdził tego adresu.
mail-share-open = Ten link otworzy sekret tylko raz, do { $until }. Potem sekret zostanie usunięty:
mail-share-passphrase = Potrzebna jest też fraza dostępowa. Nadawca przekaże Ci ją inną drogą: nie ma jej w żadnym e-mailu.
mail-share-care = Jeśli nie znasz nadawcy albo niczego od niego nie oczekujesz, skontaktuj się z nim, zanim otworzysz sekret. Link prowadzi pod adres { $host }, a ten serwis nigdy nie prosi o Twoje hasła.
mail-share-why = Otrzymujesz ten e-mail, ponieważ nadawca poprosił ten serwis o wysłanie Ci linku.
mail-confirm-subject = Potwierdź swój adres w serwisie { $site }
mail-confirm-lead = { $count ->
    [one] W serwisie { $site } założono konto z tym adresem, prawdopodobnie Twoje. Aby je aktywować, otwórz ten link w ciągu { $count } dnia:
    [few] W serwisie { $site } założono konto z tym adresem, prawdopodobnie Twoje. Aby je aktywować, otwórz ten link w ciągu { $count } dni:
    [many] W serwisie { $site } założono konto z tym adresem, prawdopodobnie Twoje. Aby je aktywować, otwórz ten link w ciągu { $count } dni:
   *[other] W serwisie { $site } założono konto z tym adresem, prawdopodobnie Twoje. Aby je aktywować, otwórz ten link w ciągu { $count } dnia:
}
mail-confirm-care = Jeśli to nie Ty, nie rób nic: bez tego linku nikt nie może używać konta.
mail-reset-subject = Nowe hasło w serwisie { $site }
mail-reset-lead = { $count ->
    [one] Do serwisu { $site } przyszła prośba o nowe hasło do Twojego konta, prawdopodobnie od Ciebie. Aby je ustawić, otwórz ten link w ciągu { $count } minuty:
    [few] Do serwisu { $site } przyszła prośba o nowe hasło do Twojego konta, prawdopodobnie od Ciebie. Aby je ustawić, otwórz ten link w ciągu { $count } minut:
    [many] Do serwisu { $site } przyszła prośba o nowe hasło do Twojego konta, prawdopodobnie od Ciebie. Aby je ustawić, otwórz ten link w ciągu { $count } minut:
   *[other] Do serwisu { $site } przyszła prośba o nowe hasło do Twojego konta, prawdopodobnie od Ciebie. Aby je ustawić, otwórz ten link w ciągu { $count } minuty:
}
mail-reset-care = Jeśli to nie Ty, nie rób nic: hasło pozostanie bez zmian.
mail-account-why = Otrzymujesz ten e-mail, ponieważ w serwisie { $site } podano ten adres.
mail-revealed-subject = Twój sekret został otwarty
mail-revealed-lead = Sekret udostępniony przez Ciebie { $shared } został otwarty { $at } i jest już usunięty.
mail-revealed-care = Jeśli odbiorca temu zaprzecza, zmień dane, które sekret zawierał.
mail-burned-subject = Twój sekret został zniszczony
mail-burned-lead = Sekret udostępniony przez Ciebie { $shared } został zniszczony { $at }. Nikt go nie otworzył i jest już usunięty.
mail-expired-subject = Twój sekret wygasł
mail-expired-lead = Sekret udostępniony przez Ciebie { $shared } wygasł { $at }. Nikt go nie otworzył i jest już usunięty.
mail-fate-list = Wszystkie udostępnione przez Ciebie sekrety:
mail-fate-why = Otrzymujesz ten e-mail, ponieważ włączono powiadomienia dla tego sekretu lub na Twoim koncie w serwisie { $site }.
mail-test-subject = Testowy e-mail z serwisu { $site }
mail-test-lead = Osoba prowadząca serwis { $site } wysłała ten e-mail, aby sprawdzić, czy poczta działa. Skoro możesz go przeczytać, działa.
mail-stop = Aby nigdy więcej nie dostawać e-maili z tego serwisu, otwórz ten link:

## Mail: whom a link is mailed to

home-mail = Wyślij link e-mailem do
home-mail-hint = { $count ->
    [one] Jeden adres.
    [few] Najwyżej { $count } adresy; oddzielaj je przecinkami.
    [many] Najwyżej { $count } adresów; oddzielaj je przecinkami.
   *[other] Najwyżej { $count } adresu; oddzielaj je przecinkami.
}
home-notify = Powiadom mnie e-mailem, gdy sekret zostanie otwarty, zniszczony lub wygaśnie
refused-recipient = Jeden z adresów nie jest adresem e-mail. Adresy powinny wyglądać tak: nazwa@example.org; oddzielaj je przecinkami.
refused-recipients = { $count ->
    [one] Twój plan pozwala na { $count } adres.
    [few] Twój plan pozwala na { $count } adresy.
    [many] Twój plan pozwala na { $count } adresów.
   *[other] Twój plan pozwala na { $count } adresu.
}
mail-states = E-mail
mail-queued = Czeka na wysłanie.
mail-retried = Jeszcze nie wysłano; próba zostanie ponowiona.
mail-sent = Przekazano serwerowi poczty.
mail-failed = Nie wysłano; kolejnych prób nie będzie.
mail-not = Nie wysłano: ten serwis nie wysyła e-maili. Wyślij link samodzielnie.
mail-trouble-unreachable = Nie można było połączyć się z serwerem poczty.
mail-trouble-insecure = Nie udało się zabezpieczyć połączenia z serwerem poczty.
mail-trouble-login = Serwer poczty nie przyjął nazwy i hasła tego serwisu.
mail-trouble-deferred = Serwer poczty poprosił o ponowienie próby później.
mail-trouble-refused = Serwer poczty odrzucił e-mail.
mail-trouble-letters = Serwer poczty nie przyjmuje adresów z takimi literami.
mail-trouble-stopped = Na życzenie odbiorcy ten serwis nie wysyła e-maili na ten adres.
mail-trouble-limited = Na ten adres wysłano ostatnio wiele e-maili z tego serwisu.
mail-trouble-over = Przed wysłaniem e-maila sekretu już nie było.
mail-trouble-unwritten = Serwis nie mógł utworzyć e-maila.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Wpisz adres swojego konta. Jeśli takie konto istnieje, dostaniesz e-mail z linkiem, dzięki któremu ustawisz nowe hasło.
forgotten-send = Wyślij mi link
forgotten-sent = Sprawdź pocztę
forgotten-sent-lead = Jeśli istnieje konto z tym adresem, link jest już w drodze. Jeśli nie dotrze, zwróć się do osoby prowadzącej serwis.
reset-title = Ustaw nowe hasło
reset-lead = Na liście nadal zobaczysz, co się stało z Twoimi sekretami, ale nie ich potwierdzenia: te są chronione starym hasłem. Wszystkie tokeny API stracą ważność i wszędzie trzeba będzie zalogować się ponownie.
reset = Ustaw nowe hasło
reset-done = Hasło zostało ustawione
reset-done-lead = Zaloguj się nowym hasłem.
slip-over = Ten link stracił ważność
slip-over-lead = Wygasł albo został już użyty. Poproś o nowy.
sign-up-mailed = Sprawdź pocztę
sign-up-mailed-lead = Na Twój adres został wysłany link, który aktywuje konto. Jeśli nie dotrze, poproś o niego ponownie przez „Nie pamiętam hasła”.
address-title = Potwierdź swój adres
address-lead = Naciśnij przycisk, a konto stanie się aktywne.
address-confirm = Potwierdź adres
address-done = Twój adres został potwierdzony
address-done-lead = Konto jest aktywne. Zaloguj się.
notify-title = E-maile o Twoich sekretach
notify-lead = Dotyczy wszystkiego, co odtąd udostępnisz, zarówno na stronach, jak i przez programy. Żaden e-mail nie zdradza, co było w sekrecie ani kto go otworzył.
notify = Powiadom mnie e-mailem, gdy sekret zostanie otwarty, zniszczony lub wygaśnie
notify-save = Zapisz
notify-saved = Zapisano.

## Mail: no more of it

stop-title = Koniec e-maili z tego serwisu
stop-lead = Naciśnij przycisk, a ten serwis nigdy więcej nie wyśle e-maila na Twój adres, bez względu na to, kto o to poprosi. Linki, które ktoś Ci udostępni, będą musiały trafić do Ciebie inną drogą, podobnie jak nowe hasło do konta w tym serwisie.
stop = Nie wysyłaj mi więcej e-maili
stop-done = Nie dostaniesz już e-maili z tego serwisu
stop-done-lead = Twój adres nie jest w tym celu przechowywany: zostaje tylko znacznik, po którym można go rozpoznać.

## Mail: for whoever runs the site

admin-mail = Poczta
admin-mail-off = Ten serwis nie wysyła e-maili. Ustawienia poczty są w sekcji „mail” konfiguracji.
admin-mail-no-address = E-maile nie będą wysyłane, dopóki serwis nie pozna własnego adresu: ustaw go w konfiguracji jako „site.public_url”.
admin-mail-lead = Wyślij testowy e-mail i zobacz, co odpowie serwer poczty.
admin-mail-to = Do
admin-mail-test = Wyślij test
admin-mail-sent = Serwer poczty przyjął testowy e-mail.
admin-mail-kept = Testowy e-mail jest w folderze na pocztę.
admin-mail-failed = Testowy e-mail nie został wysłany.
admin-mail-dialogue = Dialog z serwerem
figure-letters = Czekające e-maile
trust-mail = Poczta
trust-mail-text = Jeśli link ma zostać wysłany e-mailem, adres i link są przechowywane w postaci zapieczętowanej do czasu wysłania e-maila lub zaprzestania prób. Potem są nadpisywane na dysku. Maksymalny czas: { $within }.

## When it is not certain that something was done

failed-unsure = Nie ma pewności, czy to się udało
failed-unsure-lead = Nie wszystkie komputery, które przechowują sekrety tego serwisu, odpowiedziały na czas. Niczego nikomu nie pokazano. Sekret najprawdopodobniej nadal istnieje, ale mógł przepaść: spróbuj ponownie za chwilę.

## Domains of an account

account-domains = Twoje domeny
domains-title = Twoje domeny
domains-lead = Linki mogą zaczynać się od Twojej własnej domeny. Skieruj ją na ten serwer i potwierdź rekordem w jej DNS, że należy do Ciebie.
domain-host = Nazwa domeny
domain-host-hint = Tylko nazwa, na przykład secrets.example.org.
domain-add = Dodaj domenę
domain-record = Aby potwierdzić, że domena { $host } należy do Ciebie, dodaj w jej DNS ten rekord TXT:
domain-record-name = Nazwa
domain-record-value = Wartość
domain-look = Sprawdź teraz
domain-remove = Usuń
domain-remove-care = Linki z domeną { $host } będzie można otworzyć tylko pod adresem { $own }.
domain-remove-sure = Usuń domenę
domain-proved = Aktywna: linki mogą się od niej zaczynać.
domain-proved-until = Pozostaje aktywna tylko do { $until }, bo obecnie nic nie potwierdza, że należy do Ciebie. Dodaj rekord z powrotem.
domain-asked = Jeszcze niepotwierdzona.
domain-missing = Sprawdzono { $at }: nie było takiego rekordu. Może minąć kilka godzin, zanim nowy będzie widoczny.
domain-wrong = Sprawdzono { $at }: był rekord z inną wartością.
domain-unreachable = Sprawdzono { $at }: serwery DNS domeny nie odpowiedziały.
domain-held = Sprawdzono { $at }: rekord był prawidłowy, ale tę domenę potwierdził też ktoś inny, i to wcześniej.
domain-refused-shape = To nie jest nazwa domeny. Wpisz samą nazwę, na przykład secrets.example.org.
domain-refused-confusable = Ta nazwa miesza różne alfabety albo przypomina inną. W każdej jej części użyj tylko jednego alfabetu.
domain-refused-own = To własny adres tego serwisu. Linki i tak się od niego zaczynają.
domain-refused-many = { $count ->
    [one] Twój plan pozwala na { $count } domenę. Najpierw ją usuń.
    [few] Twój plan pozwala na { $count } domeny. Najpierw usuń którąś z nich.
    [many] Twój plan pozwala na { $count } domen. Najpierw usuń którąś z nich.
   *[other] Twój plan pozwala na { $count } domeny. Najpierw usuń którąś z nich.
}
home-domain = Domena linku
home-domain-hint = Nazwa domeny, od której zaczyna się link.

## Webhooks of an account

hooks-title = Webhooki
hooks-lead = Twój serwer dowie się, gdy to, co odtąd udostępnisz, zostanie otwarte, zniszczone lub wygaśnie, oraz gdy ktoś spróbuje złej frazy dostępowej.
hook-secret = Klucz nowego webhooka, którym Twój serwer sprawdza, kto go wywołuje, widoczny tylko ten jeden raz:
hook-address = Adres
hook-address-hint = Adres https:, na przykład https://example.org/hook.
hook-add = Dodaj webhook
hook-test = Wyślij test
hook-remove-sure = Usuń webhook
hook-delivered = Serwer przyjął wywołanie.
hook-answered = Serwer odpowiedział statusem { $status }.
hook-unreachable = Nie można było połączyć się z serwerem.
hook-insecure = Nie udało się zabezpieczyć połączenia z serwerem.
hook-off = Wyłączony, bo wywołania zbyt długo się nie udawały lub serwer już ich nie chce. Udany test włączy go ponownie.
hook-untold = Czekało zbyt wiele wywołań: serwer nie dowie się o czymś z tamtej chwili. Udany test usuwa tę uwagę.
hooks-broken = Webhooków tego konta nie da się już odczytać i nie są wywoływane. Usuń je i dodaj ponownie.
hook-refused-address = To nie jest adres webhooka. Zapisz go jak https://example.org/hook, bez nazwy i hasła.
hook-refused-many = Masz tyle webhooków, na ile pozwala Twój plan. Najpierw usuń jeden.
hook-reference = Webhooki nazywają ten sekret { $reference }.

## How a domain looks

brand-link = Zmień wygląd
brand-title = Jak wygląda { $host }
brand-lead = To, co zostanie puste, będzie takie jak w pozostałej części serwisu.
brand-name = Nazwa
brand-name-hint = Jak serwis nazywa się na stronach.
brand-accent = Kolor
brand-accent-hint = Kolor linków i przycisków, na przykład #0b5d66. Dla ciemnych ekranów tworzony jest z niego jaśniejszy odcień.
brand-intro = Tekst na stronie głównej
brand-footer = Tekst na dole każdej strony
brand-support = Link do pomocy
brand-support-hint = Adres https: albo mailto: z adresem e-mail.
brand-language = Język dla osób, których języka tu nie ma
brand-language-none = Jak w pozostałej części serwisu
brand-logo = Logo
brand-logo-hint = PNG, JPEG lub WebP, najwyżej { $size }.
brand-logo-drop = Usuń logo
brand-save = Zapisz
brand-saved = Zapisano. Odtąd wygląda to tak.
brand-refused-name = { $count ->
    [one] Nazwa musi zajmować jeden wiersz i mieć najwyżej { $count } znak.
    [few] Nazwa musi zajmować jeden wiersz i mieć najwyżej { $count } znaki.
    [many] Nazwa musi zajmować jeden wiersz i mieć najwyżej { $count } znaków.
   *[other] Nazwa musi zajmować jeden wiersz i mieć najwyżej { $count } znaku.
}
brand-refused-shape = Wpisz kolor jako # i sześć cyfr szesnastkowych, na przykład #0b5d66.
brand-refused-faint = Tekst w tym kolorze trudno odczytać na jasnej stronie. Wystarczająco ciemny jest { $nearest }.
brand-refused-text = { $count ->
    [one] Tekst może mieć najwyżej { $count } znak.
    [few] Tekst może mieć najwyżej { $count } znaki.
    [many] Tekst może mieć najwyżej { $count } znaków.
   *[other] Tekst może mieć najwyżej { $count } znaku.
}
brand-refused-support = Link do pomocy musi zaczynać się od https:// lub mailto:.
brand-refused-logo = Nie można odczytać logo albo jest ono za duże. Użyj pliku PNG, JPEG lub WebP.
help = Pomoc

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = To, co tu udostępniasz, jest przechowywane w regionie { $region } ({ $country }) i nigdzie indziej.
region-other = Przechowuj gdzie indziej:
region-name = { $region } ({ $country })
region-accounts = Każdy region ma własne konta. Ten region to { $region }.
trust-region = Gdzie
trust-region-text = W regionie { $region } ({ $country }). Nic nie jest przekazywane do innego regionu.
receipt-region = Region przechowywania: { $region } ({ $country }).
