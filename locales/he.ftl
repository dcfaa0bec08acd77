# Hebrew. See en.ftl for what each message is for.

## Every page

skip = דילוג לתוכן
footer = סוד נשמר מוצפן עד שהוא נפתח פעם אחת, מושמד או שפג תוקפו. אחר כך הוא נמחק.
trust-link = מה האתר הזה שומר
nav = האתר
nav-sign-in = כניסה
nav-account = החשבון שלך
nav-admin = ניהול
sign-out = יציאה
language = שפה
docs-link = API

## Times and sizes

days = { $count ->
    [one] יום אחד
    [two] יומיים
   *[other] { $count } ימים
}
hours = { $count ->
    [one] שעה אחת
    [two] שעתיים
   *[other] { $count } שעות
}
minutes = { $count ->
    [one] דקה אחת
    [two] שתי דקות
   *[other] { $count } דקות
}
seconds = { $count ->
    [one] שנייה אחת
    [two] שתי שניות
   *[other] { $count } שניות
}
under-a-minute = פחות מדקה
bytes = { $count ->
    [one] { $size } בייט
    [two] { $size } בייט
   *[other] { $size } בייט
}

## Sharing

home-title = שיתוף סוד
home-title-refused = עדיין לא שותף
home-headline = שיתוף סוד שנפתח פעם אחת
home-lead = מדביקים סיסמה או מפתח ומקבלים קישור. בפתיחה הראשונה הסוד מוצג, ואחריה הוא נמחק.
home-refused = שום דבר לא שותף, ומה שהקלדת עדיין כאן.
secret = סוד
secret-hint = טקסט, עד { $size }. נשמר בדיוק כפי שהוא.
secret-keys = ליצירת הקישור: <kbd>Ctrl</kbd> <kbd>Enter</kbd>. מיד אחרי הדבקה מספיק <kbd>Enter</kbd>.
secret-pasted = הטקסט הודבק. לחיצה על Enter, והקישור בלוח.
secret-used = נוצלו { $used } מתוך { $size }.
secret-over = הגודל כעת הוא { $used }, יותר ממה שהאתר מקבל: { $size }. שום דבר לא נחתך; נא לקצר את הטקסט.
lifetime = תוקף
lifetime-hint = בסופו הסוד נמחק בלי שנקרא.
lifetime-until = עד { $until }.
passphrase-weak = חלש: די בכמה ניחושים.
passphrase-fair = סביר: ניסיונות שגויים נספרים, ולכן הוא יעמוד בהם.
passphrase-strong = חזק.
passphrase = ביטוי סיסמה
optional = (לא חובה)
passphrase-hint = כדאי למסור אותו בדרך אחרת מהקישור.
passphrase-show = הצגת ביטוי הסיסמה
caps-lock = מקש Caps Lock פעיל.
create = יצירת הקישור
creating = הקישור נוצר…
unsent = אין גישה לאתר. שום דבר לא אבד: מה שהקלדת עדיין כאן. ייתכן שהסוד הגיע בכל זאת, ואז הוא עלול להישמר פעמיים; הקישור השני אינו בידי איש.
generate-summary = יצירת סיסמה
generate-kind = הרכב
generate-kind-all = אותיות, ספרות וסימנים
generate-kind-letters = אותיות וספרות
generate-kind-digits = ספרות
generate-kind-words = מילים שאפשר להקריא
generate-length = אורך
generate-length-hint = בתווים, ובמילים – בהברות של שני תווים.
generate = שימוש כסוד
generate-passphrase = שימוש כביטוי סיסמה
generated-weak = סיסמה חלשה: מחשב ינחש אותה בתוך יום. כדאי להאריך אותה.
generated-fair = סיסמה טובה אם ניסיונות שגויים גורמים לנעילה, וחלשה מדי אם אפשר לנסות לנחש בלי חיבור לאתר.
generated-strong = סיסמה חזקה: איש לא ינחש אותה.
refused-empty = עדיין אין סוד.
refused-nul = יש בסוד תו NUL, ותוכנות רבות יחתכו אותו שם.
refused-large = הסוד גדול מ־{ $size }.
refused-lifetime = התוקף שנבחר אינו אחד מאלה שלמטה.
refused-domain = כבר אי אפשר להשתמש בשם הדומיין הזה לקישורים. יש לבחור שם אחר.
refused-passphrase-short = { $count ->
    [one] ביטוי הסיסמה צריך להכיל לפחות תו אחד.
    [two] ביטוי הסיסמה צריך להכיל לפחות שני תווים.
   *[other] ביטוי הסיסמה צריך להכיל לפחות { $count } תווים.
}
refused-passphrase-long = { $count ->
    [one] ביטוי הסיסמה יכול להכיל תו אחד לכל היותר.
    [two] ביטוי הסיסמה יכול להכיל שני תווים לכל היותר.
   *[other] ביטוי הסיסמה יכול להכיל { $count } תווים לכל היותר.
}
refused-accounts-only = כדי לשתף באתר הזה צריך חשבון. יש להיכנס תחילה.
refused-signed-out = בינתיים נותקת מהחשבון. אפשר להיכנס שוב בלשונית אחרת, או לשתף בלי החשבון.
refused-limited = לאחרונה הגיעו ממך או מהרשת שלך יותר מדי סודות. זמן המתנה: { $left }.
refused-full = האתר הגיע למכסת הסודות שטרם נפתחו. הסודות השמורים בו בטוחים.
refused-busy = יש כרגע עומס רב. אפשר לנסות שוב בעוד רגע.

## The sender's receipt

receipt-ready = הקישור שלך מוכן
receipt-unread = עדיין לא נפתח
receipt-revealed = הסוד נפתח
receipt-burned = הסוד הושמד
receipt-expired = תוקף הסוד פג
receipt-stranger = זו הקבלה של מי ששיתף את הסוד
receipt-stranger-lead = <strong>זו הקבלה של מי ששיתף את הסוד.</strong> היא לעולם אינה מציגה את הסוד או את הקישור. אם הכתובת הזאת נשלחה אליך במקום הסוד, יש לבקש ממי ששלח אותה את הקישור לסוד.
receipt-sender-lead = את הקישור שולחים לאדם אחד: הוא נפתח <strong>פעם אחת</strong>. בדף הזה רואים מתי.
receipt-none-lead = את הקישור שולחים לאדם אחד: הוא נפתח <strong>פעם אחת</strong>. האתר הזה שומר קבלות רק כשיש חשבון, ולכן כדאי להעתיק את הקישור עכשיו: אי אפשר להציג את הדף הזה שוב.
receipt-over-lead = הקישור כבר אינו פותח דבר, והסוד נמחק מכאן.
link = הקישור לשליחה
link-hint = להעתקה: <kbd>Ctrl</kbd> <kbd>C</kbd>, וב־Mac עם <kbd>⌘</kbd>.
copy-link = העתקת הקישור
copied = הועתק.
copy-failed = הדפדפן לא הרשה להעתיק. התוכן מסומן עכשיו: להעתקה יש ללחוץ על Ctrl ו־C, או על ⌘ ו־C ב־Mac.
link-copied = הקישור הועתק ללוח.
link-not-copied = הדפדפן לא הרשה להעתיק את הקישור. הוא מסומן למטה: להעתקה יש ללחוץ על Ctrl ו־C, או על ⌘ ו־C ב־Mac.
qr-summary = קוד QR
qr-text = קוד QR של הקישור
qr-download = הורדת קוד QR
link-language = שפת הקישור
link-language-hint = הדף שייפתח מהקישור וההודעה שלמטה יהיו בשפה הזאת.
link-language-any = לפי הדפדפן בצד השני
link-language-set = שימוש בשפה הזאת
message-summary = הודעה לשליחה עם הקישור
message = הודעה
message-hint = אפשר לשנות אותה כרצונך, ואז להעתיק או לשלוח.
message-text = שיתפתי איתך סוד. הקישור נפתח פעם אחת בלבד, עד { $until }: { $link }
message-text-passphrase = שיתפתי איתך סוד. הקישור נפתח פעם אחת בלבד, עד { $until }, עם ביטוי סיסמה שאמסור לך בדרך אחרת: { $link }
copy-message = העתקת ההודעה
mail-message = שליחה באימייל
share-message = שיתוף…
timeline = מה קרה
event-shared = שותף
event-seen = הביקור הראשון בקישור
event-seen-note = { $count ->
    [one] פעם אחת בסך הכול
    [two] פעמיים בסך הכול
   *[other] { $count } פעמים בסך הכול
}
event-until = אפשר לפתוח עד
event-until-note = הזמן שנותר: { $left }
event-revealed = נפתח ונמחק
event-burned = הושמד בלי שנפתח
event-expired = פג תוקפו בלי שנפתח
protected = מוגן בביטוי סיסמה.
unprotected = לא מוגן בביטוי סיסמה.
mailed-to = מיועד אל: { $addresses }.
receipt-ends = הקבלה הזאת נשמרת עד
keep-summary = שמירת הקבלה
keep-text = הדף הזה פתוח בפניך כל עוד הדפדפן פתוח, ורק לשישים הסודות האחרונים. כדי לחזור אליו אחר כך, צריך לשמור את הכתובת של הקבלה עצמה. את הכתובת הזאת לא שולחים לאיש: שולחים את הקישור.
keep-link = הכתובת של הקבלה עצמה
print = הדפסה
share-another = שיתוף סוד נוסף
burn-summary = השמדת הסוד
burn-title = להשמיד את הסוד?
burn-lead = איש לא יוכל עוד לפתוח את הקישור. אין דרך חזרה.
burn-passphrase-hint = הביטוי שמגן על הסוד.
burn = השמדה…
burn-sure = השמדה לתמיד
burn-keep = להשאיר אותו ולחזור לקבלה
burn-nothing = לא נשאר מה להשמיד.
burn-wrong = ביטוי הסיסמה שגוי. שום דבר לא הושמד: הקישור עדיין פועל.
burn-missing = כדי להשמיד את הסוד צריך את ביטוי הסיסמה שלו. שום דבר לא הושמד: הקישור עדיין פועל.
no-receipt = אין כאן קבלה
no-receipt-lead = קבלה נשמרת למשך זמן כפול מתוקף הסוד שלה. אם ציפית למצוא כאן קבלה, כדאי לבדוק שהכתובת שלמה.
no-shared-lead = הדף הזה הוא למי ששיתף את הסוד, בדפדפן שבו שותף. אם הכתובת הזאת נשלחה אליך, יש לבקש ממי ששלח אותה את הקישור לסוד.

## Opening

confirm-title = סוד בשבילך
confirm-headline = שיתפו איתך סוד
confirm-lead = הסוד שמור בשבילך ב־{ $site }. אפשר לפתוח אותו <strong>פעם אחת</strong>: אחר כך הוא נמחק מכאן, ולכן כדאי להכין לו מקום בטוח.
confirm-lead-host = הסוד שמור בשבילך ב־{ $site }, בכתובת { $host }. אפשר לפתוח אותו <strong>פעם אחת</strong>: אחר כך הוא נמחק מכאן, ולכן כדאי להכין לו מקום בטוח.
confirm-passphrase-hint = ביטוי הסיסמה נמסר לך בדרך אחרת.
open = פתיחת הסוד
confirm-until = אפשר לפתוח עד
confirm-left = הזמן שנותר: { $left }
confirm-wrong = { $count ->
    [one] ביטוי הסיסמה שגוי. שום דבר לא נפתח ולא נמחק: הסוד עדיין כאן. אחרי עוד ניסיון שגוי אחד הוא יינעל לזמן מה.
    [two] ביטוי הסיסמה שגוי. שום דבר לא נפתח ולא נמחק: הסוד עדיין כאן. אחרי עוד שני ניסיונות שגויים הוא יינעל לזמן מה.
   *[other] ביטוי הסיסמה שגוי. שום דבר לא נפתח ולא נמחק: הסוד עדיין כאן. אחרי עוד { $count } ניסיונות שגויים הוא יינעל לזמן מה.
}
confirm-missing = הסוד הזה דורש את ביטוי הסיסמה שלו. שום דבר לא נפתח ולא נמחק.
confirm-stale = הדף היה פתוח זמן רב מדי, או נשלח פעמיים. שום דבר לא נפתח: יש ללחוץ שוב על הכפתור.
sure-headline = לפתוח עכשיו?
sure-lead = תוכנות שבודקות אימייל פותחות קישורים ולוחצות על כפתורים, וסוד נפתח רק פעם אחת. לכן נבקש אישור שלא תוכנה פותחת אותו.
sure-legend = מה לעשות?
sure-closed = להשאיר סגור
sure-open = להציג לי את הסוד, פעם אחת
sure-unsure = לא ידוע לי מה זה
sure = המשך
revealed-title = הסוד
revealed-headline = הנה הסוד
revealed-lead = הסוד נמחק מהשרת ({ $time }). כדאי לשמור אותו במקום בטוח: אי אפשר לפתוח את הדף הזה שוב.
copy-secret = העתקה
secret-copied = הסוד הועתק ללוח.
download = הורדה
hide = הסתרה
show = הצגה
wrap = גלישת שורות
hidden-note = הסוד הוסתר אחרי זמן מה, למקרה שמציצים לך מעבר לכתף. שום דבר לא אבד.
revealed-close = אחרי שהסוד נשמר במקום בטוח, כדאי לסגור את הדף.
gone-title = לא זמין
gone-headline = הקישור הזה אינו זמין
gone-lead = לא עשית שום טעות. קישור נפתח פעם אחת ולזמן מוגבל, והאתר הזה אינו מגלה לאיש אילו קישורים היו בו.
gone-ask = אם חיכית לסוד, אפשר לבקש שישלחו לך קישור חדש:
gone-message = הקישור ששלחת לי אינו זמין. אפשר לשתף את הסוד שוב ולשלוח לי קישור חדש?

## When something cannot be done

failed-form = הטופס לא הגיע בשלמותו
failed-form-large = זה יותר ממה שהאתר מקבל
failed-form-slow = הטופס הגיע לאט מדי
failed-form-busy = יש כרגע עומס רב
failed-form-lead = שום דבר לא שותף, לא נפתח ולא הושמד. אפשר לחזור לדף הקודם: מה שהקלדת עדיין שם.
failed-foreign = הטופס הזה הגיע מאתר אחר
failed-foreign-lead = או שהוא ישן יותר מהכניסה האחרונה שלך. שום דבר לא שותף, לא נפתח, לא הושמד ולא השתנה. יש לפתוח את הדף מחדש ולנסות משם.
failed-page = אין דף כזה
failed-page-lead = אם הגעת דרך קישור, כדאי לבדוק שהוא שלם: התווים האחרונים הולכים לאיבוד בקלות.
failed-method = אי אפשר לעשות זאת בדף הזה
failed-method-lead = שום דבר לא שותף, לא נפתח ולא הושמד.
failed-locked = יותר מדי ביטויי סיסמה שגויים
failed-locked-lead = הסוד בטוח ולא נפתח. כדי להגן עליו, הוא אינו מקבל כרגע ביטויי סיסמה. זמן המתנה: { $left }.
failed-limited = יותר מדי בקשות
failed-limited-lead = לאחרונה הגיעו ממך או מהרשת שלך יותר מדי בקשות. שום דבר לא נפתח, לא הושמד ולא אבד. זמן המתנה: { $left }.
failed-accounts = רק עם חשבון
failed-accounts-lead = שום דבר לא שותף, לא נפתח ולא הושמד. באתר הזה צריך חשבון כדי לעשות זאת.
failed-now = אי אפשר לעשות זאת כרגע
failed-reference = בדיווח על התקלה כדאי לציין: { $reference }
failed-now-lead = שום דבר לא נפתח, לא הושמד ולא אבד. אפשר לחזור ולנסות שוב בעוד רגע.

## What this site keeps

trust-title = מה האתר הזה שומר
trust-lead = מה נשמר, לכמה זמן ובאיזה מפתח. אלה ההגדרות שבתוקף ברגע זה.
trust-kept = סוד
trust-kept-text = התוכן המוצפן שלו, מתי שותף, עד מתי אפשר לפתוח אותו ומה עלה בגורלו. לא נשמרים הטקסט, הקישור או השם של מי שפותח אותו.
trust-key = המפתח שלו
trust-key-text = נמצא בקישור, ואינו נשמר בשום מקום. עותק של כל מה שיש לאתר הזה אינו פותח שום סוד שטרם נקרא.
trust-erased = אחרי שנפתח
trust-erased-text = התוכן המוצפן שלו נדרס בדיסק בתוך { $within }, וכך גם אחרי השמדה ופקיעת תוקף.
trust-longest = אם לא נפתח
trust-longest-text = הסודות שלך נשמרים { $longest } לכל היותר, והקבלה של כל סוד – למשך זמן כפול מתוקפו.
trust-size = גודל מרבי של סוד
trust-root = מפתח השורש שבשימוש
trust-version = Glimpse
trust-clock = מועד יצירת הדף

## Accounts

email = כתובת אימייל
password = סיסמה
password-hint = { $count ->
    [one] לפחות תו אחד.
    [two] לפחות שני תווים.
   *[other] לפחות { $count } תווים.
}
sign-in-title = כניסה
sign-in = כניסה
sign-in-wrong = הכתובת והסיסמה אינן מתאימות זו לזו, או שהחשבון אינו פעיל.
sign-in-forgotten = שכחתי את הסיסמה
sign-in-to-sign-up = יצירת חשבון
forgotten = שכחתי את הסיסמה
forgotten-lead = האתר הזה אינו שולח אימייל. כדי לאפס את הסיסמה יש לפנות להנהלת האתר. היא אינה יכולה לקרוא את מה ששיתפת, וגם לך לא תהיה עוד גישה לקבלות: הן שמורות תחת הסיסמה הישנה.
sign-up-title = יצירת חשבון
sign-up-lead = עם חשבון אפשר לראות מה שיתפת, לשתף יותר ולזמן ארוך יותר, ולהשתמש ב־API.
sign-up = יצירת החשבון
sign-up-invitation-label = הזמנה
sign-up-invitation-hint = כפי שקיבלת אותה, במלואה.
sign-up-address = זו אינה כתובת אימייל. כתובת נראית כך: name@example.org.
sign-up-taken = כבר יש חשבון עם הכתובת הזאת.
sign-up-invitation = ההזמנה הזאת כבר אינה תקפה. יש לבקש הזמנה חדשה.
sign-up-closed = את החשבונות יוצרת הנהלת האתר
sign-up-closed-lead = אפשר לבקש ממנה חשבון. לשיתוף ולפתיחה לא צריך חשבון.
sign-up-waiting = החשבון שלך נוצר
sign-up-waiting-lead = הנהלת האתר מאשרת את הכתובת שלך לפני שהחשבון מופעל. אחר כך אפשר להיכנס.
password-weak = הסיסמה קצרה מדי, או קלה מדי לניחוש.
password-wrong = זו אינה הסיסמה שלך. שום דבר לא השתנה.
password-changed = הסיסמה שלך שונתה. בכל מקום אחר נותקת מהחשבון.
account-title = מה ששיתפת
account-lead = נכנסת בתור { $email }. מה ששיתפת נשאר ברשימה הזאת כל עוד הקבלה שלו נשמרת.
account-none = אין כאן כלום עדיין.
account-tokens = אסימוני API
account-password = שינוי הסיסמה
account-delete = מחיקת החשבון
account-csv = הורדה כ־CSV
filter = הצגה
filter-all = הכול
state-unread = לא נפתח
state-revealed = נפתח
state-burned = הושמד
state-expired = פג תוקפו
column-shared = שותף
column-until = עד
column-state = מצב
column-to = מיועד אל
column-receipt = קבלה
column-pick = השמדה
pick-all = הכול
pick = השמדת הסוד ששותף ב־{ $at }
receipt-of = הקבלה של הסוד ששותף ב־{ $at }
receipt-lost = שמורה תחת סיסמה ישנה
needs-passphrase = דורש את ביטוי הסיסמה שלו
burn-picked = השמדת המסומנים
burned-some = { $count ->
    [one] סוד אחד הושמד.
    [two] שני סודות הושמדו.
   *[other] { $count } סודות הושמדו.
}
burned-not = { $count ->
    [one] סוד אחד לא הושמד: הוא נפתח בינתיים, או דורש את ביטוי הסיסמה שלו.
    [two] שני סודות לא הושמדו: הם נפתחו בינתיים, או דורשים את ביטוי הסיסמה שלהם.
   *[other] { $count } סודות לא הושמדו: הם נפתחו בינתיים, או דורשים את ביטוי הסיסמה שלהם.
}
tokens-title = אסימוני API
tokens-lead = אסימון בא במקום הסיסמה שלך בסקריפטים ובתוכנות. באמצעותו הם משתפים סודות, מציגים אותם ברשימה ומשמידים אותם בשמך.
token-made = האסימון החדש שלך, מוצג רק הפעם:
token-new = אסימון חדש
token-name = שם
token-name-hint = למה הוא משמש, למשל: סקריפט פריסה.
token-days = תוקף
token-days-hint = בימים; שדה ריק – ללא הגבלה.
token-add = יצירת אסימון
token-name-wrong = לאסימון דרוש שם בשורה אחת.
token-days-wrong = תוקף של אסימון הוא מספר שלם של ימים, או ללא הגבלה.
token-too-many = כבר יש לך כל האסימונים שהמסלול שלך מאפשר. יש לבטל אחד מהם תחילה.
token-column-name = שם
token-column-made = נוצר
token-column-used = שימוש אחרון
token-column-ends = פקיעת תוקף
token-never = אף פעם
token-revoke = ביטול
token-revoke-named = ביטול האסימון { $name }
copy-token = העתקת האסימון
token-example = איך משתמשים בו
password-title = שינוי הסיסמה
password-old = הסיסמה הנוכחית
password-new = סיסמה חדשה
password-change = שינוי
delete-title = מחיקת החשבון שלך
delete-lead = כל מה ששלך נמחק: סודות שאיש לא פתח, קבלות ואסימונים. קישורים ששלחת מפסיקים לפעול. אין דרך חזרה.
delete-sure = מחיקת החשבון של { $email } לתמיד
delete-half = המחיקה התחילה ועדיין לא הסתיימה
delete-half-lead = החשבון שלך סגור, אבל עדיין לא הכול נמחק. כדי להשלים את המחיקה יש לפנות להנהלת האתר.
deleted = החשבון שלך נמחק
deleted-lead = ואיתו כל מה שהיה שלך.

## Administration

admin-title = ניהול
admin-figures = האחסון
figure-unread = סודות שטרם נפתחו
figure-unread-bytes = גודל התוכן המוצפן שלהם
figure-unread-bytes-max = הגודל המרבי המותר
figure-queue = שינויי מצב שממתינים לדיסק
figure-health = דיסק
figure-health-good = אפשר לכתוב
figure-health-bad = אי אפשר לכתוב
admin-accounts = חשבונות
admin-plan = מסלול
admin-plan-of = המסלול של { $email }
admin-set = עדכון
admin-suspend = השעיה
admin-resume = הפעלה
admin-confirm = אישור
admin-is-admin = חשבון ניהול
admin-is-suspended = מושעה
admin-is-waiting = ממתין לאישור
admin-next = עוד
admin-invite-title = הזמנה לאתר
admin-invite-lead = עם כתובת ההזמנה אפשר ליצור חשבון, פעם אחת, בתוך שבוע.
admin-invite = יצירת הזמנה
admin-invitation = את הכתובת הזאת שולחים לאדם אחד:
admin-changed = השינוי בוצע.
admin-not-changed = השינוי לא בוצע: אין חשבון או מסלול כזה.
admin-own = אי אפשר להשעות מכאן את החשבון שלך.

## First steps

setup-title = הגדרת השרת
setup-lead = השרת הדפיס קוד כשהופעל. בעזרתו יוצרים את החשבון שמנהל את השרת. אפשר לדלג על כל שלב ולהשלים אותו אחר כך.
setup-code = קוד
setup-code-hint = כפי שהודפס, עם המקפים.
setup-wrong-code = הקוד שגוי. הוא מתחלף בכל הפעלה: צריך את החדש ביותר.
setup-make = יצירת החשבון
setup-skip = דילוג
setup-next = המשך
setup-address-title = מה כתובת האתר?
setup-address-lead = הקישורים מתחילים בכתובת הזאת. בלעדיה הם מתחילים בכתובת שבה התבקש כל דף.
setup-address = כתובת
setup-address-hint = למשל https://secrets.example.org או https://example.org/secrets.
setup-address-set = שימוש בכתובת הזאת
setup-address-wrong = זו אינה כתובת אתר. כתובת נראית כך: https://secrets.example.org או https://example.org/secrets.
setup-address-fixed = הכתובת נקבעה בתצורת השרת: { $url }
setup-done-title = הכול מוכן
setup-done-lead = יש לשמור עותק של מפתח השורש בנפרד מגיבויי הנתונים: איש לא יוכל ליצור מפתח אחר במקומו.
setup-finish = שיתוף הסוד הראשון

## Mail: what it says. Plain text: no markup in these.

mail-share-subject = סוד מאת { $sender }
mail-share-lead = סוד מאת { $sender } הגיע אליך דרך { $site }.
mail-share-lead-unchecked = הגיע אליך סוד דרך { $site } ממי שמסר שזו הכתובת שלו: { $sender }. האתר הזה לא בדק את הכתובת.
mail-share-open = הקישור הזה פותח אותו פעם אחת, עד { $until }. אחר כך הסוד נמחק:
mail-share-passphrase = דרוש גם ביטוי סיסמה. הוא נמסר לך בדרך אחרת: הוא אינו מופיע בשום אימייל.
mail-share-care = אם הכתובת הזאת אינה מוכרת לך, או שלא ציפית לקבל ממנה דבר, כדאי לברר לפני שפותחים את הסוד. הקישור מוביל אל { $host }, והאתר הזה לעולם אינו מבקש את הסיסמאות שלך.
mail-share-why = האימייל הזה נשלח אליך כי מי ששיתף את הסוד ביקש מהאתר לשלוח לך את הקישור.
mail-confirm-subject = אישור הכתובת שלך עבור { $site }
mail-confirm-lead = { $count ->
    [one] באתר { $site } נוצר חשבון עם הכתובת הזאת, כנראה לבקשתך. כדי להפעיל את החשבון יש לפתוח את הקישור הבא בתוך יום אחד:
    [two] באתר { $site } נוצר חשבון עם הכתובת הזאת, כנראה לבקשתך. כדי להפעיל את החשבון יש לפתוח את הקישור הבא בתוך יומיים:
   *[other] באתר { $site } נוצר חשבון עם הכתובת הזאת, כנראה לבקשתך. כדי להפעיל את החשבון יש לפתוח את הקישור הבא בתוך { $count } ימים:
}
mail-confirm-care = אם זה לא היה לבקשתך, אין צורך לעשות דבר: איש אינו יכול להשתמש בחשבון בלי הקישור הזה.
mail-reset-subject = סיסמה חדשה עבור { $site }
mail-reset-lead = { $count ->
    [one] התבקשה סיסמה חדשה לחשבון שלך באתר { $site }, כנראה לבקשתך. כדי לבחור סיסמה יש לפתוח את הקישור הבא בתוך דקה אחת:
    [two] התבקשה סיסמה חדשה לחשבון שלך באתר { $site }, כנראה לבקשתך. כדי לבחור סיסמה יש לפתוח את הקישור הבא בתוך שתי דקות:
   *[other] התבקשה סיסמה חדשה לחשבון שלך באתר { $site }, כנראה לבקשתך. כדי לבחור סיסמה יש לפתוח את הקישור הבא בתוך { $count } דקות:
}
mail-reset-care = אם זה לא היה לבקשתך, אין צורך לעשות דבר: הסיסמה שלך נשארת כפי שהיא.
mail-account-why = האימייל הזה נשלח אליך כי הכתובת הזאת הוקלדה באתר { $site }.
mail-revealed-subject = הסוד נפתח
mail-revealed-lead = הסוד ששיתפת נפתח ונמחק. מועד השיתוף: { $shared }. מועד הפתיחה: { $at }.
mail-revealed-care = אם מי שהסוד נועד לו לא פתח אותו, כדאי להחליף את מה שהיה בו.
mail-burned-subject = הסוד הושמד
mail-burned-lead = הסוד ששיתפת הושמד. איש לא פתח אותו, והוא נמחק. מועד השיתוף: { $shared }. מועד ההשמדה: { $at }.
mail-expired-subject = תוקף הסוד פג
mail-expired-lead = תוקף הסוד ששיתפת פג. איש לא פתח אותו, והוא נמחק. מועד השיתוף: { $shared }. מועד הפקיעה: { $at }.
mail-fate-list = כל מה ששיתפת:
mail-fate-why = האימייל הזה נשלח לבקשתך, עם שיתוף הסוד הזה או בחשבון שלך באתר { $site }.
mail-test-subject = אימייל ניסיון מאת { $site }
mail-test-lead = הנהלת האתר { $site } שלחה את ההודעה הזאת כדי לבדוק אם האימייל פועל. אם אפשר לקרוא אותה, הוא פועל.
mail-stop = כדי לא לקבל עוד אימייל מהאתר הזה לעולם, יש לפתוח את הקישור הבא:

## Mail: whom a link is mailed to

home-mail = שליחת הקישור באימייל אל
home-mail-hint = { $count ->
    [one] כתובת אחת.
    [two] עד שתי כתובות, עם פסיק ביניהן.
   *[other] עד { $count } כתובות, עם פסיקים ביניהן.
}
home-notify = להודיע לי באימייל כשהסוד נפתח, מושמד או שפג תוקפו
refused-recipient = אחת הכתובות אינה כתובת אימייל. כתובת נראית כך: name@example.org, ובין כתובות מפרידים בפסיק.
refused-recipients = { $count ->
    [one] המסלול שלך מאפשר כתובת אחת.
    [two] המסלול שלך מאפשר שתי כתובות.
   *[other] המסלול שלך מאפשר { $count } כתובות.
}
mail-states = אימייל
mail-queued = ממתין לשליחה.
mail-retried = עדיין לא נשלח; ייעשה ניסיון נוסף.
mail-sent = נמסר לשרת האימייל.
mail-failed = לא נשלח, ולא ייעשו עוד ניסיונות.
mail-not = לא נשלח: האתר הזה אינו שולח אימייל. את הקישור צריך לשלוח בדרך אחרת.
mail-trouble-unreachable = אין גישה לשרת האימייל.
mail-trouble-insecure = לא היה אפשר לאבטח את החיבור לשרת האימייל.
mail-trouble-login = שרת האימייל לא קיבל את השם והסיסמה של האתר הזה.
mail-trouble-deferred = שרת האימייל ביקש לנסות שוב אחר כך.
mail-trouble-refused = שרת האימייל דחה את ההודעה.
mail-trouble-letters = שרת האימייל אינו מקבל כתובות עם אותיות כאלה.
mail-trouble-stopped = לכתובת הזאת התבקש לא לשלוח אימייל מהאתר הזה.
mail-trouble-limited = לאחרונה נשלח לכתובת הזאת אימייל רב מהאתר הזה.
mail-trouble-over = הסוד כבר לא היה קיים לפני השליחה.
mail-trouble-unwritten = האתר הזה לא הצליח לכתוב את ההודעה.

## Mail: confirming an address, forgotten passwords

forgotten-mail-lead = יש להקליד את הכתובת של החשבון שלך. אם יש חשבון כזה, יישלח אליך אימייל עם קישור לבחירת סיסמה חדשה.
forgotten-send = לשלוח לי את הקישור
forgotten-sent = כדאי לבדוק את האימייל
forgotten-sent-lead = אם יש חשבון עם הכתובת הזאת, קישור נמצא בדרך אליך. אם הוא לא מגיע, אפשר לפנות להנהלת האתר.
reset-title = בחירת סיסמה חדשה
reset-lead = ברשימה שלך עדיין רואים מה עלה בגורל הסודות, אבל לא את הקבלות שלהם: הן שמורות תחת הסיסמה הישנה. תוקפם של כל אסימוני API פג, והחשבון מנותק בכל מקום.
reset = שמירת הסיסמה החדשה
reset-done = הסיסמה שלך נשמרה
reset-done-lead = אפשר להיכנס איתה.
slip-over = הקישור הזה כבר אינו תקף
slip-over-lead = תוקפו פג, או שכבר השתמשו בו. יש לבקש קישור חדש.
sign-up-mailed = כדאי לבדוק את האימייל
sign-up-mailed-lead = שלחנו קישור לכתובת שלך. הוא מפעיל את החשבון. אם הוא לא מגיע, אפשר לבקש אותו שוב דרך ״שכחתי את הסיסמה״.
address-title = אישור הכתובת שלך
address-lead = לחיצה על הכפתור, והחשבון שלך פעיל.
address-confirm = אישור הכתובת
address-done = הכתובת שלך אושרה
address-done-lead = החשבון שלך פעיל. אפשר להיכנס.
notify-title = אימייל על הסודות שלך
notify-lead = לגבי כל מה שישותף מעכשיו מהחשבון שלך, בדפים ובתוכנות כאחד. שום אימייל אינו מגלה מה היה בסוד או מי פתח אותו.
notify = להודיע לי באימייל כשסוד נפתח, מושמד או שפג תוקפו
notify-save = שמירה
notify-saved = נשמר.

## Mail: no more of it

stop-title = לא לקבל עוד אימייל מהאתר הזה
stop-lead = לחיצה על הכפתור, והאתר הזה לא ישלח עוד אימייל לכתובת שלך לעולם, לא משנה מי מבקש. קישורים שמשתפים איתך יצטרכו להגיע אליך בדרך אחרת, וכך גם סיסמה חדשה לחשבון כאן.
stop = לא לשלוח לי עוד אימייל
stop-done = לא יישלח אליך עוד אימייל מהאתר הזה
stop-done-lead = הכתובת שלך אינה נשמרת לשם כך: נשמר רק סימן שלפיו מזהים אותה.

## Mail: for whoever runs the site

admin-mail = אימייל
admin-mail-off = האתר הזה אינו שולח אימייל. ההגדרות לכך נמצאות בחלק ״mail״ של התצורה.
admin-mail-no-address = אימייל לא יישלח עד שהאתר יידע מה הכתובת שלו: היא נקבעת בתצורה, בשם ״site.public_url״.
admin-mail-lead = אפשר לשלוח הודעת ניסיון ולראות מה שרת האימייל עונה.
admin-mail-to = אל
admin-mail-test = שליחת ניסיון
admin-mail-sent = שרת האימייל קיבל את הודעת הניסיון.
admin-mail-kept = הודעת הניסיון נמצאת בתיקיית האימייל.
admin-mail-failed = הודעת הניסיון לא נשלחה.
admin-mail-dialogue = מה נאמר
figure-letters = הודעות שממתינות לשליחה
trust-mail = אימייל
trust-mail-text = כשקישור נשלח באימייל, הכתובת והקישור נשמרים מוצפנים עד שההודעה נשלחת או שמוותרים עליה. אחר כך הם נדרסים בדיסק בתוך { $within }.

## When it is not certain that something was done

failed-unsure = לא ברור אם הפעולה בוצעה
failed-unsure-lead = לא כל המחשבים ששומרים את הסודות של האתר הזה ענו בזמן. שום דבר לא הוצג לאיש. סביר מאוד שהסוד עדיין שם, אבל ייתכן שאבד: אפשר לנסות שוב בעוד רגע.

## Domains of an account

account-domains = הדומיינים שלך
domains-title = הדומיינים שלך
domains-lead = הקישורים יכולים להתחיל בשם דומיין משלך. יש להפנות אותו לשרת הזה, ולהוכיח שהוא שלך באמצעות רשומה ב־DNS שלו.
domain-host = שם הדומיין
domain-host-hint = רק השם, למשל secrets.example.org.
domain-add = הוספת הדומיין
domain-record = כדי להוכיח שהדומיין { $host } שלך, יש להוסיף את רשומת ה־TXT הבאה ל־DNS שלו:
domain-record-name = שם
domain-record-value = ערך
domain-look = בדיקה עכשיו
domain-remove = הסרה
domain-remove-care = אחרי ההסרה, קישורים של { $host } ייפתחו רק בכתובת { $own }.
domain-remove-sure = הסרת הדומיין
domain-proved = בשימוש: קישורים יכולים להתחיל בו.
domain-proved-until = בשימוש רק עד { $until }, כי ההוכחה שלו חסרה. יש להחזיר את הרשומה.
domain-asked = עדיין לא הוכח שהוא שלך.
domain-missing = ב־{ $at } לא הייתה רשומה כזאת. לפעמים עוברות כמה שעות עד שרואים רשומה חדשה.
domain-wrong = ב־{ $at } הייתה רשומה עם ערך אחר.
domain-unreachable = ב־{ $at } ה־DNS שלו לא ענה.
domain-held = ב־{ $at } הרשומה הייתה נכונה, אבל יש מי שהוכיח בעלות על הדומיין הזה לפניך, וההוכחה עדיין תקפה.
domain-refused-shape = זה אינו שם דומיין. יש לכתוב רק את השם, למשל secrets.example.org.
domain-refused-confusable = השם הזה מערבב מערכות כתב, או דומה לשם אחר. בכל חלק שלו יש להשתמש במערכת כתב אחת.
domain-refused-own = זו הכתובת של האתר הזה עצמו. הקישורים מתחילים בה ממילא.
domain-refused-many = { $count ->
    [one] המסלול שלך מאפשר דומיין אחד. יש להסיר אותו תחילה.
    [two] המסלול שלך מאפשר שני דומיינים. יש להסיר אחד מהם תחילה.
   *[other] המסלול שלך מאפשר { $count } דומיינים. יש להסיר אחד מהם תחילה.
}
home-domain = הדומיין של הקישור
home-domain-hint = שם הדומיין שהקישור מתחיל בו.

## Webhooks of an account

hooks-title = Webhooks
hooks-lead = שרת שלך מקבל הודעה כשמה שישותף מעכשיו מהחשבון שלך נפתח, מושמד או שפג תוקפו, וכשמישהו מנסה ביטוי סיסמה שגוי.
hook-secret = המפתח של ה-webhook החדש, שבו השרת שלך בודק מי קורא לו, מוצג רק הפעם:
hook-address = כתובת
hook-address-hint = כתובת https:, למשל https://example.org/hook.
hook-add = הוספת ה-webhook
hook-test = שליחת בדיקה
hook-remove-sure = הסרת ה-webhook
hook-delivered = השרת קיבל את הקריאה.
hook-answered = השרת ענה בסטטוס { $status }.
hook-unreachable = אין גישה לשרת.
hook-insecure = לא היה אפשר לאבטח את החיבור לשרת.
hook-off = כבוי, כי הקריאות נכשלו זמן רב מדי או שהשרת אינו רוצה בהן עוד. בדיקה מוצלחת מפעילה אותו שוב.
hook-untold = יותר מדי קריאות המתינו: על משהו מאותו זמן השרת אינו מקבל הודעה. בדיקה מוצלחת מוחקת את ההערה.
hooks-broken = אי אפשר עוד לקרוא את ה־webhooks של החשבון, והם אינם נקראים. יש להסיר אותם ולהוסיף אותם מחדש.
hook-refused-address = זו אינה כתובת ל-webhook. יש לכתוב אותה כמו https://example.org/hook, בלי שם וסיסמה.
hook-refused-many = יש לך webhooks ככל שהמסלול שלך מתיר. יש להסיר אחד קודם.
hook-reference = ה-webhooks קוראים לסוד הזה { $reference }.

## How a domain looks

brand-link = שינוי המראה
brand-title = המראה של { $host }
brand-lead = מה שנשאר ריק יהיה כמו בשאר האתר הזה.
brand-name = שם
brand-name-hint = שם האתר כפי שהוא מופיע בדפים.
brand-accent = צבע
brand-accent-hint = צבע הקישורים והכפתורים, למשל ‎#0b5d66. למסכים כהים נוצר ממנו גוון בהיר יותר.
brand-intro = טקסט בדף הבית
brand-footer = טקסט בתחתית כל דף
brand-support = קישור לעזרה
brand-support-hint = כתובת https:‎, או mailto:‎ ואחריו כתובת אימייל.
brand-language = השפה לאנשים ששפתם אינה זמינה כאן
brand-language-none = כמו בשאר האתר הזה
brand-logo = לוגו
brand-logo-hint = PNG, JPEG או WebP, עד { $size }.
brand-logo-drop = הסרת הלוגו
brand-save = שמירה
brand-saved = נשמר. כך זה נראה מעכשיו.
brand-refused-name = { $count ->
    [one] השם צריך להיות שורה אחת של תו אחד לכל היותר.
    [two] השם צריך להיות שורה אחת של שני תווים לכל היותר.
   *[other] השם צריך להיות שורה אחת של { $count } תווים לכל היותר.
}
brand-refused-shape = יש לכתוב את הצבע כסימן # ואחריו שש ספרות הקסדצימליות, למשל ‎#0b5d66.
brand-refused-faint = טקסט בצבע הזה קשה לקריאה בדף בהיר. הצבע ‎{ $nearest } כהה מספיק.
brand-refused-text = { $count ->
    [one] הטקסט יכול להכיל תו אחד לכל היותר.
    [two] הטקסט יכול להכיל שני תווים לכל היותר.
   *[other] הטקסט יכול להכיל { $count } תווים לכל היותר.
}
brand-refused-support = קישור לעזרה מתחיל ב־https://‎ או ב־mailto:‎.
brand-refused-logo = אי אפשר לקרוא את הלוגו, או שהוא גדול מדי. יש להשתמש ב־PNG, ב־JPEG או ב־WebP.
help = עזרה

## Regions: where data is kept. The name and the country come from whoever runs the site.

region-here = מה שמשתפים כאן נשמר במקום אחד בלבד: { $region } ({ $country }).
region-other = לשמירה במקום אחר:
region-name = { $region } ({ $country })
region-accounts = לכל אזור חשבונות משלו. האזור הזה: { $region }.
trust-region = מקום השמירה
trust-region-text = { $region } ({ $country }). שום דבר אינו מועבר לאזור אחר.
receipt-region = מקום השמירה: { $region } ({ $country }).
