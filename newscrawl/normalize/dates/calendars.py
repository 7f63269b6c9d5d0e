"""Calendars beside the Gregorian, as pages print them: Persian (Solar Hijri), Hijri, Ethiopian, and Nepal's.

A month of these calendars has a number over 100 in the lexicon; the year tells whether it is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PERSIAN, HIJRI, ETHIOPIAN, BIKRAM = 100, 200, 300, 400  # added to the number of a month
PERSIAN_YEARS: Final = range(1369, 1450)
HIJRI_YEARS: Final = range(1410, 1500)
ETHIOPIAN_YEARS: Final = range(1983, 2093)  # 1990 to 2100
BIKRAM_YEARS: Final = range(2047, 2084)  # 1990 to 2027
BUDDHIST_YEARS: Final = range(2533, 2644)  # 1990 to 2100
BUDDHIST_LANGUAGES: Final = frozenset({"th", "lo", "km", "my", "si", "shn", "kxm", "mnw"})
MINGUO_YEARS: Final = range(79, 150)

#: Twelve groups between bars, each name with its spellings; ``_`` stands for a blank.
PERSIAN_MONTHS: Final = {
    "fa": "فروردین|اردیبهشت|خرداد|تیر|مرداد امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند",
    "fa-AF": "حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت",
    "ps": "وری|غويی غوایی|غبرگولی|چنگاښ|زمری|وږی|تله|لړم|ليندۍ لیندۍ|مرغومی|سلواغه|كب کب",
    "ckb": "خاکەلێوە|گوڵان|جۆزەردان|پووشپەڕ|گەلاوێژ|خەرمانان|ڕەزبەر|گەڵاڕێزان|سەرماوەز|بەفرانبار|ڕێبەندان|ڕەشەمێ",
    "en": "farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|bahman|esfand",
}
HIJRI_MONTHS: Final = {
    "ar": "محرم المحرم|صفر|ربيع_الأول ربيع_الاول|ربيع_الآخر ربيع_الاخر ربيع_الثاني|جمادى_الأولى"
    " جمادى_الاولى جمادى_الأول"
    " جمادي_الاول|جمادى_الآخرة جمادى_الاخرة جمادى_الثانية جمادي_الثاني جمادى_الآخر|رجب|شعبان|رمضان|شوال"
    "|ذو_القعدة ذي_القعدة ذوالقعدة|ذو_الحجة ذي_الحجة ذوالحجة",
    "fa": "محرم|صفر|ربیع_الاول ربیع\u200cالاول ربیع_الأول|ربیع_الثانی ربیع\u200cالثانی|جمادی_الاول"
    " جمادی\u200cالاول جمادی_الاولی"
    "|جمادی_الثانی جمادی\u200cالثانی جمادی_الثانیه|رجب|شعبان|رمضان|شوال|ذیقعده ذی_القعده ذی\u200cالقعده"
    "|ذیحجه ذی_الحجه ذی\u200cالحجه",
    "ur": "محرم|صفر|ربیع_الاول|ربیع_الثانی|جمادی_الاول|جمادی_الثانی|رجب|شعبان|رمضان|شوال|ذوالقعدہ ذیقعدہ|ذوالحجہ",
    "tr": "muharrem|safer|rebiülevvel|rebiülahir|cemaziyelevvel|cemaziyelahir|recep|şaban|ramazan|şevval"
    "|zilkade|zilhicce",
    "id": "muharram|safar|rabiul_awal|rabiul_akhir|jumadil_awal|jumadil_akhir|rajab|syaban sya'ban"
    "|ramadan ramadhan|syawal"
    "|zulkaidah dzulqa'dah zulkaedah|zulhijah dzulhijjah zulhijjah",
    "en": "muharram|safar|rabi'_al-awwal rabi_al-awwal rabi'_i rabi_al-awal|rabi'_al-thani rabi_al-thani"
    " rabi_al-akhir"
    "|jumada_al-awwal jumada_al-ula jumada_i jumada_al-awal|jumada_al-thani jumada_al-akhirah jumada_ii"
    "|rajab|sha'ban shaban shaaban"
    "|ramadan ramadhan ramazan|shawwal|dhu_al-qi'dah dhu_al-qidah dhul_qadah|dhu_al-hijjah dhul_hijjah dhul-hijjah",
}
ETHIOPIAN_MONTHS: Final = {
    "am": "መስከረም|ጥቅምት|ኅዳር ህዳር ሕዳር|ታኅሣሥ ታህሳስ ታኅሳስ ታሕሳስ ታህሣሥ|ጥር|የካቲት|መጋቢት|ሚያዝያ ሚያዚያ|ግንቦት|ሰኔ|ሐምሌ ሀምሌ ሃምሌ"
    "|ነሐሴ ነሀሴ ነሃሴ|ጳጉሜን ጳጉሜ ጳጉሚን",
    "en": "meskerem|tikimt tikemt tekemt|hidar|tahsas tahisas|||megabit|miyazya miazia miyazia|ginbot||hamle"
    "|nehase nehasse|pagume pagumen",
}
BIKRAM_MONTHS: Final = {
    "ne": "बैशाख वैशाख बैसाख|जेठ जेष्ठ ज्येष्ठ|असार आषाढ|साउन श्रावण|भदौ भाद्र भाद्रपद|असोज आश्विन|कात्तिक कार्तिक|मंसिर मङ्सिर मार्ग"
    "|पुस पुष पौष|माघ|फागुन फाल्गुन फाल्गुण|चैत चैत्र",
    "en": "baisakh baishakh|jestha jeth|asar ashadh asadh|shrawan saun|bhadra bhadau|ashwin asoj|kartik|mangsir"
    "|poush paush|magh|falgun phalgun fagun|chaitra",
}
PERSIAN_BY_LANGUAGE: Final = {
    "fa": ("fa", "fa-AF", "en"),
    "ps": ("ps", "fa-AF"),
    "ckb": ("ckb",),
    "en": ("en",),
    "mzn": ("fa",),
    "lrc": ("fa",),
}
HIJRI_BY_LANGUAGE = {"ar": ("ar",), "fa": ("fa", "ar"), "ur": ("ur", "ar"), "ps": ("ar",)}
HIJRI_BY_LANGUAGE |= {"tr": ("tr",), "id": ("id",), "ms": ("id",), "en": ("en",), "ckb": ("ar",)}

#: Tables, who uses them, and the base of their numbers; of two calendars that share a name, the last one counts.
_TABLES: Final[tuple[tuple[Mapping[str, str], Mapping[str, tuple[str, ...]], int], ...]] = (
    (ETHIOPIAN_MONTHS, {"am": ("am",), "en": ("en",)}, ETHIOPIAN),
    (BIKRAM_MONTHS, {"ne": ("ne",), "en": ("en",)}, BIKRAM),
    (HIJRI_MONTHS, HIJRI_BY_LANGUAGE, HIJRI),
    (PERSIAN_MONTHS, PERSIAN_BY_LANGUAGE, PERSIAN),
)


def calendar_months(language: str) -> dict[str, int]:
    """Return the month names of these calendars that a language's pages use; those without a language, for ``""``."""
    found: dict[str, int] = {}
    for tables, users, base in _TABLES:
        keys = users.get(language, ()) if language else ("ur", "ar", "fa", "am")
        for key in keys:
            for number, group in enumerate(tables.get(key, "").split("|"), 1):
                found |= {name.replace("_", " "): base + number for name in group.split()}
    return found | {_arabic_letters(name): number for name, number in found.items()}


def common_year(year: int, month_word: str, languages: Iterable[str]) -> int:
    """Thai, Lao, Khmer and Burmese pages count from 543 years earlier."""
    if year not in BUDDHIST_YEARS:
        return year
    is_own = "ก" <= month_word[:1] <= "\u109f" or "ក" <= month_word[:1] <= "៿"
    is_own = is_own or any(tag.partition("-")[0] in BUDDHIST_LANGUAGES for tag in languages)
    return year - 543 if is_own else year


def calendar_of(year: int, languages: tuple[str, ...]) -> int:
    """Tell the calendar of a date in numbers by its year: ``PERSIAN``, ``HIJRI``, ``BIKRAM`` or 0.

    1369 to 1409 is only Persian (its Hijri years lie before 1990); later years are Persian where the language is.
    """
    if year in BIKRAM_YEARS and any(language.partition("-")[0] == "ne" for language in languages[:1]):
        return BIKRAM
    is_persian = any(language.partition("-")[0] in {"fa", "ps", "ckb", "mzn"} for language in languages[:1])
    if year in PERSIAN_YEARS and (is_persian or (year < HIJRI_YEARS.start and not languages[:1])):
        return PERSIAN
    is_arabic = any(language.partition("-")[0] in {"ar", "ur"} for language in languages[:1])
    return HIJRI if year in HIJRI_YEARS and is_arabic else 0


def _arabic_letters(name: str) -> str:
    return name.replace("ی", "ي").replace("ک", "ك")
