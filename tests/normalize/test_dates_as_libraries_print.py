"""Elapsed times and days as libraries print them into pages of their language: half of it is not CLDR's words."""

from datetime import UTC, datetime

import pytest

from newscrawl.normalize.dates.reader import DateContext, read_date

BASE = datetime(2026, 11, 28, 12, tzinfo=UTC)
#: Language, then texts and what each gives: H hours back, D days, M months, Y years; "-" is nothing.
SAID = {
    "af": "11 ure gelede=H11; 'n dag gelede=D1",
    "am": "አንድ ሰዓት በፊት=H1; 3 ሰዓታት በፊት=H3",
    "ar": "منذ 4 أعوام=Y4; منذ عامين=Y2; منذ عام=Y1; منذ حوالي 3 ساعات=H3",
    "be": "дзень таму=D1",
    "bg": "преди 2 дена=D2; преди ден=D1; преди около 3 часа=H3; преди почти 7 години=Y7",
    "ca": "fa aproximadament 3 hores=H3; fa gairebé 7 anys=Y7",
    "cs": "před dnem=D1; před přibližně 3 hodinami=H3; před téměř 7 lety=Y7",
    "cy": "diwrnod yn ôl=D1; mis yn ôl=M1",
    "de": "vor fast 7 Jahren=Y7; vor mehr als 3 Stunden=H3",
    "el": "πριν μία μέρα=D1; 1 μέρα πριν=D1",
    "es": "hace alrededor de 3 horas=H3; hace casi 7 años=Y7; hace 2 m=-",
    "et": "tund aega tagasi=H1; umbes ühe tunni eest=H1; aasta tagasi=Y1",
    "eu": "duela ordu bat=H1; duela egun 1=D1; duela ia 7 urte=Y7",
    "fa": "۳ ساعت قبل=H3; حدود 11 ساعت قبل=H11; نزدیک 7 سال قبل=Y7",
    "fi": "tunti sitten=H1; noin kuukausi sitten=M1; viikko sitten=W1",
    "fil": "isang araw ang nakalipas=D1; isang oras ang nakalipas=H1",
    "fr": "il y a presque 7 ans=Y7; il y a plus de 3 heures=H3; il y a 2 m.=-",
    "ga": "3 uair an chloig ó shin=H3; lá ó shin=D1; 5 míonna ó shin=M5",
    "gl": "fai 3 horas=H3; hai arredor de 2 anos=Y2; fai un día=D1",
    "gu": "એક કલાક પહેલા=H1; ૪ દિવસ પહેલા=D4",
    "he": "לפני כשעה=H1; לפני כחודש=M1; לפני כמעט 7 שנים=Y7",
    "hi": "4 साल पहले=Y4",
    "hr": "prije oko 11 sati=H11; prije dan=D1; prije gotovo 7 godina=Y7",
    "hu": "3 órája=H3; egy órája=H1; 4 hónapja=M4; 2 éve=Y2; 3 hete=W3",
    "hy": "ժամ առաջ=H1; տարի առաջ=Y1",
    "id": "sejam yang lalu=H1; sebulan yang lalu=M1; 4 h lalu=-",
    "is": "3 klukkustundir síðan=H3; fyrir degi síðan=D1; næstum 7 ár síðan=Y7",
    "it": "circa un'ora fa=H1",
    "ka": "საათის წინ=H1; წლის წინ=Y1",
    "kk": "бір сағат бұрын=H1",
    "kn": "ಒಂದು ದಿನ ಹಿಂದೆ=D1",
    "ko": "하루 전=D1; 5달 전=M5; 3주일 전=W3",
    "lt": "prieš valandą=H1; prieš apie 11 valandų=H11; prieš metus=Y1; prieš 4 m.=-",
    "lv": "pirms stundas=H1; pirms apmēram 3 stundām=H3; pirms gada=Y1",
    "mk": "пред ден=D1; пред околу 11 часа=H11",
    "ml": "3 മണിക്കൂർ മുൻപ്=H3; ഒരു ദിവസം മുൻപ്=D1",
    "mr": "एका तासापूर्वी=H1; एका महिन्यापूर्वी=M1",
    "ms": "3 jam yang lalu=H3; 2 hari yang lepas=D2; sejam yang lepas=H1; sekitar 4 tahun yang lalu=Y4",
    "nb": "én dag siden=D1",
    "ne": "३ घण्टा अगाडि=H3; 2 दिन अघि=D2; एक वर्ष अघि=Y1",
    "nn": "2 dagar sidan=D2; fem månader sidan=M5; eitt år sidan=Y1",
    "pa": "3 ਘੰਟੇ ਪਿਛਲੇ=H3; ਇੱਕ ਦਿਨ ਪਿਛਲੇ=D1",
    "pl": "miesiąc temu=M1; rok temu=Y1; dzień temu=D1",
    "pt": "há quase 7 anos=Y7; há mais de 3 horas=H3",
    "ro": "3 ore în urmă=H3; o oră în urmă=H1; 21 de zile în urmă=D21; circa 2 ani în urmă=Y2; acum un an=Y1",
    "si": "පැයකට පෙර=H1; වසරකට පෙර=Y1",
    "sk": "pred dňom=D1; pred minútou=m1",
    "sl": "pred enim dnem=D1; pred približno 3 urami=H3; pred skoraj 7 leti=Y7",
    "sq": "një orë më parë=H1; para 3 orësh=H3; para 6 vjetësh=Y6",
    "sr": "pre jednog sata=H1; пре око 3 сата=H3; пре годину дана=Y1",
    "sw": "saa moja iliyopita=H1; mwaka mmoja uliopita=Y1",
    "ta": "3 மணி நேரம் முன்=H3; ஒரு நாள் முன்=D1; 3 மணி நேரத்திற்கு முன்பு=H3",
    "te": "ఒక గంట క్రితం=H1; ఒక రోజు క్రితం=D1",
    "uk": "місяць тому=M1; рік тому=Y1; 3 год тому=H3",
    "ur": "ایک گھنٹہ قبل=H1; ایک سال قبل=Y1",
    "uz": "бир соат олдин=H1; 5 дакика олдин=m5; bir soat oldin=H1",
    "vi": "10 tháng trước=M10; tháng trước=M1",
    # of no language that is told: the word for "ago" tells it
    "": "3 години тому=H3; hace 2 m=-; a day ago=D1; 5 wythnos yn ôl=W5; virun 15 Stonnen=H15; 3 घण्टा अगाडि=H3;"
    " 8 jahkki árat=Y8; 6 saat öncə=H6; 3 tími 12 minutt síðan=m192; před 12 lětom 15 měsac=M159;"
    " pirms 3 stundām=H3; duela 3 ordu=H3; 3 timer siden=H3; zajutra 3 nn=-",
}
CASES = [(language, *text.strip().rsplit("=", 1)) for language, texts in SAID.items() for text in texts.split(";")]


def value(expected):
    """Return the value of a number of units back."""
    unit, number = expected[0], int(expected[1:] or 0)
    if unit in "mH":
        minutes = number * (60 if unit == "H" else 1)
        moment = datetime.fromtimestamp(BASE.timestamp() - minutes * 60, UTC)
        return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
    if unit == "D":
        return f"{datetime.fromtimestamp(BASE.timestamp() - number * 86_400, UTC):%Y-%m-%d}"
    if unit == "W":
        return f"{datetime.fromtimestamp(BASE.timestamp() - number * 7 * 86_400, UTC):%Y-%m}"
    if unit == "M":
        months = BASE.year * 12 + BASE.month - 1 - number
        return f"{months // 12}-{months % 12 + 1:02}"
    return str(BASE.year - number) if unit == "Y" else None


def test_an_armenian_apostrophe_and_a_turned_prime_are_apostrophes():
    context = DateContext(base=BASE, timezone="UTC")
    assert [read_date(f"Aujourd{sign}hui", context).value for sign in "՚‵"] == ["2026-11-28"] * 2


def test_a_day_that_is_no_month_stands_in_the_month_s_place():
    assert read_date("2021-13-01").value == "2021-01-13"
    assert read_date("2021-13-13").value is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.5 hours ago", "2026-11-28T09:30:00Z"),
        ("0,5 hours ago", "2026-11-28T11:30:00Z"),
        ("vor 1,5 Stunden", "2026-11-28T10:30:00Z"),
        ("2.5 days ago", None),
        ("2.5 hours", None),
    ],
)
def test_hours_may_have_a_part(text, value):
    assert read_date(text, DateContext(base=BASE, timezone="UTC")).value == value


@pytest.mark.parametrize("apostrophe", "'’ʹʻʼꞌ")
def test_an_apostrophe_is_one_however_it_is_typed(apostrophe):
    context = DateContext(base=BASE, timezone="UTC")
    assert read_date(f"Aujourd{apostrophe}hui", context).value == "2026-11-28"
    known = DateContext(base=BASE, languages=("uk",), timezone="UTC")
    assert read_date(f"п{apostrophe}ять днів тому", known).value == "2026-11-23"


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("uk", "17 верес 2015", "2015-09-17"),
        ("uk", "10 листоп. 2017", "2017-11-10"),
        ("th", "11 กุมภา 2020", "2020-02-11"),
        ("th", "5 ตุลา 2568", "2025-10-05"),
        ("be", "27 крас 2025 г.", "2025-04-27"),
        ("ne", "२७ अप्रि. २०२५", "2025-04-27"),
        ("gu", "૨૩ જુલા. ૨૦૨૫", "2025-07-23"),
        ("hy", "14 փտր 2025 թ.", "2025-02-14"),
        ("cy", "27 Aws 2025", "2025-08-27"),
        ("mn", "2025 оны Зургадугаар сарын 14", "2025-06-14"),
        ("te", "23 నవ. 2025", "2025-11-23"),
        ("ga", "23 Márt 2025", "2025-03-23"),
        ("uz", "3 сентабр, 2025", "2025-09-03"),
        ("ckb", "شوب 14, 2025", "2025-02-14"),
        ("sq", "Janar 3-të, 2025", "2025-01-03"),
        ("bn", "মার্চ ২৩শে, 2025", "2025-03-23"),
        ("uk", "3-є січня 2025 р.", "2025-01-03"),
        ("kk", "3-ші қаңтар 2025 ж.", "2025-01-03"),
        ("ka", "3-ე იანვარი, 2025", "2025-01-03"),
        ("az", "3-üncü Yanvar 2025 il", "2025-01-03"),
    ],
)
def test_months_are_read_as_papers_shorten_them(language, text, day):
    assert read_date(text, DateContext(base=BASE, languages=(language,))).value == day


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_elapsed_time_is_read_as_pages_print_it(language, text, expected):
    context = DateContext(base=BASE, languages=(language,) if language else (), timezone="UTC")
    assert read_date(text, context).value == value(expected)
