# Simplified Chinese. See en.ftl for what each message is for.

## Every page

skip = 跳到正文
footer = 密信会一直封存，直到被打开一次、被销毁或过期，随后即被清除。
trust-link = 本站保存什么
nav = 网站
nav-sign-in = 登录
nav-account = 您的账号
nav-admin = 管理
sign-out = 退出登录
language = 语言
docs-link = API

## Times and sizes

days = { $count } 天
hours = { $count } 小时
minutes = { $count } 分钟
seconds = { $count } 秒
under-a-minute = 不到 1 分钟
bytes = { $size } 字节

## Sharing

home-title = 分享密信
home-title-refused = 尚未分享
home-headline = 分享一封只能打开一次的密信
home-lead = 粘贴密码或密钥，即可得到一个链接。最先打开链接的人能看到密信，随后密信就会消失。
home-refused = 没有分享任何内容，您输入的内容还在这里。
secret = 密信
secret-hint = 文本，最大 { $size }。内容会原样保存。
secret-keys = 按 <kbd>Ctrl</kbd> <kbd>Enter</kbd> 创建链接。刚粘贴完时，只按 <kbd>Enter</kbd> 即可。
secret-pasted = 已粘贴。按 Enter，链接就会复制到剪贴板。
secret-used = 已用 { $used }，上限 { $size }。
secret-over = 内容大小为 { $used }，超过了本站上限 { $size }。没有截断任何内容，请缩短一些。
lifetime = 有效期
lifetime-hint = 过期后，未读的内容会被清除。
lifetime-until = 有效期至 { $until }。
passphrase-weak = 弱：几次就能猜中。
passphrase-fair = 中等：输错次数有限制，因此够用。
passphrase-strong = 强。
passphrase = 口令
optional = （可选）
passphrase-hint = 请通过链接以外的途径告知对方。
passphrase-show = 显示口令
caps-lock = 大写锁定已开启。
create = 创建链接
creating = 正在创建链接…
unsent = 无法连接到网站。内容没有丢失，您输入的内容还在这里。不过它也可能已经送达，因此这封密信可能会保存两份；另一份的链接没有任何人知道。
generate-summary = 帮我生成一个密码
generate-kind = 组成
generate-kind-all = 字母、数字和符号
generate-kind-letters = 字母和数字
generate-kind-digits = 数字
generate-kind-words = 可以念出来的单词
generate-length = 长度
generate-length-hint = 字符数；选择单词时，为双字母音节的个数。
generate = 生成并填入
generate-passphrase = 生成并用作口令
generated-weak = 这个密码较弱：计算机一天之内就能猜中。请加长一些。
generated-fair = 如果输错几次就会锁定，这个密码够用；如果可以离线反复尝试，它就太弱了。
generated-strong = 这个密码很强：没有人猜得到。
refused-empty = 还没有填写密信。
refused-nul = 密信中含有 NUL 字符，许多程序会在此处将内容截断。
refused-large = 密信超过了 { $size }。
refused-lifetime = 该有效期不在下面的选项中。
refused-domain = 该域名已不能用于链接。请选择其他域名。
refused-passphrase-short = 口令至少需要 { $count } 个字符。
refused-passphrase-long = 口令最多 { $count } 个字符。
refused-accounts-only = 在本站，只有拥有账号的人才能分享。请先登录。
refused-signed-out = 您的登录已失效。请在另一个标签页重新登录，或不使用账号直接分享。
refused-limited = 您或您所在的网络最近分享的密信太多。需等待：{ $left }。
refused-full = 本站保存的未读密信已达上限。已保存的密信都是安全的。
refused-busy = 现在有些繁忙，请稍后再试。

## The sender's receipt

receipt-ready = 您的链接已创建
receipt-unread = 密信尚未打开
receipt-revealed = 您的密信已被打开
receipt-burned = 您的密信已销毁
receipt-expired = 您的密信已过期
receipt-stranger = 这是发件人的回执
receipt-stranger-lead = <strong>这是发件人的回执。</strong>这里不会显示密信，也不会显示链接。如果有人发给您的是这个网址而不是密信，请向对方索取密信链接。
receipt-sender-lead = 请把链接只发给一个人：它只能打开<strong>一次</strong>。何时被打开，可在本页查看。
receipt-none-lead = 请把链接只发给一个人：它只能打开<strong>一次</strong>。本站只为有账号的人保存回执，所以请现在就把链接复制下来：本页无法再次显示。
receipt-over-lead = 该链接已无法再打开任何内容，密信也已在此清除。
link = 给收件人的链接
link-hint = 复制请按 <kbd>Ctrl</kbd> <kbd>C</kbd>，Mac 上请用 <kbd>⌘</kbd>。
copy-link = 复制链接
copied = 已复制。
copy-failed = 浏览器不允许自动复制。内容已选中：请按 Ctrl 和 C，Mac 上请按 ⌘ 和 C。
link-copied = 链接已复制到剪贴板。
link-not-copied = 浏览器不允许自动复制链接。链接已在下方选中：请按 Ctrl 和 C，Mac 上请按 ⌘ 和 C。
qr-summary = 二维码
qr-text = 链接的二维码
qr-download = 下载二维码
link-language = 链接的语言
link-language-hint = 收件人看到的页面和下面的留言将使用此语言。
link-language-any = 收件人浏览器的语言
link-language-set = 使用此语言
message-summary = 随链接附上的留言
message = 留言
message-hint = 可以随意修改，然后复制或发送。
message-text = 这里有一封密信，链接只能打开一次，有效期至 { $until }：{ $link }
message-text-passphrase = 这里有一封密信，链接只能打开一次，有效期至 { $until }，打开时需要口令，我会另行告知：{ $link }
copy-message = 复制留言
mail-message = 用邮件发送
share-message = 分享…
timeline = 经过
event-shared = 已分享
event-seen = 链接首次被查看
event-seen-note = 共 { $count } 次
event-until = 有效期至
event-until-note = 还剩 { $left }
event-revealed = 已打开并清除
event-burned = 已销毁，从未打开
event-expired = 已过期，从未打开
protected = 有口令保护。
unprotected = 没有口令保护。
mailed-to = 收件人：{ $addresses }。
receipt-ends = 此回执保留至
keep-summary = 保存此回执
keep-text = 在浏览器关闭之前，您可以随时查看本页，最近六十封密信均可如此。如果以后还想回来看，请保存回执的专用网址。不要把这个网址发给任何人，要发的是链接。
keep-link = 回执的专用网址
print = 打印
share-another = 再分享一封密信
burn-summary = 销毁这封密信
burn-title = 要销毁这封密信吗？
burn-lead = 销毁后，任何人都无法再打开该链接。此操作无法撤销。
burn-passphrase-hint = 保护这封密信的口令。
burn = 销毁…
burn-sure = 永久销毁
burn-keep = 保留密信，返回回执
burn-nothing = 已经没有可销毁的内容了。
burn-wrong = 口令不对。没有销毁任何内容：链接仍可打开。
burn-missing = 销毁这封密信需要它的口令。没有销毁任何内容：链接仍可打开。
no-receipt = 这里没有回执
no-receipt-lead = 回执的保留时间是密信有效期的两倍。如果这里本应有回执，请检查网址是否完整。
no-shared-lead = 本页只供分享密信的人查看，且须使用当时分享所用的浏览器。如果有人把这个网址发给了您，请向对方索取密信链接。

## Opening

confirm-title = 您有一封密信
confirm-headline = 有人向您分享了一封密信
confirm-lead = { $site } 正在为您保管这封密信。它只能打开<strong>一次</strong>，打开后就会从这里清除，所以请先准备好安全的存放之处。
confirm-lead-host = { $site }（{ $host }）正在为您保管这封密信。它只能打开<strong>一次</strong>，打开后就会从这里清除，所以请先准备好安全的存放之处。
confirm-passphrase-hint = 发件人会通过其他途径告诉您。
open = 打开密信
confirm-until = 有效期至
confirm-left = 还剩 { $left }
confirm-wrong = 口令不对。没有打开或清除任何内容：密信还在。再输错 { $count } 次，将暂时锁定。
confirm-missing = 打开这封密信需要口令。没有打开或清除任何内容。
confirm-stale = 本页打开的时间太长，或被提交了两次。没有打开任何内容：请再按一次按钮。
sure-headline = 现在打开吗？
sure-lead = 检查邮件的程序会自动打开链接、点击按钮，而密信只能打开一次。因此请确认是您本人在操作。
sure-legend = 接下来怎么做？
sure-closed = 先不打开
sure-open = 显示密信，仅此一次
sure-unsure = 我不知道这是什么
sure = 继续
revealed-title = 密信
revealed-headline = 密信内容如下
revealed-lead = 服务器上的密信已于 { $time } 清除。请把内容存放到安全的地方：本页无法再次打开。
copy-secret = 复制
secret-copied = 密信已复制到剪贴板。
download = 下载
hide = 隐藏
show = 显示
wrap = 自动换行
hidden-note = 已自动隐藏，以防旁人看到。内容没有丢失。
revealed-close = 把密信存放到安全的地方后，请关闭本页。
gone-title = 不可用
gone-headline = 此链接不可用
gone-lead = 您没有做错什么。链接只能打开一次，而且有时间限制；至于曾经有过哪些链接，本站不会告诉任何人。
gone-ask = 如果您在等一封密信，请让发件人发一个新链接：
gone-message = 您发给我的链接不可用。可以重新分享一次密信，把新链接发给我吗？

## When something cannot be done

failed-form = 表单没有完整送达
failed-form-large = 内容超过了本站的上限
failed-form-slow = 表单传送时间太长
failed-form-busy = 现在有些繁忙
failed-form-lead = 没有分享、打开或销毁任何内容。请返回：您输入的内容还在浏览器里。
failed-foreign = 此表单来自其他网站
failed-foreign-lead = 也可能是在您上次登录之前打开的。没有分享、打开、销毁或更改任何内容。请重新打开页面，在那里再试一次。
failed-page = 没有这个页面
failed-page-lead = 如果您是点击链接来的，请检查链接是否完整：末尾的几个字符很容易丢失。
failed-method = 此页面不支持该操作
failed-method-lead = 没有分享、打开或销毁任何内容。
failed-locked = 口令输错次数过多
failed-locked-lead = 密信是安全的，没有被打开。为了保护它，暂时不接受口令。需等待：{ $left }。
failed-limited = 请求过多
failed-limited-lead = 您或您所在的网络最近发出的请求太多。没有打开、销毁或丢失任何内容。需等待：{ $left }。
failed-accounts = 仅限有账号的人使用
failed-accounts-lead = 没有分享、打开或销毁任何内容。在本站，只有拥有账号的人才能这样做。
failed-now = 目前无法完成
failed-reference = 如需反馈，请提供：{ $reference }
failed-now-lead = 没有打开、销毁或丢失任何内容。请返回，稍后再试。

## What this site keeps

trust-title = 本站保存什么
trust-lead = 保存哪些内容、保存多久、使用哪个密钥。以下是此刻生效的设置。
trust-kept = 密信
trust-kept-text = 封存后的字节、分享时间、有效期，以及最终的去向。不保存明文，不保存链接，也不记录由谁打开。
trust-key = 密信的密钥
trust-key-text = 只在链接里，不保存在任何地方。即使复制了本站的全部数据，也打不开任何一封未读的密信。
trust-erased = 打开之后
trust-erased-text = 磁盘上的字节会在 { $within }内被覆盖；销毁或过期后也是如此。
trust-longest = 未打开
trust-longest-text = 您分享的内容最长保存 { $longest }，回执的保留时间是密信有效期的两倍。
trust-size = 密信大小上限
trust-root = 当前根密钥
trust-version = Glimpse
trust-clock = 本页生成时间

## Accounts

email = 邮箱地址
password = 密码
password-hint = 至少 { $count } 个字符。
sign-in-title = 登录
sign-in = 登录
sign-in-wrong = 邮箱地址与密码不匹配，或该账号不可用。
sign-in-forgotten = 忘记密码
sign-in-to-sign-up = 注册账号
forgotten = 忘记密码
forgotten-lead = 本站不发送邮件。请联系网站管理员重置密码。管理员看不到您分享的内容；不过重置之后，您也无法再找回原来的回执，因为它们由旧密码保护。
sign-up-title = 注册账号
sign-up-lead = 有了账号，您可以查看自己分享的密信，分享更多、保存更久，还可以使用 API。
sign-up = 注册
sign-up-invitation-label = 邀请
sign-up-invitation-hint = 请原样、完整地填写收到的内容。
sign-up-address = 这不是邮箱地址。格式如：name@example.org。
sign-up-taken = 该邮箱地址已注册过账号。
sign-up-invitation = 此邀请已失效。请索取新的邀请。
sign-up-closed = 账号由网站管理员开通
sign-up-closed-lead = 如需账号，请与网站管理员联系。没有账号也可以分享和打开密信。
sign-up-waiting = 您的账号已创建
sign-up-waiting-lead = 网站管理员确认您的邮箱地址后，账号才会开通。届时即可登录。
password-weak = 密码太短，或太容易被猜中。
password-wrong = 密码不对。没有更改任何内容。
password-changed = 密码已更改。其他地方的登录均已退出。
account-title = 您分享的密信
account-lead = 当前登录的账号：{ $email }。您分享的密信会一直列在这里，直到回执到期。
account-none = 这里还没有内容。
account-tokens = API 令牌
account-password = 更改密码
account-delete = 删除账号
account-csv = 下载为 CSV
filter = 显示
filter-all = 全部
state-unread = 未打开
state-revealed = 已打开
state-burned = 已销毁
state-expired = 已过期
column-shared = 分享时间
column-until = 有效期至
column-state = 状态
column-to = 收件人
column-receipt = 回执
column-pick = 销毁
pick-all = 全选
pick = 销毁 { $at } 分享的密信
receipt-of = { $at } 分享的密信的回执
receipt-lost = 由旧密码保护
needs-passphrase = 需要口令
burn-picked = 销毁所选密信
burned-some = 已销毁 { $count } 封密信。
burned-not = { $count } 封密信未能销毁：在此期间已被打开，或需要口令。
tokens-title = API 令牌
tokens-lead = 令牌可在脚本和程序中代替您的密码，替您分享、列出和销毁密信。
token-made = 您的新令牌，仅显示这一次：
token-new = 新令牌
token-name = 名称
token-name-hint = 用途，例如：部署脚本。
token-days = 有效期
token-days-hint = 天数；留空表示永久有效。
token-add = 创建令牌
token-name-wrong = 令牌需要一个名称，且只能写一行。
token-days-wrong = 令牌的有效期须为整数天，或永久有效。
token-too-many = 您的令牌数量已达套餐上限。请先吊销一个。
token-column-name = 名称
token-column-made = 创建时间
token-column-used = 上次使用
token-column-ends = 到期时间
token-never = 无
token-revoke = 吊销
token-revoke-named = 吊销令牌 { $name }
copy-token = 复制令牌
token-example = 使用方法
password-title = 更改密码
password-old = 当前密码
password-new = 新密码
password-change = 更改
delete-title = 删除您的账号
delete-lead = 属于您的一切都会被清除：无人打开的密信、回执、令牌。您发出的链接将不再有效。此操作无法撤销。
delete-sure = 永久删除账号 { $email }
delete-half = 删除已经开始，但尚未完成
delete-half-lead = 您的账号已关闭，但其中的数据还没有全部清除。请联系网站管理员完成删除。
deleted = 您的账号已删除
deleted-lead = 属于您的一切也已随之清除。

## Administration

admin-title = 管理
admin-figures = 存储
figure-unread = 未读密信
figure-unread-bytes = 未读密信封存后的字节数
figure-unread-bytes-max = 允许的上限
figure-queue = 等待写入磁盘的状态变更
figure-health = 磁盘
figure-health-good = 可写入
figure-health-bad = 无法写入
admin-accounts = 账号
admin-plan = 套餐
admin-plan-of = 账号 { $email } 的套餐
admin-set = 更改
admin-suspend = 停用
admin-resume = 恢复
admin-confirm = 确认
admin-is-admin = 管理员
admin-is-suspended = 已停用
admin-is-waiting = 等待确认
admin-next = 更多
admin-invite-title = 邀请他人
admin-invite-lead = 拿到邀请网址的人可凭它注册一次，一周内有效。
admin-invite = 创建邀请
admin-invitation = 请把这个网址只发给一个人：
admin-changed = 已更改。
admin-not-changed = 无法更改：没有这个账号或套餐。
admin-own = 您不能在这里停用自己的账号。

## First steps

setup-title = 设置这台服务器
setup-lead = 服务器启动时输出了一个设置码。请用它创建管理服务器的账号。每一步都可以跳过，以后再做。
setup-code = 设置码
setup-code-hint = 与输出的一致，包括连字符。
setup-wrong-code = 设置码不对。每次启动都会变：请使用最新的一个。
setup-make = 创建账号
setup-skip = 跳过
setup-next = 继续
setup-address-title = 大家通过什么网址访问？
setup-address-lead = 链接会以这个网址开头。如果不设置，则使用访问各页面时所用的网址。
setup-address = 网址
setup-address-hint = 例如 https://secrets.example.org 或 https://example.org/secrets。
setup-address-set = 使用此网址
setup-address-wrong = 这不是网址。格式如：https://secrets.example.org 或 https://example.org/secrets。
setup-address-fixed = 已在服务器的配置中设定：{ $url }
setup-done-title = 准备就绪
setup-done-lead = 请保存一份根密钥的副本，并与数据备份分开存放：丢失后，谁也无法重新制作。
setup-finish = 分享第一封密信

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = 来自 { $sender } 的密信
mail-share-lead = { $sender } 通过 { $site } 向您分享了一封密信。
mail-share-lead-unchecked = 有人通过 { $site } 向您分享了一封密信，并自称邮箱地址是 { $sender }。本站没有核实过这个地址。
mail-share-open = 下面的链接只能打开一次，有效期至 { $until }。之后密信即被清除：
mail-share-passphrase = 打开密信还需要口令。口令不会写在任何邮件里，发件人会通过其他途径告诉您。
mail-share-care = 如果您不认识发件人，或者没有在等对方的东西，请先向对方核实，再打开密信。链接指向 { $host }，本站绝不会索要您的密码。
mail-share-why = 您收到这封邮件，是因为发件人请本站把链接发给您。
mail-confirm-subject = 请确认您在 { $site } 的邮箱地址
mail-confirm-lead = 有人（应该是您本人）用这个邮箱地址在 { $site } 注册了账号。要开通账号，请在 { $count } 天内打开此链接：
mail-confirm-care = 如果不是您本人操作，无需理会：没有这个链接，谁也无法使用该账号。
mail-reset-subject = 设置 { $site } 的新密码
mail-reset-lead = 有人（应该是您本人）表示忘记了您在 { $site } 的账号密码。要设置新密码，请在 { $count } 分钟内打开此链接：
mail-reset-care = 如果不是您本人操作，无需理会：您的密码不会改变。
mail-account-why = 您收到这封邮件，是因为有人在 { $site } 填写了这个邮箱地址。
mail-revealed-subject = 您的密信已被打开
mail-revealed-lead = 您于 { $shared } 分享的密信，已于 { $at } 被打开，内容已清除。
mail-revealed-care = 如果收件人说不是自己打开的，请更换密信中的内容，例如其中的密码。
mail-burned-subject = 您的密信已销毁
mail-burned-lead = 您于 { $shared } 分享的密信，已于 { $at } 销毁。没有人打开过，内容已清除。
mail-expired-subject = 您的密信已过期
mail-expired-lead = 您于 { $shared } 分享的密信，已于 { $at } 过期。没有人打开过，内容已清除。
mail-fate-list = 您分享的全部密信：
mail-fate-why = 您收到这封邮件，是因为您在分享这封密信时，或在 { $site } 的账号中要求了通知。
mail-test-subject = 来自 { $site } 的测试邮件
mail-test-lead = 这封邮件由 { $site } 的管理员发出，用来测试邮件功能。如果您能看到这段文字，说明一切正常。
mail-stop = 如果不想再收到本站的任何邮件，请打开此链接：

## Mail: whom a link is mailed to

home-mail = 把链接用邮件发给
home-mail-hint = 最多 { $count } 个地址；多个地址请用逗号隔开。
home-notify = 密信被打开、销毁或过期时，用邮件通知我
refused-recipient = 其中有的不是邮箱地址。格式如：name@example.org；多个地址请用逗号隔开。
refused-recipients = 您的套餐最多允许 { $count } 个地址。
mail-states = 邮件
mail-queued = 等待发送。
mail-retried = 尚未发出，将重试。
mail-sent = 已交给邮件服务器。
mail-failed = 未能发出，不再重试。
mail-not = 未发送：本站不发送邮件。请您自行发送链接。
mail-trouble-unreachable = 无法连接到邮件服务器。
mail-trouble-insecure = 无法与邮件服务器建立安全连接。
mail-trouble-login = 邮件服务器不接受本站的用户名和密码。
mail-trouble-deferred = 邮件服务器要求稍后再试。
mail-trouble-refused = 邮件服务器拒收了这封邮件。
mail-trouble-letters = 邮件服务器不接受含有此类字符的地址。
mail-trouble-stopped = 该地址不接收本站的邮件。
mail-trouble-limited = 本站最近向该地址发送了很多邮件。
mail-trouble-over = 发送之前，密信已不存在。
mail-trouble-unwritten = 本站未能生成这封邮件。

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = 请填写您账号的邮箱地址。如果该账号存在，您会收到一封带链接的邮件，可通过它设置新密码。
forgotten-send = 把链接发给我
forgotten-sent = 请查收邮件
forgotten-sent-lead = 如果该地址注册过账号，链接已在发送途中。如果没有收到，请联系网站管理员。
reset-title = 设置新密码
reset-lead = 您仍可在列表中看到各封密信的去向，但看不到回执，因为它们由旧密码保护。所有 API 令牌都将失效，各处的登录也会退出。
reset = 设置新密码
reset-done = 密码已设置
reset-done-lead = 请用新密码登录。
slip-over = 此链接已失效
slip-over-lead = 它已到期，或已被使用过。请重新获取。
sign-up-mailed = 请查收邮件
sign-up-mailed-lead = 我们已向您的邮箱发送了一个链接，打开它即可开通账号。如果没有收到，请在“忘记密码”中重新获取。
address-title = 确认您的邮箱地址
address-lead = 按下按钮，即可开通账号。
address-confirm = 确认地址
address-done = 邮箱地址已确认
address-done-lead = 您的账号已开通，请登录。
notify-title = 密信的邮件通知
notify-lead = 适用于您今后分享的所有密信，无论是在网页上还是通过程序分享。任何邮件都不会透露密信的内容，也不会透露由谁打开。
notify = 密信被打开、销毁或过期时，用邮件通知我
notify-save = 保存
notify-saved = 已保存。

## Mail: no more of it

stop-title = 不再接收本站的邮件
stop-lead = 按下按钮后，无论谁提出要求，本站都不会再向您的地址发送邮件。别人分享给您的链接，以及本站账号的新密码，都只能通过其他途径告知您。
stop = 不再接收邮件
stop-done = 您不会再收到本站的邮件
stop-done-lead = 为此，本站不会保存您的地址，只保存一个用来识别它的标记。

## Mail: for whoever runs the site

admin-mail = 邮件
admin-mail-off = 本站不发送邮件。相关设置在配置的“mail”部分。
admin-mail-no-address = 在网站知道自己的网址之前，不会发送邮件：请在配置的“site.public_url”中设定。
admin-mail-lead = 发送一封测试邮件，看看邮件服务器怎么回应。
admin-mail-to = 收件人
admin-mail-test = 发送测试邮件
admin-mail-sent = 邮件服务器已接收测试邮件。
admin-mail-kept = 测试邮件在存放邮件的文件夹中。
admin-mail-failed = 测试邮件未能发出。
admin-mail-dialogue = 与服务器的对话
figure-letters = 等待发送的邮件
trust-mail = 邮件
trust-mail-text = 如果您用邮件发送链接，地址和链接会封存到邮件发出或放弃发送为止，随后磁盘上的这些数据会在 { $within }内被覆盖。

## When it is not certain that something was done

failed-unsure = 无法确定是否已完成
failed-unsure-lead = 保存本站密信的计算机中，有一部分没有及时响应。没有向任何人显示任何内容。密信很可能还在，但也可能已经丢失：请稍后再试。

## Domains of an account

account-domains = 您的域名
domains-title = 您的域名
domains-lead = 链接可以使用您自己的域名。请将域名指向这台服务器，并在其 DNS 中添加一条记录，证明域名归您所有。
domain-host = 域名
domain-host-hint = 只填域名本身，例如 secrets.example.org。
domain-add = 添加域名
domain-record = 要证明 { $host } 归您所有，请在其 DNS 中添加这条 TXT 记录：
domain-record-name = 名称
domain-record-value = 值
domain-look = 立即检查
domain-remove = 移除
domain-remove-care = 移除后，{ $host } 上的链接将只能在 { $own } 上打开。
domain-remove-sure = 移除域名
domain-proved = 使用中：链接可以使用此域名。
domain-proved-until = 由于缺少证明，此域名只能使用到 { $until }。请恢复该记录。
domain-asked = 尚未证明。
domain-missing = { $at } 检查时，没有这条记录。新记录可能要过几个小时才能查到。
domain-wrong = { $at } 检查时，记录存在，但值不同。
domain-unreachable = { $at } 检查时，该域名的 DNS 没有响应。
domain-held = { $at } 检查时，记录正确，但也有其他人证明了这个域名归其所有，而且比您更早。
domain-refused-shape = 这不是域名。请只填域名本身，例如 secrets.example.org。
domain-refused-confusable = 此名称混用了不同的文字系统，或与其他名称相似。名称的每一段请只使用一种文字系统。
domain-refused-own = 这是本站自己的网址，链接本来就可以使用它。
domain-refused-many = 您的套餐最多允许 { $count } 个域名。请先移除一个。
home-domain = 链接所用的域名
home-domain-hint = 链接以此域名开头。

## Webhooks of an account

hooks-title = Webhook
hooks-lead = 您今后分享的密信被打开、销毁或过期时，以及有人输入错误口令时，通知您的服务器。
hook-secret = 新 Webhook 的签名密钥，您的服务器用它验证调用者，仅显示这一次：
hook-address = 地址
hook-address-hint = 以 https: 开头的地址，例如 https://example.org/hook。
hook-add = 添加 Webhook
hook-test = 发送测试
hook-remove-sure = 移除 Webhook
hook-delivered = 服务器已接收。
hook-answered = 服务器返回的状态为 { $status }。
hook-unreachable = 无法连接到服务器。
hook-insecure = 无法与服务器建立安全连接。
hook-off = 已停用，因为调用失败时间过长，或服务器不再接收。测试成功后会重新启用。
hook-untold = 等待的调用过多：服务器不会收到当时某件事的通知。测试成功后此提示会消失。
hooks-broken = 此账户的 Webhook 已无法读取，不会再被调用。请移除后重新添加。
hook-refused-address = 这不是 Webhook 的地址。请按 https://example.org/hook 的形式填写，不要带用户名和密码。
hook-refused-many = 您的 Webhook 数量已达套餐上限。请先移除一个。
hook-reference = Webhook 用 { $reference } 称呼这封密信。

## How a domain looks

brand-link = 更改外观
brand-title = { $host } 的外观
brand-lead = 留空的项目与本站其余部分相同。
brand-name = 名称
brand-name-hint = 页面上显示的网站名称。
brand-accent = 颜色
brand-accent-hint = 链接和按钮的颜色，例如 #0b5d66。在深色屏幕上，会自动将其调亮。
brand-intro = 首页文字
brand-footer = 每页底部的文字
brand-support = 帮助链接
brand-support-hint = https: 网址，或 mailto: 加邮箱地址。
brand-language = 访客的语言不受支持时使用的语言
brand-language-none = 与本站其余部分相同
brand-logo = 徽标
brand-logo-hint = PNG、JPEG 或 WebP，最大 { $size }。
brand-logo-drop = 移除徽标
brand-save = 保存
brand-saved = 已保存。从现在起，外观就是这样。
brand-refused-name = 名称只能写一行，最多 { $count } 个字符。
brand-refused-shape = 颜色请写成 # 加六位十六进制数字，例如 #0b5d66。
brand-refused-faint = 这种颜色的文字在浅色页面上很难看清。{ $nearest } 就足够深了。
brand-refused-text = 文字最多 { $count } 个字符。
brand-refused-support = 帮助链接须以 https:// 或 mailto: 开头。
brand-refused-logo = 徽标无法读取，或文件太大。请使用 PNG、JPEG 或 WebP。
help = 帮助

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = 您在这里分享的内容保存在 { $region }（{ $country }），不会保存在其他任何地方。
region-other = 保存到其他地方：
region-name = { $region }（{ $country }）
region-accounts = 各地区的账号彼此独立。当前地区：{ $region }。
trust-region = 保存地点
trust-region-text = { $region }（{ $country }）。任何内容都不会传到其他地区。
receipt-region = 保存在 { $region }（{ $country }）。
