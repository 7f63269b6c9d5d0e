"""Labels of dates in languages with fewer papers: published, changed; phrases in small letters, as whole words."""

from __future__ import annotations

from typing import Final

#: Words for "date", of anything.
DATES: Final = (
    "ቀን|तारीख|दिनांक|तिथि|मिति|তারিখ|தேதி|తేదీ|ದಿನಾಂಕ|തീയതി|તારીખ|ਮਿਤੀ|දිනය|თარიღი|ամսաթիվ|ημερομηνία|التاريخ|dátum|pvm|päivämäärä",
    "датум|tarih|tanggal|tarikh|tarehe|kuupäev|datums|petsa|datum|datë|dato|dags|ngày|日時|日期|时间|時間|날짜|일시|วันที่|ရက်စွဲ",
)
PUBLISHED: Final = (
    "تاریخ چاپ|تاریخ درج|تاریخ ارسال|додано|розміщено|публікація|публикация|δημοσιεύτηκε στις|वर प्रकाशित",
    "publicerades den|lagt ut|lagt inn|julkaisuaika|julkaisupäivä|közzététel|megjelenés|data dodania",
    "botuar më|publikuar më|postuar më|dərc edildi|dərc olundu|yayımlandı|joylangan|joylashtirildi",
    "eʼlon qilingan|eʼlon qilindi|нашр шуд|жарияланған күні|жарык көргөн|жарыяланган|нийтлэсэн|нийтэлсэн огноо",
    "տեղադրվել է|հրապարակված է|გამოქვეყნების თარიღი|დამატებულია|ታተመ|የታተመው|የታተመበት ቀን",
    "pievienots|pievienota|ievietots|publicēta|lisatud|avaldatud kell|paskelbtas|įkelta|birt þann|dagfest",
    "gepubliseer op|geplaas|geplaas op|hochgelueden|pleatst|argitaratze eguna|publicado o|publicat el|penjat",
    "cyhoeddwyd ar|wedi ei gyhoeddi|arna fhoilsiú|foillsichte|ippubblikata|ippubblikat fi",
    "la daabacay|la daabacey|la soo geliyay|an wallafa|an wallafa ranar|wallafa",
    "ilichapishwa tarehe|imechapishwa tarehe",
    "yanditswe ku|byatangajwe|kishicijwe|hat weşandin|hatiye weşandin|بڵاوکرایەوە|بڵاوکراوەتەوە|خپور شوی",
    "nai-publish|na-publish|inilathala noong|nailathala noong|disiarkan|disiarkan pada|tarikh siaran",
    "ಪ್ರಕಟಿಸಲಾಗಿದೆ|ಪ್ರಕಟಣೆ|പ്രസിദ്ധീകരിച്ചത്|પ્રકાશિત|ਪ੍ਰਕਾਸ਼ਿਤ|प्रकाशित मिति|வெளியிட்ட தேதி|பதிவு செய்த நாள்",
    "ప్రచురించబడింది|ප්\u200dරකාශිත දිනය|ප්\u200dරකාශය",
)
MODIFIED: Final = (
    "viimeksi muutettu|muutettu|viimeksi muokattu|ανανεώθηκε|ανανέωση|επικαιροποίηση|επικαιροποιήθηκε|የታደሰ|የተሻሻለ",
    "отредактировал|отредактировала|отредактирована|новость отредактировал|последняя правка|изменил|оновив",
    "відредагував|редактирано|последна редакция|последна актуализация|ბოლოს განახლდა|frissítés|utolsó frissítés",
    "imehaririwa|आखरी अपडेट",
    "آخری بار اپ ڈیٹ|ترمیم|تازہ کاری|עודכן לאחרונה|עריכה אחרונה|حررت في|последнее редактирование|останнє редагування",
    "përditësuar më|përditësuar së fundi|ndryshuar|azhurnuar|yeniləndi|son yenilənmə|dəyişdirilib|oʻzgartirildi",
    "соңғы жаңарту|өзгертілді|акыркы жаңыртуу|сүүлд шинэчилсэн|վերջին թարմացումը|փոփոխվել է|ბოლო განახლება|შეიცვალა",
    "ተሻሻለ|የተሻሻለው|papildināts|pēdējās izmaiņas|viimati muudetud|viimati uuendatud|pakeista|paskutinį kartą atnaujinta",
    "síðast uppfært|síðast breytt|breytt|dagført|laas bygewerk|laas opgedateer|hersien|lescht aktualiséiert|bywurke",
    "azken eguneraketa|azkenekoz eguneratua|aldatua|darrera modificació|diweddarwyd ddiwethaf|diwygiwyd",
    "nuashonraithe an|arna nuashonrú|aġġornata|aġġornat l-aħħar|mibdul",
    "la cusbooneysiiyay|la cusboonaysiiyay|an sabunta|an sabunta ranar|ilisasishwa|imesasishwa mwisho|imeboreshwa",
    "hat nûkirin|نوێکرایەوە|huling na-update|huling in-update|in-update|binago|kemas kini terakhir|dikemaskini",
    "posljednja izmjena|posljednje ažurirano|ažurirana|последна измена|последно ажурирање|изменето|последња измена",
    "cập nhật lần cuối|lần cập nhật cuối|päivitetty viimeksi|viimeksi päivitetty|naposledy aktualizováno",
    "измењено|последно обновяване|последна промяна|zadnja posodobitev|апошняе абнаўленне|зменена",
    "ನವೀಕರಿಸಲಾಗಿದೆ|പുതുക്കിയത്|અપડેટ|ਅੱਪਡੇਟ|पछिल्लो अपडेट|புதுப்பித்த நாள்|சமீபத்திய புதுப்பிப்பு",
)
