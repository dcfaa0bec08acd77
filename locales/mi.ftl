# Māori. See en.ftl for what each message is for.

## Every page

skip = Peke ki te ihirangi
footer = Ka noho hiri te karere muna kia huakina rā anō kia kotahi, kia tahuna rānei, kia pau rānei tōna wā. Hei reira ka mukua.
trust-link = Ngā mea ka puritia i konei
nav = Paetukutuku
nav-sign-in = Takiuru
nav-account = Tō pūkete
nav-admin = Whakahaere
sign-out = Takiputa
language = Reo
docs-link = API

## Times and sizes

days = { $count } rā
hours = { $count } hāora
minutes = { $count } meneti
seconds = { $count } hēkona
under-a-minute = iti iho i te meneti kotahi
bytes = { $size } paita

## Sharing

home-title = Tohaina he karere muna
home-title-refused = Kāore anō kia tohaina
home-headline = Tohaina he karere muna: kotahi noa te huakitanga
home-lead = Whakapiria mai he kupuhipa, he kī rānei. Ka whiwhi koe i tētahi hononga; ko te tangata tuatahi ki te huaki i taua hononga ka kite i te karere muna, kātahi ka ngaro.
home-refused = Kāore he mea i tohaina, ā, kei konei tonu tāu i pato ai.
secret = Karere muna
secret-hint = Kuputuhi, { $size } te mōrahi. Ka puritia pēnā tonu, kāore e whakarerekētia.
secret-keys = Mā te <kbd>Ctrl</kbd> <kbd>Enter</kbd> ka hangaia te hononga. I muri tonu i te whakapiri, mā te <kbd>Enter</kbd> noa.
secret-pasted = Kua whakapiria. Pēhia te Enter, ka tau te hononga ki tō papatopenga.
secret-used = Kua whakamahia: { $used } o te { $size }.
secret-over = { $used } tēnā: nui ake i te { $size } e whakaaetia ana e tēnei paetukutuku. Kāore he mea e tapahia; tēnā, whakapotoa.
lifetime = Te wā e taea ai te huaki
lifetime-hint = Ka pau ana te wā, ka mukua me te kore e pānuitia.
lifetime-until = Tae atu ki te { $until }.
passphrase-weak = He ngoikore: torutoru noa ngā whakamātau, kua kitea.
passphrase-fair = He āhua pai: ka tatauria ngā whakamātau hē, nō reira ka mau.
passphrase-strong = He pakari.
passphrase = Kupu karapa
optional = (kōwhiringa)
passphrase-hint = Me tuku mā tētahi atu ara, kaua mā te ara o te hononga.
passphrase-show = Whakaaturia te kupu karapa
caps-lock = Kei te kā te Caps Lock.
create = Hangaia te hononga
creating = Kei te hangaia te hononga…
unsent = Kāore e taea te paetukutuku te whakapā. Kāore he mea i ngaro: kei konei tonu tāu i pato ai. Tērā pea i tae atu tonu, nō reira ka puritia ruatia pea te karere muna; kāore te hononga tuarua i tētahi atu.
generate-summary = Waihangatia he kupuhipa māku
generate-kind = Ka hangaia ki
generate-kind-all = ngā reta, ngā mati me ngā tohu
generate-kind-letters = ngā reta me ngā mati
generate-kind-digits = ngā mati
generate-kind-words = ngā kupu ka taea te pānui kia rangona
generate-length = Te roa
generate-length-hint = Te maha o ngā pūāhua; mō ngā kupu, te maha o ngā kūoro reta-rua.
generate = Whakaurua tētahi
generate-passphrase = Whakamahia hei kupu karapa
generated-weak = He ngoikore tēnā: ka kitea e te rorohiko i roto i te rā kotahi. Whakaroahia ake.
generated-fair = He pai tēnā mēnā ka rakaina i muri i ngā whakamātau hē, engari he ngoikore rawa mēnā ka taea te whakamātau tuimotu.
generated-strong = He pakari tēnā: e kore e kitea.
refused-empty = Kāore anō he karere muna.
refused-nul = Kei roto i te karere muna he pūāhua NUL. He maha ngā papatono ka tapahi i te kuputuhi ki reira.
refused-large = He nui ake te karere muna i te { $size }.
refused-lifetime = Kāore taua wā i roto i ngā kōwhiringa i raro nei.
refused-domain = Kāore e taea te whakamahi tēnā ingoa rohe mō ngā hononga ināianei. Kōwhiria tētahi atu.
refused-passphrase-short = Kia { $count }, neke atu rānei, ngā pūāhua o te kupu karapa.
refused-passphrase-long = Kaua ngā pūāhua o te kupu karapa e neke atu i te { $count }.
refused-accounts-only = Ko te hunga whai pūkete anake ka āhei ki te toha karere muna i tēnei paetukutuku. Me takiuru i te tuatahi.
refused-signed-out = Kua takiputaina koe i tēnei wā tonu. Takiuru anō i tētahi atu ripa, tohaina rānei me te kore pūkete.
refused-limited = He maha rawa ngā karere muna i tukuna mai e koe, e tō whatunga rānei inā tata nei. Te wā hei tatari: { $left }.
refused-full = Kua eke te paetukutuku nei ki te mōrahi o ngā karere muna kāore anō kia huakina. Kei te haumaru ngā mea e puritia ana.
refused-busy = He nui rawa ngā mahi i tēnei wā. Whakamātauria anō ākuanei.

## The sender's receipt

receipt-ready = Kua rite tō hononga
receipt-unread = Kāore anō kia huakina
receipt-revealed = Kua huakina tō karere muna
receipt-burned = Kua tahuna tō karere muna
receipt-expired = Kua pau te wā o tō karere muna
receipt-stranger = Ko te rihīti a te kaituku tēnei
receipt-stranger-lead = <strong>Ko te rihīti a te kaituku tēnei.</strong> E kore rawa tēnei e whakaatu i te karere muna, i te hononga rānei. Mēnā ko tēnei wāhitau kē i tukuna mai ki a koe, tonoa te hononga o te karere muna i te kaituku.
receipt-sender-lead = Tukuna te hononga ki te tangata kotahi: <strong>kotahi</strong> noa te huakitanga. Mā tēnei whārangi e whakaatu te wā i huakina ai.
receipt-none-lead = Tukuna te hononga ki te tangata kotahi: <strong>kotahi</strong> noa te huakitanga. Mō te hunga whai pūkete anake ngā rihīti i tēnei paetukutuku, nō reira tīkina te hononga ināianei: e kore e taea te whakaatu anō i tēnei whārangi.
receipt-over-lead = Kua kore te hononga e mahi, ā, kua mukua te karere muna i konei.
link = Te hononga mā te kaiwhiwhi
link-hint = Hei tārua: <kbd>Ctrl</kbd> <kbd>C</kbd>; i te Mac, ko te <kbd>⌘</kbd>.
copy-link = Tāruatia te hononga
copied = Kua tāruatia.
copy-failed = Kāore tō pūtirotiro i whakaae kia tāruatia. Kua tīpakohia ināianei: pēhia te Ctrl me te C, te ⌘ me te C rānei i te Mac.
link-copied = Kei tō papatopenga te hononga.
link-not-copied = Kāore tō pūtirotiro i whakaae kia tāruatia te hononga. Kua tīpakohia i raro nei: pēhia te Ctrl me te C, te ⌘ me te C rānei i te Mac.
qr-summary = Waehere QR
qr-text = Te waehere QR o te hononga
qr-download = Tikiakehia te waehere QR
link-language = Te reo o te hononga
link-language-hint = Ko taua reo te reo o te whārangi a te kaiwhiwhi me te kōrero i raro nei.
link-language-any = te reo o te pūtirotiro a te kaiwhiwhi
link-language-set = Whakamahia tēnei reo
message-summary = He kōrero hei tuku tahi
message = Kōrero
message-hint = Whakarerekētia kia pai ai ki a koe; kātahi ka tārua, ka tuku rānei.
message-text = Kei te toha karere muna ahau ki a koe. Kotahi noa te huakitanga o te hononga, tae atu ki te { $until }: { $link }
message-text-passphrase = Kei te toha karere muna ahau ki a koe. Kotahi noa te huakitanga o te hononga, tae atu ki te { $until }, mā te kupu karapa ka tukuna e au mā tētahi atu ara: { $link }
copy-message = Tāruatia te kōrero
mail-message = Īmēratia
share-message = Tohaina…
timeline = Ngā pāpono
event-shared = I tohaina
event-seen = I tirohia tuatahitia te hononga
event-seen-note = { $count } tirohanga katoa
event-until = Ka taea te huaki tae atu ki te
event-until-note = { $left } e toe ana
event-revealed = I huakina, ā, i whakangaromia
event-burned = I tahuna, kāore i huakina
event-expired = I pau te wā, kāore i huakina
protected = Kei te tiakina e te kupu karapa.
unprotected = Kāore i te tiakina e te kupu karapa.
mailed-to = Mā: { $addresses }.
receipt-ends = Ka puritia tēnei rihīti tae atu ki te
keep-summary = Puritia tēnei rihīti
keep-text = Ka wātea tēnei whārangi ki a koe i te wā e tuwhera ana tō pūtirotiro, mō ngā karere muna hou rawa e ono tekau. Kia hoki mai ai koe ā muri ake, puritia te wāhitau ake o te rihīti. Kaua taua wāhitau e tukuna ki tētahi atu: ko te hononga kē hei tuku.
keep-link = Te wāhitau ake o te rihīti
print = Tāia
share-another = Tohaina he karere muna anō
burn-summary = Tahuna tēnei karere muna
burn-title = Ka tahuna tēnei karere muna?
burn-lead = E kore e taea e tētahi te hononga te huaki ā muri ake nei. E kore tēnei e taea te whakahoki.
burn-passphrase-hint = Ko te kupu karapa e tiaki ana i te karere muna.
burn = Tahuna…
burn-sure = Tahuna oti atu
burn-keep = Waiho, ka hoki ki te rihīti
burn-nothing = Kāore he mea i toe hei tahu.
burn-wrong = Ehara tērā i te kupu karapa. Kāore he mea i tahuna: kei te mahi tonu te hononga.
burn-missing = Me mātua homai te kupu karapa e tahuna ai tēnei karere muna. Kāore he mea i tahuna: kei te mahi tonu te hononga.
no-receipt = Kāore he rihīti i konei
no-receipt-lead = Ka puritia te rihīti mō te rearua o te wā o tana karere muna. Mēnā i whakaaro koe he rihīti kei konei, tirohia mēnā kei reira te katoa o te wāhitau.
no-shared-lead = He whārangi tēnei mō te tangata nāna te karere muna i toha, i te pūtirotiro i tohaina ai. Mēnā i tukuna mai tēnei wāhitau ki a koe, tonoa te hononga o te karere muna i te kaituku.

## Opening

confirm-title = He karere muna māu
confirm-headline = Kua tohaina mai he karere muna ki a koe
confirm-lead = Kei te puritia māu e { $site }. <strong>Kotahi</strong> noa te huakitanga: kātahi ka mukua i konei, nō reira whakaritea he wāhi haumaru.
confirm-lead-host = Kei te puritia māu e { $site } i { $host }. <strong>Kotahi</strong> noa te huakitanga: kātahi ka mukua i konei, nō reira whakaritea he wāhi haumaru.
confirm-passphrase-hint = Mā te kaituku tēnei e whakamōhio mai, mā tētahi atu ara.
open = Huakina te karere muna
confirm-until = Ka taea te huaki tae atu ki te
confirm-left = { $left } e toe ana
confirm-wrong = Ehara tērā i te kupu karapa. Kāore he mea i huakina, i whakangaromia rānei: kei konei tonu te karere muna. Kia { $count } anō ngā kupu karapa hē, ka rakaina mō tētahi wā.
confirm-missing = Me mātua homai te kupu karapa e huakina ai tēnei karere muna. Kāore he mea i huakina, i whakangaromia rānei.
confirm-stale = I roa rawa te whārangi nei e tuwhera ana, i tukuna ruatia rānei. Kāore he mea i huakina: pēhia anō te pātene.
sure-headline = Ka huakina ināianei?
sure-lead = Ko ngā papatono tiaki īmēra, ka whai i ngā hononga, ka pēhi hoki i ngā pātene, engari kotahi noa te huakitanga o te karere muna. Nō reira tēnā, whakaūngia mai ko koe tonu tēnei.
sure-legend = Me aha?
sure-closed = Waiho kia kati ana
sure-open = Whakaaturia mai te karere muna, kotahi noa
sure-unsure = Kāore au i te mōhio he aha tēnei
sure = Haere tonu
revealed-title = Te karere muna
revealed-headline = Anei te karere muna
revealed-lead = I whakangaromia i te tūmau i te { $time }. Tiakina ki tētahi wāhi haumaru: e kore e taea te huaki anō i tēnei whārangi.
copy-secret = Tārua
secret-copied = Kei tō papatopenga te karere muna.
download = Tikiake
hide = Huna
show = Whakaatu
wrap = Takaia ngā rārangi
hidden-note = Kua hunaia i muri i tētahi wā, kei titiro mai tētahi i tō pokohiwi. Kāore he mea i ngaro.
revealed-close = Ka tau ana te karere muna ki tētahi wāhi haumaru, katia tēnei whārangi.
gone-title = Kāore i te wātea
gone-headline = Kāore tēnei hononga i te wātea
gone-lead = Ehara i a koe te hē. Kotahi noa te huakitanga o te hononga, he poto hoki tōna wā, ā, e kore tēnei paetukutuku e whāki ko ēhea hononga i konei i mua.
gone-ask = Mēnā i te tatari koe ki tētahi karere muna, tonoa he hononga hou i te kaituku:
gone-message = Kāore i te wātea te hononga i tukuna mai e koe. Tēnā koa, tohaina anō te karere muna, ā, tukuna mai he hononga hou.

## When something cannot be done

failed-form = Kāore te puka i tae katoa mai
failed-form-large = He nui rawa tēnā mō tēnei paetukutuku
failed-form-slow = I roa rawa te taenga mai o te puka
failed-form-busy = He nui rawa ngā mahi i tēnei wā
failed-form-lead = Kāore he mea i tohaina, i huakina, i tahuna rānei. Hoki atu: kei tō pūtirotiro tonu tāu i pato ai.
failed-foreign = I ahu mai tēnei puka i tētahi paetukutuku kē
failed-foreign-lead = He tawhito ake rānei i tō takiurunga whakamutunga. Kāore he mea i tohaina, i huakina, i tahuna, i whakarerekētia rānei. Huakina anō te whārangi, ka whakamātau anō ai i reira.
failed-page = Kāore he whārangi pēnā
failed-page-lead = Mēnā i whai koe i tētahi hononga, tirohia mēnā kei reira te katoa o te hononga: he ngāwari te ngaro o ngā pūāhua whakamutunga.
failed-method = Kāore tēnā e taea e tēnei whārangi
failed-method-lead = Kāore he mea i tohaina, i huakina, i tahuna rānei.
failed-locked = He maha rawa ngā kupu karapa hē
failed-locked-lead = Kei te haumaru te karere muna, kāore i huakina. Hei tiaki i te karere muna, kāore e whakaaetia he kupu karapa i tēnei wā. Te wā hei tatari: { $left }.
failed-limited = He maha rawa ngā tono
failed-limited-lead = He maha rawa ngā tono i tukuna mai e koe, e tō whatunga rānei inā tata nei. Kāore he mea i huakina, i tahuna, i ngaro rānei. Te wā hei tatari: { $left }.
failed-accounts = Mō ngā pūkete anake tēnei
failed-accounts-lead = Kāore he mea i tohaina, i huakina, i tahuna rānei. I tēnei paetukutuku, mā te hunga whai pūkete anake tēnā e mahi.
failed-now = Kāore tēnei e taea i tēnei wā
failed-reference = Ki te whakamōhio koe i te hē nei, whakahuatia: { $reference }
failed-now-lead = Kāore he mea i huakina, i tahuna, i ngaro rānei. Hoki atu, ka whakamātau anō ākuanei.

## What this site keeps

trust-title = Ngā mea ka puritia i konei
trust-lead = He aha e puritia ana, e hia te roa, i raro hoki i tēhea kī. Ko ēnei ngā tautuhinga e mana ana ināianei tonu.
trust-kept = He karere muna
trust-kept-text = Ko ōna paita hiri, te wā i tohaina ai, te mutunga o te wā e taea ai te huaki, me te otinga. Kāore he kuputuhi, kāore he hononga, kāore he ingoa o te tangata huaki.
trust-key = Tōna kī
trust-key-text = Kei roto i te hononga, kāore e puritia i wāhi kē. Ahakoa tāruatia ngā mea katoa o tēnei paetukutuku, e kore e huakina mā reira tētahi karere muna kāore anō kia pānuitia.
trust-erased = I muri i te huakitanga
trust-erased-text = Ka tuhia anō a runga o ōna paita i te kōpae; he pērā anō i muri i te tahunga, i te paunga rānei o te wā. Te roa rawa: { $within }.
trust-longest = Kāore i huakina
trust-longest-text = Te roa rawa o te pupuri i tāu e toha ai: { $longest }. He rearua te roa o te pupuri i tana rihīti.
trust-size = Te rahi mōrahi o te karere muna
trust-root = Te kī pūtake o nāianei
trust-version = Glimpse
trust-clock = Te wā i hangaia ai tēnei whārangi

## Accounts

email = Wāhitau īmēra
password = Kupuhipa
password-hint = Kia { $count } pūāhua, neke atu rānei.
sign-in-title = Takiuru
sign-in = Takiuru
sign-in-wrong = Kāore taua wāhitau me taua kupuhipa i te hāngai, kāore rānei te pūkete i te tuwhera.
sign-in-forgotten = Kua wareware te kupuhipa
sign-in-to-sign-up = Hangaia he pūkete
forgotten = Kua wareware te kupuhipa
forgotten-lead = Kāore tēnei paetukutuku e tuku īmēra. Tonoa te kaiwhakahaere kia tautuhi anō i tō kupuhipa. E kore ia e āhei ki te pānui i ngā mea i tohaina e koe, ā, e kore hoki koe e kite anō i ngā rihīti: kei raro ērā i te kupuhipa tawhito.
sign-up-title = Hangaia he pūkete
sign-up-lead = Mā te pūkete ka kite koe i ngā mea i tohaina e koe, ka nui ake, ka roa ake hoki ngā mea ka taea te toha, ā, ka taea hoki e koe te API te whakamahi.
sign-up = Hangaia te pūkete
sign-up-invitation-label = Pōwhiri
sign-up-invitation-hint = Whakaurua katoatia, pērā tonu i tāu i whiwhi ai.
sign-up-address = Ehara tērā i te wāhitau īmēra. Tuhia pēnei: ingoa@example.org.
sign-up-taken = He pūkete kē tō tēnei wāhitau.
sign-up-invitation = Kua kore e mana tēnei pōwhiri. Tonoa he pōwhiri hou.
sign-up-closed = Mā te kaiwhakahaere ngā pūkete e hanga
sign-up-closed-lead = Tonoa he pūkete i a ia. Ka taea te toha me te huaki me te kore pūkete.
sign-up-waiting = Kua hangaia tō pūkete
sign-up-waiting-lead = Me mātua whakaū e te kaiwhakahaere o tēnei paetukutuku tō wāhitau, kātahi te pūkete ka tuwhera. Hei reira ka taea e koe te takiuru.
password-weak = He poto rawa taua kupuhipa, he ngāwari rawa rānei te kite.
password-wrong = Ehara tērā i tō kupuhipa. Kāore he mea i whakarerekētia.
password-changed = Kua whakarerekētia tō kupuhipa. Kua takiputaina koe i ngā wāhi kē atu katoa.
account-title = Ngā mea i tohaina e koe
account-lead = Kua takiuru koe hei { $email }. Ka noho ngā mea i tohaina ki tēnei rārangi kia mutu rā anō te rihīti.
account-none = Kāore anō he mea i konei.
account-tokens = Ngā tohu API
account-password = Whakarerekētia te kupuhipa
account-delete = Mukua te pūkete
account-csv = Tikiake hei CSV
filter = Whakaatu
filter-all = katoa
state-unread = kāore anō kia huakina
state-revealed = kua huakina
state-burned = kua tahuna
state-expired = kua pau te wā
column-shared = I tohaina
column-until = Tae atu ki
column-state = Tūnga
column-to = Mā
column-receipt = Rihīti
column-pick = Tahuna
pick-all = Katoa
pick = Tahuna te karere muna i tohaina i te { $at }
receipt-of = Te rihīti o te karere muna i tohaina i te { $at }
receipt-lost = kei raro i te kupuhipa tawhito
needs-passphrase = me whai kupu karapa
burn-picked = Tahuna ngā mea kua tohua
burned-some = Karere muna kua tahuna: { $count }.
burned-not = Kāore i taea: { $count }. Kua huakina kētia, me whai kupu karapa rānei.
tokens-title = Ngā tohu API
tokens-lead = Ka noho te tohu hei whakakapi i tō kupuhipa i roto i ngā hōtuhi me ngā papatono. Ka toha, ka whakarārangi, ka tahu hoki māu.
token-made = Tō tohu hou, kotahi noa te whakaaturanga:
token-new = Tohu hou
token-name = Ingoa
token-name-hint = He aha te take, hei tauira: hōtuhi whakatakoto.
token-days = Te roa e mana ai
token-days-hint = Te maha o ngā rā; waiho kia wātea kia mana ai mō ake tonu.
token-add = Hangaia he tohu
token-name-wrong = Me whai ingoa te tohu, kia kotahi te rārangi.
token-days-wrong = Me tau tōpū te maha o ngā rā e mana ai te tohu, me mana mō ake tonu rānei.
token-too-many = Kua eke ō tohu ki te mōrahi o tō mahere. Whakakorea tētahi i te tuatahi.
token-column-name = Ingoa
token-column-made = I hangaia
token-column-used = Whakamahinga whakamutunga
token-column-ends = Ka mutu
token-never = karekau
token-revoke = Whakakorea
token-revoke-named = Whakakorea te tohu { $name }
copy-token = Tāruatia te tohu
token-example = Me pēhea te whakamahi
password-title = Whakarerekētia te kupuhipa
password-old = Kupuhipa o nāianei
password-new = Kupuhipa hou
password-change = Whakarerekē
delete-title = Mukua tō pūkete
delete-lead = Ka mukua ō mea katoa: ngā karere muna kāore anō kia huakina, ngā rihīti, ngā tohu. Ka mutu te mahi a ngā hononga i tukuna e koe. E kore tēnei e taea te whakahoki.
delete-sure = Mukua oti atu te pūkete o { $email }
delete-half = Kua tīmata te mukunga, kāore anō kia oti
delete-half-lead = Kua kati tō pūkete, engari kāore anō ngā mea katoa o roto kia mukua. Tonoa te kaiwhakahaere o tēnei paetukutuku kia whakaoti.
deleted = Kua mukua tō pūkete
deleted-lead = Kua mukua tahitia ō mea katoa.

## Administration

admin-title = Whakahaere
admin-figures = Te pātaka
figure-unread = Ngā karere muna kāore anō kia huakina
figure-unread-bytes = Ngā paita hiri o aua karere muna
figure-unread-bytes-max = Te mōrahi ka whakaaetia
figure-queue = Ngā huringa tūnga e tatari ana ki te kōpae
figure-health = Kōpae
figure-health-good = ka taea te tuhi
figure-health-bad = kāore e taea te tuhi
admin-accounts = Ngā pūkete
admin-plan = Mahere
admin-plan-of = Te mahere o { $email }
admin-set = Tautuhia
admin-suspend = Whakatārewa
admin-resume = Whakahoki
admin-confirm = Whakaū
admin-is-admin = he kaiwhakahaere
admin-is-suspended = kua whakatārewatia
admin-is-waiting = e tatari ana kia whakaūngia
admin-next = Ētahi atu
admin-invite-title = Pōwhiritia tētahi
admin-invite-lead = Ka taea e te tangata kei a ia te wāhitau te hanga pūkete, kia kotahi, i roto i te wiki kotahi.
admin-invite = Hangaia he pōwhiri
admin-invitation = Tukuna tēnei wāhitau ki te tangata kotahi:
admin-changed = Kua whakarerekētia.
admin-not-changed = Kāore i taea te whakarerekē: kāore he pūkete, he mahere rānei pēnā.
admin-own = Kāore e taea e koe te whakatārewa i a koe anō i konei.

## First steps

setup-title = Whakaritea tēnei tūmau
setup-lead = I te tīmatanga o te tūmau, i whakaputaina he waehere. Mā taua waehere ka hangaia e koe te pūkete hei whakahaere i te tūmau. Ka taea ia wāhanga te peke, ka mahi ai ā muri ake.
setup-code = Waehere
setup-code-hint = Pērā tonu i tōna putanga, me ngā tohuhono (-).
setup-wrong-code = Ehara tērā i te waehere. He rerekē i ia tīmatanga: tīkina te mea hou rawa.
setup-make = Hangaia te pūkete
setup-skip = Pekea tēnei
setup-next = Haere tonu
setup-address-title = He aha te wāhitau o tēnei paetukutuku?
setup-address-lead = Ka tīmata ngā hononga ki tēnei wāhitau. Ki te kore e tautuhia, ka whai i te wāhitau i tonoa ai ia whārangi.
setup-address = Wāhitau
setup-address-hint = Pēnei i te https://secrets.example.org, i te https://example.org/secrets rānei.
setup-address-set = Whakamahia tēnei wāhitau
setup-address-wrong = Ehara tērā i te wāhitau. Tuhia pēnei: https://secrets.example.org, https://example.org/secrets rānei.
setup-address-fixed = Kua tautuhia i te whirihoranga o te tūmau: { $url }
setup-done-title = Kua rite
setup-done-lead = Puritia he tārua o te kī pūtake ki wāhi kē atu i ngā pūrua o ngā raraunga: e kore e taea e tētahi he kī anō te hanga.
setup-finish = Tohaina te karere muna tuatahi

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = He karere muna nā { $sender }
mail-share-lead = Kua tohaina mai e { $sender } he karere muna ki a koe, mā runga i { $site }.
mail-share-lead-unchecked = Kua tohaina mai he karere muna ki a koe, mā runga i { $site }, e tētahi e kī ana ko { $sender } tōna wāhitau. Kāore tēnei paetukutuku i whakaū i taua wāhitau.
mail-share-open = Mā tēnei hononga ka huakina te karere muna. Kotahi noa te huakitanga, tae atu ki te { $until }. Kātahi ka mukua te karere muna:
mail-share-passphrase = Me whai kupu karapa hoki. Mā te kaituku tēnā e whakamōhio ki a koe, mā tētahi atu ara: kāore i roto i tētahi īmēra.
mail-share-care = Mēnā kāore koe i te mōhio ki te kaituku, kāore rānei koe i te tatari ki tētahi mea nāna, me pātai ki a ia i mua i te huaki. Ka ahu te hononga ki { $host }, ā, e kore rawa tēnei paetukutuku e tono i ō kupuhipa.
mail-share-why = I tae mai tēnei īmēra nā te mea i tono te kaituku kia tukuna e tēnei paetukutuku te hononga ki a koe.
mail-confirm-subject = Whakaūngia tō wāhitau mō { $site }
mail-confirm-lead = Kua hangaia he pūkete i { $site } ki tēnei wāhitau e tētahi, e koe pea. Kia tuwhera ai te pūkete, whāia tēnei hononga i roto i te { $count } rā:
mail-confirm-care = Mēnā ehara i a koe tēnei mahi, waiho noa: ki te kore tēnei hononga, e kore e taea e tētahi te pūkete te whakamahi.
mail-reset-subject = He kupuhipa hou mō { $site }
mail-reset-lead = Kua wareware i tētahi, i a koe pea, te kupuhipa o tō pūkete i { $site }. Hei kōwhiri i tētahi kupuhipa hou, whāia tēnei hononga i roto i te { $count } meneti:
mail-reset-care = Mēnā ehara i a koe tēnei mahi, waiho noa: kāore tō kupuhipa e whakarerekētia.
mail-account-why = I tae mai tēnei īmēra nā te mea i patohia tēnei wāhitau e tētahi i { $site }.
mail-revealed-subject = Kua huakina tō karere muna
mail-revealed-lead = I huakina i te { $at } te karere muna i tohaina e koe i te { $shared }, ā, kua mukua.
mail-revealed-care = Ki te kī te kaiwhiwhi ehara nāna i huaki, whakakapia ngā mea i roto i te karere muna.
mail-burned-subject = Kua tahuna tō karere muna
mail-burned-lead = I tahuna i te { $at } te karere muna i tohaina e koe i te { $shared }. Kāore i huakina e tētahi, ā, kua mukua.
mail-expired-subject = Kua pau te wā o tō karere muna
mail-expired-lead = I pau i te { $at } te wā o te karere muna i tohaina e koe i te { $shared }. Kāore i huakina e tētahi, ā, kua mukua.
mail-fate-list = Ngā mea katoa i tohaina e koe:
mail-fate-why = I tae mai tēnei īmēra nā te mea i tono koe kia whakamōhiotia, mō tēnei karere muna, i tō pūkete rānei i { $site }.
mail-test-subject = He whakamātau nā { $site }
mail-test-lead = Nā te kaiwhakahaere o { $site } tēnei i tuku kia kitea ai mēnā kei te mahi te īmēra. Mēnā ka taea e koe tēnei te pānui, kei te mahi.
mail-stop = Kia kore rawa ai e tae mai anō he īmēra nā tēnei paetukutuku, whāia tēnei hononga:

## Mail: whom a link is mailed to

home-mail = Īmēratia te hononga ki
home-mail-hint = Te mōrahi o ngā wāhitau: { $count }. Wehea ki te piko.
home-notify = Īmēratia mai ina huakina, ina tahuna, ina pau rānei te wā
refused-recipient = Ehara tētahi o ngā wāhitau i te wāhitau īmēra. Tuhia pēnei: ingoa@example.org, wehea ki te piko.
refused-recipients = Te mōrahi o ngā wāhitau e whakaaetia ana e tō mahere: { $count }.
mail-states = Īmēra
mail-queued = E tatari ana kia tukuna.
mail-retried = Kāore anō kia tukuna; ka whakamātauria anō.
mail-sent = Kua tukuna ki te tūmau īmēra.
mail-failed = Kāore i tukuna, ā, kua mutu ngā whakamātau.
mail-not = Kāore i tukuna: kāore tēnei paetukutuku e tuku īmēra. Māu tonu te hononga e tuku.
mail-trouble-unreachable = Kāore i taea te tūmau īmēra te whakapā.
mail-trouble-insecure = Kāore i taea te tūhononga ki te tūmau īmēra te whakahaumaru.
mail-trouble-login = Kāore te tūmau īmēra i whakaae ki te ingoa me te kupuhipa o tēnei paetukutuku.
mail-trouble-deferred = I tono te tūmau īmēra kia whakamātauria anō ā muri ake.
mail-trouble-refused = I whakakāhoretia te īmēra e te tūmau īmēra.
mail-trouble-letters = Kāore te tūmau īmēra e whakaae ki ngā wāhitau he pēnā ngā reta.
mail-trouble-stopped = Kāore tēnei wāhitau e hiahia īmēra mai i tēnei paetukutuku.
mail-trouble-limited = He maha ngā īmēra a tēnei paetukutuku kua tae ki tēnei wāhitau inā tata nei.
mail-trouble-over = Kua ngaro kē te karere muna.
mail-trouble-unwritten = Kāore i taea e tēnei paetukutuku te īmēra te tuhi.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Patohia te wāhitau o tō pūkete. Mēnā he pūkete tōna, ka tae atu he īmēra me tētahi hononga hei kōwhiri i tētahi kupuhipa hou.
forgotten-send = Tukuna mai te hononga
forgotten-sent = Tirohia ō īmēra
forgotten-sent-lead = Mēnā he pūkete tō tēnei wāhitau, kei te haere atu te hononga. Ki te kore e tae atu, pātai ki te kaiwhakahaere o tēnei paetukutuku.
reset-title = Kōwhiria he kupuhipa hou
reset-lead = Ka kite koe i tō rārangi i te otinga o ō karere muna, engari e kore e kitea ngā rihīti: kei raro ērā i te kupuhipa tawhito. Ka mutu ngā tohu API katoa, ā, ka takiputaina koe i ngā wāhi katoa.
reset = Tautuhia te kupuhipa hou
reset-done = Kua tautuhia tō kupuhipa
reset-done-lead = Whakamahia hei takiuru.
slip-over = Kua kore e mana tēnei hononga
slip-over-lead = Kua pau tōna wā, kua whakamahia kētia rānei. Tonoa he hononga hou.
sign-up-mailed = Tirohia ō īmēra
sign-up-mailed-lead = Kua tukuna e mātou he hononga ki tō wāhitau. Mā taua hononga ka tuwhera tō pūkete. Ki te kore e tae atu, tonoa anō i raro i te “Kua wareware te kupuhipa”.
address-title = Whakaūngia tō wāhitau
address-lead = Pēhia te pātene, ka tuwhera tō pūkete.
address-confirm = Whakaūngia te wāhitau
address-done = Kua whakaūngia tō wāhitau
address-done-lead = Kua tuwhera tō pūkete. Me takiuru.
notify-title = Ngā īmēra mō ō karere muna
notify-lead = Mō ngā mea ka tohaina e koe mai i nāianei, ahakoa mā ngā whārangi, mā ngā papatono rānei. E kore tētahi īmēra e whāki he aha i roto i te karere muna, nā wai rānei i huaki.
notify = Īmēratia mai ina huakina, ina tahuna, ina pau rānei te wā o tētahi karere muna
notify-save = Tiaki
notify-saved = Kua tiakina.

## Mail: no more of it

stop-title = Kia mutu ngā īmēra a tēnei paetukutuku
stop-lead = Pēhia te pātene, ā, e kore rawa tēnei paetukutuku e tuku īmēra anō ki tō wāhitau, ahakoa nā wai te tono. Mā tētahi atu ara e tae atu ai ngā hononga ka tohaina ki a koe, me te kupuhipa hou hoki mō tētahi pūkete i konei.
stop = Kaua rawa e īmēra mai anō
stop-done = Kua mutu ngā īmēra a tēnei paetukutuku ki a koe
stop-done-lead = Kāore tō wāhitau e puritia mō tēnei: he waitohu anake e mōhiotia ai taua wāhitau.

## Mail: for whoever runs the site

admin-mail = Īmēra
admin-mail-off = Kāore tēnei paetukutuku e tuku īmēra. Kei te wāhanga “mail” o te whirihoranga ngā tautuhinga.
admin-mail-no-address = Kāore he īmēra e tukuna kia mōhio rā anō te paetukutuku ki tōna ake wāhitau: tautuhia i te whirihoranga, i raro i te “site.public_url”.
admin-mail-lead = Tukuna he whakamātau, ka titiro ai he aha te whakautu a te tūmau īmēra.
admin-mail-to = Ki
admin-mail-test = Tukuna he whakamātau
admin-mail-sent = I whakaae te tūmau īmēra ki te whakamātau.
admin-mail-kept = Kei te kōpaki īmēra te whakamātau.
admin-mail-failed = Kāore te whakamātau i tukuna.
admin-mail-dialogue = Ngā kōrero ki te tūmau
figure-letters = Ngā īmēra e tatari ana
trust-mail = Īmēra
trust-mail-text = Ki te tono koe kia īmēratia tētahi hononga, ka noho hiri te wāhitau me te hononga kia tukuna rā anō te īmēra, kia mutu rānei ngā whakamātau. Kātahi ka tuhia anō a runga i te kōpae. Te roa rawa: { $within }.

## When it is not certain that something was done

failed-unsure = Kāore i te tino mōhiotia mēnā i oti
failed-unsure-lead = Kāore ētahi o ngā rorohiko e pupuri ana i ngā karere muna o tēnei paetukutuku i whakautu i roto i te wā. Kāore he mea i whakaaturia ki tētahi. Te āhua nei kei reira tonu te karere muna, engari tērā pea kua ngaro: whakamātauria anō ākuanei.

## Domains of an account

account-domains = Ō ingoa rohe
domains-title = Ō ingoa rohe
domains-lead = Ka taea e ngā hononga te tīmata ki tētahi ingoa rohe nōu ake. Tohua taua ingoa ki tēnei tūmau, ā, whakaūngia nōu te ingoa mā tētahi mauhanga i tōna DNS.
domain-host = Ingoa rohe
domain-host-hint = Ko te ingoa anake, pēnei i te secrets.example.org.
domain-add = Tāpirihia te ingoa rohe
domain-record = Hei whakaū nōu te ingoa rohe { $host }, tāpirihia tēnei mauhanga TXT ki tōna DNS:
domain-record-name = Ingoa
domain-record-value = Uara
domain-look = Tirohia ināianei
domain-remove = Tango
domain-remove-care = Ko ngā hononga i { $host }, ka huakina i { $own } anake.
domain-remove-sure = Tangohia te ingoa rohe
domain-proved = Kei te whakamahia: ka taea e ngā hononga te tīmata ki tēnei ingoa.
domain-proved-until = Ka whakamahia tae atu ki te { $until } anake, nā te mea kua ngaro tōna whakaūnga. Whakahokia te mauhanga.
domain-asked = Kāore anō kia whakaūngia.
domain-missing = I te { $at }, kāore he mauhanga pēnā. Tērā pea ka pau ētahi hāora i mua i te kitenga o tētahi mauhanga hou.
domain-wrong = I te { $at }, he mauhanga i reira, engari he rerekē te uara.
domain-unreachable = I te { $at }, kāore tōna DNS i whakautu.
domain-held = I te { $at }, i tika te mauhanga, engari kei te whakaūngia hoki tēnei ingoa rohe e tētahi atu, ā, ko ia te tuatahi.
domain-refused-shape = Ehara tērā i te ingoa rohe. Tuhia te ingoa anake, pēnei i te secrets.example.org.
domain-refused-confusable = He whakaranunga pūnaha tuhituhi taua ingoa, he rite rānei ki tētahi atu ingoa. Kia kotahi te pūnaha tuhituhi i ia wāhanga o te ingoa.
domain-refused-own = Ko te wāhitau ake tērā o tēnei paetukutuku. Ka taea kētia e ngā hononga te tīmata ki reira.
domain-refused-many = Te mōrahi o ngā ingoa rohe e whakaaetia ana e tō mahere: { $count }. Tangohia tētahi i te tuatahi.
home-domain = Te ingoa rohe o te hononga
home-domain-hint = Ka tīmata te hononga ki tēnei ingoa.

## Webhooks of an account

hooks-title = Ngā webhook
hooks-lead = Ka whakamōhiotia tētahi tūmau nāu ina huakina, ina tahuna, ina pau rānei te wā o ngā mea ka tohaina e koe mai i nāianei, ina whakamātauria hoki he kupu karapa hē.
hook-secret = Te kī o te webhook hou, hei whakaū mā tō tūmau ko wai kei te karanga, kotahi noa te whakaaturanga:
hook-address = Wāhitau
hook-address-hint = He wāhitau https:, pēnei i te https://example.org/hook.
hook-add = Tāpirihia te webhook
hook-test = Tukuna he whakamātau
hook-remove-sure = Tangohia te webhook
hook-delivered = Kua tae ki te tūmau.
hook-answered = I whakautu te tūmau ki te tūnga { $status }.
hook-unreachable = Kāore i taea te tūmau te whakapā.
hook-insecure = Kāore i taea te tūhononga ki te tūmau te whakahaumaru.
hook-off = Kua whakawetoa, nā te roa o te rahua o ngā karanga, nā te mea rānei kāore te tūmau e hiahia ana anō. Mā te whakamātau angitu ka whakakāngia anō.
hook-untold = He nui rawa ngā karanga e tatari ana: kāore te tūmau e whakamōhiotia ki tētahi mea nō taua wā. Mā te whakamātau angitu e muku tēnei kupu.
hooks-broken = Kāore e taea te pānui anō ngā webhook o tō pūkete, ā, kāore e karangatia. Tangohia, ka tāpiri anō ai.
hook-refused-address = Ehara tērā i te wāhitau mō te webhook. Tuhia pēnei i te https://example.org/hook, kaua he ingoa, he kupuhipa.
hook-refused-many = Kua tae koe ki te mōrahi o ngā webhook e whakaaetia ana e tō mahere. Tangohia tētahi i te tuatahi.
hook-reference = E kīia ana tēnei karere muna e ngā webhook ko { $reference }.

## How a domain looks

brand-link = Whakarerekētia te āhua
brand-title = Te āhua o { $host }
brand-lead = Ko ngā mea ka waiho kia wātea, ka ōrite ki te toenga o tēnei paetukutuku.
brand-name = Ingoa
brand-name-hint = Te ingoa o te paetukutuku i runga i ngā whārangi.
brand-accent = Tae
brand-accent-hint = Mō ngā hononga me ngā pātene, pēnei i te #0b5d66. Mō te aratau pōuri, ka hangaia i taua tae he tae mārama ake.
brand-intro = Te kuputuhi o te whārangi kāinga
brand-footer = Te kuputuhi kei te pito raro o ia whārangi
brand-support = Hononga āwhina
brand-support-hint = He wāhitau https:, he mailto: rānei me tētahi wāhitau īmēra.
brand-language = Te reo mō te hunga kāore tō rātou ake reo i konei
brand-language-none = Pērā i te toenga o tēnei paetukutuku
brand-logo = Waitohu
brand-logo-hint = PNG, JPEG, WebP rānei; { $size } te mōrahi.
brand-logo-drop = Tangohia te waitohu
brand-save = Tiaki
brand-saved = Kua tiakina. Ko tēnei te āhua mai i nāianei.
brand-refused-name = Kia kotahi te rārangi o te ingoa, kia kaua e neke atu i te { $count } pūāhua.
brand-refused-shape = Tuhia te tae hei #, me ngā pūāhua e ono i muri (0–9, a–f), pēnei i te #0b5d66.
brand-refused-faint = He uaua te pānui i te kuputuhi o tēnei tae i runga i te whārangi mārama. Ka rawaka te pōuri o te { $nearest }.
brand-refused-text = Kaua ngā pūāhua o te kuputuhi e neke atu i te { $count }.
brand-refused-support = Ka tīmata te hononga āwhina ki te https://, ki te mailto: rānei.
brand-refused-logo = Kāore e taea te waitohu te pānui, he nui rawa rānei. Whakamahia te PNG, te JPEG, te WebP rānei.
help = Āwhina

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Ko tāu e toha ai i konei, ka puritia i te takiwā o { $region } ({ $country }) anake, kāore i wāhi kē.
region-other = Puritia ki wāhi kē:
region-name = { $region } ({ $country })
region-accounts = He pūkete ake ō ia takiwā. Ko te takiwā o { $region } tēnei.
trust-region = Te wāhi
trust-region-text = Kei te takiwā o { $region } ({ $country }). Kāore he mea e tukuna ki tētahi takiwā kē.
receipt-region = Kei te puritia i te takiwā o { $region } ({ $country }).
