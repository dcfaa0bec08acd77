# Japanese. See en.ftl for what each message is for.

## Every page

skip = 本文へ移動
footer = シークレットは、一度開封されるか、破棄されるか、期限が切れるまで封をして保管されます。その後は消去されます。
trust-link = このサイトが保管するもの
nav = サイト
nav-sign-in = ログイン
nav-account = アカウント
nav-admin = 管理
sign-out = ログアウト
language = 言語
docs-link = API

## Times and sizes

days = { $count }日
hours = { $count }時間
minutes = { $count }分
seconds = { $count }秒
under-a-minute = 1分未満
bytes = { $size }バイト

## Sharing

home-title = シークレットを共有
home-title-refused = まだ共有されていません
home-headline = 一度だけ開けるシークレットを共有
home-lead = パスワードや鍵を貼り付けると、リンクができます。最初にリンクを開いた人だけがシークレットを見られ、その後は消えてなくなります。
home-refused = まだ何も共有されていません。入力した内容はここに残っています。
secret = シークレット
secret-hint = テキスト、{ $size }まで。入力したとおりに保管されます。
secret-keys = <kbd>Ctrl</kbd> <kbd>Enter</kbd>でリンクを作成します。貼り付けた直後は<kbd>Enter</kbd>だけで作成できます。
secret-pasted = 貼り付けました。Enterを押すと、リンクがクリップボードに入ります。
secret-used = { $size }のうち{ $used }を使用。
secret-over = 現在{ $used }で、このサイトの上限{ $size }を超えています。内容は切り捨てていません。短くしてください。
lifetime = 開ける期間
lifetime-hint = この期間を過ぎると、未開封のまま消去されます。
lifetime-until = { $until }まで。
passphrase-weak = 弱い：数回で当てられます。
passphrase-fair = ふつう：間違えられる回数に制限があるため、これで守れます。
passphrase-strong = 強い。
passphrase = パスフレーズ
optional = （任意）
passphrase-hint = リンクとは別の手段で伝えてください。
passphrase-show = パスフレーズを表示
caps-lock = Caps Lockがオンになっています。
create = リンクを作成
creating = リンクを作成しています…
unsent = サイトに接続できません。何も失われておらず、入力した内容はここに残っています。送信自体は届いていて、シークレットが二重に保管されている可能性はありますが、もう一方のリンクは誰の手にも渡っていません。
generate-summary = パスワードを自動で作る
generate-kind = 使う文字
generate-kind-all = 英字・数字・記号
generate-kind-letters = 英字・数字
generate-kind-digits = 数字
generate-kind-words = 声に出して読める単語
generate-length = 長さ
generate-length-hint = 文字数。単語の場合は、2文字ずつの音節の数。
generate = 生成して入力
generate-passphrase = パスフレーズに使う
generated-weak = このパスワードは弱く、コンピューターなら1日以内に当てられます。もっと長くしてください。
generated-fair = 何度か間違えるとロックされる場所なら十分ですが、オフラインで試せる場所には弱すぎます。
generated-strong = このパスワードは強く、当てられることはありません。
refused-empty = シークレットが入力されていません。
refused-nul = シークレットにNUL文字が含まれています。多くのプログラムでは、その位置で内容が途切れます。
refused-large = シークレットが{ $size }を超えています。
refused-lifetime = その期間は、下の選択肢にありません。
refused-domain = そのドメイン名は、リンクに使えなくなりました。別のドメイン名を選んでください。
refused-passphrase-short = パスフレーズは{ $count }文字以上にしてください。
refused-passphrase-long = パスフレーズは{ $count }文字以内にしてください。
refused-accounts-only = このサイトで共有できるのは、アカウントを持つ人だけです。先にログインしてください。
refused-signed-out = 途中でログアウトされました。別のタブでもう一度ログインするか、アカウントを使わずに共有してください。
refused-limited = 最近、この端末またはネットワークから共有されたシークレットが多すぎます。待ち時間：{ $left }。
refused-full = このサイトで保管できる未開封のシークレットが上限に達しています。保管中のものは安全です。
refused-busy = ただいま混み合っています。少し待ってから、もう一度お試しください。

## The sender's receipt

receipt-ready = リンクができました
receipt-unread = まだ開封されていません
receipt-revealed = シークレットが開封されました
receipt-burned = シークレットは破棄されました
receipt-expired = シークレットの期限が切れました
receipt-stranger = これは送信者の控えです
receipt-stranger-lead = <strong>これは送信者の控えです。</strong>シークレットやリンクが表示されることはありません。シークレットの代わりにこのURLが送られてきた場合は、シークレットのリンクを送るよう相手に頼んでください。
receipt-sender-lead = リンクを一人に送ってください。開けるのは<strong>一度だけ</strong>です。いつ開封されたかは、このページでわかります。
receipt-none-lead = リンクを一人に送ってください。開けるのは<strong>一度だけ</strong>です。このサイトが控えを保管するのは、アカウントがある場合だけです。このページは二度と表示できないので、今のうちにリンクをコピーしてください。
receipt-over-lead = このリンクではもう何も開けません。シークレットはここから消去されています。
link = 受信者に送るリンク
link-hint = コピーするには：<kbd>Ctrl</kbd> <kbd>C</kbd>（Macでは<kbd>⌘</kbd>）。
copy-link = リンクをコピー
copied = コピーしました。
copy-failed = ブラウザーの制限によりコピーできませんでした。選択してありますので、CtrlとC、Macでは⌘とCを押してください。
link-copied = リンクをクリップボードにコピーしました。
link-not-copied = ブラウザーの制限によりリンクをコピーできませんでした。下で選択してありますので、CtrlとC、Macでは⌘とCを押してください。
qr-summary = QRコード
qr-text = リンクのQRコード
qr-download = QRコードをダウンロード
link-language = リンクの言語
link-language-hint = 受信者のページと下のメッセージがこの言語になります。
link-language-any = 受信者のブラウザーの言語
link-language-set = この言語を使う
message-summary = 一緒に送るメッセージ
message = メッセージ
message-hint = 自由に書き換えて、コピーまたは送信してください。
message-text = シークレットを共有します。リンクを開けるのは一度だけで、期限は{ $until }です： { $link }
message-text-passphrase = シークレットを共有します。リンクを開けるのは一度だけで、期限は{ $until }です。開くには、別の手段でお伝えするパスフレーズが必要です： { $link }
copy-message = メッセージをコピー
mail-message = メールで送る
share-message = 共有…
timeline = これまでの経過
event-shared = 共有
event-seen = リンクの初回表示
event-seen-note = 合計{ $count }回
event-until = 開ける期限
event-until-note = 残り{ $left }
event-revealed = 開封後に消去
event-burned = 未開封のまま破棄
event-expired = 未開封のまま期限切れ
protected = パスフレーズで保護されています。
unprotected = パスフレーズで保護されていません。
mailed-to = 宛先：{ $addresses }。
receipt-ends = この控えの保管期限
keep-summary = この控えを残す
keep-text = このページは、ブラウザーを開いている間、最近のシークレット60件まで見られます。後で見に来るには、控え専用のURLを保存してください。そのURLは誰にも送らず、送るのはリンクだけにしてください。
keep-link = 控え専用のURL
print = 印刷
share-another = 別のシークレットを共有
burn-summary = このシークレットを破棄
burn-title = このシークレットを破棄しますか？
burn-lead = リンクは誰にも開けなくなります。この操作は元に戻せません。
burn-passphrase-hint = このシークレットを保護しているパスフレーズです。
burn = 破棄…
burn-sure = 完全に破棄する
burn-keep = 破棄せず控えに戻る
burn-nothing = 破棄するものは残っていませんでした。
burn-wrong = パスフレーズが違います。何も破棄されておらず、リンクはまだ開けます。
burn-missing = このシークレットを破棄するにはパスフレーズが必要です。何も破棄されておらず、リンクはまだ開けます。
no-receipt = ここに控えはありません
no-receipt-lead = 控えは、シークレットを開ける期間の2倍の間、保管されます。あるはずの控えが見つからない場合は、URLが最後まで入っているか確認してください。
no-shared-lead = このページは、シークレットを共有した本人が、共有に使ったブラウザーで見るためのものです。このURLが送られてきた場合は、シークレットのリンクを送るよう相手に頼んでください。

## Opening

confirm-title = シークレットが届いています
confirm-headline = あなた宛てのシークレットが届いています
confirm-lead = { $site }でお預かりしています。開けるのは<strong>一度だけ</strong>です。開くとここから消去されるので、安全な保管場所を用意しておいてください。
confirm-lead-host = { $host }の{ $site }でお預かりしています。開けるのは<strong>一度だけ</strong>です。開くとここから消去されるので、安全な保管場所を用意しておいてください。
confirm-passphrase-hint = 送信者から別の手段で伝えられます。
open = シークレットを開く
confirm-until = 開ける期限
confirm-left = 残り{ $left }
confirm-wrong = パスフレーズが違います。開封も消去もされておらず、シークレットはまだここにあります。あと{ $count }回間違えると、しばらくロックされます。
confirm-missing = このシークレットを開くにはパスフレーズが必要です。開封も消去もされていません。
confirm-stale = このページを開いてから時間がたちすぎたか、フォームが二重に送信されました。何も開封されていません。もう一度ボタンを押してください。
sure-headline = 今開きますか？
sure-lead = メールを検査するプログラムは、リンクをたどったりボタンを押したりします。シークレットは一度しか開けないため、ご自身の操作であることを確認させてください。
sure-legend = どうしますか？
sure-closed = 開かずにおく
sure-open = シークレットを一度だけ表示する
sure-unsure = これが何かわからない
sure = 次へ
revealed-title = シークレット
revealed-headline = シークレットはこちらです
revealed-lead = { $time }にサーバーから消去されました。このページは二度と開けないので、安全な場所に保管してください。
copy-secret = コピー
secret-copied = シークレットをクリップボードにコピーしました。
download = ダウンロード
hide = 隠す
show = 表示
wrap = 行を折り返す
hidden-note = のぞき見を防ぐため、しばらくすると隠されます。内容は失われていません。
revealed-close = シークレットを安全な場所に保管したら、このページを閉じてください。
gone-title = 利用できません
gone-headline = このリンクは利用できません
gone-lead = あなたの操作に問題はありません。リンクを開けるのは限られた期間に一度だけです。また、どのようなリンクがあったかを、このサイトは誰にも知らせません。
gone-ask = シークレットが届くはずだった場合は、送信者に新しいリンクを頼んでください：
gone-message = 送っていただいたリンクは利用できませんでした。もう一度シークレットを共有して、新しいリンクを送っていただけますか？

## When something cannot be done

failed-form = フォームの一部が届きませんでした
failed-form-large = このサイトの上限を超えています
failed-form-slow = フォームの送信に時間がかかりすぎました
failed-form-busy = ただいま混み合っています
failed-form-lead = 共有も開封も破棄もされていません。前のページに戻ってください。入力した内容はブラウザーに残っています。
failed-foreign = このフォームは別のサイトから送られました
failed-foreign-lead = または、前回ログインする前に開かれたフォームです。共有も開封も破棄も変更もされていません。ページを開き直して、そこでもう一度お試しください。
failed-page = このページはありません
failed-page-lead = リンクから来た場合は、リンクが最後まで入っているか確認してください。末尾の文字は欠けやすいものです。
failed-method = このページではその操作はできません
failed-method-lead = 共有も開封も破棄もされていません。
failed-locked = パスフレーズを間違えた回数が多すぎます
failed-locked-lead = シークレットは安全で、開封されていません。保護のため、今はパスフレーズを受け付けません。待ち時間：{ $left }。
failed-limited = リクエストが多すぎます
failed-limited-lead = 最近、お使いの端末またはネットワークからのリクエストが多すぎます。開封も破棄もされておらず、何も失われていません。待ち時間：{ $left }。
failed-accounts = アカウントが必要です
failed-accounts-lead = 共有も開封も破棄もされていません。このサイトでこの操作ができるのは、アカウントを持つ人だけです。
failed-now = 今はこの操作ができません
failed-reference = お問い合わせの際は、この番号をお知らせください：{ $reference }
failed-now-lead = 開封も破棄もされておらず、何も失われていません。前のページに戻り、少し待ってからもう一度お試しください。

## What this site keeps

trust-title = このサイトが保管するもの
trust-lead = 何を、どれだけの期間、どの鍵で保管するか。いま適用されている設定を示しています。
trust-kept = シークレット
trust-kept-text = 封をしたデータ、共有された日時、開ける期限、その後どうなったか。本文もリンクも、開いた人の名前も保管しません。
trust-key = シークレットの鍵
trust-key-text = リンクの中にあり、どこにも保管されません。このサイトにあるものをすべて複製しても、未開封のシークレットは開けません。
trust-erased = 開封された後
trust-erased-text = ディスク上のデータは{ $within }以内に上書きされます。破棄や期限切れの後も同じです。
trust-longest = 未開封の場合
trust-longest-text = 共有したものは最長で{ $longest }、控えはシークレットを開ける期間の2倍の間、保管されます。
trust-size = シークレットの最大サイズ
trust-root = 使用中のルート鍵
trust-version = Glimpse
trust-clock = このページの作成日時

## Accounts

email = メールアドレス
password = パスワード
password-hint = { $count }文字以上。
sign-in-title = ログイン
sign-in = ログイン
sign-in-wrong = メールアドレスとパスワードの組み合わせが正しくないか、アカウントが利用できる状態ではありません。
sign-in-forgotten = パスワードを忘れた場合
sign-in-to-sign-up = アカウントを作成
forgotten = パスワードを忘れた場合
forgotten-lead = このサイトはメールを送信しません。パスワードの再設定は、サイトの運営者に依頼してください。運営者は共有された内容を読めません。また、これまでの控えは以前のパスワードで保管されているため、再設定後は見つけられなくなります。
sign-up-title = アカウントを作成
sign-up-lead = アカウントがあると、共有したものを確認でき、より多く、より長く共有でき、APIも使えます。
sign-up = アカウントを作成
sign-up-invitation-label = 招待
sign-up-invitation-hint = 受け取ったとおりに、すべて入力してください。
sign-up-address = メールアドレスの形式ではありません。name@example.orgのように入力してください。
sign-up-taken = このメールアドレスのアカウントはすでにあります。
sign-up-invitation = この招待はもう使えません。新しい招待を頼んでください。
sign-up-closed = アカウントはサイトの運営者が作成します
sign-up-closed-lead = 必要な場合は運営者に依頼してください。共有や開封はアカウントがなくてもできます。
sign-up-waiting = アカウントを作成しました
sign-up-waiting-lead = サイトの運営者がメールアドレスを承認すると、アカウントが有効になり、ログインできるようになります。
password-weak = パスワードが短すぎるか、簡単に推測できます。
password-wrong = パスワードが違います。何も変更されていません。
password-changed = パスワードを変更しました。ほかの場所ではすべてログアウトされました。
account-title = 共有したもの
account-lead = { $email }でログインしています。共有したものは、控えの保管期限までこの一覧に残ります。
account-none = まだ何もありません。
account-tokens = APIトークン
account-password = パスワードを変更
account-delete = アカウントを削除
account-csv = CSVでダウンロード
filter = 表示
filter-all = すべて
state-unread = 未開封
state-revealed = 開封済み
state-burned = 破棄済み
state-expired = 期限切れ
column-shared = 共有日時
column-until = 期限
column-state = 状態
column-to = 宛先
column-receipt = 控え
column-pick = 破棄
pick-all = すべて
pick = { $at }に共有したシークレットを破棄
receipt-of = { $at }に共有したシークレットの控え
receipt-lost = 以前のパスワードで保管
needs-passphrase = パスフレーズが必要
burn-picked = 選択したものを破棄
burned-some = { $count }件のシークレットを破棄しました。
burned-not = { $count }件は破棄できませんでした。その間に開封されたか、パスフレーズが必要です。
tokens-title = APIトークン
tokens-lead = トークンは、スクリプトやプログラムでパスワードの代わりになります。あなたに代わって共有、一覧表示、破棄を行えます。
token-made = 新しいトークン（表示は今回だけです）：
token-new = 新しいトークン
token-name = 名前
token-name-hint = 用途がわかる名前。例：デプロイ用スクリプト。
token-days = 有効期間
token-days-hint = 日数。空欄なら無期限。
token-add = トークンを作成
token-name-wrong = トークンには1行で書いた名前が必要です。
token-days-wrong = トークンの有効期間は、整数の日数または無期限にしてください。
token-too-many = トークンの数がプランの上限に達しています。先に1つ失効させてください。
token-column-name = 名前
token-column-made = 作成日時
token-column-used = 最終使用
token-column-ends = 有効期限
token-never = なし
token-revoke = 失効させる
token-revoke-named = トークン「{ $name }」を失効させる
copy-token = トークンをコピー
token-example = 使い方
password-title = パスワードを変更
password-old = 現在のパスワード
password-new = 新しいパスワード
password-change = 変更
delete-title = アカウントを削除
delete-lead = 未開封のシークレット、控え、トークンなど、アカウントにあるものはすべて消去されます。送ったリンクは使えなくなります。この操作は元に戻せません。
delete-sure = { $email }のアカウントを完全に削除する
delete-half = 削除は始まりましたが、完了していません
delete-half-lead = アカウントは閉じられましたが、まだすべては消去されていません。サイトの運営者に完了を依頼してください。
deleted = アカウントを削除しました
deleted-lead = アカウントにあったものもすべて消去されました。

## Administration

admin-title = 管理
admin-figures = 保管状況
figure-unread = 未開封のシークレット
figure-unread-bytes = 封をしたデータの量
figure-unread-bytes-max = 保管できる上限
figure-queue = ディスクへの書き込みを待つ状態変更
figure-health = ディスク
figure-health-good = 書き込み可
figure-health-bad = 書き込み不可
admin-accounts = アカウント
admin-plan = プラン
admin-plan-of = { $email }のプラン
admin-set = 設定
admin-suspend = 停止
admin-resume = 再開
admin-confirm = 承認
admin-is-admin = 管理者
admin-is-suspended = 停止中
admin-is-waiting = 承認待ち
admin-next = さらに表示
admin-invite-title = 招待する
admin-invite-lead = このURLを持つ人は、1週間以内に一度だけ、アカウントを作成できます。
admin-invite = 招待を作成
admin-invitation = このURLを一人に送ってください：
admin-changed = 変更しました。
admin-not-changed = 変更できませんでした。該当するアカウントまたはプランがありません。
admin-own = ここで自分自身を停止することはできません。

## First steps

setup-title = サーバーの初期設定
setup-lead = サーバーの起動時にコードが出力されています。そのコードを使って、サーバーを管理するアカウントを作成します。どの手順も、飛ばして後から行えます。
setup-code = コード
setup-code-hint = 出力されたとおりに、ハイフンも含めて入力してください。
setup-wrong-code = コードが違います。コードは起動のたびに変わるので、最新のものを使ってください。
setup-make = アカウントを作成
setup-skip = スキップ
setup-next = 次へ
setup-address-title = このサイトのURLは？
setup-address-lead = リンクはこのURLで始まります。設定しない場合は、各ページへのアクセスに使われたURLで始まります。
setup-address = URL
setup-address-hint = 例：https://secrets.example.org、またはhttps://example.org/secrets。
setup-address-set = このURLを使う
setup-address-wrong = URLとして正しくありません。https://secrets.example.org、またはhttps://example.org/secretsのように入力してください。
setup-address-fixed = サーバーの設定で指定されています：{ $url }
setup-done-title = 準備ができました
setup-done-lead = ルート鍵は誰にも作り直せないので、データのバックアップとは別の場所にコピーを保管してください。
setup-finish = 最初のシークレットを共有

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = { $sender }からのシークレット
mail-share-lead = { $sender }から、{ $site }を通じてシークレットが届いています。
mail-share-lead-unchecked = { $site }を通じてシークレットが届いています。送信者が名乗っているメールアドレス：{ $sender }。このサイトは、このアドレスの確認を行っていません。
mail-share-open = 次のリンクから一度だけ開けます。期限は{ $until }です。その後、シークレットは消去されます：
mail-share-passphrase = 開くにはパスフレーズも必要です。パスフレーズはどのメールにも書かれておらず、送信者から別の手段で伝えられます。
mail-share-care = 送信者に心当たりがない場合や、届く予定のものがない場合は、開く前に送信者に確かめてください。リンク先は{ $host }です。このサイトがパスワードを尋ねることはありません。
mail-share-why = このメールは、リンクを送るよう送信者がこのサイトに依頼したため、お送りしています。
mail-confirm-subject = { $site }：メールアドレスの確認
mail-confirm-lead = このメールアドレスを使って、{ $site }のアカウントが作成されました（おそらくご自身によるものです）。アカウントを有効にするには、{ $count }日以内に次のリンクを開いてください：
mail-confirm-care = 心当たりがない場合は、何もする必要はありません。このリンクがなければ、誰もアカウントを使えません。
mail-reset-subject = { $site }：新しいパスワードの設定
mail-reset-lead = { $site }のアカウントについて、パスワードを忘れたという申し出がありました（おそらくご自身によるものです）。新しいパスワードを設定するには、{ $count }分以内に次のリンクを開いてください：
mail-reset-care = 心当たりがない場合は、何もする必要はありません。パスワードは今のままです。
mail-account-why = このメールは、{ $site }でこのメールアドレスが入力されたため、お送りしています。
mail-revealed-subject = シークレットが開封されました
mail-revealed-lead = { $shared }に共有したシークレットは、{ $at }に開封され、消去されました。
mail-revealed-care = 受信者に開いた覚えがない場合は、シークレットの中身（パスワードなど）を新しいものに変えてください。
mail-burned-subject = シークレットは破棄されました
mail-burned-lead = { $shared }に共有したシークレットは、{ $at }に破棄されました。誰にも開封されずに消去されています。
mail-expired-subject = シークレットの期限が切れました
mail-expired-lead = { $shared }に共有したシークレットは、{ $at }に期限が切れました。誰にも開封されずに消去されています。
mail-fate-list = 共有したものの一覧：
mail-fate-why = このメールは、このシークレットの共有時、または{ $site }のアカウントで通知を希望されたため、お送りしています。
mail-test-subject = { $site }からのテスト
mail-test-lead = このメールは、メールが届くかどうかを確かめるため、{ $site }の運営者が送信しました。これが読めれば、正しく届いています。
mail-stop = 今後このサイトからのメールを一切受け取らない場合は、次のリンクを開いてください：

## Mail: whom a link is mailed to

home-mail = リンクのメール送信先
home-mail-hint = アドレス{ $count }件まで。複数の場合はコンマで区切ってください。
home-notify = 開封、破棄、期限切れのときにメールで知らせる
refused-recipient = メールアドレスの形式ではないものがあります。name@example.orgのように入力し、コンマで区切ってください。
refused-recipients = お使いのプランで指定できるアドレスは{ $count }件までです。
mail-states = メール
mail-queued = 送信待ちです。
mail-retried = まだ送信されていません。もう一度試みます。
mail-sent = メールサーバーに渡しました。
mail-failed = 送信できず、打ち切りました。
mail-not = 送信されていません。このサイトはメールを送信しないため、リンクはご自身で送ってください。
mail-trouble-unreachable = メールサーバーに接続できませんでした。
mail-trouble-insecure = メールサーバーとの間で安全な接続を確立できませんでした。
mail-trouble-login = メールサーバーが、このサイトのユーザー名とパスワードを受け付けませんでした。
mail-trouble-deferred = メールサーバーから、後で再試行するよう求められました。
mail-trouble-refused = メールサーバーがメールを拒否しました。
mail-trouble-letters = メールサーバーが、このような文字を含むアドレスに対応していません。
mail-trouble-stopped = このアドレスは、このサイトからのメールを受け取らない設定です。
mail-trouble-limited = 最近、このサイトからこのアドレスに送られたメールが多すぎます。
mail-trouble-over = 送信する前に、シークレットがなくなりました。
mail-trouble-unwritten = このサイトがメールを作成できませんでした。

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = アカウントのメールアドレスを入力してください。該当するアカウントがあれば、新しいパスワードを設定するためのリンクをメールでお送りします。
forgotten-send = リンクを送る
forgotten-sent = メールをご確認ください
forgotten-sent-lead = このメールアドレスのアカウントがあれば、リンクをお送りしています。届かない場合は、サイトの運営者にお問い合わせください。
reset-title = 新しいパスワードを設定
reset-lead = シークレットがどうなったかは一覧で引き続き見られますが、控えは以前のパスワードで保管されているため、見られなくなります。APIトークンはすべて無効になり、すべての場所でログアウトされます。
reset = パスワードを設定
reset-done = パスワードを設定しました
reset-done-lead = 新しいパスワードでログインしてください。
slip-over = このリンクはもう使えません
slip-over-lead = 期限が切れたか、すでに使われました。新しいリンクを請求してください。
sign-up-mailed = メールをご確認ください
sign-up-mailed-lead = メールアドレス宛てにリンクをお送りしました。リンクを開くとアカウントが有効になります。届かない場合は、「パスワードを忘れた場合」からもう一度請求してください。
address-title = メールアドレスの確認
address-lead = ボタンを押すと、アカウントが有効になります。
address-confirm = アドレスを確認
address-done = メールアドレスを確認しました
address-done-lead = アカウントが有効になりました。ログインしてください。
notify-title = シークレットについてのメール
notify-lead = これから共有するすべてのシークレットが対象です。ページから共有しても、プログラムから共有しても同じです。シークレットの中身や、誰が開いたかが、メールに書かれることはありません。
notify = シークレットの開封、破棄、期限切れをメールで知らせる
notify-save = 保存
notify-saved = 保存しました。

## Mail: no more of it

stop-title = このサイトからのメールを停止
stop-lead = ボタンを押すと、誰に頼まれても、このサイトがこのアドレスにメールを送ることは二度とありません。共有されたリンクも、このサイトのアカウントの新しいパスワードも、別の手段で受け取ることになります。
stop = 今後メールを受け取らない
stop-done = このサイトからのメールは届かなくなりました
stop-done-lead = そのためにアドレス自体を保管することはありません。同じアドレスだと見分けるための印だけを保管します。

## Mail: for whoever runs the site

admin-mail = メール
admin-mail-off = このサイトはメールを送信しません。メールの設定は、構成の「mail」セクションにあります。
admin-mail-no-address = サイト自身のURLがわかるまで、メールは送信されません。構成の「site.public_url」で設定してください。
admin-mail-lead = テストを送信して、メールサーバーの応答を確認できます。
admin-mail-to = 宛先
admin-mail-test = テストを送信
admin-mail-sent = メールサーバーがテストを受け付けました。
admin-mail-kept = テストはメール用のフォルダーにあります。
admin-mail-failed = テストは送信されませんでした。
admin-mail-dialogue = メールサーバーとのやり取り
figure-letters = 送信待ちのメール
trust-mail = メール
trust-mail-text = リンクをメールで送る場合、宛先のアドレスとリンクは、メールが送信されるか送信が打ち切られるまで、封をして保管されます。その後、ディスク上で{ $within }以内に上書きされます。

## When it is not certain that something was done

failed-unsure = 処理が行われたか確認できません
failed-unsure-lead = このサイトのシークレットを保管するコンピューターの一部から、時間内に応答がありませんでした。誰にも何も表示されていません。シークレットはまだ残っている可能性が高いものの、失われたおそれもあります。少し待ってから、もう一度お試しください。

## Domains of an account

account-domains = 独自ドメイン
domains-title = 独自ドメイン
domains-lead = リンクに独自のドメイン名を使えます。ドメイン名がこのサーバーを指すように設定し、ご自身のものであることをDNSのレコードで証明してください。
domain-host = ドメイン名
domain-host-hint = 名前だけを入力してください。例：secrets.example.org。
domain-add = ドメインを追加
domain-record = { $host }がご自身のものであることを証明するには、次のTXTレコードをDNSに追加してください：
domain-record-name = 名前
domain-record-value = 値
domain-look = 今すぐ確認
domain-remove = 削除
domain-remove-care = 削除すると、{ $host }のリンクは{ $own }でしか開けなくなります。
domain-remove-sure = ドメインを削除
domain-proved = 使用中：リンクに使えます。
domain-proved-until = 証明が見つからないため、使えるのは{ $until }までです。レコードを元に戻してください。
domain-asked = まだ証明されていません。
domain-missing = { $at }の時点で、該当するレコードはありませんでした。新しいレコードが見えるようになるまで、数時間かかることがあります。
domain-wrong = { $at }の時点で、レコードの値が異なっていました。
domain-unreachable = { $at }の時点で、DNSから応答がありませんでした。
domain-held = { $at }の時点で、レコードは正しい内容でした。ただし、このドメインはほかの人も自分のものと証明しており、そちらが先でした。
domain-refused-shape = ドメイン名として正しくありません。secrets.example.orgのように、名前だけを入力してください。
domain-refused-confusable = 異なる文字体系が混ざっているか、別の名前と紛らわしい名前です。ドットで区切られた各部分では、1つの文字体系だけを使ってください。
domain-refused-own = これはこのサイト自身のアドレスです。追加しなくても、リンクに使われます。
domain-refused-many = お使いのプランで使えるドメインは{ $count }件までです。先に1件削除してください。
home-domain = リンクのドメイン
home-domain-hint = リンクの先頭に来るドメイン名です。

## Webhooks of an account

hooks-title = Webhook
hooks-lead = これから共有するシークレットが開封されたとき、破棄されたとき、期限切れになったとき、また誤ったパスフレーズが試されたときに、指定のサーバーへ知らせます。
hook-secret = 新しいWebhookの署名キー。呼び出し元をサーバーで確かめるために使います（表示は今回だけです）：
hook-address = アドレス
hook-address-hint = https:で始まるアドレス。例：https://example.org/hook
hook-add = Webhookを追加
hook-test = テストを送信
hook-remove-sure = Webhookを削除
hook-delivered = サーバーが受け取りました。
hook-answered = サーバーがステータス{ $status }を返しました。
hook-unreachable = サーバーに接続できませんでした。
hook-insecure = サーバーとの間で安全な接続を確立できませんでした。
hook-off = 呼び出しの失敗が長く続いたか、サーバーが受け取りをやめたため、オフになっています。テストが成功すると、またオンになります。
hook-untold = 待っている呼び出しが多すぎたため、このときの出来事の一部はサーバーに知らされません。テストが成功すると、この表示は消えます。
hooks-broken = このアカウントの Webhook は読み取れなくなり、呼び出されません。削除してから、もう一度追加してください。
hook-refused-address = Webhookのアドレスとして正しくありません。名前とパスワードを含めず、https://example.org/hookのように入力してください。
hook-refused-many = プランで使えるWebhookの上限に達しています。先に1つ削除してください。
hook-reference = Webhookでのこのシークレットの呼び名：{ $reference }

## How a domain looks

brand-link = 外観を変更
brand-title = { $host }の外観
brand-lead = 空欄の項目は、このサイトのほかの部分と同じになります。
brand-name = 名前
brand-name-hint = ページに表示されるサイトの名前。
brand-accent = 色
brand-accent-hint = リンクとボタンの色。例：#0b5d66。暗い画面では、この色を明るくして使います。
brand-intro = トップページの文章
brand-footer = 全ページの下部の文章
brand-support = ヘルプへのリンク
brand-support-hint = https:で始まるURL、またはmailto:とメールアドレス。
brand-language = 自分の言語が用意されていない人に表示する言語
brand-language-none = このサイトのほかの部分と同じ
brand-logo = ロゴ
brand-logo-hint = PNG、JPEG、WebPのいずれか。{ $size }まで。
brand-logo-drop = ロゴを削除
brand-save = 保存
brand-saved = 保存しました。これからはこのように表示されます。
brand-refused-name = 名前は1行、{ $count }文字以内にしてください。
brand-refused-shape = 色は#と6桁の16進数で入力してください。例：#0b5d66。
brand-refused-faint = この色の文字は、明るいページでは読みにくくなります。{ $nearest }なら十分に濃い色です。
brand-refused-text = 文章は{ $count }文字以内にしてください。
brand-refused-support = ヘルプへのリンクは、https://またはmailto:で始めてください。
brand-refused-logo = ロゴを読み込めないか、サイズが大きすぎます。PNG、JPEG、WebPのいずれかを使ってください。
help = ヘルプ

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = ここで共有したものは{ $region }（{ $country }）に保管され、ほかの場所には保管されません。
region-other = 別の場所に保管する：
region-name = { $region }（{ $country }）
region-accounts = アカウントは地域ごとに別々です。現在の地域：{ $region }。
trust-region = 保管場所
trust-region-text = { $region }（{ $country }）。ほかの地域に渡されることはありません。
receipt-region = { $region }（{ $country }）に保管されています。
