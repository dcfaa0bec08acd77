# Arabic. See en.ftl for what each message is for.

## Every page

skip = الانتقال إلى المحتوى
footer = يُحفظ السرّ مشفّرًا إلى أن يُفتح مرة واحدة أو يُتلف أو تنتهي صلاحيته، ثم يُمحى.
trust-link = ما يحفظه هذا الموقع
nav = الموقع
nav-sign-in = تسجيل الدخول
nav-account = حسابك
nav-admin = الإدارة
sign-out = تسجيل الخروج
language = اللغة
docs-link = API

## Times and sizes

days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
seconds = { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
under-a-minute = أقل من دقيقة
bytes = { $count ->
    [zero] { $size } بايت
    [one] { $size } بايت
    [two] { $size } بايت
    [few] { $size } بايت
    [many] { $size } بايت
   *[other] { $size } بايت
}

## Sharing

home-title = مشاركة سرّ
home-title-refused = لم تتم المشاركة بعد
home-headline = مشاركة سرّ يُفتح مرة واحدة
home-lead = يكفي لصق كلمة مرور أو مفتاح للحصول على رابط. من يفتحه أولًا يرى السرّ، ثم يُمحى.
home-refused = لم يُشارَك شيء، وما كتبته لا يزال هنا.
secret = السرّ
secret-hint = نص لا يتجاوز { $size }، ويُحفظ كما هو تمامًا.
secret-keys = لإنشاء الرابط: <kbd>Ctrl</kbd> <kbd>Enter</kbd>. وبعد اللصق مباشرةً يكفي <kbd>Enter</kbd>.
secret-pasted = تم اللصق. بضغطة على Enter يصبح الرابط في الحافظة.
secret-used = المستخدم: { $used } من { $size }.
secret-over = الحجم الآن { $used }، وهذا أكبر من الحد الذي يقبله الموقع: { $size }. لم يُقتطع شيء؛ يُرجى تقصير النص.
lifetime = مدة الصلاحية
lifetime-hint = وبعدها يُمحى دون أن يُقرأ.
lifetime-until = حتى { $until }.
passphrase-weak = ضعيفة: تُخمَّن ببضع محاولات.
passphrase-fair = مقبولة: تصمد لأن عدد المحاولات الخاطئة محدود.
passphrase-strong = قوية.
passphrase = عبارة المرور
optional = (اختياري)
passphrase-hint = يُفضَّل الإبلاغ بها بوسيلة غير التي يُرسل بها الرابط.
passphrase-show = إظهار عبارة المرور
caps-lock = مفتاح Caps Lock مفعّل.
create = إنشاء الرابط
creating = جارٍ إنشاء الرابط…
unsent = تعذّر الوصول إلى الموقع. لم يضِع شيء: ما كتبته لا يزال هنا. ربما وصل السرّ رغم ذلك، فيُحفظ مرتين؛ أما الرابط الآخر فليس لدى أحد.
generate-summary = توليد كلمة مرور
generate-kind = المكوّنات
generate-kind-all = حروف وأرقام ورموز
generate-kind-letters = حروف وأرقام
generate-kind-digits = أرقام
generate-kind-words = كلمات يمكن نطقها
generate-length = الطول
generate-length-hint = بالأحرف، أو بالمقاطع في حالة الكلمات، وكل مقطع حرفان.
generate = إدراج كلمة مرور
generate-passphrase = توليد عبارة المرور
generated-weak = هذه ضعيفة: يخمّنها الحاسوب في أقل من يوم. من الأفضل إطالتها.
generated-fair = هذه جيدة حيث يُقفل الدخول بعد محاولات خاطئة، وأضعف من اللازم حيث يمكن التخمين دون اتصال.
generated-strong = هذه قوية: لن يخمّنها أحد.
refused-empty = لا يوجد سرّ بعد.
refused-nul = في السرّ الحرف NUL، وكثير من البرامج يقطع النص عنده.
refused-large = السرّ أكبر من الحد المسموح به: { $size }.
refused-lifetime = مدة الصلاحية هذه ليست من المدد المعروضة أدناه.
refused-domain = لا يمكن استخدام اسم النطاق هذا للروابط الآن. يُرجى اختيار اسم آخر.
refused-passphrase-short = { $count ->
    [zero] يجب ألا تقل عبارة المرور عن { $count } حرف.
    [one] يجب ألا تقل عبارة المرور عن حرف واحد.
    [two] يجب ألا تقل عبارة المرور عن حرفين.
    [few] يجب ألا تقل عبارة المرور عن { $count } أحرف.
    [many] يجب ألا تقل عبارة المرور عن { $count } حرفًا.
   *[other] يجب ألا تقل عبارة المرور عن { $count } حرف.
}
refused-passphrase-long = { $count ->
    [zero] يجب ألا تزيد عبارة المرور على { $count } حرف.
    [one] يجب ألا تزيد عبارة المرور على حرف واحد.
    [two] يجب ألا تزيد عبارة المرور على حرفين.
    [few] يجب ألا تزيد عبارة المرور على { $count } أحرف.
    [many] يجب ألا تزيد عبارة المرور على { $count } حرفًا.
   *[other] يجب ألا تزيد عبارة المرور على { $count } حرف.
}
refused-accounts-only = المشاركة على هذا الموقع تتطلب حسابًا. يلزم تسجيل الدخول أولًا.
refused-signed-out = تم تسجيل خروجك في هذه الأثناء. يمكنك تسجيل الدخول من جديد في علامة تبويب أخرى، أو المشاركة دون حسابك.
refused-limited = وصلت منك أو من شبكتك أسرار كثيرة جدًا في الفترة الأخيرة. مدة الانتظار: { $left }.
refused-full = بلغ الموقع الحد الأقصى من الأسرار غير المفتوحة. الأسرار المحفوظة فيه آمنة.
refused-busy = الضغط كبير في هذه اللحظة. يُرجى إعادة المحاولة بعد لحظات.

## The sender's receipt

receipt-ready = رابطك جاهز
receipt-unread = لم يُفتح بعد
receipt-revealed = فُتح السرّ
receipt-burned = أُتلف السرّ
receipt-expired = انتهت صلاحية السرّ
receipt-stranger = هذا الإيصال لمن أرسل السرّ
receipt-stranger-lead = <strong>هذا الإيصال لمن أرسل السرّ.</strong> وهو لا يعرض السرّ ولا الرابط أبدًا. إذا وصلك هذا العنوان بدلًا من السرّ، فيُرجى طلب رابط السرّ ممن أرسله إليك.
receipt-sender-lead = الرابط يُرسل إلى شخص واحد، فهو يُفتح <strong>مرة واحدة</strong>. وفي هذه الصفحة يظهر متى فُتح.
receipt-none-lead = الرابط يُرسل إلى شخص واحد، فهو يُفتح <strong>مرة واحدة</strong>. لا يحفظ هذا الموقع الإيصالات إلا بوجود حساب، لذا يجب نسخ الرابط الآن: لا يمكن عرض هذه الصفحة مرة أخرى.
receipt-over-lead = لم يعد الرابط يفتح شيئًا، ومُحي السرّ من هنا.
link = الرابط المُعدّ للإرسال
link-hint = للنسخ: <kbd>Ctrl</kbd> <kbd>C</kbd>، وعلى أجهزة Mac بالمفتاح <kbd>⌘</kbd>.
copy-link = نسخ الرابط
copied = تم النسخ.
copy-failed = لم يسمح المتصفح بالنسخ. المحتوى محدَّد الآن: للنسخ يُضغط Ctrl وC، أو ⌘ وC على أجهزة Mac.
link-copied = نُسخ الرابط إلى الحافظة.
link-not-copied = لم يسمح المتصفح بنسخ الرابط. الرابط محدَّد أدناه: للنسخ يُضغط Ctrl وC، أو ⌘ وC على أجهزة Mac.
qr-summary = رمز QR
qr-text = رمز QR للرابط
qr-download = تنزيل رمز QR
link-language = لغة الرابط
link-language-hint = بهذه اللغة تظهر الصفحة التي يفتحها الرابط والرسالة أدناه.
link-language-any = لغة المتصفح الذي يُفتح به الرابط
link-language-set = استخدام هذه اللغة
message-summary = رسالة تُرسل مع الرابط
message = الرسالة
message-hint = يمكنك تعديلها، ثم نسخها أو إرسالها.
message-text = أشارك معك سرًّا. الرابط يُفتح مرة واحدة فقط، وهو صالح حتى { $until }: { $link }
message-text-passphrase = أشارك معك سرًّا. الرابط يُفتح مرة واحدة فقط، وهو صالح حتى { $until }، ويحتاج إلى عبارة مرور أبلغك بها بطريقة أخرى: { $link }
copy-message = نسخ الرسالة
mail-message = إرسال بالبريد
share-message = مشاركة…
timeline = ما حدث
event-shared = تمت المشاركة
event-seen = أول زيارة للرابط
event-seen-note = { $count ->
    [zero] { $count } مرة إجمالًا
    [one] مرة واحدة إجمالًا
    [two] مرتان إجمالًا
    [few] { $count } مرات إجمالًا
    [many] { $count } مرة إجمالًا
   *[other] { $count } مرة إجمالًا
}
event-until = يمكن فتحه حتى
event-until-note = المتبقي: { $left }
event-revealed = فُتح ثم مُحي
event-burned = أُتلف دون أن يُفتح
event-expired = انتهت صلاحيته دون أن يُفتح
protected = محميّ بعبارة مرور.
unprotected = غير محميّ بعبارة مرور.
mailed-to = موجّه إلى: { $addresses }.
receipt-ends = يُحفظ هذا الإيصال حتى
keep-summary = الاحتفاظ بهذا الإيصال
keep-text = هذه الصفحة متاحة لك ما دام متصفحك مفتوحًا، ولآخر ستين سرًّا. للعودة إليها لاحقًا يلزم الاحتفاظ بعنوان الإيصال نفسه. هذا العنوان لا يُرسل إلى أحد: ما يُرسل هو الرابط.
keep-link = عنوان الإيصال نفسه
print = طباعة
share-another = مشاركة سرّ آخر
burn-summary = إتلاف هذا السرّ
burn-title = إتلاف هذا السرّ؟
burn-lead = لن يتمكن أحد من فتح الرابط بعد الآن. لا يمكن التراجع عن ذلك.
burn-passphrase-hint = العبارة التي تحمي السرّ.
burn = إتلافه…
burn-sure = إتلافه نهائيًا
burn-keep = الإبقاء عليه والعودة إلى الإيصال
burn-nothing = لم يبقَ شيء لإتلافه.
burn-wrong = عبارة المرور غير صحيحة. لم يُتلف شيء، ولا يزال الرابط يعمل.
burn-missing = إتلاف هذا السرّ يتطلب عبارة المرور. لم يُتلف شيء، ولا يزال الرابط يعمل.
no-receipt = لا يوجد إيصال هنا
no-receipt-lead = يُحفظ الإيصال ضعف مدة صلاحية السرّ. إن كنت بانتظار إيصال هنا، فيُرجى التأكد من أن العنوان كامل.
no-shared-lead = هذه الصفحة لمن شارك السرّ، وفي المتصفح الذي تمت منه المشاركة. إذا وصلك هذا العنوان، فيُرجى طلب رابط السرّ ممن أرسله إليك.

## Opening

confirm-title = سرّ لك
confirm-headline = هناك من شارك معك سرًّا
confirm-lead = السرّ محفوظ لك لدى { $site }. يمكن فتحه <strong>مرة واحدة</strong>، ثم يُمحى من هنا، فمن الأفضل تجهيز مكان آمن له.
confirm-lead-host = السرّ محفوظ لك لدى { $site } على { $host }. يمكن فتحه <strong>مرة واحدة</strong>، ثم يُمحى من هنا، فمن الأفضل تجهيز مكان آمن له.
confirm-passphrase-hint = تصلك بطريقة أخرى ممن أرسل السرّ.
open = فتح السرّ
confirm-until = يمكن فتحه حتى
confirm-left = المتبقي: { $left }
confirm-wrong = { $count ->
    [zero] عبارة المرور غير صحيحة. لم يُفتح شيء ولم يُمحَ: السرّ لا يزال هنا، لكنه مقفل لبعض الوقت.
    [one] عبارة المرور غير صحيحة. لم يُفتح شيء ولم يُمحَ: السرّ لا يزال هنا. بعد محاولة خاطئة أخرى يُقفل لبعض الوقت.
    [two] عبارة المرور غير صحيحة. لم يُفتح شيء ولم يُمحَ: السرّ لا يزال هنا. بعد محاولتين خاطئتين أخريين يُقفل لبعض الوقت.
    [few] عبارة المرور غير صحيحة. لم يُفتح شيء ولم يُمحَ: السرّ لا يزال هنا. بعد { $count } محاولات خاطئة أخرى يُقفل لبعض الوقت.
    [many] عبارة المرور غير صحيحة. لم يُفتح شيء ولم يُمحَ: السرّ لا يزال هنا. بعد { $count } محاولة خاطئة أخرى يُقفل لبعض الوقت.
   *[other] عبارة المرور غير صحيحة. لم يُفتح شيء ولم يُمحَ: السرّ لا يزال هنا. بعد { $count } محاولة خاطئة أخرى يُقفل لبعض الوقت.
}
confirm-missing = هذا السرّ يتطلب عبارة المرور. لم يُفتح شيء ولم يُمحَ.
confirm-stale = بقيت هذه الصفحة مفتوحة أطول من اللازم، أو أُرسلت مرتين. لم يُفتح شيء: يُرجى الضغط على الزر مرة أخرى.
sure-headline = هل يُفتح السرّ الآن؟
sure-lead = البرامج التي تفحص البريد تتبع الروابط وتضغط الأزرار، والسرّ لا يُفتح إلا مرة واحدة. لذا يُرجى التأكيد أنك أنت من يفتحه.
sure-legend = ما المطلوب؟
sure-closed = تركه مغلقًا
sure-open = إظهار السرّ لي، مرة واحدة
sure-unsure = لا أعرف ما هذا
sure = متابعة
revealed-title = السرّ
revealed-headline = إليك السرّ
revealed-lead = مُحي السرّ من الخادم ({ $time }). يُرجى حفظه في مكان آمن: لا يمكن فتح هذه الصفحة مرة أخرى.
copy-secret = نسخ
secret-copied = نُسخ السرّ إلى الحافظة.
download = تنزيل
hide = إخفاء
show = إظهار
wrap = التفاف الأسطر
hidden-note = أُخفي السرّ بعد فترة، تحسبًا لمن قد ينظر إلى شاشتك. لم يضِع شيء.
revealed-close = يُرجى إغلاق هذه الصفحة بعد حفظ السرّ في مكان آمن.
gone-title = غير متاح
gone-headline = هذا الرابط غير متاح
gone-lead = لم يصدر منك أي خطأ. كل رابط يُفتح مرة واحدة ولمدة محدودة، ولا يكشف هذا الموقع لأحد أي روابط وُجدت فيه.
gone-ask = إن كنت بانتظار سرّ، فيمكنك طلب رابط جديد ممن أرسله:
gone-message = الرابط الذي أرسلته إليّ غير متاح. هل يمكنك مشاركة السرّ مرة أخرى وإرسال رابط جديد إليّ؟

## When something cannot be done

failed-form = لم يصل النموذج كاملًا
failed-form-large = هذا أكبر مما يقبله الموقع
failed-form-slow = تأخر وصول النموذج أكثر من اللازم
failed-form-busy = الضغط كبير في هذه اللحظة
failed-form-lead = لم يُشارَك شيء ولم يُفتح ولم يُتلف. يمكنك العودة إلى الصفحة السابقة: ما كتبته لا يزال في متصفحك.
failed-foreign = وصل هذا النموذج من موقع آخر
failed-foreign-lead = أو أنه أقدم من آخر تسجيل دخول لك. لم يُشارَك شيء ولم يُفتح ولم يُتلف ولم يتغيّر. يُرجى فتح الصفحة من جديد والمحاولة هناك.
failed-page = هذه الصفحة غير موجودة
failed-page-lead = إن وصلت عبر رابط، فيُرجى التأكد من أنه كامل: كثيرًا ما تضيع أحرفه الأخيرة.
failed-method = لا يمكن فعل ذلك في هذه الصفحة
failed-method-lead = لم يُشارَك شيء ولم يُفتح ولم يُتلف.
failed-locked = عبارات مرور خاطئة كثيرة جدًا
failed-locked-lead = السرّ آمن ولم يُفتح. ولحمايته لا تُقبل أي عبارة مرور في الوقت الحالي. مدة الانتظار: { $left }.
failed-limited = طلبات كثيرة جدًا
failed-limited-lead = وصلت منك أو من شبكتك طلبات كثيرة جدًا في الفترة الأخيرة. لم يُفتح شيء ولم يُتلف ولم يضِع. مدة الانتظار: { $left }.
failed-accounts = هذا متاح للحسابات فقط
failed-accounts-lead = لم يُشارَك شيء ولم يُفتح ولم يُتلف. على هذا الموقع يتطلب ذلك حسابًا.
failed-now = لا يمكن فعل ذلك الآن
failed-reference = عند الإبلاغ عن المشكلة، يُرجى ذكر: { $reference }
failed-now-lead = لم يُفتح شيء ولم يُتلف ولم يضِع. يُرجى العودة وإعادة المحاولة بعد لحظات.

## What this site keeps

trust-title = ما يحفظه هذا الموقع
trust-lead = ما يُحفظ، وإلى متى، وبأي مفتاح. هذه هي الإعدادات السارية في هذه اللحظة.
trust-kept = السرّ
trust-kept-text = بياناته المشفّرة، ووقت مشاركته، وإلى متى يمكن فتحه، وما آل إليه. لا يُحفظ النص ولا الرابط ولا اسم من يفتحه.
trust-key = مفتاحه
trust-key-text = موجود في الرابط، ولا يُحفظ في أي مكان. نسخة من كل ما لدى هذا الموقع لا تفتح أي سرّ لم يُقرأ بعد.
trust-erased = بعد فتحه
trust-erased-text = يُكتب فوق بياناته على القرص، كما بعد الإتلاف أو انتهاء الصلاحية. أقصى مدة لذلك: { $within }.
trust-longest = إذا لم يُفتح
trust-longest-text = أقصى مدة لحفظ أسرارك: { $longest }. ويُحفظ إيصال كل سرّ ضعف مدة صلاحيته.
trust-size = أكبر حجم للسرّ
trust-root = المفتاح الجذري المستخدم
trust-version = Glimpse
trust-clock = وقت إنشاء هذه الصفحة

## Accounts

email = عنوان البريد الإلكتروني
password = كلمة المرور
password-hint = { $count ->
    [zero] { $count } حرف على الأقل.
    [one] حرف واحد على الأقل.
    [two] حرفان على الأقل.
    [few] { $count } أحرف على الأقل.
    [many] { $count } حرفًا على الأقل.
   *[other] { $count } حرف على الأقل.
}
sign-in-title = تسجيل الدخول
sign-in = تسجيل الدخول
sign-in-wrong = كلمة المرور لا تخص هذا العنوان، أو أن الحساب غير مفعّل.
sign-in-forgotten = نسيت كلمة المرور
sign-in-to-sign-up = إنشاء حساب
forgotten = نسيت كلمة المرور
forgotten-lead = هذا الموقع لا يرسل بريدًا. لإعادة تعيين كلمة المرور يُرجى التواصل مع إدارة الموقع. لا يمكن للإدارة قراءة ما شاركته، ولا يمكنك أنت أيضًا العثور على إيصالاته من جديد: فهي محفوظة بكلمة المرور القديمة.
sign-up-title = إنشاء حساب
sign-up-lead = الحساب يتيح لك رؤية ما شاركته، ومشاركة المزيد ولمدة أطول، واستخدام واجهة API.
sign-up = إنشاء الحساب
sign-up-invitation-label = الدعوة
sign-up-invitation-hint = كما وصلتك، كاملةً.
sign-up-address = هذا ليس عنوان بريد إلكتروني. يُكتب العنوان هكذا: name@example.org.
sign-up-taken = يوجد حساب بهذا العنوان بالفعل.
sign-up-invitation = لم تعد هذه الدعوة صالحة. يلزم طلب دعوة جديدة.
sign-up-closed = إدارة الموقع هي التي تنشئ الحسابات
sign-up-closed-lead = يمكنك طلب حساب منها. المشاركة والفتح لا يحتاجان إلى حساب.
sign-up-waiting = تم إنشاء حسابك
sign-up-waiting-lead = تؤكد إدارة الموقع عنوانك قبل تفعيل الحساب. بعد ذلك يمكنك تسجيل الدخول.
password-weak = كلمة المرور هذه قصيرة جدًا، أو يسهل تخمينها.
password-wrong = هذه ليست كلمة مرورك. لم يتغيّر شيء.
password-changed = تم تغيير كلمة مرورك، وتسجيل خروجك في كل مكان آخر.
account-title = ما شاركته
account-lead = تم تسجيل دخولك باسم { $email }. يبقى ما شاركته في هذه القائمة حتى ينتهي إيصاله.
account-none = لا شيء هنا بعد.
account-tokens = رموز وصول API
account-password = تغيير كلمة المرور
account-delete = حذف الحساب
account-csv = تنزيل بصيغة CSV
filter = عرض
filter-all = الكل
state-unread = لم يُفتح
state-revealed = فُتح
state-burned = أُتلف
state-expired = انتهت صلاحيته
column-shared = وقت المشاركة
column-until = صالح حتى
column-state = الحالة
column-to = موجّه إلى
column-receipt = الإيصال
column-pick = إتلاف
pick-all = الكل
pick = إتلاف السرّ الذي تمت مشاركته بتاريخ { $at }
receipt-of = إيصال السرّ الذي تمت مشاركته بتاريخ { $at }
receipt-lost = محفوظ بكلمة مرور قديمة
needs-passphrase = يتطلب عبارة المرور
burn-picked = إتلاف المحدَّد
burned-some = { $count ->
    [zero] لم يُتلف أي سرّ.
    [one] أُتلف سرّ واحد.
    [two] أُتلف سرّان.
    [few] أُتلفت { $count } أسرار.
    [many] أُتلف { $count } سرًّا.
   *[other] أُتلف { $count } سرّ.
}
burned-not = { $count ->
    [zero] لم يتعذّر إتلاف أي سرّ.
    [one] تعذّر إتلاف سرّ واحد: فُتح في هذه الأثناء، أو يتطلب عبارة المرور.
    [two] تعذّر إتلاف سرّين: فُتحا في هذه الأثناء، أو يتطلبان عبارة المرور.
    [few] تعذّر إتلاف { $count } أسرار: فُتحت في هذه الأثناء، أو تتطلب عبارة المرور.
    [many] تعذّر إتلاف { $count } سرًّا: فُتحت في هذه الأثناء، أو تتطلب عبارة المرور.
   *[other] تعذّر إتلاف { $count } سرّ: فُتحت في هذه الأثناء، أو تتطلب عبارة المرور.
}
tokens-title = رموز وصول API
tokens-lead = رمز الوصول يقوم مقام كلمة مرورك في البرامج والنصوص البرمجية: به تُشارَك الأسرار وتُسرد وتُتلف نيابةً عنك.
token-made = رمز وصولك الجديد، ولا يُعرض إلا هذه المرة:
token-new = رمز وصول جديد
token-name = الاسم
token-name-hint = الغرض منه، مثل: برنامج النشر.
token-days = مدة الصلاحية
token-days-hint = بالأيام؛ الحقل الفارغ يعني بلا نهاية.
token-add = إنشاء رمز وصول
token-name-wrong = اسم رمز الوصول مطلوب، وفي سطر واحد.
token-days-wrong = صلاحية رمز الوصول عدد صحيح من الأيام، أو بلا نهاية.
token-too-many = بلغت رموز وصولك العدد الذي تسمح به باقتك. يلزم إبطال أحدها أولًا.
token-column-name = الاسم
token-column-made = وقت الإنشاء
token-column-used = آخر استخدام
token-column-ends = وقت الانتهاء
token-never = لا يوجد
token-revoke = إبطال
token-revoke-named = إبطال رمز الوصول { $name }
copy-token = نسخ رمز الوصول
token-example = طريقة الاستخدام
password-title = تغيير كلمة المرور
password-old = كلمة المرور الحالية
password-new = كلمة المرور الجديدة
password-change = تغيير
delete-title = حذف حسابك
delete-lead = يُمحى كل ما يخصك: الأسرار التي لم يفتحها أحد، والإيصالات، ورموز الوصول. وتتوقف الروابط التي أرسلتها عن العمل. لا يمكن التراجع عن ذلك.
delete-sure = حذف حساب { $email } نهائيًا
delete-half = بدأ الحذف ولم يكتمل
delete-half-lead = حسابك مغلق، لكن لم يُمحَ كل ما فيه بعد. يُرجى التواصل مع إدارة الموقع لإكمال الحذف.
deleted = تم حذف حسابك
deleted-lead = ومعه كل ما كان يخصك.

## Administration

admin-title = الإدارة
admin-figures = التخزين
figure-unread = أسرار لم تُفتح
figure-unread-bytes = حجم بياناتها المشفّرة
figure-unread-bytes-max = الحد الأقصى المسموح به
figure-queue = تغييرات حالة بانتظار القرص
figure-health = القرص
figure-health-good = قابل للكتابة
figure-health-bad = غير قابل للكتابة
admin-accounts = الحسابات
admin-plan = الباقة
admin-plan-of = باقة { $email }
admin-set = تعيين
admin-suspend = تعليق
admin-resume = تفعيل
admin-confirm = تأكيد
admin-is-admin = حساب إدارة
admin-is-suspended = معلّق
admin-is-waiting = بانتظار التأكيد
admin-next = المزيد
admin-invite-title = دعوة شخص
admin-invite-lead = بعنوان الدعوة يمكن إنشاء حساب، مرة واحدة، خلال أسبوع.
admin-invite = إنشاء دعوة
admin-invitation = يُرسل هذا العنوان إلى شخص واحد:
admin-changed = تم التغيير.
admin-not-changed = تعذّر التغيير: الحساب غير موجود، أو الباقة غير موجودة.
admin-own = لا يمكنك تعليق حسابك من هنا.

## First steps

setup-title = إعداد هذا الخادم
setup-lead = أظهر الخادم رمزًا عند تشغيله، وبه يُنشأ الحساب الذي يدير الخادم. يمكن تخطي أي خطوة وإتمامها لاحقًا.
setup-code = الرمز
setup-code-hint = كما ظهر، مع الشرطات.
setup-wrong-code = الرمز غير صحيح. يتغيّر الرمز مع كل تشغيل: المطلوب هو أحدث رمز.
setup-make = إنشاء الحساب
setup-skip = تخطي
setup-next = متابعة
setup-address-title = ما عنوان الموقع؟
setup-address-lead = تبدأ الروابط بهذا العنوان. ومن دونه تبدأ بالعنوان الذي طُلبت به كل صفحة.
setup-address = العنوان
setup-address-hint = مثل https://secrets.example.org أو https://example.org/secrets.
setup-address-set = استخدام هذا العنوان
setup-address-wrong = هذا ليس عنوانًا. يُكتب العنوان هكذا: https://secrets.example.org أو https://example.org/secrets.
setup-address-fixed = العنوان محدَّد في إعدادات الخادم: { $url }
setup-done-title = كل شيء جاهز
setup-done-lead = يُرجى الاحتفاظ بنسخة من المفتاح الجذري بعيدًا عن النسخ الاحتياطية للبيانات: لا يمكن لأحد إنشاء مفتاح بديل.
setup-finish = مشاركة أول سرّ

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = سرّ من { $sender }
mail-share-lead = وصلك سرّ من { $sender } عبر { $site }.
mail-share-lead-unchecked = وصلك سرّ عبر { $site } ممن ذكر أن هذا عنوانه: { $sender }. لم يتحقق هذا الموقع من العنوان.
mail-share-open = يُفتح السرّ بهذا الرابط مرة واحدة، حتى { $until }، ثم يُمحى:
mail-share-passphrase = ويتطلب السرّ أيضًا عبارة مرور تصلك بطريقة أخرى ممن أرسله: فهي لا تُكتب في أي رسالة بريد.
mail-share-care = إن كان هذا العنوان مجهولًا لك، أو لم يكن متوقعًا أن يصلك منه شيء، فيُرجى السؤال قبل فتح السرّ. يؤدي الرابط إلى { $host }، ولا يطلب هذا الموقع كلمات مرورك أبدًا.
mail-share-why = تصلك هذه الرسالة لأن من أرسل السرّ طلب من هذا الموقع إرسال الرابط إليك.
mail-confirm-subject = تأكيد عنوانك لدى { $site }
mail-confirm-lead = { $count ->
    [zero] أُنشئ حساب لدى { $site } بهذا العنوان، والأرجح أنه بطلب منك. لتفعيل الحساب يلزم فتح هذا الرابط خلال { $count } يوم:
    [one] أُنشئ حساب لدى { $site } بهذا العنوان، والأرجح أنه بطلب منك. لتفعيل الحساب يلزم فتح هذا الرابط خلال يوم واحد:
    [two] أُنشئ حساب لدى { $site } بهذا العنوان، والأرجح أنه بطلب منك. لتفعيل الحساب يلزم فتح هذا الرابط خلال يومين:
    [few] أُنشئ حساب لدى { $site } بهذا العنوان، والأرجح أنه بطلب منك. لتفعيل الحساب يلزم فتح هذا الرابط خلال { $count } أيام:
    [many] أُنشئ حساب لدى { $site } بهذا العنوان، والأرجح أنه بطلب منك. لتفعيل الحساب يلزم فتح هذا الرابط خلال { $count } يومًا:
   *[other] أُنشئ حساب لدى { $site } بهذا العنوان، والأرجح أنه بطلب منك. لتفعيل الحساب يلزم فتح هذا الرابط خلال { $count } يوم:
}
mail-confirm-care = إن لم يكن ذلك بطلب منك، فلا يلزم فعل شيء: لا يمكن لأحد استخدام الحساب من دون هذا الرابط.
mail-reset-subject = كلمة مرور جديدة لدى { $site }
mail-reset-lead = { $count ->
    [zero] طُلبت كلمة مرور جديدة لحسابك لدى { $site }، والأرجح أنه بطلب منك. لاختيارها يلزم فتح هذا الرابط خلال { $count } دقيقة:
    [one] طُلبت كلمة مرور جديدة لحسابك لدى { $site }، والأرجح أنه بطلب منك. لاختيارها يلزم فتح هذا الرابط خلال دقيقة واحدة:
    [two] طُلبت كلمة مرور جديدة لحسابك لدى { $site }، والأرجح أنه بطلب منك. لاختيارها يلزم فتح هذا الرابط خلال دقيقتين:
    [few] طُلبت كلمة مرور جديدة لحسابك لدى { $site }، والأرجح أنه بطلب منك. لاختيارها يلزم فتح هذا الرابط خلال { $count } دقائق:
    [many] طُلبت كلمة مرور جديدة لحسابك لدى { $site }، والأرجح أنه بطلب منك. لاختيارها يلزم فتح هذا الرابط خلال { $count } دقيقة:
   *[other] طُلبت كلمة مرور جديدة لحسابك لدى { $site }، والأرجح أنه بطلب منك. لاختيارها يلزم فتح هذا الرابط خلال { $count } دقيقة:
}
mail-reset-care = إن لم يكن ذلك بطلب منك، فلا يلزم فعل شيء: تبقى كلمة مرورك كما هي.
mail-account-why = تصلك هذه الرسالة لأن هذا العنوان كُتب في { $site }.
mail-revealed-subject = فُتح السرّ
mail-revealed-lead = السرّ الذي شاركته بتاريخ { $shared } فُتح بتاريخ { $at }، وقد مُحي.
mail-revealed-care = إن لم يفتحه من أُرسل إليه، فمن الأفضل تغيير ما كان فيه.
mail-burned-subject = أُتلف السرّ
mail-burned-lead = السرّ الذي شاركته بتاريخ { $shared } أُتلف بتاريخ { $at }. لم يفتحه أحد، وقد مُحي.
mail-expired-subject = انتهت صلاحية السرّ
mail-expired-lead = السرّ الذي شاركته بتاريخ { $shared } انتهت صلاحيته بتاريخ { $at }. لم يفتحه أحد، وقد مُحي.
mail-fate-list = كل ما شاركته:
mail-fate-why = تصلك هذه الرسالة بطلب منك، مع هذا السرّ أو في حسابك لدى { $site }.
mail-test-subject = رسالة تجريبية من { $site }
mail-test-lead = أرسلت إدارة { $site } هذه الرسالة للتأكد من أن البريد يعمل. إن أمكنك قراءتها، فهو يعمل.
mail-stop = لإيقاف كل بريد من هذا الموقع نهائيًا، يكفي فتح هذا الرابط:

## Mail: whom a link is mailed to

home-mail = إرسال الرابط بالبريد إلى
home-mail-hint = { $count ->
    [zero] حتى { $count } عنوان، تفصل بينها فواصل.
    [one] عنوان واحد.
    [two] عنوانان على الأكثر، بينهما فاصلة.
    [few] حتى { $count } عناوين، تفصل بينها فواصل.
    [many] حتى { $count } عنوانًا، تفصل بينها فواصل.
   *[other] حتى { $count } عنوان، تفصل بينها فواصل.
}
home-notify = إبلاغي بالبريد عند فتحه أو إتلافه أو انتهاء صلاحيته
refused-recipient = أحد العناوين ليس عنوان بريد إلكتروني. تُكتب العناوين هكذا: name@example.org، وتفصل بينها فواصل.
refused-recipients = { $count ->
    [zero] لا تسمح باقتك بأي عنوان.
    [one] تسمح باقتك بعنوان واحد.
    [two] تسمح باقتك بعنوانين.
    [few] تسمح باقتك بـ{ $count } عناوين.
    [many] تسمح باقتك بـ{ $count } عنوانًا.
   *[other] تسمح باقتك بـ{ $count } عنوان.
}
mail-states = البريد
mail-queued = بانتظار الإرسال.
mail-retried = لم تُرسل الرسالة بعد، وستُعاد المحاولة.
mail-sent = سُلّمت الرسالة إلى خادم البريد.
mail-failed = لم تُرسل الرسالة، ولن تُعاد المحاولة.
mail-not = لم تُرسل الرسالة: هذا الموقع لا يرسل بريدًا. يلزم إرسال الرابط بوسيلة أخرى.
mail-trouble-unreachable = تعذّر الوصول إلى خادم البريد.
mail-trouble-insecure = تعذّر تأمين الاتصال بخادم البريد.
mail-trouble-login = لم يقبل خادم البريد اسم هذا الموقع وكلمة مروره.
mail-trouble-deferred = طلب خادم البريد إعادة المحاولة لاحقًا.
mail-trouble-refused = رفض خادم البريد الرسالة.
mail-trouble-letters = لا يقبل خادم البريد عناوين بهذه الأحرف.
mail-trouble-stopped = طُلب لهذا العنوان ألا يصله بريد من هذا الموقع.
mail-trouble-limited = وصل إلى هذا العنوان بريد كثير من هذا الموقع في الفترة الأخيرة.
mail-trouble-over = لم يعد السرّ موجودًا عند الإرسال.
mail-trouble-unwritten = تعذّر على هذا الموقع كتابة الرسالة.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = يُرجى كتابة عنوان حسابك. إن وُجد الحساب، فستصلك رسالة فيها رابط لاختيار كلمة مرور جديدة.
forgotten-send = إرسال الرابط إليّ
forgotten-sent = يُرجى تفقّد بريدك
forgotten-sent-lead = إن وُجد حساب بهذا العنوان، فالرابط في طريقه إليك. وإن لم يصل، فيُرجى سؤال إدارة الموقع.
reset-title = اختيار كلمة مرور جديدة
reset-lead = سيظهر في قائمتك ما آلت إليه أسرارك، لكن من دون إيصالاتها: فهي محفوظة بكلمة المرور القديمة. تنتهي صلاحية كل رموز وصول API، ويُسجَّل خروجك في كل مكان.
reset = تعيين كلمة المرور
reset-done = تم تعيين كلمة مرورك
reset-done-lead = يمكنك تسجيل الدخول بها.
slip-over = لم يعد هذا الرابط صالحًا
slip-over-lead = انتهت مدته أو استُخدم من قبل. يلزم طلب رابط جديد.
sign-up-mailed = يُرجى تفقّد بريدك
sign-up-mailed-lead = أرسلنا إلى عنوانك رابطًا يفعّل حسابك. إن لم يصل، فيمكن طلبه من جديد من صفحة «نسيت كلمة المرور».
address-title = تأكيد عنوانك
address-lead = بضغطة على الزر يُفعَّل حسابك.
address-confirm = تأكيد العنوان
address-done = تم تأكيد عنوانك
address-done-lead = حسابك مفعّل. يمكنك تسجيل الدخول.
notify-title = بريد عن أسرارك
notify-lead = يشمل ذلك كل ما يُشارَك من حسابك من الآن، من الصفحات ومن البرامج على السواء. لا تذكر أي رسالة ما كان في السرّ ولا من فتحه.
notify = إبلاغي بالبريد عند فتح سرّ أو إتلافه أو انتهاء صلاحيته
notify-save = حفظ
notify-saved = تم الحفظ.

## Mail: no more of it

stop-title = إيقاف البريد من هذا الموقع
stop-lead = بضغطة على الزر لن يرسل هذا الموقع بريدًا إلى عنوانك أبدًا، أيًا كان من يطلب ذلك. وعندها يجب أن تصلك بطريقة أخرى الروابط التي تُشارَك معك، وكذلك كلمة مرور جديدة لحساب هنا.
stop = إيقاف البريد نهائيًا
stop-done = لن يصلك بريد من هذا الموقع بعد الآن
stop-done-lead = لا يُحفظ عنوانك لهذا الغرض: تُحفظ فقط علامة يُعرف بها.

## Mail: for whoever runs the site

admin-mail = البريد
admin-mail-off = هذا الموقع لا يرسل بريدًا. إعدادات البريد في القسم «mail» من الإعدادات.
admin-mail-no-address = لا يُرسل أي بريد حتى يعرف الموقع عنوانه: يُحدَّد في الإعدادات باسم «site.public_url».
admin-mail-lead = يمكنك إرسال رسالة تجريبية ورؤية رد خادم البريد.
admin-mail-to = إلى
admin-mail-test = إرسال تجربة
admin-mail-sent = قبل خادم البريد الرسالة التجريبية.
admin-mail-kept = الرسالة التجريبية في مجلد البريد.
admin-mail-failed = لم تُرسل الرسالة التجريبية.
admin-mail-dialogue = ما دار مع الخادم
figure-letters = رسائل بانتظار الإرسال
trust-mail = البريد
trust-mail-text = عند إرسال رابط بالبريد يُحفظ العنوان والرابط مشفّرين إلى أن تُرسل الرسالة أو يُصرف النظر عنها. ثم يُكتب فوقهما على القرص. أقصى مدة لذلك: { $within }.

## When it is not certain that something was done

failed-unsure = ليس مؤكدًا أن ذلك قد تم
failed-unsure-lead = بعض الحواسيب التي تحفظ أسرار هذا الموقع لم تردّ في الوقت المناسب. لم يُعرض شيء على أحد. الأرجح أن السرّ لا يزال موجودًا، لكنه ربما ضاع: يُرجى إعادة المحاولة بعد لحظات.

## Domains of an account

account-domains = نطاقاتك
domains-title = نطاقاتك
domains-lead = يمكن أن تبدأ روابطك باسم نطاق يخصك. يلزم توجيه النطاق إلى هذا الخادم، وإثبات أنه لك بسجل في DNS الخاص به.
domain-host = اسم النطاق
domain-host-hint = الاسم فقط، مثل secrets.example.org.
domain-add = إضافة النطاق
domain-record = لإثبات أن النطاق { $host } لك، يلزم إضافة سجل TXT التالي إلى DNS الخاص به:
domain-record-name = الاسم
domain-record-value = القيمة
domain-look = التحقق الآن
domain-remove = إزالة
domain-remove-care = بعد الإزالة لن تُفتح روابط { $host } إلا على { $own }.
domain-remove-sure = إزالة النطاق
domain-proved = قيد الاستخدام: يمكن أن تبدأ به الروابط.
domain-proved-until = قيد الاستخدام حتى { $until } فقط، لأن إثباته مفقود. يلزم إعادة السجل.
domain-asked = لم يثبت بعد أنه لك.
domain-missing = بتاريخ { $at } لم يكن هذا السجل موجودًا. قد تمر بضع ساعات قبل أن يظهر سجل جديد.
domain-wrong = بتاريخ { $at } وُجد سجل بقيمة أخرى.
domain-unreachable = بتاريخ { $at } لم يستجب DNS الخاص به.
domain-held = بتاريخ { $at } كان السجل صحيحًا، لكن هناك من أثبت ملكية هذا النطاق قبلك ولا يزال يثبتها.
domain-refused-shape = هذا ليس اسم نطاق. يُكتب الاسم فقط، مثل secrets.example.org.
domain-refused-confusable = يخلط هذا الاسم بين أنظمة كتابة مختلفة، أو يشبه اسمًا آخر. يجب أن يُكتب كل جزء منه بنظام كتابة واحد.
domain-refused-own = هذا عنوان هذا الموقع نفسه، والروابط تبدأ به على أي حال.
domain-refused-many = { $count ->
    [zero] لا تسمح باقتك بأي نطاق.
    [one] تسمح باقتك بنطاق واحد. تلزم إزالته أولًا.
    [two] تسمح باقتك بنطاقين. تلزم إزالة أحدهما أولًا.
    [few] تسمح باقتك بـ{ $count } نطاقات. تلزم إزالة أحدها أولًا.
    [many] تسمح باقتك بـ{ $count } نطاقًا. تلزم إزالة أحدها أولًا.
   *[other] تسمح باقتك بـ{ $count } نطاق. تلزم إزالة أحدها أولًا.
}
home-domain = نطاق الرابط
home-domain-hint = اسم النطاق الذي يبدأ به الرابط.

## Webhooks of an account

hooks-title = خطافات الويب
hooks-lead = يُبلَّغ خادمك عند فتح ما يُشارَك من حسابك من الآن أو إتلافه أو انتهاء صلاحيته، وعند تجربة عبارة مرور غير صحيحة.
hook-secret = مفتاح خطاف الويب الجديد، وبه يتحقق خادمك ممن يتصل به، ولا يُعرض إلا هذه المرة:
hook-address = العنوان
hook-address-hint = عنوان https: مثل https://example.org/hook.
hook-add = إضافة خطاف الويب
hook-test = إرسال تجربة
hook-remove-sure = إزالة خطاف الويب
hook-delivered = قبِل الخادم الطلب.
hook-answered = أجاب الخادم بالحالة { $status }.
hook-unreachable = تعذّر الوصول إلى الخادم.
hook-insecure = تعذّر تأمين الاتصال بالخادم.
hook-off = متوقف، لأن الاتصالات فشلت مدة طويلة أو لأن الخادم لم يعد يريدها. التجربة الناجحة تعيد تشغيله.
hook-untold = كانت اتصالات كثيرة جدًا في الانتظار: لن يُبلَّغ الخادم بشيء حدث حينها. التجربة الناجحة تزيل هذه الملاحظة.
hooks-broken = لم تعد خطافات الويب في حسابك قابلة للقراءة ولا يُتصل بها. أزلها ثم أضفها من جديد.
hook-refused-address = هذا ليس عنوانًا لخطاف ويب. يُكتب مثل https://example.org/hook بلا اسم وكلمة مرور.
hook-refused-many = لديك من خطافات الويب ما تسمح به باقتك. يلزم إزالة أحدها أولًا.
hook-reference = تسمّي خطافات الويب هذا السرّ { $reference }.

## How a domain looks

brand-link = تغيير المظهر
brand-title = مظهر { $host }
brand-lead = ما يُترك فارغًا يبقى كما في بقية هذا الموقع.
brand-name = الاسم
brand-name-hint = اسم الموقع كما يظهر في الصفحات.
brand-accent = اللون
brand-accent-hint = لون الروابط والأزرار، مثل ‎#0b5d66. وللشاشات الداكنة يُشتق منه لون أفتح.
brand-intro = نص في الصفحة الرئيسية
brand-footer = نص في أسفل كل صفحة
brand-support = رابط المساعدة
brand-support-hint = عنوان يبدأ بـ https:‎، أو mailto:‎ يليه عنوان بريد إلكتروني.
brand-language = اللغة لمن لا تتوفر لغته هنا
brand-language-none = كما في بقية هذا الموقع
brand-logo = الشعار
brand-logo-hint = PNG أو JPEG أو WebP، بحجم لا يتجاوز { $size }.
brand-logo-drop = إزالة الشعار
brand-save = حفظ
brand-saved = تم الحفظ. هذا هو المظهر من الآن فصاعدًا.
brand-refused-name = { $count ->
    [zero] يُكتب الاسم في سطر واحد لا يزيد على { $count } حرف.
    [one] يُكتب الاسم في سطر واحد لا يزيد على حرف واحد.
    [two] يُكتب الاسم في سطر واحد لا يزيد على حرفين.
    [few] يُكتب الاسم في سطر واحد لا يزيد على { $count } أحرف.
    [many] يُكتب الاسم في سطر واحد لا يزيد على { $count } حرفًا.
   *[other] يُكتب الاسم في سطر واحد لا يزيد على { $count } حرف.
}
brand-refused-shape = يُكتب اللون بالعلامة # تليها ستة أرقام سداسية عشرية، مثل ‎#0b5d66.
brand-refused-faint = النص بهذا اللون تصعب قراءته على صفحة فاتحة. اللون ‎{ $nearest } داكن بما يكفي.
brand-refused-text = { $count ->
    [zero] يجب ألا يزيد النص على { $count } حرف.
    [one] يجب ألا يزيد النص على حرف واحد.
    [two] يجب ألا يزيد النص على حرفين.
    [few] يجب ألا يزيد النص على { $count } أحرف.
    [many] يجب ألا يزيد النص على { $count } حرفًا.
   *[other] يجب ألا يزيد النص على { $count } حرف.
}
brand-refused-support = يبدأ رابط المساعدة بـ https://‎ أو mailto:‎.
brand-refused-logo = تتعذّر قراءة الشعار، أو أن حجمه أكبر من اللازم. يلزم استخدام PNG أو JPEG أو WebP.
help = المساعدة

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = ما يُشارَك هنا يُحفظ في مكان واحد لا غير: { $region } ({ $country }).
region-other = للحفظ في مكان آخر:
region-name = { $region } ({ $country })
region-accounts = لكل منطقة حساباتها الخاصة. هذه المنطقة: { $region }.
trust-region = مكان الحفظ
trust-region-text = { $region } ({ $country }). لا يُنقل شيء إلى منطقة أخرى.
receipt-region = مكان الحفظ: { $region } ({ $country }).
