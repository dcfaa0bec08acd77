# Turkish. See en.ftl for what each message is for.

## Every page

skip = İçeriğe geç
footer = Gizli not bir kez açılana, yok edilene ya da süresi dolana kadar mühürlü saklanır. Sonra silinir.
trust-link = Bu site neleri saklar
nav = Site
nav-sign-in = Oturum aç
nav-account = Hesabınız
nav-admin = Yönetim
sign-out = Oturumu kapat
language = Dil
docs-link = API

## Times and sizes

days = { $count ->
    [one] { $count } gün
   *[other] { $count } gün
}
hours = { $count ->
    [one] { $count } saat
   *[other] { $count } saat
}
minutes = { $count ->
    [one] { $count } dakika
   *[other] { $count } dakika
}
seconds = { $count ->
    [one] { $count } saniye
   *[other] { $count } saniye
}
under-a-minute = bir dakikadan az
bytes = { $count ->
    [one] { $size } bayt
   *[other] { $size } bayt
}

## Sharing

home-title = Gizli not paylaş
home-title-refused = Henüz paylaşılmadı
home-headline = Yalnızca bir kez açılabilen bir gizli not paylaşın
home-lead = Bir şifre ya da anahtar yapıştırın. Size bir bağlantı verilir; bağlantıyı ilk açan kişi gizli notu görür, ardından not silinir.
home-refused = Hiçbir şey paylaşılmadı; yazdıklarınız hâlâ burada.
secret = Gizli not
secret-hint = Metin, en fazla { $size }. Olduğu gibi saklanır.
secret-keys = <kbd>Ctrl</kbd> <kbd>Enter</kbd> bağlantıyı oluşturur. Yapıştırdıktan hemen sonra yalnızca <kbd>Enter</kbd> yeterlidir.
secret-pasted = Yapıştırıldı. Enter tuşuna basın, bağlantı panonuza kopyalansın.
secret-used = Kullanılan: { $used }, sınır: { $size }.
secret-over = Yazdıklarınız { $used }; bu sitenin sınırı ise { $size }. Hiçbir şey kesilmedi, lütfen kısaltın.
lifetime = Açılabileceği süre
lifetime-hint = Süre dolunca okunmadan silinir.
lifetime-until = Son tarih: { $until }.
passphrase-weak = Zayıf: birkaç denemede bulunur.
passphrase-fair = Orta: yanlış denemeler sayıldığı için yeterli.
passphrase-strong = Güçlü.
passphrase = Parola
optional = (isteğe bağlı)
passphrase-hint = Bağlantıdan ayrı bir yolla iletin.
passphrase-show = Parolayı göster
caps-lock = Caps Lock açık.
create = Bağlantıyı oluştur
creating = Bağlantı oluşturuluyor…
unsent = Siteye ulaşılamıyor. Hiçbir şey kaybolmadı, yazdıklarınız hâlâ burada. Yazdıklarınız yine de siteye ulaşmış olabilir; öyleyse gizli not iki kez saklanır, ama öteki bağlantı kimsede yok.
generate-summary = Benim için şifre üret
generate-kind = İçerik
generate-kind-all = harfler, rakamlar ve işaretler
generate-kind-letters = harfler ve rakamlar
generate-kind-digits = rakamlar
generate-kind-words = sesli okunabilen sözcükler
generate-length = Uzunluk
generate-length-hint = Karakter sayısı; sözcüklerde ikişer harflik hece sayısı.
generate = Üret ve ekle
generate-passphrase = Üret ve parola yap
generated-weak = Bu zayıf bir şifre: bilgisayar onu bir gün içinde bulur. Daha uzun yapın.
generated-fair = Bu şifre, yanlış denemelerden sonra kilitlenen yerler için iyi; çevrimdışı denenebilen yerler için fazla zayıf.
generated-strong = Bu güçlü bir şifre: kimse tahmin edemez.
refused-empty = Henüz bir gizli not yok.
refused-nul = Gizli notta bir NUL karakteri var; birçok program metni orada keser.
refused-large = Gizli not sınırı aşıyor. Sınır: { $size }.
refused-lifetime = Bu süre aşağıdaki seçenekler arasında yok.
refused-domain = Bu alan adı artık bağlantılar için kullanılamıyor. Başka bir alan adı seçin.
refused-passphrase-short = { $count ->
    [one] Parola en az { $count } karakter olmalı.
   *[other] Parola en az { $count } karakter olmalı.
}
refused-passphrase-long = { $count ->
    [one] Parola en fazla { $count } karakter olabilir.
   *[other] Parola en fazla { $count } karakter olabilir.
}
refused-accounts-only = Bu sitede yalnızca hesabı olanlar paylaşabilir. Önce oturum açın.
refused-signed-out = Bu arada oturumunuz kapandı. Başka bir sekmede yeniden oturum açın ya da hesabınız olmadan paylaşın.
refused-limited = Son zamanlarda sizden ya da ağınızdan çok fazla gizli not geldi. Bekleme süresi: { $left }.
refused-full = Bu site, açılmamış gizli notlar için sınırına ulaştı. Saklananlar güvende.
refused-busy = Şu anda yoğunluk var. Birazdan yeniden deneyin.

## The sender's receipt

receipt-ready = Bağlantınız hazır
receipt-unread = Henüz açılmadı
receipt-revealed = Gizli notunuz açıldı
receipt-burned = Gizli notunuz yok edildi
receipt-expired = Gizli notunuzun süresi doldu
receipt-stranger = Bu, gönderenin makbuzu
receipt-stranger-lead = <strong>Bu, gönderenin makbuzu.</strong> Gizli notu da bağlantıyı da hiçbir zaman göstermez. Biri size gizli not yerine bu adresi gönderdiyse ondan gizli notun bağlantısını isteyin.
receipt-sender-lead = Bağlantıyı tek bir kişiye gönderin: yalnızca <strong>bir kez</strong> açılır. Ne zaman açıldığını bu sayfada görürsünüz.
receipt-none-lead = Bağlantıyı tek bir kişiye gönderin: yalnızca <strong>bir kez</strong> açılır. Bu site makbuzları yalnızca hesabı olanlar için saklar; bağlantıyı şimdi alın, çünkü bu sayfa bir daha gösterilemez.
receipt-over-lead = Bağlantı artık hiçbir şey açmıyor; gizli not buradan silindi.
link = Alıcı için bağlantı
link-hint = Kopyalamak için <kbd>Ctrl</kbd> <kbd>C</kbd>, Mac’te <kbd>⌘</kbd> ile.
copy-link = Bağlantıyı kopyala
copied = Kopyalandı.
copy-failed = Tarayıcınız kopyalamamıza izin vermedi. Metin şimdi seçili: Ctrl ile C, Mac’te ⌘ ile C tuşlarına basın.
link-copied = Bağlantı panonuzda.
link-not-copied = Tarayıcınız bağlantıyı kopyalamamıza izin vermedi. Bağlantı aşağıda seçili: Ctrl ile C, Mac’te ⌘ ile C tuşlarına basın.
qr-summary = QR kodu
qr-text = Bağlantının QR kodu
qr-download = QR kodunu indir
link-language = Bağlantının dili
link-language-hint = Alıcının göreceği sayfa ve aşağıdaki mesaj bu dilde olur.
link-language-any = alıcının tarayıcısının dili
link-language-set = Bu dili kullan
message-summary = Birlikte gönderilecek mesaj
message = Mesaj
message-hint = Dilediğiniz gibi değiştirin, sonra kopyalayın ya da gönderin.
message-text = Sizinle gizli bir not paylaşıyorum. Bağlantı yalnızca bir kez açılır, son tarih { $until }: { $link }
message-text-passphrase = Sizinle gizli bir not paylaşıyorum. Bağlantı yalnızca bir kez ve ayrıca ileteceğim parolayla açılır, son tarih { $until }: { $link }
copy-message = Mesajı kopyala
mail-message = E-postayla gönder
share-message = Paylaş…
timeline = Neler oldu
event-shared = Paylaşıldı
event-seen = Bağlantıya ilk kez bakıldı
event-seen-note = { $count ->
    [one] toplam { $count } kez
   *[other] toplam { $count } kez
}
event-until = Şu tarihe kadar açılabilir:
event-until-note = { $left } kaldı
event-revealed = Açıldı ve silindi
event-burned = Hiç açılmadan yok edildi
event-expired = Hiç açılmadan süresi doldu
protected = Parolayla korunuyor.
unprotected = Parolayla korunmuyor.
mailed-to = Kime: { $addresses }.
receipt-ends = Bu makbuz şu tarihe kadar saklanır:
keep-summary = Bu makbuzu sakla
keep-text = Bu sayfayı, tarayıcınız açık kaldığı sürece son altmış gizli not için görebilirsiniz. Sonradan dönmek için makbuzun kendi adresini saklayın. O adresi kimseye göndermeyin; bağlantıyı gönderin.
keep-link = Makbuzun kendi adresi
print = Yazdır
share-another = Başka bir gizli not paylaş
burn-summary = Bu gizli notu yok et
burn-title = Bu gizli not yok edilsin mi?
burn-lead = Bundan sonra bağlantıyı kimse açamaz. Bu işlem geri alınamaz.
burn-passphrase-hint = Gizli notu koruyan parola.
burn = Yok et…
burn-sure = Kalıcı olarak yok et
burn-keep = Vazgeç ve makbuza dön
burn-nothing = Yok edilecek bir şey kalmamıştı.
burn-wrong = Parola bu değil. Hiçbir şey yok edilmedi: bağlantı hâlâ açılıyor.
burn-missing = Bu gizli notu yok etmek için parolası gerekli. Hiçbir şey yok edilmedi: bağlantı hâlâ açılıyor.
no-receipt = Burada makbuz yok
no-receipt-lead = Makbuzlar, gizli notun süresinin iki katı kadar saklanır. Burada bir makbuz bekliyorsanız adresin eksiksiz olup olmadığını kontrol edin.
no-shared-lead = Bu sayfa, gizli notu paylaşan kişi içindir ve yalnızca paylaşımın yapıldığı tarayıcıda görünür. Bu adresi size biri gönderdiyse ondan gizli notun bağlantısını isteyin.

## Opening

confirm-title = Sizin için gizli bir not
confirm-headline = Biri sizinle gizli bir not paylaştı
confirm-lead = { $site } bu notu sizin için saklıyor. Not yalnızca <strong>bir kez</strong> açılabilir, sonra buradan silinir. Bu yüzden güvenli bir yer hazır bulundurun.
confirm-lead-host = { $site } ({ $host }) bu notu sizin için saklıyor. Not yalnızca <strong>bir kez</strong> açılabilir, sonra buradan silinir. Bu yüzden güvenli bir yer hazır bulundurun.
confirm-passphrase-hint = Gönderen bunu size ayrı bir yolla iletir.
open = Gizli notu aç
confirm-until = Şu tarihe kadar açılabilir:
confirm-left = ({ $left } kaldı)
confirm-wrong = { $count ->
    [one] Parola bu değil. Hiçbir şey açılmadı, silinmedi: gizli not hâlâ burada. { $count } yanlış deneme daha olursa bir süre kilitlenir.
   *[other] Parola bu değil. Hiçbir şey açılmadı, silinmedi: gizli not hâlâ burada. { $count } yanlış deneme daha olursa bir süre kilitlenir.
}
confirm-missing = Bu gizli notu açmak için parolası gerekli. Hiçbir şey açılmadı, silinmedi.
confirm-stale = Bu sayfa çok uzun süre açık kaldı ya da iki kez gönderildi. Hiçbir şey açılmadı: düğmeye yeniden basın.
sure-headline = Şimdi açılsın mı?
sure-lead = E-postaları denetleyen programlar bağlantıları açar, düğmelere basar; gizli not ise yalnızca bir kez açılır. Bu yüzden lütfen açanın siz olduğunu onaylayın.
sure-legend = Ne yapılsın?
sure-closed = Kapalı kalsın
sure-open = Gizli notu bir kez göster
sure-unsure = Bunun ne olduğunu bilmiyorum
sure = Devam et
revealed-title = Gizli not
revealed-headline = İşte gizli not
revealed-lead = { $time } itibarıyla sunucudan silindi. Güvenli bir yere koyun: bu sayfa bir daha açılamaz.
copy-secret = Kopyala
secret-copied = Gizli not panonuzda.
download = İndir
hide = Gizle
show = Göster
wrap = Satırları kaydır
hidden-note = Omzunuzun üzerinden bakan olabilir diye bir süre sonra gizlendi. Hiçbir şey kaybolmadı.
revealed-close = Gizli notu güvenli bir yere koyduktan sonra bu sayfayı kapatın.
gone-title = Kullanılamıyor
gone-headline = Bu bağlantı kullanılamıyor
gone-lead = Yanlış bir şey yapmadınız. Bağlantılar yalnızca bir kez ve sınırlı bir süre açılabilir; bu site hangi bağlantıların var olduğunu kimseye söylemez.
gone-ask = Bir gizli not bekliyorsanız gönderenden yeni bir bağlantı isteyin:
gone-message = Bana gönderdiğiniz bağlantı kullanılamıyor. Gizli notu yeniden paylaşıp yeni bir bağlantı gönderebilir misiniz?

## When something cannot be done

failed-form = Form eksik ulaştı
failed-form-large = Bu, sitenin kabul ettiğinden fazla
failed-form-slow = Formun ulaşması çok uzun sürdü
failed-form-busy = Şu anda yoğunluk var
failed-form-lead = Hiçbir şey paylaşılmadı, açılmadı, yok edilmedi. Geri dönün: yazdıklarınız tarayıcınızda duruyor.
failed-foreign = Bu form başka bir siteden geldi
failed-foreign-lead = Ya da son oturum açışınızdan daha eski. Hiçbir şey paylaşılmadı, açılmadı, yok edilmedi, değiştirilmedi. Sayfayı yeniden açıp orada bir daha deneyin.
failed-page = Böyle bir sayfa yok
failed-page-lead = Bir bağlantıyla geldiyseniz eksiksiz olup olmadığını kontrol edin: son karakterler kolayca kaybolur.
failed-method = Bu sayfa bunu yapamaz
failed-method-lead = Hiçbir şey paylaşılmadı, açılmadı, yok edilmedi.
failed-locked = Çok fazla yanlış parola
failed-locked-lead = Gizli not güvende, açılmadı. Onu korumak için şimdilik parola kabul edilmiyor. Bekleme süresi: { $left }.
failed-limited = Çok fazla istek
failed-limited-lead = Son zamanlarda sizden ya da ağınızdan çok fazla istek geldi. Hiçbir şey açılmadı, yok edilmedi, kaybolmadı. Bekleme süresi: { $left }.
failed-accounts = Bu yalnızca hesabı olanlar için
failed-accounts-lead = Hiçbir şey paylaşılmadı, açılmadı, yok edilmedi. Bu sitede bunu yalnızca hesabı olanlar yapabilir.
failed-now = Bu şu anda yapılamıyor
failed-reference = Bunu bildirirseniz şunu belirtin: { $reference }
failed-now-lead = Hiçbir şey açılmadı, yok edilmedi, kaybolmadı. Geri dönüp birazdan yeniden deneyin.

## What this site keeps

trust-title = Bu site neleri saklar
trust-lead = Nelerin, ne kadar süreyle ve hangi anahtarla saklandığı. Bunlar şu anda geçerli olan ayarlardır.
trust-kept = Gizli not
trust-kept-text = Mühürlü baytları, ne zaman paylaşıldığı, ne zamana kadar açılabileceği ve sonunda ne olduğu. Metin yok, bağlantı yok, açan kişinin adı yok.
trust-key = Anahtarı
trust-key-text = Bağlantının içindedir ve hiçbir yerde saklanmaz. Bu sitedeki her şeyin kopyası bile açılmamış hiçbir gizli notu açmaz.
trust-erased = Açıldıktan sonra
trust-erased-text = Diskteki baytlarının üzerine yazılır; yok edildikten ve süresi dolduktan sonra da öyle. Bunun için en uzun süre: { $within }.
trust-longest = Açılmazsa
trust-longest-text = Paylaştıklarınız için en uzun saklama süresi: { $longest }. Makbuz, gizli notun süresinin iki katı kadar saklanır.
trust-size = En büyük gizli not
trust-root = Kullanılan kök anahtar
trust-version = Glimpse
trust-clock = Bu sayfanın oluşturulma zamanı

## Accounts

email = E-posta adresi
password = Şifre
password-hint = { $count ->
    [one] En az { $count } karakter.
   *[other] En az { $count } karakter.
}
sign-in-title = Oturum aç
sign-in = Oturum aç
sign-in-wrong = Adres ile şifre eşleşmiyor ya da hesap etkin değil.
sign-in-forgotten = Şifremi unuttum
sign-in-to-sign-up = Hesap oluştur
forgotten = Şifremi unuttum
forgotten-lead = Bu site e-posta göndermiyor. Şifrenizi sıfırlamasını site yöneticisinden isteyin. Yönetici paylaştıklarınızı okuyamaz; ama makbuzlarını siz de bir daha bulamazsınız, çünkü onlar eski şifreyle saklanıyor.
sign-up-title = Hesap oluştur
sign-up-lead = Bir hesapla paylaştıklarınızı görür, daha çok ve daha uzun süreli paylaşabilir ve API’yi kullanabilirsiniz.
sign-up = Hesabı oluştur
sign-up-invitation-label = Davet
sign-up-invitation-hint = Size geldiği gibi, eksiksiz.
sign-up-address = Bu bir e-posta adresi değil. Şöyle yazın: name@example.org.
sign-up-taken = Bu adresle zaten bir hesap var.
sign-up-invitation = Bu davet artık geçerli değil. Yenisini isteyin.
sign-up-closed = Hesapları site yöneticisi açar
sign-up-closed-lead = Hesap için site yöneticisine başvurun. Paylaşmak ve açmak için hesap gerekmez.
sign-up-waiting = Hesabınız oluşturuldu
sign-up-waiting-lead = Hesap açılmadan önce site yöneticisi adresinizi onaylar. Ondan sonra oturum açabilirsiniz.
password-weak = Bu şifre çok kısa ya da tahmin etmesi çok kolay.
password-wrong = Şifreniz bu değil. Hiçbir şey değiştirilmedi.
password-changed = Şifreniz değiştirildi. Başka her yerde oturumunuz kapatıldı.
account-title = Paylaştıklarınız
account-lead = { $email } olarak oturum açtınız. Paylaştıklarınız, makbuzlarının süresi dolana kadar bu listede kalır.
account-none = Henüz bir şey yok.
account-tokens = API belirteçleri
account-password = Şifreyi değiştir
account-delete = Hesabı sil
account-csv = CSV olarak indir
filter = Göster
filter-all = tümü
state-unread = açılmadı
state-revealed = açıldı
state-burned = yok edildi
state-expired = süresi doldu
column-shared = Paylaşım
column-until = Son tarih
column-state = Durum
column-to = Kime
column-receipt = Makbuz
column-pick = Yok et
pick-all = Tümü
pick = Gizli notu yok et (paylaşım: { $at })
receipt-of = Gizli notun makbuzu (paylaşım: { $at })
receipt-lost = eski bir şifreyle saklı
needs-passphrase = parolası gerekli
burn-picked = İşaretlileri yok et
burned-some = { $count ->
    [one] { $count } gizli not yok edildi.
   *[other] { $count } gizli not yok edildi.
}
burned-not = { $count ->
    [one] { $count } gizli not yok edilemedi: bu arada açılmış ya da parolası gerekli.
   *[other] { $count } gizli not yok edilemedi: bunlar bu arada açılmış ya da parolaları gerekli.
}
tokens-title = API belirteçleri
tokens-lead = Belirteç, betiklerde ve programlarda şifrenizin yerini tutar. Sizin adınıza paylaşır, listeler ve yok eder.
token-made = Yeni belirteciniz (yalnızca bu kez gösterilir):
token-new = Yeni belirteç
token-name = Ad
token-name-hint = Ne için olduğu, örneğin: dağıtım betiği.
token-days = Geçerlilik
token-days-hint = Gün sayısı; süresiz için boş bırakın.
token-add = Belirteç oluştur
token-name-wrong = Belirteç için tek satırlık bir ad gerekli.
token-days-wrong = Geçerlilik tam bir gün sayısı olmalı ya da boş bırakılmalı.
token-too-many = Planınızın izin verdiği kadar belirteciniz var. Önce birini iptal edin.
token-column-name = Ad
token-column-made = Oluşturuldu
token-column-used = Son kullanım
token-column-ends = Bitiş
token-never = yok
token-revoke = İptal et
token-revoke-named = { $name } belirtecini iptal et
copy-token = Belirteci kopyala
token-example = Nasıl kullanılır
password-title = Şifreyi değiştir
password-old = Mevcut şifre
password-new = Yeni şifre
password-change = Değiştir
delete-title = Hesabınızı silin
delete-lead = Size ait her şey silinir: kimsenin açmadığı gizli notlar, makbuzlar, belirteçler. Gönderdiğiniz bağlantılar çalışmaz olur. Bu işlem geri alınamaz.
delete-sure = { $email } hesabını kalıcı olarak sil
delete-half = Silme işlemi başladı ama bitmedi
delete-half-lead = Hesabınız kapatıldı ama içindeki her şey henüz silinmedi. İşlemi tamamlamasını site yöneticisinden isteyin.
deleted = Hesabınız silindi
deleted-lead = Onunla birlikte size ait her şey de silindi.

## Administration

admin-title = Yönetim
admin-figures = Depo
figure-unread = Açılmamış gizli notlar
figure-unread-bytes = Bunların mühürlü baytları
figure-unread-bytes-max = İzin verilen üst sınır
figure-queue = Diske yazılmayı bekleyen durum değişiklikleri
figure-health = Disk
figure-health-good = yazılabiliyor
figure-health-bad = yazılamıyor
admin-accounts = Hesaplar
admin-plan = Plan
admin-plan-of = { $email } hesabının planı
admin-set = Uygula
admin-suspend = Askıya al
admin-resume = Yeniden aç
admin-confirm = Onayla
admin-is-admin = yönetici
admin-is-suspended = askıda
admin-is-waiting = onay bekliyor
admin-next = Devamı
admin-invite-title = Birini davet edin
admin-invite-lead = Bu adresi alan kişi, onunla bir hafta içinde bir kez hesap oluşturabilir.
admin-invite = Davet oluştur
admin-invitation = Bu adresi tek bir kişiye gönderin:
admin-changed = Değiştirildi.
admin-not-changed = Değiştirilemedi: böyle bir hesap ya da plan yok.
admin-own = Kendinizi burada askıya alamazsınız.

## First steps

setup-title = Sunucu kurulumu
setup-lead = Sunucu başlarken bir kod verdi. Bu kodla, sunucuyu yönetecek hesabı oluşturursunuz. Her adımı atlayıp sonra da yapabilirsiniz.
setup-code = Kod
setup-code-hint = Verildiği gibi, kısa çizgileriyle.
setup-wrong-code = Kod bu değil. Her başlatmada değişir: en yenisini alın.
setup-make = Hesabı oluştur
setup-skip = Bunu atla
setup-next = Devam et
setup-address-title = Sunucu hangi adreste?
setup-address-lead = Bağlantılar bu adresle başlar. Belirtilmezse, sayfa hangi adresten açıldıysa bağlantılar onunla başlar.
setup-address = Adres
setup-address-hint = Örneğin https://secrets.example.org veya https://example.org/secrets.
setup-address-set = Bu adresi kullan
setup-address-wrong = Bu bir adres değil. Şöyle yazın: https://secrets.example.org veya https://example.org/secrets.
setup-address-fixed = Sunucunun yapılandırmasında belirlenmiş: { $url }
setup-done-title = Hazır
setup-done-lead = Kök anahtarın bir kopyasını veri yedeklerinden ayrı bir yerde saklayın: kimse bir yenisini yapamaz.
setup-finish = İlk gizli notu paylaş

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = { $sender } sizinle gizli bir not paylaştı
mail-share-lead = { $sender }, { $site } üzerinden sizinle gizli bir not paylaştı.
mail-share-lead-unchecked = Adresinin { $sender } olduğunu söyleyen biri, { $site } üzerinden sizinle gizli bir not paylaştı. Bu site o adresi doğrulamadı.
mail-share-open = Son tarih: { $until }. Bu bağlantı gizli notu yalnızca bir kez açar, sonra not silinir:
mail-share-passphrase = Parolası da gerekli. Gönderen bunu size ayrı bir yolla iletir: hiçbir e-postada yer almaz.
mail-share-care = Göndereni tanımıyorsanız ya da ondan bir şey beklemiyorsanız açmadan önce kendisine sorun. Bağlantı { $host } adresine götürür; bu site şifrelerinizi asla sormaz.
mail-share-why = Bu e-postayı, gönderen bu siteden bağlantıyı size iletmesini istediği için aldınız.
mail-confirm-subject = { $site } için adresinizi onaylayın
mail-confirm-lead = { $count ->
    [one] Biri, büyük olasılıkla siz, { $site } sitesinde bu adresle bir hesap oluşturdu. Hesabı etkinleştirmek için { $count } gün içinde şu bağlantıyı açın:
   *[other] Biri, büyük olasılıkla siz, { $site } sitesinde bu adresle bir hesap oluşturdu. Hesabı etkinleştirmek için { $count } gün içinde şu bağlantıyı açın:
}
mail-confirm-care = Bunu yapan siz değilseniz bir şey yapmanız gerekmez: bu bağlantı olmadan hesabı kimse kullanamaz.
mail-reset-subject = { $site } için yeni şifre
mail-reset-lead = { $count ->
    [one] Biri, büyük olasılıkla siz, { $site } sitesindeki hesabınız için yeni bir şifre istedi. Yeni şifreyi seçmek için { $count } dakika içinde şu bağlantıyı açın:
   *[other] Biri, büyük olasılıkla siz, { $site } sitesindeki hesabınız için yeni bir şifre istedi. Yeni şifreyi seçmek için { $count } dakika içinde şu bağlantıyı açın:
}
mail-reset-care = Bunu yapan siz değilseniz bir şey yapmanız gerekmez: şifreniz olduğu gibi kalır.
mail-account-why = Bu e-postayı, { $site } sitesinde biri bu adresi yazdığı için aldınız.
mail-revealed-subject = Gizli notunuz açıldı
mail-revealed-lead = Paylaştığınız gizli not açıldı ve silindi. Paylaşım: { $shared }. Açılma: { $at }.
mail-revealed-care = Alıcı, açanın kendisi olmadığını söylüyorsa gizli nottaki bilgiyi yenileyin.
mail-burned-subject = Gizli notunuz yok edildi
mail-burned-lead = Paylaştığınız gizli not yok edildi. Kimse açmadı ve not silindi. Paylaşım: { $shared }. Yok edilme: { $at }.
mail-expired-subject = Gizli notunuzun süresi doldu
mail-expired-lead = Paylaştığınız gizli notun süresi doldu. Kimse açmadı ve not silindi. Paylaşım: { $shared }. Süre sonu: { $at }.
mail-fate-list = Paylaştığınız her şey:
mail-fate-why = Bu e-postayı, bu gizli not için ya da { $site } sitesindeki hesabınızda haber verilmesini istediğiniz için aldınız.
mail-test-subject = { $site }: deneme e-postası
mail-test-lead = { $site } sitesinin yöneticisi bunu, e-postanın çalışıp çalışmadığını görmek için gönderdi. Bunu okuyabiliyorsanız çalışıyor.
mail-stop = Bu siteden bir daha hiç e-posta almamak için şu bağlantıyı açın:

## Mail: whom a link is mailed to

home-mail = Bağlantı kime gönderilsin?
home-mail-hint = { $count ->
    [one] Bir adres.
   *[other] En fazla { $count } adres, aralarında virgülle.
}
home-notify = Açılınca, yok edilince ya da süresi dolunca bana e-postayla haber ver
refused-recipient = Adreslerden biri e-posta adresi değil. Şöyle yazın: name@example.org, aralarında virgülle.
refused-recipients = { $count ->
    [one] Planınız { $count } adrese izin veriyor.
   *[other] Planınız { $count } adrese izin veriyor.
}
mail-states = E-posta
mail-queued = Gönderilmeyi bekliyor.
mail-retried = Henüz gönderilmedi; yeniden deneniyor.
mail-sent = E-posta sunucusuna iletildi.
mail-failed = Gönderilmedi, artık denenmeyecek.
mail-not = Gönderilmedi: bu site e-posta göndermiyor. Bağlantıyı kendiniz gönderin.
mail-trouble-unreachable = E-posta sunucusuna ulaşılamadı.
mail-trouble-insecure = E-posta sunucusuyla güvenli bağlantı kurulamadı.
mail-trouble-login = E-posta sunucusu bu sitenin adını ve şifresini kabul etmedi.
mail-trouble-deferred = E-posta sunucusu sonra yeniden denenmesini istedi.
mail-trouble-refused = E-posta sunucusu e-postayı reddetti.
mail-trouble-letters = E-posta sunucusu bu tür harfler içeren adresleri kabul etmiyor.
mail-trouble-stopped = Bu adres bu siteden e-posta istemiyor.
mail-trouble-limited = Bu adrese son zamanlarda bu siteden çok e-posta gitti.
mail-trouble-over = Gizli not o sırada artık yoktu.
mail-trouble-unwritten = Bu site e-postayı yazamadı.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Hesabınızın adresini yazın. Böyle bir hesap varsa size, yeni şifre seçebileceğiniz bir bağlantı içeren bir e-posta gelir.
forgotten-send = Bağlantıyı gönder
forgotten-sent = E-postanıza bakın
forgotten-sent-lead = Bu adresle bir hesap varsa bağlantı yolda. Gelmezse site yöneticisine başvurun.
reset-title = Yeni bir şifre seçin
reset-lead = Listenizde gizli notlarınıza ne olduğunu görmeye devam edersiniz, ama makbuzlarını göremezsiniz: onlar eski şifreyle saklanıyor. Tüm API belirteçleri geçersiz olur ve her yerde oturumunuz kapatılır.
reset = Yeni şifreyi belirle
reset-done = Şifreniz belirlendi
reset-done-lead = Bu şifreyle oturum açın.
slip-over = Bu bağlantı artık geçerli değil
slip-over-lead = Süresi doldu ya da daha önce kullanıldı. Yenisini isteyin.
sign-up-mailed = E-postanıza bakın
sign-up-mailed-lead = Adresinize bir bağlantı gönderdik. Bağlantı hesabınızı etkinleştirir. Gelmezse “Şifremi unuttum” sayfasından yeniden isteyin.
address-title = Adresinizi onaylayın
address-lead = Düğmeye basın, hesabınız etkinleşsin.
address-confirm = Adresi onayla
address-done = Adresiniz onaylandı
address-done-lead = Hesabınız etkin. Oturum açın.
notify-title = Gizli notlarınızla ilgili e-postalar
notify-lead = Bundan sonra hem sayfalardan hem programlarla paylaşacaklarınız için geçerlidir. Hiçbir e-posta, gizli notta ne olduğunu ya da kimin açtığını söylemez.
notify = Gizli not açılınca, yok edilince ya da süresi dolunca bana e-postayla haber ver
notify-save = Kaydet
notify-saved = Kaydedildi.

## Mail: no more of it

stop-title = Bu siteden artık e-posta gelmesin
stop-lead = Düğmeye basın; kim isterse istesin, bu site adresinize bir daha asla e-posta göndermez. Bundan sonra sizinle paylaşılan bağlantıların da buradaki hesabınızın yeni şifresinin de size başka bir yolla ulaşması gerekir.
stop = Bana bir daha e-posta gönderme
stop-done = Bu siteden artık e-posta almayacaksınız
stop-done-lead = Adresiniz bunun için saklanmaz: yalnızca onu tanımaya yarayan bir iz saklanır.

## Mail: for whoever runs the site

admin-mail = E-posta
admin-mail-off = Bu site e-posta göndermiyor. Ayarları, yapılandırmanın “mail” bölümündedir.
admin-mail-no-address = Site kendi adresini bilmeden e-posta gönderilmez: adresi yapılandırmada “site.public_url” olarak belirtin.
admin-mail-lead = Bir deneme e-postası gönderin ve e-posta sunucusunun ne dediğini görün.
admin-mail-to = Kime
admin-mail-test = Deneme gönder
admin-mail-sent = E-posta sunucusu deneme e-postasını kabul etti.
admin-mail-kept = Deneme e-postası e-posta klasöründe.
admin-mail-failed = Deneme e-postası gönderilmedi.
admin-mail-dialogue = Konuşulanlar
figure-letters = Bekleyen e-postalar
trust-mail = E-posta
trust-mail-text = Bağlantıyı bu site e-postayla gönderirse adres ve bağlantı, e-posta gönderilene ya da göndermekten vazgeçilene kadar mühürlü saklanır. Sonra diskte üzerlerine yazılır. Bunun için en uzun süre: { $within }.

## When it is not certain that something was done

failed-unsure = Bunun yapıldığı kesin değil
failed-unsure-lead = Bu sitenin gizli notlarını saklayan bilgisayarların hepsi zamanında yanıt vermedi. Kimseye bir şey gösterilmedi. Gizli not büyük olasılıkla hâlâ burada, ama kaybolmuş da olabilir: birazdan yeniden deneyin.

## Domains of an account

account-domains = Alan adlarınız
domains-title = Alan adlarınız
domains-lead = Bağlantılarda kendi alan adınızı kullanabilirsiniz. Alan adını bu sunucuya yönlendirin ve size ait olduğunu bir DNS kaydıyla kanıtlayın.
domain-host = Alan adı
domain-host-hint = Yalnızca ad, örneğin secrets.example.org.
domain-add = Alan adını ekle
domain-record = { $host } alan adının size ait olduğunu kanıtlamak için DNS kayıtlarına şu TXT kaydını ekleyin:
domain-record-name = Ad
domain-record-value = Değer
domain-look = Şimdi kontrol et
domain-remove = Kaldır
domain-remove-care = Kaldırdıktan sonra { $host } bağlantıları yalnızca { $own } üzerinde açılır.
domain-remove-sure = Alan adını kaldır
domain-proved = Kullanımda: bağlantılarda bu alan adı kullanılabilir.
domain-proved-until = Şimdilik kullanımda, ama kanıtı eksik. Son tarih: { $until }. Kaydı yeniden ekleyin.
domain-asked = Henüz kanıtlanmadı.
domain-missing = Son kontrol: { $at }. Böyle bir kayıt yoktu. Yeni bir kaydın görünmesi birkaç saat sürebilir.
domain-wrong = Son kontrol: { $at }. Değeri farklı bir kayıt vardı.
domain-unreachable = Son kontrol: { $at }. Alan adının DNS sunucusu yanıt vermedi.
domain-held = Son kontrol: { $at }. Kayıt doğruydu, ama bu alan adının kendisine ait olduğunu başka biri de kanıtlıyor ve bunu sizden önce yaptı.
domain-refused-shape = Bu bir alan adı değil. Yalnızca adı yazın, örneğin secrets.example.org.
domain-refused-confusable = Bu adda farklı alfabeler karışmış ya da ad başka bir ada benziyor. Adın her bölümünde tek bir alfabe kullanın.
domain-refused-own = Bu, sitenin kendi adresi. Bağlantılar zaten bu adreste.
domain-refused-many = { $count ->
    [one] Planınız { $count } alan adına izin veriyor. Önce mevcut olanı kaldırın.
   *[other] Planınız { $count } alan adına izin veriyor. Önce birini kaldırın.
}
home-domain = Bağlantının alan adı
home-domain-hint = Bağlantı bu alan adıyla başlar.

## Webhooks of an account

hooks-title = Web kancaları
hooks-lead = Bundan sonra paylaşacaklarınız açılınca, yok edilince ya da süresi dolunca ve biri yanlış parola deneyince bir sunucunuza haber verilir.
hook-secret = Yeni web kancasının anahtarı; sunucunuz kimin çağırdığını bununla doğrular (yalnızca bu kez gösterilir):
hook-address = Adres
hook-address-hint = Bir https: adresi, örneğin https://example.org/hook.
hook-add = Web kancasını ekle
hook-test = Deneme gönder
hook-remove-sure = Web kancasını kaldır
hook-delivered = Sunucu kabul etti.
hook-answered = Sunucu { $status } durumuyla yanıt verdi.
hook-unreachable = Sunucuya ulaşılamadı.
hook-insecure = Sunucuyla güvenli bağlantı kurulamadı.
hook-off = Kapatıldı, çünkü çağrılar çok uzun süre başarısız oldu ya da sunucu artık istemiyor. Başarılı bir deneme yeniden açar.
hook-untold = Çok fazla çağrı bekliyordu: sunucu o zamandan bir şeyi öğrenmeyecek. Başarılı bir deneme bu notu siler.
hooks-broken = Hesabınızın web kancaları artık okunamıyor ve çağrılmıyor. Kaldırın, sonra yeniden ekleyin.
hook-refused-address = Bu bir web kancası adresi değil. https://example.org/hook gibi, ad ve parola olmadan yazın.
hook-refused-many = Planınızın izin verdiği kadar web kancanız var. Önce birini kaldırın.
hook-reference = Web kancaları bu gizli nota { $reference } der.

## How a domain looks

brand-link = Görünümünü değiştir
brand-title = { $host } nasıl görünsün?
brand-lead = Boş bırakılanlar bu sitenin geri kalanındaki gibi olur.
brand-name = Ad
brand-name-hint = Sayfalarda siteye verilen ad.
brand-accent = Renk
brand-accent-hint = Bağlantıların ve düğmelerin rengi, örneğin #0b5d66. Koyu ekranlar için bundan daha açık bir renk üretilir.
brand-intro = Ana sayfadaki metin
brand-footer = Her sayfanın altındaki metin
brand-support = Yardım bağlantısı
brand-support-hint = Bir https: adresi ya da mailto: ve bir e-posta adresi.
brand-language = Kendi dili burada olmayanlar için dil
brand-language-none = Bu sitenin geri kalanındaki gibi
brand-logo = Logo
brand-logo-hint = PNG, JPEG ya da WebP, en fazla { $size }.
brand-logo-drop = Logoyu kaldır
brand-save = Kaydet
brand-saved = Kaydedildi. Bundan sonra böyle görünür.
brand-refused-name = { $count ->
    [one] Ad tek satır ve en fazla { $count } karakter olmalı.
   *[other] Ad tek satır ve en fazla { $count } karakter olmalı.
}
brand-refused-shape = Rengi # ve altı onaltılık basamak olarak yazın, örneğin #0b5d66.
brand-refused-faint = Bu renkteki metin açık renkli bir sayfada zor okunur. Yeterince koyu bir renk: { $nearest }.
brand-refused-text = { $count ->
    [one] Metin en fazla { $count } karakter olabilir.
   *[other] Metin en fazla { $count } karakter olabilir.
}
brand-refused-support = Yardım bağlantısı https:// ya da mailto: ile başlar.
brand-refused-logo = Logo okunamıyor ya da çok büyük. PNG, JPEG ya da WebP kullanın.
help = Yardım

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Burada paylaştıklarınız { $region } ({ $country }) bölgesinde saklanır, başka hiçbir yerde saklanmaz.
region-other = Başka yerde sakla:
region-name = { $region } ({ $country })
region-accounts = Her bölgenin kendi hesapları vardır. Bu bölge: { $region }.
trust-region = Nerede
trust-region-text = { $region } ({ $country }) bölgesinde. Başka bir bölgeye hiçbir şey aktarılmaz.
receipt-region = { $region } ({ $country }) bölgesinde saklanır.
