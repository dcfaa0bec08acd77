# Korean. See en.ftl for what each message is for.

## Every page

skip = 본문으로 건너뛰기
footer = 비밀 메시지는 한 번 열리거나, 파기되거나, 만료될 때까지 봉인된 상태로 보관됩니다. 그 뒤에는 삭제됩니다.
trust-link = 이 사이트가 보관하는 것
nav = 사이트
nav-sign-in = 로그인
nav-account = 내 계정
nav-admin = 관리
sign-out = 로그아웃
language = 언어
docs-link = API

## Times and sizes

days = { $count }일
hours = { $count }시간
minutes = { $count }분
seconds = { $count }초
under-a-minute = 1분 미만
bytes = { $size }바이트

## Sharing

home-title = 비밀 메시지 공유
home-title-refused = 아직 공유되지 않음
home-headline = 한 번만 열리는 비밀 메시지 공유
home-lead = 비밀번호나 키를 붙여 넣으면 링크가 만들어집니다. 링크를 가장 먼저 연 사람만 비밀 메시지를 볼 수 있고, 그 뒤에는 사라집니다.
home-refused = 아무것도 공유되지 않았으며, 입력한 내용은 그대로 있습니다.
secret = 비밀 메시지
secret-hint = 텍스트, 최대 { $size }. 입력한 그대로 보관됩니다.
secret-keys = <kbd>Ctrl</kbd> <kbd>Enter</kbd> 키를 누르면 링크가 만들어집니다. 붙여 넣은 직후에는 <kbd>Enter</kbd> 키만 누르면 됩니다.
secret-pasted = 붙여 넣었습니다. Enter 키를 누르면 링크가 클립보드에 복사됩니다.
secret-used = { $size } 중 { $used } 사용.
secret-over = 현재 크기: { $used }. 이 사이트의 한도({ $size })를 넘었습니다. 잘라낸 내용은 없으니 조금 줄여 주세요.
lifetime = 열 수 있는 기간
lifetime-hint = 이 기간이 지나면 열리지 않은 채 삭제됩니다.
lifetime-until = { $until }까지.
passphrase-weak = 약함: 몇 번이면 맞힐 수 있습니다.
passphrase-fair = 보통: 틀릴 수 있는 횟수가 제한되므로 충분합니다.
passphrase-strong = 강함.
passphrase = 암호 문구
optional = (선택)
passphrase-hint = 링크와 다른 방법으로 알려 주세요.
passphrase-show = 암호 문구 보기
caps-lock = Caps Lock이 켜져 있습니다.
create = 링크 만들기
creating = 링크를 만드는 중…
unsent = 사이트에 연결할 수 없습니다. 잃어버린 것은 없으며, 입력한 내용은 그대로 있습니다. 그래도 전송은 되었을 수 있으니 비밀 메시지가 두 번 보관될 수 있습니다. 다른 쪽 링크는 아무도 가지고 있지 않습니다.
generate-summary = 비밀번호 만들어 넣기
generate-kind = 구성
generate-kind-all = 영문자, 숫자, 기호
generate-kind-letters = 영문자, 숫자
generate-kind-digits = 숫자
generate-kind-words = 소리 내어 읽을 수 있는 단어
generate-length = 길이
generate-length-hint = 글자 수. 단어는 두 글자짜리 음절의 수.
generate = 만들어 넣기
generate-passphrase = 암호 문구로 쓰기
generated-weak = 약한 비밀번호입니다. 컴퓨터가 하루 안에 알아낼 수 있으니 더 길게 만드세요.
generated-fair = 몇 번 틀리면 잠기는 곳에는 충분하지만, 오프라인에서 마음껏 시도할 수 있는 곳에는 너무 약합니다.
generated-strong = 강한 비밀번호입니다. 아무도 맞힐 수 없습니다.
refused-empty = 아직 비밀 메시지를 입력하지 않았습니다.
refused-nul = 비밀 메시지에 NUL 문자가 있습니다. 많은 프로그램이 그 자리에서 내용을 잘라 버립니다.
refused-large = 비밀 메시지가 { $size }보다 큽니다.
refused-lifetime = 그 기간은 아래 선택지에 없습니다.
refused-domain = 그 도메인 이름은 더 이상 링크에 쓸 수 없습니다. 다른 이름을 선택하세요.
refused-passphrase-short = 암호 문구는 { $count }자 이상이어야 합니다.
refused-passphrase-long = 암호 문구는 { $count }자까지 쓸 수 있습니다.
refused-accounts-only = 이 사이트에서는 계정이 있는 사람만 공유할 수 있습니다. 먼저 로그인하세요.
refused-signed-out = 그사이에 로그아웃되었습니다. 다른 탭에서 다시 로그인하거나 계정 없이 공유하세요.
refused-limited = 최근 이 기기나 네트워크에서 공유한 비밀 메시지가 너무 많습니다. 대기 시간: { $left }.
refused-full = 이 사이트가 보관할 수 있는 열리지 않은 비밀 메시지가 한도에 이르렀습니다. 보관 중인 메시지는 안전합니다.
refused-busy = 지금은 요청이 너무 많습니다. 잠시 뒤에 다시 시도하세요.

## The sender's receipt

receipt-ready = 링크가 준비되었습니다
receipt-unread = 아직 열리지 않았습니다
receipt-revealed = 비밀 메시지가 열렸습니다
receipt-burned = 비밀 메시지가 파기되었습니다
receipt-expired = 비밀 메시지가 만료되었습니다
receipt-stranger = 보낸 사람의 확인증입니다
receipt-stranger-lead = <strong>보낸 사람의 확인증입니다.</strong> 비밀 메시지나 링크는 절대 표시되지 않습니다. 비밀 메시지 대신 이 주소를 받았다면 보낸 사람에게 비밀 메시지 링크를 요청하세요.
receipt-sender-lead = 링크를 한 사람에게 보내세요. <strong>한 번만</strong> 열립니다. 언제 열렸는지 이 페이지에서 알 수 있습니다.
receipt-none-lead = 링크를 한 사람에게 보내세요. <strong>한 번만</strong> 열립니다. 이 사이트는 계정이 있을 때만 확인증을 보관하므로, 지금 링크를 복사해 두세요. 이 페이지는 다시 볼 수 없습니다.
receipt-over-lead = 링크로는 더 이상 아무것도 열 수 없으며, 비밀 메시지는 이곳에서 삭제되었습니다.
link = 받는 사람에게 보낼 링크
link-hint = 복사하려면: <kbd>Ctrl</kbd> <kbd>C</kbd>, Mac에서는 <kbd>⌘</kbd>.
copy-link = 링크 복사
copied = 복사했습니다.
copy-failed = 브라우저가 복사를 허용하지 않았습니다. 내용을 선택해 두었으니 Ctrl과 C를, Mac에서는 ⌘와 C를 누르세요.
link-copied = 링크를 클립보드에 복사했습니다.
link-not-copied = 브라우저가 링크 복사를 허용하지 않았습니다. 아래에 선택해 두었으니 Ctrl과 C를, Mac에서는 ⌘와 C를 누르세요.
qr-summary = QR 코드
qr-text = 링크의 QR 코드
qr-download = QR 코드 다운로드
link-language = 링크의 언어
link-language-hint = 받는 사람의 페이지와 아래 안내문이 이 언어로 표시됩니다.
link-language-any = 받는 사람의 브라우저 언어
link-language-set = 이 언어 사용
message-summary = 함께 보낼 안내문
message = 안내문
message-hint = 원하는 대로 고친 다음 복사하거나 보내세요.
message-text = 비밀 메시지를 공유합니다. 링크는 { $until }까지 한 번만 열립니다: { $link }
message-text-passphrase = 비밀 메시지를 공유합니다. 링크는 { $until }까지 한 번만 열리며, 다른 방법으로 알려 드리는 암호 문구가 필요합니다: { $link }
copy-message = 안내문 복사
mail-message = 이메일로 보내기
share-message = 공유…
timeline = 진행 기록
event-shared = 공유함
event-seen = 링크를 처음 확인함
event-seen-note = 모두 { $count }번
event-until = 열 수 있는 기한
event-until-note = { $left } 남음
event-revealed = 열린 뒤 삭제됨
event-burned = 열리지 않은 채 파기됨
event-expired = 열리지 않은 채 만료됨
protected = 암호 문구로 보호됩니다.
unprotected = 암호 문구로 보호되지 않습니다.
mailed-to = 받는 사람: { $addresses }.
receipt-ends = 확인증 보관 기한
keep-summary = 이 확인증 보관하기
keep-text = 이 페이지는 브라우저를 열어 둔 동안, 가장 최근의 비밀 메시지 60개까지 볼 수 있습니다. 나중에 다시 보려면 확인증의 고유 주소를 저장하세요. 그 주소는 아무에게도 보내지 말고, 링크를 보내세요.
keep-link = 확인증의 고유 주소
print = 인쇄
share-another = 다른 비밀 메시지 공유
burn-summary = 이 비밀 메시지 파기
burn-title = 이 비밀 메시지를 파기할까요?
burn-lead = 앞으로 아무도 이 링크를 열 수 없게 됩니다. 되돌릴 수 없습니다.
burn-passphrase-hint = 이 비밀 메시지를 보호하는 암호 문구입니다.
burn = 파기…
burn-sure = 완전히 파기
burn-keep = 파기하지 않고 확인증으로 돌아가기
burn-nothing = 파기할 것이 남아 있지 않습니다.
burn-wrong = 암호 문구가 맞지 않습니다. 파기된 것은 없으며, 링크는 아직 열립니다.
burn-missing = 이 비밀 메시지를 파기하려면 암호 문구가 필요합니다. 파기된 것은 없으며, 링크는 아직 열립니다.
no-receipt = 이곳에는 확인증이 없습니다
no-receipt-lead = 확인증은 비밀 메시지를 열 수 있는 기간의 두 배 동안 보관됩니다. 있어야 할 확인증이 없다면 주소가 빠짐없이 입력되었는지 확인하세요.
no-shared-lead = 비밀 메시지를 공유한 사람이, 공유할 때 쓴 브라우저에서 보는 페이지입니다. 누군가에게서 이 주소를 받았다면 비밀 메시지 링크를 요청하세요.

## Opening

confirm-title = 비밀 메시지가 도착했습니다
confirm-headline = 누군가 비밀 메시지를 보냈습니다
confirm-lead = { $site }에서 보관하고 있습니다. <strong>한 번만</strong> 열 수 있고, 열고 나면 이곳에서 삭제되니 안전하게 보관할 곳을 미리 준비하세요.
confirm-lead-host = { $host }의 { $site }에서 보관하고 있습니다. <strong>한 번만</strong> 열 수 있고, 열고 나면 이곳에서 삭제되니 안전하게 보관할 곳을 미리 준비하세요.
confirm-passphrase-hint = 보낸 사람이 다른 방법으로 알려 줍니다.
open = 비밀 메시지 열기
confirm-until = 열 수 있는 기한
confirm-left = { $left } 남음
confirm-wrong = 암호 문구가 맞지 않습니다. 열리거나 삭제된 것은 없으며, 비밀 메시지는 그대로 있습니다. { $count }번 더 틀리면 한동안 잠깁니다.
confirm-missing = 이 비밀 메시지를 열려면 암호 문구가 필요합니다. 열리거나 삭제된 것은 없습니다.
confirm-stale = 이 페이지를 너무 오래 열어 두었거나 두 번 전송했습니다. 열린 것은 없으니 버튼을 다시 누르세요.
sure-headline = 지금 열까요?
sure-lead = 이메일을 검사하는 프로그램은 링크를 따라가고 버튼도 누르는데, 비밀 메시지는 한 번만 열립니다. 그러니 직접 여는 것이 맞는지 확인해 주세요.
sure-legend = 어떻게 할까요?
sure-closed = 열지 않고 두기
sure-open = 비밀 메시지를 한 번만 보기
sure-unsure = 무엇인지 잘 모르겠음
sure = 계속
revealed-title = 비밀 메시지
revealed-headline = 비밀 메시지입니다
revealed-lead = { $time }에 서버에서 삭제되었습니다. 이 페이지는 다시 열 수 없으니 안전한 곳에 보관하세요.
copy-secret = 복사
secret-copied = 비밀 메시지를 클립보드에 복사했습니다.
download = 다운로드
hide = 숨기기
show = 보기
wrap = 줄 바꿈
hidden-note = 다른 사람이 어깨너머로 볼 수 있어 잠시 뒤에 숨겨집니다. 사라진 것은 없습니다.
revealed-close = 비밀 메시지를 안전한 곳에 옮겼으면 이 페이지를 닫으세요.
gone-title = 사용할 수 없음
gone-headline = 사용할 수 없는 링크입니다
gone-lead = 잘못하신 것은 없습니다. 링크는 정해진 기간 안에 한 번만 열리며, 어떤 링크가 있었는지는 이 사이트가 누구에게도 알려 주지 않습니다.
gone-ask = 받을 비밀 메시지가 있었다면 보낸 사람에게 새 링크를 요청하세요:
gone-message = 보내 주신 링크를 사용할 수 없습니다. 비밀 메시지를 다시 공유하고 새 링크를 보내 주실 수 있을까요?

## When something cannot be done

failed-form = 양식 내용이 일부만 도착했습니다
failed-form-large = 이 사이트가 받을 수 있는 크기를 넘습니다
failed-form-slow = 양식 전송이 너무 오래 걸렸습니다
failed-form-busy = 지금은 요청이 너무 많습니다
failed-form-lead = 공유되거나 열리거나 파기된 것은 없습니다. 뒤로 돌아가세요. 입력한 내용은 브라우저에 남아 있습니다.
failed-foreign = 다른 사이트에서 보낸 양식입니다
failed-foreign-lead = 또는 마지막으로 로그인하기 전에 열어 둔 양식입니다. 공유되거나 열리거나 파기되거나 바뀐 것은 없습니다. 페이지를 새로 열고 거기에서 다시 시도하세요.
failed-page = 없는 페이지입니다
failed-page-lead = 링크를 따라왔다면 링크가 빠짐없이 들어갔는지 확인하세요. 마지막 몇 글자는 빠지기 쉽습니다.
failed-method = 이 페이지에서 할 수 없는 작업입니다
failed-method-lead = 공유되거나 열리거나 파기된 것은 없습니다.
failed-locked = 암호 문구를 너무 많이 틀렸습니다
failed-locked-lead = 비밀 메시지는 안전하며 열리지 않았습니다. 보호를 위해 지금은 암호 문구를 받지 않습니다. 대기 시간: { $left }.
failed-limited = 요청이 너무 많습니다
failed-limited-lead = 최근 이 기기나 네트워크에서 보낸 요청이 너무 많습니다. 열리거나 파기되거나 사라진 것은 없습니다. 대기 시간: { $left }.
failed-accounts = 계정이 있어야 합니다
failed-accounts-lead = 공유되거나 열리거나 파기된 것은 없습니다. 이 사이트에서는 계정이 있는 사람만 할 수 있는 작업입니다.
failed-now = 지금은 할 수 없습니다
failed-reference = 문의할 때 알려 주실 번호: { $reference }
failed-now-lead = 열리거나 파기되거나 사라진 것은 없습니다. 뒤로 돌아가 잠시 뒤에 다시 시도하세요.

## What this site keeps

trust-title = 이 사이트가 보관하는 것
trust-lead = 무엇을, 얼마나 오래, 어떤 키로 보관하는지 알려 드립니다. 지금 이 순간 적용 중인 설정입니다.
trust-kept = 비밀 메시지
trust-kept-text = 봉인된 데이터, 공유한 시각, 열 수 있는 기한, 그리고 어떻게 되었는지. 본문도, 링크도, 연 사람의 이름도 없습니다.
trust-key = 비밀 메시지의 키
trust-key-text = 링크 안에 있으며 어디에도 보관하지 않습니다. 이 사이트의 모든 것을 복사해도 열리지 않은 비밀 메시지는 열 수 없습니다.
trust-erased = 열린 뒤
trust-erased-text = 디스크에 있는 데이터를 늦어도 { $within } 안에 덮어씁니다. 파기되거나 만료된 뒤에도 마찬가지입니다.
trust-longest = 열리지 않으면
trust-longest-text = 공유한 내용은 최대 { $longest }, 확인증은 비밀 메시지를 열 수 있는 기간의 두 배 동안 보관됩니다.
trust-size = 비밀 메시지 최대 크기
trust-root = 사용 중인 루트 키
trust-version = Glimpse
trust-clock = 이 페이지를 만든 시각

## Accounts

email = 이메일 주소
password = 비밀번호
password-hint = { $count }자 이상.
sign-in-title = 로그인
sign-in = 로그인
sign-in-wrong = 이메일 주소와 비밀번호가 맞지 않거나, 사용할 수 없는 계정입니다.
sign-in-forgotten = 비밀번호를 잊었을 때
sign-in-to-sign-up = 계정 만들기
forgotten = 비밀번호를 잊었을 때
forgotten-lead = 이 사이트는 이메일을 보내지 않습니다. 사이트 운영자에게 비밀번호 재설정을 요청하세요. 운영자도 공유한 내용은 읽을 수 없으며, 기존 확인증은 예전 비밀번호로 보관되어 있어 다시 찾을 수 없습니다.
sign-up-title = 계정 만들기
sign-up-lead = 계정이 있으면 공유한 내역을 볼 수 있고, 더 많이 더 오래 공유할 수 있으며, API도 쓸 수 있습니다.
sign-up = 계정 만들기
sign-up-invitation-label = 초대
sign-up-invitation-hint = 받은 그대로 빠짐없이 입력하세요.
sign-up-address = 이메일 주소가 아닙니다. name@example.org처럼 입력하세요.
sign-up-taken = 이 주소로 만든 계정이 이미 있습니다.
sign-up-invitation = 더 이상 쓸 수 없는 초대입니다. 새 초대를 요청하세요.
sign-up-closed = 계정은 사이트 운영자가 만듭니다
sign-up-closed-lead = 운영자에게 요청하세요. 공유하거나 여는 데는 계정이 없어도 됩니다.
sign-up-waiting = 계정을 만들었습니다
sign-up-waiting-lead = 사이트 운영자가 이메일 주소를 승인하면 계정을 쓸 수 있습니다. 그때부터 로그인할 수 있습니다.
password-weak = 비밀번호가 너무 짧거나 맞히기 쉽습니다.
password-wrong = 비밀번호가 맞지 않습니다. 바뀐 것은 없습니다.
password-changed = 비밀번호를 바꾸었습니다. 다른 모든 곳에서는 로그아웃되었습니다.
account-title = 공유한 내역
account-lead = { $email } 계정으로 로그인했습니다. 공유한 내역은 확인증 보관 기한까지 이 목록에 남습니다.
account-none = 아직 아무것도 없습니다.
account-tokens = API 토큰
account-password = 비밀번호 변경
account-delete = 계정 삭제
account-csv = CSV로 다운로드
filter = 표시
filter-all = 전체
state-unread = 열리지 않음
state-revealed = 열림
state-burned = 파기됨
state-expired = 만료됨
column-shared = 공유 시각
column-until = 기한
column-state = 상태
column-to = 받는 사람
column-receipt = 확인증
column-pick = 파기
pick-all = 전체
pick = { $at }에 공유한 비밀 메시지 파기
receipt-of = { $at }에 공유한 비밀 메시지의 확인증
receipt-lost = 예전 비밀번호로 보관됨
needs-passphrase = 암호 문구 필요
burn-picked = 선택한 항목 파기
burned-some = 비밀 메시지 { $count }개를 파기했습니다.
burned-not = { $count }개는 파기하지 못했습니다. 그사이에 열렸거나 암호 문구가 필요합니다.
tokens-title = API 토큰
tokens-lead = 토큰은 스크립트와 프로그램에서 비밀번호를 대신합니다. 공유, 목록 조회, 파기를 대신할 수 있습니다.
token-made = 새 토큰입니다. 지금 한 번만 표시됩니다:
token-new = 새 토큰
token-name = 이름
token-name-hint = 어디에 쓰는지, 예: 배포 스크립트.
token-days = 유효 기간
token-days-hint = 일수. 비워 두면 무기한.
token-add = 토큰 만들기
token-name-wrong = 토큰에는 한 줄짜리 이름이 있어야 합니다.
token-days-wrong = 토큰의 유효 기간은 정수로 된 일수이거나 무기한이어야 합니다.
token-too-many = 토큰 수가 플랜의 한도에 이르렀습니다. 먼저 하나를 무효화하세요.
token-column-name = 이름
token-column-made = 만든 시각
token-column-used = 마지막 사용
token-column-ends = 만료
token-never = 없음
token-revoke = 무효화
token-revoke-named = { $name } 토큰 무효화
copy-token = 토큰 복사
token-example = 사용 방법
password-title = 비밀번호 변경
password-old = 현재 비밀번호
password-new = 새 비밀번호
password-change = 변경
delete-title = 계정 삭제
delete-lead = 열리지 않은 비밀 메시지, 확인증, 토큰까지 계정에 있는 것이 모두 삭제됩니다. 이미 보낸 링크도 쓸 수 없게 됩니다. 되돌릴 수 없습니다.
delete-sure = { $email } 계정을 완전히 삭제
delete-half = 삭제가 시작되었지만 끝나지 않았습니다
delete-half-lead = 계정은 닫혔지만 아직 모두 삭제되지는 않았습니다. 사이트 운영자에게 마무리를 요청하세요.
deleted = 계정을 삭제했습니다
deleted-lead = 계정에 있던 것도 모두 삭제되었습니다.

## Administration

admin-title = 관리
admin-figures = 저장소
figure-unread = 열리지 않은 비밀 메시지
figure-unread-bytes = 봉인된 데이터 크기
figure-unread-bytes-max = 허용 한도
figure-queue = 디스크 기록을 기다리는 상태 변경
figure-health = 디스크
figure-health-good = 쓸 수 있음
figure-health-bad = 쓸 수 없음
admin-accounts = 계정
admin-plan = 플랜
admin-plan-of = { $email } 계정의 플랜
admin-set = 적용
admin-suspend = 정지
admin-resume = 정지 해제
admin-confirm = 승인
admin-is-admin = 관리자
admin-is-suspended = 정지됨
admin-is-waiting = 승인 대기 중
admin-next = 더 보기
admin-invite-title = 초대하기
admin-invite-lead = 이 주소를 받은 사람은 일주일 안에 한 번만 계정을 만들 수 있습니다.
admin-invite = 초대 만들기
admin-invitation = 이 주소를 한 사람에게 보내세요:
admin-changed = 변경했습니다.
admin-not-changed = 변경하지 못했습니다. 그런 계정이나 플랜이 없습니다.
admin-own = 여기에서 자신의 계정을 정지할 수는 없습니다.

## First steps

setup-title = 서버 설정
setup-lead = 서버가 시작될 때 코드를 출력했습니다. 그 코드로 서버를 관리할 계정을 만듭니다. 모든 단계는 건너뛰었다가 나중에 할 수 있습니다.
setup-code = 코드
setup-code-hint = 출력된 그대로, 하이픈까지 입력하세요.
setup-wrong-code = 코드가 맞지 않습니다. 서버를 시작할 때마다 바뀌니 가장 최근 코드를 쓰세요.
setup-make = 계정 만들기
setup-skip = 건너뛰기
setup-next = 계속
setup-address-title = 어떤 주소로 접속하나요?
setup-address-lead = 링크가 이 주소로 시작합니다. 정하지 않으면 각 페이지에 접속한 주소를 그대로 씁니다.
setup-address = 주소
setup-address-hint = 예: https://secrets.example.org 또는 https://example.org/secrets
setup-address-set = 이 주소 사용
setup-address-wrong = 올바른 주소가 아닙니다. https://secrets.example.org 또는 https://example.org/secrets처럼 입력하세요.
setup-address-fixed = 서버 구성에 정해져 있습니다: { $url }
setup-done-title = 준비 완료
setup-done-lead = 루트 키의 사본은 데이터 백업과 따로 보관하세요. 누구도 다시 만들 수 없습니다.
setup-finish = 첫 비밀 메시지 공유

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = { $sender } 님이 보낸 비밀 메시지
mail-share-lead = { $sender } 님이 { $site }에서 비밀 메시지를 공유했습니다.
mail-share-lead-unchecked = 누군가 { $site }에서 비밀 메시지를 공유했습니다. 보낸 사람이 밝힌 이메일 주소: { $sender }. 이 사이트는 이 주소를 확인하지 않았습니다.
mail-share-open = 아래 링크로 { $until }까지 한 번만 열 수 있습니다. 그 뒤에 비밀 메시지는 삭제됩니다:
mail-share-passphrase = 열려면 암호 문구도 필요합니다. 암호 문구는 어떤 이메일에도 적지 않으며, 보낸 사람이 다른 방법으로 알려 줍니다.
mail-share-care = 모르는 사람이 보냈거나 받을 것이 없다면, 열기 전에 보낸 사람에게 확인하세요. 링크가 연결되는 곳: { $host }. 이 사이트는 비밀번호를 절대 묻지 않습니다.
mail-share-why = 보낸 사람이 링크를 보내 달라고 이 사이트에 요청하여 보내 드리는 이메일입니다.
mail-confirm-subject = { $site } 이메일 주소 확인
mail-confirm-lead = 이 이메일 주소로 { $site }에 계정이 만들어졌습니다. 아마 직접 만드셨을 것입니다. 계정을 쓰려면 { $count }일 안에 아래 링크를 여세요:
mail-confirm-care = 직접 만든 것이 아니라면 아무것도 하지 않아도 됩니다. 이 링크 없이는 아무도 계정을 쓸 수 없습니다.
mail-reset-subject = { $site } 새 비밀번호
mail-reset-lead = { $site } 계정의 비밀번호 재설정 요청을 받았습니다. 아마 직접 요청하셨을 것입니다. 새 비밀번호를 정하려면 { $count }분 안에 아래 링크를 여세요:
mail-reset-care = 직접 요청한 것이 아니라면 아무것도 하지 않아도 됩니다. 비밀번호는 그대로입니다.
mail-account-why = 누군가 { $site }에 이 이메일 주소를 입력하여 보내 드리는 이메일입니다.
mail-revealed-subject = 비밀 메시지가 열렸습니다
mail-revealed-lead = { $shared }에 공유한 비밀 메시지가 { $at }에 열렸고, 삭제되었습니다.
mail-revealed-care = 받는 사람이 자신이 연 것이 아니라고 하면, 비밀 메시지에 담았던 것을 새것으로 바꾸세요.
mail-burned-subject = 비밀 메시지가 파기되었습니다
mail-burned-lead = { $shared }에 공유한 비밀 메시지가 { $at }에 파기되었습니다. 아무도 열지 않았으며, 삭제되었습니다.
mail-expired-subject = 비밀 메시지가 만료되었습니다
mail-expired-lead = { $shared }에 공유한 비밀 메시지가 { $at }에 만료되었습니다. 아무도 열지 않았으며, 삭제되었습니다.
mail-fate-list = 공유한 내역 전체:
mail-fate-why = 이 비밀 메시지를 공유할 때, 또는 { $site } 계정에서 알림을 요청하여 보내 드리는 이메일입니다.
mail-test-subject = { $site } 테스트
mail-test-lead = { $site } 운영자가 이메일이 제대로 가는지 보려고 보냈습니다. 이 글이 보인다면 제대로 간 것입니다.
mail-stop = 앞으로 이 사이트의 이메일을 전혀 받지 않으려면 아래 링크를 여세요:

## Mail: whom a link is mailed to

home-mail = 링크를 이메일로 받을 사람
home-mail-hint = 주소 최대 { $count }개. 여러 개는 쉼표로 구분하세요.
home-notify = 열리거나 파기되거나 만료되면 이메일로 알림 받기
refused-recipient = 이메일 주소가 아닌 것이 있습니다. name@example.org처럼 입력하고, 여러 개는 쉼표로 구분하세요.
refused-recipients = 현재 플랜에서는 주소를 { $count }개까지 쓸 수 있습니다.
mail-states = 이메일
mail-queued = 전송 대기 중입니다.
mail-retried = 아직 보내지 못했으며, 다시 시도합니다.
mail-sent = 메일 서버로 보냈습니다.
mail-failed = 보내지 못했으며, 더 이상 시도하지 않습니다.
mail-not = 보내지 않았습니다. 이 사이트는 이메일을 보내지 않으니 링크를 직접 보내세요.
mail-trouble-unreachable = 메일 서버에 연결하지 못했습니다.
mail-trouble-insecure = 메일 서버에 안전하게 연결하지 못했습니다.
mail-trouble-login = 메일 서버가 이 사이트의 이름과 비밀번호를 받아들이지 않았습니다.
mail-trouble-deferred = 메일 서버가 나중에 다시 시도하라고 했습니다.
mail-trouble-refused = 메일 서버가 이메일을 거부했습니다.
mail-trouble-letters = 메일 서버가 이런 문자가 든 주소를 받지 않습니다.
mail-trouble-stopped = 이 사이트의 이메일을 받지 않겠다고 한 주소입니다.
mail-trouble-limited = 최근 이 사이트의 이메일을 많이 받은 주소입니다.
mail-trouble-over = 보내기 전에 비밀 메시지가 없어졌습니다.
mail-trouble-unwritten = 이 사이트가 이메일을 작성하지 못했습니다.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = 계정의 이메일 주소를 입력하세요. 그런 계정이 있으면 새 비밀번호를 정할 수 있는 링크를 이메일로 보내 드립니다.
forgotten-send = 링크 받기
forgotten-sent = 이메일을 확인하세요
forgotten-sent-lead = 이 주소로 만든 계정이 있다면 링크를 보내 드렸습니다. 오지 않으면 사이트 운영자에게 문의하세요.
reset-title = 새 비밀번호 정하기
reset-lead = 비밀 메시지가 어떻게 되었는지는 목록에서 계속 볼 수 있지만, 확인증은 예전 비밀번호로 보관되어 있어 볼 수 없습니다. API 토큰은 모두 쓸 수 없게 되고, 모든 곳에서 로그아웃됩니다.
reset = 새 비밀번호 저장
reset-done = 비밀번호를 정했습니다
reset-done-lead = 새 비밀번호로 로그인하세요.
slip-over = 더 이상 쓸 수 없는 링크입니다
slip-over-lead = 기한이 지났거나 이미 사용한 링크입니다. 새 링크를 요청하세요.
sign-up-mailed = 이메일을 확인하세요
sign-up-mailed-lead = 이메일 주소로 링크를 보냈습니다. 링크를 열면 계정을 쓸 수 있습니다. 오지 않으면 ‘비밀번호를 잊었을 때’에서 다시 요청하세요.
address-title = 이메일 주소 확인
address-lead = 버튼을 누르면 계정을 쓸 수 있습니다.
address-confirm = 주소 확인
address-done = 이메일 주소를 확인했습니다
address-done-lead = 이제 계정을 쓸 수 있습니다. 로그인하세요.
notify-title = 비밀 메시지 알림 이메일
notify-lead = 페이지에서든 프로그램으로든 지금부터 공유하는 것에 적용됩니다. 비밀 메시지의 내용이나 누가 열었는지는 이메일에 적지 않습니다.
notify = 비밀 메시지가 열리거나 파기되거나 만료되면 이메일로 알림 받기
notify-save = 저장
notify-saved = 저장했습니다.

## Mail: no more of it

stop-title = 이 사이트의 이메일 그만 받기
stop-lead = 버튼을 누르면 누가 요청하더라도 이 사이트는 이 주소로 다시는 이메일을 보내지 않습니다. 다른 사람이 공유하는 링크도, 이 사이트 계정의 새 비밀번호도 다른 방법으로 받아야 합니다.
stop = 이메일 받지 않기
stop-done = 이제 이 사이트의 이메일을 받지 않습니다
stop-done-lead = 이를 위해 주소를 보관하지는 않습니다. 같은 주소인지 알아볼 표시만 보관합니다.

## Mail: for whoever runs the site

admin-mail = 이메일
admin-mail-off = 이 사이트는 이메일을 보내지 않습니다. 관련 설정은 구성의 ‘mail’ 부분에 있습니다.
admin-mail-no-address = 사이트가 자신의 주소를 알아야 이메일을 보낼 수 있습니다. 구성의 ‘site.public_url’ 항목에서 정하세요.
admin-mail-lead = 테스트를 보내고 메일 서버가 뭐라고 답하는지 확인하세요.
admin-mail-to = 받는 사람
admin-mail-test = 테스트 보내기
admin-mail-sent = 메일 서버가 테스트를 받았습니다.
admin-mail-kept = 테스트가 이메일 폴더에 있습니다.
admin-mail-failed = 테스트를 보내지 못했습니다.
admin-mail-dialogue = 서버와 주고받은 내용
figure-letters = 대기 중인 이메일
trust-mail = 이메일
trust-mail-text = 링크를 이메일로 보내면, 이메일을 보내거나 보내기를 그만둘 때까지 주소와 링크를 봉인된 상태로 보관합니다. 그 뒤에는 디스크에서 늦어도 { $within } 안에 덮어씁니다.

## When it is not certain that something was done

failed-unsure = 처리되었는지 확실하지 않습니다
failed-unsure-lead = 이 사이트의 비밀 메시지를 보관하는 컴퓨터 일부가 제때 응답하지 않았습니다. 누구에게도 아무것도 표시되지 않았습니다. 비밀 메시지는 그대로 있을 가능성이 크지만, 사라졌을 수도 있습니다. 잠시 뒤에 다시 시도하세요.

## Domains of an account

account-domains = 내 도메인
domains-title = 내 도메인
domains-lead = 링크에 내 도메인을 쓸 수 있습니다. 도메인이 이 서버를 가리키게 하고, 본인 소유임을 DNS 레코드로 증명하세요.
domain-host = 도메인 이름
domain-host-hint = 이름만, 예: secrets.example.org.
domain-add = 도메인 추가
domain-record = { $host } 도메인이 본인 소유임을 증명하려면 도메인의 DNS에 다음 TXT 레코드를 추가하세요:
domain-record-name = 이름
domain-record-value = 값
domain-look = 지금 확인
domain-remove = 제거
domain-remove-care = 제거하면 { $host } 링크는 { $own }에서만 열립니다.
domain-remove-sure = 도메인 제거
domain-proved = 사용 중: 링크에 쓸 수 있습니다.
domain-proved-until = 소유 증명이 없어 { $until }까지만 쓸 수 있습니다. 레코드를 다시 추가하세요.
domain-asked = 아직 증명되지 않았습니다.
domain-missing = { $at }에 확인했을 때 그런 레코드가 없었습니다. 새 레코드가 보이기까지 몇 시간이 걸릴 수 있습니다.
domain-wrong = { $at }에 확인했을 때 레코드의 값이 달랐습니다.
domain-unreachable = { $at }에 확인했을 때 도메인의 DNS가 응답하지 않았습니다.
domain-held = { $at }에 확인했을 때 레코드는 맞았지만, 다른 사람도 이 도메인의 소유를 증명하고 있으며 그쪽이 먼저입니다.
domain-refused-shape = 도메인 이름이 아닙니다. secrets.example.org처럼 이름만 입력하세요.
domain-refused-confusable = 여러 문자 체계가 섞여 있거나 다른 이름과 헷갈리는 이름입니다. 점으로 나뉜 각 부분에는 한 가지 문자 체계만 쓰세요.
domain-refused-own = 이 사이트 자체의 주소입니다. 추가하지 않아도 링크에 쓰입니다.
domain-refused-many = 현재 플랜에서는 도메인을 { $count }개까지 쓸 수 있습니다. 먼저 하나를 제거하세요.
home-domain = 링크의 도메인
home-domain-hint = 링크 맨 앞에 오는 도메인 이름입니다.

## Webhooks of an account

hooks-title = 웹훅
hooks-lead = 지금부터 공유하는 비밀 메시지가 열리거나 파기되거나 만료될 때, 그리고 누군가 틀린 암호 문구를 시도할 때 지정한 서버에 알립니다.
hook-secret = 새 웹훅의 서명 키입니다. 서버는 이것으로 누가 호출하는지 확인합니다. 지금 한 번만 표시됩니다:
hook-address = 주소
hook-address-hint = https: 주소, 예: https://example.org/hook.
hook-add = 웹훅 추가
hook-test = 테스트 보내기
hook-remove-sure = 웹훅 제거
hook-delivered = 서버가 받았습니다.
hook-answered = 서버가 상태 { $status }(으)로 응답했습니다.
hook-unreachable = 서버에 연결하지 못했습니다.
hook-insecure = 서버에 안전하게 연결하지 못했습니다.
hook-off = 호출이 너무 오래 실패했거나 서버가 더는 받지 않으려 해서 꺼졌습니다. 테스트에 성공하면 다시 켜집니다.
hook-untold = 기다리는 호출이 너무 많아, 그때 일 가운데 일부는 서버에 알리지 않습니다. 테스트에 성공하면 이 알림이 사라집니다.
hooks-broken = 이 계정의 웹훅을 더는 읽을 수 없어 호출하지 않습니다. 제거한 뒤 다시 추가하십시오.
hook-refused-address = 웹훅 주소가 아닙니다. 이름과 비밀번호 없이 https://example.org/hook처럼 입력하세요.
hook-refused-many = 플랜이 허용하는 만큼 웹훅이 있습니다. 먼저 하나를 제거하세요.
hook-reference = 웹훅에서 이 비밀 메시지를 부르는 이름: { $reference }

## How a domain looks

brand-link = 디자인 변경
brand-title = { $host } 디자인
brand-lead = 비워 둔 항목은 이 사이트의 나머지 부분과 같게 표시됩니다.
brand-name = 이름
brand-name-hint = 페이지에 표시되는 사이트 이름.
brand-accent = 색상
brand-accent-hint = 링크와 버튼의 색상, 예: #0b5d66. 어두운 화면에서는 이 색을 더 밝게 만들어 씁니다.
brand-intro = 첫 페이지에 표시할 글
brand-footer = 모든 페이지 아래쪽에 표시할 글
brand-support = 도움말 링크
brand-support-hint = https: 주소, 또는 mailto: 뒤에 이메일 주소.
brand-language = 자신의 언어가 없는 사람에게 표시할 언어
brand-language-none = 이 사이트의 나머지 부분과 같음
brand-logo = 로고
brand-logo-hint = PNG, JPEG 또는 WebP, 최대 { $size }.
brand-logo-drop = 로고 제거
brand-save = 저장
brand-saved = 저장했습니다. 이제부터 이렇게 표시됩니다.
brand-refused-name = 이름은 한 줄로 { $count }자까지 쓸 수 있습니다.
brand-refused-shape = 색상은 #0b5d66처럼 # 기호와 16진수 여섯 자리로 입력하세요.
brand-refused-faint = 이 색의 글자는 밝은 페이지에서 읽기 어렵습니다. { $nearest } 색이면 충분히 어둡습니다.
brand-refused-text = 글은 { $count }자까지 쓸 수 있습니다.
brand-refused-support = 도움말 링크는 https:// 또는 mailto:로 시작해야 합니다.
brand-refused-logo = 로고를 읽을 수 없거나 너무 큽니다. PNG, JPEG 또는 WebP를 사용하세요.
help = 도움말

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = 여기에서 공유한 내용은 { $region }({ $country })에 보관되며, 다른 곳에는 보관되지 않습니다.
region-other = 다른 곳에 보관하기:
region-name = { $region }({ $country })
region-accounts = 지역마다 계정이 따로 있습니다. 현재 지역: { $region }.
trust-region = 보관 위치
trust-region-text = { $region }({ $country }). 다른 지역으로 전달되는 것은 없습니다.
receipt-region = { $region }({ $country })에 보관됩니다.
