# Vietnamese. See en.ftl for what each message is for.

## Every page

skip = Chuyển đến nội dung chính
footer = Mỗi bí mật được niêm phong cho đến khi được mở một lần, bị tiêu hủy hoặc hết hạn. Sau đó bí mật bị xóa.
trust-link = Trang web này lưu giữ những gì
nav = Trang web
nav-sign-in = Đăng nhập
nav-account = Tài khoản của bạn
nav-admin = Quản trị
sign-out = Đăng xuất
language = Ngôn ngữ
docs-link = API

## Times and sizes

days = { $count } ngày
hours = { $count } giờ
minutes = { $count } phút
seconds = { $count } giây
under-a-minute = chưa đến một phút
bytes = { $size } byte

## Sharing

home-title = Chia sẻ bí mật
home-title-refused = Chưa chia sẻ được
home-headline = Chia sẻ một bí mật chỉ mở được một lần
home-lead = Dán mật khẩu hoặc khóa vào đây. Bạn sẽ có một liên kết; ai mở liên kết đầu tiên sẽ thấy bí mật, rồi bí mật biến mất.
home-refused = Chưa có gì được chia sẻ, nội dung bạn nhập vẫn còn ở đây.
secret = Bí mật
secret-hint = Văn bản, tối đa { $size }. Nội dung được giữ nguyên như bạn nhập.
secret-keys = Nhấn <kbd>Ctrl</kbd> <kbd>Enter</kbd> để tạo liên kết. Ngay sau khi dán, chỉ cần <kbd>Enter</kbd>.
secret-pasted = Đã dán. Nhấn Enter là liên kết có ngay trong bảng nhớ tạm.
secret-used = Đã dùng { $used } trên { $size }.
secret-over = Nội dung dài { $used }, vượt quá mức { $size } mà trang web này nhận. Chưa có gì bị cắt bớt; bạn hãy rút ngắn lại.
lifetime = Mở được trong
lifetime-hint = Quá thời hạn này, bí mật bị xóa dù chưa ai đọc.
lifetime-until = Đến { $until }.
passphrase-weak = Yếu: đoán vài lần là ra.
passphrase-fair = Tạm được: số lần thử sai bị giới hạn nên vẫn an toàn.
passphrase-strong = Mạnh.
passphrase = Cụm mật khẩu
optional = (không bắt buộc)
passphrase-hint = Hãy báo cụm này qua kênh khác, đừng gửi cùng liên kết.
passphrase-show = Hiện cụm mật khẩu
caps-lock = Caps Lock đang bật.
create = Tạo liên kết
creating = Đang tạo liên kết…
unsent = Không kết nối được với trang web. Không có gì bị mất: nội dung bạn nhập vẫn còn ở đây. Có thể nội dung vẫn đã đến nơi, khi đó bí mật được lưu thành hai bản; không ai có liên kết của bản kia.
generate-summary = Tạo mật khẩu cho tôi
generate-kind = Gồm
generate-kind-all = chữ cái, chữ số và ký hiệu
generate-kind-letters = chữ cái và chữ số
generate-kind-digits = chữ số
generate-kind-words = từ đọc thành tiếng được
generate-length = Độ dài
generate-length-hint = Số ký tự; nếu là từ thì số âm tiết hai chữ cái.
generate = Điền vào
generate-passphrase = Dùng làm cụm mật khẩu
generated-weak = Mật khẩu này yếu: máy tính đoán ra trong vòng một ngày. Hãy tăng độ dài.
generated-fair = Mật khẩu này dùng tốt ở nơi khóa lại sau vài lần thử sai, nhưng quá yếu nếu có thể dò thử ngoại tuyến.
generated-strong = Mật khẩu này mạnh: không ai đoán ra được.
refused-empty = Chưa có bí mật nào.
refused-nul = Bí mật có chứa ký tự NUL, nhiều chương trình sẽ cắt nội dung tại đó.
refused-large = Bí mật lớn hơn { $size }.
refused-lifetime = Thời hạn đó không có trong các lựa chọn bên dưới.
refused-domain = Không còn dùng được tên miền đó cho liên kết. Hãy chọn tên miền khác.
refused-passphrase-short = Cụm mật khẩu cần ít nhất { $count } ký tự.
refused-passphrase-long = Cụm mật khẩu có thể dài tối đa { $count } ký tự.
refused-accounts-only = Trên trang web này, chỉ người có tài khoản mới chia sẻ được. Hãy đăng nhập trước.
refused-signed-out = Trong lúc đó bạn đã bị đăng xuất. Hãy đăng nhập lại ở thẻ khác, hoặc chia sẻ mà không dùng tài khoản.
refused-limited = Gần đây có quá nhiều bí mật từ bạn hoặc từ mạng của bạn. Thời gian chờ: { $left }.
refused-full = Số bí mật chưa đọc trên trang web này đã đạt mức tối đa. Những bí mật đang lưu vẫn an toàn.
refused-busy = Hiện có quá nhiều yêu cầu. Hãy thử lại sau giây lát.

## The sender's receipt

receipt-ready = Liên kết đã sẵn sàng
receipt-unread = Chưa ai mở
receipt-revealed = Bí mật của bạn đã được mở
receipt-burned = Bí mật của bạn đã bị tiêu hủy
receipt-expired = Bí mật của bạn đã hết hạn
receipt-stranger = Đây là biên nhận của người gửi
receipt-stranger-lead = <strong>Đây là biên nhận của người gửi.</strong> Biên nhận không bao giờ hiện bí mật hay liên kết. Nếu ai đó gửi cho bạn địa chỉ này thay vì bí mật, hãy xin họ liên kết đến bí mật.
receipt-sender-lead = Gửi liên kết cho một người: liên kết chỉ mở được <strong>một lần</strong>. Trang này cho bạn biết khi nào liên kết được mở.
receipt-none-lead = Gửi liên kết cho một người: liên kết chỉ mở được <strong>một lần</strong>. Trang web này chỉ lưu biên nhận cho người có tài khoản, nên hãy sao chép liên kết ngay: trang này không hiện lại được nữa.
receipt-over-lead = Liên kết không mở được gì nữa, bí mật đã bị xóa khỏi đây.
link = Liên kết cho người nhận
link-hint = Để sao chép: <kbd>Ctrl</kbd> <kbd>C</kbd>, trên máy Mac dùng <kbd>⌘</kbd>.
copy-link = Sao chép liên kết
copied = Đã sao chép.
copy-failed = Trình duyệt không cho phép sao chép. Nội dung đã được chọn sẵn: nhấn Ctrl và C, hoặc ⌘ và C trên máy Mac.
link-copied = Liên kết đã nằm trong bảng nhớ tạm.
link-not-copied = Trình duyệt không cho phép sao chép liên kết. Liên kết đã được chọn sẵn bên dưới: nhấn Ctrl và C, hoặc ⌘ và C trên máy Mac.
qr-summary = Mã QR
qr-text = Mã QR của liên kết
qr-download = Tải mã QR xuống
link-language = Ngôn ngữ của liên kết
link-language-hint = Trang của người nhận và lời nhắn bên dưới dùng ngôn ngữ này.
link-language-any = theo trình duyệt của người nhận
link-language-set = Dùng ngôn ngữ này
message-summary = Lời nhắn gửi kèm
message = Lời nhắn
message-hint = Bạn có thể sửa tùy ý, rồi sao chép hoặc gửi đi.
message-text = Tôi chia sẻ với bạn một bí mật. Liên kết chỉ mở được một lần, đến { $until }: { $link }
message-text-passphrase = Tôi chia sẻ với bạn một bí mật. Liên kết chỉ mở được một lần, đến { $until }, bằng cụm mật khẩu tôi báo qua kênh khác: { $link }
copy-message = Sao chép lời nhắn
mail-message = Gửi qua email
share-message = Chia sẻ…
timeline = Diễn biến
event-shared = Đã chia sẻ
event-seen = Liên kết được xem lần đầu
event-seen-note = Tổng cộng { $count } lần
event-until = Mở được đến
event-until-note = Còn { $left }
event-revealed = Đã mở và đã xóa
event-burned = Đã tiêu hủy, chưa ai mở
event-expired = Đã hết hạn, chưa ai mở
protected = Được bảo vệ bằng cụm mật khẩu.
unprotected = Không được bảo vệ bằng cụm mật khẩu.
mailed-to = Gửi cho { $addresses }.
receipt-ends = Biên nhận này được lưu đến
keep-summary = Giữ biên nhận này
keep-text = Bạn xem được trang này khi trình duyệt còn mở, với sáu mươi bí mật gần nhất. Để quay lại sau, hãy lưu địa chỉ riêng của biên nhận. Đừng gửi địa chỉ đó cho ai: hãy gửi liên kết.
keep-link = Địa chỉ riêng của biên nhận
print = In
share-another = Chia sẻ bí mật khác
burn-summary = Tiêu hủy bí mật này
burn-title = Tiêu hủy bí mật này?
burn-lead = Sẽ không ai mở được liên kết nữa. Không thể hoàn tác việc này.
burn-passphrase-hint = Cụm mật khẩu đang bảo vệ bí mật này.
burn = Tiêu hủy…
burn-sure = Tiêu hủy vĩnh viễn
burn-keep = Giữ lại và quay về biên nhận
burn-nothing = Không còn gì để tiêu hủy.
burn-wrong = Cụm mật khẩu không đúng. Chưa có gì bị tiêu hủy: liên kết vẫn mở được.
burn-missing = Cần có cụm mật khẩu để tiêu hủy bí mật này. Chưa có gì bị tiêu hủy: liên kết vẫn mở được.
no-receipt = Không có biên nhận nào ở đây
no-receipt-lead = Biên nhận được lưu lâu gấp đôi thời hạn của bí mật. Nếu bạn nghĩ phải có biên nhận ở đây, hãy kiểm tra xem địa chỉ đã đầy đủ chưa.
no-shared-lead = Trang này dành cho người đã chia sẻ bí mật, trên chính trình duyệt đã dùng để chia sẻ. Nếu ai đó gửi cho bạn địa chỉ này, hãy xin họ liên kết đến bí mật.

## Opening

confirm-title = Một bí mật gửi cho bạn
confirm-headline = Có người chia sẻ với bạn một bí mật
confirm-lead = { $site } đang giữ bí mật này cho bạn. Bí mật chỉ mở được <strong>một lần</strong>, sau đó bị xóa khỏi đây, nên hãy chuẩn bị sẵn một nơi an toàn.
confirm-lead-host = { $site } tại { $host } đang giữ bí mật này cho bạn. Bí mật chỉ mở được <strong>một lần</strong>, sau đó bị xóa khỏi đây, nên hãy chuẩn bị sẵn một nơi an toàn.
confirm-passphrase-hint = Người gửi báo cho bạn qua kênh khác.
open = Mở bí mật
confirm-until = Mở được đến
confirm-left = Còn { $left }
confirm-wrong = Cụm mật khẩu không đúng. Chưa có gì được mở hay bị xóa: bí mật vẫn còn ở đây. Nếu sai thêm { $count } lần, bí mật sẽ bị khóa một thời gian.
confirm-missing = Cần có cụm mật khẩu để mở bí mật này. Chưa có gì được mở hay bị xóa.
confirm-stale = Trang này đã mở quá lâu hoặc bị gửi hai lần. Chưa có gì được mở: hãy nhấn nút lần nữa.
sure-headline = Mở ngay bây giờ?
sure-lead = Các chương trình kiểm tra thư thường tự mở liên kết và nhấn nút, mà bí mật chỉ mở được một lần. Vì vậy, hãy xác nhận đây là chính bạn.
sure-legend = Bạn muốn làm gì?
sure-closed = Để nguyên, không mở
sure-open = Cho tôi xem bí mật, một lần
sure-unsure = Tôi không biết đây là gì
sure = Tiếp tục
revealed-title = Bí mật
revealed-headline = Đây là bí mật
revealed-lead = Bí mật đã bị xóa khỏi máy chủ ({ $time }). Hãy cất ở nơi an toàn: trang này không mở lại được nữa.
copy-secret = Sao chép
secret-copied = Bí mật đã nằm trong bảng nhớ tạm.
download = Tải xuống
hide = Ẩn
show = Hiện
wrap = Ngắt dòng
hidden-note = Nội dung tự ẩn sau một lúc, phòng khi có người nhìn qua vai bạn. Không có gì bị mất.
revealed-close = Hãy đóng trang này khi đã cất bí mật ở nơi an toàn.
gone-title = Không dùng được
gone-headline = Liên kết này không dùng được
gone-lead = Bạn không làm gì sai. Mỗi liên kết chỉ mở được một lần và trong thời gian có hạn, và trang web này không cho ai biết từng có những liên kết nào.
gone-ask = Nếu bạn đang chờ một bí mật, hãy xin người gửi liên kết mới:
gone-message = Liên kết bạn gửi không dùng được. Bạn chia sẻ lại bí mật và gửi cho tôi liên kết mới được không?

## When something cannot be done

failed-form = Biểu mẫu gửi đến không đầy đủ
failed-form-large = Nội dung vượt quá mức trang web này nhận
failed-form-slow = Biểu mẫu gửi đến quá chậm
failed-form-busy = Hiện có quá nhiều yêu cầu
failed-form-lead = Chưa có gì được chia sẻ, được mở hay bị tiêu hủy. Hãy quay lại: trình duyệt vẫn giữ nội dung bạn nhập.
failed-foreign = Biểu mẫu này đến từ trang web khác
failed-foreign-lead = Hoặc có từ trước lần đăng nhập gần nhất của bạn. Chưa có gì được chia sẻ, được mở, bị tiêu hủy hay thay đổi. Hãy mở lại trang và thử lại ở đó.
failed-page = Không có trang này
failed-page-lead = Nếu bạn mở từ một liên kết, hãy kiểm tra xem liên kết đã đầy đủ chưa: các ký tự cuối rất dễ bị thiếu.
failed-method = Trang này không làm được việc đó
failed-method-lead = Chưa có gì được chia sẻ, được mở hay bị tiêu hủy.
failed-locked = Nhập sai cụm mật khẩu quá nhiều lần
failed-locked-lead = Bí mật vẫn an toàn và chưa được mở. Để bảo vệ bí mật, hiện không thể nhập cụm mật khẩu. Thời gian chờ: { $left }.
failed-limited = Quá nhiều yêu cầu
failed-limited-lead = Gần đây có quá nhiều yêu cầu từ bạn hoặc từ mạng của bạn. Chưa có gì được mở, bị tiêu hủy hay bị mất. Thời gian chờ: { $left }.
failed-accounts = Chỉ dành cho người có tài khoản
failed-accounts-lead = Chưa có gì được chia sẻ, được mở hay bị tiêu hủy. Trên trang web này, chỉ người có tài khoản mới làm được việc đó.
failed-now = Hiện chưa thực hiện được
failed-reference = Nếu báo lỗi, hãy nêu mã: { $reference }
failed-now-lead = Chưa có gì được mở, bị tiêu hủy hay bị mất. Hãy quay lại và thử lại sau giây lát.

## What this site keeps

trust-title = Trang web này lưu giữ những gì
trust-lead = Lưu những gì, trong bao lâu và bằng khóa nào. Đây là các thiết lập đang áp dụng ngay lúc này.
trust-kept = Một bí mật
trust-kept-text = Dữ liệu đã niêm phong, thời điểm chia sẻ, hạn mở và điều đã xảy ra với bí mật. Không có văn bản, không có liên kết, không có tên người mở.
trust-key = Khóa của bí mật
trust-key-text = Nằm trong liên kết và không được lưu ở đâu cả. Dù có bản sao toàn bộ dữ liệu của trang web này cũng không mở được bí mật chưa đọc nào.
trust-erased = Sau khi mở
trust-erased-text = Dữ liệu bị ghi đè trên đĩa trong vòng { $within }, cũng như sau khi tiêu hủy và hết hạn.
trust-longest = Nếu chưa ai mở
trust-longest-text = Nội dung bạn chia sẻ được lưu tối đa { $longest }, còn biên nhận được lưu lâu gấp đôi thời hạn của bí mật.
trust-size = Kích thước bí mật tối đa
trust-root = Khóa gốc đang dùng
trust-version = Glimpse
trust-clock = Thời điểm tạo trang này

## Accounts

email = Địa chỉ email
password = Mật khẩu
password-hint = Ít nhất { $count } ký tự.
sign-in-title = Đăng nhập
sign-in = Đăng nhập
sign-in-wrong = Địa chỉ email và mật khẩu không khớp, hoặc tài khoản không dùng được.
sign-in-forgotten = Quên mật khẩu
sign-in-to-sign-up = Tạo tài khoản
forgotten = Quên mật khẩu
forgotten-lead = Trang web này không gửi email. Hãy nhờ người vận hành trang đặt lại mật khẩu cho bạn. Họ không đọc được những gì bạn đã chia sẻ, và bạn cũng không tìm lại được các biên nhận cũ: chúng được lưu theo mật khẩu cũ.
sign-up-title = Tạo tài khoản
sign-up-lead = Có tài khoản, bạn xem được những gì mình đã chia sẻ, được chia sẻ nhiều hơn, lâu hơn và dùng được API.
sign-up = Tạo tài khoản
sign-up-invitation-label = Lời mời
sign-up-invitation-hint = Nhập đầy đủ, đúng như bạn nhận được.
sign-up-address = Đây không phải địa chỉ email. Hãy viết theo dạng ten@example.org.
sign-up-taken = Đã có tài khoản dùng địa chỉ này.
sign-up-invitation = Lời mời này không còn hiệu lực. Hãy xin lời mời mới.
sign-up-closed = Tài khoản do người vận hành trang tạo
sign-up-closed-lead = Hãy nhờ họ tạo cho bạn. Chia sẻ và mở bí mật không cần tài khoản.
sign-up-waiting = Đã tạo tài khoản của bạn
sign-up-waiting-lead = Người vận hành trang cần xác nhận địa chỉ của bạn trước khi tài khoản dùng được. Sau đó bạn có thể đăng nhập.
password-weak = Mật khẩu đó quá ngắn hoặc quá dễ đoán.
password-wrong = Đó không phải mật khẩu của bạn. Chưa có gì thay đổi.
password-changed = Đã đổi mật khẩu. Bạn đã bị đăng xuất ở mọi nơi khác.
account-title = Những gì bạn đã chia sẻ
account-lead = Đang đăng nhập bằng { $email }. Nội dung đã chia sẻ nằm trong danh sách này cho đến khi biên nhận hết hạn.
account-none = Chưa có gì ở đây.
account-tokens = Token API
account-password = Đổi mật khẩu
account-delete = Xóa tài khoản
account-csv = Tải xuống dạng CSV
filter = Hiển thị
filter-all = tất cả
state-unread = chưa mở
state-revealed = đã mở
state-burned = đã tiêu hủy
state-expired = đã hết hạn
column-shared = Chia sẻ
column-until = Hạn mở
column-state = Trạng thái
column-to = Gửi cho
column-receipt = Biên nhận
column-pick = Tiêu hủy
pick-all = Tất cả
pick = Tiêu hủy bí mật (chia sẻ: { $at })
receipt-of = Biên nhận của bí mật (chia sẻ: { $at })
receipt-lost = lưu theo mật khẩu cũ
needs-passphrase = cần cụm mật khẩu
burn-picked = Tiêu hủy mục đã chọn
burned-some = Đã tiêu hủy { $count } bí mật.
burned-not = Không tiêu hủy được { $count } bí mật: đã có người mở, hoặc cần cụm mật khẩu.
tokens-title = Token API
tokens-lead = Token thay cho mật khẩu của bạn trong các tập lệnh và chương trình. Token chia sẻ, liệt kê và tiêu hủy thay bạn.
token-made = Token mới của bạn, chỉ hiện một lần:
token-new = Token mới
token-name = Tên
token-name-hint = Token dùng để làm gì, ví dụ: tập lệnh triển khai.
token-days = Có hiệu lực trong
token-days-hint = Số ngày; để trống nếu không giới hạn.
token-add = Tạo token
token-name-wrong = Token cần có tên, viết trên một dòng.
token-days-wrong = Thời hạn của token là một số nguyên ngày, hoặc không giới hạn.
token-too-many = Bạn đã có số token tối đa mà gói của bạn cho phép. Hãy thu hồi bớt một token trước.
token-column-name = Tên
token-column-made = Ngày tạo
token-column-used = Dùng lần cuối
token-column-ends = Hết hạn
token-never = không có
token-revoke = Thu hồi
token-revoke-named = Thu hồi token { $name }
copy-token = Sao chép token
token-example = Cách dùng
password-title = Đổi mật khẩu
password-old = Mật khẩu hiện tại
password-new = Mật khẩu mới
password-change = Đổi mật khẩu
delete-title = Xóa tài khoản của bạn
delete-lead = Mọi thứ của bạn sẽ bị xóa: bí mật chưa ai mở, biên nhận, token. Các liên kết bạn đã gửi sẽ không dùng được nữa. Không thể hoàn tác việc này.
delete-sure = Xóa vĩnh viễn tài khoản { $email }
delete-half = Việc xóa đã bắt đầu nhưng chưa xong
delete-half-lead = Tài khoản của bạn đã đóng, nhưng dữ liệu chưa được xóa hết. Hãy nhờ người vận hành trang hoàn tất.
deleted = Đã xóa tài khoản của bạn
deleted-lead = Mọi thứ của bạn cũng đã bị xóa theo.

## Administration

admin-title = Quản trị
admin-figures = Kho lưu trữ
figure-unread = Bí mật chưa đọc
figure-unread-bytes = Dung lượng đã niêm phong
figure-unread-bytes-max = Mức tối đa cho phép
figure-queue = Thay đổi trạng thái đang chờ ghi đĩa
figure-health = Đĩa
figure-health-good = ghi được
figure-health-bad = không ghi được
admin-accounts = Tài khoản
admin-plan = Gói
admin-plan-of = Gói của { $email }
admin-set = Áp dụng
admin-suspend = Tạm khóa
admin-resume = Mở khóa
admin-confirm = Xác nhận
admin-is-admin = quản trị viên
admin-is-suspended = bị tạm khóa
admin-is-waiting = đang chờ xác nhận
admin-next = Xem thêm
admin-invite-title = Mời một người
admin-invite-lead = Ai có địa chỉ này đều có thể dùng để đăng ký một lần, trong vòng một tuần.
admin-invite = Tạo lời mời
admin-invitation = Gửi địa chỉ này cho một người:
admin-changed = Đã thay đổi.
admin-not-changed = Không thay đổi được: không có tài khoản hoặc gói như vậy.
admin-own = Bạn không thể tự tạm khóa mình ở đây.

## First steps

setup-title = Thiết lập máy chủ này
setup-lead = Khi khởi động, máy chủ đã in ra một mã. Dùng mã đó để tạo tài khoản quản trị. Bước nào cũng có thể bỏ qua và làm sau.
setup-code = Mã
setup-code-hint = Đúng như đã in ra, kể cả dấu gạch nối.
setup-wrong-code = Mã không đúng. Mã thay đổi mỗi lần khởi động: hãy lấy mã mới nhất.
setup-make = Tạo tài khoản
setup-skip = Bỏ qua
setup-next = Tiếp tục
setup-address-title = Mọi người truy cập ở địa chỉ nào?
setup-address-lead = Các liên kết bắt đầu bằng địa chỉ này. Nếu để trống, liên kết bắt đầu bằng địa chỉ dùng để truy cập từng trang.
setup-address = Địa chỉ
setup-address-hint = Ví dụ https://secrets.example.org hoặc https://example.org/secrets.
setup-address-set = Dùng địa chỉ này
setup-address-wrong = Đây không phải địa chỉ hợp lệ. Hãy viết theo dạng https://secrets.example.org hoặc https://example.org/secrets.
setup-address-fixed = Địa chỉ đã được đặt trong cấu hình của máy chủ: { $url }
setup-done-title = Đã sẵn sàng
setup-done-lead = Hãy cất một bản sao của khóa gốc, tách riêng khỏi các bản sao lưu dữ liệu: không ai tạo lại được khóa này.
setup-finish = Chia sẻ bí mật đầu tiên

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = Một bí mật từ { $sender }
mail-share-lead = { $sender } đã chia sẻ với bạn một bí mật qua { $site }.
mail-share-lead-unchecked = Có người chia sẻ với bạn một bí mật qua { $site } và cho biết địa chỉ của mình là { $sender }. Trang web này chưa kiểm tra địa chỉ đó.
mail-share-open = Liên kết này mở được một lần, đến { $until }. Sau đó bí mật bị xóa:
mail-share-passphrase = Bạn còn cần cụm mật khẩu. Người gửi báo cho bạn qua kênh khác: cụm này không có trong email nào.
mail-share-care = Nếu bạn không biết người gửi, hoặc không chờ nhận gì từ họ, hãy hỏi lại họ trước khi mở. Liên kết dẫn đến { $host }, và trang web này không bao giờ hỏi mật khẩu của bạn.
mail-share-why = Bạn nhận được email này vì người gửi đã nhờ trang web này gửi liên kết cho bạn.
mail-confirm-subject = Xác nhận địa chỉ của bạn cho { $site }
mail-confirm-lead = Có người, có lẽ là bạn, đã tạo tài khoản ở { $site } bằng địa chỉ này. Để tài khoản dùng được, hãy mở liên kết sau trong vòng { $count } ngày:
mail-confirm-care = Nếu không phải bạn, bạn không cần làm gì: không ai dùng được tài khoản nếu thiếu liên kết này.
mail-reset-subject = Mật khẩu mới cho { $site }
mail-reset-lead = Có người, có lẽ là bạn, đã quên mật khẩu tài khoản của bạn ở { $site }. Để chọn mật khẩu mới, hãy mở liên kết sau trong vòng { $count } phút:
mail-reset-care = Nếu không phải bạn, bạn không cần làm gì: mật khẩu của bạn vẫn giữ nguyên.
mail-account-why = Bạn nhận được email này vì có người đã nhập địa chỉ này ở { $site }.
mail-revealed-subject = Bí mật của bạn đã được mở
mail-revealed-lead = Bí mật bạn chia sẻ đã được mở và đã bị xóa. Chia sẻ: { $shared }. Mở: { $at }.
mail-revealed-care = Nếu người nhận nói rằng không phải họ mở, hãy thay mới những gì có trong bí mật đó.
mail-burned-subject = Bí mật của bạn đã bị tiêu hủy
mail-burned-lead = Bí mật bạn chia sẻ đã bị tiêu hủy. Chưa ai mở, và nội dung đã bị xóa. Chia sẻ: { $shared }. Tiêu hủy: { $at }.
mail-expired-subject = Bí mật của bạn đã hết hạn
mail-expired-lead = Bí mật bạn chia sẻ đã hết hạn. Chưa ai mở, và nội dung đã bị xóa. Chia sẻ: { $shared }. Hết hạn: { $at }.
mail-fate-list = Tất cả những gì bạn đã chia sẻ:
mail-fate-why = Bạn nhận được email này vì bạn đã yêu cầu được báo, khi chia sẻ bí mật này hoặc trong tài khoản của bạn ở { $site }.
mail-test-subject = Thư thử từ { $site }
mail-test-lead = Người vận hành { $site } gửi thư này để xem email có hoạt động không. Nếu bạn đọc được, tức là có.
mail-stop = Để không bao giờ nhận email từ trang web này nữa, hãy mở liên kết sau:

## Mail: whom a link is mailed to

home-mail = Gửi liên kết qua email đến
home-mail-hint = Tối đa { $count } địa chỉ; nếu có nhiều, hãy ngăn cách bằng dấu phẩy.
home-notify = Báo cho tôi qua email khi bí mật được mở, bị tiêu hủy hoặc hết hạn
refused-recipient = Có địa chỉ không phải là địa chỉ email. Hãy viết theo dạng ten@example.org, ngăn cách bằng dấu phẩy.
refused-recipients = Gói của bạn cho phép tối đa { $count } địa chỉ.
mail-states = Email
mail-queued = Đang chờ gửi.
mail-retried = Chưa gửi được; sẽ thử lại.
mail-sent = Đã chuyển đến máy chủ thư.
mail-failed = Không gửi được và sẽ không thử lại.
mail-not = Không gửi: trang web này không gửi email. Hãy tự gửi liên kết.
mail-trouble-unreachable = Không kết nối được với máy chủ thư.
mail-trouble-insecure = Không thiết lập được kết nối an toàn với máy chủ thư.
mail-trouble-login = Máy chủ thư không chấp nhận tên và mật khẩu của trang web này.
mail-trouble-deferred = Máy chủ thư yêu cầu thử lại sau.
mail-trouble-refused = Máy chủ thư từ chối email.
mail-trouble-letters = Máy chủ thư không nhận địa chỉ có những chữ cái như vậy.
mail-trouble-stopped = Địa chỉ này không muốn nhận email từ trang web này.
mail-trouble-limited = Gần đây địa chỉ này đã nhận nhiều email từ trang web này.
mail-trouble-over = Bí mật không còn nữa trước khi kịp gửi.
mail-trouble-unwritten = Trang web này không soạn được email.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = Nhập địa chỉ của tài khoản. Nếu có tài khoản đó, bạn sẽ nhận được email kèm liên kết để chọn mật khẩu mới.
forgotten-send = Gửi liên kết cho tôi
forgotten-sent = Hãy kiểm tra hộp thư
forgotten-sent-lead = Nếu có tài khoản dùng địa chỉ này, liên kết đang được gửi đến. Nếu không nhận được, hãy hỏi người vận hành trang.
reset-title = Chọn mật khẩu mới
reset-lead = Trong danh sách, bạn vẫn thấy kết quả của từng bí mật nhưng không xem được biên nhận: chúng được lưu theo mật khẩu cũ. Mọi token API hết hiệu lực và bạn bị đăng xuất ở mọi nơi.
reset = Đặt mật khẩu mới
reset-done = Đã đặt mật khẩu của bạn
reset-done-lead = Hãy đăng nhập bằng mật khẩu đó.
slip-over = Liên kết này không còn hiệu lực
slip-over-lead = Liên kết đã hết hạn hoặc đã được dùng. Hãy yêu cầu liên kết mới.
sign-up-mailed = Hãy kiểm tra hộp thư
sign-up-mailed-lead = Chúng tôi đã gửi liên kết đến địa chỉ của bạn. Mở liên kết đó thì tài khoản dùng được. Nếu không nhận được, hãy yêu cầu lại ở mục “Quên mật khẩu”.
address-title = Xác nhận địa chỉ của bạn
address-lead = Nhấn nút là tài khoản của bạn dùng được ngay.
address-confirm = Xác nhận địa chỉ
address-done = Đã xác nhận địa chỉ của bạn
address-done-lead = Tài khoản của bạn đã dùng được. Hãy đăng nhập.
notify-title = Email về các bí mật của bạn
notify-lead = Áp dụng cho những gì bạn chia sẻ từ bây giờ, trên trang web cũng như bằng chương trình. Không email nào cho biết nội dung bí mật hay ai đã mở.
notify = Báo cho tôi qua email khi một bí mật được mở, bị tiêu hủy hoặc hết hạn
notify-save = Lưu
notify-saved = Đã lưu.

## Mail: no more of it

stop-title = Không nhận email từ trang web này nữa
stop-lead = Nhấn nút, và trang web này sẽ không bao giờ gửi email đến địa chỉ của bạn nữa, dù ai yêu cầu. Khi đó, liên kết mà người khác chia sẻ với bạn phải đến với bạn qua kênh khác, mật khẩu mới cho tài khoản ở đây cũng vậy.
stop = Đừng gửi email cho tôi nữa
stop-done = Bạn sẽ không nhận email từ trang web này nữa
stop-done-lead = Địa chỉ của bạn không được lưu cho việc này: chỉ lưu một dấu hiệu để nhận ra địa chỉ đó.

## Mail: for whoever runs the site

admin-mail = Email
admin-mail-off = Trang web này không gửi email. Các thiết lập nằm trong mục “mail” của cấu hình.
admin-mail-no-address = Chưa gửi được email khi trang web chưa biết địa chỉ của chính mình: hãy đặt trong cấu hình, ở “site.public_url”.
admin-mail-lead = Gửi thư thử và xem máy chủ thư trả lời gì.
admin-mail-to = Đến
admin-mail-test = Gửi thư thử
admin-mail-sent = Máy chủ thư đã nhận thư thử.
admin-mail-kept = Thư thử nằm trong thư mục email.
admin-mail-failed = Không gửi được thư thử.
admin-mail-dialogue = Nội dung trao đổi
figure-letters = Email đang chờ gửi
trust-mail = Email
trust-mail-text = Nếu bạn gửi liên kết qua email, địa chỉ và liên kết được niêm phong cho đến khi email được gửi hoặc ngừng gửi. Sau đó chúng bị ghi đè trên đĩa trong vòng { $within }.

## When it is not certain that something was done

failed-unsure = Không chắc việc này đã được thực hiện
failed-unsure-lead = Không phải mọi máy tính lưu bí mật của trang web này đều trả lời kịp. Chưa có gì hiện ra cho ai. Rất có thể bí mật vẫn còn, nhưng cũng có thể đã mất: hãy thử lại sau giây lát.

## Domains of an account

account-domains = Tên miền của bạn
domains-title = Tên miền của bạn
domains-lead = Liên kết có thể dùng tên miền riêng của bạn. Hãy trỏ tên miền đó về máy chủ này, và chứng minh đó là của bạn bằng một bản ghi trong DNS của tên miền.
domain-host = Tên miền
domain-host-hint = Chỉ nhập tên, ví dụ secrets.example.org.
domain-add = Thêm tên miền
domain-record = Để chứng minh { $host } là của bạn, hãy thêm bản ghi TXT này vào DNS của tên miền:
domain-record-name = Tên
domain-record-value = Giá trị
domain-look = Kiểm tra ngay
domain-remove = Gỡ bỏ
domain-remove-care = Sau khi gỡ bỏ, liên kết trên { $host } chỉ mở được trên { $own }.
domain-remove-sure = Gỡ bỏ tên miền
domain-proved = Đang dùng: liên kết có thể dùng tên miền này.
domain-proved-until = Chỉ dùng được đến { $until }, vì thiếu bằng chứng sở hữu. Hãy thêm lại bản ghi.
domain-asked = Chưa được chứng minh.
domain-missing = Lần kiểm tra { $at }: không có bản ghi này. Có thể mất vài giờ mới thấy được bản ghi mới.
domain-wrong = Lần kiểm tra { $at }: có bản ghi nhưng mang giá trị khác.
domain-unreachable = Lần kiểm tra { $at }: DNS của tên miền không trả lời.
domain-held = Lần kiểm tra { $at }: bản ghi đúng, nhưng có người khác cũng đang chứng minh tên miền này là của họ và đã làm trước.
domain-refused-shape = Đây không phải tên miền. Hãy chỉ nhập tên, ví dụ secrets.example.org.
domain-refused-confusable = Tên này trộn lẫn nhiều hệ chữ viết hoặc trông giống một tên khác. Hãy chỉ dùng một hệ chữ viết trong mỗi phần của tên.
domain-refused-own = Đây là địa chỉ của chính trang web này. Liên kết vốn đã dùng địa chỉ này.
domain-refused-many = Gói của bạn cho phép tối đa { $count } tên miền. Hãy gỡ bỏ bớt một tên miền trước.
home-domain = Tên miền của liên kết
home-domain-hint = Liên kết bắt đầu bằng tên miền này.

## Webhooks of an account

hooks-title = Webhook
hooks-lead = Máy chủ của bạn được báo khi những gì bạn chia sẻ từ bây giờ được mở, bị tiêu hủy hoặc hết hạn, và khi ai đó thử sai cụm mật khẩu.
hook-secret = Khóa của webhook mới, để máy chủ của bạn kiểm tra ai đang gọi, chỉ hiện một lần:
hook-address = Địa chỉ
hook-address-hint = Một địa chỉ https:, ví dụ https://example.org/hook.
hook-add = Thêm webhook
hook-test = Gửi thử
hook-remove-sure = Gỡ bỏ webhook
hook-delivered = Máy chủ đã nhận.
hook-answered = Máy chủ trả lời với trạng thái { $status }.
hook-unreachable = Không kết nối được với máy chủ.
hook-insecure = Không thiết lập được kết nối an toàn với máy chủ.
hook-off = Đã tắt, vì các lần gọi thất bại quá lâu hoặc máy chủ không muốn nhận nữa. Một lần gửi thử thành công sẽ bật lại.
hook-untold = Có quá nhiều lần gọi đang chờ: máy chủ không được báo về một việc vào lúc đó. Một lần gửi thử thành công sẽ xóa ghi chú này.
hooks-broken = Không còn đọc được webhook của tài khoản và chúng không được gọi. Hãy gỡ bỏ rồi thêm lại.
hook-refused-address = Đây không phải địa chỉ cho webhook. Hãy nhập như https://example.org/hook, không kèm tên và mật khẩu.
hook-refused-many = Bạn đã có đủ số webhook mà gói của bạn cho phép. Hãy gỡ bỏ một webhook trước.
hook-reference = Webhook gọi bí mật này là { $reference }.

## How a domain looks

brand-link = Đổi giao diện
brand-title = Giao diện của { $host }
brand-lead = Mục nào để trống sẽ giống như phần còn lại của trang web này.
brand-name = Tên
brand-name-hint = Tên của trang web hiển thị trên các trang.
brand-accent = Màu
brand-accent-hint = Màu của liên kết và nút, ví dụ #0b5d66. Với màn hình tối, một màu sáng hơn được tạo ra từ màu này.
brand-intro = Văn bản trên trang chủ
brand-footer = Văn bản ở cuối mọi trang
brand-support = Liên kết trợ giúp
brand-support-hint = Địa chỉ https:, hoặc mailto: kèm địa chỉ email.
brand-language = Ngôn ngữ cho người không tìm thấy ngôn ngữ của mình ở đây
brand-language-none = Như phần còn lại của trang web này
brand-logo = Logo
brand-logo-hint = PNG, JPEG hoặc WebP, tối đa { $size }.
brand-logo-drop = Gỡ bỏ logo
brand-save = Lưu
brand-saved = Đã lưu. Từ bây giờ giao diện trông như thế này.
brand-refused-name = Tên chỉ gồm một dòng, tối đa { $count } ký tự.
brand-refused-shape = Hãy viết màu bằng dấu # và sáu chữ số thập lục phân, ví dụ #0b5d66.
brand-refused-faint = Chữ màu này khó đọc trên trang nền sáng. Màu { $nearest } là đủ đậm.
brand-refused-text = Văn bản dài tối đa { $count } ký tự.
brand-refused-support = Liên kết trợ giúp phải bắt đầu bằng https:// hoặc mailto:.
brand-refused-logo = Không đọc được logo, hoặc logo quá lớn. Hãy dùng PNG, JPEG hoặc WebP.
help = Trợ giúp

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = Những gì bạn chia sẻ ở đây được lưu tại { $region } ({ $country }) và không ở nơi nào khác.
region-other = Lưu ở nơi khác:
region-name = { $region } ({ $country })
region-accounts = Mỗi khu vực có tài khoản riêng. Khu vực này: { $region }.
trust-region = Nơi lưu
trust-region-text = Tại { $region } ({ $country }). Không có gì được chuyển sang khu vực khác.
receipt-region = Được lưu tại { $region } ({ $country }).
