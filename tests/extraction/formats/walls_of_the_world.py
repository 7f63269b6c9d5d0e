"""Pages that stand in the place of an article in languages that few tables know: nothing found, and only for members."""

# ruff: noqa: E501 -- markup reads best in one line; RUF001 would be noise: these are words of their languages

from __future__ import annotations

from tests.extraction.formats.made import no_article

#: By language: nothing found (a heading and a sentence), only for members (a heading, a sentence, a button).
WORDS = {
    "et": ("Lehte ei leitud", "Kahjuks sellist lehte ei ole. Kontrolli aadressi või mine tagasi avalehele.", "See artikkel on tellijatele", "Artikli lugemiseks logi sisse või telli leht. Esimene kuu maksab ühe euro.", "Logi sisse"),
    "lv": ("Lapa nav atrasta", "Diemžēl šādas lapas nav. Pārbaudiet adresi vai dodieties uz sākumlapu.", "Šis raksts ir pieejams abonentiem", "Lai lasītu rakstu, lūdzu, pieslēdzieties vai abonējiet. Pirmais mēnesis maksā vienu eiro.", "Pieslēgties"),
    "lt": ("Puslapis nerastas", "Deja, tokio puslapio nėra. Patikrinkite adresą arba grįžkite į pradžią.", "Šis straipsnis skirtas prenumeratoriams", "Norėdami skaityti straipsnį, prisijunkite arba prenumeruokite. Pirmas mėnuo kainuoja vieną eurą.", "Prisijungti"),
    "hr": ("Stranica nije pronađena", "Nažalost, ta stranica ne postoji. Provjerite adresu ili se vratite na naslovnicu.", "Ovaj je članak dostupan samo pretplatnicima", "Za čitanje članka prijavite se ili se pretplatite. Prvi mjesec stoji jedan euro.", "Prijavi se"),
    "sk": ("Stránka sa nenašla", "Ľutujeme, takáto stránka neexistuje. Skontrolujte adresu alebo sa vráťte na úvod.", "Tento článok je len pre predplatiteľov", "Ak chcete čítať ďalej, prihláste sa alebo si kúpte predplatné. Prvý mesiac stojí jedno euro.", "Prihlásiť sa"),
    "bg": ("Страницата не е намерена", "За съжаление такава страница няма. Проверете адреса или се върнете в началото.", "Тази статия е само за абонати", "За да прочетете статията, влезте или се абонирайте. Първият месец струва едно евро.", "Вход"),
    "id": ("Halaman tidak ditemukan", "Maaf, halaman yang Anda cari tidak ada. Periksa alamatnya atau kembali ke beranda.", "Artikel ini khusus untuk pelanggan", "Untuk membaca artikel ini silakan masuk atau berlangganan. Bulan pertama hanya seribu rupiah.", "Masuk"),
    "vi": ("Không tìm thấy trang", "Rất tiếc, trang bạn tìm không tồn tại. Hãy kiểm tra địa chỉ hoặc trở về trang chủ.", "Bài viết này chỉ dành cho độc giả đăng ký", "Để đọc tiếp, vui lòng đăng nhập hoặc đăng ký gói đọc báo. Tháng đầu tiên chỉ mười nghìn đồng.", "Đăng nhập"),
    "ko": ("페이지를 찾을 수 없습니다", "요청하신 페이지가 존재하지 않습니다. 주소를 확인하거나 홈으로 돌아가 주세요.", "구독자 전용 기사입니다", "이 기사를 읽으려면 로그인하거나 구독해 주세요. 첫 달은 백 원입니다.", "로그인"),
    "ar": ("الصفحة غير موجودة", "عذرا، الصفحة التي تبحث عنها غير موجودة. تحقق من العنوان أو عد إلى الصفحة الرئيسية.", "هذا المقال للمشتركين فقط", "لقراءة المقال يرجى تسجيل الدخول أو الاشتراك. الشهر الأول بدولار واحد.", "تسجيل الدخول"),
    "ca": ("No s'ha trobat la pàgina", "Ho sentim, aquesta pàgina no existeix. Comproveu l'adreça o torneu a la portada.", "Aquest article és només per a subscriptors", "Per llegir l'article, inicieu la sessió o subscriviu-vos-hi. El primer mes costa un euro.", "Inicia la sessió"),
    "fa": ("صفحه پیدا نشد", "متاسفانه صفحه‌ای که به دنبال آن هستید وجود ندارد. نشانی را بررسی کنید یا به صفحه نخست بازگردید.", "این مقاله ویژه مشترکان است", "برای خواندن این مقاله وارد شوید یا اشتراک بخرید. ماه نخست رایگان است.", "ورود"),
    "th": ("ไม่พบหน้าที่คุณต้องการ", "ขออภัย ไม่มีหน้านี้ในเว็บไซต์ กรุณาตรวจสอบที่อยู่หรือกลับไปหน้าแรก", "บทความนี้สำหรับสมาชิกเท่านั้น", "หากต้องการอ่านบทความนี้ กรุณาเข้าสู่ระบบหรือสมัครสมาชิก เดือนแรกสิบบาท", "เข้าสู่ระบบ"),
    "sr": ("Страница није пронађена", "Нажалост, та страница не постоји. Проверите адресу или се вратите на почетну.", "Овај чланак је само за претплатнике", "Да бисте прочитали чланак, пријавите се или се претплатите. Први месец кошта сто динара.", "Пријави се"),
    "sl": ("Strani ni mogoče najti", "Žal te strani ni. Preverite naslov ali se vrnite na prvo stran.", "Ta članek je samo za naročnike", "Za branje članka se prijavite ali naročite. Prvi mesec stane en evro.", "Prijava"),
}  # fmt: skip
CASES = [
    no_article("nothing found", f"/2026/11/03/{lang}-cold-brickworks", f"<main><h1>{words[0]}</h1><p>{words[1]}</p><a href=/>404</a></main>", "error", "other", title=words[0], lang=lang)
    for lang, words in WORDS.items()
] + [
    no_article("members only", f"/2026/11/04/{lang}-cold-brickworks", f"<main><h1>{words[2]}</h1><p>{words[3]}</p><form action=/login><input type=email><input type=password><button>{words[4]}</button></form></main>", "wall", title=words[2], lang=lang)
    for lang, words in WORDS.items()
]  # fmt: skip
