import pytest

from newscrawl.normalize.language.detection import checked_language, detect_language, language_tag, primary

TEXTS = {
    "en": "The decision on the new tram line was taken shortly after midnight, and the city will pay for it.",
    "de": "Die Entscheidung über die neue Straßenbahn fiel kurz nach Mitternacht, und die Stadt wird sie bezahlen.",
    "fr": "La décision sur le nouveau tramway a été prise peu après minuit, et la ville va payer pour les travaux.",
    "es": "La decisión sobre el nuevo tranvía se tomó poco después de la medianoche y la ciudad pagará las obras.",
    "pt": "A decisão sobre o novo elétrico foi tomada pouco depois da meia-noite e a cidade não vai pagar as obras.",
    "it": "La decisione sul nuovo tram è stata presa poco dopo la mezzanotte e la città non pagherà per i lavori.",
    "nl": "Het besluit over de nieuwe tramlijn werd kort na middernacht genomen en de stad zal het niet betalen.",
    "sv": "Beslutet om den nya spårvägen togs strax efter midnatt och staden ska inte betala för det som byggs.",
    "nb": "Vedtaket om den nye trikken ble fattet like etter midnatt, og byen skal ikke betale for det som bygges.",
    "da": "Beslutningen om den nye letbane blev taget kort efter midnat, og byen skal ikke betale "
    "for det af egne midler.",
    "fi": "Päätös uudesta raitiotiestä tehtiin pian keskiyön jälkeen, mutta kaupunki ei ole vielä "
    "sanonut, kuka sen maksaa.",
    "pl": "Decyzja w sprawie nowego tramwaju zapadła tuż po północy, ale miasto nie powiedziało, kto za to zapłaci.",
    "cs": "Rozhodnutí o nové tramvaji padlo krátce po půlnoci, ale město zatím neřeklo, kdo za ni bude platit a kdy.",
    "hu": "A döntés az új villamosról nem sokkal éjfél után született meg, de a város még nem mondta "
    "meg, hogy ki fizet.",
    "ro": "Decizia privind noul tramvai a fost luată la scurt timp după miezul nopții, iar orașul nu "
    "va plăti pentru ea.",
    "tr": "Yeni tramvay için karar gece yarısından sonra alındı ve şehir bu proje için ne kadar "
    "ödeyecek henüz belli değil.",
    "id": "Keputusan tentang trem baru itu diambil tidak lama setelah tengah malam dan kota akan "
    "membayar untuk proyek ini.",
    "vi": "Quyết định về tuyến xe điện mới được đưa ra ngay sau nửa đêm và thành phố sẽ trả tiền cho dự án này.",
    "hr": "Odluka o novom tramvaju donesena je nedugo nakon ponoći, ali grad još nije rekao tko će to platiti i kada.",
    "et": "Otsus uue trammi kohta tehti kohe pärast keskööd, aga linn ei ole veel öelnud, kes selle eest maksab.",
    "lt": "Sprendimas dėl naujo tramvajaus buvo priimtas po vidurnakčio, tačiau miestas dar "
    "nepasakė, kas už tai mokės.",
    "ru": "Решение о новом трамвае было принято вскоре после полуночи, но город ещё не сказал, кто за это заплатит.",
    "uk": "Рішення про новий трамвай було ухвалено невдовзі після півночі, але місто ще не сказало, "
    "хто за це заплатить.",
    "bg": "Решението за новия трамвай беше взето малко след полунощ, но градът още не е казал кой ще плати за него.",
    "el": "Η απόφαση για το νέο τραμ ελήφθη λίγο μετά τα μεσάνυχτα.",
    "he": "ההחלטה על הרכבת הקלה החדשה התקבלה מעט אחרי חצות.",
    "ar": "اتخذ القرار في شأن الترام الجديد بعد منتصف الليل، وقال المجلس إن المدينة لا تعرف من سيدفع من أجل ذلك.",
    "fa": "تصمیم در مورد تراموای جدید پس از نیمه شب گرفته شد و شهر هنوز نگفته است که چه کسی هزینه آن را می پردازد.",
    "hi": "नई ट्राम पर फ़ैसला आधी रात के बाद लिया गया और शहर ने अभी तक नहीं कहा है कि इस के लिए पैसा कौन देगा।",
    "zh": "关于新有轨电车的决定是午夜刚过作出的。",
    "ja": "新しい路面電車に関する決定は真夜中を少し過ぎたころに下された。",
    "ko": "새 전차에 관한 결정은 자정 직후에 내려졌다.",
    "th": "การตัดสินใจเกี่ยวกับรถรางสายใหม่เกิดขึ้นหลังเที่ยงคืน",
    "ta": "புதிய டிராம் குறித்த முடிவு நள்ளிரவுக்குப் பிறகு எடுக்கப்பட்டது",
    "ka": "ახალი ტრამვაის შესახებ გადაწყვეტილება შუაღამის შემდეგ მიიღეს",
}


@pytest.mark.parametrize("language", TEXTS)
def test_one_sentence_is_enough_to_tell_the_language(language):
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize("language", TEXTS)
def test_a_name_in_another_script_does_not_mislead(language):
    quoted = TEXTS[language] + " " + ("Harbour Ledger" if language in ("zh", "ja", "ko", "th") else "東京")
    assert detect_language(quoted) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12:30 – 14:00",
        "Share",
        "Maria Keller, Aisha Rahman, Tom Moreau, Ewa Nowak, Henrik Lund",
        "東京",
        "qwrt zxcv " * 30,
    ],
)
def test_short_and_strange_texts_are_not_guessed(text):
    assert detect_language(text) is None


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("en_US", "en-US"),
        ("EN-gb", "en-GB"),
        ("zh-hans-cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("de_DE.UTF-8", "de-DE"),
        ("en-us, en", "en-US"),
        (" fr ", "fr"),
        ("jp", "ja"),
        ("deu", "de"),
        ("English", "en"),
        ("日本語", "ja"),
        ("yue-HK", "yue-HK"),
        ("no", "no"),
        ("", None),
        ("x-default", None),
        ("und", None),
        ("null", None),
        ("12", None),
        ("<b>", None),
        ("gibberish words", None),
        ("xx", None),
    ],
)
def test_declared_tags_come_back_in_bcp_47_spelling(written, tag):
    assert language_tag(written) == tag


def test_the_primary_language_is_the_first_subtag():
    assert [primary(tag) for tag in ("zh-Hans", "EN_us", "de")] == ["zh", "en", "de"]


@pytest.mark.parametrize(
    ("declared", "text", "answer"),
    [
        ("de_AT", TEXTS["de"], ("de-AT", "declared")),
        ("en", TEXTS["ru"], ("ru", "detected")),
        ("en-US", TEXTS["es"], ("es", "detected")),
        ("en", "Share", ("en", "declared")),
        ("no", TEXTS["nb"], ("no", "declared")),
        ("no", TEXTS["da"], ("no", "declared")),
        ("zh-TW", TEXTS["zh"], ("zh-TW", "declared")),
        (None, TEXTS["fr"], ("fr", "detected")),
        ("junk!", TEXTS["fr"], ("fr", "detected")),
        ("ja", None, ("ja", "declared")),
        (None, None, (None, None)),
        (None, "?", (None, None)),
    ],
)
def test_the_page_is_believed_unless_its_text_clearly_contradicts(declared, text, answer):
    assert checked_language(declared, text) == answer
