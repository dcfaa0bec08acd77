# Māori: the reference of the REST API on /docs/api. See api/en.ftl for what each message is for.

## The page

api-title = REST API
api-lead = Mā ngā karanga i raro nei ka toha, ka huaki hoki ngā papatono i ngā karere muna i { $host }. He ōrite ki ngā karanga o te Onetime Secret REST API v1, nō reira ka mahi ōna kiritaki i konei ina tautuhia te wāhitau o tēnei paetukutuku hei wāhitau pūtake.
api-contents = Kei tēnei whārangi

## How to call it

api-basics = Me pēhea te karanga
api-basics-base = Ka tīmata ngā wāhitau katoa ki te <code>{ $base }/api/v1</code>.
api-basics-send = Tukuna ngā tawhā hei puka, hei <code>multipart/form-data</code>, hei ahanoa JSON, i roto rānei i te aho uiui. Ki te maha ngā putanga o tētahi tawhā, ka mana ake te tinana o te tono i te aho uiui, ā, ko te putanga whakamutunga ka whakamahia.
api-basics-unknown = Kāore e arohia ngā tawhā kāore i te whakamāramatia i konei.
api-basics-answer = He JSON i te UTF-8 ngā whakautu. Ko ngā wā, he hēkona mai i te 1 Hānuere 1970 (UTC); he hēkona hoki te roa o te wā o te karere muna.
api-basics-try = Ka taea ngā tauira te whakahaere pēnā tonu, i ngā anga whakahau (shell) katoa kei reira te <code>curl</code>. Kei muri i ia tauira tana whakautu; he rerekē ō kī me ō wā.
api-basics-variables = E whakamahi ana ētahi tauira i tētahi kī nō tētahi whakautu o mua. Whakaurua te kī ki tētahi taurangi i te tuatahi:
api-basics-care = Ka noho te kī o te whakahau ki te hītori o tō anga whakahau. I te rorohiko e whakamahia ana e ētahi atu, tuhia ngā whakahau ki tētahi hōtuhi.

## Accounts and tokens

api-auth = Ngā pūkete me ngā tohu
api-auth-how = Ka whakamahi ngā karanga whai pūkete i te motuhēhēnga HTTP Basic: ko te wāhitau īmēra o te pūkete te ingoa, ko tētahi o ngā tohu API o te pūkete te kupuhipa, kaua rawa ko te kupuhipa ake o te pūkete.
api-auth-token = Hangaia he tohu i te whārangi <bdi>{ $page }</bdi>; kotahi noa te whakaaturanga. Whakaurua te wāhitau me te tohu ki ngā taurangi:
api-auth-never = Ki te hē te ingoa, te tohu rānei, ka whakakāhoretia te karanga ki te <code>401</code>, ahakoa kāore he pūkete e hiahiatia ana.
api-auth-none = Kāore e taea e te tangata tōna ake pūkete te hanga i tēnei paetukutuku: mā te kaiwhakahaere ngā pūkete e hanga.

## What holds on this site

api-here = Ngā mea e mana ana i konei
api-here-lead = Ko ēnei ngā tautuhinga o { $host } ināianei tonu.
api-here-anonymous = Me te kore pūkete
api-here-account = Me te pūkete
api-here-share = Ko wai ka āhei ki te toha
api-here-share-anyone = Te katoa
api-here-share-accounts = Te hunga whai pūkete anake
api-here-open = Ko wai ka āhei ki te huaki i te karere muna
api-here-open-anyone = Te tangata kei a ia te hononga
api-here-receipts = Ko wai ka āhei ki te pānui i te rihīti, ki te tahu hoki
api-here-receipts-key = Te tangata kei a ia te kī rihīti
api-here-receipts-account = Ko te pūkete anake nāna i toha, me te kī rihīti
api-here-size = Te rahi mōrahi o te karere muna
api-here-lifetime = Te roa o te wā o te karere muna
api-here-lifetime-span = Mai i te { $min } ki te { $max }; { $default } ki te kore e tonoa
api-here-passphrase = Kupu karapa
api-here-passphrase-span = Kia kaua e neke atu i te { $max } pūāhua
api-here-passphrase-range = Mai i te { $min } ki te { $max } pūāhua
api-here-tries = Ngā kupu karapa hē
api-here-tries-max = Kia { $count } i roto i te { $window }, ka rakaina te karere muna. Te roa o te raka: { $lock }
api-here-generated = Te uara ka waihangatia
api-here-generated-length = { $count } pūāhua
api-here-numbers = Ngā tau i ngā whakautu
api-here-numbers-integer = He tau JSON, pēnei i te <code>3600</code>
api-here-numbers-text = He aho JSON, pēnei i te <code>"3600"</code>
api-here-limits = Ngā karanga i roto i te { $window }
api-here-limits-none = Kāore he tepe
api-here-limits-creates = { $count } tohanga karere muna
api-here-limits-reveals = { $count } huakitanga karere muna i te wāhitau kotahi
api-here-limits-receipts = { $count } pānuitanga rihīti i te wāhitau kotahi

## Words that every call uses

api-parameters = Ngā tawhā
api-parameter = Tawhā
api-meaning = Tikanga
api-field = Āpure
api-status = Waehere tūnga
api-example = Tauira
api-answer = Whakautu
api-required = me homai
api-no-parameters = Kāore he tawhā.
api-also = Kei { $paths } hoki tēnei karanga.

## The calls

call-status = Kei te ora te tūmau?
call-status-text = Ko te <code>nominal</code> te whakautu i ngā wā katoa e taea ai tēnei tūmau te whakapā.

call-authcheck = Kei te mana taku tohu?
call-authcheck-text = He rite te whakautu ki tō <code>/status</code>, engari mā te pūkete me te tohu e mana ana anake.

call-share = Tohaina he karere muna
call-share-text = Ka hiritia te kuputuhi, ka puritia kia huakina rā anō kia kotahi, kia tahuna rānei, kia pau rānei te wā. E rua ngā kī kei te whakautu: ko te kī karere muna mā te kaiwhiwhi, ko te kī rihīti (<code>metadata_key</code>) māu. Ka whakaaturia i tēnei wā anake, kāore e puritia i wāhi kē, nō reira tiakina te kī rihīti.
call-share-link = Ko te hononga mā te kaiwhiwhi: <code>{ $base }/secret/</code>, me te kī karere muna i muri tonu. Ka huakina he whārangi; ko ngā papatono ka tuku i te kī ki te karanga e huaki ana i te karere muna.
param-secret = Ko te kuputuhi, ka puritia pēnā tonu. Kia kaua e piako; { $size } te mōrahi.
param-ttl = Te roa o te wā e taea ai te huaki, ki te hēkona. Ki te roa ake te tono, ka whakahekea ki te { $max }; ki te poto ake, ka whakapikia ki te { $min }. Kei te whakautu te roa i whakaaetia.
param-passphrase = Me tuku hoki tēnei e te tangata e huaki ana i te karere muna. He rerekē te pūmatua i te pūriki, ā, ka tatauria ngā mokowā katoa.
param-recipient = Te wāhitau īmēra o te kaiwhiwhi; ka taea te homai kia maha. Me whai pūkete.
param-share-domain = Mō ngā kiritaki ka tuku i tēnei: kia piako, ko te ingoa rānei o tēnei paetukutuku.
call-share-json = He ōrite, engari hei ahanoa JSON, me te kupu karapa:
call-share-file = Ngā mea i roto i tētahi kōnae, ia paita, ia paita:
call-share-account = Me te pūkete, mā tētahi tangata whai wāhitau īmēra; ka hunaia tētahi wāhanga o te wāhitau i ngā whakautu:

call-generate = Waihangatia he karere muna
call-generate-text = Ka waihanga te tūmau i tētahi uara, kātahi ka tohaina. He rite te whakautu ki tō te toha, kei <code>value</code> te uara; kotahi noa te whakaaturanga.
param-generate-others = He rite ki ērā mō te toha.

call-secret = Huakina he karere muna
call-secret-text = Ko te karere muna te whakautu, ā, ka whakangaromia i mua i te tukunga o te whakautu: ahakoa te maha o ngā kaikaranga, kotahi anake ka whiwhi. Ki te hē te kupu karapa, ki te kore rānei e homai, kāore he mea e whakangaromia.
param-secret-passphrase = Mēnā he kupu karapa tō te karere muna.
call-secret-passphrase = Me te kupu karapa:
call-secret-refused = He ōrite te whakautu ki ētahi atu karanga katoa, ahakoa kua huakina te karere muna, kua tahuna, kua pau te wā, he kupu karapa kē tōna, kāore rawa rānei i reira i mua:

call-receipt = Pānuitia he rihīti
call-receipt-text = Kei te rihīti te otinga o te karere muna. Kāore te pānui e huaki i te karere muna, e whakaroa rānei i tōna wā. Ka puritia te rihīti mō te rearua o te wā o tana karere muna.

call-burn = Tahuna he karere muna
call-burn-text = Ka whakangaromia te karere muna kāore anō kia huakina. E kore e tahuna te mea kua huakina, kua tahuna kētia, kua pau rānei te wā: ka whakakāhoretia pērā i te kī kāore e mōhiotia ana.
call-burn-answer = Kei te whakautu te rihīti, kei roto katoa i <code>state</code>, kei waho anō hoki, me ngā pūāhua tuatahi o te kī kua kore e huaki i tētahi mea.
param-burn-passphrase = Mēnā he kupu karapa tō te karere muna. Ki te hē, kāore he mea e tahuna.

call-recent = Whakarārangitia ngā mea i tohaina e tētahi pūkete
call-recent-text = Ka whakarārangitia ngā rihīti o te pūkete, ko te mea hou rawa i mua. Te mōrahi o ngā rihīti: { $count }. He <code>null</code> te kī karere muna i ngā wā katoa.

## The receipt

receipt-object = Te rihīti
receipt-object-text = Ko tēnei ahanoa te whakautu ki te toha, ki te waihanga, ki te pānui rihīti, ki te tahu hoki.
field-custid = Te wāhitau īmēra o te pūkete nāna i toha, ko <code>anon</code> rānei.
field-metadata-key = Te kī rihīti. Kāore e huaki i te karere muna.
field-secret-key = Te kī karere muna, i te wā kāore anō te karere muna kia huakina; ā muri atu ka piako, ka ngaro rānei.
field-ttl = Te roa o te wā i whakaaetia, ki te hēkona. Kāore e heke haere.
field-metadata-ttl = Te maha o ngā hēkona kia mutu rā anō te rihīti.
field-secret-ttl = Te maha o ngā hēkona kia pau rā anō te wā o te karere muna; ka pau ana, he <code>null</code>, ka ngaro rānei.
field-state = Te otinga o te karere muna: tirohia i raro nei.
field-updated = Te wā whakamutunga i rerekē ai te tūnga.
field-created = Te wā i tohaina ai.
field-received = Te wā i huakina ai; mō te tūnga <code>received</code> anake.
field-recipient = Ngā wāhitau īmēra o ngā kaiwhiwhi, kua hunaia tētahi wāhanga.
field-share-domain = Ka piako i ngā wā katoa.
field-passphrase-required = Mēnā me whai kupu karapa; i te wā anake kāore anō te karere muna kia huakina.
field-value = Te uara i waihangatia; kei te whakautu ki te waihanga anake.
states = Ngā tūnga
api-state-new = Kāore anō kia huakina, kāore anō hoki tōna whārangi kia tirohia.
api-state-viewed = Kāore anō kia huakina; kua tirohia tōna whārangi.
api-state-received = Kua huakina, ā, kua whakangaromia.
api-state-burned = I tahuna i mua i te huakitanga.
api-state-expired = I pau te wā i mua i te huakitanga.

## Refusals

refusals = Ngā whakakāhoretanga
refusals-text = Kāore he mea e rerekē i te karanga ka whakakāhoretia. He ahanoa te whakautu, kei roto ko <code>message</code>, i te reo Pākehā, ā, mā te waehere tūnga e whakaatu he aha te take.
refusal-400 = He hē kei roto i te tono; kei te whakautu te whakamārama.
refusal-401 = Kāore te ingoa me te tohu i te hāngai, me whai pūkete rānei te karanga.
refusal-404 = Kāore he karere muna, he rihīti rānei pēnā; kāore rānei he karanga pēnā.
refusal-408 = I roa rawa te taenga mai o te tono.
refusal-413 = He nui rawa te karere muna, te tono rānei. Kāore he mea e tapahia.
refusal-429 = He maha rawa ngā karanga, ngā kupu karapa hē rānei. Kei te pane <code>Retry-After</code> te maha o ngā hēkona hei tatari.
refusal-503 = He nui rawa ngā mahi, kāore rānei e taea te kōpae te tuhi. Kei <code>Retry-After</code> te maha o ngā hēkona hei tatari i mua i te whakamātau anō.
refusal-507 = Kua eke te tūmau nei ki te mōrahi o ngā karere muna kāore anō kia huakina. Kei te haumaru ngā mea e puritia ana.
