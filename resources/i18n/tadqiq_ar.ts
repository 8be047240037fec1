<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>{command}: {change}</source>
            <translation>{command}: {change}</translation>
        </message>
    </context>
    <context>
        <name>Address</name>
        <message>
            <source>Copy the address</source>
            <translation>نسخ العنوان</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Open in the browser?</source>
            <translation>فتح في المتصفح؟</translation>
        </message>
    </context>
    <context>
        <name>Amount</name>
        <message numerus="yes">
            <source>%n billion(s)</source>
            <translation>
                <numerusform>%n مليار</numerusform>
                <numerusform>%n مليار</numerusform>
                <numerusform>%n مليار</numerusform>
                <numerusform>%n مليارات</numerusform>
                <numerusform>%n مليار</numerusform>
                <numerusform>%n مليار</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n million(s)</source>
            <translation>
                <numerusform>%n مليون</numerusform>
                <numerusform>%n مليون</numerusform>
                <numerusform>%n مليون</numerusform>
                <numerusform>%n ملايين</numerusform>
                <numerusform>%n مليون</numerusform>
                <numerusform>%n مليون</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n trillion(s)</source>
            <translation>
                <numerusform>%n تريليون</numerusform>
                <numerusform>%n تريليون</numerusform>
                <numerusform>%n تريليون</numerusform>
                <numerusform>%n تريليونات</numerusform>
                <numerusform>%n تريليون</numerusform>
                <numerusform>%n تريليون</numerusform>
            </translation>
        </message>
        <message>
            <source>about {amount}</source>
            <translation>نحو {amount}</translation>
        </message>
        <message>
            <source>at least {amount}</source>
            <translation>{amount} على الأقل</translation>
        </message>
        <message>
            <source>at most {amount}</source>
            <translation>{amount} على الأكثر</translation>
        </message>
        <message>
            <source>less than {amount}</source>
            <translation>أقل من {amount}</translation>
        </message>
        <message>
            <source>more than {amount}</source>
            <translation>أكثر من {amount}</translation>
        </message>
        <message>
            <source>{low} to {high} {unit}</source>
            <translation>من {low} إلى {high} {unit}</translation>
        </message>
        <message>
            <source>{number} billion</source>
            <translation>{number} مليار</translation>
        </message>
        <message>
            <source>{number} million</source>
            <translation>{number} مليون</translation>
        </message>
        <message>
            <source>{number} trillion</source>
            <translation>{number} تريليون</translation>
        </message>
        <message>
            <source>{number} {unit}</source>
            <translation>{number} {unit}</translation>
        </message>
    </context>
    <context>
        <name>App</name>
        <message>
            <source>Reopen the window</source>
            <translation>فتح النافذة من جديد</translation>
        </message>
        <message>
            <source>Something went wrong inside Tadqiq. Your decisions are saved.</source>
            <translation>حدث خلل داخل «تدقيق». قراراتك محفوظة.</translation>
        </message>
        <message>
            <source>Something went wrong inside Tadqiq. Your decisions are saved; a report is in {file}.</source>
            <translation>حدث خلل داخل «تدقيق». قراراتك محفوظة، والتقرير في {file}.</translation>
        </message>
        <message>
            <source>Tadqiq</source>
            <translation>تدقيق</translation>
        </message>
    </context>
    <context>
        <name>Article</name>
        <message>
            <source>A reviewer's name</source>
            <translation>اسم المراجِع</translation>
        </message>
        <message>
            <source>Dates such as “Sunday” are reckoned from this day</source>
            <translation>تُحسب تواريخ مثل «الأحد» من هذا اليوم</translation>
        </message>
        <message>
            <source>Published on</source>
            <translation>تاريخ النشر</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>The article</source>
            <translation>عن المقال</translation>
        </message>
        <message>
            <source>The day of publication is known</source>
            <translation>يوم النشر معروف</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>Who checks it</source>
            <translation>من يراجعه</translation>
        </message>
        <message>
            <source>known:</source>
            <translation>معروف:</translation>
        </message>
    </context>
    <context>
        <name>ArticlePage</name>
        <message>
            <source>Article</source>
            <translation>المقال</translation>
        </message>
        <message>
            <source>The text of the article; its claims are marked</source>
            <translation>نص المقال وقد مُيِّزت ادعاءاته</translation>
        </message>
    </context>
    <context>
        <name>Attribution</name>
        <message>
            <source>Go to these words</source>
            <translation>اذهب إلى هذه الكلمات</translation>
        </message>
        <message>
            <source>same paragraph</source>
            <translation>في الفقرة نفسها</translation>
        </message>
        <message>
            <source>same sentence</source>
            <translation>في الجملة نفسها</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Close this message</source>
            <translation>إغلاق هذه الرسالة</translation>
        </message>
    </context>
    <context>
        <name>Bound</name>
        <message>
            <source>about</source>
            <translation>نحو</translation>
        </message>
        <message>
            <source>at least</source>
            <translation>على الأقل</translation>
        </message>
        <message>
            <source>at most</source>
            <translation>على الأكثر</translation>
        </message>
        <message>
            <source>between two values</source>
            <translation>بين قيمتين</translation>
        </message>
        <message>
            <source>exactly</source>
            <translation>بالضبط</translation>
        </message>
        <message>
            <source>less than</source>
            <translation>أقل من</translation>
        </message>
        <message>
            <source>more than</source>
            <translation>أكثر من</translation>
        </message>
        <message>
            <source>no definite figure</source>
            <translation>بلا رقم محدد</translation>
        </message>
    </context>
    <context>
        <name>Certainty</name>
        <message>
            <source>The detector is certain</source>
            <translation>الكاشف متيقِّن</translation>
        </message>
        <message>
            <source>The detector is in doubt</source>
            <translation>الكاشف في شك</translation>
        </message>
        <message>
            <source>The detector is rather certain</source>
            <translation>الكاشف أقرب إلى اليقين</translation>
        </message>
    </context>
    <context>
        <name>Change</name>
        <message>
            <source>archived</source>
            <translation>أرشفة</translation>
        </message>
        <message>
            <source>article deleted</source>
            <translation>حذف المقال</translation>
        </message>
        <message>
            <source>article described</source>
            <translation>تعديل بيانات المقال</translation>
        </message>
        <message>
            <source>article opened</source>
            <translation>فتح مقال</translation>
        </message>
        <message>
            <source>claim added</source>
            <translation>إضافة ادعاء</translation>
        </message>
        <message>
            <source>claim deleted</source>
            <translation>حذف ادعاء</translation>
        </message>
        <message>
            <source>claim split</source>
            <translation>تقسيم ادعاء</translation>
        </message>
        <message>
            <source>claim's edges moved</source>
            <translation>تعديل حدود ادعاء</translation>
        </message>
        <message>
            <source>claims found anew</source>
            <translation>رصد الادعاءات من جديد</translation>
        </message>
        <message>
            <source>claims merged</source>
            <translation>دمج ادعاءين</translation>
        </message>
        <message>
            <source>correction</source>
            <translation>كتابة تصويب</translation>
        </message>
        <message>
            <source>evidence added</source>
            <translation>إضافة دليل</translation>
        </message>
        <message>
            <source>evidence changed</source>
            <translation>تعديل دليل</translation>
        </message>
        <message>
            <source>evidence removed</source>
            <translation>حذف دليل</translation>
        </message>
        <message>
            <source>fetched from the archive</source>
            <translation>إخراج من الأرشيف</translation>
        </message>
        <message>
            <source>flagged</source>
            <translation>عليه ملاحظة</translation>
        </message>
        <message>
            <source>mark restored</source>
            <translation>استعادة ادعاء</translation>
        </message>
        <message>
            <source>mention unlinked</source>
            <translation>فصل موضع</translation>
        </message>
        <message>
            <source>mentions linked</source>
            <translation>ربط مواضع</translation>
        </message>
        <message>
            <source>not a claim</source>
            <translation>ليس ادعاءً</translation>
        </message>
        <message>
            <source>not checked</source>
            <translation>لم يُراجَع بعد</translation>
        </message>
        <message>
            <source>note</source>
            <translation>كتابة ملاحظة</translation>
        </message>
        <message>
            <source>text changed</source>
            <translation>تغيُّر النص</translation>
        </message>
        <message>
            <source>type changed</source>
            <translation>تغيير النوع</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>مؤكَّد</translation>
        </message>
        <message numerus="yes">
            <source>{change} (%n article(s))</source>
            <translation>
                <numerusform>{change} (%n مقال)</numerusform>
                <numerusform>{change} (مقال واحد)</numerusform>
                <numerusform>{change} (مقالان)</numerusform>
                <numerusform>{change} (%n مقالات)</numerusform>
                <numerusform>{change} (%n مقالاً)</numerusform>
                <numerusform>{change} (%n مقال)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{change} (%n claim(s))</source>
            <translation>
                <numerusform>{change} (لا ادعاءات)</numerusform>
                <numerusform>{change} (ادعاء واحد)</numerusform>
                <numerusform>{change} (ادعاءان)</numerusform>
                <numerusform>{change} (%n ادعاءات)</numerusform>
                <numerusform>{change} (%n ادعاءً)</numerusform>
                <numerusform>{change} (%n ادعاء)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Checking</name>
        <message>
            <source>Every claim of this article is checked.</source>
            <translation>رُوجعت كل ادعاءات هذا المقال.</translation>
        </message>
        <message>
            <source>No unchecked claim is listed.</source>
            <translation>ليس في القائمة ادعاء لم يُراجَع.</translation>
        </message>
        <message>
            <source>Why is it flagged?</source>
            <translation>ما الملاحظة؟</translation>
        </message>
        <message numerus="yes">
            <source>{verdict}: %n claim(s). One undo takes it back.</source>
            <translation>
                <numerusform>{verdict}: لا ادعاءات. تراجُع واحد يعيدها.</numerusform>
                <numerusform>{verdict}: ادعاء واحد. تراجُع واحد يعيده.</numerusform>
                <numerusform>{verdict}: ادعاءان. تراجُع واحد يعيدهما.</numerusform>
                <numerusform>{verdict}: %n ادعاءات. تراجُع واحد يعيدها.</numerusform>
                <numerusform>{verdict}: %n ادعاءً. تراجُع واحد يعيدها.</numerusform>
                <numerusform>{verdict}: %n ادعاء. تراجُع واحد يعيدها.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClaimsList</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>لم يُختَر أي ادعاء</numerusform>
                <numerusform>اختير ادعاء واحد</numerusform>
                <numerusform>اختير ادعاءان</numerusform>
                <numerusform>اختيرت %n ادعاءات</numerusform>
                <numerusform>اختير %n ادعاءً</numerusform>
                <numerusform>اختير %n ادعاء</numerusform>
            </translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>الادعاءات</translation>
        </message>
        <message>
            <source>Claims of the article</source>
            <translation>ادعاءات المقال</translation>
        </message>
        <message>
            <source>How the list is grouped</source>
            <translation>كيف تُجمَّع القائمة</translation>
        </message>
        <message>
            <source>No claim matches these filters.</source>
            <translation>لا ادعاء يطابق هذه المرشِّحات.</translation>
        </message>
        <message>
            <source>doubtful hidden</source>
            <translation>المشكوك فيه مخفي</translation>
        </message>
    </context>
    <context>
        <name>ClaimsMap</name>
        <message>
            <source>Map of the claims</source>
            <translation>خريطة الادعاءات</translation>
        </message>
        <message>
            <source>Where the claims are in the article, and what is in view</source>
            <translation>مواضع الادعاءات في المقال، وما يظهر منه الآن</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>An article is being read or a file written. What is stopped now is left undone; your decisions are saved in any case.</source>
            <translation>هناك مقال يُقرأ أو ملف يُكتب. ما يُوقَف الآن لن يكتمل، أما قراراتك فمحفوظة في كل حال.</translation>
        </message>
        <message>
            <source>Close when it is done</source>
            <translation>إغلاق عند الانتهاء</translation>
        </message>
        <message>
            <source>Close without it</source>
            <translation>إغلاق دون حفظه</translation>
        </message>
        <message>
            <source>Keep working</source>
            <translation>متابعة العمل</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>إيقاف وإغلاق</translation>
        </message>
        <message>
            <source>Tadqiq closes as soon as this work is done.</source>
            <translation>سيُغلَق «تدقيق» فور انتهاء هذا العمل.</translation>
        </message>
        <message>
            <source>The disk or another program stands in the way. Keep the window open and try again, or copy your words first.</source>
            <translation>يحول القرص أو برنامج آخر دون الحفظ. يمكن إبقاء النافذة مفتوحة والمحاولة مجدداً، أو نسخ ما كُتب قبل الإغلاق.</translation>
        </message>
        <message>
            <source>What you typed is not saved</source>
            <translation>لم يُحفَظ ما كتبته</translation>
        </message>
        <message>
            <source>Work is still under way</source>
            <translation>ما زال عمل جارياً</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Add evidence</source>
            <translation>إضافة دليل</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>كل المفاتيح</translation>
        </message>
        <message>
            <source>Arabic or English</source>
            <translation>العربية أو الإنجليزية</translation>
        </message>
        <message>
            <source>Attach a file as evidence…</source>
            <translation>إرفاق ملف بالأدلة…</translation>
        </message>
        <message>
            <source>Back to the article</source>
            <translation>العودة إلى المقال</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>تغيير المفاتيح…</translation>
        </message>
        <message>
            <source>Change the type…</source>
            <translation>تغيير النوع…</translation>
        </message>
        <message>
            <source>Close the article</source>
            <translation>إغلاق المقال</translation>
        </message>
        <message>
            <source>Copy for graphics software</source>
            <translation>نسخ لبرامج التصميم</translation>
        </message>
        <message>
            <source>Copy the words</source>
            <translation>نسخ العبارة</translation>
        </message>
        <message>
            <source>Decide this mention apart</source>
            <translation>الحكم على هذا الموضع وحده</translation>
        </message>
        <message>
            <source>Delete this mark</source>
            <translation>حذف هذا الادعاء</translation>
        </message>
        <message>
            <source>Dismiss all listed</source>
            <translation>استبعاد كل ما في القائمة</translation>
        </message>
        <message>
            <source>End one word earlier</source>
            <translation>تقديم النهاية كلمة</translation>
        </message>
        <message>
            <source>End one word later</source>
            <translation>تأخير النهاية كلمة</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>تصدير…</translation>
        </message>
        <message>
            <source>Find a command…</source>
            <translation>البحث عن أمر…</translation>
        </message>
        <message>
            <source>Flag…</source>
            <translation>عليه ملاحظة</translation>
        </message>
        <message>
            <source>Go to who said it</source>
            <translation>اذهب إلى من قاله</translation>
        </message>
        <message>
            <source>Group the list…</source>
            <translation>تجميع القائمة…</translation>
        </message>
        <message>
            <source>Hide or show the doubtful</source>
            <translation>إخفاء المشكوك فيه أو إظهاره</translation>
        </message>
        <message>
            <source>Is there a newer Tadqiq?</source>
            <translation>هل من إصدار أحدث؟</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>تكبير النص</translation>
        </message>
        <message>
            <source>Library…</source>
            <translation>المكتبة…</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>فاتح أو داكن</translation>
        </message>
        <message>
            <source>Link as one fact…</source>
            <translation>الربط بادعاء مماثل…</translation>
        </message>
        <message>
            <source>List all claims</source>
            <translation>عرض كل الادعاءات</translation>
        </message>
        <message>
            <source>List the flagged</source>
            <translation>عرض ما عليه ملاحظة</translation>
        </message>
        <message>
            <source>List the unchecked</source>
            <translation>عرض ما لم يُراجَع</translation>
        </message>
        <message>
            <source>List the verified</source>
            <translation>عرض المؤكَّد</translation>
        </message>
        <message>
            <source>Look for claims again</source>
            <translation>رصد الادعاءات من جديد</translation>
        </message>
        <message>
            <source>Mark the selection as a claim…</source>
            <translation>إضافة المحدَّد إلى الادعاءات…</translation>
        </message>
        <message>
            <source>Merge with the next</source>
            <translation>الدمج مع التالي</translation>
        </message>
        <message>
            <source>Next article</source>
            <translation>المقال التالي</translation>
        </message>
        <message>
            <source>Next claim</source>
            <translation>الادعاء التالي</translation>
        </message>
        <message>
            <source>Not a claim</source>
            <translation>ليس ادعاءً</translation>
        </message>
        <message>
            <source>Not checked again</source>
            <translation>الإعادة إلى «لم يُراجَع بعد»</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>فتح ملف…</translation>
        </message>
        <message>
            <source>Open the demo article</source>
            <translation>فتح المقال التجريبي</translation>
        </message>
        <message>
            <source>Paste as an article</source>
            <translation>لصق مقال</translation>
        </message>
        <message>
            <source>Previous article</source>
            <translation>المقال السابق</translation>
        </message>
        <message>
            <source>Previous claim</source>
            <translation>الادعاء السابق</translation>
        </message>
        <message>
            <source>Progress…</source>
            <translation>التقدُّم…</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>إعادة</translation>
        </message>
        <message>
            <source>Reopen the closed article</source>
            <translation>فتح آخر مقال أُغلق</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>استعادة نسخة احتياطية…</translation>
        </message>
        <message>
            <source>Restore a deleted mark…</source>
            <translation>استعادة ادعاء محذوف…</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>البحث</translation>
        </message>
        <message>
            <source>Search the web…</source>
            <translation>البحث في الويب…</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>الإعدادات…</translation>
        </message>
        <message>
            <source>Skip to the next unchecked</source>
            <translation>الانتقال إلى التالي الذي لم يُراجَع</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>تصغير النص</translation>
        </message>
        <message>
            <source>Split the claim…</source>
            <translation>تقسيم الادعاء…</translation>
        </message>
        <message>
            <source>Start one word earlier</source>
            <translation>تقديم البداية كلمة</translation>
        </message>
        <message>
            <source>Start one word later</source>
            <translation>تأخير البداية كلمة</translation>
        </message>
        <message>
            <source>Teach the selected words…</source>
            <translation>تعليم الكاشف الكلمات المحدَّدة…</translation>
        </message>
        <message>
            <source>Text at its usual size</source>
            <translation>إعادة النص إلى حجمه المعتاد</translation>
        </message>
        <message>
            <source>Title, date and reviewer…</source>
            <translation>العنوان والتاريخ والمراجِع…</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
        <message>
            <source>Verified, next</source>
            <translation>مؤكَّد، والتالي</translation>
        </message>
        <message>
            <source>Verify all listed</source>
            <translation>تأكيد كل ما في القائمة</translation>
        </message>
        <message>
            <source>Write a correction</source>
            <translation>كتابة تصويب</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>كتابة ملاحظة</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>لم يُذكر</numerusform>
                <numerusform>ذُكر مرة</numerusform>
                <numerusform>ذُكر مرتين</numerusform>
                <numerusform>ذُكر %n مرات</numerusform>
                <numerusform>ذُكر %n مرة</numerusform>
                <numerusform>ذُكر %n مرة</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a claim in the article or in the list.</source>
            <translation>اختر ادعاءً من المقال أو من القائمة.</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>الأدلة</translation>
        </message>
        <message>
            <source>History</source>
            <translation>السجل</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>Paragraph {number}</source>
            <translation>الفقرة {number}</translation>
        </message>
        <message>
            <source>Search the web</source>
            <translation>البحث في الويب</translation>
        </message>
        <message>
            <source>Should read</source>
            <translation>الصواب</translation>
        </message>
        <message>
            <source>The claim at hand</source>
            <translation>الادعاء المحدَّد</translation>
        </message>
        <message>
            <source>Who said it</source>
            <translation>من قاله</translation>
        </message>
        <message>
            <source>Why it is marked</source>
            <translation>سبب الرصد</translation>
        </message>
    </context>
    <context>
        <name>Empty</name>
        <message>
            <source>Open an article: its figures and sources are marked for you to check.</source>
            <translation>افتح مقالاً تظهر أرقامه ومصادره مميَّزة للمراجعة.</translation>
        </message>
        <message>
            <source>What will you check today?</source>
            <translation>ماذا نُدقِّق اليوم؟</translation>
        </message>
        <message>
            <source>…or drop a file here</source>
            <translation>… أو أفلت ملفاً هنا</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>+ Paste a link or a reference</source>
            <translation>+ ألصق رابطاً أو مرجعاً</translation>
        </message>
        <message>
            <source>A link begins with https:// or http://.</source>
            <translation>يبدأ الرابط بـ ⁦https://⁩ أو ⁦http://⁩.</translation>
        </message>
        <message>
            <source>Attach a file</source>
            <translation>إرفاق ملف</translation>
        </message>
        <message>
            <source>Attached file</source>
            <translation>الملف المرفق</translation>
        </message>
        <message>
            <source>Attach…</source>
            <translation>إرفاق…</translation>
        </message>
        <message>
            <source>Change this evidence</source>
            <translation>تعديل هذا الدليل</translation>
        </message>
        <message>
            <source>Choose another…</source>
            <translation>اختيار غيره…</translation>
        </message>
        <message>
            <source>Detach</source>
            <translation>إزالة</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>الرابط</translation>
        </message>
        <message>
            <source>Looked at on</source>
            <translation>تاريخ الاطلاع</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>المرجع</translation>
        </message>
        <message>
            <source>Remove this evidence</source>
            <translation>حذف هذا الدليل</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>The day on which it was looked at is known</source>
            <translation>تاريخ الاطلاع معروف</translation>
        </message>
        <message>
            <source>The evidence</source>
            <translation>الدليل</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>المقتطف</translation>
        </message>
        <message>
            <source>Where in it</source>
            <translation>الموضع</translation>
        </message>
        <message>
            <source>Write a reference, a link or an excerpt, or attach a file.</source>
            <translation>لا بد من مرجع أو رابط أو مقتطف أو ملف مرفق.</translation>
        </message>
        <message>
            <source>changed since it was attached</source>
            <translation>تغيَّر منذ إرفاقه</translation>
        </message>
        <message>
            <source>looked at on {date}</source>
            <translation>اطُّلع عليه {date}</translation>
        </message>
        <message>
            <source>no longer in its place</source>
            <translation>لم يعد في موضعه</translation>
        </message>
        <message>
            <source>none</source>
            <translation>لا ملف</translation>
        </message>
        <message>
            <source>on another computer; not checked</source>
            <translation>على جهاز آخر، لم يُفحص</translation>
        </message>
        <message>
            <source>page, paragraph or minute</source>
            <translation>الصفحة أو الفقرة أو الدقيقة</translation>
        </message>
        <message>
            <source>unchanged since it was attached</source>
            <translation>لم يتغيَّر منذ إرفاقه</translation>
        </message>
    </context>
    <context>
        <name>Explanation</name>
        <message>
            <source>Found automatically.</source>
            <translation>رُصد آلياً.</translation>
        </message>
        <message>
            <source>Found by these words: {words}</source>
            <translation>رُصد آلياً: {words}</translation>
        </message>
        <message>
            <source>Marked by an editor.</source>
            <translation>أضافه محرِّر.</translation>
        </message>
        <message>
            <source>Note: {text}</source>
            <translation>ملاحظة: {text}</translation>
        </message>
        <message>
            <source>Should read: {text}</source>
            <translation>الصواب: {text}</translation>
        </message>
        <message>
            <source>Undone: {change}</source>
            <translation>تراجع عن {change}</translation>
        </message>
        <message>
            <source>{change}: {anew}</source>
            <translation>{change}: {anew}</translation>
        </message>
        <message>
            <source>{change}: {evidence}</source>
            <translation>{change}: {evidence}</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>All ({count})</source>
            <translation>الكل ({count})</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>ملفات CSV (*.csv)</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>الادعاءات</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>تصدير</translation>
        </message>
        <message>
            <source>Export claims as CSV</source>
            <translation>تصدير الادعاءات في ملف CSV</translation>
        </message>
        <message>
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <source>Flagged ({count})</source>
            <translation>عليه ملاحظة ({count})</translation>
        </message>
        <message>
            <source>One row for</source>
            <translation>صف لكل</translation>
        </message>
        <message>
            <source>Verified ({count})</source>
            <translation>مؤكَّد ({count})</translation>
        </message>
        <message>
            <source>With byte-order mark (for Excel)</source>
            <translation>مع علامة ترتيب البايتات (لبرنامج Excel)</translation>
        </message>
        <message>
            <source>each fact, however often it is mentioned</source>
            <translation>معلومة، مهما تكرر ذكرها</translation>
        </message>
        <message>
            <source>each mention in the text</source>
            <translation>موضع في النص</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message numerus="yes">
            <source>%n row(s) written to {file}.</source>
            <translation>
                <numerusform>لم يُكتب أي صف في {file}.</numerusform>
                <numerusform>كُتب صف واحد في {file}.</numerusform>
                <numerusform>كُتب صفان في {file}.</numerusform>
                <numerusform>كُتبت %n صفوف في {file}.</numerusform>
                <numerusform>كُتب %n صفاً في {file}.</numerusform>
                <numerusform>كُتب %n صف في {file}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Filter</name>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
    </context>
    <context>
        <name>Group</name>
        <message>
            <source>Article</source>
            <translation>المقال</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>المراجعة</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>الادعاء</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>التنقل</translation>
        </message>
        <message>
            <source>View</source>
            <translation>العرض</translation>
        </message>
    </context>
    <context>
        <name>Grouping</name>
        <message>
            <source>By paragraph</source>
            <translation>بحسب الفقرة</translation>
        </message>
        <message>
            <source>By source</source>
            <translation>بحسب المصدر</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>بحسب الحالة</translation>
        </message>
        <message>
            <source>By type</source>
            <translation>بحسب النوع</translation>
        </message>
        <message>
            <source>Certain first</source>
            <translation>الأوثق أولاً</translation>
        </message>
        <message>
            <source>Doubtful first</source>
            <translation>المشكوك فيه أولاً</translation>
        </message>
        <message>
            <source>Group the list</source>
            <translation>تجميع القائمة</translation>
        </message>
        <message>
            <source>In the order of the text</source>
            <translation>بترتيب النص</translation>
        </message>
        <message>
            <source>No source nearby</source>
            <translation>بلا مصدر قريب</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <source>All keys</source>
            <translation>كل المفاتيح</translation>
        </message>
    </context>
    <context>
        <name>Keys</name>
        <message>
            <source>All keys as they were</source>
            <translation>إعادة المفاتيح كما كانت</translation>
        </message>
        <message>
            <source>Changed and kept.</source>
            <translation>غُيِّر وحُفظ.</translation>
        </message>
        <message>
            <source>Click a key and press another one. Letters work on Arabic and Latin keyboards alike.</source>
            <translation>انقر مفتاحاً ثم اضغط غيره. تعمل الحروف على لوحتي المفاتيح العربية واللاتينية معاً.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>تم</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>المفاتيح</translation>
        </message>
        <message>
            <source>Press a key…</source>
            <translation>اضغط مفتاحاً…</translation>
        </message>
        <message>
            <source>Press to change, Backspace takes the key away</source>
            <translation>اضغط للتغيير، ومفتاح المسح للخلف يزيله</translation>
        </message>
        <message>
            <source>{command}: add a key</source>
            <translation>{command}: إضافة مفتاح</translation>
        </message>
        <message>
            <source>{command}: {key}</source>
            <translation>{command}: {key}</translation>
        </message>
        <message>
            <source>{key} cannot be a command's key.</source>
            <translation>لا يصلح {key} مفتاحاً لأمر.</translation>
        </message>
        <message>
            <source>{key} is already the key of “{command}”.</source>
            <translation>{key} هو مفتاح «{command}» أصلاً.</translation>
        </message>
    </context>
    <context>
        <name>Kind</name>
        <message>
            <source>anonymous source</source>
            <translation>مصدر مجهول</translation>
        </message>
        <message>
            <source>could not be reached</source>
            <translation>تعذَّر الوصول إليه</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>امتنع</translation>
        </message>
        <message>
            <source>did not respond</source>
            <translation>لم يرد</translation>
        </message>
        <message>
            <source>document</source>
            <translation>وثيقة</translation>
        </message>
        <message>
            <source>named source</source>
            <translation>مصدر مسمّى</translation>
        </message>
        <message>
            <source>source not named here</source>
            <translation>مصدر غير مذكور هنا</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <source>Archive</source>
            <translation>أرشفة</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>المقالات</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Fetch from the archive</source>
            <translation>إخراج من الأرشيف</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>المكتبة</translation>
        </message>
        <message>
            <source>No article found.</source>
            <translation>لا مقال يطابق البحث.</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>الترتيب</translation>
        </message>
        <message>
            <source>Search all articles and claims</source>
            <translation>ابحث في كل المقالات والادعاءات</translation>
        </message>
        <message>
            <source>Title, date, reviewer…</source>
            <translation>العنوان والتاريخ والمراجِع…</translation>
        </message>
        <message>
            <source>{checked} of {total} checked</source>
            <translation>رُوجع {checked} من {total}</translation>
        </message>
        <message>
            <source>“{title}” is in the archive now. Undo brings it back.</source>
            <translation>أُرشف «{title}». التراجع يعيده.</translation>
        </message>
        <message>
            <source>“{title}” was deleted. Undo brings it back.</source>
            <translation>حُذف «{title}». التراجع يعيده.</translation>
        </message>
    </context>
    <context>
        <name>Marking</name>
        <message>
            <source>Change the type to</source>
            <translation>تغيير النوع إلى</translation>
        </message>
        <message>
            <source>Mark these words as</source>
            <translation>نوع هذا الادعاء</translation>
        </message>
    </context>
    <context>
        <name>MentionPicker</name>
        <message>
            <source>Search by its words</source>
            <translation>ابحث بكلماته</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Move the edges</source>
            <translation>تعديل الحدود</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>All files (*)</source>
            <translation>كل الملفات (*)</translation>
        </message>
        <message>
            <source>Articles (*.txt)</source>
            <translation>المقالات (*.txt)</translation>
        </message>
        <message>
            <source>Open an article</source>
            <translation>فتح مقال</translation>
        </message>
        <message>
            <source>clipboard</source>
            <translation>الحافظة</translation>
        </message>
    </context>
    <context>
        <name>Order</name>
        <message>
            <source>By publication date</source>
            <translation>بحسب تاريخ النشر</translation>
        </message>
        <message>
            <source>By reviewer</source>
            <translation>بحسب المراجِع</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>بحسب العنوان</translation>
        </message>
        <message>
            <source>Least checked first</source>
            <translation>الأقل مراجعةً أولاً</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>الأحدث أولاً</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Commands</source>
            <translation>الأوامر</translation>
        </message>
        <message>
            <source>No command that can run now has these words.</source>
            <translation>لا أمر متاح الآن بهذه الكلمات.</translation>
        </message>
        <message>
            <source>Search for a command</source>
            <translation>ابحث عن أمر</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>ما الأمر المطلوب؟</translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message>
            <source>Picture of the checking over time: {checked} of {total} checked</source>
            <translation>رسم المراجعة عبر الزمن: رُوجع {checked} من {total}</translation>
        </message>
        <message>
            <source>The article has no claims.</source>
            <translation>ليس في المقال ادعاءات.</translation>
        </message>
        <message>
            <source>The checking over time</source>
            <translation>المراجعة عبر الزمن</translation>
        </message>
        <message>
            <source>The whole library: {how_far}</source>
            <translation>المكتبة كلها: {how_far}</translation>
        </message>
        <message>
            <source>{checked} of {total} checked</source>
            <translation>رُوجع {checked} من {total}</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>%1 File</source>
            <translation>ملف %1</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>مجلد</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>الم&amp;جلد:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;نوع الملفات:</translation>
        </message>
    </context>
    <context>
        <name>Reason</name>
        <message>
            <source>Anonymous source</source>
            <translation>مصدر مجهول</translation>
        </message>
        <message>
            <source>Contradiction</source>
            <translation>تناقض داخلي</translation>
        </message>
        <message>
            <source>Could not verify</source>
            <translation>تعذَّر التحقق</translation>
        </message>
        <message>
            <source>Inaccurate</source>
            <translation>غير دقيق</translation>
        </message>
        <message>
            <source>Legal</source>
            <translation>مراجعة قانونية</translation>
        </message>
        <message>
            <source>Misleading</source>
            <translation>مضلل أو خارج السياق</translation>
        </message>
        <message>
            <source>No source</source>
            <translation>بلا مصدر</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>سبب آخر</translation>
        </message>
        <message>
            <source>Reply needed</source>
            <translation>رد مطلوب</translation>
        </message>
        <message>
            <source>Single source</source>
            <translation>مصدر واحد</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>خطأ</translation>
        </message>
    </context>
    <context>
        <name>Rescue</name>
        <message>
            <source>Leave it as it is</source>
            <translation>تركها كما هي</translation>
        </message>
        <message>
            <source>Put the backup of {day} in its place</source>
            <translation>وضع نسخة {day} مكانها</translation>
        </message>
        <message>
            <source>Save what can be read in a new library</source>
            <translation>إنقاذ ما يمكن قراءته في مكتبة جديدة</translation>
        </message>
    </context>
    <context>
        <name>Reshaping</name>
        <message numerus="yes">
            <source>%n claim(s) are one fact now: what is decided counts for all.</source>
            <translation>
                <numerusform>لا ادعاءات للربط.</numerusform>
                <numerusform>ادعاء واحد: ما يُقرَّر يسري عليه.</numerusform>
                <numerusform>صار الادعاءان معلومة واحدة: ما يُقرَّر يسري عليهما.</numerusform>
                <numerusform>صارت %n ادعاءات معلومة واحدة: ما يُقرَّر يسري عليها كلها.</numerusform>
                <numerusform>صار %n ادعاءً معلومة واحدة: ما يُقرَّر يسري عليها كلها.</numerusform>
                <numerusform>صار %n ادعاء معلومة واحدة: ما يُقرَّر يسري عليها كلها.</numerusform>
            </translation>
        </message>
        <message>
            <source>No claim of this type follows in the paragraph.</source>
            <translation>لا ادعاء آخر من هذا النوع بعده في الفقرة.</translation>
        </message>
        <message>
            <source>No mark of this article was deleted.</source>
            <translation>لم يُحذف أي ادعاء من هذا المقال.</translation>
        </message>
        <message>
            <source>One word cannot be split.</source>
            <translation>لا تُقسَم الكلمة الواحدة.</translation>
        </message>
        <message>
            <source>Split where?</source>
            <translation>أين يُقسَم؟</translation>
        </message>
        <message>
            <source>The article has no other claim of this type.</source>
            <translation>ليس في المقال ادعاء آخر من هذا النوع.</translation>
        </message>
        <message>
            <source>Which claim says the same?</source>
            <translation>أي ادعاء يقول الشيء نفسه؟</translation>
        </message>
        <message>
            <source>Which mark to restore?</source>
            <translation>أي ادعاء يُستعاد؟</translation>
        </message>
    </context>
    <context>
        <name>Restoring</name>
        <message>
            <source>Put which backup in the place of the library?</source>
            <translation>أي نسخة احتياطية توضع مكان المكتبة؟</translation>
        </message>
        <message>
            <source>The backup is in place. What was there before is among the backups now.</source>
            <translation>حلّت النسخة الاحتياطية مكان المكتبة، وصارت المكتبة السابقة بين النسخ الاحتياطية.</translation>
        </message>
        <message>
            <source>There is no backup of this library yet.</source>
            <translation>لا نسخة احتياطية من هذه المكتبة بعد.</translation>
        </message>
        <message>
            <source>before an update of the library</source>
            <translation>قبل تحديث المكتبة</translation>
        </message>
        <message>
            <source>the daily backup</source>
            <translation>النسخة اليومية</translation>
        </message>
        <message>
            <source>what another backup took the place of</source>
            <translation>ما حلّت نسخة أخرى مكانه</translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message>
            <source>Search for this claim with</source>
            <translation>البحث عن هذا الادعاء بواسطة</translation>
        </message>
        <message>
            <source>Search with {name}</source>
            <translation>البحث بواسطة {name}</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>0123</source>
            <translation>0123</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>كما في النظام</translation>
        </message>
        <message>
            <source>Byte-order mark in CSV files, so that Excel reads the Arabic</source>
            <translation>علامة ترتيب البايتات في ملفات CSV ليقرأ Excel العربية</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>تغيير المفاتيح…</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>داكن</translation>
        </message>
        <message>
            <source>Digits</source>
            <translation>الأرقام</translation>
        </message>
        <message>
            <source>Eastern in Arabic (٠١٢٣)</source>
            <translation>٠١٢٣</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>فاتح</translation>
        </message>
        <message>
            <source>Reviewer's name</source>
            <translation>اسم المراجِع</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Search engines</source>
            <translation>محركات البحث</translation>
        </message>
        <message>
            <source>Search engines, one a line: name = address with {query} or {figure}</source>
            <translation>محركات البحث، سطر لكل محرك: الاسم = العنوان وفيه ⁦{query}⁩ أو ⁦{figure}⁩</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>المظهر</translation>
        </message>
        <message>
            <source>This is no search engine (name = https://… with {query}): {line}</source>
            <translation>هذا ليس محرك بحث (الاسم = ⁦https://…⁩ وفيه ⁦{query}⁩): {line}</translation>
        </message>
        <message>
            <source>Where to ask for a newer Tadqiq</source>
            <translation>عنوان السؤال عن إصدار أحدث</translation>
        </message>
        <message>
            <source>Written beside each decision</source>
            <translation>يُكتب بجانب كل قرار</translation>
        </message>
        <message>
            <source>https://… (asked only when you say so)</source>
            <translation>https://… (لا يُسأل إلا حين تطلب)</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
    </context>
    <context>
        <name>Shelf</name>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>الأرشيف</translation>
        </message>
        <message>
            <source>Checked</source>
            <translation>رُوجعت</translation>
        </message>
        <message>
            <source>To check</source>
            <translation>للمراجعة</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%n flagged</source>
            <translation>
                <numerusform>لا ملاحظات</numerusform>
                <numerusform>واحد عليه ملاحظة</numerusform>
                <numerusform>اثنان عليهما ملاحظة</numerusform>
                <numerusform>%n عليها ملاحظة</numerusform>
                <numerusform>%n عليها ملاحظة</numerusform>
                <numerusform>%n عليها ملاحظة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <translation>
                <numerusform>لم يبق شيء</numerusform>
                <numerusform>واحد متبقٍّ</numerusform>
                <numerusform>اثنان متبقيان</numerusform>
                <numerusform>%n متبقية</numerusform>
                <numerusform>%n متبقياً</numerusform>
                <numerusform>%n متبقٍّ</numerusform>
            </translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>لم يُحفظ</translation>
        </message>
        <message>
            <source>Reviewer: {name}</source>
            <translation>المراجِع: {name}</translation>
        </message>
        <message>
            <source>{checked} of {total}</source>
            <translation>{checked} من {total}</translation>
        </message>
        <message>
            <source>✓ Saved</source>
            <translation>✓ حُفظ</translation>
        </message>
    </context>
    <context>
        <name>Tabs</name>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
    </context>
    <context>
        <name>Teaching</name>
        <message numerus="yes">
            <source>%n claim(s) found that were not there before.</source>
            <translation>
                <numerusform>لم يُرصد أي ادعاء جديد.</numerusform>
                <numerusform>رُصد ادعاء جديد واحد.</numerusform>
                <numerusform>رُصد ادعاءان جديدان.</numerusform>
                <numerusform>رُصدت %n ادعاءات جديدة.</numerusform>
                <numerusform>رُصد %n ادعاءً جديداً.</numerusform>
                <numerusform>رُصد %n ادعاء جديد.</numerusform>
            </translation>
        </message>
        <message>
            <source>In every article these words are</source>
            <translation>هذه الكلمات في كل مقال</translation>
        </message>
        <message>
            <source>a document</source>
            <translation>وثيقة</translation>
        </message>
        <message>
            <source>a refusal to comment</source>
            <translation>امتناع عن التعليق</translation>
        </message>
        <message>
            <source>a unit</source>
            <translation>وحدة قياس</translation>
        </message>
        <message>
            <source>a word before a source (“according to”)</source>
            <translation>كلمة قبل المصدر («بحسب»)</translation>
        </message>
        <message>
            <source>a word of reporting (“said”)</source>
            <translation>فعل نقل («قال»)</translation>
        </message>
        <message>
            <source>an office or a trade</source>
            <translation>منصب أو مهنة</translation>
        </message>
        <message>
            <source>people without a name</source>
            <translation>أناس بلا اسم</translation>
        </message>
        <message>
            <source>the name of a source</source>
            <translation>اسم مصدر</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Add the date</source>
            <translation>إضافة تاريخ النشر</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>القائمة</translation>
        </message>
        <message>
            <source>Published {date}</source>
            <translation>نُشر {date}</translation>
        </message>
        <message>
            <source>Search article and claims</source>
            <translation>ابحث في المقال والادعاءات</translation>
        </message>
        <message>
            <source>Tadqiq</source>
            <translation>تدقيق</translation>
        </message>
    </context>
    <context>
        <name>Type</name>
        <message>
            <source>Amount</source>
            <translation>مبلغ</translation>
        </message>
        <message>
            <source>Anonymity</source>
            <translation>إخفاء الهوية</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>تاريخ</translation>
        </message>
        <message>
            <source>No comment</source>
            <translation>رفض التعليق</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>اقتباس</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>مصدر</translation>
        </message>
        <message>
            <source>Superlative</source>
            <translation>تفضيل</translation>
        </message>
    </context>
    <context>
        <name>Types</name>
        <message>
            <source>Amounts</source>
            <translation>مبالغ</translation>
        </message>
        <message>
            <source>Anonymity</source>
            <translation>إخفاء الهوية</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>تواريخ</translation>
        </message>
        <message>
            <source>No comment</source>
            <translation>رفض التعليق</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>اقتباسات</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>مصادر</translation>
        </message>
        <message>
            <source>Superlatives</source>
            <translation>تفضيل</translation>
        </message>
    </context>
    <context>
        <name>Updating</name>
        <message>
            <source>Tadqiq {version} is the newest there is.</source>
            <translation>«تدقيق» {version} هو أحدث إصدار.</translation>
        </message>
        <message>
            <source>There is a newer Tadqiq, {version}: {page}</source>
            <translation>صدر إصدار أحدث من «تدقيق»، {version}: {page}</translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message>
            <source>Flagged</source>
            <translation>عليه ملاحظة</translation>
        </message>
        <message>
            <source>Not a claim</source>
            <translation>ليس ادعاءً</translation>
        </message>
        <message>
            <source>Not checked</source>
            <translation>لم يُراجَع بعد</translation>
        </message>
        <message>
            <source>Text changed, re-check</source>
            <translation>تغيَّر النص، يُعاد التحقق</translation>
        </message>
        <message>
            <source>Verified</source>
            <translation>مؤكَّد</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Tadqiq</source>
            <translation>تدقيق</translation>
        </message>
    </context>
</TS>
